"""AGR-04 : ce qu'un changement d'agrément ôte ou rend, nommé à qui le demande ; rien n'est refusé pour cela."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.centre import couverture
from ceres_cli.regles.centre.couverture import CcsPerdu
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.centre import Agrement
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.francais import accorder, compter, premiers
from ceres_cli.regles.libelles import libelle


class Suites(NamedTuple):
    """Les sessions que l'acteur voit et qui perdent leur agrément, chacune avec sa raison ; le nombre de celles qui
    sont hors de son ressort ; les agréments de CCS qui perdent leur appui (AGR-03). `rendues` : au contraire, tout cela
    le retrouve."""

    sessions: tuple[tuple[SessionExamen, str], ...]
    ailleurs: int
    ccs: tuple[CcsPerdu, ...]
    rendues: bool = False

    @classmethod
    def de(
        cls,
        avant: Sequence[Agrement],
        apres: Sequence[Agrement],
        change: Agrement,
        sessions: Iterable[SessionExamen],
        acteur: Acteur,
    ) -> "tuple[Suites, Suites]":
        """(ce qui est ôté, ce qui est rendu) ; `avant`, `apres` : les agréments du centre, dont seul `change` diffère ;
        `sessions` : les siennes."""
        siennes = list(sessions)
        otees = cls._entre(avant, apres, change, siennes, acteur)
        return otees, cls._entre(apres, avant, change, siennes, acteur)._replace(rendues=True)

    @classmethod
    def _entre(
        cls,
        avant: Sequence[Agrement],
        apres: Sequence[Agrement],
        change: Agrement,
        sessions: Iterable[SessionExamen],
        acteur: Acteur,
    ) -> "Suites":
        perdues = couverture.sessions_perdues(avant, apres, sessions)
        vues = [s for s in perdues if acteur.voit_session(s.centre_id, s.departement, s.region)]
        raisons = tuple((s, couverture.agree(apres, s).texte) for s in vues)
        return cls(raisons, len(perdues) - len(vues), tuple(couverture.ccs_perdus(avant, apres, change)))

    def __bool__(self) -> bool:
        return bool(self.sessions or self.ailleurs or self.ccs)

    def phrases(self) -> list[str]:
        """Les dix premiers noms de chaque sorte."""
        suite = []
        un, des = ("retrouve", "retrouvent") if self.rendues else ("perd", "perdent")
        if self.sessions:
            noms = premiers([f"{s.reference} ({libelle(s.etat)}, {en_francais(s.debut)})" for s, _ in self.sessions])
            sujet = compter(len(self.sessions), f"session {un} son agrément", f"sessions {des} leur agrément")
            editees = sum(s.edition > 0 for s, _ in self.sessions)
            apres = "" if self.rendues else f" {_suite_des_sessions(len(self.sessions), editees)}"
            suite.append(f"AGR-04 : {sujet} : {noms}.{apres}")
        if self.ailleurs:
            sujet = compter(self.ailleurs, "session hors de votre ressort", "sessions hors de votre ressort")
            verbe = accorder(self.ailleurs, f"{un} son agrément", f"{des} leur agrément")
            suite.append(f"AGR-04 : {sujet} {verbe}.")
        if self.ccs:
            noms = premiers(
                [
                    f"{c.agrement.reference} ({c.agrement.certification.reference}, à compter du"
                    f" {en_francais(c.a_compter_du)})"
                    for c in self.ccs
                ]
            )
            sujet = compter(len(self.ccs), f"agrément de CCS {un}", f"agréments de CCS {des}")
            suite.append(f"AGR-03 : {sujet} l'appui de celui du titre : {noms}.")
        return suite

    def effets(self) -> dict[str, Any]:
        """Les mêmes, tous nommés : sorte → liste."""
        effet = "gagne" if self.rendues else "perd"
        sessions = [
            {
                "session": s.reference,
                "etat": s.etat,
                "debut": s.debut.isoformat(),
                "fin": s.fin.isoformat(),
                "effet": effet,
                **({} if self.rendues else {"raison": raison}),
            }
            for s, raison in self.sessions
        ]
        agrements = [
            {
                "agrement": c.agrement.reference,
                "certification": c.agrement.certification.reference,
                "effet": effet,
                "a_compter_du": c.a_compter_du.isoformat(),
            }
            for c in self.ccs
        ]
        return {sorte: objets for sorte, objets in (("sessions", sessions), ("agrements", agrements)) if objets}


def _suite_des_sessions(nombre: int, editees: int) -> str:
    """Ce qui attend celles qui ne sont pas éditées, et les autres."""
    if editees == nombre:
        return "La validation le rappellera."
    suite = "Sans agrément, ni convocations ni nouvelles dates"
    return f"{suite} ; pour celles déjà éditées, la validation le rappellera." if editees else f"{suite}."
