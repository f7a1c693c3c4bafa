"""« ceres admin verifier » sous les rôles : chaque écart à ce que le script laisse se nomme, et le script le mende."""

import subprocess
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import psycopg
import pytest

from ceres_cli.base.postgresql import droits, schema
from ceres_cli.base.postgresql import frontiere as controle
from ceres_cli.erreurs import BaseInutilisable
from tests.fabriques.base import AGENT
from tests.fabriques.serveur import Serveur, binaires
from tests.lanceur import environnement, lancer
from tests.postgresql.partagee import AUTRE, Partagee, rendre_les_groupes

# Ce qu'on altère → ce que l'examen en dit, et si la base, rendue ainsi, s'ouvre encore à un agent.
ALTERATIONS = {
    "garde ôtée": ("ALTER TABLE jure NO FORCE ROW LEVEL SECURITY", "la garde des lignes jure n'est plus", False),
    "garde éteinte": ("ALTER TABLE lot DISABLE ROW LEVEL SECURITY", "la garde des lignes lot n'est plus", False),
    "politique de trop": (
        "CREATE POLICY trou ON candidat FOR SELECT USING (TRUE)", "la politique trou de candidat est en trop", False,
    ),
    "politique ôtée": ("DROP POLICY ceres_lire_ud ON lot", "il manque la politique ceres_lire_ud de lot", False),
    "politique élargie": (
        "ALTER POLICY ceres_lire_centre ON jure USING (TRUE)", "la politique ceres_lire_centre de jure n'est", True,
    ),
    "droit de tous": ("GRANT SELECT ON candidat TO PUBLIC", "le droit SELECT sur public.candidat à tout compte", True),
    "droit d'un groupe": ("GRANT DELETE ON trace TO ceres_ud", "le droit DELETE sur public.trace à ceres_ud est", True),
    "droit d'un agent": (
        f'GRANT UPDATE (nom) ON jure TO "{AUTRE}"', f"le droit UPDATE sur public.jure.nom à {AUTRE} est en trop", True,
    ),
    "droit repris": ("REVOKE INSERT ON jure FROM ceres_ud", "il manque le droit INSERT sur public.jure", True),
    "corps de fonction": (
        "CREATE OR REPLACE FUNCTION ceres_droits.jour() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER"
        " SET search_path = pg_catalog, public, pg_temp AS $$ SELECT '2030-01-01'::text COLLATE \"C\" $$",
        "la fonction ceres_droits.jour() n'est plus", False,
    ),
    "SECURITY DEFINER": (
        "ALTER FUNCTION ceres_droits.mon_role() SECURITY INVOKER", "la fonction ceres_droits.mon_role() n'est", False,
    ),
    "LEAKPROOF": ("ALTER FUNCTION ceres_droits.jours() LEAKPROOF", "la fonction ceres_droits.jours() n", False),
    "search_path": (
        "ALTER FUNCTION ceres_droits.connus(text) RESET search_path", "la fonction ceres_droits.connus(sorte", False,
    ),
    "propriétaire": (
        "ALTER FUNCTION ceres_droits.jours() OWNER TO ceres_essai", "la fonction ceres_droits.jours() n'est", False,
    ),
    "déclencheur éteint": (
        "ALTER TABLE session_examen DISABLE TRIGGER ceres_garder_etat",
        "le déclencheur ceres_garder_etat de session_examen n'est plus", False,
    ),
    "appartenance": (f'GRANT ceres_direccte TO "{AUTRE}"', f"{AUTRE} garde ceres_direccte, que nul", True),
    "gardien": (f'GRANT ceres_gardien TO "{AUTRE}"', f"l'appartenance de \"{AUTRE}\" à ceres_gardien", True),
    "agent grandi": (f'ALTER ROLE "{AUTRE}" BYPASSRLS INHERIT', f"le compte {AUTRE} peut plus qu'un agent", True),
    "groupe grandi": ("ALTER ROLE ceres_ud BYPASSRLS", "le rôle ceres_ud n'est plus", True),
    "lecture de tout": (f'GRANT pg_read_all_data TO "{AUTRE}"', f'l\'appartenance de "{AUTRE}" à pg_read_all', True),
    "groupe qui écrit tout": (
        "GRANT pg_write_all_data TO ceres_centre", "l'appartenance de ceres_centre à pg_write_all_data est", True,
    ),
    "programmes du serveur": (
        f'GRANT pg_execute_server_program TO "{AUTRE}"', f'l\'appartenance de "{AUTRE}" à pg_execute_server_', True,
    ),
    "rôle d'un autre": (f'GRANT ceres_essai TO "{AUTRE}"', f'l\'appartenance de "{AUTRE}" à ceres_essai est', True),
    "agent de service": (
        f'GRANT ceres_service TO "{AUTRE}"', f'l\'appartenance de "{AUTRE}" à ceres_service est en trop', True,
    ),
    "table prise": (f'ALTER TABLE centre OWNER TO "{AUTRE}"', "le propriétaire de centre n'est plus", True),
    "suite prise": (f'ALTER SEQUENCE numero_lot OWNER TO "{AUTRE}"', "le propriétaire de numero_lot n'est", True),
    "schéma pris": (f'ALTER SCHEMA public OWNER TO "{AUTRE}"', "le propriétaire du schéma public n'est plus", True),
    "base prise": (
        f"DO $$ BEGIN EXECUTE format('ALTER DATABASE %I OWNER TO \"{AUTRE}\"', current_database()); END $$",
        "le propriétaire de cette base n'est plus", True,
    ),
    "à venir": (
        "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC",
        "le droit SELECT sur ce qui sera créé à tout compte est en trop", True,
    ),
    "à venir dans public": (
        f'ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO "{AUTRE}"',
        f"le droit USAGE sur ce qui sera créé à {AUTRE} est en trop", True,
    ),
    "rôle pris en entrant": (
        f'ALTER ROLE "{AUTRE}" SET role TO \'ceres_mpcp\'', f"le réglage role à {AUTRE} est en trop", True,
    ),
    "règle": ("CREATE RULE muet AS ON DELETE TO trace DO INSTEAD NOTHING", "la règle muet de trace est en trop", True),
    "déclencheur du schéma éteint": (
        "ALTER TABLE trace DISABLE TRIGGER tr_trace_intangible",
        "le déclencheur tr_trace_intangible de trace n'est plus", True,
    ),
    "vue matérialisée": (
        "CREATE MATERIALIZED VIEW copie AS SELECT * FROM candidat; GRANT SELECT ON copie TO PUBLIC",
        "le droit SELECT sur public.copie à tout compte est en trop", True,
    ),
    "schéma étranger": (
        "CREATE SCHEMA a_cote; GRANT USAGE ON SCHEMA a_cote TO PUBLIC",
        "le droit USAGE sur schéma a_cote à tout compte est en trop", True,
    ),
    "schéma étranger d'un agent": (
        f'CREATE SCHEMA a_part; GRANT USAGE ON SCHEMA a_part TO "{AUTRE}"',
        f"le droit USAGE sur schéma a_part à {AUTRE} est en trop", True,
    ),
    "fichier du serveur": (
        f'GRANT EXECUTE ON FUNCTION pg_read_file(text) TO "{AUTRE}"',
        f"le droit EXECUTE sur pg_read_file(text) à {AUTRE} est en trop", True,
    ),
    "valeurs fréquentes": (
        "GRANT SELECT ON pg_statistic TO PUBLIC", "le droit SELECT sur pg_statistic à tout compte est en trop", True,
    ),
    "serveur étranger": (
        "CREATE FOREIGN DATA WRAPPER ailleurs; CREATE SERVER loin FOREIGN DATA WRAPPER ailleurs;"
        " GRANT USAGE ON FOREIGN SERVER loin TO ceres_ud",
        "le droit USAGE sur serveur étranger loin à ceres_ud est en trop", True,
    ),
    "adaptateur": (
        "CREATE FOREIGN DATA WRAPPER a_tous; GRANT USAGE ON FOREIGN DATA WRAPPER a_tous TO PUBLIC",
        "le droit USAGE sur adaptateur a_tous à tout compte est en trop", True,
    ),
    "compte chez un autre": (
        "CREATE FOREIGN DATA WRAPPER vers; CREATE SERVER la_bas FOREIGN DATA WRAPPER vers;"
        f' CREATE USER MAPPING FOR "{AUTRE}" SERVER la_bas',
        f"le droit USER MAPPING sur serveur étranger la_bas à {AUTRE} est en trop", True,
    ),
    "une colonne des comptes": (
        f'GRANT SELECT (rolpassword) ON pg_authid TO "{AUTRE}"',
        f"le droit SELECT sur pg_authid.rolpassword à {AUTRE} est en trop", True,
    ),
    "fichier du serveur à un groupe": (
        "GRANT EXECUTE ON FUNCTION pg_ls_dir(text) TO ceres_ud", "le droit EXECUTE sur pg_ls_dir(text) à", True,
    ),
    "base ouverte": (
        "DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO PUBLIC', current_database()); END $$",
        "le droit TEMPORARY sur cette base à tout compte est en trop", True,
    ),
}  # fmt: skip


