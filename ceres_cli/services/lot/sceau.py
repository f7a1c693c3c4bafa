"""Le sceau d'un plan : qui l'a écrit, et la somme (SHA-256) de ce qu'il contient, par un secret que garde la base.

Où des rôles tiennent les droits, l'agent n'a pas ce secret : la base scelle pour lui, sous son nom et son profil, et
dit si un sceau est d'elle.
"""

from typing import NamedTuple, Protocol

from ceres_cli.moteur import parametres
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.condense import egaux, hmac

# Ce qui ouvre ce qui se scelle ; base/postgresql/droits/33_sceaux.sql l'écrit de même.
SORTE = "ceres.plan/1"


class Auteur(NamedTuple):
    agent: str
    profil: str


class Sceau(Protocol):
    def sceller(self, auteur: Auteur, somme: str) -> str: ...
    def reconnait(self, auteur: Auteur, somme: str, empreinte: str) -> bool: ...


class DuSecret(NamedTuple):
    """Par qui a le secret."""

    secret: bytes

    def sceller(self, auteur: Auteur, somme: str) -> str:
        return hmac(self.secret, "\n".join((SORTE, *auteur, somme)).encode(), "sha256").hex()

    def reconnait(self, auteur: Auteur, somme: str, empreinte: str) -> bool:
        return egaux(empreinte, self.sceller(auteur, somme))


class DeLaBase(NamedTuple):
    """Par cette base, pour qui elle connaît."""

    cadre: Cadre

    def sceller(self, auteur: Auteur, somme: str) -> str:
        with self.cadre.store.lecture() as db:
            dit = db.confier("sceller_plan", somme)
            return str(dit) if dit is not None else DuSecret(parametres.secret_des_plans(db)).sceller(auteur, somme)

    def reconnait(self, auteur: Auteur, somme: str, empreinte: str) -> bool:
        with self.cadre.store.lecture() as db:
            self.cadre.acteur(db)  # à qui n'a plus de profil, la base ne reconnaît aucun plan : c'est le dire d'abord
            dit = db.confier("plan_scelle", *auteur, somme, empreinte)
            if dit is not None:
                return bool(dit)
            return DuSecret(parametres.secret_des_plans(db)).reconnait(auteur, somme, empreinte)
