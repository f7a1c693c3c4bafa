"""Le score de mutation, pièce par pièce, d'après les verdicts que mutmut laisse dans `mutants/`.

Échoue sous le seuil donné (en pour cent), ou si un mutant n'a pas été jugé. Les survivants se disent par fonction quand
la section « Mutation » de docs/decisions.md ne nomme pas celle-ci ; `--survivants` les nomme tous :
`.venv-mutations/bin/mutmut show NOM` en montre un.
"""

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

# Codes de sortie de mutmut. Vu : un test échoue, ou ne finit plus. Le reste (interrompu, mort d'autre chose) n'est pas
# un verdict : à juger de nouveau.
VUS = frozenset({1, 3, 24, -24, 36, 152, 255})
SURVIT = frozenset({0, 5, 33})  # 5 et 33 : aucun test ne passe par là
ECARTE = 34
DROITS = ("regles/droits.py", *(f"services/faits/{f}.py" for f in ("perimetres", "ecrits", "sources")))


class Mutant(NamedTuple):
    """`nom` : celui de mutmut ; `fichier` : depuis `ceres_cli/` ; `vu` : None s'il n'a pas été jugé."""

    nom: str
    fichier: str
    vu: bool | None

    @property
    def piece(self) -> str:
        return "droits" if self.fichier in DROITS else self.fichier.rpartition("/")[0]

    @property
    def fonction(self) -> str:
        """« moteur/ecritures.py:Ecritures.modifier », comme les pages la nomment."""
        nom = self.nom.rpartition(".")[2].partition("__mutmut_")[0]  # « x_f », « xǁClasseǁf »
        return f"{self.fichier}:{nom[2:].replace('ǁ', '.')}"


def verdict(code: int | None) -> bool | None:
    return True if code in VUS else False if code in SURVIT else None


def lire(dossier: Path, sources: Path) -> list[Mutant]:
    """Les mutants des fichiers qui existent encore."""
    suite = []
    for chemin in sorted(dossier.glob("ceres_cli/**/*.py.meta")):
        fichier = chemin.relative_to(dossier / "ceres_cli").as_posix().removesuffix(".meta")
        if (sources / fichier).exists():
            codes = json.loads(chemin.read_text(encoding="utf-8"))["exit_code_by_key"]
            suite += [Mutant(nom, fichier, verdict(code)) for nom, code in codes.items() if code != ECARTE]
    return suite


def expliquees(page: str) -> set[str]:
    """Les fonctions que la section « Mutation » nomme : `fichier.py:nom`, `fichier.py:nom`, `autre_nom`…"""
    section = re.split(r"^## ", page.partition("\n## Mutation\n")[2], maxsplit=1, flags=re.MULTILINE)[0]
    suite, fichier = set(), ""
    for cite in re.findall(r"`([^`]+)`", section):
        chemin, deux_points, nom = cite.partition(".py:")
        if deux_points:
            fichier = f"{chemin}.py"
        suite.add(f"{fichier}:{nom or cite}")
    return suite


def pour_cent(vus: int, total: int) -> float:
    return 100 * vus / total if total else 100.0


def ligne(nom: str, vus: int, juges: int) -> str:
    return f"{nom:<22} {vus:>5} / {juges:<5} {pour_cent(vus, juges):6.1f} %"


def principal() -> None:
    analyse = argparse.ArgumentParser(description=__doc__)
    analyse.add_argument("--seuil", type=float, default=90)
    analyse.add_argument("--survivants", action="store_true")
    options = analyse.parse_args()
    racine = Path(__file__).parent.parent
    mutants = lire(racine / "mutants", racine / "ceres_cli")
    juges = [m for m in mutants if m.vu is not None]
    vivants = [m for m in juges if not m.vu]
    if options.survivants:
        print(*(m.nom for m in vivants), sep="\n")
    connues = expliquees((racine / "docs" / "decisions.md").read_text(encoding="utf-8"))
    for fonction, nombre in Counter(m.fonction for m in vivants).items():
        if fonction not in connues:
            print(f"à tuer ou à expliquer : {fonction} ({nombre})")
    total, restes = Counter(m.piece for m in juges), Counter(m.piece for m in vivants)
    for piece, nombre in sorted(total.items()):
        print(ligne(piece, nombre - restes[piece], nombre))
    vus = len(juges) - len(vivants)
    print(ligne("en tout", vus, len(juges)))
    if len(juges) < len(mutants) or not mutants:
        raise SystemExit(
            f"{len(mutants) - len(juges)} mutants sur {len(mutants)} n'ont pas été jugés : relancez make mutations."
        )
    if pour_cent(vus, len(juges)) < options.seuil:
        raise SystemExit(f"Sous le seuil de {options.seuil:g} % : voir --survivants.")


if __name__ == "__main__":
    principal()
