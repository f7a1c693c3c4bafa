"""`jure disponibles`, `export-jures --session`, `--libres` : qui pourrait siéger et ne siège pas (SES-01, SES-08)."""

import csv
import io
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ceres_cli.schemas.jures import FICHE
from tests.conftest import Lanceur
from tests.fabriques import monde_sessions
from tests.fabriques.monde_sessions import (
    AUTRE_CENTRE,
    CENTRE,
    DEBUT,
    DIRECCTE,
    JOUR,
    MPCP,
    TITRE,
    UD,
    MondeSessions,
)

JURES = tuple(f"J-{n:06d}" for n in range(1, 11))
LIBRES = ["J-000001", "J-000002", "J-000003", "J-000004"]  # habilités sur le titre entier, à Nantes
EMPLOYE, D_AILLEURS = "J-000009", "J-000010"


def noms(reponse: Any) -> list[str]:
    assert reponse.code == 0, reponse.stderr
    document = reponse.json()
    assert document["total"] == len(document["elements"])
    return [e["numero_jure"] for e in document["elements"]]


def pour(m: MondeSessions, session: str, profil: str = MPCP, *options: object, **suite: Any) -> list[str]:
    return noms(m.faire("jure", "disponibles", "--session", session, *options, profil=profil, **suite))


def test_ses_01_seuls_ceux_qui_peuvent_examiner_les_plus_proches_d_abord(m: MondeSessions) -> None:
    """L'employé du centre a un lien (SES-08) ; brouillon, inactif et CCP seul n'ont pas de quoi siéger."""
    assert pour(m, m.session()) == [*LIBRES, D_AILLEURS]
    ccp, ccs = (m.session(reference=f"{TITRE}/{bloc}", entretien_final=0) for bloc in ("CCP1", "CCS1"))
    assert pour(m, ccp) == [*LIBRES, "J-000005", D_AILLEURS]
    assert pour(m, ccs) == ["J-000006"]


def test_du_plus_proche_au_plus_lointain_du_lieu_de_la_session(m: MondeSessions) -> None:
    m.f.inserer("jure", nom="ABEL", prenom="Luc", cle="abel luc", actif=1, version=1, departement="49", region="52")
    m.f.habilitation(11, TITRE, fin=date(2027, 12, 31))
    ici = m.session()
    la_bas = m.session(centre=2, departement="35", region="53")
    reponse = m.faire("jure", "disponibles", "--session", ici, profil=MPCP).json()["elements"]
    assert [e["numero_jure"] for e in reponse] == [*LIBRES, "J-000011", D_AILLEURS]
    assert [e["proximite"] for e in reponse] == [*["meme_departement"] * 4, "meme_region", "ailleurs"]
    assert [e["km"] for e in reponse] == [0, 0, 0, 0, 81, 100]
    # L'employé du Centre Loire est libre chez l'autre ; à distance égale, l'ordre alphabétique.
    assert pour(m, la_bas) == [D_AILLEURS, *LIBRES, EMPLOYE, "J-000011"]


def test_a_distance_egale_le_moins_pris_de_l_annee_puis_le_nom(m: MondeSessions) -> None:
    m.session("validee", debut=date(2025, 1, 14), jures=(1, 2))
    m.session(debut=date(2025, 5, 14), jures=(1,))
    m.session(debut=date(2026, 1, 14), jures=(3,))
    ici = m.session()
    lus = m.faire("jure", "disponibles", "--session", ici, profil=MPCP).json()["elements"]
    assert [(e["numero_jure"], e["sessions_annee"]) for e in lus][:4] == [
        ("J-000003", 0), ("J-000004", 0), ("J-000002", 1), ("J-000001", 2)
    ]  # fmt: skip


def test_dis_01_qui_n_est_pas_libre_est_nomme_et_ses_jours_pris_se_lisent(m: MondeSessions) -> None:
    ici = m.session()
    m.faire("jure", "indisponible", "J-1", "--du", DEBUT, profil=UD)
    m.faire("jure", "indisponible", "J-2", "--du", "2025-07-01", "--au", "2025-07-31", profil=UD)
    rendu = m.faire("jure", "disponibles", "--session", ici)
    assert "DIS-01 : n'est pas libre ALIX Alice (le 01/04/2025)." in rendu.stderr
    assert {e["numero_jure"]: e["indisponibilites"] for e in rendu.json()["elements"]}["J-000002"] == [
        "2025-07-01/2025-07-31"
    ]
    env = {"CERES_PROFIL": CENTRE, "CERES_AUJOURDHUI": m.jour}

    def montree() -> bool:
        return "Jours pris" in m.ceres("jure", "disponibles", "--session", ici, "--format", "table", env=env).stdout

    assert montree()
    m.faire("jure", "indisponible", "J-2", "--lever", "--du", "2025-07-01", "--au", "2025-07-31", profil=UD)
    assert not montree()


