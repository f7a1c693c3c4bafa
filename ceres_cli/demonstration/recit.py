"""Le récit : des actes datés, que le moteur décide et écrit comme ceux d'un agent, chaque jour sous sa date.

Tout se joue dans une seule transaction : un lot par jour et par sorte d'actes, ou rien.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import date
from enum import IntEnum, auto
from functools import partial
from typing import Protocol, TypeVar, cast

from ceres_cli.moteur import execution
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande, Options
from ceres_cli.moteur.metier import Metier
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.services.candidat.inscription import Examen, MetierInscription, SituationInscription
from ceres_cli.services.candidat.situation import MetierCandidat
from ceres_cli.services.centre.situation import MetierCentre
from ceres_cli.services.conformite.situation import MetierControle
from ceres_cli.services.convocation.situation import MetierConvocation
from ceres_cli.services.delais.situation import MetierDelais
from ceres_cli.services.habilitation.situation import MetierHabilitation
from ceres_cli.services.jure.experience import MetierEmplois
from ceres_cli.services.jure.situation import MetierJure
from ceres_cli.services.profil.situation import MetierProfil
from ceres_cli.services.session.situation import MetierSession
from ceres_cli.services.vae.situation import MetierVae
from ceres_cli.store import Db, Store

T = TypeVar("T")
Faire = Callable[[], Demande]
Suite = Callable[[Decision], None]
Avancer = Callable[[int], None]
_Actes = list[tuple[Faire, Suite | None]]


def _ne_rien_dire(nombre: int) -> None:
    pass


class _HorsDecompte(SituationInscription):
    """CAN-05 n'y est pas jugée : rien d'autre ne mène à la quatrième session que la validation refusera (SES-03), ce
    que laisse une base reprise d'avant la règle."""

    def juger(self, *demandee: object) -> Examen:
        examen = super().juger(*demandee)  # type: ignore[arg-type]
        examen.controles = [c for c in examen.controles if c.code != "CAN-05"]
        return examen


class _MetierHorsDecompte(MetierInscription):
    situation = _HorsDecompte


class Rang(IntEnum):
    """L'ordre des actes d'un même jour."""

    CENTRES = auto()
    AGREMENTS = auto()
    PROFILS = auto()
    DELAIS = auto()
    EVENEMENTS = auto()
    CONTROLES = auto()
    CONSTATS = auto()
    CLOTURES = auto()
    JURES = auto()
    EMPLOIS = auto()
    HABILITATIONS = auto()
    EMPLOIS_TARDIFS = auto()
    SUSPENSIONS = auto()
    INACTIVATIONS = auto()
    CANDIDATS = auto()
    VAE = auto()
    DECISIONS_VAE = auto()
    OUVERTURES = auto()
    PREPARATION = auto()
    INSCRIPTIONS = auto()
    HORS_DECOMPTE = auto()
    CONVOCATIONS = auto()
    PLACES = auto()
    RESULTATS = auto()
    LIENS = auto()


_METIERS: dict[Rang, type[Metier]] = {
    **dict.fromkeys((Rang.CENTRES, Rang.AGREMENTS, Rang.EVENEMENTS), MetierCentre),
    Rang.PROFILS: MetierProfil,
    Rang.DELAIS: MetierDelais,
    **dict.fromkeys((Rang.CONTROLES, Rang.CONSTATS, Rang.CLOTURES), MetierControle),
    **dict.fromkeys((Rang.JURES, Rang.INACTIVATIONS, Rang.LIENS), MetierJure),
    **dict.fromkeys((Rang.EMPLOIS, Rang.EMPLOIS_TARDIFS), MetierEmplois),
    **dict.fromkeys((Rang.HABILITATIONS, Rang.SUSPENSIONS), MetierHabilitation),
    Rang.CANDIDATS: MetierCandidat,
    **dict.fromkeys((Rang.VAE, Rang.DECISIONS_VAE), MetierVae),
    **dict.fromkeys((Rang.OUVERTURES, Rang.PREPARATION, Rang.RESULTATS), MetierSession),
    **dict.fromkeys((Rang.INSCRIPTIONS, Rang.PLACES), MetierInscription),
    Rang.HORS_DECOMPTE: _MetierHorsDecompte,
    Rang.CONVOCATIONS: MetierConvocation,
}


