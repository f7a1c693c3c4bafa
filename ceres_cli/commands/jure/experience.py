"""ceres jure experience"""

from datetime import date
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.jure import options as o
from ceres_cli.commands.options import OptFin, OptFormat, OptMotif, OptSimuler, lire_date
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.vocabulaire import ActionJure
from ceres_cli.terminal.typer_fr import App

app = App()


@app.command("experience")
def experience(
    ctx: typer.Context,
    objet: o.UnJure,
    debut: Annotated[
        date, typer.Option("--debut", parser=lire_date, metavar="DATE", help="Premier jour de l'emploi (JJ/MM/AAAA).")
    ],
    titre: Annotated[
        str | None, typer.Option("--titre", metavar="REF", help="Titre auquel l'emploi est lié : TP-01280m04, DWWM…")
    ] = None,
    rome: Annotated[
        str | None, typer.Option("--rome", metavar="CODE", help="Ou code ROME de l'emploi : M1805…")
    ] = None,
    fin: OptFin = None,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Ajouter un emploi d'un juré, qui compte pour ses habilitations (HAB-12, HAB-15) ; sans --fin, toujours en poste.

    Un emploi se reconnaît à son lien (titre ou code ROME) et à son premier jour : le redonner avec --fin le termine.

    Exemples :

        ceres jure experience J-12 --titre DWWM --debut 01/09/2019

        ceres jure experience J-12 --rome M1855 --debut 2015-09-01 --fin 2024-06-30
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.jure.experience import verifier_periode

    if (titre is None) == (rome is None):
        raise ErreurUsage("L'emploi est lié à un titre ou à un code ROME : donnez --titre ou --rome, l'un des deux.")
    verifier_periode(debut, fin, commun.contexte(ctx).jour)
    valeurs = {"titre": titre, "rome": rome, "debut": debut, "fin": fin}
    o.ecrire(ctx, Demande(ActionJure.EXPERIENCE, objet, valeurs, motif=motif), simuler=simuler, format_=format_)
