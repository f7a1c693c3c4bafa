-- Les questions posées d'une seule ligne : est-elle du ressort (voit_…), ou une ligne du ressort la touche-t-elle
-- (touche_…), de sorte qu'une règle peut avoir à la lire ? Le national répond oui à tout.
--   …_de(numéro, rôle, centre, département, région) : la réponse ; le gardien seul l'appelle ;
--   …(numéro) : la même, pour l'agent, cherché une fois.
-- Ce qui répond le plus souvent, et à moindre prix, d'abord.

-- Ce lieu est celui de l'agent.
CREATE FUNCTION ceres_droits.a_lui_de(
  v_role text, v_centre integer, v_departement text, v_region text, s_centre integer, s_departement text, s_region text
) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE v_role
    WHEN 'centre' THEN s_centre = v_centre
    WHEN 'ud' THEN s_departement = v_departement
    WHEN 'direccte' THEN s_region = v_region
    ELSE v_role = 'mpcp'
  END
$$;

CREATE FUNCTION ceres_droits.voit_session_examen_de(
  v_numero integer, v_role text, v_centre integer, v_departement text, v_region text
) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (
    SELECT 1 FROM session_examen s
    WHERE s.id = v_numero
      AND ceres_droits.a_lui_de(v_role, v_centre, v_departement, v_region, s.centre_id, s.departement, s.region)
  );
END $$;

CREATE FUNCTION ceres_droits.voit_candidat_de(
  v_numero integer, v_role text, v_centre integer, v_departement text, v_region text
) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF v_role = 'mpcp' THEN RETURN TRUE; END IF;
  RETURN EXISTS (
      SELECT 1 FROM candidat c JOIN centre e ON e.id = c.centre_id
      WHERE c.id = v_numero
        AND ceres_droits.a_lui_de(v_role, v_centre, v_departement, v_region, e.id, e.departement, e.region)
    )
    OR EXISTS (
      SELECT 1 FROM inscription i JOIN session_examen s ON s.id = i.session_id
      WHERE i.candidat_id = v_numero
        AND ceres_droits.a_lui_de(v_role, v_centre, v_departement, v_region, s.centre_id, s.departement, s.region)
    );
END $$;

CREATE FUNCTION ceres_droits.voit_jure_de(
  v_numero integer, v_role text, v_centre integer, v_departement text, v_region text
) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF v_role = 'centre' THEN
    RETURN EXISTS (SELECT 1 FROM ceres_droits.vus_jure_centre v WHERE v.id = v_numero);
  END IF;
  RETURN EXISTS (
    SELECT 1 FROM jure j
    WHERE j.id = v_numero
      AND ceres_droits.a_lui_de(v_role, v_centre, v_departement, v_region, NULL, j.departement, j.region)
  );
END $$;

CREATE FUNCTION ceres_droits.voit_demande_vae_de(
  v_numero integer, v_role text, v_centre integer, v_departement text, v_region text
) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN CASE v_role
    WHEN 'centre' THEN EXISTS (SELECT 1 FROM ceres_droits.vus_demande_vae_centre v WHERE v.id = v_numero)
    WHEN 'ud' THEN EXISTS (SELECT 1 FROM ceres_droits.vus_demande_vae_ud v WHERE v.id = v_numero)
    WHEN 'direccte' THEN EXISTS (SELECT 1 FROM ceres_droits.vus_demande_vae_direccte v WHERE v.id = v_numero)
    ELSE v_role = 'mpcp'
  END;
END $$;

-- D'un centre, d'un agrément : là où l'agent écrit. Tout service les lit tous.
CREATE FUNCTION ceres_droits.voit_centre_de(
  v_numero integer, v_role text, v_centre integer, v_departement text, v_region text
) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (
    SELECT 1 FROM centre e
    WHERE e.id = v_numero
      AND ceres_droits.a_lui_de(v_role, v_centre, v_departement, v_region, e.id, e.departement, e.region)
  );
END $$;

CREATE FUNCTION ceres_droits.voit_agrement_de(
  v_numero integer, v_role text, v_centre integer, v_departement text, v_region text
) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (
    SELECT 1 FROM agrement a JOIN centre e ON e.id = a.centre_id
    WHERE a.id = v_numero
      AND ceres_droits.a_lui_de(
        v_role, v_centre, v_departement, v_region,
        e.id, coalesce(a.departement, e.departement), coalesce(a.region, e.region)
      )
  );
END $$;

