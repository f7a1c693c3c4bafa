"""Les heures de passage par la ligne de commande : réparties, lues d'un fichier, ôtées, suivies (PAS-01 à PAS-04)."""

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.fabriques.convocations import lecteur
from tests.fabriques.poste.depart import JSON
from tests.fabriques.salle import AUTRE_CENTRE, CENTRE, DEBUT, DIRECCTE_52, MPCP, SESSION, UD_44, UD_75, Salle, refus
from tests.lanceur import Resultat

J1, J2 = DEBUT.isoformat(), "2025-10-15"
EN_TETE = "candidat;jour;debut;fin;epreuve;salle;jures\n"


def horaires(s: Salle, *options: object, **suite: Any) -> Resultat:
    return s.ceres("session", "horaires", SESSION, *options, *JSON, **suite)


def heures(s: Salle, **suite: Any) -> dict[str, tuple[str, str, str]]:
    """Candidat → (jour, début, fin)."""
    lus = s.fait("session", "horaires", SESSION, *JSON, **suite).json()["elements"]
    return {e["candidat"]: (e["jour"], e["debut"], e["fin"]) for e in lus}


def repartir(s: Salle, *options: object, **suite: Any) -> Resultat:
    return horaires(s, "--repartir", "--duree", "40", *options, **suite)


def fichier(*lignes: str, nom: str = "heures.csv", en_tete: str = EN_TETE) -> str:
    Path(nom).write_text(en_tete + "".join(f"{ligne}\n" for ligne in lignes), encoding="utf-8")
    return nom


TROIS = (
    f"C-1;{J1};09:00;09:40;oral;A;J-1, J-2",
    f"C-2;{J1};09:40;10:20;oral;A;J-1,J-2",
    f"C-3;{J2};09:00;09:40;;;J-1,J-2",
)


def test_pas_03_repartir_par_nom_puis_montrer(salle: Salle) -> None:
    vide = salle.fait("session", "horaires", SESSION)
    assert "celles de la session valent pour tous" in vide.stderr
    assert "aménagements" not in vide.stderr
    vide = salle.fait("session", "horaires", SESSION, "--amenagements")
    assert f"Les aménagements : « ceres session voir {SESSION} --amenagements »." in vide.stderr
    assert repartir(salle, "--pause", "09:30-10:30", "--salles", "Salle A").code == 0
    assert heures(salle) == {
        "C-000002": (J1, "10:30", "11:10"),
        "C-000003": (J1, "11:10", "11:50"),
        "C-000001": (J1, "11:50", "12:30"),
    }
    assert [p["candidat"] for p in salle.session()["passages"]] == ["C-000002", "C-000003", "C-000001"]
    assert salle.session()["passages"][0] == {
        "candidat": "C-000002", "jour": J1, "debut": "10:30", "fin": "11:10", "epreuve": None, "salle": "Salle A",
        "jures": ["J-000001", "J-000002"],
    }  # fmt: skip
    encore = repartir(salle, "--pause", "09:30-10:30", "--salles", "Salle A")
    assert (encore.code, encore.json()["resume"]["sans_effet"]) == (0, 1)


def test_pas_03_un_tiers_temps_passe_plus_longtemps(salle: Salle) -> None:
    salle.fait("candidat", "amenager", "C-3", SESSION, "--codes", "tiers_temps")
    assert repartir(salle).code == 0
    assert heures(salle) == {
        "C-000002": (J1, "09:00", "09:40"),
        "C-000003": (J1, "09:40", "10:35"),
        "C-000001": (J1, "10:35", "11:15"),
    }


def test_pas_03_ce_qui_n_entre_pas_est_dit_et_rien_n_est_ecrit(salle: Salle) -> None:
    avant = salle.octets()
    rendu = horaires(salle, "--repartir", "--duree", "60", "--du", "09:00", "--au", "10:00")
    assert refus(rendu) == (4, "PAS-03")
    assert "1 candidat n'entre pas : C-000001 ŒUVRARD Chloé ; il manque 60 minutes" in rendu.stderr
    assert salle.octets() == avant
    assert horaires(salle, "--repartir", "--duree", "60", "--du", "09:00", "--au", "10:30").code == 4
    assert horaires(salle, "--repartir", "--duree", "60", "--du", "09:00", "--au", "11:00").code == 0


