"""`ceres candidat inscrire`, `desinscrire`, `expliquer` : CAN-01 à CAN-07 la veille, le jour et le lendemain."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.fabriques.monde_sessions import AUTRE_CENTRE, CENTRE, DEBUT, FINISSANT, MPCP, SUITE, TITRE, MondeSessions

NAISSANCE = "01/01/1990"


def d(jours: int) -> date:
    return DEBUT + timedelta(days=jours)


def inscriptions(m: MondeSessions) -> list[tuple[object, ...]]:
    """(candidat, session, voie, état, convocation à éditer) de chaque ligne."""
    sql = "SELECT candidat_id, session_id, voie, etat, convocation_a_editer FROM inscription ORDER BY id"
    return m.f.lignes(sql)


def inscrire(m: MondeSessions, session: str, *options: str, candidat: str = "C-1", **suite: Any) -> tuple[int, str]:
    """(sortie, code du refus ou sort de la demande) ; `expliquer` doit en dire autant, avant."""
    dit = m.faire("candidat", "expliquer", candidat, "--session", session, *options, **suite)
    fait = m.faire("candidat", "inscrire", candidat, session, *options, **suite)
    if fait.code:
        assert dit.code == fait.code
        return fait.code, fait.erreur()["code"]
    ligne = fait.json()["lignes"][0]
    assert (dit.code == 0) is (ligne["resultat"] == "fait")
    return 0, ligne["resultat"]


# --- inscrire : l'effet ---


def test_inscrire_ecrit_l_inscription_et_la_trace(m: MondeSessions) -> None:
    session = m.session()
    rendu = m.faire("candidat", "inscrire", "C-1", session, "--motif", "dossier complet")
    assert rendu.code == 0
    (ligne,) = rendu.json()["lignes"]
    assert (ligne["objet"], ligne["action"], ligne["resultat"], ligne["code"]) == ("C-000001", "inscrire", "fait", "")
    assert ligne["apres"] == {"session": session, "inscription": "inscrit (formation)"}
    assert inscriptions(m) == [(1, 1, "formation", "inscrit", 0)]
    assert m.f.lignes("SELECT inscrit_le, desinscrit_le FROM inscription") == [("2025-03-03", None)]
    assert m.traces() == [
        ("session", 1, "inscrire", "inscription C-000001", None, "inscrit (formation)", "dossier complet")
    ]
    assert m.colonne(session, "version") == 2
    assert m.faire("session", "voir", session).json()["inscriptions"][0]["candidat"] == "C-000001"


@pytest.mark.parametrize("voie", ["formation", "vae", "apprentissage"])
def test_inscrire_selon_la_voie(m: MondeSessions, voie: str) -> None:
    assert inscrire(m, m.session(), "--voie", voie) == (0, "fait")
    assert inscriptions(m) == [(1, 1, voie, "inscrit", 0)]


def test_can_07_deja_inscrit_est_sans_effet_meme_session_close(m: MondeSessions) -> None:
    session = m.session("convocations_envoyees", candidats=(1,))
    octets = m.octets()
    assert inscrire(m, session) == (0, "sans_effet")
    assert m.faire("candidat", "inscrire", "C-1", session, "--voie", "formation").stderr.count("La voie") == 0
    assert m.faire("candidat", "inscrire", "C-1", session).stderr.count("La voie") == 0
    assert inscrire(m, session, jour=DEBUT) == (0, "sans_effet")
    dit = m.faire("candidat", "expliquer", "C-1", "--session", session).json()
    assert [(c["code"], c["satisfait"]) for c in dit["controles"]] == [("CAN-07", False)]
    autre_voie = m.faire("candidat", "inscrire", "C-1", session, "--voie", "vae")
    assert (autre_voie.code, autre_voie.json()["resume"]["sans_effet"]) == (0, 1)
    assert "La voie reste « formation »" in autre_voie.stderr
    assert m.octets() == octets


@pytest.mark.parametrize("faute", [("--voie", "libre"), ("--naissance", "hier")])
def test_une_faute_d_usage_passe_avant_le_role(m: MondeSessions, faute: tuple[str, ...]) -> None:
    session = m.session()
    for profil in (CENTRE, MPCP):
        assert m.faire("candidat", "inscrire", "C-1", session, *faute, profil=profil).code == 2
        assert m.faire("candidat", "inscrire", "C-1", "S-2025", profil=profil).code == 2
        assert m.faire("candidat", "desinscrire", "J-1", session, profil=profil).code == 2


# --- CAN-01, CAN-02, CAN-03 : les jours ---


@pytest.mark.parametrize("etat", ["en_preparation", "dte_envoye"])
@pytest.mark.parametrize(("jour", "attendu"), [(-1, (0, "fait")), (0, (4, "CAN-01")), (1, (4, "CAN-01"))])
def test_can_01_avant_le_debut(m: MondeSessions, etat: str, jour: int, attendu: tuple[int, str]) -> None:
    assert inscrire(m, m.session(etat), jour=d(jour)) == attendu


@pytest.mark.parametrize(
    ("jour", "attendu"),
    [(-31, (4, "CAN-03")), (-30, (0, "fait")), (-1, (0, "fait")), (0, (4, "CAN-03")), (1, (4, "CAN-03"))],
)
def test_can_03_vae_apres_les_convocations(m: MondeSessions, jour: int, attendu: tuple[int, str]) -> None:
    session = m.session("convocations_envoyees", candidats=(2,), edition=1)
    assert inscrire(m, session, "--voie", "vae", jour=d(jour)) == attendu
    if attendu[0] == 0:
        assert inscriptions(m)[-1] == (1, 1, "vae", "inscrit", 1)
        vues = m.faire("session", "voir", session).json()["inscriptions"]
        assert {i["candidat"]: i["convocation_a_editer"] for i in vues} == {"C-000002": False, "C-000001": True}
    else:
        assert len(inscriptions(m)) == 1


def test_can_03_le_refus_dit_a_partir_de_quand(m: MondeSessions) -> None:
    session = m.session("convocations_envoyees", edition=1)
    refus = m.faire("candidat", "inscrire", "C-1", session, "--voie", "vae", jour=d(-31)).erreur()
    assert refus["motifs"][0]["possible_le"] == "2025-03-02"
    assert "02/03/2025" in refus["message"]


@pytest.mark.parametrize("voie", ["formation", "apprentissage"])
@pytest.mark.parametrize("jour", [-31, -30, -1, 0])
def test_can_01_les_autres_voies_plus_apres_les_convocations(m: MondeSessions, voie: str, jour: int) -> None:
    session = m.session("convocations_envoyees", edition=1)
    assert inscrire(m, session, "--voie", voie, jour=d(jour)) == (4, "CAN-01")


@pytest.mark.parametrize("etat", ["en_attente_validation", "validee", "debloquee", "annulee"])
def test_ses_09_ni_inscrire_ni_desinscrire_ensuite(m: MondeSessions, etat: str) -> None:
    session = m.session(etat, candidats=(2,), edition=1)
    assert inscrire(m, session, "--voie", "vae", jour=d(-10)) == (4, "SES-09")
    refus = m.faire("candidat", "desinscrire", "C-2", session, jour=d(-10))
    assert (refus.code, refus.erreur()["code"]) == (4, "SES-09")


@pytest.mark.parametrize("etat", ["en_preparation", "dte_envoye", "convocations_envoyees"])
@pytest.mark.parametrize(("jour", "sortie"), [(-1, 0), (0, 0), (1, 4)])
def test_can_02_desinscrire_jusqu_au_jour_du_debut(m: MondeSessions, etat: str, jour: int, sortie: int) -> None:
    session = m.session(etat, fin=d(2), candidats=(1,))
    rendu = m.faire("candidat", "desinscrire", "C-1", session, "--motif", "a renoncé", jour=d(jour))
    assert rendu.code == sortie
    sql = "SELECT etat, desinscrit_le, desinscrit_par IS NOT NULL, motif FROM inscription"
    if sortie:
        assert rendu.erreur()["code"] == "CAN-02"
        assert m.f.lignes(sql) == [("inscrit", None, 0, None)]
    else:
        assert m.f.lignes(sql) == [("desinscrit", d(jour).isoformat(), 1, "a renoncé")]


def test_desinscrire_deux_fois_est_sans_effet_et_un_absent_est_introuvable(m: MondeSessions) -> None:
    session = m.session(candidats=(1,))
    assert m.faire("candidat", "desinscrire", "C-1", session).json()["resume"]["fait"] == 1
    octets = m.octets()
    assert m.faire("candidat", "desinscrire", "C-1", session).json()["resume"]["sans_effet"] == 1
    absent = m.faire("candidat", "desinscrire", "C-2", session)
    assert (absent.code, absent.erreur()["code"]) == (3, "INTROUVABLE")
    assert m.octets() == octets


def test_can_07_un_desinscrit_revient_par_une_nouvelle_inscription(m: MondeSessions) -> None:
    session, ferme = m.session(candidats=(1,)), m.session("convocations_envoyees", candidats=(2,))
    m.faire("candidat", "desinscrire", "C-1", session)
    assert inscrire(m, session, "--voie", "vae") == (0, "fait")
    assert [i[2:4] for i in inscriptions(m) if i[0] == 1] == [("formation", "desinscrit"), ("vae", "inscrit")]
    m.faire("candidat", "desinscrire", "C-1", session)
    assert m.faire("candidat", "desinscrire", "C-1", session).json()["resume"]["sans_effet"] == 1
    m.faire("candidat", "desinscrire", "C-2", ferme)
    assert inscrire(m, ferme, candidat="C-2") == (4, "CAN-01")


@pytest.mark.parametrize(("objet", "autre"), [("candidat", "session"), ("session", "candidat")])
def test_qui_revient_dans_une_session_ne_s_y_nomme_qu_une_fois_dans_une_case(
    m: MondeSessions, objet: str, autre: str
) -> None:
    noms = {"session": m.session(candidats=(1,)), "candidat": "C-000001"}
    m.faire("candidat", "desinscrire", "C-1", noms["session"])
    assert inscrire(m, noms["session"]) == (0, "fait")
    assert len(m.faire(objet, "voir", noms[objet]).json()["inscriptions"]) == 2
    vue = (objet, "lister", "--colonnes", "inscriptions", "--format", "csv", "--sans-entete", noms[objet])
    env = {"CERES_PROFIL": CENTRE, "CERES_AUJOURDHUI": m.jour}
    assert m.ceres(*vue, env=env).stdout.strip() == noms[autre]


def test_desinscrire_un_vae_tardif_ote_sa_convocation_a_editer(m: MondeSessions) -> None:
    session = m.session("convocations_envoyees", edition=1)
    inscrire(m, session, "--voie", "vae", jour=d(-5))
    m.faire("candidat", "desinscrire", "C-1", session, jour=d(-4))
    assert inscriptions(m) == [(1, 1, "vae", "desinscrit", 0)]


# --- CAN-04, CAN-05, CAN-06 : trois sessions par an ---

# Ce que sont les trois sessions déjà passées, dans l'année : certification, état, inscription, et si elles comptent.
PASSEES: dict[str, tuple[dict[str, Any], dict[str, Any], bool]] = {
    "titre": ({}, {}, True),
    "titre validé, absent": ({"etat": "validee"}, {"resultat": "absent"}, True),
    "titre débloqué": ({"etat": "debloquee"}, {"resultat": "echec"}, True),
    "CCP avec entretien final": ({"reference": f"{TITRE}/CCP1", "entretien_final": 1}, {}, True),
    "CCP sans entretien final": ({"reference": f"{TITRE}/CCP1"}, {}, False),
    "CCS": ({"reference": f"{TITRE}/CCS1"}, {}, False),
    "titre annulé": ({"etat": "annulee"}, {}, False),
    "titre, désinscrit": ({}, {"etat": "desinscrit"}, False),
    "autre centre": ({"centre": 2, "departement": "35", "region": "53"}, {}, True),
    "autre version du titre": ({"reference": SUITE}, {}, True),
    "autre titre": ({"reference": FINISSANT}, {}, True),
}
# Ce qu'est la session demandée, et si elle compte.
DEMANDEES: dict[str, tuple[dict[str, Any], bool]] = {
    "titre": ({}, True),
    "CCP avec entretien final": ({"reference": f"{TITRE}/CCP2", "entretien_final": 1}, True),
    "autre version du titre": ({"reference": SUITE}, True),
    "CCP sans entretien final": ({"reference": f"{TITRE}/CCP1"}, False),
    "CCS": ({"reference": f"{TITRE}/CCS1"}, False),
    "autre titre": ({"reference": FINISSANT}, True),
}


def passer(m: MondeSessions, sorte: str, *debuts: date) -> list[str]:
    session, inscription, _ = PASSEES[sorte]
    noms = []
    for debut in debuts:
        noms.append(m.session(**{**session, "debut": debut}))
        m.inscrire(int(noms[-1][-6:]), 1, **inscription)
    return noms


@pytest.mark.parametrize("demandee", DEMANDEES)
@pytest.mark.parametrize("sorte", PASSEES)
def test_can_05_ce_qui_compte(m: MondeSessions, sorte: str, demandee: str) -> None:
    passer(m, sorte, date(2025, 1, 10), date(2024, 6, 10), date(2024, 9, 10))  # saisies dans le désordre
    visee, comptee = DEMANDEES[demandee]
    meme_titre = (sorte == "autre titre") is (demandee == "autre titre")
    attendu = (4, "CAN-05") if comptee and PASSEES[sorte][2] and meme_titre else (0, "fait")
    assert inscrire(m, m.session(**visee)) == attendu


@pytest.mark.parametrize(
    ("debut", "attendu"),
    [
        (date(2026, 4, 9), (4, "CAN-05")),
        (date(2026, 4, 10), (0, "fait")),  # jour anniversaire de la première
        (date(2026, 4, 11), (0, "fait")),
        (date(2025, 4, 5), (4, "CAN-05")),  # avant toutes les autres
        (date(2025, 8, 1), (4, "CAN-05")),  # entre deux
    ],
)
def test_can_05_l_annee_glissante(m: MondeSessions, debut: date, attendu: tuple[int, str]) -> None:
    passer(m, "titre", date(2025, 12, 10), date(2025, 4, 10), date(2025, 9, 10))
    assert inscrire(m, m.session(debut=debut)) == attendu


@pytest.mark.parametrize(
    ("premiere", "debut", "sortie"),
    [
        (date(2028, 2, 29), date(2029, 2, 27), 4),
        (date(2028, 2, 29), date(2029, 2, 28), 0),
        (date(2027, 2, 28), date(2028, 2, 29), 0),
        (date(2027, 3, 1), date(2028, 2, 29), 4),
    ],
)
def test_can_05_le_29_fevrier(m: MondeSessions, premiere: date, debut: date, sortie: int) -> None:
    passer(m, "autre version du titre", premiere, premiere + timedelta(days=60), premiere + timedelta(days=120))
    assert inscrire(m, m.session(reference=SUITE, debut=debut))[0] == sortie


def test_can_05_le_refus_liste_les_sessions_leurs_dates_et_la_premiere_possible(m: MondeSessions) -> None:
    vieille = passer(m, "titre", date(2023, 1, 1))
    noms = passer(m, "titre", date(2024, 6, 10), date(2024, 9, 10), date(2025, 1, 10))
    refus = m.faire("candidat", "inscrire", "C-1", m.session()).erreur()
    assert (refus["code"], refus["objets"]) == ("CAN-05", noms)
    (motif,) = refus["motifs"]
    assert motif["valeurs"]["dates"] == ["2024-06-10", "2024-09-10", "2025-01-10"]
    assert motif["possible_le"] == "2025-06-10"
    assert all(texte in refus["message"] for texte in (*noms, "10/06/2024", "10/01/2025", "10/06/2025"))
    assert vieille[0] not in refus["message"]


def test_can_05_un_centre_ne_lit_que_le_jour_des_sessions_d_un_autre(m: MondeSessions) -> None:
    noms = passer(m, "autre centre", date(2024, 6, 10), date(2024, 9, 10)) + passer(m, "titre", date(2025, 1, 10))
    refus = m.faire("candidat", "inscrire", "C-1", m.session()).erreur()
    assert (refus["code"], refus["objets"]) == ("CAN-05", noms[2:])
    assert refus["motifs"][0]["valeurs"]["dates"] == ["2024-06-10", "2024-09-10", "2025-01-10"]
    assert noms[2] in refus["message"]
    assert not any(nom in refus["message"] for nom in noms[:2])


def test_can_05_les_fiches_rncp_qui_se_succedent_font_un_meme_titre(m: MondeSessions) -> None:
    for n, rncp in ((4, "RNCP99904"), (5, "RNCP99905")):
        m.f.titre(f"TP-9990{n}", debut=date(2022, 1, 1), fin=date(2027, 12, 31), rncp=rncp)
    m.f.inserer("succession", ancien="RNCP99901", nouveau="RNCP99903")  # une fiche absente de la base
    m.f.inserer("succession", ancien="RNCP99903", nouveau="RNCP99904")
    passer(m, "titre", date(2024, 6, 10), date(2024, 9, 10), date(2025, 1, 10))
    assert inscrire(m, m.session(reference="TP-99904m01")) == (4, "CAN-05")
    assert inscrire(m, m.session(reference="TP-99905m01")) == (0, "fait")
    m.f.inserer("succession", ancien="RNCP99904", nouveau="RNCP99905")  # réunis après coup : déjà inscrit, il le reste
    assert m.faire("candidat", "expliquer", "C-1", "--titre", "TP-99905m01").code == 4
    assert inscrire(m, m.session(debut=date(2027, 5, 1))) == (0, "fait")


def test_can_05_annuler_ou_desinscrire_rend_une_place(m: MondeSessions) -> None:
    noms = passer(m, "titre", date(2025, 4, 10), date(2025, 5, 10), date(2025, 6, 10))
    session = m.session()
    assert inscrire(m, session) == (4, "CAN-05")
    assert m.faire("candidat", "desinscrire", "C-1", noms[1]).code == 0
    assert inscrire(m, session) == (0, "fait")
    assert inscrire(m, noms[1]) == (4, "CAN-05")
    assert m.faire("session", "annuler", noms[2], "--motif", "salle indisponible").code == 0
    assert inscrire(m, noms[1]) == (0, "fait")


def test_can_06_et_can_07_avertissent_sans_refuser(m: MondeSessions) -> None:
    ccs = m.session(reference=f"{TITRE}/CCS1")
    rendu = m.faire("candidat", "inscrire", "C-1", ccs)
    assert (rendu.code, "CAN-06" in rendu.stderr) == (0, True)
    certification, _ = m.f.certification(TITRE)
    m.f.inserer("obtention", candidat_id=2, certification_id=certification, session_id=1, obtenue_le=date(2024, 1, 1))
    assert "CAN-06" not in m.faire("candidat", "inscrire", "C-2", ccs).stderr
    titre = m.session()
    dit = m.faire("candidat", "expliquer", "C-2", "--session", titre)
    # Il le détient déjà, n'en passerait que l'entretien, et les deux sessions ont un jour commun.
    assert (dit.code, [s[:6] for s in dit.json()["suggestions"]]) == (0, ["V18-3 ", "CAN-07", "CAN-07"])
    assert "CAN-07" in m.faire("candidat", "inscrire", "C-2", titre).stderr


def test_ses_08_un_jure_de_la_session_lie_au_candidat(m: MondeSessions) -> None:
    session, ailleurs = m.session(jures=(1, 2)), m.session(jures=(3,))
    m.f.inserer("lien_jure", jure_id=2, candidat_id=1, nature="parent du candidat")
    refus = m.faire("candidat", "inscrire", "C-1", session)
    assert (refus.code, refus.erreur()["code"]) == (4, "SES-08")
    assert "BRUNET Alice (parent du candidat)" in refus.erreur()["message"]
    assert inscrire(m, session) == (4, "SES-08")
    assert inscrire(m, ailleurs) == (0, "fait")
    assert inscrire(m, session, candidat="C-2") == (0, "fait")


# --- expliquer ---


def test_expliquer_une_session_donne_tous_les_controles(m: MondeSessions) -> None:
    session = m.session()
    document = m.faire("candidat", "expliquer", "C-1", "--session", session).json()
    assert (document["objet"], document["action"], document["possible"]) == ("C-000001", "inscrire", True)
    assert [c["code"] for c in document["controles"]] == ["CAN-07", "SES-09", "CAN-01", "CAN-05", "SES-08"]
    assert document["actions_possibles"] == ["inscrire"]
    refus = m.faire("candidat", "expliquer", "C-1", "--session", session, jour=DEBUT)
    assert (refus.code, refus.json()["actions_possibles"]) == (4, [])
    assert [c["code"] for c in refus.json()["controles"] if not c["satisfait"]] == ["CAN-01"]


@pytest.mark.parametrize(
    ("jour", "sortie", "premier"),
    [("2025-04-09", 4, "2025-04-10"), ("2025-04-10", 0, "2025-04-10"), ("2025-04-11", 0, "2025-04-11")],
)
def test_expliquer_un_titre_donne_les_sessions_comptees_et_le_premier_jour(
    m: MondeSessions, jour: str, sortie: int, premier: str
) -> None:
    noms = passer(m, "titre", date(2024, 9, 10), date(2024, 4, 10), date(2024, 12, 10))
    passer(m, "CCS", date(2025, 1, 1))
    for titre in (TITRE, SUITE, "RNCP99901"):
        rendu = m.faire("candidat", "expliquer", "C-1", "--titre", titre, jour=jour)
        assert rendu.code == sortie
        (controle,) = rendu.json()["controles"]
        assert (controle["code"], controle["possible_le"]) == ("CAN-05", premier)
        assert controle["valeurs"]["sessions"] == [noms[1], noms[0], noms[2]]
        assert controle["valeurs"]["dates"] == ["2024-04-10", "2024-09-10", "2024-12-10"]


def test_expliquer_demande_une_session_ou_un_titre(m: MondeSessions) -> None:
    session = m.session()
    for options in ((), ("--session", session, "--titre", TITRE)):
        assert m.faire("candidat", "expliquer", "C-1", *options).code == 2
    assert m.faire("candidat", "expliquer", "C-1", "--titre", "TP-00001m01").code == 3
    assert m.faire("candidat", "expliquer", "C-1", "--titre", f"{TITRE}/CCP1").code == 2


@pytest.mark.parametrize(
    ("options", "en_cause"),
    [
        ("--titre {t} --voie vae", "--voie"),
        ("--titre {t} --portee complete --voie vae", "--voie, --portee"),
        ("--titre {t} --action ecarter", "--titre"),
        ("--session {s} --titre {t} --action desinscrire", "--titre"),
        ("--session {s} --action ecarter --voie vae", "--voie"),
        ("--session {s} --action reintegrer --portee complete", "--portee"),
        ("--session {s} --action desinscrire --naissance 1990-01-01", "--naissance"),
        ("--action modifier --naissance 1990-01-01", "--naissance"),
        ("--action modifier --session {s}", "--session"),
        ("--action ecarter", "demande une session"),
    ],
)
def test_expliquer_ne_tait_aucune_option(m: MondeSessions, options: str, en_cause: str) -> None:
    """Ignorée, elle laisserait croire qu'il en a été tenu compte."""
    mots = options.format(s=m.session(), t=TITRE).split()
    refus = m.faire("candidat", "expliquer", "C-1", *mots)
    assert (refus.code, refus.erreur()["code"]) == (2, "USAGE")
    assert en_cause in refus.erreur()["message"]


