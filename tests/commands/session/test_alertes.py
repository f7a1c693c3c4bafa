"""ecrans.md, section 8 : la fiche d'une session dit d'abord ce qui ne va pas, ou est nouveau."""

from datetime import date
from typing import Any

import pytest

from tests.conforme import conforme
from tests.ecrans.ecran import montrer
from tests.fabriques.monde_sessions import AUTRE_UD, CENTRE, DIRECCTE, MPCP, TITRE, UD, MondeSessions

DEBUT = date(2025, 4, 1)
MOTIF = "vérifier C-5"


def voir(m: MondeSessions, s: str, profil: str = CENTRE, jour: str | None = None) -> dict[str, Any]:
    document: dict[str, Any] = m.faire("session", "voir", s, profil=profil, jour=jour).json()
    conforme(document, "session")
    return document


def codes(m: MondeSessions, s: str, **options: Any) -> list[str]:
    return [a["code"] for a in voir(m, s, **options)["alertes"]]


def listees(m: MondeSessions, *options: str, profil: str = CENTRE, jour: str | None = None) -> list[str]:
    return [e["id"] for e in m.faire("session", "lister", *options, profil=profil, jour=jour).json()["elements"]]


def entete(m: MondeSessions, s: str, jour: str) -> list[str]:
    """Ce qui précède la fiche, à l'écran."""
    env = {"CERES_PROFIL": CENTRE, "CERES_AUJOURDHUI": jour}
    lignes = m.ceres("session", "voir", s, "--format", "table", env=env).stdout.splitlines()
    return [ligne for ligne in lignes[: lignes.index("")] if ligne] if lignes[0].startswith("!") else []


def a_l_accueil(m: MondeSessions, s: str) -> list[tuple[str, str, int]]:
    """Ce que le Centre y lit de cette session, l'échéance et l'urgence."""
    lus = m.faire("accueil", profil=CENTRE).json()["elements"]
    return [(e["libelle"], e["echeance"], e["priorite"]) for e in lus if e["cle"] == f"alerte_{s}"]


def test_une_session_qui_va_bien_ne_dit_rien(m: MondeSessions) -> None:
    s = m.session(jures=(1, 2), candidats=(1,))
    document = voir(m, s)
    assert (document["retour"], document["alertes"], entete(m, s, m.jour)) == (None, [], [])
    assert listees(m, "--alertes") == listees(m, "--sans-agrement") == a_l_accueil(m, s) == []


def test_une_session_renvoyee_le_dit_jusqu_a_ce_qu_elle_reparte(m: MondeSessions) -> None:
    s = m.session("convocations_envoyees", jures=(1, 2), candidats=(1,), resultat="echec", edition=1)
    m.jour = "2025-04-02"
    assert m.faire("session", "transmettre", s).code == 0
    assert m.faire("session", "renvoyer", s, "--motif", MOTIF, "--oui", profil=UD, jour="2025-04-03").code == 0
    m.jour = "2025-04-04"
    for profil in (CENTRE, UD, MPCP):
        document = voir(m, s, profil)
        assert document["retour"] == {"jour": "2025-04-03", "motif": MOTIF, "profil": "P-000004"}
        (alerte,) = document["alertes"]
        assert alerte == {"code": "RETOUR", "texte": f"Renvoyée le 03/04/2025 par UD 44 : {MOTIF}"}
        assert listees(m, "--alertes", profil=profil) == [s]
    assert entete(m, s, m.jour) == [f"! Renvoyée le 03/04/2025 par UD 44 : {MOTIF}"]
    assert a_l_accueil(m, s) == [(f"{s} : renvoyée le 03/04/2025 par UD 44 : {MOTIF}", m.jour, 1)]
    assert listees(m, "--alertes", profil=AUTRE_UD) == listees(m, "--sans-agrement") == []
    assert m.faire("session", "transmettre", s).code == 0
    assert (voir(m, s)["retour"], voir(m, s)["alertes"], listees(m, "--alertes")) == (None, [], [])
    assert a_l_accueil(m, s) == []
    assert [t["action"] for t in m.faire("historique", s).json()["elements"]].count("renvoyer") == 1
    assert m.faire("session", "valider", s, profil=UD).code == 0
    assert m.faire("session", "debloquer", s, "--motif", "essai", profil=UD).code == 0
    assert voir(m, s)["retour"] is None, "débloquée, elle n'est pas renvoyée"


