from ceres_cli.noms.nom import Nom

DELAI = Nom(
    sorte="delai",
    lettre="",
    mot="délai",
    table="delai",
    document="delai",
    documents="delais",
    groupe="delais",
    lister="delais voir",
    impersonnel=True,
    fiche=False,
    change=True,
    compte=("ligne",),
)
