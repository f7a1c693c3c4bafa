"""Les droits que la base tient elle-même : ce que chaque profil y lit d'une connexion nue, et ce qu'elle refuse."""

import os
import subprocess
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import psycopg
import pytest

from ceres_cli.base.postgresql import droits
from ceres_cli.regles.droits import DROITS, Operation
from ceres_cli.regles.vocabulaire import Role
from tests.fabriques.base import AGENT
from tests.fabriques.deux_ressorts import ICI, batir
from tests.fabriques.serveur import Serveur, binaires
from tests.lanceur import lancer
from tests.postgresql import etats, privileges
from tests.postgresql.partagee import AUTRE, Partagee

PROFILS = {"centre": 2, "ud": 3, "direccte": 4, "mpcp": 1}
# Table → la commande qui la liste, et comment un numéro s'y écrit.
LISTES = {
    "jure": ("jure lister", "'J-' || lpad(id::text, 6, '0')"),
    "habilitation": ("habilitation lister", "'H-' || lpad(id::text, 6, '0')"),
    "session_examen": ("session lister", "'S-' || annee || '-' || lpad(numero::text, 6, '0')"),
    "candidat": ("candidat lister", "'C-' || lpad(id::text, 6, '0')"),
    "centre": ("centre lister", "'E-' || lpad(id::text, 6, '0')"),
    "agrement": ("centre agrements", "'A-' || lpad(id::text, 6, '0')"),
    "demande_vae": ("vae lister", "'D-' || lpad(id::text, 6, '0')"),
    "controle": ("controle lister", "'K-' || lpad(id::text, 6, '0')"),
    "message": ("courrier lister", "'M-' || lpad(id::text, 6, '0')"),
    "lot": ("lot lister", "'L-' || lpad(id::text, 6, '0')"),
    "titre": ("referentiel lister", "reference"),
}


def lire(connexion: "psycopg.Connection[Any]", sql: str) -> list[Any]:
    return [ligne[0] for ligne in connexion.execute(sql).fetchall()]


# --- ce que chacun voit ---


@pytest.mark.parametrize("role", PROFILS)
def test_dro_02_psql_et_ceres_voient_les_memes_numeros(modele: Partagee, isole: Path, role: str) -> None:
    vus = 0
    with modele.sous(role, PROFILS[role]) as connexion:
        for table, (commande, numero) in LISTES.items():
            mots = ("--base", modele.url, *commande.split(), "--profil", f"P-{PROFILS[role]}", "--format", "json")
            par_ceres = lancer(*mots)
            assert par_ceres.code == 0, par_ceres.stderr
            siens = sorted(str(e.get("id") or e["reference"]) for e in par_ceres.json()["elements"])
            assert sorted(lire(connexion, f"SELECT {numero} FROM {table}")) == siens, (role, table)
            vus += len(siens)
    assert vus > 20


@pytest.mark.parametrize("role", ["ud", "direccte", "mpcp"])
def test_dro_02_le_journal_aussi(modele: Partagee, isole: Path, role: str) -> None:
    mots = ("journal", "lister", "--profil", f"P-{PROFILS[role]}", "--format", "json")
    par_ceres = sorted(int(e["id"]) for e in lancer("--base", modele.url, *mots).json()["elements"])
    with modele.sous(role, PROFILS[role]) as connexion:
        assert sorted(lire(connexion, "SELECT id FROM trace")) == par_ceres
    assert par_ceres


@pytest.mark.parametrize("role", ["centre", "ud", "direccte"])
def test_dro_02_les_vues_ne_montrent_pas_plus_qu_une_session_n_en_dit(modele: Partagee, role: str) -> None:
    """Ici et ailleurs ne se touchent en rien : les vues que lisent les règles n'en disent pas davantage."""
    with modele.sous(role, PROFILS[role]) as connexion:
        for table in ("jure", "session_examen", "candidat", "habilitation"):
            larges = set(lire(connexion, f"SELECT id FROM ceres_regards_{role}.{table}"))
            assert larges >= set(lire(connexion, f"SELECT id FROM {table}"))
            ailleurs = {int(v[-6:]) for n, v in modele.noms["ailleurs"].items() if v[:2] == "J-" and n != "libre_ici"}
            assert table != "jure" or not larges & ailleurs


@pytest.mark.parametrize("role", ["centre", "ud", "direccte"])
def test_dro_02_d_une_habilitation_supprimee_ne_se_lit_que_celle_d_un_jure_du_ressort(
    base: Partagee, isole: Path, role: str
) -> None:
    """SES-04 la relit au journal, et la nomme par son juré."""
    siennes = [base.noms[lieu]["brouillon"] for lieu in ("ici", "ailleurs")]
    assert lancer("--base", base.url, "habilitation", "supprimer", *siennes, "--oui", "--profil", "P-1").code == 0
    with base.sous(role, PROFILS[role]) as connexion:
        lues = lire(
            connexion,
            f"SELECT DISTINCT objet_id FROM ceres_regards_{role}.trace"
            " WHERE type_objet = 'habilitation' AND action = 'supprimer'",
        )
    assert lues == [int(siennes[0][2:])]


def test_dro_02_un_candidat_de_deux_centres_se_lit_sans_la_session_de_l_autre(base: Partagee, isole: Path) -> None:
    """La session où il fut attesté est cachée au second : rien n'échoue, rien ne la nomme."""
    ((candidat, attestation),) = base.lire("SELECT candidat_id, id FROM attestation ORDER BY id LIMIT 1")
    base.jouer(
        "INSERT INTO inscription (id, session_id, candidat_id, voie, etat, inscrit_le, convocation_a_editer)"
        f" SELECT 900, min(id), {candidat}, 'formation', 'inscrit', '2025-08-01', 0"
        " FROM session_examen WHERE centre_id = 2"
    )
    codes = {
        mots: lancer("--base", base.url, *mots.split(), "--profil", "P-5", "--format", "json").code
        for mots in (
            "attestation lister",
            *(f"attestation {verbe} N-{attestation}" for verbe in ("voir", "historique", "expliquer")),
            f"attestation retirer N-{attestation} --motif essai --oui",
            f"candidat supprimer C-{candidat} --motif essai --oui",
            f"candidat attestation C-{candidat} --sortie a.pdf",
        )
    }
    assert set(codes.values()) == {0, 4}, codes


_MESSAGE = (
    "INSERT INTO message (id, session_id, profil_id, nature, edition, jour, etat, essais, version) VALUES"
    " ({}, {}, {}, '{}', {}, '2025-09-02', 'en_file', 0, 1)"
)


def test_dro_02_l_avis_d_un_agent_n_est_lu_que_de_lui_et_du_mpcp(base: Partagee) -> None:
    base.jouer(_MESSAGE.format(950, "NULL", 3, "echeances", 1))
    base.jouer(_MESSAGE.format(951, "NULL", 4, "echeances", 1))
    vus = {"centre": [], "ud": [950], "direccte": [951], "mpcp": [950, 951]}
    for role, siens in vus.items():
        with base.sous(role, PROFILS[role]) as connexion:
            sql = "SELECT id FROM message WHERE nature = 'echeances' ORDER BY id"
            assert lire(connexion, sql) == siens, role
            objets = "SELECT o FROM ceres_droits.objets('message') o WHERE o >= 950 ORDER BY o"
            assert lire(connexion, objets) == siens, role


