-- Ce que les règles lisent au-delà du ressort, et rien de plus : sous un rôle, ceres lit les vues de ceres_regards_ROLE, qui
-- portent le nom des tables (base/postgresql/agent.py) ; il écrit dans les tables, que gardent les politiques, et y lit ce
-- que sa requête borne elle-même au ressort. Le national lit les tables.
-- Une vue rend les lignes du ressort, entières, et celles que ces lignes touchent (le jury d'une session vue, les autres
-- fiches d'une même personne, les autres sessions d'un juré), vidées (NULL) de ce que le profil n'en apprend pas.
--   …_vues : du ressort ; …_touchees : les autres qu'une règle lit ; …_nommees : celles que l'agent a nommées.
-- Chaque branche est sa propre vue, de ceres_droits : le serveur ne met pas à l'abri les lignes d'une réunion. Une personne n'en lit
-- aucune : la réunion seule lui est accordée.

-- ---------------------------------------------------------------- jure
CREATE VIEW ceres_droits.jure_centre_vues WITH (security_barrier) AS
  SELECT x.* FROM public.jure x
  WHERE (SELECT ceres_droits.mon_role() = 'centre')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_jure_centre v WHERE v.id = x.id OFFSET 0);

CREATE VIEW ceres_droits.jure_centre_touchees WITH (security_barrier) AS
  SELECT x.* FROM public.jure x
  WHERE (SELECT ceres_droits.mon_role() = 'centre')
    AND NOT EXISTS (SELECT 1 FROM ceres_droits.vus_jure_centre v WHERE v.id = x.id OFFSET 0)
    AND ceres_droits.touche_jure(x.id);

CREATE VIEW ceres_droits.jure_centre_nommees WITH (security_barrier) AS
  SELECT x.* FROM public.jure x
  WHERE (SELECT ceres_droits.mon_role() = 'centre')
    AND x.id = ANY ((SELECT ceres_droits.connus('jure'))::integer[])
    AND NOT EXISTS (SELECT 1 FROM ceres_droits.vus_jure_centre v WHERE v.id = x.id OFFSET 0)
    AND ceres_droits.touche_jure(x.id) IS NOT TRUE;

CALL ceres_droits.pour('{ud, direccte}', $$
CREATE VIEW ceres_droits.jure_{role}_vues WITH (security_barrier) AS
  SELECT x.* FROM public.jure x
  WHERE (SELECT ceres_droits.mon_role() = '{role}') AND x.{lieu} = {mien};

CREATE VIEW ceres_droits.jure_{role}_touchees WITH (security_barrier) AS
  SELECT x.* FROM public.jure x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND (x.{lieu} = {mien}) IS NOT TRUE
    AND ceres_droits.touche_jure(x.id);

CREATE VIEW ceres_droits.jure_{role}_nommees WITH (security_barrier) AS
  SELECT x.* FROM public.jure x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND (x.{lieu} = {mien}) IS NOT TRUE
    AND x.id = ANY ((SELECT ceres_droits.connus('jure'))::integer[])
    AND ceres_droits.touche_jure(x.id) IS NOT TRUE
$$);

-- SES-04 : d'un juré d'ailleurs qui siège ici, un service sait s'il est la même personne qu'un autre ; un Centre, non.
CREATE VIEW ceres_regards_centre.jure WITH (security_barrier) AS
  SELECT x.id, x.civilite, x.nom, x.nom_usage, x.prenom, x.naissance, x.telephone_professionnel,
    x.telephone_professionnel_e164, x.telephone_personnel, x.telephone_personnel_e164, x.courriel, x.adresse,
    x.complement, x.code_postal, x.commune, x.commune_insee, x.departement, x.region, x.employeur, x.sessions_max_an,
    x.actif, x.cle, x.version
  FROM ceres_droits.jure_centre_vues x
  UNION ALL
  SELECT x.id, x.civilite, x.nom, NULL AS nom_usage, x.prenom, NULL AS naissance, NULL AS telephone_professionnel,
    NULL AS telephone_professionnel_e164, NULL AS telephone_personnel, NULL AS telephone_personnel_e164, x.courriel,
    x.adresse, x.complement, x.code_postal, x.commune, x.commune_insee, x.departement, x.region, x.employeur,
    x.sessions_max_an, x.actif, x.cle, x.version
  FROM ceres_droits.jure_centre_touchees x
  UNION ALL
  SELECT x.id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    NULL, NULL, NULL, NULL, NULL
  FROM ceres_droits.jure_centre_nommees x;

