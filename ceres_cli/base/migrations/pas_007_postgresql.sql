-- Schéma 7 d'une base partagée. Tant que sa version n'est pas livrée, qui change une table change aussi son texte ici.

ALTER TABLE derogation ADD COLUMN etat TEXT COLLATE "C";

ALTER TABLE derogation ADD COLUMN demandee_le TEXT COLLATE "C";

ALTER TABLE derogation ADD COLUMN refusee_le TEXT COLLATE "C";

ALTER TABLE derogation ADD COLUMN reponse TEXT COLLATE "C";

UPDATE derogation SET etat = CASE WHEN utilisee_le IS NULL THEN 'accordee' ELSE 'utilisee' END;

ALTER TABLE derogation ALTER COLUMN etat SET NOT NULL;

ALTER TABLE derogation ALTER COLUMN accordee_le DROP NOT NULL;

ALTER TABLE derogation ADD CONSTRAINT ck_derogation_demandee_le CHECK (demandee_le IS NULL OR (demandee_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(demandee_le, 'YYYY-MM-DD')::text = demandee_le));

ALTER TABLE derogation ADD CONSTRAINT ck_derogation_refusee_le CHECK (refusee_le IS NULL OR (refusee_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(refusee_le, 'YYYY-MM-DD')::text = refusee_le));

ALTER TABLE derogation ADD CONSTRAINT ck_derogation_etat CHECK (etat IN ('demandee', 'accordee', 'refusee', 'retiree', 'utilisee'));

ALTER TABLE derogation DROP CONSTRAINT ck_derogation_usage;

ALTER TABLE derogation ADD CONSTRAINT ck_derogation_usage CHECK ((utilisee_par_id IS NULL) = (utilisee_le IS NULL) AND (etat = 'utilisee') = (utilisee_le IS NOT NULL));

ALTER TABLE derogation ADD CONSTRAINT ck_derogation_reponse CHECK ((etat IN ('accordee', 'utilisee')) = (accordee_le IS NOT NULL) AND (etat = 'refusee') = (refusee_le IS NOT NULL) AND (demandee_le IS NOT NULL OR etat IN ('accordee', 'utilisee')));

ALTER TABLE message ADD COLUMN intitule TEXT COLLATE "C";

ALTER TABLE message ADD COLUMN texte TEXT COLLATE "C";

ALTER TABLE message DROP CONSTRAINT uq_message_convocation;

ALTER TABLE message DROP CONSTRAINT ck_message_nature;

ALTER TABLE message ADD CONSTRAINT ck_message_nature CHECK (nature IN ('convocation', 'rappel', 'avis', 'relance', 'echeances'));

ALTER TABLE message DROP CONSTRAINT ck_message_objet;

ALTER TABLE message ADD CONSTRAINT ck_message_objet CHECK ((nature IN ('convocation', 'avis') AND session_id IS NOT NULL AND convocation_id IS NOT NULL AND profil_id IS NULL AND jour IS NULL) OR (nature = 'rappel' AND session_id IS NOT NULL AND convocation_id IS NOT NULL AND profil_id IS NULL AND jour IS NOT NULL) OR (nature = 'relance' AND session_id IS NOT NULL AND convocation_id IS NULL AND profil_id IS NULL AND jour IS NOT NULL) OR (nature = 'echeances' AND profil_id IS NOT NULL AND session_id IS NULL AND convocation_id IS NULL AND jour IS NOT NULL));

CREATE INDEX ix_message_convocation ON message (convocation_id);

CREATE UNIQUE INDEX uq_message_convocation ON message (convocation_id, nature, edition) WHERE nature IN ('convocation', 'avis');

CREATE UNIQUE INDEX uq_message_rappel ON message (convocation_id, jour, edition) WHERE nature = 'rappel';

ALTER TABLE participation ADD COLUMN vient INTEGER;

ALTER TABLE participation ADD COLUMN repondu_le TEXT COLLATE "C";

ALTER TABLE participation ADD CONSTRAINT ck_participation_vient CHECK (vient IN (0, 1));

ALTER TABLE participation ADD CONSTRAINT ck_participation_repondu_le CHECK (repondu_le IS NULL OR (repondu_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(repondu_le, 'YYYY-MM-DD')::text = repondu_le));

ALTER TABLE participation ADD CONSTRAINT ck_participation_reponse CHECK ((vient IS NULL) = (repondu_le IS NULL));
