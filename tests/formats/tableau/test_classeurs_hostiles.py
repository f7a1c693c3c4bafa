"""Classeurs hostiles ou abîmés : refusés proprement, sans épuiser la mémoire."""

import datetime as dt
import io
import random
import subprocess
import sys
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from ceres_cli.erreurs import ErreurFichier
from ceres_cli.formats.tableau.fautes import Limites
from tests.fabriques.classeurs import (
    archive,
    classeur,
    enregistrer,
    ligne_ods,
    parties_ods,
    parties_xlsx,
    table_ods,
    texte_ods,
    texte_xlsx,
)
from tests.formats.tableau.lecture_classeurs import fautes, lire

# --- hostiles et abîmés ----------------------------------------------------------------------------------------------

RACINE = Path(__file__).parents[3]
_LECTURE_ISOLEE = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (400 * 2**20, 400 * 2**20))
from pathlib import Path
from ceres_cli.formats.tableau.lire import lire_tableau
from ceres_cli.erreurs import ErreurFichier
try:
    t = lire_tableau(Path(sys.argv[1]), nom="x")
    print("lu", t.lignes[-1][0] if t.lignes else 0)
except ErreurFichier as erreur:
    print("refus", erreur.message, [m.texte for m in erreur.motifs])
pic = next(l for l in open("/proc/self/status") if l.startswith("VmHWM"))
print("Mio", int(pic.split()[1]) // 1024)
"""


def lire_isole(chemin: Path) -> tuple[str, int]:
    """Lit dans un processus limité à 400 Mio ; rend ce qu'il a dit et sa mémoire en Mio."""
    sortie = subprocess.run(
        [sys.executable, "-c", _LECTURE_ISOLEE, str(chemin)], capture_output=True, text=True, check=True, cwd=RACINE
    )
    dit, memoire = sortie.stdout.strip().rsplit("\n", 1)
    return dit, int(memoire.split()[1])


def test_une_case_lointaine_ne_coute_rien(tmp_path: Path) -> None:
    livre = classeur(["a"])
    livre.worksheets[0]["A1048576"] = "x"
    livre.save(tmp_path / "loin.xlsx")
    dit, memoire = lire_isole(tmp_path / "loin.xlsx")
    assert dit == "lu 1048576"
    assert memoire < 60
    livre.worksheets[0]["XFD1048576"] = "x"
    livre.save(tmp_path / "loin.xlsx")
    dit, memoire = lire_isole(tmp_path / "loin.xlsx")
    assert "ligne 1048576 : une case au-delà de la colonne IV (en XFD)" in dit
    assert memoire < 60


def test_un_ods_qui_se_repete_sans_fin_est_arrete(tmp_path: Path) -> None:
    cases = texte_ods("x", table_number_columns_repeated="200")
    for fois, raison in (("999999999", "ce classeur est abîmé"), ("1000000", "il a plus de 3000000 cases")):
        table = table_ods(ligne_ods(cases, table_number_rows_repeated=fois))
        (tmp_path / "bombe.ods").write_bytes(archive(parties_ods(table)))
        dit, _ = lire_isole(tmp_path / "bombe.ods")
        assert dit.startswith(f"refus x : {raison}")


@pytest.mark.parametrize(
    ("taille", "raison"), [(20_000_000, "se décompresse de plus de 100 fois"), (201_000_000, "dépasse 200 Mo")]
)
def test_une_bombe_est_refusee_avant_d_etre_decompressee(tmp_path: Path, taille: int, raison: str) -> None:
    (tmp_path / "bombe.xlsx").write_bytes(archive(parties_xlsx("", avant=" " * taille)))
    dit, memoire = lire_isole(tmp_path / "bombe.xlsx")
    assert raison in dit
    assert memoire < 60


def test_une_taille_annoncee_fausse_est_une_archive_abimee() -> None:
    octets = bytearray(archive(parties_xlsx("", avant=" " * 50_000)))
    with zipfile.ZipFile(io.BytesIO(octets)) as entier:
        taille = entier.getinfo("xl/worksheets/sheet1.xml").file_size
    faux = octets.replace(taille.to_bytes(4, "little"), (100).to_bytes(4, "little"))
    assert faux != octets
    assert "abîmé" in fautes(bytes(faux))[0]


@pytest.mark.parametrize("entete", ['<!DOCTYPE a [<!ENTITY x "y">]>', "<!DOCTYPE worksheet>"])
def test_une_dtd_est_refusee(entete: str) -> None:
    assert "DTD" in fautes(archive(parties_xlsx("<row/>", entete=entete)))[0]
    parties = parties_ods("")
    parties["content.xml"] = entete + str(parties["content.xml"])
    assert "DTD" in fautes(archive(parties))[0]


@pytest.mark.parametrize(
    ("parties", "raison"),
    [
        ({"xl/workbook.bin": b""}, ".xlsb"),
        ({"word/document.xml": b""}, "Word"),
        ({"lisez-moi.txt": b"x"}, "ni un classeur"),
        ({"mimetype": b"application/vnd.oasis.opendocument.text"}, "ni un classeur"),
    ],
)
def test_les_autres_archives_sont_nommees(parties: dict[str, bytes], raison: str) -> None:
    assert raison in fautes(archive(parties))[0]


def test_une_archive_chiffree_est_nommee() -> None:
    octets = bytearray(archive(parties_xlsx("")))
    fin = octets.index(b"PK\x01\x02")
    octets[fin + 8] |= 1
    assert "mot de passe" in fautes(bytes(octets))[0]


def test_une_partie_en_double_est_refusee() -> None:
    tampon = io.BytesIO(archive(parties_xlsx("")))
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(tampon, "a") as sortie:
        sortie.writestr("xl/workbook.xml", "<a/>")
    assert "abîmé" in fautes(tampon.getvalue())[0]


def test_un_classeur_tronque_est_abime_sans_trace() -> None:
    entier = enregistrer(classeur(["nom", "ville"], ["x", 1]))
    for longueur in range(4, len(entier), 97):
        assert fautes(entier[:longueur])


def test_un_classeur_au_xml_brouille_ne_leve_que_des_erreurs_de_fichier() -> None:
    """Mutations d'octets dans les parties XML : lu ou refusé, jamais une autre exception."""
    tirage = random.Random(7)
    modele = parties_xlsx(
        f'<row r="1">{texte_xlsx("A1", "nom")}</row><row r="2"><c r="A2" s="0"><v>45351</v></c></row>'
    )
    classique = zipfile.ZipFile(io.BytesIO(enregistrer(classeur(["nom"], [dt.date(2024, 1, 1)], [1.5], [True]))))
    for parties in (
        modele,
        {n: classique.read(n) for n in classique.namelist()},
        parties_ods("<table:table table:name='a'/>"),
    ):
        for _ in range(150):
            copie = {n: c.encode() if isinstance(c, str) else c for n, c in parties.items()}
            partie = bytearray(copie[nom := tirage.choice(list(copie))])
            for _ in range(tirage.randint(1, 4)):
                partie[tirage.randrange(len(partie))] = tirage.choice(b'<>/"= 019AZ&;\x00\xff')
            copie[nom] = bytes(partie)
            with suppress(ErreurFichier):
                lire(archive(copie))


def test_la_limite_de_lignes_vaut_pour_un_classeur() -> None:
    octets = enregistrer(classeur(["a"], *[["x"]] * 12))
    assert "trop de lignes" in fautes(octets, limites=Limites(lignes=10))[0]
