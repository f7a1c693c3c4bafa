"""Comment une trace se lit à l'écran : le nom de chaque champ, ce qu'a fait chaque action, chaque valeur."""

import re
from collections.abc import Mapping

from ceres_cli.noms import NOMS
from ceres_cli.regles.calendrier import jours_lus
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.textes import avec_departement

# Ce que l'agent a fait, par action du journal.
_FAITS = {
    "creer": "a créé",
    "modifier": "a changé",
    "courrier": "a réglé les lettres",
    "enregistrer": "a enregistré",
    "supprimer": "a supprimé",
    "importer": "a importé",
    "valider": "a validé",
    "renouveler": "a renouvelé",
    "viser": "a visé",
    "brouillon": "a mis en brouillon",
    "suspendre": "a suspendu",
    "reactiver": "a réactivé",
    "expirer": "a constaté l'expiration",
    "aviser": "a constaté que la fin approche",
    "inactiver": "a rendu inactif",
    "experience": "a ajouté un emploi",
    "modifier-experience": "a corrigé un emploi",
    "supprimer-experience": "a supprimé un emploi",
    "effacer-donnees": "a effacé les données",
    "annoncer-purge": "a annoncé une purge",
    "lier": "a déclaré un lien",
    "delier": "a ôté un lien",
    "fusionner": "a réuni deux fiches",
    "distinguer": "a distingué deux fiches",
    "confondre": "a cessé de distinguer deux fiches",
    "agreer": "a agréé",
    "modifier-agrement": "a changé l'agrément",
    "suspendre-agrement": "a suspendu l'agrément",
    "retablir-agrement": "a rétabli l'agrément",
    "retirer-agrement": "a retiré l'agrément",
    "choisir": "a choisi",
    "retirer": "a retiré",
    "definir": "a réglé",
    "decider": "a décidé",
    "delivrer": "a délivré",
    "annuler": "a annulé",
    "reporter": "a reporté",
    "demander-dte": "a demandé la DTE",
    "inscrire-jure": "a inscrit un juré",
    "desinscrire-jure": "a retiré un juré",
    "inscrire": "a inscrit un candidat",
    "desinscrire": "a désinscrit un candidat",
    "editer": "a édité les convocations",
    "resultats": "a saisi un résultat",
    "transmettre": "a transmis les résultats",
    "ecarter": "a mis à l'écart",
    "reintegrer": "a réintégré",
    "renvoyer": "a renvoyé",
    "debloquer": "a débloqué",
    "deroger": "a levé un délai",
    "constater": "a constaté",
    "clore": "a clos",
    "regler-contreseing": "a réglé le contreseing",
    "export-jures": "a exporté les jurés",
    "migrer": "a migré la base",
    "sauvegarder": "a sauvegardé la base",
    "restaurer": "a restauré la base",
}
_CHAMPS = {
    **{colonne: dite for nom in NOMS for champ in nom.champs for colonne, dite in champ.histoires()},
    "a_compter_du": "À compter du",
    "a_viser": "À viser",
    "absorbe": "Fiche absorbée",
    "agent": "Agent",
    "agrement": "Agrément",
    "annule_le": "Annulé le",
    "candidat": "Candidat",
    "contreseing": "Contreseing au-delà de",
    "ccp": "CCP",
    "centre": "Centre",
    "certification": "Certification",
    "choisi": "Choisi",
    "clos_le": "Clos le",
    "code": "Code",
    "colonnes": "Colonnes",
    "constat": "Constat",
    "convocation": "Convocation (jours)",
    "copie": "Copie gardée",
    "creation": "Création (jours)",
    "creee_le": "Créée le",
    "date": "Date",
    "date_debut_validite": "Début de validité",
    "date_fin_prolongation": "Fin de prolongation",
    "date_fin_validite": "Fin de vie",
    "debut": "Début",
    "delivre_le": "Délivré le",
    "demande_vae": "Demande VAE",
    "deposee_le": "Déposée le",
    "distinct_de": "Distinct de",
    "dte": "DTE (jours)",
    "dte_commentaire": "Commentaire de DTE",
    "dte_le": "DTE demandée le",
    "echeance": "Jours restants",
    "edition": "Édition",
    "entretien_final": "Entretien final",
    "etat": "État",
    "etat_effectif": "État du jour",
    "experience": "Emploi",
    "filtre": "Filtre",
    "fin": "Fin",
    "fusion": "Fusion",
    "heure_convocation": "Heure de convocation",
    "heure_debut": "Heure de début",
    "heure_jury": "Heure du jury",
    "inscription": "Inscription",
    "intitule": "Intitulé",
    "jure": "Juré",
    "jury": "Jury",
    "lien": "Lien",
    "millesime": "Millésime",
    "mode": "Mode",
    "motif": "Motif",
    "niveau": "Niveau",
    "nombre": "Nombre",
    "notifiee_le": "Notifiée le",
    "nsf": "NSF",
    "obtention": "Obtention",
    "origine_prolongation": "Origine de la prolongation",
    "precedents": "Versions précédentes",
    "reference": "Référence",
    "reprise": "Reprise",
    "resultat": "Résultat",
    "resultats_le": "Résultats transmis le",
    "retire": "Retiré",
    "rncp": "RNCP",
    "role": "Rôle",
    "rome": "ROME",
    "schema": "Schéma",
    "session": "Session",
    "sigle": "Sigle",
    "site": "Site",
    "suite": "Suite",
    "suivants": "Versions suivantes",
    "texte": "Texte",
    "texte_officiel": "Texte officiel",
    "titre": "Titre",
    "type": "Type",
    "validation_partielle": "Validation partielle",
    "validee_le": "Validée le",
    "voies": "Voies d'accès",
}
# Leurs valeurs sont des mots du métier, seuls ou dans une courte phrase : « inscrit (vae) ».
_MOTS = frozenset(
    (
        "derogation", "etat", "etat_effectif", "inscription", "mode", "obtention", "origine_prolongation", "resultat",
        "role", "suite", "type",
    )
)  # fmt: skip
_OUI_NON = frozenset(("actif", "choisi", "entretien_final", "reprise", "retire", "validation_partielle"))
_DU_BLOC = {
    "code_bloc": "code",
    "effet_du": "date d'effet",
    "exige_du": "exigé à partir du",
    "retire_le": "retiré le",
    "retiree": "retiré",
}
_VIDE = "(vide)"
_JUMEAUX = ("_e164", "_insee")
_MOT = re.compile(r"[a-z_]+")
_DIX_CHIFFRES = re.compile(r"0[0-9]{9}", re.ASCII)


