-- Qui agit, sous quel profil, quel jour. L'agent est session_user : ni une variable ni SET ROLE ne le changent.
-- Chaque fonction appartient au gardien, et cherche ses tables au même endroit quoi que l'appelant ait réglé.

-- De quoi signer ce que l'agent a montré qu'il savait.
CREATE TABLE ceres_droits.secret (valeur text NOT NULL);
INSERT INTO ceres_droits.secret VALUES (gen_random_uuid()::text || gen_random_uuid()::text);

-- Signé pour cet agent et pour ce jour, pour qu'il ne s'invente pas. Le gardien seul l'appelle.
CREATE FUNCTION ceres_droits.signer(sorte text, numeros text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT encode(sha256(convert_to(
    concat_ws('|', s.valeur, session_user, (now() AT TIME ZONE 'Europe/Paris')::date, sorte, numeros), 'UTF8'
  )), 'hex')
  FROM ceres_droits.secret s
$$;

-- Le jour de Paris ; celui que demande l'agent s'il est à venir, ou si la base est d'essai.
CREATE FUNCTION ceres_droits.jour() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE
    WHEN d.jour <> ''
      AND (d.jour >= a.jour OR EXISTS (SELECT 1 FROM public.parametre WHERE nom = 'essai')) THEN d.jour
    ELSE a.jour
  END
  FROM (SELECT ((now() AT TIME ZONE 'Europe/Paris')::date)::text COLLATE "C" AS jour) a,
    (SELECT coalesce(
      substring(current_setting('ceres.jour', true) FROM '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'), ''
    ) COLLATE "C" AS jour) d
$$;

-- Ce jour, et ceux à venir que l'agent dit regarder (JUR-01 se juge aussi le jour d'une session).
CREATE FUNCTION ceres_droits.jours() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT ceres_droits.jour()
  UNION
  SELECT d.jour
  FROM (SELECT unnest(string_to_array(current_setting('ceres.jours', true), ',')) COLLATE "C" AS jour) d
  WHERE d.jour ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND d.jour >= ceres_droits.jour()
$$;

