"""La nomenclature des composants (SBOM, CycloneDX 1.6), tirée du verrou : ce qu'une installation contient, et d'où."""

import json
import re
import tomllib
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

from ceres_cli import VERSION

RACINE = Path(__file__).resolve().parents[2]
VERROU = RACINE / "requirements.lock"
PROJET = "ceres-cli"
_EPINGLE = re.compile(r"(?P<nom>[a-z0-9-]+)==(?P<version>[^ ;]+)(?: ; (?P<condition>.*?))? \\")
_UN_SYSTEME = re.compile(r"sys_platform|platform_system|os_name|platform_machine|python_version")
_EMPREINTE = re.compile(r"    --hash=sha256:([0-9a-f]{64})\b")
_EXIGE_PAR = re.compile(r"    #(?: via)? +(?P<nom>[a-z0-9-]+)(?: \(pyproject\.toml\))?$")


@dataclass
class Epingle:
    """Un paquet du verrou : sa version, ses empreintes SHA-256, qui l'exige, à quelle condition de système."""

    nom: str
    version: str
    condition: str | None
    empreintes: list[str] = field(default_factory=list)
    exige_par: list[str] = field(default_factory=list)

    @property
    def ailleurs(self) -> bool:
        """D'un autre système ; tout interpréteur qu'on n'exclut que de PyPy est celui où l'on installe."""
        return self.condition is not None and _UN_SYSTEME.search(self.condition) is not None

    @property
    def purl(self) -> str:
        return f"pkg:pypi/{self.nom}@{self.version}"


def epingles(verrou: str) -> list[Epingle]:
    """Les paquets d'un verrou, dans son ordre."""
    trouvees: list[Epingle] = []
    for ligne in verrou.splitlines():
        if debut := _EPINGLE.match(ligne):
            trouvees.append(Epingle(debut["nom"], debut["version"], debut["condition"]))
        elif empreinte := _EMPREINTE.match(ligne):
            trouvees[-1].empreintes.append(empreinte[1])
        elif trouvees and (exige := _EXIGE_PAR.match(ligne)):
            trouvees[-1].exige_par.append(exige["nom"])
    return trouvees


def nomenclature(instant: int) -> str:
    """Le document JSON, daté de cet instant (secondes depuis 1970). Aux mêmes sources, les mêmes octets."""
    paquets = epingles(VERROU.read_text(encoding="utf-8"))
    projet = tomllib.loads((RACINE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    facultatifs = _facultatifs(paquets, projet)
    principal = {
        "type": "application",
        "bom-ref": f"pkg:pypi/{PROJET}@{VERSION}",
        "name": PROJET,
        "version": VERSION,
        "description": projet["description"],
        "licenses": [{"license": {"id": projet["license"]}}],
        "purl": f"pkg:pypi/{PROJET}@{VERSION}",
    }
    document = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(instant, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "lifecycles": [{"phase": "build"}],
            "component": principal,
        },
        "components": [_composant(p, p.nom in facultatifs) for p in paquets],
        "dependencies": list(_liens(paquets)),
    }
    numero = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(document, sort_keys=True))
    return json.dumps({**document, "serialNumber": f"urn:uuid:{numero}"}, ensure_ascii=False, indent=2) + "\n"


def _facultatifs(paquets: list[Epingle], projet: dict[str, Any]) -> set[str]:
    """Ce que n'exige que l'extra « postgres », ou un autre système que celui où l'on installe."""
    exiges = {re.match(r"[a-z0-9-]+", e)[0] for e in projet["dependencies"]}  # type: ignore[index]
    while suivants := {p.nom for p in paquets if not p.ailleurs and exiges & set(p.exige_par)} - exiges:
        exiges |= suivants
    return {p.nom for p in paquets} - exiges


def _composant(paquet: Epingle, facultatif: bool) -> dict[str, Any]:
    return {
        "type": "library",
        "bom-ref": paquet.purl,
        "name": paquet.nom,
        "version": paquet.version,
        "scope": "optional" if facultatif else "required",
        **_licence(paquet.nom),
        "purl": paquet.purl,
        "externalReferences": [
            {
                "type": "distribution",
                "url": paquet.purl,
                "comment": "Une empreinte par fichier publié de cette version.",
                "hashes": [{"alg": "SHA-256", "content": e} for e in sorted(paquet.empreintes)],
            }
        ],
        **({"properties": [{"name": "ceres:condition", "value": paquet.condition}]} if paquet.condition else {}),
    }


def _licence(nom: str) -> dict[str, Any]:
    """La licence que le paquet installé déclare ; rien s'il n'est pas là, ou n'en dit rien."""
    try:
        declare = metadata.metadata(nom)
    except metadata.PackageNotFoundError:
        return {}
    if expression := declare.get("License-Expression"):
        return {"licenses": [{"expression": expression}]}
    classes = [c.rpartition(" :: ")[2] for c in declare.get_all("Classifier", []) if c.startswith("License :: OSI")]
    noms = classes or [ligne for ligne in [str(declare.get("License") or "").partition("\n")[0]] if ligne]
    return {"licenses": [{"license": {"name": nom}} for nom in noms]} if noms else {}


def _liens(paquets: list[Epingle]) -> Iterator[dict[str, Any]]:
    """Qui dépend de qui : le projet d'abord, puis chaque paquet."""
    for nom, reference in [(PROJET, f"pkg:pypi/{PROJET}@{VERSION}"), *((p.nom, p.purl) for p in paquets)]:
        yield {"ref": reference, "dependsOn": [p.purl for p in paquets if nom in p.exige_par]}
