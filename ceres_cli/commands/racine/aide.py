"""Ce que l'aide de la racine montre d'abord : les commandes du profil qui agit. Elle ne tombe jamais : faute de savoir
qui agit, elle les montre toutes."""

import os
import re
from collections.abc import Mapping
from pathlib import Path

from ceres_cli.erreurs import ErreurCeres

# DRO-01, en commandes de la racine : celles qui servent chaque jour à ce rôle. Les autres restent permises.
_CENTRE = (
    "jure", "session", "candidat", "convocation", "export-jures", "vae", "courrier", "centre", "accueil", "lot",
    "stats", "voir",
)  # fmt: skip
_SERVICE = (
    *_CENTRE, "habilitation", "controle", "historique", "expliquer", "profil", "referentiel", "rapport", "delais",
    "journal", "regles",
)  # fmt: skip
_DU_ROLE = {"centre": _CENTRE, "ud": _SERVICE, "direccte": _SERVICE}
_SANS_BASE = {"init", "demo"}


def du_role(toutes: frozenset[str], role: str | None) -> frozenset[str]:
    """Parmi toutes les commandes, devant une base, celles de ce rôle ; s'il n'est pas connu, toutes."""
    return toutes & frozenset(_DU_ROLE.get(role or "", toutes)) - _SANS_BASE


def qui_agit(donnees: Mapping[str, str], env: Mapping[str, str]) -> tuple[str, int | None, str | None]:
    """(compte, profil donné, jour forcé), d'après les options de la racine et l'environnement."""
    from ceres_cli.configuration import comptes

    compte = comptes.nom(os.getuid()) or f"uid-{os.getuid()}"
    donne = re.fullmatch(r"(?:[Pp]-?)?0*([0-9]{1,9})", donnees.get("--profil") or env.get("CERES_PROFIL") or "")
    return compte, int(donne[1]) if donne else None, env.get("CERES_AUJOURDHUI")


def base(donnees: Mapping[str, str], env: Mapping[str, str]) -> Path | None:
    """Le fichier de la base que prendrait une commande ; None s'il n'y en a pas, si c'est un serveur, si un fichier de
    réglages ne se lit pas ou n'est pas approuvé."""
    try:
        adresse = _adresse(donnees, env) or ""
        fichier = Path(adresse.removeprefix("sqlite:///")).expanduser()
        return fichier if "://" not in adresse.removeprefix("sqlite:///") and fichier.is_file() else None
    except (ErreurCeres, OSError, RuntimeError, ValueError):
        return None


def _adresse(donnees: Mapping[str, str], env: Mapping[str, str]) -> str | None:
    if adresse := donnees.get("--base") or env.get("CERES_BASE"):
        return adresse
    from ceres_cli.configuration import emplacements
    from ceres_cli.configuration.charger import charger

    nommee = donnees.get("--config") or env.get("CERES_CONFIG")
    ici = Path.cwd()
    config = charger(*emplacements.trouver(Path(nommee) if nommee else None, ici, env))
    if (dit := config.fichiers.get("base.url")) is not None and nommee is None:
        from ceres_cli.configuration import confiance

        if confiance.a_approuver(dit, ici, env):
            return None
    return emplacements.adresse_base(config, env)
