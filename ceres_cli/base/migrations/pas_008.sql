-- Schéma 8. Produit par « make tables » d'après les modèles : ne pas modifier à la main.

CREATE TABLE jure (
    id INTEGER NOT NULL,
    civilite TEXT,
    nom TEXT NOT NULL,
    nom_usage TEXT,
    prenom TEXT NOT NULL,
    naissance TEXT,
    telephone_professionnel TEXT,
    telephone_professionnel_e164 TEXT,
    telephone_personnel TEXT,
    telephone_personnel_e164 TEXT,
    courriel TEXT,
    adresse TEXT,
    complement TEXT,
    code_postal TEXT,
    commune TEXT,
    commune_insee TEXT,
    departement TEXT,
    region TEXT,
    employeur TEXT,
    sessions_max_an INTEGER,
    actif INTEGER NOT NULL,
    cle TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_jure PRIMARY KEY (id),
    CONSTRAINT ck_jure_version CHECK (version >= 1),
    CONSTRAINT ck_jure_naissance CHECK (naissance IS NULL OR (naissance GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(naissance), '') = naissance)),
    CONSTRAINT ck_jure_actif CHECK (actif IN (0, 1)),
    CONSTRAINT ck_jure_civilite CHECK (civilite IN ('M', 'MME')),
    CONSTRAINT ck_jure_sessions_max_an CHECK (sessions_max_an >= 1),
    CONSTRAINT ck_jure_noms CHECK (length(nom) > 0 AND length(prenom) > 0)
)
 STRICT;

CREATE INDEX ix_jure_departement ON jure (departement, actif);

CREATE INDEX ix_jure_identite ON jure (cle, naissance);

CREATE INDEX ix_jure_region ON jure (region, actif);

CREATE TABLE indisponibilite (
    id INTEGER NOT NULL,
    jure_id INTEGER NOT NULL,
    centre_id INTEGER,
    debut TEXT NOT NULL,
    fin TEXT NOT NULL,
    CONSTRAINT pk_indisponibilite PRIMARY KEY (id),
    CONSTRAINT ck_indisponibilite_debut CHECK (debut IS NULL OR (debut GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(debut), '') = debut)),
    CONSTRAINT ck_indisponibilite_fin CHECK (fin IS NULL OR (fin GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(fin), '') = fin)),
    CONSTRAINT ck_indisponibilite_periode CHECK (debut <= fin),
    CONSTRAINT fk_indisponibilite_jure_id FOREIGN KEY(jure_id) REFERENCES jure (id),
    CONSTRAINT fk_indisponibilite_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id)
)
 STRICT;

CREATE INDEX ix_indisponibilite_centre_id ON indisponibilite (centre_id);

CREATE INDEX ix_indisponibilite_jure_id ON indisponibilite (jure_id);
