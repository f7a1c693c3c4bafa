"""ceres session deroger"""

from typing import Annotated, Any

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptDebut, OptFormat, OptMotif, OptSimuler, nom_de_session
from ceres_cli.commands.session.options import OptCentre, OptCommune, OptSite
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.vocabulaire import Delai
from ceres_cli.terminal.typer_fr.exclusions import exclut


@exclut("S-…", "--centre", "--certification", "--debut", "--site", "--commune", car="une session dit déjà tout cela")
def deroger(
    ctx: typer.Context,
    delai: Annotated[Delai, typer.Option("--delai", help="Le délai à lever.")],
    objet: Annotated[
        str | None, typer.Argument(metavar="S-…", parser=nom_de_session, help="Session ; sans elle, avant sa création.")
    ] = None,
    centre: OptCentre = None,
    certification: Annotated[
        str | None, typer.Option("--certification", metavar="REF", help="Avant la création : titre, CCP ou CCS.")
    ] = None,
    debut: OptDebut = None,
    site: OptSite = None,
    commune: OptCommune = None,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Lever une fois un délai passé, ou qui va l'être (UD du site, MPCP), avec un motif (DEL-02).

    L'acte suivant s'en sert : demander la DTE, éditer les convocations, rapprocher la session. Avant la création,
    donnez --centre, --certification et --debut : la session que ce centre crée pour ce jour s'en sert ; accordée par
    une UD, si elle se tient dans son département. « ceres session derogations » dit ce qu'elles sont devenues.

    Exemples :

        ceres session deroger S-2027-12 --delai dte --motif "salle fermée" --simuler

        ceres session deroger --centre E-3 --certification DWWM --debut 10/03/2027 --delai creation --motif "fermeture"
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.regles.session.etats import DerogationSession
    from ceres_cli.services.session.situation import MetierSession

    cible: dict[str, Any] = {"--centre": centre, "--certification": certification, "--debut": debut}
    _verifier(objet, cible, delai)
    valeurs = {nom.removeprefix("--"): valeur for nom, valeur in cible.items()}
    valeurs |= {"site": site, "commune": commune, "delai": delai}
    demande = Demande(DerogationSession.DEROGER, objet or "", valeurs, motif=motif)
    commun.agir(ctx, "session deroger", MetierSession(), [demande], motif=motif, simuler=simuler, format_=format_)


def _verifier(objet: str | None, cible: dict[str, Any], delai: Delai) -> None:
    """Une session, ou ce qui la désigne avant qu'elle existe."""
    if objet is not None:
        return
    if manquent := [nom for nom, valeur in cible.items() if valeur is None]:
        raise ErreurUsage(
            f"Quelle session ? Il manque {', '.join(manquent)}.",
            conseil="Nommez la session, ou donnez --centre, --certification et --debut.",
        )
    if delai is not Delai.CREATION:
        raise ErreurUsage(
            f"Avant la création, seul le délai de création se lève : --delai {delai.value} n'y va pas.",
            conseil="Donnez --delai creation, ou nommez la session.",
        )
