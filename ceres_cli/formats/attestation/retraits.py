"""Ce que publie le registre : la liste signée de ce qui ne vaut plus, et la page qui vérifie hors ligne."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ceres_cli import nomenclatures as livrees
from ceres_cli.formats.attestation import signature
from ceres_cli.formats.attestation.code import de_base64, en_base64
from ceres_cli.formats.attestation.signature import Cle, Cles
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.obtention.attestations import NOM_MAX
from ceres_cli.regles.vocabulaire import EtatAttestation

RETIRE = "retire"
"""Ce que devient un parchemin ; une attestation, l'un de ses états."""
SCHEMA = "ceres.retraits/1"
# Ce qui est signé commence autrement qu'une attestation : l'une ne se fait pas passer pour l'autre.
_PREFIXE = b"CERES1.RETRAITS."
_CHAMPS = ("schema", "jour", "cle", "retraits", "signature")


class Retrait(NamedTuple):
    """`etat` : ce qu'elle est devenue, ce `jour` ; `par` : celle qui la remplace."""

    n: str
    jour: str
    etat: str
    par: str | None = None


class Retraits(NamedTuple):
    jour: str
    retraits: Mapping[str, Retrait]


def ecrire(jour: str, cle: str, retraits: Sequence[Retrait], graine: bytes) -> dict[str, Any]:
    document = {"schema": SCHEMA, "jour": jour, "cle": cle, "retraits": [r._asdict() for r in retraits]}
    return {**document, "signature": en_base64(signature.signer(graine, _a_signer(document)))}


def en_texte(document: Mapping[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _a_signer(document: Mapping[str, Any]) -> bytes:
    return _PREFIXE + json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def lire(document: object, cles: Cles) -> Retraits:
    """ValueError, en français, si ce n'en est pas une, ou si nulle de ces clés ne l'a signée."""
    if not isinstance(document, dict) or tuple(document) != _CHAMPS or document["schema"] != SCHEMA:
        raise ValueError("ce n'est pas une liste de retraits de ceres")
    corps = {champ: valeur for champ, valeur in document.items() if champ != "signature"}
    cle = cles.get(corps["cle"]) if isinstance(corps["cle"], str) else None
    if cle is None:
        raise ValueError("elle est signée d'une clé qui n'est pas de celles-ci")
    sceau = de_base64(document["signature"]) if isinstance(document["signature"], str) else None
    if sceau is None or not signature.est_signe(cle, sceau, _a_signer(corps)):
        raise ValueError("elle a été changée depuis sa signature")
    if not cle.signe_le(corps["jour"]):
        raise ValueError("elle est signée d'une clé remplacée avant son jour")
    return Retraits(corps["jour"], {r["n"]: Retrait(**r) for r in corps["retraits"]})


MODELE = "modeles/verifier.html"
_PLACE = "__DONNEES__"


class Connus(NamedTuple):
    """Ce que sait, ce jour (ISO), qui fait la page, sans la clé pour le signer."""

    de: str
    jour: str
    retraits: Sequence[Retrait]


def rendre(cles: Mapping[str, Cle], retraits: Mapping[str, Any] | None, connus: Connus | None = None) -> bytes:
    """`retraits` : la liste signée du registre, ou rien ; `connus` : de qui n'a pas celle du jour, les siens."""
    donnees = {
        "cles": [c._asdict() for c in cles.values()],
        "retraits": retraits,
        "connus": connus and {**connus._asdict(), "retraits": [r._asdict() for r in connus.retraits]},
        "etats": {etat: libelle(etat) for etat in (*EtatAttestation, RETIRE)},
        "nom_max": NOM_MAX,
    }
    # Dans un script, « < » pourrait le fermer.
    texte = json.dumps(donnees, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return livrees.chemin(MODELE).read_text(encoding="utf-8").replace(_PLACE, texte).encode()
