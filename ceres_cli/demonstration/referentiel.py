"""Les titres de la base, rangés par classe ; quinze d'entre eux reviennent une fois sur deux."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from ceres_cli.demonstration import requetes
from ceres_cli.nomenclatures import rome
from ceres_cli.regles.calendrier import VieTitre, plus_ans
from ceres_cli.regles.faits.titre import Certification, Titre
from ceres_cli.regles.vocabulaire import ClasseTitre, TypeCertification
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.services.faits import sessions as chargement_session
from ceres_cli.store import Db

# Les titres les plus passés : à eux seuls, la moitié des habilitations et des sessions.
COURANTS = frozenset((
    "RNCP37674", "RNCP37873", "RNCP37682", "RNCP42463", "RNCP37680", "RNCP37123", "RNCP38667", "RNCP37949",
    "RNCP37099", "RNCP37098", "RNCP37275", "RNCP39063", "RNCP37715", "RNCP37274", "RNCP35329",
))  # fmt: skip


@dataclass(slots=True, eq=False)
class TitreDemo:
    """Un titre et ses certifications. `debut` : son premier jour, ou un jour assez ancien s'il est inconnu ou remonte
    à plus de six ans avant sa fin ; `rome` : ses codes et leurs enfants, dans l'ordre."""

    titre: Titre
    rncp: str | None
    sigle: str | None
    chaine: int
    classe: ClasseTitre
    debut: date
    entier: Certification
    ccp: list[Certification] = field(default_factory=list)
    ccs: list[Certification] = field(default_factory=list)
    rome: tuple[str, ...] = ()

    @property
    def vie(self) -> VieTitre:
        return self.titre.vie


# Depuis quand la base est censée servir : ce qui la précède y est saisi ce jour-là.
SERVICE = timedelta(days=700)


class Referentiel:
    """Les titres du jour. `service` : le premier du récit ; un titre déjà hors délai n'y recevrait plus d'habilitation
    (HAB-13), et n'est gardé que s'il n'y en a pas d'autre de sa classe."""

    def __init__(self, db: Db, jour: date) -> None:
        self.jour = jour
        self.titres = _garder(_charger(db, jour), jour - SERVICE)
        self.service = min([jour - SERVICE, *(t.vie.fin_prolongation for t in self.titres)])
        self._urnes = {classe: _urne([t for t in self.titres if t.classe is classe]) for classe in ClasseTitre}

    def tirer(self, alea: Random, classe: ClasseTitre, convient: Callable[[TitreDemo], bool]) -> TitreDemo | None:
        """Un titre de cette classe qui convient ; None s'il n'y en a pas."""
        titres, poids = self._urnes[classe]
        for _ in range(6):
            if not titres:
                return None
            titre = alea.choices(titres, cum_weights=poids)[0]
            if convient(titre):
                return titre
        reste = [t for t in titres if convient(t)]
        return alea.choice(reste) if reste else None

    def socle(self) -> TitreDemo | None:
        """Le titre des cas d'école : en cours depuis plus d'un an et pour plusieurs mois, à deux CCP au moins."""
        depuis, jusque = self.jour - timedelta(days=420), self.jour + timedelta(days=150)
        bons = [t for t in self.titres if len(t.ccp) > 1 and date.min < t.vie.debut <= depuis and t.vie.fin >= jusque]
        return min(bons, key=lambda t: (t.sigle is None, t.rncp not in COURANTS, t.titre.id), default=None)

    def nom_court(self, titre: TitreDemo) -> str:
        """Le sigle s'il ne désigne que lui, sinon la référence."""
        seul = sum(t.sigle == titre.sigle for t in self.titres) == 1
        return titre.sigle if titre.sigle and seul else titre.titre.reference

    def a_ccs(self, classe: ClasseTitre | None = None) -> TitreDemo | None:
        """Le premier titre commencé, de cette classe s'il en faut une, qui a un CCS."""
        commences = (t for t in self.titres if t.ccs and t.debut < self.jour)
        return next((t for t in commences if classe is None or t.classe is classe), None)


def _charger(db: Db, jour: date) -> list[TitreDemo]:
    ids = requetes.certifications(db)
    certifications = chargement.certifications(db, ids, avec_rome=True)
    chaines = chargement_session.chaines_de_titres(db)
    noms = requetes.noms_des_titres(db)
    titres: dict[int, TitreDemo] = {}
    for numero in ids:
        c = certifications[numero]
        if c.type == TypeCertification.TITRE:
            t = c.titre
            connus = tuple(sorted(code for code in t.rome if rome.rome(code)))
            debut = max(t.vie.debut, min(plus_ans(t.vie.fin, -6), plus_ans(jour, -3)))
            titres[t.id] = TitreDemo(t, *noms[t.id], chaines[t.id], t.vie.classe(jour), debut, c, rome=connus)
    for numero in ids:
        c = certifications[numero]
        if c.type != TypeCertification.TITRE:
            (titres[c.titre.id].ccp if c.type == TypeCertification.CCP else titres[c.titre.id].ccs).append(c)
    return [titres[i] for i in sorted(titres)]


def _garder(titres: list[TitreDemo], service: date) -> list[TitreDemo]:
    ouverts = [t for t in titres if t.vie.fin_prolongation >= service]
    classes = {t.classe for t in ouverts}
    return [t for t in titres if t in ouverts or t.classe not in classes]


def _urne(titres: list[TitreDemo]) -> tuple[list[TitreDemo], list[float]]:
    """Les titres et leurs poids cumulés : les courants, ensemble, pèsent autant que tous les autres."""
    courants = sum(t.rncp in COURANTS for t in titres)
    poids, cumul = [], 0.0
    for t in titres:
        cumul += 1 / courants if t.rncp in COURANTS else 1 / (len(titres) - courants)
        poids.append(cumul)
    return titres, poids
