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
	cle TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_centre PRIMARY KEY (id), 
	CONSTRAINT ck_centre_version CHECK (version >= 1), 
	CONSTRAINT ck_centre_siret CHECK (siret IS NULL OR length(siret) = 14), 
	CONSTRAINT uq_centre_siret UNIQUE (siret)
)
 STRICT

;
INSERT INTO "centre" VALUES(1,'Ateliers du Cadran','73282932000074','3 rue du Balancier','44000','Nantes','44109','44','52','0261910001','contact@example.fr','ateliers du cadran nantes 73282932000074',1);
INSERT INTO "centre" VALUES(2,'École de la Reliure',NULL,NULL,NULL,'Rennes','35238','35','53',NULL,NULL,'ecole de la reliure rennes',1);
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
INSERT INTO "jure" VALUES(2,NULL,'LE-GOFF','LE-GOFF-MARTIN','Yann',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Nantes','44109','44','52','Horlogerie Le Goff',1,'le goff yann',5);
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
)
 STRICT

;
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
)
 STRICT

;
INSERT INTO "trace" VALUES(1,1,'profil',1,'creer','agent',NULL,'alice',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(2,1,'profil',1,'creer','role',NULL,'mpcp',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(3,1,'profil',1,'creer','choisi',NULL,'1',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(4,2,'titre',1,'creer','reference',NULL,'TP-99901m01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(5,2,'titre',1,'creer','code',NULL,'TP-99901',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(6,2,'titre',1,'creer','millesime',NULL,'m01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(7,2,'titre',1,'creer','rncp',NULL,'RNCP99801',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(8,2,'titre',1,'creer','intitule',NULL,'Accordeur horloger',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(9,2,'titre',1,'creer','sigle',NULL,'AH',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(10,2,'titre',1,'creer','niveau',NULL,'5',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(11,2,'titre',1,'creer','date_debut_validite',NULL,'2021-01-01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(12,2,'titre',1,'creer','date_fin_validite',NULL,'2026-12-31',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(13,2,'titre',1,'creer','date_fin_prolongation',NULL,'2027-12-31',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(14,2,'titre',1,'creer','origine_prolongation',NULL,'calculee',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(15,2,'titre',1,'creer','CCP1',NULL,'Régler la sonnerie',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(16,2,'titre',1,'creer','CCP2',NULL,'Remonter le mécanisme',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(17,2,'titre',1,'creer','CCS1',NULL,'Carillons anciens',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(18,2,'titre',1,'creer','rome',NULL,'B1604',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(19,3,'titre',2,'creer','reference',NULL,'TP-99902m01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(20,3,'titre',2,'creer','code',NULL,'TP-99902',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(21,3,'titre',2,'creer','millesime',NULL,'m01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(22,3,'titre',2,'creer','intitule',NULL,'Relieur à façon',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(23,3,'titre',2,'creer','date_debut_validite',NULL,'2020-07-01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(24,3,'titre',2,'creer','date_fin_validite',NULL,'2025-06-30',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(25,3,'titre',2,'creer','date_fin_prolongation',NULL,'2025-12-31',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(26,3,'titre',2,'creer','origine_prolongation',NULL,'saisie',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(27,3,'titre',2,'creer','CCP1',NULL,'Coudre les cahiers',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(28,3,'titre',2,'creer','CCP2',NULL,'Dorer la tranche',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(29,4,'titre',3,'importer','reference',NULL,'RNCP37674',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(30,4,'titre',3,'importer','rncp',NULL,'RNCP37674',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(31,4,'titre',3,'importer','intitule',NULL,'Développeur web et web mobile',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(32,4,'titre',3,'importer','niveau',NULL,'5',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(33,4,'titre',3,'importer','nsf',NULL,'326t',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(34,4,'titre',3,'importer','texte_officiel',NULL,'Arrêté relatif au titre professionnel « Développeur web et web mobile » (JO du 13/05/2023)',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(35,4,'titre',3,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(36,4,'titre',3,'importer','date_debut_validite',NULL,'2023-09-01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(37,4,'titre',3,'importer','date_fin_validite',NULL,'2028-09-01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(38,4,'titre',3,'importer','date_fin_prolongation',NULL,'2029-09-01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(39,4,'titre',3,'importer','origine_prolongation',NULL,'calculee',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(40,4,'titre',3,'importer','CCP1',NULL,'Développer la partie front-end d''une application web ou web mobile sécurisée',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(41,4,'titre',3,'importer','CCP1.code_bloc',NULL,'RNCP37674BC01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(42,4,'titre',3,'importer','CCP2',NULL,'Développer la partie back-end d''une application web ou web mobile sécurisée',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(43,4,'titre',3,'importer','CCP2.code_bloc',NULL,'RNCP37674BC02',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(44,4,'titre',3,'importer','rome',NULL,'M1805',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(45,4,'titre',3,'importer','precedents',NULL,'RNCP31114',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(46,4,'titre',4,'importer','reference',NULL,'RNCP37682',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(47,4,'titre',4,'importer','rncp',NULL,'RNCP37682',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(48,4,'titre',4,'importer','intitule',NULL,'Technicien supérieur systèmes et réseaux',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(49,4,'titre',4,'importer','niveau',NULL,'5',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(50,4,'titre',4,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(51,4,'titre',4,'importer','date_debut_validite',NULL,'2023-09-01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(52,4,'titre',4,'importer','date_fin_validite',NULL,'2026-09-01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(53,4,'titre',4,'importer','date_fin_prolongation',NULL,'2027-09-01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(54,4,'titre',4,'importer','origine_prolongation',NULL,'calculee',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(55,4,'titre',4,'importer','CCP1',NULL,'Exploiter les éléments de l''infrastructure et assurer le support aux utilisateurs',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(56,4,'titre',4,'importer','CCP1.code_bloc',NULL,'RNCP37682BC01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(57,4,'titre',4,'importer','CCP2',NULL,'Maintenir l''infrastructure et contribuer à son évolution et à sa sécurisation',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(58,4,'titre',4,'importer','CCP2.code_bloc',NULL,'RNCP37682BC02',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(59,4,'titre',4,'importer','precedents',NULL,'RNCP31115',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(60,4,'titre',4,'importer','suivants',NULL,'RNCP42463',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(61,4,'titre',5,'importer','reference',NULL,'RNCP42463',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(62,4,'titre',5,'importer','rncp',NULL,'RNCP42463',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(63,4,'titre',5,'importer','intitule',NULL,'Technicien supérieur systèmes et réseaux',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(64,4,'titre',5,'importer','niveau',NULL,'5',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(65,4,'titre',5,'importer','texte_officiel',NULL,'Arrêté relatif au titre professionnel « Technicien supérieur systèmes et réseaux » (JO du 19/06/2026)',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(66,4,'titre',5,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(67,4,'titre',5,'importer','date_debut_validite',NULL,'2026-09-01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(68,4,'titre',5,'importer','date_fin_validite',NULL,'2031-08-31',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(69,4,'titre',5,'importer','date_fin_prolongation',NULL,'2032-08-31',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(70,4,'titre',5,'importer','origine_prolongation',NULL,'calculee',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(71,4,'titre',5,'importer','CCP1',NULL,'Assurer le support aux utilisateurs',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(72,4,'titre',5,'importer','CCP1.code_bloc',NULL,'RNCP42463BC01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(73,4,'titre',5,'importer','CCP2',NULL,'Exploiter les éléments de l''infrastructure',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(74,4,'titre',5,'importer','CCP2.code_bloc',NULL,'RNCP42463BC02',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(75,4,'titre',5,'importer','CCP3',NULL,'Maintenir en conditions opérationnelles l''infrastructure',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(76,4,'titre',5,'importer','CCP3.code_bloc',NULL,'RNCP42463BC03',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(77,4,'titre',6,'importer','reference',NULL,'RNCP38667',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(78,4,'titre',6,'importer','rncp',NULL,'RNCP38667',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(79,4,'titre',6,'importer','intitule',NULL,'Assistant de direction',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(80,4,'titre',6,'importer','niveau',NULL,'5',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(81,4,'titre',6,'importer','texte_officiel',NULL,'Arrêté relatif au titre professionnel « Assistant de direction » (JO du 01/02/2024)',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(82,4,'titre',6,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(83,4,'titre',6,'importer','date_debut_validite',NULL,'2024-07-29',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(84,4,'titre',6,'importer','date_fin_validite',NULL,'2029-07-29',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(85,4,'titre',6,'importer','date_fin_prolongation',NULL,'2030-07-29',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(86,4,'titre',6,'importer','origine_prolongation',NULL,'rncp',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(87,4,'titre',6,'importer','CCP1',NULL,'Assurer les fonctions de support administratif et organisationnel à l''équipe de direction',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(88,4,'titre',6,'importer','CCP1.code_bloc',NULL,'RNCP38667BC01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(89,4,'titre',6,'importer','CCP2',NULL,'Organiser et suivre les projets et dossiers spécifiques de l''équipe de direction',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(90,4,'titre',6,'importer','CCP2.code_bloc',NULL,'RNCP38667BC02',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(91,4,'titre',6,'importer','precedents',NULL,'RNCP34143',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(92,4,'titre',7,'importer','reference',NULL,'RNCP38676',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(93,4,'titre',7,'importer','rncp',NULL,'RNCP38676',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(94,4,'titre',7,'importer','intitule',NULL,'Manager d''unité marchande',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(95,4,'titre',7,'importer','niveau',NULL,'5',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(96,4,'titre',7,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(97,4,'titre',7,'importer','date_debut_validite',NULL,'2024-03-03',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(98,4,'titre',7,'importer','date_fin_validite',NULL,'2027-03-03',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(99,4,'titre',7,'importer','date_fin_prolongation',NULL,'2028-03-03',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(100,4,'titre',7,'importer','origine_prolongation',NULL,'rncp',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(101,4,'titre',7,'importer','CCP1',NULL,'Développer la dynamique commerciale de l''unité marchande dans un environnement omnicanal',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(102,4,'titre',7,'importer','CCP1.code_bloc',NULL,'RNCP38676BC01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(103,4,'titre',7,'importer','CCP2',NULL,'Optimiser la performance économique et la rentabilité de l''unité marchande',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(104,4,'titre',7,'importer','CCP2.code_bloc',NULL,'RNCP38676BC02',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(105,4,'titre',7,'importer','CCP3',NULL,'Manager l''équipe de l''unité marchande',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(106,4,'titre',7,'importer','CCP3.code_bloc',NULL,'RNCP38676BC03',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(107,4,'titre',7,'importer','precedents',NULL,'RNCP32291',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(108,4,'titre',8,'importer','reference',NULL,'RNCP99901',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(109,4,'titre',8,'importer','rncp',NULL,'RNCP99901',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(110,4,'titre',8,'importer','intitule',NULL,'Accordeur d''horloges monumentales',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(111,4,'titre',8,'importer','niveau',NULL,'4',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(112,4,'titre',8,'importer','nsf',NULL,'224v',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(113,4,'titre',8,'importer','texte_officiel',NULL,'Arrêté du 3 mars 2024 relatif au titre inventé (JO du 10/03/2024)',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(114,4,'titre',8,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(115,4,'titre',8,'importer','date_debut_validite',NULL,'2024-04-01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(116,4,'titre',8,'importer','date_fin_validite',NULL,'2029-04-01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(117,4,'titre',8,'importer','date_fin_prolongation',NULL,'2030-04-01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(118,4,'titre',8,'importer','origine_prolongation',NULL,'calculee',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(119,4,'titre',8,'importer','CCP1',NULL,'Régler la sonnerie d''une horloge monumentale',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(120,4,'titre',8,'importer','CCP1.code_bloc',NULL,'RNCP99901BC01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(121,4,'titre',8,'importer','CCP2',NULL,'Remonter le mécanisme d''une horloge monumentale',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(122,4,'titre',8,'importer','CCP2.code_bloc',NULL,'RNCP99901BC02',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(123,4,'titre',8,'importer','rome',NULL,'B1604',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(124,5,'centre',1,'creer','nom',NULL,'Ateliers du Cadran',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(125,5,'centre',1,'creer','siret',NULL,'73282932000074',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(126,5,'centre',1,'creer','adresse',NULL,'3 rue du Balancier',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(127,5,'centre',1,'creer','code_postal',NULL,'44000',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(128,5,'centre',1,'creer','commune',NULL,'Nantes',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(129,5,'centre',1,'creer','commune_insee',NULL,'44109',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(130,5,'centre',1,'creer','departement',NULL,'44',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(131,5,'centre',1,'creer','region',NULL,'52',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(132,5,'centre',1,'creer','telephone',NULL,'0261910001',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(133,5,'centre',1,'creer','courriel',NULL,'contact@example.fr',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(134,6,'centre',2,'creer','nom',NULL,'École de la Reliure',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(135,6,'centre',2,'creer','commune',NULL,'Rennes',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(136,6,'centre',2,'creer','commune_insee',NULL,'35238',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(137,6,'centre',2,'creer','departement',NULL,'35',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(138,6,'centre',2,'creer','region',NULL,'53',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(139,7,'profil',2,'creer','agent',NULL,'alice',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(140,7,'profil',2,'creer','role',NULL,'centre',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(141,7,'profil',2,'creer','centre_id',NULL,'1',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(142,8,'profil',3,'creer','agent',NULL,'alice',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(143,8,'profil',3,'creer','role',NULL,'ud',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(144,8,'profil',3,'creer','departement',NULL,'44',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(145,9,'profil',4,'creer','agent',NULL,'alice',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(146,9,'profil',4,'creer','role',NULL,'direccte',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(147,9,'profil',4,'creer','region',NULL,'52',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(148,10,'profil',5,'creer','agent',NULL,'bruno',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(149,10,'profil',5,'creer','role',NULL,'ud',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(150,10,'profil',5,'creer','departement',NULL,'35',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(151,10,'profil',5,'creer','choisi',NULL,'1',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(152,11,'profil',6,'creer','agent',NULL,'claire',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(153,11,'profil',6,'creer','role',NULL,'mpcp',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(154,11,'profil',6,'creer','choisi',NULL,'1',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(155,12,'agrement',1,'agreer','centre',NULL,'E-000001',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(156,12,'agrement',1,'agreer','certification',NULL,'TP-99901m01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(157,12,'agrement',1,'agreer','debut',NULL,'2022-01-01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(158,12,'agrement',1,'agreer','fin',NULL,'2026-12-31',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(159,12,'agrement',1,'agreer','etat',NULL,'valide',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(160,13,'agrement',2,'agreer','centre',NULL,'E-000001',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(161,13,'agrement',2,'agreer','certification',NULL,'TP-99901m01/CCS1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(162,13,'agrement',2,'agreer','debut',NULL,'2022-01-01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(163,13,'agrement',2,'agreer','fin',NULL,'2026-12-31',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(164,13,'agrement',2,'agreer','etat',NULL,'valide',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(165,14,'agrement',3,'agreer','centre',NULL,'E-000001',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(166,14,'agrement',3,'agreer','certification',NULL,'TP-99902m01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(167,14,'agrement',3,'agreer','site',NULL,'Annexe du port',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(168,14,'agrement',3,'agreer','commune',NULL,'Nantes',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(169,14,'agrement',3,'agreer','commune_insee',NULL,'44109',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(170,14,'agrement',3,'agreer','departement',NULL,'44',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(171,14,'agrement',3,'agreer','region',NULL,'52',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(172,14,'agrement',3,'agreer','debut',NULL,'2022-01-01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(173,14,'agrement',3,'agreer','fin',NULL,'2025-06-30',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(174,14,'agrement',3,'agreer','etat',NULL,'valide',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(175,15,'agrement',4,'agreer','centre',NULL,'E-000001',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(176,15,'agrement',4,'agreer','certification',NULL,'TP-99902m01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(177,15,'agrement',4,'agreer','site',NULL,'Quai nord',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(178,15,'agrement',4,'agreer','commune',NULL,'Nantes',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(179,15,'agrement',4,'agreer','commune_insee',NULL,'44109',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(180,15,'agrement',4,'agreer','departement',NULL,'44',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(181,15,'agrement',4,'agreer','region',NULL,'52',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(182,15,'agrement',4,'agreer','debut',NULL,'2022-01-01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(183,15,'agrement',4,'agreer','fin',NULL,'2025-06-30',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(184,15,'agrement',4,'agreer','etat',NULL,'valide',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(185,16,'agrement',5,'agreer','centre',NULL,'E-000002',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(186,16,'agrement',5,'agreer','certification',NULL,'TP-99901m01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(187,16,'agrement',5,'agreer','debut',NULL,'2023-01-01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(188,16,'agrement',5,'agreer','fin',NULL,'2026-12-31',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(189,16,'agrement',5,'agreer','etat',NULL,'valide',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(190,17,'agrement',5,'retirer-agrement','etat','valide','retire','locaux non conformes',2,0,NULL);
INSERT INTO "trace" VALUES(191,18,'agrement',6,'agreer','centre',NULL,'E-000002',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(192,18,'agrement',6,'agreer','certification',NULL,'TP-99902m01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(193,18,'agrement',6,'agreer','debut',NULL,'2025-04-01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(194,18,'agrement',6,'agreer','fin',NULL,'2025-06-30',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(195,18,'agrement',6,'agreer','etat',NULL,'valide',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(196,19,'agrement',6,'retirer-agrement','etat','valide','retire',NULL,2,0,NULL);
INSERT INTO "trace" VALUES(197,20,'jure',1,'creer','civilite',NULL,'MME',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(198,20,'jure',1,'creer','nom',NULL,'MARTIN',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(199,20,'jure',1,'creer','prenom',NULL,'Alice',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(200,20,'jure',1,'creer','naissance',NULL,'1970-05-04',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(201,20,'jure',1,'creer','telephone_professionnel',NULL,'0261910002',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(202,20,'jure',1,'creer','telephone_professionnel_e164',NULL,'+33261910002',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(203,20,'jure',1,'creer','telephone_personnel',NULL,'0639980001',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(204,20,'jure',1,'creer','telephone_personnel_e164',NULL,'+33639980001',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(205,20,'jure',1,'creer','courriel',NULL,'alice.martin@example.fr',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(206,20,'jure',1,'creer','adresse',NULL,'12 allée des Pendules',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(207,20,'jure',1,'creer','code_postal',NULL,'44000',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(208,20,'jure',1,'creer','commune',NULL,'Nantes',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(209,20,'jure',1,'creer','commune_insee',NULL,'44109',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(210,20,'jure',1,'creer','departement',NULL,'44',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(211,20,'jure',1,'creer','region',NULL,'52',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(212,20,'jure',1,'creer','employeur',NULL,'Horlogerie Martin',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(213,20,'jure',1,'creer','actif',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(214,21,'jure',2,'creer','nom',NULL,'LE-GOFF',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(215,21,'jure',2,'creer','prenom',NULL,'Yann',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(216,21,'jure',2,'creer','commune',NULL,'Nantes',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(217,21,'jure',2,'creer','commune_insee',NULL,'44109',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(218,21,'jure',2,'creer','departement',NULL,'44',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(219,21,'jure',2,'creer','region',NULL,'52',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(220,21,'jure',2,'creer','actif',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(221,22,'jure',3,'creer','nom',NULL,'DURAND',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(222,22,'jure',3,'creer','prenom',NULL,'Zoé',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(223,22,'jure',3,'creer','naissance',NULL,'1981-11-30',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(224,22,'jure',3,'creer','commune',NULL,'Saint-Nazaire',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(225,22,'jure',3,'creer','commune_insee',NULL,'44184',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(226,22,'jure',3,'creer','departement',NULL,'44',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(227,22,'jure',3,'creer','region',NULL,'52',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(228,22,'jure',3,'creer','actif',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(229,23,'jure',4,'creer','nom',NULL,'DURANT',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(230,23,'jure',4,'creer','prenom',NULL,'Zoé',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(231,23,'jure',4,'creer','naissance',NULL,'1981-11-30',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(232,23,'jure',4,'creer','commune',NULL,'Saint-Nazaire',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(233,23,'jure',4,'creer','commune_insee',NULL,'44184',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(234,23,'jure',4,'creer','departement',NULL,'44',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(235,23,'jure',4,'creer','region',NULL,'52',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(236,23,'jure',4,'creer','actif',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(237,24,'jure',5,'creer','nom',NULL,'PARTI',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(238,24,'jure',5,'creer','prenom',NULL,'Léon',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(239,24,'jure',5,'creer','commune',NULL,'Nantes',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(240,24,'jure',5,'creer','commune_insee',NULL,'44109',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(241,24,'jure',5,'creer','departement',NULL,'44',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(242,24,'jure',5,'creer','region',NULL,'52',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(243,24,'jure',5,'creer','actif',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(244,25,'jure',1,'experience','experience',NULL,'TP-99901m01 2010-01-01/',NULL,2,0,NULL);
INSERT INTO "trace" VALUES(245,26,'jure',2,'experience','experience',NULL,'TP-99901m01 2010-01-01/',NULL,2,0,NULL);
INSERT INTO "trace" VALUES(246,27,'jure',3,'experience','experience',NULL,'TP-99901m01 2010-01-01/',NULL,2,0,NULL);
INSERT INTO "trace" VALUES(247,28,'jure',1,'experience','experience',NULL,'B1604 2001-09-01/2009-12-31',NULL,3,0,NULL);
INSERT INTO "trace" VALUES(248,29,'jure',4,'experience','experience',NULL,'B1604 2012-01-01/',NULL,2,0,NULL);
INSERT INTO "trace" VALUES(249,30,'habilitation',1,'creer','jure',NULL,'J-000001',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(250,30,'habilitation',1,'creer','certification',NULL,'TP-99901m01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(251,30,'habilitation',1,'creer','etat',NULL,'validee',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(252,30,'habilitation',1,'creer','debut',NULL,'2025-01-07',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(253,30,'habilitation',1,'creer','fin',NULL,'2026-12-31',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(254,31,'habilitation',2,'creer','jure',NULL,'J-000002',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(255,31,'habilitation',2,'creer','certification',NULL,'TP-99901m01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(256,31,'habilitation',2,'creer','etat',NULL,'validee',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(257,31,'habilitation',2,'creer','debut',NULL,'2025-01-07',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(258,31,'habilitation',2,'creer','fin',NULL,'2026-12-31',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(259,32,'habilitation',3,'creer','jure',NULL,'J-000003',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(260,32,'habilitation',3,'creer','certification',NULL,'TP-99901m01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(261,32,'habilitation',3,'creer','etat',NULL,'validee',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(262,32,'habilitation',3,'creer','debut',NULL,'2025-01-07',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(263,32,'habilitation',3,'creer','fin',NULL,'2026-12-31',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(264,33,'habilitation',4,'creer','jure',NULL,'J-000001',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(265,33,'habilitation',4,'creer','certification',NULL,'TP-99901m01/CCS1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(266,33,'habilitation',4,'creer','etat',NULL,'validee',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(267,33,'habilitation',4,'creer','debut',NULL,'2025-01-07',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(268,33,'habilitation',4,'creer','fin',NULL,'2026-12-31',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(269,34,'habilitation',5,'creer','jure',NULL,'J-000002',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(270,34,'habilitation',5,'creer','certification',NULL,'TP-99901m01/CCS1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(271,34,'habilitation',5,'creer','etat',NULL,'validee',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(272,34,'habilitation',5,'creer','debut',NULL,'2025-01-07',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(273,34,'habilitation',5,'creer','fin',NULL,'2026-12-31',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(274,35,'habilitation',6,'creer','jure',NULL,'J-000004',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(275,35,'habilitation',6,'creer','certification',NULL,'TP-99901m01/CCP1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(276,35,'habilitation',6,'creer','etat',NULL,'brouillon',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(277,35,'habilitation',6,'creer','debut',NULL,'2025-01-07',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(278,35,'habilitation',6,'creer','fin',NULL,'2026-12-31',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(279,36,'habilitation',7,'creer','jure',NULL,'J-000004',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(280,36,'habilitation',7,'creer','certification',NULL,'TP-99901m01/CCP2',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(281,36,'habilitation',7,'creer','etat',NULL,'validee',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(282,36,'habilitation',7,'creer','debut',NULL,'2025-01-07',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(283,36,'habilitation',7,'creer','fin',NULL,'2025-02-28',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(284,37,'habilitation',8,'creer','jure',NULL,'J-000005',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(285,37,'habilitation',8,'creer','certification',NULL,'TP-99901m01/CCP1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(286,37,'habilitation',8,'creer','etat',NULL,'brouillon',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(287,37,'habilitation',8,'creer','debut',NULL,'2025-01-07',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(288,37,'habilitation',8,'creer','fin',NULL,'2026-12-31',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(289,38,'habilitation',8,'supprimer','jure','J-000005',NULL,NULL,1,0,NULL);
INSERT INTO "trace" VALUES(290,38,'habilitation',8,'supprimer','certification','TP-99901m01/CCP1',NULL,NULL,1,0,NULL);
INSERT INTO "trace" VALUES(291,38,'habilitation',8,'supprimer','etat','brouillon',NULL,NULL,1,0,NULL);
INSERT INTO "trace" VALUES(292,38,'habilitation',8,'supprimer','debut','2025-01-07',NULL,NULL,1,0,NULL);
INSERT INTO "trace" VALUES(293,38,'habilitation',8,'supprimer','fin','2026-12-31',NULL,NULL,1,0,NULL);
INSERT INTO "trace" VALUES(294,39,'jure',5,'inactiver','actif','1','0',NULL,2,0,NULL);
INSERT INTO "trace" VALUES(295,40,'jure',3,'lier','lien',NULL,'E-000002 (formateur)',NULL,3,0,NULL);
INSERT INTO "trace" VALUES(296,41,'habilitation',6,'fusionner','jure','J-000004','J-000003','même personne',2,0,NULL);
INSERT INTO "trace" VALUES(297,41,'habilitation',7,'fusionner','jure','J-000004','J-000003','même personne',2,0,NULL);
INSERT INTO "trace" VALUES(298,41,'jure',4,'fusionner','experience','B1604 2012-01-01/',NULL,'même personne',3,0,NULL);
INSERT INTO "trace" VALUES(299,41,'jure',3,'fusionner','experience',NULL,'B1604 2012-01-01/','même personne',4,0,NULL);
INSERT INTO "trace" VALUES(300,41,'jure',4,'fusionner','nom','DURANT',NULL,'même personne',3,0,NULL);
INSERT INTO "trace" VALUES(301,41,'jure',4,'fusionner','prenom','Zoé',NULL,'même personne',3,0,NULL);
INSERT INTO "trace" VALUES(302,41,'jure',4,'fusionner','naissance','1981-11-30',NULL,'même personne',3,0,NULL);
INSERT INTO "trace" VALUES(303,41,'jure',4,'fusionner','commune','Saint-Nazaire',NULL,'même personne',3,0,NULL);
INSERT INTO "trace" VALUES(304,41,'jure',4,'fusionner','commune_insee','44184',NULL,'même personne',3,0,NULL);
INSERT INTO "trace" VALUES(305,41,'jure',4,'fusionner','departement','44',NULL,'même personne',3,0,NULL);
INSERT INTO "trace" VALUES(306,41,'jure',4,'fusionner','region','52',NULL,'même personne',3,0,NULL);
INSERT INTO "trace" VALUES(307,41,'jure',4,'fusionner','actif','1',NULL,'même personne',3,0,NULL);
INSERT INTO "trace" VALUES(308,41,'jure',4,'fusionner','fusion',NULL,'J-000003','même personne',3,0,NULL);
INSERT INTO "trace" VALUES(309,41,'jure',3,'fusionner','fusion',NULL,'J-000004','même personne',4,0,NULL);
INSERT INTO "trace" VALUES(310,42,'habilitation',7,'expirer','etat_effectif','active','expiree','fin le 2025-02-28',2,0,NULL);
INSERT INTO "trace" VALUES(311,43,'habilitation',3,'suspendre','etat','validee','suspendue','indisponible',2,0,NULL);
INSERT INTO "trace" VALUES(312,44,'candidat',1,'creer','civilite',NULL,'M',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(313,44,'candidat',1,'creer','nom',NULL,'PETIT',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(314,44,'candidat',1,'creer','prenom',NULL,'Hugo',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(315,44,'candidat',1,'creer','naissance',NULL,'1999-03-14',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(316,44,'candidat',1,'creer','commune_naissance',NULL,'Nantes',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(317,44,'candidat',1,'creer','commune_naissance_insee',NULL,'44109',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(318,44,'candidat',1,'creer','telephone',NULL,'0639980002',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(319,44,'candidat',1,'creer','telephone_e164',NULL,'+33639980002',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(320,44,'candidat',1,'creer','courriel',NULL,'hugo@example.fr',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(321,44,'candidat',1,'creer','commune',NULL,'Nantes',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(322,44,'candidat',1,'creer','commune_insee',NULL,'44109',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(323,44,'candidat',1,'creer','departement',NULL,'44',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(324,44,'candidat',1,'creer','centre_id',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(325,45,'candidat',2,'creer','civilite',NULL,'MME',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(326,45,'candidat',2,'creer','nom',NULL,'ROUX',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(327,45,'candidat',2,'creer','prenom',NULL,'Inès',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(328,45,'candidat',2,'creer','naissance',NULL,'1998-12-01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(329,45,'candidat',2,'creer','commune_naissance',NULL,'Saint-Genis-Laval',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(330,45,'candidat',2,'creer','commune_naissance_insee',NULL,'69204',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(331,45,'candidat',2,'creer','centre_id',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(332,46,'candidat',3,'creer','nom',NULL,'NGUYEN',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(333,46,'candidat',3,'creer','prenom',NULL,'Linh',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(334,46,'candidat',3,'creer','naissance',NULL,'2001-02-28',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(335,46,'candidat',3,'creer','pays_naissance',NULL,'Viêt Nam',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(336,46,'candidat',3,'creer','ville_naissance',NULL,'Huế',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(337,46,'candidat',3,'creer','centre_id',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(338,47,'candidat',4,'creer','nom',NULL,'DUPOND',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(339,47,'candidat',4,'creer','prenom',NULL,'Max',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(340,47,'candidat',4,'creer','naissance',NULL,'1997-07-07',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(341,47,'candidat',4,'creer','centre_id',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(342,48,'candidat',5,'creer','nom',NULL,'SOLO',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(343,48,'candidat',5,'creer','prenom',NULL,'Ève',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(344,48,'candidat',5,'creer','naissance',NULL,'1990-10-10',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(345,48,'candidat',5,'creer','centre_id',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(346,49,'candidat',6,'creer','nom',NULL,'GRAND',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(347,49,'candidat',6,'creer','prenom',NULL,'Noé',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(348,49,'candidat',6,'creer','naissance',NULL,'2000-02-29',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(349,49,'candidat',6,'creer','centre_id',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(350,50,'candidat',4,'modifier','nom','DUPOND','DUPONT',NULL,2,0,NULL);
INSERT INTO "trace" VALUES(351,51,'candidat',4,'modifier','prenom','Max','Maxime',NULL,3,0,NULL);
INSERT INTO "trace" VALUES(352,51,'candidat',4,'modifier','naissance','1997-07-07','1997-07-17',NULL,3,0,NULL);
INSERT INTO "trace" VALUES(353,52,'jure',2,'lier','lien',NULL,'C-000005 (parent)',NULL,3,0,NULL);
INSERT INTO "trace" VALUES(354,53,'session',1,'creer','certification',NULL,'TP-99901m01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(355,53,'session',1,'creer','centre',NULL,'E-000001',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(356,53,'session',1,'creer','etat',NULL,'en_preparation',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(357,53,'session',1,'creer','debut',NULL,'2025-03-10',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(358,53,'session',1,'creer','fin',NULL,'2025-03-11',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(359,53,'session',1,'creer','heure_debut',NULL,'09:00',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(360,53,'session',1,'creer','heure_convocation',NULL,'08:30',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(361,53,'session',1,'creer','heure_jury',NULL,'08:00',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(362,53,'session',1,'creer','entretien_final',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(363,53,'session',1,'creer','commune',NULL,'Nantes',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(364,53,'session',1,'creer','commune_insee',NULL,'44109',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(365,53,'session',1,'creer','departement',NULL,'44',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(366,53,'session',1,'creer','region',NULL,'52',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(367,53,'session',1,'creer','creee_le',NULL,'2025-01-20',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(368,53,'session',1,'creer','reprise',NULL,'0',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(369,54,'session',1,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,NULL);
INSERT INTO "trace" VALUES(370,54,'session',1,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,NULL);
INSERT INTO "trace" VALUES(371,55,'session',1,'inscrire','inscription C-000001',NULL,'inscrit (formation)',NULL,4,0,NULL);
INSERT INTO "trace" VALUES(372,56,'session',1,'inscrire','inscription C-000002',NULL,'inscrit (formation)',NULL,5,0,NULL);
INSERT INTO "trace" VALUES(373,57,'session',1,'inscrire','inscription C-000003',NULL,'inscrit (formation)',NULL,6,0,NULL);
INSERT INTO "trace" VALUES(374,58,'session',1,'inscrire','inscription C-000004',NULL,'inscrit (formation)',NULL,7,0,NULL);
INSERT INTO "trace" VALUES(375,59,'session',1,'demander-dte','dte_le',NULL,'2025-01-21',NULL,8,0,NULL);
INSERT INTO "trace" VALUES(376,59,'session',1,'demander-dte','dte_commentaire',NULL,'Deux aménagements d’épreuve.',NULL,8,0,NULL);
INSERT INTO "trace" VALUES(377,59,'session',1,'demander-dte','etat','en_preparation','dte_envoye',NULL,8,0,NULL);
INSERT INTO "trace" VALUES(378,60,'convocation',1,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(379,60,'convocation',2,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(380,60,'convocation',3,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(381,60,'convocation',4,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(382,60,'convocation',5,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(383,60,'convocation',6,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(384,60,'session',1,'editer','etat','dte_envoye','convocations_envoyees',NULL,9,0,NULL);
INSERT INTO "trace" VALUES(385,60,'session',1,'editer','edition','0','1',NULL,9,0,NULL);
INSERT INTO "trace" VALUES(386,61,'session',1,'resultats','resultat C-000001',NULL,'reussite',NULL,10,0,NULL);
INSERT INTO "trace" VALUES(387,62,'session',1,'resultats','resultat C-000002',NULL,'echec',NULL,11,0,NULL);
INSERT INTO "trace" VALUES(388,63,'session',1,'resultats','resultat C-000003',NULL,'absent',NULL,12,0,NULL);
INSERT INTO "trace" VALUES(389,64,'session',1,'resultats','resultat C-000004',NULL,'reussite_partielle (CCP1)',NULL,13,0,NULL);
INSERT INTO "trace" VALUES(390,65,'session',1,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,14,0,NULL);
INSERT INTO "trace" VALUES(391,65,'session',1,'transmettre','resultats_le',NULL,'2025-03-11',NULL,14,0,NULL);
INSERT INTO "trace" VALUES(392,66,'session',1,'valider','etat','en_attente_validation','validee',NULL,15,0,NULL);
INSERT INTO "trace" VALUES(393,66,'session',1,'valider','validee_le',NULL,'2025-03-14',NULL,15,0,NULL);
INSERT INTO "trace" VALUES(394,66,'session',1,'valider','obtention C-000001',NULL,'TP-99901m01',NULL,15,0,NULL);
INSERT INTO "trace" VALUES(395,66,'session',1,'valider','obtention C-000004',NULL,'TP-99901m01/CCP1',NULL,15,0,NULL);
INSERT INTO "trace" VALUES(396,67,'session',2,'creer','certification',NULL,'TP-99901m01/CCP1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(397,67,'session',2,'creer','centre',NULL,'E-000001',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(398,67,'session',2,'creer','etat',NULL,'en_preparation',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(399,67,'session',2,'creer','debut',NULL,'2025-04-07',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(400,67,'session',2,'creer','fin',NULL,'2025-04-07',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(401,67,'session',2,'creer','heure_debut',NULL,'09:00',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(402,67,'session',2,'creer','entretien_final',NULL,'0',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(403,67,'session',2,'creer','commune',NULL,'Nantes',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(404,67,'session',2,'creer','commune_insee',NULL,'44109',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(405,67,'session',2,'creer','departement',NULL,'44',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(406,67,'session',2,'creer','region',NULL,'52',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(407,67,'session',2,'creer','creee_le',NULL,'2025-03-17',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(408,67,'session',2,'creer','reprise',NULL,'0',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(409,68,'session',2,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,NULL);
INSERT INTO "trace" VALUES(410,68,'session',2,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,NULL);
INSERT INTO "trace" VALUES(411,69,'session',2,'inscrire','inscription C-000002',NULL,'inscrit (formation)',NULL,4,0,NULL);
INSERT INTO "trace" VALUES(412,70,'convocation',7,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(413,70,'convocation',8,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(414,70,'convocation',9,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(415,70,'session',2,'editer','etat','en_preparation','convocations_envoyees',NULL,5,0,NULL);
INSERT INTO "trace" VALUES(416,70,'session',2,'editer','edition','0','1',NULL,5,0,NULL);
INSERT INTO "trace" VALUES(417,71,'session',2,'resultats','resultat C-000002',NULL,'reussite',NULL,6,0,NULL);
INSERT INTO "trace" VALUES(418,72,'session',2,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,7,0,NULL);
INSERT INTO "trace" VALUES(419,72,'session',2,'transmettre','resultats_le',NULL,'2025-04-07',NULL,7,0,NULL);
INSERT INTO "trace" VALUES(420,73,'session',2,'valider','etat','en_attente_validation','validee',NULL,8,0,NULL);
INSERT INTO "trace" VALUES(421,73,'session',2,'valider','validee_le',NULL,'2025-04-08',NULL,8,0,NULL);
INSERT INTO "trace" VALUES(422,73,'session',2,'valider','obtention C-000002',NULL,'TP-99901m01/CCP1',NULL,8,0,NULL);
INSERT INTO "trace" VALUES(423,74,'session',3,'creer','certification',NULL,'TP-99901m01/CCS1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(424,74,'session',3,'creer','centre',NULL,'E-000001',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(425,74,'session',3,'creer','etat',NULL,'en_preparation',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(426,74,'session',3,'creer','debut',NULL,'2025-04-14',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(427,74,'session',3,'creer','fin',NULL,'2025-04-14',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(428,74,'session',3,'creer','heure_debut',NULL,'09:00',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(429,74,'session',3,'creer','entretien_final',NULL,'0',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(430,74,'session',3,'creer','commune',NULL,'Nantes',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(431,74,'session',3,'creer','commune_insee',NULL,'44109',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(432,74,'session',3,'creer','departement',NULL,'44',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(433,74,'session',3,'creer','region',NULL,'52',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(434,74,'session',3,'creer','creee_le',NULL,'2025-03-17',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(435,74,'session',3,'creer','reprise',NULL,'0',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(436,75,'session',3,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,NULL);
INSERT INTO "trace" VALUES(437,75,'session',3,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,NULL);
INSERT INTO "trace" VALUES(438,76,'session',3,'inscrire','inscription C-000001',NULL,'inscrit (formation)',NULL,4,0,NULL);
INSERT INTO "trace" VALUES(439,77,'convocation',10,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(440,77,'convocation',11,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(441,77,'convocation',12,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(442,77,'session',3,'editer','etat','en_preparation','convocations_envoyees',NULL,5,0,NULL);
INSERT INTO "trace" VALUES(443,77,'session',3,'editer','edition','0','1',NULL,5,0,NULL);
INSERT INTO "trace" VALUES(444,78,'session',3,'resultats','resultat C-000001',NULL,'reussite',NULL,6,0,NULL);
INSERT INTO "trace" VALUES(445,79,'session',3,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,7,0,NULL);
INSERT INTO "trace" VALUES(446,79,'session',3,'transmettre','resultats_le',NULL,'2025-04-14',NULL,7,0,NULL);
INSERT INTO "trace" VALUES(447,80,'session',3,'valider','etat','en_attente_validation','validee',NULL,8,0,NULL);
INSERT INTO "trace" VALUES(448,80,'session',3,'valider','validee_le',NULL,'2025-04-15',NULL,8,0,NULL);
INSERT INTO "trace" VALUES(449,80,'session',3,'valider','obtention C-000001',NULL,'TP-99901m01/CCS1',NULL,8,0,NULL);
INSERT INTO "trace" VALUES(450,81,'session',4,'creer','certification',NULL,'TP-99901m01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(451,81,'session',4,'creer','centre',NULL,'E-000001',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(452,81,'session',4,'creer','etat',NULL,'en_preparation',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(453,81,'session',4,'creer','debut',NULL,'2025-05-12',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(454,81,'session',4,'creer','fin',NULL,'2025-05-12',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(455,81,'session',4,'creer','heure_debut',NULL,'09:00',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(456,81,'session',4,'creer','entretien_final',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(457,81,'session',4,'creer','commune',NULL,'Nantes',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(458,81,'session',4,'creer','commune_insee',NULL,'44109',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(459,81,'session',4,'creer','departement',NULL,'44',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(460,81,'session',4,'creer','region',NULL,'52',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(461,81,'session',4,'creer','creee_le',NULL,'2025-04-01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(462,81,'session',4,'creer','reprise',NULL,'0',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(463,82,'session',4,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,NULL);
INSERT INTO "trace" VALUES(464,82,'session',4,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,NULL);
INSERT INTO "trace" VALUES(465,83,'session',4,'inscrire','inscription C-000002',NULL,'inscrit (formation)',NULL,4,0,NULL);
INSERT INTO "trace" VALUES(466,84,'session',4,'inscrire','inscription C-000003',NULL,'inscrit (formation)',NULL,5,0,NULL);
INSERT INTO "trace" VALUES(467,85,'session',4,'inscrire','inscription C-000006',NULL,'inscrit (formation)',NULL,6,0,NULL);
INSERT INTO "trace" VALUES(468,86,'convocation',13,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(469,86,'convocation',14,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(470,86,'convocation',15,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(471,86,'convocation',16,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(472,86,'convocation',17,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(473,86,'session',4,'editer','etat','en_preparation','convocations_envoyees',NULL,7,0,NULL);
INSERT INTO "trace" VALUES(474,86,'session',4,'editer','edition','0','1',NULL,7,0,NULL);
INSERT INTO "trace" VALUES(475,87,'session',4,'resultats','resultat C-000002',NULL,'reussite',NULL,8,0,NULL);
INSERT INTO "trace" VALUES(476,88,'session',4,'resultats','resultat C-000003',NULL,'echec',NULL,9,0,NULL);
INSERT INTO "trace" VALUES(477,89,'session',4,'resultats','resultat C-000006',NULL,'reussite_partielle (CCP1, CCP2)',NULL,10,0,NULL);
INSERT INTO "trace" VALUES(478,90,'session',4,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,11,0,NULL);
INSERT INTO "trace" VALUES(479,90,'session',4,'transmettre','resultats_le',NULL,'2025-05-12',NULL,11,0,NULL);
INSERT INTO "trace" VALUES(480,91,'session',4,'valider','etat','en_attente_validation','validee',NULL,12,0,NULL);
INSERT INTO "trace" VALUES(481,91,'session',4,'valider','validee_le',NULL,'2025-05-13',NULL,12,0,NULL);
INSERT INTO "trace" VALUES(482,91,'session',4,'valider','obtention C-000002',NULL,'TP-99901m01',NULL,12,0,NULL);
INSERT INTO "trace" VALUES(483,91,'session',4,'valider','obtention C-000006',NULL,'TP-99901m01/CCP1',NULL,12,0,NULL);
INSERT INTO "trace" VALUES(484,91,'session',4,'valider','obtention C-000006',NULL,'TP-99901m01/CCP2',NULL,12,0,NULL);
INSERT INTO "trace" VALUES(485,92,'session',4,'debloquer','etat','validee','debloquee','résultats inversés',13,0,NULL);
INSERT INTO "trace" VALUES(486,93,'session',4,'resultats','resultat C-000006','reussite_partielle (CCP1, CCP2)','echec',NULL,14,0,NULL);
INSERT INTO "trace" VALUES(487,94,'session',5,'creer','certification',NULL,'TP-99901m01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(488,94,'session',5,'creer','centre',NULL,'E-000001',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(489,94,'session',5,'creer','etat',NULL,'en_preparation',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(490,94,'session',5,'creer','debut',NULL,'2025-06-02',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(491,94,'session',5,'creer','fin',NULL,'2025-06-02',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(492,94,'session',5,'creer','heure_debut',NULL,'09:00',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(493,94,'session',5,'creer','entretien_final',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(494,94,'session',5,'creer','commune',NULL,'Nantes',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(495,94,'session',5,'creer','commune_insee',NULL,'44109',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(496,94,'session',5,'creer','departement',NULL,'44',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(497,94,'session',5,'creer','region',NULL,'52',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(498,94,'session',5,'creer','creee_le',NULL,'2025-04-01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(499,94,'session',5,'creer','reprise',NULL,'0',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(500,95,'session',5,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,NULL);
INSERT INTO "trace" VALUES(501,95,'session',5,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,NULL);
INSERT INTO "trace" VALUES(502,96,'session',5,'inscrire','inscription C-000004',NULL,'inscrit (formation)',NULL,4,0,NULL);
INSERT INTO "trace" VALUES(503,97,'convocation',18,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(504,97,'convocation',19,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(505,97,'convocation',20,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(506,97,'session',5,'editer','etat','en_preparation','convocations_envoyees',NULL,5,0,NULL);
INSERT INTO "trace" VALUES(507,97,'session',5,'editer','edition','0','1',NULL,5,0,NULL);
INSERT INTO "trace" VALUES(508,98,'session',5,'resultats','resultat C-000004',NULL,'reussite',NULL,6,0,NULL);
INSERT INTO "trace" VALUES(509,99,'session',5,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,7,0,NULL);
INSERT INTO "trace" VALUES(510,99,'session',5,'transmettre','resultats_le',NULL,'2025-06-02',NULL,7,0,NULL);
INSERT INTO "trace" VALUES(511,100,'session',6,'creer','certification',NULL,'TP-99901m01/CCP1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(512,100,'session',6,'creer','centre',NULL,'E-000001',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(513,100,'session',6,'creer','etat',NULL,'en_preparation',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(514,100,'session',6,'creer','debut',NULL,'2025-09-15',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(515,100,'session',6,'creer','fin',NULL,'2025-09-15',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(516,100,'session',6,'creer','heure_debut',NULL,'09:00',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(517,100,'session',6,'creer','entretien_final',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(518,100,'session',6,'creer','commune',NULL,'Nantes',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(519,100,'session',6,'creer','commune_insee',NULL,'44109',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(520,100,'session',6,'creer','departement',NULL,'44',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(521,100,'session',6,'creer','region',NULL,'52',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(522,100,'session',6,'creer','creee_le',NULL,'2025-06-03',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(523,100,'session',6,'creer','reprise',NULL,'0',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(524,101,'session',6,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,NULL);
INSERT INTO "trace" VALUES(525,101,'session',6,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,NULL);
INSERT INTO "trace" VALUES(526,102,'session',6,'inscrire','inscription C-000003',NULL,'inscrit (formation)',NULL,4,0,NULL);
INSERT INTO "trace" VALUES(527,103,'session',6,'inscrire','inscription C-000004',NULL,'inscrit (formation)',NULL,5,0,NULL);
INSERT INTO "trace" VALUES(528,104,'convocation',21,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(529,104,'convocation',22,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(530,104,'convocation',23,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(531,104,'convocation',24,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(532,104,'session',6,'editer','etat','en_preparation','convocations_envoyees',NULL,6,0,NULL);
INSERT INTO "trace" VALUES(533,104,'session',6,'editer','edition','0','1',NULL,6,0,NULL);
INSERT INTO "trace" VALUES(534,104,'session',6,'editer','heure_convocation',NULL,'08:15',NULL,6,0,NULL);
INSERT INTO "trace" VALUES(535,105,'session',6,'inscrire','inscription C-000002',NULL,'inscrit (vae)',NULL,7,0,NULL);
INSERT INTO "trace" VALUES(536,106,'session',6,'desinscrire','inscription C-000003','inscrit (formation)','desinscrit (formation)','a renoncé',8,0,NULL);
INSERT INTO "trace" VALUES(537,107,'session',7,'creer','certification',NULL,'TP-99901m01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(538,107,'session',7,'creer','centre',NULL,'E-000001',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(539,107,'session',7,'creer','etat',NULL,'en_preparation',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(540,107,'session',7,'creer','debut',NULL,'2025-10-06',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(541,107,'session',7,'creer','fin',NULL,'2025-10-06',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(542,107,'session',7,'creer','heure_debut',NULL,'09:00',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(543,107,'session',7,'creer','entretien_final',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(544,107,'session',7,'creer','commune',NULL,'Nantes',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(545,107,'session',7,'creer','commune_insee',NULL,'44109',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(546,107,'session',7,'creer','departement',NULL,'44',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(547,107,'session',7,'creer','region',NULL,'52',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(548,107,'session',7,'creer','creee_le',NULL,'2025-06-03',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(549,107,'session',7,'creer','reprise',NULL,'0',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(550,108,'session',7,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,NULL);
INSERT INTO "trace" VALUES(551,108,'session',7,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,NULL);
INSERT INTO "trace" VALUES(552,109,'session',7,'demander-dte','dte_le',NULL,'2025-06-05',NULL,4,0,NULL);
INSERT INTO "trace" VALUES(553,109,'session',7,'demander-dte','dte_commentaire',NULL,'Salle au rez-de-chaussée, s’il vous plaît.',NULL,4,0,NULL);
INSERT INTO "trace" VALUES(554,109,'session',7,'demander-dte','etat','en_preparation','dte_envoye',NULL,4,0,NULL);
INSERT INTO "trace" VALUES(555,110,'session',8,'creer','certification',NULL,'TP-99902m01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(556,110,'session',8,'creer','centre',NULL,'E-000001',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(557,110,'session',8,'creer','etat',NULL,'en_preparation',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(558,110,'session',8,'creer','debut',NULL,'2025-06-23',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(559,110,'session',8,'creer','fin',NULL,'2025-06-23',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(560,110,'session',8,'creer','heure_debut',NULL,'13:30',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(561,110,'session',8,'creer','entretien_final',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(562,110,'session',8,'creer','site',NULL,'Annexe du port',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(563,110,'session',8,'creer','commune',NULL,'Nantes',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(564,110,'session',8,'creer','commune_insee',NULL,'44109',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(565,110,'session',8,'creer','departement',NULL,'44',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(566,110,'session',8,'creer','region',NULL,'52',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(567,110,'session',8,'creer','creee_le',NULL,'2025-06-03',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(568,110,'session',8,'creer','reprise',NULL,'0',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(569,111,'session',9,'creer','certification',NULL,'TP-99901m01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(570,111,'session',9,'creer','centre',NULL,'E-000001',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(571,111,'session',9,'creer','etat',NULL,'en_preparation',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(572,111,'session',9,'creer','debut',NULL,'2025-11-03',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(573,111,'session',9,'creer','fin',NULL,'2025-11-03',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(574,111,'session',9,'creer','heure_debut',NULL,'09:00',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(575,111,'session',9,'creer','entretien_final',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(576,111,'session',9,'creer','commune',NULL,'Nantes',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(577,111,'session',9,'creer','commune_insee',NULL,'44109',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(578,111,'session',9,'creer','departement',NULL,'44',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(579,111,'session',9,'creer','region',NULL,'52',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(580,111,'session',9,'creer','creee_le',NULL,'2025-06-03',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(581,111,'session',9,'creer','reprise',NULL,'0',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(582,112,'session',9,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,NULL);
INSERT INTO "trace" VALUES(583,112,'session',9,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,NULL);
INSERT INTO "trace" VALUES(584,113,'session',9,'annuler','etat','en_preparation','annulee','centre fermé',4,0,NULL);
INSERT INTO "trace" VALUES(585,114,'profil',5,'modifier','fin',NULL,'2025-12-31',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(586,115,'profil',7,'creer','agent',NULL,'denis',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(587,115,'profil',7,'creer','role',NULL,'mpcp',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(588,115,'profil',7,'creer','choisi',NULL,'1',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(589,116,'profil',7,'retirer','fin',NULL,'2025-06-13',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(590,116,'profil',7,'retirer','retire','0','1',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(591,117,'agrement',7,'agreer','centre',NULL,'E-000002',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(592,117,'agrement',7,'agreer','certification',NULL,'TP-99901m01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(593,117,'agrement',7,'agreer','site',NULL,'Atelier B',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(594,117,'agrement',7,'agreer','commune',NULL,'Cesson-Sévigné',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(595,117,'agrement',7,'agreer','commune_insee',NULL,'35051',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(596,117,'agrement',7,'agreer','departement',NULL,'35',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(597,117,'agrement',7,'agreer','region',NULL,'53',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(598,117,'agrement',7,'agreer','debut',NULL,'2025-06-12',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(599,117,'agrement',7,'agreer','fin',NULL,'2026-12-31',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(600,117,'agrement',7,'agreer','etat',NULL,'valide',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(601,118,'candidat',7,'creer','nom',NULL,'PETIT',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(602,118,'candidat',7,'creer','prenom',NULL,'Hugo',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(603,118,'candidat',7,'creer','naissance',NULL,'1999-03-14',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(604,118,'candidat',7,'creer','centre_id',NULL,'2',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(605,119,'candidat',7,'distinguer','distinct_de',NULL,'C-000001','deux personnes',1,0,NULL);
INSERT INTO "trace" VALUES(606,119,'candidat',1,'distinguer','distinct_de',NULL,'C-000007','deux personnes',1,0,NULL);
INSERT INTO "trace" VALUES(607,120,'candidat',8,'creer','nom',NULL,'NGUYEN',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(608,120,'candidat',8,'creer','prenom',NULL,'Linh',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(609,120,'candidat',8,'creer','naissance',NULL,'2001-02-28',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(610,120,'candidat',8,'creer','centre_id',NULL,'2',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(611,121,'candidat',8,'fusionner','nom','NGUYEN',NULL,'même personne',1,0,NULL);
INSERT INTO "trace" VALUES(612,121,'candidat',8,'fusionner','prenom','Linh',NULL,'même personne',1,0,NULL);
INSERT INTO "trace" VALUES(613,121,'candidat',8,'fusionner','naissance','2001-02-28',NULL,'même personne',1,0,NULL);
INSERT INTO "trace" VALUES(614,121,'candidat',8,'fusionner','centre_id','2',NULL,'même personne',1,0,NULL);
INSERT INTO "trace" VALUES(615,121,'candidat',8,'fusionner','fusion',NULL,'C-000003','même personne',1,0,NULL);
INSERT INTO "trace" VALUES(616,121,'candidat',3,'fusionner','fusion',NULL,'C-000008','même personne',2,0,NULL);
INSERT INTO "trace" VALUES(617,122,'jure',2,'modifier','nom_usage',NULL,'LE-GOFF-MARTIN',NULL,4,0,NULL);
INSERT INTO "trace" VALUES(618,123,'session',5,'renvoyer','etat','en_attente_validation','convocations_envoyees','pièce manquante',8,0,NULL);
INSERT INTO "trace" VALUES(619,124,'session',5,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,9,0,NULL);
INSERT INTO "trace" VALUES(620,124,'session',5,'transmettre','resultats_le','2025-06-02','2025-06-14',NULL,9,0,NULL);
INSERT INTO "trace" VALUES(621,125,'session',10,'creer','certification',NULL,'TP-99901m01/CCS1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(622,125,'session',10,'creer','centre',NULL,'E-000001',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(623,125,'session',10,'creer','etat',NULL,'en_preparation',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(624,125,'session',10,'creer','debut',NULL,'2025-07-07',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(625,125,'session',10,'creer','fin',NULL,'2025-07-07',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(626,125,'session',10,'creer','heure_debut',NULL,'09:00',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(627,125,'session',10,'creer','entretien_final',NULL,'0',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(628,125,'session',10,'creer','commune',NULL,'Nantes',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(629,125,'session',10,'creer','commune_insee',NULL,'44109',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(630,125,'session',10,'creer','departement',NULL,'44',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(631,125,'session',10,'creer','region',NULL,'52',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(632,125,'session',10,'creer','creee_le',NULL,'2025-06-12',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(633,125,'session',10,'creer','reprise',NULL,'0',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(634,126,'session',10,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,NULL);
INSERT INTO "trace" VALUES(635,126,'session',10,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,NULL);
INSERT INTO "trace" VALUES(636,127,'session',10,'inscrire','inscription C-000001',NULL,'inscrit (formation)',NULL,4,0,NULL);
INSERT INTO "trace" VALUES(637,128,'session',10,'inscrire','inscription C-000004',NULL,'inscrit (formation)',NULL,5,0,NULL);
INSERT INTO "trace" VALUES(638,129,'convocation',25,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(639,129,'convocation',26,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(640,129,'convocation',27,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(641,129,'convocation',28,'editer','edition',NULL,'1',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(642,129,'session',10,'editer','etat','en_preparation','convocations_envoyees',NULL,6,0,NULL);
INSERT INTO "trace" VALUES(643,129,'session',10,'editer','edition','0','1',NULL,6,0,NULL);
INSERT INTO "trace" VALUES(644,130,'session',10,'resultats','resultat C-000001',NULL,'reussite',NULL,7,0,NULL);
INSERT INTO "trace" VALUES(645,131,'session',10,'resultats','resultat C-000004',NULL,'reussite',NULL,8,0,NULL);
INSERT INTO "trace" VALUES(646,132,'session',10,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,9,0,NULL);
INSERT INTO "trace" VALUES(647,132,'session',10,'transmettre','resultats_le',NULL,'2025-07-07',NULL,9,0,NULL);
INSERT INTO "trace" VALUES(648,133,'session',10,'ecarter','inscription C-000004','inscrit (formation)','ecarte (formation)','pas de titre',10,0,NULL);
INSERT INTO "trace" VALUES(649,134,'session',10,'valider','etat','en_attente_validation','validee',NULL,11,0,NULL);
INSERT INTO "trace" VALUES(650,134,'session',10,'valider','validee_le',NULL,'2025-07-08',NULL,11,0,NULL);
INSERT INTO "trace" VALUES(651,134,'session',10,'valider','obtention C-000001',NULL,'TP-99901m01/CCS1',NULL,11,0,NULL);
INSERT INTO "trace" VALUES(652,135,'session',11,'creer','certification',NULL,'TP-99901m01','archives',1,1,NULL);
INSERT INTO "trace" VALUES(653,135,'session',11,'creer','centre',NULL,'E-000001','archives',1,1,NULL);
INSERT INTO "trace" VALUES(654,135,'session',11,'creer','etat',NULL,'en_preparation','archives',1,1,NULL);
INSERT INTO "trace" VALUES(655,135,'session',11,'creer','debut',NULL,'2024-05-06','archives',1,1,NULL);
INSERT INTO "trace" VALUES(656,135,'session',11,'creer','fin',NULL,'2024-05-06','archives',1,1,NULL);
INSERT INTO "trace" VALUES(657,135,'session',11,'creer','heure_debut',NULL,'09:00','archives',1,1,NULL);
INSERT INTO "trace" VALUES(658,135,'session',11,'creer','entretien_final',NULL,'1','archives',1,1,NULL);
INSERT INTO "trace" VALUES(659,135,'session',11,'creer','commune',NULL,'Nantes','archives',1,1,NULL);
INSERT INTO "trace" VALUES(660,135,'session',11,'creer','commune_insee',NULL,'44109','archives',1,1,NULL);
INSERT INTO "trace" VALUES(661,135,'session',11,'creer','departement',NULL,'44','archives',1,1,NULL);
INSERT INTO "trace" VALUES(662,135,'session',11,'creer','region',NULL,'52','archives',1,1,NULL);
INSERT INTO "trace" VALUES(663,135,'session',11,'creer','creee_le',NULL,'2025-07-08','archives',1,1,NULL);
INSERT INTO "trace" VALUES(664,135,'session',11,'creer','reprise',NULL,'1','archives',1,1,NULL);
INSERT INTO "trace" VALUES(665,136,'export',136,'export-jures','filtre',NULL,'titre : TP-99901m01 ; état : utilisable ; disponibilité : le 2025-06-10',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(666,136,'export',136,'export-jures','colonnes',NULL,'numero_jure, civilite, nom, prenom, telephone_professionnel, telephone_personnel, adresse, complement, code_postal, commune, courriel, departement, employeur, certifications, habilitation_fin, utilisable_jusqu_au, derniere_session, nombre_sessions',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(667,136,'export',136,'export-jures','nombre',NULL,'2',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(668,137,'habilitation',2,'brouillon','etat','validee','brouillon',NULL,2,0,NULL);
INSERT INTO "trace" VALUES(669,138,'jure',1,'modifier','employeur','Horlogerie Martin','Horlogerie Martin et fille',NULL,4,0,NULL);
INSERT INTO "trace" VALUES(670,139,'base',139,'migrer','schema','2','3',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(671,139,'base',139,'migrer','entretiens',NULL,'7',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(672,139,'base',139,'migrer','obtentions_redites',NULL,'1',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(673,139,'base',139,'migrer','sans_appui',NULL,'0',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(674,139,'base',139,'migrer','parchemins',NULL,'3',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(675,139,'base',139,'migrer','contestes',NULL,'3',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(676,139,'base',139,'migrer','agrements_retires',NULL,'2',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(677,139,'base',139,'migrer','delais',NULL,'4',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(678,139,'base',139,'migrer','copie',NULL,'ceres.db.avant-v3-20261126-202457',NULL,NULL,0,NULL);
INSERT INTO "trace" VALUES(679,140,'session',7,'deroger','derogation convocation',NULL,'en_attente','retard du centre',5,1,NULL);
INSERT INTO "trace" VALUES(680,141,'controle',1,'creer','centre',NULL,'E-000001',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(681,141,'controle',1,'creer','date',NULL,'2025-07-30',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(682,141,'controle',1,'creer','type',NULL,'sur_place',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(683,141,'controle',1,'creer','etat',NULL,'ouvert',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(684,142,'controle',1,'constater','constat',NULL,'Registre absent.',NULL,2,0,NULL);
INSERT INTO "trace" VALUES(685,143,'demande_vae',1,'creer','candidat',NULL,'C-000005',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(686,143,'demande_vae',1,'creer','certification',NULL,'TP-99901m01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(687,143,'demande_vae',1,'creer','deposee_le',NULL,'2025-08-01',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(688,143,'demande_vae',1,'creer','etat',NULL,'deposee',NULL,1,0,NULL);
INSERT INTO "trace" VALUES(689,144,'jure',2,'modifier','employeur',NULL,'Horlogerie Le Goff',NULL,5,0,NULL);
CREATE INDEX ix_jure_departement ON jure (departement, actif);
CREATE INDEX ix_jure_identite ON jure (cle, naissance);
CREATE INDEX ix_jure_region ON jure (region, actif);
CREATE INDEX ix_lot_annule ON lot (annule);
CREATE INDEX ix_succession_nouveau ON succession (nouveau);
CREATE INDEX ix_candidat_centre ON candidat (centre_id);
CREATE INDEX ix_candidat_departement ON candidat (departement, cle, naissance);
CREATE INDEX ix_candidat_identite ON candidat (cle, naissance);
CREATE INDEX ix_experience_jure_id ON experience (jure_id);
CREATE INDEX ix_experience_titre_id ON experience (titre_id);
CREATE INDEX ix_profil_centre_id ON profil (centre_id);
CREATE UNIQUE INDEX uq_profil_choisi ON profil (agent) WHERE choisi = 1;
CREATE INDEX ix_trace_lot_id ON trace (lot_id);
CREATE INDEX ix_trace_objet ON trace (type_objet, objet_id);
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
CREATE TRIGGER tr_lot_sans_modification BEFORE UPDATE ON lot BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END;
CREATE TRIGGER tr_lot_sans_suppression BEFORE DELETE ON lot BEGIN SELECT RAISE(ABORT, 'le journal ne s''efface pas'); END;
CREATE TRIGGER tr_trace_sans_modification BEFORE UPDATE ON trace BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END;
CREATE TRIGGER tr_trace_sans_suppression BEFORE DELETE ON trace BEGIN SELECT RAISE(ABORT, 'le journal ne s''efface pas'); END;
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
COMMIT;
PRAGMA application_id = 1128616517;
PRAGMA user_version = 3;
