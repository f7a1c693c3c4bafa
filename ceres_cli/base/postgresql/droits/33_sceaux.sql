-- Ce que la base scelle pour un agent, sans lui en donner la clé : un plan, et les traces du lot qu'il écrit. Le secret
-- des plans et les sels du journal restent au gardien. Un plan se scelle sous le nom et le profil de qui le demande ; une
-- trace, sous le numéro d'un lot à lui que rien n'a scellé : l'un et l'autre n'attestent rien d'autre, et ne disent rien
-- de ce qu'un autre a écrit.

-- HMAC-SHA256 (RFC 2104) : la clé, complétée de zéros à un bloc. Le gardien seul l'appelle. Stable, comme convert_to :
-- sans quoi le serveur l'appellerait à chaque trace, au lieu de l'écrire dans la requête.
CREATE FUNCTION ceres_droits.hmac_de(v_cle bit, v_texte text) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(
    substr(bit_send(v_cle # repeat('01011100', 64)::bit(512)), 5)
    || sha256(substr(bit_send(v_cle # repeat('00110110', 64)::bit(512)), 5) || convert_to(v_texte, 'UTF8'))
  )
$$;

-- Ce que scelle services/lot/sceau.py. Le gardien seul l'appelle.
CREATE FUNCTION ceres_droits.sceau_de_plan(v_agent text, v_profil text, v_somme text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT encode(
    ceres_droits.hmac_de(k.cle, concat_ws(E'\n', 'ceres.plan/1', v_agent, v_profil, v_somme)), 'hex'
  )
  FROM (
    SELECT ('x' || rpad(
      encode(CASE WHEN octet_length(x.octets) > 64 THEN sha256(x.octets) ELSE x.octets END, 'hex'), 128, '0'
    ))::bit(512) AS cle
    FROM (
      SELECT convert_to(valeur, 'UTF8') AS octets FROM public.parametre
      WHERE nom = 'sceau_des_plans' AND length(valeur) >= 64
    ) x
  ) k
$$;

-- À tout profil : un Centre planifie aussi ses sessions. Le plan se juge de nouveau sous le profil de qui l'applique.
CREATE FUNCTION ceres_droits.sceller_plan(v_somme text) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF ceres_droits.mon_role() IS NOT NULL AND v_somme ~ '^[0-9a-f]{64}$' THEN
    RETURN coalesce(ceres_droits.sceau_de_plan(session_user::text, ceres_droits.mon_profil(), v_somme), '');
  END IF;
  RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = 'ce profil ne fait pas de plan';
END $$;

-- Deux empreintes se comparent par leur condensé : le temps que cela prend n'apprend rien de la bonne.
CREATE FUNCTION ceres_droits.plan_scelle(v_agent text, v_profil text, v_somme text, v_empreinte text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(
    ceres_droits.mon_role() IS NOT NULL
    AND sha256(convert_to(ceres_droits.sceau_de_plan(v_agent, v_profil, v_somme), 'UTF8'))
      = sha256(convert_to(v_empreinte, 'UTF8')),
    FALSE
  )
$$;

-- La forme est celle de base/sceau/forme.py:traces. Le sel d'un objet nouveau naît ici ; une trace dont le sel n'en est
-- pas un n'a pas de sceau.
CREATE FUNCTION ceres_droits.sceller_traces(
  v_lot integer, v_ids integer[], v_sortes text[], v_objets integer[], v_fixes text[], v_valeurs text[]
) RETURNS TABLE (id integer, empreinte text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF ceres_droits.mon_role() IS NULL
    OR NOT EXISTS (SELECT 1 FROM ceres_droits.mes_lots_ouverts l WHERE l.id = v_lot)
  THEN
    RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = 'ce lot ne se scelle pas ici';
  END IF;
  INSERT INTO public.sel_objet (type_objet, objet_id, sel)
  SELECT t.sorte, t.objet, encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'hex')
  FROM unnest(v_sortes, v_objets) t (sorte, objet)
  WHERE NOT EXISTS (SELECT 1 FROM public.sel_objet s WHERE s.type_objet = t.sorte AND s.objet_id = t.objet)
  ON CONFLICT DO NOTHING;
  BEGIN
    RETURN QUERY
    SELECT t.id, CASE WHEN length(s.sel) = 64 THEN encode(sha256(
      convert_to(concat('[', t.id, ',', v_lot, ',', to_json(t.sorte), ',', t.objet, ',', t.fixes), 'UTF8')
      || ceres_droits.hmac_de(k.cle, t.valeurs)
    ), 'hex') END
    FROM unnest(v_ids, v_sortes, v_objets, v_fixes, v_valeurs) t (id, sorte, objet, fixes, valeurs)
    JOIN public.sel_objet s ON s.type_objet = t.sorte AND s.objet_id = t.objet
    CROSS JOIN LATERAL (SELECT ('x' || s.sel || repeat('0', 64))::bit(512) AS cle OFFSET 0) k;
  EXCEPTION WHEN invalid_text_representation THEN
    RETURN QUERY
    SELECT t.id, NULL::text FROM unnest(v_ids, v_sortes, v_objets) t (id, sorte, objet)
    JOIN public.sel_objet s ON s.type_objet = t.sorte AND s.objet_id = t.objet
    WHERE s.sel !~ '^[0-9a-fA-F]*$';
  END;
END $$;
