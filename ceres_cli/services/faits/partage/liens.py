"""Ce qu'une ligne désigne reste du ressort : une clé étrangère se juge quand un rôle la change, et alors seulement.

Une politique ne connaît que la ligne telle qu'elle sera, et non ce qu'elle était. Une inscription ailleurs d'un
candidat du ressort se corrige ; elle ne se porte pas à une autre session d'ailleurs. Qui quitte son rôle ou son profil
au milieu d'une instruction n'a plus rien : seul passe sans être jugé qui possède les tables, ou le compte de service.
"""

from collections.abc import Callable, Iterator, Mapping

from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.faits import perimetres
from ceres_cli.services.faits.partage import privileges
from ceres_cli.services.faits.partage.ressorts import VOIT_TOUT, condition, parmi_les_vus

Juge = Callable[[str, Role], str]


def _vu(table: str) -> Juge:
    return lambda valeur, role: parmi_les_vus(table, valeur, role)


def _lu(table: str) -> Juge:
    """Sous la politique de lecture de sa table."""
    return lambda valeur, _: f"EXISTS (SELECT 1 FROM public.{table} x WHERE x.id = {valeur})"


def _centre(valeur: str, role: Role) -> str:
    du_ressort = condition(role, perimetres.centres_du_ressort)
    return f"EXISTS (SELECT 1 FROM public.centre e WHERE e.id = {valeur} AND {du_ressort})"


def _agrement(valeur: str, role: Role) -> str:
    du_ressort = condition(role, perimetres.agrements)
    return (
        "EXISTS (SELECT 1 FROM public.agrement a JOIN public.centre e ON e.id = a.centre_id"
        f" WHERE a.id = {valeur} AND {du_ressort})"
    )


_candidat, _jure, _session = _vu("candidat"), _vu("jure"), _vu("session_examen")
# Table → ses clés étrangères qui mènent à ce qui a un ressort. D'un juré lié à un centre, d'une dérogation à un centre,
# le centre n'en est pas : tous se lisent. L'habilitation, l'expérience d'un juré se jugent toujours (`politiques`).
LIENS: Mapping[str, Mapping[str, Juge]] = {
    "agrement": {"centre_id": _centre},
    "candidat": {"centre_id": _centre},
    "controle": {"centre_id": _centre, "session_id": _session, "agrement_id": _agrement},
    "convocation": {"session_id": _session, "candidat_id": _candidat, "jure_id": _jure},
    "demande_vae": {"candidat_id": _candidat},
    "derogation": {"session_id": _session, "utilisee_par_id": _session},
    "distinction": {"premier_id": _candidat, "second_id": _candidat},
    "distinction_jure": {"premier_id": _jure, "second_id": _jure},
    "evenement_agrement": {"agrement_id": _agrement},
    "inscription": {"session_id": _session, "candidat_id": _candidat, "demande_vae_id": _vu("demande_vae")},
    "lien_jure": {"jure_id": _jure, "candidat_id": _candidat},
    "message": {"session_id": _session, "convocation_id": _lu("convocation")},
    "obtention": {"candidat_id": _candidat, "session_id": _session},
    "parchemin": {"candidat_id": _candidat},
    "participation": {"session_id": _session, "jure_id": _jure},
    "resultat_conteste": {"inscription_id": _lu("inscription")},
    "session_examen": {"centre_id": _centre},
}
# Celles qu'on ne vide pas : la ligne n'aurait plus de ressort.
_GARDEES = {("candidat", "centre_id")}
_REFUS = "ce que cette ligne désignerait n''est pas de votre ressort"


def declencheurs() -> Iterator[str]:
    for table, colonnes in LIENS.items():
        cas = " ".join(f"WHEN '{r.value}' THEN admis := {_admis(table, r)};" for r in _roles(table))
        change = " OR ".join(f"OLD.{c} IS DISTINCT FROM NEW.{c}" for c in colonnes)
        yield (
            f"CREATE FUNCTION ceres_droits.garder_liens_{table}() RETURNS trigger LANGUAGE plpgsql"
            " SET search_path = pg_catalog, public, pg_temp AS $$ DECLARE admis boolean; BEGIN\n"
            f"  CASE ceres_droits.mon_role() WHEN '{VOIT_TOUT.value}' THEN admis := TRUE; {cas}\n"
            "  ELSE admis := pg_has_role(session_user, 'ceres_service', 'USAGE'); END CASE;\n"
            "  IF admis THEN RETURN NEW; END IF;\n"
            f"  RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = '{_REFUS}';\nEND $$"
        )
        yield (
            f"CREATE TRIGGER ceres_garder_liens BEFORE UPDATE OF {', '.join(colonnes)} ON public.{table}"
            f" FOR EACH ROW WHEN ({change}) EXECUTE FUNCTION ceres_droits.garder_liens_{table}()"
        )


def _roles(table: str) -> list[Role]:
    return [
        role
        for role in Role
        if role is not VOIT_TOUT
        and ("UPDATE" in privileges.ecrit(role, table) or privileges.colonnes_ecrites(role, table))
    ]


def _admis(table: str, role: Role) -> str:
    def admise(colonne: str, juge: Juge) -> str:
        vide = "" if (table, colonne) in _GARDEES else f" OR NEW.{colonne} IS NULL"
        return f"(NEW.{colonne} IS NOT DISTINCT FROM OLD.{colonne}{vide} OR {juge(f'NEW.{colonne}', role)})"

    return " AND ".join(admise(colonne, juge) for colonne, juge in LIENS[table].items())


def oter() -> Iterator[str]:
    for table in LIENS:
        yield f"DROP TRIGGER IF EXISTS ceres_garder_liens ON public.{table}"
