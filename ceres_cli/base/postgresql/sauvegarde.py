"""La sauvegarde d'une base partagée : celle de pg_dump, relue par pg_restore. Le mot de passe ne passe que par
l'environnement de ces programmes."""

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from ceres_cli.base.postgresql.connexion import pilote
from ceres_cli.erreurs import BaseInutilisable

# Option de l'adresse → la variable que lisent les outils du serveur.
_VARIABLES = {
    "host": "PGHOST", "hostaddr": "PGHOSTADDR", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD",
    "dbname": "PGDATABASE", "sslmode": "PGSSLMODE", "sslrootcert": "PGSSLROOTCERT", "sslcert": "PGSSLCERT",
    "sslkey": "PGSSLKEY", "passfile": "PGPASSFILE", "service": "PGSERVICE", "options": "PGOPTIONS",
}  # fmt: skip

# Là où des rôles tiennent les droits, le propriétaire des tables y passe comme les autres ; une politique à lui les lui
# montre toutes, et un agent n'en lit aucune sans prendre un rôle.
TOUTES_LES_LIGNES = "--enable-row-security"


def outils() -> bool:
    """Ceux du serveur sont installés ici : de quoi sauvegarder, et relire ce qu'on a sauvegardé."""
    return all(shutil.which(outil) for outil in ("pg_dump", "pg_restore"))


def nom_de_base(adresse: str) -> str:
    """Celui de la base sur son serveur, bon pour un nom de fichier."""
    return re.sub(r"[^A-Za-z0-9_-]", "_", _environnement(adresse).get("PGDATABASE", "")) or "ceres"


def ecrire(adresse: str, nom: str, fichier: Path) -> None:
    """Met dans `fichier`, vide, une vue figée de la base, et la relit. BaseInutilisable si les outils du serveur ne
    sont pas là, ne sont pas de sa version, ou échouent."""
    # Le programme n'a pas de gros objet : celui d'un agent, que ce compte ne lit pas, n'arrête pas la sauvegarde.
    mots = ["--format=custom", "--no-blobs", "--no-password", TOUTES_LES_LIGNES, f"--file={fichier}"]
    _lancer("pg_dump", mots, nom, _environnement(adresse))
    contenu = _lancer("pg_restore", ["--list", str(fichier)], nom, {})
    manquent = [t for t in ("lot", "trace", "parametre") if not re.search(rf"TABLE DATA \S+ {t} ", contenu)]
    if manquent:
        raise BaseInutilisable(
            f"La sauvegarde de {nom} ne se relit pas entière : il y manque {', '.join(manquent)}.",
            conseil="Rien n'en est gardé. Le compte qui sauvegarde doit pouvoir lire toutes les tables.",
        )


def parametre_de(fichier: Path, parametre: str) -> str | None:
    """La valeur de ce paramètre dans une sauvegarde ; None si elle ne s'y lit pas."""
    try:
        texte = _lancer("pg_restore", ["--data-only", "--table=parametre", "--file=-", str(fichier)], str(fichier), {})
    except BaseInutilisable:
        return None
    trouve = re.search(rf"^{re.escape(parametre)}\t(.*)$", texte, re.MULTILINE)
    return None if trouve is None else trouve[1]


def extraire(fichier: Path, nom: Path, vers: Path) -> None:
    """Met dans `vers`, en SQL, les lignes de toutes les tables de cette sauvegarde, que les messages appellent `nom`.
    BaseInutilisable si ce n'en est pas une, ou si pg_restore n'est pas là ou ne la lit pas."""
    with fichier.open("rb") as lu:
        if lu.read(5) != b"PGDMP":
            raise BaseInutilisable(
                f"{nom} n'est pas la sauvegarde d'une base partagée.",
                conseil="Donnez un fichier de « ceres admin sauvegarder ».",
            )
    mots = ["--data-only", f"--file={vers}", str(fichier)]
    _lancer("pg_restore", mots, str(nom), {}, quoi="lire la sauvegarde")


def _environnement(adresse: str) -> dict[str, str]:
    pilote()
    from psycopg.conninfo import conninfo_to_dict

    return {_VARIABLES[cle]: str(v) for cle, v in conninfo_to_dict(adresse).items() if cle in _VARIABLES}


_ERREUR = "error: "
_CONSEIL_VERSION = "Installez les outils de PostgreSQL de la version du serveur ou plus récents."


def _lancer(
    outil: str, mots: list[str], nom: str, environnement: Mapping[str, str], quoi: str = "sauvegarder la base"
) -> str:
    chemin = shutil.which(outil)
    if chemin is None:
        raise BaseInutilisable(
            f"{outil} n'est pas installé : on ne peut pas {quoi} {nom} d'ici.",
            conseil="Installez les outils de PostgreSQL, de la version du serveur ou plus récents.",
        )
    fini = subprocess.run(
        [chemin, *mots], env={**os.environ, "LC_ALL": "C", **environnement}, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if fini.returncode:
        lire = outil == "pg_restore"
        version = "version mismatch" in fini.stderr or "unsupported version" in fini.stderr
        dit = next((ligne.partition(_ERREUR)[2] for ligne in fini.stderr.splitlines() if _ERREUR in ligne), "")
        raise BaseInutilisable(
            f"{outil} n'a pas pu {quoi} {nom}"
            + (" : il est d'une version plus ancienne que le serveur." if version else f" : « {dit[:200]} »."),
            conseil=_CONSEIL_VERSION + ("" if lire else " D'ici là : « ceres admin exporter --sortie FICHIER ».")
            if version
            else "Rien n'a été modifié. Prenez une autre sauvegarde ; « pg_restore --list » dira ce qu'a celle-ci."
            if lire
            else "Sauvegardez sous le compte qui possède la base. Rien n'est gardé."
            if "permission denied" in fini.stderr
            else "Rien n'est gardé.",
        )
    return fini.stdout
