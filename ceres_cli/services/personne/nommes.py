"""Les candidats qu'un fichier désigne par leur nom, parmi ceux du ressort."""

from collections.abc import Iterable
from datetime import date

from ceres_cli.base.filtre import Filtre
from ceres_cli.regles.droits import Acteur
from ceres_cli.services.faits import perimetres, personnes
from ceres_cli.services.lot.nommes import Nommes, Porteur, Trouve
from ceres_cli.services.personne import requetes
from ceres_cli.store import Db


class CandidatsNommes(Nommes):
    """`session` : celle où ils sont inscrits, si c'en est une qui les nomme (« S-2026-000012 »)."""

    def __init__(self, session: str = "") -> None:
        super().__init__("candidat")
        self._session = session
        self._naissances: dict[int, str] = {}

    def lire(self, db: Db, acteur: Acteur, noms: Iterable[str]) -> None:
        def lire(cles: list[str]) -> Iterable[tuple[str, Trouve]]:
            lus = personnes.candidats_de_ces_noms(db, acteur, cles, self._session)
            for cle, numero, nom, prenom, commune, departement, naissance in lus:
                self._naissances[numero] = naissance
                lieu = ", ".join(m for m in (commune, departement) if m)
                yield cle, Trouve("C", numero, f"{nom} {prenom}", lieu)

        self.chercher(noms, lire)

    def nes_le(self, naissance: date | None) -> set[int]:
        return {n for n, jour in self._naissances.items() if naissance and jour == naissance.isoformat()}

    def _aucun(self) -> str:
        return f"aucun inscrit de {self._session}" if self._session else super()._aucun()


def porteurs(db: Db, acteur: Acteur, numeros: Iterable[int]) -> Iterable[Porteur]:
    """Les candidats de ces numéros, parmi ceux du ressort."""
    filtre = Filtre().parmi(db, "c.id", numeros)
    perimetres.candidats(filtre, acteur)
    for numero, nom, prenom, nom_usage, *_ in requetes.etats_civils(db, filtre):
        yield Porteur(numero, numero, nom, prenom, nom_usage)
