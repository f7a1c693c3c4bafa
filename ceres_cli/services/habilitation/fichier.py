"""Un fichier de changements d'habilitations : `action; habilitation` ou `action; jure; certification`, dates, motif."""

from collections.abc import Callable
from datetime import date
from typing import Any

from ceres_cli.formats.tableau.fautes import Fautes
from ceres_cli.formats.tableau.lire import Tableau
from ceres_cli.moteur.demande import Demande
from ceres_cli.regles import references, saisie, textes
from ceres_cli.regles.saisie import MOTIF_MAX
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from ceres_cli.services.lot.soumission import LecteurDeFichier

_SYNONYMES = {
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
    textes.cle(mot): a for a in Action for mot in (a.value, *{Action.BROUILLON: ["mettre en brouillon"]}.get(a, []))
}


class LecteurDeLot(LecteurDeFichier):
    """Une demande sur une habilitation par ligne."""

    SYNONYMES = _SYNONYMES

    def __init__(
        self, tableau: Tableau, fautes: Fautes, jour: date, *, action: str | None, fin: date | None = None
    ) -> None:
        """`action` : celle des lignes qui n'en portent pas ; `fin` : celle des renouvellements qui n'en disent pas."""
        super().__init__(tableau, fautes, jour)
        self._defaut = action
        self._fin = fin
        self._dates_ignorees = 0

    def annonces(self) -> list[str]:
        suite = super().annonces()
        if self._dates_ignorees:
            seuls = "creer, modifier et renouveler seuls en ont l'usage"
            suite.append(f"Dates ignorées sur {self._dates_ignorees} lignes : {seuls}.")
        return suite

    def _exiger(self) -> None:
        rangs = self._colonnage.rangs
        if "action" not in rangs and self._defaut is None:
            self._manque("action", "ou donnez --action")
        if "habilitation" not in rangs and not {"jure", "certification"} <= rangs.keys():
            self._manque("habilitation", "ou les colonnes jure et certification")

    def _demande(self, numero: int, lues: dict[str, str]) -> Demande | None:
        action = self._action(numero, lues.get("action") or self._defaut or "")
        objet = lues.get("habilitation", "")
        vise = None
        valeurs: dict[str, Any] = {}
        if action == Action.CREER and objet:
            self._faute(
                numero, "habilitation", "une création ne nomme pas d'habilitation : donnez jure et certification"
            )
        if objet:
            vise = self._identifiant(numero, "habilitation", "H", objet)
        else:
            valeurs = {"jure": lues.get("jure", ""), "certification": lues.get("certification", "")}
            self._designer(numero, valeurs)
        if action == Action.RENOUVELER:
            valeurs["fin"] = self._fin_renouvelee(numero, lues.get("fin", ""))
        elif action in _DATEES:
            valeurs["debut"] = self._date(numero, "debut", lues.get("debut", ""))
            valeurs["fin"] = self._date(numero, "fin", lues.get("fin", ""))
            if action == Action.MODIFIER and not (lues.get("debut") or lues.get("fin")):
                self._faute(numero, "debut", "modifier demande un début ou une fin")
        elif lues.get("debut") or lues.get("fin"):
            self._dates_ignorees += 1
        motif = lues.get("motif") or None
        if motif is not None and len(motif) > MOTIF_MAX:
            self._faute(numero, "motif", f"{len(motif)} caractères, {MOTIF_MAX} au plus")
        if action is None or self._fautes.touchee(numero):
            return None
        return Demande(action, objet, valeurs, motif, numero, numero=vise)

    def _fin_renouvelee(self, numero: int, texte: str) -> date | None:
        """Le jour demandé ; None : la fin de vie du titre."""
        if not texte and self._fin is None:
            self._faute(numero, "fin", "renouveler demande une fin, un jour ou « fin du titre » (ou donnez --fin)")
        fin = self._date(numero, "fin", texte, saisie.lire_fin) if texte else self._fin
        return None if fin == saisie.FIN_DU_TITRE else fin

    def _action(self, numero: int, texte: str) -> Action | None:
        connue = _MOTS.get(texte) or _MOTS.get(textes.cle(texte))
        if connue is None:
            quoi = f"« {texte} » n'est pas une action" if texte else "l'action manque"
            self._faute(numero, "action", f"{quoi} ({', '.join(a.value for a in Action)})")
        return connue

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

    def _date(
        self, numero: int, colonne: str, texte: str, lire: Callable[[str], date] = saisie.lire_date
    ) -> date | None:
        if not texte:
            return None
        try:
            return lire(texte.removesuffix("T00:00"))
        except ValueError as erreur:
            self._faute(numero, colonne, str(erreur))
            return None
