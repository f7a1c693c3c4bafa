"""Un registre de l'agent : un document JSON de son dossier de configuration, en 0600, écrit d'un trait."""

import json
import os
from pathlib import Path
from typing import Any

from ceres_cli import fichiers, garde
from ceres_cli.configuration.lecture import lire_octets
from ceres_cli.erreurs import BaseInutilisable


def lire(chemin: Path) -> dict[str, Any]:
    """Vide s'il n'y en a pas ; BaseInutilisable s'il n'est pas sûr, ou pas un objet JSON."""
    if not os.path.lexists(chemin):
        return {}
    try:
        lu = json.loads(lire_octets(chemin))
    except (ValueError, RecursionError):
        lu = None
    if not isinstance(lu, dict):
        raise abime(chemin)
    return lu


def ecrire(chemin: Path, contenu: dict[str, Any]) -> None:
    """BaseInutilisable si le dossier de configuration ne peut être créé, ou s'il est à un autre."""
    dossier = chemin.parent
    try:
        dossier.mkdir(mode=0o700, parents=True, exist_ok=True)
        a_un_autre = dossier.stat().st_uid not in garde.siens()
    except OSError as erreur:
        raise BaseInutilisable(
            f"Le dossier {dossier} ne peut pas être créé : {fichiers.cause(erreur)}.",
            conseil="Vérifiez ses droits, ou la variable XDG_CONFIG_HOME.",
        ) from erreur
    if a_un_autre:
        raise BaseInutilisable(
            f"Le dossier {dossier} est à un autre que vous : vos réglages ne s'y écrivent pas.",
            conseil="Donnez le vôtre par la variable XDG_CONFIG_HOME (avec sudo, « sudo -H » rend votre dossier).",
        )
    texte = json.dumps(contenu, ensure_ascii=False, indent=1, sort_keys=True)
    fichiers.remplacer(chemin, f"{texte}\n".encode(), droits=0o600)


def abime(chemin: Path) -> BaseInutilisable:
    return BaseInutilisable(f"{chemin} est abîmé.", conseil="Effacez-le : ce qu'il retenait sera à dire de nouveau.")
