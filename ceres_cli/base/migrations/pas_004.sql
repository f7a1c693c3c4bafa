-- Schéma 4 : le journal scellé. Figé.

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
    cle TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_centre PRIMARY KEY (id),
    CONSTRAINT ck_centre_version CHECK (version >= 1),
    CONSTRAINT ck_centre_siret CHECK (siret IS NULL OR length(siret) = 14),
    CONSTRAINT ck_centre_qualite CHECK (qualite IS NULL OR signataire IS NOT NULL),
    CONSTRAINT uq_centre_siret UNIQUE (siret)
) STRICT;

CREATE TABLE logo (
    empreinte TEXT NOT NULL,
    format TEXT NOT NULL,
    contenu TEXT NOT NULL,
    CONSTRAINT pk_logo PRIMARY KEY (empreinte),
    CONSTRAINT ck_logo_empreinte CHECK (length(empreinte) = 64),
    CONSTRAINT ck_logo_format CHECK (format IN ('png', 'svg'))
) STRICT;

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

CREATE TABLE sel_objet (
    type_objet TEXT NOT NULL,
    objet_id INTEGER NOT NULL,
    sel TEXT NOT NULL,
    CONSTRAINT pk_sel_objet PRIMARY KEY (type_objet, objet_id)
) WITHOUT ROWID, STRICT;

CREATE TABLE ancre (
    lot_id INTEGER NOT NULL,
    cle_id TEXT NOT NULL,
    mac TEXT NOT NULL,
    CONSTRAINT pk_ancre PRIMARY KEY (lot_id, cle_id),
    CONSTRAINT fk_ancre_lot_id FOREIGN KEY(lot_id) REFERENCES lot (id)
) STRICT;

CREATE TABLE ecriture (
    lot_id INTEGER NOT NULL,
    rang INTEGER NOT NULL,
    operation TEXT NOT NULL,
    nom_table TEXT NOT NULL,
    cles TEXT NOT NULL,
    valeurs TEXT,
    sel TEXT,
    empreinte TEXT NOT NULL,
    CONSTRAINT pk_ecriture PRIMARY KEY (lot_id, rang),
    CONSTRAINT ck_ecriture_operation CHECK (operation IN ('ajout', 'maj', 'retrait')),
    CONSTRAINT fk_ecriture_lot_id FOREIGN KEY(lot_id) REFERENCES lot (id)
) WITHOUT ROWID, STRICT;

