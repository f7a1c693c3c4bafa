"""`ceres session` : un fichier par famille de commandes, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Sessions d'examen : préparation par le Centre, validation par l'UD.",
    autres_noms=("voir", "historique", "expliquer"),
    entrees={
        "Consulter": {
            "lister": (".lister:session", "Lister et filtrer les sessions"),
            "voir": ("..verbes.voir:session", "Afficher une session, son jury, ses inscriptions"),
            "expliquer": ("..verbes.expliquer:session", "Dire pourquoi une action est possible ou refusée"),
            "transitions": (".actions", "Afficher la table des états et des actions"),
            "papiers": (".papiers", "Écrire émargement, procès-verbal, liste, modèle, avis"),
            "historique": ("..verbes.historique:session", "Afficher qui a fait quoi sur une session"),
        },
        "Préparer (Centre)": {
            "creer": (".actions", "Créer une session"),
            "importer": ("..verbes.importer:session", "Créer des sessions d'après un fichier"),
            "modifier": (".actions", "Changer dates, heures, site, entretien final"),
            "reporter": (".actions", "Déplacer une ou plusieurs sessions"),
            "demander-dte": (".actions", "Demander la DTE"),
            "composer": (".composer", "Composer les jurys des sessions à venir"),
            "inscrire-jure": (".actions:jury", "Inscrire un juré dans le jury"),
            "repondre": (".actions", "Noter si un juré viendra"),
            "desinscrire-jure": (".actions:jury", "Retirer un juré du jury"),
            "horaires": (".horaires", "Montrer ou fixer les heures de passage"),
        },
        "Délais": {
            "demander-derogation": (".deroger", "Demander à l'UD de lever un délai (Centre)"),
            "retirer-demande": (".deroger:actions", "Retirer sa demande de dérogation (Centre)"),
            "deroger": (".deroger", "Lever une fois un délai d'une session (UD)"),
            "refuser-derogation": (".deroger:actions", "Refuser une dérogation demandée (UD)"),
            "derogations": (".deroger:derogation", "Lister les dérogations : demandées, accordées, utilisées"),
            "derogation": (".derogation", "Afficher une dérogation et son histoire"),
        },
        "Conclure": {
            "resultats": (".resultats", "Saisir les résultats (Centre)"),
            "transmettre": (".actions:actions", "Envoyer les résultats à l'UD (Centre)"),
            "rappeler": (".courrier", "Rappeler leur session aux convoqués (Centre)"),
            "relancer": (".courrier", "Relancer les centres des résultats manquants (UD)"),
            "valider": (".actions:actions", "Valider la session (UD)"),
            "renvoyer": (".actions:actions", "Renvoyer les résultats au Centre (UD)"),
            "notifier": (".courrier", "Dire leurs résultats aux candidats"),
            "debloquer": (".actions:actions", "Rouvrir une session validée (UD)"),
            "annuler": (".actions:actions", "Annuler une session"),
        },
    },
)
