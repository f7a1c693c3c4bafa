"""Ce qui se cherche dans une liste : du texte, un numéro, ce qui a changé depuis un instant."""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain, islice
from typing import Any, NamedTuple, TypeVar

from ceres_cli.base.filtre import Filtre, texte_libre
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.noms.nom import Lu, Nom
from ceres_cli.regles import identifiants, textes
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.store import Db

T = TypeVar("T")
U = TypeVar("U")
Documents = Collection[dict[str, Any]]
_PAGE = 1_000
Numero = tuple[str, Callable[[str], Any]]
"""La condition que pose un numéro, et ce qui le lit : une valeur, ou celles de chaque « ? ». Lève ErreurUsage."""


def par_lettre(lettre: str, colonne: str) -> Numero:
    return f"{colonne} = ?", partial(identifiants.numero, lettre)


def chercher(
    db: Db, filtre: Filtre, texte: str | None, cle: str, *numeros: Numero, lit: str = "", par_jure: bool = False
) -> None:
    """Ceux que ce texte nomme ; tous s'il est vide. `cle` : l'expression SQL de la clé où chaque mot se trouve.
    `lit`, `par_jure` : voir `Filtre`."""
    texte_libre(db, filtre, cle, mots_cherches(filtre, texte, *numeros), lit=lit, par_jure=par_jure)


def choisir(db: Db, filtre: Filtre, nom: Nom, criteres: Any, jour: date) -> None:
    """Ceux que retiennent les critères de ce nom, d'une liste qui en a d'autres ; un critère vide ne filtre pas."""
    for critere in nom.criteres:
        if critere.condition and (valeur := getattr(criteres, critere.option)):
            lue = _lire(db, critere.lu, valeur, jour)
            filtre.et(critere.condition, lue, lit=critere.lit, par_jure=critere.lit == "j")


def _lire(db: Db, lu: Lu, valeur: Any, jour: date) -> Any:
    if lu is Lu.JOUR:
        return valeur.isoformat()
    if lu is Lu.SESSION:
        from ceres_cli.services.faits import sessions

        return sessions.numero_de(db, *identifiants.numero_session(valeur)) or 0
    if lu in (Lu.JURE, Lu.CANDIDAT):
        return identifiants.numero("J" if lu is Lu.JURE else "C", valeur)
    if lu in (Lu.TITRE, Lu.CERTIFICATION):
        from ceres_cli.services.faits.certifications import Resolveur

        resolveur = Resolveur(db, jour)
        return resolveur.titre(valeur) if lu is Lu.TITRE else resolveur.certification(valeur)
    if lu in (Lu.DEPARTEMENT, Lu.REGION):
        from ceres_cli.nomenclatures import territoires

        return (territoires.departement if lu is Lu.DEPARTEMENT else territoires.region)(valeur).code
    return valeur


def debuts_de_mots(db: Db, filtre: Filtre, cle: str, mots: Iterable[str]) -> None:
    """Chaque mot commence un mot de la clé."""
    texte_libre(db, filtre, f"' ' || {cle}", [f" {mot}" for mot in mots])


def mots_cherches(filtre: Filtre, texte: str | None, *numeros: Numero) -> list[str]:
    """Les mots à chercher (`textes.en_mots`) ; aucun si le texte est un numéro, dont la condition est alors posée."""
    voulu = (texte or "").strip()
    if not voulu:
        return []
    for condition, lire in numeros:
        try:
            lues = lire(voulu)
        except ErreurUsage:
            continue
        filtre.et(condition, *(lues if isinstance(lues, tuple) else (lues,)))
        return []
    return textes.en_mots(voulu)


def modifies(db: Db, filtre: Filtre, cadre: Cadre, colonne: str, sorte: str) -> None:
    """Si la liste ne veut que ce qui a changé depuis un instant, compris : les objets de cette sorte dont le numéro est
    dans cette colonne, et qu'une trace nomme depuis."""
    if cadre.modifie_depuis is not None:
        # Lus d'abord : sous un rôle, un serveur rejugerait le journal à chaque objet.
        suivis = db.lignes(
            f"SELECT suivie.objet_id FROM trace suivie {db.joint('lot depuis', 'depuis.id = suivie.lot_id')}"
            " WHERE suivie.type_objet = ? AND depuis.horodatage >= ?",
            (sorte, cadre.modifie_depuis),
        )
        filtre.parmi(db, colonne, (numero for (numero,) in suivis))


