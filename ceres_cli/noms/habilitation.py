from ceres_cli.noms.nom import Nom

HABILITATION = Nom(
    sorte="habilitation",
    lettre="H",
    mot="habilitation",
    table="habilitation",
    document="habilitation",
    documents="habilitations",
    groupe="habilitation",
    lister="habilitation lister",
    nomment=("jure_nom", "certification"),
    feminin=True,
    cree=True,
    aux_services=True,
)
