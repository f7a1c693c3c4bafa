-- DRO-02 : ce que chaque profil voit de chaque table, la même chose que services/faits/perimetres.py.
--   vus_TABLE_ROLE : les numéros du ressort, ce que les politiques interrogent ligne à ligne ;
--   objets(sorte)  : les mêmes, en entier, ce qu'interroge le journal.
-- Le national voit tout : il n'a pas de vue. Un EXISTS fermé par OFFSET 0 se demande d'une ligne à la fois, jamais de
-- tout l'ensemble d'abord.

-- Un Centre voit les jurés de sa liste JUR-01, l'un des jours qu'il regarde, et les habilitations qui les y mettent.
CREATE VIEW ceres_droits.vus_jure_centre WITH (security_barrier) AS
  SELECT j.id FROM public.jure j
  WHERE (SELECT ceres_droits.mon_role() = 'centre')
    AND EXISTS (
      SELECT 1 FROM ceres_droits.jours_agrees() jr (jour, certifications)
      WHERE EXISTS (
        SELECT 1 FROM public.habilitation h
        JOIN public.titre t ON t.id = h.titre_id
        WHERE h.jure_id = j.id
          AND h.certification_id = ANY (jr.certifications)
          AND coalesce(h.etat, '') = 'validee' AND j.actif = 1 AND h.debut <= jr.jour
          AND (
            (h.fin >= jr.jour AND t.date_fin_validite >= jr.jour)
            OR (h.debut <= t.date_fin_validite AND h.fin >= t.date_fin_validite AND t.date_fin_prolongation >= jr.jour)
          )
      )
    );

CREATE VIEW ceres_droits.vus_habilitation_centre WITH (security_barrier) AS
  SELECT h.id FROM public.habilitation h
  JOIN public.jure j ON j.id = h.jure_id
  JOIN public.titre t ON t.id = h.titre_id
  WHERE (SELECT ceres_droits.mon_role() = 'centre')
    AND EXISTS (
      SELECT 1 FROM ceres_droits.jours_agrees() jr (jour, certifications)
      WHERE h.certification_id = ANY (jr.certifications)
        AND coalesce(h.etat, '') = 'validee' AND j.actif = 1 AND h.debut <= jr.jour
        AND (
          (h.fin >= jr.jour AND t.date_fin_validite >= jr.jour)
          OR (h.debut <= t.date_fin_validite AND h.fin >= t.date_fin_validite AND t.date_fin_prolongation >= jr.jour)
        )
    );

-- Un service voit les jurés de son ressort, et leurs habilitations.
CALL ceres_droits.pour('{ud, direccte}', $$
CREATE VIEW ceres_droits.vus_jure_{role} WITH (security_barrier) AS
  SELECT j.id FROM public.jure j
  WHERE (SELECT ceres_droits.mon_role() = '{role}') AND j.{lieu} = {mien}
$$);

CALL ceres_droits.pour('{centre, ud, direccte}', $$
CREATE VIEW ceres_droits.vus_session_examen_{role} WITH (security_barrier) AS
  SELECT s.id FROM public.session_examen s
  WHERE (SELECT ceres_droits.mon_role() = '{role}') AND s.{lieu} = {mien}
$$);

-- Un Centre voit les candidats qu'il a créés et ceux qu'il a inscrits, même désinscrits ; un service, ceux de ses
-- centres, et ceux qui passent chez lui ; une UD, le temps de les réunir, les deux fiches d'une personne.
CREATE VIEW ceres_droits.vus_candidat_centre WITH (security_barrier) AS
  SELECT c.id FROM public.candidat c
  WHERE (SELECT ceres_droits.mon_role() = 'centre')
    AND (
      coalesce(c.centre_id, 0) = (SELECT ceres_droits.mon_centre())
      OR EXISTS (
        SELECT 1 FROM public.inscription i
        JOIN public.session_examen s ON s.id = i.session_id
        WHERE i.candidat_id = c.id AND s.centre_id = (SELECT ceres_droits.mon_centre())
      )
    );

