"""Éditer les convocations par la commande : CONV-01, CONV-02, CAN-01, CAN-03, SES-01, SES-04, SES-06, droits.

Jour : 02/09/2025, session du 14 au 15/10/2025. Les documents sont dans test_convocation_documents.py.
"""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.fabriques.salle import (
    AUTRE_CENTRE,
    CENTRE,
    DEBUT,
    DIRECCTE_11,
    DIRECCTE_52,
    MPCP,
    SESSION,
    UD_44,
    UD_75,
    Salle,
    refus,
)
from tests.lanceur import lancer_processus

JSON = ("--format", "json")
CANDIDATS, JURY = {"C-000001", "C-000002", "C-000003"}, {"J-000001", "J-000002"}


def avant(jours: int) -> date:
    return DEBUT - timedelta(days=jours)


# --- SES-02, CONV-01 ---


def test_conv_01_ses_02_sans_candidat_rien_n_est_edite(salle: Salle) -> None:
    salle.mettre("DELETE FROM inscription")
    octets = salle.octets()
    rendu = salle.editer()
    assert refus(rendu) == (4, "SES-02")
    assert f"aucun candidat n'est inscrit à {SESSION}" in rendu.erreur()["message"]
    assert "candidat inscrire" in rendu.erreur()["conseil"]
    assert salle.octets() == octets


def test_conv_01_ses_02_les_desinscrits_ne_comptent_pas(salle: Salle) -> None:
    for candidat in sorted(CANDIDATS):
        salle.fait("candidat", "desinscrire", candidat, SESSION)
    assert refus(salle.editer()) == (4, "SES-02")
    assert salle.session()["etat"] == "en_preparation"


def test_conv_01_un_seul_candidat_suffit(salle: Salle) -> None:
    for candidat in ("C-1", "C-2"):
        salle.fait("candidat", "desinscrire", candidat, SESSION)
    assert salle.editer().code == 0
    assert salle.editions() == {"C-000003": 1, "J-000001": 1, "J-000002": 1}


# --- La première édition ---


@pytest.mark.parametrize("dte", [False, True])
def test_la_premiere_edition_convoque_chaque_candidat_et_chaque_jure(salle: Salle, dte: bool) -> None:
    if dte:
        salle.fait("session", "demander-dte", SESSION)
    rendu = salle.editer()
    assert rendu.code == 0
    [ligne] = rendu.json()["lignes"]
    assert ligne["resultat"] == "fait"
    assert ligne["explication"] == f"{SESSION} : édition 1, 5 convocations éditées sur 5"
    assert (salle.session()["etat"], salle.session()["edition"]) == ("convocations_envoyees", 1)
    convocations = salle.convocations()
    assert set(convocations) == CANDIDATS | JURY
    assert {e["destinataire"] for o, e in convocations.items() if o in JURY} == {"jure"}
    assert len({e["id"] for e in convocations.values()}) == 5
    for convocation in convocations.values():
        assert (convocation["edition"], convocation["date_edition"]) == (1, "2025-09-02")
        assert (convocation["heure"], convocation["a_reediter"]) == ("09:00", False)
        assert [f.rpartition(".")[2] for f in convocation["fichiers"]] == ["pdf", "ics"]


def test_l_apercu_dit_qui_serait_convoque_sans_rien_ecrire(salle: Salle) -> None:
    octets = salle.octets()
    lignes = salle.fait("convocation", "apercu", SESSION, *JSON).json()["elements"]
    assert {e["objet"] for e in lignes} == CANDIDATS | JURY
    assert {(e["id"], e["edition"], e["date_edition"], e["a_reediter"]) for e in lignes} == {("", 0, None, True)}
    assert salle.octets() == octets
    assert salle.convocations() == {}


