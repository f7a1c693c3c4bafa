"""Les candidats qu'un fichier désigne par leur nom, parmi ceux du ressort."""

from collections.abc import Iterable

from ceres_cli.regles.droits import Acteur
from ceres_cli.services.faits import personnes
from ceres_cli.services.lot.nommes import Nommes, Trouve
from ceres_cli.store import Db


class CandidatsNommes(Nommes):
    """`session` : celle où ils sont inscrits, si c'en est une qui les nomme (« S-2026-000012 »)."""

    def __init__(self, session: str = "") -> None:
        super().__init__("candidat")
        self._session = session

    def lire(self, db: Db, acteur: Acteur, noms: Iterable[str]) -> None:
        def lire(cles: list[str]) -> Iterable[tuple[str, Trouve]]:
            lus = personnes.candidats_de_ces_noms(db, acteur, cles, self._session)
            for cle, numero, nom, prenom, commune, departement in lus:
                lieu = ", ".join(m for m in (commune, departement) if m)
                yield cle, Trouve("C", numero, f"{nom} {prenom}", lieu)

        self.chercher(noms, lire)

    def _aucun(self) -> str:
        return f"aucun inscrit de {self._session}" if self._session else super()._aucun()
