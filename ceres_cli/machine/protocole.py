"""Le Model Context Protocol sur deux flux : une requête JSON-RPC par ligne, une réponse par ligne.

Rien ici ne connaît ceres : les outils sont donnés. Une requête incorrecte reçoit une erreur, et le service continue.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

SANS_ACCORD = ("2026-07-28",)
"""Les révisions où chaque requête dit la sienne (`_meta`), sans `initialize`."""
VERSIONS = ("2025-11-25", "2025-06-18", "2024-11-05")
"""Celles qu'un `initialize` accorde, de la plus récente à la plus ancienne ; un client qui en demande une autre reçoit
celle qui la précède, sinon la première. 2025-03-26 n'y est pas : elle oblige à recevoir des envois groupés."""
LIGNE_MAX = 1_000_000
"""Octets d'une requête."""
_ILLISIBLE, _REQUETE, _METHODE, _PARAMETRES, _VERSION = -32700, -32600, -32601, -32602, -32022
_PREFIXE = "io.modelcontextprotocol/"
# D'une révision sans accord : la liste des outils est celle d'un profil, et ne change pas tant qu'on y répond.
_A_GARDER = {"ttlMs": 3_600_000, "cacheScope": "private"}


@dataclass(frozen=True, slots=True)
class Reponse:
    """Ce qu'un outil répond : un document, et si c'est un refus ou une erreur."""

    document: Mapping[str, Any]
    erreur: bool = False


@dataclass(frozen=True, slots=True)
class Outil:
    """`arguments` : leur JSON Schema, d'un objet fermé ; `rendu` : celui de tout ce qu'il répond. `faire` reçoit des
    arguments qui lui sont conformes."""

    nom: str
    titre: str
    description: str
    arguments: Mapping[str, Any]
    rendu: Mapping[str, Any]
    faire: Callable[[Mapping[str, Any]], Reponse]
    ecrit_un_fichier: bool = False

    def en_dict(self) -> dict[str, Any]:
        """Sa ligne dans `tools/list`."""
        return {
            "name": self.nom,
            "title": self.titre,
            "description": self.description,
            "inputSchema": self.arguments,
            "outputSchema": self.rendu,
            "annotations": {
                "readOnlyHint": not self.ecrit_un_fichier,
                "destructiveHint": False,
                "idempotentHint": not self.ecrit_un_fichier,
                "openWorldHint": False,
            },
        }


