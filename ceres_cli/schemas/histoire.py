"""Comment une trace se lit à l'écran : le nom de chaque champ, ce qu'a fait chaque action, chaque valeur."""

from collections.abc import Mapping

from ceres_cli.noms import TABLES
from ceres_cli.noms.champs.types import Marque, Mot, OuiNon, Telephone
from ceres_cli.regles.calendrier import jours_lus
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.session.resultats import Saisie
from ceres_cli.regles.textes import avec_departement
from ceres_cli.regles.traces import Place
from ceres_cli.regles.vocabulaire import Portee

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
    "indisponible": "a noté des jours pris",
    "lever-indisponibilite": "a rendu des jours",
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
    "attester": "a attesté",
    "signer": "a signé",
    "renouveler-cle": "a donné une clé au registre",
    "annuler": "a annulé",
    "reporter": "a reporté",
    "demander-dte": "a demandé la DTE",
    "inscrire-jure": "a inscrit un juré",
    "desinscrire-jure": "a retiré un juré",
    "repondre": "a noté une réponse",
    "horaires": "a fixé des heures de passage",
    "inscrire": "a inscrit un candidat",
    "desinscrire": "a désinscrit un candidat",
    "editer": "a édité les convocations",
    "resultats": "a saisi un résultat",
    "transmettre": "a transmis les résultats",
    "ecarter": "a mis à l'écart",
    "reintegrer": "a réintégré",
    "renvoyer": "a renvoyé",
    "debloquer": "a débloqué",
    "notifier": "a dit les résultats",
    "deroger": "a levé un délai",
    "demander-derogation": "a demandé une dérogation",
    "retirer-demande": "a retiré sa demande",
    "refuser-derogation": "a refusé la dérogation",
    "constater": "a constaté",
    "clore": "a clos",
    "regler-contreseing": "a réglé le contreseing",
    "export-jures": "a exporté les jurés",
    "migrer": "a migré la base",
    "sauvegarder": "a sauvegardé la base",
    "restaurer": "a restauré la base",
    "revenir": "a trouvé la base ramenée dans le temps",
}
_DITS = [champ for champs in TABLES.values() for champ in champs]
_CHAMPS = {
    **{colonne: dite for champ in _DITS for colonne, dite in champ.histoires()},
    "absorbe": "Fiche absorbée",
    "agrement": "Agrément",
    "candidat": "Candidat",
    "contreseing": "Contreseing au-delà de",
    "centre": "Centre",
    "certification": "Certification",
    "colonnes": "Colonnes",
    "constat": "Constat",
    "copie": "Copie gardée",
    "demande_vae": "Demande VAE",
    "dernier_lot": "Dernier lot",
    "distinct_de": "Distinct de",
    "echeance": "Jours restants",
    "etat_effectif": "État du jour",
    "experience": "Emploi",
    "filtre": "Filtre",
    "fusion": "Fusion",
    "indisponible": "Jours pris",
    "inscription": "Inscription",
    "jure": "Juré",
    "jury": "Jury",
    "lien": "Lien",
    "nombre": "Nombre",
    "obtention": "Obtention",
    "passage": "Passage",
    "precedents": "Versions précédentes",
    "schema": "Schéma",
    "session": "Session",
    "suivants": "Versions suivantes",
    "titre": "Titre",
}
# Leurs valeurs sont des mots du métier.
_MOTS = {
    "derogation", "etat_effectif", "inscription", "obtention", *(c.nom for c in _DITS if isinstance(c.type, Mot)),
}  # fmt: skip
_NUMEROS = {colonne for c in _DITS if isinstance(c.type, Telephone) for colonne in c.colonnes}
_OUI_NON = {c.nom for c in _DITS if isinstance(c.type, OuiNon | Marque)} - _MOTS
_DU_BLOC = {
    "code_bloc": "code",
    "effet_du": "date d'effet",
    "exige_du": "exigé à partir du",
    "retire_le": "retiré le",
    "retiree": "retiré",
}
_VIDE = "(vide)"
_JUMEAUX = ("_e164", "_insee")


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
    return champ in _MOTS or champ in _NUMEROS


def valeur_lue(champ: str, valeur: str, insee: str | None = None) -> str:
    """La valeur d'un champ telle qu'on la lit : dates JJ/MM/AAAA, oui ou non, libellés, téléphones deux à deux.
    `insee` : le code d'une commune, si le journal le dit."""
    seul = champ.partition(" ")[0]
    if seul in _OUI_NON or champ.endswith(".retiree"):
        return OuiNon().montrer(valeur)
    if seul in _NUMEROS:
        return Telephone().montrer(valeur)
    if seul == "inscription":
        place = Place.lire(valeur)
        portee = place.portee if place.portee == Portee.COMPLETE else libelle(place.portee)
        return str(Place(libelle(place.etat), libelle(place.voie), place.demande_vae, portee))
    if seul == "resultat":
        return Saisie.lire(valeur).en_clair()
    if seul in _MOTS:
        return jours_lus(libelle(valeur))
    if seul == "commune_naissance":
        return avec_departement(valeur, insee)
    return jours_lus(valeur)
