"""Ce qu'on a tapé à la place d'une commande, un objet, une règle ou un titre, et la commande qui le montre."""

from difflib import get_close_matches
from typing import TYPE_CHECKING

from ceres_cli.erreurs import ErreurCeres
from ceres_cli.noms import PAR_LETTRE
from ceres_cli.regles import identifiants, references

if TYPE_CHECKING:
    from ceres_cli.contexte import Contexte

_RESSEMBLANCE = 0.7  # d'un sigle à l'autre


def commandes(contexte: "Contexte", mot: str) -> list[str]:
    """Les commandes, sans le nom du programme, qui montrent ce que ce mot désigne ou à quoi il ressemble ; vide s'il
    n'y en a pas."""
    from ceres_cli.regles import catalogue

    voulu = mot.strip().upper()
    nom = PAR_LETTRE.get(voulu[:1])
    if nom is not None and nom.fiche and (identifiant := identifiants.en_forme(nom.lettre, voulu)):
        return [f"{nom.groupe} voir {identifiant}"]
    if any(regle.code == voulu for regle in catalogue.REGLES):
        return [f"regles {voulu}"]
    return [f"referentiel voir {nom}" for nom in _titres(contexte, mot.strip().partition("/")[0])]


def _titres(contexte: "Contexte", voulu: str) -> list[str]:
    """Le titre de ce code ou de ce numéro, ou les sigles dont celui-ci ne diffère que d'une faute de frappe."""
    lue = references.lire(voulu)
    if lue is None or lue.sigle is None:
        return [] if lue is None else [voulu]
    from ceres_cli.services.titre import lectures

    try:
        if not contexte.store.existe():
            return []
        titres, _ = lectures.lister(contexte.cadre("aide"), lectures.Criteres())
    except ErreurCeres:
        return []  # une base qui ne s'ouvre pas ne se dit pas à qui s'est trompé de commande
    finally:
        if "store" in vars(contexte):  # la base n'est peut-être pas même nommée
            contexte.store.fermer()
    return get_close_matches(lue.sigle, {t["sigle"].upper() for t in titres if t["sigle"]}, cutoff=_RESSEMBLANCE)
