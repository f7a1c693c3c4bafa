
CREATE TABLE centre (
	id INTEGER NOT NULL, 
	nom TEXT COLLATE "C" NOT NULL, 
	siret TEXT COLLATE "C", 
	adresse TEXT COLLATE "C", 
	code_postal TEXT COLLATE "C", 
	commune TEXT COLLATE "C", 
	commune_insee TEXT COLLATE "C", 
	departement TEXT COLLATE "C", 
	region TEXT COLLATE "C", 
	telephone TEXT COLLATE "C", 
	courriel TEXT COLLATE "C", 
	logo TEXT COLLATE "C", 
	signataire TEXT COLLATE "C", 
	qualite TEXT COLLATE "C", 
	acces TEXT COLLATE "C", 
	cle TEXT COLLATE "C" NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_centre PRIMARY KEY (id), 
	CONSTRAINT ck_centre_version CHECK (version >= 1), 
	CONSTRAINT ck_centre_siret CHECK (siret IS NULL OR length(siret) = 14), 
	CONSTRAINT ck_centre_qualite CHECK (qualite IS NULL OR signataire IS NOT NULL), 
	CONSTRAINT uq_centre_siret UNIQUE (siret)
)


;;

CREATE TABLE compteur (
	nom TEXT COLLATE "C" NOT NULL, 
	valeur INTEGER NOT NULL, 
	CONSTRAINT pk_compteur PRIMARY KEY (nom), 
	CONSTRAINT ck_compteur_valeur CHECK (valeur >= 0)
)


;;

CREATE TABLE delai (
	nom TEXT COLLATE "C" NOT NULL, 
	mode TEXT COLLATE "C" NOT NULL, 
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
)


;;

CREATE TABLE jure (
	id INTEGER NOT NULL, 
	civilite TEXT COLLATE "C", 
	nom TEXT COLLATE "C" NOT NULL, 
	nom_usage TEXT COLLATE "C", 
	prenom TEXT COLLATE "C" NOT NULL, 
	naissance TEXT COLLATE "C", 
	telephone_professionnel TEXT COLLATE "C", 
	telephone_professionnel_e164 TEXT COLLATE "C", 
	telephone_personnel TEXT COLLATE "C", 
	telephone_personnel_e164 TEXT COLLATE "C", 
	courriel TEXT COLLATE "C", 
	adresse TEXT COLLATE "C", 
	complement TEXT COLLATE "C", 
	code_postal TEXT COLLATE "C", 
	commune TEXT COLLATE "C", 
	commune_insee TEXT COLLATE "C", 
	departement TEXT COLLATE "C", 
	region TEXT COLLATE "C", 
	employeur TEXT COLLATE "C", 
	actif INTEGER NOT NULL, 
	cle TEXT COLLATE "C" NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_jure PRIMARY KEY (id), 
	CONSTRAINT ck_jure_version CHECK (version >= 1), 
	CONSTRAINT ck_jure_naissance CHECK (naissance IS NULL OR (naissance ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(naissance, 'YYYY-MM-DD')::text = naissance)), 
	CONSTRAINT ck_jure_actif CHECK (actif IN (0, 1)), 
	CONSTRAINT ck_jure_civilite CHECK (civilite IN ('M', 'MME')), 
	CONSTRAINT ck_jure_noms CHECK (length(nom) > 0 AND length(prenom) > 0)
)


;;
CREATE INDEX ix_jure_departement ON jure (departement, actif)
;;
CREATE INDEX ix_jure_identite ON jure (cle, naissance)
;;
CREATE INDEX ix_jure_region ON jure (region, actif)
;;

CREATE TABLE logo (
	empreinte TEXT COLLATE "C" NOT NULL, 
	format TEXT COLLATE "C" NOT NULL, 
	contenu TEXT COLLATE "C" NOT NULL, 
	CONSTRAINT pk_logo PRIMARY KEY (empreinte), 
	CONSTRAINT ck_logo_empreinte CHECK (length(empreinte) = 64), 
	CONSTRAINT ck_logo_format CHECK (format IN ('png', 'svg'))
)


;;

CREATE TABLE lot (
	id INTEGER NOT NULL, 
	horodatage TEXT COLLATE "C" NOT NULL, 
	jour TEXT COLLATE "C" NOT NULL, 
	jour_force INTEGER NOT NULL, 
	agent TEXT COLLATE "C" NOT NULL, 
	profil TEXT COLLATE "C", 
	role TEXT COLLATE "C", 
	structure TEXT COLLATE "C", 
	commande TEXT COLLATE "C" NOT NULL, 
	motif TEXT COLLATE "C", 
	source TEXT COLLATE "C", 
	source_sha256 TEXT COLLATE "C", 
	agent_plan TEXT COLLATE "C", 
	annule INTEGER, 
	fait INTEGER NOT NULL, 
	sans_effet INTEGER NOT NULL, 
	refuse INTEGER NOT NULL, 
	non_traite INTEGER NOT NULL, 
	CONSTRAINT pk_lot PRIMARY KEY (id), 
	CONSTRAINT ck_lot_jour CHECK (jour IS NULL OR (jour ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(jour, 'YYYY-MM-DD')::text = jour)), 
	CONSTRAINT ck_lot_jour_force CHECK (jour_force IN (0, 1)), 
	CONSTRAINT ck_lot_fait CHECK (fait >= 0), 
	CONSTRAINT ck_lot_sans_effet CHECK (sans_effet >= 0), 
	CONSTRAINT ck_lot_refuse CHECK (refuse >= 0), 
	CONSTRAINT ck_lot_non_traite CHECK (non_traite >= 0), 
	CONSTRAINT fk_lot_annule FOREIGN KEY(annule) REFERENCES lot (id)
)


;;
CREATE INDEX ix_lot_annule ON lot (annule)
;;

CREATE TABLE parametre (
	nom TEXT COLLATE "C" NOT NULL, 
	valeur TEXT COLLATE "C" NOT NULL, 
	CONSTRAINT pk_parametre PRIMARY KEY (nom)
)


;;

CREATE TABLE sel_objet (
	type_objet TEXT COLLATE "C" NOT NULL, 
	objet_id INTEGER NOT NULL, 
	sel TEXT COLLATE "C" NOT NULL, 
	CONSTRAINT pk_sel_objet PRIMARY KEY (type_objet, objet_id)
)


;;

CREATE TABLE succession (
	ancien TEXT COLLATE "C" NOT NULL, 
	nouveau TEXT COLLATE "C" NOT NULL, 
	CONSTRAINT pk_succession PRIMARY KEY (ancien, nouveau), 
	CONSTRAINT ck_succession_sens CHECK (ancien <> nouveau)
)


;;
CREATE INDEX ix_succession_nouveau ON succession (nouveau)
;;

