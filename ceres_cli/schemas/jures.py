"""Les jurés, leurs habilitations, les jurys composés : par session, qui l'on propose, ce qui reste vide, pourquoi."""

from ceres_cli import noms
from ceres_cli.noms.champs import types
from ceres_cli.regles.vocabulaire import (
    CODES_D_EMPECHEMENT,
    Civilite,
    ClasseExpiration,
    ClasseTitre,
    EtatEffectif,
    EtatHabilitation,
    EtatSession,
    TypeCertification,
)
from ceres_cli.schemas.colonne import VERSION, Colonne, colonnes

HABILITATION_DU_JURE = (
    Colonne("id", "Habilitation", nullable=False),
    Colonne("certification", "Certification", nullable=False),
    Colonne("etat_effectif", "État", "mot", nullable=False, mots=EtatEffectif),
    Colonne("utilisable", "Utilisable", "booleen", nullable=False, priorite=4),
    Colonne("debut", "Début", "date", nullable=False, priorite=5),
    Colonne("fin", "Fin", "date", nullable=False),
    Colonne("utilisable_jusqu_au", "Utilisable jusqu'au", "date", priorite=3),
    Colonne("titre_nom", "Titre", nullable=False, priorite=2, souple=True, apres="certification"),
)
EXPERIENCE = (
    Colonne("id", "N°", "entier", nullable=False),
    Colonne("titre", "Titre"),
    Colonne("rome", "ROME", souple=True),
    Colonne("libelle", "Emploi", souple=True),
    Colonne("debut", "Début", "date", nullable=False),
    Colonne("fin", "Fin", "date"),
)
LIEN = (
    Colonne("centre", "Centre"),
    Colonne("candidat", "Candidat"),
    Colonne("nature", "Nature", nullable=False, souple=True),
    Colonne("centre_nom", "Nom du centre", souple=True, apres="centre"),
)
INDISPONIBILITE = (
    Colonne("debut", "Du", "date", nullable=False),
    Colonne("fin", "Au", "date", nullable=False),
    Colonne("note_par", "Noté par"),
)
JURE = (
    Colonne("id", "Juré", nullable=False),
    *colonnes(noms.JURE.champs, civilite=Civilite),
    VERSION,
    Colonne("habilitations", "Habilitations", "objets", tableau=False, nullable=False, contenu=HABILITATION_DU_JURE),
    Colonne("experiences", "Expériences", "objets", tableau=False, nullable=False, contenu=EXPERIENCE),
    Colonne("liens", "Liens déclarés", "objets", tableau=False, nullable=False, contenu=LIEN),
    Colonne("indisponibilites", "Jours pris", "objets", tableau=False, nullable=False, contenu=INDISPONIBILITE),
)
JURY = (
    Colonne("session", "Session", nullable=False),
    Colonne("debut", "Début", "date", nullable=False),
    Colonne("fin", "Fin", "date", nullable=False, priorite=4),
    Colonne("etat", "État", "mot", nullable=False, priorite=2, mots=EtatSession),
    Colonne("certification", "Certification", nullable=False),
    Colonne("titre_nom", "Titre", nullable=False, priorite=2, souple=True),
    Colonne("centre_nom", "Centre", nullable=False, priorite=3, souple=True),
)
# De celui qu'on regarde seul.
JURYS = Colonne("jurys", "Jurys", "objets", tableau=False, nullable=False, contenu=JURY, parfois=True)
DOUBLON = (
    Colonne("groupe", "Groupe", "entier", nullable=False),
    Colonne("score", "Note", "entier", nullable=False),
    Colonne("jure", "Juré", nullable=False),
    Colonne("jure_nom", "Nom", nullable=False, souple=True),
    Colonne("autre", "Autre", nullable=False),
    Colonne("autre_nom", "Nom de l'autre", nullable=False, souple=True),
    Colonne("raisons", "Raisons", "liste", nullable=False, souple=True),
)
# La fiche de contact : ordre du contrat, largeurs du classeur.
FICHE = (
    Colonne("numero_jure", "Juré", largeur=12, nullable=False),
    *(
        Colonne(
            c.nom,
            k.titre or c.en_tete,
            largeur=k.largeur,
            nullable=not c.requis,
            souple=c.souple,
            mots=Civilite if isinstance(c.type, types.Civilite) else None,
        )
        for c in noms.JURE.contacts
        if (k := c.contact)
    ),
    Colonne("certifications", "Certifications", type="liste", largeur=23, nullable=False, souple=True),
    Colonne("habilitation_fin", "Fin d'habilitation", type="date", largeur=15),
    Colonne("utilisable_jusqu_au", "Utilisable jusqu'au", type="date", largeur=17),
    Colonne("derniere_session", "Dernière session", type="date", largeur=15),
    Colonne("nombre_sessions", "Sessions", type="entier", largeur=15, nullable=False),
)
_A_L_ECRAN = {
    "numero_jure": 1, **{c.nom: k.priorite for c in noms.JURE.contacts if (k := c.contact) and k.priorite},
    "derniere_session": 2, "nombre_sessions": 4,
}  # fmt: skip
# Un juré libre : sa fiche de contact, et s'il est du département ou de la région de la session.
DISPONIBLE = (
    *(c._replace(tableau=c.cle in _A_L_ECRAN, priorite=_A_L_ECRAN.get(c.cle, 1)) for c in FICHE),
    Colonne("proximite", "Proximité", "mot", priorite=2, mots=("meme_departement", "meme_region", "ailleurs")),
    Colonne("km", "km", "entier", priorite=1),
    Colonne("sessions_annee", "Sessions de l'année", "entier", nullable=False, priorite=1),
    Colonne("indisponibilites", "Jours pris", "liste", nullable=False, priorite=5),
)