CALL ceres_droits.pour('{ud, direccte}', $$
CREATE VIEW ceres_regards_{role}.jure WITH (security_barrier) AS
  SELECT x.id, x.civilite, x.nom, x.nom_usage, x.prenom, x.naissance, x.telephone_professionnel,
    x.telephone_professionnel_e164, x.telephone_personnel, x.telephone_personnel_e164, x.courriel, x.adresse,
    x.complement, x.code_postal, x.commune, x.commune_insee, x.departement, x.region, x.employeur, x.sessions_max_an,
    x.actif, x.cle, x.version
  FROM ceres_droits.jure_{role}_vues x
  UNION ALL
  SELECT x.id, x.civilite, x.nom, NULL AS nom_usage, x.prenom, x.naissance, x.telephone_professionnel,
    NULL AS telephone_professionnel_e164, x.telephone_personnel, NULL AS telephone_personnel_e164, x.courriel,
    x.adresse, x.complement, x.code_postal, x.commune, x.commune_insee, x.departement, x.region, x.employeur,
    x.sessions_max_an, x.actif, x.cle, x.version
  FROM ceres_droits.jure_{role}_touchees x
  UNION ALL
  SELECT x.id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    NULL, NULL, NULL, NULL, NULL
  FROM ceres_droits.jure_{role}_nommees x
$$);

-- ---------------------------------------------------------------- ce qui suit un juré
CALL ceres_droits.pour('{centre, ud, direccte}', $$
CREATE VIEW ceres_regards_{role}.habilitation WITH (security_barrier) AS
  SELECT x.* FROM public.habilitation x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_jure_{role} v WHERE v.id = x.jure_id)
      OR ceres_droits.touche_jure(x.jure_id)
    );

CREATE VIEW ceres_regards_{role}.participation WITH (security_barrier) AS
  SELECT x.* FROM public.participation x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_{role} v WHERE v.id = x.session_id)
      OR EXISTS (SELECT 1 FROM ceres_droits.vus_jure_{role} v WHERE v.id = x.jure_id)
      OR ceres_droits.touche_jure(x.jure_id)
    );

CREATE VIEW ceres_regards_{role}.passage_jure WITH (security_barrier) AS
  SELECT x.* FROM public.passage_jure x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_{role} v WHERE v.id = x.session_id)
      OR EXISTS (SELECT 1 FROM ceres_droits.vus_jure_{role} v WHERE v.id = x.jure_id)
      OR ceres_droits.touche_jure(x.jure_id)
    );

CREATE VIEW ceres_regards_{role}.distinction_jure WITH (security_barrier) AS
  SELECT x.* FROM public.distinction_jure x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND (ceres_droits.touche_jure(x.premier_id) OR ceres_droits.touche_jure(x.second_id))
$$);

CREATE VIEW ceres_regards_centre.lien_jure WITH (security_barrier) AS
  SELECT x.* FROM public.lien_jure x
  WHERE (SELECT ceres_droits.mon_role() = 'centre')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_jure_centre v WHERE v.id = x.jure_id)
      OR ceres_droits.touche_jure(x.jure_id)
      OR EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_centre v WHERE v.id = x.candidat_id)
    )
    AND (
      x.centre_id = (SELECT ceres_droits.mon_centre())
      OR EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_centre v WHERE v.id = x.candidat_id)
      OR ceres_droits.touche_candidat(x.candidat_id)
    );

