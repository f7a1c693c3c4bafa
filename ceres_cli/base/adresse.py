"""L'adresse d'une base : le fichier qu'elle nomme, et ce qu'il doit être pour en être une."""

import re
import stat
from pathlib import Path

from ceres_cli.erreurs import BaseInutilisable

_SCHEMAS = ("postgresql:", "postgresql+psycopg:", "sqlite:")


def est_postgresql(url: str) -> bool:
    return url.startswith(("postgresql://", "postgresql+psycopg://"))


def sans_secret(adresse: str) -> str:
    """Une adresse de base, mots de passe masqués, bonne à afficher."""
    masquee = re.sub(r"(://[^:/@]*):.*@", r"\1:***@", adresse)
    return re.sub(r"([?&](?:ssl)?password=)[^&]*", r"\1***", masquee)


def est_une_adresse(texte: str) -> bool:
    """Il dit où est une base autrement que par un chemin : « sqlite:///base.db » ; mal écrit, « postgresql:/base »."""
    return "://" in texte or texte.startswith(_SCHEMAS)


def chemin_sqlite(url: str) -> Path:
    chemin = url.removeprefix("sqlite:///")
    if not chemin or (chemin == url and est_une_adresse(url)):
        raise BaseInutilisable(
            f"L'adresse de base « {url.split(':')[0]}:… » n'est pas prise en charge par cette version.",
            conseil="Donnez le chemin d'un fichier SQLite, ou une adresse postgresql://compte@serveur/base.",
        )
    return Path(chemin).expanduser()


def verifier_fichier(chemin: Path) -> tuple[int, int]:
    """Refuse ce qui ne peut pas être une base, sans rien créer ; rend ce qui distingue ce fichier de tout autre.
    OSError : le système ne le laisse pas regarder."""
    try:
        etat = chemin.stat()
    except FileNotFoundError:
        if chemin.is_symlink():
            raise BaseInutilisable(
                f"{chemin} est un lien vers un fichier qui n'existe pas.",
                conseil="Corrigez le lien ; rien n'a été créé.",
            ) from None
        raise BaseInutilisable(
            f"La base {chemin} n'existe pas.",
            conseil="Créez-la avec « ceres init », ou donnez le bon chemin avec --base. Si elle a été perdue :"
            " « ceres admin restaurer SAUVEGARDE ».",
        ) from None
    if not stat.S_ISREG(etat.st_mode):
        raise BaseInutilisable(f"{chemin} n'est pas un fichier.", conseil="Donnez un fichier SQLite avec --base.")
    return etat.st_dev, etat.st_ino
