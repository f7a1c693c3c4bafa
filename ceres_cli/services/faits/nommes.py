"""Les jurés que des demandes nomment : la porte par où leur numéro entre dans une situation (DRO-02)."""

from collections.abc import Iterable
from datetime import date

from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.identifiants import affiche
from ceres_cli.services.faits import perimetres, sessions
from ceres_cli.store import Db


def jours_juges(jour: date, visees: Iterable[SessionExamen]) -> set[date]:
    """Les jours où le périmètre se juge : ce jour, et ceux où commencent ces sessions, s'ils sont à venir."""
    return {jour, *(s.debut for s in visees if s.debut > jour)}


def ajouter(db: Db, acteur: Acteur, connus: dict[int, Jure], nommes: Iterable[int], jours: Iterable[date]) -> None:
    """Complète `connus` de ceux de ces jurés qui sont dans le périmètre, avec leurs habilitations."""
    neufs = set(nommes) - connus.keys()
    if neufs:
        sessions.ajouter_jures(db, connus, perimetres.jures_vus(db, acteur, neufs, jours))


def ajouter_inconnus(db: Db, acteur: Acteur, connus: dict[int, Jure], nommes: Iterable[int]) -> None:
    """Complète `connus` des jurés qu'un Centre peut nommer sans les voir : leur numéro tient lieu de nom, et rien
    d'autre n'en est lu. SES-01 répond donc pour eux. À appeler en dernier, pour qu'aucun fait ne les rejoigne."""
    for numero in perimetres.jures_nommables(db, acteur, set(nommes) - connus.keys()):
        connus[numero] = Jure(numero, affiche("J", numero), "", actif=True)
