from ceres_cli.noms.champs import Champ, Table
from ceres_cli.noms.champs.personne import SIGNALE
from ceres_cli.noms.champs.types import Jour, Mot, Texte
from ceres_cli.noms.nom import Critere, Lu, Nom

CONTROLE = Nom(
    document="controle",
    lettre="K",
    mot="contrôle",
    schemas="referentiel",
    services="conformite",
    nomment=("centre_nom", "date"),
    cree=True,
    metiers=("conformite.situation:MetierControle",),
    criteres=(
        Critere("etat", "k.etat = ?"),
        Critere("type", "k.type = ?"),
        Critere("suite", "k.suite = ?"),
        Critere("session", "k.session_id = ?", Lu.SESSION),
        Critere("du", "k.date >= ?", Lu.JOUR),
        Critere("au", "k.date <= ?", Lu.JOUR),
    ),
    champs=(
        Champ("date", Jour(), "Date", requis=True),
        Champ("type", Mot(), "Type", requis=True, priorite=3),
        Champ("etat", Mot(), "État", requis=True),
        Champ("suite", Mot(), "Suite", priorite=2),
        Champ("motif", Texte(), "Motif", priorite=0, souple=True, personne=SIGNALE),
        Champ("clos_le", Jour(), libelle="clos le"),
    ),
    filles=(
        Table(
            "constat",
            (
                Champ("date", Jour(), "Noté le", "date", requis=True),
                Champ(
                    "texte",
                    Texte(),
                    "Constat",
                    "texte",
                    requis=True,
                    souple=True,
                    personne=SIGNALE,
                ),
            ),
        ),
    ),
)
