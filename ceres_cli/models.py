"""Les tables de la base : colonnes, clés, contraintes, index. Aucun comportement.

C'est la source unique du schéma : `store.creer` en tire le SQL de chaque base, `ceres admin verifier` s'y compare.
Les lectures et les écritures courantes passent par du SQL portable (requetes.py), sans charger SQLModel.
"""

from typing import Any

from sqlalchemy import Column, ForeignKeyConstraint, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from ceres_cli.contraintes import (
    au_moins,
    booleens,
    cle_composee,
    cle_primaire,
    entier,
    heures,
    jours,
    parmi,
    texte,
    verifie,
)
from ceres_cli.regles.vocabulaire import (
    Civilite,
    EtatAgrement,
    EtatHabilitation,
    EtatInscription,
    EtatSession,
    OrigineProlongation,
    ResultatCandidat,
    Role,
    TypeCertification,
    Voie,
)

STRICT = {"sqlite_strict": True}
SQLModel.metadata.naming_convention = {
    "pk": "pk_%(table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
}


def _champ(colonne: Column[Any], **options: Any) -> Any:
    return Field(sa_column=colonne, **options)


def _id() -> Any:
    return _champ(cle_primaire(), default=None)


def _cle(nom: str, vers: str | None = None) -> Any:
    return _champ(cle_composee(nom, vers))


def _t(nom: str, *, requis: bool = False, unique: bool = False) -> Any:
    return _champ(texte(nom, requis=requis, unique=unique), **({} if requis else {"default": None}))


def _e(nom: str, *, requis: bool = True, vers: str | None = None, index: bool = False, defaut: Any = ...) -> Any:
    if defaut is ... and not requis:
        defaut = None
    return _champ(entier(nom, requis=requis, vers=vers, index=index), default=defaut)


class Titre(SQLModel, table=True):
    """Une version d'un titre professionnel. `date_debut_validite` peut être inconnue : le titre est alors tenu pour
    commencé. `reference` : code et millésime, à défaut numéro RNCP."""

    __tablename__ = "titre"
    __table_args__ = (
        *au_moins("titre", 1, "version"),
        *jours("titre", "date_debut_validite", "date_fin_validite", "date_fin_prolongation"),
        parmi("titre", "origine_prolongation", OrigineProlongation),
        verifie("titre", "prolongation", "date_fin_prolongation >= date_fin_validite"),
        verifie("titre", "validite", "date_debut_validite IS NULL OR date_debut_validite <= date_fin_validite"),
        verifie("titre", "nom", "rncp IS NOT NULL OR (code IS NOT NULL AND millesime IS NOT NULL)"),
        verifie("titre", "niveau", "niveau IS NULL OR niveau BETWEEN 1 AND 8"),
        UniqueConstraint("code", "millesime", name="uq_titre_code"),
        STRICT,
    )
    id: int = _id()
    reference: str = _t("reference", requis=True, unique=True)
    code: str | None = _t("code")
    millesime: str | None = _t("millesime")
    rncp: str | None = _t("rncp", unique=True)
    intitule: str = _t("intitule", requis=True)
    sigle: str | None = _t("sigle")
    niveau: int | None = _e("niveau", requis=False)
    date_debut_validite: str | None = _t("date_debut_validite")
    date_fin_validite: str = _t("date_fin_validite", requis=True)
    date_fin_prolongation: str = _t("date_fin_prolongation", requis=True)
    origine_prolongation: str = _t("origine_prolongation", requis=True)
    validation_partielle: int | None = _e("validation_partielle", requis=False)
    nsf: str | None = _t("nsf")
    voies: str | None = _t("voies")
    texte_officiel: str | None = _t("texte_officiel")
    cle: str = _t("cle", requis=True)
    source: str | None = _t("source")
    source_sha256: str | None = _t("source_sha256")
    source_date: str | None = _t("source_date")
    importe_le: str | None = _t("importe_le")
    version: int = _e("version", defaut=1)


class Succession(SQLModel, table=True):
    """Chaîne des versions, par numéros RNCP : l'une des deux fiches peut manquer à la base."""

    __tablename__ = "succession"
    __table_args__ = (
        Index("ix_succession_nouveau", "nouveau"),
        verifie("succession", "sens", "ancien <> nouveau"),
        STRICT,
    )
    ancien: str = _cle("ancien")
    nouveau: str = _cle("nouveau")


class TitreRome(SQLModel, table=True):
    __tablename__ = "titre_rome"
    __table_args__ = (STRICT,)
    titre_id: int = _cle("titre_id", "titre.id")
    code: str = _cle("code")


