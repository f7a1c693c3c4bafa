"""ceres referentiel creer"""

from datetime import date
from typing import Annotated

import typer

from ceres_cli.commands.options import OptFormat, OptMotif, OptSimulerSansPlan, lire_date
from ceres_cli.commands.referentiel.options import (
    OptCcp,
    OptCcs,
    OptFinProlongation,
    OptNiveau,
    OptRncp,
    OptRome,
    OptSigle,
)
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.vocabulaire import ActionTitre


def creer(
    ctx: typer.Context,
    code: Annotated[str, typer.Option("--code", metavar="TP-…m…", help="Code et millésime : TP-99901m01.")],
    intitule: Annotated[str, typer.Option("--intitule", metavar="TEXTE", help="Intitulé du titre.")],
    debut: Annotated[
        date, typer.Option("--debut-validite", parser=lire_date, metavar="DATE", help="Premier jour de validité.")
    ],
    fin: Annotated[
        date, typer.Option("--fin-validite", parser=lire_date, metavar="DATE", help="Date de fin de vie, incluse.")
    ],
    fin_prolongation: OptFinProlongation = None,
    rncp: OptRncp = None,
    sigle: OptSigle = None,
    niveau: OptNiveau = None,
    ccp: OptCcp = None,
    ccs: OptCcs = None,
    rome: OptRome = None,
    motif: OptMotif = None,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Créer une version de titre, avec ses CCP et ses CCS.

    Sans --fin-prolongation, elle est proposée un an après la fin de vie, et suivra celle-ci si elle bouge.

    Exemple :

        ceres referentiel creer --code TP-99901m01 --intitule "Accordeur d'horloges" --debut-validite 01/01/2026
        --fin-validite 31/12/2030 --ccp "Régler la sonnerie" --ccp "Remonter le mécanisme" --rome B1604
    """
    from ceres_cli.commands.referentiel.ecriture import ecrire
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.titre import saisie as saisie_titre

    valeurs = saisie_titre.lire(
        code=code, rncp=rncp, intitule=intitule, sigle=sigle, niveau=niveau, debut=debut, fin=fin,
        fin_prolongation=fin_prolongation, ccp=ccp or (), ccs=ccs or (), rome=rome or (),
    )  # fmt: skip
    if "millesime" not in valeurs and "rncp" not in valeurs:
        raise ErreurUsage(
            f"Il manque le millésime à « {code} ».",
            conseil="Écrivez par exemple --code TP-99901m01, ou ajoutez --rncp.",
        )
    ecrire(ctx, Demande(ActionTitre.CREER, "", valeurs, motif), simuler=simuler, format_=format_)
