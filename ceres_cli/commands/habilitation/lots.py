"""ceres habilitation lots : `ceres lot lister --sur habilitation`."""

import typer

from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.lot.lister import OptAgent, montrer
from ceres_cli.commands.options import OptDepuis, OptFormat, OptJusquAu, OptLimite, OptTexte


@en_liste("lot")
def lots(
    ctx: typer.Context,
    texte: OptTexte = None,
    agent: OptAgent = None,
    depuis: OptDepuis = None,
    jusqu_au: OptJusquAu = None,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Lister les lots qui ont changé des habilitations : un autre nom de « ceres lot lister --sur habilitation ».

    Exemple :

        ceres habilitation lots --limite 10
    """
    from ceres_cli.regles.droits import Operation

    # Comme le journal, aux services.
    operation = Operation.LIRE_JOURNAL
    montrer(ctx, texte, "habilitation", agent, depuis, jusqu_au, limite, format_, operation=operation)
