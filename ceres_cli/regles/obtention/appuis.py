"""OBT-01 : ce qui reposait sur un titre retiré se signale, et reste.

Un CCS s'obtient sur le titre (CAN-06). Quand le titre est retiré, le CCS détenu devient « sans appui » et les sessions
CCS en cours sont nommées ; rien ne tombe en cascade. Le titre regagné rend l'appui.
"""

from collections.abc import Iterable, Mapping, Set

from ceres_cli.regles.francais import accorder


def sans_appui(ccs: Mapping[int, int], titres: Set[int]) -> set[int]:
    """De ces CCS détenus (numéro → chaîne de leur titre), ceux dont aucune version du titre n'est plus détenue."""
    return {certification for certification, chaine in ccs.items() if chaine not in titres}


def appuyes_sur(chaines: Set[int], ccs: Mapping[int, int]) -> set[int]:
    """Ceux de ces CCS (numéro → chaîne) qui reposent sur le titre d'une de ces chaînes."""
    return {certification for certification, chaine in ccs.items() if chaine in chaines}


def avertissement(candidat: str, perdues: Iterable[str], ccs: Iterable[str], sessions: Iterable[str]) -> str:
    """« OBT-01 : C-… NOM Prénom ne détient plus TP-… ; reposaient dessus : le CCS …, la session S-…. »"""
    noms = ", ".join(perdues)
    return f"OBT-01 : {candidat} ne détient plus {noms}{_reposent(ccs, sessions, 'reposaient dessus')}."


def contestation(candidat: str, contestees: Iterable[str], ccs: Iterable[str], sessions: Iterable[str]) -> str:
    """« OBT-01 : C-… NOM Prénom : contestée jusqu'à la nouvelle validation : TP-… ; reposent dessus : … »"""
    noms = list(contestees)
    etat = accorder(len(noms), "contestée")
    suite = _reposent(ccs, sessions, "reposent dessus")
    return f"OBT-01 : {candidat} : {etat} jusqu'à la nouvelle validation : {', '.join(noms)}{suite}."


def _reposent(ccs: Iterable[str], sessions: Iterable[str], verbe: str) -> str:
    quoi = [*(f"le CCS {c}" for c in ccs), *(f"la session {s}" for s in sessions)]
    return f" ; {verbe} : {', '.join(quoi)}" if quoi else ""
