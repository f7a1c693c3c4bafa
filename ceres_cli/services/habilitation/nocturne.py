"""Le traitement de nuit : consigner les expirations, et l'approche des échéances. Les lectures n'en dépendent pas ; il
peut manquer ou doubler.

Les nuits manquées se rattrapent une à une, chacune dans sa transaction, et chaque passage laisse un battement de cœur.
La décision tient en des requêtes nommées (`requetes.a_expirer`, `requetes.finissant_le`), de sorte que rien ne coûte
quand rien n'est dû.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache, partial
from itertools import pairwise
from time import monotonic
from typing import NamedTuple

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.moteur import journal, releves
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande, Rapport
from ceres_cli.moteur.ecritures import Ecritures
from ceres_cli.moteur.effet import Effet
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import en_francais, plus_jours
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.habilitation.etats import ActionNuit
from ceres_cli.regles.vocabulaire import EtatEffectif, Resultat
from ceres_cli.services.habilitation import requetes
from ceres_cli.store import Db

TRAVAIL = "nuit"
SEUILS = (90, 60, 30, 7)  # jours avant la fin, où un avis est consigné


class _Constat(NamedTuple):
    """Une habilitation, sa fin effective (ISO) et sa version ; `seuil` : None si elle a expiré, sinon les jours qui lui
    restent."""

    numero: int
    fin: str
    version: int
    seuil: int | None = None


Battre = Callable[[Db, Sequence[_Constat]], None]


@dataclass(slots=True)
class Passage:
    """`constats` : dans l'ordre des nuits ; `lot` : celui de la dernière qui a consigné quelque chose. `nuits` : celles
    qui ont été faites, la dernière étant le jour considéré. `recule` : le dernier jour fait est à venir, l'horloge a
    reculé."""

    constats: list[_Constat]
    nuits: list[date]
    lot: int | None = None
    recule: date | None = None
    simulation: bool = False

    @property
    def avis(self) -> int:
        return _avis(self.constats)

    @property
    def expirees(self) -> int:
        return len(self.constats) - self.avis

    def rapport(self) -> Rapport:
        """Une ligne par habilitation : ne se fait que pour qui les montre."""
        return Rapport(_decisions(self.constats), simulation=self.simulation, lot=self.lot)


def passer(cadre: Cadre, au: date | None, *, simuler: bool) -> Passage:
    """Consigne, nuit après nuit depuis la dernière faite, les habilitations validées dont la fin effective est passée
    et qui ne le sont pas encore, et celles à qui il reste exactement un seuil de jours.

    `au` : ce seul jour, expirations seules s'il est passé, sans battement de cœur. ErreurUsage pour un jour à venir,
    sauf à simuler. Occupe si un autre passage ne finit pas à temps ; deux qui se suivent : le second ne trouve plus
    rien.
    """
    if au is not None and au > cadre.jour and not simuler:
        raise ErreurUsage(
            f"Le {en_francais(au)} est à venir : rien n'y est encore expiré.",
            conseil="Ajoutez --simuler pour voir ce qui le sera ce jour-là.",
        )
    au = None if au == cadre.jour else au
    if simuler:
        return _simuler(cadre, au)
    with cadre.store.lecture() as db:  # le rôle d'abord : le verrou n'est qu'à qui peut la nuit
        cadre.autoriser(db, Operation.NUIT)
    with cadre.store.seul(TRAVAIL):
        return _au_jour(cadre, au) if au is not None else _rattraper(cadre)


def _simuler(cadre: Cadre, au: date | None) -> Passage:
    jour = au or cadre.jour
    with cadre.lire(Operation.NUIT) as (db, _):
        nuits, recule = _a_faire(db, cadre.jour) if au is None else ([jour], None)
        constats = _expirees(db, jour)
        if au is None or au > cadre.jour:
            constats += [c for nuit in nuits for c in _proches(db, nuit, jour)]
    return Passage(constats, nuits or [jour], recule=recule, simulation=True)


def _au_jour(cadre: Cadre, jour: date) -> Passage:
    def faire(db: Db) -> Passage:
        acteur = cadre.autoriser(db, Operation.NUIT)
        constats = _expirees(db, jour)
        return Passage(constats, [jour], _consigner(db, cadre, acteur, jour, constats))

    return cadre.store.ecrire(faire)


def _rattraper(cadre: Cadre) -> Passage:
    debut = monotonic()
    with cadre.store.lecture() as db:
        manquent, recule = _a_faire(db, cadre.jour)
    passage = Passage([], manquent or [cadre.jour], recule=recule)
    for rang, nuit in enumerate(passage.nuits, 1):
        battre = partial(_battre, cadre, debut, max(nuit, recule or nuit), rang, tuple(passage.constats))
        constats, lot = _une_nuit(cadre, nuit, battre, avise=bool(manquent), derniere=rang == len(passage.nuits))
        passage.constats += constats
        passage.lot = lot or passage.lot
    return passage


def _une_nuit(
    cadre: Cadre, nuit: date, battre: Battre, *, avise: bool, derniere: bool
) -> tuple[list[_Constat], int | None]:
    """Ce qu'elle constate, et son lot. Vide, elle ne s'écrit que si c'est la dernière du passage."""

    def faire(db: Db) -> tuple[list[_Constat], int | None]:
        acteur = cadre.autoriser(db, Operation.NUIT)
        constats = [*_expirees(db, nuit), *(_proches(db, nuit, cadre.jour) if avise else ())]
        lot = _consigner(db, cadre, acteur, nuit, constats)
        if constats or derniere:
            battre(db, constats)
        return constats, lot

    return cadre.store.ecrire(faire)


