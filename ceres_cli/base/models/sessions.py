"""Les sessions et leur jury, les candidats et leurs inscriptions, les convocations."""

from sqlalchemy import ForeignKeyConstraint, Index, UniqueConstraint, text
from sqlmodel import SQLModel

from ceres_cli.base.contraintes import (
    au_moins,
    booleens,
    heures,
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
    rang_de_cle,
    t,
)
from ceres_cli.regles.vocabulaire import Amenagement as CodeAmenagement
from ceres_cli.regles.vocabulaire import (
    Civilite,
    EtatInscription,
    EtatSession,
    Portee,
    ResultatCandidat,
    ResultatEntretien,
    Voie,
)


def _sans(colonne: str, *mots: str) -> str:
    """L'expression SQL de ce texte, une fois ôtés ces mots."""
    for mot in mots:
        colonne = f"replace({colonne}, '{mot}', '')"
    return colonne


class SessionExamen(SQLModel, table=True):
    """Une session d'examen, nommée `S-<annee>-<numero>`. Le lieu est celui du site, recopié : commencée, elle garde
    celui qu'elle avait (SIT-01) ; `reprise` : une session ancienne saisie après coup (SES-10) ; `validee_le` reste
    quand elle est débloquée."""

    __tablename__ = "session_examen"
    __table_args__ = (
        *au_moins("session_examen", 1, "version", "numero"),
        *au_moins("session_examen", 0, "edition"),
        *jours("session_examen", "debut", "fin", "creee_le", "dte_le", "resultats_le", "validee_le"),
        *heures("session_examen", "heure_debut", "heure_convocation", "heure_jury"),
        parmi("session_examen", "etat", EtatSession),
        *booleens("session_examen", "entretien_final", "reprise"),
        verifie("session_examen", "periode", "debut <= fin"),
        verifie("session_examen", "site", "site_id IS NULL OR site IS NOT NULL"),
        verifie("session_examen", "dte_commentaire", "length(dte_commentaire) <= 1000"),
        ForeignKeyConstraint(
            ["certification_id", "titre_id"],
            ["certification.id", "certification.titre_id"],
            name="fk_session_examen_certification",
        ),
        UniqueConstraint("annee", "numero", name="uq_session_examen_numero"),
        Index("ix_session_examen_etat", "etat", "debut"),
        Index("ix_session_examen_centre", "centre_id", "debut"),
        Index("ix_session_examen_departement", "departement", "debut"),
        Index("ix_session_examen_region", "region", "debut"),
        Index("ix_session_examen_debut", "debut"),
        Index("ix_session_examen_titre", "titre_id", "debut"),
        Index("ix_session_examen_certification", "certification_id", "titre_id"),
        STRICT,
    )
    id: int = identifiant()
    annee: int = e("annee")
    numero: int = e("numero")
    etat: str = t("etat", requis=True)
    certification_id: int = e("certification_id")
    titre_id: int = e("titre_id")
    centre_id: int = e("centre_id", vers="centre.id")
    debut: str = t("debut", requis=True)
    fin: str = t("fin", requis=True)
    heure_debut: str = t("heure_debut", requis=True)
    heure_convocation: str | None = t("heure_convocation")
    heure_jury: str | None = t("heure_jury")
    entretien_final: int = e("entretien_final")
    site: str | None = t("site")
    commune: str | None = t("commune")
    commune_insee: str | None = t("commune_insee")
    departement: str | None = t("departement")
    region: str | None = t("region")
    site_id: int | None = e("site_id", requis=False, vers="site.id", index=True)
    adresse: str | None = t("adresse")
    code_postal: str | None = t("code_postal")
    acces: str | None = t("acces")
    creee_le: str = t("creee_le", requis=True)
    dte_le: str | None = t("dte_le")
    dte_commentaire: str | None = t("dte_commentaire")
    resultats_le: str | None = t("resultats_le")
    validee_le: str | None = t("validee_le")
    edition: int = e("edition", defaut=0)
    reprise: int = e("reprise", defaut=0)
    version: int = numero_de_version()


