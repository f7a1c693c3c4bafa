"""Comment lire le fichier d'un collègue : ce que des options ajoutent aux synonymes que ceres connaît."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ceres_cli.configuration.reglages import Configuration
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.formats.tableau.entete import Attendues, Synonymes
from ceres_cli.formats.tableau.fautes import Limites
from ceres_cli.regles.textes import cle


@dataclass(frozen=True, slots=True)
class Lecture:
    """`colonnes` : champ → titre ou lettre, vide si nulle colonne ne le dit ; `valeurs` : champ → ce qui est écrit
    (`cle_de_mot`) → ce qu'il veut dire.

    `ligne` : celle de l'en-tête. `sans_noms` : un objet ne se désigne que par son numéro.
    """

    colonnes: Mapping[str, str] = field(default_factory=dict)
    valeurs: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    ligne: int | None = None
    sans_noms: bool = False


def lire(
    synonymes: Synonymes,
    colonnes: Sequence[str],
    valeurs: Sequence[str],
    *,
    ligne: int | None = None,
    sans_noms: bool = False,
) -> Lecture:
    """Lit des « CHAMP=TITRE » et des « CHAMP:MOT=VALEUR » ; ErreurUsage si l'un est mal formé, ou d'un champ
    inconnu."""
    champs = Attendues(synonymes).ecritures()
    choisies: dict[str, str] = {}
    dites: dict[str, dict[str, str]] = {}
    for texte in colonnes:
        champ, egal, titre = texte.partition("=")
        if not egal:
            raise ErreurUsage(
                f"--colonne {texte} : écrivez CHAMP=TITRE.",
                conseil='Par exemple action="Avis rendu" ; rien après « = » : aucune colonne.',
            )
        choisies[_champ(champs, synonymes, "--colonne", champ)] = titre.strip()
    for texte in valeurs:
        gauche, egal, valeur = texte.partition("=")
        champ, deux_points, mot = gauche.partition(":")
        if not (egal and deux_points and mot.strip()):
            raise ErreurUsage(
                f"--valeur {texte} : écrivez CHAMP:MOT=VALEUR.", conseil='Par exemple "action:défavorable=suspendre".'
            )
        dites.setdefault(_champ(champs, synonymes, "--valeur", champ), {})[cle_de_mot(mot)] = valeur.strip()
    return Lecture(choisies, dites, ligne, sans_noms)


def limites(config: Configuration) -> Limites:
    """Jusqu'où lire un fichier."""
    return Limites(octets=config.lot_taille_max_mio * 2**20, lignes=config.lot_lignes_max)


def cle_de_mot(texte: str) -> str:
    """Sa clé, où le doute que dit un point d'interrogation reste écrit : « suspendre ? » n'est pas « suspendre »."""
    return f"{cle(texte)} ?".lstrip() if "?" in texte else cle(texte)


def _champ(champs: Mapping[str, str], synonymes: Synonymes, option: str, texte: str) -> str:
    if (champ := champs.get(cle(texte))) is None:
        raise ErreurUsage(f"{option} : « {texte} » n'est pas un champ.", conseil=f"Champs : {', '.join(synonymes)}.")
    return champ
