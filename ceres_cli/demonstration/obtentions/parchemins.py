"""Les parchemins (OBT-03) : édités à la validation, délivrés un mois après, annulés quand un résultat est corrigé."""

from datetime import date, timedelta

from ceres_cli.demonstration.entrepot import Entrepot
from ceres_cli.regles.calendrier import iso
from ceres_cli.regles.faits.obtention import Parchemin
from ceres_cli.regles.obtention import parchemins as regles
from ceres_cli.regles.vocabulaire import EtatParchemin as Etat
from ceres_cli.services.obtention.parchemins import RETIREE

_DELAI = timedelta(days=30)


class Parchemins:
    """Ceux de chaque candidat, dans l'ordre où les validations les font naître."""

    def __init__(self, entrepot: Entrepot) -> None:
        self._entrepot = entrepot
        # (candidat, chaîne de titres) → ses parchemins, et le jour où chacun est à éditer
        self._siens: dict[tuple[int, int], list[tuple[Parchemin, date]]] = {}

    def tenir(self, candidat: int, chaine: int, detenues: set[int], jour: date) -> None:
        """Ce jour, le candidat détient ces titres et CCS de cette chaîne."""
        siens = self._siens.setdefault((candidat, chaine), [])
        self._delivrer(siens, jour)
        suites = regles.tenir(detenues, [p for p, _ in siens])
        for parchemin, etat in suites.changes:
            parchemin.etat, parchemin.version = etat.value, parchemin.version + 1
            parchemin.annule_le = jour if etat is Etat.ANNULE else None
        for certification in suites.neufs:
            numero = self._entrepot.neuf("parchemin")
            siens.append((Parchemin(numero, candidat, certification, Etat.A_EDITER.value), jour))

    def ecrire(self, jour: date, contestes: set[tuple[int, int]]) -> None:
        """`contestes` : (candidat, certification), ce qui ne se délivre pas encore."""
        for siens in self._siens.values():
            self._delivrer([s for s in siens if (s[0].candidat_id, s[0].certification_id) not in contestes], jour)
        for parchemin in sorted((p for siens in self._siens.values() for p, _ in siens), key=lambda p: p.id):
            motif = RETIREE if parchemin.etat in (Etat.A_ANNULER, Etat.ANNULE) else None
            self._entrepot.ajouter(
                "parchemin", parchemin.id, parchemin.candidat_id, parchemin.certification_id, parchemin.etat,
                iso(parchemin.delivre_le), iso(parchemin.annule_le), motif, parchemin.version,
            )  # fmt: skip

    @staticmethod
    def _delivrer(siens: list[tuple[Parchemin, date]], jour: date) -> None:
        for parchemin, edite in siens:
            if parchemin.etat == Etat.A_EDITER and edite + _DELAI <= jour:
                parchemin.etat, parchemin.version = Etat.DELIVRE.value, parchemin.version + 1
                parchemin.delivre_le = edite + _DELAI
