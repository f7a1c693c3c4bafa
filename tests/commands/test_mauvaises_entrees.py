"""Toute mauvaise entrée reçoit une phrase claire en français et le bon code, et rien n'est changé."""

import json
import os
import sqlite3
from pathlib import Path

import pytest

from ceres_cli.base.reconnaissance import APPLICATION_ID, VERSION_SCHEMA
from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique
from tests.fabriques.monde import CENTRE, EN_COURS, Monde

LIRE = ("habilitation", "lister")
ECRIRE = ("habilitation", "valider", "H-1")
CREER = ("habilitation", "creer", "--jure", "J-1", "--certification")


def clair(texte: str) -> None:
    """Une phrase pour une personne : ni trace de pile, ni anglais de bibliothèque."""
    assert texte.strip()
    assert "Traceback" not in texte
    assert "sqlite3" not in texte
    assert "database" not in texte


# --- usage : 2 ---


@pytest.mark.parametrize(
    ("arguments", "morceaux"),
    [
        (("habilitation", "voir", "H-toto"), ["« H-toto »", "H-000123"]),
        (("habilitation", "voir", "J-1"), ["« J-1 »", "« ceres voir J-1 »"]),
        (("habilitation", "historique", "H-١"), ["H-000123"]),
        (("habilitation", "expliquer", "H-1", "--action", "creer"), ["valider", "supprimer"]),
        (("habilitation", "expliquer", "H-1", "--action", "detruire"), ["« detruire »"]),
        (("habilitation", "lister", "--etat", "vivante"), ["« vivante »", "brouillon"]),
        (("habilitation", "lister", "--limite", "-1"), ["--limite"]),
        (("habilitation", "lister", "--limite", "beaucoup"), ["--limite"]),
        (("habilitation", "lister", "--au", "31/02/2025"), ["31/02/2025"]),
        (("habilitation", "lister", "--au", "29/02/2025"), ["29/02/2025"]),
        (("habilitation", "lister", "--au", "1/1/25"), ["1/1/25"]),
        (("habilitation", "lister", "--au", "2025-13-01"), ["2025-13-01"]),
        (("habilitation", "lister", "--au", "demain"), ["demain", "JJ/MM/AAAA"]),
        (("habilitation", "lister", "--titre", f"{EN_COURS}/CCP1"), ["titre"]),
        (("habilitation", "lister", "--titre", "TP-99901/m01"), ["TP-99901/m01"]),
        (("habilitation", "lister", "--jure", "H-1"), ["« H-1 »"]),
        (("habilitation", "echeances", "--sous", "trois mois"), ["trois mois", "90j"]),
        (("habilitation", "modifier", "H-1"), ["--debut", "--fin"]),
        (("habilitation", "modifier", "H-1", "--fin", "32/01/2026"), ["32/01/2026"]),
        (("habilitation", "valider"), ["H-"]),
        (("habilitation", "validr", "H-1"), ["valider"]),
        (("habilitation", "valider", "H-1", "--confirmer"), ["--confirmer"]),
        (("habilitation", "creer", "--jure", "J-1"), ["--certification"]),
        ((*CREER, f"{EN_COURS}/CCP0"), ["CCP0"]),
        ((*CREER, f"{EN_COURS}/BLOC1"), ["BLOC1"]),
        ((*CREER, EN_COURS, "--debut", "2025/09/02"), ["2025/09/02"]),
        (("--profil", "moi", "habilitation", "lister"), ["« moi »", "P-000123"]),
    ],
)
def test_une_faute_d_usage_sort_2_et_dit_quoi_ecrire(
    ceres: Lanceur, monde: Monde, arguments: tuple[str, ...], morceaux: list[str]
) -> None:
    octets = monde.octets()
    fini = ceres(*arguments)
    assert (fini.code, fini.stdout) == (2, "")
    clair(fini.stderr)
    for morceau in morceaux:
        assert morceau in fini.stderr
    document = ceres(*arguments, "--format", "json").erreur()
    assert (document["schema"], document["code"]) == ("ceres.erreur/1", "USAGE")
    assert set(document) >= {"schema", "code", "message", "conseil", "objets", "motifs"}
    assert monde.octets() == octets


