"""Un fichier de sessions à créer : une saison d'examens, d'un centre ou de tous."""

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from ceres_cli.formats.tableau.fautes import Fautes
from ceres_cli.formats.tableau.lire import Tableau
from ceres_cli.noms import SESSION
from ceres_cli.noms.champs import Champ
from ceres_cli.noms.champs.types import Heure, OuiNon
from ceres_cli.regles.saisie import lire_heure_de_case
from ceres_cli.regles.session.etats import CreationSession
from ceres_cli.services.centre.fichier import LA_CERTIFICATION, LE_CENTRE, LecteurAvecCentre
from ceres_cli.services.lot.creations import Lire
from ceres_cli.services.lot.lecture import Lecture
from ceres_cli.services.session.saisie import lire, verifier_periode


class LecteurDeSessions(LecteurAvecCentre):
    """Une session que son centre a déjà n'en fait pas une seconde : le même fichier peut repasser."""

    SYNONYMES: ClassVar = {"centre": LE_CENTRE, "certification": LA_CERTIFICATION, **SESSION.synonymes}
    OBJET = ("certification", "debut")
    REQUISES = ("certification", "debut", "heure_debut")
    MOTS: ClassVar = {"entretien_final": {"oui": "oui", "avec": "oui", "x": "oui", "non": "non", "sans": "non"}}
    ACTION = CreationSession.CREER

    def __init__(
        self, tableau: Tableau, fautes: Fautes, jour: date, lecture: Lecture, *, reprise: bool, **siennes: Any
    ) -> None:
        """`reprise` : ce sont des sessions anciennes."""
        super().__init__(tableau, fautes, jour, lecture, **siennes)
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
