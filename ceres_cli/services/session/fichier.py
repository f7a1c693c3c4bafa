"""Un fichier de résultats d'une session : `candidat; resultat; ccp; entretien`."""

import re
from collections.abc import Container
from datetime import date
from typing import Any, ClassVar

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.formats.tableau.fautes import Fautes
from ceres_cli.formats.tableau.lire import Tableau
from ceres_cli.moteur.demande import Demande
from ceres_cli.regles import textes
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.vocabulaire import ResultatCandidat, ResultatEntretien
from ceres_cli.services.lot.lecture import Lecture
from ceres_cli.services.lot.nommes import NOM_ET_PRENOM, identifiant_lu
from ceres_cli.services.lot.soumission import NOM_ENTIER, LecteurDeFichier
from ceres_cli.services.personne.nommes import CandidatsNommes, porteurs
from ceres_cli.services.session import saisie as saisie_session
from ceres_cli.store import Db

_SYNONYMES = {
    "candidat": ("numéro candidat", "n° candidat", "id candidat", *NOM_ENTIER, "nom et prénom du candidat"),
    "nom": ("nom de famille", "nom de naissance"),
    "prenom": ("prénoms",),
    "resultat": ("résultat", "décision", "avis", "décision du jury"),
    "ccp": ("ccp acquis", "blocs acquis", "blocs"),
    "entretien": ("entretien final", "résultat de l'entretien", "entretien technique"),
}
# `resultat` y est celui du candidat : le sort de chaque ligne a un autre nom.
SORT = ("sort", "code", "explication")
# Les mots d'un jury, dans le fichier qu'il rend.
_DU_JURY = {
    ResultatCandidat.REUSSITE: ("admis", "admise"),
    ResultatCandidat.ECHEC: ("ajourné", "ajournée"),
    ResultatCandidat.ABSENT: ("absente",),
}
_MOTS = {
    textes.cle(mot): r.value for r in ResultatCandidat for mot in (r.value, libelle(r.value), *_DU_JURY.get(r, ()))
}
_ENTRETIENS = {textes.cle(mot): e.value for e in ResultatEntretien for mot in (e.value, libelle(e.value))}
_MOTS_CITES = tuple(dict.fromkeys(_MOTS.values()))
_SEPARATEURS = re.compile(r"[\s,;+/]+")
_CCP = re.compile(r"\bCCP\s+(?=\d)", re.IGNORECASE)  # « CCP 1 », comme l'écrivent les lettres


class LecteurDeResultats(LecteurDeFichier):
    """Une demande par ligne : le résultat d'un candidat à la session."""

    SYNONYMES = _SYNONYMES
    REPRISES = SORT

    OBJET = ("candidat", *NOM_ET_PRENOM)
    ACTES = ("resultat", "entretien", "ccp")
    PERSONNE = "C"
    MOTS: ClassVar = {"resultat": _MOTS, "entretien": _ENTRETIENS}

    def __init__(self, tableau: Tableau, fautes: Fautes, jour: date, lecture: Lecture, *, session: str) -> None:
        super().__init__(tableau, fautes, jour, lecture)
        self._session = session
        self._nommes = CandidatsNommes(session)

    @classmethod
    def manquantes(cls, colonnes: Container[str], **_siennes: Any) -> list[tuple[str, str]]:
        absentes = [] if "candidat" in colonnes or "nom" in colonnes else [("candidat", "ni de colonne nom")]
        return absentes + [("resultat", "")] * ("resultat" not in colonnes)

    def resoudre(self, db: Db, acteur: Acteur) -> None:
        noms = {nom for _, lues in self._lignes if (nom := self._nom_dit("candidat", "C", lues))}
        if noms and not self._lecture.sans_noms:
            self._nommes.lire(db, acteur, noms)
        self._relever_les_contredites(db, "C", lambda numeros: porteurs(db, acteur, numeros))

    def annonces(self) -> list[str]:
        return super().annonces() + self._nommes.annonces()

    def _demande(self, numero: int, lues: dict[str, str]) -> Demande | None:
        candidat, vise = self._candidat(numero, lues)
        entretien = self._mot(numero, "entretien", lues, _ENTRETIENS, "un résultat d'entretien")
        mot = self._mot(numero, "resultat", lues, _MOTS, "un résultat")
        fautives = [c for c, lu in (("resultat", mot), ("entretien", entretien)) if lu is None and lues.get(c)]
        if mot is None and entretien is None and not fautives:
            self._faute(numero, "resultat", f"le résultat manque ({', '.join(_MOTS_CITES)})")
            return None
        if vise is None or fautives:
            return None
        try:
            mot, ccp, entretien = saisie_session.resultat(
                mot, _SEPARATEURS.split(_CCP.sub("CCP", lues.get("ccp", ""))), entretien
            )
        except ErreurUsage as erreur:
            self._faute(numero, "ccp" if "ccp" in lues else "resultat", erreur.message.rstrip("."))
            return None
        valeurs = {"candidat": candidat, "resultat": mot, "ccp": ccp, "entretien": entretien}
        return Demande(ActionSession.RESULTATS, self._session, valeurs, ligne=numero)

    def _candidat(self, numero: int, lues: dict[str, str]) -> tuple[str, int | None]:
        candidat = identifiant_lu("C", lues.get("candidat") or lues.get("nom", ""))
        if nom := self._nom_dit("candidat", "C", lues):
            candidat = self._par_son_nom(numero, self._nommes, nom, self.OBJET)
            if not candidat:
                return "", None
        colonne = next((c for c in self.OBJET if lues.get(c)), "candidat")
        return candidat, self._identifiant(numero, colonne, "C", candidat)

    def _mot(self, numero: int, colonne: str, lues: dict[str, str], mots: dict[str, str], nom: str) -> str | None:
        """La valeur de cette case ; None si elle est vide, ou fautive."""
        texte = lues.get(colonne, "")
        if not texte:
            return None
        if (mot := mots.get(textes.cle(texte))) is None:
            cites = ", ".join(dict.fromkeys(mots.values()))
            self._faute(numero, colonne, f"« {texte} » n'est pas {nom} ({cites})")
        return mot
