"""Ce qu'une donnée dit d'une personne et ce qu'un effacement en fait ; les champs communs aux jurés et aux candidats,
dont chacun change ce qui lui est propre."""

from ceres_cli.noms.champs import Categorie, Champ, Contact, Option, Sort
from ceres_cli.noms.champs.types import (
    Civilite,
    CodePostal,
    Commune,
    Courriel,
    Jour,
    LigneDAdresse,
    Naissance,
    NomPropre,
    Texte,
)

IDENTITE = (Categorie.IDENTITE, Sort.VIDEE)
COORDONNEES = (Categorie.COORDONNEES, Sort.VIDEE)
RESSORT = (Categorie.COORDONNEES, Sort.GARDEE)
PARCOURS = (Categorie.PARCOURS, Sort.GARDEE)
ACTE = (Categorie.ACTE, Sort.GARDEE)
ACTE_VIDE = (Categorie.ACTE, Sort.VIDEE)
LIBRE = (Categorie.TEXTE_LIBRE, Sort.VIDEE)
LIBRE_OTE = (Categorie.TEXTE_LIBRE, Sort.OTEE)
SIGNALE = (Categorie.TEXTE_LIBRE, Sort.SIGNALEE)

CIVILITE = Champ(
    "civilite", Civilite(), "Civilité", priorite=0, option=Option("M|MME", "M ou MME.", apres="prenom"),
    synonymes=("civ", "M./Mme", "M ou Mme", "Mme/M.", "Mme ou M"), personne=IDENTITE, contact=Contact(9),
)  # fmt: skip
NOM = Champ(
    "nom", NomPropre(), "Nom", requis=True, souple=True, option=Option("N", "Nom de naissance."),
    synonymes=("nom de naissance", "nom de famille", "nom patronymique"), personne=IDENTITE, contact=Contact(18, 1),
)  # fmt: skip
NOM_USAGE = Champ(
    "nom_usage", NomPropre(), "Nom d'usage", priorite=0, souple=True, option=Option("N", "Nom d'usage."),
    synonymes=("nom d'usage", "nom usuel", "nom marital", "nom d'épouse", "nom d'époux"), personne=IDENTITE,
)  # fmt: skip
PRENOM = Champ(
    "prenom", NomPropre(), "Prénom", requis=True, souple=True, option=Option("P", "Prénom."),
    synonymes=("prénoms", "prénom usuel"), personne=IDENTITE, contact=Contact(15, 1),
)  # fmt: skip
NAISSANCE = Champ(
    "naissance", Naissance(), "Naissance", "date de naissance", "Naissance", priorite=0,
    option=Option("DATE", "Date de naissance (JJ/MM/AAAA)."),
    synonymes=("date de naissance", "date naissance", "né(e) le", "né le", "née le", "ddn"), personne=IDENTITE,
)  # fmt: skip
COURRIEL = Champ(
    "courriel", Courriel(), "Courriel", priorite=0, option=Option("C", "Adresse de courriel."),
    synonymes=(
        "mail", "e-mail", "email", "mél", "courrier électronique", "adresse courriel", "adresse mail", "adresse e-mail",
        "adresse email", "adresse électronique", "adresse de messagerie",
    ),
    personne=COORDONNEES, contact=Contact(29, 3, apres="commune"),
)  # fmt: skip
ADRESSE = Champ(
    "adresse", LigneDAdresse(), "Adresse", priorite=0, souple=True, option=Option("A", "Numéro et rue."),
    synonymes=("adresse postale", "adresse 1", "adresse ligne 1", "rue", "numéro et voie", "n° et voie"),
    personne=COORDONNEES, contact=Contact(28), groupe="adresse",
)  # fmt: skip
COMPLEMENT = Champ(
    "complement", LigneDAdresse(), "Complément", "complément d'adresse", priorite=0, souple=True,
    option=Option("A", "Bâtiment, étage, lieu-dit, boîte postale."),
    synonymes=("complément d'adresse", "complément adresse", "adresse 2", "adresse ligne 2"),
    personne=COORDONNEES, contact=Contact(16, titre="Complément"), groupe="adresse",
)  # fmt: skip
CODE_POSTAL = Champ(
    "code_postal", CodePostal(), "Code postal", priorite=0,
    option=Option("CP", "Code postal ; il départage les communes homonymes."),
    synonymes=("cp", "codepostal"), personne=COORDONNEES, contact=Contact(11), groupe="adresse",
)  # fmt: skip
COMMUNE = Champ(
    "commune", Commune(), "Commune", souple=True,
    option=Option("NOM|INSEE", "Commune : nom, « Nom (44) » ou code INSEE."),
    synonymes=("ville", "localité", "commune de résidence", "cp ville", "cp et ville", "code postal et ville"),
    personne=COORDONNEES, contact=Contact(18, 2), groupe="adresse",
)  # fmt: skip
COMMUNE_INSEE = Champ(
    "commune_insee", Texte(), "Code INSEE", "code INSEE", priorite=0, technique=True,
    synonymes=("code insee", "insee", "code insee commune", "code commune", "code insee de la commune"),
    personne=COORDONNEES, groupe="adresse",
)  # fmt: skip
DEPARTEMENT = Champ(
    "departement", Texte(), "Dép.", "département", priorite=2, synonymes=("dép", "dépt", "dept"), personne=RESSORT,
    contact=Contact(12, 1), groupe="adresse",
)  # fmt: skip
CLE = Champ("cle", Texte(), personne=IDENTITE, interne=True)
DISTINCTION = (
    Champ("faite_le", Jour(), requis=True, personne=(Categorie.PARCOURS, Sort.OTEE)),
    Champ("motif", Texte(), libelle="motif", requis=True, personne=LIBRE_OTE),
)
ETAT_CIVIL = (CIVILITE, NOM, NOM_USAGE, PRENOM, CLE, NAISSANCE)
DOMICILE = (COURRIEL, ADRESSE, COMPLEMENT, CODE_POSTAL, COMMUNE, COMMUNE_INSEE, DEPARTEMENT)
"""Où la joindre, ses numéros mis à part."""
