"""CAN-10 : les réponses entières, pour chaque profil."""

import pytest

from ceres_cli.regles.candidat.identification import Place, identification
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.vocabulaire import Role

CENTRE = Acteur("a", 1, Role.CENTRE, centre_id=7)
UD, MPCP = Acteur("a", 2, Role.UD, departement="44"), Acteur("a", 3, Role.MPCP)
ICI = Place("S-2025-000001", 7, "44", "52", False)
AILLEURS = Place("S-2025-000002", 9, "35", "53", False)


def jugee(place: Place) -> Place:
    return place._replace(jugee=True)


@pytest.mark.parametrize(
    ("acteur", "centre", "places", "code", "permis", "texte", "sessions"),
    [
        (CENTRE, 7, [], "CAN-10", True, "l'état civil se corrige : aucun résultat de ce candidat n'a été validé", []),
        (MPCP, 7, [jugee(ICI)], "CAN-10", True,
         "l'état civil se corrige : avec un motif, car il a un résultat validé", ["S-2025-000001"]),
        (CENTRE, 9, [ICI], "DRO-02", False,
         "l'état civil de ce candidat (Nom) ne se change que par le centre qui l'a enregistré", []),
        (CENTRE, 7, [jugee(ICI)], "CAN-10", False,
         "l'état civil de C-000005 (Nom) ne se corrige plus par un centre : il a un résultat dans S-2025-000001"
         " (dép. 44), qui a été validée", ["S-2025-000001"]),
        (CENTRE, 7, [jugee(AILLEURS)], "CAN-10", False,
         "l'état civil de C-000005 (Nom) ne se corrige plus par un centre : il a un résultat dans une autre session"
         " (dép. 35), qui a été validée", []),
        (UD, 7, [ICI], "CAN-10", True, "l'état civil se corrige : ce candidat est inscrit dans votre ressort", []),
        (UD, 7, [jugee(ICI)], "CAN-10", True,
         "l'état civil se corrige : avec un motif, car il a un résultat validé", ["S-2025-000001"]),
        (UD, 7, [], "CAN-10", False,
         "C-000005 n'est inscrit à aucune session : son état civil (Nom) est à la main de son centre", []),
        (UD, 7, [AILLEURS], "CAN-10", False,
         "l'état civil de C-000005 (Nom) est à la main de son centre et de l'UD de ses sessions (une autre session"
         " (dép. 35))", []),
        (UD, 7, [jugee(AILLEURS), ICI], "CAN-10", False,
         "l'état civil de C-000005 (Nom) n'est plus qu'à la main de l'UD d'une session où il a un résultat validé"
         " (une autre session (dép. 35))", []),
    ],
)  # fmt: skip
def test_can_10_la_reponse_entiere(
    acteur: Acteur, centre: int, places: list[Place], code: str, permis: bool, texte: str, sessions: list[str]
) -> None:
    assert identification("C-000005", "Nom", centre, places, acteur) == Condition(
        code, permis, texte, {"champs": "Nom", "sessions": sessions}, "C-000005"
    )