def _a_faire(db: Db, jour: date) -> tuple[list[date], date | None]:
    """Les nuits qui manquent, la plus ancienne d'abord, jusqu'à celle de ce jour ; aucune si elle est faite. Et le
    dernier jour fait, s'il est à venir."""
    faite = releves.derniere_nuit(db)
    if faite is None:
        return [jour], None
    dernier = faite.dernier_jour
    manquent = [dernier + timedelta(days=n) for n in range(1, (jour - dernier).days + 1)]
    return manquent, dernier if dernier > jour else None


def _battre(
    cadre: Cadre, debut: float, faite: date, nuits: int, avant: Sequence[_Constat], db: Db, constats: Sequence[_Constat]
) -> None:
    """Le battement de cœur : la dernière nuit faite, combien ce passage en a fait, ce qu'il a constaté avant celle-ci
    et en elle."""
    constats = [*avant, *constats]
    avis = _avis(constats)
    releves.noter_nuit(
        db,
        releves.Nuit(
            jour=faite.isoformat(), passage=cadre.jour.isoformat(), instant=cadre.horodatage,
            duree=round((monotonic() - debut) * 1000), nuits=nuits,
            expirees=len(constats) - avis, avis=avis,
        ),
    )  # fmt: skip
    db.annoncer(f"Le passage de nuit du {en_francais(cadre.jour)} est noté.")


def _avis(constats: Iterable[_Constat]) -> int:
    return sum(c.seuil is not None for c in constats)


def _expirees(db: Db, jour: date) -> list[_Constat]:
    return [_Constat(*due) for due in requetes.a_expirer(db, jour.isoformat())]


def _proches(db: Db, nuit: date, jour: date) -> Iterator[_Constat]:
    """Celles à qui il restait cette nuit-là un seuil de jours ; d'une nuit rattrapée, celles qui, au jour dit, n'en ont
    pas passé un autre depuis : un seul avis vaut pour tous ceux qu'on a manqués."""
    for seuil, suivant in pairwise((*SEUILS, -1)):
        fin = plus_jours(nuit, seuil)
        if (fin - jour).days > suivant:
            for due in requetes.finissant_le(db, fin.isoformat()):
                yield _Constat(*due, seuil)


def _consigner(db: Db, cadre: Cadre, acteur: Acteur, jour: date, constats: list[_Constat]) -> int | None:
    """Le lot de cette nuit ; None s'il n'y a rien à consigner."""
    if not constats:
        return None
    en_tete = journal.EnTete(cadre.horodatage, jour.isoformat(), cadre.agent, cadre.commande, fait=len(constats))
    ecritures = Ecritures()
    for constat in constats:
        if constat.seuil is None:
            ecritures.modifier("habilitation", constat.numero, {"expiration_constatee": constat.fin})
    return journal.enregistrer(db, en_tete, acteur, map(_effet, constats), ecritures)


# Les mêmes pour toutes les expirées d'une nuit : personne ne les modifie.
_ACTIVE, _EXPIREE = {"etat_effectif": EtatEffectif.ACTIVE.value}, {"etat_effectif": EtatEffectif.EXPIREE.value}


def _effet(constat: _Constat) -> Effet:
    action, avant, apres = ActionNuit.EXPIRER.value, _ACTIVE, _EXPIREE
    if constat.seuil is not None:
        action, avant, apres = ActionNuit.AVISER.value, {}, {"echeance": str(constat.seuil)}
    motif = f"fin le {_en_francais(constat.fin)}"
    return Effet("habilitation", constat.numero, action, avant, apres, motif, constat.version)


@lru_cache(4096)
def _en_francais(iso: str) -> str:
    """D'une nuit à rattraper, les mêmes jours reviennent mille fois."""
    return en_francais(date.fromisoformat(iso))


def _decisions(constats: Iterable[_Constat]) -> list[Decision]:
    return [_decision(rang, constat) for rang, constat in enumerate(constats, 1)]


def _decision(rang: int, constat: _Constat) -> Decision:
    reference, fin = identifiants.affiche("H", constat.numero), _en_francais(constat.fin)
    dit = f"finit le {fin}, dans {constat.seuil} jours"
    if constat.seuil is None:
        dit = f"expirée depuis la fin du {fin}"
    effet = _effet(constat)
    return Decision(
        Demande(ActionNuit(effet.action), reference, ligne=rang),
        reference,
        Resultat.FAIT,
        explication=dit,
        avant=effet.avant or None,
        apres=effet.apres,
        version=constat.version,
    )
