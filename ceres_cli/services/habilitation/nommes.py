"""Les jurés qu'un fichier désigne par leur nom, parmi ceux du ressort."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from sys import intern
from typing import NamedTuple

from ceres_cli.erreurs import ErreurCeres
from ceres_cli.regles import textes
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.francais import compter
from ceres_cli.regles.identifiants import affiche
from ceres_cli.services.faits.certifications import Resolveur
from ceres_cli.services.habilitation import requetes
from ceres_cli.store import Db

_MOTS_MAX = 8  # d'un nom
_CITES = 5


class Trouve(NamedTuple):
    """Un juré de ce nom, et ce qui le distingue de ses homonymes."""

    id: int
    nom: str
    lieu: str

    @property
    def reference(self) -> str:
        return affiche("J", self.id)

    def __str__(self) -> str:
        return f"{self.reference} {self.nom}{self.lieu and f' ({self.lieu})'}"


class JuresNommes:
    """Les jurés de chaque nom ; `habilites` : (juré, certification telle qu'elle est écrite) où il en est une."""

    def __init__(self) -> None:
        self._trouves: dict[str, list[Trouve]] = {}
        self._habilites: set[tuple[int, str]] = set()
        self._dits: list[str] = []
        self._nombre = 0

    @classmethod
    def chercher(cls, db: Db, acteur: Acteur, jour: date, nommes: Iterable[tuple[str, str]]) -> "JuresNommes":
        """`nommes` : (nom, certification) de chaque ligne."""
        lignes = set(nommes)
        ordres = {nom: _ordres(nom) for nom, _ in lignes}
        par_cle: dict[str, list[Trouve]] = {}
        for cle, numero, nom, prenom, commune, departement, region in requetes.jures_de_ces_noms(
            db, sorted({ordre for siens in ordres.values() for ordre in siens})
        ):
            if acteur.voit(departement, region):
                lieu = ", ".join(m for m in (commune, departement) if m)
                par_cle.setdefault(cle, []).append(Trouve(numero, f"{nom} {prenom}", lieu))
        trouves = cls()
        for nom, siens in ordres.items():
            trouves._trouves[nom] = sorted({t for ordre in siens for t in par_cle.get(ordre, ())})
        trouves._departager(db, jour, lignes)
        return trouves

    def _departager(self, db: Db, jour: date, lignes: Iterable[tuple[str, str]]) -> None:
        """Des homonymes, qui a une habilitation sur la certification de sa ligne."""
        resolveur = Resolveur(db, jour)
        voulues: dict[str, int] = {}
        for nom, certification in lignes:
            if len(self._trouves[nom]) > 1 and certification:
                with suppress(ErreurCeres):  # la décision de sa demande le dira
                    voulues[certification] = resolveur.certification(certification)
        homonymes = {t.id for siens in self._trouves.values() if len(siens) > 1 for t in siens}
        if voulues:
            paires = set(requetes.certifications_de(db, sorted(homonymes)))
            self._habilites = {(j, texte) for texte, n in voulues.items() for j in homonymes if (j, n) in paires}

    def le_seul(self, ligne: int, nom: str, certification: str) -> str:
        """« J-000012 » ; ValueError, en français, si ce nom n'en désigne aucun, ou plusieurs. `certification` : celle
        où il doit être habilité, s'il y en a une."""
        siens = self._trouves.get(nom, [])
        if len(siens) > 1:
            siens = [t for t in siens if (t.id, certification) in self._habilites] or siens
        if not siens:
            raise ValueError(f"« {nom} » ne désigne aucun juré de votre ressort")
        if len(siens) > 1:
            cites = " ; ".join(map(str, siens[:_CITES])) + (" ; …" if len(siens) > _CITES else "")
            raise ValueError(f"« {nom} » désigne {len(siens)} jurés : {cites}. Donnez son numéro à la place du nom")
        self._nombre += 1
        if len(self._dits) < _CITES:
            self._dits.append(f"ligne {ligne}, « {nom} » : {siens[0]}")
        return intern(siens[0].reference)  # un juré revient sur plusieurs lignes

    def annonces(self) -> list[str]:
        if not self._dits:
            return []
        reste = " ; …" if self._nombre > _CITES else ""
        return [f"{compter(self._nombre, 'ligne')} par un nom : {' ; '.join(self._dits)}{reste}."]


def _ordres(nom: str) -> list[str]:
    """Les clés où ce nom se trouve : « Paul Martin » est aussi « martin paul »."""
    mots = textes.cle(nom).split()[:_MOTS_MAX]
    return [" ".join(mots[rang:] + mots[:rang]) for rang in range(len(mots))]
