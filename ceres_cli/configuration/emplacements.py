"""Où sont les ceres.toml à lire et la base à ouvrir."""

import os
from collections.abc import Mapping
from pathlib import Path

from ceres_cli import garde
from ceres_cli.base.adresse import est_une_adresse
from ceres_cli.base.adresse import sans_secret as sans_secret
from ceres_cli.configuration.reglages import Configuration
from ceres_cli.erreurs import BaseInutilisable

NOM = "ceres.toml"
_REGISTRE = "attestation-"


def _dossier_xdg(env: Mapping[str, str], variable: str, repli: str) -> Path:
    """Le dossier `ceres` de l'utilisateur ; une variable XDG relative est ignorée, comme la norme le demande.

    Un compte sans dossier personnel n'en a pas dans le dossier de travail : ce serait un autre à chaque dossier.
    """
    base = env.get(variable, "")
    if not os.path.isabs(base):
        maison = env.get("HOME") or os.path.expanduser("~")
        base = os.path.join(maison if os.path.isabs(maison) else "/", repli)
    return Path(base) / "ceres"


def dossier_configuration(env: Mapping[str, str]) -> Path:
    return _dossier_xdg(env, "XDG_CONFIG_HOME", ".config")


def dossier_donnees(env: Mapping[str, str]) -> Path:
    return _dossier_xdg(env, "XDG_DATA_HOME", ".local/share")


def dossier_etat(env: Mapping[str, str]) -> Path:
    return _dossier_xdg(env, "XDG_STATE_HOME", ".local/state")


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
    """Le fichier du mot de passe du courrier ; un chemin relatif part du dossier du ceres.toml qui le dit."""
    if not config.courrier_mot_de_passe_fichier:
        return None
    chemin = Path(config.courrier_mot_de_passe_fichier).expanduser()
    dit = config.fichiers.get("courrier.mot_de_passe_fichier")
    return chemin if dit is None else dit.parent / chemin


def secrets(config: Configuration, env: Mapping[str, str]) -> tuple[Path, ...]:
    """Ce que personne d'autre ne doit lire, présent ou non."""
    siennes = (cle_du_journal(env), *_cles_du_registre(env), mot_de_passe(config))
    return tuple(c for c in siennes if c is not None)


def gardes(config: Configuration, env: Mapping[str, str]) -> tuple[Path, ...]:
    """Ce que ceres garde hors de la base, présent ou non. Un fichier de plus s'écrit ici, et nulle part ailleurs :
    aucune sortie ne le remplace."""
    vus = dossier_etat(env).glob(f"{garde.VU}*")
    return *config.chemins, personnel(env), approbations(env), lectures(env), *vus, *secrets(config, env)


def personnel(env: Mapping[str, str]) -> Path:
    """Le ceres.toml de l'utilisateur, présent ou non."""
    return dossier_configuration(env) / NOM


def trouver(explicite: Path | None, dossier: Path, env: Mapping[str, str]) -> tuple[Path, ...]:
    """Les ceres.toml à lire, le plus proche d'abord : celui qu'on nomme, seul ; sinon ceux qu'on trouve en remontant de
    `dossier`, puis le personnel.

    BaseInutilisable quand le fichier nommé n'existe pas.
    """
    if explicite is not None:
        if not os.path.exists(explicite):
            raise BaseInutilisable(
                f"Fichier de configuration introuvable : {explicite}.",
                conseil="Vérifiez --config (ou la variable CERES_CONFIG).",
            )
        return (explicite,)
    absolu = dossier.absolute()
    candidats = dict.fromkeys([*(d / NOM for d in (absolu, *absolu.parents)), personnel(env).absolute()])
    return tuple(c for c in candidats if os.path.isfile(c))


def adresse_base(config: Configuration, env: Mapping[str, str]) -> str:
    """Chemin SQLite ou URL SQLAlchemy de la base à ouvrir.

    Un chemin relatif part du dossier du ceres.toml qui le dit ; d'une option ou de l'environnement, du dossier courant.
    """
    if not config.base_url:
        return str(dossier_donnees(env) / "ceres.db")
    du_fichier = config.origines.get("base.url") == "fichier"
    return _depuis(config.fichiers["base.url"].absolute().parent if du_fichier else "", config.base_url)


def d_ici(cle: str, valeur: str) -> str:
    """Ce réglage tapé dans le dossier de travail, pour un fichier qui est ailleurs : un chemin y est entier."""
    return _depuis(Path.cwd(), valeur) if cle in ("base.url", "courrier.mot_de_passe_fichier") else valeur


def _depuis(dossier: Path | str, adresse: str) -> str:
    """L'adresse dont le chemin relatif part de ce dossier ; celle d'un serveur, telle quelle."""
    prefixe, chemin = ("sqlite:///", adresse[10:]) if adresse.startswith("sqlite:///") else ("", adresse)
    if est_une_adresse(chemin) or chemin in ("", ":memory:"):
        return adresse
    return prefixe + os.path.join(dossier, os.path.expanduser(chemin))
