"""Un fichier de candidats : leur fiche, et la session où chacun s'inscrit."""

import re
from collections.abc import Container
from contextlib import suppress
from datetime import date
from typing import Any, ClassVar

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.moteur.demande import Demande
from ceres_cli.noms import CANDIDAT
from ceres_cli.noms.champs import types
from ceres_cli.regles import identifiants, saisie, textes
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.francais import abreger
from ceres_cli.regles.saisie import restaurer_zeros
from ceres_cli.regles.session import amenagements
from ceres_cli.regles.session.amenagements import Voulus
from ceres_cli.regles.vocabulaire import ActionCandidat, Voie
from ceres_cli.services.candidat import saisie as saisie_candidat
from ceres_cli.services.lot.nommes import identifiant_lu
from ceres_cli.services.lot.soumission import NOM_ENTIER
from ceres_cli.services.personne.fichier import CandidatsNommes, LecteurDePersonnes
from ceres_cli.services.personne.raisons import IDENTITE
from ceres_cli.store import Db

_SYNONYMES = {
    "numero_candidat": (
        "candidat", "numéro de candidat", "n° candidat", "n° de candidat", "no candidat", "id candidat", "id",
        "identifiant", *NOM_ENTIER, "nom et prénom du candidat",
    ),
    **CANDIDAT.synonymes,
    "session": ("numéro de session", "n° session", "n° de session", "id session", "session d'examen"),
    "voie": ("voie d'accès", "modalité d'accès", "voie d'accès à la session"),
    "tiers_temps": ("tiers-temps", "1/3 temps", "temps majoré"),
    "amenagements": (
        "aménagement", "aménagement des épreuves", "aménagements des épreuves", "aménagement d'épreuves",
        "aménagements d'examen",
    ),
    "centre": ("centre agréé",),
    "version": (),
    "inscriptions": (),
    "certifications": ("certifications détenues",),
    "obtentions": (),
}  # fmt: skip
_CALCULEES = ("centre", "version", "inscriptions", "certifications", "obtentions")
_LIEU = tuple(CANDIDAT.du_groupe("naissance"))
_INSEE = re.compile(r"[0-9][0-9AB][0-9]{3}", re.ASCII)
_MOTS = {
    textes.cle(mot): voie.value
    for voie, mots in {
        Voie.FORMATION: (
            "formation",
            "formation continue",
            "formation professionnelle",
            "parcours de formation",
            "contrat de pro",
            "contrat pro",
            "contrat de professionnalisation",
            "professionnalisation",
        ),
        Voie.VAE: ("vae", "v.a.e.", "validation des acquis", "validation des acquis de l'expérience"),
        Voie.APPRENTISSAGE: ("apprentissage", "apprenti", "apprentie", "contrat d'apprentissage"),
    }.items()
    for mot in mots
}


