"""ceres rgpd extraire"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptEcraser, OptFormat
from ceres_cli.commands.rgpd.options import UnePersonne
from ceres_cli.terminal.typer_fr.chemins import tableau_ecrit

if TYPE_CHECKING:
    from ceres_cli.services.rgpd.lectures import Element


@en_liste("donnee")
def extraire(
    ctx: typer.Context,
    personne: UnePersonne,
    sortie: Annotated[
        Path | None,
        typer.Option("--sortie", metavar="FICHIER", parser=tableau_ecrit, help="Écrire un tableau : .xlsx ou .csv."),
    ] = None,
    ecraser: OptEcraser = False,
    format_: OptFormat = None,
) -> None:
    """Réunir tout ce que la base dit d'une personne : chaque table, le journal, les accès (profil MPCP).

    Une ligne par donnée : d'où elle vient, l'objet, le champ, la valeur. Les fiches qui lui ont été réunies en sont. De
    quoi répondre à une demande d'accès (RGPD, article 15) ou de portabilité (article 20, --format json).

    Exemples :

        ceres rgpd extraire C-12 --format json

        ceres rgpd extraire J-12 --sortie extrait.xlsx
    """
    from ceres_cli.regles.droits import NatureAcces
    from ceres_cli.regles.francais import compter
    from ceres_cli.schemas.donnees import DONNEE
    from ceres_cli.services.rgpd import lectures

    contexte = commun.contexte(ctx)
    cadre = contexte.cadre()
    parole = contexte.sortie(format_)
    elements = lectures.extraire(cadre, personne)
    if sortie is None:
        parole.liste("donnees", DONNEE, elements, len(elements), de=personne)
        return
    cadre.consigner(NatureAcces.LECTURE, document="donnees", objet=personne, nombre=len(elements))
    _ecrire(sortie, elements, ecraser=ecraser, brut=contexte.csv_brut)
    parole.info(f"{compter(len(elements), 'donnée')} dans {sortie}.")


def _ecrire(chemin: Path, elements: "list[Element]", *, ecraser: bool, brut: bool) -> None:
    from ceres_cli import fichiers
    from ceres_cli.formats.csv_sur import ecrire_csv
    from ceres_cli.formats.tableau.ecrire import ecrire_xlsx
    from ceres_cli.schemas.donnees import DONNEE

    lignes = [[str(element[c.cle]) for c in DONNEE] for element in elements]
    with fichiers.ecrire(chemin, ecraser=ecraser) as flux:
        if chemin.suffix.lower() == ".xlsx":
            ecrire_xlsx(flux, [c.titre for c in DONNEE], lignes)
        else:
            ecrire_csv(flux, DONNEE, lignes, bom=True, fin_ligne="\r\n", brut=brut)
