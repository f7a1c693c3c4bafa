-- Schéma 8. Produit par « make tables » d'après les modèles : ne pas modifier à la main.

DROP INDEX IF EXISTS ix_habilitation_a_expirer;

DROP INDEX IF EXISTS ix_habilitation_etat;

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

CREATE TABLE lot (
    id INTEGER NOT NULL,
    horodatage TEXT NOT NULL,
    jour TEXT NOT NULL,
    jour_force INTEGER NOT NULL,
    horloge_reculee INTEGER DEFAULT 0 NOT NULL,
    jeton TEXT,
    programme TEXT,
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

CREATE TABLE site (
    id INTEGER NOT NULL,
    centre_id INTEGER NOT NULL,
    nom TEXT NOT NULL,
    adresse TEXT,
    code_postal TEXT,
    commune TEXT,
    commune_insee TEXT,
    departement TEXT,
    region TEXT,
    acces TEXT,
    capacite INTEGER,
    salles TEXT,
    ferme_le TEXT,
    cle TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_site PRIMARY KEY (id),
    CONSTRAINT ck_site_version CHECK (version >= 1),
    CONSTRAINT ck_site_ferme_le CHECK (ferme_le IS NULL OR (ferme_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(ferme_le), '') = ferme_le)),
    CONSTRAINT ck_site_nom CHECK (length(nom) > 0),
    CONSTRAINT ck_site_capacite CHECK (capacite IS NULL OR capacite >= 1),
    CONSTRAINT fk_site_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id)
)
 STRICT;

CREATE INDEX ix_site_centre ON site (centre_id, cle);

CREATE INDEX ix_trace_derogation ON trace (lot_id) WHERE derogation = 1;

CREATE TABLE agrement (
    id INTEGER NOT NULL,
    centre_id INTEGER NOT NULL,
    certification_id INTEGER NOT NULL,
    site_id INTEGER,
    site TEXT,
    site_cle TEXT,
    commune TEXT,
    commune_insee TEXT,
    departement TEXT,
    region TEXT,
    debut TEXT NOT NULL,
    fin TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_agrement PRIMARY KEY (id),
    CONSTRAINT ck_agrement_version CHECK (version >= 1),
    CONSTRAINT ck_agrement_debut CHECK (debut IS NULL OR (debut GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(debut), '') = debut)),
    CONSTRAINT ck_agrement_fin CHECK (fin IS NULL OR (fin GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(fin), '') = fin)),
    CONSTRAINT ck_agrement_periode CHECK (debut <= fin),
    CONSTRAINT ck_agrement_commune CHECK (site IS NOT NULL OR commune IS NULL),
    CONSTRAINT ck_agrement_site CHECK ((site IS NULL) = (site_cle IS NULL) AND (site_id IS NULL OR site IS NOT NULL)),
    CONSTRAINT fk_agrement_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id),
    CONSTRAINT fk_agrement_certification_id FOREIGN KEY(certification_id) REFERENCES certification (id),
    CONSTRAINT fk_agrement_site_id FOREIGN KEY(site_id) REFERENCES site (id)
)
 STRICT;

CREATE INDEX ix_agrement_centre ON agrement (centre_id, certification_id);

CREATE INDEX ix_agrement_certification_id ON agrement (certification_id);

CREATE INDEX ix_agrement_site_id ON agrement (site_id);

CREATE INDEX ix_habilitation_a_expirer ON habilitation (expiration_constatee, titre_id, fin) WHERE expiration_constatee IS NULL;

CREATE INDEX ix_habilitation_titre ON habilitation (titre_id, fin);

