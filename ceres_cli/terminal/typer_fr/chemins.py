"""Les chemins tapés : chaque option dit si le sien est lu ou écrit ; ceux qui sont écrits sont jugés ici, ensemble.

Un paramètre qui reçoit un chemin prend pour `parser` l'une des fonctions d'ici. Avant que la commande ne commence, les
cibles de toutes ses sorties sont vérifiées : une option nouvelle l'est sans que personne y pense.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ceres_cli.erreurs import ErreurUsage


def _chemin(texte: str) -> Path:
    """Une option vide vient d'une variable qui manquait, et Path en ferait le dossier courant : ValueError."""
    if not texte.strip():
        raise ValueError("le chemin est vide : donnez-le, ou ôtez l'option")
    return Path(texte)


def chemin_lu(texte: str) -> Path:
    """Un fichier à lire."""
    return _chemin(texte)


def fichier_ou_entree(texte: str) -> str:
    """Un fichier à lire ; « - » : l'entrée standard."""
    return texte


def fichier_ou_code(texte: str) -> str:
    """Un fichier à lire, ou le code qu'il porterait."""
    return texte


def _a_ecrire(texte: str) -> Path:
    if texte == "-":
        raise ValueError("« - » n'est pas un nom : rien d'ici ne s'écrit sur la sortie standard ; donnez-en un")
    return _chemin(texte)


def fichier_ecrit(texte: str) -> Path:
    """Un fichier à écrire. BaseInutilisable (8) si la barre finale en fait un dossier, que Path tairait."""
    if texte.endswith(os.sep):
        from ceres_cli import fichiers

        raise fichiers.est_un_dossier(texte)
    return _a_ecrire(texte)


def _d_une_sorte(texte: str, quoi: str, *sortes: str) -> Path:
    """Un fichier à écrire. ValueError, en français, s'il porte le nom d'une autre sorte que les siennes."""
    chemin = fichier_ecrit(texte)
    if (sorte := chemin.suffix.lower()) not in sortes and sorte in _SORTES:
        from ceres_cli.regles.francais import enumerer

        siennes = enumerer([s[1:] for s in sortes], "ou")
        raise ValueError(f"{quoi} s'écrit en {siennes}, et non en {sorte} : nommez-le {chemin.stem}{sortes[0]}")
    return chemin


def fichier_allonge(texte: str) -> Path:
    """Un fichier où ajouter à la suite : qu'il existe ne le fait pas refuser."""
    return fichier_ecrit(texte)


def tableau_ecrit(texte: str) -> Path:
    """Un fichier à écrire : un classeur si son nom finit en .xlsx ou .ods, sinon un csv ; comme ceux qui suivent, lève
    ValueError s'il porte le nom d'une autre sorte."""
    return _d_une_sorte(texte, "un résultat", ".csv", ".xlsx", ".ods")


def plan_ecrit(texte: str) -> Path:
    """Un plan à écrire, en JSON."""
    return _d_une_sorte(texte, "un plan", ".json")


def papier_ecrit(texte: str) -> Path:
    """Un papier à écrire, en PDF."""
    return _d_une_sorte(texte, "un papier", ".pdf")


def page_ecrite(texte: str) -> Path:
    """Une page à écrire, en HTML."""
    return _d_une_sorte(texte, "ce fichier", ".html")


def donnees_ecrites(texte: str) -> Path:
    """Un fichier à écrire, que lira un programme, en JSON."""
    return _d_une_sorte(texte, "ce fichier", ".json")


def lignes_ecrites(texte: str) -> Path:
    """Des lignes à écrire, une par objet JSON."""
    return _d_une_sorte(texte, "ce fichier", ".ndjson", ".json")


def lignes_neuves(texte: str) -> Path:
    """De même, dans un fichier qui n'en remplace jamais un autre."""
    return lignes_ecrites(texte)


def fichier_ou_sortie(texte: str) -> Path:
    """Un fichier à écrire ; « - » : la sortie standard."""
    return Path(texte) if texte == "-" else fichier_ecrit(texte)


def dossier_ecrit(texte: str) -> Path:
    """Un dossier où écrire, créé au besoin."""
    return _a_ecrire(texte)


def dossier_de_depot(texte: str) -> Path:
    """Un dossier, créé au besoin, où ne déposer que des fichiers neufs."""
    return _a_ecrire(texte)


def fichier_ou_dossier(texte: str) -> Path:
    """Un fichier à écrire, ou un dossier qui existe, où écrire. BaseInutilisable (8) : un dossier qui n'existe pas."""
    if texte.endswith(os.sep) and not os.path.exists(texte):
        from ceres_cli.erreurs import BaseInutilisable

        raise BaseInutilisable(f"Le dossier {texte} n'existe pas.", conseil="Créez-le, puis relancez.")
    return Path(texte) if os.path.isdir(texte) else fichier_ecrit(texte)


