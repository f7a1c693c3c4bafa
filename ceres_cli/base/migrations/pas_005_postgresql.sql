-- Schéma 5 d'une base partagée : les modèles de lettre, la boîte d'envoi. Tant que sa version n'est pas livrée, qui change
-- une table change aussi son texte ici.

ALTER TABLE centre ADD COLUMN modele TEXT COLLATE "C";

ALTER TABLE centre ADD CONSTRAINT ck_centre_modele CHECK (modele IS NULL OR modele = 'maison' OR length(modele) = 64);

ALTER TABLE profil ADD COLUMN courriel TEXT COLLATE "C";

CREATE TABLE modele (
    empreinte TEXT COLLATE "C" NOT NULL,
    contenu TEXT COLLATE "C" NOT NULL,
    CONSTRAINT pk_modele PRIMARY KEY (empreinte),
    CONSTRAINT ck_modele_empreinte CHECK (length(empreinte) = 64)
);

CREATE TABLE modele_commun (
    nom TEXT COLLATE "C" NOT NULL,
    empreinte TEXT COLLATE "C",
    CONSTRAINT pk_modele_commun PRIMARY KEY (nom),
    CONSTRAINT ck_modele_commun_nom CHECK (nom IN ('convocation'))
);

CREATE TABLE message (
    id INTEGER NOT NULL,
    session_id INTEGER,
    convocation_id INTEGER,
    profil_id INTEGER,
    nature TEXT COLLATE "C" NOT NULL,
    edition INTEGER NOT NULL,
    jour TEXT COLLATE "C",
    adresse TEXT COLLATE "C",
    etat TEXT COLLATE "C" NOT NULL,
    essais INTEGER NOT NULL,
    essaye_le TEXT COLLATE "C",
    reponse TEXT COLLATE "C",
    version INTEGER NOT NULL,
    CONSTRAINT pk_message PRIMARY KEY (id),
    CONSTRAINT ck_message_edition CHECK (edition >= 1),
    CONSTRAINT ck_message_version CHECK (version >= 1),
    CONSTRAINT ck_message_essais CHECK (essais >= 0),
    CONSTRAINT ck_message_nature CHECK (nature IN ('convocation', 'avis', 'relance', 'echeances')),
    CONSTRAINT ck_message_etat CHECK (etat IN ('en_file', 'en_cours', 'envoye', 'a_retenter', 'echoue', 'incertain', 'abandonne')),
    CONSTRAINT ck_message_essai CHECK ((essais = 0) = (essaye_le IS NULL)),
    CONSTRAINT ck_message_envoi CHECK (etat NOT IN ('en_cours', 'envoye', 'incertain') OR essais > 0),
    CONSTRAINT ck_message_jour CHECK (jour IS NULL OR (jour ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(jour, 'YYYY-MM-DD')::text = jour)),
    CONSTRAINT ck_message_objet CHECK ((nature IN ('convocation', 'avis') AND session_id IS NOT NULL AND convocation_id IS NOT NULL AND profil_id IS NULL AND jour IS NULL) OR (nature = 'relance' AND session_id IS NOT NULL AND convocation_id IS NULL AND profil_id IS NULL AND jour IS NOT NULL) OR (nature = 'echeances' AND profil_id IS NOT NULL AND session_id IS NULL AND convocation_id IS NULL AND jour IS NOT NULL)),
    CONSTRAINT uq_message_convocation UNIQUE (convocation_id, nature, edition),
    CONSTRAINT fk_message_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id),
    CONSTRAINT fk_message_convocation_id FOREIGN KEY(convocation_id) REFERENCES convocation (id),
    CONSTRAINT fk_message_profil_id FOREIGN KEY(profil_id) REFERENCES profil (id)
);

CREATE INDEX ix_message_essaye_le ON message (essaye_le);

CREATE INDEX ix_message_session ON message (session_id);

CREATE UNIQUE INDEX uq_message_echeances ON message (profil_id, edition) WHERE nature = 'echeances';

CREATE UNIQUE INDEX uq_message_echeances_jour ON message (profil_id, jour) WHERE nature = 'echeances';

CREATE UNIQUE INDEX uq_message_relance ON message (session_id, edition) WHERE nature = 'relance';
