"""Ce qu'ont en commun les fichiers de personnes, jurés et candidats : noms de colonnes, champs, adresse."""

import re
from collections.abc import Container, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any, ClassVar

from ceres_cli.formats.tableau.fautes import Fautes
from ceres_cli.formats.tableau.lire import Tableau
from ceres_cli.nomenclatures import telephones
from ceres_cli.regles import saisie
from ceres_cli.services.lot.lecture import Lecture
from ceres_cli.services.lot.soumission import LecteurDeFichier
from ceres_cli.services.personne import saisie as saisie_personne
from ceres_cli.services.personne.saisie import Champs

ETAT_CIVIL: Mapping[str, Sequence[str]] = {
    "civilite": ("civ", "M./Mme", "M ou Mme", "Mme/M.", "Mme ou M"),
    "nom": ("nom de naissance", "nom de famille", "nom patronymique"),
    "nom_usage": ("nom d'usage", "nom usuel", "nom marital", "nom d'épouse", "nom d'époux"),
    "prenom": ("prénoms", "prénom usuel"),
    "naissance": ("date de naissance", "date naissance", "né(e) le", "né le", "née le", "ddn"),
}
ADRESSE: Mapping[str, Sequence[str]] = {
    "courriel": (
        "mail", "e-mail", "email", "mél", "courrier électronique", "adresse courriel", "adresse mail", "adresse e-mail",
        "adresse email", "adresse électronique", "adresse de messagerie",
    ),
    "adresse": ("adresse postale", "adresse 1", "adresse ligne 1", "rue", "numéro et voie", "n° et voie"),
    "complement": ("complément d'adresse", "complément adresse", "adresse 2", "adresse ligne 2"),
    "code_postal": ("cp", "codepostal"),
    "commune": ("ville", "localité", "commune de résidence", "cp ville", "cp et ville", "code postal et ville"),
    "commune_insee": ("code insee", "insee", "code insee commune", "code commune", "code insee de la commune"),
    "departement": ("dép", "dépt", "dept"),
}  # fmt: skip
_TELEPHONES = ("telephone", "telephone_professionnel", "telephone_personnel")
_LIEU = ("commune", "commune_insee", "departement")
_CP_ET_COMMUNE = re.compile(r"([0-9]{4,5})[\s,;-]+(\D.*)")


class LecteurDePersonnes(LecteurDeFichier):
    """Un fichier d'une personne par ligne.

    `CALCULEES` : colonnes d'un export que ceres calcule, reconnues pour qu'il se relise, et laissées de côté.
    """

    INTIMES = frozenset({"naissance", "courriel", "adresse", "complement", *_TELEPHONES})
    CALCULEES: ClassVar[Sequence[str]]

    def __init__(
        self,
        tableau: Tableau,
        fautes: Fautes,
        jour: date,
        lecture: Lecture,
        *,
        forcer: bool,
    ) -> None:
        super().__init__(tableau, fautes, jour, lecture)
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
        return [(colonne, f"ni de colonne {numero}") for colonne in identite if colonne not in colonnes]

    def _exiger_identite(self, numero: int, lues: dict[str, str], identite: Sequence[str], sinon: str) -> None:
        for colonne in identite:
            if not lues.get(colonne):
                self._faute(numero, colonne, f"{saisie_personne.LIBELLES[colonne]} vide : {sinon}")

    def _lieu(self, numero: int, lues: dict[str, str]) -> dict[str, str]:
        """Les textes qui disent la commune où elle habite ; « 2000, Laon » y donne aussi son code postal à la ligne."""
        lieu = {c: texte for c in _LIEU if (texte := lues.get(c, ""))}
        if "commune" in lieu:
            self._separer_code_postal(numero, lues, lieu)
        return lieu

    def _champs(self, numero: int, lues: dict[str, str], avis: list[str]) -> Champs:
        """Les cases qui disent quelque chose, commune mise à part ; leurs fautes sont relevées."""
        champs: Champs = {}
        for champ, texte in lues.items():
            if texte and champ in saisie_personne.LIBELLES and champ != "commune":
                self._lire(numero, champ, texte, champs, avis)
        return champs

    def _lire(self, numero: int, champ: str, texte: str, champs: Champs, avis: list[str]) -> None:
        if champ == "naissance":
            with suppress(ValueError):  # la lecture du champ le dira
                texte = saisie.lire_date_de_case(texte, self._jour, naissance=True).isoformat()
        texte, zero = telephones.rendre_le_zero(texte) if champ in _TELEPHONES else (texte, False)
        try:
            champs[champ], retabli = saisie_personne.lire(champ, texte, self._jour)
        except ValueError as erreur:
            self._faute(numero, champ, str(erreur))
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
