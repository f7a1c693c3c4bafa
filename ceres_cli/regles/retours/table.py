"""Ce qui défait chaque action du journal, ou pourquoi rien ne la défait. Table fermée : un test parcourt les actions.

Création et suppression, si rien ne repose dessus ; modification et anciennes valeurs ; inscrire et désinscrire ;
une action d'état et le chemin de retour de sa table.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from ceres_cli.regles.centre.sites import ActionSite
from ceres_cli.regles.conformite.controles import ActionControle
from ceres_cli.regles.courrier.envois import ActionCourrier
from ceres_cli.regles.delais import ActionDelais
from ceres_cli.regles.donnees.archivage import ActionArchive
from ceres_cli.regles.donnees.effacement import ActionDonnees
from ceres_cli.regles.habilitation.etats import ActionNuit
from ceres_cli.regles.habilitation.inverses import INVERSES
from ceres_cli.regles.obtention.attestations import ActionAttestation, ActionCle
from ceres_cli.regles.obtention.parchemins import ActionParchemin
from ceres_cli.regles.plans import ActionPlan
from ceres_cli.regles.session.etats import (
    ActionSession,
    AmenagementSession,
    CreationSession,
    DerogationSession,
    ReponseDerogation,
)
from ceres_cli.regles.traces import ActionExport
from ceres_cli.regles.vocabulaire import (
    ActionCandidat,
    ActionCentre,
    ActionHabilitation,
    ActionJure,
    ActionProfil,
    ActionTitre,
    ActionVae,
)


class Effacement(StrEnum):
    """Ôter ce qu'un lot a créé et que rien n'a cité depuis."""

    EFFACER = "effacer"


class Retablissement(StrEnum):
    """Rendre à un titre ce qu'il était ; supprimer celui que rien ne porte."""

    SUPPRIMER = "supprimer"
    RETABLIR = "retablir-titre"


class ActionPassee(StrEnum):
    """Au journal, un mot que cette version ne connaît plus."""

    INCONNUE = "inconnue"


class SansRetour(NamedTuple):
    """Rien ne défait cette action : `raison`, à la suite de « ne peut pas être défait, »."""

    raison: str


Retour = StrEnum | SansRetour

_SUPPRIME = SansRetour("une suppression est définitive")
_REUNI = SansRetour("deux fiches réunies ne se séparent plus")
_EDITE = SansRetour("des convocations éditées ont pu être envoyées")
_PARTI = SansRetour("un courriel parti l'est")
_VALIDE = SansRetour("une validation se corrige par « ceres session debloquer »")
_SUITE = SansRetour("c'est une suite de la validation d'une session : « ceres session debloquer » la rouvre")
_IDENTITE = SansRetour("c'est une suite d'une identité corrigée : le parchemin s'édite de nouveau")
_RETIREE = SansRetour("ce qui est retiré le reste (OBT-05) : une autre attestation se fait")
_EFFACE = SansRetour("des données effacées ne reviennent pas")
_DEROGE = SansRetour("une dérogation accordée ne se reprend pas ; inutilisée, elle reste sans effet")

# Ce qu'un site emmène : le pas du site dit ce qu'il en est (SIT-01).
SUITES_D_UN_SITE: Mapping[str, tuple[StrEnum, ...]] = {
    "session": (ActionSite.MODIFIER, ActionCentre.MODIFIER_AGREMENT),
    "agrement": (ActionSite.MODIFIER,),
}

# Ce qui arrive à une demande de dérogation avant qu'elle lève rien (DEL-03).
DEMANDES: tuple[StrEnum, ...] = (DerogationSession.DEMANDER, *ReponseDerogation)

_S, _J, _C, _A = ActionSession, ActionJure, ActionCandidat, ActionCentre

