from ceres_cli.noms.champs import Champ
from ceres_cli.noms.champs.personne import PARCOURS
from ceres_cli.noms.champs.types import Jour, Marque, Mot
from ceres_cli.noms.nom import Critere, Lu, Nom

HABILITATION = Nom(
    document="habilitation",
    lettre="H",
    mot="habilitation",
    feminin=True,
    schemas="jures",
    nomment=("jure_nom", "certification"),
    cree=True,
    aux_services=True,
    metiers=("habilitation.situation:MetierHabilitation",),
    criteres=(
        Critere("jure", "h.jure_id = ?", Lu.JURE),
        Critere("certification", "h.certification_id = ?", Lu.CERTIFICATION),
        Critere("departement", "j.departement = ?", Lu.DEPARTEMENT, lit="j"),
        Critere("region", "j.region = ?", Lu.REGION, lit="j"),
    ),
    champs=(
        Champ("etat", Mot(), libelle="état", requis=True, personne=PARCOURS),
        Champ("debut", Jour(), libelle="début", requis=True, personne=PARCOURS),
        Champ("fin", Jour(), libelle="fin", requis=True, personne=PARCOURS),
        Champ("expiration_constatee", Jour(), personne=PARCOURS),
        Champ("a_viser", Marque(), libelle="à viser", personne=PARCOURS),
    ),
)