CALL ceres_droits.pour('{ud, direccte}', $$
CREATE VIEW ceres_regards_{role}.lien_jure WITH (security_barrier) AS
  SELECT x.* FROM public.lien_jure x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_jure_{role} v WHERE v.id = x.jure_id)
      OR ceres_droits.touche_jure(x.jure_id)
      OR EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = x.candidat_id)
    )
$$);

-- ---------------------------------------------------------------- session_examen
CALL ceres_droits.pour('{centre, ud, direccte}', $$
CREATE VIEW ceres_droits.session_examen_{role}_vues WITH (security_barrier) AS
  SELECT x.* FROM public.session_examen x
  WHERE (SELECT ceres_droits.mon_role() = '{role}') AND x.{lieu} = {mien};

CREATE VIEW ceres_droits.session_examen_{role}_touchees WITH (security_barrier) AS
  SELECT x.* FROM public.session_examen x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND (x.{lieu} = {mien}) IS NOT TRUE
    AND ceres_droits.touche_session_examen(x.id)
$$);

-- D'une session d'ailleurs, un Centre n'apprend que ce que jugent CAN-05 et SES-04 : ses jours, ce qu'elle évalue.
CREATE VIEW ceres_regards_centre.session_examen WITH (security_barrier) AS
  SELECT x.id, x.annee, x.numero, x.etat, x.certification_id, x.titre_id, x.centre_id, x.debut, x.fin, x.heure_debut,
    x.heure_convocation, x.heure_jury, x.entretien_final, x.site, x.commune, x.commune_insee, x.departement, x.region,
    x.site_id, x.adresse, x.code_postal, x.acces, x.creee_le, x.dte_le, x.dte_commentaire, x.resultats_le,
    x.validee_le, x.edition, x.reprise, x.version
  FROM ceres_droits.session_examen_centre_vues x
  UNION ALL
  SELECT x.id, NULL AS annee, NULL AS numero, x.etat, x.certification_id, x.titre_id, NULL AS centre_id, x.debut, x.fin,
    NULL AS heure_debut, NULL AS heure_convocation, NULL AS heure_jury, x.entretien_final, NULL AS site,
    NULL AS commune, NULL AS commune_insee, NULL AS departement, NULL AS region, NULL AS site_id, NULL AS adresse,
    NULL AS code_postal, NULL AS acces, NULL AS creee_le, NULL AS dte_le,
    NULL AS dte_commentaire, NULL AS resultats_le, x.validee_le, NULL AS edition, NULL AS reprise, x.version
  FROM ceres_droits.session_examen_centre_touchees x;

CALL ceres_droits.pour('{ud, direccte}', $$
CREATE VIEW ceres_regards_{role}.session_examen WITH (security_barrier) AS
  SELECT x.id, x.annee, x.numero, x.etat, x.certification_id, x.titre_id, x.centre_id, x.debut, x.fin, x.heure_debut,
    x.heure_convocation, x.heure_jury, x.entretien_final, x.site, x.commune, x.commune_insee, x.departement, x.region,
    x.site_id, x.adresse, x.code_postal, x.acces, x.creee_le, x.dte_le, x.dte_commentaire, x.resultats_le,
    x.validee_le, x.edition, x.reprise, x.version
  FROM ceres_droits.session_examen_{role}_vues x
  UNION ALL
  SELECT x.id, x.annee, x.numero, x.etat, x.certification_id, x.titre_id, x.centre_id, x.debut, x.fin,
    x.heure_debut, x.heure_convocation, x.heure_jury, x.entretien_final, x.site,
    x.commune, x.commune_insee, x.departement, x.region, x.site_id, x.adresse, x.code_postal, x.acces, x.creee_le,
    x.dte_le,
    NULL AS dte_commentaire, x.resultats_le, x.validee_le, x.edition, x.reprise, x.version
  FROM ceres_droits.session_examen_{role}_touchees x
$$);

-- ---------------------------------------------------------------- ce qui suit une session
CALL ceres_droits.pour('{centre, ud, direccte}', tables => '{convocation, inscription}', gabarit => $$
CREATE VIEW ceres_droits.{table}_{role}_vues WITH (security_barrier) AS
  SELECT x.* FROM public.{table} x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND EXISTS (SELECT 1 FROM public.session_examen s WHERE s.id = x.session_id AND s.{lieu} = {mien})
$$);

