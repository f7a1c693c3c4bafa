"""Les sessions, les candidats, les convocations, les demandes VAE, les parchemins, les attestations : les clés qui les
signent, ce que vaut un code."""

from collections.abc import Iterable

from ceres_cli import noms
from ceres_cli.regles.faits.delais import EtatDerogation
from ceres_cli.regles.libelles import libelle_court
from ceres_cli.regles.vocabulaire import (
    CODES_D_ALERTE,
    Amenagement,
    Civilite,
    Convoque,
    Delai,
    Destinataire,
    EtatAttestation,
    EtatCode,
    EtatConvocation,
    EtatDemandeVae,
    EtatInscription,
    EtatMessage,
    EtatParchemin,
    EtatSession,
    ModeDelai,
    NatureMessage,
    Portee,
    ResultatCandidat,
    ResultatEntretien,
    Role,
    SujetDelai,
    TypeCertification,
    Voie,
)
from ceres_cli.schemas.colonne import VERSION, Colonne, Lues, colonnes

DELAI = (
    Colonne("sujet", "Sessions", "mot", nullable=False, mots=SujetDelai),
    *colonnes(noms.DELAI.champs, mode=ModeDelai),
)
_ACTIONS = Colonne("actions_possibles", "Actions possibles", "liste", tableau=False, nullable=False, souple=True)
DEROGATION_DE_LA_SESSION = (
    Colonne("id", "N°", nullable=False),
    Colonne("numero", "Rang", "entier", nullable=False, tableau=False, technique=True),
    Colonne("delai", "Délai", "mot", nullable=False, mots=Delai),
    Colonne("etat", "État", "mot", nullable=False, mots=EtatDerogation),
    Colonne("motif", "Motif", nullable=False, souple=True),
    Colonne("reponse", "Réponse", souple=True),
    Colonne("demandee_le", "Demandée le", "date"),
    Colonne("accordee_le", "Accordée le", "date"),
    Colonne("refusee_le", "Refusée le", "date"),
    Colonne("utilisee_le", "Utilisée le", "date"),
    _ACTIONS,
)
DEROGATION = (
    Colonne("id", "N°", nullable=False),
    Colonne("numero", "Rang", "entier", nullable=False, tableau=False, technique=True),
    Colonne("delai", "Délai", "mot", nullable=False, mots=Delai),
    Colonne("etat", "État", "mot", nullable=False, mots=EtatDerogation),
    Colonne("session", "Session"),
    Colonne("centre", "Centre", nullable=False, priorite=6),
    Colonne("centre_nom", "Nom du centre", nullable=False, priorite=3, souple=True),
    Colonne("certification", "Certification", nullable=False, priorite=2),
    Colonne("debut", "Début", "date", nullable=False, priorite=2),
    Colonne("departement", "Dép.", priorite=5),
    Colonne("motif", "Motif", nullable=False, priorite=2, souple=True),
    Colonne("reponse", "Réponse", priorite=4, souple=True),
    Colonne("demandee_le", "Demandée le", "date", priorite=2),
    Colonne("accordee_le", "Accordée le", "date", priorite=3),
    Colonne("refusee_le", "Refusée le", "date", priorite=4),
    Colonne("utilisee_le", "Utilisée le", "date", priorite=4),
    Colonne("version", "Version", "entier", nullable=False, tableau=False, technique=True),
    _ACTIONS,
)
# Dans la session qu'on regarde seule, comme « convocation lister » la dit ; rien s'il n'est pas convoqué.
_CONVOCATION_DE = Colonne("convocation", "Convocation", "mot", priorite=2, mots=EtatConvocation, parfois=True)
MEMBRE = (
    Colonne("jure", "Juré", nullable=False),
    Colonne("nom", "Nom", nullable=False, souple=True),
    Colonne("vient", "Viendra", "booleen"),
    Colonne("repondu_le", "Répondu le", "date", priorite=3),
    _CONVOCATION_DE,
)
INSCRIPTION = (
    Colonne("candidat", "Candidat", nullable=False),
    Colonne("nom", "Nom", nullable=False, souple=True),
    Colonne("voie", "Voie", "mot", nullable=False, priorite=2, mots=Voie),
    Colonne("portee", "Portée", "mot", nullable=False, priorite=4, mots=Portee),
    Colonne("etat", "État", "mot", nullable=False, mots=EtatInscription),
    Colonne("resultat", "Résultat", "mot", mots=ResultatCandidat),
    Colonne("ccp", "CCP acquis", "liste", nullable=False, priorite=3, souple=True),
    Colonne("entretien", "Entretien final", "mot", priorite=3, mots=ResultatEntretien),
    Colonne("convocation_a_editer", "Convocation à éditer", "booleen", nullable=False, priorite=5, rare=True),
    Colonne("demande_vae", "Demande VAE", priorite=3),
    _CONVOCATION_DE,
)
PASSAGE = (
    Colonne("candidat", "Candidat", nullable=False),
    Colonne("jour", "Jour", "date", nullable=False),
    Colonne("debut", "Début", nullable=False),
    Colonne("fin", "Fin", nullable=False),
    Colonne("epreuve", "Épreuve", priorite=3, souple=True),
    Colonne("salle", "Salle", priorite=2, souple=True),
    Colonne("jures", "Jurés", "liste", nullable=False, priorite=2, souple=True),
)
# De la session dont on ne regarde que les heures.
HORAIRE = (
    *PASSAGE[:1],
    Colonne("nom", "Nom", nullable=False, souple=True),
    *PASSAGE[1:],
)
# Demandés exprès (AME-01).
AMENAGEMENTS = Colonne(
    "amenagements", "Aménagements", "objets", tableau=False, nullable=False,
    contenu=(
        Colonne("candidat", "Candidat", nullable=False),
        Colonne("nom", "Nom", nullable=False, souple=True),
        Colonne("codes", "Aménagements", "liste", nullable=False, souple=True, mots=Amenagement),
    ),
)  # fmt: skip
AMENAGEMENTS_DU_PASSAGE = Colonne(
    "amenagements", "Aménagements", "liste", nullable=False, souple=True, mots=Amenagement, parfois=True
)
# De la session qu'on regarde seule.
_ALERTE = (
    Colonne("code", "Code", nullable=False, mots=CODES_D_ALERTE),
    Colonne("texte", "Alerte", nullable=False, souple=True),
)
SESSION = (
    Colonne("id", "Session", nullable=False),
    Colonne("etat", "État", "mot", nullable=False, mots=EtatSession, court=True),
    Colonne("type", "Type", nullable=False, priorite=5, mots=TypeCertification),
    Colonne("certification", "Certification", nullable=False, priorite=3),
    Colonne("titre", "Référence du titre", tableau=False, nullable=False, technique=True),
    Colonne("centre", "Centre", nullable=False, priorite=6),
    Colonne("centre_nom", "Nom du centre", nullable=False, priorite=2, souple=True),
    *colonnes(noms.SESSION.champs),
    Colonne("nombre_jures", "Jurés", "entier", nullable=False, priorite=2),
    Colonne("nombre_inscrits", "Inscr.", "entier", nullable=False, priorite=2),
    VERSION,
    Colonne("jury", "Jury", "objets", tableau=False, nullable=False, contenu=MEMBRE),
    Colonne("inscriptions", "Inscriptions", "objets", tableau=False, nullable=False, contenu=INSCRIPTION),
    Colonne("derogations", "Dérogations", "objets", tableau=False, nullable=False, contenu=DEROGATION_DE_LA_SESSION),
    Colonne("actions_possibles", "Actions possibles", "liste", tableau=False, nullable=False, souple=True),
    Colonne("titre_nom", "Titre", nullable=False, priorite=2, souple=True, apres="certification"),
    Colonne("site_id", "Numéro du site", tableau=False, apres="site"),
    Colonne("adresse", "Adresse du site", tableau=False, souple=True, apres="site_id"),
    Colonne("code_postal", "Code postal du site", tableau=False, apres="adresse"),
    Colonne("acces", "Accès du site", tableau=False, souple=True, apres="commune"),
    Colonne("retour", "Retour", "objet", tableau=False, technique=True, parfois=True),
    Colonne(
        "alertes", "Alertes", "objets", tableau=False, nullable=False, technique=True, parfois=True, contenu=_ALERTE
    ),
    Colonne(
        "passages", "Heures de passage", "objets", tableau=False, nullable=False, contenu=PASSAGE, apres="inscriptions"
    ),
)
ROLES_D_UN_ETAT = (
    Colonne("etat", "État", "mot", nullable=False, mots=EtatSession),
    Colonne("roles", "Rôles", "liste", nullable=False, souple=True, mots=Role),
)
TRANSITION_SESSION = (
    Colonne("action", "Action", nullable=False),
    # Les sept états tiennent ainsi à 80 colonnes ; la commande en donne le sens.
    *(Colonne(etat.value, libelle_court(etat.value), nullable=False) for etat in EtatSession),
    Colonne("roles", "Rôles", "objets", tableau=False, nullable=False, souple=True, contenu=ROLES_D_UN_ETAT),
)
INSCRIPTION_DU_CANDIDAT = (
    Colonne("session", "Session"),
    Colonne("debut", "Début", "date", nullable=False),
    Colonne("certification", "Certification"),
    Colonne("voie", "Voie", "mot", priorite=3, mots=Voie),
    Colonne("portee", "Portée", "mot", priorite=3, mots=Portee),
    Colonne("etat", "État", "mot", mots=EtatInscription),
    Colonne("resultat", "Résultat", "mot", mots=ResultatCandidat),
    Colonne("entretien", "Entretien final", "mot", priorite=2, mots=ResultatEntretien),
    Colonne("comptee", "Comptée", "booleen", nullable=False),
    Colonne("demande_vae", "Demande VAE", priorite=4),
    Colonne("titre_nom", "Titre", priorite=2, souple=True, apres="certification"),
)
CERTIFICATION_DETENUE = (
    Colonne("certification", "Certification", nullable=False),
    Colonne("type", "Type", nullable=False, priorite=3, mots=TypeCertification),
    Colonne("obtenue_le", "Obtenue le", "date", nullable=False),
    Colonne("session", "Session", priorite=2),
    Colonne("contestee", "Contestée", "booleen", nullable=False),
    Colonne("sans_appui", "Sans appui", "booleen", nullable=False),
)
CANDIDAT = (
    Colonne("id", "Candidat", nullable=False),
    *colonnes(noms.CANDIDAT.champs[:6], civilite=Civilite),
    Colonne("naissance_lieu", "Né à", priorite=4, souple=True),
    *colonnes(noms.CANDIDAT.champs[6:]),
    Colonne("centre", "Centre", priorite=5),
    VERSION,
    Colonne("inscriptions", "Inscriptions", "objets", tableau=False, nullable=False, contenu=INSCRIPTION_DU_CANDIDAT),
    Colonne("certifications", "Certifications détenues", "liste", tableau=False, nullable=False, souple=True),
    Colonne("obtentions", "Ce qu'il détient", "objets", tableau=False, nullable=False, contenu=CERTIFICATION_DETENUE),
    Colonne("centre_nom", "Nom du centre", priorite=3, souple=True, apres="centre"),
)
DOUBLON_DE_CANDIDAT = (
    Colonne("candidat", "Candidat", nullable=False),
    Colonne("nom", "Nom", nullable=False, souple=True),
    Colonne("naissance", "Naissance", "date", nullable=False),
    Colonne("autre", "Autre", nullable=False),
    Colonne("autre_nom", "Nom", nullable=False, souple=True),
    Colonne("autre_naissance", "Naissance", "date", nullable=False),
    Colonne("raison", "Raison", nullable=False, souple=True),
)
CONVOCATION = (
    Colonne("id", "Convocation", nullable=False),
    Colonne("session", "Session", nullable=False, priorite=2),
    Colonne("destinataire", "Destinataire", "mot", nullable=False, priorite=4, mots=Convoque),
    Colonne("objet", "Objet", nullable=False),
    Colonne("nom", "Nom", nullable=False, souple=True),
    Colonne("etat", "État", "mot", nullable=False, mots=EtatConvocation),
    Colonne("edition", "Édition", "entier", nullable=False, priorite=3),
    Colonne("date_edition", "Éditée le", "date", priorite=3),
    Colonne("heure", "Heure", nullable=False, priorite=2),
    Colonne("a_reediter", "À rééditer", "booleen", nullable=False, priorite=5),
    Colonne("fichiers", "Fichiers", "liste", tableau=False, nullable=False, souple=True),
    Colonne("session_debut", "Jour", "date", nullable=False, priorite=2, apres="session"),
)
DOCUMENT = (
    Colonne("fichier", "Fichier", nullable=False, souple=True),
    Colonne("format", "Format", nullable=False),
    Colonne("octets", "Octets", "entier", nullable=False),
)
PARCHEMIN = (
    Colonne("numero", "Parchemin", "entier", nullable=False),
    Colonne("etat", "État", "mot", nullable=False, mots=EtatParchemin),
    Colonne("candidat", "Candidat", nullable=False),
    Colonne("candidat_nom", "Nom", nullable=False, souple=True),
    Colonne("certification", "Certification", nullable=False),
    Colonne("type", "Type", nullable=False, priorite=4, mots=TypeCertification),
    Colonne("intitule", "Intitulé du titre", nullable=False, tableau=False, souple=True),
    Colonne("obtenue_le", "Obtenue le", "date", priorite=2),
    Colonne("contestee", "Contestée", "booleen", nullable=False, priorite=3),
    Colonne("sans_appui", "Sans appui", "booleen", nullable=False, tableau=False),
    Colonne("delivre_le", "Délivré le", "date", priorite=2),
    Colonne("annule_le", "Annulé le", "date", priorite=3),
    Colonne("motif", "Motif", tableau=False, souple=True),
    Colonne("version", "Version", "entier", nullable=False, tableau=False, technique=True),
    Colonne("actions_possibles", "Actions possibles", "liste", nullable=False, tableau=False),
)
INSCRIPTION_DE_LA_DEMANDE = (
    Colonne("candidat", "Candidat", nullable=False),
    Colonne("session", "Session"),
    Colonne("debut", "Début", "date", nullable=False),
)
VAE = (
    Colonne("id", "Demande", nullable=False),
    Colonne("candidat", "Candidat", nullable=False, priorite=3),
    Colonne("candidat_nom", "Nom", nullable=False, souple=True),
    Colonne("certification", "Certification", nullable=False),
    Colonne("titre", "Référence du titre", tableau=False, nullable=False, technique=True),
    Colonne("type", "Type", tableau=False, nullable=False, mots=TypeCertification),
    Colonne("ccp", "CCP", "liste", nullable=False, priorite=2, souple=True),
    Colonne("deposee_le", "Déposée le", "date", nullable=False),
    Colonne("etat", "État", "mot", nullable=False, mots=EtatDemandeVae),
    Colonne("notifiee_le", "Notifiée le", "date", priorite=2),
    Colonne("valable_jusqu_au", "Valable jusqu'au", "date", priorite=2),
    Colonne("motif", "Motif", tableau=False, souple=True),
    Colonne("departement", "Dép.", priorite=4),
    VERSION,
    Colonne("inscriptions", "Inscriptions", "objets", tableau=False, nullable=False, contenu=INSCRIPTION_DE_LA_DEMANDE),
    Colonne("actions_possibles", "Actions possibles", "liste", tableau=False, nullable=False, souple=True),
    Colonne("titre_nom", "Titre", nullable=False, priorite=2, souple=True, apres="certification"),
)
_DE_QUI = (
    Colonne("session", "Session", priorite=2),
    Colonne("convocation", "Convocation", priorite=3),
    Colonne("destinataire", "Destinataire", "mot", nullable=False, priorite=5, mots=Destinataire),
    Colonne("objet", "Objet", nullable=False),
    Colonne("nom", "Nom", nullable=False, souple=True),
    Colonne("nature", "Nature", "mot", nullable=False, priorite=4, mots=NatureMessage),
    Colonne("edition", "Édition", "entier", nullable=False, priorite=5),
)
MESSAGE = (
    Colonne("id", "Message", nullable=False),
    *_DE_QUI,
    Colonne("jour", "Jour", "date", priorite=5),
    Colonne("adresse", "Adresse", tableau=False, souple=True),
    Colonne("etat", "État", "mot", nullable=False, mots=EtatMessage),
    Colonne("essais", "Essais", "entier", nullable=False, priorite=5),
    Colonne("essaye_le", "Essayé le", "instant", priorite=3),
    Colonne("reponse", "Réponse du serveur", priorite=2, souple=True),
    Colonne("intitule", "Objet du courriel", tableau=False, souple=True),
    # Du courriel qu'on regarde seul.
    Colonne("texte", "Texte", tableau=False, souple=True, parfois=True, lignes=True),
    VERSION,
    Colonne("actions_possibles", "Actions possibles", "liste", tableau=False, nullable=False, souple=True),
)


