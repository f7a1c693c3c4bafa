"""Ce qui ne s'ôte qu'avec la fiche qui l'avait : à deux fiches réunies, une convocation de trop, et ses courriels.

Ces rôles n'ôtent rien d'eux-mêmes : une fonction le fait pour eux (`moteur/ecritures.py`), et la base juge à la fin de
la transaction, quand la fiche absorbée n'est plus. Ce qu'elle juge est ce qu'a ôté `ceres_gardien` : rien de ce que
l'agent règle, ni quand, n'y change.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.faits.partage.ressorts import GARDEE

_ECRITE = GARDEE.replace("STABLE ", "")


class Depart(NamedTuple):
    """`roles` : ceux qui n'ont pas d'autre raison de l'ôter ; `siennes` : les lignes (alias x) que la fonction ôte pour
    eux ; `admis` : ce que la base doit contenir à la fin."""

    roles: tuple[Role, ...]
    siennes: str
    admis: str
    refus: str


DEPARTS: Mapping[str, Depart] = {
    "convocation": Depart(
        (Role.DIRECCTE,),
        "x.jure_id IN (SELECT ceres_droits.objets('jure'))",
        "EXISTS (SELECT 1 FROM public.convocation k WHERE k.session_id = OLD.session_id AND k.jure_id IS NOT NULL"
        " AND (k.jure_id = OLD.jure_id OR NOT EXISTS (SELECT 1 FROM public.jure j WHERE j.id = OLD.jure_id)))",
        "une convocation ne s''ôte que d''un juré réuni à un autre, qui a la sienne",
    ),
    "message": Depart(
        (Role.UD, Role.DIRECCTE),
        "EXISTS (SELECT 1 FROM public.convocation k WHERE k.id = x.convocation_id AND"
        " (k.jure_id IN (SELECT ceres_droits.objets('jure')) OR ceres_droits.voit_candidat(k.candidat_id)))",
        "NOT EXISTS (SELECT 1 FROM public.convocation k WHERE k.id = OLD.convocation_id)",
        "un courriel ne s''ôte qu''avec sa convocation",
    ),
}


def par_fonction(table: str, role: Role) -> bool:
    return table in DEPARTS and role in DEPARTS[table].roles


def declencheurs() -> Iterator[str]:
    for table, depart in DEPARTS.items():
        roles = ", ".join(f"'{role.value}'" for role in depart.roles)
        yield (
            f"CREATE FUNCTION ceres_droits.oter_{table}s(v_numeros integer[]) RETURNS integer LANGUAGE plpgsql"
            f" {_ECRITE} AS $$ DECLARE otees integer; BEGIN\n"
            f"  IF ceres_droits.mon_role() IN ({roles}) THEN\n"
            f"    DELETE FROM public.{table} x WHERE x.id = ANY (v_numeros) AND {depart.siennes};\n"
            "    GET DIAGNOSTICS otees = ROW_COUNT;\n  END IF;\n  RETURN coalesce(otees, 0);\nEND $$"
        )
        yield (
            f"CREATE FUNCTION ceres_droits.garder_{table}_ote() RETURNS trigger LANGUAGE plpgsql {_ECRITE} AS"
            f" $$ BEGIN\n  IF {depart.admis} THEN RETURN NULL; END IF;\n"
            f"  RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = '{depart.refus}';\nEND $$"
        )
        yield (
            f"CREATE CONSTRAINT TRIGGER ceres_garder_{table}_ote AFTER DELETE ON public.{table} DEFERRABLE INITIALLY"
            " DEFERRED FOR EACH ROW WHEN (current_user = 'ceres_gardien') EXECUTE FUNCTION"
            f" ceres_droits.garder_{table}_ote()"
        )


def oter() -> Iterator[str]:
    for table in DEPARTS:
        yield f"DROP TRIGGER IF EXISTS ceres_garder_{table}_ote ON public.{table}"