def test_l_apercu_a_l_ecran_dit_a_editer_ce_qui_ne_l_a_jamais_ete(salle: Salle) -> None:
    apercu = ("convocation", "apercu", SESSION, "--profil", CENTRE, "--format", "table")
    dit = salle.ceres(*apercu).stdout
    assert (dit.count("à éditer"), dit.count("à rééditer")) == (5, 0)
    assert salle.editer().code == 0
    salle.mettre("UPDATE candidat SET nom = 'NOUVEAU' WHERE id = 1")
    dit = salle.ceres(*apercu).stdout
    assert (dit.count("à éditer"), dit.count("à rééditer")) == (0, 1)


def test_deux_editions_au_meme_instant_n_en_font_qu_une(salle: Salle) -> None:
    commande = ("convocation", "editer", SESSION, "--profil", CENTRE, *JSON)
    with ThreadPoolExecutor() as pool:
        rendus = [f.result() for f in [pool.submit(lancer_processus, *commande) for _ in range(3)]]
    assert [r.code for r in rendus] == [0, 0, 0]
    assert sorted(r.json()["lignes"][0]["resultat"] for r in rendus) == ["fait", "sans_effet", "sans_effet"]
    assert salle.editions() == dict.fromkeys(CANDIDATS | JURY, 1)
    assert len({e["id"] for e in salle.convocations().values()}) == 5


@pytest.mark.parametrize(
    "commande",
    [("apercu", "S-12"), ("editer", "V-1"), ("exporter", "S-2025-", "--sortie", "d"), ("lister", "--session=S")],
)
@pytest.mark.parametrize("profil", [CENTRE, UD_44])
def test_un_nom_de_session_mal_ecrit_est_une_faute_d_usage(
    salle: Salle, commande: tuple[str, ...], profil: str
) -> None:
    assert salle.ceres("convocation", *commande, profil=profil).code == 2


def test_le_journal_garde_chaque_edition(salle: Salle) -> None:
    editee = salle
    assert editee.editer("--motif", "premier envoi").code == 0
    traces = editee.fait("session", "historique", SESSION, *JSON).json()["elements"]
    sienne = {(t["objet"], t["champ"], t["avant"], t["apres"]) for t in traces if t["action"] == "editer"}
    assert (SESSION, "etat", "en_preparation", "convocations_envoyees") in sienne
    assert (SESSION, "edition", "0", "1") in sienne
    assert {t["motif"] for t in traces if t["action"] == "editer"} == {"premier envoi"}
    journal = editee.fait("journal", "lister", *JSON, profil=MPCP).json()["elements"]
    convocations = {t["objet"]: (t["avant"], t["apres"]) for t in journal if t["objet"].startswith("V-")}
    assert convocations == {f"V-{n:06d}": (None, "1") for n in range(1, 6)}


# --- CONV-02 : l'heure ---


@pytest.mark.parametrize(
    ("options", "candidats", "jures"),
    [
        ((), "09:00", "09:00"),
        (("--heure", "08:30"), "08:30", "08:30"),
        (("--heure", "8:05"), "08:05", "08:05"),
        (("--heure", "8h"), "08:00", "08:00"),
        (("--heure-jury", "7h45"), "09:00", "07:45"),
        (("--heure", "08:30", "--heure-jury", "08:00"), "08:30", "08:00"),
        (("--heure", "00:00"), "00:00", "00:00"),
    ],
)
def test_conv_02_la_convocation_a_son_heure_et_la_session_garde_la_sienne(
    salle: Salle, options: tuple[str, ...], candidats: str, jures: str
) -> None:
    assert salle.editer(*options).code == 0
    heures = {objet: e["heure"] for objet, e in salle.convocations().items()}
    assert heures == {**dict.fromkeys(CANDIDATS, candidats), **dict.fromkeys(JURY, jures)}
    vue = salle.session()
    assert (vue["heure_debut"], vue["heure_convocation"], vue["heure_jury"]) == ("09:00", candidats, jures)


