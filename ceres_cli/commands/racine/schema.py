"""ceres schema et ceres regles : ce que ceres dit de ses documents et de ses règles."""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat, arg, opt
from ceres_cli.erreurs import ErreurUsage


@en_liste("schema")
def schema(
    ctx: typer.Context,
    nom: Annotated[str | None, arg("NOM", "Un document : habilitation, ceres.habilitation/1…")] = None,
    table: Annotated[
        bool, opt("--table-schema", "Le Table Schema de son csv, pour le publier ou le vérifier.")
    ] = False,
    format_: OptFormat = None,
) -> None:
    """Lister les documents JSON que ceres rend, ou afficher le JSON Schema de l'un d'eux.

    Avec --table-schema, la description de son csv ; celle de « stats » est un Data Package : une table par sujet et par
    forme, chacune au nom du fichier où la mettre.

    Exemples :

        ceres schema

        ceres schema habilitation > habilitation.schema.json

        ceres schema stats --table-schema > datapackage.json
    """
    from ceres_cli.schemas.administration import SCHEMA
    from ceres_cli.schemas.documents import json_schema, noms
    from ceres_cli.schemas.table_schema import table_schema

    sortie = commun.contexte(ctx).sortie(format_)
    if nom is None and table:
        raise ErreurUsage("--table-schema demande un document.", conseil="« ceres schema stats --table-schema ».")
    if nom is None:
        elements = [_ligne(n) for n in noms()]
        sortie.liste("schemas", SCHEMA, elements, len(elements))
        return
    document = table_schema(_court(nom)) if table else json_schema(_court(nom))
    if document is None:
        raise _inconnu(nom)
    sortie.document(document)


def _court(nom: str) -> str:
    """`ceres.habilitation/1` → `habilitation`."""
    return nom.strip().lower().replace("_", "-").removeprefix("ceres.").removesuffix("/1")


def _ligne(nom: str) -> dict[str, object]:
    from ceres_cli.schemas.documents import SCHEMAS
    from ceres_cli.schemas.pluriels import singulier

    seul = singulier(nom)
    champs = [c.cle for c in SCHEMAS[nom]] if seul is None else ["elements", "total"]
    return {"nom": f"ceres.{nom}/1", "contenu": f"liste : {seul}" if seul else "objet", "champs": champs}


def _inconnu(nom: str) -> Exception:
    from difflib import get_close_matches

    from ceres_cli.erreurs import Introuvable
    from ceres_cli.schemas.documents import noms

    proches = get_close_matches(_court(nom), noms(), n=3)
    conseil = f"Noms proches : {', '.join(proches)}." if proches else "Tous les noms : « ceres schema »."
    return Introuvable(f"Le schéma « {nom} » n'existe pas.", conseil=conseil, objets=[nom])


@en_liste("regle")
def regles(
    ctx: typer.Context,
    code: Annotated[
        str | None, arg("CODE", "Une règle (HAB-07, hab-7) ou une famille (HAB) ; à défaut toutes.")
    ] = None,
    format_: OptFormat = None,
) -> None:
    """Afficher les règles : leur phrase, leurs bornes exactes, d'où elles viennent, où elles sont appliquées.

    Exemples :

        ceres regles HAB-12

        ceres regles CAN --format json
    """
    from ceres_cli.erreurs import Introuvable
    from ceres_cli.regles import catalogue
    from ceres_cli.schemas.administration import REGLE

    sortie = commun.contexte(ctx).sortie(format_)
    regle = catalogue.trouver(code) if code is not None else None
    if regle is not None:
        sortie.fiche("regle", REGLE, regle.en_dict())
        return
    liste = list(catalogue.REGLES) if code is None else catalogue.famille(code)
    if not liste:
        proches = catalogue.proches(str(code))
        conseil = f"Codes proches : {', '.join(proches)}." if proches else "Tous les codes : « ceres regles »."
        raise Introuvable(f"La règle « {code} » n'existe pas.", conseil=conseil, objets=[str(code)])
    elements = [r.en_dict() for r in liste]
    sortie.liste("regles", REGLE, elements, len(elements))
