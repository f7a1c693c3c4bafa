from ceres_cli.noms.nom import Nom

PARCHEMIN = Nom(
    sorte="parchemin",
    lettre="N",
    mot="parchemin",
    table="parchemin",
    document="parchemin",
    documents="parchemins",
    groupe="candidat",
    lister="candidat parchemins",
    nomment=("candidat_nom", "certification"),
    fiche=False,
)
