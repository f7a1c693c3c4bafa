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
        Critere("etat", "k.etat = ?", repere="ETAT", mots="EtatControle"),
        Critere("type", "k.type = ?", repere="TYPE", mots="TypeControle"),
        Critere(
            "suite", "k.suite = ?", repere="SUITE", aide="aucune, observation, mise_en_demeure…", mots="SuiteControle"
        ),
        Critere("centre", repere="E-…", aide="D'un centre (E-… ou son SIRET)."),
        Critere("session", "k.session_id = ?", Lu.SESSION),
        Critere("du", "k.date >= ?", Lu.JOUR, aide="À partir de ce jour."),
        Critere("au", "k.date <= ?", Lu.JOUR, aide="Au plus tard ce jour."),
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
