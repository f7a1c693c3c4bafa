"""Une base dont le schéma n'est plus celui du programme ne s'ouvre pas : sortie 8, et ce qui diffère est nommé."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ceres_cli.base.empreinte import empreinte, lire_schema
from ceres_cli.base.schema import attendu, instructions
from ceres_cli.base.tables import EMPREINTE
from ceres_cli.erreurs import ErreurCeres
from ceres_cli.store import Store
from tests.conftest import Lanceur
from tests.fabriques.base_essai import batir


@pytest.fixture
def base(isole: Path) -> Path:
    return batir(isole / "ceres.db")


def changer(base: Path, *instructions: str) -> None:
    with closing(sqlite3.connect(base, isolation_level=None)) as connexion:
        for instruction in instructions:
            connexion.execute(instruction)


def test_l_empreinte_du_programme_est_celle_d_une_base_neuve_quels_que_soient_les_blancs(base: Path) -> None:
    assert empreinte(attendu()) == EMPREINTE
    with closing(sqlite3.connect(base)) as connexion:
        assert empreinte(lire_schema(connexion)) == EMPREINTE
    changer(base, "ANALYZE")  # des statistiques ne changent rien à ce qui est déclaré
    Store(str(base)).fermer()
    with Store(str(base)).lecture() as db:
        assert db.valeur("SELECT count(*) FROM lot") == 1
    with closing(sqlite3.connect(":memory:")) as connexion:
        for instruction in instructions("sqlite"):
            connexion.execute(instruction.replace("\n", "\n   ").replace(", ", ",  "))
        assert empreinte(lire_schema(connexion)) == EMPREINTE


@pytest.mark.parametrize(
    ("instruction", "dit"),
    [
        ("DROP TRIGGER tr_trace_sans_suppression", "il manque le déclencheur tr_trace_sans_suppression"),
        ("DROP TABLE candidat_mot", "il manque la table candidat_mot"),
        ("DROP INDEX ix_trace_objet", "il manque l'index ix_trace_objet"),
        ("ALTER TABLE jure ADD COLUMN secret TEXT", "la table jure n'est plus ce qu'il faut"),
        ("CREATE TABLE pirate (a)", "la table pirate est en trop"),
        ("CREATE VIEW tout AS SELECT * FROM jure", "la vue tout est en trop"),
        ("CREATE TRIGGER t AFTER INSERT ON jure BEGIN DELETE FROM compteur; END", "le déclencheur t est en trop"),
        ('CREATE TABLE "a\x1b[31m" (a)', "la table a\\u001b[31m est en trop"),
    ],
)
@pytest.mark.parametrize("commande", [("jure", "lister"), ("habilitation", "brouillon", "H-1"), ("init",)])
def test_un_schema_change_hors_du_programme_arrete_toute_commande(
    ceres: Lanceur, base: Path, instruction: str, dit: str, commande: tuple[str, ...]
) -> None:
    changer(base, instruction)
    octets = base.read_bytes()
    rendu = ceres(*commande)
    assert (rendu.code, rendu.stdout) == (8, "")
    assert "changé hors de ceres" in rendu.stderr
    assert dit in rendu.stderr
    assert base.read_bytes() == octets


def test_des_bits_retournes_dans_le_schema_ne_passent_jamais_pour_une_base_saine(base: Path) -> None:
    """Deux cents bits pris au hasard dans le texte des instructions : aucun ne laisse ouvrir la base."""
    octets = bytearray(base.read_bytes())
    hasard = random.Random(1)
    with closing(sqlite3.connect(base)) as connexion:
        textes = [sql.encode() for (sql,) in connexion.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")]
    entiers = [(debut, len(texte)) for texte in textes if (debut := octets.find(texte)) >= 0]
    assert len(entiers) > 20
    places = [n for debut, longueur in entiers for n in range(debut, debut + longueur) if octets[n] not in b" \n\t"]
    for place in hasard.sample(places, 200):
        bit = 1 << hasard.randrange(8)
        octets[place] ^= bit
        base.write_bytes(octets)
        store = Store(str(base))
        try:
            with pytest.raises(ErreurCeres) as refus, store.lecture():
                pass
            assert refus.value.sortie == 8
        finally:
            store.fermer()
            octets[place] ^= bit
