"""ceres session modifier"""

from typing import Annotated

import typer

from ceres_cli.commands.options import OptDebut, OptFin, OptFormat, OptMotif, OptOui, OptSimuler, UneSession
from ceres_cli.commands.session.options import (
    OptCentre,
    OptCommune,
    OptEntretien,
    OptHeureConvocation,
    OptHeureDebut,
    OptHeureJury,
    OptReprise,
    OptSite,
    ecrire,
)
from ceres_cli.commands.versions import si_version
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.session.etats import ActionSession


@si_version
def modifier(
    ctx: typer.Context,
    objet: UneSession,
    debut: OptDebut = None,
    fin: OptFin = None,
    heure_debut: OptHeureDebut = None,
    heure_convocation: OptHeureConvocation = None,
    heure_jury: OptHeureJury = None,
    entretien_final: OptEntretien = None,
    site: OptSite = None,
    commune: OptCommune = None,
    centre: OptCentre = None,
    certification: Annotated[str | None, typer.Option("--certification", metavar="REF", hidden=True)] = None,
    reprise: OptReprise = False,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Changer les dates, les heures, le site ou l'entretien final d'une session (SES-05, SES-06, CAN-05, CONV-02).

    Ni le centre ni la certification ne changent. Après l'édition, les convocations sont marquées « à rééditer ». Une
    fois la session commencée, seule l'UD du site, ou un profil MPCP, en change dates, lieu et entretien final, avec
    --motif (SES-10) ; le début ne dépasse pas le jour d'un résultat (SES-11), et l'entretien final ne s'ôte pas à qui
    l'a passé (SES-13).

    Exemple :

        ceres session modifier S-2027-12 --heure-convocation 08:30
    """
    valeurs = {
        "debut": debut,
        "fin": fin,
        "heure_debut": heure_debut,
        "heure_convocation": heure_convocation,
        "heure_jury": heure_jury,
        "entretien_final": entretien_final,
        "site": site,
        "commune": commune,
        "centre": centre,
        "certification": certification,
    }
    if all(v is None for v in valeurs.values()):
        raise ErreurUsage("Rien à modifier : donnez au moins une option.")
    valeurs["reprise"] = reprise
    ecrire(ctx, ActionSession.MODIFIER, objet, valeurs, motif=motif, simuler=simuler, format_=format_, oui=oui)
