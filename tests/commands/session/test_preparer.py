"""Préparer une session par la commande : créer, modifier, reporter, DTE, jury. Jour : 03/03/2025, session le 01/04."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.conforme import conforme
from tests.fabriques import monde_sessions as monde
from tests.fabriques.monde_sessions import AUTRE_CENTRE, CENTRE, DEBUT, FINISSANT, MPCP, SUITE, TITRE, UD, MondeSessions

CREER = ("session", "creer", "--heure-debut", "9h")


def creer(m: MondeSessions, reference: str, debut: str, *options: str, **suite: Any) -> Any:
    return m.faire(*CREER, "--certification", reference, "--debut", debut, *options, **suite)


# --- créer ---


def test_creer_affiche_la_session_et_l_ecrit(m: MondeSessions) -> None:
    fini = m.faire(
        "session", "creer", "--centre", "E-1", "--certification", "essai", "--debut", "01/04/2025", "--fin",
        "2025-04-02", "--heure-debut", "9h", "--heure-convocation", "8:30", "--heure-jury", "08:00",
        "--site", "  Bâtiment   B ", "--commune", "Saint-Nazaire (44)", "--motif", "printemps",
    )  # fmt: skip
    assert fini.code == 0, fini.stderr
    assert conforme(fini.json()) == {
        "schema": "ceres.session/1",
        "id": "S-2025-000001",
        "etat": "en_preparation",
        "type": "TITRE",
        "certification": TITRE,
        "titre_nom": "ESSAI",
        "titre": TITRE,
        "centre": "E-000001",
        "centre_nom": "Centre Loire",
        "debut": "2025-04-01",
        "fin": "2025-04-02",
        "heure_debut": "09:00",
        "heure_convocation": "08:30",
        "heure_jury": "08:00",
        "entretien_final": True,
        "site": "Bâtiment B",
        "site_id": "T-000001",
        "adresse": None,
        "code_postal": None,
        "acces": None,
        "commune": "Saint-Nazaire",
        "departement": "44",
        "creee_le": "2025-03-03",
        "reprise": False,
        "dte_le": None,
        "dte_commentaire": None,
        "edition": 0,
        "nombre_jures": 0,
        "nombre_inscrits": 0,
        "version": 1,
        "jury": [],
        "inscriptions": [],
        "passages": [],
        "derogations": [],
        "actions_possibles": [
            "modifier", "reporter", "demander-dte", "inscrire-jure", "inscrire", "annuler",
        ],
        "retour": None,
        "alertes": [],
    }  # fmt: skip
    assert m.faire("session", "voir", "s-2025-1").json() == fini.json()
    traces = {t[3]: t[4:] for t in m.traces()}
    assert traces["etat"] == (None, "en_preparation", "printemps")
    assert traces["certification"] == (None, TITRE, "printemps")
    assert traces["centre"] == (None, "E-000001", "printemps")
    assert "numero" not in traces


def test_creer_prend_la_commune_du_centre_et_dure_un_jour(m: MondeSessions) -> None:
    fini = creer(m, TITRE, "01/04/2025").json()
    assert (fini["fin"], fini["commune"], fini["departement"]) == ("2025-04-01", "Nantes", "44")
    assert (fini["heure_convocation"], fini["heure_jury"]) == ("09:00", "09:00")
    assert [m.colonne(fini["id"], c) for c in ("commune_insee", "region", "heure_jury")] == ["44109", "52", None]


def test_creer_numerote_par_annee(m: MondeSessions) -> None:
    noms = [creer(m, TITRE, "01/12/2026", jour=j).json()["id"] for j in ("2025-03-03", "2025-12-31", "2026-01-01")]
    assert noms == ["S-2025-000001", "S-2025-000002", "S-2026-000001"]


@pytest.mark.parametrize(
    ("bloc", "option", "attendu"),
    [
        ("", (), True),
        ("", ("--entretien-final",), True),
        ("", ("--sans-entretien-final",), 2),
        ("/CCP1", (), False),
        ("/CCP1", ("--entretien-final",), True),
        ("/CCP1", ("--sans-entretien-final",), False),
        ("/CCS1", (), False),
        ("/CCS1", ("--entretien-final",), 2),
        ("/CCS1", ("--sans-entretien-final",), False),
    ],
)
def test_creer_l_entretien_final_suit_le_type(
    m: MondeSessions, bloc: str, option: tuple[str, ...], attendu: bool | int
) -> None:
    fini = creer(m, TITRE + bloc, "01/04/2025", *option)
    if attendu == 2:
        assert (fini.code, fini.erreur()["code"]) == (2, "USAGE")
    else:
        assert fini.json()["entretien_final"] is attendu


@pytest.mark.parametrize(
    "faute",
    [
        ("--debut", "2025-04-02", "--fin", "2025-04-01"),
        ("--debut", "2025-04-31"),
        ("--heure-convocation", "25:00"),
        ("--heure-jury", "midi"),
        ("--site", "a\u202eb"),
        ("--centre", "Nantes"),
        ("--certification", "n'importe quoi"),
        ("--commune", "Saint-Denis"),
    ],
)
def test_creer_refuse_une_saisie_fautive_et_n_ecrit_rien(m: MondeSessions, faute: tuple[str, ...]) -> None:
    avant = m.octets()
    fini = creer(m, TITRE, "2025-04-01", *faute)
    assert (fini.code, fini.erreur()["code"], fini.stdout) == (2, "USAGE", "")
    assert m.octets() == avant


def test_creer_une_saisie_fautive_se_dit_avant_le_role(m: MondeSessions) -> None:
    """Ordre des vérifications : usage (2), rôle (5)."""
    assert creer(m, TITRE, "2025-04-02", "--fin", "2025-04-01", profil=monde.UD).code == 2
    assert creer(m, TITRE, "2025-04-02", "--heure-convocation", "25:00", profil=monde.UD).code == 2
    assert creer(m, TITRE, "2025-04-02", "--centre", "E-99", profil=monde.UD).code == 5
    assert creer(m, TITRE, "2025-04-02", "--centre", "E-99", profil=MPCP).code == 3


def test_creer_nomme_un_centre_que_seul_le_sien_existe_pour_lui(m: MondeSessions) -> None:
    inconnu = creer(m, TITRE, "2025-04-01", "--centre", "E-99").erreur()
    autre = creer(m, TITRE, "2025-04-01", "--centre", "E-2").erreur()
    assert (inconnu["code"], autre["code"]) == ("INTROUVABLE", "INTROUVABLE")
    assert inconnu["message"].replace("E-99", "E-2") == autre["message"]


def test_creer_sans_commune_previent_que_nulle_ud_ne_la_verra(m: MondeSessions) -> None:
    with m.f.store.ecriture() as db:
        db.executer("UPDATE centre SET commune = NULL, departement = NULL, region = NULL WHERE id = 1")
    assert "--commune" in creer(m, TITRE, "2025-04-01").stderr
    assert "--commune" not in creer(m, TITRE, "2025-04-01", "--commune", "44109").stderr


def test_creer_convocation_apres_l_heure_avertit(m: MondeSessions) -> None:
    fini = creer(m, TITRE, "2025-03-04", "--heure-convocation", "09:01")
    assert fini.code == 0
    assert "CONV-02" in fini.stderr
    assert "CONV-02" not in creer(m, TITRE, "2025-03-04", "--heure-convocation", "09:00").stderr


@pytest.mark.parametrize(("heure", "averti"), [("08:59", False), ("09:00", False), ("09:01", True)])
def test_conv_02_une_heure_du_jury_apres_le_debut_est_signalee(m: MondeSessions, heure: str, averti: bool) -> None:
    cree = creer(m, TITRE, "2025-03-04", "--heure-jury", heure)
    assert cree.code == 0
    assert (f"CONV-02 : L'heure de convocation du jury ({heure})" in cree.stderr) is averti
    assert "des candidats" not in cree.stderr


# --- SES-05 : la veille, le jour, le lendemain, par la commande ---


@pytest.mark.parametrize(
    ("bloc", "jour", "debut", "fin", "attendu"),
    [
        ("", "2020-09-01", "2020-09-01", "2020-09-02", 4),  # commence la veille du titre
        ("", "2020-09-01", "2020-09-02", "2020-09-02", 0),
        ("", "2025-08-31", "2025-09-01", "2025-09-01", 0),
        ("", "2025-09-01", "2025-09-02", "2025-09-03", 0),  # créée le dernier jour de vie
        ("", "2025-09-02", "2025-09-02", "2025-09-03", 4),  # créée le lendemain
        ("/CCP1", "2025-09-01", "2026-09-01", "2026-09-01", 0),  # dernier jour de la prolongation
        ("/CCP1", "2025-09-01", "2026-09-01", "2026-09-02", 4),
        ("/CCS1", "2025-08-01", "2025-09-01", "2025-09-01", 0),
        ("/CCS1", "2025-08-01", "2025-09-01", "2025-09-02", 4),
    ],
)
def test_ses_05_creer_aux_bornes(m: MondeSessions, bloc: str, jour: str, debut: str, fin: str, attendu: int) -> None:
    if bloc == "/CCS1":
        m.f.agrement(1, f"{FINISSANT}/CCS1", date(2020, 9, 2), date(2025, 9, 1))
    if debut == "2020-09-01":
        m.f.agrement(1, FINISSANT, date(2020, 1, 1), date(2020, 9, 1))
    avant = m.octets()
    fini = creer(m, FINISSANT + bloc, debut, "--fin", fin, jour=jour)
    assert fini.code == attendu, fini.stderr
    if attendu:
        assert conforme(fini.erreur())["code"] == "SES-05"
        assert m.octets() == avant


# --- SES-06 : l'agrément ---


@pytest.mark.parametrize(
    ("debut", "fin", "attendu"),
    [
        ("2025-03-31", "2025-04-01", 4),
        ("2025-04-01", "2025-04-01", 0),
        ("2025-05-31", "2025-05-31", 0),
        ("2025-05-31", "2025-06-01", 4),
        ("2025-06-01", "2025-06-01", 4),
    ],
)
def test_ses_06_agree_du_premier_au_dernier_jour(m: MondeSessions, debut: str, fin: str, attendu: int) -> None:
    with m.f.store.ecriture() as db:
        db.executer("UPDATE agrement SET debut = '2025-04-01', fin = '2025-05-31' WHERE id = 1")
    fini = creer(m, f"{TITRE}/CCP1", debut, "--fin", fin)
    assert fini.code == attendu, fini.stderr
    if attendu:
        assert fini.erreur()["code"] == "SES-06"
        assert fini.erreur()["objets"]


def test_can_01_creer_le_jour_meme_previent_qu_on_n_y_inscrira_plus(m: MondeSessions) -> None:
    for debut, dit in (("2025-03-03", True), ("2025-03-04", False)):
        fait = creer(m, f"{TITRE}/CCP1", debut, "--fin", debut)
        assert (fait.code, "commence aujourd'hui" in fait.stderr) == (0, dit), fait.stderr


def test_ses_06_changer_de_commune_deplace_la_session(m: MondeSessions) -> None:
    """Un Centre ne choisit pas son UD sous un agrément qui ne couvre plus la session."""
    session = m.session("convocations_envoyees")
    commune = ("session", "modifier", session, "--commune", "Rennes")
    assert m.faire(*commune, "--simuler").code == 0
    with m.f.store.ecriture() as db:
        db.executer("UPDATE agrement SET fin = '2025-03-31' WHERE centre_id = 1")
    refus = m.faire(*commune)
    assert (refus.code, refus.erreur()["code"]) == (4, "SES-06")
    assert m.colonne(session, "departement") == "44"


def test_dro_02_un_service_ne_deplace_pas_une_session_hors_de_son_ressort(m: MondeSessions) -> None:
    """Elle quitterait sa vue pour le bureau d'un autre ; son Centre, lui, choisit où elle a lieu."""
    session = m.session("en_attente_validation", debut=date(2025, 2, 1))
    ailleurs = ("session", "modifier", session, "--commune", "Rennes", "--motif", "travaux")
    octets = m.octets()
    refus = m.faire(*ailleurs, profil=UD)
    assert (refus.code, refus.erreur()["code"]) == (4, "DRO-02")
    assert "Rennes n'est pas dans votre ressort (le département 44)" in refus.erreur()["message"]
    sans_motif = m.faire(*ailleurs[:5], profil=UD)  # il n'est pas d'abord demandé pour rien
    assert (sans_motif.code, sans_motif.erreur()["code"]) == (4, "DRO-02")
    expliquee = m.faire("expliquer", session, "--action", "modifier", "--commune", "Rennes", profil=UD)
    assert expliquee.code == 4
    assert m.octets() == octets
    assert m.faire(*ailleurs[:3], "--commune", "Rezé", "--motif", "travaux", profil=UD).code == 0
    assert m.faire(*ailleurs, profil=MPCP).code == 0
    assert m.colonne(session, "departement") == "35"
    a_venir = m.session()
    assert m.faire("session", "modifier", a_venir, "--commune", "Rennes").code == 0


