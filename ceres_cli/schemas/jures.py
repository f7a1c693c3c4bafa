"""Les jurés."""

from ceres_cli import noms
from ceres_cli.noms.champs import types
from ceres_cli.regles.vocabulaire import Civilite, EtatEffectif, EtatSession
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
    Colonne("autre_nom", "Nom", nullable=False, souple=True),
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
    Colonne("indisponibilites", "Jours pris", "liste", nullable=False, tableau=False),
)
