"""OBT-01, OBT-02, V18-8 : ce que les validations donnent et reprennent, veille, jour et lendemain, par la commande."""

from datetime import date, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from tests.commands.session.test_preparer import conforme
from tests.conftest import Lanceur
from tests.fabriques import monde_sessions
from tests.fabriques.monde_sessions import CENTRE, SUITE, TITRE, UD, MondeSessions

J = date(2025, 4, 10)
UN_JOUR = timedelta(days=1)
JOUR = "2025-05-05"
CCS = f"{TITRE}/CCS1"


@pytest.fixture
def m(modele_sessions: Path, ceres: Lanceur, isole: Path) -> MondeSessions:
    monde = monde_sessions.ouvrir(modele_sessions, isole / "ceres.db", ceres)
    monde.jour = JOUR
    for jure in (1, 2):
        monde.f.habilitation(jure, SUITE, fin=date(2029, 12, 31))
    for prenom in ("Luc", "Ada"):  # J-11 et J-12 examinent le CCS
        monde.f.habilitation(monde.f.jure("KLEIN", prenom), CCS, fin=date(2027, 12, 31))
    return monde


def prete(
    m: MondeSessions, reference: str = TITRE, jour: date = J, resultat: str = "reussite", **inscription: Any
) -> str:
    """Une session dont C-1 a ce résultat, à valider."""
    final = int("/" not in reference or "entretien" in inscription)
    jures = (11, 12) if "CCS" in reference else (1, 2)
    s = m.session("en_attente_validation", reference, jour, jures=jures, entretien_final=final)
    m.inscrire(int(s[-6:]), 1, resultat, **inscription)
    return s


def valider(m: MondeSessions, *sessions: str, **options: Any) -> Any:
    fini = m.faire("session", "valider", *sessions, *options.get("plus", ()), profil=UD)
    assert fini.code == 0, fini.stderr + fini.stdout
    return fini


def debloquer(m: MondeSessions, s: str, *options: str) -> Any:
    fini = m.faire("session", "debloquer", s, "--motif", "erreur", *options, profil=UD)
    assert fini.code == 0, fini.stderr
    return fini


def corriger(m: MondeSessions, s: str, *resultat: str) -> None:
    debloquer(m, s)
    assert m.faire("session", "resultats", s, "--candidat", "C-1", "--resultat", *resultat).code == 0
    assert m.faire("session", "transmettre", s).code == 0


def detient(m: MondeSessions) -> dict[str, tuple[str, bool, bool]]:
    """Certification → (session, contestée, sans appui)"""
    vu = conforme(m.faire("candidat", "voir", "C-1").json())
    return {c["certification"]: (c["session"], c["contestee"], c["sans_appui"]) for c in vu["obtentions"]}


# --- OBT-02 ---


@pytest.mark.parametrize(("ecart", "attendu"), [(-1, False), (0, True), (1, True)])
@pytest.mark.parametrize("sorte", ["TITRE", "CCP"])
def test_obt_02_l_entretien_la_veille_le_jour_et_le_lendemain_du_dernier_ccp(
    m: MondeSessions, ecart: int, attendu: bool, sorte: str
) -> None:
    blocs = [prete(m, f"{TITRE}/CCP1", J - 20 * UN_JOUR), prete(m, f"{TITRE}/CCP2", J)]
    jour = J + ecart * UN_JOUR
    entretien = (
        prete(m, TITRE, jour, portee="entretien_final_seul", entretien="reussi")
        if sorte == "TITRE"
        else prete(m, f"{TITRE}/CCP1", jour, "echec", entretien="reussi")
    )
    fini = valider(m, *blocs, entretien)
    assert (TITRE in detient(m)) is attendu
    if attendu:
        assert detient(m)[TITRE][0] == entretien
    manque = "OBT-02 : C-000001 AUBERT Noé a réussi l'entretien final sans le titre : il lui manque CCP2."
    assert (manque in fini.stderr) is (sorte == "TITRE" and not attendu)