def test_conv_02_l_heure_saisie_avec_la_session_sert_a_defaut(salle: Salle) -> None:
    salle.fait("session", "modifier", SESSION, "--heure-convocation", "8:15", "--heure-jury", "7:50")
    assert salle.editer().code == 0
    convocations = salle.convocations()
    assert convocations["C-000001"]["heure"] == "08:15"
    assert convocations["J-000001"]["heure"] == "07:50"
    # Celle de l'édition l'emporte, et se retient.
    assert salle.editer("--heure", "8:20").code == 0
    assert salle.session()["heure_convocation"] == "08:20"
    assert salle.convocations()["C-000001"]["heure"] == "08:20"
    # Vide, elle revient à celle du début.
    assert salle.editer("--heure", "", "--heure-jury", "").code == 0
    assert {e["heure"] for e in salle.convocations().values()} == {"09:00"}


@pytest.mark.parametrize(
    ("options", "avertis"),
    [
        (("--heure", "08:59"), []),
        (("--heure", "09:00"), []),
        (("--heure", "09:01"), ["des candidats (09:01)", "du jury (09:01)"]),
        (("--heure", "08:00", "--heure-jury", "9:01"), ["du jury (09:01)"]),
        (("--heure", "10:00", "--heure-jury", "9:00"), ["des candidats (10:00)"]),
    ],
)
def test_conv_02_une_heure_apres_le_debut_est_signalee(
    salle: Salle, options: tuple[str, ...], avertis: list[str]
) -> None:
    rendu = salle.editer(*options)
    assert rendu.code == 0
    dits = [ligne for ligne in rendu.stderr.splitlines() if "CONV-02" in ligne]
    assert len(dits) == len(avertis)
    for ligne, attendu in zip(dits, avertis, strict=True):
        assert f"L'heure de convocation {attendu} est après l'heure de début de la session (09:00)" in ligne


@pytest.mark.parametrize("heure", ["24:00", "8:60", "midi", "8:5", "٠٨:٣٠", "-1:00"])
@pytest.mark.parametrize("option", ["--heure", "--heure-jury"])
@pytest.mark.parametrize("profil", [CENTRE, DIRECCTE_52])
def test_conv_02_une_heure_mal_ecrite_est_une_faute_d_usage_avant_tout(
    salle: Salle, heure: str, option: str, profil: str
) -> None:
    octets = salle.octets()
    assert refus(salle.editer(f"{option}={heure}", profil=profil)) == (2, "USAGE")
    assert salle.octets() == octets


def test_conv_02_reediter_sans_changement_ecrit_la_meme_edition(editee: Salle) -> None:
    octets = editee.octets()
    convocations = editee.convocations()
    for options, jour in (((), "2025-09-02"), (("--heure", "09:00"), "2025-09-20"), ((), "2025-09-25")):
        rendu = editee.editer(*options, jour=jour)
        assert rendu.code == 0
        [ligne] = rendu.json()["lignes"]
        assert ligne["resultat"] == "sans_effet"
        assert "rien à changer" in ligne["explication"]
    assert editee.octets() == octets
    assert editee.convocations() == convocations


def test_conv_02_apres_un_changement_seuls_ceux_qu_il_touche_changent_d_edition(editee: Salle) -> None:
    attendues = dict.fromkeys(CANDIDATS | JURY, 1)
    identifiants = {objet: e["id"] for objet, e in editee.convocations().items()}

    def rediter(touches: set[str], *options: str, jour: str) -> None:
        rendu = editee.editer(*options, jour=jour)
        assert rendu.json()["lignes"][0]["resultat"] == "fait"
        for objet in touches:
            attendues[objet] = attendues.get(objet, 0) + 1
        assert editee.editions() == attendues
        assert {o: e["id"] for o, e in editee.convocations().items() if o in identifiants} == identifiants
        assert {o for o, e in editee.convocations().items() if e["date_edition"] == jour} == touches

    rediter(CANDIDATS | JURY, "--heure", "08:30", jour="2025-09-03")
    rediter(JURY, "--heure-jury", "08:00", jour="2025-09-04")
    editee.fait("candidat", "modifier", "C-1", "--adresse", "9 rue Neuve")
    rediter({"C-000001"}, jour="2025-09-05")
    editee.fait("session", "inscrire-jure", SESSION, "J-3")
    rediter({*JURY, "J-000003"}, jour="2025-09-06")  # les autres jurés lisent un nom de plus
    editee.fait("session", "desinscrire-jure", SESSION, "J-3")
    rediter(JURY, jour="2025-09-07")  # J-3 garde sa ligne, et son édition
    assert editee.convocations()["J-000003"]["etat"] == "retiree"
    assert editee.session()["edition"] == 6