OTER_LES_ADAPTATEURS = "DROP FOREIGN DATA WRAPPER ailleurs, a_tous, vers CASCADE"


@pytest.fixture(scope="module")
def frontiere(modele: Partagee) -> Iterator[Partagee]:
    """Une base dont la frontière est entière ; chaque altération y est mendée par le script, qui se rejoue."""
    base = modele.cloner("frontiere")
    base.jouer(droits.ecrire([]))
    yield base
    rendre_les_groupes(base.serveur)


def examiner(base: Partagee, quoi: str = "frontiere") -> tuple[int, list[str]]:
    rendu = lancer("--base", base.serveur.adresse(base.nom), "admin", "verifier", "--format", "json")
    objets = {e["controle"]: e["objets"] for e in rendu.json()["elements"]}
    assert ("roles-postgres > roles.sql" in rendu.stderr) == bool(objets["frontiere"])
    assert ("verifier --format json" in rendu.stderr) == any(len(o) > 1 for o in objets.values())
    return rendu.code, objets[quoi]


def test_chaque_alteration_se_nomme_seule(frontiere: Partagee) -> None:
    """Chacune dans une transaction défaite ensuite : l'examen ne nomme qu'elle, et rien après."""
    with psycopg.connect(frontiere.serveur.adresse(frontiere.nom)) as connexion:
        for quoi, (sql, dit, ouverte) in ALTERATIONS.items():
            connexion.execute(sql)
            objets = list(controle.defauts(connexion))
            assert [o.startswith(dit) for o in objets] in ([True], [True, False], [False, True]), (quoi, objets)
            connexion.execute("UPDATE ceres_droits.marque SET lieu = 0")  # comme pg_restore la rend
            with nullcontext() if ouverte else pytest.raises(BaseInutilisable, match="Les droits que tient la base"):
                controle.exiger(connexion, "B")
            connexion.rollback()
        assert list(controle.defauts(connexion)) == []
        controle.exiger(connexion, "B")


