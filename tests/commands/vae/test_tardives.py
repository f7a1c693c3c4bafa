"""CAN-03 : une inscription VAE tardive repose sur une demande recevable, ou se dit."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.fabriques import vae
from tests.fabriques.monde_sessions import CENTRE, MPCP, TITRE, UD, MondeSessions

DEBUT = date(2025, 4, 1)
UN_JOUR = timedelta(days=1)


def editee(m: MondeSessions) -> str:
    return m.session("convocations_envoyees", edition=1, jures=(1, 2), candidats=(2,))


def inscrire(m: MondeSessions, s: str, jour: date, *options: str) -> Any:
    return m.faire("candidat", "inscrire", "C-1", s, "--voie", "vae", *options, jour=jour)


def a_justifier(m: MondeSessions, profil: str = UD, jour: date = DEBUT - UN_JOUR) -> int | None:
    elements = m.faire("accueil", profil=profil, jour=jour).json()["elements"]
    vu = {e["cle"]: e for e in elements}.get("vae_a_justifier")
    if vu is None:
        return None
    assert vu["commande"] == "ceres candidat lister --vae-a-justifier"
    assert m.faire("candidat", "lister", "--vae-a-justifier", profil=profil, jour=jour).json()["total"] == vu["total"]
    return int(vu["total"])


@pytest.mark.parametrize(
    ("decalage", "permis"), [(-31, False), (-30, True), (-29, True), (-1, True), (0, False), (1, False)]
)
@pytest.mark.parametrize("mode", ["bloquer", "avertir", "ignorer"])
@pytest.mark.parametrize("recevable", [True, False])
def test_can_03_tardive_sans_demande_recevable(
    m: MondeSessions, decalage: int, permis: bool, mode: str, recevable: bool
) -> None:
    vae.regler(m.f, mode)
    s = editee(m)
    if recevable:
        vae.poser(m.f, 1, TITRE, "recevable")
    jour = DEBUT + decalage * UN_JOUR
    expliquee = m.faire("candidat", "expliquer", "C-1", "--session", s, "--voie", "vae", jour=jour)
    fini = inscrire(m, s, jour)
    attendu = permis and (recevable or mode != "bloquer")
    assert (fini.code == 0, expliquee.code == 0) == (attendu, attendu), fini.stderr
    if not attendu:
        assert fini.erreur()["code"] == "CAN-03"
        if permis:
            assert f"ceres vae creer --candidat C-000001 --certification {TITRE}" in fini.erreur()["conseil"]
        return
    deroge = mode == "avertir" and not recevable
    assert ("CAN-03 : inscription tardive, par dérogation" in fini.stderr) is deroge
    assert m.f.lignes("SELECT vae_a_justifier FROM inscription WHERE candidat_id = 1") == [(int(deroge),)]
    derogations = m.f.lignes("SELECT max(derogation) FROM trace WHERE champ = 'inscription C-000001'")
    assert derogations == [(int(deroge),)]
    assert [a_justifier(m, profil) for profil in (UD, MPCP, CENTRE)] == [int(deroge), int(deroge), None]


def test_can_03_avant_l_edition_rien_n_est_tardif(m: MondeSessions) -> None:
    vae.regler(m.f, "avertir")
    s = m.session()
    assert inscrire(m, s, DEBUT - 10 * UN_JOUR).code == 0
    assert m.f.lignes("SELECT vae_a_justifier FROM inscription") == [(0,)]
    assert a_justifier(m) == 0


def test_can_03_l_accueil_de_l_ud_attend_une_demande_recevable_et_la_validation_avertit(m: MondeSessions) -> None:
    vae.regler(m.f, "avertir")
    s = editee(m)
    assert inscrire(m, s, DEBUT - 5 * UN_JOUR).code == 0
    assert a_justifier(m) == 1
    for candidat in (1, 2):
        noter = ("session", "resultats", s, "--candidat", f"C-{candidat}", "--resultat", "reussite")
        assert m.faire(*noter, jour=DEBUT).code == 0
    assert m.faire("session", "transmettre", s, jour=DEBUT).code == 0
    simulee = m.faire("session", "valider", s, "--simuler", profil=UD, jour=DEBUT)
    assert (simulee.code, "CAN-03 : inscription tardive" in simulee.stderr + simulee.stdout) == (0, True)
    # Une demande décidée, et qui la porte : l'accueil ne l'attend plus.
    creee = m.faire("vae", "creer", "--candidat", "C-1", "--certification", TITRE, "--deposee-le", "2025-03-01")
    assert creee.code == 0, creee.stderr
    assert a_justifier(m) == 1
    decidee = m.faire(
        "vae", "decider", "D-1", "--recevable", "--notifiee-le", "2025-03-28", profil=MPCP, jour=DEBUT
    )  # fmt: skip
    assert decidee.code == 0, decidee.stderr
    assert a_justifier(m, jour=DEBUT) == 0
    validee = m.faire("session", "valider", s, profil=UD, jour=DEBUT)
    assert (validee.code, "CAN-03" in validee.stderr) == (0, False), validee.stderr


def test_can_03_desinscrit_il_n_attend_plus_rien(m: MondeSessions) -> None:
    vae.regler(m.f, "avertir")
    s = editee(m)
    assert inscrire(m, s, DEBUT - 5 * UN_JOUR).code == 0
    assert m.faire("candidat", "desinscrire", "C-1", s, jour=DEBUT - UN_JOUR).code == 0
    assert a_justifier(m) == 0
