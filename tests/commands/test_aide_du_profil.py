"""`ceres --help` devant une base : les commandes du profil qui agit, et combien d'autres ; jamais une erreur."""

import re
from pathlib import Path

import pytest

from ceres_cli import app
from tests.conftest import Lanceur
from tests.fabriques.monde_sessions import CENTRE, DIRECCTE, MPCP, UD, MondeSessions
from tests.lanceur import Resultat

TOUTES = {nom for cadre in app.CADRES.values() for nom in cadre}
DU_CENTRE = {
    "jure", "session", "candidat", "convocation", "export-jures", "vae", "courrier", "centre", "accueil", "lot",
    "stats", "voir",
}  # fmt: skip
DES_SERVICES = {
    *DU_CENTRE, "habilitation", "controle", "historique", "expliquer", "profil", "referentiel", "rapport", "delais",
    "journal", "regles",
}  # fmt: skip


def commandes(aide: Resultat) -> set[str]:
    assert (aide.code, aide.stderr) == (0, "")
    return set(re.findall(r"^  ([a-z-]+) {2,}", aide.stdout.partition("\nOptions :")[0], re.MULTILINE))


@pytest.mark.parametrize(
    ("profil", "attendues"),
    [(CENTRE, DU_CENTRE), (UD, DES_SERVICES), (DIRECCTE, DES_SERVICES), (MPCP, TOUTES - {"init", "demo"})],
)
def test_dro_01_l_aide_montre_les_commandes_du_profil_qui_agit(
    m: MondeSessions, profil: str, attendues: set[str]
) -> None:
    for aide in (
        m.ceres("--help", env={"CERES_PROFIL": profil}),
        m.ceres("--profil", profil, "--help"),
        m.ceres(f"--profil={profil}", "aide"),
        m.ceres("--profil", profil.lower().replace("-", ""), "-h"),
        m.ceres(env={"CERES_PROFIL": profil}),
    ):
        assert commandes(aide) == attendues
        assert f"{len(TOUTES - attendues)} autres commandes : « ceres --help --tout »." in aide.stdout
    assert len(DU_CENTRE) == 12


def test_dro_01_ce_que_l_aide_laisse_reste_permis(m: MondeSessions) -> None:
    assert m.faire("habilitation", "lister", profil=CENTRE).code == 0
    assert m.faire("regles", "CAN-01", profil=CENTRE).code == 0


@pytest.mark.parametrize("mots", [("--help", "--tout"), ("--tout", "--help"), ("aide", "--tout")])
def test_tout_les_montre_toutes(m: MondeSessions, mots: tuple[str, ...]) -> None:
    aide = m.ceres(*mots, env={"CERES_PROFIL": CENTRE})
    assert (commandes(aide), "autres commandes" in aide.stdout) == (TOUTES, False)


def test_sans_base_l_aide_est_entiere_et_dit_comment_en_creer_une(isole: Path, ceres: Lanceur) -> None:
    assert commandes(ceres("--help")) == TOUTES


def test_pro_01_l_aide_suit_le_profil_choisi_et_sa_fin(m: MondeSessions) -> None:
    assert m.faire("profil", "choisir", UD, profil=MPCP).code == 0
    assert m.faire("profil", "modifier", UD, "--fin", "10/03/2025", profil=MPCP).code == 0
    for jour, attendues in (("2025-03-10", DES_SERVICES), ("2025-03-11", TOUTES - {"init", "demo"})):
        assert commandes(m.ceres("--help", env={"CERES_AUJOURDHUI": jour})) == attendues


@pytest.mark.parametrize("profil", ["P-999", "autre", "P-", ""])
def test_un_profil_qui_n_est_pas_a_l_agent_n_empeche_pas_l_aide(m: MondeSessions, profil: str) -> None:
    assert commandes(m.ceres("--help", env={"CERES_PROFIL": profil})) == TOUTES - {"init", "demo"}


@pytest.mark.parametrize("contenu", [b"", b"ceci n'est pas une base", b"SQLite format 3\0" + bytes(80)])
def test_l_aide_ne_tombe_jamais_sur_une_base_qui_ne_s_ouvre_pas(isole: Path, ceres: Lanceur, contenu: bytes) -> None:
    (isole / "autre.db").write_bytes(contenu)
    assert commandes(ceres("--help", env={"CERES_BASE": str(isole / "autre.db")})) == TOUTES - {"init", "demo"}


@pytest.mark.parametrize(
    "base", ["postgresql://personne@127.0.0.1:1/rien", "oracle://rien", "/absente/vraiment.db", "."]
)
def test_l_aide_n_attend_aucun_serveur_et_ne_refuse_aucune_adresse(isole: Path, ceres: Lanceur, base: str) -> None:
    assert commandes(ceres("--base", base, "--help")) == TOUTES


@pytest.mark.parametrize("texte", ["", "[base]\nurl = 12\n", "[inconnu]\n", "[base"])
def test_l_aide_ne_tombe_pas_sur_un_fichier_de_reglages_faux(isole: Path, ceres: Lanceur, texte: str) -> None:
    (isole / "ceres.toml").write_text(texte)
    (isole / "ceres.toml").chmod(0o600)
    assert commandes(ceres("--help", env={"CERES_BASE": None})) == TOUTES
    assert commandes(ceres("--config", "absent.toml", "--help", env={"CERES_BASE": None})) == TOUTES


def test_l_aide_trouve_la_base_que_dit_le_fichier_de_reglages(m: MondeSessions, isole: Path) -> None:
    (isole / "ceres.toml").write_text(f'[base]\nurl = "{m.f.chemin}"\n')
    (isole / "ceres.toml").chmod(0o600)
    assert commandes(m.ceres("--help", env={"CERES_BASE": None, "CERES_PROFIL": CENTRE})) == DU_CENTRE


@pytest.mark.parametrize(
    ("groupe", "noms"),
    [
        ("habilitation", ["voir", "historique", "expliquer", "plan", "appliquer", "lots", "annuler-lot"]),
        ("jure", ["voir", "historique", "exporter"]),
        ("session", ["voir", "historique", "expliquer"]),
    ],
)
def test_un_autre_nom_marche_et_ne_se_montre_pas(m: MondeSessions, groupe: str, noms: list[str]) -> None:
    assert commandes(m.ceres(groupe, "--help")) & set(noms) == set()
    for nom in noms:
        aide = m.ceres(groupe, nom, "--help")
        assert aide.stdout.startswith(f"Usage : ceres {groupe} {nom} ")
