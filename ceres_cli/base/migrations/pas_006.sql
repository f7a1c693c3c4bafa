-- Schéma 6. Produit par « make tables » d'après les modèles : ne pas modifier à la main.

CREATE TABLE lot (
    id INTEGER NOT NULL,
    horodatage TEXT NOT NULL,
    jour TEXT NOT NULL,
    jour_force INTEGER NOT NULL,
    horloge_reculee INTEGER DEFAULT 0 NOT NULL,
    jeton TEXT,
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
