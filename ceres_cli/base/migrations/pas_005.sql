-- Schéma 5. Figé : ce qui diffère du schéma 1 (version 0.1), les déclencheurs en dernier.

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

CREATE TABLE modele (
    empreinte TEXT NOT NULL,
    contenu TEXT NOT NULL,
    CONSTRAINT pk_modele PRIMARY KEY (empreinte),
    CONSTRAINT ck_modele_empreinte CHECK (length(empreinte) = 64)
) STRICT;

CREATE TABLE modele_commun (
    nom TEXT NOT NULL,
    empreinte TEXT,
    CONSTRAINT pk_modele_commun PRIMARY KEY (nom),
    CONSTRAINT ck_modele_commun_nom CHECK (nom IN ('convocation'))
) STRICT;

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
CREATE INDEX ix_profil_centre_id ON profil (centre_id);
CREATE UNIQUE INDEX uq_profil_choisi ON profil (agent) WHERE choisi = 1;

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
CREATE INDEX ix_agrement_centre ON agrement (centre_id, certification_id);
CREATE INDEX ix_agrement_certification_id ON agrement (certification_id);

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
CREATE INDEX ix_demande_vae_candidat ON demande_vae (candidat_id, deposee_le);
CREATE INDEX ix_demande_vae_certification ON demande_vae (certification_id, titre_id);
CREATE INDEX ix_demande_vae_titre ON demande_vae (titre_id, deposee_le);

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
) WITHOUT ROWID,
 STRICT;
CREATE INDEX ix_identite_candidat_noms ON identite_candidat (noms, naissance);

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
CREATE INDEX ix_parchemin_candidat ON parchemin (candidat_id, certification_id);
CREATE INDEX ix_parchemin_certification ON parchemin (certification_id);
CREATE INDEX ix_parchemin_etat ON parchemin (etat);

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
CREATE INDEX ix_session_examen_centre ON session_examen (centre_id, debut);
CREATE INDEX ix_session_examen_certification ON session_examen (certification_id, titre_id);
CREATE INDEX ix_session_examen_debut ON session_examen (debut);
CREATE INDEX ix_session_examen_departement ON session_examen (departement, debut);
CREATE INDEX ix_session_examen_etat ON session_examen (etat, debut);
CREATE INDEX ix_session_examen_region ON session_examen (region, debut);
CREATE INDEX ix_session_examen_titre ON session_examen (titre_id, debut);

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
CREATE INDEX ix_controle_agrement_id ON controle (agrement_id);
CREATE INDEX ix_controle_centre ON controle (centre_id, date);
CREATE INDEX ix_controle_session_id ON controle (session_id);

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
CREATE INDEX ix_derogation_centre ON derogation (centre_id, certification_id, debut);
CREATE INDEX ix_derogation_certification_id ON derogation (certification_id);
CREATE INDEX ix_derogation_session_id ON derogation (session_id);
CREATE INDEX ix_derogation_utilisee_par_id ON derogation (utilisee_par_id);

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
CREATE INDEX ix_evenement_agrement_jour ON evenement_agrement (agrement_id, a_compter_du);

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
CREATE INDEX ix_inscription_candidat ON inscription (candidat_id);
CREATE INDEX ix_inscription_demande_vae_id ON inscription (demande_vae_id);
CREATE INDEX ix_inscription_session ON inscription (session_id, candidat_id);
CREATE UNIQUE INDEX uq_inscription_vivante ON inscription (candidat_id, session_id) WHERE etat = 'inscrit';

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
CREATE INDEX ix_obtention_certification ON obtention (certification_id);
CREATE INDEX ix_obtention_session ON obtention (session_id);