class LecteurDeCandidats(LecteurDePersonnes):
    """Une demande « enregistrer » par ligne (`lignes_candidat`)."""

    NOM = CANDIDAT
    A_PART = ("commune", *_LIEU)
    SYNONYMES = _SYNONYMES
    OBJET = ("numero_candidat", *IDENTITE)
    INTIMES = CANDIDAT.intimes | {"tiers_temps", "amenagements"}
    CALCULEES = _CALCULEES
    MOTS: ClassVar = {"voie": _MOTS}

    def _retenir(self, *, session: str | None = None, voie: str | None = None, **siennes: Any) -> None:
        """`session`, `voie` : celles des lignes qui n'en portent pas."""
        super()._retenir(**siennes)
        self._session = session or ""
        self._voie = voie or ""
        self._voies_ignorees: list[int] = []
        self._amenagements_ignores: list[int] = []
        self._connus = CandidatsNommes()  # annoncés après les colonnes calculées, et non avec les `_nommes`

    @classmethod
    def manquantes(cls, colonnes: Container[str], **siennes: Any) -> list[tuple[str, str]]:
        """Qui ne fait qu'inscrire nomme ses candidats : leur naissance ne sert qu'à qui les crée."""
        absentes = super().manquantes(colonnes)
        inscrit = siennes.get("session") or "session" in colonnes
        return [a for a in absentes if not (inscrit and a[0] == "naissance")]

    def resoudre(self, db: Db, acteur: Acteur) -> None:
        noms = {nom for _, lues in self._lignes if (nom := self._nom(lues))}
        if noms and not self._lecture.sans_noms:
            self._connus.lire(db, acteur, noms)

    def _nom(self, lues: dict[str, str]) -> str:
        """Celui d'un candidat qu'on ne crée pas : dans la colonne des numéros, ou sans colonne de naissance."""
        if not lues.get("numero_candidat") and "naissance" in self._colonnage.rangs:
            return ""
        return self._nom_dit("numero_candidat", "C", lues)

    def _naissance(self, texte: str) -> date | None:
        with suppress(ValueError):  # la lecture du champ le dira
            origine = self._tableau.origine
            return saisie.lire_date_de_case(texte, self._jour, naissance=True, origine=origine) if texte else None
        return None

    def annonces(self) -> list[str]:
        suite = super().annonces() + self._connus.annonces()
        if self._voies_ignorees:
            suite.append(f"Voie ignorée, faute de session : lignes {abreger(self._voies_ignorees)}.")
        if self._amenagements_ignores:
            lignes = abreger(self._amenagements_ignores)
            suite.append(f"Aménagements ignorés, faute de session : lignes {lignes}.")
        return suite

    def _demande(self, numero: int, lues: dict[str, str]) -> Demande:
        objet, vise = identifiant_lu("C", lues.get("numero_candidat", "")), None
        nom = self._nom(lues)
        if nom and (objet or not self._lecture.sans_noms):
            naissance = self._naissance(lues.get("naissance", ""))
            nes_alors = self._connus.nes_le(naissance)
            objet = self._par_son_nom(numero, self._connus, nom, self.OBJET, nes_alors)
            if naissance and (connu := identifiants.numero_si_lisible("C", objet)) and connu not in nes_alors:
                sinon = "pour corriger sa naissance, donnez son numéro à la place du nom"
                self._faute(numero, "naissance", f"« {nom} » est {objet}, né un autre jour ; {sinon}")
            if not lues.get("numero_candidat"):  # ces deux cases le désignent, elles ne le renomment pas
                lues["nom"] = lues["prenom"] = ""
        if objet:
            vise = self._identifiant(numero, "numero_candidat", "C", objet)
        elif not self._fautes.touchee(numero):
            sinon = "donnez numero_candidat, ou nom, prénom et date de naissance"
            self._exiger_identite(numero, lues, IDENTITE, sinon)
        avis: list[str] = []
        lieu = self._lieu(numero, lues)
        champs = self._champs(numero, lues, avis)
        session = self._lire_session(numero, lues.get("session") or self._session)
        valeurs = {
            "champs": champs,
            "lieu": lieu,
            "lieu_naissance": self._lieu_de_naissance(numero, lues, avis),
            "avis": avis,
            "forcer": self._forcer,
            "session": session,
            "voie": self._lire_voie(numero, lues.get("voie", ""), session),
            "amenagements": self._lire_amenagements(numero, lues, session),
        }
        return Demande(ActionCandidat.ENREGISTRER, objet, valeurs, None, numero, numero=vise)

    def _lieu_de_naissance(self, numero: int, lues: dict[str, str], avis: list[str]) -> dict[str, str]:
        """Les textes qui disent où il est né. « France » n'est pas un pays étranger : la ville y est une commune."""
        lieu = {c: texte for c in _LIEU if (texte := lues.get(c, ""))}
        ville = lieu.get("ville_naissance", "")
        if saisie_candidat.est_la_france(lieu.get("pays_naissance", "")):
            del lieu["pays_naissance"]
            lieu.pop("ville_naissance", None)
            dite = lieu.setdefault("commune_naissance", ville)
            if not dite and "commune_naissance_insee" not in lieu:
                self._faute(numero, "pays_naissance", "né en France : il faut la commune de naissance")
            elif ville and textes.cle(ville) != textes.cle(dite):
                self._faute(numero, "ville_naissance", "né en France : elle dit une autre commune que la ligne")
        if len(lieu.get("commune_naissance", "")) > types.Commune.longueur:
            self._faute(numero, "commune_naissance", f"plus de {types.Commune.longueur} caractères")
        for champ in ("pays_naissance", "ville_naissance"):
            try:
                saisie_candidat.lire_libre(champ, lieu.get(champ, ""))
            except ValueError as erreur:
                self._faute(numero, champ, str(erreur))
        if code := lieu.get("commune_naissance_insee"):
            lieu["commune_naissance_insee"] = self._lire_insee(numero, code, avis)
        return {c: texte for c, texte in lieu.items() if texte}

    def _lire_insee(self, numero: int, texte: str, avis: list[str]) -> str:
        code, retabli = restaurer_zeros("".join(texte.split()).upper(), 5)
        if not _INSEE.fullmatch(code):
            self._faute(numero, "commune_naissance_insee", "il faut un code INSEE, comme 44109")
        if retabli:
            avis.append("Code INSEE de naissance : le zéro de tête a été rétabli.")
        return code

    def _lire_session(self, numero: int, texte: str) -> str:
        if texte:
            try:
                identifiants.numero_session(texte)
            except ErreurUsage as erreur:
                self._faute(numero, "session", erreur.message.rstrip("."))
        return texte

    def _lire_amenagements(self, numero: int, lues: dict[str, str], session: str) -> Voulus | None:
        dits = [lues.get(colonne, "") for colonne in ("tiers_temps", "amenagements")]
        try:
            voulus = amenagements.lire_cases(*dits)
        except ValueError as erreur:
            self._faute(numero, "amenagements" if dits[1] else "tiers_temps", str(erreur))
            return None
        if voulus is not None and not session:
            self._amenagements_ignores.append(numero)
        return voulus

    def _lire_voie(self, numero: int, texte: str, session: str) -> str | None:
        if texte and textes.cle(texte) not in _MOTS:
            voies = ", ".join(v.value for v in Voie)
            self._faute(numero, "voie", f"ce n'est pas une voie d'accès ({voies})")
        if texte and not session:
            self._voies_ignorees.append(numero)
        return _MOTS.get(textes.cle(texte)) if texte else self._voie or None
