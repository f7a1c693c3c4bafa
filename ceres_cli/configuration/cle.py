"""Les clés privées : 32 octets tirés au hasard, chacune dans un fichier 0600 du dossier de configuration. L'une ancre
le journal, d'autres signent les attestations du registre.

Une clé n'est jamais dans la base ni dans une sauvegarde : qui prend l'une n'a pas l'autre.
"""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from ceres_cli import fichiers, garde
from ceres_cli.configuration import emplacements
from ceres_cli.erreurs import BaseInutilisable

_OCTETS = 32


class Cle(NamedTuple):
    """Une clé, et le conseil à qui l'a peut-être laissé lire ; `nom` : « La clé du journal »."""

    nom: str
    ou: Callable[[Mapping[str, str]], Path]
    remede: str

    def creer(self, env: Mapping[str, str], octets: bytes | None = None) -> tuple[Path, bool]:
        """Crée la clé s'il n'y en a pas ; rend son fichier, et si elle vient de naître. BaseInutilisable si elle ne
        peut être écrite, ou si d'autres peuvent lire celle qui est là."""
        chemin = self.ou(env)
        if self.lire(env) is not None:
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
                flux.write(f"{(octets or tirer()).hex()}\n".encode())
        except BaseInutilisable:
            if self.lire(env) is None:
                raise
            return chemin, False  # quelqu'un d'autre vient de la créer
        return chemin, True

    def lire(self, env: Mapping[str, str]) -> bytes | None:
        """La clé, None s'il n'y en a pas. BaseInutilisable si d'autres peuvent la lire, ou si ce n'en est pas une."""
        chemin = self.ou(env)
        try:
            descripteur = garde.ouvrir(chemin, interdits=garde.DES_AUTRES)
        except FileNotFoundError:
            return None
        except OSError as erreur:
            raise self._inutilisable(chemin, fichiers.cause(erreur)) from erreur
        with open(descripteur, "rb") as flux:
            texte = flux.read(4 * _OCTETS).strip()
        try:
            cle = bytes.fromhex(texte.decode("ascii"))
        except ValueError:
            cle = b""
        if len(cle) != _OCTETS:
            raise self._inutilisable(chemin, "ce n'est pas une clé")
        return cle

    def _inutilisable(self, chemin: Path, pourquoi: str) -> BaseInutilisable:
        return BaseInutilisable(
            f"{self.nom} {chemin} ne sert pas : {pourquoi}.",
            conseil=f"Rendez-la à vous seul : chmod 600 {chemin}. Si elle a pu être lue, {self.remede}.",
        )


def tirer() -> bytes:
    return os.urandom(_OCTETS)


JOURNAL = Cle("La clé du journal", emplacements.cle_du_journal, "ôtez-la : « ceres init » en fera une autre")


def du_registre(numero: str) -> Cle:
    """Celle qui signe les attestations, dont la publique a ce numéro court."""
    return Cle(
        "La clé du registre",
        lambda env: emplacements.cle_du_registre(env, numero),
        "donnez-en une autre au registre : « ceres admin cle-publique --nouvelle »",
    )