CALL ceres_droits.pour('{ud, direccte}', $$
CREATE VIEW ceres_droits.vus_candidat_{role} WITH (security_barrier) AS
  SELECT c.id FROM public.candidat c
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND (
      EXISTS (SELECT 1 FROM public.centre e WHERE e.id = c.centre_id AND e.{lieu} = {mien})
      OR EXISTS (
        SELECT 1 FROM public.inscription i
        JOIN public.session_examen s ON s.id = i.session_id
        WHERE i.candidat_id = c.id AND s.{lieu} = {mien}
      )
      OR c.id = ANY ((SELECT ceres_droits.reunies())::integer[])
    )
$$);

-- Les mêmes, le périmètre d'abord, par ses index.
CREATE VIEW ceres_droits.candidats_de_centre WITH (security_barrier) AS
  SELECT c.id FROM public.candidat c WHERE c.centre_id = (SELECT ceres_droits.mon_centre())
  UNION
  SELECT i.candidat_id FROM public.session_examen s
  JOIN public.inscription i ON i.session_id = s.id
  WHERE s.centre_id = (SELECT ceres_droits.mon_centre());

CALL ceres_droits.pour('{ud, direccte}', $$
CREATE VIEW ceres_droits.candidats_de_{role} WITH (security_barrier) AS
  SELECT c.id FROM public.candidat c
  WHERE c.centre_id IN (SELECT e.id FROM public.centre e WHERE e.{lieu} = {mien})
  UNION
  SELECT i.candidat_id FROM public.session_examen s
  JOIN public.inscription i ON i.session_id = s.id
  WHERE s.{lieu} = {mien}
$$);

-- Les demandes VAE de ces candidats ; d'un service, celles aussi qu'il décide : où le candidat habite, à défaut où est
-- son centre.
CREATE VIEW ceres_droits.vus_demande_vae_centre WITH (security_barrier) AS
  SELECT d.id FROM public.demande_vae d
  WHERE (SELECT ceres_droits.mon_role() = 'centre')
    AND d.candidat_id IN (SELECT v.id FROM ceres_droits.candidats_de_centre v);

CREATE VIEW ceres_droits.vus_demande_vae_ud WITH (security_barrier) AS
  SELECT d.id FROM public.demande_vae d
  JOIN public.candidat c ON c.id = d.candidat_id
  LEFT JOIN public.centre e ON e.id = c.centre_id
  WHERE (SELECT ceres_droits.mon_role() = 'ud')
    AND (
      d.candidat_id IN (SELECT v.id FROM ceres_droits.candidats_de_ud v)
      OR coalesce(c.departement, e.departement) = (SELECT ceres_droits.mon_departement())
      OR d.candidat_id = ANY ((SELECT ceres_droits.reunies())::integer[])
    );

CREATE VIEW ceres_droits.vus_demande_vae_direccte WITH (security_barrier) AS
  SELECT d.id FROM public.demande_vae d
  JOIN public.candidat c ON c.id = d.candidat_id
  LEFT JOIN public.centre e ON e.id = c.centre_id
  WHERE (SELECT ceres_droits.mon_role() = 'direccte')
    AND (
      d.candidat_id IN (SELECT v.id FROM ceres_droits.candidats_de_direccte v)
      OR coalesce(c.departement, e.departement) IN (SELECT unnest(ceres_droits.mes_departements()))
    );

-- Les agréments et les dérogations d'un Centre sont les siens ; un service lit tous les agréments, et, des dérogations,
-- celles des sessions de son ressort ou, avant qu'il y ait une session, celles du département où elle se
-- tiendrait, à défaut de son centre.
CREATE VIEW ceres_droits.vus_derogation_centre WITH (security_barrier) AS
  SELECT d.id FROM public.derogation d
  LEFT JOIN public.session_examen s ON s.id = coalesce(d.session_id, d.utilisee_par_id)
  WHERE (SELECT ceres_droits.mon_role() = 'centre')
    AND coalesce(d.centre_id, s.centre_id) = (SELECT ceres_droits.mon_centre());

CREATE VIEW ceres_droits.vus_derogation_ud WITH (security_barrier) AS
  SELECT d.id FROM public.derogation d
  LEFT JOIN public.session_examen s ON s.id = coalesce(d.session_id, d.utilisee_par_id)
  JOIN public.centre e ON e.id = coalesce(d.centre_id, s.centre_id)
  WHERE (SELECT ceres_droits.mon_role() = 'ud')
    AND CASE WHEN s.id IS NULL THEN coalesce(d.departement, e.departement) ELSE s.departement END
      = (SELECT ceres_droits.mon_departement());

