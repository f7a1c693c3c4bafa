"""`ceres candidat` : un fichier par famille de commandes, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Candidats : leur fiche, et leurs inscriptions aux sessions.",
    autres_noms=("voir", "historique", "expliquer"),
    entrees={
        "Consulter": {
            "lister": ("..verbes.lister:candidat", "Chercher et lister les candidats"),
            "voir": (
                "..verbes.voir:candidat",
                "Afficher un candidat, ses inscriptions, ce qu'il détient",
            ),
            "expliquer": ("..verbes.expliquer:candidat", "Dire s'il peut être inscrit, sinon quand et pourquoi"),
            "doublons": (".actions:doublon_candidat", "Lister les fiches d'une même personne, deux par deux"),
            "parchemins": ("..verbes.lister:parchemin", "Lister les parchemins des titres et CCS obtenus"),
            "historique": ("..verbes.historique:candidat", "Afficher qui a fait quoi sur un candidat"),
        },
        "Agir": {
            "creer": (".actions", "Enregistrer un candidat"),
            "modifier": (".actions", "Changer ou effacer des champs de sa fiche"),
            "importer": (".actions", "Créer, modifier et inscrire d'après un fichier"),
            "inscrire": (".actions", "Inscrire un candidat à une session"),
            "desinscrire": (".actions", "Désinscrire un candidat d'une session"),
            "amenager": (".actions", "Noter les aménagements d'un inscrit"),
            "ecarter": (".actions", "Mettre à l'écart qui empêche de valider une session"),
            "reintegrer": (".actions", "Reprendre dans sa session un candidat mis à l'écart"),
            "attestation": (".attestation", "Attester en PDF ce qu'un candidat détient"),
            "parchemin": (".parchemin", "Délivrer ou annuler un parchemin (UD)"),
            "fusionner": (".actions", "Réunir deux fiches d'une même personne"),
            "distinguer": (".actions", "Dire que deux fiches sont de deux personnes"),
            "supprimer": (".actions", "Supprimer une fiche jamais inscrite"),
        },
    },
)
