"""À l'écran, un jour s'écrit JJ/MM/AAAA, dans chaque table et chaque phrase ; l'ISO est aux formats des programmes."""

import re
import shutil
from pathlib import Path

import pytest

from ceres_cli.regles.calendrier import jours_lus
from tests.commands.test_droits_matrice import TABLE
from tests.conftest import Demo, Ressorts
from tests.fabriques.deux_ressorts import ICI, MPCP
from tests.lanceur import lancer

ISO = re.compile(r"(?<![\w-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")
# Ce qui n'est pas pour une personne, ou que la ligne essayée nomme elle-même.
D_UN_PROGRAMME = {
    "admin metriques": "un texte pour Prometheus",
    "admin roles-postgres": "un script SQL",
    "journal exporter": "des lignes syslog, pour un collecteur",
    "machine mcp": "un protocole",
}


@pytest.mark.parametrize("commande", sorted(TABLE.keys() - D_UN_PROGRAMME.keys()))
def test_aucun_jour_iso_a_l_ecran(commande: str, ressorts: Ressorts, isole: Path) -> None:
    modele, noms = ressorts[0], ressorts[1][ICI]
    for arguments, _ in TABLE[commande]:
        shutil.copyfile(modele, isole / "ceres.db")
        ligne = f"{commande} {arguments}".format_map(noms).split()
        rendu = lancer(*ligne, "--format", "table", "--profil", MPCP)
        assert [x for x in (*ISO.findall(rendu.stdout), *ISO.findall(rendu.stderr)) if x not in ligne] == [], rendu


@pytest.mark.parametrize("commande", ["journal lister --limite 0", "lot lister", "journal lister --acces"])
def test_ni_dans_l_histoire_d_une_base_d_essai(commande: str, isole: Path, une_demo: Demo) -> None:
    une_demo(isole, 40)
    lancer("habilitation", "expirer")
    for options in ((), ("--detail",)) if commande.startswith("journal lister --l") else ((),):
        rendu = lancer(*commande.split(), *options, "--format", "table")
        assert (rendu.code, ISO.findall(rendu.stdout + rendu.stderr)) == (0, []), rendu.stdout[:500]


@pytest.mark.parametrize(
    ("texte", "lu"),
    [
        ("fin le 2026-04-28", "fin le 28/04/2026"),
        ("debut=2026-04-28, fin=2026-04-29", "debut=28/04/2026, fin=29/04/2026"),
        ("du 2026-04-28.", "du 28/04/2026."),
        ("TP-99901m01 2014-05-21/2020-04-04", "TP-99901m01 du 21/05/2014 au 04/04/2020"),
        ("K1801 2014-05-21/", "K1801 depuis le 21/05/2014"),
        ("du 2025-02-30/2025-03-01", "du 2025-02-30/2025-03-01"),
        ("export_2026-04-28.xml", "export_2026-04-28.xml"),
        ("ceres-2026-04-28.db", "ceres-2026-04-28.db"),
        ("2026-04-28.db", "2026-04-28.db"),
        ("/var/2026-04-28/x", "/var/2026-04-28/x"),
        ("S-2026-000012", "S-2026-000012"),
        ("06-39-98-05-85", "06-39-98-05-85"),
    ],
)
def test_un_jour_se_lit_dans_une_phrase_pas_dans_un_nom(texte: str, lu: str) -> None:
    assert jours_lus(texte) == lu
