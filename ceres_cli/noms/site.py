from ceres_cli.noms.champs import Champ, Option
from ceres_cli.noms.champs.types import CodePostal, Commune, Jour, LigneDAdresse, Nombre, Texte
from ceres_cli.noms.nom import Critere, Lu, Nom

SITE = Nom(
    document="site",
    lettre="T",
    mot="site",
    commandes="centre",
    liste="centre site lister",
    schemas="referentiel",
    nomment=("centre_nom", "nom"),
    impersonnel=True,
    cree=True,
    metiers=("site.situation:MetierSite",),
    criteres=(
        Critere("centre", repere="E-…", aide="Centre, ou son SIRET."),
        Critere("etat", repere="ETAT", aide="ouvert, ferme ou a_completer (sans adresse).", mots="EtatSite"),
        Critere("departement", "si.departement = ?", Lu.DEPARTEMENT),
        Critere("region", "si.region = ?", Lu.REGION),
    ),
    champs=(
        Champ("nom", Texte(), "Nom", requis=True, souple=True, option=Option("N", "Nom du site.")),
        Champ(
            "adresse", LigneDAdresse(), "Adresse", priorite=3, souple=True,
            option=Option("A", "Numéro et voie, que les lettres impriment."),
        ),
        Champ("code_postal", CodePostal(), "Code postal", priorite=3, option=Option("CP", "Code postal.")),
        Champ(
            "commune", Commune(), "Commune", souple=True,
            option=Option("NOM|INSEE", "Commune ; elle dit l'UD des sessions qui s'y tiennent."),
        ),
        Champ("commune_insee", Texte(), "Code INSEE", "code INSEE", priorite=0, technique=True),
        Champ("departement", Texte(), "Dép.", "département", priorite=2),
        Champ("region", Texte(), "Région", priorite=0),
        Champ("acces", Texte(500), "Accès", priorite=0, souple=True, option=Option("TEXTE", "Comment y venir.")),
        Champ(
            "capacite", Nombre(1, 10_000), "Capacité", priorite=4,
            option=Option("N", "Candidats qu'il reçoit en une demi-journée (SIT-02)."),
        ),
        Champ("salles", Texte(), "Salles", priorite=4, souple=True, option=Option("a,b", "Ses salles.")),
        Champ("ferme_le", Jour(), "Fermé le", priorite=4),
        Champ("cle", Texte(), interne=True),
    ),
)  # fmt: skip
