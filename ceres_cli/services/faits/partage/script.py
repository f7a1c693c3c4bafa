"""Le script des rôles : à lire, puis à jouer par qui administre la base. Une transaction ; il peut être rejoué."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ceres_cli.base.postgresql.schema import NUMEROTEES
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.faits.partage import (
    departs,
    etats,
    fonctions,
    liens,
    nommer,
    politiques,
    privileges,
    regards,
    ressorts,
)

GROUPES = tuple(privileges.groupe(role) for role in Role)
_TOUS = ", ".join(GROUPES)
_LOGIN = re.compile(r"[a-z_][a-z0-9_.-]{0,62}")
_EN_TETE = """\
-- Les rôles de ceres : DRO-01 (GRANT), DRO-02 (politiques de lignes), le journal en ajout seul, les états gardés.
-- À lire, puis à jouer sur la base, par un superutilisateur : psql -v ON_ERROR_STOP=1 -f CE_FICHIER BASE
-- Tout se fait en une transaction ; rejoué, il remet tout dans cet état. Rejouez-le après chaque nouvelle version.
-- Un mot de passe, un certificat ou une règle de pg_hba.conf sont à donner à chaque agent : ce script n'en pose pas."""


def ecrire(agents: Iterable[str]) -> str:
    """Le script, avec le compte de chacun de ces agents. ErreurUsage si un nom n'est pas celui d'un compte."""
    voulus = list(dict.fromkeys(agents))
    for nom in voulus:
        if not _LOGIN.fullmatch(nom) or nom.startswith(("pg_", "ceres_")):
            raise ErreurUsage(
                f"« {nom} » n'est pas un nom de compte d'agent.",
                conseil="C'est le nom que porte son profil (« ceres profil lister --tous ») : des minuscules, des"
                " chiffres, « . », « - » et « _ », et ni pg_ ni ceres_ au début.",
            )
    return f"{_EN_TETE}\nBEGIN;\n{corps(voulus)}\n\nCOMMIT;"


def corps(agents: Sequence[str] = ()) -> str:
    """Le même, sans sa transaction."""
    suite: list[str] = []
    for titre, instructions in _chapitres(list(agents)):
        suite.append(f"\n-- {titre}")
        suite += [f"{instruction};" for instruction in instructions]
    return "\n".join(suite)


def _chapitres(agents: list[str]) -> Iterator[tuple[str, Iterable[str]]]:
    yield (
        "Les rôles : quatre groupes, le compte de service, et celui qui possède les fonctions ; nul ne s'y connecte",
        (_roles()),
    )
    yield (
        "Ce qu'un passage précédent a laissé",
        [
            *politiques.oter(),
            *etats.oter(),
            *departs.oter(),
            *liens.oter(),
            "DROP SCHEMA IF EXISTS ceres_droits CASCADE",
            f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, ceres_gardien, {_TOUS}",
            f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, {_TOUS}",
            "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
            # Ni table ni fonction passagère : ce qu'un agent écrirait ne se mêle pas à ce qu'il lit.
            "DO $$ BEGIN EXECUTE format('REVOKE CREATE, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());"
            " END $$",
        ],
    )
    yield "Qui agit", ["CREATE SCHEMA ceres_droits", *fonctions.fonctions()]
    yield "Ce que chacun voit (DRO-02), tiré des périmètres du programme", ressorts.vues_du_ressort()
    yield "Ce que les règles lisent au-delà, et rien de plus", [*regards.questions_larges(), *regards.vues_des_tables()]
    yield "Ce que chacun nomme hors de son ressort, compté par jour", nommer.comptes(agents)
    yield "Le journal : son auteur est celui qui se connecte", politiques.vues_du_journal()
    yield "Les états que chaque rôle peut poser", etats.declencheurs()
    yield "Ce qui ne s'ôte qu'avec la fiche qui l'avait", departs.declencheurs()
    yield "Ce qu'une ligne désigne reste du ressort", liens.declencheurs()
    yield "À qui cela appartient", _proprietes()
    yield "DRO-01", [*privileges.accorder(), *_communs()]
    yield "DRO-02", politiques.politiques()
    if agents:
        yield "Les agents", (sql for nom in agents for sql in _agent(nom))