-- Il siège dans une session du ressort, il en est lui-même, ou il y a été convoqué.
CREATE FUNCTION ceres_droits.touche_jure_de(
  v_numero integer, v_role text, v_centre integer, v_departement text, v_region text
) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF v_role = 'mpcp' THEN RETURN TRUE; END IF;
  IF EXISTS (
    SELECT 1 FROM participation p JOIN session_examen s ON s.id = p.session_id
    WHERE p.jure_id = v_numero
      AND ceres_droits.a_lui_de(v_role, v_centre, v_departement, v_region, s.centre_id, s.departement, s.region)
  ) THEN RETURN TRUE; END IF;
  IF ceres_droits.voit_jure_de(v_numero, v_role, v_centre, v_departement, v_region) THEN RETURN TRUE; END IF;
  RETURN EXISTS (
    SELECT 1 FROM convocation k JOIN session_examen s ON s.id = k.session_id
    WHERE k.jure_id = v_numero
      AND ceres_droits.a_lui_de(v_role, v_centre, v_departement, v_region, s.centre_id, s.departement, s.region)
  );
END $$;

-- Il est du ressort, l'agent a montré qu'il le savait, ou c'est une autre fiche de la même personne.
CREATE FUNCTION ceres_droits.touche_candidat_de(
  v_numero integer, v_role text, v_centre integer, v_departement text, v_region text
) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF ceres_droits.voit_candidat_de(v_numero, v_role, v_centre, v_departement, v_region) THEN RETURN TRUE; END IF;
  IF v_role IS NULL THEN RETURN FALSE; END IF;
  IF v_numero = ANY (ceres_droits.connus('candidat')) THEN RETURN TRUE; END IF;
  RETURN EXISTS (
    SELECT 1 FROM identite_candidat m
    JOIN identite_candidat a ON a.noms = m.noms AND a.naissance = m.naissance
    WHERE m.candidat_id = v_numero AND a.candidat_id <> v_numero
      AND (
        a.candidat_id = ANY ((SELECT ceres_droits.connus('candidat'))::integer[])
        OR ceres_droits.voit_candidat_de(a.candidat_id, v_role, v_centre, v_departement, v_region)
      )
  );
END $$;

-- Elle est du ressort, un de ses jurés siège aussi dans le ressort, un de ses inscrits en est ; ou ils le touchent.
CREATE FUNCTION ceres_droits.touche_session_examen_de(
  v_numero integer, v_role text, v_centre integer, v_departement text, v_region text
) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF v_role = 'mpcp' THEN RETURN TRUE; END IF;
  IF ceres_droits.voit_session_examen_de(v_numero, v_role, v_centre, v_departement, v_region) THEN RETURN TRUE; END IF;
  IF EXISTS (
    SELECT 1 FROM participation p
    JOIN participation q ON q.jure_id = p.jure_id
    JOIN session_examen s ON s.id = q.session_id
    WHERE p.session_id = v_numero
      AND ceres_droits.a_lui_de(v_role, v_centre, v_departement, v_region, s.centre_id, s.departement, s.region)
  ) THEN RETURN TRUE; END IF;
  IF EXISTS (
    SELECT 1 FROM inscription i
    WHERE i.session_id = v_numero
      AND ceres_droits.voit_candidat_de(i.candidat_id, v_role, v_centre, v_departement, v_region)
  ) THEN RETURN TRUE; END IF;
  IF EXISTS (
    SELECT 1 FROM participation p
    WHERE p.session_id = v_numero
      AND ceres_droits.touche_jure_de(p.jure_id, v_role, v_centre, v_departement, v_region)
  ) THEN RETURN TRUE; END IF;
  RETURN EXISTS (
    SELECT 1 FROM inscription i
    WHERE i.session_id = v_numero
      AND ceres_droits.touche_candidat_de(i.candidat_id, v_role, v_centre, v_departement, v_region)
  );
END $$;

-- Pour l'agent : de son profil, s'il agit (voir mon_role). Chères : ce que la ligne dit d'elle-même se demande d'abord.
DO $$
DECLARE
  question text;
BEGIN
  FOREACH question IN ARRAY ARRAY[
    'voit_session_examen', 'voit_candidat', 'voit_jure', 'voit_demande_vae', 'voit_centre', 'voit_agrement',
    'touche_jure', 'touche_candidat', 'touche_session_examen'
  ] LOOP
    CALL ceres_droits.lire_du_profil(
      question || '(v_numero integer)', 'boolean',
      format('ceres_droits.%s_de(v_numero, p.role, p.centre_id, p.departement, p.region)', question), 100000
    );
  END LOOP;
END $$;

