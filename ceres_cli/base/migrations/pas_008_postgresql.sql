-- Schéma 8. Produit par « make tables » d'après les modèles : ne pas modifier à la main.

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

CREATE TABLE site (
    id INTEGER NOT NULL,
    centre_id INTEGER NOT NULL,
    nom TEXT COLLATE "C" NOT NULL,
    adresse TEXT COLLATE "C",
    code_postal TEXT COLLATE "C",
    commune TEXT COLLATE "C",
    commune_insee TEXT COLLATE "C",
    departement TEXT COLLATE "C",
    region TEXT COLLATE "C",
    acces TEXT COLLATE "C",
    capacite INTEGER,
    salles TEXT COLLATE "C",
    ferme_le TEXT COLLATE "C",
    cle TEXT COLLATE "C" NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_site PRIMARY KEY (id),
    CONSTRAINT ck_site_version CHECK (version >= 1),
    CONSTRAINT ck_site_ferme_le CHECK (ferme_le IS NULL OR (ferme_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(ferme_le, 'YYYY-MM-DD')::text = ferme_le)),
    CONSTRAINT ck_site_nom CHECK (length(nom) > 0),
    CONSTRAINT ck_site_capacite CHECK (capacite IS NULL OR capacite >= 1),
    CONSTRAINT fk_site_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id)
);

CREATE INDEX ix_site_centre ON site (centre_id, cle);

CREATE TABLE attestation (
    id INTEGER NOT NULL,
    candidat_id INTEGER NOT NULL,
    certification_id INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    obtenue_le TEXT COLLATE "C" NOT NULL,
    faite_le TEXT COLLATE "C" NOT NULL,
    etat TEXT COLLATE "C" NOT NULL,
    finie_le TEXT COLLATE "C",
    remplacante_id INTEGER,
    contenu TEXT COLLATE "C",
    signee_par TEXT COLLATE "C",
    code TEXT COLLATE "C",
    motif TEXT COLLATE "C",
    version INTEGER NOT NULL,
    CONSTRAINT pk_attestation PRIMARY KEY (id),
    CONSTRAINT ck_attestation_version CHECK (version >= 1),
    CONSTRAINT ck_attestation_obtenue_le CHECK (obtenue_le IS NULL OR (obtenue_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(obtenue_le, 'YYYY-MM-DD')::text = obtenue_le)),
    CONSTRAINT ck_attestation_faite_le CHECK (faite_le IS NULL OR (faite_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(faite_le, 'YYYY-MM-DD')::text = faite_le)),
    CONSTRAINT ck_attestation_finie_le CHECK (finie_le IS NULL OR (finie_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(finie_le, 'YYYY-MM-DD')::text = finie_le)),
    CONSTRAINT ck_attestation_etat CHECK (etat IN ('valable', 'retiree', 'corrigee', 'remplacee')),
    CONSTRAINT ck_attestation_fin CHECK ((etat = 'valable') = (finie_le IS NULL)),
    CONSTRAINT ck_attestation_remplacante CHECK ((etat = 'remplacee') = (remplacante_id IS NOT NULL)),
    CONSTRAINT ck_attestation_signature CHECK (code IS NULL OR signee_par IS NOT NULL),
    CONSTRAINT fk_attestation_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id),
    CONSTRAINT fk_attestation_certification_id FOREIGN KEY(certification_id) REFERENCES certification (id),
    CONSTRAINT fk_attestation_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id),
    CONSTRAINT fk_attestation_remplacante_id FOREIGN KEY(remplacante_id) REFERENCES attestation (id)
);

CREATE INDEX ix_attestation_candidat ON attestation (candidat_id, certification_id);

CREATE INDEX ix_attestation_certification ON attestation (certification_id);

CREATE INDEX ix_attestation_remplacante ON attestation (remplacante_id);

CREATE INDEX ix_attestation_session ON attestation (session_id);

CREATE TABLE passage (
    id INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    candidat_id INTEGER NOT NULL,
    jour TEXT COLLATE "C" NOT NULL,
    debut TEXT COLLATE "C" NOT NULL,
    fin TEXT COLLATE "C" NOT NULL,
    epreuve TEXT COLLATE "C",
    salle TEXT COLLATE "C",
    CONSTRAINT pk_passage PRIMARY KEY (id),
    CONSTRAINT ck_passage_jour CHECK (jour IS NULL OR (jour ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(jour, 'YYYY-MM-DD')::text = jour)),
    CONSTRAINT ck_passage_debut CHECK (debut IS NULL OR debut ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    CONSTRAINT ck_passage_fin CHECK (fin IS NULL OR fin ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    CONSTRAINT ck_passage_periode CHECK (debut < fin),
    CONSTRAINT fk_passage_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id),
    CONSTRAINT fk_passage_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id)
);

