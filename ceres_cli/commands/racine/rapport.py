"""ceres rapport"""

from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptDepartement, OptEcraser, OptFormat, OptRegion, OptTitre, opt
from ceres_cli.terminal.typer_fr.chemins import page_ecrite


def rapport(
    ctx: typer.Context,
    sortie: Annotated[Path, opt("--sortie", "La page à écrire (.html).", "FICHIER", page_ecrite)],
    titre: OptTitre = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    ecraser: OptEcraser = False,
    format_: OptFormat = None,
) -> None:
    """Écrire le rapport de votre ressort : une seule page HTML, à lire, imprimer ou envoyer.

    Couverture et sa carte, prévision, échéances, sessions, résultats, activité : chaque image a sa table à côté. La
    page ne va rien chercher sur le réseau et ne contient aucune donnée personnelle.

    Exemples :

        ceres rapport --sortie rapport.html

        ceres rapport --sortie dwwm.html --titre DWWM --ecraser
    """
    from ceres_cli import fichiers
    from ceres_cli.schemas.sessions import DOCUMENT
    from ceres_cli.services.statistiques import rapport as chiffres
    from ceres_cli.services.statistiques.criteres import Criteres

    contexte = commun.contexte(ctx)
    criteres = Criteres(titre=titre, departement=departement, region=region)
    page = chiffres.rediger(contexte.cadre(), criteres).encode()
    with fichiers.ecrire(sortie, ecraser=ecraser) as flux:
        flux.write(page)
    parole = contexte.sortie(format_)
    parole.fiche("document", DOCUMENT, {"fichier": str(sortie), "format": "html", "octets": len(page)})
