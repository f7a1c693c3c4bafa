"""OBT-02, SES-01 : ce qu'un titre exige change un jour, et rien de ce qui s'est obtenu avant n'en dépend."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.au_terminal import au_terminal
from tests.conftest import Lanceur
from tests.fabriques import monde_sessions
from tests.fabriques.monde_sessions import CENTRE, MPCP, TITRE, UD, MondeSessions
from tests.fabriques.titres import FICHE, ecrire

CHANGE = date(2025, 3, 10)
AUTOUR = tuple(CHANGE + timedelta(n) for n in (-1, 0, 1))
RNCP = replace(FICHE, numero="RNCP99901", intitule=f"Titre {TITRE}", date_effet="01/01/2022", date_fin="31/12/2027")


@pytest.fixture
def m(modele_sessions: Path, ceres: Lanceur, isole: Path) -> MondeSessions:
    """J-11 et J-12 : habilités sur chacun des deux CCP."""
    monde = monde_sessions.ouvrir(modele_sessions, isole / "ceres.db", ceres)
    for nom in ("KELLER", "LUCAS"):
        jure = monde.f.jure(nom, "Zoé")
        for ccp in ("CCP1", "CCP2"):
            monde.f.habilitation(jure, f"{TITRE}/{ccp}", fin=date(2027, 12, 31))
    return monde


def ajouter(m: MondeSessions, *options: str, jour: date = CHANGE) -> Any:
    return m.faire("referentiel", "modifier", TITRE, "--ccp", "Bloc neuf", *options, profil=MPCP, jour=jour)


def importer(m: MondeSessions, isole: Path, *ccp: str, jour: date = CHANGE) -> Any:
    """Une fiche qui ne connaît que ces CCP."""
    blocs = tuple((f"RNCP99901{c}", f"Bloc {TITRE}/{c}") for c in ccp)
    chemin = ecrire(isole, replace(RNCP, blocs=blocs), nom=f"{'-'.join(ccp)}.xml")
    fait = m.faire("referentiel", "importer", chemin, "--oui", profil=MPCP, jour=jour)
    assert fait.code == 0, fait.stderr
    return fait


def voir(m: MondeSessions, ccp: str) -> dict[str, Any]:
    blocs = m.faire("referentiel", "voir", TITRE, profil=MPCP, jour=CHANGE).json()["ccp"]
    return next(b for b in blocs if b["reference"] == f"{TITRE}/{ccp}")


def reussir(m: MondeSessions, ccp: str, jour: date = date(2025, 2, 3)) -> None:
    """C-1 obtient ce CCP."""
    seance = {"jures": (1, 2), "candidats": (1,), "resultat": "reussite"}
    s = m.session("en_attente_validation", f"{TITRE}/{ccp}", jour, **seance)
    assert m.faire("session", "valider", s, profil=UD, jour=max(jour, CHANGE)).code == 0


def detenir(m: MondeSessions, jour: date = date(2025, 2, 3), *, jures: tuple[int, ...] = (1, 2)) -> str:
    """C-1 obtient CCP1, CCP2, puis l'entretien ; rend le nom de la session TITRE."""
    for ccp in ("CCP1", "CCP2"):
        reussir(m, ccp, jour)
    s = m.session("en_attente_validation", TITRE, jour, jures=jures)
    m.inscrire(int(s[-6:]), 1, "reussite", portee="entretien_final_seul", entretien="reussi")
    assert m.faire("session", "valider", s, profil=UD, jour=max(jour, CHANGE)).code == 0
    assert titre_de(m) == TITRE
    return s


def titre_de(m: MondeSessions) -> str | None:
    return TITRE if any(c == TITRE for _, c, _ in m.obtentions()) else None


def revalider(m: MondeSessions, s: str, jour: date) -> None:
    assert m.faire("session", "debloquer", s, "--motif", "reprise", profil=UD, jour=jour).code == 0
    assert m.faire("session", "transmettre", s, profil=MPCP, jour=jour).code == 0
    fait = m.faire("session", "valider", s, profil=UD, jour=jour)
    assert fait.code == 0, fait.stderr


# --- le jour ---


