"""De ce qui est tapé aux colonnes d'un site, avant toute règle et sans la base ; toutes les fautes sont dites."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.noms import SITE
from ceres_cli.services.centre import saisie as saisie_centre
from ceres_cli.services.personne import saisie as saisie_personne
from ceres_cli.services.personne.raisons import Raisons
from ceres_cli.services.personne.saisie import Saisie

_A_PART = ("nom", "salles")


def saisir(tapes: Mapping[str, str | None], jour: date) -> Saisie:
    """`tapes` : champ de SITE → texte ; None : pas donné ; vide : à effacer."""
    raisons = Raisons()
    champs: dict[str, Any] = {}
    for champ, lire in (("nom", _nom), ("salles", salles)):
        if (texte := tapes.get(champ)) is not None:
            champs |= raisons.essayer(champ, lambda c=champ, f=lire, t=texte: {c: f(t)}, {})  # type: ignore[misc]
    lus = saisie_personne.saisir(SITE, {c: texte for c, texte in tapes.items() if c not in _A_PART}, jour)
    return Saisie({**champs, **lus.champs}, lus.avis, (*raisons.motifs(), *lus.fautes))


def _nom(texte: str) -> str:
    if (nom := saisie_centre.site(texte)) is None:
        raise ErreurUsage("Site : il faut au moins une lettre ou un chiffre.", conseil="Rien n'a été modifié.")
    return nom


def salles(texte: str) -> str | None:
    """« A,B » : leurs noms, chacun une fois, séparés par des virgules."""
    noms = [saisie_centre.nom_de_salle(mot) for mot in texte.split(",") if mot.strip()]
    return ",".join(dict.fromkeys(noms)) or None