CREATE INDEX ix_passage_candidat_id ON passage (candidat_id);

CREATE INDEX ix_passage_session ON passage (session_id, jour, debut);

CREATE TABLE amenagement (
    inscription_id INTEGER NOT NULL,
    depuis INTEGER NOT NULL,
    sel TEXT COLLATE "C" NOT NULL,
    codes TEXT COLLATE "C" NOT NULL,
    CONSTRAINT pk_amenagement PRIMARY KEY (inscription_id, depuis),
    CONSTRAINT ck_amenagement_depuis CHECK (depuis >= 1),
    CONSTRAINT ck_amenagement_codes CHECK (replace(replace(replace(replace(replace(replace(codes, 'tiers_temps', ''), 'salle_a_part', ''), 'assistance', ''), 'materiel', ''), 'accessibilite', ''), ',', '') = ''),
    CONSTRAINT ck_amenagement_sel CHECK (length(sel) = 64),
    CONSTRAINT fk_amenagement_inscription_id FOREIGN KEY(inscription_id) REFERENCES inscription (id)
);

CREATE TABLE passage_jure (
    passage_id INTEGER NOT NULL,
    jure_id INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    CONSTRAINT pk_passage_jure PRIMARY KEY (passage_id, jure_id),
    CONSTRAINT fk_passage_jure_passage_id FOREIGN KEY(passage_id) REFERENCES passage (id),
    CONSTRAINT fk_passage_jure_jure_id FOREIGN KEY(jure_id) REFERENCES jure (id),
    CONSTRAINT fk_passage_jure_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id)
);

CREATE INDEX ix_passage_jure_jure ON passage_jure (jure_id);

CREATE INDEX ix_passage_jure_session ON passage_jure (session_id);

ALTER TABLE jure ADD COLUMN sessions_max_an INTEGER;

ALTER TABLE jure ADD CONSTRAINT ck_jure_sessions_max_an CHECK (sessions_max_an >= 1);

ALTER TABLE lot ADD COLUMN programme TEXT COLLATE "C";

CREATE INDEX ix_trace_derogation ON trace (lot_id) WHERE derogation = 1;

ALTER TABLE agrement ADD COLUMN site_id INTEGER;

ALTER TABLE agrement DROP CONSTRAINT ck_agrement_site;

ALTER TABLE agrement ADD CONSTRAINT ck_agrement_site CHECK ((site IS NULL) = (site_cle IS NULL) AND (site_id IS NULL OR site IS NOT NULL));

ALTER TABLE agrement ADD CONSTRAINT fk_agrement_site_id FOREIGN KEY(site_id) REFERENCES site (id);

CREATE INDEX ix_agrement_site_id ON agrement (site_id);

DROP INDEX ix_habilitation_a_expirer;

CREATE INDEX ix_habilitation_a_expirer ON habilitation (expiration_constatee, titre_id, fin) WHERE expiration_constatee IS NULL;

CREATE INDEX ix_habilitation_titre ON habilitation (titre_id, fin);

ALTER TABLE session_examen ADD COLUMN site_id INTEGER;

ALTER TABLE session_examen ADD COLUMN adresse TEXT COLLATE "C";

ALTER TABLE session_examen ADD COLUMN code_postal TEXT COLLATE "C";

ALTER TABLE session_examen ADD COLUMN acces TEXT COLLATE "C";

ALTER TABLE session_examen ADD CONSTRAINT ck_session_examen_site CHECK (site_id IS NULL OR site IS NOT NULL);

ALTER TABLE session_examen ADD CONSTRAINT fk_session_examen_site_id FOREIGN KEY(site_id) REFERENCES site (id);

CREATE INDEX ix_session_examen_site_id ON session_examen (site_id);

ALTER TABLE inscription ADD COLUMN avis_edition INTEGER DEFAULT 0 NOT NULL;

ALTER TABLE inscription ADD COLUMN avis TEXT COLLATE "C";

ALTER TABLE inscription ADD CONSTRAINT ck_inscription_avis_edition CHECK (avis_edition >= 0);

ALTER TABLE message ADD COLUMN inscription_id INTEGER;

ALTER TABLE message ADD COLUMN centre_id INTEGER;

ALTER TABLE message ADD COLUMN departement TEXT COLLATE "C";

ALTER TABLE message DROP CONSTRAINT ck_message_nature;

