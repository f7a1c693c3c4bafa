"""Aucune option de sortie n'écrit sur la base, sa configuration ou un périphérique ; toutes sont essayées."""

import os
import shutil
import socket
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ceres_cli import garde
from ceres_cli.configuration import emplacements
from ceres_cli.configuration.charger import charger
from ceres_cli.terminal.typer_fr import chemins
from tests.arbre import Feuille, donner, feuilles, nom_long, sorties
from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique
from tests.fabriques.salle import SESSION, Salle

SORTIES = sorties()
NOMS = [f"{f.nom} {nom_long(p)}" for f, p in SORTIES]
ESSAIS = [
    pytest.param(feuille, parametre, options, id=" ".join((nom, *options)))
    for (feuille, parametre), nom in zip(SORTIES, NOMS, strict=True)
    for options in ((), ("--ecraser",), ("--simuler",), ("--ecraser", "--simuler"))
    if set(options) <= feuille.options
]
# À la forme qui remplacerait ce qui existe, une cible sur deux ; aux autres, une sur dix ; elles tournent.
ECRASENT = [e for e in ESSAIS if e.values[2] == (("--ecraser",) if "--ecraser" in e.values[0].options else ())]
LUES_OU_ECRITES = (*chemins.LUS, *chemins.ECRITS)
SANS_ECRASER = (chemins.fichier_ou_dossier, chemins.fichier_allonge, chemins.lignes_neuves, chemins.dossier_de_depot)


@pytest.fixture(scope="session")
def modele(tmp_path_factory: pytest.TempPathFactory) -> Path:
    chemin = tmp_path_factory.mktemp("cibles") / "modele.db"
    f = Fabrique(chemin)
    f.titre(ccs=1)
    jure = f.jure()
    f.habilitation(jure)
    f.session(f.centre(), jures=(jure,))
    f.store.fermer()
    return chemin


@pytest.fixture
def base(modele: Path, isole: Path) -> Path:
    """La base du test, `reglages.toml` la configuration de la commande, et un fichier à lire."""
    chemin = isole / "ceres.db"
    shutil.copyfile(modele, chemin)
    chemin.chmod(0o600)
    (isole / "entree.csv").write_text("action;habilitation\nsuspendre;H-1\n")
    (isole / "reglages.toml").write_text("[lot]\nlignes_max = 1000\n[courrier]\nmot_de_passe_fichier = 'secret'\n")
    return chemin


def gardees() -> list[str]:
    """Ce que ceres garde, d'après ses propres listes ; présent, quand cela se peut : une autre base, et une
    sauvegarde avec son SHA-256."""
    shutil.copyfile("ceres.db", "voisine.db")
    siens = [str(garde.voisin(Path(b), s)) for b in ("ceres.db", "voisine.db") for s in garde.VOISINS]
    config = charger(Path("reglages.toml"))
    siens += map(str, emplacements.gardes(config, os.environ))
    Path("sauvegarde.ndjson").write_text("{}")
    siens += ["sauvegarde.ndjson", f"sauvegarde.ndjson{garde.EMPREINTE}", f"ceres.db{garde.EMPREINTE}"]
    Path("d.dump").write_bytes(b"PGDMP\x01")
    for nom in (*siens, "d.dump"):
        Path(nom).parent.mkdir(parents=True, exist_ok=True)
        if not os.path.lexists(nom) and not nom.endswith(garde.TRAVAIL):
            Path(nom).touch(0o600)
    return [*siens, "d.dump"]