def test_sit_01_le_site_ne_d_une_session_deplacee_s_efface_quand_un_service_la_defait(m: MondeSessions) -> None:
    session = m.session("en_attente_validation", debut=date(2025, 2, 1))
    avant = m.colonne(session, "commune"), m.colonne(session, "site_id")
    ailleurs = ("--site", "Annexe", "--commune", "Rezé", "--motif", "travaux")
    assert m.faire("session", "modifier", session, *ailleurs, profil=UD).code == 0
    assert [x["id"] for x in m.faire("centre", "site", "lister").json()["elements"]] == ["T-000001"]
    fini = m.faire("lot", "annuler", "L-1", "--motif", "erreur", "--oui", profil=UD)
    assert fini.code == 0, fini.stdout
    assert m.faire("centre", "site", "lister").json()["elements"] == []
    assert (m.colonne(session, "commune"), m.colonne(session, "site_id")) == avant


def test_ses_06_en_prolongation_l_agrement_se_juge_au_dernier_jour_de_vie(m: MondeSessions) -> None:
    assert creer(m, FINISSANT, "2026-02-01", jour="2025-06-01").code == 0
    with m.f.store.ecriture() as db:
        db.executer("UPDATE agrement SET fin = '2025-08-31' WHERE id = 3")
    assert creer(m, FINISSANT, "2026-02-01", jour="2025-06-01").erreur()["code"] == "SES-06"


