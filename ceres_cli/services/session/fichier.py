"""Un fichier de résultats d'une session : `candidat; resultat; ccp`."""

import re

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.formats.tableau.fautes import Fautes
from ceres_cli.formats.tableau.lire import Tableau
from ceres_cli.moteur.demande import Demande
from ceres_cli.regles import textes
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.vocabulaire import ResultatCandidat
from ceres_cli.services.lot.soumission import LecteurDeFichier
from ceres_cli.services.session import saisie as saisie_session

_SYNONYMES = {
    "candidat": ("numéro candidat", "n° candidat", "id candidat"),
    "resultat": ("résultat", "décision", "avis"),
    "ccp": ("ccp acquis", "blocs acquis", "blocs"),
}
_MOTS = {textes.cle(r.value): r.value for r in ResultatCandidat}
_SEPARATEURS = re.compile(r"[\s,;+/]+")


class LecteurDeResultats(LecteurDeFichier):
    """Une demande par ligne : le résultat d'un candidat à la session."""

    SYNONYMES = _SYNONYMES
    REPRISES = ()

    def __init__(self, tableau: Tableau, session: str, fautes: Fautes) -> None:
        super().__init__(tableau, fautes)
        self._session = session

    def _exiger(self) -> None:
        for colonne in ("candidat", "resultat"):
            if colonne not in self._colonnage.rangs:
                self._manque(colonne)

    def _demande(self, numero: int, lues: dict[str, str]) -> Demande | None:
        vise = self._identifiant(numero, "candidat", "C", lues.get("candidat", ""))
        texte = lues.get("resultat", "")
        mot = _MOTS.get(textes.cle(texte))
        if mot is None:
            quoi = f"« {texte} » n'est pas un résultat" if texte else "le résultat manque"
            self._faute(numero, "resultat", f"{quoi} ({', '.join(_MOTS.values())})")
            return None
        try:
            resultat, ccp = saisie_session.resultat(mot, _SEPARATEURS.split(lues.get("ccp", "")))
        except ErreurUsage as erreur:
            self._faute(numero, "ccp" if "ccp" in lues else "resultat", erreur.message.rstrip("."))
            return None
        valeurs = {"candidat": lues["candidat"], "resultat": resultat, "ccp": ccp}
        return None if vise is None else Demande(ActionSession.RESULTATS, self._session, valeurs, ligne=numero)
