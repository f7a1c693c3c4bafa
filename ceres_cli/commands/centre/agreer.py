"""ceres centre agreer"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.fichier.options import Soumission, lit_un_fichier, optionnel, refuser_sans_fichier
from ceres_cli.commands.options import OptDebut, OptFin
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.vocabulaire import ActionCentre
from ceres_cli.terminal.typer_fr.exclusions import exclut


@exclut("--fichier", "--certification", "--debut", "--fin", "--site", "--commune")
@lit_un_fichier
def agreer(
    ctx: typer.Context,
    lu: Soumission,
    objet: Annotated[
        str | None, typer.Argument(metavar="E-…", help="Centre : E-… ou son SIRET ; sauf avec --fichier.")
    ] = None,
    certification: Annotated[
        str | None,
        typer.Option("--certification", metavar="REF", help="Titre (ses CCP suivent) ou CCS : TP-01280m04, DWWM…"),
    ] = None,
    debut: OptDebut = None,
    fin: OptFin = None,
    site: Annotated[
        str | None, typer.Option("--site", metavar="TEXTE", help="Seul site agréé ; à défaut tous ceux du centre.")
    ] = None,
    commune: Annotated[
        str | None,
        typer.Option(
            "--commune",
            metavar="NOM|INSEE",
            help="Commune de ce site ; à défaut celle qu'il a déjà, ou celle du centre.",
        ),
    ] = None,
    fichier: Annotated[str | None, optionnel("centre; certification; debut; fin; site; commune")] = None,
) -> None:
    """Agréer un centre sur un titre, ou sur un CCS en plus de son titre (SES-06) ; par fichier, des centres.

    Sans --debut, l'agrément commence aujourd'hui ; sans --fin, il dure jusqu'à la fin de vie du titre. Un site a sa
    commune : une session qui s'y tient la prend, et c'est l'UD de ce département qui la valide. Un fichier nomme chaque
    centre par son numéro, son SIRET ou son nom ; un agrément déjà donné n'y change rien.

    Exemples :

        ceres centre agreer E-12 --certification TP-01280m04

        ceres centre agreer E-12 --certification TP-01303m02/CCS1 --fin 31/12/2026 --site "Annexe" --commune 44162

        ceres centre agreer --fichier agrements.xlsx --simuler
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.centre import saisie
    from ceres_cli.services.centre.situation import MetierCentre

    if fichier is not None:
        from ceres_cli.commands.fichier.route import soumettre
        from ceres_cli.services.centre.fichier import LecteurDAgrements

        if objet is not None:
            raise ErreurUsage("Donnez un centre, ou --fichier : le fichier nomme les siens.")
        soumettre(ctx, lu._replace(fichier=fichier), LecteurDAgrements, MetierCentre(), motif=lu.motif)
        return
    refuser_sans_fichier(ctx, lu)
    if objet is None or certification is None:
        raise ErreurUsage("Donnez un centre et --certification ; ou --fichier.")
    lieu = saisie.commune_du_site(commune, site)
    valeurs = {"certification": certification, "debut": debut, "fin": fin, "site": saisie.site(site), "lieu": lieu}
    demandes = [Demande(ActionCentre.AGREER, objet, valeurs, motif=lu.motif)]
    commun.agir(commun.contexte(ctx), MetierCentre(), demandes, simuler=lu.simuler, format_=lu.format)
