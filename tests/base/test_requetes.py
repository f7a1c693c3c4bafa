"""Chaque instruction SQL du programme se prépare sur une base neuve ; aucune n'échappe à ce contrôle.

Les instructions sont écoutées pendant que tourne l'arbre des commandes, sous chaque profil, et la démonstration : rien
n'est recopié ici. Chaque littéral SQL du programme doit être dans l'une d'elles.
"""

import ast
import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from itertools import count
from typing import Any

import psycopg
import pytest

from ceres_cli.base.filtre import Filtre
from ceres_cli.base.postgresql.db import DbPostgresql
from ceres_cli.base.postgresql.schema import instructions
from ceres_cli.base.schema import instructions as schema
from ceres_cli.configuration import cle
from ceres_cli.moteur import avance, avis, changements
from ceres_cli.regles.donnees.effacement import Sorte
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.retours.table import RETOURS
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.administration import requetes as administration
from ceres_cli.services.annulation import requetes as annulation
from ceres_cli.services.annulation.effacement import requetes as effacement
from ceres_cli.services.attestation import requetes as attestation
from ceres_cli.services.candidat import requetes as candidat
from ceres_cli.services.centre import requetes as centre
from ceres_cli.services.convocation import requetes as convocation
from ceres_cli.services.courrier import requetes as courrier
from ceres_cli.services.faits import designations, histoire, personnes, sessions
from ceres_cli.services.faits.archives import dites as archives
from ceres_cli.services.faits.archives import retenus
from ceres_cli.services.habilitation import requetes as habilitation
from ceres_cli.services.journal import requetes as journal
from ceres_cli.services.notification import requetes as notification
from ceres_cli.services.personne import requetes as personne
from ceres_cli.services.profil import requetes as profils
from ceres_cli.services.rgpd import requetes as rgpd
from ceres_cli.services.rgpd.conservation import requetes as conservation
from ceres_cli.services.session import requetes as session
from ceres_cli.services.titre import requetes as titre
from ceres_cli.services.vae import requetes as vae
from ceres_cli.store import Db, Store
from tests.commands.test_droits_matrice import PROFILS, TABLE
from tests.fabriques import faits
from tests.fabriques.deux_ressorts import ICI, batir
from tests.fabriques.serveur import Serveur
from tests.lanceur import RACINE, isoler, lancer

