"""CAN-12, SES-04 : un juré qu'on perd n'arrête jamais sa session ; validée une fois, elle peut toujours l'être de
nouveau, quoi qu'il soit arrivé depuis à ceux qui ont siégé.
"""

from collections.abc import Callable
from datetime import date

import pytest

from tests.fabriques.monde_sessions import MPCP, TITRE, UD, MondeSessions
from tests.parcours.issues import MOTIF, mener, poursuivre
from tests.parcours.test_impasses import APRES, ENTRE, ETATS, FIN, executer, fait, m, posee, sortir

__all__ = ["m"]


def inactif(m: MondeSessions, jour: str) -> None:
    fait(m, MPCP, jour, "jure", "inactiver", "J-1", "--oui")


def suspendu(m: MondeSessions, jour: str) -> None:
    fait(m, MPCP, jour, "habilitation", "suspendre", "H-1", "--oui")


def expire(m: MondeSessions, jour: str) -> None:
    """Remise en brouillon, raccourcie, validée de nouveau."""
    m.f.experience(1, titre=1, debut=date(2015, 1, 1))
    fait(m, MPCP, jour, "habilitation", "brouillon", "H-1")
    fait(m, MPCP, jour, "habilitation", "modifier", "H-1", "--fin", "2025-03-25")
    fait(m, MPCP, jour, "habilitation", "valider", "H-1")


def supprime(m: MondeSessions, jour: str) -> None:
    fait(m, MPCP, jour, "habilitation", "brouillon", "H-1")
    fait(m, MPCP, jour, "habilitation", "supprimer", "H-1", "--oui")


def lie_au_centre(m: MondeSessions, jour: str) -> None:
    fait(m, MPCP, jour, "jure", "lier", "J-1", "--centre", "E-1", "--nature", "formateur")


def lie_a_un_candidat(m: MondeSessions, jour: str) -> None:
    fait(m, MPCP, jour, "jure", "lier", "J-1", "--candidat", "C-1", "--nature", "parent")


def jamais_venu(m: MondeSessions, jour: str) -> None:
    executer(m, "DELETE FROM participation WHERE jure_id = 1 AND session_id = 1")


def aucun_jure(m: MondeSessions, jour: str) -> None:
    executer(m, "DELETE FROM participation WHERE session_id = 1")


# Ce qui arrive à J-1, du jury avec J-2. Il n'est ni inactivé ni privé d'une habilitation supprimée tant qu'il siège
# (JUR-02, HAB-10) : pour eux, la base d'avant ces règles.
JURES: dict[str, Callable[[MondeSessions, str], None]] = {
    "inactif": lambda m, _: executer(m, "UPDATE jure SET actif = 0 WHERE id = 1"),
    "habilitation suspendue": suspendu,
    "habilitation expirée": expire,
    "habilitation supprimée": lambda m, _: executer(m, "DELETE FROM habilitation WHERE id = 1"),
    "lié au centre": lie_au_centre,
    "lié à un candidat": lie_a_un_candidat,
    "un seul juré": jamais_venu,
    "aucun juré": aucun_jure,
}


@pytest.mark.parametrize("remplacant", [True, False], ids=["un autre juré habilité", "nul autre"])
@pytest.mark.parametrize("cas", JURES)
@pytest.mark.parametrize("etat", ETATS[:-1])
def test_can_12_un_jure_bloque_n_arrete_jamais_sa_session(
    m: MondeSessions, etat: str, cas: str, remplacant: bool
) -> None:
    """Avant l'examen : il ne compte donc pas à la validation (SES-04), ou fait refuser l'édition (SES-08)."""
    s = posee(m, TITRE)
    if not remplacant:
        executer(m, "DELETE FROM habilitation WHERE jure_id NOT IN (1, 2)")
    mener(m, s, etat if etat != "en_attente_validation" else "convocations_envoyees", {}, FIN)
    JURES[cas](m, ENTRE)
    if etat == "en_attente_validation":
        poursuivre(m, s, etat, {"C-1": "reussite", "C-2": "echec"}, FIN)
    sortir(m, s)


# Ce qui arrive à J-1 une fois la session validée ; `retire` : l'UD l'ôte du jury de la session débloquée.
APRES_COUP: dict[str, Callable[[MondeSessions, str], None]] = {
    "inactif": inactif,
    "habilitation suspendue": suspendu,
    "habilitation expirée": expire,
    "habilitation supprimée": supprime,
    "lié au centre": lie_au_centre,
    "lié à un candidat": lie_a_un_candidat,
}


# HAB-10 : tant qu'il siège, son habilitation ne se supprime pas.
RETRAITS = [
    (cas, retire)
    for cas in APRES_COUP
    for retire in (None, "avant", "après")
    if cas != "habilitation supprimée" or retire == "avant"
]


@pytest.mark.parametrize(("cas", "retire"), RETRAITS)
def test_can_12_une_session_debloquee_se_valide_de_nouveau_quel_que_soit_son_jury(
    m: MondeSessions, cas: str, retire: str | None
) -> None:
    """Ôté du jury par erreur, le juré qui a siégé y revient, quoi qu'il lui soit arrivé depuis l'examen."""
    s = posee(m, TITRE)
    executer(m, "DELETE FROM habilitation WHERE jure_id NOT IN (1, 2)")
    mener(m, s, "validee", {"C-1": "reussite", "C-2": "echec"}, FIN)
    oter = (m, UD, APRES, "session", "desinscrire-jure", s, "J-1", *MOTIF)
    debloquer = (m, UD, APRES, "session", "debloquer", s, *MOTIF)
    if retire == "avant":
        fait(*debloquer)
        fait(*oter)
        APRES_COUP[cas](m, APRES)
    else:
        APRES_COUP[cas](m, APRES)
        fait(*debloquer)
        if retire:
            fait(*oter)
    sortir(m, s)
