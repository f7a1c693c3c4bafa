"""Colonnes du référentiel, des centres et de leurs contrôles."""

from ceres_cli import noms
from ceres_cli.regles.vocabulaire import (
    ClasseTitre,
    EtatAgrement,
    EtatControle,
    NatureEvenementAgrement,
    OrigineProlongation,
    SuiteControle,
    TypeCertification,
    TypeControle,
)
from ceres_cli.schemas.colonne import VERSION, Colonne, colonnes

BLOC = (
    Colonne("reference", "Référence", nullable=False),
    Colonne("intitule", "Intitulé", nullable=False, souple=True),
    Colonne("actif", "Actif", "booleen", nullable=False),
)
# OBT-02 : exigé de `exige_du` à la veille de `retire_le` ; `effet_du` : ce que dit un texte, pour information.
CCP = (
    *BLOC,
    Colonne("exige_du", "Exigé du", "date"),
    Colonne("retire_le", "Retiré le", "date"),
    Colonne("effet_du", "Date d'effet", "date"),
)
TITRE = (
    *colonnes(noms.TITRE.champs[:11], origine_prolongation=OrigineProlongation),
    Colonne("classe", "Classe", "mot", nullable=False, mots=ClasseTitre),
    Colonne("ccp", "CCP", "objets", tableau=False, nullable=False, souple=True, contenu=CCP),
    Colonne("ccs", "CCS", "objets", tableau=False, nullable=False, contenu=BLOC),
    Colonne("rome", "ROME", "liste", tableau=False, nullable=False, souple=True),
    Colonne("precedent", "Précédent", tableau=False),
    Colonne("suivant", "Suivant", tableau=False),
    *colonnes(noms.TITRE.champs[11:]),
    VERSION,
)
EVENEMENT_D_AGREMENT = (
    Colonne("nature", "Événement", "mot", nullable=False, mots=NatureEvenementAgrement),
    Colonne("a_compter_du", "À compter du", "date", nullable=False),
    Colonne("pose_le", "Posé le", "date", nullable=False),
    Colonne("motif", "Motif", nullable=False, souple=True),
)


# Ce que disent de même l'agrément d'un centre et celui d'une liste.
_VIE_D_UN_AGREMENT = (
    Colonne("debut", "Début", "date", nullable=False),
    Colonne("fin", "Fin", "date", nullable=False),
    Colonne("etat", "État", "mot", nullable=False, mots=EtatAgrement),
    Colonne("valide_jusqu_au", "Valide jusqu'au", "date", priorite=3),
    Colonne("prolongation_jusqu_au", "Prolongation jusqu'au", "date", priorite=3),
    Colonne("evenements", "Événements", "objets", tableau=False, nullable=False, contenu=EVENEMENT_D_AGREMENT),
    Colonne("sessions", "Sessions", "liste", nullable=False, priorite=5, souple=True),
    Colonne("sessions_sans_agrement", "Sans agrément", "liste", nullable=False, priorite=4, souple=True),
)


AGREMENT_DU_CENTRE = (
    Colonne("id", "Agrément", nullable=False),
    Colonne("certification", "Certification", nullable=False),
    Colonne("titre", "Référence du titre", tableau=False, nullable=False, technique=True),
    Colonne("type", "Type", tableau=False, nullable=False, mots=TypeCertification),
    Colonne("site", "Site", priorite=3, souple=True),
    Colonne("commune", "Commune du site", priorite=4, souple=True),
    *_VIE_D_UN_AGREMENT,
    Colonne("titre_nom", "Titre", nullable=False, priorite=2, souple=True, apres="certification"),
    Colonne("site_id", "Numéro du site", tableau=False, apres="site"),
)
AGREMENT = (
    Colonne("id", "Agrément", nullable=False),
    Colonne("centre", "Centre", nullable=False, priorite=3),
    Colonne("centre_nom", "Nom", nullable=False, priorite=2, souple=True),
    Colonne("certification", "Certification", nullable=False),
    Colonne("titre", "Référence du titre", tableau=False, nullable=False, technique=True),
    Colonne("type", "Type", tableau=False, nullable=False, mots=TypeCertification),
    Colonne("site", "Site", priorite=2, souple=True),
    Colonne("commune", "Commune du site", priorite=3, souple=True),
    Colonne("departement", "Dép. du site", tableau=False),
    *_VIE_D_UN_AGREMENT,
    VERSION,
    Colonne("titre_nom", "Titre", nullable=False, priorite=2, souple=True, apres="certification"),
    Colonne("site_id", "Numéro du site", tableau=False, apres="site"),
)
CENTRE = (
    Colonne("id", "Centre", nullable=False),
    *colonnes(noms.CENTRE.champs),
    VERSION,
    Colonne("agrements", "Agréments", "objets", tableau=False, nullable=False, contenu=AGREMENT_DU_CENTRE),
)


SITE = (
    Colonne("id", "Site", nullable=False),
    Colonne("centre", "Centre", nullable=False, priorite=3),
    Colonne("centre_nom", "Nom du centre", nullable=False, priorite=2, souple=True),
    *colonnes(noms.SITE.champs),
    Colonne("agrements", "Agréments", "liste", nullable=False, tableau=False, souple=True),
    Colonne("sessions", "Sessions", "liste", nullable=False, tableau=False, souple=True),
    VERSION,
)


CONSTAT = tuple(colonnes(noms.TABLES["constat"]))
CONTROLE = (
    Colonne("id", "Contrôle", nullable=False),
    Colonne("centre", "Centre", nullable=False, priorite=4),
    Colonne("centre_nom", "Nom du centre", nullable=False, souple=True),
    Colonne("session", "Session", priorite=2),
    *colonnes(noms.CONTROLE.champs, type=TypeControle, etat=EtatControle, suite=SuiteControle),
    Colonne("agrement", "Agrément", tableau=False),
    Colonne("clos_le", "Clos le", "date", priorite=3),
    Colonne("departement", "Dép.", priorite=4),
    VERSION,
    Colonne("constats", "Constats", "objets", tableau=False, nullable=False, contenu=CONSTAT),
    Colonne("actions_possibles", "Actions possibles", "liste", tableau=False, nullable=False, souple=True),
)
