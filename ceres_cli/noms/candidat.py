from ceres_cli.noms.nom import Nom

CANDIDAT = Nom(
    sorte="candidat",
    lettre="C",
    mot="candidat",
    table="candidat",
    document="candidat",
    documents="candidats",
    groupe="candidat",
    lister="candidat lister",
    nomment=("nom", "prenom"),
)