CREATE TABLE titre (
	id INTEGER NOT NULL, 
	reference TEXT COLLATE "C" NOT NULL, 
	code TEXT COLLATE "C", 
	millesime TEXT COLLATE "C", 
	rncp TEXT COLLATE "C", 
	intitule TEXT COLLATE "C" NOT NULL, 
	sigle TEXT COLLATE "C", 
	niveau INTEGER, 
	date_debut_validite TEXT COLLATE "C", 
	date_fin_validite TEXT COLLATE "C" NOT NULL, 
	date_fin_prolongation TEXT COLLATE "C" NOT NULL, 
	origine_prolongation TEXT COLLATE "C" NOT NULL, 
	validation_partielle INTEGER, 
	nsf TEXT COLLATE "C", 
	voies TEXT COLLATE "C", 
	texte_officiel TEXT COLLATE "C", 
	cle TEXT COLLATE "C" NOT NULL, 
	source TEXT COLLATE "C", 
	source_sha256 TEXT COLLATE "C", 
	source_date TEXT COLLATE "C", 
	importe_le TEXT COLLATE "C", 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_titre PRIMARY KEY (id), 
	CONSTRAINT ck_titre_version CHECK (version >= 1), 
	CONSTRAINT ck_titre_date_debut_validite CHECK (date_debut_validite IS NULL OR (date_debut_validite ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(date_debut_validite, 'YYYY-MM-DD')::text = date_debut_validite)), 
	CONSTRAINT ck_titre_date_fin_validite CHECK (date_fin_validite IS NULL OR (date_fin_validite ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(date_fin_validite, 'YYYY-MM-DD')::text = date_fin_validite)), 
	CONSTRAINT ck_titre_date_fin_prolongation CHECK (date_fin_prolongation IS NULL OR (date_fin_prolongation ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(date_fin_prolongation, 'YYYY-MM-DD')::text = date_fin_prolongation)), 
	CONSTRAINT ck_titre_origine_prolongation CHECK (origine_prolongation IN ('saisie', 'rncp', 'calculee')), 
	CONSTRAINT ck_titre_prolongation CHECK (date_fin_prolongation >= date_fin_validite), 
	CONSTRAINT ck_titre_validite CHECK (date_debut_validite IS NULL OR date_debut_validite <= date_fin_validite), 
	CONSTRAINT ck_titre_nom CHECK (rncp IS NOT NULL OR (code IS NOT NULL AND millesime IS NOT NULL)), 
	CONSTRAINT ck_titre_niveau CHECK (niveau IS NULL OR niveau BETWEEN 1 AND 8), 
	CONSTRAINT uq_titre_code UNIQUE (code, millesime), 
	CONSTRAINT uq_titre_reference UNIQUE (reference), 
	CONSTRAINT uq_titre_rncp UNIQUE (rncp)
)


;;

CREATE TABLE ancre (
	lot_id INTEGER NOT NULL, 
	cle_id TEXT COLLATE "C" NOT NULL, 
	mac TEXT COLLATE "C" NOT NULL, 
	CONSTRAINT pk_ancre PRIMARY KEY (lot_id, cle_id), 
	CONSTRAINT fk_ancre_lot_id FOREIGN KEY(lot_id) REFERENCES lot (id)
)


;;

CREATE TABLE candidat (
	id INTEGER NOT NULL, 
	civilite TEXT COLLATE "C", 
	nom TEXT COLLATE "C" NOT NULL, 
	nom_usage TEXT COLLATE "C", 
	prenom TEXT COLLATE "C" NOT NULL, 
	naissance TEXT COLLATE "C" NOT NULL, 
	commune_naissance TEXT COLLATE "C", 
	commune_naissance_insee TEXT COLLATE "C", 
	pays_naissance TEXT COLLATE "C", 
	ville_naissance TEXT COLLATE "C", 
	telephone TEXT COLLATE "C", 
	telephone_e164 TEXT COLLATE "C", 
	courriel TEXT COLLATE "C", 
	adresse TEXT COLLATE "C", 
	complement TEXT COLLATE "C", 
	code_postal TEXT COLLATE "C", 
	commune TEXT COLLATE "C", 
	commune_insee TEXT COLLATE "C", 
	departement TEXT COLLATE "C", 
	centre_id INTEGER, 
	cle TEXT COLLATE "C" NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_candidat PRIMARY KEY (id), 
	CONSTRAINT ck_candidat_version CHECK (version >= 1), 
	CONSTRAINT ck_candidat_naissance CHECK (naissance IS NULL OR (naissance ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(naissance, 'YYYY-MM-DD')::text = naissance)), 
	CONSTRAINT ck_candidat_civilite CHECK (civilite IN ('M', 'MME')), 
	CONSTRAINT ck_candidat_noms CHECK (length(nom) > 0 AND length(prenom) > 0), 
	CONSTRAINT fk_candidat_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id)
)


;;
CREATE INDEX ix_candidat_centre ON candidat (centre_id)
;;
CREATE INDEX ix_candidat_departement ON candidat (departement, cle, naissance)
;;
CREATE INDEX ix_candidat_identite ON candidat (cle, naissance)
;;

