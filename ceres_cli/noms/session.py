from ceres_cli.noms.nom import Nom

SESSION = Nom(
    sorte="session",
    lettre="S",
    mot="session",
    table="session_examen",
    document="session",
    documents="sessions",
    groupe="session",
    lister="session lister",
    nomment=("centre_nom", "certification", "debut"),
    feminin=True,
    cree=True,
)
