-- Schéma 8. Produit par « make tables » d'après les modèles : ne pas modifier à la main.

CREATE TABLE message (
    id INTEGER NOT NULL,
    session_id INTEGER,
    convocation_id INTEGER,
    profil_id INTEGER,
    centre_id INTEGER,
    departement TEXT,
    nature TEXT NOT NULL,
    edition INTEGER NOT NULL,
    jour TEXT,
    adresse TEXT,
    etat TEXT NOT NULL,
    essais INTEGER NOT NULL,
    essaye_le TEXT,
    reponse TEXT,
    intitule TEXT,
    texte TEXT,
    version INTEGER NOT NULL,
    CONSTRAINT pk_message PRIMARY KEY (id),
    CONSTRAINT ck_message_edition CHECK (edition >= 1),
    CONSTRAINT ck_message_version CHECK (version >= 1),
    CONSTRAINT ck_message_essais CHECK (essais >= 0),
    CONSTRAINT ck_message_nature CHECK (nature IN ('convocation', 'rappel', 'avis', 'relance', 'echeances', 'bureau')),
    CONSTRAINT ck_message_etat CHECK (etat IN ('en_file', 'en_cours', 'envoye', 'a_retenter', 'echoue', 'incertain', 'abandonne')),
    CONSTRAINT ck_message_essai CHECK ((essais = 0) = (essaye_le IS NULL)),
    CONSTRAINT ck_message_envoi CHECK (etat NOT IN ('en_cours', 'envoye', 'incertain') OR essais > 0),
    CONSTRAINT ck_message_jour CHECK (jour IS NULL OR (jour GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(jour), '') = jour)),
    CONSTRAINT ck_message_objet CHECK ((nature = 'bureau') = (centre_id IS NOT NULL) AND (nature = 'bureau') = (departement IS NOT NULL) AND ((nature IN ('convocation', 'avis') AND session_id IS NOT NULL AND convocation_id IS NOT NULL AND profil_id IS NULL AND jour IS NULL) OR (nature = 'rappel' AND session_id IS NOT NULL AND convocation_id IS NOT NULL AND profil_id IS NULL AND jour IS NOT NULL) OR (nature = 'relance' AND session_id IS NOT NULL AND convocation_id IS NULL AND profil_id IS NULL AND jour IS NOT NULL) OR (nature = 'echeances' AND profil_id IS NOT NULL AND session_id IS NULL AND convocation_id IS NULL AND jour IS NOT NULL) OR (nature = 'bureau' AND convocation_id IS NULL AND jour IS NOT NULL))),
    CONSTRAINT fk_message_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id),
    CONSTRAINT fk_message_convocation_id FOREIGN KEY(convocation_id) REFERENCES convocation (id),
    CONSTRAINT fk_message_profil_id FOREIGN KEY(profil_id) REFERENCES profil (id),
    CONSTRAINT fk_message_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id)
)
 STRICT;

CREATE INDEX ix_message_centre ON message (centre_id);

CREATE INDEX ix_message_convocation ON message (convocation_id);

CREATE INDEX ix_message_departement ON message (departement);

CREATE INDEX ix_message_essaye_le ON message (essaye_le);

CREATE INDEX ix_message_session ON message (session_id);

CREATE UNIQUE INDEX uq_message_convocation ON message (convocation_id, nature, edition) WHERE nature IN ('convocation', 'avis');

CREATE UNIQUE INDEX uq_message_echeances ON message (profil_id, edition) WHERE nature = 'echeances';

CREATE UNIQUE INDEX uq_message_echeances_jour ON message (profil_id, jour) WHERE nature = 'echeances';

CREATE UNIQUE INDEX uq_message_rappel ON message (convocation_id, jour, edition) WHERE nature = 'rappel';

CREATE UNIQUE INDEX uq_message_relance ON message (session_id, edition) WHERE nature = 'relance';
