"""Les pièces du programme : qui peut importer qui, dans un seul sens, sans cercle. Tout import compte, même dans une
fonction ou pour les types. Une pièce nouvelle écrit ici sa ligne : ce qui n'est pas permis est interdit."""

import ast
import re
import sys
from collections.abc import Mapping, Set
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import pytest

from tests.architecture.sources import (
    PAQUET,
    Module,
    cercles,
    fleches,
    fleches_des_pieces,
    imports,
    les_notres,
    planter,
)

MODULES = les_notres()
_EN_TEXTE = re.compile(r"[a-z_]+(\.[a-z_]+)+:[A-Za-z_]+")

# Pièce → les pièces qu'elle peut importer. Du bas vers le haut : chacune n'en nomme que de plus hautes dans la liste.
PIECES: dict[str, set[str]] = {
    "noms": set(),
    "erreurs": set(),
    "garde": set(),
    "regles": {"noms", "erreurs"},
    "schemas": {"noms", "erreurs", "regles"},
    "base": {"noms", "erreurs", "garde", "regles"},
    "fichiers": {"erreurs", "garde", "base"},
    "nomenclatures": {"erreurs", "regles"},
    "configuration": {"erreurs", "garde", "fichiers", "regles", "base"},
    "poste": {"erreurs", "garde", "fichiers", "regles", "configuration"},
    "store": {"erreurs", "fichiers", "base"},
    "store_postgresql": {"erreurs", "base", "store"},
    "formats": {"noms", "erreurs", "fichiers", "regles", "schemas", "nomenclatures"},
    "moteur": {"noms", "erreurs", "regles", "base", "store", "configuration"},
    "services": {
        "noms", "erreurs", "garde", "fichiers", "regles", "schemas", "nomenclatures", "configuration", "base", "poste",
        "store",
        "formats", "moteur",
    },
    "demonstration": {"noms", "erreurs", "regles", "nomenclatures", "base", "store", "moteur", "services"},
    "machine": {"noms", "regles", "schemas"},
    "terminal": {"noms", "erreurs", "fichiers", "regles", "schemas", "base", "moteur"},
    "contexte": {
        "erreurs", "fichiers", "regles", "base", "configuration", "store", "store_postgresql", "moteur", "terminal",
    },
    "commands": {
        "noms", "erreurs", "fichiers", "regles", "schemas", "configuration", "poste", "formats", "moteur", "services",
        "demonstration", "machine", "terminal", "contexte",
    },
    "app": {"erreurs", "base", "moteur", "terminal", "contexte", "commands"},
    "__main__": {"app"},
}  # fmt: skip

# Dans `services`, de même : un nom ne connaît que ceux-ci. `faits` est dessous.
SERVICES: dict[str, set[str]] = {
    "faits": set(),
    "lot": {"faits"},
    "profil": {"faits", "personne", "centre"},
    "titre": {"faits", "composition"},
    "installation": {"profil", "titre"},
    "habilitation": {"faits", "journal", "lot", "composition"},
    "journal": {"faits"},
    "delais": {"faits", "journal"},
    "objet": {"faits", "journal"},
    "personne": {"faits", "lot"},
    "centre": {"faits", "journal", "lot", "personne"},
    "site": {"faits", "objet", "centre", "personne"},
    "obtention": {"faits", "objet"},
    "statistiques": {"faits", "profil"},
    "session": {"faits", "journal", "centre", "lot", "obtention", "personne"},
    "candidat": {"faits", "journal", "lot", "personne", "session", "obtention"},
    "derogation": {"faits", "journal", "objet", "centre", "session"},
    "vae": {"faits", "objet", "lot", "candidat"},
    "conformite": {"faits", "objet", "centre", "session"},
    "convocation": {"faits", "session"},
    "courrier": {"faits", "objet", "session", "convocation", "notification", "centre", "profil", "habilitation"},
    "rgpd": {"faits"},
    "administration": {"faits", "rgpd"},
    "notification": {"faits", "session", "convocation", "papiers"},
    "papiers": {"faits", "session", "convocation", "attestation", "obtention"},
    "attestation": {"faits", "journal", "objet", "obtention"},
    "jure": {"faits", "journal", "lot", "personne", "centre", "candidat", "session", "habilitation", "composition"},
    "composition": {"faits", "session"},
    # Charge qui décide, d'après ce que dit le nom.
    "metiers": set(),
    # Au-dessus de tous, lui aussi : il fait agir chacun, par ses métiers.
    "annulation": {"faits", "journal", "session", "metiers"},
    "accueil": {
        "faits", "profil", "habilitation", "session", "candidat", "vae", "convocation", "obtention", "conformite",
        "journal", "personne", "centre", "courrier", "derogation", "site",
    },
}  # fmt: skip

