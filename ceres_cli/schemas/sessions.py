"""Les sessions, les candidats, les convocations, les demandes VAE, les parchemins."""

from ceres_cli import noms
from ceres_cli.regles.vocabulaire import EtatSession
from ceres_cli.schemas.colonne import VERSION, Colonne, colonnes

MEMBRE = (Colonne("jure", "Juré", nullable=False), Colonne("nom", "Nom", nullable=False, souple=True))
INSCRIPTION = (
    Colonne("candidat", "Candidat", nullable=False),
    Colonne("nom", "Nom", nullable=False, souple=True),
    Colonne("voie", "Voie", "mot", nullable=False, priorite=2),
    Colonne("portee", "Portée", "mot", nullable=False, priorite=4),
    Colonne("etat", "État", "mot", nullable=False),
    Colonne("resultat", "Résultat", "mot"),
    Colonne("ccp", "CCP acquis", "liste", nullable=False, priorite=3, souple=True),
    Colonne("entretien", "Entretien final", "mot", priorite=3),
    Colonne("convocation_a_editer", "Convocation à éditer", "booleen", nullable=False, priorite=5),
    Colonne("demande_vae", "Demande VAE", priorite=3),
)
# Dans la session qu'on regarde seule, comme « convocation lister » la dit ; rien s'il n'est pas convoqué.
CONVOCATION_DE = Colonne("convocation", "Convocation", "mot", priorite=2)
SESSION = (
    Colonne("id", "Session", nullable=False),
    Colonne("etat", "État", "mot", nullable=False),
    Colonne("type", "Type", nullable=False, priorite=5),
    Colonne("certification", "Certification", nullable=False),
    Colonne("titre", "Référence du titre", tableau=False, nullable=False, technique=True),
    Colonne("centre", "Centre", nullable=False, priorite=6),
    Colonne("centre_nom", "Nom du centre", nullable=False, priorite=2, souple=True),
    Colonne("debut", "Début", "date", nullable=False),
    Colonne("fin", "Fin", "date", nullable=False, priorite=3),
    Colonne("heure_debut", "Heure", nullable=False, priorite=4),
    Colonne("heure_convocation", "Convocation", tableau=False),
    Colonne("heure_jury", "Heure du jury", tableau=False),
    Colonne("entretien_final", "Entretien final", "booleen", nullable=False, priorite=4),
    Colonne("site", "Site", tableau=False, souple=True),
    Colonne("commune", "Commune", tableau=False, souple=True),
    Colonne("departement", "Dép.", priorite=3),
    Colonne("creee_le", "Créée le", "date", tableau=False, nullable=False),
    Colonne("reprise", "Reprise", "booleen", tableau=False, nullable=False),
    Colonne("dte_le", "DTE le", "date", tableau=False),
    Colonne("dte_commentaire", "Commentaire de DTE", priorite=3, souple=True),
    Colonne("edition", "Édition", "entier", tableau=False, nullable=False),
    Colonne("nombre_jures", "Jurés", "entier", nullable=False, priorite=2),
    Colonne("nombre_inscrits", "Inscrits", "entier", nullable=False, priorite=2),
    VERSION,
    Colonne("jury", "Jury", "objets", tableau=False, nullable=False),
    Colonne("inscriptions", "Inscriptions", "objets", tableau=False, nullable=False),
    Colonne("derogations", "Dérogations", "objets", tableau=False, nullable=False),
    Colonne("actions_possibles", "Actions possibles", "liste", tableau=False, nullable=False, souple=True),
    Colonne("titre_nom", "Titre", nullable=False, priorite=2, souple=True, apres="certification"),
)
# Les sept états tiennent ainsi à 80 colonnes ; la commande en donne le sens.
_ABREGES = ("prép.", "DTE", "conv.", "att.", "valid.", "débl.", "annul.")
TRANSITION_SESSION = (
    Colonne("action", "Action", nullable=False),
    *(Colonne(etat.value, titre, nullable=False) for etat, titre in zip(EtatSession, _ABREGES, strict=True)),
    Colonne("roles", "Rôles", "objets", tableau=False, nullable=False, souple=True),
)
ROLES_D_UN_ETAT = (
    Colonne("etat", "État", "mot", nullable=False),
    Colonne("roles", "Rôles", "liste", nullable=False, souple=True),
)
INSCRIPTION_DU_CANDIDAT = (
    Colonne("session", "Session"),
    Colonne("debut", "Début", "date", nullable=False),
    Colonne("certification", "Certification"),
    Colonne("voie", "Voie", "mot", priorite=3),
    Colonne("portee", "Portée", "mot", priorite=3),
    Colonne("etat", "État", "mot"),
    Colonne("resultat", "Résultat", "mot"),
    Colonne("entretien", "Entretien final", "mot", priorite=2),
    Colonne("comptee", "Comptée", "booleen", nullable=False),
    Colonne("demande_vae", "Demande VAE", priorite=4),
    Colonne("titre_nom", "Titre", priorite=2, souple=True, apres="certification"),
)
CERTIFICATION_DETENUE = (
    Colonne("certification", "Certification", nullable=False),
    Colonne("type", "Type", nullable=False, priorite=3),
    Colonne("obtenue_le", "Obtenue le", "date", nullable=False),
    Colonne("session", "Session", priorite=2),
    Colonne("contestee", "Contestée", "booleen", nullable=False),
    Colonne("sans_appui", "Sans appui", "booleen", nullable=False),
)
_DU_CANDIDAT = tuple(colonnes(noms.CANDIDAT.champs))
_ETAT_CIVIL, _SUITE = _DU_CANDIDAT[:5], _DU_CANDIDAT[5:]
CANDIDAT = (
    Colonne("id", "Candidat", nullable=False),
    *_ETAT_CIVIL,
    Colonne("naissance_lieu", "Né à", priorite=4, souple=True),
    *_SUITE,
    Colonne("centre", "Centre", priorite=5),
    VERSION,
    Colonne("inscriptions", "Inscriptions", "objets", tableau=False, nullable=False),
    Colonne("certifications", "Certifications détenues", "liste", tableau=False, nullable=False, souple=True),
    Colonne("obtentions", "Ce qu'il détient", "objets", tableau=False, nullable=False),
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
    Colonne("destinataire", "Destinataire", "mot", nullable=False, priorite=4),
    Colonne("objet", "Objet", nullable=False),
    Colonne("nom", "Nom", nullable=False, souple=True),
    Colonne("etat", "État", "mot", nullable=False),
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
    Colonne("etat", "État", "mot", nullable=False),
    Colonne("candidat", "Candidat", nullable=False),
    Colonne("candidat_nom", "Nom", nullable=False, souple=True),
    Colonne("certification", "Certification", nullable=False),
    Colonne("type", "Type", nullable=False, priorite=4),
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
    Colonne("type", "Type", tableau=False, nullable=False),
    Colonne("ccp", "CCP", "liste", nullable=False, priorite=2, souple=True),
    Colonne("deposee_le", "Déposée le", "date", nullable=False),
    Colonne("etat", "État", "mot", nullable=False),
    Colonne("notifiee_le", "Notifiée le", "date", priorite=2),
    Colonne("valable_jusqu_au", "Valable jusqu'au", "date", priorite=2),
    Colonne("motif", "Motif", tableau=False, souple=True),
    Colonne("departement", "Dép.", priorite=4),
    VERSION,
    Colonne("inscriptions", "Inscriptions", "objets", tableau=False, nullable=False),
    Colonne("actions_possibles", "Actions possibles", "liste", tableau=False, nullable=False, souple=True),
    Colonne("titre_nom", "Titre", nullable=False, priorite=2, souple=True, apres="certification"),
)
_DE_QUI = (
    Colonne("session", "Session", priorite=2),
    Colonne("convocation", "Convocation", priorite=3),
    Colonne("destinataire", "Destinataire", "mot", nullable=False, priorite=5),
    Colonne("objet", "Objet", nullable=False),
    Colonne("nom", "Nom", nullable=False, souple=True),
    Colonne("nature", "Nature", "mot", nullable=False, priorite=4),
    Colonne("edition", "Édition", "entier", nullable=False, priorite=5),
)
MESSAGE = (
    Colonne("id", "Message", nullable=False),
    *_DE_QUI,
    Colonne("jour", "Jour", "date", priorite=5),
    Colonne("adresse", "Adresse", tableau=False, souple=True),
    Colonne("etat", "État", "mot", nullable=False),
    Colonne("essais", "Essais", "entier", nullable=False, priorite=5),
    Colonne("essaye_le", "Essayé le", "instant", priorite=3),
    Colonne("reponse", "Réponse du serveur", priorite=2, souple=True),
    VERSION,
    Colonne("actions_possibles", "Actions possibles", "liste", tableau=False, nullable=False, souple=True),
)
ENVOI = (
    Colonne("id", "Message"),
    *_DE_QUI,
    Colonne("etat", "État", "mot", nullable=False),
    Colonne("reponse", "Réponse du serveur", priorite=2, souple=True),
)