# Ce que la table des droits n'essaie pas : options de liste, noms qu'il faut chercher, objets effacés.
AUTREMENT = (
    "--help",
    *(f"{nom} lister --limite 1" for nom in ("jure", "habilitation", "session", "candidat", "centre", "journal")),
    "habilitation lister --etat active --limite 1",
    "convocation lister --limite 1 --format json",
    "centre agrements --limite 1 --titre {titre} --etat valide",
    "centre lister --titre {titre}",
    *(f"centre site lister --limite 1{e}" for e in ("", " --etat ouvert", " --etat ferme", " --etat a_completer")),
    "centre voir 73282932000074",
    "candidat lister --session {prep}",
    "session voir {prep} --amenagements",
    "candidat parchemins --limite 1",
    "candidat lister inscrit",
    "jure lister inxonnu",
    "journal suivre",
    "habilitation annuler-lot {lot} {active} --motif essai --oui",
    "jure indisponible {libre} --du 2026-01-05",
    "jure disponibles --session {prep}",
    "session composer {prep} --places 9",
    "session horaires {prep} --repartir --duree 30",
    "export-jures --session {prep} --format csv",
    "export-jures --libres --du 2025-11-03 --au 2025-11-04",
    "candidat creer --nom A --prenom B --naissance 1990-01-01 --centre {centre}",
    "profil creer --role centre --structure {centre} --agent neuf --simuler",
    "candidat expliquer {nouveau} --titre {titre} --naissance 1990-01-01",
    "jure lister durand@",
    "jure lister 0639981234",
    "jure lister --limite 1 --format json",
    "jure disponibles --titre {titre} --le 2025-10-01",
    "export-jures --du 2025-10-01 --au 2025-10-02 --libres",
    "session lister --jure {libre}",
    "session lister nantes",
    "session lister --modifie-depuis 2025-01-01",
    "journal lister --apres 1 --limite 1",
    "session reporter --etat en_preparation --jours 7 --simuler",
    "habilitation lister --titre {titre} --etat active --limite 1",
    "habilitation lister --etat expiree --departement 44 --utilisable",
    "habilitation lister --certification ESSAI/CCP1",
    "habilitation lister --certification {titre}/CCP9",
    "habilitation lister --certification RNCP1/CCP1",
    "habilitation lots --limite 1",
    "habilitation lot {fichier_noms} --simuler",
    "habilitation historique H-999",
    "habilitation expirer --au 2040-01-01 --simuler",
    "jure historique J-999",
    "jure lier {siege} --candidat {inscrit} --nature parent",
    "jure experience {libre} --rome Z9999 --debut 2020-01-01",
    "export-jures --sans-session-depuis 2025-01-01",
    "export-jures --libres",
    "referentiel lister essai",
    "referentiel modifier {titre} --fin-validite 2026-12-31 --simuler",
    "delais definir vae --mode bloquer --simuler",
)
_NATIONAL = Acteur("a", 1, Role.MPCP)
_PORTEURS = (habilitation.porteurs, habilitation.jures_eux_memes, vae.porteurs)
# Ce qu'aucune commande n'atteint en une fois, hors d'un terminal : pied d'une liste, reprise d'un plan, fichier qui
# revient, qui nomme par le nom ou qui se contredit, titres qui se succèdent, bloc disparu d'un export, mot porté par
# des milliers de candidats.
DIRECTEMENT: tuple[Callable[[Db], object], ...] = (
    lambda db: changements.crees_d_un_plan(db, "0"),
    lambda db: changements.plan_applique(db, "0", None),
    lambda db: changements.du_dernier_lot(db, "jure", [1]),
    lambda db: annulation.restes(db, Filtre()),
    lambda db: habilitation.compter(db, Filtre(), 1),
    lambda db: sessions.ajouter_jures(db, {}, [1], du_titre_de=[1]),
    lambda db: habilitation.certifications_de(db, [1]),
    lambda db: list(habilitation.ecrites_depuis(db, 0, ["jure"])),
    lambda db: list(habilitation.traces_depuis(db, 0)),
    lambda db: [habilitation.jures_des(db, t, "jure_id", [1]) for t in ("habilitation", "experience", "participation")],
    lambda db: avance.suit(db, avance.reperer(db)),
    lambda db: avance.ecrites(db, avance.Repere(0, "")),
    lambda db: titre.references_par_rncp(db, ["RNCP1"]),
    lambda db: titre.usages_des_blocs(db, [1]),
    lambda db: titre.expirations_constatees(db, [1]),
    lambda db: titre.dernier_jour_acquis(db, 1, "2025-01-01"),
    lambda db: titre.en_parcours(db, 1, [1], ("validee", "annulee")),
    lambda db: titre.sessions_titre_vivantes(db, 1, ("validee", "annulee")),
    lambda db: histoire.enregistrements(db, [1]),
    lambda db: session.membres(db, 1),
    lambda db: candidat.places_nees(db, 1),
    lambda db: courrier.avis(db, Filtre(), [1]),
    lambda db: profils.ont_servi(db, [1]),
    lambda db: notification.editions(db, 1),
    lambda db: histoire._supprimees(db, {}, date(2025, 1, 1)),
    lambda db: journal.roles_et_sources(db, [1]),
    lambda db: journal.lot_de(db, "0"),
    lambda db: archives.premiere_trace(db, 0),
    lambda db: journal.references(db, "session", [0]),
    lambda db: changements.derniers(db, "jure", [1]),
    lambda db: designations.designer(db, [(sorte, 1) for sorte in RETOURS]),
    lambda db: annulation.candidats_des_parchemins(db, [1]),
    lambda db: [effacement.citations(db, objet, [1]) for objet in effacement.OBJETS.values()],
    lambda db: [effacement.sans_suite(db, objet, [1]) for objet in effacement.OBJETS.values()],
    lambda db: effacement.agrements_en_vie(db, 1, "2025-01-01"),
    lambda db: effacement.constats(db, [1]),
    lambda db: effacement.noms_des_sessions(db, [1]),
    lambda db: titre.citations(db, [1], [1]),
    lambda db: [list(conservation.activites(db, sorte)) for sorte in Sorte],
    lambda db: [conservation.noms(db, sorte) for sorte in Sorte],
    lambda db: rgpd.est_connu_du_journal(db, Sorte.JURE, 1),
    lambda db: rgpd.est_vide_au_journal(db, Sorte.JURE, 1),
    lambda db: rgpd.naissance_au_journal(db, "jure", 1),
    lambda db: rgpd.dits_au_journal(db, "convocation", "contenu", ["Zoé Zuber"]),
    lambda db: list(rgpd.textes_du_journal(db)),
    lambda db: rgpd.effacements(db),
    lambda db: administration.est_la_suite(db, "0"),
    lambda db: rgpd.textes_des_courriels(db, [1]),
    lambda db: avis.adresses_des_agents(db, ["44"], "2025-01-01"),
    lambda db: annulation.courriels_a_partir(db, [1]),
    lambda db: attestation.dernier_jour_signe(db, "0"),
    lambda db: centre.validees_sous(
        db, faits.agrement(faits.bloc(faits.titre()), date(2025, 1, 1), date(2025, 12, 31))
    ),
    lambda db: centre.a_recu(db, 1),
    lambda db: centre.noms_et_communes(db, None),
    lambda db: centre.logo_connu(db, "0" * 64),
    lambda db: centre.modele_connu(db, "0" * 64),
    lambda db: convocation.modeles(db, ["0" * 64]),
    lambda db: convocation.modele_commun_note(db),
    lambda db: convocation.courriels(db, [1], [1]),
    lambda db: convocation.dernieres_parties(db, [1]),
    lambda db: courrier.convocations(db, Filtre(), [1]),
    lambda db: courrier.sessions(db, Filtre()),
    lambda db: courrier.declinees(db, [1]),
    lambda db: courrier.a_relancer(db, Filtre(), ["debloquee"], ["en_file"]),
    lambda db: courrier.courriels_des_centres(db, [1]),
    lambda db: courrier.courriel_du_profil(db, 1),
    lambda db: courrier.agents(db, ["ud"], "2025-09-02"),
    lambda db: courrier.avertis(db, ["en_file"]),
    lambda db: courrier.essayes(db, "2025-09-02T00:00:00Z", "2025-09-02T12:00:00Z"),
    lambda db: courrier.essais(db, "2025-09-02T00:00:00Z", "2025-09-02T12:00:00Z"),
    lambda db: personne.messages(db, 1),
    lambda db: personnes.Personnes(db, _NATIONAL, [1], [("durand alice", "1990-01-01")]),
    lambda db: personnes.candidats_de_ces_noms(db, _NATIONAL, ["durand alice"], "S-2025-1"),
    lambda db: vae.de_ces_noms(db, Filtre()),
    lambda db: retenus.retenus(db, 1),
    lambda db: [retenus.dernier_avant(db, jour) for jour in ("2000-01-01", "2100-01-01")],
    lambda db: retenus.suite(db, 0, 1),
    lambda db: retenus.les_plus_grands(db, 1),
    lambda db: [list(porteurs(db, Filtre())) for porteurs in _PORTEURS],
)
# Le schéma, éprouvé à chaque base créée, et ses déclencheurs ; les migrations, qui lisent des schémas passés ; ce qui
# n'est que pour PostgreSQL.
DANS = "IN (SELECT value FROM json_each(?))"  # ce que `Db.dans` écrit sur SQLite
AILLEURS = (
    "base/schema.py",
    "base/du_serveur.py",
    "base/sceau/gardes.py",
    "base/sceau/archives.py",
    "base/sceau/effacement.py",
    "base/sceau/relecture.py",
    "base/migrations/",
    "base/postgresql/",
    "store_postgresql.py",
)
PAQUET = RACINE / "ceres_cli"
VERBE = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\s")
SOUS_REQUETE = re.compile(r"\bSELECT\s")


