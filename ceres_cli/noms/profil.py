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
)
