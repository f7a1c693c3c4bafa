"""Les profils, le journal, et ce que la base dit d'elle-même."""

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

    `fin` : son dernier jour ; `retire` : il n'agit plus, ce jour-là compris."""

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


class Lot(SQLModel, table=True):
    """Une écriture : commande simple, fichier, plan, annulation ou traitement de nuit. Qui, quand, sous quel profil.

    `jour_force` : le jour venait de CERES_AUJOURDHUI."""

    __tablename__ = "lot"
    __table_args__ = (
        *jours("lot", "jour"),
        *booleens("lot", "jour_force"),
        *au_moins("lot", 0, "fait", "sans_effet", "refuse", "non_traite"),
        STRICT,
    )
    id: int = identifiant()
    horodatage: str = t("horodatage", requis=True)
    jour: str = t("jour", requis=True)
    jour_force: int = e("jour_force", defaut=0)
    agent: str = t("agent", requis=True)
    profil: str | None = t("profil")
    role: str | None = t("role")
    structure: str | None = t("structure")
    commande: str = t("commande", requis=True)
    motif: str | None = t("motif")
    source: str | None = t("source")
    source_sha256: str | None = t("source_sha256")
    agent_plan: str | None = t("agent_plan")
    annule: int | None = e("annule", requis=False, vers="lot.id", index=True)
    fait: int = e("fait", defaut=0)
    sans_effet: int = e("sans_effet", defaut=0)
    refuse: int = e("refuse", defaut=0)
    non_traite: int = e("non_traite", defaut=0)


class Trace(SQLModel, table=True):
    """Une ligne du journal : un champ d'un objet, avant et après. Ne se modifie ni ne s'efface.

    `version` : celle de l'objet après l'écriture. `derogation` : un service a changé ce qui était arrêté (SES-10).
    `empreinte` : chaînage, posé par le journal de sécurité."""

    __tablename__ = "trace"
    __table_args__ = (*booleens("trace", "derogation"), Index("ix_trace_objet", "type_objet", "objet_id"), STRICT)
    id: int = identifiant()
    lot_id: int = e("lot_id", vers="lot.id", index=True)
    type_objet: str = t("type_objet", requis=True)
    objet_id: int = e("objet_id")
    action: str = t("action", requis=True)
    champ: str | None = t("champ")
    avant: str | None = t("avant")
    apres: str | None = t("apres")
    motif: str | None = t("motif")
    version: int | None = e("version", requis=False)
    derogation: int = e("derogation", defaut=0)
    empreinte: str | None = t("empreinte")


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
