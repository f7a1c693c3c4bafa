"""Les documents que ceres rend : pour chacun, ses colonnes (titre, clé JSON, en-tête csv, type).

`ceres schema` en tire le JSON Schema ; les commandes affichent avec les mêmes colonnes, qui ne peuvent donc diverger.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from ceres_cli.noms import JURE as JURE_DECRIT
from ceres_cli.noms import NOMS
from ceres_cli.regles.statistiques import Sujet
from ceres_cli.schemas import administration, jures, referentiel, sessions
from ceres_cli.schemas.administration import (
    ACCUEIL,
    APPROBATION,
    COPIE,
    DEMONSTRATION,
    ELEMENT_D_ACCUEIL,
    INSTALLATION,
    LECTURE,
    MIGRATION,
    REGLAGE,
    REGLE,
    SCHEMA,
    TRACE,
    VERIFICATION,
)
from ceres_cli.schemas.colonne import APPROCHE, ARCHIVES, Colonne, Document
from ceres_cli.schemas.exploitation import DOCUMENTS as D_EXPLOITATION
from ceres_cli.schemas.journal import DU_JOURNAL
from ceres_cli.schemas.jures import (
    ALTERNATIVES,
    COMPOSITION,
    DISPONIBLE,
    DOUBLON,
    FICHE,
    JURE,
    JURYS,
    SIEGE,
    TRANSITION,
)
from ceres_cli.schemas.lots import (
    CHANGE,
    CONTENU_DU_LOT,
    DEMANDE_DU_PLAN,
    DU_LOT,
    EFFETS,
    ERREUR,
    EXPLICATION,
    LIGNE_LOT,
    LIGNE_PLAN,
    LOT,
    PLAN,
    RAPPORT,
)
from ceres_cli.schemas.pluriels import AUTRES, singulier
from ceres_cli.schemas.referentiel import TITRE
from ceres_cli.schemas.sessions import (
    AMENAGEMENTS,
    AMENAGEMENTS_DU_PASSAGE,
    CLE,
    CODE,
    COURRIEL,
    DOCUMENT,
    DOUBLON_DE_CANDIDAT,
    ENVOI,
    HORAIRE,
    SESSION,
    TRANSITION_SESSION,
)
from ceres_cli.schemas.stats import FORMES, LIGNE_DE_STATS, STATS

_DITS = (
    Document("jure", JURE, (JURYS,)),
    Document("fiche", FICHE),
    Document("disponible", DISPONIBLE),
    Document("composition", COMPOSITION),
    Document("siege", SIEGE),
    Document("doublon", DOUBLON),
    Document("doublon-candidat", DOUBLON_DE_CANDIDAT),
    Document("titre", TITRE, (EFFETS,)),
    Document("session", SESSION, (ALTERNATIVES._replace(parfois=True), AMENAGEMENTS._replace(parfois=True))),
    Document("passage", HORAIRE, (AMENAGEMENTS_DU_PASSAGE,)),
    Document("cle", CLE),
    Document("code", CODE),
    Document("envoi", ENVOI),
    Document("courriel", COURRIEL),
    Document("document", DOCUMENT),
    Document("lot", LOT, CONTENU_DU_LOT),
    Document("plan", PLAN),
    Document("explication", EXPLICATION),
    Document("rapport-lot", RAPPORT),
    Document("ligne-lot", LIGNE_LOT, (DU_LOT, EFFETS)),
    Document("ligne-de-plan", LIGNE_PLAN, DEMANDE_DU_PLAN),
    Document("trace", TRACE),
    *DU_JOURNAL,
    Document("accueil", ACCUEIL),
    Document("ligne-d-accueil", ELEMENT_D_ACCUEIL),
    Document("regle", REGLE),
    Document("reglage", REGLAGE),
    Document("approbation", APPROBATION),
    Document("lecture", LECTURE),
    Document("installation", INSTALLATION),
    Document("copie", COPIE),
    Document("migration", MIGRATION),
    Document("verification", VERIFICATION),
    *D_EXPLOITATION,
    Document("demonstration", DEMONSTRATION),
    Document("schema", SCHEMA),
    Document("transition", TRANSITION),
    Document("transition-session", TRANSITION_SESSION),
    Document("stats", STATS),
    Document("ligne-de-stats", LIGNE_DE_STATS),
    Document("erreur", ERREUR),
)
_RANGES = {m.__name__.rpartition(".")[2]: vars(m) for m in (
    administration, jures, referentiel, sessions,
)}  # fmt: skip
DOCUMENTS = (
    *_DITS,
    *(
        Document(nom.document, _RANGES[nom.schemas][nom.document.upper()])
        for nom in NOMS
        if nom.document not in {document.nom for document in _DITS}
    ),
)
SCHEMAS = {document.nom: document.colonnes for document in DOCUMENTS}
_PARFOIS = {document.nom: document.parfois for document in DOCUMENTS}
PLURIELS = {nom.document: nom.documents for nom in NOMS} | AUTRES
"""Document → celui de sa liste."""
_ECRITS = frozenset({"reglage", "installation", *(nom.document for nom in NOMS if nom.cree or nom.change)})
_CREES = frozenset(nom.document for nom in NOMS if nom.cree)

_TYPES: dict[str, dict[str, Any]] = {
    **{sorte: {"type": "string"} for sorte in ("texte", "mot", "instant")},
    "entier": {"type": "integer"},
    "date": {"type": "string", "format": "date"},
    "mois": {"type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$"},
    "booleen": {"type": "boolean"},
    **{sorte: {"type": "array", "items": {"type": "string"}} for sorte in ("liste", "sortes")},
    "objets": {"type": "array", "items": {"type": "object"}},
    "objet": {"type": "object"},
    "libre": {},
}


def noms() -> list[str]:
    """Tous les noms de documents, listes comprises, dans l'ordre de leur écriture `ceres.<nom>/1`."""
    return sorted([*SCHEMAS, *PLURIELS.values()], key=lambda nom: f"{nom}/1")