CREATE TABLE certification (
	id INTEGER NOT NULL, 
	titre_id INTEGER NOT NULL, 
	type TEXT COLLATE "C" NOT NULL, 
	rang INTEGER NOT NULL, 
	reference TEXT COLLATE "C" NOT NULL, 
	code_bloc TEXT COLLATE "C", 
	intitule TEXT COLLATE "C" NOT NULL, 
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


;;

CREATE TABLE ecriture (
	lot_id INTEGER NOT NULL, 
	rang INTEGER NOT NULL, 
	operation TEXT COLLATE "C" NOT NULL, 
	nom_table TEXT COLLATE "C" NOT NULL, 
	cles TEXT COLLATE "C" NOT NULL, 
	valeurs TEXT COLLATE "C", 
	sel TEXT COLLATE "C", 
	empreinte TEXT COLLATE "C" NOT NULL, 
	CONSTRAINT pk_ecriture PRIMARY KEY (lot_id, rang), 
	CONSTRAINT ck_ecriture_operation CHECK (operation IN ('ajout', 'maj', 'retrait')), 
	CONSTRAINT fk_ecriture_lot_id FOREIGN KEY(lot_id) REFERENCES lot (id)
)


;;

CREATE TABLE experience (
	id INTEGER NOT NULL, 
	jure_id INTEGER NOT NULL, 
	titre_id INTEGER, 
	rome TEXT COLLATE "C", 
	debut TEXT COLLATE "C" NOT NULL, 
	fin TEXT COLLATE "C", 
	CONSTRAINT pk_experience PRIMARY KEY (id), 
	CONSTRAINT ck_experience_debut CHECK (debut IS NULL OR (debut ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(debut, 'YYYY-MM-DD')::text = debut)), 
	CONSTRAINT ck_experience_fin CHECK (fin IS NULL OR (fin ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(fin, 'YYYY-MM-DD')::text = fin)), 
	CONSTRAINT ck_experience_lien CHECK ((titre_id IS NULL) <> (rome IS NULL)), 
	CONSTRAINT ck_experience_periode CHECK (fin IS NULL OR debut <= fin), 
	CONSTRAINT fk_experience_jure_id FOREIGN KEY(jure_id) REFERENCES jure (id), 
	CONSTRAINT fk_experience_titre_id FOREIGN KEY(titre_id) REFERENCES titre (id)
)


;;
CREATE INDEX ix_experience_jure_id ON experience (jure_id)
;;
CREATE INDEX ix_experience_titre_id ON experience (titre_id)
;;

CREATE TABLE profil (
	id INTEGER NOT NULL, 
	agent TEXT COLLATE "C" NOT NULL, 
	role TEXT COLLATE "C" NOT NULL, 
	centre_id INTEGER, 
	departement TEXT COLLATE "C", 
	region TEXT COLLATE "C", 
	choisi INTEGER NOT NULL, 
	fin TEXT COLLATE "C", 
	retire INTEGER NOT NULL, 
	CONSTRAINT pk_profil PRIMARY KEY (id), 
	CONSTRAINT ck_profil_role CHECK (role IN ('centre', 'ud', 'direccte', 'mpcp')), 
	CONSTRAINT ck_profil_choisi CHECK (choisi IN (0, 1)), 
	CONSTRAINT ck_profil_retire CHECK (retire IN (0, 1)), 
	CONSTRAINT ck_profil_fin CHECK (fin IS NULL OR (fin ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(fin, 'YYYY-MM-DD')::text = fin)), 
	CONSTRAINT ck_profil_structure CHECK ((role = 'centre' AND centre_id IS NOT NULL AND departement IS NULL AND region IS NULL) OR (role = 'ud' AND departement IS NOT NULL AND centre_id IS NULL AND region IS NULL) OR (role = 'direccte' AND region IS NOT NULL AND centre_id IS NULL AND departement IS NULL) OR (role = 'mpcp' AND centre_id IS NULL AND departement IS NULL AND region IS NULL)), 
	CONSTRAINT fk_profil_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id)
)


;;
CREATE INDEX ix_profil_centre_id ON profil (centre_id)
;;
CREATE UNIQUE INDEX uq_profil_choisi ON profil (agent) WHERE choisi = 1
;;

CREATE TABLE sceau (
	lot_id INTEGER NOT NULL, 
	repris INTEGER NOT NULL, 
	sel TEXT COLLATE "C", 
	engagement TEXT COLLATE "C" NOT NULL, 
	traces INTEGER NOT NULL, 
	contenu TEXT COLLATE "C" NOT NULL, 
	ecritures INTEGER NOT NULL, 
	etat TEXT COLLATE "C" NOT NULL, 
	tete TEXT COLLATE "C" NOT NULL, 
	CONSTRAINT pk_sceau PRIMARY KEY (lot_id), 
	CONSTRAINT ck_sceau_repris CHECK (repris IN (0, 1)), 
	CONSTRAINT ck_sceau_traces CHECK (traces >= 0), 
	CONSTRAINT ck_sceau_ecritures CHECK (ecritures >= 0), 
	CONSTRAINT fk_sceau_lot_id FOREIGN KEY(lot_id) REFERENCES lot (id)
)


;;

CREATE TABLE titre_rome (
	titre_id INTEGER NOT NULL, 
	code TEXT COLLATE "C" NOT NULL, 
	CONSTRAINT pk_titre_rome PRIMARY KEY (titre_id, code), 
	CONSTRAINT fk_titre_rome_titre_id FOREIGN KEY(titre_id) REFERENCES titre (id)
)


;;

CREATE TABLE trace (
	id INTEGER NOT NULL, 
	lot_id INTEGER NOT NULL, 
	type_objet TEXT COLLATE "C" NOT NULL, 
	objet_id INTEGER NOT NULL, 
	action TEXT COLLATE "C" NOT NULL, 
	champ TEXT COLLATE "C", 
	avant TEXT COLLATE "C", 
	apres TEXT COLLATE "C", 
	motif TEXT COLLATE "C", 
	version INTEGER, 
	derogation INTEGER NOT NULL, 
	empreinte TEXT COLLATE "C", 
	CONSTRAINT pk_trace PRIMARY KEY (id), 
	CONSTRAINT ck_trace_derogation CHECK (derogation IN (0, 1)), 
	CONSTRAINT fk_trace_lot_id FOREIGN KEY(lot_id) REFERENCES lot (id)
)


;;
CREATE INDEX ix_trace_lot_id ON trace (lot_id)
;;
CREATE INDEX ix_trace_objet ON trace (type_objet, objet_id)
;;

CREATE TABLE agrement (
	id INTEGER NOT NULL, 
	centre_id INTEGER NOT NULL, 
	certification_id INTEGER NOT NULL, 
	site TEXT COLLATE "C", 
	site_cle TEXT COLLATE "C", 
	commune TEXT COLLATE "C", 
	commune_insee TEXT COLLATE "C", 
	departement TEXT COLLATE "C", 
	region TEXT COLLATE "C", 
	debut TEXT COLLATE "C" NOT NULL, 
	fin TEXT COLLATE "C" NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_agrement PRIMARY KEY (id), 
	CONSTRAINT ck_agrement_version CHECK (version >= 1), 
	CONSTRAINT ck_agrement_debut CHECK (debut IS NULL OR (debut ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(debut, 'YYYY-MM-DD')::text = debut)), 
	CONSTRAINT ck_agrement_fin CHECK (fin IS NULL OR (fin ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(fin, 'YYYY-MM-DD')::text = fin)), 
	CONSTRAINT ck_agrement_periode CHECK (debut <= fin), 
	CONSTRAINT ck_agrement_commune CHECK (site IS NOT NULL OR commune IS NULL), 
	CONSTRAINT ck_agrement_site CHECK ((site IS NULL) = (site_cle IS NULL)), 
	CONSTRAINT fk_agrement_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id), 
	CONSTRAINT fk_agrement_certification_id FOREIGN KEY(certification_id) REFERENCES certification (id)
)


;;
CREATE INDEX ix_agrement_centre ON agrement (centre_id, certification_id)
;;
CREATE INDEX ix_agrement_certification_id ON agrement (certification_id)
;;

CREATE TABLE candidat_mot (
	mot TEXT COLLATE "C" NOT NULL, 
	candidat_id INTEGER NOT NULL, 
	CONSTRAINT pk_candidat_mot PRIMARY KEY (mot, candidat_id), 
	CONSTRAINT fk_candidat_mot_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id)
)


;;
CREATE INDEX ix_candidat_mot_candidat_id ON candidat_mot (candidat_id)
;;

