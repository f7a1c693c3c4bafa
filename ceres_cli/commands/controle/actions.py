"""ceres controle : créer, constater, clore."""

from datetime import date
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.controle import options as o
from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptSession, OptSimuler, UnControle, lire_date
from ceres_cli.commands.versions import si_version
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.conformite.controles import ActionControle
from ceres_cli.terminal.typer_fr.exclusions import exclut


@exclut("--centre", "--session")
def creer(
    ctx: typer.Context,
    jour: Annotated[date, typer.Option("--date", parser=lire_date, metavar="DATE", help="Jour du contrôle.")],
    type_: Annotated[
        str, typer.Option("--type", metavar="TYPE", help="a_priori, sur_place ou a_posteriori.", show_default=False)
    ],
    centre: Annotated[
        str | None, typer.Option("--centre", metavar="E-…", help="Le centre contrôlé (E-… ou son SIRET).")
    ] = None,
    session: OptSession = None,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Créer le contrôle d'un centre, ou d'une de ses sessions, de votre ressort ; l'afficher avec son numéro.

    La date peut être à venir : on y constate à partir de ce jour (CTL-01).

    Exemples :

        ceres controle creer --centre E-12 --date 14/03/2027 --type sur_place

        ceres controle creer --session S-2027-34 --date 15/03/2027 --type a_posteriori --simuler
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.schemas.referentiel import CONTROLE_CONFORMITE
    from ceres_cli.services.conformite import lectures
    from ceres_cli.services.conformite.situation import MetierControle

    commun.parmi("--type", type_, o.TYPES)
    if centre is None and session is None:
        raise ErreurUsage("Donnez un centre ou une session, l'un des deux.", conseil="--centre E-… ou --session S-….")
    nom = commun.Nom("controle", CONTROLE_CONFORMITE, MetierControle(), lectures.voir)
    valeurs = {"centre": centre, "session": session, "date": jour, "type": type_}
    demande = Demande(ActionControle.CREER, "", valeurs, motif=motif)
    commun.ecrire_et_montrer(ctx, nom, demande, simuler=simuler, format_=format_)


@si_version
def constater(
    ctx: typer.Context,
    objet: UnControle,
    texte: Annotated[str, typer.Option("--texte", metavar="TEXTE", help="Ce qui a été constaté.")],
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Noter ce qui a été constaté, à partir du jour du contrôle et tant qu'il n'est pas clos (CTL-01).

    Exemple :

        ceres controle constater K-12 --texte "Le plateau technique est conforme"
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.conformite.messages import constat

    demande = Demande(ActionControle.CONSTATER, objet, {"texte": constat(texte)}, motif=motif)
    o.agir(ctx, demande, simuler=simuler, format_=format_)


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
    from ceres_cli.services.conformite.messages import verifier_la_cloture

    commun.parmi("--suite", suite, o.SUITES)
    verifier_la_cloture(suite, agrement)
    demande = Demande(ActionControle.CLORE, objet, {"suite": suite, "agrement": agrement}, motif=motif)
    o.agir(ctx, demande, oui=oui, simuler=simuler, format_=format_)