def test_pas_03_ce_qui_manque_est_la_fin_qui_suffirait(salle: Salle) -> None:
    cinquante = ("--repartir", "--duree", "50", "--au")
    rendu = horaires(salle, *cinquante, "10:00")
    assert refus(rendu) == (4, "PAS-03")
    assert "il manque 40 minutes (--au 10:40 suffit)" in rendu.stderr
    assert horaires(salle, *cinquante, "10:35").code == 4
    assert horaires(salle, *cinquante, "10:40").code == 0


def test_pas_02_un_jure_qui_ne_viendra_pas_est_dit(salle: Salle) -> None:
    salle.fait("session", "inscrire-jure", SESSION, "J-3")
    salle.fait("session", "repondre", SESSION, "J-3", "--reponse", "non")
    rendu = horaires(salle, "--fichier", fichier(f"C-1;{J1};09:00;09:40;;;J-1,J-3", f"C-2;{J1};09:40;10:20;;;J-1,J-2"))
    assert rendu.code == 0, rendu.stderr
    assert "moins de 2 jurés qui viennent : C-000001 le" in rendu.stderr
    assert "C-000002 le" not in rendu.stderr.partition("moins de 2")[2]


def test_ame_01_repartir_est_consigne_comme_une_lecture_meme_a_blanc(salle: Salle) -> None:
    """Une durée plus longue dit un tiers temps."""
    assert repartir(salle, "--simuler").code == 0
    lus = salle.fait("journal", "lister", "--acces", *JSON, profil=MPCP).json()["elements"]
    assert [e["objet"] for e in lus if e["document"] == "amenagements"] == [SESSION]


def test_pas_02_deux_salles_demandent_quatre_jures_qui_viennent(salle: Salle) -> None:
    assert refus(repartir(salle, "--salles", "A,B")) == (4, "PAS-02")
    salle.fait("session", "inscrire-jure", SESSION, "J-3")
    salle.fait("session", "repondre", SESSION, "J-2", "--reponse", "non")
    assert repartir(salle).code == 0
    assert {j for p in salle.session()["passages"] for j in p["jures"]} == {"J-000001", "J-000003"}


def test_pas_02_qui_n_a_pas_deux_jures_sans_lien_ne_manque_pas_de_temps(salle: Salle) -> None:
    """Ni une journée plus longue, ni une salle de plus n'y changeraient rien : il faut un autre juré."""
    salle.fait("jure", "lier", "J-2", "--candidat", "C-1", "--nature", "parent", profil=UD_44)
    rendu = repartir(salle)
    assert refus(rendu) == (4, "PAS-02")
    erreur = rendu.erreur()
    assert "aucune salle n'a 2 jurés sans lien avec C-000001" in erreur["message"]
    assert erreur["conseil"] == f"Inscrivez des jurés : « ceres session inscrire-jure {SESSION} J-… »."
    salle.fait("session", "inscrire-jure", SESSION, "J-3")
    assert repartir(salle).code == 0


@pytest.mark.parametrize(
    "options",
    [
        ("--repartir",),
        ("--duree", "40"),
        ("--simuler",),
        ("--repartir", "--duree", "42"),
        ("--repartir", "--duree", "0"),
        ("--repartir", "--duree", "40", "--du", "24:00"),
        ("--repartir", "--duree", "40", "--du", "10:00", "--au", "10:00"),
        ("--repartir", "--duree", "40", "--pause", "12:00"),
        ("--repartir", "--duree", "40", "--pause", "13:00-12:00"),
        ("--repartir", "--duree", "40", "--salles", "A,a"),
        ("--repartir", "--duree", "40", "--salles", " , "),
        ("--repartir", "--duree", "40", "--effacer"),
        ("--fichier", "f.csv", "--effacer"),
        ("--effacer", "--tout-ou-rien"),
    ],
)
def test_une_faute_d_usage_ne_touche_a_rien(salle: Salle, options: tuple[str, ...]) -> None:
    avant = salle.octets()
    assert horaires(salle, *options).code == 2
    assert salle.octets() == avant


