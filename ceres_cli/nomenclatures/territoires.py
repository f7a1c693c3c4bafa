"""Départements et régions, collectivités d'outre-mer comprises, avec leur région de numérotation téléphonique."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.nomenclatures import chemin
from ceres_cli.regles.textes import cle

_TELEPHONE = {
    "971": "GP",
    "972": "MQ",
    "973": "GF",
    "974": "RE",
    "975": "PM",
    "976": "YT",
    "977": "GP",
    "978": "GP",
    "984": "RE",
    "986": "WF",
    "987": "PF",
    "988": "NC",
}
_ARTICLES = ("la ", "le ", "les ", "l ")
REGIONS_TELEPHONIQUES = ("FR", *dict.fromkeys(_TELEPHONE.values()))


class Departement(NamedTuple):
    code: str
    nom: str
    region: str


class Region(NamedTuple):
    code: str
    nom: str


_Territoire = TypeVar("_Territoire", Departement, Region)


@cache
def departements() -> Mapping[str, Departement]:
    """Les 101 départements et les collectivités d'outre-mer, par code."""
    return MappingProxyType({ligne[0]: Departement(*ligne) for ligne in _lignes("departements.tsv")})


@cache
def regions() -> Mapping[str, Region]:
    """Les régions et les collectivités d'outre-mer, par code."""
    return MappingProxyType({ligne[0]: Region(*ligne) for ligne in _lignes("regions.tsv")})


def departement(texte: str) -> Departement:
    """Par code (`1`, `01`, `2A`), par nom, accents, casse et article indifférents, ou comme les listes l'affichent :
    « Loire-Atlantique (44) ». Lève `ErreurUsage`."""
    code = texte.strip().upper()
    trouve = departements().get(code) or departements().get(code.zfill(2)) or _de_ce_nom(departements(), texte)
    if trouve is None:
        conseil = "donnez un code (01, 2A, 974) ou un nom (Ain, La Réunion)"
        if code == "20" or _sans_article(texte) == "corse":
            conseil = "la Corse a deux départements : 2A (Corse-du-Sud) et 2B (Haute-Corse)"
        raise ErreurUsage(f"département « {texte[:80]} » inconnu", conseil=conseil)
    return trouve


def region(texte: str) -> Region:
    """Comme un département : « 52 », « pays de la loire », « Pays de la Loire (52) ». Lève `ErreurUsage`."""
    code = texte.strip()
    trouvee = regions().get(code) or regions().get(code.zfill(2)) or _de_ce_nom(regions(), texte)
    if trouvee is None:
        noms = ", ".join(f"{r.nom} ({r.code})" for r in regions().values())
        raise ErreurUsage(f"région « {texte[:80]} » inconnue", conseil=f"choisissez parmi : {noms}")
    return trouvee


@cache
def tuiles() -> Mapping[str, tuple[int, int]]:
    """La carte en tuiles : code de département → (colonne, ligne), depuis le haut à gauche ; sans les collectivités."""
    return MappingProxyType({code: (int(x), int(y)) for code, x, y in _lignes("carte_departements.tsv")})


def departements_de_region(code: str) -> list[str]:
    """Codes triés ; vide pour une région inconnue."""
    return [d.code for d in departements().values() if d.region == code]


def region_telephonique(departement: str) -> str:
    """Région de libphonenumber pour un code de département : les numéros d'outre-mer sont invalides sous FR."""
    return _TELEPHONE.get(departement, "FR")


def _de_ce_nom(table: Mapping[str, _Territoire], nom: str) -> _Territoire | None:
    """« Réunion » est La Réunion, et « le Nord », Nord."""
    cherchee = _sans_article(nom)
    siens = ((t, (_sans_article(t.nom), _sans_article(f"{t.nom} {t.code}"))) for t in table.values())
    return next((t for t, noms in siens if cherchee in noms), None)


def _sans_article(nom: str) -> str:
    dit = cle(nom)
    return next((dit.removeprefix(article) for article in _ARTICLES if dit.startswith(article)), dit)


def _lignes(fichier: str) -> list[list[str]]:
    texte = chemin(fichier).read_text(encoding="utf-8")
    return [ligne.split("\t") for ligne in texte.splitlines()[2:]]
