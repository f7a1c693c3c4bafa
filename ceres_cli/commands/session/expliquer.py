"""ceres session expliquer"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.candidat.options import (
    OptNaissanceConnue,
    OptPortee,
    OptVoie,
    verifier_portee,
    verifier_voie,
)
from ceres_cli.commands.options import OptDebut, OptFin, OptFormat, UneSession, identifiant
from ceres_cli.commands.session.options import (
    OptCommune,
    OptEntretien,
    OptHeureConvocation,
    OptHeureDebut,
    OptHeureJury,
    OptJours,
    OptReprise,
    OptSite,
)
from ceres_cli.regles.vocabulaire import Delai
from ceres_cli.terminal.typer_fr.exclusions import exclut


@exclut("--jours", "--debut", "--fin")
def expliquer(
    ctx: typer.Context,
    objet: UneSession,
    action: Annotated[str, typer.Option("--action", help="modifier, editer, transmettre, valider, annuler…")],
    jure: Annotated[
        str | None,
        typer.Option(
            "--jure", parser=identifiant("J"), metavar="J-…", help="Qui entrerait dans le jury, ou en sortirait."
        ),
    ] = None,
    delai: Annotated[
        Delai | None, typer.Option("--delai", help="Avec deroger : celui à lever ; à défaut, un au moins.")
    ] = None,
    candidat: Annotated[
        str | None,
        typer.Option("--candidat", parser=identifiant("C"), metavar="C-…", help="Avec ce qui touche une place."),
    ] = None,
    voie: OptVoie = None,
    portee: OptPortee = None,
    naissance: OptNaissanceConnue = None,
    debut: OptDebut = None,
    fin: OptFin = None,
    jours: OptJours = None,
    heure_debut: OptHeureDebut = None,
    heure_convocation: OptHeureConvocation = None,
    heure_jury: OptHeureJury = None,
    entretien_final: OptEntretien = None,
    site: OptSite = None,
    commune: OptCommune = None,
    commentaire: Annotated[
        str | None, typer.Option("--commentaire", metavar="TEXTE", help="Avec demander-dte : celui de la demande.")
    ] = None,
    reprise: OptReprise = False,
    format_: OptFormat = None,
) -> None:
    """Dire si une action vous est possible, et sinon toutes les raisons. Sortie 0 : possible ; 4 : refusée.

    Un juré, un candidat, les valeurs voulues (celles de « modifier » et de « reporter ») font répondre comme le ferait
    l'écriture, un motif étant donné s'il en faut un. Sans eux : ce que les règles disent de l'action en général.

    Exemples :

        ceres session expliquer S-2027-12 --action valider

        ceres session expliquer S-2027-12 --action inscrire-jure --jure J-4

        ceres session expliquer S-2027-12 --action reporter --debut 17/03/2027

        ceres session expliquer S-2027-12 --action deroger --delai dte
    """
    from ceres_cli.commands.explication import montrer
    from ceres_cli.regles.session.etats import ActionSession, DerogationSession
    from ceres_cli.services.explication import session
    from ceres_cli.services.session import saisie

    commun.parmi("--action", action, tuple(a.value for a in (*ActionSession, *DerogationSession)))
    contexte = commun.contexte(ctx)
    verifier_voie(voie)
    verifier_portee(portee)
    precisions = {
        "jure": jure,
        "candidat": candidat,
        "voie": voie,
        "portee": portee,
        "naissance": naissance,
        "debut": debut,
        "fin": fin,
        "jours": jours,
        "heure_debut": heure_debut,
        "heure_convocation": heure_convocation,
        "heure_jury": heure_jury,
        "entretien_final": entretien_final,
        "site": site,
        "commune": commune,
        "commentaire": saisie.commentaire(commentaire),
        "delai": delai,
        "reprise": reprise or None,
    }
    document = session.expliquer(contexte.cadre(), objet, action, **precisions)
    montrer(contexte.sortie(format_), document)
