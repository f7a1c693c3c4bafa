"""« ceres admin migrer » d'une base partagée : la base de la version d'avant, rendue pareille à une base neuve."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from ceres_cli.base.migrations import chaine
from ceres_cli.base.migrations.pas import Base, Effet, Pas, Reprise
from ceres_cli.base.naissance import SCEAU
from ceres_cli.base.postgresql import droits, migration, sauvegarde, schema, verification
from ceres_cli.base.reconnaissance import VERSION_SCHEMA
from ceres_cli.base.tables import EMPREINTE
from ceres_cli.store_postgresql import StorePostgresql
from tests.conftest import Lanceur
from tests.fabriques.base import AGENT
from tests.fabriques.serveur import COMPTE, Serveur, binaires
from tests.lanceur import lancer
from tests.postgresql.partagee import Partagee, rendre_les_groupes

FIGE = Path(__file__).with_name("schema_4.sql")
_INDEX = "CREATE INDEX ix_trace_objet ON trace (type_objet, objet_id)"


def lire(adresse: str, sql: str) -> list[tuple[object, ...]]:
    with psycopg.connect(adresse, autocommit=True) as connexion:
        return connexion.execute(sql).fetchall()


def jouer(adresse: str, sql: str) -> None:
    with psycopg.connect(adresse, autocommit=True) as connexion:
        connexion.execute(sql)


def tel_quel(adresse: str) -> dict[tuple[str, str], str]:
    with psycopg.connect(adresse) as connexion:
        return verification.lire(connexion)


@pytest.fixture
def neuve(serveur_postgresql: Serveur, ceres: Lanceur) -> str:
    ici = serveur_postgresql.base_neuve()
    assert ceres("--base", ici, "init", "--sans-referentiel").code == 0
    return ici


def _poser_l_index(base: Base, _jour: str) -> Reprise:
    base.executer(_INDEX)
    return Reprise([Effet("index", 1, "1 index posé")])


@pytest.fixture
def d_avant(neuve: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """La base neuve, ramenée un schéma plus tôt : il y manque un index, que le pas du programme pose."""
    pas = Pas(VERSION_SCHEMA, chaine.SUITE[-1].remplir, sur_postgresql=_poser_l_index)
    monkeypatch.setattr(chaine, "SUITE", (pas,))
    monkeypatch.setattr(schema, "PREMIERE", VERSION_SCHEMA - 1)
    with psycopg.connect(neuve) as connexion:
        connexion.execute("DROP INDEX ix_trace_objet")
        schema.remarquer(connexion, VERSION_SCHEMA - 1, chaine.EMPREINTES[VERSION_SCHEMA - 1])
    return neuve


def test_tout_pas_d_apres_le_premier_schema_partage_dit_ce_qu_il_en_fait() -> None:
    assert [p.vers for p in chaine.SUITE if p.depuis >= schema.PREMIERE and p.sur_postgresql is None] == []


def test_le_schema_fige_migre_est_celui_d_une_base_neuve(serveur_postgresql: Serveur, neuve: str) -> None:
    """Le premier schéma qu'une base partagée ait eu, puis tous les pas."""
    assert tel_quel(migree(serveur_postgresql)) == tel_quel(neuve)


def migree(serveur_postgresql: Serveur) -> str:
    vieille = serveur_postgresql.base_neuve()
    with psycopg.connect(vieille) as connexion:
        for instruction in FIGE.read_text(encoding="utf-8").split("\n;;\n"):
            connexion.execute(instruction)
        schema.remarquer(connexion, schema.PREMIERE, chaine.EMPREINTES.get(schema.PREMIERE, EMPREINTE))
        db = migration.DbPostgresql(connexion)
        for pas in chaine.reste(schema.PREMIERE):
            migration.faire(db, pas, "2026-01-15")
        assert migration.version(db) == VERSION_SCHEMA
        connexion.commit()
    return vieille


_ACCORDES = "(SELECT string_agg(a::text, ' ' ORDER BY a::text) FROM unnest({}) a)"
_DROITS = (
    f"SELECT 'table', oid::regclass::text, {_ACCORDES.format('relacl')} FROM pg_class"
    " WHERE relnamespace::regnamespace::text ~ '^(public|ceres_)' AND relkind IN ('r', 'v', 'S')",
    f"SELECT 'colonne', attrelid::regclass::text || '.' || attname, {_ACCORDES.format('attacl')} FROM pg_attribute"
    " WHERE attacl IS NOT NULL AND attrelid::regclass::text !~ '^pg_'",
    f"SELECT 'fonction', oid::regprocedure::text, concat_ws(' ', {_ACCORDES.format('proacl')}, proowner::regrole,"
    " prosecdef, proconfig, prosrc) FROM pg_proc WHERE pronamespace = 'ceres_droits'::regnamespace",
    "SELECT 'politique', tablename || '.' || policyname, concat_ws(' ', cmd, roles, qual, with_check) FROM pg_policies",
    "SELECT 'déclencheur', tgname::text, pg_get_triggerdef(oid) FROM pg_trigger WHERE tgname LIKE 'ceres%'",
    # Les colonnes d'une table migrée n'y sont pas toutes à la même place.
    "SELECT 'vue', schemaname || '.' || viewname, substr(definition, strpos(definition, 'FROM')) FROM pg_views"
    " WHERE schemaname LIKE 'ceres%'",
)


