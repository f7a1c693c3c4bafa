"""Les demandes VAE qu'un fichier désigne par le nom de leur candidat, parmi celles du ressort."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date

from ceres_cli.base.filtre import Filtre
from ceres_cli.erreurs import ErreurCeres
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.vocabulaire import EtatDemandeVae
from ceres_cli.services.faits import perimetres
from ceres_cli.services.faits.certifications import Resolveur
from ceres_cli.services.lot.nommes import Nommes, Porteur, Trouve
from ceres_cli.services.vae import requetes
from ceres_cli.store import Db


class DemandesNommees(Nommes):
    """D'un candidat qui en a plusieurs, celle de la certification de la ligne, à défaut la seule qui attende."""

    def __init__(self) -> None:
        super().__init__("candidat qui ait une demande VAE", "demandes VAE")
        self._attendent: set[int] = set()
        self._sur: dict[str, set[int]] = {}

    def lire(self, db: Db, acteur: Acteur, jour: date, nommes: Iterable[tuple[str, str]]) -> None:
        """`nommes` : (nom, certification) de chaque ligne."""
        lignes = set(nommes)
        par_certification: dict[int, set[int]] = {}

        def lire(cles: list[str]) -> Iterable[tuple[str, Trouve]]:
            filtre = Filtre().parmi(db, "c.cle", cles)
            perimetres.demandes_vae(filtre, acteur)
            for cle, numero, nom, prenom, certification, reference, depot, etat in requetes.de_ces_noms(db, filtre):
                par_certification.setdefault(certification, set()).add(numero)
                if etat == EtatDemandeVae.DEPOSEE:
                    self._attendent.add(numero)
                quand = en_francais(date.fromisoformat(depot))
                yield cle, Trouve("D", numero, f"{nom} {prenom}", f"{reference}, déposée le {quand}")

        self.chercher({nom for nom, _ in lignes}, lire)
        resolveur = Resolveur(db, jour)
        for certification in {texte for _, texte in lignes if texte}:
            with suppress(ErreurCeres):  # elle ne fait que départager
                self._sur[certification] = par_certification.get(resolveur.certification(certification), set())

    def plutot(self, certification: str) -> set[int]:
        return self._sur.get(certification, self._attendent)


def porteurs(db: Db, acteur: Acteur, numeros: Iterable[int]) -> Iterable[Porteur]:
    """Les demandes de ces numéros, parmi celles du ressort."""
    filtre = Filtre().parmi(db, "d.id", numeros)
    perimetres.demandes_vae(filtre, acteur)
    return requetes.porteurs(db, filtre)