@pytest.mark.parametrize(
    ("debut", "fin", "libre"),
    [
        (DEBUT - timedelta(2), DEBUT - timedelta(1), True),  # finie la veille
        (DEBUT - timedelta(2), DEBUT, False),
        (DEBUT + timedelta(1), DEBUT + timedelta(3), False),
        (DEBUT + timedelta(2), DEBUT + timedelta(3), True),  # commence le lendemain
    ],
)
@pytest.mark.parametrize("etat", ["en_preparation", "validee", "annulee"])
def test_ses_08_pris_ailleurs_un_jour_commun(m: MondeSessions, debut: date, fin: date, libre: bool, etat: str) -> None:
    session = m.session(fin=DEBUT + timedelta(1))
    m.session(etat, debut=debut, fin=fin, centre=2, jures=(1,))
    assert ("J-000001" in pour(m, session)) is (libre or etat == "annulee")
    un_jour = ("jure", "disponibles", "--titre", TITRE, "--le", DEBUT + timedelta(1))
    pris = etat != "annulee" and debut <= DEBUT + timedelta(1) <= fin
    assert ("J-000001" in noms(m.faire(*un_jour, profil=MPCP))) is not pris


def test_ses_08_un_lien_declare_ecarte_et_le_jury_n_est_plus_a_chercher(m: MondeSessions) -> None:
    session = m.session(jures=(2,), candidats=(1,))
    m.f.inserer("lien_jure", jure_id=1, centre_id=1, nature="formateur")
    m.f.inserer("lien_jure", jure_id=3, candidat_id=1, nature="parent")
    m.f.inserer("lien_jure", jure_id=4, candidat_id=2, nature="parent")  # pas un candidat de la session
    assert pour(m, session) == ["J-000004", D_AILLEURS]


def test_dro_02_chacun_ne_voit_que_les_jures_de_son_ressort(m: MondeSessions) -> None:
    session = m.session()
    attendus = {MPCP: [*LIBRES, D_AILLEURS], CENTRE: [*LIBRES, D_AILLEURS], UD: LIBRES, DIRECCTE: LIBRES}
    for profil, siens in attendus.items():
        assert pour(m, session, profil) == siens, profil


def test_un_jour_le_lieu_est_celui_du_profil_et_un_centre_n_est_pas_libre_de_ses_employes(m: MondeSessions) -> None:
    def le(profil: str) -> list[tuple[str, str | None]]:
        reponse = m.faire("jure", "disponibles", "--titre", TITRE, "--le", "01/04/2025", profil=profil)
        return [(e["numero_jure"], e["proximite"]) for e in reponse.json()["elements"]]

    assert le(MPCP) == [(j, None) for j in [*LIBRES, EMPLOYE, D_AILLEURS]]
    assert le(CENTRE) == [*((j, "meme_departement") for j in LIBRES), (D_AILLEURS, "ailleurs")]
    assert le(AUTRE_CENTRE)[0] == (D_AILLEURS, "meme_departement")
    assert (EMPLOYE, "ailleurs") in le(AUTRE_CENTRE)
    assert le(DIRECCTE) == [(j, "meme_region") for j in [*LIBRES, EMPLOYE]]


def test_ce_que_donne_la_fiche_et_rien_de_plus(m: MondeSessions) -> None:
    m.session("validee", debut=date(2025, 2, 1), jures=(1,))
    m.session("annulee", debut=date(2025, 3, 1), jures=(1,))
    m.session(debut=date(2025, 6, 1), jures=(1,))
    lus = m.faire("jure", "disponibles", "--session", m.session()).json()["elements"]
    (premier,) = [e for e in lus if e["numero_jure"] == "J-000001"]
    assert list(premier) == [*(c.cle for c in FICHE), "proximite", "km", "sessions_annee", "indisponibilites"]
    assert (premier["derniere_session"], premier["nombre_sessions"]) == ("2025-02-01", 1)
    assert (premier["certifications"], premier["habilitation_fin"]) == ([TITRE], "2027-12-31")
    assert premier["utilisable_jusqu_au"] == "2028-12-31"