def tenus(adresse: str) -> list[tuple[object, ...]]:
    """Tous, hors le compteur qu'a chaque agent (« compte_ » et l'empreinte de son nom)."""
    lus = (ligne for sql in _DROITS for ligne in lire(adresse, sql))
    return sorted((ligne for ligne in lus if not str(ligne[1]).startswith("ceres_droits.compte_")), key=str)


@pytest.fixture
def roles(modele: Partagee) -> Iterator[None]:
    """Les groupes sont ceux du serveur entier : rendus aux agents du modèle, qui y sont donc déjà."""
    yield
    rendre_les_groupes(modele.serveur)


@pytest.mark.usefixtures("roles")
def test_une_base_du_schema_4_migree_recoit_les_droits_d_une_base_neuve(
    serveur_postgresql: Serveur, neuve: str
) -> None:
    """Et le script rejoué n'y change rien."""
    ancienne = migree(serveur_postgresql)
    for adresse in (ancienne, neuve):
        jouer(adresse, droits.ecrire([AGENT]))
    voulus = tenus(neuve)
    assert len(voulus) > 500
    assert tenus(ancienne) == voulus
    for adresse in (ancienne, neuve):
        jouer(adresse, droits.ecrire([]))
        assert tenus(adresse) == voulus


_LISTER = ("jure", "lister")
_SANTE = ("admin", "sante")
# Ce que n'ont pas les droits d'un programme plus ancien → ce qui le demande.
_ANCIENS: dict[str, tuple[str, list[tuple[str, ...]]]] = {
    "colonne d'une vue": ("ALTER VIEW ceres_regards_ud.lien_jure RENAME COLUMN nature TO jadis", [_LISTER]),
    "fonction": ("ALTER FUNCTION ceres_droits.place(text, text) RENAME TO jadis", [(*_LISTER, "martin")]),
    "marque": ("DROP TABLE ceres_droits.marque", [_LISTER, ("accueil",), _SANTE, (*_SANTE, "--nagios")]),
    "colonne de la marque": ("ALTER TABLE ceres_droits.marque DROP COLUMN lieu", [_LISTER, ("accueil",), _SANTE]),
}


@pytest.mark.parametrize("ancien", _ANCIENS)
def test_des_droits_d_un_programme_plus_ancien_se_disent(base: Partagee, ancien: str) -> None:
    """Entre la migration et le script rejoué, ce qu'un agent demande n'est pas un incident."""
    change, commandes = _ANCIENS[ancien]
    base.jouer(droits.ecrire([AGENT]), "UPDATE ceres_droits.marque SET script = 'jadis'", change)
    for mots in commandes:
        rendu = lancer("--base", base.url, *mots, "--profil", "P-3")
        assert rendu.code == (3 if "--nagios" in mots else 8), (mots, rendu.stderr)
        assert "les droits de cette base sont d'un programme plus ancien" in rendu.stdout + rendu.stderr, mots
        assert "--nagios" in mots or "« ceres admin roles-postgres » est à rejouer par qui" in rendu.stderr
    base.jouer(droits.ecrire([]))
    for mots in commandes:
        assert lancer("--base", base.url, *mots, "--profil", "P-3").code in (0, 2), mots


def test_une_requete_fausse_reste_un_incident(base: Partagee) -> None:
    """Les droits sont ceux du programme : le défaut est le sien."""
    base.jouer(droits.ecrire([]))
    store = StorePostgresql(base.url, attente=5.0, profil=3)
    try:
        with pytest.raises(psycopg.errors.UndefinedTable), store.lecture() as db:
            db.lignes("SELECT 1 FROM nulle_part")
    finally:
        store.fermer()


def test_la_base_d_avant_est_refusee_avec_le_conseil_de_la_migrer(d_avant: str, ceres: Lanceur) -> None:
    refus = ceres("--base", d_avant, "jure", "lister")
    assert (refus.code, "plus ancienne" in refus.stderr, "ceres admin migrer" in refus.stderr) == (8, True, True)