class Ecoutee(sqlite3.Connection):
    """Une connexion qui retient le texte de ce qu'on lui demande, sans les valeurs."""

    vues: set[str]

    def execute(self, sql: str, *parametres: Any) -> sqlite3.Cursor:
        self.vues.add(sql)
        return super().execute(sql, *parametres)

    def executemany(self, sql: str, *suite: Any) -> sqlite3.Cursor:
        self.vues.add(sql)
        return super().executemany(sql, *suite)


@pytest.fixture(scope="module")
def vues(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Les instructions demandées à la base par l'arbre des commandes, par la démonstration, et par `AUTREMENT`."""
    dossier = tmp_path_factory.mktemp("requetes")
    entendues: set[str] = set()
    connecter = sqlite3.connect
    fabrique = type("Ecoutee", (Ecoutee,), {"vues": entendues})
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, dossier)
        cle.JOURNAL.creer(os.environ)
        noms = batir(dossier / "modele.db")[ICI]
        temporaire.setattr(sqlite3, "connect", lambda *a, **o: connecter(*a, **{"factory": fabrique, **o}))
        for ligne, profil in _essais():
            shutil.copyfile(dossier / "modele.db", dossier / "ceres.db")
            lancer(*ligne.format_map(noms).split(), "--profil", profil)
            shutil.rmtree(dossier / "dossier", ignore_errors=True)
        papier = ("--sortie", dossier / "papier.pdf", "--ecraser")
        for suite in (  # une base avec des titres au journal, et des titres détenus
            ("demo",),
            ("journal", "lister"),
            ("candidat", "attestation", "C-3", *papier),
            ("candidat", "attestation", "--session", "S-2025-1", *papier),
            ("candidat", "parchemin", "ecrire", "1", *papier),
        ):
            assert lancer("--base", dossier / "demo.db", *suite).code == 0
        nuit = lancer("--base", dossier / "demo.db", "habilitation", "expirer", env={"CERES_AUJOURDHUI": "2040-01-01"})
        assert nuit.code == 0, nuit.stderr
        base = Store(str(dossier / "demo.db"))
        with base.lecture() as db:
            for fonction in DIRECTEMENT:
                fonction(db)
        base.fermer()
    return {sql for sql in entendues if VERBE.match(sql)}


