"""Les mots du métier : les valeurs que la base garde, en ASCII. Leurs libellés : libelles.py."""

from enum import StrEnum


class TypeCertification(StrEnum):
    TITRE = "TITRE"
    CCP = "CCP"
    CCS = "CCS"


class Civilite(StrEnum):
    M = "M"
    MME = "MME"


class EtatHabilitation(StrEnum):  # saisi
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
    RENOUVELER = "renouveler"
    VISER = "viser"


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
    INDISPONIBLE = "indisponible"
    LEVER = "lever-indisponibilite"
    FUSIONNER = "fusionner"
    DISTINGUER = "distinguer"
    CONFONDRE = "confondre"  # ce qui défait « distinguer »
    SUPPRIMER = "supprimer"


class ActionCandidat(StrEnum):
    CREER = "creer"
    MODIFIER = "modifier"
    ENREGISTRER = "enregistrer"  # une ligne de fichier : créer ou modifier, puis inscrire
    FUSIONNER = "fusionner"
    DISTINGUER = "distinguer"
    CONFONDRE = "confondre"  # ce qui défait « distinguer »
    SUPPRIMER = "supprimer"


class ActionCentre(StrEnum):
    CREER = "creer"
    MODIFIER = "modifier"
    COURRIER = "courrier"
    AGREER = "agreer"
    MODIFIER_AGREMENT = "modifier-agrement"
    SUSPENDRE_AGREMENT = "suspendre-agrement"
    RETABLIR_AGREMENT = "retablir-agrement"
    RETIRER_AGREMENT = "retirer-agrement"


class EtatSite(StrEnum):
    """Ce que `lister` retient des sites ; à compléter : sans l'adresse que les lettres impriment."""

    OUVERT = "ouvert"
    FERME = "ferme"
    A_COMPLETER = "a_completer"


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


class CauseConvocation(StrEnum):
    """Pourquoi on écrit à un convoqué ; `retiree` : il a quitté la session."""

    CONVOCATION = "convocation"
    REPORTEE = "reportee"
    MODIFIEE = "modifiee"
    ANNULEE = "annulee"
    RETIREE = "retiree"


class NatureMessage(StrEnum):
    """Ce qu'un courriel porte : une convocation, son rappel, l'avis qu'elle est tombée, ses résultats
    (NOT-01), une relance, des échéances, ce qu'un bureau apprend à un autre (CONV-05)."""

    CONVOCATION = "convocation"
    RAPPEL = "rappel"
    AVIS = "avis"
    RESULTATS = "resultats"
    RELANCE = "relance"
    ECHEANCES = "echeances"
    BUREAU = "bureau"


class EtatMessage(StrEnum):
    """Où en est un courriel ; `incertain` : le serveur l'a peut-être accepté, personne ne l'a su (CONV-05)."""

    EN_FILE = "en_file"
    EN_COURS = "en_cours"
    ENVOYE = "envoye"
    A_RETENTER = "a_retenter"
    ECHOUE = "echoue"
    INCERTAIN = "incertain"
    ABANDONNE = "abandonne"


class EtatAgrement(StrEnum):
    """État d'un agrément un jour donné ; `sans_appui` : celui d'un CCS, quand celui du titre n'est pas valide."""

    A_VENIR = "a_venir"
    VALIDE = "valide"
    SUSPENDU = "suspendu"
    SANS_APPUI = "sans_appui"
    EXPIRE = "expire"
    RETIRE = "retire"


class Role(StrEnum):
    CENTRE = "centre"
    UD = "ud"
    DIRECCTE = "direccte"
    MPCP = "mpcp"


ALIAS_ROLES = {"ddets": Role.UD, "ddetspp": Role.UD, "dreets": Role.DIRECCTE}


class Resultat(StrEnum):  # le sort d'une demande
    FAIT = "fait"
    SANS_EFFET = "sans_effet"
    REFUSE = "refuse"
    NON_TRAITE = "non_traite"


class Portee(StrEnum):
    """Ce qu'un candidat passe dans une session TITRE."""

    COMPLETE = "complete"
    ENTRETIEN_FINAL_SEUL = "entretien_final_seul"