CREATE TABLE sceau (
    lot_id INTEGER NOT NULL,
    repris INTEGER NOT NULL,
    sel TEXT,
    engagement TEXT NOT NULL,
    traces INTEGER NOT NULL,
    contenu TEXT NOT NULL,
    ecritures INTEGER NOT NULL,
    etat TEXT NOT NULL,
    tete TEXT NOT NULL,
    CONSTRAINT pk_sceau PRIMARY KEY (lot_id),
    CONSTRAINT ck_sceau_repris CHECK (repris IN (0, 1)),
    CONSTRAINT ck_sceau_traces CHECK (traces >= 0),
    CONSTRAINT ck_sceau_ecritures CHECK (ecritures >= 0),
    CONSTRAINT fk_sceau_lot_id FOREIGN KEY(lot_id) REFERENCES lot (id)
) STRICT;

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
CREATE TRIGGER tr_lot_sans_remplacement BEFORE INSERT ON lot WHEN EXISTS (SELECT 1 FROM lot WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'le journal ne se remplace pas'); END;
CREATE TRIGGER tr_lot_sans_modification BEFORE UPDATE ON lot WHEN NOT (NEW.id IS OLD.id AND NEW.horodatage IS OLD.horodatage AND NEW.jour IS OLD.jour AND NEW.jour_force IS OLD.jour_force AND NEW.agent IS OLD.agent AND NEW.profil IS OLD.profil AND NEW.role IS OLD.role AND NEW.structure IS OLD.structure AND NEW.commande IS OLD.commande AND NEW.source_sha256 IS OLD.source_sha256 AND NEW.agent_plan IS OLD.agent_plan AND NEW.annule IS OLD.annule AND NEW.fait IS OLD.fait AND NEW.sans_effet IS OLD.sans_effet AND NEW.refuse IS OLD.refuse AND NEW.non_traite IS OLD.non_traite AND NEW.motif IS NULL AND NEW.source IS NULL) BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END;
CREATE TRIGGER tr_lot_sans_suppression BEFORE DELETE ON lot BEGIN SELECT RAISE(ABORT, 'le journal ne s''efface pas'); END;
CREATE TRIGGER tr_trace_sans_remplacement BEFORE INSERT ON trace WHEN EXISTS (SELECT 1 FROM trace WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'le journal ne se remplace pas'); END;
CREATE TRIGGER tr_trace_sans_modification BEFORE UPDATE ON trace WHEN NOT (NEW.id IS OLD.id AND NEW.lot_id IS OLD.lot_id AND NEW.type_objet IS OLD.type_objet AND NEW.objet_id IS OLD.objet_id AND NEW.action IS OLD.action AND NEW.champ IS OLD.champ AND NEW.version IS OLD.version AND NEW.derogation IS OLD.derogation AND NEW.avant IS NULL AND NEW.apres IS NULL AND NEW.motif IS NULL AND substr(NEW.empreinte, 1, 2) = 'e:' AND substr(OLD.empreinte, 1, 2) <> 'e:') BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END;
CREATE TRIGGER tr_trace_sans_suppression BEFORE DELETE ON trace BEGIN SELECT RAISE(ABORT, 'le journal ne s''efface pas'); END;
CREATE TRIGGER tr_ecriture_sans_remplacement BEFORE INSERT ON ecriture WHEN EXISTS (SELECT 1 FROM ecriture WHERE lot_id = NEW.lot_id AND rang = NEW.rang) BEGIN SELECT RAISE(ABORT, 'le journal ne se remplace pas'); END;
CREATE TRIGGER tr_ecriture_sans_modification BEFORE UPDATE ON ecriture WHEN NOT (NEW.lot_id IS OLD.lot_id AND NEW.rang IS OLD.rang AND NEW.operation IS OLD.operation AND NEW.nom_table IS OLD.nom_table AND NEW.cles IS OLD.cles AND NEW.valeurs IS NULL AND NEW.sel IS NULL AND substr(NEW.empreinte, 1, 2) = 'e:' AND substr(OLD.empreinte, 1, 2) <> 'e:') BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END;
CREATE TRIGGER tr_ecriture_sans_suppression BEFORE DELETE ON ecriture BEGIN SELECT RAISE(ABORT, 'le journal ne s''efface pas'); END;
CREATE TRIGGER tr_sceau_sans_remplacement BEFORE INSERT ON sceau WHEN EXISTS (SELECT 1 FROM sceau WHERE lot_id = NEW.lot_id) BEGIN SELECT RAISE(ABORT, 'le journal ne se remplace pas'); END;
CREATE TRIGGER tr_sceau_sans_modification BEFORE UPDATE ON sceau WHEN NOT (NEW.lot_id IS OLD.lot_id AND NEW.repris IS OLD.repris AND NEW.engagement IS OLD.engagement AND NEW.traces IS OLD.traces AND NEW.contenu IS OLD.contenu AND NEW.ecritures IS OLD.ecritures AND NEW.etat IS OLD.etat AND NEW.tete IS OLD.tete AND NEW.sel IS NULL) BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END;
CREATE TRIGGER tr_sceau_sans_suppression BEFORE DELETE ON sceau BEGIN SELECT RAISE(ABORT, 'le journal ne s''efface pas'); END;
CREATE TRIGGER tr_ancre_sans_remplacement BEFORE INSERT ON ancre WHEN EXISTS (SELECT 1 FROM ancre WHERE lot_id = NEW.lot_id AND cle_id = NEW.cle_id) BEGIN SELECT RAISE(ABORT, 'le journal ne se remplace pas'); END;
CREATE TRIGGER tr_ancre_sans_modification BEFORE UPDATE ON ancre BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END;
CREATE TRIGGER tr_ancre_sans_suppression BEFORE DELETE ON ancre BEGIN SELECT RAISE(ABORT, 'le journal ne s''efface pas'); END;
