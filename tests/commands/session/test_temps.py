"""SES-10, SES-11, SES-13 : les règles tiennent dans le temps, quoi qu'on déplace ensuite."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.fabriques.monde_sessions import CENTRE, MPCP, TITRE, UD, MondeSessions

DEBUT = date(2025, 4, 1)
UN_JOUR = timedelta(days=1)
MOTIF = ("--motif", "l'examen a été décalé")
CCP = f"{TITRE}/CCP1"


def tenue(m: MondeSessions, reference: str = TITRE, **valeurs: Any) -> str:
    """Éditée, du 1er au 3 avril, deux jurés, deux candidats, sans résultat."""
    defauts = {"fin": date(2025, 4, 3), "edition": 1, "jures": (1, 2), "candidats": (1, 2)}
    return m.session("convocations_envoyees", reference, **{**defauts, **valeurs})


def noter(m: MondeSessions, s: str, candidat: int = 1, jour: date = DEBUT, *options: str) -> None:
    mots = options or ("--resultat", "reussite")
    fini = m.faire("session", "resultats", s, "--candidat", f"C-{candidat}", *mots, jour=jour)
    assert fini.code == 0, fini.stderr


def code(fini: Any) -> str | None:
    return None if fini.code == 0 else str(fini.erreur()["code"])


# --- SES-11 : un résultat ne précède pas son examen ---


@pytest.mark.parametrize(("decalage", "attendu"), [(0, None), (1, None), (2, "SES-11")])
@pytest.mark.parametrize("porte", ["reporter", "jours", "modifier", "plusieurs"])
def test_ses_11_une_session_ne_se_deplace_pas_apres_son_premier_resultat(
    m: MondeSessions, porte: str, decalage: int, attendu: str | None
) -> None:
    """Le premier résultat est saisi le lendemain du début : le début va jusque-là, et pas au-delà."""
    s = tenue(m)
    noter(m, s, 1, DEBUT + UN_JOUR)
    noter(m, s, 2, DEBUT + 2 * UN_JOUR)
    vers = (DEBUT + decalage * UN_JOUR).isoformat()
    commande = {
        "reporter": ("reporter", s, "--debut", vers),
        "jours": ("reporter", s, "--jours", decalage),
        "modifier": ("modifier", s, "--debut", vers, "--fin", "2025-04-06"),
        "plusieurs": ("reporter", s, m.session("convocations_envoyees", edition=1), "--jours", decalage),
    }[porte]
    avant = m.octets()
    fini = m.faire("session", *commande, *MOTIF, profil=UD, jour=DEBUT + 2 * UN_JOUR)
    if porte == "plusieurs":
        resultats = {x["objet"]: x["code"] for x in fini.json()["lignes"]}
        assert resultats[s] == (attendu or "")
        return
    assert code(fini) == attendu, fini.stderr
    if attendu:
        assert "02/04/2025" in fini.erreur()["message"]
        assert "C-000001" in fini.erreur()["message"]
        assert "au plus tard le 02/04/2025" in fini.erreur()["conseil"]
        assert m.octets() == avant


def test_ses_11_un_resultat_corrige_garde_son_premier_jour(m: MondeSessions) -> None:
    s = tenue(m)
    noter(m, s)
    noter(m, s, 1, DEBUT + 2 * UN_JOUR, "--resultat", "echec")
    assert m.f.lignes("SELECT resultat_le FROM inscription WHERE candidat_id = 1") == [("2025-04-01",)]
    fini = m.faire("session", "reporter", s, "--jours", 1, *MOTIF, profil=UD, jour=DEBUT + 2 * UN_JOUR)
    assert code(fini) == "SES-11"


def test_ses_11_defaire_un_deplacement_ne_rouvre_pas_la_porte(m: MondeSessions) -> None:
    """Avancée avant d'être notée, elle ne revient pas, par l'annulation du lot, après ses résultats."""
    s = tenue(m, debut=date(2025, 4, 10), fin=date(2025, 4, 10), creee_le=date(2025, 3, 1))
    assert m.faire("session", "reporter", s, "--debut", "2025-04-01", jour="2025-03-20").code == 0
    lot = m.faire("lot", "lister", "--limite", 1, profil=MPCP).json()["elements"][0]["id"]
    noter(m, s)
    avant = m.octets()
    fini = m.faire("lot", "annuler", lot, *MOTIF, "--oui", profil=MPCP, jour="2025-04-02")
    assert fini.code in (4, 7)
    assert m.octets() == avant


def test_ses_11_valider_compare_le_debut_au_premier_resultat_et_dit_l_issue(m: MondeSessions) -> None:
    """Une session déplacée par une version d'avant : la base tient ses jours, la validation les lit."""
    s = tenue(m)
    for candidat in (1, 2):
        noter(m, s, candidat)
    assert m.faire("session", "transmettre", s, jour="2025-04-03").code == 0
    base = m.f.store
    with base.ecriture() as db:
        db.executer("UPDATE session_examen SET debut = '2025-04-02'")
    fini = m.faire("session", "valider", s, profil=UD, jour="2025-04-04")
    assert code(fini) == "SES-11"
    assert f"ceres session modifier {s} --debut 2025-04-01 --motif" in fini.erreur()["conseil"]
    expliquee = m.faire("session", "expliquer", s, "--action", "valider", profil=UD, jour="2025-04-04")
    assert expliquee.json()["possible"] is False
    ramener = m.faire("session", "modifier", s, "--debut", "2025-04-01", *MOTIF, profil=UD, jour="2025-04-04")
    assert ramener.code == 0, ramener.stderr
    assert m.faire("session", "valider", s, profil=UD, jour="2025-04-04").code == 0


