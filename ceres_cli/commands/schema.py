"""ceres schema"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat
from ceres_cli.terminal.typer_fr import App

app = App()


@app.command("schema")
@en_liste("schema")
def schema(
    ctx: typer.Context,
    nom: Annotated[
        str | None, typer.Argument(metavar="NOM", help="Un document : habilitation, ceres.habilitation/1…")
    ] = None,
    format_: OptFormat = None,
) -> None:
    """Lister les documents JSON que ceres rend, ou afficher le JSON Schema de l'un d'eux.

    Exemples :

        ceres schema

        ceres schema habilitation > habilitation.schema.json
    """
    from ceres_cli import schemas

    sortie = commun.contexte(ctx).sortie(format_)
    if nom is None:
        elements = [_ligne(n) for n in schemas.noms()]
        sortie.liste("schemas", schemas.SCHEMA, elements, len(elements))
        return
    document = schemas.json_schema(_court(nom))
    if document is None:
        raise _inconnu(nom)
    sortie.document(document)


def _court(nom: str) -> str:
    """`ceres.habilitation/1` → `habilitation`."""
    return nom.strip().lower().replace("_", "-").removeprefix("ceres.").removesuffix("/1")


def _ligne(nom: str) -> dict[str, object]:
    from ceres_cli import schemas

    singulier = schemas.singulier(nom)
    champs = [c.cle for c in schemas.SCHEMAS[nom]] if singulier is None else ["elements", "total"]
    return {"nom": f"ceres.{nom}/1", "contenu": f"liste : {singulier}" if singulier else "objet", "champs": champs}


def _inconnu(nom: str) -> Exception:
    from difflib import get_close_matches

    from ceres_cli import schemas
    from ceres_cli.erreurs import Introuvable

    proches = get_close_matches(_court(nom), schemas.noms(), n=3)
    conseil = f"Noms proches : {', '.join(proches)}." if proches else "Tous les noms : « ceres schema »."
    return Introuvable(f"Le schéma « {nom} » n'existe pas.", conseil=conseil, objets=[nom])
