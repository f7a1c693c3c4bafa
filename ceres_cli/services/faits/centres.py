"""Charger les centres et leurs agréments, en un nombre fixe de requêtes."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from ceres_cli.base.colonnes import colonnes, liste, suivies
from ceres_cli.regles.faits.centre import Agrement, Centre, Lieu
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.store import Db

CHAMPS = suivies("centre")
COLONNES_CENTRE = liste(("id", *CHAMPS, "version"), "e")
COLONNES_AGREMENT = liste(colonnes("agrement"), "a")
_jour = date.fromisoformat


def par_siret(db: Db, siret: str) -> int | None:
    """Le numéro du centre de ce SIRET (14 chiffres) ; None s'il n'y en a pas."""
    return db.valeur("SELECT id FROM centre WHERE siret = ?", (siret,))  # type: ignore[no-any-return]


def connu(db: Db, numero: int) -> int | None:
    """Ce numéro, si un centre le porte ; None sinon."""
    return db.valeur("SELECT id FROM centre WHERE id = ?", (numero,))  # type: ignore[no-any-return]


def centres(db: Db, condition: str, parametres: Sequence[Any]) -> dict[int, Centre]:
    """Les centres (alias e) de cette condition, dans l'ordre de leurs numéros, sans leurs agréments."""
    lignes = db.lignes(f"SELECT {COLONNES_CENTRE} FROM centre e WHERE {condition} ORDER BY e.id", parametres)
    return assembler_centres(lignes)


def assembler_centres(lignes: Sequence[tuple[Any, ...]]) -> dict[int, Centre]:
    """De lignes lues selon COLONNES_CENTRE."""
    return {ligne[0]: Centre(*ligne) for ligne in lignes}


def completer_agrements(db: Db, connus: dict[int, Centre]) -> None:
    """Ajoute à chaque centre tous ses agréments, retirés et expirés compris."""
    condition, parametres = db.dans("a.centre_id", sorted(connus))
    for agrement in agrements(db, condition, parametres):
        connus[agrement.centre_id].agrements.append(agrement)


def agrements(db: Db, condition: str, parametres: Sequence[Any]) -> list[Agrement]:
    """Les agréments (alias a) de cette condition, dans l'ordre de leurs numéros."""
    sql = f"SELECT {COLONNES_AGREMENT} FROM agrement a WHERE {condition} ORDER BY a.id"
    return assembler_agrements(db, db.lignes(sql, parametres))


def assembler_agrements(db: Db, lignes: Sequence[tuple[Any, ...]]) -> list[Agrement]:
    """De lignes lues selon COLONNES_AGREMENT."""
    certs = chargement.certifications(db, {ligne[2] for ligne in lignes})
    return [
        Agrement(
            aid, centre, certs[cid], site, _jour(debut), _jour(fin), etat, version, Lieu(*lieu) if any(lieu) else None
        )
        for aid, centre, cid, site, *lieu, debut, fin, etat, version in lignes
    ]


def agrements_du_centre(db: Db, centre_id: int) -> list[Agrement]:
    """Ce que SES-06 demande : tous les agréments d'un centre."""
    return agrements(db, "a.centre_id = ?", (centre_id,))