@pytest.mark.parametrize(("a_compter_du", "alerte"), [("2025-04-01", True), ("2025-04-02", False)])
def test_ses_06_un_agrement_suspendu_un_jour_de_la_session_se_dit(
    m: MondeSessions, a_compter_du: str, alerte: bool
) -> None:
    s = m.session(jures=(1, 2), candidats=(1,))
    (agrement,) = (
        a["id"]
        for a in m.faire("centre", "voir", "E-1", profil=MPCP).json()["agrements"]
        if a["certification"] == TITRE
    )
    suspendre = ("centre", "suspendre-agrement", agrement, "--a-compter-du", a_compter_du, "--motif", "essai")
    assert m.faire(*suspendre, "--oui", profil=DIRECCTE).code == 0
    assert codes(m, s) == (["SES-06"] if alerte else [])
    assert listees(m, "--sans-agrement") == listees(m, "--alertes") == ([s] if alerte else [])
    assert [e[1:] for e in a_l_accueil(m, s)] == ([("2025-04-01", 3)] if alerte else [])
    if alerte:
        (texte,) = entete(m, s, m.jour)
        assert "01/04/2025" in texte
        assert texte.endswith("ne peut être éditée")
        a_l_ecran = montrer("session", "voir", s, largeur=60, env={"CERES_PROFIL": CENTRE, "CERES_AUJOURDHUI": m.jour})
        assert (a_l_ecran.lignes[0][:2], a_l_ecran.trop_longues) == ("! ", [])
        assert texte in a_l_ecran.suivi
        assert m.faire("convocation", "editer", s).erreur()["motifs"][0]["code"] == "SES-06"


@pytest.mark.parametrize(
    ("etat", "jures", "texte"),
    [
        ("en_preparation", (1,), "1 juré habilité seulement"),
        ("convocations_envoyees", (1,), "1 juré habilité seulement"),
        ("convocations_envoyees", (), "Aucun juré habilité"),
    ],
)
def test_ses_04_un_jury_incomplet_se_dit_jusqu_au_dernier_jour(
    m: MondeSessions, etat: str, jures: tuple[int, ...], texte: str
) -> None:
    s = m.session(etat, fin=date(2025, 4, 2), jures=jures, candidats=(1,))
    for jour, dit in (("2025-04-01", True), ("2025-04-02", True), ("2025-04-03", False)):
        trouvees = voir(m, s, jour=jour)["alertes"]
        assert trouvees == ([{"code": "SES-04", "texte": f"{texte}, il en faut 2"}] if dit else [])
        assert listees(m, "--alertes", jour=jour) == ([s] if dit else []) == listees(m, "--jury-incomplet", jour=jour)
    assert listees(m, "--sans-agrement") == []


def test_ses_04_avant_l_edition_un_jury_vide_n_est_qu_a_composer(m: MondeSessions) -> None:
    for etat in ("en_preparation", "dte_envoye"):
        assert codes(m, m.session(etat, candidats=(1,))) == []
    assert listees(m, "--alertes") == []


def test_une_session_close_ou_reprise_n_alerte_plus(m: MondeSessions) -> None:
    for etat in ("validee", "annulee"):
        assert codes(m, m.session(etat)) == []
    assert codes(m, m.session(reprise=1)) == []
    assert listees(m, "--alertes") == []


def test_les_filtres_se_croisent_avec_les_autres_et_se_comptent(m: MondeSessions) -> None:
    m.session(jures=(1,))
    juin = m.session(debut=date(2025, 6, 1), jures=(1,))
    assert listees(m, "--alertes", "--du", "2025-05-01") == [juin]
    document = m.faire("session", "lister", "--alertes", "--limite", "1").json()
    assert (len(document["elements"]), document["total"]) == (1, 2)


@pytest.fixture
def avec_passage(m: MondeSessions) -> tuple[MondeSessions, str]:
    """Un passage de C-1 devant J-1 et J-2, le dernier jour de la session."""
    s = m.session("convocations_envoyees", fin=date(2025, 4, 2), jures=(1, 2), candidats=(1,))
    ligne = "C-1;2025-04-02;09:00;09:40;J-1,J-2\n"
    fini = m.faire("session", "horaires", s, "--fichier", "-", stdin=f"candidat;jour;debut;fin;jures\n{ligne}")
    assert fini.code == 0, fini.stderr
    assert codes(m, s) == []
    return m, s


