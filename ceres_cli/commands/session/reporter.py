"""ceres session reporter"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptDebut, OptFin, OptFormat, OptMotif, OptSimuler
from ceres_cli.commands.session.options import OptJours, OptReprise, agir, noms_de_sessions
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.terminal.typer_fr.exclusions import exclut


@exclut("--jours", "--debut", "--fin")
@exclut("S-…", "--titre", "--etat", car="nommez des sessions, ou filtrez-les")
def reporter(
    ctx: typer.Context,
    objets: Annotated[
        list[str] | None, typer.Argument(metavar="S-…", help="Sessions ; « - » en lit une par ligne.")
    ] = None,
    debut: OptDebut = None,
    fin: OptFin = None,
    jours: OptJours = None,
    titre: Annotated[
        str | None, typer.Option("--titre", metavar="REF", help="Toutes les sessions de ce titre.")
    ] = None,
    etat: Annotated[str | None, typer.Option("--etat", help="Toutes les sessions à cet état.")] = None,
    reprise: OptReprise = False,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Déplacer des sessions : nommées, ou filtrées par --titre et --etat. Sans --fin, la durée est gardée.

    Un Centre ne déplace ni une session commencée, ni vers un jour passé ; l'UD du site et un profil MPCP le peuvent,
    avec --motif, mais pas avant le jour de sa création (SES-10).

    Exemples :

        ceres session reporter S-2027-12 --debut 17/03/2027

        ceres session reporter --titre DWWM --etat en_preparation --jours 7 --simuler
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.regles.vocabulaire import EtatSession
    from ceres_cli.services.session import lectures as session
    from ceres_cli.services.session.saisie import verifier_periode
    from ceres_cli.services.session.situation import MetierSession

    commun.parmi("--etat", etat, tuple(e.value for e in EtatSession))
    if debut is None and jours is None:
        raise ErreurUsage("Donnez --debut (et --fin), ou --jours.")
    verifier_periode(debut, fin)
    nommes = noms_de_sessions(objets) if objets else []
    if not (nommes or titre or etat):
        raise ErreurUsage("Nommez des sessions, ou filtrez-les par --titre et --etat.")
    valeurs = {"debut": debut, "fin": fin, "jours": jours, "reprise": reprise}
    if not nommes:
        MetierSession().exiger_le_motif(Demande(ActionSession.REPORTER, valeurs=valeurs, motif=motif))
        contexte = commun.contexte(ctx)
        criteres = session.Criteres(titre=titre, etat=etat)
        nommes = session.a_reporter(contexte.cadre(), criteres, jours)
    if not nommes:
        commun.contexte(ctx).sortie(format_).info("Aucune session ne répond à ce filtre : rien à faire.")
        return
    demandes = [Demande(ActionSession.REPORTER, o, valeurs, motif=motif, ligne=n) for n, o in enumerate(nommes, 1)]
    agir(ctx, ActionSession.REPORTER, demandes, motif=motif, simuler=simuler, format_=format_)