CREATE TABLE demande_vae (
	id INTEGER NOT NULL, 
	candidat_id INTEGER NOT NULL, 
	certification_id INTEGER NOT NULL, 
	titre_id INTEGER NOT NULL, 
	ccp TEXT COLLATE "C", 
	deposee_le TEXT COLLATE "C" NOT NULL, 
	etat TEXT COLLATE "C" NOT NULL, 
	notifiee_le TEXT COLLATE "C", 
	motif TEXT COLLATE "C", 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_demande_vae PRIMARY KEY (id), 
	CONSTRAINT ck_demande_vae_version CHECK (version >= 1), 
	CONSTRAINT ck_demande_vae_deposee_le CHECK (deposee_le IS NULL OR (deposee_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(deposee_le, 'YYYY-MM-DD')::text = deposee_le)), 
	CONSTRAINT ck_demande_vae_notifiee_le CHECK (notifiee_le IS NULL OR (notifiee_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(notifiee_le, 'YYYY-MM-DD')::text = notifiee_le)), 
	CONSTRAINT ck_demande_vae_etat CHECK (etat IN ('deposee', 'recevable', 'irrecevable', 'retiree')), 
	CONSTRAINT ck_demande_vae_ccp CHECK (ccp IS NULL OR length(ccp) > 0), 
	CONSTRAINT ck_demande_vae_notification CHECK (notifiee_le IS NULL OR notifiee_le >= deposee_le), 
	CONSTRAINT ck_demande_vae_decision CHECK (etat NOT IN ('recevable', 'irrecevable') OR notifiee_le IS NOT NULL), 
	CONSTRAINT fk_demande_vae_certification FOREIGN KEY(certification_id, titre_id) REFERENCES certification (id, titre_id), 
	CONSTRAINT fk_demande_vae_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id)
)


;;
CREATE INDEX ix_demande_vae_candidat ON demande_vae (candidat_id, deposee_le)
;;
CREATE INDEX ix_demande_vae_certification ON demande_vae (certification_id, titre_id)
;;
CREATE INDEX ix_demande_vae_titre ON demande_vae (titre_id, deposee_le)
;;

CREATE TABLE distinction (
	premier_id INTEGER NOT NULL, 
	second_id INTEGER NOT NULL, 
	faite_le TEXT COLLATE "C" NOT NULL, 
	motif TEXT COLLATE "C" NOT NULL, 
	CONSTRAINT pk_distinction PRIMARY KEY (premier_id, second_id), 
	CONSTRAINT ck_distinction_faite_le CHECK (faite_le IS NULL OR (faite_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(faite_le, 'YYYY-MM-DD')::text = faite_le)), 
	CONSTRAINT ck_distinction_ordre CHECK (premier_id < second_id), 
	CONSTRAINT fk_distinction_premier_id FOREIGN KEY(premier_id) REFERENCES candidat (id), 
	CONSTRAINT fk_distinction_second_id FOREIGN KEY(second_id) REFERENCES candidat (id)
)


;;
CREATE INDEX ix_distinction_second ON distinction (second_id)
;;

CREATE TABLE habilitation (
	id INTEGER NOT NULL, 
	jure_id INTEGER NOT NULL, 
	certification_id INTEGER NOT NULL, 
	titre_id INTEGER NOT NULL, 
	etat TEXT COLLATE "C" NOT NULL, 
	debut TEXT COLLATE "C" NOT NULL, 
	fin TEXT COLLATE "C" NOT NULL, 
	expiration_constatee TEXT COLLATE "C", 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_habilitation PRIMARY KEY (id), 
	CONSTRAINT ck_habilitation_version CHECK (version >= 1), 
	CONSTRAINT ck_habilitation_debut CHECK (debut IS NULL OR (debut ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(debut, 'YYYY-MM-DD')::text = debut)), 
	CONSTRAINT ck_habilitation_fin CHECK (fin IS NULL OR (fin ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(fin, 'YYYY-MM-DD')::text = fin)), 
	CONSTRAINT ck_habilitation_expiration_constatee CHECK (expiration_constatee IS NULL OR (expiration_constatee ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(expiration_constatee, 'YYYY-MM-DD')::text = expiration_constatee)), 
	CONSTRAINT ck_habilitation_etat CHECK (etat IN ('brouillon', 'validee', 'suspendue')), 
	CONSTRAINT ck_habilitation_periode CHECK (debut <= fin), 
	CONSTRAINT fk_habilitation_certification FOREIGN KEY(certification_id, titre_id) REFERENCES certification (id, titre_id), 
	CONSTRAINT fk_habilitation_jure_id FOREIGN KEY(jure_id) REFERENCES jure (id)
)


;;
CREATE INDEX ix_habilitation_a_expirer ON habilitation (etat, expiration_constatee, titre_id, fin) WHERE etat = 'validee' AND expiration_constatee IS NULL
;;
CREATE INDEX ix_habilitation_certification ON habilitation (certification_id, titre_id)
;;
CREATE INDEX ix_habilitation_etat ON habilitation (etat, titre_id, fin)
;;
CREATE INDEX ix_habilitation_jure ON habilitation (jure_id, certification_id)
;;

CREATE TABLE identite_candidat (
	candidat_id INTEGER NOT NULL, 
	noms TEXT COLLATE "C" NOT NULL, 
	naissance TEXT COLLATE "C" NOT NULL, 
	CONSTRAINT pk_identite_candidat PRIMARY KEY (candidat_id, noms, naissance), 
	CONSTRAINT ck_identite_candidat_naissance CHECK (naissance IS NULL OR (naissance ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(naissance, 'YYYY-MM-DD')::text = naissance)), 
	CONSTRAINT fk_identite_candidat_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id)
)


;;
CREATE INDEX ix_identite_candidat_noms ON identite_candidat (noms, naissance)
;;

CREATE TABLE lien_jure (
	id INTEGER NOT NULL, 
	jure_id INTEGER NOT NULL, 
	centre_id INTEGER, 
	candidat_id INTEGER, 
	nature TEXT COLLATE "C" NOT NULL, 
	CONSTRAINT pk_lien_jure PRIMARY KEY (id), 
	CONSTRAINT ck_lien_jure_cible CHECK ((centre_id IS NULL) <> (candidat_id IS NULL)), 
	CONSTRAINT fk_lien_jure_jure_id FOREIGN KEY(jure_id) REFERENCES jure (id), 
	CONSTRAINT fk_lien_jure_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id), 
	CONSTRAINT fk_lien_jure_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id)
)


;;
CREATE INDEX ix_lien_jure_candidat_id ON lien_jure (candidat_id)
;;
CREATE INDEX ix_lien_jure_centre_id ON lien_jure (centre_id)
;;
CREATE INDEX ix_lien_jure_jure_id ON lien_jure (jure_id)
;;

