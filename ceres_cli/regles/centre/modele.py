"""Le modèle de lettre d'un utilisateur : ses fichiers, bornés, et rien qui aille chercher ailleurs."""

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass

MAISON = "maison"
"""Ce que garde un centre qui veut le modèle de la maison quoi que choisisse la base."""

FICHIERS_MAX = 40
OCTETS_MAX = 3_000_000
PROFONDEUR_MAX = 3
# Ce que Typst sait lire ; le reste d'un dossier n'a rien à faire dans une lettre.
EXTENSIONS = frozenset({"typ", "png", "jpg", "jpeg", "gif", "webp", "svg", "ttf", "otf", "ttc", "csv", "json", "toml"})
# Ce qu'on écrit pour soi à côté d'un modèle : laissé sur place.
IGNOREES = frozenset({"txt", "md", "pdf"})
# Un paquet se demande au réseau, ou à un dossier de la machine.
_PAQUET = re.compile(r"[\"'`]\s*@(?:preview|local)\b|[\"']@[\w-]+/")


@dataclass(frozen=True, slots=True)
class Modele:
    """`fichiers` : chemin relatif → octets ; `principal` est celui qui se compose."""

    principal: str
    fichiers: Mapping[str, bytes]

    def en_texte(self) -> str:
        """Sa forme gardée : le nom du principal, puis chaque fichier, base64 et nom. Les mêmes fichiers donnent le même
        texte."""
        fichiers = (f"{base64.b64encode(self.fichiers[nom]).decode('ascii')} {nom}" for nom in sorted(self.fichiers))
        return "\n".join((self.principal, *fichiers))

    @property
    def empreinte(self) -> str:
        from ceres_cli.regles.condense import sha256  # OpenSSL, dont lire une session n'a pas besoin

        return sha256(self.en_texte().encode()).hexdigest()


def depuis_texte(texte: str) -> Modele:
    principal, *lignes = texte.split("\n")
    lus = (ligne.partition(" ") for ligne in lignes)
    return Modele(principal, {nom: base64.b64decode(contenu) for contenu, _, nom in lus})


def juger(modele: Modele) -> None:
    """`ValueError`, en français : ce modèle irait chercher hors de son dossier, ou n'est pas du texte."""
    for nom, octets in modele.fichiers.items():
        if not nom.isprintable():
            raise ValueError(f"{nom!r} n'est pas un nom de fichier ordinaire")
        if not nom.endswith(".typ"):
            continue
        try:
            texte = octets.decode("utf-8")
        except UnicodeDecodeError:
            raise ValueError(f"{nom} n'est pas un texte en UTF-8") from None
        for rang, ligne in enumerate(texte.splitlines(), 1):
            if _PAQUET.search(ligne.partition("//")[0]):
                raise ValueError(f"{nom}, ligne {rang} : un paquet (« @preview ») demanderait le réseau")
