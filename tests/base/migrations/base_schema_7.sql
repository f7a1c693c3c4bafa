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
INSERT INTO "centre" VALUES(1,'Ateliers du Cadran','73282932000074','3 rue du Balancier','44000','Nantes','44109','44','52','0261910001','contact@example.fr','fefb8fa0c1169f732be30622c9e77de44ee07e64f35fa6839ee745801692113e','Claire MORVAN',NULL,'Tram 2','0f6cb83244aabc231b27c0d717829f624526c455a4517936d676f6ae6c7613f0','ateliers du cadran nantes 73282932000074',3);
INSERT INTO "centre" VALUES(2,'École de la Reliure',NULL,NULL,NULL,'Rennes','35238','35','53',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'ecole de la reliure rennes',1);
CREATE TABLE certification (
    id INTEGER NOT NULL,
    titre_id INTEGER NOT NULL,
    type TEXT NOT NULL,
    rang INTEGER NOT NULL,
    reference TEXT NOT NULL,
    code_bloc TEXT,
    intitule TEXT NOT NULL,
    exige_du TEXT,
    retire_le TEXT,
    exige_avant TEXT,
    effet_du TEXT,
    CONSTRAINT pk_certification PRIMARY KEY (id),
    CONSTRAINT ck_certification_type CHECK (type IN ('TITRE', 'CCP', 'CCS')),
    CONSTRAINT ck_certification_exige_du CHECK (exige_du IS NULL OR (exige_du GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(exige_du), '') = exige_du)),
    CONSTRAINT ck_certification_retire_le CHECK (retire_le IS NULL OR (retire_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(retire_le), '') = retire_le)),
    CONSTRAINT ck_certification_effet_du CHECK (effet_du IS NULL OR (effet_du GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(effet_du), '') = effet_du)),
    CONSTRAINT ck_certification_rang CHECK ((type = 'TITRE' AND rang = 0) OR (type <> 'TITRE' AND rang > 0)),
    CONSTRAINT uq_certification_rang UNIQUE (titre_id, type, rang),
    CONSTRAINT uq_certification_titre UNIQUE (id, titre_id),
    CONSTRAINT fk_certification_titre_id FOREIGN KEY(titre_id) REFERENCES titre (id),
    CONSTRAINT uq_certification_reference UNIQUE (reference)
)
 STRICT;
INSERT INTO "certification" VALUES(1,1,'TITRE',0,'TP-99901m01',NULL,'Accordeur horloger',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(2,1,'CCP',1,'TP-99901m01/CCP1',NULL,'Régler la sonnerie',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(3,1,'CCP',2,'TP-99901m01/CCP2',NULL,'Remonter le mécanisme',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(4,1,'CCS',1,'TP-99901m01/CCS1',NULL,'Carillons anciens',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(5,2,'TITRE',0,'TP-99902m01',NULL,'Relieur à façon',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(6,2,'CCP',1,'TP-99902m01/CCP1',NULL,'Coudre les cahiers',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(7,2,'CCP',2,'TP-99902m01/CCP2',NULL,'Dorer la tranche',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(8,3,'TITRE',0,'RNCP37674',NULL,'Développeur web et web mobile',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(9,3,'CCP',1,'RNCP37674/CCP1','RNCP37674BC01','Développer la partie front-end d''une application web ou web mobile sécurisée',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(10,3,'CCP',2,'RNCP37674/CCP2','RNCP37674BC02','Développer la partie back-end d''une application web ou web mobile sécurisée',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(11,4,'TITRE',0,'RNCP37682',NULL,'Technicien supérieur systèmes et réseaux',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(12,4,'CCP',1,'RNCP37682/CCP1','RNCP37682BC01','Exploiter les éléments de l''infrastructure et assurer le support aux utilisateurs',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(13,4,'CCP',2,'RNCP37682/CCP2','RNCP37682BC02','Maintenir l''infrastructure et contribuer à son évolution et à sa sécurisation',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(14,5,'TITRE',0,'RNCP42463',NULL,'Technicien supérieur systèmes et réseaux',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(15,5,'CCP',1,'RNCP42463/CCP1','RNCP42463BC01','Assurer le support aux utilisateurs',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(16,5,'CCP',2,'RNCP42463/CCP2','RNCP42463BC02','Exploiter les éléments de l''infrastructure',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(17,5,'CCP',3,'RNCP42463/CCP3','RNCP42463BC03','Maintenir en conditions opérationnelles l''infrastructure',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(18,6,'TITRE',0,'RNCP38667',NULL,'Assistant de direction',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(19,6,'CCP',1,'RNCP38667/CCP1','RNCP38667BC01','Assurer les fonctions de support administratif et organisationnel à l''équipe de direction',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(20,6,'CCP',2,'RNCP38667/CCP2','RNCP38667BC02','Organiser et suivre les projets et dossiers spécifiques de l''équipe de direction',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(21,7,'TITRE',0,'RNCP38676',NULL,'Manager d''unité marchande',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(22,7,'CCP',1,'RNCP38676/CCP1','RNCP38676BC01','Développer la dynamique commerciale de l''unité marchande dans un environnement omnicanal',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(23,7,'CCP',2,'RNCP38676/CCP2','RNCP38676BC02','Optimiser la performance économique et la rentabilité de l''unité marchande',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(24,7,'CCP',3,'RNCP38676/CCP3','RNCP38676BC03','Manager l''équipe de l''unité marchande',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(25,8,'TITRE',0,'RNCP99901',NULL,'Accordeur d''horloges monumentales',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(26,8,'CCP',1,'RNCP99901/CCP1','RNCP99901BC01','Régler la sonnerie d''une horloge monumentale',NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES(27,8,'CCP',2,'RNCP99901/CCP2','RNCP99901BC02','Remonter le mécanisme d''une horloge monumentale',NULL,NULL,NULL,NULL);
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
INSERT INTO "compteur" VALUES('convocation',29);
INSERT INTO "compteur" VALUES('parchemin',3);
INSERT INTO "compteur" VALUES('evenement_agrement',2);
INSERT INTO "compteur" VALUES('derogation',3);
INSERT INTO "compteur" VALUES('controle',1);
INSERT INTO "compteur" VALUES('constat',1);
INSERT INTO "compteur" VALUES('demande_vae',1);
INSERT INTO "compteur" VALUES('message',1);
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
INSERT INTO "convocation" VALUES(29,6,2,NULL,1,'2025-08-25','08:15','{"convoque": "candidat", "id": "V-000029", "edition": 1, "date_edition": "2025-08-25", "heure": "08:15", "destinataire": {"id": "C-000002", "civilite": "MME", "nom": "ROUX", "prenom": "Inès", "adresse": {"lignes": [], "code_postal": null, "commune": null}, "naissance": "1998-12-01", "entretien_seul": false, "lieu_naissance": "Saint-Genis-Laval (69)"}, "examen": {"id": "S-2025-000006", "type": "CCP", "certification": "TP-99901m01/CCP1", "titre": "Accordeur horloger", "millesime": "m01", "bloc": "CCP 1", "intitule_bloc": "Régler la sonnerie", "entretien_final": true, "debut": "2025-09-15", "fin": "2025-09-15", "heure_debut": "09:00"}, "centre": {"nom": "Ateliers du Cadran", "adresse": {"lignes": ["3 rue du Balancier"], "code_postal": "44000", "commune": "Nantes"}, "telephone": "0261910001", "courriel": "contact@example.fr", "siret": "73282932000074"}, "site": null, "papiers": ["la présente convocation, imprimée", "une pièce d''identité en cours de validité, avec photographie"], "report": null, "sequence": 0, "jours_annonces": 0, "lettre": {"logo": "fefb8fa0c1169f732be30622c9e77de44ee07e64f35fa6839ee745801692113e", "signataire": "Claire MORVAN", "qualite": "", "acces": "Tram 2", "amenagements": "Pour un aménagement des épreuves (handicap, santé), écrivez au centre sans attendre, avec les justificatifs utiles.", "frais": "", "donnees_personnelles": "Données personnelles : ces données servent à organiser l''examen et à en établir les résultats. Vous pouvez y accéder et les faire rectifier auprès du centre.", "modele": "0f6cb83244aabc231b27c0d717829f624526c455a4517936d676f6ae6c7613f0"}, "etat": "editee"}');
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
    etat TEXT NOT NULL,
    demandee_le TEXT,
    accordee_le TEXT,
    refusee_le TEXT,
    reponse TEXT,
    utilisee_par_id INTEGER,
    utilisee_le TEXT,
    version INTEGER NOT NULL,
    CONSTRAINT pk_derogation PRIMARY KEY (id),
    CONSTRAINT ck_derogation_version CHECK (version >= 1),
    CONSTRAINT ck_derogation_debut CHECK (debut IS NULL OR (debut GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(debut), '') = debut)),
    CONSTRAINT ck_derogation_demandee_le CHECK (demandee_le IS NULL OR (demandee_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(demandee_le), '') = demandee_le)),
    CONSTRAINT ck_derogation_accordee_le CHECK (accordee_le IS NULL OR (accordee_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(accordee_le), '') = accordee_le)),
    CONSTRAINT ck_derogation_refusee_le CHECK (refusee_le IS NULL OR (refusee_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(refusee_le), '') = refusee_le)),
    CONSTRAINT ck_derogation_utilisee_le CHECK (utilisee_le IS NULL OR (utilisee_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(utilisee_le), '') = utilisee_le)),
    CONSTRAINT ck_derogation_delai CHECK (delai IN ('creation', 'dte', 'convocation')),
    CONSTRAINT ck_derogation_etat CHECK (etat IN ('demandee', 'accordee', 'refusee', 'retiree', 'utilisee')),
    CONSTRAINT ck_derogation_cible CHECK ((session_id IS NOT NULL AND centre_id IS NULL AND certification_id IS NULL AND debut IS NULL AND departement IS NULL) OR (session_id IS NULL AND centre_id IS NOT NULL AND certification_id IS NOT NULL AND debut IS NOT NULL AND delai = 'creation')),
    CONSTRAINT ck_derogation_usage CHECK ((utilisee_par_id IS NULL) = (utilisee_le IS NULL) AND (etat = 'utilisee') = (utilisee_le IS NOT NULL)),
    CONSTRAINT ck_derogation_reponse CHECK ((etat IN ('accordee', 'utilisee')) = (accordee_le IS NOT NULL) AND (etat = 'refusee') = (refusee_le IS NOT NULL) AND (demandee_le IS NOT NULL OR etat IN ('accordee', 'utilisee'))),
    CONSTRAINT ck_derogation_motif CHECK (length(motif) > 0),
    CONSTRAINT fk_derogation_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id),
    CONSTRAINT fk_derogation_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id),
    CONSTRAINT fk_derogation_certification_id FOREIGN KEY(certification_id) REFERENCES certification (id),
    CONSTRAINT fk_derogation_utilisee_par_id FOREIGN KEY(utilisee_par_id) REFERENCES session_examen (id)
)
 STRICT;
INSERT INTO "derogation" VALUES(1,'convocation',7,NULL,NULL,NULL,NULL,'retard du centre','accordee',NULL,'2025-08-01',NULL,NULL,NULL,NULL,1);
INSERT INTO "derogation" VALUES(2,'creation',NULL,1,1,'2025-12-01','44','salle prise','accordee',NULL,'2025-09-01',NULL,NULL,NULL,NULL,1);
INSERT INTO "derogation" VALUES(3,'creation',NULL,1,1,'2025-09-08','44','plateau technique libre ce jour-là','demandee','2025-09-02',NULL,NULL,NULL,NULL,NULL,1);
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
CREATE TABLE distinction_jure (
    premier_id INTEGER NOT NULL,
    second_id INTEGER NOT NULL,
    faite_le TEXT NOT NULL,
    motif TEXT NOT NULL,
    CONSTRAINT pk_distinction_jure PRIMARY KEY (premier_id, second_id),
    CONSTRAINT ck_distinction_jure_faite_le CHECK (faite_le IS NULL OR (faite_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(faite_le), '') = faite_le)),
    CONSTRAINT ck_distinction_jure_ordre CHECK (premier_id < second_id),
    CONSTRAINT fk_distinction_jure_premier_id FOREIGN KEY(premier_id) REFERENCES jure (id),
    CONSTRAINT fk_distinction_jure_second_id FOREIGN KEY(second_id) REFERENCES jure (id)
)
 STRICT;
INSERT INTO "distinction_jure" VALUES(1,2,'2025-09-01','deux personnes');
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
INSERT INTO "ecriture" VALUES(140,1,'ajout','centre','[[1]]','{"nom":"Ateliers du Cadran","siret":"73282932000074","adresse":"3 rue du Balancier","code_postal":"44000","commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","telephone":"0261910001","courriel":"contact@example.fr","logo":null,"signataire":null,"qualite":null,"acces":null,"cle":"ateliers du cadran nantes 73282932000074","version":1}','3464a1d76013a63e26fdaea81c5fdafa7e4cd75ee51621399a68a2a145f935e2','9e2d6708dcaa9be72dcbd8427ffb31b7230004a63fb3e6fde5ef4ece03910540');
INSERT INTO "ecriture" VALUES(140,2,'ajout','centre','[[2]]','{"nom":"\u00c9cole de la Reliure","siret":null,"adresse":null,"code_postal":null,"commune":"Rennes","commune_insee":"35238","departement":"35","region":"53","telephone":null,"courriel":null,"logo":null,"signataire":null,"qualite":null,"acces":null,"cle":"ecole de la reliure rennes","version":1}','d9bab2eea908b5b80ffb67f81952c88f271ff0fc55b20d6d9babdf810bf38ece','70005e3379f25ca0d788788e82eb5f0d114b3460901f5a2a00d0bd63ab69a5fd');
INSERT INTO "ecriture" VALUES(140,3,'ajout','compteur','[["agrement"]]','{"valeur":7}','bf6ff430dd39eb633894ab626d969fcf56b66dca8ba50f27b65a05c97f4f91de','59f20211ee135d17bdf3b2f5fa81f165254d4a547a3905311d3a7ac55835758e');
INSERT INTO "ecriture" VALUES(140,4,'ajout','compteur','[["candidat"]]','{"valeur":8}','4158d94ac30a6f7983b36ad5cffa830cc4943e0b9ed70390c73f4f530bd0d631','c9bbff911fba1ff89bb7268697ad5bbd5fd4050b37eb326e54c12aa5eb673d7c');
INSERT INTO "ecriture" VALUES(140,5,'ajout','compteur','[["centre"]]','{"valeur":2}','3734e3cc700e512fac830a93464a3eabcd1f275490d09c1881b51f70f54926ea','519f8151c7ed8bf481944496df64201516ac4932c398c3d6ce2ee95e77112f03');
INSERT INTO "ecriture" VALUES(140,6,'ajout','compteur','[["certification"]]','{"valeur":27}','23683ac479b0772d061f8def742351a4c8125c5f0107e7655b1dcd66e76a33cd','8d8b627e186c77d2a880080c49d4e98b4bf2f02447276c4e48583a4bae15ac9a');
INSERT INTO "ecriture" VALUES(140,7,'ajout','compteur','[["convocation"]]','{"valeur":28}','6e915e616eec99005c490e7accb4d73e6ddbda34842d8e79b69e44734f533bf1','76694f2d77858020ba73787d1e80116ac8813cb0810480259c37c89a9b7b361b');
INSERT INTO "ecriture" VALUES(140,8,'ajout','compteur','[["evenement_agrement"]]','{"valeur":2}','db3e5df4eb8a8d54652e37be4adfd51e2dcc562732683e4268203c0b37b5c5c5','292bc93b3f851ebb4dab4f13fe9d4410586f1f3788e6967cfbc8f2ec81e010e3');
INSERT INTO "ecriture" VALUES(140,9,'ajout','compteur','[["experience"]]','{"valeur":5}','aa6ce6143bc824af3fb756d16f10d4ab47ea741427d33d49403cdac0aa36dcfd','660e221bc64e909419426ddaadae381eb22ea5e0ce0c2767f4b9a1da264a5c10');
INSERT INTO "ecriture" VALUES(140,10,'ajout','compteur','[["habilitation"]]','{"valeur":8}','b5ce7226f3a19f2053eac7e9417f1603bbd33d1d06a18d8eba73475315159145','2ab7d8fcc69341314eb8f25e301478dd8271760b46019af9908c1fe7edfce2c8');
INSERT INTO "ecriture" VALUES(140,11,'ajout','compteur','[["inscription"]]','{"valeur":15}','2a64426e28c84958e6152ca84fc3d07b6b7ff7bf2c76f545698b84b75e986493','8723979e84221d34cc635d222e606e0a3fc193a1d55bd73150be9e5de3864a7d');
INSERT INTO "ecriture" VALUES(140,12,'ajout','compteur','[["jure"]]','{"valeur":5}','13a322147636a20c9a6cae8876838f92c36eda3c7d15306ee2ca5161e384a0dd','b380c3828c22f1d0acee1aa418e964bf77e8f1a011798dda48e6dd6157224385');
INSERT INTO "ecriture" VALUES(140,13,'ajout','compteur','[["lien_jure"]]','{"valeur":2}','cdca8a5026b0f6be6d17224d83a888b075aead0c884779ac38e47365e7f1b7eb','d56384fc8445a893009733bcbabf03f166e62e7593660eb37d4bc2f0ef4f13f5');
INSERT INTO "ecriture" VALUES(140,14,'ajout','compteur','[["parchemin"]]','{"valeur":3}','2fc0cb2746d574544226c605ad6c22551fe1a98fc3fbb314f576844cf120b7e4','97f20c56c61c61b89bdaa490bbfb217330a613ba5cc317d787f9a088519d72a1');
INSERT INTO "ecriture" VALUES(140,15,'ajout','compteur','[["profil"]]','{"valeur":7}','318d0f81a5de825b609c7ddac5af0e5d5e84bbbdb9eb97d91694db09ba4e8a11','1627e371b8ce3e6a01f923a0eeb97423652b5d8eae816df78cac9d37a2098276');
INSERT INTO "ecriture" VALUES(140,16,'ajout','compteur','[["session_examen"]]','{"valeur":11}','f60eb5c522a401e14cbbd4d479d5f00feea6e5a9c63cfbdf2a24578c425e1714','343645f0387e6bcb6654243a8085baee565b458ad9b82d8238b3c8b7e0a9f898');
INSERT INTO "ecriture" VALUES(140,17,'ajout','compteur','[["titre"]]','{"valeur":8}','03daee3772433f5ba237bb3883cd013f57fa9a92bea14f11403670532302f1b9','2f8968e982a40888e43e44143d34cb320ac8be3bb118231470f00ffb0d76b289');
INSERT INTO "ecriture" VALUES(140,18,'ajout','delai','[["ccp"]]','{"mode":"ignorer","creation":30,"dte":15,"convocation":15}','a22b23a1e9a225e517c7b98f91e11a5ac8fe049983267758ffd26f06c84c98b3','3b0b8a5aa45fdbf25ec72104fcfe77a9f894df493348b3d915a583f65c31ef33');
INSERT INTO "ecriture" VALUES(140,19,'ajout','delai','[["ccs"]]','{"mode":"ignorer","creation":30,"dte":15,"convocation":15}','2ccb0ebe400ecb9b7cc6bcf3c3ab7d1ba8cdc3381b3dec1e0e4347ddb0b13cfd','0d80dac1c42bfe7716179cf800246a473a30366b8bd46646b36e0768e87108b8');
INSERT INTO "ecriture" VALUES(140,20,'ajout','delai','[["titre"]]','{"mode":"ignorer","creation":30,"dte":15,"convocation":15}','f0701092e85afb10d9dfe1a5e191560347a5d376ff69cc6247ba3a814ade3a1f','629c86d5b9451b61e8868ebaebd455b7114a71857df4f5cb9730792025b3d68f');
INSERT INTO "ecriture" VALUES(140,21,'ajout','delai','[["vae"]]','{"mode":"avertir","creation":null,"dte":null,"convocation":null}','f3e332389361aba72dc77b0febac81e30dd681675f35395ba4812135ea735d94','ec48cd936ad96a610cb0c1bf2e678dd59daa6acc0953c134fd71adc7254bfb95');
INSERT INTO "ecriture" VALUES(140,22,'ajout','jure','[[1]]','{"civilite":"MME","nom":"MARTIN","nom_usage":null,"prenom":"Alice","naissance":"1970-05-04","telephone_professionnel":"0261910002","telephone_professionnel_e164":"+33261910002","telephone_personnel":"0639980001","telephone_personnel_e164":"+33639980001","courriel":"alice.martin@example.fr","adresse":"12 all\u00e9e des Pendules","complement":null,"code_postal":"44000","commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","employeur":"Horlogerie Martin et fille","actif":1,"cle":"martin alice","version":4}','d91ae6b4c8f044054bb1006b4d6e3d2bd1ba487804028a677674bfd491814d63','46f0d4854d3bd6637a73d8cab1cbd32bf3454336f60acbb1cc9c4aa6d441160e');
INSERT INTO "ecriture" VALUES(140,23,'ajout','jure','[[2]]','{"civilite":null,"nom":"LE-GOFF","nom_usage":"LE-GOFF-MARTIN","prenom":"Yann","naissance":null,"telephone_professionnel":null,"telephone_professionnel_e164":null,"telephone_personnel":null,"telephone_personnel_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","employeur":null,"actif":1,"cle":"le goff yann","version":4}','d5fabaabab02685897bb1d89a81a6499ae7bb411fece4d46a0288bf8d9bd866e','201d432dd42a02d9007a1f32252513230785a8e0f08e249e127f4cfebd4935b8');
INSERT INTO "ecriture" VALUES(140,24,'ajout','jure','[[3]]','{"civilite":null,"nom":"DURAND","nom_usage":null,"prenom":"Zo\u00e9","naissance":"1981-11-30","telephone_professionnel":null,"telephone_professionnel_e164":null,"telephone_personnel":null,"telephone_personnel_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":"Saint-Nazaire","commune_insee":"44184","departement":"44","region":"52","employeur":null,"actif":1,"cle":"durand zoe","version":4}','c69760236239371bfccb73bc20e5b1563024cd5c024ffbb2dca3ccd4544f1df7','f5ff6c91e199dfb30d37e40eadf000c5702f6ca01dd1330992295da96104cc95');
INSERT INTO "ecriture" VALUES(140,25,'ajout','jure','[[5]]','{"civilite":null,"nom":"PARTI","nom_usage":null,"prenom":"L\u00e9on","naissance":null,"telephone_professionnel":null,"telephone_professionnel_e164":null,"telephone_personnel":null,"telephone_personnel_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","employeur":null,"actif":0,"cle":"parti leon","version":2}','c33e9ba856a0dd5efeddc66cdea09e14842dcf365d5474756e15e73f921d111f','d7bd34ee91e63334cf9ff252edac0cb074bba18ba3aa3fac95eac0d291dae0cf');
INSERT INTO "ecriture" VALUES(140,26,'ajout','succession','[["RNCP31114","RNCP37674"]]','{}','8b0bbfeef820df35220daaa0e7baa1d46217ea0f47cfe1e560770eddfdd28118','65fddd1a6ba88a188c4490e0dac2fe36410b4104109cc7abb6f681d2620b8a08');
INSERT INTO "ecriture" VALUES(140,27,'ajout','succession','[["RNCP31115","RNCP37682"]]','{}','80fb14371fc943eb3f919a104b388ee5fbf0bc46df6c48f709155513fcd4a2f8','5d3cb28c0e27d7f8388c7b20d22724ef653688e38921248ec6db73785ac0bc67');
INSERT INTO "ecriture" VALUES(140,28,'ajout','succession','[["RNCP32291","RNCP38676"]]','{}','64a625dd34d6a88f3c58e95714c8e79fe46de8b01d28fa9fd578139e376bcf2e','6d520c17d8b4195db5b9881f14723feac53aeb961de6e1f38555fa1828f9104b');
INSERT INTO "ecriture" VALUES(140,29,'ajout','succession','[["RNCP34143","RNCP38667"]]','{}','c0d7029bb8369fab39c485d9f2331f3959e395a0838c66c2e5a02870d19c1435','d2cc4a5c77648f24e2509a2eaca81cd9b677e893f16ad95289894cc536d10e24');
INSERT INTO "ecriture" VALUES(140,30,'ajout','succession','[["RNCP37682","RNCP42463"]]','{}','5dba54e6a4419c9a28c82619ace36c302a2b64ff2ed77e506e09b7769811a7d5','87ac5e6c514c27ef1b19811066ab936cb6d964178a80b826f21051be54816f33');
INSERT INTO "ecriture" VALUES(140,31,'ajout','titre','[[1]]','{"reference":"TP-99901m01","code":"TP-99901","millesime":"m01","rncp":"RNCP99801","intitule":"Accordeur horloger","sigle":"AH","niveau":5,"date_debut_validite":"2021-01-01","date_fin_validite":"2026-12-31","date_fin_prolongation":"2027-12-31","origine_prolongation":"calculee","validation_partielle":null,"nsf":null,"voies":null,"texte_officiel":null,"cle":"accordeur horloger ah tp 99901m01 rncp99801","source":null,"source_sha256":null,"source_date":null,"importe_le":null,"version":1}','299f9ff1b82822a73ecbf36cd915f6d52d3538cf7f83ad9016daf05d8778cfe3','125b13f8445ef148c8b5a118d38bb1aa601f6707769cd059e904713b096b19e9');
INSERT INTO "ecriture" VALUES(140,32,'ajout','titre','[[2]]','{"reference":"TP-99902m01","code":"TP-99902","millesime":"m01","rncp":null,"intitule":"Relieur \u00e0 fa\u00e7on","sigle":null,"niveau":null,"date_debut_validite":"2020-07-01","date_fin_validite":"2025-06-30","date_fin_prolongation":"2025-12-31","origine_prolongation":"saisie","validation_partielle":null,"nsf":null,"voies":null,"texte_officiel":null,"cle":"relieur a facon tp 99902m01","source":null,"source_sha256":null,"source_date":null,"importe_le":null,"version":1}','9839fc68671988f80282d456d1ad5daf62adda94db1451e4140728725179570c','bb31790f1c2b6851ab12d19c87ff7db5a010a82a8af7c051db0a11f85da2fdf3');
INSERT INTO "ecriture" VALUES(140,33,'ajout','titre','[[3]]','{"reference":"RNCP37674","code":null,"millesime":null,"rncp":"RNCP37674","intitule":"D\u00e9veloppeur web et web mobile","sigle":null,"niveau":5,"date_debut_validite":"2023-09-01","date_fin_validite":"2028-09-01","date_fin_prolongation":"2029-09-01","origine_prolongation":"calculee","validation_partielle":null,"nsf":"326t","voies":"FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui","texte_officiel":"Arr\u00eat\u00e9 relatif au titre professionnel \u00ab D\u00e9veloppeur web et web mobile \u00bb (JO du 13/05/2023)","cle":"developpeur web et web mobile rncp37674 rncp37674","source":"export_fiches_RNCP_demo.xml","source_sha256":"5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d","source_date":null,"importe_le":"2025-01-06","version":1}','f6475d544985d6c973ec056681dec45dee9064e6b520355905ca959d1646565e','901b81ae3c72b559962467658a0e123d1477e8a33d27cd9379a3f1600c169243');
INSERT INTO "ecriture" VALUES(140,34,'ajout','titre','[[4]]','{"reference":"RNCP37682","code":null,"millesime":null,"rncp":"RNCP37682","intitule":"Technicien sup\u00e9rieur syst\u00e8mes et r\u00e9seaux","sigle":null,"niveau":5,"date_debut_validite":"2023-09-01","date_fin_validite":"2026-09-01","date_fin_prolongation":"2027-09-01","origine_prolongation":"calculee","validation_partielle":null,"nsf":null,"voies":"FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui","texte_officiel":null,"cle":"technicien superieur systemes et reseaux rncp37682 rncp37682","source":"export_fiches_RNCP_demo.xml","source_sha256":"5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d","source_date":null,"importe_le":"2025-01-06","version":1}','cadc7388a1c30fa69ce65ffb6b03e934f4bad99da43694934f7480e23d11efff','efc6bddb717fd2d9931b8abb402423d4b3dbe1b5559d24196861b23f744f0779');
INSERT INTO "ecriture" VALUES(140,35,'ajout','titre','[[5]]','{"reference":"RNCP42463","code":null,"millesime":null,"rncp":"RNCP42463","intitule":"Technicien sup\u00e9rieur syst\u00e8mes et r\u00e9seaux","sigle":null,"niveau":5,"date_debut_validite":"2026-09-01","date_fin_validite":"2031-08-31","date_fin_prolongation":"2032-08-31","origine_prolongation":"calculee","validation_partielle":null,"nsf":null,"voies":"FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui","texte_officiel":"Arr\u00eat\u00e9 relatif au titre professionnel \u00ab Technicien sup\u00e9rieur syst\u00e8mes et r\u00e9seaux \u00bb (JO du 19/06/2026)","cle":"technicien superieur systemes et reseaux rncp42463 rncp42463","source":"export_fiches_RNCP_demo.xml","source_sha256":"5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d","source_date":null,"importe_le":"2025-01-06","version":1}','6f73817584c77eb291ed990b89cf2d24c786ad20f3910cae4b41ccbad036788d','b88ea77ccd5907173364743517e53af4dcc02975bed6788aa7963830f367fa7d');
INSERT INTO "ecriture" VALUES(140,36,'ajout','titre','[[6]]','{"reference":"RNCP38667","code":null,"millesime":null,"rncp":"RNCP38667","intitule":"Assistant de direction","sigle":null,"niveau":5,"date_debut_validite":"2024-07-29","date_fin_validite":"2029-07-29","date_fin_prolongation":"2030-07-29","origine_prolongation":"rncp","validation_partielle":null,"nsf":null,"voies":"FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui","texte_officiel":"Arr\u00eat\u00e9 relatif au titre professionnel \u00ab Assistant de direction \u00bb (JO du 01/02/2024)","cle":"assistant de direction rncp38667 rncp38667","source":"export_fiches_RNCP_demo.xml","source_sha256":"5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d","source_date":null,"importe_le":"2025-01-06","version":1}','0ad2d79e78729804c6a2c54293a81882980c5141694a2f7795e632d800107b78','badbfb933596455d85ac2eefeb3dbc3e22cf57acec59ba04beaf52e8c1535c83');
INSERT INTO "ecriture" VALUES(140,37,'ajout','titre','[[7]]','{"reference":"RNCP38676","code":null,"millesime":null,"rncp":"RNCP38676","intitule":"Manager d''unit\u00e9 marchande","sigle":null,"niveau":5,"date_debut_validite":"2024-03-03","date_fin_validite":"2027-03-03","date_fin_prolongation":"2028-03-03","origine_prolongation":"rncp","validation_partielle":null,"nsf":null,"voies":"FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui","texte_officiel":null,"cle":"manager d unite marchande rncp38676 rncp38676","source":"export_fiches_RNCP_demo.xml","source_sha256":"5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d","source_date":null,"importe_le":"2025-01-06","version":1}','3af5ae1215d5007eeab058ed36f6902d3ed50c1a3f01efff696b750485b2f333','1f722b7bab497ed4caa6d7cbf499d7faefd0770eac6172f8d3c462ebe7e1c055');
INSERT INTO "ecriture" VALUES(140,38,'ajout','titre','[[8]]','{"reference":"RNCP99901","code":null,"millesime":null,"rncp":"RNCP99901","intitule":"Accordeur d''horloges monumentales","sigle":null,"niveau":4,"date_debut_validite":"2024-04-01","date_fin_validite":"2029-04-01","date_fin_prolongation":"2030-04-01","origine_prolongation":"calculee","validation_partielle":null,"nsf":"224v","voies":"FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui","texte_officiel":"Arr\u00eat\u00e9 du 3 mars 2024 relatif au titre invent\u00e9 (JO du 10/03/2024)","cle":"accordeur d horloges monumentales rncp99901 rncp99901","source":"export_fiches_RNCP_demo.xml","source_sha256":"5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d","source_date":null,"importe_le":"2025-01-06","version":1}','9d79cb805dd8dfd28167713b186588eb93f8a0ce2e4a01b241c73a89c76bd17e','77551eac8de10fd1e4ba9963dbf9594ee229f4360f4032093f462e9636c3bb8f');
INSERT INTO "ecriture" VALUES(140,39,'ajout','candidat','[[1]]','{"civilite":"M","nom":"PETIT","nom_usage":null,"prenom":"Hugo","naissance":"1999-03-14","commune_naissance":"Nantes","commune_naissance_insee":"44109","pays_naissance":null,"ville_naissance":null,"telephone":"0639980002","telephone_e164":"+33639980002","courriel":"hugo@example.fr","adresse":null,"complement":null,"code_postal":null,"commune":"Nantes","commune_insee":"44109","departement":"44","centre_id":1,"cle":"petit hugo","version":1}','349c0711da2e92e341e4b773ae5800deea20c81372b3b8f9be5c14fd91e24b34','ff9b4f17fa188dedc3f57b50f67ed6c063379c13b1818ede45d3a5f6702d9583');
INSERT INTO "ecriture" VALUES(140,40,'ajout','candidat','[[2]]','{"civilite":"MME","nom":"ROUX","nom_usage":null,"prenom":"In\u00e8s","naissance":"1998-12-01","commune_naissance":"Saint-Genis-Laval","commune_naissance_insee":"69204","pays_naissance":null,"ville_naissance":null,"telephone":null,"telephone_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":null,"commune_insee":null,"departement":null,"centre_id":1,"cle":"roux ines","version":1}','8e9f103811d34c7cbe7702fdbb7909f82bae616af245bd3a7edc354695ddce0a','5dfcb22714303f4e5906f67885b3bf3ba305e2d975108a7260acf3e261c1b7fb');
INSERT INTO "ecriture" VALUES(140,41,'ajout','candidat','[[3]]','{"civilite":null,"nom":"NGUYEN","nom_usage":null,"prenom":"Linh","naissance":"2001-02-28","commune_naissance":null,"commune_naissance_insee":null,"pays_naissance":"Vi\u00eat Nam","ville_naissance":"Hu\u1ebf","telephone":null,"telephone_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":null,"commune_insee":null,"departement":null,"centre_id":1,"cle":"nguyen linh","version":2}','affc317a56403fc0c2fc95b867319e9b91d4a2e0b534701f366b1f5b6fd6f334','c0b9be72fd81b550168dab6c39d01d8ce4ffe8fdba98bcd4577939fafb979b26');
INSERT INTO "ecriture" VALUES(140,42,'ajout','candidat','[[4]]','{"civilite":null,"nom":"DUPONT","nom_usage":null,"prenom":"Maxime","naissance":"1997-07-17","commune_naissance":null,"commune_naissance_insee":null,"pays_naissance":null,"ville_naissance":null,"telephone":null,"telephone_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":null,"commune_insee":null,"departement":null,"centre_id":1,"cle":"dupont maxime","version":3}','c03cc1ea35b20cda89da4c5896805a5bb62c725be8a07e4ae9d63a55457bf905','4a9b369fa3361ab101bddceadd377f2346825b4b67136feb973489016c4b1537');
INSERT INTO "ecriture" VALUES(140,43,'ajout','candidat','[[5]]','{"civilite":null,"nom":"SOLO","nom_usage":null,"prenom":"\u00c8ve","naissance":"1990-10-10","commune_naissance":null,"commune_naissance_insee":null,"pays_naissance":null,"ville_naissance":null,"telephone":null,"telephone_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":null,"commune_insee":null,"departement":null,"centre_id":1,"cle":"solo eve","version":1}','3f58c75a2ff7c53f70e547b8785eee318302eb268b53eba640fdecf38652d2d8','c4c2e8ac36dd104f61201d6382849578505e6c94fb3837a3f50dd2fda71aa2a3');
INSERT INTO "ecriture" VALUES(140,44,'ajout','candidat','[[6]]','{"civilite":null,"nom":"GRAND","nom_usage":null,"prenom":"No\u00e9","naissance":"2000-02-29","commune_naissance":null,"commune_naissance_insee":null,"pays_naissance":null,"ville_naissance":null,"telephone":null,"telephone_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":null,"commune_insee":null,"departement":null,"centre_id":1,"cle":"grand noe","version":1}','36fd4284b459078cb35d7f8b932ef72e4bc433f1ae26eebbad9a2cb239746a58','7f1de381b5a8da18088c3417a5d5f4f609bfb9924cf354e7886011df818d8c7a');
INSERT INTO "ecriture" VALUES(140,45,'ajout','candidat','[[7]]','{"civilite":null,"nom":"PETIT","nom_usage":null,"prenom":"Hugo","naissance":"1999-03-14","commune_naissance":null,"commune_naissance_insee":null,"pays_naissance":null,"ville_naissance":null,"telephone":null,"telephone_e164":null,"courriel":null,"adresse":null,"complement":null,"code_postal":null,"commune":null,"commune_insee":null,"departement":null,"centre_id":2,"cle":"petit hugo","version":1}','0d3c410173c6e658b7935407423abd472f74273d263134c513bc925e1b55573c','d3ca73e7b2036ab6b1312f59bfa53db3bda132c986165f151275d31a1f4f3e65');
INSERT INTO "ecriture" VALUES(140,46,'ajout','certification','[[1]]','{"titre_id":1,"type":"TITRE","rang":0,"reference":"TP-99901m01","code_bloc":null,"intitule":"Accordeur horloger","retiree":0}','d2974407bb91f21bc7e0d20b427540ee022e4e6622f6f529a4247cc00235af2d','a6efd7bd9db4e414f684b5078c7776cdc246aaabe349e9775928a77138413a6e');
INSERT INTO "ecriture" VALUES(140,47,'ajout','certification','[[2]]','{"titre_id":1,"type":"CCP","rang":1,"reference":"TP-99901m01/CCP1","code_bloc":null,"intitule":"R\u00e9gler la sonnerie","retiree":0}','048b5e9c577f05a939a0d3c954b9b49cb9152cfd951f5cc66888a72bd9bb2446','7cb758cb85bb64ad14648dd4d88cc39bd93e9d57c8637580556689e3a248c5ad');
INSERT INTO "ecriture" VALUES(140,48,'ajout','certification','[[3]]','{"titre_id":1,"type":"CCP","rang":2,"reference":"TP-99901m01/CCP2","code_bloc":null,"intitule":"Remonter le m\u00e9canisme","retiree":0}','aa4a48a3d6ad1a678bec09ba803b98f626ee3eae2c8755ce7b590f80f3736477','ead00f8be16cf086c97f5eaa10f4f3eddd0e2963f9a5c8426bee19f02c9f070a');
INSERT INTO "ecriture" VALUES(140,49,'ajout','certification','[[4]]','{"titre_id":1,"type":"CCS","rang":1,"reference":"TP-99901m01/CCS1","code_bloc":null,"intitule":"Carillons anciens","retiree":0}','1f656d830a79a07376e56477d48c79901f362618bbb1e0ef946f01d789351886','4d097241d706858de1070d15182fdf907ddec41cdcb1cf8280da87621f92da55');
INSERT INTO "ecriture" VALUES(140,50,'ajout','certification','[[5]]','{"titre_id":2,"type":"TITRE","rang":0,"reference":"TP-99902m01","code_bloc":null,"intitule":"Relieur \u00e0 fa\u00e7on","retiree":0}','bcf77794ba14f9b8d4f6115d75ed1c3a288daeeb775b8a4e6dd53784446f28f8','af23fd35532f9405f8fa2d920b2473d4b866b186e9fd0e3e234d15ad0c5485c7');
INSERT INTO "ecriture" VALUES(140,51,'ajout','certification','[[6]]','{"titre_id":2,"type":"CCP","rang":1,"reference":"TP-99902m01/CCP1","code_bloc":null,"intitule":"Coudre les cahiers","retiree":0}','f84183bf209f0233c32bab02b7669c5b0789568e233bdad4383a0a0e08298798','2019b99be17205ffd78d0057bd61430c3eb8f9ff7f22d29cddf908d09ca7b8cf');
INSERT INTO "ecriture" VALUES(140,52,'ajout','certification','[[7]]','{"titre_id":2,"type":"CCP","rang":2,"reference":"TP-99902m01/CCP2","code_bloc":null,"intitule":"Dorer la tranche","retiree":0}','744224ce703b4e830318e110c7e93e558ff93e1ce432924a006b9c42ea4195e6','379ae3136d1d4c64372724fbfce15fdc6e91312b907cba45380cafb17cf088ac');
INSERT INTO "ecriture" VALUES(140,53,'ajout','certification','[[8]]','{"titre_id":3,"type":"TITRE","rang":0,"reference":"RNCP37674","code_bloc":null,"intitule":"D\u00e9veloppeur web et web mobile","retiree":0}','47b8b4c5c3223f564c7259587e99e6d533a658e9e55dfd63c34d302678232db6','2e8bd5672679bce85d578268787fa5d7225748a264dda9bb31d8b17f4459aa36');
INSERT INTO "ecriture" VALUES(140,54,'ajout','certification','[[9]]','{"titre_id":3,"type":"CCP","rang":1,"reference":"RNCP37674/CCP1","code_bloc":"RNCP37674BC01","intitule":"D\u00e9velopper la partie front-end d''une application web ou web mobile s\u00e9curis\u00e9e","retiree":0}','84ab4bd326099f0b299964329790ac861bb18d80c0b82ea289bf454e1dc0c547','a2ef19f33f7be8217dc5eff2213c34b0825647c7a210c2b15ca41bb570a29365');
INSERT INTO "ecriture" VALUES(140,55,'ajout','certification','[[10]]','{"titre_id":3,"type":"CCP","rang":2,"reference":"RNCP37674/CCP2","code_bloc":"RNCP37674BC02","intitule":"D\u00e9velopper la partie back-end d''une application web ou web mobile s\u00e9curis\u00e9e","retiree":0}','25fab21b69a607346c2e1a47bfbd5dc3412921e459880646090f413466cd9ddc','d808808dfe2c5c87eba9fb413d2bba09cf1c89d9791e41d4a95f5df448c56adc');
INSERT INTO "ecriture" VALUES(140,56,'ajout','certification','[[11]]','{"titre_id":4,"type":"TITRE","rang":0,"reference":"RNCP37682","code_bloc":null,"intitule":"Technicien sup\u00e9rieur syst\u00e8mes et r\u00e9seaux","retiree":0}','a2ebac1994b7697548002e387241f172e5b91395a50fac53088a70f6f4750c73','3ee15cab6d3413b6422d69cd178dbdde368e82561446aa5cd41a874b0019977b');
INSERT INTO "ecriture" VALUES(140,57,'ajout','certification','[[12]]','{"titre_id":4,"type":"CCP","rang":1,"reference":"RNCP37682/CCP1","code_bloc":"RNCP37682BC01","intitule":"Exploiter les \u00e9l\u00e9ments de l''infrastructure et assurer le support aux utilisateurs","retiree":0}','563c4f5b161eb832a1189a1a56d4dc8a46c9bb0edff4e3ce51e81b455387150b','5aa4a2757a88e50b4bb844a24d82a75295a45776585cf8501214dc83371bcc70');
INSERT INTO "ecriture" VALUES(140,58,'ajout','certification','[[13]]','{"titre_id":4,"type":"CCP","rang":2,"reference":"RNCP37682/CCP2","code_bloc":"RNCP37682BC02","intitule":"Maintenir l''infrastructure et contribuer \u00e0 son \u00e9volution et \u00e0 sa s\u00e9curisation","retiree":0}','e26ee0ad5572546e3290f924dcc12459cb704fc0c48a80f3d239b14d5c373960','666aaace3f14e19f949027a0bf97d2dbd7b7ea0f20d508943255a9181f772943');
INSERT INTO "ecriture" VALUES(140,59,'ajout','certification','[[14]]','{"titre_id":5,"type":"TITRE","rang":0,"reference":"RNCP42463","code_bloc":null,"intitule":"Technicien sup\u00e9rieur syst\u00e8mes et r\u00e9seaux","retiree":0}','41a5f5ab85d6ae71dd10efbca459b4cba6a606de603b2ac8701a978e5fc43f55','be65528052a47e69a2cf2a1bbf15140eced0f4e5a238aa02286fcc28aef7e66c');
INSERT INTO "ecriture" VALUES(140,60,'ajout','certification','[[15]]','{"titre_id":5,"type":"CCP","rang":1,"reference":"RNCP42463/CCP1","code_bloc":"RNCP42463BC01","intitule":"Assurer le support aux utilisateurs","retiree":0}','22175df388a247bd9c4eff412d2c3189e0b5948787d69c71c1060c61311c91f8','561f27d3284f93cd19c8f6ec7db88e100c180e390e5f62840cc2da6ffd9c283c');
INSERT INTO "ecriture" VALUES(140,61,'ajout','certification','[[16]]','{"titre_id":5,"type":"CCP","rang":2,"reference":"RNCP42463/CCP2","code_bloc":"RNCP42463BC02","intitule":"Exploiter les \u00e9l\u00e9ments de l''infrastructure","retiree":0}','58b2ed846858fc74215c900d53d6635b2fde2727287684f9bf04fa1e5ea224ef','61a9942a1bfd13e899e6e5413e8c8897395a2a4f136bab49bd617842dbf52dfc');
INSERT INTO "ecriture" VALUES(140,62,'ajout','certification','[[17]]','{"titre_id":5,"type":"CCP","rang":3,"reference":"RNCP42463/CCP3","code_bloc":"RNCP42463BC03","intitule":"Maintenir en conditions op\u00e9rationnelles l''infrastructure","retiree":0}','5979c6a50b7343870c6c070629400eccc832062248b3db8fdd27dc489f20997c','96ae4fe9665c9320f3558be3ee0f7ebc27b261b93fd4661242f557904a8906a1');
INSERT INTO "ecriture" VALUES(140,63,'ajout','certification','[[18]]','{"titre_id":6,"type":"TITRE","rang":0,"reference":"RNCP38667","code_bloc":null,"intitule":"Assistant de direction","retiree":0}','f9abf1a4dc98b6aa6eb2ebd49eb732684807f851d2a417e26f468b4ae15a260a','90d7833f073876e67cdf530a1d2a2b32ecb6efcd053a6359ed6d5ebbcbe24f2b');
INSERT INTO "ecriture" VALUES(140,64,'ajout','certification','[[19]]','{"titre_id":6,"type":"CCP","rang":1,"reference":"RNCP38667/CCP1","code_bloc":"RNCP38667BC01","intitule":"Assurer les fonctions de support administratif et organisationnel \u00e0 l''\u00e9quipe de direction","retiree":0}','c164a66d3d430c3719f85aec5d260ae4c10967245e8c3e677800bb672b1ab953','b86e241ccccf36e624f86a61a9b70be572ddccf8e1965e4780f9cfe5c681f34d');
INSERT INTO "ecriture" VALUES(140,65,'ajout','certification','[[20]]','{"titre_id":6,"type":"CCP","rang":2,"reference":"RNCP38667/CCP2","code_bloc":"RNCP38667BC02","intitule":"Organiser et suivre les projets et dossiers sp\u00e9cifiques de l''\u00e9quipe de direction","retiree":0}','dd8c3c55d67831f946eaaf047e44e0d331b2f17390efd33c5ed4a2bf405a0a31','7607cfa97f37e9c31f8f0d8baaac6ca61e151a605fd7d430ad9803a038eeaeb1');
INSERT INTO "ecriture" VALUES(140,66,'ajout','certification','[[21]]','{"titre_id":7,"type":"TITRE","rang":0,"reference":"RNCP38676","code_bloc":null,"intitule":"Manager d''unit\u00e9 marchande","retiree":0}','b6f5a7a27bd2cee92139f0bb0cb1ef7aa5d49a4d8613bddeb21aa87609ada5ee','2ba725591f8c4681372b34b2738b2ab91c4fccb02578a55d86838831d1a8754c');
INSERT INTO "ecriture" VALUES(140,67,'ajout','certification','[[22]]','{"titre_id":7,"type":"CCP","rang":1,"reference":"RNCP38676/CCP1","code_bloc":"RNCP38676BC01","intitule":"D\u00e9velopper la dynamique commerciale de l''unit\u00e9 marchande dans un environnement omnicanal","retiree":0}','420d5205ef01af8ef4ffbaeebc14bc17ff7a183257c130652b2b17a2d7c2012d','bbe390fe9885d249989fa6a758ebff703c5d3fc9e1762c482148ea320587920e');
INSERT INTO "ecriture" VALUES(140,68,'ajout','certification','[[23]]','{"titre_id":7,"type":"CCP","rang":2,"reference":"RNCP38676/CCP2","code_bloc":"RNCP38676BC02","intitule":"Optimiser la performance \u00e9conomique et la rentabilit\u00e9 de l''unit\u00e9 marchande","retiree":0}','aad9c4aa06806f4986279f2854243a9ead9bb873e88b6c541916e7d1b2fab5a4','4eb667036faca1c45c5070608e9c4517b8b0847594e0a0da42b5bb88e63ae303');
INSERT INTO "ecriture" VALUES(140,69,'ajout','certification','[[24]]','{"titre_id":7,"type":"CCP","rang":3,"reference":"RNCP38676/CCP3","code_bloc":"RNCP38676BC03","intitule":"Manager l''\u00e9quipe de l''unit\u00e9 marchande","retiree":0}','e4247e555ac5a02068de91d1b815edc4ed0baeb8134e6a87bf591d148f79153d','127504b8aad09fd5c581958cdd633793ebf0db3a4a0389e821dcd9205bdb2c47');
INSERT INTO "ecriture" VALUES(140,70,'ajout','certification','[[25]]','{"titre_id":8,"type":"TITRE","rang":0,"reference":"RNCP99901","code_bloc":null,"intitule":"Accordeur d''horloges monumentales","retiree":0}','66c0fa791ef52beeaad745bac303a7a952cd9f5086e9b01e11a31d595de779b7','2a368718989fdb8f60eeacbc3e9236cb885d9a9b8a38a319acac57aec127cdf8');
INSERT INTO "ecriture" VALUES(140,71,'ajout','certification','[[26]]','{"titre_id":8,"type":"CCP","rang":1,"reference":"RNCP99901/CCP1","code_bloc":"RNCP99901BC01","intitule":"R\u00e9gler la sonnerie d''une horloge monumentale","retiree":0}','2e127a301f35bf0be356a2da84434db6f09624f750a3c3294d6650f2341fd65b','bd72941e8d807e35a1e68cec4ae1101c3d7260087bd1bdfc17cf430b81495e16');
INSERT INTO "ecriture" VALUES(140,72,'ajout','certification','[[27]]','{"titre_id":8,"type":"CCP","rang":2,"reference":"RNCP99901/CCP2","code_bloc":"RNCP99901BC02","intitule":"Remonter le m\u00e9canisme d''une horloge monumentale","retiree":0}','fb630ea14f1ee048706f2a3b76ea4aee6f3ebf90852d2ad99053bf6ea0442852','b1ab3079795c99dda6a5ca99491c068d82907bd887114a8eeea17fd1e25481a3');
INSERT INTO "ecriture" VALUES(140,73,'ajout','experience','[[1]]','{"jure_id":1,"titre_id":1,"rome":null,"debut":"2010-01-01","fin":null}','6a0f49d14cb3ed515e29d60c15dd6a27eae62e6067e2524636540c12c64af65a','7344287816b2ee40fb13881ea6f8bebbda1fb2116bd50f5dc679b404dca332f5');
INSERT INTO "ecriture" VALUES(140,74,'ajout','experience','[[2]]','{"jure_id":2,"titre_id":1,"rome":null,"debut":"2010-01-01","fin":null}','6c1430371bc922c53ee719043ca33173680270054abd0bdc6c07268077a06f53','512507858335feb2b16d115580fe6cbe3669448ef7501678afde87d818d5b002');
INSERT INTO "ecriture" VALUES(140,75,'ajout','experience','[[3]]','{"jure_id":3,"titre_id":1,"rome":null,"debut":"2010-01-01","fin":null}','e0d193ef89eb01514f23c68a8ddc3f66d38974a2e7a620b9a055fd84fd791f0f','c06ab772572fdc9f4a0758e29eade00f11e41f7b4d821cfb5a8567db5dc448ef');
INSERT INTO "ecriture" VALUES(140,76,'ajout','experience','[[4]]','{"jure_id":1,"titre_id":null,"rome":"B1604","debut":"2001-09-01","fin":"2009-12-31"}','75165cf484d379cf07a46781ae9c799a74711ae029dcb1a12beed23cf27eb967','08a4618ff3a24c4eb7926d9e41e4baf6906a0467a8a8c1c3f68e3b350e347fea');
INSERT INTO "ecriture" VALUES(140,77,'ajout','experience','[[5]]','{"jure_id":3,"titre_id":null,"rome":"B1604","debut":"2012-01-01","fin":null}','35fca357e77167939c7cf46da42ac6a31eb6c55911f28fd4c2fb22dc40e630a4','e8d4ea9d1847d573202529786dd30e3e4b1d234792be2f40f7c4148944393f75');
INSERT INTO "ecriture" VALUES(140,78,'ajout','profil','[[1]]','{"agent":"root","role":"mpcp","centre_id":null,"departement":null,"region":null,"choisi":1,"fin":null,"retire":0}','01cb36c6b0b1a100767465a23910ca5bb5115d63c83e70172238ac105198ec4e','193655ede943d2f35f83cb6b6fe2f3ca414746bfb135fe0c943866f1b60ec47c');
INSERT INTO "ecriture" VALUES(140,79,'ajout','profil','[[2]]','{"agent":"root","role":"centre","centre_id":1,"departement":null,"region":null,"choisi":0,"fin":null,"retire":0}','b758f8fe3d400fa8a07cc793d9ed4247cfcf911022dede336ec7148a0ed32e13','94377959767440507e27f26dc488753a29e52cc9825cabf97dc1ae04ffa5eddd');
INSERT INTO "ecriture" VALUES(140,80,'ajout','profil','[[3]]','{"agent":"root","role":"ud","centre_id":null,"departement":"44","region":null,"choisi":0,"fin":null,"retire":0}','d52243655ebc503fb4d1636d81c1bb19e8125f84811ba677d12011e78f6c1db3','b1e62f1aeedf845a81e8efda36e228e04b6a349d4de68d2056249dfe20a172d3');
INSERT INTO "ecriture" VALUES(140,81,'ajout','profil','[[4]]','{"agent":"root","role":"direccte","centre_id":null,"departement":null,"region":"52","choisi":0,"fin":null,"retire":0}','1a212a134afff643bb34d08adc4b9b72c0f8050acac7b6c43b73e79c0ac1a00f','20835bf0b8071654ce071c35e0dad451dd029ddfcc6380157d80bc85c707c6e6');
INSERT INTO "ecriture" VALUES(140,82,'ajout','profil','[[5]]','{"agent":"bruno","role":"ud","centre_id":null,"departement":"35","region":null,"choisi":1,"fin":"2025-12-31","retire":0}','62f1c7b7c6bafa5b11284bc95e44dca712f426993261eda23e397eb0e84c2bbb','c37c6658d37e28009fc812aa0ff8ac12326e53e20faa4e9be4249cf7960144b7');
INSERT INTO "ecriture" VALUES(140,83,'ajout','profil','[[6]]','{"agent":"claire","role":"mpcp","centre_id":null,"departement":null,"region":null,"choisi":1,"fin":null,"retire":0}','696de9dc0c9254dc25de14a9ebfb24d6ecd8c0f90d86b1b120442bf3d490e3c9','6b99cb9c7b490530ddcfed6ec50fd320ebd21c86451ce8360c011a9f2fedfea3');
INSERT INTO "ecriture" VALUES(140,84,'ajout','profil','[[7]]','{"agent":"denis","role":"mpcp","centre_id":null,"departement":null,"region":null,"choisi":1,"fin":"2025-06-13","retire":1}','cac719c54394acd2ce5f637ed82c48d1b3061716657f64af57860957bd36daa5','83607005add15b137d0c5fb960576991c6e0ce7f4b1c8718e8c64348d2316aef');
INSERT INTO "ecriture" VALUES(140,85,'ajout','titre_rome','[[1,"B1604"]]','{}','3182d6555d86536edf0079d210232d11f40da65c7e1f4bcd7714667eab419ca6','e1bd051f8bc5e9a6c9f4bcb49589c30663724a83587ee35278da6a14f91c0d37');
INSERT INTO "ecriture" VALUES(140,86,'ajout','titre_rome','[[3,"M1805"]]','{}','f7d314badc3b879cf0e7dcb5b9cc487128d09a369ba6147205d2895df92d638d','4015c6b1e42f83db6f246030ab65d5926983a13e86f68299eea0cdbdc8493084');
INSERT INTO "ecriture" VALUES(140,87,'ajout','titre_rome','[[8,"B1604"]]','{}','ba8d90d45efdef7926d48c2e96b4d7970372192977848f171ee480825dbb3923','c49a49f0caa061621c687791689cadf8aa54249511094286cb626d2a4a198fa1');
INSERT INTO "ecriture" VALUES(140,88,'ajout','agrement','[[1]]','{"centre_id":1,"certification_id":1,"site":null,"site_cle":null,"commune":null,"commune_insee":null,"departement":null,"region":null,"debut":"2022-01-01","fin":"2026-12-31","version":1}','ec7a8eb1bdb74b7db9aed0e2bbb0847cd4067ac176a39f2ea9fc3f8df04b11f6','1ce429aab325fcd219dff1f61c8320a9315ebd5c1ba25eb52570a9a0f7ba5b11');
INSERT INTO "ecriture" VALUES(140,89,'ajout','agrement','[[2]]','{"centre_id":1,"certification_id":4,"site":null,"site_cle":null,"commune":null,"commune_insee":null,"departement":null,"region":null,"debut":"2022-01-01","fin":"2026-12-31","version":1}','2ea9ff47956a639e8da6f86620ba9ebc9fb8d09fe5a4c3a459fa8de2a8691937','169563fb7ac0db313c2d8f033d7a531b64d2de4b996e63e796b201afa6994646');
INSERT INTO "ecriture" VALUES(140,90,'ajout','agrement','[[3]]','{"centre_id":1,"certification_id":5,"site":"Annexe du port","site_cle":"annexe du port","commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","debut":"2022-01-01","fin":"2025-06-30","version":1}','9f91fb827101a1bd2a97f9164d402c05ae7710891c8f23e6c19730e4b587d372','79853c878e0535334394bfa9a215bc98f89398bfa085b2c61190df31a131dd9c');
INSERT INTO "ecriture" VALUES(140,91,'ajout','agrement','[[4]]','{"centre_id":1,"certification_id":5,"site":"Quai nord","site_cle":"quai nord","commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","debut":"2022-01-01","fin":"2025-06-30","version":1}','aa4492e4066fd03050af67a070437bfa812e95067d54a9c78738ad110636d559','cbd8133b7968cd4bfd29cd30356e360e223c548565520624483b24ec478edee6');
INSERT INTO "ecriture" VALUES(140,92,'ajout','agrement','[[5]]','{"centre_id":2,"certification_id":1,"site":null,"site_cle":null,"commune":null,"commune_insee":null,"departement":null,"region":null,"debut":"2023-01-01","fin":"2026-12-31","version":2}','770ba8ae05d8809e436502513a947fb75c2350bf476d38f2379713bb9819a5da','e0f8482206768217be060229b0ba6c01abcbdec2321d86542453801c526ef694');
INSERT INTO "ecriture" VALUES(140,93,'ajout','agrement','[[6]]','{"centre_id":2,"certification_id":5,"site":null,"site_cle":null,"commune":null,"commune_insee":null,"departement":null,"region":null,"debut":"2025-04-01","fin":"2025-06-30","version":2}','5cef9cd6b6173145f104842390de9809d574afc2d4f53445a5a2ecaf9705087d','8bebf69a2544745f05f827da0ec4525736ba08b22699f7b7b20add01d7436d72');
INSERT INTO "ecriture" VALUES(140,94,'ajout','agrement','[[7]]','{"centre_id":2,"certification_id":1,"site":"Atelier B","site_cle":"atelier b","commune":"Cesson-S\u00e9vign\u00e9","commune_insee":"35051","departement":"35","region":"53","debut":"2025-06-12","fin":"2026-12-31","version":1}','7081ae9b48ee97b45deaadc98fec174864a9090a7256c088656ebaf9600cbf4b','4d8342ff105c0ed5bbb38b927dcf27141d10c570975c724a06f4727475322c92');
INSERT INTO "ecriture" VALUES(140,95,'ajout','distinction','[[1,7]]','{"faite_le":"2025-06-13","motif":"deux personnes"}','886a2fc694651bf358ae7fb2b5b2b0e7b8469817e52d8dd195446e7ae0095016','d70f12a230b0b9b2136f8506833b5de4f8af723174390ffc320451b1653a0c70');
INSERT INTO "ecriture" VALUES(140,96,'ajout','habilitation','[[1]]','{"jure_id":1,"certification_id":1,"titre_id":1,"etat":"validee","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"version":1}','150d4f6eb2b79f12585c8155babb8f27cb20cb0dd179ef52f6b75fe1a9d2f46c','0d50755a20f65bde60997aaebc9b5488c5d6d5ba02823d8c71b0daf852afee50');
INSERT INTO "ecriture" VALUES(140,97,'ajout','habilitation','[[2]]','{"jure_id":2,"certification_id":1,"titre_id":1,"etat":"brouillon","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"version":2}','897c5fc56bea4e9b005867bec402fa0b0d01bc21d8c80844c3313b8712c38abf','6ce91a9a983c783c8a6f41e69e62b619495c46e309aaa3d214daddb859a9e542');
INSERT INTO "ecriture" VALUES(140,98,'ajout','habilitation','[[3]]','{"jure_id":3,"certification_id":1,"titre_id":1,"etat":"suspendue","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"version":2}','78ffbfc6ed59aeaabb74fc2a33ffcb1585e67d346d08ffb6b06494e07eadbd92','c8eb7d79000f8723772637116b02ca8959627b3b2b4145e7e34654121ffe055f');
INSERT INTO "ecriture" VALUES(140,99,'ajout','habilitation','[[4]]','{"jure_id":1,"certification_id":4,"titre_id":1,"etat":"validee","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"version":1}','183c2f4b24ddb9c6b438d061a104086082eb4cbc252834543f914bc79d3d49b8','cdda00f63ce11e25a357e6063d6f803ed49c1f479cb4886b0aa2f91be70acf76');
INSERT INTO "ecriture" VALUES(140,100,'ajout','habilitation','[[5]]','{"jure_id":2,"certification_id":4,"titre_id":1,"etat":"validee","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"version":1}','a4939b72050c1ecd197357d108efbcb5029b214bd98c9beeafd52e0b3a9079c9','66a87ddc682d371032fb0087e191bfaf5aa1a2b3feb17e7594f841272ba5fe48');
INSERT INTO "ecriture" VALUES(140,101,'ajout','habilitation','[[6]]','{"jure_id":3,"certification_id":2,"titre_id":1,"etat":"brouillon","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"version":2}','65aabe7af21cc65f3b4178fd3617ecd7bf0f2eb19fc46aaadab7e90c4fa28c2f','e0cac59286438c7990acb5989ea3c0884349339c7a4c7840df658a31ce30928f');
INSERT INTO "ecriture" VALUES(140,102,'ajout','habilitation','[[7]]','{"jure_id":3,"certification_id":3,"titre_id":1,"etat":"validee","debut":"2025-01-07","fin":"2025-02-28","expiration_constatee":"2025-02-28","version":2}','985e226368c7df26f1e68db1887ecc4e4a333596db9b2d4c5d49cc9465b971c7','22674b67496a70f4c5baaa53e2f6e92205139e17035e10999c8d64523fca6422');
INSERT INTO "ecriture" VALUES(140,103,'ajout','lien_jure','[[1]]','{"jure_id":3,"centre_id":2,"candidat_id":null,"nature":"formateur"}','eb67f870c5e164b28e341de1228dc157e6af45b93329578a2f8bf85c0131741f','34ebae2014f9d45816a0e76699014d9920a9ddf9bea32fe09fc263fe208d5fe5');
INSERT INTO "ecriture" VALUES(140,104,'ajout','lien_jure','[[2]]','{"jure_id":2,"centre_id":null,"candidat_id":5,"nature":"parent"}','fdac6b364ce6d09a4532f830b6e0504be263e5d336c35e9a4adcc6ded7229618','a6063ffe864085fc7a992d1dd0296511ea883ff204aa3f9135f024a0f6a48bb0');
INSERT INTO "ecriture" VALUES(140,105,'ajout','parchemin','[[1]]','{"candidat_id":1,"certification_id":1,"etat":"a_editer","delivre_le":null,"annule_le":null,"motif":null,"version":1}','9e8454ce9de7adab4129191b8d975661fcf73a646a824cb007c5626c4cc390c1','902b10d47302586203d8d126f98971364ab6b35a5c32b5c6a8a7010f15a818ed');
INSERT INTO "ecriture" VALUES(140,106,'ajout','parchemin','[[2]]','{"candidat_id":1,"certification_id":4,"etat":"a_editer","delivre_le":null,"annule_le":null,"motif":null,"version":1}','70ee65bd5078b35f99049f587c0c43096b4bdb890423c9eb87e4b6b6c7aecdbe','f3712ac71efa5f7cb53a770acad3c583e33fe8cfd1bcae6fac74e51a25110ce8');
INSERT INTO "ecriture" VALUES(140,107,'ajout','parchemin','[[3]]','{"candidat_id":2,"certification_id":1,"etat":"a_editer","delivre_le":null,"annule_le":null,"motif":null,"version":1}','20678abd89bca7692ee5466c8742e840a13d8d942b09db7117c055531a711091','60ade479d0a50f6205111b05290ab5050d530b437f3ff551397513c8fa7f6905');
INSERT INTO "ecriture" VALUES(140,108,'ajout','session_examen','[[1]]','{"annee":2025,"numero":1,"etat":"validee","certification_id":1,"titre_id":1,"centre_id":1,"debut":"2025-03-10","fin":"2025-03-11","heure_debut":"09:00","heure_convocation":"08:30","heure_jury":"08:00","entretien_final":1,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-01-20","dte_le":"2025-01-21","dte_commentaire":"Deux am\u00e9nagements d\u2019\u00e9preuve.","resultats_le":"2025-03-11","validee_le":"2025-03-14","edition":1,"reprise":0,"version":15}','fe68b2e41722939092f531c604461b116dac0657cd31676f30447c2e36538f63','03d24b60f4afef226d179707ed2bf21900e00ceba34df68f8b4908926251bdd5');
INSERT INTO "ecriture" VALUES(140,109,'ajout','session_examen','[[2]]','{"annee":2025,"numero":2,"etat":"validee","certification_id":2,"titre_id":1,"centre_id":1,"debut":"2025-04-07","fin":"2025-04-07","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":0,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-03-17","dte_le":null,"dte_commentaire":null,"resultats_le":"2025-04-07","validee_le":"2025-04-08","edition":1,"reprise":0,"version":8}','4ea93d47ad497ac673eb81677dd3949dfbfaac1255fe36fdb2eb4b306ae7bc08','8c4cc9fb7edee1c308991a0dcc9c0ba5608296103d186f3d0c3592a671fb6863');
INSERT INTO "ecriture" VALUES(140,110,'ajout','session_examen','[[3]]','{"annee":2025,"numero":3,"etat":"validee","certification_id":4,"titre_id":1,"centre_id":1,"debut":"2025-04-14","fin":"2025-04-14","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":0,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-03-17","dte_le":null,"dte_commentaire":null,"resultats_le":"2025-04-14","validee_le":"2025-04-15","edition":1,"reprise":0,"version":8}','04aa5af72dabfe88788523112760a907dfaf26d1e5a0f6187f460e899c61fa3c','c11834b1f962e2705d55b4883813da196bf324087052286614b7ecaa7d3a9a10');
INSERT INTO "ecriture" VALUES(140,111,'ajout','session_examen','[[4]]','{"annee":2025,"numero":4,"etat":"debloquee","certification_id":1,"titre_id":1,"centre_id":1,"debut":"2025-05-12","fin":"2025-05-12","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":1,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-04-01","dte_le":null,"dte_commentaire":null,"resultats_le":"2025-05-12","validee_le":"2025-05-13","edition":1,"reprise":0,"version":14}','7bf50180e3081ba02ed685e62e7d5c145c5b628813b6e54e467ac971aa8fd9a6','a09939aebfffa77e50fe1553b943d467e7d92e1efa3f98348b67618d4319a240');
INSERT INTO "ecriture" VALUES(140,112,'ajout','session_examen','[[5]]','{"annee":2025,"numero":5,"etat":"en_attente_validation","certification_id":1,"titre_id":1,"centre_id":1,"debut":"2025-06-02","fin":"2025-06-02","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":1,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-04-01","dte_le":null,"dte_commentaire":null,"resultats_le":"2025-06-14","validee_le":null,"edition":1,"reprise":0,"version":9}','5649d4c276ba6013dd3f4addee980134153076404d2020a0ae240eb26da2f604','beef86599ccad62c43d3868165db93f3eb8bca5b7de92539dba0b48c241fa190');
INSERT INTO "ecriture" VALUES(140,113,'ajout','session_examen','[[6]]','{"annee":2025,"numero":6,"etat":"convocations_envoyees","certification_id":2,"titre_id":1,"centre_id":1,"debut":"2025-09-15","fin":"2025-09-15","heure_debut":"09:00","heure_convocation":"08:15","heure_jury":null,"entretien_final":1,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-06-03","dte_le":null,"dte_commentaire":null,"resultats_le":null,"validee_le":null,"edition":1,"reprise":0,"version":8}','4c6c88e582d45dd5f79467d34ebd7613579418753e18abc25989a6305842c1c8','f5c11ae81453405d6f1f5ebef899229889683e8d7c9fc5a0c70ff4b9576de596');
INSERT INTO "ecriture" VALUES(140,114,'ajout','session_examen','[[7]]','{"annee":2025,"numero":7,"etat":"dte_envoye","certification_id":1,"titre_id":1,"centre_id":1,"debut":"2025-10-06","fin":"2025-10-06","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":1,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-06-03","dte_le":"2025-06-05","dte_commentaire":"Salle au rez-de-chauss\u00e9e, s\u2019il vous pla\u00eet.","resultats_le":null,"validee_le":null,"edition":0,"reprise":0,"version":4}','eccd6e5912a62255b95bd6d32954fbad38c6199bcabddcac81db843dc73648af','33ae121046f95cfd91c91608f6e53d217f5b0053cd0e4143546ff41e8ccbcff3');
INSERT INTO "ecriture" VALUES(140,115,'ajout','session_examen','[[8]]','{"annee":2025,"numero":8,"etat":"en_preparation","certification_id":5,"titre_id":2,"centre_id":1,"debut":"2025-06-23","fin":"2025-06-23","heure_debut":"13:30","heure_convocation":null,"heure_jury":null,"entretien_final":1,"site":"Annexe du port","commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-06-03","dte_le":null,"dte_commentaire":null,"resultats_le":null,"validee_le":null,"edition":0,"reprise":0,"version":1}','91250ec104c2d1bf6aa5df890401c30787c8283e1578517ef5d2d7cc836d45d9','96477dafc3df633cb1e1aa38dc3f024e419fb03a00c26afa1f9c17f067bbebbd');
INSERT INTO "ecriture" VALUES(140,116,'ajout','session_examen','[[9]]','{"annee":2025,"numero":9,"etat":"annulee","certification_id":1,"titre_id":1,"centre_id":1,"debut":"2025-11-03","fin":"2025-11-03","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":1,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-06-03","dte_le":null,"dte_commentaire":null,"resultats_le":null,"validee_le":null,"edition":0,"reprise":0,"version":4}','777a4109e0c1c717494ef7e537301463bc46008fb630837918d2e081f2f3ad93','dc256baeb2c10f9b7b6a66ebb4a2d01dfab9d2b22d8855b4634e5b97935d3bf7');
INSERT INTO "ecriture" VALUES(140,117,'ajout','session_examen','[[10]]','{"annee":2025,"numero":10,"etat":"validee","certification_id":4,"titre_id":1,"centre_id":1,"debut":"2025-07-07","fin":"2025-07-07","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":0,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-06-12","dte_le":null,"dte_commentaire":null,"resultats_le":"2025-07-07","validee_le":"2025-07-08","edition":1,"reprise":0,"version":11}','ea53e0c02ad5a106e6d986cd91eeb9ecc4bee35c646c82623f629cb131663b40','a0cbe9f34213de5ea0032b4cfb357465f044b20587b260667aad245d2c2450fc');
INSERT INTO "ecriture" VALUES(140,118,'ajout','session_examen','[[11]]','{"annee":2025,"numero":11,"etat":"en_preparation","certification_id":1,"titre_id":1,"centre_id":1,"debut":"2024-05-06","fin":"2024-05-06","heure_debut":"09:00","heure_convocation":null,"heure_jury":null,"entretien_final":1,"site":null,"commune":"Nantes","commune_insee":"44109","departement":"44","region":"52","creee_le":"2025-07-08","dte_le":null,"dte_commentaire":null,"resultats_le":null,"validee_le":null,"edition":0,"reprise":1,"version":1}','1ca6d662a7588ed2323fb1a38596f33c453e98797a897d76ac1e43ad58ff8652','b9036a38845600fdf6e554b4276ae36842c15d2373edefbfcb8954cd9e29b8f6');
INSERT INTO "ecriture" VALUES(140,119,'ajout','convocation','[[1]]','{"session_id":1,"candidat_id":4,"jure_id":null,"edition":1,"date_edition":"2025-02-10","heure":"08:30","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000001\", \"edition\": 1, \"date_edition\": \"2025-02-10\", \"heure\": \"08:30\", \"destinataire\": {\"id\": \"C-000004\", \"civilite\": null, \"nom\": \"DUPONT\", \"prenom\": \"Maxime\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"1997-07-17\"}, \"examen\": {\"id\": \"S-2025-000001\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-03-10\", \"fin\": \"2025-03-11\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','022bb1116a49e0594ebfa0e97d77f2cc0bbbee27feea786e10bf331b80f319f9','30ddec6c4e916b591a438d395f69e9467ccd8b78720078b586b55bc13fdf77bb');
INSERT INTO "ecriture" VALUES(140,120,'ajout','convocation','[[2]]','{"session_id":1,"candidat_id":3,"jure_id":null,"edition":1,"date_edition":"2025-02-10","heure":"08:30","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000002\", \"edition\": 1, \"date_edition\": \"2025-02-10\", \"heure\": \"08:30\", \"destinataire\": {\"id\": \"C-000003\", \"civilite\": null, \"nom\": \"NGUYEN\", \"prenom\": \"Linh\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"2001-02-28\"}, \"examen\": {\"id\": \"S-2025-000001\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-03-10\", \"fin\": \"2025-03-11\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','a5ff2171acba3b2357e1b990b7bd94a3b1fa3ee831cb5eb287bdf2bd9fedd922','db1e6d2e85eae8eba08a747f95d3971c38d6996dc675e4c4899e54ff30462120');
INSERT INTO "ecriture" VALUES(140,121,'ajout','convocation','[[3]]','{"session_id":1,"candidat_id":1,"jure_id":null,"edition":1,"date_edition":"2025-02-10","heure":"08:30","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000003\", \"edition\": 1, \"date_edition\": \"2025-02-10\", \"heure\": \"08:30\", \"destinataire\": {\"id\": \"C-000001\", \"civilite\": \"M\", \"nom\": \"PETIT\", \"prenom\": \"Hugo\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"naissance\": \"1999-03-14\"}, \"examen\": {\"id\": \"S-2025-000001\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-03-10\", \"fin\": \"2025-03-11\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','692bf9a809a6fbd0849f9c941bec8aeec7b87fa588d730d7db4a71db1126a7a7','523090e74f9aa026cf4d3c7480262c699f2732282bb1cb10f3eb0d383073eef5');
INSERT INTO "ecriture" VALUES(140,122,'ajout','convocation','[[4]]','{"session_id":1,"candidat_id":2,"jure_id":null,"edition":1,"date_edition":"2025-02-10","heure":"08:30","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000004\", \"edition\": 1, \"date_edition\": \"2025-02-10\", \"heure\": \"08:30\", \"destinataire\": {\"id\": \"C-000002\", \"civilite\": \"MME\", \"nom\": \"ROUX\", \"prenom\": \"In\u00e8s\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"1998-12-01\"}, \"examen\": {\"id\": \"S-2025-000001\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-03-10\", \"fin\": \"2025-03-11\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','e3e9d64434eaf6d1befa3ad1710c1662af7d034016ac4426baf7219094dbd3ac','03bdd738dc9fe1542852eda7060150529e6a99c1f88ff9e8d94c427bff73450c');
INSERT INTO "ecriture" VALUES(140,123,'ajout','convocation','[[5]]','{"session_id":1,"candidat_id":null,"jure_id":2,"edition":1,"date_edition":"2025-02-10","heure":"08:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000005\", \"edition\": 1, \"date_edition\": \"2025-02-10\", \"heure\": \"08:00\", \"destinataire\": {\"id\": \"J-000002\", \"civilite\": null, \"nom\": \"LE-GOFF\", \"prenom\": \"Yann\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"autres_membres\": [\"Alice MARTIN\"], \"nombre_candidats\": 4}, \"examen\": {\"id\": \"S-2025-000001\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-03-10\", \"fin\": \"2025-03-11\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','44a25f6263ecc8f2b2e97fcc34ba9efc54d7ca3bead1f84525c427eb86447cf4','749512a3b0db004315cf8a1cf157d295f912f120ba88e2569512d7e943ce84cb');
INSERT INTO "ecriture" VALUES(140,124,'ajout','convocation','[[6]]','{"session_id":1,"candidat_id":null,"jure_id":1,"edition":1,"date_edition":"2025-02-10","heure":"08:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000006\", \"edition\": 1, \"date_edition\": \"2025-02-10\", \"heure\": \"08:00\", \"destinataire\": {\"id\": \"J-000001\", \"civilite\": \"MME\", \"nom\": \"MARTIN\", \"prenom\": \"Alice\", \"adresse\": {\"lignes\": [\"12 all\u00e9e des Pendules\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"autres_membres\": [\"Yann LE-GOFF\"], \"nombre_candidats\": 4}, \"examen\": {\"id\": \"S-2025-000001\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-03-10\", \"fin\": \"2025-03-11\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','fcbc86a06763c90578dcd2729a52d78ff360788473045cb7ce1895fce1cbb627','183ae360bfd720ccd812d098168fbc03abc3be02c4af9a47a1a5bca2174c39ac');
INSERT INTO "ecriture" VALUES(140,125,'ajout','convocation','[[7]]','{"session_id":2,"candidat_id":2,"jure_id":null,"edition":1,"date_edition":"2025-03-18","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000007\", \"edition\": 1, \"date_edition\": \"2025-03-18\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000002\", \"civilite\": \"MME\", \"nom\": \"ROUX\", \"prenom\": \"In\u00e8s\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"1998-12-01\"}, \"examen\": {\"id\": \"S-2025-000002\", \"type\": \"CCP\", \"certification\": \"TP-99901m01/CCP1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCP 1\", \"intitule_bloc\": \"R\u00e9gler la sonnerie\", \"entretien_final\": false, \"debut\": \"2025-04-07\", \"fin\": \"2025-04-07\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','013d51b835917500b8171881a5910bbdc6094e4aea1a980d8d1d36711136dd46','fbac755f56b13d9c3352b7f90ba90a4dcd48239ad46e50cef7e4267f8a5b19e7');
INSERT INTO "ecriture" VALUES(140,126,'ajout','convocation','[[8]]','{"session_id":2,"candidat_id":null,"jure_id":2,"edition":1,"date_edition":"2025-03-18","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000008\", \"edition\": 1, \"date_edition\": \"2025-03-18\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000002\", \"civilite\": null, \"nom\": \"LE-GOFF\", \"prenom\": \"Yann\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"autres_membres\": [\"Alice MARTIN\"], \"nombre_candidats\": 1}, \"examen\": {\"id\": \"S-2025-000002\", \"type\": \"CCP\", \"certification\": \"TP-99901m01/CCP1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCP 1\", \"intitule_bloc\": \"R\u00e9gler la sonnerie\", \"entretien_final\": false, \"debut\": \"2025-04-07\", \"fin\": \"2025-04-07\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','c81dc2e52c2c857c2aaa0192c21fd5f5507751f69902f52bb17680089cf47ee9','19ea1abd685f1cfdc9e4a099516a432baa6ed112efb10122f6820be58ce5a958');
INSERT INTO "ecriture" VALUES(140,127,'ajout','convocation','[[9]]','{"session_id":2,"candidat_id":null,"jure_id":1,"edition":1,"date_edition":"2025-03-18","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000009\", \"edition\": 1, \"date_edition\": \"2025-03-18\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000001\", \"civilite\": \"MME\", \"nom\": \"MARTIN\", \"prenom\": \"Alice\", \"adresse\": {\"lignes\": [\"12 all\u00e9e des Pendules\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"autres_membres\": [\"Yann LE-GOFF\"], \"nombre_candidats\": 1}, \"examen\": {\"id\": \"S-2025-000002\", \"type\": \"CCP\", \"certification\": \"TP-99901m01/CCP1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCP 1\", \"intitule_bloc\": \"R\u00e9gler la sonnerie\", \"entretien_final\": false, \"debut\": \"2025-04-07\", \"fin\": \"2025-04-07\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','b000e9c160ff3b050cfceb1543d3b8358ce3b2222daf5f8c379fdbdc57855c47','fb4c029549b165ce2e412347ec5ef1f1015ca6536ddb03e6e97aa66908cc82b5');
INSERT INTO "ecriture" VALUES(140,128,'ajout','convocation','[[10]]','{"session_id":3,"candidat_id":1,"jure_id":null,"edition":1,"date_edition":"2025-03-18","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000010\", \"edition\": 1, \"date_edition\": \"2025-03-18\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000001\", \"civilite\": \"M\", \"nom\": \"PETIT\", \"prenom\": \"Hugo\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"naissance\": \"1999-03-14\"}, \"examen\": {\"id\": \"S-2025-000003\", \"type\": \"CCS\", \"certification\": \"TP-99901m01/CCS1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCS 1\", \"intitule_bloc\": \"Carillons anciens\", \"entretien_final\": false, \"debut\": \"2025-04-14\", \"fin\": \"2025-04-14\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','b37693da96d02d99f48c7a3814e00232863c877487d4e2decb053036ecbc660f','ac2bcb5e5b0c8091c2f93da2231026c3e5cebde66627160a99f5cf48e14e03c7');
INSERT INTO "ecriture" VALUES(140,129,'ajout','convocation','[[11]]','{"session_id":3,"candidat_id":null,"jure_id":2,"edition":1,"date_edition":"2025-03-18","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000011\", \"edition\": 1, \"date_edition\": \"2025-03-18\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000002\", \"civilite\": null, \"nom\": \"LE-GOFF\", \"prenom\": \"Yann\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"autres_membres\": [\"Alice MARTIN\"], \"nombre_candidats\": 1}, \"examen\": {\"id\": \"S-2025-000003\", \"type\": \"CCS\", \"certification\": \"TP-99901m01/CCS1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCS 1\", \"intitule_bloc\": \"Carillons anciens\", \"entretien_final\": false, \"debut\": \"2025-04-14\", \"fin\": \"2025-04-14\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','4e5ead5a7da333a672d820352e3f787e65b512a0f2dfa787a1e15f82eccaf19b','106daa647b87b74e893803ace2f742bc9a405f26d2a7ac304f31c19a4bcea087');
INSERT INTO "ecriture" VALUES(140,130,'ajout','convocation','[[12]]','{"session_id":3,"candidat_id":null,"jure_id":1,"edition":1,"date_edition":"2025-03-18","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000012\", \"edition\": 1, \"date_edition\": \"2025-03-18\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000001\", \"civilite\": \"MME\", \"nom\": \"MARTIN\", \"prenom\": \"Alice\", \"adresse\": {\"lignes\": [\"12 all\u00e9e des Pendules\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"autres_membres\": [\"Yann LE-GOFF\"], \"nombre_candidats\": 1}, \"examen\": {\"id\": \"S-2025-000003\", \"type\": \"CCS\", \"certification\": \"TP-99901m01/CCS1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCS 1\", \"intitule_bloc\": \"Carillons anciens\", \"entretien_final\": false, \"debut\": \"2025-04-14\", \"fin\": \"2025-04-14\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','f4e6d9aa6740e0914d9598bfc81a0ba88e1d9283e5e8186464bba8b35a93e61d','7ad29ce325aae4f89e32a1a18249a80f718da417db84812b043cf95709bb6ef0');
INSERT INTO "ecriture" VALUES(140,131,'ajout','convocation','[[13]]','{"session_id":4,"candidat_id":6,"jure_id":null,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000013\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000006\", \"civilite\": null, \"nom\": \"GRAND\", \"prenom\": \"No\u00e9\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"2000-02-29\"}, \"examen\": {\"id\": \"S-2025-000004\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-05-12\", \"fin\": \"2025-05-12\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','9730695c58c0f2272fb28d70e6063bec3a43a611e625b811fbd8b1af5a45332b','49aeb057ddd248766e7a4100fa7c43f3aa0a297b4b1fca0d2065bfd22062bf38');
INSERT INTO "ecriture" VALUES(140,132,'ajout','convocation','[[14]]','{"session_id":4,"candidat_id":3,"jure_id":null,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000014\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000003\", \"civilite\": null, \"nom\": \"NGUYEN\", \"prenom\": \"Linh\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"2001-02-28\"}, \"examen\": {\"id\": \"S-2025-000004\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-05-12\", \"fin\": \"2025-05-12\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','639729c060831bd609338d009a914c38bc47e43b605326fd26e4b4deea85aa37','5570d64093372a17185e50f441f175496d899dc8acd695c41b63ac40aff74458');
INSERT INTO "ecriture" VALUES(140,133,'ajout','convocation','[[15]]','{"session_id":4,"candidat_id":2,"jure_id":null,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000015\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000002\", \"civilite\": \"MME\", \"nom\": \"ROUX\", \"prenom\": \"In\u00e8s\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"1998-12-01\"}, \"examen\": {\"id\": \"S-2025-000004\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-05-12\", \"fin\": \"2025-05-12\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','009a3819b39dcd3555a39d72d74823055ecd9317138a763af07cce85d113300c','d4bd41ec71a9e8e2f0fcd2ff1742bff831723b6365acc8f49e0f7e72b89b4b5c');
INSERT INTO "ecriture" VALUES(140,134,'ajout','convocation','[[16]]','{"session_id":4,"candidat_id":null,"jure_id":2,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000016\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000002\", \"civilite\": null, \"nom\": \"LE-GOFF\", \"prenom\": \"Yann\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"autres_membres\": [\"Alice MARTIN\"], \"nombre_candidats\": 3}, \"examen\": {\"id\": \"S-2025-000004\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-05-12\", \"fin\": \"2025-05-12\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','0e178be70b105c17cae2a77a428cb9680ce069e51f46b9345254e4ee31ffb86c','0f0154f045fd97c1ca7af581a131d5353abf706a21d441200d2f6fbd229809a1');
INSERT INTO "ecriture" VALUES(140,135,'ajout','convocation','[[17]]','{"session_id":4,"candidat_id":null,"jure_id":1,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000017\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000001\", \"civilite\": \"MME\", \"nom\": \"MARTIN\", \"prenom\": \"Alice\", \"adresse\": {\"lignes\": [\"12 all\u00e9e des Pendules\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"autres_membres\": [\"Yann LE-GOFF\"], \"nombre_candidats\": 3}, \"examen\": {\"id\": \"S-2025-000004\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-05-12\", \"fin\": \"2025-05-12\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','f9ae2d28bfb62812be8e8f9d3db2ba1401b3d46a1eb9e9d4457333be2f2139b0','3cfa802f874d842e176024d01f36d898f2c9410ace8ce7ed21cd9866a8a5c6b9');
INSERT INTO "ecriture" VALUES(140,136,'ajout','convocation','[[18]]','{"session_id":5,"candidat_id":4,"jure_id":null,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000018\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000004\", \"civilite\": null, \"nom\": \"DUPONT\", \"prenom\": \"Maxime\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"1997-07-17\"}, \"examen\": {\"id\": \"S-2025-000005\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-06-02\", \"fin\": \"2025-06-02\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','7ff413e1dbc2d07397ddd47444b14859207bf6d87eb931210ae773f1f34baa4e','766ea61ac227e0053606ff377ba53ce840ed1f22770bbcde98af6164724d09b1');
INSERT INTO "ecriture" VALUES(140,137,'ajout','convocation','[[19]]','{"session_id":5,"candidat_id":null,"jure_id":2,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000019\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000002\", \"civilite\": null, \"nom\": \"LE-GOFF\", \"prenom\": \"Yann\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"autres_membres\": [\"Alice MARTIN\"], \"nombre_candidats\": 1}, \"examen\": {\"id\": \"S-2025-000005\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-06-02\", \"fin\": \"2025-06-02\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','e7d298b5090b2fbb9948b0a77d8b24292c24ebebd2546e45883dcc593cabdfb8','6ac606149becde4e5009a86d436686d3c04810f25c3f885833311eeaa4be126b');
INSERT INTO "ecriture" VALUES(140,138,'ajout','convocation','[[20]]','{"session_id":5,"candidat_id":null,"jure_id":1,"edition":1,"date_edition":"2025-04-02","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000020\", \"edition\": 1, \"date_edition\": \"2025-04-02\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000001\", \"civilite\": \"MME\", \"nom\": \"MARTIN\", \"prenom\": \"Alice\", \"adresse\": {\"lignes\": [\"12 all\u00e9e des Pendules\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"autres_membres\": [\"Yann LE-GOFF\"], \"nombre_candidats\": 1}, \"examen\": {\"id\": \"S-2025-000005\", \"type\": \"TITRE\", \"certification\": \"TP-99901m01\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"\", \"intitule_bloc\": \"\", \"entretien_final\": true, \"debut\": \"2025-06-02\", \"fin\": \"2025-06-02\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','759e45ff599b95f22c76531c68bbccca2007c9420e44b8a6496aaaec865fe78b','9c27960b2a077a84286a38d90525ddc4269ca1b119eeb4a78b1866df1d003b0f');
INSERT INTO "ecriture" VALUES(140,139,'ajout','convocation','[[21]]','{"session_id":6,"candidat_id":4,"jure_id":null,"edition":1,"date_edition":"2025-06-04","heure":"08:15","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000021\", \"edition\": 1, \"date_edition\": \"2025-06-04\", \"heure\": \"08:15\", \"destinataire\": {\"id\": \"C-000004\", \"civilite\": null, \"nom\": \"DUPONT\", \"prenom\": \"Maxime\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"1997-07-17\"}, \"examen\": {\"id\": \"S-2025-000006\", \"type\": \"CCP\", \"certification\": \"TP-99901m01/CCP1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCP 1\", \"intitule_bloc\": \"R\u00e9gler la sonnerie\", \"entretien_final\": true, \"debut\": \"2025-09-15\", \"fin\": \"2025-09-15\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','4b48f25713ce286f4951ed63fb8edb135abe75504a57e4ffebec3b75b5c2739b','4b97b9b82bf810447b3d5fdf642711d51b394b3d8ecb01963e1e5396ac1619c2');
INSERT INTO "ecriture" VALUES(140,140,'ajout','convocation','[[22]]','{"session_id":6,"candidat_id":3,"jure_id":null,"edition":1,"date_edition":"2025-06-04","heure":"08:15","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000022\", \"edition\": 1, \"date_edition\": \"2025-06-04\", \"heure\": \"08:15\", \"destinataire\": {\"id\": \"C-000003\", \"civilite\": null, \"nom\": \"NGUYEN\", \"prenom\": \"Linh\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"2001-02-28\"}, \"examen\": {\"id\": \"S-2025-000006\", \"type\": \"CCP\", \"certification\": \"TP-99901m01/CCP1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCP 1\", \"intitule_bloc\": \"R\u00e9gler la sonnerie\", \"entretien_final\": true, \"debut\": \"2025-09-15\", \"fin\": \"2025-09-15\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','ec11213077b00300706e43ebbac0c76d63d1042139e144683d4fa92ed1d503af','24263cb93e84914fbf2a3763c4d68a09c51b6acbca6affd5123832267e3c6605');
INSERT INTO "ecriture" VALUES(140,141,'ajout','convocation','[[23]]','{"session_id":6,"candidat_id":null,"jure_id":2,"edition":1,"date_edition":"2025-06-04","heure":"08:15","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000023\", \"edition\": 1, \"date_edition\": \"2025-06-04\", \"heure\": \"08:15\", \"destinataire\": {\"id\": \"J-000002\", \"civilite\": null, \"nom\": \"LE-GOFF\", \"prenom\": \"Yann\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"autres_membres\": [\"Alice MARTIN\"], \"nombre_candidats\": 2}, \"examen\": {\"id\": \"S-2025-000006\", \"type\": \"CCP\", \"certification\": \"TP-99901m01/CCP1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCP 1\", \"intitule_bloc\": \"R\u00e9gler la sonnerie\", \"entretien_final\": true, \"debut\": \"2025-09-15\", \"fin\": \"2025-09-15\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','ea50a704a50a5502d8bd0e5a687e06017f1ca07b47d3b7365858d4f735e7cfae','725af769052e5d6f3fb3bf9009fa577356668c1042d622d7da415b22bbb86258');
INSERT INTO "ecriture" VALUES(140,142,'ajout','convocation','[[24]]','{"session_id":6,"candidat_id":null,"jure_id":1,"edition":1,"date_edition":"2025-06-04","heure":"08:15","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000024\", \"edition\": 1, \"date_edition\": \"2025-06-04\", \"heure\": \"08:15\", \"destinataire\": {\"id\": \"J-000001\", \"civilite\": \"MME\", \"nom\": \"MARTIN\", \"prenom\": \"Alice\", \"adresse\": {\"lignes\": [\"12 all\u00e9e des Pendules\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"autres_membres\": [\"Yann LE-GOFF\"], \"nombre_candidats\": 2}, \"examen\": {\"id\": \"S-2025-000006\", \"type\": \"CCP\", \"certification\": \"TP-99901m01/CCP1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCP 1\", \"intitule_bloc\": \"R\u00e9gler la sonnerie\", \"entretien_final\": true, \"debut\": \"2025-09-15\", \"fin\": \"2025-09-15\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','d77b7b17135e1d2bd4e23b978416fd8d8f5ada06dff3d0a35f21a0e30b2807ae','96158215962392fd093351fc5b14de397e818d5f5cbb734d3cb9f85ab39bbc7d');
INSERT INTO "ecriture" VALUES(140,143,'ajout','convocation','[[25]]','{"session_id":10,"candidat_id":4,"jure_id":null,"edition":1,"date_edition":"2025-06-13","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000025\", \"edition\": 1, \"date_edition\": \"2025-06-13\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000004\", \"civilite\": null, \"nom\": \"DUPONT\", \"prenom\": \"Maxime\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"1997-07-17\"}, \"examen\": {\"id\": \"S-2025-000010\", \"type\": \"CCS\", \"certification\": \"TP-99901m01/CCS1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCS 1\", \"intitule_bloc\": \"Carillons anciens\", \"entretien_final\": false, \"debut\": \"2025-07-07\", \"fin\": \"2025-07-07\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','d399bba2d2f36a1460baeaee7659bebc43af85152ca52686c2ae8ac502860897','530798b34cf8b8ea2d662daf30a1ac8871edbe67271b7117d663f61fa1c9867b');
INSERT INTO "ecriture" VALUES(140,144,'ajout','convocation','[[26]]','{"session_id":10,"candidat_id":1,"jure_id":null,"edition":1,"date_edition":"2025-06-13","heure":"09:00","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000026\", \"edition\": 1, \"date_edition\": \"2025-06-13\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"C-000001\", \"civilite\": \"M\", \"nom\": \"PETIT\", \"prenom\": \"Hugo\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"naissance\": \"1999-03-14\"}, \"examen\": {\"id\": \"S-2025-000010\", \"type\": \"CCS\", \"certification\": \"TP-99901m01/CCS1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCS 1\", \"intitule_bloc\": \"Carillons anciens\", \"entretien_final\": false, \"debut\": \"2025-07-07\", \"fin\": \"2025-07-07\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"etat\": \"editee\"}"}','c34ac25d5e9150d57d5c29da9fff32fd1973ee381dc731803a17d1fb8b18b7bd','571338c6ef74606ebea5631f1a76873f708498ca9af9413301574e69576fdd2f');
INSERT INTO "ecriture" VALUES(140,145,'ajout','convocation','[[27]]','{"session_id":10,"candidat_id":null,"jure_id":2,"edition":1,"date_edition":"2025-06-13","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000027\", \"edition\": 1, \"date_edition\": \"2025-06-13\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000002\", \"civilite\": null, \"nom\": \"LE-GOFF\", \"prenom\": \"Yann\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": \"Nantes\"}, \"autres_membres\": [\"Alice MARTIN\"], \"nombre_candidats\": 2}, \"examen\": {\"id\": \"S-2025-000010\", \"type\": \"CCS\", \"certification\": \"TP-99901m01/CCS1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCS 1\", \"intitule_bloc\": \"Carillons anciens\", \"entretien_final\": false, \"debut\": \"2025-07-07\", \"fin\": \"2025-07-07\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','938eaa86d325c73cbe0444ea1b7afd96a18f76c0bd383704a179bc562c5bce85','88788bc4504446dd89b9befbd40ef810888b84d37c9794057e6a79a6c0592cdf');
INSERT INTO "ecriture" VALUES(140,146,'ajout','convocation','[[28]]','{"session_id":10,"candidat_id":null,"jure_id":1,"edition":1,"date_edition":"2025-06-13","heure":"09:00","contenu":"{\"convoque\": \"jure\", \"id\": \"V-000028\", \"edition\": 1, \"date_edition\": \"2025-06-13\", \"heure\": \"09:00\", \"destinataire\": {\"id\": \"J-000001\", \"civilite\": \"MME\", \"nom\": \"MARTIN\", \"prenom\": \"Alice\", \"adresse\": {\"lignes\": [\"12 all\u00e9e des Pendules\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"autres_membres\": [\"Yann LE-GOFF\"], \"nombre_candidats\": 2}, \"examen\": {\"id\": \"S-2025-000010\", \"type\": \"CCS\", \"certification\": \"TP-99901m01/CCS1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCS 1\", \"intitule_bloc\": \"Carillons anciens\", \"entretien_final\": false, \"debut\": \"2025-07-07\", \"fin\": \"2025-07-07\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [], \"report\": null, \"etat\": \"editee\"}"}','21a08728164c42d501cba36610f1a6582a5ce48ae25c90c0607fdd56d7ed6ec6','6d3605512ef8069fc5c2ad9bcb2bf9f95ce0ec9b1559c4cb06d47823c4cee703');
INSERT INTO "ecriture" VALUES(140,147,'ajout','evenement_agrement','[[1]]','{"agrement_id":5,"nature":"retirer","a_compter_du":"2025-02-03","pose_le":"2025-02-03","motif":"locaux non conformes"}','09179088af851fa84116ef629db774f6a27703cf475601d2547f3a02cbed3be4','d2c6a8fd37c53d7737e169c7ae35df6b4f5641405c5ba983da103d39f9b07fe6');
INSERT INTO "ecriture" VALUES(140,148,'ajout','evenement_agrement','[[2]]','{"agrement_id":6,"nature":"retirer","a_compter_du":"2025-04-01","pose_le":"2025-02-04","motif":"Retrait d''avant la version 1.8, sans motif."}','20c429cd311dfa2ba16260220f1856b082ef8084d815dfc670531ffd75b8a8e9','df39627de38937a7d11a3c7834831f1c4526128c1b3a99161e6fde01a3840d79');
INSERT INTO "ecriture" VALUES(140,149,'ajout','inscription','[[1]]','{"session_id":1,"candidat_id":1,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-01-20","resultat":"reussite","entretien":"reussi","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','476c5875607f39d5e1d1b32c426c15216f4743a4e08e451358ad8faf33cd140e','5b5f7cef4a85cb1e7f28a352a2a0cf916ea16be99059833d9ad55ef0514622bc');
INSERT INTO "ecriture" VALUES(140,150,'ajout','inscription','[[2]]','{"session_id":1,"candidat_id":2,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-01-20","resultat":"echec","entretien":"echoue","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','53fea4944be50f616acaea1660e26eb25fd0c79f295d8dd0e63bc10adce8b507','f877453ea89df56987899b606eff90f830f224a0bcc64b95534f0b958af16307');
INSERT INTO "ecriture" VALUES(140,151,'ajout','inscription','[[3]]','{"session_id":1,"candidat_id":3,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-01-20","resultat":"absent","entretien":"absent","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','00719ddc5e1bb2bf9ec299bb9cd2b5b9db8101eca194b36d5f3e183a5711ce9b','200fd64b0ba36034979dbde9b1668984ea5fc437844c88451453a5cfa72ceebe');
INSERT INTO "ecriture" VALUES(140,152,'ajout','inscription','[[4]]','{"session_id":1,"candidat_id":4,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-01-20","resultat":"reussite_partielle","entretien":null,"ccp_acquis":"CCP1","convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','e659b72d974fa9dd1de64d02129805857f5d8df8b704729b0ad02f0f1d10bd5c','ebcdc6541860961b9625fd0766e6eb06a2feb5ce5efb443c8de29230c7675492');
INSERT INTO "ecriture" VALUES(140,153,'ajout','inscription','[[5]]','{"session_id":2,"candidat_id":2,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-03-17","resultat":"reussite","entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','563e6eef5ff1321fea12eb147e362ec42b307c9a52ae803299d1c5a5f2c94df8','9941b71da722a49a27459ba26275b1fa50bafccfefdd488549740bf80decea83');
INSERT INTO "ecriture" VALUES(140,154,'ajout','inscription','[[6]]','{"session_id":3,"candidat_id":1,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-03-17","resultat":"reussite","entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','fc3b045e64408cb6cec0870bf94252157f5002d4be3a03421704e0ad73ed8c3c','37343a53ae6e001d386d6f89368cedb2df09ee38972a7271d812b48116eef6e8');
INSERT INTO "ecriture" VALUES(140,155,'ajout','inscription','[[7]]','{"session_id":4,"candidat_id":2,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-04-01","resultat":"reussite","entretien":"reussi","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','c41c9f20ff3c751c0ec17680ddc890a97893486b13101cb7cac75ddeefb7ce28','7b62299853911a818598d1044bf80bb42eba2e5641c459ae8c817e0e3b7c0899');
INSERT INTO "ecriture" VALUES(140,156,'ajout','inscription','[[8]]','{"session_id":4,"candidat_id":3,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-04-01","resultat":"echec","entretien":"echoue","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','17801bd7d16f6687e4a46aa4b5372bb28d4e72918873ff7d67d2e0e11d6af0b6','c9028caf0e88eecd67374e0ba1d08c4a98a6bc360bea4e2d3f5e565e8c22d0d9');
INSERT INTO "ecriture" VALUES(140,157,'ajout','inscription','[[9]]','{"session_id":4,"candidat_id":6,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-04-01","resultat":"echec","entretien":"echoue","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','8889847347e037f2a2147956e24083945f2e29709d62515adb2bf9829e0fc4ea','e90d9359984d6af007ba4628d2357f586934ff597428df546d36146550c82d14');
INSERT INTO "ecriture" VALUES(140,158,'ajout','inscription','[[10]]','{"session_id":5,"candidat_id":4,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-04-01","resultat":"reussite","entretien":"reussi","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','97683c80d476aecd23ee5839f5a1f0212b6756a187be7bff20dc73f49a043f07','7d378c37162dcd6582be48803238a59769bc6ba5a8c343e5aaf3db989cfbaad4');
INSERT INTO "ecriture" VALUES(140,159,'ajout','inscription','[[11]]','{"session_id":6,"candidat_id":3,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"desinscrit","inscrit_le":"2025-06-03","resultat":null,"entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":"2025-08-21","desinscrit_par":"root","motif":"a renonc\u00e9"}','95e18d6c24950d7881543f98b49bbb4a1e89b2bcadf2883a09ddd0dada099099','27528bb4aa49d6c512727f03ec4621325a22ff44bbed1142436e13fcee8b1550');
INSERT INTO "ecriture" VALUES(140,160,'ajout','inscription','[[12]]','{"session_id":6,"candidat_id":4,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-06-03","resultat":null,"entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','7b1a63fe357528e7494ecf4777aced7c5cc28a91ac59c57cb06040530db4920b','1ee4c0be53fe4f655f0a12d20cef3ea9a72beded51781e4ef5537689235c3b04');
INSERT INTO "ecriture" VALUES(140,161,'ajout','inscription','[[13]]','{"session_id":6,"candidat_id":2,"voie":"vae","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-08-20","resultat":null,"entretien":null,"ccp_acquis":null,"convocation_a_editer":1,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','369bf9f5d5038a741ba717a45fdd5be5c12d6a2d535843177c1b5445c1a5d322','c1b322b6eadae2756e2e6c42c5dc7c232101c0a7dbf2b1e52d55b4724ef6dfd3');
INSERT INTO "ecriture" VALUES(140,162,'ajout','inscription','[[14]]','{"session_id":10,"candidat_id":1,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"inscrit","inscrit_le":"2025-06-12","resultat":"reussite","entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','58410c1a02d551f276e8b8aa9f36ed8e1cb6e8d15fdb53f19691cfc5f9769db7','436469c39a2bef2417586d09bf3d91ea256f136bbd41bee8fcd52381bf28b728');
INSERT INTO "ecriture" VALUES(140,163,'ajout','inscription','[[15]]','{"session_id":10,"candidat_id":4,"voie":"formation","portee":"complete","demande_vae_id":null,"etat":"ecarte","inscrit_le":"2025-06-12","resultat":"reussite","entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":"pas de titre"}','44ba86e487fd310554bf879fc23bf24166af852406dc171c946da6d10f8cfe5b','6d8e393d9e9777bbe0531d30493c1ece620a19a7bd2482507ba57cbf400e36de');
INSERT INTO "ecriture" VALUES(140,164,'ajout','obtention','[[1,1,1]]','{"obtenue_le":"2025-03-11","sans_appui":0}','51ca20bc6a85a8e96d8bff243214da85a22c3a3754d75d2bf0e6ca90b00ca668','7395677ca83424dc8cd3ae7f87e14fd63117a2d4c04f17e06b4c7e59535d8a5d');
INSERT INTO "ecriture" VALUES(140,165,'ajout','obtention','[[1,4,3]]','{"obtenue_le":"2025-04-14","sans_appui":0}','cd216babef72390a9904c169d7940c1ecb52f790739d6d62441573870d047086','ed948446f1e4b425391307981b30f3e652197cf66a085375f19a383d2dfa7ba7');
INSERT INTO "ecriture" VALUES(140,166,'ajout','obtention','[[2,1,4]]','{"obtenue_le":"2025-05-12","sans_appui":0}','f1356ab2cbd2a7d0a9655e048c743dc3f007c4dcc6311baf7bf2abeb37ee9344','0dcd87babbb753c2045b22432344f9454b1a9f540e0be16d9fc3ceb39dd27171');
INSERT INTO "ecriture" VALUES(140,167,'ajout','obtention','[[2,2,2]]','{"obtenue_le":"2025-04-07","sans_appui":0}','4ea89adb06985b886a14f7bae0e46d527c0afe2654c33cedd296ad5b0c68e001','c84dc963967d2de30b52d8a7866eec17b6e7f80585e97316653239d84ba8aa3d');
INSERT INTO "ecriture" VALUES(140,168,'ajout','obtention','[[4,2,1]]','{"obtenue_le":"2025-03-11","sans_appui":0}','4379225686d5f2d9d0048ecbc6e5f87f9d8dae5c8457bb7d97e59305c6c2a212','b1872cd901dbeabc9560a2ff53786d9ba9c1c7e0599fb7ade678f2057263e78c');
INSERT INTO "ecriture" VALUES(140,169,'ajout','obtention','[[6,2,4]]','{"obtenue_le":"2025-05-12","sans_appui":0}','6da77f881c7bd82ec10a70b3a19c233a79d6a2fca3aa95c0e9e1fc54da3cb36b','fda62df79b145d15ee757c77b157007bac60ead41e37df7fe69680d3b022da6d');
INSERT INTO "ecriture" VALUES(140,170,'ajout','obtention','[[6,3,4]]','{"obtenue_le":"2025-05-12","sans_appui":0}','5c92f6057d2eb96b806a51a88cc98e3d39e34c1fe3c4f5d930fee2b2a1ef0be1','7069afbb4a6acadb9ccb19ba35e8f2439ba56de321282122b29f435d15a18bcb');
INSERT INTO "ecriture" VALUES(140,171,'ajout','participation','[[1,1]]','{"convocation_a_editer":0}','a72552409b6c2d26e64189928b0e492092726d182cfa77d4f0bb191074736b63','9ab254a1deeb22c23f3b72ed0d13da8b37e88ccec3efd4b5adb9a08831453643');
INSERT INTO "ecriture" VALUES(140,172,'ajout','participation','[[1,2]]','{"convocation_a_editer":0}','96b27acd6507c083507fa208e483945eea4708a3620eacc42b6caaffaf0ce665','7a8a261b7e2b0780a7342b2050ab715fa320afc3e6e01819695c59f7a7f8980d');
INSERT INTO "ecriture" VALUES(140,173,'ajout','participation','[[2,1]]','{"convocation_a_editer":0}','675b0cfad05a3ac8bc934f90df607fca269c38719c2429b978cc57c6eee60bb1','f9fd4a9ad53b01c234cfd7fcba86afe83a4e32b1ec6ea470f49b484e90533f9c');
INSERT INTO "ecriture" VALUES(140,174,'ajout','participation','[[2,2]]','{"convocation_a_editer":0}','847360b770d546ff2d35164b358e2f35e8acf3da03b4ae5fcc9e7ef6d7b9ba15','ecc52eb0736029135199c1ca37a511875ff86d8f4c7b9d0012e148c8d3e9f648');
INSERT INTO "ecriture" VALUES(140,175,'ajout','participation','[[3,1]]','{"convocation_a_editer":0}','c7a76c74d51eac13942ca6ebd314769c1ec8ac76e41bc2f9f08d5b48930c0823','f41ee0f41a01798c20066b9843537a8b3c45a2ecc0090359eb2a2765a0d0b56a');
INSERT INTO "ecriture" VALUES(140,176,'ajout','participation','[[3,2]]','{"convocation_a_editer":0}','955cee60dd2526c1d1dec20d8e2245a987b7b06434a3a31489c50b8f7c420899','c13d5c0512259664225412837c9b60154907be4fcbc2b7d9c661be711a0dca8b');
INSERT INTO "ecriture" VALUES(140,177,'ajout','participation','[[4,1]]','{"convocation_a_editer":0}','3630a56515e40e6ddc750e40761e2b973fc8429b63758aca74b8a75d38d678f6','05615bca9b68f37dfefde4589bd48a149c1bc4204ddf5d86e4f615c1228f6fca');
INSERT INTO "ecriture" VALUES(140,178,'ajout','participation','[[4,2]]','{"convocation_a_editer":0}','f30a81996ab80c82a8b0009a406559a93f896fb004477bb6783601b682233a72','eacaa1aa8735f7c4be84254aa6023c9cc53eb503f636e90bb1ecb93ba5371e20');
INSERT INTO "ecriture" VALUES(140,179,'ajout','participation','[[5,1]]','{"convocation_a_editer":0}','0cfd73c5b273c180e4f8d5ae091e42c4db8e5f61c4a4a2f3b3e90960272cb48a','0770a32451bed084df3003d57030b42bd89e135fb6d2f2e980f81d2429ac0926');
INSERT INTO "ecriture" VALUES(140,180,'ajout','participation','[[5,2]]','{"convocation_a_editer":0}','dd7dac70b636ff71ad18c7bef49cba67fdda30bdbaa137e9e09abcacb19a9b1f','654f7f2e6e161c31b0bd7123ac50851817b12ea21ca57098b3b4d82bb947f4f4');
INSERT INTO "ecriture" VALUES(140,181,'ajout','participation','[[6,1]]','{"convocation_a_editer":0}','55e416f04d5d009d1d9af1d6e136df5e0173f96d4100a863d11e154ea4c95b45','33423f8193df2e3971a9b592e94f26c450d8efaf22fbcc6947c433a3475a33e0');
INSERT INTO "ecriture" VALUES(140,182,'ajout','participation','[[6,2]]','{"convocation_a_editer":0}','63a5be32b27c68a489e408664c011c83b001c556b89d45fa764606355cb82d35','4ffee3e52339c48a3a0b902d25304e5291eefdf6c0ca4742903c29c27757e094');
INSERT INTO "ecriture" VALUES(140,183,'ajout','participation','[[7,1]]','{"convocation_a_editer":0}','5d1646cd27f82cff7162d2c26c637afba890f0afe1d80bdbb1209619248c5e6f','96c7e0dae3f74d79a7d683a0d2a69264e7b99e751a36f3542ffd940a96f2d587');
INSERT INTO "ecriture" VALUES(140,184,'ajout','participation','[[7,2]]','{"convocation_a_editer":0}','029388d565410e41060af4962cf8d003ac11068d874179b1eeb9d0e447f3e154','45d931f41d4a6a966b89094b122cc40084acf850e0127bc9122db57e9a84879f');
INSERT INTO "ecriture" VALUES(140,185,'ajout','participation','[[9,1]]','{"convocation_a_editer":0}','a7a079063a8520f65757d21b9e38ac072dbb9837d0ac8cad515456ab68ec6562','4a769cd48da7a906495c52d0ec89c26989b55a71fbea4cc1209b6f23ddbdb11b');
INSERT INTO "ecriture" VALUES(140,186,'ajout','participation','[[9,2]]','{"convocation_a_editer":0}','735ad07145b5bea9a9f1984df1c2c61302a2b54bb04b0c522d74717203858394','6ccdbe1cc83f4c2307421300818bc6c78346a50d1d9de8649f4d321bce59a759');
INSERT INTO "ecriture" VALUES(140,187,'ajout','participation','[[10,1]]','{"convocation_a_editer":0}','ca338c67036dda7d990bd29d6b3d4d5d9bc2699e339342a674c124454746b119','78fbe41c4686d39c37a10c550fa66ff1dca0ada7757f72ebd919a9f6cb0d6eb3');
INSERT INTO "ecriture" VALUES(140,188,'ajout','participation','[[10,2]]','{"convocation_a_editer":0}','7918624efe08c75aa1ba10ae25a3fd563f1e95cddfa33932e2a25816bca078e8','d358333854b26290406142583c002f9372ea222d64e149732053d573db573f4d');
INSERT INTO "ecriture" VALUES(140,189,'ajout','resultat_conteste','[[7]]','{"resultat":"reussite","ccp_acquis":null,"entretien":"reussi","jour":"2025-05-12"}','dd033d51a6c2f2bb46a95367649f0848ff275bd3f773f2ea7cbe15f65e844f98','8a5260714f8bdb56aae4711a1e451294c3f3515ddb43bc2b209a89537f5fd616');
INSERT INTO "ecriture" VALUES(140,190,'ajout','resultat_conteste','[[8]]','{"resultat":"echec","ccp_acquis":null,"entretien":"echoue","jour":"2025-05-12"}','dd8fc22f758010e310f57654d8a69ceafed31412e01b9f820562e56cb7af2225','576af65cf26cf8513ad33c7bcee8895b3940b4790207c1a9c192b69138795577');
INSERT INTO "ecriture" VALUES(140,191,'ajout','resultat_conteste','[[9]]','{"resultat":"reussite_partielle","ccp_acquis":"CCP1,CCP2","entretien":null,"jour":"2025-05-12"}','cf48d4d95ce23667b5b3bd6b29865f247a79bea005d309e3caf415597f9e9b44','df48bb6d5b62e0a189e82f3f775434f9a1c626c8952fcfe062c2f7cee4b0a6f7');
INSERT INTO "ecriture" VALUES(140,192,'ajout','identite_candidat','[[1]]','{"noms":"petit hugo","naissance":"1999-03-14"}','6b830450fb360ab57db018d1b765e2c41a06255345ef39a59a47984cf5f746bc','27e80e4431e768071fa4f444301305259f5a5b5c07a5751fc40c935e399d4568');
INSERT INTO "ecriture" VALUES(140,193,'ajout','identite_candidat','[[2]]','{"noms":"roux ines","naissance":"1998-12-01"}','1cec142af135dd17ec19eac1886349efa265ee6ec99cf808b94955ea0f50445b','d3b2e8d277dac94721fed477b72def832782c50cc7c71cbd6b9f0c60e794b7c0');
INSERT INTO "ecriture" VALUES(140,194,'ajout','identite_candidat','[[3]]','{"noms":"nguyen linh","naissance":"2001-02-28"}','2344c960c475402d630ed948db64de656d393625b43d00150204b2b65e279b6c','deb9e9f747cdf6c3350a38fcced58c467ade3c662eb603eae55c42c4178aa5f3');
INSERT INTO "ecriture" VALUES(140,195,'ajout','identite_candidat','[[4]]','{"noms":"dupond max","naissance":"1997-07-07"}','29a35a30556d8d786732ba235493d1848d8b6f0c474f79ea30ec51716130f88f','fcd03c88438153aa35fff5d8756e48a93dede5b342b61c066c134d0b600a253f');
INSERT INTO "ecriture" VALUES(140,196,'ajout','identite_candidat','[[4]]','{"noms":"dupont max","naissance":"1997-07-07"}','635c1a7165db2a4bc5039ac4ebf9748e2b22cdd482cf27b0877aa8cd24902c8b','8e709c61ea1011c0115c4674ba8bd840cd308a1778f7543d2d106e8648ab5acb');
INSERT INTO "ecriture" VALUES(140,197,'ajout','identite_candidat','[[4]]','{"noms":"dupont maxime","naissance":"1997-07-17"}','395759f07468bce637a475523402e18beac721d4c244711920acc262345b85b8','89693124ae6b98328e8f6d35ffbdcd54ffb9ed1bb88661efe45f46c86400b0a3');
INSERT INTO "ecriture" VALUES(140,198,'ajout','identite_candidat','[[5]]','{"noms":"solo eve","naissance":"1990-10-10"}','779f3825ed54c11b198ccc8f539333ac7b5abc62b4338b4fee90a48f638d1a71','71b890a9d651189c1bd1105ee165fe125f8c1d003d57d7dc2af1499478e9159a');
INSERT INTO "ecriture" VALUES(140,199,'ajout','identite_candidat','[[6]]','{"noms":"grand noe","naissance":"2000-02-29"}','1cfcb72ae53a07478275a10bc32ae1899693f855e9e537bf6130bf090543dbc6','287737b199cdc70448f2ef887569f3e23888165c6a2d785f56af43b70e0aae40');
INSERT INTO "ecriture" VALUES(140,200,'ajout','identite_candidat','[[7]]','{"noms":"petit hugo","naissance":"1999-03-14"}','0ef9d3ccbd983081ccdb49c8446c3ff6cd42eece013e035f304152604e9ebd0f','9c5066ec8f1761ff386f71e784ee910a5466986e714ae3714bc68586e4d3b98f');
INSERT INTO "ecriture" VALUES(142,1,'maj','session_examen','[[7]]','{"version":5}','32410d5b2de8488045ad4c8c36edd44149937004df8b4532e9929e2ffcee40f8','0b1b4a9c0b880f7e9a4d86d9b3e84774949ba0baf8a12b604ee7bd389dec4caf');
INSERT INTO "ecriture" VALUES(142,2,'ajout','derogation','[[1]]','{"delai":"convocation","session_id":7,"centre_id":null,"certification_id":null,"debut":null,"departement":null,"motif":"retard du centre","accordee_le":"2025-08-01","version":1}','ccf80c978e5838de062225e743997b502bdc942979d4272aa0c2ce73ea5e66c3','eaa6a6a2a6046db05e6e344b3a7a91dd0077073c0503b09b7ad61ab764330976');
INSERT INTO "ecriture" VALUES(142,3,'ajout','compteur','[["derogation"]]','{"valeur":1}','88a9e9674a558b1d4519e0145c87e0de982e44b9b3ef848f82f2ba58ff22bf49','8250b9a4ac995d76c5d3d2a93583208d35b359901080f7e10f3f43e0338e9451');
INSERT INTO "ecriture" VALUES(143,1,'ajout','controle','[[1]]','{"centre_id":1,"session_id":null,"date":"2025-07-30","type":"sur_place","etat":"ouvert","version":1}','fc320d9f51ddaa4c2b7b03efde1fe7e0e0a11d99728200b8c3535426b8a7d1d3','04dfff071476863d38466dfa2cbedde48e9a93c0bd03fad0a234a15ce8e0d4f5');
INSERT INTO "ecriture" VALUES(143,2,'ajout','compteur','[["controle"]]','{"valeur":1}','43290a783657ba5f9d0499996d57600d2e93cb5b51e01e04f9699e720cd7371e','18b6830adae24a88625cef1fd27057360ca232a744c979c3fb9215ad8b32bf15');
INSERT INTO "ecriture" VALUES(144,1,'maj','controle','[[1]]','{"version":2}','fbaad648cc21b990f2c0775b207b25e9680ff81b28cef9265c5095f8ea56cacd','9fe297d25db828f9ba0f6d188725cf95aa348ab3b95a23ffb69f1f0ab4d54c25');
INSERT INTO "ecriture" VALUES(144,2,'ajout','constat','[[1]]','{"controle_id":1,"date":"2025-08-01","texte":"Registre absent."}','0dd98cc59726092726cd37edbfb439003e63b467bdffcbcab2d81691d8dd3c8a','14d19ce814b18d86179e96b79a7d3bf0ef5ae8a6ca8d4a0db6c5f7cef2111bc7');
INSERT INTO "ecriture" VALUES(144,3,'ajout','compteur','[["constat"]]','{"valeur":1}','01a26b19089164822e0148fce5f7187b44c6615a6e4710eb992ed6eb94457524','27b14417e9419e6e93254ce5595cb9454552ca90dbc97e87f4ad4517ce79b161');
INSERT INTO "ecriture" VALUES(145,1,'ajout','demande_vae','[[1]]','{"candidat_id":5,"certification_id":1,"titre_id":1,"ccp":null,"deposee_le":"2025-08-01","etat":"deposee","version":1}','fedb994bed32dabd7868b7bf0e2106d64879f958661a800d24b498f09dc8b3ad','a3b4c5065fe198287ee09443b96a443bd597b77f734409f71da13fdd4a0a8c06');
INSERT INTO "ecriture" VALUES(145,2,'ajout','compteur','[["demande_vae"]]','{"valeur":1}','13513c0ac6ba1bf44ce0df045c9a9401cc40f25d54a1f056f8b3ebec525db866','dfaf1f16d19cf38ae7233508a5ff0d633a1338e591cf91e17db50a715aaba219');
INSERT INTO "ecriture" VALUES(146,1,'maj','jure','[[2]]','{"employeur":"Horlogerie Le Goff","version":5}','ed9c5d47f301a52778f36f837ae1e4c1918b1bb08efb7ea351861c93405e4ba3','729864e60e2bd1da8eb742eb31c870a291f6625f6ca85d9ff9b9ba394748b041');
INSERT INTO "ecriture" VALUES(147,1,'maj','centre','[[1]]','{"logo":"fefb8fa0c1169f732be30622c9e77de44ee07e64f35fa6839ee745801692113e","signataire":"Claire MORVAN","acces":"Tram 2","version":2}','097b715b27e6ac7c2a38977583c51bc3a242cf2091d810852e063f16635c9957','c5a4f0f0fad062a9129b5ef67eb21521a0929ec840fff4601fa9f3a693b9dfc0');
INSERT INTO "ecriture" VALUES(147,2,'ajout','logo','[["fefb8fa0c1169f732be30622c9e77de44ee07e64f35fa6839ee745801692113e"]]','{"format":"svg","contenu":"PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI0MCIgaGVpZ2h0PSIyMCI+PHJlY3Qgd2lkdGg9IjQwIiBoZWlnaHQ9IjIwIiBmaWxsPSIjMTM1Ii8+PC9zdmc+"}','cdf3a1206513609f4e937cf573ae0d8d1e4190f57a9ab774e507f0b5c9480f48','89690bd4ccd0e9b47a97de550b2772e5560d288ed0a9c7194657f64ab635ff2f');
INSERT INTO "ecriture" VALUES(148,1,'maj','centre','[[1]]','{"modele":"0f6cb83244aabc231b27c0d717829f624526c455a4517936d676f6ae6c7613f0","version":3}','76d6c4b7a2872d682171c73b66f636feb0c67b47026939621ede6ba79a13a0e7','be9d6cc6603aef80c318e71354c91d2588be379667e0af22a0976cc016a7036e');
INSERT INTO "ecriture" VALUES(148,2,'ajout','modele','[["0f6cb83244aabc231b27c0d717829f624526c455a4517936d676f6ae6c7613f0"]]','{"contenu":"lettre.typ\nLy8gTW9kw6hsZSBkZXMgY29udm9jYXRpb25zIGRlIGNlcmVzLCDDqWNyaXQgcG91ciBUeXBzdCAwLjE1IDogdW5lIGxldHRyZSBwYXIgcGVyc29ubmUuIElsIHBldXQgw6p0cmUgY29wacOpIGV0IGFkYXB0w6kuCi8vCi8vIGBkb25uZWVzYCBwb3J0ZSBsZXMgcHJvcHJpw6l0w6lzIGR1IGZpY2hpZXIgKHRpdHJlLCBhdXRldXIsIGFubmVlLCBtb2lzLCBqb3VyLCB0ZXRlcyksIGxlcyBpbWFnZXMgYGxvZ29zYCAoZW1wcmVpbnRlIOKGkgovLyBmb3JtYXQsIG9jdGV0cykgZXQgbGEgbGlzdGUgYGNvbnZvY2F0aW9uc2AuIENoYXF1ZSBjb252b2NhdGlvbiBgY2AgbidhIHF1ZSBkZXMgdGV4dGVzIHByw6p0cyDDoCBpbXByaW1lciwgdmlkZXMgcXVhbmQKLy8gbCdpbmZvcm1hdGlvbiBtYW5xdWUsIHNhdWYgY2UgcXVpIGVzdCBkaXQgOgovLyAgIGMuaWQsIGMuZWRpdGlvbiAobm9tYnJlKSwgYy5lZGl0ZV9sZSwgYy5saWV1X2V0X2pvdXIgKMKrIE5hbnRlcywgbGUgOSBub3ZlbWJyZSAyMDI2IMK7KSwgYy5jb252b3F1ZSAowqsgY2FuZGlkYXQgwrssIMKrIGp1cmUgwrspCi8vICAgYy5jaXZpbGl0ZSAowqsgTSDCuywgwqsgTU1FIMK7IG91IHZpZGUpLCBjLmRlc3RpbmF0YWlyZSAobm9tIGNvbXBsZXQpLCBjLm51bWVybyAoQy3igKYgb3UgSi3igKYpLCBjLmFkcmVzc2UgKGxpc3RlLCBjZWxsZSBkZQovLyAgIGwnZW52ZWxvcHBlKQovLyAgIGMuc2Vzc2lvbiwgYy50eXBlLCBjLmNlcnRpZmljYXRpb24sIGMudGl0cmUsIGMubWlsbGVzaW1lLCBjLmJsb2MsIGMuZXByZXV2ZSAoY2UgcXVlIHBhc3NlIHVuIGNhbmRpZGF0KSwgYy5lbnRyZXRpZW5fZmluYWwKLy8gICAodnJhaSBvdSBmYXV4KSwgYy5lbnRyZXRpZW4gKGxhIHBocmFzZSksIGMuY29tcHRlX2VuX3VuX2FuICh2cmFpIDogbGEgc2Vzc2lvbiBjb21wdGUgcGFybWkgbGVzIHRyb2lzIGQndW4gYW4pCi8vICAgYy5kYXRlcywgYy5wcmVtaWVyX2pvdXIsIGMuaGV1cmUgKMKrIDggaCAzMCDCuyksIGMuaGV1cmVfZGVidXQsIGMubGlldSAobGlzdGUpLCBjLmFjY2VzLAovLyAgIGMucGFwaWVycyAobGlzdGUpLCBjLmFtZW5hZ2VtZW50cywgYy5mcmFpcywgYy5kb25uZWVzX3BlcnNvbm5lbGxlcwovLyAgIGMudGV0ZSAowqsgTC0wMDAwNDIgMjQ3MDRlMWE1YjZjN2Q4ZSDCuyA6IGxlIGxvdCBkZSBsJ8OpZGl0aW9uIGV0IHNvbiBzY2VhdSBhdSBqb3VybmFsIDsgdmlkZSBkYW5zIHVuZSDDqWRpdGlvbiBkJ2F2YW50KQovLyAgIGMubWVudGlvbiAowqsgUMOJUklNw4kgwrssIMKrIFNFU1NJT04gQU5OVUzDiUUgwrsgOiBpbCBuJ2EgcGx1cyBjb3VycyA7IMKrIEJST1VJTExPTiDCuyA6IHBhcyBlbmNvcmUpLCBjLnJlcG9ydCAoc2Vzc2lvbiBkw6lwbGFjw6llKQovLyAgIGNhbmRpZGF0IDogYy5ldGF0X2NpdmlsICjCqyBsZSAyNiBkw6ljZW1icmUgMTk3NSDDoCBTYWludGUtQ29sb21iZSAoNjkpIMK7KQovLyAgIGp1csOpIDogYy5hdXRyZXNfbWVtYnJlcyAobGlzdGUpLCBjLm5vbWJyZV9jYW5kaWRhdHMsIGMuYWJzZW5jZV9qb3VycyAobm9tYnJlcyksIGMuYWJzZW5jZV9hdmFudAovLyAgIGMuY2VudHJlIDogbm9tLCBhZHJlc3NlIChsaXN0ZSksIHRlbGVwaG9uZSwgY291cnJpZWwsIHNpcmV0IDsgYy5sb2dvICh1bmUgZW1wcmVpbnRlKSwgYy5zaWduYXRhaXJlLCBjLnF1YWxpdGUKLy8gQ2VzIHRleHRlcyB2aWVubmVudCBkZSBsYSBiYXNlIDogVHlwc3QgbGVzIGltcHJpbWUgdGVscyBxdWVscywgaWxzIG5lIHBldXZlbnQgcmllbiBjb21tYW5kZXIgYXUgbW9kw6hsZS4KLy8KLy8gw4AgZ2FyZGVyIDogUERGL1VBLTEgKGxhIGxhbmd1ZSwgdW4gdGl0cmUgZGUgbml2ZWF1IDEgcGFyIGNvbnZvY2F0aW9uLCBgYWx0YCBzdXIgdG91dGUgaW1hZ2UpIDsgbGVzIHBvbGljZXMgZGUgY2VyZXMKLy8gKExpYmVyYXRpb24gU2FucyksIGNlbGxlcyBmb3VybmllcyBhdmVjIFR5cHN0IChMaWJlcnRpbnVzIFNlcmlmLCBOZXcgQ29tcHV0ZXIgTW9kZXJuLCBEZWphVnUgU2FucyBNb25vKSBvdSBjZWxsZXMgZCd1bgovLyBkb3NzaWVyIGBwb2xpY2VzYCDDoCBjw7R0w6kgZHUgbW9kw6hsZSwgY2FyIGNlbGxlcyBkZSBsYSBtYWNoaW5lIHNvbnQgaWdub3LDqWVzIDsgcGFzIGRlIHBhcXVldCBgQHByZXZpZXdgLCBxdWkgZGVtYW5kZXJhaXQKLy8gbGUgcsOpc2VhdS4KCiNsZXQgZG9ubmVlcyA9IGpzb24oYnl0ZXMoc3lzLmlucHV0cy5kb25uZWVzKSkKCiNzZXQgZG9jdW1lbnQoCiAgdGl0bGU6IGRvbm5lZXMudGl0cmUsCiAgYXV0aG9yOiBkb25uZWVzLmF1dGV1ciwKICBkYXRlOiBkYXRldGltZSh5ZWFyOiBkb25uZWVzLmFubmVlLCBtb250aDogZG9ubmVlcy5tb2lzLCBkYXk6IGRvbm5lZXMuam91ciksCiAga2V5d29yZHM6IGRvbm5lZXMudGV0ZXMsCikKI2xldCBjb3JwcyA9IDExcHQKI2xldCBtZW50aW9ucyA9IDguNXB0CiNzZXQgdGV4dCgKICBmb250OiAoIkxpYmVyYXRpb24gU2FucyIsICJEZWphVnUgU2FucyBNb25vIiwgIkxpYmVydGludXMgU2VyaWYiKSwKICBzaXplOiBjb3JwcywKICBsYW5nOiAiZnIiLAogIHJlZ2lvbjogIkZSIiwKICBoeXBoZW5hdGU6IGZhbHNlLAopCiNzZXQgcGFyKGxlYWRpbmc6IDAuNWVtLCBzcGFjaW5nOiAwLjc1ZW0pCiNzZXQgbGlzdChtYXJrZXI6IFvigJNdLCBib2R5LWluZGVudDogMC41ZW0sIHNwYWNpbmc6IDAuNTJlbSkKI3NldCBoZWFkaW5nKGJvb2ttYXJrZWQ6IGZhbHNlKQoKI2xldCBncmlzID0gbHVtYSg4MCkKI2xldCBtYXJnZSA9IDIwbW0KI2xldCBoYXV0ID0gMTVtbQojbGV0IGxhcmdldXJfbGliZWxsZSA9IDM4bW0KCi8vIEZlbsOqdHJlIGQndW5lIGVudmVsb3BwZSBETCBvdSBDNSwgw6AgZHJvaXRlIDogbCdhZHJlc3NlIHNlIGxpdCBlbnRyZSA0NSBldCA4MCBtbSBkdSBoYXV0LCAxMTAgZXQgMTkwIG1tIGRlIGxhIGdhdWNoZS4KLy8gQ2Fsw6llIGVuIGJhcyBkZSBjZXR0ZSB6b25lLCBlbGxlIHJlc3RlIHZpc2libGUgcXVlbHMgcXVlIHNvaWVudCBsZSBqZXUgZGUgbGEgZmV1aWxsZSBldCBsYSBoYXV0ZXVyIGRlIGxhIGZlbsOqdHJlLgojbGV0IGZlbmV0cmUgPSAoeDogMTEwbW0sIHk6IDQ1bW0sIGxhcmdldXI6IDgwbW0sIGhhdXRldXI6IDMzbW0pCiNsZXQgZGVidXRfZHVfdGV4dGUgPSA4NG1tCiNsZXQgY29sb25uZSA9IDg1bW0KCi8vIERlcyBsaWduZXMgZG9udCBsZSBjb3JwcyBkaW1pbnVlIChqdXNxdSfDoCA2IHB0KSB0YW50IHF1J3VuIG1vdCBkw6lwYXNzZSBsYSBsYXJnZXVyIG91IHF1ZSBsJ2Vuc2VtYmxlIGTDqXBhc3NlIGxhIGhhdXRldXIuCiNsZXQgYWp1c3RlKGxpZ25lcywgbGFyZ2V1ciwgdGFpbGxlLCBoYXV0ZXVyOiAxMDBtbSkgPSBjb250ZXh0IHsKICBsZXQgZGVzc2luKGNvcnBzKSA9IHsKICAgIHNldCB0ZXh0KHNpemU6IGNvcnBzKQogICAgc2V0IHBhcihsZWFkaW5nOiAwLjQyZW0pCiAgICBwYXIobGlnbmVzLmpvaW4obGluZWJyZWFrKCkpKQogIH0KICBsZXQgbW90cyA9IGxpZ25lcy5tYXAobCA9PiBsLnNwbGl0KHJlZ2V4KCJbIFx1ezIwMGJ9LV0iKSkpLmZsYXR0ZW4oKQogIGxldCB0aWVudChjb3JwcykgPSB7CiAgICAoCiAgICAgIG1vdHMuYWxsKG0gPT4gbWVhc3VyZSh0ZXh0KHNpemU6IGNvcnBzLCBtKSkud2lkdGggPD0gbGFyZ2V1cikKICAgICAgICBhbmQgbWVhc3VyZShkZXNzaW4oY29ycHMpLCB3aWR0aDogbGFyZ2V1cikuaGVpZ2h0IDw9IGhhdXRldXIKICAgICkKICB9CiAgbGV0IGNvcnBzID0gdGFpbGxlCiAgbGV0IGxpYnJlID0gbWVhc3VyZShkZXNzaW4oY29ycHMpKQogIGlmIGxpYnJlLndpZHRoID4gbGFyZ2V1ciBvciBsaWJyZS5oZWlnaHQgPiBoYXV0ZXVyIHsKICAgIHdoaWxlIGNvcnBzID4gNnB0IGFuZCBub3QgdGllbnQoY29ycHMpIHsgY29ycHMgLT0gMC41cHQgfQogIH0KICBkZXNzaW4oY29ycHMpCn0KCiNsZXQgYWNjb3JkKGMsIG1hc2N1bGluLCBmZW1pbmluLCBhdXRyZSkgPSB7CiAgaWYgYy5jaXZpbGl0ZSA9PSAiTSIgeyBtYXNjdWxpbiB9IGVsc2UgaWYgYy5jaXZpbGl0ZSA9PSAiTU1FIiB7IGZlbWluaW4gfSBlbHNlIHsgYXV0cmUgfQp9CiNsZXQgYXBwZWwoYykgPSBhY2NvcmQoYywgIk1vbnNpZXVyIiwgIk1hZGFtZSIsICJNYWRhbWUsIE1vbnNpZXVyIikKI2xldCBpbXBvcnRhbnQodGV4dGUpID0gYm94KHN0cm9uZyh0ZXh0ZSkpCi8vIERlcyB0ZXh0ZXMgY291cnRzIMOgIGxhIHN1aXRlLCBzYW5zIGNvdXB1cmUgw6AgbCdpbnTDqXJpZXVyIGQndW4gbm9tIG91IGQndW5lIGNvbW11bmUuCiNsZXQgc3VpdGUodGV4dGVzKSA9IHRleHRlcy5tYXAodCA9PiBpZiB0LmxlbigpIDw9IDUwIHsgYm94KHQpIH0gZWxzZSB7IHQgfSkuam9pbigiLCAiKQoKLy8gVW5lIGxpc3RlIGRlIGTDqWZpbml0aW9ucyBhbGlnbsOpZSA6IHVuIGxlY3RldXIgZCfDqWNyYW4gbGEgcmVjb25uYcOudCBjb21tZSB0ZWxsZS4KI2xldCBmaWNoZSguLmxpZ25lcykgPSBibG9jayhhYm92ZTogMC45ZW0sIGJlbG93OiAwLjllbSwgewogIHNldCB0ZXJtcyhzZXBhcmF0b3I6IG5vbmUsIGhhbmdpbmctaW5kZW50OiBsYXJnZXVyX2xpYmVsbGUsIHNwYWNpbmc6IDAuNWVtKQogIHNldCBzdHJvbmcoZGVsdGE6IDApCiAgdGVybXMoCiAgICAuLmxpZ25lcwogICAgICAucG9zKCkKICAgICAgLmZpbHRlcihsID0+IGwuYXQoMSkgbm90IGluICgiIiwgbm9uZSkpCiAgICAgIC5tYXAobCA9PiB0ZXJtcy5pdGVtKGJveCh3aWR0aDogbGFyZ2V1cl9saWJlbGxlLCB0ZXh0KGZpbGw6IGdyaXMsIGwuYXQoMCkpKSwgbC5hdCgxKSkpLAogICkKfSkKCiNzaG93IGhlYWRpbmcud2hlcmUobGV2ZWw6IDIpOiBpdCA9PiBibG9jayhhYm92ZTogMC45ZW0sIGJlbG93OiAwLjU1ZW0sIHRleHQoc2l6ZTogY29ycHMsIHdlaWdodDogImJvbGQiLCBpdC5ib2R5KSkKCiNsZXQgZXhwZWRpdGV1cihjKSA9IHsKICBpZiBjLmxvZ28gIT0gIiIgewogICAgbGV0IGwgPSBkb25uZWVzLmxvZ29zLmF0KGMubG9nbykKICAgIGxldCBkZXNzaW4oLi50YWlsbGUpID0gaW1hZ2UoYnl0ZXMobC5vY3RldHMpLCBmb3JtYXQ6IGwuZm9ybWF0LCBhbHQ6ICJMb2dvIDogIiArIGMuY2VudHJlLm5vbSwgLi50YWlsbGUpCiAgICBibG9jayhiZWxvdzogMm1tLCBoZWlnaHQ6IDE2bW0sIGNvbnRleHQgewogICAgICBsZXQgaGF1dCA9IGRlc3NpbihoZWlnaHQ6IDE2bW0pCiAgICAgIGlmIG1lYXN1cmUoaGF1dCkud2lkdGggPD0gNjBtbSB7IGhhdXQgfSBlbHNlIHsgZGVzc2luKHdpZHRoOiA2MG1tKSB9CiAgICB9KQogIH0KICBibG9jayhiZWxvdzogMC40NWVtLCBwYXIoc3Ryb25nKGMuY2VudHJlLm5vbSkpKQogIGxldCBsaWduZXMgPSBjLmNlbnRyZS5hZHJlc3NlCiAgaWYgYy5jZW50cmUudGVsZXBob25lICE9ICIiIHsgbGlnbmVzLnB1c2goIlTDqWwuIDogIiArIGMuY2VudHJlLnRlbGVwaG9uZSkgfQogIGlmIGMuY2VudHJlLmNvdXJyaWVsICE9ICIiIHsgbGlnbmVzLnB1c2goYy5jZW50cmUuY291cnJpZWwpIH0KICBhanVzdGUobGlnbmVzLCBjb2xvbm5lLCBjb3JwcykKfQoKI2xldCByZWZlcmVuY2VzKGMpID0gewogIHNldCBwYXIobGVhZGluZzogMC40MmVtKQogIHBhclsKICAgIFLDqWYuIDogY29udm9jYXRpb24gI2MuaWQsIMOpZGl0aW9uICNjLmVkaXRpb24gI2xpbmVicmVhaygpCiAgICBzZXNzaW9uICNjLnNlc3Npb24gI2xpbmVicmVhaygpCiAgICAjaWYgYy5jb252b3F1ZSA9PSAianVyZSIgW2p1csOpICNjLm51bWVyb10gZWxzZSBbY2FuZGlkYXQgI2MubnVtZXJvXQogIF0KfQoKLy8gTGEgYm/DrnRlIHZpZGUgZG9ubmUgc2EgaGF1dGV1ciDDoCBsJ2VuLXTDqnRlIDogc2V1bCB1biBub20gZGUgY2VudHJlIHRyw6hzIGxvbmcgcmVwb3Vzc2UgbGUgdGV4dGUuCiNsZXQgaGF1dGV1cl9yZWZlcmVuY2VzID0gMTVtbQojbGV0IGVudGV0ZShjKSA9IHsKICBncmlkKAogICAgY29sdW1uczogKGNvbG9ubmUsIDBtbSksCiAgICBleHBlZGl0ZXVyKGMpLCBib3goaGVpZ2h0OiBmZW5ldHJlLnkgKyBmZW5ldHJlLmhhdXRldXIgLSBoYXV0IC0gaGF1dGV1cl9yZWZlcmVuY2VzKSwKICAgIGJsb2NrKGhlaWdodDogaGF1dGV1cl9yZWZlcmVuY2VzLCBhbGlnbihib3R0b20sIHJlZmVyZW5jZXMoYykpKSwKICApCiAgcGxhY2UodG9wICsgbGVmdCwgZHg6IGZlbmV0cmUueCAtIG1hcmdlLCBkeTogZmVuZXRyZS55IC0gaGF1dCwgYmxvY2soCiAgICB3aWR0aDogZmVuZXRyZS5sYXJnZXVyLAogICAgaGVpZ2h0OiBmZW5ldHJlLmhhdXRldXIsCiAgICBhbGlnbihib3R0b20sIGFqdXN0ZSgoYy5kZXN0aW5hdGFpcmUsIC4uYy5hZHJlc3NlKSwgZmVuZXRyZS5sYXJnZXVyLCBjb3JwcywgaGF1dGV1cjogZmVuZXRyZS5oYXV0ZXVyKSksCiAgKSkKICB2KGRlYnV0X2R1X3RleHRlIC0gZmVuZXRyZS55IC0gZmVuZXRyZS5oYXV0ZXVyKQogIHBhZChsZWZ0OiBmZW5ldHJlLnggLSBtYXJnZSwgcGFyKGMubGlldV9ldF9qb3VyKSkKfQoKLy8gTGUgc2NlYXUgOyBsZSBudW3DqXJvIGRlIHBhZ2Ugbidlc3QgdXRpbGUgcXVlIHMnaWwgeSBlbiBhIHBsdXNpZXVycy4gVW4gbGVjdGV1ciBkJ8OpY3JhbiBuZSBsaXQgcGFzIHVuIHBpZWQgZGUgcGFnZSA6IHJpZW4KLy8gbid5IGVzdCBxdWkgbmUgc29pdCBhaWxsZXVycywgc2F1ZiBjZSBzY2VhdSwgcXVlIHBvcnRlbnQgYXVzc2kgbGVzIG1vdHMtY2zDqXMgZHUgZmljaGllci4KI2xldCBwaWVkKGMsIHJhbmcpID0gY29udGV4dCB7CiAgc2V0IHRleHQoc2l6ZTogbWVudGlvbnMsIGZpbGw6IGdyaXMpCiAgbGV0IGZpbiA9IHF1ZXJ5KGxhYmVsKCJmaW4tIiArIHN0cihyYW5nKSkpCiAgbGV0IHRvdGFsID0gaWYgZmluID09ICgpIHsgMSB9IGVsc2UgeyBjb3VudGVyKHBhZ2UpLmF0KGZpbi5maXJzdCgpLmxvY2F0aW9uKCkpLmZpcnN0KCkgfQogIFtDb252b2NhdGlvbiAjYy5pZCNpZiBjLnRldGUgIT0gIiIgWyDigJMgam91cm5hbCAjYy50ZXRlXV0KICBpZiB0b3RhbCA+IDEgWyNoKDFmcilwYWdlICNjb3VudGVyKHBhZ2UpLmRpc3BsYXkoKSBzdXIgI3RvdGFsXQp9CgovLyBBdSBiYXMgZGUgbGEgbGV0dHJlLCBsdXMgYXZlYyBlbGxlIDogcXVpIGwnZW52b2llLCBldCBjZSBxdSdpbCBmYWl0IGRlcyBkb25uw6llcy4KI2xldCBtZW50aW9uc19maW5hbGVzKGMpID0gewogIHYoMWZyKQogIGJsb2NrKGJyZWFrYWJsZTogZmFsc2UsIHsKICAgIHNldCB0ZXh0KHNpemU6IG1lbnRpb25zLCBmaWxsOiBncmlzKQogICAgc2V0IHBhcihsZWFkaW5nOiAwLjRlbSwgc3BhY2luZzogMC42ZW0pCiAgICBpZiBjLmRvbm5lZXNfcGVyc29ubmVsbGVzICE9ICIiIHsgcGFyKGMuZG9ubmVlc19wZXJzb25uZWxsZXMpIH0KICAgIHBhclsjYy5jZW50cmUubm9tI2lmIGMuY2VudHJlLnNpcmV0ICE9ICIiIFsg4oCTIFNJUkVUICNjLmNlbnRyZS5zaXJldF0g4oCTIGNvbnZvY2F0aW9uICNjLmlkLCDDqWRpdGlvbiAjYy5lZGl0aW9uIGR1CiAgICAgICNjLmVkaXRlX2xlXQogIH0pCn0KCiNsZXQgcXVhbmRfZXRfb3UoYykgPSAoCiAgKFtEYXRlc10sIFsjYy5kYXRlcyA7IGTDqWJ1dCDDoCAjYy5oZXVyZV9kZWJ1dF0pLAogIChbTGlldV0sIHN1aXRlKGMubGlldSkpLAogIChbQWNjw6hzXSwgYy5hY2NlcyksCikKI2xldCBjZXJ0aWZpY2F0aW9uKGMpID0gWyNjLmNlcnRpZmljYXRpb24jaWYgYy5taWxsZXNpbWUgIT0gIiIgWywgbWlsbMOpc2ltZSAjYy5taWxsZXNpbWVdXQoKI2xldCBtb3llbnMoYykgPSB7CiAgbGV0IG1veWVucyA9IChjLmNlbnRyZS50ZWxlcGhvbmUsIGMuY2VudHJlLmNvdXJyaWVsKS5maWx0ZXIobSA9PiBtICE9ICIiKS5tYXAoYm94KQogIGlmIG1veWVucyAhPSAoKSBbICgjbW95ZW5zLmpvaW4oIiwgIikpXQp9CgojbGV0IGNhbmRpZGF0KGMpID0gWwogICNpZiBjLm1lbnRpb24gIT0gIlNFU1NJT04gQU5OVUzDiUUiIFsKICAgIFZvdXMgw6p0ZXMgI2FjY29yZChjLCAiY29udm9xdcOpIiwgImNvbnZvcXXDqWUiLCAiY29udm9xdcOpKGUpIikgw6AgbGEgc2Vzc2lvbiBkJ2V4YW1lbiBkw6ljcml0ZSBjaS1kZXNzb3VzLgogICAgUHLDqXNlbnRlei12b3VzICojYy5wcmVtaWVyX2pvdXIgw6AgI2MuaGV1cmUqLgogIF0KCiAgI2ZpY2hlKAogICAgKAogICAgICBhY2NvcmQoYywgW0NhbmRpZGF0XSwgW0NhbmRpZGF0ZV0sIFtDYW5kaWRhdChlKV0pLAogICAgICBbI2MuZGVzdGluYXRhaXJlLCAjYWNjb3JkKGMsIFtuw6ldLCBbbsOpZV0sIFtuw6koZSldKSAjYy5ldGF0X2NpdmlsXSwKICAgICksCiAgICAoW1ZvdXMgcGFzc2V6XSwgYy5lcHJldXZlKSwKICAgIChbQ2VydGlmaWNhdGlvbl0sIGNlcnRpZmljYXRpb24oYykpLAogICAgKFtFbnRyZXRpZW4gZmluYWxdLCBjLmVudHJldGllbiksCiAgICAuLnF1YW5kX2V0X291KGMpLAogICkKCiAgI2lmIGMucGFwaWVycyAhPSAoKSBbCiAgICA9PSBQacOoY2VzIMOgIGFwcG9ydGVyCiAgICAjbGlzdCguLmMucGFwaWVycykKICBdCgogID09IEVuIGNhcyBkJ2VtcMOqY2hlbWVudAogIFNpIHZvdXMgbmUgcG91dmV6IHBhcyB2b3VzIHByw6lzZW50ZXIsIHByw6l2ZW5leiBsZSBjZW50cmUjbW95ZW5zKGMpIGVuIHJhcHBlbGFudCBsZSBudW3DqXJvICNpbXBvcnRhbnQoYy5pZCkuIFZvdHJlIGFic2VuY2UKICBzZXJhIG5vdMOpZSBhdSBwcm9jw6hzLXZlcmJhbCNpZiBjLmNvbXB0ZV9lbl91bl9hbiBbIDsgZWxsZSBjb21wdGUgcGFybWkgbGVzIHRyb2lzIHNlc3Npb25zIHBlcm1pc2VzIGVuIHVuIGFuXS4KCiAgI2lmIGMuYW1lbmFnZW1lbnRzICE9ICIiIHsgcGFyKGMuYW1lbmFnZW1lbnRzKSB9Cl0KCiNsZXQganVyZShjKSA9IFsKICAjaWYgYy5tZW50aW9uICE9ICJTRVNTSU9OIEFOTlVMw4lFIiBbCiAgICBWb3VzIMOqdGVzICNhY2NvcmQoYywgImNvbnZvcXXDqSIsICJjb252b3F1w6llIiwgImNvbnZvcXXDqShlKSIpIGVuIHF1YWxpdMOpIGRlIG1lbWJyZSBkdSBqdXJ5IGRlIGxhIHNlc3Npb24gZCdleGFtZW4KICAgIGTDqWNyaXRlIGNpLWRlc3NvdXMuIFByw6lzZW50ZXotdm91cyAqI2MucHJlbWllcl9qb3VyIMOgICNjLmhldXJlKi4KICBdCgogICNmaWNoZSgKICAgIChbRXhhbWVuXSwgYy50eXBlKSwKICAgIChbVGl0cmUgcHJvZmVzc2lvbm5lbF0sIGMudGl0cmUpLAogICAgKFtCbG9jXSwgYy5ibG9jKSwKICAgIChbQ2VydGlmaWNhdGlvbl0sIGNlcnRpZmljYXRpb24oYykpLAogICAgKFtFbnRyZXRpZW4gZmluYWxdLCBjLmVudHJldGllbiksCiAgICAuLnF1YW5kX2V0X291KGMpLAogICAgKAogICAgICBbQXV0cmVzIG1lbWJyZXNdLAogICAgICBpZiBjLmF1dHJlc19tZW1icmVzID09ICgpIFthdWN1biBhdXRyZSBtZW1icmUgZMOpc2lnbsOpIMOgIGNlIGpvdXJdIGVsc2UgeyBzdWl0ZShjLmF1dHJlc19tZW1icmVzKSB9LAogICAgKSwKICAgIChbQ2FuZGlkYXRzXSwgc3RyKGMubm9tYnJlX2NhbmRpZGF0cykpLAogICkKCiAgPT0gU2kgdm91cyDDqnRlcyBzYWxhcmnDqQogIFVuIHNhbGFyacOpIGTDqXNpZ27DqSBwb3VyIHBhcnRpY2lwZXIgw6AgdW4ganVyeSBkJ2V4YW1lbiBwZXV0IGRlbWFuZGVyIMOgIHNvbiBlbXBsb3lldXIgdW5lIGF1dG9yaXNhdGlvbiBkJ2Fic2VuY2UKICAoYXJ0aWNsZXMgTC4gMzE0Mi00MiBldCBzdWl2YW50cyBkdSBjb2RlIGR1IHRyYXZhaWwpLiBMJ2VtcGxveWV1ciBlc3QgYXZlcnRpIHBhciDDqWNyaXQgYXUgbW9pbnMKICAjYy5hYnNlbmNlX2pvdXJzIGpvdXJzIGF2YW50IGxlIGTDqWJ1dCBkZSBsYSBzZXNzaW9uLCBzb2l0IGF1IHBsdXMgdGFyZCAqI2MuYWJzZW5jZV9hdmFudCogOyBqb2lnbmV6LWx1aSB1bmUKICBjb3BpZSBkZSBsYSBwcsOpc2VudGUgY29udm9jYXRpb24uCgogICNpZiBjLmZyYWlzICE9ICIiIHsgcGFyKGMuZnJhaXMpIH0KCiAgU2kgdm91cyBuZSBwb3V2ZXogcGFzIHZvdXMgcHLDqXNlbnRlciwgcHLDqXZlbmV6IGxlIGNlbnRyZSNtb3llbnMoYykgZW4gcmFwcGVsYW50IGxlIG51bcOpcm8gI2ltcG9ydGFudChjLmlkKS4KXQoKLy8gTGEgcXVhbGl0w6ksIGxhIHBsYWNlIGQndW5lIHNpZ25hdHVyZSwgbGUgbm9tLgojbGV0IHNpZ25hdHVyZShjKSA9IGJsb2NrKGJyZWFrYWJsZTogZmFsc2UsIGFib3ZlOiAxZW0sIHsKICBpZiBjLnNpZ25hdGFpcmUgIT0gIiIgWwogICAgSmUgdm91cyBwcmllIGQnYWdyw6llciwgI2FwcGVsKGMpLCBsJ2V4cHJlc3Npb24gZGUgbWEgY29uc2lkw6lyYXRpb24gZGlzdGluZ3XDqWUuCiAgXSBlbHNlIFsKICAgIE5vdXMgdm91cyBwcmlvbnMgZCdhZ3LDqWVyLCAjYXBwZWwoYyksIGwnZXhwcmVzc2lvbiBkZSBub3RyZSBjb25zaWTDqXJhdGlvbiBkaXN0aW5ndcOpZS4KICBdCiAgcGFkKGxlZnQ6IGZlbmV0cmUueCAtIG1hcmdlLCB7CiAgICBwYXIoaWYgYy5xdWFsaXRlICE9ICIiIHsgYy5xdWFsaXRlIH0gZWxzZSB7ICJQb3VyIGxlIGNlbnRyZSIgfSkKICAgIHYoMTJtbSkKICAgIHBhcihpZiBjLnNpZ25hdGFpcmUgIT0gIiIgeyBjLnNpZ25hdGFpcmUgfSBlbHNlIHsgYy5jZW50cmUubm9tIH0pCiAgfSkKfSkKCi8vIENlIHF1aSBuJ2EgcGx1cyBjb3VycyBzZSB2b2l0IGRlIGxvaW4sIGV0IHNlIGxpdCA6IGxlIGZpbGlncmFuZSBlc3QgdW4gZMOpY29yLCBsYSBwaHJhc2UgZXN0IGRhbnMgbGUgdGV4dGUuCiNsZXQgZmlsaWdyYW5lKGMpID0gaWYgYy5tZW50aW9uICE9ICIiIHsKICBwZGYuYXJ0aWZhY3QocGxhY2UoY2VudGVyICsgaG9yaXpvbiwgcm90YXRlKC0zNWRlZywgdGV4dChzaXplOiA2MnB0LCB3ZWlnaHQ6ICJib2xkIiwgZmlsbDogbHVtYSgyMTUpLCBjLm1lbnRpb24pKSkpCn0KI2xldCBhdmlzKGMpID0gewogIGlmIGMubWVudGlvbiA9PSAiU0VTU0lPTiBBTk5VTMOJRSIgWwogICAgI2Jsb2NrKGFib3ZlOiAxZW0sIHN0cm9uZ1sjYy5tZW50aW9uLiBDZXR0ZSBzZXNzaW9uIG4nYSBwYXMgbGlldSA6IHZvdXMgbifDqnRlcyBwbHVzCiAgICAgICNhY2NvcmQoYywgImNvbnZvcXXDqSIsICJjb252b3F1w6llIiwgImNvbnZvcXXDqShlKSIpLl0pCiAgXSBlbHNlIGlmIGMubWVudGlvbiA9PSAiQlJPVUlMTE9OIiBbCiAgICAjYmxvY2soYWJvdmU6IDFlbSwgc3Ryb25nWyNjLm1lbnRpb24uIFJpZW4gbidlc3Qgw6lkaXTDqSA6IGNlIGRvY3VtZW50IG4nZXN0IHBhcyB1bmUgY29udm9jYXRpb24uXSkKICBdIGVsc2UgaWYgYy5tZW50aW9uICE9ICIiIFsKICAgICNibG9jayhhYm92ZTogMWVtLCBzdHJvbmdbI2MubWVudGlvbi4gQ2UgZG9jdW1lbnQgbmUgZmFpdCBwbHVzIGZvaS5dKQogIF0KICBsZXQgc3VpdGUgPSBjLmVkaXRpb24gPiAxCiAgaWYgYy5yZXBvcnQgIT0gIiIgb3Igc3VpdGUgewogICAgcGFyWyojYy5yZXBvcnQqICNpZiBzdWl0ZSBbQ2V0dGUgw6lkaXRpb24gcmVtcGxhY2UgbGVzIMOpZGl0aW9ucyBwcsOpY8OpZGVudGVzLl1dCiAgfQp9CgovLyBMZSBzaWduZXQgZGl0IGRlIHF1aSBlc3QgbGEgbGV0dHJlIDsgbGEgcGFnZSBuJ2VuIG1vbnRyZSBxdWUgbCdvYmpldC4KI2xldCBjb252b2NhdGlvbihjLCByYW5nKSA9IHsKICBsZXQgb2JqZXQgPSBpZiBjLmNvbnZvcXVlID09ICJqdXJlIiB7ICJDb252b2NhdGlvbiDDoCB1biBqdXJ5IGTigJlleGFtZW4iIH0gZWxzZSB7ICJDb252b2NhdGlvbiDDoCB1biBleGFtZW4iIH0KICBzaG93IGhlYWRpbmcud2hlcmUobGV2ZWw6IDEpOiBpdCA9PiBibG9jayhhYm92ZTogMS4xZW0sIGJlbG93OiAxZW0sIHRleHQoc2l6ZTogY29ycHMgKyAxcHQsIHdlaWdodDogImJvbGQiKVtPYmpldCA6ICNvYmpldF0pCiAgcGFnZSgKICAgIHBhcGVyOiAiYTQiLAogICAgbWFyZ2luOiAoeDogbWFyZ2UsIHRvcDogaGF1dCwgYm90dG9tOiAxNG1tKSwKICAgIGZvb3Rlci1kZXNjZW50OiAzbW0sCiAgICBmb290ZXI6IHBpZWQoYywgcmFuZyksCiAgICBiYWNrZ3JvdW5kOiBmaWxpZ3JhbmUoYyksCiAgKVsKICAgICNjb3VudGVyKHBhZ2UpLnVwZGF0ZSgxKQogICAgI2VudGV0ZShjKQoKICAgICNoZWFkaW5nKGxldmVsOiAxLCBib29rbWFya2VkOiB0cnVlKVsjYy5kZXN0aW5hdGFpcmUg4oCTICNjLmlkIDogI29iamV0XQoKICAgICNhcHBlbChjKSwKCiAgICAjYXZpcyhjKQoKICAgICNpZiBjLmNvbnZvcXVlID09ICJqdXJlIiB7IGp1cmUoYykgfSBlbHNlIHsgY2FuZGlkYXQoYykgfQoKICAgICNzaWduYXR1cmUoYykKICAgICNtZW50aW9uc19maW5hbGVzKGMpCiAgICAjbWV0YWRhdGEobm9uZSkjbGFiZWwoImZpbi0iICsgc3RyKHJhbmcpKQogIF0KfQoKI2ZvciAocmFuZywgYykgaW4gZG9ubmVlcy5jb252b2NhdGlvbnMuZW51bWVyYXRlKCkgeyBjb252b2NhdGlvbihjLCByYW5nKSB9Cg== lettre.typ"}','f693bd636aa0608b10b5ff21881ad8cf52da85acf536fcffbe38be7fe9d2cf78','0d6192a7cd81138a7c2e513707cdfb2f1ea37d9692fd06e2bf15ca797ba374c8');
INSERT INTO "ecriture" VALUES(149,1,'ajout','modele_commun','[["convocation"]]','{"empreinte":"0f6cb83244aabc231b27c0d717829f624526c455a4517936d676f6ae6c7613f0"}','a332ba3aa3a496e54bcdd93d349c281b6da5dd719224943a7f835a13c2ab7cfb','6f169729e83421a82bb6003280710b9423a4350c69842f6155d7709fb1202a16');
INSERT INTO "ecriture" VALUES(150,1,'maj','session_examen','[[6]]','{"edition":2,"version":9}','ee72e986dcefde4472184e31a378c284b31bd25f59fed3f5c004921892bb417a','f0443c41dc28bec39017507b5a0ac9b8e4ead7289d91a55d1f0f1a5604afac6e');
INSERT INTO "ecriture" VALUES(150,2,'ajout','convocation','[[29]]','{"session_id":6,"candidat_id":2,"jure_id":null,"edition":1,"date_edition":"2025-08-25","heure":"08:15","contenu":"{\"convoque\": \"candidat\", \"id\": \"V-000029\", \"edition\": 1, \"date_edition\": \"2025-08-25\", \"heure\": \"08:15\", \"destinataire\": {\"id\": \"C-000002\", \"civilite\": \"MME\", \"nom\": \"ROUX\", \"prenom\": \"In\u00e8s\", \"adresse\": {\"lignes\": [], \"code_postal\": null, \"commune\": null}, \"naissance\": \"1998-12-01\", \"entretien_seul\": false, \"lieu_naissance\": \"Saint-Genis-Laval (69)\"}, \"examen\": {\"id\": \"S-2025-000006\", \"type\": \"CCP\", \"certification\": \"TP-99901m01/CCP1\", \"titre\": \"Accordeur horloger\", \"millesime\": \"m01\", \"bloc\": \"CCP 1\", \"intitule_bloc\": \"R\u00e9gler la sonnerie\", \"entretien_final\": true, \"debut\": \"2025-09-15\", \"fin\": \"2025-09-15\", \"heure_debut\": \"09:00\"}, \"centre\": {\"nom\": \"Ateliers du Cadran\", \"adresse\": {\"lignes\": [\"3 rue du Balancier\"], \"code_postal\": \"44000\", \"commune\": \"Nantes\"}, \"telephone\": \"0261910001\", \"courriel\": \"contact@example.fr\", \"siret\": \"73282932000074\"}, \"site\": null, \"papiers\": [\"la pr\u00e9sente convocation, imprim\u00e9e\", \"une pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9, avec photographie\"], \"report\": null, \"sequence\": 0, \"jours_annonces\": 0, \"lettre\": {\"logo\": \"fefb8fa0c1169f732be30622c9e77de44ee07e64f35fa6839ee745801692113e\", \"signataire\": \"Claire MORVAN\", \"qualite\": \"\", \"acces\": \"Tram 2\", \"amenagements\": \"Pour un am\u00e9nagement des \u00e9preuves (handicap, sant\u00e9), \u00e9crivez au centre sans attendre, avec les justificatifs utiles.\", \"frais\": \"\", \"donnees_personnelles\": \"Donn\u00e9es personnelles : ces donn\u00e9es servent \u00e0 organiser l''examen et \u00e0 en \u00e9tablir les r\u00e9sultats. Vous pouvez y acc\u00e9der et les faire rectifier aupr\u00e8s du centre.\", \"modele\": \"0f6cb83244aabc231b27c0d717829f624526c455a4517936d676f6ae6c7613f0\"}, \"etat\": \"editee\"}"}','97fce27bdf23701970472f83f6c3e105b5fb5e5c0d449c6b33bf62576890d4af','edd2d888e8a22efc6f9b1fd44c4b4930c533ac108e46551a1612b92c166f3aff');
INSERT INTO "ecriture" VALUES(150,3,'maj','inscription','[[13]]','{"convocation_a_editer":0}','abe2b67367c5a22d90813475ab43b2a54e0d70a4786eafe4323b39321d6ac554','d0cc5153ffed0a93c7da19818240d1a33ca9ad3668e27922536cb0f1b70fd944');
INSERT INTO "ecriture" VALUES(150,4,'ajout','compteur','[["convocation"]]','{"valeur":29}','901fc7b1366d0192c994b96b9f2c0f90a787db198bc5dbd23cf868d72ab4268d','40cd82a9e49b64d7ee1c8c7e5d4e9a89c66dff47e6d967f8fd41836a7f8c42bd');
INSERT INTO "ecriture" VALUES(151,1,'ajout','message','[[1]]','{"session_id":6,"convocation_id":24,"nature":"convocation","edition":1,"adresse":"alice.martin@example.fr","etat":"en_file","essais":0,"version":1}','5c702ec9931105461a28522dad48c74ffbd0274c00255f2d0fb602b31fb75727','b08e34dfab8b7665def87fc94a152265b4909279fa119d1836a5edb8ea9180b8');
INSERT INTO "ecriture" VALUES(151,2,'ajout','compteur','[["message"]]','{"valeur":1}','3e0a6fdfbe823b1da7a15405baa025931b0cc04571e817046bd696bfad89dca4','23726ec91f9371cf32c579973702b093d622dd641f4f33d7ba9076d4f1d76067');
INSERT INTO "ecriture" VALUES(152,1,'maj','message','[[1]]','{"etat":"en_cours","essais":1,"essaye_le":"2026-11-29T17:55:03Z","adresse":"alice.martin@example.fr","reponse":null,"version":2}','b2eb1da4747cd03c62478448cf319af176795a5509b32b8d6e128819858f8ac6','dfe1613c1a695b7929df1fc320337ffe08be39262ffd527406e1c217ec8a4f71');
INSERT INTO "ecriture" VALUES(153,1,'maj','message','[[1]]','{"etat":"envoye","reponse":"250 OK","version":3}','d375229e62fb64d5425e22b2cd36a51cd91d2f6d47cdbe6c94795ffafccb8a24','5fbbab7e353d89b974f803b8519f8831eb23663ed2607b731cbce8db017deacd');
INSERT INTO "ecriture" VALUES(154,1,'ajout','certification','[[1]]','{"titre_id":1,"type":"TITRE","rang":0,"reference":"TP-99901m01","code_bloc":null,"intitule":"Accordeur horloger","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','ed2a9eac7af486d893f8157c0069d0904c68fe3fe86c18cf9f968244302be54a','043c1b44e3400477c22032c8d017779985a9c3f70fb91870349b2c0a8c547ad8');
INSERT INTO "ecriture" VALUES(154,2,'ajout','certification','[[2]]','{"titre_id":1,"type":"CCP","rang":1,"reference":"TP-99901m01/CCP1","code_bloc":null,"intitule":"R\u00e9gler la sonnerie","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','3c2cef0146b6f1942b7fd7143ceca2e2cfc9f048e20dd5c95f38482ad44713b1','717369c61b389e7f8de016526a4a3ac3028c38db0d8494e763fa3ea808570d0d');
INSERT INTO "ecriture" VALUES(154,3,'ajout','certification','[[3]]','{"titre_id":1,"type":"CCP","rang":2,"reference":"TP-99901m01/CCP2","code_bloc":null,"intitule":"Remonter le m\u00e9canisme","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','6849585dba735ad0db98207aaa7358abc405c6039dde15d24337678459f9fe6c','1aab32cbc0577306799db9217534870b22241e9fded97d4a5ee56075e22ff400');
INSERT INTO "ecriture" VALUES(154,4,'ajout','certification','[[4]]','{"titre_id":1,"type":"CCS","rang":1,"reference":"TP-99901m01/CCS1","code_bloc":null,"intitule":"Carillons anciens","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','95479581c14b3e7d01246dff6202202f6dfd825db69cfe3a17313a7a41fc81dd','85f40a456cfbb252b6addd0c4c9844c56283119032acd624eaf097996b5b092f');
INSERT INTO "ecriture" VALUES(154,5,'ajout','certification','[[5]]','{"titre_id":2,"type":"TITRE","rang":0,"reference":"TP-99902m01","code_bloc":null,"intitule":"Relieur \u00e0 fa\u00e7on","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','33568ee823f8adbfc0279f1b2478972fa0dd314e32b206829d16452e99b8bf49','55e9b1d280fa07e2b11e79c16cb92635e78166bcee8fc4f15ce1464ee9e86107');
INSERT INTO "ecriture" VALUES(154,6,'ajout','certification','[[6]]','{"titre_id":2,"type":"CCP","rang":1,"reference":"TP-99902m01/CCP1","code_bloc":null,"intitule":"Coudre les cahiers","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','fa8c7095e4ff7c79120f58e3537b1142a469ded0aa931e6d9d18049864fe06cf','096ea82083a58483679dcf9469f15e6dc675c3ee8211a68ef58ce04b3b4d3991');
INSERT INTO "ecriture" VALUES(154,7,'ajout','certification','[[7]]','{"titre_id":2,"type":"CCP","rang":2,"reference":"TP-99902m01/CCP2","code_bloc":null,"intitule":"Dorer la tranche","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','543bb7101440b422d8cfd585efe6344fb3fcbb50a784f6056330847755732b1f','9bb41c8a1a9d45867cd9258b2d6281e4d1e6a8df72d8b85cc7695c7dd8b39157');
INSERT INTO "ecriture" VALUES(154,8,'ajout','certification','[[8]]','{"titre_id":3,"type":"TITRE","rang":0,"reference":"RNCP37674","code_bloc":null,"intitule":"D\u00e9veloppeur web et web mobile","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','a59b657a8cc21e5db4f184522ba2b1e03f4be96590b209d16ae28b87a5125527','6791a29046afc2012756de7cf22d89ab5fd143d89c39978a2c7191cd3e823cf4');
INSERT INTO "ecriture" VALUES(154,9,'ajout','certification','[[9]]','{"titre_id":3,"type":"CCP","rang":1,"reference":"RNCP37674/CCP1","code_bloc":"RNCP37674BC01","intitule":"D\u00e9velopper la partie front-end d''une application web ou web mobile s\u00e9curis\u00e9e","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','5828ed602c00395a8e19352c1bf74e5f760632a267b62288de3c9093a664b2df','de4b83b4192839f5ec97957a9ad03ee49eebd2c6c350e55b46f5f7044c081dca');
INSERT INTO "ecriture" VALUES(154,10,'ajout','certification','[[10]]','{"titre_id":3,"type":"CCP","rang":2,"reference":"RNCP37674/CCP2","code_bloc":"RNCP37674BC02","intitule":"D\u00e9velopper la partie back-end d''une application web ou web mobile s\u00e9curis\u00e9e","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','74460e2e46d1c7a64ecee2dc20de1cb803e7217c9394166fd4d3c97fe3ff5388','183ebc6b1a2ecbc1ace15eed8e017c2c5f55c71ff3cbc9f4c5a623d707ab74e5');
INSERT INTO "ecriture" VALUES(154,11,'ajout','certification','[[11]]','{"titre_id":4,"type":"TITRE","rang":0,"reference":"RNCP37682","code_bloc":null,"intitule":"Technicien sup\u00e9rieur syst\u00e8mes et r\u00e9seaux","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','dfd37bff5d8bd05e3bc2d60aabb47686e9d3bda168715ccd889f05782838a6fd','cfe4519428c8183d0939917a433b376e89923f396093ceb23d2dfb2aaddb28bc');
INSERT INTO "ecriture" VALUES(154,12,'ajout','certification','[[12]]','{"titre_id":4,"type":"CCP","rang":1,"reference":"RNCP37682/CCP1","code_bloc":"RNCP37682BC01","intitule":"Exploiter les \u00e9l\u00e9ments de l''infrastructure et assurer le support aux utilisateurs","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','3720b898bb843c373b67733a7c027aa5ae4265c2a12ea4ef6be20fb0a794c2de','b27ef3fde835d74d54424dc5315efc9022ecf9aeda066b6a5a0afcc8179e5c91');
INSERT INTO "ecriture" VALUES(154,13,'ajout','certification','[[13]]','{"titre_id":4,"type":"CCP","rang":2,"reference":"RNCP37682/CCP2","code_bloc":"RNCP37682BC02","intitule":"Maintenir l''infrastructure et contribuer \u00e0 son \u00e9volution et \u00e0 sa s\u00e9curisation","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','30ac8f1f5e67219e97d245711cdf510f0086d9434b2a7efcb630c541ce23fcf6','57f745f6c491190d7a0828459d98297e8080971676e1cd974f7fdb1ddb48bce2');
INSERT INTO "ecriture" VALUES(154,14,'ajout','certification','[[14]]','{"titre_id":5,"type":"TITRE","rang":0,"reference":"RNCP42463","code_bloc":null,"intitule":"Technicien sup\u00e9rieur syst\u00e8mes et r\u00e9seaux","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','308083f05c03d2311b2d0b06ff654b8d57c4b5f502dbca8cf9364e198f0ee498','99c7113e4d488a981d26d257e579c8202efdc2677131cb6d226ba51e8dbb24d3');
INSERT INTO "ecriture" VALUES(154,15,'ajout','certification','[[15]]','{"titre_id":5,"type":"CCP","rang":1,"reference":"RNCP42463/CCP1","code_bloc":"RNCP42463BC01","intitule":"Assurer le support aux utilisateurs","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','e6130925077b496f3a6e929086b2a5cdb9c7d837182a95449ac8480757f19f29','9ba70ab93c690e0ada71a9eee876d96c9b0d2a2184a7bba18902677f6c743728');
INSERT INTO "ecriture" VALUES(154,16,'ajout','certification','[[16]]','{"titre_id":5,"type":"CCP","rang":2,"reference":"RNCP42463/CCP2","code_bloc":"RNCP42463BC02","intitule":"Exploiter les \u00e9l\u00e9ments de l''infrastructure","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','2897f6b6ba2b4c16e251b8efc578ec7ed328d67ac35ee0142896b9c6e770fe60','8b53ac707a86b5f9c391490b242d2895646b8d713e5bc63fb8b2e9f838155dd9');
INSERT INTO "ecriture" VALUES(154,17,'ajout','certification','[[17]]','{"titre_id":5,"type":"CCP","rang":3,"reference":"RNCP42463/CCP3","code_bloc":"RNCP42463BC03","intitule":"Maintenir en conditions op\u00e9rationnelles l''infrastructure","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','6496907f9354f1a5675f1bf1c86075a32587b2a9c91e47f1f5f09e3b52584177','100721512330d80b7227ba9bce53baabc74a91c339893cfd3a90585243c3023a');
INSERT INTO "ecriture" VALUES(154,18,'ajout','certification','[[18]]','{"titre_id":6,"type":"TITRE","rang":0,"reference":"RNCP38667","code_bloc":null,"intitule":"Assistant de direction","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','8ad810d145460096b2dcd7a65a0e6ebe0eaa37d2cf6184dc09a7196041f031ca','3fd63f4aa075ea73548d4c3bbeb19e21e2dde08b192d2e0532221d5b7c6ad1ae');
INSERT INTO "ecriture" VALUES(154,19,'ajout','certification','[[19]]','{"titre_id":6,"type":"CCP","rang":1,"reference":"RNCP38667/CCP1","code_bloc":"RNCP38667BC01","intitule":"Assurer les fonctions de support administratif et organisationnel \u00e0 l''\u00e9quipe de direction","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','a642385204f704567989992655afec34f72a4a5f0eae27aa2bd29d1d89515628','7d21a54c540b282d01c8193556361921b401b8d27dcfb3473eeb4de33f594e88');
INSERT INTO "ecriture" VALUES(154,20,'ajout','certification','[[20]]','{"titre_id":6,"type":"CCP","rang":2,"reference":"RNCP38667/CCP2","code_bloc":"RNCP38667BC02","intitule":"Organiser et suivre les projets et dossiers sp\u00e9cifiques de l''\u00e9quipe de direction","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','c3bd788ddf5b9e6e2a074d2225cc3cfd5f0447e7316c0170169fb546e7fa4866','bdc76a9cac1b6fac611c790bcdae58f136b037c313ed1cfa266ea630519718d2');
INSERT INTO "ecriture" VALUES(154,21,'ajout','certification','[[21]]','{"titre_id":7,"type":"TITRE","rang":0,"reference":"RNCP38676","code_bloc":null,"intitule":"Manager d''unit\u00e9 marchande","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','35fe13c7612649899cef2052b5f09d778bff3c0a9d1d5911e2fe5fd1bcf9fd37','495a490cc7a6417d67bfcd6d8066cbba9103a70a47c8dc94402bfef9a7b728d8');
INSERT INTO "ecriture" VALUES(154,22,'ajout','certification','[[22]]','{"titre_id":7,"type":"CCP","rang":1,"reference":"RNCP38676/CCP1","code_bloc":"RNCP38676BC01","intitule":"D\u00e9velopper la dynamique commerciale de l''unit\u00e9 marchande dans un environnement omnicanal","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','c9d9d76e3dc3af7c6c332a42f5c9a1d8faa3235ae2d6c4ae3d0ef71226446967','660f6664daf2b25a43b0f6401bb9af92d104e65fed6e838c610bee84a3b3110d');
INSERT INTO "ecriture" VALUES(154,23,'ajout','certification','[[23]]','{"titre_id":7,"type":"CCP","rang":2,"reference":"RNCP38676/CCP2","code_bloc":"RNCP38676BC02","intitule":"Optimiser la performance \u00e9conomique et la rentabilit\u00e9 de l''unit\u00e9 marchande","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','9423d29dbb04db1361f2a0a112da33cd6397a3b481bfa891411cfc34cea35084','8c6daa425728ea77ddd8e54cab94869df995dd6e368d118d8be2be083feafe38');
INSERT INTO "ecriture" VALUES(154,24,'ajout','certification','[[24]]','{"titre_id":7,"type":"CCP","rang":3,"reference":"RNCP38676/CCP3","code_bloc":"RNCP38676BC03","intitule":"Manager l''\u00e9quipe de l''unit\u00e9 marchande","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','b92fc963ca8711d15a0a5310fc3d640f6c613f58ce59b09b576b9364327dfec9','56fdf2dc983a396329d79616040db67620cb8ad671f9ed568d1831f3b2d41edf');
INSERT INTO "ecriture" VALUES(154,25,'ajout','certification','[[25]]','{"titre_id":8,"type":"TITRE","rang":0,"reference":"RNCP99901","code_bloc":null,"intitule":"Accordeur d''horloges monumentales","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','fea045cf784ebc09dbe195191733c204de51a3f6893dc01f20c3388ac30d7de1','05e2663ea294ff30b7c4e87542a767259fff285225a4b1439e27bbe9297f3662');
INSERT INTO "ecriture" VALUES(154,26,'ajout','certification','[[26]]','{"titre_id":8,"type":"CCP","rang":1,"reference":"RNCP99901/CCP1","code_bloc":"RNCP99901BC01","intitule":"R\u00e9gler la sonnerie d''une horloge monumentale","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','1e50477cacacfd734283897cf200058df1921e95ee8959084347de41fa528b85','b71d18d49bf553bbb7900b66b3bfc8386a3839d1bbbb68faa134ec71f9a4f2e9');
INSERT INTO "ecriture" VALUES(154,27,'ajout','certification','[[27]]','{"titre_id":8,"type":"CCP","rang":2,"reference":"RNCP99901/CCP2","code_bloc":"RNCP99901BC02","intitule":"Remonter le m\u00e9canisme d''une horloge monumentale","exige_du":null,"retire_le":null,"exige_avant":null,"effet_du":null}','158ab720be36f883efe9d6c0c392c354289e90a311909ca6fa00a0ce4b04ccdb','ba771d277bc18598fc8302fa6dc515b6ae7b96ec4e7320ca17532665c7aeb87d');
INSERT INTO "ecriture" VALUES(154,28,'ajout','habilitation','[[1]]','{"jure_id":1,"certification_id":1,"titre_id":1,"etat":"validee","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"a_viser":0,"version":1}','4893d5bc116ff41c432c2bb05ea26ae884a0eb28eb1ca4e8575c40b77a06e197','f4e97344c144759df4e3ab4dabef663435dc7d0ae54c81fd37f0a81a02e5a8a6');
INSERT INTO "ecriture" VALUES(154,29,'ajout','habilitation','[[2]]','{"jure_id":2,"certification_id":1,"titre_id":1,"etat":"brouillon","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"a_viser":0,"version":2}','287a5830e12bfc87780b3a84c8afbc1bf90cccaa364b1955ec45d4ebb826cb44','f73797ba7faea65b775baa34e591437ab656cf95058d3e68a0ad2ccececf8ba5');
INSERT INTO "ecriture" VALUES(154,30,'ajout','habilitation','[[3]]','{"jure_id":3,"certification_id":1,"titre_id":1,"etat":"suspendue","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"a_viser":0,"version":2}','06994ec3a7d6ee94d99d3caa1fdc6ce9120a24fb4c94d8b523564adb112f251b','5629966b01f24696d3aa71322e49c9df219fdfd9677ead43a233cc35bb4d512d');
INSERT INTO "ecriture" VALUES(154,31,'ajout','habilitation','[[4]]','{"jure_id":1,"certification_id":4,"titre_id":1,"etat":"validee","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"a_viser":0,"version":1}','be85b65caf1111ed65dac5c6c5780e04ec5640cf464ddc5452d06402ed15519e','c2f7b87c2523d664196a9c32dfb1540eb558585a1fc09fd58d2ea48b1bf1d4ae');
INSERT INTO "ecriture" VALUES(154,32,'ajout','habilitation','[[5]]','{"jure_id":2,"certification_id":4,"titre_id":1,"etat":"validee","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"a_viser":0,"version":1}','5aa0104ce464042ff84472e74271f49871db1bde5799c01a1e5bf18b66b47b97','493c2bd0e8ddebb0da76ddfaddfcfd2bacdd248b71c74f046c5aa237bd348647');
INSERT INTO "ecriture" VALUES(154,33,'ajout','habilitation','[[6]]','{"jure_id":3,"certification_id":2,"titre_id":1,"etat":"brouillon","debut":"2025-01-07","fin":"2026-12-31","expiration_constatee":null,"a_viser":0,"version":2}','11e038621e3356c2e643c9855900e2f4eababcd3c45906fb4f8a99ba71da9427','1278443d7865cc16248b17a1c9a1c098cd5123938d9fd69fbf5f7ccf1ffe3f7b');
INSERT INTO "ecriture" VALUES(154,34,'ajout','habilitation','[[7]]','{"jure_id":3,"certification_id":3,"titre_id":1,"etat":"validee","debut":"2025-01-07","fin":"2025-02-28","expiration_constatee":"2025-02-28","a_viser":0,"version":2}','15644c080a6bb8551ee72fd6244dec74839c73d12243b217dc306f1a1ecc92be','f8bb7909bce7f6922835240d78ef1a1274e9db237445b63f07f3345d27c41026');
INSERT INTO "ecriture" VALUES(154,35,'ajout','inscription','[[1]]','{"session_id":1,"candidat_id":1,"voie":"formation","portee":"complete","demande_vae_id":null,"vae_a_justifier":0,"etat":"inscrit","inscrit_le":"2025-01-20","resultat":"reussite","resultat_le":"2025-03-11","entretien":"reussi","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','bc455037e1c0e857c4baf79a8ef09903f89f8171ec1fa4339d1479a5af0a6b27','3c41b27e588439dd8462c88a0f978edaa01cdc11c96330b5ffdda879bb90547f');
INSERT INTO "ecriture" VALUES(154,36,'ajout','inscription','[[2]]','{"session_id":1,"candidat_id":2,"voie":"formation","portee":"complete","demande_vae_id":null,"vae_a_justifier":0,"etat":"inscrit","inscrit_le":"2025-01-20","resultat":"echec","resultat_le":"2025-03-11","entretien":"echoue","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','a90698d1d45319eacd7df8a85af97fef92409246259d748c2496e43904e6003a','1c9aa3ac381c05c159b3e510837af1158e92aced48e3f96ff560e132806f0377');
INSERT INTO "ecriture" VALUES(154,37,'ajout','inscription','[[3]]','{"session_id":1,"candidat_id":3,"voie":"formation","portee":"complete","demande_vae_id":null,"vae_a_justifier":0,"etat":"inscrit","inscrit_le":"2025-01-20","resultat":"absent","resultat_le":"2025-03-11","entretien":"absent","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','3cb0f4a895d4e0cbc78b51ba5fdabca5a41a868a3cf4d2f30425200ed17d9583','5b6d6d66d5a64d97f4453401e03b1e74c1a86acee5f1536ceaa3729b620beeaa');
INSERT INTO "ecriture" VALUES(154,38,'ajout','inscription','[[4]]','{"session_id":1,"candidat_id":4,"voie":"formation","portee":"complete","demande_vae_id":null,"vae_a_justifier":0,"etat":"inscrit","inscrit_le":"2025-01-20","resultat":"reussite_partielle","resultat_le":"2025-03-11","entretien":null,"ccp_acquis":"CCP1","convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','ee3994a14a53909633723edb8b8195883bcef4251ea943e3c672a9d3fa6467a1','aceda38662a5b2fdcb3f0c2a12d1a62f6f6d7f36261d59856bcb8a498c136c71');
INSERT INTO "ecriture" VALUES(154,39,'ajout','inscription','[[5]]','{"session_id":2,"candidat_id":2,"voie":"formation","portee":"complete","demande_vae_id":null,"vae_a_justifier":0,"etat":"inscrit","inscrit_le":"2025-03-17","resultat":"reussite","resultat_le":"2025-04-07","entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','9a19fd55896080fe5eb32ca5be2e4555b02d4e258bf857002b7ebc3c230022c2','a0abf40acbe46e403db8d0f9f3157847036fd6d3cdeb85ae7a812d501757b4d3');
INSERT INTO "ecriture" VALUES(154,40,'ajout','inscription','[[6]]','{"session_id":3,"candidat_id":1,"voie":"formation","portee":"complete","demande_vae_id":null,"vae_a_justifier":0,"etat":"inscrit","inscrit_le":"2025-03-17","resultat":"reussite","resultat_le":"2025-04-14","entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','9f9dc3f57d9924466a7c77ee8993d3fec9875c3f39a73068bd69ff0149096da4','66146f7da501f968b2d40e00b8dee665db0c777e741bcb8ed0d96757d2d16b62');
INSERT INTO "ecriture" VALUES(154,41,'ajout','inscription','[[7]]','{"session_id":4,"candidat_id":2,"voie":"formation","portee":"complete","demande_vae_id":null,"vae_a_justifier":0,"etat":"inscrit","inscrit_le":"2025-04-01","resultat":"reussite","resultat_le":"2025-05-12","entretien":"reussi","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','97cb71cfeeabb2b45ecec1a03eda9a3c002c78cb63a3ca1de513f489b854958a','778a21447306f4193d73e2b353f7bc520b24016e2dd84f9770116252d6e29dcf');
INSERT INTO "ecriture" VALUES(154,42,'ajout','inscription','[[8]]','{"session_id":4,"candidat_id":3,"voie":"formation","portee":"complete","demande_vae_id":null,"vae_a_justifier":0,"etat":"inscrit","inscrit_le":"2025-04-01","resultat":"echec","resultat_le":"2025-05-12","entretien":"echoue","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','be10a95f926b59dcd19c3d3c1795133e0a894ad56eb17ef2cee6bb339e3265a4','0257282515c8383e81d141bdf3875835f8b54b53a4cba9d0c5d2234c2459170d');
INSERT INTO "ecriture" VALUES(154,43,'ajout','inscription','[[9]]','{"session_id":4,"candidat_id":6,"voie":"formation","portee":"complete","demande_vae_id":null,"vae_a_justifier":0,"etat":"inscrit","inscrit_le":"2025-04-01","resultat":"echec","resultat_le":"2025-05-12","entretien":"echoue","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','13f9d51d7cd6305e67c30af4913ec6ed2e31c264a013e0e674f94fc45e5e436d','3af36f4bebfb4459f058032b39bd0873fdd688c03b3e34da0dd031f0ffbc509d');
INSERT INTO "ecriture" VALUES(154,44,'ajout','inscription','[[10]]','{"session_id":5,"candidat_id":4,"voie":"formation","portee":"complete","demande_vae_id":null,"vae_a_justifier":0,"etat":"inscrit","inscrit_le":"2025-04-01","resultat":"reussite","resultat_le":"2025-06-02","entretien":"reussi","ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','26eaadb1fb6c88e236fcd9b959cc4af41bb81941d0171711682684addc00e006','faa312022f25556d4e4f5305b7f4438ff53e98f42508c9f701005e69f622f75a');
INSERT INTO "ecriture" VALUES(154,45,'ajout','inscription','[[11]]','{"session_id":6,"candidat_id":3,"voie":"formation","portee":"complete","demande_vae_id":null,"vae_a_justifier":0,"etat":"desinscrit","inscrit_le":"2025-06-03","resultat":null,"resultat_le":null,"entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":"2025-08-21","desinscrit_par":"root","motif":"a renonc\u00e9"}','34cbf9d8a576c762fe0238c93273dcb7c0ce4d661e0c921d4e7202252062d3ed','04b75b8c819b86e7f5ff29bcd5e1c65ac748c7be2a7736c04827f2291a4b5246');
INSERT INTO "ecriture" VALUES(154,46,'ajout','inscription','[[12]]','{"session_id":6,"candidat_id":4,"voie":"formation","portee":"complete","demande_vae_id":null,"vae_a_justifier":0,"etat":"inscrit","inscrit_le":"2025-06-03","resultat":null,"resultat_le":null,"entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','aa41c88b4e314e8bf575b8f14ac7bbd986e6956eebd267cc3a310cc3cd959f2a','59103332be3cfdcda6e2da17e42148faa4cbd67fc51b55a5ccbaa06e9cf5a5b2');
INSERT INTO "ecriture" VALUES(154,47,'ajout','inscription','[[13]]','{"session_id":6,"candidat_id":2,"voie":"vae","portee":"complete","demande_vae_id":null,"vae_a_justifier":0,"etat":"inscrit","inscrit_le":"2025-08-20","resultat":null,"resultat_le":null,"entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','b5ae6b596c168f2ce7c66d063a9d1f786e46183829e57f55b4e6d2483f77b65c','ad4abfaa39dc1b0123e903f3234ffb59efb2f59b799896d9309e62e972de4aed');
INSERT INTO "ecriture" VALUES(154,48,'ajout','inscription','[[14]]','{"session_id":10,"candidat_id":1,"voie":"formation","portee":"complete","demande_vae_id":null,"vae_a_justifier":0,"etat":"inscrit","inscrit_le":"2025-06-12","resultat":"reussite","resultat_le":"2025-07-07","entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":null}','0fa86a403cefcea6fb796a6d10d1cade973a11f46ebc953c583bea1a476b62fb','68edae804280aadd1ae021572817ee0f5e9a62a75b0392b28aa2776a78d5abe4');
INSERT INTO "ecriture" VALUES(154,49,'ajout','inscription','[[15]]','{"session_id":10,"candidat_id":4,"voie":"formation","portee":"complete","demande_vae_id":null,"vae_a_justifier":0,"etat":"ecarte","inscrit_le":"2025-06-12","resultat":"reussite","resultat_le":"2025-07-07","entretien":null,"ccp_acquis":null,"convocation_a_editer":0,"desinscrit_le":null,"desinscrit_par":null,"motif":"pas de titre"}','26da4e642d8c3ceedc8e5445255f18bbbf2265c1a8e163995be2c9bcf07850e7','299cc462991c817288f30022e9ce68bd701974cb692e53105cd9fa321729fc96');
INSERT INTO "ecriture" VALUES(154,50,'ajout','parametre','[["creee_le"]]','{"valeur":"2026-11-26T13:12:07Z"}','c768ff889c38b1dce7c734d2acec4a16a0f05aea30e0655db9fc77f0bb70255c','6e61d2687bc0a9f0e08d77b582c4e8df74ebe826c6afcb5224e6490e1d65559d');
INSERT INTO "ecriture" VALUES(154,51,'ajout','parametre','[["essai"]]','{"valeur":"1"}','77748adf89fa428f718f781abf4ebb96d480a6ce0359a2693d2c7e159f8293b1','8c0f72e026f9876876913e62d18d5de04944ac7a08c22314cc271f15e1c8d0ac');
INSERT INTO "ecriture" VALUES(154,52,'ajout','parametre','[["sceau_des_plans"]]','{"valeur":"fda0e9c13ad5cecb996053febfd75a605a0a3bc965c3c5408d9d60da0e5a0920"}','1543d45f113f9b34b97364c68bf8f3f559d34bc5847b9aca8590799f112f3756','b52b00ce0f351c0d82424b3b838b2c4c3bb2e0091d460fb7cb369082047a9673');
INSERT INTO "ecriture" VALUES(155,1,'ajout','distinction_jure','[[1,2]]','{"faite_le":"2025-09-01","motif":"deux personnes"}','a4ad7842d7b9181ed1f3a09889a1b96ed0beb440482253d64d2ecf9b5b690396','04c890c765724c0c9aecd212bafe003ab2259d2ad2d991400e878063a32c2dc4');
INSERT INTO "ecriture" VALUES(156,1,'ajout','derogation','[[2]]','{"delai":"creation","session_id":null,"centre_id":1,"certification_id":1,"debut":"2025-12-01","departement":"44","motif":"salle prise","accordee_le":"2025-09-01","version":1}','f0f2e9a230c1878353d1952afb100465fb05eade80ed035d0f3cbed79bba83b3','f97ba75d23c1327dca53d92d311bb09b1366d6038fdfdd0bf4c6cb76e4338716');
INSERT INTO "ecriture" VALUES(156,2,'ajout','compteur','[["derogation"]]','{"valeur":2}','eb85c7b2c69e48997b5b536f5cb147877e1d9fb974926890b032b30deb20b6a1','777c24ea5a2f8ab9eae04b4ae4315f8ac629afacedf018d66718917e6741d3e7');
INSERT INTO "ecriture" VALUES(157,1,'ajout','derogation','[[1]]','{"delai":"convocation","session_id":7,"centre_id":null,"certification_id":null,"debut":null,"departement":null,"motif":"retard du centre","etat":"accordee","demandee_le":null,"accordee_le":"2025-08-01","refusee_le":null,"reponse":null,"utilisee_par_id":null,"utilisee_le":null,"version":1}','b6f881046d5ea04289aa7d56d8137cc7db48aef12ae6851d2eebf520a1a1a45e','8eed8d7dcc62bb066881d502d8f661ca50ea469106fd1b6f80503b2558080cdf');
INSERT INTO "ecriture" VALUES(157,2,'ajout','derogation','[[2]]','{"delai":"creation","session_id":null,"centre_id":1,"certification_id":1,"debut":"2025-12-01","departement":"44","motif":"salle prise","etat":"accordee","demandee_le":null,"accordee_le":"2025-09-01","refusee_le":null,"reponse":null,"utilisee_par_id":null,"utilisee_le":null,"version":1}','8f38663efce6d8a6a39b67d1dfa370151dfcf2550b7b9d318d51e6ac645e9b19','60f3542dd7bf9c225194a53668e93e51e99e490917628fb4af28392c300e61d9');
INSERT INTO "ecriture" VALUES(158,1,'ajout','derogation','[[3]]','{"delai":"creation","etat":"demandee","demandee_le":"2025-09-02","centre_id":1,"certification_id":1,"debut":"2025-09-08","departement":"44","motif":"plateau technique libre ce jour-l\u00e0","version":1}','e3e1181f58e766b5eec2625fa46f09af19d8935fde71a8e25a5d9c18da01ceba','7fdf9ff885f846a42ea4b93a8e15755bf21f17a1c6f61509c3ffd92765ec759a');
INSERT INTO "ecriture" VALUES(158,2,'ajout','compteur','[["derogation"]]','{"valeur":3}','472fa90cef50adc570d1b726dc4c508eb72af6b78568773bba4d5ee02f6ad00a','ea447b425f036b80dd499dc005cdc9aa53ba01ccd72a3edd6cc061e5b7097029');
INSERT INTO "ecriture" VALUES(159,1,'maj','session_examen','[[6]]','{"version":10}','640034478c03cdabecc1ec242dcf2577df24558057f395221b1f317bee54d96a','4d6592884b854e1b9dd066f5022cc807969461b509a782b148a6216658f836ac');
INSERT INTO "ecriture" VALUES(159,2,'maj','participation','[[6,2]]','{"vient":1,"repondu_le":"2025-09-02"}','e7ff689c23bf52a4e7d0912a31f4b469c268794dbfffc0f79b15d4e5b449e048','0b2e89c26b33617194560cbfa0bf55459af9a4434b6080e377e88bbd6fe08c19');
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
    a_viser INTEGER DEFAULT 0 NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_habilitation PRIMARY KEY (id),
    CONSTRAINT ck_habilitation_version CHECK (version >= 1),
    CONSTRAINT ck_habilitation_debut CHECK (debut IS NULL OR (debut GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(debut), '') = debut)),
    CONSTRAINT ck_habilitation_fin CHECK (fin IS NULL OR (fin GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(fin), '') = fin)),
    CONSTRAINT ck_habilitation_expiration_constatee CHECK (expiration_constatee IS NULL OR (expiration_constatee GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(expiration_constatee), '') = expiration_constatee)),
    CONSTRAINT ck_habilitation_etat CHECK (etat IN ('brouillon', 'validee', 'suspendue')),
    CONSTRAINT ck_habilitation_a_viser CHECK (a_viser IN (0, 1)),
    CONSTRAINT ck_habilitation_periode CHECK (debut <= fin),
    CONSTRAINT fk_habilitation_certification FOREIGN KEY(certification_id, titre_id) REFERENCES certification (id, titre_id),
    CONSTRAINT fk_habilitation_jure_id FOREIGN KEY(jure_id) REFERENCES jure (id)
)
 STRICT;
INSERT INTO "habilitation" VALUES(1,1,1,1,'validee','2025-01-07','2026-12-31',NULL,0,1);
INSERT INTO "habilitation" VALUES(2,2,1,1,'brouillon','2025-01-07','2026-12-31',NULL,0,2);
INSERT INTO "habilitation" VALUES(3,3,1,1,'suspendue','2025-01-07','2026-12-31',NULL,0,2);
INSERT INTO "habilitation" VALUES(4,1,4,1,'validee','2025-01-07','2026-12-31',NULL,0,1);
INSERT INTO "habilitation" VALUES(5,2,4,1,'validee','2025-01-07','2026-12-31',NULL,0,1);
INSERT INTO "habilitation" VALUES(6,3,2,1,'brouillon','2025-01-07','2026-12-31',NULL,0,2);
INSERT INTO "habilitation" VALUES(7,3,3,1,'validee','2025-01-07','2025-02-28','2025-02-28',0,2);
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
    vae_a_justifier INTEGER DEFAULT 0 NOT NULL,
    etat TEXT NOT NULL,
    inscrit_le TEXT NOT NULL,
    resultat TEXT,
    resultat_le TEXT,
    entretien TEXT,
    ccp_acquis TEXT,
    convocation_a_editer INTEGER NOT NULL,
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
    CONSTRAINT fk_inscription_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id),
    CONSTRAINT fk_inscription_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id),
    CONSTRAINT fk_inscription_demande_vae_id FOREIGN KEY(demande_vae_id) REFERENCES demande_vae (id)
)
 STRICT;
INSERT INTO "inscription" VALUES(1,1,1,'formation','complete',NULL,0,'inscrit','2025-01-20','reussite','2025-03-11','reussi',NULL,0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(2,1,2,'formation','complete',NULL,0,'inscrit','2025-01-20','echec','2025-03-11','echoue',NULL,0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(3,1,3,'formation','complete',NULL,0,'inscrit','2025-01-20','absent','2025-03-11','absent',NULL,0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(4,1,4,'formation','complete',NULL,0,'inscrit','2025-01-20','reussite_partielle','2025-03-11',NULL,'CCP1',0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(5,2,2,'formation','complete',NULL,0,'inscrit','2025-03-17','reussite','2025-04-07',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(6,3,1,'formation','complete',NULL,0,'inscrit','2025-03-17','reussite','2025-04-14',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(7,4,2,'formation','complete',NULL,0,'inscrit','2025-04-01','reussite','2025-05-12','reussi',NULL,0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(8,4,3,'formation','complete',NULL,0,'inscrit','2025-04-01','echec','2025-05-12','echoue',NULL,0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(9,4,6,'formation','complete',NULL,0,'inscrit','2025-04-01','echec','2025-05-12','echoue',NULL,0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(10,5,4,'formation','complete',NULL,0,'inscrit','2025-04-01','reussite','2025-06-02','reussi',NULL,0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(11,6,3,'formation','complete',NULL,0,'desinscrit','2025-06-03',NULL,NULL,NULL,NULL,0,'2025-08-21','alice','a renoncé');
INSERT INTO "inscription" VALUES(12,6,4,'formation','complete',NULL,0,'inscrit','2025-06-03',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(13,6,2,'vae','complete',NULL,0,'inscrit','2025-08-20',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(14,10,1,'formation','complete',NULL,0,'inscrit','2025-06-12','reussite','2025-07-07',NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "inscription" VALUES(15,10,4,'formation','complete',NULL,0,'ecarte','2025-06-12','reussite','2025-07-07',NULL,NULL,0,NULL,NULL,'pas de titre');
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
INSERT INTO "lot" VALUES(1,'2026-11-26T13:12:07Z','2025-01-06',1,0,NULL,'alice','P-000001','mpcp','national','ceres init',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(2,'2026-11-26T13:12:08Z','2025-01-06',1,0,NULL,'alice','P-000001','mpcp','national','ceres referentiel creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(3,'2026-11-26T13:12:08Z','2025-01-06',1,0,NULL,'alice','P-000001','mpcp','national','ceres referentiel creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(4,'2026-11-26T13:12:08Z','2025-01-06',1,0,NULL,'alice','P-000001','mpcp','national','ceres referentiel importer',NULL,'export_fiches_RNCP_demo.xml','5414d5f71e7a61f2af04df1d3c569b69b39493a90568e879168d30dbec733b0d',NULL,NULL,6,0,0,0);
INSERT INTO "lot" VALUES(5,'2026-11-26T13:12:08Z','2025-01-06',1,0,NULL,'alice','P-000001','mpcp','national','ceres centre creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(6,'2026-11-26T13:12:08Z','2025-01-06',1,0,NULL,'alice','P-000001','mpcp','national','ceres centre creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(7,'2026-11-26T13:12:09Z','2025-01-06',1,0,NULL,'alice','P-000001','mpcp','national','ceres profil creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(8,'2026-11-26T13:12:09Z','2025-01-06',1,0,NULL,'alice','P-000001','mpcp','national','ceres profil creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(9,'2026-11-26T13:12:09Z','2025-01-06',1,0,NULL,'alice','P-000001','mpcp','national','ceres profil creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(10,'2026-11-26T13:12:09Z','2025-01-06',1,0,NULL,'alice','P-000001','mpcp','national','ceres profil creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(11,'2026-11-26T13:12:09Z','2025-01-06',1,0,NULL,'alice','P-000001','mpcp','national','ceres profil creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(12,'2026-11-26T13:12:09Z','2025-01-06',1,0,NULL,'alice','P-000004','direccte','52','ceres centre agreer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(13,'2026-11-26T13:12:09Z','2025-01-06',1,0,NULL,'alice','P-000004','direccte','52','ceres centre agreer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(14,'2026-11-26T13:12:10Z','2025-01-06',1,0,NULL,'alice','P-000004','direccte','52','ceres centre agreer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(15,'2026-11-26T13:12:10Z','2025-01-06',1,0,NULL,'alice','P-000004','direccte','52','ceres centre agreer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(16,'2026-11-26T13:12:10Z','2025-01-07',1,0,NULL,'alice','P-000001','mpcp','national','ceres centre agreer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(17,'2026-11-26T13:12:10Z','2025-02-03',1,0,NULL,'alice','P-000001','mpcp','national','ceres centre retirer-agrement','locaux non conformes',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(18,'2026-11-26T13:12:11Z','2025-01-07',1,0,NULL,'alice','P-000001','mpcp','national','ceres centre agreer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(19,'2026-11-26T13:12:11Z','2025-02-04',1,0,NULL,'alice','P-000001','mpcp','national','ceres centre retirer-agrement',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(20,'2026-11-26T13:12:11Z','2025-01-07',1,0,NULL,'alice','P-000003','ud','44','ceres jure creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(21,'2026-11-26T13:12:11Z','2025-01-07',1,0,NULL,'alice','P-000003','ud','44','ceres jure creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(22,'2026-11-26T13:12:12Z','2025-01-07',1,0,NULL,'alice','P-000003','ud','44','ceres jure creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(23,'2026-11-26T13:12:12Z','2025-01-07',1,0,NULL,'alice','P-000003','ud','44','ceres jure creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(24,'2026-11-26T13:12:12Z','2025-01-07',1,0,NULL,'alice','P-000003','ud','44','ceres jure creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(25,'2026-11-26T13:12:13Z','2025-01-07',1,0,NULL,'alice','P-000003','ud','44','ceres jure experience',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(26,'2026-11-26T13:12:13Z','2025-01-07',1,0,NULL,'alice','P-000003','ud','44','ceres jure experience',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(27,'2026-11-26T13:12:13Z','2025-01-07',1,0,NULL,'alice','P-000003','ud','44','ceres jure experience',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(28,'2026-11-26T13:12:13Z','2025-01-07',1,0,NULL,'alice','P-000003','ud','44','ceres jure experience',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(29,'2026-11-26T13:12:13Z','2025-01-07',1,0,NULL,'alice','P-000003','ud','44','ceres jure experience',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(30,'2026-11-26T13:12:14Z','2025-01-07',1,0,NULL,'alice','P-000003','ud','44','ceres habilitation creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(31,'2026-11-26T13:12:14Z','2025-01-07',1,0,NULL,'alice','P-000003','ud','44','ceres habilitation creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(32,'2026-11-26T13:12:14Z','2025-01-07',1,0,NULL,'alice','P-000003','ud','44','ceres habilitation creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(33,'2026-11-26T13:12:14Z','2025-01-07',1,0,NULL,'alice','P-000003','ud','44','ceres habilitation creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(34,'2026-11-26T13:12:14Z','2025-01-07',1,0,NULL,'alice','P-000003','ud','44','ceres habilitation creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(35,'2026-11-26T13:12:15Z','2025-01-07',1,0,NULL,'alice','P-000003','ud','44','ceres habilitation creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(36,'2026-11-26T13:12:15Z','2025-01-07',1,0,NULL,'alice','P-000003','ud','44','ceres habilitation creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(37,'2026-11-26T13:12:15Z','2025-01-07',1,0,NULL,'alice','P-000003','ud','44','ceres habilitation creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(38,'2026-11-26T13:12:15Z','2025-01-08',1,0,NULL,'alice','P-000003','ud','44','ceres habilitation supprimer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(39,'2026-11-26T13:12:15Z','2025-01-08',1,0,NULL,'alice','P-000003','ud','44','ceres jure inactiver',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(40,'2026-11-26T13:12:15Z','2025-01-08',1,0,NULL,'alice','P-000003','ud','44','ceres jure lier',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(41,'2026-11-26T13:12:15Z','2025-01-08',1,0,NULL,'alice','P-000003','ud','44','ceres jure fusionner','même personne',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(42,'2026-11-26T13:12:15Z','2025-03-01',1,0,NULL,'alice','P-000001','mpcp','national','ceres habilitation expirer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(43,'2026-11-26T13:12:15Z','2025-07-01',1,0,NULL,'alice','P-000003','ud','44','ceres habilitation suspendre','indisponible',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(44,'2026-11-26T13:12:16Z','2025-01-13',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(45,'2026-11-26T13:12:16Z','2025-01-13',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(46,'2026-11-26T13:12:16Z','2025-01-13',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(47,'2026-11-26T13:12:16Z','2025-01-13',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(48,'2026-11-26T13:12:16Z','2025-01-13',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(49,'2026-11-26T13:12:16Z','2025-01-13',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(50,'2026-11-26T13:12:16Z','2025-01-14',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat modifier',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(51,'2026-11-26T13:12:17Z','2025-01-15',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat modifier',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(52,'2026-11-26T13:12:17Z','2025-01-15',1,0,NULL,'alice','P-000001','mpcp','national','ceres jure lier',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(53,'2026-11-26T13:12:17Z','2025-01-20',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(54,'2026-11-26T13:12:18Z','2025-01-20',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session inscrire-jure',NULL,NULL,NULL,NULL,NULL,2,0,0,0);
INSERT INTO "lot" VALUES(55,'2026-11-26T13:12:18Z','2025-01-20',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(56,'2026-11-26T13:12:18Z','2025-01-20',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(57,'2026-11-26T13:12:18Z','2025-01-20',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(58,'2026-11-26T13:12:19Z','2025-01-20',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(59,'2026-11-26T13:12:19Z','2025-01-21',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session demander-dte',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(60,'2026-11-26T13:12:19Z','2025-02-10',1,0,NULL,'alice','P-000002','centre','E-000001','ceres convocation editer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(61,'2026-11-26T13:12:19Z','2025-03-11',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(62,'2026-11-26T13:12:20Z','2025-03-11',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(63,'2026-11-26T13:12:20Z','2025-03-11',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(64,'2026-11-26T13:12:20Z','2025-03-11',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(65,'2026-11-26T13:12:21Z','2025-03-11',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session transmettre',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(66,'2026-11-26T13:12:21Z','2025-03-14',1,0,NULL,'alice','P-000003','ud','44','ceres session valider',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(67,'2026-11-26T13:12:21Z','2025-03-17',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(68,'2026-11-26T13:12:22Z','2025-03-17',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session inscrire-jure',NULL,NULL,NULL,NULL,NULL,2,0,0,0);
INSERT INTO "lot" VALUES(69,'2026-11-26T13:12:22Z','2025-03-17',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(70,'2026-11-26T13:12:23Z','2025-03-18',1,0,NULL,'alice','P-000002','centre','E-000001','ceres convocation editer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(71,'2026-11-26T13:12:23Z','2025-04-07',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(72,'2026-11-26T13:12:24Z','2025-04-07',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session transmettre',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(73,'2026-11-26T13:12:24Z','2025-04-08',1,0,NULL,'alice','P-000003','ud','44','ceres session valider',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(74,'2026-11-26T13:12:25Z','2025-03-17',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(75,'2026-11-26T13:12:25Z','2025-03-17',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session inscrire-jure',NULL,NULL,NULL,NULL,NULL,2,0,0,0);
INSERT INTO "lot" VALUES(76,'2026-11-26T13:12:25Z','2025-03-17',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(77,'2026-11-26T13:12:26Z','2025-03-18',1,0,NULL,'alice','P-000002','centre','E-000001','ceres convocation editer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(78,'2026-11-26T13:12:26Z','2025-04-14',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(79,'2026-11-26T13:12:26Z','2025-04-14',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session transmettre',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(80,'2026-11-26T13:12:26Z','2025-04-15',1,0,NULL,'alice','P-000003','ud','44','ceres session valider',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(81,'2026-11-26T13:12:26Z','2025-04-01',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(82,'2026-11-26T13:12:27Z','2025-04-01',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session inscrire-jure',NULL,NULL,NULL,NULL,NULL,2,0,0,0);
INSERT INTO "lot" VALUES(83,'2026-11-26T13:12:27Z','2025-04-01',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(84,'2026-11-26T13:12:27Z','2025-04-01',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(85,'2026-11-26T13:12:28Z','2025-04-01',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(86,'2026-11-26T13:12:28Z','2025-04-02',1,0,NULL,'alice','P-000002','centre','E-000001','ceres convocation editer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(87,'2026-11-26T13:12:28Z','2025-05-12',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(88,'2026-11-26T13:12:28Z','2025-05-12',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(89,'2026-11-26T13:12:29Z','2025-05-12',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(90,'2026-11-26T13:12:29Z','2025-05-12',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session transmettre',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(91,'2026-11-26T13:12:29Z','2025-05-13',1,0,NULL,'alice','P-000003','ud','44','ceres session valider',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(92,'2026-11-26T13:12:30Z','2025-05-20',1,0,NULL,'alice','P-000003','ud','44','ceres session debloquer','résultats inversés',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(93,'2026-11-26T13:12:30Z','2025-05-21',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(94,'2026-11-26T13:12:30Z','2025-04-01',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(95,'2026-11-26T13:12:30Z','2025-04-01',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session inscrire-jure',NULL,NULL,NULL,NULL,NULL,2,0,0,0);
INSERT INTO "lot" VALUES(96,'2026-11-26T13:12:31Z','2025-04-01',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(97,'2026-11-26T13:12:31Z','2025-04-02',1,0,NULL,'alice','P-000002','centre','E-000001','ceres convocation editer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(98,'2026-11-26T13:12:31Z','2025-06-02',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(99,'2026-11-26T13:12:31Z','2025-06-02',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session transmettre',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(100,'2026-11-26T13:12:32Z','2025-06-03',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(101,'2026-11-26T13:12:32Z','2025-06-03',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session inscrire-jure',NULL,NULL,NULL,NULL,NULL,2,0,0,0);
INSERT INTO "lot" VALUES(102,'2026-11-26T13:12:33Z','2025-06-03',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(103,'2026-11-26T13:12:33Z','2025-06-03',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(104,'2026-11-26T13:12:34Z','2025-06-04',1,0,NULL,'alice','P-000002','centre','E-000001','ceres convocation editer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(105,'2026-11-26T13:12:34Z','2025-08-20',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(106,'2026-11-26T13:12:35Z','2025-08-21',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat desinscrire','a renoncé',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(107,'2026-11-26T13:12:35Z','2025-06-03',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(108,'2026-11-26T13:12:35Z','2025-06-03',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session inscrire-jure',NULL,NULL,NULL,NULL,NULL,2,0,0,0);
INSERT INTO "lot" VALUES(109,'2026-11-26T13:12:36Z','2025-06-05',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session demander-dte',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(110,'2026-11-26T13:12:36Z','2025-06-03',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(111,'2026-11-26T13:12:37Z','2025-06-03',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(112,'2026-11-26T13:12:37Z','2025-06-03',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session inscrire-jure',NULL,NULL,NULL,NULL,NULL,2,0,0,0);
INSERT INTO "lot" VALUES(113,'2026-11-26T13:12:37Z','2025-06-06',1,0,NULL,'alice','P-000003','ud','44','ceres session annuler','centre fermé',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(114,'2026-11-26T13:12:38Z','2025-06-12',1,0,NULL,'alice','P-000001','mpcp','national','ceres profil modifier',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(115,'2026-11-26T13:12:38Z','2025-06-12',1,0,NULL,'alice','P-000001','mpcp','national','ceres profil creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(116,'2026-11-26T13:12:38Z','2025-06-13',1,0,NULL,'alice','P-000001','mpcp','national','ceres profil retirer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(117,'2026-11-26T13:12:38Z','2025-06-12',1,0,NULL,'alice','P-000001','mpcp','national','ceres centre agreer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(118,'2026-11-26T13:12:39Z','2025-06-12',1,0,NULL,'alice','P-000001','mpcp','national','ceres candidat creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(119,'2026-11-26T13:12:39Z','2025-06-13',1,0,NULL,'alice','P-000001','mpcp','national','ceres candidat distinguer','deux personnes',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(120,'2026-11-26T13:12:40Z','2025-06-12',1,0,NULL,'alice','P-000001','mpcp','national','ceres candidat creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(121,'2026-11-26T13:12:40Z','2025-06-13',1,0,NULL,'alice','P-000001','mpcp','national','ceres candidat fusionner','même personne',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(122,'2026-11-26T13:12:41Z','2025-06-13',1,0,NULL,'alice','P-000003','ud','44','ceres jure modifier',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(123,'2026-11-26T13:12:41Z','2025-06-13',1,0,NULL,'alice','P-000003','ud','44','ceres session renvoyer','pièce manquante',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(124,'2026-11-26T13:12:42Z','2025-06-14',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session transmettre',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(125,'2026-11-26T13:12:42Z','2025-06-12',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(126,'2026-11-26T13:12:43Z','2025-06-12',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session inscrire-jure',NULL,NULL,NULL,NULL,NULL,2,0,0,0);
INSERT INTO "lot" VALUES(127,'2026-11-26T13:12:43Z','2025-06-12',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(128,'2026-11-26T13:12:43Z','2025-06-12',1,0,NULL,'alice','P-000002','centre','E-000001','ceres candidat inscrire',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(129,'2026-11-26T13:12:44Z','2025-06-13',1,0,NULL,'alice','P-000002','centre','E-000001','ceres convocation editer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(130,'2026-11-26T13:12:44Z','2025-07-07',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(131,'2026-11-26T13:12:44Z','2025-07-07',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session resultats',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(132,'2026-11-26T13:12:45Z','2025-07-07',1,0,NULL,'alice','P-000002','centre','E-000001','ceres session transmettre',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(133,'2026-11-26T13:12:45Z','2025-07-08',1,0,NULL,'alice','P-000003','ud','44','ceres candidat ecarter','pas de titre',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(134,'2026-11-26T13:12:45Z','2025-07-08',1,0,NULL,'alice','P-000003','ud','44','ceres session valider',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(135,'2026-11-26T13:12:46Z','2025-07-08',1,0,NULL,'alice','P-000001','mpcp','national','ceres session creer','archives',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(136,'2026-11-26T13:12:46Z','2025-06-10',1,0,NULL,'alice','P-000003','ud','44','ceres export-jures',NULL,NULL,NULL,NULL,NULL,0,0,0,0);
INSERT INTO "lot" VALUES(137,'2026-11-26T13:12:46Z','2025-06-11',1,0,NULL,'alice','P-000003','ud','44','ceres habilitation lot','fin de mission','lot.csv','a35cd500aad86abc7c1d99858185e9f1a705d55ec14ae5a306b4472517d6d33d',NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(138,'2026-11-26T13:12:47Z','2026-11-26',0,0,NULL,'alice','P-000001','mpcp','national','ceres jure modifier',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(139,'2026-11-29T17:54:59Z','2025-07-31',1,0,NULL,'alice','P-000001','mpcp','national','ceres admin migrer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(140,'2026-11-29T17:54:59Z','2025-07-31',1,0,NULL,'alice','P-000001','mpcp','national','ceres admin migrer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(141,'2026-11-29T17:54:59Z','2025-07-31',1,0,NULL,'alice','P-000001','mpcp','national','ceres admin migrer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(142,'2026-11-29T17:55:00Z','2025-08-01',1,0,NULL,'alice','P-000003','ud','44','ceres session deroger','retard du centre',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(143,'2026-11-29T17:55:00Z','2025-08-01',1,0,NULL,'alice','P-000003','ud','44','ceres controle creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(144,'2026-11-29T17:55:00Z','2025-08-01',1,0,NULL,'alice','P-000003','ud','44','ceres controle constater',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(145,'2026-11-29T17:55:00Z','2025-08-01',1,0,NULL,'alice','P-000002','centre','E-000001','ceres vae creer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(146,'2026-11-29T17:55:00Z','2026-11-29',0,0,NULL,'alice','P-000001','mpcp','national','ceres jure modifier',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(147,'2026-11-29T17:55:00Z','2025-08-04',1,0,NULL,'alice','P-000002','centre','E-000001','ceres centre courrier',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(148,'2026-11-29T17:55:02Z','2025-08-22',1,0,NULL,'alice','P-000001','mpcp','national','ceres convocation modele choisir',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(149,'2026-11-29T17:55:02Z','2025-08-22',1,0,NULL,'alice','P-000001','mpcp','national','ceres convocation modele choisir',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(150,'2026-11-29T17:55:02Z','2025-08-25',1,0,NULL,'alice','P-000001','mpcp','national','ceres convocation editer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(151,'2026-11-29T17:55:03Z','2025-08-25',1,0,NULL,'alice','P-000001','mpcp','national','ceres convocation envoyer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(152,'2026-11-29T17:55:03Z','2025-08-25',1,0,NULL,'alice','P-000001','mpcp','national','ceres convocation envoyer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(153,'2026-11-29T17:55:03Z','2025-08-25',1,0,NULL,'alice','P-000001','mpcp','national','ceres convocation envoyer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(154,'2026-11-30T01:34:00Z','2025-07-31',1,0,NULL,'alice','P-000001','mpcp','national','ceres admin migrer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(155,'2026-11-30T01:34:00Z','2025-09-01',1,0,'a3d916744431109067b5a21e9388373b','alice','P-000003','ud','44','ceres jure distinguer','deux personnes',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(156,'2026-11-30T01:34:00Z','2025-09-01',1,0,'d6a4d44d80969aa6d0a6f45548a9b875','alice','P-000003','ud','44','ceres session deroger','salle prise',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(157,'2026-11-30T08:49:20Z','2025-07-31',1,0,NULL,'alice','P-000001','mpcp','national','ceres admin migrer',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(158,'2026-11-30T08:49:20Z','2025-09-02',1,0,'a6eb33d11afbdbcdb513e507fe4587cb','alice','P-000002','centre','E-000001','ceres session demander-derogation','plateau technique libre ce jour-là',NULL,NULL,NULL,NULL,1,0,0,0);
INSERT INTO "lot" VALUES(159,'2026-11-30T08:49:20Z','2025-09-02',1,0,'2f8a5b72e0d42a593a178fc1deb2442a','alice','P-000002','centre','E-000001','ceres session repondre',NULL,NULL,NULL,NULL,NULL,1,0,0,0);
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
    intitule TEXT,
    texte TEXT,
    version INTEGER NOT NULL,
    CONSTRAINT pk_message PRIMARY KEY (id),
    CONSTRAINT ck_message_edition CHECK (edition >= 1),
    CONSTRAINT ck_message_version CHECK (version >= 1),
    CONSTRAINT ck_message_essais CHECK (essais >= 0),
    CONSTRAINT ck_message_nature CHECK (nature IN ('convocation', 'rappel', 'avis', 'relance', 'echeances')),
    CONSTRAINT ck_message_etat CHECK (etat IN ('en_file', 'en_cours', 'envoye', 'a_retenter', 'echoue', 'incertain', 'abandonne')),
    CONSTRAINT ck_message_essai CHECK ((essais = 0) = (essaye_le IS NULL)),
    CONSTRAINT ck_message_envoi CHECK (etat NOT IN ('en_cours', 'envoye', 'incertain') OR essais > 0),
    CONSTRAINT ck_message_jour CHECK (jour IS NULL OR (jour GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(jour), '') = jour)),
    CONSTRAINT ck_message_objet CHECK ((nature IN ('convocation', 'avis') AND session_id IS NOT NULL AND convocation_id IS NOT NULL AND profil_id IS NULL AND jour IS NULL) OR (nature = 'rappel' AND session_id IS NOT NULL AND convocation_id IS NOT NULL AND profil_id IS NULL AND jour IS NOT NULL) OR (nature = 'relance' AND session_id IS NOT NULL AND convocation_id IS NULL AND profil_id IS NULL AND jour IS NOT NULL) OR (nature = 'echeances' AND profil_id IS NOT NULL AND session_id IS NULL AND convocation_id IS NULL AND jour IS NOT NULL)),
    CONSTRAINT fk_message_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id),
    CONSTRAINT fk_message_convocation_id FOREIGN KEY(convocation_id) REFERENCES convocation (id),
    CONSTRAINT fk_message_profil_id FOREIGN KEY(profil_id) REFERENCES profil (id)
)
 STRICT;
INSERT INTO "message" VALUES(1,6,24,NULL,'convocation',1,NULL,'alice.martin@example.fr','envoye',1,'2026-11-29T17:55:03Z','250 OK',NULL,NULL,3);
CREATE TABLE modele (
    empreinte TEXT NOT NULL,
    contenu TEXT NOT NULL,
    CONSTRAINT pk_modele PRIMARY KEY (empreinte),
    CONSTRAINT ck_modele_empreinte CHECK (length(empreinte) = 64)
) STRICT;
INSERT INTO "modele" VALUES('0f6cb83244aabc231b27c0d717829f624526c455a4517936d676f6ae6c7613f0','lettre.typ
Ly8gTW9kw6hsZSBkZXMgY29udm9jYXRpb25zIGRlIGNlcmVzLCDDqWNyaXQgcG91ciBUeXBzdCAwLjE1IDogdW5lIGxldHRyZSBwYXIgcGVyc29ubmUuIElsIHBldXQgw6p0cmUgY29wacOpIGV0IGFkYXB0w6kuCi8vCi8vIGBkb25uZWVzYCBwb3J0ZSBsZXMgcHJvcHJpw6l0w6lzIGR1IGZpY2hpZXIgKHRpdHJlLCBhdXRldXIsIGFubmVlLCBtb2lzLCBqb3VyLCB0ZXRlcyksIGxlcyBpbWFnZXMgYGxvZ29zYCAoZW1wcmVpbnRlIOKGkgovLyBmb3JtYXQsIG9jdGV0cykgZXQgbGEgbGlzdGUgYGNvbnZvY2F0aW9uc2AuIENoYXF1ZSBjb252b2NhdGlvbiBgY2AgbidhIHF1ZSBkZXMgdGV4dGVzIHByw6p0cyDDoCBpbXByaW1lciwgdmlkZXMgcXVhbmQKLy8gbCdpbmZvcm1hdGlvbiBtYW5xdWUsIHNhdWYgY2UgcXVpIGVzdCBkaXQgOgovLyAgIGMuaWQsIGMuZWRpdGlvbiAobm9tYnJlKSwgYy5lZGl0ZV9sZSwgYy5saWV1X2V0X2pvdXIgKMKrIE5hbnRlcywgbGUgOSBub3ZlbWJyZSAyMDI2IMK7KSwgYy5jb252b3F1ZSAowqsgY2FuZGlkYXQgwrssIMKrIGp1cmUgwrspCi8vICAgYy5jaXZpbGl0ZSAowqsgTSDCuywgwqsgTU1FIMK7IG91IHZpZGUpLCBjLmRlc3RpbmF0YWlyZSAobm9tIGNvbXBsZXQpLCBjLm51bWVybyAoQy3igKYgb3UgSi3igKYpLCBjLmFkcmVzc2UgKGxpc3RlLCBjZWxsZSBkZQovLyAgIGwnZW52ZWxvcHBlKQovLyAgIGMuc2Vzc2lvbiwgYy50eXBlLCBjLmNlcnRpZmljYXRpb24sIGMudGl0cmUsIGMubWlsbGVzaW1lLCBjLmJsb2MsIGMuZXByZXV2ZSAoY2UgcXVlIHBhc3NlIHVuIGNhbmRpZGF0KSwgYy5lbnRyZXRpZW5fZmluYWwKLy8gICAodnJhaSBvdSBmYXV4KSwgYy5lbnRyZXRpZW4gKGxhIHBocmFzZSksIGMuY29tcHRlX2VuX3VuX2FuICh2cmFpIDogbGEgc2Vzc2lvbiBjb21wdGUgcGFybWkgbGVzIHRyb2lzIGQndW4gYW4pCi8vICAgYy5kYXRlcywgYy5wcmVtaWVyX2pvdXIsIGMuaGV1cmUgKMKrIDggaCAzMCDCuyksIGMuaGV1cmVfZGVidXQsIGMubGlldSAobGlzdGUpLCBjLmFjY2VzLAovLyAgIGMucGFwaWVycyAobGlzdGUpLCBjLmFtZW5hZ2VtZW50cywgYy5mcmFpcywgYy5kb25uZWVzX3BlcnNvbm5lbGxlcwovLyAgIGMudGV0ZSAowqsgTC0wMDAwNDIgMjQ3MDRlMWE1YjZjN2Q4ZSDCuyA6IGxlIGxvdCBkZSBsJ8OpZGl0aW9uIGV0IHNvbiBzY2VhdSBhdSBqb3VybmFsIDsgdmlkZSBkYW5zIHVuZSDDqWRpdGlvbiBkJ2F2YW50KQovLyAgIGMubWVudGlvbiAowqsgUMOJUklNw4kgwrssIMKrIFNFU1NJT04gQU5OVUzDiUUgwrsgOiBpbCBuJ2EgcGx1cyBjb3VycyA7IMKrIEJST1VJTExPTiDCuyA6IHBhcyBlbmNvcmUpLCBjLnJlcG9ydCAoc2Vzc2lvbiBkw6lwbGFjw6llKQovLyAgIGNhbmRpZGF0IDogYy5ldGF0X2NpdmlsICjCqyBsZSAyNiBkw6ljZW1icmUgMTk3NSDDoCBTYWludGUtQ29sb21iZSAoNjkpIMK7KQovLyAgIGp1csOpIDogYy5hdXRyZXNfbWVtYnJlcyAobGlzdGUpLCBjLm5vbWJyZV9jYW5kaWRhdHMsIGMuYWJzZW5jZV9qb3VycyAobm9tYnJlcyksIGMuYWJzZW5jZV9hdmFudAovLyAgIGMuY2VudHJlIDogbm9tLCBhZHJlc3NlIChsaXN0ZSksIHRlbGVwaG9uZSwgY291cnJpZWwsIHNpcmV0IDsgYy5sb2dvICh1bmUgZW1wcmVpbnRlKSwgYy5zaWduYXRhaXJlLCBjLnF1YWxpdGUKLy8gQ2VzIHRleHRlcyB2aWVubmVudCBkZSBsYSBiYXNlIDogVHlwc3QgbGVzIGltcHJpbWUgdGVscyBxdWVscywgaWxzIG5lIHBldXZlbnQgcmllbiBjb21tYW5kZXIgYXUgbW9kw6hsZS4KLy8KLy8gw4AgZ2FyZGVyIDogUERGL1VBLTEgKGxhIGxhbmd1ZSwgdW4gdGl0cmUgZGUgbml2ZWF1IDEgcGFyIGNvbnZvY2F0aW9uLCBgYWx0YCBzdXIgdG91dGUgaW1hZ2UpIDsgbGVzIHBvbGljZXMgZGUgY2VyZXMKLy8gKExpYmVyYXRpb24gU2FucyksIGNlbGxlcyBmb3VybmllcyBhdmVjIFR5cHN0IChMaWJlcnRpbnVzIFNlcmlmLCBOZXcgQ29tcHV0ZXIgTW9kZXJuLCBEZWphVnUgU2FucyBNb25vKSBvdSBjZWxsZXMgZCd1bgovLyBkb3NzaWVyIGBwb2xpY2VzYCDDoCBjw7R0w6kgZHUgbW9kw6hsZSwgY2FyIGNlbGxlcyBkZSBsYSBtYWNoaW5lIHNvbnQgaWdub3LDqWVzIDsgcGFzIGRlIHBhcXVldCBgQHByZXZpZXdgLCBxdWkgZGVtYW5kZXJhaXQKLy8gbGUgcsOpc2VhdS4KCiNsZXQgZG9ubmVlcyA9IGpzb24oYnl0ZXMoc3lzLmlucHV0cy5kb25uZWVzKSkKCiNzZXQgZG9jdW1lbnQoCiAgdGl0bGU6IGRvbm5lZXMudGl0cmUsCiAgYXV0aG9yOiBkb25uZWVzLmF1dGV1ciwKICBkYXRlOiBkYXRldGltZSh5ZWFyOiBkb25uZWVzLmFubmVlLCBtb250aDogZG9ubmVlcy5tb2lzLCBkYXk6IGRvbm5lZXMuam91ciksCiAga2V5d29yZHM6IGRvbm5lZXMudGV0ZXMsCikKI2xldCBjb3JwcyA9IDExcHQKI2xldCBtZW50aW9ucyA9IDguNXB0CiNzZXQgdGV4dCgKICBmb250OiAoIkxpYmVyYXRpb24gU2FucyIsICJEZWphVnUgU2FucyBNb25vIiwgIkxpYmVydGludXMgU2VyaWYiKSwKICBzaXplOiBjb3JwcywKICBsYW5nOiAiZnIiLAogIHJlZ2lvbjogIkZSIiwKICBoeXBoZW5hdGU6IGZhbHNlLAopCiNzZXQgcGFyKGxlYWRpbmc6IDAuNWVtLCBzcGFjaW5nOiAwLjc1ZW0pCiNzZXQgbGlzdChtYXJrZXI6IFvigJNdLCBib2R5LWluZGVudDogMC41ZW0sIHNwYWNpbmc6IDAuNTJlbSkKI3NldCBoZWFkaW5nKGJvb2ttYXJrZWQ6IGZhbHNlKQoKI2xldCBncmlzID0gbHVtYSg4MCkKI2xldCBtYXJnZSA9IDIwbW0KI2xldCBoYXV0ID0gMTVtbQojbGV0IGxhcmdldXJfbGliZWxsZSA9IDM4bW0KCi8vIEZlbsOqdHJlIGQndW5lIGVudmVsb3BwZSBETCBvdSBDNSwgw6AgZHJvaXRlIDogbCdhZHJlc3NlIHNlIGxpdCBlbnRyZSA0NSBldCA4MCBtbSBkdSBoYXV0LCAxMTAgZXQgMTkwIG1tIGRlIGxhIGdhdWNoZS4KLy8gQ2Fsw6llIGVuIGJhcyBkZSBjZXR0ZSB6b25lLCBlbGxlIHJlc3RlIHZpc2libGUgcXVlbHMgcXVlIHNvaWVudCBsZSBqZXUgZGUgbGEgZmV1aWxsZSBldCBsYSBoYXV0ZXVyIGRlIGxhIGZlbsOqdHJlLgojbGV0IGZlbmV0cmUgPSAoeDogMTEwbW0sIHk6IDQ1bW0sIGxhcmdldXI6IDgwbW0sIGhhdXRldXI6IDMzbW0pCiNsZXQgZGVidXRfZHVfdGV4dGUgPSA4NG1tCiNsZXQgY29sb25uZSA9IDg1bW0KCi8vIERlcyBsaWduZXMgZG9udCBsZSBjb3JwcyBkaW1pbnVlIChqdXNxdSfDoCA2IHB0KSB0YW50IHF1J3VuIG1vdCBkw6lwYXNzZSBsYSBsYXJnZXVyIG91IHF1ZSBsJ2Vuc2VtYmxlIGTDqXBhc3NlIGxhIGhhdXRldXIuCiNsZXQgYWp1c3RlKGxpZ25lcywgbGFyZ2V1ciwgdGFpbGxlLCBoYXV0ZXVyOiAxMDBtbSkgPSBjb250ZXh0IHsKICBsZXQgZGVzc2luKGNvcnBzKSA9IHsKICAgIHNldCB0ZXh0KHNpemU6IGNvcnBzKQogICAgc2V0IHBhcihsZWFkaW5nOiAwLjQyZW0pCiAgICBwYXIobGlnbmVzLmpvaW4obGluZWJyZWFrKCkpKQogIH0KICBsZXQgbW90cyA9IGxpZ25lcy5tYXAobCA9PiBsLnNwbGl0KHJlZ2V4KCJbIFx1ezIwMGJ9LV0iKSkpLmZsYXR0ZW4oKQogIGxldCB0aWVudChjb3JwcykgPSB7CiAgICAoCiAgICAgIG1vdHMuYWxsKG0gPT4gbWVhc3VyZSh0ZXh0KHNpemU6IGNvcnBzLCBtKSkud2lkdGggPD0gbGFyZ2V1cikKICAgICAgICBhbmQgbWVhc3VyZShkZXNzaW4oY29ycHMpLCB3aWR0aDogbGFyZ2V1cikuaGVpZ2h0IDw9IGhhdXRldXIKICAgICkKICB9CiAgbGV0IGNvcnBzID0gdGFpbGxlCiAgbGV0IGxpYnJlID0gbWVhc3VyZShkZXNzaW4oY29ycHMpKQogIGlmIGxpYnJlLndpZHRoID4gbGFyZ2V1ciBvciBsaWJyZS5oZWlnaHQgPiBoYXV0ZXVyIHsKICAgIHdoaWxlIGNvcnBzID4gNnB0IGFuZCBub3QgdGllbnQoY29ycHMpIHsgY29ycHMgLT0gMC41cHQgfQogIH0KICBkZXNzaW4oY29ycHMpCn0KCiNsZXQgYWNjb3JkKGMsIG1hc2N1bGluLCBmZW1pbmluLCBhdXRyZSkgPSB7CiAgaWYgYy5jaXZpbGl0ZSA9PSAiTSIgeyBtYXNjdWxpbiB9IGVsc2UgaWYgYy5jaXZpbGl0ZSA9PSAiTU1FIiB7IGZlbWluaW4gfSBlbHNlIHsgYXV0cmUgfQp9CiNsZXQgYXBwZWwoYykgPSBhY2NvcmQoYywgIk1vbnNpZXVyIiwgIk1hZGFtZSIsICJNYWRhbWUsIE1vbnNpZXVyIikKI2xldCBpbXBvcnRhbnQodGV4dGUpID0gYm94KHN0cm9uZyh0ZXh0ZSkpCi8vIERlcyB0ZXh0ZXMgY291cnRzIMOgIGxhIHN1aXRlLCBzYW5zIGNvdXB1cmUgw6AgbCdpbnTDqXJpZXVyIGQndW4gbm9tIG91IGQndW5lIGNvbW11bmUuCiNsZXQgc3VpdGUodGV4dGVzKSA9IHRleHRlcy5tYXAodCA9PiBpZiB0LmxlbigpIDw9IDUwIHsgYm94KHQpIH0gZWxzZSB7IHQgfSkuam9pbigiLCAiKQoKLy8gVW5lIGxpc3RlIGRlIGTDqWZpbml0aW9ucyBhbGlnbsOpZSA6IHVuIGxlY3RldXIgZCfDqWNyYW4gbGEgcmVjb25uYcOudCBjb21tZSB0ZWxsZS4KI2xldCBmaWNoZSguLmxpZ25lcykgPSBibG9jayhhYm92ZTogMC45ZW0sIGJlbG93OiAwLjllbSwgewogIHNldCB0ZXJtcyhzZXBhcmF0b3I6IG5vbmUsIGhhbmdpbmctaW5kZW50OiBsYXJnZXVyX2xpYmVsbGUsIHNwYWNpbmc6IDAuNWVtKQogIHNldCBzdHJvbmcoZGVsdGE6IDApCiAgdGVybXMoCiAgICAuLmxpZ25lcwogICAgICAucG9zKCkKICAgICAgLmZpbHRlcihsID0+IGwuYXQoMSkgbm90IGluICgiIiwgbm9uZSkpCiAgICAgIC5tYXAobCA9PiB0ZXJtcy5pdGVtKGJveCh3aWR0aDogbGFyZ2V1cl9saWJlbGxlLCB0ZXh0KGZpbGw6IGdyaXMsIGwuYXQoMCkpKSwgbC5hdCgxKSkpLAogICkKfSkKCiNzaG93IGhlYWRpbmcud2hlcmUobGV2ZWw6IDIpOiBpdCA9PiBibG9jayhhYm92ZTogMC45ZW0sIGJlbG93OiAwLjU1ZW0sIHRleHQoc2l6ZTogY29ycHMsIHdlaWdodDogImJvbGQiLCBpdC5ib2R5KSkKCiNsZXQgZXhwZWRpdGV1cihjKSA9IHsKICBpZiBjLmxvZ28gIT0gIiIgewogICAgbGV0IGwgPSBkb25uZWVzLmxvZ29zLmF0KGMubG9nbykKICAgIGxldCBkZXNzaW4oLi50YWlsbGUpID0gaW1hZ2UoYnl0ZXMobC5vY3RldHMpLCBmb3JtYXQ6IGwuZm9ybWF0LCBhbHQ6ICJMb2dvIDogIiArIGMuY2VudHJlLm5vbSwgLi50YWlsbGUpCiAgICBibG9jayhiZWxvdzogMm1tLCBoZWlnaHQ6IDE2bW0sIGNvbnRleHQgewogICAgICBsZXQgaGF1dCA9IGRlc3NpbihoZWlnaHQ6IDE2bW0pCiAgICAgIGlmIG1lYXN1cmUoaGF1dCkud2lkdGggPD0gNjBtbSB7IGhhdXQgfSBlbHNlIHsgZGVzc2luKHdpZHRoOiA2MG1tKSB9CiAgICB9KQogIH0KICBibG9jayhiZWxvdzogMC40NWVtLCBwYXIoc3Ryb25nKGMuY2VudHJlLm5vbSkpKQogIGxldCBsaWduZXMgPSBjLmNlbnRyZS5hZHJlc3NlCiAgaWYgYy5jZW50cmUudGVsZXBob25lICE9ICIiIHsgbGlnbmVzLnB1c2goIlTDqWwuIDogIiArIGMuY2VudHJlLnRlbGVwaG9uZSkgfQogIGlmIGMuY2VudHJlLmNvdXJyaWVsICE9ICIiIHsgbGlnbmVzLnB1c2goYy5jZW50cmUuY291cnJpZWwpIH0KICBhanVzdGUobGlnbmVzLCBjb2xvbm5lLCBjb3JwcykKfQoKI2xldCByZWZlcmVuY2VzKGMpID0gewogIHNldCBwYXIobGVhZGluZzogMC40MmVtKQogIHBhclsKICAgIFLDqWYuIDogY29udm9jYXRpb24gI2MuaWQsIMOpZGl0aW9uICNjLmVkaXRpb24gI2xpbmVicmVhaygpCiAgICBzZXNzaW9uICNjLnNlc3Npb24gI2xpbmVicmVhaygpCiAgICAjaWYgYy5jb252b3F1ZSA9PSAianVyZSIgW2p1csOpICNjLm51bWVyb10gZWxzZSBbY2FuZGlkYXQgI2MubnVtZXJvXQogIF0KfQoKLy8gTGEgYm/DrnRlIHZpZGUgZG9ubmUgc2EgaGF1dGV1ciDDoCBsJ2VuLXTDqnRlIDogc2V1bCB1biBub20gZGUgY2VudHJlIHRyw6hzIGxvbmcgcmVwb3Vzc2UgbGUgdGV4dGUuCiNsZXQgaGF1dGV1cl9yZWZlcmVuY2VzID0gMTVtbQojbGV0IGVudGV0ZShjKSA9IHsKICBncmlkKAogICAgY29sdW1uczogKGNvbG9ubmUsIDBtbSksCiAgICBleHBlZGl0ZXVyKGMpLCBib3goaGVpZ2h0OiBmZW5ldHJlLnkgKyBmZW5ldHJlLmhhdXRldXIgLSBoYXV0IC0gaGF1dGV1cl9yZWZlcmVuY2VzKSwKICAgIGJsb2NrKGhlaWdodDogaGF1dGV1cl9yZWZlcmVuY2VzLCBhbGlnbihib3R0b20sIHJlZmVyZW5jZXMoYykpKSwKICApCiAgcGxhY2UodG9wICsgbGVmdCwgZHg6IGZlbmV0cmUueCAtIG1hcmdlLCBkeTogZmVuZXRyZS55IC0gaGF1dCwgYmxvY2soCiAgICB3aWR0aDogZmVuZXRyZS5sYXJnZXVyLAogICAgaGVpZ2h0OiBmZW5ldHJlLmhhdXRldXIsCiAgICBhbGlnbihib3R0b20sIGFqdXN0ZSgoYy5kZXN0aW5hdGFpcmUsIC4uYy5hZHJlc3NlKSwgZmVuZXRyZS5sYXJnZXVyLCBjb3JwcywgaGF1dGV1cjogZmVuZXRyZS5oYXV0ZXVyKSksCiAgKSkKICB2KGRlYnV0X2R1X3RleHRlIC0gZmVuZXRyZS55IC0gZmVuZXRyZS5oYXV0ZXVyKQogIHBhZChsZWZ0OiBmZW5ldHJlLnggLSBtYXJnZSwgcGFyKGMubGlldV9ldF9qb3VyKSkKfQoKLy8gTGUgc2NlYXUgOyBsZSBudW3DqXJvIGRlIHBhZ2Ugbidlc3QgdXRpbGUgcXVlIHMnaWwgeSBlbiBhIHBsdXNpZXVycy4gVW4gbGVjdGV1ciBkJ8OpY3JhbiBuZSBsaXQgcGFzIHVuIHBpZWQgZGUgcGFnZSA6IHJpZW4KLy8gbid5IGVzdCBxdWkgbmUgc29pdCBhaWxsZXVycywgc2F1ZiBjZSBzY2VhdSwgcXVlIHBvcnRlbnQgYXVzc2kgbGVzIG1vdHMtY2zDqXMgZHUgZmljaGllci4KI2xldCBwaWVkKGMsIHJhbmcpID0gY29udGV4dCB7CiAgc2V0IHRleHQoc2l6ZTogbWVudGlvbnMsIGZpbGw6IGdyaXMpCiAgbGV0IGZpbiA9IHF1ZXJ5KGxhYmVsKCJmaW4tIiArIHN0cihyYW5nKSkpCiAgbGV0IHRvdGFsID0gaWYgZmluID09ICgpIHsgMSB9IGVsc2UgeyBjb3VudGVyKHBhZ2UpLmF0KGZpbi5maXJzdCgpLmxvY2F0aW9uKCkpLmZpcnN0KCkgfQogIFtDb252b2NhdGlvbiAjYy5pZCNpZiBjLnRldGUgIT0gIiIgWyDigJMgam91cm5hbCAjYy50ZXRlXV0KICBpZiB0b3RhbCA+IDEgWyNoKDFmcilwYWdlICNjb3VudGVyKHBhZ2UpLmRpc3BsYXkoKSBzdXIgI3RvdGFsXQp9CgovLyBBdSBiYXMgZGUgbGEgbGV0dHJlLCBsdXMgYXZlYyBlbGxlIDogcXVpIGwnZW52b2llLCBldCBjZSBxdSdpbCBmYWl0IGRlcyBkb25uw6llcy4KI2xldCBtZW50aW9uc19maW5hbGVzKGMpID0gewogIHYoMWZyKQogIGJsb2NrKGJyZWFrYWJsZTogZmFsc2UsIHsKICAgIHNldCB0ZXh0KHNpemU6IG1lbnRpb25zLCBmaWxsOiBncmlzKQogICAgc2V0IHBhcihsZWFkaW5nOiAwLjRlbSwgc3BhY2luZzogMC42ZW0pCiAgICBpZiBjLmRvbm5lZXNfcGVyc29ubmVsbGVzICE9ICIiIHsgcGFyKGMuZG9ubmVlc19wZXJzb25uZWxsZXMpIH0KICAgIHBhclsjYy5jZW50cmUubm9tI2lmIGMuY2VudHJlLnNpcmV0ICE9ICIiIFsg4oCTIFNJUkVUICNjLmNlbnRyZS5zaXJldF0g4oCTIGNvbnZvY2F0aW9uICNjLmlkLCDDqWRpdGlvbiAjYy5lZGl0aW9uIGR1CiAgICAgICNjLmVkaXRlX2xlXQogIH0pCn0KCiNsZXQgcXVhbmRfZXRfb3UoYykgPSAoCiAgKFtEYXRlc10sIFsjYy5kYXRlcyA7IGTDqWJ1dCDDoCAjYy5oZXVyZV9kZWJ1dF0pLAogIChbTGlldV0sIHN1aXRlKGMubGlldSkpLAogIChbQWNjw6hzXSwgYy5hY2NlcyksCikKI2xldCBjZXJ0aWZpY2F0aW9uKGMpID0gWyNjLmNlcnRpZmljYXRpb24jaWYgYy5taWxsZXNpbWUgIT0gIiIgWywgbWlsbMOpc2ltZSAjYy5taWxsZXNpbWVdXQoKI2xldCBtb3llbnMoYykgPSB7CiAgbGV0IG1veWVucyA9IChjLmNlbnRyZS50ZWxlcGhvbmUsIGMuY2VudHJlLmNvdXJyaWVsKS5maWx0ZXIobSA9PiBtICE9ICIiKS5tYXAoYm94KQogIGlmIG1veWVucyAhPSAoKSBbICgjbW95ZW5zLmpvaW4oIiwgIikpXQp9CgojbGV0IGNhbmRpZGF0KGMpID0gWwogICNpZiBjLm1lbnRpb24gIT0gIlNFU1NJT04gQU5OVUzDiUUiIFsKICAgIFZvdXMgw6p0ZXMgI2FjY29yZChjLCAiY29udm9xdcOpIiwgImNvbnZvcXXDqWUiLCAiY29udm9xdcOpKGUpIikgw6AgbGEgc2Vzc2lvbiBkJ2V4YW1lbiBkw6ljcml0ZSBjaS1kZXNzb3VzLgogICAgUHLDqXNlbnRlei12b3VzICojYy5wcmVtaWVyX2pvdXIgw6AgI2MuaGV1cmUqLgogIF0KCiAgI2ZpY2hlKAogICAgKAogICAgICBhY2NvcmQoYywgW0NhbmRpZGF0XSwgW0NhbmRpZGF0ZV0sIFtDYW5kaWRhdChlKV0pLAogICAgICBbI2MuZGVzdGluYXRhaXJlLCAjYWNjb3JkKGMsIFtuw6ldLCBbbsOpZV0sIFtuw6koZSldKSAjYy5ldGF0X2NpdmlsXSwKICAgICksCiAgICAoW1ZvdXMgcGFzc2V6XSwgYy5lcHJldXZlKSwKICAgIChbQ2VydGlmaWNhdGlvbl0sIGNlcnRpZmljYXRpb24oYykpLAogICAgKFtFbnRyZXRpZW4gZmluYWxdLCBjLmVudHJldGllbiksCiAgICAuLnF1YW5kX2V0X291KGMpLAogICkKCiAgI2lmIGMucGFwaWVycyAhPSAoKSBbCiAgICA9PSBQacOoY2VzIMOgIGFwcG9ydGVyCiAgICAjbGlzdCguLmMucGFwaWVycykKICBdCgogID09IEVuIGNhcyBkJ2VtcMOqY2hlbWVudAogIFNpIHZvdXMgbmUgcG91dmV6IHBhcyB2b3VzIHByw6lzZW50ZXIsIHByw6l2ZW5leiBsZSBjZW50cmUjbW95ZW5zKGMpIGVuIHJhcHBlbGFudCBsZSBudW3DqXJvICNpbXBvcnRhbnQoYy5pZCkuIFZvdHJlIGFic2VuY2UKICBzZXJhIG5vdMOpZSBhdSBwcm9jw6hzLXZlcmJhbCNpZiBjLmNvbXB0ZV9lbl91bl9hbiBbIDsgZWxsZSBjb21wdGUgcGFybWkgbGVzIHRyb2lzIHNlc3Npb25zIHBlcm1pc2VzIGVuIHVuIGFuXS4KCiAgI2lmIGMuYW1lbmFnZW1lbnRzICE9ICIiIHsgcGFyKGMuYW1lbmFnZW1lbnRzKSB9Cl0KCiNsZXQganVyZShjKSA9IFsKICAjaWYgYy5tZW50aW9uICE9ICJTRVNTSU9OIEFOTlVMw4lFIiBbCiAgICBWb3VzIMOqdGVzICNhY2NvcmQoYywgImNvbnZvcXXDqSIsICJjb252b3F1w6llIiwgImNvbnZvcXXDqShlKSIpIGVuIHF1YWxpdMOpIGRlIG1lbWJyZSBkdSBqdXJ5IGRlIGxhIHNlc3Npb24gZCdleGFtZW4KICAgIGTDqWNyaXRlIGNpLWRlc3NvdXMuIFByw6lzZW50ZXotdm91cyAqI2MucHJlbWllcl9qb3VyIMOgICNjLmhldXJlKi4KICBdCgogICNmaWNoZSgKICAgIChbRXhhbWVuXSwgYy50eXBlKSwKICAgIChbVGl0cmUgcHJvZmVzc2lvbm5lbF0sIGMudGl0cmUpLAogICAgKFtCbG9jXSwgYy5ibG9jKSwKICAgIChbQ2VydGlmaWNhdGlvbl0sIGNlcnRpZmljYXRpb24oYykpLAogICAgKFtFbnRyZXRpZW4gZmluYWxdLCBjLmVudHJldGllbiksCiAgICAuLnF1YW5kX2V0X291KGMpLAogICAgKAogICAgICBbQXV0cmVzIG1lbWJyZXNdLAogICAgICBpZiBjLmF1dHJlc19tZW1icmVzID09ICgpIFthdWN1biBhdXRyZSBtZW1icmUgZMOpc2lnbsOpIMOgIGNlIGpvdXJdIGVsc2UgeyBzdWl0ZShjLmF1dHJlc19tZW1icmVzKSB9LAogICAgKSwKICAgIChbQ2FuZGlkYXRzXSwgc3RyKGMubm9tYnJlX2NhbmRpZGF0cykpLAogICkKCiAgPT0gU2kgdm91cyDDqnRlcyBzYWxhcmnDqQogIFVuIHNhbGFyacOpIGTDqXNpZ27DqSBwb3VyIHBhcnRpY2lwZXIgw6AgdW4ganVyeSBkJ2V4YW1lbiBwZXV0IGRlbWFuZGVyIMOgIHNvbiBlbXBsb3lldXIgdW5lIGF1dG9yaXNhdGlvbiBkJ2Fic2VuY2UKICAoYXJ0aWNsZXMgTC4gMzE0Mi00MiBldCBzdWl2YW50cyBkdSBjb2RlIGR1IHRyYXZhaWwpLiBMJ2VtcGxveWV1ciBlc3QgYXZlcnRpIHBhciDDqWNyaXQgYXUgbW9pbnMKICAjYy5hYnNlbmNlX2pvdXJzIGpvdXJzIGF2YW50IGxlIGTDqWJ1dCBkZSBsYSBzZXNzaW9uLCBzb2l0IGF1IHBsdXMgdGFyZCAqI2MuYWJzZW5jZV9hdmFudCogOyBqb2lnbmV6LWx1aSB1bmUKICBjb3BpZSBkZSBsYSBwcsOpc2VudGUgY29udm9jYXRpb24uCgogICNpZiBjLmZyYWlzICE9ICIiIHsgcGFyKGMuZnJhaXMpIH0KCiAgU2kgdm91cyBuZSBwb3V2ZXogcGFzIHZvdXMgcHLDqXNlbnRlciwgcHLDqXZlbmV6IGxlIGNlbnRyZSNtb3llbnMoYykgZW4gcmFwcGVsYW50IGxlIG51bcOpcm8gI2ltcG9ydGFudChjLmlkKS4KXQoKLy8gTGEgcXVhbGl0w6ksIGxhIHBsYWNlIGQndW5lIHNpZ25hdHVyZSwgbGUgbm9tLgojbGV0IHNpZ25hdHVyZShjKSA9IGJsb2NrKGJyZWFrYWJsZTogZmFsc2UsIGFib3ZlOiAxZW0sIHsKICBpZiBjLnNpZ25hdGFpcmUgIT0gIiIgWwogICAgSmUgdm91cyBwcmllIGQnYWdyw6llciwgI2FwcGVsKGMpLCBsJ2V4cHJlc3Npb24gZGUgbWEgY29uc2lkw6lyYXRpb24gZGlzdGluZ3XDqWUuCiAgXSBlbHNlIFsKICAgIE5vdXMgdm91cyBwcmlvbnMgZCdhZ3LDqWVyLCAjYXBwZWwoYyksIGwnZXhwcmVzc2lvbiBkZSBub3RyZSBjb25zaWTDqXJhdGlvbiBkaXN0aW5ndcOpZS4KICBdCiAgcGFkKGxlZnQ6IGZlbmV0cmUueCAtIG1hcmdlLCB7CiAgICBwYXIoaWYgYy5xdWFsaXRlICE9ICIiIHsgYy5xdWFsaXRlIH0gZWxzZSB7ICJQb3VyIGxlIGNlbnRyZSIgfSkKICAgIHYoMTJtbSkKICAgIHBhcihpZiBjLnNpZ25hdGFpcmUgIT0gIiIgeyBjLnNpZ25hdGFpcmUgfSBlbHNlIHsgYy5jZW50cmUubm9tIH0pCiAgfSkKfSkKCi8vIENlIHF1aSBuJ2EgcGx1cyBjb3VycyBzZSB2b2l0IGRlIGxvaW4sIGV0IHNlIGxpdCA6IGxlIGZpbGlncmFuZSBlc3QgdW4gZMOpY29yLCBsYSBwaHJhc2UgZXN0IGRhbnMgbGUgdGV4dGUuCiNsZXQgZmlsaWdyYW5lKGMpID0gaWYgYy5tZW50aW9uICE9ICIiIHsKICBwZGYuYXJ0aWZhY3QocGxhY2UoY2VudGVyICsgaG9yaXpvbiwgcm90YXRlKC0zNWRlZywgdGV4dChzaXplOiA2MnB0LCB3ZWlnaHQ6ICJib2xkIiwgZmlsbDogbHVtYSgyMTUpLCBjLm1lbnRpb24pKSkpCn0KI2xldCBhdmlzKGMpID0gewogIGlmIGMubWVudGlvbiA9PSAiU0VTU0lPTiBBTk5VTMOJRSIgWwogICAgI2Jsb2NrKGFib3ZlOiAxZW0sIHN0cm9uZ1sjYy5tZW50aW9uLiBDZXR0ZSBzZXNzaW9uIG4nYSBwYXMgbGlldSA6IHZvdXMgbifDqnRlcyBwbHVzCiAgICAgICNhY2NvcmQoYywgImNvbnZvcXXDqSIsICJjb252b3F1w6llIiwgImNvbnZvcXXDqShlKSIpLl0pCiAgXSBlbHNlIGlmIGMubWVudGlvbiA9PSAiQlJPVUlMTE9OIiBbCiAgICAjYmxvY2soYWJvdmU6IDFlbSwgc3Ryb25nWyNjLm1lbnRpb24uIFJpZW4gbidlc3Qgw6lkaXTDqSA6IGNlIGRvY3VtZW50IG4nZXN0IHBhcyB1bmUgY29udm9jYXRpb24uXSkKICBdIGVsc2UgaWYgYy5tZW50aW9uICE9ICIiIFsKICAgICNibG9jayhhYm92ZTogMWVtLCBzdHJvbmdbI2MubWVudGlvbi4gQ2UgZG9jdW1lbnQgbmUgZmFpdCBwbHVzIGZvaS5dKQogIF0KICBsZXQgc3VpdGUgPSBjLmVkaXRpb24gPiAxCiAgaWYgYy5yZXBvcnQgIT0gIiIgb3Igc3VpdGUgewogICAgcGFyWyojYy5yZXBvcnQqICNpZiBzdWl0ZSBbQ2V0dGUgw6lkaXRpb24gcmVtcGxhY2UgbGVzIMOpZGl0aW9ucyBwcsOpY8OpZGVudGVzLl1dCiAgfQp9CgovLyBMZSBzaWduZXQgZGl0IGRlIHF1aSBlc3QgbGEgbGV0dHJlIDsgbGEgcGFnZSBuJ2VuIG1vbnRyZSBxdWUgbCdvYmpldC4KI2xldCBjb252b2NhdGlvbihjLCByYW5nKSA9IHsKICBsZXQgb2JqZXQgPSBpZiBjLmNvbnZvcXVlID09ICJqdXJlIiB7ICJDb252b2NhdGlvbiDDoCB1biBqdXJ5IGTigJlleGFtZW4iIH0gZWxzZSB7ICJDb252b2NhdGlvbiDDoCB1biBleGFtZW4iIH0KICBzaG93IGhlYWRpbmcud2hlcmUobGV2ZWw6IDEpOiBpdCA9PiBibG9jayhhYm92ZTogMS4xZW0sIGJlbG93OiAxZW0sIHRleHQoc2l6ZTogY29ycHMgKyAxcHQsIHdlaWdodDogImJvbGQiKVtPYmpldCA6ICNvYmpldF0pCiAgcGFnZSgKICAgIHBhcGVyOiAiYTQiLAogICAgbWFyZ2luOiAoeDogbWFyZ2UsIHRvcDogaGF1dCwgYm90dG9tOiAxNG1tKSwKICAgIGZvb3Rlci1kZXNjZW50OiAzbW0sCiAgICBmb290ZXI6IHBpZWQoYywgcmFuZyksCiAgICBiYWNrZ3JvdW5kOiBmaWxpZ3JhbmUoYyksCiAgKVsKICAgICNjb3VudGVyKHBhZ2UpLnVwZGF0ZSgxKQogICAgI2VudGV0ZShjKQoKICAgICNoZWFkaW5nKGxldmVsOiAxLCBib29rbWFya2VkOiB0cnVlKVsjYy5kZXN0aW5hdGFpcmUg4oCTICNjLmlkIDogI29iamV0XQoKICAgICNhcHBlbChjKSwKCiAgICAjYXZpcyhjKQoKICAgICNpZiBjLmNvbnZvcXVlID09ICJqdXJlIiB7IGp1cmUoYykgfSBlbHNlIHsgY2FuZGlkYXQoYykgfQoKICAgICNzaWduYXR1cmUoYykKICAgICNtZW50aW9uc19maW5hbGVzKGMpCiAgICAjbWV0YWRhdGEobm9uZSkjbGFiZWwoImZpbi0iICsgc3RyKHJhbmcpKQogIF0KfQoKI2ZvciAocmFuZywgYykgaW4gZG9ubmVlcy5jb252b2NhdGlvbnMuZW51bWVyYXRlKCkgeyBjb252b2NhdGlvbihjLCByYW5nKSB9Cg== lettre.typ');
CREATE TABLE modele_commun (
    nom TEXT NOT NULL,
    empreinte TEXT,
    CONSTRAINT pk_modele_commun PRIMARY KEY (nom),
    CONSTRAINT ck_modele_commun_nom CHECK (nom IN ('convocation'))
) STRICT;
INSERT INTO "modele_commun" VALUES('convocation','0f6cb83244aabc231b27c0d717829f624526c455a4517936d676f6ae6c7613f0');
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
INSERT INTO "parametre" VALUES('essai','1');
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
    vient INTEGER,
    repondu_le TEXT,
    CONSTRAINT pk_participation PRIMARY KEY (session_id, jure_id),
    CONSTRAINT ck_participation_convocation_a_editer CHECK (convocation_a_editer IN (0, 1)),
    CONSTRAINT ck_participation_vient CHECK (vient IN (0, 1)),
    CONSTRAINT ck_participation_repondu_le CHECK (repondu_le IS NULL OR (repondu_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(repondu_le), '') = repondu_le)),
    CONSTRAINT ck_participation_reponse CHECK ((vient IS NULL) = (repondu_le IS NULL)),
    CONSTRAINT fk_participation_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id),
    CONSTRAINT fk_participation_jure_id FOREIGN KEY(jure_id) REFERENCES jure (id)
)
 STRICT;
INSERT INTO "participation" VALUES(1,1,0,NULL,NULL);
INSERT INTO "participation" VALUES(1,2,0,NULL,NULL);
INSERT INTO "participation" VALUES(2,1,0,NULL,NULL);
INSERT INTO "participation" VALUES(2,2,0,NULL,NULL);
INSERT INTO "participation" VALUES(3,1,0,NULL,NULL);
INSERT INTO "participation" VALUES(3,2,0,NULL,NULL);
INSERT INTO "participation" VALUES(4,1,0,NULL,NULL);
INSERT INTO "participation" VALUES(4,2,0,NULL,NULL);
INSERT INTO "participation" VALUES(5,1,0,NULL,NULL);
INSERT INTO "participation" VALUES(5,2,0,NULL,NULL);
INSERT INTO "participation" VALUES(6,1,0,NULL,NULL);
INSERT INTO "participation" VALUES(6,2,0,1,'2025-09-02');
INSERT INTO "participation" VALUES(7,1,0,NULL,NULL);
INSERT INTO "participation" VALUES(7,2,0,NULL,NULL);
INSERT INTO "participation" VALUES(9,1,0,NULL,NULL);
INSERT INTO "participation" VALUES(9,2,0,NULL,NULL);
INSERT INTO "participation" VALUES(10,1,0,NULL,NULL);
INSERT INTO "participation" VALUES(10,2,0,NULL,NULL);
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
INSERT INTO "profil" VALUES(1,'alice','mpcp',NULL,NULL,NULL,1,NULL,0,NULL);
INSERT INTO "profil" VALUES(2,'alice','centre',1,NULL,NULL,0,NULL,0,NULL);
INSERT INTO "profil" VALUES(3,'alice','ud',NULL,'44',NULL,0,NULL,0,NULL);
INSERT INTO "profil" VALUES(4,'alice','direccte',NULL,NULL,'52',0,NULL,0,NULL);
INSERT INTO "profil" VALUES(5,'bruno','ud',NULL,'35',NULL,1,'2025-12-31',0,NULL);
INSERT INTO "profil" VALUES(6,'claire','mpcp',NULL,NULL,NULL,1,NULL,0,NULL);
INSERT INTO "profil" VALUES(7,'denis','mpcp',NULL,NULL,NULL,1,'2025-06-13',1,NULL);
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
INSERT INTO "sceau" VALUES(1,1,'cd424befb0edb1bf37d4899f5041d35db46fa2e7de38b23e7c68055b5ad12d1e','021239bd31fbd62252fd26addc47e399adaa1ad770b01139aa8e9e8aef5512e9',3,'3f4e06acc38ec678e69ddcc0f84e11e46dc3f85a50d2eb36074fbf329ea06e87',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','619a6af3f0afef16ddce68db046547e9c8433200e6a03151b60195934ee45e44');
INSERT INTO "sceau" VALUES(2,1,'da59d6244663228fabd62aa2fe197cc83f1ca827f6b9272fb2265d08a7c15711','9267d6b70229281c007a3e5144425e75977cd1877bc031369059cf3c62544444',15,'052c138ab25cb00c666d223c9dbdd4e3b83f8b4c418d163f72170fd143f2f43b',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','061445072ce2dec89c10aeb00830a63c5f4c7e80b7095efccaaa89ec91e4053f');
INSERT INTO "sceau" VALUES(3,1,'1bf2a7b88a3f0ab9f31cc2a89068cc8929dfa63af67163f8486eb9c752e45bc0','263e06f754fac1d5f72860e92cd1d78d437aa9c011d4af4c61656ff72aa8db52',10,'bfebd63e8f436ae038a2e3c5fc391e2f92559385ab41aa94fed2d3c11fcd5b7e',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','b1ca9c2aba97aa950baef47bae6d38ea7698ef69c0124717ddb794db20b0ded6');
INSERT INTO "sceau" VALUES(4,1,'4961419bb67512e1875534e5febcd0459ed6fa6583ab01b8f9402279efb94353','7c71904d928c108f34cc443423310f28b50bdb8796903eb4b79633f78db4d1aa',95,'29a9b4c6f4a07e22a23ec786ce67c87d9503948ce3568e877628fb9add00beff',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','3bd542de7e3af11bc5a4a82d7e532fef2377686d7a9e77b0a0f979f9c96a1a62');
INSERT INTO "sceau" VALUES(5,1,'cdc51f6a563484812929436d82ac7802b49228ccc8ac0d10452178be2f23a350','e26c0387986bf9e786d0960122ac2a72eb371d7ce453e057bbc6899e2b2c7e5c',10,'e7ef133181042657131717b244d90b8d8b10334b856333fd0ee8cd40e93ff973',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','88a84ea239b6f8dac960187c4d7d98e290152dfb91d8b3b6b45d75ffac83ffbc');
INSERT INTO "sceau" VALUES(6,1,'dc6396cdf2fa4e02e99f17111ab8c5bfd98b9111c4cccc614b03b3c4c0069369','5c57d53210546b8ac49489acf269d0802d65d76102ba7169652c25efed7b7055',5,'88c9dd5b019933a67ac7b6fa40c471b3eef4fa20640a1eca7c15bcfff680074b',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','7e9849a48d30e2bdf2677ebe4ca4fe612e5287e5987cbc100f8f925a29b9b829');
INSERT INTO "sceau" VALUES(7,1,'382f4d0d52da6d5edc529a3a2f1a1e3b6e78d64ee44b1d0d2e55acf90a7ed3b9','78aeb9b8caf5eeeb58500a6d38afd6a79479339624cb99e7b97b8e235fbdf9b1',3,'ee7ed1cd2573163a568767cad67c1d0a966bd96bcf162b6919a86237f5b608c0',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','e3dfbe72473129a5989ae65df10aaee83676af9744282e8e9b1b5f817b2a3e12');
INSERT INTO "sceau" VALUES(8,1,'427bbb35a602abfa998b216cbb2baf00bf3f6424bf655fbee3832203e16ef15a','ab72e4e1201e976fda8048b7cfc6da07a7e0c271c6fbf94f4a55ea6cade2d754',3,'e81e32f27212973e87315023e5eb8d02ce5e5a626b50284ef186d942fd0822a4',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','d9a3cb795500a327121ff92828d84753a56852ba490bb6794b4338f7cf06b5c9');
INSERT INTO "sceau" VALUES(9,1,'7a282ccfb0f3d7306e8a8c0cad3d3e14008526fd202bec97ebb5d0b2482355bd','cbdb28e02428264c3023b191f79812e1b26d64bbfc8adce688eb5dfd4f26237f',3,'6228425ce8bed013cdf60de7ff051a48e7d98152ecd142fb14055dae861030cc',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','a30833d1dcd07f88c1577b71aa3bfb6ac8774b64debecec7226ef2d6d64b9bc1');
INSERT INTO "sceau" VALUES(10,1,'158d3b6419e9e936d27b1daad61acb54c43c68bbb0314a9889524b504977f2aa','ed11318d423668d1f4d4b6966b4ba5dbadd4d17f17ff5b1a2e4d9c3373bec2f6',4,'dab95586b16b25f45b70f265893fd1b1c94b7e3bd3b70ee8da9aa1cce923b6f1',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','9976a682c3d910e059f64e7ab2ee7ca479159489db2d179917aa3fbb314b418e');
INSERT INTO "sceau" VALUES(11,1,'84ab361a2d75a5e99dc565151d7862166c47937d67ef7c538ffa07d2aa159a48','7efb83fc02b44d8cb337f00978d44d26b1b51bbe1ba6c012e58ba464c483df36',3,'2d46bea93239cb8ecd9893a5f6f52f3d2e8685bd4dec490300e85a6bfd56b001',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','438b25720fe3d28c0828caa9737b8ff5d955fdd1ff5eed86af2c86a196ded19c');
INSERT INTO "sceau" VALUES(12,1,'38ae12c49057fe53e59ea2192acb8696d3dd14645c029433c32a84336e04bf21','af76cdaaae7efdfed5ae41da00445da075dc5fec9249804793ee6d013e5132de',5,'33d860938785e4830214f8fdb6622fd7de67e1dad2d929bcd2b5aede79e53b98',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','309e1068b44dfc9b970932f5dfab0ac057ebf31a0fa23908429d65452f23b11d');
INSERT INTO "sceau" VALUES(13,1,'0d1c7d143f48942d2cacda52c643d0c78c2ae59cf16ca27cd6070ce8642a9ddc','3f604c64b275b8730a0132c282bb31cfc67b3efa28bef0f8193b377ef91fbdfc',5,'c722609e90c03419fb79cd2eb04add02e00dc94c6d307ebcdc7b854cf880969f',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','b655113eaf7d8aed4037deed0b81d5f27fbe9d5e5cce27d351b7ad6b4d65b297');
INSERT INTO "sceau" VALUES(14,1,'c862e4f6097fa717e0083fc5fb37231186833e44e7c37cc5b2ce50cb02b0ca37','0f2608395e67c543b19a095478cc28dc69962c829c29decfcea8ec09be32dadd',10,'30b04caab9423b2055a3f927ab47f437f13abf474cc3148dbfb2d8c5ee0a08d3',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','929757be5592250b971fbdbadcd8e83ea793841988f93c443fe1bd23d8f0bde4');
INSERT INTO "sceau" VALUES(15,1,'020a3db0288076b0bfd29cafec8a72da08f07511c4a428694eabf068b0feb6a7','aebbde97b5e25817936bfb344c62f641a64c7b63f461395b87ac5fb283cd91f2',10,'fad173acd00dcb4e567bfbc11cd72bfa0943c7d2fd60b36ab653a99e6501b37e',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','157f3f6eccee6b98681ab054357c3ccdbbbd263f5b08ebfdcbfca5c403b0fc51');
INSERT INTO "sceau" VALUES(16,1,'59880bfe8fbe0462350d4ed52d630386ba9cce7c0e1099e721c4273978317dba','3d727dfeab5354b73f4e815002d14085b8249b98c00324b3ed37af3887b8e407',5,'7632d2050923b24a75e5c885dc34f2bd47cbe94946973e6b8f67d8edf50ba91b',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','48e8d721f81ccf856a501ec0c391e72963765f5541e48242cb807edc3daf12c7');
INSERT INTO "sceau" VALUES(17,1,'3592a7c0e493ebed5963b39059be36866899b1f1298f5453319c4dcab7e61c4e','3be55dd0089ca3fc4cc39fd9d9929bcd3ae2e7278064a71c4c3967d0401dba0f',1,'e22bc5e10c021a72cb80cce5e3360493b6ad72a6045f894bfaf826fe7e81021d',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','574342d94a973fe53264c14f3bec2f111873f9d7cd0e481243a66a1b17c8d90a');
INSERT INTO "sceau" VALUES(18,1,'f31cd1e80338800f14042157d5b0ef4be1d56c20e47f60b0666bf44f116a0980','901f031bb1e5bf184c319aa8818d0bb7accf1858a23d9e3a669a3cb1a97c5c03',5,'b3972aaee4a82d5e2f7e1757ce445943bf83213d296232d31040921eb9486980',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','30c4c1bd4bd750d69c079e74b6fd439b893754fafd383428037fc50f432bf7e9');
INSERT INTO "sceau" VALUES(19,1,'b22c9c791dc604527da080f989b8e0438ef95a2d01e12d710da0b063ddf184e6','e73111edc80d12bb1b8d2926ed579f8f138d01db7f6ee74f507c2f64b53ed923',1,'6c112f671c25a40f4b570840aae83efcef76a9353760a643c4bef0a41041d814',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','a1a6d35337b4e3266b250f8c7f67852ffc052f989246e6e8c3d3fc963364a6cf');
INSERT INTO "sceau" VALUES(20,1,'03a3bc3869342356457295e334c957cd806d416a017408f248dbb03e2a6bfe85','f08cb91c9c3b0e0a966ba1c6d6f340e8889b9e67abfaf25c8e3d4e164f238d53',17,'d3c12de97dea14193895f0ed4dc3a5a9de095242a272822b3815b25ae885cc59',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','f22a551d063d6db9a155a3c607e6b6f212bfcebce4dfdd7e3255c460abbfedbc');
INSERT INTO "sceau" VALUES(21,1,'bc6ef2b643182d7fe90ba33b9e36b3cca7f8205a751c69d5bd2b5318b4e6ebb9','be373525dbf228392d47c1239eb3b28a1224be2ff10fce95b75e26d4a2dc6c48',7,'8046786b448e0812c93251bfa422ce1cd1c79973ab7ba33a0d5b023ee901f7ba',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','6c60036eac90356d2285f267755d8ba9c923f3bc19e728bee511a1939cb6dd44');
INSERT INTO "sceau" VALUES(22,1,'1916b2e79019307c65ed656c238fc1ccd772ae9c353de72618ee029af77ddc3e','b6e26caad319cace87df19afa3800261a9b7183634173aa4cd2b679fc32599bc',8,'4d74d263ffb44a27e0d7619f583a05e19f71e12428f0cdd3155222e32a1c2ad4',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','094e8e7024e2039bdfb30f5b7c5e952206ebf009d65956856f80b623f90b10a8');
INSERT INTO "sceau" VALUES(23,1,'78e1791734914b79c43e6f022f0888b01771c4b73cfd8105ded1af51377ed02a','d51f867dfa7094c07c0144e6b72b319872791fbfad7510cdf4ecce21f084826a',8,'aede4cd06adcdeb6cd97c7a544273ccac20d8eedda6b860a636996e882bcea4d',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','813e0501595120eea5e8e8e984c78b2bc6a985d0f1c875d7237ef7bc81099c44');
INSERT INTO "sceau" VALUES(24,1,'870235d9618f5abbce39acc4c84df42c300e2ca22900ac0b95111b49ba834c16','a257909d570688120224e73bde609167155464b1d8cebeb0a7e01cfef7d12435',7,'bbf846b2aef35704aac629fbd80ced6e328df24975d1a480197849ea851a56f4',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','0725f2f86b19db21f61e1ff0525848a60361434d98449b200f444261534d2c79');
INSERT INTO "sceau" VALUES(25,1,'f5931ba082c049acb0aeb14fe17e51af3059bd9fdadfcda44379bee496d61bc9','0fc9c2778578daf6eadc97f0cd1506d809f94f62cdcab88d440efacdd0fec359',1,'d0960f3390b9f415cbe779a56a3f7d74cb6ec31a1005dc6247c83508d80a05d1',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','c8620db1be1b4efff1094a9ee80c84f873f500d01bab0cdcad338bea6a42309b');
INSERT INTO "sceau" VALUES(26,1,'84eee86a966d4300658e31441052262cf9ac6f4d132a5f173cb25c2f473fb095','b8146b081188dcf202e5ca4da3b4c47b39244f1f418fb2a9d01177ff2219d73b',1,'cc8855b0d00fadfa5bf2cc2f53de2785ae6e9a091f3f2f4fce86280b952b5509',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','3af30521b06a02f555cb2d7d4bb1d381e4aa0893381023183007b03b59a750f5');
INSERT INTO "sceau" VALUES(27,1,'8f7065d106ece8ad7eeb37ce49b540a690a7b93cc701918b7d8c07492d43e184','be6835fa458ccb44d3c492ba7183aeb1795db6804d093ce0fdbacd4309cad720',1,'e0a4f36cc8a522ea4cdfb8f8d0681444e65e09b576a2ee9eaca8f8d3ad6b1888',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','1aea4b58968fb709ec9792e247af6395487599b0aab71146eac1527bc63b3cce');
INSERT INTO "sceau" VALUES(28,1,'97fd02a1e1885a0542eb15286efa61907b6a80dc6ea0700ee884caa10ec5cd02','e6652218f73f2b43b1f0883e3a05a106c0be7c7af78a7994e6a7fd5fefa7e7ce',1,'6213a9d78dede6bb76c438e3493d93fbe38c2736e6d6a5f32a541c5e5d4843d8',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','54eb4a3d13dc1f6577ac3c3bb692061aa2a7f57711d5728bfddadce36c8ad5f0');
INSERT INTO "sceau" VALUES(29,1,'1e71472807962c556c13481f57ba9a11cbcfe99a2917d2706e261598ebda6487','7b56c9a4d0b7c4d2b44c4270b17b47a7d09f5fb416269ab2f7e0fcb72d551eb9',1,'26a4258771d3906c91ce065c2c4ce544ffefe215566f0a13843ef0f4e073c9a4',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','dcc9d8483879cf8d3c92fb095daa48a0ce65747d4db6832fb9de269f7704d5c2');
INSERT INTO "sceau" VALUES(30,1,'65bb4cec4f32f9cffada8fa297ee358caab769f5198ae5c6387850efee891e42','8a999f735e458d3df803701a61d06f677a844acbcb60a3d4367d55d7de12ed4b',5,'7d28666777275a3daec791b27e70a485d3981bcae31958a0a4c519d29884201c',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','12004c88e8076e3586294f5d98025d4e2b3bc768f38145933e8d941ee94283be');
INSERT INTO "sceau" VALUES(31,1,'fb316af361c64e25b991224e30e9463778d4b9e196d38a235e65114927a788c3','5c307e46ea4cc85e64d77de225e54fd6f2228e6c26613f0def898bfecdc89fb8',5,'44b88a21da3c7657ea391629d4e2610b37fe0ffd856358e16b50c8e2333a1893',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','aa363c2217e325a7b012218e520cad316299b271792be4c2312f1847d7f1fafd');
INSERT INTO "sceau" VALUES(32,1,'89843d990dc8f3039547d714e7a77b0b07b8629cb5ee729c4a422877eddff82e','5605d8d99a9d8d66cbe120755e642a96c27a7ddec3f22b09bcfea516017b0164',5,'5703903b8231eb519c447dab90075c70c028e883d41a09ea4dba08221127d032',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','c8b69a96921f9c2f6f3168941d4ba657e27b49b2a2ba6de7f20d3ef98beea726');
INSERT INTO "sceau" VALUES(33,1,'a6e01b57800752701ce90bc2a066d6d7226fdeaeb6ce0ec0a8bf2eeea24d271f','f4e576fa16d2b450c3bfdf127cd9a6e342d23452b165658d54e4eacb1f3ddff4',5,'181f52dbdf4716a784ef20ab376ee0897560ad1a050a6c6cf3406f18fbe337a9',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','a5619d5b7f1466fe5b824f929270d083878e5bad54a2c40e4d15accd0acd1820');
INSERT INTO "sceau" VALUES(34,1,'3dfcbac623673068d1b1312392be660e8ba5f14caae6ab0cb1dff553a7b5bff5','6555b80268b7cec5bb98b0ade6bb7adfaebce720b81d566025559c47633475f5',5,'727ef8fa095332cec2d8efb7386967e80fe0a90c30ca2eba46edb8a94118896e',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','2957830d8f4721f2f1c0a692e27aaf7e0f8b4711a676d1a2f3a1b5e1fb1ff73e');
INSERT INTO "sceau" VALUES(35,1,'c5f628137f0009738435fd3904f1337dd536c6711f7583316d117a0470bda156','fed0c162b50e59d6ef584b639b6dfce350f39f13298d39fb6643f40a99a839d5',5,'d26234e75e82318963ef909897cf839c9b35de8e50df44b347d65839f44dd6dd',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','e59c58ebdfa0c63d177cbc90168340536bd7ee49ae3dd593afe34561740fe608');
INSERT INTO "sceau" VALUES(36,1,'ff72b470a5b731a0714af1e30134118025f3572a717999f0e63d82304eadaea9','100f2496ee4f9a138ca4d25b7475ae3578a3865d75f406f52c6bf1c733eff676',5,'a1cd0a108ff988fe4dbc06eea8abd564069dbdbc3ffb34143e40b4239baa8616',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','78a2b3a0bbe7b26fbfac304eee04c9cf7519cf51530cddbd9b67ea9b0cd047f3');
INSERT INTO "sceau" VALUES(37,1,'a5033e9f07f61606bb75e5d188b22a15b2f24d06a9ca9936059eaa27c4da447f','b149c5148a2fe3bbc628820e6e44e964e96d5deb79c31603c37eaa7de1f902e4',5,'662879d3a5fe8f5c1e9675769ea17ed56bb92b72bbdfa583d62e117affe06b14',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','f1d27b05047a9877ad51bbd3d1e2abca47b9758bb0ef274ffa33d871d3bb82aa');
INSERT INTO "sceau" VALUES(38,1,'508d41fe90dfdb6c4bb579d08249ad0839465c57c851d602b5ab8a544c4fbc86','5915963c322812ffe2657caec9838a802b0120f4515d3a1bd920f558d06f5bb3',5,'aeb35984bf5ea809fe27befaac6b2d1eb1afb7b4c1b2d0ed7c88580ed4670e22',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','a1c22b7e14254b5ee9ed7280b5116249c90ea8c5c948a3c3da92876b13384255');
INSERT INTO "sceau" VALUES(39,1,'2cdbab34a71a68b79b2f26d8bd25dc3137234fba69eb4a4fba79c7d38772ec5f','d03e1efb6b21971f1fbc74eb6ea12c74e8a4409b959a4b715fe4e73995f3da7c',1,'99abfe071733dbfb6f9d2667744c15a0ff4d4bafebb8efb5f273791cb2c5e585',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','3dfcec198474f4e893f031f756d3e5e0cee1c6b4eb8905b00fdba512530fd32a');
INSERT INTO "sceau" VALUES(40,1,'f6655065fb0d50a5033b734069b367f07bfad9b94fc06596f7ea8584b5d8f531','ee873e76132e1584a766fadfa73e9fab64323e155b3294897d5f87e95816879e',1,'8843959d39c0597f0f68878093d7716207226a62c102489c8ec997da371beff2',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','01ee385035249bf7067cea86360e30a32d3b5a59e6c6b2051073e1bb9111c794');
INSERT INTO "sceau" VALUES(41,1,'2e527b78d2bb980c993a01e8886b1c6a08b717e439034701688c6ba8dd2d307a','b0c2b1ca4e3e2608fec5092f28d31fa0df1f6ff8411253bdb969c10f571b3c3a',14,'e19884fd636d28fbffe0c34324225e7daccac73a44fa796ed070bf946c240424',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','71fd3645f609108c304b22cc2e011a4410c75030fff137f46de6c348ceb13643');
INSERT INTO "sceau" VALUES(42,1,'182d5ad77da4832dfc05e860390ed205b6560231d517469591098bf124e42fee','6eb66cfc12dd60d9b1ce394fca863c98ddbdbe847ecd31332e138e7cb3e906ec',1,'66b84073ed4b3868fdab9ce2085143ccb2e004a8fb38680e0cb9d7ec7396683e',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','72ed3fe7e0c17406a8c31d0587e7755f8da0a82bdab08d8d65859ad170db6a51');
INSERT INTO "sceau" VALUES(43,1,'575c7c0e8bec730169648b8e981354a6cbb4ff322126566cee788d3e62c15d41','1a5f1c0b6497aeac1372c9b4228a8116d14bcd6c0b37faa56d265302037dd902',1,'0961839d3279aaf8161c25423dbf81d9bf00b988ba3327872d1b0b6e18807c0a',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','c1688d12782fbf8b5f9ef4f0d1ac61a11340b6c03d0d775037036e13baab0e5b');
INSERT INTO "sceau" VALUES(44,1,'b94baac251de8f111c729b9391171c1b7731d5e3da5d9ffd6daaf9c4959dc06f','9692d5ea8329d5b1ba41d0cbcebab86b30aca52a55f02649f3561e45b395e772',13,'43b97a41bbfe07dcf9701de93ab8f99baf3abac4fa2247ff1d86d564fd562113',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','579c35cbe22dcef4503c37012246d102dc148829644b740f2e433099b84dc6d5');
INSERT INTO "sceau" VALUES(45,1,'f5b132afbef2481853df6a60df57fc67dc95440f83d60cae9b593bf33ee2a734','186e5fd4d5000630c3d3c4cfb79f0c09c3f1255a50c806ef6a0846ddb46ed7e8',7,'b15a8d495494c5628fd27faa6ca4b7dbc03da405449f2b0762005a3482fb60d3',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','a8f76e8654236532aa9a22976329c5b275254fdf08eb74a950246de51bd68755');
INSERT INTO "sceau" VALUES(46,1,'9045157e0e503d841629b83478b4689c2f8effe7f77e453834f104a5dd4e403d','a2c6e88387484b7b09b1c721206df71b57a5886d89de6c7d5ee0c4615123e9d1',6,'95cd301f7bd6d44ee1db76fccef8c24e07064cf397cb60d69aa5f38b9ef52b21',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','5cb5b2111b18b3575381fccfab16fa1806b762a0a639004dad3aff844401bfc6');
INSERT INTO "sceau" VALUES(47,1,'7b4589c7afbe7d2f5a369ab5232f930276537a438d8fbe2b80c628a18874c5ef','ca0e8c9b76ff794e71508b1b1bec624490d50abe716a5fb967a1b74c204155a9',4,'377c181a940b2251fd48361b31a952b6ce78cc22459a8b7b05d59f2fb4bf1a3d',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','f5ff107daeb62ba55aa35123230380bdefbb30e83f9e995b7374d6829aecce8d');
INSERT INTO "sceau" VALUES(48,1,'31bdae8f747d8b1ea5b715704ebe9e08e62c10ce6b0f14b3007519c3726ccadb','babf6a95faf0feeaa461f2f95adbf8014e87ebe594a2ed9aa7260c1714de569d',4,'c13a1753cfcf5176b45a385f67fe50d2b2c77aa370f407fb3f22d59c6f57b0a3',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','ab439a1208cf5eee76a629fffd04c6ce397d6be5d0e0e5ec7bc891931b56c526');
INSERT INTO "sceau" VALUES(49,1,'650fd8785411ad84188ed335999c5491e16e9deed582343b055145e01a011f77','1f4bbff9a1fd676eae41bab74e1d42cdc3b30b30b874253b682702656c3c982b',4,'c918091c961a83d4bf76d8a1bac628c50eb1ad10d1e96416ba0ad0c215f376c9',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','85c9019c507e403f99de53552c7093d47ef3e8dc977eaba918f1eee2d1b8d043');
INSERT INTO "sceau" VALUES(50,1,'3501bf188c3847e3b16fb695bdf93a56b96d3513d6f8b31ecae81fa4483e86bd','1e2e8323532348e6f2869f1a3a82ae93fc99a8ac48eef61d9555499cf1de2a2b',1,'bab46d0efc8699db3cc1507a7fb826c7d3ef2c7702018fed9fd0b226d70269da',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','89da62043c37f4b813fe267bc471801fee280601ad02aa5b0360a6c156b9e972');
INSERT INTO "sceau" VALUES(51,1,'5979b04221c2b5bdb09212233a191e7d48099f2ae59c4407b9802b36985eba70','11c425b717996eb8969a014aeb756bb507717d4fc3f50969955df2b64d770950',2,'a54ddfd1334192d062a965e6d2dabb3b1e132565a09c5e543b37a8fac9d923d4',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','a3ed0eb190438fb72fe662c60d798da6d09a4d3d041232a9434dbf07af294dee');
INSERT INTO "sceau" VALUES(52,1,'8da0d442a8af0dae494356613449db5547dbeaf7449f8e670f2564011fe928f3','cf6a23449d1b20e4b86840bbb2be1156dfcbff6b738083108ae957bc27982b46',1,'5b2bc4e12bd993a9ba6eab3834df33750553491b3c1d1f492da189f8dc360fb0',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','3796b9b7860cf5df99799accc391606264e9bc7a90cfe3c03fdbdb6cc1a30233');
INSERT INTO "sceau" VALUES(53,1,'c54105c5c130b4b150389c95dda56fc6bd247250c7a4d7bd94578d7b1653e9ab','143304e52a27fe24607c74974dc548ed4225c08acb6da132bb7550790bfb7cf6',15,'b61b39a15b726a154149b49f44226e99273c94b3907e881c743e61b81163a3e6',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','72377b151781df4fc96e7650b623e0ffde3ab67d787589fdedbf0bebc2ac8c4e');
INSERT INTO "sceau" VALUES(54,1,'a0749d5b6f2f436f7ed84b6d483f0f0934c05f1b172760da2fb032f3332c5d97','e4195f6a60c33d6c614f77a7835d589b8eddbc2ce6947470333bd562e9a88752',2,'faadeec58a1bf0c56a37034ddd670b0c34b3a9b3e4c1c0a02239f7ea1aea8c2b',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','143a4f7dccf6ad3fb6ec5a822201d80abdec0195039f4f3cab75615d5044f45a');
INSERT INTO "sceau" VALUES(55,1,'6e78a242748b5b110ecfb4bbd72dd4695c38fc9734b42c80907c0282eecca051','2f6cd1335834382a986d87ca96f7b1d3d8106f6fee713ff680c5a33dc90dcc42',1,'2c015b6ed1d929f4258ae9c839468fc6f5145f8df5f6d500fb0b28778e3290ed',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','145f11ad5c9ccb40dc0c0fb698b77b502285be4807279271aacb172d5e409c9e');
INSERT INTO "sceau" VALUES(56,1,'d7cfd9ee024a623ab10cb6be6b48ac36c1e1d17f5212a24701c559f05e5b6330','e42aa1150241b711f939ab94e5cb48a3d34d6a8b84c7b297da9eb2029ac09c64',1,'2b000890f2d4b148429f276f3d5668f2a55a05dc7b1d081e1fffa4beff029d9f',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','9dcf2e4e97b7d1219da37b94a3820eb782cb71674618b5874526aa04cb557aae');
INSERT INTO "sceau" VALUES(57,1,'7054ef76297974b31f22cba23cdc736bebac31631038bcd8e7c436e60eab783b','664eb3aefe0c8099165b55a183deaa098ead1a71b1d4685d829c9ae59a4c8e07',1,'d195fe8723cc9f422cffa27203abf58fd5fb7fb0ce42c188970591c653372a6c',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','25befccfa8b91116860b6dd4c14ac834e487eb3d5fbb01e6dff27b09bb9ce3c5');
INSERT INTO "sceau" VALUES(58,1,'fe3a2a63840de907aa632c2d561e9f134d0e478b5a0b7b3d8da9ed0ee74abe22','c577860d88741951b40d4fa8429b508920093397ea700fe8976a27065a9509d1',1,'510e44756da32c59681aef12017c15a65280c42f22be870d973282b89f823a5e',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','8508a96450f48c5933bf5dc846e4b1d1bf545c44312ba3818fbb218c5c48c52f');
INSERT INTO "sceau" VALUES(59,1,'b04e76b74291d23ce17cd206f6c19ef9f4edf055a96daca18a2cb0bbf08426c0','8e1e6d1d5bae7915ccc72412e7906a511eabe8380335f90f50cbfdb756f7b062',3,'0fcf5c223c0061b0b6bf71d84df68931a3683c47e8fd6713bfc034d8dcd91d8e',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','444ccf075f5a01446b5e8e0931c2daa9cb29b3f2e47ff6a638d952aa903fa3f5');
INSERT INTO "sceau" VALUES(60,1,'37d6952f76cdefdbbf027e09fffcd7430b7f22b5e7dc0a5c99bd23fee4967827','872f3c7a625eeb47da82deff84149deff9411e98d61df1aaecaa4e316992befa',8,'af71a2921fbe72dc2f06ee6f0c0d53150c34b80a89936cae08f6e37e64308dca',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','5be2b026be84bf90f4df5fa26400c64bb8bbda5c0384e37949e000bcb9339402');
INSERT INTO "sceau" VALUES(61,1,'20d4652ada3ee757eaeb7cd3a740b95809d16ba14617450dc4609168e77ea257','de07ea917e662754bc782525ddafeeb659310552e6176959e0042f2a2d5d3535',1,'bb6738d3be7060732b6b43cb42723ba5d6b015e804e085586fdf9cd6a3c2e677',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','7df1890acf366c2435ba30d07ae78e34fe6291520591defca01a1bc9d6a84bb3');
INSERT INTO "sceau" VALUES(62,1,'9819054ba897ae178d84bfa176f8b6cea517137d5a9229bfb2a953275208bfa9','28ef20fff7da80bec59ce64022e6e85f42b91ef77b32b344168f571c660b829d',1,'13bd5be07993292bd95c5275fd4565d512a3377b7be74323e0b67ee7c0b36c4b',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','75e45fd35e22e8ec0126d7d0c08cc823cb08a902b9b86c0428d346df6d846f4c');
INSERT INTO "sceau" VALUES(63,1,'6870648d171c07bba6915e6c3feb0a45600c02a9e0d7a6d8939a9235aee32d9e','b3e97218da2e047ecf5221e7e22dee23f55c9830ce77cb1388d715ac45cecb86',1,'0f32e77cefffd8edf39710d965344d471c2d2685555076b6184995dab302684f',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','34cf26cd6948b1eadba3680dfb52755722ef33f2371abea83555cda5bbe8ea16');
INSERT INTO "sceau" VALUES(64,1,'19680b1e8aff46a7f59e78c6cf5882813c73e60858b6acccb21fdf1e11f067d7','f3199cd1a4d985ed1b1b40ce2187f74edb24f30d615530367af54a90e9af4b6d',1,'40446cb3af7573e7ebb5e8fc9fae4c0c64cd8b50794390028fb7bc09c8d10d18',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','7cf95a8e62adb8e08569602edaa0324dbca4d96f5a693b403ee1db7131404e22');
INSERT INTO "sceau" VALUES(65,1,'b228564a194dcfd3a76635cb6c1a1078e18d4e514a721068b42915284fdc14d5','d7fbaa2eeedd1d07c5c50086d3c4bcbe07c6e6e5b52c1ff295a0ec40ee6aa4f4',2,'2aa2fd35a70b6d5151e172132d8066e45ebe4434353ccfe5d43c633fa0bb539d',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','738dc84912e423f6440a3a9c4a3d4a071cb113a56e8b843a17c631aa202a1b4f');
INSERT INTO "sceau" VALUES(66,1,'624a9b76b30175e39b5a96b70ff630913316052927103b04ef6af364aa23dd33','eac85734c23e5ac2b3dea8fbb89bef28c5a8884b0e5dac560a3a174d4f2389af',4,'5fa91c00da837e05ad406eb8738063c7845742de50ecb83e91f7b70ba1856eb6',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','1f368ad6dbd7f3a82677486f6455e20d848466bb3a08399c08343bbf4063b28b');
INSERT INTO "sceau" VALUES(67,1,'de1d13a2dda9d162bd0a729772b73e565a513cf1ea21638b4f24c12b0a7dd297','b11d3a7836e285fa84cb4fcd545aee3b8c9544b9d98d20e3ac8b82f1016b55f8',13,'191b3e0333ebe4dceec95abb455e28f341be5db44baf2abbaa6575619d01044a',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','5b54d1373c7548bfbf4c20a3ab1e56ede12483e1d3b41ddaf4e84f29a97c73f2');
INSERT INTO "sceau" VALUES(68,1,'de20c79df5de77c3954c09431f1f0009f51346e3776d31e92ee0fa02eb12366e','2d0cdcfdcf3ff72ce736d448366b2b15044ce239b3445bc7686cb9644d72f387',2,'a0c104b2ba8f7db1e60e1158e61fafaac6dd74dc925a978a14fc921a4ccfea62',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','7b2393ba0b1241584856c5cad957893c3c4483196160d96a9ebe3d10cc017b7a');
INSERT INTO "sceau" VALUES(69,1,'6169713a2df1eab2459327e5a31d8772ef4a98f7c92f2a2f103b12bfce31a508','541f9a5d022e8250796df903375ca252f5b64db138984b5e3f06a1f9181f9942',1,'667663b0ca903b75dd41ca7f8ae38dbbd64664231a56f42e3ffb11ddeef6c481',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','5b27d161ebdd578050e16e2a0f523ac02c968a5ce32904d5f52e93e8892db8a6');
INSERT INTO "sceau" VALUES(70,1,'9aa0e443f8f13278c7833897127c80ee6a22f71af6ac6836438e2d04dece1243','5e8b60c82284b0da0de2f3990f06be335cee0844f713c54e3a3196ed26657218',5,'8e4a92c7b2ac3e98240b207c729de31bce51247fd44e0730ac7780e7dfeeb67d',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','9158caee27ffcfd0ab0137158e01dbdb497988e5e8368f045d368c79b0806204');
INSERT INTO "sceau" VALUES(71,1,'cc31a104aee6116c89772c631f6f679c674f2bab8d58d870fe7aa235e427dd63','392850d2df2ee2637d98e4b10c650a087014b28025a8d1d03dc6b17e70c78b18',1,'03624e45163978350ee9a63a7915ba9f8771fb6f43268d2329501d322cf0b4fb',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','84a9f6cac69136ac38036bd82ea4595482e83cbc65cea67d481da99aaf2ade24');
INSERT INTO "sceau" VALUES(72,1,'6343a00cc351fc3fcf8fecb19d560bd62538abfe32e1d45f57a13b4315093b83','259d6deae918c765074678108004bf34ef3296f11dcf16c8365349d9910b7209',2,'e46de272b1cfed28c97bd2d4370a14c0517598c14c8914868a549efd5f2dd0df',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','4cc324a554bdac453846368a2a7a0848c884d3bd03111ec9d5fe6db203aa7b95');
INSERT INTO "sceau" VALUES(73,1,'dab3547a10a79dab7267d8bacd2a3ac4546f46ee10b8415f73a166835b80d392','da79dcfa327a26707bb1330e7741f842fb566dab7c1fddc3339f06f64867018b',3,'4d403d32f2154435eaac6e24a0c3ac651b48538cc896ce8dd3012363a2aa626c',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','e7cc5787155c37bd1d1e7a71bd76d3fcf675b639c011b67ad14ade971070a4f6');
INSERT INTO "sceau" VALUES(74,1,'f04c6e1a1a82dd0d08faf859ab5ffbedd3ac1bf6e5769a0b674a197e726b561c','7ea84952931cd96c38ddec399984c1d457e508fa5780422d5eb20d5005a4abf4',13,'a0ac0392a8d175ef23506fd803b422cbcef70cbb742a56710f8402d0bdfd2c65',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','83be67b2758560a899c8828678caca62b540c83aed8badd01c4ad2c08dbcec13');
INSERT INTO "sceau" VALUES(75,1,'723f3ee509600f62ad027a70e027361a257789f363386520b057254f995020af','206b4eab9887c67163c372bc29874e1b8500d25c90b117cb4409a70cdbba7098',2,'86ff7778b8ba5a11fa48bd22dcb9ade26bb3554611902d410d6ddd6372bd7804',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','8b1e7bc3ac47b4e92874db1f44312832b6823d30da905786206efa35089e923c');
INSERT INTO "sceau" VALUES(76,1,'f1100ae9ce76d3afe50268f29dfb66c662739a00703f867804f88a9b701a65c3','4e41e1e2ad0819e57d94df80db32145ad31f9113c35033329a35276b21f5ab95',1,'884188a2801c0e9ad0ad8d60139a44eaaf755b9211eb2f1c2605a78b25dc226c',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','f7696ce9a46d695b9ec2d2d782b0263f35d19cb971cf39dbcd432b9d256910bf');
INSERT INTO "sceau" VALUES(77,1,'c5b9b8d7448e5f5de8ea7e10874961fad03ce476770f6cf455821fac87a1fcff','38a0cd46090df8d6b06c1a21d99909f63a22e2eae48d889988135f9c172669f4',5,'61538e4d3e113afd5177f179fdf98cfe0d0cb058710b1cb2aae24e111ff477d9',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','86ebe0254d8ee331c081efe2dcde2509b3d767a6efff2007a2f8c6f1f2c2b6f6');
INSERT INTO "sceau" VALUES(78,1,'46ba1c08408bcf065262c21eef4ff9bb4b87e8cc43fb28d4028c902e77d4ba9d','d58fe0c87cc8c7e8cc70ee3a7370091bb679af47e753006394cbf970ce7181f8',1,'db5926aa9d6f2450695bb1bf721e374bb5fe01132186ed094e36f27bf18cdc2f',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','abce49f3da15d776db9f5b6ec04592a6ad1d9ce460a8429c04356e3f826bff2f');
INSERT INTO "sceau" VALUES(79,1,'bff3531b5a174ed8c8ed0810a0af94d98fe1806f5541e088cc7b15c56be27399','435df14490534e598a884bad6ee409fb1e644128f89ce84a3bdf092a824966fb',2,'aed6d5df7fff4350786c141f4086cbfef2ebff7abe286e41ac2c7f62e1cb318a',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','aca5275247e7f2b80595fe80b48113f7ce9d2ad920100b3787cbef74c6e70cc7');
INSERT INTO "sceau" VALUES(80,1,'4bce3ebcc09c04bba63f6edebdfe8f5069e907ee32f52af9192c9aa11299ff6b','7a7746dce26c3312ad160d57a3ca42b607a8db4ec7e085e815592d63aa9562c4',3,'52ec0ac1fcc1917880fe90e410601e7881fb0ea123a4d95f88cc4263c00666ef',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','94efbe5b236b3d443da1ecde1d0f778ac2a40fa936140021d7382c6a69afda30');
INSERT INTO "sceau" VALUES(81,1,'7c4aa2ab039f4c34d2d2db4261f11094d6d2da5b91be80b5191166f375c64239','49b5dd70d54955913f46a11cb3732a5087e025ec4ef6e5b90960330c5837f728',13,'e86b13e672b3c3e0aa63be838b735141961f7be3b8246552f629ea9cff421335',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','3cfb109048281a19b92f7910ede313e7688b669cc754b8ebcd1ee1df76daa56e');
INSERT INTO "sceau" VALUES(82,1,'206ec45d9b646f6c04f1e5c55a4bfb27f3df3ee04dc14cf3e75de7a9d1ba9650','20b08b88ce8a8b966d1cb0a18c86f3849b7287bbff70902a326dd543dcc6aa3f',2,'159dd964eb4d14cbffe70fbee82cea2be9f86bc903e21e1f1d66e231b7420d15',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','ca280105afcce5b16b45465aea2e7785aaf2e462763f8c8187189bb1e79338d1');
INSERT INTO "sceau" VALUES(83,1,'2ad2520aeb90fe2b33a92dd23d015d89cd8a679b827557dd515dfbcdc6a13bdf','36c9a576a62c304d890ec21906e1a52b3594a3a7ceca0763bc1ebea7efeeef89',1,'4ac2524990c1f15c168b26a1928b288ecd6c5f782acf9b6fd892a26fa4a10aa2',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','6465536fb067adc6d152e4e397a5b4fa3b751ebfbdc6014886341816f429f912');
INSERT INTO "sceau" VALUES(84,1,'521903235ef4a4a432641c761c9f2a4bb2463188616fb13913c07535bf3c2dbf','139f3a808df125033ed264e0a25386f51d76dcd65e734e5a0b13eeaeb440130e',1,'cd0b50ceb764587985ce01b781c73628477cd2c12bc34cd68a00924334b67c80',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','862b4f07d08bf2b7e99679d9d9ffeb38ca337f4adedbb39c106f78860beb90ee');
INSERT INTO "sceau" VALUES(85,1,'b1d1068253ceca209c87bc1ef45a45117632a972b97f8f91cad77748788c883a','60c3f8e9e0e715de108966fb677f12564e420bfdd8f00c073cc5ce5fb4306bc4',1,'b087e441f0c00860812382e5a077814df3c35c0fd37e6c69a6f21fa53ef73705',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','11d3d38b804547dd11ef69cc44beb37444335fc1f73961cce935cbe858396618');
INSERT INTO "sceau" VALUES(86,1,'3602371658275d860aea4b48b64809a20f8fe740561c03588e5c60a3d710a5ba','cd9306b0e87ce12cc8205739507fa57605c45b9fff0363c27bf3298e3f4f4e85',7,'06ffffe053138c64000d18c7c1d45e2b6f3791eb2b0a915651dc477e86ea7e48',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','1ff62f0819e38a932ff00b8e85989b09c601890650d1d7bdb44ad1d1b0047179');
INSERT INTO "sceau" VALUES(87,1,'89e7b0a815ec1312cafe456d1757721c4b88ff4805bd21e041c646a00f1e5bce','be173dcfce0280b47f6f4aa75d6f08c539807d0380e4e5859f49e4d619479566',1,'57c75e1e3be01323f31f5a2aa6b036291820345c6cb903d3a63ffa2f3dda735b',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','bd0187118d05df1a6dceae55d60a20564f5f0fcba89c0ecab0f4e242eac9ede5');
INSERT INTO "sceau" VALUES(88,1,'7a8bd442629b8b2d9ecca900bd4a8d544c3dd6a1560bb266140b85c30e9163b3','4fe6544c5f5df073eb1aad3638b0e547bed5f25a3d15e927243440c3281bc909',1,'993d1c11332c717ef67bed586f5306064e066c464789ab0f8374ec9662ec89f1',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','7dd24d3d4ee2e1f4f924d73b125142b562c08c1ae2e8640d59232bc4d219ef5f');
INSERT INTO "sceau" VALUES(89,1,'ffa9626ebfe774f219f01edb59256337f5ea7c3d7d24c34e188dd2cbfbc519a5','4935a77ad061935e576edfbc595cb2fdc1c34c147a066e4ecea8e86afbf84fef',1,'294b6b4cf9315f28fd34838871a5f20598408f41b30d764c4ef3952a127516cd',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','c40cda0a26fdcab1df6549f599871e4c1c844a59800ddcdc234b339098c43153');
INSERT INTO "sceau" VALUES(90,1,'0b4e4bf6e19579a738ab0f697760daf6386fb496f8f39ea982546f407fc943f3','8b46722acb13685cbcc483bd2b959d737240c859c36d735f37b1c42673430973',2,'2fd202f728e0971bcdfa6fb86691a46b8d543c2a1a5cc855d2f8b464494e22f4',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','49d357919501e912444c4e74754510a53d6a3373326f4d92dcb8e84105c362e5');
INSERT INTO "sceau" VALUES(91,1,'10e4ac212a3b92fc5539fe3236b091865a2f59198005efffd83ebfc19e2896e7','9557214c971ee4fbb0c33bacb80c8e63952328cf067d6d0cb80614ada4b03e89',5,'5732abfe90ddd169e3d1c29348ce81a99c48c2876b20d9913f268d653834a69a',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','9fcbbefb7cf4a4c21fc16345675d297207c72aeb05df3e327bb0ac9d9470a670');
INSERT INTO "sceau" VALUES(92,1,'46897c7682db75cb6ad4527a79ad51b7cef7070bec79205a1bdfd3f9bdebfe8a','e306c9437386bc6fe0ec03f1b612076978d9dba52f32a0972bb7a3ea5e07fe8c',1,'ca79005a756db36d29d51a2cc9c2809f52ed7914616374c2a39bbbfe165bd1c1',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','06951c3156ac6df5e121cdbbad613a64b0986ea28ce998cdc127564ed1382333');
INSERT INTO "sceau" VALUES(93,1,'dad378a81fcb117b1ffe975ae3bb36a08f4879d0680f1443fc25bbfefa2544a1','08c61c23c8b51f1cbd7d0707f3dd44bae75647879b0ec491b50e81aba55647f5',1,'8b4058cfacea50b9323549055b2aba5d984f5dfbc8b373fdf6490862b54c2311',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','aab90f46e0d795d690e1be6b178067cf63faad53a9f582f26d9eac7058014699');
INSERT INTO "sceau" VALUES(94,1,'4c470982312b604900ed7728d8eeae621eac20341a1fda0dc750ef9300640409','fec4b1716051ae2129470ed66a665e154cff0027dce733c07454d096be9c641f',13,'1b53e9f65a8449caeacbf32b6d221a91cf6642840a1457c80fcca0665055229b',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','7f8830d12a43b49bee438a0c4df79713d7e076297282154af486a4d9fe129f3b');
INSERT INTO "sceau" VALUES(95,1,'3acbfa491f225b3f2a4c37683709e8a5d99d0c4bd8866dca6361decbb05cacd9','3cdddeaaf544f67244ae9292ada5d3014560ff6ed75ee6f83d3b35478988f840',2,'12f92930e5d8b4d2286eba37a3d8cbaaebe653d1d6fd2884b586b3b751075d6a',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','7be2296709f64fea6bfe5a48ab0622f5b039bc21b2d07113da9e9c0cb3554a86');
INSERT INTO "sceau" VALUES(96,1,'8798b73f65db03701556eb572a1c9e81573986a43a3db37a16ffb16bac4c9db5','ab3864e1009bfed7e58042cb6c1b11e07decb7d1eab699a38199fb64e3988d70',1,'08a34b09653fa2ef16c33b6357c98eefe9d0d19552d4787b7dbf1d8cd1c7cd7d',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','0cb834837d3df44c847e33a1fd693b6ebdbde1f0f66a248a71b4f00854a019a2');
INSERT INTO "sceau" VALUES(97,1,'111ffd237388848c3f1351f4ca8653c8891c1bb9f0a1b00483c6dea171b2102c','0b01cf8b17cb8bc0247f6d0edb21d0eed3ab6331421213b6799951de81bd14e4',5,'e35e6cac1f8193df33cd47a937aec7a6fa28faa59081d0ae2c1d97353fd63604',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','515799d2bc83b3f5f41755b4668bd65c23082e4ae3ca1475604accba2fa44a42');
INSERT INTO "sceau" VALUES(98,1,'8d4b90df116ef6e626b14a04612535cbe2f320afcb4d95f24ce97ca63d62fbf3','81fe6b59e297c43fa8bdab276bede80249de38d3e71b4f397f9143e6b83dcb59',1,'9d0089b89d90f0d7992ec36826b77b58b345018372b4dc2455274365868a277c',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','2ff518a37f51f67905661e0e66210906cb3dc2c2586776d3a9adb32dbcdac45a');
INSERT INTO "sceau" VALUES(99,1,'ba9b77e4ee3ecbaab3539e3c481d6ac7ae6708252c9b43393e03f7ca5f0c9bb2','8ea5c9e33fe66f01158feaa7f50e86e01d6646cd2afc6c2842739a9909c639ed',2,'c801d605880883fa7bf29a8e0ed4a118563ae4a9749686e31f93833f785ba241',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','d521af2c82aa0d8de0ae92dfade1f32ddbfc64e2bcae6525e4dfa696e7bcf0b0');
INSERT INTO "sceau" VALUES(100,1,'ee680d1af9f2d267e24d9b72ec25f7fe5445679993abddedc3c263a2c65c1999','baf73d13698ea5ebd251932271bddf0c585a3a03f5e606ac3e7e9d9bffed2cf1',13,'37c4e08cbcd6461a256b66b6c5997200db9647dc10a74b85997fb2585fac7486',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','c6c55dc5821e38162caf4f6db53bed56f06789b16ad35d3d2f458bcbc69d08eb');
INSERT INTO "sceau" VALUES(101,1,'eff8ed23ce9e0ebb4c58d97a7f2ebec16edf6d8aa26cbd97a86bd32aaed75c5a','5c2782526d0fe499bad548d24e2c8eae274f7b85c32c13a0060dd44c8604126b',2,'dc00130aaa91683be4f479d738b6a2ded0edfaedb2afb70052d6b90bbefaed34',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','3d3342c9502479ed3a9ac61e65f5de4d5a7155c8455f96bee7401462bcb3e440');
INSERT INTO "sceau" VALUES(102,1,'81374d7387fd9fcb41f0840a4f58b1fd87c1058bc3df1be29908dbc9ab100e60','61e6ec8c0b243f3988012f815af0493bf6ec70210c223ca76b9e43079b1bb693',1,'23b4916327e9ce9e5d5942e4d322d15c99ac9de8d97dc0a39fb4ab66bc432fdf',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','c1533fbbf8dd648787e01f76e1fc827e2a611bcbcb20c7b78e98730c7bf837ef');
INSERT INTO "sceau" VALUES(103,1,'ce88d5910734eb88c53c77d9f0fcd9d08d9b50f41f26669b19de96540357cf9f','19a528a5762c2deb9a34abbeeb55fa639d2c3571b1df9ba4d2dcb62186233bc8',1,'6cd7d035a95d48434f3a2dd6bb222a2afa8b3a8a6817d5605259c95c2e0f88e4',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','3a862cc9c0347e89a89d010e4586981caa6023250c965a72566eea691be4d159');
INSERT INTO "sceau" VALUES(104,1,'a331f90edd41803694423de273e63dc54d9d99fccd3c7ed5ae7d723bbd8b7a68','3137722be65e5e7b027328b96f96ec4a49235fcdc3790ec35dee91373eaad95e',7,'87c455a8b21fa715f448bb4df3a86d13a5f91663b7822d7cd19736999aba69b0',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','859211d68606a095c15ad4b875cf771ecaec4830d6e864cf19cf0113c40cc3c5');
INSERT INTO "sceau" VALUES(105,1,'33218452e9aa495986c9a5d7ffeac236fcc0156f24258e6a234637852d8a4604','1661d434725b2499026a12b96dfeef1855bf0d104e27ddcb8731b45dacb117a4',1,'a30e426a28abd0250cc447169de23aee56f4b9092fa1ba87f180424da25107ad',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','df1f67538c34789ec8c83f536e687ae1d41f6c72d041ad06b52c61a8c0e2df0d');
INSERT INTO "sceau" VALUES(106,1,'9b42b34383f9e6c2811b3535fe8401d2e662fe4adc691ee0df0602c5c19b92f2','a8a8f05b40f24afd500a80b0d1733ae29808360ff30dbcaf85aa55d65deeaf85',1,'4b60c83524ca3fd7299288f5742f4067d5508b5160ea8570704a7c0004449e1c',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','68200a36f674336d9460bfb49e9e21a19c292250f7f5b4293d217e90386f518d');
INSERT INTO "sceau" VALUES(107,1,'ca2ded1767dfb15ae300a2fee738f144cbd543c7b9412f0060a76a0cceac3644','2941a6c359bc961ea82d6627f5588295f061a864d5821c8cfb8fb939fc759744',13,'52d522963d4ad4412b430680cff2d2f02ab015ada814aa1f2f0bce4836806b58',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','e307c3191df11b70a71bf027b5d78166dbd203c1e8cb70d9491999bdcaeb0820');
INSERT INTO "sceau" VALUES(108,1,'e871b37315dba77eb186d1050ce274d4654af8233a4d52a2681dfa5af4eb8c5a','67f49034ecfe4f664b0c0e8ae1c4eb707ab3ba4ef13442c781eb22d4d05ec8e1',2,'e934c833cc2f938d970936d69adc0f402530f137327af9129979521b76e55d72',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','5e7eae4572842167f47cbf131a27ebc18a605c373a954df4f7e1c67f2fcaa5f2');
INSERT INTO "sceau" VALUES(109,1,'aefcf940e4084d10c3165d67d00cc105a9f478de4b58506135974f28d68dfc51','7e0413395d539c931f9e09ae9b79ec14a7112e161f23b40190b843c328ec3239',3,'8246db5f051519be49e01c6d8a80535f89da5686c6e98fe88de0a958422fb36e',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','c7121119a32ddb6f10e47203d02211dd18b0f3b962af0315668369d7c3069d40');
INSERT INTO "sceau" VALUES(110,1,'852a5fc8c97d8c80014ed21c31a291aa7d080018c03f7a7b0f9f9ca8d3252939','1cb85c8923aa23fd2500ed7d2b16cda882ec36344bec5f8192c10759484918d6',14,'881b30a23be0dd2aed0c22ec78d28d3681099ffd7812a44df7589ae04341d00e',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','100df30d5f65d2b0cdfe09a3210dcd1b7051fbb0249618eb9f095fb6540f8286');
INSERT INTO "sceau" VALUES(111,1,'4e1d5fa9c4c35387e75c36ed7409734ce79ac2bf67a6ba57c14a2aaadd2c66ab','72e0a0671fb2dfecb367e43e2788e3be680ec0744898d893c04e03b2dda60fa7',13,'e8ddce628768a3d3d084fd71cc707a20d51a45120b9b38c684750d72471b5bd4',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','89125527edfca435e14d6d5e62258d200fcfc5d85f9cc10d120277b9fb41b228');
INSERT INTO "sceau" VALUES(112,1,'6a1af1d6ebbecb959fb633ae5fce5e07e5aca14b4a0ae2a7b5fe7048bf288854','bee40863fd468a9fdd72c4426e08c52bae9bf9243a9ebea44d9c8f3b63796e1c',2,'57d29a91661022427f24ba504688cc887809f84be321a260e2658192157f0217',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','334fa17a20f4c12ce75dc7a6fe33896b6b49e3af7b882eba00b0d711f78aa037');
INSERT INTO "sceau" VALUES(113,1,'768e03510552b4d6486a0b638727cc92ac4fbe71ae8335ab0062edbe6e4b8233','969300d58c46708fc73c26132e57d6abebb65b87189bb7bacc88c1644a5e258f',1,'ebf99e9b5ef71cf5473d3c71a11b806fda1df18ed3c427adc539dabc834d5c1c',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','3e739ca83a2d4d990df14dc9edee3efdff8e9c3ef56e3efe8ef255342a36e439');
INSERT INTO "sceau" VALUES(114,1,'a95d7bef9a2fef40776a8b22fd7483fd5e053adcacedebce51ab211ebde4a44c','c57eb70ae98cf78e7ed087877827011fa3c326a1820fff3b3ce3e4757225312f',1,'aa2afacfb90b93c7495c4071424d4c95c95f0e557a1f09e98f6ba7caeb469f38',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','60a3012f8b7f809847c50ba03800b36bfe6ce46a3f1ae7efb86acd7d011cb881');
INSERT INTO "sceau" VALUES(115,1,'ad1fcf122894026962f0a8b25ebb233478d9cbddc9e334bc48aff27d0972d887','d43d7d372d1390c1c3099baa3661c3fca8610d1be69c1219ad2b47e76a3d7ff6',3,'8e329d0a44f5f218e2612780c3dbb4cb972503477d2fe600a4232ca03908f60c',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','7262fcd2c1ee605b925cdde4e590f9a3144efcf15bb0499037c389ef7a229961');
INSERT INTO "sceau" VALUES(116,1,'abf6c7ab3e99e3ebbb3ecc7c6cb6a12163a5af25282a575b1c943b81d8b7ccc7','4574572421f50fbf605042fe53364228778fe1ff353ff19db1f0896eda6a7141',2,'9b80b8c9e7f312b801df01e1fb14516020d023a7880f112d5714efd859e94d83',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','45bb7a1ce0127605440b0d3066586d4451c1cdb6fa9176d07841d46416f76711');
INSERT INTO "sceau" VALUES(117,1,'0e412b83856726c55d1471538a18469f3f37a0b7afec9f5ea4c7fa4590144b89','3a5fa9a5372c8354df21b1cd5df6acea3a4fd24d3466c914856203f8f94b12e6',10,'26828071e764c7d28d8c273ecd2c5e9470f010017091cd1b28ba611a7a621ade',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','462a49b7d61ef4d9ba9e5b0ac6853137a8898e9e22c853df33ff7e795d88ab7b');
INSERT INTO "sceau" VALUES(118,1,'12882fb8f82013df8fe6399ca1cf86385170eff44998dcdcac9c89a1afd1baed','fd43ed40644af962d956a6f4b218f66f1946599a2ed545969691e8588df927fd',4,'5e6a1d2dd7cb789e02a6486999a1634e8ba7e824ded156d339c744a31417c21b',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','b0c9f9e16b6cc2186be00dd81a619d19289d5ef957b1aff98c0309c32d22582d');
INSERT INTO "sceau" VALUES(119,1,'416df37f51d4be0077c4e19a292a6667baf8c695a509583e658fa9fc76971f45','a3a1e4b35881f3ff6312c6dd61098c240a6b992a0e80b7ac400afbd362caa3fc',2,'70f60c6e51913ce14c35bf068dece8636eaea81f9e204c3953369ab7c94b8058',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','ab01cf700b22ad94b141b7b98f8f59b0762f8dcaeeca0abc7cd6d15a0e8ab70e');
INSERT INTO "sceau" VALUES(120,1,'0a28aefcacdbe84c8e2eadf575611a158774bdbccc3ecf7620e4a347656eeacd','bc073c371b5e9723f6b71d12f272defb7a7180497e17e42e8943a3e1512f6b84',4,'827c85cb261bab8a1887c3a59dd913aa8be9a00c628968d8b388e97e99227a42',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','f6aaeb33d62699b5a0a6234dd2c62cc76b84b5b81f21032bbc495b576cfad2d6');
INSERT INTO "sceau" VALUES(121,1,'874fce7f80fe1b42f55f07574ec695dc34bde3c2a88f1c5565a824063676c266','fec644c60ad67fb56ed4d289564cd7fc57048bf4a42f99a04c3b3801eadcd083',6,'5263631bbc4f6ee739d1a16487d550d5b9a49b514852d494eb3ebdde85cc861c',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','b940f52b016dd027878181a13e10428748a7dea76b9d6c428ea5f10d60d42996');
INSERT INTO "sceau" VALUES(122,1,'a4bb0aa11fd6edd7d760bcfe79f2387db417e10028432cbbcc7089cb774eaaf0','1f49a1154964ee540ea737cc1eda1b6e1980f45319209631253dc9a822d8538d',1,'c6c50925a8fa3afbf4a8b36ad81534de0229a70850d503134dff699b6029511c',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','4432560a8d56c15136a7f236c661e96d08e84139023ca889ad17c5b108976324');
INSERT INTO "sceau" VALUES(123,1,'58a150d5f5c4b7f2a3384d882f86271e3b3f07ea8b053fb9c09c6e8efdb12f3c','02f3647eb6554a14101c1daeb0c1ae2b5174e7f450c2624522482edc8bbe2444',1,'aea6ffc063936666715cac230e02c7dabbe9804b232039e0fde085ef1f98ab48',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','8a53d92a990e5bd091ac88d0b7ea738c262ac5a5d5ebd9f2a1aa11e458a86c43');
INSERT INTO "sceau" VALUES(124,1,'128ecc8b8bc3c04e1ffd3161d3c20c0ddc0c34e4924fd6b6326f30faf03423df','6dcc39c08b1dc841679e922aef570a78e9b7a225a206715966ef83fe31ddbd21',2,'c896f111b62ba118b527ac2c3fe30e6db950163d239ab04a1b96c82837b22d8f',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','f86843becb67b800ca0beb9958fd2ff7b1df2559892ef8f9d89d0bdec835639f');
INSERT INTO "sceau" VALUES(125,1,'b421c9faf6dcbae572c541951b207c005c5d4ccf5044a50e0a71f3eaf73b8eaa','024548228389a7cfe147304d60c1fbaa478fde2135d12d417501b93bdffc7073',13,'dfee27f38237b2a588300b497a4bc6a95610b7bfd74f4d58cd999c2c9c44b853',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','6bf9d3749b7b72409d829b8aa165c9bea94591fa5f4ea7658e0da539226dcfec');
INSERT INTO "sceau" VALUES(126,1,'a36fa25929679613822831cf5c3204ecb1d88df17079fd347701dec35d986b0d','408313f463438118821d439976353e6df6ca648ce7ef46a7e200f26b58199719',2,'0ad14b92c69bd79a62242ffca358aa0272528bcd54b28725091e256f107bf0c1',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','f06e6417d3f0d7da5b6f67f4ee400241dada4ce822bc8816e96f2a01d38adae4');
INSERT INTO "sceau" VALUES(127,1,'264f2855492a561ef15ed5a6a6a0a43d6b85076e080d1e67fec875f5f4f0af9b','3fee1f681cd95b1b358c33ddc738ea98ee402d4ea31d7696a660310ab6090cab',1,'557a99413b802bd5df28741e0fa3047ecfc9805b9f619faf031f4a1b3a3f8581',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','dd9154c4fbf944ddba169e9770d82431dd9fe7639c8cf00bc908589b68d380ca');
INSERT INTO "sceau" VALUES(128,1,'b427a174536afb10d2f244dc18af6fcf0596f9b95f54f0f1209e4cf8a7d0bbba','74fee849a9250084270e6630ba41a49173f8f88262d907a69dbb01f54c7c89fe',1,'94817111c4c2e0dc60235dea76285839aa31e00e14758477b30cc1dd5f4588aa',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','05df6e742b5a610b462d717b64b9f21e2e46207677198a56b201e1c3a3bb8d8a');
INSERT INTO "sceau" VALUES(129,1,'c44e285f9e0c1909877cadc9d858b8f9e6d3706dbf31eac4f76c8aa37c6dd590','2bd34be78679a0564b743d1dff0e6cfe41bcd0cb662fd7b275a466d7d08dc49b',6,'52a00b9ad0755fd8417215a8be7deccc459735242549c8494b0e0e1d527e1ad7',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','c24b85e436a04735056f69ad9dd5168c3fe5b65529a604dda5f89f9153c25016');
INSERT INTO "sceau" VALUES(130,1,'cf2a6170452dcf51572b0d9408adfa4d4a851e012353e74c6fdcd4e1dde8a411','bdc26ca094a979724fea747e0e9d221c6400f61f98f637964c57161e69674162',1,'1285877d30764d6ca2a13fef48d39bd8c61938d549184263bf96755d628629d5',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','83bb12d10e5333800ef8554b6e4bf50fda931ce68bc4de588591bb07ce343c90');
INSERT INTO "sceau" VALUES(131,1,'4731b038c39bbdee822c18a58b8fc879f84fa0fe127aaf7d7ae46067337b5451','78eb18c980e3b3fdd1db7450a8b05502ac1481e8bc700d312a8176c25cac8dca',1,'7427c9404d0128bf71661a31abf1d59434e201efb1c2c6de93b6171e0c6049a0',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','712262ee8f5eec54d55796d038e770263e4c5860b7124ed2dd27aad5573b0f96');
INSERT INTO "sceau" VALUES(132,1,'ca46f6e7df5eef20970e7ff64d925500747cf3139aa5e634c5566eac5d23af8e','40fcee9ba544c1d82ccd27bf3bf975654527b4cab09fc69913cfabaa77bdd2ea',2,'0535d13f8b454e3913e356c0064808b3278e4f2bd982aa0e17855cf8b5c1a1ec',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','7c51d2b8d8042417e1d993392246a87662fe87f78aa3bb1df36341d724b75be7');
INSERT INTO "sceau" VALUES(133,1,'4da9739dc69ce98664adb3ca1b31c2cc94944c50834d450cea75153c12f23570','b372037bd7a6b99749400125dcbbf41926be12179bb25f94ba17a4f276f693b5',1,'b8a2b33acc85b4f5deb0b3e17dec4df391f5be4a44520af8f49aab27fb51aad8',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','db6a349461a2a1b2f32cc1e1a21f701e79056b3ef253621ebd58284e1f16c61a');
INSERT INTO "sceau" VALUES(134,1,'524274b9ff35406d8104c97b23b3343a679875d771d2f86cb305f575a486beda','433871d38b27661abd599e35b7f910b59941f8e713f5cca05b470ede7e305c4c',3,'383620147eb4105f1f3f06319d0040e0ad8859e6883884432fc02630441d00a9',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','b018ae405117c2c6d5ae633323140efb87ca28edff2db7e47a8a7d9ac60e9b89');
INSERT INTO "sceau" VALUES(135,1,'b0caacdd847e32109e132ece2e3250a354e6555a1cc47796dfe9f913e844cc61','8f7dd81d90c196fcd75c20913d7787e851a09af4aaf1c0eddcb77462fe6f8d79',13,'d90e5dc1e1baf2d0269f9c7a23ff3d9715090b10bbcd78a263e1cb70e04ebf71',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','9c219182454d87dd4651028bc08fd153ad7bb7b52c18b1d00291a18fde09fccc');
INSERT INTO "sceau" VALUES(136,1,'6a71be1b8ecdb7fc5333912bd74832fa2d750c18e4faee120a18e7b5fb942942','c60502694a77f18be141236cd2daa79933436a15964af8d765b3e6522f24c068',3,'eb1863ca7557ebf4630ef3be552b69348cdcdcc04f2e93c55ca9ef678e4d8366',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','9df619310332638eef64bb648cbbea3b347f3421ef98875ba1052e8c6ec6ab07');
INSERT INTO "sceau" VALUES(137,1,'749bb524bc9eb24422c4c5986a95433ac90f20c2c2279f2d463d95a9ebfafacd','f01ee9e6387d749b548c4953381488a9b9a68b6640d8e77d311e7d0541bc0188',1,'b2ddfb203f351fe429fad2a24610c36a3abbc54ff98c77fc4aeafa0026011c79',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','f4f0aac16b881a0d7e56d3c6cd3c08147b9a4bed21423cd2a718221bd4be3bab');
INSERT INTO "sceau" VALUES(138,1,'cba00e7ef89043a9c4f1d8137ff97f9104684d56784a4be9d372555fddc5f74c','4162b3a5cad76c565f4dc0b75a92d2b59fc29e9274f332596e2671671e1066fc',1,'075c4331b26903a193837d48b8a3c6727339ab9088124ceaf144725779283272',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','85d5701c94ee19f0cd2a88033e27f28295b9a0cf48400e2b2f31dd111d577d48');
INSERT INTO "sceau" VALUES(139,1,'9627bfdc362f4342eb27e5a7de3772679975c45b546dca0f4bee57cea091898a','89c4b9ba1ebf58fd12cfee1c9f65ac114f8cc7dfa5f3aa131c4b4aac7fc43d9f',9,'6091ae101854a5479442426f19d423c3b4ff2e79ece6d599b2d802b123e1d0d7',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','0298f432186b8b62ac0cad034e86a1c63eb1c96776b0406eafc6db59a374a94f');
INSERT INTO "sceau" VALUES(140,0,'85cb6e088d570e4f6102b5667ceba59f88a0117e70dfcda773c5b587df4bd820','97e0d1db1541a0ba22c4c36af16767c0dcbb75c5db8c4213cf7716dbb2d78101',5,'6f1473edfd623fb8c163d3e5f2b5ad36ea59a082d4e918e5cb63fac0afe948c6',200,'86f6dd4d83c03ac22252b5e339e5042d2b58dad40164f779acfa28450e30d6e8','48c23f654ff91f79fc26c8b19154ce1eccb2c3cfb4c859415017142c0cc62eff');
INSERT INTO "sceau" VALUES(141,0,'8521053fc06b9903c8b1267abb42905807ed2db5484735da352d5cfe3c436862','238745f2493f08beaa576068865d91237b26b0a84ce917216016d13ea1a1647e',2,'1bccc8b639a4a2a5e5aeccb72248005ab0c2544e88f3d72fdf68d425ee10271e',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','c03ce50e24ea15b3c586b2ba066af8544f848275328e15e7c1472883d7ab7be4');
INSERT INTO "sceau" VALUES(142,0,'2edc5793cc7609aafd99b6f4a8fefce389b955fad67fae57d13886710ced3104','baf6ff0d1d1876abb8046e15e0f1d1c2a0989a3a9b48cd69bd2292537dd51dbc',1,'41bfd3f5ceec094fb8d277c94ec0cf409db7334526a0d54a479558268bfbe779',3,'45e7e2e622178b1fc1488b21916e8ff943cf66bb8003a8535fc820e9dc89b2f9','99b6aa44620422fc6af87f9f569d0aca7841718850e6d35d16229df8cc3cfa94');
INSERT INTO "sceau" VALUES(143,0,'c5893429eb285bcb78d84ff5c26e9647b038ca91f42f47679fa335839a571656','f65f57e881d5564a1c3bcdce50dd4c0cf1cada189cfc1b0cf4c0f3e14a5a2c76',4,'90cbc8ee31526eb04a61e79bb4c634b6e6e7a53124babdebe3507051d0a0cfbd',2,'1ea698fc5b1f9d23b1521f5de4b87bb0bd2d0c496657f196e622ea459906bb5c','f0ad553beb2bd17811a726a5379d6a1f284cd2781a7937b30ebe244470dd8799');
INSERT INTO "sceau" VALUES(144,0,'5e0ddc5478e9a37c13744494d82890098800e1b1a6a7db05f25df439b6b9a958','287e0e65a8af0fb29e70f22d4db2574dbf45575d3f44e876319916ac466a0c6c',1,'072d22c7191e3ca7ec96ab963d2c8134889ca9297934d0761da1a814e41aac2d',3,'f33637219dfb9585a3f435f30f68c8eff06633235d7aa5a3db5ec80927062f33','7280d6044c9b60e7bca4db58d4289d1d72efa72fce4b008d2b9d9af0ef86cb83');
INSERT INTO "sceau" VALUES(145,0,'8b4dfc9d239a983d61e9d0af5017268f2fb2e1a2e125c0baedf4eaa00768a576','dc011e98683b37047862ca8b6f9836dd0766bb4ba000940cf45afe2ddeef4b05',4,'af9cfe21df14cabb63a247406b53d34ecd83dbb00568abe8c88ec98648407a6f',2,'af2d4f4ae334a84976c215a7e611b2868c38db8ec067d0e8352f46db98c634a8','79b896c828e1571d89de034176e320f0c431b3ce76fc03101ad3f419b3ac8aa4');
INSERT INTO "sceau" VALUES(146,0,'3a33e8948c8c54c0d94ad5d80420dce1ad3ff42d2e906f293e7bd61624023a79','2a8cf02b7d4116fe77d1f9078d45503a762bf00b9e391af3bfdd4e0d449cf7e3',1,'c2658444fea17ac72b81b408e94fc24e6b07f6b0a5963aa2215dd5b6e36f6d23',1,'1ce7d4a22b9377c76df0c6681a32fec7d1a04a9375b336861321f04118adde76','ddb3fd25077215ca01000578dfef6d0abbed19d6595075e6bfbce2634d32f4d5');
INSERT INTO "sceau" VALUES(147,0,'5af145422f4b2b2e70952b5bcf6740b1f53434a644571535090c1c3985672369','a44f9a81a522b37efa044c70abada07f692ea48511e2d96c70141058ccbc1cfc',3,'52051bbf72da2e2f52b4c210eada91d49421a8e3bc8ce75856171cb18e124a89',2,'cbfcdbc56701b751066a528ff81d4fadcc5fb205d4452db3a715b7cf7662808a','3b06ac66fa6804a8cbce3fc418fc579195a4159f024d842f49e577bdab0b103a');
INSERT INTO "sceau" VALUES(148,0,'fbf14020dc8e5bff92a7ed4b400f09daa04f292d7a07bbfb3fd2760d3b846c17','d8356903a7102f68c0af7ba950b8ff6de64dda37aacea52e3499e6ca76c6739e',1,'f09fae8a235d490f0133861530a0551b72ac0f3097945610ce2650b918b305bd',2,'70e10f38843b6e4af295543792e33f89c281273ecbaa7740aa6293e5cdb972b5','c8303ff1cef311ccc4bd5324a428d94fd99139cd3caedf8852ebf6cd852df5f3');
INSERT INTO "sceau" VALUES(149,0,'6143d331c9b2bd2bdae969bd67dcd2af9157d33f5cde60fcde354ec2b38d13e5','0434d56d73cbac9ab086f0beee9bc50c29e65ae24356f01972b51cbe2403c004',1,'577410000c10e2ec1a280ea8cef85391cbcd0859f5cfe756da753800dee097cf',1,'66ee27d86adc713ee153643dd8ac31ed5ff44517d0fa715f481a2a98f963193e','3fc4c66c6391a910cb97de4a1e532406ef26237ec5f3d9daa81270a2c9ce3843');
INSERT INTO "sceau" VALUES(150,0,'78fbdae90781b4877da5e1ee53188f79c5bca040ef1b1f676d5caf36f2136c8b','53d1d8dcce91f1ff58b5c7af1d11f7d4f38c7742e722c3158a2e5f3e4a478973',2,'20aafcf4b028e18db647689e8f93d83cadfecf9419de3a34ab006e2e93cf5a01',4,'9fe4316a56994b2dec6fb676eb374cd1068589062412fba2e485089155c44b15','51debde4e22dbfa1536a50cc889cf1dc384296df936cd7a3f169c098fa10df67');
INSERT INTO "sceau" VALUES(151,0,'7ce9ced97848291b29a2da5dad5d75a1d919a8f52c8dc0f990339e153076890b','ab21cd926cb5be0e225e4a668c52cad3064d7bd889cc49813951467d28378139',4,'8ffb643e8d857fa6aa2a32b819ad23b87588c19756a708899014e878e89f9ddc',2,'4a8c8ca048acbe47a45fcc816494f4d651c8114f5a1fbe3922ae941aa3248ea0','b129602adb4de750142b075f3571cfb238093fe453821c36fd2708569108101f');
INSERT INTO "sceau" VALUES(152,0,'51ebb7284a9631d09db16e5c9c9608da48657a8d50053d81bec58b245b7bf061','ded4b5cfb11532e191361188d3850c98f072d34f2c706ddf57c022caea7ad9aa',1,'63f6986481d6036d4e7b22c6dff397b861de6eed60585ab8caadf99252ffb684',1,'5c18cd8358ad67fb47b71bfe9e3b3063965de3bf576b1d16ed2774a75a617775','c66dfa2fed9ff848f615cd465676dacb8ebb9ed9355d4c1369a8d858c21694cd');
INSERT INTO "sceau" VALUES(153,0,'0af9c81c1a202bbe4eac3a45186fade4d3409c34642ebf375fa21b3ee98893c8','9e194f8691aeb0d63d5ce0f5512493129673a99492c8a26cecc5aee06c72e074',1,'64c264696db501c65579d619394dbb79850b9fc13e4dbc1aac8b38108dcaa70a',1,'b719dce9bbc626bccaf1b03c9dba79f51bbba44a04345307ec0c29a1021c3a74','6ad8fe9804bacdb2fb8b2e2d72fe735c62c1d3320adfe3f93e73c1a6c5f0d0fe');
INSERT INTO "sceau" VALUES(154,0,'2d5027c5ec609fc054a86bea98b9025e5e5471c130d733ce56a31ef2b0e61c4d','72ffd0649bc87e873df36a7a38703948007c4ff40d1d24c6b08eab04335142bb',4,'de31d6f63dbe89480c6a7e0292dede025f9e4cba6476ac6e2adfcf7d0ca5b543',52,'ad5bd952c6e71bbeb0c5f39acae574fb5c63ad65e949ddf97cb03514f051d2a0','91c0638759fd913ca78137109193a68feef2dc07b6ae8945f03408666d2ba808');
INSERT INTO "sceau" VALUES(155,0,'046691b31dedb03814dee53f5cef1efdc7811221683caca2a774d693058e5c2e','1024eb53af3dff7db69f1e56cb04b083d6d98a4c8ba743505919a4742d537210',2,'e16835748e2c697ea260664e72b70c4d18bfdde1bbf0c6b9887d0eae1ad0f083',1,'cee655371b50741293dcff648aa4864ffc451439f9cfcd2690ff8e1dbf73b77e','9fc83350833da4d056b87459e60dbbc73cbdc16243889719c7043ab7d5f7993b');
INSERT INTO "sceau" VALUES(156,0,'7560d49a407bab5b5b1c3cde732c1a2d8838ddbe7194b0bca53e1a7056d5d24f','b373e8628d93b1bda6b509832238483709440f285ffca6dc94ecabc611f0956f',1,'eeaf68828d9dc76638c5b1eefeb75aac2fea1a293d7dc861299393fdeb5a0d7d',2,'311c62ca7d99bf2c17a3f5a2378d4db66a3f7ad6d2429f62fd82913c3fe5acf2','739911e2273658d1f54fadeb2f588d73ddeafa0443431b2d1dc9985fddedf112');
INSERT INTO "sceau" VALUES(157,0,'f9ebce61178a1772db0a0fd7ee0624bc57613157c24e58e101effd50545036bd','551a6e0c06fa1a7039c6403a4886e1ddbe6160c21827463a5022d69ee6dfb091',3,'d87cf6c9a0ad30de01cde530a9f48fb6d408af6f2a6db2fd8d49b96084039593',2,'ca2af61fbb4193134472cc2a00273a99e46863e254acb365b03862315b57df86','3dc33b2b329f5714bf79d23e2c511441dfec86141ac82755619ee887ac77e0c7');
INSERT INTO "sceau" VALUES(158,0,'69b6664bf698b52862a201991cf10d56555ed77e7b9e65b58869568bdbc06152','25f2deb64eab34d3b4fd57762a37e59996f7dcc44d6b1e1e45820cecf46b2091',5,'bd53551d280d3c04a020222c93144980fecb396ffb16ff50b0283e3894ee2228',2,'1d1a00f70cf47c05f3510f6c18f26ed25423c350f4000a71f7d773e739687473','908211eb1d4b0c807d57c9fe12ab7c97f07abb38e2490e333eabcf8606f1be33');
INSERT INTO "sceau" VALUES(159,0,'60c9a55d050c733c010abf4733dc195c9b8929c34299b43d2d9abe20b12b49d4','3bd9ac665b993af28f3b390ac0916c70209464ed342a26ca21daa615d4db6344',1,'d4ce0b1b31dad0102fada49ab8febfa1c8a46523a3dbb9baf4dd57b231159f3b',2,'4e4af82d3266d970c27240146b0849bee197b613ea379e434b4d64ae1332c998','f0f5f928ce4a2ea37a573e76cbb23a8ee8f7fa325a72c30724f5a4c78f14a443');
CREATE TABLE sel_objet (
    type_objet TEXT NOT NULL,
    objet_id INTEGER NOT NULL,
    sel TEXT NOT NULL,
    CONSTRAINT pk_sel_objet PRIMARY KEY (type_objet, objet_id)
) WITHOUT ROWID, STRICT;
INSERT INTO "sel_objet" VALUES('agrement',1,'000099e0fbe25a67033f9c651c8d2ed5ad3e602494545cafe30a540c7b28e92c');
INSERT INTO "sel_objet" VALUES('agrement',2,'ae31f02a4566b413b8545eae1acbb46a4b7b355a1ceecba780dd73891989554a');
INSERT INTO "sel_objet" VALUES('agrement',3,'66edb69fa33c0176e8a0c3c8c34c65262250d825d4acff138ebc71bcb71e1ab9');
INSERT INTO "sel_objet" VALUES('agrement',4,'5f75dbe207102f6990f7f8cebc29508dd6bae07f8aa020da80b88d18f240a7c3');
INSERT INTO "sel_objet" VALUES('agrement',5,'a958c739664158d3e4fafdc5cf4a5197e958704102741cfeb7931ed6bb20ba8e');
INSERT INTO "sel_objet" VALUES('agrement',6,'3ada6d06fd7def1a2b0a428daa5a9912d2de34af61e34aaaa99b5562798c3a32');
INSERT INTO "sel_objet" VALUES('agrement',7,'a5d3877a5549ce49efe28bfc592ff30e5a78ac98c51cd504d38c7a4ec0e0f6db');
INSERT INTO "sel_objet" VALUES('base',1,'76af5e7fe868bc58ba966ff5d094cfb800b6503c0532a465a7b8e24ce5fcb378');
INSERT INTO "sel_objet" VALUES('base',139,'aae7b98118ec0159ae87940d9d9ae5fa55c3d43213840fcc797a9d0516161868');
INSERT INTO "sel_objet" VALUES('base',140,'6c17526bcca6758a4b6ac95263455430fcece347d15bcf57d5615ec658f552ca');
INSERT INTO "sel_objet" VALUES('base',141,'49ac2a59ca4bfe11daf60e35aeff8ad51116ba38b717fd58b6d61109cba6e0bf');
INSERT INTO "sel_objet" VALUES('base',154,'1b2bf0b48bf7641f2a8051574bbf459746b85c3aeb146403fac4602a162c891a');
INSERT INTO "sel_objet" VALUES('base',157,'5120af8cb0b90fa1a115024c81a8e6a28d5870ffbe1080b4b7fc9e36bce3ae8a');
INSERT INTO "sel_objet" VALUES('candidat',1,'8583017e4c649e74a5c0a9a1d28b2b4b8cedfb3112c465af2ae117034c02a2df');
INSERT INTO "sel_objet" VALUES('candidat',2,'6928f2f50e30213406c953c3cea5718a0affbcbd48546d943b1560ba8c9f1f5e');
INSERT INTO "sel_objet" VALUES('candidat',3,'d68e9ba27167d8d537de2a0ad0b53bc6616ccc96b4a5ed7da6bdee3a6ec60113');
INSERT INTO "sel_objet" VALUES('candidat',4,'ec17aad66543014db1a204f82e202b4fb78e763ecaaf4374cec655cca4808a42');
INSERT INTO "sel_objet" VALUES('candidat',5,'0e574c284c2eeb7b77fcc65ade191111cfe0d5266e14f40c1af4dce063b92889');
INSERT INTO "sel_objet" VALUES('candidat',6,'cc495a637c8106257ad88e65acd7db1d9285a9940a925af055ab1d0ddaec574b');
INSERT INTO "sel_objet" VALUES('candidat',7,'f020ee63b32126128d6992e0fd2d4896bbfcf65a66ef99f83257312a113539e2');
INSERT INTO "sel_objet" VALUES('candidat',8,'de951b991f984cfb6d7cfbc095c444bd30a536ff4f5ff8ac3249d4e48baae221');
INSERT INTO "sel_objet" VALUES('centre',1,'eb05c82a3da63517e0e16cd27fc1d4475af64d07c5a307deb6d927297b410e9a');
INSERT INTO "sel_objet" VALUES('centre',2,'90f3d8f9ac16b1c433fae0f2b5442102641302ae0c979b5fd9f9aaf3b453a0b9');
INSERT INTO "sel_objet" VALUES('controle',1,'96347bb70679fc841ed339d4b10eb42ec3db5f937d0827134537231db139158e');
INSERT INTO "sel_objet" VALUES('convocation',1,'65788267eaa21e424695a1e658e599dccf2c42b6ea03c90e8c4a57c4217b07af');
INSERT INTO "sel_objet" VALUES('convocation',2,'253af85c1f7684d7770e738efe903d948995a3a1391b4b2933798d7844f87e6b');
INSERT INTO "sel_objet" VALUES('convocation',3,'c3cee7dff44681872607267b8f9f5d8b3a2bf841780d3bbe0acbf11b07394579');
INSERT INTO "sel_objet" VALUES('convocation',4,'5a37b31d8e5edcbc023a224d9d7b49feae62f53188ffedba9908527e3f8372da');
INSERT INTO "sel_objet" VALUES('convocation',5,'132fa475207a523ba5d502666015950224fbac26923d309867c5a90c45797c86');
INSERT INTO "sel_objet" VALUES('convocation',6,'0e1eb77bb85594599678010afd89237588caa42fedf46e2ccdfa904733a849cc');
INSERT INTO "sel_objet" VALUES('convocation',7,'76c56090c737506808a803bade2a5759919c5b7148b286c47c70dd8628475d4e');
INSERT INTO "sel_objet" VALUES('convocation',8,'53d1e40c1f84729e4f52c7f3a2e9915b9968394f38a91962fb2b412189e49c8f');
INSERT INTO "sel_objet" VALUES('convocation',9,'6441601297beb03dd3eac7d86275be48796438caad79f9e3e6fa89b7857bca1e');
INSERT INTO "sel_objet" VALUES('convocation',10,'c537477e15b06fb2d105d0d6280fdca101ac2d67de8329e47be5a49dfc58fae4');
INSERT INTO "sel_objet" VALUES('convocation',11,'142d92832e6820caead6aac90fb5e4873c3e437d33d3283c445816dfeb5c2d3c');
INSERT INTO "sel_objet" VALUES('convocation',12,'618cf6c76d3e06a24cd9e295b8340dcc25cd698861c8824797f6a585e23ede8a');
INSERT INTO "sel_objet" VALUES('convocation',13,'cf23336277f7967302430f5fb623d2cc9a254345772f8afdb46613652b60d22b');
INSERT INTO "sel_objet" VALUES('convocation',14,'bdbc98710f485f1b5b378406c8222bf8783b26c6e984096bbacc0f2ae49c1f31');
INSERT INTO "sel_objet" VALUES('convocation',15,'c10ebeaffeb06e981ca6a732828436a7dab59195cff1fab9595be4f85452df1c');
INSERT INTO "sel_objet" VALUES('convocation',16,'221a14f0fa067a7d60a603ebffb7b93b8ee68d2323225f626b142a0569dd793a');
INSERT INTO "sel_objet" VALUES('convocation',17,'463b7f037b06baf6a0d54e278386564d287c9b9e2330537909c4144af9cf3261');
INSERT INTO "sel_objet" VALUES('convocation',18,'98d34b083411af8cb6ade82b5e40c34bd3785850e29f1e7b7f98724355b397fa');
INSERT INTO "sel_objet" VALUES('convocation',19,'a11a508d4af68fdb16f976e01f75045d803414840df38dd38d5d3e96adf37320');
INSERT INTO "sel_objet" VALUES('convocation',20,'5f5b527087e44464f34a9768d314c34bd10cdf04627b4c8c1c6b2814240c3f46');
INSERT INTO "sel_objet" VALUES('convocation',21,'51a546503f1d88695bfb9b2ce8b68adffdf7872c063aecc3528be0834aae5f3c');
INSERT INTO "sel_objet" VALUES('convocation',22,'e88e983717461100bf122dba9a6e11927bc0703578f1b3929b497def0b66e25c');
INSERT INTO "sel_objet" VALUES('convocation',23,'40f2eb49d770507d22417beb69b9ddc91d9f53e839f85adbb76bc0a46a206e72');
INSERT INTO "sel_objet" VALUES('convocation',24,'6a280601b8c74bed2dcc54b7ac11256ddccf59c758d46b31c98eb190db174827');
INSERT INTO "sel_objet" VALUES('convocation',25,'6cf892d98d62e9f8e306e775afd33a4cf6dda41dd0032a60e1ec638c2c44fbdf');
INSERT INTO "sel_objet" VALUES('convocation',26,'6607f682948ff6e4c1daaa17600a8e3faecb7a9293daf3df56a82527e0d1380a');
INSERT INTO "sel_objet" VALUES('convocation',27,'98519c42991bcba118b88ba211a36393e4891e82577278c6f87c6abbf40124a4');
INSERT INTO "sel_objet" VALUES('convocation',28,'afe1ebea113672c42622baa69831d459b42efe3eea98ac33201b35b349224294');
INSERT INTO "sel_objet" VALUES('convocation',29,'8529958a51ce55f65c380348904c5ba0ba5f1affe2e6994f8b90900eb63cb736');
INSERT INTO "sel_objet" VALUES('demande_vae',1,'b330a4472f196f1ccee84f59cd3ee90a2462745706e9c63d593bae03bffc91ad');
INSERT INTO "sel_objet" VALUES('derogation',3,'ba4b5039c5f1fa2b36d19168242b96443cc7674ae3ce1960f79d03cfc925fed3');
INSERT INTO "sel_objet" VALUES('export',136,'65071bf378e44566d69b801ecdd8e9e8442e447a773154fd49ce90cdea562dae');
INSERT INTO "sel_objet" VALUES('habilitation',1,'551b5638f9eb2a406ebdea32d1dd0aac6add1784915e41dfc8ca876b25f4450b');
INSERT INTO "sel_objet" VALUES('habilitation',2,'12d38df0883b8dbd7c9498178ec5294057489b343dc5221d734229627b605f6f');
INSERT INTO "sel_objet" VALUES('habilitation',3,'7327713b32fd75cf588b9024bf5efab2dc26f69b87f8edafc922c7ac824436dd');
INSERT INTO "sel_objet" VALUES('habilitation',4,'4b2739925b548e234f975d59b812c425043a8fa37f6c5abd3f36707cedc478c1');
INSERT INTO "sel_objet" VALUES('habilitation',5,'f996e1aca33132681aff6d8db50b15df129127cd98ac065cfd456cadde09c002');
INSERT INTO "sel_objet" VALUES('habilitation',6,'7290fc5117253848ac338f1be6f1b96fd21caa71197990964f22ffed2423a2a9');
INSERT INTO "sel_objet" VALUES('habilitation',7,'8b66768f23b3419e5badb1e998339d1a1dea7046ca9807363690445563788e1c');
INSERT INTO "sel_objet" VALUES('habilitation',8,'b7c7571285f0b4d50861a4db6250c2632f13393c6acdf95090e5fd0b5c37bf95');
INSERT INTO "sel_objet" VALUES('jure',1,'d8bac8cd0e6b6a6136ebc35936093747a374acbe771c52a396fa2c6186195ef2');
INSERT INTO "sel_objet" VALUES('jure',2,'dbb06c1f2c12c3e3bce2b2d74d9aa659f00adb47a8dc91e20d65858b36f529fb');
INSERT INTO "sel_objet" VALUES('jure',3,'2d073892870cfe8f1c95eec827c01fe45b3e4b4c9b53709f5aaa39ef001f8274');
INSERT INTO "sel_objet" VALUES('jure',4,'6be5f8062d77337e521c94b482e791836550ca89e9dcbb03e50e106cf5b1b2de');
INSERT INTO "sel_objet" VALUES('jure',5,'b9bf05e13359e6cfd282bf286c59b7247aa9344ff74b9b334dfccaba51c8e20e');
INSERT INTO "sel_objet" VALUES('message',1,'80f8b5e1a28c3375376406326f1be4ae93905fa8212f12038b61ccef561aabaf');
INSERT INTO "sel_objet" VALUES('profil',1,'482f33e4c62688b38f93bfc6cf4519c3cd8487c11b1aabf7e54190cf58b4a017');
INSERT INTO "sel_objet" VALUES('profil',2,'98a77c2b0a36c5db0665a86ee4a823ac773b94194997e97d5affdce1b6fcfcdf');
INSERT INTO "sel_objet" VALUES('profil',3,'67a415660ca0c1700e1058b46f5f1c3ed7fbb1268490aacb84006e57e515efc3');
INSERT INTO "sel_objet" VALUES('profil',4,'d5a57046c64c5fc6ed05678743253120677a84290d408783feed13edc027edec');
INSERT INTO "sel_objet" VALUES('profil',5,'ffc80cdbc403404313ceff8ee82089bc2a189feae916a7f10351935ead27bc00');
INSERT INTO "sel_objet" VALUES('profil',6,'62f6b0c01ff8cfb9d6ab8bd154a4a89898a481d6ed299e78b75c1ffeea37c44f');
INSERT INTO "sel_objet" VALUES('profil',7,'4ba3ab09e65a89546bbdb758691935d35151525f4a87e26f656f2d8fda3b85dc');
INSERT INTO "sel_objet" VALUES('session',1,'9b5d3fd7b0982e09283e0af3f327a1689b8180e886a0ee795cfc75cf6bd95b63');
INSERT INTO "sel_objet" VALUES('session',2,'629876684059e4ca6f035375d791b57a4e4d92d0b4db8897f7789f4f1f4b8336');
INSERT INTO "sel_objet" VALUES('session',3,'ac3dfe3f04f54d1f867dda6bf9a11b8224edbb2604246fa9ba1062b41b19894b');
INSERT INTO "sel_objet" VALUES('session',4,'18ef6ec76ba75392d7454b56694a184a209110fc96130cb2c8b1c57282a332b0');
INSERT INTO "sel_objet" VALUES('session',5,'7c789e184e1fa0ad3f199ae0c53d82d15dd0228606e39d1a0dd42d4119e6a66a');
INSERT INTO "sel_objet" VALUES('session',6,'0eafa22757cd481159fe2f8dfefea06c22c29302706c66d956000898886aae08');
INSERT INTO "sel_objet" VALUES('session',7,'5b3eec8a80cae53c2c9106c109b9ca4a694c4350cf9fb09badd939444520b72c');
INSERT INTO "sel_objet" VALUES('session',8,'702d6892897f3ebdefe8d829088f5d97c6957a8cebbb3859f21a8c7ea9f4c582');
INSERT INTO "sel_objet" VALUES('session',9,'b55d372add70e076766a2a30cfa2caf947ad8544821a7b23ced082a32f8066e9');
INSERT INTO "sel_objet" VALUES('session',10,'ea513f5c9a05f13c471734ec4beac0cf009de57fa1343598d80487f1568638c9');
INSERT INTO "sel_objet" VALUES('session',11,'7ff1d9b40df1d2964ec2469d8be9d7a00aea68c3f3570c5c5a8b3362a6b3b4ed');
INSERT INTO "sel_objet" VALUES('titre',1,'912b4caab5a2e491d0194888cc98c6a5857f0ee48d63f09a882d7c35a75b5abb');
INSERT INTO "sel_objet" VALUES('titre',2,'0f82af3db14fdf62958abe779204afab8c26d4f3c0dc26c627809a13bd37563f');
INSERT INTO "sel_objet" VALUES('titre',3,'a8bc21cd8d73bfbdf2cae5e9291eaa3256eb2bdcb8debffa0a26d93b96ce20f8');
INSERT INTO "sel_objet" VALUES('titre',4,'4518f67fb6a9fbd6ec1a791895e6031d6cec98b047c57946e9d439b7ef93b06d');
INSERT INTO "sel_objet" VALUES('titre',5,'7797aa819272a6c08bfb311a05a7b003171b2e1777b54b07c51d90668b28793a');
INSERT INTO "sel_objet" VALUES('titre',6,'013bd301145ff1cb090aa716bd146697c6521a84059e4d34dc4052ab45663bd1');
INSERT INTO "sel_objet" VALUES('titre',7,'d03ef69a6e776bec7f46cc1b70fd7e2bf3ac0173561855f92eec524217250a19');
INSERT INTO "sel_objet" VALUES('titre',8,'84cdc47b0a226a7720f8bcbe4f44267ce09910236ca2c265248d94857b5feb44');
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
INSERT INTO "session_examen" VALUES(6,2025,6,'convocations_envoyees',2,1,1,'2025-09-15','2025-09-15','09:00','08:15',NULL,1,NULL,'Nantes','44109','44','52','2025-06-03',NULL,NULL,NULL,NULL,2,0,10);
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
INSERT INTO "trace" VALUES(1,1,'profil',1,'creer','agent',NULL,'alice',NULL,NULL,0,'29284b62015ec12146f990c5f471afebe6bf80296c46e8bfe1be5e0a5f2f1ade');
INSERT INTO "trace" VALUES(2,1,'profil',1,'creer','role',NULL,'mpcp',NULL,NULL,0,'19d4b558401e553fbbd36e18f90b0565763b0b468fa645ad00c1a148c325a6f1');
INSERT INTO "trace" VALUES(3,1,'profil',1,'creer','choisi',NULL,'1',NULL,NULL,0,'180ef5ff5014eb34935ba939398dffcd031853ac232ec9bfbd4ab6abf5e95f64');
INSERT INTO "trace" VALUES(4,2,'titre',1,'creer','reference',NULL,'TP-99901m01',NULL,1,0,'f72106e85b4844d4c75e29c36e6aad6a38b33487f3ad5ca6da3ecde25cc68c1b');
INSERT INTO "trace" VALUES(5,2,'titre',1,'creer','code',NULL,'TP-99901',NULL,1,0,'7a59fd1b59e5add52809babaebeba2dc9edb81c92980d0e7bb81fb906983e79b');
INSERT INTO "trace" VALUES(6,2,'titre',1,'creer','millesime',NULL,'m01',NULL,1,0,'203681aa4b0bd676500de8a3c62068318874794885c05697242b6286357e1695');
INSERT INTO "trace" VALUES(7,2,'titre',1,'creer','rncp',NULL,'RNCP99801',NULL,1,0,'b855e162a052f9a63e507105bc403df2eeaa3d49d814b1db177e945d82a9e329');
INSERT INTO "trace" VALUES(8,2,'titre',1,'creer','intitule',NULL,'Accordeur horloger',NULL,1,0,'f6514fd3097080f03936c0aff1fcd11ba76f382397a27cd4e5dbcc8162a18ce6');
INSERT INTO "trace" VALUES(9,2,'titre',1,'creer','sigle',NULL,'AH',NULL,1,0,'842e7fbe7a4ee94c01653212878e738446ce28e5ac20c89cc97797634c3bd9a9');
INSERT INTO "trace" VALUES(10,2,'titre',1,'creer','niveau',NULL,'5',NULL,1,0,'b6f7af25a99189e6e4b676f2176d38e2a69d64d4304c222753e89c7ac011400e');
INSERT INTO "trace" VALUES(11,2,'titre',1,'creer','date_debut_validite',NULL,'2021-01-01',NULL,1,0,'0f459828834776dfaa56029a09e37b11af2ac96f4a728b672577404d72a47f71');
INSERT INTO "trace" VALUES(12,2,'titre',1,'creer','date_fin_validite',NULL,'2026-12-31',NULL,1,0,'c246921dfc6c9e13c7b5e3417b2f2f57a4bce51d6041f2f64034e113d3e5cea9');
INSERT INTO "trace" VALUES(13,2,'titre',1,'creer','date_fin_prolongation',NULL,'2027-12-31',NULL,1,0,'1039b447f41659e63f05b3c885df4de63a720a2fe20cc766fe1ee89f0e90eccb');
INSERT INTO "trace" VALUES(14,2,'titre',1,'creer','origine_prolongation',NULL,'calculee',NULL,1,0,'d5324c9d0eca75c61d518450f783bbba18965d78b019231244936c2edfc9f3d5');
INSERT INTO "trace" VALUES(15,2,'titre',1,'creer','CCP1',NULL,'Régler la sonnerie',NULL,1,0,'8ae12186228294531dd8ed3292cbb5384850469c35be37ad34caa09ebdbf5750');
INSERT INTO "trace" VALUES(16,2,'titre',1,'creer','CCP2',NULL,'Remonter le mécanisme',NULL,1,0,'b90ea9bcbb535793a9d272053bcea6bb57f4ca2740f27d9244ea2a39c2a85391');
INSERT INTO "trace" VALUES(17,2,'titre',1,'creer','CCS1',NULL,'Carillons anciens',NULL,1,0,'38481065d10a05de0c49e50a58ce3e269f2d0f7901155c7267680bc1779ca356');
INSERT INTO "trace" VALUES(18,2,'titre',1,'creer','rome',NULL,'B1604',NULL,1,0,'3331d486dcf08b93bfb2d787ef3b01306888fb071253b1e997f14f41caa002d0');
INSERT INTO "trace" VALUES(19,3,'titre',2,'creer','reference',NULL,'TP-99902m01',NULL,1,0,'787e1d27577eaefd2ad8a1b761d0ec96851d52b98aafe9023eff3ae00f88a7d5');
INSERT INTO "trace" VALUES(20,3,'titre',2,'creer','code',NULL,'TP-99902',NULL,1,0,'0eda57884edecc37abc822c47c18e3cb6b86c23174fe23752195c22c6fc3e1c8');
INSERT INTO "trace" VALUES(21,3,'titre',2,'creer','millesime',NULL,'m01',NULL,1,0,'12b54ee229b79490d907fbb87988794e8d01d820d2e15f281d50ee1982efc6b5');
INSERT INTO "trace" VALUES(22,3,'titre',2,'creer','intitule',NULL,'Relieur à façon',NULL,1,0,'e7d895f78fd03c00646fc9abd27e5ad94661b5d72b783386c9e9c4225da16ae5');
INSERT INTO "trace" VALUES(23,3,'titre',2,'creer','date_debut_validite',NULL,'2020-07-01',NULL,1,0,'b4976a11758ed743d59e704a7a40f86a47966786eb6127552e39e8bafedea4f0');
INSERT INTO "trace" VALUES(24,3,'titre',2,'creer','date_fin_validite',NULL,'2025-06-30',NULL,1,0,'01c7c0194f9d9649a151384f1c31c4338cf2aec66c0e5eb071b51dc56751de66');
INSERT INTO "trace" VALUES(25,3,'titre',2,'creer','date_fin_prolongation',NULL,'2025-12-31',NULL,1,0,'20de3af30a9e01c633eeb4182ad46dfd629f5869e391844f4e0d41ce33424352');
INSERT INTO "trace" VALUES(26,3,'titre',2,'creer','origine_prolongation',NULL,'saisie',NULL,1,0,'bb6d5272c0e5e0e3e4180f7aa144d28ca51887f9f47a4624860ef1946515a64f');
INSERT INTO "trace" VALUES(27,3,'titre',2,'creer','CCP1',NULL,'Coudre les cahiers',NULL,1,0,'17d5de1d4ebc0ae63ad6daaa10e77c7b814bfe21d97cb6315482df30b39017d5');
INSERT INTO "trace" VALUES(28,3,'titre',2,'creer','CCP2',NULL,'Dorer la tranche',NULL,1,0,'77f4f8636a565de506a7946159650b038feacff5a84c0cee592510852c6478c4');
INSERT INTO "trace" VALUES(29,4,'titre',3,'importer','reference',NULL,'RNCP37674',NULL,1,0,'f6057c36ddc6383fdb9aa6e679ce9c622e1abfc6c322ce6b732b89432a81dd9c');
INSERT INTO "trace" VALUES(30,4,'titre',3,'importer','rncp',NULL,'RNCP37674',NULL,1,0,'265cb474e54b258b6bb5b3172b8396fac9bad5a9ceec7186931a90f69188eb23');
INSERT INTO "trace" VALUES(31,4,'titre',3,'importer','intitule',NULL,'Développeur web et web mobile',NULL,1,0,'1b5d7f9b0a140d0945c1b2c49eb7ca302826ac0ec30b6babdfe562bfb2d56e1d');
INSERT INTO "trace" VALUES(32,4,'titre',3,'importer','niveau',NULL,'5',NULL,1,0,'f12ad9690cca440abe5dd998c8630dfa2ee6db9ed7012bbcdd69ff047db34c4d');
INSERT INTO "trace" VALUES(33,4,'titre',3,'importer','nsf',NULL,'326t',NULL,1,0,'806b256c33001a87f401de9c0a6290270f3cc724edf4940ecf7101d48cdd18c0');
INSERT INTO "trace" VALUES(34,4,'titre',3,'importer','texte_officiel',NULL,'Arrêté relatif au titre professionnel « Développeur web et web mobile » (JO du 13/05/2023)',NULL,1,0,'c1d7035df4e449f7cd9b9cbf4c467536a68535b51aa5e4ccbe3601d463b3936b');
INSERT INTO "trace" VALUES(35,4,'titre',3,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,'f73f4cb1fc3297247dd81a89e73b58ac1b425bae3f6ff1ec5dfa5bc439c1d78a');
INSERT INTO "trace" VALUES(36,4,'titre',3,'importer','date_debut_validite',NULL,'2023-09-01',NULL,1,0,'0183cb1e559c4eadf53cc7735213605b256bd9076010d86102a9ecf562a15551');
INSERT INTO "trace" VALUES(37,4,'titre',3,'importer','date_fin_validite',NULL,'2028-09-01',NULL,1,0,'59a76cc6cad9200f3afe5c2b3d0bae4a2a92519d7e5c07929cd094543f9b05fc');
INSERT INTO "trace" VALUES(38,4,'titre',3,'importer','date_fin_prolongation',NULL,'2029-09-01',NULL,1,0,'b0e0bbe306292057438b1040ee74bff44ef76fe7bcf6b637286b01bc51701b0f');
INSERT INTO "trace" VALUES(39,4,'titre',3,'importer','origine_prolongation',NULL,'calculee',NULL,1,0,'757bb10166a70d3196ffd6488299ac71d02e238db938ae03df9df4f03e34d123');
INSERT INTO "trace" VALUES(40,4,'titre',3,'importer','CCP1',NULL,'Développer la partie front-end d''une application web ou web mobile sécurisée',NULL,1,0,'c3453ea5d81b673fdb3fb73c36ed194000dc64a85292f62b4e72c7fc202e8c0f');
INSERT INTO "trace" VALUES(41,4,'titre',3,'importer','CCP1.code_bloc',NULL,'RNCP37674BC01',NULL,1,0,'38563365ba6d4ef8eeafca9bddaf84370613cb2c7f94a87666d2418e7aa94137');
INSERT INTO "trace" VALUES(42,4,'titre',3,'importer','CCP2',NULL,'Développer la partie back-end d''une application web ou web mobile sécurisée',NULL,1,0,'da6004714a0d37f564f35f1943600a94f844ff41b555e95ae0cf985d1631c320');
INSERT INTO "trace" VALUES(43,4,'titre',3,'importer','CCP2.code_bloc',NULL,'RNCP37674BC02',NULL,1,0,'1b8a40d4ac7d1d7f1f55ae76cf665187702941a6e2e1dcac24ab9b43fbeab69a');
INSERT INTO "trace" VALUES(44,4,'titre',3,'importer','rome',NULL,'M1805',NULL,1,0,'5185f5d8009e5ac8f20672e9024055653aeccf5ec190a6ed43569fb08f774f79');
INSERT INTO "trace" VALUES(45,4,'titre',3,'importer','precedents',NULL,'RNCP31114',NULL,1,0,'b9b537c578ac0818ab589587307d22ccddad49a3360bc12ae0e7f0cb667f810d');
INSERT INTO "trace" VALUES(46,4,'titre',4,'importer','reference',NULL,'RNCP37682',NULL,1,0,'04aca5d41e858e32cc70254856e8b9f04313190a6a5bcfe5d69399044752ee71');
INSERT INTO "trace" VALUES(47,4,'titre',4,'importer','rncp',NULL,'RNCP37682',NULL,1,0,'2a274de5791ea3b11521054ab8245f3f39803495ec54d8838fae7074c8323cba');
INSERT INTO "trace" VALUES(48,4,'titre',4,'importer','intitule',NULL,'Technicien supérieur systèmes et réseaux',NULL,1,0,'884ab9f7a7dfef172932c62643b618741930e82c7564e6cb100b08e0992cb813');
INSERT INTO "trace" VALUES(49,4,'titre',4,'importer','niveau',NULL,'5',NULL,1,0,'0d77c9ca689bd5837368d9939036cf89271f044dd0f48f81957a026549814e71');
INSERT INTO "trace" VALUES(50,4,'titre',4,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,'f099fa05842f9e108a999d5f79430160f5aa9f793c9ffdf7626c5db107e51ee1');
INSERT INTO "trace" VALUES(51,4,'titre',4,'importer','date_debut_validite',NULL,'2023-09-01',NULL,1,0,'4c50a967ca262219d5d6d85695c5493181ec557798b5bb4a678a43d4fbca6995');
INSERT INTO "trace" VALUES(52,4,'titre',4,'importer','date_fin_validite',NULL,'2026-09-01',NULL,1,0,'e11a4ecbca4520a6b52ed79d94238a51b5698b09dcbdf554971937918f714208');
INSERT INTO "trace" VALUES(53,4,'titre',4,'importer','date_fin_prolongation',NULL,'2027-09-01',NULL,1,0,'02eac40a4954ad9d0f1fc1e33b54d16511b164456d1266b465931ce4e5e59b7e');
INSERT INTO "trace" VALUES(54,4,'titre',4,'importer','origine_prolongation',NULL,'calculee',NULL,1,0,'75912276d72d33e4435b9bfa18048aa372bef640293b0e2bea0a9b634f34feb8');
INSERT INTO "trace" VALUES(55,4,'titre',4,'importer','CCP1',NULL,'Exploiter les éléments de l''infrastructure et assurer le support aux utilisateurs',NULL,1,0,'a1587b1ca26f7df4b0b3606ab8d410da0770924b0f4877d536d9a8ae2e5f02fe');
INSERT INTO "trace" VALUES(56,4,'titre',4,'importer','CCP1.code_bloc',NULL,'RNCP37682BC01',NULL,1,0,'3c40a18c738786c31b362dde8ae9b9ce2fd38ec9e54cedff8d0107f0578de586');
INSERT INTO "trace" VALUES(57,4,'titre',4,'importer','CCP2',NULL,'Maintenir l''infrastructure et contribuer à son évolution et à sa sécurisation',NULL,1,0,'d15c7709d6f320f8fec946f79056389103b0976098e127a2cce912aea29b3446');
INSERT INTO "trace" VALUES(58,4,'titre',4,'importer','CCP2.code_bloc',NULL,'RNCP37682BC02',NULL,1,0,'714f323e47fd4876e339bcc8908a729a5ca4a8964f8e58d862fa52c092d70264');
INSERT INTO "trace" VALUES(59,4,'titre',4,'importer','precedents',NULL,'RNCP31115',NULL,1,0,'ea5b3593ff21242ed8f7c7be6f517d450449ba4c310fcd51d589e860c1c228d7');
INSERT INTO "trace" VALUES(60,4,'titre',4,'importer','suivants',NULL,'RNCP42463',NULL,1,0,'ae5da49dbca9673b207baebe1ab993e3928e7538bc5358d002a3e97e07e95f9c');
INSERT INTO "trace" VALUES(61,4,'titre',5,'importer','reference',NULL,'RNCP42463',NULL,1,0,'802ed034828e6a8fd05cc033270bc8a18060aea49c95ad75282ffb1bf4426d86');
INSERT INTO "trace" VALUES(62,4,'titre',5,'importer','rncp',NULL,'RNCP42463',NULL,1,0,'ee2e1bf8cc27ec6fe5556f438e74f34f72b3d790523166e2a07780eb12f42321');
INSERT INTO "trace" VALUES(63,4,'titre',5,'importer','intitule',NULL,'Technicien supérieur systèmes et réseaux',NULL,1,0,'1baf9607cf5b9443238ef70444bc884391bd9233e0d59ccc19f19c2e0e3c7fa8');
INSERT INTO "trace" VALUES(64,4,'titre',5,'importer','niveau',NULL,'5',NULL,1,0,'588fbd9ddfd6c6e8e638122702cd07e5a86983ef88d338f56d143c9b2016a99d');
INSERT INTO "trace" VALUES(65,4,'titre',5,'importer','texte_officiel',NULL,'Arrêté relatif au titre professionnel « Technicien supérieur systèmes et réseaux » (JO du 19/06/2026)',NULL,1,0,'15c924276517684bb17b259b489a03e95abb7d890b5a76aea075545ea9789906');
INSERT INTO "trace" VALUES(66,4,'titre',5,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,'dd22f64cb00ffc48677e863120558c2aa3a6ebb6d1f770978d2a9ec1a83c84c4');
INSERT INTO "trace" VALUES(67,4,'titre',5,'importer','date_debut_validite',NULL,'2026-09-01',NULL,1,0,'63b9d55342222010b21660ca0306572a06572e6655ca46105148860aae67b76b');
INSERT INTO "trace" VALUES(68,4,'titre',5,'importer','date_fin_validite',NULL,'2031-08-31',NULL,1,0,'3654879cbd7136a5badf24da724f7e00b66a1e5bdcc3c0cfab5e3931bd0b10cc');
INSERT INTO "trace" VALUES(69,4,'titre',5,'importer','date_fin_prolongation',NULL,'2032-08-31',NULL,1,0,'c2e2fe9a20f027b0ee7de4b4707cbc093dec4e35afc123b7e0635a5e2a6bca52');
INSERT INTO "trace" VALUES(70,4,'titre',5,'importer','origine_prolongation',NULL,'calculee',NULL,1,0,'95c8ceb832f6b68e33e47441228e628ad6bccfe6b1ab2c34b48e2c719f615900');
INSERT INTO "trace" VALUES(71,4,'titre',5,'importer','CCP1',NULL,'Assurer le support aux utilisateurs',NULL,1,0,'e7930a207e56ba2ecf5557f71c940992e9907cfed406d09913f8bd81b5ca0f8b');
INSERT INTO "trace" VALUES(72,4,'titre',5,'importer','CCP1.code_bloc',NULL,'RNCP42463BC01',NULL,1,0,'73fe26df7b706cc339d91705a1ec24e4535a0ebfa16f0dce26bdca36b41c9c33');
INSERT INTO "trace" VALUES(73,4,'titre',5,'importer','CCP2',NULL,'Exploiter les éléments de l''infrastructure',NULL,1,0,'0552d78feffc0855436bd8e9ff21bbfa3771531740d642efa2f71eb93654473a');
INSERT INTO "trace" VALUES(74,4,'titre',5,'importer','CCP2.code_bloc',NULL,'RNCP42463BC02',NULL,1,0,'9a55227cb4a0d45ae4c5e93f1a4c90c98f60a7b9524dccd1b8f7c6b3df514e47');
INSERT INTO "trace" VALUES(75,4,'titre',5,'importer','CCP3',NULL,'Maintenir en conditions opérationnelles l''infrastructure',NULL,1,0,'dcbc60afc36b7b0ce002d532838cb195996646b1def7b6072f791a56eda30af4');
INSERT INTO "trace" VALUES(76,4,'titre',5,'importer','CCP3.code_bloc',NULL,'RNCP42463BC03',NULL,1,0,'4b320b9d9eb0de8defed511667332fd495acdd581748f68b6bb9d245a7001bad');
INSERT INTO "trace" VALUES(77,4,'titre',6,'importer','reference',NULL,'RNCP38667',NULL,1,0,'e8e44eaecfc9db38b40faf5bdbb1674e580b6f117579fd8be0be96675dade9ac');
INSERT INTO "trace" VALUES(78,4,'titre',6,'importer','rncp',NULL,'RNCP38667',NULL,1,0,'731b65ab016e9e9b87e5433163e2887c9256d4b9e32857f055458994ce0d2d4b');
INSERT INTO "trace" VALUES(79,4,'titre',6,'importer','intitule',NULL,'Assistant de direction',NULL,1,0,'5392ff4bf1a106903406378c35cad208f29c3855f70b090b77ddbf3ef96c8250');
INSERT INTO "trace" VALUES(80,4,'titre',6,'importer','niveau',NULL,'5',NULL,1,0,'f305623dd60f8b6c11466ed7b7bbfa5d7fed564b533f55a6a8f7baaeb2875434');
INSERT INTO "trace" VALUES(81,4,'titre',6,'importer','texte_officiel',NULL,'Arrêté relatif au titre professionnel « Assistant de direction » (JO du 01/02/2024)',NULL,1,0,'ec4446bd0bdfd5a7eaa9645a8650f2a0d1b99bdfc051429d0f0e9ebaf3c21ebb');
INSERT INTO "trace" VALUES(82,4,'titre',6,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,'240e8edf3e17ae1e121402fa9d7beed577fa62e6d7549bb8a9ec444a4bf1aabf');
INSERT INTO "trace" VALUES(83,4,'titre',6,'importer','date_debut_validite',NULL,'2024-07-29',NULL,1,0,'b7a29aae6e32c3f2ec02b48c9fe0696a5d1190ca9acf2a693f0585fe57e0f72c');
INSERT INTO "trace" VALUES(84,4,'titre',6,'importer','date_fin_validite',NULL,'2029-07-29',NULL,1,0,'c47ffae900c28cf93fd81e9330af166f9849f3ea3d6f57c2df35f7a3cc0cf51c');
INSERT INTO "trace" VALUES(85,4,'titre',6,'importer','date_fin_prolongation',NULL,'2030-07-29',NULL,1,0,'20809b61070b09c8d9da132146c18eb4b9be583418e37c74cca271de65cca666');
INSERT INTO "trace" VALUES(86,4,'titre',6,'importer','origine_prolongation',NULL,'rncp',NULL,1,0,'647a6596abe5c0d218b48913bf7df1885942d8e93cbbbfb4fea4d47dbe0ef814');
INSERT INTO "trace" VALUES(87,4,'titre',6,'importer','CCP1',NULL,'Assurer les fonctions de support administratif et organisationnel à l''équipe de direction',NULL,1,0,'62f8ea5454c25e18c44bc660f34d0cb029066304cc503f070710b43f1945a67f');
INSERT INTO "trace" VALUES(88,4,'titre',6,'importer','CCP1.code_bloc',NULL,'RNCP38667BC01',NULL,1,0,'8dfb78467b58f45079786073f2c07bd9c4f63b5d5140ee7812339194a7fd3027');
INSERT INTO "trace" VALUES(89,4,'titre',6,'importer','CCP2',NULL,'Organiser et suivre les projets et dossiers spécifiques de l''équipe de direction',NULL,1,0,'27b477b274df5883e3585ecb977ed331575795be15ccb8e54151d9e510b56ec6');
INSERT INTO "trace" VALUES(90,4,'titre',6,'importer','CCP2.code_bloc',NULL,'RNCP38667BC02',NULL,1,0,'6e657dd49f274023a25605e78c49470113d26abbc89606e1f8e67b8098efb024');
INSERT INTO "trace" VALUES(91,4,'titre',6,'importer','precedents',NULL,'RNCP34143',NULL,1,0,'af9e7d6900b3d59442ac13aaaeed107b597b974c138d3e9fe54e7551ff124a43');
INSERT INTO "trace" VALUES(92,4,'titre',7,'importer','reference',NULL,'RNCP38676',NULL,1,0,'579b6cfa26dfda36288a5626bf3bfb25027804f3fadc1e1bec1b5bc040ad029c');
INSERT INTO "trace" VALUES(93,4,'titre',7,'importer','rncp',NULL,'RNCP38676',NULL,1,0,'91f4dd0752f17c25745e2c756e32b0b670ecb679c45883bcc611d7fe6cc88d56');
INSERT INTO "trace" VALUES(94,4,'titre',7,'importer','intitule',NULL,'Manager d''unité marchande',NULL,1,0,'8d199581ca1e886be87260390881c3d05f469d2f609745204556b53628384c37');
INSERT INTO "trace" VALUES(95,4,'titre',7,'importer','niveau',NULL,'5',NULL,1,0,'16ebe6f5076f15cec2ed3235b8ffeede9179f133caa85828bc318d223a577e0a');
INSERT INTO "trace" VALUES(96,4,'titre',7,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,'988c266e83230901fcc45e67d6df1bfe412b9722ca6a0c13f128575a5eab6404');
INSERT INTO "trace" VALUES(97,4,'titre',7,'importer','date_debut_validite',NULL,'2024-03-03',NULL,1,0,'bf9375e285989f3aaf2db5e6ffbb9e444be4f1e2da7f50a8908ed6d22c7860bb');
INSERT INTO "trace" VALUES(98,4,'titre',7,'importer','date_fin_validite',NULL,'2027-03-03',NULL,1,0,'5e04fb5a973387cd032fa46b37922da14833df44c0d37304e95e403a7f5eeeda');
INSERT INTO "trace" VALUES(99,4,'titre',7,'importer','date_fin_prolongation',NULL,'2028-03-03',NULL,1,0,'dc808942ca0212d631e7a5b258537924908cd58b8513058c605532d0cca7beb1');
INSERT INTO "trace" VALUES(100,4,'titre',7,'importer','origine_prolongation',NULL,'rncp',NULL,1,0,'30dbf83829f41c05ee78202b7d25a38ec901444bef58582aa4e60087d78f4e20');
INSERT INTO "trace" VALUES(101,4,'titre',7,'importer','CCP1',NULL,'Développer la dynamique commerciale de l''unité marchande dans un environnement omnicanal',NULL,1,0,'a6c17f054b62046af18c2db3d3628aa79c8aa191e8a34cd1e120afb653213690');
INSERT INTO "trace" VALUES(102,4,'titre',7,'importer','CCP1.code_bloc',NULL,'RNCP38676BC01',NULL,1,0,'df53ef97d939bab9b21c7d8cceb2ee5cd23b81f6ac03ed20d8e9b996c4fcfe08');
INSERT INTO "trace" VALUES(103,4,'titre',7,'importer','CCP2',NULL,'Optimiser la performance économique et la rentabilité de l''unité marchande',NULL,1,0,'79eb0553a36b6632d22cf2aa771519d0298ea6fdfa5d0fdf640f5861659588c1');
INSERT INTO "trace" VALUES(104,4,'titre',7,'importer','CCP2.code_bloc',NULL,'RNCP38676BC02',NULL,1,0,'54032421d94410aef27bc8c9d4f4709a5662c809a369193f8e690f856f97deb2');
INSERT INTO "trace" VALUES(105,4,'titre',7,'importer','CCP3',NULL,'Manager l''équipe de l''unité marchande',NULL,1,0,'68a0c4ccdb05b1d6eeea6c4ab2069be292185cb1620f483235309a7d573c22c1');
INSERT INTO "trace" VALUES(106,4,'titre',7,'importer','CCP3.code_bloc',NULL,'RNCP38676BC03',NULL,1,0,'41e4438b26d4d83fc640967dca7df5f91ba4d79ced2b6df13a51124380fc1136');
INSERT INTO "trace" VALUES(107,4,'titre',7,'importer','precedents',NULL,'RNCP32291',NULL,1,0,'2b675c0a8d807259d22a1d7658c45647d7f70663716d7368fa554cecfdcfbb29');
INSERT INTO "trace" VALUES(108,4,'titre',8,'importer','reference',NULL,'RNCP99901',NULL,1,0,'3b22ee0732b17c4eaa209802e6518c77aed2744a89306bc5c54b8b30059c9a59');
INSERT INTO "trace" VALUES(109,4,'titre',8,'importer','rncp',NULL,'RNCP99901',NULL,1,0,'39a0607360c641a2117491e03efbda6e3e37ba68544f57eb517869a78ee50a64');
INSERT INTO "trace" VALUES(110,4,'titre',8,'importer','intitule',NULL,'Accordeur d''horloges monumentales',NULL,1,0,'715d2f5dbff36538fc6cf21b71c154ec30a9e70ff885d2f0e4548fdda3ab3a20');
INSERT INTO "trace" VALUES(111,4,'titre',8,'importer','niveau',NULL,'4',NULL,1,0,'0a4bae37f036389ff1f5f5ed7694da451b2ba848c1f1a2d064661f652b573abb');
INSERT INTO "trace" VALUES(112,4,'titre',8,'importer','nsf',NULL,'224v',NULL,1,0,'2adda79647456f73da25b4610b6e466f2dc479506424a85c5be8e092e3705f3f');
INSERT INTO "trace" VALUES(113,4,'titre',8,'importer','texte_officiel',NULL,'Arrêté du 3 mars 2024 relatif au titre inventé (JO du 10/03/2024)',NULL,1,0,'2b2112c6f01035e180b24e8e38780c94d1a9464d0cea253802aa76645f68a936');
INSERT INTO "trace" VALUES(114,4,'titre',8,'importer','voies',NULL,'FI=non,CA=oui,FC=oui,CQ=oui,CL=non,VAE=oui',NULL,1,0,'de6ee855d03195215afa417570a825da72b94308b36fdbdbafca8aca484d091a');
INSERT INTO "trace" VALUES(115,4,'titre',8,'importer','date_debut_validite',NULL,'2024-04-01',NULL,1,0,'addffbdbfd428e813829ab4c786ad95b5141abb402119a4304543cc450948589');
INSERT INTO "trace" VALUES(116,4,'titre',8,'importer','date_fin_validite',NULL,'2029-04-01',NULL,1,0,'57ef9015f4ae1f84226d6054120659d40b68a19ff86e132c3edd56c12e62f738');
INSERT INTO "trace" VALUES(117,4,'titre',8,'importer','date_fin_prolongation',NULL,'2030-04-01',NULL,1,0,'4779757c524c9298419274ed91a1fe8111af562456487b7258513bc53cd92f62');
INSERT INTO "trace" VALUES(118,4,'titre',8,'importer','origine_prolongation',NULL,'calculee',NULL,1,0,'ae0f6b1913134c2add4efe4a45574fbe41bf3d8692287abe828d4620a15c1500');
INSERT INTO "trace" VALUES(119,4,'titre',8,'importer','CCP1',NULL,'Régler la sonnerie d''une horloge monumentale',NULL,1,0,'2b53798b90999c80c6b17dce7842a60da92a7421d983bf86862ea25ac0359873');
INSERT INTO "trace" VALUES(120,4,'titre',8,'importer','CCP1.code_bloc',NULL,'RNCP99901BC01',NULL,1,0,'4b9282e93a8262e3d5307accf2ac3d6d57112c0165a4d787fe50e1668a2bc152');
INSERT INTO "trace" VALUES(121,4,'titre',8,'importer','CCP2',NULL,'Remonter le mécanisme d''une horloge monumentale',NULL,1,0,'d997a608124df377742dd83bfcb2aa92515aa0c1aa6c5eafdd3cb4c8fad3c868');
INSERT INTO "trace" VALUES(122,4,'titre',8,'importer','CCP2.code_bloc',NULL,'RNCP99901BC02',NULL,1,0,'c6c3b3524ff64f0831bb531d1b7eb89764c239e292e14ba207f20c9a9528f6b1');
INSERT INTO "trace" VALUES(123,4,'titre',8,'importer','rome',NULL,'B1604',NULL,1,0,'eb5a3f74bda224ce9ff46a7327129ad6ba0475d7d23e43083f82ffe31c565828');
INSERT INTO "trace" VALUES(124,5,'centre',1,'creer','nom',NULL,'Ateliers du Cadran',NULL,1,0,'536093bef8c63d2d9c73d57175b8a00ecaf1b66aec107dea2132ba540075fa7f');
INSERT INTO "trace" VALUES(125,5,'centre',1,'creer','siret',NULL,'73282932000074',NULL,1,0,'c982951f64a39734756706659c6c5d6edbc800d8574874b781e5942c841333fe');
INSERT INTO "trace" VALUES(126,5,'centre',1,'creer','adresse',NULL,'3 rue du Balancier',NULL,1,0,'c849ed959fc0834036fd9abc37ca8cea65a80169a8e3d41ca9be94263f834521');
INSERT INTO "trace" VALUES(127,5,'centre',1,'creer','code_postal',NULL,'44000',NULL,1,0,'c23e4ab4828fa8f9827ebec192bf04c7318caf4384ffc550d3096e633ed8b348');
INSERT INTO "trace" VALUES(128,5,'centre',1,'creer','commune',NULL,'Nantes',NULL,1,0,'75f635d2bd205da95357417d7c84183c2e9f414b6b476442b22d8804e656a0be');
INSERT INTO "trace" VALUES(129,5,'centre',1,'creer','commune_insee',NULL,'44109',NULL,1,0,'b7acf15c86191ad35c171b1a11bac20e363248dcefa0013afede61cc1a395a16');
INSERT INTO "trace" VALUES(130,5,'centre',1,'creer','departement',NULL,'44',NULL,1,0,'166155cef89c5363252971a3f2e1578d725a5495bc55255c6efd0b46dbcd6658');
INSERT INTO "trace" VALUES(131,5,'centre',1,'creer','region',NULL,'52',NULL,1,0,'9bb32a5275e24b911afabd840fd765a8f4986f4dc2a67fd798280e1a2ae9b479');
INSERT INTO "trace" VALUES(132,5,'centre',1,'creer','telephone',NULL,'0261910001',NULL,1,0,'29904e9b66251fd9418a98398a83d425822b8aa47480f223aff0638bd6068ca1');
INSERT INTO "trace" VALUES(133,5,'centre',1,'creer','courriel',NULL,'contact@example.fr',NULL,1,0,'da7464da9a426981ae3bb06c86eb4f4a1c74431e8ebbdc030822ce7d17648b5e');
INSERT INTO "trace" VALUES(134,6,'centre',2,'creer','nom',NULL,'École de la Reliure',NULL,1,0,'6dcceeecdd7340303e0bfbff8dc86efe8d66d61398e39e4487a641156eed2264');
INSERT INTO "trace" VALUES(135,6,'centre',2,'creer','commune',NULL,'Rennes',NULL,1,0,'f0f1bf1d7b4e54dede12078c98eaeded79fe099c91e6d17a615283c60c328e2f');
INSERT INTO "trace" VALUES(136,6,'centre',2,'creer','commune_insee',NULL,'35238',NULL,1,0,'9b18a4f14d6dd8cd724fbe1e3640b171af95ec3a2cf3c888725291a9f8c27857');
INSERT INTO "trace" VALUES(137,6,'centre',2,'creer','departement',NULL,'35',NULL,1,0,'93c054434ec97cf121a42f5bbb70c53a8beadc76d30b8a16716704e7e2f85d71');
INSERT INTO "trace" VALUES(138,6,'centre',2,'creer','region',NULL,'53',NULL,1,0,'61daf2813a90ce2cdb317783ec2b783769fa35da93ba110a8b40bfbe751c289f');
INSERT INTO "trace" VALUES(139,7,'profil',2,'creer','agent',NULL,'alice',NULL,NULL,0,'7592c15c0a0b53924342413c2f5c84c93746164da562adea34c32ca4d148c114');
INSERT INTO "trace" VALUES(140,7,'profil',2,'creer','role',NULL,'centre',NULL,NULL,0,'caaba7edea7e211cff4daf3d48cbe826e70c403975fc800f8c77f0d5d1b54a24');
INSERT INTO "trace" VALUES(141,7,'profil',2,'creer','centre_id',NULL,'1',NULL,NULL,0,'29074b1394f89b6de5496b617ca7050e3dbbe2d523dd8765bc8095dbbfa6204d');
INSERT INTO "trace" VALUES(142,8,'profil',3,'creer','agent',NULL,'alice',NULL,NULL,0,'d7cd97e032888b13f9f04f25a1a324307e98bcc8ef1c2a75d3124840d5ab9ddb');
INSERT INTO "trace" VALUES(143,8,'profil',3,'creer','role',NULL,'ud',NULL,NULL,0,'ed908fe1e2d7f0cf504d537f883fd1cd0122513d7fcee0a82785b62da7cd12f3');
INSERT INTO "trace" VALUES(144,8,'profil',3,'creer','departement',NULL,'44',NULL,NULL,0,'18907d43b9310d85a52d842926331a638626d65818cbd4b8c1ab578c425167b8');
INSERT INTO "trace" VALUES(145,9,'profil',4,'creer','agent',NULL,'alice',NULL,NULL,0,'e5be1fa8af7d6bd935ee52f0f549da2d9481e6d4a35a839b5ef6657d52037b99');
INSERT INTO "trace" VALUES(146,9,'profil',4,'creer','role',NULL,'direccte',NULL,NULL,0,'634f810ec4e611a3cdef161bbf8c6304cc018cbca6c553b5c8f62755c07043cb');
INSERT INTO "trace" VALUES(147,9,'profil',4,'creer','region',NULL,'52',NULL,NULL,0,'c07d51fe2a1203485e6c06eba174d80c0f76c22457a0e77ee2ebef89c3f62dfb');
INSERT INTO "trace" VALUES(148,10,'profil',5,'creer','agent',NULL,'bruno',NULL,NULL,0,'902ac9a8c04e40c4d93b355141203d82113465d87e43fdec8d778f7be2305739');
INSERT INTO "trace" VALUES(149,10,'profil',5,'creer','role',NULL,'ud',NULL,NULL,0,'5156d569f943caf15781ac4a43b8201d9e6e55a22e0b60496390abc7a9b243ce');
INSERT INTO "trace" VALUES(150,10,'profil',5,'creer','departement',NULL,'35',NULL,NULL,0,'84ceade6ca88a046b979a9687b3f1609ccff0d72a945ea97a43cb898c35c7678');
INSERT INTO "trace" VALUES(151,10,'profil',5,'creer','choisi',NULL,'1',NULL,NULL,0,'8fb6e29fc87aa8ed9c8c8006185d0b6a5b87580be6d9b531396ef88167461ead');
INSERT INTO "trace" VALUES(152,11,'profil',6,'creer','agent',NULL,'claire',NULL,NULL,0,'9ca7f8d5451244f6eaae0cb979c9983d7649cdcc46a4b8062f581f1a41686498');
INSERT INTO "trace" VALUES(153,11,'profil',6,'creer','role',NULL,'mpcp',NULL,NULL,0,'713d968b6cdb9ed0ef4575ccb6aa38083c363659137af41c472ab33bba7e7c87');
INSERT INTO "trace" VALUES(154,11,'profil',6,'creer','choisi',NULL,'1',NULL,NULL,0,'a0e7178f39cf36c0adb8778cd8965bc4adc82abc2a0073eed49fd901225cd46c');
INSERT INTO "trace" VALUES(155,12,'agrement',1,'agreer','centre',NULL,'E-000001',NULL,1,0,'c61d6061073713149914c66192b500882ca742c2316d759d96a8a0f0cc87ad67');
INSERT INTO "trace" VALUES(156,12,'agrement',1,'agreer','certification',NULL,'TP-99901m01',NULL,1,0,'1722feaefc5dc27cd4f0bef36db58eab0ccbd5b2d6c4fa9c8bb194d2ed4df945');
INSERT INTO "trace" VALUES(157,12,'agrement',1,'agreer','debut',NULL,'2022-01-01',NULL,1,0,'9f3e32176ecc92b3e4885e21de50ceb8b5a1c5a11c89afb5f2c2ebd983556448');
INSERT INTO "trace" VALUES(158,12,'agrement',1,'agreer','fin',NULL,'2026-12-31',NULL,1,0,'3023466a1aaa0dfcf99063aabb0f8aeba3bcc8b66757a5b1a2e1540d3f9b3a13');
INSERT INTO "trace" VALUES(159,12,'agrement',1,'agreer','etat',NULL,'valide',NULL,1,0,'5a265ace4552d4c8740d20d053aefc380b796aad3e64eb362ae04b4b69b28d78');
INSERT INTO "trace" VALUES(160,13,'agrement',2,'agreer','centre',NULL,'E-000001',NULL,1,0,'d69a74c28b554a4035cefd21dc88ef5dfc64e8428446f89eff896806b6c17706');
INSERT INTO "trace" VALUES(161,13,'agrement',2,'agreer','certification',NULL,'TP-99901m01/CCS1',NULL,1,0,'211617af2df1134665e8ec75dd377e77bf5aa0b6f0092282be623752243b7f0b');
INSERT INTO "trace" VALUES(162,13,'agrement',2,'agreer','debut',NULL,'2022-01-01',NULL,1,0,'7c1773783e684498608ef0ba823a428c27d85e06e7af4f303c399eb49de192df');
INSERT INTO "trace" VALUES(163,13,'agrement',2,'agreer','fin',NULL,'2026-12-31',NULL,1,0,'c408890b3c3d49b8d38e3dcf2d5dc7a67f8ae5192f9337f2fefd061e2fa8df1c');
INSERT INTO "trace" VALUES(164,13,'agrement',2,'agreer','etat',NULL,'valide',NULL,1,0,'2f7137fcc6279f4a154fc6278a35c4f435174c2d050951c6e70a7402d0a923f9');
INSERT INTO "trace" VALUES(165,14,'agrement',3,'agreer','centre',NULL,'E-000001',NULL,1,0,'ab17e4e48b06d3a45b8d2ca852ad7219b421a6b1d9db04a5c60c2c595fd7c5fb');
INSERT INTO "trace" VALUES(166,14,'agrement',3,'agreer','certification',NULL,'TP-99902m01',NULL,1,0,'939ccaec07a993f13ad2ddd8f6070f02ce88144ad377e52ada0dd8b661f9180b');
INSERT INTO "trace" VALUES(167,14,'agrement',3,'agreer','site',NULL,'Annexe du port',NULL,1,0,'9d375c81ea4af3a0142521eaafe837ba202e9a2c214f617951dfab1d1a80b69b');
INSERT INTO "trace" VALUES(168,14,'agrement',3,'agreer','commune',NULL,'Nantes',NULL,1,0,'bcf46aa5d655073c2380c8d0d650a846bc147d1ec7b6b08590032f23dbd021ae');
INSERT INTO "trace" VALUES(169,14,'agrement',3,'agreer','commune_insee',NULL,'44109',NULL,1,0,'19ddfb005af4dff66010af23d7b878920cb34d6a6a547c639374843c2e9f7907');
INSERT INTO "trace" VALUES(170,14,'agrement',3,'agreer','departement',NULL,'44',NULL,1,0,'901d180320b75c0a0c74a65cc1774956ac63fd2a1e6c08ce5732cfc0ea0c1d46');
INSERT INTO "trace" VALUES(171,14,'agrement',3,'agreer','region',NULL,'52',NULL,1,0,'f1c418dc8d62b0b8d618eff3889507112f17e53670382776959611d04ea06d54');
INSERT INTO "trace" VALUES(172,14,'agrement',3,'agreer','debut',NULL,'2022-01-01',NULL,1,0,'7c202aa678f29ca5f7c0c12fbdf3a02017dd921b82cf75e2a52a89388aebbb90');
INSERT INTO "trace" VALUES(173,14,'agrement',3,'agreer','fin',NULL,'2025-06-30',NULL,1,0,'4e0f8641770fc874667547aafc1e518f748914a6ff01f68b086c1e6c98e8180d');
INSERT INTO "trace" VALUES(174,14,'agrement',3,'agreer','etat',NULL,'valide',NULL,1,0,'49baa69348db733ec3fa533c46c686e890b64921ac2287c7878704709883aeab');
INSERT INTO "trace" VALUES(175,15,'agrement',4,'agreer','centre',NULL,'E-000001',NULL,1,0,'92e058f4e88209ade5206f0da63bad097c138075440f97ec6eb9befa469cd4cb');
INSERT INTO "trace" VALUES(176,15,'agrement',4,'agreer','certification',NULL,'TP-99902m01',NULL,1,0,'7eca79d86f578e7689bc1762feaf19a0bf56ac6e86616f6987ef962c4916f3a3');
INSERT INTO "trace" VALUES(177,15,'agrement',4,'agreer','site',NULL,'Quai nord',NULL,1,0,'52f15d29a403db738ac5665e3da7d0aed979c3c7efc974b354a20e61a422ba2d');
INSERT INTO "trace" VALUES(178,15,'agrement',4,'agreer','commune',NULL,'Nantes',NULL,1,0,'d59717341d13ff91ccf66ca34b6ed7385f1bd77387d7a980b5feafec9d26ca71');
INSERT INTO "trace" VALUES(179,15,'agrement',4,'agreer','commune_insee',NULL,'44109',NULL,1,0,'40bc9532f7e023a4da06694b286bce6b4c517a2b8699bf3587999ff8ea1a5c8b');
INSERT INTO "trace" VALUES(180,15,'agrement',4,'agreer','departement',NULL,'44',NULL,1,0,'dea3ed064647322241f6e27a087636fb13fea10f179e4d56766080f9f6ce3def');
INSERT INTO "trace" VALUES(181,15,'agrement',4,'agreer','region',NULL,'52',NULL,1,0,'1822a4704cb37417c6a4a0b7df9cbeca124b895047c99a5ebd3646cc8e95f39a');
INSERT INTO "trace" VALUES(182,15,'agrement',4,'agreer','debut',NULL,'2022-01-01',NULL,1,0,'f62c5ea185ab2f3ad9b53c4f92d6ddefc29654856fd91c7148fe9f2ef95dc529');
INSERT INTO "trace" VALUES(183,15,'agrement',4,'agreer','fin',NULL,'2025-06-30',NULL,1,0,'c90251d1cd4da1c58189395ac1704f0372044b66b1de6bff87ec1222cad9c55c');
INSERT INTO "trace" VALUES(184,15,'agrement',4,'agreer','etat',NULL,'valide',NULL,1,0,'32066b1ba5b6bf2de76892a8e26b0de411930536bec4168c68b49ee4cd2b3094');
INSERT INTO "trace" VALUES(185,16,'agrement',5,'agreer','centre',NULL,'E-000002',NULL,1,0,'e1362a6a3f999f7f1bb80f731dbfe16e1b79974a6e422c28474c963703765700');
INSERT INTO "trace" VALUES(186,16,'agrement',5,'agreer','certification',NULL,'TP-99901m01',NULL,1,0,'1d606903f5c754671a0902b79feb0b790b06c27daac404a77a9f0f0817e66f01');
INSERT INTO "trace" VALUES(187,16,'agrement',5,'agreer','debut',NULL,'2023-01-01',NULL,1,0,'4ca4ae64e326d904f7c614d52b560481af2e6ad36610fb12d7cbd057afe50c4c');
INSERT INTO "trace" VALUES(188,16,'agrement',5,'agreer','fin',NULL,'2026-12-31',NULL,1,0,'efea2d8116684dac9e88e7d8d91468c70a937d68813a812b188bce2e83de69ed');
INSERT INTO "trace" VALUES(189,16,'agrement',5,'agreer','etat',NULL,'valide',NULL,1,0,'e20e4ce75fbdec795333007b52d1e1ff4273f218fd57f896d7cc8584e6a19eba');
INSERT INTO "trace" VALUES(190,17,'agrement',5,'retirer-agrement','etat','valide','retire','locaux non conformes',2,0,'834c00a19c1a24043f63b5553ec34b45737ba2237441bfaaa7fdd89a0c25d67e');
INSERT INTO "trace" VALUES(191,18,'agrement',6,'agreer','centre',NULL,'E-000002',NULL,1,0,'10ed0339e05b50af8a434b08743c325becb158a7cd586f61581fd5cce1db160d');
INSERT INTO "trace" VALUES(192,18,'agrement',6,'agreer','certification',NULL,'TP-99902m01',NULL,1,0,'92c7b0a6a7ba6e13ff37caf19e0e5cefc1d331a56087a28be3ecdc8dbfb1a32c');
INSERT INTO "trace" VALUES(193,18,'agrement',6,'agreer','debut',NULL,'2025-04-01',NULL,1,0,'37402995aa18f41767790c01fa18dfc10f283cabfc014540592ec516fd297d03');
INSERT INTO "trace" VALUES(194,18,'agrement',6,'agreer','fin',NULL,'2025-06-30',NULL,1,0,'f51b4b50bb54ff6b7a56ef78832a69486324506e5f3ca3a8cba4063ac813aba1');
INSERT INTO "trace" VALUES(195,18,'agrement',6,'agreer','etat',NULL,'valide',NULL,1,0,'247984f38aad735e105337e12ad21a7d989ca2c077fb0b28460383aef4b3bc95');
INSERT INTO "trace" VALUES(196,19,'agrement',6,'retirer-agrement','etat','valide','retire',NULL,2,0,'d69a3cfe3dbe792ed8cafd5b8505a651d96f0e975d9e8570f863a521ed167ff0');
INSERT INTO "trace" VALUES(197,20,'jure',1,'creer','civilite',NULL,'MME',NULL,1,0,'4b9938c7a75f1b775f5414c45a76433ea4de6d4109b6063637e3cc25244979a9');
INSERT INTO "trace" VALUES(198,20,'jure',1,'creer','nom',NULL,'MARTIN',NULL,1,0,'b6604259d5ef6c0e75ee88f71ab68210fcfb54608e356ab3be91cad5c82803c4');
INSERT INTO "trace" VALUES(199,20,'jure',1,'creer','prenom',NULL,'Alice',NULL,1,0,'8319c5ebe39820ccbd4871aef50be517986f9f30de85d4597c38cb2b8356db2f');
INSERT INTO "trace" VALUES(200,20,'jure',1,'creer','naissance',NULL,'1970-05-04',NULL,1,0,'1d179a8f8d323883f6b4fb7437813f524984ba293408fb400c0e3e82412d7d96');
INSERT INTO "trace" VALUES(201,20,'jure',1,'creer','telephone_professionnel',NULL,'0261910002',NULL,1,0,'f6671437c999b1f2aa63cbbae44ba902e3b5c32160cc561eb3f3f31f07c08165');
INSERT INTO "trace" VALUES(202,20,'jure',1,'creer','telephone_professionnel_e164',NULL,'+33261910002',NULL,1,0,'bc4625b2c539515b005d9450fee2b79e87070b185ce3b84aa7b4143db7d57592');
INSERT INTO "trace" VALUES(203,20,'jure',1,'creer','telephone_personnel',NULL,'0639980001',NULL,1,0,'2ea5a3d5106081f6d49d8781fd83d6420367a2dcda681d74a4b30ba800ba00bd');
INSERT INTO "trace" VALUES(204,20,'jure',1,'creer','telephone_personnel_e164',NULL,'+33639980001',NULL,1,0,'254ee0c46a7788301e677e1599f5636b74f0eee22a73dd4b9ad22dd4af100d80');
INSERT INTO "trace" VALUES(205,20,'jure',1,'creer','courriel',NULL,'alice.martin@example.fr',NULL,1,0,'a9043c531e7750c0370e30969cadd22993664f4bf4d9e93904dcd034ba0ca52a');
INSERT INTO "trace" VALUES(206,20,'jure',1,'creer','adresse',NULL,'12 allée des Pendules',NULL,1,0,'96c2437fc0e7437bd6bb8c392f0ad584ce6af0deca74c7066b43826c35eb3179');
INSERT INTO "trace" VALUES(207,20,'jure',1,'creer','code_postal',NULL,'44000',NULL,1,0,'cb336cccdae8f0dd8f088be36bc4c105f95295ad49bf9dbe0da5d925dc7226da');
INSERT INTO "trace" VALUES(208,20,'jure',1,'creer','commune',NULL,'Nantes',NULL,1,0,'0e484249df375574078ce03d6543370e88a6e0cb4324b2a1e6decde5587ef188');
INSERT INTO "trace" VALUES(209,20,'jure',1,'creer','commune_insee',NULL,'44109',NULL,1,0,'5a0cfc712d62e577ee34ee25ebe70618baa207ca32e91be9049837cc87786c22');
INSERT INTO "trace" VALUES(210,20,'jure',1,'creer','departement',NULL,'44',NULL,1,0,'64fa7aa80e7677d5614c3e3d578cee3389fc21163dc23081cf850fc8b3204be7');
INSERT INTO "trace" VALUES(211,20,'jure',1,'creer','region',NULL,'52',NULL,1,0,'478d3cc5702576e4fdb460b4ff41a853d76d76883e92a9391ac94454acec8aea');
INSERT INTO "trace" VALUES(212,20,'jure',1,'creer','employeur',NULL,'Horlogerie Martin',NULL,1,0,'e3f88e67bf94008cebcf13e67a8565a2bad5be7d179a6ea53bda49339f2b976c');
INSERT INTO "trace" VALUES(213,20,'jure',1,'creer','actif',NULL,'1',NULL,1,0,'8820cad60349b90603ea082fa22d6cba87e39fc13009180c4ae220f01598ff72');
INSERT INTO "trace" VALUES(214,21,'jure',2,'creer','nom',NULL,'LE-GOFF',NULL,1,0,'e72c99a7247f7f688f50514d57f08f59fe8eba8a143be02842df4606f4c5cb50');
INSERT INTO "trace" VALUES(215,21,'jure',2,'creer','prenom',NULL,'Yann',NULL,1,0,'4860b47e000f697aba879a9afc478d7b68ec29cf4a099416fff60710ff468ba3');
INSERT INTO "trace" VALUES(216,21,'jure',2,'creer','commune',NULL,'Nantes',NULL,1,0,'56b67cb4e849267b72cfabf4e154a87f42bb9788c6c911a2c95d0c6b81b7ba4c');
INSERT INTO "trace" VALUES(217,21,'jure',2,'creer','commune_insee',NULL,'44109',NULL,1,0,'b6644403943bb64f43bea50631758e68eee79cbc99adfbe739752747cf88fac0');
INSERT INTO "trace" VALUES(218,21,'jure',2,'creer','departement',NULL,'44',NULL,1,0,'9f6027a7807a60a19da41900c6639d91df6f609459e1df3c19bcd11fbef57c68');
INSERT INTO "trace" VALUES(219,21,'jure',2,'creer','region',NULL,'52',NULL,1,0,'dfd99a769c0b42bd2a2e5547b2184d84759fa4574ca5628438aebebf8cd62459');
INSERT INTO "trace" VALUES(220,21,'jure',2,'creer','actif',NULL,'1',NULL,1,0,'e4e11a2a31d804a6836fd9f814dfc24c89cac3d8fb638a79968d5381c222fc63');
INSERT INTO "trace" VALUES(221,22,'jure',3,'creer','nom',NULL,'DURAND',NULL,1,0,'8679e883e0128645df74130415bc598ee2ce54fef0b163daaa8545809bb76e59');
INSERT INTO "trace" VALUES(222,22,'jure',3,'creer','prenom',NULL,'Zoé',NULL,1,0,'751bbe156f73cf771da4861e0f9e95ca25009d4d3f1893429e75b60cf7ccec07');
INSERT INTO "trace" VALUES(223,22,'jure',3,'creer','naissance',NULL,'1981-11-30',NULL,1,0,'7e7117f1218c437fe9bc9624763d75dfe794b0d50eca469687e4fa98be088af6');
INSERT INTO "trace" VALUES(224,22,'jure',3,'creer','commune',NULL,'Saint-Nazaire',NULL,1,0,'aba9465eb09f6dc16248e9d71dcf9b5914e51e4f31b11e872396d098084ab5aa');
INSERT INTO "trace" VALUES(225,22,'jure',3,'creer','commune_insee',NULL,'44184',NULL,1,0,'109b810a081936140e96934d45abc9bce915941ceeb44b132b4f3bdb4d0b9d3c');
INSERT INTO "trace" VALUES(226,22,'jure',3,'creer','departement',NULL,'44',NULL,1,0,'5d242b548aeea9ae1119535df26cd831b92f7561f70409a753451bc23096f7b4');
INSERT INTO "trace" VALUES(227,22,'jure',3,'creer','region',NULL,'52',NULL,1,0,'3ebad086a548faafd70103249de9ecb6ae517eb77b8e4372b8432b1b580209f2');
INSERT INTO "trace" VALUES(228,22,'jure',3,'creer','actif',NULL,'1',NULL,1,0,'dd52109d8f5b19de9252a6cf241141176f141d824bc0b9fae0d73164abba1fe4');
INSERT INTO "trace" VALUES(229,23,'jure',4,'creer','nom',NULL,'DURANT',NULL,1,0,'b5dc62a7a86ad9faf7088b71068b9087f5261dd33eaaaaba2756e14897c8599f');
INSERT INTO "trace" VALUES(230,23,'jure',4,'creer','prenom',NULL,'Zoé',NULL,1,0,'8066b4bbb15f1ffd1218e2f2482c20e389a2ada8c9c5cf6bb2e9edcb44a16b1d');
INSERT INTO "trace" VALUES(231,23,'jure',4,'creer','naissance',NULL,'1981-11-30',NULL,1,0,'e22392ad7976dbcbae39ab2330c27a008981906f85a499d888249027774314ef');
INSERT INTO "trace" VALUES(232,23,'jure',4,'creer','commune',NULL,'Saint-Nazaire',NULL,1,0,'690e5a0217149dd92b4fba81350fb60f0382d90392df685de3d115367ee45b5e');
INSERT INTO "trace" VALUES(233,23,'jure',4,'creer','commune_insee',NULL,'44184',NULL,1,0,'40ef0dc220439723b90e534f20469f0556def5f5888d597835bae9328e4e4a28');
INSERT INTO "trace" VALUES(234,23,'jure',4,'creer','departement',NULL,'44',NULL,1,0,'5d246a5ee6171a8a15015b965ad9244389ccc4e01a27631b5d25f62343c52385');
INSERT INTO "trace" VALUES(235,23,'jure',4,'creer','region',NULL,'52',NULL,1,0,'caecdf114f97cc21b8c538e421308c883deabf03aa956af2224dcaf856af093f');
INSERT INTO "trace" VALUES(236,23,'jure',4,'creer','actif',NULL,'1',NULL,1,0,'f23655baee99bd34ab9ab10291bc761d1e527205147d1c79abca0bd6d2d2a36d');
INSERT INTO "trace" VALUES(237,24,'jure',5,'creer','nom',NULL,'PARTI',NULL,1,0,'06262f91c175adab060ab897f4df5331e852a5c67e2eb1810c40d15a9a5a3480');
INSERT INTO "trace" VALUES(238,24,'jure',5,'creer','prenom',NULL,'Léon',NULL,1,0,'fe4b3fd40edbf7a33c34bbe26b1841ab3b4a1814c9785f2073e7084879a5f130');
INSERT INTO "trace" VALUES(239,24,'jure',5,'creer','commune',NULL,'Nantes',NULL,1,0,'92ef363763fdabc1f32697992d02bad2bcf98024c5ebfa5c60c5f068a2d08751');
INSERT INTO "trace" VALUES(240,24,'jure',5,'creer','commune_insee',NULL,'44109',NULL,1,0,'618624e84d31aa303c043b8de3cfe946f322cfbe83284c0e0063aa265b9c5f07');
INSERT INTO "trace" VALUES(241,24,'jure',5,'creer','departement',NULL,'44',NULL,1,0,'0551547aee88feae201a70993549012c95e637e60c9a5c9d9feba50ba8263d59');
INSERT INTO "trace" VALUES(242,24,'jure',5,'creer','region',NULL,'52',NULL,1,0,'0e37e2a6074081cd8b918426cb6a92dc0b0fd53b602ca8e0b9ed2014639e2655');
INSERT INTO "trace" VALUES(243,24,'jure',5,'creer','actif',NULL,'1',NULL,1,0,'e2d2c152e0d1f6b274c0b47d1c3a8ccb5b1b23031a0b7e4d6c06f5f1127b980e');
INSERT INTO "trace" VALUES(244,25,'jure',1,'experience','experience',NULL,'TP-99901m01 2010-01-01/',NULL,2,0,'54554fa00bfbee06421d72ace6ba8d45df8bc8c7818fc14b9f5a679b7c02fce4');
INSERT INTO "trace" VALUES(245,26,'jure',2,'experience','experience',NULL,'TP-99901m01 2010-01-01/',NULL,2,0,'9acb5cf146c07377cf0f4cc4dc2f394d6d7fe1ef3332c109db2e38932d9371be');
INSERT INTO "trace" VALUES(246,27,'jure',3,'experience','experience',NULL,'TP-99901m01 2010-01-01/',NULL,2,0,'014dc1f963236e74000774c38d641522baacba8b2e55724fbde240890c23ba5d');
INSERT INTO "trace" VALUES(247,28,'jure',1,'experience','experience',NULL,'B1604 2001-09-01/2009-12-31',NULL,3,0,'58d34a04d900892dc0605ad2f40fcc33f13aa0ec09131fc872565f8c6504826b');
INSERT INTO "trace" VALUES(248,29,'jure',4,'experience','experience',NULL,'B1604 2012-01-01/',NULL,2,0,'bca52ed2dab95bd7bcfdb409e4ceba3be2a708af3052e632f33e3a424e26b9f6');
INSERT INTO "trace" VALUES(249,30,'habilitation',1,'creer','jure',NULL,'J-000001',NULL,1,0,'9331cd38f5bc65518bf002c022f08cb13bf2749dccdfb6a1904ce530627d342e');
INSERT INTO "trace" VALUES(250,30,'habilitation',1,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'c0d7aa3d210662a961cfe533f7e15ecca411b28cf30951dd52ce8f85226edaed');
INSERT INTO "trace" VALUES(251,30,'habilitation',1,'creer','etat',NULL,'validee',NULL,1,0,'087f6e853a6dae5e41590f957a6a1dfd47385fe0e05b35e0c64e055d7b4b4319');
INSERT INTO "trace" VALUES(252,30,'habilitation',1,'creer','debut',NULL,'2025-01-07',NULL,1,0,'bab490c1cdcbfd291d1a4b754fcf924ff98ce01caa946b26aaaf8faf4abb4534');
INSERT INTO "trace" VALUES(253,30,'habilitation',1,'creer','fin',NULL,'2026-12-31',NULL,1,0,'c93afc79a2463de8de02dbe627d0528debf6a1e7285d071d5c117d2da4bafe88');
INSERT INTO "trace" VALUES(254,31,'habilitation',2,'creer','jure',NULL,'J-000002',NULL,1,0,'bfc17051b2372a00fda7a6c4f0c6815c1b651b1a01fcb635ebd16db3537679ba');
INSERT INTO "trace" VALUES(255,31,'habilitation',2,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'e8a7c40e3d2329020fa66b939afbf83fe405bffd5e4db6bcdab685a04f5f1a8e');
INSERT INTO "trace" VALUES(256,31,'habilitation',2,'creer','etat',NULL,'validee',NULL,1,0,'7702d52bb22b1876ae2801c6478242810d0b62dd73732fcdb16c94cb6bb29dcb');
INSERT INTO "trace" VALUES(257,31,'habilitation',2,'creer','debut',NULL,'2025-01-07',NULL,1,0,'9e3e37304ba76be9719a9cb05a497aacd29ae8cc17585fba3ebbd086ec350b43');
INSERT INTO "trace" VALUES(258,31,'habilitation',2,'creer','fin',NULL,'2026-12-31',NULL,1,0,'17ab827fc2876c6304b8d4bf3736eabe1e3897d0a1e28aa913cc377f0f60858f');
INSERT INTO "trace" VALUES(259,32,'habilitation',3,'creer','jure',NULL,'J-000003',NULL,1,0,'6def3da8cd6f045098ea8e2d0bc46ce80a540e380b0f2d9722f5ed99bbc33afe');
INSERT INTO "trace" VALUES(260,32,'habilitation',3,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'1674ff5341ea1652b2b9f673c3816c4b5eb8a80378ba53592c9a59fd7f2f4ea9');
INSERT INTO "trace" VALUES(261,32,'habilitation',3,'creer','etat',NULL,'validee',NULL,1,0,'4703378fdaaa188e318da9e034ac3c6a8cf2d5fe2255195b5c5da7d5c7667981');
INSERT INTO "trace" VALUES(262,32,'habilitation',3,'creer','debut',NULL,'2025-01-07',NULL,1,0,'2f1fe3bdbf4d407399a3ad4bd13ef588eb0a702cd5a64d128abfa5f64cb4942d');
INSERT INTO "trace" VALUES(263,32,'habilitation',3,'creer','fin',NULL,'2026-12-31',NULL,1,0,'5b5edb1c05a01aefbb24934ef015c2245ee7e9966493a7ada35e5753e1138c84');
INSERT INTO "trace" VALUES(264,33,'habilitation',4,'creer','jure',NULL,'J-000001',NULL,1,0,'7eab57bfd2a25f601675c8e60dbf439b8f4ec1d23e94d426f6b6d3a167183c16');
INSERT INTO "trace" VALUES(265,33,'habilitation',4,'creer','certification',NULL,'TP-99901m01/CCS1',NULL,1,0,'20f85fe165f4825ef612966698484a03c0ea933ad9c1cf30518d6709fd7f1484');
INSERT INTO "trace" VALUES(266,33,'habilitation',4,'creer','etat',NULL,'validee',NULL,1,0,'0fb9f292a59bec436d0e4dcebd641bd1dd14e4b66b802bcfc46b7fd1a2513555');
INSERT INTO "trace" VALUES(267,33,'habilitation',4,'creer','debut',NULL,'2025-01-07',NULL,1,0,'30c8082d2689722161a5cee2434c60a5a74d1ee2d2e547b3547b7b69e2ddcac3');
INSERT INTO "trace" VALUES(268,33,'habilitation',4,'creer','fin',NULL,'2026-12-31',NULL,1,0,'09e2502a027b236ccb487270d07ed4fb19a95319ca7d5ae473a93fda1bb3017d');
INSERT INTO "trace" VALUES(269,34,'habilitation',5,'creer','jure',NULL,'J-000002',NULL,1,0,'896772f64eca269de3211eabf3aac9916f56c334f676ceed7b4fa4edbc840858');
INSERT INTO "trace" VALUES(270,34,'habilitation',5,'creer','certification',NULL,'TP-99901m01/CCS1',NULL,1,0,'821fc70700e857b0d3abd05ea632a0b512eb4a939fb75e36a58d1d9413b682fe');
INSERT INTO "trace" VALUES(271,34,'habilitation',5,'creer','etat',NULL,'validee',NULL,1,0,'9f7f93299829e9cea7d84a2598f610553ba0cc9c08595164b78ccc444d393e19');
INSERT INTO "trace" VALUES(272,34,'habilitation',5,'creer','debut',NULL,'2025-01-07',NULL,1,0,'e7f18ca1484ee9f1f15df4d2ff350ffbbb05687b6bdb232366a0be79b6002c26');
INSERT INTO "trace" VALUES(273,34,'habilitation',5,'creer','fin',NULL,'2026-12-31',NULL,1,0,'7b08cccbbdbff676f278fea67672d7f2128810e217d5c3393344a588b41fac21');
INSERT INTO "trace" VALUES(274,35,'habilitation',6,'creer','jure',NULL,'J-000004',NULL,1,0,'1992c5244485882d7b5fc15e3ff6073a9e0085a47ccc80f89e89b614517fedd1');
INSERT INTO "trace" VALUES(275,35,'habilitation',6,'creer','certification',NULL,'TP-99901m01/CCP1',NULL,1,0,'4c898b21c1b6ce9bc49716cc54a545b587f4c7ee5a985c9310814b4370b080ce');
INSERT INTO "trace" VALUES(276,35,'habilitation',6,'creer','etat',NULL,'brouillon',NULL,1,0,'4cdf136b83a9877e38f9241e5e8c2db0894f60040e2e7d89c007a1004deaeb53');
INSERT INTO "trace" VALUES(277,35,'habilitation',6,'creer','debut',NULL,'2025-01-07',NULL,1,0,'dcf81b8dcc944f5212683b49495805d92828fc1efe93fecee0f318a2246c44c0');
INSERT INTO "trace" VALUES(278,35,'habilitation',6,'creer','fin',NULL,'2026-12-31',NULL,1,0,'02adff9cce5c54e3ca0d069a8234c413066b1478beb90f1ed8dcfba08845d94b');
INSERT INTO "trace" VALUES(279,36,'habilitation',7,'creer','jure',NULL,'J-000004',NULL,1,0,'245c12fde6bc91e9a3dd9f279323fe501db0c91c501c3f5626f425c370992ffc');
INSERT INTO "trace" VALUES(280,36,'habilitation',7,'creer','certification',NULL,'TP-99901m01/CCP2',NULL,1,0,'6b7acd472e030b85028a8a6ed1b1d2e1123ccd6de7bf07e6f1f784568980061e');
INSERT INTO "trace" VALUES(281,36,'habilitation',7,'creer','etat',NULL,'validee',NULL,1,0,'65a621a8c3e8ef8650fd06b7583d85f913524f649fb2f019fd931a322a043935');
INSERT INTO "trace" VALUES(282,36,'habilitation',7,'creer','debut',NULL,'2025-01-07',NULL,1,0,'f23e5cdda9db60a4192330b37e88cbe2931e9e9757961a21c5455a548a95c595');
INSERT INTO "trace" VALUES(283,36,'habilitation',7,'creer','fin',NULL,'2025-02-28',NULL,1,0,'3cc452eb669415990b1624d1b372f486ee1d8418a9ae22b46254d854990bb176');
INSERT INTO "trace" VALUES(284,37,'habilitation',8,'creer','jure',NULL,'J-000005',NULL,1,0,'eaf97c2148d68e241c51276107d0834e6e0be8506186c80a0af146be254dea35');
INSERT INTO "trace" VALUES(285,37,'habilitation',8,'creer','certification',NULL,'TP-99901m01/CCP1',NULL,1,0,'5ec657f8c7660c0e5ce5b34a33f0d934d813f803a97cbb98fdba73b614e787cc');
INSERT INTO "trace" VALUES(286,37,'habilitation',8,'creer','etat',NULL,'brouillon',NULL,1,0,'d42239ee1cdb94e91f44a2ba9e91304d880813c1fc0ed3cc46126a22ad769d48');
INSERT INTO "trace" VALUES(287,37,'habilitation',8,'creer','debut',NULL,'2025-01-07',NULL,1,0,'8a53562024a9d53dddedb4f37bea5ee0d6c11a49c905c675e05b26bea0e7d6a0');
INSERT INTO "trace" VALUES(288,37,'habilitation',8,'creer','fin',NULL,'2026-12-31',NULL,1,0,'f6bf219bb3b501a8e9fd93758143beb5be407d9bac10ae9b6131be6228bd136e');
INSERT INTO "trace" VALUES(289,38,'habilitation',8,'supprimer','jure','J-000005',NULL,NULL,1,0,'7b40f54de22f8bb725ffd0825c7d86a2c5355f4d784c4ffff275073c247c2acf');
INSERT INTO "trace" VALUES(290,38,'habilitation',8,'supprimer','certification','TP-99901m01/CCP1',NULL,NULL,1,0,'a34af0b902e71b345013cfc7a0ceeea79d2596393cf55011b0a39f108f56e70e');
INSERT INTO "trace" VALUES(291,38,'habilitation',8,'supprimer','etat','brouillon',NULL,NULL,1,0,'796303b7a9339d7bc9604ca83f82cf6f19c572e922064b76dddeed40aa879a49');
INSERT INTO "trace" VALUES(292,38,'habilitation',8,'supprimer','debut','2025-01-07',NULL,NULL,1,0,'365a81436186b1b78d8e449053738ff57d4348431c733d899ee00772cef8fa26');
INSERT INTO "trace" VALUES(293,38,'habilitation',8,'supprimer','fin','2026-12-31',NULL,NULL,1,0,'fde87f27c1a9f80f168fd237cf337b02c3c10db22e906601214d70d6dd43d1cb');
INSERT INTO "trace" VALUES(294,39,'jure',5,'inactiver','actif','1','0',NULL,2,0,'e09c9d6dc753c3fa045613009751d2106fb31045caf705426b958502c755cfe3');
INSERT INTO "trace" VALUES(295,40,'jure',3,'lier','lien',NULL,'E-000002 (formateur)',NULL,3,0,'3739e32879df4fab87c0cd7d52960f1774a7c562e4a8a701e377ef696311b410');
INSERT INTO "trace" VALUES(296,41,'habilitation',6,'fusionner','jure','J-000004','J-000003','même personne',2,0,'19b37704ee2aeeb94bc1344918d4f3c124144416b5142def1f6955af598c4632');
INSERT INTO "trace" VALUES(297,41,'habilitation',7,'fusionner','jure','J-000004','J-000003','même personne',2,0,'0e878545bc0be6a0ca1d8a907a26901e9fd6d26acad418d223f0cb7515c6eeed');
INSERT INTO "trace" VALUES(298,41,'jure',4,'fusionner','experience','B1604 2012-01-01/',NULL,'même personne',3,0,'ca4a72fcdd4f1fc3f4e74577b4153b176088f2c1dc0ca4be12049f7e924cec62');
INSERT INTO "trace" VALUES(299,41,'jure',3,'fusionner','experience',NULL,'B1604 2012-01-01/','même personne',4,0,'f22526112dd942e2e70c67cbe804e40b1aeb8ceeba70acd934a3299fa3eee26a');
INSERT INTO "trace" VALUES(300,41,'jure',4,'fusionner','nom','DURANT',NULL,'même personne',3,0,'425758f9ce22c9e58a585385df951bde01f8aa0a54cf1faef3ed0f91429a1494');
INSERT INTO "trace" VALUES(301,41,'jure',4,'fusionner','prenom','Zoé',NULL,'même personne',3,0,'2fdc9ac4e1f371968e92ca697ba9869b27efeb33321c9c2fbb3a9ea13e7e5715');
INSERT INTO "trace" VALUES(302,41,'jure',4,'fusionner','naissance','1981-11-30',NULL,'même personne',3,0,'1fef1758b0458eafc0828b4e770a075d870c2512a02d8012ae15c1bd08d61514');
INSERT INTO "trace" VALUES(303,41,'jure',4,'fusionner','commune','Saint-Nazaire',NULL,'même personne',3,0,'d1d498e737200ae7523c520521de408c9af8129e7daa15bb936f5a60d59b65ef');
INSERT INTO "trace" VALUES(304,41,'jure',4,'fusionner','commune_insee','44184',NULL,'même personne',3,0,'151fa5c54cd49755ea5f16888d0879e1fe3dd94c2b7129756635eb5b7ed79b5e');
INSERT INTO "trace" VALUES(305,41,'jure',4,'fusionner','departement','44',NULL,'même personne',3,0,'d4cccf453f7c4495d5309a93ecd4bd0b78e537937f1608c4cbf65bbc3d4f6f25');
INSERT INTO "trace" VALUES(306,41,'jure',4,'fusionner','region','52',NULL,'même personne',3,0,'3648d5343edcb509a94af3acbd343e860868e12401f6b97e5b8a80b43d86a0bd');
INSERT INTO "trace" VALUES(307,41,'jure',4,'fusionner','actif','1',NULL,'même personne',3,0,'53a28efdc125d0093f7ecd386a3f03b912541a5dc260b78726ab5146dd640378');
INSERT INTO "trace" VALUES(308,41,'jure',4,'fusionner','fusion',NULL,'J-000003','même personne',3,0,'3165217b9d2e7e7df3e7ad6e581f184434aa598e6c0677c0a5b4fb606b4a72db');
INSERT INTO "trace" VALUES(309,41,'jure',3,'fusionner','fusion',NULL,'J-000004','même personne',4,0,'d45325eb70cf47d4f00c00ed6e830ed1c543aab4fffbae0c1d35239bd0e73791');
INSERT INTO "trace" VALUES(310,42,'habilitation',7,'expirer','etat_effectif','active','expiree','fin le 2025-02-28',2,0,'b75bfc87d562b7f5e6925107abe0fa204bc38d4dd78f2df5909da8253b97b09a');
INSERT INTO "trace" VALUES(311,43,'habilitation',3,'suspendre','etat','validee','suspendue','indisponible',2,0,'b348fdd20581e798737e7bb6ae4c8420643db55b759f65d75b97efa61515c57e');
INSERT INTO "trace" VALUES(312,44,'candidat',1,'creer','civilite',NULL,'M',NULL,1,0,'c2397425bd6051601209bc7d99c1f43ebd42436f747b9e4efec8da8f766ee803');
INSERT INTO "trace" VALUES(313,44,'candidat',1,'creer','nom',NULL,'PETIT',NULL,1,0,'5e7723978b85be3c7ce24eda30f5de324cb9e79346ca8016c9d8ccd2d3523b24');
INSERT INTO "trace" VALUES(314,44,'candidat',1,'creer','prenom',NULL,'Hugo',NULL,1,0,'daa595dbfcb77237f6ff52a874c2d7255e3b51f2534bcdad28acfa688ff8e56f');
INSERT INTO "trace" VALUES(315,44,'candidat',1,'creer','naissance',NULL,'1999-03-14',NULL,1,0,'c19a5b50091335e2544b1c0488ef56ead5696d6dc0a1413b10d423d690eafe8b');
INSERT INTO "trace" VALUES(316,44,'candidat',1,'creer','commune_naissance',NULL,'Nantes',NULL,1,0,'31d43f2d2c542e35c97a2150495287b9c587a41fd20d83f615fc21fae2a12503');
INSERT INTO "trace" VALUES(317,44,'candidat',1,'creer','commune_naissance_insee',NULL,'44109',NULL,1,0,'611f138d88c68d43413b5960186c9b5998aa0a42f1b3d7b59a1164d01f36f2fd');
INSERT INTO "trace" VALUES(318,44,'candidat',1,'creer','telephone',NULL,'0639980002',NULL,1,0,'7df121acd086c022d3cbd2d27f8a970514e8d408273e34542644bf2e4c46225d');
INSERT INTO "trace" VALUES(319,44,'candidat',1,'creer','telephone_e164',NULL,'+33639980002',NULL,1,0,'368f96529fbaac967070a6d535f7a831eedaf3f3ff5a89f2cdd2d9dbd98f6311');
INSERT INTO "trace" VALUES(320,44,'candidat',1,'creer','courriel',NULL,'hugo@example.fr',NULL,1,0,'6d72a12f563c4993dcab1dd0a9ff12e28a4f61b9ee5f2ca7f53b70de77f9ac91');
INSERT INTO "trace" VALUES(321,44,'candidat',1,'creer','commune',NULL,'Nantes',NULL,1,0,'8603f06284bdef059f168ac7ac97e9c19f52030e25014fbf056bfa01169dc7b0');
INSERT INTO "trace" VALUES(322,44,'candidat',1,'creer','commune_insee',NULL,'44109',NULL,1,0,'04af388763f5c15d87950995c903b80360be348b3f1dbf3223f4ee8c27cf57be');
INSERT INTO "trace" VALUES(323,44,'candidat',1,'creer','departement',NULL,'44',NULL,1,0,'c32927bd7ea93b82e70de12beb0aa283b6e85ef813b6456ca4a4fb36b8340131');
INSERT INTO "trace" VALUES(324,44,'candidat',1,'creer','centre_id',NULL,'1',NULL,1,0,'40e0da418515c6be7332f2dda60cde4c67bb9ec8e9de1f459c629ec611764d4c');
INSERT INTO "trace" VALUES(325,45,'candidat',2,'creer','civilite',NULL,'MME',NULL,1,0,'fdd84697f460e8ea200b3e1dd803db8ebf3e1cab29eafe483945fb29c562980b');
INSERT INTO "trace" VALUES(326,45,'candidat',2,'creer','nom',NULL,'ROUX',NULL,1,0,'831fee3f763501294f828f091eb2a6db0da6793a6dbcbfafe708b2817aa8d3c3');
INSERT INTO "trace" VALUES(327,45,'candidat',2,'creer','prenom',NULL,'Inès',NULL,1,0,'866b6ab43e7480cdad4066c60010f4e9c9b77e4795d7447f304d4137257cad7b');
INSERT INTO "trace" VALUES(328,45,'candidat',2,'creer','naissance',NULL,'1998-12-01',NULL,1,0,'72c691d2a6ec7269d511181281389a221048b8d327666a2ecc78f0f56845bbf5');
INSERT INTO "trace" VALUES(329,45,'candidat',2,'creer','commune_naissance',NULL,'Saint-Genis-Laval',NULL,1,0,'5b160de2ed94debc298672bc1272ed4da09b88bcc14e1eb94251b7a831dcbfe1');
INSERT INTO "trace" VALUES(330,45,'candidat',2,'creer','commune_naissance_insee',NULL,'69204',NULL,1,0,'0d4991d5d72dd9525d6def042235a8d7811460bd0337314c7c19a7e2aec6004b');
INSERT INTO "trace" VALUES(331,45,'candidat',2,'creer','centre_id',NULL,'1',NULL,1,0,'68d69bf3c4a5360dd5dfdf7c5cc842a8474baecafa05b73caca6e9cd43687454');
INSERT INTO "trace" VALUES(332,46,'candidat',3,'creer','nom',NULL,'NGUYEN',NULL,1,0,'5a5c152bf91e64a7f472c6920de968649ea5fc651e3a18c76ac66f674d6ec9f4');
INSERT INTO "trace" VALUES(333,46,'candidat',3,'creer','prenom',NULL,'Linh',NULL,1,0,'ba86c05207aa898985e6645441db341fc48082e1efa049877005be3f45962ff3');
INSERT INTO "trace" VALUES(334,46,'candidat',3,'creer','naissance',NULL,'2001-02-28',NULL,1,0,'9ee8c5f41e13cc30c96364c795399b59367d29e5c85e7870a2ff067cf65e0839');
INSERT INTO "trace" VALUES(335,46,'candidat',3,'creer','pays_naissance',NULL,'Viêt Nam',NULL,1,0,'12b629a37117fbcd1a2f16f25f10874b6ef06601f652d598f717433f64893526');
INSERT INTO "trace" VALUES(336,46,'candidat',3,'creer','ville_naissance',NULL,'Huế',NULL,1,0,'1833a6e1702f8bef13c8fdaa38d61e62893690d96d2570264583eff15d7bb94b');
INSERT INTO "trace" VALUES(337,46,'candidat',3,'creer','centre_id',NULL,'1',NULL,1,0,'155c9e0fd08b46ddc86490096afc681fa4ee68bc154678bd4a73e9c0c3e4e91f');
INSERT INTO "trace" VALUES(338,47,'candidat',4,'creer','nom',NULL,'DUPOND',NULL,1,0,'7f8407ba6074e8238ef644e92b2ecf9380d277fd23d3f6719bb21e29dbbbcedd');
INSERT INTO "trace" VALUES(339,47,'candidat',4,'creer','prenom',NULL,'Max',NULL,1,0,'41721ad6e47d7e391a014d3088d2514476d1e608060c81446a1ad975e22d56d7');
INSERT INTO "trace" VALUES(340,47,'candidat',4,'creer','naissance',NULL,'1997-07-07',NULL,1,0,'98860173d0703403d7859552eb0d65865e9913eea2b4b85bb88922c735ef0586');
INSERT INTO "trace" VALUES(341,47,'candidat',4,'creer','centre_id',NULL,'1',NULL,1,0,'288002e923c2532b8bc97c4d80979cdc6583d3dbe85879f6dc48710988616e91');
INSERT INTO "trace" VALUES(342,48,'candidat',5,'creer','nom',NULL,'SOLO',NULL,1,0,'32b951dfe93c9fdf2ec8b52839f0b44ddbf76f240156739789071dcea8d09f09');
INSERT INTO "trace" VALUES(343,48,'candidat',5,'creer','prenom',NULL,'Ève',NULL,1,0,'b56b9d8d58954c8d7fad2196b9d159b49f9f458a38ed75d24f4c89bb5a025ee4');
INSERT INTO "trace" VALUES(344,48,'candidat',5,'creer','naissance',NULL,'1990-10-10',NULL,1,0,'0cde327b0f7f68522f8b62e495a5272acd3d7074045be939ed18932af6e06aa6');
INSERT INTO "trace" VALUES(345,48,'candidat',5,'creer','centre_id',NULL,'1',NULL,1,0,'ed636210cd8ae93f98a2950aacee8c20961d7a5ce9c0e0ccbfdba3931c835dc8');
INSERT INTO "trace" VALUES(346,49,'candidat',6,'creer','nom',NULL,'GRAND',NULL,1,0,'64aa378f2c23c433a73d54f1beafe80f4dcb4199ac825646c35b6ca3ca8ac18a');
INSERT INTO "trace" VALUES(347,49,'candidat',6,'creer','prenom',NULL,'Noé',NULL,1,0,'c3b8f0e334d50d03580ca0d45a3bce600c17a218a4dfdd73b0129f403cdd964c');
INSERT INTO "trace" VALUES(348,49,'candidat',6,'creer','naissance',NULL,'2000-02-29',NULL,1,0,'cdd1236fff8b4e72535ae07aabdd38aafa48090875d83894148fc6beede996e2');
INSERT INTO "trace" VALUES(349,49,'candidat',6,'creer','centre_id',NULL,'1',NULL,1,0,'af1fcd8544ae33e5dbdbf2680bc655960fcd85ca481f57aaf523fbc00497eb76');
INSERT INTO "trace" VALUES(350,50,'candidat',4,'modifier','nom','DUPOND','DUPONT',NULL,2,0,'dede4b440a2ead1217fa9c6d3422f8a6229487ef8a432f57fa7dbf38d109f934');
INSERT INTO "trace" VALUES(351,51,'candidat',4,'modifier','prenom','Max','Maxime',NULL,3,0,'53ad12a3e36c81c46d87fa6f855522f3ecc7e5f3f40343ba3c7b37e8cf5ad2e9');
INSERT INTO "trace" VALUES(352,51,'candidat',4,'modifier','naissance','1997-07-07','1997-07-17',NULL,3,0,'635dd993a06d912bf1588bdcfddaab5e8a24727e18885e3554b5166f2b702750');
INSERT INTO "trace" VALUES(353,52,'jure',2,'lier','lien',NULL,'C-000005 (parent)',NULL,3,0,'5064f4c801f67b06fa7ea3721db54bda0236928a757e57223d028f64a0688485');
INSERT INTO "trace" VALUES(354,53,'session',1,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'075e48518fff30059e07dd0780c4e1b8b2045c61921f7deac1edf0c1741fb074');
INSERT INTO "trace" VALUES(355,53,'session',1,'creer','centre',NULL,'E-000001',NULL,1,0,'eae3fb0b28175fa55f4eeb6c8aded8df39e5dc11a2a2baefd84a6e6122299954');
INSERT INTO "trace" VALUES(356,53,'session',1,'creer','etat',NULL,'en_preparation',NULL,1,0,'fabc14e3b4072553b319feebfa086268580ea34e4a444d2946f80226202716cd');
INSERT INTO "trace" VALUES(357,53,'session',1,'creer','debut',NULL,'2025-03-10',NULL,1,0,'5281184f0683a84ce89c2bd98a8cc51a9d3e98e33a5819b196f5616c9e8ec3c1');
INSERT INTO "trace" VALUES(358,53,'session',1,'creer','fin',NULL,'2025-03-11',NULL,1,0,'3dc5003aa422dfb9c77c41fbcfecddd8dabfb184aa97087041e3b2af01c21365');
INSERT INTO "trace" VALUES(359,53,'session',1,'creer','heure_debut',NULL,'09:00',NULL,1,0,'4150c2aee2d4b403cd9e7a9cf3a33e08b58141fae23009346be398f971af4d07');
INSERT INTO "trace" VALUES(360,53,'session',1,'creer','heure_convocation',NULL,'08:30',NULL,1,0,'b91fae2ea05e8fbe35568443e01edfdfc8e348e7f875a5ed09a5a1bb133d96db');
INSERT INTO "trace" VALUES(361,53,'session',1,'creer','heure_jury',NULL,'08:00',NULL,1,0,'0810f6cddd6d1f0a1ae3e01dd632240d940d2489cfcec0dd9bffcfc549c0f690');
INSERT INTO "trace" VALUES(362,53,'session',1,'creer','entretien_final',NULL,'1',NULL,1,0,'7f8d6b6064b5908d135d83f7adf20dff123ecf0fa4bef7a303b90711356535e4');
INSERT INTO "trace" VALUES(363,53,'session',1,'creer','commune',NULL,'Nantes',NULL,1,0,'3f97ba40729faf1f2d01b9193345e5fe3052fac815cec268cc6bfc3b6ca8b719');
INSERT INTO "trace" VALUES(364,53,'session',1,'creer','commune_insee',NULL,'44109',NULL,1,0,'a8d0a92bbaf55f0d83a71429434b73b6eed6292989012cb652e44185f48b01e5');
INSERT INTO "trace" VALUES(365,53,'session',1,'creer','departement',NULL,'44',NULL,1,0,'bff3d065fa913ff069cbf50cbd6c5f629dddf4a091d0b76bd0dce8c3cc27f72c');
INSERT INTO "trace" VALUES(366,53,'session',1,'creer','region',NULL,'52',NULL,1,0,'b3de0a6d2d61a6b36ee634c83023551bfd5718be3ff24895a5463aa6fa885bcb');
INSERT INTO "trace" VALUES(367,53,'session',1,'creer','creee_le',NULL,'2025-01-20',NULL,1,0,'83510d1f1b1b5b95d127924f01bdd439cff127825e498c80d0433edca5bd02f8');
INSERT INTO "trace" VALUES(368,53,'session',1,'creer','reprise',NULL,'0',NULL,1,0,'150c701388b1d972bd2813ea5c6dff3bf2fc96bc67866611c7ad54e0487d1c28');
INSERT INTO "trace" VALUES(369,54,'session',1,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'0d2823ddc299fc04f05ac8402f36eb7116f65b93ee36003fce2a1eb83674b9c2');
INSERT INTO "trace" VALUES(370,54,'session',1,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'f582f1d2ad5ddb9d289d747374a5820c44cc3c91fc9576641923b80387daf5dd');
INSERT INTO "trace" VALUES(371,55,'session',1,'inscrire','inscription C-000001',NULL,'inscrit (formation)',NULL,4,0,'f0dfb0cc11d20ff9a0043d88edc847e0dfebbed433f2254b12ad842d4b53184a');
INSERT INTO "trace" VALUES(372,56,'session',1,'inscrire','inscription C-000002',NULL,'inscrit (formation)',NULL,5,0,'d33140d9530ffddb23ddabe1d8a4a766f1ae96bdf96df11f5d766c807547e95c');
INSERT INTO "trace" VALUES(373,57,'session',1,'inscrire','inscription C-000003',NULL,'inscrit (formation)',NULL,6,0,'4c0cf0cf5afecdc83f0e114f3281952d3c6b03624ef76cfd64c8fd19c4f7f005');
INSERT INTO "trace" VALUES(374,58,'session',1,'inscrire','inscription C-000004',NULL,'inscrit (formation)',NULL,7,0,'9ed1bc7ae22cc6f975938eff902dfcc1ed8e50b634c3b5d1eed16f82b7bd3fdf');
INSERT INTO "trace" VALUES(375,59,'session',1,'demander-dte','dte_le',NULL,'2025-01-21',NULL,8,0,'4a6bf2240de51cd1636a22c11cbe643ea2e876817aeb2439625039b3f1632daa');
INSERT INTO "trace" VALUES(376,59,'session',1,'demander-dte','dte_commentaire',NULL,'Deux aménagements d’épreuve.',NULL,8,0,'8546d0154e317454ef2c9305d6807c6c654aae790b6783d3a230589d50d29bc3');
INSERT INTO "trace" VALUES(377,59,'session',1,'demander-dte','etat','en_preparation','dte_envoye',NULL,8,0,'3567a17d15832fb38799ccf742853509d8f2b7bee1c1e25e78a65611d74eb2fb');
INSERT INTO "trace" VALUES(378,60,'convocation',1,'editer','edition',NULL,'1',NULL,1,0,'d525f5e6928b0cb376b62f019f49ab9174f21791b21c6c5c169fed3dbb6549b0');
INSERT INTO "trace" VALUES(379,60,'convocation',2,'editer','edition',NULL,'1',NULL,1,0,'c0f30a2617a8cd8a9f1ed6cdd9d32075b030f0ea3405fdf66b0c621fca04959f');
INSERT INTO "trace" VALUES(380,60,'convocation',3,'editer','edition',NULL,'1',NULL,1,0,'2e4746237b38456d0ad7d84caa4bbd5b6cac1e7dbbc996bfd418003e00155d9e');
INSERT INTO "trace" VALUES(381,60,'convocation',4,'editer','edition',NULL,'1',NULL,1,0,'afa3762c3fef08b7da890e06e391af6077091893b09f75dde9f4a0b419131325');
INSERT INTO "trace" VALUES(382,60,'convocation',5,'editer','edition',NULL,'1',NULL,1,0,'7385d5f12bd7e7d618d75a760b5d30608eab703005f88ede1bc1ee6ab564be29');
INSERT INTO "trace" VALUES(383,60,'convocation',6,'editer','edition',NULL,'1',NULL,1,0,'d2c95d5ec9d0e0e9b19ab35c47f2dd0470a37142f0e0f3757026f780dca1e522');
INSERT INTO "trace" VALUES(384,60,'session',1,'editer','etat','dte_envoye','convocations_envoyees',NULL,9,0,'8f0f1dc864dd5e9bb4d9ef094fa70feb61347e04ecfe3559c32e561b7f9cb00b');
INSERT INTO "trace" VALUES(385,60,'session',1,'editer','edition','0','1',NULL,9,0,'a84edba9ea834b5b5e2d2861817ffed030e9666490b1a0ed193ad31abfaee44f');
INSERT INTO "trace" VALUES(386,61,'session',1,'resultats','resultat C-000001',NULL,'reussite',NULL,10,0,'69241583eeb5a248876a8967b98c1c2801494cd464995432908c5dfce24d2842');
INSERT INTO "trace" VALUES(387,62,'session',1,'resultats','resultat C-000002',NULL,'echec',NULL,11,0,'2c456280de77ea344a5a79ae052e8408527ea2ada25b12fe0ac906bd1d8eae31');
INSERT INTO "trace" VALUES(388,63,'session',1,'resultats','resultat C-000003',NULL,'absent',NULL,12,0,'6912e7dce2e5dd90af503255f24cff0ace1fb3346fe7ae22146cd9ddd28b3ce5');
INSERT INTO "trace" VALUES(389,64,'session',1,'resultats','resultat C-000004',NULL,'reussite_partielle (CCP1)',NULL,13,0,'f81fd2c2df457b3eaa2a92e2f75a737586126b2851d8251eb36405458aaeba71');
INSERT INTO "trace" VALUES(390,65,'session',1,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,14,0,'be0eb39d7abf4cb447befdb102328642895baef485a121f60899bcd223da70fa');
INSERT INTO "trace" VALUES(391,65,'session',1,'transmettre','resultats_le',NULL,'2025-03-11',NULL,14,0,'b081c63323adb1fddb9a005afcc08f6c65d3b856b3627d0c15667949d4d3b3b4');
INSERT INTO "trace" VALUES(392,66,'session',1,'valider','etat','en_attente_validation','validee',NULL,15,0,'29e12573491a6c6eef52b1146c4c3c2b266159a59fdc31e2283fe07139a19cc5');
INSERT INTO "trace" VALUES(393,66,'session',1,'valider','validee_le',NULL,'2025-03-14',NULL,15,0,'2b484d4463d99decb2f72135790bf0fd99a7708de31e5fe8ad1970f3ab7fa763');
INSERT INTO "trace" VALUES(394,66,'session',1,'valider','obtention C-000001',NULL,'TP-99901m01',NULL,15,0,'33fb4e75ba68e333d945589d8018d7119302d376b0d61fbdf705dfc63835e873');
INSERT INTO "trace" VALUES(395,66,'session',1,'valider','obtention C-000004',NULL,'TP-99901m01/CCP1',NULL,15,0,'b30b9848e6a4ccc40d4fb8da85f5f2e675483c88281410095eaecf885e468fb1');
INSERT INTO "trace" VALUES(396,67,'session',2,'creer','certification',NULL,'TP-99901m01/CCP1',NULL,1,0,'5eac2f9237aa75d89eb839da20c6f162b15f9f53ece606dc7dfe75070e419e19');
INSERT INTO "trace" VALUES(397,67,'session',2,'creer','centre',NULL,'E-000001',NULL,1,0,'02040a077136bcf9e444dee15dd9d16f65f740ec8656fed8e20309ce883a1dca');
INSERT INTO "trace" VALUES(398,67,'session',2,'creer','etat',NULL,'en_preparation',NULL,1,0,'be5b57dded28e008f8c3e3e0d31b7b55eb78f4180938b70eeb8f0e66d0b49289');
INSERT INTO "trace" VALUES(399,67,'session',2,'creer','debut',NULL,'2025-04-07',NULL,1,0,'df8559ebe891b82dc75e211bfb598d0386db84166f4d1d7b92904d0a264f3248');
INSERT INTO "trace" VALUES(400,67,'session',2,'creer','fin',NULL,'2025-04-07',NULL,1,0,'43d935554454162ae6b7cb7ff4939957b7c7c68ee37443b504e2023b0cdbc64a');
INSERT INTO "trace" VALUES(401,67,'session',2,'creer','heure_debut',NULL,'09:00',NULL,1,0,'6da9a92be53f45052db0d90cc77b7cafd4b38feabadf053cb23632ee62c4cfde');
INSERT INTO "trace" VALUES(402,67,'session',2,'creer','entretien_final',NULL,'0',NULL,1,0,'0134bad99d451f3ca72427d58bcd2a54b139b529a4d7e4e37c9d60db7707bc95');
INSERT INTO "trace" VALUES(403,67,'session',2,'creer','commune',NULL,'Nantes',NULL,1,0,'83b6b2b74a6771215a79264f6a2b54b681a5c23e579f7a24f9cc4d5ca3ff53f9');
INSERT INTO "trace" VALUES(404,67,'session',2,'creer','commune_insee',NULL,'44109',NULL,1,0,'85d2ed45597077369d872c292d00a8e1f7c3c6edcb0060426991bd2fd108bf01');
INSERT INTO "trace" VALUES(405,67,'session',2,'creer','departement',NULL,'44',NULL,1,0,'ed8390033bbd695c54293f36ec1cd025276e51330eba849cf63651de2f248091');
INSERT INTO "trace" VALUES(406,67,'session',2,'creer','region',NULL,'52',NULL,1,0,'e192bee5c3c46ecc24df535504f97ddd3c8a42f6f715e04ebbe6bca4f843b948');
INSERT INTO "trace" VALUES(407,67,'session',2,'creer','creee_le',NULL,'2025-03-17',NULL,1,0,'5900a5807f14d806ea46e1afd5ca19209f8a904e143d7c8ab8fefcb0ae6d4ef6');
INSERT INTO "trace" VALUES(408,67,'session',2,'creer','reprise',NULL,'0',NULL,1,0,'2e691f2877293729771749078d2af3d75b5edf3ad0125600a69eb8545c5b988f');
INSERT INTO "trace" VALUES(409,68,'session',2,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'fa1cc89e99cb460ad59efd88458bbd709943dfba9caa1367aa3aa46e77e49262');
INSERT INTO "trace" VALUES(410,68,'session',2,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'e8e12faee911ecc88e82fd11ed09965c8ee8308016fcb453b592085de8615872');
INSERT INTO "trace" VALUES(411,69,'session',2,'inscrire','inscription C-000002',NULL,'inscrit (formation)',NULL,4,0,'4359f103fae559840088f0bd6036db5d2a4d28383207a71bedbeb412d6223be7');
INSERT INTO "trace" VALUES(412,70,'convocation',7,'editer','edition',NULL,'1',NULL,1,0,'232397200cdc857abcda90c8c252c8b0b5542ae9d38042aaeeba5b4d42bd8c68');
INSERT INTO "trace" VALUES(413,70,'convocation',8,'editer','edition',NULL,'1',NULL,1,0,'99833d9d4bd654dbdceb086da769a47d750892c8450cfcb09a39dd06c1dfa3ed');
INSERT INTO "trace" VALUES(414,70,'convocation',9,'editer','edition',NULL,'1',NULL,1,0,'ea30d07c44544731c50a5113d29f6c25adf26653f803bd019cba2a7973aa5b16');
INSERT INTO "trace" VALUES(415,70,'session',2,'editer','etat','en_preparation','convocations_envoyees',NULL,5,0,'b96163237aa30aa404227c9901490051c04894950a451645a6357b3ab7902aad');
INSERT INTO "trace" VALUES(416,70,'session',2,'editer','edition','0','1',NULL,5,0,'86e0bfd0ddf991198cc9474304482186efd5188b97c41df3dbb5c728dff3cd8b');
INSERT INTO "trace" VALUES(417,71,'session',2,'resultats','resultat C-000002',NULL,'reussite',NULL,6,0,'ec773a2eb1d5ea51c3136a505186fdb3adf719f97ca99ce76a71be22ca0fe498');
INSERT INTO "trace" VALUES(418,72,'session',2,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,7,0,'859cdeee3b8ab398719e7aee890d2b36b04fde0e33cbd783a3db9ec50359f653');
INSERT INTO "trace" VALUES(419,72,'session',2,'transmettre','resultats_le',NULL,'2025-04-07',NULL,7,0,'16a324aad43d01d09a93e74f947c2632aafcc8c6ab4bcc8a95267664e61af7f7');
INSERT INTO "trace" VALUES(420,73,'session',2,'valider','etat','en_attente_validation','validee',NULL,8,0,'23c59b8a773534265ce44429fb6686249a252f00999eb452d338e78be392cf36');
INSERT INTO "trace" VALUES(421,73,'session',2,'valider','validee_le',NULL,'2025-04-08',NULL,8,0,'7218550957bbd4ab4fd2f1ff5d810202b6fa77b080981e6499036f219fa77363');
INSERT INTO "trace" VALUES(422,73,'session',2,'valider','obtention C-000002',NULL,'TP-99901m01/CCP1',NULL,8,0,'055c07e4dae37327cef1117b2166ce504f515202681f8bdb3dfe92d91c8dbf48');
INSERT INTO "trace" VALUES(423,74,'session',3,'creer','certification',NULL,'TP-99901m01/CCS1',NULL,1,0,'4504b2e4277b9bd1903fd46a7f5d2fe12fb20a92e3b1037dd0c5dc1ae0108e98');
INSERT INTO "trace" VALUES(424,74,'session',3,'creer','centre',NULL,'E-000001',NULL,1,0,'f0e03ac1705e29dbae2e5d728fae82a70761701f0f1fcf1463a2aef876be77b4');
INSERT INTO "trace" VALUES(425,74,'session',3,'creer','etat',NULL,'en_preparation',NULL,1,0,'b4666b910c7a70cebfa10e4f51dae5eb2ccb7a35c3ba3905640e4196357a9ab0');
INSERT INTO "trace" VALUES(426,74,'session',3,'creer','debut',NULL,'2025-04-14',NULL,1,0,'8dadd6294b54479ff2a5c2e01b24fd9b19174059578bbf2776b5014cb21bc99a');
INSERT INTO "trace" VALUES(427,74,'session',3,'creer','fin',NULL,'2025-04-14',NULL,1,0,'a9d718e43e0112918f21d373c2a588fb79f0e286728c61ce270f9bddfe36e93e');
INSERT INTO "trace" VALUES(428,74,'session',3,'creer','heure_debut',NULL,'09:00',NULL,1,0,'6c4855fbd65bdbb858197b0d5f269567c2c98787c34aa54da38c77d3ea728f22');
INSERT INTO "trace" VALUES(429,74,'session',3,'creer','entretien_final',NULL,'0',NULL,1,0,'652d020151c4a1bf662763ad957b056e53983fb97aae0a82b538c15f705708f4');
INSERT INTO "trace" VALUES(430,74,'session',3,'creer','commune',NULL,'Nantes',NULL,1,0,'3c2a2ab374d0d828cb6482fce61fb3420d9ad25269ea657c7f68257bfbd3bc61');
INSERT INTO "trace" VALUES(431,74,'session',3,'creer','commune_insee',NULL,'44109',NULL,1,0,'ba188f913aec8b9a371616f91d170f2476af7ee38995b540d6e8c8e769398bef');
INSERT INTO "trace" VALUES(432,74,'session',3,'creer','departement',NULL,'44',NULL,1,0,'9bb0979b19db69f3eb4899c34848abdcee8deef92ede3ebfbc4d248aaddfb864');
INSERT INTO "trace" VALUES(433,74,'session',3,'creer','region',NULL,'52',NULL,1,0,'e14a0a1b3df1ffc6b4a77694c120917b1fc08103ecc0d33b1440beb16fddd0e5');
INSERT INTO "trace" VALUES(434,74,'session',3,'creer','creee_le',NULL,'2025-03-17',NULL,1,0,'19ad4a7844b6fb4aec86c956dd9c6f2269e049379bd25ad0f7dc996380c58b6b');
INSERT INTO "trace" VALUES(435,74,'session',3,'creer','reprise',NULL,'0',NULL,1,0,'8ca91246aeb11e0b0716a292a83accd35310bb6db7095fb04544033269fd244e');
INSERT INTO "trace" VALUES(436,75,'session',3,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'9dc2b4d3158dfe680ded1f4501e2c77e33241b7f58e7d54b71eec17250bc5f12');
INSERT INTO "trace" VALUES(437,75,'session',3,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'62477019182d8e646b00ed007c695fd313e270fbf3f8ce395c66d01ea30c1217');
INSERT INTO "trace" VALUES(438,76,'session',3,'inscrire','inscription C-000001',NULL,'inscrit (formation)',NULL,4,0,'64d69a080d6b01180f243195990a25f1c2cff98b8ee937d2ca531ca468a15133');
INSERT INTO "trace" VALUES(439,77,'convocation',10,'editer','edition',NULL,'1',NULL,1,0,'1d1319f5eb434d2c22ab02ec2ff057a6284af2c9bc5d4e63bc19ea7fcd86bb7d');
INSERT INTO "trace" VALUES(440,77,'convocation',11,'editer','edition',NULL,'1',NULL,1,0,'2c48e578c96d3140ec8220bf8d7e56b82bad4045839d3b3cc402716fa687f803');
INSERT INTO "trace" VALUES(441,77,'convocation',12,'editer','edition',NULL,'1',NULL,1,0,'e25ce000c33390e517e3206b7d8a50b11addbebf39209604f693913a5fa4fda2');
INSERT INTO "trace" VALUES(442,77,'session',3,'editer','etat','en_preparation','convocations_envoyees',NULL,5,0,'0c2692599101f799fbd0440238585f9d45edb80cd1a50e0836afaa368406ec26');
INSERT INTO "trace" VALUES(443,77,'session',3,'editer','edition','0','1',NULL,5,0,'87c9907d0aee0beff0ba6d8887344282cae4513187158f3f055f4b013edb592e');
INSERT INTO "trace" VALUES(444,78,'session',3,'resultats','resultat C-000001',NULL,'reussite',NULL,6,0,'57b888ea8b806c52b47bda98bac19e06799953e3cd193feecad2406bbad4ea23');
INSERT INTO "trace" VALUES(445,79,'session',3,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,7,0,'ffe9e3efced5ea1049c5ebf964808151f6749cc8f54fcac21c8fb22e7a4c6549');
INSERT INTO "trace" VALUES(446,79,'session',3,'transmettre','resultats_le',NULL,'2025-04-14',NULL,7,0,'67e7f5db80420629a38b5eba61760a16da051c9519e2e5da201732a00186fdb6');
INSERT INTO "trace" VALUES(447,80,'session',3,'valider','etat','en_attente_validation','validee',NULL,8,0,'acfc73c749720903ef30c50c6f36bc98400c9f4c610763ea12ce2c378e60e73d');
INSERT INTO "trace" VALUES(448,80,'session',3,'valider','validee_le',NULL,'2025-04-15',NULL,8,0,'0a441ce75f6c0567de09555acea6fe6614cd20c0a5937593a3703b5714bb5470');
INSERT INTO "trace" VALUES(449,80,'session',3,'valider','obtention C-000001',NULL,'TP-99901m01/CCS1',NULL,8,0,'92646504c6909067f471f75453252344b8e86e2d67c0a99fea29324d77b95737');
INSERT INTO "trace" VALUES(450,81,'session',4,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'c898c555ef39b9a5ce8bb9ce248a9651e0faa0f98bae6b0a0a868b61b0fbec6b');
INSERT INTO "trace" VALUES(451,81,'session',4,'creer','centre',NULL,'E-000001',NULL,1,0,'49e5712a27c14838a7f911edcd0ec251d8d0e96f11bfce8e557c82d7af403d4a');
INSERT INTO "trace" VALUES(452,81,'session',4,'creer','etat',NULL,'en_preparation',NULL,1,0,'10136302b303188cbf16666ba850c036a2eafeeb82413827fbc0f7ef5e4345f3');
INSERT INTO "trace" VALUES(453,81,'session',4,'creer','debut',NULL,'2025-05-12',NULL,1,0,'5f981d55b7a70916d12cb3c794a6b95148caaa6afc77d13d01f8c04029eecbec');
INSERT INTO "trace" VALUES(454,81,'session',4,'creer','fin',NULL,'2025-05-12',NULL,1,0,'5c97e41e31f91903a487fdc9289a066979e16969bed5abe7c76b7300c7f2b53f');
INSERT INTO "trace" VALUES(455,81,'session',4,'creer','heure_debut',NULL,'09:00',NULL,1,0,'aafc66f7fd9c2854f54d668754fa0ec1441093527e08c86a64e67f3e1ed2d1d3');
INSERT INTO "trace" VALUES(456,81,'session',4,'creer','entretien_final',NULL,'1',NULL,1,0,'b24c1c390bf2b01b33900155ecf7103c75e5cc64c6c94ed5d3d26eec435c2d46');
INSERT INTO "trace" VALUES(457,81,'session',4,'creer','commune',NULL,'Nantes',NULL,1,0,'9d77fb169f99359e75149f5809f1715db0f6fdb7fab08ddfdf6bb77e67b9ce7e');
INSERT INTO "trace" VALUES(458,81,'session',4,'creer','commune_insee',NULL,'44109',NULL,1,0,'60fba104fb23a51ead2e810cd4d97c6f6ea273a3cac5d2d4fa4a40b4cffbf5b4');
INSERT INTO "trace" VALUES(459,81,'session',4,'creer','departement',NULL,'44',NULL,1,0,'59d514f7077b628c777da5cae436d8667d8e0de1afb47d3c21c983383d81fcd3');
INSERT INTO "trace" VALUES(460,81,'session',4,'creer','region',NULL,'52',NULL,1,0,'df0943742f0fe52787210a6a7b9867addc0c6265bfa06d392a74b2207eb14529');
INSERT INTO "trace" VALUES(461,81,'session',4,'creer','creee_le',NULL,'2025-04-01',NULL,1,0,'aba4dd0daa5b08f964211bb545e22bc52b689b706e8f4e5294201c0189978413');
INSERT INTO "trace" VALUES(462,81,'session',4,'creer','reprise',NULL,'0',NULL,1,0,'63fbfc753e970acfc82db8db88530cb35f77fbbe89565c6033bafff86e2e9c4f');
INSERT INTO "trace" VALUES(463,82,'session',4,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'ceeaae5b8aad6be8ae329a572b37db69d8be20b8a3fe82e117cad00f03b29bb9');
INSERT INTO "trace" VALUES(464,82,'session',4,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'18a8d8e3c468cb54e85785c90a3584d8eae80a74f2be5e922e22af432e2e7e7f');
INSERT INTO "trace" VALUES(465,83,'session',4,'inscrire','inscription C-000002',NULL,'inscrit (formation)',NULL,4,0,'bac1fe040a05e7a62ac679a479e12e0d99aa0f0fbd57f9c488c35dbda0bc2baf');
INSERT INTO "trace" VALUES(466,84,'session',4,'inscrire','inscription C-000003',NULL,'inscrit (formation)',NULL,5,0,'86566570b546d5934c6f88bfcdce7a01a96a9632279e25eb60423f72bb4fa094');
INSERT INTO "trace" VALUES(467,85,'session',4,'inscrire','inscription C-000006',NULL,'inscrit (formation)',NULL,6,0,'5b51b89437c31fca96548526009d306571fc1ffa653ab196ef6d0e4d689ac90c');
INSERT INTO "trace" VALUES(468,86,'convocation',13,'editer','edition',NULL,'1',NULL,1,0,'a8b359751833957c8be40baf94acb7a93eb5a0a0524dab9547c0b58dbf5f75b1');
INSERT INTO "trace" VALUES(469,86,'convocation',14,'editer','edition',NULL,'1',NULL,1,0,'82fd14e484bdda05c724005c9fa404b6d7e091a929e75caa472931d8ca07eb7a');
INSERT INTO "trace" VALUES(470,86,'convocation',15,'editer','edition',NULL,'1',NULL,1,0,'1daa73798c3ae1fdaad101d761b950a8c448af76b7ff77254de33c139e961cd5');
INSERT INTO "trace" VALUES(471,86,'convocation',16,'editer','edition',NULL,'1',NULL,1,0,'c89a44150cd1d564d6ab4541ff1a3f5f51d1f14e26e55b33199c6a88b870bdc7');
INSERT INTO "trace" VALUES(472,86,'convocation',17,'editer','edition',NULL,'1',NULL,1,0,'6fdc26808f881d136bfea56e7688fc4e7d4454d8f19c769b0f6c77af1b8741c9');
INSERT INTO "trace" VALUES(473,86,'session',4,'editer','etat','en_preparation','convocations_envoyees',NULL,7,0,'65b27f98087daad26555e22047838a7604d88ad41c568b72a21e2b24715aca6b');
INSERT INTO "trace" VALUES(474,86,'session',4,'editer','edition','0','1',NULL,7,0,'78442dd82209a6a4940aa48c152d29422e6456bb15a2c722d57fd70ed1fda3cd');
INSERT INTO "trace" VALUES(475,87,'session',4,'resultats','resultat C-000002',NULL,'reussite',NULL,8,0,'841c49da988973841c1f01fcc0b3de5cc7084a360547187b02e3a8e3d0f7ac9b');
INSERT INTO "trace" VALUES(476,88,'session',4,'resultats','resultat C-000003',NULL,'echec',NULL,9,0,'51ee31f842fb64994c1a18758280cf6a6c1d30cb3a3443e4280131c33ba79512');
INSERT INTO "trace" VALUES(477,89,'session',4,'resultats','resultat C-000006',NULL,'reussite_partielle (CCP1, CCP2)',NULL,10,0,'d4251519f630edfa1d70285d5ca506e1f5b5f4935e063df677ab2d2fbad65778');
INSERT INTO "trace" VALUES(478,90,'session',4,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,11,0,'8cf37f6fcc6e9f39d216c013d967e633d49a3572129c6ecb4eb56ac462f025fe');
INSERT INTO "trace" VALUES(479,90,'session',4,'transmettre','resultats_le',NULL,'2025-05-12',NULL,11,0,'565cdaf922bdcda4c410a5521a1cc515ccf2d9870fae526ad33c7d55d67e228e');
INSERT INTO "trace" VALUES(480,91,'session',4,'valider','etat','en_attente_validation','validee',NULL,12,0,'6de4753600b9c94b00c9b2e8531b902ab42d47240a8408138f39b3b06075a792');
INSERT INTO "trace" VALUES(481,91,'session',4,'valider','validee_le',NULL,'2025-05-13',NULL,12,0,'eb8cd4af5b39706d4b7adfeb3ae8161aedd35a81fc271c454c5f9076ffd2835c');
INSERT INTO "trace" VALUES(482,91,'session',4,'valider','obtention C-000002',NULL,'TP-99901m01',NULL,12,0,'3ef9457fffe3f836216c57dd31545ca4b646ae641163673008f25ef23e0c310e');
INSERT INTO "trace" VALUES(483,91,'session',4,'valider','obtention C-000006',NULL,'TP-99901m01/CCP1',NULL,12,0,'fcec3f17d4d34e81ac2f49ef36d3514d5cd4be3ca6f066bdc68b3853405f9c5c');
INSERT INTO "trace" VALUES(484,91,'session',4,'valider','obtention C-000006',NULL,'TP-99901m01/CCP2',NULL,12,0,'e77d4228e0bde7330ec173da57212721fe9949184cf4f93d2e83637f01ae86c9');
INSERT INTO "trace" VALUES(485,92,'session',4,'debloquer','etat','validee','debloquee','résultats inversés',13,0,'f95349535699f8d202429d9ebc7a8074fa9174e5adeb30a955e21b72653ba3d8');
INSERT INTO "trace" VALUES(486,93,'session',4,'resultats','resultat C-000006','reussite_partielle (CCP1, CCP2)','echec',NULL,14,0,'5fe2fea2f0d31b74d72a11c37f229504debf75c1aa1b2c657edd0b37b7ba9687');
INSERT INTO "trace" VALUES(487,94,'session',5,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'00bcf07dd5ff714a34200a42702e7232eeb316651c5e63ebd3ebd548e856d735');
INSERT INTO "trace" VALUES(488,94,'session',5,'creer','centre',NULL,'E-000001',NULL,1,0,'c49dce5d6024e208a56a67e9e8f097d5c064f7618df28d8acda25eb1f59686da');
INSERT INTO "trace" VALUES(489,94,'session',5,'creer','etat',NULL,'en_preparation',NULL,1,0,'83461f6600ac7eeca5d1ead925af67a3c2980bf61eb739f0346c66629150988f');
INSERT INTO "trace" VALUES(490,94,'session',5,'creer','debut',NULL,'2025-06-02',NULL,1,0,'165778a5e8334ae3894de874868928ce1edc712c177c0d9e31eaea648eee16eb');
INSERT INTO "trace" VALUES(491,94,'session',5,'creer','fin',NULL,'2025-06-02',NULL,1,0,'8c967cc39d267c1d9c01a54a5335b1948a605685e44774f65e8b3e19ce5f6054');
INSERT INTO "trace" VALUES(492,94,'session',5,'creer','heure_debut',NULL,'09:00',NULL,1,0,'0f2b5c950e3dc76057d11e5cd64b5d406f686c29fbc55cec16b3e77d4ae3de21');
INSERT INTO "trace" VALUES(493,94,'session',5,'creer','entretien_final',NULL,'1',NULL,1,0,'5e34684c8b84fd76b147968e705c96ab0819c61eaa91912221e1dd922100f022');
INSERT INTO "trace" VALUES(494,94,'session',5,'creer','commune',NULL,'Nantes',NULL,1,0,'da869b9b44bc77cc9d265562cec7a54573d86add2aa1b7f195bcccd7a3c31768');
INSERT INTO "trace" VALUES(495,94,'session',5,'creer','commune_insee',NULL,'44109',NULL,1,0,'1fa0df8a423f230a2bdf4162e5bd3f5d6971529f9e27f55bcb7b4950921b3513');
INSERT INTO "trace" VALUES(496,94,'session',5,'creer','departement',NULL,'44',NULL,1,0,'07fd7691c107f59b1091fd4fc8859fd8be44c95d099c4fb407fb6f4479ad86bb');
INSERT INTO "trace" VALUES(497,94,'session',5,'creer','region',NULL,'52',NULL,1,0,'324be0270e056fe3ebbfbdb690149f925c6972fa42ea4c056c1d522b87642384');
INSERT INTO "trace" VALUES(498,94,'session',5,'creer','creee_le',NULL,'2025-04-01',NULL,1,0,'a4884e01a912ec9fcb6b7414679b42c3a05456cbfa66d3337b7c7eab2dcf3fdd');
INSERT INTO "trace" VALUES(499,94,'session',5,'creer','reprise',NULL,'0',NULL,1,0,'b702acc38e705967d2b8f08cb0318bc3073805b03556b057ccf6c5033853a568');
INSERT INTO "trace" VALUES(500,95,'session',5,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'7ddaaa39ea4e6b9f3fb7ca3eff8590c17a588f75d0a763398428b07fad870b58');
INSERT INTO "trace" VALUES(501,95,'session',5,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'38264852f4d2c260bba8a962b641334f2a6a87b3d589d104b703ac7d28ed2d47');
INSERT INTO "trace" VALUES(502,96,'session',5,'inscrire','inscription C-000004',NULL,'inscrit (formation)',NULL,4,0,'5bd96dbe2c3d2ec96c07a06bb641af463f0e5a35e9d974be5a491e6e31c36602');
INSERT INTO "trace" VALUES(503,97,'convocation',18,'editer','edition',NULL,'1',NULL,1,0,'a0fd744acedd7edf966a1ef9443bfed6806eeee170f360b72b42dacf27071874');
INSERT INTO "trace" VALUES(504,97,'convocation',19,'editer','edition',NULL,'1',NULL,1,0,'552fad8a33aca1139ab283e4907bdfe8a59c2b3ee246ea9d4d2de5d8b9572667');
INSERT INTO "trace" VALUES(505,97,'convocation',20,'editer','edition',NULL,'1',NULL,1,0,'9aabd211e96dc9103083df34c9733d38d548b1b378580f5cbd012f54f0330284');
INSERT INTO "trace" VALUES(506,97,'session',5,'editer','etat','en_preparation','convocations_envoyees',NULL,5,0,'93ba2e31f312cbc84647342611b92ba9f7500a24609ba71cb24f1ff285c4abd9');
INSERT INTO "trace" VALUES(507,97,'session',5,'editer','edition','0','1',NULL,5,0,'2692a2383120e7d986354cc50a68430828eba0d4aba835d8bd555c91f50b0de2');
INSERT INTO "trace" VALUES(508,98,'session',5,'resultats','resultat C-000004',NULL,'reussite',NULL,6,0,'b6789f921ae1b7a4bc0600aea368ea2c51a933c26bbe3303a10ede34bde78633');
INSERT INTO "trace" VALUES(509,99,'session',5,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,7,0,'955e9529743c5cf7dbdb9be6aea884365c9ecd008206fd7e5f0376a640b6b8ce');
INSERT INTO "trace" VALUES(510,99,'session',5,'transmettre','resultats_le',NULL,'2025-06-02',NULL,7,0,'995c5382e545c713c8fb69015c1d27b63319d42f2a4cd96787dfcb3a3ee48cd4');
INSERT INTO "trace" VALUES(511,100,'session',6,'creer','certification',NULL,'TP-99901m01/CCP1',NULL,1,0,'720df0fc07d3b662c15791d320c69867b02dbf7f83f75fd7b1ac2ec059f52a89');
INSERT INTO "trace" VALUES(512,100,'session',6,'creer','centre',NULL,'E-000001',NULL,1,0,'488282487d40c7bd518b72590e34fb94a6d0963305f62d848b382322110457d2');
INSERT INTO "trace" VALUES(513,100,'session',6,'creer','etat',NULL,'en_preparation',NULL,1,0,'42c0cf65bc8c8778f0582a7eddfdf2e2fd41e1ae82bd9fcc169282b882554d98');
INSERT INTO "trace" VALUES(514,100,'session',6,'creer','debut',NULL,'2025-09-15',NULL,1,0,'11502688c86d83e96fa8cd3a307fb8c8035f11439fc3ef63d70e6952b6bfbb8c');
INSERT INTO "trace" VALUES(515,100,'session',6,'creer','fin',NULL,'2025-09-15',NULL,1,0,'8b002242b495d28075e243c6108234784949a945bcbd92fe4f1e9d763e04c71e');
INSERT INTO "trace" VALUES(516,100,'session',6,'creer','heure_debut',NULL,'09:00',NULL,1,0,'f93f2c065d37c2695125cd5d3ee6e50b384a2ad50312950d942bdadd10a1f370');
INSERT INTO "trace" VALUES(517,100,'session',6,'creer','entretien_final',NULL,'1',NULL,1,0,'8786e0316112dff912961a4b11ac599809e990c25f3cdaab3c230e1b19c96892');
INSERT INTO "trace" VALUES(518,100,'session',6,'creer','commune',NULL,'Nantes',NULL,1,0,'3d52d115ed6f8162bcde43cbfaf1d1019bc2f3e264901a140e7d85c3b30c044d');
INSERT INTO "trace" VALUES(519,100,'session',6,'creer','commune_insee',NULL,'44109',NULL,1,0,'cea7f11b79c6dd2691b250ddac87a50cca1b72c1ef30b08a0e360f46bf5caeaf');
INSERT INTO "trace" VALUES(520,100,'session',6,'creer','departement',NULL,'44',NULL,1,0,'dddea9212b2f03a8a9610ecc35b7d022f069cbd07d356607417ad37a7618492c');
INSERT INTO "trace" VALUES(521,100,'session',6,'creer','region',NULL,'52',NULL,1,0,'e53a03a09b075d7cc3cb6126d85cd8802cd073d181d93343ad2fb1a4bcc8a358');
INSERT INTO "trace" VALUES(522,100,'session',6,'creer','creee_le',NULL,'2025-06-03',NULL,1,0,'1565d40e103d23bed5b193b681ad216a4d1b0ac939742de86b5678942d774c83');
INSERT INTO "trace" VALUES(523,100,'session',6,'creer','reprise',NULL,'0',NULL,1,0,'cfb89d0e6bcf18423ec6625cd5f1e8ef789db0172ce1aa86fe83169ee8c93665');
INSERT INTO "trace" VALUES(524,101,'session',6,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'e856cf27ec32080c6c42d9acac4f67abed954c9eb72d4dc70f15a2262fe11c1b');
INSERT INTO "trace" VALUES(525,101,'session',6,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'cab54e6ea99ffe625bc408deae2c7c4bb501293904ed0b386a65b375b42c0aa3');
INSERT INTO "trace" VALUES(526,102,'session',6,'inscrire','inscription C-000003',NULL,'inscrit (formation)',NULL,4,0,'1186ad1c094701f78686bcfed49da44ad02a96b937ee69048818bf5ef7849cbc');
INSERT INTO "trace" VALUES(527,103,'session',6,'inscrire','inscription C-000004',NULL,'inscrit (formation)',NULL,5,0,'0489651fd904be7aca50c9c6a6db11e6a1009ea25fe168022e3bbc826c163979');
INSERT INTO "trace" VALUES(528,104,'convocation',21,'editer','edition',NULL,'1',NULL,1,0,'08058d7fe8f2eeb77b224004aeb947dbc0e48b697eedfc637c913f24dc066e0a');
INSERT INTO "trace" VALUES(529,104,'convocation',22,'editer','edition',NULL,'1',NULL,1,0,'8b15f6c5c24116b89294d7625ad4be8ae6ca95b90e968cd2bbb9d4186a2141fa');
INSERT INTO "trace" VALUES(530,104,'convocation',23,'editer','edition',NULL,'1',NULL,1,0,'b1dba5d3c25cf3b141133b84aa9fd8b83dba24fcbbedf085eca4a841a375cbbb');
INSERT INTO "trace" VALUES(531,104,'convocation',24,'editer','edition',NULL,'1',NULL,1,0,'0c6b288d60e717cebd77cdfb06b03be1e945b2a0cc5eef8aa9a4ca61bb7b34a5');
INSERT INTO "trace" VALUES(532,104,'session',6,'editer','etat','en_preparation','convocations_envoyees',NULL,6,0,'5331472b3295f4235bb130d2173008683fe4ee64168ffa09cd8eec4b3bc39b56');
INSERT INTO "trace" VALUES(533,104,'session',6,'editer','edition','0','1',NULL,6,0,'42dae87212a08373d5ef1471f2861fb1df30af89c7d0cb22eebaa95f30153ceb');
INSERT INTO "trace" VALUES(534,104,'session',6,'editer','heure_convocation',NULL,'08:15',NULL,6,0,'e6f7f45459cc3d05b4ecab1d286ff2ad169ebd6a78e9e999269ee9a8332cc71c');
INSERT INTO "trace" VALUES(535,105,'session',6,'inscrire','inscription C-000002',NULL,'inscrit (vae)',NULL,7,0,'f959f8ab25c8218f87000de51acd2cd20f14a089f3f8781958010455f923f121');
INSERT INTO "trace" VALUES(536,106,'session',6,'desinscrire','inscription C-000003','inscrit (formation)','desinscrit (formation)','a renoncé',8,0,'9f12ab40e3bfdbedaa6d6ced8ee13a2791df2598c7b74073a7ee8417d668b708');
INSERT INTO "trace" VALUES(537,107,'session',7,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'c3687ce4514e8afc2509e4f647173fd00dfa9e188a326ba6dd943deb3638014e');
INSERT INTO "trace" VALUES(538,107,'session',7,'creer','centre',NULL,'E-000001',NULL,1,0,'35cf5ebdf1077bdbaf9b9be5c337b9dc66856d635e66f616b51110cd65f11ef5');
INSERT INTO "trace" VALUES(539,107,'session',7,'creer','etat',NULL,'en_preparation',NULL,1,0,'4c3efd476432ede1061080c978065cd55b2d787fa12a13afd73d8f0c2b6c3624');
INSERT INTO "trace" VALUES(540,107,'session',7,'creer','debut',NULL,'2025-10-06',NULL,1,0,'c8a48ed8bad876405b374c154ad714299b76785acc1de72ba84c1c92ad01bc0b');
INSERT INTO "trace" VALUES(541,107,'session',7,'creer','fin',NULL,'2025-10-06',NULL,1,0,'3ab644dafd9eed847a35e6abf855218c9801be371d3050778ac6d9fe2d07961d');
INSERT INTO "trace" VALUES(542,107,'session',7,'creer','heure_debut',NULL,'09:00',NULL,1,0,'2c05170023767b1b1f9f1f184961a9ea5c55437faf3e76f5acf2f5144f74b117');
INSERT INTO "trace" VALUES(543,107,'session',7,'creer','entretien_final',NULL,'1',NULL,1,0,'fefe6f080ebdc76f4eec641fee20d05e46eede20bd12d9ef3ca85768b6782c35');
INSERT INTO "trace" VALUES(544,107,'session',7,'creer','commune',NULL,'Nantes',NULL,1,0,'9ab0b0ba0de7e99f7bac9af336a67964682d9129ca09b71ac8094abfadf53f0c');
INSERT INTO "trace" VALUES(545,107,'session',7,'creer','commune_insee',NULL,'44109',NULL,1,0,'a9ae5b42c19baf3d2fa4ada50cdc4cea0c99558f1124706693102e652d9b3502');
INSERT INTO "trace" VALUES(546,107,'session',7,'creer','departement',NULL,'44',NULL,1,0,'e350b995acc50bffd04ea479981942e9ab203e8d0512296f9aab3a9e53904a5c');
INSERT INTO "trace" VALUES(547,107,'session',7,'creer','region',NULL,'52',NULL,1,0,'eb276b2707fc4c63d7c1609ea75d0354009073d15c99ca440559fc698449a6f7');
INSERT INTO "trace" VALUES(548,107,'session',7,'creer','creee_le',NULL,'2025-06-03',NULL,1,0,'c87c8a0041b26f82bac43d7951f66ff7519fc39efe812ad0f4189fd45f09c569');
INSERT INTO "trace" VALUES(549,107,'session',7,'creer','reprise',NULL,'0',NULL,1,0,'ba3fc8ff79cc8e0ba03d4fe71d478e21a77e85981452dd853e3cb5787e7067f9');
INSERT INTO "trace" VALUES(550,108,'session',7,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'a457e61a9fbfa67b59ea2f6133b0ba9b4a84b0d5acf4aad4945a3277508d669d');
INSERT INTO "trace" VALUES(551,108,'session',7,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'bec75eb87b6238cc2bd391d6631b4553a1b99a61e39c944526a813b96cbebc33');
INSERT INTO "trace" VALUES(552,109,'session',7,'demander-dte','dte_le',NULL,'2025-06-05',NULL,4,0,'cd3af62c1ce441c66ad5575462d4ac00d46eecbccd2855580b6364a5c9e5089b');
INSERT INTO "trace" VALUES(553,109,'session',7,'demander-dte','dte_commentaire',NULL,'Salle au rez-de-chaussée, s’il vous plaît.',NULL,4,0,'7db32c69519582eacbc65db1ced07355f300a6c41d4271e05b872559c81202ea');
INSERT INTO "trace" VALUES(554,109,'session',7,'demander-dte','etat','en_preparation','dte_envoye',NULL,4,0,'0a75453bb70d9bdd6565595592468d02f5dadf4335036683d93f37861e191e0e');
INSERT INTO "trace" VALUES(555,110,'session',8,'creer','certification',NULL,'TP-99902m01',NULL,1,0,'db21d291e747c1d80dd284ec8f3f0449af48a405fcb2f3c34a46b06385768ee6');
INSERT INTO "trace" VALUES(556,110,'session',8,'creer','centre',NULL,'E-000001',NULL,1,0,'8930a56f36dda2b76ae984daab14bf79b48f9a447a056cf6265c509dfd3fd018');
INSERT INTO "trace" VALUES(557,110,'session',8,'creer','etat',NULL,'en_preparation',NULL,1,0,'5288d93201b16b0634073e6c9e5bc97bb24949d1642b50b5220791ba8e2ed1ea');
INSERT INTO "trace" VALUES(558,110,'session',8,'creer','debut',NULL,'2025-06-23',NULL,1,0,'dc04b9f619bdf9ca7ee133999ae031dbd0b3b282f4b08498aec5f63744155d8d');
INSERT INTO "trace" VALUES(559,110,'session',8,'creer','fin',NULL,'2025-06-23',NULL,1,0,'8e602a0c223194ecfecaa17e7442901b4f72cf1a0e685f68bf5932c6536c001e');
INSERT INTO "trace" VALUES(560,110,'session',8,'creer','heure_debut',NULL,'13:30',NULL,1,0,'5264333c3f99da6b3e23a798cca09bc791f087182c389a898660a410c2ea597b');
INSERT INTO "trace" VALUES(561,110,'session',8,'creer','entretien_final',NULL,'1',NULL,1,0,'f502c293a1c2da1db5f8ce2bcbd8263cb77d906f2f7b4f40a41e940cfc38c072');
INSERT INTO "trace" VALUES(562,110,'session',8,'creer','site',NULL,'Annexe du port',NULL,1,0,'cf81d7f97ee1c017e2d03cbff6913974191c5f34e7eb3ab17d6a52542dc666b6');
INSERT INTO "trace" VALUES(563,110,'session',8,'creer','commune',NULL,'Nantes',NULL,1,0,'b799576ce5adbca32d49b05a1f31a8958290a58da4daf90720f3c987bdbd5fe8');
INSERT INTO "trace" VALUES(564,110,'session',8,'creer','commune_insee',NULL,'44109',NULL,1,0,'c8f58192087baf4382625b96dde2d9ad609dcba6d99097d439257a7db8c24467');
INSERT INTO "trace" VALUES(565,110,'session',8,'creer','departement',NULL,'44',NULL,1,0,'a4491161392b819792cb000f8ac3e7d52236df5c7b65c92a7259294d7ee091f9');
INSERT INTO "trace" VALUES(566,110,'session',8,'creer','region',NULL,'52',NULL,1,0,'91114d1a8d139f18bc4f926b105b2ee8eb9bcfeefcc1eb541623a8056733ceb9');
INSERT INTO "trace" VALUES(567,110,'session',8,'creer','creee_le',NULL,'2025-06-03',NULL,1,0,'f728ea36012f7a43a5bcfb78dc2fc7fec7edbe6db8371ebcf363c9984d983253');
INSERT INTO "trace" VALUES(568,110,'session',8,'creer','reprise',NULL,'0',NULL,1,0,'13411e39487289da9098a0da400b00c0e70e20ff75f19fda3dbdbb01d2f6956a');
INSERT INTO "trace" VALUES(569,111,'session',9,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'7bc5086039e934eb1387a34c3241ad69944880dfe63418e980d834b00e00b37d');
INSERT INTO "trace" VALUES(570,111,'session',9,'creer','centre',NULL,'E-000001',NULL,1,0,'c2be68d00f7109edb5019eb862b0a0dc03d2220e2a460c17395c21dd3f61e41e');
INSERT INTO "trace" VALUES(571,111,'session',9,'creer','etat',NULL,'en_preparation',NULL,1,0,'e065d60351015dfc4938262e2b31aa2e71ccedda1dc2105d86d9d5fcc8ed8db9');
INSERT INTO "trace" VALUES(572,111,'session',9,'creer','debut',NULL,'2025-11-03',NULL,1,0,'bfb1644abddbf9842858daac9b0ca0be7816c632eb70f805054ef3efb58fcfc2');
INSERT INTO "trace" VALUES(573,111,'session',9,'creer','fin',NULL,'2025-11-03',NULL,1,0,'188c93bec13398a3d8bb5c01049a9a6ffd5ea09aa4cc32aade49b8282f700467');
INSERT INTO "trace" VALUES(574,111,'session',9,'creer','heure_debut',NULL,'09:00',NULL,1,0,'c560fd16253d0d04d0ff8db5f08c4537f09f6d64992be828fc647201dea78fba');
INSERT INTO "trace" VALUES(575,111,'session',9,'creer','entretien_final',NULL,'1',NULL,1,0,'d97f426ffc3c7eeb285571d0894596d2049e3a63d73a2841fb9155015f200aae');
INSERT INTO "trace" VALUES(576,111,'session',9,'creer','commune',NULL,'Nantes',NULL,1,0,'55549b9f7aa89219663548ac32d1e371fcf69060b2425705c36ab759ec2cc416');
INSERT INTO "trace" VALUES(577,111,'session',9,'creer','commune_insee',NULL,'44109',NULL,1,0,'db74df30d51ccf99faa118055049c29e62508a0d87fa0339184fe5169018bf8b');
INSERT INTO "trace" VALUES(578,111,'session',9,'creer','departement',NULL,'44',NULL,1,0,'5b01f091249341f01f034560b12137d81c416d7127b428bf958b61ef4ecf9905');
INSERT INTO "trace" VALUES(579,111,'session',9,'creer','region',NULL,'52',NULL,1,0,'146a34d46aaad6443fcce9630d661f5e933c305ffd97c47a4a6e2e1a7c7e5b8a');
INSERT INTO "trace" VALUES(580,111,'session',9,'creer','creee_le',NULL,'2025-06-03',NULL,1,0,'670fc42967081d9f6ca81c8427525f619811cdfdccf71103158506a0b8291704');
INSERT INTO "trace" VALUES(581,111,'session',9,'creer','reprise',NULL,'0',NULL,1,0,'f5efe98719c3ac18597715351376a219c6eda47b618e6f0be6d1112db63164ab');
INSERT INTO "trace" VALUES(582,112,'session',9,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'3f12ebe7dec30b05e2fbc97bea5f61a531c354c14e9b7a2c4e78d8d478d827df');
INSERT INTO "trace" VALUES(583,112,'session',9,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'6fea4d551634267b5121c77b26298b48e6fff894768d660fa28c05cffb1c11b0');
INSERT INTO "trace" VALUES(584,113,'session',9,'annuler','etat','en_preparation','annulee','centre fermé',4,0,'a3f276fe2b41b6cd6dc3575fb3571b835a65571059d9fa9e7ca62d29c4c0eedd');
INSERT INTO "trace" VALUES(585,114,'profil',5,'modifier','fin',NULL,'2025-12-31',NULL,NULL,0,'5999ff4072a32694cf793ab92b9ace54a9a9c2b1977c2cb9a915f5991ff678df');
INSERT INTO "trace" VALUES(586,115,'profil',7,'creer','agent',NULL,'denis',NULL,NULL,0,'b50233e92c2ecd18c8f927ba83aedd5fcd55f7cc5511a498850749edc0740112');
INSERT INTO "trace" VALUES(587,115,'profil',7,'creer','role',NULL,'mpcp',NULL,NULL,0,'d65f0e468cf095da1c7a5d638397e002fc2484cf401c996a087fb2943a9dcdb2');
INSERT INTO "trace" VALUES(588,115,'profil',7,'creer','choisi',NULL,'1',NULL,NULL,0,'aec7a665ac5c798dfccb8e77803384959106a6d3f0e805884d6edb4a55a9f36b');
INSERT INTO "trace" VALUES(589,116,'profil',7,'retirer','fin',NULL,'2025-06-13',NULL,NULL,0,'8f819c9559784b6d61e37d57b0794172f100ead123ff36d38228f914bfa31030');
INSERT INTO "trace" VALUES(590,116,'profil',7,'retirer','retire','0','1',NULL,NULL,0,'832c63efe336d9a3c7b76266d2010406db779b297e1a5322a477ccbdeff4a768');
INSERT INTO "trace" VALUES(591,117,'agrement',7,'agreer','centre',NULL,'E-000002',NULL,1,0,'0df84786ef416e910b1b172f86727ccb22532bfeb68833b2533bc5fac690f2da');
INSERT INTO "trace" VALUES(592,117,'agrement',7,'agreer','certification',NULL,'TP-99901m01',NULL,1,0,'a91e6facef2584f3c391f8c7cf94582c82790662e004852e33cb84a3326affb7');
INSERT INTO "trace" VALUES(593,117,'agrement',7,'agreer','site',NULL,'Atelier B',NULL,1,0,'d5796e1243316fa5a5e33b9b816f7127005afe70becaff5c53da433dc6afd2c4');
INSERT INTO "trace" VALUES(594,117,'agrement',7,'agreer','commune',NULL,'Cesson-Sévigné',NULL,1,0,'495378a6e8ed9f15b69d2fcb46ce29ddb0db09e5790b5c61c6737bfafc710dd3');
INSERT INTO "trace" VALUES(595,117,'agrement',7,'agreer','commune_insee',NULL,'35051',NULL,1,0,'a0446fd4b64d7de23c7c08185fa14a8d578dd44366543b3310c4d7eaf8d04b6f');
INSERT INTO "trace" VALUES(596,117,'agrement',7,'agreer','departement',NULL,'35',NULL,1,0,'1375f4ff27801dfdbbca1b9087df52415bbcb98f914bd04fa92dd3ee7bf3b484');
INSERT INTO "trace" VALUES(597,117,'agrement',7,'agreer','region',NULL,'53',NULL,1,0,'b1d2a6989a15b3ac96a86fd14acf336ac1a84380edd23df385a181795f07cfb6');
INSERT INTO "trace" VALUES(598,117,'agrement',7,'agreer','debut',NULL,'2025-06-12',NULL,1,0,'1467dfd038273b9d83050028f82acd8f9d08a09e119bafcb2c1a806000f9a2dd');
INSERT INTO "trace" VALUES(599,117,'agrement',7,'agreer','fin',NULL,'2026-12-31',NULL,1,0,'91191b5c1cd9af16ed31a96345c4e974c359033d2767200471a8fc64b6589a38');
INSERT INTO "trace" VALUES(600,117,'agrement',7,'agreer','etat',NULL,'valide',NULL,1,0,'b593f1e3d65c767e8f0f2668cd9cb3634e1225528200e4b5b53cf4b6c98305b7');
INSERT INTO "trace" VALUES(601,118,'candidat',7,'creer','nom',NULL,'PETIT',NULL,1,0,'652ed2a3e2748b0138b41d3ad58ace4854cb0b57113c21b1e9adee3c68881d83');
INSERT INTO "trace" VALUES(602,118,'candidat',7,'creer','prenom',NULL,'Hugo',NULL,1,0,'1fce03cea37123cd89aae3cdac00512e2990335866ae04c0c6406ce66e7ec134');
INSERT INTO "trace" VALUES(603,118,'candidat',7,'creer','naissance',NULL,'1999-03-14',NULL,1,0,'2954b0d7d2cd747483cc76cfc2944b6af04bb6f96568c79aa22c8a5241108cdf');
INSERT INTO "trace" VALUES(604,118,'candidat',7,'creer','centre_id',NULL,'2',NULL,1,0,'f8a2bbf385a8bed51d43cfad617cf7c4ed44501172feec5547b12ae664f65aba');
INSERT INTO "trace" VALUES(605,119,'candidat',7,'distinguer','distinct_de',NULL,'C-000001','deux personnes',1,0,'eb83492cd74bec285299419bd869db368e24921b56449bfe321e88003a98ac22');
INSERT INTO "trace" VALUES(606,119,'candidat',1,'distinguer','distinct_de',NULL,'C-000007','deux personnes',1,0,'2a62a2e064818149cdbc9464739b7770f9442c62a0c7c6e9fd3e5d284915b39d');
INSERT INTO "trace" VALUES(607,120,'candidat',8,'creer','nom',NULL,'NGUYEN',NULL,1,0,'2367cbe305a6d9a1541c204df9a06be2fd0c1fa5ad65cf37e928e25f16586f25');
INSERT INTO "trace" VALUES(608,120,'candidat',8,'creer','prenom',NULL,'Linh',NULL,1,0,'4911dcd5f915c1fffb7f4eb1d81ee944747d5701cff92c3271474a165cb98851');
INSERT INTO "trace" VALUES(609,120,'candidat',8,'creer','naissance',NULL,'2001-02-28',NULL,1,0,'c2ef7fb0c197b92c11d015c4c245d05376df416cecbc353514f4d2b35f32629b');
INSERT INTO "trace" VALUES(610,120,'candidat',8,'creer','centre_id',NULL,'2',NULL,1,0,'01c428fb4f68f7c1f9e7fa023f1a9bea1233978fa9f14e9e76dd85e67fe44201');
INSERT INTO "trace" VALUES(611,121,'candidat',8,'fusionner','nom','NGUYEN',NULL,'même personne',1,0,'ffd192e3286d84b1722bf2f06e792bdb01284de2ce7fe72f9bb83bc68e1dacac');
INSERT INTO "trace" VALUES(612,121,'candidat',8,'fusionner','prenom','Linh',NULL,'même personne',1,0,'a8bd28fee0ad8c86dc564254f872d93060e98d7f0b63a337c3efd0b5a4a0c970');
INSERT INTO "trace" VALUES(613,121,'candidat',8,'fusionner','naissance','2001-02-28',NULL,'même personne',1,0,'ca772cb2293db3e6b215f3f0848890f9c29fae3885e1b250e7bb98f5b0bf89af');
INSERT INTO "trace" VALUES(614,121,'candidat',8,'fusionner','centre_id','2',NULL,'même personne',1,0,'14c1597c4eecedde8b3bfb5fe455de3a7ea08ca879b4e2f5e04cb9f21df338ca');
INSERT INTO "trace" VALUES(615,121,'candidat',8,'fusionner','fusion',NULL,'C-000003','même personne',1,0,'b4126b666313334986aa132c2e7c80677d450b76ececc012157c00c696900536');
INSERT INTO "trace" VALUES(616,121,'candidat',3,'fusionner','fusion',NULL,'C-000008','même personne',2,0,'01aa854712f62230893ffcbbe740525049738d2962b31a451e986f136993ca48');
INSERT INTO "trace" VALUES(617,122,'jure',2,'modifier','nom_usage',NULL,'LE-GOFF-MARTIN',NULL,4,0,'35b308dee0fef7a8370d9a8a5b1cf28828f3f7f029be591aea47669f2c0f7131');
INSERT INTO "trace" VALUES(618,123,'session',5,'renvoyer','etat','en_attente_validation','convocations_envoyees','pièce manquante',8,0,'56f5611b6b9a18e869e1337d6c7db212fefddaa0c4f11d2ac512d0753dad2205');
INSERT INTO "trace" VALUES(619,124,'session',5,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,9,0,'cedae19a7c05ed524570b1fd3a0085fc6997df6619c126c63ce4ea8c812a8f9c');
INSERT INTO "trace" VALUES(620,124,'session',5,'transmettre','resultats_le','2025-06-02','2025-06-14',NULL,9,0,'8a3d3b69bc2f40bfdce6ce7c80a735c6d07159ea1c8678cbe27a0f15ada91fb6');
INSERT INTO "trace" VALUES(621,125,'session',10,'creer','certification',NULL,'TP-99901m01/CCS1',NULL,1,0,'2a8e829f2e0b11d6a531d97663a614d984abaa733f74223c2fdf7adaa968dd0a');
INSERT INTO "trace" VALUES(622,125,'session',10,'creer','centre',NULL,'E-000001',NULL,1,0,'67fb4ef9704642ce1b4404ef78d51f3a3d621e3d4700c8b21865c166debf5258');
INSERT INTO "trace" VALUES(623,125,'session',10,'creer','etat',NULL,'en_preparation',NULL,1,0,'8298bbc70f877379839858638d67a3f056a22dab5ade0982f10a611fccf24c05');
INSERT INTO "trace" VALUES(624,125,'session',10,'creer','debut',NULL,'2025-07-07',NULL,1,0,'555c159d42ac10befe1191c0123905b1942177fc0084328df038cfc3f567c70a');
INSERT INTO "trace" VALUES(625,125,'session',10,'creer','fin',NULL,'2025-07-07',NULL,1,0,'9aafbb435f452a65c1f8fac5595e22854f9f6bedef37da64b868c4094195a7c0');
INSERT INTO "trace" VALUES(626,125,'session',10,'creer','heure_debut',NULL,'09:00',NULL,1,0,'b283e2488692ff333ec47efc5e87cadfea1c499541431ef081967e99f75a41c4');
INSERT INTO "trace" VALUES(627,125,'session',10,'creer','entretien_final',NULL,'0',NULL,1,0,'8c0f53acbc2423396373887b87ae4ee80757fa2bb8c4e1bf6192c137b2e46d71');
INSERT INTO "trace" VALUES(628,125,'session',10,'creer','commune',NULL,'Nantes',NULL,1,0,'b434a113f77bd75bd6ea3db32559528d57cbc0a32df5585c0fb1b8f01039f427');
INSERT INTO "trace" VALUES(629,125,'session',10,'creer','commune_insee',NULL,'44109',NULL,1,0,'5b537560f7c40e7b1f67ae4d7115f8208120c76347feb79685f292c358819b52');
INSERT INTO "trace" VALUES(630,125,'session',10,'creer','departement',NULL,'44',NULL,1,0,'ee8deaf006b77a2674ef6ec3433d793db6933481973ae10f9a840edbd4b6df0d');
INSERT INTO "trace" VALUES(631,125,'session',10,'creer','region',NULL,'52',NULL,1,0,'d93f7821490cd080291cda366fdd1786872501cd1cf6c4f68018f20ba8333fd1');
INSERT INTO "trace" VALUES(632,125,'session',10,'creer','creee_le',NULL,'2025-06-12',NULL,1,0,'00ee65f27d615cda50c937466e56181ea9ad29b33f1f757d3da8847b4f5d70fe');
INSERT INTO "trace" VALUES(633,125,'session',10,'creer','reprise',NULL,'0',NULL,1,0,'c6afdc18d6cf7efa69472f8370da0fe388ba7edd12e6e47a87e50a9eda79711a');
INSERT INTO "trace" VALUES(634,126,'session',10,'inscrire-jure','jury',NULL,'J-000001',NULL,2,0,'68ed419a568bd893227316955ca2847f694102a12b60cb1727ea61876fdae14d');
INSERT INTO "trace" VALUES(635,126,'session',10,'inscrire-jure','jury',NULL,'J-000002',NULL,3,0,'82e2619d7e39bc9eef838ec53d75cc3f35ffa4e107af8223b6c94d867d8a4460');
INSERT INTO "trace" VALUES(636,127,'session',10,'inscrire','inscription C-000001',NULL,'inscrit (formation)',NULL,4,0,'f5ddf908101dd427fda9b4c9124b6f5be7f04b227c663344dbeccd1fb77975f7');
INSERT INTO "trace" VALUES(637,128,'session',10,'inscrire','inscription C-000004',NULL,'inscrit (formation)',NULL,5,0,'8dab867b4a27e9e8167e8a259c9c33fcec31bbe5ffe7565532d4ef6a93788abd');
INSERT INTO "trace" VALUES(638,129,'convocation',25,'editer','edition',NULL,'1',NULL,1,0,'365d03aab46ab72a51cefd22ef6e99db577b0d928da60707c08ff643c0d7fd01');
INSERT INTO "trace" VALUES(639,129,'convocation',26,'editer','edition',NULL,'1',NULL,1,0,'714355b57ff4be480bfced3b39973a6f7f394b2c6b7b30b6642adbf29c95470f');
INSERT INTO "trace" VALUES(640,129,'convocation',27,'editer','edition',NULL,'1',NULL,1,0,'4b0158ed459e38311a71c6ec17a18ea214dc4f8f882ea3d2eddc21cef89083fa');
INSERT INTO "trace" VALUES(641,129,'convocation',28,'editer','edition',NULL,'1',NULL,1,0,'219f70a32b2139632d37aec02986adf6f543d7ec55ebad0bd22c0700537db352');
INSERT INTO "trace" VALUES(642,129,'session',10,'editer','etat','en_preparation','convocations_envoyees',NULL,6,0,'830f6eee0d34dc7692242024ec109764e1f544be9455fd82ebb4de86adc3dbe9');
INSERT INTO "trace" VALUES(643,129,'session',10,'editer','edition','0','1',NULL,6,0,'93d081df61e660b943c8e930d86a978e4d0bbcf9b4d45676b776b4546b06bdb2');
INSERT INTO "trace" VALUES(644,130,'session',10,'resultats','resultat C-000001',NULL,'reussite',NULL,7,0,'7e4b7de30256984cb91f27eb67f719c5b4dbe7007ac3fa43e5f7bc3e0c6b4bfd');
INSERT INTO "trace" VALUES(645,131,'session',10,'resultats','resultat C-000004',NULL,'reussite',NULL,8,0,'cf43abf53303a29e8e3eb8580dd84b0b854433aada0b94aeb4e2cb7a2d8f804e');
INSERT INTO "trace" VALUES(646,132,'session',10,'transmettre','etat','convocations_envoyees','en_attente_validation',NULL,9,0,'f2658de3a6bfefa0324eda08ae94d5e41e4ae28e9d6d9b7bc9ab8a47c0721082');
INSERT INTO "trace" VALUES(647,132,'session',10,'transmettre','resultats_le',NULL,'2025-07-07',NULL,9,0,'fa549f075882115e685d4f8f8e486d371ba4f72e41400054bf881754f9b4841a');
INSERT INTO "trace" VALUES(648,133,'session',10,'ecarter','inscription C-000004','inscrit (formation)','ecarte (formation)','pas de titre',10,0,'30bdd34fd5bdb0bf9141b8c66488e4b96da149cebcf60f0907cbead1e9796fe9');
INSERT INTO "trace" VALUES(649,134,'session',10,'valider','etat','en_attente_validation','validee',NULL,11,0,'678fd4b813127a21e3b1c3a66a6dfd134159087891374186f86cf63b34e877ec');
INSERT INTO "trace" VALUES(650,134,'session',10,'valider','validee_le',NULL,'2025-07-08',NULL,11,0,'3e8ca7d37e05fe00f96320d7a9a87cbd66fcfcfd21c1b55a5f38d61389cd3cec');
INSERT INTO "trace" VALUES(651,134,'session',10,'valider','obtention C-000001',NULL,'TP-99901m01/CCS1',NULL,11,0,'7a6053490b66533d99cea39a65db2ae6615fb1c066f7b31b9b8f3a4a87b6e080');
INSERT INTO "trace" VALUES(652,135,'session',11,'creer','certification',NULL,'TP-99901m01','archives',1,1,'b78fdb8b45e08a07307753f3894d0104bd99af67518f705840387cafca7c95f5');
INSERT INTO "trace" VALUES(653,135,'session',11,'creer','centre',NULL,'E-000001','archives',1,1,'45e39a21f60b747404d42d1ea925c6d4a8bfcf364547afa5a900ef96739e9f2b');
INSERT INTO "trace" VALUES(654,135,'session',11,'creer','etat',NULL,'en_preparation','archives',1,1,'f59d5b5d74239ffe50f62e777e6b5754973e596cd8b67a05a4bdddb75a661310');
INSERT INTO "trace" VALUES(655,135,'session',11,'creer','debut',NULL,'2024-05-06','archives',1,1,'9216036be58236196609f150e726f328c6931c224a75094fb9de17e2fb681902');
INSERT INTO "trace" VALUES(656,135,'session',11,'creer','fin',NULL,'2024-05-06','archives',1,1,'dbded8e00f124ef4770df26d8572c430bb4ecb755fc528c2e10555a64aeff4a0');
INSERT INTO "trace" VALUES(657,135,'session',11,'creer','heure_debut',NULL,'09:00','archives',1,1,'b543140801ed4a9724a2e66950db10976769bb4a524a902e784cb05c3cb86a8b');
INSERT INTO "trace" VALUES(658,135,'session',11,'creer','entretien_final',NULL,'1','archives',1,1,'87efbb6c55848a89bcf247b4804cb743c6a5396c58a04439e1d90ad34201cd1e');
INSERT INTO "trace" VALUES(659,135,'session',11,'creer','commune',NULL,'Nantes','archives',1,1,'6766a5e0794156f547a817da58be1f86174ed092c14a66ff618eef8aa99c58b3');
INSERT INTO "trace" VALUES(660,135,'session',11,'creer','commune_insee',NULL,'44109','archives',1,1,'ac27e48da02bc4c8d6da3fcec12b7e1de4f2d124ac0deb5f44ea092a6bb1b1ee');
INSERT INTO "trace" VALUES(661,135,'session',11,'creer','departement',NULL,'44','archives',1,1,'acb2c7c812b22b04ab5a4c2f2d948c91ef2f6d0b5e3322b6a8ae8ca46c7f0952');
INSERT INTO "trace" VALUES(662,135,'session',11,'creer','region',NULL,'52','archives',1,1,'92a482fcb979bb557a96b5267a07e074abf3e142b8dbf422d031e852ab723c80');
INSERT INTO "trace" VALUES(663,135,'session',11,'creer','creee_le',NULL,'2025-07-08','archives',1,1,'90791685d90b819104ba0d86d474734afccbec6cd2a50efa21d383a60dda50d8');
INSERT INTO "trace" VALUES(664,135,'session',11,'creer','reprise',NULL,'1','archives',1,1,'da233f8b3ff66ca0a0973e482614fd1da7301b0622c26bc6646955c8de85f4b9');
INSERT INTO "trace" VALUES(665,136,'export',136,'export-jures','filtre',NULL,'titre : TP-99901m01 ; état : utilisable ; disponibilité : le 2025-06-10',NULL,NULL,0,'a36788d17ac21de2e683fd6642f7e4dc6f98ae73fd8f4632e0b64277626490ec');
INSERT INTO "trace" VALUES(666,136,'export',136,'export-jures','colonnes',NULL,'numero_jure, civilite, nom, prenom, telephone_professionnel, telephone_personnel, adresse, complement, code_postal, commune, courriel, departement, employeur, certifications, habilitation_fin, utilisable_jusqu_au, derniere_session, nombre_sessions',NULL,NULL,0,'ef1ca9a4afe6aec496444b5a073847cbc4f58cf048cca3d9d6be993c2ef62d40');
INSERT INTO "trace" VALUES(667,136,'export',136,'export-jures','nombre',NULL,'2',NULL,NULL,0,'dc7350c2dd29aeffdb03c30948ea521820120fc2b11500a6ab1dc67d71af56f8');
INSERT INTO "trace" VALUES(668,137,'habilitation',2,'brouillon','etat','validee','brouillon',NULL,2,0,'a7c4d111b8b62681246d5eb18fa329f7ab00fbdc5e91f85139516b60fcee735f');
INSERT INTO "trace" VALUES(669,138,'jure',1,'modifier','employeur','Horlogerie Martin','Horlogerie Martin et fille',NULL,4,0,'4f76d14875788585a6b6f203ea7834fe3861cbaeed0dd440e562933a64a73f85');
INSERT INTO "trace" VALUES(670,139,'base',139,'migrer','schema','2','3',NULL,NULL,0,'d157843ad3f0297250314a234d4a04e8dc06119a6725b218a55b8e69c825424a');
INSERT INTO "trace" VALUES(671,139,'base',139,'migrer','entretiens',NULL,'7',NULL,NULL,0,'9ca388922bcbc7f4061978326ee7e6bde1e95fcd4ef8aaaba335452bf1cb92ec');
INSERT INTO "trace" VALUES(672,139,'base',139,'migrer','obtentions_redites',NULL,'1',NULL,NULL,0,'83bdf0931e78ed8c920431102d1521f925e3cb5ee2c0b1c5944ab92d6104e1d5');
INSERT INTO "trace" VALUES(673,139,'base',139,'migrer','sans_appui',NULL,'0',NULL,NULL,0,'4ab0d8091ddd687904b785d5901944c437c618494c30dc5e226cea0f42c35ac0');
INSERT INTO "trace" VALUES(674,139,'base',139,'migrer','parchemins',NULL,'3',NULL,NULL,0,'5f0f313d0ebecdaaa397cd90021b39e9e8cc4cced2b244fbf1efdaba6bbd9d8b');
INSERT INTO "trace" VALUES(675,139,'base',139,'migrer','contestes',NULL,'3',NULL,NULL,0,'a6b290c05a92bc85619e644944f52cc8a3318f3a546c89daa234285ae5c76b6e');
INSERT INTO "trace" VALUES(676,139,'base',139,'migrer','agrements_retires',NULL,'2',NULL,NULL,0,'d8890c0ae80361add7b62609db8cdea26cdbe191f682c35c4b23305ce921d752');
INSERT INTO "trace" VALUES(677,139,'base',139,'migrer','delais',NULL,'4',NULL,NULL,0,'e316d77fcbfb7221d0f9c162c790ddb634059d4732c424cc15ad89750b5e9a20');
INSERT INTO "trace" VALUES(678,139,'base',139,'migrer','copie',NULL,'ceres.db.avant-v5-20261129-175459',NULL,NULL,0,'c0b5136cde13794c3a43451c6b5c1e11de7c3d9a82d55434f04937b733072e34');
INSERT INTO "trace" VALUES(679,140,'base',140,'migrer','schema','3','4',NULL,NULL,0,'5a55b4bf4c1696e247fa4fcd2bdb2829a0c715b2dae355cfce5487fd9793056d');
INSERT INTO "trace" VALUES(680,140,'base',140,'migrer','lots_scelles',NULL,'139',NULL,NULL,0,'5708310cdcf07da1010417926b4ccad8f899ee684b40cc8247b6414ba90fa1d1');
INSERT INTO "trace" VALUES(681,140,'base',140,'migrer','traces_scellees',NULL,'678',NULL,NULL,0,'24cf9b9771a4820f67c3273c66ecad5d5ef5ee2096421ee27530804b539fe454');
INSERT INTO "trace" VALUES(682,140,'base',140,'migrer','lignes_au_journal',NULL,'200',NULL,NULL,0,'57f1be82c18f86b0826df5aee4feb29e35e06e077a39836d593a4f7dee5296f5');
INSERT INTO "trace" VALUES(683,140,'base',140,'migrer','copie',NULL,'ceres.db.avant-v5-20261129-175459',NULL,NULL,0,'49c9b3d4075239b6929432e7b9947950ab3da7827ebc57d90da73b38b33ffc7c');
INSERT INTO "trace" VALUES(684,141,'base',141,'migrer','schema','4','5',NULL,NULL,0,'9fe64bf820069dff54633e70840c6e63595b61eda59942c00835d19d1d6abb3c');
INSERT INTO "trace" VALUES(685,141,'base',141,'migrer','copie',NULL,'ceres.db.avant-v5-20261129-175459',NULL,NULL,0,'5401bb79e66eb5832ed9c712811e6180d61c0b83abe50362fb411b0d961ef4a7');
INSERT INTO "trace" VALUES(686,142,'session',7,'deroger','derogation convocation',NULL,'en_attente','retard du centre',5,1,'608c268f864f2d5b4fc20b6cacdc59bbfda7a95c0d42023709763062d771d950');
INSERT INTO "trace" VALUES(687,143,'controle',1,'creer','centre',NULL,'E-000001',NULL,1,0,'8a3562934fb6693401a57823e81c95cfd417629327f0f70e79be30ca8321e030');
INSERT INTO "trace" VALUES(688,143,'controle',1,'creer','date',NULL,'2025-07-30',NULL,1,0,'7dac9e39a4407627bd6a753c81049f42fd9da72af91a0558b30e0fd29fef9e0e');
INSERT INTO "trace" VALUES(689,143,'controle',1,'creer','type',NULL,'sur_place',NULL,1,0,'e5314d3d9663890e4d4feade9ff2b19d72d623b751fbe42f956382a780ba1801');
INSERT INTO "trace" VALUES(690,143,'controle',1,'creer','etat',NULL,'ouvert',NULL,1,0,'946d52c28d07688b836e0aceaabbc16fcdf4c49f70fa11ea800d28a0531aec09');
INSERT INTO "trace" VALUES(691,144,'controle',1,'constater','constat',NULL,'Registre absent.',NULL,2,0,'5ad0d7bf50e5c9d9927408601331106e9d6894e9e8e6db24363d1e601767ec8f');
INSERT INTO "trace" VALUES(692,145,'demande_vae',1,'creer','candidat',NULL,'C-000005',NULL,1,0,'11cfae5a081cdd62c413bb673a6dd010bef80f63ec8db21197d26a68123c65d9');
INSERT INTO "trace" VALUES(693,145,'demande_vae',1,'creer','certification',NULL,'TP-99901m01',NULL,1,0,'03919e02acc9e2db6cb3246f01a5cfc39b76954d1b0e69172306e15d031d7b33');
INSERT INTO "trace" VALUES(694,145,'demande_vae',1,'creer','deposee_le',NULL,'2025-08-01',NULL,1,0,'4186e65f7d190ef6e3cc2f50b92398cdce4f6c7264c8034960341d7f425113ae');
INSERT INTO "trace" VALUES(695,145,'demande_vae',1,'creer','etat',NULL,'deposee',NULL,1,0,'07953822b449e6b438d8efb4a5eb74be65919a3cfd7afe63cf618773cc16c083');
INSERT INTO "trace" VALUES(696,146,'jure',2,'modifier','employeur',NULL,'Horlogerie Le Goff',NULL,5,0,'e7df43b8c681a72709c7577aed391feee929db69dc8eda8e2529895139329e38');
INSERT INTO "trace" VALUES(697,147,'centre',1,'courrier','logo',NULL,'fefb8fa0c1169f732be30622c9e77de44ee07e64f35fa6839ee745801692113e',NULL,2,0,'b1dd04836c6b0c61a0b8f33cc69179c62e035385de9d22dd7fd187656bbdc626');
INSERT INTO "trace" VALUES(698,147,'centre',1,'courrier','signataire',NULL,'Claire MORVAN',NULL,2,0,'2f6de4141e71bd5e467aa6db3cfd43b4c66b1ccbcd7bec6b6fa59273b588f20a');
INSERT INTO "trace" VALUES(699,147,'centre',1,'courrier','acces',NULL,'Tram 2',NULL,2,0,'8ccec55120954ecba5cb19db806cb47d54d7b5bbc058b76af916c64254f64677');
INSERT INTO "trace" VALUES(700,148,'centre',1,'courrier','modele',NULL,'0f6cb83244aabc231b27c0d717829f624526c455a4517936d676f6ae6c7613f0',NULL,3,0,'5cda4987237fd0ae5af477d7019cc979790878450fe61f727e139091afd465ad');
INSERT INTO "trace" VALUES(701,149,'base',1,'courrier','modele',NULL,'0f6cb83244aabc231b27c0d717829f624526c455a4517936d676f6ae6c7613f0',NULL,NULL,0,'02f901d8d703b5ebad5bfa15d7a3c1b452b91d374122a25fcd872909defbc023');
INSERT INTO "trace" VALUES(702,150,'convocation',29,'editer','edition',NULL,'1',NULL,1,0,'f6b38e132296991b99d72325f361476010d7e052fb16ed5416b5d9546f81bac8');
INSERT INTO "trace" VALUES(703,150,'session',6,'editer','edition','1','2',NULL,9,0,'4a7611e93ff5c09a1fe50c944550d8ef5a62e7528e080c049afcd8c436839853');
INSERT INTO "trace" VALUES(704,151,'message',1,'mettre-en-file','convocation',NULL,'V-000024',NULL,1,0,'46e80fc2a72d2c3b01fa30369cfd9decefb79beffd74d45a083829ad56b752e1');
INSERT INTO "trace" VALUES(705,151,'message',1,'mettre-en-file','nature',NULL,'convocation',NULL,1,0,'2ca48874afb1693879a0d6b64c706f65e76428837698aa14fdfd487e6a4bff3f');
INSERT INTO "trace" VALUES(706,151,'message',1,'mettre-en-file','edition',NULL,'1',NULL,1,0,'271d88c2055db70c0bd4ca5260ce847871b827cc74c78957d44a0a2cc8692af2');
INSERT INTO "trace" VALUES(707,151,'message',1,'mettre-en-file','etat',NULL,'en_file',NULL,1,0,'dde2c719aa1614245bdcfc48d87b68f3ab66644ca9669731192597160e7ede0d');
INSERT INTO "trace" VALUES(708,152,'message',1,'envoyer','etat','en_file','en_cours',NULL,2,0,'e122c33ec75de29b19e881bf5c77dcbcbe61f313394dad50f7dd21d999808bc1');
INSERT INTO "trace" VALUES(709,153,'message',1,'conclure','etat','en_cours','envoye',NULL,3,0,'a32ebc15922019e062a416bdc9f754a93674c9f1d1438f1dad4d6b4a82197d03');
INSERT INTO "trace" VALUES(710,154,'base',154,'migrer','schema','5','6',NULL,NULL,0,'dca833eb73d1769f979cbd160b04fd5b4d0f19fb071ac1c6f8a911b3d0287bc3');
INSERT INTO "trace" VALUES(711,154,'base',154,'migrer','ccp_dates',NULL,'18',NULL,NULL,0,'c2509df5f431a53ae8b5615103bce94975c7f777edcd10bd103e87d444f6d62b');
INSERT INTO "trace" VALUES(712,154,'base',154,'migrer','resultats_dates',NULL,'12',NULL,NULL,0,'a4c5a4ad20aa7059e966be4b219727e5aadb54744a7c2bf76d21cca58f24e0cb');
INSERT INTO "trace" VALUES(713,154,'base',154,'migrer','copie',NULL,'ceres.db.avant-v6-20261130-013400',NULL,NULL,0,'4077bdcfa355807a851a0659ad4b9b1ffa45c7b6722278bbf51193f2c1887bfc');
INSERT INTO "trace" VALUES(714,155,'jure',2,'distinguer','distinct_de',NULL,'J-000001','deux personnes',5,0,'6f27e2afbc0400de2a932671bd871105ed68405ef47be673c3d539c1eab5e5c7');
INSERT INTO "trace" VALUES(715,155,'jure',1,'distinguer','distinct_de',NULL,'J-000002','deux personnes',4,0,'984ff467eee542d01933067699cc5888338145918b1cf5bf124ab64069d07fcc');
INSERT INTO "trace" VALUES(716,156,'centre',1,'deroger','derogation creation',NULL,'TP-99901m01 le 01/12/2025','salle prise',NULL,1,'43010b86dec60505d6c56b70390bd16c4b7c6625bbaa062aa30e396ba89b8cb6');
INSERT INTO "trace" VALUES(717,157,'base',157,'migrer','schema','6','7',NULL,NULL,0,'363a857c74e47cf69b33aafd72c03b479c637c667fe0f230b159ede10c7081dc');
INSERT INTO "trace" VALUES(718,157,'base',157,'migrer','derogations_numerotees',NULL,'2',NULL,NULL,0,'c1b90096416fc391014b436c45a5ef256907febf10f33beea4149ba817c5ccf3');
INSERT INTO "trace" VALUES(719,157,'base',157,'migrer','copie',NULL,'ceres.db.avant-v7-20261130-084920',NULL,NULL,0,'67b0551278b447e833b8dc8d2dac4141d0a278556187d6b5aff52f67a8bf4a4b');
INSERT INTO "trace" VALUES(720,158,'derogation',3,'demander-derogation','delai',NULL,'creation','plateau technique libre ce jour-là',1,0,'131a234c24fe25c12a9a2d5a361daf8399f9b28ffa5769174424497a46b8065e');
INSERT INTO "trace" VALUES(721,158,'derogation',3,'demander-derogation','etat',NULL,'demandee','plateau technique libre ce jour-là',1,0,'761b42f6f79cdb014e3f3a44bfb006ff91906460866a33ab49951f94b27dd1d9');
INSERT INTO "trace" VALUES(722,158,'derogation',3,'demander-derogation','demandee_le',NULL,'2025-09-02','plateau technique libre ce jour-là',1,0,'8ecdefbc42a868ae571535da83a8e7e6d8b7183d638e0ac740e5d997ead4ea63');
INSERT INTO "trace" VALUES(723,158,'derogation',3,'demander-derogation','centre',NULL,'E-000001','plateau technique libre ce jour-là',1,0,'cc66ae30e42f46f76ac01e6fef391432dc6414283796755766a5f73cc1a14264');
INSERT INTO "trace" VALUES(724,158,'derogation',3,'demander-derogation','session',NULL,'TP-99901m01 le 08/09/2025','plateau technique libre ce jour-là',1,0,'4841ca8b65bff563770afd1b457ac2a0184b6a60037d294bf2854764d55ede17');
INSERT INTO "trace" VALUES(725,159,'session',6,'repondre','reponse J-000002',NULL,'oui',NULL,10,0,'ab1713140a304cde032429fd7cdd56ac061b95f51a858d6994dae271ead8c90c');
CREATE INDEX ix_jure_departement ON jure (departement, actif);
CREATE INDEX ix_jure_identite ON jure (cle, naissance);
CREATE INDEX ix_jure_region ON jure (region, actif);
CREATE INDEX ix_succession_nouveau ON succession (nouveau);
CREATE INDEX ix_candidat_centre ON candidat (centre_id);
CREATE INDEX ix_candidat_departement ON candidat (departement, cle, naissance);
CREATE INDEX ix_candidat_identite ON candidat (cle, naissance);
CREATE INDEX ix_experience_jure_id ON experience (jure_id);
CREATE INDEX ix_experience_titre_id ON experience (titre_id);
CREATE INDEX ix_candidat_mot_candidat_id ON candidat_mot (candidat_id);
CREATE INDEX ix_distinction_second ON distinction (second_id);
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
CREATE INDEX ix_obtention_certification ON obtention (certification_id);
CREATE INDEX ix_obtention_session ON obtention (session_id);
CREATE INDEX ix_trace_lot_id ON trace (lot_id);
CREATE INDEX ix_trace_objet ON trace (type_objet, objet_id);
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
CREATE INDEX ix_profil_centre_id ON profil (centre_id);
CREATE UNIQUE INDEX uq_profil_choisi ON profil (agent) WHERE choisi = 1;
CREATE INDEX ix_lot_annule ON lot (annule);
CREATE TRIGGER tr_lot_sans_modification BEFORE UPDATE ON lot WHEN NOT (NEW.id IS OLD.id AND NEW.horodatage IS OLD.horodatage AND NEW.jour IS OLD.jour AND NEW.jour_force IS OLD.jour_force AND NEW.horloge_reculee IS OLD.horloge_reculee AND NEW.jeton IS OLD.jeton AND NEW.agent IS OLD.agent AND NEW.profil IS OLD.profil AND NEW.role IS OLD.role AND NEW.structure IS OLD.structure AND NEW.commande IS OLD.commande AND NEW.source_sha256 IS OLD.source_sha256 AND NEW.agent_plan IS OLD.agent_plan AND NEW.annule IS OLD.annule AND NEW.fait IS OLD.fait AND NEW.sans_effet IS OLD.sans_effet AND NEW.refuse IS OLD.refuse AND NEW.non_traite IS OLD.non_traite AND NEW.motif IS NULL AND NEW.source IS NULL) BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END;
CREATE TRIGGER tr_lot_sans_remplacement BEFORE INSERT ON lot WHEN EXISTS (SELECT 1 FROM lot WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'le journal ne se remplace pas'); END;
CREATE TRIGGER tr_lot_sans_suppression BEFORE DELETE ON lot BEGIN SELECT RAISE(ABORT, 'le journal ne s''efface pas'); END;
CREATE INDEX ix_distinction_jure_second ON distinction_jure (second_id);
CREATE INDEX ix_habilitation_a_expirer ON habilitation (etat, expiration_constatee, titre_id, fin) WHERE etat = 'validee' AND expiration_constatee IS NULL;
CREATE INDEX ix_habilitation_a_viser ON habilitation (jure_id) WHERE a_viser = 1;
CREATE INDEX ix_habilitation_certification ON habilitation (certification_id, titre_id);
CREATE INDEX ix_habilitation_etat ON habilitation (etat, titre_id, fin);
CREATE INDEX ix_habilitation_jure ON habilitation (jure_id, certification_id);
CREATE INDEX ix_inscription_candidat ON inscription (candidat_id);
CREATE INDEX ix_inscription_demande_vae_id ON inscription (demande_vae_id);
CREATE INDEX ix_inscription_session ON inscription (session_id, candidat_id);
CREATE INDEX ix_inscription_vae_a_justifier ON inscription (session_id) WHERE vae_a_justifier = 1;
CREATE UNIQUE INDEX uq_inscription_vivante ON inscription (candidat_id, session_id) WHERE etat = 'inscrit';
CREATE INDEX ix_derogation_centre ON derogation (centre_id, certification_id, debut);
CREATE INDEX ix_derogation_certification_id ON derogation (certification_id);
CREATE INDEX ix_derogation_session_id ON derogation (session_id);
CREATE INDEX ix_derogation_utilisee_par_id ON derogation (utilisee_par_id);
CREATE INDEX ix_participation_jure ON participation (jure_id);
CREATE INDEX ix_message_convocation ON message (convocation_id);
CREATE INDEX ix_message_essaye_le ON message (essaye_le);
CREATE INDEX ix_message_session ON message (session_id);
CREATE UNIQUE INDEX uq_message_convocation ON message (convocation_id, nature, edition) WHERE nature IN ('convocation', 'avis');
CREATE UNIQUE INDEX uq_message_echeances ON message (profil_id, edition) WHERE nature = 'echeances';
CREATE UNIQUE INDEX uq_message_echeances_jour ON message (profil_id, jour) WHERE nature = 'echeances';
CREATE UNIQUE INDEX uq_message_rappel ON message (convocation_id, jour, edition) WHERE nature = 'rappel';
CREATE UNIQUE INDEX uq_message_relance ON message (session_id, edition) WHERE nature = 'relance';
COMMIT;
PRAGMA application_id = 1128616517;
PRAGMA user_version = 7;