def mention_ou_fichier(texte: str) -> str:
    """Une mention, ou son libellé affiché ; tout autre texte tel quel : quand la commande lit un fichier (--fichier),
    un tableau à écrire."""
    from ceres_cli.regles import libelles, vocabulaire

    mot = libelles.mot(texte)
    return mot if mot in tuple(vocabulaire.ResultatCandidat) else texte


_SORTES = frozenset({
    ".csv", ".xlsx", ".ods", ".xls", ".xlsm", ".xlsb", ".xltx", ".ots", ".fods", ".json", ".ndjson", ".vcf", ".pdf",
    ".xml", ".zip", ".html", ".docx", ".odt", ".eml", ".ics", ".png", ".svg",
})  # fmt: skip
LUS = (chemin_lu, fichier_ou_entree, fichier_ou_code)
D_UNE_SORTE = (
    tableau_ecrit, plan_ecrit, papier_ecrit, page_ecrite, donnees_ecrites, lignes_ecrites, lignes_neuves,
)  # fmt: skip
ECRITS = (
    fichier_ecrit, fichier_allonge, *D_UNE_SORTE, fichier_ou_sortie, dossier_ecrit, dossier_de_depot,
    fichier_ou_dossier, mention_ou_fichier,
)  # fmt: skip


def lecture(parametre: Any) -> Any:
    """La fonction qui lit ce paramètre, None s'il n'en nomme pas."""
    return parametre.type_descriptor.parameter_info.parser if hasattr(parametre, "type_descriptor") else None


def verifier_les_lus(parametres: list[Any], ctx: Any) -> None:
    """ErreurFichier si l'un des fichiers à lire n'en est pas un : un tube attendrait sans fin, un périphérique n'en a
    pas. « - », l'entrée standard, en est un par nature."""
    for parametre in parametres:
        if lecture(parametre) not in LUS or not (donnee := ctx.params.get(parametre.name)):
            continue
        for chemin in donnee if isinstance(donnee, list) else [donnee]:
            _verifier_le_lu(chemin, entree=lecture(parametre) is fichier_ou_entree)


def _verifier_le_lu(donnee: Any, *, entree: bool) -> None:
    if entree and donnee == "-":
        return
    try:
        mode = os.stat(donnee).st_mode
    except (OSError, ValueError):
        return  # absent, ou illisible : qui le lit dira pourquoi
    if not stat.S_ISREG(mode):
        from ceres_cli.erreurs import ErreurFichier

        quoi = "c'est un dossier" if stat.S_ISDIR(mode) else "ce n'est pas un fichier ordinaire"
        suite = ", ou « - » pour l'entrée standard" if entree else ""
        raise ErreurFichier(f"{donnee} : {quoi}.", conseil=f"Donnez un fichier{suite}.")


@contextmanager
def sorties_gardees(parametres: list[Any], ctx: Any) -> Iterator[None]:
    """Vérifie les cibles de ces paramètres, et garde la base et la configuration pendant tout le bloc.

    BaseInutilisable (8) si l'une ne peut ou ne doit pas être écrite ; ErreurUsage si deux sont le même fichier.
    """
    ecrits = {p: _cible(p, ctx) for p in parametres if lecture(p) in ECRITS}
    cibles = {p: cible for p, cible in ecrits.items() if cible is not None and not _est_un_flux(p, cible)}
    if not ecrits:
        yield
        return
    from ceres_cli import fichiers

    with fichiers.reserver(ctx.obj.chemins_reserves if ctx.obj is not None else ()):
        for parametre, cible in cibles.items():
            if _est_un_dossier(parametre, cible):
                fichiers.verifier_dossier(cible)
            else:
                ecraser = bool(ctx.params["ecraser"]) if "ecraser" in ctx.params else None
                fichiers.verifier_cible(cible, lecture(parametre) is fichier_allonge or ecraser)
        if len(cibles) != len({cible.absolute() for cible in cibles.values()}):
            noms = " et ".join(max(p.opts, key=len) for p in cibles)
            raise ErreurUsage(f"{noms} donnent le même fichier.", conseil="Donnez un nom à chacun.")
        yield


def _cible(parametre: Any, ctx: Any) -> Path | None:
    donnee = ctx.params[parametre.name]
    if donnee is None or lecture(parametre) is not mention_ou_fichier:
        return donnee  # type: ignore[no-any-return]
    return None if ctx.params.get("fichier") is None else fichier_ecrit(donnee)


def _est_un_dossier(parametre: Any, cible: Path) -> bool:
    lu = lecture(parametre)
    return lu in (dossier_ecrit, dossier_de_depot) or (lu is fichier_ou_dossier and os.path.isdir(cible))


def _est_un_flux(parametre: Any, cible: Path) -> bool:
    return lecture(parametre) is fichier_ou_sortie and str(cible) == "-"