def _etats_d_un_envoi() -> Iterable[str]:
    from ceres_cli.regles.courrier.envois import Destin

    return (*EtatMessage, Destin.A_ENVOYER, Destin.SANS_COURRIEL)


ENVOI = (
    Colonne("id", "Message"),
    *_DE_QUI,
    Colonne("etat", "État", "mot", nullable=False, mots=Lues(_etats_d_un_envoi)),
    Colonne("reponse", "Réponse du serveur", priorite=2, souple=True),
)
COURRIEL = (
    *(c for c in _DE_QUI if c.cle != "convocation"),
    Colonne("adresse", "Adresse", nullable=False, priorite=2, souple=True),
    Colonne("intitule", "Objet du courriel", nullable=False, priorite=2, souple=True),
    Colonne("texte", "Texte", tableau=False, nullable=False, souple=True),
    Colonne("pieces", "Pièces jointes", "liste", tableau=False, nullable=False, souple=True),
    Colonne("fichier", "Fichier", priorite=2, souple=True),
)


ATTESTATION = (
    Colonne("id", "Attestation", nullable=False),
    Colonne("candidat", "Candidat", nullable=False, priorite=3),
    Colonne("candidat_nom", "Nom", nullable=False, souple=True),
    Colonne("certification", "Certification", nullable=False),
    Colonne("session", "Session", priorite=4),
    Colonne("obtenue_le", "Obtenue le", "date", nullable=False, priorite=3),
    Colonne("faite_le", "Faite le", "date", nullable=False, priorite=2),
    Colonne("etat", "État", "mot", nullable=False, mots=EtatAttestation),
    Colonne("finie_le", "Depuis le", "date", priorite=3),
    Colonne("remplacante", "Remplacée par", tableau=False),
    Colonne("signee_par", "Signée par", priorite=4),
    Colonne("motif", "Motif", tableau=False, souple=True),
    VERSION,
    Colonne("actions_possibles", "Actions possibles", "liste", tableau=False, nullable=False),
)
CLE = (
    Colonne("cle", "Clé", nullable=False),
    Colonne("publique", "Clé publique", nullable=False, technique=True, souple=True),
    Colonne("depuis", "Depuis le", "date", nullable=False),
    Colonne("jusqu_au", "Jusqu'au", "date"),
)
CODE = (
    Colonne("n", "Numéro"),
    Colonne("nom", "Nom", souple=True),
    Colonne("ne", "Naissance", "date"),
    Colonne("cert", "Certification"),
    Colonne("jour", "Jour", "date"),
    Colonne("cle", "Clé", priorite=3),
    Colonne("etat", "Code", "mot", nullable=False, mots=EtatCode),
    Colonne("texte", "Ce qu'il vaut", nullable=False, souple=True),
)