def test_un_fichier_remplace_les_passages_de_qui_il_nomme(salle: Salle) -> None:
    assert horaires(salle, "--fichier", fichier(*TROIS)).code == 0
    assert heures(salle)["C-000003"] == (J2, "09:00", "09:40")
    # C-1 et C-2 échangent leurs heures ; C-2 a aussi un entretien.
    echange = fichier(
        f"C-1;{J1};09:40;10:20;oral;A;J-1,J-2",
        f"C-2;{J1};9h;9h40;oral;A;J-2/J-1",
        f"C-2;{J1};11:00;11:30;entretien;;KOWALSKI Łukasz, N'GUYEN Aïssatou",
    )
    rendu = horaires(salle, "--fichier", echange)
    assert rendu.code == 0, rendu.stderr
    passages = salle.session()["passages"]
    assert [(p["candidat"], p["debut"], p["jures"]) for p in passages] == [
        ("C-000002", "09:00", ["J-000001", "J-000002"]),
        ("C-000001", "09:40", ["J-000001", "J-000002"]),
        ("C-000002", "11:00", ["J-000001", "J-000002"]),
        ("C-000003", "09:00", ["J-000001", "J-000002"]),
    ]


def test_un_classeur_aussi_par_leur_nom(salle: Salle) -> None:
    classeur = openpyxl.Workbook()
    feuille = classeur.active
    assert feuille is not None
    feuille.append(["Nom et prénom", "Date", "Heure", "Heure de fin", "Salle", "Jurés"])
    feuille.append(["ŒUVRARD Chloé", DEBUT, "09:00", "09:40", "Grande salle", "J-1, J-2"])
    classeur.save("heures.xlsx")
    rendu = horaires(salle, "--fichier", "heures.xlsx", "--resultat", "rendu.csv")
    assert rendu.code == 0, rendu.stderr
    assert heures(salle) == {"C-000001": (J1, "09:00", "09:40")}
    assert "fait" in Path("rendu.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    ("ligne", "attendu"),
    [
        (f"C-1;{J1};08:55;09:40;;;J-1,J-2", (4, "PAS-01")),
        ("C-1;2025-10-13;09:00;09:40;;;J-1,J-2", (4, "PAS-01")),
        ("C-1;2025-10-16;09:00;09:40;;;J-1,J-2", (4, "PAS-01")),
        (f"C-1;{J1};09:40;09:40;;;J-1,J-2", (4, "PAS-01")),
        (f"C-1;{J1};09:00;09:41;;;J-1,J-2", (4, "PAS-01")),
        (f"C-4;{J1};09:00;09:40;;;J-1,J-2", (4, "PAS-02")),
        (f"C-999;{J1};09:00;09:40;;;J-1,J-2", (4, "PAS-02")),
        (f"C-1;{J1};09:00;09:40;;;J-1", (4, "PAS-02")),
        (f"C-1;{J1};09:00;09:40;;;J-1,J-3", (4, "PAS-02")),
        (f"C-2;{J1};09:30;10:00;;;J-1,J-2", (4, "PAS-02")),
        (f"C-1;{J1};24:00;24:40;;;J-1,J-2", (2, "FICHIER")),
        ("C-1;31/02/2025;09:00;09:40;;;J-1,J-2", (2, "FICHIER")),
        ("C-1;;09:00;09:40;;;J-1,J-2", (2, "FICHIER")),
        (f"C-1;{J1};09:00;;;;J-1,J-2", (2, "FICHIER")),
        (f"C-1;{J1};09:00;09:40;{'x' * 101};;J-1,J-2", (2, "FICHIER")),
        (f"C-1;{J1};09:00;09:40;;;Personne Inconnue", (2, "FICHIER")),
        (f"zut;{J1};09:00;09:40;;;J-1,J-2", (2, "FICHIER")),
    ],
)
def test_un_fichier_fautif_ne_fait_rien_d_aucune_ligne(salle: Salle, ligne: str, attendu: tuple[int, str]) -> None:
    avant = salle.octets()
    bonne = f"C-3;{J1};09:00;09:40;;;J-1,J-2" if "C-2" in ligne else TROIS[2]
    assert refus(horaires(salle, "--fichier", fichier(bonne, ligne))) == attendu
    assert salle.octets() == avant


