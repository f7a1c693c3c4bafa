"""ceres controle clore"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.controle import options as o
from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptSimuler, UnControle
from ceres_cli.commands.versions import si_version
from ceres_cli.regles.conformite.controles import ActionControle


@si_version
def clore(
    ctx: typer.Context,
    objet: UnControle,
    suite: Annotated[
        str,
        typer.Option("--suite", metavar="SUITE", help="aucune, observation, mise_en_demeure, suspension ou retrait."),
    ],
    agrement: o.OptAgrement = None,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Clore un contrôle, avec sa suite et un motif, une fois pour toutes (CTL-01).

    « suspension » et « retrait » nomment l'agrément, qui doit déjà être suspendu ou retiré (CTL-02). Au terminal,
    l'accord est demandé. Le centre peut ensuite lire le contrôle.

    Exemples :

        ceres controle clore K-12 --suite observation --motif "affichage à refaire"

        ceres controle clore K-12 --suite suspension --agrement A-3 --motif "plateau technique fermé"
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.conformite.saisie import verifier_la_cloture

    commun.parmi("--suite", suite, o.SUITES)
    verifier_la_cloture(suite, agrement)
    demande = Demande(ActionControle.CLORE, objet, {"suite": suite, "agrement": agrement}, motif=motif)
    o.agir(ctx, demande, oui=oui, simuler=simuler, format_=format_)
