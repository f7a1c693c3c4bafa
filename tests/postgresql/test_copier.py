"""`ceres admin copier` : d'un fichier à un serveur, tout et rien d'autre ; et le chemin que dit le README, suivi."""

import os
import re
import shlex
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from ceres_cli.base.signaux import Interruption
from ceres_cli.base.tables import CLES, COLONNES, ORDRE
from ceres_cli.store import Store
from ceres_cli.store_postgresql import StorePostgresql
from tests.conftest import Demo, Lanceur
from tests.fabriques import monde_sessions
from tests.fabriques.base import Fabrique
from tests.fabriques.monde_sessions import MPCP, MondeSessions
from tests.fabriques.serveur import COMPTE, Serveur, binaires
from tests.lanceur import RACINE, environnement


@pytest.fixture
def pleine(isole: Path, une_demo: Demo) -> Path:
    """Une base où la démonstration a mis de tout."""
    return une_demo(isole, 30)


def tables(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    with store.lecture() as db:
        lues = {t: db.lignes(f"SELECT {', '.join(COLONNES[t])} FROM {t} ORDER BY {', '.join(CLES[t])}") for t in ORDRE}
    store.fermer()
    return lues


def vide(adresse: str) -> bool:
    with psycopg.connect(adresse) as connexion:
        return connexion.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone() == (0,)


def test_ame_01_les_amenagements_la_suivent(isole: Path, serveur_postgresql: Serveur, ceres: Lanceur) -> None:
    m = MondeSessions(ceres, Fabrique.reprise(monde_sessions.batir(isole / "ceres.db")))
    session = m.session(candidats=(1,))
    m.f.consigner()
    m.f.store.fermer()
    assert m.faire("candidat", "amenager", "C-1", session, "--codes", "tiers_temps,materiel").code == 0
    cible = serveur_postgresql.base_neuve()
    assert m.faire("admin", "copier", cible, profil=MPCP).code == 0
    lue = m.faire("--base", cible, "session", "voir", session, "--amenagements").json()
    assert [(a["candidat"], a["codes"]) for a in lue["amenagements"]] == [("C-000001", ["tiers_temps", "materiel"])]


def test_toutes_les_lignes_et_tous_les_numeros(pleine: Path, serveur_postgresql: Serveur, ceres: Lanceur) -> None:
    cible, octets = serveur_postgresql.base_neuve(), pleine.read_bytes()
    acces = len(ceres("journal", "lister", "--acces", "--format", "ndjson").lignes())
    rendu = ceres("admin", "copier", cible, "--format", "json")
    assert rendu.code == 0, rendu.stderr
    assert pleine.read_bytes() == octets
    with psycopg.connect(cible) as connexion:  # le serveur sait déjà combien il y en a
        estimes = dict(connexion.execute("SELECT relname, reltuples::integer FROM pg_class WHERE relkind = 'r'"))
    ici, la = tables(Store(str(pleine))), tables(StorePostgresql(cible, attente=10.0))
    assert la == ici
    assert {t: estimes[t] for t in ORDRE} == {t: len(lignes) for t, lignes in ici.items()}
    assert rendu.json()["lignes"] == sum(map(len, ici.values())) > 1000
    assert rendu.json()["essai"] is True
    assert ceres("--base", cible, "admin", "verifier").code == 0
    assert len(ceres("--base", cible, "journal", "lister", "--acces", "--format", "ndjson").lignes()) >= acces
    for liste in ("jure", "session", "candidat", "habilitation", "journal"):
        mots = (liste, "lister", "--format", "csv")
        assert ceres("--base", cible, *mots).stdout == ceres(*mots).stdout
    suivants = [ceres(*base, "centre", "creer", "--nom", "Neuf", "--format", "json").json()["id"]
                for base in ((), ("--base", cible))]  # fmt: skip
    assert suivants[0] == suivants[1]
    lots = [ceres(*base, "lot", "lister", "--limite", "1", "--format", "json").json()["elements"][0]["id"]
            for base in ((), ("--base", cible))]  # fmt: skip
    assert lots[0] == lots[1]


def test_une_base_qui_n_est_pas_d_essai_ne_le_devient_pas(
    serveur_postgresql: Serveur, ceres: Lanceur, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CERES_AUJOURDHUI")  # une base créée un jour forcé serait d'essai
    cible = serveur_postgresql.base_neuve()
    assert ceres("init", "--sans-referentiel").code == 0
    rendu = ceres("admin", "copier", cible, "--format", "json")
    assert (rendu.code, rendu.json()["essai"]) == (0, False)


def test_une_cible_qui_n_est_pas_vide_est_refusee(serveur_postgresql: Serveur, ceres: Lanceur) -> None:
    cible = serveur_postgresql.base_neuve()
    assert ceres("init", "--sans-referentiel").code == 0
    assert ceres("admin", "copier", cible).code == 0
    avant = tables(StorePostgresql(cible, attente=10.0))
    rendu = ceres("admin", "copier", cible, "--format", "json")
    assert (rendu.code, rendu.erreur()["code"]) == (8, "BASE")
    assert tables(StorePostgresql(cible, attente=10.0)) == avant


@pytest.mark.parametrize(("cible", "code"), [("autre.db", 8), ("postgresql://a@/b?host=/nulle/part", 9)])
def test_une_cible_qui_n_en_est_pas_une(ceres: Lanceur, isole: Path, cible: str, code: int) -> None:
    assert ceres("init", "--sans-referentiel").code == 0
    assert ceres("admin", "copier", cible).code == code
    assert not (isole / "autre.db").exists()


def test_interrompue_elle_ne_laisse_rien_et_se_relance(
    pleine: Path, serveur_postgresql: Serveur, ceres: Lanceur, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ceres_cli.base.postgresql import schema

    cible = serveur_postgresql.base_neuve()

    def mourir(_connexion: object) -> None:
        raise Interruption(signal.SIGINT)

    with monkeypatch.context() as temporaire:
        temporaire.setattr(schema, "marquer", mourir)
        rendu = ceres("admin", "copier", cible)
    assert (rendu.code, "rien n'a été modifié" in rendu.stderr) == (130, True)
    assert vide(cible)
    assert ceres("admin", "copier", cible).code == 0


def test_une_ligne_changee_en_chemin_se_voit(pleine: Path, serveur_postgresql: Serveur, ceres: Lanceur) -> None:
    """Un déclencheur du serveur change ce qui arrive : la copie ne se relit pas pareille, et rien n'est gardé."""
    cible = serveur_postgresql.base_neuve()
    with psycopg.connect(cible, autocommit=True) as connexion:
        connexion.execute("CREATE SCHEMA piege")
        connexion.execute(
            "CREATE FUNCTION piege.changer() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN NEW.nom := 'X'; RETURN NEW; END $$"
        )
        connexion.execute(
            "CREATE FUNCTION piege.poser() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN"
            " IF to_regclass('public.jure') IS NOT NULL AND NOT EXISTS"
            " (SELECT 1 FROM pg_trigger WHERE tgname = 'piege') THEN"
            " CREATE TRIGGER piege BEFORE INSERT ON jure FOR EACH ROW EXECUTE FUNCTION piege.changer(); END IF; END $$"
        )
        connexion.execute(
            "CREATE EVENT TRIGGER piege ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION piege.poser()"
        )
    rendu = ceres("admin", "copier", cible)
    assert (rendu.code, "jure ne se relit pas" in rendu.stderr) == (8, True)
    assert vide(cible)


# --- le README, suivi ---


def etapes() -> list[str]:
    texte = (RACINE / "README.md").read_text(encoding="utf-8")
    bloc = re.search(r"## D'une machine à plusieurs\n.*?```sh\n(.*?)```", texte, re.DOTALL)
    assert bloc
    return bloc[1].splitlines()


@pytest.fixture
def outils(serveur_postgresql: Serveur) -> Iterator[dict[str, str | None]]:
    """Ce qu'un administrateur a dans son terminal : les outils du serveur, et de quoi s'y connecter."""
    prise = f"{serveur_postgresql.dossier}/s"
    yield {"PATH": f"{binaires()}:{os.environ['PATH']}", "PGHOST": prise, "PGUSER": COMPTE}
    with psycopg.connect(serveur_postgresql.adresse("postgres"), autocommit=True) as connexion:
        connexion.execute("DROP DATABASE IF EXISTS ceres WITH (FORCE)")
        connexion.execute("DROP ROLE IF EXISTS ceres")


def test_le_readme_mene_d_une_machine_a_plusieurs(
    pleine: Path, outils: dict[str, str | None], serveur_postgresql: Serveur, ceres: Lanceur
) -> None:
    suite = etapes()
    assert len(suite) == 10
    avant = ceres("jure", "lister", "--format", "csv").stdout
    for ligne in suite:
        mots = shlex.split(ligne.replace("@serveur/ceres", f"@/ceres?host={serveur_postgresql.dossier}/s"))
        if mots[0] == "pip":  # ce que l'environnement des tests a déjà
            assert mots == ["pip", "install", "ceres-cli[postgres]"]
        elif mots[0] == "ceres":
            env = {"CERES_BASE": None, "CERES_AUJOURDHUI": "2025-09-02", **outils}
            local = str(pleine) if ligne in suite[:5] else None
            rendu = ceres(*(("--base", local) if local else ()), *mots[1:], env=env)
            assert rendu.code == 0, (ligne, rendu.stderr)
        else:
            entree = b"secret\nsecret\n" if "--pwprompt" in mots else b""
            fini = subprocess.run(
                mots, input=entree, capture_output=True, env=environnement(outils), timeout=120, start_new_session=True
            )
            assert fini.returncode == 0, (ligne, fini.stderr)
    assert ceres("jure", "lister", "--format", "csv", env={"CERES_BASE": None}).stdout == avant
    assert (pleine.parent / "ceres.dump").stat().st_size > 10_000