CREATE TABLE participation (
    session_id INTEGER NOT NULL,
    jure_id INTEGER NOT NULL,
    convocation_a_editer INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT pk_participation PRIMARY KEY (session_id, jure_id),
    CONSTRAINT ck_participation_convocation_a_editer CHECK (convocation_a_editer IN (0, 1)),
    CONSTRAINT fk_participation_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id),
    CONSTRAINT fk_participation_jure_id FOREIGN KEY(jure_id) REFERENCES jure (id)
) STRICT;
CREATE INDEX ix_participation_jure ON participation (jure_id);

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
CREATE INDEX ix_constat_controle_id ON constat (controle_id);

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
    version INTEGER NOT NULL,
    CONSTRAINT pk_message PRIMARY KEY (id),
    CONSTRAINT ck_message_edition CHECK (edition >= 1),
    CONSTRAINT ck_message_version CHECK (version >= 1),
    CONSTRAINT ck_message_essais CHECK (essais >= 0),
    CONSTRAINT ck_message_nature CHECK (nature IN ('convocation', 'avis', 'relance', 'echeances')),
    CONSTRAINT ck_message_etat CHECK (etat IN ('en_file', 'en_cours', 'envoye', 'a_retenter', 'echoue', 'incertain', 'abandonne')),
    CONSTRAINT ck_message_essai CHECK ((essais = 0) = (essaye_le IS NULL)),
    CONSTRAINT ck_message_envoi CHECK (etat NOT IN ('en_cours', 'envoye', 'incertain') OR essais > 0),
    CONSTRAINT ck_message_jour CHECK (jour IS NULL OR (jour GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND coalesce(date(jour), '') = jour)),
    CONSTRAINT ck_message_objet CHECK ((nature IN ('convocation', 'avis') AND session_id IS NOT NULL AND convocation_id IS NOT NULL AND profil_id IS NULL AND jour IS NULL) OR (nature = 'relance' AND session_id IS NOT NULL AND convocation_id IS NULL AND profil_id IS NULL AND jour IS NOT NULL) OR (nature = 'echeances' AND profil_id IS NOT NULL AND session_id IS NULL AND convocation_id IS NULL AND jour IS NOT NULL)),
    CONSTRAINT uq_message_convocation UNIQUE (convocation_id, nature, edition),
    CONSTRAINT fk_message_session_id FOREIGN KEY(session_id) REFERENCES session_examen (id),
    CONSTRAINT fk_message_convocation_id FOREIGN KEY(convocation_id) REFERENCES convocation (id),
    CONSTRAINT fk_message_profil_id FOREIGN KEY(profil_id) REFERENCES profil (id)
) STRICT;
CREATE INDEX ix_message_essaye_le ON message (essaye_le);
CREATE INDEX ix_message_session ON message (session_id);
CREATE UNIQUE INDEX uq_message_echeances ON message (profil_id, edition) WHERE nature = 'echeances';
CREATE UNIQUE INDEX uq_message_echeances_jour ON message (profil_id, jour) WHERE nature = 'echeances';
CREATE UNIQUE INDEX uq_message_relance ON message (session_id, edition) WHERE nature = 'relance';

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