-- Un grand lot se décide avant son tour (moteur/avance.py), et se redécide de ce que d'autres ont écrit depuis.
-- Les tables qu'ont touchées les lots d'après celui-ci (chacun lit déjà les sortes qu'un lot a touchées) ; NULL si le journal
-- n'est plus le même, ou si la base elle-même a changé.
CREATE FUNCTION ceres_droits.tables_ecrites(v_lot integer, v_tete text) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE WHEN ceres_droits.mon_role() IS NOT NULL
    AND coalesce((SELECT s.tete FROM public.sceau s WHERE s.lot_id = v_lot), '') = v_tete
    AND NOT EXISTS (SELECT 1 FROM public.trace t WHERE t.lot_id > v_lot AND t.type_objet = 'base')
  THEN ARRAY(SELECT DISTINCT e.nom_table FROM public.ecriture e WHERE e.lot_id > v_lot) END
$$;

-- De ces jurés, ceux dont ces lots ont écrit quelque chose ; et les jurés que l'agent dit à ces habilitations, s'ils en ont écrit :
-- la même chose que services/habilitation/touches.py. De qui n'est pas du ressort la réponse est toujours oui : elle
-- n'apprend rien, et la ligne se redécide.
CREATE FUNCTION ceres_droits.jures_touches(
  v_lot integer, v_jures integer[], v_habilitations integer[], v_siens integer[]
) RETURNS integer[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH moi AS MATERIALIZED (
    SELECT ceres_droits.mon_role() AS role, ceres_droits.mon_departement() AS departement, ceres_droits.ma_region() AS region
  ), ressort AS MATERIALIZED (
    SELECT j.id FROM public.jure j, moi
    WHERE moi.role <> 'mpcp'
      AND ceres_droits.a_lui_de(moi.role, NULL, moi.departement, moi.region, NULL, j.departement, j.region)
  ), ecrites AS MATERIALIZED (
    SELECT e.nom_table, (c.cle ->> -1)::integer AS numero, (e.valeurs::jsonb ->> 'jure_id')::integer AS jure
    FROM public.ecriture e, jsonb_array_elements(e.cles::jsonb) c (cle)
    WHERE e.lot_id > v_lot
      AND e.nom_table IN ('experience', 'habilitation', 'jure', 'participation', 'session_examen')
  ), traces AS MATERIALIZED (
    SELECT t.type_objet, t.objet_id, t.champ, t.avant, t.apres FROM public.trace t
    WHERE t.lot_id > v_lot AND t.type_objet IN ('jure', 'habilitation')
  ), habilitees AS MATERIALIZED (
    SELECT numero FROM ecrites WHERE nom_table = 'habilitation'
    UNION SELECT objet_id FROM traces WHERE type_objet = 'habilitation'
  ), touches AS MATERIALIZED (
    SELECT numero AS jure FROM ecrites WHERE nom_table IN ('jure', 'participation')
    UNION SELECT jure FROM ecrites
    UNION SELECT objet_id FROM traces WHERE type_objet = 'jure'
    UNION SELECT substr(d.dit, 3)::integer FROM traces t, unnest(ARRAY[t.avant, t.apres]) d (dit)
      WHERE t.type_objet = 'habilitation' AND t.champ = 'jure' AND d.dit ~ '^J-[0-9]{1,9}$'
    UNION SELECT h.jure_id FROM habilitees x JOIN public.habilitation h ON h.id = x.numero
    UNION SELECT x.jure_id FROM ecrites e JOIN public.experience x ON x.id = e.numero WHERE e.nom_table = 'experience'
    UNION SELECT p.jure_id FROM ecrites e JOIN public.participation p ON p.session_id = e.numero
      WHERE e.nom_table = 'session_examen'
  )
  SELECT CASE WHEN (SELECT role FROM moi) IS NOT NULL THEN ARRAY(
    SELECT jure FROM touches WHERE jure IN (SELECT unnest(v_jures))
    UNION
    SELECT d.jure FROM unnest(v_habilitations, v_siens) d (numero, jure)
    WHERE d.numero IN (SELECT numero FROM habilitees)
    UNION
    SELECT n.jure FROM moi, unnest(v_jures) n (jure)
    WHERE moi.role <> 'mpcp' AND n.jure NOT IN (SELECT id FROM ressort)
    UNION
    SELECT d.jure FROM moi, unnest(v_habilitations, v_siens) d (numero, jure)
    LEFT JOIN public.habilitation h ON h.id = d.numero AND h.jure_id IN (SELECT id FROM ressort)
    WHERE moi.role <> 'mpcp' AND h.id IS NULL
  ) END
$$;
