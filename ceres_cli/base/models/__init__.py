"""Les tables de la base : colonnes, clés, contraintes, index. Aucun comportement.

C'est la source unique du schéma : `store.creer` en tire le SQL de chaque base.
Les lectures et les écritures courantes passent par du SQL portable (requetes.py), sans charger SQLModel.
"""

from sqlmodel import SQLModel

from ceres_cli.base.models.administration import Compteur, Parametre, Profil
from ceres_cli.base.models.courrier import Message
from ceres_cli.base.models.journal import Ancre, Ecriture, Lot, Sceau, SelObjet, Trace
from ceres_cli.base.models.jures import DistinctionJure, Experience, Habilitation, Indisponibilite, Jure, LienJure
from ceres_cli.base.models.referentiel import (
    Agrement,
    Centre,
    Certification,
    EvenementAgrement,
    Logo,
    Modele,
    ModeleCommun,
    Site,
    Succession,
    Titre,
    TitreRome,
)
from ceres_cli.base.models.sessions import (
    Candidat,
    CandidatMot,
    Convocation,
    Distinction,
    IdentiteCandidat,
    Inscription,
    Obtention,
    Participation,
    Passage,
    PassageJure,
    ResultatConteste,
    SessionExamen,
)
from ceres_cli.base.models.suivi import (
    Attestation,
    Constat,
    ControleConformite,
    DelaiRegle,
    DemandeVae,
    Derogation,
    Parchemin,
)

__all__ = [
    "Agrement",
    "Ancre",
    "Attestation",
    "Candidat",
    "CandidatMot",
    "Centre",
    "Certification",
    "Compteur",
    "Constat",
    "ControleConformite",
    "Convocation",
    "DelaiRegle",
    "DemandeVae",
    "Derogation",
    "Distinction",
    "DistinctionJure",
    "Ecriture",
    "EvenementAgrement",
    "Experience",
    "Habilitation",
    "IdentiteCandidat",
    "Indisponibilite",
    "Inscription",
    "Jure",
    "LienJure",
    "Logo",
    "Lot",
    "Message",
    "Modele",
    "ModeleCommun",
    "Obtention",
    "Parametre",
    "Parchemin",
    "Participation",
    "Passage",
    "PassageJure",
    "Profil",
    "ResultatConteste",
    "SQLModel",
    "Sceau",
    "SelObjet",
    "SessionExamen",
    "Site",
    "Succession",
    "Titre",
    "TitreRome",
    "Trace",
]
