"""Ce qui suit les candidats et les centres : demandes VAE, parchemins, attestations, contrôles ; les délais et leurs
dérogations."""

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import SQLModel

from ceres_cli.base.contraintes import au_moins, jours, parmi, verifie
from ceres_cli.base.models.champs import STRICT, cle, e, identifiant, numero_de_version, t
from ceres_cli.regles.vocabulaire import (
    Delai,
    EtatAttestation,
    EtatControle,
    EtatDemandeVae,
    EtatParchemin,
    ModeDelai,
    SuiteControle,
    SujetDelai,
    TypeControle,
)


class DemandeVae(SQLModel, table=True):
    """La demande d'un candidat pour un titre, des CCP ou un CCS ; `ccp` : « CCP1,CCP2 », vide pour le titre entier.

    `titre_id` répète celui de la certification. `notifiee_le` : le jour où la décision lui a été dite."""

    __tablename__ = "demande_vae"
    __table_args__ = (
        *au_moins("demande_vae", 1, "version"),
        *jours("demande_vae", "deposee_le", "notifiee_le"),
        parmi("demande_vae", "etat", EtatDemandeVae),
        verifie("demande_vae", "ccp", "ccp IS NULL OR length(ccp) > 0"),
        verifie("demande_vae", "notification", "notifiee_le IS NULL OR notifiee_le >= deposee_le"),
        verifie("demande_vae", "decision", "etat NOT IN ('recevable', 'irrecevable') OR notifiee_le IS NOT NULL"),
        ForeignKeyConstraint(
            ["certification_id", "titre_id"],
            ["certification.id", "certification.titre_id"],
            name="fk_demande_vae_certification",
        ),
        Index("ix_demande_vae_candidat", "candidat_id", "deposee_le"),
        Index("ix_demande_vae_titre", "titre_id", "deposee_le"),
        Index("ix_demande_vae_certification", "certification_id", "titre_id"),
        STRICT,
    )
    id: int = identifiant()
    candidat_id: int = e("candidat_id", vers="candidat.id")
    certification_id: int = e("certification_id")
    titre_id: int = e("titre_id")
    ccp: str | None = t("ccp")
    deposee_le: str = t("deposee_le", requis=True)
    etat: str = t("etat", requis=True)
    notifiee_le: str | None = t("notifiee_le")
    motif: str | None = t("motif")
    version: int = numero_de_version()


class Parchemin(SQLModel, table=True):
    """Le parchemin d'un titre ou d'un CCS détenu ; son numéro est `id`."""

    __tablename__ = "parchemin"
    __table_args__ = (
        *au_moins("parchemin", 1, "version"),
        *jours("parchemin", "delivre_le", "annule_le"),
        parmi("parchemin", "etat", EtatParchemin),
        verifie(
            "parchemin",
            "dates",
            "(etat = 'a_editer' AND delivre_le IS NULL AND annule_le IS NULL)"
            " OR (etat IN ('delivre', 'a_annuler') AND delivre_le IS NOT NULL AND annule_le IS NULL)"
            " OR (etat = 'annule' AND annule_le IS NOT NULL)",
        ),
        Index("ix_parchemin_candidat", "candidat_id", "certification_id"),
        Index("ix_parchemin_certification", "certification_id"),
        Index("ix_parchemin_etat", "etat"),
        STRICT,
    )
    id: int = identifiant()
    candidat_id: int = e("candidat_id", vers="candidat.id")
    certification_id: int = e("certification_id", vers="certification.id")
    etat: str = t("etat", requis=True)
    delivre_le: str | None = t("delivre_le")
    annule_le: str | None = t("annule_le")
    motif: str | None = t("motif")
    version: int = numero_de_version()


class Attestation(SQLModel, table=True):
    """Ce qu'un papier a attesté d'une certification obtenue à cette session, figé (`contenu`) ; `code` : ce qui le
    prouve, de la clé `signee_par`, vide tant que rien n'est signé. `finie_le` : le jour où elle a cessé de valoir."""

    __tablename__ = "attestation"
    __table_args__ = (
        *au_moins("attestation", 1, "version"),
        *jours("attestation", "obtenue_le", "faite_le", "finie_le"),
        parmi("attestation", "etat", EtatAttestation),
        verifie("attestation", "fin", "(etat = 'valable') = (finie_le IS NULL)"),
        verifie("attestation", "remplacante", "(etat = 'remplacee') = (remplacante_id IS NOT NULL)"),
        verifie("attestation", "signature", "code IS NULL OR signee_par IS NOT NULL"),
        Index("ix_attestation_candidat", "candidat_id", "certification_id"),
        Index("ix_attestation_certification", "certification_id"),
        Index("ix_attestation_session", "session_id"),
        Index("ix_attestation_remplacante", "remplacante_id"),
        STRICT,
    )
    id: int = identifiant()
    candidat_id: int = e("candidat_id", vers="candidat.id")
    certification_id: int = e("certification_id", vers="certification.id")
    session_id: int = e("session_id", vers="session_examen.id")
    obtenue_le: str = t("obtenue_le", requis=True)
    faite_le: str = t("faite_le", requis=True)
    etat: str = t("etat", requis=True)
    finie_le: str | None = t("finie_le")
    remplacante_id: int | None = e("remplacante_id", requis=False, vers="attestation.id")
    contenu: str | None = t("contenu")
    signee_par: str | None = t("signee_par")
    code: str | None = t("code")
    motif: str | None = t("motif")
    version: int = numero_de_version()