@pytest.mark.parametrize(
    "jour",
    [
        "2025-02-30",
        "02/09/2025",
        "demain",
        "2025-9-2",
        "20250902",
        "0000-01-01",
        "0001-01-01",
        "9999-12-31",
        "٢٠٢٥-٠٩-٠٢",
    ],
)
def test_ceres_aujourdhui_qui_n_est_pas_un_jour_sort_2(ceres: Lanceur, monde: Monde, jour: str) -> None:
    fini = ceres(*LIRE, env={"CERES_AUJOURDHUI": jour})
    assert (fini.code, fini.stdout) == (2, "")
    assert "CERES_AUJOURDHUI" in fini.stderr


def test_la_faute_d_usage_passe_avant_le_role_et_avant_la_base(ceres: Lanceur, monde: Monde) -> None:
    for arguments in (("valider", "toto"), ("creer", "--jure", "toto", "--certification", EN_COURS)):
        assert ceres("habilitation", *arguments, env={"CERES_PROFIL": CENTRE}).code == 2
        assert ceres("habilitation", *arguments, env={"CERES_BASE": str(monde.chemin) + ".absente"}).code == 2
    assert ceres("habilitation", "voir", "H-toto", env={"CERES_BASE": str(monde.chemin) + ".absente"}).code == 2


def test_un_titre_ambigu_sort_2_et_donne_les_candidats(ceres: Lanceur, monde: Monde) -> None:
    f = Fabrique.reprise(monde.chemin)
    f.titre("TP-99907", "m01", sigle="DWWM")
    f.titre("TP-99907", "m02", sigle="DWWM", rncp="RNCP99907")
    f.titre("TP-99908", "m01", sigle="AEB")
    f.store.fermer()
    octets = monde.octets()
    env = {"CERES_AUJOURDHUI": "2025-08-01"}
    for commande in ((*CREER, "DWWM"), (*CREER, "TP-99907/CCP1"), (*LIRE, "--titre", "TP99907")):
        fini = ceres(*commande, "--format", "json", env=env)
        assert (fini.code, fini.erreur()["code"]) == (2, "USAGE")
        assert "TP-99907m01" in fini.erreur()["message"]
        assert "TP-99907m02" in fini.erreur()["message"]
        assert fini.erreur()["conseil"]
    assert monde.octets() == octets
    assert ceres(*CREER, "AEB", env=env).code == 0


_DEMESURE = "9" * 5_000


@pytest.mark.parametrize(
    ("arguments", "cite"),
    [
        (("jure", "voir", f"J-{_DEMESURE}"), f"« J-{'9' * 58}… »"),
        (("jure", "voir", _DEMESURE), f"« {'9' * 60}… »"),
        (("voir", f"J-{_DEMESURE}"), f"« J-{'9' * 58}… »"),
        (("session", "historique", f"S-2025-{_DEMESURE}"), f"« S-2025-{'9' * 53}… »"),
        (("lot", "voir", f"L-{_DEMESURE}"), f"« L-{'9' * 58}… »"),
        ((*LIRE, "--limite", _DEMESURE), f"« {'9' * 60}… »"),
    ],
)
def test_ce_qui_est_tape_de_demesure_n_est_cite_que_par_son_debut(
    ceres: Lanceur, monde: Monde, arguments: tuple[str, ...], cite: str
) -> None:
    fini = ceres(*arguments, "--format", "json")
    assert fini.code == 2
    assert cite in fini.erreur()["message"]
    assert len(fini.stderr) < 600
    assert cite in ceres(*arguments).stderr


