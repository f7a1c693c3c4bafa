"""Défaire ce qu'un lot a fait à une demande VAE, un contrôle, un délai, un profil."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from ceres_cli.regles.conformite.controles import ActionControle
from ceres_cli.regles.retours.table import SansRetour, retour
from ceres_cli.regles.vocabulaire import ModeDelai, SujetDelai
from ceres_cli.services.annulation.inverses import Inverse
from ceres_cli.services.annulation.pas import Pas

_ETAIT_RETIRE = SansRetour("retiré avant ce lot, il n'avait plus de dernier jour à venir")


def inverser_une_demande_vae(pas: Pas) -> Sequence[Inverse] | SansRetour:
    return _effacer(pas)


def inverser_un_controle(pas: Pas) -> Sequence[Inverse] | SansRetour:
    """Un constat s'ôte de son contrôle ; un contrôle créé s'efface."""
    return _effacer(pas, "constat" if pas.action == ActionControle.CONSTATER else pas.sorte)


def _effacer(pas: Pas, quoi: str = "") -> Sequence[Inverse] | SansRetour:
    from ceres_cli.services.annulation.effacement.situation import MetierEffacement

    inverse = retour(pas.sorte, pas.action)
    if isinstance(inverse, SansRetour):
        return inverse
    return [Inverse(MetierEffacement(quoi or pas.sorte), inverse, {"champs": dict(pas.apres), "jour": pas.jour})]


def inverser_un_delai(pas: Pas) -> Sequence[Inverse] | SansRetour:
    from ceres_cli.regles import delais
    from ceres_cli.services.delais.situation import MetierDelais

    inverse = retour(pas.sorte, pas.action)
    if isinstance(inverse, SansRetour):
        return inverse
    anciens: dict[str, Any] = {c: int(v) for c, v in pas.avant.items() if c != "mode" and v is not None}
    if mode := pas.avant.get("mode"):
        anciens["mode"] = ModeDelai(mode)
    sujet = next(s for s in SujetDelai if delais.numero(s) == pas.objet)
    return [Inverse(MetierDelais(), inverse, {"sujet": sujet, **anciens})]


def inverser_un_profil(pas: Pas) -> Sequence[Inverse] | SansRetour:
    """Un dernier jour revient à celui d'avant, une adresse aussi ; un profil déjà retiré ne se retire pas de nouveau le
    même jour."""
    from ceres_cli.services.profil.situation import MetierProfil

    inverse = retour(pas.sorte, pas.action)
    if isinstance(inverse, SansRetour):
        return inverse
    if pas.avant.get("retire") == "1":
        return _ETAIT_RETIRE
    fin = pas.avant.get("fin")
    valeurs: dict[str, Any] = {}
    if pas.champs != {"courriel"}:
        valeurs["fin"] = None if fin is None else date.fromisoformat(fin)
    if "courriel" in pas.champs:
        valeurs["courriel"] = pas.avant.get("courriel")
    return [Inverse(MetierProfil(), inverse, valeurs)]