def test_ce_qui_la_sauvegarde_avant_est_ce_que_dit_le_conseil(
    d_avant: str, ceres: Lanceur, isole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Le programme d'après n'en fait pas de sauvegarde ; les outils du serveur, si."""
    monkeypatch.setenv("PATH", f"{binaires()}:{os.environ['PATH']}")
    refus = ceres("--base", d_avant, "admin", "sauvegarder", "--sortie", isole, "--format", "json")
    assert (refus.code, "du programme d'avant, ou pg_dump avec --enable-row" in refus.erreur()["conseil"]) == (8, True)
    mots = ["--enable-row-security", "--format=custom", f"--file={isole / 'avant.dump'}", d_avant]
    subprocess.run([binaires() / "pg_dump", *mots], check=True, timeout=120)
    assert sauvegarde.parametre_de(isole / "avant.dump", SCEAU) is not None


def test_un_schema_qui_ne_se_migre_pas_n_en_a_pas_le_conseil(d_avant: str, ceres: Lanceur) -> None:
    """D'une version qui n'a pas été livrée."""
    jouer(d_avant, "UPDATE ceres_schema SET modele = 'inconnu'")
    for commande in (("jure", "lister"), ("admin", "migrer")):
        refus = ceres("--base", d_avant, *commande)
        assert (refus.code, "admin migrer" in refus.stderr) == (8, False), refus.stderr
        assert "Servez-vous de la version qui l'a créée." in refus.stderr


def test_la_base_d_avant_se_migre(d_avant: str, ceres: Lanceur, serveur_postgresql: Serveur) -> None:
    avant = tel_quel(d_avant)
    essai = ceres("--base", d_avant, "admin", "migrer", "--simuler", "--format", "json")
    assert essai.code == 0, essai.stderr
    assert (essai.json()["depuis"], essai.json()["vers"], essai.json()["lots"]) == (
        VERSION_SCHEMA - 1,
        VERSION_SCHEMA,
        [],
    )
    assert [e["quoi"] for e in essai.json()["effets"]] == ["index"]
    assert tel_quel(d_avant) == avant
    fait = ceres("--base", d_avant, "admin", "migrer", "--format", "json")
    assert fait.code == 0, fait.stderr
    assert (fait.json()["change"], fait.json()["copie"], len(fait.json()["lots"])) == (True, None, 1)
    temoin = serveur_postgresql.base_neuve()
    assert ceres("--base", temoin, "init", "--sans-referentiel").code == 0
    assert tel_quel(d_avant) == tel_quel(temoin)
    for commande in (("jure", "lister"), ("admin", "verifier"), ("journal", "verifier")):
        rendu = ceres("--base", d_avant, *commande)
        assert rendu.code == 0, rendu.stderr
    assert lire(d_avant, "SELECT commande FROM lot ORDER BY id DESC LIMIT 1") == [("ceres admin migrer",)]
    encore = ceres("--base", d_avant, "admin", "migrer", "--format", "json")
    assert (encore.code, encore.json()["change"]) == (0, False)


def test_un_pas_qui_echoue_ne_laisse_rien(d_avant: str, ceres: Lanceur, monkeypatch: pytest.MonkeyPatch) -> None:
    def a_moitie(base: Base, jour: str) -> Reprise:
        _poser_l_index(base, jour)
        base.executer("SELECT 1 / 0")
        raise AssertionError

    monkeypatch.setattr(chaine, "SUITE", (Pas(VERSION_SCHEMA, chaine.SUITE[0].remplir, sur_postgresql=a_moitie),))
    avant = tel_quel(d_avant)
    assert ceres("--base", d_avant, "admin", "migrer").code != 0
    assert tel_quel(d_avant) == avant
    assert lire(d_avant, "SELECT version FROM ceres_schema") == [(VERSION_SCHEMA - 1,)]


def test_un_schema_change_hors_de_ceres_ne_se_migre_pas(d_avant: str, ceres: Lanceur) -> None:
    jouer(d_avant, "ALTER TABLE jure ADD COLUMN cache text")
    refus = ceres("--base", d_avant, "admin", "migrer")
    assert (refus.code, "changé hors de ceres" in refus.stderr) == (8, True)


def test_une_base_plus_neuve_que_le_programme_est_refusee(neuve: str, ceres: Lanceur) -> None:
    jouer(neuve, f"UPDATE ceres_schema SET version = {VERSION_SCHEMA + 1}")
    for commande in (("jure", "lister"), ("admin", "migrer")):
        refus = ceres("--base", neuve, *commande)
        assert refus.code == 8
        assert "plus récente" in refus.stderr
        assert "Mettez le programme à jour." in refus.stderr


@pytest.mark.usefixtures("roles")
def test_un_agent_ne_migre_pas_et_les_roles_sont_reposes(d_avant: str, ceres: Lanceur) -> None:
    """Le compte qui possède la base d'essai est superutilisateur : il repose les rôles dans la même transaction."""
    jouer(d_avant, droits.corps([AGENT]))
    sienne = d_avant.replace(f"//{COMPTE}@", f"//{AGENT}@")
    refus = ceres("--base", sienne, "admin", "migrer")
    assert refus.code == 8, refus.stderr
    assert "n'en possède pas les tables" in refus.stderr
    fait = ceres("--base", d_avant, "admin", "migrer")
    assert fait.code == 0, fait.stderr
    assert "roles-postgres" not in fait.stderr
    assert ceres("--base", sienne, "jure", "lister").code == 0
