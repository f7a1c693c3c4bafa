"""ceres referentiel : lister, voir, créer, modifier."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Lanceur
from tests.fabriques.titres import FICHE, NOM, base_de, creer, ecrire, empreinte, importer, titre_connu, voir
from tests.lanceur import Resultat

# --- lister, voir ---


def test_lister_cherche_sans_accents_ni_casse_dans_l_intitule_le_sigle_et_les_codes(
    ceres: Lanceur, isole: Path
) -> None:
    base_de(isole)
    creer(ceres, "--code", "TP-99901m01", "--intitule", "Développeur d'égouts", "--sigle", "DEG")
    creer(ceres, "--code", "TP-99902m01", "--intitule", "Accordeur", "--rncp", "RNCP99102")

    def trouves(*options: str) -> list[str]:
        document = ceres("referentiel", "lister", *options, "--format", "json").json()
        assert document["schema"] == "ceres.titres/1"
        return [t["reference"] for t in document["elements"]]

    assert trouves() == ["TP-99901m01", "TP-99902m01"]
    for texte in ("developpeur", "D'EGOUTS", "deg", "99901", "tp-99901m01"):
        assert trouves(texte) == ["TP-99901m01"]
    assert trouves("rncp99102") == ["TP-99902m01"]
    assert trouves("%") == []  # ni lettre ni chiffre : il ne nomme rien
    assert trouves("xyz") == []


def test_lister_filtre_par_classe_la_veille_le_jour_et_le_lendemain_et_limite_sans_changer_le_total(
    ceres: Lanceur, isole: Path
) -> None:
    titre_connu(isole, prolongation=date(2026, 6, 1))
    attendus = {
        "2020-12-31": "a_venir",
        "2021-01-01": "en_cours",
        "2025-09-01": "en_cours",
        "2025-09-02": "en_cours",
        "2025-09-03": "en_prolongation",
        "2026-06-01": "en_prolongation",
        "2026-06-02": "hors_delai",
    }
    for jour, classe in attendus.items():
        for demandee in ("a_venir", "en_cours", "en_prolongation", "hors_delai"):
            document = ceres(
                "referentiel", "lister", "--classe", demandee, "--au", jour, "--limite", "1", "--format", "json"
            ).json()
            assert (document["total"], len(document["elements"])) == ((1, 1) if demandee == classe else (0, 0)), jour


@pytest.mark.parametrize("nom", ["TP-99901m01", "tp99901M1", "RNCP99101", "rncp 99101", "AHM", "TP-99901"])
def test_un_titre_se_nomme_par_son_code_son_numero_rncp_ou_son_sigle(ceres: Lanceur, isole: Path, nom: str) -> None:
    titre_connu(isole)
    assert voir(ceres, nom)["reference"] == "TP-99901m01"


def test_un_nom_qui_n_est_pas_celui_d_un_titre_a_sa_reponse(ceres: Lanceur, isole: Path) -> None:
    base = titre_connu(isole)
    base.titre("TP-99902", sigle="AHM", fin=date(2030, 1, 1))
    reponses = {
        "TP-99901m01/CCP1": (2, "USAGE", "est un bloc, pas un titre"),
        "un titre": (2, "USAGE", "n'est pas un nom de titre"),
        "TP-99999m01": (3, "INTROUVABLE", "introuvable"),
        "AHM": (2, "USAGE", "TP-99901m01 (RNCP99101) en cours, TP-99902m01"),
    }
    for nom, (code, stable, dit) in reponses.items():
        resultat = ceres("referentiel", "voir", nom, "--format", "json")
        assert (resultat.code, resultat.erreur()["code"]) == (code, stable), nom
        assert dit in resultat.erreur()["message"]
        assert ceres("referentiel", "modifier", nom, "--niveau", "3").code == code, nom
    assert "Nommez son titre : TP-99901m01." in ceres("referentiel", "voir", "TP-99901m01/CCP1").stderr


# --- creer ---


def test_creer_rend_le_titre_avec_ses_blocs_et_une_prolongation_proposee(ceres: Lanceur, isole: Path) -> None:
    base = base_de(isole)

    resultat = creer(ceres, "--code", "tp-99901M1", "--rncp", "99101", "--sigle", "ahm")
    assert (resultat.code, resultat.erreur()["code"]) == (2, "USAGE")  # 99101 n'est pas un numéro RNCP

    resultat = creer(
        ceres, "--code", "tp-99901M1", "--rncp", "RNCP99101", "--sigle", "ahm", "--niveau", "4",
        "--ccp", "Régler", "--ccp", "Remonter", "--ccs", "Carillons", "--rome", "b1604", "--motif", "arrêté du 1er",
    )  # fmt: skip

    assert resultat.code == 0
    titre = resultat.json()
    assert (titre["reference"], titre["rncp"], titre["sigle"], titre["niveau"]) == (
        "TP-99901m01",
        "RNCP99101",
        "AHM",
        4,
    )
    assert (titre["date_fin_prolongation"], titre["origine_prolongation"]) == ("2031-12-31", "calculee")
    assert [b["reference"] for b in titre["ccp"] + titre["ccs"]] == [
        "TP-99901m01/CCP1",
        "TP-99901m01/CCP2",
        "TP-99901m01/CCS1",
    ]
    assert (titre["rome"], titre["classe"], titre["version"]) == (["B1604"], "a_venir", 1)
    traces = base.lignes("SELECT champ, avant, apres FROM trace WHERE type_objet = 'titre' AND action = 'creer'")
    assert ("date_fin_validite", None, "2030-12-31") in traces
    assert ("CCS1", None, "Carillons") in traces
    assert all(avant is None and apres is not None for _, avant, apres in traces)
    assert base.lignes("SELECT motif FROM lot") == [("arrêté du 1er",)]


def test_creer_deux_fois_avec_les_memes_dates_ne_change_rien(ceres: Lanceur, isole: Path) -> None:
    base_de(isole)
    creer(ceres)
    avant = empreinte(isole / "ceres.db")
    resultat = creer(ceres)
    assert (resultat.code, resultat.json()["reference"]) == (0, "TP-99901m01")
    assert "Rien à changer" in resultat.stderr
    assert empreinte(isole / "ceres.db") == avant


@pytest.mark.parametrize(
    "options",
    [
        ("--debut-validite", "02/01/2030", "--fin-validite", "01/01/2030"),
        ("--fin-prolongation", "30/12/2030"),
        ("--code", "TP-99901"),
        ("--code", "AHM"),
        ("--code", "TP-99901m01/CCP1"),
        ("--rncp", "37674"),
        ("--sigle", "RNCP12"),
        ("--sigle", "un sigle"),
        ("--niveau", "9"),
        ("--rome", "M18"),
        ("--intitule", " "),
        ("--intitule", "a\u202eb"),
        ("--intitule", "a" * 501),
        ("--ccp", "Régler", "--ccp", "regler"),
        ("--fin-validite", "31/02/2030", "--debut-validite", "2026-01-01"),
    ],
)
def test_une_valeur_impossible_est_une_faute_d_usage_et_rien_n_est_cree(
    ceres: Lanceur, isole: Path, options: tuple[str, ...]
) -> None:
    base = base_de(isole)
    resultat = creer(ceres, *options)
    assert (resultat.code, resultat.erreur()["code"]) == (2, "USAGE")
    assert base.lignes("SELECT count(*) FROM titre") == [(0,)]


def test_un_titre_deja_connu_sous_ce_nom_ou_ce_numero_est_refuse_avec_conseil(ceres: Lanceur, isole: Path) -> None:
    titre_connu(isole)
    for options in ((), ("--code", "TP-99902m01", "--rncp", "RNCP99101")):
        resultat = creer(ceres, *options)
        assert (resultat.code, resultat.erreur()["code"]) == (2, "USAGE")
        assert resultat.erreur()["message"] == "Le titre TP-99901m01 (RNCP99101) existe déjà."
        assert "ceres referentiel modifier TP-99901m01" in resultat.erreur()["conseil"]


def test_un_code_rome_inconnu_est_garde_avec_un_avertissement(ceres: Lanceur, isole: Path) -> None:
    base_de(isole)
    resultat = creer(ceres, "--rome", "Z9999")
    assert resultat.json()["rome"] == ["Z9999"]
    assert "Le code ROME Z9999 n'est pas dans le ROME 4.0" in resultat.stderr


# --- modifier ---


def modifier(ceres: Lanceur, *options: str, **reste: Any) -> Resultat:
    return ceres("referentiel", "modifier", "TP-99901m01", *options, "--format", "json", **reste)


def test_une_fin_de_vie_deplacee_propose_de_nouveau_une_fin_calculee_et_dit_l_effet(
    ceres: Lanceur, isole: Path
) -> None:
    base = titre_connu(isole)
    base.habilitation(base.jure(), fin=date(2025, 9, 2))

    resultat = modifier(ceres, "--fin-validite", "01/09/2025", "--motif", "arrêté")

    assert resultat.code == 0
    assert resultat.json()["date_fin_prolongation"] == "2026-09-01"
    assert resultat.json()["origine_prolongation"] == "calculee"
    assert "1 habilitation active devient expirée (E-FIN)" in resultat.stderr
    assert "fin de prolongation proposée de nouveau, au 01/09/2026" in resultat.stderr
    assert base.lignes("SELECT champ, avant, apres FROM trace ORDER BY id") == [
        ("date_fin_validite", "2025-09-02", "2025-09-01"),
        ("date_fin_prolongation", "2026-09-02", "2026-09-01"),
    ]
    (habilitation,) = ceres("habilitation", "lister", "--format", "json").json()["elements"]
    assert habilitation["classe_expiration"] == "E-FIN"


def test_une_fin_saisie_reste_et_bloque_une_fin_de_vie_plus_tardive_sauf_nouvelle_fin(
    ceres: Lanceur, isole: Path
) -> None:
    titre_connu(isole, prolongation=date(2026, 6, 1))
    assert modifier(ceres, "--fin-validite", "01/06/2026").json()["date_fin_prolongation"] == "2026-06-01"
    avant = empreinte(isole / "ceres.db")

    resultat = modifier(ceres, "--fin-validite", "02/06/2026")
    assert (resultat.code, resultat.erreur()["code"]) == (2, "USAGE")
    assert resultat.erreur()["conseil"] == "Donnez aussi --fin-prolongation."
    assert modifier(ceres, "--fin-validite", "02/06/2026", "--simuler").code == 2
    assert empreinte(isole / "ceres.db") == avant

    titre = modifier(ceres, "--fin-validite", "02/06/2026", "--fin-prolongation", "02/06/2026").json()
    assert (titre["date_fin_prolongation"], titre["origine_prolongation"]) == ("2026-06-02", "saisie")


def test_le_debut_ne_depasse_pas_la_fin_de_vie_connue(ceres: Lanceur, isole: Path) -> None:
    titre_connu(isole)
    assert modifier(ceres, "--debut-validite", "02/09/2025").code == 0
    assert modifier(ceres, "--debut-validite", "03/09/2025").code == 2


def test_un_titre_connu_par_son_numero_recoit_code_et_millesime_et_ses_references_changent(
    ceres: Lanceur, isole: Path
) -> None:
    base = base_de(isole)
    importer(ceres, ecrire(isole, FICHE))
    base.habilitation(base.jure(), "RNCP99101/CCP2", fin=date(2025, 9, 2))

    sans_millesime = ceres("referentiel", "modifier", "RNCP99101", "--code", "TP-99901", "--format", "json").json()
    assert (sans_millesime["reference"], sans_millesime["code"]) == ("RNCP99101", "TP-99901")
    titre = ceres("referentiel", "modifier", "RNCP99101", "--code", "TP-99901m07", "--sigle", "AHM", "--format", "json")

    assert titre.json()["reference"] == "TP-99901m07"
    assert [b["reference"] for b in titre.json()["ccp"]] == ["TP-99901m07/CCP1", "TP-99901m07/CCP2"]
    (habilitation,) = ceres("habilitation", "lister", "--format", "json").json()["elements"]
    assert (habilitation["certification"], habilitation["titre"]) == ("TP-99901m07/CCP2", "TP-99901m07")
    assert voir(ceres, "RNCP99101")["reference"] == "TP-99901m07"
    assert ceres("referentiel", "lister", "99901m07", "--format", "json").json()["total"] == 1
    assert importer(ceres, isole / NOM).json()["import"]["inchanges"] == 1


def test_un_nom_deja_porte_ne_change_pas_et_celui_d_un_autre_est_refuse(ceres: Lanceur, isole: Path) -> None:
    base = titre_connu(isole)
    base.titre("TP-99902", rncp="RNCP99102")
    importer(ceres, ecrire(isole, replace(FICHE, numero="RNCP99103")))
    for nom, option, valeur in (
        ("TP-99901m01", "--code", "TP-99901m02"),
        ("TP-99901m01", "--code", "TP-99908m01"),
        ("TP-99901m01", "--rncp", "RNCP99109"),
        ("RNCP99103", "--code", "TP-99901m01"),
    ):
        resultat = ceres("referentiel", "modifier", nom, option, valeur, "--format", "json")
        assert (resultat.code, resultat.erreur()["code"]) == (2, "USAGE"), (nom, valeur)
    assert modifier(ceres, "--code", "TP-99901m01", "--rncp", "RNCP99101").code == 0


def test_des_blocs_s_ajoutent_a_la_suite_et_les_codes_rome_sont_remplaces(ceres: Lanceur, isole: Path) -> None:
    base = titre_connu(isole, ccs=1)
    base.inserer("titre_rome", titre_id=1, code="B1604")

    titre = modifier(ceres, "--ccp", "Graver", "--ccs", "Carillons", "--rome", "B1605").json()

    assert [b["reference"] for b in titre["ccp"]][-1] == "TP-99901m01/CCP3"
    assert [b["reference"] for b in titre["ccs"]][-1] == "TP-99901m01/CCS2"
    assert titre["rome"] == ["B1605"]
    avant = empreinte(isole / "ceres.db")
    assert modifier(ceres, "--ccp", "graver", "--ccs", "CARILLONS", "--rome", "B1605").code == 0
    assert empreinte(isole / "ceres.db") == avant


def test_modifier_dit_une_origine_par_son_libelle(ceres: Lanceur, isole: Path) -> None:
    base_de(isole)
    importer(ceres, ecrire(isole, FICHE))
    prolonger = ("--fin-prolongation", "01/09/2031", "--oui", "--format", "table")
    dit = ceres("referentiel", "modifier", "RNCP99101", *prolonger)
    assert "origine de la prolongation : calculée → saisie" in " ".join((dit.stdout + dit.stderr).split())


def test_modifier_sans_rien_changer_ou_sans_option(ceres: Lanceur, isole: Path) -> None:
    titre_connu(isole)
    avant = empreinte(isole / "ceres.db")
    resultat = modifier(ceres, "--niveau", "5")
    assert resultat.code == 0
    assert "Rien à changer" in resultat.stderr
    assert modifier(ceres).code == 2
    simulation = modifier(ceres, "--fin-validite", "01/09/2026", "--simuler")
    assert (simulation.code, simulation.json()["resume"]["fait"]) == (0, 1)
    assert empreinte(isole / "ceres.db") == avant