def test_obt_02_un_ccp_d_origine_est_exige_depuis_le_debut_du_titre(m: MondeSessions) -> None:
    assert (voir(m, "CCP1")["exige_du"], voir(m, "CCP1")["retire_le"]) == ("2022-01-01", None)


@pytest.mark.parametrize(
    ("donne", "exige", "effet"),
    [
        ([], "2025-03-10", None),
        (["--exige-du", "2025-03-09"], "2025-03-10", "2025-03-09"),
        (["--exige-du", "2025-03-10"], "2025-03-10", None),
        (["--exige-du", "2025-03-11"], "2025-03-11", None),
    ],
)
def test_obt_02_un_ccp_ajoute_est_exige_du_jour_du_changement_ou_plus_tard(
    m: MondeSessions, donne: list[str], exige: str, effet: str | None
) -> None:
    fait = ajouter(m, *donne)
    assert fait.code == 0
    assert (voir(m, "CCP3")["exige_du"], voir(m, "CCP3")["effet_du"]) == (exige, effet)
    assert ("n'est gardée que pour information" in fait.stderr) is (effet is not None)


def test_obt_02_exige_du_ne_va_pas_sans_ccp(m: MondeSessions) -> None:
    fait = m.faire("referentiel", "modifier", TITRE, "--exige-du", "2025-04-01", profil=MPCP)
    assert (fait.code, "--ccp" in fait.stderr) == (2, True)


def test_obt_02_un_import_date_ce_qu_il_ajoute_et_ce_qu_il_retire(m: MondeSessions, isole: Path) -> None:
    importer(m, isole, "CCP1", "CCP2", jour=date(2025, 2, 1))
    fait = importer(m, isole, "CCP1", "CCP9")
    assert (voir(m, "CCP2")["retire_le"], voir(m, "CCP2")["actif"]) == ("2025-03-10", False)
    assert voir(m, "CCP3")["exige_du"] == "2025-03-10"
    assert "CCP2 n'est plus exigé à partir du 10/03/2025" in fait.stderr
    importer(m, isole, "CCP1", "CCP9")
    assert voir(m, "CCP3")["exige_du"] == "2025-03-10"


# --- SES-01 : le jury ---


@pytest.mark.parametrize("rang", [0, 1, 2])
def test_ses_01_le_jury_se_juge_au_premier_jour_de_la_session(m: MondeSessions, rang: int) -> None:
    """Veille, jour, lendemain du jour où un CCP est exigé en plus."""
    ajouter(m, "--exige-du", CHANGE.isoformat(), jour=AUTOUR[0] - timedelta(9))
    s = m.session(debut=AUTOUR[rang])
    explique = m.faire(
        "session", "expliquer", s, "--action", "inscrire-jure", "--jure", "J-11", jour=AUTOUR[0] - timedelta(1)
    )
    libres = m.faire("jure", "disponibles", "--session", s, jour=AUTOUR[0]).json()["elements"]
    fait = m.faire("session", "inscrire-jure", s, "J-11", jour=AUTOUR[0] - timedelta(1))
    possible = rang == 0
    assert (fait.code == 0, "J-000011" in [j["numero_jure"] for j in libres]) == (possible, possible)
    assert explique.code == (0 if possible else 4)
    if not possible:
        assert "exigés ce jour-là (CCP1, CCP2, CCP3)" in fait.stderr


@pytest.mark.parametrize("rang", [0, 1, 2])
def test_ses_01_un_ccp_retire_n_est_plus_demande_du_jour_du_retrait(m: MondeSessions, isole: Path, rang: int) -> None:
    importer(m, isole, "CCP1")
    s = m.session(debut=AUTOUR[rang])
    fait = m.faire("session", "inscrire-jure", s, "J-5", jour=AUTOUR[0] - timedelta(1))  # habilité sur CCP1
    assert (fait.code == 0) is (rang > 0)