def test_ses_06_un_ccs_demande_son_agrement_en_plus(m: MondeSessions) -> None:
    assert creer(m, f"{TITRE}/CCS1", "2025-04-01").code == 0
    assert creer(m, f"{TITRE}/CCS2", "2025-04-01").erreur()["code"] == "SES-06"


# --- modifier ---


def test_modifier_change_et_trace_chaque_champ(m: MondeSessions) -> None:
    s = m.session()
    fini = m.faire(
        "session", "modifier", s, "--heure-convocation", "8h", "--site", "Annexe", "--commune", "Rezé", "--motif",
        "bail",
    )  # fmt: skip
    assert fini.code == 0, fini.stderr
    document = conforme(fini.json())
    assert (document["heure_convocation"], document["site"], document["commune"]) == ("08:00", "Annexe", "Rezé")
    assert document["version"] == 2
    champs = {t[3]: t[4:] for t in m.traces()}
    assert champs["heure_convocation"] == (None, "08:00", "bail")
    assert champs["site"] == (None, "Annexe", "bail")
    assert champs["commune_insee"] == (None, "44143", "bail")


def test_modifier_sans_rien_changer_est_sans_effet(m: MondeSessions) -> None:
    s = m.session()
    avant = m.octets()
    fini = m.faire("session", "modifier", s, "--debut", "01/04/2025", "--heure-debut", "9:00")
    assert fini.code == 0
    assert "Rien à changer" in fini.stderr
    assert fini.json()["version"] == 1
    assert m.octets() == avant


def test_modifier_un_champ_vide_efface_ce_qui_est_facultatif(m: MondeSessions) -> None:
    s = m.session(heure_convocation="08:00", heure_jury="07:30", site="Annexe")
    vides = ("--heure-convocation", "", "--heure-jury", "", "--site", "")
    assert m.faire("session", "modifier", s, *vides).code == 0
    assert [m.colonne(s, c) for c in ("heure_convocation", "heure_jury", "site")] == [None, None, None]
    assert m.faire("session", "modifier", s, "--heure-debut", "").code == 2


def test_modifier_ni_le_centre_ni_la_certification(m: MondeSessions) -> None:
    s = m.session()
    assert m.faire("session", "modifier", s, "--certification", SUITE).code == 2
    assert m.faire("session", "modifier", s, "--centre", "E-2").code == 3
    assert m.faire("session", "modifier", s, "--centre", "E-1", "--heure-debut", "10:00").code == 0
    assert m.faire("session", "modifier", s).code == 2


