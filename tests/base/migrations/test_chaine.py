"""Les pas se suivent sans trou, et chacun mène exactement au schéma d'une base neuve."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from ceres_cli.base.empreinte import DECLARE, empreinte, lire_schema, schema_dit
from ceres_cli.base.migrations import chaine, pas_005
from ceres_cli.base.migrations.pas import texte_sql
from ceres_cli.base.migrations.reconstruction import instructions, poser
from ceres_cli.base.reconnaissance import APPLICATION_ID, VERSION_SCHEMA
from ceres_cli.base.schema import contenu
from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.store import Db
from tests.fabriques.anciennes import TEXTES

JOUR = "2026-01-15"


@pytest.fixture(params=TEXTES)
def ancienne(request: pytest.FixtureRequest) -> Iterator[tuple[int, sqlite3.Connection]]:
    """(schéma, base d'exemple en mémoire), réglée comme pour une migration."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connexion:
        connexion.executescript(TEXTES[request.param].read_text(encoding="utf-8"))
        connexion.execute("PRAGMA legacy_alter_table = 1")
        yield request.param, connexion


def test_les_pas_se_suivent_de_la_premiere_version_a_celle_du_programme() -> None:
    assert list(chaine.EMPREINTES) == [pas.depuis for pas in chaine.SUITE] == list(TEXTES)
    suites = {depuis: [(p.depuis, p.vers) for p in chaine.reste(depuis)] for depuis in chaine.EMPREINTES}
    assert suites == {
        1: [(1, 5), (5, 6), (6, 7), (7, 8)], 4: [(4, 5), (5, 6), (6, 7), (7, 8)], 5: [(5, 6), (6, 7), (7, 8)],
        6: [(6, 7), (7, 8)], 7: [(7, 8)],
    }  # fmt: skip
    assert {suite[-1][1] for suite in suites.values()} == {VERSION_SCHEMA}
    assert [list(chaine.reste(schema)) for schema in (0, 2, 3, VERSION_SCHEMA)] == [[]] * 4


def test_chaque_base_d_exemple_est_d_une_version_qu_on_sait_migrer(ancienne: tuple[int, sqlite3.Connection]) -> None:
    schema, connexion = ancienne
    assert connexion.execute("PRAGMA user_version").fetchone()[0] == schema
    assert connexion.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    assert empreinte(lire_schema(connexion)) == chaine.EMPREINTES[schema]
    vides = {t for (t,) in connexion.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
             if connexion.execute(f"SELECT count(*) FROM {t}").fetchone()[0] == 0}  # fmt: skip
    assert vides <= {"ancre"}, "un exemple de chaque chose, sauf ce que scelle une clé gardée ailleurs"


def test_une_base_migree_a_les_delais_d_une_base_neuve(ancienne: tuple[int, sqlite3.Connection]) -> None:
    """Les délais du pas 5 sont écrits à la main : ce sont ceux que pose `init`."""
    schema, connexion = ancienne
    for pas in chaine.reste(schema):
        pas.remplir(Db(connexion), JOUR)
    migres = connexion.execute("SELECT * FROM delai ORDER BY nom").fetchall()
    connexion.execute("DELETE FROM delai")
    connexion.executemany(*contenu())
    assert connexion.execute("SELECT * FROM delai ORDER BY nom").fetchall() == migres


@pytest.fixture
def premiere() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connexion:
        connexion.executescript(TEXTES[1].read_text(encoding="utf-8"))
        connexion.execute("PRAGMA legacy_alter_table = 1")
        yield connexion


def test_un_pas_qui_manque_un_objet_s_arrete(premiere: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    """La vérification elle-même : sans un index, rien ne passe."""
    texte = texte_sql(5).replace("CREATE INDEX ix_parchemin_etat ON parchemin (etat);", "")
    monkeypatch.setattr(pas_005, "texte_sql", lambda _: texte)
    with pytest.raises(RuntimeError, match="ne donne pas le schéma"):
        chaine.faire(Db(premiere), pas_005.DE_LA_0_1, JOUR)


def test_des_lignes_orphelines_arretent_le_pas(premiere: sqlite3.Connection) -> None:
    premiere.execute("DELETE FROM jure WHERE id = 1")
    with pytest.raises(BaseInutilisable, match="lignes dont ce qui est désigné n'existe pas") as refus:
        chaine.faire(Db(premiere), pas_005.DE_LA_0_1, JOUR)
    assert "habilitation" in refus.value.message


def test_le_pas_5_ne_rebatit_du_schema_4_que_ce_qui_en_differe() -> None:
    """Un même texte pour deux départs : une table déjà pareille n'est pas recopiée."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connexion:
        connexion.executescript(TEXTES[4].read_text(encoding="utf-8"))
        connexion.execute("PRAGMA legacy_alter_table = 1")
        dits: list[str] = []
        connexion.set_trace_callback(dits.append)
        chaine.faire(Db(connexion), pas_005.DU_SCHEMA_4, JOUR)
    rebaties = [dit.split()[2] for dit in dits if dit.startswith("ALTER TABLE")]
    creees = [dit.split()[2] for dit in dits if dit.startswith("CREATE TABLE")]
    assert (rebaties, creees) == (["centre", "profil"], ["centre", "modele", "modele_commun", "profil", "message"])


# --- rebâtir ---


@pytest.fixture
def petite() -> Iterator[Db]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connexion:
        for instruction in (
            "CREATE TABLE mere (id INTEGER PRIMARY KEY, nom TEXT UNIQUE, age TEXT)",
            "CREATE TABLE fille (id INTEGER PRIMARY KEY, mere_id INTEGER REFERENCES mere (id) ON DELETE CASCADE)",
            "CREATE INDEX ix_mere_nom ON mere (nom)",
            "CREATE TRIGGER tr_fille AFTER INSERT ON fille BEGIN UPDATE mere SET nom = nom WHERE id = NEW.mere_id; END",
            "CREATE TRIGGER tr_mere BEFORE DELETE ON mere BEGIN SELECT RAISE(ABORT, 'jamais'); END",
            "INSERT INTO mere VALUES (1, 'a', '40'), (2, 'b', NULL)",
            "INSERT INTO fille VALUES (10, 1), (11, 2)",
            "PRAGMA legacy_alter_table = 1",
        ):
            connexion.execute(instruction)
        yield Db(connexion)


NEUVE = """-- un commentaire

CREATE TABLE mere (
    id INTEGER PRIMARY KEY,
    nom TEXT UNIQUE,
    ans INTEGER,
    etat TEXT DEFAULT 'là' NOT NULL
) STRICT;
CREATE INDEX ix_mere_ans ON mere (ans);
CREATE TRIGGER tr_mere BEFORE DELETE ON mere
BEGIN SELECT RAISE(ABORT, 'jamais; non'); END;
"""


def test_rebatir_garde_les_lignes_leurs_filles_et_le_texte_exact(petite: Db) -> None:
    poser(petite, NEUVE, {"mere": {"ans": "CAST(age AS INTEGER)"}})
    assert petite.lignes("SELECT * FROM mere") == [(1, "a", 40, "là"), (2, "b", None, "là")]
    assert petite.lignes("SELECT * FROM fille") == [(10, 1), (11, 2)]
    assert petite.lignes("PRAGMA foreign_key_check") == []
    declare = schema_dit(petite.lignes(DECLARE))
    assert declare["table", "mere"].startswith("mere CREATE TABLE mere ( id INTEGER PRIMARY KEY,")
    assert declare["table", "fille"].endswith("REFERENCES mere (id) ON DELETE CASCADE)")
    assert "UPDATE mere SET" in declare["trigger", "tr_fille"]
    assert sorted(nom for _, nom in declare) == [
        "fille", "ix_mere_ans", "mere", "sqlite_autoindex_mere_1", "tr_fille", "tr_mere",
    ]  # fmt: skip


def test_rebatir_refuse_une_colonne_requise_que_rien_ne_remplit(petite: Db) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        poser(petite, "CREATE TABLE mere (id INTEGER PRIMARY KEY, du TEXT NOT NULL) STRICT;", {})


def test_une_table_neuve_est_creee_vide(petite: Db) -> None:
    poser(petite, "CREATE TABLE autre (id INTEGER PRIMARY KEY) STRICT;", {})
    assert petite.lignes("SELECT count(*) FROM autre") == [(0,)]
    assert petite.lignes("SELECT count(*) FROM mere") == [(2,)]


def test_un_objet_deja_pareil_n_est_pas_touche_un_autre_de_ce_nom_arrete(petite: Db) -> None:
    index = "CREATE INDEX ix_mere_nom\n  ON mere (nom);"
    table = "CREATE TABLE mere\n  (id INTEGER PRIMARY KEY, nom TEXT UNIQUE, age TEXT);"
    poser(petite, f"{table}\n{index}", {"mere": {"nom": "age"}})
    assert petite.lignes("SELECT nom FROM mere ORDER BY id") == [("a",), ("b",)]
    with pytest.raises(sqlite3.OperationalError, match="ix_mere_nom already exists"):
        poser(petite, "CREATE INDEX ix_mere_nom ON mere (age);", {})


def test_les_instructions_se_separent_meme_dans_un_declencheur() -> None:
    assert [i.splitlines()[0] for i in instructions(NEUVE)] == [
        "CREATE TABLE mere (",
        "CREATE INDEX ix_mere_ans ON mere (ans)",
        "CREATE TRIGGER tr_mere BEFORE DELETE ON mere",
    ]
    with pytest.raises(ValueError, match="inachevée"):
        list(instructions("CREATE TABLE a (b)"))


@pytest.mark.parametrize("schema", sorted({pas.vers for pas in chaine.SUITE}))
def test_le_texte_d_un_pas_ne_fait_que_creer(schema: int) -> None:
    """Ou ôter un index, avant tout : rien d'autre ne se perd."""
    dites = [instruction.split()[:2] for instruction in instructions(texte_sql(schema))]
    otes = dites.count(["DROP", "INDEX"])
    assert [fait for fait, _ in dites] == ["DROP"] * otes + ["CREATE"] * (len(dites) - otes)
    sortes = {sorte for _, sorte in dites}
    assert sortes <= {"TABLE", "INDEX", "UNIQUE", "TRIGGER", "VIEW"}