CREATE TABLE session_examen (
    id INTEGER NOT NULL,
    annee INTEGER NOT NULL,
    numero INTEGER NOT NULL,
    etat TEXT NOT NULL,
    certification_id INTEGER NOT NULL,
    titre_id INTEGER NOT NULL,
    centre_id INTEGER NOT NULL,
    debut TEXT NOT NULL,
    fin TEXT NOT NULL,
    heure_debut TEXT NOT NULL,
    heure_convocation TEXT,
    heure_jury TEXT,
    entretien_final INTEGER NOT NULL,
    site TEXT,
    commune TEXT,
    commune_insee TEXT,
    departement TEXT,
    region TEXT,
    site_id INTEGER,
    adresse TEXT,
    code_postal TEXT,
    acces TEXT,
    creee_le TEXT NOT NULL,
    dte_le TEXT,
    dte_commentaire TEXT,
    resultats_le TEXT,
    validee_le TEXT,
    edition INTEGER NOT NULL,
    reprise INTEGER NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_session_examen PRIMARY KEY (id),
    CONSTRAINT ck_session_examen_version CHECK (version >= 1),
    CONSTRAINT ck_session_examen_numero CHECK (numero >= 1),
    CONSTRAINT ck_session_examen_edition CHECK (edition >= 0),
    CONSTRAINT ck_session_examen_debut CHECK (debut IS NULL OR (debut GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(debut), '') = debut)),
    CONSTRAINT ck_session_examen_fin CHECK (fin IS NULL OR (fin GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(fin), '') = fin)),
    CONSTRAINT ck_session_examen_creee_le CHECK (creee_le IS NULL OR (creee_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(creee_le), '') = creee_le)),
    CONSTRAINT ck_session_examen_dte_le CHECK (dte_le IS NULL OR (dte_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(dte_le), '') = dte_le)),
    CONSTRAINT ck_session_examen_resultats_le CHECK (resultats_le IS NULL OR (resultats_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(resultats_le), '') = resultats_le)),
    CONSTRAINT ck_session_examen_validee_le CHECK (validee_le IS NULL OR (validee_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(validee_le), '') = validee_le)),
    CONSTRAINT ck_session_examen_heure_debut CHECK (heure_debut IS NULL OR (heure_debut GLOB '[0-2][0-9]:[0-5][0-9]' AND heure_debut < '24:00')),
    CONSTRAINT ck_session_examen_heure_convocation CHECK (heure_convocation IS NULL OR (heure_convocation GLOB '[0-2][0-9]:[0-5][0-9]' AND heure_convocation < '24:00')),
    CONSTRAINT ck_session_examen_heure_jury CHECK (heure_jury IS NULL OR (heure_jury GLOB '[0-2][0-9]:[0-5][0-9]' AND heure_jury < '24:00')),
    CONSTRAINT ck_session_examen_etat CHECK (etat IN ('en_preparation', 'dte_envoye', 'convocations_envoyees', 'en_attente_validation', 'validee', 'debloquee', 'annulee')),
    CONSTRAINT ck_session_examen_entretien_final CHECK (entretien_final IN (0, 1)),
    CONSTRAINT ck_session_examen_reprise CHECK (reprise IN (0, 1)),
    CONSTRAINT ck_session_examen_periode CHECK (debut <= fin),
    CONSTRAINT ck_session_examen_site CHECK (site_id IS NULL OR site IS NOT NULL),
    CONSTRAINT ck_session_examen_dte_commentaire CHECK (length(dte_commentaire) <= 1000),
    CONSTRAINT fk_session_examen_certification FOREIGN KEY(certification_id, titre_id) REFERENCES certification (id, titre_id),
    CONSTRAINT uq_session_examen_numero UNIQUE (annee, numero),
    CONSTRAINT fk_session_examen_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id),
    CONSTRAINT fk_session_examen_site_id FOREIGN KEY(site_id) REFERENCES site (id)
)
 STRICT;

CREATE INDEX ix_session_examen_centre ON session_examen (centre_id, debut);

CREATE INDEX ix_session_examen_certification ON session_examen (certification_id, titre_id);

CREATE INDEX ix_session_examen_debut ON session_examen (debut);

CREATE INDEX ix_session_examen_departement ON session_examen (departement, debut);

CREATE INDEX ix_session_examen_etat ON session_examen (etat, debut);

CREATE INDEX ix_session_examen_region ON session_examen (region, debut);

CREATE INDEX ix_session_examen_site_id ON session_examen (site_id);

CREATE INDEX ix_session_examen_titre ON session_examen (titre_id, debut);

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
    avis_edition INTEGER DEFAULT 0 NOT NULL,
    avis TEXT,
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
    CONSTRAINT ck_inscription_avis_edition CHECK (avis_edition >= 0),
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

