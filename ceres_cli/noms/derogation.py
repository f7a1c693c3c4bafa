from ceres_cli.noms.champs import Champ
from ceres_cli.noms.champs.personne import SIGNALE
from ceres_cli.noms.champs.types import Jour, Mot, Texte
from ceres_cli.noms.nom import Nom

DEROGATION = Nom(
    document="derogation",
    lettre="R",
    mot="dérogation",
    feminin=True,
    commandes="session",
    liste="session derogations",
    schemas="sessions",
    nomment=("centre_nom", "delai"),
    impersonnel=True,
    metiers=("derogation.situation:MetierDerogation",),
    champs=(
        Champ("delai", Mot(), libelle="délai", requis=True),
        Champ("debut", Jour(), libelle="début"),
        Champ("departement", Texte(), libelle="département"),
        Champ("motif", Texte(), libelle="motif", requis=True, personne=SIGNALE),
        Champ("etat", Mot(), libelle="état", requis=True),
        Champ("demandee_le", Jour(), libelle="demandée le"),
        Champ("accordee_le", Jour(), libelle="accordée le"),
        Champ("refusee_le", Jour(), libelle="refusée le"),
        Champ("reponse", Texte(), libelle="réponse", personne=SIGNALE),
        Champ("utilisee_le", Jour(), libelle="utilisée le"),
    ),
)
