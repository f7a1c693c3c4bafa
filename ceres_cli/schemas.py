"""Les documents que ceres rend : pour chacun, ses colonnes (titre, clé JSON, en-tête csv, type).

`ceres schema` en tire le JSON Schema ; les commandes affichent avec les mêmes colonnes, qui ne peuvent donc diverger.
"""

from typing import Any

from ceres_cli.colonnes import Colonne as C

HABILITATION = (
    C("id", "Habilitation", nullable=False),
    C("jure", "Juré", nullable=False),
    C("jure_nom", "Nom", nullable=False),
    C("certification", "Certification", nullable=False),
    C("titre", "Titre", tableau=False, nullable=False),
    C("type", "Type", tableau=False, nullable=False),
    C("etat", "État saisi", tableau=False, nullable=False),
    C("etat_effectif", "État", nullable=False),
    C("classe_titre", "Titre", nullable=False),
    C("classe_expiration", "Classe"),
    C("utilisable", "Utilisable", "booleen", nullable=False),
    C("debut", "Début", "date", nullable=False),
    C("fin", "Fin", "date", nullable=False),
    C("utilisable_jusqu_au", "Utilisable jusqu'au", "date"),
    C("version", "Version", "entier", tableau=False, nullable=False),
    C("actions_possibles", "Actions possibles", "liste", tableau=False, nullable=False),
)
EXPERIENCE = (
    C("id", "N°", "entier", nullable=False),
    C("titre", "Titre"),
    C("rome", "ROME"),
    C("libelle", "Emploi"),
    C("debut", "Début", "date", nullable=False),
    C("fin", "Fin", "date"),
)
JURE = (
    C("id", "Juré", nullable=False),
    C("civilite", "Civilité", tableau=False),
    C("nom", "Nom", nullable=False),
    C("prenom", "Prénom", nullable=False),
    C("naissance", "Naissance", "date", tableau=False),
    C("telephone_professionnel", "Tél. professionnel"),
    C("telephone_personnel", "Tél. personnel", tableau=False),
    C("courriel", "Courriel"),
    C("adresse", "Adresse", tableau=False),
    C("complement", "Complément", tableau=False),
    C("code_postal", "Code postal", tableau=False),
    C("commune", "Commune"),
    C("commune_insee", "Code INSEE", tableau=False),
    C("departement", "Dép."),
    C("employeur", "Employeur", tableau=False),
    C("actif", "Actif", "booleen", nullable=False),
    C("version", "Version", "entier", tableau=False, nullable=False),
    C("habilitations", "Habilitations", "objets", tableau=False, nullable=False),
    C("experiences", "Expériences", "objets", tableau=False, nullable=False),
)
BLOC = (C("reference", "Référence", nullable=False), C("intitule", "Intitulé", nullable=False))
TITRE = (
    C("reference", "Titre", nullable=False),
    C("code", "Code", tableau=False),
    C("millesime", "Millésime", tableau=False),
    C("rncp", "RNCP"),
    C("intitule", "Intitulé", nullable=False),
    C("sigle", "Sigle"),
    C("niveau", "Niveau", "entier"),
    C("date_debut_validite", "Début", "date"),
    C("date_fin_validite", "Fin de vie", "date", nullable=False),
    C("date_fin_prolongation", "Fin de prolongation", "date", nullable=False),
    C("origine_prolongation", "Origine", tableau=False, nullable=False),
    C("classe", "Classe", nullable=False),
    C("ccp", "CCP", "objets", tableau=False, nullable=False),
    C("ccs", "CCS", "objets", tableau=False, nullable=False),
    C("rome", "ROME", "liste", tableau=False, nullable=False),
    C("precedent", "Précédent", tableau=False),
    C("suivant", "Suivant", tableau=False),
)
TRACE = (
    C("id", "N°", "entier", nullable=False),
    C("horodatage", "Instant (UTC)", nullable=False),
    C("jour", "Jour", "date", nullable=False),
    C("agent", "Agent", nullable=False),
    C("profil", "Profil"),
    C("structure", "Structure", tableau=False),
    C("commande", "Commande", tableau=False, nullable=False),
    C("lot", "Lot", nullable=False),
    C("objet", "Objet", nullable=False),
    C("action", "Action", nullable=False),
    C("champ", "Champ"),
    C("avant", "Avant"),
    C("apres", "Après"),
    C("motif", "Motif"),
    C("empreinte", "Empreinte", tableau=False),
)
PROFIL = (
    C("id", "Profil", nullable=False),
    C("agent", "Agent", nullable=False),
    C("role", "Rôle", nullable=False),
    C("structure", "Structure", nullable=False),
    C("libelle", "Ressort", nullable=False),
    C("choisi", "Choisi", "booleen", nullable=False),
)
REGLE = (
    C("code", "Code", nullable=False),
    C("domaine", "Domaine", nullable=False),
    C("phrase", "Règle", nullable=False),
    C("bornes", "Bornes"),
    C("source", "Source", nullable=False),
)
REGLAGE = (
    C("cle", "Réglage", nullable=False),
    C("valeur", "Valeur"),
    C("origine", "Origine", nullable=False),
    C("unite", "Unité"),
    C("variable", "Variable", tableau=False),
    C("description", "Description"),
)
TRANSITION = (
    C("etat", "État", nullable=False),
    C("valider", "valider", nullable=False),
    C("supprimer", "supprimer", nullable=False),
    C("brouillon", "brouillon", nullable=False),
    C("suspendre", "suspendre", nullable=False),
    C("reactiver", "réactiver", nullable=False),
    C("modifier", "modifier", nullable=False),
)
CONTROLE = (
    C("code", "Règle", nullable=False),
    C("satisfait", "Satisfait", "booleen", nullable=False),
    C("texte", "Contrôle", nullable=False),
    C("valeurs", "Valeurs", "objet", tableau=False, nullable=False),
    C("reference", "Objet", nullable=False),
    C("possible_le", "Possible le", "date"),
)
EXPLICATION = (
    C("objet", "Objet", nullable=False),
    C("action", "Action"),
    C("possible", "Possible", "booleen", nullable=False),
    C("jour", "Jour", "date", nullable=False),
    C("controles", "Contrôles", "objets", nullable=False),
    C("actions_possibles", "Actions possibles", "liste", nullable=False),
    C("suggestions", "Suggestions", "liste", nullable=False),
)
LIGNE_LOT = (
    C("ligne", "Ligne", "entier", nullable=False),
    C("objet", "Objet", nullable=False),
    C("action", "Action", nullable=False),
    C("resultat", "Résultat", nullable=False),
    C("code", "Code", nullable=False),
    C("explication", "Explication", nullable=False),
    C("avant", "Avant", "objet", tableau=False),
    C("apres", "Après", "objet", tableau=False),
)
RAPPORT = (
    C("lot", "Lot"),
    C("simulation", "Simulation", "booleen", nullable=False),
    C("resume", "Résumé", "objet", nullable=False),
    C("lignes", "Lignes", "objets", nullable=False),
)
MOTIF = (
    C("code", "Règle", nullable=False),
    C("texte", "Raison", nullable=False),
    C("valeurs", "Valeurs", "objet", nullable=False),
    C("possible_le", "Possible le", "date"),
)
ERREUR = (
    C("code", "Code", nullable=False),
    C("message", "Message", nullable=False),
    C("conseil", "Conseil", nullable=False),
    C("objets", "Objets", "liste", nullable=False),
    C("motifs", "Motifs", "objets", nullable=False),
)

