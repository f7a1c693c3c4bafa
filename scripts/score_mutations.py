"""Le score de mutation, pièce par pièce, d'après les verdicts que mutmut laisse dans `mutants/`.

Échoue sous le seuil donné (en pour cent), ou si un mutant n'a pas été jugé. `--survivants` nomme chacun de ceux que
nul test n'a vus : `.venv-mutations/bin/mutmut show NOM` le montre.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

SURVIT, SANS_TEST, ECARTE = 0, (5, 33), 34  # codes de sortie de mutmut ; tout autre : le mutant a été vu


def verdicts(dossier: Path) -> dict[str, tuple[str, int | None]]:
    """Mutant → (pièce, code de sortie ; None : pas encore jugé)."""
    lus: dict[str, tuple[str, int | None]] = {}
    for chemin in sorted(dossier.glob("ceres_cli/**/*.py.meta")):
        dossiers = chemin.relative_to(dossier / "ceres_cli").parts[:-1]
        for nom, code in json.loads(chemin.read_text(encoding="utf-8"))["exit_code_by_key"].items():
            if code != ECARTE:
                lus[nom] = "/".join(dossiers), code
    return lus


def pour_cent(tues: int, total: int) -> float:
    return 100 * tues / total if total else 100.0


def principal() -> None:
    analyse = argparse.ArgumentParser(description=__doc__)
    analyse.add_argument("--seuil", type=float, default=90)
    analyse.add_argument("--survivants", action="store_true")
    options = analyse.parse_args()
    tous = verdicts(Path("mutants"))
    lus = {nom: verdict for nom, verdict in tous.items() if verdict[1] is not None}
    vivants = {nom: piece for nom, (piece, code) in lus.items() if code == SURVIT or code in SANS_TEST}
    total, restes = Counter(piece for piece, _ in lus.values()), Counter(vivants.values())
    if options.survivants:
        print(*vivants, sep="\n")
    for piece, nombre in sorted(total.items()):
        tues = nombre - restes[piece]
        print(f"{piece:<22} {tues:>5} / {nombre:<5} {pour_cent(tues, nombre):6.1f} %")
    score = pour_cent(len(lus) - len(vivants), len(lus))
    print(f"{'en tout':<22} {len(lus) - len(vivants):>5} / {len(lus):<5} {score:6.1f} %")
    if not lus or len(lus) < len(tous):
        raise SystemExit(
            f"{len(tous) - len(lus)} mutants sur {len(tous)} n'ont pas été jugés : relancez make mutations."
        )
    if score < options.seuil:
        raise SystemExit(f"Sous le seuil de {options.seuil:g} % : voir --survivants.")


if __name__ == "__main__":
    principal()
