"""Les droits écrits dans base/postgresql/droits/ sont ceux du programme : ses périmètres, ses états, ce qu'il lit hors
du ressort. Chacun se compare par ce qu'il fait, sur les deux ressorts et sur ce qui les fait changer."""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any

import psycopg
import pytest

from ceres_cli.base.db import Db
from ceres_cli.base.filtre import Filtre
from ceres_cli.base.postgresql import agent
from ceres_cli.base.postgresql.db import DbPostgresql
from ceres_cli.base.tables import COLONNES
from ceres_cli.moteur import journal
from ceres_cli.nomenclatures import territoires
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.delais import EtatDerogation
from ceres_cli.regles.vocabulaire import EtatDemandeVae, EtatInscription, EtatSession, Role
from ceres_cli.services.faits import ecrits, hors_ressort, perimetres, sources
from tests.fabriques.serveur import Serveur
from tests.lanceur import isoler
from tests.postgresql import etats, privileges
from tests.postgresql.partagee import Partagee, poser
from tests.postgresql.test_ressort_ecrit import PROFILS, Attaque

JOUR = date(2025, 9, 2)
SERVICES = {Role.CENTRE: {"centre_id": 1}, Role.UD: {"departement": "44"}, Role.DIRECCTE: {"region": "52"}}
ACTEURS = {role: Acteur("", PROFILS[role], role, jour=JOUR, **SERVICES.get(role, {})) for role in Role}  # type: ignore[arg-type]
Perimetre = Callable[[Filtre, Acteur], None]
LOCALE = Db(sqlite3.connect(":memory:"))


def dit(sorte: str) -> tuple[str, str, Perimetre]:
    objet = sources.objets()[sorte]
    assert objet.perimetre is not None
    return objet.depuis(LOCALE, Filtre()).removeprefix("FROM "), objet.alias, objet.perimetre


