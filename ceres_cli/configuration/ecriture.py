"""Écrire ceres.toml : changer un réglage sans perdre les commentaires, ou produire le modèle complet commenté."""

import fcntl
import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from textwrap import indent, wrap
from typing import Any

from ceres_cli import fichiers
from ceres_cli.configuration.lecture import analyser, ligne_de, lire_texte
from ceres_cli.configuration.reglages import Reglage, Valeur, connu, reglages
from ceres_cli.erreurs import BaseInutilisable, Occupe

_CLE_SIMPLE = re.compile(r"[ \t]*[^=#\n]+=[ \t]*")


@dataclass(frozen=True, slots=True)
class Modification:
    """Ce que `definir` a fait. `avant` est la valeur en vigueur dans le fichier ou, à défaut, par défaut."""

    cle: str
    avant: Valeur
    apres: Valeur
    cree: bool
    rien_a_changer: bool
    commentaires_perdus: bool


def definir(chemin: Path, cle: str, texte: str) -> Modification:
    """Donne à un réglage sa valeur tapée, dans `chemin` (créé s'il n'existe pas) ; les autres lignes sont gardées.

    ErreurUsage pour une clé ou une valeur impossible ; BaseInutilisable si le fichier actuel est mal écrit ou si le
    nouveau ne peut pas l'être ; Occupe si une autre commande l'écrit. Dans tous ces cas le fichier reste tel quel.
    """
    reglage = connu(cle)
    valeur = reglage.lire(texte)
    chemin = chemin.resolve()  # un lien symbolique reste un lien : c'est sa cible qui est écrite
    with _seul_a_ecrire(chemin):
        existe = chemin.exists()
        ancien = lire_texte(chemin) if existe else ""
        presentes = analyser(ancien, chemin)
        if presentes.get(cle) == valeur:
            return Modification(cle, valeur, valeur, cree=False, rien_a_changer=True, commentaires_perdus=False)
        nouveau = _avec(ancien, reglage, valeur)
        analyser(nouveau, chemin)
        fichiers.remplacer(chemin, nouveau.encode("utf-8"))
    perdus = _commentaires(nouveau) < _commentaires(ancien)
    avant = presentes.get(cle, reglage.defaut)
    return Modification(cle, avant, valeur, cree=not existe, rien_a_changer=False, commentaires_perdus=perdus)


def modele(valeurs: Mapping[str, Valeur] | None = None) -> str:
    """Le texte d'un ceres.toml où chaque réglage est décrit, sa valeur par défaut derrière un « # » : dite, elle
    l'emporterait sur celle d'un fichier moins proche. Celles de `valeurs` (clés pointées) le sont."""
    lignes = [
        "# Configuration de ceres. Chaque réglage est montré à sa valeur par défaut : pour la changer, ôtez le « # ».",
        "# Est lu le fichier de --config (ou CERES_CONFIG), seul ; sinon le ceres.toml du dossier courant, ceux des",
        "# dossiers au-dessus, puis ~/.config/ceres/ceres.toml : chaque réglage vient du plus proche qui le dit.",
        "# Voir ce qui est en vigueur : ceres config voir. Changer une ligne : ceres config definir CLÉ VALEUR.",
    ]
    table = ""
    for reglage in reglages():
        section, nom = reglage.cle.split(".")
        if section != table:
            table = section
            lignes += ["", f"[{table}]"]
        else:
            lignes.append("")
        lignes += wrap(_description(reglage), width=110, initial_indent="# ", subsequent_indent="# ")
        dite = (valeurs or {}).get(reglage.cle)
        ligne = f"{nom} = {_en_toml(reglage.defaut if dite is None else dite)}"
        lignes.append(indent(ligne, "#") if dite is None else ligne)
    return "\n".join(lignes) + "\n"