CREATE VIEW ceres_droits.vus_derogation_direccte WITH (security_barrier) AS
  SELECT d.id FROM public.derogation d
  LEFT JOIN public.session_examen s ON s.id = coalesce(d.session_id, d.utilisee_par_id)
  JOIN public.centre e ON e.id = coalesce(d.centre_id, s.centre_id)
  WHERE (SELECT ceres_droits.mon_role() = 'direccte')
    AND CASE WHEN s.id IS NULL THEN coalesce(d.departement, e.departement) ELSE s.departement END
      IN (SELECT unnest(ceres_droits.mes_departements()));

-- Les contrôles d'un Centre sont les siens, une fois clos ; un service lit ceux d'une session, à défaut d'un centre, de
-- son ressort.
CREATE VIEW ceres_droits.vus_controle_centre WITH (security_barrier) AS
  SELECT k.id FROM public.controle k
  WHERE (SELECT ceres_droits.mon_role() = 'centre')
    AND k.centre_id = (SELECT ceres_droits.mon_centre()) AND k.etat = 'clos';

CALL ceres_droits.pour('{ud, direccte}', $$
CREATE VIEW ceres_droits.vus_controle_{role} WITH (security_barrier) AS
  SELECT k.id FROM public.controle k
  JOIN public.centre e ON e.id = k.centre_id
  LEFT JOIN public.session_examen s ON s.id = k.session_id
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND CASE WHEN k.session_id IS NULL THEN e.{lieu} ELSE s.{lieu} END = {mien}
$$);

-- Le journal par ses objets : ceux de cette sorte qui sont du ressort. Un Centre n'y lit pas ce que les services
-- écrivent d'un juré (V18-9).
CREATE FUNCTION ceres_droits.objets_centre(v_sorte text) RETURNS SETOF integer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
SET plan_cache_mode = force_generic_plan COST 1000 AS $$
DECLARE
  v_centre integer := ceres_droits.mon_centre();
BEGIN
  CASE v_sorte
    WHEN 'session' THEN
      RETURN QUERY SELECT s.id FROM session_examen s WHERE s.centre_id = v_centre;
    WHEN 'convocation' THEN
      RETURN QUERY
        SELECT k.id FROM convocation k JOIN session_examen s ON s.id = k.session_id WHERE s.centre_id = v_centre;
    WHEN 'message' THEN
      RETURN QUERY
        SELECT m.id FROM message m LEFT JOIN session_examen s ON s.id = m.session_id
        WHERE s.centre_id = v_centre OR m.centre_id = v_centre;
    WHEN 'candidat' THEN
      RETURN QUERY SELECT v.id FROM ceres_droits.candidats_de_centre v;
    WHEN 'parchemin' THEN
      RETURN QUERY SELECT p.id FROM parchemin p WHERE p.candidat_id IN (SELECT v.id FROM ceres_droits.candidats_de_centre v);
    WHEN 'attestation' THEN
      RETURN QUERY
        SELECT n.id FROM attestation n JOIN session_examen s ON s.id = n.session_id WHERE s.centre_id = v_centre;
    WHEN 'centre' THEN
      RETURN QUERY SELECT e.id FROM centre e WHERE e.id = v_centre;
    WHEN 'agrement' THEN
      RETURN QUERY SELECT a.id FROM agrement a WHERE a.centre_id = v_centre;
    WHEN 'site' THEN
      RETURN QUERY SELECT si.id FROM site si WHERE si.centre_id = v_centre;
    WHEN 'demande_vae' THEN
      RETURN QUERY SELECT v.id FROM ceres_droits.vus_demande_vae_centre v;
    WHEN 'derogation' THEN
      RETURN QUERY SELECT v.id FROM ceres_droits.vus_derogation_centre v;
    WHEN 'controle' THEN
      RETURN QUERY SELECT v.id FROM ceres_droits.vus_controle_centre v;
    ELSE RETURN;
  END CASE;
END $$;

