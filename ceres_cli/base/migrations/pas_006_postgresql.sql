-- Schéma 6 d'une base partagée. Tant que sa version n'est pas livrée, qui change une table change aussi son texte ici.

ALTER TABLE lot ADD COLUMN jeton TEXT COLLATE "C";

ALTER TABLE lot ADD COLUMN horloge_reculee INTEGER DEFAULT 0 NOT NULL;

ALTER TABLE lot ADD CONSTRAINT ck_lot_horloge_reculee CHECK (horloge_reculee IN (0, 1));

DROP TRIGGER tr_lot_intangible ON lot;

CREATE TRIGGER tr_lot_intangible BEFORE DELETE OR TRUNCATE OR UPDATE OF id, horodatage, jour, jour_force, horloge_reculee, jeton, agent, profil, role, structure, commande, source_sha256, agent_plan, annule, fait, sans_effet, refuse, non_traite ON lot FOR EACH STATEMENT EXECUTE FUNCTION journal_intangible();

CREATE OR REPLACE FUNCTION lot_vidage() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.horodatage IS NOT DISTINCT FROM OLD.horodatage AND NEW.jour IS NOT DISTINCT FROM OLD.jour AND NEW.jour_force IS NOT DISTINCT FROM OLD.jour_force AND NEW.horloge_reculee IS NOT DISTINCT FROM OLD.horloge_reculee AND NEW.jeton IS NOT DISTINCT FROM OLD.jeton AND NEW.agent IS NOT DISTINCT FROM OLD.agent AND NEW.profil IS NOT DISTINCT FROM OLD.profil AND NEW.role IS NOT DISTINCT FROM OLD.role AND NEW.structure IS NOT DISTINCT FROM OLD.structure AND NEW.commande IS NOT DISTINCT FROM OLD.commande AND NEW.source_sha256 IS NOT DISTINCT FROM OLD.source_sha256 AND NEW.agent_plan IS NOT DISTINCT FROM OLD.agent_plan AND NEW.annule IS NOT DISTINCT FROM OLD.annule AND NEW.fait IS NOT DISTINCT FROM OLD.fait AND NEW.sans_effet IS NOT DISTINCT FROM OLD.sans_effet AND NEW.refuse IS NOT DISTINCT FROM OLD.refuse AND NEW.non_traite IS NOT DISTINCT FROM OLD.non_traite AND NEW.motif IS NULL AND NEW.source IS NULL THEN RETURN NEW; END IF; RAISE EXCEPTION 'le journal ne se modifie pas'; END $$;

ALTER TABLE certification ADD COLUMN exige_du TEXT COLLATE "C";

ALTER TABLE certification ADD COLUMN retire_le TEXT COLLATE "C";

ALTER TABLE certification ADD COLUMN exige_avant TEXT COLLATE "C";

ALTER TABLE certification ADD COLUMN effet_du TEXT COLLATE "C";

UPDATE certification SET retire_le = '9999-12-31' WHERE retiree = 1;

ALTER TABLE certification DROP COLUMN retiree;

ALTER TABLE certification ADD CONSTRAINT ck_certification_exige_du CHECK (exige_du IS NULL OR (exige_du ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(exige_du, 'YYYY-MM-DD')::text = exige_du));

ALTER TABLE certification ADD CONSTRAINT ck_certification_retire_le CHECK (retire_le IS NULL OR (retire_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(retire_le, 'YYYY-MM-DD')::text = retire_le));

ALTER TABLE certification ADD CONSTRAINT ck_certification_effet_du CHECK (effet_du IS NULL OR (effet_du ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(effet_du, 'YYYY-MM-DD')::text = effet_du));
ALTER TABLE habilitation ADD COLUMN a_viser INTEGER DEFAULT 0 NOT NULL;

ALTER TABLE habilitation ADD CONSTRAINT ck_habilitation_a_viser CHECK (a_viser IN (0, 1));

CREATE INDEX ix_habilitation_a_viser ON habilitation (jure_id) WHERE a_viser = 1;

ALTER TABLE inscription ADD COLUMN resultat_le TEXT COLLATE "C";

ALTER TABLE inscription ADD CONSTRAINT ck_inscription_resultat_le CHECK (resultat_le IS NULL OR (resultat_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(resultat_le, 'YYYY-MM-DD')::text = resultat_le));

ALTER TABLE inscription ADD COLUMN vae_a_justifier INTEGER DEFAULT 0 NOT NULL;

ALTER TABLE inscription ADD CONSTRAINT ck_inscription_vae_a_justifier CHECK (vae_a_justifier IN (0, 1));

CREATE INDEX ix_inscription_vae_a_justifier ON inscription (session_id) WHERE vae_a_justifier = 1;
CREATE TABLE distinction_jure (
    premier_id INTEGER NOT NULL,
    second_id INTEGER NOT NULL,
    faite_le TEXT COLLATE "C" NOT NULL,
    motif TEXT COLLATE "C" NOT NULL,
    CONSTRAINT pk_distinction_jure PRIMARY KEY (premier_id, second_id),
    CONSTRAINT ck_distinction_jure_faite_le CHECK (faite_le IS NULL OR (faite_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(faite_le, 'YYYY-MM-DD')::text = faite_le)),
    CONSTRAINT ck_distinction_jure_ordre CHECK (premier_id < second_id),
    CONSTRAINT fk_distinction_jure_premier_id FOREIGN KEY(premier_id) REFERENCES jure (id),
    CONSTRAINT fk_distinction_jure_second_id FOREIGN KEY(second_id) REFERENCES jure (id)
);

CREATE INDEX ix_distinction_jure_second ON distinction_jure (second_id);