class Certification(SQLModel, table=True):
    """Ce qu'une habilitation ou une session vise : le titre entier, un CCP ou un CCS. `rang` vaut 0 pour le titre."""

    __tablename__ = "certification"
    __table_args__ = (
        parmi("certification", "type", TypeCertification),
        *booleens("certification", "retiree"),
        verifie("certification", "rang", "(type = 'TITRE' AND rang = 0) OR (type <> 'TITRE' AND rang > 0)"),
        UniqueConstraint("titre_id", "type", "rang", name="uq_certification_rang"),
        UniqueConstraint("id", "titre_id", name="uq_certification_titre"),
        STRICT,
    )
    id: int = _id()
    titre_id: int = _e("titre_id", vers="titre.id")
    type: str = _t("type", requis=True)
    rang: int = _e("rang")
    reference: str = _t("reference", requis=True, unique=True)
    code_bloc: str | None = _t("code_bloc")
    intitule: str = _t("intitule", requis=True)
    retiree: int = _e("retiree", defaut=0)


class Jure(SQLModel, table=True):
    """Une personne qui peut être habilitée. Téléphones tels que saisis et en E.164 ; `cle` sert à la recherche."""

    __tablename__ = "jure"
    __table_args__ = (
        *au_moins("jure", 1, "version"),
        *jours("jure", "naissance"),
        *booleens("jure", "actif"),
        parmi("jure", "civilite", Civilite),
        Index("ix_jure_departement", "departement", "actif"),
        Index("ix_jure_region", "region", "actif"),
        Index("ix_jure_identite", "cle", "naissance"),
        verifie("jure", "noms", "length(nom) > 0 AND length(prenom) > 0"),
        STRICT,
    )
    id: int = _id()
    civilite: str | None = _t("civilite")
    nom: str = _t("nom", requis=True)
    prenom: str = _t("prenom", requis=True)
    naissance: str | None = _t("naissance")
    telephone_professionnel: str | None = _t("telephone_professionnel")
    telephone_professionnel_e164: str | None = _t("telephone_professionnel_e164")
    telephone_personnel: str | None = _t("telephone_personnel")
    telephone_personnel_e164: str | None = _t("telephone_personnel_e164")
    courriel: str | None = _t("courriel")
    adresse: str | None = _t("adresse")
    complement: str | None = _t("complement")
    code_postal: str | None = _t("code_postal")
    commune: str | None = _t("commune")
    commune_insee: str | None = _t("commune_insee")
    departement: str | None = _t("departement")
    region: str | None = _t("region")
    employeur: str | None = _t("employeur")
    actif: int = _e("actif", defaut=1)
    cle: str = _t("cle", requis=True)
    version: int = _e("version", defaut=1)


class Experience(SQLModel, table=True):
    """Un emploi d'un juré, lié à un titre ou à un code ROME ; sans `fin` : toujours en poste."""

    __tablename__ = "experience"
    __table_args__ = (
        *jours("experience", "debut", "fin"),
        verifie("experience", "lien", "(titre_id IS NULL) <> (rome IS NULL)"),
        verifie("experience", "periode", "fin IS NULL OR debut <= fin"),
        STRICT,
    )
    id: int = _id()
    jure_id: int = _e("jure_id", vers="jure.id", index=True)
    titre_id: int | None = _e("titre_id", requis=False, vers="titre.id", index=True)
    rome: str | None = _t("rome")
    debut: str = _t("debut", requis=True)
    fin: str | None = _t("fin")


class Habilitation(SQLModel, table=True):
    """Droit d'un juré d'examiner une certification, du jour `debut` au jour `fin` inclus.

    `titre_id` répète celui de la certification (clé étrangère double) pour que les index le portent.
    `expiration_constatee` : jour de fin que le traitement de nuit a déjà consigné."""

    __tablename__ = "habilitation"
    __table_args__ = (
        *au_moins("habilitation", 1, "version"),
        *jours("habilitation", "debut", "fin", "expiration_constatee"),
        parmi("habilitation", "etat", EtatHabilitation),
        verifie("habilitation", "periode", "debut <= fin"),
        ForeignKeyConstraint(
            ["certification_id", "titre_id"],
            ["certification.id", "certification.titre_id"],
            name="fk_habilitation_certification",
        ),
        Index("ix_habilitation_jure", "jure_id", "certification_id"),
        Index("ix_habilitation_certification", "certification_id", "titre_id"),
        Index("ix_habilitation_etat", "etat", "titre_id", "fin"),
        Index(
            "ix_habilitation_a_expirer",
            "titre_id",
            "fin",
            sqlite_where=text("etat = 'validee' AND expiration_constatee IS NULL"),
            postgresql_where=text("etat = 'validee' AND expiration_constatee IS NULL"),
        ),
        STRICT,
    )
    id: int = _id()
    jure_id: int = _e("jure_id", vers="jure.id")
    certification_id: int = _e("certification_id")
    titre_id: int = _e("titre_id")
    etat: str = _t("etat", requis=True)
    debut: str = _t("debut", requis=True)
    fin: str = _t("fin", requis=True)
    expiration_constatee: str | None = _t("expiration_constatee")
    version: int = _e("version", defaut=1)


