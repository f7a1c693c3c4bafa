"""Les valeurs fermées de chaque champ qui en a : l'`enum` de son JSON Schema."""

from collections.abc import Iterable

from ceres_cli import erreurs
from ceres_cli.noms.champs import Categorie, Sort
from ceres_cli.regles.catalogue import REGLES
from ceres_cli.regles.convocation import Convoque
from ceres_cli.regles.courrier.envois import Destin
from ceres_cli.regles.droits import NatureAcces
from ceres_cli.regles.faits.courrier import Destinataire
from ceres_cli.regles.faits.delais import EtatDerogation
from ceres_cli.regles.statistiques.sujets import Sujet
from ceres_cli.regles.vocabulaire import (
    Civilite,
    ClasseExpiration,
    ClasseTitre,
    Delai,
    EtatAgrement,
    EtatControle,
    EtatConvocation,
    EtatDemandeVae,
    EtatEffectif,
    EtatHabilitation,
    EtatInscription,
    EtatMessage,
    EtatParchemin,
    EtatSession,
    ModeDelai,
    NatureEvenementAgrement,
    NatureMessage,
    OrigineProlongation,
    Portee,
    Resultat,
    ResultatCandidat,
    ResultatEntretien,
    Role,
    SuiteControle,
    SujetDelai,
    TypeCertification,
    TypeControle,
    Voie,
)

_INSCRIPTION: dict[str, Iterable[str]] = {
    "voie": Voie, "portee": Portee, "etat": EtatInscription, "resultat": ResultatCandidat,
    "entretien": ResultatEntretien,
}  # fmt: skip
_AGREMENT: dict[str, Iterable[str]] = {"etat": EtatAgrement, "type": TypeCertification}
_CODES_DES_REGLES = tuple(regle.code for regle in REGLES)
_CODES_D_ERREUR = tuple(dict.fromkeys((*erreurs.codes(), *_CODES_DES_REGLES)))
_DEROGATION: dict[str, Iterable[str]] = {"delai": Delai, "etat": EtatDerogation}

# Document, ou « document/champ » pour ce qu'il contient → champ → ses valeurs.
MOTS: dict[str, dict[str, Iterable[str]]] = {
    "agrement": _AGREMENT,
    "agrement/evenements": {"nature": NatureEvenementAgrement},
    "candidat": {"civilite": Civilite},
    "candidat/obtentions": {"type": TypeCertification},
    "candidat/inscriptions": _INSCRIPTION,
    "centre/agrements": _AGREMENT,
    "centre/agrements/evenements": {"nature": NatureEvenementAgrement},
    "consultation": {"code": _CODES_D_ERREUR, "nature": NatureAcces},
    "controle": {"etat": EtatControle, "suite": SuiteControle, "type": TypeControle},
    "convocation": {"destinataire": Convoque, "etat": EtatConvocation},
    "delai": {"mode": ModeDelai, "sujet": SujetDelai},
    "derogation": _DEROGATION,
    "disponible": {"civilite": Civilite, "proximite": ("meme_departement", "meme_region", "ailleurs")},
    "donnee-a-purger": {"resultat": ("annoncee", *Resultat)},
    "envoi": {
        "destinataire": Destinataire,
        "nature": NatureMessage,
        "etat": (*EtatMessage, Destin.A_ENVOYER.value, Destin.SANS_COURRIEL.value),
    },
    "erreur": {"code": _CODES_D_ERREUR},
    "explication/controles": {"code": _CODES_DES_REGLES},
    "habilitation": {
        "classe_expiration": ClasseExpiration,
        "classe_titre": ClasseTitre,
        "etat": EtatHabilitation,
        "etat_effectif": EtatEffectif,
        "type": TypeCertification,
    },
    "fiche": {"civilite": Civilite},
    "jure": {"civilite": Civilite},
    "jure/habilitations": {"etat_effectif": EtatEffectif},
    "jure/jurys": {"etat": EtatSession},
    "ligne-lot": {"resultat": Resultat},
    "lot": {"role": Role},
    "message": {"destinataire": Destinataire, "nature": NatureMessage, "etat": EtatMessage},
    "parchemin": {"etat": EtatParchemin, "type": TypeCertification},
    "profil": {"role": Role},
    "rapport-lot/lignes": {"resultat": Resultat},
    "regle": {"code": _CODES_DES_REGLES, "domaine": tuple(dict.fromkeys(regle.domaine for regle in REGLES))},
    "sauvegarde": {"forme": ("copie", "dump", "export")},
    "session": {"etat": EtatSession, "type": TypeCertification},
    "session/derogations": _DEROGATION,
    "session/inscriptions": {**_INSCRIPTION, "convocation": EtatConvocation},
    "session/jury": {"convocation": EtatConvocation},
    "stats": {"sujet": Sujet},
    "stats/resultats": {"voie": Voie},
    "stats/sessions": {"etat": EtatSession},
    "titre": {"classe": ClasseTitre, "origine_prolongation": OrigineProlongation},
    "traitement": {"categorie": Categorie, "effacement": Sort},
    "transition-session/roles": {"etat": EtatSession, "roles": Role},
    "vae": {"etat": EtatDemandeVae, "type": TypeCertification},
}
OUVERTS = frozenset({
    # Une action est d'un nom ou d'un autre, et le journal garde celles des versions passées.
    "explication/action", "ligne-de-plan/action", "plan/lignes/action", "lot/lignes/action", "evenement/action",
    "trace/action", "ligne-de-plan/decision", "plan/lignes/decision", "lot/lignes/retour",
    # Celui d'une règle, d'une erreur, ou ce que nomme un fichier fautif.
    "rapport-lot/lignes/code", "ligne-lot/code", "ligne-de-plan/code", "plan/lignes/code", "lot/lignes/code",
    "erreur/motifs/code",
    # Un contrôle, un point, une origine de plus n'est pas une autre version du document.
    "verification/controle", "point-de-sante/point", "point-de-sante/etat", "reglage/origine",
})  # fmt: skip
"""Les champs faits d'un mot ou d'un code dont la liste n'est pas fermée."""


def valeurs(document: str, champ: str) -> list[str] | None:
    """Les valeurs permises, dans leur ordre ; None si ce champ n'en a pas de fermées."""
    fermees = MOTS.get(document, {}).get(champ)
    return None if fermees is None else [str(mot) for mot in fermees]
