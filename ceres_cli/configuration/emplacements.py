"""Où sont le ceres.toml à lire et la base à ouvrir."""

import os
from collections.abc import Mapping
from pathlib import Path

from ceres_cli.base.adresse import sans_secret as sans_secret
from ceres_cli.configuration.reglages import Configuration
from ceres_cli.erreurs import BaseInutilisable

NOM = "ceres.toml"
_REGISTRE = "attestation-"


def _dossier_xdg(env: Mapping[str, str], variable: str, repli: str) -> Path:
    """Le dossier `ceres` de l'utilisateur ; une variable XDG relative est ignorée, comme la norme le demande."""
    base = env.get(variable, "")
    if not os.path.isabs(base):
        base = os.path.join(env.get("HOME") or os.path.expanduser("~"), repli)
    return Path(base) / "ceres"


def dossier_configuration(env: Mapping[str, str]) -> Path:
    return _dossier_xdg(env, "XDG_CONFIG_HOME", ".config")


def dossier_donnees(env: Mapping[str, str]) -> Path:
    return _dossier_xdg(env, "XDG_DATA_HOME", ".local/share")


def cle_du_journal(env: Mapping[str, str]) -> Path:
    """Le fichier de la clé qui ancre le journal : hors de la base, et de ses sauvegardes."""
    return dossier_configuration(env) / "journal.cle"


def cle_du_registre(env: Mapping[str, str], numero: str) -> Path:
    """Le fichier d'une clé qui signe les attestations, de même."""
    return dossier_configuration(env) / f"{_REGISTRE}{numero}.cle"


def _cles_du_registre(env: Mapping[str, str]) -> tuple[Path, ...]:
    return tuple(sorted(dossier_configuration(env).glob(f"{_REGISTRE}*.cle")))


def approbations(env: Mapping[str, str]) -> Path:
    """Le fichier qui retient les configurations approuvées."""
    return dossier_configuration(env) / "approbations.json"


def lectures(env: Mapping[str, str]) -> Path:
    """Le fichier des lectures retenues."""
    return dossier_configuration(env) / "lectures.json"


def mot_de_passe(config: Configuration) -> Path | None:
    """Le fichier du mot de passe du courrier ; un chemin relatif part du dossier de ceres.toml."""
    if not config.courrier_mot_de_passe_fichier:
        return None
    chemin = Path(config.courrier_mot_de_passe_fichier).expanduser()
    return chemin if config.chemin is None else config.chemin.parent / chemin


def secrets(config: Configuration, env: Mapping[str, str]) -> tuple[Path, ...]:
    """Ce que personne d'autre ne doit lire, présent ou non."""
    siennes = (cle_du_journal(env), *_cles_du_registre(env), mot_de_passe(config))
    return tuple(c for c in siennes if c is not None)


def gardes(config: Configuration, env: Mapping[str, str]) -> tuple[Path, ...]:
    """Ce que ceres garde hors de la base, présent ou non. Un fichier de plus s'écrit ici, et nulle part ailleurs :
    aucune sortie ne le remplace."""
    trouvee = () if config.chemin is None else (config.chemin,)
    return *trouvee, dossier_configuration(env) / NOM, approbations(env), lectures(env), *secrets(config, env)


def trouver(explicite: Path | None, dossier: Path, env: Mapping[str, str]) -> Path | None:
    """Le ceres.toml à lire : celui qu'on nomme, sinon le plus proche en remontant de `dossier`, sinon le personnel.

    BaseInutilisable quand le fichier nommé n'existe pas ; None quand il n'y en a aucun.
    """
    if explicite is not None:
        if not os.path.exists(explicite):
            raise BaseInutilisable(
                f"Fichier de configuration introuvable : {explicite}.",
                conseil="Vérifiez --config (ou la variable CERES_CONFIG).",
            )
        return explicite
    absolu = dossier.absolute()
    candidats = [d / NOM for d in (absolu, *absolu.parents)] + [dossier_configuration(env) / NOM]
    return next((c for c in candidats if os.path.isfile(c)), None)


def adresse_base(config: Configuration, env: Mapping[str, str]) -> str:
    """Chemin SQLite ou URL SQLAlchemy de la base à ouvrir.

    Un chemin relatif part du dossier de ceres.toml s'il en vient, sinon (option, environnement) du dossier courant.
    """
    brute = config.base_url
    if not brute:
        return str(dossier_donnees(env) / "ceres.db")
    prefixe, chemin = ("sqlite:///", brute[10:]) if brute.startswith("sqlite:///") else ("", brute)
    if "://" in chemin or chemin in ("", ":memory:"):
        return brute
    chemin = os.path.expanduser(chemin)
    if config.chemin is not None and config.origines.get("base.url") == "fichier":
        chemin = os.path.join(config.chemin.absolute().parent, chemin)
    return prefixe + chemin
