"""SIRET : quatorze chiffres et leur clé. python-stdnum n'est chargé qu'au premier contrôle."""

from ceres_cli.erreurs import ErreurUsage

LONGUEUR = 14
SIREN_LA_POSTE = "356000000"


def chiffres(texte: str) -> str:
    """Le texte sans ses espaces, de toute sorte."""
    return "".join(texte.split())


def lire(texte: str) -> str:
    """Les 14 chiffres d'un SIRET valide ; lève ErreurUsage avec la raison.

    La clé est celle de Luhn, sauf pour les établissements de La Poste : la somme des chiffres y est multiple de 5.
    """
    nombre = chiffres(texte)
    if not (nombre.isascii() and nombre.isdigit()):
        raise _refus(texte, "il ne faut que des chiffres et des espaces")
    if len(nombre) != LONGUEUR:
        raise _refus(texte, f"il faut {LONGUEUR} chiffres, il y en a {len(nombre)}")
    from stdnum.exceptions import ValidationError
    from stdnum.fr import siret

    try:
        siret.validate(nombre)
    except ValidationError:
        if nombre.startswith(SIREN_LA_POSTE):
            raise _refus(texte, "la somme des chiffres d'un SIRET de La Poste est un multiple de 5") from None
        raise _refus(texte, "sa clé de contrôle est fausse (un chiffre est sans doute mal recopié)") from None
    return nombre


def _refus(texte: str, raison: str) -> ErreurUsage:
    return ErreurUsage(
        f"« {' '.join(texte.split())[:40]} » n'est pas un SIRET : {raison}.",
        conseil="Recopiez les 14 chiffres du SIRET de l'établissement (et non les 9 du SIREN).",
    )