CREATE TABLE parchemin (
	id INTEGER NOT NULL, 
	candidat_id INTEGER NOT NULL, 
	certification_id INTEGER NOT NULL, 
	etat TEXT COLLATE "C" NOT NULL, 
	delivre_le TEXT COLLATE "C", 
	annule_le TEXT COLLATE "C", 
	motif TEXT COLLATE "C", 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_parchemin PRIMARY KEY (id), 
	CONSTRAINT ck_parchemin_version CHECK (version >= 1), 
	CONSTRAINT ck_parchemin_delivre_le CHECK (delivre_le IS NULL OR (delivre_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(delivre_le, 'YYYY-MM-DD')::text = delivre_le)), 
	CONSTRAINT ck_parchemin_annule_le CHECK (annule_le IS NULL OR (annule_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(annule_le, 'YYYY-MM-DD')::text = annule_le)), 
	CONSTRAINT ck_parchemin_etat CHECK (etat IN ('a_editer', 'delivre', 'a_annuler', 'annule')), 
	CONSTRAINT ck_parchemin_dates CHECK ((etat = 'a_editer' AND delivre_le IS NULL AND annule_le IS NULL) OR (etat IN ('delivre', 'a_annuler') AND delivre_le IS NOT NULL AND annule_le IS NULL) OR (etat = 'annule' AND annule_le IS NOT NULL)), 
	CONSTRAINT fk_parchemin_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id), 
	CONSTRAINT fk_parchemin_certification_id FOREIGN KEY(certification_id) REFERENCES certification (id)
)


;;
CREATE INDEX ix_parchemin_candidat ON parchemin (candidat_id, certification_id)
;;
CREATE INDEX ix_parchemin_certification ON parchemin (certification_id)
;;
CREATE INDEX ix_parchemin_etat ON parchemin (etat)
;;

CREATE TABLE session_examen (
	id INTEGER NOT NULL, 
	annee INTEGER NOT NULL, 
	numero INTEGER NOT NULL, 
	etat TEXT COLLATE "C" NOT NULL, 
	certification_id INTEGER NOT NULL, 
	titre_id INTEGER NOT NULL, 
	centre_id INTEGER NOT NULL, 
	debut TEXT COLLATE "C" NOT NULL, 
	fin TEXT COLLATE "C" NOT NULL, 
	heure_debut TEXT COLLATE "C" NOT NULL, 
	heure_convocation TEXT COLLATE "C", 
	heure_jury TEXT COLLATE "C", 
	entretien_final INTEGER NOT NULL, 
	site TEXT COLLATE "C", 
	commune TEXT COLLATE "C", 
	commune_insee TEXT COLLATE "C", 
	departement TEXT COLLATE "C", 
	region TEXT COLLATE "C", 
	creee_le TEXT COLLATE "C" NOT NULL, 
	dte_le TEXT COLLATE "C", 
	dte_commentaire TEXT COLLATE "C", 
	resultats_le TEXT COLLATE "C", 
	validee_le TEXT COLLATE "C", 
	edition INTEGER NOT NULL, 
	reprise INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_session_examen PRIMARY KEY (id), 
	CONSTRAINT ck_session_examen_version CHECK (version >= 1), 
	CONSTRAINT ck_session_examen_numero CHECK (numero >= 1), 
	CONSTRAINT ck_session_examen_edition CHECK (edition >= 0), 
	CONSTRAINT ck_session_examen_debut CHECK (debut IS NULL OR (debut ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(debut, 'YYYY-MM-DD')::text = debut)), 
	CONSTRAINT ck_session_examen_fin CHECK (fin IS NULL OR (fin ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(fin, 'YYYY-MM-DD')::text = fin)), 
	CONSTRAINT ck_session_examen_creee_le CHECK (creee_le IS NULL OR (creee_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(creee_le, 'YYYY-MM-DD')::text = creee_le)), 
	CONSTRAINT ck_session_examen_dte_le CHECK (dte_le IS NULL OR (dte_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(dte_le, 'YYYY-MM-DD')::text = dte_le)), 
	CONSTRAINT ck_session_examen_resultats_le CHECK (resultats_le IS NULL OR (resultats_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(resultats_le, 'YYYY-MM-DD')::text = resultats_le)), 
	CONSTRAINT ck_session_examen_validee_le CHECK (validee_le IS NULL OR (validee_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(validee_le, 'YYYY-MM-DD')::text = validee_le)), 
	CONSTRAINT ck_session_examen_heure_debut CHECK (heure_debut IS NULL OR heure_debut ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'), 
	CONSTRAINT ck_session_examen_heure_convocation CHECK (heure_convocation IS NULL OR heure_convocation ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'), 
	CONSTRAINT ck_session_examen_heure_jury CHECK (heure_jury IS NULL OR heure_jury ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'), 
	CONSTRAINT ck_session_examen_etat CHECK (etat IN ('en_preparation', 'dte_envoye', 'convocations_envoyees', 'en_attente_validation', 'validee', 'debloquee', 'annulee')), 
	CONSTRAINT ck_session_examen_entretien_final CHECK (entretien_final IN (0, 1)), 
	CONSTRAINT ck_session_examen_reprise CHECK (reprise IN (0, 1)), 
	CONSTRAINT ck_session_examen_periode CHECK (debut <= fin), 
	CONSTRAINT ck_session_examen_dte_commentaire CHECK (length(dte_commentaire) <= 1000), 
	CONSTRAINT fk_session_examen_certification FOREIGN KEY(certification_id, titre_id) REFERENCES certification (id, titre_id), 
	CONSTRAINT uq_session_examen_numero UNIQUE (annee, numero), 
	CONSTRAINT fk_session_examen_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id)
)


;;
CREATE INDEX ix_session_examen_centre ON session_examen (centre_id, debut)
;;
CREATE INDEX ix_session_examen_certification ON session_examen (certification_id, titre_id)
;;
CREATE INDEX ix_session_examen_debut ON session_examen (debut)
;;
CREATE INDEX ix_session_examen_departement ON session_examen (departement, debut)
;;
CREATE INDEX ix_session_examen_etat ON session_examen (etat, debut)
;;
CREATE INDEX ix_session_examen_region ON session_examen (region, debut)
;;
CREATE INDEX ix_session_examen_titre ON session_examen (titre_id, debut)
;;

CREATE TABLE controle (
	id INTEGER NOT NULL, 
	centre_id INTEGER NOT NULL, 
	session_id INTEGER, 
	date TEXT COLLATE "C" NOT NULL, 
	type TEXT COLLATE "C" NOT NULL, 
	etat TEXT COLLATE "C" NOT NULL, 
	suite TEXT COLLATE "C", 
	motif TEXT COLLATE "C", 
	agrement_id INTEGER, 
	clos_le TEXT COLLATE "C", 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_controle PRIMARY KEY (id), 
	CONSTRAINT ck_controle_version CHECK (version >= 1), 
	CONSTRAINT ck_controle_date CHECK (date IS NULL OR (date ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(date, 'YYYY-MM-DD')::text = date)), 
	CONSTRAINT ck_controle_clos_le CHECK (clos_le IS NULL OR (clos_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(clos_le, 'YYYY-MM-DD')::text = clos_le)), 
	CONSTRAINT ck_controle_type CHECK (type IN ('a_priori', 'sur_place', 'a_posteriori')), 
	CONSTRAINT ck_controle_etat CHECK (etat IN ('ouvert', 'clos')), 
	CONSTRAINT ck_controle_suite CHECK (suite IN ('aucune', 'observation', 'mise_en_demeure', 'suspension', 'retrait')), 
	CONSTRAINT ck_controle_cloture CHECK ((etat = 'ouvert' AND suite IS NULL AND clos_le IS NULL) OR (etat = 'clos' AND suite IS NOT NULL AND clos_le IS NOT NULL)), 
	CONSTRAINT fk_controle_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id), 
	CONSTRAINT fk_controle_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id), 
	CONSTRAINT fk_controle_agrement_id FOREIGN KEY(agrement_id) REFERENCES agrement (id)
)


