"""Qui d'autre peut lire ou écrire la base : jugé comme ssh juge ses clés, avant de l'ouvrir."""

import os
import stat
from pathlib import Path

from ceres_cli import garde
from ceres_cli.erreurs import BaseInutilisable

Faute = tuple[str, str]
"""Ce qui ne va pas, et la commande qui le corrige."""


def verifier_acces(chemin: Path, *, forcer: bool = False) -> list[str]:
    """Les avertissements à dire sur la base `chemin`, ses voisins et leur dossier.

    BaseInutilisable si d'autres que son propriétaire peuvent y écrire ; avec `forcer`, ce n'est qu'un avertissement.
    """
    etat = chemin.stat()
    fautes = _inscriptible(chemin, etat, "La base") + _voisins(chemin, etat) + _dossiers(chemin)
    avertissements = _refuser(fautes, forcer=forcer)
    if etat.st_mode & stat.S_IROTH:
        avertissements.append(
            f"la base {chemin} peut être lue par tous ({_droits(etat)}) : chmod o-r {_entre_apostrophes(chemin)}"
        )
    return avertissements


def verifier_dossier(chemin: Path, *, forcer: bool = False) -> list[str]:
    """De même, pour le dossier où une base va être créée."""
    return _refuser(_dossiers(chemin), forcer=forcer)


def _refuser(fautes: list[Faute], *, forcer: bool) -> list[str]:
    if fautes and not forcer:
        corriger = " && ".join(dict.fromkeys(commande for _, commande in fautes))
        raise BaseInutilisable(
            f"{' ; '.join(faute for faute, _ in fautes)}. Qui peut l'écrire peut tout y changer.",
            conseil=f"Corrigez : {corriger}. Pour passer outre une fois : --forcer-droits.",
        )
    return [f"{faute} (--forcer-droits)." for faute, _ in fautes]


def _inscriptible(chemin: Path, etat: os.stat_result, quoi: str) -> list[Faute]:
    if not etat.st_mode & garde.ECRITURE:
        return []
    phrase = f"{quoi} {chemin} peut être écrit{'' if quoi.startswith('Le') else 'e'} par d'autres ({_droits(etat)})"
    return [(phrase, f"chmod go-w {_entre_apostrophes(chemin)}")]


def _dossiers(chemin: Path) -> list[Faute]:
    """Son dossier et, par un lien, celui du vrai fichier. Dans un dossier « collant » (/tmp), chacun garde le sien."""
    fautes: list[Faute] = []
    for dossier in dict.fromkeys((chemin.absolute().parent, Path(os.path.realpath(chemin)).parent)):
        etat = dossier.stat()
        if not etat.st_mode & stat.S_ISVTX:
            fautes += _inscriptible(dossier, etat, "Le dossier")
    return fautes


def _voisins(chemin: Path, base: os.stat_result) -> list[Faute]:
    """Un journal posé par un autre serait rejoué dans la base : il doit être à qui elle est, ou à celui qui l'ouvre.
    Tout voisin de même. Un tube à la place d'un journal serait attendu sans fin, avant que SQLite ne rende la main."""
    fautes: list[Faute] = []
    for fichier in garde.voisins(chemin):
        try:
            etat = fichier.lstat()
        except FileNotFoundError:
            continue
        quoi, nom = f"Le fichier {fichier} n'est pas celui de la base", _entre_apostrophes(fichier)
        if stat.S_ISLNK(etat.st_mode):
            fautes.append((f"{quoi} : c'est un lien", f"ls -l {nom}"))
        elif fichier.name.endswith(garde.TRAVAIL) and not stat.S_ISREG(etat.st_mode):
            fautes.append((f"{quoi} : ce n'est pas un fichier ordinaire", f"ls -l {nom}"))
        elif etat.st_uid not in garde.siens(base):
            quoi += f" : il est à un autre (uid {etat.st_uid}) ; écartez-le si vous ne savez pas d'où il vient"
            fautes.append((quoi, f"chown {base.st_uid} {nom}"))
        else:
            fautes += _inscriptible(fichier, etat, "Le fichier")
    return fautes


def _droits(etat: os.stat_result) -> str:
    return f"droits {stat.S_IMODE(etat.st_mode):04o}"


def _entre_apostrophes(chemin: Path) -> str:
    """Le chemin, tel qu'un interpréteur de commandes le lira d'un seul tenant."""
    import shlex

    return shlex.quote(str(chemin))
