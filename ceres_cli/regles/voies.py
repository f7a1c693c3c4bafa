"""Les voies d'accès d'un titre (FI, CA, FC, CQ, CL, VAE), telles que la base les garde."""

from collections.abc import Mapping


def lire_voies(voies: str | None) -> dict[str, bool]:
    """`FI=non,CA=oui` → {FI: faux, CA: vrai} ; une voie absente est inconnue."""
    return {voie: etat == "oui" for voie, _, etat in (v.partition("=") for v in (voies or "").split(",") if v)}


def ecrire_voies(voies: Mapping[str, bool]) -> str:
    return ",".join(f"{voie}={'oui' if ouverte else 'non'}" for voie, ouverte in voies.items())


def ouverte_a_la_vae(voies: str | None) -> bool | None:
    """VAE-01 : ce que le référentiel dit de la VAE ; None s'il n'en dit rien."""
    return lire_voies(voies).get("VAE")