;;
CREATE INDEX ix_controle_agrement_id ON controle (agrement_id)
;;
CREATE INDEX ix_controle_centre ON controle (centre_id, date)
;;
CREATE INDEX ix_controle_session_id ON controle (session_id)
;;

CREATE TABLE convocation (
	id INTEGER NOT NULL, 
	session_id INTEGER NOT NULL, 
	candidat_id INTEGER, 
	jure_id INTEGER, 
	edition INTEGER NOT NULL, 
	date_edition TEXT COLLATE "C" NOT NULL, 
	heure TEXT COLLATE "C" NOT NULL, 
	contenu TEXT COLLATE "C" NOT NULL, 
	CONSTRAINT pk_convocation PRIMARY KEY (id), 
	CONSTRAINT ck_convocation_date_edition CHECK (date_edition IS NULL OR (date_edition ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(date_edition, 'YYYY-MM-DD')::text = date_edition)), 
	CONSTRAINT ck_convocation_heure CHECK (heure IS NULL OR heure ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'), 
	CONSTRAINT ck_convocation_destinataire CHECK ((candidat_id IS NULL) <> (jure_id IS NULL)), 
	CONSTRAINT ck_convocation_edition CHECK (edition > 0), 
	CONSTRAINT uq_convocation_candidat UNIQUE (session_id, candidat_id), 
	CONSTRAINT uq_convocation_jure UNIQUE (session_id, jure_id), 
	CONSTRAINT fk_convocation_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id), 
	CONSTRAINT fk_convocation_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id), 
	CONSTRAINT fk_convocation_jure_id FOREIGN KEY(jure_id) REFERENCES jure (id)
)


;;
CREATE INDEX ix_convocation_candidat_id ON convocation (candidat_id)
;;
CREATE INDEX ix_convocation_jure_id ON convocation (jure_id)
;;

CREATE TABLE derogation (
	id INTEGER NOT NULL, 
	delai TEXT COLLATE "C" NOT NULL, 
	session_id INTEGER, 
	centre_id INTEGER, 
	certification_id INTEGER, 
	debut TEXT COLLATE "C", 
	departement TEXT COLLATE "C", 
	motif TEXT COLLATE "C" NOT NULL, 
	accordee_le TEXT COLLATE "C" NOT NULL, 
	utilisee_par_id INTEGER, 
	utilisee_le TEXT COLLATE "C", 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_derogation PRIMARY KEY (id), 
	CONSTRAINT ck_derogation_version CHECK (version >= 1), 
	CONSTRAINT ck_derogation_debut CHECK (debut IS NULL OR (debut ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(debut, 'YYYY-MM-DD')::text = debut)), 
	CONSTRAINT ck_derogation_accordee_le CHECK (accordee_le IS NULL OR (accordee_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(accordee_le, 'YYYY-MM-DD')::text = accordee_le)), 
	CONSTRAINT ck_derogation_utilisee_le CHECK (utilisee_le IS NULL OR (utilisee_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(utilisee_le, 'YYYY-MM-DD')::text = utilisee_le)), 
	CONSTRAINT ck_derogation_delai CHECK (delai IN ('creation', 'dte', 'convocation')), 
	CONSTRAINT ck_derogation_cible CHECK ((session_id IS NOT NULL AND centre_id IS NULL AND certification_id IS NULL AND debut IS NULL AND departement IS NULL) OR (session_id IS NULL AND centre_id IS NOT NULL AND certification_id IS NOT NULL AND debut IS NOT NULL AND delai = 'creation')), 
	CONSTRAINT ck_derogation_usage CHECK ((utilisee_par_id IS NULL) = (utilisee_le IS NULL)), 
	CONSTRAINT ck_derogation_motif CHECK (length(motif) > 0), 
	CONSTRAINT fk_derogation_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id), 
	CONSTRAINT fk_derogation_centre_id FOREIGN KEY(centre_id) REFERENCES centre (id), 
	CONSTRAINT fk_derogation_certification_id FOREIGN KEY(certification_id) REFERENCES certification (id), 
	CONSTRAINT fk_derogation_utilisee_par_id FOREIGN KEY(utilisee_par_id) REFERENCES session_examen (id)
)


;;
CREATE INDEX ix_derogation_centre ON derogation (centre_id, certification_id, debut)
;;
CREATE INDEX ix_derogation_certification_id ON derogation (certification_id)
;;
CREATE INDEX ix_derogation_session_id ON derogation (session_id)
;;
CREATE INDEX ix_derogation_utilisee_par_id ON derogation (utilisee_par_id)
;;

CREATE TABLE evenement_agrement (
	id INTEGER NOT NULL, 
	agrement_id INTEGER NOT NULL, 
	nature TEXT COLLATE "C" NOT NULL, 
	a_compter_du TEXT COLLATE "C" NOT NULL, 
	pose_le TEXT COLLATE "C" NOT NULL, 
	motif TEXT COLLATE "C" NOT NULL, 
	CONSTRAINT pk_evenement_agrement PRIMARY KEY (id), 
	CONSTRAINT ck_evenement_agrement_a_compter_du CHECK (a_compter_du IS NULL OR (a_compter_du ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(a_compter_du, 'YYYY-MM-DD')::text = a_compter_du)), 
	CONSTRAINT ck_evenement_agrement_pose_le CHECK (pose_le IS NULL OR (pose_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(pose_le, 'YYYY-MM-DD')::text = pose_le)), 
	CONSTRAINT ck_evenement_agrement_nature CHECK (nature IN ('suspendre', 'retablir', 'retirer')), 
	CONSTRAINT fk_evenement_agrement_agrement_id FOREIGN KEY(agrement_id) REFERENCES agrement (id)
)


;;
CREATE INDEX ix_evenement_agrement_jour ON evenement_agrement (agrement_id, a_compter_du)
;;

