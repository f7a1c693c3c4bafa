"""ceres session relancer, rappeler"""

from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands.courrier.envoi import envoie
from ceres_cli.commands.options import OptCentre, nom_de_session
from ceres_cli.terminal.typer_fr.exclusions import exclut

if TYPE_CHECKING:
    from ceres_cli.services.courrier.rappels import Rappels
    from ceres_cli.services.courrier.relances import Relances

SiUneSession = Annotated[
    str | None,
    typer.Argument(metavar="S-…", help="Session ; à défaut toutes celles du ressort.", parser=nom_de_session),
]


@exclut("S-…", "--centre", "--limite")
@envoie("centres sans adresse ; donnez-la, « ceres centre modifier E-… --courriel ADRESSE »")
def relancer(
    objet: SiUneSession = None,
    centre: OptCentre = None,
    au_plus: Annotated[
        int | None, typer.Option("--limite", min=1, metavar="N", help="Relances au plus, les sessions finies d'abord.")
    ] = None,
) -> "Relances":
    """Relancer par courriel les centres dont les résultats manquent (UD, CONV-05).

    Dès le lendemain du dernier jour d'une session, tant que son centre peut encore les saisir : une relance par
    session, à l'adresse du centre. Elle dit ce qui manque, candidats numérotés et non nommés, et la commande qui
    l'arrange. Une session relancée ne l'est plus pendant courrier.relance_jours jours ; nommée, elle l'est même avant,
    si vous le confirmez.

    Sortie 0 : toutes sont servies ; 7 : il en reste (un centre sans adresse, un refus du serveur) ; 8 et 9 : comme
    « ceres convocation envoyer ».

    Exemples :

        ceres session relancer --simuler

        ceres session relancer S-2027-12

        ceres session relancer --apercu
    """
    from ceres_cli.services.courrier.relances import Relances

    return Relances(objet, centre, au_plus)


@envoie()
def rappeler(objet: SiUneSession = None) -> "Rappels":
    """Rappeler leur session, par courriel, aux candidats et aux jurés qui y sont convoqués (Centre, CONV-05).

    À tant de jours du début que dit courrier.rappels (7 et 1 à défaut), une fois chacun, la lettre et l'agenda joints.
    Un rappel manqué part le lendemain ; deux, seul le plus proche. On ne rappelle rien à qui vient d'être convoqué, ni
    à qui a dit non, et une session à rééditer l'est d'abord (CONV-04). Relancée le même jour, la commande n'écrit à
    personne deux fois : elle est faite pour une tâche planifiée.

    Exemples :

        ceres session rappeler --apercu

        ceres session rappeler S-2027-12 --simuler
    """
    from ceres_cli.services.courrier.rappels import Rappels

    return Rappels(objet)
