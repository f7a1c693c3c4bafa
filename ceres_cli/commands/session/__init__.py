"""`ceres session` : un fichier par famille de commandes, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

_ICI = "ceres_cli.commands.session"
_VERBES = "ceres_cli.commands.verbes"

app = App(
    help="Sessions d'examen : préparation par le Centre, validation par l'UD.",
    entrees={
        "Consulter": {
            "lister": (f"{_ICI}.lister", "app", "Lister et filtrer les sessions"),
            "voir": (f"{_VERBES}.voir", "session", "Afficher une session, son jury, ses inscriptions"),
            "expliquer": (f"{_ICI}.expliquer", "app", "Dire pourquoi une action est possible ou refusée"),
            "transitions": (f"{_ICI}.transitions", "app", "Afficher la table des états et des actions"),
            "papiers": (f"{_ICI}.papiers", "app", "Écrire émargement, procès-verbal, liste, modèle, avis"),
            "historique": (f"{_VERBES}.historique", "session", "Afficher qui a fait quoi sur une session"),
        },
        "Préparer (Centre)": {
            "creer": (f"{_ICI}.creer", "app", "Créer une session"),
            "modifier": (f"{_ICI}.modifier", "app", "Changer dates, heures, site, entretien final"),
            "reporter": (f"{_ICI}.reporter", "app", "Déplacer une ou plusieurs sessions"),
            "demander-dte": (f"{_ICI}.demander_dte", "app", "Demander la DTE"),
            "inscrire-jure": (f"{_ICI}.jury", "inscrire", "Inscrire un juré dans le jury"),
            "desinscrire-jure": (f"{_ICI}.jury", "desinscrire", "Retirer un juré du jury"),
        },
        "Délais (UD)": {
            "deroger": (f"{_ICI}.deroger", "app", "Lever une fois un délai d'une session"),
            "derogations": (f"{_ICI}.derogations", "app", "Lister les dérogations : en attente, utilisées"),
        },
        "Conclure": {
            "resultats": (f"{_ICI}.resultats", "app", "Saisir les résultats (Centre)"),
            "transmettre": (f"{_ICI}.etats", "transmettre", "Envoyer les résultats à l'UD (Centre)"),
            "relancer": (f"{_ICI}.relancer", "app", "Relancer les centres des résultats manquants (UD)"),
            "valider": (f"{_ICI}.etats", "valider", "Valider la session (UD)"),
            "renvoyer": (f"{_ICI}.etats", "renvoyer", "Renvoyer les résultats au Centre (UD)"),
            "debloquer": (f"{_ICI}.etats", "debloquer", "Rouvrir une session validée (UD)"),
            "annuler": (f"{_ICI}.etats", "annuler", "Annuler une session"),
        },
    },
)
