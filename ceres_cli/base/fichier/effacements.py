"""Les fiches effacées d'une base locale : des lignes JSON dans un fichier 0600 à côté d'elle, que rien n'efface.

Une sauvegarde ancienne les contient encore : restaurée, elles y sont effacées de nouveau, même si la base ne s'ouvre
plus. Une ligne dit quelle fiche, et le premier lot du journal qui en parle : de quoi ne pas la confondre avec une autre
qui porterait, après une restauration, le même numéro. La clé, qui n'est pas à côté d'elle, la scelle : une ligne posée
par un autre n'efface personne.
"""

import json
import os
from collections.abc import Iterable
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from ceres_cli import garde


class Effacee(NamedTuple):
    """`lot`, `tete` : le premier lot qui parle de cette fiche, et son sceau, que nul autre n'a."""

    sorte: str
    numero: int
    lot: int
    tete: str


class Foi(Enum):
    """Ce que vaut le sceau d'une ligne. SANS : elle n'en a pas, ou d'une clé qu'on n'a pas ici."""

    SCELLEE = "scellée"
    SANS = "sans sceau"
    FAUSSE = "fausse"


class Lue(NamedTuple):
    """`rang` : le numéro de la ligne. Sans `effacee`, ce n'est pas une ligne de ceres, et elle est fausse."""

    rang: int
    effacee: Effacee | None
    foi: Foi


def fichier(base: Path) -> Path:
    return garde.voisin(base, garde.EFFACEMENTS)


def noter(base: Path, effacees: Iterable[Effacee], cle: bytes | None) -> None:
    """Y ajoute celles qui n'y sont pas, ou pas scellées quand on a la clé. OSError si cela ne peut s'écrire : la place,
    les droits, un lien."""
    admises = (Foi.SCELLEE,) if cle is not None else (Foi.SCELLEE, Foi.SANS)
    connues = {lue.effacee for lue in lire(base, cle) if lue.foi in admises}
    neuves = [e for e in effacees if e not in connues]
    if not neuves:
        return
    descripteur = garde.ouvrir(fichier(base), os.O_RDWR | os.O_APPEND | os.O_CREAT, de=base.stat())
    try:
        os.fchmod(descripteur, 0o600)
        lignes = "".join(json.dumps({**e._asdict(), **_sceau(e, cle)}) + "\n" for e in neuves)
        garde.allonger(descripteur, lignes.encode(), sur_le_disque=True)
    finally:
        os.close(descripteur)


def lire(base: Path, cle: bytes | None) -> list[Lue]:
    """Ses lignes, et ce que chacune vaut. OSError s'il ne se lit pas, ou n'est pas des nôtres ; rien s'il n'y en a
    pas."""
    try:
        descripteur = garde.ouvrir(fichier(base), de=base.stat() if base.exists() else None)
    except FileNotFoundError:
        return []
    with open(descripteur, encoding="utf-8", errors="replace") as flux:
        return [_lue(rang, ligne, cle) for rang, ligne in enumerate(flux, 1) if ligne.strip()]


def _lue(rang: int, ligne: str, cle: bytes | None) -> Lue:
    try:
        lue = json.loads(ligne)
        effacee = Effacee(str(lue["sorte"]), int(lue["numero"]), int(lue["lot"]), str(lue["tete"]))
        dit = {nom: str(lue[nom]) for nom in ("cle_id", "mac") if nom in lue}
    except (ValueError, TypeError, KeyError):
        return Lue(rang, None, Foi.FAUSSE)
    voulu = _sceau(effacee, cle)
    if not dit or dit.get("cle_id") != voulu.get("cle_id"):
        return Lue(rang, effacee, Foi.SANS)
    return Lue(rang, effacee, Foi.SCELLEE if dit == voulu else Foi.FAUSSE)


def _sceau(effacee: Effacee, cle: bytes | None) -> dict[str, str]:
    if cle is None:
        return {}
    from ceres_cli.base.sceau import forme  # OpenSSL

    return {"cle_id": forme.nom_de_cle(cle), "mac": forme.effacement(cle, effacee)}
