"""La configuration en vigueur : la charger (fichier, puis environnement), la montrer réglage par réglage."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ceres_cli.configuration.emplacements import adresse_base, sans_secret
from ceres_cli.configuration.reglages import Configuration, champ_de, reglages


def charger(chemin: Path | None, env: Mapping[str, str] | None = None) -> Configuration:
    """La configuration d'un fichier (None : les valeurs par défaut), puis des variables d'environnement de `env`.

    BaseInutilisable si le fichier est illisible, mal écrit, ou s'il porte une clé inconnue ou une valeur refusée.
    """
    config = Configuration()
    if chemin is not None:
        from ceres_cli.configuration.lecture import analyser, lire_texte  # sans fichier, rien à en charger

        valeurs = analyser(lire_texte(chemin), chemin)
        champs: dict[str, Any] = {champ_de(cle): valeur for cle, valeur in valeurs.items()}
        config = Configuration(**champs, chemin=chemin, origines=dict.fromkeys(valeurs, "fichier"))
    for reglage in reglages() if env else ():
        if env and reglage.env and env.get(reglage.env):
            config = config.avec_option(reglage.cle, env[reglage.env], "environnement")
    return config


def voir(config: Configuration, env: Mapping[str, str]) -> list[dict[str, object]]:
    """Un dictionnaire par réglage : cle, valeur (en vigueur), origine (defaut, fichier, environnement, option), etc."""
    lignes: list[dict[str, object]] = []
    for reglage in reglages():
        valeur = getattr(config, champ_de(reglage.cle))
        if reglage.cle == "base.url":
            valeur = sans_secret(adresse_base(config, env))
        lignes.append(
            {
                "cle": reglage.cle,
                "valeur": list(valeur) if isinstance(valeur, tuple) else valeur,
                "origine": config.origines.get(reglage.cle, "defaut"),
                "unite": reglage.unite,
                "variable": reglage.env,
                "description": reglage.description,
            }
        )
    return lignes