def test_le_fichier_reste_d_un_retire_se_dit(salle: Salle) -> None:
    """Il partirait avec le dossier, et convoquerait encore."""
    assert "n'est plus convoqué" not in salle.editer("--sortie", "c").stderr
    perdus = sorted(f.name for f in Path("c").glob(f"{salle.convocations()['J-000001']['id']}-*"))
    assert len(perdus) == 2
    salle.fait("session", "desinscrire-jure", SESSION, "J-1")
    rendu = salle.editer("--sortie", "c", "--ecraser", "--format", "table")
    restent = f"J-000001 n'est plus convoqué : {' et '.join(perdus)} restent dans c."
    assert restent in rendu.stderr
    exporte = salle.fait("convocation", "exporter", SESSION, "--sortie", "c", "--ecraser", "--format", "table")
    assert restent in exporte.stderr
    assert "n'est plus convoqué" not in salle.editer("--sortie", "neuf").stderr


# --- « à rééditer » ---


def test_conv_02_ce_qui_change_apres_l_edition_est_a_reediter(editee: Salle) -> None:
    tous = CANDIDATS | JURY
    assert editee.a_reediter() == set()
    for commande, touches in (
        (("session", "modifier", SESSION, "--heure-debut", "10:00"), tous),
        (("session", "modifier", SESSION, "--heure-convocation", "9:30"), tous),
        (("session", "modifier", SESSION, "--site", "Bâtiment B"), tous),
        (("session", "reporter", SESSION, "--jours", "1"), tous),
        (("candidat", "modifier", "C-2", "--adresse", "2 allée des Pins"), {"C-000002"}),
        (("candidat", "modifier", "C-3", "--complement", "bâtiment C"), {"C-000003"}),
        (("session", "inscrire-jure", SESSION, "J-3"), {*JURY, "J-000003"}),
        (("candidat", "desinscrire", "C-3", SESSION), {*JURY, "J-000003"}),
    ):
        editee.fait(*commande)
        assert editee.a_reediter() == touches, commande
        if commande[:2] in (("session", "modifier"), ("session", "reporter")):
            assert editee.convocations()["C-000001"]["edition"] == editee.session()["edition"]
        assert editee.editer().json()["lignes"][0]["resultat"] == "fait"
        assert editee.a_reediter() == set()


def test_conv_02_ce_qui_ne_s_imprime_pas_n_est_pas_a_reediter(editee: Salle) -> None:
    editee.fait("candidat", "modifier", "C-1", "--courriel", "chloe@example.fr")
    editee.fait("session", "demander-dte", SESSION)
    editee.fait("session", "modifier", SESSION, "--heure-jury", "09:00")
    assert editee.a_reediter() == set()
    assert editee.editer().json()["lignes"][0]["resultat"] == "sans_effet"


def test_conv_02_la_session_dit_a_l_ecriture_que_ses_convocations_sont_a_reediter(editee: Salle) -> None:
    rendu = editee.fait("session", "modifier", SESSION, "--heure-debut", "10:00")
    assert "CONV-02 : les convocations éditées sont à rééditer." in rendu.stderr
    # La liste dit ce qui a été envoyé, l'aperçu ce qui le serait.
    for convocation in editee.convocations("--a-reediter").values():
        assert (convocation["edition"], convocation["heure"]) == (1, "09:00")
    lignes = editee.fait("convocation", "apercu", SESSION, *JSON).json()["elements"]
    assert {(e["edition"], e["heure"], e["a_reediter"]) for e in lignes} == {(1, "10:00", True)}


