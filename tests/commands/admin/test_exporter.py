"""`ceres admin exporter` puis `importer` : toute la base, ligne pour ligne, ou rien."""

import json
import stat
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.base.tables import CLES, COLONNES, ORDRE
from ceres_cli.store import Store
from tests.conforme import conforme
from tests.conftest import Demo, Lanceur
from tests.fabriques.serveur import Serveur


@pytest.fixture
def pleine(isole: Path, ceres: Lanceur, une_demo: Demo) -> Path:
    """Une base où la démonstration a mis de tout."""
    une_demo(isole, 30)
    assert ceres("jure", "voir", "J-1").code == 0
    return isole / "ceres.db"


@pytest.fixture
def export(pleine: Path, ceres: Lanceur) -> Path:
    fini = ceres("admin", "exporter", "--sortie", "e.ndjson", "--format", "json")
    assert fini.code == 0, fini.stderr
    conforme(fini.json(), "copie")
    return Path("e.ndjson")


def tables(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    with store.lecture() as db:
        lues = {t: db.lignes(f"SELECT {', '.join(COLONNES[t])} FROM {t} ORDER BY {', '.join(CLES[t])}") for t in ORDRE}
    store.fermer()
    return lues


def sans_les_lots(lues: dict[str, list[tuple[Any, ...]]], depuis: int) -> dict[str, list[tuple[Any, ...]]]:
    """Sans ce que l'export, puis l'import, ont consigné."""
    du_lot = {"lot": 0, "sceau": 0, "ancre": 0, "ecriture": 0, "trace": COLONNES["trace"].index("lot_id")}
    gardees = {t: [x for x in lues[t] if x[du_lot[t]] < depuis] if t in du_lot else lues[t] for t in ORDRE}
    gardees["sel_objet"] = [x for x in lues["sel_objet"] if x[0] != "base"]
    return gardees


def test_ce_qui_est_exporte_se_reimporte_ligne_pour_ligne(pleine: Path, export: Path, ceres: Lanceur) -> None:
    dernier = int(ceres("journal", "tete", "--format", "json").json()["lot"].removeprefix("L-"))
    fini = ceres("--base", "neuve.db", "admin", "importer", export, "--format", "json")
    assert fini.code == 0, fini.stderr
    ici, la = tables(Store(str(pleine))), tables(Store("neuve.db"))
    assert sans_les_lots(la, dernier) == sans_les_lots(ici, dernier)
    assert fini.json()["lignes"] == sum(len(x) for x in sans_les_lots(ici, dernier).values())
    assert stat.S_IMODE(Path("neuve.db").stat().st_mode) == stat.S_IMODE(export.stat().st_mode) == 0o600
    for mots in (("admin", "verifier"), ("journal", "verifier", "--rejouer")):
        verifiee = ceres("--base", "neuve.db", *mots)
        assert verifiee.code == 0, verifiee
    assert ceres("--base", "neuve.db", "journal", "lister", "--action", "importer", "--format", "json").json()["total"]
    acces = ("journal", "lister", "--acces", "--format", "ndjson")
    assert "J-000001" in ceres("--base", "neuve.db", *acces).stdout
    for liste in ("jure", "session", "candidat", "habilitation"):
        mots = (liste, "lister", "--format", "csv")
        assert ceres("--base", "neuve.db", *mots).stdout == ceres(*mots).stdout


def test_simule_l_import_dit_ce_qu_il_ferait_et_n_en_laisse_rien(export: Path, ceres: Lanceur) -> None:
    avant = sorted(Path().iterdir())
    simule = ceres("--base", "neuve.db", "admin", "importer", export, "--simuler", "--format", "json")
    assert (simule.code, sorted(Path().iterdir())) == (0, avant), simule.stderr
    assert "iraient dans neuve.db, que rien n'a créée" in ceres(
        "--base", "neuve.db", "admin", "importer", export, "--simuler", "--format", "table"
    ).stderr.replace(f"{Path.cwd()}/", "")
    fait = ceres("--base", "neuve.db", "admin", "importer", "-", "--format", "json", stdin=export.read_bytes())
    assert (fait.code, fait.json()["source"]) == (0, "entrée standard"), fait.stderr
    assert {**fait.json(), "source": ""} == {**simule.json(), "source": ""}
    encore = ceres("--base", "neuve.db", "admin", "importer", export, "--simuler")
    assert (encore.code, "existe" in encore.stderr) == (8, True)
    coupe = export.read_bytes()[:-40]
    assert ceres("--base", "autre.db", "admin", "importer", "-", "--simuler", stdin=coupe).code == 8


def test_chaque_ligne_porte_son_schema_et_la_fin_le_sha256(export: Path) -> None:
    lignes = [json.loads(ligne) for ligne in export.read_text("utf-8").splitlines()]
    assert lignes[0]["schema"] == "ceres.export-de-base/1"
    assert lignes[-1]["schema"] == "ceres.fin-d-export/1"
    assert {x["table"] for x in lignes if x["schema"] == "ceres.ligne-de-base/1"} <= set(ORDRE)
    assert {x["schema"] for x in lignes[1:-1]} == {"ceres.ligne-de-base/1", "ceres.acces/1"}


def test_un_export_change_ou_coupe_ne_cree_rien(export: Path, ceres: Lanceur) -> None:
    entier = export.read_bytes()
    lignes = entier.splitlines(keepends=True)
    milieu = len(lignes) // 2
    for nom, contenu, code in (
        ("un octet", entier.replace(b'"prenom":"', b'"prenom":"X', 1), 8),
        ("une ligne de moins", b"".join(lignes[:milieu] + lignes[milieu + 1 :]), 8),
        ("sans fin", b"".join(lignes[:-1]), 8),
        ("coupé", entier[: len(entier) // 2], 8),
        ("de plus", entier + b"{}\n", 8),
        ("deux fois", entier + entier, 8),
        ("vide", b"", 2),
        ("autre chose", b"PK\x03\x04" * 1000, 2),
        ("un autre ndjson", b'{"schema":"ceres.jure/1"}\n', 2),
        ("une ligne démesurée", lignes[0] + b'{"a":"' + b"x" * 10_000_000 + b'"}\n', 8),
    ):
        Path("faux.ndjson").write_bytes(contenu)
        fini = ceres("--base", "neuve.db", "admin", "importer", "faux.ndjson")
        assert (fini.code, fini.stdout) == (code, ""), (nom, fini)
        assert "faux.ndjson" in fini.stderr, nom
        assert not [p for p in Path().iterdir() if p.name.startswith("neuve")], nom


def test_une_ligne_forgee_sous_un_sha256_juste_rencontre_les_contraintes(export: Path, ceres: Lanceur) -> None:
    from ceres_cli.formats import export_de_base

    en_tete = json.loads(export.read_text("utf-8").splitlines()[0])
    del en_tete["schema"]
    with Path("faux.ndjson").open("wb") as flux:
        trace = ("x",) * len(COLONNES["trace"])
        export_de_base.ecrire(flux, en_tete, [("trace", COLONNES["trace"], [trace])], [])
    fini = ceres("--base", "neuve.db", "admin", "importer", "faux.ndjson")
    assert (fini.code, Path("neuve.db").exists()) == (8, False), fini
    assert "trace" in fini.stderr


def test_une_base_qui_existe_n_est_jamais_touchee(pleine: Path, export: Path, ceres: Lanceur) -> None:
    octets = pleine.read_bytes()
    fini = ceres("admin", "importer", export)
    assert (fini.code, pleine.read_bytes()) == (8, octets)
    assert "--base" in fini.stderr
    assert ceres("admin", "exporter", "--sortie", export).code == 8
    assert ceres("admin", "exporter", "--sortie", pleine).code == 8


def test_d_une_autre_version_il_faut_migrer_d_abord(export: Path, ceres: Lanceur) -> None:
    from ceres_cli.formats import export_de_base

    with Path("vieux.ndjson").open("wb") as flux:
        export_de_base.ecrire(flux, {"version_schema": 1}, [], [])
    fini = ceres("--base", "neuve.db", "admin", "importer", "vieux.ndjson")
    assert (fini.code, "ceres admin migrer" in fini.stderr) == (8, True), fini


def test_dro_01_les_profils_de_l_import_sont_ceux_de_l_export(export: Path, ceres: Lanceur) -> None:
    profils = ceres("profil", "lister", "--format", "json").json()["elements"]
    ud = next(p["id"] for p in profils if p["role"] == "ud")
    for simuler in ([], ["--simuler"]):
        fini = ceres("--base", "neuve.db", "--profil", ud, "admin", "importer", export, *simuler)
        assert (fini.code, Path("neuve.db").exists()) == (5, False), fini


def test_d_un_fichier_a_un_serveur_et_retour(
    pleine: Path, export: Path, ceres: Lanceur, serveur_postgresql: Serveur
) -> None:
    cible = serveur_postgresql.base_neuve()
    for simuler in (["--simuler"], []):
        fini = ceres("--base", cible, "admin", "importer", export, *simuler)
        assert fini.code == 0, fini.stderr
    assert ceres("--base", cible, "admin", "verifier").code == 0
    assert ceres("--base", cible, "admin", "importer", export).code == 8
    assert ceres("--base", cible, "admin", "exporter", "--sortie", "retour.ndjson").code == 0
    assert ceres("--base", "retour.db", "admin", "importer", "retour.ndjson").code == 0
    for liste in ("jure", "session", "candidat", "habilitation"):
        mots = (liste, "lister", "--format", "csv")
        assert ceres("--base", "retour.db", *mots).stdout == ceres(*mots).stdout


def test_un_journal_des_acces_illisible_arrete_l_export(pleine: Path, ceres: Lanceur) -> None:
    acces = Path(f"{pleine}.acces.jsonl")
    acces.unlink()
    acces.mkdir()
    fini = ceres("admin", "exporter", "--sortie", "e.ndjson")
    assert (fini.code, "journal des accès" in fini.stderr, Path("e.ndjson").exists()) == (8, True, False), fini


def test_un_journal_des_acces_qui_ne_se_reprend_pas_se_dit_et_la_base_est_faite(export: Path, ceres: Lanceur) -> None:
    Path("neuve.db.acces.jsonl").mkdir()
    fini = ceres("--base", "neuve.db", "admin", "importer", export)
    assert fini.code == 0, fini
    assert "Le journal des accès n'y est pas repris en entier" in fini.stderr
    assert ceres("--base", "neuve.db", "admin", "verifier").code == 0
    assert ceres("--base", "neuve.db", "jure", "voir", "J-1", "--format", "csv").code == 0