def test_modifier_les_dates_revoit_ses_05_et_ses_06_et_pas_autre_chose(m: MondeSessions) -> None:
    s = m.session()
    with m.f.store.ecriture() as db:
        db.executer("UPDATE agrement SET fin = '2025-05-31' WHERE id = 1")
    assert m.faire("session", "modifier", s, "--fin", "2025-06-01").erreur()["code"] == "SES-06"
    assert m.faire("session", "modifier", s, "--debut", "2021-12-31", "--fin", "2025-04-01").code == 4
    m.f.evenement(1, "retirer", date(2020, 9, 2))
    # L'agrément est perdu : déplacer se refuse, changer une heure non.
    assert m.faire("session", "reporter", s, "--jours", "1").code == 4
    assert m.faire("session", "modifier", s, "--debut", "2025-04-01", "--heure-debut", "10:00").code == 0


def test_ses_05_d_un_titre_qui_ne_va_pas_par_blocs_le_conseil_est_le_titre_entier(m: MondeSessions) -> None:
    s = m.session(reference=f"{TITRE}/CCP1", candidats=(1,), jures=(1, 2))
    with m.f.store.ecriture() as db:
        db.executer("UPDATE titre SET validation_partielle = 0 WHERE id = 1")
    neuve = creer(m, f"{TITRE}/CCP1", "2025-04-01").erreur()
    assert (neuve["code"], neuve["conseil"]) == (
        "SES-05",
        f"Créez plutôt une session sur le titre entier : « --certification {TITRE} ».",
    )
    assert creer(m, TITRE, "2025-04-01").code == 0
    editee = m.faire("convocation", "editer", s).erreur()
    assert (editee["code"], f"« ceres session annuler {s} --motif TEXTE »" in editee["conseil"]) == ("SES-05", True)
    assert m.faire("session", "annuler", s, "--motif", "m").code == 0


def test_ses_05_changer_de_site_ne_revoit_que_l_agrement(m: MondeSessions) -> None:
    s = m.session()
    with m.f.store.ecriture() as db:
        db.executer(
            "UPDATE titre SET date_fin_validite = '2025-03-01', date_fin_prolongation = '2025-03-01' WHERE id = 1"
        )
        db.executer("UPDATE agrement SET site = 'Annexe', site_cle = 'annexe' WHERE id = 1")
    assert m.faire("session", "modifier", s, "--site", "Annexe").code == 0
    refus = m.faire("session", "modifier", s, "--site", "Autre").erreur()
    assert [x["code"] for x in refus["motifs"]] == ["SES-06"]
    assert m.faire("session", "reporter", s, "--jours", "1").erreur()["code"] == "SES-05"


def test_ses_05_deplacer_garde_le_jour_de_creation(m: MondeSessions) -> None:
    """Créée avant la fin de vie, elle peut être déplacée dans la prolongation ; créée après, non."""
    avant, apres = (
        m.session("en_preparation", FINISSANT, date(2025, 9, 20), creee_le=jour)
        for jour in ("2025-09-01", "2025-09-02")
    )
    options = ("--debut", "2025-10-01", "--fin", "2025-10-01")
    assert m.faire("session", "modifier", avant, *options, jour="2025-09-15").code == 0
    assert m.faire("session", "modifier", apres, *options, jour="2025-09-15").erreur()["code"] == "SES-05"


def test_modifier_dit_les_jures_perdus_et_ce_qui_est_a_reediter(m: MondeSessions) -> None:
    s = m.session("convocations_envoyees", jures=(1, 2), edition=1)
    with m.f.store.ecriture() as db:
        db.executer("UPDATE habilitation SET fin = '2025-04-01' WHERE jure_id = 1")
    fini = m.faire("session", "modifier", s, "--fin", "2025-04-02")
    assert fini.code == 0
    assert "ALIX Alice" in fini.stderr
    assert "BRUNET" not in fini.stderr
    assert "rééditer" in fini.stderr


def test_ses_08_modifier_signale_un_jure_deja_pris(m: MondeSessions) -> None:
    s = m.session(jures=(1,))
    autre = m.session(debut=date(2025, 4, 10), fin=date(2025, 4, 12), jures=(1,))
    annulee = m.session("annulee", debut=date(2025, 4, 9), jures=(1,))
    assert "SES-08" not in m.faire("session", "modifier", s, "--fin", "2025-04-09").stderr
    fini = m.faire("session", "modifier", s, "--fin", "2025-04-10")
    assert fini.code == 0
    assert autre in fini.stderr
    assert annulee not in fini.stderr


# --- CAN-05 : déplacer, allumer l'entretien final ---


def trois_autres(m: MondeSessions, candidat: int = 1, **valeurs: Any) -> list[str]:
    """Janvier, mars, mai 2025, entrées dans le désordre, une dans chaque titre de la chaîne et chez l'autre centre."""
    return [
        m.session("validee", TITRE, date(2025, 5, 15), candidats=(candidat,), **valeurs),
        m.session("convocations_envoyees", SUITE, date(2025, 1, 15), candidats=(candidat,), **valeurs),
        m.session(
            "en_preparation", f"{TITRE}/CCP1", date(2025, 3, 15), candidats=(candidat,), centre=2, entretien_final=1
        ),
    ]


@pytest.mark.parametrize(
    ("debut", "attendu"),
    [("2024-05-15", 0), ("2024-05-16", 4), ("2025-04-02", 4), ("2026-01-14", 4), ("2026-01-15", 0)],
)
def test_can_05_deplacer_une_session_ne_fait_jamais_quatre(m: MondeSessions, debut: str, attendu: int) -> None:
    trois_autres(m)
    s = m.session(debut=date(2027, 1, 1), candidats=(2, 1))
    avant = m.octets()
    fini = m.faire("session", "modifier", s, "--debut", debut, "--fin", debut, jour="2024-05-14")
    assert fini.code == attendu, fini.stderr
    if attendu:
        (motif,) = conforme(fini.erreur())["motifs"]
        assert (motif["code"], motif["valeurs"]["candidat"]) == ("CAN-05", "C-000001")
        assert "15/01/2025" in motif["texte"]
        assert m.octets() == avant


