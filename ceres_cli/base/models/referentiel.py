"""Le référentiel : titres, certifications, centres, agréments."""

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import SQLModel

from ceres_cli.base.contraintes import (
    au_moins,
    jours,
    parmi,
    verifie,
)
from ceres_cli.base.models.champs import STRICT, cle, cle_de_recherche, e, identifiant, numero_de_version, t
from ceres_cli.regles.vocabulaire import (
    NatureEvenementAgrement,
    OrigineProlongation,
    TypeCertification,
)


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
    id: int = identifiant()
    reference: str = t("reference", requis=True, unique=True)
    code: str | None = t("code")
    millesime: str | None = t("millesime")
    rncp: str | None = t("rncp", unique=True)
    intitule: str = t("intitule", requis=True)
    sigle: str | None = t("sigle")
    niveau: int | None = e("niveau", requis=False)
    date_debut_validite: str | None = t("date_debut_validite")
    date_fin_validite: str = t("date_fin_validite", requis=True)
    date_fin_prolongation: str = t("date_fin_prolongation", requis=True)
    origine_prolongation: str = t("origine_prolongation", requis=True)
    validation_partielle: int | None = e("validation_partielle", requis=False)
    nsf: str | None = t("nsf")
    voies: str | None = t("voies")
    texte_officiel: str | None = t("texte_officiel")
    cle: str = cle_de_recherche()
    source: str | None = t("source", technique=True)
    source_sha256: str | None = t("source_sha256", technique=True)
    source_date: str | None = t("source_date", technique=True)
    importe_le: str | None = t("importe_le", technique=True)
    version: int = numero_de_version()


class Succession(SQLModel, table=True):
    """Chaîne des versions, par numéros RNCP : l'une des deux fiches peut manquer à la base."""

    __tablename__ = "succession"
    __table_args__ = (
        Index("ix_succession_nouveau", "nouveau"),
        verifie("succession", "sens", "ancien <> nouveau"),
        STRICT,
    )
    ancien: str = cle("ancien")
    nouveau: str = cle("nouveau")


class TitreRome(SQLModel, table=True):
    __tablename__ = "titre_rome"
    __table_args__ = (STRICT,)
    titre_id: int = cle("titre_id", "titre.id")
    code: str = cle("code")


class Certification(SQLModel, table=True):
    """Ce qu'une habilitation ou une session vise : le titre entier, un CCP ou un CCS. `rang` vaut 0 pour le titre.

    OBT-02 : un CCP est exigé de `exige_du` (vide : depuis l'origine du titre) à la veille de `retire_le`, et le fut aux
    périodes de `exige_avant` (`regles.faits.titre.Exigence`). `effet_du` : la date d'effet que dit un texte."""

    __tablename__ = "certification"
    __table_args__ = (
        parmi("certification", "type", TypeCertification),
        *jours("certification", "exige_du", "retire_le", "effet_du"),
        verifie("certification", "rang", "(type = 'TITRE' AND rang = 0) OR (type <> 'TITRE' AND rang > 0)"),
        UniqueConstraint("titre_id", "type", "rang", name="uq_certification_rang"),
        UniqueConstraint("id", "titre_id", name="uq_certification_titre"),
        STRICT,
    )
    id: int = identifiant()
    titre_id: int = e("titre_id", vers="titre.id")
    type: str = t("type", requis=True)
    rang: int = e("rang")
    reference: str = t("reference", requis=True, unique=True)
    code_bloc: str | None = t("code_bloc")
    intitule: str = t("intitule", requis=True)
    exige_du: str | None = t("exige_du")
    retire_le: str | None = t("retire_le")
    exige_avant: str | None = t("exige_avant")
    effet_du: str | None = t("effet_du")


class Logo(SQLModel, table=True):
    """Une image d'en-tête, nommée par son SHA-256 ; `contenu` en base64. Elle reste : une édition la cite."""

    __tablename__ = "logo"
    __table_args__ = (
        verifie("logo", "empreinte", "length(empreinte) = 64"),
        verifie("logo", "format", "format IN ('png', 'svg')"),
        STRICT,
    )
    empreinte: str = cle("empreinte")
    format: str = t("format", requis=True)
    contenu: str = t("contenu", requis=True)


class Modele(SQLModel, table=True):
    """Un modèle de lettre et ses fichiers (`contenu`, JSON), nommé par son SHA-256. Il reste : une édition le cite."""

    __tablename__ = "modele"
    __table_args__ = (verifie("modele", "empreinte", "length(empreinte) = 64"), STRICT)
    empreinte: str = cle("empreinte")
    contenu: str = t("contenu", requis=True)


class ModeleCommun(SQLModel, table=True):
    """Le modèle des lettres de toute la base (`nom` : « convocation ») ; sans empreinte, celui de la maison."""

    __tablename__ = "modele_commun"
    __table_args__ = (verifie("modele_commun", "nom", "nom IN ('convocation')"), STRICT)
    nom: str = cle("nom")
    empreinte: str | None = t("empreinte")


