"""ceres session expliquer"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, UneSession, identifiant
from ceres_cli.regles.vocabulaire import Delai
from ceres_cli.terminal.typer_fr import App

app = App()


@app.command("expliquer")
def expliquer(
    ctx: typer.Context,
    objet: UneSession,
    action: Annotated[str, typer.Option("--action", help="modifier, editer, transmettre, valider, annuler…")],
    jure: Annotated[
        str | None,
        typer.Option("--jure", parser=identifiant("J"), metavar="J-…", help="Avec inscrire-jure : peut-il siéger ?"),
    ] = None,
    delai: Annotated[
        Delai | None, typer.Option("--delai", help="Avec deroger : celui à lever ; à défaut, un au moins.")
    ] = None,
    commentaire: Annotated[
        str | None,
        typer.Option("--commentaire", metavar="TEXTE", help="Avec demander-dte : celui qui serait donné."),
    ] = None,
    format_: OptFormat = None,
) -> None:
    """Dire si une action vous est possible, et sinon toutes les raisons. Sortie 0 : possible ; 4 : refusée.

    Exemples :

        ceres session expliquer S-2027-12 --action valider

        ceres session expliquer S-2027-12 --action inscrire-jure --jure J-4

        ceres session expliquer S-2027-12 --action deroger --delai dte
    """
    from ceres_cli.commands.explication import montrer
    from ceres_cli.regles.session.etats import ActionSession, DerogationSession
    from ceres_cli.services.explication import session
    from ceres_cli.services.session import saisie

    commun.parmi("--action", action, tuple(a.value for a in (*ActionSession, *DerogationSession)))
    contexte = commun.contexte(ctx)
    donne = saisie.commentaire(commentaire)
    document = session.expliquer(contexte.cadre("session expliquer"), objet, action, jure, donne, delai)
    montrer(contexte.sortie(format_), document)
