"""Le français des phrases : nombres écrits, accords, listes."""

from collections.abc import Iterable, Sequence

CITE = 60  # caractères cités d'un texte tapé ou lu
COMPTE_AU_PLUS = 200  # éléments : au-delà, le pied d'une liste ne dit plus exactement combien lui répondent


def accorder(nombre: int, singulier: str, pluriel: str | None = None) -> str:
    """Le singulier jusqu'à 1 ; au-delà le pluriel, à défaut un « s » à chaque mot."""
    if nombre < 2:
        return singulier
    return pluriel or " ".join(f"{mot}s" for mot in singulier.split())


def au_genre(civilite: str | None, masculin: str, feminin: str | None = None) -> str:
    """Le féminin d'une Mme, à défaut un « e » de plus ; le masculin de qui n'a pas dit sa civilité."""
    if civilite != "MME":
        return masculin
    return feminin or f"{masculin}e"


def compter(nombre: int, singulier: str, pluriel: str | None = None) -> str:
    """« 0 session comptée », « 2 sessions comptées »."""
    return f"{nombre} {accorder(nombre, singulier, pluriel)}"


def milliers(nombre: int) -> str:
    """1234 → « 1 234 » (espace insécable)."""
    return f"{nombre:,}".replace(",", "\xa0")


def sur_combien(montres: int, total: int) -> str:
    """« sur 150 » ; passé COMPTE_AU_PLUS, « sur plus de 200 »."""
    borne = max(COMPTE_AU_PLUS, montres)
    return f"sur {milliers(total)}" if total <= borne else f"sur plus de {milliers(borne)}"


def couper(texte: str) -> str:
    """Ce qu'un message cite d'un texte : entier s'il est court, sinon son début."""
    return texte if len(texte) <= CITE else f"{texte[:CITE]}…"


def citer(mots: Sequence[str], liaison: str = "et") -> str:
    """« a », « b » et « c »."""
    cites = [f"« {mot} »" for mot in mots]
    return cites[0] if len(cites) == 1 else f"{', '.join(cites[:-1])} {liaison} {cites[-1]}"


def enumerer(mots: Sequence[str], liaison: str = "et") -> str:
    """30, 60 et 90."""
    return f"{', '.join(mots[:-1])} {liaison} {mots[-1]}" if mots[1:] else "".join(mots)


def premiers(noms: Sequence[str], maximum: int = 10) -> str:
    """Les premiers noms, séparés de virgules ; « … et N autres » au-delà de `maximum`."""
    cites = ", ".join(noms[:maximum])
    reste = len(noms) - maximum
    return f"{cites}, … et {compter(reste, 'autre')}" if reste > 0 else cites


def plages(nombres: Iterable[int]) -> list[tuple[int, int]]:
    """(4, 9), (12, 12) : chaque suite par ses bornes."""
    suites: list[tuple[int, int]] = []
    for n in sorted(nombres):
        if suites and n <= suites[-1][1] + 1:
            suites[-1] = (suites[-1][0], n)
        else:
            suites.append((n, n))
    return suites


def abreger(nombres: Sequence[int], maximum: int = 10) -> str:
    """« 3, 5, 8-12 », coupé au-delà de `maximum` nombres ou suites, avec le compte de ceux qui restent."""
    cites = plages(nombres)
    texte = ", ".join(dire_une_plage(*plage) for plage in cites[:maximum])
    reste = sum(b - a + 1 for a, b in cites[maximum:])
    return f"{texte} et {compter(reste, 'autre')}" if reste > 0 else texte


def dire_une_plage(premier: int, dernier: int) -> str:
    """« 12 », « 4, 5 », « 4-9 » : ce que --lignes-exclues lit."""
    if dernier - premier < 2:
        return ", ".join(map(str, range(premier, dernier + 1)))
    return f"{premier}-{dernier}"
