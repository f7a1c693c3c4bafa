"""Ce qui se dit des sessions : le conseil qui suit chaque refus, et la session qu'on ne trouve pas."""

from ceres_cli.erreurs import Introuvable

CONSEILS = {
    "SES-01": "Cherchez un juré habilité : « ceres export-jures », ou « ceres habilitation lister --utilisable ».",
    "SES-02": "Inscrivez d'abord des candidats avec « ceres candidat inscrire ».",
    "SES-03": "Voyez « ceres candidat expliquer » ; la session entière ne peut pas être validée.",
    "SES-04": "Complétez le jury ou les résultats, puis recommencez.",
    "SES-05": "Choisissez d'autres dates, ou la version du titre en cours ces jours-là.",
    "SES-06": "Voyez « ceres centre agrements », ou demandez l'agrément à la DIRECCTE.",
    "SES-08": "Choisissez un juré sans lien avec la session.",
    "SES-09": "La table des états et des actions : « ceres session transitions ».",
    "CAN-05": "Choisissez une date à partir de la première date possible.",
    "CAN-06": "Attendez que le titre soit obtenu, ou désinscrivez ces candidats avant le début.",
}


def introuvable(objet: str) -> Introuvable:
    """La même réponse pour une session inexistante et pour une session hors du ressort."""
    return Introuvable(
        f"La session {objet} est introuvable.", conseil="Cherchez-la avec « ceres session lister ».", objets=[objet]
    )


def jure_introuvable(objet: str) -> Introuvable:
    """La même réponse pour un juré inexistant et pour un juré hors du ressort."""
    return Introuvable(
        f"Le juré {objet} est introuvable.", conseil="Cherchez-le avec « ceres export-jures ».", objets=[objet]
    )