class ResultatEntretien(StrEnum):
    """Résultat de l'entretien final."""

    REUSSI = "reussi"
    ECHOUE = "echoue"
    ABSENT = "absent"


class EtatDemandeVae(StrEnum):
    DEPOSEE = "deposee"
    RECEVABLE = "recevable"
    IRRECEVABLE = "irrecevable"
    RETIREE = "retiree"


class ActionVae(StrEnum):
    """Ce qu'on peut demander d'une demande VAE ; le nom est celui de la commande."""

    CREER = "creer"
    DECIDER = "decider"
    RETIRER = "retirer"


class NatureEvenementAgrement(StrEnum):
    """Ce qui arrive à un agrément, à compter d'un jour ; `retirer` est définitif."""

    SUSPENDRE = "suspendre"
    RETABLIR = "retablir"
    RETIRER = "retirer"


class TypeControle(StrEnum):
    A_PRIORI = "a_priori"
    SUR_PLACE = "sur_place"
    A_POSTERIORI = "a_posteriori"


class EtatControle(StrEnum):
    OUVERT = "ouvert"
    CLOS = "clos"


class SuiteControle(StrEnum):
    """Ce qu'un contrôle clos a entraîné."""

    AUCUNE = "aucune"
    OBSERVATION = "observation"
    MISE_EN_DEMEURE = "mise_en_demeure"
    SUSPENSION = "suspension"
    RETRAIT = "retrait"


class EtatParchemin(StrEnum):
    A_EDITER = "a_editer"
    DELIVRE = "delivre"
    A_ANNULER = "a_annuler"
    ANNULE = "annule"


class EtatAttestation(StrEnum):
    VALABLE = "valable"
    RETIREE = "retiree"
    CORRIGEE = "corrigee"
    REMPLACEE = "remplacee"


class EtatCode(StrEnum):
    """Ce que vaut le code d'une feuille qui se vérifie."""

    VALABLE = "valable"
    RETIRE = "retire"
    ALTERE = "altere"
    CLE_INCONNUE = "cle_inconnue"


class Amenagement(StrEnum):
    """Ce dont un candidat a besoin pour passer (AME-01) : des codes, jamais pourquoi."""

    TIERS_TEMPS = "tiers_temps"
    SALLE_A_PART = "salle_a_part"
    ASSISTANCE = "assistance"
    MATERIEL = "materiel"
    ACCESSIBILITE = "accessibilite"


class SujetDelai(StrEnum):
    """Ce que des délais règlent : les sessions d'un type, ou la recevabilité des VAE (CAN-09)."""

    TITRE = "titre"
    CCP = "ccp"
    CCS = "ccs"
    VAE = "vae"


class Delai(StrEnum):
    """L'acte qu'un délai borne (DEL-01)."""

    CREATION = "creation"
    DTE = "dte"
    CONVOCATION = "convocation"


class ModeDelai(StrEnum):
    IGNORER = "ignorer"
    AVERTIR = "avertir"
    BLOQUER = "bloquer"


class Convoque(StrEnum):
    """À quel titre une personne est convoquée."""

    CANDIDAT = "candidat"
    JURE = "jure"


class Destinataire(StrEnum):
    """À qui va un courriel."""

    CANDIDAT = "candidat"
    JURE = "jure"
    CENTRE = "centre"
    AGENT = "agent"


def mots(enumeration: str) -> tuple[str, ...]:
    """Ceux de l'énumération de ce nom (« EtatSite »)."""
    return tuple(globals()[enumeration])


# Ce que la fiche d'une session dit d'abord : renvoyée, sans agrément valable, sans jury, un passage sans le sien.
CODES_D_ALERTE = ("RETOUR", "SES-06", "SES-04", "PAS-02", "DIS-01")

# Pourquoi un habilité ne prend pas un siège que la composition laisse vide.
CODES_D_EMPECHEMENT = ("pris", "lien", "indisponible", "present", "plafond", "propose", "borne")
