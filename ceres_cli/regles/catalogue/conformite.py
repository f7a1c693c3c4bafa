"""CTL-01 et CTL-02."""

from ceres_cli.regles.catalogue.regle import ANNONCE, Regle

_CONTROLES = "regles.conformite.controles"


def _regle(numero: int, phrase: str, bornes: str, *ou: str) -> Regle:
    return Regle(f"CTL-{numero:02d}", "contrôles", phrase, bornes, ANNONCE, ou, depuis="0.1.0")


CONTROLES = (
    _regle(
        1,
        "Un contrôle se constate à partir de sa date, et se clôt une fois pour toutes.",
        "Constater : date du contrôle ≤ jour. Clos, il ne reçoit plus rien ; la même clôture, redite, est sans effet."
        " Clore demande un motif. Un Centre ne lit que les siens, une fois clos.",
        f"{_CONTROLES}:ouvert",
        f"{_CONTROLES}:commence",
    ),
    _regle(
        2,
        "La suite « suspension » ou « retrait » nomme un agrément qui l'est déjà.",
        "Suspension : un agrément du centre suspendu ou retiré ce jour-là, expiré ou non ; retrait : retiré. Sinon, la"
        " commande qui y mène, ou le jour, est dite.",
        f"{_CONTROLES}:agrement_touche",
    ),
)
