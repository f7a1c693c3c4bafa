-- Ce qui regarde toute la base, et n'en rend que le moins : la même chose que services/faits/hors_ressort.py.

CREATE FUNCTION ceres_droits.dernier_numero_de_session(v_annee integer) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE WHEN ceres_droits.mon_role() IS NOT NULL THEN
    (SELECT coalesce(max(s.numero), 0)::integer FROM public.session_examen s WHERE s.annee = v_annee)
  END
$$;

-- L'instant du dernier lot, que la vue de tout profil montre : ici, sans juger ce qu'il touche. Lu sous le tour d'écriture.
CREATE FUNCTION ceres_droits.dernier_instant() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE WHEN ceres_droits.mon_role() IS NOT NULL THEN
    (SELECT l.horodatage FROM public.lot l ORDER BY l.id DESC LIMIT 1)
  END
$$;

-- La sorte est dite deux fois, comme à la requête d'une base locale.
CREATE FUNCTION ceres_droits.lots_en_tout(v_de text, v_a text, v_sorte text, v_la_meme text) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE WHEN ceres_droits.mon_role() IS NOT NULL THEN (
    SELECT count(*)::integer FROM public.lot l
    WHERE l.jour >= v_de AND l.jour <= v_a
      AND (
        v_sorte = ''
        OR EXISTS (SELECT 1 FROM public.trace tr WHERE tr.lot_id = l.id AND tr.type_objet = v_la_meme)
      )
  ) END
$$;

CREATE FUNCTION ceres_droits.traces_en_tout(v_de text, v_a text, v_action text, v_la_meme text, v_apres integer)
RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE WHEN ceres_droits.mon_role() IS NOT NULL THEN (
    SELECT count(*)::integer FROM public.trace tr
    JOIN public.lot l ON l.id = tr.lot_id
    WHERE l.jour >= v_de AND l.jour <= v_a AND (v_action = '' OR tr.action = v_la_meme) AND tr.id > v_apres
  ) END
$$;

CREATE FUNCTION ceres_droits.sortes_des_lots(v_valeurs integer[]) RETURNS TABLE (lot_id integer, sorte text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT DISTINCT tr.lot_id, tr.type_objet FROM public.trace tr
  WHERE ceres_droits.mon_role() IS NOT NULL AND tr.lot_id = ANY (v_valeurs)
$$;

-- Les agents d'UD qu'un avis peut joindre ; un Centre n'apprend que ceux des départements où il se tient.
CREATE FUNCTION ceres_droits.agents_a_aviser(v_valeurs text[])
RETURNS TABLE (departement text, profil integer, courriel text, fin text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p.departement, p.id, p.courriel, p.fin FROM public.profil p
  WHERE p.role = 'ud' AND p.retire = 0 AND p.courriel IS NOT NULL AND p.departement = ANY (v_valeurs)
    AND CASE ceres_droits.mon_role()
      WHEN 'mpcp' THEN TRUE
      WHEN 'centre' THEN p.departement IN (
        SELECT e.departement FROM public.centre e WHERE e.id = ceres_droits.mon_centre()
        UNION SELECT a.departement FROM public.agrement a WHERE a.centre_id = ceres_droits.mon_centre()
        UNION SELECT s.departement FROM public.session_examen s WHERE s.centre_id = ceres_droits.mon_centre()
      )
      ELSE FALSE
    END
$$;

-- L'un des deux touche le ressort (41_questions.sql).
CREATE FUNCTION ceres_droits.jures_de_meme_identite(v_valeurs integer[]) RETURNS TABLE (un integer, autre integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN QUERY
  SELECT x.id, y.id FROM jure x
  JOIN jure y ON y.cle = x.cle AND y.id <> x.id AND coalesce(y.naissance, '') = coalesce(x.naissance, '')
  WHERE x.id = ANY (v_valeurs) AND (ceres_droits.touche_jure(x.id) OR ceres_droits.touche_jure(y.id));
END $$;

-- De ces jurés, ceux qu'il voit : le premier jour de leurs sessions, pour les compter. Session par session, le serveur
-- demanderait de chacune ce qui touche le ressort.
CREATE FUNCTION ceres_droits.debuts_des_sessions(v_valeurs integer[]) RETURNS TABLE (jure integer, debut text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  vus integer[] := CASE ceres_droits.mon_role()
    WHEN 'mpcp' THEN v_valeurs
    WHEN 'centre' THEN ARRAY(
      SELECT n.id FROM unnest(v_valeurs) n (id)
      WHERE EXISTS (SELECT 1 FROM ceres_droits.vus_jure_centre v WHERE v.id = n.id OFFSET 0)
    )
    WHEN 'ud' THEN ARRAY(SELECT v.id FROM ceres_droits.vus_jure_ud v WHERE v.id = ANY (v_valeurs))
    WHEN 'direccte' THEN ARRAY(SELECT v.id FROM ceres_droits.vus_jure_direccte v WHERE v.id = ANY (v_valeurs))
  END;
BEGIN
  RETURN QUERY
  SELECT p.jure_id, s.debut FROM participation p
  JOIN session_examen s ON s.id = p.session_id AND s.etat <> 'annulee'
  WHERE p.jure_id = ANY (vus);
END $$;