class Participation(SQLModel, table=True):
    """Un juré dans le jury d'une session. `convocation_a_editer` : entré depuis l'édition, il attend la sienne ;
    `vient` : ce qu'il en a dit au Centre."""

    __tablename__ = "participation"
    __table_args__ = (
        *booleens("participation", "convocation_a_editer"),
        *booleens("participation", "vient"),
        *jours("participation", "repondu_le"),
        verifie("participation", "reponse", "(vient IS NULL) = (repondu_le IS NULL)"),
        Index("ix_participation_jure", "jure_id"),
        STRICT,
    )
    session_id: int = cle("session_id", "session_examen.id")
    jure_id: int = cle("jure_id", "jure.id")
    convocation_a_editer: int = e("convocation_a_editer", sinon=0)
    vient: int | None = e("vient", requis=False)
    repondu_le: str | None = t("repondu_le")


class Candidat(SQLModel, table=True):
    """Un candidat ; `nom` : de naissance. Né en France : commune INSEE et libellé ; à l'étranger : pays et ville."""

    __tablename__ = "candidat"
    __table_args__ = (
        *au_moins("candidat", 1, "version"),
        *jours("candidat", "naissance"),
        parmi("candidat", "civilite", Civilite),
        verifie("candidat", "noms", "length(nom) > 0 AND length(prenom) > 0"),
        Index("ix_candidat_identite", "cle", "naissance"),
        Index("ix_candidat_centre", "centre_id"),
        Index("ix_candidat_departement", "departement", "cle", "naissance"),
        STRICT,
    )
    id: int = identifiant()
    civilite: str | None = t("civilite")
    nom: str = t("nom", requis=True)
    nom_usage: str | None = t("nom_usage")
    prenom: str = t("prenom", requis=True)
    naissance: str = t("naissance", requis=True)
    commune_naissance: str | None = t("commune_naissance")
    commune_naissance_insee: str | None = t("commune_naissance_insee")
    pays_naissance: str | None = t("pays_naissance")
    ville_naissance: str | None = t("ville_naissance")
    telephone: str | None = t("telephone")
    telephone_e164: str | None = t("telephone_e164")
    courriel: str | None = t("courriel")
    adresse: str | None = t("adresse")
    complement: str | None = t("complement")
    code_postal: str | None = t("code_postal")
    commune: str | None = t("commune")
    commune_insee: str | None = t("commune_insee")
    departement: str | None = t("departement")
    centre_id: int | None = e("centre_id", requis=False, vers="centre.id")
    cle: str = cle_de_recherche()
    version: int = numero_de_version()


class CandidatMot(SQLModel, table=True):
    """Chaque mot de la clé d'un candidat, pour le chercher par leur début ; des déclencheurs la tiennent à jour."""

    __tablename__ = "candidat_mot"
    __table_args__ = (
        Index("ix_candidat_mot_candidat_id", "candidat_id"),
        {**STRICT, "sqlite_with_rowid": False},
    )
    mot: str = cle("mot")
    candidat_id: int = cle("candidat_id", "candidat.id")


class IdentiteCandidat(SQLModel, table=True):
    """Chaque identité (clé des noms, naissance) qu'une fiche a portée : CAN-05 compte par personne. Des déclencheurs
    la tiennent à jour, quelle que soit la main qui écrit."""

    __tablename__ = "identite_candidat"
    __table_args__ = (
        *jours("identite_candidat", "naissance"),
        Index("ix_identite_candidat_noms", "noms", "naissance"),
        {**STRICT, "sqlite_with_rowid": False},
    )
    candidat_id: int = cle("candidat_id", "candidat.id")
    noms: str = cle("noms")
    naissance: str = cle("naissance")


class Distinction(SQLModel, table=True):
    """Deux fiches de même identité que l'UD dit être de deux personnes (CAN-05) ; `premier_id` < `second_id`."""

    __tablename__ = "distinction"
    __table_args__ = (
        *jours("distinction", "faite_le"),
        verifie("distinction", "ordre", "premier_id < second_id"),
        Index("ix_distinction_second", "second_id"),
        STRICT,
    )
    premier_id: int = cle("premier_id", "candidat.id")
    second_id: int = cle("second_id", "candidat.id")
    faite_le: str = t("faite_le", requis=True)
    motif: str = t("motif", requis=True)


