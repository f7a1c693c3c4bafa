"""Écrire à plusieurs sur un serveur : rien ne se perd, aucune règle ne cède, et ce qui s'arrête n'a rien fait."""

import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from datetime import date, timedelta
from pathlib import Path
from sys import modules
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ceres_cli import app
from ceres_cli.base import acquis
from ceres_cli.base.postgresql import connexion
from ceres_cli.base.postgresql.db import par_colonnes
from ceres_cli.contexte import Contexte
from ceres_cli.erreurs import Occupe
from ceres_cli.store import Db
from ceres_cli.store_postgresql import StorePostgresql
from tests.conftest import Lanceur
from tests.fabriques import bases
from tests.fabriques.base import Fabrique, ouvrir_un_lot
from tests.fabriques.relais import Relais
from tests.fabriques.serveur import Serveur, serveur
from tests.lanceur import COMMANDE, environnement
from tests.scenarios.deux_bases import attendre

COMPTER = "UPDATE compteur SET valeur = valeur + 1 WHERE nom = 'essai'"


@pytest.fixture
def base(partage: Serveur, isole: Path) -> Iterator[StorePostgresql]:
    """Une base vide d'objets, avec un profil MPCP et un compteur à zéro."""
    f = Fabrique(isole / "ceres.db")
    assert isinstance(f.store, StorePostgresql)
    with f.store.ecriture() as db:
        db.executer("INSERT INTO compteur VALUES ('essai', 0)")
    acquis.oublier()
    yield f.store
    f.store.fermer()


def compte(store: StorePostgresql) -> int:
    with store.lecture() as db:
        return int(db.valeur("SELECT valeur FROM compteur WHERE nom = 'essai'"))


# --- à plusieurs ---


def test_deux_cents_mises_a_jour_de_huit_programmes_aucune_perdue(base: StorePostgresql, isole: Path) -> None:
    programme = (
        "import sys\n"
        "from ceres_cli.store_postgresql import StorePostgresql\n"
        "store = StorePostgresql(sys.argv[1], attente=60.0)\n"
        "def ajouter(db):\n"
        "    n = db.valeur(\"SELECT valeur FROM compteur WHERE nom = 'essai'\")\n"
        "    db.executer(\"UPDATE compteur SET valeur = ? WHERE nom = 'essai'\", (n + 1,))\n"
        "sys.stdin.readline()\n"
        "for _ in range(25):\n"
        "    store.ecrire(ajouter)\n"
    )
    adresse = bases.adresse(isole / "ceres.db")
    lances = [
        subprocess.Popen(
            [COMMANDE[0], "-c", programme, adresse], stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=environnement()
        )
        for _ in range(8)
    ]
    for un in lances:  # tous partent ensemble
        assert un.stdin is not None
        un.stdin.write(b"\n")
        un.stdin.flush()
    assert [(un.communicate(timeout=120)[1], un.returncode) for un in lances] == [(b"", 0)] * 8
    assert compte(base) == 200


def test_can_05_quarante_candidats_trois_programmes_jamais_plus_de_trois_sessions(
    partage: Serveur, isole: Path, ceres: Lanceur
) -> None:
    """Chaque programme inscrit les quarante candidats à deux sessions de plus, la même année : trois au plus."""
    f = Fabrique(isole / "ceres.db")
    f.titre(fin=date(2030, 1, 1))
    centre = f.centre()
    f.agrement(centre, fin=date(2030, 1, 1))
    candidats = [
        f.inserer("candidat", nom=f"N{n}", prenom="A", naissance="1990-01-01", cle=f"n{n} a", version=1,
                  commune_naissance="Nantes", commune_naissance_insee="44109")
        for n in range(40)
    ]  # fmt: skip
    sessions = [f.session(centre, debut=date(2025, 10, 1 + n)) for n in range(6)]
    references = [f"S-2025-{n:06d}" for n in sessions]
    f.store.fermer()
    programme = (
        "import os, sys\n"
        "from ceres_cli.app import executer\n"
        "os.read(0, 1)\n"
        "for s in sys.argv[1:]:\n"
        "    codes = {executer(['candidat', 'inscrire', f'C-{n}', s, '--oui']) for n in range(1, 41)}\n"
        "    assert codes <= {0, 4}, codes\n"
    )
    lances = [
        subprocess.Popen(
            [COMMANDE[0], "-c", programme, *references[2 * rang : 2 * rang + 2]],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            env=environnement({"CERES_AUJOURDHUI": "2025-09-02"}),
        )
        for rang in range(3)
    ]  # fmt: skip
    for un in lances:
        assert un.stdin is not None
        un.stdin.write(b"\n")
        un.stdin.flush()
    finis = [(un.communicate(timeout=600)[1], un.returncode) for un in lances]
    assert [code for _, code in finis] == [0, 0, 0], [dit[-500:] for dit, _ in finis]
    par_candidat = f.lignes("SELECT candidat_id, count(*) FROM inscription WHERE etat = 'inscrit' GROUP BY candidat_id")
    assert len(par_candidat) == len(candidats)
    assert {n for _, n in par_candidat} == {3}


