"""Les cas d'usage de lecture de la boîte d'envoi : voir, lister, historique."""

from collections.abc import Iterable
from functools import partial
from typing import Any, NamedTuple

from ceres_cli.base.filtre import Filtre
from ceres_cli.erreurs import Introuvable
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles import identifiants
from ceres_cli.regles.convocation import Convoque
from ceres_cli.regles.courrier import envois as regles
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.faits.courrier import Message
from ceres_cli.services.courrier import requetes
from ceres_cli.services.faits import perimetres, recherche, suivi
from ceres_cli.services.faits import sessions as faits_sessions
from ceres_cli.store import Db


class Criteres(NamedTuple):
    """Filtre de `lister` ; une valeur absente ne filtre pas."""

    texte: str | None = None
    etat: str | None = None
    session: str | None = None
    limite: int | None = None


def voir(cadre: Cadre, objet: str) -> dict[str, Any]:
    """Le message, sous la forme `ceres.message/1`."""
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_SESSIONS)
        return en_dict(un(db, acteur, objet))


def un(db: Db, acteur: Acteur, objet: str) -> Message:
    """Le message, si l'acteur voit sa session ; Introuvable sinon."""
    numero = identifiants.numero("M", objet)
    trouve = charger(db, acteur, [numero]).get(numero)
    if trouve is None:
        raise introuvable(objet)
    return trouve


def introuvable(objet: str) -> Introuvable:
    """La même réponse pour un message inexistant, et hors du ressort."""
    return Introuvable(
        f"Le message {objet} est introuvable.",
        conseil="Cherchez-le avec « ceres courrier lister ».",
        objets=[objet],
    )


def convocation_introuvable(objet: str) -> Introuvable:
    return Introuvable(
        f"La convocation {objet} est introuvable.",
        conseil="Cherchez-la avec « ceres convocation lister ».",
        objets=[objet],
    )


def charger(db: Db, acteur: Acteur, ids: Iterable[int]) -> dict[int, Message]:
    """Ceux de ces numéros que l'acteur voit."""
    return _lire(db, acteur, "m.id", ids)


def des_convocations(db: Db, acteur: Acteur, convocations: Iterable[int]) -> dict[int, Message]:
    """Ceux de ces convocations, que l'acteur voit."""
    return _lire(db, acteur, "m.convocation_id", convocations)


def _lire(db: Db, acteur: Acteur, colonne: str, numeros: Iterable[int]) -> dict[int, Message]:
    filtre = Filtre()
    condition, parametres = db.dans(colonne, sorted(set(numeros)))
    filtre.et(condition, *parametres)
    perimetres.sessions(filtre, acteur)
    return {m.id: m for m in map(_message, requetes.messages(db, filtre))}


def _message(ligne: tuple[Any, ...]) -> Message:
    numero, session, annee, rang, convocation, editee, candidat, jure, nom, prenom, *suite = ligne
    convoque, objet = (Convoque.CANDIDAT, ("C", candidat)) if jure is None else (Convoque.JURE, ("J", jure))
    return Message(
        numero, session, identifiants.session(annee, rang), convocation, editee, convoque.value,
        identifiants.affiche(*objet), f"{nom} {prenom}", *suite,
    )  # fmt: skip


def lister(cadre: Cadre, criteres: Criteres) -> tuple[list[dict[str, Any]], int]:
    """(éléments `ceres.message/1` par numéro, total de ce qui correspond)."""
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_SESSIONS)
        filtre = Filtre()
        if criteres.etat:
            filtre.et("m.etat = ?", criteres.etat)
        if criteres.session:
            numero = faits_sessions.numero_de(db, *identifiants.numero_session(criteres.session))
            filtre.et("m.session_id = ?", numero or 0)
        recherche.chercher(filtre, criteres.texte, "coalesce(c.cle, j.cle)", recherche.par_lettre("M", "m.id"))
        perimetres.sessions(filtre, acteur)
        suivi.modifies(filtre, cadre, "m.id", "message")
        trouves = [*map(_message, requetes.messages(db, filtre, criteres.limite))]
        total = cadre.total(len(trouves), criteres.limite, partial(requetes.compter, db, filtre))
    return [*map(en_dict, trouves)], total


def en_dict(vu: Message) -> dict[str, Any]:
    """Le document `ceres.message/1`, sans son en-tête de schéma."""
    return {
        "id": vu.reference,
        "session": vu.session,
        "convocation": identifiants.affiche("V", vu.convocation),
        "destinataire": vu.destinataire,
        "objet": vu.objet,
        "nom": vu.nom,
        "nature": vu.nature,
        "edition": vu.edition,
        "adresse": vu.adresse,
        "etat": vu.etat,
        "essais": vu.essais,
        "essaye_le": vu.essaye_le,
        "reponse": vu.reponse,
        "version": vu.version,
        "actions_possibles": [a.value for a in regles.actions_possibles(vu)],
    }