class Inscription(SQLModel, table=True):
    """Un candidat dans une session ; la ligne reste quand il est désinscrit.

    `portee` : il passe tout, ou l'entretien final seul ; `demande_vae_id` : celle sur laquelle elle repose (CAN-09) ;
    `vae_a_justifier` : tardive et sans elle, par dérogation (CAN-03) ; `resultat_le` : le jour où son résultat a été
    saisi d'abord, qui ne précède pas l'examen (SES-11) ; `avis_edition` : combien d'avis de ce résultat ont été faits
    (NOT-01), `avis` : ce que dit le dernier, tel qu'il se réimprime."""

    __tablename__ = "inscription"
    __table_args__ = (
        *jours("inscription", "inscrit_le", "desinscrit_le", "resultat_le"),
        parmi("inscription", "etat", EtatInscription),
        parmi("inscription", "voie", Voie),
        parmi("inscription", "portee", Portee),
        parmi("inscription", "resultat", ResultatCandidat),
        parmi("inscription", "entretien", ResultatEntretien),
        *booleens("inscription", "convocation_a_editer", "vae_a_justifier"),
        *au_moins("inscription", 0, "avis_edition"),
        Index(
            "uq_inscription_vivante",
            "candidat_id",
            "session_id",
            unique=True,
            sqlite_where=text("etat = 'inscrit'"),
            postgresql_where=text("etat = 'inscrit'"),
        ),
        Index("ix_inscription_session", "session_id", "candidat_id"),
        Index("ix_inscription_candidat", "candidat_id"),
        Index(
            "ix_inscription_vae_a_justifier",
            "session_id",
            sqlite_where=text("vae_a_justifier = 1"),
            postgresql_where=text("vae_a_justifier = 1"),
        ),
        STRICT,
    )
    id: int = identifiant()
    session_id: int = e("session_id", vers="session_examen.id")
    candidat_id: int = e("candidat_id", vers="candidat.id")
    voie: str = t("voie", requis=True)
    portee: str = t("portee", requis=True, sinon=Portee.COMPLETE)
    demande_vae_id: int | None = e("demande_vae_id", requis=False, vers="demande_vae.id", index=True)
    vae_a_justifier: int = e("vae_a_justifier", sinon=0)
    etat: str = t("etat", requis=True)
    inscrit_le: str = t("inscrit_le", requis=True)
    resultat: str | None = t("resultat")
    resultat_le: str | None = t("resultat_le")
    entretien: str | None = t("entretien")
    ccp_acquis: str | None = t("ccp_acquis")
    convocation_a_editer: int = e("convocation_a_editer", defaut=0)
    avis_edition: int = e("avis_edition", sinon=0)
    avis: str | None = t("avis")
    desinscrit_le: str | None = t("desinscrit_le")
    desinscrit_par: str | None = t("desinscrit_par")
    motif: str | None = t("motif")


class Amenagement(SQLModel, table=True):
    """Les codes d'aménagement d'une inscription (AME-01), depuis cette version de sa session ; vides : plus aucun.
    Ceux d'avant restent, pour les remettre. `sel` : celui de l'engagement que le journal garde à la place des codes."""

    __tablename__ = "amenagement"
    __table_args__ = (
        *au_moins("amenagement", 1, "depuis"),
        verifie("amenagement", "codes", f"{_sans('codes', *CodeAmenagement, ',')} = ''"),
        verifie("amenagement", "sel", "length(sel) = 64"),
        STRICT,
    )
    inscription_id: int = cle("inscription_id", "inscription.id")
    depuis: int = rang_de_cle("depuis")
    sel: str = t("sel", requis=True, technique=True)
    codes: str = t("codes", requis=True)


