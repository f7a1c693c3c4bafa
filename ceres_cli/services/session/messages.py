"""La session qu'on ne trouve pas."""

from ceres_cli.erreurs import Introuvable


def introuvable(objet: str) -> Introuvable:
    """La même réponse pour une session inexistante et pour une session hors du ressort."""
    return Introuvable(
        f"La session {objet} est introuvable.", conseil="Cherchez-la avec « ceres session lister ».", objets=[objet]
    )
