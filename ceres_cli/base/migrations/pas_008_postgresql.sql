-- Schéma 8 d'une base partagée. Tant que sa version n'est pas livrée, qui change une table change aussi son texte ici.

ALTER TABLE message ADD COLUMN centre_id INTEGER;

ALTER TABLE message ADD COLUMN departement TEXT COLLATE "C";

ALTER TABLE message ADD CONSTRAINT fk_message_centre_id FOREIGN KEY (centre_id) REFERENCES centre (id);

ALTER TABLE message DROP CONSTRAINT ck_message_nature;

ALTER TABLE message ADD CONSTRAINT ck_message_nature CHECK (nature IN ('convocation', 'rappel', 'avis', 'relance', 'echeances', 'bureau'));

ALTER TABLE message DROP CONSTRAINT ck_message_objet;

ALTER TABLE message ADD CONSTRAINT ck_message_objet CHECK ((nature = 'bureau') = (centre_id IS NOT NULL) AND (nature = 'bureau') = (departement IS NOT NULL) AND ((nature IN ('convocation', 'avis') AND session_id IS NOT NULL AND convocation_id IS NOT NULL AND profil_id IS NULL AND jour IS NULL) OR (nature = 'rappel' AND session_id IS NOT NULL AND convocation_id IS NOT NULL AND profil_id IS NULL AND jour IS NOT NULL) OR (nature = 'relance' AND session_id IS NOT NULL AND convocation_id IS NULL AND profil_id IS NULL AND jour IS NOT NULL) OR (nature = 'echeances' AND profil_id IS NOT NULL AND session_id IS NULL AND convocation_id IS NULL AND jour IS NOT NULL) OR (nature = 'bureau' AND convocation_id IS NULL AND jour IS NOT NULL)));

CREATE INDEX ix_message_centre ON message (centre_id);

CREATE INDEX ix_message_departement ON message (departement);

ALTER TABLE jure ADD COLUMN sessions_max_an INTEGER;

ALTER TABLE jure ADD CONSTRAINT ck_jure_sessions_max_an CHECK (sessions_max_an >= 1);

CREATE TABLE indisponibilite (
    id INTEGER NOT NULL,
    jure_id INTEGER NOT NULL,
    centre_id INTEGER,
    debut TEXT COLLATE "C" NOT NULL,
    fin TEXT COLLATE "C" NOT NULL,
    CONSTRAINT pk_indisponibilite PRIMARY KEY (id),
    CONSTRAINT ck_indisponibilite_debut CHECK (debut IS NULL OR (debut ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(debut, 'YYYY-MM-DD')::text = debut)),
    CONSTRAINT ck_indisponibilite_fin CHECK (fin IS NULL OR (fin ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(fin, 'YYYY-MM-DD')::text = fin)),
    CONSTRAINT ck_indisponibilite_periode CHECK (debut <= fin),
    CONSTRAINT fk_indisponibilite_jure_id FOREIGN KEY(jure_id) REFERENCES jure (id),
    CONSTRAINT fk_indisponibilite_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id)
);

CREATE INDEX ix_indisponibilite_centre_id ON indisponibilite (centre_id);

CREATE INDEX ix_indisponibilite_jure_id ON indisponibilite (jure_id);