def interdites(base: Path) -> Iterator[str]:
    """Les cibles que rien ne permet, préparées dans le dossier du test."""
    os.symlink(base, "lien.txt")
    os.link(base, "autre-nom.txt")
    (Path("dossier")).mkdir()
    os.symlink("dossier", "raccourci")
    autre = sqlite3.connect("autre.sqlite")
    autre.execute("CREATE TABLE t (a)")
    autre.close()
    os.link("reglages.toml", "reglages-autre-nom.txt")
    Path("ceres.toml").write_text("")
    os.mkfifo("tube")
    prise = socket.socket(socket.AF_UNIX)
    prise.bind("prise")
    prise.close()
    Path("vieux.txt").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(504))
    yield from ("ceres.db", str(base), "./dossier/../ceres.db", "raccourci/../ceres.db", "lien.txt", "autre-nom.txt")
    yield from ("ceres.db-journal", "ceres.db-wal", "ceres.db-shm", "autre.sqlite", "autre.sqlite-journal", "vieux.txt")
    yield from ("ceres.toml", "dossier/CERES.toml", "reglages.toml", "reglages-autre-nom.txt")
    yield from ("tube", "prise", "/dev/null", "/dev/stdout", "a\0b", "x" * 300, "absent/sortie.txt", "dossier")
    yield "nouveau/"


def essayer(ceres: Lanceur, feuille: Feuille, parametre: Any, cible: str, *autres: str) -> Any:
    avec_fichier = chemins.lecture(parametre) is chemins.mention_ou_fichier  # c'est alors qu'elle nomme une sortie
    ligne = feuille.ligne(sauf="fichier" if avec_fichier else parametre.name)
    if avec_fichier:
        ligne += ["--fichier", "entree.csv"]
    arguments = (*ligne, *donner(parametre, cible), *autres)
    return ceres("--config", "reglages.toml", *arguments, env={"CERES_FORMAT": "json"})


@pytest.mark.parametrize("rang", range(len(ESSAIS)), ids=[e.id for e in ESSAIS])
def test_une_cible_interdite_est_refusee_et_rien_n_est_fait(ceres: Lanceur, base: Path, rang: int) -> None:
    feuille, parametre, options = ESSAIS[rang].values
    dossier = chemins.lecture(parametre) in (
        chemins.dossier_ecrit,
        chemins.dossier_de_depot,
        chemins.fichier_ou_dossier,
    )
    octets = base.read_bytes()
    for n, cible in enumerate(interdites(base)):
        if (n + rang) % (2 if ESSAIS[rang] in ECRASENT else 10):
            continue
        if dossier and cible in ("dossier", "nouveau/"):
            continue  # pour elle, ce sont de bonnes cibles
        avant = sorted(os.listdir())
        fini = essayer(ceres, feuille, parametre, cible, *options)
        assert (fini.code, fini.stdout, fini.erreur()["code"]) == (8, "", "BASE"), (cible, fini)
        assert fini.erreur()["conseil"]
        assert base.read_bytes() == octets, cible
        assert sorted(os.listdir()) == avant, cible


@pytest.mark.parametrize(
    ("feuille", "parametre"), [v for v in SORTIES if chemins.lecture(v[1]) is not chemins.mention_ou_fichier]
)
def test_un_chemin_qui_n_est_pas_un_nom_est_une_faute_d_usage(
    ceres: Lanceur, base: Path, feuille: Feuille, parametre: Any
) -> None:
    """Vide, d'une variable qui manquait ; la sortie standard, où ne s'écrit que ce qui le dit ; le nom d'une autre
    sorte de fichier : ni le dossier courant, ni ce que l'option vaut à défaut, ni un fichier qui ment."""
    avant, lecture = sorted(os.listdir()), chemins.lecture(parametre)
    essais = {"": "est vide"}
    if lecture is not chemins.fichier_ou_sortie:
        essais["-"] = "sortie standard"
    if lecture in chemins.D_UNE_SORTE:
        essais["papiers.docx"] = "nommez-le papiers."
    for cible, dit in essais.items():
        fini = essayer(ceres, feuille, parametre, cible)
        assert (fini.code, fini.stdout, fini.erreur()["code"]) == (2, "", "USAGE"), cible
        assert dit in fini.stderr
    assert sorted(os.listdir()) == avant