CALL ceres_droits.pour('{centre, ud, direccte}', $$
CREATE VIEW ceres_droits.convocation_{role}_touchees WITH (security_barrier) AS
  SELECT x.* FROM public.convocation x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND (EXISTS (SELECT 1 FROM public.session_examen s WHERE s.id = x.session_id AND s.{lieu} = {mien})) IS NOT TRUE
    AND (
      ceres_droits.touche_jure(x.jure_id)
      OR EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = x.candidat_id)
    );

CREATE VIEW ceres_droits.inscription_{role}_touchees WITH (security_barrier) AS
  SELECT x.* FROM public.inscription x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND (EXISTS (SELECT 1 FROM public.session_examen s WHERE s.id = x.session_id AND s.{lieu} = {mien})) IS NOT TRUE
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = x.candidat_id)
      OR ceres_droits.touche_candidat(x.candidat_id)
    )
$$);

CREATE VIEW ceres_regards_centre.convocation WITH (security_barrier) AS
  SELECT x.id, x.session_id, x.candidat_id, x.jure_id, x.edition, x.date_edition, x.heure, x.contenu
  FROM ceres_droits.convocation_centre_vues x
  UNION ALL
  SELECT x.id, x.session_id, x.candidat_id, x.jure_id, NULL AS edition, NULL AS date_edition, NULL AS heure,
    NULL AS contenu
  FROM ceres_droits.convocation_centre_touchees x;

CREATE VIEW ceres_regards_centre.inscription WITH (security_barrier) AS
  SELECT x.id, x.session_id, x.candidat_id, x.voie, x.portee, x.demande_vae_id, x.vae_a_justifier, x.etat,
    x.inscrit_le, x.resultat, x.resultat_le, x.entretien, x.ccp_acquis, x.convocation_a_editer, x.desinscrit_le,
    x.desinscrit_par, x.motif
  FROM ceres_droits.inscription_centre_vues x
  UNION ALL
  SELECT x.id, x.session_id, x.candidat_id, x.voie, x.portee, x.demande_vae_id, x.vae_a_justifier, x.etat,
    NULL AS inscrit_le, x.resultat, x.resultat_le, x.entretien, x.ccp_acquis, NULL AS convocation_a_editer,
    NULL AS desinscrit_le, NULL AS desinscrit_par, NULL AS motif
  FROM ceres_droits.inscription_centre_touchees x;

CALL ceres_droits.pour('{ud, direccte}', $$
CREATE VIEW ceres_regards_{role}.convocation WITH (security_barrier) AS
  SELECT x.id, x.session_id, x.candidat_id, x.jure_id, x.edition, x.date_edition, x.heure, x.contenu
  FROM ceres_droits.convocation_{role}_vues x
  UNION ALL
  SELECT x.id, x.session_id, x.candidat_id, x.jure_id, x.edition, x.date_edition, x.heure, NULL AS contenu
  FROM ceres_droits.convocation_{role}_touchees x;

CREATE VIEW ceres_regards_{role}.inscription WITH (security_barrier) AS
  SELECT x.id, x.session_id, x.candidat_id, x.voie, x.portee, x.demande_vae_id, x.vae_a_justifier, x.etat,
    x.inscrit_le, x.resultat, x.resultat_le, x.entretien, x.ccp_acquis, x.convocation_a_editer, x.desinscrit_le,
    x.desinscrit_par, x.motif
  FROM ceres_droits.inscription_{role}_vues x
  UNION ALL
  SELECT x.id, x.session_id, x.candidat_id, x.voie, x.portee, x.demande_vae_id, x.vae_a_justifier, x.etat,
    x.inscrit_le, x.resultat, x.resultat_le, x.entretien, x.ccp_acquis, x.convocation_a_editer,
    x.desinscrit_le, NULL AS desinscrit_par, NULL AS motif
  FROM ceres_droits.inscription_{role}_touchees x
$$);