SIEN = "C-000001 le 02/04/2025 de 09:00 à 09:40"


def test_pas_02_un_lien_declare_depuis_laisse_un_passage_devant_un_jure_lie(
    avec_passage: tuple[MondeSessions, str],
) -> None:
    m, s = avec_passage
    assert m.faire("jure", "lier", "J-1", "--candidat", "C-2", "--nature", "voisin", profil=MPCP).code == 0
    assert codes(m, s) == [], "lié à un autre"
    assert m.faire("jure", "lier", "J-1", "--candidat", "C-1", "--nature", "oncle", profil=MPCP).code == 0
    dite = {"code": "PAS-02", "texte": f"Passage devant un juré lié au candidat : {SIEN}"}
    for jour, alertes in (("2025-04-01", [dite]), ("2025-04-02", [dite]), ("2025-04-03", [])):
        for profil in (CENTRE, UD, DIRECCTE, MPCP):
            assert voir(m, s, profil, jour)["alertes"] == alertes, profil
        assert listees(m, "--alertes", jour=jour) == ([s] if alertes else [])
        assert entete(m, s, jour) == [f"! {a['texte']}" for a in alertes]
    assert m.faire("jure", "delier", "J-1", "--candidat", "C-1", profil=MPCP).code == 0
    assert codes(m, s) == []


def test_pas_02_un_passage_devant_moins_de_deux_jures_se_dit(avec_passage: tuple[MondeSessions, str]) -> None:
    m, s = avec_passage
    assert m.faire("session", "inscrire-jure", s, "J-3").code == 0
    for rang, geste in enumerate((("repondre", s, "J-2", "--reponse", "non"), ("desinscrire-jure", s, "J-2"))):
        assert m.faire("session", *geste).code == 0, rang
        dite = {"code": "PAS-02", "texte": f"Passage devant moins de 2 jurés qui viennent : {SIEN}"}
        assert (voir(m, s)["alertes"], listees(m, "--alertes")) == ([dite], [s]), geste
    assert m.faire("session", "horaires", s, "--repartir", "--duree", "40").code == 0
    assert (codes(m, s), listees(m, "--alertes")) == ([], [])


@pytest.mark.parametrize(
    ("du", "au", "alerte"),
    [("03-30", "03-31", False), ("03-31", "04-01", True), ("04-02", "04-05", True), ("04-03", "04-05", False)],
)
def test_dis_01_un_jure_qui_n_est_plus_libre_se_dit_a_l_autre_bureau(
    m: MondeSessions, du: str, au: str, alerte: bool
) -> None:
    """L'UD le note ; le Centre, qui l'a au jury, le lit à son accueil."""
    s = m.session("convocations_envoyees", fin=date(2025, 4, 2), jures=(1, 2, 3), candidats=(1,), edition=1)
    noter = ("jure", "indisponible", "J-1", "--du", f"2025-{du}", "--au", f"2025-{au}", "--motif", "chez lui")
    assert m.faire(*noter, profil=UD).code == 0
    quand = f"du {du[3:]}/{du[:2]}/2025 au {au[3:]}/{au[:2]}/2025"
    dite = {"code": "DIS-01", "texte": f"Un juré n'est pas libre : ALIX Alice ({quand})"}
    attendues = [dite] if alerte else []
    for profil in (CENTRE, UD, DIRECCTE, MPCP):
        assert voir(m, s, profil)["alertes"] == attendues, profil
    assert listees(m, "--alertes") == ([s] if alerte else [])
    lue = f"{s} : un juré n'est pas libre : ALIX Alice ({quand})"
    assert a_l_accueil(m, s) == ([(lue, "2025-04-01", 3)] if alerte else [])
    assert voir(m, s, jour="2025-04-03")["alertes"] == [], "finie"


