from ceres_cli.noms.nom import Nom

CENTRE = Nom(
    sorte="centre",
    lettre="E",
    mot="centre",
    table="centre",
    document="centre",
    documents="centres",
    groupe="centre",
    lister="centre lister",
    nomment=("nom",),
)
