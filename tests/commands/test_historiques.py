"""V18-9 : chaque historique se filtre de la même façon, et ne montre que des références, jamais un numéro."""

import re
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.base.colonnes import suivies
from ceres_cli.noms import NUMEROTES
from ceres_cli.regles.traces import lettre
from tests.arbre import Feuille, feuilles
from tests.conftest import Lanceur
from tests.fabriques.anciennes import SCHEMAS, migrer, recharger
from tests.fabriques.base import AGENT, Fabrique

HISTORIQUES = [f for f in feuilles() if f.mots[-1] == "historique"]
VEILLE, JOUR, LENDEMAIN = "2025-08-01", "2025-08-02", "2025-08-03"
SUITE = [VEILLE, JOUR, LENDEMAIN]


@pytest.mark.parametrize("feuille", HISTORIQUES, ids=lambda f: f.nom)
def test_v18_9_chaque_historique_a_les_memes_filtres(feuille: Feuille) -> None:
    attendues = {"--champ", "--depuis", "--jusqu-au", "--agent", "--detail", "--format", "--tri", "--colonnes"}
    assert attendues <= feuille.options


def test_v18_9_l_arbre_a_bien_des_historiques() -> None:
    noms = {f.mots[0] for f in HISTORIQUES}
    assert noms >= {"jure", "habilitation", "session", "candidat", "centre", "vae", "delais", "controle"}


@pytest.fixture
def jure(isole: Path, ceres: Lanceur) -> Fabrique:
    """J-1, créé le 1er août 2025, modifié le 2 et le 3."""
    fabrique = Fabrique(isole / "ceres.db")
    gestes = (
        (
            "creer",
            "--nom",
            "Pagès",
            "--prenom",
            "Chloé",
            "--commune",
            "Nantes",
            "--telephone-professionnel",
            "02 61 91 12 34",
        ),
        ("modifier", "J-1", "--telephone-professionnel", "06 39 98 05 85", "--motif", "nouveau poste"),
        ("modifier", "J-1", "--employeur", "Horlogerie du Quai"),
    )
    for jour, geste in zip(SUITE, gestes, strict=True):
        rendu = ceres("jure", *geste, env={"CERES_AUJOURDHUI": jour})
        assert rendu.code == 0, rendu.stderr
    return fabrique


def lire(ceres: Lanceur, *options: str) -> list[dict[str, Any]]:
    rendu = ceres("jure", "historique", "J-1", *options, "--format", "json")
    assert rendu.code == 0, rendu.stderr
    document = rendu.json()
    assert document["total"] == len(document["elements"])
    elements: list[dict[str, Any]] = document["elements"]
    return elements


def jours(ceres: Lanceur, *options: str) -> list[str]:
    return sorted({e["jour"] for e in lire(ceres, *options)})


@pytest.mark.usefixtures("jure")
def test_v18_9_depuis_et_jusqu_au_comprennent_leurs_bornes(ceres: Lanceur) -> None:
    assert jours(ceres) == SUITE
    for rang, jour in enumerate(SUITE):
        assert jours(ceres, "--depuis", jour) == SUITE[rang:]
        assert jours(ceres, "--jusqu-au", jour) == SUITE[: rang + 1]
        assert jours(ceres, "--depuis", jour, "--jusqu-au", jour) == [jour]
    assert jours(ceres, "--depuis", "04/08/2025") == jours(ceres, "--jusqu-au", "31/07/2025") == []


@pytest.mark.usefixtures("jure")
def test_v18_9_champ_est_exact_et_plusieurs_se_donnent_ensemble(ceres: Lanceur) -> None:
    def champs(demande: str) -> set[str]:
        return {e["champ"] for e in lire(ceres, "--champ", demande)}

    assert champs("nom") == {"nom"}  # ni « prenom »
    assert champs("telephone_professionnel") == {"telephone_professionnel"}  # ni son jumeau
    assert champs("nom, employeur ,") == {"nom", "employeur"}
    assert champs("Tél. professionnel") == {"telephone_professionnel"}  # tel qu'à l'écran
    assert champs("nom,inconnu") == {"nom"}