CREATE TABLE passage (
    id INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    candidat_id INTEGER NOT NULL,
    jour TEXT NOT NULL,
    debut TEXT NOT NULL,
    fin TEXT NOT NULL,
    epreuve TEXT,
    salle TEXT,
    CONSTRAINT pk_passage PRIMARY KEY (id),
    CONSTRAINT ck_passage_jour CHECK (jour IS NULL OR (jour GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(jour), '') = jour)),
    CONSTRAINT ck_passage_debut CHECK (debut IS NULL OR (debut GLOB '[0-2][0-9]:[0-5][0-9]' AND debut < '24:00')),
    CONSTRAINT ck_passage_fin CHECK (fin IS NULL OR (fin GLOB '[0-2][0-9]:[0-5][0-9]' AND fin < '24:00')),
    CONSTRAINT ck_passage_periode CHECK (debut < fin),
    CONSTRAINT fk_passage_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id),
    CONSTRAINT fk_passage_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id)
)
 STRICT;

CREATE INDEX ix_passage_candidat_id ON passage (candidat_id);

CREATE INDEX ix_passage_session ON passage (session_id, jour, debut);

CREATE TABLE amenagement (
    inscription_id INTEGER NOT NULL,
    depuis INTEGER NOT NULL,
    sel TEXT NOT NULL,
    codes TEXT NOT NULL,
    CONSTRAINT pk_amenagement PRIMARY KEY (inscription_id, depuis),
    CONSTRAINT ck_amenagement_depuis CHECK (depuis >= 1),
    CONSTRAINT ck_amenagement_codes CHECK (replace(replace(replace(replace(replace(replace(codes, 'tiers_temps', ''), 'salle_a_part', ''), 'assistance', ''), 'materiel', ''), 'accessibilite', ''), ',', '') = ''),
    CONSTRAINT ck_amenagement_sel CHECK (length(sel) = 64),
    CONSTRAINT fk_amenagement_inscription_id FOREIGN KEY(inscription_id) REFERENCES inscription (id)
)
 STRICT;

CREATE TABLE message (
    id INTEGER NOT NULL,
    session_id INTEGER,
    convocation_id INTEGER,
    inscription_id INTEGER,
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
    CONSTRAINT ck_message_nature CHECK (nature IN ('convocation', 'rappel', 'avis', 'resultats', 'relance', 'echeances', 'bureau')),
    CONSTRAINT ck_message_etat CHECK (etat IN ('en_file', 'en_cours', 'envoye', 'a_retenter', 'echoue', 'incertain', 'abandonne')),
    CONSTRAINT ck_message_essai CHECK ((essais = 0) = (essaye_le IS NULL)),
    CONSTRAINT ck_message_envoi CHECK (etat NOT IN ('en_cours', 'envoye', 'incertain') OR essais > 0),
    CONSTRAINT ck_message_jour CHECK (jour IS NULL OR (jour GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(jour), '') = jour)),
    CONSTRAINT ck_message_objet CHECK ((nature = 'resultats') = (inscription_id IS NOT NULL) AND (nature = 'bureau') = (centre_id IS NOT NULL) AND (nature = 'bureau') = (departement IS NOT NULL) AND ((nature IN ('convocation', 'avis') AND session_id IS NOT NULL AND convocation_id IS NOT NULL AND profil_id IS NULL AND jour IS NULL) OR (nature = 'rappel' AND session_id IS NOT NULL AND convocation_id IS NOT NULL AND profil_id IS NULL AND jour IS NOT NULL) OR (nature = 'resultats' AND session_id IS NOT NULL AND convocation_id IS NULL AND profil_id IS NULL AND jour IS NULL) OR (nature = 'relance' AND session_id IS NOT NULL AND convocation_id IS NULL AND profil_id IS NULL AND jour IS NOT NULL) OR (nature = 'echeances' AND profil_id IS NOT NULL AND session_id IS NULL AND convocation_id IS NULL AND jour IS NOT NULL) OR (nature = 'bureau' AND convocation_id IS NULL AND jour IS NOT NULL))),
    CONSTRAINT fk_message_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id),
    CONSTRAINT fk_message_convocation_id FOREIGN KEY(convocation_id) REFERENCES convocation (id),
    CONSTRAINT fk_message_inscription_id FOREIGN KEY(inscription_id) REFERENCES inscription (id),
    CONSTRAINT fk_message_profil_id FOREIGN KEY(profil_id) REFERENCES profil (id),
    CONSTRAINT fk_message_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id)
)
 STRICT;

