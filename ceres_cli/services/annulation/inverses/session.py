"""Défaire ce qu'un lot a fait à une session : ses jours, son jury, ses inscrits, leurs résultats."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from ceres_cli.regles.retours.table import SansRetour, retour
from ceres_cli.regles.session.etats import JURY, CreationSession
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.vocabulaire import Portee
from ceres_cli.services.annulation.inverses import Inverse
from ceres_cli.services.annulation.pas import Pas

_INSCRIT = re.compile(r"\w+ \((.*)\)", re.ASCII)
_RESULTAT = re.compile(r"(\w+)(?: \(([^)]*)\))?(?:, entretien (\w+))?", re.ASCII)
_DATES = frozenset({"debut", "fin"})
_OUI_NON = frozenset({"entretien_final", "reprise"})
_SERVIE = SansRetour("elle s'est servie d'une dérogation, qui ne sert qu'une fois (DEL-02)")
_DTE = SansRetour("une DTE demandée est partie")
_AVAIT_UN_RESULTAT = SansRetour("il avait un résultat, qu'une nouvelle inscription n'aurait pas")


def inverser(pas: Pas) -> Sequence[Inverse] | SansRetour:
    from ceres_cli.services.annulation.effacement.situation import MetierEffacement
    from ceres_cli.services.session.situation import MetierSession

    inverse = retour(pas.sorte, pas.action)
    if isinstance(inverse, SansRetour):
        return inverse
    if any(c.startswith("derogation ") for c in pas.champs):
        return _SERVIE
    if pas.action == CreationSession.CREER:
        return [Inverse(MetierEffacement("session"), inverse, {"champs": {**pas.apres, "reference": pas.nom}})]
    if pas.action in (Action.MODIFIER, Action.REPORTER):
        return [Inverse(MetierSession(), inverse, _anciennes(pas))]
    if pas.action == Action.DEMANDER_DTE:
        return _dte(pas)
    if pas.action in JURY:
        return [Inverse(MetierSession(), inverse, {"jure": pas.membre()})]
    if pas.action == Action.RESULTATS:
        return [Inverse(MetierSession(), inverse, {"candidat": pas.place(), **_resultat(pas)})]
    return _place(pas, inverse)


def _anciennes(pas: Pas) -> dict[str, Any]:
    """Les valeurs d'avant, telles que la session les tient. Revenir à un jour de reprise est une reprise (SES-10)."""
    champs: dict[str, Any] = {}
    for champ in pas.champs:
        if " " in champ:  # une demande VAE sur laquelle repose une inscription : les dates rendues la redonnent
            continue
        valeur = pas.avant.get(champ)
        if champ in _DATES:
            champs[champ] = date.fromisoformat(valeur or "")
        else:
            champs[champ] = valeur == "1" if champ in _OUI_NON else valeur
    return {"champs": champs, "reprise": champs.pop("reprise", False)}


def _dte(pas: Pas) -> Sequence[Inverse] | SansRetour:
    from ceres_cli.services.session.situation import MetierSession

    ancien = pas.avant.get("dte_commentaire")
    if pas.champs != {"dte_commentaire"} or ancien is None:
        return _DTE
    return [Inverse(MetierSession(), Action.DEMANDER_DTE, {"commentaire": ancien})]


def _resultat(pas: Pas) -> dict[str, Any]:
    """Du journal (« reussite_partielle (CCP1, CCP2), entretien reussi ») à la saisie d'avant ; sans elle, rien."""
    ancien = pas.avant.get(f"resultat {pas.place()}")
    if ancien is None:
        return {"effacer": True}
    trouve = _RESULTAT.fullmatch(ancien)
    assert trouve is not None, "le journal garde un résultat sous une autre forme"
    resultat, ccp, entretien = trouve.groups()
    return {"resultat": resultat, "ccp": tuple(ccp.split(", ")) if ccp else (), "entretien": entretien}


def _place(pas: Pas, inverse: Any) -> Sequence[Inverse] | SansRetour:
    """Une inscription rendue garde sa voie et sa portée ; la demande VAE se trouve de nouveau."""
    from ceres_cli.services.candidat.inscription import MetierInscription

    candidat = pas.place()
    valeurs: dict[str, Any] = {"session": pas.nom}
    if pas.action == Action.DESINSCRIRE:
        if pas.derogation:
            return _AVAIT_UN_RESULTAT
        trouve = _INSCRIT.fullmatch(pas.avant.get(f"inscription {candidat}") or "")
        assert trouve is not None, "le journal garde une inscription sous une autre forme"
        voie, *suite = trouve[1].split(", ")
        seul = Portee.ENTRETIEN_FINAL_SEUL.value in suite
        valeurs |= {"voie": voie, "portee": None if seul else Portee.COMPLETE.value}
    return [Inverse(MetierInscription(), inverse, valeurs, candidat or "")]