def test_une_configuration_sans_nom_non_plus_et_une_variable_vide_ne_dit_rien(ceres: Lanceur, base: Path) -> None:
    assert ceres("--config", "", "jure", "lister").code == 2
    assert ceres("jure", "lister", env={"CERES_CONFIG": ""}).code == 0


@pytest.mark.parametrize("rang", range(len(ECRASENT)), ids=[e.id for e in ECRASENT])
def test_rien_de_ce_que_ceres_garde_n_est_une_cible(ceres: Lanceur, base: Path, rang: int) -> None:
    """Présent, puis absent ; un sur deux, qui tournent."""
    feuille, parametre, options = ECRASENT[rang].values
    cibles = gardees()[rang % 2 :: 2]
    avant = {p: (p.read_bytes(), p.stat().st_ino) for p in map(Path, cibles) if p.exists()}
    for cible in cibles:
        fini = essayer(ceres, feuille, parametre, cible, *options)
        # Un tableau ne prend pas non plus le nom d'une autre sorte de fichier.
        permis = [(8, "BASE"), *([(2, "USAGE")] if cible.endswith("json") else [])]
        assert (fini.code, fini.erreur()["code"]) in permis, (cible, fini)
        assert fini.stdout == ""
    assert {p: (p.read_bytes(), p.stat().st_ino) for p in avant} == avant
    for secret in emplacements.gardes(charger(Path("reglages.toml")), os.environ)[rang % 2 :: 2]:
        if secret.name != "reglages.toml":
            secret.unlink()
            fini = essayer(ceres, feuille, parametre, str(secret), *options)
            assert (fini.code in (2, 8), secret.exists()) == (True, False), (secret, fini)


@pytest.mark.parametrize(
    ("feuille", "parametre"), [(f, p) for f, p in SORTIES if chemins.lecture(p) is not chemins.fichier_allonge], ids=str
)
def test_un_fichier_qui_existe_n_est_pas_remplace_sans_ecraser(
    ceres: Lanceur, base: Path, feuille: Feuille, parametre: Any
) -> None:
    octets = base.read_bytes()
    Path("ancien.txt").write_bytes(b"ancien")
    fini = essayer(ceres, feuille, parametre, "ancien.txt")
    assert (fini.code, fini.erreur()["code"]) == (8, "BASE")
    if chemins.lecture(parametre) not in (chemins.dossier_ecrit, chemins.dossier_de_depot):
        assert ("--ecraser" in fini.erreur()["conseil"]) == ("--ecraser" in feuille.options)
    assert Path("ancien.txt").read_bytes() == b"ancien"
    assert base.read_bytes() == octets
    if "--ecraser" in feuille.options:
        assert "existe déjà" not in essayer(ceres, feuille, parametre, "ancien.txt", "--ecraser").stderr


@pytest.mark.parametrize(("feuille", "parametre"), SORTIES, ids=NOMS)
def test_la_base_absente_n_est_pas_une_cible_non_plus(
    ceres: Lanceur, base: Path, feuille: Feuille, parametre: Any
) -> None:
    base.unlink()
    for cible in ("ceres.db", "CERES.DB", str(base)):
        fini = essayer(ceres, feuille, parametre, cible)
        assert (fini.code, "c'est la base" in fini.erreur()["message"]) == (8, True)
    assert not base.exists()


@pytest.mark.parametrize(("feuille", "parametre"), SORTIES, ids=NOMS)
def test_une_cible_neuve_passe_la_garde(ceres: Lanceur, base: Path, feuille: Feuille, parametre: Any) -> None:
    fini = essayer(ceres, feuille, parametre, "neuf", *(["--simuler"] if "--simuler" in feuille.options else []))
    assert "Impossible d'écrire" not in fini.stderr


