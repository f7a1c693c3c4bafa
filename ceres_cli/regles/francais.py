"""Le français des phrases : nombres écrits, accords, listes."""

from collections.abc import Sequence

COMPTE_AU_PLUS = 500  # éléments : au-delà, le pied d'une liste ne dit plus exactement combien lui répondent


def accorder(nombre: int, singulier: str, pluriel: str | None = None) -> str:
    """Le singulier jusqu'à 1 ; au-delà le pluriel, à défaut un « s » à chaque mot."""
    if nombre < 2:
        return singulier
    return pluriel or " ".join(f"{mot}s" for mot in singulier.split())


def compter(nombre: int, singulier: str, pluriel: str | None = None) -> str:
    """« 0 session comptée », « 2 sessions comptées »."""
    return f"{nombre} {accorder(nombre, singulier, pluriel)}"


def milliers(nombre: int) -> str:
    """1234 → « 1 234 » (espace insécable)."""
    return f"{nombre:,}".replace(",", "\xa0")


def sur_combien(montres: int, total: int) -> str:
    """« sur 350 » ; passé COMPTE_AU_PLUS, « sur plus de 500 »."""
    borne = max(COMPTE_AU_PLUS, montres)
    return f"sur {milliers(total)}" if total <= borne else f"sur plus de {milliers(borne)}"


def citer(mots: Sequence[str], liaison: str = "et") -> str:
    """« a », « b » et « c »."""
    cites = [f"« {mot} »" for mot in mots]
    return cites[0] if len(cites) == 1 else f"{', '.join(cites[:-1])} {liaison} {cites[-1]}"


def premiers(noms: Sequence[str], maximum: int = 10) -> str:
    """Les premiers noms, séparés de virgules ; « … et N autres » au-delà de `maximum`."""
    cites = ", ".join(noms[:maximum])
    reste = len(noms) - maximum
    return f"{cites}, … et {compter(reste, 'autre')}" if reste > 0 else cites


def abreger(nombres: Sequence[int], maximum: int = 10) -> str:
    """« 3, 5, 8 », coupé au-delà de `maximum` avec le compte du reste."""
    cites = ", ".join(map(str, nombres[:maximum]))
    reste = len(nombres) - maximum
    return f"{cites} et {compter(reste, 'autre')}" if reste > 0 else cites
