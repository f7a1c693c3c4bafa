"""ceres referentiel modifier"""

from datetime import date
from typing import Annotated

import typer

from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptSimulerSansPlan, UnTitre, lire_date
from ceres_cli.commands.referentiel.options import OptFinProlongation, OptNiveau, OptRncp, OptSigle
from ceres_cli.commands.versions import si_version
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.vocabulaire import ActionTitre


@si_version
def modifier(
    ctx: typer.Context,
    titre: UnTitre,
    debut: Annotated[
        date | None,
        typer.Option("--debut-validite", parser=lire_date, metavar="DATE", help="Premier jour de validité."),
    ] = None,
    fin: Annotated[
        date | None,
        typer.Option("--fin-validite", parser=lire_date, metavar="DATE", help="Date de fin de vie, incluse."),
    ] = None,
    fin_prolongation: OptFinProlongation = None,
    intitule: Annotated[str | None, typer.Option("--intitule", metavar="TEXTE", help="Nouvel intitulé.")] = None,
    sigle: OptSigle = None,
    niveau: OptNiveau = None,
    code: Annotated[
        str | None,
        typer.Option("--code", metavar="TP-…m…", help="Code et millésime d'un titre connu par son seul numéro RNCP."),
    ] = None,
    rncp: OptRncp = None,
    ccp: Annotated[
        list[str] | None, typer.Option("--ccp", metavar="LIBELLÉ", help="Un CCP de plus, à la suite.")
    ] = None,
    ccs: Annotated[
        list[str] | None, typer.Option("--ccs", metavar="LIBELLÉ", help="Un CCS de plus, à la suite.")
    ] = None,
    exige_du: Annotated[
        date | None,
        typer.Option(
            "--exige-du", parser=lire_date, metavar="DATE", help="Avec --ccp : le jour où il devient exigé (OBT-02)."
        ),
    ] = None,
    rome: Annotated[
        list[str] | None, typer.Option("--rome", metavar="CODE", help="Remplace les codes ROME du titre.")
    ] = None,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Changer un titre. Qui de nouvelles dates touchent, et jusqu'à quand, est dit avant d'être écrit.

    Jurés et agréments qui perdent ou gagnent des jours, sessions en cours qui perdent ou gagnent l'ouverture du titre
    (SES-05) : les premiers sont nommés, tous le sont dans le JSON (« effets »). Au terminal, l'accord est demandé.

    Un CCP de plus est exigé du jour du changement, ou d'un jour plus tard (--exige-du) : rien de ce qui s'est obtenu
    avant n'en dépend (OBT-02). Les candidats en parcours qui devront l'obtenir, les jurés qui perdent une session à
    venir et ces sessions sont nommés d'abord.

    Quand la fin de vie bouge, une fin de prolongation calculée est proposée de nouveau, un an après ; une fin saisie
    ou donnée par le RNCP reste : si elle tombait avant la fin de vie, donnez aussi --fin-prolongation.

    Exemples :

        ceres referentiel modifier TP-01280m04 --fin-validite 01/09/2029 --motif "arrêté de prorogation" --simuler

        ceres referentiel modifier RNCP36805 --code TP-01302m03 --sigle SAMS
    """
    from ceres_cli.commands.referentiel.ecriture import ecrire
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.titre import saisie as saisie_titre

    valeurs = saisie_titre.lire(
        code=code, rncp=rncp, intitule=intitule, sigle=sigle, niveau=niveau, debut=debut, fin=fin,
        fin_prolongation=fin_prolongation, ccp=ccp or (), ccs=ccs or (), exige_du=exige_du, rome=rome or (),
    )  # fmt: skip
    if not valeurs:
        raise ErreurUsage(
            "Rien à modifier : donnez au moins une option.", conseil="Voir : ceres referentiel modifier --help"
        )
    ecrire(ctx, Demande(ActionTitre.MODIFIER, titre, valeurs, motif), simuler=simuler, format_=format_, oui=oui)