CREATE TABLE inscription (
	id INTEGER NOT NULL, 
	session_id INTEGER NOT NULL, 
	candidat_id INTEGER NOT NULL, 
	voie TEXT COLLATE "C" NOT NULL, 
	portee TEXT COLLATE "C" DEFAULT 'complete' NOT NULL, 
	demande_vae_id INTEGER, 
	etat TEXT COLLATE "C" NOT NULL, 
	inscrit_le TEXT COLLATE "C" NOT NULL, 
	resultat TEXT COLLATE "C", 
	entretien TEXT COLLATE "C", 
	ccp_acquis TEXT COLLATE "C", 
	convocation_a_editer INTEGER NOT NULL, 
	desinscrit_le TEXT COLLATE "C", 
	desinscrit_par TEXT COLLATE "C", 
	motif TEXT COLLATE "C", 
	CONSTRAINT pk_inscription PRIMARY KEY (id), 
	CONSTRAINT ck_inscription_inscrit_le CHECK (inscrit_le IS NULL OR (inscrit_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(inscrit_le, 'YYYY-MM-DD')::text = inscrit_le)), 
	CONSTRAINT ck_inscription_desinscrit_le CHECK (desinscrit_le IS NULL OR (desinscrit_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(desinscrit_le, 'YYYY-MM-DD')::text = desinscrit_le)), 
	CONSTRAINT ck_inscription_etat CHECK (etat IN ('inscrit', 'desinscrit', 'ecarte')), 
	CONSTRAINT ck_inscription_voie CHECK (voie IN ('formation', 'vae', 'apprentissage')), 
	CONSTRAINT ck_inscription_portee CHECK (portee IN ('complete', 'entretien_final_seul')), 
	CONSTRAINT ck_inscription_resultat CHECK (resultat IN ('reussite', 'reussite_partielle', 'echec', 'absent')), 
	CONSTRAINT ck_inscription_entretien CHECK (entretien IN ('reussi', 'echoue', 'absent')), 
	CONSTRAINT ck_inscription_convocation_a_editer CHECK (convocation_a_editer IN (0, 1)), 
	CONSTRAINT fk_inscription_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id), 
	CONSTRAINT fk_inscription_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id), 
	CONSTRAINT fk_inscription_demande_vae_id FOREIGN KEY(demande_vae_id) REFERENCES demande_vae (id)
)


;;
CREATE INDEX ix_inscription_candidat ON inscription (candidat_id)
;;
CREATE INDEX ix_inscription_demande_vae_id ON inscription (demande_vae_id)
;;
CREATE INDEX ix_inscription_session ON inscription (session_id, candidat_id)
;;
CREATE UNIQUE INDEX uq_inscription_vivante ON inscription (candidat_id, session_id) WHERE etat = 'inscrit'
;;

CREATE TABLE obtention (
	candidat_id INTEGER NOT NULL, 
	certification_id INTEGER NOT NULL, 
	session_id INTEGER NOT NULL, 
	obtenue_le TEXT COLLATE "C" NOT NULL, 
	sans_appui INTEGER DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_obtention PRIMARY KEY (candidat_id, certification_id, session_id), 
	CONSTRAINT ck_obtention_obtenue_le CHECK (obtenue_le IS NULL OR (obtenue_le ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(obtenue_le, 'YYYY-MM-DD')::text = obtenue_le)), 
	CONSTRAINT ck_obtention_sans_appui CHECK (sans_appui IN (0, 1)), 
	CONSTRAINT fk_obtention_candidat_id FOREIGN KEY(candidat_id) REFERENCES candidat (id), 
	CONSTRAINT fk_obtention_certification_id FOREIGN KEY(certification_id) REFERENCES certification (id), 
	CONSTRAINT fk_obtention_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id)
)


;;
CREATE INDEX ix_obtention_certification ON obtention (certification_id)
;;
CREATE INDEX ix_obtention_session ON obtention (session_id)
;;

CREATE TABLE participation (
	session_id INTEGER NOT NULL, 
	jure_id INTEGER NOT NULL, 
	convocation_a_editer INTEGER DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_participation PRIMARY KEY (session_id, jure_id), 
	CONSTRAINT ck_participation_convocation_a_editer CHECK (convocation_a_editer IN (0, 1)), 
	CONSTRAINT fk_participation_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id), 
	CONSTRAINT fk_participation_jure_id FOREIGN KEY(jure_id) REFERENCES jure (id)
)


;;
CREATE INDEX ix_participation_jure ON participation (jure_id)
;;

CREATE TABLE constat (
	id INTEGER NOT NULL, 
	controle_id INTEGER NOT NULL, 
	date TEXT COLLATE "C" NOT NULL, 
	texte TEXT COLLATE "C" NOT NULL, 
	CONSTRAINT pk_constat PRIMARY KEY (id), 
	CONSTRAINT ck_constat_date CHECK (date IS NULL OR (date ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(date, 'YYYY-MM-DD')::text = date)), 
	CONSTRAINT ck_constat_texte CHECK (length(texte) > 0), 
	CONSTRAINT fk_constat_controle_id FOREIGN KEY(controle_id) REFERENCES controle (id)
)


;;
CREATE INDEX ix_constat_controle_id ON constat (controle_id)
;;

CREATE TABLE resultat_conteste (
	inscription_id INTEGER NOT NULL, 
	resultat TEXT COLLATE "C" NOT NULL, 
	ccp_acquis TEXT COLLATE "C", 
	entretien TEXT COLLATE "C", 
	jour TEXT COLLATE "C" NOT NULL, 
	CONSTRAINT pk_resultat_conteste PRIMARY KEY (inscription_id), 
	CONSTRAINT ck_resultat_conteste_jour CHECK (jour IS NULL OR (jour ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_date(jour, 'YYYY-MM-DD')::text = jour)), 
	CONSTRAINT ck_resultat_conteste_resultat CHECK (resultat IN ('reussite', 'reussite_partielle', 'echec', 'absent')), 
	CONSTRAINT ck_resultat_conteste_entretien CHECK (entretien IN ('reussi', 'echoue', 'absent')), 
	CONSTRAINT fk_resultat_conteste_inscription_id FOREIGN KEY(inscription_id) REFERENCES inscription (id)
)