def en_pages(lues: Iterable[T], documents: Callable[[Sequence[T]], list[dict[str, Any]]]) -> Documents:
    """Les documents de toutes ces lignes, faits page par page."""
    return gardes(un_a_un(lues, documents))


def un_a_un(lues: Iterable[T], documents: Callable[[Sequence[T]], list[dict[str, Any]]]) -> Iterator[dict[str, Any]]:
    reste = iter(lues)
    while page := list(islice(reste, _PAGE)):
        yield from documents(page)


def gardes(elements: Iterable[dict[str, Any]]) -> Documents:
    """Nombreux, ils tiennent en une mémoire bornée, et la lecture est finie avant que rien n'en soit montré."""
    reste = iter(elements)
    premiers = list(islice(reste, _PAGE))
    if len(premiers) < _PAGE:
        return premiers
    from ceres_cli.formats.passager import Suite

    return Suite(chain(premiers, reste), en_memoire=_PAGE)


def une_fois_par_cas(juger: Callable[[T], U], cas: Callable[[T], Hashable]) -> Callable[[T], U]:
    """`juger`, qui n'est refait que pour un cas nouveau : d'une longue liste, presque toutes les lignes se jugent
    comme une autre. Ce qu'il rend est partagé."""
    juges: dict[Hashable, U] = {}

    def juge(objet: T) -> U:
        if (cle := cas(objet)) not in juges:
            juges[cle] = juger(objet)
        return juges[cle]

    return juge


def retenues(elements: Iterable[dict[str, Any]], limite: int | None) -> tuple[Documents, int]:
    """(les premiers, combien ils sont) de ce que la base seule ne sait pas choisir, gardés comme ceux d'une liste."""
    reste = iter(elements)
    montres = gardes(islice(reste, limite))
    return montres, len(montres) + sum(1 for _ in reste)


class Criteres(NamedTuple):
    """Ce que les options d'une liste retiennent, chacune de ces noms-là ; une valeur absente ne filtre pas. `au` : le
    jour de lecture, ou le dernier d'une période, compris."""

    texte: str | None = None
    limite: int | None = None
    etat: str | None = None
    titre: str | None = None
    candidat: str | None = None
    session: str | None = None
    centre: str | None = None
    departement: str | None = None
    region: str | None = None
    type: str | None = None
    suite: str | None = None
    classe: str | None = None
    du: date | None = None
    au: date | None = None


class Liste(NamedTuple):
    """La liste d'un nom : l'opération qu'elle est ; la sorte de ses objets et la colonne de leur numéro ; ce que les
    critères retiennent du ressort ; ce qui en lit les lignes, jusqu'à la limite, et les compte ; les documents de
    quelques-unes, dans leur ordre."""

    operation: Operation
    sorte: str
    colonne: str
    filtrer: Callable[[Db, Acteur, Any], Filtre]
    lire: Callable[[Db, Filtre, int | None], Iterable[Any]]
    denombrer: Callable[[Db, Filtre, int | None], int]
    documents: Callable[[Db, Acteur, Any, Sequence[Any]], list[dict[str, Any]]]

    def lister(self, cadre: Cadre, criteres: Any) -> tuple[Documents, int]:
        """(les documents, total de ce qui correspond). Nombreux, ils ne sont jamais tous en mémoire."""
        with cadre.lire(self.operation) as (db, acteur):
            filtre = self.filtrer(db, acteur, criteres)
            modifies(db, filtre, cadre, self.colonne, self.sorte)
            lues = self.lire(db, filtre, criteres.limite)
            rendus = en_pages(lues, partial(self.documents, db, acteur, criteres))
            return rendus, cadre.total(len(rendus), criteres.limite, partial(self.denombrer, db, filtre))

    def compter(self, db: Db, acteur: Acteur, criteres: Any) -> int:
        """Combien `lister` en montrerait, limite mise à part."""
        return self.denombrer(db, self.filtrer(db, acteur, criteres), None)
