"""Les fichiers des sessions : de résultats (`candidat; resultat; ccp; entretien`), d'heures de passage (`candidat;
jour; debut; fin; epreuve; salle; jures`), de sessions à créer (une saison d'examens, d'un centre ou de tous)."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, ClassVar

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.formats.tableau.rendre import Sort
from ceres_cli.moteur.demande import Decision, Demande, Rapport
from ceres_cli.noms import SESSION
from ceres_cli.noms.champs import Champ
from ceres_cli.noms.champs.types import Heure, OuiNon
from ceres_cli.regles import identifiants, saisie, textes
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.saisie import lire_heure_de_case
from ceres_cli.regles.session.etats import ActionSession, CreationSession
from ceres_cli.regles.session.resultats import CCP_MANQUENT
from ceres_cli.regles.vocabulaire import ResultatCandidat, ResultatEntretien
from ceres_cli.services.centre.fichier import LA_CERTIFICATION, LE_CENTRE, LecteurAvecCentre
from ceres_cli.services.lot.creations import Lire
from ceres_cli.services.lot.nommes import NOM_ET_PRENOM, Nommes, Trouve, identifiant_lu
from ceres_cli.services.lot.soumission import EN_DEUX, NOM_ENTIER, LecteurDeFichier
from ceres_cli.services.personne.fichier import CandidatsNommes, porteurs
from ceres_cli.services.session import lectures
from ceres_cli.services.session import saisie as saisie_session
from ceres_cli.services.session.saisie import DU_JURY, lire, nom_de_salle, verifier_periode
from ceres_cli.store import Db

_CANDIDAT = {
    "candidat": ("numéro candidat", "n° candidat", "id candidat", *NOM_ENTIER, "nom et prénom du candidat"),
    **EN_DEUX,
}
_SYNONYMES = {
    **_CANDIDAT,
    "resultat": ("résultat", "décision", "avis", "décision du jury"),
    "ccp": ("ccp acquis", "ccp obtenus", "ccp validés", "ccp réussis", "blocs acquis", "blocs"),
    "entretien": ("entretien final", "résultat de l'entretien", "entretien technique"),
}
# `resultat` y est celui du candidat : le sort de chaque ligne a un autre nom.
SORT = ("sort", "code", "explication")


def _mots(valeurs: Iterable[str]) -> dict[str, str]:
    return {textes.cle(mot): str(v) for v in valeurs for mot in (v, libelle(v), *DU_JURY.get(v, ()))}


_MOTS, _ENTRETIENS = _mots(ResultatCandidat), _mots(ResultatEntretien)
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
    REQUISES = ("resultat",)
    UN_DE = ("candidat", "nom")
    _nommes: CandidatsNommes

    def _retenir(self, *, session: str) -> None:
        self._session = session
        self._nommes = CandidatsNommes(session)

    def resoudre(self, db: Db, acteur: Acteur) -> None:
        noms = {nom for _, lues in self._lignes if (nom := self._nom_dit("candidat", "C", lues))}
        if noms and not self._lecture.sans_noms:
            self._nommes.lire(db, acteur, noms)
        self._relever_les_contredites(db, "C", lambda numeros: porteurs(db, acteur, numeros))

    def _demande(self, numero: int, lues: dict[str, str]) -> Demande | None:
        candidat, vise = self._personne(numero, lues)
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
        if mot == ResultatCandidat.REUSSITE_PARTIELLE and not ccp:
            self._faute(numero, "resultat", f"{CCP_MANQUENT} : dites-les sous « ccp » (CCP1, CCP2)")
            return None
        valeurs = {"candidat": candidat, "resultat": mot, "ccp": ccp, "entretien": entretien}
        return Demande(ActionSession.RESULTATS, self._session, valeurs, ligne=numero)

    def _mot(self, numero: int, colonne: str, lues: dict[str, str], mots: dict[str, str], nom: str) -> str | None:
        """La valeur de cette case ; None si elle est vide, ou fautive."""
        texte = lues.get(colonne, "")
        if not texte:
            return None
        if (mot := mots.get(textes.cle(texte))) is None:
            cites = ", ".join(dict.fromkeys(mots.values()))
            self._faute(numero, colonne, f"« {texte} » n'est pas {nom} ({cites})")
        return mot


_ENTRE_JURES = re.compile(r"[,;/\n]")


class LecteurDHoraires(LecteurDeFichier):
    """Un passage par ligne ; toutes n'en font qu'une demande, qui remplace ceux des candidats qu'elles nomment."""

    SYNONYMES: ClassVar = {
        **_CANDIDAT,
        "jour": ("date", "date de passage", "jour de passage"),
        "debut": ("début", "heure", "heure de passage", "heure de début", "de"),
        "fin": ("heure de fin", "jusqu'à", "à"),
        "epreuve": ("épreuve",),
        "salle": ("lieu",),
        "jures": ("jurés", "jury", "juré", "membres du jury"),
    }
    OBJET = ("candidat", *NOM_ET_PRENOM)
    ACTES = ("debut",)
    PERSONNE = "C"
    ACTION = ActionSession.HORAIRES
    REQUISES = ("jour", "debut", "fin", "jures")
    UN_DE = ("candidat", "nom")
    _nommes: CandidatsNommes

    def _retenir(self, *, session: str, motif: str | None) -> None:
        self._session, self._motif = session, motif
        self._nommes = CandidatsNommes(session)
        self._jury = Nommes("juré de la session", "jurés de la session")
        self._dites: list[int] = []

    def resoudre(self, db: Db, acteur: Acteur) -> None:
        if not self._lecture.sans_noms:
            noms = {nom for _, lues in self._lignes if (nom := self._nom_dit("candidat", "C", lues))}
            if noms:
                self._nommes.lire(db, acteur, noms)
            jures = {j for _, lues in self._lignes for j in _jures(lues) if identifiants.peut_etre_un_nom(j, "J")}
            if jures:
                self._jury.chercher(jures, lambda cles: _membres(db, acteur, self._session, cles))
        self._relever_les_contredites(db, "C", lambda numeros: porteurs(db, acteur, numeros))

    def annonces(self) -> list[str]:
        return super().annonces() + self._jury.annonces()

    def demandes(self, decider: Callable[[list[Demande]], list[Decision]] | None = None) -> list[Demande]:
        lignes = super().demandes(None)
        self._dites = [d.ligne for d in lignes]
        if not lignes:
            return []
        return [replace(lignes[0], valeurs={"passages": [d.valeurs for d in lignes]})]

    def devenues(self, rapport: Rapport) -> dict[int, Sort]:
        """Le sort de la demande est celui de chaque ligne."""
        siens = super().devenues(rapport)
        return {ligne: sort for sort in siens.values() for ligne in self._dites} if len(siens) == 1 else siens

    def _demande(self, numero: int, lues: dict[str, str]) -> Demande | None:
        candidat, vise = self._personne(numero, lues)
        jour = self._date(numero, "jour", lues.get("jour", ""))
        if not lues.get("jour"):
            self._faute(numero, "jour", "le jour manque")
        heures = {c: self._heure(numero, c, lues.get(c, "")) for c in ("debut", "fin")}
        libres = {c: self._libre(numero, c, lues.get(c, "")) for c in ("epreuve", "salle")}
        jures = [j for dit in _jures(lues) if (j := self._jure(numero, dit))]
        if self._fautes.touchee(numero) or vise is None or jour is None:
            return None
        valeurs = {"candidat": candidat, "jour": jour.isoformat(), **heures, **libres, "jures": jures}
        return Demande(ActionSession.HORAIRES, self._session, valeurs, self._motif, numero)

    def _heure(self, numero: int, colonne: str, texte: str) -> str:
        if not texte:
            self._faute(numero, colonne, "l'heure manque")
            return ""
        try:
            return saisie.lire_heure_de_case(texte)
        except ValueError as erreur:
            self._faute(numero, colonne, str(erreur))
            return ""

    def _libre(self, numero: int, colonne: str, texte: str) -> str | None:
        try:
            return nom_de_salle(texte)
        except ErreurUsage as erreur:
            self._faute(numero, colonne, erreur.message.rstrip("."))
            return None

    def _jure(self, numero: int, dit: str) -> str:
        if identifiants.peut_etre_un_nom(dit, "J"):
            return self._par_son_nom(numero, self._jury, dit, ("jures",))
        lu = identifiant_lu("J", dit)
        self._identifiant(numero, "jures", "J", lu)
        return lu