# Table → d'où se lit ce que dit le programme, l'alias de la table, le périmètre.
LUS: dict[str, tuple[str, str, Perimetre]] = {
    "jure": dit("jure"),
    "habilitation": (
        "habilitation h JOIN jure j ON j.id = h.jure_id JOIN titre t ON t.id = h.titre_id", "h",
        lambda f, a: perimetres.habilitations(f, a, a.jour.isoformat()),
    ),
    "session_examen": dit("session"),
    "candidat": dit("candidat"),
    "centre": ("centre e", "e", perimetres.centres),
    "agrement": ("agrement a JOIN centre e ON e.id = a.centre_id", "a", perimetres.centres),
    "derogation": dit("derogation"),
    "demande_vae": dit("demande_vae"),
    "controle": dit("controle"),
    "parchemin": dit("parchemin"),
    "message": dit("message"),
    "lot": ("lot l", "l", partial(ecrits.lots, LOCALE)),
    "trace": ("trace tr JOIN lot l ON l.id = tr.lot_id", "tr", partial(ecrits.traces, LOCALE)),
}  # fmt: skip
_EVENEMENT = (
    "INSERT INTO evenement_agrement (id, agrement_id, nature, a_compter_du, pose_le, motif)"
    " SELECT 900 + id + {0} * 50, id, '{1}', '{2}', '2025-08-01', 'essai' FROM agrement WHERE centre_id = 1"
)
_DEROGATION = (
    "INSERT INTO derogation (id, delai, session_id, utilisee_par_id, centre_id, departement, certification_id, debut,"
    " utilisee_le, etat, accordee_le, motif, version) SELECT {0}, 'creation', {1}, {2}, {3}, {4},"
    " CASE WHEN {1} IS NULL THEN 1 END,"
    " CASE WHEN {1} IS NULL THEN '2025-12-01' END, CASE WHEN {2} IS NOT NULL THEN '2025-08-02' END,"
    " CASE WHEN {2} IS NULL THEN 'accordee' ELSE 'utilisee' END,"
    " '2025-08-01', 'essai', 1"
)
# Ce qui fait entrer dans un ressort, ou en sortir.
CHANGEMENTS: dict[str, tuple[str, ...]] = {
    "rien": (),
    "agréments à venir": ("UPDATE agrement SET debut = '2025-09-03'",),
    "agréments du jour": ("UPDATE agrement SET debut = '2025-09-02', fin = '2025-09-02'",),
    "agréments finis": ("UPDATE agrement SET fin = '2025-09-01'",),
    "agréments suspendus": (_EVENEMENT.format(0, "suspendre", "2025-09-02"),),
    "agréments suspendus demain": (_EVENEMENT.format(0, "suspendre", "2025-09-03"),),
    "agréments rétablis": (
        _EVENEMENT.format(0, "suspendre", "2025-08-01"), _EVENEMENT.format(1, "retablir", "2025-09-02"),
    ),
    "agréments retirés après la fin du titre": (
        "UPDATE titre SET date_fin_validite = '2025-06-30', date_fin_prolongation = '2026-06-30'",
        "UPDATE agrement SET fin = '2025-06-30'", _EVENEMENT.format(0, "retirer", "2025-07-01"),
    ),
    "agréments sur les CCS, sans appui": (
        "UPDATE agrement SET certification_id = (SELECT c.id FROM certification c JOIN certification a ON"
        " a.titre_id = c.titre_id WHERE a.id = agrement.certification_id AND c.type = 'CCS')",
    ),
    "habilitations sur les CCS": (
        "UPDATE habilitation SET certification_id = (SELECT c.id FROM certification c"
        " WHERE c.titre_id = habilitation.titre_id AND c.type = 'CCS') WHERE certification_id IN"
        " (SELECT id FROM certification WHERE type = 'TITRE')",
    ),
    "titres prolongés": (
        "UPDATE titre SET date_fin_validite = '2025-06-30', date_fin_prolongation = '2025-09-02'",
        "UPDATE habilitation SET fin = '2025-06-30'",
    ),
    "prolongation finie": (
        "UPDATE titre SET date_fin_validite = '2025-06-30', date_fin_prolongation = '2025-09-01'",
        "UPDATE habilitation SET fin = '2025-06-30'",
    ),
    "jurés inactifs": ("UPDATE jure SET actif = 1 - actif",),
    "habilitations en brouillon": (
        "UPDATE habilitation SET etat = 'brouillon' WHERE etat = 'validee' AND jure_id IN (1, 2)",
    ),
    "jurés déménagés": ("UPDATE jure SET departement = '49' WHERE id IN (1, 2)",),
    "jurés partis": ("UPDATE jure SET departement = '75', region = '11' WHERE id IN (1, 2)",),
    "jurés sans lieu": ("UPDATE jure SET departement = NULL, region = NULL WHERE id IN (1, 2)",),
    "candidats sans centre": ("UPDATE candidat SET centre_id = NULL",),
    "candidats sans inscription": ("DELETE FROM inscription",),
    "candidats venus d'ailleurs": (
        "UPDATE inscription SET session_id = 7 WHERE id = (SELECT min(id) FROM inscription WHERE session_id = 1)",
    ),
    "candidats qui habitent ailleurs": (
        "UPDATE candidat SET departement = CASE centre_id WHEN 1 THEN '75' ELSE '49' END",
    ),
    "candidats sans adresse": ("UPDATE candidat SET departement = NULL",),
    "sessions déplacées": ("UPDATE session_examen SET departement = '49' WHERE id < 4",),
    "sessions parties": ("UPDATE session_examen SET departement = '75', region = '11' WHERE id < 4",),
    "centre parti": ("UPDATE centre SET departement = '75', region = '11' WHERE id = 1",),
    "agréments d'un site d'ailleurs": ("UPDATE agrement SET departement = '75', region = '11' WHERE site IS NOT NULL",),
    "dérogations": (
        _DEROGATION.format(901, 1, "NULL", "NULL", "NULL"), _DEROGATION.format(902, 7, "NULL", "NULL", "NULL"),
        _DEROGATION.format(903, "NULL", "NULL", 1, "NULL"), _DEROGATION.format(904, "NULL", "NULL", 1, "'75'"),
        _DEROGATION.format(905, "NULL", "NULL", 2, "'44'"), _DEROGATION.format(906, 1, 7, "NULL", "NULL"),
    ),
    "contrôles de sessions": ("UPDATE controle SET session_id = CASE centre_id WHEN 1 THEN 7 ELSE 1 END",),
    "lots d'une autre structure": ("UPDATE lot SET structure = '52', role = 'direccte'",),
    "lots des deux 44": ("UPDATE lot SET structure = '44', role = CASE id % 2 WHEN 0 THEN 'ud' ELSE 'direccte' END",),
}  # fmt: skip


