"""Produit ceres_cli/base/tables.py, tiré des modèles : ce que le SQL courant doit savoir des tables sans les charger.

Usage : python -m scripts.produire_tables (ou make tables). À mêmes modèles, mêmes octets ; un test y veille.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from textwrap import fill

from sqlalchemy import DefaultClause, Table

from ceres_cli.base.empreinte import empreinte
from ceres_cli.base.models import SQLModel
from ceres_cli.base.schema import attendu

CHEMIN = Path(__file__).resolve().parent.parent / "ceres_cli" / "base" / "tables.py"
_ENTETE = '''"""Produit par « make tables » d'après ceres_cli/base/models : ne pas modifier à la main.

Importable sans SQLModel : c'est d'ici que les requêtes tirent leurs colonnes.
"""

# fmt: off
'''
_LARGEUR = 120


def texte() -> str:
    """Le contenu du fichier : colonnes, colonnes techniques et clés par table ; ordre d'insertion ; empreinte."""
    tables = SQLModel.metadata.sorted_tables
    par_nom = sorted(tables, key=lambda table: table.name)
    return "\n".join(
        [
            _ENTETE,
            "# Table → ses colonnes, dans l'ordre des modèles.",
            *_dictionnaire("COLONNES", ((t, [c.name for c in t.columns]) for t in par_nom)),
            "# Table → les colonnes que le programme tient seul, et que le journal ne répète pas.",
            *_dictionnaire(
                "TECHNIQUES", ((t, [c.name for c in t.columns if c.info.get("technique")]) for t in par_nom)
            ),
            "# Table → les colonnes de sa clé primaire.",
            *_dictionnaire("CLES", ((t, [c.name for c in t.primary_key.columns]) for t in par_nom)),
            "# Table → la valeur que la base donne à une colonne dont la ligne ajoutée ne dit rien.",
            "DEFAUTS: dict[str, dict[str, int | str]] = {",
            *(f'    "{t.name}": {{{siens}}},' for t in par_nom if (siens := _defauts(t))),
            "}",
            "# Les tables, chacune après celles que ses clés étrangères nomment : l'ordre où insérer.",
            "ORDRE: tuple[str, ...] = (",
            _suite([t.name for t in tables], "    "),
            ")",
            "",
            "# SHA-256 du schéma SQLite : celui de toute base ouverte doit être le même.",
            f'EMPREINTE = "{empreinte(attendu())}"',
            "",
        ]
    )


def _dictionnaire(nom: str, lignes: Iterable[tuple[Table, list[str]]]) -> list[str]:
    return [f"{nom}: dict[str, tuple[str, ...]] = {{", *(_ligne(t.name, c) for t, c in lignes), "}"]


def _defauts(table: Table) -> str:
    dits = [(c.name, c.server_default.arg) for c in table.columns if isinstance(c.server_default, DefaultClause)]
    return ", ".join(f'"{nom}": {json.dumps(arg) if isinstance(arg, str) else arg}' for nom, arg in dits)


def _ligne(table: str, colonnes: list[str]) -> str:
    courte = f'    "{table}": ({_noms(colonnes)}),'
    if len(courte) <= _LARGEUR:
        return courte
    return f'    "{table}": (\n{_suite(colonnes, "        ")}\n    ),'


def _suite(noms: list[str], marge: str) -> str:
    return fill(f"{_noms(noms)},", _LARGEUR, initial_indent=marge, subsequent_indent=marge)


def _noms(noms: list[str]) -> str:
    return ", ".join(f'"{n}"' for n in noms) + ("," if len(noms) == 1 else "")


def main() -> None:
    CHEMIN.write_text(texte(), encoding="utf-8")
    print(CHEMIN.relative_to(CHEMIN.parents[2]))


if __name__ == "__main__":
    main()
