"""ceres candidat expliquer"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.candidat import options as o
from ceres_cli.commands.options import OptFormat, OptSession
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.session.etats import PLACES, ActionSession
from ceres_cli.regles.vocabulaire import ActionCandidat
from ceres_cli.terminal.typer_fr import App

app = App()


@app.command("expliquer")
def expliquer(
    ctx: typer.Context,
    objet: o.UnCandidat,
    session: OptSession = None,
    titre: Annotated[
        str | None, typer.Option("--titre", metavar="REF", help="Ou un titre : ses sessions comptées (CAN-05).")
    ] = None,
    voie: o.OptVoie = None,
    action: Annotated[
        str,
        typer.Option(
            "--action",
            metavar="A",
            help="Avec --session : inscrire (à défaut), desinscrire, ecarter, reintegrer. Seul : modifier.",
        ),
    ] = "inscrire",
    naissance: o.OptNaissanceConnue = None,
    format_: OptFormat = None,
) -> None:
    """Dire si un candidat peut être inscrit aujourd'hui, et sinon toutes les raisons. Sortie 0 : possible ; 4 : non.

    De même s'il peut être désinscrit (CAN-02), mis à l'écart ou réintégré (CAN-12), ou si son état civil se corrige
    (CAN-10), avec --action.

    Avec --session, tous les contrôles de l'inscription ; avec --titre, les sessions comptées sur ce titre, toutes
    versions réunies, et le premier jour où une de plus peut commencer.

    Exemples :

        ceres candidat expliquer C-12 --session S-2026-34 --voie vae

        ceres candidat expliquer C-12 --titre DWWM

        ceres candidat expliquer C-12 --action modifier
    """
    from ceres_cli.commands.explication import montrer
    from ceres_cli.services.explication import inscription as expliquer_inscription

    corriger = action == ActionCandidat.MODIFIER
    if corriger and (session or titre or voie):
        raise ErreurUsage("--action modifier ne prend ni session, ni titre, ni voie.", conseil="Donnez-la seule.")
    if not corriger and (session is None) == (titre is None):
        raise ErreurUsage("Donnez une session ou un titre, l'un des deux.", conseil="--session S-… ou --titre REF.")
    if voie is not None and session is None:
        raise ErreurUsage("--voie n'a de sens qu'avec --session.")
    o.verifier_voie(voie)
    commun.parmi("--action", action, (*(a.value for a in PLACES), ActionCandidat.MODIFIER.value))
    contexte = commun.contexte(ctx)
    cadre = contexte.cadre("candidat expliquer")
    if corriger:
        document = expliquer_inscription.une_correction(cadre, objet)
    elif session is not None and action != ActionSession.INSCRIRE:
        document = expliquer_inscription.d_une_place(cadre, objet, session, ActionSession(action))
    elif session is not None:
        document = expliquer_inscription.a_une_session(cadre, objet, session, voie, naissance)
    else:
        document = expliquer_inscription.sur_un_titre(cadre, objet, str(titre), naissance)
    montrer(contexte.sortie(format_), document)
