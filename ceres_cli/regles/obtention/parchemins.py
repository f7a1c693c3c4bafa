"""OBT-03 : un parchemin par titre ou CCS détenu ; ce qu'il devient, et ce qu'on peut en faire."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.obtention import Parchemin
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import EtatParchemin, Verdict


class ActionParchemin(StrEnum):
    DELIVRER = "delivrer"
    ANNULER = "annuler"


_E, _A = EtatParchemin, ActionParchemin
# État → l'action qui y est possible, celle qui y est déjà faite. Tout autre couple est refusé.
TABLE: dict[EtatParchemin, dict[ActionParchemin, Verdict]] = {
    _E.A_EDITER: {_A.DELIVRER: Verdict.POSSIBLE},
    _E.DELIVRE: {_A.DELIVRER: Verdict.DEJA},
    _E.A_ANNULER: {_A.ANNULER: Verdict.POSSIBLE},
    _E.ANNULE: {_A.ANNULER: Verdict.DEJA},
}
# Où mène chaque action.
EFFETS = {_A.DELIVRER: _E.DELIVRE, _A.ANNULER: _E.ANNULE}
# Ceux qui valent pour une certification détenue : il y en a un, jamais deux.
VIVANTS = frozenset({_E.A_EDITER, _E.DELIVRE})
# Ce que devient un parchemin dont la certification est retirée.
_RETIRES = {_E.A_EDITER: _E.ANNULE, _E.DELIVRE: _E.A_ANNULER}


@dataclass(slots=True)
class Suites:
    """Ce qui arrive aux parchemins d'un candidat : ceux qui changent d'état, les certifications qui en veulent un."""

    changes: list[tuple[Parchemin, EtatParchemin]] = field(default_factory=list)
    neufs: list[int] = field(default_factory=list)


def tenir(detenues: Collection[int], parchemins: Iterable[Parchemin]) -> Suites:
    """Un parchemin vivant par certification détenue (titre ou CCS), aucun pour les autres.

    Retirée : un parchemin à éditer est annulé, un parchemin délivré est à annuler. Regagnée : un nouveau, à éditer.
    """
    suites = Suites()
    pourvues: set[int] = set()
    # De deux vivants (une fusion en réunit), celui qui est délivré reste.
    vivants = [p for p in parchemins if p.etat in VIVANTS]
    for parchemin in sorted(vivants, key=lambda p: (p.etat != EtatParchemin.DELIVRE, p.id)):
        if parchemin.certification_id in detenues and parchemin.certification_id not in pourvues:
            pourvues.add(parchemin.certification_id)
        else:
            suites.changes.append((parchemin, _RETIRES[EtatParchemin(parchemin.etat)]))
    suites.neufs = sorted(set(detenues) - pourvues)
    return suites


def identite_corrigee(parchemins: Iterable[Parchemin]) -> Suites:
    """V18-6 : un parchemin délivré sous l'ancienne identité est à annuler, un nouveau est à éditer."""
    delivres = [p for p in parchemins if p.etat == EtatParchemin.DELIVRE]
    return Suites([(p, EtatParchemin.A_ANNULER) for p in delivres], sorted(p.certification_id for p in delivres))


def verdict(etat: str, action: ActionParchemin) -> Verdict:
    return TABLE[EtatParchemin(etat)].get(action, Verdict.REFUSE)


def possibles(etat: str) -> list[ActionParchemin]:
    return [a for a in ActionParchemin if verdict(etat, a) is Verdict.POSSIBLE]


def controles(action: ActionParchemin, parchemin: Parchemin, certification: str, *, contestee: bool) -> list[Condition]:
    """OBT-03 : l'état permet l'action, et ce qui est contesté ne se délivre pas."""
    nom, etat = f"le parchemin {parchemin.reference}", libelle(parchemin.etat)
    valeurs: dict[str, object] = {"etat": parchemin.etat, "action": action.value, "certification": certification}
    trouve = verdict(parchemin.etat, action)
    if trouve is Verdict.DEJA:
        jour = parchemin.delivre_le if action is ActionParchemin.DELIVRER else parchemin.annule_le
        quand = f" depuis le {en_francais(jour)}" if jour else ""
        return [Condition("OBT-03", False, f"{nom} est déjà {etat}{quand}", valeurs, parchemin.reference)]
    if trouve is Verdict.REFUSE:
        suite = ", ".join(libelle(a.value) for a in possibles(parchemin.etat)) or "rien"
        texte = f"{nom} est {etat} : « {libelle(action.value)} » est refusé (possible : {suite})"
        return [Condition("OBT-03", False, texte, valeurs, parchemin.reference)]
    permis = Condition("OBT-03", True, f"{nom} est {etat}", valeurs, parchemin.reference)
    if action is ActionParchemin.ANNULER or not contestee:
        return [permis]
    texte = (
        f"{certification} est contestée : une session qui l'a donnée est débloquée, elle n'est pas validée de nouveau"
    )
    return [permis, Condition("OBT-03", False, texte, valeurs, parchemin.reference)]
