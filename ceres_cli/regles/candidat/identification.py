"""CAN-10 : qui corrige l'identification d'un candidat (civilité, noms, naissance), et jusqu'à quand.

« [Candidat] Profil Centre : modification du bloc Identification du candidat » (V18-6). Les coordonnées restent libres.
"""

from collections.abc import Sequence
from typing import NamedTuple

from ceres_cli.regles.controle import Controle
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.vocabulaire import Role


class Place(NamedTuple):
    """Une inscription du candidat dans une session qui n'est pas annulée. `jugee` : il y a un résultat (absent compris)
    et la session a été validée un jour, même débloquée depuis."""

    session: str
    departement: str | None
    jugee: bool


def identification(candidat: str, champs: str, centre: int | None, places: Sequence[Place], acteur: Acteur) -> Controle:
    """Ce profil peut-il corriger ces champs (nommés en clair) ? `centre` : celui qui a enregistré le candidat.

    Un service qui corrige après un résultat donne un motif (`exige_un_motif`).
    """
    jugees = [p for p in places if p.jugee]
    valeurs: dict[str, object] = {"champs": champs, "sessions": [p.session for p in jugees]}
    if acteur.role is Role.UD:
        return _par_une_ud(candidat, champs, jugees or places, valeurs, acteur, apres=bool(jugees))
    if acteur.role is Role.CENTRE and centre not in (None, acteur.centre_id):
        texte = f"l'état civil de ce candidat ({champs}) ne se change que par le centre qui l'a enregistré"
        return Controle("DRO-02", False, texte, valeurs, candidat)
    if acteur.role is Role.CENTRE and jugees:
        texte = (
            f"l'état civil de {candidat} ({champs}) ne se corrige plus par un centre : il a un résultat dans"
            f" {_citer(jugees)}, qui a été validée"
        )
        return Controle("CAN-10", False, texte, valeurs, candidat)
    quand = "avec un motif, car il a un résultat validé" if jugees else "aucun résultat de ce candidat n'a été validé"
    return Controle("CAN-10", True, f"l'état civil se corrige : {quand}", valeurs, candidat)


def _par_une_ud(
    candidat: str, champs: str, places: Sequence[Place], valeurs: dict[str, object], acteur: Acteur, *, apres: bool
) -> Controle:
    if any(p.departement is not None and p.departement == acteur.departement for p in places):
        texte = "avec un motif, car il a un résultat validé" if apres else "ce candidat est inscrit dans votre ressort"
        return Controle("CAN-10", True, f"l'état civil se corrige : {texte}", valeurs, candidat)
    if not places:
        texte = f"{candidat} n'est inscrit à aucune session : son état civil ({champs}) est à la main de son centre"
    else:
        qui = "l'UD d'une session où il a un résultat validé" if apres else "son centre et l'UD de ses sessions"
        texte = f"l'état civil de {candidat} ({champs}) n'est plus qu'à la main de {qui} ({_citer(places)})"
        texte = texte if apres else texte.replace("n'est plus qu'à", "est à")
    return Controle("CAN-10", False, texte, valeurs, candidat)


def exige_un_motif(places: Sequence[Place]) -> bool:
    return any(p.jugee for p in places)


def _citer(places: Sequence[Place]) -> str:
    return ", ".join(f"{p.session} (dép. {p.departement})" if p.departement else p.session for p in places)
