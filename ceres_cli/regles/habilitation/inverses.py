"""Ce qui défait une action sur une habilitation, et si les règles le permettraient aussitôt après."""

from datetime import date

from ceres_cli.regles.faits.jure import Habilitation
from ceres_cli.regles.habilitation import etats as habilitation
from ceres_cli.regles.habilitation.controles import controles, permise, sans_session
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from ceres_cli.regles.vocabulaire import EtatHabilitation, TypeCertification

INVERSES: dict[Action, Action] = {
    Action.CREER: Action.SUPPRIMER,
    Action.MODIFIER: Action.MODIFIER,
    Action.VALIDER: Action.BROUILLON,
    Action.BROUILLON: Action.VALIDER,
    Action.SUSPENDRE: Action.REACTIVER,
    Action.REACTIVER: Action.SUSPENDRE,
    Action.RENOUVELER: Action.RENOUVELER,
    Action.VISER: Action.VISER,
}
# L'inverse n'est alors jugé que sur l'état : la table répond, sans dresser de contrôles (HAB-11 juge aussi la
# réactivation d'un CCS).
_SELON_LA_TABLE = frozenset({Action.VALIDER, Action.SUSPENDRE, Action.REACTIVER})
# Cités à chaque ligne d'un lot : lire un membre d'énumération sur sa classe est lent.
_CCS = TypeCertification.CCS


def reversible(h: Habilitation, action: Action, jour: date, *, avant: Habilitation | None = None) -> bool:
    """L'inverse de l'action serait-il permis ? `h` : après elle ; `avant` : avant elle, pour `modifier`.

    Une habilitation créée se défait en la supprimant, validée ou non : le retour en brouillon d'abord.
    """
    inverse = INVERSES.get(action)
    if inverse is None:
        return False
    if action in _SELON_LA_TABLE and not (h.certification.type == _CCS and action is Action.SUSPENDRE):
        return permise(h, inverse, jour)
    if action is Action.VISER:
        return True
    if action is Action.RENOUVELER:
        return habilitation.se_derenouvelle(habilitation.ligne_de_table(h, jour))
    if action is Action.MODIFIER:
        assert avant is not None
        return all(c.satisfait for c in controles(inverse, avant, jour, avant=h))
    if action is Action.CREER and h.etat == EtatHabilitation.VALIDEE:
        return permise(h, Action.BROUILLON, jour) and sans_session(h).satisfait
    return all(c.satisfait for c in controles(inverse, h, jour))


def sans_retour(h: Habilitation, action: Action, jour: date, *, avant: Habilitation | None = None) -> str:
    """Pourquoi l'action ne se déferait pas ; vide si elle le peut. Mêmes valeurs que `reversible`."""
    if reversible(h, action, jour, avant=avant):
        return ""
    inverse = INVERSES.get(action)
    if inverse is None:
        return "une suppression est définitive"
    if action is Action.MODIFIER:
        assert avant is not None
        obstacles = controles(inverse, avant, jour, avant=h)
    elif action is Action.CREER and h.etat == EtatHabilitation.VALIDEE:
        obstacles = [*controles(Action.BROUILLON, h, jour), sans_session(h)]
    else:
        obstacles = controles(inverse, h, jour)
    return " ; ".join(c.texte for c in obstacles if not c.satisfait)