def test_dro_02_une_ud_ecrit_la_relance_de_son_ressort_et_le_centre_la_lit(base: Partagee) -> None:
    ici, ailleurs = (base.lire(f"SELECT min(id) FROM session_examen WHERE centre_id = {n}")[0][0] for n in (1, 2))
    with base.sous("ud", 3) as connexion:
        connexion.execute(_MESSAGE.format(960, ici, "NULL", "relance", 1))
        for refusee in (
            _MESSAGE.format(961, ailleurs, "NULL", "relance", 1),
            _MESSAGE.format(962, "NULL", 3, "echeances", 1),
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connexion.execute(refusee)
    with base.sous("centre", 2) as connexion:
        assert lire(connexion, "SELECT id FROM message WHERE nature = 'relance'") == [960]
        for refusee in (
            _MESSAGE.format(963, ici, "NULL", "relance", 2),
            "UPDATE message SET etat = 'abandonne' WHERE id = 960",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connexion.execute(refusee)


def test_del_03_un_centre_defait_sa_demande_et_n_ote_pas_celle_qui_a_sa_reponse(base: Partagee, isole: Path) -> None:
    session = base.noms[ICI]["prep"]
    centre = ("--profil", "P-2", "--format", "json", "--motif", "essai")
    demande = lancer("--base", base.url, "session", "demander-derogation", session, "--delai", "dte", *centre)
    assert demande.code == 0, demande.stderr
    siennes = {n for (n,) in base.lire("SELECT max(id) FROM derogation")}
    defait = lancer("--base", base.url, "lot", "annuler", demande.json()["lot"], "--oui", *centre)
    assert (defait.code, defait.json()["resume"]["fait"]) == (0, 1), defait.stderr
    assert siennes.isdisjoint(n for (n,) in base.lire("SELECT id FROM derogation"))
    demandees = "SELECT d.id FROM derogation d JOIN session_examen s ON s.id = d.session_id WHERE s.centre_id = {}"
    ici, ailleurs = ([n for (n,) in base.lire(demandees.format(centre))] for centre in (1, 2))
    assert len(ici) == len(ailleurs) == 1
    with base.sous("ud", 3) as connexion, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connexion.execute("DELETE FROM derogation")
    base.jouer("UPDATE derogation SET etat = 'refusee', refusee_le = '2025-09-02'")
    with base.sous("centre", 2) as connexion:
        assert lire(connexion, "DELETE FROM derogation RETURNING id") == []
    for ote in ("demandee", "retiree"):
        base.jouer(f"UPDATE derogation SET etat = '{ote}', refusee_le = NULL")
        with base.sous("centre", 2) as connexion, connexion.transaction(force_rollback=True):
            assert lire(connexion, "DELETE FROM derogation RETURNING id") == ici


@pytest.mark.parametrize("profil", ["P-2", "P-1"])
def test_del_03_defaire_la_creation_d_une_session_emporte_la_demande_retiree(
    base: Partagee, isole: Path, profil: str
) -> None:
    def faire(*mots: str, par: str = "P-2") -> Any:
        rendu = lancer("--base", base.url, *mots, "--motif", "essai", "--profil", par, "--format", "json", "--oui")
        assert rendu.code == 0, rendu.stderr
        return rendu.json()

    voulue = ("--centre", base.noms[ICI]["centre"], "--certification", base.noms[ICI]["titre"])
    session = faire("session", "creer", *voulue, "--debut", "2025-12-01", "--heure-debut", "09:00")["id"]
    lot = base.lire("SELECT max(id) FROM lot")[0][0]
    demande = faire("session", "demander-derogation", session, "--delai", "dte")["lignes"][0]["objet"]
    faire("session", "retirer-demande", demande)
    assert faire("lot", "annuler", f"L-{lot}", par=profil)["resume"]["fait"] == 1
    assert base.lire(f"SELECT count(*) FROM derogation WHERE id = {demande[2:]}") == [(0,)]
    assert lancer("--base", base.url, "voir", session, "--profil", "P-2").code == 3


def test_dro_02_un_centre_ne_voit_que_le_jour_d_une_session_d_un_autre_centre(base: Partagee) -> None:
    siens = base.noms["ici"]
    ailleurs = base.lire("SELECT min(id) FROM session_examen WHERE centre_id = 2")[0][0]
    candidat = int(siens["inscrit"][-6:])
    base.jouer(
        "INSERT INTO inscription (id, session_id, candidat_id, voie, portee, etat, inscrit_le, convocation_a_editer)"
        f" VALUES (900, {ailleurs}, {candidat}, 'formation', 'complete', 'inscrit', '2025-01-01', 0)"
    )
    with base.sous("centre", 2) as connexion:
        colonnes = "debut, annee, numero, centre_id, site, commune"
        sql = f"SELECT {colonnes} FROM ceres_regards_centre.session_examen WHERE id = %s"
        ligne = connexion.execute(sql, (ailleurs,)).fetchone()
        assert ligne is not None
        assert ligne[0]
        assert set(ligne[1:]) == {None}
        assert lire(connexion, f"SELECT id FROM session_examen WHERE id = {ailleurs}") == []
        assert lire(connexion, "SELECT id FROM inscription WHERE id = 900") == []


def test_can_05_le_candidat_d_un_autre_centre_par_numero_et_date_de_naissance(base: Partagee) -> None:
    ailleurs = int(base.noms["ailleurs"]["inscrit"][-6:])
    with base.sous("centre", 2) as connexion, connexion.transaction():
        voir = f"SELECT count(*) FROM ceres_regards_centre.candidat WHERE id = {ailleurs}"
        assert lire(connexion, voir) == [0]
        connexion.execute(
            "SELECT ceres_droits.connaitre_candidats(ARRAY[%s]::integer[], ARRAY['1990-01-02'])", (ailleurs,)
        )
        assert lire(connexion, voir) == [0]
        connexion.execute(
            "SELECT ceres_droits.connaitre_candidats(ARRAY[%s]::integer[], ARRAY['1990-01-01'])", (ailleurs,)
        )
        ligne = connexion.execute(
            "SELECT id, nom, telephone, courriel, adresse FROM ceres_regards_centre.candidat WHERE id = %s", (ailleurs,)
        ).fetchone()
        assert ligne is not None
        assert (ligne[0], set(ligne[2:])) == (ailleurs, {None})
    with base.sous("centre", 2) as connexion:
        assert lire(connexion, voir) == [0]


@pytest.mark.parametrize("role", ["centre", "ud", "direccte"])
def test_la_vue_et_la_question_disent_la_meme_chose(modele: Partagee, role: str) -> None:
    with modele.sous(role, PROFILS[role]) as connexion:
        for table in ("jure", "candidat", "session_examen"):
            tous = tous_les(modele, table)
            un_a_un = {i for i in tous if lire(connexion, f"SELECT ceres_droits.touche_{table}({i})") == [True]}
            assert set(lire(connexion, f"SELECT id FROM ceres_regards_{role}.{table}")) == un_a_un, table
            assert un_a_un
        vus = {i for i in tous_les(modele, "candidat") if lire(connexion, f"SELECT ceres_droits.voit_candidat({i})")[0]}
        assert vus == set(lire(connexion, "SELECT id FROM candidat"))


@pytest.mark.parametrize("role", ["centre", "ud", "direccte"])
def test_les_mots_qui_se_cherchent_sont_ceux_des_candidats_du_ressort(modele: Partagee, role: str) -> None:
    """La vue les croise d'un coup, la politique de la table les juge un à un."""
    mots = "SELECT mot || ' ' || candidat_id FROM {}candidat_mot ORDER BY candidat_id, mot"
    with modele.sous(role, PROFILS[role]) as connexion:
        siens = lire(connexion, mots.format(f"ceres_regards_{role}."))
        assert siens
        assert siens == lire(connexion, mots.format("public."))
    assert len(siens) < len(modele.lire(mots.format("")))


def tous_les(modele: Partagee, table: str) -> list[Any]:
    return [i for (i,) in modele.lire(f"SELECT id FROM {table}")]


@pytest.mark.parametrize(
    ("role", "profil", "travail", "tenu"),
    [("mpcp", 1, "nuit", True), ("mpcp", 1, "courrier", False), ("centre", 2, "nuit", False), ("ud", 3, "nuit", False)],
)
def test_dro_01_le_bail_de_la_nuit_est_a_qui_peut_la_faire(
    base: Partagee, role: str, profil: int, travail: str, tenu: bool
) -> None:
    ajout = "INSERT INTO bail VALUES (%s, 'x', session_user, clock_timestamp() + interval '1 minute')"
    refuse = nullcontext() if tenu else pytest.raises(psycopg.errors.InsufficientPrivilege)
    with base.sous(role, profil) as connexion, refuse:
        connexion.execute(ajout, (travail,))
    assert base.lire("SELECT count(*) FROM bail") == [(int(tenu),)]


# --- le script est tiré du programme ---


def test_dro_01_les_grant_de_la_base_sont_la_matrice(modele: Partagee) -> None:
    lus = modele.lire(
        "SELECT g.grantee::text, g.table_name::text, g.privilege_type::text FROM information_schema.role_table_grants g"
        " WHERE g.table_schema = 'public' AND g.grantee LIKE 'ceres\\_%' AND g.grantee NOT IN ('ceres_essai',"
        " 'ceres_service', 'ceres_gardien')"
    )
    voulus = {
        (privileges.groupe(role), table, mot)
        for role in Role
        for table in privileges.TABLES
        for mot in (*privileges.ecrit(role, table), *(["SELECT"] if privileges.lit(role, table) else ()))
    }
    vues = ("habilitations", "jures", "sessions", "inscriptions", "obtentions", "lots")
    voulus |= {(privileges.groupe(role), f"vue_{nom}", "SELECT") for role in Role for nom in vues}
    # Ce que le serveur seul a : le tour d'écriture, à tous ; le bail de la nuit, à qui peut la faire.
    voulus |= {(privileges.groupe(role), "file_ecriture", "UPDATE") for role in Role}
    voulus |= {(privileges.groupe(Role.MPCP), "bail", mot) for mot in ("SELECT", "INSERT", "UPDATE", "DELETE")}
    assert set(lus) == voulus, "70_droits.sql accorde autre chose que ce que dit tests/postgresql/privileges.py"
    colonnes = modele.lire(
        "SELECT r.rolname::text, a.attrelid::regclass::text, a.attname::text FROM pg_attribute a"
        " CROSS JOIN LATERAL aclexplode(a.attacl) x JOIN pg_roles r ON r.oid = x.grantee"
        " WHERE x.privilege_type = 'UPDATE' AND r.rolname LIKE 'ceres\\_%' AND r.rolname <> 'ceres_gardien'"
    )
    entieres = {(groupe, table) for groupe, table, mot in voulus if mot == "UPDATE"}
    assert {c for c in colonnes if c[:2] not in entieres} == {
        (groupe, table, colonne)
        for role in Role
        for table in privileges.TABLES
        for colonne in privileges.colonnes_ecrites(role, table)
        if ((groupe := privileges.groupe(role)), table) not in entieres
    }


def test_dro_01_toute_operation_qui_ecrit_dit_ses_tables() -> None:
    lectures = {o for o in Operation if o.value.startswith("lire_")} | {
        Operation.EXPORTER_JURES,
        Operation.COMPOSER_JURYS,
    }
    assert set(DROITS) == lectures | set(privileges.ECRITURES)
    assert not lectures & set(privileges.ECRITURES)


def test_un_centre_n_ecrit_ni_jure_ni_habilitation_ni_agrement() -> None:
    """La table des rôles, écrite ici à la main."""
    interdites = {"jure", "habilitation", "agrement", "centre", "obtention", "parchemin", "titre", "delai", "controle"}
    assert all(privileges.ecrit(Role.CENTRE, table) == set() for table in interdites)
    assert privileges.ecrit(Role.DIRECCTE, "session_examen") <= {"UPDATE"}
    assert privileges.ecrit(Role.UD, "profil") == set()
    for role in Role:
        for table in ("lot", "trace", "ecriture", "sceau", "ancre"):
            assert privileges.ecrit(role, table) == {"INSERT"}


def test_sit_01_le_nom_d_un_site_suit_dans_ses_agrements_et_s_annule(base: Partagee, isole: Path) -> None:
    """Un Centre n'écrit d'un agrément que ce nom-là."""
    ici = base.noms[ICI]
    gestes = [
        ("P-4", ("centre", "modifier-agrement", ici["agrement"], "--site", ici["site"]), "Le Quai"),
        ("P-2", ("centre", "site", "modifier", ici["site"], "--nom", "Le Môle"), "Le Môle"),
    ]
    for profil, mots, nom in gestes:
        assert lancer("--base", base.url, *mots, "--oui", "--profil", profil).code == 0
        assert base.lire("SELECT site FROM agrement WHERE id = 1") == [(nom,)]
    ((dernier,),) = base.lire("SELECT max(id) FROM lot")
    annule = lancer(
        "--base", base.url, "lot", "annuler", f"L-{dernier}", "--motif", "essai", "--oui", "--profil", "P-2"
    )
    assert annule.code == 0, annule.stderr
    assert base.lire("SELECT site, site_cle FROM agrement WHERE id = 1") == [("Le Quai", "le quai")]


def test_ses_10_dis_01_un_centre_lit_a_son_accueil_ce_que_l_ud_a_fait(base: Partagee) -> None:
    siens = base.noms[ICI]
    tenue, jure = siens["tenue"], siens["siege"]
    for mots in (
        ("session", "desinscrire-jure", tenue, jure),
        ("jure", "indisponible", jure, "--du", "2025-11-03", "--au", "2025-11-03"),
    ):
        rendu = lancer("--base", base.url, *mots, "--motif", "essai", "--profil", "P-3")
        assert rendu.code == 0, rendu.stderr
    lu = lancer("--base", base.url, "accueil", "--profil", "P-2", "--format", "json").json()
    dits = [e["libelle"] for e in lu["elements"]]
    assert f"{tenue} : « retirer un juré », le 02/09/2025 par UD 44 : essai" in dits
    assert [dit for dit in dits if "un juré n'est pas libre" in dit]


def test_ses_10_une_ud_lit_a_son_accueil_ce_que_son_centre_a_annule(base: Partagee) -> None:
    prep = base.noms[ICI]["prep"]
    rendu = lancer("--base", base.url, "session", "annuler", prep, "--motif", "essai", "--oui", "--profil", "P-2")
    assert rendu.code == 0, rendu.stderr
    for profil, dites in (("P-3", [f"{prep} : annulée le 02/09/2025 par Centre E-000001 : essai"]), ("P-4", [])):
        lu = lancer("--base", base.url, "accueil", "--profil", profil, "--format", "json").json()
        assert [e["libelle"] for e in lu["elements"] if e["cle"].startswith("deplacee_")] == dites


def test_les_etats_que_pose_un_centre() -> None:
    poses = {(de, vers) for role, de, vers in etats.pas_des_sessions() if role is Role.CENTRE}
    assert not {vers for _, vers in poses} & {"validee", "debloquee"}
    assert ("convocations_envoyees", "en_attente_validation") in poses
    assert ("en_attente_validation", "convocations_envoyees") not in poses


def test_chaque_table_a_ses_politiques_forcees(modele: Partagee) -> None:
    sans = modele.lire(
        "SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"
        " AND NOT (relrowsecurity AND relforcerowsecurity) AND NOT relispartition"
    )
    assert {nom for (nom,) in sans} == {"ceres_schema", "file_ecriture"}


def test_nul_ne_se_connecte_sous_un_groupe_ni_sous_le_gardien(modele: Partagee) -> None:
    logins = modele.lire("SELECT rolname::text FROM pg_roles WHERE rolname LIKE 'ceres\\_%' AND rolcanlogin")
    assert logins == [("ceres_essai",)]
    ailleurs = modele.lire(
        "SELECT p.proname::text FROM pg_proc p WHERE p.pronamespace = 'ceres_droits'::regnamespace AND p.prosecdef"
        " AND (p.proowner <> 'ceres_gardien'::regrole OR NOT EXISTS"
        " (SELECT 1 FROM unnest(p.proconfig) c WHERE c LIKE 'search_path=%pg_temp'))"
    )
    assert ailleurs == []


def test_un_nom_de_compte_qui_n_en_est_pas_un_est_refuse(isole: Path) -> None:
    for nom in ('a"; DROP ROLE x', "postgres'", "pg_monitor", "ceres_mpcp", "", "A"):
        assert lancer("admin", "roles-postgres", "--agent", nom).code == 2
    rendu = lancer("admin", "roles-postgres", "--agent", "adurand", "--agent", "adurand")
    assert rendu.code == 0
    assert rendu.stdout.count("SET LOCAL ceres.agents = 'adurand';") == 1
    assert rendu.stdout.strip() == droits.ecrire(["adurand"]).strip()


# --- les attaques ---

VIDE, REFUS = "vide", "refus"
# Un lot à soi ; combien de temps avant maintenant, et son jour.
_LOT = (
    "INSERT INTO lot (id, horodatage, jour, jour_force, agent, profil, role, structure, commande, fait, sans_effet,"
    " refuse, non_traite) VALUES (currval('numero_lot'), to_char((now() - interval '{}') AT TIME ZONE 'UTC',"
    f" 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'), '{{}}', {{}}, '{AGENT}', 'P-000003', 'ud', '44', 'ceres', 0, 0, 0, 0)"
)
# Ce que tente un agent depuis psql : (rôle et profil pris, ce qu'il joue, ce qui répond).
_OTER_LES_PLACES = "DELETE FROM inscription WHERE session_id = 6; SET CONSTRAINTS ALL IMMEDIATE"  # jugé au COMMIT
ATTAQUES: dict[str, tuple[str, str, str, str]] = {
    "profil d'un autre": ("mpcp", "6", "SELECT id FROM jure", VIDE),
    "profil inventé": ("mpcp", "999", "SELECT id FROM jure", VIDE),
    "profil qui n'est pas un nombre": ("mpcp", "1 OR 1=1", "SELECT id FROM jure", VIDE),
    "aucun profil": ("mpcp", "", "SELECT id FROM jure", VIDE),
    "le rôle d'un autre profil": ("mpcp", "3", "SELECT id FROM jure", VIDE),
    "le profil d'un autre rôle": ("ud", "1", "SELECT id FROM jure", VIDE),
    "les vues sans profil": ("ud", "", "SELECT id FROM ceres_regards_ud.jure", VIDE),
    "une branche d'une vue": ("ud", "3", "SELECT naissance FROM ceres_droits.jure_ud_touchees", REFUS),
    "les vues d'un autre rôle": ("ud", "3", "SELECT id FROM ceres_regards_centre.candidat", REFUS),
    "une question posée sous un autre rôle": (
        "ud", "3", "SELECT ceres_droits.touche_jure_de(1, 'mpcp', NULL, NULL, NULL)", REFUS,
    ),
    "les profils des autres": ("ud", "3", f"SELECT id FROM profil WHERE agent <> '{AGENT}'", VIDE),
    "SET ROLE du gardien": ("ud", "3", "SET ROLE ceres_gardien", REFUS),
    "SET ROLE du compte de service": ("ud", "3", "SET ROLE ceres_service", REFUS),
    "SET SESSION AUTHORIZATION": ("ud", "3", f'SET SESSION AUTHORIZATION "{AUTRE}"', REFUS),
    "RLS éteinte": ("ud", "3", "SET row_security = off; SELECT id FROM jure", REFUS),
    "déclencheurs éteints": ("ud", "3", "SET session_replication_role = replica", REFUS),
    "juré d'ailleurs changé": ("ud", "3", "UPDATE jure SET nom = 'X' WHERE departement = '75' RETURNING id", VIDE),
    "tout juré changé par un Centre": ("centre", "2", "UPDATE jure SET nom = 'X'", REFUS),
    "lien d'un juré ôté par un Centre": ("centre", "2", "DELETE FROM lien_jure", REFUS),
    "résultat contesté changé par un Centre": ("centre", "2", "UPDATE resultat_conteste SET entretien = NULL", REFUS),
    "résultat contesté ôté par un Centre": ("centre", "2", "DELETE FROM resultat_conteste", REFUS),
    "demande VAE portée à un autre par son Centre": ("centre", "2", "UPDATE demande_vae SET candidat_id = 2", REFUS),
    "demande VAE changée par un Centre": ("centre", "2", "UPDATE demande_vae SET ccp = NULL", REFUS),
    "dérogation changée par un Centre": ("centre", "2", "UPDATE derogation SET delai = 'dte'", REFUS),
    "attestation portée à un autre par son Centre": ("centre", "2", "UPDATE attestation SET candidat_id = 2", REFUS),
    "habilitation validée par un Centre": ("centre", "2", "UPDATE habilitation SET etat = 'validee'", REFUS),
    "session validée par un Centre": (
        "centre", "2", "UPDATE session_examen SET etat = 'validee' WHERE etat = 'en_attente_validation'", REFUS,
    ),
    "session créée validée": (
        "centre", "2",
        "INSERT INTO session_examen SELECT (jsonb_populate_record(s, '{\"id\": 990, \"numero\": 990}')).*"
        " FROM session_examen s WHERE s.etat = 'validee' LIMIT 1", REFUS,
    ),
    "session créée chez un autre": (
        "centre", "2",
        "INSERT INTO session_examen SELECT (jsonb_populate_record(s,"
        " '{\"id\": 991, \"numero\": 991, \"centre_id\": 2}')).* FROM session_examen s"
        " WHERE s.etat = 'en_preparation' LIMIT 1", REFUS,
    ),
    "session dite reprise, par son Centre": ("centre", "2", "UPDATE session_examen SET reprise = 1", REFUS),
    "session dite reprise, par son UD": ("ud", "3", "UPDATE session_examen SET reprise = 1", REFUS),
    "session créée reprise, par un Centre": (
        "centre", "2",
        "INSERT INTO session_examen SELECT (jsonb_populate_record(s, '{\"id\": 990, \"numero\": 990,"
        " \"reprise\": 1}')).* FROM session_examen s WHERE s.etat = 'en_preparation' LIMIT 1", REFUS,
    ),
    "candidat mis à l'écart par un Centre": (
        "centre", "2", "UPDATE inscription SET etat = 'ecarte' WHERE session_id = 5", REFUS,
    ),
    "de même, le profil quitté en chemin": (
        "centre", "2",
        "UPDATE inscription SET etat = CASE WHEN set_config('ceres.profil', '', true) = '' THEN 'ecarte' END"
        " WHERE session_id = 5", REFUS,
    ),
    "de même, le rôle changé en chemin": (
        "centre", "2",
        "UPDATE inscription SET etat = CASE WHEN set_config('ceres.profil', '3', true)"
        " || set_config('role', 'ceres_ud', true) <> '' THEN 'ecarte' END WHERE session_id = 5", REFUS,
    ),
    "résultat saisi par une UD": ("ud", "3", "UPDATE inscription SET resultat = 'echec' WHERE session_id = 5", REFUS),
    "candidat désinscrit par une UD": (
        "ud", "3", "UPDATE inscription SET etat = 'desinscrit' WHERE session_id = 1", REFUS,
    ),
    "place créée à l'écart": (
        "centre", "2",
        "INSERT INTO inscription (id, session_id, candidat_id, voie, portee, etat, inscrit_le, convocation_a_editer)"
        " VALUES (990, 1, 2, 'formation', 'complete', 'ecarte', '2025-09-01', 0)", REFUS,
    ),
    "place ôtée d'une session validée": ("centre", "2", _OTER_LES_PLACES, REFUS),
    "place ôtée par le national": ("mpcp", "1", _OTER_LES_PLACES, REFUS),
    "convocation ôtée par un Centre": ("centre", "2", "DELETE FROM convocation", REFUS),
    "session ôtée, que l'UD a devant elle": (
        "centre", "2", "DELETE FROM session_examen WHERE etat <> 'en_preparation' RETURNING id", VIDE,
    ),
    "VAE ôtée, que l'UD a décidée": (
        "centre", "2", "DELETE FROM demande_vae WHERE etat = 'recevable' RETURNING id", VIDE,
    ),
    "agrément étendu à tous les sites de son centre": (
        "centre", "2", "UPDATE agrement SET site = NULL, site_cle = NULL WHERE id = 2", REFUS,
    ),
    "agrément porté à un autre site": (
        "centre", "2", "UPDATE agrement SET site = 'Le Quai', site_cle = 'le quai' WHERE id = 2", REFUS,
    ),
    "courriel qui porte la convocation d'un autre": (
        "centre", "2",
        "INSERT INTO message SELECT (jsonb_populate_record(m, '{\"id\": 990, \"convocation_id\": 5}')).*"
        " FROM message m LIMIT 1", REFUS,
    ),
    "session donnée à une autre région": ("ud", "3", "UPDATE session_examen SET region = '11' WHERE id = 1", REFUS),
    "session ôtée à sa région": ("ud", "3", "UPDATE session_examen SET region = NULL WHERE id = 1", REFUS),
    "session donnée à l'UD d'une autre région": (
        "direccte", "4", "UPDATE session_examen SET departement = '75' WHERE id = 1", REFUS,
    ),
    "centre donné à l'UD d'une autre région": (
        "direccte", "4", "UPDATE centre SET departement = '75' WHERE id = 1", REFUS,
    ),
    "centre créé dans deux régions": (
        "direccte", "4",
        "INSERT INTO centre SELECT (jsonb_populate_record(e, '{\"id\": 990, \"departement\": \"75\"}')).*"
        " FROM centre e WHERE id = 1", REFUS,
    ),
    "VAE décidée par un Centre": (
        "centre", "2", "UPDATE demande_vae SET etat = 'recevable', notifiee_le = '2025-09-01' WHERE etat = 'deposee'",
        REFUS,
    ),
    "juré créé ailleurs": (
        "ud", "3",
        "INSERT INTO jure (id, nom, prenom, departement, region, actif, cle, version)"
        " VALUES (990, 'A', 'B', '75', '11', 1, 'a b', 1)", REFUS,
    ),
    "agrément d'une autre région": (
        "direccte", "4", "UPDATE agrement SET fin = '2030-01-01' WHERE centre_id = 2 RETURNING id", VIDE,
    ),
    "centre d'une autre région": ("direccte", "4", "UPDATE centre SET nom = 'X' WHERE id = 2 RETURNING id", VIDE),
    "agrément donné ailleurs": (
        "direccte", "4",
        "INSERT INTO agrement (id, centre_id, certification_id, debut, fin, version)"
        " VALUES (990, 2, 1, '2025-01-01', '2026-01-01', 1)", REFUS,
    ),
    "session déplacée par une DIRECCTE": ("direccte", "4", "UPDATE session_examen SET debut = '2025-12-24'", REFUS),
    "session passée à un autre centre": (
        "centre", "2", "UPDATE session_examen SET centre_id = 2 WHERE etat = 'en_preparation'", REFUS,
    ),
    "inscription glissée chez un autre": (
        "centre", "2",
        "UPDATE inscription SET session_id = (SELECT max(id) FROM session_examen) + 1", REFUS,
    ),
    "siège pris chez un autre": (
        "centre", "2", "INSERT INTO participation (session_id, jure_id) SELECT 8, min(id) FROM jure", REFUS,
    ),
    "candidat d'un autre, inscrit chez soi pour le lire": (
        "centre", "2",
        "INSERT INTO inscription (id, session_id, candidat_id, voie, portee, etat, inscrit_le, convocation_a_editer)"
        " VALUES (990, 1, 3, 'formation', 'complete', 'inscrit', '2025-09-01', 0)", REFUS,
    ),
    "de même, par une inscription qui change de candidat": (
        "centre", "2", "UPDATE inscription SET candidat_id = 3 WHERE session_id = 1", REFUS,
    ),
    "candidat d'ailleurs, inscrit ici par une UD": ("ud", "3", "UPDATE inscription SET candidat_id = 3", REFUS),
    "candidat d'ailleurs, nommé, inscrit ici par une UD": (
        "ud", "3",
        "SELECT ceres_droits.connaitre_candidats(ARRAY[3], ARRAY['1990-01-01']);"
        " INSERT INTO inscription (id, session_id, candidat_id, voie, portee, etat, inscrit_le, convocation_a_editer)"
        " VALUES (990, 1, 3, 'formation', 'complete', 'inscrit', '2025-08-01', 0)", REFUS,
    ),
    "juré d'ailleurs, mis d'un jury à soi pour le lire": (
        "centre", "2", "INSERT INTO participation (session_id, jure_id) VALUES (1, 9)", REFUS,
    ),
    "de même, par une UD": ("ud", "3", "INSERT INTO participation (session_id, jure_id) VALUES (1, 9)", REFUS),
    "juré d'ailleurs, convoqué pour le lire": (
        "centre", "2",
        "INSERT INTO convocation (id, session_id, jure_id, edition, date_edition, heure, contenu)"
        " VALUES (990, 1, 9, 1, '2025-09-01', '09:00', '{}')", REFUS,
    ),
    "juré d'ici, convoqué à une session d'ailleurs": (
        "ud", "3",
        "INSERT INTO convocation (id, session_id, jure_id, edition, date_edition, heure, contenu)"
        " VALUES (990, 7, 1, 1, '2025-09-01', '09:00', '{}')", REFUS,
    ),
    "identité prêtée à un candidat d'ailleurs, nommé": (
        "centre", "2",
        "SELECT ceres_droits.connaitre_candidats(ARRAY[3], ARRAY['1990-01-01']);"
        " INSERT INTO identite_candidat (candidat_id, noms, naissance) VALUES (3, 'nouveau ici', '1990-01-01')", REFUS,
    ),
    "identité d'un candidat d'ailleurs, prêtée au sien": (
        "centre", "2",
        "INSERT INTO identite_candidat (candidat_id, noms, naissance) VALUES (1, 'inscrit ailleurs', '1990-01-01')",
        REFUS,
    ),
    "identité d'un candidat d'ailleurs, prêtée par une UD au sien": (
        "ud", "3",
        "INSERT INTO identite_candidat (candidat_id, noms, naissance) VALUES (1, 'inscrit ailleurs', '1990-01-01')",
        REFUS,
    ),
    "identité prise à l'instant, pour lire qui la porte ailleurs": (
        "ud", "3",
        "SAVEPOINT pris; UPDATE candidat SET cle = 'inscrit ailleurs' WHERE id = 1; RELEASE pris;"
        " SELECT ceres_droits.connaitre_reunions(ARRAY[1], ARRAY[3]); SELECT unnest(ceres_droits.connus('reunion'))",
        VIDE,
    ),
    "identité prise à l'instant, pour écrire qui la porte ailleurs": (
        "ud", "3",
        "UPDATE candidat SET cle = 'inscrit ailleurs' WHERE id = 1;"
        " SELECT 1 WHERE ceres_droits.reunir_candidats(ARRAY[1], ARRAY[3]) > 0", VIDE,
    ),
    "mot ajouté à un candidat d'ailleurs, nommé": (
        "centre", "2",
        "SELECT ceres_droits.connaitre_candidats(ARRAY[3], ARRAY['1990-01-01']);"
        " INSERT INTO candidat_mot (mot, candidat_id) VALUES ('ici', 3)", REFUS,
    ),
    "titre obtenu par un candidat d'ailleurs, nommé": (
        "ud", "3",
        "SELECT ceres_droits.connaitre_candidats(ARRAY[3], ARRAY['1990-01-01']);"
        " INSERT INTO parchemin (id, candidat_id, certification_id, etat, version) VALUES (990, 3, 1, 'a_editer', 1)",
        REFUS,
    ),
    "centre d'ailleurs, contrôlé par une session d'ici": (
        "ud", "3",
        "INSERT INTO controle SELECT (jsonb_populate_record(k, '{\"id\": 990, \"centre_id\": 2, \"session_id\": 1}')).*"
        " FROM controle k LIMIT 1", REFUS,
    ),
    "candidat d'ailleurs dit distinct d'un autre, pour le lire": (
        "ud", "3",
        "INSERT INTO distinction (premier_id, second_id, faite_le, motif) VALUES (1, 3, '2025-09-02', 'x');"
        " SELECT ceres_droits.connaitre_reunions(ARRAY[1], ARRAY[3]);"
        " SELECT id FROM ceres_regards_ud.candidat WHERE id = 3", VIDE,
    ),
    "de même, réuni pour l'écrire": (
        "ud", "3",
        "INSERT INTO distinction (premier_id, second_id, faite_le, motif) VALUES (1, 3, '2025-09-02', 'x');"
        " SELECT ceres_droits.reunir_candidats(ARRAY[1], ARRAY[3]);"
        " UPDATE candidat SET telephone = NULL WHERE id = 3 RETURNING id", VIDE,
    ),
    "session tenue au site d'un autre centre": (
        "ud", "3", "UPDATE session_examen SET site_id = 2, site = 'Le Quai' WHERE id = 1", REFUS,
    ),
    "session créée au site d'un autre centre": (
        "centre", "2",
        "INSERT INTO session_examen SELECT (jsonb_populate_record(s, '{\"id\": 990, \"numero\": 990, \"site_id\": 2,"
        " \"site\": \"Le Quai\"}')).* FROM session_examen s WHERE s.etat = 'en_preparation' LIMIT 1", REFUS,
    ),
    "agrément donné au site d'un autre centre": (
        "direccte", "4",
        "INSERT INTO agrement SELECT (jsonb_populate_record(a, '{\"id\": 990, \"site_id\": 2, \"site\": \"Le Quai\","
        " \"site_cle\": \"le quai\"}')).* FROM agrement a WHERE id = 1", REFUS,
    ),
    "attestation de ce qui n'est pas obtenu": (
        "centre", "2",
        "INSERT INTO attestation SELECT (jsonb_populate_record(n, '{\"id\": 990, \"certification_id\": 2}')).*"
        " FROM attestation n LIMIT 1", REFUS,
    ),
    "attestation au nom d'un autre": ("ud", "3", "UPDATE attestation SET contenu = '{}'", REFUS),
    "candidat d'ailleurs, convoqué par une convocation qui change de main": (
        "ud", "3", "UPDATE convocation SET candidat_id = 3 WHERE jure_id IS NULL", REFUS,
    ),
    "juré passé dans un autre ressort": ("ud", "3", "UPDATE jure SET departement = '75'", REFUS),
    "journal effacé": ("mpcp", "1", "DELETE FROM trace", REFUS),
    "journal changé": ("mpcp", "1", "UPDATE lot SET agent = 'x'", REFUS),
    "journal vidé": ("mpcp", "1", "TRUNCATE trace", REFUS),
    "lot d'un autre": (
        "ud", "3",
        "INSERT INTO lot (id, horodatage, jour, jour_force, agent, profil, role, structure, commande, fait, sans_effet,"
        f" refuse, non_traite) VALUES (990, '2025-09-02T00:00:00Z', '2025-09-02', 0, '{AUTRE}', 'P-000005', 'mpcp',"
        " 'national', 'ceres', 0, 0, 0, 0)", REFUS,
    ),
    "lot antidaté": ("ud", "3", _LOT.format("1 week", "2025-09-02", 1), REFUS),
    "lot postdaté": ("ud", "3", _LOT.format("-1 week", "2025-09-02", 1), REFUS),
    "lot d'un numéro à venir": ("ud", "3", _LOT.format("0", "2025-09-02", 1).replace("currval", "1 + currval"), REFUS),
    "le dernier des lots": (
        "ud", "3", _LOT.format("0", "2025-09-02", 1).replace("currval('numero_lot')", "2147483647"), REFUS,
    ),
    "lot d'un jour passé, sans dire qu'il est forcé": ("ud", "3", _LOT.format("0", "2025-09-02", 0), REFUS),
    "lot d'un jour à venir, sans dire qu'il est forcé": ("ud", "3", _LOT.format("0", "2125-09-02", 0), REFUS),
    "lot de la nuit, d'un jour à venir": (
        "mpcp", "1", _LOT.format("0", "2125-09-02", 0).replace("P-000003", "P-000001").replace("'ud', '44'",
        "'mpcp', 'national'"), REFUS,
    ),
    "base rendue d'essai": (
        "mpcp", "1", "DELETE FROM parametre WHERE nom = 'essai'; INSERT INTO parametre VALUES ('essai', '1')", REFUS,
    ),
    "réglage devenu la marque d'essai": ("mpcp", "1", "UPDATE parametre SET nom = 'essai' WHERE nom <> 'essai'", REFUS),
    "marque d'essai ôtée": ("mpcp", "1", "DELETE FROM parametre WHERE nom = 'essai' RETURNING nom", VIDE),
    "trace ajoutée à un vieux lot": (
        "ud", "3",
        "INSERT INTO trace SELECT (jsonb_populate_record(t, '{\"id\": 9990}')).* FROM trace t LIMIT 1", REFUS,
    ),
    "profil qui monte": ("ud", "3", "UPDATE profil SET role = 'mpcp', departement = NULL", REFUS),
    "profil donné": (
        "ud", "3", f"INSERT INTO profil (id, agent, role, choisi, retire) VALUES (90, '{AGENT}', 'mpcp', 0, 0)", REFUS,
    ),
    "ce qu'on prétend connaître": (
        "centre", "2",
        "SELECT set_config('ceres.connus_candidat', 'faux:1,2,3,4', false);"
        " SELECT id FROM ceres_regards_centre.candidat WHERE centre_id = 2", VIDE,
    ),
    "la signature": ("centre", "2", "SELECT ceres_droits.signer('candidat', '1,2,3')", REFUS),
    "le secret": ("mpcp", "1", "SELECT valeur FROM ceres_droits.secret", REFUS),
    "un jour passé": ("centre", "2", "SELECT d FROM ceres_droits.jours() d WHERE d < '2025-09-02'", VIDE),
    "une fonction qui regarde passer les lignes": (
        "ud", "3",
        "CREATE FUNCTION pg_temp.dire(t text) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS"
        " $$ BEGIN IF t LIKE '%AILLEURS%' OR t = '75' THEN RAISE EXCEPTION 'vu'; END IF; RETURN false; END $$;"
        " SELECT id FROM ceres_regards_ud.jure WHERE pg_temp.dire(departement)", VIDE,
    ),
    **{
        f"de même, sur les mots des candidats, {role}": (
            role, profil,
            "CREATE FUNCTION pg_temp.dire(i integer) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS"
            " $$ BEGIN IF NOT ceres_droits.voit_candidat(i) THEN RAISE EXCEPTION 'vu'; END IF; RETURN false; END $$;"
            f" SELECT mot FROM ceres_regards_{role}.candidat_mot WHERE pg_temp.dire(candidat_id)", VIDE,
        )
        for role, profil in (("centre", "2"), ("ud", "3"), ("direccte", "4"))
    },
    "une table passagère à la place d'une vraie": (
        "ud", "3",
        f"CREATE TEMP TABLE profil (id int, agent text, role text, retire int, fin text, departement text);"
        f" INSERT INTO pg_temp.profil VALUES (3, '{AGENT}', 'ud', 0, NULL, '75');"
        " SELECT id FROM public.jure WHERE departement = '75'", VIDE,
    ),
    "une vue à soi": ("ud", "3", "CREATE VIEW tout AS SELECT * FROM jure", REFUS),
    "les accès au nom d'un autre": (
        "ud", "3", "INSERT INTO acces (instant, entree) VALUES ('2025', '{\"agent\": \"x\"}')", REFUS,
    ),
    "les accès lus": ("ud", "3", "SELECT id FROM acces", REFUS),
    "un compteur qui recule": ("ud", "3", "UPDATE compteur SET valeur = 0", REFUS),
    "un compteur qui recule, le profil quitté en chemin": (
        "ud", "3",
        "UPDATE compteur SET valeur = CASE WHEN nom < 'b' THEN valeur WHEN set_config('ceres.profil', '', true) = ''"
        " THEN 0 END", REFUS,
    ),
    "une session validée, le profil quitté en chemin": (
        "centre", "2",
        "UPDATE session_examen SET etat = CASE WHEN etat <> 'en_attente_validation' THEN etat"
        " WHEN set_config('ceres.profil', '', true) = '' THEN 'validee' END", REFUS,
    ),
    "une session validée, le rôle changé en chemin": (
        "centre", "2",
        "UPDATE session_examen SET etat = CASE WHEN etat <> 'en_attente_validation' THEN etat"
        " WHEN set_config('ceres.profil', '3', true) || set_config('role', 'ceres_ud', true) <> '' THEN 'validee' END",
        REFUS,
    ),
    "une version qui recule": ("centre", "2", "UPDATE jure SET version = 0", REFUS),
    "une version au bout": ("centre", "2", "UPDATE session_examen SET version = 2147483647", REFUS),
    "une version qui recule, le profil quitté en chemin": (
        "centre", "2",
        "UPDATE jure SET version = CASE WHEN set_config('ceres.profil', '', true) = '' THEN 0 END", REFUS,
    ),
    **{
        f"une session {nom}": (
            "centre", "2",
            "INSERT INTO session_examen SELECT (jsonb_populate_record(s, '{\"id\": 992, \"numero\": 992, "
            f"{change}}}')).* FROM session_examen s WHERE s.etat = 'en_preparation' LIMIT 1", REFUS,
        )
        for nom, change in (
            ("du premier siècle", '"debut": "0001-01-01", "fin": "0001-01-01"'), ("sans fin", '"fin": "9999-12-31"'),
            ("d'une année à rebours", '"annee": -5'), ("sans numéro", '"numero": -1'),
        )
    },
    "une session portée au premier siècle": ("centre", "2", "UPDATE session_examen SET debut = '0001-01-01'", REFUS),
    "le logo d'un autre": ("centre", "2", "INSERT INTO logo VALUES (repeat('0', 64), 'png', 'AAAA')", REFUS),
    "le modèle d'un autre": ("centre", "2", "INSERT INTO modele VALUES (repeat('0', 64), 'lettre.typ')", REFUS),
    **{
        f"un lot à l'instant {nom}": (
            "ud", "3",
            _LOT.format("0", "2025-09-02", 1).replace("HH24:MI:SS\"Z\"", forme), REFUS,
        )
        for nom, forme in (
            ("sans heure", "\"NIMPORTE\""), ("impossible", "\"25:00:00Z\""), ("d'ailleurs", "HH24:MI:SS\"+14:00\""),
        )
    },
    "COPY de tout": ("ud", "3", "COPY jure TO PROGRAM 'cat'", REFUS),
    "politique ôtée": ("mpcp", "1", "DROP POLICY ceres_tout_mpcp ON jure", REFUS),
    "droits pris": ("ud", "3", "GRANT ceres_service TO CURRENT_USER", REFUS),
}  # fmt: skip


@pytest.mark.parametrize("attaque", ATTAQUES)
def test_une_attaque_ne_donne_rien(modele: Partagee, attaque: str) -> None:
    role, profil, sql, reponse = ATTAQUES[attaque]
    avant = modele.lire("SELECT count(*), sum(version) FROM jure")
    with psycopg.connect(modele.url) as connexion:
        connexion.execute(f"SET ROLE ceres_{role}")
        connexion.execute("SELECT set_config('ceres.profil', %s, false)", (profil,))
        connexion.execute("SELECT set_config('ceres.jour', '2025-09-02', false)")
        connexion.execute("SELECT set_config('ceres.jours', '2025-09-02,2020-01-01', false)")
        connexion.execute("SELECT nextval('numero_lot')")
        *prepare, dernier = sql.split("; ") if "CREATE" not in sql else (sql,)
        if reponse == REFUS:
            with pytest.raises((psycopg.errors.InsufficientPrivilege, psycopg.errors.RaiseException)):
                connexion.execute(sql)
        else:
            curseur = connexion.execute(sql)
            while curseur.nextset():
                pass
            assert curseur.fetchall() == [], (prepare, dernier)
        connexion.rollback()
    assert modele.lire("SELECT count(*), sum(version) FROM jure") == avant
    assert modele.lire(f"SELECT count(*) FROM profil WHERE agent = '{AGENT}'") == [(5,)]


def test_un_lot_du_jour_s_ecrit(base: Partagee) -> None:
    with base.sous("ud", 3) as connexion:
        connexion.execute("SELECT nextval('numero_lot')")
        connexion.execute(_LOT.format("0", "2025-09-02", 1))  # type: ignore[arg-type]
        for ecart in (-1, 0, 1):  # la veille : on a pu réfléchir ; le lendemain : deux horloges, à minuit
            connexion.execute("SELECT nextval('numero_lot')")
            jour = f"((now() AT TIME ZONE 'Europe/Paris')::date + {ecart})::text"
            connexion.execute(_LOT.format("1 hour", "jour", 0).replace("'jour'", jour))  # type: ignore[arg-type]


@pytest.mark.parametrize("geste", ["CREATE TEMP TABLE t (n int)", "CREATE SCHEMA moi", "CREATE TABLE public.t (n int)",
    "CREATE FUNCTION pg_temp.f() RETURNS int LANGUAGE sql AS 'SELECT 1'", "CREATE EXTENSION plpgsql",
    "CREATE VIEW ceres_regards_ud.lot_a_moi AS SELECT 1",
    "CREATE FUNCTION ceres_droits.f() RETURNS int LANGUAGE sql AS 'SELECT 1'", "COPY (SELECT 1) TO PROGRAM 'cat'",
    "COPY (SELECT 1) TO '/dev/null'", "SELECT pg_read_file('PG_VERSION')", "SELECT setval('numero_lot', 1)",
    "SELECT passwd FROM pg_shadow", "SELECT 1 FROM pg_statistic", "ALTER ROLE CURRENT_USER BYPASSRLS",
    "ALTER TABLE jure DISABLE ROW LEVEL SECURITY", "GRANT ceres_gardien TO CURRENT_USER"])  # fmt: skip
def test_un_agent_ne_cree_rien_et_ne_sort_pas_de_la_base(base: Partagee, geste: str) -> None:
    base.jouer(droits.ecrire([]))
    for role in (None, "ceres_ud"):
        with psycopg.connect(base.url, autocommit=True) as connexion:
            if role is not None:
                connexion.execute(f"SET ROLE {role}")  # type: ignore[arg-type]
            with pytest.raises((psycopg.errors.InsufficientPrivilege, psycopg.errors.DuplicateObject)):
                connexion.execute(geste)  # type: ignore[arg-type]


@pytest.mark.parametrize("table", ["jure", "candidat", "session_examen", "trace", "lot", "sceau"])
def test_les_statistiques_du_serveur_ne_disent_pas_une_valeur(base: Partagee, table: str) -> None:
    base.jouer("ANALYZE")
    assert base.lire(f"SELECT 1 FROM pg_stats WHERE tablename = '{table}' LIMIT 1") == [(1,)]
    for role, profil in PROFILS.items():
        with base.sous(role, profil) as connexion:
            assert lire(connexion, f"SELECT attname FROM pg_stats WHERE tablename = '{table}'") == []


def test_sans_set_role_un_agent_ne_lit_rien(modele: Partagee) -> None:
    for table in ("jure", "profil", "lot", "acces", "parametre"):
        with psycopg.connect(modele.url) as connexion, pytest.raises(psycopg.errors.InsufficientPrivilege):
            connexion.execute(f"SELECT 1 FROM {table}")


def test_un_profil_retire_ou_fini_n_ouvre_rien(base: Partagee) -> None:
    base.jouer("UPDATE profil SET retire = 1 WHERE id = 3", "UPDATE profil SET fin = '2025-09-01' WHERE id = 4")
    for role in ("ud", "direccte"):
        with base.sous(role, PROFILS[role]) as connexion:
            assert lire(connexion, "SELECT id FROM jure") == []
        rendu = lancer("--base", base.url, "jure", "lister", "--profil", f"P-{PROFILS[role]}")
        assert (rendu.code, "a pris fin" in rendu.stderr) == (5, True)


def test_un_agent_parti_apprend_qu_il_n_a_plus_de_profil_non_que_le_journal_est_vide(
    base: Partagee, isole: Path
) -> None:
    """Ni que son plan a été modifié : la base ne reconnaît plus rien à qui n'a pas de profil."""
    sienne = ("--base", base.url, "--profil", "P-3")
    siege = base.noms["ici"]["siege"]
    assert lancer(*sienne, "jure", "modifier", siege, "--employeur", "Essai", "--plan", "p.json").code == 0
    assert lancer(*sienne, "journal", "tete").code == 0
    base.jouer("UPDATE profil SET retire = 1 WHERE id = 3")
    commandes = (
        ("lot", "appliquer", "p.json"), ("lot", "plan", "p.json"), ("journal", "tete"),
        ("journal", "temoigner", "--sortie", "temoin.txt"),
    )  # fmt: skip
    for commande in commandes:
        rendu = lancer(*sienne, *commande)
        assert (rendu.code, "a pris fin" in rendu.stderr) == (5, True), commande


# --- qui n'est pas un agent ---


def test_le_proprietaire_et_le_compte_de_service_gardent_tout(
    serveur_postgresql: Serveur, isole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Le propriétaire n'est pas superutilisateur : FORCE l'arrêterait, si une politique ne lui rendait tout."""
    monkeypatch.setenv("PATH", f"{binaires()}:{os.environ['PATH']}")
    batir(isole / "modele.db")
    with psycopg.connect(serveur_postgresql.adresse("postgres"), autocommit=True) as connexion:
        for sql in ("CREATE ROLE proprio LOGIN", "CREATE ROLE service LOGIN", "CREATE DATABASE a_lui OWNER proprio"):
            connexion.execute(sql)
    sienne = serveur_postgresql.adresse("a_lui", "proprio")
    assert lancer("--base", isole / "modele.db", "admin", "copier", sienne, "--profil", "P-1").code == 0
    partagee = Partagee(serveur_postgresql, "a_lui", {})
    partagee.jouer(droits.ecrire([]), "GRANT ceres_service TO service")
    # Qui possède les tables le garde, eût-il un profil et fût-il cité.
    partagee.jouer("UPDATE profil SET agent = 'proprio' WHERE id = 6", droits.ecrire(["proprio"]))
    partagee.jouer(f"UPDATE profil SET agent = '{AUTRE}' WHERE id = 6", droits.ecrire([]))
    for compte in ("proprio", "service"):
        mots = ("--base", serveur_postgresql.adresse("a_lui", compte), "--profil", "P-1")
        assert len(lancer(*mots[:2], "jure", "lister", *mots[2:], "--format", "json").json()["elements"]) == 12
        assert lancer(*mots[:2], "centre", "creer", "--nom", f"De {compte}", *mots[2:]).code == 0
    assert lancer("--base", sienne, "admin", "verifier").code == 0
    garde = lancer("--base", sienne, "admin", "sauvegarder", "--sortie", isole, "--profil", "P-1", "--format", "json")
    assert garde.code == 0, garde.stderr
    neuve = serveur_postgresql.base_neuve()
    fichier = garde.json()["fichier"]
    subprocess.run(["pg_restore", "--no-owner", f"--dbname={neuve}", fichier], check=True, timeout=120)
    rendue = lancer("--base", neuve, "jure", "lister", "--profil", "P-1", "--format", "csv")
    assert rendue.stdout == lancer("--base", sienne, "jure", "lister", "--profil", "P-1", "--format", "csv").stdout


@pytest.mark.parametrize(("role", "profil", "structure"), [("ud", 3, "44"), ("mpcp", 1, "national")])
def test_un_jour_force_ne_s_ecrit_que_sur_une_base_d_essai(
    base: Partagee, role: str, profil: int, structure: str
) -> None:
    """Par psql : la base le juge elle-même ; son jour est celui du serveur, et l'agent n'y change rien."""
    force = _LOT.format("0", "2025-09-02", 1).replace(
        "'P-000003', 'ud', '44'", f"'P-00000{profil}', '{role}', '{structure}'"
    )
    with base.sous(role, profil) as connexion:
        connexion.execute("SELECT nextval('numero_lot')")
        connexion.execute(force)
        assert lire(connexion, "SELECT ceres_droits.jour()") == ["2025-09-02"]
    base.jouer("DELETE FROM parametre WHERE nom = 'essai'")
    with base.sous(role, profil) as connexion:
        connexion.execute("SELECT nextval('numero_lot')")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connexion.execute(force)
        connexion.execute(force.replace("'2025-09-02', 1", "((now() AT TIME ZONE 'Europe/Paris')::date)::text, 0"))
        assert lire(connexion, "SELECT ceres_droits.jour() = ((now() AT TIME ZONE 'Europe/Paris')::date)::text") == [
            True
        ]


def test_l_agent_est_le_compte_de_connexion_et_le_journal_le_dit(base: Partagee) -> None:
    """Le compte du système n'y est pour rien : un autre agent s'y connecte de la même machine."""
    autre = base.serveur.adresse(base.nom, AUTRE)
    base.jouer("UPDATE profil SET choisi = 1 WHERE id = 6")
    assert [p["agent"] for p in lancer("--base", autre, "profil", "lister", "--format", "json").json()["elements"]] == [
        AUTRE
    ]
    assert lancer("--base", autre, "centre", "creer", "--nom", "Par un autre").code == 0
    assert base.lire("SELECT agent, profil, role FROM lot ORDER BY id DESC LIMIT 1") == [(AUTRE, "P-000006", "mpcp")]
    refus = lancer("--base", autre, "jure", "lister", "--profil", "P-3")
    assert (refus.code, "n'est pas un de vos profils" in refus.stderr) == (5, True)
    base.jouer("UPDATE profil SET choisi = 0 WHERE id = 6")
    refus = lancer("--base", autre, "jure", "lister")
    assert (refus.code, "n'a pas de profil choisi" in refus.stderr) == (5, True)


def test_ce_que_la_base_refuse_se_dit_en_francais(base: Partagee) -> None:
    """Le programme ne sait pas qu'un droit a été ôté à la main ; la base, si."""
    base.jouer("REVOKE INSERT ON jure FROM ceres_ud")
    mots = ("jure", "creer", "--nom", "Essai", "--prenom", "Zoé", "--commune", "44109", "--profil", "P-3")
    rendu = lancer("--base", base.url, *mots, "--format", "json")
    assert (rendu.code, rendu.erreur()["code"]) == (5, "DRO-01")
    assert "refuse ce geste à votre profil ; rien n'a été modifié" in rendu.erreur()["message"]
    assert base.lire("SELECT count(*) FROM jure WHERE nom = 'ESSAI'") == [(0,)]


def test_deux_centres_numerotent_leurs_sessions_sans_se_gener(base: Partagee) -> None:
    """Un Centre ne voit pas les sessions des autres : leurs numéros se suivent pourtant."""
    avant = base.lire("SELECT max(numero) FROM session_examen WHERE annee = 2025")[0][0]
    for profil, lieu in (("P-2", "ici"), ("P-5", "ailleurs"), ("P-2", "ici")):
        centre, titre = base.noms[lieu]["centre"], base.noms[lieu]["titre"]
        mots = ("--centre", centre, "--certification", titre, "--debut", "2025-12-01", "--heure-debut", "09:00")
        rendu = lancer("--base", base.url, "session", "creer", *mots, "--profil", profil)
        assert rendu.code == 0, rendu.stderr
    numeros = base.lire("SELECT numero, centre_id FROM session_examen WHERE annee = 2025 ORDER BY numero")
    assert numeros[-3:] == [(avant + 1, 1), (avant + 2, 2), (avant + 3, 1)]
