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
INSERT INTO "centre" VALUES(1,'Ateliers du Cadran','73282932000074','3 rue du Balancier','44000','Nantes','44109','44','52','0261910001','contact@example.fr','fefb8fa0c1169f732be30622c9e77de44ee07e64f35fa6839ee745801692113e','Claire MORVAN',NULL,'Tram 2','ateliers du cadran nantes 73282932000074',2);
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
INSERT INTO "ecriture" VALUES(140,1,'ajout','centre','[[1]]','{"nom":"Ateliers du Cadran","siret":"73282932000074","adresse":"3 rue du Balancier","code_postal":"44000","commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","telephone":"0261910001","courriel":"contact@example.fr","logo":null,"signataire":null,"qualite":null,"acces":null,"cle":"ateliers du cadran nantes 73282932000074","version":1}','9e9dae697e5b8a22889edcafc7429c47832e0fe5ae43c1723a29dd03761662f2','92c95142be1726d1bc70d91cde4a09b268780e3aa66fb355762fa2ebb3881b4b');
INSERT INTO "ecriture" VALUES(140,2,'ajout','centre','[[2]]','{"nom":"\u00c9cole de la Reliure","siret":null,"adresse":null,"code_postal":null,"commune":"Rennes","commune_insee":"35238","departement":"35","region":"53","telephone":null,"courriel":null,"logo":null,"signataire":null,"qualite":null,"acces":null,"cle":"ecole de la reliure rennes","version":1}','e28ba21a4f0c0fd6b962750e037f2b348916ae1c62fb786f95984893757c7443','cf5e4b92d6ddcf03eb8aeb034fa07e1327185e32cfab8a1c7cd60dcedfb053d9');
INSERT INTO "ecriture" VALUES(140,3,'ajout','compteur','[["agrement"]]','{"valeur":7}','757f4915026f57272e79ef5eac81f58cb683481347cc67dcc2ea94e2ef63efca','904fb1a38ccef03aece29af59df6e89d4bfb0427ee52f32822d05d4d7c955774');
INSERT INTO "ecriture" VALUES(140,4,'ajout','compteur','[["candidat"]]','{"valeur":8}','7e44300c751982ee360b71d42b9a2bbe68facc1ebfd7978058f115f6ccef23b4','025147ea56092b483626b05b238df2b63eff3d1fb935937987f53a279839055c');
INSERT INTO "ecriture" VALUES(140,5,'ajout','compteur','[["centre"]]','{"valeur":2}','a7e8f7c283b6241388585424c73554c9504e66a33734226440f18ac12142c6da','8efea4909d682748fb01a93d3850a8fde2d3052178726c94e9d79bad856c71fc');
INSERT INTO "ecriture" VALUES(140,6,'ajout','compteur','[["certification"]]','{"valeur":27}','e49d291254783c5e7cc71a0730dadc81664092d1e221dd5bf7c25af4df0a3bac','849312aaf9da8dfd3ae9e069bb30eea1e7b6fb229db6c37728df2b26a356604c');
INSERT INTO "ecriture" VALUES(140,7,'ajout','compteur','[["convocation"]]','{"valeur":28}','703401e9f4322c0c2bb01117612c3bc63e2d1317b769f1f8e783746f3e55debd','61b4dedd0e93e80bd919e2f0c5c6264ae89488bbcc1f8ae14a8722d893ae0322');
INSERT INTO "ecriture" VALUES(140,8,'ajout','compteur','[["evenement_agrement"]]','{"valeur":2}','82aed2631991f0cbd15a0aa1709a31ccb4080f421c670af076a9a67c9b5668ea','82b5ad827cc057772d81bc388408d1f4ac314b9fc0e3fcb6e016d0bd547aecc5');
INSERT INTO "ecriture" VALUES(140,9,'ajout','compteur','[["experience"]]','{"valeur":5}','caab0976835f666188b5d73998595feef79dff3d1ec1b42395e49071aa0d30c2','bbe0b95f9f0c9a34d7cf2365ace8683ce98f3604fec096c6182f218a49b1d1c9');
INSERT INTO "ecriture" VALUES(140,10,'ajout','compteur','[["habilitation"]]','{"valeur":8}','b13aee28724de277d2ff9d76c033a077401fa0a35e51e020d2d427b772cd3482','9b8dd0a757c92179ce8fab44f7b13b12b3b425814e4efe028bdc7bc6aca26cec');
INSERT INTO "ecriture" VALUES(140,11,'ajout','compteur','[["inscription"]]','{"valeur":15}','4198128e0fab8ea1a52298a63744816ef5c8bb851086f1fe2481810cf9caa809','4377c3438b26fafa8ec1a5028701a78faa360e797da963c559f8966100310ed1');
INSERT INTO "ecriture" VALUES(140,12,'ajout','compteur','[["jure"]]','{"valeur":5}','d2f0d4bd8b7faf3800f6e859061b33c3ba24e3e21d2e9b56faa970c83e475d5a','c3c5eaec540431bb0049c3d0aa3f3f75ba818ca05814691283b51a1f6439fda9');
INSERT INTO "ecriture" VALUES(140,13,'ajout','compteur','[["lien_jure"]]','{"valeur":2}','fa420182eff646a5530c24ab36be9983c02b950995fc6afbc0f5d2e2606141bd','0276d7bc0fe4912d34a53f533774c6cae0e52f77481ff2a8703cbc913e9e2d85');
INSERT INTO "ecriture" VALUES(140,14,'ajout','compteur','[["parchemin"]]','{"valeur":3}','0afc2b91f2b052c746215295cb13ceb87f20e7e6a4f8fc1a987f5f1e149bc911','55d257be69c86cf8812a3ac22c5a4e9b637e45a05576013a8dd8fee78645d33b');
INSERT INTO "ecriture" VALUES(140,15,'ajout','compteur','[["profil"]]','{"valeur":7}','b9479889c4ed03da843f74d24be93bf3384400f2ceac28f35efef0d869e91f7b','8b719479a566ef0c56ea0b3320a5f4768e2525f2eea83666e8b023974d69b641');
INSERT INTO "ecriture" VALUES(140,16,'ajout','compteur','[["session_examen"]]','{"valeur":11}','7e278769f024925dad020c2fe5c355d186f2f161054875c0ef0d8a92d9a336eb','b697cc8a30880892c823c5cc0d41a6fcc4a8aabac09073470f9bce063816b1a7');
INSERT INTO "ecriture" VALUES(140,17,'ajout','compteur','[["titre"]]','{"valeur":8}','c6497fd65a7284f40002eebdbe3bf86595e3cbb6bfdc1235f791596008e3c38a','b7cd9241d98d1c114eea28c958d3eb245019cdbec6949445b4d63ef9e6796179');
INSERT INTO "ecriture" VALUES(140,18,'ajout','delai','[["ccp"]]','{"mode":"ignorer","creation":30,"dte":15,"convocation":15}','d6669f3981daa95c76538577a5f600fb8bfbcaf7d5c0cc05b7827ca71d605251','9b967702dc0e57b26d34a77382b01a4cddffa6791a9b898572608c3c75cfdd33');
INSERT INTO "ecriture" VALUES(140,19,'ajout','delai','[["ccs"]]','{"mode":"ignorer","creation":30,"dte":15,"convocation":15}','6ab89bc525e8dd41084519922bee6851144f444443f3de43a079bb23aaefe215','dbeb2649d1e1e86e641fbed53b764f0a4e32ab3c1c96710080e4bff7303c7a4c');
INSERT INTO "ecriture" VALUES(140,20,'ajout','delai','[["titre"]]','{"mode":"ignorer","creation":30,"dte":15,"convocation":15}','2c46e63832df84ce28da4e9c93b5cd09fde3e576a659f09dcce3adba78f9b403','8b4e8487ee22f151f0cfc69672e2a60b0abb68ff8798d5d2fdc8b0225aef0e7d');
INSERT INTO "ecriture" VALUES(140,21,'ajout','delai','[["vae"]]','{"mode":"avertir","creation":null,"dte":null,"convocation":null}','54abc81d9c7edeb85e2f613277bfbd1fb45d4613ffe6b634d06f81d0c242b6ee','2f079f2b9276821b5ee1e4351530a1a7bb8a39b797f7e42be75c31835e35bb2c');
INSERT INTO "ecriture" VALUES(140,22,'ajout','jure','[[1]]','{"civilite":"MME","nom":"MARTIN","nom_usage":null,"prenom":"Alice","naissance":"1970-05-04","telephone_professionnel":"0261910002","telephone_professionnel_e164":"+33261910002","telephone_personnel":"0639980001","telephone_personnel_e164":"+33639980001","courriel":"alice.martin@example.fr","adresse":"12 all\u00e9e des Pendules","complement":null,"code_postal":"44000","commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","employeur":"Horlogerie Martin et fille","actif":1,"cle":"martin alice","version":4}','0606e37d759d5d3691732e09e1a9451f98f556ea03438c075bb56d9aa447cfe4','51741faf8c0f88636dba307d3598eecc14d92559382b630dc963dc984445cfd9');
INSERT INTO "ecriture" VALUES(140,23,'ajout','jure','[[2]]','{"civilite":null,"nom":"LE-GOFF","nom_usage":"LE-GOFF-MARTIN","prenom":"Yann","naissance":null,"telephone_professionnel":null,"telephone_professionnel_e164":null,"telephone_personnel":null,"telephone_personnel_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","employeur":null,"actif":1,"cle":"le goff yann","version":4}','b16ce5fa192f8a98b8354aa19f794915293bd4a22325205fcf1d7d30adedb54e','523368ecc4e7f1eb5658f9321dccea110144fc86db1480883c789cf306d10573');
INSERT INTO "ecriture" VALUES(140,24,'ajout','jure','[[3]]','{"civilite":null,"nom":"DURAND","nom_usage":null,"prenom":"Zo\u00e9","naissance":"1981-11-30","telephone_professionnel":null,"telephone_professionnel_e164":null,"telephone_personnel":null,"telephone_personnel_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":"Saint-Nazaire","commune_insee":"44184","departement":"44","region":"52","employeur":null,"actif":1,"cle":"durand zoe","version":4}','bc35d9c579080bfd92d81969e6e10570d2800cd75bd9f08f10675565e4c25407','b27f61c14f2fcf910839f3e4ed9304266b641b9fe27c7d8bbe147a0b74e6f09a');
INSERT INTO "ecriture" VALUES(140,25,'ajout','jure','[[5]]','{"civilite":null,"nom":"PARTI","nom_usage":null,"prenom":"L\u00e9on","naissance":null,"telephone_professionnel":null,"telephone_professionnel_e164":null,"telephone_personnel":null,"telephone_personnel_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","employeur":null,"actif":0,"cle":"parti leon","version":2}','f99c2c5017681556ac0c33ae5089b011716afe4475b9c1af89cb47b59df3d257','0f787fdd47690622076a01d8d709998a7b140427a82503352aedd7101946da20');
INSERT INTO "ecriture" VALUES(140,26,'ajout','succession','[["RNCP31114","RNCP37674"]]','{}','377ad2c3ac372ce56489fa1b6e6ce7f662d43dfdb3e966289696c44ed9389e84','6ed151d0050c87cc2fe9f1581ebda740762af8ab9bcc1a697b901dde5c8b9900');
INSERT INTO "ecriture" VALUES(140,27,'ajout','succession','[["RNCP31115","RNCP37682"]]','{}','76937b851751525cc763be48cdeaab6b3ec9b878d3bf60ed5657901d1f12e83f','509ff8ec6229b4505b25d2bbef2c4eeb4422e8c2b3c2fe44d4e5cd1e67a6a339');
INSERT INTO "ecriture" VALUES(140,28,'ajout','succession','[["RNCP32291","RNCP38676"]]','{}','2e3b476393831179204044cf76da1e5af533dba4b1f6cd165091a7d4c508868a','a5c4a1b9354b9639cfdd746f988236e7d74a58f9e4763dd762a2813e288378cd');
INSERT INTO "ecriture" VALUES(140,29,'ajout','succession','[["RNCP34143","RNCP38667"]]','{}','b33c09c9f7f506d1ab12813f8526849e039c6218352bd4e8872cf55fb343e94a','0ed779f3844644b9510acd901970cc926af170f98dfaaf3bfa658587fa7f0158');
INSERT INTO "ecriture" VALUES(140,30,'ajout','succession','[["RNCP37682","RNCP42463"]]','{}','5661fbc66a601744a8513e68f935553ea34bd7c50a9b68ee9a0cffc38cde8a9f','ba10ff521798c7d8ac9eeb9e1b5f45cc8099590cfeab8158cbda547b4ecce549');
INSERT INTO "ecriture" VALUES(140,31,'ajout','titre','[[1]]','{"reference":"TP-99901m01","code":"TP-99901","millesime":"m01","rncp":"RNCP99801","intitule":"Accordeur horloger","sigle":"AH","niveau":5,"date_debut_validite":"2021-01-01","date_fin_validite":"2026-12-31","date_fin_prolongation":"2027-12-31","origine_prolongation":"calculee","validation_partielle":null,"nsf":null,"voies":null,"texte_officiel":null,"cle":"accordeur horloger ah tp 99901m01 rncp99801","source":null,"source_sha256":null,"source_date":null,"importe_le":null,"version":1}','bf8917a01603d0f662d9c992f367a213752aef2343373d3bc399d114c51f5817','7868e882dcd9ee9d7c832019706f5009402dabb5f942417fa7fc66fa23294811');
INSERT INTO "ecriture" VALUES(140,32,'ajout','titre','[[2]]','{"reference":"TP-99902m01","code":"TP-99902","millesime":"m01","rncp":null,"intitule":"Relieur \u00e0 fa\u00e7on","sigle":null,"niveau":null,"date_debut_validite":"2020-07-01","date_fin_validite":"2025-06-30","date_fin_prolongation":"2025-12-31","origine_prolongation":"saisie","validation_partielle":null,"nsf":null,"voies":null,"texte_officiel":null,"cle":"relieur a facon tp 99902m01","source":null,"source_sha256":null,"source_date":null,"importe_le":null,"version":1}','92b1b8d0b88fdbc0b70821505ec4603a246302c3e2475fe1761636d2c4e6e4e3','ce4be20db957d5bf0067248e94ce18d6335309b976205232f4da9a6a05afe56c');
INSERT INTO "ecriture" VALUES(140,33,'ajout','titre','[[3]]','{"reference":"RNCP37674","code":null,"millesime":null,"rncp":"RNCP37674","intitule":"D\u00e9veloppeur web et web mobile","sigle":null,"niveau":5,"date_debut_validite":"2023-09-01","date_fin_validite":"2028-09-01","date_fin_prolongation":"2029-09-01","origine_prolongation":"calculee","validation_partielle":null,"nsf":"326t","voies":"FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui","texte_officiel":"Arr\u00eat\u00e9 relatif au titre professionnel \u00ab D\u00e9veloppeur web et web mobile \u00bb (JO du 13/05/2023)","cle":"developpeur web et web mobile rncp37674 rncp37674","source":"export_fiches_RNCP_demo.xml","source_sha256":"5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d","source_date":null,"importe_le":"2025-01-06","version":1}','b3307e418e220167a3befb2e121deaf6409c69306ed2733f725af929619e3175','48011418ffabddbcf5b01185aadbd29cc924a066a6a74664f796419e401e66db');
INSERT INTO "ecriture" VALUES(140,34,'ajout','titre','[[4]]','{"reference":"RNCP37682","code":null,"millesime":null,"rncp":"RNCP37682","intitule":"Technicien sup\u00e9rieur syst\u00e8mes et r\u00e9seaux","sigle":null,"niveau":5,"date_debut_validite":"2023-09-01","date_fin_validite":"2026-09-01","date_fin_prolongation":"2027-09-01","origine_prolongation":"calculee","validation_partielle":null,"nsf":null,"voies":"FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui","texte_officiel":null,"cle":"technicien superieur systemes et reseaux rncp37682 rncp37682","source":"export_fiches_RNCP_demo.xml","source_sha256":"5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d","source_date":null,"importe_le":"2025-01-06","version":1}','055e6af2557cbe9044671acecfcb960c55742f4c9936f5e492bac152efe43b77','08b024d8e17cb5645782cded869294dc0b5248930487346e77f23966f10026d5');
INSERT INTO "ecriture" VALUES(140,35,'ajout','titre','[[5]]','{"reference":"RNCP42463","code":null,"millesime":null,"rncp":"RNCP42463","intitule":"Technicien sup\u00e9rieur syst\u00e8mes et r\u00e9seaux","sigle":null,"niveau":5,"date_debut_validite":"2026-09-01","date_fin_validite":"2031-08-31","date_fin_prolongation":"2032-08-31","origine_prolongation":"calculee","validation_partielle":null,"nsf":null,"voies":"FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui","texte_officiel":"Arr\u00eat\u00e9 relatif au titre professionnel \u00ab Technicien sup\u00e9rieur syst\u00e8mes et r\u00e9seaux \u00bb (JO du 19/06/2026)","cle":"technicien superieur systemes et reseaux rncp42463 rncp42463","source":"export_fiches_RNCP_demo.xml","source_sha256":"5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d","source_date":null,"importe_le":"2025-01-06","version":1}','9eafc43c749184a686e61a6e3f6fc97ebeb1a92489088fcb6e1cfe18d44cac76','22010a283b88fe48ccb1e7983c106c7ec13559d4bc2c1dccae3055bbc0e2851a');
INSERT INTO "ecriture" VALUES(140,36,'ajout','titre','[[6]]','{"reference":"RNCP38667","code":null,"millesime":null,"rncp":"RNCP38667","intitule":"Assistant de direction","sigle":null,"niveau":5,"date_debut_validite":"2024-07-29","date_fin_validite":"2029-07-29","date_fin_prolongation":"2030-07-29","origine_prolongation":"rncp","validation_partielle":null,"nsf":null,"voies":"FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui","texte_officiel":"Arr\u00eat\u00e9 relatif au titre professionnel \u00ab Assistant de direction \u00bb (JO du 01/02/2024)","cle":"assistant de direction rncp38667 rncp38667","source":"export_fiches_RNCP_demo.xml","source_sha256":"5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d","source_date":null,"importe_le":"2025-01-06","version":1}','1b567771dcb9db00c50d51fe4a90c571dc37c3ee33fb619a0e69670dba3cf15a','5a49998a015d96a7bb3f1ee683f6cfcaf6ca38ec2c769e3f7173eadb7d01cd0e');
INSERT INTO "ecriture" VALUES(140,37,'ajout','titre','[[7]]','{"reference":"RNCP38676","code":null,"millesime":null,"rncp":"RNCP38676","intitule":"Manager d''unit\u00e9 marchande","sigle":null,"niveau":5,"date_debut_validite":"2024-03-03","date_fin_validite":"2027-03-03","date_fin_prolongation":"2028-03-03","origine_prolongation":"rncp","validation_partielle":null,"nsf":null,"voies":"FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui","texte_officiel":null,"cle":"manager d unite marchande rncp38676 rncp38676","source":"export_fiches_RNCP_demo.xml","source_sha256":"5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d","source_date":null,"importe_le":"2025-01-06","version":1}','a6f28c5d2917ae9a0fc315356e351e6a88ce218c94d892d8609d1be574adbda4','b3193dbc92482cebd03e0412a26dd798d18a9c24cb61b3ffdaeffb7b67945620');
INSERT INTO "ecriture" VALUES(140,38,'ajout','titre','[[8]]','{"reference":"RNCP99901","code":null,"millesime":null,"rncp":"RNCP99901","intitule":"Accordeur d''horloges monumentales","sigle":null,"niveau":4,"date_debut_validite":"2024-04-01","date_fin_validite":"2029-04-01","date_fin_prolongation":"2030-04-01","origine_prolongation":"calculee","validation_partielle":null,"nsf":"224v","voies":"FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui","texte_officiel":"Arr\u00eat\u00e9 du 3 mars 2024 relatif au titre invent\u00e9 (JO du 10/03/2024)","cle":"accordeur d horloges monumentales rncp99901 rncp99901","source":"export_fiches_RNCP_demo.xml","source_sha256":"5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d","source_date":null,"importe_le":"2025-01-06","version":1}','23730de63980deb1881e97f8a00a7511024c3e58ae5287babfb78d21f7d7516a','72f34814f9c4acf3f5c910423c5304026cdc5c048095844fd932a87354ce9a12');
INSERT INTO "ecriture" VALUES(140,39,'ajout','candidat','[[1]]','{"civilite":"M","nom":"PETIT","nom_usage":null,"prenom":"Hugo","naissance":"1999-03-14","commune_naissance":"Nantes","commune_naissance_insee":"44109","pays_naissance":null,"ville_naissance":null,"telephone":"0639980002","telephone_e164":"+33639980002","courriel":"hugo@example.fr","adresse":null,"complement":null,"code_postal":null,"commune":"Nantes","commune_insee":"44109","departement":"44","centre_id":1,"cle":"petit hugo","version":1}','9b97b012c3a18de4fc73e74da352f5df22440682db7cd7f500bdfcc517ad9195','846335c00223e916c84eecb4b9c21bfdbfba4b6d2bc58e66b42f1b9a837ae961');
INSERT INTO "ecriture" VALUES(140,40,'ajout','candidat','[[2]]','{"civilite":"MME","nom":"ROUX","nom_usage":null,"prenom":"In\u00e8s","naissance":"1998-12-01","commune_naissance":"Saint-Genis-Laval","commune_naissance_insee":"69204","pays_naissance":null,"ville_naissance":null,"telephone":null,"telephone_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":null,"commune_insee":null,"departement":null,"centre_id":1,"cle":"roux ines","version":1}','bf6a632e33fa0ae8c60b98896bc5127eb851ffa7097a288544141e956fec1e33','4f2f1b9a6f6fa7a5346f1916dfd057644f2d9b0b67b3b4612ae46662583a02e3');
INSERT INTO "ecriture" VALUES(140,41,'ajout','candidat','[[3]]','{"civilite":null,"nom":"NGUYEN","nom_usage":null,"prenom":"Linh","naissance":"2001-02-28","commune_naissance":null,"commune_naissance_insee":null,"pays_naissance":"Vi\u00eat Nam","ville_naissance":"Hu\u1ebf","telephone":null,"telephone_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":null,"commune_insee":null,"departement":null,"centre_id":1,"cle":"nguyen linh","version":2}','580bdf51ffaad5bd2706ebf826c48e0113ed5bae7e63c824c0ee326b9dc56592','cc4960be7de980a134fd893dffb972ebb7c09e027e82d75b820221a68c1a7334');
INSERT INTO "ecriture" VALUES(140,42,'ajout','candidat','[[4]]','{"civilite":null,"nom":"DUPONT","nom_usage":null,"prenom":"Maxime","naissance":"1997-07-17","commune_naissance":null,"commune_naissance_insee":null,"pays_naissance":null,"ville_naissance":null,"telephone":null,"telephone_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":null,"commune_insee":null,"departement":null,"centre_id":1,"cle":"dupont maxime","version":3}','042728aba1ce04dee59da833b097d02a31a034028f47825cf88017e3e23b56fa','76676e7de8233db937e677f3c47dacd266b4f9853faafc99454106c7da5ca475');
INSERT INTO "ecriture" VALUES(140,43,'ajout','candidat','[[5]]','{"civilite":null,"nom":"SOLO","nom_usage":null,"prenom":"\u00c8ve","naissance":"1990-10-10","commune_naissance":null,"commune_naissance_insee":null,"pays_naissance":null,"ville_naissance":null,"telephone":null,"telephone_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":null,"commune_insee":null,"departement":null,"centre_id":1,"cle":"solo eve","version":1}','4231127a8f81282f61880408cc809a21c63304ea74e11f8373bf3a376329f937','098f58707f3bf6091fc0e56e0639df43c17e0e645ddf3ee223385f2e89ba216f');
INSERT INTO "ecriture" VALUES(140,44,'ajout','candidat','[[6]]','{"civilite":null,"nom":"GRAND","nom_usage":null,"prenom":"No\u00e9","naissance":"2000-02-29","commune_naissance":null,"commune_naissance_insee":null,"pays_naissance":null,"ville_naissance":null,"telephone":null,"telephone_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":null,"commune_insee":null,"departement":null,"centre_id":1,"cle":"grand noe","version":1}','f32ecb9ba453656546cb8655b530f50ebfec117c4b11fde57d5887a578f04d3a','9de42456124d1e93a4738d4e99c81c44160af9cb830feefbb733e48c34d6b237');
INSERT INTO "ecriture" VALUES(140,45,'ajout','candidat','[[7]]','{"civilite":null,"nom":"PETIT","nom_usage":null,"prenom":"Hugo","naissance":"1999-03-14","commune_naissance":null,"commune_naissance_insee":null,"pays_naissance":null,"ville_naissance":null,"telephone":null,"telephone_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":null,"commune_insee":null,"departement":null,"centre_id":2,"cle":"petit hugo","version":1}','94b6c2c22cd3644c74678af229f2243eec140f88f6a83ef1f1ac72fab868dc06','ee861834cb86be20e524163d643b0bb73be68c2d5cd5c1b8da3717a9b1e23ca4');
INSERT INTO "ecriture" VALUES(140,46,'ajout','certification','[[1]]','{"titre_id":1,"type":"TITRE","rang":0,"reference":"TP-99901m01","code_bloc":null,"intitule":"Accordeur horloger","retiree":0}','cbf2385a572a723b5649e2efb0024e9592b016f6dbd0ec3b1b3f5654d7e36920','e136170c20f010cf383dae16de23a67c8e8c336c46a94899508fd8413fecc3fc');
INSERT INTO "ecriture" VALUES(140,47,'ajout','certification','[[2]]','{"titre_id":1,"type":"CCP","rang":1,"reference":"TP-99901m01/CCP1","code_bloc":null,"intitule":"R\u00e9gler la sonnerie","retiree":0}','8dd847823fdb614a3810009e9c7542c3d875c02b9daf547d5cf77477b6176fdc','0e250e653cba3ff7493d50956d67a309179746e272df11170dee8a1beb337412');
INSERT INTO "ecriture" VALUES(140,48,'ajout','certification','[[3]]','{"titre_id":1,"type":"CCP","rang":2,"reference":"TP-99901m01/CCP2","code_bloc":null,"intitule":"Remonter le m\u00e9canisme","retiree":0}','739c0b62772109a3a6740877fb243ca1c58902b5105d3c29144e6b8ba93ff8eb','f4c6a7353c456600912b8e4f7415b89694cee9fa1107b5200ce0ff19045a2ef4');
INSERT INTO "ecriture" VALUES(140,49,'ajout','certification','[[4]]','{"titre_id":1,"type":"CCS","rang":1,"reference":"TP-99901m01/CCS1","code_bloc":null,"intitule":"Carillons anciens","retiree":0}','2a21392919f363e25331ffad3ed978b7fcf6fc5182f74ba80d71f0c68dc38a96','617cff8fb57057f669885e703576ddef6a8c3f99f1fad0bd5c3691e06d182b54');
INSERT INTO "ecriture" VALUES(140,50,'ajout','certification','[[5]]','{"titre_id":2,"type":"TITRE","rang":0,"reference":"TP-99902m01","code_bloc":null,"intitule":"Relieur \u00e0 fa\u00e7on","retiree":0}','2996729e560c53a690128978725ee5a12edc1f3db9fde214bf2f893e3c587e91','ffa82082a67dc47c6e2240f4f0b0e847b1ae96274eca9cc8f99485aeeba6b434');
INSERT INTO "ecriture" VALUES(140,51,'ajout','certification','[[6]]','{"titre_id":2,"type":"CCP","rang":1,"reference":"TP-99902m01/CCP1","code_bloc":null,"intitule":"Coudre les cahiers","retiree":0}','943722a98ef36511d996436ee10f8510d6e4f6f3207fc641e655ff2d23253e50','dd8998079bd03e4101157ef52bb32f0885717ec2b57aead3f40d19e3a4aa09bd');
INSERT INTO "ecriture" VALUES(140,52,'ajout','certification','[[7]]','{"titre_id":2,"type":"CCP","rang":2,"reference":"TP-99902m01/CCP2","code_bloc":null,"intitule":"Dorer la tranche","retiree":0}','96546b4dc6c2f84bb2e7704c22c01d2f7526b07977b770d7bb48eebe8e14cb28','8a7aa679128875f16cd63bd041d70967d00bd95d64817efccbbbae20a91f7c32');
INSERT INTO "ecriture" VALUES(140,53,'ajout','certification','[[8]]','{"titre_id":3,"type":"TITRE","rang":0,"reference":"RNCP37674","code_bloc":null,"intitule":"D\u00e9veloppeur web et web mobile","retiree":0}','9d2e21946aecde5500bfff66f30a3fab6e49aa39f8834893388222b7dab91e80','41528a6f68fd8d06cf39831ce052fa036840f7d0a9c00133e4846de55097772a');
INSERT INTO "ecriture" VALUES(140,54,'ajout','certification','[[9]]','{"titre_id":3,"type":"CCP","rang":1,"reference":"RNCP37674/CCP1","code_bloc":"RNCP37674BC01","intitule":"D\u00e9velopper la partie front-end d''une application web ou web mobile s\u00e9curis\u00e9e","retiree":0}','c849d3fee8815a2abab6df3fb2e2db532bae6f865d0deaf290134b65208380d4','d8dbb6c356650b7bac4bb8d0048ff79ff06c0af77521a2264cb3733ee2de4c9a');
INSERT INTO "ecriture" VALUES(140,55,'ajout','certification','[[10]]','{"titre_id":3,"type":"CCP","rang":2,"reference":"RNCP37674/CCP2","code_bloc":"RNCP37674BC02","intitule":"D\u00e9velopper la partie back-end d''une application web ou web mobile s\u00e9curis\u00e9e","retiree":0}','e26c04fac31b5a6b375241382e915a1f793d6a795f0ceb97d5979f765cc59dec','242721a788a6c15ee1fcf55e460539642f4a982a257e17a5d082308fd5e678bb');
INSERT INTO "ecriture" VALUES(140,56,'ajout','certification','[[11]]','{"titre_id":4,"type":"TITRE","rang":0,"reference":"RNCP37682","code_bloc":null,"intitule":"Technicien sup\u00e9rieur syst\u00e8mes et r\u00e9seaux","retiree":0}','cacf536591e1545cc511e826861c14b2dea5b1c1698a2fa9279a257bbb0cef7e','997c4d334c0a50440dac25dd06b3c46443a90b74f0295da9a33b56f873da0d2d');
INSERT INTO "ecriture" VALUES(140,57,'ajout','certification','[[12]]','{"titre_id":4,"type":"CCP","rang":1,"reference":"RNCP37682/CCP1","code_bloc":"RNCP37682BC01","intitule":"Exploiter les \u00e9l\u00e9ments de l''infrastructure et assurer le support aux utilisateurs","retiree":0}','3f33d73dfad656db4d76971b97273b235a6a471e7132c7247ec013705ae4b644','029c83b760adc8e3d652e56cd5671a07ef87915733789a8736d0ca6789942f4a');
INSERT INTO "ecriture" VALUES(140,58,'ajout','certification','[[13]]','{"titre_id":4,"type":"CCP","rang":2,"reference":"RNCP37682/CCP2","code_bloc":"RNCP37682BC02","intitule":"Maintenir l''infrastructure et contribuer \u00e0 son \u00e9volution et \u00e0 sa s\u00e9curisation","retiree":0}','e377792c248ca9877ef7accf9720989ba9df547e213dc57bfa33290dbd5f1d99','c064834442fd4c6390cbf57eeb0bd42e74086a11347999cb3b4bb71c49858aa6');
INSERT INTO "ecriture" VALUES(140,59,'ajout','certification','[[14]]','{"titre_id":5,"type":"TITRE","rang":0,"reference":"RNCP42463","code_bloc":null,"intitule":"Technicien sup\u00e9rieur syst\u00e8mes et r\u00e9seaux","retiree":0}','4248d55ab99d857a081b86e8e16a5478b38b760d6db205dbeb730b6035aaf646','828b381a8552d1f6fc3dc0a74c5c9c19fd63bcff682a04c4f13019ec09adab27');
INSERT INTO "ecriture" VALUES(140,60,'ajout','certification','[[15]]','{"titre_id":5,"type":"CCP","rang":1,"reference":"RNCP42463/CCP1","code_bloc":"RNCP42463BC01","intitule":"Assurer le support aux utilisateurs","retiree":0}','2f5a294e0620da39c725b2f2b47e77254752336462b52c5a5e89453f08c3568e','d2749db5197943c17d52144a167818db6969b493cff77fa4b5334f0f1d8ed306');
INSERT INTO "ecriture" VALUES(140,61,'ajout','certification','[[16]]','{"titre_id":5,"type":"CCP","rang":2,"reference":"RNCP42463/CCP2","code_bloc":"RNCP42463BC02","intitule":"Exploiter les \u00e9l\u00e9ments de l''infrastructure","retiree":0}','11be786f6f27682c768edb2e31e74400d5563df5cd540a7adcd25c75d2a90916','8e3fbaa6b67a5a0a45d30c11c563ca65087e9b74bb3b4a438cf54c72d0b9121a');
INSERT INTO "ecriture" VALUES(140,62,'ajout','certification','[[17]]','{"titre_id":5,"type":"CCP","rang":3,"reference":"RNCP42463/CCP3","code_bloc":"RNCP42463BC03","intitule":"Maintenir en conditions op\u00e9rationnelles l''infrastructure","retiree":0}','035e5ca65f65f7b51ea6d623aef406a1272c85d4d2e75041a0800d18be331288','bf5975242ae0ecb6fbb3b4b754735f99a6b760806a4535ca77669e16cffc2f5b');
INSERT INTO "ecriture" VALUES(140,63,'ajout','certification','[[18]]','{"titre_id":6,"type":"TITRE","rang":0,"reference":"RNCP38667","code_bloc":null,"intitule":"Assistant de direction","retiree":0}','99ba706fd9917c89a0fe7cdade75e0e1eb14a78126b9756237e9c6802cbd576e','c5b1fd98728d89c75bb8dcc76177f3d223879278ca3acf82b90f4071e548007d');
INSERT INTO "ecriture" VALUES(140,64,'ajout','certification','[[19]]','{"titre_id":6,"type":"CCP","rang":1,"reference":"RNCP38667/CCP1","code_bloc":"RNCP38667BC01","intitule":"Assurer les fonctions de support administratif et organisationnel \u00e0 l''\u00e9quipe de direction","retiree":0}','6680ed14c947141d427ffab62ee1a54e12529cfef42c56d66092f990db05249e','48772acf995be054f2a9f1157b16a2b1d2d0a099764c45d7ee1cf508fb26fcbe');
INSERT INTO "ecriture" VALUES(140,65,'ajout','certification','[[20]]','{"titre_id":6,"type":"CCP","rang":2,"reference":"RNCP38667/CCP2","code_bloc":"RNCP38667BC02","intitule":"Organiser et suivre les projets et dossiers sp\u00e9cifiques de l''\u00e9quipe de direction","retiree":0}','d9272439ea67a0a51122d32a0f837c3e24a69b541ae26cb2b33cd0d7f1a0465f','cfd48d1ff4555d04d57f6db9d8bce8c5515c28e70029514cf8f83110935d857a');
INSERT INTO "ecriture" VALUES(140,66,'ajout','certification','[[21]]','{"titre_id":7,"type":"TITRE","rang":0,"reference":"RNCP38676","code_bloc":null,"intitule":"Manager d''unit\u00e9 marchande","retiree":0}','e5e9822ed5f646061dbe69b29a3ac8f2245f0acfffa8b2b15d52fc5893310e28','a8900a6fd90dbebefe11e4a929cae2465f10b583a03e3611833dc9735d3a7d7c');
INSERT INTO "ecriture" VALUES(140,67,'ajout','certification','[[22]]','{"titre_id":7,"type":"CCP","rang":1,"reference":"RNCP38676/CCP1","code_bloc":"RNCP38676BC01","intitule":"D\u00e9velopper la dynamique commerciale de l''unit\u00e9 marchande dans un environnement omnicanal","retiree":0}','6ed00d85c2a103b38a7ca886a346f870cb3be843396e3514de9acc45431d18bd','f1fc399007ee692005320c63f863382b62c5957a7ace189cc4cb8e6b9c3de131');
INSERT INTO "ecriture" VALUES(140,68,'ajout','certification','[[23]]','{"titre_id":7,"type":"CCP","rang":2,"reference":"RNCP38676/CCP2","code_bloc":"RNCP38676BC02","intitule":"Optimiser la performance \u00e9conomique et la rentabilit\u00e9 de l''unit\u00e9 marchande","retiree":0}','4f8acadd693fb08dfdf233054c69c2a016de68538ba4878767075858c3229e76','d8f9367613755a3b5a614962e16523e911abbf56ac32884ad94dcb0128ff84b3');
INSERT INTO "ecriture" VALUES(140,69,'ajout','certification','[[24]]','{"titre_id":7,"type":"CCP","rang":3,"reference":"RNCP38676/CCP3","code_bloc":"RNCP38676BC03","intitule":"Manager l''\u00e9quipe de l''unit\u00e9 marchande","retiree":0}','112d70af7f21a406b8cdea8be6e49fcbe633d0458e2532011ee830c1d042f2c7','47d7ab98250aeb8aeb902851dd7b8ad0792820f74eba789b5d26afab7505e986');
INSERT INTO "ecriture" VALUES(140,70,'ajout','certification','[[25]]','{"titre_id":8,"type":"TITRE","rang":0,"reference":"RNCP99901","code_bloc":null,"intitule":"Accordeur d''horloges monumentales","retiree":0}','243d142b713931cecee5f6ca55b2412c82e353d7451f4dde815fc7f9feaf0c84','42b73c50af1179d4b43eb8ea7e03494e03a948fc96fb0303e6e22d94001f4258');
INSERT INTO "ecriture" VALUES(140,71,'ajout','certification','[[26]]','{"titre_id":8,"type":"CCP","rang":1,"reference":"RNCP99901/CCP1","code_bloc":"RNCP99901BC01","intitule":"R\u00e9gler la sonnerie d''une horloge monumentale","retiree":0}','2bef77dd720274a72c8bc9b20d5036fce52402818766f4d99868e4dda8fabb9b','3487bd36e4fdd6e6d211b4a7967cb52fcf3962e7b157deec2289949094fb1602');
INSERT INTO "ecriture" VALUES(140,72,'ajout','certification','[[27]]','{"titre_id":8,"type":"CCP","rang":2,"reference":"RNCP99901/CCP2","code_bloc":"RNCP99901BC02","intitule":"Remonter le m\u00e9canisme d''une horloge monumentale","retiree":0}','98ac966b785a160836560d9da36570e9aba92c7cd9891a4959559e95dd7b26df','d152b65c776d3edc97960a473c53679f5c0bca97df830cf66b1d71458dd2f207');
INSERT INTO "ecriture" VALUES(140,73,'ajout','experience','[[1]]','{"jure_id":1,"titre_id":1,"rome":null,"debut":"2010-01-01","fin":null}','74b7a922a06ddaee628db8d89e74e526dbc0ea01fbf72281feea7f135ba277d8','d4030a335d611398e0d20c57cbf3b6c97ba4aff766cc5a7d73b1941e31f5d960');
INSERT INTO "ecriture" VALUES(140,74,'ajout','experience','[[2]]','{"jure_id":2,"titre_id":1,"rome":null,"debut":"2010-01-01","fin":null}','d3c51bd0da2206ac25b95931b9956219fbb693980a305c1516822e30219857e6','af42e01f7164100e0683e67e135aad9266393fc5b8ccb3ba423f7aa49ae6e5c2');
INSERT INTO "ecriture" VALUES(140,75,'ajout','experience','[[3]]','{"jure_id":3,"titre_id":1,"rome":null,"debut":"2010-01-01","fin":null}','526e4f23960ef7baefeca09f54af8e5b4e9d0182c43998f893217aa0729eda18','c993bfd825c20b1af7a00dfb6d939e47cff4c77cfb1468f261f0e457c2d3dbe9');
INSERT INTO "ecriture" VALUES(140,76,'ajout','experience','[[4]]','{"jure_id":1,"titre_id":null,"rome":"B1604","debut":"2001-09-01","fin":"2009-12-31"}','2dfac764da2d85e6f0275b194e52721132984f46a3a3316713375500c648825a','7c76e6285003a29a0dd86fe5919b1f3398409e93007e6c879713f885b284df4e');
INSERT INTO "ecriture" VALUES(140,77,'ajout','experience','[[5]]','{"jure_id":3,"titre_id":null,"rome":"B1604","debut":"2012-01-01","fin":null}','9cebd3deafc9c3c6ae3c2de788e302aa51921621feda31cf6c492eb4d3c6229c','7d464d698cfcb11ea263d93c5e0cea5ad12388064ab623d7b368d5dc663072b5');
INSERT INTO "ecriture" VALUES(140,78,'ajout','profil','[[1]]','{"agent":"root","role":"mpcp","centre_id":null,"departement":null,"region":null,"choisi":1,"fin":null,"retire":0}','ffdbc75c2be282c41db8a75b69f34c478b9eeb625ac48a35645cc824a3f9f89b','226962def36d1ffcdc59c54fca51c06080231d08b1a0aa29c032c718bbf4aa34');
INSERT INTO "ecriture" VALUES(140,79,'ajout','profil','[[2]]','{"agent":"root","role":"centre","centre_id":1,"departement":null,"region":null,"choisi":0,"fin":null,"retire":0}','7a3269d61754cc4a591c353fc8dac7cd4fa81f6329efe11ce5b784f80f3d76b5','68750edac2bf36565e94b093f41237f7f82a2b75fc446b8635543c74c8a976fe');
INSERT INTO "ecriture" VALUES(140,80,'ajout','profil','[[3]]','{"agent":"root","role":"ud","centre_id":null,"departement":"44","region":null,"choisi":0,"fin":null,"retire":0}','f8ce941ff2ce5ff7aefa457bd7534657e62ffd5835577fb9778f4d4040199fdf','e929f230890311035ab5f088514aec263581c17112b8d3ceca8eea524a2bba2a');
INSERT INTO "ecriture" VALUES(140,81,'ajout','profil','[[4]]','{"agent":"root","role":"direccte","centre_id":null,"departement":null,"region":"52","choisi":0,"fin":null,"retire":0}','1470215a3dbcd6a3340c960fbaffafd5aedde91e4d07e6c8debd619b02feac59','317c7913366394d74676b6542ec95441672fb26117223faaa684b938b7a99159');
INSERT INTO "ecriture" VALUES(140,82,'ajout','profil','[[5]]','{"agent":"bruno","role":"ud","centre_id":null,"departement":"35","region":null,"choisi":1,"fin":"2025-12-31","retire":0}','30f7c89303b7b46d9ae5333e7d9b54978e7ab808c1d01fecb58481188be8673d','78b5ca0c1b68bb8a5ef7bc7182a835e3cd447e174546d513e5e5472d5f9c8684');
INSERT INTO "ecriture" VALUES(140,83,'ajout','profil','[[6]]','{"agent":"claire","role":"mpcp","centre_id":null,"departement":null,"region":null,"choisi":1,"fin":null,"retire":0}','0cf242bd0ee5c0e3655719ea4407163a5d57e3e88edd4ac970c419ad09a13301','c18f82117c2092a32f1dcecbf00daf32dfda9d7361f1b136fe531f8b06646a55');
INSERT INTO "ecriture" VALUES(140,84,'ajout','profil','[[7]]','{"agent":"denis","role":"mpcp","centre_id":null,"departement":null,"region":null,"choisi":1,"fin":"2025-06-13","retire":1}','622ce65211d1b48f1824a2f19de7a1f270219d4550a62d6eb90b2332255f8ace','1656a04b3c88fc7ee984a5d63b371f552d36098603ec56b9e8f6ac21ac9397c5');
INSERT INTO "ecriture" VALUES(140,85,'ajout','titre_rome','[[1,"B1604"]]','{}','a78cf61f97c6f93c3c50d04db8afbb1b32112dec0d62698742f62bf66b2b20e1','651df4f644ae4a97277a571c375b7cffcf3ce783f06fdd2c054737e255343457');
INSERT INTO "ecriture" VALUES(140,86,'ajout','titre_rome','[[3,"M1805"]]','{}','4164e393636de1de73b0a97a189994c9d51e929175a1fa4214c612606a983827','cf35ed289bd99fc182ec9c69ba7c5ac63b63d4f6920be1c0c69391e54b4f6a38');
INSERT INTO "ecriture" VALUES(140,87,'ajout','titre_rome','[[8,"B1604"]]','{}','7f13895980e6e99470cdf56c10e79678eebf6bc6631a81d738fd1b4f94ca9127','f49abdc98c1610fc0d1118d7c33f31174cf094fc07f15690834d66e81ffdd931');
INSERT INTO "ecriture" VALUES(140,88,'ajout','agrement','[[1]]','{"centre_id":1,"certification_id":1,"site":null,"site_cle":null,"commune":null,"commune_insee":null,"departement":null,"region":null,"debut":"2022-01-01","fin":"2026-12-31","version":1}','b3e8b08eac8ec5d949950580ae30703ab67bc5b54fcce13e34533ef7eace1ede','f8e40a08ae14f03fb0cf4fc34bd6458f65f8c3e31aece93394d70cc37a0839eb');
INSERT INTO "ecriture" VALUES(140,89,'ajout','agrement','[[2]]','{"centre_id":1,"certification_id":4,"site":null,"site_cle":null,"commune":null,"commune_insee":null,"departement":null,"region":null,"debut":"2022-01-01","fin":"2026-12-31","version":1}','8955cc13b2bebef4e7697843e97eac31fdbba3dbf83bd3fdccebfbfb314a0018','05763562763b4a2b0d3c97c3327827186e92cdd77ff0b23e6ca7be81fc66d691');
INSERT INTO "ecriture" VALUES(140,90,'ajout','agrement','[[3]]','{"centre_id":1,"certification_id":5,"site":"Annexe du port","site_cle":"annexe du port","commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","debut":"2022-01-01","fin":"2025-06-30","version":1}','07a85b7c59160ee2fed5dce32ee3684088b4aac27136060186e3ec0254eb20c4','3657a277fb9e5f9fbd7e63b4140886ae48c1accc521fcfaa66f7303009b45899');
INSERT INTO "ecriture" VALUES(140,91,'ajout','agrement','[[4]]','{"centre_id":1,"certification_id":5,"site":"Quai nord","site_cle":"quai nord","commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","debut":"2022-01-01","fin":"2025-06-30","version":1}','b788fbc69917c522770a9912f3a8a2e61619d5ca563d523f41d56d12ef8698c4','fc4f29bf6387f9b1c3e75e3a437b860644aaab262fc2506259a3a0dca74421aa');
INSERT INTO "ecriture" VALUES(140,92,'ajout','agrement','[[5]]','{"centre_id":2,"certification_id":1,"site":null,"site_cle":null,"commune":null,"commune_insee":null,"departement":null,"region":null,"debut":"2023-01-01","fin":"2026-12-31","version":2}','a776edfc9cb63792f229752c542103a057c4124fef691dbf1eadd930c4f6a31f','4f729b8d29faa69b732cca0e66b5ac1fa51618d5402ad94fdc790fe2ac753cb3');
INSERT INTO "ecriture" VALUES(140,93,'ajout','agrement','[[6]]','{"centre_id":2,"certification_id":5,"site":null,"site_cle":null,"commune":null,"commune_insee":null,"departement":null,"region":null,"debut":"2025-04-01","fin":"2025-06-30","version":2}','caa3423663a22ad4b4adabda6c88e5a8c7731e34d0579b2012b3b038a17995ca','64f9becbcdf0f5716faaf756966c1bc00bd13f127a2c72368b155329c78d6f66');
INSERT INTO "ecriture" VALUES(140,94,'ajout','agrement','[[7]]','{"centre_id":2,"certification_id":1,"site":"Atelier B","site_cle":"atelier b","commune":"Cesson-S\u00e9vign\u00e9","commune_insee":"35051","departement":"35","region":"53","debut":"2025-06-12","fin":"2026-12-31","version":1}','18e1b2ff788158f2d9d0fa7620694e21cb7eb771d8c3847f49f5ba2a6b7d78de','c142ed31c95a2b60d7b08ef7b6a28e046b66a38dfe7a2f2648567e0f9542df85');
INSERT INTO "ecriture" VALUES(140,95,'ajout','distinction','[[1,7]]','{"faite_le":"2025-06-13","motif":"deux personnes"}','470eb056ea6e9baed4957fadd97b215486281fb15fcd780e45bb3af1a70606ea','3d39259360190cb08d18ba5226e4e701baa6d84637d9f0c2de269ba8bf01c6f1');
INSERT INTO "ecriture" VALUES(140,96,'ajout','habilitation','[[1]]','{"jure_id":1,"certification_id":1,"titre_id":1,"etat":"validee","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"version":1}','aed6b48c63e3f185f5775a70409863de427a8580def5f33f20504f27316327f8','d1ad4332629e026b19e18e2870b57f5f3231b815e9a201b4ad790a86a613a575');
INSERT INTO "ecriture" VALUES(140,97,'ajout','habilitation','[[2]]','{"jure_id":2,"certification_id":1,"titre_id":1,"etat":"brouillon","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"version":2}','b1550d6ff75eacbd70fb605fbdb33fcd599bff3fe96e5f8fcf6d892dac0f405c','bec7b883dd3ab3a68a2a1aad75473f24909286130e3d4a5fc1b75acc13aa47a2');
INSERT INTO "ecriture" VALUES(140,98,'ajout','habilitation','[[3]]','{"jure_id":3,"certification_id":1,"titre_id":1,"etat":"suspendue","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"version":2}','a74f29212e9dce5c888b375bd88ace3797df6ea2e76ff0e7824fa729c68fc6fb','75b5dfd52fcfdf08a84a436a78ef60cb175425ae0318af153327da92db5303ec');
INSERT INTO "ecriture" VALUES(140,99,'ajout','habilitation','[[4]]','{"jure_id":1,"certification_id":4,"titre_id":1,"etat":"validee","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"version":1}','b3adac61c8a3fde8831681b778e5e42a9a87491147d6dec15a9d396732045103','90130459131b0f666034cc504790b3bb5bfccf2fa4c04f231b37e917270a689a');
INSERT INTO "ecriture" VALUES(140,100,'ajout','habilitation','[[5]]','{"jure_id":2,"certification_id":4,"titre_id":1,"etat":"validee","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"version":1}','88acad9373ef4599937feb2892837c4bdefa6160c51a2c0ac9d78349c71a25a2','b42195af3edde31f85d3acd8f62f39d007826cf811179c7382885afa0ec2b1f4');
INSERT INTO "ecriture" VALUES(140,101,'ajout','habilitation','[[6]]','{"jure_id":3,"certification_id":2,"titre_id":1,"etat":"brouillon","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"version":2}','b8b20e346e4e8c81519583568b6323455f1473f36b5f67dadc5e18011c086c70','e181c96d2ebfb28c34b284b7f23e541a1e2c3dee1f5db6fc99cb70ed080cd2b3');
INSERT INTO "ecriture" VALUES(140,102,'ajout','habilitation','[[7]]','{"jure_id":3,"certification_id":3,"titre_id":1,"etat":"validee","debut":"2025-01-07","fin":"2025-02-28","expiration_constatee":"2025-02-28","version":2}','d3450d27efa128373785a2ff621509adf77a62529c058d30957641c94949b9ae','05dafeb36069c2a01e2b60347bc63eda76f4fd978e30674a111d10b3512dd5cf');
INSERT INTO "ecriture" VALUES(140,103,'ajout','lien_jure','[[1]]','{"jure_id":3,"centre_id":2,"candidat_id":null,"nature":"formateur"}','f0c6d7b075ffb31c7de468a6a3d9f6f42dc85570c872f55b719734c9613151e7','a96f72b4f2dc305435a20fe823cda582807c8644eac094ecdbd05d417c14ce81');
INSERT INTO "ecriture" VALUES(140,104,'ajout','lien_jure','[[2]]','{"jure_id":2,"centre_id":null,"candidat_id":5,"nature":"parent"}','676a58bbe92f3f6a45b6dd0b6d12ba940b8e901a09ad5206b50c6ca20a316b81','3875119de7faeb06789c19b9d0897a0cfa59b6064628e3a63a3398b0b321403e');
INSERT INTO "ecriture" VALUES(140,105,'ajout','parchemin','[[1]]','{"candidat_id":1,"certification_id":1,"etat":"a_editer","delivre_le":null,"annule_le":null,"motif":null,"version":1}','e525698ef14acf3b2905a7392092d50ce25d8b33ec35b460348f8208e5a39dd4','e887455ab3bd36572589a70139619bfb325a1e5c9b7da0d1e2e846944c930aa0');
INSERT INTO "ecriture" VALUES(140,106,'ajout','parchemin','[[2]]','{"candidat_id":1,"certification_id":4,"etat":"a_editer","delivre_le":null,"annule_le":null,"motif":null,"version":1}','2abe9ebc14642afb249a5d6a43006ec4f161c2f17102de858c9c7c7af785733a','f519af570245cb235201b75aaa6934055bd3a51838e08a7a473ab24ac0b29835');
INSERT INTO "ecriture" VALUES(140,107,'ajout','parchemin','[[3]]','{"candidat_id":2,"certification_id":1,"etat":"a_editer","delivre_le":null,"annule_le":null,"motif":null,"version":1}','a02ed122e004094eadebf24e26537cbd60352f132bb0a06c935f5865e8728a21','1f22619e92d356927a6b906f6886cbc98c1a5f508592db4a6a7866867eb1e59c');
INSERT INTO "ecriture" VALUES(140,108,'ajout','session_examen','[[1]]','{"annee":2025,"numero":1,"etat":"validee","certification_id":1,"titre_id":1,"centre_id":1,"debut":"2025-03-10","fin":"2025-03-11","heure_debut":"09:00","heure_convocation":"08:30","heure_jury":"08:00","entretien_final":1,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-01-20","dte_le":"2025-01-21","dte_commentaire":"Deux am\u00e9nagements d\u2019\u00e9preuve.","resultats_le":"2025-03-11","validee_le":"2025-03-14","edition":1,"reprise":0,"version":15}','b12cea7885eaa2a61781136aea600a6d0e5f83256d7fc9e1cd98be30ae730e6e','5deaaadee9d86d4a477b9c8cdcc334e94db1c63382bc7249d7bdf11fa7843d08');
INSERT INTO "ecriture" VALUES(140,109,'ajout','session_examen','[[2]]','{"annee":2025,"numero":2,"etat":"validee","certification_id":2,"titre_id":1,"centre_id":1,"debut":"2025-04-07","fin":"2025-04-07","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":0,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-03-17","dte_le":null,"dte_commentaire":null,"resultats_le":"2025-04-07","validee_le":"2025-04-08","edition":1,"reprise":0,"version":8}','921fbaf2fa1355c3bfb117473d5b81ed6a8cb087d4d71f19ae61c61c2acfd167','05c1a2a51f485a5d07b98498e87bf86b36ef84100ec2609095c6636fd902f36a');
INSERT INTO "ecriture" VALUES(140,110,'ajout','session_examen','[[3]]','{"annee":2025,"numero":3,"etat":"validee","certification_id":4,"titre_id":1,"centre_id":1,"debut":"2025-04-14","fin":"2025-04-14","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":0,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-03-17","dte_le":null,"dte_commentaire":null,"resultats_le":"2025-04-14","validee_le":"2025-04-15","edition":1,"reprise":0,"version":8}','29d0e75c2b3b61292d010f4d453ae1286acc64d831e7640037bb46a8747e2a55','d5e728991996fe26060563cbf972770c4b5d4864e34789be6499d6b94f52ca2d');
INSERT INTO "ecriture" VALUES(140,111,'ajout','session_examen','[[4]]','{"annee":2025,"numero":4,"etat":"debloquee","certification_id":1,"titre_id":1,"centre_id":1,"debut":"2025-05-12","fin":"2025-05-12","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":1,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-04-01","dte_le":null,"dte_commentaire":null,"resultats_le":"2025-05-12","validee_le":"2025-05-13","edition":1,"reprise":0,"version":14}','9544a593ab5d5bd8de217c34af1209a2548f62922fdc7bd049dcdaeb59c6a016','2c263c7209646a5cab6ff937f7c75a0cfdbc697ade09eaeaa89b78e3c3317859');
INSERT INTO "ecriture" VALUES(140,112,'ajout','session_examen','[[5]]','{"annee":2025,"numero":5,"etat":"en_attente_validation","certification_id":1,"titre_id":1,"centre_id":1,"debut":"2025-06-02","fin":"2025-06-02","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":1,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-04-01","dte_le":null,"dte_commentaire":null,"resultats_le":"2025-06-14","validee_le":null,"edition":1,"reprise":0,"version":9}','7797b07baf9503866abab8b9b0d5da8beb16c4d367934af9807384b816a948f6','12e9feb925b038bd89df840fc11688257e56dea753088274594e8eaaf2e9aafa');
INSERT INTO "ecriture" VALUES(140,113,'ajout','session_examen','[[6]]','{"annee":2025,"numero":6,"etat":"convocations_envoyees","certification_id":2,"titre_id":1,"centre_id":1,"debut":"2025-09-15","fin":"2025-09-15","heure_debut":"09:00","heure_convocation":"08:15","heure_jury":null,"entretien_final":1,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-06-03","dte_le":null,"dte_commentaire":null,"resultats_le":null,"validee_le":null,"edition":1,"reprise":0,"version":8}','8a6d40b91135246638477a0b55d0a222e80e13cb59d6d8d64ff760e55649f6fc','f711efc49029d7c6b7dfe5eb0ebf774ae70652abeeee2119ed3bfc153e56d8e2');
INSERT INTO "ecriture" VALUES(140,114,'ajout','session_examen','[[7]]','{"annee":2025,"numero":7,"etat":"dte_envoye","certification_id":1,"titre_id":1,"centre_id":1,"debut":"2025-10-06","fin":"2025-10-06","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":1,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-06-03","dte_le":"2025-06-05","dte_commentaire":"Salle au rez-de-chauss\u00e9e, s\u2019il vous pla\u00eet.","resultats_le":null,"validee_le":null,"edition":0,"reprise":0,"version":4}','5dfed09b75ce876494713bcb226a10424624014a0278c0c700b856b34484b1b9','c86710012cb90d0d069629261765efc0691599345ee95a060817e18cc0ed4fa2');
INSERT INTO "ecriture" VALUES(140,115,'ajout','session_examen','[[8]]','{"annee":2025,"numero":8,"etat":"en_preparation","certification_id":5,"titre_id":2,"centre_id":1,"debut":"2025-06-23","fin":"2025-06-23","heure_debut":"13:30","heure_convocation":null,"heure_jury":null,"entretien_final":1,"site":"Annexe du port","commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-06-03","dte_le":null,"dte_commentaire":null,"resultats_le":null,"validee_le":null,"edition":0,"reprise":0,"version":1}','833211f4abb8ccbf594f5955c561ff49cd550ed028c25b2c96804406f61d6c45','5ba695ebe945c92a4c84db491adc139b249312273ab1311593f6a23cf7815eb3');
INSERT INTO "ecriture" VALUES(140,116,'ajout','session_examen','[[9]]','{"annee":2025,"numero":9,"etat":"annulee","certification_id":1,"titre_id":1,"centre_id":1,"debut":"2025-11-03","fin":"2025-11-03","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":1,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-06-03","dte_le":null,"dte_commentaire":null,"resultats_le":null,"validee_le":null,"edition":0,"reprise":0,"version":4}','88cdde93d6562d61c4aa0a9c06e0e42f3b1d055f6848eb1fd792437914bdbdb0','12275b4a799b3852ae3bdb0622e97adfe498eaf6552572d2a560e17383ccc3ac');
INSERT INTO "ecriture" VALUES(140,117,'ajout','session_examen','[[10]]','{"annee":2025,"numero":10,"etat":"validee","certification_id":4,"titre_id":1,"centre_id":1,"debut":"2025-07-07","fin":"2025-07-07","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":0,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-06-12","dte_le":null,"dte_commentaire":null,"resultats_le":"2025-07-07","validee_le":"2025-07-08","edition":1,"reprise":0,"version":11}','cc095435e29966e229e4430417f644e40f3ab018a169b562ae2c96028180fda7','bc068c48335929b16ed1f24cad410b3aaf5c6fe23cf1a45552a3560132c2626a');
INSERT INTO "ecriture" VALUES(140,118,'ajout','session_examen','[[11]]','{"annee":2025,"numero":11,"etat":"en_preparation","certification_id":1,"titre_id":1,"centre_id":1,"debut":"2024-05-06","fin":"2024-05-06","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":1,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-07-08","dte_le":null,"dte_commentaire":null,"resultats_le":null,"validee_le":null,"edition":0,"reprise":1,"version":1}','05d857d5ef14e690b230f388568bc8719c97d3fff29b0634d6ab1e2608143701','22c63ce2509eb324973cababc6547c72f9370279e6d9ba65889f6e18ca0de1e8');
INSERT INTO "ecriture" VALUES(140,119,'ajout','convocation','[[1]]','{"session_id":1,"candidat_id":4,"jure_id":null,"edition":1,"date_edition":"2025-02-10","heure":"08:30","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000001\", \"edition\": 1, \"date_edition\": \"2025-02-10\", \"heure\": \"08:30\", \"destinataire\": {\"id\": \"C-000004\", \"civilite\": null, \"nom\": \"DUPONT\", \"prenom\": \"Maxime\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"1997-07-17\"}, \"examen\": {\"id\": \"S-2025-000001\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-03-10\", \"fin\": \"2025-03-11\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','6db4ee8fc8b71ee3cf95d296aff238aea914789de3e5a377de34b2e878442374','1ff7ad94f302030738d8e23de62798000d8fa66ff0a348a787ff329092747902');
INSERT INTO "ecriture" VALUES(140,120,'ajout','convocation','[[2]]','{"session_id":1,"candidat_id":3,"jure_id":null,"edition":1,"date_edition":"2025-02-10","heure":"08:30","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000002\", \"edition\": 1, \"date_edition\": \"2025-02-10\", \"heure\": \"08:30\", \"destinataire\": {\"id\": \"C-000003\", \"civilite\": null, \"nom\": \"NGUYEN\", \"prenom\": \"Linh\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"2001-02-28\"}, \"examen\": {\"id\": \"S-2025-000001\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-03-10\", \"fin\": \"2025-03-11\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','8469da82f9cbbe8cb3f5b46ee26128f595b57712f8344a92a3740ba1bafb3c2a','7a6e26d4c689e96176ab35865aa5068cb0fee7590ee77a854e80fe59019ada95');
INSERT INTO "ecriture" VALUES(140,121,'ajout','convocation','[[3]]','{"session_id":1,"candidat_id":1,"jure_id":null,"edition":1,"date_edition":"2025-02-10","heure":"08:30","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000003\", \"edition\": 1, \"date_edition\": \"2025-02-10\", \"heure\": \"08:30\", \"destinataire\": {\"id\": \"C-000001\", \"civilite\": \"M\", \"nom\": \"PETIT\", \"prenom\": \"Hugo\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"naissance\": \"1999-03-14\"}, \"examen\": {\"id\": \"S-2025-000001\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-03-10\", \"fin\": \"2025-03-11\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','8f2b6147782421dc5fd61e31d085c39f92b19280fe7680b8ddfdb4030e04a21c','c6bcd34fc407a612f85d9d906ec09c2ddd85ddcb558e3bb966e411a4d8cbf7f1');
INSERT INTO "ecriture" VALUES(140,122,'ajout','convocation','[[4]]','{"session_id":1,"candidat_id":2,"jure_id":null,"edition":1,"date_edition":"2025-02-10","heure":"08:30","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000004\", \"edition\": 1, \"date_edition\": \"2025-02-10\", \"heure\": \"08:30\", \"destinataire\": {\"id\": \"C-000002\", \"civilite\": \"MME\", \"nom\": \"ROUX\", \"prenom\": \"In\u00e8s\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"1998-12-01\"}, \"examen\": {\"id\": \"S-2025-000001\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-03-10\", \"fin\": \"2025-03-11\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','98e747c49c0287357c51cb9945db607d059c33269ebfa8307a8b9b6678b9bfa6','9020a54b3dcb216166c7a8f83f69312644998f987050194bddb636556a1073b6');
INSERT INTO "ecriture" VALUES(140,123,'ajout','convocation','[[5]]','{"session_id":1,"candidat_id":null,"jure_id":2,"edition":1,"date_edition":"2025-02-10","heure":"08:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000005\", \"edition\": 1, \"date_edition\": \"2025-02-10\", \"heure\": \"08:00\", \"destinataire\": {\"id\": \"J-000002\", \"civilite\": null, \"nom\": \"LE-GOFF\", \"prenom\": \"Yann\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"autres_membres\": [\"Alice MARTIN\"], \"nombre_candidats\": 4}, \"examen\": {\"id\": \"S-2025-000001\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-03-10\", \"fin\": \"2025-03-11\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','51447680c2a3be832b6eb3946977fa44e4fc001ff783b87e8962098189c1be01','7c076a9077516932be33c0530d60f00882cc59069be50c2696e23623d1d9f801');
INSERT INTO "ecriture" VALUES(140,124,'ajout','convocation','[[6]]','{"session_id":1,"candidat_id":null,"jure_id":1,"edition":1,"date_edition":"2025-02-10","heure":"08:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000006\", \"edition\": 1, \"date_edition\": \"2025-02-10\", \"heure\": \"08:00\", \"destinataire\": {\"id\": \"J-000001\", \"civilite\": \"MME\", \"nom\": \"MARTIN\", \"prenom\": \"Alice\", \"adresse\": {\"lignes\": [\"12 all\u00e9e des Pendules\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"autres_membres\": [\"Yann LE-GOFF\"], \"nombre_candidats\": 4}, \"examen\": {\"id\": \"S-2025-000001\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-03-10\", \"fin\": \"2025-03-11\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','fc8538f0f8cf10998a54e91ffb8858e715e6b6ee365cde7de53b35e515d86f60','dc63dafb6592bbde5111cef45ee3f2f6cec55da9b5d8060fbdd5afa6de53b354');
INSERT INTO "ecriture" VALUES(140,125,'ajout','convocation','[[7]]','{"session_id":2,"candidat_id":2,"jure_id":null,"edition":1,"date_edition":"2025-03-18","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000007\", \"edition\": 1, \"date_edition\": \"2025-03-18\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000002\", \"civilite\": \"MME\", \"nom\": \"ROUX\", \"prenom\": \"In\u00e8s\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"1998-12-01\"}, \"examen\": {\"id\": \"S-2025-000002\", \"type\": \"CCP\", \"certification\": \"TP-99901m01/CCP1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCP 1\", \"intitule_bloc\": \"R\u00e9gler la sonnerie\", \"entretien_final\": false, \"debut\": \"2025-04-07\", \"fin\": \"2025-04-07\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','dcb5eb84f8c5a4b13668eb48cefcd8e322f6e4f2b24af577c345e17ffca28911','31160bd574d36b794f335c38345993a3ee857fe56e712c0cbd9abf90cb00d379');
INSERT INTO "ecriture" VALUES(140,126,'ajout','convocation','[[8]]','{"session_id":2,"candidat_id":null,"jure_id":2,"edition":1,"date_edition":"2025-03-18","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000008\", \"edition\": 1, \"date_edition\": \"2025-03-18\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000002\", \"civilite\": null, \"nom\": \"LE-GOFF\", \"prenom\": \"Yann\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"autres_membres\": [\"Alice MARTIN\"], \"nombre_candidats\": 1}, \"examen\": {\"id\": \"S-2025-000002\", \"type\": \"CCP\", \"certification\": \"TP-99901m01/CCP1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCP 1\", \"intitule_bloc\": \"R\u00e9gler la sonnerie\", \"entretien_final\": false, \"debut\": \"2025-04-07\", \"fin\": \"2025-04-07\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','8801bcd0860092bfaead3aa7e21ba6e22713f98b7ce23a0d6c66c3a40befcd8e','15ec83d8970e4e5911ba662845483cc435b7dbc62b8bf26255957a26c5244f23');
INSERT INTO "ecriture" VALUES(140,127,'ajout','convocation','[[9]]','{"session_id":2,"candidat_id":null,"jure_id":1,"edition":1,"date_edition":"2025-03-18","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000009\", \"edition\": 1, \"date_edition\": \"2025-03-18\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000001\", \"civilite\": \"MME\", \"nom\": \"MARTIN\", \"prenom\": \"Alice\", \"adresse\": {\"lignes\": [\"12 all\u00e9e des Pendules\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"autres_membres\": [\"Yann LE-GOFF\"], \"nombre_candidats\": 1}, \"examen\": {\"id\": \"S-2025-000002\", \"type\": \"CCP\", \"certification\": \"TP-99901m01/CCP1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCP 1\", \"intitule_bloc\": \"R\u00e9gler la sonnerie\", \"entretien_final\": false, \"debut\": \"2025-04-07\", \"fin\": \"2025-04-07\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','658d173311e9036a3e1449b54d4cb41e061c678d2e4a5d358082a66d3a7f9534','51ae5113050a6ba3440c21ceee0ed2749cf625bec172fdea33f702dc927de7f0');
INSERT INTO "ecriture" VALUES(140,128,'ajout','convocation','[[10]]','{"session_id":3,"candidat_id":1,"jure_id":null,"edition":1,"date_edition":"2025-03-18","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000010\", \"edition\": 1, \"date_edition\": \"2025-03-18\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000001\", \"civilite\": \"M\", \"nom\": \"PETIT\", \"prenom\": \"Hugo\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"naissance\": \"1999-03-14\"}, \"examen\": {\"id\": \"S-2025-000003\", \"type\": \"CCS\", \"certification\": \"TP-99901m01/CCS1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCS 1\", \"intitule_bloc\": \"Carillons anciens\", \"entretien_final\": false, \"debut\": \"2025-04-14\", \"fin\": \"2025-04-14\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','c30d4c72e814582f4998d368132d50cf26bf5571a796544bbf42f8747017ce99','ee4a1da3e5e8ccaf0c53a1000f355a105ab1d68b96a9f3aa63d6c6563fb42fa3');
INSERT INTO "ecriture" VALUES(140,129,'ajout','convocation','[[11]]','{"session_id":3,"candidat_id":null,"jure_id":2,"edition":1,"date_edition":"2025-03-18","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000011\", \"edition\": 1, \"date_edition\": \"2025-03-18\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000002\", \"civilite\": null, \"nom\": \"LE-GOFF\", \"prenom\": \"Yann\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"autres_membres\": [\"Alice MARTIN\"], \"nombre_candidats\": 1}, \"examen\": {\"id\": \"S-2025-000003\", \"type\": \"CCS\", \"certification\": \"TP-99901m01/CCS1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCS 1\", \"intitule_bloc\": \"Carillons anciens\", \"entretien_final\": false, \"debut\": \"2025-04-14\", \"fin\": \"2025-04-14\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','bb7564e6e7b564e32a7af67fb6b92eb1f7011e0e52c4d0c2c5537b1e321fcafd','6afbcbd87d3beb8278ee973930c7c374baa35f0692af5e74d08ea686b1974066');
INSERT INTO "ecriture" VALUES(140,130,'ajout','convocation','[[12]]','{"session_id":3,"candidat_id":null,"jure_id":1,"edition":1,"date_edition":"2025-03-18","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000012\", \"edition\": 1, \"date_edition\": \"2025-03-18\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000001\", \"civilite\": \"MME\", \"nom\": \"MARTIN\", \"prenom\": \"Alice\", \"adresse\": {\"lignes\": [\"12 all\u00e9e des Pendules\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"autres_membres\": [\"Yann LE-GOFF\"], \"nombre_candidats\": 1}, \"examen\": {\"id\": \"S-2025-000003\", \"type\": \"CCS\", \"certification\": \"TP-99901m01/CCS1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCS 1\", \"intitule_bloc\": \"Carillons anciens\", \"entretien_final\": false, \"debut\": \"2025-04-14\", \"fin\": \"2025-04-14\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','97dd30d07a8b793c235c8469a53d4c75d98e5bc0a03f8d91a927cdb884a48fdf','c2c8d824fd86ce2017b2af9643078434ec776c2ff1cd87af74198edca25519f7');
INSERT INTO "ecriture" VALUES(140,131,'ajout','convocation','[[13]]','{"session_id":4,"candidat_id":6,"jure_id":null,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000013\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000006\", \"civilite\": null, \"nom\": \"GRAND\", \"prenom\": \"No\u00e9\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"2000-02-29\"}, \"examen\": {\"id\": \"S-2025-000004\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-05-12\", \"fin\": \"2025-05-12\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','bb08dedcc7722addd671020989272050e1b62b23c51d24d38958f3bdaec0f303','5a0500b290ec02ee3dc17a7986bf7dddb51a4339511992e9ffca0a148aed9e43');
INSERT INTO "ecriture" VALUES(140,132,'ajout','convocation','[[14]]','{"session_id":4,"candidat_id":3,"jure_id":null,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000014\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000003\", \"civilite\": null, \"nom\": \"NGUYEN\", \"prenom\": \"Linh\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"2001-02-28\"}, \"examen\": {\"id\": \"S-2025-000004\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-05-12\", \"fin\": \"2025-05-12\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','7d7f0f48d2e49f5d682913d966df2c7fed2b0a7cdbe166265a5ad100b2f35af2','7276033b617f139e866f04e680d7e5a57f99d85ced0d812368b00e9c2c817fd2');
INSERT INTO "ecriture" VALUES(140,133,'ajout','convocation','[[15]]','{"session_id":4,"candidat_id":2,"jure_id":null,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000015\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000002\", \"civilite\": \"MME\", \"nom\": \"ROUX\", \"prenom\": \"In\u00e8s\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"1998-12-01\"}, \"examen\": {\"id\": \"S-2025-000004\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-05-12\", \"fin\": \"2025-05-12\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','cae49b4852a0fb9fa8c4251c7cc4f9ad14f8ae844e90f47def0002bbd3f2617c','67364534fbd447836cefceda0a963c148f06ae1744249ff094275dc38991b658');
INSERT INTO "ecriture" VALUES(140,134,'ajout','convocation','[[16]]','{"session_id":4,"candidat_id":null,"jure_id":2,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000016\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000002\", \"civilite\": null, \"nom\": \"LE-GOFF\", \"prenom\": \"Yann\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"autres_membres\": [\"Alice MARTIN\"], \"nombre_candidats\": 3}, \"examen\": {\"id\": \"S-2025-000004\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-05-12\", \"fin\": \"2025-05-12\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','71a5a96fa92ff16a3c009ec99184d461d9b6ecc21161e5d1c1b2594a8153dacc','4ee41e4a13bc930fa513fa3f79082a6715d15f8ac491c387f22b5e7e75fd974a');
INSERT INTO "ecriture" VALUES(140,135,'ajout','convocation','[[17]]','{"session_id":4,"candidat_id":null,"jure_id":1,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000017\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000001\", \"civilite\": \"MME\", \"nom\": \"MARTIN\", \"prenom\": \"Alice\", \"adresse\": {\"lignes\": [\"12 all\u00e9e des Pendules\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"autres_membres\": [\"Yann LE-GOFF\"], \"nombre_candidats\": 3}, \"examen\": {\"id\": \"S-2025-000004\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-05-12\", \"fin\": \"2025-05-12\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','ca057ca163f78964a385e319fb794bbef5ab350d89e69c5d409da9c1f669a452','1bda9ea5085b2e71f6aceae5b56adeee351937159cc03177d487e497f91072db');
INSERT INTO "ecriture" VALUES(140,136,'ajout','convocation','[[18]]','{"session_id":5,"candidat_id":4,"jure_id":null,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000018\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000004\", \"civilite\": null, \"nom\": \"DUPONT\", \"prenom\": \"Maxime\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"1997-07-17\"}, \"examen\": {\"id\": \"S-2025-000005\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-06-02\", \"fin\": \"2025-06-02\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','c193db3713cb57fab5fdc15d8fc3610763fd1cb7ebdc745032a647f6d004ac60','4ffa2551bcdfe01576895a9f9475b5ed8fdd1287611466b1111bee5f0efd7016');
INSERT INTO "ecriture" VALUES(140,137,'ajout','convocation','[[19]]','{"session_id":5,"candidat_id":null,"jure_id":2,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000019\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000002\", \"civilite\": null, \"nom\": \"LE-GOFF\", \"prenom\": \"Yann\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"autres_membres\": [\"Alice MARTIN\"], \"nombre_candidats\": 1}, \"examen\": {\"id\": \"S-2025-000005\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-06-02\", \"fin\": \"2025-06-02\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','88c34e9a812ebbe2df0c48007138bf21163892c83b2a2156e13b29cc010ba5c2','82b409515d035f217677ba8a53b3649c3d7b857a6d0888f999802d05a7e5fea7');
INSERT INTO "ecriture" VALUES(140,138,'ajout','convocation','[[20]]','{"session_id":5,"candidat_id":null,"jure_id":1,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000020\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000001\", \"civilite\": \"MME\", \"nom\": \"MARTIN\", \"prenom\": \"Alice\", \"adresse\": {\"lignes\": [\"12 all\u00e9e des Pendules\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"autres_membres\": [\"Yann LE-GOFF\"], \"nombre_candidats\": 1}, \"examen\": {\"id\": \"S-2025-000005\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-06-02\", \"fin\": \"2025-06-02\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','0ddd080146afb653c81679441de6bbe633e1f775e31eb92726e66024050061bb','0843a1bb45f149f91a84d6a26a0ce830f29c93833c60a79e57bd80488133f2f9');
INSERT INTO "ecriture" VALUES(140,139,'ajout','convocation','[[21]]','{"session_id":6,"candidat_id":4,"jure_id":null,"edition":1,"date_edition":"2025-06-04","heure":"08:15","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000021\", \"edition\": 1, \"date_edition\": \"2025-06-04\", \"heure\": \"08:15\", \"destinataire\": {\"id\": \"C-000004\", \"civilite\": null, \"nom\": \"DUPONT\", \"prenom\": \"Maxime\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"1997-07-17\"}, \"examen\": {\"id\": \"S-2025-000006\", \"type\": \"CCP\", \"certification\": \"TP-99901m01/CCP1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCP 1\", \"intitule_bloc\": \"R\u00e9gler la sonnerie\", \"entretien_final\": true, \"debut\": \"2025-09-15\", \"fin\": \"2025-09-15\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','8eed9224b1bf90ebd77cb55c79274ec62c0eddcfbb39a826693cddc67e997a4a','6dfb0d1f76c4990eb3142b89cb7e567ef6e4523c883c35427cb264fbb8388cf5');
INSERT INTO "ecriture" VALUES(140,140,'ajout','convocation','[[22]]','{"session_id":6,"candidat_id":3,"jure_id":null,"edition":1,"date_edition":"2025-06-04","heure":"08:15","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000022\", \"edition\": 1, \"date_edition\": \"2025-06-04\", \"heure\": \"08:15\", \"destinataire\": {\"id\": \"C-000003\", \"civilite\": null, \"nom\": \"NGUYEN\", \"prenom\": \"Linh\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"2001-02-28\"}, \"examen\": {\"id\": \"S-2025-000006\", \"type\": \"CCP\", \"certification\": \"TP-99901m01/CCP1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCP 1\", \"intitule_bloc\": \"R\u00e9gler la sonnerie\", \"entretien_final\": true, \"debut\": \"2025-09-15\", \"fin\": \"2025-09-15\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','a6bc9f6b0a3a2501ffa3eb4095b58aadf16a3f8cd3dff7d8a0de23c3c4fce171','ed576f1f8c834d24b0774fa846bb09767c44d34d81230144cf421bf6932cc6fb');
INSERT INTO "ecriture" VALUES(140,141,'ajout','convocation','[[23]]','{"session_id":6,"candidat_id":null,"jure_id":2,"edition":1,"date_edition":"2025-06-04","heure":"08:15","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000023\", \"edition\": 1, \"date_edition\": \"2025-06-04\", \"heure\": \"08:15\", \"destinataire\": {\"id\": \"J-000002\", \"civilite\": null, \"nom\": \"LE-GOFF\", \"prenom\": \"Yann\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"autres_membres\": [\"Alice MARTIN\"], \"nombre_candidats\": 2}, \"examen\": {\"id\": \"S-2025-000006\", \"type\": \"CCP\", \"certification\": \"TP-99901m01/CCP1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCP 1\", \"intitule_bloc\": \"R\u00e9gler la sonnerie\", \"entretien_final\": true, \"debut\": \"2025-09-15\", \"fin\": \"2025-09-15\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','f7f317702aceef0555ca32c3bfb42271c319bbbbfd27820c9d00dbb1504635ea','55d0eb59a9b8ea98a1bbc9d733d959dcab00fe2f1f85edd6bf3861003d2702bd');
INSERT INTO "ecriture" VALUES(140,142,'ajout','convocation','[[24]]','{"session_id":6,"candidat_id":null,"jure_id":1,"edition":1,"date_edition":"2025-06-04","heure":"08:15","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000024\", \"edition\": 1, \"date_edition\": \"2025-06-04\", \"heure\": \"08:15\", \"destinataire\": {\"id\": \"J-000001\", \"civilite\": \"MME\", \"nom\": \"MARTIN\", \"prenom\": \"Alice\", \"adresse\": {\"lignes\": [\"12 all\u00e9e des Pendules\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"autres_membres\": [\"Yann LE-GOFF\"], \"nombre_candidats\": 2}, \"examen\": {\"id\": \"S-2025-000006\", \"type\": \"CCP\", \"certification\": \"TP-99901m01/CCP1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCP 1\", \"intitule_bloc\": \"R\u00e9gler la sonnerie\", \"entretien_final\": true, \"debut\": \"2025-09-15\", \"fin\": \"2025-09-15\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','0ebd3cc24b6ddda2b161d8e3a730ad186ecf15fa809d6d4b76e931a0f48ae372','db96c06bcaa6df08fe9cd28510da5bf8180675a638a7a0aacebbbd0661d73b5c');
INSERT INTO "ecriture" VALUES(140,143,'ajout','convocation','[[25]]','{"session_id":10,"candidat_id":4,"jure_id":null,"edition":1,"date_edition":"2025-06-13","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000025\", \"edition\": 1, \"date_edition\": \"2025-06-13\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000004\", \"civilite\": null, \"nom\": \"DUPONT\", \"prenom\": \"Maxime\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"1997-07-17\"}, \"examen\": {\"id\": \"S-2025-000010\", \"type\": \"CCS\", \"certification\": \"TP-99901m01/CCS1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCS 1\", \"intitule_bloc\": \"Carillons anciens\", \"entretien_final\": false, \"debut\": \"2025-07-07\", \"fin\": \"2025-07-07\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','a1b299918900ce611372933737bdfc24e5c71dddc619a84edc81b3f62e005286','57557f04eb0075f01bcf53811e96631eb985be29c367e395ae7e6f9a91eb2848');
INSERT INTO "ecriture" VALUES(140,144,'ajout','convocation','[[26]]','{"session_id":10,"candidat_id":1,"jure_id":null,"edition":1,"date_edition":"2025-06-13","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000026\", \"edition\": 1, \"date_edition\": \"2025-06-13\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000001\", \"civilite\": \"M\", \"nom\": \"PETIT\", \"prenom\": \"Hugo\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"naissance\": \"1999-03-14\"}, \"examen\": {\"id\": \"S-2025-000010\", \"type\": \"CCS\", \"certification\": \"TP-99901m01/CCS1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCS 1\", \"intitule_bloc\": \"Carillons anciens\", \"entretien_final\": false, \"debut\": \"2025-07-07\", \"fin\": \"2025-07-07\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','23698af1f24e92c001eaa94f9784cbcb9cdcafe38e520ea6abf661d10db58469','31771896a6c9820843489a4a0147c26a22295cbec7ec78ebead752a05ca051ae');
INSERT INTO "ecriture" VALUES(140,145,'ajout','convocation','[[27]]','{"session_id":10,"candidat_id":null,"jure_id":2,"edition":1,"date_edition":"2025-06-13","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000027\", \"edition\": 1, \"date_edition\": \"2025-06-13\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000002\", \"civilite\": null, \"nom\": \"LE-GOFF\", \"prenom\": \"Yann\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"autres_membres\": [\"Alice MARTIN\"], \"nombre_candidats\": 2}, \"examen\": {\"id\": \"S-2025-000010\", \"type\": \"CCS\", \"certification\": \"TP-99901m01/CCS1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCS 1\", \"intitule_bloc\": \"Carillons anciens\", \"entretien_final\": false, \"debut\": \"2025-07-07\", \"fin\": \"2025-07-07\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','0debfe02cdf664cc0002b1b876212f8405bca4d94665b8bff4219298cde68777','0ed63bdf058d4c815a2db2bb2f88ae9895a013f7fe1c0b34e2299db9bbeb30b0');
INSERT INTO "ecriture" VALUES(140,146,'ajout','convocation','[[28]]','{"session_id":10,"candidat_id":null,"jure_id":1,"edition":1,"date_edition":"2025-06-13","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000028\", \"edition\": 1, \"date_edition\": \"2025-06-13\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000001\", \"civilite\": \"MME\", \"nom\": \"MARTIN\", \"prenom\": \"Alice\", \"adresse\": {\"lignes\": [\"12 all\u00e9e des Pendules\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"autres_membres\": [\"Yann LE-GOFF\"], \"nombre_candidats\": 2}, \"examen\": {\"id\": \"S-2025-000010\", \"type\": \"CCS\", \"certification\": \"TP-99901m01/CCS1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCS 1\", \"intitule_bloc\": \"Carillons anciens\", \"entretien_final\": false, \"debut\": \"2025-07-07\", \"fin\": \"2025-07-07\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','b16cc4f3a355269fbb3b2ef85dc798f5a018f5a2175a07121e310db85cc6e3ad','8d8e851fdc21191374616ec2ef7db62c40b8a8361ff4390d0fab0d00e321350c');
INSERT INTO "ecriture" VALUES(140,147,'ajout','evenement_agrement','[[1]]','{"agrement_id":5,"nature":"retirer","a_compter_du":"2025-02-03","pose_le":"2025-02-03","motif":"locaux non conformes"}','635ae83643e9c58c480287edc3732f407950f270003fe00fb8c30080233229e2','df99d46e54cfc8b102f9a5aa6d389d1217683ef095d2d7ea523191945b0e5e9a');
INSERT INTO "ecriture" VALUES(140,148,'ajout','evenement_agrement','[[2]]','{"agrement_id":6,"nature":"retirer","a_compter_du":"2025-04-01","pose_le":"2025-02-04","motif":"Retrait d''avant la version 1.8, sans motif."}','bcced15aeabc2256b895befb8d82982b880ae2499824850397ceb19b53173758','c73b827d09226eb7872b4d2159b65ea0e49dd3db3c8643f2891cb677ca905926');
INSERT INTO "ecriture" VALUES(140,149,'ajout','inscription','[[1]]','{"session_id":1,"candidat_id":1,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-01-20","resultat":"reussite","entretien":"reussi","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','87c1928417624eb6088ce0a45c472744ed00128f82279640050841831689f800','7ba7bd28a88e8cc453bebea06d405eed39bf69fcfd9e6901590196a523c6d88c');
INSERT INTO "ecriture" VALUES(140,150,'ajout','inscription','[[2]]','{"session_id":1,"candidat_id":2,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-01-20","resultat":"echec","entretien":"echoue","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','bfa2075e496b52c03e68559b7f07f57feb8b73fccdc243349f8485512df95b10','a11970563d3ad84cc3cd4af9f6ad1e27fc206b24538af84d2d298ff5964a8b45');
INSERT INTO "ecriture" VALUES(140,151,'ajout','inscription','[[3]]','{"session_id":1,"candidat_id":3,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-01-20","resultat":"absent","entretien":"absent","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','d30bf07a136da914bed1419567de958bf536a1591d722f11fafcb9125de930b6','3bb6163a8d2224484efc317dda5ab7919a6820ede6577fff7725ee5f2b20620d');
INSERT INTO "ecriture" VALUES(140,152,'ajout','inscription','[[4]]','{"session_id":1,"candidat_id":4,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-01-20","resultat":"reussite_partielle","entretien":null,"ccp_acquis":"CCP1","convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','1039b0f396bea46bcea2922ed1366cd727e488486ce6bbeba4558acb1fe29fd8','ce292ed472d4e1ed7ad5801b024d3b0e7a2182db4df0386e088b9825b984acf0');
INSERT INTO "ecriture" VALUES(140,153,'ajout','inscription','[[5]]','{"session_id":2,"candidat_id":2,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-03-17","resultat":"reussite","entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','b5ec7158c00a70c1b6c4d51c7d90d918160da847f76279d65cc833fecb610f7f','acf9ad4e38fe79d7c21b4976ff823da12eb93a6b230ee7c2fd842a3e32707161');
INSERT INTO "ecriture" VALUES(140,154,'ajout','inscription','[[6]]','{"session_id":3,"candidat_id":1,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-03-17","resultat":"reussite","entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','4f37f0dd590a9c94fbb648e7a72fc8a645c2b4b2a319bb899a1505c8661b6ca0','3450123df9c4e6704f9047ff58ceb8e3cc1ea63defd6369f7cc3ff5c966db00f');
INSERT INTO "ecriture" VALUES(140,155,'ajout','inscription','[[7]]','{"session_id":4,"candidat_id":2,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-04-01","resultat":"reussite","entretien":"reussi","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','3c059faba206684ac7ce31ac0606072dea413f229ed0ae56565733d80ff7df83','5d6052c99ac0ad44ba0f800b25c4e9ff454419ab0ec4d99f98f10debc429e606');
INSERT INTO "ecriture" VALUES(140,156,'ajout','inscription','[[8]]','{"session_id":4,"candidat_id":3,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-04-01","resultat":"echec","entretien":"echoue","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','cd16ca182874d07e6eb4556f7c66d303e8569217ba3488cfaf4d9121a6b88a0a','8d0bd68c370b0111e67b48aee72fb8f749e51a0e522108615e20721f524ab6c1');
INSERT INTO "ecriture" VALUES(140,157,'ajout','inscription','[[9]]','{"session_id":4,"candidat_id":6,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-04-01","resultat":"echec","entretien":"echoue","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','3f51fb8aaa888e1f7c060b8708de921081d72338f358af59ac54dcd8fcbc17a1','137753ac8503c90cf6de4c50a2bba058ff82c3a5f00852baaf3aec2c2bf18d93');
INSERT INTO "ecriture" VALUES(140,158,'ajout','inscription','[[10]]','{"session_id":5,"candidat_id":4,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-04-01","resultat":"reussite","entretien":"reussi","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','856eebb562a783cab2d443c819b6993f0f476b57616441055021ad9280d171b6','f455b511d4bd68cdc3145ef865120f4873b03a6d6428e096b885cdad52714892');
INSERT INTO "ecriture" VALUES(140,159,'ajout','inscription','[[11]]','{"session_id":6,"candidat_id":3,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"desinscrit","inscrit_le":"2025-06-03","resultat":null,"entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":"2025-08-21","desinscrit_par":"root","motif":"a renonc\u00e9"}','6bc1dbd3a5bc4fea343e67ad952a3af1771f40752d3dd068dab279e1371e1eb3','e6d76ac8b319db543a3d3ad2b2e2ab4ac490356d7687cf738605405e9819c7c1');
INSERT INTO "ecriture" VALUES(140,160,'ajout','inscription','[[12]]','{"session_id":6,"candidat_id":4,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-06-03","resultat":null,"entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','4f3a112218e5d9c23d9c68a64cf3fdd319694436f817269551bfa33ce4b31b0f','61e31cada95381e347c9e43a909a84715686f7ffedc9759d9a294720d81567f0');
INSERT INTO "ecriture" VALUES(140,161,'ajout','inscription','[[13]]','{"session_id":6,"candidat_id":2,"voie":"vae","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-08-20","resultat":null,"entretien":null,"ccp_acquis":null,"convocation_a_editer":1,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','4d38d3878d8f5d79f2f612c6b5bbfbd6e385ad8563763f08e236a1464b49194d','544c28c261337f1c01bdb34dd9286f3f0adffcc2fcd861b403fa7d97f9883e23');
INSERT INTO "ecriture" VALUES(140,162,'ajout','inscription','[[14]]','{"session_id":10,"candidat_id":1,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-06-12","resultat":"reussite","entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','43f943799147619fccfa563032a7a9899a8b11aa852fd4f59ee2dca8dc983d79','22dc51c0aa2fc1049ca773fdc9c4a8ed94d91a27304c17238616a0d7beaa81d2');
INSERT INTO "ecriture" VALUES(140,163,'ajout','inscription','[[15]]','{"session_id":10,"candidat_id":4,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"ecarte","inscrit_le":"2025-06-12","resultat":"reussite","entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":"pas de titre"}','97e243acd9729354352330091202828326d22c659659b21c2fea525265d20a5f','8622cabcf1d85fb8e752ad2f588377e120f20f6d91b3970e871568270316cdca');
INSERT INTO "ecriture" VALUES(140,164,'ajout','obtention','[[1,1,1]]','{"obtenue_le":"2025-03-11","sans_appui":0}','a3212a69cc8d852a9e6495a79ae2fb4a74c99e9bc3a940ce664b1f7205f92a7d','1ee9467777247883e1170eba4e97734bc9bd52e9b8e51a569f8e93d79c652b0f');
INSERT INTO "ecriture" VALUES(140,165,'ajout','obtention','[[1,4,3]]','{"obtenue_le":"2025-04-14","sans_appui":0}','52d10b05a1eab74bee73f92e1c12a01ed879aa33592d187fbe0d478fefd505d2','3c9cc44e29dec01f3b0b51eeb25f167142bc5b427b95d7e4e39268faf25bb762');
INSERT INTO "ecriture" VALUES(140,166,'ajout','obtention','[[2,1,4]]','{"obtenue_le":"2025-05-12","sans_appui":0}','c37d4c4ba362161311b2bfd93ef874f0e211d564a995a9cebf299c5494269ad4','198c975b80564de81d9f8d6cc054852ec562c9ec5161c62c206a363ec1fb49c1');
INSERT INTO "ecriture" VALUES(140,167,'ajout','obtention','[[2,2,2]]','{"obtenue_le":"2025-04-07","sans_appui":0}','e8f82cd79953c147a96cd6674bf9a5cd2b83e5a6cc6bc43c10a59895c7679999','8616e1ebfa7e3e6dd55540dd5367a0451aa696556acbca811e23a4259d59e2ca');
INSERT INTO "ecriture" VALUES(140,168,'ajout','obtention','[[4,2,1]]','{"obtenue_le":"2025-03-11","sans_appui":0}','603f9554a5703e7f721cc82923f0418fa60d1e94cf58ceace7a8aa3ad3056b25','538553c48feba419073a5ded443092d4dedbce13105ebafeb77cd7a25518d52f');
INSERT INTO "ecriture" VALUES(140,169,'ajout','obtention','[[6,2,4]]','{"obtenue_le":"2025-05-12","sans_appui":0}','0c2f3d65216085fdce5ef1ea464c1f69b3067773aee49115113ca396c68a5139','666a18aef2abcb7709ba054c74e3879e2c87a87268533b349e0dda6fddcd0966');
INSERT INTO "ecriture" VALUES(140,170,'ajout','obtention','[[6,3,4]]','{"obtenue_le":"2025-05-12","sans_appui":0}','1ede00d75cad2cfc7e6da10579cb5e7ae855e72f0c62255d7d497f5f2b2c4a63','9b53b96b100566e1f0cd04d21b5c05d5846ef196becd0db8d33ad1ce8b699b76');
INSERT INTO "ecriture" VALUES(140,171,'ajout','participation','[[1,1]]','{"convocation_a_editer":0}','3598c2f65b70032098d9c3a34cc09d06bfd188c514dc601103a2a2213d2723c0','cc4885754c91ea2907098d52a987ed0664bd31431de7cec8ce5bf8ea885967ee');
INSERT INTO "ecriture" VALUES(140,172,'ajout','participation','[[1,2]]','{"convocation_a_editer":0}','f60e1e3d23a88fe75af012355f1abf2f02c2eb85138d0d87c521e69e300f008d','54f4080067a9df4175f62c83e93cd89fc6fbd5bf01a5c71a017c3be72935287f');
INSERT INTO "ecriture" VALUES(140,173,'ajout','participation','[[2,1]]','{"convocation_a_editer":0}','517e61553706e0d73107e818a24991659325a950f9d7c211f02e9a1ce9ebe2f2','f20d167316d3df488f891e2b1b0cb340a861739f37190a3a726e6f411f49eb58');
INSERT INTO "ecriture" VALUES(140,174,'ajout','participation','[[2,2]]','{"convocation_a_editer":0}','79aeaad0fe3f2153e885b20d86b5c88fc781f5d0fa365d20f2a4f33ecbb1d3ed','fbb6e67645242ef1542fc1002110481c204436d06a1e76f33fef38326aa2b324');
INSERT INTO "ecriture" VALUES(140,175,'ajout','participation','[[3,1]]','{"convocation_a_editer":0}','95a372a9abe560eeea5c95849b3f5145384dac526440daa2bf601dd149802629','6485d48a51f2bb4ca570932e185791a53ba3f8bcd0c45da4bb2ae6564d7df4b3');
INSERT INTO "ecriture" VALUES(140,176,'ajout','participation','[[3,2]]','{"convocation_a_editer":0}','8df8ab103ae538c169e266aa1508a2ea27b5fd1a8adacb03895e450909a28e80','7655bd5301128c4a50bc8e1674748aa99db5825eb4005bfe881f99a60baff04a');
INSERT INTO "ecriture" VALUES(140,177,'ajout','participation','[[4,1]]','{"convocation_a_editer":0}','23e87e52d5eb018d4a4041a90e0f864c4ad09fe988d3ac20f5d4dab23c0090ba','d57203adaac9a30990b26e41008f1d57d078e7f8fdd5767d380a23fe52847b3f');
INSERT INTO "ecriture" VALUES(140,178,'ajout','participation','[[4,2]]','{"convocation_a_editer":0}','74f633e1653ec952a3db0e193453dc4b742cfec62d95d15242c0bfd4c3a3c656','c09c5a7cf776cd622c639a05e7021220082a3bcb6fa8721e863572d6b2b16b0c');
INSERT INTO "ecriture" VALUES(140,179,'ajout','participation','[[5,1]]','{"convocation_a_editer":0}','e9d0ae069f6e6aab26974d32dfec3e9c3e6a0b3f5a5243316e15f96aae7d71f8','7299fb029795f9c34e313abc27176061a97f529808d03779a0c68916d7fb653a');
INSERT INTO "ecriture" VALUES(140,180,'ajout','participation','[[5,2]]','{"convocation_a_editer":0}','53045effbadefa4e2d0a27ae44aee5e92c1e4d90c1a4101b804a27b0217058d6','f2dcdab539e6f1087f856f9a333b2d548a1feab6e166042505ba8e59226b2936');
INSERT INTO "ecriture" VALUES(140,181,'ajout','participation','[[6,1]]','{"convocation_a_editer":0}','f2188ea3c4e84c7a211dc8b2fab5b66f99e161dae72a64da0938a136903f8b7e','e582b6303f9240a461493ad92e76d4e38ce84ebde330fc224623ab157d1b71b6');
INSERT INTO "ecriture" VALUES(140,182,'ajout','participation','[[6,2]]','{"convocation_a_editer":0}','eeb7bcf368d193278770032141f9d9bc78b5f0d7e0799c0dd7e830e3084de178','69bafbe51ba14afebdc5bcb4a1df192781e6eb488fe4e101f146876682b8ad9b');
INSERT INTO "ecriture" VALUES(140,183,'ajout','participation','[[7,1]]','{"convocation_a_editer":0}','6a5b61ab05e7fe476b5adba401c5f230e954852566b5851692a7ef6424add6bf','43c3fd525f260ed02afd096aa6478f346671661d1c2a613cba2f395cf1bbad06');
INSERT INTO "ecriture" VALUES(140,184,'ajout','participation','[[7,2]]','{"convocation_a_editer":0}','e0617743bad857e5d17162b15f6a1af64fdeb849717671b2990047068301fdd4','9d70ec6f756706a0f42f40a0c8f22dbd69fa01329b212742112e33154f0bec4c');
INSERT INTO "ecriture" VALUES(140,185,'ajout','participation','[[9,1]]','{"convocation_a_editer":0}','5e31b6652c0360c086d26e1cff043d05f7b759a1dbfa7aa33dc121a8bfdbd06a','06fc4bd67322ca655602d20504c1bafdd08c0bdd989cb4cc871023152de2ab36');
INSERT INTO "ecriture" VALUES(140,186,'ajout','participation','[[9,2]]','{"convocation_a_editer":0}','f24f1b35b568fb62da24c0234051eef1a1948ed8eeb263dbf808bb8a3b6d64d7','74fa3ff2a6553bda10db93822bc5f001dba6cce6e8c70784824adbb77db2f467');
INSERT INTO "ecriture" VALUES(140,187,'ajout','participation','[[10,1]]','{"convocation_a_editer":0}','85bdd4919f66f27114641fa1d7cffe5162f7233a2c25b48363ab18930a4ced27','84009693162948054b4bf0eb3e4839c3ebdf3d2184b9af6c35d665b30ded00fb');
INSERT INTO "ecriture" VALUES(140,188,'ajout','participation','[[10,2]]','{"convocation_a_editer":0}','128a65cb93ee7819203bbef1cca831133a125c360c49a63113a4b25e2522b01a','4e7776f3f9ff6135cf6eec8208615c8bfdc1ef3855c64311c71d978b7b2c6fcd');
INSERT INTO "ecriture" VALUES(140,189,'ajout','resultat_conteste','[[7]]','{"resultat":"reussite","ccp_acquis":null,"entretien":"reussi","jour":"2025-05-12"}','4f6e187e3ab07e2a495c212afa0d76d390548cc176fa956fdb267fb5e5cfe34f','dc6aee4d2abb9e70a996c44b83c1903eed62a562cb17aabcba31c6bf26696f5f');
INSERT INTO "ecriture" VALUES(140,190,'ajout','resultat_conteste','[[8]]','{"resultat":"echec","ccp_acquis":null,"entretien":"echoue","jour":"2025-05-12"}','70cca11b079baee983a3ab62527bbce5b87afed26f7bdcc945f6b91d55daa4ec','05ba794f63e6bcf35361f24cf6464ad21f47e6412b88a47343ae9af23959502e');
INSERT INTO "ecriture" VALUES(140,191,'ajout','resultat_conteste','[[9]]','{"resultat":"reussite_partielle","ccp_acquis":"CCP1,CCP2","entretien":null,"jour":"2025-05-12"}','da747cf2a579f98e9d907ac5c5588180a2dfa3c6e8ef674a950c9743dfd0f159','4d5f12571235af742b5313d34640da52f31a10d5244e84c976f004147842abdf');
INSERT INTO "ecriture" VALUES(140,192,'ajout','identite_candidat','[[1]]','{"noms":"petit hugo","naissance":"1999-03-14"}','766ae69fe53f0f5622d8669bba91ff70b3559e8fad860f64aa3f9015078b4bc6','fd3ed7dece0ee680b1cce8a0426c1bfdd705fcf0f935a026920748e66b9d840f');
INSERT INTO "ecriture" VALUES(140,193,'ajout','identite_candidat','[[2]]','{"noms":"roux ines","naissance":"1998-12-01"}','b77128df0a584434c3b8191df958762fbaf535a3aa9bb5d58d4154335b234b27','63fcba10ba4294d8ba1be0bcfb4cd14c53ee70c4d34ca1811199e4de706d1f29');
INSERT INTO "ecriture" VALUES(140,194,'ajout','identite_candidat','[[3]]','{"noms":"nguyen linh","naissance":"2001-02-28"}','04282877fe48e70887a27b9816b355151c38e3d14a42b99ac6b8bcfbaa196680','1f6e60ddb96302caa32b9dfe10b0676bc244ed2681b93e3ec5c5118e9a1345f2');
INSERT INTO "ecriture" VALUES(140,195,'ajout','identite_candidat','[[4]]','{"noms":"dupond max","naissance":"1997-07-07"}','9044e90fce2cd55cdd4978ea64523f9b66bba731712daddab0cd4b45a5306517','79dc74ec03637d0c4235811dd96ad415f4e3a41df855872f5d095a4a059e1056');
INSERT INTO "ecriture" VALUES(140,196,'ajout','identite_candidat','[[4]]','{"noms":"dupont max","naissance":"1997-07-07"}','fff90fdbc79f8c4d247be779ea18952d30f4a3e186f848bd5d779cb47cdd568c','1c2f57d9529846c75a6090d140b8af2047661297be392112b62d014465ad40fd');
INSERT INTO "ecriture" VALUES(140,197,'ajout','identite_candidat','[[4]]','{"noms":"dupont maxime","naissance":"1997-07-17"}','a78dcfe03169dd4f7ade399f7e8852742498db5fef175804746be889d16af544','03b90db89820c362984e248adc60f1ea4e712fbf70ed0f9a499eb4f7527e9407');
INSERT INTO "ecriture" VALUES(140,198,'ajout','identite_candidat','[[5]]','{"noms":"solo eve","naissance":"1990-10-10"}','c7f9f7c4db71ff061e51dc345e642b21b671e98df63aeae7f302fde5a515db48','874bd29479ef699446e223ccda37f1e8718f5d479aba5074d9443c8b02167e15');
INSERT INTO "ecriture" VALUES(140,199,'ajout','identite_candidat','[[6]]','{"noms":"grand noe","naissance":"2000-02-29"}','5fb259a7934fde157b389983e2c45671f121476fbe682ca53118355b1a964d91','271094f4122d6addef2e86447e9967b932cc8b823aa4e91e711b00c7b8c30772');
INSERT INTO "ecriture" VALUES(140,200,'ajout','identite_candidat','[[7]]','{"noms":"petit hugo","naissance":"1999-03-14"}','39d591e9b3c53d102c59d40f1140d97c754ce98ea1432b8cd8cc7a4c43f21964','d278f6bd14cf0605a27d27a665861ba32b06a0d78ab3b1c75542f636c81285a5');
INSERT INTO "ecriture" VALUES(141,1,'maj','session_examen','[[7]]','{"version":5}','45091242dbb9277a4f92da42acdc252fc33071c288ce1967e9c2964bb7f56558','2209a45fc1a65d3c0d49b569ddac212f69c0cdf7791fd2a16c56891045e4ed23');
INSERT INTO "ecriture" VALUES(141,2,'ajout','derogation','[[1]]','{"delai":"convocation","session_id":7,"centre_id":null,"certification_id":null,"debut":null,"departement":null,"motif":"retard du centre","accordee_le":"2025-08-01","version":1}','64acee570a5b43702d585ae468a0f22136595cef367adc940b36517a4b588cf2','7b968ab64bbd88efc820b8b206eeea50e60fa77eb6976ee6bfcba92ed9f0b9c1');
INSERT INTO "ecriture" VALUES(141,3,'ajout','compteur','[["derogation"]]','{"valeur":1}','6bd6cf59ecdda5d83bdc51d0eb5726b80d26ce8ffeb411024d42bd1508527dc9','7405b21a2db8d4d9791d4c016cfea7f1fe4b69dedf14442bbdb0b24f35ead412');
INSERT INTO "ecriture" VALUES(142,1,'ajout','controle','[[1]]','{"centre_id":1,"session_id":null,"date":"2025-07-30","type":"sur_place","etat":"ouvert","version":1}','8a2fa468798dee99cee2e48a97e94387828baf6f11b597f2367c13e096172caa','14a0194ae680b3b6fc4f7186f37a5370359eaf9e56cd1a393c46e7c1d906e5f3');
INSERT INTO "ecriture" VALUES(142,2,'ajout','compteur','[["controle"]]','{"valeur":1}','384462d996c9a8d46b96ea6dc7a769a16f847774e0640465fd597304a7871d78','115d29d177c144040ada4c2355dd309119770133085c0370a8b6a1b82299fb5d');
INSERT INTO "ecriture" VALUES(143,1,'maj','controle','[[1]]','{"version":2}','51f2dddb80e5bccabedb7880a1fb85bfad02ba9a5a5f61d127e881614419f944','d17298f0dd9e65a8036415e743751419538f3b545ea6fb5b83e4e29638cb61e9');
INSERT INTO "ecriture" VALUES(143,2,'ajout','constat','[[1]]','{"controle_id":1,"date":"2025-08-01","texte":"Registre absent."}','3de1501e65fb0d4cdb94541a079a876a195c77f1ed51da0ecc9480b63c0f2f6f','899e14a074d1b1ebb79d41bcbc7d8b74c1a9a3b58ee07f24eedbf3d3a8817134');
INSERT INTO "ecriture" VALUES(143,3,'ajout','compteur','[["constat"]]','{"valeur":1}','d4c36bc8f191d1de72f2c6bff83d1e3d07e06b945adb006b3eb939955d0b7153','64b3ff3c1d55659057589f5a5df2f46f20201cdc24c9da6103edeb6179544563');
INSERT INTO "ecriture" VALUES(144,1,'ajout','demande_vae','[[1]]','{"candidat_id":5,"certification_id":1,"titre_id":1,"ccp":null,"deposee_le":"2025-08-01","etat":"deposee","version":1}','e5a2a8fb2a82794847632d384f66a76e0251cf72d2b0bb2987482e1f1c3adb55','bae8f58fe2c7ee9e695e6d41e249a9fa005b17e892a3d41f739d2b67247d0925');
INSERT INTO "ecriture" VALUES(144,2,'ajout','compteur','[["demande_vae"]]','{"valeur":1}','751f3b5fda83bd5294fdfdceb38b049d14a0c8e33804bc642094e1ebda4e54db','cb9beb36b95f4f7d411c1e71b52f4564cd6d4e898b6ef2127f45b5d8a919b862');
INSERT INTO "ecriture" VALUES(145,1,'maj','jure','[[2]]','{"employeur":"Horlogerie Le Goff","version":5}','0e6426129ab98ae37faac5a7cb71b3d9fcf5243e5163ba45cabc54295fd29a55','5fb33319da1aa06eca0e7523e69e8dd9e54a3e3b522b83b89bcd078107f159e6');
INSERT INTO "ecriture" VALUES(146,1,'maj','centre','[[1]]','{"logo":"fefb8fa0c1169f732be30622c9e77de44ee07e64f35fa6839ee745801692113e","signataire":"Claire MORVAN","acces":"Tram 2","version":2}','1213d9c565cb1f5f9671702b266eda377751d8703578ae92faae4ad3f478aee2','6cb5830a7a1b0579533b191cf14b8537ccd7e27bf548cec18d71bd58c307b574');
INSERT INTO "ecriture" VALUES(146,2,'ajout','logo','[["fefb8fa0c1169f732be30622c9e77de44ee07e64f35fa6839ee745801692113e"]]','{"format":"svg","contenu":"PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI0MCIgaGVpZ2h0PSIyMCI+PHJlY3Qgd2lkdGg9IjQwIiBoZWlnaHQ9IjIwIiBmaWxsPSIjMTM1Ii8+PC9zdmc+"}','a013f8afd53d907b51b94fcdd1afe11900fe069f6613f19299b38474665f2dce','c55c19d9a36218a86059a7e55e5f3469481d371abcd18602fc0ce89154f3453d');
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
CREATE TABLE logo (
    empreinte TEXT NOT NULL,
    format TEXT NOT NULL,
    contenu TEXT NOT NULL,
    CONSTRAINT pk_logo PRIMARY KEY (empreinte),
    CONSTRAINT ck_logo_empreinte CHECK (length(empreinte) = 64),
    CONSTRAINT ck_logo_format CHECK (format IN ('png', 'svg'))
) STRICT;
INSERT INTO "logo" VALUES('fefb8fa0c1169f732be30622c9e77de44ee07e64f35fa6839ee745801692113e','svg','PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI0MCIgaGVpZ2h0PSIyMCI+PHJlY3Qgd2lkdGg9IjQwIiBoZWlnaHQ9IjIwIiBmaWxsPSIjMTM1Ii8+PC9zdmc+');
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
INSERT INTO "lot" VALUES(139,'2026-11-29T06:26:27Z','2025-07-31',1,'alice','P-000001','mpcp','national','ceres admin migrer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(140,'2026-11-29T06:26:27Z','2025-07-31',1,'alice','P-000001','mpcp','national','ceres admin migrer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(141,'2026-11-29T06:26:28Z','2025-08-01',1,'alice','P-000003','ud','44','ceres session deroger','retard du centre',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(142,'2026-11-29T06:26:28Z','2025-08-01',1,'alice','P-000003','ud','44','ceres controle creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(143,'2026-11-29T06:26:28Z','2025-08-01',1,'alice','P-000003','ud','44','ceres controle constater',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(144,'2026-11-29T06:26:28Z','2025-08-01',1,'alice','P-000002','centre','E-000001','ceres vae creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(145,'2026-11-29T06:26:29Z','2026-11-29',0,'alice','P-000001','mpcp','national','ceres jure modifier',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(146,'2026-11-29T06:26:29Z','2025-08-04',1,'alice','P-000002','centre','E-000001','ceres centre courrier',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
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
INSERT INTO "sceau" VALUES(1,1,'8efd2c072449931b503a87db7903b44f612982c8e42bafb894d7b15fc7d65bc1','e9a6439e37cb5f7c933fa97bad64927236b3f80836a120b108d688e00ec8abe5',3,'0ee6588ef5b1e5c600987137143b93a4724e123a7f03087b18f7d3108c05e5f3',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','fbc346b766645ad24062ab9032e613c0557c62f1da5593107e3478b98cd2a66e');
INSERT INTO "sceau" VALUES(2,1,'9ff3923e0c322d0c1e9122e96ca2ec07d9eb86a139b642f31d581b3f71607a80','023bdf8375be7ef3a329d1147790f04e4b177be937c189a2a180ab3b2c6b72d7',15,'d6d8cea0849d8a27b4503f831dcd9a4c6713f1a976a039d938477e63f0168bb5',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','38a73f8711911090699462c53d47455096f682fb985912087f1fe819dda367fa');
INSERT INTO "sceau" VALUES(3,1,'441a2221fb779fc10e767e8c0e0d2bb3416c9bb5fe0373ee4f5ebfa37abfc551','7fe57f4cb5cd91b8b12eff54ac0c20d1385a39339e78c660a4dad551b7139cd6',10,'5fd016f1d32ed7fb5bbfa0644d5fe8573c2e5568d9db2a70667a85f241ba0ee9',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','8b38b4975e414f59038476f192b259f63348f2cc2f0b032c6344067c26cdcbb3');
INSERT INTO "sceau" VALUES(4,1,'bd63f01171948e8691608073ed2d89516deeabbf357a1f89557e360ef39bb496','9e1cdf5d9853cc6213bc726c702a49069069e07f5b8d246ec17718d712f61f36',95,'11ac472ceb2df4db58bed8b6f3075d635837049f8d5915b190644c3409574301',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','da9910cfac73939e728d87205ffaf8b92ee8e8cb3fb772d22f4382b025eaacad');
INSERT INTO "sceau" VALUES(5,1,'adfeb8d4fa1e06d24198cce995170de56d3cecd8ec9722542a65c3f5c8c67797','d3d8e76d4e4a4d707ed185079b4c0212d798b7a9f7198feeff03b1be1707513a',10,'1846e23bc1aa9eb267c17eb979311e87bab11b4d529ed2b4e75438ea6deccf92',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','45b3c9a2cdbe2dabb20cdfb5bc939278312fcbf42b6db3efcbc504d1c417ecb2');
INSERT INTO "sceau" VALUES(6,1,'1d4f595a00845176620546fb3d80dce104ab9dcd905ff4d0c4ef76977818ea27','273dacdc58da7ba2912988443d28f208c5c5e62a5ec8d0fcc65e2e97cb854d34',5,'3ac464ff1c62b2346c7a458d0dfc9e4af3d3ee5fa327ab6a72138df6189e710a',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','370f4b897e2614b4188cbdf3fb66cdb51df91a094fd076ba2c85ce51837b44d9');
INSERT INTO "sceau" VALUES(7,1,'4f90d3cf53a33035a9ef91b82d926ca8d4748c1b5014c310b4ab243e9a9f5883','11575695a82e96f35f90729bb7bc28745e4fc0ec50ff085d5ccdda9eef913255',3,'b57f58cbd6798a82cb2adac51da1d5b1816c02c43ac808e7c1a4d5b218186a55',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','264123bcab619e0a1efed3a8757b124bb1c5c6fd5f7f89c32b02ab52489efbdd');
INSERT INTO "sceau" VALUES(8,1,'7aae29e96f8f849d6b5d7f09721b64ac2e53dc085e0516262094fcd734d16ba4','c0dd4173fcd2a720e12941e51c0d6bbde7b08e71b4836a1ae33ba1bd1074c888',3,'2427252d524302cdca8883b1b1b7351100caf90603e158abc06461b0cbf4fbcd',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','34ae2aff08679a32c859792e036031c2a2d27ab484c3388776ee3319220e904e');
INSERT INTO "sceau" VALUES(9,1,'f0fb6e5a8b58bf74e7463f67f4bd606168ad475dc6b97149302e0cbd2336251e','300c44af4c7ecc8975e36f98aad67fff35a173b70a3da7895381ed0aca220704',3,'90a81e4e9c6a5491a0896588ff8dcfe35410e227842ca681cdf3234016ee25c1',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','0b0921d72fe19779243c7867ee094b701ec6c081e5d9c97a469e361ee4ded17f');
INSERT INTO "sceau" VALUES(10,1,'0e7c85d1d59b04e14ed8d95c1c716cb939c4c71090ffcaa5e2104d2a30563362','7540c213f0f94698ba3d2faf3b3afbd40bdc0b4c641dde02f3b891e6bdc6d3db',4,'30eb7bb6b024e40bf2e338c2446d8c59a23c4d9f2c678fa7aa5253b9884d652d',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','9b40adbc5e20c52be5c2f11a2b1673e7ad82bd50bdfeefeacb26358f362d1e0b');
INSERT INTO "sceau" VALUES(11,1,'d5e3e732038a05fcbeea9a0bf068bbc2f8b3e4763b5fd7479960a0044f91347a','dbf62fc6dfdbf6aff908ce9bbcf1dd40675ae6b56044aa23612438055d75ca4a',3,'0d0c6db81e81e8804fe1ff682652915520730e15914182bc98fb3f1dc9ebc732',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','70ff883934cbeabebd18a2a1a4ce056be1b89b47c9087011b5c2fc3c52cfa6ad');
INSERT INTO "sceau" VALUES(12,1,'86dfface86e3c6beb3b303ea0a52acfa6f973b440e029c1031bc2ff7c1cc9750','d4f7663af728724f874187b79d9850f6357a905a26cea433ecfbc2183a9ba73a',5,'386d1b7ca31a966f3d6d0dac5b57194c2cba8a822e77c36f3807eafdf0cf5738',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','39ed28544fa79085d49578e037bb1098d1388504e5bc98ddbad0826643fc01f6');
INSERT INTO "sceau" VALUES(13,1,'2599e678fb52adaf1eec31e14168ab88686843b2ae5bf9f093351d94b3a4aa6f','3f2c40e1ce93dedd7d441784ac87d96dbc4693f7fbc62e656016b7e7bdf012fd',5,'1eeec5bd8dc9e452664d0a717c1e34e5d39d53da2c5be7a32946f9001ef03ca4',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','0c4163030c24c1474145b1075e1287c94ef15d74dbbdf7290bd2ae3744d7b2b6');
INSERT INTO "sceau" VALUES(14,1,'20d43c5c21884db8a1918683c8f628bf935689ce4c908ed2350a0cfc7c4d9856','9095d7392633845a7fbf1c641fe05b84aab1c0bbcb2c2011f08af8b1e992b116',10,'625a919c37890daaa67e7d4cd1ce0b0a4d4c9b55cb60b43f64b92d27751dadfa',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','932fa6267b31e3a0a31e2885a038bbe426ca7b20c0e4f68246e9cc98980f1064');
INSERT INTO "sceau" VALUES(15,1,'bb2a6e894a93066cdb1461d3194179fbb12f06ee627233f7b234f7f2599a29a2','259b8122158fe076a4756d33db5df1e01f841d0437265dd1b8e3a7b2c2b895e6',10,'b77f20d9589deb07a4ed3bff07d6ee54d0c76d8249055aaaf98ee7cd5818885a',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','df5e325610fd896ef3fc51361a6854c56222bc06b49a6a4453eeaedc42b79771');
INSERT INTO "sceau" VALUES(16,1,'f6eeb8e289d38718f53d3a9e0209e91ed978c866cfa97b2f83a58efc18ee196e','461831f1845ffbe078721011706a8a7facd5e07bf285cacc108039676c2fc79a',5,'24b9debfc579de6f1e436485fc48bbe5bf4b09bf8f21ae27261d2321926a91a6',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','e23ef01f87e69494f9d590ffbfe144826c12d2dd465658374d16300aca12eb43');
INSERT INTO "sceau" VALUES(17,1,'beae9c2a97418b030eacc8d7a80fafad3d2b455986c3d20ace200de0fa6cfdf8','da6b240e4845004dbb5372bc80b00104703a5df32be6e55813959df2c71d9000',1,'755f975fb8050d316ba7fad2cb2ac086d3d0311e10d0c73c3fa2233ee7ea7305',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','d3b3235efcbcf138d62393c8fcc8752b405cd46a89f9280f04b6039e99562005');
INSERT INTO "sceau" VALUES(18,1,'fd79e17d0ce6cd336867fae1d252d9f0c0b17b3eb1d681e8d385494daf7f1d49','9535dad5e93fe68bdf97143202a3a02d73e55d1d9c6be2e085c66b75ec3efc24',5,'710a1cfe4bcadb0ecce542fab699c4450b67630b3a56bde6636724621b2f4101',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','723a4f057239cb5336924e96d30604a8a8c99431bef1058296a10384867f4d05');
INSERT INTO "sceau" VALUES(19,1,'bce43b56175158b00cac52e1e886aab26a802f75b020024d28faaf56a5b081a8','9bc1b5db4e3934f9b28da2934fd94677617c652c6edee3a2e24a4425936e7cfb',1,'73ff8ae2a32e86c9654298d5c635fd9e31ddf293e0f32d7e7e123c4e021026ad',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','b558942ea5159a4a8d6d53700b2209d8396985d547eb83d0794aab99af996029');
INSERT INTO "sceau" VALUES(20,1,'04a3b9790e80682e8eb5039af7ccc8e578cbcd345ac8e875141066e092b7e6d6','3f9a159fb53156dc1a2b3a2fd80a05697e438ee05bafa968615cbf9e75c8849a',17,'93984c2d08e3bd676ab9d52b42b8b7d06d93eff3cf05b072506ee142427b7a36',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','f5f889c10a589990559928a625890906e72282a686ad660a962bc20ca90294b9');
INSERT INTO "sceau" VALUES(21,1,'9882f88df309071c9c4416e62d4771db38be0337a579617798fdaabb707f3e02','2af178ea2ea6fe3fef2a456bd8df314b82246a721a620403f935cb7b6ebf7411',7,'546e04f91cf318630b3a2a05f33906fae89a055bb25a9463e56e8d29166b6131',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','115b341bf6491691e595862e267e2542efcae905410cb40cafd528e61bce75b5');
INSERT INTO "sceau" VALUES(22,1,'3ebf3f6724a7946dad01a9c73614cbe7d487794955c807097a8530505d611486','fa4f8f4302f9317928b1ca01987d625c70a0965851b3352d1a5c6de8c83932cf',8,'c36a043f8528ec719eef70210c1f6253ebf63d071b0862d42d73183574f9b867',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','15de20723ac47b966e221ed34ade325354130fea7f733c1b05eb1ea47cc8ceb3');
INSERT INTO "sceau" VALUES(23,1,'b3aee139c3526e6129caa9bc9fa537e4a51c9cc70c94dcdca0ed261045721da1','fee072d12e18e875b4da81f61045fce9c8c9017d38d9394e93981400e7eddc61',8,'8d6aecb89800dee060ebcdc69ad4a2bd53b99778041cbbfefaaef5228e36a87f',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','4ce8e4b9cc14728ddcc51b3bf85a8fd769671edfa9c8136c11660c3bdc05e5f5');
INSERT INTO "sceau" VALUES(24,1,'b164bc5697f26e908635eea396105bbc909e40272509a5461a64d2e167f1a4aa','25fdeb642164c6dd12bee5742b4413beae9cbb3b25b0824c0a3e7b9fa1cb027f',7,'ab687f28851d2a33636b5e4eb89593ac5b6968258e130aff69ca22eba84ae5f2',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','918847ba3b22f605feaa94c8fb9f964c7e0a0b2e772a9208384b4277de8762d0');
INSERT INTO "sceau" VALUES(25,1,'9e17f2af7fa292c60a4accbdaa964e6e78a268f9973d8ed2fc8b5ded8bbab03c','9b035db6144af3d02153d3fa1e3acbb32b6d135522b697ccf1acc09cce8a8ae8',1,'f99113a1ca3e807ac5334433e810f1e3b4e9e338141f283c14d45a286f25bc25',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','b2bb52969809e280c814b6f1de7de4b1334f41df31db36a63010445796617c47');
INSERT INTO "sceau" VALUES(26,1,'51c6759657f73327e1dabbe6f02a82c54fcee1c2b23a21da6926d74627f36d59','ff2d13520e3b9eb91190704631657ab3d96b258cea32b7a9453a58f5963d87d6',1,'56f0824a06fc420b2ad8e8024adeaabcc0a02ce2786e0be4e9a210d824ca4c5f',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','7adcd81b8439828fde16bc8014ea66100ba7296914043120498239b5c1070923');
INSERT INTO "sceau" VALUES(27,1,'d282e2a4275adb488867919cbd121d879082c895b1e40af30339a82c4fa9072d','9056a4c5b93dd8b11c6937aeb9a5a2f97acce74edf50d14258dc90303788fe76',1,'6f9823b2c4c400ce41fab8f21c8884c7377e35295f863b38be6b9166af9ac616',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','7f984d62855b4f315d445f7cc1a882e6c10dfb649e4ad140d0515c0626af5e3c');
INSERT INTO "sceau" VALUES(28,1,'2fde766ab8309cf002ea5891d3f3088bf025b1c39a1f8576d17bfb8df252efac','ac8904b756004ad5297434b8eb40590ecde30a8adf7a0ea7f92c2de0091b027d',1,'25f6a76baf9195b37982c7f950564e655ae80d62d9233e5e7cebbdc1fd5bd0cf',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','27c350f533d24c3a7796702bae4d30ee371ba063c4ce4e4c037775ba7e617062');
INSERT INTO "sceau" VALUES(29,1,'746978fbc1a00c6468abd55d6716ca9e3e862f81a1d61f467279d3f50afaf5ec','550f36b1560952c9be8d50e65e01ca63fe05a6c1da542666c0f5cbcf33ded7aa',1,'f3ae7eff6da0dae59a2c12f2208cd6f80d9be85e6d8988b0b9b25aa57dacb5fd',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','c1e2728b24b5aa52b53bcd86811d60b3a921951201a78fc1f7a5d705ccf341ab');
INSERT INTO "sceau" VALUES(30,1,'adfe31a45c913b6f386bf15b66359df96cb2325c839a8e7e5265beeb0807c3b4','83580ce29bb6397877c128e3b4d8e67041fd8d96be0a3aecaee59498147843bd',5,'04d5fcc68bb3e3b0f3e37f05ac91d8063311a53c1341a3dddadbc5ddcc2965d2',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','deecd9e61b7c1fdd32cb6ab22289912c8adc2057f859022b9a6456e4a78da300');
INSERT INTO "sceau" VALUES(31,1,'03fcc9485d340a729b8c65a082f17e0792513449b2fcc9182d25ae5239dc9aae','a2764e5bcd1db2db47aa42a2ab0b79f6a3d1e21132417e057e8e678b2a404d8e',5,'3f1bab2b136793368fc8096bd2deb350b26beeb9553aed854281e136eee5225e',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','67983cd179b8bb3048ab8278aed1288e86aefe1d7da419943a5acdd723cf7458');
INSERT INTO "sceau" VALUES(32,1,'f001f738de44ade8f5330a5d55504fc9b0f33aa7d6aedcd7afdb5a033e61f6a3','b146779970321f508caf219b8716d5ffa7c8f57929492eb637f74ce79213b5d0',5,'dad3b2fc6b80b6564a694bfa05c83bfb93163f7348ec85d4e67ef3ac15a019b5',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','0c984e90770151ba827a6f6c0e267610b55d67dc95b32c61a0af591661447369');
INSERT INTO "sceau" VALUES(33,1,'7ba7a22c989569d8f46a21bc26cf399ae3447a0e8a4774983c607399d315748b','8c1e6e9327ea1f28fb8eb01b98b57960e35e818e467ffcc5b8cb2b3209d7c11e',5,'f564d0c56091129924594d3bd18d2cec7c4167869670e77d0d2b77d5ff1522aa',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','14ac6cf301d74583b7fd488870d5b4272a7c7ec9cffe821cb48f6f8b6fbd4bb8');
INSERT INTO "sceau" VALUES(34,1,'4e4cbaf769e45aadf411109b95ef5414eaa5b4aed0c89455288714031a9b9e0e','3251331f8c430ba968a8d1b5a989130f22d509dc08a43d60a44a40c89aaae147',5,'86022f65fca9d950ece41fd762d19df7c2b0ef9a726d08067cf37a89b6e5b7a6',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','28967c7eed20197912a5dfd79ea5fb12d454e549596d3ac603a71d29834cc0a7');
INSERT INTO "sceau" VALUES(35,1,'0223a7ac1018659151ab6d4f1fee055d8d3daaf09bce824b2570bfc154a46399','4383eda1d88d870be37e5cae3b946de4d3c8afe9b353980c8a61d2457d3a76e0',5,'af2e0a1c5d632c542cb16af91a2ce415b926d4d3e86fc5f34d6e2115e94b5e38',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','6c0e25f089657a00798bc31b7aaeb5fcf50e44b1dad099870a7b2eb143da22e4');
INSERT INTO "sceau" VALUES(36,1,'7bd06a5ce5acab7bd0b1c905a37e258a303fa695bb53c427753b5ae43c37cd79','fe43e03be6a948aaa5ea9479860129d8f3fc32cdd4d9beeb1c90927a35f73ae9',5,'0deab5fee9d359242bee637b1e4273ad3ddf411ef640aa015328e5ea61f197d4',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','47274907541ba2389424dd92e114e02dbcc4f331a96245074fbda6405a5f5e86');
INSERT INTO "sceau" VALUES(37,1,'95cf18da2189ac2811f7be697ee658f013c8d6b117236d8b03035bc12b7541ed','bb1f0ae1b483a8ca04ea8661bfee6f1363f1fd5133abbb984de6913b7f307106',5,'7ed6c2a7baaa812b16ea8ce8fef9aeb724a163da555904a80a20093555e0ad30',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','d7c26b73b0ba80251eadc232581bf3e04dc8d7e9442d3b99e1aaa76612be86fc');
INSERT INTO "sceau" VALUES(38,1,'8a87ddf04fb99fe37521a7b95beaab11436f75c870fd24e0d50e27f9e12f98b3','5692cc89a74c09fcd5aec12f14d160044121e47883a793efc7b619db11efd78f',5,'7a5fe6ee606c0a00a4c59c8cc0a5dcbadea8b457159a08d15fdca7283719009d',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','cb403f2b5ec5a2950a23205d9757f289509954ec35bafb395e9a33f59ab62c74');
INSERT INTO "sceau" VALUES(39,1,'7b1fa8dbaf7e3f46027117a1896940203b1370ac174b8f4dc493096119aaccf7','415a27e1915036fce2adea687863dc84df0387aae0a57d0502272725989757a1',1,'77f0e17c66859915bf1831112db48ba8f41ab1ee0660b00fb22ffa4758386d00',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','950789ac8f2a018c58e0aa1b60d088095ab00eee530bfcaf50ef843281f55c7c');
INSERT INTO "sceau" VALUES(40,1,'152c0485b7b36ffc8a373e696416102184a419a7e0a39cedef4047baa95804bd','a3007edb0d062f1b16f61f54d1b9367da366e0ba9ea79f1307327a7b4403467f',1,'93cd4e2e54f9e85c1a1ede4f77cce67b3eb8168f89d17533620fde3a63bcc859',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','69b573af6713e5afc44f45a4d3dd5f917f981d5c5296bca56124d71656f75ecb');
INSERT INTO "sceau" VALUES(41,1,'2e3601c2d3b605e83439832537add121bf11c3f86b8854c486ed101039f4a6a0','f76af9d421009fddfa48b2c89533d94844a086204bbfe2857f6d6cbcb23e0bee',14,'3453f69497f962ef561d5f42682104cb1b1726e94ff0cdd229f8d88347b5f002',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','5db286700423d326f90f0268935be597aac875337fc8400dd4d56d267897e5e0');
INSERT INTO "sceau" VALUES(42,1,'89c8729102b59c7a3721418bc63ae9f4ccec05968c49cb580bc7f7f7e473e745','be158d375a5e66291e0c0e6671973febdd0ecc1aaa31c2bfd5c016129ae82b28',1,'8154605beea1368233042312f81d48395156bf27108ebab06d1ce1b81cbf2561',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','86b8f417661d50690d22b957a7483c81bc4161c9c0bf298b7b5a3b1f30426270');
INSERT INTO "sceau" VALUES(43,1,'c6820928d41c6605b44ee79a8c1b60c0d47833a950c50c9a78fb85d02498804f','9961ac6239d3976f12cdcff038a81937c8960ac05f83379887aad4890e12983a',1,'5a266d0f80222c0254dad6c63c67d871e25f52411d88506bbe77d13c0ea42a7a',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','d0e11245f570aaf8158d8a50b72534425c9e183bd9feff15a33436993c58e7cd');
INSERT INTO "sceau" VALUES(44,1,'9ba1a790677ec5c8d2279a7b1f393d84d429c70f654d934a5e6f0237b06ab99d','45a5e44730bb83104c805d46d9b94e504ff728f56b383cd841f7b648dd52ab2b',13,'a8e3e3af23e3ef8536542dd99af3df5c4a24bad0aa0bc800bf27b57093d83e58',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','cf3e37d292a1115b63123d7bab077136d142fd404f067b3dc73ee57c2f72893b');
INSERT INTO "sceau" VALUES(45,1,'721ccd777ad8faa9bcf01bf9b5ddabfb98c7598621f2bd1fe671a241bd828b95','4c0078d7beb48d6cb4734cc01bf7710c9bc3b32ba4518a05e4cbd8391ebea755',7,'469532f26f40800964ff782765e2bba46f44719eb7f43433f80675f370381241',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','0e2902d39a24d07c84b84232506480e47d7af76f49a729314485cc4a84d52ebf');
INSERT INTO "sceau" VALUES(46,1,'7c644a815a2c3d5775c7476dfad74e527d24cfd2c5b332e5bd2ae8538326dd26','ddb559e3de7bbe74208dd1b93e5a0bc52199bbaf1ebf8682717e914ad63b3315',6,'4d76f902bb9d91b09157d537ba343e67c70196a81d0e9eb8681b352e7fcbb874',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','4fc179152d68afeff0850fa85a83669db60b1c5fa04de28de07bd11dd8c3f9dc');
INSERT INTO "sceau" VALUES(47,1,'1f8df711ce0c11706ce42944dcb68b7b5b9b4ec738cff6ae7bbdcec8172aba7c','a7ca838fd2a8c9d1bcbf5ec6804ae5a452753e26c11bca57da6f50e0782810fe',4,'483433da047fbe167dbcfb6af13c3d4a6f5267216b7467f80a80fca5a7f5bee7',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','49e9bf286453a13f694cbdf982d586918cfa98f47ef213fc253cbba2e012e96d');
INSERT INTO "sceau" VALUES(48,1,'266ce4dc23b74cf07c0a1a89918a9e2568aca84ee5789afc263a0e4206bda056','9526d26fb3d73d15941d858941ffb8703beb7a2bbb5b3e91d4c453e422180cdb',4,'d5ee070e734d7d702feba2a5edc4da054bc3e31f31e33f6adbf2fe47b3dd1454',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','07b97c62eef17a92afaee5864f0d1c150fadf0c058f4354bd769c15521e07878');
INSERT INTO "sceau" VALUES(49,1,'9a6d33f2d38119870a12d08314a20505d3a00240ad047d42dbfd346f15d39354','372ee1155ae22d27c68b702423a2f7064b08e557c10c3f0179efe06f3029657c',4,'72b4b7bb078efbb138eb27204f5ee9d21416569a79c9102eb275477a3f4ecc29',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','4b81432b753443bfb957c7a5bd96d65261a3712131913a1ab15f704eb95a7a64');
INSERT INTO "sceau" VALUES(50,1,'d45cbed4ca11aa375cd312cc139d64e4e62118cdb4b554c5353a060ffbd70b60','62cb03cce94b7527946d15b22f452d18c2519a93f24f2ed7d94522a32cae09bf',1,'34d09c2778e5919754ad2c2bc83347c35e98ed1f8b4e50c907d275159857814c',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','0273771bc9d252be44dbeb9483da31649bd03b5a69528268d441b2e2a40f7173');
INSERT INTO "sceau" VALUES(51,1,'18c2dc1c5d2f12f1240985ff62a4607ee11a7f00bf4a33adae1cd3afef4e1ae7','43112ec5ca7cd7b263f7c22f456f8760e21674f4414354173fdf2d96b6d97d52',2,'58524b27b41fe3a36f0eb78d26c54f696d9c8e97477773d1f8db6d1d32bc5b48',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','f63d9cfba55f1b5097dcf67aad35f944457a068c6fa858263687f8eadafe1736');
INSERT INTO "sceau" VALUES(52,1,'cfa3116a3290c080e6cebb912efe5a10b5adf4761d4640e0691c5f05b9a0f0e2','a9bc7dbfdd1dd546a752344275473599071b1d3e201453121c2afe3a69aa75fe',1,'34b5baee43edfa3f187b80a962b11b32f508d7793a5fbf20b5b52d90cfa5c574',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','7c3b15406f94af8014cec7d50f8b55935cc6c6a634239a799d400364117aa8e4');
INSERT INTO "sceau" VALUES(53,1,'2f4ddcd450df851de6abb76c4b667b7dc6c8a562ee698814980daaf29f09eab5','25a64f0992b2d9f30ad53acfe2ab47f7ba38e7190906e95bf4d0ac4ff4977edb',15,'4bbc3ccf3c028bd67d74923a11a4a58bc3721a4226323b647ba22ddc2bf39115',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','eb4104e426961883b40930520ad9a26adfd8344c97d1adabeaf3dae56771869f');
INSERT INTO "sceau" VALUES(54,1,'e286de73a1a1b467c4a53b4b76a19417854185aceb990cb4786553e7a1eba974','2c28315d4355fd68877247d4b301b1bab791b2139abcce183dd91586c576e6c5',2,'e0acfb526c42380f1dac630a577050afda10dd42a7c69069594d865457889cf8',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','51aaabf026fea46657477c93af4f15e2857556a9cfd27be7c06729fd63a8fe53');
INSERT INTO "sceau" VALUES(55,1,'5e79ffceb7790c9386176d144be995f4fcde58eab753f6ce20c59c50746ee417','80a63b928bd0aeeff44f37921dff7779549e475ac418a5423f66caee9fd86b10',1,'8664454b35648e0175ab7c4fc1a81853d3db890a59f243522cc43dab4cfd7190',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','98474e2c06f2b30ae23b5c3c6ebb5f011187d496461ff022742637f79ca97125');
INSERT INTO "sceau" VALUES(56,1,'c0be245c1bd70abb2959a061856a2aefe7a1d66fa97fa86e3b050bf91879f6e0','4ca65ff0512ffac0329a1133d54514318673e0ad08af8865328a2957ee717178',1,'bbbcd97a347c5fccf94ff09a3fb3711dbd83bc5b7c75040b224b1bc58c53d71d',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','91b870f8e9a05a6b83660210ca0753353ed92f228581f234c464278e98f377eb');
INSERT INTO "sceau" VALUES(57,1,'edebc329c38417fc3d05b2937aa14a4b6fc8280b07322a33680d3e0257f8ce9b','0414f438c820a3dcb91048d3fc1eafdede258f093c0fa228f9d320dac85345ac',1,'64450253f60fa7c211a6d5329137b49052d3f1aa3ec203d0c7b6a46ad1e4bb55',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','1fb23ad6dc265a57e853bb7dbdee56d37b794cf0ea63748fb39a72fcd66ffc8d');
INSERT INTO "sceau" VALUES(58,1,'0f56caec97eaf850f8a04740ac903400d221dfe39af08d177cf04c66f6317304','2ebab92a077db63119155b810b6f6afeb6ec9d94fd0f85fcaf55cbd395db85cc',1,'a9272ee97fc7dcfac49cd9a191c132a24a3f8805d71770e5253a37e91a3859ac',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','5e241db0951f0e1e0d6e787dca7177c60de40c39ebcd22f8f7ee953dad258574');
INSERT INTO "sceau" VALUES(59,1,'de922c77df791443014eed65e7d6734ab8441e07bbfa58c18ed414d3b0e64399','9cc4dfff3fc272d07526b4f0cb3f6546adb6ee0f624255325c82d9e49375bffa',3,'c3a129f73ba4b63943be6b306b8164506dd432c692bbbd6748330f9646fccbc9',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','900bc9f2f2b9adef0ac13260d87bc29b5a3ef3ffc7a2a25aad63b15014d46f67');
INSERT INTO "sceau" VALUES(60,1,'c911e6406f878a949f439f089a780bff008323d7203bfbd1b2b28e0e717c5817','fecd7607de147b0b5bc13e8a2d74ebe5e24f6d6151860ed538001960d579513d',8,'bca4faedb95e99d93c037310adcf90609105d6efe2a244efe5b9be372dfe677c',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','f13264f1b3f436e1be1c5f3c9b46649fa0c5e3d7def91af803571195ee15784a');
INSERT INTO "sceau" VALUES(61,1,'61115a722ec1089cc23a93dbdd65f6f4b66a6fb2d0a98fb5c01532021b5e3305','f181f19090183bbcd4a45426302cb54912e3963fc4f951e1754626532ad040bd',1,'5b95b38182e787132b0fbc312b371340618c38f75756717fa02f3d304094f459',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','736b39cb78b4f64dd5dddc869519fae1ca8bba499d0a7a978e5fb61a81f8bb0a');
INSERT INTO "sceau" VALUES(62,1,'f5207aacc60f53e44d4a3d627375f9b0e43a85f5cb96998c17e5daeaacb13934','0f80f5737721c0e5a71721642245ea60226dbc57bd59256dfa4bfa8df9beae66',1,'ced94854592a4c99c64ad53eaddbbf694d3e42983756dffd5d4fb4f1fe153e6f',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','e7048cb288e82e447ded81ded0d7f8ee64cf3462b30520b9e482b1e115cea29a');
INSERT INTO "sceau" VALUES(63,1,'c6f3ced0099c7560fae7a0e9d3c2a931cac93da98114e0c49309a2e10a17fa4a','de952d82e62602b46e67178554956414bbd68a316470030c4bd2c7b446629c7a',1,'66fccce999d056d57c55c20eb2f4c73505b311371b346baae433bbf73f1f0330',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','29a4c8b6fec71170fc6d10e705f8ed9c5ffc87702a34a483adc70d3b9fd3fcd9');
INSERT INTO "sceau" VALUES(64,1,'9b2ea366c7d2f1e6142245f1dfb0495e0ed39dbf7c17b320a430413f0c3c6d01','4df06d064705e9d2839f2adc63a40f83350c6023685ed8bca7e1782e266ff6dc',1,'f8b2150b1357e384619f89cd128048964968fe923338999e380c99ff4243fff7',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','12688640d3313b8b87f7a9458268e842aef046e5418a8b5fa46f614a3950299e');
INSERT INTO "sceau" VALUES(65,1,'aa5a96dbf2ba45f25e07a42e2cd25f3c44568a4bba14a5ccc0aaeafa28d7ca40','f82c801458a9e5d53fd4be6a5a5faf3d705e3b31e4a354d4e3dfd0225999ae5e',2,'0183dccc3047de818188ee53e69a1f7472d8ae3268ff58d493fdc7aa4f43d72e',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','0efedbdb076d7e5d69b0b9abeb40d23d55e798452ee5e4858ab156711d63d1b4');
INSERT INTO "sceau" VALUES(66,1,'d90927ce22a6cc893087455823c428180e2fe4b346f24142e9c8f35a678948cf','4b7a4447be45fa5921231a523e7c50dc117253d04260715db56b17cfd4bea141',4,'261f0989eccf4ae1143ebc0a3c0f8cc1d1638dfc8e09235d663b484f73633b14',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','4bb87bdec8c9adaa5c5a019a1efe0e5253be6437eef1a5c45fc71429aa4debc1');
INSERT INTO "sceau" VALUES(67,1,'90f746712e11a1323d00ad1a17aa2c9eeaa69fe6081fe42770256d746e154541','5c9c44aa1db05896e002ae4161dfab94fcb283cd0da6bfc654b5406bd40f7751',13,'e2f9003ed43a16fc78d2073f300e17ba78c59c002fe53072401b00a425c60fbd',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','e8ea9bfe436f637400cbbcbeb774be13272b0c7a820e8162be0b1617b99b8847');
INSERT INTO "sceau" VALUES(68,1,'d2b846eca0d543b32e6f56f5cd956e1a479863b97d673448f9b7d9cd546d11b3','912b2a4be68527a185570dc648272cfac0ed8905fb2ae4f0fbd9b5ba3dd5fbdd',2,'78648a39f3f862c3a1db32e72006e6086762f9840268898adcfbe7983eee388f',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','27745c867578d9cd9d4c69acb87a9036000795dfd28cf92204ab094e4fd2e771');
INSERT INTO "sceau" VALUES(69,1,'86f9419c3f7404005e77ad7f47855b989903c599379c122a9ca0c6d5c2de945b','ec42d8f584fb33d7a7bbd3b901968b9d4682d9d0d81076126d98bd3a1f986287',1,'80910cd9382c127ee54f19e067fc53fc91fb3c28a9355d85bf42b90eaf6d880a',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','f6e50a6673278a0be422e8c6ef903f88a3d30228cfd8a6d567f275453c8f74ac');
INSERT INTO "sceau" VALUES(70,1,'0a11d684a6360800c68c6ef2cff53cb8c8b2a79b24edd32fc077dc1c7fb3c4f3','db18833c02430b0afbd42da749dc8787d3a3dcff2abb04165f12c6cf36fa02cd',5,'cf60270c28e899f288d3bedace00be3e783da615c2e639d1ad76ebc61a209436',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','087966497b972a8df191d6e6a571502179d8e2a0de552af4db3391cf9f3ffa4c');
INSERT INTO "sceau" VALUES(71,1,'32e80843ef459c982cd28db05f96b1e94759fc7dc685e5ec15a6afd57d0a1ea7','ed15c1260e20ab7d5c75e8b3afb92267bace4f3d4d741108d9f0970df5f94049',1,'78bb3e0d6130fb4746f2e89eb579d14fc78719a10169d703974e7cd0a41d3f7e',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','40fe7919b6e54069cecbfef6815688775255e81be6b93dd19ed2bc91863d3782');
INSERT INTO "sceau" VALUES(72,1,'6fc44598644d8ca249ee0156dc97f95e47208dad94d95412969ad5101ccd1a5a','b5966d67169a294caca2701df990caca3f20f7ea8082383762242477392edeb5',2,'4fb2196ee59ac4b7f31318ed1dc50e4aff952cc3dd5b0e015ff2dd90c444af78',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','f622036aaa35b583e1cf2861df872d17d98f7c4c05046f4e5761d2e55ac90285');
INSERT INTO "sceau" VALUES(73,1,'a39ab63a8ad09788708ff1ee2fd949d2131be49fc0906549ca2353456cb979a6','a7a63a6992ae47a07d6434612f5fe9cd2d98ad39d51a5b279e791d7a1d8b02b7',3,'4453dec67cc2ddcb86270a3020b2fa7dea425f11b727525376ff8470636ca5af',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','b30ceda33c681640824860e28634018ed255e918c539420db392a2c3b6f356a0');
INSERT INTO "sceau" VALUES(74,1,'e581cde190881bb09bebbe73971b5623892a0b342fa14c0d45f6ba361892656c','153859ce5cab4c59d2d2d80df8469de91cbfc530900510adf4565c0b58f1837f',13,'db6a2ae418707af74e98651983c2eba213223363cda7002113ac2b56143b13df',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','ac4940045394155e56b0c0a5e492877864b2c7ff0a4d748fa4078fcfc934a913');
INSERT INTO "sceau" VALUES(75,1,'e48424859a23482db5c79e164755b95f5edd63c494c19cc70f973785698b5590','377b5f31916f71675ff4c6361efbb0077882e520c415b79a14a3d876908718ce',2,'db4b279462921f7abc3116ed6c567accd7fdf6018d031f8a1934e643a635c68a',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','9dc834a18a3619d3a52d55576a39d5a5e5cad97bed1359284ee023b37fc298a5');
INSERT INTO "sceau" VALUES(76,1,'21b581274e09ace8f0ecd8d53d8dc090b0c12bb7205a9d400fe1623cb2288afe','ad2f5feb2537332befc1b8c89ffcf252588e1b7d41b0cbe85ebcf7addef84b84',1,'79ca2727e77c8cc840c0ef70c64518c04588fd7303673fce43a1c7707bf9306e',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','e3f0a619c3b462611e88c92ebcd41ff5257dbc8552a7112782799e842e817a0f');
INSERT INTO "sceau" VALUES(77,1,'f8d97062b71db0c62c4b0b676feb5580bf4bd4e2f5ea694991914d3cbdaf91f6','f65cc636dd9c7a38feb6740c00f40b27194d1a794024af44cdb0fca7b8ecfe88',5,'7c91270a196bc31fa6dd578ca40d29a68886bec20357b46c8a2617de9b8c550b',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','3e71e4ef1fd02d682c02896d738c25b2960eeef4f9daa97d0e10b23334b5896d');
INSERT INTO "sceau" VALUES(78,1,'d1b3f3eb82d4babdeff049907f9a1c32b631df5425aad4e34fc22ad39975a5eb','76f9ef44f9f92a085c9c071f37bb715998ce2312191767c04738af1703060ca6',1,'738a93c6edc6101504476bf9c5a7877b3dc674aa8584261472cfae9591818163',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','dc7d813a3af8767ca10e72e27ed504f33bd8ad1c240ad9ea14100883d67514eb');
INSERT INTO "sceau" VALUES(79,1,'bc7a04a38ff1be060e63d64ffb843630cceb2e77826e445249b75e622df01b2a','92c86f7b4e4ec21aed759daa91b1672e3e4ebf3b11d4010bc2e1840d9dca8c14',2,'517fbc8bb6b12564109f7874776685fbedfa420dd281f1cb8294d5a5b7008b31',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','d3fc0311c96ef7916a80c8b643b6edfff7548098a741b7b58c0626d1cc9b2255');
INSERT INTO "sceau" VALUES(80,1,'23d2283359f5ed402503d53e85fd6e6b772f3d4f13c7afb17187597572dd92bf','647f135e1fba10296145d3f4414245669d874b9eb418a2a3b393cd41a580c003',3,'dd896db62132c08cdb44b58297d9616fab9b5d22bcb8c4ce64f5e0e0899740d8',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','364fa76b33cb0396d0b041deeffdcba3f04c5f637b0d16e48a4dc6c87dff1df4');
INSERT INTO "sceau" VALUES(81,1,'d1a01120d9d7f3093d53d6cc1c5adfae67d919fd690bd54066222d1e3be619ff','7094dd62feffbd7cfa31028bdc5a7b912206b6f37ecb0ae4cb93f66eb6a333d0',13,'89e9eae6fb2fd70bc897278dfc9fb1f55118a9bb2196119c474ac3f18dba075c',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','44e37a0182c8ed7bfa8693b083fd67ff4cc544ec86e58b4e90d74bb4115ca771');
INSERT INTO "sceau" VALUES(82,1,'67642a8e31ca7d0af91e2ab75d74066e95af9afe893dba889226d75fad4f4b30','c1e54f430fa5a36599a6614b1637e3566b176519aaac96863c089555d2ea8e78',2,'45b43b0fc6d80b56b45702a80ffa2814befeb06e3d9af73c63a463ec8d1e792d',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','a8d07391b701f4a3fabbfce62291ba9c6d52dd447d492eee940579175a18a14f');
INSERT INTO "sceau" VALUES(83,1,'948599bde6f04b8005eabf62c6636de4f15cd516794a94a91dc6d57b0dc3e8b9','31481acc0c7d48dfc7d03ac3f89bae587de101ab4515d7456fc06e7d3f3b74db',1,'59bcd9144a2a13fb56e27cd4794d6383b8f149caf5b51ed98e3accd3ee3f8abd',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','cad6cd12586be0eeeae0e58f966e2e57b50883888a0a89ca009f96ebe5c5fb01');
INSERT INTO "sceau" VALUES(84,1,'f7e11ed923c7c4bfcae0f8224cc9042afc54a7d96f429437545c46a06d4de6b7','1c235c5004d64db06c96164452308be3cfa7822752d609d7b0b412454de03ca9',1,'2420d1e2b320fe152d0d1fd5ab2622b1ee1b325caa8d595bfae599ddd21feb92',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','3864e7e8208f6444b2f498f824a5f391b13dcfeefe6e0a5ef844edc1d76ba3ca');
INSERT INTO "sceau" VALUES(85,1,'ed8bd5ca430d5693ca06f67e894c233e78aec57bd8cfacddaa5fa3b677babc70','a91bfb3cf77c2da397fcf8a145f7ecc96de641cc1ab97ea951a1a7da54f1b444',1,'1a9e9afd013c0affa3f1fa75703a09b748456d13cc30af48080d79742ac3bc85',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','3151d180d91c39b105fa118dd4db455a04759743c5920f2ed858309266e273ae');
INSERT INTO "sceau" VALUES(86,1,'3a1847a6e1699a0b9869afc31d4f822fe7f77c9b94058069002efef24b908da4','e6311e8fb05e7ff470d0aaaaa5cf2d97ef7682f0a670912192deebe6cd27787e',7,'089562f8ed9e88f0ff0c441350e9c1ca34d425a9b404121bdeb9e38995ef23b5',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','3d8e6ede84276bf3555d584002e6fb7a28e7dd031c33ed077b4434554a11dd66');
INSERT INTO "sceau" VALUES(87,1,'5e118a9e90e5392aa3794e463fc87b13729dfe21754a9ca12be7e4680d21e94b','d7945faae152d872ed8a9a5f93b9fc7a2f19bc0b7c93d793efeb682ac7a17d57',1,'b23f85d018c1dc5e49dab08a30981408e35f1b1981cd8d3faed62c4bf214d05f',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','60927d89572a5db2144750195586b08d500effb74487582cd1f37f16fbd364a6');
INSERT INTO "sceau" VALUES(88,1,'ec25f7bde9df594fdec9ec6344979d523265179db1a8eeb4d7ade85494674599','015c027ff6fe7eed7ebd40d28a3f621f1a2f4ab3516a9b3320fa8d6b503ec0a0',1,'a7f44315d2e2bcfae99baaacb92e7849ce29009a0edee5c2d31c686eb4d57a6b',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','4de61fa3e5b1daf7ff863112cc9a05700501e87d180f3be9ea006868b395f5d1');
INSERT INTO "sceau" VALUES(89,1,'91be3738cbfb4c67f4ee176a450bad620886320aa0fa31f61fed0ded94229c18','5c6619671e01544a7bfebf4fe5f810b1c837dbefb4a0833ddc5c26dd8f4af9b8',1,'6af7c2f89a4d59270ecb653ec0fdb251584703601874fb83d0e738bc40b06bc7',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','1483b2c5697c2bda3a68b891199be5730c601a822086b7871176b1883a7910db');
INSERT INTO "sceau" VALUES(90,1,'215df0aeafabdce7d775d87cecfb6b36e3adad5f96067b651d1944567b4b05a0','01a5b909472732abd4de6b36da845b540fc2aa64827de42b31902c5daf11d039',2,'5725d143f894d75be3aa7db5e3875394f21790da6c9cff3e0324ecaffd04db45',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','7dfe2ed1999fc3576e376c3630fb5a7d363c7a6207f737feb32f18e2dd3b3386');
INSERT INTO "sceau" VALUES(91,1,'395ac4e836210079eb064373f1251848848ec67df483ea0cf3b19ad0bd432104','a847347626ee3ef07ca6e1ac79a8cdeb250bacda4051129cf98479002a7ae37e',5,'0536d52e7a995e8980a5d1e240de68e2f1cd138675a83c9eab573e7edcfac266',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','321a64efbffee645d65592ee99bb02be07ec9daf193d90aa68b0be9eab17e9e4');
INSERT INTO "sceau" VALUES(92,1,'0a0128352ffa505ae28aee3357e05d8749ce12a31daeab52133e173d9b379e15','9e2cc56162490d51636299f6c7490a8fb550bb14a243c466cc7766d11158394d',1,'d295e77ca9f533e216a3cb8144c72d6174ffcd3eb56a3a4e33a2811d7eb6b34a',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','e10091270fc67bf53f3d667a976573ab77deed1bacda2521477792ae7d69fdc6');
INSERT INTO "sceau" VALUES(93,1,'c2d09f6142a59ae5332818782d0ad6a9494b5c28db785590419519ad753e9dd6','23f1ca5e0ceec62417c3892acc788d14fba632219143dade66181e9731d486b6',1,'4155cd8c694986301bbef9d41313492acdd3166fe323cf68240c8ea6b1bee683',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','c57c317e62389f2bd8d2030ad3e043c7032ffc300e1c5848d151d3ca4b9ff19d');
INSERT INTO "sceau" VALUES(94,1,'18b743c5d1b1b2bc4789be76f89840364389748e5c6b73af488c6f1a35bde50d','7c1be2d5227316e23b644c776cf16fbb3586c24d2b483439a9b5c238ed620c4e',13,'f8560427ffb992b362a99ab096ea1fee34d462672554898423415e3c0215a98c',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','70dfcd64ba402a7e77060072fcc032ccf935c4409a2a87bafa1fa4b566a8db20');
INSERT INTO "sceau" VALUES(95,1,'7096ecd86314f89460c2b14629dea7c95190ff825693e9cfcaa7353fc4305fe6','e68714a815480817f9b79421674ac7255346f1b41a5e429170a61888d1967051',2,'a12c98c328f6896850dff67fd41291ce959443297631e70f8ad58932ea1a6915',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','a954c88c17ed0cbea0f884ba87b5f6dc1ec761ce1b159f5971b95ccff37f089c');
INSERT INTO "sceau" VALUES(96,1,'9a4908c1cd46940707485434d3827c1d9d19aa67e54a1507c3119f7623f15b41','61c1953244ca0ac7a2214a30b3c2498de18a3820dcfea6b5a2dedfc638495815',1,'2dea29771a90d9ec4b612d7250fcdde9cead952989a5d930038ab33adf6e50b7',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','fcdd63c3a9edc84652bb2d444d2aa208d46d76aac4665f4b891dbbcc000f41d3');
INSERT INTO "sceau" VALUES(97,1,'1863a7a322de0e2a66dfecffdfaa6d754cc13e68f3b91804fae2796a3d6b87c1','dfdaffe7fc5deccc802aec28536ad57874235a5f3ffe590bfb498fe4c47c7375',5,'f7fe5b85cbb26bc6fba8bdcf4f7d463dcdaa7d9068f3f7252b865ad6a3362cf2',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','eddb77223abce431a367be4be79060372a63809e4b7a6380ca6ba7f864ecb127');
INSERT INTO "sceau" VALUES(98,1,'93ea22ab0a0316d5b9d64b8662aa223535387b13bef1d92ed46abe64e635a1e0','361f45ca2cbce06da080893382626e9d3fb293d7044dc66547e7979a9227447e',1,'a2744a9e809e50735aabf7bc65e10db7a941edecb27362abf87fcfbd471dc3cd',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','2a24a27d8311c5303cc53891ec8ab4a0d89d44dfeb8532dd265fff6daff3b37c');
INSERT INTO "sceau" VALUES(99,1,'549d84ff435036a2b8c3700e9e3736f5c9ad74d3da75a2596869cbbec2b769bc','1723daf409ece20f8f035cd0d4135e8016f69728a7e3afe014b62a7faf2b2352',2,'35d0ccba44281483f28239a279b92e47623a195ed195396a876005e83c92222a',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','8a0f3ef2bb1a43f8dbe0116ecf91ee2a96ab7e86224bbb4cf8000a0b78d78f72');
INSERT INTO "sceau" VALUES(100,1,'cac30e0ad18afcb2173b8e0c6a15029169b062f3b47d68563abb6f5fee4632fe','bf89de1952bb9fd0e2b594c7db897876b3557e14837551c9bc53a0bc1dc49c1b',13,'460d76609081d4f4330301d533826b9d003956936e7bb6025cfce671d1211568',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','5f7ad69c05914bba3e2f357caee80447b4b4520f01f454d1c31c73bc7a9c218b');
INSERT INTO "sceau" VALUES(101,1,'f8167f57b9c8a9de7fcbcce457702c043947a053b3e25c6f2087d258fd8f9158','65152344dab7a2ed870c853a01f9b33b91c5369b96d450060377f3451e165fda',2,'a918263b3bec8250323f8f239bb56e8669687113417d844084d87cb86edcca06',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','5381875dc86066decf91b9f971404e83f296c9108e3a2dbccc026fc8eeb979cc');
INSERT INTO "sceau" VALUES(102,1,'5a8713b74e3d2ba2966e268b07a349736db8ded34098c4a5c8e23f1154afc121','00b246479cb45d3efccc0850fce319d766d4dc222d1da2148e3d02273608334e',1,'34c34f3a502626d86c8550b1d66d85b7a087c7351ab2829efbe8859b8b3b2cc7',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','62c7ee8063bc45bbfa82c864267f75a26cd27e51c846aed43741ac4d394cb909');
INSERT INTO "sceau" VALUES(103,1,'0e9c02b705be78bc467c389a4752c5f9f6ffa99e548754a9be14ef7b37fa0971','0ecb67aab8d7d0d853b0977a1fc4d7bd81e0849b24a6a231492b04f76711477d',1,'ad128708cc3a51f161d35128535be2d1c95136ec12a507916b2af748ebc35c11',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','9be6fc9a3fe9551693220a5e49115abcd0e6e0ad1c52761a02f5ebf6bb0543dc');
INSERT INTO "sceau" VALUES(104,1,'6daa46ab382857fd1e0d531f1f1b0b151d6a3518f0e69a3d412ace5e2415e0fc','52f93789f54ce3a9a7cb2f9012c357c23fea50e94dd718db81608f30895433dc',7,'42eac26b993852f3a7bb398ea6f715fb39f259577ef3506739f89d1455cca71b',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','8e2f4a9c98694fcb3beb6c2300d2ae84338222a709c94f34b52578ababb9f314');
INSERT INTO "sceau" VALUES(105,1,'dff61be2b6fd2cd61d9581b91bd00b4e62b3ee916013567102500fa09593b430','df3c456cc523696275a66c616a284895eca3b8199b412e4533bf13153e3b1f40',1,'a9b0bc55830092e5b751792b245cf9e2b6c55e0fc4616c311b31661a2ec381b4',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','5abf7a59767ae4103ec51291fd1cfabbba2a44b7cdab854bf9d8d43df58bb7bd');
INSERT INTO "sceau" VALUES(106,1,'69504f86a2da7bd2e9320752b251a77e143d0a12b72638d9487dd38220fa4fbe','ed6251eb872ab6cb6e8a8f3724131aaac7a6e0f4b7f35d6c2b511c0e5c0a1b3b',1,'f7c8a3537b751a2666ca5d301a6f620468ab061a76a9b6b830b76707ecff1816',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','627d89140c7977878011456e74d2474f99a3af0cb5824152dfea24f953b1ba2a');
INSERT INTO "sceau" VALUES(107,1,'3f7a9dbcc18019ef744cba8a3b956ddfd723b573554854bb8bb7693574979880','96633ed11a6e8b2a7c3e24c6350209efebc9eebbc2226a4268d468b27b5e2723',13,'a4340c5b18b10766bce302509f522b240471c1833ef6327925e79ab4427bb682',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','2a07d6e986a1c36248e8151236e9b243f225b3184d7eb8269a17bb6eebf16d96');
INSERT INTO "sceau" VALUES(108,1,'9b04ab7c0585d713e0fb3a75e78b0b51d1d21b3a5c7608fe3ffc7d7fbfb60d64','442559974ddc032fdff291133389623fba615bd1916c9c52218c313bfde4501f',2,'893742d7c6543ec938a2f22f6d86b282ab4d075f6f2c8cbd5483fb67d61ea658',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','5756a34ad41d053ead4b03f4efd7a0c26920daba76753584583c029e76c29523');
INSERT INTO "sceau" VALUES(109,1,'ef7cbce3a625551f3bbc4f0097fc38dcc43bb2d349867afd80702dc732b26bf4','f3a34b08f05a1f7f28c72780e05fb1811707a6a1395a2506c909d86f59957c63',3,'0b1f171db2a9a75bf9d09f8a74bf9ad5ac8df5b75bbc91d9aaa2ac17ca346176',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','626a4398f3935accefa258ebc3949923e9f25d13276f878995ff291893edcade');
INSERT INTO "sceau" VALUES(110,1,'16810ccdd4c3b8df97b433b91a31c80c98e4b4c61b2c525e3fff74bebe1e9fb6','346ac0a4e66b04bfefa298bed572fd71e405f42e2794c79197e32b6cfad6f7ae',14,'15e5dc1da44c63b4f51b3a14e23bfd6503de7839a413349795bc8687cf6abd87',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','a549aea6fcc2527c77322b9ca4c9710e6c0951f505ab359df26523a4ebfbd7a2');
INSERT INTO "sceau" VALUES(111,1,'49f3a2d43a35db5378fe0a7fbfa2b22e2d5cc6c98ac35b696e1a85ddc6f842a7','4633b08208f8c79fa4d363ec3f8b676d2d60c2a63cc8844103a76f154ff428a3',13,'617ea0e25e29e0d14918c2e01448634725dd0d9c11cf1d213765a84c59d89be8',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','4565fcd4767e86a2fb4b4c1277ce4ef8d3bc5f0a96b88c0828c662ee742f532b');
INSERT INTO "sceau" VALUES(112,1,'29b4ec52771976e8cbe63015f766b869d4809acc85e168a6e8f274117575476b','d2201fae5797187a20e2f83755bac9fe90ee905c174aeb5c62ed0923182dc95d',2,'99fca803087997c754c0da2d070d6484049ca008d401b6d158906772e22259ba',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','21a8f1574ef7cf32d908005e2a0de0946a56adec10377bbdae47b5d14d39d8c9');
INSERT INTO "sceau" VALUES(113,1,'794b1ce592bf36e29ce41edce15205401cc867c2cd05607c76581f3af659b94b','1579203ebf531c0cde56dbcb39a5c6a63199bed8c8a3668a7f4316870099d700',1,'70deb0ee5ec8bdc329d2f3521fcc27071302d79710f6d39e461d6ea7a56ea681',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','e0e1a9ea0be49da64f5d4d259e4a32cbab85656ab03caf4f6e831a507814755b');
INSERT INTO "sceau" VALUES(114,1,'f71bbb8273887de84c0250c388878efb0dd0adaff285f94a4f0713ca559cc1b0','5bac6ced0977d2235f859a6bc25f61c950719379e3a00e1f4b522c3b17800142',1,'ebc2e3839f19a852cc0fd3f3636dce10725f18adecd441b526a41d8fc05db7ac',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','86266a66f1f62a753cc480e9ae4a97ae228f9f36632d7636152d5f390d258ce9');
INSERT INTO "sceau" VALUES(115,1,'efa1e8ccef63c6e126d6f497e1d425d5bfd68547fe122b3420faf1ee83e1e862','bd69dc69e5e719f65461efca6ee2dcfb21ba4cf9bcded0842a28885a6fe121c5',3,'746f3cca31448ff9350e98b48ae820572ca79789eebd6d6620e775c03a23395a',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','4817dabfc0ab0a99bf1abc0714a141f6f18bfe0cd5bb6437a845a4ab343f094f');
INSERT INTO "sceau" VALUES(116,1,'9bb72603e69650f0091f225c7ef8a0edcdcb1400a2d0c38cd274fc896382f5e4','16af717583128f054b3d5ad148fa4e83b4b7570cdcd1044fd6663422af993382',2,'0f34fd28d4bf21b2ce465db0c8397618ab9424a1ad0ed44c05a65480bedeafda',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','ead188457bb38e5d4c64b5f44b2c673f82743cf455a14f945fb630c4bae66395');
INSERT INTO "sceau" VALUES(117,1,'cf11c4c335c09c562fdcdad6efc963ff901f9aaaf4d1a0da1b0b8878ccdd3911','94dbdb6f23528a029a6a2c26f1f2774e9eacbc5dad8a6f8cf63dcaa3acf253ad',10,'a6b769aa4676fe42ed16a2862468168b2de6d8c215b2375ee914676e4e70ba1e',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','00bd6930cbf05af476d465f474f63cc88e732d542620fddf95ea1f278cc78281');
INSERT INTO "sceau" VALUES(118,1,'f6bcc129c52465d80f86b2fd06958cbd4fde6bae702989b30f8b4fc41f6bd0b7','8d6f90f9aa2ba21e48991960b173d13d5b1505bcc7a7800614cfaffec9ba7155',4,'c5c6ca7b6870868268a1956e06576229c61039d4a685f87b668f2d531694842a',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','c9a1818518babd277c5d08ed537faa3d2de8686be958bf3acd84eeed309ec8a1');
INSERT INTO "sceau" VALUES(119,1,'d37eda35eab5c11cba48742888dbdbf6e8c20ee5705293b2f479afe0b1243117','fcdf9b8b472eb14f379cd59a2f0e8165521b07adaea0d916499d16e9183efe74',2,'1173ed4eb98e017fa209e821a5cb2fed7be24fa36b8b8668561955d993e989eb',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','eae87941231cbc4f0a95356e5e36a55fd6f7010bcb218d3e10c013e877f081d9');
INSERT INTO "sceau" VALUES(120,1,'93c122ff2b135af69c238d4981aebbdc2ed1bc06ab14ce1f2856d981849fbaf0','fa8e6eb23d0e8d6fdff2fd46d892d4eb19f3e858bea12fc026b79d7e06424a88',4,'e00824fdf7721efe4dcf59573f1b4155e14c099972896465a645d515a8aca4e3',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','b8a0b1f84ae5b5a092c974b2476b06499726ec731f633cdf6205046ef4102cbf');
INSERT INTO "sceau" VALUES(121,1,'ddaeb5cded9511f7de2612383b8bdcfd8dd2638c312f808f9a87da1c2c563de7','3a11235726a5549af49d46c47bc5537edcf816c351d3f372f88f8bac33840136',6,'cb54bb418aeb726b62c8d7b1a612e01ebe2ef6fd5fb6b234ee18683e7aedf32e',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','392e9e10b2af790add670eaf8f381acc73e4feeb85c974eabe86a4a608007e06');
INSERT INTO "sceau" VALUES(122,1,'af363c4a9284a9d2cd00a0f3384a5d3f507355436fdc99e396ad4ee413cda174','535e4340cee09e0315511c6defeb0465244e394bdcdaaacfdceac0ae3808685f',1,'a20523b0aef84630044e128463a5a5d0422601544f5d47b175060bd165e701c7',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','8b028645b8b759d185ab8deed1a19d91834a27036e2dfe46e36dae50f5e178c7');
INSERT INTO "sceau" VALUES(123,1,'8a322013067b6a4707c1126de3ed1461aace8dc5aec85048621026038817c6bd','1ae2b4911a7bbe8e9db6597f83699f990665ffcedc23e00f4c01b66695752ed4',1,'b6589320ea48cb19a28bebf0f79269be955a191099e4b19f7545b098d4234f64',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','1d456e4aad79b186b8b5844780f79786882ad0b70a2dc5efe6ac066635889ff5');
INSERT INTO "sceau" VALUES(124,1,'c90d80fc72a675a1b63bc301e91019e42b69da60c7dcf44daeb9f60d4df3017a','f6f1558a2fc75d7435027819f14adb9791ece3e91fe8bd021b5d58569abb2c56',2,'1a6ed50f209ee4b0bcf38403796ff8d114b217a992fee6c86237e2e698819c96',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','cb918f1d7398d39864fdf81b7b328a134ac4681fbbddfe094efbd321e5b0111c');
INSERT INTO "sceau" VALUES(125,1,'4337ec3f3d9a0f258d4334930146619f3044eb38b6c110ec4406c9fbf26de4a9','065caa1f503f69034e41e91ecddf5af57f54fdc25b1e7898c8f07f1ca6c9befa',13,'8b56ce83db8b654e3ccbcccbe0fa3d6c9976ae47457fc056756b6f12f4302d38',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','0d9cf3d30610b2f29e3e7180cb189aff711deb291056489d212b95c4322aaa8f');
INSERT INTO "sceau" VALUES(126,1,'52b97357a2919ad3cc5da3450bf32dc7f0f8b1257510deafbf0bb606aca981c3','752ba3846eab7e59eed99bd6c05fe759c5492fe3b604ab240f314493c3218562',2,'1223b48693a4bf3ee9423c5ebf3ee0b0d0dcb6bca6eea4ae09059c947c90b69f',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','5c47317de62bed8b57c3bc5be5f2d5ed3a2fb4ae2d53b86eb1e7eb699a560fa0');
INSERT INTO "sceau" VALUES(127,1,'38dc9e448e391201dfc59ab5426e08f309483a1484adc8cb7790b33348cf8fa1','a13c3f375b694c833882a197ec19b7ef909f1a175245065a45e7f9512e14d61a',1,'7a30c4e0c5d4e52c6d313399eebe1b95b8b8010811c936eb0bc002aa410cee77',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','21301fda5fd13bb8ead88d46e9a2a474952b0826f854093760803ec595a5061f');
INSERT INTO "sceau" VALUES(128,1,'f2a9168c4a8ca9caecf4033d424be69f0af37f338621598e57ef7a8f232bc599','726ec81d09ac95cf7850d717e146776cd9878d4fd867b80c64ce808f1c2f7651',1,'da01859bc98c6d4e0373b06a8ed325d38e3f1cada0156a43dbecccfba14afaf6',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','b401f607815d1ab983076b4734d26318076524ba7c21c5ab0be7033bf04d21c1');
INSERT INTO "sceau" VALUES(129,1,'945561f223cc8795f940d81cc22869ca993e1ae336bc00023a51503397557720','e6bbd3ac7fb4c49ab8a77be4f1400e1fde9b1d56acac060963acb86d8838c0a7',6,'7e7be0ac4c7965dff28197874f700e1fadbbc2d584a3e521186de5efc512998b',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','8a7d51ca6c127f268e8636c93cc522d93dee2830896553b0803a032b8b213aae');
INSERT INTO "sceau" VALUES(130,1,'207f2b7d4aca8bc38d90f76a9d987cc64bc5a6524ee03adb71cd2381030222a7','2a8163a8e2bd2b12b0936a0fca7a56294cb9c287f3510a232cb13d1296fc8c85',1,'08116fc1c2a14a450b34c36541144a2205cdf4bb8f52280fc047c9a2391c2d3e',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','bcf03ab193ac609b7d6ddce1e2c1e1323a88aa494e604c8d2e51252801c75e38');
INSERT INTO "sceau" VALUES(131,1,'b105355def69a668cb01bad466b73ddee1a821a80dd984007ba8e561b84e8f9e','45ffd7c912cb5e3ed950daf63b6f0d51e5263675e6c28fe1fa8b193451e88fc5',1,'501dad291048dd71dd0eaf47ff1a1b8039814905835c7e5c96ea863c4b4927a9',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','e0f173a6c3918937930c19ce118a1b23364d6e577484cf26fe70a63236cbcd20');
INSERT INTO "sceau" VALUES(132,1,'ef6f2498a918d194c3cf2de18224df2d295cf9fbd9e78547000fa711134eed7c','8047658ac20886ea678d355a284c7e3746b83fc28da9e1e89844ac2147ecd2f5',2,'974d38a366ba0f785701d28f844d2620f5bbf66932472bb82c46fac2bd13c119',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','d0776f1e6baa6ab60f36ac08fd04d2cf576df71180ce506fc9bb0d07099bddfc');
INSERT INTO "sceau" VALUES(133,1,'e1cfecd9dddffef4e734f357dd7e535ea81b8c805829ad6eeaae253f0d91ece1','6c38fb3505d34470888ca8f3ffdc3d98b0fa13936ac24eac316e7f1b6ad2b974',1,'a125ae8534b9b6452731773d3c217408cc475f73953a33e11e18fa0c6fafa992',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','44f2abd8af48c8cad3279c9e368a1db9bc3808d77b63311357dd480ce722db2b');
INSERT INTO "sceau" VALUES(134,1,'d07538cef6e4795de88b1960c606d8652252b3196d5c6723134cf1dd186fc8e5','b34b3a3f7e892823b3f875db5f4837fbca3d791070318b5785131e3e8133037b',3,'b8c5067820d13671b6a09cd5099cd55df23cc0782ddebdc2e8b3bda8da7ef093',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','e7c6becc90dbf222bf374033f99e8add5981ed192c0ae82958375287e68b1ffc');
INSERT INTO "sceau" VALUES(135,1,'fe9b1f3b0c09ca135c1a8ef3a6efcd65239986b497167daaae97ffc844597ccd','9566a280c2c8e06f2316f4894a72c38d00180edf42f6f35644ee371a55f739b8',13,'5b834a13eae448ed16cecb572691a92b2d5a34414aed9e35996157e0d54ea793',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','676f4bf77c412e753791fd0d33e9ab85dde9027af7cee3f0199ef8aa43ae6a1f');
INSERT INTO "sceau" VALUES(136,1,'b9bce4adfea053c70e24ffcf008196d85f905166b967a98b89350ab941cab8f8','cf6393ca0e07c4e176e439a7f394db5f576cbec95c7f48a039a2addc0a540b25',3,'68b09ab92c15920cbb4d8f3691414c1c0940c2571c17713de7eaf01542e86b00',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','6080977370512c91645fc246db48f0956a29ff4de1aa286f090c47d78db8e9ce');
INSERT INTO "sceau" VALUES(137,1,'b499f44197d36888f2d4e2c6743a72c48756e190deca3a34f95971ebaf7ab5fd','610694019f967d14d22ac33efad7e98935f1ba44be4d7d9facc4906cd4d6b409',1,'ac25782931b7d0045e99a37cf4c1ff11a8531b7c010b55c19382f90c22a200b5',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','1aed17bb98c4d5ad93eef2b413b212dc4c8ec3d2962df1bac1d21e10610c3914');
INSERT INTO "sceau" VALUES(138,1,'a118960af3e8ca4bd59d9625c33460c9a52cee1616cc5e341ea94125a16e7444','c33b5610064a8a70a6c0c6a1a995a61f5a9d1dd08a4f981f5a3b217adb9ee4e3',1,'d53767270bff1f8b7628883c214495175271dc7376321d94a998332fb71edee8',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','70685a164f055b342a371aff851e12025d5a73f935c6396c079e40d5375f9a36');
INSERT INTO "sceau" VALUES(139,1,'0ea112d27d03effbee4810b9f4a3f4ff8c1de3e7d04b88b8f49b2a3882951c8b','0a3db76668f0cd99d3f7a652d31dac9f9a7ca5afc3a5be56411847ea9317574c',9,'5a76fbfe0ecf3f67598d7be368d27ad7606f1dcd448a0b02bba3a0c41b833965',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','67e059da1753b0486fce9378f250405dc7d4e65909d3238d07b3ecf789b85487');
INSERT INTO "sceau" VALUES(140,0,'6b54eaf18c9bd1a3ac5d3accef8d713c62477e9cf5a56a2fe8d038cb15cc0542','9e1df6f5adf868f5ba625b60c5721461308a92e88ad3aaf6df3911e3dacb1a60',5,'19461b8fea1cc785c2811ee6270639e5b090a7a994501473aefc964f973a07e1',200,'dc14f071f1860075172cfce5b541228bfc1a49774146fe27cf1e6c71e4be9333','5220fc707b1951b80be3e9452db9f10853a243b54a45d5c0007ba2e9ec280075');
INSERT INTO "sceau" VALUES(141,0,'40eb14f7304f5006a516fa83dbd5c584473a80bc6099ff6759a22e66b6f6f100','4059d124d2e24510c01239aefbe6d4dc45f65e30f8c5079478e7ed5d25e1b76d',1,'2bcd39d2d08aaf991a2147cbe05af5d7a2143469ed5b3ea678b2fa2a6f0e0bc5',3,'65cd75aaeca40cb198b640a850ff00031cdf2292ee57e259ca9759f4874c07f5','72d8d93c61215b3dafefb6019415220608c1663566efdba2d320f9e1915d9b52');
INSERT INTO "sceau" VALUES(142,0,'e3601b99be8fb65a1e495c81bd62635eebb00d7b3cbfd7391a37daf12ae0880d','6f70f0ca62df92d6b6afbf7f28963a462e073556542a130cde0812b9248bf68b',4,'55e5db5c24fbf78fd0c0d2c305f4931468aee8c492042524ed9d54c39bfb3386',2,'be8a68bc66137acf04e4efca4ef2520ace1abc932de0dd8fc5a6b7d0708da72f','53401eaa58d086f2f361a963d076e7a356cea27de25c5f77c013cf57beaa7f42');
INSERT INTO "sceau" VALUES(143,0,'f82f330b87160a9127d44d30f62ccbc930e74b9be2388273e718752b9530cfbb','90a23ef5dac059b64fa79596a8c4075e941e17d9e6a52adc544405c2cd6cdbbb',1,'48733f18cf063023676803638bbe2836a579271bf0d23bf217500a5af48ff258',3,'475222475666dcc4909255198eff976b445c608187817b070dcb5c5322e2f980','df27fbaec4c48e23aff380465fa5738243aa0c27d84395e71effe90020f3e48e');
INSERT INTO "sceau" VALUES(144,0,'25011538c90e30fd5fccf73dd81077520b1850bfe68335795274451a056eebea','c5d834d81d218eca791539e30ebe1340058edaed3cfb8faea867df4e775eb6bc',4,'9f04326afcb6f4b97bbd650960841693613e521b51f5d459ad93273c4072c3fa',2,'ad63a0c6b79cf564711068573b3fd04a9ac78d7196e287237def29947b716822','608877697e5869b640c3750b4818a0ffcca6d966221cac902b99ed0b9a12cf94');
INSERT INTO "sceau" VALUES(145,0,'9119770169857bca905417aadaa5b34ccab7a9c6d6c99493d02932b1e984b30d','cd4b7c89b008f33774971b52aa3d568794b60b6dc62dff19d3c136e5475faac8',1,'a241cd2dcefb7fb9bca5c452be8a2f34c4a39394827813a956d3c420ec420221',1,'1c1f0d76a499adf4448fc6f05f1ad2571044db5de3ad827a011925cdad083ffc','9159862afa76f78272ddf4bcb2bf6e83ead2d73eebe0b48fc2fd37fb35c3f161');
INSERT INTO "sceau" VALUES(146,0,'56cb0f54dd727431e9ed7beff0fa8ee55b3c4b5ec6f6ded06a2bafc2a0424b1f','c3372a9517445f7c8ff1288fbe18cafb97154fd9f93ee312097849d8854b20c0',3,'04d2f9d463efa45a243c2ba2a50e78f126d9d15571b12300cd9f856718cbafa3',2,'505ca24aeb1cbc1da13c3b3aae674cb163910f79238cc4ab7c56f70906a4e6f9','13337ef377091d69c0eaf7b7c949e85a7c120f4640602365354b767f06791063');
CREATE TABLE sel_objet (
    type_objet TEXT NOT NULL,
    objet_id INTEGER NOT NULL,
    sel TEXT NOT NULL,
    CONSTRAINT pk_sel_objet PRIMARY KEY (type_objet, objet_id)
) WITHOUT ROWID, STRICT;
INSERT INTO "sel_objet" VALUES('agrement',1,'20d04c543e1e41620ddfc8dfead9d862838002463b034ab5d0dee175e3308d3e');
INSERT INTO "sel_objet" VALUES('agrement',2,'6bad25d9e7d3e03bcc287a46565a2a3091ff6a92177fbb0e1d6128341b05cc9c');
INSERT INTO "sel_objet" VALUES('agrement',3,'9be29392bf1bfd1b81c39ff70e4285460cbac8353497707a2c2633f0c2cbced9');
INSERT INTO "sel_objet" VALUES('agrement',4,'2ad488082a115fc8d1a856243877f1ef4348ef1fa429ca058a4890915aecd22b');
INSERT INTO "sel_objet" VALUES('agrement',5,'e943ca477a026a7b38c85ef5caa33676cf3c91b178861e66341e3ab6a74af2ac');
INSERT INTO "sel_objet" VALUES('agrement',6,'5534a67a608a63729957166211c533e1fe56dae870ec60faa332f5f498719a22');
INSERT INTO "sel_objet" VALUES('agrement',7,'94fe2c355d1f2a8295816480917505502f623443580501df46c0173a1a310d0a');
INSERT INTO "sel_objet" VALUES('base',139,'8c53ba30f10364c3096623d8025e9f81d3123977a5a734340aa51ae6db88658c');
INSERT INTO "sel_objet" VALUES('base',140,'845b1722fd78612bd0cedaf4b2885fc75cc25127ab68e3c16cbe7526b74c8bea');
INSERT INTO "sel_objet" VALUES('candidat',1,'2fcc56fadc99608cfbfdf878fb48249a5a4df5cb3cfcf3d8abcdcb71469bf1b1');
INSERT INTO "sel_objet" VALUES('candidat',2,'629449f7b8919bd7fe7729ac8fee1683679b43a1cabb76c0315d83159a833c3b');
INSERT INTO "sel_objet" VALUES('candidat',3,'24bd94a861a5fa53da8b6873d475b2cc4fe445dcca20df7b443592aaeb867102');
INSERT INTO "sel_objet" VALUES('candidat',4,'7cd4c13d377b82d980cc0d35e228b18356ae5465ee4e1162ca32b994ee40db0e');
INSERT INTO "sel_objet" VALUES('candidat',5,'50cd890bafc0840c4ab7dfee27dd81137268bc68eac7a523cb77abcb9ebcd292');
INSERT INTO "sel_objet" VALUES('candidat',6,'825c78aa7378a1831a04e72fdccb17e5818dda1a2e59fb800e778a9c422eedc8');
INSERT INTO "sel_objet" VALUES('candidat',7,'770db2b41123b874e99f299f9620cc89c154ea825ca1bc375023c6d5251adb22');
INSERT INTO "sel_objet" VALUES('candidat',8,'4bc52488dd940c7f47b61e184320f0d311dd3ec817d2046a0f0cff7005671a64');
INSERT INTO "sel_objet" VALUES('centre',1,'37b8151def18f882e6e481183a424df24d19334615b3e604834276cb1bf45d2c');
INSERT INTO "sel_objet" VALUES('centre',2,'a90f95e058c3e8091cbea91e006d82058503d12a7c5baf8de4f5d0be8c9c56fa');
INSERT INTO "sel_objet" VALUES('controle',1,'dedaa48476890f5e12a478201af1e21217d797238f4efa0428d4a4ad88092822');
INSERT INTO "sel_objet" VALUES('convocation',1,'624debcc415034caa69c688cb786ae7722f477eb4354d75573e634cff03bccb8');
INSERT INTO "sel_objet" VALUES('convocation',2,'d59e9b1358309489e1073b1dca8f946b8a64403469116224775ef7d3d169e68a');
INSERT INTO "sel_objet" VALUES('convocation',3,'dd392ddb1a82428d1e4d1a5e1dea7b2f9789b95d0c3c8862cf9e4fc9efb232a3');
INSERT INTO "sel_objet" VALUES('convocation',4,'9048016348b842de324473e5ff6e98169f63a803e1e5fc164f2881b9bf6f22ec');
INSERT INTO "sel_objet" VALUES('convocation',5,'1077b353f1073a9b0eecd86264201683f75a04fadc058609160b356df4459f5f');
INSERT INTO "sel_objet" VALUES('convocation',6,'e11f56572befbbb2c9fdce6dfe40faabe915c12acb7ea9ce1f5180172250758e');
INSERT INTO "sel_objet" VALUES('convocation',7,'340574aaaf4eba30b1c090f70363d9c79284be26c40d2bcf61876c06fe227911');
INSERT INTO "sel_objet" VALUES('convocation',8,'2a04b3595fbc74cf2685ae48918a1bca5993be3cfdedd582d2f8a0cb77a377f2');
INSERT INTO "sel_objet" VALUES('convocation',9,'94b6ed6be201bb7b1fb58388b5a28b59cf5f521866a10a0d5e0e75bdce94522b');
INSERT INTO "sel_objet" VALUES('convocation',10,'2a58af410cef460cdb8be0a78ee18c3154967cda667ba270587eae3ccbe1da9a');
INSERT INTO "sel_objet" VALUES('convocation',11,'4ca59ba29634c65eb32faa25be79676487d4a716c2fb7301eaebfbf13915d460');
INSERT INTO "sel_objet" VALUES('convocation',12,'52e86a4f695f94a3edb074fe41ce97da87a70e7dcb6ec68471ff91ee794da937');
INSERT INTO "sel_objet" VALUES('convocation',13,'34df20902b28442094110cfa107cea541879bd474414cda0b2d5e07b1b10285f');
INSERT INTO "sel_objet" VALUES('convocation',14,'7887ccf60367b9b0610577348d6a5a307c9de3ee640f8cfe3d9778b91f9a6848');
INSERT INTO "sel_objet" VALUES('convocation',15,'9025bf020ca4d099dde76767d29c434d96643fd81a7b9a5cf52d07a69a96cfe7');
INSERT INTO "sel_objet" VALUES('convocation',16,'25d047ac7b43e364479a49f3c1e2fb16414eddcc0db23560d07d2a7738c1703e');
INSERT INTO "sel_objet" VALUES('convocation',17,'8465faf5c7ff4233ee631a03203d662b366f6186fb1bd517daa1dcffee6fc8e2');
INSERT INTO "sel_objet" VALUES('convocation',18,'d58d884ca3e6666d1b3c8b1d37fa18a300e1d4d859093006330a4e1622f13023');
INSERT INTO "sel_objet" VALUES('convocation',19,'8ec49cb774dbdc340cd1849c341f5afbfcf41e0f59c967afc3880ff350446e90');
INSERT INTO "sel_objet" VALUES('convocation',20,'be3b7b1ed03534c60fa825cd4430cc67491f663696e732aa10ec40d5705a9910');
INSERT INTO "sel_objet" VALUES('convocation',21,'b3c6c74f0e6b91c175224150c4532fc26ccbd7b09ad68aece60a3c2d0fa0471e');
INSERT INTO "sel_objet" VALUES('convocation',22,'34a5fd8db7aeb1355722597c35be376e53f10d8f883ff826bdd0a4c019597349');
INSERT INTO "sel_objet" VALUES('convocation',23,'2dee1816bb2ede5a26fb678b55b6639dca975ad40bea4e43ad439961e28ac201');
INSERT INTO "sel_objet" VALUES('convocation',24,'b66410e362b34045d12f188f47ba45339a2c20285491103b3a58bb499797f29d');
INSERT INTO "sel_objet" VALUES('convocation',25,'a568bfd7fa3d5e33e8c60bde8852a0c32d747f164a29bc05ec0f7778ed68647f');
INSERT INTO "sel_objet" VALUES('convocation',26,'5f1181302078fb00f2ff186684bdbfade3c76dd63b2ee981b363db86271a27ed');
INSERT INTO "sel_objet" VALUES('convocation',27,'f992521504a32ba71f4d0eb0f10a14eed325bd085f269198b1f4e6f5aea27b0f');
INSERT INTO "sel_objet" VALUES('convocation',28,'88e2c7b8a48b8e9353a9838428362aae7bc4c8d2d5aa0c74d939ab779c55a46f');
INSERT INTO "sel_objet" VALUES('demande_vae',1,'b428bd5803f5de53fca396bbc3e06f85de4e2c98dd210b84e5cac6b83328e50d');
INSERT INTO "sel_objet" VALUES('export',136,'2b5420652944564c9b6fba1dc086ef3f0c2e30b6b235d92ef03b465d5cb038c5');
INSERT INTO "sel_objet" VALUES('habilitation',1,'c8e11b35ef65b73222980f3dc84fe4a4a20ca94db97cd978262ce0bbbbf523ed');
INSERT INTO "sel_objet" VALUES('habilitation',2,'00e481c3c40d6f91d542d028cdf06c71c41479ffc94572fa406846348df8161b');
INSERT INTO "sel_objet" VALUES('habilitation',3,'298ab34494b58597f3b4afebc91dadfeeb1f6ac248a275e752842c13600cc11e');
INSERT INTO "sel_objet" VALUES('habilitation',4,'8c023d47f0f7c7323e5d6e286bf5d7efc5f3754af20786e1e4cff57ebd71ed8e');
INSERT INTO "sel_objet" VALUES('habilitation',5,'2fd906d25a229762eeed5a28a549fe3c3d4f861735356223f734c0c3f522c63e');
INSERT INTO "sel_objet" VALUES('habilitation',6,'0784060584eda412592d6f58387a5863400228cff90a25a434f8033ffd0ef771');
INSERT INTO "sel_objet" VALUES('habilitation',7,'d1dd7ba96f549f34fdf2eeeb834112577b6b53332131c6c878f2146687256efb');
INSERT INTO "sel_objet" VALUES('habilitation',8,'387abc16c06e9bcbffded6278cff44bdb5555b155b5fee9ec665d5951ea7bb2b');
INSERT INTO "sel_objet" VALUES('jure',1,'93bbc171aecd460318eab134000983d644ac0dbacf48fb997f6bb5ab1e65c2e9');
INSERT INTO "sel_objet" VALUES('jure',2,'d8047febca7d744f9766cc8303e58c10a12359586221ceeba2ac8c8bc3d952a6');
INSERT INTO "sel_objet" VALUES('jure',3,'66454bcb5b9c3068e4a256d79c0f9072afe662f00a31ed20a6fb79708809b512');
INSERT INTO "sel_objet" VALUES('jure',4,'198064aa00358f6440e75772e3f94990df8efd33db61c69e7e666b3a682d4d19');
INSERT INTO "sel_objet" VALUES('jure',5,'eb3add4994dbecaee6ff2d61c5077bbb6127282544d9d4b1e3a0d1f57282655c');
INSERT INTO "sel_objet" VALUES('profil',1,'946face441d25c41df0a6f99de2f669cab74b97180cca92c74aaa6b8a25ffe51');
INSERT INTO "sel_objet" VALUES('profil',2,'0c84cd57a4c4b10090399ad2fe1cf0d740c446021ddf8b0eb22e65894899ae5a');
INSERT INTO "sel_objet" VALUES('profil',3,'7abcfa2e260c5d928db00fb433dd726942bce2b6a37301e4aef0845d439b33b1');
INSERT INTO "sel_objet" VALUES('profil',4,'459d929ffea32d1bcf4437d7bb1b61c99e2bb8f1b711e68d0d3dfc797a37a0ac');
INSERT INTO "sel_objet" VALUES('profil',5,'1e66a922cd421310a6358551f4e07c8a972baee603745f32c30ba73e83dc3312');
INSERT INTO "sel_objet" VALUES('profil',6,'e02d5a68a1392baaf8532ccd58eeed78a1f5de79685664fe3601e55d838cefab');
INSERT INTO "sel_objet" VALUES('profil',7,'07d0f5988a75cb5ec0a28778ef1dccdb488597a5ac7005a99c624178b13c07aa');
INSERT INTO "sel_objet" VALUES('session',1,'fac83f4ada714454cbfe125727c3454380668851f2e97cfac9993883ae169faf');
INSERT INTO "sel_objet" VALUES('session',2,'486181b1497e9bf67089af76363081d69cf2303f7a1aa1279ab0175872392627');
INSERT INTO "sel_objet" VALUES('session',3,'6129ac036926d15afb906a72f9b91cdc8526566b347a6e785ae5d87f0fbfef3f');
INSERT INTO "sel_objet" VALUES('session',4,'3739d1bc983f6a1f605c65e6b2c81c40f9a020020f41a919d063a7e11a3b933d');
INSERT INTO "sel_objet" VALUES('session',5,'af16ef79a38e3dacbb7ff119fcb21e61b07e9cb6a3efddddaa7e91e973e22515');
INSERT INTO "sel_objet" VALUES('session',6,'513482427216136163e7c774b5fcf3da04aa0e7485d63599320c492cb00e7b8c');
INSERT INTO "sel_objet" VALUES('session',7,'6ebe29921d812875491cfcf38b7fb670b06f8ae9e7fdc5332e80dcac9be9809e');
INSERT INTO "sel_objet" VALUES('session',8,'4c23065f62ccc081fe501fc25a5b22cec3a4063a1a61e2ef4b2a0f80ac4f766e');
INSERT INTO "sel_objet" VALUES('session',9,'4603498d76ac9426e3ddb6e3199742b26c1ade6534e120316796bcda9c0a016f');
INSERT INTO "sel_objet" VALUES('session',10,'8f85afb3974cb9171ab1c05f4691cc047df0175bab6a9d6e6e07335188f33bb1');
INSERT INTO "sel_objet" VALUES('session',11,'3430dcddd715e115a18cbe59a1ad72a97d75453860010241bae812adb5f417b4');
INSERT INTO "sel_objet" VALUES('titre',1,'376b161889385ef2b79dcd3446abcc8dc099a6a2cb248e7164b871831fcace12');
INSERT INTO "sel_objet" VALUES('titre',2,'1943c85bb17f19df9b8a7bb68e0a130f8269b66d783647f87b5c6079a3a97807');
INSERT INTO "sel_objet" VALUES('titre',3,'7f7b8badd70be08f2f92a826b5703b610c569526f15870fb226b798f1c362b44');
INSERT INTO "sel_objet" VALUES('titre',4,'365f3d0eeb8a2b279cbaf06374caa459aefd2bfcafdef0c80fd36ddbd9be0d13');
INSERT INTO "sel_objet" VALUES('titre',5,'4577da11c77ba3b7b95ecaa6824e0513dcc927ee237fc40936fb9f04c39f24e0');
INSERT INTO "sel_objet" VALUES('titre',6,'98f420c2c1e9b6288cce7c01df7b59ddf81715df96e40e824d00f7e82f8e5f2e');
INSERT INTO "sel_objet" VALUES('titre',7,'4c2458f5d0604e8152eaed877fc8ff2d96869ced223dbe03cf32ee4c8229b4d1');
INSERT INTO "sel_objet" VALUES('titre',8,'973101a5f56aa1cbfc1d4bf180ef094240e094af192045e8a6f201888dded885');
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
INSERT INTO "trace" VALUES(1,1,'profil',1,'creer','agent',NULL,'alice',NULL,NULL,0,'e2e56b1ac843cbef188b4e95bc31a9dd7ef43dfaa5fd7a49608c114a9e12c82e');
INSERT INTO "trace" VALUES(2,1,'profil',1,'creer','role',NULL,'mpcp',NULL,NULL,0,'6512f1b9a9aec31b3b61deb6bf2df2c54a3a8fca68780ce5b0b921568455ea6c');
INSERT INTO "trace" VALUES(3,1,'profil',1,'creer','choisi',NULL,'1',NULL,NULL,0,'e22f69c83bb6a2a10649aef1681641d78a9b8470405095397b7677720bc3f87d');
INSERT INTO "trace" VALUES(4,2,'titre',1,'creer','reference',NULL,'TP-99901m01',NULL,1,0,'840f37404c88880d7ffb3babad36b10c374e615b82bab80cfc2b5c4d6f91d75a');
INSERT INTO "trace" VALUES(5,2,'titre',1,'creer','code',NULL,'TP-99901',NULL,1,0,'40524a8fbdea0b2fb2443d450401daa71a07c15fe2157421eb593db8e49ab0f8');
INSERT INTO "trace" VALUES(6,2,'titre',1,'creer','millesime',NULL,'m01',NULL,1,0,'eb2d38585356ebcf856a366b3e93f1f06bc06574146c6bc568eb21df9f2901e3');
INSERT INTO "trace" VALUES(7,2,'titre',1,'creer','rncp',NULL,'RNCP99801',NULL,1,0,'8ae5c81ff0cd919bef961a74c14ad50fc0cce02b8fc5956063727bef50620fc1');
INSERT INTO "trace" VALUES(8,2,'titre',1,'creer','intitule',NULL,'Accordeur horloger',NULL,1,0,'fe2a0601c1fcf61537458e77cbda58fc0332544bd011aa67179b054f14c044da');
INSERT INTO "trace" VALUES(9,2,'titre',1,'creer','sigle',NULL,'AH',NULL,1,0,'2084ccffd960a13eaa481e9383c1500ee1a4d7b79acf7170374875d383f454e7');
INSERT INTO "trace" VALUES(10,2,'titre',1,'creer','niveau',NULL,'5',NULL,1,0,'6fb92a645a5df200415f77ba412ddcba391ca5c78605cb81c2d3c21153eae2af');
INSERT INTO "trace" VALUES(11,2,'titre',1,'creer','date_debut_validite',NULL,'2021-01-01',NULL,1,0,'a75254a1749428506c6c8c1c4992fa947b0a4d14b2f44414124b15da4686fc39');
INSERT INTO "trace" VALUES(12,2,'titre',1,'creer','date_fin_validite',NULL,'2026-12-31',NULL,1,0,'80cfe193f66f3a0532f014f9032f9bdc619548510f59365c496e7b89b451c8f2');
INSERT INTO "trace" VALUES(13,2,'titre',1,'creer','date_fin_prolongation',NULL,'2027-12-31',NULL,1,0,'4b82f97da1d3475f4c94946d502c142b780b0e22037b410cf6d9528f7f477067');
INSERT INTO "trace" VALUES(14,2,'titre',1,'creer','origine_prolongation',NULL,'calculee',NULL,1,0,'b1cb2535e1ec23ca108d30a8a811dd11d3f73c36cdd6e60b1c875a6911cf476d');
INSERT INTO "trace" VALUES(15,2,'titre',1,'creer','CCP1',NULL,'Régler la sonnerie',NULL,1,0,'fd152e8194eab746eba87ee2df45c882c68299bc86bbcd393cff9dcbc13e8bf6');
INSERT INTO "trace" VALUES(16,2,'titre',1,'creer','CCP2',NULL,'Remonter le mécanisme',NULL,1,0,'26f9b40b8e6a55903847d99ccacccc0f683283666a9b17696d607ace56ee7538');
INSERT INTO "trace" VALUES(17,2,'titre',1,'creer','CCS1',NULL,'Carillons anciens',NULL,1,0,'06ec0d411234cf1d980612d2843277fc5dbbe5dea0ecc786e67681fb02ee37ef');
INSERT INTO "trace" VALUES(18,2,'titre',1,'creer','rome',NULL,'B1604',NULL,1,0,'c417f3de4223682184e8c6320d7dbec774207d058b89a0a64cbd6adf854c3295');
INSERT INTO "trace" VALUES(19,3,'titre',2,'creer','reference',NULL,'TP-99902m01',NULL,1,0,'f2a7d52eceebf7b28ff1eac7a5755629ba7b27a57ce91a24b49f570754c28954');
INSERT INTO "trace" VALUES(20,3,'titre',2,'creer','code',NULL,'TP-99902',NULL,1,0,'51b48789d552bade2eac6e4adaa97cd44e573292cd598467e6e7e2085f6502ed');
INSERT INTO "trace" VALUES(21,3,'titre',2,'creer','millesime',NULL,'m01',NULL,1,0,'27c0c392e764a4e672d98f90015a139d4cdb100b208013a6a5f65d91a61d5b0f');
INSERT INTO "trace" VALUES(22,3,'titre',2,'creer','intitule',NULL,'Relieur à façon',NULL,1,0,'e6f29ce2237fb501532d28c1c5a0e8a8c3a03759e32247ae5559a3af7ba87a58');
INSERT INTO "trace" VALUES(23,3,'titre',2,'creer','date_debut_validite',NULL,'2020-07-01',NULL,1,0,'3222726bfaf50c9763ce4ac8acb4483ac28258010a368e943d2db76c9bb78071');
INSERT INTO "trace" VALUES(24,3,'titre',2,'creer','date_fin_validite',NULL,'2025-06-30',NULL,1,0,'4ee0fa2f344ccdb4e7d90dbf043cc26c4fe9db474257d5eedda16d7c58419652');
INSERT INTO "trace" VALUES(25,3,'titre',2,'creer','date_fin_prolongation',NULL,'2025-12-31',NULL,1,0,'6458dc66d96a835e241db47bd6a8349f6ca469d75c5bee440ef9b55b0e1e31c2');
INSERT INTO "trace" VALUES(26,3,'titre',2,'creer','origine_prolongation',NULL,'saisie',NULL,1,0,'28a13d4953733bad7980411d6e3bcbdbce849a7f49405327a55507c359e69214');
INSERT INTO "trace" VALUES(27,3,'titre',2,'creer','CCP1',NULL,'Coudre les cahiers',NULL,1,0,'cb7a93dbc40d94c7a9a79f0db9bd278fc642037fdf1bd0f702ed8fa9f2f33265');
INSERT INTO "trace" VALUES(28,3,'titre',2,'creer','CCP2',NULL,'Dorer la tranche',NULL,1,0,'cac36e971e7c1d39545b4fb8a98da5c540ae19fc73454d4616abbb5e0e15e33e');
INSERT INTO "trace" VALUES(29,4,'titre',3,'importer','reference',NULL,'RNCP37674',NULL,1,0,'993e780461ce3d4db0acebe0c3d0aecef7837b83a8fe710d8d34bb26901d7cf3');
INSERT INTO "trace" VALUES(30,4,'titre',3,'importer','rncp',NULL,'RNCP37674',NULL,1,0,'72d80446274c590a32c7c47b89d72c0777e3ca41c746828cf3e0a451f7f4d072');
INSERT INTO "trace" VALUES(31,4,'titre',3,'importer','intitule',NULL,'Développeur web et web mobile',NULL,1,0,'a030451e9bf72b39d09ecf413b6e1e31669b6f1e01513232a00931cc3aac9b2d');
INSERT INTO "trace" VALUES(32,4,'titre',3,'importer','niveau',NULL,'5',NULL,1,0,'118acd15894e73106682e009068421894a8dc25536956fd7fb2a29f1f15b4675');
INSERT INTO "trace" VALUES(33,4,'titre',3,'importer','nsf',NULL,'326t',NULL,1,0,'17c93ee90b340ef8ef06201c7e0df7ac269ad2d9297a355868fca179b8168a44');
INSERT INTO "trace" VALUES(34,4,'titre',3,'importer','texte_officiel',NULL,'Arrêté relatif au titre professionnel « Développeur web et web mobile » (JO du 13/05/2023)',NULL,1,0,'6434d351f210e79041a3ec5177b7a0e69e0cfefba02966c980d2385281bd3123');
INSERT INTO "trace" VALUES(35,4,'titre',3,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,'3cf0151b9a3c51f0ddc9de0859ceb509b66ce7977ae2a666cda45213bb586f8f');
INSERT INTO "trace" VALUES(36,4,'titre',3,'importer','date_debut_validite',NULL,'2023-09-01',NULL,1,0,'1a887481d77bf5e5aa24decb6a9c6ae12276254dfa433a74673985c58e5c70cd');
INSERT INTO "trace" VALUES(37,4,'titre',3,'importer','date_fin_validite',NULL,'2028-09-01',NULL,1,0,'885626971daa2c3626031ff355950c84197f9ccfefbfb1fee55f6519863cbb1d');
INSERT INTO "trace" VALUES(38,4,'titre',3,'importer','date_fin_prolongation',NULL,'2029-09-01',NULL,1,0,'adf0503aecb42e61d7a79bdfd3815697cc45773bd25a12e180dad85d80abe58a');
INSERT INTO "trace" VALUES(39,4,'titre',3,'importer','origine_prolongation',NULL,'calculee',NULL,1,0,'347b5ba880290b3e6a5ec1a7c594074ac47cdd71c3e6ef00c64c020f4ff1b5c7');
INSERT INTO "trace" VALUES(40,4,'titre',3,'importer','CCP1',NULL,'Développer la partie front-end d''une application web ou web mobile sécurisée',NULL,1,0,'12e22415164ce426364a84610768ea596e335a8aa18fcb6cdfbbf522a77f8111');
INSERT INTO "trace" VALUES(41,4,'titre',3,'importer','CCP1.code_bloc',NULL,'RNCP37674BC01',NULL,1,0,'ed746d403e79b1477867e0296bbf325b4e950705928643e14e7ef82fe12de142');
INSERT INTO "trace" VALUES(42,4,'titre',3,'importer','CCP2',NULL,'Développer la partie back-end d''une application web ou web mobile sécurisée',NULL,1,0,'896a6a21f1abbb5654714d722c121a1b50923e9652086d08f9f2ccbd93a36353');
INSERT INTO "trace" VALUES(43,4,'titre',3,'importer','CCP2.code_bloc',NULL,'RNCP37674BC02',NULL,1,0,'69b6d4b5d5e6ee2c744f96850a901f7f75a5a9e9c2e44c2025c840b1f59ba024');
INSERT INTO "trace" VALUES(44,4,'titre',3,'importer','rome',NULL,'M1805',NULL,1,0,'de6b958d9ec7bc353d2a70886e62d2e04bd269e23f49006b83427af4cf7bb331');
INSERT INTO "trace" VALUES(45,4,'titre',3,'importer','precedents',NULL,'RNCP31114',NULL,1,0,'7229cfd793b769f75d516053310ca63b71fb4c7f013272bb9d4102247947af99');
INSERT INTO "trace" VALUES(46,4,'titre',4,'importer','reference',NULL,'RNCP37682',NULL,1,0,'d50d7a9d36c8c9b623f02f658df0e6b3956f9bc0fede0d0a6cf2593950a50771');
INSERT INTO "trace" VALUES(47,4,'titre',4,'importer','rncp',NULL,'RNCP37682',NULL,1,0,'8b8c5282218751edf6fe1ca8d961afe49778ad3404eb10cd03d26623f2c75b26');
INSERT INTO "trace" VALUES(48,4,'titre',4,'importer','intitule',NULL,'Technicien supérieur systèmes et réseaux',NULL,1,0,'8c2a9baf1ee2d0ad7745d793196921eb76428eac5fff1958de5fc0a12a32f3a4');
INSERT INTO "trace" VALUES(49,4,'titre',4,'importer','niveau',NULL,'5',NULL,1,0,'7a7ab3557c94a7a2f532c14340b3feb57ebdb97c4c17e8e837023e6f09128bab');
INSERT INTO "trace" VALUES(50,4,'titre',4,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,'354ecb9d6db529aa796c6110cb39e4fcb14c0db1157b5824087361547ad3a55c');
INSERT INTO "trace" VALUES(51,4,'titre',4,'importer','date_debut_validite',NULL,'2023-09-01',NULL,1,0,'1988f0d335adcd0ea12879650c8660e8d2a994be343087ed9afde7d4d4fcb311');
INSERT INTO "trace" VALUES(52,4,'titre',4,'importer','date_fin_validite',NULL,'2026-09-01',NULL,1,0,'761a60067b320e346235ed8fcfa708f009af05c6fc02d680886d2552759f0cb2');
INSERT INTO "trace" VALUES(53,4,'titre',4,'importer','date_fin_prolongation',NULL,'2027-09-01',NULL,1,0,'ccbd7b292f152d533932717aa67666a8f00a5fdc02bec1e58b091564c1b20eb7');
INSERT INTO "trace" VALUES(54,4,'titre',4,'importer','origine_prolongation',NULL,'calculee',NULL,1,0,'ff64d3f5155b88529788e588e39ea5f71a55bae5dad4ddaa87c76aa9c873ed1c');
INSERT INTO "trace" VALUES(55,4,'titre',4,'importer','CCP1',NULL,'Exploiter les éléments de l''infrastructure et assurer le support aux utilisateurs',NULL,1,0,'486f928ac126bd013a46885ef6ce595675856f59bb249a45c69d19d6a3963c8c');
INSERT INTO "trace" VALUES(56,4,'titre',4,'importer','CCP1.code_bloc',NULL,'RNCP37682BC01',NULL,1,0,'2f9ad94cb5856f8101c315a8c704c5f7d1647ffcd7ee174de1904434b45edf6e');
INSERT INTO "trace" VALUES(57,4,'titre',4,'importer','CCP2',NULL,'Maintenir l''infrastructure et contribuer à son évolution et à sa sécurisation',NULL,1,0,'7be23b25a9f59e37996152cfa60849cb964c03dbb340aba6e0ba72f1e5f0fecb');
INSERT INTO "trace" VALUES(58,4,'titre',4,'importer','CCP2.code_bloc',NULL,'RNCP37682BC02',NULL,1,0,'24323d55e0b13e3ad42b42af93cc83e37a328efc5f1ebeb9b5a88337e83b57cd');
INSERT INTO "trace" VALUES(59,4,'titre',4,'importer','precedents',NULL,'RNCP31115',NULL,1,0,'60dcf1dd124119e26904f5030143d01cb923fcd1b0adf04e7374bb2c9c77c5f7');
INSERT INTO "trace" VALUES(60,4,'titre',4,'importer','suivants',NULL,'RNCP42463',NULL,1,0,'2958074bb9e6b7998879e8a664a3a9fa2ba57196f66003ef5f611d2bbc52a714');
INSERT INTO "trace" VALUES(61,4,'titre',5,'importer','reference',NULL,'RNCP42463',NULL,1,0,'c6d95ddda195910db148eefdea7b08bbcaeb633fd1cc79bee4c3e39cce120c0c');
INSERT INTO "trace" VALUES(62,4,'titre',5,'importer','rncp',NULL,'RNCP42463',NULL,1,0,'a7585d0cce9e1f67c1d08f3905193fe2b9eb4effca8d735cc48a617e7f292d78');
INSERT INTO "trace" VALUES(63,4,'titre',5,'importer','intitule',NULL,'Technicien supérieur systèmes et réseaux',NULL,1,0,'8b0312706e07c3b8af608c77084f18fbbe6b645686518e2ef5c6b1783f61b601');
INSERT INTO "trace" VALUES(64,4,'titre',5,'importer','niveau',NULL,'5',NULL,1,0,'8d19fa29305a168d1e24b9906c0b2eb0c650fa045f17ebfedfd4d39f19a9b572');
INSERT INTO "trace" VALUES(65,4,'titre',5,'importer','texte_officiel',NULL,'Arrêté relatif au titre professionnel « Technicien supérieur systèmes et réseaux » (JO du 19/06/2026)',NULL,1,0,'7567ed41e7850fd23125e8755db26d4a5998a2f28dfdbb44897502de254f5522');
INSERT INTO "trace" VALUES(66,4,'titre',5,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,'eb8cc380057034fe89dc9d7e4b7f3008cfc2ee6486b88a410043fcdeb43bdf4f');
INSERT INTO "trace" VALUES(67,4,'titre',5,'importer','date_debut_validite',NULL,'2026-09-01',NULL,1,0,'b6508caaf4580bc70ccc025caa08d2143cf08c3016fa9a1718e59881d8bf5a85');
INSERT INTO "trace" VALUES(68,4,'titre',5,'importer','date_fin_validite',NULL,'2031-08-31',NULL,1,0,'3e99424d74323550ef9fa484739b2184ac629441ac50e44e4c1b9ccbf2c47285');
INSERT INTO "trace" VALUES(69,4,'titre',5,'importer','date_fin_prolongation',NULL,'2032-08-31',NULL,1,0,'d169f7656eae805a13b066286f1241a1af7095eae0280a0631d161344b7ca187');
INSERT INTO "trace" VALUES(70,4,'titre',5,'importer','origine_prolongation',NULL,'calculee',NULL,1,0,'58f2b549bc7f609548abc163be77b814e06bd4072dfd3840dc37de83758468e5');
INSERT INTO "trace" VALUES(71,4,'titre',5,'importer','CCP1',NULL,'Assurer le support aux utilisateurs',NULL,1,0,'e10244d1420e70582349f2b4fde21ffba5ad8f36c8b8e26f793017504e15246b');
INSERT INTO "trace" VALUES(72,4,'titre',5,'importer','CCP1.code_bloc',NULL,'RNCP42463BC01',NULL,1,0,'3db668cd99b01be85124341d96f9b92ae69e80c3769897a5f3db8a9a55f6c048');
INSERT INTO "trace" VALUES(73,4,'titre',5,'importer','CCP2',NULL,'Exploiter les éléments de l''infrastructure',NULL,1,0,'15936966db7461d07d8c8cbd85075aff764e2f15ff5722a05632c659448f3f19');
INSERT INTO "trace" VALUES(74,4,'titre',5,'importer','CCP2.code_bloc',NULL,'RNCP42463BC02',NULL,1,0,'b08033d9182214c58b0260c4052fb3b887b7ba2576e9c736ddbc7644638dad90');
INSERT INTO "trace" VALUES(75,4,'titre',5,'importer','CCP3',NULL,'Maintenir en conditions opérationnelles l''infrastructure',NULL,1,0,'e803722d1d94ba9a40dba620de463d78f097dd094565908e98afa538df3332bc');
INSERT INTO "trace" VALUES(76,4,'titre',5,'importer','CCP3.code_bloc',NULL,'RNCP42463BC03',NULL,1,0,'a6ade4c2657453381df2ae9c4b1688b830fd6e4993ac5048f9943c492fb1d2f2');
INSERT INTO "trace" VALUES(77,4,'titre',6,'importer','reference',NULL,'RNCP38667',NULL,1,0,'3c5cb11d970d3dde61da5ad7b6225e9c19d327c853050244d222b9c10a090849');
INSERT INTO "trace" VALUES(78,4,'titre',6,'importer','rncp',NULL,'RNCP38667',NULL,1,0,'4342b4b3ce74d6617ff29b36faab200620638a67e4234ce18a02eff101efde8d');
INSERT INTO "trace" VALUES(79,4,'titre',6,'importer','intitule',NULL,'Assistant de direction',NULL,1,0,'4cac6c724ed5e19bebd50b300875abdf6eedf2f01b2359997128f69bce66d7af');
INSERT INTO "trace" VALUES(80,4,'titre',6,'importer','niveau',NULL,'5',NULL,1,0,'7fd185f022c7361a1e1aced6475bab8a281c72efe4bcb30857467ae5c21dfc12');
INSERT INTO "trace" VALUES(81,4,'titre',6,'importer','texte_officiel',NULL,'Arrêté relatif au titre professionnel « Assistant de direction » (JO du 01/02/2024)',NULL,1,0,'6740177afee6ba429ed4b85ee4e267616ad4500dcdc36a5e20ceeb0ec2ec6c40');
INSERT INTO "trace" VALUES(82,4,'titre',6,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,'bbcfd94950e274ea57484b58262300a00ee4fc70b0c5c2b4f0e0b20e9b23649c');
INSERT INTO "trace" VALUES(83,4,'titre',6,'importer','date_debut_validite',NULL,'2024-07-29',NULL,1,0,'812b2c1ab7cae9c4234508d74ec0ba8e61dc381ec4c134f927f6bb172a235e76');
INSERT INTO "trace" VALUES(84,4,'titre',6,'importer','date_fin_validite',NULL,'2029-07-29',NULL,1,0,'81aca8682df66e0897f5310c8df1ed3b5315238711dde37d85081a33a2df71a7');
INSERT INTO "trace" VALUES(85,4,'titre',6,'importer','date_fin_prolongation',NULL,'2030-07-29',NULL,1,0,'561f4e382fcdc7328313360dc6246bfb7a9c8e7f8d8b6b353a2dc80651f73296');
INSERT INTO "trace" VALUES(86,4,'titre',6,'importer','origine_prolongation',NULL,'rncp',NULL,1,0,'91447ebaa212eb7ffa0e1e3d828fc2cae6d1ac3022c308e5bbbc397730cfb1b6');
INSERT INTO "trace" VALUES(87,4,'titre',6,'importer','CCP1',NULL,'Assurer les fonctions de support administratif et organisationnel à l''équipe de direction',NULL,1,0,'c102a3d8f6608c9b40f17421c447f37d52f7d9ee78912994fe92890d34088c48');
INSERT INTO "trace" VALUES(88,4,'titre',6,'importer','CCP1.code_bloc',NULL,'RNCP38667BC01',NULL,1,0,'f9b411412333967d12b8df68cc7d15171ccb80e7c880ed0ffb5a8d2180d70590');
INSERT INTO "trace" VALUES(89,4,'titre',6,'importer','CCP2',NULL,'Organiser et suivre les projets et dossiers spécifiques de l''équipe de direction',NULL,1,0,'ae8c21208134500762c7c437da18dc0a78838c9a681b33c630324807b5bea2c6');
INSERT INTO "trace" VALUES(90,4,'titre',6,'importer','CCP2.code_bloc',NULL,'RNCP38667BC02',NULL,1,0,'81f1c9bb6ae84f79a121a4a4ee199f5af6a164affd1c3ddb19013ad31b9bb3b1');
INSERT INTO "trace" VALUES(91,4,'titre',6,'importer','precedents',NULL,'RNCP34143',NULL,1,0,'5d1e23d549040738ae131e00bb626acc2a6b1f925557cc090d2c0fc6197bb86a');
INSERT INTO "trace" VALUES(92,4,'titre',7,'importer','reference',NULL,'RNCP38676',NULL,1,0,'4eb34a8ee7d0380433e4ab04a21667bbbe30742522a8a673d583a6ae9fa69b97');
INSERT INTO "trace" VALUES(93,4,'titre',7,'importer','rncp',NULL,'RNCP38676',NULL,1,0,'99bb4b66d536bef8e154fff037bc8c075b1c278694c5cbba2f19471934f558e0');
INSERT INTO "trace" VALUES(94,4,'titre',7,'importer','intitule',NULL,'Manager d''unité marchande',NULL,1,0,'31baf444c61e191ec75ad154639494ca295a6a85e70c6a08deee6db76082fe90');
INSERT INTO "trace" VALUES(95,4,'titre',7,'importer','niveau',NULL,'5',NULL,1,0,'859b0ebf74619e362864f8d9e08c4ee9cc655862800b7bd17ec2960c08277507');
INSERT INTO "trace" VALUES(96,4,'titre',7,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,'047088bee30f1ddd4ac7fa036a143875dbaf4c9aaefb30b4cf27e5d33af6630d');
INSERT INTO "trace" VALUES(97,4,'titre',7,'importer','date_debut_validite',NULL,'2024-03-03',NULL,1,0,'11d3336d4bae6d5486f5bacecc9624fe9268f7a0775f7fb0e3b314c9f0515eb5');
INSERT INTO "trace" VALUES(98,4,'titre',7,'importer','date_fin_validite',NULL,'2027-03-03',NULL,1,0,'547b609779131b2d91013249a7cb700e3b7bf1388d5653891a44739f4182ffb8');
INSERT INTO "trace" VALUES(99,4,'titre',7,'importer','date_fin_prolongation',NULL,'2028-03-03',NULL,1,0,'5d1c06be8b1a6950f98cca071ce78401180a9b6b39d66e7498ca0cc34da6ffdf');
INSERT INTO "trace" VALUES(100,4,'titre',7,'importer','origine_prolongation',NULL,'rncp',NULL,1,0,'ef1fa84b4ad69a3d8f4dc28c60f7824dd6ae2636cb7e42811619916d15774109');
INSERT INTO "trace" VALUES(101,4,'titre',7,'importer','CCP1',NULL,'Développer la dynamique commerciale de l''unité marchande dans un environnement omnicanal',NULL,1,0,'ea5b80d0ba72d0c837114e4aa8b24e647777d73ac6d392facc9f7c59d00d67df');
INSERT INTO "trace" VALUES(102,4,'titre',7,'importer','CCP1.code_bloc',NULL,'RNCP38676BC01',NULL,1,0,'805ef50a099f938382a34604d89850b7a8bccdf81c49b751f8d7446f97caf965');
INSERT INTO "trace" VALUES(103,4,'titre',7,'importer','CCP2',NULL,'Optimiser la performance économique et la rentabilité de l''unité marchande',NULL,1,0,'ee304edc39b1e0de70c21404f6cd25d4c1967b5195bf2ac8dce6c0d44364d172');
INSERT INTO "trace" VALUES(104,4,'titre',7,'importer','CCP2.code_bloc',NULL,'RNCP38676BC02',NULL,1,0,'f5f90e3fb598feeb2e47b2e8b5d05926df728e7854df7eb5689a1b81a09f676e');
INSERT INTO "trace" VALUES(105,4,'titre',7,'importer','CCP3',NULL,'Manager l''équipe de l''unité marchande',NULL,1,0,'6e8b69493cc5aace7a6696c58f049b5dbb69f17ac01d9d4a4f4ca9a494e43364');
INSERT INTO "trace" VALUES(106,4,'titre',7,'importer','CCP3.code_bloc',NULL,'RNCP38676BC03',NULL,1,0,'a5fa82d48311ff8657b65d0c87fbd1444ef8b71224b0c31a64d0440e4842d1b2');
INSERT INTO "trace" VALUES(107,4,'titre',7,'importer','precedents',NULL,'RNCP32291',NULL,1,0,'a400b7daf1b116af6b5a863701dfaf9908f1c554c5f44c7fb3a6d4809d18df36');
INSERT INTO "trace" VALUES(108,4,'titre',8,'importer','reference',NULL,'RNCP99901',NULL,1,0,'c2a2aa7ad83bd203a17f46969341923a4b23b8d58ea7c8159d8a65aa5509b33d');
INSERT INTO "trace" VALUES(109,4,'titre',8,'importer','rncp',NULL,'RNCP99901',NULL,1,0,'225d88459d7920da7e6aac7073bb0d2ae949b1128d8e3004ae153e56a8507b8a');
INSERT INTO "trace" VALUES(110,4,'titre',8,'importer','intitule',NULL,'Accordeur d''horloges monumentales',NULL,1,0,'3eb1053b630f858d5f93dc5380a40fc926d65202084f9c68b09ee072e5981193');
INSERT INTO "trace" VALUES(111,4,'titre',8,'importer','niveau',NULL,'4',NULL,1,0,'d31b0d3c67bc5fed6d1b0082f26e73f00fc0982a5b143da3286418c8e722b45a');
INSERT INTO "trace" VALUES(112,4,'titre',8,'importer','nsf',NULL,'224v',NULL,1,0,'8c704cc87506af7cb72afacf7b6856bfd0a155801a0af00737ced98020a52434');
INSERT INTO "trace" VALUES(113,4,'titre',8,'importer','texte_officiel',NULL,'Arrêté du 3 mars 2024 relatif au titre inventé (JO du 10/03/2024)',NULL,1,0,'5e15db27a318e1789f09e0ff5d6c2634144d9db37631710a604c72596168dc4d');
INSERT INTO "trace" VALUES(114,4,'titre',8,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,'6d6d971023d0fdbaea1ee104ee318aac29864fd36427f1e48e5beb682d686e28');
INSERT INTO "trace" VALUES(115,4,'titre',8,'importer','date_debut_validite',NULL,'2024-04-01',NULL,1,0,'3e866ca9814b8e245b23eb48f376f1ef13885cc9622bc0cffe58e592e83193c4');
INSERT INTO "trace" VALUES(116,4,'titre',8,'importer','date_fin_validite',NULL,'2029-04-01',NULL,1,0,'f27feadf866f6baf9cde8def93f590845d8e0ed62f77c1dc77d2d6bc87f3a2aa');
INSERT INTO "trace" VALUES(117,4,'titre',8,'importer','date_fin_prolongation',NULL,'2030-04-01',NULL,1,0,'7094df269893c9dd521090b30aeee06d939ba8caa0754cf6c16292801492e5fb');
INSERT INTO "trace" VALUES(118,4,'titre',8,'importer','origine_prolongation',NULL,'calculee',NULL,1,0,'2583487fc023b370261f3ee22e4306dc5876cdc04584b93d7215ee48c8cdd7dc');
INSERT INTO "trace" VALUES(119,4,'titre',8,'importer','CCP1',NULL,'Régler la sonnerie d''une horloge monumentale',NULL,1,0,'5e96acfe5bc921576af6b355f99b3f481448b21997d9f4ce83309ff493666dd5');
INSERT INTO "trace" VALUES(120,4,'titre',8,'importer','CCP1.code_bloc',NULL,'RNCP99901BC01',NULL,1,0,'34701c1ba5ee49430672bd5c9d88faab4df44fd11d4088e1f6c5d32ce59c135b');
INSERT INTO "trace" VALUES(121,4,'titre',8,'importer','CCP2',NULL,'Remonter le mécanisme d''une horloge monumentale',NULL,1,0,'aa04e87b8d19bf9d557efe7f316d0eb44a8754ec4b1508405ca88997b95a3204');
INSERT INTO "trace" VALUES(122,4,'titre',8,'importer','CCP2.code_bloc',NULL,'RNCP99901BC02',NULL,1,0,'7bace3d4e06c743101df7e15cbc2f8ec368b9c3a398f5ec2e3fba1bda32506c7');
INSERT INTO "trace" VALUES(123,4,'titre',8,'importer','rome',NULL,'B1604',NULL,1,0,'765d3c4f8539da02e7ce175d40da5d4a9c2cc0a24f02b2464d2c4f4f8d7a4af6');
INSERT INTO "trace" VALUES(124,5,'centre',1,'creer','nom',NULL,'Ateliers du Cadran',NULL,1,0,'6b46814989c8e789a560b1f465b0d532db9673cda6f836cc84800f03dd73aeff');
INSERT INTO "trace" VALUES(125,5,'centre',1,'creer','siret',NULL,'73282932000074',NULL,1,0,'c0b75ac0547a264919a2c349e23253c43d6be097dbb83804f27790fe14667807');
INSERT INTO "trace" VALUES(126,5,'centre',1,'creer','adresse',NULL,'3 rue du Balancier',NULL,1,0,'35da0eeb61f9b6af71561a600c31906390ce157bdee1b954bcd36404362cb18d');
INSERT INTO "trace" VALUES(127,5,'centre',1,'creer','code_postal',NULL,'44000',NULL,1,0,'05f6624160b95751b15e8d02c5e9007ec478fdde15df32e6a0407f17f152c2bc');
INSERT INTO "trace" VALUES(128,5,'centre',1,'creer','commune',NULL,'Nantes',NULL,1,0,'3b3fb688c1704ea0bfb1651aed51fbdb892ee91e4e68373dcb75e7f5a30bccbb');
INSERT INTO "trace" VALUES(129,5,'centre',1,'creer','commune_insee',NULL,'44109',NULL,1,0,'c11c7e499a46b366424ee37021ce0df9d206155ead8b4a2eee96ae8e86b60cef');
INSERT INTO "trace" VALUES(130,5,'centre',1,'creer','departement',NULL,'44',NULL,1,0,'659d016b82d1d420fcbaa58807bccbe79632ee4b8dbb9cfcaf33fbd5ee6a739c');
INSERT INTO "trace" VALUES(131,5,'centre',1,'creer','region',NULL,'52',NULL,1,0,'6c8bfb7568a77dc074d4d0d34a88960849094c96158784fecb5e63fdec6db80a');
INSERT INTO "trace" VALUES(132,5,'centre',1,'creer','telephone',NULL,'0261910001',NULL,1,0,'36fb7cf3b2dc734d7d8ab521215196f483784b65ce193ec777bfb7ed8a5add22');
INSERT INTO "trace" VALUES(133,5,'centre',1,'creer','courriel',NULL,'contact@example.fr',NULL,1,0,'85f76241429e76f6da4fc128640b4ad26dbfdfbed77decdcafdff7a028f92063');
INSERT INTO "trace" VALUES(134,6,'centre',2,'creer','nom',NULL,'École de la Reliure',NULL,1,0,'37092a2b25f6f603dbb73e84e3067a77ab2f8c4fc49d5e3b8b36c4429f4f0bec');
INSERT INTO "trace" VALUES(135,6,'centre',2,'creer','commune',NULL,'Rennes',NULL,1,0,'a2595b1edd6671332c7c5adc59451b1abe8de26c721acc2f3c3f2e1896e80309');
INSERT INTO "trace" VALUES(136,6,'centre',2,'creer','commune_insee',NULL,'35238',NULL,1,0,'9b13a8cbde5746a1be27e3824bae8af43994b783dd1fe837ed2c39915e228a87');
INSERT INTO "trace" VALUES(137,6,'centre',2,'creer','departement',NULL,'35',NULL,1,0,'2190925b062293811e8561657db0cb327953bda1a30581ced7480682b41ffe02');
INSERT INTO "trace" VALUES(138,6,'centre',2,'creer','region',NULL,'53',NULL,1,0,'54b69cd5d66e3cb52304052fe889e672ccc2345c6a850813c3d0605caedbe6a2');
INSERT INTO "trace" VALUES(139,7,'profil',2,'creer','agent',NULL,'alice',NULL,NULL,0,'6d1449d541a2554dac4e1cd81079a94afb619985987bcaa895cdcbe73ce49202');
INSERT INTO "trace" VALUES(140,7,'profil',2,'creer','role',NULL,'centre',NULL,NULL,0,'d3a9a392384b69e0ff583dba077b9135f9fea909a73787053d5c5b775a08d3ad');
INSERT INTO "trace" VALUES(141,7,'profil',2,'creer','centre_id',NULL,'1',NULL,NULL,0,'bf790eda3e3bd2d12b7e43d4ebbc3712432e5d10af3b009abe6d430434393318');
INSERT INTO "trace" VALUES(142,8,'profil',3,'creer','agent',NULL,'alice',NULL,NULL,0,'fbc7d9719bf0c8068028252d246d9541839239424fa2b35fa7d07b82fef4ecea');
INSERT INTO "trace" VALUES(143,8,'profil',3,'creer','role',NULL,'ud',NULL,NULL,0,'9dc497cc3fb2a5913f143d7d175330568c4139ab5c9ad9dd06ff87aa3110978e');
INSERT INTO "trace" VALUES(144,8,'profil',3,'creer','departement',NULL,'44',NULL,NULL,0,'97dfe2e955e7cf9951d5c317d2897fbc036f9667fc7628d21c1cb4c6cc32d4c5');
INSERT INTO "trace" VALUES(145,9,'profil',4,'creer','agent',NULL,'alice',NULL,NULL,0,'9cf9afded67b7da75258280ed3a73664356033b42368275a7fd91fc0b44d09c2');
INSERT INTO "trace" VALUES(146,9,'profil',4,'creer','role',NULL,'direccte',NULL,NULL,0,'10304663cf70b04ae395a52ed937e26105463e73bf769f8749c197a18715b03c');
INSERT INTO "trace" VALUES(147,9,'profil',4,'creer','region',NULL,'52',NULL,NULL,0,'89b38b10143535e4fd39f77a4927ae4ef612a20f8854e830950e950cee0b1127');
INSERT INTO "trace" VALUES(148,10,'profil',5,'creer','agent',NULL,'bruno',NULL,NULL,0,'79ddfc9365a5b10035764076a1dcc140855eb83dfb4a471ae91e309e3c9295a3');
INSERT INTO "trace" VALUES(149,10,'profil',5,'creer','role',NULL,'ud',NULL,NULL,0,'2f99f41c46eb0ebe4d5ce7ddedfcb10ab76f1216e541626a6d9ea29b98a39431');
INSERT INTO "trace" VALUES(150,10,'profil',5,'creer','departement',NULL,'35',NULL,NULL,0,'3bd4f240d82a24b1d10e18c3b8dcf9a4552f5d5c82411326ef159193f572925c');
INSERT INTO "trace" VALUES(151,10,'profil',5,'creer','choisi',NULL,'1',NULL,NULL,0,'810843be85aa3661f091cc0bc473241ad525dcd8e1b705c31b3bd134e8274e9e');
INSERT INTO "trace" VALUES(152,11,'profil',6,'creer','agent',NULL,'claire',NULL,NULL,0,'0a369ef17b79cdf2a018f0a2481cd576b06543997a94b68e2f153f25ffd33ddb');
INSERT INTO "trace" VALUES(153,11,'profil',6,'creer','role',NULL,'mpcp',NULL,NULL,0,'4fd8dfe3db925223ae815487695844a8eb37dd478f62dd6e25402455bb46b919');
INSERT INTO "trace" VALUES(154,11,'profil',6,'creer','choisi',NULL,'1',NULL,NULL,0,'da85193e85f03d8b568d2a27674bfaae68be94e9adc71ec6437d261894cec12a');
INSERT INTO "trace" VALUES(155,12,'agrement',1,'agreer','centre',NULL,'E-000001',NULL,1,0,'f4aca3057b0448b46f06230fccd728abbe571c3f0166c4418a7e8ad554ff83b2');
INSERT INTO "trace" VALUES(156,12,'agrement',1,'agreer','certification',NULL,'TP-99901m01',NULL,1,0,'bcdd8e119bd5da87e2b54f97cf3c90c45326766d5b3d6d9e8de1d7a53a58efb6');
INSERT INTO "trace" VALUES(157,12,'agrement',1,'agreer','debut',NULL,'2022-01-01',NULL,1,0,'7778f5db84ff4f0200b93ef16e22f3340d5612275f11e3d3d81bf677eb74e3b3');
INSERT INTO "trace" VALUES(158,12,'agrement',1,'agreer','fin',NULL,'2026-12-31',NULL,1,0,'37f68f15a4accbfb5c1f1ab56f482efcb1112d1df8f6a1cae881148d3364263c');
INSERT INTO "trace" VALUES(159,12,'agrement',1,'agreer','etat',NULL,'valide',NULL,1,0,'31978a81d6862c5fd2cc4acecd4377898ecd4cf3cd1e4b753957be555abf8265');
INSERT INTO "trace" VALUES(160,13,'agrement',2,'agreer','centre',NULL,'E-000001',NULL,1,0,'2256609af3eabcb9c6c6d730a45293e6947567e4ebd52bb28e0727449a037b90');
INSERT INTO "trace" VALUES(161,13,'agrement',2,'agreer','certification',NULL,'TP-99901m01/CCS1',NULL,1,0,'1ab2e53283ff76c85c8a6f450c659128654b1c5c81ac4769007cde8924dfd6c0');
INSERT INTO "trace" VALUES(162,13,'agrement',2,'agreer','debut',NULL,'2022-01-01',NULL,1,0,'70affe0068e8a9447a5aa8aaa0e77f932d62e46a27e80ec68e941c60301bacfd');
INSERT INTO "trace" VALUES(163,13,'agrement',2,'agreer','fin',NULL,'2026-12-31',NULL,1,0,'9d104fceb83aa1a02559ae9d7c9b2602db88c9ea55758554e492aec8b1b42fda');
INSERT INTO "trace" VALUES(164,13,'agrement',2,'agreer','etat',NULL,'valide',NULL,1,0,'68494cf96cbb6874f96856c7865f700de585d039ce14450af102229e35ac7d76');
INSERT INTO "trace" VALUES(165,14,'agrement',3,'agreer','centre',NULL,'E-000001',NULL,1,0,'9af26a9256034cb4f2474cdaa154bf83add10a6659a7541c9464adfc044af799');
INSERT INTO "trace" VALUES(166,14,'agrement',3,'agreer','certification',NULL,'TP-99902m01',NULL,1,0,'f710954584f5463f4320c321482c05fe1beaa72e49e01241b2253d3ae5d731ef');
INSERT INTO "trace" VALUES(167,14,'agrement',3,'agreer','site',NULL,'Annexe du port',NULL,1,0,'d9a7e73cfa352066eae28cf9ff2f73422e18c43ad5c3bcfd22bef80a0c048f48');
INSERT INTO "trace" VALUES(168,14,'agrement',3,'agreer','commune',NULL,'Nantes',NULL,1,0,'bdc35637b2de54fca666d2d50f2c5c10c4f9264710fe75f9311dcf51d644bcdd');
INSERT INTO "trace" VALUES(169,14,'agrement',3,'agreer','commune_insee',NULL,'44109',NULL,1,0,'8c566d092ec950e48ee7214bae3119e11074473decca230b51d5d4309f3e7746');
INSERT INTO "trace" VALUES(170,14,'agrement',3,'agreer','departement',NULL,'44',NULL,1,0,'6751d08e48718eaf279b10c2cd05db8347cfc0256de6c95ae89d98be237a6142');
INSERT INTO "trace" VALUES(171,14,'agrement',3,'agreer','region',NULL,'52',NULL,1,0,'64b00c101086cbb2b2dee7159e266658be2108206f642f4f27eb2755c6d091a2');
INSERT INTO "trace" VALUES(172,14,'agrement',3,'agreer','debut',NULL,'2022-01-01',NULL,1,0,'3a017cfa3ec9b0cb9adb2a01590d14e11c3138efd5be53fd25a04156c9edfe42');
INSERT INTO "trace" VALUES(173,14,'agrement',3,'agreer','fin',NULL,'2025-06-30',NULL,1,0,'9fb14fa9952331d788a8d9b81d3ed08bb6b94057bc2eadf8ef92e929de4196f8');
INSERT INTO "trace" VALUES(174,14,'agrement',3,'agreer','etat',NULL,'valide',NULL,1,0,'28db73582aa5ee8caac9f5c1bf1448bd1c32b3c589fd215066cadf01e14c59b5');
INSERT INTO "trace" VALUES(175,15,'agrement',4,'agreer','centre',NULL,'E-000001',NULL,1,0,'52722b638ff49534e5e9311b66ee1312fe64b1e91810f93b15a12a66152f10d7');
INSERT INTO "trace" VALUES(176,15,'agrement',4,'agreer','certification',NULL,'TP-99902m01',NULL,1,0,'c89341384f836ee2c9ca4ee946b11a6be551bc071c22feef5f5f7603c7a0f2c1');
INSERT INTO "trace" VALUES(177,15,'agrement',4,'agreer','site',NULL,'Quai nord',NULL,1,0,'1781583de08d8ee8938e4e54d615f54428d3b108fe62a7aad53999f1e4977247');
INSERT INTO "trace" VALUES(178,15,'agrement',4,'agreer','commune',NULL,'Nantes',NULL,1,0,'79e935da962ff0c9c99c9974fcc2c4f69bea499545f054683018c4ce600a9e38');
INSERT INTO "trace" VALUES(179,15,'agrement',4,'agreer','commune_insee',NULL,'44109',NULL,1,0,'d502fea844a9ead3641104c19f55244da2ed239fe34e8eb5a17d8c79c9137c12');
INSERT INTO "trace" VALUES(180,15,'agrement',4,'agreer','departement',NULL,'44',NULL,1,0,'a47aba9d1134cca01255e9fa77ebaac60dbc1e6ab4358104aadf866e9eab182b');
INSERT INTO "trace" VALUES(181,15,'agrement',4,'agreer','region',NULL,'52',NULL,1,0,'f12d1ab1d4869cbe3cb0dfdb5238c549c1dd85056c545a4c1421bbe5164c8f16');
INSERT INTO "trace" VALUES(182,15,'agrement',4,'agreer','debut',NULL,'2022-01-01',NULL,1,0,'59bbb806c2500fec73e70df5a4e61b467a14edd1e095c2b98408d943ef992b09');
INSERT INTO "trace" VALUES(183,15,'agrement',4,'agreer','fin',NULL,'2025-06-30',NULL,1,0,'ecfe9abd6f4b9309ed72f15566155792ca496dd2ccdcfc07800b6fb133af0b67');
INSERT INTO "trace" VALUES(184,15,'agrement',4,'agreer','etat',NULL,'valide',NULL,1,0,'c4d3731d492615e63dd74668743f27e65d3bccfc1ea4d73ebecb776d61362226');
INSERT INTO "trace" VALUES(185,16,'agrement',5,'agreer','centre',NULL,'E-000002',NULL,1,0,'58001acacee4afb06fb2b733c0feef07aa3c40263f3c24a0752a3d0db5c72fbb');
INSERT INTO "trace" VALUES(186,16,'agrement',5,'agreer','certification',NULL,'TP-99901m01',NULL,1,0,'7c1e1e47eea617cf42a588d54317120bf1305d230b8b89d6164f9343a1c9fc86');
INSERT INTO "trace" VALUES(187,16,'agrement',5,'agreer','debut',NULL,'2023-01-01',NULL,1,0,'f6706a698aa76c8da464007c2638bb74a0ad2bab367fd67a7e31a543eb3b6387');
INSERT INTO "trace" VALUES(188,16,'agrement',5,'agreer','fin',NULL,'2026-12-31',NULL,1,0,'e6b9ae71801e1beacefd831a800ef71b23ae2cd1f51596587217c6058b3883a8');
INSERT INTO "trace" VALUES(189,16,'agrement',5,'agreer','etat',NULL,'valide',NULL,1,0,'cf23a3269b1f6ed93cf789fe181ab8b491e0a6acb7f72441a7e5a0480c60d55f');
INSERT INTO "trace" VALUES(190,17,'agrement',5,'retirer-agrement','etat','valide','retire','locaux non conformes',2,0,'631b50cc3ca7ed3973bbe15a15e004af244cad6e31e903d13239e5aa23bace25');
INSERT INTO "trace" VALUES(191,18,'agrement',6,'agreer','centre',NULL,'E-000002',NULL,1,0,'c42519c32fe4b62a3e14e8f76f1ebc089ea6c8b36852d29b46fd9a791ed93557');
INSERT INTO "trace" VALUES(192,18,'agrement',6,'agreer','certification',NULL,'TP-99902m01',NULL,1,0,'680a1b51c6a8af5aa869eebd0b0ff72473cc6db2e9e530b8fe457ddb3fa3508b');
INSERT INTO "trace" VALUES(193,18,'agrement',6,'agreer','debut',NULL,'2025-04-01',NULL,1,0,'0e968452e7331ea7586b9fb29eda4934ceda6b3d08baf8fe1e642321205afa66');
INSERT INTO "trace" VALUES(194,18,'agrement',6,'agreer','fin',NULL,'2025-06-30',NULL,1,0,'0fa0ce243e69d8e1d626c49a27fea7e775c3b857d164120cc951f4a641916c26');
INSERT INTO "trace" VALUES(195,18,'agrement',6,'agreer','etat',NULL,'valide',NULL,1,0,'cb52e662a4131301d7ec3dfc56dc711be945d3ebcf53802e0183485ddc96191d');
INSERT INTO "trace" VALUES(196,19,'agrement',6,'retirer-agrement','etat','valide','retire',NULL,2,0,'1e9358960a69ce0f987cdd552145bdcffa21b1686885107e156520c99b16baa9');
INSERT INTO "trace" VALUES(197,20,'jure',1,'creer','civilite',NULL,'MME',NULL,1,0,'4f0611b31bd3aad7de326d6543a7cfe731b518d9b42dd312d3339a52447fe310');
INSERT INTO "trace" VALUES(198,20,'jure',1,'creer','nom',NULL,'MARTIN',NULL,1,0,'89657b0f3ee49aeaf3ef0352829cea5dafb6d5f8cc3950ce6d1aed64f02b5a32');
INSERT INTO "trace" VALUES(199,20,'jure',1,'creer','prenom',NULL,'Alice',NULL,1,0,'485ffc015652d3a732ce5e57c632a01292cf071ae81e7d136123a61ad1306ff6');
INSERT INTO "trace" VALUES(200,20,'jure',1,'creer','naissance',NULL,'1970-05-04',NULL,1,0,'c6fb019337b1265497600ac72c251797989a8b895e0d74ad08811ea052d56a8c');
INSERT INTO "trace" VALUES(201,20,'jure',1,'creer','telephone_professionnel',NULL,'0261910002',NULL,1,0,'512637ad3131a29bfd8588d515bbdf37c9c3f057b38f87a33886d7302af8229e');
INSERT INTO "trace" VALUES(202,20,'jure',1,'creer','telephone_professionnel_e164',NULL,'+33261910002',NULL,1,0,'f00a89e303fac1ec3ab413c1474b72ae66303400a7bf463011b0efd92e1a4850');
INSERT INTO "trace" VALUES(203,20,'jure',1,'creer','telephone_personnel',NULL,'0639980001',NULL,1,0,'519b2eacfd4148f87db6e2c9cc887427e278eb40ad543229abb72883ed610165');
INSERT INTO "trace" VALUES(204,20,'jure',1,'creer','telephone_personnel_e164',NULL,'+33639980001',NULL,1,0,'f75a72f666853aa0bfc55345a44da12bae7155de46887aafe32b3cea447e9229');
INSERT INTO "trace" VALUES(205,20,'jure',1,'creer','courriel',NULL,'alice.martin@example.fr',NULL,1,0,'0993839e15d18c635afbd4e4b1efd1248a88b59e72a6fef2bec7f69197e2c7ec');
INSERT INTO "trace" VALUES(206,20,'jure',1,'creer','adresse',NULL,'12 allée des Pendules',NULL,1,0,'372d6b50209ec46783931ebda9dc3886727ad30ba16d561b7bf3eb1bc9fe5974');
INSERT INTO "trace" VALUES(207,20,'jure',1,'creer','code_postal',NULL,'44000',NULL,1,0,'388d4b898a435cef51062767f0fb299d3730f8f936016bee0e508bcce8a07f2f');
INSERT INTO "trace" VALUES(208,20,'jure',1,'creer','commune',NULL,'Nantes',NULL,1,0,'cec1aaf202e8e9894e1570410b9ce52dd621efb3b908bde12ffb00e5a91e8943');
INSERT INTO "trace" VALUES(209,20,'jure',1,'creer','commune_insee',NULL,'44109',NULL,1,0,'ce891523d82b9203435451218335ccfc264df1f3ecf86e7fa2f7fef052325501');
INSERT INTO "trace" VALUES(210,20,'jure',1,'creer','departement',NULL,'44',NULL,1,0,'492c5bda7535e8564e22ac8415c0f908a8eb9239458ca5566ec8c6a967371f53');
INSERT INTO "trace" VALUES(211,20,'jure',1,'creer','region',NULL,'52',NULL,1,0,'06bc0e67705a975027bca2d1d10ed55a9bf0b9c1a67c6a969373b27db5510dd3');
INSERT INTO "trace" VALUES(212,20,'jure',1,'creer','employeur',NULL,'Horlogerie Martin',NULL,1,0,'a672bb9a4a118c3301f5cac7f07ea827e034bc60d9978d0036f0b8a6969879e3');
INSERT INTO "trace" VALUES(213,20,'jure',1,'creer','actif',NULL,'1',NULL,1,0,'877407d89de21aca53bde5b74effc2c30fe19af849161d66e709ee8e39231094');
INSERT INTO "trace" VALUES(214,21,'jure',2,'creer','nom',NULL,'LE-GOFF',NULL,1,0,'d72f601aeebaa2449c71bcc55cc8984bd5e9d6ad0135eb8a8a0b19a551aca2f2');
INSERT INTO "trace" VALUES(215,21,'jure',2,'creer','prenom',NULL,'Yann',NULL,1,0,'18fedf4f97a0d8a187885e7d0cc8177260c784145abd10629502718bbc39995f');
INSERT INTO "trace" VALUES(216,21,'jure',2,'creer','commune',NULL,'Nantes',NULL,1,0,'1c21c59b0dc7741f9bf7275621ed4b25a4460bb54cc2ec40792dfe6548f2e7ce');
INSERT INTO "trace" VALUES(217,21,'jure',2,'creer','commune_insee',NULL,'44109',NULL,1,0,'180454872a790d2bc84e05327792a861a2544e1eba7fcba41ae91e2fe81d8888');
INSERT INTO "trace" VALUES(218,21,'jure',2,'creer','departement',NULL,'44',NULL,1,0,'5f4cf716bf120d5e1733d8f7b87cff9a32759d56f4ab8b0fb25e11c26e1f7cde');
INSERT INTO "trace" VALUES(219,21,'jure',2,'creer','region',NULL,'52',NULL,1,0,'4ed10e1e3758ae10ecaf92110d056da9e7b3aa4d0d5a8c39bcf4c581edbf7986');
INSERT INTO "trace" VALUES(220,21,'jure',2,'creer','actif',NULL,'1',NULL,1,0,'1949e2605f4797b124dc518cf6371967318ea5a18f0de2a207f0e3428cecd604');
INSERT INTO "trace" VALUES(221,22,'jure',3,'creer','nom',NULL,'DURAND',NULL,1,0,'453ee5ed04d83c11d7c64879c314a035c61e04fd8c87f2bf08cae12dbcaa3190');
INSERT INTO "trace" VALUES(222,22,'jure',3,'creer','prenom',NULL,'Zoé',NULL,1,0,'67d13671438c0c8064c29c83b58f6d7a1e68697ad88fffc9b93322b3cd1cc136');
INSERT INTO "trace" VALUES(223,22,'jure',3,'creer','naissance',NULL,'1981-11-30',NULL,1,0,'a4343e07dd7695164d97e34df9138826359fe42907250e0fec5f00d3afba0adb');
INSERT INTO "trace" VALUES(224,22,'jure',3,'creer','commune',NULL,'Saint-Nazaire',NULL,1,0,'d5d4471d226b468a1e971dd1bfb735416645443c60df773da8302eeaf59fe2ea');
INSERT INTO "trace" VALUES(225,22,'jure',3,'creer','commune_insee',NULL,'44184',NULL,1,0,'076ff9042be28af7d5980aa22e0a6c7b8c9651f2c2eea27dfe7188ae9134879e');
INSERT INTO "trace" VALUES(226,22,'jure',3,'creer','departement',NULL,'44',NULL,1,0,'d1004c5b6ad37b8fc7c4db76a356c97b92726b1819942204529153352f73e86a');
INSERT INTO "trace" VALUES(227,22,'jure',3,'creer','region',NULL,'52',NULL,1,0,'f03786ab594408065fcac12feba3f1dbd6c9d1ec6154679418d4b0cb666d5a96');
INSERT INTO "trace" VALUES(228,22,'jure',3,'creer','actif',NULL,'1',NULL,1,0,'cc918db27510c1f23c04a88b332fb79b23cb3c206843dac7cc6739eeb520c5d9');
INSERT INTO "trace" VALUES(229,23,'jure',4,'creer','nom',NULL,'DURANT',NULL,1,0,'9eb2adda1e4bee1269e1f01d204e6defe95dd24830806cad0c7e633728508d71');
INSERT INTO "trace" VALUES(230,23,'jure',4,'creer','prenom',NULL,'Zoé',NULL,1,0,'4dacf6be4a57370844d145ae48225bc5c8be7b02fefd2da75688757bcf97e7ea');
INSERT INTO "trace" VALUES(231,23,'jure',4,'creer','naissance',NULL,'1981-11-30',NULL,1,0,'d562624e2ab5c2428b11228f9670181055d276dc1d924acabbca3baa6c8a29d9');
INSERT INTO "trace" VALUES(232,23,'jure',4,'creer','commune',NULL,'Saint-Nazaire',NULL,1,0,'d572b08f62d2215e9636a3294a5c416ded6caeb48a5781a468352fd8aae566bf');
INSERT INTO "trace" VALUES(233,23,'jure',4,'creer','commune_insee',NULL,'44184',NULL,1,0,'4cadbaa848aa64e0b46beeaceab493058810764244133c356bda995e60f3d823');
INSERT INTO "trace" VALUES(234,23,'jure',4,'creer','departement',NULL,'44',NULL,1,0,'558b2c4b838870f62b93308c6bd56a31c5c16791473c1a690b98c57ed6b29f36');
INSERT INTO "trace" VALUES(235,23,'jure',4,'creer','region',NULL,'52',NULL,1,0,'ef03ee7b042bad687aa65f7c797b19fe379acd3e0c5b311edd3a7ff3d4b6585d');
INSERT INTO "trace" VALUES(236,23,'jure',4,'creer','actif',NULL,'1',NULL,1,0,'fffb74b4755ceb72c9d06f078a562de1999b1f63520bd9830eb03bfd63883112');
INSERT INTO "trace" VALUES(237,24,'jure',5,'creer','nom',NULL,'PARTI',NULL,1,0,'a775605c7854beae8b630394aa0805678a1e54cd99b3a90032388b36942dd24c');
INSERT INTO "trace" VALUES(238,24,'jure',5,'creer','prenom',NULL,'Léon',NULL,1,0,'9c62916d27be17159f86d6cfafb82b79590f5ef538b987258f010fea62af5d6a');
INSERT INTO "trace" VALUES(239,24,'jure',5,'creer','commune',NULL,'Nantes',NULL,1,0,'2c1ba238f60339c9d39ec8b33273e40fe85e2f564339651c630df4b86147dfa5');
INSERT INTO "trace" VALUES(240,24,'jure',5,'creer','commune_insee',NULL,'44109',NULL,1,0,'a97296df167bbf2c67fe9b58818090651f25bfc4288f8ee0972c2b837d079d65');
INSERT INTO "trace" VALUES(241,24,'jure',5,'creer','departement',NULL,'44',NULL,1,0,'b3258b6883eb318eedcd3afe55c3aab136b3744a3ca3461655e6c32eea63123e');
INSERT INTO "trace" VALUES(242,24,'jure',5,'creer','region',NULL,'52',NULL,1,0,'9adbeea992f26d509af26c9e1d18997d7304e5498b7984f8c856e43b14a17e0a');
INSERT INTO "trace" VALUES(243,24,'jure',5,'creer','actif',NULL,'1',NULL,1,0,'44e71fc3369243aac76b20285ac75b712db2b9f7cc3d2e2501cc23cfe451497c');
INSERT INTO "trace" VALUES(244,25,'jure',1,'experience','experience',NULL,'TP-99901m01 2010-01-01/',NULL,2,0,'697a35270b9efb1713797edb021b19ad00e9154a72de59b5438817076f357648');
INSERT INTO "trace" VALUES(245,26,'jure',2,'experience','experience',NULL,'TP-99901m01 2010-01-01/',NULL,2,0,'5f1d308b74857490fa28b9de5bbe308d3d49deebb4c12f4176b8075342929c55');
INSERT INTO "trace" VALUES(246,27,'jure',3,'experience','experience',NULL,'TP-99901m01 2010-01-01/',NULL,2,0,'b7d829bb0ae84f9a96f946d2d355968313a7513c15c1744c6e74ad2084ee3832');
INSERT INTO "trace" VALUES(247,28,'jure',1,'experience','experience',NULL,'B1604 2001-09-01/2009-12-31',NULL,3,0,'8cd127c6a4cc0a4a6e57492918b1ede1d97afe1fac971600691527d0f04f9ae6');
INSERT INTO "trace" VALUES(248,29,'jure',4,'experience','experience',NULL,'B1604 2012-01-01/',NULL,2,0,'0fbc4f4bbad7330509ad9072c0651a51635da1fdca7b713f4d4f61991725eb10');
INSERT INTO "trace" VALUES(249,30,'habilitation',1,'creer','jure',NULL,'J-000001',NULL,1,0,'bec7f3f1179bdc3644a4ae949b77a33661a7401e4b289519683e1cfa6c2dc0e0');
INSERT INTO "trace" VALUES(250,30,'habilitation',1,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'c79fab25d5082312129fc4623bf89d50461eeaad0635c9212c065a2e3608e714');
INSERT INTO "trace" VALUES(251,30,'habilitation',1,'creer','etat',NULL,'validee',NULL,1,0,'3354a1969deb4152b39ad55f0c848ef11576d152e7004a4dee2acd07af226ac5');
INSERT INTO "trace" VALUES(252,30,'habilitation',1,'creer','debut',NULL,'2025-01-07',NULL,1,0,'0868b2248ac8d8e021cd9973f391457785a81390233410bd6bf10b2b5cdedffb');
INSERT INTO "trace" VALUES(253,30,'habilitation',1,'creer','fin',NULL,'2026-12-31',NULL,1,0,'debc8d00fb417d9b05c0d776c161d2614436121b959aa9e581cb7b7f38578aa2');
INSERT INTO "trace" VALUES(254,31,'habilitation',2,'creer','jure',NULL,'J-000002',NULL,1,0,'f063208e55c2cfb433250b86b2f984235320731d4fe18e10d8bd7e80d3dfe3e2');
INSERT INTO "trace" VALUES(255,31,'habilitation',2,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'af020f8426519a73dfaac53433cb16c7604a6d4730fc05bda72c4cc5cd893133');
INSERT INTO "trace" VALUES(256,31,'habilitation',2,'creer','etat',NULL,'validee',NULL,1,0,'2035f7de382ba2c410a4463150b9e1d458afca94617a6c87342a5e285df35021');
INSERT INTO "trace" VALUES(257,31,'habilitation',2,'creer','debut',NULL,'2025-01-07',NULL,1,0,'1e5ab59e4681af6f20da5405b91382c8e7af70564f8b33b0a723c940136534a0');
INSERT INTO "trace" VALUES(258,31,'habilitation',2,'creer','fin',NULL,'2026-12-31',NULL,1,0,'c25d961c8b95b8fce17dee28bd994254c62797d06cee9141d4afced1cfae23d2');
INSERT INTO "trace" VALUES(259,32,'habilitation',3,'creer','jure',NULL,'J-000003',NULL,1,0,'4e25b59cc681d0bc3315c48a0dc3424d81d973fd15f65cf558b948716c4df5ca');
INSERT INTO "trace" VALUES(260,32,'habilitation',3,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'c414d422076b2f50daf02bb374f466ea3620859e4a8ddd495cbea08bb7ead6a8');
INSERT INTO "trace" VALUES(261,32,'habilitation',3,'creer','etat',NULL,'validee',NULL,1,0,'75d60f043bb51f3c5446f5a6edb161f11714fa2e59f6d92ffe42b0d770166c92');
INSERT INTO "trace" VALUES(262,32,'habilitation',3,'creer','debut',NULL,'2025-01-07',NULL,1,0,'16c2346924953d3e052e761496b5246f5f999e81d8682aef493ed3735fbaad5f');
INSERT INTO "trace" VALUES(263,32,'habilitation',3,'creer','fin',NULL,'2026-12-31',NULL,1,0,'a9cbf53fea7b57a2fdaa075a0d6a7908838622a76249dd512a50db9a547fdd6e');
INSERT INTO "trace" VALUES(264,33,'habilitation',4,'creer','jure',NULL,'J-000001',NULL,1,0,'f39a7d3633ffd587b52a9370e228fbe529adc36974b82083addce9d55aa3467a');
INSERT INTO "trace" VALUES(265,33,'habilitation',4,'creer','certification',NULL,'TP-99901m01/CCS1',NULL,1,0,'173de92bf32500a76e8ac6dc59d78f26d9f481d976e5c264bb009a99bc7b9bea');
INSERT INTO "trace" VALUES(266,33,'habilitation',4,'creer','etat',NULL,'validee',NULL,1,0,'46b94da21a705597486d5ecf0cd4b7da342fcadf374498491ecdbf7f5d6c0c4b');
INSERT INTO "trace" VALUES(267,33,'habilitation',4,'creer','debut',NULL,'2025-01-07',NULL,1,0,'c93edcfa6d76a86cc5dbec5c6527a76935475ae734439d2ad018273159d76efc');
INSERT INTO "trace" VALUES(268,33,'habilitation',4,'creer','fin',NULL,'2026-12-31',NULL,1,0,'f05d0d93c50fb44a24755b9b487839c8ee1fd38be0506a984e2a110b8b38f75b');
INSERT INTO "trace" VALUES(269,34,'habilitation',5,'creer','jure',NULL,'J-000002',NULL,1,0,'c3ac8f3c603d9b943370208490fc1a3fd00e2298c0c30d3269691ff4ef5f93e1');
INSERT INTO "trace" VALUES(270,34,'habilitation',5,'creer','certification',NULL,'TP-99901m01/CCS1',NULL,1,0,'244302bc2a7596b6c089c138f81c9b9fe44e9deb9f5a5cf5d48e9312eacc4510');
INSERT INTO "trace" VALUES(271,34,'habilitation',5,'creer','etat',NULL,'validee',NULL,1,0,'cf8b871917a5c75a6c6221adbb694c4d4fdc62541bc9dc8e6ed580bc8b6e4c98');
INSERT INTO "trace" VALUES(272,34,'habilitation',5,'creer','debut',NULL,'2025-01-07',NULL,1,0,'c0c00abedfbf3cc1b3b58dfb73f7a11b621e4ea89cc48fd88a2efd28551a7632');
INSERT INTO "trace" VALUES(273,34,'habilitation',5,'creer','fin',NULL,'2026-12-31',NULL,1,0,'61ea1b8cc87b83b7b02066c14993dd05bbda583b9e9bc5f4b2a6667da6890773');
INSERT INTO "trace" VALUES(274,35,'habilitation',6,'creer','jure',NULL,'J-000004',NULL,1,0,'a946f4b4ef531adddc42fa3cfae4995ebec2726e0d5eda03bde4be12927117a2');
INSERT INTO "trace" VALUES(275,35,'habilitation',6,'creer','certification',NULL,'TP-99901m01/CCP1',NULL,1,0,'adf8ffd5aab4563fc028811c7609339789bc734d67797b5beb1d116b292a5081');
INSERT INTO "trace" VALUES(276,35,'habilitation',6,'creer','etat',NULL,'brouillon',NULL,1,0,'9d65e076ac7c8590de6eb7d21f24dcb8f4d816b34964317efa2afd8e3579e8ea');
INSERT INTO "trace" VALUES(277,35,'habilitation',6,'creer','debut',NULL,'2025-01-07',NULL,1,0,'f36027c46041a0b8676ef93b9958ca2686bff000c09c10e0f3729fba9394a55d');
INSERT INTO "trace" VALUES(278,35,'habilitation',6,'creer','fin',NULL,'2026-12-31',NULL,1,0,'cd773d9ac7cb315e29e9d3308635fb5869d8ad2409311294a2db3543c220d041');
INSERT INTO "trace" VALUES(279,36,'habilitation',7,'creer','jure',NULL,'J-000004',NULL,1,0,'75214f08de521e7220c08653ff51d70c13a82be4cd9129736e79772ad0b93aaf');
INSERT INTO "trace" VALUES(280,36,'habilitation',7,'creer','certification',NULL,'TP-99901m01/CCP2',NULL,1,0,'4723dc03141455fbb03a567191c40c3fa076a8565f2ac539b61993fdbf369bc7');
INSERT INTO "trace" VALUES(281,36,'habilitation',7,'creer','etat',NULL,'validee',NULL,1,0,'0f70654958d23927f40ec2537eb8b691aa1d64ba6a876c2d9fc04645663189b8');
INSERT INTO "trace" VALUES(282,36,'habilitation',7,'creer','debut',NULL,'2025-01-07',NULL,1,0,'47acbbdb26d22ab5b6df25126b6008a24d5c28c0c93fc409e9ca89bd97263919');
INSERT INTO "trace" VALUES(283,36,'habilitation',7,'creer','fin',NULL,'2025-02-28',NULL,1,0,'1f081e08a873bda3df7e1c4e208d5b982ec8734fad9e75126f660be1ad02331d');
INSERT INTO "trace" VALUES(284,37,'habilitation',8,'creer','jure',NULL,'J-000005',NULL,1,0,'e501e921f5c2ccc0ee26c519328420a896f3cb69a99c4326b6c90c35348f1c14');
INSERT INTO "trace" VALUES(285,37,'habilitation',8,'creer','certification',NULL,'TP-99901m01/CCP1',NULL,1,0,'d9364c9a57068c3467deca6970125a604fbf628e69f61b5718479c79beb723ea');
INSERT INTO "trace" VALUES(286,37,'habilitation',8,'creer','etat',NULL,'brouillon',NULL,1,0,'4301febe55bc43de626a4b8818f9599861e4173ea3143540b57ea77dc5052713');
INSERT INTO "trace" VALUES(287,37,'habilitation',8,'creer','debut',NULL,'2025-01-07',NULL,1,0,'3799f7ff10eea9130257c302dfea969b791f8e56b76c82039b8c0138d676ff9c');
INSERT INTO "trace" VALUES(288,37,'habilitation',8,'creer','fin',NULL,'2026-12-31',NULL,1,0,'3c3aba97570a86120f6bffe3320297fb1bbb4233aca35c6c58ff8af8e4569f4c');
INSERT INTO "trace" VALUES(289,38,'habilitation',8,'supprimer','jure','J-000005',NULL,NULL,1,0,'0ed1501d8b3c959ac00b0a88191b76f87696a0d68c5c004c2aa184c31062da24');
INSERT INTO "trace" VALUES(290,38,'habilitation',8,'supprimer','certification','TP-99901m01/CCP1',NULL,NULL,1,0,'f8e9df89c0d2ada95eb44ccf88deac04ebeb67b92d6a63e8e103036d84175983');
INSERT INTO "trace" VALUES(291,38,'habilitation',8,'supprimer','etat','brouillon',NULL,NULL,1,0,'47cbdf64a59e676d6f216acf24f0851834261f46ff47fcb1f468761c77061c87');
INSERT INTO "trace" VALUES(292,38,'habilitation',8,'supprimer','debut','2025-01-07',NULL,NULL,1,0,'f544e651719f83c3edd46830a065402248e904cdc7ac710749e9f25a43f95463');
INSERT INTO "trace" VALUES(293,38,'habilitation',8,'supprimer','fin','2026-12-31',NULL,NULL,1,0,'95ece22d197c83d66c35ef37aebdc443127a577228533e8a924f3ae02304d9f9');
INSERT INTO "trace" VALUES(294,39,'jure',5,'inactiver','actif','1','0',NULL,2,0,'7339a79f2f59a045940bf412d76a14f2252cb27d95213a4e2462836d50eb3c19');
INSERT INTO "trace" VALUES(295,40,'jure',3,'lier','lien',NULL,'E-000002 (formateur)',NULL,3,0,'3daac919bdcd3fc2d6128930fa49bb5c42f788f46f94dfd000001e33b5d23661');
INSERT INTO "trace" VALUES(296,41,'habilitation',6,'fusionner','jure','J-000004','J-000003','même personne',2,0,'9d59ec77fe1b5e5d71156ae6ebe94c4920fd2c5a90ffac80f28d2a35e5b0173f');
INSERT INTO "trace" VALUES(297,41,'habilitation',7,'fusionner','jure','J-000004','J-000003','même personne',2,0,'c2b986c917c9d07f3d6b4126badc96d1fad9b3e7cbf813421e72696885a5e7b8');
INSERT INTO "trace" VALUES(298,41,'jure',4,'fusionner','experience','B1604 2012-01-01/',NULL,'même personne',3,0,'746bbac6a17eabd01e7c731fc9864653d37fc9db7dc4ccd70fba08a1db71a0dd');
INSERT INTO "trace" VALUES(299,41,'jure',3,'fusionner','experience',NULL,'B1604 2012-01-01/','même personne',4,0,'03dbc2702ebb09e3c6f3c397564fbd4591337248395e3ec36412022efce3958d');
INSERT INTO "trace" VALUES(300,41,'jure',4,'fusionner','nom','DURANT',NULL,'même personne',3,0,'4df7d7872597a9bd273c650c1a87abf95ce7b6d958356fcdc65b0a7d72515b68');
INSERT INTO "trace" VALUES(301,41,'jure',4,'fusionner','prenom','Zoé',NULL,'même personne',3,0,'be02b74541c350a9ffd1af3db6af94c690abcd1127a793d181fa730d2c8e48c7');
INSERT INTO "trace" VALUES(302,41,'jure',4,'fusionner','naissance','1981-11-30',NULL,'même personne',3,0,'c5a1cc454492e7e77bccb2db40bdc033e8fbc8d66c5e72645d6d307dd08b1f4e');
INSERT INTO "trace" VALUES(303,41,'jure',4,'fusionner','commune','Saint-Nazaire',NULL,'même personne',3,0,'fb66ec2dc5ba7be2d0a8f9feaf09755bc03007389b9c858201420a1edd7f858d');
INSERT INTO "trace" VALUES(304,41,'jure',4,'fusionner','commune_insee','44184',NULL,'même personne',3,0,'46464911644b3531047d024ab8611d3e6d6194368f65698c035a22e38f968fb7');
INSERT INTO "trace" VALUES(305,41,'jure',4,'fusionner','departement','44',NULL,'même personne',3,0,'62989c9bdf27bc0bf7d4e4b294311bd5834b65673d3e1ef7468dbdb7e12a440c');
INSERT INTO "trace" VALUES(306,41,'jure',4,'fusionner','region','52',NULL,'même personne',3,0,'0fc23f79f0146d15eb8af1650358dec19ad3dc4f1f23e999fd1d0f5cf13b8455');
INSERT INTO "trace" VALUES(307,41,'jure',4,'fusionner','actif','1',NULL,'même personne',3,0,'f8c62070687308102daf9437a93c2c47a4bda8adb87b2e9ebe1507f9199e9157');
INSERT INTO "trace" VALUES(308,41,'jure',4,'fusionner','fusion',NULL,'J-000003','même personne',3,0,'82d38b75b4d87ccf0384e700889dd4409150589d79ddf8d7da55190716a496ee');
INSERT INTO "trace" VALUES(309,41,'jure',3,'fusionner','fusion',NULL,'J-000004','même personne',4,0,'7fb0d27b66a54314e6bfbd86c13fe2fe6e8b2fa002830457d415a41b2abd53f2');
INSERT INTO "trace" VALUES(310,42,'habilitation',7,'expirer','etat_effectif','active','expiree','fin le 2025-02-28',2,0,'f398031184b768796179269fce093d4b9a2ae9d53a76e01549e67f389a93a4e3');
INSERT INTO "trace" VALUES(311,43,'habilitation',3,'suspendre','etat','validee','suspendue','indisponible',2,0,'ebc8bf8fa9eb5e49acf215735f36285a6c5dc05a5a8cb29b398925d33a3ec812');
INSERT INTO "trace" VALUES(312,44,'candidat',1,'creer','civilite',NULL,'M',NULL,1,0,'a1b3d195958f9dc56bf97334090e1f552cd2138e99dfa4553fbb9d9794de9fdf');
INSERT INTO "trace" VALUES(313,44,'candidat',1,'creer','nom',NULL,'PETIT',NULL,1,0,'6980cded662e357b1c1864b39f360e883f6dd94e4a06472a0fe7d7b3d89eaed0');
INSERT INTO "trace" VALUES(314,44,'candidat',1,'creer','prenom',NULL,'Hugo',NULL,1,0,'13c25b24ba0c44cafd9adf8f56bfa226b312b36fe51c467b874b52a00067327a');
INSERT INTO "trace" VALUES(315,44,'candidat',1,'creer','naissance',NULL,'1999-03-14',NULL,1,0,'fb03b565e5ddcf433102dbb0a4e7eb62346ad3b74db07ca4f520efab61a0e54a');
INSERT INTO "trace" VALUES(316,44,'candidat',1,'creer','commune_naissance',NULL,'Nantes',NULL,1,0,'8d7a676737e9657c0278c30321a7ce73c34d34f06de22a19025197bd240df203');
INSERT INTO "trace" VALUES(317,44,'candidat',1,'creer','commune_naissance_insee',NULL,'44109',NULL,1,0,'81b5c24f5d52df186f8a1c158d920035760041e62e53bb34bf86dadb795f7384');
INSERT INTO "trace" VALUES(318,44,'candidat',1,'creer','telephone',NULL,'0639980002',NULL,1,0,'9fe3ae4fb45d6dbb4b4db83bcc1890ecbace730b965e9b7c80cbcb7ac6c56b0e');
INSERT INTO "trace" VALUES(319,44,'candidat',1,'creer','telephone_e164',NULL,'+33639980002',NULL,1,0,'a4dd8c978c3e147390ff80a0489139ddd194828b79891f155c40f7348cbe0c01');
INSERT INTO "trace" VALUES(320,44,'candidat',1,'creer','courriel',NULL,'hugo@example.fr',NULL,1,0,'9c8f50c27640b651b8f8917c163bfccee8ac82ca542f7c37136ecb31d3662ce5');
INSERT INTO "trace" VALUES(321,44,'candidat',1,'creer','commune',NULL,'Nantes',NULL,1,0,'86e915300f60170cbbe4e1d1aab014a23fb5f207c1ad6d995c7d142451008e72');
INSERT INTO "trace" VALUES(322,44,'candidat',1,'creer','commune_insee',NULL,'44109',NULL,1,0,'087a2b584023b73b91a7f2980487a95da8c583a4e385bd699f2571d8a64bc14d');
INSERT INTO "trace" VALUES(323,44,'candidat',1,'creer','departement',NULL,'44',NULL,1,0,'a2b9955839d2e9848146b14b066b684171b9a212675cb3d421053504f79e13df');
INSERT INTO "trace" VALUES(324,44,'candidat',1,'creer','centre_id',NULL,'1',NULL,1,0,'4b2827921f21a4777a59f65a00971fa81436f2b9a93b6fc0615f2951067a1025');
INSERT INTO "trace" VALUES(325,45,'candidat',2,'creer','civilite',NULL,'MME',NULL,1,0,'7f2d6537cc8144dc425231540dcf3aa17cfe049c723dc66401b9866d3c9e6083');
INSERT INTO "trace" VALUES(326,45,'candidat',2,'creer','nom',NULL,'ROUX',NULL,1,0,'caa43b0e41f1f15c1947ccc5fa4c7afcd42fba1057765150bea2a7e3a2da06d0');
INSERT INTO "trace" VALUES(327,45,'candidat',2,'creer','prenom',NULL,'Inès',NULL,1,0,'73d0f2b9b4608d828be3831cfc9efc09102c06a29a39ac59dcc1aa78ef6c88d4');
INSERT INTO "trace" VALUES(328,45,'candidat',2,'creer','naissance',NULL,'1998-12-01',NULL,1,0,'cd251425c7cca4d5bded8dcd9be355720f84d3f89195d920dbdc61506bb58a8e');
INSERT INTO "trace" VALUES(329,45,'candidat',2,'creer','commune_naissance',NULL,'Saint-Genis-Laval',NULL,1,0,'f2de155647fa24443f621c3b1315b10e74ab562a4ed723bc98fec2d061ae6846');
INSERT INTO "trace" VALUES(330,45,'candidat',2,'creer','commune_naissance_insee',NULL,'69204',NULL,1,0,'a7434dfb009e20da80f5440bd9261f35abfece746fc2fc6ca57b8f7fa52019d2');
INSERT INTO "trace" VALUES(331,45,'candidat',2,'creer','centre_id',NULL,'1',NULL,1,0,'d1be1b83dc63426f8588df279356b692a79815f6305df500fec94635ffcc1565');
INSERT INTO "trace" VALUES(332,46,'candidat',3,'creer','nom',NULL,'NGUYEN',NULL,1,0,'f12ab7fe867b96abd0e0e7e1d4b9853f289848450d1f9ab85544ed8ca9f58a7c');
INSERT INTO "trace" VALUES(333,46,'candidat',3,'creer','prenom',NULL,'Linh',NULL,1,0,'366cbc96eaa892a8b30bb852a52774d4d3b35e960b1f4f3f384fce5d36cddb4b');
INSERT INTO "trace" VALUES(334,46,'candidat',3,'creer','naissance',NULL,'2001-02-28',NULL,1,0,'461c7f6bd11f150a56a29597887453c51415f61c4491b925666eae5e27523f7b');
INSERT INTO "trace" VALUES(335,46,'candidat',3,'creer','pays_naissance',NULL,'Viêt Nam',NULL,1,0,'34aac0e9a7191ebfd3a8009b39260c86efc6c3c2d3025c2258bd35b62be99c48');
INSERT INTO "trace" VALUES(336,46,'candidat',3,'creer','ville_naissance',NULL,'Huế',NULL,1,0,'87821861063c92d01407d21772c272a3d1eb104cf1b33e20000c2786a525b402');
INSERT INTO "trace" VALUES(337,46,'candidat',3,'creer','centre_id',NULL,'1',NULL,1,0,'ff49a1d627d15aea07ea51336ae24463edae27db34dbbfd70c88ba4494a24bfb');
INSERT INTO "trace" VALUES(338,47,'candidat',4,'creer','nom',NULL,'DUPOND',NULL,1,0,'a5dceaf78f31bc8ca5319f99577a61204b91c0c16ea74c7594c4abf793de83fa');
INSERT INTO "trace" VALUES(339,47,'candidat',4,'creer','prenom',NULL,'Max',NULL,1,0,'06b7b7975dac9aeff76a65c4a0812ccbb48b9a6214386b76b3bbed5425ba5b84');
INSERT INTO "trace" VALUES(340,47,'candidat',4,'creer','naissance',NULL,'1997-07-07',NULL,1,0,'8aee81ed8db162f0d467c105378f420896a4990f4cdd64b5676d5b72c2b5954f');
INSERT INTO "trace" VALUES(341,47,'candidat',4,'creer','centre_id',NULL,'1',NULL,1,0,'cbe5663810356c25a720e59029d13d64813a3250ff95b4e6176f4fcf4d50c39d');
INSERT INTO "trace" VALUES(342,48,'candidat',5,'creer','nom',NULL,'SOLO',NULL,1,0,'5b461f5f1f6435cde1cb460be2c291439bd1acfc74e10d7c6a13fb251d0d6de0');
INSERT INTO "trace" VALUES(343,48,'candidat',5,'creer','prenom',NULL,'Ève',NULL,1,0,'52ec89c697e732b273fc651d5b96fad07b561b2a788746edca71c3e2c9a28c0d');
INSERT INTO "trace" VALUES(344,48,'candidat',5,'creer','naissance',NULL,'1990-10-10',NULL,1,0,'26a8b6fbfe6d66515e2762b60a3da8f15344ec2a0e57dd8b60501e2ad566e499');
INSERT INTO "trace" VALUES(345,48,'candidat',5,'creer','centre_id',NULL,'1',NULL,1,0,'f65922dd39171344fceba8d36ad46e2fdac9db8be8fdf5433cc8001639fa97e8');
INSERT INTO "trace" VALUES(346,49,'candidat',6,'creer','nom',NULL,'GRAND',NULL,1,0,'838441ffac8cd8f40c2a9a4e9d778db91bf84ed5442b8825b4f568ea704eecb9');
INSERT INTO "trace" VALUES(347,49,'candidat',6,'creer','prenom',NULL,'Noé',NULL,1,0,'24c8d48f607a0edb5a3ece3700d893e71d9dd11eefe2def8e66e33a98811da6d');
INSERT INTO "trace" VALUES(348,49,'candidat',6,'creer','naissance',NULL,'2000-02-29',NULL,1,0,'59c2f326342d687ae2575812e3e0f1f953308eb9ebbdb297c335d06aba80bd8d');
INSERT INTO "trace" VALUES(349,49,'candidat',6,'creer','centre_id',NULL,'1',NULL,1,0,'fd3336c8754bfee4e9cf1e506263fb0c140be62eb69d49f498aa355c8b60826c');
INSERT INTO "trace" VALUES(350,50,'candidat',4,'modifier','nom','DUPOND','DUPONT',NULL,2,0,'3ed09a2ea34b7e057abbbbfeae8f5487570ca1147b15f37f6da58f00231fd317');
INSERT INTO "trace" VALUES(351,51,'candidat',4,'modifier','prenom','Max','Maxime',NULL,3,0,'d22ac952d62e225c51576d01330e8db6fbadbbdb901cbfe6e9ec2d902f311bf2');
INSERT INTO "trace" VALUES(352,51,'candidat',4,'modifier','naissance','1997-07-07','1997-07-17',NULL,3,0,'8ba78e21414ea72bec10c12eaba72e4f73360e021322c311f68e025316be78ac');
INSERT INTO "trace" VALUES(353,52,'jure',2,'lier','lien',NULL,'C-000005 (parent)',NULL,3,0,'e580eeb79fb2fba144a0e84f3a8031c387dd39ba5aa2a200df46c471c1e988d4');
INSERT INTO "trace" VALUES(354,53,'session',1,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'4855e4c57d6817c1c04c6f74ac1ba15aa321a8f9013f624370f70792879c2f33');
INSERT INTO "trace" VALUES(355,53,'session',1,'creer','centre',NULL,'E-000001',NULL,1,0,'5947a1cd91470fe4af679b67546aba6756980b2462014616ccd46d38dad7bdb1');
INSERT INTO "trace" VALUES(356,53,'session',1,'creer','etat',NULL,'en_preparation',NULL,1,0,'6b357b6adb444bc0dbcab08cc5f4ba01c4592bced29bdecd67b6124e978f7372');
INSERT INTO "trace" VALUES(357,53,'session',1,'creer','debut',NULL,'2025-03-10',NULL,1,0,'5c234473b714e0c0cc3fd3a7831e5f1973a80671d167035597b4c68d3d6eac81');
INSERT INTO "trace" VALUES(358,53,'session',1,'creer','fin',NULL,'2025-03-11',NULL,1,0,'98705534968125f34e43cf7eb0969aed03d0a59b6c804ac935d88ac3b2c7fd55');
INSERT INTO "trace" VALUES(359,53,'session',1,'creer','heure_debut',NULL,'09:00',NULL,1,0,'5e5bed986f937767425d2442a1dc99c5612cc0b255015ece07665453c6232bb7');
INSERT INTO "trace" VALUES(360,53,'session',1,'creer','heure_convocation',NULL,'08:30',NULL,1,0,'49ce49d6db041fa0a8b99216b9406eb8fdebe6f51599e8529dc9f52a7a5a18d9');
INSERT INTO "trace" VALUES(361,53,'session',1,'creer','heure_jury',NULL,'08:00',NULL,1,0,'8e473abc5c8879a1339e0ad76bf7f567f805eb31b4256901e141fcf5563bf50a');
INSERT INTO "trace" VALUES(362,53,'session',1,'creer','entretien_final',NULL,'1',NULL,1,0,'c6f15b1d2c4c69da5aa1b409cfaadab238946c82ae33c92bb8854bb56c646fc7');
INSERT INTO "trace" VALUES(363,53,'session',1,'creer','commune',NULL,'Nantes',NULL,1,0,'ee2c91f089515891f239ff214ccb50bf1eabfab4f780b01986b9967fb42ccf04');
INSERT INTO "trace" VALUES(364,53,'session',1,'creer','commune_insee',NULL,'44109',NULL,1,0,'7d55506ae27c8fee47c63c51edbcab551429df8655a500777241e7e9ac66c665');
INSERT INTO "trace" VALUES(365,53,'session',1,'creer','departement',NULL,'44',NULL,1,0,'416cccb0925d5ef307f7297e6c32a5b2ebbb94304f49463574d02791a7917512');
INSERT INTO "trace" VALUES(366,53,'session',1,'creer','region',NULL,'52',NULL,1,0,'d1b1f5b97bbd2ac2bfb358e5f1ec2de7d66cba83a1b73058cea45a36b9a5c087');
INSERT INTO "trace" VALUES(367,53,'session',1,'creer','creee_le',NULL,'2025-01-20',NULL,1,0,'8c5b10519104f298c36d1564000aa9b76772d57776fa37c42dcee87fb4ed0549');
INSERT INTO "trace" VALUES(368,53,'session',1,'creer','reprise',NULL,'0',NULL,1,0,'d8524a672dee97cb77553390155d3409247d52118ce536795bb87a530cc03a11');
INSERT INTO "trace" VALUES(369,54,'session',1,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'1c4d491e140c7b36228269adb2c8a714be1edb6cb6dc7db172f9c531d2f19c08');
INSERT INTO "trace" VALUES(370,54,'session',1,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'8aa870e0f06aaf2eeba7f8e630492f6f47c1b5a18f0045080d2e23af718ec547');
INSERT INTO "trace" VALUES(371,55,'session',1,'inscrire','inscription C-000001',NULL,'inscrit (formation)',NULL,4,0,'da8620074ec2febc4f5521e9bc768fc8af514e4986c2ca1b5f6fec43f5a9d11d');
INSERT INTO "trace" VALUES(372,56,'session',1,'inscrire','inscription C-000002',NULL,'inscrit (formation)',NULL,5,0,'2f019d3ad1b750251cb7b2c1f220b0f485affc7dba7bf1adbc27de0f0047c0d6');
INSERT INTO "trace" VALUES(373,57,'session',1,'inscrire','inscription C-000003',NULL,'inscrit (formation)',NULL,6,0,'c44bc07a3a87a0885347901a01dfcce92fc4104a357e0561afe44d5e712038d4');
INSERT INTO "trace" VALUES(374,58,'session',1,'inscrire','inscription C-000004',NULL,'inscrit (formation)',NULL,7,0,'d56aaeddded05ddc114d521cf55e4b48be226e1934f4eefdd73f3dfa46ac3d0a');
INSERT INTO "trace" VALUES(375,59,'session',1,'demander-dte','dte_le',NULL,'2025-01-21',NULL,8,0,'486d259a61217db6f9b5c97ce104142e9d1a1b9196147014ef59e331e3c07c40');
INSERT INTO "trace" VALUES(376,59,'session',1,'demander-dte','dte_commentaire',NULL,'Deux aménagements d’épreuve.',NULL,8,0,'e1a479dbecf73077feffe8f9020f7dd68483df94f8d3ce55d60f98f78037826f');
INSERT INTO "trace" VALUES(377,59,'session',1,'demander-dte','etat','en_preparation','dte_envoye',NULL,8,0,'53ae97114109b2937a23ec04765212a32350bffd8360774ece55da1820a39d46');
INSERT INTO "trace" VALUES(378,60,'convocation',1,'editer','edition',NULL,'1',NULL,1,0,'5528b88fbce7cec509e04f56dd1c3d1cfb53ffb00f6b453ddf26615ebaa3651e');
INSERT INTO "trace" VALUES(379,60,'convocation',2,'editer','edition',NULL,'1',NULL,1,0,'a02679ce20385fbd2fa629e02be33c342681593fe6291180815582fc283ee829');
INSERT INTO "trace" VALUES(380,60,'convocation',3,'editer','edition',NULL,'1',NULL,1,0,'3985dde82f2a2c588320386326af4e23438e7f0fd1719623f767cc65095ace0c');
INSERT INTO "trace" VALUES(381,60,'convocation',4,'editer','edition',NULL,'1',NULL,1,0,'a58f0e2a03fb321d56db2a5bf1ab0562d38db608c010cd12143a45f45f97f69d');
INSERT INTO "trace" VALUES(382,60,'convocation',5,'editer','edition',NULL,'1',NULL,1,0,'4b1997e357884651e6fc9164503bf026c6dd16d2686b041169842229864a0ef7');
INSERT INTO "trace" VALUES(383,60,'convocation',6,'editer','edition',NULL,'1',NULL,1,0,'db576548f4156dafdda8453fe75edbfe27dbd2cfdc7efe32c5bd29993451e62e');
INSERT INTO "trace" VALUES(384,60,'session',1,'editer','etat','dte_envoye','convocations_envoyees',NULL,9,0,'c22daa1cd84290a15b1b9d00970c529f21032ea6f7bbcd2030a25a444238efe7');
INSERT INTO "trace" VALUES(385,60,'session',1,'editer','edition','0','1',NULL,9,0,'ba21bdd628c002ce144f9435a93920c548ca85bc945a7555b88c675dbbe29af1');
INSERT INTO "trace" VALUES(386,61,'session',1,'resultats','resultat C-000001',NULL,'reussite',NULL,10,0,'c3e25148a8182a13c157bf294bf61d18e48c8bf1fb05ff0c74ee9406ea601a5e');
INSERT INTO "trace" VALUES(387,62,'session',1,'resultats','resultat C-000002',NULL,'echec',NULL,11,0,'7eb2364a85c169152b956c31cf63641ecc77d828d20129a54f8d86dcbcf4d22c');
INSERT INTO "trace" VALUES(388,63,'session',1,'resultats','resultat C-000003',NULL,'absent',NULL,12,0,'a60e317d767c02331722fd665498396915a9fd0ce086b2d445f1f155f119ec16');
INSERT INTO "trace" VALUES(389,64,'session',1,'resultats','resultat C-000004',NULL,'reussite_partielle (CCP1)',NULL,13,0,'fb08569f897c218ad7579f409a0b55d00601dc7b131a745feeb1e19f0563918b');
INSERT INTO "trace" VALUES(390,65,'session',1,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,14,0,'7adc714431e0e1137e6274cfd4aac92388a587f6f6138a732449438179e32618');
INSERT INTO "trace" VALUES(391,65,'session',1,'transmettre','resultats_le',NULL,'2025-03-11',NULL,14,0,'c792b04cd2cc7e752f5c91ff23f4b9994f9b0d6052c01317f3c7ba6fe6bc22bf');
INSERT INTO "trace" VALUES(392,66,'session',1,'valider','etat','en_attente_validation','validee',NULL,15,0,'6c9d58a92fc6c0be22f8eacb597d66641fe553a339459070fe1645ee51a88158');
INSERT INTO "trace" VALUES(393,66,'session',1,'valider','validee_le',NULL,'2025-03-14',NULL,15,0,'9c6a032017c36971b4aee7ce05048e59e924309be889c474e3a7726b8970ff1f');
INSERT INTO "trace" VALUES(394,66,'session',1,'valider','obtention C-000001',NULL,'TP-99901m01',NULL,15,0,'31b3f446c1562d7048fa448ef55f64aa25d8972c22f37737bdf353de4303cbfe');
INSERT INTO "trace" VALUES(395,66,'session',1,'valider','obtention C-000004',NULL,'TP-99901m01/CCP1',NULL,15,0,'a5c94a6736aabd9c65b6ac9740ed01fd26848bea15917e8407d50f6cb1c42fae');
INSERT INTO "trace" VALUES(396,67,'session',2,'creer','certification',NULL,'TP-99901m01/CCP1',NULL,1,0,'799754d69bb4cd4c0fd5235f749eb54f602c4380e3e53c9248d0121567cc16c3');
INSERT INTO "trace" VALUES(397,67,'session',2,'creer','centre',NULL,'E-000001',NULL,1,0,'e969af03219bd4a10ddc012ce8f11254b4876dd5bdc90be18fb5b18b6b585cfa');
INSERT INTO "trace" VALUES(398,67,'session',2,'creer','etat',NULL,'en_preparation',NULL,1,0,'f26172d2b09161f61d162302c275c04546ec1f45b51d68bdf28224b572c28af4');
INSERT INTO "trace" VALUES(399,67,'session',2,'creer','debut',NULL,'2025-04-07',NULL,1,0,'82928c18c25826aa3e492df2666065a108765698c7a186d5ef88997043f61d2d');
INSERT INTO "trace" VALUES(400,67,'session',2,'creer','fin',NULL,'2025-04-07',NULL,1,0,'1e5403d5da80b0b017c5c0c9127e5e2dd60c1955addfcbd0673c708d6fb3647d');
INSERT INTO "trace" VALUES(401,67,'session',2,'creer','heure_debut',NULL,'09:00',NULL,1,0,'4e8de709dc244930cc25218746f6659d320950df77954fdbea6eb488b7389686');
INSERT INTO "trace" VALUES(402,67,'session',2,'creer','entretien_final',NULL,'0',NULL,1,0,'9d04922c0cc2b3b87b7c894d5f86a363d0b68d65ded5507992ccc1f8d60bb5f6');
INSERT INTO "trace" VALUES(403,67,'session',2,'creer','commune',NULL,'Nantes',NULL,1,0,'05be72a143d8935e374e14d29cc1ae4c80371aca63721516cb9300538acfe126');
INSERT INTO "trace" VALUES(404,67,'session',2,'creer','commune_insee',NULL,'44109',NULL,1,0,'b9eab9c4ec08af9edaff5ef1fe0a6c8c1a342f945e91db628746486685976c21');
INSERT INTO "trace" VALUES(405,67,'session',2,'creer','departement',NULL,'44',NULL,1,0,'e8b9a9bd475b10ff5f7a7a22bfd1f920c55cd7222f72b4dee8048f512484b30d');
INSERT INTO "trace" VALUES(406,67,'session',2,'creer','region',NULL,'52',NULL,1,0,'3fe9b2a264071790f1baca0ede380bf27801c20efa745d1555196a9f189453b3');
INSERT INTO "trace" VALUES(407,67,'session',2,'creer','creee_le',NULL,'2025-03-17',NULL,1,0,'2bf529c93110828316dd156168347166dcf11349d7f99385dc969a8fc6cc6818');
INSERT INTO "trace" VALUES(408,67,'session',2,'creer','reprise',NULL,'0',NULL,1,0,'68d358da47a226d5db9a5027628facfcc890a1a1899acc730960981c1e4453b3');
INSERT INTO "trace" VALUES(409,68,'session',2,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'89197d4239a964fa092107a57b02a1a3c41fb95bbc80b2fd69be252609509f4b');
INSERT INTO "trace" VALUES(410,68,'session',2,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'4d1c5f057df4913e67dd456a9cff784efeb9f76d5ad539434632095dc5f286c1');
INSERT INTO "trace" VALUES(411,69,'session',2,'inscrire','inscription C-000002',NULL,'inscrit (formation)',NULL,4,0,'6633127251aff4e357721b133a54b4f1041e3ebbaad23af408de1c151e97c82c');
INSERT INTO "trace" VALUES(412,70,'convocation',7,'editer','edition',NULL,'1',NULL,1,0,'5c10cf19d09632f77a61bedc47f85536fdd3cff8c518ffcd871a78be4c399955');
INSERT INTO "trace" VALUES(413,70,'convocation',8,'editer','edition',NULL,'1',NULL,1,0,'6353ce72e084b79cb4751bad4cfb191404f0bb97abdbf0ff5546ead60df8bb54');
INSERT INTO "trace" VALUES(414,70,'convocation',9,'editer','edition',NULL,'1',NULL,1,0,'b935f4426529ec8bb446076170978455113f074e2e1e41b9988c6799dcf1100b');
INSERT INTO "trace" VALUES(415,70,'session',2,'editer','etat','en_preparation','convocations_envoyees',NULL,5,0,'9fe9a3e863e13ecbad642b76a2e9a1de874368522e3d4326bc782f12981c00cf');
INSERT INTO "trace" VALUES(416,70,'session',2,'editer','edition','0','1',NULL,5,0,'b9a1a1c89fb7c5d4a6702fd7b67424883e5ad9586979fd557393da7b1147ed03');
INSERT INTO "trace" VALUES(417,71,'session',2,'resultats','resultat C-000002',NULL,'reussite',NULL,6,0,'bfcfc4d5320c62cbd5db220fd2268d5c538658a8edadf960178f032aac8fe7cc');
INSERT INTO "trace" VALUES(418,72,'session',2,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,7,0,'a3c9d67df45b6e214a9734ad03ed5680ad89627b89d4c5ba32bb8b98eec016a3');
INSERT INTO "trace" VALUES(419,72,'session',2,'transmettre','resultats_le',NULL,'2025-04-07',NULL,7,0,'fa2f868a9e6ebcd6d4a0f4b1c2775c4862e7786c3e594d2a51d60391f06cc3af');
INSERT INTO "trace" VALUES(420,73,'session',2,'valider','etat','en_attente_validation','validee',NULL,8,0,'222728119c9f02cac5d97ed744f0d445883e236c735ca0148ed3ea4768cdbed6');
INSERT INTO "trace" VALUES(421,73,'session',2,'valider','validee_le',NULL,'2025-04-08',NULL,8,0,'863fb06e681df48c77d9a9e708d7b7960dfdcbf9bcdeae8857b538a95100e74d');
INSERT INTO "trace" VALUES(422,73,'session',2,'valider','obtention C-000002',NULL,'TP-99901m01/CCP1',NULL,8,0,'003bcb196da09163b2065c927933c804e5ca30ffc976b1c5efd620c4dcfd2052');
INSERT INTO "trace" VALUES(423,74,'session',3,'creer','certification',NULL,'TP-99901m01/CCS1',NULL,1,0,'b42287e50792a250ee26b49b3a220ffe14b98eddfbba2368864405ef0ea7ab6d');
INSERT INTO "trace" VALUES(424,74,'session',3,'creer','centre',NULL,'E-000001',NULL,1,0,'b486d69060d562351d89bc44de401fd75a6a98df86d18b193dbfa7ab134a23aa');
INSERT INTO "trace" VALUES(425,74,'session',3,'creer','etat',NULL,'en_preparation',NULL,1,0,'c999bac96a29fbdbf90906f127a1c3071959c9f7073f46cb96c6a106635de4f5');
INSERT INTO "trace" VALUES(426,74,'session',3,'creer','debut',NULL,'2025-04-14',NULL,1,0,'fa1bb324ff68c7a43dacad1aa19f2b58c7db05675e88f06098733c4eed9965ee');
INSERT INTO "trace" VALUES(427,74,'session',3,'creer','fin',NULL,'2025-04-14',NULL,1,0,'571b1a552213d69b99b62e0ad14a5b4689363cc5829c8a565a892097bd2a988e');
INSERT INTO "trace" VALUES(428,74,'session',3,'creer','heure_debut',NULL,'09:00',NULL,1,0,'1463ebc279b118d8fd587918db61da4b5a4fefd758b3bba1386ac299626bfe71');
INSERT INTO "trace" VALUES(429,74,'session',3,'creer','entretien_final',NULL,'0',NULL,1,0,'b7779c1c5c4058dbf201243d20d848559be79f5cc0ae895e060422448546d561');
INSERT INTO "trace" VALUES(430,74,'session',3,'creer','commune',NULL,'Nantes',NULL,1,0,'2b99701de37681e42beba0630098430aeef338eb58e706debd594054b44aede5');
INSERT INTO "trace" VALUES(431,74,'session',3,'creer','commune_insee',NULL,'44109',NULL,1,0,'3c806542cf765b09e08ed5cc029223d3d87d022bf25ec708e7b209f465e61349');
INSERT INTO "trace" VALUES(432,74,'session',3,'creer','departement',NULL,'44',NULL,1,0,'7b8dc33e373a12643e5670d9b8bd76f2a8518d14912a9608c601ebbe39e39668');
INSERT INTO "trace" VALUES(433,74,'session',3,'creer','region',NULL,'52',NULL,1,0,'062dfa562621b6956c0be22a3ebd9179148cc43a33e8d58534d67eaf34a390b6');
INSERT INTO "trace" VALUES(434,74,'session',3,'creer','creee_le',NULL,'2025-03-17',NULL,1,0,'4706912bedde3597592f56483ecdb295dbfc7aaf10712833647d964a160e369b');
INSERT INTO "trace" VALUES(435,74,'session',3,'creer','reprise',NULL,'0',NULL,1,0,'5fbc0d0e9b0f5e30c55cbf16ae3709448574728b43b1c1ed7cbc9adf5e591768');
INSERT INTO "trace" VALUES(436,75,'session',3,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'fc13ea9d44abe3ce7f680e7d08b496bdc94fc33e6e147eb1e0e23860ce65f9fe');
INSERT INTO "trace" VALUES(437,75,'session',3,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'3381b7805e26075d86128b456d521955160e02fd4dbf6e742ae3ac7643e76561');
INSERT INTO "trace" VALUES(438,76,'session',3,'inscrire','inscription C-000001',NULL,'inscrit (formation)',NULL,4,0,'11fdcdf66a310330d2d949540618901ec202e15ea28808384d8c16431ccf4719');
INSERT INTO "trace" VALUES(439,77,'convocation',10,'editer','edition',NULL,'1',NULL,1,0,'94673fd969fdf768cf8b7ffb939593a5c0a1aaf6b94f30a0371f12bd8c341115');
INSERT INTO "trace" VALUES(440,77,'convocation',11,'editer','edition',NULL,'1',NULL,1,0,'ae09ccd1338386d5fea418906e4629fcd7c84322ab4d4d711e25911c00c79c08');
INSERT INTO "trace" VALUES(441,77,'convocation',12,'editer','edition',NULL,'1',NULL,1,0,'826310b38e244da2a50a5b3c4e19b7bbb6fe540587f25fc4ea21089ec48c5eea');
INSERT INTO "trace" VALUES(442,77,'session',3,'editer','etat','en_preparation','convocations_envoyees',NULL,5,0,'bf8bed060f1c01f20136bdb20769c820055f6be4e0bad1025bfe025d44a1f99a');
INSERT INTO "trace" VALUES(443,77,'session',3,'editer','edition','0','1',NULL,5,0,'93b5c0d339574e350aa4d9a01277ea008ed5a754ec55b68d7d45760e0572a8c9');
INSERT INTO "trace" VALUES(444,78,'session',3,'resultats','resultat C-000001',NULL,'reussite',NULL,6,0,'b68710807820ddbdd855503099ee634b65f9010160aa90db3c05b198bfd15144');
INSERT INTO "trace" VALUES(445,79,'session',3,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,7,0,'8671227306abcb7afb0f137e6c70e95b529fe6ea879eb2cd4c03723ee151cb09');
INSERT INTO "trace" VALUES(446,79,'session',3,'transmettre','resultats_le',NULL,'2025-04-14',NULL,7,0,'7ba2ef015a0e5c918aaa48103b3e1dfbec7d616fe54be6cc6679d7da65d689d9');
INSERT INTO "trace" VALUES(447,80,'session',3,'valider','etat','en_attente_validation','validee',NULL,8,0,'51af1e9663c69492f2d963ef0f3072df59c15007eed51975f8320d6838792d34');
INSERT INTO "trace" VALUES(448,80,'session',3,'valider','validee_le',NULL,'2025-04-15',NULL,8,0,'04a4d8f82d55bcec13b68feea5b09899e1de8ec77998293e7b32ec30dc5ca345');
INSERT INTO "trace" VALUES(449,80,'session',3,'valider','obtention C-000001',NULL,'TP-99901m01/CCS1',NULL,8,0,'a07b3f1682a14c2f9818ddb70c5b08b6f6ed9de05ec6af07200901a0a584bf32');
INSERT INTO "trace" VALUES(450,81,'session',4,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'304f3205affcc9ecbab361f4ad1fed46b920721f2e2951949d7f952752858fa9');
INSERT INTO "trace" VALUES(451,81,'session',4,'creer','centre',NULL,'E-000001',NULL,1,0,'52820304e4e0bd8c9698e8b2addf515999ca53acb391bf51cd2c1f06e9fdcad1');
INSERT INTO "trace" VALUES(452,81,'session',4,'creer','etat',NULL,'en_preparation',NULL,1,0,'3dfce9e5c115aead5bfa13a8f841bad4c0b6b367b2a9e71ab0d5731b47f8ec11');
INSERT INTO "trace" VALUES(453,81,'session',4,'creer','debut',NULL,'2025-05-12',NULL,1,0,'868d7b6b8cdb1dd522e81d58098c1b0b88bb132a814c407973050521382a78bf');
INSERT INTO "trace" VALUES(454,81,'session',4,'creer','fin',NULL,'2025-05-12',NULL,1,0,'b89cc2a0b0cb74b4a9b5a0bbb4b60c529a68a0b2e8641dd5e642b36aabcb1a6f');
INSERT INTO "trace" VALUES(455,81,'session',4,'creer','heure_debut',NULL,'09:00',NULL,1,0,'2810dda4f7e6f6cd0cd163c479e110c2c68942f177ac54ebc88e40e5e84bfcef');
INSERT INTO "trace" VALUES(456,81,'session',4,'creer','entretien_final',NULL,'1',NULL,1,0,'fb9e0c343aa4ce33db1cbc8e1c3b71cc45572d838fd7c4b3a0762914c81041b0');
INSERT INTO "trace" VALUES(457,81,'session',4,'creer','commune',NULL,'Nantes',NULL,1,0,'389c3c52d31d822a7c77115b58e368fe8e49974e81b8e6bb9a14bd682ecd8c49');
INSERT INTO "trace" VALUES(458,81,'session',4,'creer','commune_insee',NULL,'44109',NULL,1,0,'571d0f22e3c3144e345a468399a0612a8f5db51c53535543a030ea596e107df3');
INSERT INTO "trace" VALUES(459,81,'session',4,'creer','departement',NULL,'44',NULL,1,0,'f2c6ec1750fd93d3e0451ae078ea83448f350990a9d8d67b614864a292cda979');
INSERT INTO "trace" VALUES(460,81,'session',4,'creer','region',NULL,'52',NULL,1,0,'ac05615e9d313869e36c56f0f30022f4c80740428798f4d0313446032236beb5');
INSERT INTO "trace" VALUES(461,81,'session',4,'creer','creee_le',NULL,'2025-04-01',NULL,1,0,'886aace2fdbb30adbc909f395233f19705097ae85fa1f53356f49b9448e3612b');
INSERT INTO "trace" VALUES(462,81,'session',4,'creer','reprise',NULL,'0',NULL,1,0,'f56631f579585c8f722fac4da0b71a52e28c528d13c15db89eca23573d812781');
INSERT INTO "trace" VALUES(463,82,'session',4,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'00fd9d9323017b571123f2b6fa65f753dde71d82bfd21cb6974e20a543ef7d64');
INSERT INTO "trace" VALUES(464,82,'session',4,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'8e2f7ffcacf93954bdf9cd62f16ec334633bb97888e528f87fb3c429338776b6');
INSERT INTO "trace" VALUES(465,83,'session',4,'inscrire','inscription C-000002',NULL,'inscrit (formation)',NULL,4,0,'ab5119584dbafebe0d0c64e200290433f00e576abda9073589dd6179c1f84a1f');
INSERT INTO "trace" VALUES(466,84,'session',4,'inscrire','inscription C-000003',NULL,'inscrit (formation)',NULL,5,0,'af575ac69abb2ffe6a5712dbd5915fe38f400bb60380b4f03a53d2321ad6af7b');
INSERT INTO "trace" VALUES(467,85,'session',4,'inscrire','inscription C-000006',NULL,'inscrit (formation)',NULL,6,0,'474badb3914a1aa99f60aaa04b619879b3f68dde35fa9785ae3a90e2ec71a855');
INSERT INTO "trace" VALUES(468,86,'convocation',13,'editer','edition',NULL,'1',NULL,1,0,'7d3848c72e757e74fbe8d2ef6be519466d9ec177156e547ceddaeaa0c13101d0');
INSERT INTO "trace" VALUES(469,86,'convocation',14,'editer','edition',NULL,'1',NULL,1,0,'4a5ab913df54c69770fd8ee3b8caaa301b98d9437c0fd329814a1101b0f29ebb');
INSERT INTO "trace" VALUES(470,86,'convocation',15,'editer','edition',NULL,'1',NULL,1,0,'0020e8038f475f0dff223c65a4faec1f6c5ea4d077e16759c90db7acd1252b86');
INSERT INTO "trace" VALUES(471,86,'convocation',16,'editer','edition',NULL,'1',NULL,1,0,'c5569d07dba0e35fff49743850d9d24dc5acd6868e406536badc43cdfcc0662b');
INSERT INTO "trace" VALUES(472,86,'convocation',17,'editer','edition',NULL,'1',NULL,1,0,'aa4e4065b93d12d64f0dd78446fae5615760ef52331493b83a2a4cfd401334bf');
INSERT INTO "trace" VALUES(473,86,'session',4,'editer','etat','en_preparation','convocations_envoyees',NULL,7,0,'298d8c280b088b0883c17bac4fd5afb44340c694636ecbbd70bd21ede90941be');
INSERT INTO "trace" VALUES(474,86,'session',4,'editer','edition','0','1',NULL,7,0,'a12b6e1b4597b491f7b2d21b2b269ce759b8ec88726013132cd87689eaee982f');
INSERT INTO "trace" VALUES(475,87,'session',4,'resultats','resultat C-000002',NULL,'reussite',NULL,8,0,'56bd8afcb2d0e3ac45a27f818011433f3e91d387a16b66031d99ce7653e024d8');
INSERT INTO "trace" VALUES(476,88,'session',4,'resultats','resultat C-000003',NULL,'echec',NULL,9,0,'cb36e7878fc33e773eecb1e2ca916d063b9aeae0415e1ac5a100683851d21a60');
INSERT INTO "trace" VALUES(477,89,'session',4,'resultats','resultat C-000006',NULL,'reussite_partielle (CCP1, CCP2)',NULL,10,0,'0c5d1e6822c72e638d3aa0542e8f3bd73e13ac8531ab1ff5e3e7f778658a5dba');
INSERT INTO "trace" VALUES(478,90,'session',4,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,11,0,'c1d041f0cdba0fe94fc497041c225dccf32bc2726a09a82b25815317e421ab06');
INSERT INTO "trace" VALUES(479,90,'session',4,'transmettre','resultats_le',NULL,'2025-05-12',NULL,11,0,'246df73c21351b1155fa4a5d007d12e39ea4af2e18d02761d84724430565a929');
INSERT INTO "trace" VALUES(480,91,'session',4,'valider','etat','en_attente_validation','validee',NULL,12,0,'30bbd723ab0e12f21c05c52fe0f20bf6b996ba1797daeae15591cb01c0f79b78');
INSERT INTO "trace" VALUES(481,91,'session',4,'valider','validee_le',NULL,'2025-05-13',NULL,12,0,'0404447256e6cea3f5c9f0c833b024090454c3325d57dfbfec93d8f5f74a0336');
INSERT INTO "trace" VALUES(482,91,'session',4,'valider','obtention C-000002',NULL,'TP-99901m01',NULL,12,0,'b478b77a5fcf912117d3b4af5f2fa2e006543fc69dff940df591287bcbc399f8');
INSERT INTO "trace" VALUES(483,91,'session',4,'valider','obtention C-000006',NULL,'TP-99901m01/CCP1',NULL,12,0,'de477709147097187a1733046a258a137858a66fb035ff0688b0e184dab56d32');
INSERT INTO "trace" VALUES(484,91,'session',4,'valider','obtention C-000006',NULL,'TP-99901m01/CCP2',NULL,12,0,'910e4984e93f16485783320311ba28f5ce6107a1d328e314efb7fa904f8e8600');
INSERT INTO "trace" VALUES(485,92,'session',4,'debloquer','etat','validee','debloquee','résultats inversés',13,0,'6b7cd2395af4e67937d0865fbb23d07849d014ab702ebdfbaa46ebc23f14c5e3');
INSERT INTO "trace" VALUES(486,93,'session',4,'resultats','resultat C-000006','reussite_partielle (CCP1, CCP2)','echec',NULL,14,0,'e153898e5aa53f452698795bab430659e829e22a595fc63c6d77998eadf8ddb1');
INSERT INTO "trace" VALUES(487,94,'session',5,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'cab213f8a3cbab2bf3414a0f387c527d86969f09c33f314d9a9b5bc8f1ec5baa');
INSERT INTO "trace" VALUES(488,94,'session',5,'creer','centre',NULL,'E-000001',NULL,1,0,'d211202acee3fffb1615d03185cc88637b9ad089f1f1d500a5f4d0107ce718e4');
INSERT INTO "trace" VALUES(489,94,'session',5,'creer','etat',NULL,'en_preparation',NULL,1,0,'6ddb1c44ebd1ad1664c7a89bf83f15a55529aa7f24f3831bb3fc6b80164d56e8');
INSERT INTO "trace" VALUES(490,94,'session',5,'creer','debut',NULL,'2025-06-02',NULL,1,0,'2e4757cda8f8569fda539b4066c2905bbf8bd41c80b9fd8a2a38daa93146e610');
INSERT INTO "trace" VALUES(491,94,'session',5,'creer','fin',NULL,'2025-06-02',NULL,1,0,'f41822b85112d38ed8b61feceed45aee407ea11baff1e16bb3e52bb84517be90');
INSERT INTO "trace" VALUES(492,94,'session',5,'creer','heure_debut',NULL,'09:00',NULL,1,0,'08cc942089fbffd65dae4958639b5ef401ac884fb37ef34a00b4a2cb3c836518');
INSERT INTO "trace" VALUES(493,94,'session',5,'creer','entretien_final',NULL,'1',NULL,1,0,'f2aa55916b2353f95d4f2af2fb2cb848eda9bb996c76f598bb8a9e43713f4d95');
INSERT INTO "trace" VALUES(494,94,'session',5,'creer','commune',NULL,'Nantes',NULL,1,0,'b494a07640e67821e31accf14020ba735ccd2c121b598f123b4ef453d0fbcdf3');
INSERT INTO "trace" VALUES(495,94,'session',5,'creer','commune_insee',NULL,'44109',NULL,1,0,'40094406dd1f10434b8379886831d4ccf46dfd1e8ac122acb40330b1a6eb6546');
INSERT INTO "trace" VALUES(496,94,'session',5,'creer','departement',NULL,'44',NULL,1,0,'66c69b5d37058f288fd8507dde155c720e4376a20402b75f6dc4932891b79376');
INSERT INTO "trace" VALUES(497,94,'session',5,'creer','region',NULL,'52',NULL,1,0,'f4db223305d91ac2fb7f32ca432628c024587136ea75973ff1c83e32711f456d');
INSERT INTO "trace" VALUES(498,94,'session',5,'creer','creee_le',NULL,'2025-04-01',NULL,1,0,'15024d79f5e87d4afe9eb76673bc09001f3c62012e18ed46284d6cbeae5dc384');
INSERT INTO "trace" VALUES(499,94,'session',5,'creer','reprise',NULL,'0',NULL,1,0,'6da69eed79747f15967ac6a996dda31abd54e07ad1235e32c0d96504d63e2df6');
INSERT INTO "trace" VALUES(500,95,'session',5,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'9efebeefde279a837155fbe1235df8d26c9cc19704e43d9d019b22c6a2065ccc');
INSERT INTO "trace" VALUES(501,95,'session',5,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'3d506400b1f1dfb8d1589004c145695a95ae7afdfaead5cbcb82a4b77b6562ae');
INSERT INTO "trace" VALUES(502,96,'session',5,'inscrire','inscription C-000004',NULL,'inscrit (formation)',NULL,4,0,'dfde11961a17da172596ada694346f1a06d848f093b279651a11b60b720af8ae');
INSERT INTO "trace" VALUES(503,97,'convocation',18,'editer','edition',NULL,'1',NULL,1,0,'ca008a124f8393cee0c738b665d4d86e40efdda2705cfb604704f00054a46dc2');
INSERT INTO "trace" VALUES(504,97,'convocation',19,'editer','edition',NULL,'1',NULL,1,0,'b9de77b546fab15f6a38f4f7fc4e1850ffae913f345f0c753a9b1e11eb622e6f');
INSERT INTO "trace" VALUES(505,97,'convocation',20,'editer','edition',NULL,'1',NULL,1,0,'d42aaed0a049311ba7ffef2378c949ccd114b6aa8f26b131f7e192644f7e6b84');
INSERT INTO "trace" VALUES(506,97,'session',5,'editer','etat','en_preparation','convocations_envoyees',NULL,5,0,'bc312950d2ca8ad8d9a777a183e91e79e07c30ac631e050b1c7c00a5d98d4e28');
INSERT INTO "trace" VALUES(507,97,'session',5,'editer','edition','0','1',NULL,5,0,'8c62f7095383a8b23264575cdb1e7fbe3d9d262cea0be7bc03e8d68aec6712bd');
INSERT INTO "trace" VALUES(508,98,'session',5,'resultats','resultat C-000004',NULL,'reussite',NULL,6,0,'acc5274df79d2e8ab3a6ffc26c08b328d674af73a0fb47df59163e8708de82eb');
INSERT INTO "trace" VALUES(509,99,'session',5,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,7,0,'8d4486234840b6ee1c7ffbfb28220e67c703d97dc562f336d5f481e452ed210f');
INSERT INTO "trace" VALUES(510,99,'session',5,'transmettre','resultats_le',NULL,'2025-06-02',NULL,7,0,'32526c1877e38665947c1211d3816d3243970d596d559d0e86e063841e5f9cc5');
INSERT INTO "trace" VALUES(511,100,'session',6,'creer','certification',NULL,'TP-99901m01/CCP1',NULL,1,0,'c6baa4da1608b5255a64d83a837d684012274177c66da489b00f6b6c3a641959');
INSERT INTO "trace" VALUES(512,100,'session',6,'creer','centre',NULL,'E-000001',NULL,1,0,'977aa17aba982a013eb6764382e904fb2a70ef3d21506fff890b7a1cd3f04430');
INSERT INTO "trace" VALUES(513,100,'session',6,'creer','etat',NULL,'en_preparation',NULL,1,0,'13a0fac8dca80c8fb279b58a8cadbdb1bde66e7b84027b9cd3832d33f512d410');
INSERT INTO "trace" VALUES(514,100,'session',6,'creer','debut',NULL,'2025-09-15',NULL,1,0,'7154e9cedf87e7ad8071f72778c502f6e85406a3a120c5bbe20dacc2cfeced7f');
INSERT INTO "trace" VALUES(515,100,'session',6,'creer','fin',NULL,'2025-09-15',NULL,1,0,'4d46739b727504058ab7bfe1f72cbd08b3c755ef49df53b3bd74863b9368459f');
INSERT INTO "trace" VALUES(516,100,'session',6,'creer','heure_debut',NULL,'09:00',NULL,1,0,'e962f8a39eab4fa988ad36cfb037a8073d6c0f6bfaac7b1d1b1967ce42422943');
INSERT INTO "trace" VALUES(517,100,'session',6,'creer','entretien_final',NULL,'1',NULL,1,0,'6203c7b5b536a4cde23e6b92100e9d591abe18439825cc405cf53b6433a9cda7');
INSERT INTO "trace" VALUES(518,100,'session',6,'creer','commune',NULL,'Nantes',NULL,1,0,'0c5af96f661109da225e07111138f0caa545320ea95d6ec5c7699d6dda58865a');
INSERT INTO "trace" VALUES(519,100,'session',6,'creer','commune_insee',NULL,'44109',NULL,1,0,'c4d10b3ee616c30dfc81cd54a14ff129e751bf3f6ad7bb2529637d97c1668dc0');
INSERT INTO "trace" VALUES(520,100,'session',6,'creer','departement',NULL,'44',NULL,1,0,'3f5ead7f97d4b52cee96909af68cc115a863a68a88346f799f77f1dd56f07922');
INSERT INTO "trace" VALUES(521,100,'session',6,'creer','region',NULL,'52',NULL,1,0,'161bb4f1b4ab3a1e60ec4499ec28d0b54714fdd76bcd09bd20f23283082dc192');
INSERT INTO "trace" VALUES(522,100,'session',6,'creer','creee_le',NULL,'2025-06-03',NULL,1,0,'4157a52f68db133ca7e0ba9e3f928a7d2073a6d431a05d0cae7fcf386b9bd90c');
INSERT INTO "trace" VALUES(523,100,'session',6,'creer','reprise',NULL,'0',NULL,1,0,'42197a57c3ca8c6aba8f643e984511bbab0bf8df284065ed230e11e2d5db1cb3');
INSERT INTO "trace" VALUES(524,101,'session',6,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'bdcf00b10236d335ee9fe0febb6108a8da560d09e4e53b02bd4dd3c8e649e35d');
INSERT INTO "trace" VALUES(525,101,'session',6,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'8dd035b4a6c67047b7a182332672331d6d1b3a52ffac113a95f0ee1a939d9713');
INSERT INTO "trace" VALUES(526,102,'session',6,'inscrire','inscription C-000003',NULL,'inscrit (formation)',NULL,4,0,'2392c7f4443b2b5e511b6273a1a22b5d4ee8368cbaa723c5a1f0095a3b2ce391');
INSERT INTO "trace" VALUES(527,103,'session',6,'inscrire','inscription C-000004',NULL,'inscrit (formation)',NULL,5,0,'5cc37b79bc9d8b3c211b76f0f264abaccad466477966bd466824122d08548424');
INSERT INTO "trace" VALUES(528,104,'convocation',21,'editer','edition',NULL,'1',NULL,1,0,'d1ca47ceb7c359b3296903fd1f32546a9808a2f145a72bf784bd8b593d471761');
INSERT INTO "trace" VALUES(529,104,'convocation',22,'editer','edition',NULL,'1',NULL,1,0,'e76b9817559320ea9efd80db6634e51142cc2604b2862df774746de0b9df29f4');
INSERT INTO "trace" VALUES(530,104,'convocation',23,'editer','edition',NULL,'1',NULL,1,0,'5a5565a46914e4239891f4728e2e9cdb3771d9be5e080740ea896c369facadcb');
INSERT INTO "trace" VALUES(531,104,'convocation',24,'editer','edition',NULL,'1',NULL,1,0,'92bdd101e0ed3372f334064436245a6de2006dda43f10efbac17f05c50fb1688');
INSERT INTO "trace" VALUES(532,104,'session',6,'editer','etat','en_preparation','convocations_envoyees',NULL,6,0,'6753976ed11f07eaf2bd63bf8d975196c11927c15e5bc98412fee84056cd1a2b');
INSERT INTO "trace" VALUES(533,104,'session',6,'editer','edition','0','1',NULL,6,0,'fa08b27ab38bc644d357c859903ee5fdd6769e99d1cd8f07618262c4387190cc');
INSERT INTO "trace" VALUES(534,104,'session',6,'editer','heure_convocation',NULL,'08:15',NULL,6,0,'9ceae616bfda36386f4d18a5687c370071ac1e85c83c7a88e6d970913e25f9ca');
INSERT INTO "trace" VALUES(535,105,'session',6,'inscrire','inscription C-000002',NULL,'inscrit (vae)',NULL,7,0,'a4739762465f35170f783844cb2a18c19e63caf752dd9b5c4db8cb56c338185b');
INSERT INTO "trace" VALUES(536,106,'session',6,'desinscrire','inscription C-000003','inscrit (formation)','desinscrit (formation)','a renoncé',8,0,'78d148b8f5d1781e12fee8ec299f54c3c8b3a99dfb8a827f457526c220b3d5c6');
INSERT INTO "trace" VALUES(537,107,'session',7,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'53ff40d96f805a6c4568529fcd4c63743a447f213283588cd7c835744ffebbe0');
INSERT INTO "trace" VALUES(538,107,'session',7,'creer','centre',NULL,'E-000001',NULL,1,0,'eb1ab692c6b8918268b01369901204d20d3f7dc192517abab467a653d343fa43');
INSERT INTO "trace" VALUES(539,107,'session',7,'creer','etat',NULL,'en_preparation',NULL,1,0,'126b19a307649c543817af633d3b02b235a0039691b16390e46d8ff0013f37fa');
INSERT INTO "trace" VALUES(540,107,'session',7,'creer','debut',NULL,'2025-10-06',NULL,1,0,'9bf8d4d03ce1aa1399097f6b8bdf14df4cb4c59efe4c7e4073b3f0e1f0579e7e');
INSERT INTO "trace" VALUES(541,107,'session',7,'creer','fin',NULL,'2025-10-06',NULL,1,0,'e5e598b2ecd5975a615d6195419ab065dfe8ce8c947d523b8c2bc8354ddf8497');
INSERT INTO "trace" VALUES(542,107,'session',7,'creer','heure_debut',NULL,'09:00',NULL,1,0,'dba57d50981941a5e3e21066a0542dd19075605663d2b0a27f92faaa84dcc8d6');
INSERT INTO "trace" VALUES(543,107,'session',7,'creer','entretien_final',NULL,'1',NULL,1,0,'fcfdf75102125e1fcae9f55b4f7c47263e6e602d4ef33408b67299d7dbc6c3c7');
INSERT INTO "trace" VALUES(544,107,'session',7,'creer','commune',NULL,'Nantes',NULL,1,0,'5c4cc05fa52baa1df5b8258dd480cfd95ce955535de71b03cd9df3ebd7c08cfe');
INSERT INTO "trace" VALUES(545,107,'session',7,'creer','commune_insee',NULL,'44109',NULL,1,0,'f4d46ba9c38cd656e83f26c076c5cf44385f7fc7f40b059a475b34b6d4aac7e6');
INSERT INTO "trace" VALUES(546,107,'session',7,'creer','departement',NULL,'44',NULL,1,0,'fe9e39db27aea110bd77e96d919d7b2137f7600f01ad157f596e6b057cf65bf8');
INSERT INTO "trace" VALUES(547,107,'session',7,'creer','region',NULL,'52',NULL,1,0,'4c116e2d8be8e74b9bedb23693f2f383aded47a4f4441e686bf9e097b7919896');
INSERT INTO "trace" VALUES(548,107,'session',7,'creer','creee_le',NULL,'2025-06-03',NULL,1,0,'4adde5d4b53fb3031476f87885e8f0786f65897992f0821bf7b6b949f8c7ee55');
INSERT INTO "trace" VALUES(549,107,'session',7,'creer','reprise',NULL,'0',NULL,1,0,'89ac11107633acb627d58d69c95520aee66f38b2c321a68645b5ccbdda77f3e3');
INSERT INTO "trace" VALUES(550,108,'session',7,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'7f6cede9b7d00530c07232183cf63051ba322de9469d1862d94d1f201c4d9988');
INSERT INTO "trace" VALUES(551,108,'session',7,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'0f55c70d22f11b593853471d9489dd787a0338fdbcae4fcb1fbfad97a79a8cf9');
INSERT INTO "trace" VALUES(552,109,'session',7,'demander-dte','dte_le',NULL,'2025-06-05',NULL,4,0,'ea6bef57e041380cbef7248cfcfa0caca3cc1f94ac273d9a6fe66d0ed07537b1');
INSERT INTO "trace" VALUES(553,109,'session',7,'demander-dte','dte_commentaire',NULL,'Salle au rez-de-chaussée, s’il vous plaît.',NULL,4,0,'0c94f019972e9a7e50bb1f642c72a22f1cc4ef2d5caed243345e767c4965f494');
INSERT INTO "trace" VALUES(554,109,'session',7,'demander-dte','etat','en_preparation','dte_envoye',NULL,4,0,'56088402c8ebcb620312f6bae1e145f6ef68b46cf173287ab18973650cfdc736');
INSERT INTO "trace" VALUES(555,110,'session',8,'creer','certification',NULL,'TP-99902m01',NULL,1,0,'71ceaf14ce49ee5b9c0bc6b728ff8bd1fdc5aa6fa28780e2df38e05bda4f9ccd');
INSERT INTO "trace" VALUES(556,110,'session',8,'creer','centre',NULL,'E-000001',NULL,1,0,'d5e71bdc748f01758ac5e38e6133f243bca2f6f75ed57bc7a824a8f91575cc5c');
INSERT INTO "trace" VALUES(557,110,'session',8,'creer','etat',NULL,'en_preparation',NULL,1,0,'3afb647918342c182f5e5a1a7899c784a6f7120971e2fb25bf53b98196c3a066');
INSERT INTO "trace" VALUES(558,110,'session',8,'creer','debut',NULL,'2025-06-23',NULL,1,0,'0884755ccc038a6020ef986b2eb56c2e44fe52246f19f0426d1f5892583a3f7d');
INSERT INTO "trace" VALUES(559,110,'session',8,'creer','fin',NULL,'2025-06-23',NULL,1,0,'b9cb8f1f68fb5f66ed985f1292c21e578a6121fbcb8f29287d6e74f84ac51bda');
INSERT INTO "trace" VALUES(560,110,'session',8,'creer','heure_debut',NULL,'13:30',NULL,1,0,'89b58954a6cf0dfebcdcbe3400ddf9833c0476f1c72b790f2cdb57492df2fc7a');
INSERT INTO "trace" VALUES(561,110,'session',8,'creer','entretien_final',NULL,'1',NULL,1,0,'02ac1fd8df249e64cee5b708d35d9854c38c8b0caf5762fa436497c942489c2b');
INSERT INTO "trace" VALUES(562,110,'session',8,'creer','site',NULL,'Annexe du port',NULL,1,0,'5ca6d418b5fe98eeb064bfa330158d7165f9254075b6f92a4ab674560cf42eaa');
INSERT INTO "trace" VALUES(563,110,'session',8,'creer','commune',NULL,'Nantes',NULL,1,0,'f471f5ffa5a6938bb8d04884ac16cde16e216dc6e3fff1506e6f79027e20b595');
INSERT INTO "trace" VALUES(564,110,'session',8,'creer','commune_insee',NULL,'44109',NULL,1,0,'7f4a0ee384dd22497825f4041e9b8528a4c219ef2af2a3d132678e38acf9be59');
INSERT INTO "trace" VALUES(565,110,'session',8,'creer','departement',NULL,'44',NULL,1,0,'85452f0d8465ed3925ede17b0df854aadff021b3110b3368cbd7fe36629b3db9');
INSERT INTO "trace" VALUES(566,110,'session',8,'creer','region',NULL,'52',NULL,1,0,'b4a4c54f4de7518b217a0e69c2553bf9c3bdabb9fe20792ef739e133923719d1');
INSERT INTO "trace" VALUES(567,110,'session',8,'creer','creee_le',NULL,'2025-06-03',NULL,1,0,'0ab308a705870ab9a05714a0b03a21a331ff8bb5cd356d66c850c9c3f614472f');
INSERT INTO "trace" VALUES(568,110,'session',8,'creer','reprise',NULL,'0',NULL,1,0,'6b73c1aaf7479387692f1bbbeb020e395d4c17616d2a32fdf9ba7b97fde867f1');
INSERT INTO "trace" VALUES(569,111,'session',9,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'864a0db7ec712f626562b9cf7c1fceb01b4b36ab060821204c20376b9999caf5');
INSERT INTO "trace" VALUES(570,111,'session',9,'creer','centre',NULL,'E-000001',NULL,1,0,'0584c7a190450d254ad1827d7ad31dbdcdda49dcb8b66249805dc7c6f63081b0');
INSERT INTO "trace" VALUES(571,111,'session',9,'creer','etat',NULL,'en_preparation',NULL,1,0,'352c192a9cd31e40e5b9819a9a124c8e233686957c48e7aa3e636363dfb46ba5');
INSERT INTO "trace" VALUES(572,111,'session',9,'creer','debut',NULL,'2025-11-03',NULL,1,0,'b1eb31c60d807c1402605cdbcdd9f98acbdb8a94ff55531d849f377edb08e632');
INSERT INTO "trace" VALUES(573,111,'session',9,'creer','fin',NULL,'2025-11-03',NULL,1,0,'bafa155b355d982dbeff791b59ba32b071305529106a4f3e8e24e436acb33645');
INSERT INTO "trace" VALUES(574,111,'session',9,'creer','heure_debut',NULL,'09:00',NULL,1,0,'b5ce5b9a0b08a744a2252ece19602c88df3f599c3977d2d637e22d92e53b4bb9');
INSERT INTO "trace" VALUES(575,111,'session',9,'creer','entretien_final',NULL,'1',NULL,1,0,'75f51d7db6d0a59064386e8bbd49df0c41235920e66a4c4d843500bc13f35e34');
INSERT INTO "trace" VALUES(576,111,'session',9,'creer','commune',NULL,'Nantes',NULL,1,0,'ad5a71bdf1ba670c71a8cd7446b1e40c3560898472f0ce79cb182c2ec1dfb599');
INSERT INTO "trace" VALUES(577,111,'session',9,'creer','commune_insee',NULL,'44109',NULL,1,0,'19a485b683790675d71e8fdf9973afe05251b7b6c5aa083b59cedd497cb668d5');
INSERT INTO "trace" VALUES(578,111,'session',9,'creer','departement',NULL,'44',NULL,1,0,'866935d4e46f069fddb98d4b2795921497b7e629b731cb8f7341bb92e320500c');
INSERT INTO "trace" VALUES(579,111,'session',9,'creer','region',NULL,'52',NULL,1,0,'b17747e97a7900548eea7f7f534bd897b80f3cae0e7a5f90e16841c929843d85');
INSERT INTO "trace" VALUES(580,111,'session',9,'creer','creee_le',NULL,'2025-06-03',NULL,1,0,'d32761d8395bc03a398e9555c8d0e4cdd3d63ed0f5e1919490ad7ac83fa499b5');
INSERT INTO "trace" VALUES(581,111,'session',9,'creer','reprise',NULL,'0',NULL,1,0,'f6840d80b5da5ad2fa1bce86e46a97ff715d9cb4da6bba58b8aa831760b3951c');
INSERT INTO "trace" VALUES(582,112,'session',9,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'4566fcfb028b91ccb3f70824cb4be5f8fb6f31ba781222313a50761eac4d45a0');
INSERT INTO "trace" VALUES(583,112,'session',9,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'a9bff1e5a062c13ea58f69804e670f3be3b192e0f5dc349f5fca0345881c6625');
INSERT INTO "trace" VALUES(584,113,'session',9,'annuler','etat','en_preparation','annulee','centre fermé',4,0,'a3ac9e1b4c2d502da401846f4320ffa10824c139e04b489912a754ac74405f22');
INSERT INTO "trace" VALUES(585,114,'profil',5,'modifier','fin',NULL,'2025-12-31',NULL,NULL,0,'b7511fb12b92dff612d4bb023f08cf06c5ba86a9640559314d4641803b796128');
INSERT INTO "trace" VALUES(586,115,'profil',7,'creer','agent',NULL,'denis',NULL,NULL,0,'3df0398873f8a60c3b045f19071186787e9df1b79f58a28686770dcab736efee');
INSERT INTO "trace" VALUES(587,115,'profil',7,'creer','role',NULL,'mpcp',NULL,NULL,0,'28e6433001c487ea7cd2b197594102e0dc940690fe19a1dac73c58e04fd02691');
INSERT INTO "trace" VALUES(588,115,'profil',7,'creer','choisi',NULL,'1',NULL,NULL,0,'18e5f1a30c0281a74ff146518a72814fa5328244a8e0e331a33280d413503f1b');
INSERT INTO "trace" VALUES(589,116,'profil',7,'retirer','fin',NULL,'2025-06-13',NULL,NULL,0,'dcb26f73a1fb574bf71f90b62a1315413770cc5162c55bfac5b4ffda516ef1ca');
INSERT INTO "trace" VALUES(590,116,'profil',7,'retirer','retire','0','1',NULL,NULL,0,'8e4716d2ec535b9f555da45291cbb71808549a5d2bb30dfb02fd70fd9fe31693');
INSERT INTO "trace" VALUES(591,117,'agrement',7,'agreer','centre',NULL,'E-000002',NULL,1,0,'1d952ebfa7e604566ec7e6f554d3000b17601ab23336a926962b8f81d5ffb5bf');
INSERT INTO "trace" VALUES(592,117,'agrement',7,'agreer','certification',NULL,'TP-99901m01',NULL,1,0,'e344f9d76404eabcf2c95fc0931616134eb9a3d4cf3ec46a410f1906ed5564a4');
INSERT INTO "trace" VALUES(593,117,'agrement',7,'agreer','site',NULL,'Atelier B',NULL,1,0,'c619edda836eae215f3a68a8822f91cfceb3ea7662caf39f5c8cfdb1b8deafca');
INSERT INTO "trace" VALUES(594,117,'agrement',7,'agreer','commune',NULL,'Cesson-Sévigné',NULL,1,0,'c8eb378b73e2896bfffebb5cb29be3e5e09f4cf32476801acab948e3ae41423e');
INSERT INTO "trace" VALUES(595,117,'agrement',7,'agreer','commune_insee',NULL,'35051',NULL,1,0,'b3c4f6bf1518fd7fa36ead85d5ff3b137875f5791a19a0ef85044e7e06128ee1');
INSERT INTO "trace" VALUES(596,117,'agrement',7,'agreer','departement',NULL,'35',NULL,1,0,'57f11b09c088de9e6545de2c38763d05a5454fc8964815f8ae51c30a541cf325');
INSERT INTO "trace" VALUES(597,117,'agrement',7,'agreer','region',NULL,'53',NULL,1,0,'038903225dfcf8ff0eb8e0780b92ba930b4154c1430d5467a537cbe0a5c10c2f');
INSERT INTO "trace" VALUES(598,117,'agrement',7,'agreer','debut',NULL,'2025-06-12',NULL,1,0,'0ae705119663c660838cdb446129e397827a1159bc84e27123f67eb4ac748e53');
INSERT INTO "trace" VALUES(599,117,'agrement',7,'agreer','fin',NULL,'2026-12-31',NULL,1,0,'fdccd42535eb6584a602271db1906a09b8d0cfbe104ab7f89ba846f939c5f405');
INSERT INTO "trace" VALUES(600,117,'agrement',7,'agreer','etat',NULL,'valide',NULL,1,0,'659785d5187802decac727d8bc2037dd427c159f5a5be43cad04254bce56d679');
INSERT INTO "trace" VALUES(601,118,'candidat',7,'creer','nom',NULL,'PETIT',NULL,1,0,'55f01b34d9c0525bc059f2232c897166d7649da934c7e8ee2c659cced58d5f74');
INSERT INTO "trace" VALUES(602,118,'candidat',7,'creer','prenom',NULL,'Hugo',NULL,1,0,'181a68e1374b4b6d5d420b82278a5c787520a9d954447398b06068625aace909');
INSERT INTO "trace" VALUES(603,118,'candidat',7,'creer','naissance',NULL,'1999-03-14',NULL,1,0,'42f97ee66ce7c99b3085fbcff379e0809a081f1f103e990333528412fe3a572b');
INSERT INTO "trace" VALUES(604,118,'candidat',7,'creer','centre_id',NULL,'2',NULL,1,0,'e196e0bffa45e725104185dfd38cebd46713bdfaa6e124a0836c6d83848d74c3');
INSERT INTO "trace" VALUES(605,119,'candidat',7,'distinguer','distinct_de',NULL,'C-000001','deux personnes',1,0,'aa261f9dfbe420b2d7adcf9a28096468d5ba6bd8e24e4bd65279624d1e5b6c1c');
INSERT INTO "trace" VALUES(606,119,'candidat',1,'distinguer','distinct_de',NULL,'C-000007','deux personnes',1,0,'989f4819e22635cd94683c5b23f62e787aee3aeadab92b4d2042d6900c746c7a');
INSERT INTO "trace" VALUES(607,120,'candidat',8,'creer','nom',NULL,'NGUYEN',NULL,1,0,'8222a3fe209e96b6b6837d1059528d57823db45c905a14f7ea61af02dc1caf98');
INSERT INTO "trace" VALUES(608,120,'candidat',8,'creer','prenom',NULL,'Linh',NULL,1,0,'e9de21784dd6c830373fde982a9a7b368feb8cb5493afb4763f3f19ee2c7af4c');
INSERT INTO "trace" VALUES(609,120,'candidat',8,'creer','naissance',NULL,'2001-02-28',NULL,1,0,'2d50df769e65d34bfe17bdf9efc29118488915946f45e9fe1b0d007659a58d8e');
INSERT INTO "trace" VALUES(610,120,'candidat',8,'creer','centre_id',NULL,'2',NULL,1,0,'1070cd5f5eaf43f9d660a3ab464aead1c1760714a295c9ee60dddf8ed6314164');
INSERT INTO "trace" VALUES(611,121,'candidat',8,'fusionner','nom','NGUYEN',NULL,'même personne',1,0,'c04d3252ea8db9b47a7eb4a21bd5e8258894478392007ea930fa2ade6deb44c3');
INSERT INTO "trace" VALUES(612,121,'candidat',8,'fusionner','prenom','Linh',NULL,'même personne',1,0,'ee195ca2a2c2442f1f92cf7f83135b2a1037ac2fbf62eef675f0021b60ad8729');
INSERT INTO "trace" VALUES(613,121,'candidat',8,'fusionner','naissance','2001-02-28',NULL,'même personne',1,0,'7817d85ad75832f3933c78352493bd660645b5a9c54442afb8f67ba9cde5e231');
INSERT INTO "trace" VALUES(614,121,'candidat',8,'fusionner','centre_id','2',NULL,'même personne',1,0,'ca2625529cdb4e2a4cf828b930177417efb1d75f8760aa3351c582ae5cbbc528');
INSERT INTO "trace" VALUES(615,121,'candidat',8,'fusionner','fusion',NULL,'C-000003','même personne',1,0,'526e202fd98bd17e37b6466749718d32cad7adbe63ff94e03f2611e755ddafed');
INSERT INTO "trace" VALUES(616,121,'candidat',3,'fusionner','fusion',NULL,'C-000008','même personne',2,0,'888c29bf932ba27a3f3ffc21e4ab66fcdea5c491a237f9b6a52dbca26aa8bf5d');
INSERT INTO "trace" VALUES(617,122,'jure',2,'modifier','nom_usage',NULL,'LE-GOFF-MARTIN',NULL,4,0,'0e7c84c36d9ec3c562d05085b01593d5ac5fef02087e9fdad0c28e4a6a9de026');
INSERT INTO "trace" VALUES(618,123,'session',5,'renvoyer','etat','en_attente_validation','convocations_envoyees','pièce manquante',8,0,'c14116b7796320814cc70c0ac39d561ea49ffcc8ed3a9dff817b3731d8f3f00c');
INSERT INTO "trace" VALUES(619,124,'session',5,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,9,0,'e14f0e94ff6235915afcc301c85a14ac685bda721e2b90f73dac3caf810a0091');
INSERT INTO "trace" VALUES(620,124,'session',5,'transmettre','resultats_le','2025-06-02','2025-06-14',NULL,9,0,'61fb85a0618bca0955d14cecc584e0f595b0bb230d0be3b6045df55640694123');
INSERT INTO "trace" VALUES(621,125,'session',10,'creer','certification',NULL,'TP-99901m01/CCS1',NULL,1,0,'b4e8cf44b98dffbdfeca26b7f536c63aa1ea1a14d68ff3067b986595d34c35e7');
INSERT INTO "trace" VALUES(622,125,'session',10,'creer','centre',NULL,'E-000001',NULL,1,0,'f070ed867f17196a92f63eea9974f516e9d0111737473596f84dc3047e13f400');
INSERT INTO "trace" VALUES(623,125,'session',10,'creer','etat',NULL,'en_preparation',NULL,1,0,'c4625450c0cbcc5560512bb6c3cc7aac2b0deff3e0c415ef958a2ea4a1a89af5');
INSERT INTO "trace" VALUES(624,125,'session',10,'creer','debut',NULL,'2025-07-07',NULL,1,0,'96ce54ba789665ee02ef5a179452c40982f2a9037499f9456c542a08b0f1cbbb');
INSERT INTO "trace" VALUES(625,125,'session',10,'creer','fin',NULL,'2025-07-07',NULL,1,0,'00e409563fa4d8a73dd7599b59549f09dbe1e5c2e07fbad8bd38f0dfb283ef32');
INSERT INTO "trace" VALUES(626,125,'session',10,'creer','heure_debut',NULL,'09:00',NULL,1,0,'15a286d08d2c36d4b33e842d06042dcebf1c758051ea4960a586a34792497104');
INSERT INTO "trace" VALUES(627,125,'session',10,'creer','entretien_final',NULL,'0',NULL,1,0,'39fd3d25298d0c79837ce4ccd9638ef14ad24a372934ab31de2fd10b17b78785');
INSERT INTO "trace" VALUES(628,125,'session',10,'creer','commune',NULL,'Nantes',NULL,1,0,'3d1aa020ec11220dd2c57224799536d0deabc51194741d2fa3f875e054c066cc');
INSERT INTO "trace" VALUES(629,125,'session',10,'creer','commune_insee',NULL,'44109',NULL,1,0,'39fbc2ebf7a7096c64e64bbf6af05b390f71fe35460896b208051de981bc9363');
INSERT INTO "trace" VALUES(630,125,'session',10,'creer','departement',NULL,'44',NULL,1,0,'a54b1ba61667ebdf800cd2668e62d5dd4a445e4cac16d8d25817f5a025fc3146');
INSERT INTO "trace" VALUES(631,125,'session',10,'creer','region',NULL,'52',NULL,1,0,'97f7b50d3ad5f9fd8a4450be68cef5e90ca2737c41317dc3506ae6f2643aef21');
INSERT INTO "trace" VALUES(632,125,'session',10,'creer','creee_le',NULL,'2025-06-12',NULL,1,0,'d76e571ea27be76d5a7dc6091883d40351156c210c8d6ab95fc44cc08e4e655a');
INSERT INTO "trace" VALUES(633,125,'session',10,'creer','reprise',NULL,'0',NULL,1,0,'014c2bfd8d48d6c32b09a0d503df02880173b4c206274fe7a06b90cf8d453450');
INSERT INTO "trace" VALUES(634,126,'session',10,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'b24b82c3e311d9ac513ddae3017f4035a27de47249c8585392f6e290ef01935e');
INSERT INTO "trace" VALUES(635,126,'session',10,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'4509e7e8817d4c72b737ea1beaa949c160e4a55049d3bd2bf09bd3c59945c562');
INSERT INTO "trace" VALUES(636,127,'session',10,'inscrire','inscription C-000001',NULL,'inscrit (formation)',NULL,4,0,'81e88cbce528746e964d811647a5687307af35799981aec3047e11988c48d146');
INSERT INTO "trace" VALUES(637,128,'session',10,'inscrire','inscription C-000004',NULL,'inscrit (formation)',NULL,5,0,'9854227f990f7a661587000c1277c741a372dae34a9db586e77cb1a952bf6df2');
INSERT INTO "trace" VALUES(638,129,'convocation',25,'editer','edition',NULL,'1',NULL,1,0,'263bc43f26918dc83c0158476ca14af3e630139e67c26b69b57aaeed30721ca2');
INSERT INTO "trace" VALUES(639,129,'convocation',26,'editer','edition',NULL,'1',NULL,1,0,'93da9410c907f8680d909bf564bf9ac42d5ff0c8f2eae3644a1d839483fd021d');
INSERT INTO "trace" VALUES(640,129,'convocation',27,'editer','edition',NULL,'1',NULL,1,0,'ee65099d08f9383d3c971fc8d37e0b358847f7fa7d1d3031ead157e86af5a5c7');
INSERT INTO "trace" VALUES(641,129,'convocation',28,'editer','edition',NULL,'1',NULL,1,0,'f3b542b73cfacaaaf495241849a0692465f41d815b80779fbb6431631ce78305');
INSERT INTO "trace" VALUES(642,129,'session',10,'editer','etat','en_preparation','convocations_envoyees',NULL,6,0,'a7107faa88b7a032b82c64f4bbcfdea0beecf09bf354a7d242e4657a105bd80a');
INSERT INTO "trace" VALUES(643,129,'session',10,'editer','edition','0','1',NULL,6,0,'e6c931000bcc8a703c050569daf7a4d63950b5be911820737929235a6f69fbd9');
INSERT INTO "trace" VALUES(644,130,'session',10,'resultats','resultat C-000001',NULL,'reussite',NULL,7,0,'e77eec8a38aec34e521415cce05e5f9d852b15d018440882093974662d189184');
INSERT INTO "trace" VALUES(645,131,'session',10,'resultats','resultat C-000004',NULL,'reussite',NULL,8,0,'90ad618719df8e6fb456f762d109c1f53c7307b21ad7975a2c5c0a0f5090b125');
INSERT INTO "trace" VALUES(646,132,'session',10,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,9,0,'51b8703671067f304987c7c925d4d1bc7026c7ee0ac39bab4d4fa7ec61a1609b');
INSERT INTO "trace" VALUES(647,132,'session',10,'transmettre','resultats_le',NULL,'2025-07-07',NULL,9,0,'73861080dd8820a1e1c23adb6b305348d9d4226c5493a7b21f0203ad8324a5e0');
INSERT INTO "trace" VALUES(648,133,'session',10,'ecarter','inscription C-000004','inscrit (formation)','ecarte (formation)','pas de titre',10,0,'4fd124d7696f6f9bdc4798e91511e39339c66f78b4c1c187e20dc7baa11b7093');
INSERT INTO "trace" VALUES(649,134,'session',10,'valider','etat','en_attente_validation','validee',NULL,11,0,'f361283e0a34493cb26eda6f6046723e23b75f9cfd5a92fef9a045191c555031');
INSERT INTO "trace" VALUES(650,134,'session',10,'valider','validee_le',NULL,'2025-07-08',NULL,11,0,'1077ede720dcdca59c9aa0114ca1ff8c3d6100c63263914bab3ddb5325fa0e22');
INSERT INTO "trace" VALUES(651,134,'session',10,'valider','obtention C-000001',NULL,'TP-99901m01/CCS1',NULL,11,0,'0b84d3dbe02566296bc1e3028df7b79a037b91cec18a66caf43b9ad236233030');
INSERT INTO "trace" VALUES(652,135,'session',11,'creer','certification',NULL,'TP-99901m01','archives',1,1,'d4bdc4d486705ec2c20560047d00dddf6f02341c6cce4c05122858ce3afae684');
INSERT INTO "trace" VALUES(653,135,'session',11,'creer','centre',NULL,'E-000001','archives',1,1,'5e5dcf1eeb68100263126d5916cec7c67a1f41076f281c349f17e5e5c59d1b4e');
INSERT INTO "trace" VALUES(654,135,'session',11,'creer','etat',NULL,'en_preparation','archives',1,1,'11608e6ebd08f29e008283a506137441cdb52b13858f0365bdf403c74791ca07');
INSERT INTO "trace" VALUES(655,135,'session',11,'creer','debut',NULL,'2024-05-06','archives',1,1,'1251a69313b27373dc221839ce70084234e5e906102cc5c434034a5388f506e0');
INSERT INTO "trace" VALUES(656,135,'session',11,'creer','fin',NULL,'2024-05-06','archives',1,1,'9772217fee35558cdb04bde4850b95a7549c0af3ac46db38b2f8915c9dfe2a33');
INSERT INTO "trace" VALUES(657,135,'session',11,'creer','heure_debut',NULL,'09:00','archives',1,1,'8376e958dd811527f401100391ab0aa91a1183743eed692064ad7ec1be468b81');
INSERT INTO "trace" VALUES(658,135,'session',11,'creer','entretien_final',NULL,'1','archives',1,1,'105bc3214ec1812abeebeb49f3d207987e1c0e92a09312b203257510db6adbde');
INSERT INTO "trace" VALUES(659,135,'session',11,'creer','commune',NULL,'Nantes','archives',1,1,'4fc30a8ea36c3463f90693c6acb92280c156b7b6a4fbea9eae74d384ad55c1f1');
INSERT INTO "trace" VALUES(660,135,'session',11,'creer','commune_insee',NULL,'44109','archives',1,1,'ef74d0215515d0ed1477d45ba55888eef827e40c782ef6c826d5d37265fdc6c5');
INSERT INTO "trace" VALUES(661,135,'session',11,'creer','departement',NULL,'44','archives',1,1,'c38690277d815b4c9423adbc26b3f82b0dff713d148af4358f42f2c2a49393bd');
INSERT INTO "trace" VALUES(662,135,'session',11,'creer','region',NULL,'52','archives',1,1,'d398f2852ba1601e957ae3c6cfe5a27acae562f4e5d2833afe9bf98594c067da');
INSERT INTO "trace" VALUES(663,135,'session',11,'creer','creee_le',NULL,'2025-07-08','archives',1,1,'e2b4a1cce180f7291fbadfd12b8f2f1df42ad55f1a4152ce4ab1115df236a0f4');
INSERT INTO "trace" VALUES(664,135,'session',11,'creer','reprise',NULL,'1','archives',1,1,'3e671f23c49fdfdf29a790f93b08a40a72fbe20c8ca0c7354d6f6a92e2158516');
INSERT INTO "trace" VALUES(665,136,'export',136,'export-jures','filtre',NULL,'titre : TP-99901m01 ; état : utilisable ; disponibilité : le 2025-06-10',NULL,NULL,0,'1daf8abe341a4cb8d1ff57e863c69e7fde9376d06ca1647c4920269d10ec03bf');
INSERT INTO "trace" VALUES(666,136,'export',136,'export-jures','colonnes',NULL,'numero_jure, civilite, nom, prenom, telephone_professionnel, telephone_personnel, adresse, complement, code_postal, commune, courriel, departement, employeur, certifications, habilitation_fin, utilisable_jusqu_au, derniere_session, nombre_sessions',NULL,NULL,0,'02f0b2826c12945f6227ae1e9e28709c944d4a666b00c8a1fa33ac1812e33f88');
INSERT INTO "trace" VALUES(667,136,'export',136,'export-jures','nombre',NULL,'2',NULL,NULL,0,'2b040a8e605953e58ccce7a0a61d5fcff7af53f7c132a67ba368a5ebe06f2c29');
INSERT INTO "trace" VALUES(668,137,'habilitation',2,'brouillon','etat','validee','brouillon',NULL,2,0,'a5770546bda4231b3bf5e5b9700bd1aaac8bf255ee97f1631afbbb41fce82db3');
INSERT INTO "trace" VALUES(669,138,'jure',1,'modifier','employeur','Horlogerie Martin','Horlogerie Martin et fille',NULL,4,0,'f72fb7ce8b91a794f5acf0dbb9ded9c81d8216e172c32db239d73bb8dcb54550');
INSERT INTO "trace" VALUES(670,139,'base',139,'migrer','schema','2','3',NULL,NULL,0,'3f915283d5f1f830d8d3af5e0656048a05170a588c983e529d43c2236d709076');
INSERT INTO "trace" VALUES(671,139,'base',139,'migrer','entretiens',NULL,'7',NULL,NULL,0,'01b7d82bd432c1e264408da32f1a9710c4144e343d81e080a5115a3779bcf018');
INSERT INTO "trace" VALUES(672,139,'base',139,'migrer','obtentions_redites',NULL,'1',NULL,NULL,0,'94947e8028e7a3b4fcd7127dd7c925ea2f8f224bab989f826aa7fd5df38f6a6c');
INSERT INTO "trace" VALUES(673,139,'base',139,'migrer','sans_appui',NULL,'0',NULL,NULL,0,'561cc9a16ea28fb3b55493af1ebf3dda95d82df7ff42e3f2cf022a3d2d2ce6d7');
INSERT INTO "trace" VALUES(674,139,'base',139,'migrer','parchemins',NULL,'3',NULL,NULL,0,'8cc51f9abba22bc914f81286742223a4c474a3cc0093e5e6c16d67bb2db41e70');
INSERT INTO "trace" VALUES(675,139,'base',139,'migrer','contestes',NULL,'3',NULL,NULL,0,'375c2adc0f6f5bd266fb5d71d013830b540012f74002567af264c2a39dd7b969');
INSERT INTO "trace" VALUES(676,139,'base',139,'migrer','agrements_retires',NULL,'2',NULL,NULL,0,'a7420fa09ebe52d3a64895a4243983d4024b3710ff565f57a62431b2deb2577b');
INSERT INTO "trace" VALUES(677,139,'base',139,'migrer','delais',NULL,'4',NULL,NULL,0,'0cf19f4028ea0f9329f3d1fe13e4f931569666ef62eba5861b36e4ba1a977928');
INSERT INTO "trace" VALUES(678,139,'base',139,'migrer','copie',NULL,'ceres.db.avant-v4-20261129-062627',NULL,NULL,0,'b7b77c0d68cbe50c1deac1ceeb58e497a0e9c76e800bd0672c3b5c20d03f0fac');
INSERT INTO "trace" VALUES(679,140,'base',140,'migrer','schema','3','4',NULL,NULL,0,'41e87887685b4fc067635dfe479c2122c32e981831c4af7312c00c3346b91dae');
INSERT INTO "trace" VALUES(680,140,'base',140,'migrer','lots_scelles',NULL,'139',NULL,NULL,0,'fc96d7b762cc3c04497278a9a8b1ce00cdc3762875e48f95f3bbd47896750f56');
INSERT INTO "trace" VALUES(681,140,'base',140,'migrer','traces_scellees',NULL,'678',NULL,NULL,0,'73558264f7b3253b1392a301acc0fb0056dd0dc36c84cd9a01e1b1b0b20570f0');
INSERT INTO "trace" VALUES(682,140,'base',140,'migrer','lignes_au_journal',NULL,'200',NULL,NULL,0,'1077a6454a9d3ee2fee76ff4856b3ca4672e150d51d0a52949cbb9761f57972d');
INSERT INTO "trace" VALUES(683,140,'base',140,'migrer','copie',NULL,'ceres.db.avant-v4-20261129-062627',NULL,NULL,0,'fecc1e1650a99a28ee4718e100c7b5afbb73cdf5adae391695148ae4035d7643');
INSERT INTO "trace" VALUES(684,141,'session',7,'deroger','derogation convocation',NULL,'en_attente','retard du centre',5,1,'888b7922b44432524d489f7a928a0549a61b2b1b636dafe68eb369e40d15a8dc');
INSERT INTO "trace" VALUES(685,142,'controle',1,'creer','centre',NULL,'E-000001',NULL,1,0,'6d295f7a4132169a0dbe0d4fe1a5135b3b793a628ce2f4fd6518854178d5de81');
INSERT INTO "trace" VALUES(686,142,'controle',1,'creer','date',NULL,'2025-07-30',NULL,1,0,'b012d51593843f9517db4c4f9f9ecd97847bd055b72f07d044b73ea5b2dcb1a6');
INSERT INTO "trace" VALUES(687,142,'controle',1,'creer','type',NULL,'sur_place',NULL,1,0,'7cf7cdc3c84447b3e3f3e9238c1d44210bcc58eff3f25c0b36082f09fb46a2e1');
INSERT INTO "trace" VALUES(688,142,'controle',1,'creer','etat',NULL,'ouvert',NULL,1,0,'d2243bfdcc0804d501d3cfe28b20ba1585e7f39ab3a196a17875abf9f8f4d4bc');
INSERT INTO "trace" VALUES(689,143,'controle',1,'constater','constat',NULL,'Registre absent.',NULL,2,0,'929f4fd08d5050b9518ffa4fe04ed2de943fbdd4a72deb54eeeb09421ad4b79f');
INSERT INTO "trace" VALUES(690,144,'demande_vae',1,'creer','candidat',NULL,'C-000005',NULL,1,0,'81588fe45913112091f52cfd73d649b322fcdded52836e333bb55862518298af');
INSERT INTO "trace" VALUES(691,144,'demande_vae',1,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'e3a0d82f65471dd1c0005300d740c0a63c180b59e9c74e125dbb3bbea583e650');
INSERT INTO "trace" VALUES(692,144,'demande_vae',1,'creer','deposee_le',NULL,'2025-08-01',NULL,1,0,'62785be63d89bef4821aaac5a0d68ecafb75c2d300ce347899c84a6dd7ceae53');
INSERT INTO "trace" VALUES(693,144,'demande_vae',1,'creer','etat',NULL,'deposee',NULL,1,0,'7ad646965bb8b4ee2fdc7f57c130d2489ee3f4d607459065f7750c5fbd7aee71');
INSERT INTO "trace" VALUES(694,145,'jure',2,'modifier','employeur',NULL,'Horlogerie Le Goff',NULL,5,0,'ac65b9bdc6cc61266b51fc4980ef1d90c0e21056d3e7d233154a438ffd499fbc');
INSERT INTO "trace" VALUES(695,146,'centre',1,'courrier','logo',NULL,'fefb8fa0c1169f732be30622c9e77de44ee07e64f35fa6839ee745801692113e',NULL,2,0,'4c667eb6fb07580e7de23fc0f1a3190c3b558b035788c8991c85ce9613b2a5d6');
INSERT INTO "trace" VALUES(696,146,'centre',1,'courrier','signataire',NULL,'Claire MORVAN',NULL,2,0,'526fc2783436e47a80fa6fd971fb14b3c116489c8506fc0a8f6d33a8ec8bab97');
INSERT INTO "trace" VALUES(697,146,'centre',1,'courrier','acces',NULL,'Tram 2',NULL,2,0,'7981304b2c6b823066e9f49a97d6d904d5935509112e2cff0b5244e87f581672');
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
