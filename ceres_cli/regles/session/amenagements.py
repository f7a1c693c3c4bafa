"""AME-01 : les aménagements d'une inscription. Des données de santé : des codes, jamais une raison, et nul ne les lit
sans l'avoir voulu."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from ceres_cli.regles import textes
from ceres_cli.regles.calendrier import en_francais, plus_ans
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.vocabulaire import Amenagement, EtatSession

Codes = frozenset[Amenagement]

AUCUN: Codes = frozenset()
CHANGE = "changé"
"""Tout ce que le journal et les comptes rendus disent d'un aménagement."""
SEL = 32  # octets
_GARDES_ANS = 1  # 12 mois après la fin de la session
_SEPARES = str.maketrans(";+\n", ",,,")
_MOTS: dict[Amenagement, tuple[str, ...]] = {
    Amenagement.TIERS_TEMPS: ("tiers temps", "1/3 temps", "temps majoré", "temps supplémentaire"),
    Amenagement.SALLE_A_PART: ("salle à part", "salle isolée", "salle séparée", "isolement"),
    Amenagement.ASSISTANCE: ("assistance", "assistant", "assistante", "aide humaine", "secrétaire", "scripteur"),
    Amenagement.MATERIEL: ("matériel", "matériel adapté", "matériel spécifique", "ordinateur"),
    Amenagement.ACCESSIBILITE: ("accessibilité", "accès PMR", "PMR", "fauteuil", "fauteuil roulant"),
}  # fmt: skip
_LUS = {textes.cle(mot): code for code, mots in _MOTS.items() for mot in (code.value, *mots)}
_OUI = frozenset({"oui", "o", "x", "1", "vrai"})
_NON = frozenset({"", "non", "n", "0", "faux", "aucun", "aucune", "neant"})


@dataclass(frozen=True, slots=True)
class Voulus:
    """Ce qu'une demande veut. `codes` : ceux-là et nul autre ; None : ceux qu'il a. `tiers_temps` : ce qu'en dit de
    plus la colonne qui ne parle que de lui. `depuis` : ceux d'avant cette version de la session, que rend une
    annulation ; `quittee` : ceux de la place qu'il a quittée à cette version, et que rend une annulation (0 : la
    dernière)."""

    codes: Codes | None = field(default=None, repr=False)
    tiers_temps: bool | None = field(default=None, repr=False)
    depuis: int | None = None
    quittee: int | None = None

    def parmi(self, siens: Codes) -> Codes:
        """Ce qu'il aura, de qui a ceux-là."""
        voulus = siens if self.codes is None else self.codes
        if self.tiers_temps is None:
            return voulus
        seul = frozenset({Amenagement.TIERS_TEMPS})
        return voulus | seul if self.tiers_temps else voulus - seul


def lire(texte: str) -> Codes:
    """« tiers_temps, salle à part » ; vide, « non » ou « aucun » : nul. ValueError, sans répéter la valeur."""
    if textes.cle(texte) in _NON:
        return AUCUN
    mots = {textes.cle(mot) for mot in texte.translate(_SEPARES).split(",")} - {""}
    if not mots or not mots <= _LUS.keys():
        raise ValueError(f"attendu : {PERMIS}, ou « non »")
    return frozenset(_LUS[mot] for mot in mots)


def lire_oui(texte: str) -> bool | None:
    """Oui ou non, d'une case ; None : elle ne dit ni l'un ni l'autre."""
    mot = textes.cle(texte)
    return True if mot in _OUI else False if mot in _NON else None


def lire_cases(tiers_temps: str, amenagements: str) -> Voulus | None:
    """Ce que disent les deux cases d'une ligne, vides comprises ; None : rien. ValueError, sans répéter la valeur."""
    tiers, codes = None, None
    if tiers_temps:
        tiers = lire_oui(tiers_temps)
        if tiers is None:
            if lire(tiers_temps) != {Amenagement.TIERS_TEMPS}:
                raise ValueError("tiers_temps : attendu oui ou non")
            tiers = True
    if amenagements and lire_oui(amenagements):
        if not tiers:
            raise ValueError(f"il faut dire lequel : {PERMIS}")
    elif amenagements:
        codes = lire(amenagements)
        if tiers is False and Amenagement.TIERS_TEMPS in codes:
            raise ValueError("les deux colonnes se contredisent")
    return None if tiers is None and codes is None else Voulus(codes, tiers)


def gardes(codes: Iterable[Amenagement]) -> str:
    """Comme la base les garde."""
    return ",".join(en_codes(codes))


def en_codes(codes: Iterable[Amenagement]) -> list[str]:
    """Dans l'ordre de l'énumération."""
    dits = set(codes)
    return [code.value for code in Amenagement if code in dits]


def relus(texte: str) -> Codes:
    return frozenset(Amenagement(code) for code in texte.split(",") if code)


PERMIS = ", ".join(code.value for code in Amenagement)


def encore_utile(session: SessionExamen, jour: date) -> Condition:
    """AME-01 : un aménagement ne se note que d'une session à passer, dernier jour compris."""
    valeurs: dict[str, object] = {"jour": jour.isoformat(), "fin": session.fin.isoformat()}
    if session.etat == EtatSession.ANNULEE:
        return Condition("AME-01", False, f"{session.reference} est annulée", valeurs, session.reference)
    if jour <= session.fin:
        texte = f"la session finit le {en_francais(session.fin)}"
        return Condition("AME-01", True, texte, valeurs, session.reference)
    texte = f"{session.reference} a fini le {en_francais(session.fin)} : un aménagement n'y sert plus"
    return Condition("AME-01", False, texte, valeurs, session.reference)


def plus_gardes() -> Condition:
    """AME-01 : une annulation ne rend que ce qui est encore gardé."""
    return Condition("AME-01", False, "ce qu'il avait avant n'est plus gardé : notez ses aménagements de nouveau")


def gardes_jusqu_au(fin: date) -> date:
    """Le dernier jour où ceux d'une session qui finit ce jour-là se gardent."""
    return plus_ans(fin, _GARDES_ANS)