@pytest.fixture(scope="module")
def base(serveur_postgresql: Serveur, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Partagee]:
    dossier = tmp_path_factory.mktemp("droits_en_sql")
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, dossier)
        yield poser(serveur_postgresql, dossier, "droits_en_sql")


@pytest.fixture
def connexion(base: Partagee) -> Iterator["psycopg.Connection[Any]"]:
    """Celle de l'administrateur, dans une transaction dont rien ne reste."""
    with psycopg.connect(base.serveur.adresse(base.nom)) as ouverte:
        yield ouverte
        ouverte.rollback()


def du_programme(connexion: "psycopg.Connection[Any]", role: Role, lu: tuple[str, str, Perimetre]) -> set[int]:
    depuis, alias, perimetre = lu
    filtre = Filtre()
    perimetre(filtre, ACTEURS[role])
    sql = f"SELECT {alias}.id FROM {depuis} WHERE {filtre.ou()}"
    return {i for (i,) in DbPostgresql(connexion).lignes(sql, filtre.parametres)}


@pytest.mark.parametrize("changement", CHANGEMENTS)
def test_dro_02_la_base_et_le_programme_voient_les_memes_lignes(
    connexion: "psycopg.Connection[Any]", changement: str
) -> None:
    connexion.execute("SET LOCAL session_replication_role = replica")
    for sql in CHANGEMENTS[changement]:
        touchees = connexion.execute(sql).rowcount  # type: ignore[arg-type]
        assert touchees > 0, sql
    connexion.execute("SET LOCAL session_replication_role = origin")
    for role in Role:
        attaque = Attaque(connexion, role)
        for table, lu in LUS.items():
            if privileges.lit(role, table):
                vues = {i for (i,) in attaque.vues(table, ("id",))}
                assert vues == du_programme(connexion, role, lu), (role, table)
        for sorte in (s for s, objet in sources.objets().items() if objet.perimetre is not None):
            voulus = du_programme(connexion, role, dit(sorte))
            if role is Role.CENTRE and sorte in sources.aux_services():
                voulus = set()
            attaque.entrer()
            objets = {i for (i,) in attaque.lire("SELECT ceres_droits.objets(%s)", (sorte,))}
            attaque.sortir()
            assert objets == voulus, (role, sorte)


def test_dro_02_une_direccte_a_les_departements_de_sa_region(connexion: "psycopg.Connection[Any]") -> None:
    attaque = Attaque(connexion, Role.DIRECCTE)
    for region in sorted({d.region for d in territoires.departements().values()}):
        connexion.execute("UPDATE profil SET region = %s WHERE id = %s", (region, PROFILS[Role.DIRECCTE]))
        attaque.entrer()
        siens = attaque.lire("SELECT ceres_droits.mes_departements()")
        attaque.sortir()
        assert siens == [(territoires.departements_de_region(region),)]


@pytest.mark.parametrize("role", Role)
def test_ses_09_la_base_admet_les_etats_que_posent_les_regles(connexion: "psycopg.Connection[Any]", role: Role) -> None:
    attaque = Attaque(connexion, role)
    derogations = [e for e in EtatDerogation if e is not EtatDerogation.SANS_OBJET]
    for table, tous in (
        ("session_examen", [*EtatSession]), ("inscription", [*EtatInscription]), ("demande_vae", [*EtatDemandeVae]),
        ("derogation", derogations),
    ):  # fmt: skip
        _sans_contraintes(connexion, table)
        pas, neuf = etats.GARDES[table]
        assert neuf in tuple(tous)
        for de in tous:
            for vers in tous:
                if de is not vers:
                    pose = _pose(connexion, attaque, table, de.value, vers.value)
                    assert pose == ((role, de.value, vers.value) in pas), (table, de, vers)