@pytest.mark.usefixtures("jure")
@pytest.mark.parametrize("format_", ["json", "tsv", "table"])
def test_v18_9_un_champ_inconnu_rend_une_liste_vide_qui_le_dit(ceres: Lanceur, format_: str) -> None:
    rendu = ceres("jure", "historique", "J-1", "--champ", "inconnu", "--format", format_)
    assert rendu.code == 0
    assert "Aucune ligne ne répond à ce filtre. Champs de cet historique : actif, commune" in rendu.stderr
    if format_ == "json":
        assert (rendu.json()["elements"], rendu.json()["total"]) == ([], 0)


@pytest.mark.usefixtures("jure")
def test_v18_9_agent_est_le_compte_entier(ceres: Lanceur) -> None:
    assert len(lire(ceres, "--agent", AGENT)) == len(lire(ceres))
    assert lire(ceres, "--agent", AGENT[:-1]) == lire(ceres, "--agent", "personne") == []


@pytest.mark.usefixtures("jure")
@pytest.mark.parametrize(
    ("options", "phrase"),
    [
        (("--depuis", LENDEMAIN, "--jusqu-au", VEILLE), "--depuis est après --jusqu-au"),
        (("--champ", " , "), "--champ est vide"),
        (("--agent", ""), "--agent est vide"),
        (("--depuis", "31/02/2025"), "31/02/2025"),
    ],
)
def test_v18_9_un_filtre_mal_ecrit_est_une_faute_d_usage(ceres: Lanceur, options: tuple[str, ...], phrase: str) -> None:
    rendu = ceres("jure", "historique", "J-1", *options)
    assert rendu.code == 2
    assert phrase in rendu.stderr


# --- des références, pas des numéros ---


def numeros_nus(traces: list[dict[str, Any]]) -> list[tuple[str, str | None, str | None]]:
    """Ce qu'un historique montrerait d'un autre objet sans le nommer."""
    references = set(NUMEROTES) | {"certification", "titre", "session", "jury", "lien"}
    return [
        (t["champ"], t["avant"], t["apres"])
        for t in traces
        if (t["champ"] or "").endswith("_id")
        or ((t["champ"] or "") in references and any(re.fullmatch(r"\d+", v or "") for v in (t["avant"], t["apres"])))
    ]


def test_v18_9_une_fiche_ne_suit_que_des_numeros_que_le_journal_sait_nommer() -> None:
    for table in ("jure", "candidat", "centre"):
        assert [c for c in suivies(table) if c.endswith("_id") and lettre(c) is None] == []


def test_v18_9_le_journal_nomme_le_centre_d_un_candidat_et_d_un_profil(ceres: Lanceur, isole: Path) -> None:
    fabrique = Fabrique(isole / "ceres.db")
    fabrique.centre()
    for mots in (
        ("candidat", "creer", "--centre", "E-1", "--civilite", "MME", "--nom", "Pagès", "--prenom", "Chloé",
         "--naissance", "14/03/1999", "--commune-naissance", "Nantes", "--courriel", "c@example.fr", "--adresse",
         "1 rue du Port", "--code-postal", "44000", "--commune", "Nantes"),
        ("profil", "creer", "--role", "centre", "--structure", "E-1", "--agent", "alix"),
    ):  # fmt: skip
        rendu = ceres(*mots)
        assert rendu.code == 0, rendu.stderr
    traces = ceres("journal", "lister", "--format", "json").json()["elements"]
    assert [(t["objet"], t["apres"]) for t in traces if t["champ"] == "centre"] == [
        ("C-000001", "E-000001"),
        ("P-000002", "E-000001"),
    ]
    assert numeros_nus(traces) == []
    assert fabrique.lignes("SELECT count(*) FROM trace WHERE champ LIKE '%\\_id' ESCAPE '\\'") == [(0,)]


