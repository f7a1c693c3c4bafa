"""Règles des demandes VAE : la table fermée des états et des actions, et ce qui suit chacune."""

from ceres_cli.regles.vocabulaire import ActionVae as Action
from ceres_cli.regles.vocabulaire import EtatDemandeVae as Etat
from ceres_cli.regles.vocabulaire import Verdict

# Tout couple absent est refusé : une demande est décidée une fois (VAE-02), et ne se retire plus irrecevable (VAE-04).
TRANSITIONS: dict[Etat, frozenset[Action]] = {
    Etat.DEPOSEE: frozenset({Action.DECIDER, Action.RETIRER}),
    Etat.RECEVABLE: frozenset({Action.RETIRER}),
    Etat.IRRECEVABLE: frozenset(),
    Etat.RETIREE: frozenset(),
}
# Ce qui est déjà fait : sans effet. La même décision, notifiée le même jour, l'est aussi (`controles.deja_decidee`).
DEJA: dict[Etat, frozenset[Action]] = {Etat.RETIREE: frozenset({Action.RETIRER})}
# Les actions d'une demande qui existe, dans l'ordre où on les montre.
ACTIONS = (Action.DECIDER, Action.RETIRER)
DECISIONS = (Etat.RECEVABLE, Etat.IRRECEVABLE)
# VAE-02 : ce qui ne va pas sans motif.
IRRECEVABILITE = "une décision d'irrecevabilité"


def transition(etat: str, action: Action) -> Verdict:
    if action in TRANSITIONS[Etat(etat)]:
        return Verdict.POSSIBLE
    return Verdict.DEJA if action in DEJA.get(Etat(etat), frozenset()) else Verdict.REFUSE
