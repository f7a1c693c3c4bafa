"""`make scenarios GRAINE=n` : rejoue une graine, et imprime son histoire ; `GRAINES=0-199` : toutes celles-là.

Une graine qui échoue rend 1 : son histoire, le pas fautif, ce qui n'est plus vrai, puis les seuls pas qu'il y faut.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.fabriques.serveur import serveur
from tests.lanceur import isoler
from tests.scenarios.jeu import PAS, Bilan, Monde, Recit, jouer, reduire


@contextmanager
def monde() -> Iterator[Monde]:
    with tempfile.TemporaryDirectory() as nom, pytest.MonkeyPatch.context() as temporaire, serveur() as lance:
        isoler(temporaire, Path(nom))
        yield Monde.batir(Path(nom), lance)


def dire(texte: str) -> None:
    sys.stdout.write(f"{texte}\n")
    sys.stdout.flush()


def main() -> int:
    lecteur = argparse.ArgumentParser(prog="make scenarios")
    lecteur.add_argument("graines", help="une graine, ou la première et la dernière : 0-199")
    lecteur.add_argument("--pas", type=int, default=PAS, help="pas d'une histoire")
    voulu = lecteur.parse_args()
    premiere, _, derniere = voulu.graines.partition("-")
    bilan, fautives = Bilan(), 0
    with monde() as ici:
        for graine in range(int(premiere), int(derniere or premiere) + 1):
            recit = jouer(ici, graine, voulu.pas, bilan)
            if recit.faute or not derniere:
                dire(str(recit))
            if recit.faute:
                fautives += 1
                dire(_reduit(ici, recit))
    if derniere:
        dire(str(bilan))
    return bool(fautives)


def _reduit(ici: Monde, recit: Recit) -> str:
    court = reduire(ici, recit)
    return "  Il y suffit de :\n" + "\n".join(f"    {pas}" for pas in court)


if __name__ == "__main__":
    raise SystemExit(main())