def test_le_mois_que_la_nuit_ajoute_au_journal_des_acces_n_est_pas_un_ecart(frontiere: Partagee) -> None:
    with psycopg.connect(frontiere.serveur.adresse(frontiere.nom)) as connexion:
        connexion.execute("CREATE TABLE acces_neuf PARTITION OF acces FOR VALUES FROM ('2090-01') TO ('2090-02')")
        connexion.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON acces_neuf TO ceres_service")
        assert list(controle.defauts(connexion)) == []
        connexion.execute("GRANT SELECT ON acces_neuf TO ceres_ud")
        assert list(controle.defauts(connexion)) == ["le droit SELECT sur public.acces_neuf à ceres_ud est en trop"]
        connexion.rollback()


def test_toutes_se_nomment_et_le_script_les_mende(frontiere: Partagee, isole: Path) -> None:
    frontiere.jouer(*(sql for sql, _, _ in ALTERATIONS.values()))
    try:
        code, objets = examiner(frontiere)
    finally:
        frontiere.jouer(droits.ecrire([]))
    assert code == 8
    assert [quoi for quoi, (_, dit, _) in ALTERATIONS.items() if not any(o.startswith(dit) for o in objets)] == []
    # Le script ferme ce qui n'est pas du programme, et ne l'ôte pas : l'examen du schéma le nomme.
    assert examiner(frontiere, "schema") == (8, ["vue copie est en trop"])
    frontiere.jouer(
        "DROP MATERIALIZED VIEW copie", "DROP SCHEMA a_cote, a_part", OTER_LES_ADAPTATEURS, droits.ecrire([])
    )
    assert examiner(frontiere) == (0, [])
    assert lancer("--base", frontiere.url, "jure", "lister", "--profil", "P-3").code == 0