def test_d_un_fichier_la_case_demesuree_aussi_et_le_nom_du_fichier_reste_entier(
    ceres: Lanceur, monde: Monde, isole: Path
) -> None:
    fichier = isole / f"{'lot' * 40}.csv"
    fichier.write_text(f"habilitation;action\nH-{_DEMESURE};suspendre\n", encoding="utf-8")
    fini = ceres("habilitation", "lot", str(fichier), "--motif", "essai", "--format", "json")
    assert fini.code == 2
    assert f"« H-{'9' * 58}… » n'est pas" in fini.stderr
    assert f"{fichier.name} :" in fini.erreur()["message"]
    assert len(fini.stderr) < 800


@pytest.mark.parametrize("signe", ["\u202e", "\u200e", "\u200f", "\u2066", "\ufffe", "\x7f"], ids=ascii)
@pytest.mark.parametrize(
    "commande", [ECRIRE, ("habilitation", "lot", "-", "--plan", "plan.json"), ("lot", "annuler", "L-1")], ids=str
)
def test_un_motif_tape_est_juge_comme_celui_d_un_fichier(
    ceres: Lanceur, monde: Monde, signe: str, commande: tuple[str, ...]
) -> None:
    """« caractère qui change le sens de lecture (U+202E, position 4) » : le plan qui le garderait ne se relit pas."""
    octets = monde.octets()
    erreur = ceres(*commande, "--motif", f"avi{signe}s", "--oui", "--format", "json").erreur()
    Path("lot.csv").write_text(f"habilitation;action;motif\nH-1;valider;avi{signe}s\n", encoding="utf-8")
    (du_fichier,) = ceres("habilitation", "lot", "lot.csv", "--format", "json").erreur()["motifs"]
    assert erreur["code"] == "USAGE"
    assert du_fichier["texte"].partition(" : ")[2] in erreur["message"]
    assert not Path("plan.json").exists()
    assert monde.octets() == octets


def test_un_motif_tape_sur_deux_lignes_n_en_fait_qu_une(ceres: Lanceur, monde: Monde) -> None:
    assert ceres(*ECRIRE, "--motif", "avis\n\tde la  commission ").code == 0
    ecrits = ceres("journal", "lister", "--objet", "H-1", "--format", "json").json()["elements"]
    assert "avis de la commission" in {e["motif"] for e in ecrits}


# --- introuvable : 3 ---


@pytest.mark.parametrize(
    ("arguments", "nom"),
    [
        (("habilitation", "voir", "H-999"), "H-999"),
        (("habilitation", "expliquer", "H-999"), "H-999"),
        (("habilitation", "historique", "H-999"), "H-999"),
        (("habilitation", "valider", "H-999"), "H-999"),
        (("habilitation", "supprimer", "H-999"), "H-999"),
        (("habilitation", "modifier", "H-999", "--fin", "2026-01-01"), "H-999"),
        (("habilitation", "voir", "H-0"), "H-0"),
        (("habilitation", "voir", "H-999999999999999"), "H-999999999999999"),
        (("habilitation", "creer", "--jure", "J-999", "--certification", EN_COURS), "J-999"),
        ((*CREER, "TP-01280m04"), "TP-01280m04"),
        ((*CREER, "RNCP99999"), "RNCP99999"),
        ((*CREER, "ZZZZ"), "ZZZZ"),
        ((*CREER, f"{EN_COURS}/CCP9"), "CCP9"),
        ((*LIRE, "--titre", "RNCP99999"), "RNCP99999"),
        ((*LIRE, "--certification", f"{EN_COURS}/CCS9"), "CCS9"),
    ],
)
def test_un_objet_inconnu_sort_3_et_le_nomme(
    ceres: Lanceur, monde: Monde, arguments: tuple[str, ...], nom: str
) -> None:
    octets = monde.octets()
    fini = ceres(*arguments)
    assert (fini.code, fini.stdout) == (3, "")
    clair(fini.stderr)
    assert nom in fini.stderr
    document = ceres(*arguments, "--format", "json").erreur()
    assert document["code"] == "INTROUVABLE"
    assert document["objets"]
    assert monde.octets() == octets


