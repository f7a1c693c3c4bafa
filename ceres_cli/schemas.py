"""Les documents que ceres rend : pour chacun, ses colonnes (titre, clé JSON, en-tête csv, type).

`ceres schema` en tire le JSON Schema ; les commandes affichent avec les mêmes colonnes, qui ne peuvent donc diverger.
"""

from typing import Any

from ceres_cli.colonnes import Colonne as C
from ceres_cli.regles.vocabulaire import EtatSession, libelle

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
HABILITATION_DU_JURE = (
    C("id", "Habilitation", nullable=False),
    C("certification", "Certification", nullable=False),
    C("etat_effectif", "État", nullable=False),
    C("utilisable", "Utilisable", "booleen", nullable=False),
    C("debut", "Début", "date", nullable=False),
    C("fin", "Fin", "date", nullable=False),
    C("utilisable_jusqu_au", "Utilisable jusqu'au", "date"),
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
    C("telephone_professionnel", "Tél. pro."),
    C("telephone_personnel", "Tél. perso.", tableau=False),
    C("courriel", "Courriel", tableau=False),
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
    C("liens", "Liens déclarés", "objets", tableau=False, nullable=False),
)
LIEN = (
    C("centre", "Centre"),
    C("candidat", "Candidat"),
    C("nature", "Nature", nullable=False),
)
BLOC = (
    C("reference", "Référence", nullable=False),
    C("intitule", "Intitulé", nullable=False),
    C("actif", "Actif", "booleen", nullable=False),
)
TITRE = (
    C("reference", "Titre", nullable=False),
    C("code", "Code", tableau=False),
    C("millesime", "Millésime", tableau=False),
    C("rncp", "RNCP", tableau=False),
    C("intitule", "Intitulé", nullable=False),
    C("sigle", "Sigle", tableau=False),
    C("niveau", "Niveau", "entier", tableau=False),
    C("date_debut_validite", "Début", "date", tableau=False),
    C("date_fin_validite", "Fin de vie", "date", nullable=False),
    C("date_fin_prolongation", "Prolongation", "date", nullable=False),
    C("origine_prolongation", "Origine de celle-ci", tableau=False, nullable=False),
    C("classe", "Classe", nullable=False),
    C("ccp", "CCP", "objets", tableau=False, nullable=False),
    C("ccs", "CCS", "objets", tableau=False, nullable=False),
    C("rome", "ROME", "liste", tableau=False, nullable=False),
    C("precedent", "Précédent", tableau=False),
    C("suivant", "Suivant", tableau=False),
    C("nsf", "NSF", tableau=False),
    C("voies", "Voies ouvertes", "liste", tableau=False, nullable=False),
    C("validation_partielle", "Validation partielle", "booleen", tableau=False),
    C("texte_officiel", "Texte officiel", tableau=False),
    C("source", "Source", tableau=False),
    C("importe_le", "Importé le", "date", tableau=False),
    C("version", "Version", "entier", tableau=False, nullable=False),
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
    C("domaine", "Domaine", tableau=False, nullable=False),
    C("phrase", "Règle", nullable=False),
    C("bornes", "Bornes"),
    C("source", "Source", tableau=False, nullable=False),
    C("depuis", "Depuis", tableau=False, nullable=False),
    C("ou", "Appliquée par", "liste", tableau=False, nullable=False),
)
SCHEMA = (
    C("nom", "Document", nullable=False),
    C("contenu", "Contenu", nullable=False),
    C("champs", "Champs", "liste", tableau=False, nullable=False),
)
REGLAGE = (
    C("cle", "Réglage", nullable=False),
    C("valeur", "Valeur"),
    C("origine", "Origine", nullable=False),
    C("unite", "Unité"),
    C("variable", "Variable", tableau=False),
    C("description", "Description", tableau=False),
)
AGREMENT_DU_CENTRE = (
    C("id", "Agrément", nullable=False),
    C("certification", "Certification", nullable=False),
    C("site", "Site"),
    C("debut", "Début", "date", nullable=False),
    C("fin", "Fin", "date", nullable=False),
    C("etat", "État", nullable=False),
)
AGREMENT = (
    C("id", "Agrément", nullable=False),
    C("centre", "Centre", nullable=False),
    C("centre_nom", "Nom", nullable=False),
    C("certification", "Certification", nullable=False),
    C("titre", "Titre", tableau=False, nullable=False),
    C("type", "Type", tableau=False, nullable=False),
    C("site", "Site"),
    C("debut", "Début", "date", nullable=False),
    C("fin", "Fin", "date", nullable=False),
    C("etat", "État", nullable=False),
    C("version", "Version", "entier", tableau=False, nullable=False),
)
CENTRE = (
    C("id", "Centre", nullable=False),
    C("nom", "Nom", nullable=False),
    C("siret", "SIRET"),
    C("adresse", "Adresse", tableau=False),
    C("code_postal", "Code postal", tableau=False),
    C("commune", "Commune"),
    C("commune_insee", "Code INSEE", tableau=False),
    C("departement", "Dép."),
    C("region", "Région", tableau=False),
    C("telephone", "Téléphone", tableau=False),
    C("courriel", "Courriel", tableau=False),
    C("version", "Version", "entier", tableau=False, nullable=False),
    C("agrements", "Agréments", "objets", tableau=False, nullable=False),
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
TRANSITION_SESSION = (
    C("action", "Action", nullable=False),
    *(C(etat.value, libelle(etat.value), nullable=False) for etat in EtatSession),
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

SESSION = (
    C("id", "Session", nullable=False),
    C("etat", "État", nullable=False),
    C("type", "Type", nullable=False),
    C("certification", "Certification", nullable=False),
    C("titre", "Titre", tableau=False, nullable=False),
    C("centre", "Centre", nullable=False),
    C("centre_nom", "Nom du centre", tableau=False, nullable=False),
    C("debut", "Début", "date", nullable=False),
    C("fin", "Fin", "date", nullable=False),
    C("heure_debut", "Heure", nullable=False),
    C("heure_convocation", "Convocation", tableau=False),
    C("heure_jury", "Heure du jury", tableau=False),
    C("entretien_final", "Entretien final", "booleen", nullable=False),
    C("site", "Site", tableau=False),
    C("commune", "Commune", tableau=False),
    C("departement", "Dép."),
    C("creee_le", "Créée le", "date", tableau=False, nullable=False),
    C("dte_le", "DTE le", "date", tableau=False),
    C("dte_commentaire", "Commentaire de DTE", tableau=False),
    C("edition", "Édition", "entier", tableau=False, nullable=False),
    C("nombre_jures", "Jurés", "entier", nullable=False),
    C("nombre_inscrits", "Inscrits", "entier", nullable=False),
    C("version", "Version", "entier", tableau=False, nullable=False),
    C("jury", "Jury", "objets", tableau=False, nullable=False),
    C("inscriptions", "Inscriptions", "objets", tableau=False, nullable=False),
    C("actions_possibles", "Actions possibles", "liste", tableau=False, nullable=False),
)
MEMBRE = (C("jure", "Juré", nullable=False), C("nom", "Nom", nullable=False))
INSCRIPTION = (
    C("candidat", "Candidat", nullable=False),
    C("nom", "Nom", nullable=False),
    C("voie", "Voie", nullable=False),
    C("etat", "État", nullable=False),
    C("resultat", "Résultat"),
    C("ccp", "CCP acquis", "liste", nullable=False),
    C("convocation_a_editer", "Convocation à éditer", "booleen", nullable=False),
)
INSCRIPTION_DU_CANDIDAT = (
    C("session", "Session", nullable=False),
    C("debut", "Début", "date", nullable=False),
    C("certification", "Certification"),
    C("voie", "Voie"),
    C("etat", "État"),
    C("resultat", "Résultat"),
    C("comptee", "Comptée", "booleen", nullable=False),
)
CANDIDAT = (
    C("id", "Candidat", nullable=False),
    C("civilite", "Civilité", tableau=False),
    C("nom", "Nom", nullable=False),
    C("prenom", "Prénom", nullable=False),
    C("naissance", "Naissance", "date", nullable=False),
    C("commune_naissance", "Né à", tableau=False),
    C("commune_naissance_insee", "Code INSEE de naissance", tableau=False),
    C("pays_naissance", "Pays de naissance", tableau=False),
    C("ville_naissance", "Ville de naissance", tableau=False),
    C("telephone", "Téléphone"),
    C("courriel", "Courriel", tableau=False),
    C("adresse", "Adresse", tableau=False),
    C("complement", "Complément", tableau=False),
    C("code_postal", "Code postal", tableau=False),
    C("commune", "Commune"),
    C("commune_insee", "Code INSEE", tableau=False),
    C("departement", "Dép."),
    C("centre", "Centre"),
    C("version", "Version", "entier", tableau=False, nullable=False),
    C("inscriptions", "Inscriptions", "objets", tableau=False, nullable=False),
    C("certifications", "Certifications détenues", "liste", tableau=False, nullable=False),
)

LOT = (
    C("id", "Lot", nullable=False),
    C("jour", "Jour", "date", nullable=False),
    C("horodatage", "Instant (UTC)", tableau=False, nullable=False),
    C("agent", "Agent", nullable=False),
    C("agent_plan", "Planifié par", tableau=False),
    C("commande", "Commande", nullable=False),
    C("motif", "Motif"),
    C("source", "Source", tableau=False),
    C("fait", "Fait", "entier", nullable=False),
    C("sans_effet", "Sans effet", "entier", nullable=False),
    C("refuse", "Refusé", "entier", nullable=False),
    C("non_traite", "Non traité", "entier", nullable=False),
    C("annule", "Annule", tableau=False),
    C("annule_par", "Annulé par"),
)
LIGNE_PLAN = (
    C("ligne", "Ligne", "entier", nullable=False),
    C("objet", "Objet", nullable=False),
    C("version", "Version", "entier", tableau=False),
    C("action", "Action", nullable=False),
    C("decision", "Décision", nullable=False),
    C("avant", "Avant", "objet"),
    C("apres", "Après", "objet"),
    C("avertissements", "Avertissements", "liste", tableau=False, nullable=False),
    C("reversible", "Réversible", "booleen", nullable=False),
    C("code", "Code", nullable=False),
    C("explication", "Explication", nullable=False),
)
PLAN = (
    C("jour", "Jour", "date", nullable=False),
    C("agent", "Agent", nullable=False),
    C("profil", "Profil", nullable=False),
    C("motif", "Motif"),
    C("source", "Source", nullable=False),
    C("source_sha256", "SHA-256 de la source", nullable=False),
    C("lignes", "Lignes", "objets", nullable=False),
    C("empreinte", "Empreinte", nullable=False),
)

CONVOCATION = (
    C("id", "Convocation", nullable=False),
    C("session", "Session", nullable=False),
    C("destinataire", "Destinataire", nullable=False),
    C("objet", "Objet", nullable=False),
    C("nom", "Nom", nullable=False),
    C("edition", "Édition", "entier", nullable=False),
    C("date_edition", "Éditée le", "date"),
    C("heure", "Heure", nullable=False),
    C("a_reediter", "À rééditer", "booleen", nullable=False),
    C("fichiers", "Fichiers", "liste", tableau=False, nullable=False),
)

SCHEMAS: dict[str, tuple[C, ...]] = {
    "habilitation": HABILITATION,
    "jure": JURE,
    "titre": TITRE,
    "centre": CENTRE,
    "agrement": AGREMENT,
    "session": SESSION,
    "candidat": CANDIDAT,
    "convocation": CONVOCATION,
    "lot": LOT,
    "plan": PLAN,
    "explication": EXPLICATION,
    "rapport-lot": RAPPORT,
    "trace": TRACE,
    "profil": PROFIL,
    "regle": REGLE,
    "reglage": REGLAGE,
    "schema": SCHEMA,
    "transition": TRANSITION,
    "transition-session": TRANSITION_SESSION,
    "erreur": ERREUR,
}
# Ce que contiennent les colonnes de type « objets ».
CONTENUS: dict[tuple[str, str], tuple[C, ...]] = {
    ("plan", "lignes"): LIGNE_PLAN,
    ("session", "jury"): MEMBRE,
    ("session", "inscriptions"): INSCRIPTION,
    ("candidat", "inscriptions"): INSCRIPTION_DU_CANDIDAT,
    ("jure", "habilitations"): HABILITATION_DU_JURE,
    ("jure", "experiences"): EXPERIENCE,
    ("jure", "liens"): LIEN,
    ("titre", "ccp"): BLOC,
    ("titre", "ccs"): BLOC,
    ("centre", "agrements"): AGREMENT_DU_CENTRE,
    ("explication", "controles"): CONTROLE,
    ("rapport-lot", "lignes"): LIGNE_LOT,
    ("erreur", "motifs"): MOTIF,
}
# Documents rendus aussi en liste : `ceres.<pluriel>/1`.
PLURIELS = {
    "convocation": "convocations",
    "lot": "lots",
    "session": "sessions",
    "candidat": "candidats",
    "habilitation": "habilitations",
    "jure": "jures",
    "titre": "titres",
    "centre": "centres",
    "agrement": "agrements",
    "trace": "traces",
    "profil": "profils",
    "regle": "regles",
    "reglage": "reglages",
    "schema": "schemas",
    "transition": "transitions",
    "transition-session": "transitions-session",
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
