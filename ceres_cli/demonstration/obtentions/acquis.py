"""Ce que les candidats détiennent : les résultats validés, et ce qu'ils donnent par la règle du programme (OBT-02)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from ceres_cli.demonstration.entrepot import Entrepot
from ceres_cli.demonstration.obtentions.parchemins import Parchemins
from ceres_cli.demonstration.referentiel import Referentiel
from ceres_cli.regles.faits.obtention import Epreuve, Obtention, Version
from ceres_cli.regles.faits.session import Inscription, SessionExamen
from ceres_cli.regles.obtention import acquis as regles
from ceres_cli.regles.obtention import appuis
from ceres_cli.services.session.obtentions import epreuve


class Acquis:
    """Les résultats validés de chaque candidat, à mesure des validations."""

    def __init__(self, referentiel: Referentiel) -> None:
        self._versions: dict[int, list[Version]] = {}  # chaîne de titres → ses versions
        self._noms: dict[int, str] = {}
        self._ccp: set[int] = set()
        self._ccs: dict[int, int] = {}
        for titre in referentiel.titres:
            blocs = {c.reference.rpartition("/")[2]: c.id for c in titre.ccp}
            version = Version(titre.titre.id, titre.chaine, titre.entier.id, blocs, {})
            self._versions.setdefault(titre.chaine, []).append(version)
            self._noms |= {c.id: c.reference for c in (titre.entier, *titre.ccp, *titre.ccs)}
            self._ccp |= set(blocs.values())
            self._ccs |= {c.id: titre.chaine for c in titre.ccs}
        # (candidat, chaîne) → ses résultats validés
        self._epreuves: dict[tuple[int, int], list[Epreuve]] = {}

    def detenues(self, candidat: int, chaine: int) -> dict[int, Obtention]:
        """Ce qu'il détient des titres de cette chaîne."""
        return regles.acquis(self._epreuves.get((candidat, chaine), ()), self._versions[chaine])

    def valider(self, session: SessionExamen, inscription: Inscription, resultat: str | None = None) -> None:
        """Le résultat de cette inscription est validé, à la place de celui que la session avait validé d'abord.

        `resultat` : un autre que le sien, corrigé depuis."""
        siennes = self._epreuves.setdefault((inscription.candidat.id, session.chaine), [])
        siennes[:] = [e for e in siennes if e.session_id != session.id]
        telle = inscription if resultat is None else replace(inscription, resultat=resultat, entretien=None)
        if (validee := epreuve(telle, session)) is not None:
            siennes.append(validee)

    def references(self, certifications: Iterable[int]) -> tuple[str, ...]:
        return tuple(sorted(self._noms[c] for c in certifications))

    def tenir(self, parchemins: Parchemins, candidat: int, chaine: int, jour: date) -> None:
        """Ses parchemins suivent ce qu'il détient, ce jour."""
        parchemins.tenir(candidat, chaine, set(self.detenues(candidat, chaine)) - self._ccp, jour)

    def ecrire(self, entrepot: Entrepot) -> None:
        for candidat, chaine in sorted(self._epreuves):
            detenues = self.detenues(candidat, chaine)
            titres = regles.chaines_tenues(detenues, self._versions[chaine])
            isoles = appuis.sans_appui({c: self._ccs[c] for c in detenues if c in self._ccs}, titres)
            for certification, (jour, session) in sorted(detenues.items()):
                isole = int(certification in isoles)
                entrepot.ajouter("obtention", candidat, certification, session, jour.isoformat(), isole)
