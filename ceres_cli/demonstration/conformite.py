"""Les contrôles de conformité de la démonstration : un à venir, un ouvert, et chaque suite d'un contrôle clos."""

from collections.abc import Sequence
from datetime import date, timedelta

from ceres_cli.demonstration.centres import CentreDemo
from ceres_cli.demonstration.entrepot import Entrepot
from ceres_cli.regles.centre.vie import etat_du_jour
from ceres_cli.regles.faits.centre import Agrement
from ceres_cli.regles.vocabulaire import EtatAgrement, EtatControle, SuiteControle, TypeControle

# (jours depuis le contrôle, type, constat, suite, motif)
_Visite = tuple[int, TypeControle, str | None, SuiteControle | None, str | None]
_VISITES: tuple[_Visite, ...] = (
    (90, TypeControle.SUR_PLACE, "Le plateau technique est conforme.", SuiteControle.AUCUNE, "Rien à relever."),
    (60, TypeControle.A_POSTERIORI, "Deux feuilles d'émargement sans heure.", SuiteControle.OBSERVATION,
     "Émargements à compléter."),
    (45, TypeControle.SUR_PLACE, "Extincteurs non vérifiés.", SuiteControle.MISE_EN_DEMEURE, "À reprendre."),
    (5, TypeControle.SUR_PLACE, "Le registre de sécurité est à jour.", None, None),
    (-10, TypeControle.A_PRIORI, None, None, None),
)  # fmt: skip
_TOUCHES = {EtatAgrement.SUSPENDU: SuiteControle.SUSPENSION, EtatAgrement.RETIRE: SuiteControle.RETRAIT}


def controler(entrepot: Entrepot, centres: Sequence[CentreDemo], jour: date) -> None:
    """Un par centre, puis un pour un agrément suspendu et un pour un agrément retiré, s'il y en a."""
    for centre, visite in zip(centres, _VISITES, strict=False):
        _enregistrer(entrepot, centre, visite, jour, None)
    for etat, suite in _TOUCHES.items():
        if (trouve := _premier(centres, etat, jour)) is not None:
            centre, agrement = trouve
            visite = (1, TypeControle.SUR_PLACE, "Le référent est absent.", suite, "L'agrément en a tenu compte.")
            _enregistrer(entrepot, centre, visite, jour, agrement)


def _premier(centres: Sequence[CentreDemo], etat: EtatAgrement, jour: date) -> tuple[CentreDemo, Agrement] | None:
    for centre in centres:
        siens = centre.faits.agrements
        for agrement in siens:
            if etat_du_jour(agrement, jour, siens) is etat:
                return centre, agrement
    return None


def _enregistrer(
    entrepot: Entrepot, centre: CentreDemo, visite: _Visite, jour: date, agrement: Agrement | None
) -> None:
    """Noté et clos le jour du contrôle, sauf celui dont un agrément tient compte : ce jour-ci."""
    recul, type_, constat, suite, motif = visite
    tenu = jour - timedelta(days=recul)
    clos_le = None if suite is None else (jour if agrement is not None else tenu).isoformat()
    numero = entrepot.neuf("controle")
    version = 1 + (constat is not None) + (suite is not None)
    entrepot.ajouter(
        "controle", numero, centre.faits.id, None, tenu.isoformat(), type_.value,
        (EtatControle.OUVERT if suite is None else EtatControle.CLOS).value, None if suite is None else suite.value,
        motif, None if agrement is None else agrement.id, clos_le, version,
    )  # fmt: skip
    if constat is not None:
        entrepot.ajouter("constat", entrepot.neuf("constat"), numero, tenu.isoformat(), constat)
