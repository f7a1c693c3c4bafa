from ceres_cli.noms.champs import Champ
from ceres_cli.noms.champs.personne import IDENTITE, PARCOURS
from ceres_cli.noms.champs.types import Entier, Heure, Jour, Texte
from ceres_cli.noms.nom import Nom

CONVOCATION = Nom(
    document="convocation",
    lettre="V",
    mot="convocation",
    feminin=True,
    schemas="sessions",
    fiche=False,
    champs=(
        Champ("edition", Entier(), libelle="édition", requis=True, personne=PARCOURS),
        Champ("date_edition", Jour(), personne=PARCOURS),
        Champ("heure", Heure(), personne=PARCOURS),
        Champ("contenu", Texte(), personne=IDENTITE),
    ),
)
