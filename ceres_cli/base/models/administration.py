"""Les profils, et ce que la base dit d'elle-même."""

from sqlalchemy import Index, text
from sqlmodel import SQLModel

from ceres_cli.base.contraintes import (
    au_moins,
    booleens,
    jours,
    parmi,
    verifie,
)
from ceres_cli.base.models.champs import STRICT, cle, e, identifiant, t
from ceres_cli.regles.vocabulaire import (
    Role,
)


class Profil(SQLModel, table=True):
    """Un rôle d'un agent dans une structure ; `choisi` : celui qui agit quand rien n'est dit.

    `fin` : son dernier jour ; `retire` : il n'agit plus, ce jour-là compris. `courriel` : où ceres l'avertit."""

    __tablename__ = "profil"
    __table_args__ = (
        parmi("profil", "role", Role),
        *booleens("profil", "choisi", "retire"),
        *jours("profil", "fin"),
        verifie(
            "profil",
            "structure",
            "(role = 'centre' AND centre_id IS NOT NULL AND departement IS NULL AND region IS NULL)"
            " OR (role = 'ud' AND departement IS NOT NULL AND centre_id IS NULL AND region IS NULL)"
            " OR (role = 'direccte' AND region IS NOT NULL AND centre_id IS NULL AND departement IS NULL)"
            " OR (role = 'mpcp' AND centre_id IS NULL AND departement IS NULL AND region IS NULL)",
        ),
        Index(
            "uq_profil_choisi",
            "agent",
            unique=True,
            sqlite_where=text("choisi = 1"),
            postgresql_where=text("choisi = 1"),
        ),
        STRICT,
    )
    id: int = identifiant()
    agent: str = t("agent", requis=True)
    role: str = t("role", requis=True)
    centre_id: int | None = e("centre_id", requis=False, vers="centre.id", index=True)
    departement: str | None = t("departement")
    region: str | None = t("region")
    choisi: int = e("choisi", defaut=0)
    fin: str | None = t("fin")
    retire: int = e("retire", defaut=0)
    courriel: str | None = t("courriel")


class Compteur(SQLModel, table=True):
    """Dernier numéro donné par nom d'objet : un numéro ne sert jamais deux fois."""

    __tablename__ = "compteur"
    __table_args__ = (*au_moins("compteur", 0, "valeur"), STRICT)
    nom: str = cle("nom")
    valeur: int = e("valeur")


class Parametre(SQLModel, table=True):
    """Ce que la base dit d'elle-même : sa création."""

    __tablename__ = "parametre"
    __table_args__ = (STRICT,)
    nom: str = cle("nom")
    valeur: str = t("valeur", requis=True)
