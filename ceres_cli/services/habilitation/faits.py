"""Les faits d'un ensemble de demandes sur des habilitations : rien que ceux que leurs règles liront, lus en masse."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ceres_cli.moteur.demande import Demande
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.jure import Habilitation, Jure
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.identifiants import numeros_lisibles
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.services.habilitation import requetes
from ceres_cli.store import Db

# Pour une mise en brouillon et une création, ces faits ne servent qu'à dire si elles pourraient être défaites.
_LISENT_EMPLOIS = frozenset({Action.CREER, Action.VALIDER, Action.BROUILLON, Action.REACTIVER, Action.RENOUVELER})
_LISENT_SESSIONS = frozenset({Action.SUPPRIMER, Action.SUSPENDRE, Action.REACTIVER, Action.BROUILLON, Action.CREER})
_DATENT = frozenset({Action.MODIFIER, Action.RENOUVELER})
# Celles-là retiennent aussi une habilitation quand elles sont validées (HAB-10).
_LISENT_SESSIONS_VALIDEES = frozenset({Action.SUPPRIMER, Action.CREER})


class Faits(NamedTuple):
    """Par numéro ; les habilitations d'un juré hors du ressort n'y sont pas."""

    habilitations: dict[int, Habilitation]
    jures: dict[int, Jure]
    certifications: dict[int, Certification]


def charger(db: Db, acteur: Acteur, demandes: Sequence[Demande], nommees: Iterable[int]) -> Faits:
    """`nommees` : numéros des certifications que les demandes citent par leur nom."""
    actions = {d.action for d in demandes}
    vises = {n for d in demandes if d.objet and (n := d.reconnaitre("H")) is not None}
    nommes = numeros_lisibles("J", (d.valeurs.get("jure", "") for d in demandes if not d.objet))
    lignes = chargement.habilitations(db.parmi("h.id", vises)) if vises else []
    entiers = nommes | _jures_entiers(db, lignes, demandes)
    if entiers:
        lignes = [ligne for ligne in lignes if ligne[1] not in entiers]
        lignes += chargement.habilitations(db.parmi("h.jure_id", entiers))
    jures = chargement.jures(db, {ligne[1] for ligne in lignes} | entiers)
    jures = {i: j for i, j in jures.items() if acteur.voit(j.departement, j.region)}
    avec_emplois = bool(actions & _LISENT_EMPLOIS)
    certifications = chargement.certifications(
        db, {ligne[2] for ligne in lignes} | set(nommees), avec_rome=avec_emplois
    )
    habilitations = chargement.assembler(lignes, jures, certifications)
    if entiers:
        for h in habilitations.values():
            if h.jure.id in entiers:
                h.jure.habilitations.append(h)
    if avec_emplois:
        chargement.completer_emplois(db, jures)
    if actions & _LISENT_SESSIONS or any("a_viser" in d.valeurs for d in demandes):  # une fin se rend
        chargement.completer_sessions(db, jures, validees=bool(actions & _LISENT_SESSIONS_VALIDEES))
    return Faits(habilitations, jures, certifications)


def _jures_entiers(db: Db, lignes: Sequence[chargement.Ligne], demandes: Sequence[Demande]) -> set[int]:
    """Les jurés dont les règles liront toutes les habilitations : pour de nouvelles dates (HAB-14), et pour tout titre
    à CCS, dont l'une appuie l'autre (HAB-11)."""
    dates = {d.reconnaitre("H") for d in demandes if d.action in _DATENT}
    a_ccs = requetes.certifications_a_ccs(db)
    if not dates and not a_ccs:
        return set()
    return {ligne[1] for ligne in lignes if ligne[0] in dates or ligne[2] in a_ccs}
