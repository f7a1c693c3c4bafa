"""DEL-01 par la commande : la veille, le jour et le lendemain du dernier jour, dans chaque mode, pour chaque acte."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from tests.fabriques.monde_sessions import CENTRE, DEBUT, MPCP, TITRE, UD, MondeSessions
from tests.lanceur import Resultat

# Une session du 01/04/2025. Le titre demande 20 jours pour la créer, 10 pour sa DTE, 5 pour ses convocations.
JOURS = ("--creation", "20", "--dte", "10", "--convocation", "5")
DERNIER = {"creation": date(2025, 3, 12), "dte": date(2025, 3, 22), "convocation": date(2025, 3, 27)}
PHRASE = {
    "creation": "une session TITRE du 01/04/2025 se crée, ou se rapproche, au plus tard le 12/03/2025 (20 jours avant)",
    "dte": "une session TITRE du 01/04/2025 demande sa DTE au plus tard le 22/03/2025 (10 jours avant)",
    "convocation": "une session TITRE du 01/04/2025 édite ses convocations au plus tard le 27/03/2025 (5 jours avant)",
}
UN_JOUR = timedelta(days=1)
MODES = ("ignorer", "avertir", "bloquer")


def regler(m: MondeSessions, mode: str, sujet: str = "titre", *jours: str) -> None:
    assert m.faire("delais", "definir", sujet, "--mode", mode, *(jours or JOURS), profil=MPCP).code == 0


def creer(m: MondeSessions, jour: date, *options: str, debut: str = "2025-04-01", profil: str = CENTRE) -> Resultat:
    commande = ("session", "creer", "--certification", TITRE, "--debut", debut, "--heure-debut", "09:00", *options)
    return m.faire(*commande, profil=profil, jour=jour)


def _creer(m: MondeSessions, jour: date) -> Resultat:
    return creer(m, jour)


def _rapprocher(m: MondeSessions, jour: date) -> Resultat:
    return m.faire("session", "reporter", m.session(debut=date(2025, 5, 1)), "--debut", "2025-04-01", jour=jour)


def _modifier(m: MondeSessions, jour: date) -> Resultat:
    s = m.session(debut=date(2025, 5, 1), fin=date(2025, 5, 2))
    return m.faire("session", "modifier", s, "--debut", "2025-04-01", jour=jour)


def _demander_la_dte(m: MondeSessions, jour: date) -> Resultat:
    return m.faire("session", "demander-dte", m.session(), jour=jour)


def _editer(m: MondeSessions, jour: date) -> Resultat:
    return m.faire("convocation", "editer", m.session(jures=(1, 2), candidats=(1,)), jour=jour)


ACTES: dict[str, tuple[str, Callable[[MondeSessions, date], Resultat]]] = {
    "creer": ("creation", _creer),
    "reporter": ("creation", _rapprocher),
    "modifier": ("creation", _modifier),
    "demander-dte": ("dte", _demander_la_dte),
    "editer": ("convocation", _editer),
}
# Mode → ce que devient l'acte la veille, le jour et le lendemain du dernier jour : F fait, A fait avec un
# avertissement, R refusé. De même pour chaque acte.
MATRICE = {"ignorer": "FFF", "avertir": "FFA", "bloquer": "FFR"}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("acte", ACTES)
def test_del_01_chaque_acte_dans_chaque_mode_autour_du_dernier_jour(m: MondeSessions, acte: str, mode: str) -> None:
    delai, faire = ACTES[acte]
    regler(m, mode)
    for ecart, attendu in zip((-1, 0, 1), MATRICE[mode], strict=True):
        avant = m.f.lignes("SELECT count(*) FROM lot")
        fini = faire(m, DERNIER[delai] + ecart * UN_JOUR)
        ecrit = m.f.lignes("SELECT count(*) FROM lot") != avant
        assert (fini.code, ecrit) == ((4, False) if attendu == "R" else (0, True)), (ecart, fini.stderr)
        if attendu == "R":
            (motif,) = fini.erreur()["motifs"]
            assert (fini.erreur()["code"], motif["texte"]) == ("DEL-01", f"{PHRASE[delai]} : c'est passé")
            assert motif["valeurs"]["dernier_jour"] == DERNIER[delai].isoformat()
        assert (f"DEL-01 : {PHRASE[delai]} : c'est passé." in fini.stderr) is (attendu == "A")
        assert ("DEL-01" in fini.stderr) is (attendu != "F")


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("acte", ["demander-dte", "editer"])
def test_del_01_expliquer_le_montre_dans_chaque_mode_et_dit_ce_que_l_ecriture_repond(
    m: MondeSessions, acte: str, mode: str
) -> None:
    delai, _ = ACTES[acte]
    regler(m, mode)
    for ecart in (-1, 0, 1):
        jour = DERNIER[delai] + ecart * UN_JOUR
        s = m.session(jures=(1, 2), candidats=(1,))
        explique = m.faire("session", "expliquer", s, "--action", acte, jour=jour)
        document = explique.json()
        (controle,) = [c for c in document["controles"] if c["code"] == "DEL-01"]
        assert controle["texte"].startswith(PHRASE[delai])
        assert controle["valeurs"]["mode"] == mode
        refuse = mode == "bloquer" and ecart == 1
        assert (explique.code, document["possible"], controle["satisfait"]) == (
            4 if refuse else 0,
            not refuse,
            not refuse,
        )
        assert (acte in document["actions_possibles"]) is not refuse
        commande = ("session", acte, s) if acte == "demander-dte" else ("convocation", acte, s)
        simule = m.faire(*commande, "--simuler", jour=jour)
        fini = m.faire(*commande, jour=jour)
        assert simule.code == fini.code == (4 if refuse else 0)
        if refuse:
            assert document["suggestions"] == [fini.erreur()["conseil"]]
            assert controle["texte"] == fini.erreur()["motifs"][0]["texte"]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("action", ["modifier", "reporter"])
def test_del_01_expliquer_un_deplacement_dit_jusqu_ou_rapprocher(m: MondeSessions, action: str, mode: str) -> None:
    regler(m, mode)
    document = m.faire("session", "expliquer", m.session(), "--action", action, jour="2025-03-03").json()
    (controle,) = [c for c in document["controles"] if c["code"] == "DEL-01"]
    assert (document["possible"], controle["satisfait"]) == (True, True)
    assert controle["texte"].startswith("rapprochée, elle commence au plus tôt le 23/03/2025 (20 jours avant)")


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("action", ["modifier", "reporter"])
def test_del_01_expliquer_un_jour_voulu_dit_ce_que_l_ecriture_repond(m: MondeSessions, action: str, mode: str) -> None:
    regler(m, mode)
    for ecart, attendu in zip((-1, 0, 1), MATRICE[mode], strict=True):
        jour = DERNIER["creation"] + ecart * UN_JOUR
        s = m.session(debut=date(2025, 5, 1))
        options = ("--debut", "2025-04-01", *(("--fin", "2025-04-01") if action == "modifier" else ()))
        explique = m.faire("session", "expliquer", s, "--action", action, *options, jour=jour)
        (controle,) = [c for c in explique.json()["controles"] if c["code"] == "DEL-01"]
        assert controle["texte"].startswith(PHRASE["creation"])
        fini = m.faire("session", action, s, *options, jour=jour)
        assert explique.code == fini.code == (4 if attendu == "R" else 0)
        assert controle["satisfait"] is (attendu != "R")


def test_del_01_repousser_ou_changer_le_reste_n_a_pas_de_delai(m: MondeSessions) -> None:
    regler(m, "bloquer")
    jour = "2025-03-31"
    s = m.session(debut=DEBUT, fin=date(2025, 4, 3))
    for options in (
        ("--fin", "2025-04-02"),
        ("--heure-debut", "10:00"),
        ("--site", "Annexe"),
        ("--debut", "2025-04-02"),
        ("--debut", "2025-04-02", "--fin", "2025-04-04"),
    ):
        fini = m.faire("session", "modifier", s, *options, jour=jour)
        assert (fini.code, "DEL-01" in fini.stderr) == (0, False), fini.stderr
    assert m.faire("session", "reporter", s, "--jours", "1", jour=jour).code == 0
    refus = m.faire("session", "reporter", s, "--jours", "-1", jour=jour)
    assert (refus.code, refus.erreur()["code"]) == (4, "DEL-01")


def test_del_01_chaque_session_d_un_report_en_nombre_est_jugee_pour_elle_meme(m: MondeSessions) -> None:
    regler(m, "bloquer")
    loin, pres = m.session(debut=date(2025, 6, 2)), m.session(debut=date(2025, 4, 10))
    fini = m.faire("session", "reporter", loin, pres, "--jours", "-7", jour="2025-03-20")
    assert fini.code == 7
    assert [(x["objet"], x["resultat"], x["code"]) for x in fini.json()["lignes"]] == [
        (loin, "fait", ""), (pres, "refuse", "DEL-01"),
    ]  # fmt: skip


@pytest.mark.parametrize(("sujet", "reference"), [("ccp", f"{TITRE}/CCP1"), ("ccs", f"{TITRE}/CCS1")])
def test_del_01_chaque_type_de_session_suit_sa_ligne(m: MondeSessions, sujet: str, reference: str) -> None:
    regler(m, "bloquer", sujet, "--dte", "3")
    entiere, bloc = m.session(), m.session(reference=reference)
    assert m.faire("session", "demander-dte", entiere, jour="2025-03-31").code == 0
    for jour, code in (("2025-03-29", 0), ("2025-03-30", 4)):
        fini = m.faire("session", "demander-dte", bloc, "--simuler", jour=jour)
        assert fini.code == code
    assert f"une session {sujet.upper()} du 01/04/2025" in fini.erreur()["message"]


def test_can_03_et_une_reedition_n_ont_pas_de_delai(m: MondeSessions) -> None:
    regler(m, "bloquer", "titre", "--convocation", "30")
    s = m.session("convocations_envoyees", jures=(1, 2), candidats=(1,), edition=1)
    tardive = m.faire("candidat", "inscrire", "C-2", s, "--voie", "vae", jour="2025-03-20")
    assert (tardive.code, "DEL-01" in tardive.stderr) == (0, False)
    explique = m.faire("session", "expliquer", s, "--action", "editer", jour="2025-03-20").json()
    (controle,) = [c for c in explique["controles"] if c["code"] == "DEL-01"]
    assert (controle["satisfait"], controle["texte"]) == (True, "une réédition n'a pas de délai")
    fini = m.faire("convocation", "editer", s, jour="2025-03-20")
    assert (fini.code, "DEL-01" in fini.stderr) == (0, False)


def test_ses_10_del_01_une_session_ancienne_reprise_n_a_pas_de_delai(m: MondeSessions) -> None:
    regler(m, "bloquer")
    reprise = ("--centre", "E-1", "--reprise", "--motif", "reprise")
    creee = creer(m, date(2025, 3, 3), *reprise, debut="2025-02-10", profil=MPCP)
    assert creee.code == 0, creee.stderr
    s = creee.json()["id"]
    assert m.faire("session", "demander-dte", s, profil=MPCP).code == 0
    m.inscrire(1, 1)
    fini = m.faire("convocation", "editer", s, profil=MPCP, jour="2025-03-04")
    assert (fini.code, "DEL-01" in fini.stderr) == (0, False), fini.stderr
    # À venir, elle n'est pas ancienne : --reprise n'y change rien.
    refus = creer(m, date(2025, 3, 13), *reprise, profil=MPCP)
    assert (refus.code, refus.erreur()["code"]) == (4, "DEL-01")


def test_ses_12_del_01_regulariser_une_edition_demande_aussi_la_derogation(m: MondeSessions) -> None:
    """L'UD n'est pas coincée : elle accorde la dérogation, puis édite."""
    regler(m, "bloquer")
    s = m.session(jures=(1, 2), candidats=(1,))
    editer = ("convocation", "editer", s, "--motif", "examen tenu")
    refus = m.faire(*editer, profil=UD, jour="2025-04-02")
    assert (refus.code, refus.erreur()["code"]) == (4, "DEL-01")
    deroger = ("session", "deroger", s, "--delai", "convocation", "--motif", "examen tenu")
    assert m.faire(*deroger, profil=UD, jour="2025-04-02").code == 0
    assert m.faire(*editer, profil=UD, jour="2025-04-02").code == 0


def test_del_01_toutes_les_raisons_se_disent_ensemble(m: MondeSessions) -> None:
    regler(m, "bloquer")
    refus = m.faire("convocation", "editer", m.session(), jour="2025-03-28").erreur()
    assert [x["code"] for x in refus["motifs"]] == ["SES-02", "DEL-01"]
    assert "Demandez une dérogation à l'UD du département 44" in refus["conseil"]
    passee = creer(m, date(2025, 4, 2)).erreur()
    assert [x["code"] for x in passee["motifs"]] == ["SES-10", "DEL-01"]


@pytest.mark.parametrize(
    ("acte", "profil", "conseil"),
    [
        (
            "creer",
            CENTRE,
            "Demandez une dérogation à l'UD du département 44 : « ceres session demander-derogation --centre E-000001"
            f" --certification {TITRE} --debut 2025-04-01 --commune 44109 --delai creation --motif TEXTE », ou"
            " choisissez un début à partir du 02/04/2025.",
        ),
        (
            "reporter",
            CENTRE,
            "Demandez une dérogation à l'UD du département 44 : « ceres session demander-derogation S-2025-000001"
            " --delai creation --motif TEXTE », ou choisissez un début à partir du 02/04/2025.",
        ),
        (
            "demander-dte",
            CENTRE,
            "Demandez une dérogation à l'UD du département 44 : « ceres session demander-derogation S-2025-000001"
            " --delai dte --motif TEXTE », ou reportez-la : « ceres session reporter S-2025-000001 --debut"
            " 2025-04-02 ».",
        ),
        (
            "creer",
            MPCP,
            f"Accordez une dérogation : « ceres session deroger --centre E-000001 --certification {TITRE} --debut"
            " 2025-04-01 --delai creation --motif TEXTE ».",
        ),
        (
            "demander-dte",
            MPCP,
            "Accordez une dérogation : « ceres session deroger S-2025-000001 --delai dte --motif TEXTE ».",
        ),
        (
            "reporter",
            MPCP,
            "Accordez une dérogation : « ceres session deroger S-2025-000001 --delai creation --motif TEXTE ».",
        ),
    ],
)
def test_del_01_le_refus_conseille_ce_que_ce_profil_peut(
    m: MondeSessions, acte: str, profil: str, conseil: str
) -> None:
    regler(m, "bloquer")
    jour = DERNIER[ACTES[acte][0]] + UN_JOUR
    if acte == "creer":
        refus = creer(m, jour, "--centre", "E-1", profil=profil)
    else:
        debut = date(2025, 5, 1) if acte == "reporter" else DEBUT
        s = m.session(debut=debut)
        options: Any = ("--debut", "2025-04-01") if acte == "reporter" else ()
        refus = m.faire("session", acte, s, *options, profil=profil, jour=jour)
    assert refus.erreur()["conseil"] == conseil
