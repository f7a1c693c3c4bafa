"""La configuration en vigueur : la charger (fichiers, puis environnement), la montrer réglage par réglage."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ceres_cli.configuration.emplacements import adresse_base, sans_secret
from ceres_cli.configuration.reglages import Configuration, champ_de, reglages


def charger(*chemins: Path, env: Mapping[str, str] | None = None) -> Configuration:
    """La configuration de ces fichiers, le plus proche d'abord, puis des variables d'environnement de `env` : chaque
    réglage vient du premier qui le dit.

    BaseInutilisable si l'un est illisible, mal écrit, ou s'il porte une clé inconnue ou une valeur refusée.
    """
    config = Configuration()
    if chemins:
        from ceres_cli.configuration.lecture import analyser, lire_texte  # sans fichier, rien à en charger

        champs: dict[str, Any] = {}
        fichiers: dict[str, Path] = {}
        for chemin in reversed(chemins):
            valeurs = analyser(lire_texte(chemin), chemin)
            champs |= {champ_de(cle): valeur for cle, valeur in valeurs.items()}
            fichiers |= dict.fromkeys(valeurs, chemin)
        origines = dict.fromkeys(fichiers, "fichier")
        config = Configuration(**champs, chemins=chemins, fichiers=fichiers, origines=origines)
    for reglage in reglages() if env else ():
        if env and reglage.env and env.get(reglage.env):
            config = config.avec_option(reglage.cle, env[reglage.env], "environnement")
    return config


def voir(config: Configuration, env: Mapping[str, str]) -> list[dict[str, object]]:
    """Un dictionnaire par réglage : cle, valeur (en vigueur), origine (defaut, fichier, environnement, option), fichier
    (celui qui la dit), etc."""
    lignes: list[dict[str, object]] = []
    for reglage in reglages():
        valeur = getattr(config, champ_de(reglage.cle))
        origine = config.origines.get(reglage.cle, "defaut")
        if reglage.cle == "base.url":
            valeur = sans_secret(adresse_base(config, env))
        elif reglage.cle == "base.acces_url":
            valeur = sans_secret(config.base_acces_url)
        lignes.append(
            {
                "cle": reglage.cle,
                "valeur": list(valeur) if isinstance(valeur, tuple) else valeur,
                "origine": origine,
                "fichier": str(config.fichiers[reglage.cle]) if origine == "fichier" else None,
                "unite": reglage.unite,
                "variable": reglage.env,
                "description": reglage.description,
            }
        )
    return lignes
