"""De ce qui est tapé aux colonnes d'un centre, avant toute règle et sans la base ; toutes les fautes sont dites.

Le téléphone et le courriel n'y sont que nettoyés : JUR-04 les juge avec les autres règles.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.nomenclatures import communes, siret, territoires
from ceres_cli.noms import CENTRE
from ceres_cli.noms.champs import types
from ceres_cli.regles import textes
from ceres_cli.regles.faits.centre import Lieu
from ceres_cli.services.personne import saisie as saisie_personne
from ceres_cli.services.personne.raisons import Raisons
from ceres_cli.services.personne.saisie import Champs, Saisie

LONGUEUR_NOM = 200
LONGUEUR_SITE = 200
LONGUEUR_SALLE = 60


def saisir(tapes: Mapping[str, str | None], jour: date) -> Saisie:
    """`tapes` : nom, siret, adresse, code_postal, commune, telephone, courriel → texte ; None : pas donné ; vide : à
    effacer."""
    champs: Champs = {}
    raisons = Raisons()
    for champ, lire in _LECTURES.items():
        if (texte := tapes.get(champ)) is not None:
            champs |= raisons.essayer(champ, partial(_lire_un_champ, champ, texte, lire), {})
    lus = saisie_personne.saisir(CENTRE, {c: texte for c, texte in tapes.items() if c not in _LECTURES}, jour)
    return Saisie({**champs, **lus.champs}, lus.avis, (*raisons.motifs(), *lus.fautes))


def _lire_un_champ(champ: str, texte: str, lire: Callable[[str], str | None]) -> Champs:
    return {champ: lire(texte)}


def site(texte: str | None) -> str | None:
    """Le nom d'un site ; rien : tous les sites du centre."""
    nom = None if texte is None else _propre("Site", texte, LONGUEUR_SITE) or None
    if nom is not None and not textes.cle(nom):
        raise ErreurUsage("Site : il faut au moins une lettre ou un chiffre.", conseil="Rien n'a été modifié.")
    return nom


def nom_de_salle(texte: str) -> str:
    return _propre("Salle", texte, LONGUEUR_SALLE)


def commune_du_site(texte: str | None, site: str | None) -> Lieu | None:
    """La commune d'un site agréé ; elle ne va qu'avec un site."""
    if texte is None:
        return None
    if not (site or "").strip():
        raise ErreurUsage("--commune est celle d'un site.", conseil="Donnez aussi --site, ou ôtez --commune.")
    return lieu(texte)


def lieu(texte: str) -> Lieu:
    """La commune nommée et son ressort."""
    commune = communes.chercher_commune(texte)
    return Lieu(commune.nom, commune.insee, commune.departement, territoires.departement(commune.departement).region)


def _nom(texte: str) -> str:
    nom = _propre("Nom", texte, LONGUEUR_NOM)
    if not textes.cle(nom):
        raise ErreurUsage("Nom : il faut au moins une lettre ou un chiffre.", conseil="Rien n'a été modifié.")
    return nom


def _siret(texte: str) -> str | None:
    return siret.lire(texte) if texte.strip() else None


def _telephone(texte: str) -> str | None:
    return _propre("Téléphone", texte, types.Telephone.longueur) or None


def _propre(libelle: str, texte: str, longueur: int) -> str:
    try:
        return textes.propre(texte, longueur_max=longueur)
    except ValueError as erreur:
        raise ErreurUsage(f"{libelle} : {erreur}.", conseil="Rien n'a été modifié.") from None


_LECTURES: Mapping[str, Callable[[str], str | None]] = {"nom": _nom, "siret": _siret, "telephone": _telephone}
