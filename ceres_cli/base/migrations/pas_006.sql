-- Schéma 6. Produit par « make tables » d'après les modèles : ne pas modifier à la main.

CREATE TABLE lot (
    id INTEGER NOT NULL,
    horodatage TEXT NOT NULL,
    jour TEXT NOT NULL,
    jour_force INTEGER NOT NULL,
    horloge_reculee INTEGER DEFAULT 0 NOT NULL,
    jeton TEXT,
    agent TEXT NOT NULL,
    profil TEXT,
    role TEXT,
    structure TEXT,
    commande TEXT NOT NULL,
    motif TEXT,
    source TEXT,
    source_sha256 TEXT,
    agent_plan TEXT,
    annule INTEGER,
    fait INTEGER NOT NULL,
    sans_effet INTEGER NOT NULL,
    refuse INTEGER NOT NULL,
    non_traite INTEGER NOT NULL,
    CONSTRAINT pk_lot PRIMARY KEY (id),
    CONSTRAINT ck_lot_jour CHECK (jour IS NULL OR (jour GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(jour), '') = jour)),
    CONSTRAINT ck_lot_jour_force CHECK (jour_force IN (0, 1)),
    CONSTRAINT ck_lot_horloge_reculee CHECK (horloge_reculee IN (0, 1)),
    CONSTRAINT ck_lot_fait CHECK (fait >= 0),
    CONSTRAINT ck_lot_sans_effet CHECK (sans_effet >= 0),
    CONSTRAINT ck_lot_refuse CHECK (refuse >= 0),
    CONSTRAINT ck_lot_non_traite CHECK (non_traite >= 0),
    CONSTRAINT fk_lot_annule FOREIGN KEY(annule) REFERENCES lot (id)
)
 STRICT;

CREATE INDEX ix_lot_annule ON lot (annule);

CREATE TRIGGER tr_lot_sans_modification BEFORE UPDATE ON lot WHEN NOT (NEW.id IS OLD.id AND NEW.horodatage IS OLD.horodatage AND NEW.jour IS OLD.jour AND NEW.jour_force IS OLD.jour_force AND NEW.horloge_reculee IS OLD.horloge_reculee AND NEW.jeton IS OLD.jeton AND NEW.agent IS OLD.agent AND NEW.profil IS OLD.profil AND NEW.role IS OLD.role AND NEW.structure IS OLD.structure AND NEW.commande IS OLD.commande AND NEW.source_sha256 IS OLD.source_sha256 AND NEW.agent_plan IS OLD.agent_plan AND NEW.annule IS OLD.annule AND NEW.fait IS OLD.fait AND NEW.sans_effet IS OLD.sans_effet AND NEW.refuse IS OLD.refuse AND NEW.non_traite IS OLD.non_traite AND NEW.motif IS NULL AND NEW.source IS NULL) BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END;

CREATE TRIGGER tr_lot_sans_remplacement BEFORE INSERT ON lot WHEN EXISTS (SELECT 1 FROM lot WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'le journal ne se remplace pas'); END;

CREATE TRIGGER tr_lot_sans_suppression BEFORE DELETE ON lot BEGIN SELECT RAISE(ABORT, 'le journal ne s''efface pas'); END;

CREATE TABLE certification (
    id INTEGER NOT NULL,
    titre_id INTEGER NOT NULL,
    type TEXT NOT NULL,
    rang INTEGER NOT NULL,
    reference TEXT NOT NULL,
    code_bloc TEXT,
    intitule TEXT NOT NULL,
    exige_du TEXT,
    retire_le TEXT,
    exige_avant TEXT,
    effet_du TEXT,
    CONSTRAINT pk_certification PRIMARY KEY (id),
    CONSTRAINT ck_certification_type CHECK (type IN ('TITRE', 'CCP', 'CCS')),
    CONSTRAINT ck_certification_exige_du CHECK (exige_du IS NULL OR (exige_du GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(exige_du), '') = exige_du)),
    CONSTRAINT ck_certification_retire_le CHECK (retire_le IS NULL OR (retire_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(retire_le), '') = retire_le)),
    CONSTRAINT ck_certification_effet_du CHECK (effet_du IS NULL OR (effet_du GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(effet_du), '') = effet_du)),
    CONSTRAINT ck_certification_rang CHECK ((type = 'TITRE' AND rang = 0) OR (type <> 'TITRE' AND rang > 0)),
    CONSTRAINT uq_certification_rang UNIQUE (titre_id, type, rang),
    CONSTRAINT uq_certification_titre UNIQUE (id, titre_id),
    CONSTRAINT fk_certification_titre_id FOREIGN KEY(titre_id) REFERENCES titre (id),
    CONSTRAINT uq_certification_reference UNIQUE (reference)
)
 STRICT;

CREATE TABLE distinction_jure (
    premier_id INTEGER NOT NULL,
    second_id INTEGER NOT NULL,
    faite_le TEXT NOT NULL,
    motif TEXT NOT NULL,
    CONSTRAINT pk_distinction_jure PRIMARY KEY (premier_id, second_id),
    CONSTRAINT ck_distinction_jure_faite_le CHECK (faite_le IS NULL OR (faite_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(faite_le), '') = faite_le)),
    CONSTRAINT ck_distinction_jure_ordre CHECK (premier_id < second_id),
    CONSTRAINT fk_distinction_jure_premier_id FOREIGN KEY(premier_id) REFERENCES jure (id),
    CONSTRAINT fk_distinction_jure_second_id FOREIGN KEY(second_id) REFERENCES jure (id)
)
 STRICT;