# Pièce → les paquets d'ailleurs qu'elle peut importer, hors de la bibliothèque standard.
TIERS: dict[str, set[str]] = {
    "app": {"typer"},
    "commands": {"typer"},
    "terminal": {"typer", "rich"},
    "base": {"sqlmodel", "sqlalchemy", "psycopg"},
    "store_postgresql": {"psycopg"},
    "configuration": {"tomli_w"},
    "formats": {
        "openpyxl",
        "icalendar",
        "typst",
        "pyasn1",
        "pyasn1_modules",
        "docx",
        "docxtpl",
        "jinja2",
        "lxml",
        "cryptography",
        "segno",
    },
    "nomenclatures": {"phonenumbers", "stdnum"},
}

# Ni fichier, ni réseau, ni horloge, ni hasard : ces pièces calculent.
PURES = ("regles", "schemas", "erreurs")
ENTREES_SORTIES = {
    "os", "io", "sys", "time", "socket", "sqlite3", "subprocess", "pathlib", "shutil", "tempfile", "logging", "random",
    "secrets", "urllib", "http", "json", "csv", "zoneinfo", "getpass", "pwd", "threading", "glob", "gzip", "zipfile",
    "ssl", "select", "signal", "platform", "importlib", "tomllib", "uuid", "mmap", "fcntl", "asyncio",
    "multiprocessing",
}  # fmt: skip
APPELS_IMPURS = {"open", "print", "input", "breakpoint", "exec", "eval", "__import__"}


def etage(nom: str, rang: int = 1) -> str:
    """`ceres_cli.services.jure.fusion` → « services » au rang 1, « jure » au rang 2 ; vide s'il n'y en a pas."""
    parties = nom.split(".")
    return parties[rang] if len(parties) > rang else ""


def interdits(modules: Mapping[str, Module], permis: Mapping[str, Set[str]], *, sous: str = PAQUET) -> list[str]:
    """Les imports que la table ne permet pas entre les étages de `sous`, et les étages qui n'y ont pas de ligne."""
    rang = len(sous.split("."))
    trouves = [
        f"{etage(nom, rang)} n'a pas de ligne : {nom}"
        for nom in modules
        if nom.startswith(f"{sous}.") and etage(nom, rang) not in permis
    ]
    for de, vers in fleches(modules).items():
        for cible, lieu in vers.items():
            if not (de.startswith(f"{sous}.") and cible.startswith(f"{sous}.")):
                continue
            a, b = etage(de, rang), etage(cible, rang)
            if a != b and b not in permis.get(a, set()):
                trouves.append(f"{lieu} importe {cible}")
    return trouves


def tiers_interdits(modules: Mapping[str, Module]) -> list[str]:
    return [
        f"{nom}:{ligne} importe {importe}"
        for nom, module in modules.items()
        for importe, ligne in imports(module)
        if (racine := importe.split(".")[0]) != PAQUET and racine not in sys.stdlib_module_names
        if racine not in TIERS.get(etage(nom), set())
    ]


def impuretes(modules: Mapping[str, Module]) -> list[str]:
    """Ce qui, dans les pièces pures, lirait ou écrirait quelque chose."""
    trouves = []
    for nom, module in modules.items():
        if etage(nom) not in PURES:
            continue
        trouves += [f"{nom}:{ligne} importe {i}" for i, ligne in imports(module) if i.split(".")[0] in ENTREES_SORTIES]
        trouves += [
            f"{nom}:{noeud.lineno} appelle {ast.unparse(noeud.func)}"
            for noeud in ast.walk(module.arbre)
            if isinstance(noeud, ast.Call) and ast.unparse(noeud.func) in APPELS_IMPURS
        ]
    return trouves


