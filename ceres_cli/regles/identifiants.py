"""Identifiants affichés : `J-000123`, `S-2026-000123`… Les zéros de tête sont facultatifs à la saisie."""

import re
from collections.abc import Iterable

from ceres_cli import noms
from ceres_cli.erreurs import ErreurUsage

PARCHEMIN = noms.PARCHEMIN.lettre
_CHIFFRES = 15
_SIMPLE = re.compile(rf"([A-Za-z])-0*([0-9]{{1,{_CHIFFRES}}})", re.ASCII)
_PARCHEMIN = r"(?a)(?:[nN]° ?)?0*([0-9]{1,15})"
_SESSION = re.compile(r"[Ss]-([0-9]{4})-0*([0-9]{1,9})", re.ASCII)


_NU = re.compile(r"(?:([A-Za-z]) ?-? ?)?([0-9]{1,15})", re.ASCII)  # un tiret sans lettre est une faute de frappe
_SESSION_NUE = r"(?a)(?:[Ss] ?-? ?)?([0-9]{4}) ?[-/] ?([0-9]{1,9})"
_PRESQUE = r"(?a)[A-Za-z] ?- ?.*|[A-Za-z]?[0-9 ]+"
_CHIFFRES_DU_SIRET = 14


class Identifiant(str):
    """Un identifiant lu une fois, là où il entre : le texte tel qu'il a été écrit, que les messages citent, et son
    numéro, que plus personne ne relit."""

    __slots__ = ("lettre", "numero")
    lettre: str
    numero: int


class NomDeSession(str):
    """De même pour une session : le texte tel qu'il a été écrit, et (année, numéro)."""

    __slots__ = ("cle",)
    cle: tuple[int, int]


def lire(lettre: str, texte: str) -> Identifiant:
    """L'identifiant que dit ce texte ; ErreurUsage s'il n'en a pas la forme."""
    return _identifiant(lettre, numero(lettre, texte), texte)


def lire_session(texte: str) -> NomDeSession:
    """Le nom de session que dit ce texte ; ErreurUsage s'il n'en a pas la forme."""
    nom = NomDeSession(texte)
    nom.cle = numero_session(texte)
    return nom


def reconnaitre(lettre: str, texte: str) -> str:
    """L'identifiant que dit ce texte ; mal formé, le texte lui-même : la décision de sa demande le dira."""
    lu = numero_si_lisible(lettre, texte)
    return texte if lu is None else _identifiant(lettre, lu, texte)


def en_forme(lettre: str, texte: str) -> str | None:
    """L'identifiant que dit un numéro tapé à la main, « 79 », « j79 » ou « 2026-12 » ; None si ce n'en est pas un.

    Un SIRET et un numéro de parchemin restent tels quels."""
    net = texte.strip()
    if lettre == "S":
        if _SESSION.fullmatch(net):
            return texte
        trouve = re.fullmatch(_SESSION_NUE, net)
        return None if trouve is None else session(int(trouve[1]), int(trouve[2]))
    if lettre == PARCHEMIN:
        return texte if re.fullmatch(_PARCHEMIN, net) else None
    trouve = _NU.fullmatch(net)
    if trouve is None or (trouve[1] or lettre).upper() != lettre:
        return None
    if trouve[1] and "-" in net:
        return texte
    if lettre == "E" and not trouve[1] and len(trouve[2]) >= _CHIFFRES_DU_SIRET:
        return texte
    return affiche(lettre, int(trouve[2]))


def parmi(texte: str, noms: Iterable[str]) -> str:
    """L'identifiant tapé, « H-12 », « h12 » ou « 2026-4 », tel qu'il s'affiche ; d'un numéro nu, celui de ces noms qui
    le porte ; un autre nom, tel quel. ErreurUsage : une lettre inconnue, ou plusieurs le portent."""
    from ceres_cli.noms import PAR_LETTRE

    net = texte.strip()
    if net.isascii() and net.isdecimal():
        chiffres = net.lstrip("0")
        siens = sorted(nom for nom in noms if nom[1:2] == "-" and nom[2:].lstrip("0") == chiffres)
        if len(siens) > 1:
            raise ErreurUsage(
                f"« {net} » en désigne plusieurs : {', '.join(siens)}.", conseil="Donnez l'identifiant.", objets=siens
            )
        return siens[0] if siens else net
    if (forme := en_forme("S", net)) is not None:
        return session(*numero_session(forme))
    lettre, suite = net[:1].upper(), net[1:]
    numerote = (suite[:1] == "-" and suite[1:2].isdecimal()) or (suite and not suite.strip("0123456789-"))
    if not (net.isascii() and lettre.isalpha() and numerote):
        return net
    if lettre not in PAR_LETTRE:
        raise ErreurUsage(f"« {texte} » n'est pas un identifiant.", conseil="Par exemple H-12, J-3, S-2026-4 ou C-5.")
    if lettre == "S":
        return session(*numero_session(net))
    return affiche(lettre, numero(lettre, en_forme(lettre, net) or net))