def _essais() -> Iterator[tuple[str, str]]:
    """(ligne de commande, profil) : celles que le rôle ne refuse pas d'emblée."""
    for commande, lignes in TABLE.items():
        for arguments, attendus in lignes:
            for profil, codes in zip(PROFILS.values(), attendus, strict=True):
                if not codes.startswith("5"):
                    yield f"{commande} {arguments}", profil
    for ligne in AUTREMENT:
        for profil in PROFILS.values():
            yield ligne, profil


# --- préparer ---


@pytest.fixture
def preparer_sqlite() -> Iterator[Callable[[str], object]]:
    base = sqlite3.connect(":memory:", isolation_level=None)
    for instruction in schema("sqlite"):
        base.execute(instruction)
    yield lambda sql: base.execute(f"EXPLAIN {sql}", [None] * sql.count("?")).fetchall()
    base.close()


def _ailleurs(sql: str) -> str:
    """La même instruction, où ce que la base locale écrit pour elle est ce que l'autre écrit."""
    return sql.replace(DANS, "= ANY(?)").replace(Db.sans_index, DbPostgresql.sans_index)


@pytest.fixture
def preparer_postgresql(serveur_postgresql: Serveur) -> Iterator[Callable[[str], object]]:
    """Les `?` y deviennent `$1`, la condition de `Db.dans` la sienne, et `Db.sans_index` rien."""
    with psycopg.connect(serveur_postgresql.base_neuve(), autocommit=True) as base:
        for instruction in instructions():
            base.execute(instruction)

        def preparer(sql: str) -> object:
            if "sqlite_master" in sql:  # le schéma d'un fichier, que seule sa reconnaissance lit
                return None
            rangs = count(1)
            numerote = re.sub(r"\?", lambda _: f"${next(rangs)}", _ailleurs(sql))
            return base.execute(f"EXPLAIN (GENERIC_PLAN) {numerote}").fetchall()

        yield preparer


# Dialecte → la fixture qui donne de quoi préparer une instruction sur une base neuve.
DIALECTES = {"sqlite": "preparer_sqlite", "postgresql": "preparer_postgresql"}


@pytest.mark.parametrize("dialecte", DIALECTES)
def test_chaque_instruction_se_prepare(dialecte: str, vues: set[str], request: pytest.FixtureRequest) -> None:
    preparer = request.getfixturevalue(DIALECTES[dialecte])
    assert len(vues) > 200
    refusees = []
    for sql in sorted(vues):
        try:
            preparer(sql)
        except (sqlite3.Error, psycopg.Error) as erreur:
            refusees.append(f"{erreur} : {sql}")
    assert refusees == []


@pytest.mark.parametrize("dialecte", DIALECTES)
def test_une_mauvaise_instruction_ne_se_prepare_pas(dialecte: str, request: pytest.FixtureRequest) -> None:
    preparer = request.getfixturevalue(DIALECTES[dialecte])
    for sql in ("SELECT nomm FROM jure", "SELECT nom FROM juree WHERE id = ?", "SELECT nom, FROM jure"):
        with pytest.raises((sqlite3.Error, psycopg.Error)):
            preparer(sql)