SCHEMAS: dict[str, tuple[C, ...]] = {
    "habilitation": HABILITATION,
    "jure": JURE,
    "titre": TITRE,
    "explication": EXPLICATION,
    "rapport-lot": RAPPORT,
    "trace": TRACE,
    "profil": PROFIL,
    "regle": REGLE,
    "reglage": REGLAGE,
    "transition": TRANSITION,
    "erreur": ERREUR,
}
# Ce que contiennent les colonnes de type « objets ».
CONTENUS: dict[tuple[str, str], tuple[C, ...]] = {
    ("jure", "experiences"): EXPERIENCE,
    ("titre", "ccp"): BLOC,
    ("titre", "ccs"): BLOC,
    ("explication", "controles"): CONTROLE,
    ("rapport-lot", "lignes"): LIGNE_LOT,
    ("erreur", "motifs"): MOTIF,
}
# Documents rendus aussi en liste : `ceres.<pluriel>/1`.
PLURIELS = {
    "habilitation": "habilitations",
    "jure": "jures",
    "titre": "titres",
    "trace": "traces",
    "profil": "profils",
    "regle": "regles",
    "reglage": "reglages",
    "transition": "transitions",
}

_TYPES: dict[str, dict[str, Any]] = {
    "texte": {"type": "string"},
    "entier": {"type": "integer"},
    "date": {"type": "string", "format": "date"},
    "booleen": {"type": "boolean"},
    "liste": {"type": "array", "items": {"type": "string"}},
    "objets": {"type": "array", "items": {"type": "object"}},
    "objet": {"type": "object"},
}


def noms() -> list[str]:
    """Tous les noms de documents, listes comprises."""
    return sorted([*SCHEMAS, *PLURIELS.values()])


def json_schema(nom: str) -> dict[str, Any] | None:
    """Le JSON Schema de `ceres.<nom>/1`, None si le nom est inconnu."""
    entete = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"ceres.{nom}/1",
        "title": f"ceres.{nom}/1",
    }
    constante = {"schema": {"const": f"ceres.{nom}/1"}}
    if nom in SCHEMAS:
        return {**entete, **_objet(nom, SCHEMAS[nom], constante)}
    singulier = next((s for s, p in PLURIELS.items() if p == nom), None)
    if singulier is None:
        return None
    elements = {"type": "array", "items": _objet(singulier, SCHEMAS[singulier], {})}
    proprietes = {**constante, "elements": elements, "total": {"type": "integer", "minimum": 0}}
    return {**entete, "type": "object", "properties": proprietes, "required": ["schema", "elements", "total"]}


def _objet(nom: str, colonnes: tuple[C, ...], constante: dict[str, Any]) -> dict[str, Any]:
    proprietes = {**constante, **{c.cle: _propriete(nom, c) for c in colonnes}}
    return {"type": "object", "properties": proprietes, "required": list(proprietes)}


def _propriete(nom: str, colonne: C) -> dict[str, Any]:
    contenu = CONTENUS.get((nom, colonne.cle))
    propriete = dict(_TYPES[colonne.type])
    if nom == "reglage" and colonne.cle == "valeur":
        propriete = {}
    if contenu is not None:
        propriete["items"] = _objet("", contenu, {})
    if colonne.nullable and "type" in propriete:
        propriete["type"] = [propriete["type"], "null"]
    return {**propriete, "title": colonne.titre}
