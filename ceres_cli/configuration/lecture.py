"""Lire un ceres.toml : le texte, puis ses réglages, chaque faute avec sa ligne (chargé si un fichier existe)."""

import os
import re
from pathlib import Path
from typing import Any

from ceres_cli import garde
from ceres_cli.configuration.reglages import Valeur, proche, reglages
from ceres_cli.erreurs import BaseInutilisable

TAILLE_MAX = 256 * 1024  # octets
POINTS_MAX = 100  # par ligne ; une clé de n parties coûte n² à tomllib : 31 Kio y prenaient 1 Gio

# Ce que tomllib dit en anglais, en français ; le reste devient « écriture TOML incorrecte ».
_FAUTES_TOML = {
    "Expected '=' after a key": "il manque « = » après la clé",
    "Invalid value": "valeur mal écrite (un texte se met entre guillemets)",
    "Invalid statement": "ligne incompréhensible",
    "Unterminated": "guillemet ou crochet non fermé",
    "Unclosed array": "crochet non fermé",
    "Illegal character": "caractère interdit, ou guillemet non fermé",
    "Cannot overwrite": "clé donnée deux fois",
    "Cannot declare": "table donnée deux fois",
    "Expected newline": "texte en trop en fin de ligne",
    "Unescaped": "« \\ » dans un texte : écrire « \\\\ »",
    'Expected "\'"': "guillemet non fermé",
    "Expected ']'": "il manque « ] » après le nom de la table",
    "Unclosed inline table": "accolade non fermée",
    "Invalid date": "date impossible",
}


def lire_octets(chemin: Path) -> bytes:
    """Le contenu d'un fichier de configuration ; BaseInutilisable s'il est à un autre, ou qu'un autre peut l'écrire."""
    if chemin == Path(os.devnull):
        return b""
    try:
        with open(garde.ouvrir(chemin, lien=True), "rb") as fichier:
            octets = fichier.read(TAILLE_MAX + 1)
    except garde.PasSur as faute:
        conseil = f"S'il est sûr : {faute.remede}. Sinon donnez le vôtre avec --config." if faute.remede else ""
        raise BaseInutilisable(
            f"La configuration {chemin} n'est pas lue : {faute.strerror}.", conseil=conseil or "Vérifiez --config."
        ) from faute
    except OSError as e:
        from ceres_cli import fichiers

        raise BaseInutilisable(f"{chemin} est illisible : {fichiers.cause(e)}.", conseil="Vérifiez ses droits.") from e
    if len(octets) > TAILLE_MAX:
        raise BaseInutilisable(
            f"{chemin} dépasse {TAILLE_MAX // 1024} Kio : ce n'est pas une configuration.", conseil="Vérifiez --config."
        )
    return octets


def lire_texte(chemin: Path) -> str:
    """Le texte d'un ceres.toml, fins de ligne gardées, marque UTF-8 ôtée."""
    octets = lire_octets(chemin)
    try:
        return octets.decode("utf-8-sig")
    except UnicodeDecodeError as e:
        ligne = octets[: e.start].count(b"\n") + 1
        raise BaseInutilisable(
            f"{chemin}, ligne {ligne} : le texte n'est pas en UTF-8.", conseil="Enregistrez le fichier en UTF-8."
        ) from e


def analyser(texte: str, chemin: Path) -> dict[str, Valeur]:
    """Les réglages d'un texte TOML, par clé pointée ; `chemin` ne sert qu'aux messages."""
    import tomllib

    for numero, ligne in enumerate(texte.splitlines(), start=1):
        if ligne.count(".") > POINTS_MAX:
            raise BaseInutilisable(
                f"{chemin}, ligne {numero} : plus de {POINTS_MAX} points, ce n'est pas une configuration.",
                conseil="Corrigez le fichier, ou renommez-le pour vous en passer.",
            )
    try:
        tables = tomllib.loads(texte)
    except (ValueError, RecursionError) as e:  # ValueError : TOMLDecodeError, et un nombre de 5 000 chiffres
        raise _faute_toml(str(e), chemin, texte) from e
    connus = {r.cle: r for r in reglages()}
    valeurs: dict[str, Valeur] = {}
    for cle, brut in _aplatir(tables):
        reglage = connus.get(cle)
        if reglage is None:
            raise _faute(chemin, texte, cle, f"réglage inconnu « {cle} »", proche(cle, list(connus)))
        valeur = reglage.valide(brut)
        if valeur is None:
            raise _faute(chemin, texte, cle, f"valeur refusée pour {cle}", f"Il faut {reglage.attendu}.")
        valeurs[cle] = valeur
    return valeurs


def _aplatir(tables: dict[str, Any]) -> list[tuple[str, object]]:
    """Les clés pointées d'un document ; une table vide et connue ne compte pas, une table inconnue reste visible."""
    sections = {r.cle.split(".")[0] for r in reglages()}
    plat: list[tuple[str, object]] = []
    for table, contenu in tables.items():
        if isinstance(contenu, dict) and (contenu or table in sections):
            plat += [(f"{table}.{cle}", valeur) for cle, valeur in contenu.items()]
        else:
            plat.append((table, contenu))
    return plat


def ligne_de(texte: str, cle: str) -> int:
    """Numéro (dès 1) de la ligne qui donne la clé pointée ou, à défaut, sa table ; 0 si introuvable."""
    table, trouvee = "", 0
    for numero, ligne in enumerate(texte.split("\n"), 1):
        if entete := re.match(r"\s*\[+\s*([^\]#]+?)\s*\]", ligne):
            table = _sans_guillemets(entete[1])
            if table == cle.split(".")[0]:
                trouvee = trouvee or numero
        elif gauche := re.match(r"\s*([^=#]+?)\s*=", ligne):
            nom = _sans_guillemets(gauche[1])
            complet = f"{table}.{nom}" if table else nom
            if complet == cle:
                return numero
            if not table and nom == cle.split(".")[0]:
                trouvee = trouvee or numero
    return trouvee


def _sans_guillemets(nom: str) -> str:
    return re.sub(r"[\"'\s]", "", nom)


def _faute(chemin: Path, texte: str, cle: str, quoi: str, conseil: str) -> BaseInutilisable:
    ligne = ligne_de(texte, cle)
    ou = f"{chemin}, ligne {ligne}" if ligne else str(chemin)
    return BaseInutilisable(f"{ou} : {quoi}.", conseil=conseil)


def _faute_toml(anglais: str, chemin: Path, texte: str) -> BaseInutilisable:
    """tomllib donne la position dans son message ; « at end of document » est la dernière ligne."""
    lieu = re.search(r"at line (\d+), column (\d+)", anglais)
    ou = f"ligne {lieu[1]}, colonne {lieu[2]}" if lieu else f"ligne {texte.rstrip().count(chr(10)) + 1} (fin)"
    quoi = next((fr for debut, fr in _FAUTES_TOML.items() if anglais.startswith(debut)), "écriture TOML incorrecte")
    return BaseInutilisable(
        f"{chemin}, {ou} : {quoi}.", conseil="Corrigez le fichier, ou renommez-le pour vous en passer."
    )
