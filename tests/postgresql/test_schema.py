"""Le schéma sur PostgreSQL : celui des modèles, reconnu à chaque ouverture ; un journal où l'on ne fait qu'ajouter."""

import psycopg
import pytest
from sqlalchemy import Table

from ceres_cli.base.models import SQLModel
from ceres_cli.base.postgresql import schema, verification
from ceres_cli.base.tables import COLONNES
from tests.conftest import Lanceur
from tests.fabriques.serveur import Serveur


@pytest.fixture
def base(serveur_postgresql: Serveur, ceres: Lanceur) -> str:
    ici = serveur_postgresql.base_neuve()
    assert ceres("--base", ici, "init", "--sans-referentiel").code == 0
    return ici


def test_le_schema_est_celui_des_modeles(base: str) -> None:
    with psycopg.connect(base) as connexion:
        lu = verification.lire(connexion)
    colonnes = {nom for sorte, nom in lu if sorte == "colonne"}
    assert {f"{table}.{c}" for table, suite in COLONNES.items() for c in suite} <= colonnes
    contraintes = {nom for sorte, nom in lu if sorte == "contrainte"}
    for table in SQLModel.metadata.sorted_tables:
        assert isinstance(table, Table)
        for cle in table.foreign_key_constraints:
            vue = f"{table.name}.{cle.name}" in contraintes
            assert vue is (cle.name != "fk_trace_lot_id"), cle.name  # un déclencheur la remplace


def test_une_trace_est_d_un_lot(base: str) -> None:
    """Une fois par instruction, quel qu'en soit le nombre : une seule fautive les arrête toutes."""
    ajout = (
        "INSERT INTO trace (id, lot_id, type_objet, objet_id, action, derogation)"
        " SELECT {} + n, {}, 'base', 1, 'essai', 0 FROM generate_series(1, 3) n"
    )
    with psycopg.connect(base) as connexion:
        connexion.execute(ajout.format("1000", "1"))  # type: ignore[arg-type]
        with pytest.raises(psycopg.errors.ForeignKeyViolation, match="une trace est d'un lot"):
            connexion.execute(ajout.format("2000", "CASE n WHEN 2 THEN 99 ELSE 1 END"))  # type: ignore[arg-type]


@pytest.mark.parametrize("chemin", ["''", "pg_temp, public"])
def test_le_lot_d_une_trace_se_cherche_dans_le_schema_de_la_trace(base: str, chemin: str) -> None:
    """Sans search_path, comme pg_restore ; ou derrière une table passagère du même nom."""
    ajout = (
        "INSERT INTO public.trace (id, lot_id, type_objet, objet_id, action, derogation)"
        " VALUES ({}, {}, 'base', 1, 'essai', 0)"
    )
    with psycopg.connect(base) as connexion:
        connexion.execute("CREATE TEMPORARY TABLE lot AS SELECT 99 AS id")
        connexion.execute(f"SET search_path = {chemin}")  # type: ignore[arg-type]
        connexion.execute(ajout.format(1000, 1))  # type: ignore[arg-type]
        with pytest.raises(psycopg.errors.ForeignKeyViolation, match="une trace est d'un lot"):
            connexion.execute(ajout.format(2000, 99))  # type: ignore[arg-type]


def test_tout_texte_se_range_par_ses_octets(base: str) -> None:
    with psycopg.connect(base) as connexion:
        lu = verification.lire(connexion)
    textes = {nom: texte for (sorte, nom), texte in lu.items() if sorte == "colonne" and texte.startswith("text")}
    siennes = {f"{table}.{c}" for table, suite in COLONNES.items() for c in suite}
    assert [nom for nom, texte in sorted(textes.items()) if nom in siennes and " C" not in texte] == []


def test_changer_d_etat_ne_touche_nul_index(base: str) -> None:
    """Une habilitation suspendue ou réactivée se récrit dans sa page (HOT) : un grand lot est court."""
    with psycopg.connect(base) as connexion:
        textes = [texte for (sorte, _), texte in verification.lire(connexion).items() if sorte == "index"]
    siens = [texte for texte in textes if " ON habilitation " in texte]
    assert len(siens) >= 5
    assert [t for t in siens if "etat" in t or "version" in t] == []


