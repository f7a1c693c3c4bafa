-- Schéma 5 : les modèles de lettre, la boîte d'envoi. Tant que sa version n'est pas livrée, qui change une table change aussi son texte ici :
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

CREATE TABLE profil (
    id INTEGER NOT NULL,
    agent TEXT NOT NULL,
    role TEXT NOT NULL,
    centre_id INTEGER,
    departement TEXT,
    region TEXT,
    choisi INTEGER NOT NULL,
    fin TEXT,
    retire INTEGER NOT NULL,
    courriel TEXT,
    CONSTRAINT pk_profil PRIMARY KEY (id),
    CONSTRAINT ck_profil_role CHECK (role IN ('centre', 'ud', 'direccte', 'mpcp')),
    CONSTRAINT ck_profil_choisi CHECK (choisi IN (0, 1)),
    CONSTRAINT ck_profil_retire CHECK (retire IN (0, 1)),
    CONSTRAINT ck_profil_fin CHECK (fin IS NULL OR (fin GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(fin), '') = fin)),
    CONSTRAINT ck_profil_structure CHECK ((role = 'centre' AND centre_id IS NOT NULL AND departement IS NULL AND region IS NULL) OR (role = 'ud' AND departement IS NOT NULL AND centre_id IS NULL AND region IS NULL) OR (role = 'direccte' AND region IS NOT NULL AND centre_id IS NULL AND departement IS NULL) OR (role = 'mpcp' AND centre_id IS NULL AND departement IS NULL AND region IS NULL)),
    CONSTRAINT fk_profil_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id)
) STRICT;

CREATE INDEX ix_profil_centre_id ON profil (centre_id);

CREATE UNIQUE INDEX uq_profil_choisi ON profil (agent) WHERE choisi = 1;

CREATE TABLE message (
    id INTEGER NOT NULL,
    session_id INTEGER,
    convocation_id INTEGER,
    profil_id INTEGER,
    nature TEXT NOT NULL,
    edition INTEGER NOT NULL,
    jour TEXT,
    adresse TEXT,
    etat TEXT NOT NULL,
    essais INTEGER NOT NULL,
    essaye_le TEXT,
    reponse TEXT,
    version INTEGER NOT NULL,
    CONSTRAINT pk_message PRIMARY KEY (id),
    CONSTRAINT ck_message_edition CHECK (edition >= 1),
    CONSTRAINT ck_message_version CHECK (version >= 1),
    CONSTRAINT ck_message_essais CHECK (essais >= 0),
    CONSTRAINT ck_message_nature CHECK (nature IN ('convocation', 'avis', 'relance', 'echeances')),
    CONSTRAINT ck_message_etat CHECK (etat IN ('en_file', 'en_cours', 'envoye', 'a_retenter', 'echoue', 'incertain', 'abandonne')),
    CONSTRAINT ck_message_essai CHECK ((essais = 0) = (essaye_le IS NULL)),
    CONSTRAINT ck_message_envoi CHECK (etat NOT IN ('en_cours', 'envoye', 'incertain') OR essais > 0),
    CONSTRAINT ck_message_jour CHECK (jour IS NULL OR (jour GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(jour), '') = jour)),
    CONSTRAINT ck_message_objet CHECK ((nature IN ('convocation', 'avis') AND session_id IS NOT NULL AND convocation_id IS NOT NULL AND profil_id IS NULL AND jour IS NULL) OR (nature = 'relance' AND session_id IS NOT NULL AND convocation_id IS NULL AND profil_id IS NULL AND jour IS NOT NULL) OR (nature = 'echeances' AND profil_id IS NOT NULL AND session_id IS NULL AND convocation_id IS NULL AND jour IS NOT NULL)),
    CONSTRAINT uq_message_convocation UNIQUE (convocation_id, nature, edition),
    CONSTRAINT fk_message_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id),
    CONSTRAINT fk_message_convocation_id FOREIGN KEY(convocation_id) REFERENCES convocation (id),
    CONSTRAINT fk_message_profil_id FOREIGN KEY(profil_id) REFERENCES profil (id)
) STRICT;

CREATE INDEX ix_message_essaye_le ON message (essaye_le);

CREATE INDEX ix_message_session ON message (session_id);

CREATE UNIQUE INDEX uq_message_echeances ON message (profil_id, edition) WHERE nature = 'echeances';

CREATE UNIQUE INDEX uq_message_echeances_jour ON message (profil_id, jour) WHERE nature = 'echeances';

CREATE UNIQUE INDEX uq_message_relance ON message (session_id, edition) WHERE nature = 'relance';