CREATE INDEX ix_distinction_jure_second ON distinction_jure (second_id);

CREATE TABLE habilitation (
    id INTEGER NOT NULL,
    jure_id INTEGER NOT NULL,
    certification_id INTEGER NOT NULL,
    titre_id INTEGER NOT NULL,
    etat TEXT NOT NULL,
    debut TEXT NOT NULL,
    fin TEXT NOT NULL,
    expiration_constatee TEXT,
    a_viser INTEGER DEFAULT 0 NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_habilitation PRIMARY KEY (id),
    CONSTRAINT ck_habilitation_version CHECK (version >= 1),
    CONSTRAINT ck_habilitation_debut CHECK (debut IS NULL OR (debut GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(debut), '') = debut)),
    CONSTRAINT ck_habilitation_fin CHECK (fin IS NULL OR (fin GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(fin), '') = fin)),
    CONSTRAINT ck_habilitation_expiration_constatee CHECK (expiration_constatee IS NULL OR (expiration_constatee GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(expiration_constatee), '') = expiration_constatee)),
    CONSTRAINT ck_habilitation_etat CHECK (etat IN ('brouillon', 'validee', 'suspendue')),
    CONSTRAINT ck_habilitation_a_viser CHECK (a_viser IN (0, 1)),
    CONSTRAINT ck_habilitation_periode CHECK (debut <= fin),
    CONSTRAINT fk_habilitation_certification FOREIGN KEY(certification_id, titre_id) REFERENCES certification (id, titre_id),
    CONSTRAINT fk_habilitation_jure_id FOREIGN KEY(jure_id) REFERENCES jure (id)
)
 STRICT;

CREATE INDEX ix_habilitation_a_expirer ON habilitation (etat, expiration_constatee, titre_id, fin) WHERE etat = 'validee' AND expiration_constatee IS NULL;

CREATE INDEX ix_habilitation_a_viser ON habilitation (jure_id) WHERE a_viser = 1;

CREATE INDEX ix_habilitation_certification ON habilitation (certification_id, titre_id);

CREATE INDEX ix_habilitation_etat ON habilitation (etat, titre_id, fin);

CREATE INDEX ix_habilitation_jure ON habilitation (jure_id, certification_id);

CREATE TABLE inscription (
    id INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    candidat_id INTEGER NOT NULL,
    voie TEXT NOT NULL,
    portee TEXT DEFAULT 'complete' NOT NULL,
    demande_vae_id INTEGER,
    vae_a_justifier INTEGER DEFAULT 0 NOT NULL,
    etat TEXT NOT NULL,
    inscrit_le TEXT NOT NULL,
    resultat TEXT,
    resultat_le TEXT,
    entretien TEXT,
    ccp_acquis TEXT,
    convocation_a_editer INTEGER NOT NULL,
    desinscrit_le TEXT,
    desinscrit_par TEXT,
    motif TEXT,
    CONSTRAINT pk_inscription PRIMARY KEY (id),
    CONSTRAINT ck_inscription_inscrit_le CHECK (inscrit_le IS NULL OR (inscrit_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(inscrit_le), '') = inscrit_le)),
    CONSTRAINT ck_inscription_desinscrit_le CHECK (desinscrit_le IS NULL OR (desinscrit_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(desinscrit_le), '') = desinscrit_le)),
    CONSTRAINT ck_inscription_resultat_le CHECK (resultat_le IS NULL OR (resultat_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(resultat_le), '') = resultat_le)),
    CONSTRAINT ck_inscription_etat CHECK (etat IN ('inscrit', 'desinscrit', 'ecarte')),
    CONSTRAINT ck_inscription_voie CHECK (voie IN ('formation', 'vae', 'apprentissage')),
    CONSTRAINT ck_inscription_portee CHECK (portee IN ('complete', 'entretien_final_seul')),
    CONSTRAINT ck_inscription_resultat CHECK (resultat IN ('reussite', 'reussite_partielle', 'echec', 'absent')),
    CONSTRAINT ck_inscription_entretien CHECK (entretien IN ('reussi', 'echoue', 'absent')),
    CONSTRAINT ck_inscription_convocation_a_editer CHECK (convocation_a_editer IN (0, 1)),
    CONSTRAINT ck_inscription_vae_a_justifier CHECK (vae_a_justifier IN (0, 1)),
    CONSTRAINT fk_inscription_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id),
    CONSTRAINT fk_inscription_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id),
    CONSTRAINT fk_inscription_demande_vae_id FOREIGN KEY(demande_vae_id) REFERENCES demande_vae (id)
)
 STRICT;

CREATE INDEX ix_inscription_candidat ON inscription (candidat_id);

CREATE INDEX ix_inscription_demande_vae_id ON inscription (demande_vae_id);

CREATE INDEX ix_inscription_session ON inscription (session_id, candidat_id);

CREATE INDEX ix_inscription_vae_a_justifier ON inscription (session_id) WHERE vae_a_justifier = 1;

CREATE UNIQUE INDEX uq_inscription_vivante ON inscription (candidat_id, session_id) WHERE etat = 'inscrit';
