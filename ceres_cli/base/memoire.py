"""Le dernier lot qu'un agent a écrit dans une base, gardé dans son dossier d'état : ramenée dans le temps, elle ne l'a
plus, et la chaîne de ses sceaux, qui se tient, ne le dirait pas.

Un fichier par base et par agent, d'une ligne de longueur fixe, récrite d'un trait : perdu ou abîmé, un retour ne se
voit pas, et rien d'autre n'en dépend.
"""

import os
import re
import zlib
from pathlib import Path
from typing import NamedTuple

from ceres_cli import garde
from ceres_cli.base.sceau import archives
from ceres_cli.base.sceau.etat import Lecture

_LIGNE = re.compile(rb"([0-9a-f]{64}) ([0-9]{12}) ([0-9a-f]{64}) (\S{20})\n")


class Vu(NamedTuple):
    """`origine` : la tête du premier lot, que nulle autre base n'a ; `instant` : celui du lot (UTC ISO)."""

    origine: str
    lot: int
    tete: str
    instant: str


class Retour(NamedTuple):
    """La base n'a plus ce lot, ou l'a autre ; `dernier` : celui qu'elle a."""

    vu: Vu
    dernier: int


class Memoire:
    """Ce qu'un agent retient d'une base."""

    def __init__(self, dossier: Path, base: str) -> None:
        self.fichier = dossier / f"{garde.VU}{zlib.crc32(base.encode()):08x}"
        self._origine, self._instant = "", ""

    def retour(self, db: Lecture) -> Retour | None:
        """None si rien n'en est retenu, si tout y est encore, ou si c'est une autre base, à la même place."""
        vu = self._lire()
        premier, dernier, tete = db.une(
            "SELECT (SELECT tete FROM sceau ORDER BY lot_id LIMIT 1), (SELECT max(lot_id) FROM sceau),"
            " (SELECT tete FROM sceau WHERE lot_id = ?)",
            (0 if vu is None else vu.lot,),
        ) or (None, None, None)
        self._origine = premier or ""
        if vu is None or vu.origine != premier or vu.tete == tete:
            return None
        if tete is None and any(a.du <= vu.lot <= a.au for a in archives.lire(db)):
            return None
        return Retour(vu, dernier)

    def ouvrir(self, db: Lecture, instant: str) -> Retour | None:
        """De même, avant le premier lot d'une écriture, qui est de cet instant."""
        self._instant = instant
        return self.retour(db)

    def noter(self, lot: int, tete: str) -> None:
        """Ce lot est enregistré. OSError s'il ne peut être retenu."""
        ligne = f"{self._origine or tete} {lot:012d} {tete} {self._instant}\n"
        self.fichier.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descripteur = garde.ouvrir(self.fichier, os.O_WRONLY | os.O_CREAT)
        try:
            os.pwrite(descripteur, ligne.encode(), 0)
        finally:
            os.close(descripteur)

    def _lire(self) -> Vu | None:
        try:
            with open(garde.ouvrir(self.fichier), "rb") as flux:
                lue = _LIGNE.fullmatch(flux.read(1000))
        except OSError:
            return None
        return None if lue is None else Vu(lue[1].decode(), int(lue[2]), lue[3].decode(), lue[4].decode())
