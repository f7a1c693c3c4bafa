"""Les noms du domaine : ce que chacun est, et ses champs, dits une fois. N'importe rien : tout le monde le lit.

Un nom se charge quand on le nomme (PEP 562) : une commande n'en paie que ceux dont elle parle.
"""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from ceres_cli.noms.nom import Nom as Nom

if TYPE_CHECKING:
    from ceres_cli.noms.agrement import AGREMENT as AGREMENT
    from ceres_cli.noms.attestation import ATTESTATION as ATTESTATION
    from ceres_cli.noms.candidat import CANDIDAT as CANDIDAT
    from ceres_cli.noms.centre import CENTRE as CENTRE
    from ceres_cli.noms.champs import Champ
    from ceres_cli.noms.controle import CONTROLE as CONTROLE
    from ceres_cli.noms.convocation import CONVOCATION as CONVOCATION
    from ceres_cli.noms.delai import DELAI as DELAI
    from ceres_cli.noms.derogation import DEROGATION as DEROGATION
    from ceres_cli.noms.habilitation import HABILITATION as HABILITATION
    from ceres_cli.noms.jure import JURE as JURE
    from ceres_cli.noms.lot import LOT as LOT
    from ceres_cli.noms.message import MESSAGE as MESSAGE
    from ceres_cli.noms.parchemin import PARCHEMIN as PARCHEMIN
    from ceres_cli.noms.profil import PROFIL as PROFIL
    from ceres_cli.noms.session import SESSION as SESSION
    from ceres_cli.noms.site import SITE as SITE
    from ceres_cli.noms.titre import TITRE as TITRE
    from ceres_cli.noms.vae import VAE as VAE

    NOMS: tuple[Nom, ...]
    TABLES: dict[str, tuple[Champ, ...]]
    PAR_LETTRE: dict[str, Nom]
    PAR_SORTE: dict[str, Nom]
    NUMEROTES: dict[str, str]

# Chacun dans le module de son document, en minuscules.
_RANGES = (
    "JURE", "HABILITATION", "SESSION", "CANDIDAT", "CENTRE", "SITE", "AGREMENT", "VAE", "DEROGATION", "CONTROLE",
    "MESSAGE", "PROFIL", "LOT", "CONVOCATION", "PARCHEMIN", "ATTESTATION", "TITRE", "DELAI",
)  # fmt: skip
_REUNIES = ("NOMS", "TABLES", "PAR_LETTRE", "PAR_SORTE", "NUMEROTES")


def __getattr__(nom: str) -> Any:
    if nom in _RANGES:
        globals()[nom] = getattr(import_module(f"{__name__}.{nom.lower()}"), nom)
    elif nom in _REUNIES:
        globals().update(_reunis(tuple(globals().get(n) or __getattr__(n) for n in _RANGES)))
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {nom!r}")
    return globals()[nom]


def _reunis(noms: tuple[Nom, ...]) -> dict[str, Any]:
    """`TABLES` : table → ses champs, de celles qui disent un nom du domaine ou ce qui lui appartient. `NUMEROTES` :
    sorte → lettre, de ceux dont l'identifiant est le numéro de leur ligne : « J-000123 » est la ligne 123."""
    autrement = ("", __getattr__("SESSION").lettre, __getattr__("PARCHEMIN").lettre)
    return {
        "NOMS": noms,
        "TABLES": {nom.table: nom.champs for nom in noms} | {f.nom: f.champs for nom in noms for f in nom.filles},
        "PAR_LETTRE": {nom.lettre: nom for nom in noms if nom.lettre},
        "PAR_SORTE": {nom.sorte: nom for nom in noms},
        "NUMEROTES": {nom.sorte: nom.lettre for nom in noms if nom.lettre not in autrement},
    }


@cache
def de_la_sorte(sorte: str) -> Nom:
    """Celui de cette sorte au journal, seul chargé si c'est aussi son document."""
    nom = du_document(sorte)
    if nom is None or nom.sorte != sorte:
        nom = __getattr__("PAR_SORTE")[sorte]
    return nom


@cache
def du_document(document: str) -> Nom | None:
    """Le nom dont c'est le document ou la liste, seul chargé ; None si ce n'est celui d'aucun."""
    seul = next((d for d in (document, document.removesuffix("s")) if d.upper() in _RANGES), None)
    return None if seul is None else globals().get(seul.upper()) or __getattr__(seul.upper())
