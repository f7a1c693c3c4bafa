"""CTL-01 et CTL-02 : constater, clore un contrôle de conformité.

« [Bloc Traçabilité] Contrôles » (V18-9). Un contrôle clos l'est pour de bon.
"""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.centre.vie import ETATS, PARTICIPES, etat_impose
from ceres_cli.regles.condition import Condition, motifs
from ceres_cli.regles.droits import Acteur, Operation, est_permise
from ceres_cli.regles.faits.centre import Agrement, ControleConformite, Lieu
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import EtatAgrement, NatureEvenementAgrement, SuiteControle


class ActionControle(StrEnum):
    CREER = "creer"
    CONSTATER = "constater"
    CLORE = "clore"


Action = ActionControle
# Les suites qui nomment un agrément, et les états où il doit déjà être (CTL-02).
EXIGES: dict[SuiteControle, frozenset[EtatAgrement]] = {
    SuiteControle.SUSPENSION: frozenset({EtatAgrement.SUSPENDU, EtatAgrement.RETIRE}),
    SuiteControle.RETRAIT: frozenset({EtatAgrement.RETIRE}),
}
# Les actions d'un contrôle qui existe, dans l'ordre où on les montre.
ACTIONS = (Action.CONSTATER, Action.CLORE)


class Cloture(NamedTuple):
    """Ce qui est demandé : la suite, l'agrément qu'elle nomme (None : inconnu du centre, ou sans objet), où il vaut."""

    suite: SuiteControle | None
    agrement: Agrement | None = None
    lieu: Lieu | None = None


def controles(action: Action, vu: ControleConformite, cloture: Cloture, jour: date) -> list[Condition]:
    """Tout ce que l'action vérifie."""
    if action is Action.CONSTATER:
        return [ouvert(vu), commence(vu, jour)]
    suite = [ouvert(vu)]
    if cloture.suite in EXIGES:
        suite.append(agrement_touche(vu, cloture, jour))
    return suite


def actions_possibles(vu: ControleConformite, acteur: Acteur, jour: date) -> list[Action]:
    """Celles que ce profil peut faire ce jour-là (« clore » : avec une suite au moins)."""
    if not est_permise(Operation.ECRIRE_CONTROLES, acteur.role) or not acteur.voit(vu.lieu.departement, vu.lieu.region):
        return []
    return [a for a in ACTIONS if not motifs(controles(a, vu, Cloture(None), jour))]


def ouvert(vu: ControleConformite) -> Condition:
    """CTL-01 : un contrôle clos ne reçoit plus rien."""
    valeurs: dict[str, object] = {"etat": vu.etat}
    if not vu.clos:
        return Condition("CTL-01", True, f"{vu.reference} est ouvert", valeurs, vu.reference)
    assert vu.suite is not None
    assert vu.clos_le is not None
    valeurs |= {"suite": vu.suite, "clos_le": vu.clos_le.isoformat()}
    texte = f"{vu.reference} est clos depuis le {en_francais(vu.clos_le)} ({libelle(vu.suite)}) : il l'est pour de bon"
    return Condition("CTL-01", False, texte, valeurs, vu.reference)


def commence(vu: ControleConformite, jour: date) -> Condition:
    """CTL-01 : on constate à partir du jour du contrôle, ce jour compris."""
    valeurs: dict[str, object] = {"date": vu.jour.isoformat(), "jour": jour.isoformat()}
    if vu.jour <= jour:
        return Condition("CTL-01", True, f"le contrôle est du {en_francais(vu.jour)}", valeurs, vu.reference)
    texte = f"{vu.reference} n'a lieu que le {en_francais(vu.jour)} : rien n'y est encore constaté"
    return Condition("CTL-01", False, texte, valeurs, vu.reference, vu.jour.isoformat())


def agrement_touche(vu: ControleConformite, cloture: Cloture, jour: date) -> Condition:
    """CTL-02 : l'agrément nommé est du centre contrôlé, et déjà suspendu ou retiré (retiré, pour un retrait).

    Ses dates n'y font rien : suspendu puis expiré, il a bien été suspendu."""
    assert cloture.suite is not None
    a, exiges = cloture.agrement, EXIGES[cloture.suite]
    valeurs: dict[str, object] = {"suite": cloture.suite.value, "agrement": None if a is None else a.reference}
    if a is None:
        texte = f"l'agrément nommé n'est pas du centre contrôlé ({vu.centre_nom})"
        return Condition("CTL-02", False, texte, valeurs, vu.reference)
    etat = etat_impose(a, jour)
    valeurs["etat"] = etat.value
    if etat in exiges:
        return Condition("CTL-02", True, f"{a.reference} est {libelle(etat.value)}", valeurs, a.reference)
    for nature, le in ((NatureEvenementAgrement(e.nature), e.a_compter_du) for e in a.evenements):
        if le > jour and ETATS[nature] in exiges:
            texte = f"{a.reference} ne sera {PARTICIPES[nature]} qu'à compter du {en_francais(le)}"
            return Condition("CTL-02", False, texte, valeurs, a.reference, le.isoformat())
    manque = "ni suspendu ni retiré" if EtatAgrement.SUSPENDU in exiges else "pas retiré"
    return Condition("CTL-02", False, f"{a.reference} n'est {manque} le {en_francais(jour)}", valeurs, a.reference)


def deja_clos(vu: ControleConformite, cloture: Cloture) -> bool:
    """La même clôture, redite : sans effet."""
    agrement = None if cloture.agrement is None else cloture.agrement.reference
    return vu.clos and (vu.suite, vu.agrement) == (cloture.suite, agrement)