-- Les numéros de cette sorte que l'agent a montré qu'il savait, dans cette transaction.
CREATE FUNCTION ceres_droits.connus(sorte text) RETURNS integer[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE
    WHEN split_part(dit, ':', 1) = ceres_droits.signer(sorte, split_part(dit, ':', 2))
      THEN string_to_array(split_part(dit, ':', 2), ',')::integer[]
    ELSE '{}'::integer[]
  END
  FROM (SELECT coalesce(current_setting('ceres.connus_' || sorte, true), '') AS dit) d
$$;

-- Deux fiches qu'un service réunit dans cette transaction, et ce qu'elles tenaient (50_gardes.sql) ; la ligne s'en va avec
-- elle.
CREATE TABLE ceres_droits.reunion (
  transaction xid8 NOT NULL, sorte text NOT NULL, garde integer NOT NULL, absorbe integer NOT NULL, avant jsonb NOT NULL,
  tenu jsonb NOT NULL
);

CREATE FUNCTION ceres_droits.reunies(v_sorte text DEFAULT 'candidat') RETURNS integer[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(array_agg(n.id), '{}') FROM ceres_droits.reunion r, unnest(ARRAY[r.garde, r.absorbe]) n (id)
  WHERE r.transaction = pg_current_xact_id_if_assigned() AND r.sorte = v_sorte
$$;

-- Ce lot, que l'agent a écrit, est-il là ? Même si cette écriture lui a ôté son profil.
CREATE FUNCTION ceres_droits.lot_enregistre(v_lot integer, v_jeton text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM public.lot l WHERE l.id = v_lot AND l.jeton = v_jeton AND l.agent = session_user)
$$;

-- Sous quel rôle et quel profil entrer : celui que l'agent nomme, à défaut celui qu'il a choisi.
CREATE FUNCTION ceres_droits.entrer(voulu integer) RETURNS TABLE (profil integer, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p.id, p.role FROM public.profil p
  WHERE p.agent = session_user
    AND p.id = coalesce(voulu, (SELECT c.id FROM public.profil c WHERE c.agent = session_user AND c.choisi = 1))
$$;

-- Ce que dit de lui le profil nommé, s'il est à l'agent, s'il agit encore, et si c'est sous le rôle de ce profil ;
-- sinon rien. Chaque fonction ne diffère des autres que par ce qu'elle en lit. La procédure est ôtée à la fin.
CREATE PROCEDURE ceres_droits.lire_du_profil(fonction text, rend text, lu text, cout integer DEFAULT 1000)
LANGUAGE plpgsql AS $lire$
BEGIN
  EXECUTE replace(replace(replace(replace($gabarit$
CREATE FUNCTION ceres_droits.{fonction} RETURNS {rend}
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
SET plan_cache_mode = force_generic_plan COST {cout} AS $$
BEGIN
  RETURN (
    SELECT {lu} FROM public.profil p
    WHERE p.id = CASE
        WHEN current_setting('ceres.profil', true) ~ '^[0-9]{1,9}$' THEN current_setting('ceres.profil', true)::integer
      END
      AND p.agent = session_user
      AND p.retire = 0
      AND (p.fin IS NULL OR p.fin >= ceres_droits.jour())
      AND current_setting('role') = 'ceres_' || p.role
  );
END $$
  $gabarit$, '{fonction}', fonction), '{rend}', rend), '{lu}', lu), '{cout}', cout::text);
END $lire$;

CALL ceres_droits.lire_du_profil('mon_role()', 'text', 'p.role');
CALL ceres_droits.lire_du_profil('mon_centre()', 'integer', 'p.centre_id');
CALL ceres_droits.lire_du_profil('mon_departement()', 'text', 'p.departement');
CALL ceres_droits.lire_du_profil('ma_region()', 'text', 'p.region');
CALL ceres_droits.lire_du_profil('mon_numero()', 'integer', 'p.id');
CALL ceres_droits.lire_du_profil('mon_profil()', 'text', $$'P-' || lpad(p.id::text, 6, '0')$$);
CALL ceres_droits.lire_du_profil(
  'ma_structure()', 'text', $$coalesce('E-' || lpad(p.centre_id::text, 6, '0'), p.departement, p.region, 'national')$$
);

-- Ce qui se compte du pays entier se lit à plusieurs processus : le premier demande ces trois-là pour tous.
ALTER FUNCTION ceres_droits.mon_role() PARALLEL RESTRICTED;
ALTER FUNCTION ceres_droits.mon_departement() PARALLEL RESTRICTED;
ALTER FUNCTION ceres_droits.ma_region() PARALLEL RESTRICTED;

-- Celles qui cherchent un mot dans une clé, déclarées sûres (LEAKPROOF) : un nom se cherche alors avant de juger chaque
-- ligne. Aucune n'échoue, quoi qu'on lui donne : ce qu'elle lit d'une ligne cachée ne se verrait qu'à cela. La place
-- d'un texte se cherche donc en octets, sans collation, et l'espace est la seule lettre qu'on y ôte : la replace du
-- serveur échoue quand ce qu'elle rend est trop long, LIKE selon ce qu'il a lu.
CREATE FUNCTION ceres_droits.place(text, text) RETURNS integer
LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'byteapos';

CREATE FUNCTION ceres_droits.sans_espaces(v_texte text) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 1 AS $$
BEGIN
  RETURN pg_catalog.replace(v_texte COLLATE "C", ' ', '');
END $$;

-- Les départements d'une région. Le gardien seul l'appelle.
CREATE FUNCTION ceres_droits.departements_de(v_region text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT string_to_array(r.departements, ' ')
  FROM (VALUES
    ('01', '971'), ('02', '972'), ('03', '973'), ('04', '974'), ('06', '976'),
    ('11', '75 77 78 91 92 93 94 95'),
    ('24', '18 28 36 37 41 45'),
    ('27', '21 25 39 58 70 71 89 90'),
    ('28', '14 27 50 61 76'),
    ('32', '02 59 60 62 80'),
    ('44', '08 10 51 52 54 55 57 67 68 88'),
    ('52', '44 49 53 72 85'),
    ('53', '22 29 35 56'),
    ('75', '16 17 19 23 24 33 40 47 64 79 86 87'),
    ('76', '09 11 12 30 31 32 34 46 48 65 66 81 82'),
    ('84', '01 03 07 15 26 38 42 43 63 69 73 74'),
    ('93', '04 05 06 13 83 84'),
    ('94', '2A 2B'),
    ('975', '975'), ('977', '977'), ('978', '978'), ('984', '984'), ('986', '986'), ('987', '987'), ('988', '988'),
    ('989', '989')
  ) r (region, departements)
  WHERE r.region = v_region
$$;

-- Le département de l'agent, ou ceux de sa région.
CREATE FUNCTION ceres_droits.mes_departements() RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE WHEN ceres_droits.mon_departement() IS NOT NULL THEN ARRAY[ceres_droits.mon_departement()]
    ELSE ceres_droits.departements_de(ceres_droits.ma_region()) END
$$;

-- L'agrément vaut ce jour-là ; passé la fin de vie du titre, c'est ce dernier jour qui compte (SES-06). De ses
-- événements jusqu'à ce jour, chaque « retablir » défait un « suspendre » (AGR-01) : il n'en reste pas quand il n'est
-- ni suspendu ni retiré. Le gardien seul l'appelle.
CREATE FUNCTION ceres_droits.en_vigueur_de(v_agrement integer, v_debut text, v_fin text, v_fin_du_titre text, v_jour text)
RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT v_debut <= v_jour AND v_debut <= v_fin_du_titre AND (v_fin >= v_jour OR v_fin >= v_fin_du_titre)
    AND coalesce((
      SELECT sum(CASE ev.nature WHEN 'retablir' THEN -1 ELSE 1 END) FROM public.evenement_agrement ev
      WHERE ev.agrement_id = v_agrement AND ev.a_compter_du <= v_jour AND ev.a_compter_du <= v_fin_du_titre
    ), 0) = 0
$$;

-- Les jours de JUR-01, et les certifications que l'agrément du centre couvre chacun d'eux : cherché une fois par
-- transaction, puis relu, signé pour elle, dans une de ses variables.
CREATE FUNCTION ceres_droits.jours_agrees() RETURNS TABLE (r_jour text, r_certifications integer[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
SET plan_cache_mode = force_generic_plan COST 1000 ROWS 1 AS $$
DECLARE
  dits text := coalesce(current_setting('ceres.agrees', true), '');
  jours text;
  cle text;
BEGIN
  SELECT string_agg(j, ',' ORDER BY j) INTO jours FROM ceres_droits.jours() j;
  cle := concat_ws('|', 'agrees', now(), jours);
  IF split_part(dits, ':', 1) IS DISTINCT FROM ceres_droits.signer(cle, split_part(dits, ':', 2)) THEN
    SELECT coalesce(string_agg(concat_ws('=', jr.jour, array_to_string(ARRAY(
      -- Celles du titre agréé, hors ses CCS, ou le CCS même, s'il a l'appui d'un agrément du titre (AGR-03).
      SELECT ch.id FROM public.agrement a
      JOIN public.certification ca ON ca.id = a.certification_id
      JOIN public.titre t ON t.id = ca.titre_id
      JOIN public.certification ch ON ch.titre_id = ca.titre_id
      WHERE a.centre_id = (SELECT ceres_droits.mon_centre())
        AND ceres_droits.en_vigueur_de(a.id, a.debut, a.fin, t.date_fin_validite, jr.jour)
        AND (
          (ca.type = 'TITRE' AND ch.type <> 'CCS')
          OR (ca.type = 'CCS' AND ch.id = ca.id AND EXISTS (
            SELECT 1 FROM public.agrement p
            JOIN public.certification cp ON cp.id = p.certification_id
            WHERE p.centre_id = a.centre_id AND cp.titre_id = t.id AND cp.type = 'TITRE'
              AND (p.site_cle IS NULL OR p.site_cle = a.site_cle)
              AND ceres_droits.en_vigueur_de(p.id, p.debut, p.fin, t.date_fin_validite, jr.jour)
          ))
        )
    ), ',')), ';'), '') INTO dits
    FROM ceres_droits.jours() jr (jour);
    dits := ceres_droits.signer(cle, dits) || ':' || dits;
    PERFORM set_config('ceres.agrees', dits, true);
  END IF;
  RETURN QUERY
    SELECT split_part(x, '=', 1), string_to_array(split_part(x, '=', 2), ',')::integer[]
    FROM unnest(string_to_array(split_part(dits, ':', 2), ';')) x;
END $$;
