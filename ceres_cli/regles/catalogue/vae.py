"""VAE-01 à VAE-04."""

from ceres_cli.regles.catalogue.regle import ANNONCE, REGLEMENTATION, Regle

_CONTROLES = "regles.vae.controles"


def _regle(numero: int, phrase: str, bornes: str, source: str, *ou: str) -> Regle:
    return Regle(f"VAE-{numero:02d}", "demandes VAE", phrase, bornes, source, ou, depuis="0.1.0")


VAE = (
    _regle(
        1,
        "Une demande VAE porte sur un titre qui s'obtient par la VAE.",
        "Le référentiel du titre dit « VAE : non » : refusé, aussi à l'inscription d'un candidat VAE. Il n'en dit"
        " rien : avertissement.",
        ANNONCE,
        f"{_CONTROLES}:titre_ouvert_a_la_vae",
        f"{_CONTROLES}:vae_inconnue",
    ),
    _regle(
        2,
        "Une demande VAE est décidée une fois, et la décision notifiée au candidat.",
        "dépôt ≤ notification ≤ jour ; titre pas hors délai le jour du dépôt. Irrecevable : avec un motif. La même"
        " décision, notifiée le même jour, est sans effet ; retirée, elle ne se décide plus.",
        ANNONCE,
        f"{_CONTROLES}:depot",
        f"{_CONTROLES}:titre_ouvert_au_depot",
        f"{_CONTROLES}:decider",
        f"{_CONTROLES}:notification",
    ),
    _regle(
        3,
        "Dans une année civile, une demande par titre, et trois titres au plus.",
        "Par personne (CAN-05) et par année du dépôt : refusées une seconde demande vivante (déposée ou recevable) sur"
        " le même titre, toutes versions réunies, et une quatrième sur des titres différents. Une demande sur des CCP"
        " seulement ne compte pas ; sur un CCS, seulement avec celles du même CCS. La même demande de nouveau est"
        " refusée.",
        REGLEMENTATION,
        f"{_CONTROLES}:seule_de_l_annee",
        f"{_CONTROLES}:comptees",
    ),
    _regle(
        4,
        "Une demande sur laquelle une inscription repose ne se retire pas.",
        "Inscription vivante d'une session non annulée : refusé, elles sont nommées. Une demande irrecevable ne se"
        " retire pas.",
        ANNONCE,
        f"{_CONTROLES}:retirer",
        f"{_CONTROLES}:sans_inscription",
    ),
)
