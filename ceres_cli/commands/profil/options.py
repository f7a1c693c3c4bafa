"""Les options propres aux profils."""

from typing import Annotated

import typer

from ceres_cli.commands.options import identifiant
from ceres_cli.regles.vocabulaire import ALIAS_ROLES, Role


def lire_role(texte: str) -> Role:
    """Un rôle, casse indifférente ; DDETS et DDETSPP valent UD, DREETS vaut DIRECCTE. Lève ValueError, en français."""
    mot = texte.strip().lower()
    if mot in ALIAS_ROLES:
        return ALIAS_ROLES[mot]
    try:
        return Role(mot)
    except ValueError:
        permis = ", ".join([*Role, *ALIAS_ROLES])
        raise ValueError(f"« {texte} » n'est pas un rôle : choisir parmi {permis}.") from None


UnProfil = Annotated[str, typer.Argument(metavar="P-…", parser=identifiant("P"), help="Profil.")]
OptCourriel = Annotated[
    str | None, typer.Option("--courriel", metavar="C", help="Adresse où avertir l'agent ; vide, elle s'efface.")
]
OptRole = Annotated[
    Role,
    typer.Option(
        "--role",
        parser=lire_role,
        metavar="centre|ud|direccte|mpcp",
        help="Rôle ; ddets et ddetspp valent ud, dreets vaut direccte.",
    ),
]
