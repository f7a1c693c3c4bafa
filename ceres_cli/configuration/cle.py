"""La clé qui ancre le journal : 32 octets tirés au hasard, dans un fichier 0600 du dossier de configuration.

Elle n'est jamais dans la base ni dans une sauvegarde : qui prend l'une n'a pas l'autre.
"""

import os
from collections.abc import Mapping
from pathlib import Path

from ceres_cli import fichiers, garde
from ceres_cli.configuration.emplacements import cle_du_journal
from ceres_cli.erreurs import BaseInutilisable

_OCTETS = 32


def creer(env: Mapping[str, str]) -> tuple[Path, bool]:
    """Crée la clé s'il n'y en a pas ; rend son fichier, et si elle vient de naître. BaseInutilisable si elle ne peut
    être écrite, ou si d'autres peuvent lire celle qui est là."""
    chemin = cle_du_journal(env)
    if lire(env) is not None:
        return chemin, False
    try:
        chemin.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as erreur:
        raise BaseInutilisable(
            f"Le dossier {chemin.parent} ne peut pas être créé : {fichiers.cause(erreur)}.",
            conseil="Vérifiez ses droits, ou la variable XDG_CONFIG_HOME.",
        ) from erreur
    try:
        with fichiers.creer(chemin) as flux:
            flux.write(f"{os.urandom(_OCTETS).hex()}\n".encode())
    except BaseInutilisable:
        if lire(env) is None:
            raise
        return chemin, False  # quelqu'un d'autre vient de la créer
    return chemin, True


def lire(env: Mapping[str, str]) -> bytes | None:
    """La clé, None s'il n'y en a pas. BaseInutilisable si d'autres peuvent la lire, ou si ce n'en est pas une."""
    chemin = cle_du_journal(env)
    try:
        descripteur = garde.ouvrir(chemin, interdits=garde.DES_AUTRES)
    except FileNotFoundError:
        return None
    except OSError as erreur:
        raise _inutilisable(chemin, fichiers.cause(erreur)) from erreur
    with open(descripteur, "rb") as flux:
        texte = flux.read(4 * _OCTETS).strip()
    try:
        cle = bytes.fromhex(texte.decode("ascii"))
    except ValueError:
        cle = b""
    if len(cle) != _OCTETS:
        raise _inutilisable(chemin, "ce n'est pas une clé")
    return cle


def _inutilisable(chemin: Path, pourquoi: str) -> BaseInutilisable:
    return BaseInutilisable(
        f"La clé du journal {chemin} ne sert pas : {pourquoi}.",
        conseil=f"Rendez-la à vous seul : chmod 600 {chemin}. Si elle a pu être lue, ôtez-la : « ceres init »"
        " en fera une autre.",
    )