def textes(base: Partagee) -> dict[str, str]:
    rendu = lancer("--base", base.serveur.adresse(base.nom), "admin", "verifier", "--format", "json")
    return {e["controle"]: e["texte"] for e in rendu.json()["elements"]}


def avis_du_script(base: Partagee, *agents: str) -> list[str]:
    """Ce qu'en dit le serveur à qui le joue."""
    dits: list[str] = []
    with psycopg.connect(base.serveur.adresse(base.nom), autocommit=True) as connexion:
        connexion.add_notice_handler(lambda avis: dits.append(f"{avis.severity_nonlocalized} {avis.message_primary}"))
        connexion.execute(droits.ecrire(agents))
        assert connexion.execute("SHOW client_min_messages").fetchone() == ("notice",)
    return dits


def test_le_script_rejoue_ne_dit_rien_quand_nul_n_y_perd(frontiere: Partagee) -> None:
    assert avis_du_script(frontiere) == []


def test_le_script_joue_pour_une_autre_base_dit_qui_y_perd_ses_groupes(frontiere: Partagee, isole: Path) -> None:
    """Les groupes sont au serveur entier : la première base les nomme, et le script qui y est rejoué les rend."""
    assert lancer("--base", frontiere.serveur.base_neuve("voisine"), "init", "--sans-referentiel").code == 0
    assert "entre par son compte" in textes(frontiere)["comptes"]
    perdent = sorted([AGENT, AUTRE])
    (dit,) = avis_du_script(Partagee(frontiere.serveur, "voisine", {}))
    assert dit.startswith(f"WARNING 2 comptes perdent des groupes : {', '.join(perdent)} ; ils servent peut-être une")
    # L'un a gardé un groupe, d'un profil qu'il a aussi dans l'autre ; l'autre n'en a plus.
    code, objets = examiner(frontiere)
    assert (code, f"il manque ceres_ud à {AGENT}, que son profil lui donne" in objets) == (8, True)
    assert f"{AUTRE} (sans groupe)" in textes(frontiere)["comptes"]
    assert avis_du_script(frontiere, AGENT, AUTRE) == []
    assert "entre par son compte" in textes(frontiere)["comptes"]
    frontiere.jouer(f"UPDATE profil SET retire = 1 WHERE agent = '{AUTRE}'")
    (dit,) = avis_du_script(frontiere)
    assert dit == f"WARNING 1 compte perd des groupes : {AUTRE} ; il sert peut-être une autre base de ce serveur"
    frontiere.jouer(f"UPDATE profil SET retire = 0 WHERE agent = '{AUTRE}'", droits.ecrire([AUTRE]))


