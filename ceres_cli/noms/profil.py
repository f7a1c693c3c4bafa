from ceres_cli.noms.champs import AU, Champ, Option
from ceres_cli.noms.champs.personne import ACTE, COURRIEL, RESSORT
from ceres_cli.noms.champs.types import Courriel, Jour, Mot, OuiNon, Texte
from ceres_cli.noms.nom import Nom

PROFIL = Nom(
    document="profil",
    lettre="P",
    mot="profil",
    schemas="administration",
    nomment=("libelle",),
    cree=True,
    metiers=("profil.situation:MetierProfil",),
    champs=(
        Champ(
            "agent", Texte(), libelle="agent", requis=True, personne=ACTE,
            synonymes=("compte", "login", "identifiant", "nom d'utilisateur"),
        ),
        Champ("role", Mot(), libelle="rôle", requis=True, personne=ACTE, synonymes=("rôle", "profil", "fonction")),
        Champ("departement", Texte(), libelle="département", personne=ACTE),
        Champ("region", Texte(), libelle="région", personne=ACTE),
        Champ("choisi", OuiNon(), libelle="choisi", requis=True, personne=ACTE),
        Champ("fin", Jour(), libelle="fin", personne=ACTE, synonymes=AU),
        Champ("retire", OuiNon(), libelle="retiré", requis=True, personne=ACTE),
        Champ(
            "courriel",
            Courriel(),
            libelle="courriel",
            option=Option("C", "Adresse de courriel."),
            synonymes=COURRIEL.synonymes,
            personne=RESSORT,
        ),
    ),
)  # fmt: skip
