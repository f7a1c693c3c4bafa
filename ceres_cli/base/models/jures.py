"""Les jurés : identité, emplois, liens, habilitations."""

from sqlalchemy import ForeignKeyConstraint, Index, text
from sqlmodel import SQLModel

from ceres_cli.base.contraintes import (
    au_moins,
    booleens,
    jours,
    parmi,
    verifie,
)
from ceres_cli.base.models.champs import (
    STRICT,
    cle,
    cle_de_recherche,
    e,
    identifiant,
    numero_de_version,
    t,
)
from ceres_cli.regles.vocabulaire import (
    Civilite,
    EtatHabilitation,
)


class Jure(SQLModel, table=True):
    """Une personne qui peut être habilitée. `nom` : de naissance. Téléphones tels que saisis et en E.164.

    `cle` sert à la recherche."""

    __tablename__ = "jure"
    __table_args__ = (
        *au_moins("jure", 1, "version"),
        *jours("jure", "naissance"),
        *booleens("jure", "actif"),
        parmi("jure", "civilite", Civilite),
        Index("ix_jure_departement", "departement", "actif"),
        Index("ix_jure_region", "region", "actif"),
        Index("ix_jure_identite", "cle", "naissance"),
        *au_moins("jure", 1, "sessions_max_an"),
        verifie("jure", "noms", "length(nom) > 0 AND length(prenom) > 0"),
        STRICT,
    )
    id: int = identifiant()
    civilite: str | None = t("civilite")
    nom: str = t("nom", requis=True)
    nom_usage: str | None = t("nom_usage")
    prenom: str = t("prenom", requis=True)
    naissance: str | None = t("naissance")
    telephone_professionnel: str | None = t("telephone_professionnel")
    telephone_professionnel_e164: str | None = t("telephone_professionnel_e164")
    telephone_personnel: str | None = t("telephone_personnel")
    telephone_personnel_e164: str | None = t("telephone_personnel_e164")
    courriel: str | None = t("courriel")
    adresse: str | None = t("adresse")
    complement: str | None = t("complement")
    code_postal: str | None = t("code_postal")
    commune: str | None = t("commune")
    commune_insee: str | None = t("commune_insee")
    departement: str | None = t("departement")
    region: str | None = t("region")
    employeur: str | None = t("employeur")
    sessions_max_an: int | None = e("sessions_max_an", requis=False)
    actif: int = e("actif", defaut=1)
    cle: str = cle_de_recherche()
    version: int = numero_de_version()


class DistinctionJure(SQLModel, table=True):
    """Deux fiches de même identité qu'un service dit être de deux personnes (JUR-03, SES-04) ; `premier_id` <
    `second_id`."""

    __tablename__ = "distinction_jure"
    __table_args__ = (
        *jours("distinction_jure", "faite_le"),
        verifie("distinction_jure", "ordre", "premier_id < second_id"),
        Index("ix_distinction_jure_second", "second_id"),
        STRICT,
    )
    premier_id: int = cle("premier_id", "jure.id")
    second_id: int = cle("second_id", "jure.id")
    faite_le: str = t("faite_le", requis=True)
    motif: str = t("motif", requis=True)


class Experience(SQLModel, table=True):
    """Un emploi d'un juré, lié à un titre ou à un code ROME ; sans `fin` : toujours en poste."""

    __tablename__ = "experience"
    __table_args__ = (
        *jours("experience", "debut", "fin"),
        verifie("experience", "lien", "(titre_id IS NULL) <> (rome IS NULL)"),
        verifie("experience", "periode", "fin IS NULL OR debut <= fin"),
        STRICT,
    )
    id: int = identifiant()
    jure_id: int = e("jure_id", vers="jure.id", index=True)
    titre_id: int | None = e("titre_id", requis=False, vers="titre.id", index=True)
    rome: str | None = t("rome")
    debut: str = t("debut", requis=True)
    fin: str | None = t("fin")


class Habilitation(SQLModel, table=True):
    """Droit d'un juré d'examiner une certification, du jour `debut` au jour `fin` inclus.

    `titre_id` répète celui de la certification (clé étrangère double) pour que les index le portent.
    `expiration_constatee` : jour de fin que le traitement de nuit a déjà consigné. `a_viser` : validée par dérogation,
    elle attend le visa de la DIRECCTE (HAB-12)."""

    __tablename__ = "habilitation"
    __table_args__ = (
        *au_moins("habilitation", 1, "version"),
        *jours("habilitation", "debut", "fin", "expiration_constatee"),
        parmi("habilitation", "etat", EtatHabilitation),
        *booleens("habilitation", "a_viser"),
        verifie("habilitation", "periode", "debut <= fin"),
        ForeignKeyConstraint(
            ["certification_id", "titre_id"],
            ["certification.id", "certification.titre_id"],
            name="fk_habilitation_certification",
        ),
        Index("ix_habilitation_jure", "jure_id", "certification_id"),
        Index("ix_habilitation_certification", "certification_id", "titre_id"),
        # Aucun ne porte l'état : qui en suspend cent mille n'en touche pas un.
        Index("ix_habilitation_titre", "titre_id", "fin"),
        Index(
            "ix_habilitation_a_expirer",
            # La première, que la condition fixe, le fait préférer au précédent, qui garde ce qui est constaté.
            "expiration_constatee",
            "titre_id",
            "fin",
            sqlite_where=text("expiration_constatee IS NULL"),
            postgresql_where=text("expiration_constatee IS NULL"),
        ),
        Index(
            "ix_habilitation_a_viser",
            "jure_id",
            sqlite_where=text("a_viser = 1"),
            postgresql_where=text("a_viser = 1"),
        ),
        STRICT,
    )
    id: int = identifiant()
    jure_id: int = e("jure_id", vers="jure.id")
    certification_id: int = e("certification_id")
    titre_id: int = e("titre_id")
    etat: str = t("etat", requis=True)
    debut: str = t("debut", requis=True)
    fin: str = t("fin", requis=True)
    expiration_constatee: str | None = t("expiration_constatee")
    a_viser: int = e("a_viser", sinon=0)
    version: int = numero_de_version()


class LienJure(SQLModel, table=True):
    """Lien déclaré d'un juré avec un centre ou un candidat (SES-08)."""

    __tablename__ = "lien_jure"
    __table_args__ = (
        verifie("lien_jure", "cible", "(centre_id IS NULL) <> (candidat_id IS NULL)"),
        STRICT,
    )
    id: int = identifiant()
    jure_id: int = e("jure_id", vers="jure.id", index=True)
    centre_id: int | None = e("centre_id", requis=False, vers="centre.id", index=True)
    candidat_id: int | None = e("candidat_id", requis=False, vers="candidat.id", index=True)
    nature: str = t("nature", requis=True)


class Indisponibilite(SQLModel, table=True):
    """Des jours, bornes comprises, où un juré n'est pas libre (DIS-01). `centre_id` : le Centre qui l'a noté ; vide, un
    service. Les périodes d'un même auteur ne se touchent pas."""

    __tablename__ = "indisponibilite"
    __table_args__ = (
        *jours("indisponibilite", "debut", "fin"),
        verifie("indisponibilite", "periode", "debut <= fin"),
        STRICT,
    )
    id: int = identifiant()
    jure_id: int = e("jure_id", vers="jure.id", index=True)
    centre_id: int | None = e("centre_id", requis=False, vers="centre.id", index=True)
    debut: str = t("debut", requis=True)
    fin: str = t("fin", requis=True)
