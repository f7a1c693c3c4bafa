"""Les bornes des règles et les entrées hostiles, par la ligne de commande seule."""

import os
import random
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.fabriques.contrat import CENTRE, JOUR, TITRE, Contrat
from tests.lanceur import lancer, lancer_processus

# --- les bornes, jour par jour ---


@pytest.mark.parametrize(
    ("fin", "jour", "attendu"),
    [
        ("2025-12-31", "2025-12-31", ("active", "en_cours", None, True, "2026-12-31")),
        ("2025-12-31", "2026-01-01", ("expiree", "en_prolongation", "E-FIN", True, "2026-12-31")),
        ("2025-12-31", "2026-12-31", ("expiree", "en_prolongation", "E-FIN", True, "2026-12-31")),
        ("2025-12-31", "2027-01-01", ("expiree", "hors_delai", "E-HORS", False, "2026-12-31")),
        ("2025-12-30", "2025-12-30", ("active", "en_cours", None, True, "2025-12-30")),
        ("2025-12-30", "2025-12-31", ("expiree", "en_cours", "E-COURS", False, "2025-12-30")),
        ("2025-12-30", "2026-01-01", ("expiree", "en_prolongation", "E-AVANT", False, "2025-12-30")),
        ("2025-12-30", "2027-01-01", ("expiree", "hors_delai", "E-HORS", False, "2025-12-30")),
    ],
)
def test_l_etat_effectif_au_jour_pres(contrat: Contrat, fin: str, jour: str, attendu: tuple[object, ...]) -> None:
    ligne = f"habilitation creer --jure J-1 --certification TEU/CCP1 --debut 2025-01-02 --fin {fin} --valider"
    h = contrat.doc(ligne)["id"]
    lue = contrat.doc(f"habilitation voir {h}", jour=jour)
    champs = ("etat_effectif", "classe_titre", "classe_expiration", "utilisable", "utilisable_jusqu_au")
    assert tuple(lue[champ] for champ in champs) == attendu
    assert contrat.doc(f"habilitation voir {h} --au {jour}")["etat_effectif"] == attendu[0]


@pytest.mark.parametrize(
    ("fin", "debut", "code"),
    [
        ("2020-08-15", "2025-08-14", 0),
        ("2020-08-15", "2025-08-15", 0),
        ("2020-08-15", "2025-08-16", 4),
        ("29/02/2020", "2025-02-28", 0),
        ("29/02/2020", "2025-03-01", 4),
    ],
)
def test_hab_12_cinq_ans_jour_pour_jour(contrat: Contrat, fin: str, debut: str, code: int) -> None:
    assert contrat(f"jure experience J-4 --rome M1855 --debut 2010-01-01 --fin {fin}").code == 0
    obtenu = contrat.issue(
        f"habilitation creer --jure J-4 --certification {TITRE}/CCP2 --debut {debut} --valider", jour=debut
    )
    assert obtenu == (code, "HAB-12" if code else None)


def test_can_03_la_fenetre_vae_jour_par_jour(contrat: Contrat) -> None:
    assert contrat("convocation editer S-2025-1", CENTRE).code == 0
    ligne = "candidat inscrire C-2 S-2025-1 --voie vae --simuler"
    vus = [contrat.issue(ligne, CENTRE, jour) for jour in ("2025-08-31", "2025-09-01", "2025-09-30", "2025-10-01")]
    assert vus == [(4, "CAN-03"), (0, None), (0, None), (4, "CAN-03")]
    erreur = contrat(f"{ligne} --format json", CENTRE, "2025-08-31").erreur()
    assert erreur["motifs"][0]["possible_le"] == "2025-09-01"
    assert contrat.issue("candidat inscrire C-2 S-2025-1", CENTRE, "2025-09-15") == (4, "CAN-01")
    desinscrire = "candidat desinscrire C-1 S-2025-1 --simuler"
    vus = [contrat.issue(desinscrire, CENTRE, jour) for jour in ("2025-10-01", "2025-10-02")]
    assert vus == [(0, None), (4, "CAN-02")]


def _sessions(contrat: Contrat, *debuts: str) -> list[str]:
    creer = f"session creer --centre E-1 --certification {TITRE} --heure-debut 09:00"
    return [str(contrat.doc(f"{creer} --debut {d} --fin {d}", CENTRE, "2025-01-01")["id"]) for d in debuts]


def test_can_05_l_anniversaire_est_libre(contrat: Contrat) -> None:
    # Saisies hors de l'ordre ; C-1 est déjà inscrite le 01/10/2025.
    for session in _sessions(contrat, "2025-05-10", "2025-03-01"):
        assert contrat.issue(f"candidat inscrire C-1 {session}", CENTRE, "2025-01-02") == (0, None)
    veille, jour = _sessions(contrat, "2026-02-28", "2026-03-01")
    refus = contrat(f"candidat inscrire C-1 {veille} --format json", CENTRE, "2025-06-01")
    assert (refus.code, refus.erreur()["code"]) == (4, "CAN-05")
    assert refus.erreur()["motifs"][0]["valeurs"]["dates"] == ["2025-03-01", "2025-05-10", "2025-10-01"]
    assert refus.erreur()["motifs"][0]["possible_le"] == "2026-03-01"
    assert contrat.issue(f"candidat inscrire C-1 {jour}", CENTRE, "2025-06-01") == (0, None)
    reporter = f"session reporter {jour} --debut 2026-02-28"
    assert contrat.issue(reporter, CENTRE, "2025-06-01") == (4, "CAN-05")