# Ce qui empêche l'agent d'entrer, ce qui en est dit, et ce qui le défait.
SANS_ENTREE = {
    "NOLOGIN": (f'ALTER ROLE "{AUTRE}" NOLOGIN', f"{AUTRE} (NOLOGIN)", f'ALTER ROLE "{AUTRE}" LOGIN'),
    "expiré": (
        f"ALTER ROLE \"{AUTRE}\" VALID UNTIL '2020-01-01'", f"{AUTRE} (mot de passe expiré)",
        f"ALTER ROLE \"{AUTRE}\" VALID UNTIL 'infinity'",
    ),
    "sans compte": (
        f"UPDATE profil SET agent = 'nouveau' WHERE agent = '{AUTRE}'", "nouveau (aucun compte)",
        f"UPDATE profil SET agent = '{AUTRE}' WHERE agent = 'nouveau'",
    ),
}  # fmt: skip


@pytest.mark.parametrize("cas", SANS_ENTREE)
def test_un_agent_a_profil_qui_n_entre_pas_se_nomme(frontiere: Partagee, isole: Path, cas: str) -> None:
    """Sans que la base en soit moins saine : il passe peut-être par le compte de service."""
    empeche, dit, rendu = SANS_ENTREE[cas]
    frontiere.jouer(empeche)
    try:
        assert textes(frontiere)["comptes"].startswith(
            f"attention : 1 agent à profil n'entre pas par son compte : {dit} ;"
        )
        assert examiner(frontiere, "comptes")[1] == []
    finally:
        frontiere.jouer(rendu)
    assert "entre par son compte" in textes(frontiere)["comptes"]


def test_qui_n_a_plus_de_profil_perd_ses_groupes_quand_le_script_est_rejoue(frontiere: Partagee, isole: Path) -> None:
    groupes = (
        "SELECT m.roleid::regrole::text FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member"
        f" WHERE r.rolname = '{AUTRE}' ORDER BY 1"
    )
    assert frontiere.lire(groupes) == [("ceres_mpcp",)]
    frontiere.jouer(f"UPDATE profil SET retire = 1 WHERE agent = '{AUTRE}'")
    code, objets = examiner(frontiere)
    assert (code, f"{AUTRE} garde ceres_mpcp, que nul de ses profils ne lui donne" in objets) == (8, True)
    frontiere.jouer(droits.ecrire([]))
    assert (frontiere.lire(groupes), examiner(frontiere)[1]) == ([], [])
    refus = lancer("--base", frontiere.serveur.adresse(frontiere.nom, AUTRE), "jure", "lister", "--format", "json")
    assert (refus.code, refus.erreur()["code"]) == (5, "DRO-01")
    assert "n'a pas, sur le serveur, le rôle de ce profil" in refus.erreur()["message"]
    frontiere.jouer(f"UPDATE profil SET retire = 0 WHERE agent = '{AUTRE}'", droits.ecrire([AUTRE]))
    assert (frontiere.lire(groupes), examiner(frontiere)[1]) == ([("ceres_mpcp",)], [])


@pytest.mark.parametrize("retire", [0, 1])
def test_un_compte_de_service_n_a_pas_de_profil(frontiere: Partagee, isole: Path, retire: int) -> None:
    """Ni cité, ni d'aucun groupe : son profil, même retiré, dit que c'est un agent ; qui est cité en est un aussi."""
    service = "SELECT pg_has_role(r.rolname, 'ceres_service', 'MEMBER') FROM pg_roles r WHERE r.rolname = '{}'"
    frontiere.jouer(
        f'REVOKE ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp FROM "{AUTRE}"',
        f"UPDATE profil SET retire = {retire} WHERE agent = '{AUTRE}'",
        "CREATE ROLE de_nuit",
        f'GRANT ceres_service TO de_nuit, "{AUTRE}"',
        droits.ecrire([]),
    )
    try:
        assert (frontiere.lire(service.format(AUTRE)), frontiere.lire(service.format("de_nuit"))) == (
            [(False,)], [(True,)],
        )  # fmt: skip
        assert examiner(frontiere)[1] == []
        frontiere.jouer(droits.ecrire(["de_nuit"]))
        assert frontiere.lire(service.format("de_nuit")) == [(False,)]
    finally:
        frontiere.jouer(
            f"UPDATE profil SET retire = 0 WHERE agent = '{AUTRE}'", "DROP ROLE de_nuit", droits.ecrire([AUTRE])
        )