def test_chaque_piece_n_importe_que_ce_que_sa_ligne_permet() -> None:
    assert interdits(MODULES, PIECES) == []


def test_chaque_nom_des_services_n_importe_que_ce_que_sa_ligne_permet() -> None:
    assert interdits(MODULES, SERVICES, sous=f"{PAQUET}.services") == []


@pytest.mark.parametrize("permis", [PIECES, SERVICES], ids=["pieces", "services"])
def test_les_permissions_vont_dans_un_seul_sens(permis: dict[str, set[str]]) -> None:
    assert cercles(permis) == []


def test_chaque_nom_des_tables_existe() -> None:
    pieces = {etage(nom) for nom in MODULES} - {""}
    services = {etage(nom, 2) for nom in MODULES if etage(nom) == "services"} - {""}
    assert set(PIECES) == pieces, "une pièce neuve écrit sa ligne dans PIECES ; une pièce ôtée, l'ôte"
    assert set(SERVICES) == services, "un nom neuf des services écrit sa ligne dans SERVICES"
    assert {p for permises in PIECES.values() for p in permises} <= pieces
    assert {p for permises in SERVICES.values() for p in permises} <= services
    assert set(TIERS) | set(PURES) <= pieces
    assert set(sys.stdlib_module_names) >= ENTREES_SORTIES


def test_chaque_module_nomme_en_texte_existe() -> None:
    """« jure.situation:MetierJure », chargé quand on s'en sert : un fichier déplacé ne le laisse pas derrière lui."""
    nommes = {
        n.value
        for module in MODULES.values()
        for n in ast.walk(module.arbre)
        if isinstance(n, ast.Constant) and isinstance(n.value, str) and _EN_TEXTE.fullmatch(n.value)
    }
    assert "jure.situation:MetierJure" in nommes
    assert [ou for ou in sorted(nommes) if not _se_charge(ou)] == []


def _se_charge(ou: str) -> bool:
    module, _, nom = ou.partition(":")
    for depart in ("", "ceres_cli.services.", "ceres_cli.commands.", "ceres_cli."):
        if depart + module in MODULES:
            return hasattr(import_module(depart + module), nom)
    return False


def test_les_paquets_d_ailleurs_ont_chacun_leur_piece() -> None:
    assert tiers_interdits(MODULES) == []
    importes = {(etage(nom), i.split(".")[0]) for nom, m in MODULES.items() for i, _ in imports(m)}
    assert [(p, t) for p, permis in TIERS.items() for t in permis if (p, t) not in importes] == []


def test_les_regles_et_les_schemas_ne_lisent_ni_n_ecrivent_rien() -> None:
    assert impuretes(MODULES) == []


def test_aucun_cercle_de_modules() -> None:
    assert cercles(fleches(MODULES)) == []


def test_aucun_cercle_de_pieces() -> None:
    graphe = fleches_des_pieces(MODULES)
    assert [[graphe[a][b] for a, b in pairwise(c)] for c in cercles(graphe)] == []


def test_les_modeles_ne_connaissent_que_le_vocabulaire_et_les_contraintes() -> None:
    permis = (f"{PAQUET}.base.models", f"{PAQUET}.regles.vocabulaire", f"{PAQUET}.base.contraintes")
    modeles = {nom: vers for nom, vers in fleches(MODULES).items() if nom.startswith(permis[0])}
    assert len(modeles) > 3
    assert [lieu for vers in modeles.values() for cible, lieu in vers.items() if not cible.startswith(permis)] == []


def test_un_seul_module_peut_charger_hashlib() -> None:
    chargent = {
        nom
        for nom, module in MODULES.items()
        for importe, _ in imports(module)
        if importe.startswith(("hashlib", "hmac", "secrets"))
    }
    assert chargent == {f"{PAQUET}.regles.condense"}, (
        "le SHA-256 vient de là : faute de mémoire, hashlib en dit la trace"
    )


def test_personne_n_importe_click_et_seul_store_ouvre_des_sessions() -> None:
    for nom, module in MODULES.items():
        for importe, ligne in imports(module):
            assert importe.split(".")[0] != "click", f"{nom}:{ligne}"
            assert importe not in ("sqlmodel.Session", "sqlalchemy.orm.Session") or etage(nom) == "store", nom


