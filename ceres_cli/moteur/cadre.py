"""Le cadre d'un cas d'usage : la base, le jour, l'agent, la configuration ; et l'entrée des droits."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from ceres_cli.configuration.reglages import Configuration
from ceres_cli.erreurs import DroitsInsuffisants, ErreurUsage
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.droits import (
    LIBELLES_OPERATIONS,
    LIBELLES_ROLES,
    Acteur,
    NatureAcces,
    Operation,
    a_pris_fin,
    est_permise,
    roles_permis,
)
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.store import Db, Store


class Consigner(Protocol):
    """Ce qui met une ligne au journal des accès ; voir `moteur/acces.py:noter`."""

    def __call__(
        self,
        nature: NatureAcces,
        *,
        document: str | None = None,
        objet: str | None = None,
        nombre: int | None = None,
        code: str | None = None,
    ) -> None: ...


def _ne_rien_consigner(*_: object, **__: object) -> None:
    pass


ClePrivee = Callable[[str], bytes | None]


def _sans_cle(_numero: str) -> bytes | None:
    return None


@dataclass(slots=True, eq=False, repr=False)
class Cadre:
    """`jour` : le jour utilisé, lu une seule fois ; `horodatage` : l'instant réel, UTC ISO ; `profil` : celui demandé
    (« P-… ») ou rien pour le profil choisi ; `modifie_depuis` : une liste ne garde que ce qui a changé depuis cet
    instant, UTC ISO ; `nomme` : un objet n'est désigné que par un nom, ce qui va être écrit se montre et se demande ;
    `compte_au_plus` : jusqu'où compter ce qui répond à une liste qu'une limite coupe (0 : ne pas compter) ; `avis` :
    les courriels à un autre bureau qui viennent d'être mis en file ; `cle_privee` : celle du registre qui a ce numéro
    court, si cet agent la tient."""

    store: Store
    jour: date
    horodatage: str
    agent: str
    commande: str
    config: Configuration
    profil: str | None = None
    modifie_depuis: str | None = None
    consigner: Consigner = _ne_rien_consigner
    nomme: bool = False
    compte_au_plus: int | None = None
    avis: set[int] = field(default_factory=set)
    cle_privee: ClePrivee = _sans_cle
    _lu: tuple[Db, Acteur] | None = None

    @property
    def dernier_acteur(self) -> Acteur | None:
        """Celui de la dernière transaction, si elle l'a lu."""
        return None if self._lu is None else self._lu[1]

    def total(
        self, rendus: int, limite: int | None, compter: Callable[[int | None], int], *, exact: bool = False
    ) -> int:
        """Combien répondent à une liste : ce qui est rendu, ou ce que dit `compter` si la limite l'a peut-être coupée,
        jusqu'à un de plus que ce qui se dit. `exact` : ce total sert à en dire un autre."""
        if rendus != limite:
            return rendus
        if exact or self.compte_au_plus is None:
            return compter(None)
        return compter(max(self.compte_au_plus, rendus) + 1) if self.compte_au_plus else rendus

    def acteur(self, db: Db) -> Acteur:
        """L'acteur, lu une fois par transaction : l'écriture le relit, après la question. Refus s'il n'a pas de profil,
        ou demande celui d'un autre."""
        if self._lu is None or self._lu[0] is not db:
            self._lu = (db, lire_acteur(db, self.agent, self.profil, self.jour))
        return self._lu[1]

    def reconnaitre(self, db: Db, acteur: Acteur) -> Acteur:
        """Retient cet acteur pour cette transaction, lu autrement qu'ici : la base est d'un autre schéma."""
        self._lu = (db, acteur)
        return acteur

    @property
    def en_tant_que(self) -> str:
        """« UD 44 » : le profil sous lequel agit qui vient d'être lu ; vide avant toute lecture."""
        return "" if self._lu is None else self._lu[1].nom

    def autoriser(self, db: Db, operation: Operation) -> Acteur:
        """DRO-01 : l'acteur, si son rôle permet l'opération."""
        acteur = self.acteur(db)
        if not est_permise(operation, acteur.role):
            raise refus_de_droit(acteur, operation)
        return acteur

    @contextmanager
    def lire(self, operation: Operation) -> Iterator[tuple[Db, Acteur]]:
        """Une vue figée de la base, pour l'acteur à qui l'opération est permise (DRO-01)."""
        with self.store.lecture() as db:
            yield db, self.autoriser(db, operation)


def refus_de_droit(acteur: Acteur, operation: Operation) -> DroitsInsuffisants:
    return DroitsInsuffisants(
        f"Un profil {LIBELLES_ROLES[acteur.role]} ne peut pas {LIBELLES_OPERATIONS[operation]}.",
        conseil=f"C'est permis à : {', '.join(roles_permis(operation))}. Agissez sous un de vos profils avec --profil "
        "(« ceres profil lister »), ou demandez-en un à un profil MPCP (« ceres profil creer »).",
    )


def profil_fini(profil_id: int, fin: str | None) -> DroitsInsuffisants:
    quand = "" if fin is None else f" le {en_francais(date.fromisoformat(fin))}"
    return DroitsInsuffisants(
        f"Le profil {affiche('P', profil_id)} a pris fin{quand} : il n'agit plus.",
        conseil="Choisissez-en un autre (« ceres profil lister », « ceres profil choisir »), ou demandez à un profil"
        " MPCP de le rendre (« ceres profil modifier --sans-fin »).",
        objets=[affiche("P", profil_id)],
    )


PROFIL = "SELECT id, role, centre_id, departement, region, fin, retire FROM profil WHERE agent = ? AND "


def lire_acteur(db: Db, agent: str, profil: str | None, jour: date, requete: str = PROFIL) -> Acteur:
    """L'agent sous ce profil, ou sous celui qu'il a choisi ; `requete` : pour une base d'un autre schéma. Refus s'il
    n'a pas ce profil, ou plus."""
    from ceres_cli.regles.identifiants import en_forme, numero

    if profil is None:
        ligne = db.une(requete + "choisi = 1", (agent,))
        message = f"L'agent {agent} n'a pas de profil choisi dans cette base."
        conseil = "Un administrateur (MPCP) peut en créer un avec « ceres profil creer --agent »."
    else:
        message, conseil = f"Le profil {profil} n'est pas un de vos profils.", "Vos profils : « ceres profil lister »."
        try:
            ligne = db.une(requete + "id = ?", (agent, numero("P", en_forme("P", profil) or profil)))
        except ErreurUsage as erreur:
            erreur.conseil = f"{erreur.conseil} {conseil}"
            raise
    if ligne is None:
        raise DroitsInsuffisants(message, conseil=conseil)
    profil_id, role, centre, departement, region, fin, retire = ligne
    if a_pris_fin(None if fin is None else date.fromisoformat(fin), bool(retire), jour):
        raise profil_fini(profil_id, fin)
    return Acteur(agent, profil_id, Role(role), centre, departement, region, jour, db.secrets_caches)
