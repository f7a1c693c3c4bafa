-- Schéma 5 : les modèles de lettre. Tant que sa version n'est pas livrée, qui change une table change aussi son texte ici :
-- docs/developper.md, « Une colonne nouvelle ».

CREATE TABLE centre (
    id INTEGER NOT NULL,
    nom TEXT NOT NULL,
    siret TEXT,
    adresse TEXT,
    code_postal TEXT,
    commune TEXT,
    commune_insee TEXT,
    departement TEXT,
    region TEXT,
    telephone TEXT,
    courriel TEXT,
    logo TEXT,
    signataire TEXT,
    qualite TEXT,
    acces TEXT,
    modele TEXT,
    cle TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_centre PRIMARY KEY (id),
    CONSTRAINT ck_centre_version CHECK (version >= 1),
    CONSTRAINT ck_centre_siret CHECK (siret IS NULL OR length(siret) = 14),
    CONSTRAINT ck_centre_qualite CHECK (qualite IS NULL OR signataire IS NOT NULL),
    CONSTRAINT ck_centre_modele CHECK (modele IS NULL OR modele = 'maison' OR length(modele) = 64),
    CONSTRAINT uq_centre_siret UNIQUE (siret)
) STRICT;

CREATE TABLE modele (
    empreinte TEXT NOT NULL,
    contenu TEXT NOT NULL,
    CONSTRAINT pk_modele PRIMARY KEY (empreinte),
    CONSTRAINT ck_modele_empreinte CHECK (length(empreinte) = 64)
) STRICT;

CREATE TABLE modele_commun (
    nom TEXT NOT NULL,
    empreinte TEXT,
    CONSTRAINT pk_modele_commun PRIMARY KEY (nom),
    CONSTRAINT ck_modele_commun_nom CHECK (nom IN ('convocation'))
) STRICT;
