"""Les lignes d'un fichier qui n'en sont pas : un total, un décompte, du texte au bas du tableau."""

import re
from collections.abc import Callable, Mapping, Sequence

from ceres_cli.regles import textes

_TOTAL = re.compile(r"(sous )?tota(l|ux)\b")


def est_hors_sujet(
    cases: Sequence[str],
    lues: Mapping[str, str],
    objet: Sequence[str],
    acte: Sequence[str],
    en_faute: Callable[[str], bool],
) -> bool:
    """Ni objet, ni rien à faire.

    `cases` : toutes celles de la ligne ; `lues` : celles des colonnes reconnues ; `objet`, `acte` : les colonnes
    qui le nomment, qui le disent ; `en_faute` : la case de cette colonne ne se lit pas.
    """
    if _est_un_total(lues.get("nom", "")) and _est_un_decompte(lues.get("prenom", "")):
        objet = [c for c in objet if c != "prenom"]
    vises, actes = ([lues[c] for c in colonnes if lues.get(c)] for colonnes in (objet, acte))
    remplies = [case for case in cases if case]
    totaux = [dit for dit in actes if not _est_un_decompte(dit)]
    if not all(map(_est_un_total, totaux)):
        return False
    if (vises or totaux) and all(map(_est_un_total, vises)):  # fusionné, il couvre jusqu'à la colonne de l'acte
        return True
    if actes or any(map(en_faute, acte)):  # un décompte des décisions, sous leur colonne
        return not vises and _est_un_total(next(iter(remplies), ""))
    total = any(map(_est_un_total, remplies))
    if not vises:
        return bool(acte) or total or (not any(lues.values()) and not any(map(en_faute, lues)))
    return total and sum(map(bool, lues.values())) == 1


def _est_un_total(case: str) -> bool:
    return "tot" in case.casefold() and _TOTAL.match(textes.cle(case)) is not None


def _est_un_decompte(case: str) -> bool:
    return "".join(case.split()).isdigit()