def _sans_contraintes(connexion: "psycopg.Connection[Any]", table: str) -> None:
    """Un état en demande d'autres colonnes : ce n'est pas ce qu'on éprouve."""
    noms = "SELECT conname::text FROM pg_constraint WHERE contype = 'c' AND conrelid = %s::regclass"
    for (nom,) in connexion.execute(noms, (table,)).fetchall():
        connexion.execute(f"ALTER TABLE {table} DROP CONSTRAINT {nom}")


def _pose(connexion: "psycopg.Connection[Any]", attaque: Attaque, table: str, de: str, vers: str) -> bool:
    """Le rôle passe-t-il la première ligne, du ressort, de cet état à celui-là ?"""
    poser = f"UPDATE {table} SET etat = %s WHERE id = 1"
    with connexion.transaction(force_rollback=True):
        connexion.execute("SET LOCAL session_replication_role = replica")
        connexion.execute(poser, (de,))
        connexion.execute("SET LOCAL session_replication_role = origin")
        try:
            with connexion.transaction():
                attaque.entrer()
                return connexion.execute(poser, (vers,)).rowcount == 1
        except psycopg.errors.InsufficientPrivilege:
            return False


REGARDS = [
    "candidat", "candidat_mot", "centre", "convocation", "demande_vae", "derogation", "distinction",
    "distinction_jure", "habilitation", "identite_candidat", "inscription", "jure", "lien_jure", "lot", "obtention",
    "parchemin", "participation", "passage", "passage_jure", "resultat_conteste", "session_examen", "trace",
]  # fmt: skip


def test_les_vues_sont_celles_que_lit_le_programme_et_ont_les_colonnes_de_leur_table(base: Partagee) -> None:
    for role in (Role.CENTRE, Role.UD, Role.DIRECCTE):
        regards = f"'ceres_regards_{role.value}'::regnamespace"
        vues = [t for (t,) in base.lire(f"SELECT relname::text FROM pg_class WHERE relnamespace = {regards}")]
        assert sorted(vues) == REGARDS
        for table in vues:
            lues = base.lire(
                "SELECT attname::text, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attnum > 0"
                f" AND attrelid = 'ceres_regards_{role.value}.{table}'::regclass ORDER BY attname"
            )
            voulues = base.lire(
                "SELECT attname::text, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attnum > 0"
                f" AND NOT attisdropped AND attrelid = 'public.{table}'::regclass ORDER BY attname"
            )
            assert lues == voulues, (role, table)
            assert {nom for nom, _ in lues} == set(COLONNES[table])


@pytest.mark.parametrize("role", Role)
def test_ce_qui_regarde_toute_la_base_y_repond_comme_le_programme(base: Partagee, role: Role) -> None:
    """Les mêmes réponses que rend une base que nul rôle ne garde, quel que soit le ressort."""

    def reponses(db: DbPostgresql) -> list[Any]:
        return [
            *(hors_ressort.dernier_numero_de_session(db, annee) for annee in (2024, 2025)),
            *(
                hors_ressort.lots_en_tout(db, *bornes)
                for bornes in (("", "", ""), ("", "2025-09-01", ""), ("", "", "jure"))
            ),
            *(hors_ressort.traces_en_tout(db, "", "", action, apres) for action in ("", "creer") for apres in (0, 20)),
            journal.dernier_instant(db),
            hors_ressort.sortes_des_lots(db, range(1, 20)),
            hors_ressort.jures_de_meme_identite(db, range(1, 20)),
        ]

    with psycopg.connect(base.serveur.adresse(base.nom)) as connexion:
        connexion.execute("UPDATE jure SET cle = 'meme', naissance = NULL WHERE id IN (1, 2, 8)")
        voulues = reponses(DbPostgresql(connexion))
        toutes = sorted(hors_ressort.debuts_des_sessions(DbPostgresql(connexion), range(1, 20)))
        attaque = Attaque(connexion, role)
        attaque.entrer()
        sous_son_role = DbPostgresql(connexion, titre=agent.Titre("", role.value))
        assert reponses(sous_son_role) == voulues
        vus = {jure for (jure,) in connexion.execute("SELECT id FROM public.jure").fetchall()}
        siens = [couple for couple in toutes if couple[0] in vus]
        assert siens
        assert sorted(hors_ressort.debuts_des_sessions(sous_son_role, range(1, 20))) == siens
        attaque.sortir()
        connexion.rollback()
