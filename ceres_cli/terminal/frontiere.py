"""Ce qui est dit quand une commande s'arrête : erreur attendue, erreur d'usage traduite, incident, interruption."""

import errno
import os
import re
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import typer

from ceres_cli import VERSION
from ceres_cli.base.acquis import deja_fait
from ceres_cli.erreurs import SANS_MEMOIRE, BaseInutilisable, ErreurCeres, ErreurUsage, memoire_epuisee
from ceres_cli.regles.francais import CITE, couper
from ceres_cli.terminal.flux import parler, vider
from ceres_cli.terminal.sortie import Sortie
from ceres_cli.terminal.typer_fr.usage import en_erreur_usage


def consigner(erreur: BaseException) -> tuple[str, Path | None]:
    """Écrit le compte rendu (0600) ; rend le numéro d'incident et le fichier, None s'il n'a pas pu être écrit."""
    numero = f"{time.strftime('%Y%m%d')}-{os.urandom(2).hex()}"
    try:
        dossier = _dossier()
        dossier.mkdir(mode=0o700, parents=True, exist_ok=True)
        chemin = dossier / f"incident-{numero}.log"
        descripteur = os.open(chemin, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
        with open(descripteur, "w", encoding="utf-8") as fichier:
            fichier.write(compte_rendu(erreur))
    except (OSError, RuntimeError):  # RuntimeError : pas de dossier personnel
        return numero, None
    return numero, chemin


def compte_rendu(erreur: BaseException) -> str:
    """Versions, classes d'exception et lignes de code : ni message, ni valeur, ni argument de la commande."""
    import traceback

    lignes = [f"ceres {VERSION}", f"python {sys.version.split()[0]}", f"systeme {sys.platform}"]
    maillon: BaseException | None = erreur
    vus: set[int] = set()
    while maillon is not None and id(maillon) not in vus:
        vus.add(id(maillon))
        lignes.append(f"{type(maillon).__module__}.{type(maillon).__qualname__}")
        lignes += [
            f"  {_lieu(cadre.f_code.co_filename)}:{ligne} {cadre.f_code.co_name}"
            for cadre, ligne in traceback.walk_tb(maillon.__traceback__)
        ]
        maillon = maillon.__cause__ or maillon.__context__
    return "\n".join(lignes) + "\n"


def _lieu(fichier: str) -> str:
    """Chemin dans le paquet : le dossier de l'utilisateur n'a rien à faire dans un compte rendu."""
    return "/".join(Path(fichier).parts[-3:])


def _dossier() -> Path:
    etat = os.environ.get("XDG_STATE_HOME")
    return (Path(etat) if etat and os.path.isabs(etat) else Path.home() / ".local" / "state") / "ceres"


_ENVIRONNEMENT = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.EMFILE, errno.ENFILE, errno.ENAMETOOLONG}

_LONGUEUR = 2_000  # caractères d'un message
_DEMESURE = re.compile(rf"[^\s«»/.]{{{CITE + 1},}}")  # un seul mot ; d'un fichier, le nom reste entier


def montrer(
    erreur: Exception, argv: Sequence[str], en_reponse: Callable[[ErreurCeres], tuple[str, int]] | None = None
) -> int:
    """Dit l'erreur, dans le format demandé, et rend le code de sortie. `en_reponse` : la ligne et le code qui sont la
    réponse d'une commande que son erreur n'arrête pas.

    Ce qui est déjà écrit part d'abord : le rapport d'un lot dont tout est refusé ne se perd pas avec l'erreur.
    """
    illisible = _illisible(argv) if isinstance(erreur, UnicodeEncodeError) else None
    attendue = illisible or _attendue(erreur)
    attendue.message = _abreger(attendue.message)
    attendue.motifs = [motif._replace(texte=_abreger(motif.texte)) for motif in attendue.motifs]
    attendue.objets = [couper(objet) if _DEMESURE.fullmatch(objet) else objet for objet in attendue.objets]
    with suppress(OSError, ErreurCeres):  # une sortie inscriptible ou non, c'est la première erreur qui est à dire
        vider()
    if en_reponse is not None:
        with suppress(OSError, ErreurCeres):  # si elle ne peut pas partir, l'erreur se dit comme une autre
            dit, code = en_reponse(attendue)
            Sortie(None).reponse(lambda _: [dit])
            vider()
            return code
    Sortie(format_demande(argv, os.environ)).erreur(attendue)
    return attendue.sortie


def montrer_interruption(argv: Sequence[str]) -> None:
    fait = deja_fait() or "rien n'a été modifié."
    interrompu = ErreurCeres(f"Interrompu : {fait}", code="INTERROMPU")
    Sortie(format_demande(argv, os.environ)).erreur(interrompu, prefixe="")


def _abreger(texte: str) -> str:
    """Un message cite ce qui a été tapé ou lu : il reste lisible même si c'était démesuré."""
    texte = re.sub(rf"(?<=« ){_DEMESURE.pattern}(?= »)", lambda mot: couper(mot[0]), texte)
    return texte if len(texte) <= _LONGUEUR else f"{texte[: _LONGUEUR // 2]} […] {texte[-_LONGUEUR // 2 :]}"


def _attendue(erreur: Exception) -> ErreurCeres:
    if isinstance(erreur, typer.TyperException):
        return en_erreur_usage(erreur)
    if isinstance(erreur, ErreurCeres):
        connue = erreur
    elif isinstance(erreur, OSError) and erreur.errno in _ENVIRONNEMENT:
        from ceres_cli import fichiers

        connue = BaseInutilisable(f"Le système refuse de lire ou d'écrire ({fichiers.cause(erreur)}).")
    elif memoire_epuisee(erreur):
        sys.unraisablehook = _ne_rien_dire  # un fichier à demi bâti se ferme : la bibliothèque en dirait sa plainte
        connue = BaseInutilisable(SANS_MEMOIRE)
    else:
        connue = _incident(erreur)
    if fait := deja_fait():
        connue.message = f"{connue.message} {fait}"
    return connue


def _ne_rien_dire(_objet: object) -> None:
    pass


def _illisible(argv: Sequence[str]) -> ErreurUsage | None:
    """Des octets qui ne sont pas de l'UTF-8, tapés là où un texte est attendu : aucune base ne les garde."""
    fautifs = [mot for mot in argv if any("\ud800" <= c <= "\udfff" for c in mot)]
    return ErreurUsage(f"« {fautifs[0]} » n'est pas un texte lisible.") if fautifs else None


def _incident(erreur: Exception) -> ErreurCeres:
    if os.environ.get("CERES_DEBUG") == "1":
        import traceback

        parler("".join(traceback.format_exception(erreur)).rstrip())
    numero, chemin = consigner(erreur)
    conseil = f"Le compte rendu, sans donnée personnelle, est dans {chemin}. " if chemin else ""
    return ErreurCeres(
        f"Erreur interne (incident {numero}).",
        conseil=f"{conseil}Avec CERES_DEBUG=1, la même commande en montre le détail.",
    )


def format_demande(argv: Sequence[str], environnement: Mapping[str, str]) -> str | None:
    """Le format voulu, lu sur une ligne de commande peut-être incorrecte : l'erreur doit être dite dans ce format."""
    voulu = environnement.get("CERES_FORMAT")
    mots = argv[: argv.index("--")] if "--" in argv else argv
    for rang, mot in enumerate(mots):
        if mot == "--format" and rang + 1 < len(mots):
            voulu = mots[rang + 1]
        elif mot.startswith("--format="):
            voulu = mot.partition("=")[2]
    return voulu.strip().lower() if voulu else None