@pytest.mark.parametrize(
    ("relatif", "texte", "attendu"),
    [
        ("services/jure/a.py", "def f():\n    from ceres_cli.terminal import sortie", "services.jure.a:2"),
        ("moteur/a.py", "if TYPE_CHECKING:\n    from ceres_cli.services.jure import b", "moteur.a:2"),
        ("regles/catalogue/neuf/a.py", "import ceres_cli.store", "regles.catalogue.neuf.a:1"),
        ("terminal/a.py", 'AILLEURS = "ceres_cli.commands.jure"', "terminal.a:1"),
        ("commands/jure/a.py", "from ceres_cli.store import Store", "commands.jure.a:1"),
        ("piece_neuve/a.py", "", "piece_neuve n'a pas de ligne"),
    ],
)
def test_une_fleche_qui_remonte_se_voit(tmp_path: Path, relatif: str, texte: str, attendu: str) -> None:
    bons = {f"{p}.py": "" for p in ("terminal/sortie", "services/jure/b", "commands/jure/__init__", "store")}
    modules = planter(tmp_path, {**bons, relatif: texte})
    (faute,) = [f for f in interdits(modules, PIECES) if "__init__" not in f]
    assert attendu in faute


def test_une_fleche_entre_noms_des_services_se_voit(tmp_path: Path) -> None:
    modules = planter(
        tmp_path, {"services/faits/a.py": "from ceres_cli.services.jure import b", "services/jure/b.py": ""}
    )
    (faute,) = interdits(modules, SERVICES, sous=f"{PAQUET}.services")
    assert faute == "ceres_cli.services.faits.a:1 importe ceres_cli.services.jure.b"


def test_un_paquet_d_ailleurs_hors_de_sa_piece_se_voit(tmp_path: Path) -> None:
    modules = planter(tmp_path, {"services/jure/a.py": "def f():\n    import typer\n    from rich.table import Table"})
    assert len(tiers_interdits(modules)) == 2


def test_une_regle_impure_se_voit(tmp_path: Path) -> None:
    modules = planter(tmp_path, {"regles/catalogue/a.py": "import os.path\ndef f():\n    return open('x')\n"})
    assert [f.partition(":")[2][0] for f in impuretes(modules)] == ["1", "3"]


def test_un_cercle_cache_dans_une_fonction_se_voit(tmp_path: Path) -> None:
    modules = planter(
        tmp_path,
        {
            "a/un.py": "from ceres_cli.b import deux",
            "b/deux.py": "def f():\n    from ceres_cli.c.trois import g",
            "c/trois.py": "import typing\nif typing.TYPE_CHECKING:\n    import ceres_cli.a.un",
        },
    )
    assert cercles(fleches(modules)) == [[f"ceres_cli.{m}" for m in ("a.un", "b.deux", "c.trois", "a.un")]]
    assert len(cercles(fleches_des_pieces(modules))) == 1


def test_un_cercle_de_pieces_sans_cercle_de_modules_se_voit(tmp_path: Path) -> None:
    modules = planter(
        tmp_path,
        {
            "a/un.py": "from ceres_cli.b import deux", "b/deux.py": "",
            "b/trois.py": "from ceres_cli.a import quatre", "a/quatre.py": "",
        },
    )  # fmt: skip
    assert cercles(fleches(modules)) == []
    assert cercles(fleches_des_pieces(modules)) == [["ceres_cli.a", "ceres_cli.b", "ceres_cli.a"]]


def test_le_cercle_par_l_init_d_un_dossier_se_voit(tmp_path: Path) -> None:
    """Importer `b.feuille` exécute `b/__init__`, qui importe `a` : c'est un cercle, même si personne ne nomme `b`."""
    modules = planter(
        tmp_path,
        {
            "a/un.py": "from ceres_cli.b.feuille import f", "b/feuille.py": "",
            "b/__init__.py": "from ceres_cli.a.un import g",
        },
    )  # fmt: skip
    assert cercles(fleches(modules)) == [["ceres_cli.a.un", "ceres_cli.b", "ceres_cli.a.un"]]
