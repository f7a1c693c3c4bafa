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