def test_can_05_reporter_dans_l_annee_pleine_est_refuse_et_dit_la_premiere_date(m: MondeSessions) -> None:
    noms = trois_autres(m)
    s = m.session(debut=date(2027, 1, 1), candidats=(1,))
    refus = m.faire("session", "reporter", s, "--debut", "2025-12-31").erreur()
    assert refus["motifs"][0]["possible_le"] == "2026-01-15"
    assert sorted(refus["objets"]) == sorted(noms[:2])  # la troisième est d'un autre centre : il n'en lit que le jour
    assert noms[2] not in refus["message"]
    assert "15/03/2025" in refus["message"]


def test_can_05_allumer_l_entretien_final_compte_la_session(m: MondeSessions) -> None:
    trois_autres(m)
    s = m.session("en_preparation", f"{TITRE}/CCP2", date(2025, 6, 1), candidats=(1,))
    assert m.faire("session", "modifier", s, "--sans-entretien-final").code == 0
    refus = m.faire("session", "modifier", s, "--entretien-final")
    assert (refus.code, refus.erreur()["code"]) == (4, "CAN-05")
    libre = m.session("en_preparation", f"{TITRE}/CCP2", date(2025, 6, 1), candidats=(2,))
    assert m.faire("session", "modifier", libre, "--entretien-final").json()["entretien_final"] is True


def test_can_05_ne_se_rejuge_pas_quand_rien_de_compte_ne_change(m: MondeSessions) -> None:
    """Quatre sont déjà là (deux titres réunis après coup) : l'heure, le site et la fin se changent encore."""
    trois_autres(m)
    s = m.session(debut=date(2025, 6, 1), candidats=(1,))
    assert m.faire("session", "modifier", s, "--site", "Annexe", "--fin", "2025-06-02").code == 0
    assert m.faire("session", "modifier", s, "--debut", "2025-06-01", "--heure-debut", "10:00").code == 0
    assert m.faire("session", "modifier", s, "--debut", "2025-06-02").code == 4


def test_can_05_une_annulee_et_un_desinscrit_ne_comptent_pas(m: MondeSessions) -> None:
    trois_autres(m)
    with m.f.store.ecriture() as db:
        db.executer("UPDATE session_examen SET etat = 'annulee' WHERE id = 1")
    s = m.session(debut=date(2027, 1, 1), candidats=(1,))
    assert m.faire("session", "reporter", s, "--debut", "2025-12-31", "--simuler").code == 0
    with m.f.store.ecriture() as db:
        db.executer("UPDATE session_examen SET etat = 'validee' WHERE id = 1")
        db.executer("UPDATE inscription SET etat = 'desinscrit' WHERE session_id = 2")
    assert m.faire("session", "reporter", s, "--debut", "2025-12-31", "--simuler").code == 0


# --- reporter ---


def test_reporter_garde_la_duree_ou_prend_une_nouvelle_fin(m: MondeSessions) -> None:
    s = m.session(fin=DEBUT + timedelta(days=2))
    assert m.faire("session", "reporter", s, "--debut", "2025-04-30").code == 0
    assert (m.colonne(s, "debut"), m.colonne(s, "fin")) == ("2025-04-30", "2025-05-02")
    assert m.faire("session", "reporter", s, "--jours", "-29").code == 0
    assert (m.colonne(s, "debut"), m.colonne(s, "fin")) == ("2025-04-01", "2025-04-03")
    assert m.faire("session", "reporter", s, "--debut", "2025-04-30", "--fin", "2025-04-30").code == 0
    assert (m.colonne(s, "debut"), m.colonne(s, "fin")) == ("2025-04-30", "2025-04-30")


def test_reporter_plusieurs_rend_un_rapport_et_sort_7_si_certaines_sont_refusees(m: MondeSessions) -> None:
    bonne, validee = m.session(), m.session("validee")
    fini = m.faire("session", "reporter", bonne, validee, "S-2025-99", bonne, "--jours", "7")
    assert fini.code == 7
    rapport = conforme(fini.json())
    lignes = [(x["ligne"], x["resultat"], x["code"]) for x in rapport["lignes"]]
    assert lignes == [(1, "fait", ""), (2, "refuse", "SES-09"), (3, "refuse", "INTROUVABLE"), (4, "fait", "")]
    assert m.colonne(bonne, "debut") == "2025-04-15"
    assert m.faire("session", "reporter", validee, "S-2025-99", "--jours", "7").code == 4
    assert m.faire("session", "reporter", "S-2025-98", "S-2025-99", "--jours", "7").code == 3


def test_reporter_lit_les_noms_sur_l_entree_standard(m: MondeSessions) -> None:
    noms = [m.session(), m.session()]
    fini = m.faire("session", "reporter", "-", "--jours", "1", stdin="\n".join([*noms, ""]))
    assert fini.json()["resume"]["fait"] == 2
    assert m.faire("session", "reporter", "-", "--jours", "1", stdin=f"{noms[0]}\nbidule\n").code == 2
    assert m.colonne(noms[0], "debut") == "2025-04-02"


def test_reporter_filtre_et_simule(m: MondeSessions) -> None:
    voulues = [m.session(), m.session(reference=f"{TITRE}/CCP1")]
    m.session("dte_envoye")
    m.session(reference=SUITE)
    m.session(centre=2)
    filtre = ("--titre", "ESSAI", "--etat", "en_preparation", "--jours", "7")
    avant = m.octets()
    simule = conforme(m.faire("session", "reporter", *filtre, "--simuler").json())
    assert (simule["simulation"], [x["objet"] for x in simule["lignes"]]) == (True, voulues)
    assert m.octets() == avant
    fait = m.faire("session", "reporter", *filtre).json()
    assert [x["avant"] for x in fait["lignes"]] == [x["avant"] for x in simule["lignes"]]
    assert [m.colonne(s, "debut") for s in voulues] == ["2025-04-08"] * 2
    assert fait["lot"] is not None


