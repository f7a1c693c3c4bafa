"""CAN-12 : mis à l'écart d'une session qui a été validée, un candidat garde ce qu'elle lui avait donné."""

import pytest

from tests.commands.candidat.test_ecarter import JOUR, bloquee
from tests.fabriques.monde_sessions import CENTRE, TITRE, UD, MondeSessions

MOTIF = ("--motif", "essai")

__all__ = ["bloquee"]


def detenues(m: MondeSessions) -> set[int]:
    return {c for c, reference, session in m.obtentions() if (reference, session) == (TITRE, 4)}


@pytest.fixture
def rouverte(m: MondeSessions, bloquee: str) -> str:
    """Validée, C-1 et C-2 y ont eu le titre ; débloquée. C-1 y est désormais pour la quatrième fois : une quatrième a
    été reconnue depuis."""
    with m.f.store.ecriture() as db:
        db.executer("UPDATE inscription SET etat = 'desinscrit' WHERE session_id = 1")
    for action in ("valider", "debloquer"):
        fini = m.faire("session", action, bloquee, *MOTIF, profil=UD, jour=JOUR)
        assert fini.code == 0, fini.stderr
    with m.f.store.ecriture() as db:
        db.executer("UPDATE inscription SET etat = 'inscrit' WHERE session_id = 1")
    assert detenues(m) == {1, 2}
    return bloquee


def valider(m: MondeSessions, s: str) -> None:
    assert m.faire("session", "transmettre", s, jour=JOUR).code == 0
    fini = m.faire("session", "valider", s, profil=UD, jour=JOUR)
    assert fini.code == 0, fini.stderr


def ecarter(m: MondeSessions, s: str) -> None:
    assert m.faire("candidat", "ecarter", "C-1", s, *MOTIF, profil=UD, jour=JOUR).code == 0


def resultat(m: MondeSessions, s: str, *valeurs: str) -> None:
    fini = m.faire("session", "resultats", s, "--candidat", "C-1", "--resultat", *valeurs, jour=JOUR)
    assert fini.code == 0, fini.stderr


def test_can_12_il_garde_le_titre_de_validation_en_validation(m: MondeSessions, rouverte: str) -> None:
    ecarter(m, rouverte)
    for _ in range(3):
        valider(m, rouverte)
        assert detenues(m) == {1, 2}
        tenues = m.faire("candidat", "voir", "C-1", profil=CENTRE).json()["certifications"]
        assert TITRE in str(tenues)
        assert m.faire("session", "debloquer", rouverte, *MOTIF, profil=UD, jour=JOUR).code == 0
    assert m.f.lignes("SELECT count(*) FROM resultat_conteste") == [(2,)]


@pytest.mark.parametrize(("valeurs", "garde"), [(("echec",), set()), (("absent",), set()), (("reussite",), {1})])
def test_can_12_corrige_avant_d_etre_ecarte_il_garde_ce_que_son_resultat_donne_encore(
    m: MondeSessions, rouverte: str, valeurs: tuple[str, ...], garde: set[int]
) -> None:
    if valeurs != ("reussite",):
        resultat(m, rouverte, *valeurs)
    ecarter(m, rouverte)
    valider(m, rouverte)
    assert detenues(m) == garde | {2}


def test_can_12_un_resultat_devenu_bon_ne_donne_rien_a_qui_est_ecarte(m: MondeSessions, bloquee: str) -> None:
    """Échoué, validé, puis corrigé en réussite pendant le déblocage, et mis à l'écart."""
    with m.f.store.ecriture() as db:
        db.executer("UPDATE inscription SET etat = 'desinscrit' WHERE session_id = 1")
        db.executer("UPDATE inscription SET resultat = 'echec' WHERE session_id = 4 AND candidat_id = 1")
    for action in ("valider", "debloquer"):
        assert m.faire("session", action, bloquee, *MOTIF, profil=UD, jour=JOUR).code == 0
    with m.f.store.ecriture() as db:
        db.executer("UPDATE inscription SET etat = 'inscrit' WHERE session_id = 1")
    resultat(m, bloquee, "reussite")
    ecarter(m, bloquee)
    valider(m, bloquee)
    assert detenues(m) == {2}


def test_can_12_reintegre_son_resultat_se_valide_comme_les_autres(m: MondeSessions, rouverte: str) -> None:
    ecarter(m, rouverte)
    with m.f.store.ecriture() as db:
        db.executer("UPDATE inscription SET etat = 'desinscrit' WHERE session_id = 1")
    assert m.faire("candidat", "reintegrer", "C-1", rouverte, *MOTIF, profil=UD, jour=JOUR).code == 0
    resultat(m, rouverte, "echec")
    valider(m, rouverte)
    assert detenues(m) == {2}
    assert m.f.lignes("SELECT count(*) FROM resultat_conteste") == [(0,)]


def test_can_12_ecarte_avant_toute_validation_il_n_a_rien(m: MondeSessions, bloquee: str) -> None:
    ecarter(m, bloquee)
    assert m.faire("session", "valider", bloquee, profil=UD, jour=JOUR).code == 0
    assert detenues(m) == {2}
