from ceres_cli.noms.nom import Nom

LOT = Nom(
    sorte="lot",
    lettre="L",
    mot="lot",
    table="lot",
    document="lot",
    documents="lots",
    groupe="lot",
    lister="lot lister",
    nomment=("commande", "jour", "motif"),
)
