"""Nulle écriture ne quitte le ressort : chaque colonne de chaque table que change un rôle reçoit, en SQL nu, ce qu'ont
les lignes d'ailleurs, et ce qui en résulte est encore du ressort."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from ceres_cli.base.models import SQLModel
from ceres_cli.base.tables import CLES, COLONNES
from ceres_cli.nomenclatures import territoires
from ceres_cli.regles.vocabulaire import Role
from tests.fabriques.base import AGENT
from tests.fabriques.serveur import Serveur
from tests.lanceur import isoler
from tests.postgresql import privileges
from tests.postgresql.partagee import Partagee, poser

PROFILS = {Role.CENTRE: 2, Role.UD: 3, Role.DIRECCTE: 4, Role.MPCP: 1}
# Ce que `deux_ressorts` n'a pas : ici (candidats 1 et 2, sessions 1 à 6), puis ailleurs (3 et 4, 7 à 12).
_DE_CHACUN = [
    sql
    for n, (candidat, session) in enumerate(((1, 1), (3, 7)))
    for sql in (
        "INSERT INTO derogation (id, delai, session_id, etat, accordee_le, motif, version)"
        f" VALUES ({n + 11}, 'creation', {session}, 'accordee', '2025-08-01', 'essai', 1)",
        f"INSERT INTO distinction VALUES ({candidat}, {candidat + 1}, '2025-08-01', 'essai')",
        f"INSERT INTO distinction_jure VALUES ({candidat}, {candidat + 1}, '2025-08-01', 'essai')",
        "INSERT INTO obtention (candidat_id, certification_id, session_id, obtenue_le)"
        f" SELECT {candidat}, min(id), {session + 5}, '2025-08-01' FROM certification WHERE type = 'CCP'",
        "INSERT INTO resultat_conteste (inscription_id, resultat, jour)"
        f" SELECT min(id), 'echec', '2025-08-01' FROM inscription WHERE session_id = {session + 5}",
        f"INSERT INTO amenagement SELECT min(id), 1, repeat('0', 64), 'materiel' FROM inscription"
        f" WHERE session_id = {session}",
        "INSERT INTO passage (id, session_id, candidat_id, jour, debut, fin)"
        f" SELECT {n + 1}, {session}, min(candidat_id), '2025-11-03', '09:00', '09:30' FROM inscription"
        f" WHERE session_id = {session}",
        f"INSERT INTO constat (id, controle_id, date, texte) VALUES ({n + 1}, {2 * n + 1}, '2025-08-01', 'essai')",
    )
]
# Quelqu'un d'ici qui passe, siège, est convoqué ailleurs.
_D_ICI_AILLEURS = (
    "INSERT INTO inscription (id, session_id, candidat_id, voie, portee, etat, inscrit_le, convocation_a_editer)"
    " VALUES (900, 8, 1, 'formation', 'complete', 'inscrit', '2025-08-01', 0)",
    "INSERT INTO participation (session_id, jure_id) VALUES (8, 1)",
    "INSERT INTO convocation (id, session_id, jure_id, edition, date_edition, heure, contenu)"
    " VALUES (900, 8, 1, 1, '2025-08-01', '09:00', '{}')",
    "INSERT INTO convocation (id, session_id, candidat_id, edition, date_edition, heure, contenu)"
    " VALUES (901, 8, 1, 1, '2025-08-01', '09:00', '{}')",
    "INSERT INTO passage (id, session_id, candidat_id, jour, debut, fin)"
    " VALUES (900, 8, 1, '2025-11-03', '10:00', '10:30')",
)  # fmt: skip
# D'un juré lié à un centre, d'une dérogation à un centre, le centre se lit partout : il n'est pas un ressort.
_PUBLIQUES = {("lien_jure", "centre_id"), ("derogation", "centre_id")}
_LIEES = {
    (table.name, colonne.name): next(iter(colonne.foreign_keys)).column.table.name
    for table in SQLModel.metadata.sorted_tables
    for colonne in table.columns
    if colonne.foreign_keys
}
# Où est la ligne : un département, et sa région. D'un profil, l'un ou l'autre dit son ressort.
_SITUEES = {t for t, colonnes in COLONNES.items() if {"departement", "region"} <= {*colonnes}} - {"profil"}
_SANS_RESSORT = {"certification", "titre", "lot", "profil"}
# Ce que ces deux ressorts n'ont pas : du référentiel, ou de la base.
_VIDES = {"modele_commun", "succession", "titre_rome"}


@pytest.fixture(scope="module")
def base(serveur_postgresql: Serveur, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Partagee]:
    dossier = tmp_path_factory.mktemp("ressort")
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, dossier)
        partagee = poser(serveur_postgresql, dossier, "ressort_ecrit")
        partagee.jouer(*_DE_CHACUN, *_D_ICI_AILLEURS)
        yield partagee


class Attaque:
    """Une connexion de l'administrateur, qui se fait l'agent sous ce rôle, puis redevient lui-même, dans une seule
    transaction dont rien ne reste : l'écriture de l'un se juge sans être enregistrée."""

    def __init__(self, connexion: "psycopg.Connection[Any]", role: Role) -> None:
        self._connexion, self._role = connexion, role

    def entrer(self) -> None:
        self._connexion.execute(f'SET LOCAL SESSION AUTHORIZATION "{AGENT}"')
        self._connexion.execute(f"SET LOCAL ROLE {privileges.groupe(self._role)}")
        self._connexion.execute(
            f"SET LOCAL ceres.profil = '{PROFILS[self._role]}'; SET LOCAL ceres.jour = '2025-09-02'"
        )

    def sortir(self) -> None:
        self._connexion.execute("RESET SESSION AUTHORIZATION")

    def lire(self, requete: str, valeurs: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        return self._connexion.execute(requete, valeurs).fetchall()

    def vues(self, table: str, colonnes: tuple[str, ...]) -> set[tuple[Any, ...]]:
        self.entrer()
        try:
            return set(self.lire(f"SELECT {', '.join(colonnes)} FROM {table}"))
        finally:
            self.sortir()

    def seule(self, table: str, cle: tuple[Any, ...]) -> None:
        """Il ne reste de la table que cette ligne : une instruction sans WHERE ne touchera qu'elle, et n'aura pas à la
        lire (à ce qu'elle lit, le serveur applique aussi la politique de lecture)."""
        ou = " AND ".join(f"{c} = %s" for c in CLES[table])
        self._connexion.execute("SET LOCAL session_replication_role = replica")
        self._connexion.execute(f"DELETE FROM {table} WHERE NOT ({ou})", cle)
        self._connexion.execute("SET LOCAL session_replication_role = origin")


def fautes(
    attaque: Attaque, table: str, cle: tuple[Any, ...], colonnes: str, valeurs: Any, visibles: dict[str, set[Any]]
) -> bool:
    """Ces colonnes de cette ligne reçoivent ces valeurs ; vrai si ce qui en résulte n'est plus du ressort."""
    connexion, role = attaque._connexion, attaque._role
    with connexion.transaction(force_rollback=True):
        (avant,) = attaque.lire(f"SELECT {', '.join(COLONNES[table])} FROM {table} WHERE {_ou(table)}", cle)
        attaque.seule(table, cle)
        try:
            with connexion.transaction():
                attaque.entrer()
                places = ", ".join(["%s"] * len(valeurs))
                touchees = connexion.execute(f"UPDATE {table} SET ({colonnes}) = ROW({places})", valeurs).rowcount
                attaque.sortir()
        except psycopg.Error:
            return False
        if not touchees:
            return False
        (apres,) = attaque.lire(f"SELECT {', '.join(COLONNES[table])} FROM {table}")
        siennes = attaque.vues(table, CLES[table])
        if not siennes:
            return True
        for nom, ancienne, nouvelle in zip(COLONNES[table], avant, apres, strict=True):
            cible = _LIEES.get((table, nom))
            if cible in (None, *_SANS_RESSORT) or (table, nom) in _PUBLIQUES or ancienne == nouvelle:
                continue
            if nouvelle is not None and nouvelle not in visibles[str(cible)]:
                return True
        lieu = dict(zip(COLONNES[table], apres, strict=True))
        return role is not Role.MPCP and table in _SITUEES and not _situee(lieu)


def _situee(lieu: dict[str, Any]) -> bool:
    """Ce département est dans cette région : nul autre service ne la voit, ni ne la perd."""
    if lieu["departement"] is None:
        return lieu["region"] is None
    return territoires.departements()[lieu["departement"]].region == lieu["region"]


def _ou(table: str) -> str:
    return " AND ".join(f"{c} = %s" for c in CLES[table])


@pytest.mark.parametrize("role", Role)
def test_dro_02_nulle_colonne_ne_se_change_vers_ailleurs(base: Partagee, role: Role) -> None:
    trouvees, essais, tables = [], 0, set()
    with psycopg.connect(base.serveur.adresse(base.nom)) as connexion:
        attaque = Attaque(connexion, role)
        lisibles = [t for t in COLONNES if privileges.lit(role, t)]
        visibles = {t: {c[0] for c in attaque.vues(t, ("id",))} for t in lisibles if CLES[t] == ("id",)}
        for table in lisibles:
            entiere = "UPDATE" in privileges.ecrit(role, table)
            if not entiere and not privileges.colonnes_ecrites(role, table):
                continue
            siennes = sorted(attaque.vues(table, CLES[table]))
            toutes = attaque.lire(f"SELECT {', '.join(CLES[table])} FROM {table}")
            tables |= {table} if siennes else set()
            ecrites = [*(COLONNES[table] if entiere else privileges.colonnes_ecrites(role, table))]
            # Un déclencheur veut un département dans sa région : ensemble, c'est la politique qui les juge.
            ecrites += ["departement, region"] * ({"departement", "region"} <= set(ecrites))
            for colonne in ecrites:
                cles = [c for c in toutes if c not in siennes]
                d_ailleurs = {
                    v for c in cles for v in attaque.lire(f"SELECT {colonne} FROM {table} WHERE {_ou(table)}", c)
                }
                if (cible := _LIEES.get((table, colonne))) in visibles and cible not in _SANS_RESSORT:
                    d_ailleurs |= {(i,) for (i,) in attaque.lire(f"SELECT id FROM {cible}")} - {
                        (i,) for i in visibles[str(cible)]
                    }
                vide = (None,) * len(colonne.split(","))
                for valeurs in [*sorted(d_ailleurs - {vide}, key=str)[:3], vide]:
                    for cle in dict.fromkeys((*siennes[:2], *siennes[-2:]) if role is not Role.MPCP else siennes[:1]):
                        essais += 1
                        if fautes(attaque, table, cle, colonne, valeurs, visibles):
                            trouvees.append(f"{table}.{colonne} = {valeurs!r} ({cle})")
    assert trouvees == []
    assert essais > 200
    voulues = {t for t in lisibles if privileges.ecrit(role, t) >= {"UPDATE"}} - _VIDES
    assert tables >= voulues


_EN_CHEMIN = (
    "set_config('role', 'ceres_mpcp', true) = 'ceres_mpcp'", "set_config('role', 'ceres_direccte', true) <> ''",
    "set_config('role', 'none', true) = 'none'", "set_config('ceres.profil', '', true) = ''",
    "set_config('session_replication_role', 'replica', true) <> ''", "set_config('ceres.profil', '6', true) = '6'",
)  # fmt: skip


@pytest.mark.parametrize("quitter", _EN_CHEMIN)
@pytest.mark.parametrize(
    ("table", "colonne", "vers"),
    [("inscription", "session_id", 9), ("participation", "session_id", 9), ("convocation", "session_id", 9),
     ("candidat", "centre_id", 2), ("demande_vae", "candidat_id", 3), ("lien_jure", "candidat_id", 3)],
)  # fmt: skip
def test_dro_02_quitter_son_role_en_chemin_n_ouvre_rien(
    base: Partagee, quitter: str, table: str, colonne: str, vers: int
) -> None:
    """L'agent, membre des quatre groupes, n'a ici que son profil d'UD."""
    with psycopg.connect(base.serveur.adresse(base.nom)) as connexion:
        connexion.execute(f"UPDATE profil SET retire = 1 WHERE agent = '{AGENT}' AND id <> 3")
        attaque = Attaque(connexion, Role.UD)
        attaque.seule(table, min(attaque.vues(table, CLES[table])))
        avant = attaque.lire(f"SELECT {colonne} FROM {table}")
        attaque.entrer()
        with pytest.raises(psycopg.errors.InsufficientPrivilege), connexion.transaction():
            connexion.execute(f"UPDATE {table} SET {colonne} = CASE WHEN {quitter} THEN {vers} ELSE {vers} END")
        attaque.sortir()
        assert attaque.lire(f"SELECT {colonne} FROM {table}") == avant != [(vers,)]
        connexion.rollback()


def test_dro_02_une_ud_n_ajoute_pas_un_jure_a_elle_a_une_session_d_ailleurs(base: Partagee) -> None:
    with base.sous("ud", 3) as connexion:
        for ajout in (
            "INSERT INTO participation (session_id, jure_id) VALUES (9, 1)",
            "INSERT INTO inscription (id, session_id, candidat_id, voie, portee, etat, inscrit_le,"
            " convocation_a_editer) VALUES (990, 9, 1, 'formation', 'complete', 'inscrit', '2025-08-01', 0)",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connexion.execute(ajout)


# De leurs jurés, de leurs candidats, dans une session d'ailleurs : ce qu'ils ne font qu'en réunissant deux fiches.
_AILLEURS = {
    "participation": ("ud direccte", "jure_id = 1", "vient = 1"),
    "convocation": ("ud", "id IN (900, 901)", "heure = '10:00'"),
    "inscription": ("ud", "id = 900", "motif = 'x'"),
    "passage": ("ud", "id = 900", "jour = '2025-11-04'"),
}


@pytest.mark.parametrize("table", _AILLEURS)
def test_dro_02_des_siens_un_service_n_ecrit_rien_dans_une_session_d_ailleurs(base: Partagee, table: str) -> None:
    roles, lesquelles, change = _AILLEURS[table]
    for role in map(Role, roles.split()):
        with base.sous(role.value, PROFILS[role]) as connexion, connexion.transaction(force_rollback=True):
            connexion.execute("SELECT ceres_droits.connaitre_sessions(ARRAY[1], ARRAY[1])")
            ou = f"WHERE session_id = 8 AND {lesquelles}"
            assert connexion.execute(f"SELECT 1 FROM {table} {ou}").fetchall()  # type: ignore[arg-type]
            gestes = [f"UPDATE {table} SET {change} {ou}"]
            gestes += [f"DELETE FROM {table} {ou}"] if "DELETE" in privileges.ecrit(role, table) else []
            for geste in gestes:
                assert connexion.execute(geste).rowcount == 0, geste  # type: ignore[arg-type]
            if table == "participation":
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    connexion.execute("INSERT INTO participation (session_id, jure_id) VALUES (8, 2)")


_CANDIDATS, _JURES = (
    "SELECT ceres_droits.reunir_candidats('{2}', '{1}')",
    "SELECT ceres_droits.reunir_jures('{2}', '{1}')",
)
DETOURNEES = {
    "un résultat changé": ("ud", _CANDIDATS, "UPDATE inscription SET resultat = 'reussite' WHERE id = 900"),
    "une place rouverte": ("ud", _CANDIDATS, "UPDATE inscription SET etat = 'desinscrit' WHERE id = 900"),
    "un CCP donné": ("ud", _CANDIDATS, "UPDATE inscription SET ccp_acquis = 'CCP1' WHERE id = 900"),
    "une place donnée à rebours": ("ud", _CANDIDATS.replace("{2}', '{1", "{1}', '{2"),
        "UPDATE inscription SET candidat_id = 2 WHERE id = 900"),
    "une inscription ôtée": ("ud", _CANDIDATS, "DELETE FROM inscription WHERE id = 900"),
    "une heure changée": ("ud", _CANDIDATS, "UPDATE passage SET jour = '2025-11-04' WHERE id = 900"),
    "une convocation changée": ("ud", _JURES, "UPDATE convocation SET heure = '10:00' WHERE id = 900"),
    "une convocation portée à un autre": ("direccte", _JURES, "UPDATE convocation SET jure_id = 3 WHERE id = 900"),
    "un siège ôté": ("direccte", _JURES, "DELETE FROM participation WHERE jure_id = 1 AND session_id = 8"),
    "un siège donné à un autre": ("ud", _JURES, "INSERT INTO participation (session_id, jure_id) VALUES (8, 3)"),
    "un siège pris dans une autre session": (
        "ud", _JURES, "INSERT INTO participation (session_id, jure_id) VALUES (9, 2)",
    ),
    "un juré d'ailleurs absorbé": (
        "ud", _JURES.replace("{1}", "{7}"), "INSERT INTO participation (session_id, jure_id) VALUES (8, 2)",
    ),
}  # fmt: skip


@pytest.mark.parametrize("attaque", DETOURNEES)
def test_dro_02_deux_fiches_reunies_n_ouvrent_rien_d_autre_d_une_session_d_ailleurs(
    base: Partagee, attaque: str
) -> None:
    role, reunir, geste = DETOURNEES[attaque]
    with base.sous(role, PROFILS[Role(role)]) as connexion, connexion.transaction(force_rollback=True):
        connexion.execute(reunir)  # type: ignore[arg-type]
        with pytest.raises(psycopg.errors.InsufficientPrivilege), connexion.transaction():
            toucher_une_ligne(connexion, geste)


def toucher_une_ligne(connexion: "psycopg.Connection[Any]", geste: str, suite: str = "SELECT 1") -> None:
    assert connexion.execute(geste).rowcount == 1  # type: ignore[arg-type]
    connexion.execute(suite)  # type: ignore[arg-type]
    connexion.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_dro_02_une_inscription_ne_s_autorise_que_de_la_demande_vae_de_son_candidat(base: Partagee) -> None:
    ajout = (
        "INSERT INTO inscription (id, session_id, candidat_id, voie, portee, etat, inscrit_le, convocation_a_editer,"
        " demande_vae_id) VALUES (990, 1, 2, 'vae', 'complete', 'inscrit', '2025-08-01', 0, {})"
    )
    with base.sous("centre", 2) as connexion:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connexion.execute(ajout.format(1))  # celle du candidat 1, du même centre
        assert connexion.execute(ajout.format("NULL")).rowcount == 1
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connexion.execute("UPDATE inscription SET demande_vae_id = 1 WHERE id = 990")


def test_dro_02_du_candidat_d_un_autre_centre_un_centre_ne_prend_ni_la_fiche_ni_l_attestation(base: Partagee) -> None:
    """Il l'a inscrit : il le voit, et le corrige."""
    retirer = "UPDATE attestation SET etat = 'retiree', finie_le = '2025-09-02', motif = 'x' WHERE candidat_id = {}"
    with psycopg.connect(base.serveur.adresse(base.nom)) as connexion:
        connexion.execute(
            "INSERT INTO inscription (id, session_id, candidat_id, voie, portee, etat, inscrit_le,"
            " convocation_a_editer) VALUES (950, 1, 3, 'formation', 'complete', 'inscrit', '2025-08-01', 0)"
        )
        attaque = Attaque(connexion, Role.CENTRE)
        attaque.entrer()
        assert attaque.lire("SELECT id FROM attestation WHERE candidat_id = 3")
        assert connexion.execute(retirer.format(3)).rowcount == 0  # type: ignore[arg-type]
        assert connexion.execute(retirer.format(1)).rowcount == 1  # type: ignore[arg-type]
        with pytest.raises(psycopg.errors.InsufficientPrivilege), connexion.transaction():
            connexion.execute("UPDATE candidat SET centre_id = 1 WHERE id = 3")
        assert connexion.execute("UPDATE candidat SET telephone = NULL WHERE id = 3").rowcount == 1
        connexion.rollback()


def test_can_11_un_centre_n_ote_une_distinction_qu_avec_le_candidat(base: Partagee) -> None:
    oter = "DELETE FROM distinction WHERE premier_id = 1"
    with psycopg.connect(base.serveur.adresse(base.nom)) as connexion, connexion.transaction(force_rollback=True):
        connexion.execute("DELETE FROM inscription WHERE candidat_id = 2")
        Attaque(connexion, Role.CENTRE).entrer()
        for quitter in ("SELECT 1", "SET LOCAL ceres.profil = ''", "SET LOCAL ROLE ceres_ud"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege), connexion.transaction():
                toucher_une_ligne(connexion, oter, quitter)
        connexion.execute(oter)
        toucher_une_ligne(connexion, "DELETE FROM candidat WHERE id = 2")


def test_del_02_un_centre_n_ecrit_d_une_derogation_que_l_emploi(base: Partagee) -> None:
    servir = "UPDATE derogation SET etat = 'utilisee', utilisee_par_id = 1, utilisee_le = '2025-09-02', version = 2"
    with base.sous("centre", 2) as connexion, connexion.transaction(force_rollback=True):
        with pytest.raises(psycopg.errors.InsufficientPrivilege), connexion.transaction():
            connexion.execute("UPDATE derogation SET version = 9 WHERE id = 11")
        toucher_une_ligne(connexion, f"{servir} WHERE id = 11")
        assert connexion.execute("UPDATE derogation SET version = 9 WHERE id = 11").rowcount == 0


def test_dro_02_toute_politique_de_changement_juge_la_ligne_telle_qu_elle_sera(base: Partagee) -> None:
    """Le national voit tout ; d'un compteur, un déclencheur juge qu'il ne recule pas."""
    juges = base.lire(
        "SELECT tablename::text, policyname::text, with_check FROM pg_policies WHERE cmd IN ('UPDATE', 'ALL')"
        " AND policyname LIKE 'ceres\\_%' AND policyname <> 'ceres_service' AND policyname NOT LIKE '%\\_mpcp'"
    )
    assert len(juges) > 30
    assert {table for table, _, juge in juges if juge is None or " AND " not in str(juge)} == {"compteur"}
