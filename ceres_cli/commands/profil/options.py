"""Les options propres aux profils."""

from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import identifiant
from ceres_cli.regles.vocabulaire import ALIAS_ROLES, Role

if TYPE_CHECKING:
    from ceres_cli.moteur.cadre import Cadre
    from ceres_cli.moteur.demande import Demande


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


def ecrire(ctx: typer.Context, cadre: "Cadre", demande: "Demande", *, simuler: bool, format_: str | None) -> None:
    """Exécute une demande sur un profil, puis affiche ce profil."""
    from ceres_cli.schemas.administration import PROFIL
    from ceres_cli.services.profil import lectures
    from ceres_cli.services.profil.situation import MetierProfil

    nom = commun.Nom("profil", PROFIL, MetierProfil(), lectures.relire)
    commun.ecrire_et_montrer(ctx, nom, demande, simuler=simuler, format_=format_, cadre=cadre)
