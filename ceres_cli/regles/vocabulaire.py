"""Les mots du métier : valeurs stockées (slugs ASCII) et leurs libellés français."""

from enum import StrEnum


class TypeCertification(StrEnum):
    TITRE = "TITRE"
    CCP = "CCP"
    CCS = "CCS"


class Civilite(StrEnum):
    M = "M"
    MME = "MME"


class EtatHabilitation(StrEnum):
    """État saisi d'une habilitation."""

    BROUILLON = "brouillon"
    VALIDEE = "validee"
    SUSPENDUE = "suspendue"


class EtatEffectif(StrEnum):
    """État d'une habilitation un jour donné ; `validee` se partage en `active` et `expiree`."""

    BROUILLON = "brouillon"
    SUSPENDUE = "suspendue"
    ACTIVE = "active"
    EXPIREE = "expiree"


class ClasseTitre(StrEnum):
    A_VENIR = "a_venir"
    EN_COURS = "en_cours"
    EN_PROLONGATION = "en_prolongation"
    HORS_DELAI = "hors_delai"


class ClasseExpiration(StrEnum):
    E_COURS = "E-COURS"
    E_FIN = "E-FIN"
    E_AVANT = "E-AVANT"
    E_HORS = "E-HORS"


class ActionHabilitation(StrEnum):
    CREER = "creer"
    VALIDER = "valider"
    BROUILLON = "brouillon"
    SUSPENDRE = "suspendre"
    REACTIVER = "reactiver"
    SUPPRIMER = "supprimer"
    MODIFIER = "modifier"


class ActionNuit(StrEnum):
    """Ce que le traitement de nuit fait aux habilitations."""

    EXPIRER = "expirer"


class ActionJure(StrEnum):
    CREER = "creer"
    MODIFIER = "modifier"
    ENREGISTRER = "enregistrer"  # une ligne de fichier : créer ou modifier
    INACTIVER = "inactiver"
    REACTIVER = "reactiver"
    EXPERIENCE = "experience"
    MODIFIER_EXPERIENCE = "modifier-experience"
    SUPPRIMER_EXPERIENCE = "supprimer-experience"
    LIER = "lier"
    DELIER = "delier"
    FUSIONNER = "fusionner"
    SUPPRIMER = "supprimer"


class ActionCandidat(StrEnum):
    CREER = "creer"
    MODIFIER = "modifier"
    ENREGISTRER = "enregistrer"  # une ligne de fichier : créer ou modifier, puis inscrire
    FUSIONNER = "fusionner"
    DISTINGUER = "distinguer"
    SUPPRIMER = "supprimer"


class ActionCentre(StrEnum):
    CREER = "creer"
    MODIFIER = "modifier"
    AGREER = "agreer"
    RETIRER_AGREMENT = "retirer-agrement"


class ActionProfil(StrEnum):
    CREER = "creer"
    CHOISIR = "choisir"
    MODIFIER = "modifier"
    RETIRER = "retirer"


class ActionTitre(StrEnum):
    CREER = "creer"
    MODIFIER = "modifier"
    IMPORTER = "importer"


class Verdict(StrEnum):
    """Ce qu'une table d'états et d'actions répond."""

    POSSIBLE = "possible"
    DEJA = "deja"
    REFUSE = "refuse"


class OrigineProlongation(StrEnum):
    SAISIE = "saisie"
    RNCP = "rncp"
    CALCULEE = "calculee"


class EtatSession(StrEnum):
    EN_PREPARATION = "en_preparation"
    DTE_ENVOYE = "dte_envoye"
    CONVOCATIONS_ENVOYEES = "convocations_envoyees"
    EN_ATTENTE_VALIDATION = "en_attente_validation"
    VALIDEE = "validee"
    DEBLOQUEE = "debloquee"
    ANNULEE = "annulee"


