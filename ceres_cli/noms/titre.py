from ceres_cli.noms.champs import Champ, Table
from ceres_cli.noms.champs.types import Entier, Jour, Liste, Marque, Mot, OuiNon, Texte
from ceres_cli.noms.nom import Nom

TITRE = Nom(
    document="titre",
    lettre="",
    mot="titre",
    commandes="referentiel",
    schemas="referentiel",
    nomment=("sigle",),
    impersonnel=True,
    change=True,
    metiers=("titre.retour:MetierRetour",),
    champs=(
        Champ("reference", Texte(), "Titre", "référence", requis=True),
        Champ("code", Texte(), "Code", priorite=0),
        Champ("millesime", Texte(), "Millésime", priorite=0),
        Champ("rncp", Texte(), "RNCP", "RNCP", priorite=0),
        Champ("intitule", Texte(500), "Intitulé", requis=True, souple=True),
        Champ("sigle", Texte(), "Sigle", priorite=0),
        Champ("niveau", Entier(), "Niveau", priorite=0),
        Champ("date_debut_validite", Jour(), "Début", "début de validité", priorite=0),
        Champ("date_fin_validite", Jour(), "Fin de vie", requis=True),
        Champ("date_fin_prolongation", Jour(), "Prolongation", "fin de prolongation", requis=True, priorite=2),
        Champ("origine_prolongation", Mot(), "Origine de la prolongation", requis=True, priorite=0),
        Champ("nsf", Texte(), "NSF", "NSF", priorite=0, technique=True),
        Champ("voies", Liste(), "Voies ouvertes", "voies d'accès", requis=True, priorite=0, souple=True),
        Champ("validation_partielle", OuiNon(), "Validation partielle", priorite=0),
        Champ("texte_officiel", Texte(), "Texte officiel", priorite=0, souple=True),
        Champ("source", Texte(), "Source", priorite=0, souple=True),
        Champ("importe_le", Jour(), "Importé le", priorite=0, technique=True),
        Champ("source_sha256", Texte(), interne=True),
        Champ("source_date", Jour(), interne=True),
        Champ("cle", Texte(), interne=True),
    ),
    filles=(
        Table(
            "certification",
            (
                Champ("type", Mot(), libelle="type", requis=True),
                Champ("rang", Entier(), interne=True),
                Champ("reference", Texte(), libelle="référence", requis=True),
                Champ("code_bloc", Texte()),
                Champ("intitule", Texte(500), libelle="intitulé", requis=True),
                Champ("exige_du", Jour()),
                Champ("retire_le", Jour()),
                Champ("exige_avant", Marque(), interne=True),
                Champ("effet_du", Jour()),
            ),
        ),
    ),
)
