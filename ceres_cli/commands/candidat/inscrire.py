"""ceres candidat inscrire"""

import typer

from ceres_cli.commands.candidat import options as o
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler, UnCandidat, UneSession
from ceres_cli.regles.session.etats import ActionSession


def inscrire(
    ctx: typer.Context,
    objet: UnCandidat,
    session: UneSession,
    voie: o.OptVoie = None,
    portee: o.OptPortee = None,
    naissance: o.OptNaissanceConnue = None,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Inscrire un candidat à une de vos sessions : jusqu'à l'édition des convocations (CAN-01), et pour un candidat VAE
    aussi dans les 30 jours qui précèdent le début (CAN-03).

    À une session TITRE, qui détient déjà chaque CCP de la version ne passe que l'entretien final ; --portee complete
    lui fait tout passer (V18-3).

    Jamais plus de 3 sessions Titre, ou CCP avec entretien final, sur une année (CAN-05). Le candidat d'un autre centre
    se désigne par son numéro et sa date de naissance.

    Exemples :

        ceres candidat inscrire C-12 S-2026-34

        ceres candidat inscrire C-12 S-2026-34 --voie vae --naissance 12/05/1990
    """
    o.verifier_voie(voie)
    o.verifier_portee(portee)
    valeurs = {"session": session, "voie": voie, "portee": portee, "naissance": naissance}
    o.agir(ctx, ActionSession.INSCRIRE, objet, valeurs, motif=motif, simuler=simuler, format_=format_)