-- ---------------------------------------------------------------- candidat
CALL ceres_droits.pour('{centre, ud, direccte}', $$
CREATE VIEW ceres_droits.candidat_{role}_vues WITH (security_barrier) AS
  SELECT x.* FROM public.candidat x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = x.id OFFSET 0);

CREATE VIEW ceres_droits.candidat_{role}_touchees WITH (security_barrier) AS
  SELECT x.* FROM public.candidat x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND NOT EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = x.id OFFSET 0)
    AND ceres_droits.touche_candidat(x.id)
$$);

CREATE VIEW ceres_regards_centre.candidat WITH (security_barrier) AS
  SELECT x.id, x.civilite, x.nom, x.nom_usage, x.prenom, x.naissance, x.commune_naissance, x.commune_naissance_insee,
    x.pays_naissance, x.ville_naissance, x.telephone, x.telephone_e164, x.courriel, x.adresse, x.complement,
    x.code_postal, x.commune, x.commune_insee, x.departement, x.centre_id, x.cle, x.version
  FROM ceres_droits.candidat_centre_vues x
  UNION ALL
  SELECT x.id, NULL AS civilite, x.nom, NULL AS nom_usage, x.prenom, x.naissance, NULL AS commune_naissance,
    NULL AS commune_naissance_insee, NULL AS pays_naissance, NULL AS ville_naissance, NULL AS telephone,
    NULL AS telephone_e164, NULL AS courriel, NULL AS adresse, NULL AS complement, NULL AS code_postal,
    NULL AS commune, NULL AS commune_insee, NULL AS departement, x.centre_id, x.cle, x.version
  FROM ceres_droits.candidat_centre_touchees x;

CALL ceres_droits.pour('{ud, direccte}', $$
CREATE VIEW ceres_regards_{role}.candidat WITH (security_barrier) AS
  SELECT x.id, x.civilite, x.nom, x.nom_usage, x.prenom, x.naissance, x.commune_naissance, x.commune_naissance_insee,
    x.pays_naissance, x.ville_naissance, x.telephone, x.telephone_e164, x.courriel, x.adresse, x.complement,
    x.code_postal, x.commune, x.commune_insee, x.departement, x.centre_id, x.cle, x.version
  FROM ceres_droits.candidat_{role}_vues x
  UNION ALL
  SELECT x.id, x.civilite, x.nom, x.nom_usage, x.prenom, x.naissance, NULL AS commune_naissance,
    NULL AS commune_naissance_insee, NULL AS pays_naissance, NULL AS ville_naissance, NULL AS telephone,
    NULL AS telephone_e164, NULL AS courriel, NULL AS adresse, NULL AS complement, NULL AS code_postal,
    x.commune, x.commune_insee, x.departement, x.centre_id, x.cle, x.version
  FROM ceres_droits.candidat_{role}_touchees x
$$);

-- ---------------------------------------------------------------- ce qui suit un candidat
CALL ceres_droits.pour('{centre, ud, direccte}', tables => '{identite_candidat, obtention}', gabarit => $$
CREATE VIEW ceres_regards_{role}.{table} WITH (security_barrier) AS
  SELECT x.* FROM public.{table} x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = x.candidat_id)
      OR ceres_droits.touche_candidat(x.candidat_id)
    )
$$);

CALL ceres_droits.pour('{centre, ud, direccte}', $$
CREATE VIEW ceres_regards_{role}.candidat_mot WITH (security_barrier) AS
  SELECT x.* FROM public.candidat_mot x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = x.candidat_id OFFSET 0);

CREATE VIEW ceres_regards_{role}.distinction WITH (security_barrier) AS
  SELECT x.* FROM public.distinction x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND (ceres_droits.touche_candidat(x.premier_id) OR ceres_droits.touche_candidat(x.second_id));

CREATE VIEW ceres_regards_{role}.passage WITH (security_barrier) AS
  SELECT x.* FROM public.passage x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_{role} v WHERE v.id = x.session_id)
      OR EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = x.candidat_id OFFSET 0)
      OR ceres_droits.touche_candidat(x.candidat_id)
    );

