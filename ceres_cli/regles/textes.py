"""Textes saisis : forme propre à conserver, et clé de recherche sans accents ni ponctuation."""

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

_LETTRES_SANS_DECOMPOSITION = {
    "œ": "oe",
    "æ": "ae",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ħ": "h",
    "ŧ": "t",
    "ŋ": "n",
    "ı": "i",
    "ĸ": "k",
    "ƒ": "f",
    "ə": "e",
    "ǝ": "e",
    "ɓ": "b",
    "ɗ": "d",
    "ɖ": "d",
    "ɛ": "e",
    "ɣ": "g",
    "ɨ": "i",
    "ƙ": "k",
    "ɲ": "n",
    "ɔ": "o",
    "ʋ": "v",
    "ƴ": "y",
    "ƶ": "z",
}
_APOSTROPHES_LETTRES = "\u02b9\u02ba\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\ua78c"  # isalnum() les prend pour des lettres
_VERS_CLE = str.maketrans(_LETTRES_SANS_DECOMPOSITION | dict.fromkeys(_APOSTROPHES_LETTRES, " "))
_ASCII_VERS_CLE = str.maketrans({chr(n): chr(n).lower() if chr(n).isalnum() else " " for n in range(128)})

_INVISIBLES = dict.fromkeys((0x00AD, 0x200B, 0x2060, 0xFEFF))
_DIRECTIONNELS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def cle(texte: str) -> str:
    """Clé de recherche : sans accents ni casse, lettres liées défaites, tout le reste réduit à une espace.

    « L'Haÿ-les-Roses » donne « l hay les roses ». Idempotente. Un texte sans lettre ni chiffre donne « ».
    """
    if texte.isascii():
        return " ".join(texte.translate(_ASCII_VERS_CLE).split())
    # Deux passes : la décomposition fait naître des majuscules (™), la casse des signes à décomposer (İ).
    decompose = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", texte).casefold())
    lettres = [c for c in decompose.translate(_VERS_CLE) if unicodedata.category(c) != "Mn"]
    return " ".join("".join(c if c.isalnum() else " " for c in lettres).split())


def en_mots(texte: str | None) -> list[str]:
    """Les mots d'un texte cherché, en clés ; aucun s'il est vide.

    Sans lettre ni chiffre, il reste tel quel : aucune clé ne le contient, et il ne désigne rien plutôt que tout.
    """
    voulu = (texte or "").strip()
    return cle(voulu).split() or ([voulu] if voulu else [])


ECART_MAX = 2  # lettres, entre un nom cherché et un nom proche (JUR-05)


def ecart(un: str, autre: str, au_plus: int) -> int | None:
    """Combien de lettres changées, ajoutées, ôtées, ou voisines interverties, vont de l'un à l'autre ; None : plus que
    cela."""
    if un == autre:
        return 0
    if au_plus <= 0 or abs(len(un) - len(autre)) > au_plus:
        return None
    i = 0
    while un[i : i + 1] == autre[i : i + 1]:
        i += 1
    restes = [(un[i + 1 :], autre[i + 1 :]), (un[i + 1 :], autre[i:]), (un[i:], autre[i + 1 :])]
    if un[i : i + 2] == autre[i : i + 2][::-1]:
        restes.append((un[i + 2 :], autre[i + 2 :]))
    possibles = [e for u, a in restes if (e := ecart(u, a, au_plus - 1)) is not None]
    return 1 + min(possibles) if possibles else None