class ControleConformite(SQLModel, table=True):
    """Une visite de conformité, d'un centre ou d'une de ses sessions ; clos, il l'est pour de bon (CTL-01)."""

    __tablename__ = "controle"
    __table_args__ = (
        *au_moins("controle", 1, "version"),
        *jours("controle", "date", "clos_le"),
        parmi("controle", "type", TypeControle),
        parmi("controle", "etat", EtatControle),
        parmi("controle", "suite", SuiteControle),
        verifie(
            "controle",
            "cloture",
            "(etat = 'ouvert' AND suite IS NULL AND clos_le IS NULL)"
            " OR (etat = 'clos' AND suite IS NOT NULL AND clos_le IS NOT NULL)",
        ),
        Index("ix_controle_centre", "centre_id", "date"),
        STRICT,
    )
    id: int = identifiant()
    centre_id: int = e("centre_id", vers="centre.id")
    session_id: int | None = e("session_id", requis=False, vers="session_examen.id", index=True)
    date: str = t("date", requis=True)
    type: str = t("type", requis=True)
    etat: str = t("etat", requis=True)
    suite: str | None = t("suite")
    motif: str | None = t("motif")
    agrement_id: int | None = e("agrement_id", requis=False, vers="agrement.id", index=True)
    clos_le: str | None = t("clos_le")
    version: int = numero_de_version()


class Constat(SQLModel, table=True):
    """Ce qui a été constaté au cours d'un contrôle, un jour."""

    __tablename__ = "constat"
    __table_args__ = (*jours("constat", "date"), verifie("constat", "texte", "length(texte) > 0"), STRICT)
    id: int = identifiant()
    controle_id: int = e("controle_id", vers="controle.id", index=True)
    date: str = t("date", requis=True)
    texte: str = t("texte", requis=True)


class DelaiRegle(SQLModel, table=True):
    """Les délais d'un type de session, en jours avant son début (DEL-01) ; `vae` : CAN-09, sans jours."""

    __tablename__ = "delai"
    __table_args__ = (
        parmi("delai", "nom", SujetDelai),
        parmi("delai", "mode", ModeDelai),
        *au_moins("delai", 0, "creation", "dte", "convocation"),
        verifie(
            "delai",
            "jours",
            "(nom = 'vae' AND creation IS NULL AND dte IS NULL AND convocation IS NULL)"
            " OR (nom <> 'vae' AND creation IS NOT NULL AND dte IS NOT NULL AND convocation IS NOT NULL)",
        ),
        STRICT,
    )
    nom: str = cle("nom")
    mode: str = t("mode", requis=True)
    creation: int | None = e("creation", requis=False)
    dte: int | None = e("dte", requis=False)
    convocation: int | None = e("convocation", requis=False)


class Derogation(SQLModel, table=True):
    """Un délai levé une fois (DEL-02), ou qu'un Centre demande de lever (DEL-03) : pour une session, ou, avant sa
    création, pour ce centre, cette certification et ce début ; `departement` : celui où la session doit alors se tenir,
    vide si elle le peut partout. `reponse` : le motif de qui répond à la demande."""

    __tablename__ = "derogation"
    __table_args__ = (
        *au_moins("derogation", 1, "version"),
        *jours("derogation", "debut", "demandee_le", "accordee_le", "refusee_le", "utilisee_le"),
        parmi("derogation", "delai", Delai),
        verifie("derogation", "etat", "etat IN ('demandee', 'accordee', 'refusee', 'retiree', 'utilisee')"),
        verifie(
            "derogation",
            "cible",
            "(session_id IS NOT NULL AND centre_id IS NULL AND certification_id IS NULL AND debut IS NULL"
            " AND departement IS NULL)"
            " OR (session_id IS NULL AND centre_id IS NOT NULL AND certification_id IS NOT NULL"
            " AND debut IS NOT NULL AND delai = 'creation')",
        ),
        verifie(
            "derogation",
            "usage",
            "(utilisee_par_id IS NULL) = (utilisee_le IS NULL) AND (etat = 'utilisee') = (utilisee_le IS NOT NULL)",
        ),
        verifie(
            "derogation",
            "reponse",
            "(etat IN ('accordee', 'utilisee')) = (accordee_le IS NOT NULL)"
            " AND (etat = 'refusee') = (refusee_le IS NOT NULL)"
            " AND (demandee_le IS NOT NULL OR etat IN ('accordee', 'utilisee'))",
        ),
        verifie("derogation", "motif", "length(motif) > 0"),
        Index("ix_derogation_centre", "centre_id", "certification_id", "debut"),
        STRICT,
    )
    id: int = identifiant()
    delai: str = t("delai", requis=True)
    session_id: int | None = e("session_id", requis=False, vers="session_examen.id", index=True)
    centre_id: int | None = e("centre_id", requis=False, vers="centre.id")
    certification_id: int | None = e("certification_id", requis=False, vers="certification.id", index=True)
    debut: str | None = t("debut")
    departement: str | None = t("departement")
    motif: str = t("motif", requis=True)
    etat: str = t("etat", requis=True)
    demandee_le: str | None = t("demandee_le")
    accordee_le: str | None = t("accordee_le")
    refusee_le: str | None = t("refusee_le")
    reponse: str | None = t("reponse")
    utilisee_par_id: int | None = e("utilisee_par_id", requis=False, vers="session_examen.id", index=True)
    utilisee_le: str | None = t("utilisee_le")
    version: int = numero_de_version()