class Centre(SQLModel, table=True):
    __tablename__ = "centre"
    __table_args__ = (
        *au_moins("centre", 1, "version"),
        verifie("centre", "siret", "siret IS NULL OR length(siret) = 14"),
        STRICT,
    )
    id: int = _id()
    nom: str = _t("nom", requis=True)
    siret: str | None = _t("siret", unique=True)
    adresse: str | None = _t("adresse")
    code_postal: str | None = _t("code_postal")
    commune: str | None = _t("commune")
    commune_insee: str | None = _t("commune_insee")
    departement: str | None = _t("departement")
    region: str | None = _t("region")
    telephone: str | None = _t("telephone")
    courriel: str | None = _t("courriel")
    cle: str = _t("cle", requis=True)
    version: int = _e("version", defaut=1)


class Agrement(SQLModel, table=True):
    """Agrément d'un centre : sur le titre (ses CCP suivent) ou sur un CCS, par site, de `debut` à `fin` inclus."""

    __tablename__ = "agrement"
    __table_args__ = (
        *au_moins("agrement", 1, "version"),
        *jours("agrement", "debut", "fin"),
        parmi("agrement", "etat", EtatAgrement),
        verifie("agrement", "periode", "debut <= fin"),
        Index("ix_agrement_centre", "centre_id", "certification_id"),
        STRICT,
    )
    id: int = _id()
    centre_id: int = _e("centre_id", vers="centre.id")
    certification_id: int = _e("certification_id", vers="certification.id", index=True)
    site: str | None = _t("site")
    debut: str = _t("debut", requis=True)
    fin: str = _t("fin", requis=True)
    etat: str = _t("etat", requis=True)
    version: int = _e("version", defaut=1)


class SessionExamen(SQLModel, table=True):
    """Une session d'examen, nommée `S-<annee>-<numero>`. `departement` et `region` sont ceux du site."""

    __tablename__ = "session_examen"
    __table_args__ = (
        *au_moins("session_examen", 1, "version", "numero"),
        *au_moins("session_examen", 0, "edition"),
        *jours("session_examen", "debut", "fin", "creee_le", "dte_le", "resultats_le", "validee_le"),
        *heures("session_examen", "heure_debut", "heure_convocation", "heure_jury"),
        parmi("session_examen", "etat", EtatSession),
        *booleens("session_examen", "entretien_final"),
        verifie("session_examen", "periode", "debut <= fin"),
        ForeignKeyConstraint(
            ["certification_id", "titre_id"],
            ["certification.id", "certification.titre_id"],
            name="fk_session_examen_certification",
        ),
        UniqueConstraint("annee", "numero", name="uq_session_examen_numero"),
        Index("ix_session_examen_etat", "etat", "debut"),
        Index("ix_session_examen_centre", "centre_id", "debut"),
        Index("ix_session_examen_departement", "departement", "debut"),
        Index("ix_session_examen_titre", "titre_id", "debut"),
        Index("ix_session_examen_certification", "certification_id", "titre_id"),
        STRICT,
    )
    id: int = _id()
    annee: int = _e("annee")
    numero: int = _e("numero")
    etat: str = _t("etat", requis=True)
    certification_id: int = _e("certification_id")
    titre_id: int = _e("titre_id")
    centre_id: int = _e("centre_id", vers="centre.id")
    debut: str = _t("debut", requis=True)
    fin: str = _t("fin", requis=True)
    heure_debut: str = _t("heure_debut", requis=True)
    heure_convocation: str | None = _t("heure_convocation")
    heure_jury: str | None = _t("heure_jury")
    entretien_final: int = _e("entretien_final")
    site: str | None = _t("site")
    commune: str | None = _t("commune")
    commune_insee: str | None = _t("commune_insee")
    departement: str | None = _t("departement")
    region: str | None = _t("region")
    creee_le: str = _t("creee_le", requis=True)
    dte_le: str | None = _t("dte_le")
    dte_commentaire: str | None = _t("dte_commentaire")
    resultats_le: str | None = _t("resultats_le")
    validee_le: str | None = _t("validee_le")
    edition: int = _e("edition", defaut=0)
    version: int = _e("version", defaut=1)


