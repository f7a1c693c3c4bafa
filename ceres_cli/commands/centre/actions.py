"""ceres centre : créer, modifier, agréer, changer un agrément."""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.centre.options import ecrire
from ceres_cli.commands.champs import Tapes, champs_de
from ceres_cli.commands.options import OptDebut, OptFin, OptFormat, OptMotif, OptOui, OptSimuler, UnAgrement, UnCentre
from ceres_cli.commands.versions import si_version
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.noms import CENTRE
from ceres_cli.regles.vocabulaire import ActionCentre


@champs_de(CENTRE, neuf=True)
def creer(
    ctx: typer.Context,
    tapes: Tapes,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Enregistrer un centre. Un SIRET déjà connu n'en crée pas un second.

    Une DIRECCTE n'enregistre que les centres de sa région : --commune les y situe.

    Exemple :

        ceres centre creer --nom "Centre de formation de la Loire" --siret "732 829 320 00074" --commune Nantes
    """
    ecrire(ctx, ActionCentre.CREER, "", tapes, motif=motif, simuler=simuler, format_=format_)


@si_version
@champs_de(CENTRE, neuf=False)
def modifier(
    ctx: typer.Context,
    objet: UnCentre,
    tapes: Tapes,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Changer le nom, le SIRET ou les coordonnées d'un centre ; une valeur vide efface.

    Exemple :

        ceres centre modifier E-12 --telephone "01 99 00 12 34" --courriel jurys@example.fr
    """
    if all(valeur is None for valeur in tapes.values()):
        raise ErreurUsage("Rien à modifier : donnez au moins une valeur (--nom, --siret, --commune…).")
    ecrire(ctx, ActionCentre.MODIFIER, objet, tapes, motif=motif, simuler=simuler, format_=format_)


def agreer(
    ctx: typer.Context,
    objet: UnCentre,
    certification: Annotated[
        str,
        typer.Option("--certification", metavar="REF", help="Titre (ses CCP suivent) ou CCS : TP-01280m04, DWWM…"),
    ],
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
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Agréer un centre sur un titre, ou sur un CCS en plus de son titre (SES-06).

    Sans --debut, l'agrément commence aujourd'hui ; sans --fin, il dure jusqu'à la fin de vie du titre. Un site a sa
    commune : une session qui s'y tient la prend, et c'est l'UD de ce département qui la valide.

    Exemples :

        ceres centre agreer E-12 --certification TP-01280m04

        ceres centre agreer E-12 --certification TP-01303m02/CCS1 --fin 31/12/2026 --site "Annexe" --commune 44162
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.centre import saisie as saisie_centre
    from ceres_cli.services.centre.situation import MetierCentre

    valeurs = {
        "certification": certification,
        "debut": debut,
        "fin": fin,
        "site": saisie_centre.site(site),
        "lieu": saisie_centre.commune_du_site(commune, site),
    }
    demandes = [Demande(ActionCentre.AGREER, objet, valeurs, motif=motif)]
    commun.agir(ctx, "centre agreer", MetierCentre(), demandes, motif=motif, simuler=simuler, format_=format_)


@si_version
def modifier_agrement(
    ctx: typer.Context,
    objet: UnAgrement,
    debut: OptDebut = None,
    fin: OptFin = None,
    site: Annotated[
        str | None, typer.Option("--site", metavar="TEXTE", help="Seul site agréé ; vide : tous ceux du centre.")
    ] = None,
    commune: Annotated[
        str | None, typer.Option("--commune", metavar="NOM|INSEE", help="Commune de ce site, pour tous ses agréments.")
    ] = None,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Changer les dates ou le site d'un agrément (AGR-02) ; ni son centre ni sa certification.

    Ce qui y perd son agrément est nommé (AGR-03, AGR-04). Rien n'est annulé. Au terminal, l'accord est alors demandé.

    Exemples :

        ceres centre modifier-agrement A-12 --fin 31/12/2026

        ceres centre modifier-agrement A-12 --site "Annexe" --commune 44162
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.regles.identifiants import reconnaitre
    from ceres_cli.services.centre import saisie as saisie_centre
    from ceres_cli.services.centre.situation import MetierCentre

    if all(valeur is None for valeur in (debut, fin, site, commune)):
        raise ErreurUsage("Rien à modifier : donnez au moins une valeur (--debut, --fin, --site, --commune).")
    valeurs = {
        "debut": debut,
        "fin": fin,
        "site": None if site is None else saisie_centre.site(site) or "",
        "lieu": None if commune is None else saisie_centre.lieu(commune),
    }
    action = ActionCentre.MODIFIER_AGREMENT
    demandes = [Demande(action, reconnaitre("A", objet), valeurs, motif=motif)]
    commun.agir(
        ctx, f"centre {action.value}", MetierCentre(), demandes,
        motif=motif, simuler=simuler, format_=format_, oui=oui,
    )  # fmt: skip
