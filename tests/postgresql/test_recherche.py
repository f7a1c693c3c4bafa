"""Sous les rôles, une recherche et une longue liste : ce qu'elles rendent, et ce que le serveur en juge d'abord."""

from itertools import product
from pathlib import Path

import psycopg
import pytest

from ceres_cli.base.filtre import Filtre, texte_libre
from ceres_cli.base.postgresql import agent
from ceres_cli.base.postgresql.db import DbPostgresql
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.faits import perimetres
from tests.conftest import Ressorts
from tests.fabriques.serveur import Serveur
from tests.lanceur import lancer
from tests.outils_moteur import JOUR
from tests.postgresql.partagee import Partagee

PROFILS = {"centre": 2, "ud": 3, "direccte": 4, "mpcp": 1}
CHERCHES = (
    ("jure", ("libre", "ibr", "LIBRE ici", "durand@", "e_", "%@", "!", "zzz", "libbre")),
    ("candidat", ("a", "nouveau", "ici", "no ic", "%")),
    ("habilitation", ("libre", "sieg")),
    ("session", ("centre ici", "nantes")),
    ("centre", ("centre", "ailleurs")),
)


@pytest.fixture(scope="module")
def partagee(modele: Partagee) -> Partagee:
    return modele.cloner("recherche")


@pytest.mark.parametrize("role", PROFILS)
def test_un_nom_cherche_trouve_les_memes_sur_les_deux_bases(
    partagee: Partagee, ressorts: Ressorts, isole: Path, role: str
) -> None:
    trouves = 0
    for nom, textes in CHERCHES:
        for texte in textes:
            mots = (nom, "lister", texte, "--limite", "3", "--profil", f"P-{PROFILS[role]}", "--format", "json")
            partage = lancer("--base", partagee.url, *mots)
            locale = lancer("--base", ressorts[0], *mots)
            assert (partage.code, partage.stdout) == (locale.code, locale.stdout) == (0, locale.stdout), mots
            trouves += locale.json()["total"]
    assert trouves > 10


@pytest.mark.parametrize("mot", ["martin", "%", "_", "!", "a!b%", "!!", "%%", "50 %", "l'\\1"])
def test_le_mot_se_cherche_tel_quel_sous_un_role_ou_sans(partagee: Partagee, mot: str) -> None:
    with partagee.sous("ud", 3) as connexion:
        for titre in (None, agent.Titre("", "ud")):
            db = DbPostgresql(connexion, titre=titre)
            for sans_espaces in (False, True):
                condition, *parametres = db.contient("d.cle", mot, sans_espaces=sans_espaces)
                for cle in (mot, f"avant {mot} après", " ".join(mot), mot[::-1], "a b", ""):
                    voulu = mot in (cle.replace(" ", "") if sans_espaces else cle)
                    sql = f"SELECT CASE WHEN {condition} THEN 1 ELSE 0 END FROM (SELECT CAST(? AS text) AS cle) d"
                    assert db.valeur(sql, (*parametres, cle)) == voulu, (titre, sans_espaces, cle)


# Ce qui passe devant les politiques lit des lignes cachées : qu'il échoue, et l'on sait ce qu'il a lu.
_SURES = (
    "SELECT p.oid::regprocedure::text, p.pronargs FROM pg_proc p WHERE p.proleakproof"
    " AND p.pronamespace <> 'pg_catalog'::regnamespace ORDER BY 1"
)
_EXTREMES = (
    "''", "' '", "'a'", "repeat('a', 1000)", "repeat('b', 2000000)", "repeat(' ', 3000000)", "'é€😀ß'", "'%!_\\'",
    "NULL",
)  # fmt: skip


def test_nulle_fonction_qui_passe_devant_les_politiques_n_echoue_quoi_qu_on_lui_donne(partagee: Partagee) -> None:
    """Toutes celles de la base, d'où qu'elles viennent : une de plus se trouve prise ici."""
    sures = partagee.lire(_SURES)
    assert sures
    with psycopg.connect(partagee.serveur.adresse(partagee.nom), autocommit=True) as connexion:
        for nom, combien in sures:
            for valeurs in product(_EXTREMES, repeat=int(str(combien))):
                connexion.execute(f"SELECT length({str(nom).partition('(')[0]}({', '.join(valeurs)})::text)")
        # Celle du serveur, que ces valeurs prennent en défaut, n'en est donc pas.
        with pytest.raises(psycopg.errors.ProgramLimitExceeded):
            connexion.execute(f"SELECT length(replace({_EXTREMES[3]}, {_EXTREMES[2]}, {_EXTREMES[4]}))")


def test_le_script_ne_declare_sure_aucune_fonction_du_serveur(partagee: Partagee, serveur_postgresql: Serveur) -> None:
    du_serveur = "SELECT oid::regprocedure::text FROM pg_proc WHERE proleakproof AND oid < 16384 ORDER BY 1"
    with psycopg.connect(serveur_postgresql.base_neuve()) as connexion:
        assert partagee.lire(du_serveur) == connexion.execute(du_serveur).fetchall()


def test_un_nom_se_cherche_avant_de_juger_chaque_jure(partagee: Partagee) -> None:
    """Le mot d'abord, puis la politique et le périmètre, des seuls jurés qui le portent."""
    filtre = Filtre()
    acteur = Acteur("a", 2, Role.CENTRE, centre_id=1, jour=JOUR, sous_un_role=True)
    with partagee.sous("centre", 2) as connexion:
        db = DbPostgresql(connexion, titre=agent.Titre("", "centre"))
        texte_libre(db, filtre, "j.cle", ["libre"], sans_espaces=True)
        perimetres.jures(filtre, acteur, JOUR.isoformat())
        sql = f"EXPLAIN SELECT j.id FROM {filtre.de('jure j')} WHERE {filtre.ou()}"
        lignes = [ligne for (ligne,) in db.lignes(sql, filtre.parametres)]
    (jures,) = [n for n, ligne in enumerate(lignes) if " on jure j " in f"{ligne} "]
    (condition,) = [x for x in lignes[jures + 1 :] if x.lstrip().startswith("Filter:")][:1]
    assert 0 <= condition.index("place(") < condition.index("EXISTS(")


def test_ce_qui_est_a_juger_se_juge_ligne_a_ligne(partagee: Partagee) -> None:
    """D'un Centre ou d'un candidat, le serveur ne fait pas d'abord l'ensemble de tout ce que le profil voit."""
    politiques = partagee.lire("SELECT policyname::text, tablename::text, qual FROM pg_policies WHERE cmd = 'SELECT'")
    seules = {(nom.removeprefix("ceres_lire_"), table) for nom, table, qual in politiques if "OFFSET 0" in str(qual)}
    assert {("centre", "jure"), ("centre", "habilitation")} <= seules
    assert {(role, "candidat") for role in ("centre", "ud", "direccte")} <= seules
    assert ("ud", "habilitation") not in seules