class Participation(SQLModel, table=True):
    """Un juré dans le jury d'une session."""

    __tablename__ = "participation"
    __table_args__ = (Index("ix_participation_jure", "jure_id"), STRICT)
    session_id: int = _cle("session_id", "session_examen.id")
    jure_id: int = _cle("jure_id", "jure.id")


class LienJure(SQLModel, table=True):
    """Lien déclaré d'un juré avec un centre ou un candidat (SES-08)."""

    __tablename__ = "lien_jure"
    __table_args__ = (
        verifie("lien_jure", "cible", "(centre_id IS NULL) <> (candidat_id IS NULL)"),
        STRICT,
    )
    id: int = _id()
    jure_id: int = _e("jure_id", vers="jure.id", index=True)
    centre_id: int | None = _e("centre_id", requis=False, vers="centre.id", index=True)
    candidat_id: int | None = _e("candidat_id", requis=False, vers="candidat.id", index=True)
    nature: str = _t("nature", requis=True)


class Candidat(SQLModel, table=True):
    """Un candidat. Né en France : commune INSEE et libellé saisi ; à l'étranger : pays et ville."""

    __tablename__ = "candidat"
    __table_args__ = (
        *au_moins("candidat", 1, "version"),
        *jours("candidat", "naissance"),
        parmi("candidat", "civilite", Civilite),
        verifie("candidat", "noms", "length(nom) > 0 AND length(prenom) > 0"),
        Index("ix_candidat_identite", "cle", "naissance"),
        Index("ix_candidat_centre", "centre_id"),
        Index("ix_candidat_departement", "departement"),
        STRICT,
    )
    id: int = _id()
    civilite: str | None = _t("civilite")
    nom: str = _t("nom", requis=True)
    prenom: str = _t("prenom", requis=True)
    naissance: str = _t("naissance", requis=True)
    commune_naissance: str | None = _t("commune_naissance")
    commune_naissance_insee: str | None = _t("commune_naissance_insee")
    pays_naissance: str | None = _t("pays_naissance")
    ville_naissance: str | None = _t("ville_naissance")
    telephone: str | None = _t("telephone")
    telephone_e164: str | None = _t("telephone_e164")
    courriel: str | None = _t("courriel")
    adresse: str | None = _t("adresse")
    complement: str | None = _t("complement")
    code_postal: str | None = _t("code_postal")
    commune: str | None = _t("commune")
    commune_insee: str | None = _t("commune_insee")
    departement: str | None = _t("departement")
    centre_id: int | None = _e("centre_id", requis=False, vers="centre.id")
    cle: str = _t("cle", requis=True)
    version: int = _e("version", defaut=1)


class CandidatMot(SQLModel, table=True):
    """Chaque mot de la clé d'un candidat, pour le chercher par leur début ; des déclencheurs la tiennent à jour."""

    __tablename__ = "candidat_mot"
    __table_args__ = (
        Index("ix_candidat_mot_candidat_id", "candidat_id"),
        {**STRICT, "sqlite_with_rowid": False},
    )
    mot: str = _cle("mot")
    candidat_id: int = _cle("candidat_id", "candidat.id")


class Inscription(SQLModel, table=True):
    """Un candidat dans une session ; la ligne reste quand il est désinscrit."""

    __tablename__ = "inscription"
    __table_args__ = (
        *jours("inscription", "inscrit_le", "desinscrit_le"),
        parmi("inscription", "etat", EtatInscription),
        parmi("inscription", "voie", Voie),
        parmi("inscription", "resultat", ResultatCandidat),
        *booleens("inscription", "convocation_a_editer"),
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
        STRICT,
    )
    id: int = _id()
    session_id: int = _e("session_id", vers="session_examen.id")
    candidat_id: int = _e("candidat_id", vers="candidat.id")
    voie: str = _t("voie", requis=True)
    etat: str = _t("etat", requis=True)
    inscrit_le: str = _t("inscrit_le", requis=True)
    resultat: str | None = _t("resultat")
    ccp_acquis: str | None = _t("ccp_acquis")
    convocation_a_editer: int = _e("convocation_a_editer", defaut=0)
    desinscrit_le: str | None = _t("desinscrit_le")
    desinscrit_par: str | None = _t("desinscrit_par")
    motif: str | None = _t("motif")


