"""La fiche d'un juré, telle que la base la tient ; les identités à comparer avec la sienne (JUR-03)."""

from collections.abc import Iterable, Mapping
from typing import Any

from ceres_cli.base.tables import TECHNIQUES
from ceres_cli.regles import identifiants, textes
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.jure.identite import Identite
from ceres_cli.services.faits import absents, distinctions, hors_ressort
from ceres_cli.services.jure import requetes
from ceres_cli.store import Db

COLONNES = requetes.FICHE
# Colonnes que le journal ne répète pas : l'une se déduit des noms, l'autre y est déjà à part.
SANS_TRACE = frozenset(TECHNIQUES["jure"])
Fiche = dict[str, Any]


def lire(db: Db, acteur: Acteur, ids: Iterable[int]) -> dict[int, Fiche]:
    """Les fiches de ces jurés, s'ils sont du ressort."""
    fiches = {ligne[0]: dict(zip(COLONNES, ligne[1:], strict=True)) for ligne in requetes.fiches(db, ids)}
    return {i: f for i, f in fiches.items() if acteur.voit(f["departement"], f["region"])}


def pleine(db: Db, acteur: Acteur, vus: Mapping[int, Fiche], numero: int, objet: str) -> Fiche:
    """Celle de ce juré, parmi celles qui ont été lues. Lève Introuvable, ou Refus si elle est effacée (DON-03)."""
    from ceres_cli.regles.donnees.effacement import Sorte, exiger_une_fiche_pleine  # une lecture s'en passe

    fiche = vus.get(numero)
    if fiche is None:
        raise absents.jure(db, acteur, objet)
    exiger_une_fiche_pleine(Sorte.JURE, numero, fiche["nom"], fiche["prenom"])
    return fiche


def sans_ressort(fiche: Fiche, avant: Fiche) -> list[str]:
    """L'avertissement d'une fiche que sa commune, absente ou ôtée, ne met dans aucun ressort ; rien sinon."""
    neuve = avant["version"] is None
    if fiche["departement"] is not None or (avant["departement"] is None and not neuve):
        return []
    return ["Sans commune, ce juré n'est du ressort d'aucune UD ni DIRECCTE."]


def nommer(numero: int, fiche: Fiche) -> str:
    """« J-000012 MARTIN Alice »"""
    return f"{identifiants.affiche('J', numero)} {fiche['nom']} {fiche['prenom']}"


class Identites:
    """Les jurés de ces clés de recherche, dans toute la base : un doublon peut être hors du ressort. De qui l'on a
    distingué une fiche, elle n'est pas le doublon. `saisies` : les identités (clé, naissance) à comparer."""

    def __init__(self, db: Db, cles: Iterable[str], saisies: Iterable[tuple[str, str | None]] = ()) -> None:
        self._par_cle: dict[str, dict[int, Identite]] = {}
        self._dites = distinctions.Dites(distinctions.JURES)
        self._d_ailleurs = hors_ressort.jures_d_ailleurs(db, saisies)
        cherchees = sorted(set(cles))
        if not cherchees:
            return
        for cle, *reste in requetes.identites(db, cherchees):
            self._par_cle.setdefault(cle, {})[reste[0]] = Identite(*reste)
        self._dites = distinctions.lire(db, distinctions.JURES, self.numeros())

    def voisines(self, cle: str, numero: int = 0) -> list[Identite]:
        """Celles de même clé : mêmes mots, sans dire encore lesquels sont le nom. `numero` : sauf celles dont ce juré
        est distingué."""
        siennes = self._par_cle.get(cle, {})
        return [i for n, i in siennes.items() if distinctions.paire(n, numero) not in self._dites]

    def comparables(self, sienne: Identite, cle: str, acteur: Acteur) -> list[Identite]:
        """De même, pour JUR-03 ; là où des rôles cachent ce qui est hors du ressort, la base a dit s'il y en a une."""
        if self._d_ailleurs is None:
            return self.voisines(cle, sienne.id)
        ici = [i for i in self.voisines(cle, sienne.id) if acteur.voit(i.departement, i.region)]
        la = [sienne._replace(id=-1, departement=None, region=None)]
        return ici + (la if (cle, sienne.naissance) in self._d_ailleurs else [])

    def numeros(self) -> set[int]:
        """Tous les jurés à comparer."""
        return {numero for siennes in self._par_cle.values() for numero in siennes}

    def remplacer(self, numero: int, ancienne_cle: str | None, fiche: dict[str, Any]) -> None:
        """Le juré a maintenant cette fiche."""
        if ancienne_cle is not None:
            self._par_cle.get(ancienne_cle, {}).pop(numero, None)
        self._par_cle.setdefault(fiche["cle"], {})[numero] = identite(numero, fiche)


def identite(numero: int, fiche: dict[str, Any]) -> Identite:
    return Identite(numero, fiche["nom"], fiche["prenom"], fiche["naissance"], fiche["departement"], fiche["region"])


def cle_de(fiche: dict[str, Any]) -> str:
    """La clé de recherche d'une fiche, même incomplète."""
    return textes.cle(f"{fiche.get('nom') or ''} {fiche.get('prenom') or ''}")