CREATE VIEW ceres_regards_{role}.resultat_conteste WITH (security_barrier) AS
  SELECT x.* FROM public.resultat_conteste x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND EXISTS (
      SELECT 1 FROM public.inscription i
      WHERE i.id = x.inscription_id
        AND (
          EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_{role} v WHERE v.id = i.session_id)
          OR ceres_droits.touche_candidat(i.candidat_id)
        )
    )
$$);

CREATE VIEW ceres_droits.demande_vae_centre_vues WITH (security_barrier) AS
  SELECT x.* FROM public.demande_vae x
  WHERE (SELECT ceres_droits.mon_role() = 'centre')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_demande_vae_centre v WHERE v.id = x.id);

CREATE VIEW ceres_droits.demande_vae_centre_touchees WITH (security_barrier) AS
  SELECT x.* FROM public.demande_vae x
  WHERE (SELECT ceres_droits.mon_role() = 'centre')
    AND (EXISTS (SELECT 1 FROM ceres_droits.vus_demande_vae_centre v WHERE v.id = x.id)) IS NOT TRUE
    AND ceres_droits.touche_candidat(x.candidat_id);

CREATE VIEW ceres_regards_centre.demande_vae WITH (security_barrier) AS
  SELECT x.id, x.candidat_id, x.certification_id, x.titre_id, x.ccp, x.deposee_le, x.etat, x.notifiee_le, x.motif,
    x.version
  FROM ceres_droits.demande_vae_centre_vues x
  UNION ALL
  SELECT x.id, x.candidat_id, x.certification_id, x.titre_id, x.ccp, x.deposee_le, x.etat, x.notifiee_le, NULL AS motif,
    x.version
  FROM ceres_droits.demande_vae_centre_touchees x;

CALL ceres_droits.pour('{ud, direccte}', $$
CREATE VIEW ceres_regards_{role}.demande_vae WITH (security_barrier) AS
  SELECT x.* FROM public.demande_vae x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_demande_vae_{role} v WHERE v.id = x.id)
      OR ceres_droits.touche_candidat(x.candidat_id)
    )
$$);

-- Une DIRECCTE ne lit pas les parchemins ; elle sait qu'il y en a, d'un candidat de son ressort.
CALL ceres_droits.pour('{centre, ud}', $$
CREATE VIEW ceres_regards_{role}.parchemin WITH (security_barrier) AS
  SELECT x.* FROM public.parchemin x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = x.candidat_id OFFSET 0)
$$);

CREATE VIEW ceres_droits.parchemin_direccte_touchees WITH (security_barrier) AS
  SELECT x.* FROM public.parchemin x
  WHERE (SELECT ceres_droits.mon_role() = 'direccte')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_direccte v WHERE v.id = x.candidat_id OFFSET 0);

CREATE VIEW ceres_regards_direccte.parchemin WITH (security_barrier) AS
  SELECT x.id, x.candidat_id, x.certification_id, x.etat, x.delivre_le, x.annule_le, NULL::text AS motif, x.version
  FROM ceres_droits.parchemin_direccte_touchees x;

-- ---------------------------------------------------------------- centre, derogation
CREATE VIEW ceres_droits.derogation_centre_vues WITH (security_barrier) AS
  SELECT x.* FROM public.derogation x
  WHERE (SELECT ceres_droits.mon_role() = 'centre')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_derogation_centre v WHERE v.id = x.id);

CREATE VIEW ceres_droits.derogation_centre_touchees WITH (security_barrier) AS
  SELECT x.* FROM public.derogation x
  WHERE (SELECT ceres_droits.mon_role() = 'centre')
    AND (EXISTS (SELECT 1 FROM ceres_droits.vus_derogation_centre v WHERE v.id = x.id)) IS NOT TRUE
    AND (ceres_droits.touche_session_examen(x.session_id) OR ceres_droits.touche_session_examen(x.utilisee_par_id));