def _description(reglage: Reglage) -> str:
    bornes = f" En {reglage.unite}, de {reglage.mini} à {reglage.maxi}." if isinstance(reglage.defaut, int) else ""
    variable = f" La variable {reglage.env} le remplace." if reglage.env else ""
    return reglage.description + bornes + variable


def _en_toml(valeur: Valeur) -> str:
    import tomli_w

    return tomli_w.dumps({"v": _brut(valeur)}).removeprefix("v = ").rstrip("\n")


def _brut(valeur: Valeur) -> str | int | list[str]:
    return list(valeur) if isinstance(valeur, tuple) else valeur


def _commentaires(texte: str) -> int:
    return sum(ligne.lstrip().startswith("#") for ligne in texte.split("\n"))


def _avec(ancien: str, reglage: Reglage, valeur: Valeur) -> str:
    """Le texte où seule la ligne du réglage change ; à défaut (écriture inhabituelle), tout est réécrit.

    Une retouche n'est retenue que si elle se relit exactement comme le document voulu.
    """
    section, nom = reglage.cle.split(".")
    voulu = tomllib.loads(ancien)
    voulu.setdefault(section, {})[nom] = _brut(valeur)
    fin = "\r\n" if "\r\n" in ancien else "\n"
    for essai in _retouches(ancien.replace("\r\n", "\n"), reglage.cle, _en_toml(valeur)):
        if _lu(essai) == voulu:
            return essai.replace("\n", fin)
    import tomli_w

    return tomli_w.dumps(voulu)


def _lu(texte: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(texte)
    except tomllib.TOMLDecodeError:
        return None


def _retouches(texte: str, cle: str, valeur: str) -> Iterator[str]:
    """Les textes possibles, du plus discret au moins discret."""
    section, nom = cle.split(".")
    lignes = texte.split("\n")
    debut = ligne_de(texte, cle) - 1
    if debut >= 0 and (gauche := _CLE_SIMPLE.match(lignes[debut])):
        for fin in range(debut + 1, len(lignes) + 1):  # une liste peut tenir sur plusieurs lignes
            remplacee = gauche[0] + valeur + _commentaire_final("\n".join(lignes[debut:fin]))
            yield "\n".join([*lignes[:debut], remplacee, *lignes[fin:]])
    if debut >= 0 and (tue := next((n for n in range(debut, len(lignes)) if lignes[n].startswith(f"#{nom} =")), 0)):
        yield "\n".join([*lignes[:tue], f"{nom} = {valeur}", *lignes[tue:]])  # au-dessus de sa valeur par défaut
    if debut >= 0:
        yield "\n".join([*lignes[: debut + 1], f"{nom} = {valeur}", *lignes[debut + 1 :]])  # sous l'en-tête de table
    yield f"{texte.rstrip()}\n\n[{section}]\n{nom} = {valeur}\n".lstrip("\n")
    yield f"{cle} = {valeur}\n{texte}"


def _commentaire_final(bloc: str) -> str:
    """Le « # … » (blancs compris) qui suit la valeur sur la dernière ligne d'un bloc `clé = valeur`, ou rien."""
    for diese in re.finditer(r"[ \t]*#", bloc):
        if diese.start() > bloc.rfind("\n") and _lu(bloc[: diese.start()]):
            return bloc[diese.start() :]
    return ""


@contextmanager
def _seul_a_ecrire(chemin: Path) -> Iterator[None]:
    """Une seule commande à la fois lit puis écrit la configuration d'un dossier (créé, privé, s'il manque)."""
    try:
        chemin.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        dossier = os.open(chemin.parent, os.O_RDONLY)
    except OSError as e:
        raise BaseInutilisable(
            f"{chemin} ne peut pas être écrit : {fichiers.cause(e)}.", conseil="Vérifiez ses droits."
        ) from e
    try:
        fcntl.flock(dossier, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as e:
        raise Occupe("Une autre commande modifie la configuration.", conseil="Relancez la même commande.") from e
    finally:
        os.close(dossier)
