from ceres_cli.noms.champs import AU, DU, Champ, Table
from ceres_cli.noms.champs.personne import SIGNALE
from ceres_cli.noms.champs.types import Commune, Jour, Texte
from ceres_cli.noms.nom import Critere, Lu, Nom

AGREMENT = Nom(
    document="agrement",
    lettre="A",
    mot="agrément",
    commandes="centre",
    liste="centre agrements",
    schemas="referentiel",
    nomment=("centre_nom", "certification", "site"),
    impersonnel=True,
    metiers=("centre.situation:MetierCentre",),
    criteres=(
        Critere("titre", "t.id = ?", Lu.TITRE),
        Critere("region", "coalesce(a.region, e.region) = ?", Lu.REGION),
    ),
    champs=(
        Champ("site", Texte(), libelle="site", synonymes=("site agréé", "nom du site", "lieu")),
        Champ("site_cle", Texte(), interne=True),
        Champ("commune", Commune(), libelle="commune", synonymes=("commune du site", "ville")),
        Champ("commune_insee", Texte(), libelle="code INSEE"),
        Champ("departement", Texte(), libelle="département"),
        Champ("region", Texte(), libelle="région"),
        Champ("debut", Jour(), libelle="début", requis=True, synonymes=DU),
        Champ("fin", Jour(), libelle="fin", requis=True, synonymes=AU),
    ),
    filles=(
        Table(
            "evenement_agrement",
            (
                Champ("nature", Texte(), requis=True),
                Champ("a_compter_du", Jour(), libelle="à compter du", requis=True),
                Champ("pose_le", Jour(), requis=True),
                Champ("motif", Texte(), libelle="motif", requis=True, personne=SIGNALE),
            ),
        ),
    ),
)
