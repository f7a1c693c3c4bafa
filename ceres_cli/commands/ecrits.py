"""Écrire des documents préparés, chacun d'un seul coup ; dire lesquels."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.regles.francais import compter

if TYPE_CHECKING:
    from ceres_cli.terminal.sortie import Sortie

Documents = Sequence[tuple[Path, bytes]]


def verifier(documents: Documents, dossier: Path, *, ecraser: bool) -> None:
    """BaseInutilisable si l'un ne pourrait pas être écrit ; ne touche à rien."""
    from ceres_cli import fichiers

    if dossier.exists():
        for chemin, _ in documents:
            fichiers.verifier_cible(chemin, ecraser)


def ecrire(sortie: "Sortie", documents: Documents, dossier: Path, *, ecraser: bool) -> list[dict[str, Any]]:
    """Les écrit dans le dossier, créé au besoin, et rend une ligne `ceres.document/1` par fichier ; celui qui y est
    déjà, aux mêmes octets, reste tel qu'il est."""
    from ceres_cli import fichiers

    verifier(documents, dossier, ecraser=ecraser)
    try:
        dossier.mkdir(mode=0o700, exist_ok=True)
    except OSError as erreur:
        raise BaseInutilisable(
            f"Le dossier {dossier} ne peut pas être créé ({fichiers.cause(erreur)}).",
            conseil="Donnez un autre dossier.",
        ) from None
    changes = [d for d in documents if not (ecraser and fichiers.a_jour(*d))]
    for chemin, octets in changes:
        with fichiers.ecrire(chemin, ecraser=ecraser) as flux:
            flux.write(octets)
    gardes = len(documents) - len(changes)
    suite = f", dont {compter(gardes, 'inchangé')}" if gardes else ""
    sortie.info(f"{compter(len(documents), 'document')} dans {dossier}{suite}.")
    return decrire(documents)


def ecrire_un(sortie: "Sortie", cible: Path, octets: bytes, dits: Sequence[str], *, ecraser: bool) -> None:
    """L'écrit, et dit ce qu'il y a à en dire."""
    from ceres_cli import fichiers
    from ceres_cli.schemas.sessions import DOCUMENT

    for phrase in dits:
        sortie.avertissement(phrase)
    with fichiers.ecrire(cible, ecraser=ecraser) as flux:
        flux.write(octets)
    lignes = decrire([(cible, octets)])
    sortie.liste("documents", DOCUMENT, lignes, len(lignes))


def decrire(documents: Documents) -> list[dict[str, Any]]:
    return [
        {"fichier": str(chemin), "format": chemin.suffix.removeprefix("."), "octets": len(octets)}
        for chemin, octets in documents
    ]
