"""Mettre un fichier neuf à la place de la base : personne n'y écrit pendant ce temps, et rien de l'ancienne n'y entre.

Le fichier neuf prend le nom de la base d'un seul coup. Qui tenait l'ancienne ouverte la lit encore ; qui veut y écrire
est refusé par SQLite, qui voit que le nom désigne un autre fichier.
"""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from ceres_cli import garde
from ceres_cli.base.connexion import connecter, prendre_le_verrou
from ceres_cli.base.erreurs import erreurs_de_base


@contextmanager
def sans_ecrivain(base: Path, attente: float) -> Iterator[None]:
    """Le verrou d'écriture, tenu pendant le bloc : ce qu'un processus mort avait laissé à défaire l'est d'abord.
    Occupe passé l'attente (secondes) ; BaseInutilisable si le fichier ne s'ouvre pas."""
    with erreurs_de_base(base), closing(connecter(base, attente)) as connexion:
        prendre_le_verrou(connexion, attente)
        try:
            yield
        finally:
            connexion.execute("ROLLBACK")


def prendre_la_place(neuve: Path, base: Path) -> None:
    """`neuve`, du même dossier et déjà sur le disque, prend le nom du fichier `base` (non d'un lien), et son
    propriétaire. Le journal de l'ancienne est ôté d'abord : il serait rejoué dans la nouvelle."""
    if os.geteuid() == 0 and base.exists():
        ancien = base.stat()
        os.chown(neuve, ancien.st_uid, ancien.st_gid)
    for suffixe in garde.TRAVAIL:
        base.with_name(base.name + suffixe).unlink(missing_ok=True)
    os.replace(neuve, base)
