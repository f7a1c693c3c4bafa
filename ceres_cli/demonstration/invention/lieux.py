"""Soixante communes réelles, d'outre-mer comprises, et des adresses inventées."""

from dataclasses import dataclass
from functools import cache
from random import Random

from ceres_cli.nomenclatures import communes as geographie
from ceres_cli.nomenclatures.communes import Commune
from ceres_cli.nomenclatures.territoires import departement

# Codes INSEE ; les noms, départements et codes postaux viennent du fichier des communes. Les premières, des Pays de la
# Loire, reviennent plus souvent : ce sont elles que voient les profils UD et DIRECCTE de la démonstration.
_PAYS_DE_LA_LOIRE = (
    "44109", "44184", "44143", "44036", "44003", "49007", "49099", "72181", "53130", "85191",
)  # fmt: skip
_AILLEURS = (
    "75056", "69123", "13055", "31555", "33063", "59350", "67482", "35238", "34172", "06088", "38185", "21231",
    "63113", "87085", "37261", "45234", "76540", "14118", "80021", "51454", "57463", "54395", "25056", "86194",
    "17300", "29019", "29232", "22278", "56260", "66136", "30189", "84007", "83137", "2A004", "2B033", "64445",
    "64102", "15014", "02408", "94038", "93066", "94028", "91228", "05135", "69189", "03250", "97120", "97209",
    "97302", "97411", "97416", "97611",
)  # fmt: skip
_POIDS_LOCAL = 3

VOIES = (
    "rue des Tilleuls", "avenue de la Gare", "impasse du Vieux-Puits", "rue Pasteur", "boulevard de l'Océan",
    "chemin des Écoliers", "place du Marché", "rue de l'Église", "allée des Érables", "quai des Mariniers",
    "rue Marie-Curie", "route de la Forêt", "rue du Moulin-à-Vent", "square Jean-Moulin", "cours de la Liberté",
    "rue du Général-Foy", "lieu-dit La Haute-Borne", "rue d'Alsace", "montée Saint-Jacques", "rue Œillet-Blanc",
)  # fmt: skip
COMPLEMENTS = (
    "Bâtiment B", "Appartement 12", "Résidence Les Acacias", "Escalier C, 3e étage", "Chez M. et Mme Lebrun",
    "BP 40118",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lieu:
    """Une commune, son département et sa région."""

    insee: str
    nom: str
    departement: str
    region: str
    codes_postaux: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Adresse:
    """Une adresse postale complète ; `complement` manque souvent."""

    voie: str
    complement: str | None
    code_postal: str
    lieu: Lieu


@cache
def lieu(insee: str) -> Lieu:
    commune = geographie.commune_par_insee(insee)
    assert isinstance(commune, Commune), insee
    region = departement(commune.departement).region
    return Lieu(insee, commune.nom, commune.departement, region, commune.codes_postaux)


@cache
def _urne() -> tuple[Lieu, ...]:
    return tuple(lieu(insee) for insee in (*_PAYS_DE_LA_LOIRE * _POIDS_LOCAL, *_AILLEURS))


def tirer(alea: Random) -> Lieu:
    return alea.choice(_urne())


def adresse(alea: Random, ici: Lieu) -> Adresse:
    numero = alea.randint(1, 180)
    bis = " bis" if alea.random() < 0.05 else ""
    complement = alea.choice(COMPLEMENTS) if alea.random() < 0.15 else None
    return Adresse(f"{numero}{bis} {alea.choice(VOIES)}", complement, alea.choice(ici.codes_postaux), ici)
