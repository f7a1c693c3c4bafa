"""Les cas d'usage de lecture de la boîte d'envoi : voir, lister, historique."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from ceres_cli.base.filtre import Filtre
from ceres_cli.noms import MESSAGE
from ceres_cli.regles import identifiants
from ceres_cli.regles.courrier import envois as regles
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.faits.courrier import Message
from ceres_cli.regles.vocabulaire import Destinataire, NatureMessage
from ceres_cli.services.courrier import requetes
from ceres_cli.services.faits import perimetres, recherche
from ceres_cli.services.objet.lectures import Lectures
from ceres_cli.store import Db


class Criteres(NamedTuple):
    """Filtre de `lister` ; une valeur absente ne filtre pas."""

    texte: str | None = None
    etat: str | None = None
    session: str | None = None
    nature: str | None = None
    limite: int | None = None


def charger(db: Db, acteur: Acteur, ids: Iterable[int]) -> dict[int, Message]:
    """Ceux de ces numéros que l'acteur voit."""
    return _lire(db, acteur, "m.id", ids)


def des_convocations(db: Db, acteur: Acteur, convocations: Iterable[int]) -> dict[int, Message]:
    """Ceux de ces convocations, que l'acteur voit."""
    return _lire(db, acteur, "m.convocation_id", convocations)


def des_inscriptions(db: Db, acteur: Acteur, inscriptions: Iterable[int]) -> dict[int, Message]:
    """Ceux qui disent le résultat de ces inscriptions, que l'acteur voit."""
    return _lire(db, acteur, "m.inscription_id", inscriptions)


def relances(db: Db, acteur: Acteur, sessions: Iterable[int]) -> dict[int, list[Message]]:
    """Session → ses relances, que l'acteur voit."""
    suite: dict[int, list[Message]] = {}
    for m in _lire(db, acteur, "m.session_id", sessions, NatureMessage.RELANCE).values():
        suite.setdefault(m.session_id or 0, []).append(m)
    return suite


def avis(db: Db, acteur: Acteur, profils: Iterable[int]) -> dict[int, list[Message]]:
    """Profil → ses avis d'échéances, que l'acteur voit."""
    suite: dict[int, list[Message]] = {}
    for m in _lire(db, acteur, "m.profil_id", profils, NatureMessage.ECHEANCES).values():
        suite.setdefault(m.profil or 0, []).append(m)
    return suite


def entre_bureaux(db: Db, acteur: Acteur, etats: Iterable[str]) -> list[Message]:
    """Les avis à un autre bureau qui sont à l'un de ces états, de ceux dont l'acteur est l'auteur."""
    filtre = Filtre().parmi(db, "m.etat", etats)
    filtre.et("m.nature = ?", NatureMessage.BUREAU.value)
    perimetres.messages(filtre, acteur)
    vus = map(_message, requetes.messages(db, filtre))
    return [m for m in vus if acteur.role in regles.auteurs(m)]


def _lire(
    db: Db, acteur: Acteur, colonne: str, numeros: Iterable[int], nature: NatureMessage | None = None
) -> dict[int, Message]:
    filtre = Filtre().parmi(db, colonne, numeros)
    if nature is not None:
        filtre.et("m.nature = ?", nature.value)
    perimetres.messages(filtre, acteur)
    return {m.id: m for m in map(_message, requetes.messages(db, filtre))}


def _message(ligne: tuple[Any, ...]) -> Message:
    numero, session, annee, rang, convocation, editee, candidat, jure, nom, prenom, centre, nom_du_centre, *suite = (
        ligne
    )
    agent, *suite, profil, du_centre, departement, jour, intitule, texte, inscription = suite
    qui, objet, nomme = Destinataire.CANDIDAT, ("C", candidat), f"{nom} {prenom}"
    if profil is not None:
        qui, objet, nomme = Destinataire.AGENT, ("P", profil), f"UD {departement}" if departement else agent
    elif candidat is None and jure is None:
        qui, objet, nomme = Destinataire.CENTRE, ("E", centre), nom_du_centre
    elif jure is not None:
        qui, objet = Destinataire.JURE, ("J", jure)
    nom_de_session = None if session is None else identifiants.session(annee, rang)
    message = Message(
        numero, session, nom_de_session, convocation, editee, qui.value, identifiants.affiche(*objet), nomme, *suite
    )
    message.centre, message.departement = du_centre, departement
    message.profil, message.jour = profil, None if jour is None else date.fromisoformat(jour)
    message.intitule, message.texte, message.inscription = intitule, texte, inscription
    return message


def _filtre(db: Db, acteur: Acteur, criteres: Criteres) -> Filtre:
    filtre = Filtre()
    recherche.choisir(db, filtre, MESSAGE, criteres, acteur.jour)
    recherche.chercher(db, filtre, criteres.texte, "coalesce(c.cle, j.cle, e.cle)", recherche.par_lettre("M", "m.id"))
    perimetres.messages(filtre, acteur)
    return filtre


def _documents(_: Db, acteur: Acteur, _criteres: Criteres, lignes: Sequence[tuple[Any, ...]]) -> list[dict[str, Any]]:
    return [en_dict(_message(ligne), acteur) for ligne in lignes]


# Éléments `ceres.message/1` par numéro.
LISTE = recherche.Liste(
    Operation.LIRE_SESSIONS, MESSAGE.sorte, "m.id", _filtre, requetes.messages, requetes.compter, _documents
)
lister, compter = LISTE.lister, LISTE.compter


def compter_par_etat(db: Db, acteur: Acteur, etats: Iterable[str]) -> dict[str, int]:
    """Combien `lister` en montrerait de chacun de ces états, en une lecture."""
    filtre = Filtre().parmi(db, "m.etat", etats)
    perimetres.messages(filtre, acteur)
    return requetes.par_etat(db, filtre)


def en_dict(vu: Message, acteur: Acteur) -> dict[str, Any]:
    """Le document `ceres.message/1`, sans son en-tête de schéma."""
    return {
        "id": vu.reference,
        "session": vu.session,
        "convocation": None if vu.convocation is None else identifiants.affiche("V", vu.convocation),
        "destinataire": vu.destinataire,
        "objet": vu.objet,
        "nom": vu.nom,
        "nature": vu.nature,
        "edition": vu.edition,
        "jour": None if vu.jour is None else vu.jour.isoformat(),
        "adresse": vu.adresse,
        "etat": vu.etat,
        "essais": vu.essais,
        "essaye_le": vu.essaye_le,
        "reponse": vu.reponse,
        "intitule": vu.intitule,
        "version": vu.version,
        "actions_possibles": [a.value for a in regles.actions_possibles(vu, acteur.role)],
    }


def _montre(_: Db, acteur: Acteur, vu: Message) -> dict[str, Any]:
    return {**en_dict(vu, acteur), "texte": vu.texte}


voir = Lectures(MESSAGE, Operation.LIRE_SESSIONS, charger, _montre).voir