CREATE VIEW ceres_regards_centre.derogation WITH (security_barrier) AS
  SELECT x.id, x.delai, x.session_id, x.centre_id, x.certification_id, x.debut, x.departement, x.motif, x.etat,
    x.demandee_le, x.accordee_le, x.refusee_le, x.reponse, x.utilisee_par_id, x.utilisee_le, x.version
  FROM ceres_droits.derogation_centre_vues x
  UNION ALL
  SELECT x.id, x.delai, x.session_id, x.centre_id, x.certification_id, x.debut, x.departement, NULL AS motif, x.etat,
    x.demandee_le, x.accordee_le, x.refusee_le, NULL AS reponse, x.utilisee_par_id, x.utilisee_le, x.version
  FROM ceres_droits.derogation_centre_touchees x;

CREATE VIEW ceres_regards_ud.derogation WITH (security_barrier) AS
  SELECT x.* FROM public.derogation x
  WHERE (SELECT ceres_droits.mon_role() = 'ud')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_derogation_ud v WHERE v.id = x.id)
      OR ceres_droits.touche_session_examen(x.session_id)
      OR ceres_droits.touche_session_examen(x.utilisee_par_id)
    );

-- Une DIRECCTE ne les liste pas ; elle sait celles de son ressort, que le journal nomme, et d'une session qu'elle lit.
CREATE VIEW ceres_regards_direccte.derogation WITH (security_barrier) AS
  SELECT x.* FROM public.derogation x
  WHERE (SELECT ceres_droits.mon_role() = 'direccte')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_derogation_direccte v WHERE v.id = x.id)
      OR ceres_droits.touche_session_examen(x.session_id)
      OR ceres_droits.touche_session_examen(x.utilisee_par_id)
    );

-- Un établissement n'est pas une personne : d'un autre, un Centre apprend le nom et la commune.
CREATE VIEW ceres_droits.centre_centre_touchees WITH (security_barrier) AS
  SELECT x.* FROM public.centre x
  WHERE (SELECT ceres_droits.mon_role() = 'centre') AND x.id IS DISTINCT FROM (SELECT ceres_droits.mon_centre());

CREATE VIEW ceres_droits.centre_centre_vues WITH (security_barrier) AS
  SELECT x.* FROM public.centre x
  WHERE (SELECT ceres_droits.mon_role() = 'centre') AND x.id = (SELECT ceres_droits.mon_centre());

CREATE VIEW ceres_regards_centre.centre WITH (security_barrier) AS
  SELECT x.id, x.nom, x.siret, x.adresse, x.code_postal, x.commune, x.commune_insee, x.departement, x.region,
    x.telephone, x.courriel, x.logo, x.signataire, x.qualite, x.acces, x.modele, x.cle, x.version
  FROM ceres_droits.centre_centre_vues x
  UNION ALL
  SELECT x.id, x.nom, x.siret, NULL AS adresse, NULL AS code_postal, x.commune, x.commune_insee, x.departement, x.region,
    NULL AS telephone, NULL AS courriel, x.logo, x.signataire, x.qualite, x.acces, x.modele, x.cle, x.version
  FROM ceres_droits.centre_centre_touchees x;

CALL ceres_droits.pour('{ud, direccte}', $$
CREATE VIEW ceres_regards_{role}.centre WITH (security_barrier) AS
  SELECT x.* FROM public.centre x WHERE (SELECT ceres_droits.mon_role() = '{role}')
$$);

