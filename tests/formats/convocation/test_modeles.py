"""La boîte close où se compose le modèle d'un utilisateur : rien n'en sort, rien n'y entre, et elle s'arrête."""

import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from ceres_cli.erreurs import ErreurFichier
from ceres_cli.formats.composition import boite
from ceres_cli.formats.convocation import modeles, pdf
from ceres_cli.regles.centre import modele as regles
from ceres_cli.regles.centre.modele import Modele
from tests.fabriques.convocations import texte
from tests.lanceur import environnement

TETE = '#set document(title: "essai")\n#set text(lang: "fr")\n= essai\n'
JOUR = date(2026, 11, 9)


def composer(suite: str, **fichiers: bytes) -> bytes:
    modele = Modele("a.typ", {"a.typ": (TETE + suite).encode(), **fichiers})
    (rendu,) = boite.composer(modele, [({"mot": "bonjour"}, JOUR)], "de convocation")
    return rendu


@pytest.fixture
def copie(tmp_path: Path) -> Path:
    dossier = tmp_path / "modele"
    dossier.mkdir()
    for nom, octets in modeles.de_la_maison():
        (dossier / nom).write_bytes(octets)
    return dossier / modeles.NOM


def test_la_copie_de_la_maison_rend_les_memes_octets_que_la_maison(copie: Path) -> None:
    modele = modeles.lire(copie)
    assert set(modele.fichiers) == {modeles.NOM}
    lettres = modeles.convocations()
    assert modeles.eprouver(modele) == pdf.rendre_fusionne(lettres)
    assert boite.composer(modele, pdf.contenus(lettres), pdf.QUOI) == pdf.rendre(lettres)


def test_la_liste_des_champs_dit_tout_ce_que_recoit_une_lettre(copie: Path) -> None:
    lus = (copie.parent / "champs.txt").read_text()
    for d in modeles.convocations()[:2]:
        for champ in pdf.valeurs(d):
            assert f"c.{champ}" in lus
    assert "Mme Marie-Line LE ROUX" in lus


def test_il_recoit_ses_valeurs_et_se_sert_des_fichiers_de_son_dossier() -> None:
    rendu = composer('#json(bytes(sys.inputs.donnees)).mot #read("sous/mot.csv")', **{"sous/mot.csv": b"du dossier"})
    assert "bonjour du dossier" in texte(rendu)


@pytest.mark.parametrize(
    ("suite", "dit"),
    [
        ('#read("/etc/passwd")', "file not found (searched at etc/passwd)"),
        ('#read("../../../../../etc/passwd")', "would escape the project root"),
        ('#import "@pre" + "view/cetz:0.3.0"', "ackage"),
        ('#import "@lo" + "cal/cetz:0.3.0"', "package not found"),
        ("#let f(n) = f(n + 1)\n#f(0)", "maximum function call depth exceeded"),
        ('#set text(font: "Police Inconnue")', "unknown font family"),
        ('#figure(image("x.svg"))', "file not found"),
    ],
)
def test_ce_qui_sort_de_la_boite_est_refuse_avec_sa_raison(suite: str, dit: str) -> None:
    with pytest.raises(ErreurFichier) as refus:
        composer(suite)
    assert dit in refus.value.message
    assert "a.typ, ligne 4" in refus.value.message
    assert "/tmp" not in refus.value.message
    assert "--maison" in refus.value.conseil


def test_une_faute_dans_un_fichier_emporte_le_nomme() -> None:
    with pytest.raises(ErreurFichier, match=r"a\.typ \(sous/b\.typ\), ligne 3 ne peut pas être composé"):
        composer('#include "sous/b.typ"', **{"sous/b.typ": b'\n\n#let x = 1 + "a"\n'})


def test_ce_qu_un_modele_n_imprime_pas_se_trouve(copie: Path) -> None:
    """Par l'effet : chaque champ changé doit changer la lettre."""
    assert modeles.oublies(modeles.lire(copie)) == []
    lu = "#let c = json(bytes(sys.inputs.donnees)).convocations.first()\n"
    deux = Modele("a.typ", {"a.typ": (TETE + lu + "#c.destinataire, le #c.dates").encode()})
    assert modeles.oublies(deux) == ["l'heure", "le lieu"]
    assert modeles.oublies(Modele("a.typ", {"a.typ": TETE.encode()})) == [
        "le nom de la personne", "le jour", "l'heure", "le lieu",
    ]  # fmt: skip


def test_un_modele_qui_calcule_d_apres_un_champ_s_en_sert(copie: Path) -> None:
    lu = "#let c = json(bytes(sys.inputs.donnees)).convocations.first()\n" + r'#c.heure.split("\u{a0}").at(2)'
    calcule = Modele("a.typ", {"a.typ": (TETE + lu).encode()})
    assert modeles.oublies(calcule) == []


@pytest.mark.parametrize(
    "suite",
    ['#let s = "aaaaaaaaaa"\n#for i in range(40) { s = s + s }\n#s.len()', "#for i in range(10000000) { pagebreak() }"],
    ids=["mémoire", "pages"],
)
def test_ce_qui_demande_trop_est_arrete(monkeypatch: pytest.MonkeyPatch, suite: str) -> None:
    monkeypatch.setattr(boite, "SECONDES", 5)
    with pytest.raises(ErreurFichier, match=r"a\.typ demande plus de"):
        composer(suite)


