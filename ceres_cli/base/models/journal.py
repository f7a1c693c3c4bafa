"""Le journal et ses sceaux : on y ajoute, rien d'autre. Leur forme est dans docs/sceau.md."""

from sqlalchemy import Index, text
from sqlmodel import SQLModel

from ceres_cli.base.contraintes import au_moins, booleens, jours, verifie
from ceres_cli.base.models.champs import STRICT, cle, e, identifiant, rang_de_cle, t

_SANS_ROWID = {**STRICT, "sqlite_with_rowid": False}


class Lot(SQLModel, table=True):
    """Une écriture : commande simple, fichier, plan, annulation ou traitement de nuit. Qui, quand, sous quel profil.

    `jour_force` : le jour venait de CERES_AUJOURDHUI ; `horloge_reculee` : l'instant précède celui du lot d'avant.
    `jeton` : tiré au sort, que cette écriture seule a, pour la retrouver si la réponse du serveur se perd.
    `programme` : la version de ceres qui l'a faite, vide avant le schéma 8."""

    __tablename__ = "lot"
    __table_args__ = (
        *jours("lot", "jour"),
        *booleens("lot", "jour_force", "horloge_reculee"),
        *au_moins("lot", 0, "fait", "sans_effet", "refuse", "non_traite"),
        STRICT,
    )
    id: int = identifiant()
    horodatage: str = t("horodatage", requis=True)
    jour: str = t("jour", requis=True)
    jour_force: int = e("jour_force", defaut=0)
    horloge_reculee: int = e("horloge_reculee", sinon=0)
    jeton: str | None = t("jeton", technique=True)
    programme: str | None = t("programme", technique=True)
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
    `empreinte` : son sceau (docs/sceau.md) ; « e: » suivi d'un engagement quand ses valeurs ont été effacées."""

    __tablename__ = "trace"
    __table_args__ = (
        *booleens("trace", "derogation"),
        Index("ix_trace_objet", "type_objet", "objet_id"),
        # Il ne coûte qu'aux dérogations, qui sont rares.
        Index(
            "ix_trace_derogation",
            "lot_id",
            sqlite_where=text("derogation = 1"),
            postgresql_where=text("derogation = 1"),
        ),
        STRICT,
    )
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


class SelObjet(SQLModel, table=True):
    """Le sel d'un objet du journal (32 octets, hexadécimaux) : l'ôter rend ses valeurs effacées introuvables."""

    __tablename__ = "sel_objet"
    __table_args__ = (_SANS_ROWID,)
    type_objet: str = cle("type_objet")
    objet_id: int = rang_de_cle("objet_id")
    sel: str = t("sel", requis=True)


class Ecriture(SQLModel, table=True):
    """Ce qu'un lot a fait d'une ligne d'une table : de quoi la rejouer. `cles` : sa clé, en JSON, ou plusieurs si
    toutes ont reçu les mêmes `valeurs` (JSON, colonne → valeur)."""

    __tablename__ = "ecriture"
    __table_args__ = (verifie("ecriture", "operation", "operation IN ('ajout', 'maj', 'retrait')"), _SANS_ROWID)
    lot_id: int = cle("lot_id", "lot.id")
    rang: int = rang_de_cle("rang")
    operation: str = t("operation", requis=True)
    nom_table: str = t("nom_table", requis=True)
    cles: str = t("cles", requis=True)
    valeurs: str | None = t("valeurs")
    sel: str | None = t("sel")
    empreinte: str = t("empreinte", requis=True)


class Sceau(SQLModel, table=True):
    """Le sceau d'un lot. `engagement` : celui de son motif et de sa source ; `contenu` : celui de ses traces ; `etat` :
    celui de ses écritures ; `tete` : tout ce qui précède, lot par lot. `repris` : scellé après coup."""

    __tablename__ = "sceau"
    __table_args__ = (*booleens("sceau", "repris"), *au_moins("sceau", 0, "traces", "ecritures"), STRICT)
    lot_id: int = cle("lot_id", "lot.id")
    repris: int = e("repris", defaut=0)
    sel: str | None = t("sel")
    engagement: str = t("engagement", requis=True)
    traces: int = e("traces")
    contenu: str = t("contenu", requis=True)
    ecritures: int = e("ecritures")
    etat: str = t("etat", requis=True)
    tete: str = t("tete", requis=True)


class Ancre(SQLModel, table=True):
    """La tête d'un lot, signée par une clé tenue hors de la base. `cle_id` : de quelle clé (début de son SHA-256)."""

    __tablename__ = "ancre"
    __table_args__ = (STRICT,)
    lot_id: int = cle("lot_id", "lot.id")
    cle_id: str = cle("cle_id")
    mac: str = t("mac", requis=True)