CALL ceres_droits.pour('{ud, direccte}', $pour$
CREATE FUNCTION ceres_droits.objets_{role}(v_sorte text) RETURNS SETOF integer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
SET plan_cache_mode = force_generic_plan COST 1000 AS $$
BEGIN
  CASE v_sorte
    WHEN 'jure' THEN
      RETURN QUERY SELECT j.id FROM jure j WHERE j.{lieu} = {mien};
    WHEN 'habilitation' THEN
      RETURN QUERY SELECT h.id FROM habilitation h JOIN jure j ON j.id = h.jure_id WHERE j.{lieu} = {mien};
    WHEN 'session' THEN
      RETURN QUERY SELECT s.id FROM session_examen s WHERE s.{lieu} = {mien};
    WHEN 'convocation' THEN
      RETURN QUERY SELECT k.id FROM convocation k JOIN session_examen s ON s.id = k.session_id WHERE s.{lieu} = {mien};
    WHEN 'message' THEN
      RETURN QUERY
        SELECT m.id FROM message m LEFT JOIN session_examen s ON s.id = m.session_id
        WHERE s.{lieu} = {mien} OR m.profil_id = (SELECT ceres_droits.mon_numero())
          OR m.departement IN (SELECT unnest(ceres_droits.mes_departements()));
    WHEN 'candidat' THEN
      RETURN QUERY SELECT v.id FROM ceres_droits.candidats_de_{role} v;
    WHEN 'parchemin' THEN
      RETURN QUERY SELECT p.id FROM parchemin p WHERE p.candidat_id IN (SELECT v.id FROM ceres_droits.candidats_de_{role} v);
    WHEN 'attestation' THEN
      RETURN QUERY
        SELECT n.id FROM attestation n JOIN session_examen s ON s.id = n.session_id WHERE s.{lieu} = {mien};
    WHEN 'centre' THEN
      RETURN QUERY SELECT e.id FROM centre e WHERE e.{lieu} = {mien};
    WHEN 'agrement' THEN
      RETURN QUERY
        SELECT a.id FROM agrement a JOIN centre e ON e.id = a.centre_id WHERE coalesce(a.{lieu}, e.{lieu}) = {mien};
    WHEN 'site' THEN
      RETURN QUERY
        SELECT si.id FROM site si JOIN centre e ON e.id = si.centre_id WHERE coalesce(si.{lieu}, e.{lieu}) = {mien};
    WHEN 'demande_vae' THEN
      RETURN QUERY SELECT v.id FROM ceres_droits.vus_demande_vae_{role} v;
    WHEN 'derogation' THEN
      RETURN QUERY SELECT v.id FROM ceres_droits.vus_derogation_{role} v;
    WHEN 'controle' THEN
      RETURN QUERY SELECT v.id FROM ceres_droits.vus_controle_{role} v;
    ELSE RETURN;
  END CASE;
END $$
$pour$);

CREATE FUNCTION ceres_droits.objets_mpcp(v_sorte text) RETURNS SETOF integer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF v_sorte IN ('jure', 'habilitation', 'convocation', 'message', 'candidat', 'parchemin', 'attestation', 'centre',
    'agrement', 'demande_vae', 'derogation', 'controle', 'site')
  THEN
    RETURN QUERY EXECUTE format('SELECT x.id FROM public.%I x', v_sorte);
  ELSIF v_sorte = 'session' THEN
    RETURN QUERY SELECT s.id FROM session_examen s;
  END IF;
END $$;

CREATE FUNCTION ceres_droits.objets(v_sorte text) RETURNS SETOF integer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp COST 1000 AS $$
BEGIN
  CASE ceres_droits.mon_role()
    WHEN 'centre' THEN RETURN QUERY SELECT ceres_droits.objets_centre(v_sorte);
    WHEN 'ud' THEN RETURN QUERY SELECT ceres_droits.objets_ud(v_sorte);
    WHEN 'direccte' THEN RETURN QUERY SELECT ceres_droits.objets_direccte(v_sorte);
    WHEN 'mpcp' THEN RETURN QUERY SELECT ceres_droits.objets_mpcp(v_sorte);
    ELSE RETURN;
  END CASE;
END $$;