def test_un_bloc_inconnu_dit_ceux_que_le_titre_porte(ceres: Lanceur, monde: Monde) -> None:
    fini = ceres(*CREER, f"{EN_COURS}/CCP9")
    assert f"{EN_COURS}/CCP1, {EN_COURS}/CCP2, {EN_COURS}/CCS1" in fini.stderr


# --- base inutilisable : 8 ---


@pytest.mark.parametrize("commande", [LIRE, ECRIRE, ("habilitation", "expirer"), ("habilitation", "voir", "H-1")])
def test_une_base_absente_sort_8_et_rien_n_est_cree(ceres: Lanceur, isole: Path, commande: tuple[str, ...]) -> None:
    avant = sorted(isole.rglob("*"))
    fini = ceres(*commande, "--format", "json")
    assert (fini.code, fini.stdout, fini.erreur()["code"]) == (8, "", "BASE")
    assert "ceres init" in fini.erreur()["conseil"]
    assert str(isole / "ceres.db") in fini.erreur()["message"]
    ailleurs = ceres("--base", str(isole / "absent" / "x.db"), *commande)
    assert ailleurs.code == 8
    assert sorted(isole.rglob("*")) == avant


def test_un_lien_pendant_est_refuse_et_sa_cible_n_est_pas_creee(ceres: Lanceur, isole: Path) -> None:
    (isole / "ceres.db").symlink_to(isole / "nulle-part.db")
    for commande in (LIRE, ECRIRE):
        fini = ceres(*commande)
        assert fini.code == 8
        assert "lien" in fini.stderr
    assert not (isole / "nulle-part.db").exists()
    assert (isole / "ceres.db").is_symlink()


def test_un_dossier_ou_un_tube_n_est_pas_une_base(ceres: Lanceur, isole: Path) -> None:
    os.mkfifo(isole / "tube")
    for chemin in (isole / "maison", isole / "tube"):
        fini = ceres("--base", str(chemin), *LIRE)
        assert fini.code == 8
        clair(fini.stderr)


def _autre_programme(chemin: Path, application: int, version: int) -> None:
    base = sqlite3.connect(chemin)
    base.execute("CREATE TABLE habilitation (id INTEGER PRIMARY KEY, secret TEXT)")
    base.execute("INSERT INTO habilitation VALUES (1, 'à eux')")
    base.execute(f"PRAGMA application_id = {application}")
    base.execute(f"PRAGMA user_version = {version}")
    base.commit()
    base.close()


@pytest.mark.parametrize(
    ("application", "version", "morceau"),
    [
        (0, 0, "n'est pas une base de ceres"),
        (0x12345678, VERSION_SCHEMA, "n'est pas une base de ceres"),
        (APPLICATION_ID, VERSION_SCHEMA + 1, "plus récente"),
        (APPLICATION_ID, VERSION_SCHEMA - 1, "plus ancienne"),
    ],
)
def test_la_base_d_un_autre_programme_ou_d_une_autre_version_n_est_pas_touchee(
    ceres: Lanceur, isole: Path, application: int, version: int, morceau: str
) -> None:
    chemin = isole / "ceres.db"
    _autre_programme(chemin, application, version)
    octets = chemin.read_bytes()
    for commande in (LIRE, ECRIRE, ("habilitation", "expirer")):
        fini = ceres(*commande, "--format", "json")
        assert (fini.code, fini.stdout, fini.erreur()["code"]) == (8, "", "BASE")
        assert morceau in fini.erreur()["message"]
        assert fini.erreur()["conseil"]
    assert chemin.read_bytes() == octets
    assert [p.name for p in isole.glob("ceres.db*")] == ["ceres.db"]


