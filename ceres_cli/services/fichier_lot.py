"""Un fichier de changements d'habilitations : ses lignes deviennent des demandes ; son résultat peut être resoumis."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from ceres_cli.colonnes import Colonne
from ceres_cli.erreurs import ErreurFichier, ErreurUsage
from ceres_cli.formats import fichiers
from ceres_cli.formats.ecriture import ecrire_csv
from ceres_cli.formats.lecture import Fautes
from ceres_cli.formats.tableaux import Colonnage, Tableau, reconnaitre_colonnes
from ceres_cli.regles import identifiants, references, saisie, textes
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from ceres_cli.services.lot import Decision, Demande

MOTIF_MAX = 500
# Colonnes ajoutées par le fichier de résultat, ignorées quand on le resoumet.
RESULTAT = ("resultat", "code", "explication")
SYNONYMES: dict[str, tuple[str, ...]] = {
    "action": ("actions", "opération", "changement"),
    "habilitation": ("numéro habilitation", "n° habilitation", "id habilitation", "id"),
    "jure": ("numéro juré", "n° juré", "id juré"),
    "certification": ("référence", "réf", "certif", "titre ou bloc"),
    "debut": ("date début", "date de début", "du"),
    "fin": ("date fin", "date de fin", "au", "échéance"),
    "motif": ("raison", "justification"),
}
_DATEES = (Action.CREER, Action.MODIFIER)
_MOTS = {
    textes.cle(mot): a for a in Action for mot in (a.value, *{"brouillon": ["mettre en brouillon"]}.get(a.value, []))
}


class LecteurDeLot:
    """Traduit un tableau en demandes ; toutes les fautes de format sont dites en une fois."""

    def __init__(self, tableau: Tableau, action: str | None, fautes: Fautes) -> None:
        """`fautes` : celles que la lecture du tableau a déjà relevées ; les suivantes s'y ajoutent."""
        self._tableau = tableau
        self._defaut = action
        utiles = [e if textes.cle(e) not in RESULTAT else "" for e in tableau.entetes]
        try:
            self._colonnage: Colonnage = reconnaitre_colonnes(utiles, SYNONYMES, nom=tableau.nom)
        except ErreurFichier:
            fautes.lever(tableau.entetes)
            raise
        self._fautes = fautes
        self._dates_ignorees = 0

    def annonces(self) -> list[str]:
        """Ce qui a été reconnu, ce qui est laissé de côté."""
        suite = [f"{self._tableau.nom} : {', '.join(self._tableau.annonces)}."] if self._tableau.annonces else []
        suite.append(f"Colonnes reconnues : {', '.join(self._colonnage.rangs)}.")
        inconnues = [i for i in self._colonnage.inconnues if not i.startswith("(sans titre")]
        if inconnues:
            suite.append(f"Colonnes ignorées : {', '.join(inconnues)}.")
        if remplacees := self._remplacees():
            suite.append(f"Colonnes ignorées, que le fichier de résultat remplacera : {', '.join(remplacees)}.")
        if self._dates_ignorees:
            suite.append(f"Dates ignorées sur {self._dates_ignorees} lignes : seuls creer et modifier en ont l'usage.")
        return suite

    def _remplacees(self) -> list[str]:
        """Des colonnes qui portent un nom du résultat, dans un fichier qui n'en est pas un."""
        siennes = [e for e in self._tableau.entetes if textes.cle(e) in RESULTAT]
        return siennes if len(siennes) < len(RESULTAT) else []

    def demandes(self) -> list[Demande]:
        """Une demande par ligne ; ErreurFichier s'il manque une colonne ou si une case est mal formée."""
        rangs = self._colonnage.rangs
        if "action" not in rangs and self._defaut is None:
            raise self._manque("action", "ou donnez --action")
        if "habilitation" not in rangs and not {"jure", "certification"} <= rangs.keys():
            raise self._manque("habilitation", "ou les colonnes jure et certification")
        demandes = [self._demande(numero, cases) for numero, cases in self._tableau.lignes]
        self._fautes.lever(self._tableau.entetes)
        return demandes

    def _manque(self, colonne: str, sinon: str) -> ErreurFichier:
        return ErreurFichier(
            f"{self._tableau.nom} : la colonne « {colonne} » manque.",
            conseil=f"Ajoutez-la à la première ligne, {sinon}.",
        )

    def _demande(self, numero: int, cases: Sequence[str]) -> Demande:
        rangs = self._colonnage.rangs
        lues = {colonne: cases[rang] for colonne, rang in rangs.items()}
        action = self._action(numero, lues.get("action") or self._defaut or "")
        objet = lues.get("habilitation", "")
        valeurs: dict[str, Any] = {}
        if action == Action.CREER and objet:
            self._faute(
                numero, "habilitation", "une création ne nomme pas d'habilitation : donnez jure et certification"
            )
        if objet:
            self._identifiant(numero, "habilitation", "H", objet)
        else:
            valeurs = {"jure": lues.get("jure", ""), "certification": lues.get("certification", "")}
            self._designer(numero, valeurs)
        if action in _DATEES:
            valeurs["debut"] = self._date(numero, "debut", lues.get("debut", ""))
            valeurs["fin"] = self._date(numero, "fin", lues.get("fin", ""))
            if action == Action.MODIFIER and not (lues.get("debut") or lues.get("fin")):
                self._faute(numero, "debut", "modifier demande un début ou une fin")
        elif lues.get("debut") or lues.get("fin"):
            self._dates_ignorees += 1
        motif = lues.get("motif") or None
        if motif is not None and len(motif) > MOTIF_MAX:
            self._faute(numero, "motif", f"{len(motif)} caractères, {MOTIF_MAX} au plus")
        return Demande(action, objet, valeurs, motif, numero)

    def _action(self, numero: int, texte: str) -> str:
        connue = _MOTS.get(texte) or _MOTS.get(textes.cle(texte))
        if connue is None:
            quoi = f"« {texte} » n'est pas une action" if texte else "l'action manque"
            self._faute(numero, "action", f"{quoi} ({', '.join(a.value for a in Action)})")
            return ""
        return connue.value

    def _designer(self, numero: int, valeurs: dict[str, Any]) -> None:
        """La ligne désigne son objet par juré et certification."""
        for colonne in ("jure", "certification"):
            if not valeurs[colonne]:
                colonnes = "habilitation" if "habilitation" in self._colonnage.rangs else colonne
                self._faute(numero, colonnes, "donnez une habilitation, ou un juré et une certification")
                return
        self._identifiant(numero, "jure", "J", valeurs["jure"])
        if references.lire(valeurs["certification"]) is None:
            self._faute(numero, "certification", f"« {valeurs['certification']} » n'est pas un nom de certification")

    def _identifiant(self, numero: int, colonne: str, lettre: str, texte: str) -> None:
        try:
            identifiants.numero(lettre, texte)
        except ErreurUsage as erreur:
            self._faute(numero, colonne, erreur.message.rstrip("."))

    def _date(self, numero: int, colonne: str, texte: str) -> date | None:
        if not texte:
            return None
        try:
            return saisie.lire_date(texte.removesuffix("T00:00"))
        except ValueError as erreur:
            self._faute(numero, colonne, str(erreur))
            return None

    def _faute(self, numero: int, colonne: str, texte: str) -> None:
        rang = self._colonnage.rangs.get(colonne)
        if not self._fautes.deja(numero, rang):
            self._fautes.ajouter(numero, rang, texte)


def ecrire_resultat(chemin: Path, tableau: Tableau, decisions: Sequence[Decision], *, ecraser: bool) -> None:
    """Le fichier d'entrée, ses colonnes telles quelles, plus `resultat; code; explication` ; csv, d'un seul coup."""
    gardees = [rang for rang, entete in enumerate(tableau.entetes) if textes.cle(entete) not in RESULTAT]
    colonnes = [Colonne(tableau.entetes[rang], tableau.entetes[rang]) for rang in gardees]
    colonnes += [Colonne(cle, cle) for cle in RESULTAT]
    with fichiers.ecrire(chemin, ecraser=ecraser) as flux:
        ecrire_csv(flux, colonnes, _lignes(tableau, gardees, decisions))


def _lignes(tableau: Tableau, gardees: Sequence[int], decisions: Sequence[Decision]) -> Iterator[list[str]]:
    for (_, cases), d in zip(tableau.lignes, decisions, strict=True):
        yield [*(cases[rang] for rang in gardees), d.resultat.value, d.code, d.texte()]