CREATE TRIGGER tr_lot_sans_modification BEFORE UPDATE ON lot WHEN NOT (NEW.id IS OLD.id AND NEW.horodatage IS OLD.horodatage AND NEW.jour IS OLD.jour AND NEW.jour_force IS OLD.jour_force AND NEW.agent IS OLD.agent AND NEW.profil IS OLD.profil AND NEW.role IS OLD.role AND NEW.structure IS OLD.structure AND NEW.commande IS OLD.commande AND NEW.source_sha256 IS OLD.source_sha256 AND NEW.agent_plan IS OLD.agent_plan AND NEW.annule IS OLD.annule AND NEW.fait IS OLD.fait AND NEW.sans_effet IS OLD.sans_effet AND NEW.refuse IS OLD.refuse AND NEW.non_traite IS OLD.non_traite AND NEW.motif IS NULL AND NEW.source IS NULL) BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END;
CREATE TRIGGER tr_lot_sans_remplacement BEFORE INSERT ON lot WHEN EXISTS (SELECT 1 FROM lot WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'le journal ne se remplace pas'); END;
CREATE TRIGGER tr_lot_sans_suppression BEFORE DELETE ON lot BEGIN SELECT RAISE(ABORT, 'le journal ne s''efface pas'); END;
CREATE TRIGGER tr_ancre_sans_modification BEFORE UPDATE ON ancre BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END;
CREATE TRIGGER tr_ancre_sans_remplacement BEFORE INSERT ON ancre WHEN EXISTS (SELECT 1 FROM ancre WHERE lot_id = NEW.lot_id AND cle_id = NEW.cle_id) BEGIN SELECT RAISE(ABORT, 'le journal ne se remplace pas'); END;
CREATE TRIGGER tr_ancre_sans_suppression BEFORE DELETE ON ancre BEGIN SELECT RAISE(ABORT, 'le journal ne s''efface pas'); END;
CREATE TRIGGER tr_candidat_identite_ajout AFTER INSERT ON candidat BEGIN INSERT INTO identite_candidat (candidat_id, noms, naissance) VALUES (NEW.id, NEW.cle, NEW.naissance) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER tr_candidat_identite_changement AFTER UPDATE OF cle, naissance ON candidat BEGIN INSERT INTO identite_candidat (candidat_id, noms, naissance) VALUES (NEW.id, NEW.cle, NEW.naissance) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER tr_candidat_identite_retrait BEFORE DELETE ON candidat BEGIN DELETE FROM identite_candidat WHERE candidat_id = OLD.id; END;
CREATE TRIGGER tr_candidat_mots_ajout AFTER INSERT ON candidat BEGIN INSERT INTO candidat_mot (mot, candidat_id) SELECT DISTINCT value, NEW.id FROM json_each('["' || replace(NEW.cle, ' ', '","') || '"]') WHERE value <> ''; END;
CREATE TRIGGER tr_candidat_mots_changement AFTER UPDATE OF cle ON candidat WHEN OLD.cle <> NEW.cle BEGIN DELETE FROM candidat_mot WHERE candidat_id = OLD.id; INSERT INTO candidat_mot (mot, candidat_id) SELECT DISTINCT value, NEW.id FROM json_each('["' || replace(NEW.cle, ' ', '","') || '"]') WHERE value <> ''; END;
CREATE TRIGGER tr_candidat_mots_retrait BEFORE DELETE ON candidat BEGIN DELETE FROM candidat_mot WHERE candidat_id = OLD.id; END;
CREATE TRIGGER tr_ecriture_sans_modification BEFORE UPDATE ON ecriture WHEN NOT (NEW.lot_id IS OLD.lot_id AND NEW.rang IS OLD.rang AND NEW.operation IS OLD.operation AND NEW.nom_table IS OLD.nom_table AND NEW.cles IS OLD.cles AND NEW.valeurs IS NULL AND NEW.sel IS NULL AND substr(NEW.empreinte, 1, 2) = 'e:' AND substr(OLD.empreinte, 1, 2) <> 'e:') BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END;
CREATE TRIGGER tr_ecriture_sans_remplacement BEFORE INSERT ON ecriture WHEN EXISTS (SELECT 1 FROM ecriture WHERE lot_id = NEW.lot_id AND rang = NEW.rang) BEGIN SELECT RAISE(ABORT, 'le journal ne se remplace pas'); END;
CREATE TRIGGER tr_ecriture_sans_suppression BEFORE DELETE ON ecriture BEGIN SELECT RAISE(ABORT, 'le journal ne s''efface pas'); END;
CREATE TRIGGER tr_sceau_sans_modification BEFORE UPDATE ON sceau WHEN NOT (NEW.lot_id IS OLD.lot_id AND NEW.repris IS OLD.repris AND NEW.engagement IS OLD.engagement AND NEW.traces IS OLD.traces AND NEW.contenu IS OLD.contenu AND NEW.ecritures IS OLD.ecritures AND NEW.etat IS OLD.etat AND NEW.tete IS OLD.tete AND NEW.sel IS NULL) BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END;
CREATE TRIGGER tr_sceau_sans_remplacement BEFORE INSERT ON sceau WHEN EXISTS (SELECT 1 FROM sceau WHERE lot_id = NEW.lot_id) BEGIN SELECT RAISE(ABORT, 'le journal ne se remplace pas'); END;
CREATE TRIGGER tr_sceau_sans_suppression BEFORE DELETE ON sceau BEGIN SELECT RAISE(ABORT, 'le journal ne s''efface pas'); END;
CREATE TRIGGER tr_trace_sans_modification BEFORE UPDATE ON trace WHEN NOT (NEW.id IS OLD.id AND NEW.lot_id IS OLD.lot_id AND NEW.type_objet IS OLD.type_objet AND NEW.objet_id IS OLD.objet_id AND NEW.action IS OLD.action AND NEW.champ IS OLD.champ AND NEW.version IS OLD.version AND NEW.derogation IS OLD.derogation AND NEW.avant IS NULL AND NEW.apres IS NULL AND NEW.motif IS NULL AND substr(NEW.empreinte, 1, 2) = 'e:' AND substr(OLD.empreinte, 1, 2) <> 'e:') BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END;
CREATE TRIGGER tr_trace_sans_remplacement BEFORE INSERT ON trace WHEN EXISTS (SELECT 1 FROM trace WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'le journal ne se remplace pas'); END;
CREATE TRIGGER tr_trace_sans_suppression BEFORE DELETE ON trace BEGIN SELECT RAISE(ABORT, 'le journal ne s''efface pas'); END;