@pytest.mark.parametrize(
    "contenu",
    [b"", b"bonjour\n" * 1000, b"SQLite format 3\x00" + b"\x00" * 84, bytes(range(256)) * 32],
    ids=["vide", "texte", "entête seul", "octets"],
)
def test_un_fichier_quelconque_sort_8_et_n_est_pas_touche(ceres: Lanceur, isole: Path, contenu: bytes) -> None:
    chemin = isole / "ceres.db"
    chemin.write_bytes(contenu)
    for commande in (LIRE, ECRIRE):
        fini = ceres(*commande)
        assert (fini.code, fini.stdout) == (8, "")
        clair(fini.stderr)
    assert chemin.read_bytes() == contenu


def test_une_base_abimee_sort_8(ceres: Lanceur, monde: Monde) -> None:
    octets = bytearray(monde.octets())
    octets[4096:] = b"\xff" * (len(octets) - 4096)
    monde.chemin.write_bytes(octets)
    fini = ceres(*LIRE)
    assert (fini.code, fini.stdout) == (8, "")
    clair(fini.stderr)


def test_une_adresse_qui_n_est_pas_un_fichier_sort_8(ceres: Lanceur, isole: Path) -> None:
    avant = set(isole.iterdir())
    mal_ecrites = ("postgresql:/h/b", "postgresql+psycopg:/h/b", "postgresql:base", "sqlite:base.db", "sqlite:///")
    for adresse in ("mysql://hote/base", "sqlite:////", ":memory:", *mal_ecrites):
        for commande in (LIRE, ("init",)) if adresse in mal_ecrites else (LIRE,):
            fini = ceres("--base", adresse, *commande)
            assert fini.code == 8, (adresse, commande)
            clair(fini.stderr)
    assert set(isole.iterdir()) == avant
    for adresse in mal_ecrites:  # d'un fichier de configuration aussi, qui rend un chemin absolu
        (isole / "ceres.toml").write_text(f"[base]\nurl = '{adresse}'\n", encoding="utf-8")
        assert ceres("init", env={"CERES_BASE": None}).code == 8, adresse
    assert set(isole.iterdir()) == {*avant, isole / "ceres.toml"}


def test_une_configuration_absente_sort_8(ceres: Lanceur, monde: Monde) -> None:
    assert ceres("--config", "absente.toml", *LIRE).code == 8


# --- droits : 5 ---


def test_un_agent_sans_profil_sort_5(ceres: Lanceur, isole: Path) -> None:
    Fabrique(isole / "ceres.db", profil=False).store.fermer()
    for commande in (LIRE, ECRIRE):
        fini = ceres(*commande, "--format", "json")
        assert (fini.code, fini.erreur()["code"]) == (5, "DRO-01")
        assert fini.erreur()["conseil"]


@pytest.mark.parametrize(
    ("ligne", "code"),
    [
        ("jure voir J-999999", 3),
        ("jure lister --etat absent", 2),
        ("jure lister --au 31/02/2025", 2),
        ("config voir absent", 2),
        ("regles HAB-99", 3),
        ("--profil P-99 jure lister", 5),
        ("--config absent.toml jure lister", 8),
        ("--base absente.db jure lister", 8),
    ],
)
def test_en_ndjson_une_erreur_est_le_meme_document_qu_en_json(
    ceres: Lanceur, monde: Monde, ligne: str, code: int
) -> None:
    dites = [ceres(*ligne.split(), "--format", format_) for format_ in ("json", "ndjson", "csv", "tsv", "table")]
    assert [rendu.code for rendu in dites] == [code] * len(dites)
    en_json, en_ndjson, *lues = [rendu.stderr for rendu in dites]
    assert json.loads(en_json)["schema"] == "ceres.erreur/1"
    assert en_ndjson == en_json
    assert len(en_ndjson.splitlines()) == 1
    assert all(lue.startswith("Erreur : ") for lue in lues)
