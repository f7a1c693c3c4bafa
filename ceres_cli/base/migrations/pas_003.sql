-- Schéma 3 (version 1.8) : ce qui change depuis le schéma 2. Tant que la 1.8 n'est pas livrée, qui change une table
-- change aussi son texte ici : docs/developper.md, « Une colonne nouvelle ».

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
