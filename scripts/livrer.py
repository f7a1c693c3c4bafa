"""Publier une version : `make livraison VERSION=1.8.0` dit ce qui serait fait ; FAIRE=oui le fait. Rien n'est envoyé.

Change la version là où elle est écrite, date le journal des versions, commet et marque. La suite est dite à la fin.
"""

import argparse
import difflib
import re
import subprocess
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

RACINE = Path(__file__).resolve().parent.parent
_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)(?:(a|b|rc)(\d+))?")
_MODULE = "ceres_cli/__init__.py"


class Refus(Exception):
    """Ce qui empêche de publier, et quoi faire."""


def principal() -> None:
    lecture = argparse.ArgumentParser(prog="make livraison", add_help=False)
    lecture.add_argument("version")
    lecture.add_argument("--faire", action="store_true")
    options = lecture.parse_args()
    try:
        publier(RACINE, options.version, datetime.now(ZoneInfo("Europe/Paris")).date(), faire=options.faire)
    except Refus as refus:
        raise SystemExit(f"{refus}\nRien n'a été changé.") from None


def publier(depot: Path, version: str, jour: date, *, faire: bool) -> None:
    """Dit chaque changement, puis les fait si `faire`. Lève Refus avant d'avoir rien changé."""
    changements = preparer(depot, version, jour)
    for nom, (avant, apres) in changements.items():
        print("".join(difflib.unified_diff(*(t.splitlines(keepends=True) for t in (avant, apres)), nom, nom, n=1)))
    etapes = [
        ["git", "add", *changements],
        ["git", "commit", "--quiet", "--message", f"Publier la version {version}"],
        ["git", "tag", "--annotate", f"v{version}", "--message", f"ceres {version}"],
    ]
    for etape in etapes:
        print("$ " + " ".join(f"'{mot}'" if " " in mot else mot for mot in etape))
    if not faire:
        print("\nRien n'a été changé. Pour le faire : la même commande et FAIRE=oui.")
        return
    for nom, (_, apres) in changements.items():
        (depot / nom).write_text(apres, encoding="utf-8")
    for etape in etapes:
        subprocess.run(etape, cwd=depot, check=True)
    print(f"\nLa version {version} est marquée, ici seulement. La suite : make verifier, make distribution, puis")
    print("git push --follow-tags, et joindre dist/ à la version sur la forge.")
    print("Une fois envoyée, son schéma est figé : le changer en demande un de plus. D'ici là, la marque se reprend")
    print(f"(git tag --delete v{version}), et la même version se refait.")


def preparer(depot: Path, version: str, jour: date) -> dict[str, tuple[str, str]]:
    """Chaque fichier à changer : son texte, et le nouveau."""
    if not _VERSION.fullmatch(version):
        raise Refus(f"« {version} » n'est pas une version : donnez-la comme 1.8.0, ou 1.8.0rc1 pour un essai.")
    if sale := _git(depot, "status", "--porcelain"):
        raise Refus(f"Le dépôt a des changements qui ne sont pas commis : commettez-les, ou ôtez-les.\n{sale}")
    marques = _git(depot, "tag", "--list", "v*").split()
    actuelle = re.search(r'^VERSION = "([^"]+)"', (depot / _MODULE).read_text(encoding="utf-8"), re.MULTILINE)
    assert actuelle is not None
    if (
        f"v{version}" in marques
        or rang(version) < rang(actuelle[1])
        or (version == actuelle[1] and f"v{actuelle[1]}" in marques)
    ):
        raise Refus(
            f"La version {version} ne suit pas la {actuelle[1]}, ou est déjà marquée : donnez-en une plus haute."
        )
    return {
        nom: (texte, change(texte))
        for nom, change in _changements(version, jour).items()
        if change(texte := (depot / nom).read_text(encoding="utf-8")) != texte
    }


def rang(version: str) -> tuple[int, int, int, str, int]:
    """L'ordre des versions ; un essai (a, b, rc) vient avant ce qu'il essaie."""
    trouve = _VERSION.fullmatch(version)
    assert trouve is not None
    majeure, mineure, correction, sorte, numero = trouve.groups()
    return int(majeure), int(mineure), int(correction), sorte or "z", int(numero or 0)


def _changements(version: str, jour: date) -> dict[str, Callable[[str], str]]:
    return {
        _MODULE: lambda t: _remplacer(t, r'^VERSION = ".+"$', f'VERSION = "{version}"'),
        "publiccode.yml": lambda t: _remplacer(t, r'^softwareVersion: ".+"$', f'softwareVersion: "{version}"'),
        "CHANGELOG.md": lambda t: _dater(t, version, jour),
    }


def _dater(journal: str, version: str, jour: date) -> str:
    """Ce qui n'était pas publié passe sous le titre de la version ; dont la marque a été reprise, elle n'en a toujours
    qu'un."""
    avant, trouve, reste = journal.partition("## Non publié\n")
    neuf, suite, ancien = reste.partition("\n## ")
    if not trouve or not neuf.strip():
        raise Refus("CHANGELOG.md n'a rien sous « Non publié » : écrivez-y ce que voit l'utilisateur.")
    if ancien.startswith(f"{version}, le "):
        suite, ancien = "", ancien.partition("\n")[2]
    return f"{avant}{trouve}\n## {version}, le {jour:%d/%m/%Y}\n{neuf}{suite}{ancien}"


def _remplacer(texte: str, motif: str, par: str) -> str:
    nouveau, fois = re.subn(motif, par, texte, flags=re.MULTILINE)
    assert fois == 1, motif
    return nouveau


def _git(depot: Path, *mots: str) -> str:
    return subprocess.run(["git", *mots], cwd=depot, check=True, capture_output=True, text=True).stdout.rstrip()


if __name__ == "__main__":
    principal()
