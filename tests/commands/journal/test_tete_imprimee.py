"""La tête du journal sur ce qui sort : convocations, classeurs, ligne de la nuit ; et les papiers restent les mêmes."""

import sqlite3
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest

from tests.fabriques.convocations import texte
from tests.fabriques.salle import SESSION, Salle
from tests.lanceur import lancer

DOSSIER = Path("convocations")


def lire(sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect("ceres.db")) as connexion:
        return connexion.execute(sql).fetchall()


def tete(lot: int) -> str:
    [(sceau,)] = lire(f"SELECT tete FROM sceau WHERE lot_id = {lot}")
    return f"L-{lot:06d} {str(sceau)[:16]}"


def octets(dossier: Path = DOSSIER) -> dict[str, bytes]:
    return {f.name: f.read_bytes() for f in sorted(dossier.iterdir()) if f.suffix == ".pdf"}


def test_chaque_convocation_porte_la_tete_du_lot_de_son_edition(salle: Salle) -> None:
    assert salle.editer("--sortie", DOSSIER).code == 0
    [(lot,)] = lire("SELECT max(lot_id) FROM trace WHERE type_objet = 'convocation'")
    attendue = tete(int(str(lot)))
    assert len(octets()) == 5
    for pdf in octets().values():
        assert f"journal {attendue}" in " ".join(texte(pdf).split())


def test_elle_ne_bouge_plus_quoi_que_le_journal_dise_ensuite(salle: Salle) -> None:
    assert salle.editer("--sortie", DOSSIER).code == 0
    gardees = octets()
    assert lancer("jure", "creer", "--nom", "AUTRE", "--prenom", "Zoé", "--commune", "Nantes").code == 0
    rendu = lancer("convocation", "exporter", SESSION, "--sortie", "encore")
    assert rendu.code == 0, rendu.stderr
    assert octets(Path("encore")) == gardees


@pytest.mark.parametrize("fusion", [(), ("--fusion",)])
def test_un_papier_sert_de_temoin(salle: Salle, fusion: tuple[str, ...]) -> None:
    assert salle.editer("--sortie", DOSSIER, *fusion).code == 0
    papier = sorted(DOSSIER.glob("*.pdf"))[0]
    rendu = lancer("journal", "verifier", "--temoin", papier, "--format", "json")
    assert (rendu.code, rendu.json()["temoins"]) == (0, 1)
    with closing(sqlite3.connect("ceres.db", isolation_level=None)) as connexion:
        gardes = connexion.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for nom, _ in gardes:
            connexion.execute(f"DROP TRIGGER {nom}")
        connexion.execute("UPDATE sceau SET tete = replace(tete, substr(tete, 1, 4), 'zzzz')")
        for _, sql in gardes:
            connexion.execute(sql)
    assert "n'est pas celle du témoin" in lancer("journal", "verifier", "--temoin", papier, "--format", "json").stdout


def test_une_edition_scellee_apres_coup_s_exporte_sans_tete(salle: Salle) -> None:
    """Celle d'avant que le journal se scelle : les mêmes octets qu'alors."""
    assert salle.editer("--sortie", DOSSIER).code == 0
    with closing(sqlite3.connect("ceres.db", isolation_level=None)) as connexion:
        [(garde,)] = connexion.execute("SELECT sql FROM sqlite_master WHERE name = 'tr_sceau_sans_modification'")
        connexion.execute("DROP TRIGGER tr_sceau_sans_modification")
        connexion.execute("UPDATE sceau SET repris = 1")
        connexion.execute(garde)
    assert lancer("convocation", "exporter", SESSION, "--sortie", "avant").code == 0
    for nom, pdf in octets(Path("avant")).items():
        assert "journal L-" not in texte(pdf)
        assert pdf != octets()[nom]


@pytest.mark.parametrize("forme", ["xlsx", "ods"])
def test_la_seconde_feuille_d_un_classeur_la_porte(salle: Salle, forme: str) -> None:
    assert salle.editer().code == 0
    [(lot,)] = lire("SELECT max(lot_id) FROM sceau")
    attendue = tete(int(str(lot)))
    assert lancer("export-jures", "--sortie", f"jures.{forme}").code == 0
    if forme == "xlsx":
        lignes = list(openpyxl.load_workbook("jures.xlsx")["À propos"].iter_rows(values_only=True))
        assert ("Journal", attendue) in [ligne[:2] for ligne in lignes]
    else:
        import zipfile

        assert attendue in zipfile.ZipFile("jures.ods").read("content.xml").decode()


def test_la_ligne_de_la_nuit_la_porte(salle: Salle) -> None:
    assert salle.editer().code == 0
    rendu = lancer("habilitation", "expirer")
    [(lot,)] = lire("SELECT max(lot_id) FROM sceau")
    assert rendu.stderr.rstrip().endswith(f"Journal : {tete(int(str(lot)))}.")
