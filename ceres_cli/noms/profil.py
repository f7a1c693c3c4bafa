from ceres_cli.noms.champs import Categorie, Champ, Option, Sort
from ceres_cli.noms.champs.types import Courriel
from ceres_cli.noms.nom import Nom

PROFIL = Nom(
    sorte="profil",
    lettre="P",
    mot="profil",
    table="profil",
    document="profil",
    documents="profils",
    groupe="profil",
    lister="profil lister",
    nomment=("libelle",),
    cree=True,
    champs=(
        Champ(
            "courriel",
            Courriel(),
            libelle="courriel",
            option=Option("C", "Adresse de courriel."),
            personne=(Categorie.COORDONNEES, Sort.GARDEE),
        ),
    ),
)