def test_filtres_et_presentation(m: MondeSessions) -> None:
    session = m.session()
    assert pour(m, session, MPCP, "--departement", "35") == [D_AILLEURS]
    assert pour(m, session, MPCP, "--departement", "35", "--departement", "44") == [*LIBRES, D_AILLEURS]
    assert pour(m, session, MPCP, "--region", "Bretagne") == [D_AILLEURS]
    assert pour(m, session, MPCP, "--tri", "-nom")[0] == D_AILLEURS
    coupee = m.faire("jure", "disponibles", "--session", session, "--limite", "1", profil=MPCP).json()
    assert (len(coupee["elements"]), coupee["total"]) == (1, 5)


@pytest.mark.parametrize(
    "options", [(), ("--titre", TITRE), ("--le", "2025-04-01"), ("--session", "S-2025-1", "--le", "2025-04-01")]
)
def test_pour_quoi_il_faut_le_dire(m: MondeSessions, options: tuple[str, ...]) -> None:
    refus = m.faire("jure", "disponibles", *options)
    assert (refus.code, refus.erreur()["code"]) == (2, "USAGE")
    assert "--session" in refus.erreur()["message"] + refus.erreur()["conseil"]


@pytest.mark.parametrize(("etat", "code"), [("validee", 4), ("annulee", 4), ("debloquee", 0), ("dte_envoye", 0)])
def test_ses_09_une_session_dont_le_jury_ne_s_ouvre_plus(m: MondeSessions, etat: str, code: int) -> None:
    reponse = m.faire("jure", "disponibles", "--session", m.session(etat), profil=MPCP)
    assert reponse.code == code
    if code:
        assert reponse.erreur()["code"] == "SES-09"
        assert "--le" in reponse.erreur()["conseil"]


def test_ses_10_qui_n_inscrirait_pas_lui_meme_lit_la_liste_et_pourquoi(m: MondeSessions) -> None:
    session = m.session()
    for profil, dit in ((UD, "c'est au Centre"), (DIRECCTE, "DIRECCTE"), (CENTRE, "")):
        reponse = m.ceres(
            "jure", "disponibles", "--session", session, env={"CERES_PROFIL": profil, "CERES_AUJOURDHUI": JOUR}
        )
        assert (reponse.code, len(reponse.lignes()) > 1) == (0, True)
        assert dit in reponse.stderr if dit else not reponse.stderr, (profil, reponse.stderr)


def test_jur_01_un_centre_ne_lit_pas_un_jour_passe(m: MondeSessions) -> None:
    hier = m.faire("jure", "disponibles", "--titre", TITRE, "--le", "2025-03-02", profil=CENTRE)
    assert (hier.code, hier.erreur()["code"]) == (5, "DRO-01")
    assert m.faire("jure", "disponibles", "--titre", TITRE, "--le", JOUR, profil=CENTRE).code == 0
    assert m.faire("jure", "disponibles", "--titre", TITRE, "--le", "2025-03-02", profil=UD).code == 0


def fiche(reponse: Any) -> list[dict[str, str]]:
    assert reponse.code == 0, reponse.stderr
    return list(csv.DictReader(io.StringIO(reponse.stdout.removeprefix("\ufeff")), delimiter=";"))


def exporter(m: MondeSessions, *options: object, profil: str = CENTRE, jour: str = JOUR) -> list[dict[str, str]]:
    env = {"CERES_PROFIL": profil, "CERES_AUJOURDHUI": jour}
    return fiche(m.ceres("export-jures", *options, env=env))


@pytest.mark.parametrize("profil", [MPCP, CENTRE, UD, DIRECCTE])
def test_jur_01_export_d_une_session_la_meme_liste_et_au_journal(m: MondeSessions, profil: str) -> None:
    session = m.session(jures=(2,))
    lignes = exporter(m, "--session", session, profil=profil)
    assert [ligne["numero_jure"] for ligne in lignes] == pour(m, session, profil)
    assert list(lignes[0]) == [c.cle for c in FICHE]
    ((filtre,),) = m.f.lignes("SELECT apres FROM trace WHERE type_objet = 'export' AND champ = 'filtre'")
    assert filtre == f"jurés libres pour : {session} ; état : utilisable"
    assert exporter(m, "--session", session, "--sessions-min", "1", profil=profil) == []


@pytest.mark.parametrize("deja_dit", [("--titre", TITRE), ("--du", "2025-04-01"), ("--etat", "suspendue")])
def test_jur_01_une_session_dit_deja_le_reste(m: MondeSessions, deja_dit: tuple[str, str]) -> None:
    refus = m.faire("export-jures", "--session", m.session(), *deja_dit, profil=MPCP)
    assert refus.code == 2
    assert deja_dit[0] in refus.erreur()["message"]
    assert m.faire("export-jures", "--libres", "--etat", "suspendue", profil=MPCP).code == 2