# Actes d'un même lot : le premier jour d'une grande base en a des dizaines de milliers. Jamais un grand lot, qui se
# décide hors de l'écriture : ici, tout est dans la même.
PAQUET = 500


class _EnCours:
    """La base vue de l'intérieur d'une écriture : tout y lit et y écrit dans cette transaction."""

    def __init__(self, db: Db) -> None:
        self._db = db

    def ecrire(self, fonction: Callable[[Db], T]) -> T:
        return fonction(self._db)

    @contextmanager
    def lecture(self) -> Iterator[Db]:
        yield self._db

    def admettre_le_jour(self) -> None:
        """L'écriture l'a admis en s'ouvrant."""

    def seul(self, _travail: str) -> AbstractContextManager[None]:
        """Nul autre n'écrit tant que dure l'écriture."""
        return nullcontext()


class Numerote(Protocol):
    id: int


def recevoir_son_numero(objet: Numerote, decision: Decision) -> None:
    """L'objet que cette décision a fait naître prend le numéro que la base lui a donné."""
    objet.id = int(decision.objet.rpartition("-")[2])


class Recit:
    """Les actes à faire. `refus` : ce que les règles n'ont pas permis."""

    def __init__(self, cadre: Cadre, service: date, source: str) -> None:
        """`service` : le premier jour."""
        self.jour = cadre.jour
        self._service = service
        self.refus: list[Decision] = []
        self._cadre = cadre
        self._options = Options(source=source)
        self._actes: defaultdict[date, defaultdict[Rang, _Actes]] = defaultdict(partial(defaultdict, list))
        self._soirs: defaultdict[date, list[Callable[[Cadre], None]]] = defaultdict(list)

    def noter(self, jour: date, rang: Rang, faire: Faire, suite: Suite | None = None) -> None:
        """Un acte de ce jour, du premier à aujourd'hui. `faire` dit la demande quand son tour vient : ce qu'elle nomme
        a alors son numéro. `suite` reçoit la décision, si elle n'est pas un refus."""
        self._actes[max(self._service, min(jour, self.jour))][rang].append((faire, suite))

    def commencer(self, rang: Rang, faire: Faire, suite: Suite | None = None) -> None:
        """Un acte du premier jour."""
        self.noter(self._service, rang, faire, suite)

    def le_soir(self, jour: date, fonction: Callable[[Cadre], None]) -> None:
        """À faire une fois joués les actes de ce jour."""
        self._soirs[jour].append(fonction)

    def compter(self) -> int:
        """Combien d'actes sont à faire."""
        return sum(len(actes) for du_jour in self._actes.values() for actes in du_jour.values())

    def jouer(self, db: Db, avancer: Avancer = _ne_rien_dire) -> None:
        """Fait tout, dans l'ordre des jours ; `avancer` reçoit le nombre d'actes faits."""
        store = cast("Store", _EnCours(db))
        for jour in sorted(self._actes.keys() | self._soirs.keys()):
            du_jour = self._actes.pop(jour, defaultdict[Rang, _Actes](list))
            for rang in sorted(du_jour):
                actes = du_jour.pop(rang)
                for debut in range(0, len(actes), PAQUET):
                    paquet = actes[debut : debut + PAQUET]
                    self._faire(self._cadre_du(store, jour, rang), rang, paquet, avancer)
            for fonction in self._soirs.get(jour, ()):
                fonction(self._cadre_du(store, jour, len(Rang)))

    def _faire(self, cadre: Cadre, rang: Rang, actes: _Actes, avancer: Avancer) -> None:
        demandes = [faire() for faire, _ in actes]
        for ligne, demande in enumerate(demandes, 1):
            demande.ligne = ligne
        rapport = execution.executer(cadre, _METIERS[rang](), demandes, self._options, None)
        for decision, (_, suite) in zip(rapport.decisions, actes, strict=True):
            if decision.resultat is Resultat.REFUSE:
                self.refus.append(decision)
            elif suite is not None:
                suite(decision)
        avancer(len(actes))

    def _cadre_du(self, store: Store, jour: date, rang: int) -> Cadre:
        """Les actes d'un jour passé ont une heure de ce jour-là, la matinée dans leur ordre ; ceux d'aujourd'hui, la
        vraie."""
        c = self._cadre
        instant = c.horodatage if jour == c.jour else f"{jour}T{8 + rang // 6:02d}:{rang % 6}0:00Z"
        return Cadre(store, jour, instant, c.agent, c.commande, c.config, c.profil)