@pytest.mark.parametrize("ordre", list(permutations(range(3))))
def test_obt_02_ce_sont_les_jours_des_sessions_qui_comptent_non_ceux_des_validations(
    m: MondeSessions, ordre: tuple[int, ...]
) -> None:
    sessions = [
        prete(m, f"{TITRE}/CCP1", J - 5 * UN_JOUR),
        prete(m, f"{TITRE}/CCP2", J),
        prete(m, TITRE, J, portee="entretien_final_seul"),
    ]
    for rang, n in enumerate(ordre):
        m.jour = str(date(2025, 5, 5 + rang))
        valider(m, sessions[n])
    assert detient(m) == {
        TITRE: (sessions[2], False, False),
        f"{TITRE}/CCP1": (sessions[0], False, False),
        f"{TITRE}/CCP2": (sessions[1], False, False),
    }


def test_obt_02_une_reussite_partielle_qui_complete_et_l_entretien_font_le_titre(m: MondeSessions) -> None:
    valider(m, prete(m, f"{TITRE}/CCP1", J - UN_JOUR))
    partielle = prete(m, TITRE, J, "reussite_partielle", ccp_acquis="CCP2", entretien="reussi")
    valider(m, partielle)
    assert detient(m)[TITRE][0] == partielle


def test_obt_02_un_entretien_d_une_autre_version_du_titre_vaut_ses_ccp_non(m: MondeSessions) -> None:
    valider(m, prete(m, f"{TITRE}/CCP1"), prete(m, f"{SUITE}/CCP2"), prete(m, SUITE, J, "echec", entretien="reussi"))
    assert set(detient(m)) == {f"{TITRE}/CCP1", f"{SUITE}/CCP2"}
    valider(m, prete(m, f"{TITRE}/CCP2", J - UN_JOUR))
    assert set(detient(m)) == {TITRE, f"{TITRE}/CCP1", f"{TITRE}/CCP2", f"{SUITE}/CCP2"}


# --- V18-8 ---


def test_v18_8_ce_qui_ne_tient_que_par_une_session_debloquee_est_conteste_jusqu_au_titre(m: MondeSessions) -> None:
    ccp1, ccp2 = prete(m, f"{TITRE}/CCP1", J - UN_JOUR), prete(m, f"{TITRE}/CCP2")
    entretien = prete(m, TITRE, J, portee="entretien_final_seul")
    valider(m, ccp1, ccp2, entretien)
    debloquer(m, ccp1)
    contestees = {c for c, (_, contestee, _) in detient(m).items() if contestee}
    assert contestees == {TITRE, f"{TITRE}/CCP1"}  # le titre y repose, sans qu'aucune session TITRE soit débloquée
    lus = m.faire("candidat", "lister", profil=UD).json()["elements"]
    assert {c["certification"] for c in lus[0]["obtentions"] if c["contestee"]} == contestees
    # le Centre corrige : rien ne bouge avant la nouvelle validation
    assert m.faire("session", "resultats", ccp1, "--candidat", "C-1", "--resultat", "echec").code == 0
    autre = prete(m, f"{TITRE}/CCP2", J + UN_JOUR)
    valider(m, autre)
    assert {c for c, (_, contestee, _) in detient(m).items() if contestee} == contestees
    assert m.faire("session", "transmettre", ccp1).code == 0
    valider(m, ccp1)
    assert set(detient(m)) == {f"{TITRE}/CCP2"}


def test_can_06_un_titre_conteste_par_l_un_de_ses_ccp_ne_valide_pas_un_ccs(m: MondeSessions) -> None:
    ccp1 = prete(m, f"{TITRE}/CCP1", J - UN_JOUR)
    valider(m, ccp1, prete(m, f"{TITRE}/CCP2", J, entretien="reussi"))
    ccs = prete(m, CCS)
    debloquer(m, ccp1)
    refus = m.faire("session", "valider", ccs, profil=UD)
    assert (refus.code, refus.erreur()["code"]) == (4, "CAN-06")
    assert "(titre contesté)" in refus.erreur()["message"]
    assert m.faire("session", "transmettre", ccp1).code == 0
    valider(m, ccp1)
    valider(m, ccs)


