from ceres_cli.noms.nom import Nom

TITRE = Nom(
    sorte="titre",
    lettre="",
    mot="titre",
    table="titre",
    document="titre",
    documents="titres",
    groupe="referentiel",
    lister="referentiel lister",
    nomment=("sigle",),
    impersonnel=True,
    change=True,
)