-- ---------------------------------------------------------------- lot, trace
-- Au-delà de ce qui est du ressort, ce qui se relit du journal sans dire qui l'a écrit : le jury d'alors (SES-01, SES-04),
-- à qui une fiche a été réunie, ce qu'est devenue l'attestation d'un candidat qu'on voit par une autre session.
CALL ceres_droits.pour('{centre, ud, direccte}', $$
CREATE VIEW ceres_droits.trace_{role}_touchees WITH (security_barrier) AS
  SELECT x.* FROM public.trace x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND NOT EXISTS (SELECT 1 FROM ceres_droits.vus_trace_{role} v WHERE v.id = x.id OFFSET 0)
    AND (
      CASE
        WHEN x.champ <> 'fusion' OR x.apres !~ '^[CJ]-[0-9]{1,9}$' THEN FALSE
        WHEN x.type_objet = 'jure' THEN ceres_droits.touche_jure(substr(x.apres, 3)::integer)
        WHEN x.type_objet = 'candidat' THEN ceres_droits.touche_candidat(substr(x.apres, 3)::integer)
      END
      OR (x.type_objet = 'jure' AND x.champ = 'actif' AND ceres_droits.touche_jure(x.objet_id))
      OR (
        x.type_objet = 'attestation' AND x.champ IS DISTINCT FROM 'session'
        AND EXISTS (
          SELECT 1 FROM public.attestation n WHERE n.id = x.objet_id AND ceres_droits.voit_candidat(n.candidat_id)
        )
      )
      OR (
        x.type_objet = 'habilitation' AND x.champ IN ('etat', 'debut', 'fin', 'jure', 'certification')
        AND (
          x.action = 'supprimer'
          OR EXISTS (
            SELECT 1 FROM public.habilitation h WHERE h.id = x.objet_id AND ceres_droits.touche_jure(h.jure_id)
          )
        )
      )
    );

CREATE VIEW ceres_regards_{role}.trace WITH (security_barrier) AS
  SELECT x.id, x.lot_id, x.type_objet, x.objet_id, x.action, x.champ, x.avant, x.apres, x.motif, x.version,
    x.derogation, x.empreinte
  FROM ceres_droits.trace_{role}_vues x
  UNION ALL
  SELECT x.id, x.lot_id, x.type_objet, x.objet_id, x.action, x.champ, x.avant, x.apres, NULL AS motif, x.version,
    x.derogation, NULL AS empreinte
  FROM ceres_droits.trace_{role}_touchees x;

CREATE VIEW ceres_droits.lot_{role}_touchees WITH (security_barrier) AS
  SELECT x.* FROM public.lot x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND NOT EXISTS (SELECT 1 FROM ceres_droits.vus_lot_{role} v WHERE v.id = x.id OFFSET 0)
    AND EXISTS (SELECT 1 FROM ceres_droits.trace_{role}_touchees tr WHERE tr.lot_id = x.id OFFSET 0);

-- De tout autre lot, le numéro et le jour : de quoi ranger ce qui est arrivé.
CREATE VIEW ceres_droits.lot_{role}_nommees WITH (security_barrier) AS
  SELECT x.* FROM public.lot x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND NOT EXISTS (SELECT 1 FROM ceres_droits.vus_lot_{role} v WHERE v.id = x.id OFFSET 0)
    AND NOT EXISTS (SELECT 1 FROM ceres_droits.trace_{role}_touchees tr WHERE tr.lot_id = x.id OFFSET 0);

CREATE VIEW ceres_regards_{role}.lot WITH (security_barrier) AS
  SELECT x.id, x.horodatage, x.jour, x.jour_force, x.horloge_reculee, x.jeton, x.agent, x.profil, x.role, x.structure,
    x.commande, x.motif, x.source, x.source_sha256, x.agent_plan, x.annule, x.fait, x.sans_effet, x.refuse,
    x.non_traite, x.programme
  FROM ceres_droits.lot_{role}_vues x
  UNION ALL
  SELECT x.id, x.horodatage, x.jour, x.jour_force, x.horloge_reculee, NULL AS jeton, NULL AS agent, NULL AS profil,
    x.role, x.structure, x.commande, NULL AS motif, NULL AS source, NULL AS source_sha256, NULL AS agent_plan, x.annule,
    x.fait, x.sans_effet, x.refuse, x.non_traite, x.programme
  FROM ceres_droits.lot_{role}_touchees x
  UNION ALL
  SELECT x.id, x.horodatage, x.jour, x.jour_force, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    NULL, NULL, NULL, NULL, NULL, NULL
  FROM ceres_droits.lot_{role}_nommees x
$$);
