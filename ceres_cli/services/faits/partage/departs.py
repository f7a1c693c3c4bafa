"""Ce qui ne s'ôte qu'avec la fiche qui l'avait : à deux fiches réunies, une convocation de trop, et son courriel.

Le rôle a le droit d'ôter la ligne ; la base juge à la fin de la transaction, quand la fiche absorbée n'est plus. La
question n'est posée que de ce que ces rôles ont ôté, quoi que la transaction ait réglé ensuite.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.faits.partage import privileges
from ceres_cli.services.faits.partage.ressorts import GARDEE


class Depart(NamedTuple):
    """`admis` : ce que la base doit contenir à la fin ; `roles` : ceux qui n'ont pas d'autre raison de l'ôter."""

    roles: tuple[Role, ...]
    admis: str
    refus: str


DEPARTS: Mapping[str, Depart] = {
    "convocation": Depart(
        (Role.DIRECCTE,),
        "EXISTS (SELECT 1 FROM public.convocation k WHERE k.session_id = OLD.session_id AND k.jure_id IS NOT NULL"
        " AND (k.jure_id = OLD.jure_id OR NOT EXISTS (SELECT 1 FROM public.jure j WHERE j.id = OLD.jure_id)))",
        "une convocation ne s''ôte que d''un juré réuni à un autre, qui a la sienne",
    ),
    "message": Depart(
        (Role.UD, Role.DIRECCTE),
        "NOT EXISTS (SELECT 1 FROM public.convocation k WHERE k.id = OLD.convocation_id)",
        "un courriel ne s''ôte qu''avec sa convocation",
    ),
}


def declencheurs() -> Iterator[str]:
    for table, depart in DEPARTS.items():
        roles = ", ".join(f"'{privileges.groupe(role)}'" for role in depart.roles)
        yield (
            f"CREATE FUNCTION ceres_droits.garder_{table}_ote() RETURNS trigger LANGUAGE plpgsql"
            f" {GARDEE.replace('STABLE ', '')} AS $$ BEGIN\n  IF {depart.admis} THEN RETURN NULL; END IF;\n"
            f"  RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = '{depart.refus}';\nEND $$"
        )
        yield (
            f"CREATE CONSTRAINT TRIGGER ceres_garder_{table}_ote AFTER DELETE ON public.{table} DEFERRABLE INITIALLY"
            f" DEFERRED FOR EACH ROW WHEN (current_setting('role') IN ({roles})) EXECUTE FUNCTION"
            f" ceres_droits.garder_{table}_ote()"
        )


def oter() -> Iterator[str]:
    for table in DEPARTS:
        yield f"DROP TRIGGER IF EXISTS ceres_garder_{table}_ote ON public.{table}"