-- Ce qui est écrit en son nom (le rôle aussi : 44 est la Loire-Atlantique et la région Grand Est), et ce qui touche un
-- objet du ressort, quel qu'en soit l'auteur. Chaque ensemble est calculé une fois, s'il en paraît une trace.
CALL ceres_droits.pour('{centre, ud, direccte}', siennes => $$
  CASE x.type_objet
    WHEN 'habilitation' THEN x.objet_id IN (SELECT ceres_droits.objets('habilitation'))
    WHEN 'jure' THEN x.objet_id IN (SELECT ceres_droits.objets('jure'))
    WHEN 'session' THEN x.objet_id IN (SELECT ceres_droits.objets('session'))
    WHEN 'convocation' THEN x.objet_id IN (SELECT ceres_droits.objets('convocation'))
    WHEN 'message' THEN x.objet_id IN (SELECT ceres_droits.objets('message'))
    WHEN 'candidat' THEN x.objet_id IN (SELECT ceres_droits.objets('candidat'))
    WHEN 'parchemin' THEN x.objet_id IN (SELECT ceres_droits.objets('parchemin'))
    WHEN 'attestation' THEN x.objet_id IN (SELECT ceres_droits.objets('attestation'))
    WHEN 'centre' THEN x.objet_id IN (SELECT ceres_droits.objets('centre'))
    WHEN 'agrement' THEN x.objet_id IN (SELECT ceres_droits.objets('agrement'))
    WHEN 'site' THEN x.objet_id IN (SELECT ceres_droits.objets('site'))
    WHEN 'demande_vae' THEN x.objet_id IN (SELECT ceres_droits.objets('demande_vae'))
    WHEN 'derogation' THEN x.objet_id IN (SELECT ceres_droits.objets('derogation'))
    WHEN 'controle' THEN x.objet_id IN (SELECT ceres_droits.objets('controle'))
    ELSE FALSE
  END
  -- AME-01 : qu'une inscription ait changé d'aménagements dit qu'elle en a ; une DIRECCTE ne l'apprend pas.
  AND ('{role}' <> 'direccte' OR coalesce(x.champ, '') NOT LIKE 'amenagements %')
$$, gabarit => $$
CREATE VIEW ceres_droits.trace_{role}_vues WITH (security_barrier) AS
  SELECT x.* FROM public.trace x
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND (
      EXISTS (
        SELECT 1 FROM public.lot l
        WHERE l.id = x.lot_id AND l.structure = (SELECT ceres_droits.ma_structure()) AND l.role = '{role}'
      )
      OR {siennes}
    );

CREATE VIEW ceres_droits.vus_trace_{role} WITH (security_barrier) AS
  SELECT x.id FROM ceres_droits.trace_{role}_vues x;

CREATE VIEW ceres_droits.lot_{role}_vues WITH (security_barrier) AS
  SELECT l.* FROM public.lot l
  WHERE (SELECT ceres_droits.mon_role() = '{role}')
    AND (
      (l.structure = (SELECT ceres_droits.ma_structure()) AND l.role = '{role}')
      OR EXISTS (SELECT 1 FROM public.trace x WHERE x.lot_id = l.id AND {siennes})
    );

CREATE VIEW ceres_droits.vus_lot_{role} WITH (security_barrier) AS
  SELECT x.id FROM ceres_droits.lot_{role}_vues x
$$);

-- Le journal, pour ses politiques : les lots de l'agent, ceux que rien n'a scellés, le dernier qui le soit, et le
-- dernier numéro que chaque séquence a donné.
CREATE VIEW ceres_droits.mes_lots WITH (security_barrier) AS
  SELECT l.id FROM public.lot l WHERE l.agent = session_user;

-- Un lot se scelle à la suite des autres : ceux que rien n'a scellé sont après le dernier scellé.
CREATE VIEW ceres_droits.mes_lots_ouverts WITH (security_barrier) AS
  SELECT l.id FROM public.lot l
  WHERE l.agent = session_user AND l.id > (SELECT coalesce(max(s.lot_id), 0) FROM public.sceau s);

CREATE VIEW ceres_droits.apres_coup AS
  SELECT max(lot_id) AS id FROM public.sceau;

CREATE VIEW ceres_droits.numeros_tires AS
  SELECT (SELECT last_value FROM public.numero_lot) AS lot, (SELECT last_value FROM public.numero_trace) AS trace,
    (SELECT coalesce(max(t.id), 0) FROM public.trace t) AS ecrite;
