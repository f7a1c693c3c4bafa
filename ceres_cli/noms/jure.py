from ceres_cli.noms.nom import Nom

JURE = Nom(
    sorte="jure",
    lettre="J",
    mot="juré",
    table="jure",
    document="jure",
    documents="jures",
    groupe="jure",
    lister="jure lister",
    nomment=("nom", "prenom"),
)
