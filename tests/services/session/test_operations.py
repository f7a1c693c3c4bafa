"""DRO-01 : ce que la table des sessions permet à un rôle est ce que le moteur lui laisse demander."""

from ceres_cli.regles.session.etats import (
    OPERATIONS,
    PLACES,
    ActionSession,
    AmenagementSession,
    CreationSession,
    DerogationSession,
    ReponseDerogation,
)
from ceres_cli.services.candidat.inscription import MetierInscription
from ceres_cli.services.convocation.situation import MetierConvocation
from ceres_cli.services.derogation.situation import MetierDerogation
from ceres_cli.services.notification.situation import MetierNotification
from ceres_cli.services.session.situation import MetierSession, SituationSession


def test_dro_01_chaque_action_a_son_operation_et_le_moteur_demande_celle_la() -> None:
    decidees = {
        **dict.fromkeys(SituationSession.ACTIONS, MetierSession()),
        **dict.fromkeys(PLACES, MetierInscription()),
        **dict.fromkeys(AmenagementSession, MetierInscription()),
        ActionSession.EDITER: MetierConvocation(),
        ActionSession.NOTIFIER: MetierNotification(),
        **dict.fromkeys(ReponseDerogation, MetierDerogation()),
    }
    toutes = {*ActionSession, *AmenagementSession, *CreationSession, *DerogationSession, *ReponseDerogation}
    assert set(OPERATIONS) == toutes == set(decidees)
    assert {action: metier.operation_de(action) for action, metier in decidees.items()} == OPERATIONS