;;
CREATE FUNCTION journal_intangible() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'le journal ne se modifie pas'; END $$
;;
CREATE TRIGGER tr_lot_intangible BEFORE DELETE OR TRUNCATE OR UPDATE OF id, horodatage, jour, jour_force, agent, profil, role, structure, commande, source_sha256, agent_plan, annule, fait, sans_effet, refuse, non_traite ON lot FOR EACH STATEMENT EXECUTE FUNCTION journal_intangible()
;;
CREATE FUNCTION lot_vidage() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.horodatage IS NOT DISTINCT FROM OLD.horodatage AND NEW.jour IS NOT DISTINCT FROM OLD.jour AND NEW.jour_force IS NOT DISTINCT FROM OLD.jour_force AND NEW.agent IS NOT DISTINCT FROM OLD.agent AND NEW.profil IS NOT DISTINCT FROM OLD.profil AND NEW.role IS NOT DISTINCT FROM OLD.role AND NEW.structure IS NOT DISTINCT FROM OLD.structure AND NEW.commande IS NOT DISTINCT FROM OLD.commande AND NEW.source_sha256 IS NOT DISTINCT FROM OLD.source_sha256 AND NEW.agent_plan IS NOT DISTINCT FROM OLD.agent_plan AND NEW.annule IS NOT DISTINCT FROM OLD.annule AND NEW.fait IS NOT DISTINCT FROM OLD.fait AND NEW.sans_effet IS NOT DISTINCT FROM OLD.sans_effet AND NEW.refuse IS NOT DISTINCT FROM OLD.refuse AND NEW.non_traite IS NOT DISTINCT FROM OLD.non_traite AND NEW.motif IS NULL AND NEW.source IS NULL THEN RETURN NEW; END IF; RAISE EXCEPTION 'le journal ne se modifie pas'; END $$
;;
CREATE TRIGGER tr_lot_vidage BEFORE UPDATE ON lot FOR EACH ROW EXECUTE FUNCTION lot_vidage()
;;
CREATE TRIGGER tr_trace_intangible BEFORE DELETE OR TRUNCATE OR UPDATE OF id, lot_id, type_objet, objet_id, action, champ, version, derogation ON trace FOR EACH STATEMENT EXECUTE FUNCTION journal_intangible()
;;
CREATE FUNCTION trace_vidage() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.lot_id IS NOT DISTINCT FROM OLD.lot_id AND NEW.type_objet IS NOT DISTINCT FROM OLD.type_objet AND NEW.objet_id IS NOT DISTINCT FROM OLD.objet_id AND NEW.action IS NOT DISTINCT FROM OLD.action AND NEW.champ IS NOT DISTINCT FROM OLD.champ AND NEW.version IS NOT DISTINCT FROM OLD.version AND NEW.derogation IS NOT DISTINCT FROM OLD.derogation AND NEW.avant IS NULL AND NEW.apres IS NULL AND NEW.motif IS NULL AND substr(NEW.empreinte, 1, 2) = 'e:' AND substr(OLD.empreinte, 1, 2) <> 'e:' THEN RETURN NEW; END IF; RAISE EXCEPTION 'le journal ne se modifie pas'; END $$
;;
CREATE TRIGGER tr_trace_vidage BEFORE UPDATE ON trace FOR EACH ROW EXECUTE FUNCTION trace_vidage()
;;
CREATE TRIGGER tr_ecriture_intangible BEFORE DELETE OR TRUNCATE OR UPDATE OF lot_id, rang, operation, nom_table, cles ON ecriture FOR EACH STATEMENT EXECUTE FUNCTION journal_intangible()
;;
CREATE FUNCTION ecriture_vidage() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.lot_id IS NOT DISTINCT FROM OLD.lot_id AND NEW.rang IS NOT DISTINCT FROM OLD.rang AND NEW.operation IS NOT DISTINCT FROM OLD.operation AND NEW.nom_table IS NOT DISTINCT FROM OLD.nom_table AND NEW.cles IS NOT DISTINCT FROM OLD.cles AND NEW.valeurs IS NULL AND NEW.sel IS NULL AND substr(NEW.empreinte, 1, 2) = 'e:' AND substr(OLD.empreinte, 1, 2) <> 'e:' THEN RETURN NEW; END IF; RAISE EXCEPTION 'le journal ne se modifie pas'; END $$
;;
CREATE TRIGGER tr_ecriture_vidage BEFORE UPDATE ON ecriture FOR EACH ROW EXECUTE FUNCTION ecriture_vidage()
;;
CREATE TRIGGER tr_sceau_intangible BEFORE DELETE OR TRUNCATE OR UPDATE OF lot_id, repris, engagement, traces, contenu, ecritures, etat, tete ON sceau FOR EACH STATEMENT EXECUTE FUNCTION journal_intangible()
;;
CREATE FUNCTION sceau_vidage() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.lot_id IS NOT DISTINCT FROM OLD.lot_id AND NEW.repris IS NOT DISTINCT FROM OLD.repris AND NEW.engagement IS NOT DISTINCT FROM OLD.engagement AND NEW.traces IS NOT DISTINCT FROM OLD.traces AND NEW.contenu IS NOT DISTINCT FROM OLD.contenu AND NEW.ecritures IS NOT DISTINCT FROM OLD.ecritures AND NEW.etat IS NOT DISTINCT FROM OLD.etat AND NEW.tete IS NOT DISTINCT FROM OLD.tete AND NEW.sel IS NULL THEN RETURN NEW; END IF; RAISE EXCEPTION 'le journal ne se modifie pas'; END $$
;;
CREATE TRIGGER tr_sceau_vidage BEFORE UPDATE ON sceau FOR EACH ROW EXECUTE FUNCTION sceau_vidage()
;;
CREATE TRIGGER tr_ancre_intangible BEFORE DELETE OR TRUNCATE OR UPDATE ON ancre FOR EACH STATEMENT EXECUTE FUNCTION journal_intangible()
;;
CREATE FUNCTION candidat_mots() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP <> 'INSERT' THEN DELETE FROM candidat_mot WHERE candidat_id = OLD.id; END IF; IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; INSERT INTO candidat_mot (mot, candidat_id) SELECT DISTINCT mot, NEW.id FROM unnest(string_to_array(NEW.cle, ' ')) AS mot WHERE mot <> ''; RETURN NEW; END $$
;;
CREATE TRIGGER tr_candidat_mots AFTER INSERT OR UPDATE OF cle ON candidat FOR EACH ROW EXECUTE FUNCTION candidat_mots()
;;
CREATE TRIGGER tr_candidat_mots_retrait BEFORE DELETE ON candidat FOR EACH ROW EXECUTE FUNCTION candidat_mots()
;;
CREATE FUNCTION candidat_identite() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP = 'DELETE' THEN DELETE FROM identite_candidat WHERE candidat_id = OLD.id; RETURN OLD; END IF; INSERT INTO identite_candidat (candidat_id, noms, naissance) VALUES (NEW.id, NEW.cle, NEW.naissance) ON CONFLICT DO NOTHING; RETURN NEW; END $$
;;
CREATE TRIGGER tr_candidat_identite AFTER INSERT OR UPDATE OF cle, naissance ON candidat FOR EACH ROW EXECUTE FUNCTION candidat_identite()
;;
CREATE TRIGGER tr_candidat_identite_retrait BEFORE DELETE ON candidat FOR EACH ROW EXECUTE FUNCTION candidat_identite()
;;
CREATE TABLE ceres_schema (version integer NOT NULL, modele text NOT NULL, majeure integer NOT NULL, empreinte text NOT NULL)
;;
CREATE TABLE file_ecriture (vide integer)
;;
CREATE TABLE acces (id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_acces PRIMARY KEY, instant text COLLATE "C" NOT NULL, entree text NOT NULL)
;;
CREATE INDEX ix_acces_instant ON acces (instant)
;;
ALTER TABLE habilitation SET (fillfactor = 50)
;;
CREATE SEQUENCE numero_lot AS integer
;;
CREATE SEQUENCE numero_trace AS integer
