"""ceres session resultats"""

from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler, UneSession, identifiant
from ceres_cli.commands.session.options import agir
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.terminal.typer_fr import App
from ceres_cli.terminal.typer_fr.chemins import fichier_ou_entree

if TYPE_CHECKING:
    from ceres_cli.moteur.demande import Demande

app = App()


@app.command("resultats")
def resultats(
    ctx: typer.Context,
    objet: UneSession,
    candidat: Annotated[
        str | None, typer.Option("--candidat", parser=identifiant("C"), metavar="C-…", help="Candidat inscrit.")
    ] = None,
    resultat: Annotated[
        str | None, typer.Option("--resultat", help="reussite, reussite_partielle, echec ou absent.")
    ] = None,
    ccp: Annotated[
        str | None, typer.Option("--ccp", metavar="CCP1,CCP2", help="CCP acquis d'une réussite partielle.")
    ] = None,
    fichier: Annotated[
        str | None,
        typer.Option(
            "--fichier",
            metavar="FICHIER",
            parser=fichier_ou_entree,
            help="csv, xlsx, ods ou ndjson : candidat; resultat; ccp. « - » : stdin.",
        ),
    ] = None,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Saisir les résultats d'une session, un par un ou par fichier.

    Exemples :

        ceres session resultats S-2027-12 --candidat C-31 --resultat reussite

        ceres session resultats S-2027-12 --candidat C-32 --resultat reussite_partielle --ccp CCP1

        ceres session resultats S-2027-12 --fichier resultats.csv
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.session import saisie as saisie_session

    if fichier is None:
        if candidat is None or resultat is None:
            raise ErreurUsage("Donnez --candidat et --resultat, ou --fichier.")
        mot, acquis = saisie_session.resultat(resultat, (ccp or "").split(","))
        valeurs = {"candidat": candidat, "resultat": mot, "ccp": acquis}
        demandes = [Demande(ActionSession.RESULTATS, objet, valeurs, motif=motif)]
    else:
        if candidat is not None or resultat is not None or ccp is not None:
            raise ErreurUsage("--fichier ne se combine pas avec --candidat, --resultat ni --ccp.")
        demandes = _du_fichier(ctx, objet, fichier, format_)
        if not demandes:
            commun.contexte(ctx).sortie(format_).info("Le fichier n'a pas de lignes : rien à faire.")
            return
    agir(ctx, ActionSession.RESULTATS, demandes, motif=motif, simuler=simuler, format_=format_)


def _du_fichier(ctx: typer.Context, objet: str, fichier: str, format_: str | None) -> "list[Demande]":
    from ceres_cli.commands.lot_commun import lire_demandes
    from ceres_cli.services.session.fichier import LecteurDeResultats

    contexte = commun.contexte(ctx)
    _, demandes = lire_demandes(
        contexte.cadre("session resultats"),
        contexte.sortie(format_),
        fichier,
        lambda tableau, fautes: LecteurDeResultats(tableau, objet, fautes),
        Operation.ECRIRE_SESSIONS,
        colonnes=LecteurDeResultats.SYNONYMES,
    )
    return demandes