def json_schema(nom: str) -> dict[str, Any] | None:
    """Le JSON Schema de `ceres.<nom>/1`, None si le nom est inconnu."""
    entete = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"ceres.{nom}/1",
        "title": f"ceres.{nom}/1",
    }
    constante = {"schema": {"const": f"ceres.{nom}/1"}}
    if nom == "stats":
        document = _objet(nom, STATS, constante)
        document["required"].append("elements")
        return {**entete, **document, "oneOf": [*map(_chiffres, FORMES)]}
    if nom == "ligne-de-stats":
        formes = [_objet(f"stats/{sujet}", forme, constante) for sujet, formes in FORMES.items() for forme in formes]
        return {**entete, "anyOf": formes}
    if nom in SCHEMAS:
        return {**entete, **_objet(nom, SCHEMAS[nom], constante)}
    seul = singulier(nom)
    if seul is None:
        return None
    elements = {"type": "array", "items": _objet(seul, SCHEMAS[seul], {})}
    proprietes = {**constante, "elements": elements, "total": {"type": "integer", "minimum": 0}}
    if seul == JURE_DECRIT.document:
        proprietes[APPROCHE.cle] = _propriete(APPROCHE)
    if seul in ("trace", "evenement", "lot", "donnee"):  # ce qui se lit du journal
        proprietes[ARCHIVES.cle] = _propriete(ARCHIVES)
    return {**entete, "type": "object", "properties": proprietes, "required": ["schema", "elements", "total"]}


def _chiffres(sujet: Sujet) -> dict[str, Any]:
    """Un sujet, et la forme qu'ont alors tous les éléments."""
    formes = [{"type": "array", "items": _objet(f"stats/{sujet}", forme, {})} for forme in FORMES[sujet]]
    return {"properties": {"sujet": {"const": sujet.value}, "elements": {"anyOf": formes}}}


def _objet(nom: str, colonnes: Sequence[Colonne], constante: Mapping[str, Any]) -> dict[str, Any]:
    """Le document lui-même (`constante` : celui qui se nomme) ou un élément de sa liste."""
    schema = _elements((*colonnes, *_PARFOIS.get(nom, ())), constante)
    if constante and nom in _ECRITS:
        schema["properties"][CHANGE.cle] = _propriete(CHANGE)
    if constante and nom in _CREES:
        # Seul, l'objet d'une création simulée n'a pas encore de numéro.
        schema["properties"]["id"] = {**schema["properties"]["id"], "type": ["string", "null"]}
    return schema


def _elements(colonnes: Sequence[Colonne], constante: Mapping[str, Any]) -> dict[str, Any]:
    proprietes = {**constante, **{c.cle: _propriete(c) for c in colonnes}}
    toujours = [*constante, *(c.cle for c in colonnes if not c.parfois)]
    return {"type": "object", "properties": proprietes, "required": toujours}


def _propriete(colonne: Colonne) -> dict[str, Any]:
    propriete = dict(_TYPES[colonne.type])
    if colonne.contenu:
        propriete["items"] = _elements(colonne.contenu, {})
    if (fermees := colonne.valeurs) is not None:
        if colonne.type == "liste":
            propriete["items"] = {**propriete["items"], "enum": fermees}
        else:
            propriete["enum"] = [*fermees, None] if colonne.nullable else fermees
    if colonne.nullable and "type" in propriete:
        propriete["type"] = [propriete["type"], "null"]
    return {**propriete, "title": colonne.titre}