SANS_FIN = """
from datetime import date
from ceres_cli.formats.composition import boite
from ceres_cli.regles.centre.modele import Modele
boite.composer(Modele("a.typ", {"a.typ": b"#for i in range(10000000) { [a] }"}), [({}, date(2026, 11, 9))], "d'essai")
"""


def test_la_boite_ne_survit_pas_a_qui_l_a_ouverte() -> None:
    commande = subprocess.Popen([sys.executable, "-c", SANS_FIN], env=environnement())
    enfants = Path(f"/proc/{commande.pid}/task/{commande.pid}/children")
    _attendre(lambda: any(map(_bornee, enfants.read_text().split())))
    (boite_close,) = enfants.read_text().split()
    commande.kill()
    commande.wait()
    _attendre(lambda: not _bornee(boite_close))


def _attendre(vrai: Callable[[], bool]) -> None:
    for _ in range(1000):
        if vrai():
            return
        time.sleep(0.02)
    raise AssertionError("rien n'est venu")


def _bornee(pid: str) -> bool:
    """Ce processus vit, et s'est déjà borné : il ne peut plus rien écrire."""
    with suppress(FileNotFoundError, ProcessLookupError):
        return re.search(r"^Max file size +0 +0 ", Path(f"/proc/{pid}/limits").read_text(), re.MULTILINE) is not None
    return False


@pytest.fixture
def mandataire(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bytes]]:
    """Le mandataire de la machine : tout ce qui voudrait le réseau passerait par lui."""
    recus: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as serveur:
        for nom in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(nom, f"http://127.0.0.1:{serveur.getsockname()[1]}")

        def ecouter() -> None:
            try:
                while True:
                    lien, _ = serveur.accept()
                    with lien:
                        recus.append(lien.recv(200))
            except OSError:
                return

        threading.Thread(target=ecouter, daemon=True).start()
        yield recus
        serveur.shutdown(socket.SHUT_RDWR)


def test_rien_ne_part_sur_le_reseau(mandataire: list[bytes]) -> None:
    with pytest.raises(ErreurFichier, match="ackage"):
        composer('#import "@pre" + "view/cetz:0.3.0"')
    assert mandataire == []
    with socket.create_connection(("127.0.0.1", int(__import__("os").environ["https_proxy"].rpartition(":")[2]))) as s:
        s.sendall(b"temoin")  # le mandataire écoutait bien
        s.recv(1)
    assert mandataire == [b"temoin"]


# --- lire le dossier ---


def test_un_lien_est_refuse_ou_qu_il_mene(copie: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("secret")
    (copie.parent / "donnees.csv").symlink_to(tmp_path / "secret.csv")
    with pytest.raises(ErreurFichier, match=r"donnees\.csv est un lien"):
        modeles.lire(copie)


def test_un_dossier_lie_ou_un_modele_lie_aussi(copie: Path, tmp_path: Path) -> None:
    (copie.parent / "images").symlink_to(tmp_path, target_is_directory=True)
    with pytest.raises(ErreurFichier, match="images est un lien"):
        modeles.lire(copie)
    (copie.parent / "images").unlink()
    copie.rename(tmp_path / "ailleurs.typ")
    copie.symlink_to(tmp_path / "ailleurs.typ")
    with pytest.raises(ErreurFichier, match=r"lettre\.typ est un lien"):
        modeles.lire(copie)


def test_un_dossier_qui_tient_autre_chose_est_refuse(copie: Path) -> None:
    (copie.parent / "paie.xlsx").write_bytes(b"PK")
    with pytest.raises(ErreurFichier, match=r"paie\.xlsx : une lettre ne peut pas se servir"):
        modeles.lire(copie)


def test_ce_qui_est_cache_ou_ecrit_pour_soi_reste_sur_place(copie: Path) -> None:
    (copie.parent / ".git").mkdir()
    (copie.parent / "notes.md").write_text("à voir")
    assert set(modeles.lire(copie).fichiers) == {modeles.NOM}


def test_un_dossier_trop_grand_est_refuse(copie: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regles, "FICHIERS_MAX", 3)
    for n in range(3):
        (copie.parent / f"{n}.csv").write_text("a")
    with pytest.raises(ErreurFichier, match="plus de 3 fichiers"):
        modeles.lire(copie)
    monkeypatch.setattr(regles, "OCTETS_MAX", 20_000)
    monkeypatch.setattr(regles, "FICHIERS_MAX", 40)
    (copie.parent / "gros.csv").write_bytes(b"a" * 30_000)
    with pytest.raises(ErreurFichier, match="tient plus de"):
        modeles.lire(copie)


def test_un_tube_n_est_pas_attendu(copie: Path) -> None:
    import os

    os.mkfifo(copie.parent / "tube.csv")
    with pytest.raises(ErreurFichier, match="n'est pas un fichier ordinaire"):
        modeles.lire(copie)


def test_un_dossier_trop_profond_est_refuse(copie: Path) -> None:
    (copie.parent / "a" / "b" / "c").mkdir(parents=True)
    with pytest.raises(ErreurFichier, match="trop loin"):
        modeles.lire(copie)


@pytest.mark.parametrize("nom", ["lettre.docx", "absent.typ"])
def test_ce_qui_n_est_pas_un_modele_est_refuse(copie: Path, nom: str) -> None:
    with pytest.raises(ErreurFichier):
        modeles.lire(copie.parent / nom)
