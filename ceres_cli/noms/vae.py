from ceres_cli.noms.nom import Nom

VAE = Nom(
    sorte="demande_vae",
    lettre="D",
    mot="demande VAE",
    table="demande_vae",
    document="vae",
    documents="vaes",
    groupe="vae",
    lister="vae lister",
    nomment=("candidat_nom", "certification"),
    feminin=True,
    ou_chercher=" ; une demande se décide par l'UD du département où le candidat habite",
    cree=True,
    compte=("demande VAE", "demandes VAE"),
)
