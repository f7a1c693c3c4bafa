"""ceres session transmettre, valider, renvoyer, debloquer, annuler : la même commande, à l'action près."""

import typer

from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptSimuler
from ceres_cli.commands.session.options import DesSessions, agir, noms_de_sessions
from ceres_cli.commands.versions import si_version
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.terminal.typer_fr import App


def _application(action: ActionSession, aide: str) -> App:
    application = App()

    @application.command(action.value, help=aide)
    @si_version
    def _commande(
        ctx: typer.Context,
        objets: DesSessions,
        motif: OptMotif = None,
        oui: OptOui = False,
        simuler: OptSimuler = False,
        format_: OptFormat = None,
    ) -> None:
        from ceres_cli.moteur.demande import Demande

        demandes = [Demande(action, objet, motif=motif, ligne=n) for n, objet in enumerate(noms_de_sessions(objets), 1)]
        agir(ctx, action, demandes, motif=motif, simuler=simuler, format_=format_, oui=oui)

    return application


transmettre = _application(
    ActionSession.TRANSMETTRE,
    """Envoyer les résultats à l'UD, dès le dernier jour (SES-11) : chaque candidat inscrit doit en avoir un (SES-04).

    Exemple :

        ceres session transmettre S-2027-12
    """,
)
valider = _application(
    ActionSession.VALIDER,
    """Valider des sessions : deux jurés habilités, tous les résultats, jamais une 4ᵉ session en un an (SES-03, SES-04).

    Réservé à l'UD du département du site, et au national.

    Exemple :

        ceres session valider S-2027-12
    """,
)
renvoyer = _application(
    ActionSession.RENVOYER,
    """Renvoyer au Centre des sessions en attente de validation, avec un motif : leurs résultats sont rouverts.
    Au terminal, l'accord est demandé.

    La session revient aux convocations envoyées, ou au déblocage si elle a déjà été validée. Réservé à l'UD du
    département du site, et au national.

    Exemple :

        ceres session renvoyer S-2027-12 --motif "le résultat de C-31 est à revoir"
    """,
)
debloquer = _application(
    ActionSession.DEBLOQUER,
    """Rouvrir une session validée, avec un motif ; les résultats sont à renvoyer.

    Exemple :

        ceres session debloquer S-2027-12 --motif "résultat inversé entre deux candidats"
    """,
)
annuler = _application(
    ActionSession.ANNULER,
    """Annuler des sessions, avec un motif. Un Centre n'annule plus après l'édition des convocations, ni une session
    commencée (SES-10) ; personne n'annule une session qui a été validée. Au terminal, l'accord est demandé.

    Exemple :

        ceres session annuler S-2027-12 --motif "trop peu de candidats"
    """,
)