class Centre(SQLModel, table=True):
    """`logo` (une empreinte), `modele` (de même, ou « maison » ; vide, celui de la base), `signataire`, `qualite` et
    `acces` sont ceux de ses lettres."""

    __tablename__ = "centre"
    __table_args__ = (
        *au_moins("centre", 1, "version"),
        verifie("centre", "siret", "siret IS NULL OR length(siret) = 14"),
        verifie("centre", "qualite", "qualite IS NULL OR signataire IS NOT NULL"),
        verifie("centre", "modele", "modele IS NULL OR modele = 'maison' OR length(modele) = 64"),
        STRICT,
    )
    id: int = identifiant()
    nom: str = t("nom", requis=True)
    siret: str | None = t("siret", unique=True)
    adresse: str | None = t("adresse")
    code_postal: str | None = t("code_postal")
    commune: str | None = t("commune")
    commune_insee: str | None = t("commune_insee")
    departement: str | None = t("departement")
    region: str | None = t("region")
    telephone: str | None = t("telephone")
    courriel: str | None = t("courriel")
    logo: str | None = t("logo")
    signataire: str | None = t("signataire")
    qualite: str | None = t("qualite")
    acces: str | None = t("acces")
    modele: str | None = t("modele")
    cle: str = cle_de_recherche()
    version: int = numero_de_version()


class Site(SQLModel, table=True):
    """Un lieu d'un centre, où se tiennent des sessions. `cle` : son nom sans accents ni casse ; `salles` : leurs noms,
    séparés par des virgules ; `capacite` : candidats d'une demi-journée."""

    __tablename__ = "site"
    __table_args__ = (
        *au_moins("site", 1, "version"),
        *jours("site", "ferme_le"),
        verifie("site", "nom", "length(nom) > 0"),
        verifie("site", "capacite", "capacite IS NULL OR capacite >= 1"),
        Index("ix_site_centre", "centre_id", "cle"),
        STRICT,
    )
    id: int = identifiant()
    centre_id: int = e("centre_id", vers="centre.id")
    nom: str = t("nom", requis=True)
    adresse: str | None = t("adresse")
    code_postal: str | None = t("code_postal")
    commune: str | None = t("commune")
    commune_insee: str | None = t("commune_insee")
    departement: str | None = t("departement")
    region: str | None = t("region")
    acces: str | None = t("acces")
    capacite: int | None = e("capacite", requis=False)
    salles: str | None = t("salles")
    ferme_le: str | None = t("ferme_le")
    cle: str = cle_de_recherche()
    version: int = numero_de_version()


class Agrement(SQLModel, table=True):
    """Agrément d'un centre : sur le titre (ses CCP suivent) ou sur un CCS, par site, de `debut` à `fin` inclus.

    La commune est celle du site : une session qui s'y tient la prend (SES-06). `site_cle` : le site sans accents ni
    casse, pour les comparer (AGR-03). Son état un jour donné se tire de ses événements."""

    __tablename__ = "agrement"
    __table_args__ = (
        *au_moins("agrement", 1, "version"),
        *jours("agrement", "debut", "fin"),
        verifie("agrement", "periode", "debut <= fin"),
        verifie("agrement", "commune", "site IS NOT NULL OR commune IS NULL"),
        verifie("agrement", "site", "(site IS NULL) = (site_cle IS NULL) AND (site_id IS NULL OR site IS NOT NULL)"),
        Index("ix_agrement_centre", "centre_id", "certification_id"),
        STRICT,
    )
    id: int = identifiant()
    centre_id: int = e("centre_id", vers="centre.id")
    certification_id: int = e("certification_id", vers="certification.id", index=True)
    site_id: int | None = e("site_id", requis=False, vers="site.id", index=True)
    site: str | None = t("site")
    site_cle: str | None = t("site_cle", technique=True)
    commune: str | None = t("commune")
    commune_insee: str | None = t("commune_insee")
    departement: str | None = t("departement")
    region: str | None = t("region")
    debut: str = t("debut", requis=True)
    fin: str = t("fin", requis=True)
    version: int = numero_de_version()


class EvenementAgrement(SQLModel, table=True):
    """Ce qui est arrivé à un agrément : suspendu, rétabli, retiré, à compter d'un jour inclus."""

    __tablename__ = "evenement_agrement"
    __table_args__ = (
        *jours("evenement_agrement", "a_compter_du", "pose_le"),
        parmi("evenement_agrement", "nature", NatureEvenementAgrement),
        Index("ix_evenement_agrement_jour", "agrement_id", "a_compter_du"),
        STRICT,
    )
    id: int = identifiant()
    agrement_id: int = e("agrement_id", vers="agrement.id")
    nature: str = t("nature", requis=True)
    a_compter_du: str = t("a_compter_du", requis=True)
    pose_le: str = t("pose_le", requis=True)
    motif: str = t("motif", requis=True)