class EtatInscription(StrEnum):
    INSCRIT = "inscrit"
    DESINSCRIT = "desinscrit"
    ECARTE = "ecarte"


class Voie(StrEnum):
    """Voie d'accès du candidat à la session."""

    FORMATION = "formation"
    VAE = "vae"
    APPRENTISSAGE = "apprentissage"


SESSIONS_CLOSES = frozenset({EtatSession.VALIDEE, EtatSession.ANNULEE})


class ResultatCandidat(StrEnum):
    REUSSITE = "reussite"
    REUSSITE_PARTIELLE = "reussite_partielle"
    ECHEC = "echec"
    ABSENT = "absent"


class EtatConvocation(StrEnum):
    """Ce que vaut une convocation éditée : `retiree` quand son destinataire a quitté la session."""

    EDITEE = "editee"
    A_REEDITER = "a_reediter"
    RETIREE = "retiree"
    ANNULEE = "annulee"


class EtatAgrement(StrEnum):
    """État saisi d'un agrément ; il est de plus expiré quand sa fin est passée."""

    VALIDE = "valide"
    RETIRE = "retire"


class Role(StrEnum):
    CENTRE = "centre"
    UD = "ud"
    DIRECCTE = "direccte"
    MPCP = "mpcp"


ALIAS_ROLES = {"ddets": Role.UD, "ddetspp": Role.UD, "dreets": Role.DIRECCTE}


class Resultat(StrEnum):
    """Sort d'une demande."""

    FAIT = "fait"
    SANS_EFFET = "sans_effet"
    REFUSE = "refuse"
    NON_TRAITE = "non_traite"


LIBELLES: dict[str, str] = {
    "brouillon": "en brouillon",
    "validee": "validée",
    "suspendue": "suspendue",
    "active": "active",
    "expiree": "expirée",
    "a_venir": "à venir",
    "en_cours": "en cours",
    "en_prolongation": "en cours de prolongation",
    "hors_delai": "hors délai de prolongation",
    "creer": "créer",
    "valider": "valider",
    "suspendre": "suspendre",
    "reactiver": "réactiver",
    "supprimer": "supprimer",
    "modifier": "modifier",
    "en_preparation": "en préparation",
    "dte_envoye": "DTE envoyé",
    "convocations_envoyees": "convocations envoyées",
    "en_attente_validation": "en attente de validation",
    "debloquee": "débloquée",
    "annulee": "annulée",
    "editee": "éditée",
    "a_reediter": "à rééditer",
    "retiree": "retirée",
    "inscrit": "inscrit",
    "desinscrit": "désinscrit",
    "ecarte": "écarté",
    "ecarter": "mettre à l'écart",
    "reintegrer": "réintégrer",
    "reussite": "réussite",
    "reussite_partielle": "réussite partielle",
    "echec": "échec",
    "vae": "VAE",
    "saisie": "saisie",
    "rncp": "RNCP",
    "calculee": "calculée",
    "expire": "expiré",
    "retire": "retiré",
    "direccte": "DIRECCTE",
    "mpcp": "MPCP",
    "ud": "UD",
    "centre": "Centre",
    "jure": "juré",
    "appliquer": "à appliquer",
    "refuser": "refusé",
    "sans_effet": "sans effet",
    "reporter": "reporter",
    "demander-dte": "demander la DTE",
    "inscrire-jure": "inscrire un juré",
    "desinscrire-jure": "retirer un juré",
    "inscrire": "inscrire un candidat",
    "desinscrire": "désinscrire un candidat",
    "editer": "éditer les convocations",
    "resultats": "saisir les résultats",
    "transmettre": "transmettre les résultats",
    "renvoyer": "renvoyer",
    "debloquer": "débloquer",
    "annuler": "annuler",
}


def libelle(slug: str) -> str:
    """Libellé français d'une valeur stockée ; la valeur elle-même quand elle se lit telle quelle."""
    return LIBELLES.get(slug, slug)
