-- Schéma 2 : ce qui a changé depuis le schéma 1 (version 0.1). Figé : on n'y touche plus.

CREATE TABLE agrement (
    id INTEGER NOT NULL,
    centre_id INTEGER NOT NULL,
    certification_id INTEGER NOT NULL,
    site TEXT,
    commune TEXT,
    commune_insee TEXT,
    departement TEXT,
    region TEXT,
    debut TEXT NOT NULL,
    fin TEXT NOT NULL,
    etat TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_agrement PRIMARY KEY (id),
    CONSTRAINT ck_agrement_version CHECK (version >= 1),
    CONSTRAINT ck_agrement_debut CHECK (debut IS NULL OR (debut GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(debut), '') = debut)),
    CONSTRAINT ck_agrement_fin CHECK (fin IS NULL OR (fin GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(fin), '') = fin)),
    CONSTRAINT ck_agrement_etat CHECK (etat IN ('valide', 'retire')),
    CONSTRAINT ck_agrement_periode CHECK (debut <= fin),
    CONSTRAINT ck_agrement_commune CHECK (site IS NOT NULL OR commune IS NULL),
    CONSTRAINT fk_agrement_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id),
    CONSTRAINT fk_agrement_certification_id FOREIGN KEY(certification_id) REFERENCES certification (id)
) STRICT;
CREATE INDEX ix_agrement_centre ON agrement (centre_id, certification_id);
CREATE INDEX ix_agrement_certification_id ON agrement (certification_id);

CREATE TABLE candidat (
    id INTEGER NOT NULL,
    civilite TEXT,
    nom TEXT NOT NULL,
    nom_usage TEXT,
    prenom TEXT NOT NULL,
    naissance TEXT NOT NULL,
    commune_naissance TEXT,
    commune_naissance_insee TEXT,
    pays_naissance TEXT,
    ville_naissance TEXT,
    telephone TEXT,
    telephone_e164 TEXT,
    courriel TEXT,
    adresse TEXT,
    complement TEXT,
    code_postal TEXT,
    commune TEXT,
    commune_insee TEXT,
    departement TEXT,
    centre_id INTEGER,
    cle TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_candidat PRIMARY KEY (id),
    CONSTRAINT ck_candidat_version CHECK (version >= 1),
    CONSTRAINT ck_candidat_naissance CHECK (naissance IS NULL OR (naissance GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(naissance), '') = naissance)),
    CONSTRAINT ck_candidat_civilite CHECK (civilite IN ('M', 'MME')),
    CONSTRAINT ck_candidat_noms CHECK (length(nom) > 0 AND length(prenom) > 0),
    CONSTRAINT fk_candidat_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id)
) STRICT;
CREATE INDEX ix_candidat_centre ON candidat (centre_id);
CREATE INDEX ix_candidat_departement ON candidat (departement, cle, naissance);
CREATE INDEX ix_candidat_identite ON candidat (cle, naissance);

CREATE TABLE distinction (
    premier_id INTEGER NOT NULL,
    second_id INTEGER NOT NULL,
    faite_le TEXT NOT NULL,
    motif TEXT NOT NULL,
    CONSTRAINT pk_distinction PRIMARY KEY (premier_id, second_id),
    CONSTRAINT ck_distinction_faite_le CHECK (faite_le IS NULL OR (faite_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(faite_le), '') = faite_le)),
    CONSTRAINT ck_distinction_ordre CHECK (premier_id < second_id),
    CONSTRAINT fk_distinction_premier_id FOREIGN KEY(premier_id) REFERENCES candidat (id),
    CONSTRAINT fk_distinction_second_id FOREIGN KEY(second_id) REFERENCES candidat (id)
) STRICT;
CREATE INDEX ix_distinction_second ON distinction (second_id);

CREATE TABLE identite_candidat (
    candidat_id INTEGER NOT NULL,
    noms TEXT NOT NULL,
    naissance TEXT NOT NULL,
    CONSTRAINT pk_identite_candidat PRIMARY KEY (candidat_id, noms, naissance),
    CONSTRAINT ck_identite_candidat_naissance CHECK (naissance IS NULL OR (naissance GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(naissance), '') = naissance)),
    CONSTRAINT fk_identite_candidat_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id)
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_identite_candidat_noms ON identite_candidat (noms, naissance);

CREATE TABLE inscription (
    id INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    candidat_id INTEGER NOT NULL,
    voie TEXT NOT NULL,
    etat TEXT NOT NULL,
    inscrit_le TEXT NOT NULL,
    resultat TEXT,
    ccp_acquis TEXT,
    convocation_a_editer INTEGER NOT NULL,
    desinscrit_le TEXT,
    desinscrit_par TEXT,
    motif TEXT,
    CONSTRAINT pk_inscription PRIMARY KEY (id),
    CONSTRAINT ck_inscription_inscrit_le CHECK (inscrit_le IS NULL OR (inscrit_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(inscrit_le), '') = inscrit_le)),
    CONSTRAINT ck_inscription_desinscrit_le CHECK (desinscrit_le IS NULL OR (desinscrit_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(desinscrit_le), '') = desinscrit_le)),
    CONSTRAINT ck_inscription_etat CHECK (etat IN ('inscrit', 'desinscrit', 'ecarte')),
    CONSTRAINT ck_inscription_voie CHECK (voie IN ('formation', 'vae', 'apprentissage')),
    CONSTRAINT ck_inscription_resultat CHECK (resultat IN ('reussite', 'reussite_partielle', 'echec', 'absent')),
    CONSTRAINT ck_inscription_convocation_a_editer CHECK (convocation_a_editer IN (0, 1)),
    CONSTRAINT fk_inscription_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id),
    CONSTRAINT fk_inscription_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id)
) STRICT;
CREATE INDEX ix_inscription_candidat ON inscription (candidat_id);
CREATE INDEX ix_inscription_session ON inscription (session_id, candidat_id);
CREATE UNIQUE INDEX uq_inscription_vivante ON inscription (candidat_id, session_id) WHERE etat = 'inscrit';

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
    actif INTEGER NOT NULL,
    cle TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_jure PRIMARY KEY (id),
    CONSTRAINT ck_jure_version CHECK (version >= 1),
    CONSTRAINT ck_jure_naissance CHECK (naissance IS NULL OR (naissance GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(naissance), '') = naissance)),
    CONSTRAINT ck_jure_actif CHECK (actif IN (0, 1)),
    CONSTRAINT ck_jure_civilite CHECK (civilite IN ('M', 'MME')),
    CONSTRAINT ck_jure_noms CHECK (length(nom) > 0 AND length(prenom) > 0)
) STRICT;
CREATE INDEX ix_jure_departement ON jure (departement, actif);
CREATE INDEX ix_jure_identite ON jure (cle, naissance);
CREATE INDEX ix_jure_region ON jure (region, actif);