def test_aucun_document_d_un_dossier_ne_remplace_une_base(salle: Salle) -> None:
    salle.fait("convocation", "editer", SESSION, "--sortie", "conv", "--formats", "ics")
    octets = salle.octets()
    (premier, *autres) = sorted(Path("conv").iterdir())
    for produit in (premier, *autres):
        produit.unlink()
    os.link(salle.chemin, premier)
    fini = salle.ceres("convocation", "exporter", SESSION, "--sortie", "conv", "--formats", "ics", "--ecraser")
    assert fini.code == 8
    assert salle.octets() == octets
    assert [p.samefile(salle.chemin) for p in Path("conv").iterdir()] == [True]


def test_deux_sorties_ne_sont_pas_le_meme_fichier(ceres: Lanceur, base: Path) -> None:
    ligne = ("habilitation", "lot", "entree.csv", "--plan", "deux", "--resultat", "./deux")
    assert ceres(*ligne).code == 2
    assert not Path("deux").exists()


@pytest.mark.parametrize("nom", ["r.XLSM", "r.ndjson", "r.vcf"])
def test_un_fichier_complete_ne_porte_pas_le_nom_d_une_autre_sorte_que_la_sienne(
    ceres: Lanceur, base: Path, nom: str
) -> None:
    """Un csv nommé .xlsx ne s'ouvrirait pas."""
    Path("l.csv").write_text("action;habilitation\nsuspendre;H-1\n", encoding="utf-8")
    fini = ceres("habilitation", "lot", "l.csv", "--resultat", nom, "--format", "json")
    assert (fini.code, "nommez-le r.csv" in fini.erreur()["message"]) == (2, True)
    assert not Path(nom).exists()


@pytest.mark.parametrize("nom", ["p.XLSX", "p.ods", "p.csv", "p.ndjson"])
def test_un_plan_ne_porte_pas_le_nom_d_une_autre_sorte(ceres: Lanceur, base: Path, nom: str) -> None:
    fini = ceres("habilitation", "lot", "entree.csv", "--plan", nom, "--format", "json")
    assert (fini.code, "nommez-le p.json" in fini.erreur()["message"]) == (2, True)
    assert not Path(nom).exists()


def test_tout_chemin_dit_s_il_est_lu_ou_ecrit_et_toute_ecriture_admet_ecraser() -> None:
    """Ce qui rend le mur complet : un chemin sans marque, ou une sortie sans --ecraser, est une faute ici. Une
    sauvegarde, une archive ne remplacent jamais rien, un témoin s'allonge, un dépôt ne reçoit que du neuf."""
    for feuille in feuilles():
        for p in feuille.parametres:
            nomme = any(mot in str(p.metavar or "") for mot in ("FICHIER", "DOSSIER", "CHEMIN", "."))
            nomme = nomme and p.metavar != "4.0|3.0"
            assert not nomme or chemins.lecture(p) in LUES_OU_ECRITES, (feuille.nom, p.name)
            assert p.type_descriptor.annotation is not Path or chemins.lecture(p) in LUES_OU_ECRITES
        ecrits = [p for p in feuille.parametres if chemins.lecture(p) in chemins.ECRITS]
        if any(chemins.lecture(p) not in SANS_ECRASER for p in ecrits):
            assert "--ecraser" in feuille.options, feuille.nom
    connues = {"--sortie", "--resultat", "--plan", "--dossier-plans", "--rfc3161", "dossier"}
    assert {nom_long(p) for _, p in SORTIES} == connues


def test_l_export_dit_ce_qu_il_a_ecrit_dans_le_format_demande(salle: Salle) -> None:
    salle.fait("convocation", "editer", SESSION)
    fini = salle.fait("convocation", "exporter", SESSION, "--sortie", "conv", "--formats", "ics", "--format", "json")
    document = fini.json()
    assert (document["schema"], document["total"]) == ("ceres.documents/1", 5)
    assert {(e["fichier"], e["octets"]) for e in document["elements"]} == {
        (str(p), p.stat().st_size) for p in Path("conv").iterdir()
    }