@pytest.mark.parametrize(
    ("etat", "fin", "dit"),
    [
        ("convocations_envoyees", "2025-10-16", True),
        ("convocations_envoyees", "2025-10-14", False),  # la veille : finie, elle ne s'édite plus (SES-12)
        ("en_attente_validation", "2025-10-16", False),
        ("debloquee", "2025-10-16", False),
    ],
)
def test_conv_02_elle_ne_le_dit_que_si_elle_s_edite_encore(editee: Salle, etat: str, fin: str, dit: bool) -> None:
    editee.mettre("UPDATE session_examen SET etat = ?", etat)
    rendu = editee.fait(
        "session", "modifier", SESSION, "--fin", fin, "--motif", "essai", profil=UD_44, jour="2025-10-15"
    )
    assert ("à rééditer" in rendu.stderr) is dit


@pytest.mark.parametrize(
    ("etat", "dit"),
    [
        ("en_attente_validation", "en attente de validation"),
        ("validee", "validée"),
        ("debloquee", "débloquée"),
        ("annulee", "annulée"),
    ],
)
def test_ses_09_les_resultats_transmis_rien_n_est_plus_a_reediter(editee: Salle, etat: str, dit: str) -> None:
    editee.mettre("UPDATE candidat SET adresse = 'ailleurs' WHERE id = 1")
    assert editee.a_reediter() == {"C-000001"}
    editee.mettre("UPDATE session_examen SET etat = ?", etat)
    assert editee.a_reediter() == set()
    assert {e["a_reediter"] for e in editee.convocations().values()} == {False}
    octets = editee.octets()
    rendu = editee.editer()
    assert refus(rendu) == (4, "SES-09")
    assert f"à l'état « {dit} »" in rendu.erreur()["message"]
    assert editee.octets() == octets


def test_lister_sans_session_parcourt_tout_le_perimetre(editee: Salle) -> None:
    editee.mettre("UPDATE session_examen SET heure_debut = '08:00'")
    for profil, vues in ((CENTRE, 5), (UD_44, 5), (DIRECCTE_52, 5), (MPCP, 5)):
        liste = editee.fait("convocation", "lister", *JSON, profil=profil).json()
        assert (liste["total"], len(liste["elements"])) == (vues, vues)
        assert editee.fait("convocation", "lister", "--a-reediter", *JSON, profil=profil).json()["total"] == vues
    for profil in (AUTRE_CENTRE, UD_75, DIRECCTE_11):
        assert editee.fait("convocation", "lister", *JSON, profil=profil).json()["total"] == 0


def test_lister_cherche_un_destinataire_sans_accent_ni_casse(editee: Salle) -> None:
    assert set(editee.convocations("oeuvrard chloe")) == {"C-000001"}
    assert set(editee.convocations("le-goff")) == {"C-000002", "C-000003"}
    assert set(editee.convocations("KOWALSKI lukasz")) == {"J-000001"}
    assert editee.convocations("personne") == {}
    liste = editee.fait("convocation", "lister", "goff", "--limite", "1", *JSON).json()
    assert (liste["total"], len(liste["elements"])) == (2, 1)


# --- CAN-01, CAN-03 : qui peut encore venir ---


def test_can_01_la_premiere_edition_ferme_les_inscriptions_et_une_autre_n_y_change_rien(salle: Salle) -> None:
    salle.fait("candidat", "inscrire", "C-4", SESSION)
    salle.fait("candidat", "desinscrire", "C-4", SESSION)
    assert salle.editer().code == 0
    for heure in ("08:30", "08:45"):
        for voie in ("formation", "apprentissage"):
            rendu = salle.ceres("candidat", "inscrire", "C-4", SESSION, "--voie", voie, *JSON)
            assert refus(rendu) == (4, "CAN-01")
        assert salle.editer("--heure", heure).code == 0


@pytest.mark.parametrize(("jours", "attendu"), [(31, "CAN-03"), (30, ""), (1, ""), (0, "CAN-03")])
def test_can_03_un_candidat_vae_vient_apres_l_edition_dans_les_trente_jours(
    editee: Salle, jours: int, attendu: str
) -> None:
    rendu = editee.ceres("candidat", "inscrire", "C-4", SESSION, "--voie", "vae", *JSON, jour=avant(jours))
    if not attendu:
        assert rendu.code == 0, rendu.stderr
        return
    assert refus(rendu) == (4, attendu)
    assert rendu.erreur()["motifs"][0]["possible_le"] == ("2025-09-14" if jours > 30 else None)


