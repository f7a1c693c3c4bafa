"""Les jurés tels qu'ils étaient un jour passé, relus du journal (SES-04)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from ceres_cli.regles.faits.jure import Habilitation, Jure
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.store import Db

# (type, numéro, champ) → ce qu'était le champ avant d'être changé après ce jour-là ; None : l'objet n'existait pas.
_Autrefois = dict[tuple[str, int, str], str | None]


def completer_jury_d_alors(db: Db, sessions: Iterable[SessionExamen]) -> None:
    """Met dans chaque session, dont le jury est chargé, ce jury tel qu'il était le dernier jour, si l'un a changé.

    Une habilitation enregistrée plus tard n'existait pas, à moins qu'elle n'ait été là quand la session l'a été : une
    base qu'on remplit (reprise de sessions anciennes) ne dit rien d'avant elle. Ce qu'a écrit le lot même qui a
    enregistré la session (démonstration) l'a précédée.
    """
    visees = [s for s in sessions if s.jury]
    if not visees:
        return
    lignes = _changements(db, [j for s in visees for j in s.jury], min(s.fin for s in visees))
    creations = enregistrements(db, [s.id for s in visees]) if lignes else {}
    for session in visees:
        fin, enregistree = session.fin.isoformat(), creations.get(session.id, 0)
        # De la plus récente à la plus ancienne : reste ce qu'il y avait avant le premier changement.
        autrefois: _Autrefois = {
            (type_, numero, champ): avant
            for type_, numero, champ, avant, jour, lot in reversed(lignes)
            if jour > fin and (lot > enregistree or (avant is not None and lot < enregistree))
        }
        if autrefois:
            session.jury_d_alors = [_jure(j, autrefois) for j in session.jury]


def _changements(db: Db, jures: Iterable[Jure], depuis: date) -> list[tuple[Any, ...]]:
    """(type, numéro, champ, avant, jour, lot) de ce qui leur est arrivé après ce jour, dans l'ordre."""
    connus = {j.id: j for j in jures}
    habilitations = [h.id for j in connus.values() for h in j.habilitations]
    des_jures, ids = db.dans("t.objet_id", sorted(connus))
    des_habilitations, leurs_ids = db.dans("t.objet_id", sorted(habilitations))
    return db.lignes(
        "SELECT t.type_objet, t.objet_id, t.champ, t.avant, l.jour, l.id FROM trace t JOIN lot l ON l.id = t.lot_id"
        f" WHERE ((t.type_objet = 'jure' AND {des_jures} AND t.champ = 'actif')"
        f" OR (t.type_objet = 'habilitation' AND {des_habilitations} AND t.champ IN ('etat', 'debut', 'fin')))"
        " AND l.jour > ? ORDER BY t.id",
        [*ids, *leurs_ids, depuis.isoformat()],
    )


def enregistrements(db: Db, sessions: Iterable[int]) -> dict[int, int]:
    """Par session, le lot qui l'a enregistrée."""
    condition, parametres = db.dans("objet_id", sorted(sessions))
    sql = f"SELECT objet_id, min(lot_id) FROM trace WHERE type_objet = 'session' AND action = 'creer' AND {condition}"
    return dict(db.lignes(f"{sql} GROUP BY objet_id", parametres))


def _jure(jure: Jure, autrefois: _Autrefois) -> Jure:
    actif = autrefois.get(("jure", jure.id, "actif"), str(int(jure.actif))) == "1"
    alors = replace(jure, actif=actif, habilitations=[])
    siennes = (_habilitation(h, alors, autrefois) for h in jure.habilitations)
    alors.habilitations += [h for h in siennes if h is not None]
    return alors


def _habilitation(h: Habilitation, jure: Jure, autrefois: _Autrefois) -> Habilitation | None:
    """None : elle n'existait pas encore."""
    etat = autrefois.get(("habilitation", h.id, "etat"), h.etat)
    if etat is None:
        return None
    debut, fin = (autrefois.get(("habilitation", h.id, c)) or getattr(h, c).isoformat() for c in ("debut", "fin"))
    return replace(h, jure=jure, etat=etat, debut=date.fromisoformat(debut), fin=date.fromisoformat(fin))
