"""AGR-01 : ce qui arrive à un agrément, jour après jour. Table fermée de ce que son dernier événement permet."""

from datetime import date

from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.centre import Agrement, Evenement
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import ActionCentre as Action
from ceres_cli.regles.vocabulaire import EtatAgrement, Verdict
from ceres_cli.regles.vocabulaire import NatureEvenementAgrement as Nature

# Ce qu'on peut demander d'un agrément, dans l'ordre où on le montre.
ACTIONS = (
    Action.MODIFIER_AGREMENT,
    Action.SUSPENDRE_AGREMENT,
    Action.RETABLIR_AGREMENT,
    Action.RETIRER_AGREMENT,
)
NATURES: dict[Action, Nature] = {
    Action.SUSPENDRE_AGREMENT: Nature.SUSPENDRE,
    Action.RETABLIR_AGREMENT: Nature.RETABLIR,
    Action.RETIRER_AGREMENT: Nature.RETIRER,
}
# Où chaque événement mène.
ETATS: dict[Nature, EtatAgrement] = {
    Nature.SUSPENDRE: EtatAgrement.SUSPENDU,
    Nature.RETABLIR: EtatAgrement.VALIDE,
    Nature.RETIRER: EtatAgrement.RETIRE,
}
PARTICIPES = {Nature.SUSPENDRE: "suspendu", Nature.RETABLIR: "rétabli", Nature.RETIRER: "retiré"}

_P, _D, _R = Verdict.POSSIBLE, Verdict.DEJA, Verdict.REFUSE
# Dernier événement → ce qui peut le suivre ; rétablir ne suit que suspendre, rien ne suit retirer.
TABLE: dict[Nature | None, dict[Nature, Verdict]] = {
    None: {Nature.SUSPENDRE: _P, Nature.RETABLIR: _R, Nature.RETIRER: _P},
    Nature.SUSPENDRE: {Nature.SUSPENDRE: _D, Nature.RETABLIR: _P, Nature.RETIRER: _P},
    Nature.RETABLIR: {Nature.SUSPENDRE: _P, Nature.RETABLIR: _D, Nature.RETIRER: _P},
    Nature.RETIRER: {Nature.SUSPENDRE: _R, Nature.RETABLIR: _R, Nature.RETIRER: _D},
}


def dernier(a: Agrement) -> Evenement | None:
    return a.evenements[-1] if a.evenements else None


def etat_pose(a: Agrement) -> EtatAgrement:
    """L'état où le dernier événement l'a mis ou le mettra, dates et titre mis à part."""
    return ETATS[Nature(a.evenements[-1].nature)] if a.evenements else EtatAgrement.VALIDE


def a_compter_du(a: Agrement, demande: date | None, jour: date) -> date:
    """Le jour demandé ; à défaut ce jour, ou le début de l'agrément s'il est à venir."""
    return demande or max(jour, a.debut)


def permis(a: Agrement, action: Action) -> Verdict:
    """Ce que la table répond, le jour mis à part."""
    fait = dernier(a)
    return TABLE[None if fait is None else Nature(fait.nature)][NATURES[action]]


def deja(a: Agrement, action: Action, le: date) -> bool:
    """Il est déjà, à compter de ce jour, où l'action mène : l'écriture est sans effet."""
    return permis(a, action) is Verdict.DEJA and jour_permis(a, le).satisfait


def controles(a: Agrement, action: Action, le: date) -> list[Condition]:
    """Tout ce que demande un événement à compter de ce jour."""
    verdict, jour = permis(a, action), jour_permis(a, le)
    if verdict is Verdict.DEJA and not jour.satisfait:
        return [jour]  # il le sera, mais plus tard
    table = suite_permise(a, action)
    return [table, jour] if verdict is Verdict.POSSIBLE or dernier(a) is None else [table]


def suite_permise(a: Agrement, action: Action) -> Condition:
    """La table : rétablir après suspendre, rien après retirer."""
    verdict, fait = permis(a, action), dernier(a)
    valeurs: dict[str, object] = {"etat": etat_pose(a).value, "action": action.value}
    if verdict is Verdict.POSSIBLE:
        return Condition("AGR-01", True, f"« {libelle(action)} » est permis", valeurs, a.reference)
    if fait is None:
        texte = f"{a.reference} n'a pas été suspendu : il n'y a rien à rétablir"
    elif verdict is Verdict.DEJA:
        quand = en_francais(fait.a_compter_du)
        texte = f"{a.reference} est déjà {PARTICIPES[Nature(fait.nature)]} à compter du {quand}"
    else:
        texte = _definitif(a, fait)
    return Condition("AGR-01", False, texte, valeurs, a.reference)


def _definitif(a: Agrement, fait: Evenement) -> str:
    return f"{a.reference} est retiré à compter du {en_francais(fait.a_compter_du)}, et un retrait est définitif"


def jour_permis(a: Agrement, le: date) -> Condition:
    """Pas avant le début de l'agrément, ni avant son dernier événement."""
    fait = dernier(a)
    premier = a.debut if fait is None else max(a.debut, fait.a_compter_du)
    valeurs: dict[str, object] = {"a_compter_du": le.isoformat(), "premier_jour": premier.isoformat()}
    if le >= premier:
        texte = f"le {en_francais(le)} ne précède ni le début de {a.reference} ni son dernier événement"
        return Condition("AGR-01", True, texte, valeurs, a.reference)
    if fait is None or le < a.debut:
        texte = f"{a.reference} ne commence que le {en_francais(a.debut)}"
    else:
        texte = (
            f"{a.reference} a déjà changé à compter du {en_francais(fait.a_compter_du)}"
            f" ({PARTICIPES[Nature(fait.nature)]}) : rien ne s'y ajoute avant ce jour"
        )
    return Condition("AGR-01", False, texte, valeurs, a.reference, premier.isoformat())


def modifiable(a: Agrement, jour: date) -> Condition:
    """Un agrément retiré ce jour-là ne change plus."""
    valeurs: dict[str, object] = {"etat": etat_pose(a).value, "action": Action.MODIFIER_AGREMENT.value}
    fait = dernier(a)
    if fait is not None and fait.nature == Nature.RETIRER and fait.a_compter_du <= jour:
        return Condition("AGR-01", False, _definitif(a, fait), valeurs, a.reference)
    return Condition("AGR-01", True, f"« {libelle(Action.MODIFIER_AGREMENT)} » est permis", valeurs, a.reference)


def debut_permis(a: Agrement) -> Condition:
    """Un agrément modifié ne commence pas après son premier événement."""
    premier = a.evenements[0].a_compter_du if a.evenements else None
    valeurs: dict[str, object] = {"debut": a.debut.isoformat()}
    if premier is None or a.debut <= premier:
        return Condition("AGR-01", True, "aucun événement ne précède le début", valeurs, a.reference)
    texte = (
        f"le début ({en_francais(a.debut)}) suivrait le premier événement de {a.reference}"
        f" (à compter du {en_francais(premier)})"
    )
    return Condition("AGR-01", False, texte, valeurs | {"premier_evenement": premier.isoformat()}, a.reference)