def test_une_base_rendue_sans_sa_frontiere_ne_s_ouvre_pas_avant_qu_elle_soit_reposee(
    frontiere: Partagee, isole: Path
) -> None:
    """pg_restore en laisse une partie en chemin : les propriétaires, les droits, ou tout le schéma des rôles."""
    fichier = isole / "base.dump"
    adresse, outil = frontiere.serveur.adresse, binaires()
    cadre = {"check": True, "timeout": 120, "env": environnement(), "stderr": subprocess.DEVNULL}
    sauver = [outil / "pg_dump", "--format=custom", f"--file={fichier}", adresse(frontiere.nom)]
    subprocess.run(sauver, **cadre)  # type: ignore[call-overload]
    for rang, (mots, defait) in enumerate(
        {
            ("--no-owner", "--no-privileges"): "il manque le droit",
            ("--exclude-schema=ceres_droits",): "la frontière est défaite",
        }.items()
    ):
        rendue = Partagee(frontiere.serveur, f"rendue_{rang}", {})
        frontiere.serveur.base_neuve(rendue.nom)
        rendre = [outil / "pg_restore", *mots, f"--dbname={adresse(rendue.nom)}", fichier]
        subprocess.run(rendre, **{**cadre, "check": False})  # type: ignore[call-overload]
        code, objets = examiner(rendue)
        assert (code, any(o.startswith(defait) for o in objets)) == (8, True), (mots, objets[:3])
        assert lancer("--base", rendue.url, "jure", "lister", "--profil", "P-3").code in (5, 8), mots
        rendue.jouer(droits.ecrire([]))
        assert examiner(rendue) == (0, []), mots
        assert lancer("--base", rendue.url, "jure", "lister", "--profil", "P-3").code == 0


def test_ce_qui_est_ote_du_schema_revient_par_le_meme_script(frontiere: Partagee, isole: Path) -> None:
    """Les refus y mènent ; ce qui est remis est au propriétaire, et la base s'ouvre de nouveau."""
    proprietaire = "SELECT relowner::regrole::text FROM pg_class WHERE relname IN ('lot', 'vue_lots') ORDER BY 1"
    avant = frontiere.lire(proprietaire)
    frontiere.jouer(
        "DROP TRIGGER tr_lot_intangible ON lot", "DROP INDEX ix_trace_objet", "DROP VIEW vue_lots",
        "DROP FUNCTION candidat_mots() CASCADE",
    )  # fmt: skip
    adresse = frontiere.serveur.adresse(frontiere.nom)
    (isole / "f.dump").write_bytes(b"PGDMP")
    for commande in (f"sauvegarder --sortie {isole}", f"restaurer {isole}/f.dump --oui", "migrer"):
        rendu = lancer("--base", adresse, "admin", *commande.split())
        assert (rendu.code, "roles-postgres" in rendu.stderr) == (8, True), commande
    objets = {
        "il manque déclencheur lot.tr_lot_intangible", "il manque index ix_trace_objet", "il manque vue vue_lots",
        "il manque fonction candidat_mots",
    }  # fmt: skip
    assert objets <= set(lancer("--base", adresse, "admin", "verifier", "--format", "json").erreur()["objets"])
    frontiere.jouer(droits.ecrire([]))
    assert (examiner(frontiere), examiner(frontiere, "schema"), frontiere.lire(proprietaire)) == (
        (0, []), (0, []), avant,
    )  # fmt: skip
    assert lancer("--base", frontiere.url, "jure", "lister", "--profil", "P-3").code == 0