def _jures(lues: dict[str, str]) -> list[str]:
    return [net for mot in _ENTRE_JURES.split(lues.get("jures", "")) if (net := mot.strip())]


def _membres(db: Db, acteur: Acteur, session: str, cles: list[str]) -> Iterable[tuple[str, Trouve]]:
    """Ceux du jury de cette session, si l'acteur la voit, par la clé de leur nom."""
    for jure in lectures.jury(db, acteur, session):
        cle = textes.cle(jure.nom_complet)
        if cle in cles:
            yield cle, Trouve("J", jure.id, jure.nom_complet, "")


class LecteurDeSessions(LecteurAvecCentre):
    """Une session que son centre a déjà n'en fait pas une seconde : le même fichier peut repasser."""

    SYNONYMES: ClassVar = {"centre": LE_CENTRE, "certification": LA_CERTIFICATION, **SESSION.synonymes}
    OBJET = ("certification", "debut")
    REQUISES = ("certification", "debut", "heure_debut")
    MOTS: ClassVar = {"entretien_final": {"oui": "oui", "avec": "oui", "x": "oui", "non": "non", "sans": "non"}}
    ACTION = CreationSession.CREER

    def _retenir(self, *, reprise: bool = False, **siennes: Any) -> None:
        """`reprise` : ce sont des sessions anciennes."""
        super()._retenir(**siennes)
        self._reprise = reprise

    def _voulu(self, numero: int, lues: Mapping[str, str]) -> tuple[str, Mapping[str, Any]]:
        debut, fin = (self._date(numero, c, lues.get(c, "")) for c in ("debut", "fin"))
        if debut is not None and fin is not None:
            self._lire(numero, "fin", lues, lambda _: verifier_periode(debut, fin))
        champs = {c.nom: self._lire(numero, c.nom, lues, _lecture(c)) for c in SESSION.saisis}
        valeurs = {"certification": lues.get("certification", ""), "debut": debut, "fin": fin, **champs}
        return "", {
            **valeurs, "centre": self._centre(numero, lues) or None, "reprise": self._reprise, "une_fois": True,
        }  # fmt: skip


def _lecture(champ: Champ) -> Lire[Any]:
    if isinstance(champ.type, OuiNon):
        return _oui_ou_non
    return lire_heure_de_case if isinstance(champ.type, Heure) else lambda texte: lire(champ, texte)


def _oui_ou_non(texte: str) -> bool:
    if texte not in ("oui", "non"):
        raise ValueError("il faut oui ou non")
    return texte == "oui"