def test_reporter_un_filtre_vide_ne_fait_rien(m: MondeSessions) -> None:
    fini = m.faire("session", "reporter", "--etat", "validee", "--jours", "7")
    assert (fini.code, conforme(fini.json())["lignes"]) == (0, [])
    assert "rien à faire" in fini.stderr
    assert m.faire("session", "reporter", "--etat", "validee", "--jours", "7", profil=monde.DIRECCTE).code == 5


@pytest.mark.parametrize(
    "options",
    [
        ("S-2025-1",),
        ("S-2025-1", "--jours", "1", "--debut", "2025-04-02"),
        ("S-2025-1", "--jours", "1", "--fin", "2025-04-02"),
        ("S-2025-1", "--titre", TITRE, "--jours", "1"),
        ("--jours", "1"),
        ("S-2025-1", "--debut", "2025-04-02", "--fin", "2025-04-01"),
        ("S-2025-1", "--jours", "99999999999999"),
        ("S-2025-1", "--jours", "un"),
        ("S-2025-1", "--fin", "2025-04-02"),
        ("--etat", "bidule", "--jours", "1"),
        ("S-1", "--jours", "1"),
    ],
)
def test_reporter_mal_demande(m: MondeSessions, options: tuple[str, ...]) -> None:
    m.session()
    assert m.faire("session", "reporter", *options).code == 2


def test_reporter_toute_une_serie_sans_faire_quatre_en_chemin(m: MondeSessions) -> None:
    """La dernière des quatre tombe l'anniversaire de la première : décalées ensemble, elles restent permises."""
    noms = [m.session(debut=j, candidats=(1,)) for j in (date(2025, 5, 1), date(2025, 6, 1), date(2025, 7, 1))]
    noms.append(m.session(debut=date(2026, 5, 1), candidats=(1,)))
    for jours in ("7", "-7"):
        fini = m.faire("session", "reporter", "--titre", TITRE, "--jours", jours)
        assert fini.code == 0, fini.stdout
    assert [m.colonne(s, "debut") for s in noms] == ["2025-05-01", "2025-06-01", "2025-07-01", "2026-05-01"]


def test_reporter_les_lignes_suivantes_voient_les_premieres(m: MondeSessions) -> None:
    """CAN-05 dans un même lot : la troisième et la quatrième sessions ramenées la même année."""
    for jour in (date(2025, 1, 15), date(2025, 3, 15)):
        m.session("validee", debut=jour, candidats=(1,))
    a, b = (m.session(debut=date(2027, n, 1), candidats=(1,)) for n in (1, 2))
    fini = m.faire("session", "reporter", a, b, "--debut", "2025-06-01")
    assert [x["code"] for x in fini.json()["lignes"]] == ["", "CAN-05"]


def test_ses_08_reporter_ensemble_compare_les_nouvelles_dates(m: MondeSessions) -> None:
    """Deux sessions d'un même juré, décalées ensemble : aucune n'avertit de l'ancienne place de l'autre."""
    a, b = (m.session(debut=date(2025, 4, n), jures=(1,)) for n in (1, 8))
    fini = m.faire("session", "reporter", b, a, "--jours", "7")
    assert fini.code == 0
    assert "SES-08" not in fini.stderr
    assert "SES-08" in m.faire("session", "reporter", a, "--jours", "7").stderr


# --- demander la DTE ---


def test_demander_dte_garde_le_commentaire(m: MondeSessions) -> None:
    s = m.session()
    fini = m.faire("session", "demander-dte", s, "--commentaire", "deux\naménagements", "--motif", "m")
    assert fini.code == 0
    vue = m.faire("session", "voir", s, profil=monde.UD).json()
    assert (vue["etat"], vue["dte_le"], vue["dte_commentaire"]) == ("dte_envoye", "2025-03-03", "deux aménagements")
    avant = m.octets()
    for commentaire in ((), ("--commentaire", "deux aménagements")):
        encore = m.faire("session", "demander-dte", s, *commentaire, jour="2025-03-04")
        assert encore.json()["lignes"][0]["resultat"] == "sans_effet"
        assert "03/03/2025" in encore.json()["lignes"][0]["explication"]
        assert m.octets() == avant


@pytest.mark.parametrize(
    ("etat", "code"),
    [
        ("dte_envoye", 0), ("convocations_envoyees", 0), ("en_attente_validation", 0), ("validee", 4), ("debloquee", 4),
        ("annulee", 4),
    ],
)  # fmt: skip
def test_v18_5_demander_dte_un_autre_commentaire_remplace_le_premier(m: MondeSessions, etat: str, code: int) -> None:
    """Jamais perdu en silence : remplacé et tracé, ou refusé."""
    s = m.session(etat, dte_le=date(2025, 3, 1), dte_commentaire="un")
    explique = m.faire("session", "expliquer", s, "--action", "demander-dte", "--commentaire", "deux")
    assert explique.code == code
    assert ("demander-dte" in explique.json()["actions_possibles"]) is (code == 0)
    assert m.faire("session", "expliquer", s, "--action", "demander-dte").code == 4
    assert m.faire("session", "expliquer", s, "--action", "demander-dte", "--commentaire", "un").code == 4
    fini = m.faire("session", "demander-dte", s, "--commentaire", "deux")
    assert fini.code == code
    assert m.colonne(s, "dte_commentaire") == ("un" if code else "deux")
    if code:
        assert fini.erreur()["code"] == "SES-09"
    else:
        assert m.traces("champ", "avant", "apres") == [("dte_commentaire", "un", "deux")]
        assert (m.etat(s), m.colonne(s, "dte_le")) == (etat, "2025-03-01")


