-- Ce que les règles lisent au-delà du ressort, et rien de plus : sous un rôle, ceres lit les vues de ceres_regards_ROLE, qui
-- portent le nom des tables (base/postgresql/agent.py) ; il écrit dans les tables, que gardent les politiques, et y lit ce
-- que sa requête borne elle-même au ressort. Le national lit les tables.
-- Une vue rend les lignes du ressort, entières, et celles que ces lignes touchent (le jury d'une session vue, les autres
-- fiches d'une même personne, les autres sessions d'un juré), vidées (NULL) de ce que le profil n'en apprend pas :
-- montrer, de 20_table_rase.sql.
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
CALL ceres_droits.montrer('{centre}', 'jure', appris => '{
  id, civilite, nom, prenom, courriel, adresse, complement, code_postal, commune, commune_insee, departement,
  region, employeur, sessions_max_an, actif, cle, version
}', sus => '{id}');

CALL ceres_droits.montrer('{ud, direccte}', 'jure', appris => '{
  id, civilite, nom, prenom, naissance, telephone_professionnel, telephone_personnel, courriel, adresse,
  complement, code_postal, commune, commune_insee, departement, region, employeur, sessions_max_an, actif, cle,
  version
}', sus => '{id}');

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
      OR x.candidat_id = ANY ((SELECT ceres_droits.connus('reunion'))::integer[])
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
CALL ceres_droits.montrer('{centre}', 'session_examen', appris => '{
  id, etat, certification_id, titre_id, debut, fin, entretien_final, validee_le, version
}');

CALL ceres_droits.montrer('{ud, direccte}', 'session_examen', appris => '{
  id, annee, numero, etat, certification_id, titre_id, centre_id, debut, fin, heure_debut, heure_convocation,
  heure_jury, entretien_final, site, commune, commune_insee, departement, region, site_id, adresse, code_postal,
  acces, creee_le, dte_le, resultats_le, validee_le, edition, reprise, version
}');

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
      OR x.candidat_id = ANY ((SELECT ceres_droits.connus('reunion'))::integer[])
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

CALL ceres_droits.montrer('{centre}', 'convocation', appris => '{id, session_id, candidat_id, jure_id}');

CALL ceres_droits.montrer('{centre}', 'inscription', appris => '{
  id, session_id, candidat_id, voie, portee, demande_vae_id, vae_a_justifier, etat, resultat, resultat_le,
  entretien, ccp_acquis
}');

CALL ceres_droits.montrer('{ud, direccte}', 'convocation', appris => '{
  id, session_id, candidat_id, jure_id, edition, date_edition, heure
}');

CALL ceres_droits.montrer('{ud, direccte}', 'inscription', appris => '{
  id, session_id, candidat_id, voie, portee, demande_vae_id, vae_a_justifier, etat, inscrit_le, resultat,
  resultat_le, entretien, ccp_acquis, convocation_a_editer, avis_edition, desinscrit_le
}');

-- ---------------------------------------------------------------- candidat
CALL ceres_droits.pour('{centre, ud, direccte}', $$
CREATE VIEW ceres_droits.candidat_{role}_vues WITH (security_barrier) AS
  SELECT x.* FROM public.candidat x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = x.id OFFSET 0)
      OR x.id = ANY ((SELECT ceres_droits.connus('reunion'))::integer[])
    );

CREATE VIEW ceres_droits.candidat_{role}_touchees WITH (security_barrier) AS
  SELECT x.* FROM public.candidat x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND NOT EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = x.id OFFSET 0)
    AND x.id <> ALL ((SELECT ceres_droits.connus('reunion'))::integer[])
    AND ceres_droits.touche_candidat(x.id)
$$);

CALL ceres_droits.montrer('{centre}', 'candidat', appris => '{id, nom, prenom, naissance, centre_id, cle, version}');

CALL ceres_droits.montrer('{ud, direccte}', 'candidat', appris => '{
  id, civilite, nom, nom_usage, prenom, naissance, commune, commune_insee, departement, centre_id, cle, version
}');

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

-- Un mot se cherche parmi ceux du pays : le ressort s'y croise d'un coup, au lieu de se juger fiche par fiche. D'un service, les
-- deux côtés de candidats_de_{role} se redisent : par cette vue, le serveur lirait tout le ressort avant le mot.
CREATE VIEW ceres_regards_centre.candidat_mot WITH (security_barrier) AS
  SELECT x.* FROM public.candidat_mot x
  WHERE (SELECT ceres_droits.mon_role() = 'centre')
    AND x.candidat_id IN (SELECT v.id FROM ceres_droits.candidats_de_centre v);

