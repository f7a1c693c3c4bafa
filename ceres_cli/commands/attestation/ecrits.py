"""ceres attestation retraits, page"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptEcraser, OptFormat
from ceres_cli.terminal.typer_fr.chemins import chemin_lu, fichier_ecrit

if TYPE_CHECKING:
    from ceres_cli.contexte import Contexte


def retraits(
    ctx: typer.Context,
    cible: Annotated[
        Path, typer.Option("--sortie", metavar="F.json", parser=fichier_ecrit, help="Où écrire la liste signée.")
    ],
    ecraser: OptEcraser = False,
    format_: OptFormat = None,
) -> None:
    """Écrire la liste signée des attestations qui ne valent plus : retirées, corrigées, remplacées (OBT-05, OBT-06).

    Des numéros et des jours, aucun nom : elle se publie. Réservé au profil MPCP qui tient la clé du registre.

    Exemple :

        ceres attestation retraits --sortie retraits.json --ecraser
    """
    from ceres_cli.formats.attestation.retraits import en_texte
    from ceres_cli.services.attestation import ecrits

    contexte = commun.contexte(ctx)
    _ecrire(contexte, cible, en_texte(ecrits.retraits(contexte.cadre())).encode(), ecraser=ecraser, format_=format_)


def page(
    ctx: typer.Context,
    cible: Annotated[Path, typer.Option("--sortie", metavar="F.html", parser=fichier_ecrit, help="Où écrire la page.")],
    revocations: Annotated[
        Path | None,
        typer.Option("--revocations", metavar="F.json", parser=chemin_lu, help="Liste signée des retraits à y mettre."),
    ] = None,
    ecraser: OptEcraser = False,
    format_: OptFormat = None,
) -> None:
    """Écrire la page qui vérifie une attestation dans un navigateur, sans réseau : un seul fichier, qui se publie.

    Elle porte les clés publiques du registre et la liste des retraits : celle de --revocations ou, pour le profil MPCP
    qui tient la clé, celle du jour. Publiée, son adresse se dit dans ceres.toml ([attestation] page).

    Exemples :

        ceres attestation page --sortie verifier.html

        ceres attestation page --revocations retraits.json --sortie verifier.html
    """
    from ceres_cli.services.attestation import ecrits

    contexte = commun.contexte(ctx)
    octets, dits = ecrits.page(contexte.cadre(), revocations)
    _ecrire(contexte, cible, octets, ecraser=ecraser, format_=format_, dits=dits)


def _ecrire(
    contexte: "Contexte", cible: Path, octets: bytes, *, ecraser: bool, format_: Any, dits: list[str] | None = None
) -> None:
    from ceres_cli import fichiers
    from ceres_cli.commands import ecrits
    from ceres_cli.schemas.sessions import DOCUMENT

    sortie = contexte.sortie(format_)
    for phrase in dits or ():
        sortie.avertissement(phrase)
    with fichiers.ecrire(cible, ecraser=ecraser) as flux:
        flux.write(octets)
    lignes = ecrits.decrire([(cible, octets)])
    sortie.liste("documents", DOCUMENT, lignes, len(lignes))
