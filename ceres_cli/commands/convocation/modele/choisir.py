"""ceres convocation modele choisir"""

from pathlib import Path
from typing import Annotated, Any

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimulerSansPlan
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.vocabulaire import ActionCentre
from ceres_cli.terminal.typer_fr.chemins import chemin_lu
from ceres_cli.terminal.typer_fr.exclusions import exclut


@exclut("FICHIER", "--maison", "--comme-la-base")
@exclut("--maison", "--comme-la-base")
def choisir(
    ctx: typer.Context,
    fichier: Annotated[
        Path | None, typer.Argument(metavar="[FICHIER]", parser=chemin_lu, help="Le modèle (.typ), éprouvé d'abord.")
    ] = None,
    centre: Annotated[
        str | None,
        typer.Option("--centre", metavar="E-…", help="Pour les lettres de ce centre seulement (ou son SIRET)."),
    ] = None,
    maison: Annotated[bool, typer.Option("--maison", help="Revenir au modèle de la maison.")] = False,
    commun_: Annotated[
        bool, typer.Option("--comme-la-base", help="Avec --centre : prendre désormais le modèle de la base.")
    ] = False,
    motif: OptMotif = None,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Choisir le modèle des lettres : d'un centre (--centre), par lui ou un profil MPCP ; de la base (profil MPCP).

    Il est éprouvé, puis gardé dans la base avec les fichiers de son dossier : ceux d'ici peuvent ensuite changer ou
    disparaître. Une édition garde le modèle qu'elle avait, et s'imprime toujours pareil ; choisir en périme les
    convocations, et la suivante prend le nouveau.

    Exemples :

        ceres convocation modele choisir mon-modele/lettre.typ --centre E-12

        ceres convocation modele choisir --maison
    """
    from ceres_cli.formats.convocation import modeles
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.regles.centre.modele import MAISON
    from ceres_cli.services.centre.situation import MetierCentre
    from ceres_cli.services.convocation.modele import MetierModele

    if fichier is None and not maison and not commun_:
        raise ErreurUsage("Donnez un FICHIER, --maison ou --comme-la-base : l'un des trois.")
    if commun_ and centre is None:
        raise ErreurUsage("--comme-la-base est pour un centre.", conseil="Donnez --centre E-…")
    modele = None
    if fichier is not None:
        modele = modeles.lire(fichier)
        modeles.eprouver(modele)
        if manquent := modeles.oublies(modele):
            commun.contexte(ctx).sortie(format_).avertissement(modeles.dire_les_oublis(fichier, manquent))
    valeurs: dict[str, Any] = {"modele": modele}
    if centre is not None:
        valeurs["champs"] = {"modele": modele.empreinte if modele is not None else MAISON if maison else None}
    demande = Demande(ActionCentre.COURRIER, centre or "", valeurs, motif=motif)
    metier = MetierModele() if centre is None else MetierCentre()
    commun.agir(ctx, "convocation modele choisir", metier, [demande], motif=motif, simuler=simuler, format_=format_)