RETOURS: Mapping[str, Mapping[StrEnum, Retour]] = {
    "habilitation": {
        **dict[StrEnum, Retour](INVERSES.items()),
        ActionHabilitation.SUPPRIMER: _SUPPRIME,
        ActionNuit.EXPIRER: SansRetour("le passage d'une échéance se constate, il ne se décide pas"),
        ActionNuit.AVISER: SansRetour("l'approche d'une échéance se constate, elle ne se décide pas"),
        _J.FUSIONNER: _REUNI,
    },
    "jure": {
        _J.CREER: _J.SUPPRIMER,
        _J.MODIFIER: _J.MODIFIER,
        _J.INACTIVER: _J.REACTIVER,
        _J.REACTIVER: _J.INACTIVER,
        _J.EXPERIENCE: _J.SUPPRIMER_EXPERIENCE,
        _J.MODIFIER_EXPERIENCE: _J.MODIFIER_EXPERIENCE,
        _J.SUPPRIMER_EXPERIENCE: _J.EXPERIENCE,
        _J.LIER: _J.DELIER,
        _J.DELIER: _J.LIER,
        _J.INDISPONIBLE: _J.LEVER,
        _J.LEVER: _J.INDISPONIBLE,
        _J.FUSIONNER: _REUNI,
        _J.DISTINGUER: _J.CONFONDRE,
        _J.CONFONDRE: _J.DISTINGUER,
        _J.SUPPRIMER: _SUPPRIME,
        ActionDonnees.EFFACER: _EFFACE,
    },
    "candidat": {
        _C.CREER: _C.SUPPRIMER,
        _C.MODIFIER: _C.MODIFIER,
        _C.FUSIONNER: _REUNI,
        _C.DISTINGUER: _C.CONFONDRE,
        _C.CONFONDRE: _C.DISTINGUER,
        _C.SUPPRIMER: _SUPPRIME,
        ActionDonnees.EFFACER: _EFFACE,
    },
    "session": {
        CreationSession.CREER: Effacement.EFFACER,
        _S.MODIFIER: _S.MODIFIER,
        _S.REPORTER: _S.MODIFIER,
        _S.DEMANDER_DTE: _S.DEMANDER_DTE,
        _S.INSCRIRE_JURE: _S.DESINSCRIRE_JURE,
        _S.DESINSCRIRE_JURE: _S.INSCRIRE_JURE,
        _S.REPONDRE: _S.REPONDRE,
        _S.HORAIRES: _S.HORAIRES,
        _S.INSCRIRE: _S.DESINSCRIRE,
        _S.DESINSCRIRE: _S.INSCRIRE,
        _S.ECARTER: _S.REINTEGRER,
        _S.REINTEGRER: _S.ECARTER,
        AmenagementSession.AMENAGER: AmenagementSession.AMENAGER,
        _S.RESULTATS: _S.RESULTATS,
        _S.EDITER: _EDITE,
        _S.TRANSMETTRE: SansRetour("des résultats transmis ne se reprennent pas : l'UD peut renvoyer la session"),
        _S.RENVOYER: SansRetour("c'est au Centre de transmettre de nouveau : « ceres session transmettre »"),
        _S.VALIDER: _VALIDE,
        _S.DEBLOQUER: SansRetour("débloquée, elle se transmet puis se valide de nouveau"),
        _S.NOTIFIER: SansRetour("ce qui est dit l'est : corrigé, un résultat donne un nouvel avis"),
        _S.ANNULER: SansRetour("une session annulée le reste"),
        DerogationSession.DEROGER: _DEROGE,
        # Le même pas de la demande dit ce qu'il en est.
        **{a: a for a in DEMANDES},
        _J.FUSIONNER: _REUNI,
        _C.FUSIONNER: _REUNI,
        Effacement.EFFACER: _SUPPRIME,
        ActionDonnees.PURGER_AMENAGEMENTS: _EFFACE,
        **{a: a for a in SUITES_D_UN_SITE["session"]},
    },
    "site": {
        ActionSite.CREER: Effacement.EFFACER,
        ActionSite.MODIFIER: ActionSite.MODIFIER,
        ActionSite.FERMER: ActionSite.MODIFIER,
        Effacement.EFFACER: _SUPPRIME,
        # Né d'une session ou d'un agrément, il s'efface avec ce pas.
        **dict.fromkeys((CreationSession.CREER, _S.MODIFIER, _A.AGREER, _A.MODIFIER_AGREMENT), Effacement.EFFACER),
    },
    "centre": {
        _A.CREER: Effacement.EFFACER,
        _A.MODIFIER: _A.MODIFIER,
        _A.COURRIER: _A.COURRIER,
        DerogationSession.DEROGER: _DEROGE,
        Effacement.EFFACER: _SUPPRIME,
    },
    "agrement": {
        _A.AGREER: Effacement.EFFACER,
        Effacement.EFFACER: _SUPPRIME,
        _A.MODIFIER_AGREMENT: _A.MODIFIER_AGREMENT,
        _A.SUSPENDRE_AGREMENT: _A.RETABLIR_AGREMENT,
        _A.RETABLIR_AGREMENT: _A.SUSPENDRE_AGREMENT,
        _A.RETIRER_AGREMENT: SansRetour("un retrait est définitif (AGR-01)"),
        **{a: a for a in SUITES_D_UN_SITE["agrement"]},
    },
    "demande_vae": {
        ActionVae.CREER: Effacement.EFFACER,
        ActionVae.DECIDER: SansRetour("une demande ne se décide qu'une fois (VAE-02)"),
        ActionVae.RETIRER: SansRetour("une demande retirée le reste : une autre se dépose"),
        _C.FUSIONNER: _REUNI,
        Effacement.EFFACER: _SUPPRIME,
    },
    "derogation": {
        DerogationSession.DEMANDER: Effacement.EFFACER,
        ReponseDerogation.REFUSER: SansRetour("une demande n'a qu'une réponse (DEL-03) : le Centre redemande"),
        ReponseDerogation.RETIRER: SansRetour("une demande retirée le reste : une autre se dépose"),
        # Accordée, utilisée : le même pas de sa session, ou de son centre, dit ce qu'il en est.
        DerogationSession.DEROGER: DerogationSession.DEROGER,
        CreationSession.CREER: CreationSession.CREER,
        **{a: a for a in (_S.MODIFIER, _S.REPORTER, _S.DEMANDER_DTE, _S.EDITER)},
        Effacement.EFFACER: _SUPPRIME,
    },
    "controle": {
        ActionControle.CREER: Effacement.EFFACER,
        ActionControle.CONSTATER: Effacement.EFFACER,
        ActionControle.CLORE: SansRetour("un contrôle clos le reste (CTL-01)"),
        Effacement.EFFACER: _SUPPRIME,
    },
    "titre": {
        ActionTitre.CREER: Retablissement.SUPPRIMER,
        ActionTitre.MODIFIER: Retablissement.RETABLIR,
        ActionTitre.IMPORTER: Retablissement.RETABLIR,
        Retablissement.RETABLIR: Retablissement.RETABLIR,
        Retablissement.SUPPRIMER: _SUPPRIME,
    },
    "delai": {ActionDelais.DEFINIR: ActionDelais.DEFINIR},
    "profil": {
        ActionProfil.CREER: Effacement.EFFACER,
        Effacement.EFFACER: _SUPPRIME,
        ActionProfil.CHOISIR: SansRetour("« ceres profil choisir » reprend le profil d'avant"),
        ActionProfil.MODIFIER: ActionProfil.MODIFIER,
        ActionProfil.RETIRER: ActionProfil.MODIFIER,
    },
    "parchemin": {
        ActionParchemin.DELIVRER: SansRetour("un parchemin délivré le reste"),
        ActionParchemin.ANNULER: SansRetour("un parchemin annulé le reste"),
        _S.VALIDER: _SUITE,
        _C.MODIFIER: _IDENTITE,
        _C.FUSIONNER: _REUNI,
    },
    "attestation": {
        ActionAttestation.ATTESTER: ActionAttestation.RETIRER,
        ActionAttestation.RETIRER: _RETIREE,
        ActionAttestation.SIGNER: SansRetour("une signature faite l'est : l'attestation se retire"),
        _S.VALIDER: _SUITE,
        _C.MODIFIER: SansRetour("c'est une suite d'une identité corrigée : une autre attestation se fait"),
        _C.FUSIONNER: _REUNI,
    },
    "convocation": {_S.EDITER: _EDITE, _J.FUSIONNER: _REUNI, _C.FUSIONNER: _REUNI},
    "message": {
        ActionCourrier.METTRE_EN_FILE: SansRetour("« ceres courrier abandonner » l'ôte de la file"),
        ActionCourrier.ENVOYER: _PARTI,
        ActionCourrier.CONCLURE: _PARTI,
        ActionCourrier.RELANCER: SansRetour("« ceres courrier abandonner » l'ôte de la file"),
        ActionCourrier.ABANDONNER: SansRetour("« ceres courrier relancer » le remet en file"),
        _J.FUSIONNER: _REUNI,
        _C.FUSIONNER: _REUNI,
    },
    "base": {
        ActionDonnees.EFFACER: _EFFACE,
        _A.COURRIER: SansRetour("« ceres convocation modele choisir » reprend celui d'avant"),
        ActionCle.RENOUVELER: SansRetour("une clé donnée reste dans la liste : « --nouvelle » en donne une autre"),
        ActionPlan.REGLER: SansRetour("« ceres lot regler » le règle de nouveau"),
        ActionDonnees.ANNONCER: SansRetour("une annonce n'efface rien : la suivante la remplace"),
        ActionArchive.ARCHIVER: SansRetour("un archivage ne se défait pas"),
        ActionArchive.EFFACER: SansRetour("une archive refaite l'est"),
    },
    "export": {ActionExport.EXPORTER: SansRetour("ce qui est sorti ne se reprend pas")},
}


def retour(sorte: str, action: str) -> Retour:
    """Ce qui défait cette action du journal. Un mot qu'une version passée a écrit, et que la table n'a plus, ne se
    défait pas."""
    return RETOURS.get(sorte, {}).get(action, SansRetour("cette version ne sait pas la défaire"))  # type: ignore[call-overload,no-any-return]