# --- DRO-01, DRO-02 : qui, et où ---


def test_dro_02_le_candidat_d_un_autre_centre_se_designe_avec_sa_naissance(m: MondeSessions) -> None:
    session = m.session(centre=2, departement="35", region="53")
    octets = m.octets()
    for options in ((), ("--naissance", "02/01/1990"), ("--naissance", "31/12/1989")):
        for commande, cible in (("inscrire", (session,)), ("expliquer", ("--session", session))):
            refus, inconnu = (
                m.faire("candidat", commande, c, *cible, *options, profil=AUTRE_CENTRE) for c in ("C-1", "C-9")
            )
            assert (refus.code, refus.stderr.replace("C-1", "C-9").replace("C-000001", "C-000009")) == (
                3,
                inconnu.stderr,
            )
        assert m.faire("candidat", "expliquer", "C-1", "--titre", TITRE, *options, profil=AUTRE_CENTRE).code == 3
    assert m.octets() == octets
    assert m.faire("candidat", "voir", "C-1", profil=AUTRE_CENTRE).code == 3
    assert inscrire(m, session, "--naissance", NAISSANCE, profil=AUTRE_CENTRE) == (0, "fait")
    assert m.faire("candidat", "voir", "C-1", profil=AUTRE_CENTRE).code == 0
    assert m.faire("candidat", "desinscrire", "C-1", session, profil=AUTRE_CENTRE).code == 0
    assert inscrire(m, session, profil=AUTRE_CENTRE) == (0, "fait")


