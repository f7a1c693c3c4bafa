"""Ce qu'on demande des chiffres, et les filtres SQL qui en viennent : titre, lieu, période, périmètre (DRO-02)."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from ceres_cli.base.filtre import Filtre
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.nomenclatures import territoires
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.statistiques import Lieu, Periode, Rang, Sujet, periode
from ceres_cli.services.faits import conditions, ecrits, perimetres
from ceres_cli.services.faits.certifications import Resolveur
from ceres_cli.store import Db


class Criteres(NamedTuple):
    """Filtre des chiffres ; une valeur absente ne filtre pas. `du` à `au` : la période, bornes comprises ; `au` seul :
    le jour considéré. `garder` : combien de jurés une prévision veut tenir."""

    titre: str | None = None
    departement: str | None = None
    region: str | None = None
    du: date | None = None
    au: date | None = None
    lieu: Lieu = Lieu.DEPARTEMENT
    rang: Rang = Rang.TITRE
    garder: int | None = None


@dataclass(slots=True)
class Cadrage:
    """Les critères lus : le jour considéré, la période, les codes."""

    acteur: Acteur
    jour: date
    periode: Periode
    titre_id: int | None
    departement: str | None
    region: str | None

    def habilitations(self, jour: date) -> Filtre:
        """Les habilitations (alias h, j, t) du périmètre ce jour-là, du titre et du lieu demandés."""
        filtre = Filtre()
        perimetres.habilitations(filtre, self.acteur, jour.isoformat())
        return self._choisir(filtre, "h.titre_id", "j.{}", lit="j", par_jure=True)

    def utilisables(self, jour: date) -> Filtre:
        filtre = self.habilitations(jour)
        conditions.utilisable(filtre, jour.isoformat())
        return filtre

    def agrements(self) -> Filtre:
        """Les agréments (alias a, centre e, titre t) du ressort, du titre et du lieu demandés."""
        filtre = Filtre()
        perimetres.agrements(filtre, self.acteur)
        return self._choisir(filtre, "t.id", "coalesce(a.{0}, e.{0})")

    def sessions(self) -> Filtre:
        """Les sessions (alias s) du périmètre, du titre et du lieu demandés."""
        filtre = Filtre()
        perimetres.sessions(filtre, self.acteur)
        return self._choisir(filtre, "s.titre_id", "s.{}")

    def _choisir(self, filtre: Filtre, titre: str, lieu: str, **lues: Any) -> Filtre:
        """Ceux du titre et du lieu demandés ; « {} », dans `lieu` : le nom de la colonne."""
        if self.titre_id is not None:
            filtre.et(f"{titre} = ?", self.titre_id)
        for colonne, code in (("departement", self.departement), ("region", self.region)):
            if code is not None:
                filtre.et(f"{lieu.format(colonne)} = ?", code, **lues)
        return filtre

    def lots(self) -> Filtre:
        """Les lots (alias l) écrits au nom de l'acteur, ou pour le national, du ressort demandé."""
        filtre = Filtre()
        ecrits.ecrites_en_son_nom(filtre, self.acteur)
        for role, code in (("ud", self.departement), ("direccte", self.region)):
            if code is not None:
                filtre.et("l.role = ? AND l.structure = ?", role, code)
        return filtre


def cadrer(db: Db, acteur: Acteur, sujet: Sujet, criteres: Criteres, jour: date) -> Cadrage:
    """Lit les critères ; la suite comptera tout un ressort. ErreurUsage : une période à l'envers, un territoire ou un
    titre mal nommé ; Introuvable : un titre inconnu."""
    if criteres.du is not None and criteres.au is not None and criteres.du > criteres.au:
        raise ErreurUsage("La période est à l'envers : --du suit --au.", conseil="Inversez les deux dates.")
    considere, voulue = jour, periode(sujet, jour, criteres.du, criteres.au)
    if criteres.du is None and criteres.au is not None:
        if sujet is Sujet.PREVISION:
            voulue = Periode(criteres.au, criteres.au)
        else:
            considere, voulue = criteres.au, periode(sujet, criteres.au)
    titre = None if criteres.titre is None else Resolveur(db, considere).titre(criteres.titre)
    departement = None if criteres.departement is None else territoires.departement(criteres.departement).code
    region = None if criteres.region is None else territoires.region(criteres.region).code
    db.voir_grand()
    return Cadrage(acteur, considere, voulue, titre, departement, region)


@dataclass(slots=True)
class Chiffres:
    """Un document `ceres.stats/1` : sujet, jour, période, et ses éléments dans l'ordre où les lire. `archives` : où est
    ce qui n'y est pas compté."""

    sujet: Sujet
    jour: date
    periode: Periode
    elements: list[dict[str, Any]] = field(default_factory=list)
    archives: list[str] = field(default_factory=list)

    def en_tete(self) -> dict[str, Any]:
        return {
            "sujet": self.sujet.value,
            "jour": self.jour.isoformat(),
            "du": self.periode.du.isoformat(),
            "au": self.periode.au.isoformat(),
        }
