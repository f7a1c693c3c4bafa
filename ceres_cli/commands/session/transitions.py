"""ceres session transitions"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat
from ceres_cli.regles.session.etats import ActionSession, transition
from ceres_cli.regles.vocabulaire import EtatSession, libelle
from ceres_cli.terminal.typer_fr import App

app = App()


@app.command("transitions")
def transitions(ctx: typer.Context, format_: OptFormat = None) -> None:
    """Afficher la table fermée des états et des actions (SES-09) : tout ce qui n'y est pas marqué est refusé.

    Exemple :

        ceres session transitions
    """
    from ceres_cli import schemas

    mots = {"possible": "oui", "deja": "déjà", "refuse": "non"}
    elements = [
        {"action": a.value, **{e.value: mots[transition(e.value, a)] for e in EtatSession}} for a in ActionSession
    ]
    sortie = commun.contexte(ctx).sortie(format_)
    sortie.liste("transitions-session", schemas.TRANSITION_SESSION, elements, len(elements))
    if sortie.format == "table":
        sortie.info(f"États, dans l'ordre : {', '.join(libelle(e.value) for e in EtatSession)}.")
