from ceres_cli.noms.nom import Nom

CONVOCATION = Nom(
    sorte="convocation",
    lettre="V",
    mot="convocation",
    table="convocation",
    document="convocation",
    documents="convocations",
    groupe="convocation",
    lister="convocation lister",
    feminin=True,
    fiche=False,
)
