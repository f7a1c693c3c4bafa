"""Les options propres aux jurés, et la façon commune d'écrire une fiche."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.noms import JURE
from ceres_cli.regles.vocabulaire import ActionJure

if TYPE_CHECKING:
    from ceres_cli.moteur.demande import Demande


OptForcer = Annotated[
    bool, typer.Option("--forcer", help="Enregistrer même si un juré a déjà cette identité (JUR-03).")
]


def ecrire_fiche(
    ctx: typer.Context,
    action: ActionJure,
    objet: str,
    tapes: Mapping[str, str | None],
    *,
    forcer: bool,
    motif: str | None,
    simuler: bool,
    format_: str | None,
) -> None:
    """Crée ou modifie un juré avec les champs tapés, puis l'affiche."""
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.personne.saisie import saisir

    saisie = saisir(JURE, tapes, commun.contexte(ctx).jour)
    valeurs = {"champs": saisie.champs, "avis": saisie.avis, "forcer": forcer}
    demande = Demande(action, objet, valeurs, motif=motif, fautes=saisie.fautes)
    ecrire(ctx, demande, simuler=simuler, format_=format_, tapes=tapes)


def ecrire(
    ctx: typer.Context,
    demande: "Demande",
    *,
    simuler: bool,
    format_: str | None,
    tapes: Mapping[str, str | None] | None = None,
) -> None:
    """Exécute une demande sur un juré, puis affiche ce juré ; `tapes` : ce que ses fautes citent."""
    from ceres_cli.schemas.jures import JURE
    from ceres_cli.services.jure import lectures
    from ceres_cli.services.jure.situation import MetierJure

    nom = commun.Nom("jure", JURE, MetierJure(), lectures.voir)
    commun.ecrire_et_montrer(ctx, nom, demande, simuler=simuler, format_=format_, tapes=tapes)
