"""Les fichiers d'où naissent des centres et leurs agréments ; un centre qu'un fichier nomme, de quelque façon."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, ClassVar

from ceres_cli.nomenclatures import telephones
from ceres_cli.noms import AGREMENT, CENTRE
from ceres_cli.regles import textes
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.vocabulaire import ActionCentre
from ceres_cli.services.centre import requetes, saisie
from ceres_cli.services.lot.creations import LecteurDeCreations
from ceres_cli.services.lot.nommes import Nommes, Trouve, identifiant_lu
from ceres_cli.services.personne.lignes import refuser_desaccord
from ceres_cli.services.personne.saisie import zero_retabli
from ceres_cli.store import Db

LE_CENTRE = ("organisme", "organisme de formation", "nom du centre", "siret", "siret du centre", "n° centre")
LA_CERTIFICATION = ("référence", "titre", "titre professionnel", "code du titre", "titre visé")


class LecteurDeCentres(LecteurDeCreations):
    SYNONYMES = CENTRE.synonymes
    OBJET = ("nom", "siret")
    REQUISES = ("nom",)
    INTIMES = CENTRE.intimes
    ACTION = ActionCentre.CREER

    def _voulu(self, numero: int, lues: Mapping[str, str]) -> tuple[str, Mapping[str, Any]]:
        tapes, zero = {**lues}, False
        if "telephone" in tapes:
            tapes["telephone"], zero = telephones.rendre_le_zero(tapes["telephone"])
        if insee := tapes.pop("commune_insee", ""):
            self._lire(numero, "commune", tapes, partial(_exiger_celle, insee))
            tapes["commune"] = insee
        lu = saisie.saisir(tapes, self._jour)
        for faute in lu.fautes:
            self._faute(numero, str(faute.valeurs["champ"]), faute.texte)
        avis = (zero_retabli(CENTRE.champ("telephone")),) if zero else ()
        return "", {"champs": lu.champs, "avis": (*lu.avis, *avis)}


def _exiger_celle(insee: str, nom: str) -> None:
    refuser_desaccord(nom, str(saisie.lieu(insee).commune_insee))


class LecteurAvecCentre(LecteurDeCreations):
    """La colonne `CENTRE` y nomme un centre, par son numéro, son SIRET ou son nom."""

    CENTRE: ClassVar[str] = "centre"
    _nommes: "CentresNommes"

    def _retenir(self, **siennes: Any) -> None:
        super()._retenir(**siennes)
        self._nommes = CentresNommes()

    def resoudre(self, db: Db, acteur: Acteur) -> None:
        noms = {nom for _, lues in self._lignes if (nom := self._nom_du_centre(lues))}
        if noms and not self._lecture.sans_noms:
            self._nommes.lire(db, acteur, noms)

    def _nom_du_centre(self, lues: Mapping[str, str]) -> str:
        """Vide s'il y est dit autrement."""
        return self._nom_dit(self.CENTRE, "E", lues)

    def _centre(self, numero: int, lues: Mapping[str, str]) -> str:
        if nom := self._nom_du_centre(lues):
            return self._par_son_nom(numero, self._nommes, nom, (self.CENTRE,))
        return identifiant_lu("E", lues.get(self.CENTRE, ""))


class LecteurDAgrements(LecteurAvecCentre):
    SYNONYMES: ClassVar = {"centre": LE_CENTRE, "certification": LA_CERTIFICATION, **AGREMENT.synonymes}
    OBJET = ("centre", "certification")
    REQUISES = ("centre", "certification")
    ACTION = ActionCentre.AGREER

    def _voulu(self, numero: int, lues: Mapping[str, str]) -> tuple[str, Mapping[str, Any]]:
        debut, fin = (self._date(numero, c, lues.get(c, "")) for c in ("debut", "fin"))
        site = self._lire(numero, "site", lues, saisie.site)
        lieu = self._lire(numero, "commune", lues, lambda texte: saisie.commune_du_site(texte, lues.get("site")))
        valeurs = {"certification": lues.get("certification", ""), "debut": debut, "fin": fin}
        return self._centre(numero, lues), {**valeurs, "site": site, "lieu": lieu}


class CentresNommes(Nommes):
    """Les centres par leur nom ; sa commune les départage, écrite à la suite."""

    def __init__(self) -> None:
        super().__init__("centre", "centres")

    def lire(self, db: Db, acteur: Acteur, noms: Iterable[str]) -> None:
        """Un Centre n'en connaît qu'un, le sien (DRO-02)."""
        par_cle: dict[str, list[Trouve]] = {}
        for numero, nom, commune in requetes.noms_et_communes(db, acteur.centre_id):
            trouve = Trouve(CENTRE.lettre, numero, nom, commune or "")
            for cle in {textes.cle(nom), textes.cle(f"{nom} {commune or ''}")}:
                par_cle.setdefault(cle, []).append(trouve)
        self._trouves = {nom: sorted(par_cle.get(textes.cle(nom), [])) for nom in noms}
