"""ceres centre courrier"""

from pathlib import Path
from typing import Annotated

from ceres_cli.commands.agir import Voulu, agit
from ceres_cli.commands.options import UnCentre, opt
from ceres_cli.erreurs import ErreurFichier, ErreurUsage
from ceres_cli.regles.vocabulaire import ActionCentre
from ceres_cli.terminal.typer_fr.chemins import chemin_lu
from ceres_cli.terminal.typer_fr.exclusions import exclut


@exclut("--logo", "--sans-logo")
@agit(ActionCentre.COURRIER, "centre.situation:MetierCentre", suivie=True)
def courrier(
    objet: UnCentre,
    logo: Annotated[Path | None, opt("--logo", "Image PNG ou SVG, 200 ko au plus.", "FICHIER", chemin_lu)] = None,
    sans_logo: Annotated[bool, opt("--sans-logo", "Ôter le logo.")] = False,
    signataire: Annotated[str | None, opt("--signataire", "Qui signe les lettres : prénom et nom.", "NOM")] = None,
    qualite: Annotated[str | None, opt("--qualite", "Sa qualité : « La directrice du centre ».", "TEXTE")] = None,
    acces: Annotated[
        str | None, opt("--acces", "Comment venir : « Tram 2, arrêt Gare ; parking gratuit ».", "TEXTE")
    ] = None,
) -> Voulu:
    """Régler les lettres d'un centre : logo, signataire et sa qualité, accès ; une valeur vide efface.

    Les convocations déjà éditées gardent ce qu'elles avaient ; la prochaine édition prend le reste. Le logo est celui
    du centre : jamais une Marianne, que seul l'État emploie.

    Exemples :

        ceres centre courrier E-12 --logo logo.png --signataire "Claire MORVAN" --qualite "La directrice du centre"

        ceres centre courrier E-12 --acces "Tram 2, arrêt Gare ; parking gratuit" --sans-logo
    """
    from ceres_cli.services.centre.courrier import saisir

    tapes = {"signataire": signataire, "qualite": qualite, "acces": acces}
    if all(valeur is None for valeur in tapes.values()) and logo is None and not sans_logo:
        raise ErreurUsage("Rien à régler : donnez --logo, --signataire, --qualite ou --acces.")
    champs, lu = saisir(tapes, None if logo is None else _lire(logo))
    return Voulu(objet, {"champs": champs | ({"logo": None} if sans_logo else {}), "logo": lu})


def _lire(chemin: Path) -> bytes:
    """Les octets de l'image, un de plus que permis s'il y en a trop ; ErreurFichier si elle ne peut pas être lue."""
    from ceres_cli import fichiers
    from ceres_cli.regles.logo import OCTETS_MAX

    try:
        if chemin.is_file():
            with chemin.open("rb") as flux:
                return flux.read(OCTETS_MAX + 1)
    except OSError as erreur:
        raise ErreurFichier(f"{chemin} ne peut pas être lu ({fichiers.cause(erreur)}).") from None
    raise ErreurFichier(f"{chemin} : ce fichier n'existe pas.", conseil="Vérifiez le chemin.")
