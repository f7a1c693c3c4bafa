-- Schéma 7. Produit par « make tables » d'après les modèles : ne pas modifier à la main.

CREATE TABLE derogation (
    id INTEGER NOT NULL,
    delai TEXT NOT NULL,
    session_id INTEGER,
    centre_id INTEGER,
    certification_id INTEGER,
    debut TEXT,
    departement TEXT,
    motif TEXT NOT NULL,
    etat TEXT NOT NULL,
    demandee_le TEXT,
    accordee_le TEXT,
    refusee_le TEXT,
    reponse TEXT,
    utilisee_par_id INTEGER,
    utilisee_le TEXT,
    version INTEGER NOT NULL,
    CONSTRAINT pk_derogation PRIMARY KEY (id),
    CONSTRAINT ck_derogation_version CHECK (version >= 1),
    CONSTRAINT ck_derogation_debut CHECK (debut IS NULL OR (debut GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(debut), '') = debut)),
    CONSTRAINT ck_derogation_demandee_le CHECK (demandee_le IS NULL OR (demandee_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(demandee_le), '') = demandee_le)),
    CONSTRAINT ck_derogation_accordee_le CHECK (accordee_le IS NULL OR (accordee_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(accordee_le), '') = accordee_le)),
    CONSTRAINT ck_derogation_refusee_le CHECK (refusee_le IS NULL OR (refusee_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(refusee_le), '') = refusee_le)),
    CONSTRAINT ck_derogation_utilisee_le CHECK (utilisee_le IS NULL OR (utilisee_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(utilisee_le), '') = utilisee_le)),
    CONSTRAINT ck_derogation_delai CHECK (delai IN ('creation', 'dte', 'convocation')),
    CONSTRAINT ck_derogation_etat CHECK (etat IN ('demandee', 'accordee', 'refusee', 'retiree', 'utilisee')),
    CONSTRAINT ck_derogation_cible CHECK ((session_id IS NOT NULL AND centre_id IS NULL AND certification_id IS NULL AND debut IS NULL AND departement IS NULL) OR (session_id IS NULL AND centre_id IS NOT NULL AND certification_id IS NOT NULL AND debut IS NOT NULL AND delai = 'creation')),
    CONSTRAINT ck_derogation_usage CHECK ((utilisee_par_id IS NULL) = (utilisee_le IS NULL) AND (etat = 'utilisee') = (utilisee_le IS NOT NULL)),
    CONSTRAINT ck_derogation_reponse CHECK ((etat IN ('accordee', 'utilisee')) = (accordee_le IS NOT NULL) AND (etat = 'refusee') = (refusee_le IS NOT NULL) AND (demandee_le IS NOT NULL OR etat IN ('accordee', 'utilisee'))),
    CONSTRAINT ck_derogation_motif CHECK (length(motif) > 0),
    CONSTRAINT fk_derogation_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id),
    CONSTRAINT fk_derogation_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id),
    CONSTRAINT fk_derogation_certification_id FOREIGN KEY(certification_id) REFERENCES certification (id),
    CONSTRAINT fk_derogation_utilisee_par_id FOREIGN KEY(utilisee_par_id) REFERENCES session_examen (id)
)
 STRICT;

CREATE INDEX ix_derogation_centre ON derogation (centre_id, certification_id, debut);

CREATE INDEX ix_derogation_certification_id ON derogation (certification_id);

CREATE INDEX ix_derogation_session_id ON derogation (session_id);

CREATE INDEX ix_derogation_utilisee_par_id ON derogation (utilisee_par_id);