def test_can_03_le_candidat_vae_venu_tard_recoit_la_sienne(editee: Salle) -> None:
    editee.fait("candidat", "inscrire", "C-4", SESSION, "--voie", "vae", jour=avant(30))
    [sienne] = [i for i in editee.session()["inscriptions"] if i["candidat"] == "C-000004"]
    assert sienne["convocation_a_editer"] is True
    # Le jury change aussi : il attend un candidat de plus.
    assert editee.a_reediter() == {"C-000004", *JURY}
    manquante = editee.convocations("--a-reediter")["C-000004"]
    assert (manquante["id"], manquante["edition"], manquante["fichiers"]) == ("", 0, [])
    assert "C-000004" not in editee.convocations()
    rendu = editee.editer(jour=avant(29))
    assert "3 convocations éditées sur 6" in rendu.json()["lignes"][0]["explication"]
    assert editee.editions() == {**dict.fromkeys(CANDIDATS, 1), "C-000004": 1, **dict.fromkeys(JURY, 2)}
    assert {i["convocation_a_editer"] for i in editee.session()["inscriptions"]} == {False}
    assert editee.a_reediter() == set()


def test_can_02_le_desinscrit_n_est_plus_convoque_et_revenu_il_garde_son_numero(editee: Salle) -> None:
    numero = editee.convocations()["C-000003"]["id"]
    editee.fait("candidat", "desinscrire", "C-3", SESSION, jour=avant(20))
    retiree = editee.convocations()["C-000003"]
    assert (retiree["etat"], retiree["edition"], retiree["a_reediter"]) == ("retiree", 1, False)
    editee.fait("candidat", "inscrire", "C-3", SESSION, "--voie", "vae", jour=avant(19))
    assert editee.a_reediter() == {"C-000003"}  # le jury n'en a rien su
    assert editee.editer(jour=avant(19)).json()["lignes"][0]["resultat"] == "fait"
    assert editee.editions() == {**dict.fromkeys(CANDIDATS | JURY, 1), "C-000003": 2}
    assert editee.convocations()["C-000003"]["id"] == numero
    assert {i["convocation_a_editer"] for i in editee.session()["inscriptions"]} == {False}
    assert editee.editer(jour=avant(19)).json()["lignes"][0]["resultat"] == "sans_effet"


# --- Ce qui est revu à l'édition : agrément, jury, délais ---


def test_ses_06_l_agrement_est_revu_a_l_edition(salle: Salle) -> None:
    salle.fait("centre", "retirer-agrement", "A-1", "--motif", "essai", profil=DIRECCTE_52)
    octets = salle.octets()
    rendu = salle.editer()
    assert refus(rendu) == (4, "SES-06")
    assert "A-000001" in rendu.erreur()["message"]
    assert salle.octets() == octets
    explication = salle.ceres("session", "expliquer", SESSION, "--action", "editer", *JSON)
    assert explication.code == 4
    assert [c["code"] for c in explication.json()["controles"] if not c["satisfait"]] == ["SES-06"]


@pytest.mark.parametrize(("fin", "code"), [("2025-10-14", 4), ("2025-10-15", 0)])
def test_ses_06_l_agrement_couvre_la_session_jusqu_au_dernier_jour(salle: Salle, fin: str, code: int) -> None:
    salle.mettre("UPDATE agrement SET fin = ? WHERE id = 1", fin)
    assert salle.editer().code == code


