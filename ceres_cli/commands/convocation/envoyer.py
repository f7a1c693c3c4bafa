"""ceres convocation envoyer"""

from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands.convocation.documents import OptCandidats, OptJures
from ceres_cli.commands.courrier.envoi import envoie
from ceres_cli.commands.options import UneSession
from ceres_cli.terminal.typer_fr.exclusions import exclut

if TYPE_CHECKING:
    from ceres_cli.services.courrier.convocations import Convocations


@exclut("--session-entiere", "--candidat", "--jure")
@envoie()
def envoyer(
    objet: UneSession,
    entiere: Annotated[
        bool, typer.Option("--session-entiere", help="Toute la session : ce que fait déjà la commande sans option.")
    ] = False,
    candidat: OptCandidats = None,
    jure: OptJures = None,
) -> "Convocations":
    """Envoyer par courriel la convocation de chacun de ceux qui ne l'ont pas encore reçue (CONV-05).

    Lettre et agenda sont joints. D'une session annulée, ou à qui n'est plus convoqué, part l'avis qui ôte le
    rendez-vous de l'agenda. Relancée, la commande n'envoie que ce qui reste ; ce que le serveur a peut-être accepté est
    dit, et ne repart que si vous le demandez, au terminal.

    --apercu montre chaque courriel tel qu'il partirait, ou l'écrit (--sortie) : rien n'est marqué, aucun serveur n'est
    joint.

    Le serveur est dans ceres.toml, table [courrier] : « ceres config voir » ; son mot de passe, dans un fichier à vous
    seul. Sortie 0 : tous sont servis ; 7 : il en reste ; 8 : la liaison n'est pas sûre ; 9 : serveur injoignable.

    Exemples :

        ceres convocation envoyer S-2027-12 --simuler

        ceres convocation envoyer S-2027-12 --candidat C-31

        ceres convocation envoyer S-2027-12 --apercu
    """
    from ceres_cli.commands.convocation import documents
    from ceres_cli.services.courrier.convocations import Convocations

    return Convocations(objet, documents.choix(candidat, jure))