def test_v18_5_une_dte_jamais_demandee_ne_se_demande_plus_une_fois_les_resultats_transmis(m: MondeSessions) -> None:
    s = m.session("en_attente_validation")
    assert "demander-dte" not in m.faire("session", "voir", s).json()["actions_possibles"]
    for commentaire in ((), ("--commentaire", "un")):
        assert m.faire("session", "demander-dte", s, *commentaire).erreur()["code"] == "SES-09"
        assert m.faire("session", "expliquer", s, "--action", "demander-dte", *commentaire).code == 4
    assert m.colonne(s, "dte_commentaire") is None


def test_v18_5_redemander_sans_commentaire_ou_avec_un_vide_n_efface_rien(m: MondeSessions) -> None:
    s = m.session("dte_envoye", dte_le=date(2025, 3, 1), dte_commentaire="un")
    for commentaire in ((), ("--commentaire", ""), ("--commentaire", "  "), ("--commentaire", "un")):
        (ligne,) = m.faire("session", "demander-dte", s, *commentaire).json()["lignes"]
        assert ligne["resultat"] == "sans_effet"
        assert ligne["explication"].endswith("déjà été demandée le 01/03/2025 ; son commentaire est gardé")
    assert m.colonne(s, "dte_commentaire") == "un"
    refus = m.faire("session", "expliquer", s, "--action", "demander-dte").json()
    assert refus["suggestions"] == [
        f"Pour en changer le commentaire : « ceres session demander-dte {s} --commentaire TEXTE »."
    ]


def test_v18_5_le_commentaire_se_montre_a_l_ud_dans_la_liste_et_dans_la_fiche(m: MondeSessions) -> None:
    """Au terminal, la colonne n'est là que si une session a un commentaire."""
    m.session()
    s = m.session("dte_envoye", dte_le=date(2025, 3, 1), dte_commentaire="un")

    def table(*arguments: str) -> str:
        return m.ceres(*arguments, "--format", "table", env={"CERES_PROFIL": monde.UD}).stdout  # type: ignore[no-any-return]

    titres, *lignes = table("session", "lister").splitlines()
    assert "Commentaire de DTE" in titres
    assert ["  un  " in ligne for ligne in lignes] == [False, True]
    assert "Commentaire de DTE  un" in table("session", "voir", s)
    assert "Commentaire" not in table("session", "lister", "--etat", "en_preparation")
    elements = m.faire("session", "lister", profil=monde.UD).json()["elements"]
    assert [e["dte_commentaire"] for e in elements] == [None, "un"]


def test_v18_5_expliquer_un_commentaire_ne_va_qu_avec_demander_dte(m: MondeSessions) -> None:
    s = m.session()
    assert m.faire("session", "expliquer", s, "--action", "annuler", "--commentaire", "un").code == 2
    assert m.faire("session", "expliquer", s, "--action", "demander-dte", "--commentaire", "x" * 1001).code == 2
    assert m.faire("session", "expliquer", s, "--action", "demander-dte", "--commentaire", "un").code == 0


@pytest.mark.parametrize(("longueur", "attendu"), [(999, 0), (1000, 0), (1001, 2)])
def test_demander_dte_mille_caracteres_au_plus(m: MondeSessions, longueur: int, attendu: int) -> None:
    s = m.session()
    fini = m.faire("session", "demander-dte", s, "--commentaire", "é" * longueur)
    assert fini.code == attendu
    if attendu:
        assert "trop long : 1001 caractères, 1000 au plus" in fini.erreur()["message"]
    assert len(m.colonne(s, "dte_commentaire") or "") == (longueur if attendu == 0 else 0)
    # La saisie se juge avant le rôle.
    assert m.faire("session", "demander-dte", s, "--commentaire", "x" * 1001, profil=MPCP).code == 2


def test_demander_dte_apres_l_edition_ne_fait_pas_reculer_l_etat(m: MondeSessions) -> None:
    s = m.session("convocations_envoyees", edition=1)
    assert m.faire("session", "demander-dte", s).code == 0
    assert (m.etat(s), m.colonne(s, "dte_le")) == ("convocations_envoyees", "2025-03-03")


# --- jury ---


def test_ses_01_inscrire_des_jures_rend_un_rapport(m: MondeSessions) -> None:
    s = m.session()
    fini = m.faire("session", "inscrire-jure", s, "J-1", "J-2", "J-1", monde.EN_BROUILLON, "J-99")
    assert fini.code == 7
    lignes = [(x["resultat"], x["code"]) for x in conforme(fini.json())["lignes"]]
    assert lignes == [
        ("fait", ""), ("fait", ""), ("sans_effet", ""), ("refuse", "SES-01"), ("refuse", "INTROUVABLE")
    ]  # fmt: skip
    assert m.faire("session", "voir", s).json()["jury"] == [
        {"jure": "J-000001", "nom": "ALIX Alice", "vient": None, "repondu_le": None, "convocation": None},
        {"jure": "J-000002", "nom": "BRUNET Alice", "vient": None, "repondu_le": None, "convocation": None},
    ]
    assert m.traces("action", "champ", "avant", "apres") == [
        ("inscrire-jure", "jury", None, "J-000001"),
        ("inscrire-jure", "jury", None, "J-000002"),
    ]


