"""Le journal des accès d'une base partagée, par mois : chacun sa partition, ôtée d'un coup, et nul droit dessus."""

from pathlib import Path
from typing import Any

import psycopg
import pytest

from ceres_cli.base.postgresql import acces
from ceres_cli.store_postgresql import StorePostgresql
from tests.fabriques.base import AGENT
from tests.fabriques.serveur import Serveur
from tests.lanceur import lancer


@pytest.fixture
def base(serveur_postgresql: Serveur, isole: Path) -> str:
    adresse = serveur_postgresql.base_neuve()
    assert lancer("--base", adresse, "init").code == 0
    return adresse


def demander(adresse: str, sql: str) -> list[tuple[Any, ...]]:
    with psycopg.connect(adresse, autocommit=True) as connexion:
        curseur = connexion.execute(sql)
        return curseur.fetchall() if curseur.description else []


PARTITIONS = (
    "SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid"
    " WHERE i.inhparent = 'acces'::regclass ORDER BY 1"
)
MOIS = (
    "SELECT 'acces_' || to_char(date_trunc('month', now() AT TIME ZONE 'UTC') + n * interval '1 month', 'YYYY_MM')"
    " FROM generate_series(0, 1) n ORDER BY 1"
)


def partitions(base: str) -> list[str]:
    return [nom for (nom,) in demander(base, PARTITIONS)]


def test_une_base_neuve_a_ce_mois_et_le_suivant(base: str) -> None:
    voulues = [nom for (nom,) in demander(base, MOIS)]
    assert partitions(base) == sorted([*voulues, "acces_autre"])
    assert lancer("--base", base, "jure", "lister").code == 0
    ici = demander(base, "SELECT DISTINCT tableoid::regclass::text FROM acces")
    assert ici == [(voulues[0],)]
    assert lancer("--base", base, "admin", "verifier").code == 0


def test_la_nuit_fait_la_suivante_et_ote_un_mois_entier_d_un_coup(base: str) -> None:
    _, suivant = (nom for (nom,) in demander(base, MOIS))
    demander(base, f"DROP TABLE {suivant}")
    demander(base, "CREATE TABLE acces_2020_01 PARTITION OF acces FOR VALUES FROM ('2020-01') TO ('2020-02')")
    for instant in ("2020-01-31T23:59:59Z", "2020-02-01T00:00:00Z", "2999-01-01T00:00:00Z"):
        demander(base, f"INSERT INTO acces (instant, entree) VALUES ('{instant}', '{{\"instant\": \"{instant}\"}}')")
    rendu = lancer("--base", base, "habilitation", "expirer")
    assert rendu.code == 0, rendu.stderr
    assert suivant in partitions(base)
    assert "acces_2020_01" not in partitions(base)
    restes = [e["instant"] for e in StorePostgresql(base, attente=10.0).lire_acces() if e is not None]
    assert "2999-01-01T00:00:00Z" in restes
    assert not any(instant.startswith("2020") for instant in restes)
    # Le mois d'une partition ne se compte qu'en entier : la veille de sa fin, ses lignes s'ôtent, elle reste.
    demander(base, "CREATE TABLE acces_2020_01 PARTITION OF acces FOR VALUES FROM ('2020-01') TO ('2020-02')")
    demander(base, "INSERT INTO acces (instant, entree) VALUES ('2020-01-30T00:00:00Z', '{}')")
    store = StorePostgresql(base, attente=10.0)
    assert (store.purger_acces("2020-01-31"), "acces_2020_01" in partitions(base)) == (1, True)
    assert (store.purger_acces("2020-02-01"), "acces_2020_01" in partitions(base)) == (0, False)
    store.fermer()


def test_un_mois_deja_range_avec_les_autres_y_reste(base: str) -> None:
    ce_mois, _ = (nom for (nom,) in demander(base, MOIS))
    demander(base, f"DROP TABLE {ce_mois}")
    assert lancer("--base", base, "jure", "lister").code == 0
    with psycopg.connect(base) as connexion:
        acces.preparer(connexion)
    assert ce_mois not in partitions(base)
    assert lancer("--base", base, "journal", "lister", "--acces").code == 0


def test_sous_les_roles_un_agent_passe_par_la_table_et_ne_voit_pas_celle_d_un_mois(
    base: str, serveur_postgresql: Serveur
) -> None:
    assert lancer("--base", base, "profil", "creer", "--role", "mpcp", "--agent", AGENT).code == 0
    demander(base, lancer("admin", "roles-postgres", "--agent", AGENT).stdout)
    sienne = base.replace(base.partition("//")[2].partition("@")[0], AGENT)
    assert lancer("--base", sienne, "jure", "lister").code == 0
    lus = lancer("--base", sienne, "journal", "lister", "--acces", "--format", "ndjson")
    assert (lus.code, AGENT in lus.stdout) == (0, True), lus.stderr
    fausse = '{"agent":"acentre","profil":[1],"instant":"zz"}'
    demander(base, f"INSERT INTO acces (instant, entree) VALUES ('2026-12-03T12:00:00Z', '{fausse}')")
    lus = lancer("--base", sienne, "journal", "lister", "--acces")
    assert (lus.code, "1 ligne du journal des accès ne se lit pas." in lus.stderr) == (0, True), lus.stderr
    ce_mois, suivant = (nom for (nom,) in demander(base, MOIS))
    for nom in (ce_mois, "acces_autre"):
        with psycopg.connect(sienne) as connexion, pytest.raises(psycopg.errors.InsufficientPrivilege):
            connexion.execute(f"SELECT * FROM {nom}")
    # Sa nuit n'ôte que des lignes, et ne fait pas de partition : il ne possède pas la table.
    demander(base, f"DROP TABLE {suivant}")
    rendu = lancer("--base", sienne, "habilitation", "expirer")
    assert (rendu.code, suivant in partitions(base)) == (0, False), rendu.stderr
    with psycopg.connect(base) as connexion:  # qui la possède la fera ; nul agent n'y a de droit
        acces.preparer(connexion)
    droits = "SELECT DISTINCT grantee FROM information_schema.role_table_grants WHERE table_name = "
    qui = {g for (g,) in demander(base, f"{droits}'{suivant}'")}
    assert not qui & {"ceres_centre", "ceres_ud", "ceres_direccte", "ceres_mpcp", "ceres_gardien", "PUBLIC", AGENT}