@pytest.mark.parametrize("rang", [0, 1, 2])
def test_ses_04_a_la_validation_et_a_l_accueil_de_meme(m: MondeSessions, rang: int) -> None:
    ajouter(m, "--exige-du", CHANGE.isoformat(), jour=CHANGE - timedelta(20))
    s = m.session("en_attente_validation", TITRE, AUTOUR[rang], jures=(11, 12), candidats=(1,), resultat="echec")
    incompletes = m.faire("session", "lister", "--jury-incomplet", profil=UD, jour=AUTOUR[0]).json()["elements"]
    fait = m.faire("session", "valider", s, profil=UD, jour=AUTOUR[2])
    assert (s in [e["id"] for e in incompletes]) is (rang > 0)
    assert fait.code == (4 if rang else 0)


# --- OBT-02 : le titre ---


@pytest.mark.parametrize("rang", [0, 1, 2])
def test_obt_02_le_titre_se_juge_au_dernier_jour_de_ce_sur_quoi_il_repose(m: MondeSessions, rang: int) -> None:
    """Les deux CCP sont acquis ; l'entretien vient la veille, le jour, le lendemain de l'exigence d'un troisième."""
    ajouter(m, "--exige-du", CHANGE.isoformat(), jour=CHANGE - timedelta(40))
    for ccp in ("CCP1", "CCP2"):
        reussir(m, ccp)
    s = m.session("en_attente_validation", TITRE, AUTOUR[rang], jures=(1, 2))
    m.inscrire(int(s[-6:]), 1, "reussite", portee="entretien_final_seul", entretien="reussi")
    fait = m.faire("session", "valider", s, profil=UD, jour=AUTOUR[2])
    assert fait.code == 0
    assert titre_de(m) == (TITRE if rang == 0 else None)
    assert ("il lui manque CCP3" in fait.stderr) is (rang > 0)


@pytest.mark.parametrize("rang", [0, 1, 2])
def test_v18_3_la_portee_suit_ce_qui_est_exige_le_dernier_jour(m: MondeSessions, rang: int) -> None:
    for ccp in ("CCP1", "CCP2"):
        reussir(m, ccp)
    ajouter(m, "--exige-du", CHANGE.isoformat(), jour=date(2025, 3, 3))
    s = m.session(debut=AUTOUR[rang])
    assert m.faire("candidat", "inscrire", "C-1", s).code == 0
    (portee,) = m.f.lignes("SELECT portee FROM inscription WHERE session_id = ?", (int(s[-6:]),))[0]
    assert portee == ("entretien_final_seul" if rang == 0 else "complete")


# --- rien n'est repris ---


@pytest.mark.parametrize("change", ["modifier", "importer un bloc de plus", "importer un bloc coupé en deux"])
def test_obt_02_un_titre_tenu_reste_a_qui_l_avait(m: MondeSessions, isole: Path, change: str) -> None:
    """Titre, parchemin et jury restent, la session débloquée et validée de nouveau comprise."""
    s = detenir(m, jures=(11, 12))
    if change == "modifier":
        ajouter(m)
    else:
        importer(m, isole, *(("CCP1", "CCP2", "CCP3") if "plus" in change else ("CCP1", "CCP2a", "CCP2b")))
    revalider(m, s, CHANGE + timedelta(5))
    assert titre_de(m) == TITRE
    assert [e for (e,) in m.f.lignes("SELECT etat FROM parchemin")] == ["a_editer"]


def test_obt_02_un_titre_obtenu_le_jour_meme_du_changement_reste(m: MondeSessions, isole: Path) -> None:
    """L'exigence part alors du lendemain."""
    importer(m, isole, "CCP1", "CCP2", jour=date(2025, 2, 1))
    s = detenir(m, CHANGE, jures=(11, 12))
    importer(m, isole, "CCPx", "CCPy")
    assert [voir(m, c)["retire_le"] for c in ("CCP1", "CCP2")] == ["2025-03-11", "2025-03-11"]
    assert {voir(m, c)["exige_du"] for c in ("CCP3", "CCP4")} == {"2025-03-11"}
    revalider(m, s, CHANGE + timedelta(1))
    assert titre_de(m) == TITRE


def test_obt_02_le_jury_du_jour_reste(m: MondeSessions) -> None:
    s = m.session("en_attente_validation", TITRE, CHANGE, jures=(11, 12), candidats=(1,), resultat="echec")
    fait = ajouter(m)
    assert "siège" not in fait.stderr
    assert m.faire("session", "valider", s, profil=UD, jour=CHANGE).code == 0