class Obtention(SQLModel, table=True):
    """Une certification qu'un candidat détient, et la session qui la lui a donnée.

    `sans_appui` : un CCS dont le titre lui a été retiré depuis (OBT-01)."""

    __tablename__ = "obtention"
    __table_args__ = (
        *jours("obtention", "obtenue_le"),
        *booleens("obtention", "sans_appui"),
        Index("ix_obtention_session", "session_id"),
        Index("ix_obtention_certification", "certification_id"),
        STRICT,
    )
    candidat_id: int = cle("candidat_id", "candidat.id")
    certification_id: int = cle("certification_id", "certification.id")
    session_id: int = cle("session_id", "session_examen.id")
    obtenue_le: str = t("obtenue_le", requis=True)
    sans_appui: int = e("sans_appui", sinon=0)


class ResultatConteste(SQLModel, table=True):
    """Ce qu'une session débloquée avait validé d'une inscription, tant qu'elle n'est pas validée de nouveau : ses
    résultats peuvent changer, ce qu'elle a donné est contesté. Un candidat mis à l'écart le garde ensuite (CAN-12).
    `jour` : le dernier de la session, alors."""

    __tablename__ = "resultat_conteste"
    __table_args__ = (
        *jours("resultat_conteste", "jour"),
        parmi("resultat_conteste", "resultat", ResultatCandidat),
        parmi("resultat_conteste", "entretien", ResultatEntretien),
        STRICT,
    )
    inscription_id: int = cle("inscription_id", "inscription.id")
    resultat: str = t("resultat", requis=True)
    ccp_acquis: str | None = t("ccp_acquis")
    entretien: str | None = t("entretien")
    jour: str = t("jour", requis=True)


class Passage(SQLModel, table=True):
    """Le jour et les heures où un candidat passe, dans quelle salle et quelle épreuve (PAS-01). Un candidat en a
    plusieurs s'il passe plusieurs épreuves."""

    __tablename__ = "passage"
    __table_args__ = (
        *jours("passage", "jour"),
        *heures("passage", "debut", "fin"),
        verifie("passage", "periode", "debut < fin"),
        Index("ix_passage_session", "session_id", "jour", "debut"),
        STRICT,
    )
    id: int = identifiant()
    session_id: int = e("session_id", vers="session_examen.id")
    candidat_id: int = e("candidat_id", vers="candidat.id", index=True)
    jour: str = t("jour", requis=True)
    debut: str = t("debut", requis=True)
    fin: str = t("fin", requis=True)
    epreuve: str | None = t("epreuve")
    salle: str | None = t("salle")


class PassageJure(SQLModel, table=True):
    """Un juré devant qui un candidat passe (PAS-02). `session_id` : celle du passage, d'où la ligne tient son
    ressort."""

    __tablename__ = "passage_jure"
    __table_args__ = (
        Index("ix_passage_jure_jure", "jure_id"),
        Index("ix_passage_jure_session", "session_id"),
        STRICT,
    )
    passage_id: int = cle("passage_id", "passage.id")
    jure_id: int = cle("jure_id", "jure.id")
    session_id: int = e("session_id", vers="session_examen.id")


class Convocation(SQLModel, table=True):
    """La dernière édition de la convocation d'une personne à une session ; `contenu` : ce qu'elle imprime (JSON).

    Celle d'un désinscrit reste : revenu, il garde son numéro et la suite de ses éditions."""

    __tablename__ = "convocation"
    __table_args__ = (
        *jours("convocation", "date_edition"),
        *heures("convocation", "heure"),
        verifie("convocation", "destinataire", "(candidat_id IS NULL) <> (jure_id IS NULL)"),
        verifie("convocation", "edition", "edition > 0"),
        UniqueConstraint("session_id", "candidat_id", name="uq_convocation_candidat"),
        UniqueConstraint("session_id", "jure_id", name="uq_convocation_jure"),
        STRICT,
    )
    id: int = identifiant()
    session_id: int = e("session_id", vers="session_examen.id")
    candidat_id: int | None = e("candidat_id", requis=False, vers="candidat.id", index=True)
    jure_id: int | None = e("jure_id", requis=False, vers="jure.id", index=True)
    edition: int = e("edition")
    date_edition: str = t("date_edition", requis=True)
    heure: str = t("heure", requis=True)
    contenu: str = t("contenu", requis=True)
