"""DRO-02 sur les candidats : un Centre voit ceux qu'il a créés et ceux qu'il a inscrits, même désinscrits ; un service,
ceux qui habitent son ressort et ceux qui y passent une session ; le MPCP, tous.

La même règle s'écrit de trois façons, selon ce que la requête en attend. Alias du candidat : c.
"""

from typing import Any

from ceres_cli.base.filtre import Filtre
from ceres_cli.nomenclatures import territoires
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.store import Db


def parmi(filtre: Filtre, acteur: Acteur) -> None:
    """Candidat par candidat : pour quelques-uns, ou pour les premiers dans l'ordre alphabétique."""
    conditions = _conditions(acteur)
    if conditions is not None:
        (chez_lui, parametres), (session, valeur) = conditions
        inscrit = (
            "SELECT 1 FROM inscription i JOIN session_examen s ON s.id = i.session_id"
            f" WHERE i.candidat_id = c.id AND s.{session}"
        )
        # « +c » : l'index du département ferait trier tout le ressort.
        filtre.et(f"(+c.{chez_lui} OR EXISTS ({inscrit}))", *parametres, valeur)


def en_nombre(filtre: Filtre, acteur: Acteur) -> None:
    """Le périmètre d'abord, par ses index : pour une liste entière, ou pour un Centre."""
    vus = ensemble(acteur)
    if vus is not None:
        filtre.et(f"c.id IN ({vus[0]})", *vus[1])


def ensemble(acteur: Acteur) -> tuple[str, list[Any]] | None:
    """La requête des numéros du périmètre, et ses paramètres ; None : tous."""
    conditions = _conditions(acteur)
    if conditions is None:
        return None
    (chez_lui, parametres), (session, valeur) = conditions
    return (
        f"SELECT id FROM candidat WHERE {chez_lui} UNION SELECT i.candidat_id FROM session_examen s"
        f" JOIN inscription i ON i.session_id = s.id WHERE s.{session}"
    ), [*parametres, valeur]


def total(db: Db, acteur: Acteur) -> int:
    """Le nombre de candidats du périmètre."""
    vus = ensemble(acteur)
    if vus is None:
        return int(db.valeur("SELECT count(*) FROM candidat"))
    return int(db.valeur(f"SELECT count(*) FROM ({vus[0]}) vus", vus[1]))


_Conditions = tuple[tuple[str, list[Any]], tuple[str, Any]]


def _conditions(acteur: Acteur) -> _Conditions | None:
    """((condition sur le candidat, paramètres), (condition sur la session, paramètre)) ; None : pas de limite."""
    if acteur.role is Role.MPCP:
        return None
    if acteur.role is Role.CENTRE:
        return ("centre_id = ?", [acteur.centre_id]), ("centre_id = ?", acteur.centre_id)
    if acteur.role is Role.UD:
        return ("departement = ?", [acteur.departement]), ("departement = ?", acteur.departement)
    codes = territoires.departements_de_region(acteur.region or "") or [""]
    return (f"departement IN ({', '.join('?' * len(codes))})", codes), ("region = ?", acteur.region)