def test_can_05_cinq_inscriptions_au_meme_instant_n_en_font_pas_quatre(contrat: Contrat) -> None:
    sessions = _sessions(contrat, *(f"2025-11-0{n}" for n in range(3, 8)))

    def inscrire(session: str) -> int:
        env = {"CERES_PROFIL": CENTRE, "CERES_AUJOURDHUI": JOUR}
        return lancer_processus("candidat", "inscrire", "C-2", session, env=env).code

    with ThreadPoolExecutor(5) as ensemble:
        assert sorted(ensemble.map(inscrire, sessions)) == [0, 0, 0, 4, 4]


@pytest.mark.parametrize(
    ("debut", "fin", "bloc", "jour", "attendu"),
    [
        ("2025-12-31", "2025-12-31", "/CCS1", JOUR, (0, None)),
        ("2025-12-31", "2026-01-01", "/CCS1", JOUR, (4, "SES-05")),
        ("2026-06-01", "2026-06-02", "", "2025-12-31", (0, None)),
        ("2026-06-01", "2026-06-02", "", "2026-01-01", (4, "SES-05")),
        ("2026-12-31", "2026-12-31", "/CCP1", JOUR, (0, None)),
        ("2026-12-31", "2027-01-01", "/CCP1", JOUR, (4, "SES-05")),
    ],
)
def test_ses_05_la_fin_du_titre(
    contrat: Contrat, debut: str, fin: str, bloc: str, jour: str, attendu: tuple[int, str | None]
) -> None:
    assert contrat("centre agreer E-1 --certification TEU/CCS1 --debut 2021-01-01").code == 0
    creer = f"session creer --centre E-1 --certification {TITRE}{bloc} --heure-debut 09:00 --simuler"
    assert contrat.issue(f"{creer} --debut {debut} --fin {fin}", CENTRE, jour) == attendu


# --- entrées hostiles ---


@pytest.mark.parametrize(
    "ligne",
    [
        "jure lister {}",
        "habilitation lister {}",
        "candidat lister {}",
        "session lister {}",
        "jure voir {}",
        "jure creer --nom {0} --prenom {0} --commune {0}",
        "jure creer --nom N --prenom P --naissance {0} --telephone-personnel {0} --courriel {0}",
        "habilitation creer --jure J-1 --certification {}",
        "habilitation creer --jure J-1 --certification TEU/CCP1 --debut {}",
        "habilitation lot {}",
        "referentiel importer {}",
        "referentiel creer --code {0} --intitule {0} --debut-validite {0} --fin-validite {0}",
        "session reporter S-2025-1 --jours {}",
        "export-jures --titre {0} --departement {0} --sortie {0}",
        "--config {} jure lister",
        "--base {} jure lister",
        "--base {} init",
        "--profil {} jure lister",
        "schema {}",
    ],
)
def test_aucune_valeur_ne_fait_une_erreur_interne(contrat: Contrat, ligne: str) -> None:
    valeurs = ("", " ", "-1", "é" * 300, "a" * 60_000, "a " * 600, "\udcff\udcfe", "\u202eabc", "x\x01y", "\x1b[31m",
               "[bold]x[/]", "%", "29/02/2023", "00/00/0000", "9999-12-31", "99999999999999999999", "😀")  # fmt: skip
    for valeur in valeurs:
        fini = lancer(*(mot.format(valeur) for mot in ligne.split()), env={"CERES_AUJOURDHUI": JOUR})
        assert fini.code in (0, 2, 3, 4, 5, 8), (valeur[:20], fini.stderr[-300:])
        assert not {"\x1b", "\x01", "\u202e"} & set(fini.stdout + fini.stderr)


def test_une_base_abimee_n_importe_ou_ne_fait_jamais_d_erreur_interne(contrat: Contrat) -> None:
    saine, hasard = (contrat.dossier / "ceres.db").read_bytes(), random.Random(3)
    for essai in range(25):
        octets = bytearray(saine)
        # Moitié des essais : dans le schéma, dont SQLite cite des morceaux dans ses messages.
        for _ in range(1 + essai % 30):
            octets[hasard.randrange(100, 8192 if essai % 2 else len(octets))] = hasard.randrange(256)
        (contrat.dossier / "ceres.db").write_bytes(octets)
        for ligne in ("habilitation lister", "journal lister", "jure voir J-1"):
            fini = contrat(ligne)
            assert fini.code in (0, 3, 5, 8), (essai, ligne, fini.stderr[-300:])


def test_un_dossier_de_travail_disparu_sort_8(contrat: Contrat) -> None:
    disparu = contrat.dossier / "disparu"
    disparu.mkdir()
    os.chdir(disparu)
    disparu.rmdir()
    fini = contrat("jure lister")
    os.chdir(contrat.dossier)
    assert fini.code == 8
    assert "dossier de travail" in fini.stderr
