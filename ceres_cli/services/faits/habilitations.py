"""Charger les faits, en masse : une requête par sorte de fait, quel que soit le nombre de demandes."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache, partial
from typing import Any, NamedTuple

from ceres_cli.base.db import Parmi
from ceres_cli.regles import identifiants
from ceres_cli.regles.faits.jure import Emploi, Habilitation, Jure, SessionDuJure
from ceres_cli.regles.faits.titre import Certification, Titre
from ceres_cli.regles.titre import ouverte_a_la_vae
from ceres_cli.services.faits.certifications import vie
from ceres_cli.store import Db

_COLONNES = "h.id, h.jure_id, h.certification_id, h.etat, h.debut, h.fin, h.version, h.expiration_constatee, h.a_viser"
# Des milliers de faits portent les mêmes jours et les mêmes mots : un seul objet pour chacun.
_jour = lru_cache(4096)(date.fromisoformat)
_mot = sys.intern


def certifications(db: Db, ids: Iterable[int], *, avec_rome: bool = False) -> dict[int, Certification]:
    """Les certifications de ces numéros et leur titre, partagé entre elles."""
    lignes = db.parmi("c.id", ids).lignes(
        "SELECT c.id, c.reference, c.type, c.retire_le, t.id, t.reference, t.date_debut_validite, t.date_fin_validite,"
        " t.date_fin_prolongation, t.validation_partielle, t.voies, coalesce(t.sigle, t.intitule) FROM certification c"
        " JOIN titre t ON t.id = c.titre_id WHERE {}"
    )
    titres: dict[int, Titre] = {}
    resultat = {}
    for cid, reference, type_, retire_le, tid, nom_titre, *dates, par_blocs, voies, nom in lignes:
        if tid not in titres:
            par_blocs = None if par_blocs is None else bool(par_blocs)
            titres[tid] = Titre(tid, nom_titre, vie(*dates), par_blocs=par_blocs, vae=ouverte_a_la_vae(voies), nom=nom)
        resultat[cid] = Certification(cid, reference, type_, titres[tid], _jour(retire_le) if retire_le else None)
    if avec_rome:
        _lier_rome(db, titres)
    return resultat


def _lier_rome(db: Db, titres: dict[int, Titre]) -> None:
    from ceres_cli.nomenclatures import rome

    codes: dict[int, set[str]] = {}
    for titre_id, code in db.parmi("titre_id", titres).lignes("SELECT titre_id, code FROM titre_rome WHERE {}"):
        codes.setdefault(titre_id, set()).add(code)
    for titre_id, siens in codes.items():
        titres[titre_id].rome = rome.lies(siens)


def jures(db: Db, ids: Iterable[int]) -> dict[int, Jure]:
    sql = "SELECT id, nom, prenom, actif, employeur, sessions_max_an, departement, region, civilite FROM jure WHERE {}"
    lus = {}
    for jid, nom, prenom, actif, employeur, au_plus, departement, region, civilite in db.parmi("id", ids).lire(sql):
        lus[jid] = Jure(
            jid, nom, prenom, bool(actif), departement and _mot(departement), region and _mot(region), employeur,
            civilite and _mot(civilite), au_plus,
        )  # fmt: skip
    return lus


class Ligne(NamedTuple):
    """Une habilitation telle qu'elle est lue, à assembler par `assembler`."""

    id: int
    jure: int
    certification: int
    etat: str
    debut: date
    fin: date
    version: int
    expiration_constatee: str | None
    a_viser: bool


# Un grand lot en lit des dizaines de milliers : le n-uplet se fait d'un coup, sans passer par `__new__`.
_ligne = partial(tuple.__new__, Ligne)


def habilitations(siennes: Parmi, ou: str = "{}") -> list[Ligne]:
    """`ou` : la condition, où les habilitations se nomment h."""
    return list(_lues(siennes.lire(f"SELECT {_COLONNES} FROM habilitation h WHERE {ou} ORDER BY h.id")))


def lire_habilitations(db: Db, depuis: str, parametres: Sequence[Any]) -> list[Ligne]:
    """Quelques-unes. `depuis` : le SQL à partir de FROM, où elles se nomment h."""
    return list(_lues(db.lignes(f"SELECT {_COLONNES} {depuis}", parametres)))


def parcourir_habilitations(db: Db, depuis: str, parametres: Sequence[Any]) -> Iterator[Ligne]:
    """De même, une à une : un serveur cherche alors à rendre vite les premières."""
    return _lues(db.parcourir(f"SELECT {_COLONNES} {depuis}", parametres))


def _lues(lignes: Iterable[tuple[Any, ...]]) -> Iterator[Ligne]:
    for hid, jure, certification, etat, debut, fin, version, constatee, a_viser in lignes:
        yield _ligne((hid, jure, certification, _mot(etat), _jour(debut), _jour(fin), version, constatee, a_viser == 1))


def assembler(
    lignes: Iterable[Ligne], jures_connus: dict[int, Jure], certs: dict[int, Certification]
) -> dict[int, Habilitation]:
    """Les habilitations de ces lignes, liées à leur juré et à leur certification ; celles d'un juré inconnu (hors du
    ressort) sont laissées de côté."""
    resultat = {}
    for hid, jid, cid, etat, debut, fin, version, constatee, a_viser in lignes:
        jure = jures_connus.get(jid)
        if jure is not None:
            resultat[hid] = Habilitation(hid, jure, certs[cid], etat, debut, fin, version, constatee, a_viser)
    return resultat


def completer_emplois(db: Db, jures_connus: dict[int, Jure]) -> None:
    sql = "SELECT jure_id, debut, fin, titre_id, rome FROM experience WHERE {} ORDER BY id"
    for jid, debut, fin, titre_id, code in db.parmi("jure_id", jures_connus).lignes(sql):
        jures_connus[jid].emplois.append(Emploi(_jour(debut), _jour(fin) if fin else None, titre_id, code))


def completer_sessions(db: Db, jures_connus: dict[int, Jure], *, validees: bool = True) -> None:
    """Les sessions non annulées où ces jurés sont inscrits, avec ou sans les validées."""
    closes = "('annulee')" if validees else "('annulee', 'validee')"
    sql = (
        "SELECT p.jure_id, s.annee, s.numero, s.etat, s.titre_id, s.certification_id, c.type, s.debut, s.fin"
        f" FROM participation p {db.joint('session_examen s', 's.id = p.session_id')}"
        f" JOIN certification c ON c.id = s.certification_id WHERE {{}} AND s.etat NOT IN {closes}"
        " ORDER BY s.annee, s.numero"
    )
    lues = db.parmi("p.jure_id", jures_connus).lignes(sql)
    for jid, annee, numero, etat, titre_id, certification_id, type_, debut, fin in lues:
        # D'une session d'ailleurs, un profil d'une base partagée n'apprend pas le numéro.
        reference = identifiants.session(annee, numero)
        jures_connus[jid].sessions.append(
            SessionDuJure(reference, etat, titre_id, certification_id, type_, _jour(debut), _jour(fin))
        )
