"""Les jurés qu'un fichier de changements désigne par leur nom, parmi ceux du ressort."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date

from ceres_cli.base.filtre import Filtre
from ceres_cli.erreurs import ErreurCeres
from ceres_cli.regles.droits import Acteur
from ceres_cli.services.faits import perimetres
from ceres_cli.services.faits.certifications import Resolveur
from ceres_cli.services.habilitation import requetes
from ceres_cli.services.lot.nommes import Nommes, Porteur, Trouve
from ceres_cli.store import Db


class JuresNommes(Nommes):
    """`_habilites` : certification telle qu'elle est écrite → les homonymes qui y sont habilités."""

    def __init__(self) -> None:
        super().__init__("juré")
        self._habilites: dict[str, set[int]] = {}

    @classmethod
    def de(cls, db: Db, acteur: Acteur, jour: date, nommes: Iterable[tuple[str, str]]) -> "JuresNommes":
        """`nommes` : (nom, certification) de chaque ligne."""

        def lire(cles: list[str]) -> Iterable[tuple[str, Trouve]]:
            for cle, numero, nom, prenom, commune, departement, region in requetes.jures_de_ces_noms(db, cles):
                if acteur.voit(departement, region):
                    lieu = ", ".join(m for m in (commune, departement) if m)
                    yield cle, Trouve("J", numero, f"{nom} {prenom}", lieu)

        lignes = set(nommes)
        trouves = cls()
        trouves.chercher({nom for nom, _ in lignes}, lire)
        trouves._departager(db, jour, lignes)
        return trouves

    def _departager(self, db: Db, jour: date, lignes: Iterable[tuple[str, str]]) -> None:
        """Des homonymes, qui a une habilitation sur la certification de sa ligne."""
        resolveur = Resolveur(db, jour)
        voulues: dict[str, int] = {}
        for nom, certification in lignes:
            if len(self._trouves[nom]) > 1 and certification:
                with suppress(ErreurCeres):  # la décision de sa demande le dira
                    voulues[certification] = resolveur.certification(certification)
        homonymes = {t.id for siens in self._trouves.values() if len(siens) > 1 for t in siens}
        if voulues:
            paires = set(requetes.certifications_de(db, sorted(homonymes)))
            self._habilites = {texte: {j for j in homonymes if (j, n) in paires} for texte, n in voulues.items()}

    def habilites(self, certification: str) -> set[int]:
        return self._habilites.get(certification, set())


def porteurs(db: Db, acteur: Acteur, jour: date, numeros: Iterable[int]) -> Iterable[Porteur]:
    """Les habilitations de ces numéros, parmi celles du ressort : d'une autre, rien ne se compare."""
    filtre = Filtre().parmi(db, "h.id", numeros)
    perimetres.jures(filtre, acteur, jour.isoformat())
    return requetes.porteurs(db, filtre)


def jures(db: Db, acteur: Acteur, jour: date, numeros: Iterable[int]) -> Iterable[Porteur]:
    """De même des jurés."""
    filtre = Filtre().parmi(db, "j.id", numeros)
    perimetres.jures(filtre, acteur, jour.isoformat())
    return requetes.jures_eux_memes(db, filtre)