def test_v18_8_obtenu_ailleurs_rien_n_est_retire_ni_dit(m: MondeSessions) -> None:
    une, autre = prete(m, TITRE, J), prete(m, TITRE, J + UN_JOUR)
    valider(m, une, autre)
    corriger(m, une, "absent")
    fini = valider(m, une)
    assert detient(m) == {TITRE: (autre, False, False)}
    assert "OBT-01" not in fini.stderr
    assert not [t for t in m.traces("champ", "avant", "apres") if t[:2] == ("obtention C-000001", TITRE)]


# --- OBT-01 ---


def test_obt_01_un_titre_retire_nomme_les_ccs_et_les_sessions_ccs_qui_reposaient_dessus(m: MondeSessions) -> None:
    titre, ccs = prete(m), prete(m, CCS, J + UN_JOUR)
    valider(m, titre, ccs)
    vivante = m.session("convocations_envoyees", f"{TITRE}/CCS2", date(2025, 6, 2), candidats=(1,))
    annulee = m.session("annulee", f"{TITRE}/CCS2", date(2025, 6, 3), candidats=(1,))
    avant = m.octets()
    simule = debloquer(m, titre, "--simuler")
    attendu = f"reposent dessus : le CCS {CCS}, la session {vivante}."
    assert attendu in simule.stderr
    assert conforme(simule.json())["lignes"][0]["effets"] == {
        "obtentions_contestees": [{"candidat": "C-000001", "certification": TITRE}],
        "ccs": [{"candidat": "C-000001", "certification": CCS}],
        "sessions_ccs": [{"candidat": "C-000001", "session": vivante}],
    }
    assert m.octets() == avant
    corriger(m, titre, "echec")
    avant = m.octets()
    simule = valider(m, titre, plus=("--simuler",))
    assert m.octets() == avant
    for fini in (simule, valider(m, titre)):
        assert (
            f"OBT-01 : C-000001 AUBERT Noé ne détient plus {TITRE} ; reposaient dessus : le CCS {CCS}, la session"
            f" {vivante}." in fini.stderr
        )
        assert annulee not in fini.stderr
        effets = conforme(fini.json())["lignes"][0]["effets"]
        assert effets["obtentions_retirees"] == [{"candidat": "C-000001", "certification": TITRE}]
        assert effets["sans_appui"] == effets["ccs"] == [{"candidat": "C-000001", "certification": CCS}]
    # pas de cascade : le CCS reste, sans appui ; la session vivante reste aussi
    assert detient(m) == {CCS: (ccs, False, True)}
    assert m.etat(vivante) == "convocations_envoyees"
    dites = [t for t in m.traces("champ", "avant", "apres") if t[0] == "obtention C-000001"]
    assert dites[-2:] == [("obtention C-000001", TITRE, None), ("obtention C-000001", CCS, f"{CCS} (sans appui)")]
    # regagné, le titre rend l'appui
    corriger(m, titre, "reussite")
    fini = valider(m, titre)
    rendu = f"OBT-01 : C-000001 AUBERT Noé obtient le titre {TITRE} ; retrouve l'appui du CCS {CCS}."
    assert rendu in fini.stderr
    effets = conforme(fini.json())["lignes"][0]["effets"]
    assert effets == {"obtentions_gagnees": [{"candidat": "C-000001", "certification": TITRE}]}
    assert detient(m)[CCS] == (ccs, False, False)


def test_obt_01_un_titre_retire_dont_une_autre_version_reste_garde_l_appui(m: MondeSessions) -> None:
    titre, suite = prete(m), prete(m, SUITE, J + UN_JOUR)
    valider(m, titre, suite, prete(m, CCS, J + UN_JOUR))
    corriger(m, titre, "echec")
    fini = valider(m, titre)
    assert f"ne détient plus {TITRE}." in fini.stderr
    assert detient(m)[CCS][2] is False


def test_v18_8_tout_dans_un_meme_lot(m: MondeSessions) -> None:
    """Chaque ligne voit l'effet des précédentes : le titre donné par la première porte le CCS de la seconde."""
    titre, ccs = prete(m), prete(m, CCS)
    assert [x["resultat"] for x in valider(m, titre, ccs).json()["lignes"]] == ["fait", "fait"]
    assert set(detient(m)) == {TITRE, CCS}
    lus = m.faire("candidat", "parchemins", profil=CENTRE).json()["elements"]
    assert sorted(e["certification"] for e in lus) == [TITRE, CCS]