@pytest.mark.parametrize(
    ("du", "au", "libre"),
    [("30/03/2025", "31/03/2025", True), ("30/03/2025", "01/04/2025", False), ("02/04/2025", "04/04/2025", False),
     ("03/04/2025", "04/04/2025", True)],
)  # fmt: skip
def test_jur_01_libres_aucune_session_un_seul_de_ces_jours(m: MondeSessions, du: str, au: str, libre: bool) -> None:
    m.session(fin=DEBUT + timedelta(1), jures=(1,), centre=2)
    periode = ("--titre", TITRE, "--du", du, "--au", au)
    habilites = {ligne["numero_jure"] for ligne in exporter(m, *periode, profil=UD)}
    libres = {ligne["numero_jure"] for ligne in exporter(m, *periode, "--libres", profil=UD)}
    assert habilites - libres == (set() if libre else {"J-000001"})
    filtres = [f for (f,) in m.f.lignes("SELECT apres FROM trace WHERE champ = 'filtre' ORDER BY id")]
    assert ["habilités : du" in f for f in filtres] == [True, False]
    assert "habilités et libres : du" in filtres[1]


def test_ses_08_libres_d_un_centre_sans_lien_avec_lui(m: MondeSessions) -> None:
    m.f.inserer("lien_jure", jure_id=1, centre_id=1, nature="formateur")
    m.f.inserer("lien_jure", jure_id=2, centre_id=2, nature="formateur")

    def sans(profil: str) -> set[str]:
        tous, libres = (
            {ligne["numero_jure"] for ligne in exporter(m, "--titre", TITRE, *plus, profil=profil)}
            for plus in ((), ("--libres",))
        )
        return tous - libres

    assert sans(CENTRE) == {"J-000001", EMPLOYE}
    assert sans(AUTRE_CENTRE) == {"J-000002"}
    assert sans(UD) == set()


BLOCS = {"": 1, "/CCP1": 0, "/CCP2": 0, "/CCS1": 0}


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    bloc=st.sampled_from(list(BLOCS)),
    ecart=st.integers(-3, 40),  # du jour au premier jour de la session
    duree=st.integers(0, 2),
    etat=st.sampled_from(["en_preparation", "convocations_envoyees", "en_attente_validation", "debloquee"]),
    siegent=st.sets(st.integers(1, 10), max_size=3),
    ailleurs=st.lists(st.tuples(st.integers(1, 10), st.integers(-3, 3)), max_size=3),
    lies=st.lists(st.tuples(st.integers(1, 10), st.sampled_from(["centre", "autre", "candidat"])), max_size=2),
    profil=st.sampled_from([MPCP, CENTRE]),
)
def test_ses_01_ses_08_liste_si_et_seulement_si_l_inscription_est_acceptee(
    modele_sessions: Path,
    isole: Path,
    ceres: Lanceur,
    bloc: str,
    ecart: int,
    duree: int,
    etat: str,
    siegent: set[int],
    ailleurs: list[tuple[int, int]],
    lies: list[tuple[int, str]],
    profil: str,
) -> None:
    """Acceptée : faite, sans l'avertir d'une autre session. Commencée, un Centre n'y inscrit plus (SES-10) : le MPCP,
    alors."""
    m = monde_sessions.ouvrir(modele_sessions, isole / "ceres.db", ceres)
    debut = date.fromisoformat(JOUR) + timedelta(ecart)
    session = m.session(
        etat, f"{TITRE}{bloc}", debut, debut + timedelta(duree), entretien_final=BLOCS[bloc],
        jures=tuple(sorted(siegent)), candidats=(1,),
    )  # fmt: skip
    for jure, decalage in ailleurs:
        autre = debut + timedelta(decalage)
        m.session("en_preparation", TITRE, autre, autre, jures=(jure,), centre=2)
    for jure, cible in lies:
        vers = {"centre": {"centre_id": 1}, "autre": {"centre_id": 2}, "candidat": {"candidat_id": 1}}[cible]
        m.f.inserer("lien_jure", jure_id=jure, nature="lien", **vers)
    if profil == CENTRE and (ecart <= 0 or etat in ("en_attente_validation", "debloquee")):
        profil = MPCP
    listes = pour(m, session, profil)
    acceptes = []
    for jure in JURES:
        essai = m.faire("session", "inscrire-jure", session, jure, "--simuler", "--motif", "essai", profil=profil)
        fait = essai.code == 0 and essai.json()["resume"]["fait"] == 1
        if fait and "siège déjà" not in essai.stderr:
            acceptes.append(jure)
    assert sorted(listes) == acceptes
    m.f.store.fermer()
