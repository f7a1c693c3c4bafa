"""ceres candidat expliquer"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.candidat import options as o
from ceres_cli.commands.options import OptFormat, OptSession, UnCandidat
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.session.etats import PLACES, ActionSession
from ceres_cli.regles.vocabulaire import ActionCandidat
from ceres_cli.terminal.typer_fr.exclusions import exclut

# Ce qui précise chaque action ; rien d'autre ne s'y donne.
_PRECISIONS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(PLACES, ("session",)),
    ActionSession.INSCRIRE: ("session", "titre", "voie", "portee", "naissance"),
    ActionCandidat.MODIFIER: (),
}
_AVEC_UN_TITRE = ("titre", "naissance")


@exclut("--session", "--titre", car="une session dit déjà son titre")
def expliquer(
    ctx: typer.Context,
    objet: UnCandidat,
    session: OptSession = None,
    titre: Annotated[
        str | None, typer.Option("--titre", metavar="REF", help="Ou un titre : ses sessions comptées (CAN-05).")
    ] = None,
    voie: o.OptVoie = None,
    portee: o.OptPortee = None,
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

        ceres candidat expliquer C-12 --session S-2026-34 --action ecarter

        ceres candidat expliquer C-12 --titre DWWM

        ceres candidat expliquer C-12 --action modifier
    """
    from ceres_cli.commands.explication import montrer
    from ceres_cli.services.explication import inscription as expliquer_inscription

    commun.parmi("--action", action, (*(a.value for a in PLACES), ActionCandidat.MODIFIER.value))
    precisions = {"session": session, "titre": titre, "voie": voie, "portee": portee, "naissance": naissance}
    _verifier(action, {nom for nom, valeur in precisions.items() if valeur is not None})
    o.verifier_voie(voie)
    o.verifier_portee(portee)
    contexte = commun.contexte(ctx)
    cadre = contexte.cadre()
    if action == ActionCandidat.MODIFIER:
        document = expliquer_inscription.une_correction(cadre, objet)
    elif session is not None and action != ActionSession.INSCRIRE:
        document = expliquer_inscription.d_une_place(cadre, objet, session, ActionSession(action))
    elif session is not None:
        document = expliquer_inscription.a_une_session(
            cadre, objet, session, voie=voie, portee=portee, naissance=naissance
        )
    else:
        document = expliquer_inscription.sur_un_titre(cadre, objet, str(titre), naissance)
    montrer(contexte.sortie(format_), document)


def _verifier(action: str, donnees: set[str]) -> None:
    """Ce qu'il faut pour répondre, et rien qui serait ignoré. Lève ErreurUsage."""
    permises, qui = _PRECISIONS[action], f"--action {action}"
    if "titre" in permises and not {"session", "titre"} & donnees:
        raise ErreurUsage("Donnez une session ou un titre, l'un des deux.", conseil="--session S-… ou --titre REF.")
    if "titre" in permises and "titre" in donnees:
        permises, qui = _AVEC_UN_TITRE, "--titre"
    if superflues := [nom for nom in _PRECISIONS[ActionSession.INSCRIRE] if nom in donnees - set(permises)]:
        options = ", ".join(f"--{nom}" for nom in superflues)
        raise ErreurUsage(f"{qui} ne prend pas {options}.", conseil="Retirez ce qui ne s'y rapporte pas.")
    if "session" in permises and not donnees:
        raise ErreurUsage(f"{qui} demande une session.", conseil="Ajoutez --session S-….")