def test_ses_11_un_resultat_qui_se_defait_libere_le_debut(m: MondeSessions) -> None:
    s = tenue(m)
    noter(m, s)
    lot = m.faire("lot", "lister", "--limite", 1, profil=CENTRE).json()["elements"][0]["id"]
    assert m.faire("lot", "annuler", lot, *MOTIF, "--oui", profil=CENTRE, jour=DEBUT).code == 0
    assert m.f.lignes("SELECT resultat, resultat_le FROM inscription WHERE candidat_id = 1") == [(None, None)]
    fini = m.faire("session", "reporter", s, "--debut", "2025-04-10", *MOTIF, profil=UD, jour=DEBUT + UN_JOUR)
    assert fini.code == 0, fini.stderr


# --- SES-10 et SES-13 : l'entretien final ---


@pytest.mark.parametrize(
    ("entretien", "attendu"), [("reussi", "SES-13"), ("echoue", "SES-13"), ("absent", None), (None, None)]
)
@pytest.mark.parametrize("profil", [UD, MPCP])
def test_ses_13_l_entretien_passe_ne_s_ote_pas(
    m: MondeSessions, profil: str, entretien: str | None, attendu: str | None
) -> None:
    s = tenue(m, CCP, entretien_final=1)
    if entretien is not None:
        noter(m, s, 1, DEBUT, "--resultat", "absent" if entretien == "absent" else "reussite", "--entretien", entretien)
    ligne = ("session", "modifier", s, "--sans-entretien-final")
    sans_motif = m.faire(*ligne, profil=profil, jour=DEBUT)
    assert sans_motif.code == 2
    simule = m.faire(*ligne, *MOTIF, "--simuler", profil=profil, jour=DEBUT)
    fini = m.faire(*ligne, *MOTIF, profil=profil, jour=DEBUT)
    assert code(fini) == attendu, fini.stderr
    if attendu:
        assert simule.code == 4
        assert "C-000001 AUBERT Noé" in fini.erreur()["message"]
        assert fini.erreur()["conseil"] == "Gardez l'entretien final : ce qui a été passé compte (CAN-05)."
        return
    assert "C-000001 AUBERT Noé, C-000002 BESSON Noé" in fini.stderr
    assert "CAN-05" in fini.stderr
    derogations = m.f.lignes("SELECT champ FROM trace WHERE derogation = 1")
    assert derogations == [("entretien_final",)]


def test_ses_10_avant_tout_commencement_le_centre_change_l_entretien_sans_question(m: MondeSessions) -> None:
    s = tenue(m, CCP, entretien_final=1)
    fini = m.faire("session", "modifier", s, "--sans-entretien-final", jour="2025-03-31")
    assert (fini.code, "ne comptera plus" in fini.stderr) == (0, False)


def test_ses_10_un_debut_ne_precede_la_creation_que_par_reprise(m: MondeSessions) -> None:
    s = tenue(m, creee_le=date(2025, 3, 1))
    for debut, options, attendu in (
        ("2025-03-01", (), None),
        ("2025-02-28", (), "SES-10"),
        ("2025-02-28", ("--reprise",), None),
    ):
        fini = m.faire("session", "reporter", s, "--debut", debut, *MOTIF, *options, profil=MPCP, jour="2025-04-02")
        assert code(fini) == attendu, fini.stderr


@pytest.mark.parametrize(("debut", "fait"), [("2025-03-31", "avancée"), ("2025-04-02", "reportée")])
def test_une_session_qui_vient_plus_tot_n_est_pas_dite_reportee(m: MondeSessions, debut: str, fait: str) -> None:
    s = m.session(debut=DEBUT)
    (ligne,) = m.faire("session", "reporter", s, "--debut", debut).json()["lignes"]
    assert ligne["explication"].startswith(f"{s} {fait} (le ")
