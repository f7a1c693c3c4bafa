"""Ce qu'ont en commun les fichiers de personnes, jurés et candidats : noms de colonnes, champs, adresse, et les
candidats qu'un fichier désigne par leur nom."""

import re
from collections.abc import Container, Iterable, Sequence
from contextlib import suppress
from datetime import date
from typing import Any, ClassVar

from ceres_cli.base.filtre import Filtre
from ceres_cli.nomenclatures import telephones
from ceres_cli.noms import Nom
from ceres_cli.noms.champs import Champ, types
from ceres_cli.regles import saisie
from ceres_cli.regles.droits import Acteur
from ceres_cli.services.faits import perimetres, personnes
from ceres_cli.services.lot.nommes import Nommes, Porteur, Trouve
from ceres_cli.services.lot.soumission import LecteurDeFichier
from ceres_cli.services.personne import requetes
from ceres_cli.services.personne import saisie as saisie_personne
from ceres_cli.services.personne.raisons import LIEU
from ceres_cli.services.personne.saisie import Champs
from ceres_cli.store import Db

_CP_ET_COMMUNE = re.compile(r"([0-9]{4,5})[\s,;-]+(\D.*)")


class LecteurDePersonnes(LecteurDeFichier):
    """Un fichier d'une personne par ligne.

    `NOM` : ce qu'elle est. `A_PART` : les champs qui ne se lisent pas seuls. `CALCULEES` : colonnes d'un export que
    ceres calcule, reconnues pour qu'il se relise, et laissées de côté.
    """

    NOM: ClassVar[Nom]
    A_PART: ClassVar[Sequence[str]] = ("commune",)
    CALCULEES: ClassVar[Sequence[str]]

    def _retenir(self, *, forcer: bool, **_siennes: Any) -> None:
        self._forcer = forcer

    def annonces(self) -> list[str]:
        suite = super().annonces()
        if calculees := [c for c in self._colonnage.rangs if c in self.CALCULEES]:
            suite.append(f"Colonnes ignorées, que ceres calcule : {', '.join(calculees)}.")
        if "departement" in self._colonnage.rangs:
            suite.append("La colonne departement ne fait que départager les communes homonymes.")
        return suite

    def _utilisees(self) -> list[str]:
        return [c for c in self._colonnage.rangs if c not in self.CALCULEES]

    @classmethod
    def manquantes(cls, colonnes: Container[str], **_siennes: Any) -> list[tuple[str, str]]:
        numero, *identite = cls.OBJET
        if numero in colonnes:
            return []
        return [(colonne, f", ni « {numero} »") for colonne in identite if colonne not in colonnes]

    def _exiger_identite(self, numero: int, lues: dict[str, str], identite: Sequence[str], sinon: str) -> None:
        for colonne in identite:
            if not lues.get(colonne):
                self._faute(numero, colonne, f"{self.NOM.libelles[colonne]} vide : {sinon}")

    def _lieu(self, numero: int, lues: dict[str, str]) -> dict[str, str]:
        """Les textes qui disent la commune où elle habite ; « 2000, Laon » y donne aussi son code postal à la ligne."""
        lieu = {c: texte for c in LIEU if (texte := lues.get(c, ""))}
        if "commune" in lieu:
            self._separer_code_postal(numero, lues, lieu)
        return lieu

    def _champs(self, numero: int, lues: dict[str, str], avis: list[str]) -> Champs:
        """Les cases qui disent quelque chose, sauf celles d'`A_PART` ; leurs fautes sont relevées."""
        champs: Champs = {}
        saisis = {c.nom: c for c in self.NOM.saisis if c.nom not in self.A_PART}
        for cle, texte in lues.items():
            if texte and cle in saisis:
                self._lire(numero, saisis[cle], texte, champs, avis)
        return champs

    def _lire(self, numero: int, champ: Champ, texte: str, champs: Champs, avis: list[str]) -> None:
        zero = False
        if isinstance(champ.type, types.Jour):
            with suppress(ValueError):  # la lecture du champ le dira
                origine = self._tableau.origine
                texte = saisie.lire_date_de_case(texte, self._jour, naissance=True, origine=origine).isoformat()
        elif isinstance(champ.type, types.Telephone):
            texte, zero = telephones.rendre_le_zero(texte)
        try:
            champs[champ.nom], retabli = saisie_personne.lire(champ, texte, self._jour)
        except ValueError as erreur:
            self._faute(numero, champ.nom, str(erreur))
            return
        if retabli or zero:
            avis.append(saisie_personne.zero_retabli(champ))

    def _separer_code_postal(self, numero: int, lues: dict[str, str], lieu: dict[str, str]) -> None:
        """« 2000, Laon » : le code postal et la commune dans la même case."""
        forme = _CP_ET_COMMUNE.fullmatch(lieu["commune"])
        if forme is None:
            return
        if not lues.get("code_postal"):
            lues["code_postal"] = forme[1]
        elif _sans_zero(lues["code_postal"]) != _sans_zero(forme[1]):
            self._faute(numero, "commune", "elle porte un autre code postal que celui de la ligne")
        lieu["commune"] = forme[2]


def _sans_zero(code: str) -> str:
    return "".join(code.split()).lstrip("0")


class CandidatsNommes(Nommes):
    """`session` : celle où ils sont inscrits, si c'en est une qui les nomme (« S-2026-000012 »)."""

    def __init__(self, session: str = "") -> None:
        super().__init__("candidat")
        self._session = session
        self._naissances: dict[int, str] = {}

    def lire(self, db: Db, acteur: Acteur, noms: Iterable[str]) -> None:
        def lire(cles: list[str]) -> Iterable[tuple[str, Trouve]]:
            lus = personnes.candidats_de_ces_noms(db, acteur, cles, self._session)
            for cle, numero, nom, prenom, commune, departement, naissance in lus:
                self._naissances[numero] = naissance
                lieu = ", ".join(m for m in (commune, departement) if m)
                yield cle, Trouve("C", numero, f"{nom} {prenom}", lieu)

        self.chercher(noms, lire)

    def nes_le(self, naissance: date | None) -> set[int]:
        return {n for n, jour in self._naissances.items() if naissance and jour == naissance.isoformat()}

    def _aucun(self) -> str:
        return f"aucun inscrit de {self._session}" if self._session else super()._aucun()


def porteurs(db: Db, acteur: Acteur, numeros: Iterable[int]) -> Iterable[Porteur]:
    """Les candidats de ces numéros, parmi ceux du ressort."""
    filtre = Filtre().parmi(db, "c.id", numeros)
    perimetres.candidats(filtre, acteur)
    for numero, nom, prenom, nom_usage, *_ in requetes.etats_civils(db, filtre):
        yield Porteur(numero, numero, nom, prenom, nom_usage)