CREATE INDEX ix_message_centre ON message (centre_id);

CREATE INDEX ix_message_convocation ON message (convocation_id);

CREATE INDEX ix_message_departement ON message (departement);

CREATE INDEX ix_message_essaye_le ON message (essaye_le);

CREATE INDEX ix_message_etat ON message (etat);

CREATE INDEX ix_message_inscription_id ON message (inscription_id);

CREATE INDEX ix_message_session ON message (session_id);

CREATE UNIQUE INDEX uq_message_convocation ON message (convocation_id, nature, edition) WHERE nature IN ('convocation', 'avis');

CREATE UNIQUE INDEX uq_message_echeances ON message (profil_id, edition) WHERE nature = 'echeances';

CREATE UNIQUE INDEX uq_message_echeances_jour ON message (profil_id, jour) WHERE nature = 'echeances';

CREATE UNIQUE INDEX uq_message_rappel ON message (convocation_id, jour, edition) WHERE nature = 'rappel';

CREATE UNIQUE INDEX uq_message_relance ON message (session_id, edition) WHERE nature = 'relance';

CREATE UNIQUE INDEX uq_message_resultats ON message (inscription_id, edition) WHERE nature = 'resultats';

CREATE TABLE passage_jure (
    passage_id INTEGER NOT NULL,
    jure_id INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    CONSTRAINT pk_passage_jure PRIMARY KEY (passage_id, jure_id),
    CONSTRAINT fk_passage_jure_passage_id FOREIGN KEY(passage_id) REFERENCES passage (id),
    CONSTRAINT fk_passage_jure_jure_id FOREIGN KEY(jure_id) REFERENCES jure (id),
    CONSTRAINT fk_passage_jure_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id)
)
 STRICT;

CREATE INDEX ix_passage_jure_jure ON passage_jure (jure_id);

CREATE INDEX ix_passage_jure_session ON passage_jure (session_id);

CREATE VIEW vue_habilitations AS
  WITH x AS (
    SELECT h.id AS habilitation, h.jure_id AS jure, c.reference AS certification, c.type, t.reference AS titre, h.etat,
      h.debut, h.fin, h.expiration_constatee, j.departement, j.region, h.version
    FROM habilitation h
    JOIN certification c ON c.id = h.certification_id
    JOIN titre t ON t.id = h.titre_id
    LEFT JOIN jure j ON j.id = h.jure_id
  )
  SELECT * FROM x;

CREATE VIEW vue_jures AS
  WITH x AS (SELECT j.id AS jure, j.actif, j.departement, j.region, j.version FROM jure j)
  SELECT * FROM x;

CREATE VIEW vue_sessions AS
  WITH x AS (
    SELECT s.id AS session, s.annee, s.numero, s.etat, c.reference AS certification, c.type, t.reference AS titre,
      s.centre_id AS centre, s.departement, s.region, s.debut, s.fin, s.entretien_final, s.reprise, s.creee_le, s.dte_le,
      s.resultats_le, s.validee_le, s.version
    FROM session_examen s
    JOIN certification c ON c.id = s.certification_id
    JOIN titre t ON t.id = s.titre_id
  )
  SELECT * FROM x;

CREATE VIEW vue_inscriptions AS
  WITH x AS (
    SELECT i.id AS inscription, i.session_id AS session, i.candidat_id AS candidat, i.voie, i.portee, i.etat,
      i.inscrit_le, i.desinscrit_le, i.resultat, i.entretien, i.resultat_le
    FROM inscription i
  )
  SELECT * FROM x;

CREATE VIEW vue_obtentions AS
  WITH x AS (
    SELECT o.candidat_id AS candidat, c.reference AS certification, c.type, t.reference AS titre,
      o.session_id AS session, o.obtenue_le, o.sans_appui
    FROM obtention o
    JOIN certification c ON c.id = o.certification_id
    JOIN titre t ON t.id = c.titre_id
  )
  SELECT * FROM x;

CREATE VIEW vue_lots AS
  WITH x AS (
    SELECT l.id AS lot, l.horodatage, l.jour, l.jour_force, l.role, l.structure, l.commande, l.annule, l.fait,
      l.sans_effet, l.refuse, l.non_traite
    FROM lot l
  )
  SELECT * FROM x;