def ecart_des_noms(mots: Sequence[str], noms: str) -> int | None:
    """JUR-05 : de combien de lettres ces mots s'écartent de ces noms (une clé) ; None : de plus de `ECART_MAX`.

    Un mot que les noms contiennent ne s'en écarte pas. On n'excuse que moins de la moitié d'un mot ; deux noms
    qui se suivent peuvent n'en faire qu'un, et de même tous les mots cherchés.
    """
    entiers = noms.split()
    formes = [*entiers, *(un + suivant for un, suivant in pairwise(entiers))]
    colles = "".join(entiers)

    def du_plus_proche(mot: str, reste: int) -> int | None:
        if mot in colles:
            return 0
        permis = min(reste, (len(mot) - 1) // 2)
        return min((e for forme in formes if (e := ecart(mot, forme, permis)) is not None), default=None)

    en_tout = 0
    for mot in mots:
        if (sien := du_plus_proche(mot, ECART_MAX - en_tout)) is None:
            break
        en_tout += sien
    else:
        return en_tout
    return du_plus_proche("".join(mots), ECART_MAX)


_ALPHABETS = {"LATIN": "latin", "CYRILLIC": "cyrillique", "GREEK": "grec", "": "inconnu"}
_ALPHABETS |= dict.fromkeys(("CJK", "HIRAGANA", "KATAKANA", "IDEOGRAPHIC"), "japonais")  # un nom les mêle
SOSIES = frozenset({"latin", "cyrillique", "grec", "cherokee", "coptic", "deseret", "lisu"})
"""Ceux dont un mot entier peut se lire dans un autre."""
_BLANCHES = frozenset("\u115f\u1160\u3164\uffa0\u2800")
_LIANTS = frozenset("\u200c\u200d")


def alphabets(texte: str) -> list[str]:
    """Ceux de ses lettres et de ses chiffres, le latin d'abord, tels que `cle` les lit ; un chiffre arabe est de
    tous."""
    if texte.isascii():
        return []
    lues = ((cle(c) or c)[0] for c in texte if c.isalnum() and c not in _APOSTROPHES_LETTRES)
    suite = dict.fromkeys(_alphabet(c) for c in lues if not (c.isascii() and c.isdigit()))
    return sorted(suite, key=lambda nom: nom != "latin")


def _alphabet(lettre: str) -> str:
    mot = "LATIN" if lettre.isascii() else unicodedata.name(lettre, "").replace("-", " ").partition(" ")[0]
    return _ALPHABETS.get(mot, mot.lower())


def invisible(texte: str) -> str:
    """Le premier signe qui ne se voit pas, et fait pourtant une autre clé ; vide s'il n'y en a pas. Hors du latin, un
    liant (U+200C, U+200D) est de l'orthographe."""
    if texte.isascii():
        return ""
    permis = frozenset() if "latin" in alphabets(texte) else _LIANTS
    signes = (c for c in texte if c in _BLANCHES or unicodedata.category(c) == "Cf")
    return next((c for c in signes if c not in permis), "")


def latine_inconnue(texte: str) -> str:
    """La première lettre latine que `cle` ne ramène à aucune de l'alphabet (phonétique, petites capitales) ; vide s'il
    n'y en a pas."""
    if texte.isascii():
        return ""
    return next((c for c in texte if unicodedata.name(c, "").startswith("LATIN") and not cle(c).isascii()), "")


def propre(texte: str, *, longueur_max: int) -> str:
    """Texte à conserver : NFC, sans espaces autour, espaces de toute sorte réduites à une seule.

    Les signes invisibles sans effet (césure conditionnelle, espace de largeur nulle) disparaissent.
    `longueur_max` compte les caractères du résultat, qui peut être vide.
    Lève `ValueError`, en français : caractère de contrôle, directionnel ou invalide, texte trop long.
    """
    net = unicodedata.normalize("NFC", texte).strip(" \t\r\n").translate(_INVISIBLES)
    for position, caractere in enumerate(net, start=1):
        raison = _raison_de_refus(caractere)
        if raison:
            raise ValueError(f"{raison} (U+{ord(caractere):04X}, position {position})")
    net = " ".join(net.split())
    if len(net) > longueur_max:
        raise ValueError(f"trop long : {len(net)} caractères, {longueur_max} au plus")
    return net


def _raison_de_refus(caractere: str) -> str:
    """Vide si le caractère est permis."""
    if caractere.isprintable():
        return ""
    if caractere in _DIRECTIONNELS:
        return "caractère qui change le sens de lecture"
    if caractere in "\ufffe\uffff":
        return "caractère Unicode invalide"
    match unicodedata.category(caractere):
        case "Cc":
            return "caractère nul" if caractere == "\0" else "caractère de contrôle"
        case "Cs":
            return "caractère Unicode invalide (demi-codet isolé)"
    return ""


def lieu_de_naissance(commune: str | None, insee: str | None, pays: str | None, ville: str | None) -> str:
    """CAN-08 : « Sainte-Colombe (69) », « Ségou (Mali) » ; vide s'il n'est pas connu."""
    if pays:
        return f"{ville} ({pays})"
    return avec_departement(commune, insee) if commune else ""


def avec_departement(libelle: str, insee: str | None) -> str:
    """CAN-08 : « Sainte-Colombe (69) », un lieu de naissance tel qu'il se montre ; tel quel s'il est déjà précisé."""
    if not insee or libelle.endswith(")"):
        return libelle
    return f"{libelle} ({insee[:3] if insee.startswith(('97', '98')) else insee[:2]})"
