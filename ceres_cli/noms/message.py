from ceres_cli.noms.nom import Nom

MESSAGE = Nom(
    sorte="message",
    lettre="M",
    mot="message",
    table="message",
    document="message",
    documents="messages",
    groupe="courrier",
    lister="courrier lister",
    nomment=("objet", "nom"),
    compte=("courriel",),
)