@pytest.mark.parametrize(
    ("sql", "nomme"),
    [
        ("DROP TRIGGER tr_trace_intangible ON trace", "trace.tr_trace_intangible"),
        ("ALTER TABLE trace DISABLE TRIGGER tr_trace_intangible", "trace.tr_trace_intangible"),
        ("ALTER TABLE jure ALTER COLUMN nom DROP NOT NULL", "jure.nom"),
        ("ALTER TABLE jure ADD COLUMN cache text", "jure.cache"),
        ("ALTER TABLE inscription DROP CONSTRAINT fk_inscription_session_id", "fk_inscription_session_id"),
        ("DROP INDEX ix_trace_objet", "ix_trace_objet"),
        ("CREATE OR REPLACE FUNCTION journal_intangible() RETURNS trigger LANGUAGE plpgsql AS"
         " $$ BEGIN RETURN NEW; END $$", "journal_intangible"),
    ],
)  # fmt: skip
def test_un_schema_change_est_refuse_et_nomme(base: str, ceres: Lanceur, sql: str, nomme: str) -> None:
    assert ceres("--base", base, "admin", "verifier").code == 0
    with psycopg.connect(base, autocommit=True) as connexion:
        connexion.execute(sql)
    rendu = ceres("--base", base, "accueil")
    assert (rendu.code, "changé hors de ceres" in rendu.stderr) == (8, True)
    examen = ceres("--base", base, "admin", "verifier", "--format", "json")
    assert examen.code == 8
    assert nomme in str(examen.json())


def test_une_contrainte_au_meme_nom_se_voit_a_l_examen(base: str, ceres: Lanceur) -> None:
    with psycopg.connect(base, autocommit=True) as connexion:
        connexion.execute("ALTER TABLE profil DROP CONSTRAINT ck_profil_role")
        connexion.execute("ALTER TABLE profil ADD CONSTRAINT ck_profil_role CHECK (role <> '')")
    examen = ceres("--base", base, "admin", "verifier", "--format", "json")
    assert examen.code == 8
    assert "profil.ck_profil_role" in str(examen.json())


def test_une_ligne_orpheline_se_voit_a_l_examen(base: str, ceres: Lanceur) -> None:
    with psycopg.connect(base, autocommit=True) as connexion:
        connexion.execute("SET session_replication_role = replica")
        connexion.execute("INSERT INTO titre_rome (titre_id, code) VALUES (99, 'A1101')")
    examen = ceres("--base", base, "admin", "verifier", "--format", "json")
    assert examen.code == 8
    assert "titre_rome" in str(examen.json())


@pytest.mark.parametrize(("repris", "sain"), [("max(id) - 1, TRUE", False), ("max(id), TRUE", True)])
def test_une_sequence_en_retard_sur_sa_table_se_voit_a_l_examen(
    base: str, ceres: Lanceur, repris: str, sain: bool
) -> None:
    """Le prochain numéro juste après le dernier est bon ; le dernier lui-même, non."""
    for nom in ("Un", "Deux"):
        assert ceres("--base", base, "centre", "creer", "--nom", nom).code == 0
    with psycopg.connect(base, autocommit=True) as connexion:
        connexion.execute(f"SELECT setval('numero_lot', {repris}) FROM lot")  # type: ignore[arg-type]
    examen = ceres("--base", base, "admin", "verifier", "--format", "json")
    assert (examen.code == 0, "lot : le prochain numéro serait" in str(examen.json())) == (sain, not sain)


@pytest.mark.parametrize("table", ["lot", "trace"])
@pytest.mark.parametrize("sql", ["UPDATE {} SET id = id", "DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_le_journal_ne_se_modifie_pas(base: str, table: str, sql: str) -> None:
    with (
        psycopg.connect(base, autocommit=True) as connexion,
        pytest.raises(psycopg.errors.RaiseException, match="le journal ne se modifie pas"),
    ):
        connexion.execute(sql.format(table))


def test_une_version_plus_recente_est_refusee(base: str, ceres: Lanceur) -> None:
    with psycopg.connect(base, autocommit=True) as connexion:
        connexion.execute("UPDATE ceres_schema SET version = version + 1")
    rendu = ceres("--base", base, "accueil")
    assert (rendu.code, "plus récente" in rendu.stderr) == (8, True)


def test_l_examen_ne_laisse_rien(base: str, ceres: Lanceur) -> None:
    assert ceres("--base", base, "admin", "verifier").code == 0
    with psycopg.connect(base) as connexion:
        assert connexion.execute("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'ceres%'").fetchone() == (0,)
        assert schema.presente(connexion)
