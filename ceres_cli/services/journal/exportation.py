"""Sortir les deux journaux vers une autre machine : des faits et des numéros, jamais une valeur, un nom ni un motif."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.droits import NatureAcces, Operation
from ceres_cli.regles.identifiants import affiche
from ceres_cli.schemas.assainissement import assainir
from ceres_cli.services.journal import acces, lectures, requetes

_JOURNAL = 13  # la « facility » de syslog pour ce qui se contrôle (RFC 5424)
_AVIS, _INFORMATION = 5, 6
_ID = "ceres@32473"  # le numéro que la RFC 5612 réserve aux exemples : ceres n'en a pas à lui
_MOT = re.compile(r"[^!-~]")


def evenements(cadre: Cadre, apres: int) -> list[dict[str, Any]]:
    """Les documents `ceres.evenement/1` des traces de numéro plus grand, les plus anciennes d'abord. Refus à qui n'est
    pas du national."""
    with cadre.lire(Operation.LIRE_ACCES) as (db, _):
        lignes = requetes.evenements(db, apres)
        noms = lectures.references(db, {(ligne[9], ligne[10]) for ligne in lignes})
    return [
        {
            "id": numero,
            "horodatage": horodatage,
            "jour": jour,
            "jour_force": bool(force),
            "agent": agent,
            "profil": profil,
            "structure": structure,
            "commande": commande,
            "lot": affiche("L", lot),
            "objet": noms[sorte, objet],
            "action": action,
            "champ": champ,
            "empreinte": empreinte,
            "tete": tete,
        }
        for (numero, horodatage, jour, force, agent, profil, structure, commande, lot, sorte, objet, action, champ,
             empreinte, tete) in lignes
    ]  # fmt: skip


def consultations(cadre: Cadre) -> Collection[dict[str, Any]]:
    """Les accès `ceres.consultation/1`, les plus anciens d'abord."""
    return acces.lister(cadre, acces.Criteres())[0]


def syslog(document: Mapping[str, Any]) -> str:
    """La ligne RFC 5424 d'un de ces documents."""
    quoi = document.get("action") or document["nature"]
    gravite = _AVIS if quoi in (NatureAcces.REFUS.value, NatureAcces.DROITS_FORCES.value) else _INFORMATION
    instant = document.get("horodatage") or document["instant"]
    champs = " ".join(
        f'{nom}="{_echapper(valeur)}"'
        for nom, valeur in document.items()
        if valeur not in (None, "") and nom not in ("horodatage", "instant", "action", "nature", "commande")
    )
    mot = _MOT.sub("_", str(quoi))[:32]
    return f"<{_JOURNAL * 8 + gravite}>1 {instant} - ceres - {mot} [{_ID} {champs}] {assainir(document['commande'])}"


def _echapper(valeur: Any) -> str:
    texte = {True: "oui", False: "non"}[valeur] if isinstance(valeur, bool) else str(valeur)
    return re.sub(r'(["\\\]])', r"\\\1", assainir(texte))