def nom_de_champ(champ: str) -> str:
    """« Tél. professionnel » ; « Inscription C-000012 » ; tel quel s'il n'a pas de libellé (un bloc : « CCP1 »)."""
    seul, espace, objet = champ.partition(" ")
    if seul == "derogation":
        return f"Dérogation au délai de {libelle(objet)}"
    bloc, point, detail = seul.partition(".")
    if point:
        return f"{bloc}, {_DU_BLOC.get(detail, detail)}"
    return f"{_CHAMPS.get(seul, seul)}{espace}{objet}"


def changements(avant: Mapping[str, object], apres: Mapping[str, object]) -> list[tuple[str, str]]:
    """(« Fin », « 31/12/2026 → 31/12/2027 ») de chaque champ qui change, sans ses jumeaux techniques."""
    champs = [champ for champ in apres if not technique(champ)] or list(apres)
    return [(nom_de_champ(champ), f"{_lue(champ, avant)} → {_lue(champ, apres)}") for champ in champs]


def _lue(champ: str, valeurs: Mapping[str, object]) -> str:
    valeur, insee = valeurs.get(champ), valeurs.get(code_insee(champ))
    return _VIDE if valeur in (None, "") else valeur_lue(champ, str(valeur), None if insee is None else str(insee))


def fait(action: str) -> str:
    """« a suspendu »"""
    return _FAITS.get(action) or f"a fait « {libelle(action)} »"


def code_insee(champ: str) -> str:
    """Le jumeau d'une commune."""
    return f"{champ}_insee"


def technique(champ: str) -> bool:
    """Le jumeau d'un autre champ, pour les programmes."""
    return champ.endswith(_JUMEAUX)


def d_une_piece(champ: str) -> bool:
    """Un numéro de téléphone, un état : sa valeur ne passe pas à la ligne."""
    return champ.startswith("telephone") or champ in _MOTS


def valeur_lue(champ: str, valeur: str, insee: str | None = None) -> str:
    """La valeur d'un champ telle qu'on la lit : dates JJ/MM/AAAA, oui ou non, libellés, téléphones deux à deux.
    `insee` : le code d'une commune, si le journal le dit."""
    seul = champ.partition(" ")[0]
    if seul in _OUI_NON or champ.endswith(".retiree"):
        return {"1": "oui", "0": "non", "True": "oui", "False": "non"}.get(valeur, valeur)
    if seul.startswith("telephone") and _DIX_CHIFFRES.fullmatch(valeur):
        return " ".join(valeur[i : i + 2] for i in range(0, 10, 2))
    if seul in _MOTS:
        return jours_lus(_MOT.sub(lambda mot: libelle(mot[0]), valeur))
    if seul == "commune_naissance":
        return avec_departement(valeur, insee)
    return jours_lus(valeur)