def test_un_fichier_de_dix_mebioctets_se_refuse_sans_s_ecrouler(salle: Salle) -> None:
    ligne = f"C-1;{J1};09:00;09:40;{'x' * 60};A;J-1,J-2\n"
    Path("gros.csv").write_text(EN_TETE + ligne * (10 * 2**20 // len(ligne)), encoding="utf-8")
    rendu = horaires(salle, "--fichier", "gros.csv")
    assert refus(rendu) == (4, "PAS-02")
    assert len(rendu.stderr) < 20_000


@pytest.mark.parametrize(
    ("profil", "lire", "ecrire"),
    [(MPCP, 0, 0), (UD_44, 0, 5), (DIRECCTE_52, 0, 5), (AUTRE_CENTRE, 3, 3), (UD_75, 3, 5)],
)
def test_dro_01_dro_02_qui_lit_et_qui_ecrit(salle: Salle, profil: str, lire: int, ecrire: int) -> None:
    assert horaires(salle, profil=profil).code == lire
    assert repartir(salle, profil=profil).code == ecrire
    assert horaires(salle, "--fichier", fichier(*TROIS), profil=profil).code == ecrire


def test_ses_10_commencee_le_centre_n_y_touche_plus_et_le_mpcp_dit_pourquoi(editee: Salle) -> None:
    assert repartir(editee, jour="2025-10-13").code == 0
    effacer = "--effacer"
    assert refus(horaires(editee, effacer, jour=J1)) == (4, "SES-10")
    assert horaires(editee, effacer, profil=MPCP, jour=J1).code == 2
    assert horaires(editee, effacer, "--motif", "grève", profil=MPCP, jour=J1).code == 0
    traces = editee.fait("session", "historique", SESSION, *JSON, profil=MPCP).json()["elements"]
    assert {t["derogation"] for t in traces if t["motif"] == "grève"} == {True}


def test_ses_09_annulee_plus_rien(salle: Salle) -> None:
    salle.fait("session", "annuler", SESSION, "--motif", "m", profil=UD_44)
    assert refus(repartir(salle)) == (4, "SES-09")


def test_ses_02_sans_inscrit_ce_n_est_pas_possible(salle: Salle) -> None:
    for c in ("C-1", "C-2", "C-3"):
        salle.fait("candidat", "desinscrire", c, SESSION)
    dit = salle.ceres("session", "expliquer", SESSION, "--action", "horaires", *JSON).json()
    assert dit["possible"] is False
    assert "SES-02" in str(dit)


# --- simuler, planifier, défaire ---


def test_simuler_n_ecrit_rien_et_un_plan_s_applique(salle: Salle) -> None:
    avant = salle.octets()
    simule = repartir(salle, "--simuler").json()
    assert simule["resume"]["fait"] == 1
    assert salle.octets() == avant
    salle.fait("session", "horaires", SESSION, "--repartir", "--duree", "40", "--simuler", "--plan", "plan.json")
    salle.fait("lot", "appliquer", "plan.json", "--oui")
    assert len(heures(salle)) == 3


def test_simuler_montre_a_l_ecran_les_heures_proposees_dans_leur_ordre(salle: Salle) -> None:
    salle.fait("session", "horaires", SESSION, "--fichier", fichier(TROIS[2]))
    simuler = ("--simuler", "--format", "table")
    avant = salle.octets()
    reparties = salle.fait("session", "horaires", SESSION, "--repartir", "--duree", "40", *simuler).stdout
    rangs = [reparties.index(f"C-00000{n}  {dit}") for n, dit in ((2, "LE GOFF"), (3, "LE GOFF"), (1, "ŒUVRARD"))]
    assert rangs == sorted(rangs)
    assert "11:00" in reparties
    # D'un fichier, avec celles de qui il ne nomme pas.
    lues = salle.fait("session", "horaires", SESSION, "--fichier", fichier(TROIS[0]), *simuler).stdout
    assert all(dit in lues for dit in ("C-000001  ŒUVRARD Chloé", "oral", "C-000003  LE GOFF Anne", "15/10/2025"))
    assert "C-000001" not in salle.fait("session", "horaires", SESSION, "--effacer", *simuler).stdout
    assert salle.octets() == avant


def test_defaire_rend_les_passages_d_avant(salle: Salle) -> None:
    assert horaires(salle, "--fichier", fichier(*TROIS)).code == 0
    avant = salle.session()["passages"]
    for options in (("--repartir", "--duree", "30", "--salles", "B"), ("--effacer",)):
        lot = horaires(salle, *options).json()["lot"]
        assert salle.session()["passages"] != avant
        salle.fait("candidat", "inscrire", "C-4", SESSION)  # la session a bougé ; ses heures, non
        salle.fait("lot", "annuler", lot, "--motif", "essai", "--oui")
        assert salle.session()["passages"] == avant
        salle.fait("candidat", "desinscrire", "C-4", SESSION)


def test_ce_qui_a_change_depuis_ne_se_defait_pas(salle: Salle) -> None:
    lot = repartir(salle).json()["lot"]
    salle.fait("candidat", "desinscrire", "C-1", SESSION)
    assert salle.ceres("lot", "annuler", lot, "--motif", "essai", "--oui").code == 7
    assert set(heures(salle)) == {"C-000002", "C-000003"}


# --- qui part, où l'on va (PAS-02) ---


def test_pas_02_qui_se_desinscrit_libere_son_heure_et_la_retrouve(salle: Salle) -> None:
    assert repartir(salle).code == 0
    avant = salle.session()["passages"]
    parti = salle.fait("candidat", "desinscrire", "C-3", SESSION, *JSON)
    assert "son heure de passage est libre (le 14/10/2025 de 09:40 à 10:20)" in parti.stderr
    assert set(heures(salle)) == {"C-000001", "C-000002"}
    salle.fait("lot", "annuler", parti.json()["lot"], "--motif", "essai", "--oui")
    assert salle.session()["passages"] == avant


def test_pas_02_une_heure_reprise_ne_se_rend_pas(salle: Salle) -> None:
    assert repartir(salle).code == 0
    lot = salle.fait("candidat", "desinscrire", "C-3", SESSION, *JSON).json()["lot"]
    assert horaires(salle, "--fichier", fichier(f"C-1;{J1};09:30;10:10;;;J-1,J-2")).code == 4
    assert horaires(salle, "--fichier", fichier(f"C-1;{J1};09:45;10:25;;;J-1,J-2")).code == 0
    rendu = salle.fait("lot", "annuler", lot, "--motif", "essai", "--oui")
    assert "PAS-02 : son heure n'est plus libre" in rendu.stderr
    assert set(heures(salle)) == {"C-000001", "C-000002"}


def test_pas_02_un_jure_qui_part_laisse_les_candidats_a_leur_heure(editee: Salle) -> None:
    editee.fait("session", "inscrire-jure", SESSION, "J-3")
    assert repartir(editee).code == 0
    avant = editee.session()["passages"]
    assert avant[0]["jures"] == ["J-000001", "J-000002", "J-000003"]
    lot = editee.fait("session", "desinscrire-jure", SESSION, "J-3", *JSON)
    assert "n'est plus au passage de 3 candidats" in lot.stderr
    assert "moins de 2 jurés" not in lot.stderr
    assert [p["jures"] for p in editee.session()["passages"]] == [["J-000001", "J-000002"]] * 3
    encore = editee.fait("session", "desinscrire-jure", SESSION, "J-2", *JSON)
    assert "PAS-02 : moins de 2 jurés" in encore.stderr
    for fait in (encore, lot):
        editee.fait("lot", "annuler", fait.json()["lot"], "--motif", "essai", "--oui")
    assert editee.session()["passages"] == avant


@pytest.mark.parametrize("jours", [7, -7])
def test_pas_02_une_session_qui_se_deplace_emmene_ses_passages(salle: Salle, jours: int) -> None:
    assert horaires(salle, "--fichier", fichier(*TROIS)).code == 0
    avant = salle.session()["passages"]
    fait = salle.fait("session", "reporter", SESSION, "--jours", jours, *JSON)
    voulu = [str(date(2025, 10, d + jours)) for d in (14, 14, 15)]
    assert [p["jour"] for p in salle.session()["passages"]] == voulu
    salle.fait("lot", "annuler", fait.json()["lot"], "--motif", "essai", "--oui")
    assert salle.session()["passages"] == avant


def test_pas_01_ce_qui_laisserait_un_passage_dehors_se_refuse(salle: Salle) -> None:
    assert horaires(salle, "--fichier", fichier(*TROIS)).code == 0
    for change in (("--fin", J1), ("--heure-debut", "09:05")):
        rendu = salle.ceres("session", "modifier", SESSION, *change, *JSON)
        assert refus(rendu) == (4, "PAS-01")
        assert f"ceres session horaires {SESSION}" in rendu.stderr
    salle.fait("session", "modifier", SESSION, "--heure-debut", "08:30")


def test_can_11_jur_03_deux_fiches_reunies_gardent_leurs_passages(salle: Salle) -> None:
    salle.fait("session", "inscrire-jure", SESSION, "J-3")
    assert repartir(salle).code == 0
    salle.fait("candidat", "fusionner", "C-4", "C-1", "--motif", "une personne", "--oui", profil=MPCP)
    salle.fait("jure", "fusionner", "J-2", "J-3", "--motif", "une personne", "--oui", profil=MPCP)
    assert {p["candidat"]: p["jures"] for p in salle.session()["passages"]} == {
        c: ["J-000001", "J-000002"] for c in ("C-000002", "C-000003", "C-000004")
    }


# --- les salles d'un site (SIT-02) ---


def au_site(s: Salle, *options: object) -> str:
    """La session se tient désormais dans un site neuf ; rend une autre session du même site, ces jours-là."""
    site = s.fait(
        "centre", "site", "creer", "E-1", "--nom", "Annexe", "--adresse", "1 quai Bleu", "--code-postal", "44000",
        "--commune", "Nantes", *options, *JSON,
    ).json()["id"]  # fmt: skip
    s.fait("session", "modifier", SESSION, "--site", site)
    creer = ("--certification", "TP-99911m01", "--debut", J2, "--heure-debut", "14:00", "--site", site)
    autre: str = s.fait("session", "creer", *creer, *JSON).json()["id"]
    s.fait("session", "inscrire-jure", autre, "J-1", "J-2", "J-3")
    s.fait("candidat", "inscrire", "C-4", autre)
    return autre


def test_sit_02_deux_sessions_dans_une_salle_aux_memes_heures_sont_dites_toutes_deux(salle: Salle) -> None:
    autre = au_site(salle, "--salles", "A,B")
    salle.fait("session", "horaires", autre, "--repartir", "--duree", "60", "--salles", "Salle A")
    ligne = f"C-1;{J2};14:30;15:00;oral;%s;J-1,J-2"
    libre = horaires(salle, "--fichier", fichier(ligne % "B"))
    assert "SIT-02" not in libre.stderr
    prise = horaires(salle, "--fichier", fichier(ligne % "salle a"))
    dite = f"SIT-02 : la salle salle a est prise deux fois le 15/10/2025 : {SESSION} de 14:30 à 15:00, {autre} de 14:00"
    assert (prise.code, dite in prise.stderr) == (0, True)
    assert dite in salle.editer().stderr
    assert "SIT-02" in salle.fait("session", "modifier", SESSION, "--heure-debut", "08:00", *JSON).stderr
    assert "SIT-02" not in salle.fait("session", "reporter", SESSION, "--jours", "7", *JSON).stderr


def test_sit_02_un_site_d_une_seule_salle_est_pris_tout_le_jour(salle: Salle) -> None:
    site = au_site(salle, "--salles", "Atelier")
    assert (
        "SIT-02 : la salle Atelier" in salle.fait("session", "modifier", site, "--heure-debut", "13:00", *JSON).stderr
    )


def test_sit_02_la_capacite_se_compte_par_demi_journee(salle: Salle) -> None:
    au_site(salle, "--capacite", "2")
    trop = "SIT-02 : 4 candidats dans une demi-journée"
    assert trop in salle.fait("candidat", "inscrire", "C-4", SESSION, *JSON).stderr
    salle.fait("candidat", "desinscrire", "C-4", SESSION)
    matin, soir = (f"C-%d;{J1};{h};J-1,J-2" for h in ("%d:00;%d:30;;", "1%d:00;1%d:30;;"))
    assert horaires(salle, "--fichier", fichier(matin % (1, 9, 9), matin % (2, 10, 10), soir % (3, 4, 4))).code == 0
    assert "SIT-02 : 3 candidats" in salle.fait("candidat", "inscrire", "C-4", SESSION, *JSON).stderr
    salle.fait("candidat", "desinscrire", "C-4", SESSION)
    assert "SIT-02" not in salle.editer().stderr


# --- lettres, agendas, courriels, papiers (PAS-04) ---


def test_pas_04_chacun_a_son_jour_et_son_heure(salle: Salle) -> None:
    salle.fait("session", "modifier", SESSION, "--heure-convocation", "08:45")
    assert horaires(salle, "--fichier", fichier(TROIS[0], TROIS[2])).code == 0
    rendu = salle.editer("--sortie", "lettres", "--formats", "pdf,ics")
    assert rendu.code == 0
    assert "PAS-04 : sans heure de passage" in rendu.stderr
    vues = salle.convocations()
    assert {c: (v["session_debut"], v["heure"]) for c, v in vues.items()} == {
        "C-000001": (J1, "08:45"), "C-000002": (J1, "08:45"), "C-000003": (J2, "08:45"),
        "J-000001": (J1, "08:45"), "J-000002": (J1, "08:45"),
    }  # fmt: skip
    agendas = {c: (Path("lettres") / v["fichiers"][1]).read_text(encoding="utf-8") for c, v in vues.items()}
    assert agendas["C-000003"].count("BEGIN:VEVENT") == 1
    assert "DTSTART;TZID=Europe/Paris:20251015T084500" in agendas["C-000003"]
    assert "DTEND;TZID=Europe/Paris:20251015T094000" in agendas["C-000003"]
    assert agendas["C-000002"].count("BEGIN:VEVENT") == 2


def test_pas_04_seules_les_convocations_touchees_sont_a_reediter(editee: Salle) -> None:
    rendu = horaires(editee, "--fichier", fichier(TROIS[0]))
    assert "PAS-04 : convocations à rééditer : C-000001." in rendu.stderr
    assert editee.a_reediter() == {"C-000001"}
    assert editee.editer().code == 0
    assert editee.editions() == {"C-000001": 2, "C-000002": 1, "C-000003": 1, "J-000001": 1, "J-000002": 1}
    assert horaires(editee, "--fichier", fichier(f"C-1;{J1};09:00;09:40;oral;A;J-2,J-1")).code == 0
    assert editee.a_reediter() == set()  # le même passage, devant les mêmes
    assert horaires(editee, "--fichier", fichier(f"C-1;{J1};09:05;09:40;oral;A;J-2,J-1")).code == 0
    assert editee.a_reediter() == {"C-000001"}
    assert horaires(editee, "--effacer").code == 0
    assert editee.a_reediter() == {"C-000001"}
    assert editee.editer().code == 0
    assert editee.a_reediter() == set()


def test_pas_04_d_autres_jures_ne_periment_pas_la_convocation_du_candidat(editee: Salle) -> None:
    editee.fait("session", "inscrire-jure", SESSION, "J-3")
    assert horaires(editee, "--fichier", fichier(TROIS[0])).code == 0
    assert editee.editer().code == 0
    rendu = horaires(editee, "--fichier", fichier(f"C-1;{J1};09:00;09:40;oral;A;J-1,J-3"))
    assert (rendu.code, "à rééditer" in rendu.stderr, editee.a_reediter()) == (0, False, set())


def test_pas_04_un_rappel_compte_les_jours_jusqu_au_sien(salle: Salle) -> None:
    assert horaires(salle, "--fichier", fichier(TROIS[0], TROIS[2])).code == 0
    for c in ("C-1", "C-3"):
        salle.fait("candidat", "modifier", c, "--courriel", f"{c.lower()}@example.fr")
    assert salle.editer().code == 0
    for jour, attendus in (
        ("2025-10-13", {"C-000001": "demain", "C-000003": "dans 2 jours"}),
        (J1, {"C-000003": "demain"}),
    ):
        rendu = salle.ceres("session", "rappeler", "--apercu", *JSON, jour=jour).json()
        assert {e["objet"]: e["intitule"].split(",")[0] for e in rendu["elements"]} == {
            c: f"Rappel : {quand}" for c, quand in attendus.items()
        }


def test_pas_04_le_courriel_dit_son_passage_et_ce_qui_change(salle: Salle) -> None:
    salle.fait("candidat", "modifier", "C-1", "--courriel", "c1@example.fr")
    assert salle.editer().code == 0
    assert horaires(salle, "--fichier", fichier(f"C-1;{J2};10:00;10:40;oral;A;J-1,J-2")).code == 0
    assert salle.editer().code == 0
    apercu = ("convocation", "envoyer", SESSION, "--candidat", "C-1", "--apercu", *JSON)
    (courriel,) = salle.fait(*apercu).json()["elements"]
    texte = courriel["texte"].replace("\u00a0", " ")
    assert "Présentez-vous le mercredi 15 octobre 2025 à 10 h" in texte
    assert "Vous passez le mercredi 15 octobre 2025 de 10 h à 10 h 40, salle A (oral)." in texte


def test_une_session_de_plusieurs_jours_dit_l_heure_de_chacun(salle: Salle) -> None:
    salle.fait("session", "modifier", SESSION, "--heure-convocation", "08:45")
    salle.fait("candidat", "modifier", "C-1", "--courriel", "c1@example.fr")
    assert salle.editer("--sortie", "lettres").code == 0
    (courriel,) = salle.fait("convocation", "envoyer", SESSION, "--candidat", "C-1", "--apercu", *JSON).json()[
        "elements"
    ]
    dit = "le mardi 14 octobre 2025 à 8 h 45 ; le mercredi 15 octobre 2025 à 9 h"
    assert f"Horaires : {dit}." in courriel["texte"].replace("\u00a0", " ")
    (lettre,) = Path("lettres").glob("*chloe.pdf")
    lue = " ".join(lecteur(lettre.read_bytes()).pages[0].extract_text().split())
    assert "Horaires le mardi 14 octobre 2025 à 8 h 45 ; le mercredi 15 octobre 2025 à 9 h" in lue


def test_pas_04_le_planning_une_page_par_salle_et_par_jour_sans_heure_de_fin(salle: Salle) -> None:
    papiers = ("session", "papiers", SESSION, "--sortie", "papiers", "--lesquels", "planning", "--ecraser", *JSON)
    assert refus(salle.ceres(*papiers)) == (4, "PAS-04")
    assert horaires(salle, "--fichier", fichier(*TROIS)).code == 0
    salle.fait(*papiers)
    pages = lecteur(Path(f"papiers/{SESSION}-planning.pdf").read_bytes()).pages
    premiere, seconde = (" ".join(p.extract_text().split()) for p in pages)
    assert "9 h ŒUVRARD Chloé" in premiere
    assert "9 h 40 LE GOFF Anne" in premiere
    assert "10 h 20" not in premiere
    assert "9 h 40" not in seconde


def test_ame_01_le_centre_a_son_planning_et_ses_passages_avec_les_amenagements(salle: Salle) -> None:
    """Exprès, et consigné ; ni d'office, ni à une DIRECCTE, ni sur la porte."""
    assert horaires(salle, "--fichier", fichier(*TROIS)).code == 0
    premier = horaires(salle).json()["elements"][0]["candidat"]
    salle.fait("candidat", "amenager", premier, SESSION, "--codes", "tiers_temps,materiel")
    papiers = ("session", "papiers", SESSION, "--sortie", "papiers", "--ecraser", *JSON)
    salle.fait(*papiers)
    assert not list(Path("papiers").glob("*planning-centre*"))
    nomme = (*papiers, "--lesquels", "planning-centre")
    assert salle.ceres(*nomme, profil=DIRECCTE_52).code == 5
    assert horaires(salle, "--amenagements", profil=DIRECCTE_52).code == 5
    salle.fait(*nomme)
    pour_le_centre, pour_la_porte = (
        "".join(p.extract_text() for p in lecteur(Path(f"papiers/{SESSION}-{nom}.pdf").read_bytes()).pages)
        for nom in ("planning-centre", "planning")
    )
    assert "tiers temps, matériel" in " ".join(pour_le_centre.split())
    assert "tiers temps" not in pour_la_porte
    lus = horaires(salle, "--amenagements").json()["elements"]
    assert {e["candidat"]: e["amenagements"] for e in lus}[premier] == ["tiers_temps", "materiel"]
    assert "amenagements" not in horaires(salle).json()["elements"][0]


def test_profil_centre_ne_decouvre_rien_de_la_session_d_un_autre(salle: Salle) -> None:
    assert repartir(salle).code == 0
    for options in ((), ("--effacer",), ("--repartir", "--duree", "40"), ("--fichier", fichier(*TROIS))):
        rendu = horaires(salle, *options, profil=AUTRE_CENTRE)
        assert refus(rendu) == (3, "INTROUVABLE")
        assert "ŒUVRARD" not in rendu.stderr + rendu.stdout
    assert heures(salle, profil=CENTRE)
