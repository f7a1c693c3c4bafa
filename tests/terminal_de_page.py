"""Jouer un bloc « console » d'une page : ce qui suit « $ » est lancé, ce qui suit est comparé à ce qui s'affiche."""

import io
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from ceres_cli.app import executer
from tests import pseudo_terminal
from tests.lanceur import COMMANDE, environnement, sans_le_jour

# Un bloc, ou en commentaire, que la page rendue ne montre pas : le jour où sont tapés les suivants, ou une commande de
# plus. Un bloc sans « $ » montre des commandes sans les jouer : il est d'un autre langage (sh).
_BLOC = re.compile(
    r"^```console\n(?P<bloc>.*?)^```|^<!-- le (?P<jour>[0-9/]{10}) -->$|^<!-- \$ (?P<muet>[^\n]*) -->$",
    re.MULTILINE | re.DOTALL,
)
_SUITE = "…"
_REPONSE = re.compile(r" \[o/N\] (\w+)$", re.MULTILINE)
_FILET = re.compile(r"[─\s]*")


@dataclass
class Pas:
    """Une commande tapée dans une page, le jour où elle l'est, et les lignes qu'elle y affiche."""

    ligne: str
    jour: str
    attendu: list[str] = field(default_factory=list)


def pas(page: Path, jour: str) -> Iterator[Pas]:
    """Les commandes des blocs « console » de la page ; « \\ » en fin de ligne continue. `jour` : le premier, ISO."""
    for trouve in _BLOC.finditer(page.read_text(encoding="utf-8")):
        if trouve["jour"]:
            jour = "-".join(trouve["jour"].split("/")[::-1])
            continue
        if trouve["muet"]:
            yield Pas(trouve["muet"], jour)
            continue
        du_bloc: list[Pas] = []
        for ligne in trouve["bloc"].replace("\\\n", " ").splitlines():
            if ligne.startswith("$ "):
                du_bloc.append(Pas(ligne.removeprefix("$ "), jour))
            else:
                assert du_bloc, f"{page.name} : un bloc « console » commence par « $ » : {ligne}"
                du_bloc[-1].attendu.append(ligne)
        yield from du_bloc


def jouer(ligne: str, attendu: Sequence[str] = ()) -> tuple[int, str]:
    """(code, ce qui s'affiche) : dans ce processus si c'est une commande de ceres, sinon par bash. Devant un vrai
    terminal si la page y répond à une question, y montre un JSON en lignes, ou nomme le programme seul."""
    mots = shlex.split(ligne)
    if mots[0] != "ceres" or set("|<>;&") & set(ligne):
        return _bash(ligne)
    reponses = _REPONSE.findall("\n".join(attendu))
    if reponses or attendu[:1] == ["{"] or mots == ["ceres"]:
        _, affiche, code = pseudo_terminal.jouer(
            [*COMMANDE, *mots[1:]], tape="".join(f"{mot}\n" for mot in reponses).encode(),
            quand=lambda vu: "[o/N]" in vu, colonnes=200, env={"NO_COLOR": "1", "PAGER": "cat"},
        )  # fmt: skip
        return code, affiche
    return _ceres(mots[1:])


def _ceres(mots: list[str]) -> tuple[int, str]:
    affiche = io.BytesIO()
    with pytest.MonkeyPatch.context() as temporaire:
        temporaire.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
        temporaire.setattr(sys, "stdout", io.TextIOWrapper(affiche, encoding="utf-8", write_through=True))
        temporaire.setattr(sys, "stderr", io.TextIOWrapper(affiche, encoding="utf-8", write_through=True))
        code = executer(mots)
        sys.stdout.flush()
        sys.stderr.flush()
        return code, sans_le_jour(affiche.getvalue().decode())


def _bash(ligne: str) -> tuple[int, str]:
    appel = f'ceres() {{ {shlex.join(COMMANDE)} "$@"; }}; {ligne}'
    fini = subprocess.run(
        ["bash", "-c", appel], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env=environnement(), timeout=60,
    )  # fmt: skip
    return fini.returncode, sans_le_jour(fini.stdout.decode())


def ecarts(attendu: list[str], affiche: str) -> list[str]:
    """Les lignes de la page que l'affichage ne donne pas, dans l'ordre. « … » vaut des lignes entières, ou la fin ou le
    milieu d'une ligne ; ni les espaces ni les filets d'un tableau ne comptent."""
    lignes = [_simple(ligne) for ligne in affiche.splitlines()]
    rang, libre, perdues = 0, False, []
    for voulue in map(_simple, attendu):
        if voulue == _SUITE:
            libre = True
            continue
        if not voulue or _FILET.fullmatch(voulue):
            continue
        motif = re.compile(".*".join(map(re.escape, voulue.split(_SUITE))))
        fin = len(lignes) if libre else rang + 1
        while rang < len(lignes) and not lignes[rang]:
            rang, fin = rang + 1, fin + (not libre)
        trouve = next((n for n in range(rang, min(fin, len(lignes))) if motif.fullmatch(lignes[n])), None)
        if trouve is None:
            perdues.append(voulue)
        else:
            rang = trouve + 1
        libre = False
    reste = [ligne for ligne in lignes[rang:] if ligne]
    return perdues + ([f"de trop : {reste[0]}"] if reste and attendu and not libre else [])


def _simple(ligne: str) -> str:
    return " ".join(re.sub("─+", "─", ligne).split()) if not _FILET.fullmatch(ligne) else ""
