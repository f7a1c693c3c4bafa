from ceres_cli.noms.nom import Nom

CONTROLE = Nom(
    sorte="controle",
    lettre="K",
    mot="contrôle",
    table="controle",
    document="controle",
    documents="controles",
    groupe="controle",
    lister="controle lister",
    nomment=("centre_nom", "date"),
    cree=True,
)