ALTER TABLE message ADD CONSTRAINT ck_message_nature CHECK (nature IN ('convocation', 'rappel', 'avis', 'resultats', 'relance', 'echeances', 'bureau'));

ALTER TABLE message DROP CONSTRAINT ck_message_objet;

ALTER TABLE message ADD CONSTRAINT ck_message_objet CHECK ((nature = 'resultats') = (inscription_id IS NOT NULL) AND (nature = 'bureau') = (centre_id IS NOT NULL) AND (nature = 'bureau') = (departement IS NOT NULL) AND ((nature IN ('convocation', 'avis') AND session_id IS NOT NULL AND convocation_id IS NOT NULL AND profil_id IS NULL AND jour IS NULL) OR (nature = 'rappel' AND session_id IS NOT NULL AND convocation_id IS NOT NULL AND profil_id IS NULL AND jour IS NOT NULL) OR (nature = 'resultats' AND session_id IS NOT NULL AND convocation_id IS NULL AND profil_id IS NULL AND jour IS NULL) OR (nature = 'relance' AND session_id IS NOT NULL AND convocation_id IS NULL AND profil_id IS NULL AND jour IS NOT NULL) OR (nature = 'echeances' AND profil_id IS NOT NULL AND session_id IS NULL AND convocation_id IS NULL AND jour IS NOT NULL) OR (nature = 'bureau' AND convocation_id IS NULL AND jour IS NOT NULL)));

ALTER TABLE message ADD CONSTRAINT fk_message_inscription_id FOREIGN KEY(inscription_id) REFERENCES inscription (id);

ALTER TABLE message ADD CONSTRAINT fk_message_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id);

CREATE INDEX ix_message_centre ON message (centre_id);

CREATE INDEX ix_message_departement ON message (departement);

CREATE INDEX ix_message_etat ON message (etat);

CREATE INDEX ix_message_inscription_id ON message (inscription_id);

CREATE UNIQUE INDEX uq_message_resultats ON message (inscription_id, edition) WHERE nature = 'resultats';

CREATE VIEW vue_habilitations WITH (security_invoker = true) AS
  WITH x AS (
    SELECT h.id AS habilitation, h.jure_id AS jure, c.reference AS certification, c.type, t.reference AS titre, h.etat,
      h.debut, h.fin, h.expiration_constatee, j.departement, j.region, h.version
    FROM habilitation h
    JOIN certification c ON c.id = h.certification_id
    JOIN titre t ON t.id = h.titre_id
    LEFT JOIN jure j ON j.id = h.jure_id
  )
  SELECT * FROM x;

CREATE VIEW vue_jures WITH (security_invoker = true) AS
  WITH x AS (SELECT j.id AS jure, j.actif, j.departement, j.region, j.version FROM jure j)
  SELECT * FROM x;

CREATE VIEW vue_sessions WITH (security_invoker = true) AS
  WITH x AS (
    SELECT s.id AS session, s.annee, s.numero, s.etat, c.reference AS certification, c.type, t.reference AS titre,
      s.centre_id AS centre, s.departement, s.region, s.debut, s.fin, s.entretien_final, s.reprise, s.creee_le, s.dte_le,
      s.resultats_le, s.validee_le, s.version
    FROM session_examen s
    JOIN certification c ON c.id = s.certification_id
    JOIN titre t ON t.id = s.titre_id
  )
  SELECT * FROM x;

CREATE VIEW vue_inscriptions WITH (security_invoker = true) AS
  WITH x AS (
    SELECT i.id AS inscription, i.session_id AS session, i.candidat_id AS candidat, i.voie, i.portee, i.etat,
      i.inscrit_le, i.desinscrit_le, i.resultat, i.entretien, i.resultat_le
    FROM inscription i
  )
  SELECT * FROM x;

CREATE VIEW vue_obtentions WITH (security_invoker = true) AS
  WITH x AS (
    SELECT o.candidat_id AS candidat, c.reference AS certification, c.type, t.reference AS titre,
      o.session_id AS session, o.obtenue_le, o.sans_appui
    FROM obtention o
    JOIN certification c ON c.id = o.certification_id
    JOIN titre t ON t.id = c.titre_id
  )
  SELECT * FROM x;

CREATE VIEW vue_lots WITH (security_invoker = true) AS
  WITH x AS (
    SELECT l.id AS lot, l.horodatage, l.jour, l.jour_force, l.role, l.structure, l.commande, l.annule, l.fait,
      l.sans_effet, l.refuse, l.non_traite
    FROM lot l
  )
  SELECT * FROM x;

DROP INDEX ix_habilitation_etat;