@pytest.mark.parametrize(("jury", "averti"), [((), True), (("J-1",), True), (("J-1", "J-2"), False)])
def test_ses_04_moins_de_deux_jures_est_signale_sans_refuser(salle: Salle, jury: tuple[str, ...], averti: bool) -> None:
    salle.mettre("DELETE FROM participation")
    for jure in jury:
        salle.fait("session", "inscrire-jure", SESSION, jure)
    rendu = salle.editer()
    assert rendu.code == 0
    assert ("SES-04" in rendu.stderr) is averti
    if averti:
        assert f"SES-04 : {len(jury)} juré habilité pour toute la session, il en faut 2" in rendu.stderr


def test_hab_03_ses_01_un_jure_qui_n_est_plus_habilite_est_nomme_a_l_edition(editee: Salle) -> None:
    editee.fait("session", "inscrire-jure", SESSION, "J-3")
    assert "SES-01" not in editee.editer().stderr
    suspendue = editee.fait("habilitation", "suspendre", "H-1", "--oui", profil=MPCP)
    assert SESSION in suspendue.stderr
    rendu = editee.editer("--heure", "08:30")
    assert rendu.code == 0
    assert "SES-01 : KOWALSKI Łukasz n'a pas d'habilitation utilisable du 14/10/2025 au 15/10/2025" in rendu.stderr
    assert "H-000001" in rendu.stderr
    assert "suspendue" in rendu.stderr
    assert "N'GUYEN" not in rendu.stderr
    assert "SES-04" not in rendu.stderr  # il en reste deux
    # Rien à éditer : on le dit encore.
    assert "SES-01 : KOWALSKI" in editee.editer().stderr
    editee.fait("habilitation", "reactiver", "H-1", "--oui", profil=MPCP)
    assert "SES-01" not in editee.editer().stderr


@pytest.mark.parametrize(
    ("debut", "fin", "averti"),
    [
        ("2024-01-01", "2025-10-14", True),  # expire le premier jour
        ("2024-01-01", "2025-10-15", False),
        ("2025-10-14", "2027-12-31", False),
        ("2025-10-15", "2027-12-31", True),  # commence le second jour
    ],
)
def test_ses_01_l_habilitation_est_jugee_du_premier_au_dernier_jour(
    salle: Salle, debut: str, fin: str, averti: bool
) -> None:
    salle.mettre("UPDATE habilitation SET debut = ?, fin = ? WHERE jure_id = 1", debut, fin)
    assert ("SES-01 : KOWALSKI" in salle.editer().stderr) is averti


@pytest.mark.parametrize(("jours", "averti"), [(16, False), (15, False), (14, True), (1, True)])
def test_conv_03_un_jure_convoque_moins_de_quinze_jours_avant_est_signale(
    salle: Salle, jours: int, averti: bool
) -> None:
    rendu = salle.editer(jour=avant(jours))
    assert rendu.code == 0
    assert ("CONV-03" in rendu.stderr) is averti
    if averti:
        assert "au plus tard le 29/09/2025) : KOWALSKI Łukasz, N'GUYEN Aïssatou." in rendu.stderr


def test_conv_03_seuls_les_jures_dont_la_convocation_change_sont_cites(editee: Salle) -> None:
    editee.fait("candidat", "modifier", "C-1", "--adresse", "9 rue Neuve")
    assert "CONV-03" not in editee.editer(jour=avant(10)).stderr
    editee.fait("session", "desinscrire-jure", SESSION, "J-2")
    rendu = editee.editer(jour=avant(10))
    assert ": KOWALSKI Łukasz." in rendu.stderr


# --- Documents JSON ---


def test_les_documents_json_suivent_leur_schema(editee: Salle) -> None:
    editee.fait("candidat", "inscrire", "C-4", SESSION, "--voie", "vae", jour=avant(30))

    def suit(nom: str, document: Any) -> None:
        schema = editee.fait("schema", nom, *JSON).json()
        jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(document)

    for commande in (("lister", "--session", SESSION), ("lister", "--a-reediter"), ("apercu", SESSION)):
        suit("convocations", editee.fait("convocation", *commande, *JSON).json())
    suit("rapport-lot", editee.editer("--simuler").json())
    suit("rapport-lot", editee.editer().json())
    suit("rapport-lot", editee.editer().json())
    suit("erreur", editee.editer(profil=UD_44).erreur())
