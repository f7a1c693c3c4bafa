"""Ouvrir sans danger un classeur (archive zip de XML) : bombes, chiffrement et DTD refusés avant l'analyse."""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import Any
from xml.parsers import expat

from ceres_cli.formats.budget import Budget
from ceres_cli.formats.tableau.fautes import refuser

_MORCEAU = 1 << 16
_METHODES = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# Ce que lèvent zipfile, zlib, expat et la conversion des attributs devant une archive abîmée ou truquée.
ABIMEE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, expat.ExpatError, ValueError, LookupError)

Attributs = dict[str, str]


class Archive:
    """Parties d'un classeur ; les tailles annoncées sont vérifiées à l'ouverture.

    zipfile ne rend jamais plus que la taille annoncée et contrôle la somme : une annonce fausse est une archive abîmée.
    """

    def __init__(self, contenu: bytes, budget: Budget) -> None:
        self.nom, self.budget, limites = budget.nom, budget, budget.limites
        nom = budget.nom
        self._zip = zipfile.ZipFile(io.BytesIO(contenu))
        parties = self._zip.infolist()
        self.parties = {partie.filename for partie in parties}
        if len(self.parties) != len(parties):
            raise zipfile.BadZipFile("noms en double")
        if any(partie.flag_bits & 1 for partie in parties):
            raise refuser(nom, "cette archive est protégée par un mot de passe", "Enregistrez-la sans mot de passe.")
        if any(partie.compress_type not in _METHODES for partie in parties):
            raise refuser(nom, "sa méthode de compression n'est pas lue", "Enregistrez-le de nouveau avec un tableur.")
        total = sum(partie.file_size for partie in parties)
        if total > limites.octets_decompresses:
            raise refuser(
                nom,
                f"décompressé, il dépasse {limites.octets_decompresses // 10**6} Mo",
                "Découpez-le en plusieurs fichiers.",
            )
        if total > limites.ratio * len(contenu):
            raise refuser(
                nom,
                f"il se décompresse de plus de {limites.ratio} fois",
                "Enregistrez-le en csv ou en xlsx, ou découpez-le.",
            )

    def lire(self, partie: str) -> bytes:
        return self._zip.read(partie)

    def analyser(
        self,
        partie: str,
        debut: Callable[[str, Attributs], object],
        fin: Callable[[str], object] | None = None,
        texte: Callable[[str], object] | None = None,
    ) -> Iterator[None]:
        """Analyse une partie XML au fil de l'eau ; rend la main après chaque morceau. Les noms sont `espace}local`."""
        noms: dict[str, str] = {}
        analyseur: Any = expat.ParserCreate(namespace_separator="}", intern=noms)
        analyseur.buffer_text = True
        analyseur.StartDoctypeDeclHandler = self._refuser_dtd
        analyseur.StartElementHandler = debut
        analyseur.EndElementHandler = fin
        analyseur.CharacterDataHandler = texte
        with self._zip.open(partie) as flux:
            lus = 0
            while morceau := flux.read(_MORCEAU):
                lus += len(morceau)
                self.budget.octets(len(morceau))
                analyseur.Parse(morceau, False)
                self.budget.noms(len(noms))
                self.budget.jeton(lus - max(analyseur.CurrentByteIndex, 0))
                yield
        analyseur.Parse(b"", True)
        yield

    def _refuser_dtd(self, *_: object) -> None:
        raise refuser(
            self.nom, "il contient une DTD, refusée par prudence", "Enregistrez-le de nouveau avec un tableur."
        )


class NomsLocaux(dict[str, str]):
    """Nom local d'un élément, mémorisé : l'analyse d'une feuille le demande des millions de fois."""

    def __missing__(self, nom: str) -> str:
        local = nom.rpartition("}")[2]
        self[nom] = local
        return local