@pytest.mark.parametrize("sql", [
    "DROP INDEX ix_trace_objet",
    # Ce que laisse un DROP INDEX CONCURRENTLY interrompu.
    "UPDATE pg_index SET indisvalid = FALSE WHERE indexrelid = 'ix_trace_objet'::regclass",
])  # fmt: skip
def test_un_index_ote_ou_invalide_d_une_base_sans_roles_se_remet_de_meme(
    serveur_postgresql: Serveur, isole: Path, sql: str
) -> None:
    base = serveur_postgresql.base_neuve()
    assert lancer("--base", base, "init", "--sans-referentiel").code == 0
    with psycopg.connect(base, autocommit=True) as connexion:
        connexion.execute(sql)
    assert lancer("--base", base, "accueil").code == 8
    rendu = lancer("--base", base, "admin", "verifier")
    assert (rendu.code, "roles-postgres > roles.sql" in rendu.stderr) == (8, True)
    assert "ix_trace_objet" in rendu.stdout + rendu.stderr
    with psycopg.connect(base, autocommit=True) as connexion:
        connexion.execute(schema.remettre())
        assert connexion.execute("SHOW search_path").fetchone() == ('"$user", public',)
    assert lancer("--base", base, "admin", "verifier").code == 0


def test_ce_qui_est_a_une_extension_n_est_ni_du_schema_ni_de_la_frontiere(frontiere: Partagee, isole: Path) -> None:
    """Créée dans `public` comme le serveur le propose : elle garde ses droits, et la base s'ouvre à tous."""
    neuve = frontiere.serveur.base_neuve()
    with psycopg.connect(neuve, autocommit=True) as connexion:
        connexion.execute("CREATE EXTENSION pg_stat_statements")
    assert lancer("--base", neuve, "init", "--sans-referentiel").code == 0
    droit = "SELECT has_table_privilege('ceres_ud', 'pg_stat_statements', 'SELECT')"
    frontiere.jouer("CREATE EXTENSION pg_stat_statements")
    try:
        for _ in range(2):
            assert (examiner(frontiere), examiner(frontiere, "schema")) == ((0, []), (0, []))
            assert lancer("--base", frontiere.url, "jure", "lister", "--profil", "P-3").code == 0
            frontiere.jouer(droits.ecrire([]))
            assert frontiere.lire(droit) == [(True,)]
    finally:
        frontiere.jouer("DROP EXTENSION pg_stat_statements", droits.ecrire([]))


@pytest.mark.parametrize(
    "sql",
    [
        f'GRANT SELECT ON candidat TO "{AUTRE}"',
        "GRANT SELECT ON candidat TO PUBLIC",
        f'ALTER ROLE "{AUTRE}" BYPASSRLS',
        "ALTER TABLE jure DISABLE ROW LEVEL SECURITY",
        "DROP POLICY ceres_lire_ud ON lot",
    ],
)
def test_la_sante_dit_une_frontiere_ouverte_a_qui_peut_la_lire(frontiere: Partagee, isole: Path, sql: str) -> None:
    profils = dict(frontiere.lire(f"SELECT role, 'P-' || min(id) FROM profil WHERE agent = '{AGENT}' GROUP BY role"))
    administrateur = frontiere.serveur.adresse(frontiere.nom)

    def point(adresse: str, role: str) -> tuple[str, int | None, bool]:
        rendu = lancer(
            "--base", adresse, "admin", "sante", "--format", "json", "--profil", str(profils[role]),
            env={"CERES_AUJOURDHUI": "2025-09-02"},
        )  # fmt: skip
        lu = {e["point"]: e for e in rendu.json()["elements"]}["frontiere"]
        return lu["etat"], lu["mesure"], "verifier" in rendu.stderr

    def ecarts() -> list[str]:
        rendu = lancer("--base", administrateur, "admin", "metriques", "--profil", str(profils["mpcp"]))
        return [ligne for ligne in rendu.lignes() if ligne.startswith("ceres_frontiere_ecarts")]

    assert point(administrateur, "mpcp") == point(frontiere.url, "mpcp") == ("bien", 0, False)
    frontiere.jouer(sql)
    try:
        assert point(administrateur, "mpcp") == point(frontiere.url, "mpcp") == ("critique", 1, True)
        assert point(frontiere.url, "ud") == ("inconnu", None, False)
        assert ecarts() == ["ceres_frontiere_ecarts 1"]
    finally:
        frontiere.jouer(droits.ecrire([]))
    assert ecarts() == ["ceres_frontiere_ecarts 0"]


