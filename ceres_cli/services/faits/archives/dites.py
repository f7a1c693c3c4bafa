"""Ce qui n'est plus dans la base : où le lire, et ce qu'il faut en dire."""

from collections.abc import Sequence
from datetime import date

from ceres_cli.base.sceau import archives
from ceres_cli.base.sceau.archives import Archive
from ceres_cli.erreurs import Introuvable
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.identifiants import numero
from ceres_cli.store import Db


def ou(archive: Archive) -> str:
    """« journal-2024.ndjson (L-000001 à L-000090, d'avant le 01/01/2025) »"""
    return f"{archive.fichier} ({archive.etendue}, d'avant le {en_francais(date.fromisoformat(archive.avant))})"


def plus_ancien(db: Db, *, depuis: str = "", apres: int = 0) -> list[str]:
    """Où est ce que le journal n'a plus, de ce jour (ISO) ou d'après, et des traces de numéro plus grand."""
    suite = [a for a in archives.lire(db) if a.avant > depuis]
    if suite and apres and ((premiere := premiere_trace(db, suite[-1].au)) is None or apres >= premiere - 1):
        return []
    return [ou(a) for a in suite]


def premiere_trace(db: Db, lot: int) -> int | None:
    """La première d'après ce lot, de celles que l'on voit."""
    return db.valeur("SELECT min(id) FROM trace WHERE lot_id > ?", (lot,))  # type: ignore[no-any-return]


def du_lot(db: Db, lot: int) -> Archive | None:
    """Celle qui tient ce lot."""
    return next((a for a in archives.lire(db) if a.du <= lot <= a.au), None)


def refaites(siennes: Sequence[Archive], ailleurs: Sequence[Archive]) -> tuple[list[Archive], list[str]]:
    """Celles-ci, où chaque archive prend le fichier qui tient les mêmes lots ailleurs ; et ce qui y change."""
    connues = {(a.du, a.au, a.tete): a for a in ailleurs}
    suite, dites = [], []
    for archive in siennes:
        autre = connues.get((archive.du, archive.au, archive.tete), archive)
        suite.append(archive._replace(fichier=autre.fichier, sha256=autre.sha256))
        if suite[-1] != archive:
            dites.append(f"{autre.fichier} (refaite de {archive.fichier}, {archive.etendue})")
    return suite, dites


def exiger_non_archive(db: Db, objet: str) -> None:
    """Lève Introuvable si ce lot, que la base ne montre pas, est dans une archive."""
    if (archive := du_lot(db, numero("L", objet))) is not None:
        raise Introuvable(
            f"Le lot {objet} est archivé : la base ne peut ni le montrer ni le défaire.",
            conseil=f"Il est dans {ou(archive)}.",
            objets=[objet],
        )