# --- ne rien laisser échapper ---


def litteraux(source: str) -> Iterator[tuple[int, str, re.Pattern[str]]]:
    """(ligne, texte, motif de l'instruction où le retrouver) de chaque littéral qui porte une requête."""
    yield from _litteraux(ast.parse(source))


def _litteraux(noeud: ast.AST) -> Iterator[tuple[int, str, re.Pattern[str]]]:
    if isinstance(noeud, ast.JoinedStr) or (isinstance(noeud, ast.Constant) and isinstance(noeud.value, str)):
        morceaux = noeud.values if isinstance(noeud, ast.JoinedStr) else [noeud]
        texte = "".join(str(m.value) if isinstance(m, ast.Constant) else "{}" for m in morceaux)
        if VERBE.match(texte) or SOUS_REQUETE.search(texte):
            yield noeud.lineno, texte, re.compile(".*".join(map(re.escape, texte.split("{}"))), re.DOTALL)
        return
    for enfant in ast.iter_child_nodes(noeud):
        yield from _litteraux(enfant)


def test_chaque_litteral_sql_est_dans_une_instruction_preparee(vues: set[str]) -> None:
    manquent, trouves = [], 0
    for fichier in sorted(PAQUET.rglob("*.py")):
        nom = fichier.relative_to(PAQUET).as_posix()
        if nom.startswith(AILLEURS):
            continue
        for ligne, texte, motif in litteraux(fichier.read_text(encoding="utf-8")):
            trouves += 1
            if not any(map(motif.search, vues)):
                manquent.append(f"{nom}:{ligne} {texte}")
    assert not manquent, "à atteindre par une commande de AUTREMENT, ou par DIRECTEMENT :\n" + "\n".join(manquent)
    assert trouves > 100


def test_un_litteral_sql_se_reconnait() -> None:
    source = "a = 'SELECT 1'\nb = f'EXISTS (SELECT {c} FROM t)'\nc = 'WITH x AS (y) z'\nd = 'Choisissez : SELECTION'"
    assert [ligne for ligne, _, _ in litteraux(source)] == [1, 2, 3]
    assert [texte for _, texte, _ in litteraux(source)][1] == "EXISTS (SELECT {} FROM t)"


# --- rester portable ---

PROPRE_A_SQLITE = re.compile(
    r"(?<=[(\s,])\+\s*[a-z]"  # « +colonne », qui cache à l'index
    r"|\b(GLOB|IFNULL|IIF|INSERT OR|REPLACE INTO|ROWID|STRFTIME|JULIANDAY|GROUP_CONCAT|PRINTF|TYPEOF|INSTR"
    r"|INDEXED|TOTAL|LAST_INSERT_ROWID|CHANGES|JSON_EACH|JSON_EXTRACT)\b|\bDATE\s*\(|==|`|\bLIMIT [^ )]+\s*,",
    re.IGNORECASE,
)


def _portable(sql: str) -> bool:
    """Rien que SQLite soit seul à comprendre, hors de ce que `Db.dans` et `Db.sans_index` écrivent pour lui."""
    return not PROPRE_A_SQLITE.search(_ailleurs(sql))


def test_aucune_instruction_n_est_propre_a_sqlite(vues: set[str]) -> None:
    assert [sql for sql in sorted(vues) if not _portable(sql)] == []


@pytest.mark.parametrize(
    "sql",
    ["SELECT a FROM t WHERE +a = 1", "SELECT ifnull(a, 1) FROM t", "INSERT OR IGNORE INTO t VALUES (1)",
     "SELECT a FROM t WHERE b IN (SELECT value FROM json_each(?) WHERE 1)", "SELECT a FROM t LIMIT 1, 2",
     "SELECT a FROM t WHERE a == 1", "SELECT rowid FROM t"],
)  # fmt: skip
def test_ce_qui_est_propre_a_sqlite_se_voit(sql: str) -> None:
    assert not _portable(sql)


def test_la_condition_de_db_dans_est_la_seule_permise() -> None:
    with closing(sqlite3.connect(":memory:")) as connexion:
        condition, _ = Db(connexion).dans("a", [1])
    assert _portable(f"SELECT a FROM t WHERE {condition}")
