"""ceres journal exporter"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat
from ceres_cli.terminal.typer_fr.exclusions import exclut


@exclut("--acces", "--apres", car="un accès n'a pas de numéro")
@en_liste("evenement", acces="consultation")
def exporter(
    ctx: typer.Context,
    apres: Annotated[
        int | None,
        typer.Option("--apres", min=0, metavar="N", help="La suite : les lignes de numéro plus grand que N."),
    ] = None,
    acces: Annotated[
        bool, typer.Option("--acces", help="Le journal des accès : lectures et refus, et non les écritures.")
    ] = False,
    syslog: Annotated[bool, typer.Option("--syslog", help="En lignes syslog (RFC 5424) ; sans --format.")] = False,
    format_: OptFormat = None,
) -> None:
    """Sortir le journal vers une autre machine, une ligne par champ changé (profil MPCP).

    Des faits et des numéros : qui, quand, quel objet, quel champ, le sceau de la ligne et celui de son lot ; jamais une
    valeur, un nom ni un motif. Un programme reprend avec --apres, le dernier numéro qu'il a reçu.

    Exemples :

        ceres journal exporter --format ndjson --apres 1250

        ceres journal exporter --syslog

        ceres journal exporter --acces --syslog
    """
    from ceres_cli.schemas.journal import CONSULTATION, EVENEMENT
    from ceres_cli.services.journal import exportation

    contexte = commun.contexte(ctx)
    cadre = contexte.cadre()
    sortie = contexte.sortie(format_)
    elements = exportation.consultations(cadre) if acces else exportation.evenements(cadre, apres or 0)
    if syslog:
        document = "consultations" if acces else "evenements"
        sortie.recit(document, None, len(elements), lambda _: map(exportation.syslog, elements))
    elif acces:
        sortie.liste("consultations", CONSULTATION, elements, len(elements))
    else:
        sortie.liste("evenements", EVENEMENT, elements, len(elements))