def test_dro_02_le_conseil_d_un_introuvable_ne_tient_qu_a_ce_qui_est_demande(m: MondeSessions) -> None:
    """La date à donner n'est conseillée que là où elle se donne, et pas à qui l'a donnée."""
    session = m.session(centre=2, departement="35", region="53")
    chercher = "Cherchez-le avec « ceres candidat lister »"
    donner = f"{chercher} ; pour inscrire celui d'un autre centre, donnez aussi --naissance."
    verifier = "Vérifiez le numéro et la date de naissance."
    fausse = ("--naissance", "02/01/1990")
    attendus: list[tuple[tuple[object, ...], str]] = [
        (("candidat", "inscrire", "{c}", session), donner),
        (("candidat", "inscrire", "{c}", session, *fausse), verifier),
        (("candidat", "expliquer", "{c}", "--titre", TITRE, *fausse), verifier),
        (("candidat", "expliquer", "{c}", "--titre", TITRE), f"{chercher}."),
        (("candidat", "desinscrire", "{c}", session), f"{chercher}."),
        (("candidat", "modifier", "{c}", "--nom", "X"), f"{chercher}."),
        (("candidat", "voir", "{c}"), f"{chercher}."),
        (("voir", "{c}"), f"{chercher}."),
    ]
    for mots, conseil in attendus:
        cache, absent = (m.faire(*(str(mot).format(c=c) for mot in mots), profil=AUTRE_CENTRE) for c in ("C-1", "C-9"))
        assert (cache.code, cache.erreur()["conseil"]) == (3, conseil), mots
        assert cache.stderr.replace("C-1", "C-9").replace("C-000001", "C-000009") == absent.stderr


def test_dro_02_une_naissance_fausse_ne_designe_pas_non_plus_un_candidat_du_centre(m: MondeSessions) -> None:
    session = m.session()
    assert m.faire("candidat", "inscrire", "C-1", session, "--naissance", "02/01/1990").code == 3
    assert inscrire(m, session, "--naissance", NAISSANCE) == (0, "fait")


def test_une_erreur_ne_dit_ni_naissance_ni_coordonnee(m: MondeSessions) -> None:
    passer(m, "titre", date(2024, 6, 10), date(2024, 9, 10), date(2025, 1, 10))
    refus = m.faire("candidat", "inscrire", "C-1", m.session(), "--naissance", NAISSANCE)
    assert refus.code == 4
    assert "1990" not in refus.stderr