def test_obt_02_defaire_un_retrait_ne_reprend_pas_le_titre_obtenu_entre_temps(m: MondeSessions, isole: Path) -> None:
    importer(m, isole, "CCP1")
    lot = m.f.lignes("SELECT max(id) FROM lot")[0][0]
    reussir(m, "CCP1", CHANGE)
    s = m.session("en_attente_validation", TITRE, CHANGE, jures=(1, 2))
    m.inscrire(int(s[-6:]), 1, "reussite", portee="entretien_final_seul", entretien="reussi")
    assert m.faire("session", "valider", s, profil=UD, jour=CHANGE).code == 0
    assert titre_de(m) == TITRE

    tard = CHANGE + timedelta(7)
    fait = m.faire("lot", "annuler", f"L-{lot}", "--motif", "erreur", "--oui", profil=MPCP, jour=tard)

    assert fait.code == 0, fait.stderr
    assert (voir(m, "CCP2")["exige_du"], voir(m, "CCP2")["retire_le"]) == (tard.isoformat(), None)
    revalider(m, s, tard)
    assert titre_de(m) == TITRE


def test_obt_02_defait_le_jour_meme_tout_redevient_comme_avant(m: MondeSessions, isole: Path) -> None:
    importer(m, isole, "CCP1", "CCP2", jour=date(2025, 2, 1))
    sql = "SELECT * FROM certification ORDER BY id"
    avant = m.f.lignes(sql)
    importer(m, isole, "CCP1", "CCP9")
    lot = m.f.lignes("SELECT max(id) FROM lot")[0][0]
    fait = m.faire("lot", "annuler", f"L-{lot}", "--motif", "erreur", "--oui", profil=MPCP, jour=CHANGE)
    assert fait.code == 0, fait.stderr
    assert m.f.lignes(sql) == avant


# --- dit avant d'être écrit ---


def test_obt_02_qui_en_depend_est_nomme_d_abord(m: MondeSessions) -> None:
    """C-1 a un CCP, C-2 est inscrit, C-3 n'est de rien ; J-11 perd la session à venir, J-1 a le titre entier."""
    reussir(m, "CCP1")
    passee = m.session("en_attente_validation", TITRE, AUTOUR[0], jures=(12,), candidats=(2,), resultat="echec")
    venir = m.session(debut=AUTOUR[2], jures=(1, 11), candidats=(2,))

    fait = ajouter(m, "--simuler")

    effets = fait.json()["lignes"][0]["effets"]
    assert [c["candidat"] for c in effets["candidats"]] == ["C-000001", "C-000002"]
    assert [(x["jure"], x["session"]) for x in effets["sieges"]] == [("J-000011", venir)]
    assert [x["session"] for x in effets["sessions_exigence"]] == [venir]
    assert passee not in fait.stderr
    for phrase in ("2 candidats en cours de parcours", "1 siège de jury à venir", "1 session en cours touchée"):
        assert phrase in fait.stderr
    assert "2025-" not in fait.stderr.replace(venir, "")


@pytest.mark.parametrize(("reponse", "attendu", "ecrit"), [("non\n", 6, False), ("oui\n", 0, True)])
def test_obt_02_l_accord_est_demande_au_terminal(m: MondeSessions, reponse: str, attendu: int, ecrit: bool) -> None:
    m.session(debut=date(2027, 3, 1), jures=(11,))
    suite = ("referentiel", "modifier", TITRE, "--ccp", "Bloc neuf", "--profil", MPCP)
    code, ecran = au_terminal(*suite, tape=reponse)
    assert (code, "1 siège de jury à venir se perd" in ecran) == (attendu, True)
    assert (len(m.f.lignes("SELECT id FROM certification WHERE intitule = 'Bloc neuf'")) == 1) is ecrit


def test_le_centre_lit_les_jours_du_referentiel(m: MondeSessions) -> None:
    ajouter(m)
    table = m.ceres("referentiel", "voir", TITRE, "--format", "table", env={"CERES_PROFIL": CENTRE})
    assert "Exigé du" in table.stdout
    assert "10/03/2025" in table.stdout
