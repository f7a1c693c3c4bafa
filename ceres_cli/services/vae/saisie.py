"""Lire ce qui se tape d'une demande VAE."""

from ceres_cli.erreurs import ErreurUsage


def lire_ccp(texte: str | None) -> tuple[str, ...]:
    """« ccp1, CCP2 » → CCP1, CCP2, sans répétition ; rien : le titre entier. Lève ErreurUsage si rien n'y est nommé."""
    if texte is None:
        return ()
    noms = tuple(dict.fromkeys(c.strip().upper() for c in texte.split(",") if c.strip()))
    if not noms:
        raise ErreurUsage("--ccp ne nomme aucun CCP.", conseil="Écrivez --ccp CCP1,CCP2, ou ôtez-le.")
    return noms