# --- beaucoup de lignes ---

HOSTILES = ["{}", '{"a",NULL}', "NULL", "null", "", " ", "a,b", "l'œuvre", "\\n", '"', "\\", "%s", "$1", "?", "é\u2028"]


def test_ajoutees_d_une_instruction_ou_une_a_une_les_lignes_sont_les_memes(base: StorePostgresql) -> None:
    """Des listes par colonne disent chaque texte, chaque vide et chaque valeur commune comme une ligne seule."""
    colonnes = "id, type_objet, objet_id, action, champ, avant, apres, version, derogation, empreinte"
    sql = f"INSERT INTO trace ({colonnes}, lot_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    dites = [HOSTILES[n % len(HOSTILES)] for n in range(300)]
    lignes = [
        (n, "jure", n // 2, "creer", None, dit, None if n % 3 else dit, n % 4 or None, 0, "x")
        for n, dit in enumerate(dites, 1)
    ]
    for ensemble in (list, iter):
        with base.a_blanc() as db:
            lot = ouvrir_un_lot(db)
            assert db.executer_lot(sql, ensemble([(*ligne, lot) for ligne in lignes])) == 300
            assert db.lignes(f"SELECT {colonnes} FROM trace ORDER BY id") == lignes


def test_ajoutees_en_file_les_lignes_suivent_leur_ordre_et_une_fautive_arrete_tout(base: StorePostgresql) -> None:
    """Ce qui se lit entre deux ajouts les voit ; le refus est celui de la ligne, où qu'il se lise."""
    sql = "INSERT INTO compteur (nom, valeur) VALUES (?, ?)"

    def ajouter(fautive: bool) -> list[int]:
        vus = []
        with base.ecriture() as db, db.en_file():
            for paquet in range(4):
                db.ajouter(sql, [(f"n{paquet}-{n}", n) for n in range(500)])
                db.ajouter(sql, [("n0-0", 1)] * (fautive and paquet == 2))
                vus.append(db.valeur("SELECT count(*) FROM compteur WHERE nom LIKE 'n%'"))
        return vus

    with pytest.raises(psycopg.errors.UniqueViolation):
        ajouter(fautive=True)
    assert compte(base) == 0
    assert ajouter(fautive=False) == [500, 1000, 1500, 2000]


def test_une_file_rompue_se_reprend_autant_qu_il_faut(base: StorePostgresql) -> None:
    """Ce qui suivait la ligne qui l'a rompue n'a pas été lu : rien n'en reste à la reprise."""
    sql = "INSERT INTO compteur (nom, valeur) VALUES (?, ?)"
    rompre = "DO $$ BEGIN PERFORM pg_sleep(0.05); RAISE serialization_failure; END $$"
    essais = []

    def ajouter(db: Db) -> None:
        essais.append(len(essais))
        with db.en_file():
            for paquet in range(4):
                db.ajouter(sql, [(f"n{paquet}-{n}", n) for n in range(200)])
                if paquet == 0 and len(essais) < 5:
                    db.executer(rompre)

    base.ecrire(ajouter)
    assert len(essais) == 5
    with base.lecture() as db:
        assert db.valeur("SELECT count(*) FROM compteur WHERE nom LIKE 'n%'") == 800


def test_coupe_en_file_le_pilote_ne_dit_rien_de_lui_meme(
    base: StorePostgresql, isole: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Une phrase anglaise, et l'adresse, iraient sur la sortie d'erreur."""

    def ajouter() -> None:
        with base.ecriture() as db, db.en_file():
            processus = db.valeur("SELECT pg_backend_pid()")
            db.ajouter("INSERT INTO compteur (nom, valeur) VALUES (?, ?)", [(f"n{n}", n) for n in range(500)])
            with psycopg.connect(bases.adresse(isole / "ceres.db"), autocommit=True) as autre:
                autre.execute("SELECT pg_terminate_backend(%s, 5000)", (processus,))
            db.valeur("SELECT 1")

    with pytest.raises(Occupe, match="s'est tu"):
        ajouter()
    assert caplog.text == ""
    assert compte(base) == 0


@pytest.mark.parametrize("en_file", [False, True])
def test_une_demande_que_le_serveur_arrete_est_dite_telle(base: StorePostgresql, isole: Path, en_file: bool) -> None:
    """Il a répondu : ne pas dire qu'il s'est tu."""
    presse = StorePostgresql(f"{bases.adresse(isole / 'ceres.db')}&options=-c%20statement_timeout%3D1500", attente=9.0)

    def faire(db: Db) -> None:
        db.executer(COMPTER)
        with db.en_file() if en_file else nullcontext():
            db.executer("SELECT pg_sleep(9)")

    with pytest.raises(Occupe, match=r"a arrêté cette demande .* \(statement_timeout\).*rien n'a été modifié") as refus:
        presse.ecrire(faire)
    assert "allonger ce temps" in (refus.value.conseil or "")
    presse.fermer()
    assert compte(base) == 0


def test_de_meme_a_l_ouverture(base: StorePostgresql, isole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connexion, "_OU", "SELECT false, 1 FROM pg_sleep(9)")
    presse = StorePostgresql(f"{bases.adresse(isole / 'ceres.db')}&options=-c%20statement_timeout%3D100", attente=9.0)
    with pytest.raises(Occupe, match="statement_timeout"), presse.lecture():
        pass


def test_un_signal_au_bout_d_une_file_est_une_interruption(
    base: StorePostgresql, isole: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """C'est là qu'on attend le serveur, et le pilote lève une autre erreur à sa place."""

    def ecrire(_: list[str]) -> None:
        with base.ecriture() as db, db.en_file():
            db.executer("SELECT pg_sleep(30)")

    def frapper() -> None:
        with psycopg.connect(bases.adresse(isole / "ceres.db"), autocommit=True) as autre:
            attendre(autre, "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep')")
            os.kill(os.getpid(), signal.SIGTERM)

    monkeypatch.setattr(app, "_lancer", ecrire)
    fil = threading.Thread(target=frapper)
    fil.start()
    assert app.executer([]) == 143
    fil.join()
    assert capsys.readouterr().err == "Interrompu : rien n'a été modifié.\n"
    assert compte(base) == 0


@pytest.mark.parametrize(
    ("sql", "lignes"),
    [
        ("INSERT INTO compteur (nom, valeur) VALUES (?, ?) ON CONFLICT DO NOTHING", [("a", 1), ("b", 2)]),
        ("UPDATE compteur SET valeur = ? WHERE nom = ?", [(1, "a"), (2, "b")]),
        ("INSERT INTO compteur (nom, valeur) VALUES (?, ?)", [("a", 1.5), ("b", 2)]),
        ("INSERT INTO compteur (nom, valeur) VALUES (?, ?)", [("a", 1), ("a", 1)]),
        ("INSERT INTO compteur (nom, valeur) VALUES (?, 1)", [("a",), ("b",)]),
    ],
)
def test_ce_qui_n_est_pas_un_simple_ajout_s_ecrit_une_ligne_apres_l_autre(sql: str, lignes: list[Any]) -> None:
    assert par_colonnes(sql, lignes) is None


def test_une_ligne_fautive_parmi_beaucoup_arrete_tout(base: StorePostgresql) -> None:
    lignes = [(f"n{n}", n) for n in range(200)]
    with pytest.raises(psycopg.errors.UniqueViolation), base.a_blanc() as db:
        db.executer_lot("INSERT INTO compteur (nom, valeur) VALUES (?, ?)", [*lignes, lignes[0]])
    assert compte(base) == 0


# --- attendre, reprendre ---


def test_qui_attend_sait_qui_ecrit_quoi_et_depuis_quand(base: StorePostgresql, isole: Path, ceres: Lanceur) -> None:
    """Dit au bout d'une seconde ; le tour rendu, ce qui attendait se fait."""
    programme = (
        "import sys\nfrom ceres_cli.store_postgresql import StorePostgresql\n"
        "store = StorePostgresql(sys.argv[1], attente=5.0)\n"
        "store.qui, store.commande = 'adurand', 'ceres session valider'\n"
        "with store.ecriture():\n    print('tenu', flush=True)\n    sys.stdin.readline()\n"
    )
    tenant = subprocess.Popen(
        [COMMANDE[0], "-c", programme, bases.adresse(isole / "ceres.db")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environnement(),
    )  # fmt: skip
    assert tenant.stdout is not None
    assert tenant.stdin is not None
    assert tenant.stdout.readline() == b"tenu\n"
    (isole / "ceres.toml").write_text("[base]\nattente_verrou = 2\n")
    entree = tenant.stdin

    def rendre() -> None:
        with psycopg.connect(bases.adresse(isole / "ceres.db"), autocommit=True) as autre:
            attendre(autre, "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
        threading.Event().wait(1.4)  # compté depuis qu'elle attend, si lente qu'elle soit à venir
        entree.close()

    rend = threading.Thread(target=rendre)
    rend.start()
    rendu = ceres("centre", "creer", "--nom", "Centre")
    rend.join()
    tenant.wait(10)
    tenant.stdout.close()
    assert rendu.code == 0, rendu.stderr
    assert re.search(
        r"est occupée par le processus \d+ du serveur \(adurand, depuis \d secondes? : ceres session valider\) ;"
        r" j'attends 1 s au plus",
        rendu.stderr,
    ), rendu.stderr


@pytest.mark.parametrize("attente", [0, 1])
def test_qui_attend_trop_sort_9_et_dit_qui_tient(
    base: StorePostgresql, isole: Path, ceres: Lanceur, attente: int
) -> None:
    """Zéro seconde n'est pas sans fin : lock_timeout = 0, pour PostgreSQL, l'est."""
    (isole / "ceres.toml").write_text(f"[base]\nattente_verrou = {attente}\n")
    with psycopg.connect(bases.adresse(isole / "ceres.db")) as autre:
        autre.execute("SET LOCAL idle_in_transaction_session_timeout = '20s'")  # qui attendrait sans fin ferait échouer
        autre.execute("LOCK TABLE file_ecriture IN EXCLUSIVE MODE")
        rendu = ceres("centre", "creer", "--nom", "Centre", "--format", "json")
        assert (rendu.code, rendu.erreur()["code"]) == (9, "OCCUPE")
        assert f"par le processus {autre.info.backend_pid}" in rendu.erreur()["message"]
        assert ceres("centre", "lister").code == 0  # lire n'attend pas
    assert ceres("centre", "creer", "--nom", "Centre").code == 0


_CHANGER = "UPDATE centre SET nom = 'Tenu' WHERE id = 1"


@pytest.mark.parametrize(
    ("verrou", "mots"),
    [
        ("LOCK TABLE centre", ("centre", "lister")),
        ("LOCK TABLE centre IN SHARE MODE", ("centre", "creer", "--nom", "Autre")),
        (_CHANGER, ("centre", "modifier", "E-1", "--nom", "Autre")),
        ("LOCK TABLE file_ecriture", ("centre", "creer", "--nom", "Autre")),
    ],
)
def test_qui_oublie_un_verrou_dans_psql_est_nomme(
    base: StorePostgresql, isole: Path, ceres: Lanceur, verrou: str, mots: tuple[str, ...]
) -> None:
    """Il n'a pas pris le tour comme ceres le prend : le verrou est d'une table, d'une ligne, ou du tour même."""
    assert ceres("centre", "creer", "--nom", "Centre").code == 0
    (isole / "ceres.toml").write_text("[base]\nattente_verrou = 1\n")
    with psycopg.connect(bases.adresse(isole / "ceres.db")) as autre:
        autre.execute(verrou)  # type: ignore[call-overload]
        rendu = ceres(*mots, "--format", "json")
        assert (rendu.code, rendu.erreur()["code"]) == (9, "OCCUPE"), rendu.stderr
        assert f"est occupée par le processus {autre.info.backend_pid} du serveur (" in rendu.erreur()["message"]
        assert "rien n'a été modifié" in rendu.erreur()["conseil"]
        autre.rollback()
    assert ceres(*mots).code == 0


def croiser(adresse: str, fois: int) -> Callable[[Db], int]:
    """Une écriture que d'autres traversent `fois` fois, sans prendre leur tour."""
    reste = [fois]

    def ecrire(db: Db) -> int:
        vu = int(db.valeur("SELECT valeur FROM compteur WHERE nom = 'essai'"))
        if reste[0]:
            reste[0] -= 1
            with psycopg.connect(adresse) as autre:
                autre.execute(COMPTER)
        db.executer("UPDATE compteur SET valeur = ? WHERE nom = 'essai'", (vu + 10,))
        return vu

    return ecrire


def test_une_ecriture_traversee_est_refaite_entiere(base: StorePostgresql, isole: Path) -> None:
    adresse = bases.adresse(isole / "ceres.db")
    assert base.ecrire(croiser(adresse, 3)) == 3
    assert compte(base) == 13


def test_une_ecriture_toujours_traversee_sort_9_sans_rien_faire(base: StorePostgresql, isole: Path) -> None:
    with pytest.raises(Occupe) as levee:
        base.ecrire(croiser(bases.adresse(isole / "ceres.db"), 99))
    assert "rien n'a été modifié" in str(levee.value.conseil)
    assert compte(base) == 8  # ce que les autres y ont ajouté, à chacun des huit essais


def test_un_refus_ne_se_reprend_pas(base: StorePostgresql) -> None:
    appels = []

    def ecrire(db: Db) -> None:
        appels.append(1)
        db.executer(COMPTER)
        raise KeyError("refus")

    with pytest.raises(KeyError):
        base.ecrire(ecrire)
    assert (len(appels), compte(base)) == (1, 0)


# --- s'arrêter ---


def test_un_serveur_tue_au_milieu_d_un_lot_n_a_rien_fait(isole: Path, ceres: Lanceur) -> None:
    with serveur("fsync=on") as lance:
        adresse = lance.base_neuve("jurys")
        assert ceres("--base", adresse, "init", "--sans-referentiel").code == 0
        acquis.oublier()
        store = StorePostgresql(adresse, attente=10.0)

        def tuer(db: Db) -> None:
            db.executer("INSERT INTO compteur VALUES ('essai', 1)")
            os.kill(lance.pid, signal.SIGKILL)
            for _ in range(100_000):
                db.executer("UPDATE compteur SET valeur = valeur + 1 WHERE nom = 'essai'")

        with pytest.raises(Occupe, match="rien n'a été modifié"):
            store.ecrire(tuer)
        rendu = ceres("--base", adresse, "accueil")
        assert (rendu.code, "injoignable" in rendu.stderr) == (9, True)
        lance.relancer()
        with psycopg.connect(adresse) as connexion:
            assert connexion.execute("SELECT count(*) FROM compteur WHERE nom = 'essai'").fetchone() == (0,)
        assert ceres("--base", adresse, "admin", "verifier").code == 0


def test_un_programme_tue_au_milieu_d_une_ecriture_rend_la_place(base: StorePostgresql, isole: Path) -> None:
    programme = (
        "import sys, time\n"
        "from ceres_cli.store_postgresql import StorePostgresql\n"
        "store = StorePostgresql(sys.argv[1], attente=10.0)\n"
        f"def ecrire(db):\n    db.executer({COMPTER!r})\n    print('pris', flush=True)\n    sys.stdin.read()\n"
        "store.ecrire(ecrire)\n"
    )
    lance = subprocess.Popen(
        [COMMANDE[0], "-c", programme, bases.adresse(isole / "ceres.db")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environnement(),
    )  # fmt: skip
    assert lance.stdout is not None
    assert lance.stdout.readline() == b"pris\n"
    lance.kill()
    lance.wait(30)
    base.ecrire(lambda db: db.executer(COMPTER))
    assert compte(base) == 1
    assert lance.stdin is not None
    lance.stdin.close()
    lance.stdout.close()


# --- un COMMIT dont la réponse se perd ---


@pytest.fixture
def par_un_relais(base: StorePostgresql, partage: Serveur, isole: Path) -> Iterator[Callable[..., str]]:
    """Rend l'adresse de la même base, par un relais."""
    relais: list[Relais] = []

    def ouvrir(*, transmettre: bool) -> str:
        dossier = Path(tempfile.mkdtemp())  # le nom d'une socket Unix est court
        relais.append(Relais(partage, dossier, transmettre=transmettre))
        return bases.adresse(isole / "ceres.db").replace(f"{partage.dossier}/s", str(dossier))

    yield ouvrir
    for un in relais:
        un.fermer()
        shutil.rmtree(un.dossier)


def test_un_commit_fait_dont_la_reponse_se_perd_est_retrouve(
    base: StorePostgresql, par_un_relais: Callable[..., str], ceres: Lanceur
) -> None:
    adresse = par_un_relais(transmettre=True)
    rendu = ceres("--base", adresse, "centre", "creer", "--nom", "Centre", "--format", "json")
    assert rendu.code == 0, rendu.stderr
    assert json.loads(rendu.stdout)["id"] == "E-000001"
    with base.lecture() as db:
        assert db.valeur("SELECT count(*) FROM centre") == 1


def test_un_commit_jamais_parti_n_a_rien_fait(
    base: StorePostgresql, par_un_relais: Callable[..., str], ceres: Lanceur
) -> None:
    adresse = par_un_relais(transmettre=False)
    rendu = ceres("--base", adresse, "centre", "creer", "--nom", "Centre", "--format", "json")
    assert (rendu.code, "rien n'a été modifié" in rendu.erreur()["message"]) == (9, True)
    with base.lecture() as db:
        vus: Any = db.valeur("SELECT count(*) FROM centre"), db.valeur("SELECT count(*) FROM lot")
    assert vus == (0, 0)
    assert ceres("--base", adresse, "centre", "creer", "--nom", "Centre").code == 0


# --- ce qui passe au serveur ---


TEXTES = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8) | st.sampled_from(
    ["", "NULL", "null", '"', "\\", '\\"', "{", "}", ",", " ", "a\nb", "\u3000"]
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(TEXTES | st.none(), max_size=6), st.lists(st.integers(-(2**63), 2**63 - 1) | st.none(), max_size=6))
def test_une_liste_passe_telle_quelle(
    base: StorePostgresql, textes: list[str | None], nombres: list[int | None]
) -> None:
    with base.lecture() as db:
        assert db.valeur("SELECT CAST(? AS text[])", (textes,)) == textes
        assert db.valeur("SELECT CAST(? AS bigint[])", (nombres,)) == nombres


@pytest.mark.parametrize("textes", [["\0"], ["a\0b", "c"], ["a", "\0"]])
def test_le_serveur_n_a_pas_de_lettre_nulle(base: StorePostgresql, textes: list[str]) -> None:
    with base.lecture() as db, pytest.raises(psycopg.DataError):
        db.valeur("SELECT CAST(? AS text[])", (textes,))


# --- le jour ---


def test_le_jour_et_l_instant_sont_ceux_du_serveur(
    base: StorePostgresql, isole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """L'horloge de la machine n'est pas lue : une base partagée n'a qu'un jour, celui de Paris."""
    monkeypatch.delenv("CERES_AUJOURDHUI")
    contexte = Contexte(base=bases.adresse(isole / "ceres.db"))
    monkeypatch.setattr(modules["ceres_cli.contexte"], "datetime", None)
    with psycopg.connect(bases.adresse(isole / "ceres.db")) as connexion:
        (a_paris,) = connexion.execute("SELECT (now() AT TIME ZONE 'Europe/Paris')::date").fetchone() or (None,)
        (avant,) = connexion.execute("SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD')").fetchone() or ("",)
    assert contexte.jour - a_paris <= timedelta(days=1)
    assert contexte.jour >= a_paris
    assert contexte.horodatage >= avant
    contexte.store.fermer()