class Obtention(SQLModel, table=True):
    """Une certification qu'un candidat détient, et la session qui la lui a donnée."""

    __tablename__ = "obtention"
    __table_args__ = (
        *jours("obtention", "obtenue_le"),
        Index("ix_obtention_session", "session_id"),
        Index("ix_obtention_certification", "certification_id"),
        STRICT,
    )
    candidat_id: int = _cle("candidat_id", "candidat.id")
    certification_id: int = _cle("certification_id", "certification.id")
    session_id: int = _cle("session_id", "session_examen.id")
    obtenue_le: str = _t("obtenue_le", requis=True)


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
    id: int = _id()
    session_id: int = _e("session_id", vers="session_examen.id")
    candidat_id: int | None = _e("candidat_id", requis=False, vers="candidat.id", index=True)
    jure_id: int | None = _e("jure_id", requis=False, vers="jure.id", index=True)
    edition: int = _e("edition")
    date_edition: str = _t("date_edition", requis=True)
    heure: str = _t("heure", requis=True)
    contenu: str = _t("contenu", requis=True)


class Profil(SQLModel, table=True):
    """Un rôle d'un agent dans une structure ; `choisi` : celui qui agit quand rien n'est dit."""

    __tablename__ = "profil"
    __table_args__ = (
        parmi("profil", "role", Role),
        *booleens("profil", "choisi"),
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
    id: int = _id()
    agent: str = _t("agent", requis=True)
    role: str = _t("role", requis=True)
    centre_id: int | None = _e("centre_id", requis=False, vers="centre.id", index=True)
    departement: str | None = _t("departement")
    region: str | None = _t("region")
    choisi: int = _e("choisi", defaut=0)


class Lot(SQLModel, table=True):
    """Une écriture : commande simple, fichier, plan, annulation ou traitement de nuit. Qui, quand, sous quel profil."""

    __tablename__ = "lot"
    __table_args__ = (
        *jours("lot", "jour"),
        *au_moins("lot", 0, "fait", "sans_effet", "refuse", "non_traite"),
        STRICT,
    )
    id: int = _id()
    horodatage: str = _t("horodatage", requis=True)
    jour: str = _t("jour", requis=True)
    agent: str = _t("agent", requis=True)
    profil: str | None = _t("profil")
    role: str | None = _t("role")
    structure: str | None = _t("structure")
    commande: str = _t("commande", requis=True)
    motif: str | None = _t("motif")
    source: str | None = _t("source")
    source_sha256: str | None = _t("source_sha256")
    agent_plan: str | None = _t("agent_plan")
    annule: int | None = _e("annule", requis=False, vers="lot.id", index=True)
    fait: int = _e("fait", defaut=0)
    sans_effet: int = _e("sans_effet", defaut=0)
    refuse: int = _e("refuse", defaut=0)
    non_traite: int = _e("non_traite", defaut=0)


class Trace(SQLModel, table=True):
    """Une ligne du journal : un champ d'un objet, avant et après. Ne se modifie ni ne s'efface.

    `version` : celle de l'objet après l'écriture. `empreinte` : chaînage, posé par le journal de sécurité."""

    __tablename__ = "trace"
    __table_args__ = (Index("ix_trace_objet", "type_objet", "objet_id"), STRICT)
    id: int = _id()
    lot_id: int = _e("lot_id", vers="lot.id", index=True)
    type_objet: str = _t("type_objet", requis=True)
    objet_id: int = _e("objet_id")
    action: str = _t("action", requis=True)
    champ: str | None = _t("champ")
    avant: str | None = _t("avant")
    apres: str | None = _t("apres")
    motif: str | None = _t("motif")
    version: int | None = _e("version", requis=False)
    empreinte: str | None = _t("empreinte")


class Compteur(SQLModel, table=True):
    """Dernier numéro donné par nom d'objet : un numéro ne sert jamais deux fois."""

    __tablename__ = "compteur"
    __table_args__ = (*au_moins("compteur", 0, "valeur"), STRICT)
    nom: str = _cle("nom")
    valeur: int = _e("valeur")


class Parametre(SQLModel, table=True):
    """Ce que la base dit d'elle-même : identité, date de création, dernier traitement de nuit."""

    __tablename__ = "parametre"
    __table_args__ = (STRICT,)
    nom: str = _cle("nom")
    valeur: str = _t("valeur", requis=True)