class _Refus(Exception):
    def __init__(self, code: int, message: str, donnees: Mapping[str, Any] | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.donnees = donnees


def servir(
    entree: BinaryIO,
    sortie: BinaryIO,
    outils: Sequence[Outil],
    *,
    nom: str,
    version: str,
    avis: str,
    fautif: Callable[[str], Reponse],
) -> None:
    """Répond jusqu'à la fin de l'entrée. `avis` : ce que le client doit savoir de ces outils. `fautif` : ce qui se
    répond d'arguments qui ne sont pas conformes, pour que le client s'en corrige."""
    service = _Service({outil.nom: outil for outil in outils}, nom, version, avis, fautif)
    while ligne := entree.readline(LIGNE_MAX):
        if not ligne.endswith(b"\n") and len(ligne) >= LIGNE_MAX:
            while ligne and not ligne.endswith(b"\n"):
                ligne = entree.readline(LIGNE_MAX)
            reponse: dict[str, Any] | None = _erreur(None, _ILLISIBLE, "requête de plus d'un million d'octets")
        elif ligne.isspace():
            continue
        else:
            reponse = service.repondre(ligne)
        if reponse is not None:
            sortie.write(json.dumps(reponse, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
            sortie.flush()


class _Service:
    def __init__(
        self, outils: Mapping[str, Outil], nom: str, version: str, avis: str, fautif: Callable[[str], Reponse]
    ) -> None:
        self._outils, self._avis, self._fautif = outils, avis, fautif
        self._qui = {"name": nom, "version": version}

    def repondre(self, ligne: bytes) -> dict[str, Any] | None:
        """None : c'était une notification, qui n'attend rien."""
        try:
            requete = json.loads(ligne, parse_constant=_constante)
        except (ValueError, RecursionError):
            return _erreur(None, _ILLISIBLE, "ce n'est pas du JSON")
        numero = requete.get("id") if isinstance(requete, dict) else None
        if isinstance(numero, bool) or not isinstance(numero, str | int | float) or not _se_redit(numero):
            numero = None
        try:
            if not isinstance(requete, dict) or requete.get("jsonrpc") != "2.0":
                raise _Refus(_REQUETE, "une requête JSON-RPC 2.0 est attendue")
            if numero is None and "id" in requete:
                raise _Refus(_REQUETE, "« id » doit être un texte ou un nombre")
            if not _se_redit(requete):
                raise _Refus(_REQUETE, "un demi-codet isolé n'est pas un caractère, ni l'infini un nombre")
            methode = requete.get("method")
            if not isinstance(methode, str):
                raise _Refus(_REQUETE, "« method » manque, ou n'est pas un texte")
            if "id" not in requete:
                return None
            resultat = self._resultat(methode, requete.get("params", {}))
        except _Refus as refus:
            return _erreur(numero, refus.code, str(refus), refus.donnees)
        return {"jsonrpc": "2.0", "id": numero, "result": resultat}

    def _resultat(self, methode: str, parametres: object) -> dict[str, Any]:
        if not isinstance(parametres, dict):
            raise _Refus(_PARAMETRES, "« params » doit être un objet")
        if methode == "initialize":
            voulue = parametres.get("protocolVersion")
            accordee = next((v for v in VERSIONS if isinstance(voulue, str) and v <= voulue), VERSIONS[0])
            return {"protocolVersion": accordee, **self._presentation, "serverInfo": self._qui}
        rendu = self._repondre_a(methode, parametres)
        return {**rendu, "resultType": "complete"} if _dite(parametres) is not None else rendu

    def _repondre_a(self, methode: str, parametres: Mapping[str, Any]) -> dict[str, Any]:
        if methode == "server/discover":
            versions = [*SANS_ACCORD, *VERSIONS]
            qui = {f"{_PREFIXE}serverInfo": self._qui}
            return {"supportedVersions": versions, **self._presentation, **_A_GARDER, "_meta": qui}
        if methode == "ping":
            return {}
        if methode == "tools/list":
            a_garder = _A_GARDER if _dite(parametres) is not None else {}
            return {"tools": [outil.en_dict() for outil in self._outils.values()], **a_garder}
        if methode == "tools/call":
            return self._appeler(parametres)
        raise _Refus(_METHODE, f"méthode inconnue : {methode[:100]}")

    @property
    def _presentation(self) -> dict[str, Any]:
        return {"capabilities": {"tools": {"listChanged": False}}, "instructions": self._avis}

    def _appeler(self, parametres: Mapping[str, Any]) -> dict[str, Any]:
        nom = parametres.get("name")
        outil = self._outils.get(nom) if isinstance(nom, str) else None
        if outil is None:
            raise _Refus(_PARAMETRES, f"outil inconnu ; il y a : {', '.join(self._outils)}")
        arguments = parametres.get("arguments") or {}
        faute = faute_d_arguments(outil.arguments, arguments)
        reponse = self._fautif(faute) if faute else outil.faire(arguments)
        texte = json.dumps(reponse.document, ensure_ascii=False)
        return {
            "content": [{"type": "text", "text": texte}],
            "structuredContent": dict(reponse.document),
            "isError": reponse.erreur,
        }


def _dite(parametres: Mapping[str, Any]) -> str | None:
    """La révision que cette requête dit être la sienne ; None si elle n'en dit pas."""
    meta = parametres.get("_meta")
    dite = meta.get(f"{_PREFIXE}protocolVersion") if isinstance(meta, dict) else None
    if dite is None or dite in SANS_ACCORD:
        return dite
    permises = [*SANS_ACCORD, *VERSIONS]
    raise _Refus(_VERSION, "révision inconnue", {"supported": permises, "requested": str(dite)[:100]})


def _constante(nom: str) -> object:
    raise ValueError(f"{nom} n'est pas du JSON")


def _se_redit(valeur: object) -> bool:
    """Ce qui la cite s'écrira : elle n'a ni demi-codet isolé, ni nombre infini."""
    try:
        return bool(json.dumps(valeur, ensure_ascii=False, allow_nan=False).encode())
    except (ValueError, RecursionError):
        return False


def _erreur(numero: object, code: int, message: str, donnees: Mapping[str, Any] | None = None) -> dict[str, Any]:
    erreur: dict[str, Any] = {"code": code, "message": message}
    return {"jsonrpc": "2.0", "id": numero, "error": erreur if donnees is None else {**erreur, "data": donnees}}


_TYPES: dict[str, Any] = {"string": str, "integer": int, "array": list, "boolean": bool}


def faute_d_arguments(schema: Mapping[str, Any], arguments: object) -> str:
    """Ce qui n'est pas conforme, en une phrase ; vide si tout l'est. Du JSON Schema, ce dont les outils se servent, et
    rien d'autre ; `pattern` y dit la valeur entière."""
    if not isinstance(arguments, dict):
        return "les arguments doivent être un objet"
    connus = schema["properties"]
    if inconnus := sorted(str(cle)[:50] for cle in arguments.keys() - connus.keys()):
        return f"argument inconnu : {', '.join(inconnus)} ; il y a : {', '.join(connus)}"
    if manquants := [cle for cle in schema.get("required", ()) if cle not in arguments]:
        return f"il manque : {', '.join(manquants)}"
    return next((faute for cle, valeur in arguments.items() if (faute := _faute(cle, connus[cle], valeur))), "")


def _faute(cle: str, schema: Mapping[str, Any], valeur: Any) -> str:
    voulu: str = schema["type"]
    if not isinstance(valeur, _TYPES[voulu]) or (isinstance(valeur, bool) and voulu != "boolean"):
        return f"« {cle} » doit être de type {voulu}"
    if "enum" in schema and valeur not in schema["enum"]:
        return f"« {cle} » doit être parmi : {', '.join(schema['enum'])}"
    if "pattern" in schema and not re.fullmatch(schema["pattern"], valeur):
        return f"« {cle} » doit s'écrire {schema.get('description', schema['pattern'])}"
    if voulu == "integer" and not schema["minimum"] <= valeur <= schema["maximum"]:
        return f"« {cle} » doit être entre {schema['minimum']} et {schema['maximum']}"
    if voulu == "array":
        if not schema["minItems"] <= len(valeur) <= schema["maxItems"]:
            return f"« {cle} » doit avoir de {schema['minItems']} à {schema['maxItems']} éléments"
        return next((faute for element in valeur if (faute := _faute(cle, schema["items"], element))), "")
    return ""