def test_ce_qu_un_profil_ne_peut_pas_lire_ne_se_dit_ni_bien_ni_critique(frontiere: Partagee, isole: Path) -> None:
    ud = frontiere.lire(f"SELECT 'P-' || min(id) FROM profil WHERE agent = '{AGENT}' AND role = 'ud'")[0][0]
    rendu = lancer("--base", frontiere.url, "admin", "sante", "--format", "json", "--profil", str(ud))
    lus = {e["point"]: e for e in rendu.json()["elements"]}
    for nom in ("sceau", "parametres", "frontiere"):
        assert (lus[nom]["etat"], lus[nom]["texte"].split(" :")[0]) == ("inconnu", "non lu par ce profil")
        assert nom not in rendu.stderr
    graves = [e["niveau"] for e in lus.values() if e["etat"] != "inconnu"]
    nagios = lancer("--base", frontiere.url, "admin", "sante", "--nagios", "--profil", str(ud))
    assert (nagios.code, rendu.code) == (max(graves), 8 if max(graves) == 2 else 0)


SANS_ELLE = """
DO $$ DECLARE x record; BEGIN
  FOR x IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public' LOOP
    EXECUTE format('DROP POLICY %I ON %I', x.policyname, x.tablename);
  END LOOP;
  FOR x IN SELECT c.oid::regclass AS nom FROM pg_class c
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') LOOP
    EXECUTE format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY', x.nom);
  END LOOP;
END $$;
DROP SCHEMA ceres_droits, ceres_regards_centre, ceres_regards_ud, ceres_regards_direccte CASCADE
"""


def test_une_frontiere_tout_entiere_otee_est_un_defaut_tant_que_des_roles_y_ont_un_droit(
    modele: Partagee, isole: Path
) -> None:
    nue = modele.cloner("nue")
    nue.jouer(droits.ecrire([]), SANS_ELLE)
    try:
        code, objets = examiner(nue)
        assert code == 8
        assert any(o.startswith("sans frontière, ceres_ud a un droit (") for o in objets)
        assert "frontiere, " in lancer("--base", nue.serveur.adresse(nue.nom), "admin", "sante").stderr
        nue.jouer(droits.ecrire([]))
        assert examiner(nue) == (0, [])
    finally:
        rendre_les_groupes(nue.serveur)


def test_sans_roles_il_n_y_a_pas_de_frontiere_et_c_est_dit(frontiere: Partagee, isole: Path) -> None:
    """Saine tant qu'un seul compte y entre ; un droit donné à un autre, de quelque façon, l'ouvre."""
    neuve = frontiere.serveur.base_neuve()
    assert lancer("--base", neuve, "init", "--sans-referentiel").code == 0
    rendu = lancer("--base", neuve, "admin", "verifier", "--format", "json")
    dit = {e["controle"]: e["texte"] for e in rendu.json()["elements"]}["frontiere"]
    assert (rendu.code, dit.split(" :")[0]) == (0, "cette base n'a pas de frontière")
    assert lancer("--base", neuve, "profil", "creer", "--role", "mpcp").code == 0
    for droit, qui in {
        f'GRANT SELECT ON candidat TO "{AUTRE}"': f"{AUTRE} a un droit (SELECT) sur candidat (1 en tout)",
        "GRANT SELECT (nom), UPDATE (nom) ON jure TO PUBLIC": "tout compte a un droit (SELECT, UPDATE) sur jure",
        "GRANT SELECT ON jure TO ceres_ud": "ceres_ud a un droit",
        f'GRANT pg_read_all_data TO "{AGENT}"': f"{AGENT}, qui a un profil, lit ou écrit",
    }.items():
        with psycopg.connect(neuve) as connexion:
            assert list(controle.defauts(connexion)) == []
            connexion.execute(droit)
            objets = list(controle.defauts(connexion))
            assert any(o.startswith(f"sans frontière, {qui}") for o in objets), (droit, objets)
            connexion.rollback()
