BEGIN TRANSACTION;
CREATE TABLE agrement (
    id INTEGER NOT NULL,
    centre_id INTEGER NOT NULL,
    certification_id INTEGER NOT NULL,
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
    CONSTRAINT ck_agrement_site CHECK ((site IS NULL) = (site_cle IS NULL)),
    CONSTRAINT fk_agrement_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id),
    CONSTRAINT fk_agrement_certification_id FOREIGN KEY(certification_id) REFERENCES certification (id)
) STRICT;
INSERT INTO "agrement" VALUES(1,1,1,NULL,NULL,NULL,NULL,NULL,NULL,'2022-01-01','2026-12-31',1);
INSERT INTO "agrement" VALUES(2,1,4,NULL,NULL,NULL,NULL,NULL,NULL,'2022-01-01','2026-12-31',1);
INSERT INTO "agrement" VALUES(3,1,5,'Annexe du port','annexe du port','Nantes','44109','44','52','2022-01-01','2025-06-30',1);
INSERT INTO "agrement" VALUES(4,1,5,'Quai nord','quai nord','Nantes','44109','44','52','2022-01-01','2025-06-30',1);
INSERT INTO "agrement" VALUES(5,2,1,NULL,NULL,NULL,NULL,NULL,NULL,'2023-01-01','2026-12-31',2);
INSERT INTO "agrement" VALUES(6,2,5,NULL,NULL,NULL,NULL,NULL,NULL,'2025-04-01','2025-06-30',2);
INSERT INTO "agrement" VALUES(7,2,1,'Atelier B','atelier b','Cesson-Sévigné','35051','35','53','2025-06-12','2026-12-31',1);
CREATE TABLE ancre (
    lot_id INTEGER NOT NULL,
    cle_id TEXT NOT NULL,
    mac TEXT NOT NULL,
    CONSTRAINT pk_ancre PRIMARY KEY (lot_id, cle_id),
    CONSTRAINT fk_ancre_lot_id FOREIGN KEY(lot_id) REFERENCES lot (id)
) STRICT;
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
)
 STRICT

;
INSERT INTO "candidat" VALUES(1,'M','PETIT',NULL,'Hugo','1999-03-14','Nantes','44109',NULL,NULL,'0639980002','+33639980002','hugo@example.fr',NULL,NULL,NULL,'Nantes','44109','44',1,'petit hugo',1);
INSERT INTO "candidat" VALUES(2,'MME','ROUX',NULL,'Inès','1998-12-01','Saint-Genis-Laval','69204',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'roux ines',1);
INSERT INTO "candidat" VALUES(3,NULL,'NGUYEN',NULL,'Linh','2001-02-28',NULL,NULL,'Viêt Nam','Huế',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'nguyen linh',2);
INSERT INTO "candidat" VALUES(4,NULL,'DUPONT',NULL,'Maxime','1997-07-17',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'dupont maxime',3);
INSERT INTO "candidat" VALUES(5,NULL,'SOLO',NULL,'Ève','1990-10-10',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'solo eve',1);
INSERT INTO "candidat" VALUES(6,NULL,'GRAND',NULL,'Noé','2000-02-29',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'grand noe',1);
INSERT INTO "candidat" VALUES(7,NULL,'PETIT',NULL,'Hugo','1999-03-14',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,'petit hugo',1);
CREATE TABLE candidat_mot (
	mot TEXT NOT NULL, 
	candidat_id INTEGER NOT NULL, 
	CONSTRAINT pk_candidat_mot PRIMARY KEY (mot, candidat_id), 
	CONSTRAINT fk_candidat_mot_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "candidat_mot" VALUES('hugo',1);
INSERT INTO "candidat_mot" VALUES('petit',1);
INSERT INTO "candidat_mot" VALUES('ines',2);
INSERT INTO "candidat_mot" VALUES('roux',2);
INSERT INTO "candidat_mot" VALUES('linh',3);
INSERT INTO "candidat_mot" VALUES('nguyen',3);
INSERT INTO "candidat_mot" VALUES('dupont',4);
INSERT INTO "candidat_mot" VALUES('maxime',4);
INSERT INTO "candidat_mot" VALUES('eve',5);
INSERT INTO "candidat_mot" VALUES('solo',5);
INSERT INTO "candidat_mot" VALUES('grand',6);
INSERT INTO "candidat_mot" VALUES('noe',6);
INSERT INTO "candidat_mot" VALUES('hugo',7);
INSERT INTO "candidat_mot" VALUES('petit',7);
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
INSERT INTO "centre" VALUES(1,'Ateliers du Cadran','73282932000074','3 rue du Balancier','44000','Nantes','44109','44','52','0261910001','contact@example.fr','90f6e124daa3e744bdc3ed5604c9d5aa3e7a8afed9caf42bbb8eb672abd7ea7e','Ana Prunier','Directrice',NULL,'ateliers du cadran nantes 73282932000074',2);
INSERT INTO "centre" VALUES(2,'École de la Reliure',NULL,NULL,NULL,'Rennes','35238','35','53',NULL,NULL,NULL,NULL,NULL,NULL,'ecole de la reliure rennes',1);
CREATE TABLE certification (
	id INTEGER NOT NULL, 
	titre_id INTEGER NOT NULL, 
	type TEXT NOT NULL, 
	rang INTEGER NOT NULL, 
	reference TEXT NOT NULL, 
	code_bloc TEXT, 
	intitule TEXT NOT NULL, 
	retiree INTEGER NOT NULL, 
	CONSTRAINT pk_certification PRIMARY KEY (id), 
	CONSTRAINT ck_certification_type CHECK (type IN ('TITRE', 'CCP', 'CCS')), 
	CONSTRAINT ck_certification_retiree CHECK (retiree IN (0, 1)), 
	CONSTRAINT ck_certification_rang CHECK ((type = 'TITRE' AND rang = 0) OR (type <> 'TITRE' AND rang > 0)), 
	CONSTRAINT uq_certification_rang UNIQUE (titre_id, type, rang), 
	CONSTRAINT uq_certification_titre UNIQUE (id, titre_id), 
	CONSTRAINT fk_certification_titre_id FOREIGN KEY(titre_id) REFERENCES titre (id), 
	CONSTRAINT uq_certification_reference UNIQUE (reference)
)
 STRICT

;
INSERT INTO "certification" VALUES(1,1,'TITRE',0,'TP-99901m01',NULL,'Accordeur horloger',0);
INSERT INTO "certification" VALUES(2,1,'CCP',1,'TP-99901m01/CCP1',NULL,'Régler la sonnerie',0);
INSERT INTO "certification" VALUES(3,1,'CCP',2,'TP-99901m01/CCP2',NULL,'Remonter le mécanisme',0);
INSERT INTO "certification" VALUES(4,1,'CCS',1,'TP-99901m01/CCS1',NULL,'Carillons anciens',0);
INSERT INTO "certification" VALUES(5,2,'TITRE',0,'TP-99902m01',NULL,'Relieur à façon',0);
INSERT INTO "certification" VALUES(6,2,'CCP',1,'TP-99902m01/CCP1',NULL,'Coudre les cahiers',0);
INSERT INTO "certification" VALUES(7,2,'CCP',2,'TP-99902m01/CCP2',NULL,'Dorer la tranche',0);
INSERT INTO "certification" VALUES(8,3,'TITRE',0,'RNCP37674',NULL,'Développeur web et web mobile',0);
INSERT INTO "certification" VALUES(9,3,'CCP',1,'RNCP37674/CCP1','RNCP37674BC01','Développer la partie front-end d''une application web ou web mobile sécurisée',0);
INSERT INTO "certification" VALUES(10,3,'CCP',2,'RNCP37674/CCP2','RNCP37674BC02','Développer la partie back-end d''une application web ou web mobile sécurisée',0);
INSERT INTO "certification" VALUES(11,4,'TITRE',0,'RNCP37682',NULL,'Technicien supérieur systèmes et réseaux',0);
INSERT INTO "certification" VALUES(12,4,'CCP',1,'RNCP37682/CCP1','RNCP37682BC01','Exploiter les éléments de l''infrastructure et assurer le support aux utilisateurs',0);
INSERT INTO "certification" VALUES(13,4,'CCP',2,'RNCP37682/CCP2','RNCP37682BC02','Maintenir l''infrastructure et contribuer à son évolution et à sa sécurisation',0);
INSERT INTO "certification" VALUES(14,5,'TITRE',0,'RNCP42463',NULL,'Technicien supérieur systèmes et réseaux',0);
INSERT INTO "certification" VALUES(15,5,'CCP',1,'RNCP42463/CCP1','RNCP42463BC01','Assurer le support aux utilisateurs',0);
INSERT INTO "certification" VALUES(16,5,'CCP',2,'RNCP42463/CCP2','RNCP42463BC02','Exploiter les éléments de l''infrastructure',0);
INSERT INTO "certification" VALUES(17,5,'CCP',3,'RNCP42463/CCP3','RNCP42463BC03','Maintenir en conditions opérationnelles l''infrastructure',0);
INSERT INTO "certification" VALUES(18,6,'TITRE',0,'RNCP38667',NULL,'Assistant de direction',0);
INSERT INTO "certification" VALUES(19,6,'CCP',1,'RNCP38667/CCP1','RNCP38667BC01','Assurer les fonctions de support administratif et organisationnel à l''équipe de direction',0);
INSERT INTO "certification" VALUES(20,6,'CCP',2,'RNCP38667/CCP2','RNCP38667BC02','Organiser et suivre les projets et dossiers spécifiques de l''équipe de direction',0);
INSERT INTO "certification" VALUES(21,7,'TITRE',0,'RNCP38676',NULL,'Manager d''unité marchande',0);
INSERT INTO "certification" VALUES(22,7,'CCP',1,'RNCP38676/CCP1','RNCP38676BC01','Développer la dynamique commerciale de l''unité marchande dans un environnement omnicanal',0);
INSERT INTO "certification" VALUES(23,7,'CCP',2,'RNCP38676/CCP2','RNCP38676BC02','Optimiser la performance économique et la rentabilité de l''unité marchande',0);
INSERT INTO "certification" VALUES(24,7,'CCP',3,'RNCP38676/CCP3','RNCP38676BC03','Manager l''équipe de l''unité marchande',0);
INSERT INTO "certification" VALUES(25,8,'TITRE',0,'RNCP99901',NULL,'Accordeur d''horloges monumentales',0);
INSERT INTO "certification" VALUES(26,8,'CCP',1,'RNCP99901/CCP1','RNCP99901BC01','Régler la sonnerie d''une horloge monumentale',0);
INSERT INTO "certification" VALUES(27,8,'CCP',2,'RNCP99901/CCP2','RNCP99901BC02','Remonter le mécanisme d''une horloge monumentale',0);
CREATE TABLE compteur (
	nom TEXT NOT NULL, 
	valeur INTEGER NOT NULL, 
	CONSTRAINT pk_compteur PRIMARY KEY (nom), 
	CONSTRAINT ck_compteur_valeur CHECK (valeur >= 0)
)
 STRICT

;
INSERT INTO "compteur" VALUES('profil',7);
INSERT INTO "compteur" VALUES('titre',8);
INSERT INTO "compteur" VALUES('certification',27);
INSERT INTO "compteur" VALUES('centre',2);
INSERT INTO "compteur" VALUES('agrement',7);
INSERT INTO "compteur" VALUES('jure',5);
INSERT INTO "compteur" VALUES('experience',5);
INSERT INTO "compteur" VALUES('habilitation',8);
INSERT INTO "compteur" VALUES('lien_jure',2);
INSERT INTO "compteur" VALUES('candidat',8);
INSERT INTO "compteur" VALUES('session_examen',11);
INSERT INTO "compteur" VALUES('inscription',15);
INSERT INTO "compteur" VALUES('convocation',28);
INSERT INTO "compteur" VALUES('parchemin',3);
INSERT INTO "compteur" VALUES('evenement_agrement',2);
INSERT INTO "compteur" VALUES('derogation',1);
INSERT INTO "compteur" VALUES('controle',1);
INSERT INTO "compteur" VALUES('constat',1);
INSERT INTO "compteur" VALUES('demande_vae',1);
CREATE TABLE constat (
    id INTEGER NOT NULL,
    controle_id INTEGER NOT NULL,
    date TEXT NOT NULL,
    texte TEXT NOT NULL,
    CONSTRAINT pk_constat PRIMARY KEY (id),
    CONSTRAINT ck_constat_date CHECK (date IS NULL OR (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(date), '') = date)),
    CONSTRAINT ck_constat_texte CHECK (length(texte) > 0),
    CONSTRAINT fk_constat_controle_id FOREIGN KEY(controle_id) REFERENCES controle (id)
) STRICT;
INSERT INTO "constat" VALUES(1,1,'2025-08-01','Registre absent.');
CREATE TABLE controle (
    id INTEGER NOT NULL,
    centre_id INTEGER NOT NULL,
    session_id INTEGER,
    date TEXT NOT NULL,
    type TEXT NOT NULL,
    etat TEXT NOT NULL,
    suite TEXT,
    motif TEXT,
    agrement_id INTEGER,
    clos_le TEXT,
    version INTEGER NOT NULL,
    CONSTRAINT pk_controle PRIMARY KEY (id),
    CONSTRAINT ck_controle_version CHECK (version >= 1),
    CONSTRAINT ck_controle_date CHECK (date IS NULL OR (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(date), '') = date)),
    CONSTRAINT ck_controle_clos_le CHECK (clos_le IS NULL OR (clos_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(clos_le), '') = clos_le)),
    CONSTRAINT ck_controle_type CHECK (type IN ('a_priori', 'sur_place', 'a_posteriori')),
    CONSTRAINT ck_controle_etat CHECK (etat IN ('ouvert', 'clos')),
    CONSTRAINT ck_controle_suite CHECK (suite IN ('aucune', 'observation', 'mise_en_demeure', 'suspension', 'retrait')),
    CONSTRAINT ck_controle_cloture CHECK ((etat = 'ouvert' AND suite IS NULL AND clos_le IS NULL) OR (etat = 'clos' AND suite IS NOT NULL AND clos_le IS NOT NULL)),
    CONSTRAINT fk_controle_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id),
    CONSTRAINT fk_controle_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id),
    CONSTRAINT fk_controle_agrement_id FOREIGN KEY(agrement_id) REFERENCES agrement (id)
) STRICT;
INSERT INTO "controle" VALUES(1,1,NULL,'2025-07-30','sur_place','ouvert',NULL,NULL,NULL,NULL,2);
CREATE TABLE convocation (
	id INTEGER NOT NULL, 
	session_id INTEGER NOT NULL, 
	candidat_id INTEGER, 
	jure_id INTEGER, 
	edition INTEGER NOT NULL, 
	date_edition TEXT NOT NULL, 
	heure TEXT NOT NULL, 
	contenu TEXT NOT NULL, 
	CONSTRAINT pk_convocation PRIMARY KEY (id), 
	CONSTRAINT ck_convocation_date_edition CHECK (date_edition IS NULL OR (date_edition GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(date_edition), '') = date_edition)), 
	CONSTRAINT ck_convocation_heure CHECK (heure IS NULL OR (heure GLOB '[0-2][0-9]:[0-5][0-9]' AND heure < '24:00')), 
	CONSTRAINT ck_convocation_destinataire CHECK ((candidat_id IS NULL) <> (jure_id IS NULL)), 
	CONSTRAINT ck_convocation_edition CHECK (edition > 0), 
	CONSTRAINT uq_convocation_candidat UNIQUE (session_id, candidat_id), 
	CONSTRAINT uq_convocation_jure UNIQUE (session_id, jure_id), 
	CONSTRAINT fk_convocation_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id), 
	CONSTRAINT fk_convocation_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id), 
	CONSTRAINT fk_convocation_jure_id FOREIGN KEY(jure_id) REFERENCES jure (id)
)
 STRICT

;
INSERT INTO "convocation" VALUES(1,1,4,NULL,1,'2025-02-10','08:30','{"convoque": "candidat", "id": "V-000001", "edition": 1, "date_edition": "2025-02-10", "heure": "08:30", "destinataire": {"id": "C-000004", "civilite": null, "nom": "DUPONT", "prenom": "Maxime", "adresse": {"lignes": [], "code_postal": null, "commune": null}, "naissance": "1997-07-17"}, "examen": {"id": "S-2025-000001", "type": "TITRE", "certification": "TP-99901m01", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "", "intitule_bloc": "", "entretien_final": true, "debut": "2025-03-10", "fin": "2025-03-11", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": ["la présente convocation, imprimée", "une pièce d''identité en cours de validité, avec photographie"], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(2,1,3,NULL,1,'2025-02-10','08:30','{"convoque": "candidat", "id": "V-000002", "edition": 1, "date_edition": "2025-02-10", "heure": "08:30", "destinataire": {"id": "C-000003", "civilite": null, "nom": "NGUYEN", "prenom": "Linh", "adresse": {"lignes": [], "code_postal": null, "commune": null}, "naissance": "2001-02-28"}, "examen": {"id": "S-2025-000001", "type": "TITRE", "certification": "TP-99901m01", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "", "intitule_bloc": "", "entretien_final": true, "debut": "2025-03-10", "fin": "2025-03-11", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": ["la présente convocation, imprimée", "une pièce d''identité en cours de validité, avec photographie"], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(3,1,1,NULL,1,'2025-02-10','08:30','{"convoque": "candidat", "id": "V-000003", "edition": 1, "date_edition": "2025-02-10", "heure": "08:30", "destinataire": {"id": "C-000001", "civilite": "M", "nom": "PETIT", "prenom": "Hugo", "adresse": {"lignes": [], "code_postal": null, "commune": "Nantes"}, "naissance": "1999-03-14"}, "examen": {"id": "S-2025-000001", "type": "TITRE", "certification": "TP-99901m01", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "", "intitule_bloc": "", "entretien_final": true, "debut": "2025-03-10", "fin": "2025-03-11", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": ["la présente convocation, imprimée", "une pièce d''identité en cours de validité, avec photographie"], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(4,1,2,NULL,1,'2025-02-10','08:30','{"convoque": "candidat", "id": "V-000004", "edition": 1, "date_edition": "2025-02-10", "heure": "08:30", "destinataire": {"id": "C-000002", "civilite": "MME", "nom": "ROUX", "prenom": "Inès", "adresse": {"lignes": [], "code_postal": null, "commune": null}, "naissance": "1998-12-01"}, "examen": {"id": "S-2025-000001", "type": "TITRE", "certification": "TP-99901m01", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "", "intitule_bloc": "", "entretien_final": true, "debut": "2025-03-10", "fin": "2025-03-11", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": ["la présente convocation, imprimée", "une pièce d''identité en cours de validité, avec photographie"], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(5,1,NULL,2,1,'2025-02-10','08:00','{"convoque": "jure", "id": "V-000005", "edition": 1, "date_edition": "2025-02-10", "heure": "08:00", "destinataire": {"id": "J-000002", "civilite": null, "nom": "LE-GOFF", "prenom": "Yann", "adresse": {"lignes": [], "code_postal": null, "commune": "Nantes"}, "autres_membres": ["Alice MARTIN"], "nombre_candidats": 4}, "examen": {"id": "S-2025-000001", "type": "TITRE", "certification": "TP-99901m01", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "", "intitule_bloc": "", "entretien_final": true, "debut": "2025-03-10", "fin": "2025-03-11", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": [], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(6,1,NULL,1,1,'2025-02-10','08:00','{"convoque": "jure", "id": "V-000006", "edition": 1, "date_edition": "2025-02-10", "heure": "08:00", "destinataire": {"id": "J-000001", "civilite": "MME", "nom": "MARTIN", "prenom": "Alice", "adresse": {"lignes": ["12 allée des Pendules"], "code_postal": "44000", "commune": "Nantes"}, "autres_membres": ["Yann LE-GOFF"], "nombre_candidats": 4}, "examen": {"id": "S-2025-000001", "type": "TITRE", "certification": "TP-99901m01", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "", "intitule_bloc": "", "entretien_final": true, "debut": "2025-03-10", "fin": "2025-03-11", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": [], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(7,2,2,NULL,1,'2025-03-18','09:00','{"convoque": "candidat", "id": "V-000007", "edition": 1, "date_edition": "2025-03-18", "heure": "09:00", "destinataire": {"id": "C-000002", "civilite": "MME", "nom": "ROUX", "prenom": "Inès", "adresse": {"lignes": [], "code_postal": null, "commune": null}, "naissance": "1998-12-01"}, "examen": {"id": "S-2025-000002", "type": "CCP", "certification": "TP-99901m01/CCP1", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "CCP 1", "intitule_bloc": "Régler la sonnerie", "entretien_final": false, "debut": "2025-04-07", "fin": "2025-04-07", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": ["la présente convocation, imprimée", "une pièce d''identité en cours de validité, avec photographie"], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(8,2,NULL,2,1,'2025-03-18','09:00','{"convoque": "jure", "id": "V-000008", "edition": 1, "date_edition": "2025-03-18", "heure": "09:00", "destinataire": {"id": "J-000002", "civilite": null, "nom": "LE-GOFF", "prenom": "Yann", "adresse": {"lignes": [], "code_postal": null, "commune": "Nantes"}, "autres_membres": ["Alice MARTIN"], "nombre_candidats": 1}, "examen": {"id": "S-2025-000002", "type": "CCP", "certification": "TP-99901m01/CCP1", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "CCP 1", "intitule_bloc": "Régler la sonnerie", "entretien_final": false, "debut": "2025-04-07", "fin": "2025-04-07", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": [], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(9,2,NULL,1,1,'2025-03-18','09:00','{"convoque": "jure", "id": "V-000009", "edition": 1, "date_edition": "2025-03-18", "heure": "09:00", "destinataire": {"id": "J-000001", "civilite": "MME", "nom": "MARTIN", "prenom": "Alice", "adresse": {"lignes": ["12 allée des Pendules"], "code_postal": "44000", "commune": "Nantes"}, "autres_membres": ["Yann LE-GOFF"], "nombre_candidats": 1}, "examen": {"id": "S-2025-000002", "type": "CCP", "certification": "TP-99901m01/CCP1", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "CCP 1", "intitule_bloc": "Régler la sonnerie", "entretien_final": false, "debut": "2025-04-07", "fin": "2025-04-07", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": [], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(10,3,1,NULL,1,'2025-03-18','09:00','{"convoque": "candidat", "id": "V-000010", "edition": 1, "date_edition": "2025-03-18", "heure": "09:00", "destinataire": {"id": "C-000001", "civilite": "M", "nom": "PETIT", "prenom": "Hugo", "adresse": {"lignes": [], "code_postal": null, "commune": "Nantes"}, "naissance": "1999-03-14"}, "examen": {"id": "S-2025-000003", "type": "CCS", "certification": "TP-99901m01/CCS1", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "CCS 1", "intitule_bloc": "Carillons anciens", "entretien_final": false, "debut": "2025-04-14", "fin": "2025-04-14", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": ["la présente convocation, imprimée", "une pièce d''identité en cours de validité, avec photographie"], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(11,3,NULL,2,1,'2025-03-18','09:00','{"convoque": "jure", "id": "V-000011", "edition": 1, "date_edition": "2025-03-18", "heure": "09:00", "destinataire": {"id": "J-000002", "civilite": null, "nom": "LE-GOFF", "prenom": "Yann", "adresse": {"lignes": [], "code_postal": null, "commune": "Nantes"}, "autres_membres": ["Alice MARTIN"], "nombre_candidats": 1}, "examen": {"id": "S-2025-000003", "type": "CCS", "certification": "TP-99901m01/CCS1", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "CCS 1", "intitule_bloc": "Carillons anciens", "entretien_final": false, "debut": "2025-04-14", "fin": "2025-04-14", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": [], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(12,3,NULL,1,1,'2025-03-18','09:00','{"convoque": "jure", "id": "V-000012", "edition": 1, "date_edition": "2025-03-18", "heure": "09:00", "destinataire": {"id": "J-000001", "civilite": "MME", "nom": "MARTIN", "prenom": "Alice", "adresse": {"lignes": ["12 allée des Pendules"], "code_postal": "44000", "commune": "Nantes"}, "autres_membres": ["Yann LE-GOFF"], "nombre_candidats": 1}, "examen": {"id": "S-2025-000003", "type": "CCS", "certification": "TP-99901m01/CCS1", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "CCS 1", "intitule_bloc": "Carillons anciens", "entretien_final": false, "debut": "2025-04-14", "fin": "2025-04-14", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": [], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(13,4,6,NULL,1,'2025-04-02','09:00','{"convoque": "candidat", "id": "V-000013", "edition": 1, "date_edition": "2025-04-02", "heure": "09:00", "destinataire": {"id": "C-000006", "civilite": null, "nom": "GRAND", "prenom": "Noé", "adresse": {"lignes": [], "code_postal": null, "commune": null}, "naissance": "2000-02-29"}, "examen": {"id": "S-2025-000004", "type": "TITRE", "certification": "TP-99901m01", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "", "intitule_bloc": "", "entretien_final": true, "debut": "2025-05-12", "fin": "2025-05-12", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": ["la présente convocation, imprimée", "une pièce d''identité en cours de validité, avec photographie"], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(14,4,3,NULL,1,'2025-04-02','09:00','{"convoque": "candidat", "id": "V-000014", "edition": 1, "date_edition": "2025-04-02", "heure": "09:00", "destinataire": {"id": "C-000003", "civilite": null, "nom": "NGUYEN", "prenom": "Linh", "adresse": {"lignes": [], "code_postal": null, "commune": null}, "naissance": "2001-02-28"}, "examen": {"id": "S-2025-000004", "type": "TITRE", "certification": "TP-99901m01", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "", "intitule_bloc": "", "entretien_final": true, "debut": "2025-05-12", "fin": "2025-05-12", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": ["la présente convocation, imprimée", "une pièce d''identité en cours de validité, avec photographie"], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(15,4,2,NULL,1,'2025-04-02','09:00','{"convoque": "candidat", "id": "V-000015", "edition": 1, "date_edition": "2025-04-02", "heure": "09:00", "destinataire": {"id": "C-000002", "civilite": "MME", "nom": "ROUX", "prenom": "Inès", "adresse": {"lignes": [], "code_postal": null, "commune": null}, "naissance": "1998-12-01"}, "examen": {"id": "S-2025-000004", "type": "TITRE", "certification": "TP-99901m01", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "", "intitule_bloc": "", "entretien_final": true, "debut": "2025-05-12", "fin": "2025-05-12", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": ["la présente convocation, imprimée", "une pièce d''identité en cours de validité, avec photographie"], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(16,4,NULL,2,1,'2025-04-02','09:00','{"convoque": "jure", "id": "V-000016", "edition": 1, "date_edition": "2025-04-02", "heure": "09:00", "destinataire": {"id": "J-000002", "civilite": null, "nom": "LE-GOFF", "prenom": "Yann", "adresse": {"lignes": [], "code_postal": null, "commune": "Nantes"}, "autres_membres": ["Alice MARTIN"], "nombre_candidats": 3}, "examen": {"id": "S-2025-000004", "type": "TITRE", "certification": "TP-99901m01", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "", "intitule_bloc": "", "entretien_final": true, "debut": "2025-05-12", "fin": "2025-05-12", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": [], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(17,4,NULL,1,1,'2025-04-02','09:00','{"convoque": "jure", "id": "V-000017", "edition": 1, "date_edition": "2025-04-02", "heure": "09:00", "destinataire": {"id": "J-000001", "civilite": "MME", "nom": "MARTIN", "prenom": "Alice", "adresse": {"lignes": ["12 allée des Pendules"], "code_postal": "44000", "commune": "Nantes"}, "autres_membres": ["Yann LE-GOFF"], "nombre_candidats": 3}, "examen": {"id": "S-2025-000004", "type": "TITRE", "certification": "TP-99901m01", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "", "intitule_bloc": "", "entretien_final": true, "debut": "2025-05-12", "fin": "2025-05-12", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": [], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(18,5,4,NULL,1,'2025-04-02','09:00','{"convoque": "candidat", "id": "V-000018", "edition": 1, "date_edition": "2025-04-02", "heure": "09:00", "destinataire": {"id": "C-000004", "civilite": null, "nom": "DUPONT", "prenom": "Maxime", "adresse": {"lignes": [], "code_postal": null, "commune": null}, "naissance": "1997-07-17"}, "examen": {"id": "S-2025-000005", "type": "TITRE", "certification": "TP-99901m01", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "", "intitule_bloc": "", "entretien_final": true, "debut": "2025-06-02", "fin": "2025-06-02", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": ["la présente convocation, imprimée", "une pièce d''identité en cours de validité, avec photographie"], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(19,5,NULL,2,1,'2025-04-02','09:00','{"convoque": "jure", "id": "V-000019", "edition": 1, "date_edition": "2025-04-02", "heure": "09:00", "destinataire": {"id": "J-000002", "civilite": null, "nom": "LE-GOFF", "prenom": "Yann", "adresse": {"lignes": [], "code_postal": null, "commune": "Nantes"}, "autres_membres": ["Alice MARTIN"], "nombre_candidats": 1}, "examen": {"id": "S-2025-000005", "type": "TITRE", "certification": "TP-99901m01", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "", "intitule_bloc": "", "entretien_final": true, "debut": "2025-06-02", "fin": "2025-06-02", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": [], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(20,5,NULL,1,1,'2025-04-02','09:00','{"convoque": "jure", "id": "V-000020", "edition": 1, "date_edition": "2025-04-02", "heure": "09:00", "destinataire": {"id": "J-000001", "civilite": "MME", "nom": "MARTIN", "prenom": "Alice", "adresse": {"lignes": ["12 allée des Pendules"], "code_postal": "44000", "commune": "Nantes"}, "autres_membres": ["Yann LE-GOFF"], "nombre_candidats": 1}, "examen": {"id": "S-2025-000005", "type": "TITRE", "certification": "TP-99901m01", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "", "intitule_bloc": "", "entretien_final": true, "debut": "2025-06-02", "fin": "2025-06-02", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": [], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(21,6,4,NULL,1,'2025-06-04','08:15','{"convoque": "candidat", "id": "V-000021", "edition": 1, "date_edition": "2025-06-04", "heure": "08:15", "destinataire": {"id": "C-000004", "civilite": null, "nom": "DUPONT", "prenom": "Maxime", "adresse": {"lignes": [], "code_postal": null, "commune": null}, "naissance": "1997-07-17"}, "examen": {"id": "S-2025-000006", "type": "CCP", "certification": "TP-99901m01/CCP1", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "CCP 1", "intitule_bloc": "Régler la sonnerie", "entretien_final": true, "debut": "2025-09-15", "fin": "2025-09-15", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": ["la présente convocation, imprimée", "une pièce d''identité en cours de validité, avec photographie"], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(22,6,3,NULL,1,'2025-06-04','08:15','{"convoque": "candidat", "id": "V-000022", "edition": 1, "date_edition": "2025-06-04", "heure": "08:15", "destinataire": {"id": "C-000003", "civilite": null, "nom": "NGUYEN", "prenom": "Linh", "adresse": {"lignes": [], "code_postal": null, "commune": null}, "naissance": "2001-02-28"}, "examen": {"id": "S-2025-000006", "type": "CCP", "certification": "TP-99901m01/CCP1", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "CCP 1", "intitule_bloc": "Régler la sonnerie", "entretien_final": true, "debut": "2025-09-15", "fin": "2025-09-15", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": ["la présente convocation, imprimée", "une pièce d''identité en cours de validité, avec photographie"], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(23,6,NULL,2,1,'2025-06-04','08:15','{"convoque": "jure", "id": "V-000023", "edition": 1, "date_edition": "2025-06-04", "heure": "08:15", "destinataire": {"id": "J-000002", "civilite": null, "nom": "LE-GOFF", "prenom": "Yann", "adresse": {"lignes": [], "code_postal": null, "commune": "Nantes"}, "autres_membres": ["Alice MARTIN"], "nombre_candidats": 2}, "examen": {"id": "S-2025-000006", "type": "CCP", "certification": "TP-99901m01/CCP1", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "CCP 1", "intitule_bloc": "Régler la sonnerie", "entretien_final": true, "debut": "2025-09-15", "fin": "2025-09-15", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": [], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(24,6,NULL,1,1,'2025-06-04','08:15','{"convoque": "jure", "id": "V-000024", "edition": 1, "date_edition": "2025-06-04", "heure": "08:15", "destinataire": {"id": "J-000001", "civilite": "MME", "nom": "MARTIN", "prenom": "Alice", "adresse": {"lignes": ["12 allée des Pendules"], "code_postal": "44000", "commune": "Nantes"}, "autres_membres": ["Yann LE-GOFF"], "nombre_candidats": 2}, "examen": {"id": "S-2025-000006", "type": "CCP", "certification": "TP-99901m01/CCP1", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "CCP 1", "intitule_bloc": "Régler la sonnerie", "entretien_final": true, "debut": "2025-09-15", "fin": "2025-09-15", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": [], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(25,10,4,NULL,1,'2025-06-13','09:00','{"convoque": "candidat", "id": "V-000025", "edition": 1, "date_edition": "2025-06-13", "heure": "09:00", "destinataire": {"id": "C-000004", "civilite": null, "nom": "DUPONT", "prenom": "Maxime", "adresse": {"lignes": [], "code_postal": null, "commune": null}, "naissance": "1997-07-17"}, "examen": {"id": "S-2025-000010", "type": "CCS", "certification": "TP-99901m01/CCS1", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "CCS 1", "intitule_bloc": "Carillons anciens", "entretien_final": false, "debut": "2025-07-07", "fin": "2025-07-07", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": ["la présente convocation, imprimée", "une pièce d''identité en cours de validité, avec photographie"], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(26,10,1,NULL,1,'2025-06-13','09:00','{"convoque": "candidat", "id": "V-000026", "edition": 1, "date_edition": "2025-06-13", "heure": "09:00", "destinataire": {"id": "C-000001", "civilite": "M", "nom": "PETIT", "prenom": "Hugo", "adresse": {"lignes": [], "code_postal": null, "commune": "Nantes"}, "naissance": "1999-03-14"}, "examen": {"id": "S-2025-000010", "type": "CCS", "certification": "TP-99901m01/CCS1", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "CCS 1", "intitule_bloc": "Carillons anciens", "entretien_final": false, "debut": "2025-07-07", "fin": "2025-07-07", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": ["la présente convocation, imprimée", "une pièce d''identité en cours de validité, avec photographie"], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(27,10,NULL,2,1,'2025-06-13','09:00','{"convoque": "jure", "id": "V-000027", "edition": 1, "date_edition": "2025-06-13", "heure": "09:00", "destinataire": {"id": "J-000002", "civilite": null, "nom": "LE-GOFF", "prenom": "Yann", "adresse": {"lignes": [], "code_postal": null, "commune": "Nantes"}, "autres_membres": ["Alice MARTIN"], "nombre_candidats": 2}, "examen": {"id": "S-2025-000010", "type": "CCS", "certification": "TP-99901m01/CCS1", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "CCS 1", "intitule_bloc": "Carillons anciens", "entretien_final": false, "debut": "2025-07-07", "fin": "2025-07-07", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": [], "report": null, "etat": "editee"}');
INSERT INTO "convocation" VALUES(28,10,NULL,1,1,'2025-06-13','09:00','{"convoque": "jure", "id": "V-000028", "edition": 1, "date_edition": "2025-06-13", "heure": "09:00", "destinataire": {"id": "J-000001", "civilite": "MME", "nom": "MARTIN", "prenom": "Alice", "adresse": {"lignes": ["12 allée des Pendules"], "code_postal": "44000", "commune": "Nantes"}, "autres_membres": ["Yann LE-GOFF"], "nombre_candidats": 2}, "examen": {"id": "S-2025-000010", "type": "CCS", "certification": "TP-99901m01/CCS1", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "CCS 1", "intitule_bloc": "Carillons anciens", "entretien_final": false, "debut": "2025-07-07", "fin": "2025-07-07", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": [], "report": null, "etat": "editee"}');
CREATE TABLE delai (
    nom TEXT NOT NULL,
    mode TEXT NOT NULL,
    creation INTEGER,
    dte INTEGER,
    convocation INTEGER,
    CONSTRAINT pk_delai PRIMARY KEY (nom),
    CONSTRAINT ck_delai_nom CHECK (nom IN ('titre', 'ccp', 'ccs', 'vae')),
    CONSTRAINT ck_delai_mode CHECK (mode IN ('ignorer', 'avertir', 'bloquer')),
    CONSTRAINT ck_delai_creation CHECK (creation >= 0),
    CONSTRAINT ck_delai_dte CHECK (dte >= 0),
    CONSTRAINT ck_delai_convocation CHECK (convocation >= 0),
    CONSTRAINT ck_delai_jours CHECK ((nom = 'vae' AND creation IS NULL AND dte IS NULL AND convocation IS NULL) OR (nom <> 'vae' AND creation IS NOT NULL AND dte IS NOT NULL AND convocation IS NOT NULL))
) STRICT;
INSERT INTO "delai" VALUES('titre','ignorer',30,15,15);
INSERT INTO "delai" VALUES('ccp','ignorer',30,15,15);
INSERT INTO "delai" VALUES('ccs','ignorer',30,15,15);
INSERT INTO "delai" VALUES('vae','avertir',NULL,NULL,NULL);
CREATE TABLE demande_vae (
    id INTEGER NOT NULL,
    candidat_id INTEGER NOT NULL,
    certification_id INTEGER NOT NULL,
    titre_id INTEGER NOT NULL,
    ccp TEXT,
    deposee_le TEXT NOT NULL,
    etat TEXT NOT NULL,
    notifiee_le TEXT,
    motif TEXT,
    version INTEGER NOT NULL,
    CONSTRAINT pk_demande_vae PRIMARY KEY (id),
    CONSTRAINT ck_demande_vae_version CHECK (version >= 1),
    CONSTRAINT ck_demande_vae_deposee_le CHECK (deposee_le IS NULL OR (deposee_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(deposee_le), '') = deposee_le)),
    CONSTRAINT ck_demande_vae_notifiee_le CHECK (notifiee_le IS NULL OR (notifiee_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(notifiee_le), '') = notifiee_le)),
    CONSTRAINT ck_demande_vae_etat CHECK (etat IN ('deposee', 'recevable', 'irrecevable', 'retiree')),
    CONSTRAINT ck_demande_vae_ccp CHECK (ccp IS NULL OR length(ccp) > 0),
    CONSTRAINT ck_demande_vae_notification CHECK (notifiee_le IS NULL OR notifiee_le >= deposee_le),
    CONSTRAINT ck_demande_vae_decision CHECK (etat NOT IN ('recevable', 'irrecevable') OR notifiee_le IS NOT NULL),
    CONSTRAINT fk_demande_vae_certification FOREIGN KEY(certification_id, titre_id) REFERENCES certification (id, titre_id),
    CONSTRAINT fk_demande_vae_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id)
) STRICT;
INSERT INTO "demande_vae" VALUES(1,5,1,1,NULL,'2025-08-01','deposee',NULL,NULL,1);
CREATE TABLE derogation (
    id INTEGER NOT NULL,
    delai TEXT NOT NULL,
    session_id INTEGER,
    centre_id INTEGER,
    certification_id INTEGER,
    debut TEXT,
    departement TEXT,
    motif TEXT NOT NULL,
    accordee_le TEXT NOT NULL,
    utilisee_par_id INTEGER,
    utilisee_le TEXT,
    version INTEGER NOT NULL,
    CONSTRAINT pk_derogation PRIMARY KEY (id),
    CONSTRAINT ck_derogation_version CHECK (version >= 1),
    CONSTRAINT ck_derogation_debut CHECK (debut IS NULL OR (debut GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(debut), '') = debut)),
    CONSTRAINT ck_derogation_accordee_le CHECK (accordee_le IS NULL OR (accordee_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(accordee_le), '') = accordee_le)),
    CONSTRAINT ck_derogation_utilisee_le CHECK (utilisee_le IS NULL OR (utilisee_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(utilisee_le), '') = utilisee_le)),
    CONSTRAINT ck_derogation_delai CHECK (delai IN ('creation', 'dte', 'convocation')),
    CONSTRAINT ck_derogation_cible CHECK ((session_id IS NOT NULL AND centre_id IS NULL AND certification_id IS NULL AND debut IS NULL AND departement IS NULL) OR (session_id IS NULL AND centre_id IS NOT NULL AND certification_id IS NOT NULL AND debut IS NOT NULL AND delai = 'creation')),
    CONSTRAINT ck_derogation_usage CHECK ((utilisee_par_id IS NULL) = (utilisee_le IS NULL)),
    CONSTRAINT ck_derogation_motif CHECK (length(motif) > 0),
    CONSTRAINT fk_derogation_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id),
    CONSTRAINT fk_derogation_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id),
    CONSTRAINT fk_derogation_certification_id FOREIGN KEY(certification_id) REFERENCES certification (id),
    CONSTRAINT fk_derogation_utilisee_par_id FOREIGN KEY(utilisee_par_id) REFERENCES session_examen (id)
) STRICT;
INSERT INTO "derogation" VALUES(1,'convocation',7,NULL,NULL,NULL,NULL,'retard du centre','2025-08-01',NULL,NULL,1);
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
)
 STRICT

;
INSERT INTO "distinction" VALUES(1,7,'2025-06-13','deux personnes');
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
INSERT INTO "ecriture" VALUES(145,1,'ajout','centre','[[1]]','{"nom":"Ateliers du Cadran","siret":"73282932000074","adresse":"3 rue du Balancier","code_postal":"44000","commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","telephone":"0261910001","courriel":"contact@example.fr","logo":null,"signataire":null,"qualite":null,"acces":null,"cle":"ateliers du cadran nantes 73282932000074","version":1}','8bcf86950e70cd7fb40bf1d2e3b70d44a1808d667bdc00c25bf05bea101ec908','748bd031b2868cac82f9ce1d8520a9972d859c8cad7f9762cea05c87862e24bd');
INSERT INTO "ecriture" VALUES(145,2,'ajout','centre','[[2]]','{"nom":"\u00c9cole de la Reliure","siret":null,"adresse":null,"code_postal":null,"commune":"Rennes","commune_insee":"35238","departement":"35","region":"53","telephone":null,"courriel":null,"logo":null,"signataire":null,"qualite":null,"acces":null,"cle":"ecole de la reliure rennes","version":1}','f5480216061f6a120d152256e8744a40966c7935ed9fcb6713916f572098eda2','4282dee6c32d61aa8c559fe834cc686c44841fd33cd77abeee4bfc2b277b2b81');
INSERT INTO "ecriture" VALUES(145,3,'ajout','compteur','[["agrement"]]','{"valeur":7}','93f015573d6cb0e0a50273563ddcc49b8f33ddc2b3ee817fe00ef2c82ae85a53','14833697a745da9c9dbc2b090d06d9f2da8537894549ee3fa5a0033a1f410fde');
INSERT INTO "ecriture" VALUES(145,4,'ajout','compteur','[["candidat"]]','{"valeur":8}','f644838c39c67c6e1f0d17316dd1402e351acec9906235c80777d4c3c90641d6','4712fadf944a069138738f63cd907fc67b3fcf5696538d313c724b4317327d0d');
INSERT INTO "ecriture" VALUES(145,5,'ajout','compteur','[["centre"]]','{"valeur":2}','2d0eade6d3af625c8a01376cf1e474ec7589391a37b118d025834cf18eea630e','68de9dff010931a1a0488fb303af20f00aff0fe8a2787f6e2a94198043f36517');
INSERT INTO "ecriture" VALUES(145,6,'ajout','compteur','[["certification"]]','{"valeur":27}','f374b32c456de40049830f4bf364c77a305d3533d3b5970b8c3b2cc817a2fb65','9a771cdd442692f4b2f871f935cdf71a0a254b718646f3db7151dba3cccbf8f9');
INSERT INTO "ecriture" VALUES(145,7,'ajout','compteur','[["constat"]]','{"valeur":1}','e8a717631d9cf99544652c49237437c84e62b90b33add4bf53a5b1ed7e8ba448','ec57b688dc244bcd47c65765ed78d236c39b99d9e7c4d12250ce2910cc938f37');
INSERT INTO "ecriture" VALUES(145,8,'ajout','compteur','[["controle"]]','{"valeur":1}','ec823dcd184eacc0ec9c491c127393e7aa47b45252e7b7d15dddac63fe7dc70b','5aaf7604d6099d1e7694ff2e61c4206e7ae8ccfaf9b9cfd4a606150d11157046');
INSERT INTO "ecriture" VALUES(145,9,'ajout','compteur','[["convocation"]]','{"valeur":28}','d5add27a13750590937c41212613eb0b6fc0423e5f118ff0138474e27f8b8cec','f90155ddf8078a22c1020919b8cdb0cba30ae4acd53ad670824b7b7767435902');
INSERT INTO "ecriture" VALUES(145,10,'ajout','compteur','[["demande_vae"]]','{"valeur":1}','0d591328f59596b925c28b0d6cda7e0f0a5318532c54d6744c40c053ef5a9343','f66f7cdbca3a18fad133a147fbf1779b589342265c9fcfc78fa8f45db7725d07');
INSERT INTO "ecriture" VALUES(145,11,'ajout','compteur','[["derogation"]]','{"valeur":1}','975cb2fe0932cd696d74a25874d83b2eb5898fd91e622d3fc78e3bc1229bcc7f','7c21d0f37ddc9c27b6614a1919c52d1233330f5c534c12328e4e2189c3b08184');
INSERT INTO "ecriture" VALUES(145,12,'ajout','compteur','[["evenement_agrement"]]','{"valeur":2}','aea1fe8e7508209e7e9997510cf750d295af337bd319270b92aaf546fd9c6a8f','f31a171cc8370885100fb3284bb99ea868b71b9a896b5d8c7cc16014526a8e64');
INSERT INTO "ecriture" VALUES(145,13,'ajout','compteur','[["experience"]]','{"valeur":5}','2027b90675db63a5f880a070e7c9479852409f4f07ce21d9ebb1140ce0c8d761','cf68c6f62f2022533226deb2ea3b65bbe4007125465d74854f2f26ccb927e00e');
INSERT INTO "ecriture" VALUES(145,14,'ajout','compteur','[["habilitation"]]','{"valeur":8}','534380f94952d702ddaea5500320b89e42de49b2a70466dd83faab3d892738f7','c0c51f8e03c9ff73ab061e4dd7191d458b76d17020c3d3363eaa12f4e1424bef');
INSERT INTO "ecriture" VALUES(145,15,'ajout','compteur','[["inscription"]]','{"valeur":15}','f5ceeefa3e08ef9796d56586c2dddc50c0943923c951caab5e280e3e2e8ef172','5d2f6f302e4b7f160b8aaf6a2232e948534d5c8920d9f7b4f4dfbbc0974c13b7');
INSERT INTO "ecriture" VALUES(145,16,'ajout','compteur','[["jure"]]','{"valeur":5}','5fdfbd56454c73069acbd40c855af4cf0df4e10d24dc1fa95fc5520e50479591','4cf9a2cd36ff356e663953823acac4f5c62d4e11d9f7bf3f8718492943ac5067');
INSERT INTO "ecriture" VALUES(145,17,'ajout','compteur','[["lien_jure"]]','{"valeur":2}','915cdd53db8b674c5be43e0c134d56970ba1c6e2fc32d0a0fc6e1db4d3f707aa','0566805e32fe9fa05a7b63f8b1ad48931dc4cdc805bb6f007ad668282c0f4799');
INSERT INTO "ecriture" VALUES(145,18,'ajout','compteur','[["parchemin"]]','{"valeur":3}','a4f04bc4818eafd4335b8018ac9ecd276502c56395bf6d75ec9352201dd8d0a3','0ee2527ca0d65b43a3e42430682bfb7c11a5ae06b7dfcffc03d4000b0da72159');
INSERT INTO "ecriture" VALUES(145,19,'ajout','compteur','[["profil"]]','{"valeur":7}','74e330bafff195f4936c4d9a9ade15aff64de96ee8e8e9932065dd1ef4fdc68a','f266c4533627015d6aa0d3e19d70bf5e315225d9fa46ee24d8cf083881f5265d');
INSERT INTO "ecriture" VALUES(145,20,'ajout','compteur','[["session_examen"]]','{"valeur":11}','ec89194db1bde6c5fe76326f5b4afc705f943e3acfbb68244497fa3fb05f685b','239466e83c60ef80442a1d2d3950aaf08aba1d21bd87d14810ee9c71f16df5b8');
INSERT INTO "ecriture" VALUES(145,21,'ajout','compteur','[["titre"]]','{"valeur":8}','273e4bc1b47841bfed74aba90b054f74e869aa852a9112f838cd7b0db49cc266','a53365f47fde763dd7b478e2f15c594d2e53732c77065de96b193c6fa94d17df');
INSERT INTO "ecriture" VALUES(145,22,'ajout','delai','[["ccp"]]','{"mode":"ignorer","creation":30,"dte":15,"convocation":15}','0edddbcaa1ceb19d7f47ec84fac46d17b017e8dff5748cab5b86c310724bb242','07f3f1449f6021e6f05f5f0628c77a57cc2d57c97ffc1eda5895155c942ad72f');
INSERT INTO "ecriture" VALUES(145,23,'ajout','delai','[["ccs"]]','{"mode":"ignorer","creation":30,"dte":15,"convocation":15}','aab75d02adf9e93a89a9ccfc98f463069d9a4eb20672adb39834c59d50755343','a00969a86e8f0e4f652b6f44d09527ff2b49958d3ed9e8e4f098e806ad795ca8');
INSERT INTO "ecriture" VALUES(145,24,'ajout','delai','[["titre"]]','{"mode":"ignorer","creation":30,"dte":15,"convocation":15}','a179bf814260898205239d798e1a978293488e383a5874067e3ee0e66156ec14','fdcebf3cde3d3e03f9d133134c6bd2630a8508b4a16c03bffa984a7a45f6cd7e');
INSERT INTO "ecriture" VALUES(145,25,'ajout','delai','[["vae"]]','{"mode":"avertir","creation":null,"dte":null,"convocation":null}','fca7497512d5225e5019fc537c989097aab30f54dca48a11ab8073c263eeccb4','53fea053b121765c1fb5a6bad19fa5b3fba9c5f352278d2b14a49b3d8068ca21');
INSERT INTO "ecriture" VALUES(145,26,'ajout','jure','[[1]]','{"civilite":"MME","nom":"MARTIN","nom_usage":null,"prenom":"Alice","naissance":"1970-05-04","telephone_professionnel":"0261910002","telephone_professionnel_e164":"+33261910002","telephone_personnel":"0639980001","telephone_personnel_e164":"+33639980001","courriel":"alice.martin@example.fr","adresse":"12 all\u00e9e des Pendules","complement":null,"code_postal":"44000","commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","employeur":"Horlogerie Martin et fille","actif":1,"cle":"martin alice","version":4}','854b7349d578286ce585e6f0e1a2ecfd8cd858326b3846e87a89f70236e1c382','3bbdabde659271f9b3c462bbbd277fbf61f890fc3890a740af444e86813af676');
INSERT INTO "ecriture" VALUES(145,27,'ajout','jure','[[2]]','{"civilite":null,"nom":"LE-GOFF","nom_usage":"LE-GOFF-MARTIN","prenom":"Yann","naissance":null,"telephone_professionnel":null,"telephone_professionnel_e164":null,"telephone_personnel":null,"telephone_personnel_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","employeur":"Horlogerie Le Goff","actif":1,"cle":"le goff yann","version":5}','0035cff4f189bf2d029383863e6d8da2d4344681a3f036e9a412eb1cd6e91135','304daed2e229875bd315442fe957af63620bde73108ab00b2916f8b674fd6554');
INSERT INTO "ecriture" VALUES(145,28,'ajout','jure','[[3]]','{"civilite":null,"nom":"DURAND","nom_usage":null,"prenom":"Zo\u00e9","naissance":"1981-11-30","telephone_professionnel":null,"telephone_professionnel_e164":null,"telephone_personnel":null,"telephone_personnel_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":"Saint-Nazaire","commune_insee":"44184","departement":"44","region":"52","employeur":null,"actif":1,"cle":"durand zoe","version":4}','61886045cdf6a3ba0908b1312c2413dff8e8ee059e3126a32a6cb90dbb4c7a71','3fcf000ecc13a3cb3fa03bf20bc24b70f31611e6ed81a88105181d414bb9a98b');
INSERT INTO "ecriture" VALUES(145,29,'ajout','jure','[[5]]','{"civilite":null,"nom":"PARTI","nom_usage":null,"prenom":"L\u00e9on","naissance":null,"telephone_professionnel":null,"telephone_professionnel_e164":null,"telephone_personnel":null,"telephone_personnel_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","employeur":null,"actif":0,"cle":"parti leon","version":2}','483040f1a6eebdeaf4cfc6fce128ade87cd899b36fa180c4b26b736420ddd1ed','f053ba5fe5420a4bed0200b52ed29c4e25a24d3be44a12dd222d2d27118108aa');
INSERT INTO "ecriture" VALUES(145,30,'ajout','succession','[["RNCP31114","RNCP37674"]]','{}','381545677e11aa4550fc309b3c56a6d474e0cf87bb759acde7a1d63fa37a9b91','2ff2c15ea612a84c3a775a035a9f4f67359111a916cd17a66f1facba96b9b8dd');
INSERT INTO "ecriture" VALUES(145,31,'ajout','succession','[["RNCP31115","RNCP37682"]]','{}','7543c7196ef35b366d8d4d052fd9d7b37d999f609b39fdcb487dd9c4eb7517ff','9e20374cbd24438336a51e629b2252e5c45ba95f009df89b68035c7348124484');
INSERT INTO "ecriture" VALUES(145,32,'ajout','succession','[["RNCP32291","RNCP38676"]]','{}','9c81d6bbe2b35e188c08df5d2a1c1060c486a12ac358a57911b94e59457e5c77','40779d3b05b0281f43180904c71c938df02c686e77f019f79bf4bede10ee8402');
INSERT INTO "ecriture" VALUES(145,33,'ajout','succession','[["RNCP34143","RNCP38667"]]','{}','8d22e67fccaf398ac73b389c07772bcd4a97a161a16d70695bff96c0410dfa70','3f894ce8c315354367f8636b2929d9067ad2fc0f50841482c57941bbbd59c55c');
INSERT INTO "ecriture" VALUES(145,34,'ajout','succession','[["RNCP37682","RNCP42463"]]','{}','234b412b92b36952ec2e99ab9a04aa17608a4cb24fd5f4405ba714dcaa8fcc3e','b0e413851eb94f26e6af506f6f91f5bcf4eac0ea0b89470ed184446f58eaefe7');
INSERT INTO "ecriture" VALUES(145,35,'ajout','titre','[[1]]','{"reference":"TP-99901m01","code":"TP-99901","millesime":"m01","rncp":"RNCP99801","intitule":"Accordeur horloger","sigle":"AH","niveau":5,"date_debut_validite":"2021-01-01","date_fin_validite":"2026-12-31","date_fin_prolongation":"2027-12-31","origine_prolongation":"calculee","validation_partielle":null,"nsf":null,"voies":null,"texte_officiel":null,"cle":"accordeur horloger ah tp 99901m01 rncp99801","source":null,"source_sha256":null,"source_date":null,"importe_le":null,"version":1}','28e632eca81e37a12d025956649d47df2af88f265799193a08215c9673f3013d','6a54bfeed898433b82b16510ba34a065985df20fde5cba4e8573866d202e04b2');
INSERT INTO "ecriture" VALUES(145,36,'ajout','titre','[[2]]','{"reference":"TP-99902m01","code":"TP-99902","millesime":"m01","rncp":null,"intitule":"Relieur \u00e0 fa\u00e7on","sigle":null,"niveau":null,"date_debut_validite":"2020-07-01","date_fin_validite":"2025-06-30","date_fin_prolongation":"2025-12-31","origine_prolongation":"saisie","validation_partielle":null,"nsf":null,"voies":null,"texte_officiel":null,"cle":"relieur a facon tp 99902m01","source":null,"source_sha256":null,"source_date":null,"importe_le":null,"version":1}','31f5c9f9ba4ee9f976c0bf97090c474ba09d98c267f66df7d05ff1a8cd88a4d2','73bf2f1557cff9f2cc34d57c766cb66187a1b2500944351313269b5f598fe5b2');
INSERT INTO "ecriture" VALUES(145,37,'ajout','titre','[[3]]','{"reference":"RNCP37674","code":null,"millesime":null,"rncp":"RNCP37674","intitule":"D\u00e9veloppeur web et web mobile","sigle":null,"niveau":5,"date_debut_validite":"2023-09-01","date_fin_validite":"2028-09-01","date_fin_prolongation":"2029-09-01","origine_prolongation":"calculee","validation_partielle":null,"nsf":"326t","voies":"FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui","texte_officiel":"Arr\u00eat\u00e9 relatif au titre professionnel \u00ab D\u00e9veloppeur web et web mobile \u00bb (JO du 13/05/2023)","cle":"developpeur web et web mobile rncp37674 rncp37674","source":"export_fiches_RNCP_demo.xml","source_sha256":"5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d","source_date":null,"importe_le":"2025-01-06","version":1}','14c79fd80c24caddef18432020fbfeaa6311a5f306099234b09e0c395b6eae4b','4e8e1a0942a45f681b9c0137f6b57ac99cc394491c3688569d02908fc38c854f');
INSERT INTO "ecriture" VALUES(145,38,'ajout','titre','[[4]]','{"reference":"RNCP37682","code":null,"millesime":null,"rncp":"RNCP37682","intitule":"Technicien sup\u00e9rieur syst\u00e8mes et r\u00e9seaux","sigle":null,"niveau":5,"date_debut_validite":"2023-09-01","date_fin_validite":"2026-09-01","date_fin_prolongation":"2027-09-01","origine_prolongation":"calculee","validation_partielle":null,"nsf":null,"voies":"FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui","texte_officiel":null,"cle":"technicien superieur systemes et reseaux rncp37682 rncp37682","source":"export_fiches_RNCP_demo.xml","source_sha256":"5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d","source_date":null,"importe_le":"2025-01-06","version":1}','235aa88551783bd718310873a8e149f4f477df3341804f74ff465c21a51eef49','69e1004bacaad493d367458ce0abc88609c2f571480b53e5ec908e2603b54037');
INSERT INTO "ecriture" VALUES(145,39,'ajout','titre','[[5]]','{"reference":"RNCP42463","code":null,"millesime":null,"rncp":"RNCP42463","intitule":"Technicien sup\u00e9rieur syst\u00e8mes et r\u00e9seaux","sigle":null,"niveau":5,"date_debut_validite":"2026-09-01","date_fin_validite":"2031-08-31","date_fin_prolongation":"2032-08-31","origine_prolongation":"calculee","validation_partielle":null,"nsf":null,"voies":"FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui","texte_officiel":"Arr\u00eat\u00e9 relatif au titre professionnel \u00ab Technicien sup\u00e9rieur syst\u00e8mes et r\u00e9seaux \u00bb (JO du 19/06/2026)","cle":"technicien superieur systemes et reseaux rncp42463 rncp42463","source":"export_fiches_RNCP_demo.xml","source_sha256":"5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d","source_date":null,"importe_le":"2025-01-06","version":1}','50b457ac33510690905de57f41945157190cfacd2d4ac18c9ca0914d77a83ca7','95baaa9824c2bb90e2d28810b328d7370f24dd1697e257374d53807935f3dc1e');
INSERT INTO "ecriture" VALUES(145,40,'ajout','titre','[[6]]','{"reference":"RNCP38667","code":null,"millesime":null,"rncp":"RNCP38667","intitule":"Assistant de direction","sigle":null,"niveau":5,"date_debut_validite":"2024-07-29","date_fin_validite":"2029-07-29","date_fin_prolongation":"2030-07-29","origine_prolongation":"rncp","validation_partielle":null,"nsf":null,"voies":"FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui","texte_officiel":"Arr\u00eat\u00e9 relatif au titre professionnel \u00ab Assistant de direction \u00bb (JO du 01/02/2024)","cle":"assistant de direction rncp38667 rncp38667","source":"export_fiches_RNCP_demo.xml","source_sha256":"5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d","source_date":null,"importe_le":"2025-01-06","version":1}','c181290c0e5cbff3c3688205d591bf8b2fb3397510290abad793d2a08b15b428','5b5387bcd431736875286e2d66b3685b4c3c9bc870c437e742afd516357a1e8e');
INSERT INTO "ecriture" VALUES(145,41,'ajout','titre','[[7]]','{"reference":"RNCP38676","code":null,"millesime":null,"rncp":"RNCP38676","intitule":"Manager d''unit\u00e9 marchande","sigle":null,"niveau":5,"date_debut_validite":"2024-03-03","date_fin_validite":"2027-03-03","date_fin_prolongation":"2028-03-03","origine_prolongation":"rncp","validation_partielle":null,"nsf":null,"voies":"FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui","texte_officiel":null,"cle":"manager d unite marchande rncp38676 rncp38676","source":"export_fiches_RNCP_demo.xml","source_sha256":"5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d","source_date":null,"importe_le":"2025-01-06","version":1}','090c3692340d43259e22fec1f2a78f70d83a4c322cbd41675ec0f3d0aae98be3','ea3a5148cd7a03faff417b40140e8e1aac33f0948ed8cda777e069ba55defaee');
INSERT INTO "ecriture" VALUES(145,42,'ajout','titre','[[8]]','{"reference":"RNCP99901","code":null,"millesime":null,"rncp":"RNCP99901","intitule":"Accordeur d''horloges monumentales","sigle":null,"niveau":4,"date_debut_validite":"2024-04-01","date_fin_validite":"2029-04-01","date_fin_prolongation":"2030-04-01","origine_prolongation":"calculee","validation_partielle":null,"nsf":"224v","voies":"FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui","texte_officiel":"Arr\u00eat\u00e9 du 3 mars 2024 relatif au titre invent\u00e9 (JO du 10/03/2024)","cle":"accordeur d horloges monumentales rncp99901 rncp99901","source":"export_fiches_RNCP_demo.xml","source_sha256":"5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d","source_date":null,"importe_le":"2025-01-06","version":1}','26dc4d88829b45f420c2c6147f1e4b73bf170f4b19a05707592d19a2b523c126','4bb8ff360d6729fc1f75ce712cf6e2cde3ba534cd9df0e34e3b38f67e4632307');
INSERT INTO "ecriture" VALUES(145,43,'ajout','candidat','[[1]]','{"civilite":"M","nom":"PETIT","nom_usage":null,"prenom":"Hugo","naissance":"1999-03-14","commune_naissance":"Nantes","commune_naissance_insee":"44109","pays_naissance":null,"ville_naissance":null,"telephone":"0639980002","telephone_e164":"+33639980002","courriel":"hugo@example.fr","adresse":null,"complement":null,"code_postal":null,"commune":"Nantes","commune_insee":"44109","departement":"44","centre_id":1,"cle":"petit hugo","version":1}','095493779fb6821665cfd5d431c477971b059fb147b8a31385cb9f747cfc7895','4aa13ea1fc1fcd22982b652acdc31508cd4d3fdf284fd3cc220d6950c8f73e39');
INSERT INTO "ecriture" VALUES(145,44,'ajout','candidat','[[2]]','{"civilite":"MME","nom":"ROUX","nom_usage":null,"prenom":"In\u00e8s","naissance":"1998-12-01","commune_naissance":"Saint-Genis-Laval","commune_naissance_insee":"69204","pays_naissance":null,"ville_naissance":null,"telephone":null,"telephone_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":null,"commune_insee":null,"departement":null,"centre_id":1,"cle":"roux ines","version":1}','d50026dfe5ffc16e204d2e7bba96dae6d2818c6318c826accb4276582ceda8ab','bd78a4dbdba5b40898ccc331d9a3c0921308d977887438033e4f1819c1c3de92');
INSERT INTO "ecriture" VALUES(145,45,'ajout','candidat','[[3]]','{"civilite":null,"nom":"NGUYEN","nom_usage":null,"prenom":"Linh","naissance":"2001-02-28","commune_naissance":null,"commune_naissance_insee":null,"pays_naissance":"Vi\u00eat Nam","ville_naissance":"Hu\u1ebf","telephone":null,"telephone_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":null,"commune_insee":null,"departement":null,"centre_id":1,"cle":"nguyen linh","version":2}','8b56d7b8d27be098f3bf5ff1e3feab2b6ed0b34ceb4f143845006503695992bd','36102e2816bb4ddc7f36cc778b83e0ec72b96765c61ea6b90f0dbc3dcff647cf');
INSERT INTO "ecriture" VALUES(145,46,'ajout','candidat','[[4]]','{"civilite":null,"nom":"DUPONT","nom_usage":null,"prenom":"Maxime","naissance":"1997-07-17","commune_naissance":null,"commune_naissance_insee":null,"pays_naissance":null,"ville_naissance":null,"telephone":null,"telephone_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":null,"commune_insee":null,"departement":null,"centre_id":1,"cle":"dupont maxime","version":3}','64517dcaffe319704b7aa8b824d9013b7df7cf16426fd664824b649aa6139ecf','cab6df5b23aae06500124903bd4bbfb467c8dd5164507c1c57523defbd71de88');
INSERT INTO "ecriture" VALUES(145,47,'ajout','candidat','[[5]]','{"civilite":null,"nom":"SOLO","nom_usage":null,"prenom":"\u00c8ve","naissance":"1990-10-10","commune_naissance":null,"commune_naissance_insee":null,"pays_naissance":null,"ville_naissance":null,"telephone":null,"telephone_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":null,"commune_insee":null,"departement":null,"centre_id":1,"cle":"solo eve","version":1}','bd37a07db53e5db4ad625e4f2d7dc3b347d736952172bc8d2d69c7b683ce8b6a','4c478f5194f7567f3d48e6147976d3baf616d7cd3dda287d73f61640e58b5971');
INSERT INTO "ecriture" VALUES(145,48,'ajout','candidat','[[6]]','{"civilite":null,"nom":"GRAND","nom_usage":null,"prenom":"No\u00e9","naissance":"2000-02-29","commune_naissance":null,"commune_naissance_insee":null,"pays_naissance":null,"ville_naissance":null,"telephone":null,"telephone_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":null,"commune_insee":null,"departement":null,"centre_id":1,"cle":"grand noe","version":1}','4bbba8a8ae463c68142fd6610d0b9a3f9dae825c0a2b03ee17c13d97a1598730','195978112675a5c385569281607d2d8ad5fb17565f741aa3849e4b11a8e9dd9f');
INSERT INTO "ecriture" VALUES(145,49,'ajout','candidat','[[7]]','{"civilite":null,"nom":"PETIT","nom_usage":null,"prenom":"Hugo","naissance":"1999-03-14","commune_naissance":null,"commune_naissance_insee":null,"pays_naissance":null,"ville_naissance":null,"telephone":null,"telephone_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":null,"commune_insee":null,"departement":null,"centre_id":2,"cle":"petit hugo","version":1}','883f91737dffc898a1a5459ef0b3b3ad33194a1e7a12926f45c96abac58040f3','ffa686ef3e55777552363c149926227f7de547748c384a1c1e83cde210e6b8cb');
INSERT INTO "ecriture" VALUES(145,50,'ajout','certification','[[1]]','{"titre_id":1,"type":"TITRE","rang":0,"reference":"TP-99901m01","code_bloc":null,"intitule":"Accordeur horloger","retiree":0}','707371d6af81d36ce9dae4621c9088b849b20ea2aecf850f69f6c268f242063f','26e5081bc2ff235b714ccfd6c8bb8dfa4605cc2f7776c9248fbb8179401a3681');
INSERT INTO "ecriture" VALUES(145,51,'ajout','certification','[[2]]','{"titre_id":1,"type":"CCP","rang":1,"reference":"TP-99901m01/CCP1","code_bloc":null,"intitule":"R\u00e9gler la sonnerie","retiree":0}','214c3b677e4706f7a683c726fccd1fac318fe8b50e16e5d3876effe52bd03d8e','32e2f07a21ea7035ce1b4e4552292a8a19a313f934f908e55b7663eb1e9170c3');
INSERT INTO "ecriture" VALUES(145,52,'ajout','certification','[[3]]','{"titre_id":1,"type":"CCP","rang":2,"reference":"TP-99901m01/CCP2","code_bloc":null,"intitule":"Remonter le m\u00e9canisme","retiree":0}','5b38f0f755cd753fd07bff019177ce1ab4df84422fb817b5392ff7df1415ff20','5c5ec6441a3694438854334a9bcb7c7a727e5f644eed0564a84aae6347f8f532');
INSERT INTO "ecriture" VALUES(145,53,'ajout','certification','[[4]]','{"titre_id":1,"type":"CCS","rang":1,"reference":"TP-99901m01/CCS1","code_bloc":null,"intitule":"Carillons anciens","retiree":0}','522b6f943c3ab02c95fb2bbf9955336716b26f18889a0c7744533a9c44485508','7104b0067f17e790743ffb0e0eac54a25893df2ec8ad1d65e5f390e424dd1adf');
INSERT INTO "ecriture" VALUES(145,54,'ajout','certification','[[5]]','{"titre_id":2,"type":"TITRE","rang":0,"reference":"TP-99902m01","code_bloc":null,"intitule":"Relieur \u00e0 fa\u00e7on","retiree":0}','24670ea351a925b56d9a5abb75219f67fe20404f7927c3c31cb3127db0b136c2','11db82d0254c9eeba3e4f0be30c42f96f0b58c77a2bfae896f5f3bc283c989fc');
INSERT INTO "ecriture" VALUES(145,55,'ajout','certification','[[6]]','{"titre_id":2,"type":"CCP","rang":1,"reference":"TP-99902m01/CCP1","code_bloc":null,"intitule":"Coudre les cahiers","retiree":0}','5519ab6fd2737e7dcc71cdad25c23c1cd62e59fc975a386b1a9a666573506177','5bb739ce29cf22dfe831e4ed8cb94d943e7638d3a15ca43de7d69a0b2c880d26');
INSERT INTO "ecriture" VALUES(145,56,'ajout','certification','[[7]]','{"titre_id":2,"type":"CCP","rang":2,"reference":"TP-99902m01/CCP2","code_bloc":null,"intitule":"Dorer la tranche","retiree":0}','865e178bbcf4c9fcc21bf96be375091d7d99a9d6b390583ef6db18e839b5e19b','865ae18e95da1d76c98a132ddc13917494d24af86d1f566c686a85c6c98237cc');
INSERT INTO "ecriture" VALUES(145,57,'ajout','certification','[[8]]','{"titre_id":3,"type":"TITRE","rang":0,"reference":"RNCP37674","code_bloc":null,"intitule":"D\u00e9veloppeur web et web mobile","retiree":0}','6022e8dfd5ca810b788b78340bdc3ba09fa9d806ce4ae419484a7701d7711168','b229d278c52f89952ed57334df0297c6f0984247e95e97def3f7cedade2cb266');
INSERT INTO "ecriture" VALUES(145,58,'ajout','certification','[[9]]','{"titre_id":3,"type":"CCP","rang":1,"reference":"RNCP37674/CCP1","code_bloc":"RNCP37674BC01","intitule":"D\u00e9velopper la partie front-end d''une application web ou web mobile s\u00e9curis\u00e9e","retiree":0}','7647a7586d503d85d60f21b66956fd9f9993a35fb5865ee63791372de46e6286','938d704ba3001add3e8daad084a7968a15a1dd6eafe858bdffc5e0ecd6702635');
INSERT INTO "ecriture" VALUES(145,59,'ajout','certification','[[10]]','{"titre_id":3,"type":"CCP","rang":2,"reference":"RNCP37674/CCP2","code_bloc":"RNCP37674BC02","intitule":"D\u00e9velopper la partie back-end d''une application web ou web mobile s\u00e9curis\u00e9e","retiree":0}','5ca7cb546e892eff57af471bf9b216fa6144e8902dbbcdc3543df6e9d0d6c600','0637ad5273bccc303a960b5aac51078ef85c041e2cc348e0d2b7e9a935be5c16');
INSERT INTO "ecriture" VALUES(145,60,'ajout','certification','[[11]]','{"titre_id":4,"type":"TITRE","rang":0,"reference":"RNCP37682","code_bloc":null,"intitule":"Technicien sup\u00e9rieur syst\u00e8mes et r\u00e9seaux","retiree":0}','ad485ab40228e2e88c0b34bcddb648f9ce41a58a334e1734472e1ac5f3842524','1124eec436eaa90f758b04f8158fb95a632c5f292343d67e8041e7c520a75b81');
INSERT INTO "ecriture" VALUES(145,61,'ajout','certification','[[12]]','{"titre_id":4,"type":"CCP","rang":1,"reference":"RNCP37682/CCP1","code_bloc":"RNCP37682BC01","intitule":"Exploiter les \u00e9l\u00e9ments de l''infrastructure et assurer le support aux utilisateurs","retiree":0}','771566dbdc47f5148f7afb48f36591c583b9ee94fe70a1271fedfdf4a7b1c135','47eaedba4f532aa9ff7a1e39f03773ce580d614a89f5710309756f1402a859c8');
INSERT INTO "ecriture" VALUES(145,62,'ajout','certification','[[13]]','{"titre_id":4,"type":"CCP","rang":2,"reference":"RNCP37682/CCP2","code_bloc":"RNCP37682BC02","intitule":"Maintenir l''infrastructure et contribuer \u00e0 son \u00e9volution et \u00e0 sa s\u00e9curisation","retiree":0}','1c199937cb0ea9be9eb90a14c807b64042440902843e68e4ed14c51a12aebe0d','df05e417b214042dc693c3f7bcfeca8fe99a6b99f883dcc897effe1142c4b935');
INSERT INTO "ecriture" VALUES(145,63,'ajout','certification','[[14]]','{"titre_id":5,"type":"TITRE","rang":0,"reference":"RNCP42463","code_bloc":null,"intitule":"Technicien sup\u00e9rieur syst\u00e8mes et r\u00e9seaux","retiree":0}','98bb26207c035fa1b2ca885146146d2dc37c883778704f6458fbfcc2f997c268','e73284bcd0fd17cc259e1375675785a2eaf0d72460d30e8bd88696f04ef6d6a2');
INSERT INTO "ecriture" VALUES(145,64,'ajout','certification','[[15]]','{"titre_id":5,"type":"CCP","rang":1,"reference":"RNCP42463/CCP1","code_bloc":"RNCP42463BC01","intitule":"Assurer le support aux utilisateurs","retiree":0}','3a96eeb6b90b1c86ff173cd6afca52d38880c649ffe1c15706e8a53150d8a9a9','23d7ef3f5c797aa2f63ccb1f03e8265179dcec8506a73d65df28eaa5d7025c30');
INSERT INTO "ecriture" VALUES(145,65,'ajout','certification','[[16]]','{"titre_id":5,"type":"CCP","rang":2,"reference":"RNCP42463/CCP2","code_bloc":"RNCP42463BC02","intitule":"Exploiter les \u00e9l\u00e9ments de l''infrastructure","retiree":0}','14d5502d87017479d703ec66607a426d6fa62d12ad8ed831674b889df85ec4e8','5ec4b6933c42e358b56b4cf40cb6c60df4aff3cfc69378d06369cec6bd90d41e');
INSERT INTO "ecriture" VALUES(145,66,'ajout','certification','[[17]]','{"titre_id":5,"type":"CCP","rang":3,"reference":"RNCP42463/CCP3","code_bloc":"RNCP42463BC03","intitule":"Maintenir en conditions op\u00e9rationnelles l''infrastructure","retiree":0}','06ae9165230d3ba7888a82fd01542cfcb4072b2014979827ba578a20bbce50cd','0fcab09be847ccf4e485d20d5636c571279c29addd03eb13d2455266e834a995');
INSERT INTO "ecriture" VALUES(145,67,'ajout','certification','[[18]]','{"titre_id":6,"type":"TITRE","rang":0,"reference":"RNCP38667","code_bloc":null,"intitule":"Assistant de direction","retiree":0}','3eee4c9c983ac81be75a0b64ba9490b02cbdb0255defc69e6acaa43d28954e45','88cd40765a2cc2ddd97126dcc56b5d84a2d4c86db4d10113c1b64a58ad4d70b7');
INSERT INTO "ecriture" VALUES(145,68,'ajout','certification','[[19]]','{"titre_id":6,"type":"CCP","rang":1,"reference":"RNCP38667/CCP1","code_bloc":"RNCP38667BC01","intitule":"Assurer les fonctions de support administratif et organisationnel \u00e0 l''\u00e9quipe de direction","retiree":0}','9ab2de7a8dd76f7f880953d11be8ff7d07635fb5e86ed1b5f7b3a172f5f3de7c','6ac12a12cc57d4ab866fa5655f65829c1cce68f3e87e8b87dfbb6f8c199992fb');
INSERT INTO "ecriture" VALUES(145,69,'ajout','certification','[[20]]','{"titre_id":6,"type":"CCP","rang":2,"reference":"RNCP38667/CCP2","code_bloc":"RNCP38667BC02","intitule":"Organiser et suivre les projets et dossiers sp\u00e9cifiques de l''\u00e9quipe de direction","retiree":0}','71b0a5e7e99c3b9aeb2328c21f1652129cfc7e4cb1096e0497053de078a4e986','331ed2cdb9bc2edbf181dc379361bb83a4414402f9a0cee08e06c66c5190d336');
INSERT INTO "ecriture" VALUES(145,70,'ajout','certification','[[21]]','{"titre_id":7,"type":"TITRE","rang":0,"reference":"RNCP38676","code_bloc":null,"intitule":"Manager d''unit\u00e9 marchande","retiree":0}','c923253412e6de4a433fc4d16f5fe74c392192d946c31fd53f28323a077b44a7','a36322d73b77a99a6422e67a40dd2a23f88c0c6bd39e2dd7cb8d75512dc28c5c');
INSERT INTO "ecriture" VALUES(145,71,'ajout','certification','[[22]]','{"titre_id":7,"type":"CCP","rang":1,"reference":"RNCP38676/CCP1","code_bloc":"RNCP38676BC01","intitule":"D\u00e9velopper la dynamique commerciale de l''unit\u00e9 marchande dans un environnement omnicanal","retiree":0}','7e61d5cb14edf607dbb051faecde81c262f94810ddaa59b8d5534eecadc78bbc','dfe2dfeeb8772e9093206eaf71d55937c6217382b8d0d2cfaa49c65998f06d7f');
INSERT INTO "ecriture" VALUES(145,72,'ajout','certification','[[23]]','{"titre_id":7,"type":"CCP","rang":2,"reference":"RNCP38676/CCP2","code_bloc":"RNCP38676BC02","intitule":"Optimiser la performance \u00e9conomique et la rentabilit\u00e9 de l''unit\u00e9 marchande","retiree":0}','e455289ea92ce1df7368efac46248f07032689e1d244e0c36fc0c6ba6406985d','09999353199928181bc179ef5033e936771b108dbeb5b5290e899ea28704ff2f');
INSERT INTO "ecriture" VALUES(145,73,'ajout','certification','[[24]]','{"titre_id":7,"type":"CCP","rang":3,"reference":"RNCP38676/CCP3","code_bloc":"RNCP38676BC03","intitule":"Manager l''\u00e9quipe de l''unit\u00e9 marchande","retiree":0}','77e3a49346b6db023bb79c6fdd56bfb39a5d16a0645a6d6c9e403c061eea7190','54783a91bd75dbbb7ea546d8c0d75c7a755dbc43c74665919be8fe207f4d7fd7');
INSERT INTO "ecriture" VALUES(145,74,'ajout','certification','[[25]]','{"titre_id":8,"type":"TITRE","rang":0,"reference":"RNCP99901","code_bloc":null,"intitule":"Accordeur d''horloges monumentales","retiree":0}','da165754237aa25724a321d7c6eb977f5172f2c3baad2febfcc366b6268a891b','72424ecbae3531201a9ee4a5b1274d2d02b85b2cf2f728a6817b68ab4522b357');
INSERT INTO "ecriture" VALUES(145,75,'ajout','certification','[[26]]','{"titre_id":8,"type":"CCP","rang":1,"reference":"RNCP99901/CCP1","code_bloc":"RNCP99901BC01","intitule":"R\u00e9gler la sonnerie d''une horloge monumentale","retiree":0}','ddbe40f5269db98d96ef2b2d304dd458704527d67870e1f7676bcb7252a093d8','34e28b78542f00b8de778b0f0199c8e90c5aae2334d6f8e303510b8cfd45b43e');
INSERT INTO "ecriture" VALUES(145,76,'ajout','certification','[[27]]','{"titre_id":8,"type":"CCP","rang":2,"reference":"RNCP99901/CCP2","code_bloc":"RNCP99901BC02","intitule":"Remonter le m\u00e9canisme d''une horloge monumentale","retiree":0}','3e280af7730c61a5b4794381f5e24c44a0cb605bf387b1e1c63c98bdaceccf02','7f9384e22480758b68277ceb4dd23d39bee72c1d5a0bd723a70bfe1df4702120');
INSERT INTO "ecriture" VALUES(145,77,'ajout','experience','[[1]]','{"jure_id":1,"titre_id":1,"rome":null,"debut":"2010-01-01","fin":null}','9954677f87012d5b3bfb472a0a57b3e6c251f8b0eed84c60473652375a75bbcb','28045e7431c84f21ab4d5fd392b10b85c1953e1937865c26f6e9ba1698e3206d');
INSERT INTO "ecriture" VALUES(145,78,'ajout','experience','[[2]]','{"jure_id":2,"titre_id":1,"rome":null,"debut":"2010-01-01","fin":null}','ac183b5134976209c6eb88bc756b4d6224274159dac41bfdc0713c2a4ef55d5f','a3d0fdd369850b80bbf89bbe296e5c9296c261fb171f06c05503b3c7b64e2435');
INSERT INTO "ecriture" VALUES(145,79,'ajout','experience','[[3]]','{"jure_id":3,"titre_id":1,"rome":null,"debut":"2010-01-01","fin":null}','ee01ae53edabb0e38345b971b30f83b303dea716ec2cc8507771fed714ef59fd','24cbd4ebb1ac8ceda755419e1a42919fbd6f6f40498f80b8cda596065e534ba8');
INSERT INTO "ecriture" VALUES(145,80,'ajout','experience','[[4]]','{"jure_id":1,"titre_id":null,"rome":"B1604","debut":"2001-09-01","fin":"2009-12-31"}','244744f6e3e11e42a9f4b009ff222a2782d68096467b36361c60e5dd5521f5d9','aa5d62ae53d4929e933f9e3eb63eb7504bc99005ed43cde8e1df4b3ab490db53');
INSERT INTO "ecriture" VALUES(145,81,'ajout','experience','[[5]]','{"jure_id":3,"titre_id":null,"rome":"B1604","debut":"2012-01-01","fin":null}','815f921ac5116d540915b902b097634657846abbfc7cbb561d135d69bd5ad7d0','1f19825b32e3ca5cee953835eecd21eb893d2e7e85891c97662b7ea4dfe9f7e1');
INSERT INTO "ecriture" VALUES(145,82,'ajout','profil','[[1]]','{"agent":"root","role":"mpcp","centre_id":null,"departement":null,"region":null,"choisi":1,"fin":null,"retire":0}','e03942966388a3ee0134820237ef289408daf7e0be5d2dfc4b1adecc5f4cd404','d82b74b467615e2017b3f8aaf2d39ae308391e44305d2d5890445a4439486845');
INSERT INTO "ecriture" VALUES(145,83,'ajout','profil','[[2]]','{"agent":"root","role":"centre","centre_id":1,"departement":null,"region":null,"choisi":0,"fin":null,"retire":0}','b071f6af93eb57e11901c749447f37fb326d268569a74d90c7d9f0179e6fb928','7492e26706ff894cbed00e76d7a67e9547ca4f4f6ceba0c695f7b5e94b703ba3');
INSERT INTO "ecriture" VALUES(145,84,'ajout','profil','[[3]]','{"agent":"root","role":"ud","centre_id":null,"departement":"44","region":null,"choisi":0,"fin":null,"retire":0}','2909b59604eb2e21e70c7f4240c5a11cca8a291cb33e349212fb26183d2db060','476c4b74814dae7257b065f49014aaed7c009d7075201e51222e71e66044e2db');
INSERT INTO "ecriture" VALUES(145,85,'ajout','profil','[[4]]','{"agent":"root","role":"direccte","centre_id":null,"departement":null,"region":"52","choisi":0,"fin":null,"retire":0}','cefca476b949a8a8774cabbf360c660fbd14c2397694de47836a72580f0f67c4','20be72236d5cad438585c6539a4e6fe357bd77a95b99ac65bc74843a1e7c930f');
INSERT INTO "ecriture" VALUES(145,86,'ajout','profil','[[5]]','{"agent":"bruno","role":"ud","centre_id":null,"departement":"35","region":null,"choisi":1,"fin":"2025-12-31","retire":0}','1108c52cadec62ac02ee8549b58e46972ba741fa5342e7cfe765c8dc94981d99','561a524006451e7b6877c991d700b922eaaaa238c4fecf61b7d11c7c1a76746e');
INSERT INTO "ecriture" VALUES(145,87,'ajout','profil','[[6]]','{"agent":"claire","role":"mpcp","centre_id":null,"departement":null,"region":null,"choisi":1,"fin":null,"retire":0}','22ae66ec55d56ac14ca5aadcf86cc86afa2dbf1a487e3f83440aae612cc34b01','fba0e41c3915dbf8bb2f10f0ce4c6b186b73cf430e850da98ad227b6c9e26e8c');
INSERT INTO "ecriture" VALUES(145,88,'ajout','profil','[[7]]','{"agent":"denis","role":"mpcp","centre_id":null,"departement":null,"region":null,"choisi":1,"fin":"2025-06-13","retire":1}','b20aab525c49a208729aa9eb2fe0b9cc0e5b48a7c2c3abe68c6c3c32fc3b47af','2aa504e6d501e014fac0612393b1f9b05a89e55300d65d01d9b878b9fe78c640');
INSERT INTO "ecriture" VALUES(145,89,'ajout','titre_rome','[[1,"B1604"]]','{}','4510d76f0b427e7e400dbfdba3bca916c3438e0d3007c5ba37bcb68cf6d67c9a','fdec537183dd11afa8262507641418fa17cf64b6fa6d0345f7171b665d68e815');
INSERT INTO "ecriture" VALUES(145,90,'ajout','titre_rome','[[3,"M1805"]]','{}','5962ad796b9eb5c67c99d66b42a319e6477cda53a6c3f0ffbde338d1d77dd8f2','ced19b663348d92f79e3b1382434aaf38f5c35579409c077b3c7826d126b9008');
INSERT INTO "ecriture" VALUES(145,91,'ajout','titre_rome','[[8,"B1604"]]','{}','14804eb78abaeeec629c3871a0539ac18448c5d94611337dcb1651014dcfc3fa','facf7874e109f6589395b224b55e8de6dc5006824eb353328c95f0a3fb250ba4');
INSERT INTO "ecriture" VALUES(145,92,'ajout','agrement','[[1]]','{"centre_id":1,"certification_id":1,"site":null,"site_cle":null,"commune":null,"commune_insee":null,"departement":null,"region":null,"debut":"2022-01-01","fin":"2026-12-31","version":1}','b00b038c4329327625b8aa6b62e6097847849e68f6bf4960a4058d185447149e','7901d886b208e591e39d02e6e128ec840e3c8ddf490276d9c6b5b51412890534');
INSERT INTO "ecriture" VALUES(145,93,'ajout','agrement','[[2]]','{"centre_id":1,"certification_id":4,"site":null,"site_cle":null,"commune":null,"commune_insee":null,"departement":null,"region":null,"debut":"2022-01-01","fin":"2026-12-31","version":1}','27ae08d90fc2a2d54d94d8755786d9592fe3816d750a547cafed94478951260e','0ea34dd1b1ebe0af12544f7056a2a97f923abca7ef77dd03a265cfee52e8ae9c');
INSERT INTO "ecriture" VALUES(145,94,'ajout','agrement','[[3]]','{"centre_id":1,"certification_id":5,"site":"Annexe du port","site_cle":"annexe du port","commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","debut":"2022-01-01","fin":"2025-06-30","version":1}','9f9849f01096455d398897fda9005a6e579b834a67149d748d7891511fb193d1','d32f45516bb396b1cf8273d4556d1b6866ffdbebc6da7b34d2ecf2f26e60ea1b');
INSERT INTO "ecriture" VALUES(145,95,'ajout','agrement','[[4]]','{"centre_id":1,"certification_id":5,"site":"Quai nord","site_cle":"quai nord","commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","debut":"2022-01-01","fin":"2025-06-30","version":1}','e0b48b42e7685de31fda08aa33d5458078f1f790ea89a3e6fd2e214229726926','2cf7d8a8b373689489305dbe60ca5e40a2c77611cfe20649af705178eaf00a7d');
INSERT INTO "ecriture" VALUES(145,96,'ajout','agrement','[[5]]','{"centre_id":2,"certification_id":1,"site":null,"site_cle":null,"commune":null,"commune_insee":null,"departement":null,"region":null,"debut":"2023-01-01","fin":"2026-12-31","version":2}','8f2481509bb7fca10ad903185381ed9c3c84b93d183cf72f868fb496729a5261','645924d69cd666d6ef2dfe7cd4e185bdf1ea79f88567893751ef1f3af4f6101c');
INSERT INTO "ecriture" VALUES(145,97,'ajout','agrement','[[6]]','{"centre_id":2,"certification_id":5,"site":null,"site_cle":null,"commune":null,"commune_insee":null,"departement":null,"region":null,"debut":"2025-04-01","fin":"2025-06-30","version":2}','1656c3c0cf4a2aa4ea4f9f7adcf53aa353ed4db5958918db546cc1dd28e642d9','02e778c66e5ec0d65ff859abc2c64b2c2cec423a6513dc43fe7bad7a64acc073');
INSERT INTO "ecriture" VALUES(145,98,'ajout','agrement','[[7]]','{"centre_id":2,"certification_id":1,"site":"Atelier B","site_cle":"atelier b","commune":"Cesson-S\u00e9vign\u00e9","commune_insee":"35051","departement":"35","region":"53","debut":"2025-06-12","fin":"2026-12-31","version":1}','fc7d7e65b21cebcc5fa77f9f4871ea48e9b44327c61d7775dde95d9f37b51330','eb67db8dff7bf0efef6dac9924b67fec238cbed826981c4839fbd6520f892f8e');
INSERT INTO "ecriture" VALUES(145,99,'ajout','demande_vae','[[1]]','{"candidat_id":5,"certification_id":1,"titre_id":1,"ccp":null,"deposee_le":"2025-08-01","etat":"deposee","notifiee_le":null,"motif":null,"version":1}','f1268e481975295ef332d507fc9ae6345242e6236b797cb34f3ed752814dbf19','ffc971511b461a3c340961b047971043d1e2c037fa6bbe06685325a9f2359cce');
INSERT INTO "ecriture" VALUES(145,100,'ajout','distinction','[[1,7]]','{"faite_le":"2025-06-13","motif":"deux personnes"}','c0b858038dc7e2735e445db5973b711c62075eeb939237f07b5c55871c924f47','c7952e33f37df0a770d7a58be344b8988a9260cbb6f4af2d38411de99d2e75f6');
INSERT INTO "ecriture" VALUES(145,101,'ajout','habilitation','[[1]]','{"jure_id":1,"certification_id":1,"titre_id":1,"etat":"validee","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"version":1}','4fc7e638ab9e5b2529a82c724bf1328f05c5b7c1405fdf352dd20f1564079e0a','da664a52bce2d1573a92549d8019a8bfbb11bc5648ebbe4329383e91b32145e6');
INSERT INTO "ecriture" VALUES(145,102,'ajout','habilitation','[[2]]','{"jure_id":2,"certification_id":1,"titre_id":1,"etat":"brouillon","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"version":2}','f90086eb3baffd540920a67b578be1596bb4113449d13c3682eb3df71d913e69','1968e72ac66477fc835c538f4167b75c74aaa1fa2e60d5e6a4a187db00a48b56');
INSERT INTO "ecriture" VALUES(145,103,'ajout','habilitation','[[3]]','{"jure_id":3,"certification_id":1,"titre_id":1,"etat":"suspendue","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"version":2}','0c04e7760f94e9b9a47b6221bf0242fab464b05dd5f9ccbe298ae19a0a907858','a3c50f282cfbe83fe67f39deadacb271bb590ba15a6d358039ea4f44997bda95');
INSERT INTO "ecriture" VALUES(145,104,'ajout','habilitation','[[4]]','{"jure_id":1,"certification_id":4,"titre_id":1,"etat":"validee","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"version":1}','8a1111f8ba616ab6a945bdafa52ff181135ecdd6fbf622b57b83ac2b1c3e949a','2e443ba85167c1581c027b088fa33f2fd43c971c593f4affddfc2bcd74713109');
INSERT INTO "ecriture" VALUES(145,105,'ajout','habilitation','[[5]]','{"jure_id":2,"certification_id":4,"titre_id":1,"etat":"validee","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"version":1}','2a3e2aafc51c3a093effbaad2d3631952cf93429a6dd790bac09ca56ff63e126','b2e1d31ee4930695d49147a164b5341389c802c17a29c901d4961e3f339a1d8e');
INSERT INTO "ecriture" VALUES(145,106,'ajout','habilitation','[[6]]','{"jure_id":3,"certification_id":2,"titre_id":1,"etat":"brouillon","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"version":2}','65ce5d091f222d96b43fc1650777f2722cbe008fee7e01ee090bced71ccc694e','359d37f5b039a9b9f9efc1b14c8113f936f53e50c44f9eb94ed80f05e56231ea');
INSERT INTO "ecriture" VALUES(145,107,'ajout','habilitation','[[7]]','{"jure_id":3,"certification_id":3,"titre_id":1,"etat":"validee","debut":"2025-01-07","fin":"2025-02-28","expiration_constatee":"2025-02-28","version":2}','1fb8fb72722032caa1405bbdb124055556aea829942879008a3f72b0aae54dbb','bbe5bd8755762138ef538c593333d8892197f038d244c19fde8dabdd655fe5e7');
INSERT INTO "ecriture" VALUES(145,108,'ajout','lien_jure','[[1]]','{"jure_id":3,"centre_id":2,"candidat_id":null,"nature":"formateur"}','0ecf704ed533fb7331cecc4cbf9b155e4b14628f8c1483449f22474f224c1567','493bdc27d21072027d4968bb1ef39f6068e72aa5d18ce0e0d5bfda07f813d396');
INSERT INTO "ecriture" VALUES(145,109,'ajout','lien_jure','[[2]]','{"jure_id":2,"centre_id":null,"candidat_id":5,"nature":"parent"}','fe98176e8b2e888168c2519aeced49e82ed9b86288780dc93805cc7a161106e6','1818e289fc75ddfa5952b5a0838dc6e1422092a908ccc69bafece79c0c50973a');
INSERT INTO "ecriture" VALUES(145,110,'ajout','parchemin','[[1]]','{"candidat_id":1,"certification_id":1,"etat":"a_editer","delivre_le":null,"annule_le":null,"motif":null,"version":1}','db010a7e573cee48aede9c9cdc038047eff82337ba4d362883e425b7f39fd14c','d98ea4cd4874201f1dafa43c30030960a26d1ecbb032e53bf56d9106d9b362e0');
INSERT INTO "ecriture" VALUES(145,111,'ajout','parchemin','[[2]]','{"candidat_id":1,"certification_id":4,"etat":"a_editer","delivre_le":null,"annule_le":null,"motif":null,"version":1}','a3ce99f68870920f66e3c57bc2057add24cb7ed3a58287fd332f7e81df8eb5a4','f249e8f9e9370fb6c966994574552c74df0e078058b32987701a45aac9c0b892');
INSERT INTO "ecriture" VALUES(145,112,'ajout','parchemin','[[3]]','{"candidat_id":2,"certification_id":1,"etat":"a_editer","delivre_le":null,"annule_le":null,"motif":null,"version":1}','5e2b7c406f06b79085bf63354a11e326aca131b7ace374a5d439861345459dba','6efcfd0b62fbf25750841766d37134a38a6c16fd3838875634e012d99d96fa78');
INSERT INTO "ecriture" VALUES(145,113,'ajout','session_examen','[[1]]','{"annee":2025,"numero":1,"etat":"validee","certification_id":1,"titre_id":1,"centre_id":1,"debut":"2025-03-10","fin":"2025-03-11","heure_debut":"09:00","heure_convocation":"08:30","heure_jury":"08:00","entretien_final":1,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-01-20","dte_le":"2025-01-21","dte_commentaire":"Deux am\u00e9nagements d\u2019\u00e9preuve.","resultats_le":"2025-03-11","validee_le":"2025-03-14","edition":1,"reprise":0,"version":15}','c0fd64dbd2539a5777364581f14ac5261c3d1e5e10a2d639065d69753336bb14','d56c66ff829604ca66d70e3018e243ae16cb79d36cfae963c05e1c1fdcdf90a8');
INSERT INTO "ecriture" VALUES(145,114,'ajout','session_examen','[[2]]','{"annee":2025,"numero":2,"etat":"validee","certification_id":2,"titre_id":1,"centre_id":1,"debut":"2025-04-07","fin":"2025-04-07","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":0,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-03-17","dte_le":null,"dte_commentaire":null,"resultats_le":"2025-04-07","validee_le":"2025-04-08","edition":1,"reprise":0,"version":8}','2969d86d7a6773dee33b2a30756fbf686f851fd9d1d66106f801259a449f5a26','446d7c7e6cd14e7b00ec72395ac0a88049722c205708476f47cab245ac8b814c');
INSERT INTO "ecriture" VALUES(145,115,'ajout','session_examen','[[3]]','{"annee":2025,"numero":3,"etat":"validee","certification_id":4,"titre_id":1,"centre_id":1,"debut":"2025-04-14","fin":"2025-04-14","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":0,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-03-17","dte_le":null,"dte_commentaire":null,"resultats_le":"2025-04-14","validee_le":"2025-04-15","edition":1,"reprise":0,"version":8}','64e659c65a595e5359af0a7db190b7359e0b2dc9d0efad5d574fa09dd98c49cc','454fbd80f96a5bc05f85d30910374e023760d33792f7183e4b88389ef16d015d');
INSERT INTO "ecriture" VALUES(145,116,'ajout','session_examen','[[4]]','{"annee":2025,"numero":4,"etat":"debloquee","certification_id":1,"titre_id":1,"centre_id":1,"debut":"2025-05-12","fin":"2025-05-12","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":1,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-04-01","dte_le":null,"dte_commentaire":null,"resultats_le":"2025-05-12","validee_le":"2025-05-13","edition":1,"reprise":0,"version":14}','e97f3d99f78b9af7175d09102e181f10f9bd7da9ef0e2f7604913a8fedc16f45','3fa118a79da8b4a10241b20b87a2e8dbe7a5f7544b8e8b4d3d97adc407b3669f');
INSERT INTO "ecriture" VALUES(145,117,'ajout','session_examen','[[5]]','{"annee":2025,"numero":5,"etat":"en_attente_validation","certification_id":1,"titre_id":1,"centre_id":1,"debut":"2025-06-02","fin":"2025-06-02","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":1,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-04-01","dte_le":null,"dte_commentaire":null,"resultats_le":"2025-06-14","validee_le":null,"edition":1,"reprise":0,"version":9}','6bd72f2fc7fdf5c5831439c2a76dc30a5e288804a161680fa88840aef158dc30','5b409645fa1bf1535338a5532ba9f41396d628ef383b562d30d2951401ba4418');
INSERT INTO "ecriture" VALUES(145,118,'ajout','session_examen','[[6]]','{"annee":2025,"numero":6,"etat":"convocations_envoyees","certification_id":2,"titre_id":1,"centre_id":1,"debut":"2025-09-15","fin":"2025-09-15","heure_debut":"09:00","heure_convocation":"08:15","heure_jury":null,"entretien_final":1,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-06-03","dte_le":null,"dte_commentaire":null,"resultats_le":null,"validee_le":null,"edition":1,"reprise":0,"version":8}','7cab155cc2481bf23525ee50ed2b71673d78a513af029c986a2288de30d4a8c9','e0c6ea77e8baa0db9fcf3b3763634011af161755e249f95944d9c8b52a936858');
INSERT INTO "ecriture" VALUES(145,119,'ajout','session_examen','[[7]]','{"annee":2025,"numero":7,"etat":"dte_envoye","certification_id":1,"titre_id":1,"centre_id":1,"debut":"2025-10-06","fin":"2025-10-06","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":1,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-06-03","dte_le":"2025-06-05","dte_commentaire":"Salle au rez-de-chauss\u00e9e, s\u2019il vous pla\u00eet.","resultats_le":null,"validee_le":null,"edition":0,"reprise":0,"version":5}','8635661d492e1358c552eb1687535a6e262b9fa14a7d89f4e96a765a47a58847','3f897a42f60f5e66c7270cff841898d3ca56a1cd65c07b14f8b2d84d164e4202');
INSERT INTO "ecriture" VALUES(145,120,'ajout','session_examen','[[8]]','{"annee":2025,"numero":8,"etat":"en_preparation","certification_id":5,"titre_id":2,"centre_id":1,"debut":"2025-06-23","fin":"2025-06-23","heure_debut":"13:30","heure_convocation":null,"heure_jury":null,"entretien_final":1,"site":"Annexe du port","commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-06-03","dte_le":null,"dte_commentaire":null,"resultats_le":null,"validee_le":null,"edition":0,"reprise":0,"version":1}','c6946ccb6e53c87f9417383c05e4cf9d12b100caf6491ec290744cf698d57d50','d10f1d0b668511677def490308a0edd5f5b52fda92ee1da0de6b5e8bb9acd355');
INSERT INTO "ecriture" VALUES(145,121,'ajout','session_examen','[[9]]','{"annee":2025,"numero":9,"etat":"annulee","certification_id":1,"titre_id":1,"centre_id":1,"debut":"2025-11-03","fin":"2025-11-03","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":1,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-06-03","dte_le":null,"dte_commentaire":null,"resultats_le":null,"validee_le":null,"edition":0,"reprise":0,"version":4}','498a5ab0a3e3fc06ad72ea997a1ab2a2608f177b47e14e21fd1cf8a19592731d','0ffef6d824a624d896d6299de4846c8a0bd843a3240c2909635f7233de4b1073');
INSERT INTO "ecriture" VALUES(145,122,'ajout','session_examen','[[10]]','{"annee":2025,"numero":10,"etat":"validee","certification_id":4,"titre_id":1,"centre_id":1,"debut":"2025-07-07","fin":"2025-07-07","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":0,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-06-12","dte_le":null,"dte_commentaire":null,"resultats_le":"2025-07-07","validee_le":"2025-07-08","edition":1,"reprise":0,"version":11}','dcf3c58088cb4b183b12a2d52c967d5e3e5ef4f0779588db4dd17a3cc4af728b','b8ddcf5c3851202beae7ad290be6254253470b5eb701bd59eb774c484e85ac4d');
INSERT INTO "ecriture" VALUES(145,123,'ajout','session_examen','[[11]]','{"annee":2025,"numero":11,"etat":"en_preparation","certification_id":1,"titre_id":1,"centre_id":1,"debut":"2024-05-06","fin":"2024-05-06","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":1,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-07-08","dte_le":null,"dte_commentaire":null,"resultats_le":null,"validee_le":null,"edition":0,"reprise":1,"version":1}','1f3017625d0f45eeab6a78cac3b49300d16cd147f0c73a87322ec904e495710a','09283454527ead607dbc879178f2432a7b5404d0cc20ea955f0d6502c51af473');
INSERT INTO "ecriture" VALUES(145,124,'ajout','controle','[[1]]','{"centre_id":1,"session_id":null,"date":"2025-07-30","type":"sur_place","etat":"ouvert","suite":null,"motif":null,"agrement_id":null,"clos_le":null,"version":2}','331d9316faa9a941439ed87b725ca8afc419dc75d7796e86a7fe1c192e6082a2','aefdfd52e6690e73e9a71f23534ffdb95f33cd29105eaa31d170836ea26797be');
INSERT INTO "ecriture" VALUES(145,125,'ajout','convocation','[[1]]','{"session_id":1,"candidat_id":4,"jure_id":null,"edition":1,"date_edition":"2025-02-10","heure":"08:30","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000001\", \"edition\": 1, \"date_edition\": \"2025-02-10\", \"heure\": \"08:30\", \"destinataire\": {\"id\": \"C-000004\", \"civilite\": null, \"nom\": \"DUPONT\", \"prenom\": \"Maxime\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"1997-07-17\"}, \"examen\": {\"id\": \"S-2025-000001\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-03-10\", \"fin\": \"2025-03-11\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','86d4983dba4b3afbdad0cba1b087d4f26b9e3c0a00051c6d3d15a61728171897','d1343a32aef1c0a9fc2621dfd2d29ae7292acc9045532d8435cca71efe7f2884');
INSERT INTO "ecriture" VALUES(145,126,'ajout','convocation','[[2]]','{"session_id":1,"candidat_id":3,"jure_id":null,"edition":1,"date_edition":"2025-02-10","heure":"08:30","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000002\", \"edition\": 1, \"date_edition\": \"2025-02-10\", \"heure\": \"08:30\", \"destinataire\": {\"id\": \"C-000003\", \"civilite\": null, \"nom\": \"NGUYEN\", \"prenom\": \"Linh\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"2001-02-28\"}, \"examen\": {\"id\": \"S-2025-000001\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-03-10\", \"fin\": \"2025-03-11\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','41747b81aa4bfac3b53bd4ec3b57cffbb61f44519744818970635aa53ef4a23e','01f849478612e4a8c6c8ebb42d14747a0d7a1d0af7ffb91ccc708f58c54e021e');
INSERT INTO "ecriture" VALUES(145,127,'ajout','convocation','[[3]]','{"session_id":1,"candidat_id":1,"jure_id":null,"edition":1,"date_edition":"2025-02-10","heure":"08:30","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000003\", \"edition\": 1, \"date_edition\": \"2025-02-10\", \"heure\": \"08:30\", \"destinataire\": {\"id\": \"C-000001\", \"civilite\": \"M\", \"nom\": \"PETIT\", \"prenom\": \"Hugo\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"naissance\": \"1999-03-14\"}, \"examen\": {\"id\": \"S-2025-000001\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-03-10\", \"fin\": \"2025-03-11\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','36acb9c94f8d88a34fbfb4bccd405d8347ee490d403a5654736c865b552fb534','1a1c749717199f6d5417266105f20beb52b9f5c41c49bf1a810bc927e0cdaa22');
INSERT INTO "ecriture" VALUES(145,128,'ajout','convocation','[[4]]','{"session_id":1,"candidat_id":2,"jure_id":null,"edition":1,"date_edition":"2025-02-10","heure":"08:30","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000004\", \"edition\": 1, \"date_edition\": \"2025-02-10\", \"heure\": \"08:30\", \"destinataire\": {\"id\": \"C-000002\", \"civilite\": \"MME\", \"nom\": \"ROUX\", \"prenom\": \"In\u00e8s\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"1998-12-01\"}, \"examen\": {\"id\": \"S-2025-000001\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-03-10\", \"fin\": \"2025-03-11\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','c75a5adfd82d45db1dfc3d61d01330b117a662f8c80c261accbb653dd752ae98','8eb3e3f2ea6bf7d514f04db00c1246c833f82949121aea0c32077f2d5b3dd172');
INSERT INTO "ecriture" VALUES(145,129,'ajout','convocation','[[5]]','{"session_id":1,"candidat_id":null,"jure_id":2,"edition":1,"date_edition":"2025-02-10","heure":"08:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000005\", \"edition\": 1, \"date_edition\": \"2025-02-10\", \"heure\": \"08:00\", \"destinataire\": {\"id\": \"J-000002\", \"civilite\": null, \"nom\": \"LE-GOFF\", \"prenom\": \"Yann\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"autres_membres\": [\"Alice MARTIN\"], \"nombre_candidats\": 4}, \"examen\": {\"id\": \"S-2025-000001\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-03-10\", \"fin\": \"2025-03-11\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','980899c8a8cff0658e880c0d20b50eacdfbf4604104bb13c1ca13427105fdb77','3c5bac450445797b81fcd7fd930c318a28287abf8193d5e0cab3609cfea92673');
INSERT INTO "ecriture" VALUES(145,130,'ajout','convocation','[[6]]','{"session_id":1,"candidat_id":null,"jure_id":1,"edition":1,"date_edition":"2025-02-10","heure":"08:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000006\", \"edition\": 1, \"date_edition\": \"2025-02-10\", \"heure\": \"08:00\", \"destinataire\": {\"id\": \"J-000001\", \"civilite\": \"MME\", \"nom\": \"MARTIN\", \"prenom\": \"Alice\", \"adresse\": {\"lignes\": [\"12 all\u00e9e des Pendules\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"autres_membres\": [\"Yann LE-GOFF\"], \"nombre_candidats\": 4}, \"examen\": {\"id\": \"S-2025-000001\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-03-10\", \"fin\": \"2025-03-11\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','fbef45486777479497d7a48c9515c5790a372eec7d7938514d236176f5bdc532','b9730ddc2080a19837eefbdf233b2e4a3ec61d59201b3643b470aa5ff7114c25');
INSERT INTO "ecriture" VALUES(145,131,'ajout','convocation','[[7]]','{"session_id":2,"candidat_id":2,"jure_id":null,"edition":1,"date_edition":"2025-03-18","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000007\", \"edition\": 1, \"date_edition\": \"2025-03-18\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000002\", \"civilite\": \"MME\", \"nom\": \"ROUX\", \"prenom\": \"In\u00e8s\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"1998-12-01\"}, \"examen\": {\"id\": \"S-2025-000002\", \"type\": \"CCP\", \"certification\": \"TP-99901m01/CCP1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCP 1\", \"intitule_bloc\": \"R\u00e9gler la sonnerie\", \"entretien_final\": false, \"debut\": \"2025-04-07\", \"fin\": \"2025-04-07\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','bca49c917ad4ec19520d95a7f361305b69213fcb528345e658462bf17c6415b1','be0c11c741a086f577a811ca3138869853937d5c6f96082cdf477a6f155f175d');
INSERT INTO "ecriture" VALUES(145,132,'ajout','convocation','[[8]]','{"session_id":2,"candidat_id":null,"jure_id":2,"edition":1,"date_edition":"2025-03-18","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000008\", \"edition\": 1, \"date_edition\": \"2025-03-18\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000002\", \"civilite\": null, \"nom\": \"LE-GOFF\", \"prenom\": \"Yann\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"autres_membres\": [\"Alice MARTIN\"], \"nombre_candidats\": 1}, \"examen\": {\"id\": \"S-2025-000002\", \"type\": \"CCP\", \"certification\": \"TP-99901m01/CCP1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCP 1\", \"intitule_bloc\": \"R\u00e9gler la sonnerie\", \"entretien_final\": false, \"debut\": \"2025-04-07\", \"fin\": \"2025-04-07\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','f8f52ca406125e954c46108242366fed0fe644e9fa4dcb6ce855c752c737c592','ec88ff21cb35291d145ba594cb7b98d7fd233c34bb320bd3bffe011aa5b2e34d');
INSERT INTO "ecriture" VALUES(145,133,'ajout','convocation','[[9]]','{"session_id":2,"candidat_id":null,"jure_id":1,"edition":1,"date_edition":"2025-03-18","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000009\", \"edition\": 1, \"date_edition\": \"2025-03-18\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000001\", \"civilite\": \"MME\", \"nom\": \"MARTIN\", \"prenom\": \"Alice\", \"adresse\": {\"lignes\": [\"12 all\u00e9e des Pendules\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"autres_membres\": [\"Yann LE-GOFF\"], \"nombre_candidats\": 1}, \"examen\": {\"id\": \"S-2025-000002\", \"type\": \"CCP\", \"certification\": \"TP-99901m01/CCP1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCP 1\", \"intitule_bloc\": \"R\u00e9gler la sonnerie\", \"entretien_final\": false, \"debut\": \"2025-04-07\", \"fin\": \"2025-04-07\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','60e65fcb0451e0fa622fb0147717996f38100582d64dfc5b7ae7f7e8f0c9277f','6b99eab0f3749fba8a51f17dff9e058c3d4446a4c0a2469ce77b0014954f8eb9');
INSERT INTO "ecriture" VALUES(145,134,'ajout','convocation','[[10]]','{"session_id":3,"candidat_id":1,"jure_id":null,"edition":1,"date_edition":"2025-03-18","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000010\", \"edition\": 1, \"date_edition\": \"2025-03-18\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000001\", \"civilite\": \"M\", \"nom\": \"PETIT\", \"prenom\": \"Hugo\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"naissance\": \"1999-03-14\"}, \"examen\": {\"id\": \"S-2025-000003\", \"type\": \"CCS\", \"certification\": \"TP-99901m01/CCS1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCS 1\", \"intitule_bloc\": \"Carillons anciens\", \"entretien_final\": false, \"debut\": \"2025-04-14\", \"fin\": \"2025-04-14\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','85f13666710b0664021a54489943204f5533076cbd355c99ee7bd6b96ac50d9e','c2ad33819d0a3d2a89379656c79246c872c42a01b2ed5ba59951a0bc6794cf21');
INSERT INTO "ecriture" VALUES(145,135,'ajout','convocation','[[11]]','{"session_id":3,"candidat_id":null,"jure_id":2,"edition":1,"date_edition":"2025-03-18","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000011\", \"edition\": 1, \"date_edition\": \"2025-03-18\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000002\", \"civilite\": null, \"nom\": \"LE-GOFF\", \"prenom\": \"Yann\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"autres_membres\": [\"Alice MARTIN\"], \"nombre_candidats\": 1}, \"examen\": {\"id\": \"S-2025-000003\", \"type\": \"CCS\", \"certification\": \"TP-99901m01/CCS1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCS 1\", \"intitule_bloc\": \"Carillons anciens\", \"entretien_final\": false, \"debut\": \"2025-04-14\", \"fin\": \"2025-04-14\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','8b3e47d9474bc5f11c39a0e254341ae0bca1c1b9c2aaaaff55d7804505b2b566','ef678365f4961a69228103e71249e90919de3518c82fcd7ecce5106c8bff97ff');
INSERT INTO "ecriture" VALUES(145,136,'ajout','convocation','[[12]]','{"session_id":3,"candidat_id":null,"jure_id":1,"edition":1,"date_edition":"2025-03-18","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000012\", \"edition\": 1, \"date_edition\": \"2025-03-18\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000001\", \"civilite\": \"MME\", \"nom\": \"MARTIN\", \"prenom\": \"Alice\", \"adresse\": {\"lignes\": [\"12 all\u00e9e des Pendules\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"autres_membres\": [\"Yann LE-GOFF\"], \"nombre_candidats\": 1}, \"examen\": {\"id\": \"S-2025-000003\", \"type\": \"CCS\", \"certification\": \"TP-99901m01/CCS1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCS 1\", \"intitule_bloc\": \"Carillons anciens\", \"entretien_final\": false, \"debut\": \"2025-04-14\", \"fin\": \"2025-04-14\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','7f9aacd41481ff238b934fc474d71b704d2b257980f4f08ece5389973a8e8902','8f21c57fcfca51e354ee263ac83da3d8e347799d02b81508d52ae1ef4694c707');
INSERT INTO "ecriture" VALUES(145,137,'ajout','convocation','[[13]]','{"session_id":4,"candidat_id":6,"jure_id":null,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000013\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000006\", \"civilite\": null, \"nom\": \"GRAND\", \"prenom\": \"No\u00e9\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"2000-02-29\"}, \"examen\": {\"id\": \"S-2025-000004\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-05-12\", \"fin\": \"2025-05-12\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','ba6d623b56770af8e776f6443fa3b7e5960112700b078aae85c6056210d4513d','d4040f1ff3ac4f16dd3b3d8edaf314f12dcdd17719163a6775fff924f895d25d');
INSERT INTO "ecriture" VALUES(145,138,'ajout','convocation','[[14]]','{"session_id":4,"candidat_id":3,"jure_id":null,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000014\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000003\", \"civilite\": null, \"nom\": \"NGUYEN\", \"prenom\": \"Linh\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"2001-02-28\"}, \"examen\": {\"id\": \"S-2025-000004\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-05-12\", \"fin\": \"2025-05-12\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','d27537ac7f61fe435b2a67464565bded6e3737107fbd4ac8ea29ee31d0bae424','302bb4c4da04bb181c345d2b8a445103f075fde7bbf5a37618c454190bd39830');
INSERT INTO "ecriture" VALUES(145,139,'ajout','convocation','[[15]]','{"session_id":4,"candidat_id":2,"jure_id":null,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000015\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000002\", \"civilite\": \"MME\", \"nom\": \"ROUX\", \"prenom\": \"In\u00e8s\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"1998-12-01\"}, \"examen\": {\"id\": \"S-2025-000004\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-05-12\", \"fin\": \"2025-05-12\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','e8471119fa963d27b747197f005251a3c215cb67785a9ab318440851e26c9ffd','a95f7108cd6d796a2a524efa8a1854ce1129ee06ba81f292b01a0ef286e6c11b');
INSERT INTO "ecriture" VALUES(145,140,'ajout','convocation','[[16]]','{"session_id":4,"candidat_id":null,"jure_id":2,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000016\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000002\", \"civilite\": null, \"nom\": \"LE-GOFF\", \"prenom\": \"Yann\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"autres_membres\": [\"Alice MARTIN\"], \"nombre_candidats\": 3}, \"examen\": {\"id\": \"S-2025-000004\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-05-12\", \"fin\": \"2025-05-12\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','5728e24e6d811e7405335e05fc2419c6322dbcd507d072e7af47b695923034a9','67b7282fc3eb3155e4ce1e7736e1309adde79bf1fd2697cd0f631c9ffa978f10');
INSERT INTO "ecriture" VALUES(145,141,'ajout','convocation','[[17]]','{"session_id":4,"candidat_id":null,"jure_id":1,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000017\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000001\", \"civilite\": \"MME\", \"nom\": \"MARTIN\", \"prenom\": \"Alice\", \"adresse\": {\"lignes\": [\"12 all\u00e9e des Pendules\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"autres_membres\": [\"Yann LE-GOFF\"], \"nombre_candidats\": 3}, \"examen\": {\"id\": \"S-2025-000004\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-05-12\", \"fin\": \"2025-05-12\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','4399a32329a71b20689162ffc846a22a64eca3193cdf26c85f505c747f3804c7','5e474cc6d2174f665414a7cda4686b2d1718583a5cfe645d2f187606d6bf7b2f');
INSERT INTO "ecriture" VALUES(145,142,'ajout','convocation','[[18]]','{"session_id":5,"candidat_id":4,"jure_id":null,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000018\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000004\", \"civilite\": null, \"nom\": \"DUPONT\", \"prenom\": \"Maxime\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"1997-07-17\"}, \"examen\": {\"id\": \"S-2025-000005\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-06-02\", \"fin\": \"2025-06-02\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','8ab2a35acaf0db9d0118496e5573fb3ec3328debdaeb1ea394e75b570cb30c65','dabe0e4b290bbd66d7d66228d4f5013e1a94d694aba4170c45b6bf67e8298a93');
INSERT INTO "ecriture" VALUES(145,143,'ajout','convocation','[[19]]','{"session_id":5,"candidat_id":null,"jure_id":2,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000019\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000002\", \"civilite\": null, \"nom\": \"LE-GOFF\", \"prenom\": \"Yann\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"autres_membres\": [\"Alice MARTIN\"], \"nombre_candidats\": 1}, \"examen\": {\"id\": \"S-2025-000005\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-06-02\", \"fin\": \"2025-06-02\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','63d0f9b4cca91ce0334925a706a711eacd00f6a36a5e57fc2c3246708b148e43','69934156593fb1497ff471e67242de21974fbcc0701e9cedb49e9ddfb993bb94');
INSERT INTO "ecriture" VALUES(145,144,'ajout','convocation','[[20]]','{"session_id":5,"candidat_id":null,"jure_id":1,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000020\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000001\", \"civilite\": \"MME\", \"nom\": \"MARTIN\", \"prenom\": \"Alice\", \"adresse\": {\"lignes\": [\"12 all\u00e9e des Pendules\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"autres_membres\": [\"Yann LE-GOFF\"], \"nombre_candidats\": 1}, \"examen\": {\"id\": \"S-2025-000005\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-06-02\", \"fin\": \"2025-06-02\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','3f27db8e055b8459aa7478c34833bea6e336a85fb428c8489cc891faa8c55245','7501946c0b2c7783ebc77eb2d5ebc61e8113dc01853cda3166ceedbf7da5bd09');
INSERT INTO "ecriture" VALUES(145,145,'ajout','convocation','[[21]]','{"session_id":6,"candidat_id":4,"jure_id":null,"edition":1,"date_edition":"2025-06-04","heure":"08:15","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000021\", \"edition\": 1, \"date_edition\": \"2025-06-04\", \"heure\": \"08:15\", \"destinataire\": {\"id\": \"C-000004\", \"civilite\": null, \"nom\": \"DUPONT\", \"prenom\": \"Maxime\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"1997-07-17\"}, \"examen\": {\"id\": \"S-2025-000006\", \"type\": \"CCP\", \"certification\": \"TP-99901m01/CCP1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCP 1\", \"intitule_bloc\": \"R\u00e9gler la sonnerie\", \"entretien_final\": true, \"debut\": \"2025-09-15\", \"fin\": \"2025-09-15\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','9ada51cc6eeeeb1d8f05d4022bec03a6dc7b7eb0b9222dba6e673752a85e83aa','9e2d823796269a33368c953ae2d04b4f4b67d141c0689cbf7eced2d38ee5d31f');
INSERT INTO "ecriture" VALUES(145,146,'ajout','convocation','[[22]]','{"session_id":6,"candidat_id":3,"jure_id":null,"edition":1,"date_edition":"2025-06-04","heure":"08:15","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000022\", \"edition\": 1, \"date_edition\": \"2025-06-04\", \"heure\": \"08:15\", \"destinataire\": {\"id\": \"C-000003\", \"civilite\": null, \"nom\": \"NGUYEN\", \"prenom\": \"Linh\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"2001-02-28\"}, \"examen\": {\"id\": \"S-2025-000006\", \"type\": \"CCP\", \"certification\": \"TP-99901m01/CCP1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCP 1\", \"intitule_bloc\": \"R\u00e9gler la sonnerie\", \"entretien_final\": true, \"debut\": \"2025-09-15\", \"fin\": \"2025-09-15\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','8cbb7f897529ef7448728aa93cfd569b218d01b24c4dbca334e3fdc1623ebcec','3397bded28690cb9cb0352f96b07361e24cdb3c18b81b416f7bf096e214a234c');
INSERT INTO "ecriture" VALUES(145,147,'ajout','convocation','[[23]]','{"session_id":6,"candidat_id":null,"jure_id":2,"edition":1,"date_edition":"2025-06-04","heure":"08:15","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000023\", \"edition\": 1, \"date_edition\": \"2025-06-04\", \"heure\": \"08:15\", \"destinataire\": {\"id\": \"J-000002\", \"civilite\": null, \"nom\": \"LE-GOFF\", \"prenom\": \"Yann\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"autres_membres\": [\"Alice MARTIN\"], \"nombre_candidats\": 2}, \"examen\": {\"id\": \"S-2025-000006\", \"type\": \"CCP\", \"certification\": \"TP-99901m01/CCP1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCP 1\", \"intitule_bloc\": \"R\u00e9gler la sonnerie\", \"entretien_final\": true, \"debut\": \"2025-09-15\", \"fin\": \"2025-09-15\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','90698bfab60804b9bb928f276f7770c921977d5031e8cfb4ead3249e0a68851e','a96d3c309a981f9695b08e8edeb50a0b005f30c5643380d39b81f465974fd426');
INSERT INTO "ecriture" VALUES(145,148,'ajout','convocation','[[24]]','{"session_id":6,"candidat_id":null,"jure_id":1,"edition":1,"date_edition":"2025-06-04","heure":"08:15","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000024\", \"edition\": 1, \"date_edition\": \"2025-06-04\", \"heure\": \"08:15\", \"destinataire\": {\"id\": \"J-000001\", \"civilite\": \"MME\", \"nom\": \"MARTIN\", \"prenom\": \"Alice\", \"adresse\": {\"lignes\": [\"12 all\u00e9e des Pendules\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"autres_membres\": [\"Yann LE-GOFF\"], \"nombre_candidats\": 2}, \"examen\": {\"id\": \"S-2025-000006\", \"type\": \"CCP\", \"certification\": \"TP-99901m01/CCP1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCP 1\", \"intitule_bloc\": \"R\u00e9gler la sonnerie\", \"entretien_final\": true, \"debut\": \"2025-09-15\", \"fin\": \"2025-09-15\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','8c8e0e2d602d5e285ccabab36f91bcf37fe617d2b41a1b490ead764f55486ed6','d629cc355569c2f993de1a8e15d6087e43cca73ab7babe8a2a7371a5a3b69de9');
INSERT INTO "ecriture" VALUES(145,149,'ajout','convocation','[[25]]','{"session_id":10,"candidat_id":4,"jure_id":null,"edition":1,"date_edition":"2025-06-13","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000025\", \"edition\": 1, \"date_edition\": \"2025-06-13\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000004\", \"civilite\": null, \"nom\": \"DUPONT\", \"prenom\": \"Maxime\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"1997-07-17\"}, \"examen\": {\"id\": \"S-2025-000010\", \"type\": \"CCS\", \"certification\": \"TP-99901m01/CCS1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCS 1\", \"intitule_bloc\": \"Carillons anciens\", \"entretien_final\": false, \"debut\": \"2025-07-07\", \"fin\": \"2025-07-07\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','8b7d665db28679191f644031c22a41fd1ff261f7eb2d82aae84021d32947a11b','946c8411917a68173220c6104a05d69cc114b9a2a31d4e6ac911d5a6367c14dc');
INSERT INTO "ecriture" VALUES(145,150,'ajout','convocation','[[26]]','{"session_id":10,"candidat_id":1,"jure_id":null,"edition":1,"date_edition":"2025-06-13","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000026\", \"edition\": 1, \"date_edition\": \"2025-06-13\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000001\", \"civilite\": \"M\", \"nom\": \"PETIT\", \"prenom\": \"Hugo\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"naissance\": \"1999-03-14\"}, \"examen\": {\"id\": \"S-2025-000010\", \"type\": \"CCS\", \"certification\": \"TP-99901m01/CCS1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCS 1\", \"intitule_bloc\": \"Carillons anciens\", \"entretien_final\": false, \"debut\": \"2025-07-07\", \"fin\": \"2025-07-07\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','ea81bd5fb6ab3a7d3da08249025268614eac8f0232ef6a8303ec76febc9a8d7f','82e842f01f58e2b83ca6154ba8324a18a16e572ff8dbd0c3a0068897ca2009b9');
INSERT INTO "ecriture" VALUES(145,151,'ajout','convocation','[[27]]','{"session_id":10,"candidat_id":null,"jure_id":2,"edition":1,"date_edition":"2025-06-13","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000027\", \"edition\": 1, \"date_edition\": \"2025-06-13\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000002\", \"civilite\": null, \"nom\": \"LE-GOFF\", \"prenom\": \"Yann\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"autres_membres\": [\"Alice MARTIN\"], \"nombre_candidats\": 2}, \"examen\": {\"id\": \"S-2025-000010\", \"type\": \"CCS\", \"certification\": \"TP-99901m01/CCS1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCS 1\", \"intitule_bloc\": \"Carillons anciens\", \"entretien_final\": false, \"debut\": \"2025-07-07\", \"fin\": \"2025-07-07\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','4a95a925ecd50183642b66535f8c54c0eb5c2257d9125bf632e53a8d01cf7542','0eba743e2476ef7da04708cdcd7fe827f92129a6de6ae4adceb4d4242873e690');
INSERT INTO "ecriture" VALUES(145,152,'ajout','convocation','[[28]]','{"session_id":10,"candidat_id":null,"jure_id":1,"edition":1,"date_edition":"2025-06-13","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000028\", \"edition\": 1, \"date_edition\": \"2025-06-13\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000001\", \"civilite\": \"MME\", \"nom\": \"MARTIN\", \"prenom\": \"Alice\", \"adresse\": {\"lignes\": [\"12 all\u00e9e des Pendules\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"autres_membres\": [\"Yann LE-GOFF\"], \"nombre_candidats\": 2}, \"examen\": {\"id\": \"S-2025-000010\", \"type\": \"CCS\", \"certification\": \"TP-99901m01/CCS1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCS 1\", \"intitule_bloc\": \"Carillons anciens\", \"entretien_final\": false, \"debut\": \"2025-07-07\", \"fin\": \"2025-07-07\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','6a69fbe7e181cfd96ada45f607fc1b14db5f6d52ccf7779b2d5978297ad9cea6','30c9157ee28aec665328670486127eae7e576eda960c67e6238bbc075179d60b');
INSERT INTO "ecriture" VALUES(145,153,'ajout','derogation','[[1]]','{"delai":"convocation","session_id":7,"centre_id":null,"certification_id":null,"debut":null,"departement":null,"motif":"retard du centre","accordee_le":"2025-08-01","utilisee_par_id":null,"utilisee_le":null,"version":1}','b44b28c6428a708182b8d771c6f8195ea3260ddbfa1b86fcbad1e6878a52dda5','e10dec1725e26ab00da5d2979b810fb63c1d8a5f8dd3aace1bfea3708a432ddb');
INSERT INTO "ecriture" VALUES(145,154,'ajout','evenement_agrement','[[1]]','{"agrement_id":5,"nature":"retirer","a_compter_du":"2025-02-03","pose_le":"2025-02-03","motif":"locaux non conformes"}','f512cf4b830b5cf0519ff769979558eba18960b0a535517f8b414834f4e5cfbe','836b89d58bdb75284f74a27a7dc667c9dede351123a5ee3b731435ab262c4c66');
INSERT INTO "ecriture" VALUES(145,155,'ajout','evenement_agrement','[[2]]','{"agrement_id":6,"nature":"retirer","a_compter_du":"2025-04-01","pose_le":"2025-02-04","motif":"Retrait d''avant la version 1.8, sans motif."}','294f40b4361f6c004116be27829cd0f5b10a87ccdd44c3c8cfd1c2602897d09c','adfa223581fcefcf0ebe7caaa320a46ca010711958e77a5cef55999034f96c9f');
INSERT INTO "ecriture" VALUES(145,156,'ajout','inscription','[[1]]','{"session_id":1,"candidat_id":1,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-01-20","resultat":"reussite","entretien":"reussi","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','acf7d791e7f4e441be75ac34e7f2bd3455dd50a7bde298727939b5ef90bb1f99','02d6cb8bc37692d7bde381702771e02e9347229b3f6cafd493f3301fe741c0be');
INSERT INTO "ecriture" VALUES(145,157,'ajout','inscription','[[2]]','{"session_id":1,"candidat_id":2,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-01-20","resultat":"echec","entretien":"echoue","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','607f32176889025385ecb5f6ff9ab761c7b6c4c39a6b98210a1727cacf378259','2ad65775d5a065dd21c2522e861e6b2cb749edba05bfa7a66473978d2a4f671d');
INSERT INTO "ecriture" VALUES(145,158,'ajout','inscription','[[3]]','{"session_id":1,"candidat_id":3,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-01-20","resultat":"absent","entretien":"absent","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','91a71b225aa4be04a6866f6a3d7c0d7b0df86897ec876d4e1c55eb1cd3319d08','c5bf70927dc2d219a320cca8d6ee1462978a2658c17b607cbdb22a1b1512cd4a');
INSERT INTO "ecriture" VALUES(145,159,'ajout','inscription','[[4]]','{"session_id":1,"candidat_id":4,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-01-20","resultat":"reussite_partielle","entretien":null,"ccp_acquis":"CCP1","convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','fafae51707bacb8e3bc36ce5d666eacc05fee681454242acdc1c13b70bf56bca','5f9343f944bfa59e55d0a2613af9d14e52e33fbfda5c5e67c26f0cffe04e52e1');
INSERT INTO "ecriture" VALUES(145,160,'ajout','inscription','[[5]]','{"session_id":2,"candidat_id":2,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-03-17","resultat":"reussite","entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','ab080aaa40cab324c106db0e1ef1b725257dd88090f13e0f5d07dc80a8f90b3e','8a2749a588754ecbdc76c0f45a470fedcefcd7a6d15a74836c34c7ac17829661');
INSERT INTO "ecriture" VALUES(145,161,'ajout','inscription','[[6]]','{"session_id":3,"candidat_id":1,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-03-17","resultat":"reussite","entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','02522cfa32ecc005f246fc878259a849024d325bb30758cf7aa0c3adc8413a71','d24766f32e5ecb31b889be26ebac27511e0f447744ebedbfe73be3b0fcbb5556');
INSERT INTO "ecriture" VALUES(145,162,'ajout','inscription','[[7]]','{"session_id":4,"candidat_id":2,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-04-01","resultat":"reussite","entretien":"reussi","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','917bf7ea2e92d8ac3033cefd535aab8ffd372bcb084912f226838dc23f7f3994','318438355c3bac92448bac5039f8411905fcc3a1489d49da70d6f54126a3514b');
INSERT INTO "ecriture" VALUES(145,163,'ajout','inscription','[[8]]','{"session_id":4,"candidat_id":3,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-04-01","resultat":"echec","entretien":"echoue","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','655ce170e383d9adf58b27fb6bd71c450ac0443cb51e503dd111711d4d9983e9','cecb29b281877c6533374af5474ca231455a92cc4cb3a11e05775d165f04971a');
INSERT INTO "ecriture" VALUES(145,164,'ajout','inscription','[[9]]','{"session_id":4,"candidat_id":6,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-04-01","resultat":"echec","entretien":"echoue","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','fdae52ef09965b69f8a4ea5a8fc2d83e9fd59e8322f5b462da25dcc65e7e8899','a8b89c3dab906e9d781986a3cc924451983af4fe47707dd7304cacd314f1f335');
INSERT INTO "ecriture" VALUES(145,165,'ajout','inscription','[[10]]','{"session_id":5,"candidat_id":4,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-04-01","resultat":"reussite","entretien":"reussi","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','97b1572a5653d23bfb18eb792088a0be68509610b8b143138b1522b021ad4b52','951a0bae59eb40d488bda58c28fb48286b42a8f7e63f7857fda751b566c5810a');
INSERT INTO "ecriture" VALUES(145,166,'ajout','inscription','[[11]]','{"session_id":6,"candidat_id":3,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"desinscrit","inscrit_le":"2025-06-03","resultat":null,"entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":"2025-08-21","desinscrit_par":"root","motif":"a renonc\u00e9"}','b9da3631da4e10d8d8cf8a25674f52a6a39318121ee1e58d631504e29ae0f2fd','ce8fcc1195b15331ece9468824fa1349ae0a21cc43dadb1dd5e8a22cfa0d82a1');
INSERT INTO "ecriture" VALUES(145,167,'ajout','inscription','[[12]]','{"session_id":6,"candidat_id":4,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-06-03","resultat":null,"entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','92101fefee67aaa5305f6563fbb57f89aafb14699a288edd063eb35551ba9658','c443bc1900a3b7965d1f1057bb7df7d55bf2beda8362d7e8486b739c7979d1b7');
INSERT INTO "ecriture" VALUES(145,168,'ajout','inscription','[[13]]','{"session_id":6,"candidat_id":2,"voie":"vae","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-08-20","resultat":null,"entretien":null,"ccp_acquis":null,"convocation_a_editer":1,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','7925b92e10085e79383a37813a84762b84ace4e9548088462455e88ecbef5716','4c4f786363d49bdb255ad644f9834ba62cbc17ca966411a252f5dd4b8e7059cf');
INSERT INTO "ecriture" VALUES(145,169,'ajout','inscription','[[14]]','{"session_id":10,"candidat_id":1,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-06-12","resultat":"reussite","entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','4c40d7f43b4fc529db17a341e854c3fa0ecb9797393a3d2c19d542f5342319de','f3fcd6d9560899836a0cbcbd9ffaa0d6384217e1af9af73490372e86afb4989a');
INSERT INTO "ecriture" VALUES(145,170,'ajout','inscription','[[15]]','{"session_id":10,"candidat_id":4,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"ecarte","inscrit_le":"2025-06-12","resultat":"reussite","entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":"pas de titre"}','053ff873a478d0883b24d77ba9ee282a5f525f73b6dc86ebd3222e2d552abf3e','ec03243088d8f10430ec40e597e7a00b94e2b02157094ecbf642694fde1801c6');
INSERT INTO "ecriture" VALUES(145,171,'ajout','obtention','[[1,1,1]]','{"obtenue_le":"2025-03-11","sans_appui":0}','8d6d4715089ddb8e9637bdb330597ad423e24c9b64f5786c4afbbcf38449f333','e2497fe1a02b2ef837d93351762907ad00b75e37c38ef7708ed7ffaf0b9fcfca');
INSERT INTO "ecriture" VALUES(145,172,'ajout','obtention','[[1,4,3]]','{"obtenue_le":"2025-04-14","sans_appui":0}','b7df9e7833082e67a42c5de6d5a448a0d9b12557efa47a5e16d9b98c3190de99','d5c6f8881435dd5832389ba414a949bd47d6810a33971922878a769e29f06f2c');
INSERT INTO "ecriture" VALUES(145,173,'ajout','obtention','[[2,1,4]]','{"obtenue_le":"2025-05-12","sans_appui":0}','7ed9e1d6942f7aedbb059c072723cffc6d44592a6d520c7b0fe8213ed86e33ac','52092cea912750c01f17dbda6d0ee91c6ad04ab3be73095dbe9844e63cba8187');
INSERT INTO "ecriture" VALUES(145,174,'ajout','obtention','[[2,2,2]]','{"obtenue_le":"2025-04-07","sans_appui":0}','77f6409f7e872d5516fda148d73d31fc1389c7de0fd57b4e62a5741a3db59897','116a8f9e8d7b77d9fe49566c51243cd33b66ff187b1c33ddac12435a4b1942e2');
INSERT INTO "ecriture" VALUES(145,175,'ajout','obtention','[[4,2,1]]','{"obtenue_le":"2025-03-11","sans_appui":0}','386d1bf56485cc4c159024ea7443e27a017d1e2c7b2130cba421fb3c7db28e52','68576f0553639fae4d5d547b6c0d66e984fdf8820cb9595d2590fa55da1ca3b0');
INSERT INTO "ecriture" VALUES(145,176,'ajout','obtention','[[6,2,4]]','{"obtenue_le":"2025-05-12","sans_appui":0}','2c79fa46e7e72f7e1d4a29618a42807f6fd5a58d33a621052a178c66ab6b9017','187167ef48c0b4345145a1ec0d69acedeeda0eac1bc18a9b59d5624826277c44');
INSERT INTO "ecriture" VALUES(145,177,'ajout','obtention','[[6,3,4]]','{"obtenue_le":"2025-05-12","sans_appui":0}','e51a70fa825093340bcd579ac881d76a4012161c60957f8ec7ad4b4e1b797719','51db291a7ca6052708524c2d80efdf5cd8f6b2c8b785419d0e5af582ad8ac636');
INSERT INTO "ecriture" VALUES(145,178,'ajout','participation','[[1,1]]','{"convocation_a_editer":0}','3d70725276dd98c210f0e3e4a0f82e18a273577eb7e4e0ece1db35b797b612c3','50e737771768221d1bf04d022b6b47fb87c0cf68aef18590c872c052694fe178');
INSERT INTO "ecriture" VALUES(145,179,'ajout','participation','[[1,2]]','{"convocation_a_editer":0}','89a7c229938bf8483a46f818e07c421e22c73d7a8662cd2339310c6f484d4610','ee4bb70320d682d452fa7ed19441be3445416978bc087e8fc2cd80da7738c8e2');
INSERT INTO "ecriture" VALUES(145,180,'ajout','participation','[[2,1]]','{"convocation_a_editer":0}','8b29e7e52ebeaab17a71e259331ec5938afe306380da9852ec1f09b71db4d3a2','0db2c0e64573e01ce1e7f2fbeeb2e16b4ee93ab053d61c6391f8c181c205014d');
INSERT INTO "ecriture" VALUES(145,181,'ajout','participation','[[2,2]]','{"convocation_a_editer":0}','75521a74b01c62b88087d397435e9d7c0b0cde6f227332068ec95c3a2d3580d9','247486c01768d4ba7ec121c8bc5369067da273bedda424763ed63e03acdc664e');
INSERT INTO "ecriture" VALUES(145,182,'ajout','participation','[[3,1]]','{"convocation_a_editer":0}','d7a65805a82643da361daf1008ab00d6fe1a8aba13d5852c88f33bf131d13db7','5d031570427fbac6c80a9243af4c6e62c78b7c3e2106527aec9a3ed4bbe4974f');
INSERT INTO "ecriture" VALUES(145,183,'ajout','participation','[[3,2]]','{"convocation_a_editer":0}','5a013bd96cadc3ee25266d852bb148391f212857584d1e0bc2d6c4bfb9b1f222','975213abbcef976bfb34b12c598f456957b8a66bf4caa18a3e69c3c664fb6069');
INSERT INTO "ecriture" VALUES(145,184,'ajout','participation','[[4,1]]','{"convocation_a_editer":0}','126eb259b20feb7af360e0cab2b18d0ed50c9af672a3e1926755c75a4a76bb65','19485d6f37b06cdc4cd34fa36f1c3e3a5abb881008d247060dd70ab903f7aa19');
INSERT INTO "ecriture" VALUES(145,185,'ajout','participation','[[4,2]]','{"convocation_a_editer":0}','6735db1530a1efc4600d1c5fb7761f958a61219d5c86a3becd055dee329919e8','4a892b690c245630ca69a2ba2949936727ad843e7a722f48dd2899e4667ecbe9');
INSERT INTO "ecriture" VALUES(145,186,'ajout','participation','[[5,1]]','{"convocation_a_editer":0}','a65d54aa8368e6e75d217bd1e2dcb2aa2279ffd2ab23a2666d498797620d88c5','20391c040bcd5339f8345135635b3911bb57e22eb05615995f1f42ee8faf473f');
INSERT INTO "ecriture" VALUES(145,187,'ajout','participation','[[5,2]]','{"convocation_a_editer":0}','fbeff81186cffbdd9f766b53bcb4c5f1a3cb947d66d5a4a79e68834aa1d26796','eda6cd7e46b1a74c91f28ca4e81515bfb31715d11289dd9d679a5e812dec613c');
INSERT INTO "ecriture" VALUES(145,188,'ajout','participation','[[6,1]]','{"convocation_a_editer":0}','22e09d172546c2b3f13440f37201c7ffb4a68591860517ccd6d510cb2a169a13','418ecd8ecb08136b8e1101e7d23a3f8832a26302d6978ac2ac28429aff8871e0');
INSERT INTO "ecriture" VALUES(145,189,'ajout','participation','[[6,2]]','{"convocation_a_editer":0}','b4eda481019b65a8b3ae4239484d37ffc368ec29355e77a3ef3e88d3a2437507','b7b904dae3cfb141d98d680b77c69951e9f0e537987c6e4a9b0c5bb707015b51');
INSERT INTO "ecriture" VALUES(145,190,'ajout','participation','[[7,1]]','{"convocation_a_editer":0}','21c2b0a7deec6cf8b68ba0cf0020c9cd53e402eb65c05d0fce303bcea5a9c2e7','45339807f7e8d49d77cb333ccb240b9acc6a9a0b8cdd188f14a5161ec0730006');
INSERT INTO "ecriture" VALUES(145,191,'ajout','participation','[[7,2]]','{"convocation_a_editer":0}','2eba3474889a9423d92edba2d4b3d2fee07aa241cb06476024e08b8552dd774a','ac2b58ba24313fe85fd52ae687ace2942232bad5ea0a4686ddd880ac4e607a5a');
INSERT INTO "ecriture" VALUES(145,192,'ajout','participation','[[9,1]]','{"convocation_a_editer":0}','6c2eabd92ec0ad624f44419a1760f83f85d42e08fb34311cd53a4d797d708d23','e9afdb99bfe209097c549553e497512a2f48387be5365dc0ac40b19b6a1a2595');
INSERT INTO "ecriture" VALUES(145,193,'ajout','participation','[[9,2]]','{"convocation_a_editer":0}','d35625153b2fa86dfe7ea2a45b5faa1e4d5e79f37d30cbde8ff093fe95a42a59','316e0595a47cda23fe068fc7dfea9c67fcc11f6f60fd80b8f2e3337eb352811d');
INSERT INTO "ecriture" VALUES(145,194,'ajout','participation','[[10,1]]','{"convocation_a_editer":0}','a94086e870902ee41d3f02eb3ae4e2c55cd810a8a98fda87331ca8a06c624b6a','ed433eccaa0b26bd668b47afb6e05528f5fb7090404b167e430282f8e2a0b38e');
INSERT INTO "ecriture" VALUES(145,195,'ajout','participation','[[10,2]]','{"convocation_a_editer":0}','dcc0b8fc62e614dfbfc0e8b61d3464b049d88dfd6cbdeea22c90606448c15494','8d46cc3285b57c7668d0a2cdc2120aa71d600c9e9c8d602edd7d95e6d4bc4818');
INSERT INTO "ecriture" VALUES(145,196,'ajout','constat','[[1]]','{"controle_id":1,"date":"2025-08-01","texte":"Registre absent."}','ab4bd509757fffc8ebe626df311a5963fca52a5fcb87dd3138b9b9da5c2ab055','bac48315e294c1bbe44c9584e7fa6e0e6c1fb0a3d7b05fa8756065561da82bf4');
INSERT INTO "ecriture" VALUES(145,197,'ajout','resultat_conteste','[[7]]','{"resultat":"reussite","ccp_acquis":null,"entretien":"reussi","jour":"2025-05-12"}','dbdd5a0cb36261cacdc07ec6041b991e7e96848abe251c17a0d21c01d147fee6','9a69fe14f7136070761cf8857e036763d833c37e77b3d6d22a08c01fde74f211');
INSERT INTO "ecriture" VALUES(145,198,'ajout','resultat_conteste','[[8]]','{"resultat":"echec","ccp_acquis":null,"entretien":"echoue","jour":"2025-05-12"}','a616791ee2c59442c3ade7666683d02af05cd908cfac9c9199c6d3e91976a34d','b66a1c39e658729f06b53b51c9a319480d868ff1fadbdc99d9d48c7cd74d5663');
INSERT INTO "ecriture" VALUES(145,199,'ajout','resultat_conteste','[[9]]','{"resultat":"reussite_partielle","ccp_acquis":"CCP1,CCP2","entretien":null,"jour":"2025-05-12"}','10f180dde7ac15501a3f0c5bf82c6b74dd1262e20d541c829382fdd9be98d342','a3e7da538a2f062764d977352060c1ab4094c39e5d95b84a04ec4d13329226c9');
INSERT INTO "ecriture" VALUES(145,200,'ajout','identite_candidat','[[1]]','{"noms":"petit hugo","naissance":"1999-03-14"}','3965e24fbe30ff8cbd2da3428113095b6f7bf4d16292759330e082e99a0dab34','b729ca64301840481dd5191cb4bd91e22867a81409a540d328425719d7a00951');
INSERT INTO "ecriture" VALUES(145,201,'ajout','identite_candidat','[[2]]','{"noms":"roux ines","naissance":"1998-12-01"}','bef4c3ce0135baa0c76dbca007f1553eaa8cdfa0f33dc250936094c560dbbb4d','4797deb3fa35c5e0b403c618f4e0d12fbde498d004b99ed26ebc4efc76ce1708');
INSERT INTO "ecriture" VALUES(145,202,'ajout','identite_candidat','[[3]]','{"noms":"nguyen linh","naissance":"2001-02-28"}','15bb4aea7a3457ed892acec6b81c15ee9c4f9103c4734b072648593dbd823789','4a539caf2ccd1f50ec8b0c801f2a45cd2cb412415c0ba8ff824d8b165ceb16ed');
INSERT INTO "ecriture" VALUES(145,203,'ajout','identite_candidat','[[4]]','{"noms":"dupond max","naissance":"1997-07-07"}','cdf4fe03068dc51172cc8ca84dbb258752db40ff79d9762f492f9758dacf3164','6889001d8e0316898016c7689d82d30bac5242bf8d73cdf6b00377ca34a511e0');
INSERT INTO "ecriture" VALUES(145,204,'ajout','identite_candidat','[[4]]','{"noms":"dupont max","naissance":"1997-07-07"}','2954fc459f589f662bd74b66f141a1d930f3a959bcae6ae5d82934dff24c1c14','7bdf0f811e3c5e68daec303c80bf91d5364eb189089f363199f4e309e0a0a8e5');
INSERT INTO "ecriture" VALUES(145,205,'ajout','identite_candidat','[[4]]','{"noms":"dupont maxime","naissance":"1997-07-17"}','7f38e4301e2c87565cdf2ff986148056f65a1aeb60b2cc6a15e998380fd3e1a0','46647283216156796f3d2954397541458e0541417b7263e6a2d850f927efefe6');
INSERT INTO "ecriture" VALUES(145,206,'ajout','identite_candidat','[[5]]','{"noms":"solo eve","naissance":"1990-10-10"}','f1d48f89a5c025f720628f89cd14ec178745a8490258fc01c0837ad5ef8476b4','e154eea7818a8b7c860e435fd42a5b2aecc398cb2ec0dcd3cabefa80b6bcc48a');
INSERT INTO "ecriture" VALUES(145,207,'ajout','identite_candidat','[[6]]','{"noms":"grand noe","naissance":"2000-02-29"}','c7e8d53ee9f09cee4da09611e444228a600b9be9c3685f1cb9b136c46f9949be','43f3ed7192ac3d5caf140a4cd92e882fdff0a2f8f181cf1ff9333c6a87e4edf4');
INSERT INTO "ecriture" VALUES(145,208,'ajout','identite_candidat','[[7]]','{"noms":"petit hugo","naissance":"1999-03-14"}','6dc20f60cee1345cc7ee51af86635c6e2035f2035312bb54b1c6da161d01af8f','c3c31be0f47e738eb9e4c88eb3d79ec62652ad5d3233175ef1add8c629806aad');
INSERT INTO "ecriture" VALUES(146,1,'maj','centre','[[1]]','{"logo":"90f6e124daa3e744bdc3ed5604c9d5aa3e7a8afed9caf42bbb8eb672abd7ea7e","signataire":"Ana Prunier","qualite":"Directrice","version":2}','3f2685ed805773a8dabf13f6f4c3b4526ddad643a26626c454683bce771df3f7','57684779ab707fd893b4183861a8122467405d9a5694a852478429fd45e8d6f9');
INSERT INTO "ecriture" VALUES(146,2,'ajout','logo','[["90f6e124daa3e744bdc3ed5604c9d5aa3e7a8afed9caf42bbb8eb672abd7ea7e"]]','{"format":"svg","contenu":"PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIyMCIgaGVpZ2h0PSIyMCI+PHJlY3Qgd2lkdGg9IjIwIiBoZWlnaHQ9IjIwIi8+PC9zdmc+"}','2634eeb6f3e965feea26510e568950d10d017427fb2160a3b05983fac0ea4a5a','73904a21ed68ab21a1f069152a6836c3255b50660cc49a1365d4b48ffe2b5b87');
INSERT INTO "ecriture" VALUES(147,1,'maj','jure','[[2]]','{"employeur":"Horlogerie Le Goff et fils","version":6}','f1ea38b8166579d9cde40a2e18e68c0d8c859512dd1bd1c8a5ecc4ee9b1366b2','bb61d6284b13387df6faa27fb3b09319c9fb28d6e6071cc4902cb95852031b04');
CREATE TABLE evenement_agrement (
    id INTEGER NOT NULL,
    agrement_id INTEGER NOT NULL,
    nature TEXT NOT NULL,
    a_compter_du TEXT NOT NULL,
    pose_le TEXT NOT NULL,
    motif TEXT NOT NULL,
    CONSTRAINT pk_evenement_agrement PRIMARY KEY (id),
    CONSTRAINT ck_evenement_agrement_a_compter_du CHECK (a_compter_du IS NULL OR (a_compter_du GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(a_compter_du), '') = a_compter_du)),
    CONSTRAINT ck_evenement_agrement_pose_le CHECK (pose_le IS NULL OR (pose_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(pose_le), '') = pose_le)),
    CONSTRAINT ck_evenement_agrement_nature CHECK (nature IN ('suspendre', 'retablir', 'retirer')),
    CONSTRAINT fk_evenement_agrement_agrement_id FOREIGN KEY(agrement_id) REFERENCES agrement (id)
) STRICT;
INSERT INTO "evenement_agrement" VALUES(1,5,'retirer','2025-02-03','2025-02-03','locaux non conformes');
INSERT INTO "evenement_agrement" VALUES(2,6,'retirer','2025-04-01','2025-02-04','Retrait d''avant la version 1.8, sans motif.');
CREATE TABLE experience (
	id INTEGER NOT NULL, 
	jure_id INTEGER NOT NULL, 
	titre_id INTEGER, 
	rome TEXT, 
	debut TEXT NOT NULL, 
	fin TEXT, 
	CONSTRAINT pk_experience PRIMARY KEY (id), 
	CONSTRAINT ck_experience_debut CHECK (debut IS NULL OR (debut GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(debut), '') = debut)), 
	CONSTRAINT ck_experience_fin CHECK (fin IS NULL OR (fin GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(fin), '') = fin)), 
	CONSTRAINT ck_experience_lien CHECK ((titre_id IS NULL) <> (rome IS NULL)), 
	CONSTRAINT ck_experience_periode CHECK (fin IS NULL OR debut <= fin), 
	CONSTRAINT fk_experience_jure_id FOREIGN KEY(jure_id) REFERENCES jure (id), 
	CONSTRAINT fk_experience_titre_id FOREIGN KEY(titre_id) REFERENCES titre (id)
)
 STRICT

;
INSERT INTO "experience" VALUES(1,1,1,NULL,'2010-01-01',NULL);
INSERT INTO "experience" VALUES(2,2,1,NULL,'2010-01-01',NULL);
INSERT INTO "experience" VALUES(3,3,1,NULL,'2010-01-01',NULL);
INSERT INTO "experience" VALUES(4,1,NULL,'B1604','2001-09-01','2009-12-31');
INSERT INTO "experience" VALUES(5,3,NULL,'B1604','2012-01-01',NULL);
CREATE TABLE habilitation (
	id INTEGER NOT NULL, 
	jure_id INTEGER NOT NULL, 
	certification_id INTEGER NOT NULL, 
	titre_id INTEGER NOT NULL, 
	etat TEXT NOT NULL, 
	debut TEXT NOT NULL, 
	fin TEXT NOT NULL, 
	expiration_constatee TEXT, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_habilitation PRIMARY KEY (id), 
	CONSTRAINT ck_habilitation_version CHECK (version >= 1), 
	CONSTRAINT ck_habilitation_debut CHECK (debut IS NULL OR (debut GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(debut), '') = debut)), 
	CONSTRAINT ck_habilitation_fin CHECK (fin IS NULL OR (fin GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(fin), '') = fin)), 
	CONSTRAINT ck_habilitation_expiration_constatee CHECK (expiration_constatee IS NULL OR (expiration_constatee GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(expiration_constatee), '') = expiration_constatee)), 
	CONSTRAINT ck_habilitation_etat CHECK (etat IN ('brouillon', 'validee', 'suspendue')), 
	CONSTRAINT ck_habilitation_periode CHECK (debut <= fin), 
	CONSTRAINT fk_habilitation_certification FOREIGN KEY(certification_id, titre_id) REFERENCES certification (id, titre_id), 
	CONSTRAINT fk_habilitation_jure_id FOREIGN KEY(jure_id) REFERENCES jure (id)
)
 STRICT

;
INSERT INTO "habilitation" VALUES(1,1,1,1,'validee','2025-01-07','2026-12-31',NULL,1);
INSERT INTO "habilitation" VALUES(2,2,1,1,'brouillon','2025-01-07','2026-12-31',NULL,2);
INSERT INTO "habilitation" VALUES(3,3,1,1,'suspendue','2025-01-07','2026-12-31',NULL,2);
INSERT INTO "habilitation" VALUES(4,1,4,1,'validee','2025-01-07','2026-12-31',NULL,1);
INSERT INTO "habilitation" VALUES(5,2,4,1,'validee','2025-01-07','2026-12-31',NULL,1);
INSERT INTO "habilitation" VALUES(6,3,2,1,'brouillon','2025-01-07','2026-12-31',NULL,2);
INSERT INTO "habilitation" VALUES(7,3,3,1,'validee','2025-01-07','2025-02-28','2025-02-28',2);
CREATE TABLE identite_candidat (
	candidat_id INTEGER NOT NULL, 
	noms TEXT NOT NULL, 
	naissance TEXT NOT NULL, 
	CONSTRAINT pk_identite_candidat PRIMARY KEY (candidat_id, noms, naissance), 
	CONSTRAINT ck_identite_candidat_naissance CHECK (naissance IS NULL OR (naissance GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(naissance), '') = naissance)), 
	CONSTRAINT fk_identite_candidat_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "identite_candidat" VALUES(4,'dupond max','1997-07-07');
INSERT INTO "identite_candidat" VALUES(4,'dupont max','1997-07-07');
INSERT INTO "identite_candidat" VALUES(4,'dupont maxime','1997-07-17');
INSERT INTO "identite_candidat" VALUES(6,'grand noe','2000-02-29');
INSERT INTO "identite_candidat" VALUES(3,'nguyen linh','2001-02-28');
INSERT INTO "identite_candidat" VALUES(1,'petit hugo','1999-03-14');
INSERT INTO "identite_candidat" VALUES(7,'petit hugo','1999-03-14');
INSERT INTO "identite_candidat" VALUES(2,'roux ines','1998-12-01');
INSERT INTO "identite_candidat" VALUES(5,'solo eve','1990-10-10');
CREATE TABLE inscription (
    id INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    candidat_id INTEGER NOT NULL,
    voie TEXT NOT NULL,
    portee TEXT DEFAULT 'complete' NOT NULL,
    demande_vae_id INTEGER,
    etat TEXT NOT NULL,
    inscrit_le TEXT NOT NULL,
    resultat TEXT,
    entretien TEXT,
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
    CONSTRAINT ck_inscription_portee CHECK (portee IN ('complete', 'entretien_final_seul')),
    CONSTRAINT ck_inscription_resultat CHECK (resultat IN ('reussite', 'reussite_partielle', 'echec', 'absent')),
    CONSTRAINT ck_inscription_entretien CHECK (entretien IN ('reussi', 'echoue', 'absent')),
    CONSTRAINT ck_inscription_convocation_a_editer CHECK (convocation_a_editer IN (0, 1)),
    CONSTRAINT fk_inscription_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id),
    CONSTRAINT fk_inscription_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id),
    CONSTRAINT fk_inscription_demande_vae_id FOREIGN KEY(demande_vae_id) REFERENCES demande_vae (id)
) STRICT;
INSERT INTO "inscription" VALUES(1,1,1,'formation','complete',NULL,'inscrit','2025-01-20','reussite','reussi',NULL,0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(2,1,2,'formation','complete',NULL,'inscrit','2025-01-20','echec','echoue',NULL,0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(3,1,3,'formation','complete',NULL,'inscrit','2025-01-20','absent','absent',NULL,0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(4,1,4,'formation','complete',NULL,'inscrit','2025-01-20','reussite_partielle',NULL,'CCP1',0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(5,2,2,'formation','complete',NULL,'inscrit','2025-03-17','reussite',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(6,3,1,'formation','complete',NULL,'inscrit','2025-03-17','reussite',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(7,4,2,'formation','complete',NULL,'inscrit','2025-04-01','reussite','reussi',NULL,0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(8,4,3,'formation','complete',NULL,'inscrit','2025-04-01','echec','echoue',NULL,0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(9,4,6,'formation','complete',NULL,'inscrit','2025-04-01','echec','echoue',NULL,0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(10,5,4,'formation','complete',NULL,'inscrit','2025-04-01','reussite','reussi',NULL,0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(11,6,3,'formation','complete',NULL,'desinscrit','2025-06-03',NULL,NULL,NULL,0,'2025-08-21','alice','a renoncé');
INSERT INTO "inscription" VALUES(12,6,4,'formation','complete',NULL,'inscrit','2025-06-03',NULL,NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(13,6,2,'vae','complete',NULL,'inscrit','2025-08-20',NULL,NULL,NULL,1,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(14,10,1,'formation','complete',NULL,'inscrit','2025-06-12','reussite',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(15,10,4,'formation','complete',NULL,'ecarte','2025-06-12','reussite',NULL,NULL,0,NULL,NULL,'pas de titre');
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
)
 STRICT

;
INSERT INTO "jure" VALUES(1,'MME','MARTIN',NULL,'Alice','1970-05-04','0261910002','+33261910002','0639980001','+33639980001','alice.martin@example.fr','12 allée des Pendules',NULL,'44000','Nantes','44109','44','52','Horlogerie Martin et fille',1,'martin alice',4);
INSERT INTO "jure" VALUES(2,NULL,'LE-GOFF','LE-GOFF-MARTIN','Yann',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Nantes','44109','44','52','Horlogerie Le Goff et fils',1,'le goff yann',6);
INSERT INTO "jure" VALUES(3,NULL,'DURAND',NULL,'Zoé','1981-11-30',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Saint-Nazaire','44184','44','52',NULL,1,'durand zoe',4);
INSERT INTO "jure" VALUES(5,NULL,'PARTI',NULL,'Léon',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Nantes','44109','44','52',NULL,0,'parti leon',2);
CREATE TABLE lien_jure (
	id INTEGER NOT NULL, 
	jure_id INTEGER NOT NULL, 
	centre_id INTEGER, 
	candidat_id INTEGER, 
	nature TEXT NOT NULL, 
	CONSTRAINT pk_lien_jure PRIMARY KEY (id), 
	CONSTRAINT ck_lien_jure_cible CHECK ((centre_id IS NULL) <> (candidat_id IS NULL)), 
	CONSTRAINT fk_lien_jure_jure_id FOREIGN KEY(jure_id) REFERENCES jure (id), 
	CONSTRAINT fk_lien_jure_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id), 
	CONSTRAINT fk_lien_jure_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id)
)
 STRICT

;
INSERT INTO "lien_jure" VALUES(1,3,2,NULL,'formateur');
INSERT INTO "lien_jure" VALUES(2,2,NULL,5,'parent');
CREATE TABLE logo (
    empreinte TEXT NOT NULL,
    format TEXT NOT NULL,
    contenu TEXT NOT NULL,
    CONSTRAINT pk_logo PRIMARY KEY (empreinte),
    CONSTRAINT ck_logo_empreinte CHECK (length(empreinte) = 64),
    CONSTRAINT ck_logo_format CHECK (format IN ('png', 'svg'))
) STRICT;
INSERT INTO "logo" VALUES('90f6e124daa3e744bdc3ed5604c9d5aa3e7a8afed9caf42bbb8eb672abd7ea7e','svg','PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIyMCIgaGVpZ2h0PSIyMCI+PHJlY3Qgd2lkdGg9IjIwIiBoZWlnaHQ9IjIwIi8+PC9zdmc+');
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
INSERT INTO "lot" VALUES(1,'2026-11-26T13:12:07Z','2025-01-06',1,'alice','P-000001','mpcp','national','ceres init',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(2,'2026-11-26T13:12:08Z','2025-01-06',1,'alice','P-000001','mpcp','national','ceres referentiel creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(3,'2026-11-26T13:12:08Z','2025-01-06',1,'alice','P-000001','mpcp','national','ceres referentiel creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(4,'2026-11-26T13:12:08Z','2025-01-06',1,'alice','P-000001','mpcp','national','ceres referentiel importer',NULL,'export_fiches_RNCP_demo.xml','5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d',NULL,NULL,6,0,0,0);
INSERT INTO "lot" VALUES(5,'2026-11-26T13:12:08Z','2025-01-06',1,'alice','P-000001','mpcp','national','ceres centre creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(6,'2026-11-26T13:12:08Z','2025-01-06',1,'alice','P-000001','mpcp','national','ceres centre creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(7,'2026-11-26T13:12:09Z','2025-01-06',1,'alice','P-000001','mpcp','national','ceres profil creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(8,'2026-11-26T13:12:09Z','2025-01-06',1,'alice','P-000001','mpcp','national','ceres profil creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(9,'2026-11-26T13:12:09Z','2025-01-06',1,'alice','P-000001','mpcp','national','ceres profil creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(10,'2026-11-26T13:12:09Z','2025-01-06',1,'alice','P-000001','mpcp','national','ceres profil creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(11,'2026-11-26T13:12:09Z','2025-01-06',1,'alice','P-000001','mpcp','national','ceres profil creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(12,'2026-11-26T13:12:09Z','2025-01-06',1,'alice','P-000004','direccte','52','ceres centre agreer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(13,'2026-11-26T13:12:09Z','2025-01-06',1,'alice','P-000004','direccte','52','ceres centre agreer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(14,'2026-11-26T13:12:10Z','2025-01-06',1,'alice','P-000004','direccte','52','ceres centre agreer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(15,'2026-11-26T13:12:10Z','2025-01-06',1,'alice','P-000004','direccte','52','ceres centre agreer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(16,'2026-11-26T13:12:10Z','2025-01-07',1,'alice','P-000001','mpcp','national','ceres centre agreer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(17,'2026-11-26T13:12:10Z','2025-02-03',1,'alice','P-000001','mpcp','national','ceres centre retirer-agrement','locaux non conformes',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(18,'2026-11-26T13:12:11Z','2025-01-07',1,'alice','P-000001','mpcp','national','ceres centre agreer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(19,'2026-11-26T13:12:11Z','2025-02-04',1,'alice','P-000001','mpcp','national','ceres centre retirer-agrement',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(20,'2026-11-26T13:12:11Z','2025-01-07',1,'alice','P-000003','ud','44','ceres jure creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(21,'2026-11-26T13:12:11Z','2025-01-07',1,'alice','P-000003','ud','44','ceres jure creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(22,'2026-11-26T13:12:12Z','2025-01-07',1,'alice','P-000003','ud','44','ceres jure creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(23,'2026-11-26T13:12:12Z','2025-01-07',1,'alice','P-000003','ud','44','ceres jure creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(24,'2026-11-26T13:12:12Z','2025-01-07',1,'alice','P-000003','ud','44','ceres jure creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(25,'2026-11-26T13:12:13Z','2025-01-07',1,'alice','P-000003','ud','44','ceres jure experience',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(26,'2026-11-26T13:12:13Z','2025-01-07',1,'alice','P-000003','ud','44','ceres jure experience',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(27,'2026-11-26T13:12:13Z','2025-01-07',1,'alice','P-000003','ud','44','ceres jure experience',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(28,'2026-11-26T13:12:13Z','2025-01-07',1,'alice','P-000003','ud','44','ceres jure experience',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(29,'2026-11-26T13:12:13Z','2025-01-07',1,'alice','P-000003','ud','44','ceres jure experience',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(30,'2026-11-26T13:12:14Z','2025-01-07',1,'alice','P-000003','ud','44','ceres habilitation creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(31,'2026-11-26T13:12:14Z','2025-01-07',1,'alice','P-000003','ud','44','ceres habilitation creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(32,'2026-11-26T13:12:14Z','2025-01-07',1,'alice','P-000003','ud','44','ceres habilitation creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(33,'2026-11-26T13:12:14Z','2025-01-07',1,'alice','P-000003','ud','44','ceres habilitation creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(34,'2026-11-26T13:12:14Z','2025-01-07',1,'alice','P-000003','ud','44','ceres habilitation creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(35,'2026-11-26T13:12:15Z','2025-01-07',1,'alice','P-000003','ud','44','ceres habilitation creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(36,'2026-11-26T13:12:15Z','2025-01-07',1,'alice','P-000003','ud','44','ceres habilitation creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(37,'2026-11-26T13:12:15Z','2025-01-07',1,'alice','P-000003','ud','44','ceres habilitation creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(38,'2026-11-26T13:12:15Z','2025-01-08',1,'alice','P-000003','ud','44','ceres habilitation supprimer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(39,'2026-11-26T13:12:15Z','2025-01-08',1,'alice','P-000003','ud','44','ceres jure inactiver',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(40,'2026-11-26T13:12:15Z','2025-01-08',1,'alice','P-000003','ud','44','ceres jure lier',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(41,'2026-11-26T13:12:15Z','2025-01-08',1,'alice','P-000003','ud','44','ceres jure fusionner','même personne',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(42,'2026-11-26T13:12:15Z','2025-03-01',1,'alice','P-000001','mpcp','national','ceres habilitation expirer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(43,'2026-11-26T13:12:15Z','2025-07-01',1,'alice','P-000003','ud','44','ceres habilitation suspendre','indisponible',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(44,'2026-11-26T13:12:16Z','2025-01-13',1,'alice','P-000002','centre','E-000001','ceres candidat creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(45,'2026-11-26T13:12:16Z','2025-01-13',1,'alice','P-000002','centre','E-000001','ceres candidat creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(46,'2026-11-26T13:12:16Z','2025-01-13',1,'alice','P-000002','centre','E-000001','ceres candidat creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(47,'2026-11-26T13:12:16Z','2025-01-13',1,'alice','P-000002','centre','E-000001','ceres candidat creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(48,'2026-11-26T13:12:16Z','2025-01-13',1,'alice','P-000002','centre','E-000001','ceres candidat creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(49,'2026-11-26T13:12:16Z','2025-01-13',1,'alice','P-000002','centre','E-000001','ceres candidat creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(50,'2026-11-26T13:12:16Z','2025-01-14',1,'alice','P-000002','centre','E-000001','ceres candidat modifier',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(51,'2026-11-26T13:12:17Z','2025-01-15',1,'alice','P-000002','centre','E-000001','ceres candidat modifier',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(52,'2026-11-26T13:12:17Z','2025-01-15',1,'alice','P-000001','mpcp','national','ceres jure lier',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(53,'2026-11-26T13:12:17Z','2025-01-20',1,'alice','P-000002','centre','E-000001','ceres session creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(54,'2026-11-26T13:12:18Z','2025-01-20',1,'alice','P-000002','centre','E-000001','ceres session inscrire-jure',NULL,NULL,NULL,NULL,NULL,2,0,0,0);
INSERT INTO "lot" VALUES(55,'2026-11-26T13:12:18Z','2025-01-20',1,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(56,'2026-11-26T13:12:18Z','2025-01-20',1,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(57,'2026-11-26T13:12:18Z','2025-01-20',1,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(58,'2026-11-26T13:12:19Z','2025-01-20',1,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(59,'2026-11-26T13:12:19Z','2025-01-21',1,'alice','P-000002','centre','E-000001','ceres session demander-dte',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(60,'2026-11-26T13:12:19Z','2025-02-10',1,'alice','P-000002','centre','E-000001','ceres convocation editer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(61,'2026-11-26T13:12:19Z','2025-03-11',1,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(62,'2026-11-26T13:12:20Z','2025-03-11',1,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(63,'2026-11-26T13:12:20Z','2025-03-11',1,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(64,'2026-11-26T13:12:20Z','2025-03-11',1,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(65,'2026-11-26T13:12:21Z','2025-03-11',1,'alice','P-000002','centre','E-000001','ceres session transmettre',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(66,'2026-11-26T13:12:21Z','2025-03-14',1,'alice','P-000003','ud','44','ceres session valider',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(67,'2026-11-26T13:12:21Z','2025-03-17',1,'alice','P-000002','centre','E-000001','ceres session creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(68,'2026-11-26T13:12:22Z','2025-03-17',1,'alice','P-000002','centre','E-000001','ceres session inscrire-jure',NULL,NULL,NULL,NULL,NULL,2,0,0,0);
INSERT INTO "lot" VALUES(69,'2026-11-26T13:12:22Z','2025-03-17',1,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(70,'2026-11-26T13:12:23Z','2025-03-18',1,'alice','P-000002','centre','E-000001','ceres convocation editer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(71,'2026-11-26T13:12:23Z','2025-04-07',1,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(72,'2026-11-26T13:12:24Z','2025-04-07',1,'alice','P-000002','centre','E-000001','ceres session transmettre',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(73,'2026-11-26T13:12:24Z','2025-04-08',1,'alice','P-000003','ud','44','ceres session valider',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(74,'2026-11-26T13:12:25Z','2025-03-17',1,'alice','P-000002','centre','E-000001','ceres session creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(75,'2026-11-26T13:12:25Z','2025-03-17',1,'alice','P-000002','centre','E-000001','ceres session inscrire-jure',NULL,NULL,NULL,NULL,NULL,2,0,0,0);
INSERT INTO "lot" VALUES(76,'2026-11-26T13:12:25Z','2025-03-17',1,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(77,'2026-11-26T13:12:26Z','2025-03-18',1,'alice','P-000002','centre','E-000001','ceres convocation editer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(78,'2026-11-26T13:12:26Z','2025-04-14',1,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(79,'2026-11-26T13:12:26Z','2025-04-14',1,'alice','P-000002','centre','E-000001','ceres session transmettre',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(80,'2026-11-26T13:12:26Z','2025-04-15',1,'alice','P-000003','ud','44','ceres session valider',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(81,'2026-11-26T13:12:26Z','2025-04-01',1,'alice','P-000002','centre','E-000001','ceres session creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(82,'2026-11-26T13:12:27Z','2025-04-01',1,'alice','P-000002','centre','E-000001','ceres session inscrire-jure',NULL,NULL,NULL,NULL,NULL,2,0,0,0);
INSERT INTO "lot" VALUES(83,'2026-11-26T13:12:27Z','2025-04-01',1,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(84,'2026-11-26T13:12:27Z','2025-04-01',1,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(85,'2026-11-26T13:12:28Z','2025-04-01',1,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(86,'2026-11-26T13:12:28Z','2025-04-02',1,'alice','P-000002','centre','E-000001','ceres convocation editer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(87,'2026-11-26T13:12:28Z','2025-05-12',1,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(88,'2026-11-26T13:12:28Z','2025-05-12',1,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(89,'2026-11-26T13:12:29Z','2025-05-12',1,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(90,'2026-11-26T13:12:29Z','2025-05-12',1,'alice','P-000002','centre','E-000001','ceres session transmettre',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(91,'2026-11-26T13:12:29Z','2025-05-13',1,'alice','P-000003','ud','44','ceres session valider',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(92,'2026-11-26T13:12:30Z','2025-05-20',1,'alice','P-000003','ud','44','ceres session debloquer','résultats inversés',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(93,'2026-11-26T13:12:30Z','2025-05-21',1,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(94,'2026-11-26T13:12:30Z','2025-04-01',1,'alice','P-000002','centre','E-000001','ceres session creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(95,'2026-11-26T13:12:30Z','2025-04-01',1,'alice','P-000002','centre','E-000001','ceres session inscrire-jure',NULL,NULL,NULL,NULL,NULL,2,0,0,0);
INSERT INTO "lot" VALUES(96,'2026-11-26T13:12:31Z','2025-04-01',1,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(97,'2026-11-26T13:12:31Z','2025-04-02',1,'alice','P-000002','centre','E-000001','ceres convocation editer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(98,'2026-11-26T13:12:31Z','2025-06-02',1,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(99,'2026-11-26T13:12:31Z','2025-06-02',1,'alice','P-000002','centre','E-000001','ceres session transmettre',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(100,'2026-11-26T13:12:32Z','2025-06-03',1,'alice','P-000002','centre','E-000001','ceres session creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(101,'2026-11-26T13:12:32Z','2025-06-03',1,'alice','P-000002','centre','E-000001','ceres session inscrire-jure',NULL,NULL,NULL,NULL,NULL,2,0,0,0);
INSERT INTO "lot" VALUES(102,'2026-11-26T13:12:33Z','2025-06-03',1,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(103,'2026-11-26T13:12:33Z','2025-06-03',1,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(104,'2026-11-26T13:12:34Z','2025-06-04',1,'alice','P-000002','centre','E-000001','ceres convocation editer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(105,'2026-11-26T13:12:34Z','2025-08-20',1,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(106,'2026-11-26T13:12:35Z','2025-08-21',1,'alice','P-000002','centre','E-000001','ceres candidat desinscrire','a renoncé',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(107,'2026-11-26T13:12:35Z','2025-06-03',1,'alice','P-000002','centre','E-000001','ceres session creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(108,'2026-11-26T13:12:35Z','2025-06-03',1,'alice','P-000002','centre','E-000001','ceres session inscrire-jure',NULL,NULL,NULL,NULL,NULL,2,0,0,0);
INSERT INTO "lot" VALUES(109,'2026-11-26T13:12:36Z','2025-06-05',1,'alice','P-000002','centre','E-000001','ceres session demander-dte',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(110,'2026-11-26T13:12:36Z','2025-06-03',1,'alice','P-000002','centre','E-000001','ceres session creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(111,'2026-11-26T13:12:37Z','2025-06-03',1,'alice','P-000002','centre','E-000001','ceres session creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(112,'2026-11-26T13:12:37Z','2025-06-03',1,'alice','P-000002','centre','E-000001','ceres session inscrire-jure',NULL,NULL,NULL,NULL,NULL,2,0,0,0);
INSERT INTO "lot" VALUES(113,'2026-11-26T13:12:37Z','2025-06-06',1,'alice','P-000003','ud','44','ceres session annuler','centre fermé',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(114,'2026-11-26T13:12:38Z','2025-06-12',1,'alice','P-000001','mpcp','national','ceres profil modifier',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(115,'2026-11-26T13:12:38Z','2025-06-12',1,'alice','P-000001','mpcp','national','ceres profil creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(116,'2026-11-26T13:12:38Z','2025-06-13',1,'alice','P-000001','mpcp','national','ceres profil retirer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(117,'2026-11-26T13:12:38Z','2025-06-12',1,'alice','P-000001','mpcp','national','ceres centre agreer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(118,'2026-11-26T13:12:39Z','2025-06-12',1,'alice','P-000001','mpcp','national','ceres candidat creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(119,'2026-11-26T13:12:39Z','2025-06-13',1,'alice','P-000001','mpcp','national','ceres candidat distinguer','deux personnes',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(120,'2026-11-26T13:12:40Z','2025-06-12',1,'alice','P-000001','mpcp','national','ceres candidat creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(121,'2026-11-26T13:12:40Z','2025-06-13',1,'alice','P-000001','mpcp','national','ceres candidat fusionner','même personne',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(122,'2026-11-26T13:12:41Z','2025-06-13',1,'alice','P-000003','ud','44','ceres jure modifier',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(123,'2026-11-26T13:12:41Z','2025-06-13',1,'alice','P-000003','ud','44','ceres session renvoyer','pièce manquante',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(124,'2026-11-26T13:12:42Z','2025-06-14',1,'alice','P-000002','centre','E-000001','ceres session transmettre',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(125,'2026-11-26T13:12:42Z','2025-06-12',1,'alice','P-000002','centre','E-000001','ceres session creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(126,'2026-11-26T13:12:43Z','2025-06-12',1,'alice','P-000002','centre','E-000001','ceres session inscrire-jure',NULL,NULL,NULL,NULL,NULL,2,0,0,0);
INSERT INTO "lot" VALUES(127,'2026-11-26T13:12:43Z','2025-06-12',1,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(128,'2026-11-26T13:12:43Z','2025-06-12',1,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(129,'2026-11-26T13:12:44Z','2025-06-13',1,'alice','P-000002','centre','E-000001','ceres convocation editer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(130,'2026-11-26T13:12:44Z','2025-07-07',1,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(131,'2026-11-26T13:12:44Z','2025-07-07',1,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(132,'2026-11-26T13:12:45Z','2025-07-07',1,'alice','P-000002','centre','E-000001','ceres session transmettre',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(133,'2026-11-26T13:12:45Z','2025-07-08',1,'alice','P-000003','ud','44','ceres candidat ecarter','pas de titre',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(134,'2026-11-26T13:12:45Z','2025-07-08',1,'alice','P-000003','ud','44','ceres session valider',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(135,'2026-11-26T13:12:46Z','2025-07-08',1,'alice','P-000001','mpcp','national','ceres session creer','archives',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(136,'2026-11-26T13:12:46Z','2025-06-10',1,'alice','P-000003','ud','44','ceres export-jures',NULL,NULL,NULL,NULL,NULL,0,0,0,0);
INSERT INTO "lot" VALUES(137,'2026-11-26T13:12:46Z','2025-06-11',1,'alice','P-000003','ud','44','ceres habilitation lot','fin de mission','lot.csv','a35cd500aad86abc7c1d99858185e9f1a705d55ec14ae5a306b4472517d6d33d',NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(138,'2026-11-26T13:12:47Z','2026-11-26',0,'alice','P-000001','mpcp','national','ceres jure modifier',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(139,'2026-11-26T20:24:57Z','2025-07-31',1,'alice','P-000001','mpcp','national','ceres admin migrer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(140,'2026-11-26T20:24:58Z','2025-08-01',1,'alice','P-000003','ud','44','ceres session deroger','retard du centre',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(141,'2026-11-26T20:24:58Z','2025-08-01',1,'alice','P-000003','ud','44','ceres controle creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(142,'2026-11-26T20:24:59Z','2025-08-01',1,'alice','P-000003','ud','44','ceres controle constater',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(143,'2026-11-26T20:25:00Z','2025-08-01',1,'alice','P-000002','centre','E-000001','ceres vae creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(144,'2026-11-26T20:25:01Z','2026-11-26',0,'alice','P-000001','mpcp','national','ceres jure modifier',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(145,'2026-11-29T06:27:19Z','2025-07-31',1,'alice','P-000001','mpcp','national','ceres admin migrer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(146,'2026-11-29T06:27:19Z','2025-08-02',1,'alice','P-000002','centre','E-000001','ceres centre courrier',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(147,'2026-11-29T06:27:19Z','2026-11-29',0,'alice','P-000001','mpcp','national','ceres jure modifier',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
CREATE TABLE obtention (
    candidat_id INTEGER NOT NULL,
    certification_id INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    obtenue_le TEXT NOT NULL,
    sans_appui INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT pk_obtention PRIMARY KEY (candidat_id, certification_id, session_id),
    CONSTRAINT ck_obtention_obtenue_le CHECK (obtenue_le IS NULL OR (obtenue_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(obtenue_le), '') = obtenue_le)),
    CONSTRAINT ck_obtention_sans_appui CHECK (sans_appui IN (0, 1)),
    CONSTRAINT fk_obtention_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id),
    CONSTRAINT fk_obtention_certification_id FOREIGN KEY(certification_id) REFERENCES certification (id),
    CONSTRAINT fk_obtention_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id)
) STRICT;
INSERT INTO "obtention" VALUES(1,1,1,'2025-03-11',0);
INSERT INTO "obtention" VALUES(4,2,1,'2025-03-11',0);
INSERT INTO "obtention" VALUES(2,2,2,'2025-04-07',0);
INSERT INTO "obtention" VALUES(1,4,3,'2025-04-14',0);
INSERT INTO "obtention" VALUES(2,1,4,'2025-05-12',0);
INSERT INTO "obtention" VALUES(6,2,4,'2025-05-12',0);
INSERT INTO "obtention" VALUES(6,3,4,'2025-05-12',0);
CREATE TABLE parametre (
	nom TEXT NOT NULL, 
	valeur TEXT NOT NULL, 
	CONSTRAINT pk_parametre PRIMARY KEY (nom)
)
 STRICT

;
INSERT INTO "parametre" VALUES('sceau_des_plans','704a90813927cdd750de2c2589e16c14bbccc8cb1c88bedf46579f14b9eb07ba');
INSERT INTO "parametre" VALUES('creee_le','2026-11-26T13:12:07Z');
CREATE TABLE parchemin (
    id INTEGER NOT NULL,
    candidat_id INTEGER NOT NULL,
    certification_id INTEGER NOT NULL,
    etat TEXT NOT NULL,
    delivre_le TEXT,
    annule_le TEXT,
    motif TEXT,
    version INTEGER NOT NULL,
    CONSTRAINT pk_parchemin PRIMARY KEY (id),
    CONSTRAINT ck_parchemin_version CHECK (version >= 1),
    CONSTRAINT ck_parchemin_delivre_le CHECK (delivre_le IS NULL OR (delivre_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(delivre_le), '') = delivre_le)),
    CONSTRAINT ck_parchemin_annule_le CHECK (annule_le IS NULL OR (annule_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(annule_le), '') = annule_le)),
    CONSTRAINT ck_parchemin_etat CHECK (etat IN ('a_editer', 'delivre', 'a_annuler', 'annule')),
    CONSTRAINT ck_parchemin_dates CHECK ((etat = 'a_editer' AND delivre_le IS NULL AND annule_le IS NULL) OR (etat IN ('delivre', 'a_annuler') AND delivre_le IS NOT NULL AND annule_le IS NULL) OR (etat = 'annule' AND annule_le IS NOT NULL)),
    CONSTRAINT fk_parchemin_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id),
    CONSTRAINT fk_parchemin_certification_id FOREIGN KEY(certification_id) REFERENCES certification (id)
) STRICT;
INSERT INTO "parchemin" VALUES(1,1,1,'a_editer',NULL,NULL,NULL,1);
INSERT INTO "parchemin" VALUES(2,1,4,'a_editer',NULL,NULL,NULL,1);
INSERT INTO "parchemin" VALUES(3,2,1,'a_editer',NULL,NULL,NULL,1);
CREATE TABLE participation (
    session_id INTEGER NOT NULL,
    jure_id INTEGER NOT NULL,
    convocation_a_editer INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT pk_participation PRIMARY KEY (session_id, jure_id),
    CONSTRAINT ck_participation_convocation_a_editer CHECK (convocation_a_editer IN (0, 1)),
    CONSTRAINT fk_participation_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id),
    CONSTRAINT fk_participation_jure_id FOREIGN KEY(jure_id) REFERENCES jure (id)
) STRICT;
INSERT INTO "participation" VALUES(1,1,0);
INSERT INTO "participation" VALUES(1,2,0);
INSERT INTO "participation" VALUES(2,1,0);
INSERT INTO "participation" VALUES(2,2,0);
INSERT INTO "participation" VALUES(3,1,0);
INSERT INTO "participation" VALUES(3,2,0);
INSERT INTO "participation" VALUES(4,1,0);
INSERT INTO "participation" VALUES(4,2,0);
INSERT INTO "participation" VALUES(5,1,0);
INSERT INTO "participation" VALUES(5,2,0);
INSERT INTO "participation" VALUES(6,1,0);
INSERT INTO "participation" VALUES(6,2,0);
INSERT INTO "participation" VALUES(7,1,0);
INSERT INTO "participation" VALUES(7,2,0);
INSERT INTO "participation" VALUES(9,1,0);
INSERT INTO "participation" VALUES(9,2,0);
INSERT INTO "participation" VALUES(10,1,0);
INSERT INTO "participation" VALUES(10,2,0);
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
)
 STRICT

;
INSERT INTO "profil" VALUES(1,'alice','mpcp',NULL,NULL,NULL,1,NULL,0);
INSERT INTO "profil" VALUES(2,'alice','centre',1,NULL,NULL,0,NULL,0);
INSERT INTO "profil" VALUES(3,'alice','ud',NULL,'44',NULL,0,NULL,0);
INSERT INTO "profil" VALUES(4,'alice','direccte',NULL,NULL,'52',0,NULL,0);
INSERT INTO "profil" VALUES(5,'bruno','ud',NULL,'35',NULL,1,'2025-12-31',0);
INSERT INTO "profil" VALUES(6,'claire','mpcp',NULL,NULL,NULL,1,NULL,0);
INSERT INTO "profil" VALUES(7,'denis','mpcp',NULL,NULL,NULL,1,'2025-06-13',1);
CREATE TABLE resultat_conteste (
    inscription_id INTEGER NOT NULL,
    resultat TEXT NOT NULL,
    ccp_acquis TEXT,
    entretien TEXT,
    jour TEXT NOT NULL,
    CONSTRAINT pk_resultat_conteste PRIMARY KEY (inscription_id),
    CONSTRAINT ck_resultat_conteste_jour CHECK (jour IS NULL OR (jour GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(jour), '') = jour)),
    CONSTRAINT ck_resultat_conteste_resultat CHECK (resultat IN ('reussite', 'reussite_partielle', 'echec', 'absent')),
    CONSTRAINT ck_resultat_conteste_entretien CHECK (entretien IN ('reussi', 'echoue', 'absent')),
    CONSTRAINT fk_resultat_conteste_inscription_id FOREIGN KEY(inscription_id) REFERENCES inscription (id)
) STRICT;
INSERT INTO "resultat_conteste" VALUES(7,'reussite',NULL,'reussi','2025-05-12');
INSERT INTO "resultat_conteste" VALUES(8,'echec',NULL,'echoue','2025-05-12');
INSERT INTO "resultat_conteste" VALUES(9,'reussite_partielle','CCP1,CCP2',NULL,'2025-05-12');
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
INSERT INTO "sceau" VALUES(1,1,'62d6a03cb0cc352d35f0d401548bebf33104f82d67d3900bbe10eb371efffb49','3652a092f4d1ab8ac056518c401ad4af9df9b7e967d81dab361d61c5ccf20785',3,'f57ef16407ab62f56bddd5e2400d2787dc1d6663a1f7ab5898c00a1f3d1af04d',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','0ea661292556216d1f1efefb043b2cc1b5bc3463fd865536b100d2e1ade1097d');
INSERT INTO "sceau" VALUES(2,1,'2102434b9969d04fa4316797604aa508bb3b3a28a179d31969c702c253477ea5','80bd0ea4324cd9f87ab7854e9b5f1291aa4180136fc7bd6c59071dad629fe2de',15,'b2210de0ecc079a17e8940784c95a9d833026334d7a8d7b581fb5732384daf13',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','bc28c24477a985bbbd46f2a565c7bb463030d323a0a1808e69170c1ebfaeb766');
INSERT INTO "sceau" VALUES(3,1,'e7ab110e146496fc21d709e34eeabc0ef17e875d09d829c683594c237228392c','3b268bd51d07990b8f561d34754a411333d04b76fd5771f817a2f80279d88390',10,'c4b228749e27c7cdfea43f62f8244484701cdf3830c62c1197e0a88a8c69df45',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','73c0913c115156cd5a28eed77e5cb27ed4812bcd4894206f339c21ea52c5e788');
INSERT INTO "sceau" VALUES(4,1,'9a960fbd9034b20561003326dd9ae1594cb41ba3fc83ae06a51a00ae1268f403','40d98d3684bff3b113e967939d34b08e840a59ca94a0d2192c7315c74bccb4ac',95,'f76594f4b480776014c8956991ae5eed29ca3bf7ef7bf818d408cce8bf7b6439',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','fb6ae00b829c7ca7922ff3ca6335a32df0d1cb419df89d0df1f749a7e19fc232');
INSERT INTO "sceau" VALUES(5,1,'8401f722b3152470b2036d50b2a2a08e1e93013af7d0b7c2746d636d888052bc','5e43cf6f197bb5ff109c71f20fe035e8ba2d67101dc1f268cc28558260d4a65f',10,'7db730325efc33bd94f2ee7a0089b66cbc61a034d1ec6f3e9ee00c56a278842d',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','f7862b1691c3a0988b30a90c278ef7d0913a9b47c1108beb6add0aec5cb34af2');
INSERT INTO "sceau" VALUES(6,1,'b2d95cf6ea195b11e3b123e51ab7e93521e29e11a4932e05c113ca3bbe380163','5ecdaf5a3ae0b58245c87f5e4643f73519ffddf374b77c870531b30e96ba137d',5,'9325c0771aff75d504a2c8ff64881f5eedc8afadb1ba7d6b6a1cf4016251f497',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','0135f72b736aa8694260c1e0c6ae4caa9df2911c86f4dbe9ce04e5b85bc27221');
INSERT INTO "sceau" VALUES(7,1,'cd426ea879c80d854a16f44fa854fd194078d9811ff804c017cda0bea70a0afa','a3f6c49c308f907c9cdbb2cc0321baef88ae881274de63d0fbec3ff7ecdda4a9',3,'3ca7f166e7494b7c25781816bad818084b9ee489940113b2d98eb441852e08a9',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','b75db9148664ee4ff1f2af1741419e4f5c20b7d1c2c3ddd790efdb4843ae0bbb');
INSERT INTO "sceau" VALUES(8,1,'794d3e563fa8f6ff77091731806be7158c4adfef049f207f5d4fe174a845a3ac','3022532bb37bf57484ea6550a2f30d19a174dd46352b9f45bc776e173ca06c6b',3,'f74aed95313f15658dbd81559ba6bba13f0df48b4fb52fc5a05e24ec999b63f7',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','c527bf134d01de640aa42be3839fbb97fbe04b9e0043d3d6b44c4535c5e004d9');
INSERT INTO "sceau" VALUES(9,1,'8ed3f19a8cfef123ab242ca2226794654f107b08e1d5ba9aa4084b7192955ff6','fc3a29bea13e5abea7bdd3903c740cefbe1fe29aec14ed4bf55997789eea55a0',3,'b3bb87a8e005f18cbc6258696c11ae433d883defe6f826fcef36568d695a9eb2',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','4bb638adc64d7438e0d92ab7edf68af20bf289eba1984f23d9a24440199f4dd4');
INSERT INTO "sceau" VALUES(10,1,'6f1f9ea4a940cb02eaf356089b8e1b2f6b4d18c4ef753d8b52ce324b02dfcd54','08c4393094c0e4623fa25c750766d1909813cdc1de79640891af167cb094c3de',4,'cf6b1591b1232eeba903affe3c314cc26a9fe5b411fc633abd53b0cf21220eff',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','4aa556928ea613d9ac679c0d35075622a31c467f1c92526dc4b5ddd7a12bcd52');
INSERT INTO "sceau" VALUES(11,1,'3bec1b0aafeb2d9ca30dcd85d3bc690217ace7b9f3d76a2e29a9fdace4d84a50','bbbcff68af7440f2c70c445cda0280f30af7cb5c1b1bd5973a0b0a12b8b04af0',3,'aa4b46a2f4fff30db23e3cfc90e5e663835016cabba92ebba42a61afc202fb7c',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','42d1020223e7c1ebc95086b5726e6d81dbe8227348c685b785826e4559e17bbf');
INSERT INTO "sceau" VALUES(12,1,'d6493cc62aad7cc1b28f80ba4a0068259873e8fe725e1860ab922ace6a3de2e6','a03f91ea09c420072d6d32f4fef9ba5d552589fe41498254d90159f1c292c68e',5,'3a1609efafa033a417e92d3e9dcc8f24790af779705e497b59b41667ec37d622',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','6d1b6f156c108b8552ba96961b74002b77ee683045329f5f6d961109b35ff98c');
INSERT INTO "sceau" VALUES(13,1,'f2072e989837779f7aad240e3ab4ce5cc14713b82ef756ff7c46bd00f1a03476','303eda9200649d7e434013a9670aaeb63f1142e5a69ab84bdddab452da608b1e',5,'344f43db9b32cc204be59d547936403300cd8d0722f07660a94914061aae6f35',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','54c66b9b74f6e632a21ae2c5042c8b5f3e807d6530f78e98aebe9d617f265a1b');
INSERT INTO "sceau" VALUES(14,1,'bbc59b4dba6d1010b538a9d58faf0f268637a9da401b4289458f9544a1216b1e','d6dbed28f39e8015e2517850307ea53bafc8d5c95b7084eeff12053ae89a3793',10,'1bdcb90c1f66a7c1fb60e3d49a52e272313a70fb32b4dace2bb25ff15a74768a',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','e69e223488114508486e42662a1dba00cbebe3f84646b539c371c783b2c78e8d');
INSERT INTO "sceau" VALUES(15,1,'498bbc05ad4bb4719695bbaac141af712eea294a19b4bcfe1273b06d9ab51e96','452e938dd5c23236cbc390f584b94f0699c3ccf0b7e907096d5d50e2586e1757',10,'ec4ba55e4a59eef0b49b605131159f9351e5a729685e158c31f16a492a6339e1',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','a0478636297ab4c18e25eeb3deea3caa6936d6ee9fa1e565e028448fdf0e4251');
INSERT INTO "sceau" VALUES(16,1,'8ded40e8ad5faeb924d2bec75a66d1916dc526dfc3a777ecacb440f5f6adf859','08c3282c3778426e2f1c43108e81e37e06c860b21ab0becb2a2cd28e34340b88',5,'1cfa250749fe91b560295ffa3e3ab63d1803f2de848d841631bd6cfdcb113ef3',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','5ee53040de20aa2cfae6638c2d8e995fcf482150f2ae7454bb9b13de091c52ac');
INSERT INTO "sceau" VALUES(17,1,'b36e29f34fd9e45efa447585e058781f79ac5253a45a49186c1de8d42eeb6018','729c0e2f647e3a6a9f41054ec32729e6fe1585a06158af5569e28c53f55d0bdd',1,'867b23380f359663a617e1499a20c9f3b9e910bdce357f34e9a41833a461ff1b',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','d820325330d39bb159e7f8ef2316ac00d30f9d6cd948e5073603dec5347a4250');
INSERT INTO "sceau" VALUES(18,1,'144021944f2eac9d4ca2cb865736ea88883eb282ff27ebea90db20f1dad197ce','796fd330a8b7a8508bf0f2e60c63675947bf985b06a4693ad71366abe8221860',5,'f2dc0663106f25178b3acc8303d8ce8d13c97222ec4a88df6fb977967cabb3c0',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','ac19090fe5a6866b5a1efe9911c7b5192df95eebcd109bfd52cf983cd29a1b25');
INSERT INTO "sceau" VALUES(19,1,'da9d11304f18fb960bf49046f249f5d3074172610fcf16988ddf1e1604a4de01','fc20c89b5d9b5dbd6df504f91a2b55396e41114c28bdad428e1d0877cedc516e',1,'cf9d2d38a20f9a59aa07ddeee1cac332333878e7e2f727439732bcced01fb883',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','457026579e4062e2f2e6c29eb8c50f2c25bf810c9841cde1da2c51995fcd5992');
INSERT INTO "sceau" VALUES(20,1,'3d21e9a3feb666e67e47d4188fbe9c2b87b8feaf16b1cc3b3446122903cf3664','423784cf275635ca784168e7727b6e7f96db40081cf34c902b852767b6022e64',17,'efe667dd703c51de7e156c27478b508fd908d356cac34edcbd9a2b8ab308785d',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','74851c7be1936b0f0d6f153b1803f09386f6784b40787447b439c795011162c1');
INSERT INTO "sceau" VALUES(21,1,'184312c136e4256e69ae9d1b9bfbcd8cef7e2b84fbf43c21da33d1e756709493','fb7acbdd77cf2371bf407afaadebd7bb03c0bf6754f8bb76e447269eaa12e9eb',7,'1aaebf4190f498f2df09fe6a862890531e362a0502f64bbde36feef824e0cc52',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','f36bf33c9bc1871117723fab5e34b1e3d3dd77b3595d77407cab60f76fed0ae4');
INSERT INTO "sceau" VALUES(22,1,'553bd2ff57a92a795a747d9126909ac303b825702f6e896d911a7c4f59923e08','6f726dd0d1aa65225e16d72140da13874fdddb2e97b9b7fc59e8e973f2027000',8,'1ddc727806c349284e9d2d9f7616cd3cffed2b473c8a15c2cffaf6542c57d0ee',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','c4f8ebceab342f72a2cd66039f117c227de29d1df638cda196cab0ddd8f3c64e');
INSERT INTO "sceau" VALUES(23,1,'114b3c5759c480301c08c809db233c7d295e29ce709020bb802647ac5c28f9fe','2d45d7a67246d5d0624e995752d4b2fbe5ebb4de7bd9b4d946eb5edf2a7db779',8,'d62293c8b0acd82d28911aaffbac3b968a0c492f848de50d95f43b71f33cedb1',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','6c17e1936aab5841e73f9c66883b1c95a2e5286f5c2d89b9f83aa561829c9cda');
INSERT INTO "sceau" VALUES(24,1,'970c45b747e7efb2d0c078b4acff5e679887300049085b3f72f5fc89fc77445e','b0bf6037fcaba810ad29a28ffcb64031ae3fbe5a868dae15e60d2d139f84530d',7,'d0654808f4d22b0686eeaf2e4c61a0d914305cc3dc8fb5efe88f4d57c6edc1b4',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','44c6c8257f6c91073fc96c568e2f7b8b81833f0d4b594cb5c0883ac8c85f5a68');
INSERT INTO "sceau" VALUES(25,1,'9c5d4efb7f617c7b50b86b2bd5719af8cacd37fd48a909ff8b9200c370a0a1ad','3176c3b0e18b0d1bd759be2d416442acc26d561ec455b0e008b17f89f33a497a',1,'f6cec2595b84ceda5f3f863a40a630b4e0cb79a21767f2d5f8a6fb74a6d34390',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','6283c0d96e94aa442ad53467c3bcefcb160c5ef879747b0cac973b8a0e778f78');
INSERT INTO "sceau" VALUES(26,1,'1255bd42492634dfc19a4d3cbc778715dc7d87b48988955dce0879db3d822463','1c61bb597931c5ac296dcb919e9bfc9450a10623adc5eebcda9ccceda2d1b02b',1,'fac79982c904c25e3147cf4b4b242a3f6071c91285c65b8956620d31f5bd55cb',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','dd9e70718916f40e8bed08e357df8737852674f43452800953910cb7e3fe89ea');
INSERT INTO "sceau" VALUES(27,1,'4da38f5b5a569f0011b11696f929ca26a37db28d19c34c9d718120a9b2dda43e','351c091038576e9c1c04c7991ec1dc1d110e857493a9d08ee2cfdbd4c23fddbd',1,'274e2ecaa0c6f02ce6dd4526cbdc58156ebefea305f40fb60bee7f404517e59d',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','918a42c2122d6035e3798917b1600dfcb1fb8dd2b904c240364ca7640c32d1e1');
INSERT INTO "sceau" VALUES(28,1,'2a3e973cf9c7a8c50cf9668f73dd2fd5095e85e3699c3989b3ccbdf6e15af390','d9d9a1c77f7406fd7817685375f7dcb610ac314a5a890e9102a585a4a54eaefa',1,'f81d280dd73a9e42b58d98d2dd17f1f21d96639cbca77605e8dcaca96f88be70',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','4585d9ef1019ea65d8ae6a453d44e6507be023b54b9afa105307a16010b02343');
INSERT INTO "sceau" VALUES(29,1,'341e16c3e5ac8e1d965867252e7430b364fb84ebac57603da3e082b61e8f075c','d7980b51f1f32f070e3a4bb0ce8e834d419cecfc593ad6e3395bb7457fa9a2db',1,'48a03869fe4654440e622ea634b6166133f64324548ceef4f815ade3dc3c0d68',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','cb46cebfadc4a4fe4a30fd4fa3cf1c1721ae121629d8c0d240c40cbe40d4230b');
INSERT INTO "sceau" VALUES(30,1,'0fe662c2b0b1d7a29a599b22af65def97688f3297aa57dfc06dbeb222d171a15','076900152d6ab1d853ca7d3bf2b9621313536ff42207d8914b77689ba6e73b20',5,'b16a6664ad7558f427b865ea41391a4fc790ccbe038e658e4bd2e7afdf6be048',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','7629016e434128667ca80ec55b65cf45b7cef143aba3d7ab5ed71fe4b7484b6c');
INSERT INTO "sceau" VALUES(31,1,'5eacecba07c7762d12b5e7b70da1883205539b45668905366255c244fa95c0e3','a2decfce91c5c496ee595cd7ac13d92d308f71d72e7a383448bf2743484f32fd',5,'e353018c89716a5c0ce8557c95a5fb1b82523f969ff5f110e326856134e54cde',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','cd561169c0f97d4b5457c3b425225ff35cf2dfd85f20dfae56214b9e78246e94');
INSERT INTO "sceau" VALUES(32,1,'f48c6803f0efa694aba85f8cb247e014205fc1254fe3f0a9a47e0e72c8ec565e','8bc40516ec984a77718166b7b1bde6cee6fc9d07d5def574f7b94b628c603c2c',5,'31c2e1d962c439fe7fe9aa7a9f30799ae94f9747d83953ff99bb92c8818b8c22',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','1d09256e4e57a192a82cf006ff0c41908fdcf40f6cfa75d65ab2076f8c82dea6');
INSERT INTO "sceau" VALUES(33,1,'c30afb7446488f537707937479ac90e6ab2d97a0b0e2f446e9136e9ebdfbf631','ee4d4cee8d9925ab5e26b84d67c1b3ded09a6ef7a9b5e1856372b7d6113906c9',5,'ecc1ded283ac8d7e0c914c9164b715e1f5f156b783bf7b914b2c0ce81e58f146',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','7e74b54714e045ed82ff5782eb50abf67ef3e69a57fa4f1182a80a0a1165fa7e');
INSERT INTO "sceau" VALUES(34,1,'78ff6fa797cc2618200c12a9764f33a507ec2211f549dc9b0b0a855c68754bc9','c5289b39d74df8ec4e0569469ccfaa2f870ac70d3dec4a59d65eec6c823446aa',5,'3ec2d33f739992a6287c0a79e8367ec0d46499ac9419d2c6deee2012b9d99076',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','a97daf54da5b0849cb9f89719e5c43b7937868e4ef590bd3367c576173701c50');
INSERT INTO "sceau" VALUES(35,1,'3d1b46c42d15b1868350bb3eaace6bb34bbc2a43191e45a66d615a661e4d5e98','7f5ef5d1291b5e06e31393b8b7d072c10ae4b2cfb616a49526b2a638ee6cbfbf',5,'2a3218725fbe514229f44911381943f841e932a8e0d738e968d3b8fddd2a8c6e',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','0227bcf1386e185e5831f1d0b83f0c721438bcf10e234a7a2d011363c333d810');
INSERT INTO "sceau" VALUES(36,1,'46e159517c7a4dbf94339983622dd08b6654ddebad52cdc9a47f8425a14c483f','271e602c7380ff88f2d539edd25842ff8b8f9706a32484ea9aaa269495c72cef',5,'6becea20bd700b7de365c826fc7baf88314d028ed357b363a553adeaa84c8ee1',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','26c98fff2af04b9dc51de4f01fade1c76133e973c999d271d7db7e72cec28ecc');
INSERT INTO "sceau" VALUES(37,1,'9819d28c879f5294f66d03e41b66e1f28cbbb9c1c0148410b7f5e3596d48a8a1','38cd6c95a14b23925efed5a10ed85d6b9611da30118044731ef9aca7d857ed0b',5,'c224f735f9a408a3732a5700beef57a78ec0cef842019666e6e073bd688b03a4',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','57bd0228dd60dcba9fea092e486d1f5f91834ac5dc3fbc16aa3be7e6d2433bb2');
INSERT INTO "sceau" VALUES(38,1,'215ae7aa6c139551c75dd2d685591976b713c8a4a0a82d9c565ac95cf2c684fd','03d92746262fa9db07be149359dd4bddb3d31472121c69f2a2b2f51cd9f974c5',5,'a808ab50e77084f840481c179e176a4b7803e5829942ae6384eb9461b93d6abc',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','1aab67668260e4ef67f8abdd5336992c13aa3995117c0c7e6afcd4ae9edd6f0c');
INSERT INTO "sceau" VALUES(39,1,'4530518458ffa13a50437030389f9a1510e8405c206240c197fb942ee8aaf277','137c75bc1fa4197562e5596e73748a44454fc269a980774ae50a2bd658fb5133',1,'e5e95a46fa08e0d8b0ce8d87fbab26aa44c3422cb17ce03b62dc5c39c0d34031',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','d0153aa8603ba24d796e4f546ffb3915186488330ec02c6640485ee632aeff7c');
INSERT INTO "sceau" VALUES(40,1,'8ec4ffe529fd122fcaf84a96c073525cf6244cdda2591302d580b53536c589b8','ba0b357440d2d7516c1636ed4c1a7e28254356c00d47713f8aadbad324663b14',1,'167df4455ef973dcf40afb31f55c6ec8065965c5c39161fa4bf5e95ca1f989b6',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','a38a0605cdce980ec537704635fa2ec904c8003c0a1f192d1d6fe063fa49f005');
INSERT INTO "sceau" VALUES(41,1,'11ead03de0c06d8addb2e20186a0b9f776f0ed3ca10dde29bc9c23f051a6ec6b','4b2fafb8b51b40d410f38dff4e86d4575ab61ea0eb2b41423ec6d5447bd2ccca',14,'f5eba2c39469b23de14bf028e46d7742b1a9b0e627a418c95c4ed3261270c59a',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','d1e066fe2c3a3d5373f04d604cc86ad07278e4244429674677cbe74461d11444');
INSERT INTO "sceau" VALUES(42,1,'16df2a986cf8709853952a8a248c4ea66136bc5c334ce05c0e0eece03e7ffd04','46370fc8e751dda605ef6db323fc3e58d46cd60805851bff05166982e520fe8f',1,'a9a5f20659870844737c4b184fe84bdbd9ae4b830b52b3ac9ae0a209df9a700e',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','00cba244d6f027f786dd4f2afa40cbe6d717f2e4f0728a9fa9067ad8ab89b90d');
INSERT INTO "sceau" VALUES(43,1,'6d483d0870b78e4d964671bd03081f602156ef0d0a56866e5200baec6294b803','8f50ea56e271a3a52e4eeb145d4d39c3358685df21844f2149a6cb1052328a54',1,'ca8363d411970b40882c3dd3cbfa0b64521f9f70a2624cde274244dceca3448d',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','689a76de4e2cb6bdf284a9430162412815f346e7476ac7dfc9c1c57a0377f8f1');
INSERT INTO "sceau" VALUES(44,1,'8974e869c4f6fdef7338abdf3fbe24d61bb9d6382abbdc116c81e41906c0c157','fe35343ee1c4d189fe8d95756bc37160116041feb193054bdb11d3c863a055f1',13,'466c0750a3fd01d52668aa3aa205b15575f1a0e4648b653cc6ba7cf1bcc311cf',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','3ce91160f961f53c147061a1b98b812592285616cf5743447702c7ec985b49c1');
INSERT INTO "sceau" VALUES(45,1,'e57c59bd744621a61abdce117e0f5a04a5141472a0b1fd6f1cfdd1f21ab2818e','3ba6c5271f48d5f6ea56f9a36dcd86f4306c3a0fd83aad551c4893685a4ddc11',7,'ecb5c821e632516b2fa475cab37a1c2eab934e53db2318b413b64c44516b4661',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','8449293487efe86c3b6ae5f909d1372408afed459c0c2314bd63725e87eaf772');
INSERT INTO "sceau" VALUES(46,1,'8f2f28024a680e98dd65cae64798095686e818c47e19a8ea52a73bf46ec37718','0736c419b31d91d9e2dd9297b764fce2e0de45936a16bf838ff475b208a03d81',6,'dbe1ca6f3c297f04ab172d7fe15e5de9c98447a9cbf0d302819e32f9be4c031f',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','e61867cd2b1b5626be34fb1f36be8ffc5064a021d80e9c3af246085a26067350');
INSERT INTO "sceau" VALUES(47,1,'1fae961d36ea016b7d5dd81388ca5f5110363873c33146db08b7493a5c5b6ce5','3f1e0e6081648b3549a9b0ef17fbe8198b231ae669eb52e29e1df723e66f49a4',4,'2e25322836c98beeac4a416b499c521df4ece78af6987bdafcb2ba23bab3e6c3',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','d0253e3992d5b9e4860c2c32a754b2db5ad2bd12d9fa5280220f63166c530c1c');
INSERT INTO "sceau" VALUES(48,1,'38c023a815deb04c17ea51fb0b226c75dcec8caebf08b0cae6836084434200e7','d26310dcca7a02350b8334a7be957645060f688d94990af2f9692c1614ab7233',4,'ca162df2d86d54060f1833f4c95391cc34245a8f2ec77919f7dde4c4d81245a0',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','69f07fbdda2c7472c273070b7d9bdc184790e3743922ed2450dcf3677e37f479');
INSERT INTO "sceau" VALUES(49,1,'12a043587ce95c65719cc561d3efc31bd29319f4594c5f5d5d3c60e347aa8be1','d5c3c0d2417b11dc8ca948ba1ced0416d5b71ad2f6b4205d852bfe691c81bcac',4,'4630d7b2ca5d78cb104e069d820bc0342f91e9366819bd24911eaba8af364b42',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','c09270e2eba8681c291ea62a32a2879a8bd1f0960d59c32fa2259d1869dbbccb');
INSERT INTO "sceau" VALUES(50,1,'f270c2f9a5329bae6504cbfe3506c98d3bff8d16372fd46f863992bc8e157ba5','96d4e2ca7e4002c3adfa6f393138266a47ce8d24ab82872af7d4170f6aca328d',1,'7adb56a06b38673a8c1b58a3e0b5d103dadefd735eea728896f4a1bf332255a5',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','f143a9d0841d7a2d5f30d7b24c13e435318ddf782101dde002d20bbecbba1bbf');
INSERT INTO "sceau" VALUES(51,1,'8c8552034a03a0e328944b73fcd17cc1f89af4042596ceba65e95185054a379c','ff5fe8dd024afe4d5b1942e6d128adbf452d29118821599ff38ff5465e3bd972',2,'3fccf584b91e8f2d9c3b7ab481c43626eac97e134ad8fb2c2322e403c43d719c',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','b0760262456b672ac386b90e9b3663f81855ebae60d4fbbaa1b9c0a17b029ce2');
INSERT INTO "sceau" VALUES(52,1,'c3586b21a39183197b8f464835d91f85203303f5f18a285b4a1c83c5cadd90d9','2ddbbc5c4d1014f7ea9ea0bce176a62a322bc8368dababbb0a6e2a9f4f19a111',1,'5853296cf2d312081d0c1203d5b8dbd22db4152806f9fdd7382d00af254b1665',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','4c18a7817d369e180de7e54842f3204fa2d156a336caeee111772e17a726a96b');
INSERT INTO "sceau" VALUES(53,1,'ea91aa2c7aee8a21e292fe39750654abf336c3cb90978343a24d11ab69c6133d','59322b5b1582c13ebfacd82cb2685c59026d88ff4f9b3b5858b0c6a994eb2d55',15,'2f8f771e5d005c6633c31af9685642a270c6c65799973f4d77db3d2cc0f766f1',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','358354e8fc4134bf419a8d8c1f14307f4df618bc46fcf60bd70a054f81cfc3ab');
INSERT INTO "sceau" VALUES(54,1,'a53a31f5c0541e0e1548ebddebfd34f5afc2e5a9b34e6a6f04a4759f3bd7faf2','bb5251d1b30fc52577a2039bd4f7ab9a95d58eba3a39a329b647b5e40abe81a0',2,'602e8a0de7b1c0e9d6b935dfaa48120319b8da0a95ecff5a6541fb2e004e6f92',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','4fddbf354e4d61c9615e9aa9896372ef8c87d79149640b9aaf0ee46993b3052d');
INSERT INTO "sceau" VALUES(55,1,'67e8ccff033b15964fe73a84ee2280599c190cf476c5c6cab29b18a7607e5520','11c70d15cdc69821d74d147af28abf61aae09a982ffe8dcee67dec784b787320',1,'1eacd915ea1054c664763d404f10442880299c7f04ff0e42abd042c18f404764',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','dcf882ebb8e7a7d9e1ca7ded08b80de52d3df362b40a09e02c1dd734bb8cac06');
INSERT INTO "sceau" VALUES(56,1,'300ca159a2204a2fc8d78e755fc76047ae5ddc48a4e7c766765835b01b32d061','e8e3060d6ae0db6c7cc81511c615d0dff5a71ab1b524c01b031a2a9bf503691f',1,'62109e0c67a0395808d2dd46d1e94be090cad93f6aa23e393f162a81568acffa',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','7d0d509a13f4b3e03bfa7078c6846f8414f62dbd31fcad8b71f3ead90c72a154');
INSERT INTO "sceau" VALUES(57,1,'2031122538f363b0e1d3eec9d96a16ef0b64febc30a4c013a3de311ba90562c8','949262501133b5014e2ab84dd4e70e60493b5e42b266606211ac0cae68da3b9d',1,'4ef2a730f9dfddff0922ee03934cd7946d5fe354f96071a9652732cae5c1db96',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','5dcfda8f274037e9eeba0d82a210eab882f2a47c896e4259cd1009ae28911339');
INSERT INTO "sceau" VALUES(58,1,'a218139f2d87e2812d055d1d63426b7054decb44019825a50b7d07bfe64b6a57','0a2df43cc8877d7ccaebfd83040f67deb8e2b43229d9b5b7173b260ddd5346fb',1,'c14b32e8d01eeb504eda368fd916af7407a1ccbe2dc491712641946bdcc70c73',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','86b97082dd6ff5a210dc03c52602b4d3826cf36162336bcefcc60950f15fcb32');
INSERT INTO "sceau" VALUES(59,1,'607bf445ab0238d6a491606a3bec5f4dd9b44a0eba9bb6514ee4c818fdd818fd','ea52712dcbe5bbb1a1cf5798637f219d5d054b492204d1439f0ef9f0611cf606',3,'80e32a0e2c8f467cb4566ccfc60c953df489ba68ce831facc84a6b66d78fb6cf',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','aa495f7cb3d8f495535b57980cfe516c29e608df5c61a85199d12a92b7a2671f');
INSERT INTO "sceau" VALUES(60,1,'57d2993d0c9818b1ef336532b565310d08445bf00cfb86a2d9adf0342230f2ed','5fddf6356701e6ac1c7ad8d969a04fdba83b2e8a7e895fb887d446925642a3fb',8,'461386e6a6582f5ada52d79643fba789cf9c4df5b4dd72009e0292d8c44569e2',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','931bdd64a921f576815600abf327fc6fab0ea47eccbc598e725eae1920285335');
INSERT INTO "sceau" VALUES(61,1,'1a7bd9a375e3de41043f0ab5f2bede327cae3045cbb83a6428107a374299bed4','d3d31f4c20c6f6d8290c9c3d676b89c042a5b4372b355f197c46e0b50ec97df2',1,'3c3464d5cd4c17837f34c3cf176cd3e5c09d8afc5facd5a12ca264419f4d5ea9',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','90c4b6b304e21a3d43665ad9a9a6babb49ea59036c795499a5ed447aeb530fd1');
INSERT INTO "sceau" VALUES(62,1,'2a62fbaf7b6f2c72594ea0befa80565548631c0bf106d4e8d254535b774d5b14','4c172a332fdf775fde23ceb6776a67320c67f03945c60a167807ca2ca889e94f',1,'b95f405204e5ae904fa74f1d4c1c2cd38450087ba7da40d87539d9f7f827264e',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','3f06c8c6a86e91d7b040e4044d6f45199538ca50b09923ebf8e39cc97e6e259f');
INSERT INTO "sceau" VALUES(63,1,'9db8f6ebac4d4371c09e84d31e7d9ba2b36cb50fd3cb4c3247a9eb88d3b51b17','1078e370067b9e78d5149fed2f6dbe52ba7fc08ce140c1adb6c0b6b2e09163d1',1,'daecd80d693bd0f12fde00cae448ea4940d814c24356368656cea056926e5c33',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','b172b84ae7f050000a63912af6fa9268553a10998bdbeeda1c396cffaa20da22');
INSERT INTO "sceau" VALUES(64,1,'b259f821bb06f775cbcae9c61a147c8baac17f0cf9366b1a6a0243531d215abf','8649538dd1059d79b30b856e8a4e3c32b655d6342280747acd96a41e8ecceca1',1,'3d512f489f5af46dde20cc2a9425a8e039a305735ba08420ac55163bdf90ce00',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','4a543b9ae078e36aef5bcd7035008797034566dcaeeff43664e811191d52e20b');
INSERT INTO "sceau" VALUES(65,1,'296cb5e99df1e7e986919fae5fb85e9620439fa4099a4499d14394903058bd44','ed8ba12c6ab572c534a82f36d9d594961ff2ca880476919790cd2d7217d0cc91',2,'bf6f496a821cb78d38ba1ac8733189a7823f8877507f143ba17d8b57e448d719',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','70ef7481c20303f949e37bb3deb3c718163e6d0f668ffd03dbc0af6525bcf8e6');
INSERT INTO "sceau" VALUES(66,1,'52592ba929562f0aa9b8897d2353d8100f9668d4235af23d9c6079ba7d9d94aa','7c1aaf0e3340e9d70c355e84b5f8d7556ca59b07e9793b427e708b4680cdc0ad',4,'a885900595ed1e281b6768f984f9fc8c9156bdf36666623d12e2b7ea391a2f78',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','7c828b811c201c9512f9be5810200b22cd06e42c9229f23084ca4812697b9b21');
INSERT INTO "sceau" VALUES(67,1,'d6154b4300f67c53c1270031e0d5620dae339b3cdeebf433378b6ab07067eb4b','49c67535f9e30a8a5941e13d31b3fdcbab890c38b347fe5c4b66508719c7aa7a',13,'986cba431f302853c7e7f036ba7e93ebcd7b8308929420209a929533b9860fa1',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','9752912e2e15198f8243931894414502eacb0945e65806c460c3ac8f82d0a9f1');
INSERT INTO "sceau" VALUES(68,1,'a634c362674878ec595209a68f251d190d573fc07950b999d8ba95b627a7f235','a77941d10d84e00436bf1d4798ed6e9b8d6475db1d8ad8b63844e96e3d767b36',2,'3b410c18ee17884af0ae543166aed30ca38821036d7d2cdf6186bc2353e215a7',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','adc70c73215a00d037a91aba20a66eff9f393bd148a2ad88d05d7ed9cc1d06e6');
INSERT INTO "sceau" VALUES(69,1,'8af20215e541f16fc31ddcdbe2250341aaa8cdac001213b0d8b5941b32f9d2ed','df460418f339ce1879169937de8369ced02762e21e90362b1ef7acaf78dcb1c1',1,'ffafa34bcb4de01c95904c70cc33d5a2943fcebef390bd93478ac5c935ddb08e',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','056bfa6f515b3dc3b59387885c834eda2b0afe275959c1de8a60acf380aa4551');
INSERT INTO "sceau" VALUES(70,1,'58ad122317b49a0fa377fce3c779612f0e9e9c469c71aa764e4394f7d4fb94b6','70d0fdf973988fbf8e51b30f054011e8b8f28f95a50a8ca1d0bcb9f707b74514',5,'2348f1b026e981f36cf84fe5156ef42958458ed5d7aa0f342542bb9fd7c7cb54',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','6bd0f868ccb697257673d2438a1c613841702f2972f9859ab2190144b57f3e2e');
INSERT INTO "sceau" VALUES(71,1,'2157e1c7e4acb56ae85725159f0c02531f97276300ff1be788a319129e4d8b64','cde679ceef7811b48a01eba793f6ca43d4f08510aa4988fb843a526106873bcb',1,'f695d1b7a15370e3188536f58e0ab28f5d5108a1fcd5128ba54b08049b91b838',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','492ec5ec33a06d775a06a1961751d86a1fb87b28165608dd96804e52e8ff3223');
INSERT INTO "sceau" VALUES(72,1,'e9caf609efd0562b7dfcc9f4ec495a9382484ece838a96602d5c1d53570c8711','29d8316690e575db28a0be4ec7088b67ecfd7162ce6e4a6d13ac0a40254167d3',2,'fb80efbb625ace3d1f715d31d75cc188997be6d02437b81235df60243230131d',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','9ad70a9321e00532183764e7ef211a1682239dcaf4bba938d83064f73efebf54');
INSERT INTO "sceau" VALUES(73,1,'43dfa13fb4284334b41fb28615924b2e962058702d8d3f5a481a6dbbcf265c55','ad5b40532155404585edacebe4ad192b3bda4a706c6494aea26a90acbbccbf14',3,'e2ecf31c306517fbf9ff9a15099ead0cbf747a809387d3050c8d100483fefadf',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','fc78e35827e649375f0b244f62a178051abff363e1de08bc79e8d3fd9e720fff');
INSERT INTO "sceau" VALUES(74,1,'2046e30188a88b772536b2f57cd21a5ff8369a581f03b13b558977e041508aea','a0cc5be08937a0f7a5c07dcd1bb2f40f1f1a349b44b1dcc2b7c413038b46f52c',13,'c1db217d6789626a7d99fd4cee9bc6686fdbc13df860957634516b69bb8d82d2',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','b5d56ede7e2ee517a971262eeb173aae9e1fbcfd95978c5f53673d82324e36b1');
INSERT INTO "sceau" VALUES(75,1,'7df9f1860257abc23581b91a1568e30c907c94a0a884c20292abb891b52bbd2d','8ada2472ef3d9cad37b256a051b19fc5b8a6787db0421fbb43b8389c0fa46001',2,'20a152bc0fa765686df274e23ed4c31814b4b0d33cf823c498d015219c601143',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','de8c230e07a272277a8bdb9d207137218d86f199a2e7cae9534edd790d5a8a9e');
INSERT INTO "sceau" VALUES(76,1,'53b30168a4afaefad2d3c77006a3ce633c552d68df9cc7a60f3633273a6874d6','bbe095821b4f0e3b38a8eaf3a9fd3acce53264f91e9e592d1c7ee182ba879e55',1,'b920976a863794c9e444d3fb4e57bda5472d629fc7e0222843262114fd987d1e',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','6f9dbe9e089379d02acc0c99a431e5542e70e56f3342d5e2ef91febc86e65b15');
INSERT INTO "sceau" VALUES(77,1,'51c472eb98dbee86b12c7ecf74861deb434c8809d48ad6e1fba5398475480f8c','1e863644c9eaa51a203c7cda0039bc0f81ae8f009d11e66e9346a31646a98449',5,'77efc1ef6ca3e4a5d1490ed4953b0211046d0513f666be3d70f017f527eb3378',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','b2cd5ae07876f7934fdfd2a9ca6faf2897439b69d05f168fea660126f09e344b');
INSERT INTO "sceau" VALUES(78,1,'4996ce47145cc814ea0a0215c6a8179e95ed69a0e97fc00217feb583b186c635','aa6aab5093f3a28155aa4b653c3db3dc28a7ecd01fd1ac51868633b42dda5bb1',1,'5c8646c0025af69980888b81adeab5151cd3ac35f59974c3f3cf80d07a74e048',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','a988c3780b86a3f6d611818c0661088105289da51b42b5d4194470507017ac4e');
INSERT INTO "sceau" VALUES(79,1,'f467fa8110c61fa2eb7bcca42944b998098f13d7c63c4686ad543584bc386583','6c08293db4148f99d10c0f2687d9449243adba6429acf29da0d21b3e4be29674',2,'26abebb01847b0e717aab8e8c833826454b4320713dee65a909349a476860560',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','3bdacabb5575c12ea0bfcc5fca0d5e58bbc7d09267805ca71e110cfe2d482494');
INSERT INTO "sceau" VALUES(80,1,'486edc7260cf6488dcab5fdae6651e268302b46f43dc5a364f46ea026e7a4ec4','f40d758247b7dc33c75842092fa7f06d42bf3c99d117a1afeb334d664b8e0930',3,'881d8822e90ce6e1ff5fe4dc7d39fe6fcc3c89a2a3a066e0e3a9de37fd6bfe0a',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','8fc1fe97584969aaad617015cb92839eb421f7aad3ab509da1da5741a19d3e9e');
INSERT INTO "sceau" VALUES(81,1,'e9a8f1c296edb28c91dd8ad5f8f83c92f2508bd825eb047de5117433a51f948e','5a0e0e97c6c59546e54790f1516f70742269ca6f03d5c8048c81cf7c198ea889',13,'174aec0362de6222e9ba5acccc3ac17f1ddb7dfc1d411afe3b420bacc00773f1',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','6fe289f0795415740ac9f3073f63045a6af5f39e328c73a30c4c0a349667958b');
INSERT INTO "sceau" VALUES(82,1,'7b0a768e3e9f403e55be63a35c92cee1aef72b154da588c11c4a735fe5ee1a49','aaccf7a882d9f5e70fcae8cd6c8311a2453e09473c3d4414c1609bb0de4bfc15',2,'f419ce54eb58644bc9fba544e0ad3700752ad111fea8a7f2f2a22821ce45db89',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','47d46f3b42139d2a9f1234ab3da6d3f8e71a83eaca00e949043efb2ca27eb44e');
INSERT INTO "sceau" VALUES(83,1,'153de4299e33177905e9a4d3d67d5a150d746b16599b98990272560edbced678','c7ae7815e8c4c0cfc539cb111137b870fec812351f0ab590196212ddc8637ac5',1,'665c2d609a5ddd2b5a359d60bd595478b57ce145439f6f1f96413d21dffcba6d',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','fa54919b3006c4b1828911dae36a69bb6f0f9517caad18ee1761d70cfe9530ce');
INSERT INTO "sceau" VALUES(84,1,'4019a45030177ff52d18e52c34369dee000536eb140070ed8137f46af9e7e34b','3b5b69840d35a2d26f30010dbaa58ba01923cfced889e2f76e06cca4dcf271c2',1,'e353ede5241d5b2c9e63523a585d864f50ce392f564d6babc454942538e5639b',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','74b12d88f1317e14654b194da074e91a9687b6e635cd3cd9755f9443298275b7');
INSERT INTO "sceau" VALUES(85,1,'22d5643c2453ba07983f8ba0d97c3ff9e876569c6b286c912fb53a3a7b1139d5','25842f0b75b6f79527ac26223de9d502f3c377abce2719ccf6ad42731eb96485',1,'0f804099e0c450a3c41d046b04f3cdc3f937adaf62418e8534d0fe2020e393bf',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','57bd6e236d86c07c112e7bc479d719aae3f9d9870f31c2820fb61e10449959d8');
INSERT INTO "sceau" VALUES(86,1,'8ff7de700b0cffab396b67a765e3de3c895413595ac0163fa3192fac6be597b9','808d97b464394c82a6ec0311cd9d4ae09fd9770a3d765c80c43f6ea24d54f066',7,'7907b771e69e7a6ea53f4c52312624cc9ff5e3242f4868b7499b9744c5321c39',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','e19b7bae0587eeb83023bffccaa5d5bd1ac632432020d86cf1b38cb9b14e3ff5');
INSERT INTO "sceau" VALUES(87,1,'2ede6260ee0ab43536330b5d1b9e7795053923064744a862e7c0f6d84e0fbcad','2a910592ed2bc7b81e81d1acffa1e4abf2a2ed6851f7d3ca0a0533a72dc838b2',1,'65c909d202c717764d3c355d79b7b1a73d8f7cf019f9403d6dcaa302364c4b77',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','12981d1455735024c6f9e934a53432997a5eed2451d8a07f331bd63bd734b4d5');
INSERT INTO "sceau" VALUES(88,1,'e874e74a7f0475d17e47554559532732e1884cd8107806c5859884cf0f18f7c0','c9c8a68467419d7200a3bcb38c90d1e904481264b30dc1304062c26942d7384a',1,'79e7bc401f6d3f788610389e3c9dfd499b2456a7b91a1e6cf040e911171b7471',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','6ce743fe8b3a8c454a48d193940a899f1a9294cff124155edeb10c6e92592dd8');
INSERT INTO "sceau" VALUES(89,1,'d85533a5fd5fc5552ed7c53e77c841567dfe38074969188b00b18a67f700f4e9','2f95e976af1f336ab80fd16aec34380f56eae551dca4a86322de8fc4fe3df54b',1,'527fc779baae4eb45c45a8094b41d646ae6df7ebec22e2af5637586d46b3c339',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','e710744852e2aba3345f66fc6116580fa168ee50de0c3642e95a534d80a0604b');
INSERT INTO "sceau" VALUES(90,1,'4fcb6d3c8f6f34dc434d9eea3a73c6f01351c845a4e5182d1cf034ab00d7fa28','c76f9b6df6cc0ff1a636c55fc2357259d58aae785964a6066a274c027f7dab6b',2,'f6c7e3ac3a73229b9bf227314f67ca9a2baa30ea34455bf062044e8421767603',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','4c33f35979fc5a9d069a6802d13f989aa0c20b957b6d8018e5d0358911597f1e');
INSERT INTO "sceau" VALUES(91,1,'d9aa042bdf81f807a100577610a7da6b70405ebd5a92a405010c7ddb54d69e54','8ea1f49e0a7e1b87a7594b0feb489a1cc00654fe9178949249bbd080c05f786b',5,'8dffeb3b0433bd8c008a3d7aad0b8ed50520c97ba6b64fe262a7a1fe60390b83',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','aa837cfb45ab9a27bd95d34548d02025f945be8017a17d4454b978b1808afa3b');
INSERT INTO "sceau" VALUES(92,1,'4cb0e0ce80e5b22bfde144cec6a07f3a2cba870dddc9a3238f00426f0426fdc9','52d68b0be7b4f3d55b248562bf40fa469bf4d3bde1976422cb71e6b5f76f41d3',1,'d5284fb3d1128c12c3b380d3e1ef54a528ecbd68088bbabafad33671a70debec',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','4b862de81bd91706067a6204a9ad7d58fe71109d95732282342f68da0e93d0c3');
INSERT INTO "sceau" VALUES(93,1,'af233410e3bc90c3479fe2c2641f1661018139a561998598e02023c45493b66f','e202ab67e7793c6f8075eb7ee84aafd3b1a604940fd649f581835dd580595253',1,'1383755418a0b2326b00d7ede466aed960e941f1ea672fd7006baa8876ae372d',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','9e07e0611279ce5c5d10a1b1d13ede82510e31b8e66d376d9b57dbb50051a4e1');
INSERT INTO "sceau" VALUES(94,1,'a74d1f32be16a7ef04300c1bb17d04ee42a273aa4a0d03f66625f07b7b1984bb','254c07169d1da417aecdbbac3137e196b3f4f811d8b764f23bc51d8aa84fcef9',13,'1fc93dcd4cc746af2c4424b23b325e0c3722c70129ea29542ad152f5545ecb81',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','2bc9e2e7798f01cde34dd0e993c63235de4106fbb6deeba59850074a05e582b2');
INSERT INTO "sceau" VALUES(95,1,'b6b93d65ff3e0b6f9b0e99e64b8087176fbf31f4128f0f001f774631620bf70d','76e7d138f608b82acdc2fdd0fd19a1c8257b6cf4ec9e30daa04be5780b0433e2',2,'c457799cde9daf175fd3a148b047d5439319464582b5ede41fa8dd381daa7fe0',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','69029e775498f717f49d56005a95af07846c82af01420c912b2c8cfbbe665ff7');
INSERT INTO "sceau" VALUES(96,1,'2b8fd45357a68c1ba25c9c3f36eee73f09c88c17a6d0e97837eda4f6e082c9d0','69fc5ee6eda6ce27368a82961a8fd80f09b9479f687d046c5650609302fa83fe',1,'e6f2a0f5af214c609bdb3ded99dc481586a2db0763452674a432cf040a03fbdc',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','30dcdf2246e880b0cda7542685d201313c4d841e106897d88e4204956c3f8a88');
INSERT INTO "sceau" VALUES(97,1,'788c40ef514e60bf0b26a714aa9ca2395dec78ccd784aee6026aca6876faf142','da2a18cbb71d3810376451874f85abe08efa4130a5ec573c93b1cbaee24a0f45',5,'1ecb15bcbc8034a987918563fcff7d2cca0e0ea0d3093efa01cb3bc71fd6df83',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','dfdf35fa971c012a65d1a1b9374abce15b3c2368ce6c7f8e3a65111d7cfac82c');
INSERT INTO "sceau" VALUES(98,1,'61ea5e203b0ba61f414ad56732fa565097fa560d738874e5f9d32eaee5ccf618','3199deb4668e7eabbb7c38e1a349acec5ef3f5d3323d66617ef96467a9c5aff8',1,'f2a924b62bc742f5ad83618f74161458054fbcb22514372fddc93d7565fe86cb',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','06c98b73cbae803cd44afeb185101692f10597a12dfb59bbd66a2921d6c4866f');
INSERT INTO "sceau" VALUES(99,1,'882432b3fbd2b8089d4e7b6741b8be612cd7e33dd4ff6a60696009346f20eb2c','74afd260d9e1c9856ff6882289570fe9eeecee7b916f64695fca335176713b43',2,'f9f530b200023928dd899ae1d8a5098d44a75977df0e19bd994fc274a7f3def3',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','6aa95e6cde9b92c89080b38c52525e19251965423862249f94d4209b135a79be');
INSERT INTO "sceau" VALUES(100,1,'a36ee5ca9df1aac499da0ad8ee8837735e2e566fd077b8ec6e58beb963b7f6f8','5da63625f0b6616870c03dd3d7830a71d2764f1af4372406e719e5bcadb888b2',13,'b38374de5267516ccd9b610175a41d32bd0852a588383b331a0024d6e64059c1',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','7675aa4f20af4635cd448a8c341247d620f13edecc681e90d24139d7451d7f5c');
INSERT INTO "sceau" VALUES(101,1,'a163fd7fcf701d28dcade4053eb59b2a6f8eb44074b427f94157aa3e2f1f02a8','95d398c9b4b290cf2d235a8672a02f027f25682851a2341d9c86ed0a6e67a4c7',2,'b1dc774560a0aa2fcaf39843aa585db29d89ca7d791c096e620017a412edbdf9',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','e9bc25827f657c36d5d61028bb0ff758d71cf513182b29cfb550d59f800d7181');
INSERT INTO "sceau" VALUES(102,1,'17ef02d9fc79319a9b9405cc86bd547cda1a96f3e0340a74b1e12bbc0703d60c','2e12968be0fc061ce3842e9f4a2080aac2aae5babd0c4da6de94e65826cb0e1e',1,'aa8526afd170435ae62dd4f5916948fac59f078a57ecd48bcacb49619ae0962a',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','50b5c07e862c2d9cf3e805c0568243ebd3ac349ca3f30323254bc8429f13b077');
INSERT INTO "sceau" VALUES(103,1,'7b7d3031e14ae8bbda3a66cde74a77ff0e673caad498447fd73bb3f2a16b9bb2','852da2e29e0304b716b2318d0a1b42bb5fc00d95e7753476192afab817c11527',1,'cf950ef31738587cf4622c053608dccbf885771d6d879aa3772dea43db67c6a3',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','7040c95fe623dd663d4e24aeb51d3e1676228dc16aa230e641a3cb7f0f901eec');
INSERT INTO "sceau" VALUES(104,1,'e84242a0221e98afa2fd6d7502ab594894cc2bdd9f7d2847ca9f8d195ddb66c6','0b058927d3b70d98491b4f3fb49b709819d5ef9295feb418310260fce54db0a8',7,'8187e544d53a3ca5f41e91f8efda27432ce0258b07086eee242e1185ce072f0c',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','aa48e9ad0668fc5460691487c4353c2f1966f35dd18759c9dceca75ecd00444c');
INSERT INTO "sceau" VALUES(105,1,'242e1d96dfaaa61349e4bf093d9fea448709b947db85812e631c22b5c36666ad','9f7dc239e5bfd098a425336d784168c03ed4c20e41bf0146c47d629e492bf717',1,'5860b11a6f5e8a755e9c3c0a4101327f13083b703fd6ae341c184191290d1df4',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','de19e9bd6c9e9592ff548647992758a68dcb974f20d2ff45120500f11f8b92c0');
INSERT INTO "sceau" VALUES(106,1,'14b6a34ee96a3b1fa1a93ecb966a1151331220da4610be76768faf6fe8529ec9','3532690a049c568fa7723c31c009af12571774455a2e1d3a8ab4a510dfa33129',1,'05637c38c4e8df071fa7a739c5b708e3a56b48053de99f2e68e565d13cdcbc69',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','7866fb5351ffd48aa8b3a8b2e1675e6678d86a78909388e05e081a13f7162d72');
INSERT INTO "sceau" VALUES(107,1,'396fc69922643bd405b13aa678e26410726c8ea63097ae56c84126e850615544','26d9f03823d87405d72e5c29e7b38556e4c52d782e616ec56cb650077cfe7d23',13,'d045c9a38a70f3fcfea692e8405c3aa778e0c2e480ea7c78ecc2bac055bdf8fb',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','b2f7e39e32cdcce7d4e9473b94a5e7c377ca7f712274edf912badb39b2b79a26');
INSERT INTO "sceau" VALUES(108,1,'34109586c5faa6a620d9b2196d490dd1ee506b1a8690c24b0c74b8f8393d2d12','7cc46cd535773e5299c2c319f078a854d3086a3c95e4c1a25f9da2764ac1022b',2,'9141ce97b0c97f73aab930870e63c2e2fa47a4bcf260c4669e2c90ce0f0e20d4',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','6066adfebf376bd933a54fdf83990db0ddfa718477b20e9b8a32633817fed2f9');
INSERT INTO "sceau" VALUES(109,1,'53a133ceabd04c5f8a5b80e03e4334526b64bdd74aa76f4a66edd45eb1edec30','ba2a7947d68bf6fd595d11aa9f0839914db527aa9e868e63437dc821e8cf7ea5',3,'5fe1ac97d3917d2f42d575d7f6cbf07642b35a5353c219ef81c2377ce46a8f06',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','21b6dad215d3cb080b38cc075b855a117fca74bf1f1c20c83936f2157872b319');
INSERT INTO "sceau" VALUES(110,1,'93d01608705b038bf91564d9841c7db4cfa6330d449b6ea1e40a7e9005a7cf71','2fdbaec1f6baa8c04010768801add2db00cbed24099f906b87a3bb27c35c1229',14,'4e43c68c3977b8b17125d7568cfe8e636d8179ecf576dd9e7382a3505856c02f',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','61ffb5d94ab68d345410d2bc1d29b2e047b08ac0a4df53cb40e1233a1fbbf944');
INSERT INTO "sceau" VALUES(111,1,'fdca818e305e28656e3e083db06e91de0cbeef5142c70f2467907dce5c459658','557f15f2db81709cfedee92adbe08d646218e832f096995b897fdc6217916643',13,'b59089c4de8c223b262deb1273666bb85f8c4f0d07b217479aafbafe4e4f0f98',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','9986193708948a4abf60a2ab303f7de259c12ca27c6b5685a346e8712b02fdf3');
INSERT INTO "sceau" VALUES(112,1,'e8b6de844ec517e676bfa64b885eccc211f6698e457394a8925b25dbbaa0820f','96299e407a2a66e76f19d78b53be6022ff220d6eeb7f1bdd1a70cea322e02823',2,'16bfe4f07d2ea638f7ab5e7934fe9ccbaae8b017f638056950880e1872967a11',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','a1f355c9e630f26c3fe84178e3b00ca5b035fefb0bfdc125363990710c6272a5');
INSERT INTO "sceau" VALUES(113,1,'f5efa1fe1360d9dc6a97149e89068a9bbe8d6d03d174260629559a233531621c','dfe66b331858e0e7fd7b2142ac5ef6a834b58d116f63f626b96860b5f9cd6119',1,'0086c15d304d1de0c5a67ac2875f4e20755cecb6870f48357693de3f9e762c1b',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','2a9c55142c3e1b03f9bf03b48c14e019e06da7264fc8cdb05fdef78857dc829d');
INSERT INTO "sceau" VALUES(114,1,'eb36a78be6af159083bd0123160ed797759a7edccea71a860083aa1deb442a27','86404e0e7250170d8daf8d7ae88140d64b78cb9af876f62d61217cb4e4686780',1,'20973aa91264de010db1acde9c4285b61598addb7422074d45e7a99ebc6cada3',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','e1f735f172a4eb7acd6c5940ba0d248f592673713c28d1c1aed73013b77307f1');
INSERT INTO "sceau" VALUES(115,1,'e5ecb3dd5048af6a7dc6615ea3bb5daa4f9c454ab7e1327472cbc010615c9930','1126acdb1d745cc701d927ea7eb5bc7f14be532850dd0c012e4b5e1df2d76b40',3,'6d969b7afa7a1b70c2652fe1e32a31af8c79aacef20b943550d4ba57cd48ff33',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','0eb8ddc1a4d6033eab979f05eb19bf0490a4783e43c29e106244557b472fda7c');
INSERT INTO "sceau" VALUES(116,1,'6bfa2c3d0b26796c3bedc4da42d4b0d83e823040337b5695e2fba60c55b4539f','b3f45dc0bed52587d682cce648a76954a2f0e6fa3beb4e3b9c3dfee91e610f42',2,'58ec520070f31e40de9e6535eab80f0976da8eb67d04e4ef37f6ac1beb0c62c2',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','c16d88e0e177603a1f6ea2379047dfc2c156175509f496abbb231acfc84750b8');
INSERT INTO "sceau" VALUES(117,1,'715898f6a2698eaad64a09dd6f9f3859618a740738854f0cbcb86eaac26ec6d8','b1fd98d1aa296259a0d895d0dd68aa308e596162e9902dd7d5157abbaffecf2b',10,'0a4d544ae861c2bb8690c7bb71288be05b3aee417012d457a991dd3252ccd677',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','0167917412037358495208d0a5988ae3e9846b1b95364b7f1f04cd740abbf119');
INSERT INTO "sceau" VALUES(118,1,'41cd10a4ef8b04770691e84d0d477e2227caaad4484aabc14e994af3811c2d64','36d374a7bab5087029733f90d804992cbdaa057f9060a53ac3cf70763e4d3c99',4,'40512736912e337e25a142d6019042feeb9893fbc2c1c3060893d88257cd1abc',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','b615a08e25fee959ec70c2a296f3d822c159626252915d336b3fd628ec174fbd');
INSERT INTO "sceau" VALUES(119,1,'d42223f7f08b077325bdbc0dab09a4b74a304a442eaefc514aa6f1cba3402ec3','420bd33d5bcde074e8f055c0a420487ab64aa313cde537161b58b2e7c449c140',2,'e3d25190bb65ea657032733c1c3d47ab32139ab250ec38cca4b5887fdda90c86',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','fa14c0505bda1f080f0a1247e38d30a540641f0944d0b21163b2cdc86117c95c');
INSERT INTO "sceau" VALUES(120,1,'1b618a4f41c559dd8914d979c1aba2cd81de68cf2adf36fd00b2e78dfd6619e9','b97861ecec5209ae4567638fca545cc5447f322f39e15e31bb1e22362398b26b',4,'4b4b248a3977316981c83261cfb57048adb5cfb488a6b4aa4ad49cfc21c85715',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','94497815399303b0416f1534cc2ab0e913bfda307ec88ed44be7fb234d46e6b8');
INSERT INTO "sceau" VALUES(121,1,'274800bb796e354374bb94c90fe0e868208addd4f4b5af462ea53d3e2a59412e','0cd097fcceb58d71017275d64a7fd11094ab2fb983623d22ae5dcf6af15edf8d',6,'382ce8e4c1d28abf8d825b762edafc4069ca192b8d8ed4a11d39d7a4f2062c94',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','af3245e6635bb83e851323106c4dc96dbd899c7bb21029d88b9b772f27dd70d0');
INSERT INTO "sceau" VALUES(122,1,'871c50b4de3694e900b6b8f24c38366670d69efc0225775eb933f5d88646c931','8bdb90045d0092b3617daf4985f2ca0039a1dd872b2bf40402c5b0c6be4db38a',1,'1034986fdd5c70d7e984c2ef384cde17b278c25c420d1c2217fae88d621c16a0',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','d8ef0e97773ce387ba83fb3b4db0026c683026a1f3baecd7da92beca6c94b2dc');
INSERT INTO "sceau" VALUES(123,1,'72c4792e37bf4f6859181436ec632a27d845f5e46492b434b30b05aeee27fcd0','11f1b4799c4a2bc288eeb548f0caef90d57e4a9439f7e813a34ce51582371bd9',1,'9908f38430e1e4828a970468364f9bac095794347c8ba885fac31a20324467da',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','af17c24a18a10dc4ba38e616062a6097994a8311d34a33726a942e3bf7831cd7');
INSERT INTO "sceau" VALUES(124,1,'f67dd1341c52da55fc8787c5a58846ed96dc8f6486c89130d1b0dc8fb62a6e43','046d3446fdb546537ce74d6d7d3cb9762fdef87951792e1f58d2b14a9b68e64d',2,'47949591ae59206af9229517150175a4eb5a3dcfdf800cb135ebabd39e1c3071',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','0a024f30ff0db97cf612d6a4720dd7d68ab787384497e9b7cdbcc9fe87d63bd6');
INSERT INTO "sceau" VALUES(125,1,'8942261eedb53a01ba20f158e567c607700c3b3431cd700a2465d1d422d0542d','cb14b919e4ff1be970c040e86e00dd7f4796ced4105c6c958a0c9aa59185715b',13,'9794275603d8f181865f5994b89538b8669595d376cc26827f9fff5ee883fa6d',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','5f75d82446a6d6c3263182772fe431d331bf38f2a896e466a02797c9d0469139');
INSERT INTO "sceau" VALUES(126,1,'0d661134b0cdf94ae60b9c82f66b01bcf9dc4e681d4acd9a2a765f326038694c','0c7b0d5822267bd5a1cc32e1123b50fa19898f937a6f8a78178bc77b4ba8f278',2,'c9ab2ce43fe0956d913e7dd3a85e4bd6c6f688254e3f31ba9b4fe8ba3be059d0',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','b4825ecb6341a7b09a2919b088364b7722a4ef32f71016b35551710e970807e4');
INSERT INTO "sceau" VALUES(127,1,'c1ddab16a0db4172b088ee3b3faeab6c3062cdc49a9df27a2e4a19779290267b','6426bafee3c60bf40ee390f6eebd0f76624196604b737b0098b2845eee56059d',1,'825de18b5e6c915b2436884d6c1ebf9b7e6a8d946b4f74576005cb6ca25648cd',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','87880f3bd43f8f6ae634a38a9e851ae3a389c635fe0027e6530a57fc647b99ac');
INSERT INTO "sceau" VALUES(128,1,'f6aeabc1a08ae8429a00e436c7c1574c15d2c3dcd6604ffa2fd9050afdf2d1c7','1f0437c15bf5f05cd796d0de8697c497c78b2af292f31bd55099822e820a239b',1,'7686f9d88b62d6a6bbe05096d2e20feb39ae8b16cb733838b23e8e3acd06cde2',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','61c9c01455bf2d735f330d6edb545eb4e5a3804ac5433596e404655589736f64');
INSERT INTO "sceau" VALUES(129,1,'4eaaa102e45db2f06caffffb7679c28b44c4aef6c865fe33a81a6e311738f379','b00ea126437faa270679e400cd105d991982e0ff1e8c33195b0171c8c50f27a0',6,'a23022d65571755c81312ea340781829859a069a8aabaff3d2bb9bf2f6cea03e',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','7e38e37108f3522c4999f52f852aeb2cd93640a288f4665127bc1514389d8b94');
INSERT INTO "sceau" VALUES(130,1,'294373dfcc3ad1e4025f5698cf5f81db299f83b816ff7c5c6f2fcb918033aa0e','ff809de9ef4e9c46c795a9da0c27a269d9c7e2cfca9ee39fddbd880e0c2f6f42',1,'1693ad49947f00a65fefc17e653d0ced7ba4c614c84ada18659293871f05c51a',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','4fcc4e958e83140c000d09eae646b9c69a562cfe44e18a57f467426c32899195');
INSERT INTO "sceau" VALUES(131,1,'63abfce39160307c2966dcea7abab215a0c7b4f82ccd3ce3b8df88039277191f','ef1cd298f64914c5a097b0679851d523f4b1e1cb636c23cbf6897261e38b7eb9',1,'466f2c556c7c2905115172919632ceeb13d5cd1c71a0751e9c4737f62712ee77',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','b1dd296e697b83d50c3973a76f49c1d4e3683a9a64d1181b1c242d16309a9ced');
INSERT INTO "sceau" VALUES(132,1,'3186e758e87fea14c0409637d8e9f6d266bb4066c6d9dfe6793fc1ec86b54d97','0661ab5311869d7327881c5ffb65f2bd94010fa92ca0f09bdb6001f6159b2e80',2,'0d03f8018230a3a7a3ca447dbbb02548dde634601f156b3666b77e6290c55926',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','46f1ef91946b8dd37f6224171508761d3c7aef30000227997c99efacbc918613');
INSERT INTO "sceau" VALUES(133,1,'d6ce663d447b175a80984f0894515b1ad44b3cf5d34f734e13083e47f41ba745','9ad87b54225a10e4627a8ab30c9edeb25ff5ab1f3527bd3c136231037879b360',1,'c7320372967317d9f7339435527e9273d08a7eb23bed8a256f5f039e6ea6401f',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','3b3e8d83fd3e7e3d77088ae37bee394764dd532f83904e9aa200bb037ccd8f6e');
INSERT INTO "sceau" VALUES(134,1,'2cfc9b030be646cd06104c16162314c85028c1a22b0b9eb4d190172616ad357f','7f7215aecd2807a798f45b2dcd0961461259b7e3956280fe11d2e050526e6547',3,'c7f3689daa2fa68a4220be87e93a355f09dcb08fe9e1d95c1a243ff7ff2d2c90',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','af17975ee3890c912f0c9dec383d4deea218799cf3c67ffafda9b3ea3df88b8f');
INSERT INTO "sceau" VALUES(135,1,'2f10e149bf748035b662793cb6c691d4637845b1dc7c06bbae36920471105266','023b1b7a395eaa2d025618b82cfa01c3dd975665053b7e1a79598c9537fdf535',13,'2eaa4c44f363d512f215705b47c2a0e3d503914d26d3b80ebefc6426f089130c',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','314b38cdce575e523193b40bd6a45461abe3446e2b87f5513f96fb8f5ed88aa4');
INSERT INTO "sceau" VALUES(136,1,'8fe31eb23d185f7bc579fa3a5f5784543ae604aaac65ac7a755732d040ff78d3','00ef56ad663f0510a6429132a13b9c151dd2ff66ec5885df02008310e96af9b3',3,'49e4f55964e0f1099525ea8cd50a4cd6887787558e747a3682bfe90804621a21',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','71caca90599d796fd69ffa3d62d841d766306d79d8c57e2f4099ac5b36796a8c');
INSERT INTO "sceau" VALUES(137,1,'2256b72e553a252c826f1753c2ff774a5a69b000de9e574966655f807cb45488','6c93a4ff7a827e416f71120154af13e81d2f3d7d8387c99620d2376bbe0a57bd',1,'e7e1d84bb541b49975107eb9a153ea2adbf80e16c677dba20ad76bf2e16ea534',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','8784519c6ad0d29056dd54444fa1fb74a4b4972d35d8c7447da538b63c11e544');
INSERT INTO "sceau" VALUES(138,1,'d3017427dc8fccbee05ded5945fc2b7e3604c81bb86d61355bbef7dfafdde947','c951c6963bcfadaf804b099204b1076fd08f24c1cf1a4574622f0b6571800c2d',1,'186b7ee529552a66c7387f3f69a3e64043aedd90adbd8701c159777305d90ea9',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','6ea3c74558c6906a0c96071f5d209815ac7c8b1ca1791da43396c890f8b5301b');
INSERT INTO "sceau" VALUES(139,1,'25dd6d955963ae8c930297997d3ead89786e4e50f82d1e96802e90f218fa8143','0a30479918ac5c7a731c8dfd2fed8e2c9d40b9a33199dc9aef13edc2f0712ab0',9,'6f6e86e2ca4e470d5b41150319ac900ab66181d9883368d1f808be2e173cb43f',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','1fdbc765c1bb4bdc33b6c5b6b400519898daff549916a0fa1999fc5cdc0f5070');
INSERT INTO "sceau" VALUES(140,1,'dd00577d3ded389d1383843ea173988feda0f8de83a26219674f2e69256bffae','74f1fd8ff56b20c0a8388bcf040eb84f864a22cbf4a2fe35e5326a656ce1b84c',1,'06e6d87ee28a12b193f6c2a3dd8f8feaed91635d5c12c9d467994173172be9fa',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','6591ed73e32ec6c4ca7f40a8acb77778feaceb21335b9ac837fce3a205703f68');
INSERT INTO "sceau" VALUES(141,1,'0e41c87a38509e08ae25e4c9594e439158ed258ca7e5bd7359d842071ffb46a2','acaf92d827ab934b067906288847d8b0b2a196484ac99282b64a550e61993c55',4,'6ae3f85b662f34ca826d0eb513b65edec41cbcd2bad16bcad2d54f47e548ee94',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','7a90afe9c32bac706ed2def3130f8a6f7edd05344cc2645689204bcf1c73aa81');
INSERT INTO "sceau" VALUES(142,1,'5ef572c66f3d71670f8ed2a0bed5f0516f00a606566aea2014a3aae733c7cccc','b74c9d15a6bdb92072db5df61efe092d339bacaaf4200bd605b6a3922373e53f',1,'49cb87173604d0d492585701f42405935ba45122bbb26e34fb4ced5870aa7e14',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','942adf4b7e84a3b2d1bc06cbb59b9a3f9025c23724bca481a298f2b70d686a76');
INSERT INTO "sceau" VALUES(143,1,'f5de767694be098bfce732ca76fe0f919c1e61255cf7c8c6a2a23bb053292c86','0461663fca30ea966076af3b2c7116114844a252a99726be67a87921ced539a7',4,'2d9e2f8a402d988c3f6ddcfceb3871554774ae673b3036a82da2ee33dbf0b124',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','8a1b41ccbef44aa4faeaba853d3248f85aaf0fb52c3b93b31f4194fd8f0771d2');
INSERT INTO "sceau" VALUES(144,1,'d66c76fd1a25c3ae458ccb8409b4df6cc6aed1924db209a8b17bcf813350a2aa','5adc527da9c7f8ec06895291d6efe21d53e00be26b1c8a30dec85dddbdcc6938',1,'bd1f3d963d6323962d926c80c3cc6c44878b646621b222878bcdd12c8ab2499e',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','3409810f004c903de30a680726662bd315782a5f0e62b38b634a43ba6a6c676e');
INSERT INTO "sceau" VALUES(145,0,'227f9f0555534bd17a8c7c6c7f58ae16038ad627ee78fd51cd13443ee9875d54','d4dac2595de6a8e6546b7a33ff83a2be05b3f97dc7a643fc7924b2889156b404',5,'645c7617b765bc658800655909d4b69252bbdd37a765342c5799e23e4b89554a',208,'cde8e03a187af953de41acb3538336fcc857546edc4f26df5d3426dee8cec05b','91d186929c7fc9672d201d1ba2a6230e564a3b61e9815ad2ff795d55d088b3e9');
INSERT INTO "sceau" VALUES(146,0,'1f228059c5d0cea2955d115e862d7c835eda043c2b3a294f9aeae755fc0934e9','1a1de86abd8a1942872cf14f38f8bbff6c1c27c0a8d2e6419ffc33d5be8c348c',3,'21dd2bca259cfbe5ef4c8e08f0d91355d6af9b36a99dbf4ad74bd61182c0d320',2,'392721fb70d44acc171558722f74ee07f1b3000768dbfb0c8664f25863b9a9a7','4265437011af8cbc1d37c43ef99906e84c5fbb54fa201cb1057c9b8b2c22835a');
INSERT INTO "sceau" VALUES(147,0,'49b8b06af27e18fbda3eb811454400932aaadac3ba3ff1692142ef24f12b7751','0e46588c089de87a242069e568d0f9ac4645f9bf74d6fe067b4996f48e34ec27',1,'84041bb21647220023705f0feeca5a340177c9ab50357bf288f71c697484fae9',1,'3a74732d20ea864300900ee02df5d8d47887389fe6e7079cb6cc2cab4c7d965e','ee202bcecdd1ef8dd64a11baca12742dc16ebceed3ebf074dd5744d5843fab01');
CREATE TABLE sel_objet (
    type_objet TEXT NOT NULL,
    objet_id INTEGER NOT NULL,
    sel TEXT NOT NULL,
    CONSTRAINT pk_sel_objet PRIMARY KEY (type_objet, objet_id)
) WITHOUT ROWID, STRICT;
INSERT INTO "sel_objet" VALUES('agrement',1,'c04e12ce3b66c04c37e587b81f10089b08f05f4a99558882f4ef68a81a267f68');
INSERT INTO "sel_objet" VALUES('agrement',2,'20e96825f5a2f53e0281ec3db1812dbd68d618ad92028f60630cf3b44c01b7ac');
INSERT INTO "sel_objet" VALUES('agrement',3,'3db15798479aa47c6d7d6dcabcc4bb0b3c47bd8b4a1efb4a01dd36c3dca006b5');
INSERT INTO "sel_objet" VALUES('agrement',4,'cbde24153ede9495ae6b25995d4e5386ac927513031ccc6111fe20032b55889b');
INSERT INTO "sel_objet" VALUES('agrement',5,'ffe7f546997732e1406f1562ea54fa29e95dbc03b1e543a54c48a1c004a7421a');
INSERT INTO "sel_objet" VALUES('agrement',6,'dba8e06514d531cc046ffe7f19e3f180a82659b6adf5c9e0e0d36509aee0cec3');
INSERT INTO "sel_objet" VALUES('agrement',7,'868892cd021a8f119546252301e64a033f6f82ad21b215971cdfb3d74c045686');
INSERT INTO "sel_objet" VALUES('base',139,'4f0b3af13470a8243c67896fdec783792968ad47aa1431cbab899367919b5bf9');
INSERT INTO "sel_objet" VALUES('base',145,'c061339c11aad1b28c2bb13fe956d8fe0a8c3fc9e84fc3e5c070f4c038f6b7fd');
INSERT INTO "sel_objet" VALUES('candidat',1,'c1bc54b8284484ce104fc41edc1d4563e861dce6619deea9ac78c788cf4a385a');
INSERT INTO "sel_objet" VALUES('candidat',2,'457bba18cecfa40a22770e0342163ee305ff70a66c73dbc3dccd4be8c74c59dd');
INSERT INTO "sel_objet" VALUES('candidat',3,'731f6e10adf99a2eb2ee56f0935b1d0915f9de769e628ca4310763c2281723d4');
INSERT INTO "sel_objet" VALUES('candidat',4,'ff7265256c60ceb16676cd209f09073b11c3695f3406ef675a30ca188a2a9597');
INSERT INTO "sel_objet" VALUES('candidat',5,'1ae9236d13864ad9e5cce36a9c2b94fb31eb64ca90e1037ad64fa3a8a72b5d40');
INSERT INTO "sel_objet" VALUES('candidat',6,'cc1d2ec4cdef1373d1bcf6676cfd9be0e6e83fef020029df4e0c3a9e96153d87');
INSERT INTO "sel_objet" VALUES('candidat',7,'bb63c7dc950261b6f71ab39f6242ba6429957e507739f5c36bcf9032ff4445e7');
INSERT INTO "sel_objet" VALUES('candidat',8,'77ca951ef81ce8275afe6afd63827c94995679d2fbd339e5cbf3830edec3da93');
INSERT INTO "sel_objet" VALUES('centre',1,'1eb2cde37739ca7d9d00bc8e6a5f8770d2acbce2483298b1f435b8ea6b29e4bc');
INSERT INTO "sel_objet" VALUES('centre',2,'c0c530e3d14f52b191352e0cf1caae4e8ac435156fd45846807575590700151f');
INSERT INTO "sel_objet" VALUES('controle',1,'b0305ed816615e74cb9194007d97b53530b47d1e7d4b5b8a9194e23d89dee764');
INSERT INTO "sel_objet" VALUES('convocation',1,'25c917a3749b0a1568dbd4c9fb0dbec3b0de0d833f42183294634ff148959df3');
INSERT INTO "sel_objet" VALUES('convocation',2,'b56deb2aae7d2407481f29a01d284ab2c9f9d76f5b22237045ebd0cb59197ad5');
INSERT INTO "sel_objet" VALUES('convocation',3,'26edd4565f8b9296952431edb9fbbec6206793d7b64955787c292c17a712236e');
INSERT INTO "sel_objet" VALUES('convocation',4,'57818c95e73f6b71eab62524a52ad6492483c5e06b9c05ecf59ebdd08d1f9f7c');
INSERT INTO "sel_objet" VALUES('convocation',5,'2dce92c866fdd77acc1de9c2d6350677aef3ea71496f9af1dfe8a73bc6a3e69f');
INSERT INTO "sel_objet" VALUES('convocation',6,'c6efb331e8e8fe6ad847c56f77d7ab2b3ef28857a0d8d15252668be69c007e97');
INSERT INTO "sel_objet" VALUES('convocation',7,'e851de0a8bc85557bdc6098b936d9b46b6b12993293acb7406f0ea7c03fe6008');
INSERT INTO "sel_objet" VALUES('convocation',8,'a931763762c8c94d7e612457ba7b33fe8ea5cbe50bb21f9ac19a7a50fd353bdb');
INSERT INTO "sel_objet" VALUES('convocation',9,'699d22631bd1e4f9bdf7c55a66111dcebb2158dd1929a3d14bd8dc959a99f336');
INSERT INTO "sel_objet" VALUES('convocation',10,'6eec2a4766fcc7626c4f0040c0163f990f06a44cd463ea49a6305b2bcde80a2c');
INSERT INTO "sel_objet" VALUES('convocation',11,'7452b1626379cbb795d5d6f9d4ffffbbb5c0af08bb7d6faa3bf00baca9b1ae84');
INSERT INTO "sel_objet" VALUES('convocation',12,'e7b23d580761768766c2c3437214e864dbe9083e4e4c37ed8f48d815e9a81db3');
INSERT INTO "sel_objet" VALUES('convocation',13,'4a128d0c2870762cf20b1a81cd169c92e3cce1ba7f94b90c6380bb1f0347ffce');
INSERT INTO "sel_objet" VALUES('convocation',14,'535e4f3cd14948c81d8761a27fa2f33cb207365014d789e43ada2e481702a902');
INSERT INTO "sel_objet" VALUES('convocation',15,'d83b1e69ce18c8471295116fc76830417ed878558bd28838db27edb4231d5559');
INSERT INTO "sel_objet" VALUES('convocation',16,'24e8981550436467fc3135ea552d4d39dc876f65fd33187b1b0b7c72cacc6d49');
INSERT INTO "sel_objet" VALUES('convocation',17,'8d8a65612eb6b63f444e4530faf205551c6a81fea55e19f5cc8ed969abb84d5c');
INSERT INTO "sel_objet" VALUES('convocation',18,'5b66d66d1875feb3347158cb3eabdfc1f32e75d71be0eddbb8296e770ae12106');
INSERT INTO "sel_objet" VALUES('convocation',19,'ad95f26e45c7ed678cc895a16fa0565b2f868eeb294d47ce428ffc37321a339a');
INSERT INTO "sel_objet" VALUES('convocation',20,'fa041712ca37880a592eadb4d41477df6d94afada89c91af6e0275c581f7d9c2');
INSERT INTO "sel_objet" VALUES('convocation',21,'70395cf4aeae9a5f2f033b65984bb3ad572a4d7c6c5795aecc74e20036978a0c');
INSERT INTO "sel_objet" VALUES('convocation',22,'64021c4903c432f21d9ac109be9599c8c04b653f707ea7f3a6dcd195483aa1d1');
INSERT INTO "sel_objet" VALUES('convocation',23,'bc06e2c22984318cfd5c727494399a49751176ea9e2d22d20cda29b1bcd7f87d');
INSERT INTO "sel_objet" VALUES('convocation',24,'05451bc9c88ac769d9e7e0dc66fc6c912a96d7a26b3b218613bd75e282dae4c7');
INSERT INTO "sel_objet" VALUES('convocation',25,'5aa9eed25ea18a925e419417ac7beec564c5bbdb83248aac7ef92d712aedd487');
INSERT INTO "sel_objet" VALUES('convocation',26,'e2950f34cbee8011288a30cc0d01944010fe133f8066f93b73c939cf7b493a25');
INSERT INTO "sel_objet" VALUES('convocation',27,'c49b1571e7f145ee707eb9bcea4b52cf5708f1324226fecd299693f9a61916bb');
INSERT INTO "sel_objet" VALUES('convocation',28,'9c3720e3fbc306c1db0de9cd6f310e4e390d3ea2a182f33d8add62f175c41371');
INSERT INTO "sel_objet" VALUES('demande_vae',1,'aee68ca754154b597786cd42689bd57daa669d42905645870b48ada81a0af20c');
INSERT INTO "sel_objet" VALUES('export',136,'be43210bea1ef9ce0234e98f3aa811d8fda165fa903b866929f687fa59a65fcc');
INSERT INTO "sel_objet" VALUES('habilitation',1,'2a20a88c48461c4d3433cd860bf06d0fcbfba31139b579dd5157cf542a3827a7');
INSERT INTO "sel_objet" VALUES('habilitation',2,'345449104f72f84e0a8ab801609bc764c5b9c87f276507dcd109aa406c3ae01e');
INSERT INTO "sel_objet" VALUES('habilitation',3,'3a01378de663a8983e6a41c52653a53c8f2d9b5dde34de446cb601df2535103a');
INSERT INTO "sel_objet" VALUES('habilitation',4,'eb84dfdfed2d5228e256b87eaacc2def30a4b2edd9bcc9f488307f52e1da9697');
INSERT INTO "sel_objet" VALUES('habilitation',5,'88742efd4381d71291dfdd9993ccc3cfc74dc04da5c8ff8cd5cd6987752a3781');
INSERT INTO "sel_objet" VALUES('habilitation',6,'9f75870c2d7f80a5a4175b1ddc20d2d762b4998f1d169b941df952d080020cda');
INSERT INTO "sel_objet" VALUES('habilitation',7,'25a738ec79ba92db118574ca56a33be7715447b5d0037eebf3d201c3a92267f0');
INSERT INTO "sel_objet" VALUES('habilitation',8,'f1b7e0a19a8267e730c50ae90a5fb9fccc4c52e16458ba133fe130379c4cb70f');
INSERT INTO "sel_objet" VALUES('jure',1,'ddfb3f96e1da2e5c5de904737c7b3d0d4cabd6ff2ef184c2d84177232dc3c7e9');
INSERT INTO "sel_objet" VALUES('jure',2,'c97d2142ae957bd88618bb045f7d64a296e7ecfd532dc4e5a27d183e6642e365');
INSERT INTO "sel_objet" VALUES('jure',3,'7533c69afcef527fce4aeb224fdf02ffa01dd3988abaf4d2eb70645b70885227');
INSERT INTO "sel_objet" VALUES('jure',4,'9183d6358db19bb6bd59fb964a7859a8bd3ba8524a96d80811e1d49aec9bfdcb');
INSERT INTO "sel_objet" VALUES('jure',5,'02a76b0130c4e27e3f487eeb8f1cc8e7483bb73b14bd754d9ecc28ed82ae93ba');
INSERT INTO "sel_objet" VALUES('profil',1,'0bd1bb20152c9be2609382c5c9fd92a8d79cc5441bb7f70c67380a8f4c3528e2');
INSERT INTO "sel_objet" VALUES('profil',2,'7e277cbc0f51a742206455388bcdf85ddd18335cc2d7e02f9ec39a8145737210');
INSERT INTO "sel_objet" VALUES('profil',3,'c518724b33a8794beb200d849f62420bc772e4b6819f0ef949537602cbf5c5be');
INSERT INTO "sel_objet" VALUES('profil',4,'e0f6aee004ed396aef35bf77b21ea0b996257be3f2ea6ec026ca5ebf66bb84f5');
INSERT INTO "sel_objet" VALUES('profil',5,'1a44b06da3af7eaf3a9a93676a0a5208d92119ee56f272bcc8f49bb96fde1cbd');
INSERT INTO "sel_objet" VALUES('profil',6,'da3f9b36234b2b48b815adf1344b66164fdab84712ac3540510cdf1aaf33515e');
INSERT INTO "sel_objet" VALUES('profil',7,'67643cf95fd4dee6304f2842a2d4103fb50876dbb487fac92381abbf98e33935');
INSERT INTO "sel_objet" VALUES('session',1,'488d414ba20a26cdb625b032599b306cf18b076e1ead653fb4835c48931d4617');
INSERT INTO "sel_objet" VALUES('session',2,'91efdc3c1772b6a5dd2a0249a9b22fe48f6fa6091c8c53ac7b75b9adfa800590');
INSERT INTO "sel_objet" VALUES('session',3,'98da653aef4684110756186e17e192f78f253a05e58a8ae9158c03c198c3a059');
INSERT INTO "sel_objet" VALUES('session',4,'a613caf5ce854e4fb3ea33b74fafad5ef2b4cc0540d5bef31861de58ead53993');
INSERT INTO "sel_objet" VALUES('session',5,'f8f133fdc539f5ac4816a64e27b8dc5f5c5a64915b148e2e72f3c037b097c5ee');
INSERT INTO "sel_objet" VALUES('session',6,'bad4287bbfde632260470332e2136ce723bf24f6c622ea3f7caee8932cb17499');
INSERT INTO "sel_objet" VALUES('session',7,'8811cc2078c1b2905f77734c8ff5fb376f65e4262df5d91e28868cd2ed0bb1a8');
INSERT INTO "sel_objet" VALUES('session',8,'f35b7f7fe9bdfcf8c8091d84f0551d1d2131567e446bfe8fb262f8ccd4b7d03e');
INSERT INTO "sel_objet" VALUES('session',9,'616684910dc84874384217e080f7250742e7b715e68f6049b2282e218f30ccae');
INSERT INTO "sel_objet" VALUES('session',10,'dfc0250f3b6337cefd66264efdc812f196e7a96c29d12ee239b7fc32a9a2718b');
INSERT INTO "sel_objet" VALUES('session',11,'00bd95842cfb9d2e94a412a86be42a5ad055e56ad1dc5d8a0be50a5852cfa85d');
INSERT INTO "sel_objet" VALUES('titre',1,'c345157746a9fc28bd28502defe8e9e4ec7f9680343657aba2428922d9465ca0');
INSERT INTO "sel_objet" VALUES('titre',2,'350e7db33295b7c9c302056a3d7a8c3d8eccda3f757c06a77cc100756887d0db');
INSERT INTO "sel_objet" VALUES('titre',3,'a69656ea229bc9a40509d734482d74899f9681869520db36ff31f751344c8d47');
INSERT INTO "sel_objet" VALUES('titre',4,'2ec5079353b346874078b4e3cfb4ff881616e8a8103a8b190d9beb0321e01577');
INSERT INTO "sel_objet" VALUES('titre',5,'b82040c5dadbc2dee464b85e82a58ddc0f53f6fbe2a84a012b251ede69941ce4');
INSERT INTO "sel_objet" VALUES('titre',6,'242fe9ad405e0626fa9ac1b373a4c12b25dcf8fa8fb7f2cd22766f5560b7ab5d');
INSERT INTO "sel_objet" VALUES('titre',7,'45161f6a7af1385058078c74a0cb5a20b71eb2f6dc4adbf95d77f9ed483fd386');
INSERT INTO "sel_objet" VALUES('titre',8,'5bc057c6b8d6241c38e47e591c968cac72b8a4d3af5b1bc86e02a006f34b2784');
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
    CONSTRAINT ck_session_examen_dte_commentaire CHECK (length(dte_commentaire) <= 1000),
    CONSTRAINT fk_session_examen_certification FOREIGN KEY(certification_id, titre_id) REFERENCES certification (id, titre_id),
    CONSTRAINT uq_session_examen_numero UNIQUE (annee, numero),
    CONSTRAINT fk_session_examen_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id)
) STRICT;
INSERT INTO "session_examen" VALUES(1,2025,1,'validee',1,1,1,'2025-03-10','2025-03-11','09:00','08:30','08:00',1,NULL,'Nantes','44109','44','52','2025-01-20','2025-01-21','Deux aménagements d’épreuve.','2025-03-11','2025-03-14',1,0,15);
INSERT INTO "session_examen" VALUES(2,2025,2,'validee',2,1,1,'2025-04-07','2025-04-07','09:00',NULL,NULL,0,NULL,'Nantes','44109','44','52','2025-03-17',NULL,NULL,'2025-04-07','2025-04-08',1,0,8);
INSERT INTO "session_examen" VALUES(3,2025,3,'validee',4,1,1,'2025-04-14','2025-04-14','09:00',NULL,NULL,0,NULL,'Nantes','44109','44','52','2025-03-17',NULL,NULL,'2025-04-14','2025-04-15',1,0,8);
INSERT INTO "session_examen" VALUES(4,2025,4,'debloquee',1,1,1,'2025-05-12','2025-05-12','09:00',NULL,NULL,1,NULL,'Nantes','44109','44','52','2025-04-01',NULL,NULL,'2025-05-12','2025-05-13',1,0,14);
INSERT INTO "session_examen" VALUES(5,2025,5,'en_attente_validation',1,1,1,'2025-06-02','2025-06-02','09:00',NULL,NULL,1,NULL,'Nantes','44109','44','52','2025-04-01',NULL,NULL,'2025-06-14',NULL,1,0,9);
INSERT INTO "session_examen" VALUES(6,2025,6,'convocations_envoyees',2,1,1,'2025-09-15','2025-09-15','09:00','08:15',NULL,1,NULL,'Nantes','44109','44','52','2025-06-03',NULL,NULL,NULL,NULL,1,0,8);
INSERT INTO "session_examen" VALUES(7,2025,7,'dte_envoye',1,1,1,'2025-10-06','2025-10-06','09:00',NULL,NULL,1,NULL,'Nantes','44109','44','52','2025-06-03','2025-06-05','Salle au rez-de-chaussée, s’il vous plaît.',NULL,NULL,0,0,5);
INSERT INTO "session_examen" VALUES(8,2025,8,'en_preparation',5,2,1,'2025-06-23','2025-06-23','13:30',NULL,NULL,1,'Annexe du port','Nantes','44109','44','52','2025-06-03',NULL,NULL,NULL,NULL,0,0,1);
INSERT INTO "session_examen" VALUES(9,2025,9,'annulee',1,1,1,'2025-11-03','2025-11-03','09:00',NULL,NULL,1,NULL,'Nantes','44109','44','52','2025-06-03',NULL,NULL,NULL,NULL,0,0,4);
INSERT INTO "session_examen" VALUES(10,2025,10,'validee',4,1,1,'2025-07-07','2025-07-07','09:00',NULL,NULL,0,NULL,'Nantes','44109','44','52','2025-06-12',NULL,NULL,'2025-07-07','2025-07-08',1,0,11);
INSERT INTO "session_examen" VALUES(11,2025,11,'en_preparation',1,1,1,'2024-05-06','2024-05-06','09:00',NULL,NULL,1,NULL,'Nantes','44109','44','52','2025-07-08',NULL,NULL,NULL,NULL,0,1,1);
CREATE TABLE succession (
	ancien TEXT NOT NULL, 
	nouveau TEXT NOT NULL, 
	CONSTRAINT pk_succession PRIMARY KEY (ancien, nouveau), 
	CONSTRAINT ck_succession_sens CHECK (ancien <> nouveau)
)
 STRICT

;
INSERT INTO "succession" VALUES('RNCP31114','RNCP37674');
INSERT INTO "succession" VALUES('RNCP31115','RNCP37682');
INSERT INTO "succession" VALUES('RNCP32291','RNCP38676');
INSERT INTO "succession" VALUES('RNCP34143','RNCP38667');
INSERT INTO "succession" VALUES('RNCP37682','RNCP42463');
CREATE TABLE titre (
	id INTEGER NOT NULL, 
	reference TEXT NOT NULL, 
	code TEXT, 
	millesime TEXT, 
	rncp TEXT, 
	intitule TEXT NOT NULL, 
	sigle TEXT, 
	niveau INTEGER, 
	date_debut_validite TEXT, 
	date_fin_validite TEXT NOT NULL, 
	date_fin_prolongation TEXT NOT NULL, 
	origine_prolongation TEXT NOT NULL, 
	validation_partielle INTEGER, 
	nsf TEXT, 
	voies TEXT, 
	texte_officiel TEXT, 
	cle TEXT NOT NULL, 
	source TEXT, 
	source_sha256 TEXT, 
	source_date TEXT, 
	importe_le TEXT, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_titre PRIMARY KEY (id), 
	CONSTRAINT ck_titre_version CHECK (version >= 1), 
	CONSTRAINT ck_titre_date_debut_validite CHECK (date_debut_validite IS NULL OR (date_debut_validite GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(date_debut_validite), '') = date_debut_validite)), 
	CONSTRAINT ck_titre_date_fin_validite CHECK (date_fin_validite IS NULL OR (date_fin_validite GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(date_fin_validite), '') = date_fin_validite)), 
	CONSTRAINT ck_titre_date_fin_prolongation CHECK (date_fin_prolongation IS NULL OR (date_fin_prolongation GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(date_fin_prolongation), '') = date_fin_prolongation)), 
	CONSTRAINT ck_titre_origine_prolongation CHECK (origine_prolongation IN ('saisie', 'rncp', 'calculee')), 
	CONSTRAINT ck_titre_prolongation CHECK (date_fin_prolongation >= date_fin_validite), 
	CONSTRAINT ck_titre_validite CHECK (date_debut_validite IS NULL OR date_debut_validite <= date_fin_validite), 
	CONSTRAINT ck_titre_nom CHECK (rncp IS NOT NULL OR (code IS NOT NULL AND millesime IS NOT NULL)), 
	CONSTRAINT ck_titre_niveau CHECK (niveau IS NULL OR niveau BETWEEN 1 AND 8), 
	CONSTRAINT uq_titre_code UNIQUE (code, millesime), 
	CONSTRAINT uq_titre_reference UNIQUE (reference), 
	CONSTRAINT uq_titre_rncp UNIQUE (rncp)
)
 STRICT

;
INSERT INTO "titre" VALUES(1,'TP-99901m01','TP-99901','m01','RNCP99801','Accordeur horloger','AH',5,'2021-01-01','2026-12-31','2027-12-31','calculee',NULL,NULL,NULL,NULL,'accordeur horloger ah tp 99901m01 rncp99801',NULL,NULL,NULL,NULL,1);
INSERT INTO "titre" VALUES(2,'TP-99902m01','TP-99902','m01',NULL,'Relieur à façon',NULL,NULL,'2020-07-01','2025-06-30','2025-12-31','saisie',NULL,NULL,NULL,NULL,'relieur a facon tp 99902m01',NULL,NULL,NULL,NULL,1);
INSERT INTO "titre" VALUES(3,'RNCP37674',NULL,NULL,'RNCP37674','Développeur web et web mobile',NULL,5,'2023-09-01','2028-09-01','2029-09-01','calculee',NULL,'326t','FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui','Arrêté relatif au titre professionnel « Développeur web et web mobile » (JO du 13/05/2023)','developpeur web et web mobile rncp37674 rncp37674','export_fiches_RNCP_demo.xml','5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d',NULL,'2025-01-06',1);
INSERT INTO "titre" VALUES(4,'RNCP37682',NULL,NULL,'RNCP37682','Technicien supérieur systèmes et réseaux',NULL,5,'2023-09-01','2026-09-01','2027-09-01','calculee',NULL,NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,'technicien superieur systemes et reseaux rncp37682 rncp37682','export_fiches_RNCP_demo.xml','5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d',NULL,'2025-01-06',1);
INSERT INTO "titre" VALUES(5,'RNCP42463',NULL,NULL,'RNCP42463','Technicien supérieur systèmes et réseaux',NULL,5,'2026-09-01','2031-08-31','2032-08-31','calculee',NULL,NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui','Arrêté relatif au titre professionnel « Technicien supérieur systèmes et réseaux » (JO du 19/06/2026)','technicien superieur systemes et reseaux rncp42463 rncp42463','export_fiches_RNCP_demo.xml','5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d',NULL,'2025-01-06',1);
INSERT INTO "titre" VALUES(6,'RNCP38667',NULL,NULL,'RNCP38667','Assistant de direction',NULL,5,'2024-07-29','2029-07-29','2030-07-29','rncp',NULL,NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui','Arrêté relatif au titre professionnel « Assistant de direction » (JO du 01/02/2024)','assistant de direction rncp38667 rncp38667','export_fiches_RNCP_demo.xml','5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d',NULL,'2025-01-06',1);
INSERT INTO "titre" VALUES(7,'RNCP38676',NULL,NULL,'RNCP38676','Manager d''unité marchande',NULL,5,'2024-03-03','2027-03-03','2028-03-03','rncp',NULL,NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,'manager d unite marchande rncp38676 rncp38676','export_fiches_RNCP_demo.xml','5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d',NULL,'2025-01-06',1);
INSERT INTO "titre" VALUES(8,'RNCP99901',NULL,NULL,'RNCP99901','Accordeur d''horloges monumentales',NULL,4,'2024-04-01','2029-04-01','2030-04-01','calculee',NULL,'224v','FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui','Arrêté du 3 mars 2024 relatif au titre inventé (JO du 10/03/2024)','accordeur d horloges monumentales rncp99901 rncp99901','export_fiches_RNCP_demo.xml','5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d',NULL,'2025-01-06',1);
CREATE TABLE titre_rome (
	titre_id INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	CONSTRAINT pk_titre_rome PRIMARY KEY (titre_id, code), 
	CONSTRAINT fk_titre_rome_titre_id FOREIGN KEY(titre_id) REFERENCES titre (id)
)
 STRICT

;
INSERT INTO "titre_rome" VALUES(1,'B1604');
INSERT INTO "titre_rome" VALUES(3,'M1805');
INSERT INTO "titre_rome" VALUES(8,'B1604');
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
INSERT INTO "trace" VALUES(1,1,'profil',1,'creer','agent',NULL,'alice',NULL,NULL,0,'316086de4a0455371a4fb853454e14c4fb20264641f66c9547569718e0ce6d84');
INSERT INTO "trace" VALUES(2,1,'profil',1,'creer','role',NULL,'mpcp',NULL,NULL,0,'1d0fc0d9ad1f619816e7d7450040a19f9fae54663ebf5afdcb3b572c3a398aa2');
INSERT INTO "trace" VALUES(3,1,'profil',1,'creer','choisi',NULL,'1',NULL,NULL,0,'9b71a37d381366af55b5737c4e25b96caa755367800c1689d53cc24383d33d50');
INSERT INTO "trace" VALUES(4,2,'titre',1,'creer','reference',NULL,'TP-99901m01',NULL,1,0,'49b4e75a9f6e69f40a0e936ca38b8139ec6cae6d8a7fa278ee2989004eb4eb8a');
INSERT INTO "trace" VALUES(5,2,'titre',1,'creer','code',NULL,'TP-99901',NULL,1,0,'c0eaf2ce37dd6d9876ce3bf69cc1f9dac98104c0e3c94036039495a31a1f4c38');
INSERT INTO "trace" VALUES(6,2,'titre',1,'creer','millesime',NULL,'m01',NULL,1,0,'d17ed84a1ec602d2cec902b7531ac20caf16b50459ba1231b84af4fffc252cab');
INSERT INTO "trace" VALUES(7,2,'titre',1,'creer','rncp',NULL,'RNCP99801',NULL,1,0,'848fed5eb1d4445770b4e57b486de59e2788fb9b6f7ec51f05d8e0a9f761952d');
INSERT INTO "trace" VALUES(8,2,'titre',1,'creer','intitule',NULL,'Accordeur horloger',NULL,1,0,'3834f510df60b583a56415bdea775eee1aab25d36963a18466e1d1eaff56d6bd');
INSERT INTO "trace" VALUES(9,2,'titre',1,'creer','sigle',NULL,'AH',NULL,1,0,'d630b0cc0c238fb15eb1ac04ebe5bdda7e4d81c351d513d868c9dc37ad223619');
INSERT INTO "trace" VALUES(10,2,'titre',1,'creer','niveau',NULL,'5',NULL,1,0,'680c1099633057d3913489cc1ffaee678dabd39b88a08087db5548ef9c346873');
INSERT INTO "trace" VALUES(11,2,'titre',1,'creer','date_debut_validite',NULL,'2021-01-01',NULL,1,0,'504dff5afa61bbae179d202b020057b065364f247d9c990003d9e5b1cc0f3ecf');
INSERT INTO "trace" VALUES(12,2,'titre',1,'creer','date_fin_validite',NULL,'2026-12-31',NULL,1,0,'1f1be89856b1eabd19cbe93b14213d2ff0d8c83088d35a77856383b853cdb1fc');
INSERT INTO "trace" VALUES(13,2,'titre',1,'creer','date_fin_prolongation',NULL,'2027-12-31',NULL,1,0,'1484f898249a4958f19042b0a930928a9b8b0e61a0eeadedb2f59daf59e5e9ac');
INSERT INTO "trace" VALUES(14,2,'titre',1,'creer','origine_prolongation',NULL,'calculee',NULL,1,0,'f3cea6d2d38818a2ec8ccd48d075755195f2c902e810bc8cf305fb76c6f26496');
INSERT INTO "trace" VALUES(15,2,'titre',1,'creer','CCP1',NULL,'Régler la sonnerie',NULL,1,0,'db5c31acc0d13bb227d86d3a748b2755faa0ffdee371f42ab0f4dffbaee74b8e');
INSERT INTO "trace" VALUES(16,2,'titre',1,'creer','CCP2',NULL,'Remonter le mécanisme',NULL,1,0,'f6038c7497426acce8f46015b3b3c73cb6d294419422897e4da914223bacf26d');
INSERT INTO "trace" VALUES(17,2,'titre',1,'creer','CCS1',NULL,'Carillons anciens',NULL,1,0,'2a0a9441e33cb645170e2c5b7c496e24ea711a903fc6c9be42de458b61120fe6');
INSERT INTO "trace" VALUES(18,2,'titre',1,'creer','rome',NULL,'B1604',NULL,1,0,'63d7ee7de6f7fdd104483ab70310fb2f5c2520e019349e8d29d0f1c55621ba5c');
INSERT INTO "trace" VALUES(19,3,'titre',2,'creer','reference',NULL,'TP-99902m01',NULL,1,0,'f769c4f13aa721811fcaec31de7cd19d43d28af8422f6e517bfa68089bb19a9c');
INSERT INTO "trace" VALUES(20,3,'titre',2,'creer','code',NULL,'TP-99902',NULL,1,0,'59acbd3a1abcc056486f378299f6603d4d879318243b625a260a27e00dd30093');
INSERT INTO "trace" VALUES(21,3,'titre',2,'creer','millesime',NULL,'m01',NULL,1,0,'00b1c03b736c791fb00ee48bbc1a6d521f37d202fed996c6d6719b4ff4f1d5c7');
INSERT INTO "trace" VALUES(22,3,'titre',2,'creer','intitule',NULL,'Relieur à façon',NULL,1,0,'d37b1d5bae7d2e33d07a6c96164a6d068a663c0000843a47abbb03fe91c8babc');
INSERT INTO "trace" VALUES(23,3,'titre',2,'creer','date_debut_validite',NULL,'2020-07-01',NULL,1,0,'5d758e3e7679ad458855931c104d0237fd33b3ab62d4fc90d6007e8a875afcc9');
INSERT INTO "trace" VALUES(24,3,'titre',2,'creer','date_fin_validite',NULL,'2025-06-30',NULL,1,0,'bd966c8c8e8cff72fda73fed9c1d5fc89a0825c490ebd0427481a5a7e99ebafa');
INSERT INTO "trace" VALUES(25,3,'titre',2,'creer','date_fin_prolongation',NULL,'2025-12-31',NULL,1,0,'230d0b075d2313b4e228666ac0a899a946bf03f6b8fbca61655ce180cf435112');
INSERT INTO "trace" VALUES(26,3,'titre',2,'creer','origine_prolongation',NULL,'saisie',NULL,1,0,'1d464413c124aa529ac7928ac092dcd7bab85165fcd8d9eae5df1ce24e7c1b62');
INSERT INTO "trace" VALUES(27,3,'titre',2,'creer','CCP1',NULL,'Coudre les cahiers',NULL,1,0,'ae90f8ea3b8a3fc8a3b7b0e42b7cd8b4ead725b4acd5bd2787273211e1106747');
INSERT INTO "trace" VALUES(28,3,'titre',2,'creer','CCP2',NULL,'Dorer la tranche',NULL,1,0,'1c90b78431606a086be5b237fe3bf83a1ac4b30dd3e1a7ba0b289c2cea136e83');
INSERT INTO "trace" VALUES(29,4,'titre',3,'importer','reference',NULL,'RNCP37674',NULL,1,0,'84127e1bab793dbf4b37580544ce3e3f5181c6d4ea3ef4c84b4093a9b87e7299');
INSERT INTO "trace" VALUES(30,4,'titre',3,'importer','rncp',NULL,'RNCP37674',NULL,1,0,'5e07e198cff333508c4fadf07cd10ea705fffad15486c1ea0467d31fa6af5c87');
INSERT INTO "trace" VALUES(31,4,'titre',3,'importer','intitule',NULL,'Développeur web et web mobile',NULL,1,0,'b561b695ab4aaf0ce894a402656a26ed0e7c1f63e644555588638cbf7f806c34');
INSERT INTO "trace" VALUES(32,4,'titre',3,'importer','niveau',NULL,'5',NULL,1,0,'6beb49b0ea117798f28e43b0d1a28e8f8330a740af525b1f2eaf69705e3b56c4');
INSERT INTO "trace" VALUES(33,4,'titre',3,'importer','nsf',NULL,'326t',NULL,1,0,'9e77043f1918ff269f362f1e8a435e27e59412665e9049414426d45fbd6f2637');
INSERT INTO "trace" VALUES(34,4,'titre',3,'importer','texte_officiel',NULL,'Arrêté relatif au titre professionnel « Développeur web et web mobile » (JO du 13/05/2023)',NULL,1,0,'4ae4bd9f123e883d777dbe42c143049749185a05cda3dba709a2a4f03c9c385e');
INSERT INTO "trace" VALUES(35,4,'titre',3,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,'889ac7519ec0f6e859be70530fb65bc3418944b06f841044369b5680c6efe737');
INSERT INTO "trace" VALUES(36,4,'titre',3,'importer','date_debut_validite',NULL,'2023-09-01',NULL,1,0,'840aaa756ac8d2ef8cf6f1804b5928490944851f54492afc797b8940310b14dd');
INSERT INTO "trace" VALUES(37,4,'titre',3,'importer','date_fin_validite',NULL,'2028-09-01',NULL,1,0,'5bceaefddf6632ca30ab30b1682f8845abad9ac7d1a691fa137108f0ab838813');
INSERT INTO "trace" VALUES(38,4,'titre',3,'importer','date_fin_prolongation',NULL,'2029-09-01',NULL,1,0,'4ce01e98de6a84317f4600e4f13ced2d11eaa8a63abd305fcb0c6ff6df95d96e');
INSERT INTO "trace" VALUES(39,4,'titre',3,'importer','origine_prolongation',NULL,'calculee',NULL,1,0,'8ff7c1377f69b4198b21af20e507a6380e2a76921d4f6feaf21c9077780f396d');
INSERT INTO "trace" VALUES(40,4,'titre',3,'importer','CCP1',NULL,'Développer la partie front-end d''une application web ou web mobile sécurisée',NULL,1,0,'a024a1c6d1b953dede2a849a0f414b6cecc3f39fb33c96b0d9d8790c48856715');
INSERT INTO "trace" VALUES(41,4,'titre',3,'importer','CCP1.code_bloc',NULL,'RNCP37674BC01',NULL,1,0,'5b3d3ec3b58fd258cd6c5c5d407460a9ecda0805c1c55ea0793a0989e7da026f');
INSERT INTO "trace" VALUES(42,4,'titre',3,'importer','CCP2',NULL,'Développer la partie back-end d''une application web ou web mobile sécurisée',NULL,1,0,'fe68649ea030e00550e8d41dcccd8620e6b20e64e823a2a80853b93fc2aafcde');
INSERT INTO "trace" VALUES(43,4,'titre',3,'importer','CCP2.code_bloc',NULL,'RNCP37674BC02',NULL,1,0,'e7f79473d48879ed85c3c323d3e59a5cc164e94a331f4ed5ddffd56e41fe36a8');
INSERT INTO "trace" VALUES(44,4,'titre',3,'importer','rome',NULL,'M1805',NULL,1,0,'f79b3b4b5749bc6ccc2cebb53b13bdf2d2d7036ae60e0e15ce59deab1b37b8ba');
INSERT INTO "trace" VALUES(45,4,'titre',3,'importer','precedents',NULL,'RNCP31114',NULL,1,0,'ae7b3681ee45590ee7daec8c676cad093d3e8549407c276bf1ffbd9614bb94ad');
INSERT INTO "trace" VALUES(46,4,'titre',4,'importer','reference',NULL,'RNCP37682',NULL,1,0,'43edee5156e0b8e843c52f4f1280fdaab3d3213cb0b9e64b9861a9ca2f2b8d8f');
INSERT INTO "trace" VALUES(47,4,'titre',4,'importer','rncp',NULL,'RNCP37682',NULL,1,0,'c4f505a86ccbf518ed3d3cc94d41f285d7e3c50d1930f1ddcbc5cb573452822c');
INSERT INTO "trace" VALUES(48,4,'titre',4,'importer','intitule',NULL,'Technicien supérieur systèmes et réseaux',NULL,1,0,'ba73a0ba2fdd4ffa848cb8700091c119ec28849dd8fa8634c21a67f007e1bfd9');
INSERT INTO "trace" VALUES(49,4,'titre',4,'importer','niveau',NULL,'5',NULL,1,0,'8f6851fc49c3f2c7575aa6b6b9d4003caa03ec905568da5d6b86b585ba091da7');
INSERT INTO "trace" VALUES(50,4,'titre',4,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,'d32e4bbd15e8c7cbd19e6460146ee5c1d8143907af6452e304ecedd03443ba02');
INSERT INTO "trace" VALUES(51,4,'titre',4,'importer','date_debut_validite',NULL,'2023-09-01',NULL,1,0,'26c5ddff1bb25eb988521c131ce2eb8277a80c0a306e65ef3bd3d72bf70279d6');
INSERT INTO "trace" VALUES(52,4,'titre',4,'importer','date_fin_validite',NULL,'2026-09-01',NULL,1,0,'26706f2ef246f2beb91c251653566ddc8faa731f23e9cfef17c1ff672f2a1cd9');
INSERT INTO "trace" VALUES(53,4,'titre',4,'importer','date_fin_prolongation',NULL,'2027-09-01',NULL,1,0,'da1928fa5d3527e0e6017dfe0327bb99cd9c72cf512a19245151234270df3262');
INSERT INTO "trace" VALUES(54,4,'titre',4,'importer','origine_prolongation',NULL,'calculee',NULL,1,0,'2ae1c2b50aea2ba12d3db394512263475c7b0547622399a53e640aae4f7bf553');
INSERT INTO "trace" VALUES(55,4,'titre',4,'importer','CCP1',NULL,'Exploiter les éléments de l''infrastructure et assurer le support aux utilisateurs',NULL,1,0,'b7254b0d2a30545b9841220b8c10b31f1e5a3cf92a8e1e449fe087da4d0cf4b2');
INSERT INTO "trace" VALUES(56,4,'titre',4,'importer','CCP1.code_bloc',NULL,'RNCP37682BC01',NULL,1,0,'87e5482d62b126d5ee7261ab63a88c779c6174e6e46d20c724e90367772cb722');
INSERT INTO "trace" VALUES(57,4,'titre',4,'importer','CCP2',NULL,'Maintenir l''infrastructure et contribuer à son évolution et à sa sécurisation',NULL,1,0,'269cb7e14884dbbb1a875d29c1e4e9addb5bdfc4d4133b6283a2eafc724300ae');
INSERT INTO "trace" VALUES(58,4,'titre',4,'importer','CCP2.code_bloc',NULL,'RNCP37682BC02',NULL,1,0,'ef2e8e57255ef76e59c8737133de0d1df396ca52619e9640594265d07ac6a7bc');
INSERT INTO "trace" VALUES(59,4,'titre',4,'importer','precedents',NULL,'RNCP31115',NULL,1,0,'ceff07c1918f1bfda9fe092a9b03b57e331fc110c1a790ab15c329ccf40a7e40');
INSERT INTO "trace" VALUES(60,4,'titre',4,'importer','suivants',NULL,'RNCP42463',NULL,1,0,'db1b041cc7338cf60e15f9ddb63d0b191e29d8bf6c5b3107f1f9e825d74c1a17');
INSERT INTO "trace" VALUES(61,4,'titre',5,'importer','reference',NULL,'RNCP42463',NULL,1,0,'4db2d3e8f714b9633beff4df7ea0b5b2ee79d2123d18c477470c65f8075290b4');
INSERT INTO "trace" VALUES(62,4,'titre',5,'importer','rncp',NULL,'RNCP42463',NULL,1,0,'a02f5a167a40f6bbeef6b104f20d1b302d284e0dfae0c3e429fd107d574cf217');
INSERT INTO "trace" VALUES(63,4,'titre',5,'importer','intitule',NULL,'Technicien supérieur systèmes et réseaux',NULL,1,0,'976fb85c70466d06e5bc470393e0623a7c0274603716e9660c8aab362d873421');
INSERT INTO "trace" VALUES(64,4,'titre',5,'importer','niveau',NULL,'5',NULL,1,0,'795c028ed013e9e3fdd87fe085d74a939d5aed7d4c0a5178c87d62a8cb1324bd');
INSERT INTO "trace" VALUES(65,4,'titre',5,'importer','texte_officiel',NULL,'Arrêté relatif au titre professionnel « Technicien supérieur systèmes et réseaux » (JO du 19/06/2026)',NULL,1,0,'9397071d8902b8fd7e98b4295c97f0f7f5b68fa90e36a45089c0469d71ace5d4');
INSERT INTO "trace" VALUES(66,4,'titre',5,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,'3b2bc695c64798c3f7e550cf6d0f9b4313bf74d338b9fb74da641f83c5bf2f70');
INSERT INTO "trace" VALUES(67,4,'titre',5,'importer','date_debut_validite',NULL,'2026-09-01',NULL,1,0,'37f89424982e78d01b2507be31b961ffd812860ab17f6ba80d767c377ce69f35');
INSERT INTO "trace" VALUES(68,4,'titre',5,'importer','date_fin_validite',NULL,'2031-08-31',NULL,1,0,'88065d14ad4024ca91163914de9f303a1abfdc7613d64330a659b1357a2bfb88');
INSERT INTO "trace" VALUES(69,4,'titre',5,'importer','date_fin_prolongation',NULL,'2032-08-31',NULL,1,0,'04141d50b16a3b32e31f70f6de36f3234c3c4e2772875f9010a3d7a6804d0c4e');
INSERT INTO "trace" VALUES(70,4,'titre',5,'importer','origine_prolongation',NULL,'calculee',NULL,1,0,'305eeec5b623777ee9e8475e7f75da52f650a07054d9efdc440bcade264eefe8');
INSERT INTO "trace" VALUES(71,4,'titre',5,'importer','CCP1',NULL,'Assurer le support aux utilisateurs',NULL,1,0,'2bcb4458c54750a74bee75f863fc38f580f8cad2f1271eb06632b057756d70df');
INSERT INTO "trace" VALUES(72,4,'titre',5,'importer','CCP1.code_bloc',NULL,'RNCP42463BC01',NULL,1,0,'e25e1dd03d971589b9df15a8ec32cd27872fe0b8088ac13ed48ad0e680cced34');
INSERT INTO "trace" VALUES(73,4,'titre',5,'importer','CCP2',NULL,'Exploiter les éléments de l''infrastructure',NULL,1,0,'d581b21a3f35b9221811b463c4ccd9244c34902f0e0ce04569c4f35542e9a590');
INSERT INTO "trace" VALUES(74,4,'titre',5,'importer','CCP2.code_bloc',NULL,'RNCP42463BC02',NULL,1,0,'832c888840eb051e8db27efac5c75fea6637df430676d52859a2b866b4e75fb3');
INSERT INTO "trace" VALUES(75,4,'titre',5,'importer','CCP3',NULL,'Maintenir en conditions opérationnelles l''infrastructure',NULL,1,0,'b60859f067edcce6cf8dfbcfbcee246301763c0e58bc58969bcd90d29bbf7061');
INSERT INTO "trace" VALUES(76,4,'titre',5,'importer','CCP3.code_bloc',NULL,'RNCP42463BC03',NULL,1,0,'c56a726009ef48686be226c4db4fbea40226401bafe10ae016efccb9f2144ff9');
INSERT INTO "trace" VALUES(77,4,'titre',6,'importer','reference',NULL,'RNCP38667',NULL,1,0,'1aa84129e7d583319ff9b90fe891b4a41721ccea22a4556c2f12380923779362');
INSERT INTO "trace" VALUES(78,4,'titre',6,'importer','rncp',NULL,'RNCP38667',NULL,1,0,'2185fecccd1a2736cba30264f9b73cba845cc4d0115d68ce55a1ea8418ff63ce');
INSERT INTO "trace" VALUES(79,4,'titre',6,'importer','intitule',NULL,'Assistant de direction',NULL,1,0,'fbd711347708443f242a489e766a58379407e593c6102c640a7cb8c00cbcd823');
INSERT INTO "trace" VALUES(80,4,'titre',6,'importer','niveau',NULL,'5',NULL,1,0,'d2b1db8432b97c47cdb73fc30edc20b38ec3ca5a8624682b96cb8628c37c8c82');
INSERT INTO "trace" VALUES(81,4,'titre',6,'importer','texte_officiel',NULL,'Arrêté relatif au titre professionnel « Assistant de direction » (JO du 01/02/2024)',NULL,1,0,'91ae83d154e0926d0bc8c2f3398dc013b004982bd4093669d86eebaa0679a415');
INSERT INTO "trace" VALUES(82,4,'titre',6,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,'0de791174fa5a9cd06bb3c80e05b1e421de4f5a39503fdaab2b429113a4a6717');
INSERT INTO "trace" VALUES(83,4,'titre',6,'importer','date_debut_validite',NULL,'2024-07-29',NULL,1,0,'62b5456946a5dc24932cd8781e1ba8a421effa17fcfef6c2974a345300a59b35');
INSERT INTO "trace" VALUES(84,4,'titre',6,'importer','date_fin_validite',NULL,'2029-07-29',NULL,1,0,'117eb0c5b68b81b7bff1fd7b16bacd2101d0c4881f9254daba2cf1ccc39f1f96');
INSERT INTO "trace" VALUES(85,4,'titre',6,'importer','date_fin_prolongation',NULL,'2030-07-29',NULL,1,0,'824f153a22a56368ecc8b743f0a62228928181e1119e751648165da90fe00f30');
INSERT INTO "trace" VALUES(86,4,'titre',6,'importer','origine_prolongation',NULL,'rncp',NULL,1,0,'c41fe0902434a497a54aed7756c46f915ee443ac280b1fea7c1ff679090f35a8');
INSERT INTO "trace" VALUES(87,4,'titre',6,'importer','CCP1',NULL,'Assurer les fonctions de support administratif et organisationnel à l''équipe de direction',NULL,1,0,'58ded05b0786d76283d287620ecd52ab8ce81370f81bcced3fdfb8c3f64230c6');
INSERT INTO "trace" VALUES(88,4,'titre',6,'importer','CCP1.code_bloc',NULL,'RNCP38667BC01',NULL,1,0,'50d81da30d4ca8e3d7ce87fd0d7581216e5375bac98fbcc3a9d0943c4f0cc413');
INSERT INTO "trace" VALUES(89,4,'titre',6,'importer','CCP2',NULL,'Organiser et suivre les projets et dossiers spécifiques de l''équipe de direction',NULL,1,0,'fc9bdc73d836ef0796d07e829ad4f4caa95180a9c625538e1d0c2d609275c851');
INSERT INTO "trace" VALUES(90,4,'titre',6,'importer','CCP2.code_bloc',NULL,'RNCP38667BC02',NULL,1,0,'13809a6697c8167300924dbf3d1f02fa565d3eb7d6ac11b6b0b0b59173863049');
INSERT INTO "trace" VALUES(91,4,'titre',6,'importer','precedents',NULL,'RNCP34143',NULL,1,0,'81971e3f0915f50ff89be601a6f8bae810db5cae3d7d00191473525250578864');
INSERT INTO "trace" VALUES(92,4,'titre',7,'importer','reference',NULL,'RNCP38676',NULL,1,0,'676aab37547972bfd890209d7e8e8fdf11bd0d335d6c510e92ece6202b4f8a92');
INSERT INTO "trace" VALUES(93,4,'titre',7,'importer','rncp',NULL,'RNCP38676',NULL,1,0,'cc8f77702d80b43d8581f1aefac8ca4c07f750c7a2a95d9b7373261557637559');
INSERT INTO "trace" VALUES(94,4,'titre',7,'importer','intitule',NULL,'Manager d''unité marchande',NULL,1,0,'b5183c9ec97622109c81b71a5b585499564274dc4559248c48353b401d70c30b');
INSERT INTO "trace" VALUES(95,4,'titre',7,'importer','niveau',NULL,'5',NULL,1,0,'eead7036f57294c59115c347d269e22eed9c35a0224b50ac6ae070933efa4acb');
INSERT INTO "trace" VALUES(96,4,'titre',7,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,'25f30a71aa8bc8479ec6593ae2da6087966d0084af7930aeb48efd730c97429b');
INSERT INTO "trace" VALUES(97,4,'titre',7,'importer','date_debut_validite',NULL,'2024-03-03',NULL,1,0,'01fec76fe4bf398f60eea25d285459410daea45b29232013d682cf2649d6807e');
INSERT INTO "trace" VALUES(98,4,'titre',7,'importer','date_fin_validite',NULL,'2027-03-03',NULL,1,0,'c3a7c93d274ef4766f0100fa143c2763b619ec00128f473347461641994a8c8a');
INSERT INTO "trace" VALUES(99,4,'titre',7,'importer','date_fin_prolongation',NULL,'2028-03-03',NULL,1,0,'25deac5a728706d506e1bde5a7c15f979ce24d175edf00ad739d2948fb858bf1');
INSERT INTO "trace" VALUES(100,4,'titre',7,'importer','origine_prolongation',NULL,'rncp',NULL,1,0,'659d88191e5afd9fa5b5b50627b617510651275cbab3d8c33a6e713567f239b5');
INSERT INTO "trace" VALUES(101,4,'titre',7,'importer','CCP1',NULL,'Développer la dynamique commerciale de l''unité marchande dans un environnement omnicanal',NULL,1,0,'d3a5fd1829e4e05f1f35d80ca72c92c1f1b532993ea9508088490ff17a9da685');
INSERT INTO "trace" VALUES(102,4,'titre',7,'importer','CCP1.code_bloc',NULL,'RNCP38676BC01',NULL,1,0,'8f37a9ea5242345a8bca9b56e7e1ad3002c745aba36bb13dd0af2f2bffa8e0d2');
INSERT INTO "trace" VALUES(103,4,'titre',7,'importer','CCP2',NULL,'Optimiser la performance économique et la rentabilité de l''unité marchande',NULL,1,0,'987c09f8242448a4cdaae114e01ced7f315a90199dacec268c8be8fe91ede5cd');
INSERT INTO "trace" VALUES(104,4,'titre',7,'importer','CCP2.code_bloc',NULL,'RNCP38676BC02',NULL,1,0,'ef28886cd26c1b265f9e2520cf1167ee751b9e58ed9771a910cd1e0cdb781a4d');
INSERT INTO "trace" VALUES(105,4,'titre',7,'importer','CCP3',NULL,'Manager l''équipe de l''unité marchande',NULL,1,0,'b300e63f633e630727b95973f36ac34f0e3fc4a879b9f1ebf1e58d732b569356');
INSERT INTO "trace" VALUES(106,4,'titre',7,'importer','CCP3.code_bloc',NULL,'RNCP38676BC03',NULL,1,0,'13742ac62e70eab48d996ebd536548327add452b36feb2bcb19131e59c5cf6be');
INSERT INTO "trace" VALUES(107,4,'titre',7,'importer','precedents',NULL,'RNCP32291',NULL,1,0,'0419db82917941ff57ddec5b1e6e414a80bad1e1a00fae6bdab2920de8bf2a27');
INSERT INTO "trace" VALUES(108,4,'titre',8,'importer','reference',NULL,'RNCP99901',NULL,1,0,'1daddf2c14a87a3160be4166da39808dfed20e64ece507f9d223eac07d293f78');
INSERT INTO "trace" VALUES(109,4,'titre',8,'importer','rncp',NULL,'RNCP99901',NULL,1,0,'10bca8db378c2a5810081ac8b5240ef96eb4ab3088434d6b34489e39348d1cd1');
INSERT INTO "trace" VALUES(110,4,'titre',8,'importer','intitule',NULL,'Accordeur d''horloges monumentales',NULL,1,0,'210fc064ce98530a198d46d660114fc87c407e9c2604e3790bb3992b708b47f8');
INSERT INTO "trace" VALUES(111,4,'titre',8,'importer','niveau',NULL,'4',NULL,1,0,'f01a260b5eda217ebdba9f3b2455fbe9cf6d46d735ec57c8464fbd314ee7f93f');
INSERT INTO "trace" VALUES(112,4,'titre',8,'importer','nsf',NULL,'224v',NULL,1,0,'2ff67729660f5849314cde590e50046b4fbe4ba44690f25ec2fdaa41b724a96a');
INSERT INTO "trace" VALUES(113,4,'titre',8,'importer','texte_officiel',NULL,'Arrêté du 3 mars 2024 relatif au titre inventé (JO du 10/03/2024)',NULL,1,0,'12a410059326f9447630fe9d666687a24a89acd7589ab350c3f8b6613f48d5e5');
INSERT INTO "trace" VALUES(114,4,'titre',8,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,'6e78c4e8312b82722667d5ae1da67a885523c4ba968bfe838e8e27c87afa92fd');
INSERT INTO "trace" VALUES(115,4,'titre',8,'importer','date_debut_validite',NULL,'2024-04-01',NULL,1,0,'f2c2d02a143f9f12bf84d57ff6aa6862e3e997f4bea4ab8ef37672b62415b313');
INSERT INTO "trace" VALUES(116,4,'titre',8,'importer','date_fin_validite',NULL,'2029-04-01',NULL,1,0,'2562a817e32b3bcf12d47d52846eada6a5ef65951443089c62dbeac500e040c1');
INSERT INTO "trace" VALUES(117,4,'titre',8,'importer','date_fin_prolongation',NULL,'2030-04-01',NULL,1,0,'a3e62e0dd872d301a7251204007a5b66e87f253642674cf9818df117270843be');
INSERT INTO "trace" VALUES(118,4,'titre',8,'importer','origine_prolongation',NULL,'calculee',NULL,1,0,'07bd86e21d5408c47782711dc3e4dffcd55001c42cc175ddc86c091cb932c72f');
INSERT INTO "trace" VALUES(119,4,'titre',8,'importer','CCP1',NULL,'Régler la sonnerie d''une horloge monumentale',NULL,1,0,'1a73942a7b659923159e6c14abcd62a09945874625e3514e55f451c7bea6a5d6');
INSERT INTO "trace" VALUES(120,4,'titre',8,'importer','CCP1.code_bloc',NULL,'RNCP99901BC01',NULL,1,0,'3c2799ed075615fae0f2b0ea9b1124cb6142f27e3059ec32b7ca423cc8bfb67b');
INSERT INTO "trace" VALUES(121,4,'titre',8,'importer','CCP2',NULL,'Remonter le mécanisme d''une horloge monumentale',NULL,1,0,'becc9de8bade8040eeb0c40de15981f82f6502a232a9669c1d57085bff93981e');
INSERT INTO "trace" VALUES(122,4,'titre',8,'importer','CCP2.code_bloc',NULL,'RNCP99901BC02',NULL,1,0,'9bb4ee3e51b316850ec5df488aa224b5dde81ed22e93872116e0310139c85210');
INSERT INTO "trace" VALUES(123,4,'titre',8,'importer','rome',NULL,'B1604',NULL,1,0,'7338ae02d2352f599bffb1b78f43684ea0f6d726a6ab85118418ba7a85c377ca');
INSERT INTO "trace" VALUES(124,5,'centre',1,'creer','nom',NULL,'Ateliers du Cadran',NULL,1,0,'adf12778bc8d62dcd191cc1c5372b4f1752159d8617d7a315ddac4572f739b66');
INSERT INTO "trace" VALUES(125,5,'centre',1,'creer','siret',NULL,'73282932000074',NULL,1,0,'6d0de51457b047d0de8e97cffdccd39379a28752db47e3332f6a352ca715eec2');
INSERT INTO "trace" VALUES(126,5,'centre',1,'creer','adresse',NULL,'3 rue du Balancier',NULL,1,0,'7e75085d953cd8d9f19c5802a3ba09c4e13be51a335c731a9e5b679cc93875e4');
INSERT INTO "trace" VALUES(127,5,'centre',1,'creer','code_postal',NULL,'44000',NULL,1,0,'e61b5e75e512ac7440a9a7162f9aa2faab82e3c64a52988313a997c36307f25f');
INSERT INTO "trace" VALUES(128,5,'centre',1,'creer','commune',NULL,'Nantes',NULL,1,0,'4cb06c734b747757a7384aa8f0de71739e24ab1fdc4737e6ea16438cbce60c2e');
INSERT INTO "trace" VALUES(129,5,'centre',1,'creer','commune_insee',NULL,'44109',NULL,1,0,'34bf480e1836e6825416a72f3e81aa5a4f27bd2770e1387518a0d704dac26456');
INSERT INTO "trace" VALUES(130,5,'centre',1,'creer','departement',NULL,'44',NULL,1,0,'a10c76de7c37466bda11e8151880c84f4297567fbe661ed02f5917f0cc663a32');
INSERT INTO "trace" VALUES(131,5,'centre',1,'creer','region',NULL,'52',NULL,1,0,'ae1fafe8d09f2bb3e2dfcf0e9546e80a810ee8b418b7d987d4d39e5404f4de78');
INSERT INTO "trace" VALUES(132,5,'centre',1,'creer','telephone',NULL,'0261910001',NULL,1,0,'e7e92b34949da7bd3eb87621b1aa7a8fa7de375a9e4a5c56ad2ad22adafaa2f5');
INSERT INTO "trace" VALUES(133,5,'centre',1,'creer','courriel',NULL,'contact@example.fr',NULL,1,0,'7edd0631a7392fe5518195260ff4b210e7d192dfc9f7a574d9dd728f68104724');
INSERT INTO "trace" VALUES(134,6,'centre',2,'creer','nom',NULL,'École de la Reliure',NULL,1,0,'f9bb69e64acc776f6088d89fa939b3822ce34d0b007c58a9d49214b38f87140b');
INSERT INTO "trace" VALUES(135,6,'centre',2,'creer','commune',NULL,'Rennes',NULL,1,0,'ed1e00ab39aa776be3642105a667a92387f0830ac0fe9b41b29527e81afd4fe8');
INSERT INTO "trace" VALUES(136,6,'centre',2,'creer','commune_insee',NULL,'35238',NULL,1,0,'5917cea76d7f870d940cef3f68dd4177ca02eb7357ab0087c7cc693ede01ae78');
INSERT INTO "trace" VALUES(137,6,'centre',2,'creer','departement',NULL,'35',NULL,1,0,'f876c148b2a87ba62f65e50291d490f58e00f912d1fba5f39d4fbf60035bbd25');
INSERT INTO "trace" VALUES(138,6,'centre',2,'creer','region',NULL,'53',NULL,1,0,'79b1196d146e4252f36e7f672844e18ebee4c6020fefc60615feb5e6503cceb3');
INSERT INTO "trace" VALUES(139,7,'profil',2,'creer','agent',NULL,'alice',NULL,NULL,0,'4540dac80dfde616e49f9aa5b0994d25b1e5dfc6a8b702c7cc2905580922630a');
INSERT INTO "trace" VALUES(140,7,'profil',2,'creer','role',NULL,'centre',NULL,NULL,0,'a8351b95326eac085430d789fbb21083c83d282c196952da5e49a0e1d0c3d2d8');
INSERT INTO "trace" VALUES(141,7,'profil',2,'creer','centre_id',NULL,'1',NULL,NULL,0,'7a802fd323e0d75f0d809dab289d7de88454033ba851ac7f985d8296947de591');
INSERT INTO "trace" VALUES(142,8,'profil',3,'creer','agent',NULL,'alice',NULL,NULL,0,'45955546258fe25be186e1e3092cb718a99e1259366591cd0d2a87ec5491061d');
INSERT INTO "trace" VALUES(143,8,'profil',3,'creer','role',NULL,'ud',NULL,NULL,0,'2cd125cb1398ae7e5b687f494ea8aca5b212d22984d796ce90b51a406c8a380a');
INSERT INTO "trace" VALUES(144,8,'profil',3,'creer','departement',NULL,'44',NULL,NULL,0,'37ec71f0aea4137e0ec80c89f98f205b399f58d4507ca98f69f4b87dfce0ee23');
INSERT INTO "trace" VALUES(145,9,'profil',4,'creer','agent',NULL,'alice',NULL,NULL,0,'baa616de9191b3b2c43c125446a221bdc2d816c825b72a21d3e1bbd037140a27');
INSERT INTO "trace" VALUES(146,9,'profil',4,'creer','role',NULL,'direccte',NULL,NULL,0,'fcbeb206a1575c047a6739a0c72dfa60a5556e93dc55c490c4388d4ad0b9b1db');
INSERT INTO "trace" VALUES(147,9,'profil',4,'creer','region',NULL,'52',NULL,NULL,0,'d13f7bcd1cb46176e3723c93fae10d165bf0e1daf18383156f96825416739343');
INSERT INTO "trace" VALUES(148,10,'profil',5,'creer','agent',NULL,'bruno',NULL,NULL,0,'fe07adb4367ce4122f84185f0001eccb515a733c221727ac283e2a07a3cb43cd');
INSERT INTO "trace" VALUES(149,10,'profil',5,'creer','role',NULL,'ud',NULL,NULL,0,'2ca4d39e445bc3fe672b24fd585942f5cefe51d020de4895b43d46fd7d9221ad');
INSERT INTO "trace" VALUES(150,10,'profil',5,'creer','departement',NULL,'35',NULL,NULL,0,'407ba318dc704a231de20424b2a0df4043c4a2287adb70e913550c86766bdce6');
INSERT INTO "trace" VALUES(151,10,'profil',5,'creer','choisi',NULL,'1',NULL,NULL,0,'431409f39b7cc20a90ccc1e30f5f5552a230140f3994eba0f75ea96b331bcc5d');
INSERT INTO "trace" VALUES(152,11,'profil',6,'creer','agent',NULL,'claire',NULL,NULL,0,'aa83ff2bcc561884ba64d1f47d3a6fa298e0637583814fa518703be4862bf759');
INSERT INTO "trace" VALUES(153,11,'profil',6,'creer','role',NULL,'mpcp',NULL,NULL,0,'c3f1af2d21148c69840897503c5c9cc009769b275ca10974d4e71ee6d5954640');
INSERT INTO "trace" VALUES(154,11,'profil',6,'creer','choisi',NULL,'1',NULL,NULL,0,'890d63337396c58eb4b955efa5aafc2c56e42cc39a8ecd1cd510f5df648d0344');
INSERT INTO "trace" VALUES(155,12,'agrement',1,'agreer','centre',NULL,'E-000001',NULL,1,0,'42fc54f7e968738db0d421850a1959d30a7db9c8dd846748f4524604a4427340');
INSERT INTO "trace" VALUES(156,12,'agrement',1,'agreer','certification',NULL,'TP-99901m01',NULL,1,0,'ace1d35f3039a7280713b4e8dd286a6964cd57d1ebf910d61c8f6815dd821ca7');
INSERT INTO "trace" VALUES(157,12,'agrement',1,'agreer','debut',NULL,'2022-01-01',NULL,1,0,'42b4aa5766c555630214b73f7b09e7a2339f5feb1a082215dbac691ff1143b96');
INSERT INTO "trace" VALUES(158,12,'agrement',1,'agreer','fin',NULL,'2026-12-31',NULL,1,0,'f1429009ee8551be427e618f71d4415e2fba6b431c3b0b250ed265f073e42cfc');
INSERT INTO "trace" VALUES(159,12,'agrement',1,'agreer','etat',NULL,'valide',NULL,1,0,'bd27387259add336fe7b12868b3bcf640cb87c88da34a490caebe62af818e146');
INSERT INTO "trace" VALUES(160,13,'agrement',2,'agreer','centre',NULL,'E-000001',NULL,1,0,'08abfdac0a9bd231c5f99ae83a893fa5e1d68bb6ed8459e3dfd62aaa6a6bd1b9');
INSERT INTO "trace" VALUES(161,13,'agrement',2,'agreer','certification',NULL,'TP-99901m01/CCS1',NULL,1,0,'a3e1faf237e9b357bc75c63fad185c36cca39215b8dcfdd18ac14ef4196318eb');
INSERT INTO "trace" VALUES(162,13,'agrement',2,'agreer','debut',NULL,'2022-01-01',NULL,1,0,'de057e446d99461c9431639c4e4f1e5e30c3f36a5e7d5a33453403ee9b460558');
INSERT INTO "trace" VALUES(163,13,'agrement',2,'agreer','fin',NULL,'2026-12-31',NULL,1,0,'d5cba3febe3db36a845492f8003c35fa655c4c2a5247d24a0d36115954601a27');
INSERT INTO "trace" VALUES(164,13,'agrement',2,'agreer','etat',NULL,'valide',NULL,1,0,'17171f85adfaa350344c254ac70732494dfc803487e4b9eb2bd1101df7b0492e');
INSERT INTO "trace" VALUES(165,14,'agrement',3,'agreer','centre',NULL,'E-000001',NULL,1,0,'745fdf257cd9c0b67b38f52e5849e14c66a765de209a686b3bb9b2c6af0efcb0');
INSERT INTO "trace" VALUES(166,14,'agrement',3,'agreer','certification',NULL,'TP-99902m01',NULL,1,0,'9b8f76ba70b5eff7445734fff45e20c9aea2a5c8a0b361cdb8a4331da73da3b6');
INSERT INTO "trace" VALUES(167,14,'agrement',3,'agreer','site',NULL,'Annexe du port',NULL,1,0,'31c434edd63df31515d0b7520a7b9bb35c4eaa772e71c26363ed547b69bc8837');
INSERT INTO "trace" VALUES(168,14,'agrement',3,'agreer','commune',NULL,'Nantes',NULL,1,0,'02e2ac81e93f886340f95588e465c45d74a67d0ebc565ccbf1591261d177bd24');
INSERT INTO "trace" VALUES(169,14,'agrement',3,'agreer','commune_insee',NULL,'44109',NULL,1,0,'8a9a2f43e710805bc29840f32acfe683122a50cbe44c81d48de874f006348fc1');
INSERT INTO "trace" VALUES(170,14,'agrement',3,'agreer','departement',NULL,'44',NULL,1,0,'bce6724effccee5ed24a5b249ee0b70c4173f7f711608f99e6ef1da9ffd32718');
INSERT INTO "trace" VALUES(171,14,'agrement',3,'agreer','region',NULL,'52',NULL,1,0,'731020d5b0598a54e73d99193d6f1ed3cbd4c036669fca12a8382979daed6a87');
INSERT INTO "trace" VALUES(172,14,'agrement',3,'agreer','debut',NULL,'2022-01-01',NULL,1,0,'c6d9ef9ab61b6306fddaae9905e2a45114b74a6ab8e60f18ea5cd973ccea965c');
INSERT INTO "trace" VALUES(173,14,'agrement',3,'agreer','fin',NULL,'2025-06-30',NULL,1,0,'894522d99c7813fe432de048092a1bdb07c835b6ded3dd7d945f4f3a565b04a0');
INSERT INTO "trace" VALUES(174,14,'agrement',3,'agreer','etat',NULL,'valide',NULL,1,0,'42ab0a9a600e0e9cccb38db7f74e3489c3a55f080e24949cfcc02263dbba9a61');
INSERT INTO "trace" VALUES(175,15,'agrement',4,'agreer','centre',NULL,'E-000001',NULL,1,0,'7d4e3bd6d203fe926954cd3ad5a9a90a6dcba81b2c4fc6f0858f4b5ef2248475');
INSERT INTO "trace" VALUES(176,15,'agrement',4,'agreer','certification',NULL,'TP-99902m01',NULL,1,0,'6f84003942f5570f5539bc15574c232a6a3497826177c7120a4629063a252820');
INSERT INTO "trace" VALUES(177,15,'agrement',4,'agreer','site',NULL,'Quai nord',NULL,1,0,'08a6ba4264a1447e4a8289469aa9dbb8c7ef9caef6688c102b8adf748d44e7a1');
INSERT INTO "trace" VALUES(178,15,'agrement',4,'agreer','commune',NULL,'Nantes',NULL,1,0,'9647d39e984507bad955e36e72770914452f6d86cda82aa7491570b4f6a3d3c4');
INSERT INTO "trace" VALUES(179,15,'agrement',4,'agreer','commune_insee',NULL,'44109',NULL,1,0,'1fdfd43cdb256716ac9210f7a51ca6e6de1f2b3cedbf2378243ea430cb91090b');
INSERT INTO "trace" VALUES(180,15,'agrement',4,'agreer','departement',NULL,'44',NULL,1,0,'c980ef0c21bee0e91964368ba2f28252567f2c5a81c0f87818c7e1c6f08e91d7');
INSERT INTO "trace" VALUES(181,15,'agrement',4,'agreer','region',NULL,'52',NULL,1,0,'feb11d6939783f97343f2fc8230ffb10b1474aac826f3d802b46c38df177ffbb');
INSERT INTO "trace" VALUES(182,15,'agrement',4,'agreer','debut',NULL,'2022-01-01',NULL,1,0,'1b95a5045d6bf8013cf995d02b73a16f0dda00fe4b90b29d2f12b973e165267d');
INSERT INTO "trace" VALUES(183,15,'agrement',4,'agreer','fin',NULL,'2025-06-30',NULL,1,0,'3dad61b4b1f29046f8e64b5856c900c6b3b0e9cb8d7bc15511a24780c998a64f');
INSERT INTO "trace" VALUES(184,15,'agrement',4,'agreer','etat',NULL,'valide',NULL,1,0,'b9bb2b7411a05e9768c4e21ddcd121b37a179ed2d90ae6d4af7ba9384be74ff1');
INSERT INTO "trace" VALUES(185,16,'agrement',5,'agreer','centre',NULL,'E-000002',NULL,1,0,'11453a654531d3a5cad6abd902e9e906476b9a5e2ac72972d280bc0d2a489390');
INSERT INTO "trace" VALUES(186,16,'agrement',5,'agreer','certification',NULL,'TP-99901m01',NULL,1,0,'769e1b9d913ebd4534f6764b75913ec276dc81e80be625d053c43e4340412f73');
INSERT INTO "trace" VALUES(187,16,'agrement',5,'agreer','debut',NULL,'2023-01-01',NULL,1,0,'32028917699591faa5fcc478b0035a9be00e7481d9c8bfcc260fbfc92adefa48');
INSERT INTO "trace" VALUES(188,16,'agrement',5,'agreer','fin',NULL,'2026-12-31',NULL,1,0,'e78e3aba59332489e83d82adf223c97d8a492bfc1bfc4a8b8bba2824633fe2e4');
INSERT INTO "trace" VALUES(189,16,'agrement',5,'agreer','etat',NULL,'valide',NULL,1,0,'4b98bc689b9bda89952b234aa4a3e07c50f61fdb7069b77d0149eaa4fb417b4c');
INSERT INTO "trace" VALUES(190,17,'agrement',5,'retirer-agrement','etat','valide','retire','locaux non conformes',2,0,'534c06a33bfa603251211403d6dab6b0da4974faa32b0081dbc066d9a94b9014');
INSERT INTO "trace" VALUES(191,18,'agrement',6,'agreer','centre',NULL,'E-000002',NULL,1,0,'e2e7971599ea90be3419d7512fb1ea76c505497f05a4e38a2df1366218f9321d');
INSERT INTO "trace" VALUES(192,18,'agrement',6,'agreer','certification',NULL,'TP-99902m01',NULL,1,0,'657b732be6a0dc75e54b013c108c7adba7988f6d1b1a4d9203086e403213d2a7');
INSERT INTO "trace" VALUES(193,18,'agrement',6,'agreer','debut',NULL,'2025-04-01',NULL,1,0,'28bfaae49ebe38b9f07fe9fb6594571688b1030c1b00bc3deb43219cdfd713c6');
INSERT INTO "trace" VALUES(194,18,'agrement',6,'agreer','fin',NULL,'2025-06-30',NULL,1,0,'7b00414d79686c497874e9374a2ae2e6be93527b8f6a984d33580df9383167cc');
INSERT INTO "trace" VALUES(195,18,'agrement',6,'agreer','etat',NULL,'valide',NULL,1,0,'ead91a3b7f70dc821cd43c61ab2c4ccd3c3213d378dd59d9a072084f7a1922a4');
INSERT INTO "trace" VALUES(196,19,'agrement',6,'retirer-agrement','etat','valide','retire',NULL,2,0,'65defe6d588159c2762c91d8d53c050dc518e8c3bcf62a8bc7b367c4344adf93');
INSERT INTO "trace" VALUES(197,20,'jure',1,'creer','civilite',NULL,'MME',NULL,1,0,'efb3297b24d116230a07d5e3ff088847b3c1e3d13b1b92b4c9da3600553507f9');
INSERT INTO "trace" VALUES(198,20,'jure',1,'creer','nom',NULL,'MARTIN',NULL,1,0,'1e3b959419a504eb32d301529bf54eb5ad25ca935c6b20c110e822f28b29b48c');
INSERT INTO "trace" VALUES(199,20,'jure',1,'creer','prenom',NULL,'Alice',NULL,1,0,'8a493c2dcd054ec533d82814130fc88bbb950c12d941accc1fdc9e4de9513d5f');
INSERT INTO "trace" VALUES(200,20,'jure',1,'creer','naissance',NULL,'1970-05-04',NULL,1,0,'38712434d3f937487c63ed381bd43b7b1735d5a65f8379253e67a3c48427470a');
INSERT INTO "trace" VALUES(201,20,'jure',1,'creer','telephone_professionnel',NULL,'0261910002',NULL,1,0,'10a60bdcd7434c0f34943c2d3676f602631357df59c941b978691f1076801eaf');
INSERT INTO "trace" VALUES(202,20,'jure',1,'creer','telephone_professionnel_e164',NULL,'+33261910002',NULL,1,0,'4b2b3988c8a199b042fc573671a4cb34015a8985f77d5aec440a507936c72070');
INSERT INTO "trace" VALUES(203,20,'jure',1,'creer','telephone_personnel',NULL,'0639980001',NULL,1,0,'72489315760143589e079bf2a6e0002065cb3fb9bc144b9a3d00f4c2725f9096');
INSERT INTO "trace" VALUES(204,20,'jure',1,'creer','telephone_personnel_e164',NULL,'+33639980001',NULL,1,0,'62fb601b617cc0cbf1a33132d62f67b41161048bf703fbc70f779654f34c168b');
INSERT INTO "trace" VALUES(205,20,'jure',1,'creer','courriel',NULL,'alice.martin@example.fr',NULL,1,0,'d2c2abf27ba64503aef4cc62619d5504d2e3dd0645780c5b2559e3e0d481db77');
INSERT INTO "trace" VALUES(206,20,'jure',1,'creer','adresse',NULL,'12 allée des Pendules',NULL,1,0,'c93514a4119865da497e4345e5a64eed298aabc5b6325eb60cc5815930a36e9a');
INSERT INTO "trace" VALUES(207,20,'jure',1,'creer','code_postal',NULL,'44000',NULL,1,0,'944be619ca5a9b56f52e54c02b774365401450b77523d07e4cb23d291163c8c4');
INSERT INTO "trace" VALUES(208,20,'jure',1,'creer','commune',NULL,'Nantes',NULL,1,0,'bc873d5164f650bee47021054ce627463f34b82604496abd5dfae213aff6a975');
INSERT INTO "trace" VALUES(209,20,'jure',1,'creer','commune_insee',NULL,'44109',NULL,1,0,'232b2114ac5ffb5322b5c8c0e47ab15d66cb5bc5baba05e9de8c158eaec8b052');
INSERT INTO "trace" VALUES(210,20,'jure',1,'creer','departement',NULL,'44',NULL,1,0,'0fdfe87e51ecc4bf85bb3140ef45dfb1270880eac7524b53948aed1269ae4c7a');
INSERT INTO "trace" VALUES(211,20,'jure',1,'creer','region',NULL,'52',NULL,1,0,'2c1f0bd4550bdbb7f9318a2e91423e4df2edaf3da8e13a279b2852488048f98d');
INSERT INTO "trace" VALUES(212,20,'jure',1,'creer','employeur',NULL,'Horlogerie Martin',NULL,1,0,'a468d99f085a77a6ba791783e678448bffb00c0ea10713c9e375324a0f36a988');
INSERT INTO "trace" VALUES(213,20,'jure',1,'creer','actif',NULL,'1',NULL,1,0,'b524d331aa8ab733d8ad02ad811203564660bea13f56a4689daf9f68581eb02e');
INSERT INTO "trace" VALUES(214,21,'jure',2,'creer','nom',NULL,'LE-GOFF',NULL,1,0,'de66c20bcb217958011c75cd64cab01fd315620b7c9e5594ca4317577724c91f');
INSERT INTO "trace" VALUES(215,21,'jure',2,'creer','prenom',NULL,'Yann',NULL,1,0,'86e78aaba9202d16dbac06313be8db84334426f51d7f8781575c0f0549c3e1b8');
INSERT INTO "trace" VALUES(216,21,'jure',2,'creer','commune',NULL,'Nantes',NULL,1,0,'1d9ce0a3451432f7f858c35ed84796607f78379f130df1a408abf75ef7cbddb1');
INSERT INTO "trace" VALUES(217,21,'jure',2,'creer','commune_insee',NULL,'44109',NULL,1,0,'50cd3207a7a1996c06f30dbf6e43303d51a1d9bcd98eef1104c87f6ffcc265b7');
INSERT INTO "trace" VALUES(218,21,'jure',2,'creer','departement',NULL,'44',NULL,1,0,'50d939aee36b62e501d341ed776930e0017072684870271bd65af5b057571df9');
INSERT INTO "trace" VALUES(219,21,'jure',2,'creer','region',NULL,'52',NULL,1,0,'dcccbc7cd422e3b3b27d2800a0a2f4647edcfadeae8b5cd2de2e82fe26a8748a');
INSERT INTO "trace" VALUES(220,21,'jure',2,'creer','actif',NULL,'1',NULL,1,0,'d615e70147b00b3fb27f0c93576a47cbc6fb68ce743adc35c9dc0e7e47f825c0');
INSERT INTO "trace" VALUES(221,22,'jure',3,'creer','nom',NULL,'DURAND',NULL,1,0,'f9c304f16aae0bb996bb2360eadb63c88d8d406a2d1923568d594aeae8168c12');
INSERT INTO "trace" VALUES(222,22,'jure',3,'creer','prenom',NULL,'Zoé',NULL,1,0,'87ace19358ca1b5dc5005680c1ac51405985c8ca8cc61a0bfd061274fc16eb7d');
INSERT INTO "trace" VALUES(223,22,'jure',3,'creer','naissance',NULL,'1981-11-30',NULL,1,0,'1f1286e74856ff4b00deaabf98dc8e2fba7ce79702849e3e79ae9c59a08e70cf');
INSERT INTO "trace" VALUES(224,22,'jure',3,'creer','commune',NULL,'Saint-Nazaire',NULL,1,0,'96032bb9152f40869b252fb4858b9d25c600339b2390036ba2c80c5bbef0a440');
INSERT INTO "trace" VALUES(225,22,'jure',3,'creer','commune_insee',NULL,'44184',NULL,1,0,'5ffe7ad9d32942d571322910a002ed06070e6c42139de4ec3ab02d2d2b2212b7');
INSERT INTO "trace" VALUES(226,22,'jure',3,'creer','departement',NULL,'44',NULL,1,0,'c7285490969da3af005dcd44232aec4415b5b540ff59955342747bbc9aa89568');
INSERT INTO "trace" VALUES(227,22,'jure',3,'creer','region',NULL,'52',NULL,1,0,'8fea47407d2c64535e5a5448e9ddbaadb8870e0b09982cfb29546e28b7e8ed0e');
INSERT INTO "trace" VALUES(228,22,'jure',3,'creer','actif',NULL,'1',NULL,1,0,'299e4207daf599e5e3b1b124b8961ca0c2e6c8a1e565ddf02174b09004d00114');
INSERT INTO "trace" VALUES(229,23,'jure',4,'creer','nom',NULL,'DURANT',NULL,1,0,'f6acd985914d869b6256209586a8d4d7312d051c3007da30a605ec01c2b66f5f');
INSERT INTO "trace" VALUES(230,23,'jure',4,'creer','prenom',NULL,'Zoé',NULL,1,0,'d31456386fc52f55c6799931e7ea2549e699e2b6f7256194d22e0ff264f26959');
INSERT INTO "trace" VALUES(231,23,'jure',4,'creer','naissance',NULL,'1981-11-30',NULL,1,0,'9f29a493616122e7b4a63baf8eb5443af7b366c898eb0bf311bd1b05c9f10513');
INSERT INTO "trace" VALUES(232,23,'jure',4,'creer','commune',NULL,'Saint-Nazaire',NULL,1,0,'6936a9afab2e429b81a86c941a867b5f7f6f44df79a6e309dd29b838516647f1');
INSERT INTO "trace" VALUES(233,23,'jure',4,'creer','commune_insee',NULL,'44184',NULL,1,0,'ce73e87d74f34761b19c1e87bff8ed7f9af6256f623d98e37bc2874b41f4f40a');
INSERT INTO "trace" VALUES(234,23,'jure',4,'creer','departement',NULL,'44',NULL,1,0,'5f07ae46da76e7ed0ed9d4560ab21f1a3a1f92b47ff1734a2ebb0e0a2834ad0f');
INSERT INTO "trace" VALUES(235,23,'jure',4,'creer','region',NULL,'52',NULL,1,0,'c9ecb9cbe33e159b67187a68f957841681e05b44972050850953eeb2792592d2');
INSERT INTO "trace" VALUES(236,23,'jure',4,'creer','actif',NULL,'1',NULL,1,0,'925872ec68af194c2fb1522ae719e1429411afd9885ea0e7d410ea58a51514a6');
INSERT INTO "trace" VALUES(237,24,'jure',5,'creer','nom',NULL,'PARTI',NULL,1,0,'8e84f1499eaa57e673149d2df88b1ec1f6d116f8fb7c4bdc963700f6e82e3c96');
INSERT INTO "trace" VALUES(238,24,'jure',5,'creer','prenom',NULL,'Léon',NULL,1,0,'10ab1d9b64716c92915c3140ca11eff893c643c0568066a3f85231ca625df29a');
INSERT INTO "trace" VALUES(239,24,'jure',5,'creer','commune',NULL,'Nantes',NULL,1,0,'702b435538729bf112ddb78f83f27a103d6695960aeca9516411cb2c968abb9c');
INSERT INTO "trace" VALUES(240,24,'jure',5,'creer','commune_insee',NULL,'44109',NULL,1,0,'374e14cff31f89774f76465fbcba38f8e41881dec29f69f414f6ec65c59f4721');
INSERT INTO "trace" VALUES(241,24,'jure',5,'creer','departement',NULL,'44',NULL,1,0,'b9eb2fecf84f9e2b39f3c54c89cd0591ddf561e395d4582f8342f8eb3d7d5bc7');
INSERT INTO "trace" VALUES(242,24,'jure',5,'creer','region',NULL,'52',NULL,1,0,'abda085fffaeace64fddccfdbe7d8203d60aed3d8794645d1f0cba1b60eb1816');
INSERT INTO "trace" VALUES(243,24,'jure',5,'creer','actif',NULL,'1',NULL,1,0,'6dcd6cf6a3c39ea1e830e2a8e1f0bb2e80269ed1d1fdabad5acbffce9aeb0b75');
INSERT INTO "trace" VALUES(244,25,'jure',1,'experience','experience',NULL,'TP-99901m01 2010-01-01/',NULL,2,0,'9062921bc4bafed66f00f3d818e7b597df57b2a465b88ab89f87d48478470824');
INSERT INTO "trace" VALUES(245,26,'jure',2,'experience','experience',NULL,'TP-99901m01 2010-01-01/',NULL,2,0,'a41e67779d912879733ecf74ad2711d87b08dbd47c8350c7ba2053ef9345c15b');
INSERT INTO "trace" VALUES(246,27,'jure',3,'experience','experience',NULL,'TP-99901m01 2010-01-01/',NULL,2,0,'7be8c5793516c7bdd66a09b00e85f281452b392343b893331e351b99b7b9a7c3');
INSERT INTO "trace" VALUES(247,28,'jure',1,'experience','experience',NULL,'B1604 2001-09-01/2009-12-31',NULL,3,0,'dfb61a38efa7fc31ffc88c33d3e33ea09a04a377736654d1f8ab39349641a1b5');
INSERT INTO "trace" VALUES(248,29,'jure',4,'experience','experience',NULL,'B1604 2012-01-01/',NULL,2,0,'728f4fda45a19ea0d589a33e2eba6ac42bc87db75dd57e758aad3b4b4c96178d');
INSERT INTO "trace" VALUES(249,30,'habilitation',1,'creer','jure',NULL,'J-000001',NULL,1,0,'62e88faf1db0ee6ef231be11179caa71bfc903a14c6ec3fb16438f0615945ee8');
INSERT INTO "trace" VALUES(250,30,'habilitation',1,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'8a6b53cf2c8753b31748632eeed78fc9058a0b8d919ebdad1974a4187cd68c8d');
INSERT INTO "trace" VALUES(251,30,'habilitation',1,'creer','etat',NULL,'validee',NULL,1,0,'0bd41c8785acae36a6d80099543402f630f0f92408dd0c0045e03706ed88147b');
INSERT INTO "trace" VALUES(252,30,'habilitation',1,'creer','debut',NULL,'2025-01-07',NULL,1,0,'79a1808c1cbca179290c5b4ad3f9c0e61d9edcda81e05f8c0bec606bde58850a');
INSERT INTO "trace" VALUES(253,30,'habilitation',1,'creer','fin',NULL,'2026-12-31',NULL,1,0,'2f642e3e5b7154914c39dfe731c54269d399c7b125683e463fd90e35446cce26');
INSERT INTO "trace" VALUES(254,31,'habilitation',2,'creer','jure',NULL,'J-000002',NULL,1,0,'407df76910d02699031f35cf7a9e9231b12ad8d65cfb675e111cfc830227ae9b');
INSERT INTO "trace" VALUES(255,31,'habilitation',2,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'5cef9b73d6638f03d2871ef447cc1f578aeb373050221aa769e30756221c4544');
INSERT INTO "trace" VALUES(256,31,'habilitation',2,'creer','etat',NULL,'validee',NULL,1,0,'e8fd7283ffff7f2214dfa7bc5b35ff057485b664a15dc0be2558d7a93cba7beb');
INSERT INTO "trace" VALUES(257,31,'habilitation',2,'creer','debut',NULL,'2025-01-07',NULL,1,0,'fb4ff828adf1e2364ab381738e18fab182a460008e76b78d67b465646ca88487');
INSERT INTO "trace" VALUES(258,31,'habilitation',2,'creer','fin',NULL,'2026-12-31',NULL,1,0,'34f687308028d52a8f1c95c65f6db2711b7077733808542f0034112bd961317e');
INSERT INTO "trace" VALUES(259,32,'habilitation',3,'creer','jure',NULL,'J-000003',NULL,1,0,'6cdca23d13d65f8f6084a1a4edeb52630f306d93eebe92a82fe41da54599d268');
INSERT INTO "trace" VALUES(260,32,'habilitation',3,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'4683834069668db2ed0ed8572f393ab6ba2e80f5561d20be8935c3a31c9bb7b2');
INSERT INTO "trace" VALUES(261,32,'habilitation',3,'creer','etat',NULL,'validee',NULL,1,0,'a3baebdb6c09dbb069b5a279a2e825ef7e02d3d8f2634dff4d3dc7dc2c9071d9');
INSERT INTO "trace" VALUES(262,32,'habilitation',3,'creer','debut',NULL,'2025-01-07',NULL,1,0,'abb4a6bbce0cf60f2767a074af87c1f81b229c0971d61cbf9a7c62552e2bc127');
INSERT INTO "trace" VALUES(263,32,'habilitation',3,'creer','fin',NULL,'2026-12-31',NULL,1,0,'8229fe5d911f8790e0cb2ff0d7d7c3457ee447c8bd8e65ec36a2be4f5166ea10');
INSERT INTO "trace" VALUES(264,33,'habilitation',4,'creer','jure',NULL,'J-000001',NULL,1,0,'8378a941eb4628dedb44c68f4720e226ca03c4145c078047e200e3f6bc443d27');
INSERT INTO "trace" VALUES(265,33,'habilitation',4,'creer','certification',NULL,'TP-99901m01/CCS1',NULL,1,0,'df956159980a985982add229ef64666fa3922c6fed22aed07f761912372a6a5c');
INSERT INTO "trace" VALUES(266,33,'habilitation',4,'creer','etat',NULL,'validee',NULL,1,0,'c3025c0632da467cf7f5245d54f828c263efbcda399172c3ee69d9d3aa0f38ef');
INSERT INTO "trace" VALUES(267,33,'habilitation',4,'creer','debut',NULL,'2025-01-07',NULL,1,0,'089fb8819e7ebe14bd0dc9db35a657e03b1a9078b85a34f91790a4acf3efa285');
INSERT INTO "trace" VALUES(268,33,'habilitation',4,'creer','fin',NULL,'2026-12-31',NULL,1,0,'bcde6dbca067949cb636b414be98e1bf9fb0543213d36f7d165f9266de7fed0d');
INSERT INTO "trace" VALUES(269,34,'habilitation',5,'creer','jure',NULL,'J-000002',NULL,1,0,'7562f54dd65e3d382242d1d3ca1f6baf2f91324c975e3c10e15679578dbbc369');
INSERT INTO "trace" VALUES(270,34,'habilitation',5,'creer','certification',NULL,'TP-99901m01/CCS1',NULL,1,0,'b6c20b0040215dc1289fc4a3723debd289a29356f0ea6ffc8282ae340be5ae81');
INSERT INTO "trace" VALUES(271,34,'habilitation',5,'creer','etat',NULL,'validee',NULL,1,0,'225c05bb851bce50c9161f4fc4d72408a56ca06577e882723b0045f4353c4cd4');
INSERT INTO "trace" VALUES(272,34,'habilitation',5,'creer','debut',NULL,'2025-01-07',NULL,1,0,'9e8a1c42f55327f0c9518a798d46152b4da19dd5ba54c82510760c0f27ddb06e');
INSERT INTO "trace" VALUES(273,34,'habilitation',5,'creer','fin',NULL,'2026-12-31',NULL,1,0,'5b065124a047604c36391dc7d4e9ec6b388839174d37bdd91163c391237d46b5');
INSERT INTO "trace" VALUES(274,35,'habilitation',6,'creer','jure',NULL,'J-000004',NULL,1,0,'2d5d9fc2d8a1aeb34458783a4901fa0c7862c78266c06041ab214fcc70344ab6');
INSERT INTO "trace" VALUES(275,35,'habilitation',6,'creer','certification',NULL,'TP-99901m01/CCP1',NULL,1,0,'b7533993b7e67146c29b227e40c920c330e11c4f2ca5c2862b5baf83c46c04e7');
INSERT INTO "trace" VALUES(276,35,'habilitation',6,'creer','etat',NULL,'brouillon',NULL,1,0,'bd68de2be02438fc0e56c52718057cda43015f1ffa43b25562b788e37853db14');
INSERT INTO "trace" VALUES(277,35,'habilitation',6,'creer','debut',NULL,'2025-01-07',NULL,1,0,'c3ad88b20e3e9dfe0842800aeb6a6b9608ae086af3b2aefacb214cea1cef5d62');
INSERT INTO "trace" VALUES(278,35,'habilitation',6,'creer','fin',NULL,'2026-12-31',NULL,1,0,'cee0fbcdda9b07b2073da629ac57eda720f916bf73354ce1141940ffc0e781d5');
INSERT INTO "trace" VALUES(279,36,'habilitation',7,'creer','jure',NULL,'J-000004',NULL,1,0,'e6418390dbf1df876066f425a79ff3b8cc80a15f4d4b0b233c7e1cdcc800cc74');
INSERT INTO "trace" VALUES(280,36,'habilitation',7,'creer','certification',NULL,'TP-99901m01/CCP2',NULL,1,0,'78e13ebd7786156104ce8aa36df7dabd5cfcf8699ef387671abad1a4aa6d423c');
INSERT INTO "trace" VALUES(281,36,'habilitation',7,'creer','etat',NULL,'validee',NULL,1,0,'8acf082de73f4ee44c771fbe0396f2237d3e8e7881c5e1f28e94393184b1771a');
INSERT INTO "trace" VALUES(282,36,'habilitation',7,'creer','debut',NULL,'2025-01-07',NULL,1,0,'2e3cbe4c528ebc1778c25bf1930e23339d76d59422f08fe67a6e7a330137f595');
INSERT INTO "trace" VALUES(283,36,'habilitation',7,'creer','fin',NULL,'2025-02-28',NULL,1,0,'d3ce91ca9ffac22c7628424808acd89e4eae926130881ed301ba2093a7a81ce6');
INSERT INTO "trace" VALUES(284,37,'habilitation',8,'creer','jure',NULL,'J-000005',NULL,1,0,'11feff94adf6a60044e64f9cdf5496cdd584d55d62dfbd2b1ebcbbcdb543eb4f');
INSERT INTO "trace" VALUES(285,37,'habilitation',8,'creer','certification',NULL,'TP-99901m01/CCP1',NULL,1,0,'42091de77a4aefe03508a8126f3fc7024c2f8451d00c9686c8fb7fb3ad8a7596');
INSERT INTO "trace" VALUES(286,37,'habilitation',8,'creer','etat',NULL,'brouillon',NULL,1,0,'8fac156dd7a10cb8a6921e123f1e0f6cb752081e08c47c375ca061079bbf696e');
INSERT INTO "trace" VALUES(287,37,'habilitation',8,'creer','debut',NULL,'2025-01-07',NULL,1,0,'9916f3694727a6682f525321ec27429e9f08280ca250d63745c4425d9dee1f6b');
INSERT INTO "trace" VALUES(288,37,'habilitation',8,'creer','fin',NULL,'2026-12-31',NULL,1,0,'041b36928d1c34880ca5783539f9318988318d0dbc72c3b967623f9897b9c171');
INSERT INTO "trace" VALUES(289,38,'habilitation',8,'supprimer','jure','J-000005',NULL,NULL,1,0,'da2ba34c95aa9f8d0b29e0af65785d0f64d6cda43918dfdef12d7b4b45a84926');
INSERT INTO "trace" VALUES(290,38,'habilitation',8,'supprimer','certification','TP-99901m01/CCP1',NULL,NULL,1,0,'e437956b1dce0952d4b1d71f91e3cffdcc7936ba3a9b1fc36b0f7529f045662a');
INSERT INTO "trace" VALUES(291,38,'habilitation',8,'supprimer','etat','brouillon',NULL,NULL,1,0,'bc7a61323816785c1cae3327543993d7745dd6951aa79363b8688bebdbe99027');
INSERT INTO "trace" VALUES(292,38,'habilitation',8,'supprimer','debut','2025-01-07',NULL,NULL,1,0,'f1987cf017d2f3f3673b33691c75de53d70820f6ce82b129e5448e3046b0cc67');
INSERT INTO "trace" VALUES(293,38,'habilitation',8,'supprimer','fin','2026-12-31',NULL,NULL,1,0,'996ae40c9a6ae3476ac21c7cd8769e5458c447d099304bdd837e1ff2e3bf6233');
INSERT INTO "trace" VALUES(294,39,'jure',5,'inactiver','actif','1','0',NULL,2,0,'91e7363d2429462035c0dc86f301b79f92da40afaa43f6a16cdf8a793e227120');
INSERT INTO "trace" VALUES(295,40,'jure',3,'lier','lien',NULL,'E-000002 (formateur)',NULL,3,0,'7d2ef77c10aa2875db96640b0dc54374e8adee3c9653af65b22f704efdecb10a');
INSERT INTO "trace" VALUES(296,41,'habilitation',6,'fusionner','jure','J-000004','J-000003','même personne',2,0,'25a7a8704a0d0e10488192785aac46b2c4726455566d25e204447c5c48e2c815');
INSERT INTO "trace" VALUES(297,41,'habilitation',7,'fusionner','jure','J-000004','J-000003','même personne',2,0,'b52b2705eb63582a9359e0f94bf48cc615f533ab759989e5be8857880e98bb5c');
INSERT INTO "trace" VALUES(298,41,'jure',4,'fusionner','experience','B1604 2012-01-01/',NULL,'même personne',3,0,'5c2320304c12c63551472737d12cb13a8a40813544c3f8bf639b03e67be5e10a');
INSERT INTO "trace" VALUES(299,41,'jure',3,'fusionner','experience',NULL,'B1604 2012-01-01/','même personne',4,0,'b205589da6e8bfac4052fb5bbc629512ed696ca7830b78d5fa65b3d7bd5d15ba');
INSERT INTO "trace" VALUES(300,41,'jure',4,'fusionner','nom','DURANT',NULL,'même personne',3,0,'cdb16c5c950aa6d9b3cb9a8151321a219ca2a684f5184ea42b7a9254210314c0');
INSERT INTO "trace" VALUES(301,41,'jure',4,'fusionner','prenom','Zoé',NULL,'même personne',3,0,'feeced6d059578a89648b9b77cd05bec4ab942b5e278832f61097d6279a81b16');
INSERT INTO "trace" VALUES(302,41,'jure',4,'fusionner','naissance','1981-11-30',NULL,'même personne',3,0,'d58f10a3c62ecc21bc63000e3f5afa015b297f97b39bab94c5beed02313e2408');
INSERT INTO "trace" VALUES(303,41,'jure',4,'fusionner','commune','Saint-Nazaire',NULL,'même personne',3,0,'8882c2cf153680d8e51fdf6312a348716625ca86fd13c2028d6235e3949931af');
INSERT INTO "trace" VALUES(304,41,'jure',4,'fusionner','commune_insee','44184',NULL,'même personne',3,0,'11164a147b35300e4ca869147bc8e8124d0db1d85e83981fa07d49e539e84615');
INSERT INTO "trace" VALUES(305,41,'jure',4,'fusionner','departement','44',NULL,'même personne',3,0,'9fc9f76c603cd6f9558331e9afcb8ddf236c257efb9cd37d440a629a32feb8b3');
INSERT INTO "trace" VALUES(306,41,'jure',4,'fusionner','region','52',NULL,'même personne',3,0,'66ea74c84bf2e1f588e7c97e0c3c3543bbed0fad6d26a12fd88eb2e785a97396');
INSERT INTO "trace" VALUES(307,41,'jure',4,'fusionner','actif','1',NULL,'même personne',3,0,'8a583c342826dbdc89868d6c4e362d31b30522635915717bb99eab8f8b1c71c7');
INSERT INTO "trace" VALUES(308,41,'jure',4,'fusionner','fusion',NULL,'J-000003','même personne',3,0,'5f53538f7397c1352170b6bb33e18122b19e9d30a337109df5c1b4c508102bd4');
INSERT INTO "trace" VALUES(309,41,'jure',3,'fusionner','fusion',NULL,'J-000004','même personne',4,0,'9c3c0c4331fa2acfcc9e11d6e81eb57a3b6d4abff7af850beb37442c9dba224b');
INSERT INTO "trace" VALUES(310,42,'habilitation',7,'expirer','etat_effectif','active','expiree','fin le 2025-02-28',2,0,'3821c041e3c6cf157beb8d0d969853f8d72e7afa198be426b126c9be0bd6735b');
INSERT INTO "trace" VALUES(311,43,'habilitation',3,'suspendre','etat','validee','suspendue','indisponible',2,0,'540d3dd4733cac2d3f21782abbb648ae732a5284faf53aaf37983aabd8220c38');
INSERT INTO "trace" VALUES(312,44,'candidat',1,'creer','civilite',NULL,'M',NULL,1,0,'24a1a4e77803fa9e48d9ca1b8ffd049fab1f0cdb95676bb09c0a25e967c86be8');
INSERT INTO "trace" VALUES(313,44,'candidat',1,'creer','nom',NULL,'PETIT',NULL,1,0,'a6a2d80bbebc6fdbc5a2738e0a109012621948d28556e655be7ea4e67ad242ce');
INSERT INTO "trace" VALUES(314,44,'candidat',1,'creer','prenom',NULL,'Hugo',NULL,1,0,'591e6418ac48cddd16f6b39c12bf649c6a2e82fb82a87cc1cbb8ef0af9828b78');
INSERT INTO "trace" VALUES(315,44,'candidat',1,'creer','naissance',NULL,'1999-03-14',NULL,1,0,'37a0ad58eb02394a7956252f25dde44200fe9ea5ab5970ff15ac6b7a30f3c666');
INSERT INTO "trace" VALUES(316,44,'candidat',1,'creer','commune_naissance',NULL,'Nantes',NULL,1,0,'1f8142487c1e6f99a6df7aa7ec48d0f3847eefb76603ad2bbb1e72b5baffdf13');
INSERT INTO "trace" VALUES(317,44,'candidat',1,'creer','commune_naissance_insee',NULL,'44109',NULL,1,0,'94ca8092e57dfccaab87073720ff9a39253ca139ce1c6192816fe94bc9643829');
INSERT INTO "trace" VALUES(318,44,'candidat',1,'creer','telephone',NULL,'0639980002',NULL,1,0,'82fa4f299ea30c0a8316a1fdbee9174139ff0014d0cd740c65461028528864d0');
INSERT INTO "trace" VALUES(319,44,'candidat',1,'creer','telephone_e164',NULL,'+33639980002',NULL,1,0,'6191adfe1aa0b4416da07f6374593d18512f4441932f3ae6ce397196430e7da0');
INSERT INTO "trace" VALUES(320,44,'candidat',1,'creer','courriel',NULL,'hugo@example.fr',NULL,1,0,'b83d73b510b244ccf4482e3ab20a412e58f65248893a3fd6ad09cb481621b91a');
INSERT INTO "trace" VALUES(321,44,'candidat',1,'creer','commune',NULL,'Nantes',NULL,1,0,'8247ace60b4027d0dce621d2e9811ac84e8a41657ce60a4abaef750b33dfd30b');
INSERT INTO "trace" VALUES(322,44,'candidat',1,'creer','commune_insee',NULL,'44109',NULL,1,0,'93d63a9ab84103e8184ecf6030594767f2e67666c15461fbb31c498cfd9914e9');
INSERT INTO "trace" VALUES(323,44,'candidat',1,'creer','departement',NULL,'44',NULL,1,0,'ec9f3000e6249bae8d105ebb7c95cb59a8ba593336e0e7277f84b0962a2d6dfd');
INSERT INTO "trace" VALUES(324,44,'candidat',1,'creer','centre_id',NULL,'1',NULL,1,0,'67bcc63f08eac7c5858c26ce1bf11d5a2553484c9c34cd248b1e9c3553a03843');
INSERT INTO "trace" VALUES(325,45,'candidat',2,'creer','civilite',NULL,'MME',NULL,1,0,'ed08072d5f59e1430f87a754784749c61cfa8915f6df6bfbdfff858151106350');
INSERT INTO "trace" VALUES(326,45,'candidat',2,'creer','nom',NULL,'ROUX',NULL,1,0,'41c7bdfc8f7992e8ff6b2256a09d8e5c0cf833db679ce4be01b30fd45c42cc2d');
INSERT INTO "trace" VALUES(327,45,'candidat',2,'creer','prenom',NULL,'Inès',NULL,1,0,'4626a208909d9e416c90b6e618199d85a270dc286e25f387cc6b9e3d597aa7d2');
INSERT INTO "trace" VALUES(328,45,'candidat',2,'creer','naissance',NULL,'1998-12-01',NULL,1,0,'91450d187a494240c71414241a40f4928da21eb7b2f9abe2f6c0ee7f67886b90');
INSERT INTO "trace" VALUES(329,45,'candidat',2,'creer','commune_naissance',NULL,'Saint-Genis-Laval',NULL,1,0,'ad1a683ece507da506d54384edb30bca0a9a09f739d31bb82c6d8e9d853f84e2');
INSERT INTO "trace" VALUES(330,45,'candidat',2,'creer','commune_naissance_insee',NULL,'69204',NULL,1,0,'8df40a0f785c85a87a6c91b93ca141a0e827e20fe8e9bd7a3841e07c7d075a3d');
INSERT INTO "trace" VALUES(331,45,'candidat',2,'creer','centre_id',NULL,'1',NULL,1,0,'752c65d87645a6798e7e3dd3aa62e9aa79c141003a33ca05572bf2e387c0e5b5');
INSERT INTO "trace" VALUES(332,46,'candidat',3,'creer','nom',NULL,'NGUYEN',NULL,1,0,'f1789232e3aeda1264c1a4c7688d362045812f2a84cb2ebcd5c8f3856f70a6da');
INSERT INTO "trace" VALUES(333,46,'candidat',3,'creer','prenom',NULL,'Linh',NULL,1,0,'a6b817054b0175e9cf252af0f5bf2eb06421765700dad68fb89b582c120f3046');
INSERT INTO "trace" VALUES(334,46,'candidat',3,'creer','naissance',NULL,'2001-02-28',NULL,1,0,'83265d316531c9163eb2538b2c5df514c178a651abe19b7060c8c531019f7844');
INSERT INTO "trace" VALUES(335,46,'candidat',3,'creer','pays_naissance',NULL,'Viêt Nam',NULL,1,0,'57874cfbc120c255dd2d06c297035e4311a311479d3c58aa569600bfdee60295');
INSERT INTO "trace" VALUES(336,46,'candidat',3,'creer','ville_naissance',NULL,'Huế',NULL,1,0,'46c9ff8fd6b8899f9e6e3978655915be512d31dda5f1e2a350a57cc9bc0c1927');
INSERT INTO "trace" VALUES(337,46,'candidat',3,'creer','centre_id',NULL,'1',NULL,1,0,'ccf3fe5e358a953f397d2c2e6e462637a69cbafa809b5d1b66f55d40c42f6b79');
INSERT INTO "trace" VALUES(338,47,'candidat',4,'creer','nom',NULL,'DUPOND',NULL,1,0,'e888ac9c803c01376edee5ffcc43c8ae62c23e71fb71b1da98a5034538f4d39a');
INSERT INTO "trace" VALUES(339,47,'candidat',4,'creer','prenom',NULL,'Max',NULL,1,0,'8144120f189ce0ee6966727dde38a16e5588464c403854acd82cd20c65244839');
INSERT INTO "trace" VALUES(340,47,'candidat',4,'creer','naissance',NULL,'1997-07-07',NULL,1,0,'e0d5591dc078ee409652ac82abe1c4194672e1f513e2f59f91b9c8a4aadb5d96');
INSERT INTO "trace" VALUES(341,47,'candidat',4,'creer','centre_id',NULL,'1',NULL,1,0,'e04a1bb232d55d735acf31cbd8bddc3497362f6653162f65867bf3abff4e09c2');
INSERT INTO "trace" VALUES(342,48,'candidat',5,'creer','nom',NULL,'SOLO',NULL,1,0,'63249360a1fa77394dde3cb7b540dd882c588a9419f72fbc42cf761ff0365149');
INSERT INTO "trace" VALUES(343,48,'candidat',5,'creer','prenom',NULL,'Ève',NULL,1,0,'ccc922d90997562cd351f665de9b619efa69bd6a968bfcd5e614851608430e73');
INSERT INTO "trace" VALUES(344,48,'candidat',5,'creer','naissance',NULL,'1990-10-10',NULL,1,0,'ef4b291c876ebb4990a62d04031fbe32015dfdbf8f2fda7ef34c61b12133d246');
INSERT INTO "trace" VALUES(345,48,'candidat',5,'creer','centre_id',NULL,'1',NULL,1,0,'bc28335108f3b30b0d1db9131b342b8f425eb728191313d5225b1b4851e1e2a1');
INSERT INTO "trace" VALUES(346,49,'candidat',6,'creer','nom',NULL,'GRAND',NULL,1,0,'8a402a72202e2c17ed3d27c91fae87ed37ead2ce78d5f5505723f8d45d0110cd');
INSERT INTO "trace" VALUES(347,49,'candidat',6,'creer','prenom',NULL,'Noé',NULL,1,0,'26b5c68c5cc1bfd647dba490ac49f8694cfc8d69f220afc7c01b889ac4e82859');
INSERT INTO "trace" VALUES(348,49,'candidat',6,'creer','naissance',NULL,'2000-02-29',NULL,1,0,'a4786ec517e4887929ec90936c19510729dd5853c48067d3a76a7f89c915c7df');
INSERT INTO "trace" VALUES(349,49,'candidat',6,'creer','centre_id',NULL,'1',NULL,1,0,'d796178d4123215636ad81641964d8dfce6f1bcff289b4aa46a173ccddac409d');
INSERT INTO "trace" VALUES(350,50,'candidat',4,'modifier','nom','DUPOND','DUPONT',NULL,2,0,'c7d826607bbe009b3fa56d588543174fcae5ed3cd7290bbf83f473b239567122');
INSERT INTO "trace" VALUES(351,51,'candidat',4,'modifier','prenom','Max','Maxime',NULL,3,0,'a48b52f29312f85221300e4952e79208fe530f7c1d8fbe1365368257a7d6bea9');
INSERT INTO "trace" VALUES(352,51,'candidat',4,'modifier','naissance','1997-07-07','1997-07-17',NULL,3,0,'0839c1350398037d87bbad1a17e028076246525fb09257c1db0b7472eb604637');
INSERT INTO "trace" VALUES(353,52,'jure',2,'lier','lien',NULL,'C-000005 (parent)',NULL,3,0,'50d5c97b308c0ba15caaa55cdf50eca2dbc31827c2b67c3342894832747d22b0');
INSERT INTO "trace" VALUES(354,53,'session',1,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'a533ea6044d6be0bdbb412f2b9fe738bd9120a5c31327992fedefb3563087083');
INSERT INTO "trace" VALUES(355,53,'session',1,'creer','centre',NULL,'E-000001',NULL,1,0,'9ed75e57f99f98c57ce15e71f13eeb9407eb5ad7a5199171d30adb71860e6c6b');
INSERT INTO "trace" VALUES(356,53,'session',1,'creer','etat',NULL,'en_preparation',NULL,1,0,'47d4a55d1a5e025653d2a3be0b26008c450fe1bc22fcdab6a6e5cf7958c4d7d5');
INSERT INTO "trace" VALUES(357,53,'session',1,'creer','debut',NULL,'2025-03-10',NULL,1,0,'1dba55e3b8a2ab5c52213036172ff44210c65a82ffb8b3fcef3a4458bc15d078');
INSERT INTO "trace" VALUES(358,53,'session',1,'creer','fin',NULL,'2025-03-11',NULL,1,0,'42e1549fd578406be1ea4abd7a4450c22c5a3a4127057526f232ad4c1bf5b33e');
INSERT INTO "trace" VALUES(359,53,'session',1,'creer','heure_debut',NULL,'09:00',NULL,1,0,'d7a30b0fb0ae6bf38c94cc5d97e79a7c64bcda9810e7e3fe2d420dc1d70d77e4');
INSERT INTO "trace" VALUES(360,53,'session',1,'creer','heure_convocation',NULL,'08:30',NULL,1,0,'891afcfdc9770c361a9cfee9cdfc559f12a6475e3826b251c3a6a05fc5461f0b');
INSERT INTO "trace" VALUES(361,53,'session',1,'creer','heure_jury',NULL,'08:00',NULL,1,0,'f94f0dd789bc40e39dc8643eab1da626c1a80fb716cc85513a4b6bf4ee6ffca6');
INSERT INTO "trace" VALUES(362,53,'session',1,'creer','entretien_final',NULL,'1',NULL,1,0,'072e8edfe71663a042917198e3888a719466ffa9b52930b6b65c631a6af22924');
INSERT INTO "trace" VALUES(363,53,'session',1,'creer','commune',NULL,'Nantes',NULL,1,0,'06e8c5e7d3fe2c23e450b7a16b3ac0f746b39ff0ebea17cdcffb30c269c423b1');
INSERT INTO "trace" VALUES(364,53,'session',1,'creer','commune_insee',NULL,'44109',NULL,1,0,'e1901375710345715c7c2866026556a84139e88a06ab6aed7acb4a332124e09d');
INSERT INTO "trace" VALUES(365,53,'session',1,'creer','departement',NULL,'44',NULL,1,0,'30299f2bf1eec187b63395bbc5f3bcc0417d3aaa21f83d7c7dfff653cf9988bc');
INSERT INTO "trace" VALUES(366,53,'session',1,'creer','region',NULL,'52',NULL,1,0,'77f449a40710aea8a718032285794e9099e5579a257d68a2a9557a04c9fec334');
INSERT INTO "trace" VALUES(367,53,'session',1,'creer','creee_le',NULL,'2025-01-20',NULL,1,0,'4da76e8b8f79ae72534fe61b5b279bfbdeaabfed221adaba3dfc43fdcdffbd10');
INSERT INTO "trace" VALUES(368,53,'session',1,'creer','reprise',NULL,'0',NULL,1,0,'5c927565c2a597c7a42ef0116f88fb777c32b9994b6163547982bfeca7ff8c0d');
INSERT INTO "trace" VALUES(369,54,'session',1,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'dc0e62806ac7a1f3f2fad84fdd5be6a9ef4150976b79cd0f7ff641e4ee898f7c');
INSERT INTO "trace" VALUES(370,54,'session',1,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'3a9a55c8479f64b483f276b0c5dbb49a942d62d7dd372b6d401b74eb602ed8c1');
INSERT INTO "trace" VALUES(371,55,'session',1,'inscrire','inscription C-000001',NULL,'inscrit (formation)',NULL,4,0,'2ac179aa818a017fca5f0fb9174728a9b7192fffd7573b38676985561fea400c');
INSERT INTO "trace" VALUES(372,56,'session',1,'inscrire','inscription C-000002',NULL,'inscrit (formation)',NULL,5,0,'fd8c5e36589db4b8e47ed29e984af06074a05dbefcfc82e277367f960b807291');
INSERT INTO "trace" VALUES(373,57,'session',1,'inscrire','inscription C-000003',NULL,'inscrit (formation)',NULL,6,0,'a7e98112aae791b6951165fcb7f9338400b3f1a4def4041f2526c82bb11ba1d5');
INSERT INTO "trace" VALUES(374,58,'session',1,'inscrire','inscription C-000004',NULL,'inscrit (formation)',NULL,7,0,'a584095115944e0db602300bf48611571a222ee0fab197b10ec03f167644a8b3');
INSERT INTO "trace" VALUES(375,59,'session',1,'demander-dte','dte_le',NULL,'2025-01-21',NULL,8,0,'242c84565f578a1fe765d35f34d1c5b972d09af98a114652d90f914be27a74c7');
INSERT INTO "trace" VALUES(376,59,'session',1,'demander-dte','dte_commentaire',NULL,'Deux aménagements d’épreuve.',NULL,8,0,'492c9a181bc2f6edf8359e9732e1fb2c3be90a450782bc7838305386899c00a7');
INSERT INTO "trace" VALUES(377,59,'session',1,'demander-dte','etat','en_preparation','dte_envoye',NULL,8,0,'253b9e47cd1f578ef4797516ef4cbbd68f6a70b7a9bd1fd1edfb01fd366aeba7');
INSERT INTO "trace" VALUES(378,60,'convocation',1,'editer','edition',NULL,'1',NULL,1,0,'2ba0488da6e24443da489d9f3b306856fd9c928d25728bae11058e22cc491cc0');
INSERT INTO "trace" VALUES(379,60,'convocation',2,'editer','edition',NULL,'1',NULL,1,0,'78bb906b16f85ef3960fa13c17736dfaa8cf7242973666a58adb4d68682e5e2f');
INSERT INTO "trace" VALUES(380,60,'convocation',3,'editer','edition',NULL,'1',NULL,1,0,'9b92730c2a4ac8e24885f8e5565818aa49855c6c89f4f56ec281ddaee31679c0');
INSERT INTO "trace" VALUES(381,60,'convocation',4,'editer','edition',NULL,'1',NULL,1,0,'9bf80adbcd1ce1740940b129b09f000bbc87a3350c73ef9bbe217aa267adee7a');
INSERT INTO "trace" VALUES(382,60,'convocation',5,'editer','edition',NULL,'1',NULL,1,0,'9e47c98082e2e32e55ddb8d5e7018e61ab8363b45cd5d45b93e1b781d2308486');
INSERT INTO "trace" VALUES(383,60,'convocation',6,'editer','edition',NULL,'1',NULL,1,0,'1aeeb73d6fe136b31f36196bd506da1e7d7e785702659e172dcd25b7a2ad031d');
INSERT INTO "trace" VALUES(384,60,'session',1,'editer','etat','dte_envoye','convocations_envoyees',NULL,9,0,'28e7cf358939165bef2fd3d8dcca65b0aa5ab0dece07d43d07bb0faaa9fc3911');
INSERT INTO "trace" VALUES(385,60,'session',1,'editer','edition','0','1',NULL,9,0,'b96c2c5f9f6095667fc8c8b7cc1079d165d5b3ce7f961481d65b36121d5fcef6');
INSERT INTO "trace" VALUES(386,61,'session',1,'resultats','resultat C-000001',NULL,'reussite',NULL,10,0,'4bcfd87622d1684cc070ee36e221a3f8340d5cb9b957202335f163aa90507047');
INSERT INTO "trace" VALUES(387,62,'session',1,'resultats','resultat C-000002',NULL,'echec',NULL,11,0,'041d305184e9678ce13736b8c076e2d5a176ac477b034716fc0573c252435b55');
INSERT INTO "trace" VALUES(388,63,'session',1,'resultats','resultat C-000003',NULL,'absent',NULL,12,0,'957751e6d063b159f0c5845f8b793511a3818337176d88825c11f97035c9ae9b');
INSERT INTO "trace" VALUES(389,64,'session',1,'resultats','resultat C-000004',NULL,'reussite_partielle (CCP1)',NULL,13,0,'a90598877a13515ad5033c8742feac75eb3c1cdd90f0f3224e5bf889ce6a05a5');
INSERT INTO "trace" VALUES(390,65,'session',1,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,14,0,'53ed1a81b9382c5ccfcd5cc313d5871e52703d844ad3a3a5ba6eb1db37c2c30a');
INSERT INTO "trace" VALUES(391,65,'session',1,'transmettre','resultats_le',NULL,'2025-03-11',NULL,14,0,'032eadea0a49cd9e7ba6f96d21d88339fc031c0a5d8186f693a76a6ad5fcbf34');
INSERT INTO "trace" VALUES(392,66,'session',1,'valider','etat','en_attente_validation','validee',NULL,15,0,'8462d0d6e5e3bb1389d803ad562e4e93ed41fdaf79a80e0af69f33081050388c');
INSERT INTO "trace" VALUES(393,66,'session',1,'valider','validee_le',NULL,'2025-03-14',NULL,15,0,'66406cd4e8834fcf1ab33a219f8d33eaa8b4ffca433b0bcca1d2ec683fbcdbad');
INSERT INTO "trace" VALUES(394,66,'session',1,'valider','obtention C-000001',NULL,'TP-99901m01',NULL,15,0,'69b9f295daa4819b50895f9377e9148d4426ba83442df501c6849c4ad766f94e');
INSERT INTO "trace" VALUES(395,66,'session',1,'valider','obtention C-000004',NULL,'TP-99901m01/CCP1',NULL,15,0,'084cac30630d7a726a238a1a7fd592aa0b99037ace0c2ebbec5eae2c842c4707');
INSERT INTO "trace" VALUES(396,67,'session',2,'creer','certification',NULL,'TP-99901m01/CCP1',NULL,1,0,'f83ce0e4f56df21ebae09b705bd8b1d40da8c7598aa3dbafaf27bf84843db05d');
INSERT INTO "trace" VALUES(397,67,'session',2,'creer','centre',NULL,'E-000001',NULL,1,0,'df49787c7fef53db65fdab41687e3eac0aa0b021ede6df9ed337e42d52b76f0b');
INSERT INTO "trace" VALUES(398,67,'session',2,'creer','etat',NULL,'en_preparation',NULL,1,0,'d91efae563ed4d71d9072ac68bc86cfaf494385e46a5ce9f30ad2cc8de3eb571');
INSERT INTO "trace" VALUES(399,67,'session',2,'creer','debut',NULL,'2025-04-07',NULL,1,0,'18539f0c1d876469d0a4c644355273292d0a36e21900b02edb2ae43a36239b7d');
INSERT INTO "trace" VALUES(400,67,'session',2,'creer','fin',NULL,'2025-04-07',NULL,1,0,'e8afc057f68c1d8ffa6ba50f0546608387607c7ff380a4828fc8d119898ccf07');
INSERT INTO "trace" VALUES(401,67,'session',2,'creer','heure_debut',NULL,'09:00',NULL,1,0,'4fefa800efd17f99fda211831b70184be8af1740315d1f2162e5f0b8709908ff');
INSERT INTO "trace" VALUES(402,67,'session',2,'creer','entretien_final',NULL,'0',NULL,1,0,'7450eae196a8c62d837da59ce4226fd0f0c4c16d61752e79f6d08694b87ef17b');
INSERT INTO "trace" VALUES(403,67,'session',2,'creer','commune',NULL,'Nantes',NULL,1,0,'b5a3d6a86b4152dc7e7f750da59efc43012e7c1bcd73b81c2cfc526ac2dd1e43');
INSERT INTO "trace" VALUES(404,67,'session',2,'creer','commune_insee',NULL,'44109',NULL,1,0,'402d31593be7e8fc2d9c0f32245b4706849eeb0e242ad2c894922071d16805aa');
INSERT INTO "trace" VALUES(405,67,'session',2,'creer','departement',NULL,'44',NULL,1,0,'6f74f40d3833284bbd13e092055f01163383be720fa151f4c741c2173d54ae67');
INSERT INTO "trace" VALUES(406,67,'session',2,'creer','region',NULL,'52',NULL,1,0,'21553ba75210f52d2b53fcb72d1304209ea7101383d9167f55e799cb7102856c');
INSERT INTO "trace" VALUES(407,67,'session',2,'creer','creee_le',NULL,'2025-03-17',NULL,1,0,'e0dcddf4530d52851e7de4d90819fb36840e1db45627108c7d321d51fff033af');
INSERT INTO "trace" VALUES(408,67,'session',2,'creer','reprise',NULL,'0',NULL,1,0,'0091990f3256fad12fd7aa7e8ef1769c096f8eb44e727f289e33577e0baf14c4');
INSERT INTO "trace" VALUES(409,68,'session',2,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'9757001741fd09a63cf825efb90d12e28406b01e38a6b26afafa7e21d49ce43b');
INSERT INTO "trace" VALUES(410,68,'session',2,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'e40e1fdcb21219c3319f492361d2ae2af6e55616c823cdac97749f8907814f44');
INSERT INTO "trace" VALUES(411,69,'session',2,'inscrire','inscription C-000002',NULL,'inscrit (formation)',NULL,4,0,'29db169eac659890de120c78f40676cb7c7fcf7d27ec35f819a14ce25cf8c5d4');
INSERT INTO "trace" VALUES(412,70,'convocation',7,'editer','edition',NULL,'1',NULL,1,0,'8f75b80dd89cec0cf58df4a70a388f84d4108a415c5ccdec1377c460cebc84cf');
INSERT INTO "trace" VALUES(413,70,'convocation',8,'editer','edition',NULL,'1',NULL,1,0,'41a4196807cb5512bb15085d2365e15646b84d2720a5caf9c967cec7d095f6f4');
INSERT INTO "trace" VALUES(414,70,'convocation',9,'editer','edition',NULL,'1',NULL,1,0,'9d9c15bb2517fcfaa1c96bd7e522c4cffbd40b7d3336d4eaff786235cc7c7d35');
INSERT INTO "trace" VALUES(415,70,'session',2,'editer','etat','en_preparation','convocations_envoyees',NULL,5,0,'991de4fe8ef92d40517e39b27004068ffeb9539c0c32cc1052625369aba7136f');
INSERT INTO "trace" VALUES(416,70,'session',2,'editer','edition','0','1',NULL,5,0,'aed2116aceefa2cabc1323a846842d270287ce06ad9db3f4a02cd69f59f02751');
INSERT INTO "trace" VALUES(417,71,'session',2,'resultats','resultat C-000002',NULL,'reussite',NULL,6,0,'c463c1c2a736ce1eea40aa31ec691fe988358a90ab98031c83232c1b90649ed8');
INSERT INTO "trace" VALUES(418,72,'session',2,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,7,0,'77d93246337761548ea8030d39f203d6473b142fd3a9e2dc258ce25e6c0632e7');
INSERT INTO "trace" VALUES(419,72,'session',2,'transmettre','resultats_le',NULL,'2025-04-07',NULL,7,0,'552838350a87e8de9c62e3c0f2efe52b813765b74639b10de0de33267227d8e5');
INSERT INTO "trace" VALUES(420,73,'session',2,'valider','etat','en_attente_validation','validee',NULL,8,0,'7033f90528a161a556d4a01bc124d04a2912632c7400fd4593898278bec0aa6b');
INSERT INTO "trace" VALUES(421,73,'session',2,'valider','validee_le',NULL,'2025-04-08',NULL,8,0,'3b32b6a9a3788a26f515188bb76e1e14b1a18019fea5716b8850227f458093c6');
INSERT INTO "trace" VALUES(422,73,'session',2,'valider','obtention C-000002',NULL,'TP-99901m01/CCP1',NULL,8,0,'5af13629aaae9cb0549b79a971591a215ae3ade32213b6a49ae3d11d59623ece');
INSERT INTO "trace" VALUES(423,74,'session',3,'creer','certification',NULL,'TP-99901m01/CCS1',NULL,1,0,'df5b57cb240b5e8116431980e7485cbdc8a611f9bfdd17c29e265f7a2ea6b8e5');
INSERT INTO "trace" VALUES(424,74,'session',3,'creer','centre',NULL,'E-000001',NULL,1,0,'12e6ef3f670b28a3c22854e13f93e4af06dd81f9ceffde13bf60e3a345f62064');
INSERT INTO "trace" VALUES(425,74,'session',3,'creer','etat',NULL,'en_preparation',NULL,1,0,'69878dde247301ffb391dd974597e5213365dd4c7cdb35ea483e1e951a2877bc');
INSERT INTO "trace" VALUES(426,74,'session',3,'creer','debut',NULL,'2025-04-14',NULL,1,0,'52dddb7cf51808054003d8765d3b2610be7fdd66b98d5213bea52aab7769fb25');
INSERT INTO "trace" VALUES(427,74,'session',3,'creer','fin',NULL,'2025-04-14',NULL,1,0,'ef6d538df82e2ddb9c81e1d65b455c2fd8fe7801e2669ef1e342fc5bbc030eb9');
INSERT INTO "trace" VALUES(428,74,'session',3,'creer','heure_debut',NULL,'09:00',NULL,1,0,'92d2221e6ffe27115e619396d4896018fe83bf778bcea58d8db7cd0be843c718');
INSERT INTO "trace" VALUES(429,74,'session',3,'creer','entretien_final',NULL,'0',NULL,1,0,'fdc9d4d58a651f0ff644995f51210b4e65bc7227272f3c7e00e40992ff159687');
INSERT INTO "trace" VALUES(430,74,'session',3,'creer','commune',NULL,'Nantes',NULL,1,0,'b64f69e858d8d0f1d3a1bfa77421bce7ebec92682fb76d846b39522cc76acb7b');
INSERT INTO "trace" VALUES(431,74,'session',3,'creer','commune_insee',NULL,'44109',NULL,1,0,'3c39335b0aef4566c5bff3f239af1560d2ef6fe0b71ec767a632952d83e239bc');
INSERT INTO "trace" VALUES(432,74,'session',3,'creer','departement',NULL,'44',NULL,1,0,'d63bc1d4e64884e3b2c994a26c6e6747c1eaa7b6062168e3262be610740d0421');
INSERT INTO "trace" VALUES(433,74,'session',3,'creer','region',NULL,'52',NULL,1,0,'ce604feef81308a4f54835a0d5b76cb3a788f72e3abcc0c5c62a566d8070b188');
INSERT INTO "trace" VALUES(434,74,'session',3,'creer','creee_le',NULL,'2025-03-17',NULL,1,0,'bb0cd24c9cd2efb0699ff0ccd8a6713bf4ed28c446253e80f77f3de28106529a');
INSERT INTO "trace" VALUES(435,74,'session',3,'creer','reprise',NULL,'0',NULL,1,0,'b57a6536eee66d959b8a30735ab94aafcd265203e6f44ddf63d7662c32907453');
INSERT INTO "trace" VALUES(436,75,'session',3,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'e37584315c16a3f07072f0e236406faf00d215fae2fd3116b95fb627e5e84fb8');
INSERT INTO "trace" VALUES(437,75,'session',3,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'b866bc0cad58909fd6c4fb6babdd1aca95aed015ed83359ef1084b9bebd4d9c1');
INSERT INTO "trace" VALUES(438,76,'session',3,'inscrire','inscription C-000001',NULL,'inscrit (formation)',NULL,4,0,'428082306c8701cef1389b2d0eb402e6a222510f7e4cacf2eb541b84b3994ac3');
INSERT INTO "trace" VALUES(439,77,'convocation',10,'editer','edition',NULL,'1',NULL,1,0,'9d7b0b4b2013ac34cba6c1666e7cebff52777f6d5b1f9db4eda94c842816857b');
INSERT INTO "trace" VALUES(440,77,'convocation',11,'editer','edition',NULL,'1',NULL,1,0,'ac6688dc6e7075e081e0d0dc6f59f9af853930d0b083946084de524e6d49db41');
INSERT INTO "trace" VALUES(441,77,'convocation',12,'editer','edition',NULL,'1',NULL,1,0,'8a9a5b1636bb50a3f56701b28a63d755ead43e951eb72087ca8a81a2c98be2cb');
INSERT INTO "trace" VALUES(442,77,'session',3,'editer','etat','en_preparation','convocations_envoyees',NULL,5,0,'afce22d42d650b6ed161bf21e4c85f086a986d57922c349775782e43253111ae');
INSERT INTO "trace" VALUES(443,77,'session',3,'editer','edition','0','1',NULL,5,0,'f543eda132ff3f22fc151563682d4a8a43f8a25276fa4a8f6dc9d378553cb029');
INSERT INTO "trace" VALUES(444,78,'session',3,'resultats','resultat C-000001',NULL,'reussite',NULL,6,0,'7a185f623d1df9f5104c88d04a57ed2905181ccd1f8cce73edf734058be0a151');
INSERT INTO "trace" VALUES(445,79,'session',3,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,7,0,'c53ed93a3791c92f4d6fa994c09b728da6c6287bcd4e5276bbafaabd9d10a9b8');
INSERT INTO "trace" VALUES(446,79,'session',3,'transmettre','resultats_le',NULL,'2025-04-14',NULL,7,0,'1e4990305e635a0f01626b72049c4100e85fb0ab2f76793c53991ad2b6a417be');
INSERT INTO "trace" VALUES(447,80,'session',3,'valider','etat','en_attente_validation','validee',NULL,8,0,'ac9cfcc0f52a57324bac575edeef9cfd9298e4422b8aeafab712e4397d1321ba');
INSERT INTO "trace" VALUES(448,80,'session',3,'valider','validee_le',NULL,'2025-04-15',NULL,8,0,'8420f761a712ba78c13fd1661fb12760d44044c245b4592ac4a98c2835ac66ae');
INSERT INTO "trace" VALUES(449,80,'session',3,'valider','obtention C-000001',NULL,'TP-99901m01/CCS1',NULL,8,0,'6dedc9af020b8969ae6078bc07335dd3508da1efb8062f6a71133a82945b3d34');
INSERT INTO "trace" VALUES(450,81,'session',4,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'48756051a0e80fa862e0e5ea5190e7bcd5b7d12012b2d1c694425f2de5d69a80');
INSERT INTO "trace" VALUES(451,81,'session',4,'creer','centre',NULL,'E-000001',NULL,1,0,'a596a1b80bad1b9784dea6b6c7a8c1731151ae02899e1d44985eaa44d19ef97e');
INSERT INTO "trace" VALUES(452,81,'session',4,'creer','etat',NULL,'en_preparation',NULL,1,0,'b03e8c41a6404c58030728a6b3dc182c758e6482485e20e9deee593b55350bc7');
INSERT INTO "trace" VALUES(453,81,'session',4,'creer','debut',NULL,'2025-05-12',NULL,1,0,'c764626fcac18592782c8600469852cf99ceeb8d06dd73737d6846dc73f9c937');
INSERT INTO "trace" VALUES(454,81,'session',4,'creer','fin',NULL,'2025-05-12',NULL,1,0,'6f12a0f4f03aabede24bb8cb3bb58fc563e93e840c8df4de945ce6e37272f1b6');
INSERT INTO "trace" VALUES(455,81,'session',4,'creer','heure_debut',NULL,'09:00',NULL,1,0,'7240e6dbbbc66f5cf996706cdd9edf520a644192b2d14a40e2acbfe23e00350d');
INSERT INTO "trace" VALUES(456,81,'session',4,'creer','entretien_final',NULL,'1',NULL,1,0,'0116becd0dec8e732faf6f356659a3b49113432fe4796368df53b31fc67e887b');
INSERT INTO "trace" VALUES(457,81,'session',4,'creer','commune',NULL,'Nantes',NULL,1,0,'5120649567ca52bb3926b293588414589b30ac2e0e171ab93488e165d648c777');
INSERT INTO "trace" VALUES(458,81,'session',4,'creer','commune_insee',NULL,'44109',NULL,1,0,'07876acb36f2973aef09404adcb7a299862cdfbfa892f6579a2b115f32ba4df8');
INSERT INTO "trace" VALUES(459,81,'session',4,'creer','departement',NULL,'44',NULL,1,0,'6eee030771e5d089beaea65195f882589bda88161e33efc188aa92560ed95389');
INSERT INTO "trace" VALUES(460,81,'session',4,'creer','region',NULL,'52',NULL,1,0,'9deadb674c3a32a2ec65a53cb5d0457c2a02cd688d374bb8739dd645f00f9515');
INSERT INTO "trace" VALUES(461,81,'session',4,'creer','creee_le',NULL,'2025-04-01',NULL,1,0,'ef9d453888bfa4d6f11be165d2b1e777871944cecca6c4c340d9e7e1244b3600');
INSERT INTO "trace" VALUES(462,81,'session',4,'creer','reprise',NULL,'0',NULL,1,0,'6cce4638e31ad55eadeee247c3a74ff49c42b68b0e2427fd2be9285bbd6ad727');
INSERT INTO "trace" VALUES(463,82,'session',4,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'c694075b4f272c7b37889c5f01cf604f5eb78726990a44e5144b21e3e21aee9a');
INSERT INTO "trace" VALUES(464,82,'session',4,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'cbf3c96cd01cdf16bac0f6e77691c70ad5dbbe9b2bd54bdff3128cf0fd9165de');
INSERT INTO "trace" VALUES(465,83,'session',4,'inscrire','inscription C-000002',NULL,'inscrit (formation)',NULL,4,0,'ef4c86343adbd5cb77f532475827b8a0469ffb450be1a8ca0a327ce5ee793830');
INSERT INTO "trace" VALUES(466,84,'session',4,'inscrire','inscription C-000003',NULL,'inscrit (formation)',NULL,5,0,'147c9fef095410a2e7326fe1f5a6a215f0fe0dd7f2501df6bbbc14a994c754e2');
INSERT INTO "trace" VALUES(467,85,'session',4,'inscrire','inscription C-000006',NULL,'inscrit (formation)',NULL,6,0,'8ff267e296b5a0d1a015e0c094ee2ead84d40d75e560a84038ede773161d7592');
INSERT INTO "trace" VALUES(468,86,'convocation',13,'editer','edition',NULL,'1',NULL,1,0,'90d7c558494f8713ff81a0e47b518643abf394a5e0a8e62c8959a09e223b08a5');
INSERT INTO "trace" VALUES(469,86,'convocation',14,'editer','edition',NULL,'1',NULL,1,0,'63cf8c406fec978a4b902e2dd26d1926dbfef29360a24568020e1d157356b8da');
INSERT INTO "trace" VALUES(470,86,'convocation',15,'editer','edition',NULL,'1',NULL,1,0,'dcae132cd58a0872fc4472e21a4fd7d351697f04fb17104f99ccc3f3ccf1b9a9');
INSERT INTO "trace" VALUES(471,86,'convocation',16,'editer','edition',NULL,'1',NULL,1,0,'63229960d6e29c1319f5eec0ffc21bc661f0ab2f45031b5236f0d2274f553bc5');
INSERT INTO "trace" VALUES(472,86,'convocation',17,'editer','edition',NULL,'1',NULL,1,0,'b28e11669f8d0bd1c2e6978dc6b6d4f183dbaef87463e09ae8cf5a41db3c4414');
INSERT INTO "trace" VALUES(473,86,'session',4,'editer','etat','en_preparation','convocations_envoyees',NULL,7,0,'b14de4423c62e14646e6ada6ffd6da6628575b125e1b3793f9cb596ae2f28403');
INSERT INTO "trace" VALUES(474,86,'session',4,'editer','edition','0','1',NULL,7,0,'3637ff706d05872d3e865e74b087b7dff8f1b5ce548854f82ef91b252a89842c');
INSERT INTO "trace" VALUES(475,87,'session',4,'resultats','resultat C-000002',NULL,'reussite',NULL,8,0,'64df9434aac75cc685550caa7bc1cf59460faff844a1f0acb5277a635b7bd389');
INSERT INTO "trace" VALUES(476,88,'session',4,'resultats','resultat C-000003',NULL,'echec',NULL,9,0,'6b502d4b827d0c23891370dc4ca00f0e30a03910824882455b7fbee55d2e607c');
INSERT INTO "trace" VALUES(477,89,'session',4,'resultats','resultat C-000006',NULL,'reussite_partielle (CCP1, CCP2)',NULL,10,0,'552ad106a9992350c24fdceaadf85adcf0d802f64342b8f35ae2db67ce889d13');
INSERT INTO "trace" VALUES(478,90,'session',4,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,11,0,'9f7f5d85bac896838a5ffebf629a338d966a8690d476da05867fe9cee70a53f1');
INSERT INTO "trace" VALUES(479,90,'session',4,'transmettre','resultats_le',NULL,'2025-05-12',NULL,11,0,'c5e22465986319cb9c10cb20e0f3145a92fdfff7d2e1c6b1b1be7df49b57acda');
INSERT INTO "trace" VALUES(480,91,'session',4,'valider','etat','en_attente_validation','validee',NULL,12,0,'e73308ce677d6b9d78c91d86a89c395a5e5ee16445d86e3d887c40d4da16b080');
INSERT INTO "trace" VALUES(481,91,'session',4,'valider','validee_le',NULL,'2025-05-13',NULL,12,0,'6d463f20a40c26864dec2e75abd56518332c81083ab21f9f9b8cb723a31c5f4b');
INSERT INTO "trace" VALUES(482,91,'session',4,'valider','obtention C-000002',NULL,'TP-99901m01',NULL,12,0,'942915a32eb16f66a80027871b22fa0d125d7e61163c4a0ce50ce5a9ac2b5f5f');
INSERT INTO "trace" VALUES(483,91,'session',4,'valider','obtention C-000006',NULL,'TP-99901m01/CCP1',NULL,12,0,'d05291c0db63f9d87696d1fdc185bdc138d9702d1ee1df21bf4c9d07486bb49a');
INSERT INTO "trace" VALUES(484,91,'session',4,'valider','obtention C-000006',NULL,'TP-99901m01/CCP2',NULL,12,0,'e5cba91b3513bda958fe5954fd80e80586d461b95efd23f5fee37ef4534a7270');
INSERT INTO "trace" VALUES(485,92,'session',4,'debloquer','etat','validee','debloquee','résultats inversés',13,0,'94469e120b095a31ba6c9ab651aa41f847379198c2bfd24e6317428f77b035d4');
INSERT INTO "trace" VALUES(486,93,'session',4,'resultats','resultat C-000006','reussite_partielle (CCP1, CCP2)','echec',NULL,14,0,'a1ac51774a291eac53824d171404c73800b441362bc4bf5d2e419bdffd60ed59');
INSERT INTO "trace" VALUES(487,94,'session',5,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'cecdba6cade1adf5b9aa0669f96f9ef28266bbfb734a009c4afa3793e9e7f715');
INSERT INTO "trace" VALUES(488,94,'session',5,'creer','centre',NULL,'E-000001',NULL,1,0,'1058d41cebaadd2600ef90b17863e962a066e58a553a49c4d150ec1b2b1db395');
INSERT INTO "trace" VALUES(489,94,'session',5,'creer','etat',NULL,'en_preparation',NULL,1,0,'6e2882a0f7ec9395bc10667e45c5f4c5f62782b8def485e7ec3a1454924b163d');
INSERT INTO "trace" VALUES(490,94,'session',5,'creer','debut',NULL,'2025-06-02',NULL,1,0,'6119903d1155e079a14f60b9b59a5f1c93bff714240a28249ffd732d3ff23d42');
INSERT INTO "trace" VALUES(491,94,'session',5,'creer','fin',NULL,'2025-06-02',NULL,1,0,'ff1838f3b489ce098654c3c13086854375238386333819b809ff09f73c784ac2');
INSERT INTO "trace" VALUES(492,94,'session',5,'creer','heure_debut',NULL,'09:00',NULL,1,0,'0a20adfef3e7a2642aed83af7612c982c8fcc59f4be8d8d793c09f7c41f648ab');
INSERT INTO "trace" VALUES(493,94,'session',5,'creer','entretien_final',NULL,'1',NULL,1,0,'8a40455441fc59dc91cb0ffedd510f9ac0d76ddd5c532f6612dd994d2ceff804');
INSERT INTO "trace" VALUES(494,94,'session',5,'creer','commune',NULL,'Nantes',NULL,1,0,'e328df03e57a6772268ee4a0b24d51027673fcf985469c851f3c8ad020255b7a');
INSERT INTO "trace" VALUES(495,94,'session',5,'creer','commune_insee',NULL,'44109',NULL,1,0,'0ce9dff1f2c88768558fabb116d7198a15e002719141b5da2d8635f2e311cec1');
INSERT INTO "trace" VALUES(496,94,'session',5,'creer','departement',NULL,'44',NULL,1,0,'c8e6138175bd203865112989f70865a6cc576201ac5556f609a45cfa25151802');
INSERT INTO "trace" VALUES(497,94,'session',5,'creer','region',NULL,'52',NULL,1,0,'565190bc3045fb745b3a388e860640c60e8f54c806f240590cdc5fe2b27e2bf1');
INSERT INTO "trace" VALUES(498,94,'session',5,'creer','creee_le',NULL,'2025-04-01',NULL,1,0,'e502d4e7d7444c5db4d4c1661798567bcede5fd7b33e9614ad2744c3f040c891');
INSERT INTO "trace" VALUES(499,94,'session',5,'creer','reprise',NULL,'0',NULL,1,0,'a313ae0847baa9410e54a815d3e50d42de7fe7418f357ddd1a3bb25f7590dad9');
INSERT INTO "trace" VALUES(500,95,'session',5,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'71ff13dcefca25b613738b0456de962123c74b599be2d7f1efd0ecc74112e755');
INSERT INTO "trace" VALUES(501,95,'session',5,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'24ac845824ad35bb59801ee8d69761980d870e799a9736d666fd4a9cf1a0e35c');
INSERT INTO "trace" VALUES(502,96,'session',5,'inscrire','inscription C-000004',NULL,'inscrit (formation)',NULL,4,0,'e8d595d3cd8d2036d9b23455b7c0db433b4e97a11814660280c4cd8249fd5890');
INSERT INTO "trace" VALUES(503,97,'convocation',18,'editer','edition',NULL,'1',NULL,1,0,'8d6dbf51e6cb08eb01746cd46e339aafb5617c3a5d0295175a02ddceadb1f9d8');
INSERT INTO "trace" VALUES(504,97,'convocation',19,'editer','edition',NULL,'1',NULL,1,0,'1993120d3a3aa4cd7f2638ca60b563bb7f3e13b9245900a9aaebd9d68f371fee');
INSERT INTO "trace" VALUES(505,97,'convocation',20,'editer','edition',NULL,'1',NULL,1,0,'1ba2eb091100c4e004aae9551a3daca2258f687dfdfaa37fcf4cac6698cef587');
INSERT INTO "trace" VALUES(506,97,'session',5,'editer','etat','en_preparation','convocations_envoyees',NULL,5,0,'721fbf67011bfd5a410ec829d60efb75e661974943370a42e155186a1c16ce7b');
INSERT INTO "trace" VALUES(507,97,'session',5,'editer','edition','0','1',NULL,5,0,'c2c79ab19c14b09bf399572cb63156542e87a6a327401958ddb87662a10e4bdc');
INSERT INTO "trace" VALUES(508,98,'session',5,'resultats','resultat C-000004',NULL,'reussite',NULL,6,0,'3d33dea1b98e23156de331b7118d66630b6b585a68a3c5e0a929bed1cbff1c65');
INSERT INTO "trace" VALUES(509,99,'session',5,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,7,0,'1b9d05dc8e90616c0958569ed77b7633f4c35b7e2c08c2462a5580038c035dcf');
INSERT INTO "trace" VALUES(510,99,'session',5,'transmettre','resultats_le',NULL,'2025-06-02',NULL,7,0,'ec83dc198b31d5091e51b7bbe75faee708e35b653d1bcef9e58204bcbd37d9a4');
INSERT INTO "trace" VALUES(511,100,'session',6,'creer','certification',NULL,'TP-99901m01/CCP1',NULL,1,0,'933ab9bb811b127a5222a46c7241154bcf90b588fd044a5301d25fa9db77e609');
INSERT INTO "trace" VALUES(512,100,'session',6,'creer','centre',NULL,'E-000001',NULL,1,0,'c559cbaedc56ee31cdc8794b42b27396fdae9aa38972b042bc6782d6e260ee3d');
INSERT INTO "trace" VALUES(513,100,'session',6,'creer','etat',NULL,'en_preparation',NULL,1,0,'2048d5a144e409d13e8f031e4042eddfa4fe09da161fef6feb7b303842fbccea');
INSERT INTO "trace" VALUES(514,100,'session',6,'creer','debut',NULL,'2025-09-15',NULL,1,0,'fe4931304f3482b760c5e4e753f426b8f2f6f7163f6a2d2e9043b170a6f5df8d');
INSERT INTO "trace" VALUES(515,100,'session',6,'creer','fin',NULL,'2025-09-15',NULL,1,0,'9678397d95fc5b2767a28fa69b6b9b0fce2e1f375a6661ab7b6dbb14286cfae7');
INSERT INTO "trace" VALUES(516,100,'session',6,'creer','heure_debut',NULL,'09:00',NULL,1,0,'51d5741d78442e9b0c331b517a7724b0045eb13f64d940e53ac7ac267963f692');
INSERT INTO "trace" VALUES(517,100,'session',6,'creer','entretien_final',NULL,'1',NULL,1,0,'92662bdf936bb07162455a588913251447d748a5e763d0d0d15a0081c3f08658');
INSERT INTO "trace" VALUES(518,100,'session',6,'creer','commune',NULL,'Nantes',NULL,1,0,'9a2e760c8b723543408c4f02d43b0899a1cdd5e172579bb30ef6444e73a5ccb7');
INSERT INTO "trace" VALUES(519,100,'session',6,'creer','commune_insee',NULL,'44109',NULL,1,0,'08bbd33d612ac1a5d59a6317afed2e64e0c46d9af66cad39893f98aca7aa8662');
INSERT INTO "trace" VALUES(520,100,'session',6,'creer','departement',NULL,'44',NULL,1,0,'409be00bb17a6de61c3727c56b4fc4ea24d92074583b5756ecabad7f13f25431');
INSERT INTO "trace" VALUES(521,100,'session',6,'creer','region',NULL,'52',NULL,1,0,'0314222ffecd0115f9eab3ba877859ff2ac5a9b98416628b3c6d56daee4718a2');
INSERT INTO "trace" VALUES(522,100,'session',6,'creer','creee_le',NULL,'2025-06-03',NULL,1,0,'69c384a9816fa26e3a1245e08ff74599d4fcf7b88a0b02a9fd28cd9c084daf6c');
INSERT INTO "trace" VALUES(523,100,'session',6,'creer','reprise',NULL,'0',NULL,1,0,'f7af56266a684a03f714660b6e6da05e8d32f54eaedf6af20b55d0883f081695');
INSERT INTO "trace" VALUES(524,101,'session',6,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'23461f8626dbe7775f40b1fafb600b595961674f6fb12b494770905f88cbfe44');
INSERT INTO "trace" VALUES(525,101,'session',6,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'287ed27eae0cd02a0f065ba09bc8b953caeca27ab0f1d0f075158ce5af55d060');
INSERT INTO "trace" VALUES(526,102,'session',6,'inscrire','inscription C-000003',NULL,'inscrit (formation)',NULL,4,0,'a991567f7346689398da0fcbd716271251af24d404f861c4939c6063cfc8d3cb');
INSERT INTO "trace" VALUES(527,103,'session',6,'inscrire','inscription C-000004',NULL,'inscrit (formation)',NULL,5,0,'b453165214fc9f08a808c4f4629a4e5976cda2cd29dbf2f656f1f12a39afc34c');
INSERT INTO "trace" VALUES(528,104,'convocation',21,'editer','edition',NULL,'1',NULL,1,0,'afe9ad6c0116c4126f2a6499d0c1b39bcd15798929e5771639e0302f9ca17a5f');
INSERT INTO "trace" VALUES(529,104,'convocation',22,'editer','edition',NULL,'1',NULL,1,0,'d3aa003bdc9829c711ff2e43ea983acb23d52bb23990f34e99774136dc8532eb');
INSERT INTO "trace" VALUES(530,104,'convocation',23,'editer','edition',NULL,'1',NULL,1,0,'1ec30b12b365bff31660cf828f690c2358b5505577e1ece984054132c15350da');
INSERT INTO "trace" VALUES(531,104,'convocation',24,'editer','edition',NULL,'1',NULL,1,0,'1d95eaebf5bda2eb4525aec594a77bb50424c29e60cc32d811db8fa6244a84c8');
INSERT INTO "trace" VALUES(532,104,'session',6,'editer','etat','en_preparation','convocations_envoyees',NULL,6,0,'66cf3308f75b41c3f2359992ec1f5293c261a9a6069200c3743f404d757a2d98');
INSERT INTO "trace" VALUES(533,104,'session',6,'editer','edition','0','1',NULL,6,0,'53191a841ffe6230b8ae379c25b4a946a47700b5ef806e7bdd3a40f6f12d6d44');
INSERT INTO "trace" VALUES(534,104,'session',6,'editer','heure_convocation',NULL,'08:15',NULL,6,0,'f955769c722732fa0dcd6d6a6b8b9bed5bd66999379ed87eeecbea322d4404c8');
INSERT INTO "trace" VALUES(535,105,'session',6,'inscrire','inscription C-000002',NULL,'inscrit (vae)',NULL,7,0,'57ae637d6d24f35e229ff04de5177f01c18bfb8d62eed36670601c2d46fe3c91');
INSERT INTO "trace" VALUES(536,106,'session',6,'desinscrire','inscription C-000003','inscrit (formation)','desinscrit (formation)','a renoncé',8,0,'fce49fa1afe80c20ef8a347571f3392873590e480c873af5947585ab4587df6d');
INSERT INTO "trace" VALUES(537,107,'session',7,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'720b83e685e6a815d951ce69e1939bbaf642875ee0d175244bf4c4d1806bec04');
INSERT INTO "trace" VALUES(538,107,'session',7,'creer','centre',NULL,'E-000001',NULL,1,0,'1ff3629fb8bd7fe4686bf5dcad4d63f61d5535859e0108c2a5113e8072829ce2');
INSERT INTO "trace" VALUES(539,107,'session',7,'creer','etat',NULL,'en_preparation',NULL,1,0,'a0190b5804858ce76844ee2df147bfb3e7a0a4560c162510b70f0f719380f612');
INSERT INTO "trace" VALUES(540,107,'session',7,'creer','debut',NULL,'2025-10-06',NULL,1,0,'5a01014447c822aec806975e8dfc8a24911aef902a4b287c0a04204b57abc2f7');
INSERT INTO "trace" VALUES(541,107,'session',7,'creer','fin',NULL,'2025-10-06',NULL,1,0,'143759ff3e7dd22f4dc9717f4baf9257236ea6278095b13a91f47e0605292fa6');
INSERT INTO "trace" VALUES(542,107,'session',7,'creer','heure_debut',NULL,'09:00',NULL,1,0,'dbffa5fdc3f1797f2117126e977c12a113290943e65f3ebd37d7f1dbfdab4668');
INSERT INTO "trace" VALUES(543,107,'session',7,'creer','entretien_final',NULL,'1',NULL,1,0,'f293d9fe96cd19604b1cfe24f2b53a4f5ab1582ffc6976af694867a76284064b');
INSERT INTO "trace" VALUES(544,107,'session',7,'creer','commune',NULL,'Nantes',NULL,1,0,'bf7786104ffa98f812e46459b16f8a675802c02ce3e5d900048f971d7cf29d36');
INSERT INTO "trace" VALUES(545,107,'session',7,'creer','commune_insee',NULL,'44109',NULL,1,0,'a66736801335a58055333a8dc597efed37cdf093f47e1077b253364c4f4daf69');
INSERT INTO "trace" VALUES(546,107,'session',7,'creer','departement',NULL,'44',NULL,1,0,'bda100c67580b4330ecb02ab439d8a20c0bc46dcba3a4cd8cb2cc054827cd2c7');
INSERT INTO "trace" VALUES(547,107,'session',7,'creer','region',NULL,'52',NULL,1,0,'e26c2caf351b32df16a6bd61c629413dd496d423a140d855546cdc0b5ccdc2d7');
INSERT INTO "trace" VALUES(548,107,'session',7,'creer','creee_le',NULL,'2025-06-03',NULL,1,0,'d73f1f5e4082953ba5983ca63ad9db4e813146e18dd547827e7d12e94288b1fe');
INSERT INTO "trace" VALUES(549,107,'session',7,'creer','reprise',NULL,'0',NULL,1,0,'ddb33480a9b8435c099288ae8a4760ee1003a3f913c2df718b89ed55da51bcb7');
INSERT INTO "trace" VALUES(550,108,'session',7,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'7349d260e13b22bf55a47151a6f4992f45c907f128aff04f5b651d6427a736e2');
INSERT INTO "trace" VALUES(551,108,'session',7,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'ce8a1ddc0c344e62d0f0d348e7d02c483297e69031fab5b0762f03931ac00746');
INSERT INTO "trace" VALUES(552,109,'session',7,'demander-dte','dte_le',NULL,'2025-06-05',NULL,4,0,'bf79d925a40142af074006628035a8b526c189734e819de84991ef4b48f3b822');
INSERT INTO "trace" VALUES(553,109,'session',7,'demander-dte','dte_commentaire',NULL,'Salle au rez-de-chaussée, s’il vous plaît.',NULL,4,0,'0f05bc917382646a42f470f0136d04df33ded0b8bd0d650f295f1a8e144d78d2');
INSERT INTO "trace" VALUES(554,109,'session',7,'demander-dte','etat','en_preparation','dte_envoye',NULL,4,0,'0bff666712ae4f28f2061da271db4c4c716fb68064d397d943c0cc8153dce4df');
INSERT INTO "trace" VALUES(555,110,'session',8,'creer','certification',NULL,'TP-99902m01',NULL,1,0,'daf5b14ac6b84df2f62e3e0bd7d3421ee0539fd7d048e0ec9303618528b27bc1');
INSERT INTO "trace" VALUES(556,110,'session',8,'creer','centre',NULL,'E-000001',NULL,1,0,'83ca3d13ab10193780e77fb522340405e674116a5b7b8fd3e0da36d400142e4e');
INSERT INTO "trace" VALUES(557,110,'session',8,'creer','etat',NULL,'en_preparation',NULL,1,0,'ab58d5f610d14361436512f62b847bb2df0314310bb495791633bd5122ad056f');
INSERT INTO "trace" VALUES(558,110,'session',8,'creer','debut',NULL,'2025-06-23',NULL,1,0,'bc3c23931e895b47cfa4f92959bf08929e6e54449e5bf58a20f9f73e74a025d3');
INSERT INTO "trace" VALUES(559,110,'session',8,'creer','fin',NULL,'2025-06-23',NULL,1,0,'ab3d540024cac53b189d88c7097c2f32a65f46d54340151704f96ef6a74032c9');
INSERT INTO "trace" VALUES(560,110,'session',8,'creer','heure_debut',NULL,'13:30',NULL,1,0,'e2b35c569fd67bb4d01e3caf91ca47aa92b42d4aaa2d7940b0412de460e23b4b');
INSERT INTO "trace" VALUES(561,110,'session',8,'creer','entretien_final',NULL,'1',NULL,1,0,'336bfae12ea4c5b58a972898c6729dde038834fc8e4b025a4bd8654084229ad9');
INSERT INTO "trace" VALUES(562,110,'session',8,'creer','site',NULL,'Annexe du port',NULL,1,0,'1e4dbdcad292eaaf8b56610ba8b4fbd46c43be1fbb595367ed63350efe68259f');
INSERT INTO "trace" VALUES(563,110,'session',8,'creer','commune',NULL,'Nantes',NULL,1,0,'36ffee5e5c4ce4f7a29362960e9caf0b7359e498a0998ba4a72532a5647a3fe3');
INSERT INTO "trace" VALUES(564,110,'session',8,'creer','commune_insee',NULL,'44109',NULL,1,0,'03f2555eb465e722e07962fc812ae567f417acbbcae73c0ccca53b56b650df33');
INSERT INTO "trace" VALUES(565,110,'session',8,'creer','departement',NULL,'44',NULL,1,0,'52b6263e9e89d3ad2bb37821ae8f520974bb7c1ef97e991164e1a4b1a99d6f82');
INSERT INTO "trace" VALUES(566,110,'session',8,'creer','region',NULL,'52',NULL,1,0,'67ed3cc4f769f5f9f0504b8fc0ca5d4fe940eab04aee63eb78d210ec201b4e4e');
INSERT INTO "trace" VALUES(567,110,'session',8,'creer','creee_le',NULL,'2025-06-03',NULL,1,0,'68fd2d761e5f617639338be73e2e425388d17fb0c8efa7651d1711a260ac975b');
INSERT INTO "trace" VALUES(568,110,'session',8,'creer','reprise',NULL,'0',NULL,1,0,'a8e70682f261c65cfa6965f8e152c32abc8e4410c9c04f1ea810f5561d30fe28');
INSERT INTO "trace" VALUES(569,111,'session',9,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'fdeab7eecd80944ce1095c26d743620e4dc19cd7fa606e37cab11804c888f358');
INSERT INTO "trace" VALUES(570,111,'session',9,'creer','centre',NULL,'E-000001',NULL,1,0,'342941521a5d083ad83705eb38181aa96af17a704b00503df61d4bb583089567');
INSERT INTO "trace" VALUES(571,111,'session',9,'creer','etat',NULL,'en_preparation',NULL,1,0,'e09b1b9fd207b47984bc541b259a4de0e6bd3061acef0ff08e0c3540bb0d7bb8');
INSERT INTO "trace" VALUES(572,111,'session',9,'creer','debut',NULL,'2025-11-03',NULL,1,0,'740a467352335ee9ddc13eaa602c1d6aee20f34f58d8be748b413255165620c9');
INSERT INTO "trace" VALUES(573,111,'session',9,'creer','fin',NULL,'2025-11-03',NULL,1,0,'51d1817e48efc7f4071278d75b67f1c435d05bb13b6898943943ab11d946782c');
INSERT INTO "trace" VALUES(574,111,'session',9,'creer','heure_debut',NULL,'09:00',NULL,1,0,'e7e7999ca26c65e13a5e1229424161dc0a04365fefb227467fd01e6953bcf052');
INSERT INTO "trace" VALUES(575,111,'session',9,'creer','entretien_final',NULL,'1',NULL,1,0,'b6dc02dee76a4a041e687f6664c8894543fefd942f3b31491b2127d1787a55ac');
INSERT INTO "trace" VALUES(576,111,'session',9,'creer','commune',NULL,'Nantes',NULL,1,0,'c3710df34f98dd28b2a2537af86c5217227e6324611e5c0ed1f993ce2a8ba401');
INSERT INTO "trace" VALUES(577,111,'session',9,'creer','commune_insee',NULL,'44109',NULL,1,0,'dafdb4eea89b3df2853c761f643e1b87443bd6b388461ea403478b991ce828b4');
INSERT INTO "trace" VALUES(578,111,'session',9,'creer','departement',NULL,'44',NULL,1,0,'b15bce5c6d7d6b5f4606c62c9657ff92440c24ca61995d4ecbb2caa961df00f8');
INSERT INTO "trace" VALUES(579,111,'session',9,'creer','region',NULL,'52',NULL,1,0,'86db4316dc348ccd8ab598384a449f1b226b38ccadf511ba572a84c7c7c6458f');
INSERT INTO "trace" VALUES(580,111,'session',9,'creer','creee_le',NULL,'2025-06-03',NULL,1,0,'d695e60d965278e102e77768fc8a4aed1f6668273b4800a6d1333d0fcf4e0c16');
INSERT INTO "trace" VALUES(581,111,'session',9,'creer','reprise',NULL,'0',NULL,1,0,'970fff02b5f0824c1e3345f57406f3e4e36a403ad53592b24ef989431c76cae6');
INSERT INTO "trace" VALUES(582,112,'session',9,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'92964a0c08cca8d8cc2fc4d792c72d890dd1c63247cca5c94997403928105753');
INSERT INTO "trace" VALUES(583,112,'session',9,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'80bb28b35ec3cd4d09cfe832cabc74474385481a5929efe73f893b73a57b35e8');
INSERT INTO "trace" VALUES(584,113,'session',9,'annuler','etat','en_preparation','annulee','centre fermé',4,0,'e2427ee7ae3deefda7e0a71cc720d545033aa03507bcf786c474df378f8cdf9d');
INSERT INTO "trace" VALUES(585,114,'profil',5,'modifier','fin',NULL,'2025-12-31',NULL,NULL,0,'4029e76cb028cf269590283c8b082a2fe524721a7e6e09be3ce0a12ebb5ba515');
INSERT INTO "trace" VALUES(586,115,'profil',7,'creer','agent',NULL,'denis',NULL,NULL,0,'00a46a69048fd5531bf61d150c6da4ffb29eab4d64e9eed9d850d0f869b18d1f');
INSERT INTO "trace" VALUES(587,115,'profil',7,'creer','role',NULL,'mpcp',NULL,NULL,0,'a85ff3c849d4d0491b7b62e995872265798e7f3fcc7ffd4eaa25f92bd636cf43');
INSERT INTO "trace" VALUES(588,115,'profil',7,'creer','choisi',NULL,'1',NULL,NULL,0,'29697efc1e1b0aeaf3a0b8be5827684f67044ee26a5805e0e90fc206fbc1a0ab');
INSERT INTO "trace" VALUES(589,116,'profil',7,'retirer','fin',NULL,'2025-06-13',NULL,NULL,0,'ef5f2f0294806b90362b7c873e6494e348b79540563f5cf083c051ef24c2d598');
INSERT INTO "trace" VALUES(590,116,'profil',7,'retirer','retire','0','1',NULL,NULL,0,'8e39a40cd6ec136ddabb5bf52ee3f8b49dc389f772ea09c73eac9b952d83e1c0');
INSERT INTO "trace" VALUES(591,117,'agrement',7,'agreer','centre',NULL,'E-000002',NULL,1,0,'123257767f6b65d8522d4fe1732428ac37e5185fecc20fb8220a92c0d1b297bf');
INSERT INTO "trace" VALUES(592,117,'agrement',7,'agreer','certification',NULL,'TP-99901m01',NULL,1,0,'5bf0cd75d66b2279e83c66adbf01e693a4f94c62a49a669afb089df4060a4ff2');
INSERT INTO "trace" VALUES(593,117,'agrement',7,'agreer','site',NULL,'Atelier B',NULL,1,0,'87a79cc940c4163826f02235f95726125791a7636c653a864f2262c3e285852a');
INSERT INTO "trace" VALUES(594,117,'agrement',7,'agreer','commune',NULL,'Cesson-Sévigné',NULL,1,0,'7971519a9ed197ace96764332e2ec18b1490ef244bc00cb8c0c15fe37d31c5aa');
INSERT INTO "trace" VALUES(595,117,'agrement',7,'agreer','commune_insee',NULL,'35051',NULL,1,0,'ecb0dd44f0847b039783d340eb776f48f84b9c9db4dfac6c344f4588349cfa84');
INSERT INTO "trace" VALUES(596,117,'agrement',7,'agreer','departement',NULL,'35',NULL,1,0,'b8e2c5dbf68b210e23b56ce1e0774ee85f84ec6470140b3d76c4e0c4c9f24aa1');
INSERT INTO "trace" VALUES(597,117,'agrement',7,'agreer','region',NULL,'53',NULL,1,0,'6ad66d0c9fa93953a822af2765d7cefe89435c2acd9014936046aebf6e02aefa');
INSERT INTO "trace" VALUES(598,117,'agrement',7,'agreer','debut',NULL,'2025-06-12',NULL,1,0,'46de448d3a967e8c2a575486802b239fb9a34f2c24a5a7c660a4424e3e9bb64d');
INSERT INTO "trace" VALUES(599,117,'agrement',7,'agreer','fin',NULL,'2026-12-31',NULL,1,0,'62f802c785f62e45ef0ee811d689977a71b533809ab43f14b2d4cb116c9cb139');
INSERT INTO "trace" VALUES(600,117,'agrement',7,'agreer','etat',NULL,'valide',NULL,1,0,'5113aaedb36c7bf9d09dbc46f5e0c6fb26b81c3e7b1ad08b3a5f5520d5a8c73c');
INSERT INTO "trace" VALUES(601,118,'candidat',7,'creer','nom',NULL,'PETIT',NULL,1,0,'08dca323fe46d2a42c370f7ca3a95971638ac794f46372fdb332592ad717dc79');
INSERT INTO "trace" VALUES(602,118,'candidat',7,'creer','prenom',NULL,'Hugo',NULL,1,0,'f04dc34d514902e4cce156585f6f1898cee45eb35bb482d0a8207f24708feecf');
INSERT INTO "trace" VALUES(603,118,'candidat',7,'creer','naissance',NULL,'1999-03-14',NULL,1,0,'f4175490459d742d285901e5a4e2d03f4c0cdaeccd5878ef62a79e4c0b6415e7');
INSERT INTO "trace" VALUES(604,118,'candidat',7,'creer','centre_id',NULL,'2',NULL,1,0,'0ae11180f1f1dcd0ff5ea8dc920023f0ec8a13f71203d9582df6807c5d07d53b');
INSERT INTO "trace" VALUES(605,119,'candidat',7,'distinguer','distinct_de',NULL,'C-000001','deux personnes',1,0,'7dc79ca191662ba2bf39518800fe533d9a6f742c963d5af485d86b6de41a339f');
INSERT INTO "trace" VALUES(606,119,'candidat',1,'distinguer','distinct_de',NULL,'C-000007','deux personnes',1,0,'add123c5370b994ca67148ddf964c4be10e490c824bbda11cd5a33fd62ce2031');
INSERT INTO "trace" VALUES(607,120,'candidat',8,'creer','nom',NULL,'NGUYEN',NULL,1,0,'333086b315a6317ee5d873a047a85f88ce48f82cb4312a92a776e896fdd8dfb3');
INSERT INTO "trace" VALUES(608,120,'candidat',8,'creer','prenom',NULL,'Linh',NULL,1,0,'94c8a9faef79ef2599f06811d440fe2744ed6f0681c2d9f43d96ff639a1ae8e4');
INSERT INTO "trace" VALUES(609,120,'candidat',8,'creer','naissance',NULL,'2001-02-28',NULL,1,0,'2f33cbd3ea959c99dd156dffc01a3cabb4e8f55f7f5b955056ae81a6417a21e1');
INSERT INTO "trace" VALUES(610,120,'candidat',8,'creer','centre_id',NULL,'2',NULL,1,0,'25ea9d536a77c86e355210b73686e223f527bda85b03b0004f8d1ca121ca5605');
INSERT INTO "trace" VALUES(611,121,'candidat',8,'fusionner','nom','NGUYEN',NULL,'même personne',1,0,'a59f78e908279de0ec9e3df2869d7dc0af1620a3902bd2c825ad6fdde640aa17');
INSERT INTO "trace" VALUES(612,121,'candidat',8,'fusionner','prenom','Linh',NULL,'même personne',1,0,'9bc87e968e7dc4f3aa0e55bfa76eddc839c330455716f9044ab5dd44396adf0d');
INSERT INTO "trace" VALUES(613,121,'candidat',8,'fusionner','naissance','2001-02-28',NULL,'même personne',1,0,'e2d03fe749e517e97a157fa33925ed33cd1e51dba60f235a58dd18e44d2a3b18');
INSERT INTO "trace" VALUES(614,121,'candidat',8,'fusionner','centre_id','2',NULL,'même personne',1,0,'0cc253e4673db2cf1e29b95377ca7281f146dd12de5f5fe8af7e5ef62a40a021');
INSERT INTO "trace" VALUES(615,121,'candidat',8,'fusionner','fusion',NULL,'C-000003','même personne',1,0,'4b2ba04b975bd1e288b1794604cfa08b0e8a61b32862677ea174fa8d45bee4d8');
INSERT INTO "trace" VALUES(616,121,'candidat',3,'fusionner','fusion',NULL,'C-000008','même personne',2,0,'b7a7c527e8824645b27347ece32129515f7bac09176133d0373ec0935bb220b5');
INSERT INTO "trace" VALUES(617,122,'jure',2,'modifier','nom_usage',NULL,'LE-GOFF-MARTIN',NULL,4,0,'ab582cbdabb669d2e91fc248849ca22c1701b7c8b0ead8ca3c9ec5d190b3d70b');
INSERT INTO "trace" VALUES(618,123,'session',5,'renvoyer','etat','en_attente_validation','convocations_envoyees','pièce manquante',8,0,'0411289e46bebdf008db1224effb6d089b9a8e73ec1a0309512e251e65c92ad8');
INSERT INTO "trace" VALUES(619,124,'session',5,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,9,0,'4cbf23e06a5d92960eac91e76b4c7a0673b51553aa114f4a2a4a57d7b35be509');
INSERT INTO "trace" VALUES(620,124,'session',5,'transmettre','resultats_le','2025-06-02','2025-06-14',NULL,9,0,'f977647761897fdb77488900e16cd02b5ebafca3f3aaf87820bb8da9e4a44b3c');
INSERT INTO "trace" VALUES(621,125,'session',10,'creer','certification',NULL,'TP-99901m01/CCS1',NULL,1,0,'6e0115e0f918aedcbcfe15c31380815e5e2f0ff6a0cb83d17772f2964c0730f5');
INSERT INTO "trace" VALUES(622,125,'session',10,'creer','centre',NULL,'E-000001',NULL,1,0,'8eb9806a82e2ab28bb09c26cd6baafdab4bafe03bec26019b373491680e75726');
INSERT INTO "trace" VALUES(623,125,'session',10,'creer','etat',NULL,'en_preparation',NULL,1,0,'811e8893893d5fac814508b8d6c63476974074d229f888317142a19db7e71f68');
INSERT INTO "trace" VALUES(624,125,'session',10,'creer','debut',NULL,'2025-07-07',NULL,1,0,'41bdca840c463e551ba0f3156a236e588b3b1d7fa212217e25c55d41dd14a258');
INSERT INTO "trace" VALUES(625,125,'session',10,'creer','fin',NULL,'2025-07-07',NULL,1,0,'bd39750e6a10d554d3a12bafd0f5e88a35f0e38176422d4ea0fa3b4925f75d1f');
INSERT INTO "trace" VALUES(626,125,'session',10,'creer','heure_debut',NULL,'09:00',NULL,1,0,'d0c59a46897c3d1b61e8681c36e6d80c191ff4c34cf4c4051277a08132e8ae9a');
INSERT INTO "trace" VALUES(627,125,'session',10,'creer','entretien_final',NULL,'0',NULL,1,0,'11095b394d8708b1b6a6e47f15e5ac9cc9d5606beb68e4e6c67853478f900758');
INSERT INTO "trace" VALUES(628,125,'session',10,'creer','commune',NULL,'Nantes',NULL,1,0,'af7d91abff39c7bd24cdc6201138abd6c41c36370d493e4d6403be4c7601ea55');
INSERT INTO "trace" VALUES(629,125,'session',10,'creer','commune_insee',NULL,'44109',NULL,1,0,'837d16a6703f7931d9a592f8b0422b911aa4edc7dcfb0de2a80769a645a165a9');
INSERT INTO "trace" VALUES(630,125,'session',10,'creer','departement',NULL,'44',NULL,1,0,'3be71936dfb7c81964c538b7a641cae0a623dc72e895f385b2f23467c4dc6d96');
INSERT INTO "trace" VALUES(631,125,'session',10,'creer','region',NULL,'52',NULL,1,0,'6caca83d91ebe57e721ad5becff0c75048535c41bc4f228f3ecaf970a356fcfd');
INSERT INTO "trace" VALUES(632,125,'session',10,'creer','creee_le',NULL,'2025-06-12',NULL,1,0,'567751a286efe48eb39b869a7742e7bab4a0f10f92b43325179b9996760ea786');
INSERT INTO "trace" VALUES(633,125,'session',10,'creer','reprise',NULL,'0',NULL,1,0,'071ae9404c9e24a600b4cf1f48de6fc1a5c752d9fabbeced8b275292374ca682');
INSERT INTO "trace" VALUES(634,126,'session',10,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'77444010b2218ebb8e5c63e9621c943209a752de32dafc9aefe81c66f03dbdf3');
INSERT INTO "trace" VALUES(635,126,'session',10,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'274c20a430520b874e3ff3b6f7b291c088ba16f4d105a676ee0dfd9538c7013f');
INSERT INTO "trace" VALUES(636,127,'session',10,'inscrire','inscription C-000001',NULL,'inscrit (formation)',NULL,4,0,'bcc0ff07e7a9ae000693565a3f482784d114f48b7709ad27b27813aa2a0e80bf');
INSERT INTO "trace" VALUES(637,128,'session',10,'inscrire','inscription C-000004',NULL,'inscrit (formation)',NULL,5,0,'df0844219d07e524ce780a4126644d8da4ff9ae7e9ce3760262e7ec3b954498f');
INSERT INTO "trace" VALUES(638,129,'convocation',25,'editer','edition',NULL,'1',NULL,1,0,'2d7cfda7045588929e18ba4bf03668b36dae986279e207e1f110e02271f2cbcb');
INSERT INTO "trace" VALUES(639,129,'convocation',26,'editer','edition',NULL,'1',NULL,1,0,'e93769416e576617111a7962692a66852449c6ddae0e76edd599bc3ebc58173d');
INSERT INTO "trace" VALUES(640,129,'convocation',27,'editer','edition',NULL,'1',NULL,1,0,'818eec252270ffa7029cbd1145a9676a165067a0516f0a513d11f41778b8d641');
INSERT INTO "trace" VALUES(641,129,'convocation',28,'editer','edition',NULL,'1',NULL,1,0,'c8a8f062791fab0060123ce7149c760d28a07693349a52239b3447f3c66f6581');
INSERT INTO "trace" VALUES(642,129,'session',10,'editer','etat','en_preparation','convocations_envoyees',NULL,6,0,'e9565fe1fd26bd19a18c32e58f9bff41955ed1b4794246c6cdab5a1b19e6ec9d');
INSERT INTO "trace" VALUES(643,129,'session',10,'editer','edition','0','1',NULL,6,0,'918bc8636a9f44cb829129dab4622a66f829fe6d8a95eeb0ddbefb0f31dd65ab');
INSERT INTO "trace" VALUES(644,130,'session',10,'resultats','resultat C-000001',NULL,'reussite',NULL,7,0,'e196cbc165cb7faf723a10dded4e88aa7a49da0ccf941bfff66882a6c08b6b5c');
INSERT INTO "trace" VALUES(645,131,'session',10,'resultats','resultat C-000004',NULL,'reussite',NULL,8,0,'40bbbc11aba0432b79ceedaf484ae548a4d38c7998c002fb3a0c222e19456ed1');
INSERT INTO "trace" VALUES(646,132,'session',10,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,9,0,'d8c288b1eb00b232a638134ac80fded53e02fae5e593da754b232a2b908d0740');
INSERT INTO "trace" VALUES(647,132,'session',10,'transmettre','resultats_le',NULL,'2025-07-07',NULL,9,0,'272c533bfe4de0fa85c8ec8ad8aef8ca78f3890e5a6dae168cb5a505ec0cfdc0');
INSERT INTO "trace" VALUES(648,133,'session',10,'ecarter','inscription C-000004','inscrit (formation)','ecarte (formation)','pas de titre',10,0,'9f091298c87db508d243c122369d51235bde3c03363640f55ab75cefba4366a3');
INSERT INTO "trace" VALUES(649,134,'session',10,'valider','etat','en_attente_validation','validee',NULL,11,0,'4e499a1cbd1c4edcd7cde8ddd215e71fbe65fdc7f38a6e33c281e4c7dbb271e6');
INSERT INTO "trace" VALUES(650,134,'session',10,'valider','validee_le',NULL,'2025-07-08',NULL,11,0,'8bc5218101413cdc6b7654cc4fdb12ec54ea71995059677d0fc4c21fe7f6905a');
INSERT INTO "trace" VALUES(651,134,'session',10,'valider','obtention C-000001',NULL,'TP-99901m01/CCS1',NULL,11,0,'c07c2dad6ad321032c81195ebe329b59649669034803bbccad90a5bdfafb794c');
INSERT INTO "trace" VALUES(652,135,'session',11,'creer','certification',NULL,'TP-99901m01','archives',1,1,'17c6cfbad7474f15e6d00cab93c48be9072111521c39672a1de1e6e45f7656b7');
INSERT INTO "trace" VALUES(653,135,'session',11,'creer','centre',NULL,'E-000001','archives',1,1,'f8e36e2b300245019f12a1ea325fc91c079aa8a454f90a3780789181194774ad');
INSERT INTO "trace" VALUES(654,135,'session',11,'creer','etat',NULL,'en_preparation','archives',1,1,'a0aec3e9c0a94ba7f8ecba0cf3245ef3cf4bbb2f27698e5b1db69657f69f53ec');
INSERT INTO "trace" VALUES(655,135,'session',11,'creer','debut',NULL,'2024-05-06','archives',1,1,'68812d581de86abdf075a4efffd76ed652cabe0cdc8bf19b9634c201cd355658');
INSERT INTO "trace" VALUES(656,135,'session',11,'creer','fin',NULL,'2024-05-06','archives',1,1,'167a793081dcfa70a9f82be3621ef52b3af910dd30aa8dffd5a70a5912ba7642');
INSERT INTO "trace" VALUES(657,135,'session',11,'creer','heure_debut',NULL,'09:00','archives',1,1,'4642119a8efad9360d8b0a62c7e42b7d4553416cc7adffc2e250b9b05107b56b');
INSERT INTO "trace" VALUES(658,135,'session',11,'creer','entretien_final',NULL,'1','archives',1,1,'3f7c0253d5d5bf992a0b378c32dfe2d581b0a65fe23facf5503f3c32d3dcc5d4');
INSERT INTO "trace" VALUES(659,135,'session',11,'creer','commune',NULL,'Nantes','archives',1,1,'bf8c03f8417d982a970e5e882625a063c9f138df70c9c4d9c7fff86e1aec5121');
INSERT INTO "trace" VALUES(660,135,'session',11,'creer','commune_insee',NULL,'44109','archives',1,1,'e3d4c19114dbc05d464d4197f58269632e93d501433f12d52d0082c876bf7378');
INSERT INTO "trace" VALUES(661,135,'session',11,'creer','departement',NULL,'44','archives',1,1,'2950203ee1282df3251ad915021d0cd61fc9c174a79e56f20e8dfb9fe8756ba7');
INSERT INTO "trace" VALUES(662,135,'session',11,'creer','region',NULL,'52','archives',1,1,'ae73bb090cdf096c7f8b069037003deb41ccd8471654292cd5a37f6cdc2f8ec7');
INSERT INTO "trace" VALUES(663,135,'session',11,'creer','creee_le',NULL,'2025-07-08','archives',1,1,'3ae30e4afe6337fd22ad5e33ce4b579d7c2f5a28f17c758423e94ea170782512');
INSERT INTO "trace" VALUES(664,135,'session',11,'creer','reprise',NULL,'1','archives',1,1,'4bf13f28bd62b416d61643cf5b5a802e56674cfeee45e72271617a2fd9ea17bd');
INSERT INTO "trace" VALUES(665,136,'export',136,'export-jures','filtre',NULL,'titre : TP-99901m01 ; état : utilisable ; disponibilité : le 2025-06-10',NULL,NULL,0,'a7c65476d59742b1d3ee5e4fa6bea8abe4fabf9f0360905c824a7d1fad83a431');
INSERT INTO "trace" VALUES(666,136,'export',136,'export-jures','colonnes',NULL,'numero_jure, civilite, nom, prenom, telephone_professionnel, telephone_personnel, adresse, complement, code_postal, commune, courriel, departement, employeur, certifications, habilitation_fin, utilisable_jusqu_au, derniere_session, nombre_sessions',NULL,NULL,0,'2992e608bf70c736adc52b9eefc34477bc7ae51cb4529d8a17e25c754efe0632');
INSERT INTO "trace" VALUES(667,136,'export',136,'export-jures','nombre',NULL,'2',NULL,NULL,0,'bb465e278a2ee17a81f2c2969d4bf75b148a9482f0f999c7c706d17a5228bcf8');
INSERT INTO "trace" VALUES(668,137,'habilitation',2,'brouillon','etat','validee','brouillon',NULL,2,0,'8b9f5a1e977469fcac503b6b441082f8ac331d4c79885e60153ec62203d116c5');
INSERT INTO "trace" VALUES(669,138,'jure',1,'modifier','employeur','Horlogerie Martin','Horlogerie Martin et fille',NULL,4,0,'3028888b57579b06d0cfd6af2110628775f0521adbe3a764803f59ed5768f6e0');
INSERT INTO "trace" VALUES(670,139,'base',139,'migrer','schema','2','3',NULL,NULL,0,'15cb8bcadc63cafcaafa1964b95e585b319ee259e45311736f8e966ac149324b');
INSERT INTO "trace" VALUES(671,139,'base',139,'migrer','entretiens',NULL,'7',NULL,NULL,0,'a5dec2159b07406f6b2d89adac55bd73d57db57870797b654221b19854288e6d');
INSERT INTO "trace" VALUES(672,139,'base',139,'migrer','obtentions_redites',NULL,'1',NULL,NULL,0,'5950c55d9a1b49d9cd7f7af4a220e7ed8e1a1df9c8a75d81f13fcd2fe91cc4d1');
INSERT INTO "trace" VALUES(673,139,'base',139,'migrer','sans_appui',NULL,'0',NULL,NULL,0,'1c23b9d7d11aca0c0e14af8ba536aceebe9d9c5c8d361e2c0be5f07b99cc3308');
INSERT INTO "trace" VALUES(674,139,'base',139,'migrer','parchemins',NULL,'3',NULL,NULL,0,'f25d27e75145b2d8d889a9643e565c91e8a4fabffea79b1adfc341a5562abd27');
INSERT INTO "trace" VALUES(675,139,'base',139,'migrer','contestes',NULL,'3',NULL,NULL,0,'1c5dbc9601a4a0e6528c5197c255f1a269f18cd71b6235fab7e9c2502fef4042');
INSERT INTO "trace" VALUES(676,139,'base',139,'migrer','agrements_retires',NULL,'2',NULL,NULL,0,'38d07e9382b915b5d08daa366f0d17435aa17984fa19673daa3099fabd505253');
INSERT INTO "trace" VALUES(677,139,'base',139,'migrer','delais',NULL,'4',NULL,NULL,0,'2944d91e6168b10c8896790cb101d567e6db7adeee0f8a1b9904e20b80204565');
INSERT INTO "trace" VALUES(678,139,'base',139,'migrer','copie',NULL,'ceres.db.avant-v3-20261126-202457',NULL,NULL,0,'021a4d9923a001f3954c7f54a1201ac870e986fed5d918a058dea69a19885717');
INSERT INTO "trace" VALUES(679,140,'session',7,'deroger','derogation convocation',NULL,'en_attente','retard du centre',5,1,'beb5ac95554eaa4fc141c0b61db93321e926cc8107707aa774620b1e150896c3');
INSERT INTO "trace" VALUES(680,141,'controle',1,'creer','centre',NULL,'E-000001',NULL,1,0,'09786a9d5652e0ac35493737bf7db6f0c1fdf588c843d381a1ef8de29989218a');
INSERT INTO "trace" VALUES(681,141,'controle',1,'creer','date',NULL,'2025-07-30',NULL,1,0,'502448086d186d2f8f3cb52a8172981b9cd4c6c295f87fe571a45fa93bd415e0');
INSERT INTO "trace" VALUES(682,141,'controle',1,'creer','type',NULL,'sur_place',NULL,1,0,'ec3089d66cf11e61cf0986e905661f034bf58ea237d341f5b8d552ad5825708f');
INSERT INTO "trace" VALUES(683,141,'controle',1,'creer','etat',NULL,'ouvert',NULL,1,0,'92a1b3da212c200fe60b368ad5416b769321c4bb4a57a4b116d90a04d6ef6de1');
INSERT INTO "trace" VALUES(684,142,'controle',1,'constater','constat',NULL,'Registre absent.',NULL,2,0,'adcbe05371c155e042a902684bd18639f62ac76f37088b4cc70563293e18493f');
INSERT INTO "trace" VALUES(685,143,'demande_vae',1,'creer','candidat',NULL,'C-000005',NULL,1,0,'081c760517e04f0695ab014e65909496a304658e3c42a86c465e62cfcedadc4b');
INSERT INTO "trace" VALUES(686,143,'demande_vae',1,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'b893336d87565e47b00f8582b367a8bbbe4aee44fdc02c0f1de953bbe3c0f9dc');
INSERT INTO "trace" VALUES(687,143,'demande_vae',1,'creer','deposee_le',NULL,'2025-08-01',NULL,1,0,'58b6c6be0582d308b9bcbd83faf7a6467548f40acfbc4cceb57f76ec44d33f1c');
INSERT INTO "trace" VALUES(688,143,'demande_vae',1,'creer','etat',NULL,'deposee',NULL,1,0,'00f5ed8e7e366be962271fa96219dc185425f9df638ca309cff98bc44e8c94d8');
INSERT INTO "trace" VALUES(689,144,'jure',2,'modifier','employeur',NULL,'Horlogerie Le Goff',NULL,5,0,'0709989e8b3b3bb2ebf5ce128544770a295e4480ef3bfad159f73b3f96c65002');
INSERT INTO "trace" VALUES(690,145,'base',145,'migrer','schema','3','4',NULL,NULL,0,'11a37705b08beafd339d806f87a81a1f5c9e0f12722df61aa53eaad7cba578f0');
INSERT INTO "trace" VALUES(691,145,'base',145,'migrer','lots_scelles',NULL,'144',NULL,NULL,0,'65554d5247d6b69f2c7504dda5ecb2d4396bf5ae2b2debd3b7a75425ed4d8ed1');
INSERT INTO "trace" VALUES(692,145,'base',145,'migrer','traces_scellees',NULL,'689',NULL,NULL,0,'92e146b13c85de07594f138c9b1f29c7044e55dae618fa7452ec077be6eec2a1');
INSERT INTO "trace" VALUES(693,145,'base',145,'migrer','lignes_au_journal',NULL,'208',NULL,NULL,0,'dce554580999f631f9c3ba2ad8affa0e0e5b6bf9ef39591bf0c6c602d8bb90bd');
INSERT INTO "trace" VALUES(694,145,'base',145,'migrer','copie',NULL,'ceres.db.avant-v4-20261129-062719',NULL,NULL,0,'091fde58c2de13ac871909905a1f20f872d04e690a5ef801b8c62589d6d5d227');
INSERT INTO "trace" VALUES(695,146,'centre',1,'courrier','logo',NULL,'90f6e124daa3e744bdc3ed5604c9d5aa3e7a8afed9caf42bbb8eb672abd7ea7e',NULL,2,0,'378e468003286617cc50175512789405ec2423db85532a47b0ff791f8d2c499a');
INSERT INTO "trace" VALUES(696,146,'centre',1,'courrier','signataire',NULL,'Ana Prunier',NULL,2,0,'48ad3e85bab6cd80fa5a11ba25a00f3863ec8ecdfeda1d4fafc3c64ffd59b6aa');
INSERT INTO "trace" VALUES(697,146,'centre',1,'courrier','qualite',NULL,'Directrice',NULL,2,0,'2f2274c9494901f9ac85455077ef839cb18d6a90e2d7a0e514ac82cb12fc8ad9');
INSERT INTO "trace" VALUES(698,147,'jure',2,'modifier','employeur','Horlogerie Le Goff','Horlogerie Le Goff et fils',NULL,6,0,'b10e1f345a1598fe4135a85169709b9f5786b2d9d539f7ea1f4232c74ad756a3');
CREATE INDEX ix_jure_departement ON jure (departement, actif);
CREATE INDEX ix_jure_identite ON jure (cle, naissance);
CREATE INDEX ix_jure_region ON jure (region, actif);
CREATE INDEX ix_succession_nouveau ON succession (nouveau);
CREATE INDEX ix_candidat_centre ON candidat (centre_id);
CREATE INDEX ix_candidat_departement ON candidat (departement, cle, naissance);
CREATE INDEX ix_candidat_identite ON candidat (cle, naissance);
CREATE INDEX ix_experience_jure_id ON experience (jure_id);
CREATE INDEX ix_experience_titre_id ON experience (titre_id);
CREATE INDEX ix_profil_centre_id ON profil (centre_id);
CREATE UNIQUE INDEX uq_profil_choisi ON profil (agent) WHERE choisi = 1;
CREATE INDEX ix_candidat_mot_candidat_id ON candidat_mot (candidat_id);
CREATE INDEX ix_distinction_second ON distinction (second_id);
CREATE INDEX ix_habilitation_a_expirer ON habilitation (etat, expiration_constatee, titre_id, fin) WHERE etat = 'validee' AND expiration_constatee IS NULL;
CREATE INDEX ix_habilitation_certification ON habilitation (certification_id, titre_id);
CREATE INDEX ix_habilitation_etat ON habilitation (etat, titre_id, fin);
CREATE INDEX ix_habilitation_jure ON habilitation (jure_id, certification_id);
CREATE INDEX ix_identite_candidat_noms ON identite_candidat (noms, naissance);
CREATE INDEX ix_lien_jure_candidat_id ON lien_jure (candidat_id);
CREATE INDEX ix_lien_jure_centre_id ON lien_jure (centre_id);
CREATE INDEX ix_lien_jure_jure_id ON lien_jure (jure_id);
CREATE INDEX ix_convocation_candidat_id ON convocation (candidat_id);
CREATE INDEX ix_convocation_jure_id ON convocation (jure_id);
CREATE TRIGGER tr_candidat_mots_ajout AFTER INSERT ON candidat BEGIN INSERT INTO candidat_mot (mot, candidat_id) SELECT DISTINCT value, NEW.id FROM json_each('["' || replace(NEW.cle, ' ', '","') || '"]') WHERE value <> ''; END;
CREATE TRIGGER tr_candidat_mots_changement AFTER UPDATE OF cle ON candidat WHEN OLD.cle <> NEW.cle BEGIN DELETE FROM candidat_mot WHERE candidat_id = OLD.id; INSERT INTO candidat_mot (mot, candidat_id) SELECT DISTINCT value, NEW.id FROM json_each('["' || replace(NEW.cle, ' ', '","') || '"]') WHERE value <> ''; END;
CREATE TRIGGER tr_candidat_mots_retrait BEFORE DELETE ON candidat BEGIN DELETE FROM candidat_mot WHERE candidat_id = OLD.id; END;
CREATE TRIGGER tr_candidat_identite_ajout AFTER INSERT ON candidat BEGIN INSERT INTO identite_candidat (candidat_id, noms, naissance) VALUES (NEW.id, NEW.cle, NEW.naissance) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER tr_candidat_identite_changement AFTER UPDATE OF cle, naissance ON candidat BEGIN INSERT INTO identite_candidat (candidat_id, noms, naissance) VALUES (NEW.id, NEW.cle, NEW.naissance) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER tr_candidat_identite_retrait BEFORE DELETE ON candidat BEGIN DELETE FROM identite_candidat WHERE candidat_id = OLD.id; END;
CREATE INDEX ix_agrement_centre ON agrement (centre_id, certification_id);
CREATE INDEX ix_agrement_certification_id ON agrement (certification_id);
CREATE INDEX ix_demande_vae_candidat ON demande_vae (candidat_id, deposee_le);
CREATE INDEX ix_demande_vae_certification ON demande_vae (certification_id, titre_id);
CREATE INDEX ix_demande_vae_titre ON demande_vae (titre_id, deposee_le);
CREATE INDEX ix_derogation_centre ON derogation (centre_id, certification_id, debut);
CREATE INDEX ix_derogation_certification_id ON derogation (certification_id);
CREATE INDEX ix_derogation_session_id ON derogation (session_id);
CREATE INDEX ix_derogation_utilisee_par_id ON derogation (utilisee_par_id);
CREATE INDEX ix_evenement_agrement_jour ON evenement_agrement (agrement_id, a_compter_du);
CREATE INDEX ix_controle_agrement_id ON controle (agrement_id);
CREATE INDEX ix_controle_centre ON controle (centre_id, date);
CREATE INDEX ix_controle_session_id ON controle (session_id);
CREATE INDEX ix_constat_controle_id ON constat (controle_id);
CREATE INDEX ix_parchemin_candidat ON parchemin (candidat_id, certification_id);
CREATE INDEX ix_parchemin_certification ON parchemin (certification_id);
CREATE INDEX ix_parchemin_etat ON parchemin (etat);
CREATE INDEX ix_session_examen_centre ON session_examen (centre_id, debut);
CREATE INDEX ix_session_examen_certification ON session_examen (certification_id, titre_id);
CREATE INDEX ix_session_examen_debut ON session_examen (debut);
CREATE INDEX ix_session_examen_departement ON session_examen (departement, debut);
CREATE INDEX ix_session_examen_etat ON session_examen (etat, debut);
CREATE INDEX ix_session_examen_region ON session_examen (region, debut);
CREATE INDEX ix_session_examen_titre ON session_examen (titre_id, debut);
CREATE INDEX ix_participation_jure ON participation (jure_id);
CREATE INDEX ix_inscription_candidat ON inscription (candidat_id);
CREATE INDEX ix_inscription_demande_vae_id ON inscription (demande_vae_id);
CREATE INDEX ix_inscription_session ON inscription (session_id, candidat_id);
CREATE UNIQUE INDEX uq_inscription_vivante ON inscription (candidat_id, session_id) WHERE etat = 'inscrit';
CREATE INDEX ix_obtention_certification ON obtention (certification_id);
CREATE INDEX ix_obtention_session ON obtention (session_id);
CREATE INDEX ix_lot_annule ON lot (annule);
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
COMMIT;
PRAGMA application_id = 1128616517;
PRAGMA user_version = 4;
