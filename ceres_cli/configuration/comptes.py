"""Les comptes du système : qui lance ceres, et pour qui."""

import pwd

from ceres_cli.erreurs import DroitsInsuffisants


def nom(uid: int) -> str | None:
    """Le nom de ce compte ; None s'il n'y en a pas."""
    try:
        return pwd.getpwuid(uid).pw_name
    except (KeyError, OverflowError):
        return None


def appelant(service: str, uid: str | None) -> str:
    """Qui a lancé `service` par sudo, selon SUDO_UID ; ce compte même, s'il travaille pour lui (la nuit).
    DroitsInsuffisants si ce numéro n'est celui d'aucun compte."""
    if uid is None:
        return service
    trouve = nom(int(uid)) if uid.isdecimal() and uid.isascii() and len(uid) < 12 else None
    if trouve is None:
        raise DroitsInsuffisants(
            f"Le compte de service {service} ne sait pas pour qui il agit : SUDO_UID={uid!r} n'est celui d'aucun compte"
            " de cette machine.",
            conseil=f"Lancez « sudo -u {service} ceres … » depuis votre compte.",
        )
    return trouve
