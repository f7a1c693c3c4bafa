"""Charger les centres et leurs agréments, en un nombre fixe de requêtes."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from ceres_cli.base.colonnes import colonnes, liste, suivies
from ceres_cli.noms import CENTRE
from ceres_cli.regles.identifiants import numero_si_lisible
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.store import Db

if TYPE_CHECKING:
    from ceres_cli.regles.faits.centre import Agrement, Centre, Evenement
    from ceres_cli.regles.faits.session import SessionExamen

CHAMPS = suivies("centre")
COLONNES_CENTRE = liste(("id", *CHAMPS, "version"), "e")
_DE_L_AGREMENT = colonnes("agrement", sauf=("site_cle",))
COLONNES_AGREMENT = liste(_DE_L_AGREMENT, "a")
_jour = date.fromisoformat


def par_siret(db: Db, siret: str) -> int | None:
    """Le numéro du centre de ce SIRET (14 chiffres) ; None s'il n'y en a pas."""
    return db.valeur("SELECT id FROM centre WHERE siret = ?", (siret,))  # type: ignore[no-any-return]


def connu(db: Db, numero: int) -> int | None:
    """Ce numéro, si un centre le porte ; None sinon."""
    return db.valeur("SELECT id FROM centre WHERE id = ?", (numero,))  # type: ignore[no-any-return]


def nommes(db: Db, textes: Iterable[str]) -> dict[str, int]:
    """Texte → le numéro du centre, de ceux qui en nomment un par `E-…` ou par son SIRET."""
    sirets = {t: "".join(t.split()) for t in textes}
    numeros = {t: n for t in sirets if (n := numero_si_lisible(CENTRE.lettre, t)) is not None}
    par_siret, leurs = db.dans("siret", sorted(set(sirets.values())))
    par_numero, ids = db.dans("id", sorted(set(numeros.values())))
    lus = db.lignes(f"SELECT id, siret FROM centre WHERE {par_siret} OR {par_numero}", [*leurs, *ids])
    connus, de_siret = {i for i, _ in lus}, {s: i for i, s in lus}
    trouves = ((t, numeros[t] if t in numeros else de_siret.get(siret)) for t, siret in sirets.items())
    return {t: n for t, n in trouves if n is not None and n in connus}


def noms(db: Db, centres: Iterable[int]) -> dict[int, str]:
    """Le nom de chacun de ces centres."""
    return dict(db.parmi("id", centres).lignes("SELECT id, nom FROM centre WHERE {}"))


def centres(db: Db, condition: str, parametres: Sequence[Any]) -> "dict[int, Centre]":
    """Les centres (alias e) de cette condition, dans l'ordre de leurs numéros, sans leurs agréments."""
    lignes = db.lignes(f"SELECT {COLONNES_CENTRE} FROM centre e WHERE {condition} ORDER BY e.id", parametres)
    return assembler_centres(lignes)


def assembler_centres(lignes: Sequence[tuple[Any, ...]]) -> "dict[int, Centre]":
    """De lignes lues selon COLONNES_CENTRE."""
    from ceres_cli.regles.faits.centre import Centre

    return {ligne[0]: Centre(*ligne) for ligne in lignes}


def completer_agrements(db: Db, connus: "dict[int, Centre]") -> None:
    """Ajoute à chaque centre tous ses agréments, retirés et expirés compris."""
    condition, parametres = db.dans("a.centre_id", sorted(connus))
    for agrement in agrements(db, condition, parametres):
        connus[agrement.centre_id].agrements.append(agrement)


def agrements(db: Db, condition: str, parametres: Sequence[Any]) -> "list[Agrement]":
    """Les agréments (alias a) de cette condition, dans l'ordre de leurs numéros."""
    sql = f"SELECT {COLONNES_AGREMENT} FROM agrement a WHERE {condition} ORDER BY a.id"
    return assembler_agrements(db, db.lignes(sql, parametres))


def assembler_agrements(db: Db, lignes: Sequence[tuple[Any, ...]]) -> "list[Agrement]":
    """De lignes lues selon COLONNES_AGREMENT, avec leurs événements."""
    from ceres_cli.regles.faits.centre import Agrement, Lieu

    lus = [dict(zip(_DE_L_AGREMENT, ligne, strict=True)) for ligne in lignes]
    certs = chargement.certifications(db, {a["certification_id"] for a in lus})
    evenements = _evenements(db, [a["id"] for a in lus])
    return [
        Agrement(
            a["id"],
            a["centre_id"],
            certs[a["certification_id"]],
            a["site"],
            _jour(a["debut"]),
            _jour(a["fin"]),
            a["version"],
            Lieu(*(a[c] for c in Lieu._fields)) if any(a[c] for c in Lieu._fields) else None,
            a["site_id"],
            tuple(evenements.get(a["id"], ())),
        )
        for a in lus
    ]


def _evenements(db: Db, ids: Sequence[int]) -> "dict[int, list[Evenement]]":
    """Par agrément, ce qui lui est arrivé, dans l'ordre où cela a été posé."""
    from ceres_cli.regles.faits.centre import Evenement

    suite: dict[int, list[Evenement]] = {}
    for agrement, nature, a_compter_du, pose_le, motif in db.parmi("agrement_id", ids).lignes(
        "SELECT agrement_id, nature, a_compter_du, pose_le, motif FROM evenement_agrement WHERE {} ORDER BY id"
    ):
        suite.setdefault(agrement, []).append(Evenement(nature, _jour(a_compter_du), _jour(pose_le), motif))
    return suite


def completer_sessions(db: Db, sessions: "Iterable[SessionExamen]") -> None:
    """SES-06 : donne à chaque session les agréments de son centre."""
    visees = list(sessions)
    par_centre = agrements_des_centres(db, {s.centre_id for s in visees})
    for session in visees:
        session.agrements = par_centre[session.centre_id]


def agrements_du_centre(db: Db, centre_id: int) -> "list[Agrement]":
    """Ce que SES-06 demande : tous les agréments d'un centre."""
    return agrements(db, "a.centre_id = ?", (centre_id,))


def agrements_des_centres(db: Db, centres: Iterable[int]) -> "dict[int, list[Agrement]]":
    """De même, pour plusieurs centres à la fois ; ceux qui n'en ont aucun y sont aussi."""
    suite: dict[int, list[Agrement]] = {c: [] for c in centres}
    condition, parametres = db.dans("a.centre_id", sorted(suite))
    for agrement in agrements(db, condition, parametres) if suite else ():
        suite[agrement.centre_id].append(agrement)
    return suite