@pytest.mark.parametrize(
    ("bloc", "jure", "attendu"),
    [
        ("", "J-1", ""),
        ("", monde.SUR_UN_CCP, "SES-01"),
        ("", monde.EN_BROUILLON, "SES-01"),
        ("", monde.INACTIF, "SES-01"),
        ("", monde.EMPLOYE, "SES-08"),
        ("", monde.D_AILLEURS, ""),  # l'habilitation est nationale
        ("/CCP1", "J-1", ""),
        ("/CCP1", monde.SUR_UN_CCP, ""),
        ("/CCP2", monde.SUR_UN_CCP, "SES-01"),
        ("/CCS1", monde.SUR_LE_CCS, ""),
        ("/CCS1", "J-1", "SES-01"),  # le titre ne suffit pas pour un CCS
        ("/CCS2", monde.SUR_LE_CCS, "SES-01"),
    ],
)
def test_ses_01_qui_siege_ou_par_la_commande(m: MondeSessions, bloc: str, jure: str, attendu: str) -> None:
    s = m.session(reference=TITRE + bloc)
    avant = m.octets()
    explique = m.faire("session", "expliquer", s, "--action", "inscrire-jure", "--jure", jure)
    assert explique.code == (4 if attendu else 0)
    assert conforme(explique.json())["possible"] is (not attendu)
    assert m.octets() == avant
    fini = m.faire("session", "inscrire-jure", s, jure)
    assert fini.code == (4 if attendu else 0), fini.stderr
    if attendu:
        assert conforme(fini.erreur())["code"] == attendu
        assert m.octets() == avant


def test_ses_01_le_conseil_cherche_le_ccs_meme(m: MondeSessions) -> None:
    """Pour un CCS, le titre ne sert pas : la commande du conseil ne rend que qui peut siéger."""
    s = m.session(reference=f"{TITRE}/CCS1")
    conseil = m.faire("session", "inscrire-jure", s, "J-1").erreur()["conseil"]
    commande = f"export-jures --certification {TITRE}/CCS1 --du 2025-04-01 --au 2025-04-01"
    assert conseil == f"Cherchez un juré habilité : « ceres {commande} »."
    rendus = m.faire(*commande.split(), "--sortie", "-").json()["elements"]
    assert [e["numero_jure"] for e in rendus] == ["J-000006"]
    titre = m.faire("session", "inscrire-jure", m.session(), monde.SUR_UN_CCP).erreur()["conseil"]
    assert f"--titre {TITRE} " in titre


@pytest.mark.parametrize(
    ("fin", "code"), [("2025-04-01", 4), ("2025-04-02", 0), ("2025-04-03", 0)], ids=["veille", "jour", "lendemain"]
)
def test_ses_01_jusqu_au_dernier_jour_de_la_session(m: MondeSessions, fin: str, code: int) -> None:
    s = m.session(fin=date(2025, 4, 2))
    with m.f.store.ecriture() as db:
        db.executer("UPDATE habilitation SET fin = ? WHERE jure_id = 1", (fin,))
    assert m.faire("session", "inscrire-jure", s, "J-1").code == code


def test_ses_01_une_e_fin_sert_pendant_la_prolongation(m: MondeSessions) -> None:
    s = m.session(reference=FINISSANT, debut=date(2026, 9, 1))
    assert m.faire("session", "inscrire-jure", s, "J-1", jour="2026-08-01").code == 0
    with m.f.store.ecriture() as db:
        db.executer("UPDATE habilitation SET fin = '2025-08-31' WHERE jure_id = 2")
    assert m.faire("session", "inscrire-jure", s, "J-2", jour="2026-08-01").code == 4


def test_ses_08_la_double_reservation_avertit_sans_refuser(m: MondeSessions) -> None:
    m.session(debut=date(2025, 3, 30), fin=DEBUT, jures=(1,), centre=2)
    sienne = m.session(jures=(1,))
    fini = m.faire("session", "inscrire-jure", m.session(), "J-1")
    assert fini.code == 0
    assert (
        "SES-08 : ALIX Alice siège déjà dans une autre session (du 30/03/2025 au 01/04/2025),"
        f" {sienne} (le 01/04/2025)."
    ) in fini.stderr
    lendemain = m.session(debut=DEBUT + timedelta(days=1))
    assert "SES-08" not in m.faire("session", "inscrire-jure", lendemain, "J-1").stderr


def test_desinscrire_un_jure_et_un_absent(m: MondeSessions) -> None:
    s = m.session(jures=(1, 2))
    fini = m.faire("session", "desinscrire-jure", s, "J-1", "J-3", "--motif", "indisponible")
    assert [x["resultat"] for x in fini.json()["lignes"]] == ["fait", "sans_effet"]
    assert "SES-04" in fini.stderr
    assert m.traces("champ", "avant", "apres", "motif") == [("jury", "J-000001", None, "indisponible")]
    assert m.faire("session", "desinscrire-jure", s, "J-99").code == 3
    assert m.faire("session", "inscrire-jure", s, "J-1").code == 0


@pytest.mark.parametrize("sens", [1, -1])
def test_un_report_va_jusqu_a_cent_ans_et_pas_un_jour_de_plus(m: MondeSessions, sens: int) -> None:
    s = m.session()
    borne = "--jours : 36500 au plus, en avant ou en arrière."
    trop = m.faire("session", "reporter", s, "--jours", str(sens * 36_501))
    assert (trop.code, borne in trop.stderr) == (2, True)
    assert borne not in m.faire("session", "reporter", s, "--jours", str(sens * 36_500)).stderr


def test_le_jury_mal_nomme_est_une_faute_d_usage(m: MondeSessions) -> None:
    s = m.session()
    assert m.faire("session", "inscrire-jure", s, "J-1", "ALIX").code == 2
    assert m.faire("session", "inscrire-jure", "S-2025", "J-1").code == 2
    assert m.f.lignes("SELECT * FROM participation") == []


def test_le_centre_n_agit_que_chez_lui(m: MondeSessions) -> None:
    s = m.session()
    for commande in (("modifier", s, "--site", "A"), ("inscrire-jure", s, "J-1"), ("demander-dte", s)):
        assert m.faire("session", *commande, profil=AUTRE_CENTRE).code == 3
    assert m.faire("session", "voir", s, profil=CENTRE).code == 0