CALL ceres_droits.pour('{ud, direccte}', $$
CREATE VIEW ceres_regards_{role}.candidat_mot WITH (security_barrier) AS
  SELECT x.* FROM public.candidat_mot x JOIN public.candidat c ON c.id = x.candidat_id
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND c.centre_id IN (SELECT e.id FROM public.centre e WHERE e.{lieu} = {mien})
  UNION
  SELECT x.* FROM public.candidat_mot x JOIN public.inscription i ON i.candidat_id = x.candidat_id
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND i.session_id IN (SELECT s.id FROM public.session_examen s WHERE s.{lieu} = {mien})
$$);

CALL ceres_droits.pour('{centre, ud, direccte}', $$
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

CALL ceres_droits.montrer('{centre}', 'demande_vae', appris => '{
  id, candidat_id, certification_id, titre_id, ccp, deposee_le, etat, notifiee_le, version
}');

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
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = x.candidat_id OFFSET 0)
      OR x.candidat_id = ANY ((SELECT ceres_droits.connus('reunion'))::integer[])
    )
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

CALL ceres_droits.montrer('{centre}', 'derogation', appris => '{
  id, delai, session_id, centre_id, certification_id, debut, departement, etat, demandee_le, accordee_le,
  refusee_le, utilisee_par_id, utilisee_le, version
}');

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

CALL ceres_droits.montrer('{centre}', 'centre', appris => '{
  id, nom, siret, commune, commune_insee, departement, region, logo, signataire, qualite, acces, modele, cle,
  version
}');

CALL ceres_droits.pour('{ud, direccte}', $$
CREATE VIEW ceres_regards_{role}.centre WITH (security_barrier) AS
  SELECT x.* FROM public.centre x WHERE (SELECT ceres_droits.mon_role() = '{role}')
$$);

-- ---------------------------------------------------------------- lot, trace
-- Au-delà de ce qui est du ressort, ce qui se relit du journal sans dire qui l'a écrit : le jury d'alors (SES-01, SES-04),
-- à qui une fiche a été réunie, ce qu'est devenue l'attestation d'un candidat qu'on voit par une autre session ; d'un juré de
-- sa liste, à un Centre, ce que la fiche des contacts lui donne (V18-9, services/jure/lectures.py).
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
        '{role}' = 'centre' AND x.type_objet = 'jure' AND x.champ IN (
          'civilite', 'nom', 'prenom', 'telephone_professionnel', 'telephone_personnel', 'adresse', 'complement',
          'code_postal', 'commune', 'courriel', 'departement', 'employeur'
        )
        AND ceres_droits.voit_jure(x.objet_id)
      )
      OR (
        x.type_objet = 'attestation' AND x.champ IS DISTINCT FROM 'session'
        AND EXISTS (
          SELECT 1 FROM public.attestation n WHERE n.id = x.objet_id AND ceres_droits.voit_candidat(n.candidat_id)
        )
      )
      OR (
        x.type_objet = 'habilitation' AND x.champ IN ('etat', 'debut', 'fin', 'jure', 'certification')
        -- Supprimée, son juré ne se lit plus que là.
        AND coalesce(
          (SELECT ceres_droits.touche_jure(h.jure_id) FROM public.habilitation h WHERE h.id = x.objet_id),
          (
            SELECT ceres_droits.touche_jure(substr(d.avant, 3)::integer) FROM public.trace d
            WHERE d.type_objet = 'habilitation' AND d.objet_id = x.objet_id AND d.action = 'supprimer'
              AND d.champ = 'jure' AND d.avant ~ '^J-[0-9]{1,9}$'
            LIMIT 1
          )
        )
      )
    )
$$);

CALL ceres_droits.montrer('{centre, ud, direccte}', 'trace', appris => '{
  id, lot_id, type_objet, objet_id, action, champ, avant, apres, version, derogation
}');

CALL ceres_droits.pour('{centre, ud, direccte}', $$
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
    AND NOT EXISTS (SELECT 1 FROM ceres_droits.trace_{role}_touchees tr WHERE tr.lot_id = x.id OFFSET 0)
$$);

CALL ceres_droits.montrer('{centre, ud, direccte}', 'lot', appris => '{
  id, horodatage, jour, jour_force, horloge_reculee, role, structure, commande, annule, fait, sans_effet,
  refuse, non_traite, programme
}', sus => '{id, horodatage, jour, jour_force}');