HABILITATION = (
    Colonne("id", "Numéro", nullable=False),
    Colonne("jure", "Juré", nullable=False, priorite=3),
    Colonne("jure_nom", "Nom", nullable=False, souple=True),
    Colonne("certification", "Certification", nullable=False),
    Colonne("titre", "Référence du titre", tableau=False, nullable=False, technique=True),
    Colonne("type", "Type", tableau=False, nullable=False, mots=TypeCertification),
    Colonne("etat", "État saisi", "mot", tableau=False, nullable=False, mots=EtatHabilitation),
    Colonne("etat_effectif", "État", "mot", nullable=False, mots=EtatEffectif, court=True),
    Colonne("classe_titre", "Classe du titre", "mot", nullable=False, priorite=4, mots=ClasseTitre),
    Colonne("classe_expiration", "Expiration", priorite=3, mots=ClasseExpiration),
    Colonne("utilisable", "Utilisable", "booleen", nullable=False, priorite=3),
    Colonne("debut", "Début", "date", nullable=False, priorite=4),
    Colonne("fin", "Fin", "date", nullable=False, priorite=2),
    Colonne("utilisable_jusqu_au", "Utilisable jusqu'au", "date", priorite=2),
    Colonne("version", "Version", "entier", tableau=False, nullable=False, technique=True),
    Colonne("a_viser", "À viser", "booleen", nullable=False, rare=True),
    Colonne("actions_possibles", "Actions possibles", "liste", tableau=False, nullable=False, souple=True),
    Colonne("titre_nom", "Titre", nullable=False, priorite=3, souple=True, apres="certification"),
)
# La même, où la fin est ce qu'on vient lire.
ECHEANCE = tuple(c._replace(priorite=1) if c.cle == "fin" else c for c in HABILITATION)
TRANSITION = (
    Colonne("etat", "État", nullable=False),
    Colonne("valider", "valider", nullable=False),
    Colonne("supprimer", "supprimer", nullable=False),
    Colonne("brouillon", "brouillon", nullable=False),
    Colonne("suspendre", "suspendre", nullable=False),
    Colonne("reactiver", "réactiver", nullable=False),
    Colonne("modifier", "modifier", nullable=False),
    Colonne("renouveler", "renouveler", nullable=False),
)


PROPOSE = (
    Colonne("jure", "Juré", nullable=False),
    Colonne("nom", "Nom", nullable=False, souple=True),
    Colonne("km", "km", "entier"),
    Colonne("outre_mer", "Par mer", "booleen", nullable=False, rare=True),
    Colonne("sessions", "Sessions de l'année", "entier", nullable=False),
)
RAISON = (
    Colonne("code", "Raison", "mot", nullable=False, mots=CODES_D_EMPECHEMENT),
    Colonne("nombre", "Jurés", "entier", nullable=False),
)
ALTERNATIVES = Colonne(
    "alternatives", "Qui d'autre", "objets", tableau=False, nullable=False,
    contenu=(Colonne("pour", "À la place de", nullable=False), *PROPOSE),
)  # fmt: skip
SESSION_COMPOSEE = (
    Colonne("session", "Session", nullable=False),
    Colonne("centre", "Centre", nullable=False),
    Colonne("debut", "Début", "date", nullable=False),
    Colonne("fin", "Fin", "date", nullable=False),
    Colonne("commune", "Commune"),
    Colonne("certification", "Certification", nullable=False),
    Colonne("manque", "Manque", "entier", nullable=False),
    Colonne("proposes", "Proposés", "objets", nullable=False, contenu=PROPOSE),
    Colonne("vides", "Vides", "entier", nullable=False),
    Colonne("raisons", "Raisons", "objets", nullable=False, contenu=RAISON),
    Colonne("remedes", "Ce qui les remplirait", "liste", nullable=False),
    ALTERNATIVES,
)
COMPOSITION = (
    Colonne("sessions", "Sessions", "objets", nullable=False, contenu=SESSION_COMPOSEE),
    Colonne("totaux", "Totaux", "objet", nullable=False),
)
# Un siège par ligne : ce qu'en lit un tableur. Vide, il dit pourquoi.
SIEGE = (
    *(c for c in SESSION_COMPOSEE if c.cle in ("session", "debut", "commune", "certification")),
    Colonne("jure", "Juré"),
    Colonne("nom", "Nom", souple=True),
    Colonne("km", "km", "entier"),
    Colonne("sessions", "Sessions de l'année", "entier"),
    Colonne("raison", "Pourquoi vide", nullable=False, souple=True),
)
