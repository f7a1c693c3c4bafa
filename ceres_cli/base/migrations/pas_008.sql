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

CREATE TABLE attestation (
    id INTEGER NOT NULL,
    candidat_id INTEGER NOT NULL,
    certification_id INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    obtenue_le TEXT NOT NULL,
    faite_le TEXT NOT NULL,
    etat TEXT NOT NULL,
    finie_le TEXT,
    remplacante_id INTEGER,
    contenu TEXT,
    signee_par TEXT,
    code TEXT,
    motif TEXT,
    version INTEGER NOT NULL,
    CONSTRAINT pk_attestation PRIMARY KEY (id),
    CONSTRAINT ck_attestation_version CHECK (version >= 1),
    CONSTRAINT ck_attestation_obtenue_le CHECK (obtenue_le IS NULL OR (obtenue_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(obtenue_le), '') = obtenue_le)),
    CONSTRAINT ck_attestation_faite_le CHECK (faite_le IS NULL OR (faite_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(faite_le), '') = faite_le)),
    CONSTRAINT ck_attestation_finie_le CHECK (finie_le IS NULL OR (finie_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(finie_le), '') = finie_le)),
    CONSTRAINT ck_attestation_etat CHECK (etat IN ('valable', 'retiree', 'corrigee', 'remplacee')),
    CONSTRAINT ck_attestation_fin CHECK ((etat = 'valable') = (finie_le IS NULL)),
    CONSTRAINT ck_attestation_remplacante CHECK ((etat = 'remplacee') = (remplacante_id IS NOT NULL)),
    CONSTRAINT ck_attestation_signature CHECK (code IS NULL OR signee_par IS NOT NULL),
    CONSTRAINT fk_attestation_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id),
    CONSTRAINT fk_attestation_certification_id FOREIGN KEY(certification_id) REFERENCES certification (id),
    CONSTRAINT fk_attestation_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id),
    CONSTRAINT fk_attestation_remplacante_id FOREIGN KEY(remplacante_id) REFERENCES attestation (id)
)
 STRICT;

CREATE INDEX ix_attestation_candidat ON attestation (candidat_id, certification_id);

CREATE INDEX ix_attestation_certification ON attestation (certification_id);

CREATE INDEX ix_attestation_remplacante ON attestation (remplacante_id);

CREATE INDEX ix_attestation_session ON attestation (session_id);

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