def _roles() -> Iterator[str]:
    for nom, mots in (*((g, "") for g in GROUPES), ("ceres_service", ""), ("ceres_gardien", " BYPASSRLS")):
        yield (
            f"DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{nom}') THEN"
            f" CREATE ROLE {nom}; END IF; END $$"
        )
        yield f"ALTER ROLE {nom} NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION{mots or ' NOBYPASSRLS'}"
    # Le propriétaire des tables garde ce qu'il avait : la nuit, les sauvegardes, une nouvelle version.
    yield (
        "DO $$ DECLARE p name := (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'lot');"
        " BEGIN IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = p) THEN"
        " EXECUTE format('GRANT ceres_service TO %I', p); END IF; END $$"
    )


def _proprietes() -> Iterator[str]:
    yield "GRANT USAGE, CREATE ON SCHEMA ceres_droits TO ceres_gardien"
    yield "GRANT USAGE ON SCHEMA public TO ceres_gardien"
    yield "GRANT SELECT ON ALL TABLES IN SCHEMA public TO ceres_gardien"
    yield f"GRANT SELECT ON SEQUENCE {', '.join(f'public.numero_{t}' for t in NUMEROTEES)} TO ceres_gardien"
    yield "GRANT INSERT ON public.sel_objet, public.acces TO ceres_gardien"
    yield "GRANT UPDATE (version) ON public.session_examen TO ceres_gardien"
    yield f"GRANT DELETE ON {', '.join(f'public.{table}' for table in departs.DEPARTS)} TO ceres_gardien"
    yield (
        "DO $$ DECLARE x record; BEGIN"
        " FOR x IN SELECT c.oid::regclass AS nom,"
        " CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END AS sorte"
        " FROM pg_class c WHERE c.relnamespace = 'ceres_droits'::regnamespace AND c.relkind IN ('v', 'r', 'S') LOOP"
        " EXECUTE format('ALTER %s %s OWNER TO ceres_gardien', x.sorte, x.nom); END LOOP;"
        " FOR x IN SELECT p.oid::regprocedure AS nom FROM pg_proc p"
        " WHERE p.pronamespace = 'ceres_droits'::regnamespace LOOP"
        " EXECUTE format('ALTER FUNCTION %s OWNER TO ceres_gardien', x.nom); END LOOP; END $$"
    )
    yield "REVOKE CREATE ON SCHEMA ceres_droits FROM ceres_gardien"


def _communs() -> Iterator[str]:
    """Ce dont tout profil a besoin : nommer les vues et les fonctions, prendre son tour et un numéro."""
    yield f"GRANT USAGE ON SCHEMA public, ceres_droits TO ceres_service, {_TOUS}"
    yield "REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ceres_droits FROM PUBLIC"
    yield f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ceres_droits TO ceres_service, {_TOUS}"
    for nom in (*fonctions.internes(), *regards.internes()):
        yield f"REVOKE ALL ON FUNCTION {nom} FROM ceres_service, {_TOUS}"
    yield f"GRANT SELECT ON {', '.join(politiques.JOURNAL)} TO {_TOUS}"
    for role in regards.ROLES:
        siennes = (*regards.regards(role), *(f"vus_{table}" for table in ressorts.RESSORTS))
        vues = ", ".join(f"ceres_droits.{nom}_{role.value}" for nom in siennes)
        yield f"GRANT SELECT ON {vues} TO {privileges.groupe(role)}"
    yield f"GRANT UPDATE ON public.file_ecriture TO {_TOUS}"
    for table in NUMEROTEES:
        yield f"GRANT USAGE ON SEQUENCE public.numero_{table} TO {_TOUS}"
    # Avant d'entrer sous un profil, un agent ne lit que la marque du schéma, et ses propres profils.
    yield "GRANT SELECT ON public.ceres_schema TO PUBLIC"
    yield "GRANT USAGE ON SCHEMA ceres_droits TO PUBLIC"
    yield "GRANT EXECUTE ON FUNCTION ceres_droits.entrer(integer) TO PUBLIC"
    yield "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ceres_service"
    # pg_dump lit tout ce qu'il garde.
    for sorte in ("TABLES", "SEQUENCES"):
        yield f"GRANT SELECT ON ALL {sorte} IN SCHEMA ceres_droits TO ceres_service"
    yield "GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public TO ceres_service"


def _agent(nom: str) -> Iterator[str]:
    yield (
        f"DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{nom}') THEN"
        f' CREATE ROLE "{nom}" LOGIN; END IF; END $$'
    )
    yield f'ALTER ROLE "{nom}" LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS'
    # Un groupe seul n'ouvre rien : il faut un profil de ce rôle, à ce nom.
    yield f'GRANT {_TOUS} TO "{nom}"'