CREATE TABLE lot (
    id INTEGER NOT NULL,
    horodatage TEXT NOT NULL,
    jour TEXT NOT NULL,
    jour_force INTEGER NOT NULL,
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
    CONSTRAINT ck_lot_fait CHECK (fait >= 0),
    CONSTRAINT ck_lot_sans_effet CHECK (sans_effet >= 0),
    CONSTRAINT ck_lot_refuse CHECK (refuse >= 0),
    CONSTRAINT ck_lot_non_traite CHECK (non_traite >= 0),
    CONSTRAINT fk_lot_annule FOREIGN KEY(annule) REFERENCES lot (id)
) STRICT;
CREATE INDEX ix_lot_annule ON lot (annule);

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
    CONSTRAINT fk_session_examen_certification FOREIGN KEY(certification_id, titre_id) REFERENCES certification (id, titre_id),
    CONSTRAINT uq_session_examen_numero UNIQUE (annee, numero),
    CONSTRAINT fk_session_examen_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id)
) STRICT;
CREATE INDEX ix_session_examen_centre ON session_examen (centre_id, debut);
CREATE INDEX ix_session_examen_certification ON session_examen (certification_id, titre_id);
CREATE INDEX ix_session_examen_debut ON session_examen (debut);
CREATE INDEX ix_session_examen_departement ON session_examen (departement, debut);
CREATE INDEX ix_session_examen_etat ON session_examen (etat, debut);
CREATE INDEX ix_session_examen_region ON session_examen (region, debut);
CREATE INDEX ix_session_examen_titre ON session_examen (titre_id, debut);

CREATE TABLE trace (
    id INTEGER NOT NULL,
    lot_id INTEGER NOT NULL,
    type_objet TEXT NOT NULL,
    objet_id INTEGER NOT NULL,
    action TEXT NOT NULL,
    champ TEXT,
    avant TEXT,
    apres TEXT,
    motif TEXT,
    version INTEGER,
    derogation INTEGER NOT NULL,
    empreinte TEXT,
    CONSTRAINT pk_trace PRIMARY KEY (id),
    CONSTRAINT ck_trace_derogation CHECK (derogation IN (0, 1)),
    CONSTRAINT fk_trace_lot_id FOREIGN KEY(lot_id) REFERENCES lot (id)
) STRICT;
CREATE INDEX ix_trace_lot_id ON trace (lot_id);
CREATE INDEX ix_trace_objet ON trace (type_objet, objet_id);

CREATE TRIGGER tr_candidat_identite_ajout AFTER INSERT ON candidat
BEGIN INSERT INTO identite_candidat (candidat_id, noms, naissance) VALUES (NEW.id, NEW.cle, NEW.naissance) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER tr_candidat_identite_changement AFTER UPDATE OF cle, naissance ON candidat
BEGIN INSERT INTO identite_candidat (candidat_id, noms, naissance) VALUES (NEW.id, NEW.cle, NEW.naissance) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER tr_candidat_identite_retrait BEFORE DELETE ON candidat
BEGIN DELETE FROM identite_candidat WHERE candidat_id = OLD.id; END;
CREATE TRIGGER tr_candidat_mots_ajout AFTER INSERT ON candidat
BEGIN INSERT INTO candidat_mot (mot, candidat_id) SELECT DISTINCT value, NEW.id FROM json_each('["' || replace(NEW.cle, ' ', '","') || '"]') WHERE value <> ''; END;
CREATE TRIGGER tr_candidat_mots_changement AFTER UPDATE OF cle ON candidat WHEN OLD.cle <> NEW.cle
BEGIN DELETE FROM candidat_mot WHERE candidat_id = OLD.id; INSERT INTO candidat_mot (mot, candidat_id) SELECT DISTINCT value, NEW.id FROM json_each('["' || replace(NEW.cle, ' ', '","') || '"]') WHERE value <> ''; END;
CREATE TRIGGER tr_candidat_mots_retrait BEFORE DELETE ON candidat
BEGIN DELETE FROM candidat_mot WHERE candidat_id = OLD.id; END;
CREATE TRIGGER tr_lot_sans_modification BEFORE UPDATE ON lot
BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END;
CREATE TRIGGER tr_lot_sans_suppression BEFORE DELETE ON lot
BEGIN SELECT RAISE(ABORT, 'le journal ne s''efface pas'); END;
CREATE TRIGGER tr_trace_sans_modification BEFORE UPDATE ON trace
BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END;
CREATE TRIGGER tr_trace_sans_suppression BEFORE DELETE ON trace
BEGIN SELECT RAISE(ABORT, 'le journal ne s''efface pas'); END;
