"""Les jurés tels qu'ils étaient un jour passé, relus du journal (SES-01, SES-04)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from ceres_cli.regles import identifiants
from ceres_cli.regles.faits.jure import Habilitation, Jure
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session import jury as regles
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.store import Db

# (type, numéro, champ) → ce qu'était le champ avant d'être changé après ce jour-là ; None : l'objet n'existait pas.
_Autrefois = dict[tuple[str, int, str], str | None]
_Sieges = Sequence[tuple[SessionExamen, Sequence[Jure]]]


class _Supprimee(NamedTuple):
    """Une habilitation qui n'est plus, comme elle était quand on l'a supprimée, ce jour-là (ISO)."""

    habilitation: Habilitation
    jour: str


def completer_jury_d_alors(db: Db, sessions: Iterable[SessionExamen], *, supprimees: bool = True) -> None:
    """Met dans chaque session, dont le jury est chargé, ce jury tel qu'il était le dernier jour, si l'un a changé.

    `supprimees` : trop court, avec les habilitations supprimées depuis. Une longue liste s'en passe : rien ne les
    indexe, il faut parcourir ce que le journal a gardé depuis.
    """
    visees = [s for s in sessions if s.jury]
    for session, jures in _d_alors(db, [(s, s.jury) for s in visees]):
        session.jury_d_alors = jures
    courtes = [s for s in visees if supprimees and not regles.jury_suffisant(s).satisfait]
    for session, jures in _d_alors(db, [(s, s.jury) for s in courtes], supprimees=True):
        session.jury_d_alors = jures


def completer_entrants(db: Db, sessions: Iterable[SessionExamen], nommes: Mapping[int, Jure]) -> None:
    """Donne à ces sessions, finies, ceux de ces jurés qui n'en sont pas, tels qu'ils étaient le dernier jour, et dit
    qui siégeait alors."""
    visees = list(sessions)
    for session, siegeaient in zip(visees, _jurys_du_dernier_jour(db, visees), strict=True):
        session.ont_siege = siegeaient
        membres = {j.id for j in session.jury}
        session.entrants = {i: j for i, j in nommes.items() if i not in membres}
    for supprimees in (False, True):
        restent = [
            (s, [nommes[i] for i, j in s.entrants.items() if not (supprimees and regles.peut_examiner(j, s))])
            for s in visees
        ]
        for session, jures in _d_alors(db, restent, supprimees=supprimees):
            session.entrants |= {j.id: j for j in jures}


def _d_alors(db: Db, sieges: _Sieges, *, supprimees: bool = False) -> Iterator[tuple[SessionExamen, list[Jure]]]:
    """(session, ces jurés tels qu'ils étaient son dernier jour), pour chacune où l'un a changé depuis.

    Une habilitation enregistrée plus tard n'existait pas, à moins qu'elle n'ait été là quand la session l'a été : une
    base qu'on remplit (reprise de sessions anciennes) ne dit rien d'avant elle.
    """
    visees = [(s, jures) for s, jures in sieges if jures]
    if not visees:
        return
    jures, depuis = {j.id: j for _, siens in visees for j in siens}, min(s.fin for s, _ in visees)
    perdues = _supprimees(db, jures, depuis) if supprimees else {}
    lignes = _changements(db, jures.values(), [p.habilitation.id for p in _toutes(perdues)], depuis)
    creations = enregistrements(db, [s.id for s, _ in visees]) if lignes else {}
    for session, siens in visees:
        fin, enregistree = session.fin.isoformat(), creations.get(session.id, 0)
        # De la plus récente à la plus ancienne : reste ce qu'il y avait avant le premier changement.
        autrefois: _Autrefois = {
            (type_, numero, champ): avant
            for type_, numero, champ, avant, jour, lot in reversed(lignes)
            if jour > fin and (lot > enregistree or (avant is not None and lot < enregistree))
        }
        if autrefois:
            yield session, [_jure(j, autrefois, [p for p in perdues.get(j.id, ()) if p.jour > fin]) for j in siens]


def _changements(db: Db, jures: Iterable[Jure], perdues: Sequence[int], depuis: date) -> list[tuple[Any, ...]]:
    """(type, numéro, champ, avant, jour, lot) de ce qui leur est arrivé après ce jour, dans l'ordre ; `perdues` : leurs
    habilitations supprimées."""
    connus = {j.id: j for j in jures}
    habilitations = [*perdues, *(h.id for j in connus.values() for h in j.habilitations)]
    des_jures, ids = db.dans("t.objet_id", sorted(connus))
    des_habilitations, leurs_ids = db.dans("t.objet_id", sorted(habilitations))
    return db.lignes(
        "SELECT t.type_objet, t.objet_id, t.champ, t.avant, l.jour, l.id FROM trace t"
        f" {db.joint('lot l', 'l.id = t.lot_id')}"
        f" WHERE ((t.type_objet = 'jure' AND {des_jures} AND t.champ = 'actif')"
        f" OR (t.type_objet = 'habilitation' AND {des_habilitations} AND t.champ IN ('etat', 'debut', 'fin')))"
        " AND l.jour > ? ORDER BY t.id",
        [*ids, *leurs_ids, depuis.isoformat()],
    )


def _supprimees(db: Db, jures: Mapping[int, Jure], depuis: date) -> dict[int, list[_Supprimee]]:
    """Par juré, ses habilitations supprimées après ce jour."""
    jours = dict(
        db.parmi("t.avant", [identifiants.affiche("J", i) for i in sorted(jures)]).lignes(
            f"SELECT t.objet_id, l.jour FROM trace t {db.joint('lot l', 'l.id = t.lot_id')}"
            " WHERE t.type_objet = 'habilitation'"
            " AND t.action = 'supprimer' AND t.champ = 'jure' AND {} AND l.jour > ?",
            depuis.isoformat(),
        )
    )
    champs: dict[int, dict[str, str]] = {}
    for numero, champ, avant in db.parmi("objet_id", jours).lignes(
        "SELECT objet_id, champ, avant FROM trace WHERE type_objet = 'habilitation' AND action = 'supprimer' AND {}"
    ):
        champs.setdefault(numero, {})[champ] = avant
    numeros = dict(
        db.parmi("reference", {c["certification"] for c in champs.values()}).lignes(
            "SELECT reference, id FROM certification WHERE {}"
        )
    )
    certifications = chargement.certifications(db, numeros.values())
    siennes: dict[int, list[_Supprimee]] = {}
    for numero, c in sorted(champs.items()):
        jure = jures[identifiants.numero("J", c["jure"])]
        debut, fin = date.fromisoformat(c["debut"]), date.fromisoformat(c["fin"])
        h = Habilitation(numero, jure, certifications[numeros[c["certification"]]], c["etat"], debut, fin)
        siennes.setdefault(jure.id, []).append(_Supprimee(h, jours[numero]))
    return siennes


def _toutes(perdues: Mapping[int, Sequence[_Supprimee]]) -> list[_Supprimee]:
    return [p for siennes in perdues.values() for p in siennes]


def _jurys_du_dernier_jour(db: Db, sessions: Sequence[SessionExamen]) -> list[set[int]]:
    """Par session, les jurés de son jury à la fin de son dernier jour."""
    lignes = db.parmi("t.objet_id", {s.id for s in sessions}).lignes(
        f"SELECT t.objet_id, t.avant, t.apres, l.jour FROM trace t {db.joint('lot l', 'l.id = t.lot_id')}"
        " WHERE t.type_objet = 'session' AND t.champ = 'jury' AND {} ORDER BY t.id DESC"
    )
    suite = []
    for session in sessions:
        jury, fin = {j.id for j in session.jury}, session.fin.isoformat()
        for numero, avant, apres, jour in lignes:
            if numero == session.id and jour > fin:
                jury -= {identifiants.numero("J", apres)} if apres else set()
                jury |= {identifiants.numero("J", avant)} if avant else set()
        suite.append(jury)
    return suite


def enregistrements(db: Db, sessions: Iterable[int]) -> dict[int, int]:
    """Par session, le lot qui l'a enregistrée."""
    condition, parametres = db.dans("objet_id", sorted(sessions))
    sql = f"SELECT objet_id, min(lot_id) FROM trace WHERE type_objet = 'session' AND action = 'creer' AND {condition}"
    return dict(db.lignes(f"{sql} GROUP BY objet_id", parametres))


def _jure(jure: Jure, autrefois: _Autrefois, perdues: Iterable[_Supprimee]) -> Jure:
    actif = autrefois.get(("jure", jure.id, "actif"), str(int(jure.actif))) == "1"
    alors = replace(jure, actif=actif, habilitations=[])
    toutes = [*jure.habilitations, *(p.habilitation for p in perdues)]
    siennes = (_habilitation(h, alors, autrefois) for h in toutes)
    alors.habilitations += [h for h in siennes if h is not None]
    return alors


def _habilitation(h: Habilitation, jure: Jure, autrefois: _Autrefois) -> Habilitation | None:
    """None : elle n'existait pas encore."""
    etat = autrefois.get(("habilitation", h.id, "etat"), h.etat)
    if etat is None:
        return None
    debut, fin = (autrefois.get(("habilitation", h.id, c)) or getattr(h, c).isoformat() for c in ("debut", "fin"))
    return replace(h, jure=jure, etat=etat, debut=date.fromisoformat(debut), fin=date.fromisoformat(fin))
