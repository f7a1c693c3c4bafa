from ceres_cli.noms.nom import Nom

AGREMENT = Nom(
    sorte="agrement",
    lettre="A",
    mot="agrément",
    table="agrement",
    document="agrement",
    documents="agrements",
    groupe="centre",
    lister="centre agrements",
    nomment=("centre_nom", "certification", "site"),
    impersonnel=True,
    fiche=False,
)