@pytest.mark.parametrize("schema", SCHEMAS)
def test_v18_9_les_traces_d_une_base_migree_se_lisent_de_meme(ceres: Lanceur, isole: Path, schema: int) -> None:
    recharger(schema, isole / "ceres.db")
    migrer(ceres)
    traces = ceres("journal", "lister", "--format", "json").json()["elements"]
    assert numeros_nus(traces) == []
    assert {"candidat", "profil"} <= {
        {"C": "candidat", "P": "profil"}.get(t["objet"][0], "") for t in traces if t["apres"] == "E-000001"
    }
    assert [t["id"] for t in traces] == sorted(t["id"] for t in traces)
    trouvees = ceres("journal", "lister", "E-000001", "--format", "json").json()["elements"]
    assert {t["objet"][0] for t in trouvees} >= {"C", "P"}


# --- à l'écran ---


@pytest.mark.usefixtures("jure")
def test_v18_9_en_table_une_action_par_ligne_la_plus_recente_d_abord(ceres: Lanceur) -> None:
    lignes = ceres("jure", "historique", "J-1", "--format", "table").stdout.splitlines()
    assert len(lignes) == 3
    assert [re.search(r"jour forcé : (../../....)\)", ligne)[1] for ligne in lignes] == [  # type: ignore[index]
        "03/08/2025", "02/08/2025", "01/08/2025",
    ]  # fmt: skip
    assert lignes[0].endswith(f" · {AGENT}, MPCP · a changé Employeur : Horlogerie du Quai")
    assert lignes[1].endswith("a changé Tél. professionnel : 02 61 91 12 34 → 06 39 98 05 85 · nouveau poste")
    assert "e164" not in "".join(lignes).lower()
    assert "a créé (" in lignes[2]


@pytest.mark.usefixtures("jure")
def test_v18_9_detail_colonnes_et_tri_donnent_les_champs(ceres: Lanceur) -> None:
    table = ceres("jure", "historique", "J-1", "--format", "table", "--detail").stdout
    assert table.split("\n")[0].split()[:1] == ["N°"]
    assert "telephone_professionnel_e164" in table
    assert ceres("jure", "historique", "J-1", "--format", "table", "--colonnes", "champ").stdout.startswith("Champ")
    assert ceres("jure", "historique", "J-1", "--format", "table", "--tri", "champ").stdout.startswith("N°")


@pytest.mark.usefixtures("jure")
def test_v18_9_les_formats_des_programmes_gardent_l_ordre_d_ecriture(ceres: Lanceur) -> None:
    for mots in (("jure", "historique", "J-1"), ("journal", "lister")):
        for format_ in ("csv", "tsv"):
            rendu = ceres(*mots, "--format", format_).stdout.splitlines()
            separateur = ";" if format_ == "csv" else "\t"
            assert rendu[0].split(separateur)[:3] == ["id", "horodatage", "jour"]
            numeros = [int(ligne.split(separateur)[0]) for ligne in rendu[1:]]
            assert numeros == sorted(numeros)
            assert ceres(*mots, "--format", format_, "--detail").stdout.splitlines() == rendu


@pytest.mark.usefixtures("jure")
def test_v18_9_le_journal_nomme_toujours_l_objet_sauf_si_on_l_a_nomme(ceres: Lanceur) -> None:
    lire = ("journal", "lister", "--format", "table")
    [seule] = ceres(*lire, "--limite", "1").stdout.splitlines()
    assert re.search(r" · J-000001 \(\w.*\) · a changé ", seule)
    assert "J-000001" not in ceres(*lire, "--objet", "J-1").stdout
    assert ceres(*lire, "--limite", "0").stdout == ceres(*lire).stdout


@pytest.mark.usefixtures("isole")
def test_v18_9_filtree_l_histoire_de_plusieurs_objets_nomme_encore_le_sien(ceres: Lanceur) -> None:
    assert ceres("init").code == 0
    assert ceres("centre", "creer", "--nom", "Centre", "--commune", "Nantes").code == 0
    assert ceres("centre", "agreer", "E-1", "--certification", "DWWM").code == 0
    lire = ("centre", "historique", "E-1", "--format", "table")
    assert "A-000001" in ceres(*lire).stdout
    [seule] = ceres(*lire, "--champ", "certification").stdout.splitlines()
    assert " · A-000001 (Centre, TP-01280m04 DWWM) · " in seule