def test_dis_01_qui_a_dit_non_ou_n_est_plus_pris_ne_se_redit_pas(m: MondeSessions) -> None:
    s = m.session("convocations_envoyees", jures=(1, 2, 3), candidats=(1,), edition=1)
    jours = ("--du", "2025-04-01", "--au", "2025-04-01")
    for qui in ("J-1", "J-2"):
        assert m.faire("jure", "indisponible", qui, *jours, profil=UD).code == 0
    texte = "Des jurés ne sont pas libres : ALIX Alice (le 01/04/2025), BRUNET Alice (le 01/04/2025)"
    assert voir(m, s)["alertes"] == [{"code": "DIS-01", "texte": texte}]
    assert m.faire("session", "repondre", s, "J-1", "--reponse", "non").code == 0
    assert voir(m, s)["alertes"][-1]["texte"] == "Un juré n'est pas libre : BRUNET Alice (le 01/04/2025)"
    assert m.faire("jure", "indisponible", "J-2", "--lever", *jours, profil=UD).code == 0
    assert (codes(m, s), listees(m, "--alertes"), a_l_accueil(m, s)) == ([], [], [])


def changee(m: MondeSessions, s: str, jour: str, profil: str = CENTRE) -> list[str]:
    lus = m.faire("accueil", profil=profil, jour=jour).json()["elements"]
    return [e["libelle"] for e in lus if e["cle"] == f"changee_{s}"]


def test_ses_10_ce_qu_un_service_change_d_une_session_commencee_se_dit_au_centre_trente_jours(m: MondeSessions) -> None:
    """La veille du début, le jury est au Centre ; ce jour-là et ensuite, à l'UD."""
    s = m.session("convocations_envoyees", jures=(1, 2, 3), candidats=(1,), edition=1)
    assert m.faire("session", "desinscrire-jure", s, "J-3", jour="2025-03-31").code == 0
    assert changee(m, s, "2025-04-01") == []
    retirer = m.faire("session", "desinscrire-jure", s, "J-2", "--motif", "absent", profil=UD, jour="2025-04-01")
    assert retirer.code == 0, retirer.stderr
    dite = f"{s} : « retirer un juré », le 01/04/2025 par UD 44 : absent"
    assert changee(m, s, "2025-04-01") == changee(m, s, "2025-05-01") == [dite]
    assert changee(m, s, "2025-05-02") == changee(m, s, "2025-04-01", UD) == []
    inscrire = m.faire("session", "inscrire-jure", s, "J-4", "--motif", "venue", profil=UD, jour="2025-04-02")
    assert inscrire.code == 0, inscrire.stderr
    dite = f"{s} : « retirer un juré, inscrire un juré », le 02/04/2025 par UD 44 : venue"
    assert changee(m, s, "2025-04-02") == [dite]
    lot = inscrire.json()["lot"]
    assert m.faire("lot", "annuler", lot, "--motif", "erreur", "--oui", profil=UD, jour="2025-04-02").code == 0
    assert changee(m, s, "2025-04-02") == [f"{s} : « retirer un juré », le 01/04/2025 par UD 44 : absent"]


def test_agr_01_ce_qu_un_service_fait_d_un_agrement_se_dit_au_centre_sans_attendre_une_session(
    m: MondeSessions,
) -> None:
    def dits(jour: str, profil: str = CENTRE) -> list[str]:
        lus = m.faire("accueil", profil=profil, jour=jour).json()["elements"]
        return [e["libelle"] for e in lus if e["cle"].startswith("agrement_A-")]

    assert dits("2025-03-03") == []
    suspendre = ("centre", "suspendre-agrement", "A-1", "--motif", "locaux fermés", "--oui")
    assert m.faire(*suspendre, profil=DIRECCTE, jour="2025-03-03").code == 0
    quoi = f"A-000001 ({TITRE}, ESSAI)"
    dite = f"{quoi} : « suspendre l'agrément », le 03/03/2025 par DIRECCTE 52 : locaux fermés"
    assert dits("2025-03-03") == dits("2025-04-02") == [dite]
    assert dits("2025-04-03") == dits("2025-03-03", UD) == []
    retablir = ("centre", "retablir-agrement", "A-1", "--motif", "locaux rouverts", "--oui")
    assert m.faire(*retablir, profil=DIRECCTE, jour="2025-03-05").code == 0
    dite = f"{quoi} : « suspendre l'agrément, rétablir l'agrément », le 05/03/2025 par DIRECCTE 52 : locaux rouverts"
    assert dits("2025-03-05") == [dite]
