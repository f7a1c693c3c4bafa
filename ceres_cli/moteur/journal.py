"""Le journal : chaque écriture y laisse, dans la même transaction, un lot et une trace par champ changé."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from ceres_cli.regles import traces as regles
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.identifiants import affiche
from ceres_cli.store import Db


class Trace(NamedTuple):
    """Un champ d'un objet, avant et après ; `champ` None : l'objet entier (création, suppression, export).

    `derogation` : un service y change ce qui était arrêté pour le Centre (SES-10)."""

    type_objet: str
    objet_id: int
    action: str
    champ: str | None = None
    avant: str | None = None
    apres: str | None = None
    motif: str | None = None
    version: int | None = None
    derogation: bool = False


class EnTete(NamedTuple):
    """Qui, quand, par quelle commande, d'où, et avec quels totaux."""

    horodatage: str
    jour: str
    agent: str
    commande: str
    motif: str | None = None
    source: str | None = None
    source_sha256: str | None = None
    agent_plan: str | None = None
    annule: int | None = None
    fait: int = 0
    sans_effet: int = 0
    refuse: int = 0
    non_traite: int = 0


def prochain_lot(db: Db) -> int:
    return int(db.valeur("SELECT coalesce(max(id), 0) + 1 FROM lot"))


def ouvrir(db: Db, en_tete: EnTete, acteur: Acteur | None) -> int:
    """Enregistre l'en-tête du lot et rend son numéro ; c'est par lui que l'écriture s'annonce."""
    numero = prochain_lot(db)
    valeurs: dict[str, Any] = {"id": numero, "jour_force": int(db.jour_force), **en_tete._asdict()}
    if acteur is not None:
        valeurs |= {"profil": acteur.profil, "role": acteur.role.value, "structure": acteur.structure}
    db.executer(
        f"INSERT INTO lot ({', '.join(valeurs)}) VALUES ({', '.join('?' * len(valeurs))})", tuple(valeurs.values())
    )
    db.annoncer(f"Le lot {affiche('L', numero)} est enregistré{_comptes(en_tete)}.")
    return numero


def _comptes(en_tete: EnTete) -> str:
    if not (en_tete.fait or en_tete.sans_effet or en_tete.refuse):
        return ""
    return f" ({en_tete.fait} fait, {en_tete.sans_effet} sans effet, {en_tete.refuse} refusé)"


def ecrire(db: Db, lot: int, traces: Iterable[Trace]) -> None:
    """Ajoute les traces du lot, dans leur ordre ; un numéro d'objet y devient sa référence."""
    debut = int(db.valeur("SELECT coalesce(max(id), 0) + 1 FROM trace"))
    db.executer_lot(
        "INSERT INTO trace (id, lot_id, type_objet, objet_id, action, champ, avant, apres, motif, version, derogation)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((rang, lot, *_nommee(trace)) for rang, trace in enumerate(traces, debut)),
    )


def _nommee(trace: Trace) -> Trace:
    if trace.champ not in regles.LETTRES:
        return trace
    champ, avant, apres = regles.en_clair(trace.champ, trace.avant, trace.apres)
    return trace._replace(champ=champ, avant=avant, apres=apres)
