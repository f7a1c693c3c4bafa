from ceres_cli.noms.champs import Categorie, Champ, Option, Sort
from ceres_cli.noms.champs.personne import ADRESSE, CODE_POSTAL, COMMUNE, COMMUNE_INSEE, COURRIEL
from ceres_cli.noms.champs.types import CodePostal, Commune, Courriel, LigneDAdresse, Telephone, Texte
from ceres_cli.noms.nom import Critere, Lu, Nom

_JOINDRE = (Categorie.COORDONNEES, Sort.GARDEE)
_SIGNER = (Categorie.IDENTITE, Sort.GARDEE)

CENTRE = Nom(
    document="centre",
    lettre="E",
    mot="centre",
    schemas="referentiel",
    nomment=("nom",),
    impersonnel=True,
    cree=True,
    metiers=("centre.situation:MetierCentre",),
    criteres=(
        Critere("departement", "e.departement = ?", Lu.DEPARTEMENT),
        Critere("region", "e.region = ?", Lu.REGION),
    ),
    champs=(
        Champ(
            "nom", Texte(), "Nom", requis=True, souple=True, option=Option("N", "Nom du centre."),
            synonymes=("nom du centre", "centre", "organisme", "organisme de formation", "raison sociale"),
        ),
        Champ(
            "siret", Texte(), "SIRET", "SIRET", priorite=2,
            option=Option("SIRET", "SIRET, 14 chiffres, espaces admises."), synonymes=("n° SIRET", "numéro SIRET"),
        ),
        Champ(
            "adresse", LigneDAdresse(), "Adresse", priorite=0, souple=True, option=Option("A", "Numéro et voie."),
            synonymes=ADRESSE.synonymes, personne=_JOINDRE,
        ),
        Champ(
            "code_postal", CodePostal(), "Code postal", priorite=0, option=Option("CP", "Code postal."),
            synonymes=CODE_POSTAL.synonymes,
        ),
        Champ(
            "commune", Commune(), "Commune", souple=True,
            option=Option("NOM|INSEE", "Commune ; elle situe le centre dans un ressort.", apres="siret"),
            synonymes=COMMUNE.synonymes,
        ),
        Champ(
            "commune_insee", Texte(), "Code INSEE", "code INSEE", priorite=0, technique=True,
            synonymes=COMMUNE_INSEE.synonymes,
        ),
        Champ("departement", Texte(), "Dép.", "département"),
        Champ("region", Texte(), "Région", priorite=0),
        Champ(
            "telephone", Telephone(e164=False), "Téléphone", priorite=0, option=Option("T", "Téléphone."),
            synonymes=("tél", "tél.", "numéro de téléphone"), personne=_JOINDRE,
        ),
        Champ(
            "courriel", Courriel(), "Courriel", priorite=0, option=Option("C", "Adresse électronique."),
            synonymes=COURRIEL.synonymes, personne=_JOINDRE,
        ),
        Champ("logo", Texte(), "Logo", priorite=0, technique=True),
        Champ("signataire", Texte(), "Signataire", priorite=0, souple=True, personne=_SIGNER),
        Champ("qualite", Texte(), "Qualité", priorite=0, souple=True, personne=_SIGNER),
        Champ("acces", Texte(), "Accès", priorite=0, souple=True),
        Champ("modele", Texte(), "Modèle des lettres", priorite=0, technique=True),
        Champ("cle", Texte(), interne=True),
    ),
)  # fmt: skip