def peut_etre_un_nom(texte: str, lettre: str) -> bool:
    """Ce texte a deux lettres au moins, et n'est pas un identifiant mal écrit ou d'une autre sorte ; ou c'est une
    session dont on ne dit que le numéro."""
    if lettre == "S" and texte.strip().isdigit() and texte.strip().isascii():
        return len(texte.strip()) < 10
    if texte[1:2] == "-" and texte[2:].isdecimal():  # le cas courant d'un grand fichier : un identifiant
        return False
    return re.fullmatch(_PRESQUE, texte.strip()) is None and sum(c.isalpha() for c in texte) > 1


def _identifiant(lettre: str, numero: int, ecrit: str) -> Identifiant:
    identifiant = Identifiant(ecrit)
    identifiant.lettre, identifiant.numero = lettre, numero
    return identifiant


def entier(texte: str) -> str | None:
    """L'identifiant que dit ce texte, session ou autre chose, tel qu'il s'affiche ; None s'il n'en a pas la forme."""
    if (trouve := _SESSION.fullmatch(texte.strip())) is not None:
        return session(int(trouve[1]), int(trouve[2]))
    trouve = _SIMPLE.fullmatch(texte.strip())
    return None if trouve is None else affiche(trouve[1].upper(), int(trouve[2]))


def numero_en_forme(lettre: str, texte: str) -> int | None:
    """Le numéro d'un identifiant écrit tel quel, sans rien autour : le cas courant d'un grand fichier. None ne dit pas
    que ce n'en est pas un."""
    chiffres = texte[2:]
    if len(chiffres) <= _CHIFFRES and chiffres.isdecimal() and texte.isascii() and texte[0] == lettre:
        return int(chiffres) if texte[1] == "-" else None
    return None


def numero_si_lisible(lettre: str, texte: str) -> int | None:
    """Le numéro, ou None si le texte est vide ou mal formé."""
    try:
        return numero(lettre, texte)
    except ErreurUsage:
        return None


def numeros_lisibles(lettre: str, textes: Iterable[str]) -> set[int]:
    """Les numéros de ceux de ces textes qui sont des identifiants ; la décision dira le reste."""
    return {n for texte in textes if (n := numero_si_lisible(lettre, texte)) is not None}


def numero(lettre: str, texte: str) -> int:
    """Le numéro d'un identifiant de cette lettre ; ErreurUsage s'il n'en a pas la forme."""
    if isinstance(texte, Identifiant) and texte.lettre == lettre:
        return texte.numero
    if lettre == PARCHEMIN:
        return numero_parchemin(texte)
    trouve = _SIMPLE.fullmatch(texte.strip())
    if trouve is None or trouve[1].upper() != lettre:
        raise ErreurUsage(
            f"« {texte} » n'est pas un identifiant {noms.PAR_LETTRE[lettre].de}.",
            conseil=_d_un_autre_nom(texte) or f"Écrivez-le {lettre}-000123 (les zéros de tête sont facultatifs).",
        )
    return int(trouve[2])


def numero_session(texte: str) -> tuple[int, int]:
    """(année, numéro) d'un identifiant de session ; ErreurUsage s'il n'en a pas la forme."""
    if isinstance(texte, NomDeSession):
        return texte.cle
    trouve = _SESSION.fullmatch(texte.strip())
    if trouve is None:
        raise ErreurUsage(
            f"« {texte} » n'est pas un identifiant de session.",
            conseil=_d_un_autre_nom(texte)
            or "Écrivez-le S-2026-000123 (les zéros de tête du numéro sont facultatifs).",
        )
    return int(trouve[1]), int(trouve[2])


def _d_un_autre_nom(texte: str) -> str:
    """« J-58 est un juré : « ceres voir J-58 ». » ; vide si ce texte n'est l'identifiant d'aucun nom qui se montre."""
    net = texte.strip()
    lettre = net[:1].upper()
    nom = noms.PAR_LETTRE.get(lettre)
    if nom is None or not nom.fiche or (_SESSION if lettre == "S" else _SIMPLE).fullmatch(net) is None:
        return ""
    return f"{net} est {nom.un} : « ceres voir {net} »."


def numero_parchemin(texte: str) -> int:
    """Le numéro d'un parchemin, qui n'a pas de lettre ; ErreurUsage si ce n'en est pas un."""
    trouve = re.fullmatch(_PARCHEMIN, texte.strip())
    if trouve is None:
        raise ErreurUsage(
            f"« {texte} » n'est pas un numéro de parchemin.", conseil="Écrivez le nombre seul, par exemple 12."
        )
    return int(trouve[1])


def session(annee: int | None, numero: int | None) -> str:
    """« S-2025-000012 » ; vide d'une session qu'une base partagée cache à cet agent."""
    return "" if annee is None else f"S-{annee:04d}-{numero:06d}"


def affiche(lettre: str, numero: int) -> str:
    return f"{lettre}-{numero:06d}"
