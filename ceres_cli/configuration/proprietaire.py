"""À quel fichier de configuration se fier : le sien ou celui de root, que personne d'autre ne peut écrire."""

import os
import shlex
import stat
from pathlib import Path

from ceres_cli.erreurs import BaseInutilisable


def verifier(chemin: Path, etat: os.stat_result) -> None:
    """BaseInutilisable si ce fichier est à un autre, ou si un autre peut l'écrire. Un périphérique passe."""
    if not stat.S_ISREG(etat.st_mode):
        return
    nom = shlex.quote(str(chemin))
    if etat.st_uid not in (os.getuid(), os.geteuid(), 0):
        raise BaseInutilisable(
            f"La configuration {chemin} appartient à un autre que vous (uid {etat.st_uid}) : elle n'est pas lue.",
            conseil=f"Si elle est sûre : chown {os.geteuid()} {nom}. Sinon donnez la vôtre avec --config.",
        )
    if etat.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise BaseInutilisable(
            f"La configuration {chemin} peut être écrite par d'autres (droits {stat.S_IMODE(etat.st_mode):04o}) :"
            " elle n'est pas lue.",
            conseil=f"Vérifiez-la, puis : chmod go-w {nom}",
        )
