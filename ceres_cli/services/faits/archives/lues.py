"""Un fichier d'archive, et laquelle de la base il tient."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ceres_cli import fichiers
from ceres_cli.base.sceau.archives import ORIGINE, Archive
from ceres_cli.base.tables import COLONNES
from ceres_cli.erreurs import BaseInutilisable, ErreurFichier, ErreurUsage
from ceres_cli.formats import passager
from ceres_cli.formats.export_de_base import ARCHIVE, Export
from ceres_cli.services.faits.archives.dites import ou
from ceres_cli.store import Db

if TYPE_CHECKING:
    from ceres_cli.base.sceau.relecture import Source


@contextmanager
def ouverte(chemin: Path) -> Iterator[Export]:
    """Ce que tient ce fichier. ErreurFichier : il ne se lit pas, ou n'est pas une archive. BaseInutilisable : il est
    coupé, ou il a changé."""
    try:
        flux = chemin.open("rb")
    except (OSError, ValueError) as erreur:
        cause = fichiers.cause(erreur) if isinstance(erreur, OSError) else "ce chemin ne peut pas exister"
        raise ErreurFichier(
            f"L'archive {chemin} ne peut pas être lue : {cause}.",
            conseil="Donnez un fichier de « ceres admin archiver ».",
        ) from erreur
    with flux:
        yield Export(chemin, flux, COLONNES, ARCHIVE)


def rang_des_lots(export: Export, siennes: Sequence[Archive]) -> int:
    """De même, mais d'après ses lots et leurs têtes : une archive refaite, dont la base a oublié le condensé (restaurée
    d'avant), tient encore les mêmes. Sa chaîne reste à vérifier."""
    precedentes = [ORIGINE, *(a.tete for a in siennes)]
    for i, (precedente, archive) in enumerate(zip(precedentes, siennes, strict=False)):
        dite = (export.en_tete.get(cle) for cle in ("du", "au", "precedente", "tete"))
        if tuple(dite) == (archive.du, archive.au, precedente, archive.tete):
            return i
    return rang(export, siennes)


def rang(export: Export, siennes: Sequence[Archive]) -> int:
    """Où est cette archive parmi celles de la base, d'après son condensé. BaseInutilisable : elle n'en est pas, ou n'en
    est plus une."""
    for i, archive in enumerate(siennes):
        if archive.sha256 == export.sha256:
            return i
    raise BaseInutilisable(
        f"{export.nom} n'est pas une des archives de cette base, ou n'en est plus une.",
        conseil=f"Les siennes : {' ; '.join(map(ou, siennes))}. Refaite, puis oubliée d'une base restaurée : « ceres"
        " admin archiver --effacer » la raccroche."
        if siennes
        else "Elle n'a rien d'archivé.",
    )


def des_fichiers(chemins: Sequence[Path], archivees: Sequence[Archive]) -> dict[Archive, Path]:
    """Celle de la base que tient chaque fichier. ErreurUsage : deux tiennent la même."""
    suite: dict[Archive, Path] = {}
    for chemin in chemins:
        with ouverte(chemin) as export:
            archive = archivees[rang(export, archivees)]
        if archive in suite:
            raise ErreurUsage(
                f"{suite[archive]} et {chemin} sont la même archive.", conseil="Donnez chaque archive une seule fois."
            )
        suite[archive] = chemin
    return suite


@contextmanager
def en_base(source: "Source") -> Iterator[Db]:
    """Les lots d'une archive, dans une base passagère."""
    from ceres_cli.base.sceau import relecture

    with passager.dossier() as dossier, relecture.relue(dossier / "archive.db", source) as db:
        yield db


@contextmanager
def relue(chemin: Path) -> Iterator[Db]:
    """De même de ce fichier."""
    with ouverte(chemin) as export, en_base(export) as db:
        yield db
