-- Les comptes des agents : ceux que nomme « ceres admin roles-postgres --agent » (ceres.agents, séparés par des virgules),
-- et ceux à qui un groupe a été donné. Chacun a les groupes de ses profils en cours, et rien d'autre : qui n'en a plus les
-- perd. Un groupe seul n'ouvre rien : il faut un profil de ce rôle, à ce nom.
DO $$
DECLARE
  groupes name[] := ARRAY['ceres_centre', 'ceres_ud', 'ceres_direccte', 'ceres_mpcp', 'ceres_gardien', 'ceres_service'];
  nommes text[] := coalesce(string_to_array(current_setting('ceres.agents', true), ','), '{}');
  agents text[];
  tenus text[];
  perdants text;
  nom text;
  x record;
BEGIN
  FOREACH nom IN ARRAY nommes LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = nom) THEN
      EXECUTE format('CREATE ROLE %I', nom);
    END IF;
    EXECUTE format('ALTER ROLE %I LOGIN', nom);
  END LOOP;

  agents := ARRAY(
    SELECT u.n FROM unnest(nommes || ARRAY(SELECT DISTINCT p.agent FROM public.profil p)) u (n)
    WHERE u.n NOT IN (session_user, (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'lot'))
  );
  nommes := nommes || ARRAY(
    SELECT DISTINCT r.rolname::text FROM pg_auth_members m
    JOIN pg_roles g ON g.oid = m.roleid AND g.rolname = ANY (groupes)
    JOIN pg_roles r ON r.oid = m.member AND r.rolname <> ALL (groupes)
    WHERE g.rolname <> 'ceres_service' OR r.rolname = ANY (agents)
  );

  tenus := ARRAY(
    SELECT format('%s %s', m.roleid, m.member) FROM pg_auth_members m
    JOIN pg_roles g ON g.oid = m.roleid AND g.rolname = ANY (groupes[1:4])
    JOIN pg_roles r ON r.oid = m.member AND r.rolname <> ALL (groupes)
  );

  -- Nul n'est d'un groupe, ni un agent ou un groupe d'un autre rôle, que ce qui suit ne l'y remette ; le compte de
  -- service excepté, qui n'a pas de profil : ceres_service donné à un agent lui ouvrirait tout.
  FOR x IN
    SELECT g.rolname AS groupe, r.rolname AS membre, d.rolname AS donneur FROM pg_auth_members m
    JOIN pg_roles g ON g.oid = m.roleid
    JOIN pg_roles r ON r.oid = m.member
    JOIN pg_roles d ON d.oid = m.grantor
    WHERE r.rolname = ANY (groupes || agents::name[])
      OR (g.rolname <> 'ceres_service' AND (g.rolname = ANY (groupes) OR r.rolname = ANY (nommes)))
  LOOP
    IF x.groupe = 'ceres_service' THEN
      RAISE WARNING '% perd ceres_service : c''est un agent, et un compte de service n''a pas de profil', x.membre;
    END IF;
    EXECUTE format('REVOKE %I FROM %I GRANTED BY %I CASCADE', x.groupe, x.membre, x.donneur);
  END LOOP;

  FOR nom IN SELECT DISTINCT u.n FROM unnest(nommes) u (n)
    WHERE u.n <> session_user AND NOT EXISTS (
      SELECT 1 FROM pg_auth_members m
      WHERE m.roleid = 'ceres_service'::regrole AND m.member = (SELECT oid FROM pg_roles WHERE rolname = u.n)
    )
  LOOP
    EXECUTE format('ALTER ROLE %I NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', nom);
    PERFORM ceres_droits.reprendre(quote_ident(nom));
    EXECUTE format('REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM %I', nom);
    EXECUTE format('REVOKE ALL ON SCHEMA public FROM %I', nom);
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM %I', current_database(), nom);
    FOR x IN
      SELECT format('SCHEMA %I', n.nspname) AS objet FROM pg_namespace n CROSS JOIN LATERAL aclexplode(n.nspacl) e
      WHERE e.grantee = quote_ident(nom)::regrole
    LOOP
      EXECUTE format('REVOKE ALL ON %s FROM %I', x.objet, nom);
    END LOOP;
    PERFORM ceres_droits.fermer_le_catalogue(ARRAY[nom]);
    FOR x IN
      SELECT DISTINCT p.role FROM public.profil p
      WHERE p.agent = nom AND p.retire = 0
        AND (p.fin IS NULL OR p.fin >= ((now() AT TIME ZONE 'Europe/Paris')::date)::text)
    LOOP
      EXECUTE format('GRANT %I TO %I', 'ceres_' || x.role, nom);
    END LOOP;
  END LOOP;

  -- Les groupes sont à tout le serveur, les profils à cette base seule.
  SELECT CASE count(*) WHEN 0 THEN NULL WHEN 1 THEN format('1 compte perd des groupes : %s ; il sert', max(u.perdant))
    ELSE format('%s comptes perdent des groupes : %s ; ils servent', count(*), string_agg(u.perdant, ', ' ORDER BY u.perdant))
    END INTO perdants
  FROM (
    SELECT DISTINCT r.rolname::text AS perdant FROM unnest(tenus) t JOIN pg_roles r ON r.oid = split_part(t, ' ', 2)::oid
    WHERE NOT pg_has_role(r.oid, split_part(t, ' ', 1)::oid, 'MEMBER')
  ) u;
  IF perdants IS NOT NULL THEN
    RAISE WARNING '% peut-être une autre base de ce serveur', perdants;
  END IF;

  -- Un agent ne possède ni la base, ni le schéma des tables.
  FOR x IN
    SELECT format('DATABASE %I', d.datname) AS objet, d.datdba AS qui FROM pg_database d WHERE d.datname = current_database()
    UNION ALL SELECT 'SCHEMA public', n.nspowner FROM pg_namespace n WHERE n.nspname = 'public'
  LOOP
    IF (SELECT r.rolname = ANY (agents || nommes) AND r.rolname <> session_user FROM pg_roles r WHERE r.oid = x.qui) THEN
      EXECUTE format('ALTER %s OWNER TO %s', x.objet,
        (SELECT c.relowner::regrole FROM pg_class c WHERE c.oid = 'public.lot'::regclass));
    END IF;
  END LOOP;

  -- Rien de ce qui sera créé ne s'ouvre d'avance à un agent, ni à tous (une fonction et un type exceptés).
  FOR x IN
    SELECT DISTINCT d.defaclrole::regrole AS de, d.defaclnamespace AS lieu, CASE d.defaclobjtype
      WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES'
      WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END AS sorte, coalesce(quote_ident(r.rolname), 'PUBLIC') AS a
    FROM pg_default_acl d CROSS JOIN LATERAL aclexplode(d.defaclacl) e LEFT JOIN pg_roles r ON r.oid = e.grantee
    WHERE r.rolname = ANY (groupes::text[] || agents || nommes) OR (e.grantee = 0 AND d.defaclobjtype NOT IN ('f', 'T'))
  LOOP
    EXECUTE concat_ws(' ', 'ALTER DEFAULT PRIVILEGES FOR ROLE', x.de,
      CASE WHEN x.lieu <> 0 THEN 'IN SCHEMA ' || x.lieu::regnamespace END, 'REVOKE ALL ON', x.sorte, 'FROM', x.a);
  END LOOP;
  -- Ni rôle, ni chemin, ni profil pris à la connexion.
  FOR x IN
    SELECT coalesce(quote_ident(r.rolname), 'ALL') AS qui, d.datname AS base, split_part(u.mot, '=', 1) AS reglage
    FROM pg_db_role_setting s CROSS JOIN LATERAL unnest(s.setconfig) u (mot)
    LEFT JOIN pg_roles r ON r.oid = s.setrole LEFT JOIN pg_database d ON d.oid = s.setdatabase
    WHERE (r.rolname = ANY (groupes::text[] || agents || nommes) OR (s.setrole = 0 AND d.datname = current_database()))
      AND u.mot ~ '^(role|search_path|row_security|session_replication_role|ceres\..*)='
  LOOP
    EXECUTE concat_ws(' ', 'ALTER ROLE', x.qui, 'IN DATABASE ' || quote_ident(x.base), 'RESET', x.reglage);
  END LOOP;
END $$;
DROP FUNCTION ceres_droits.fermer_le_catalogue, ceres_droits.reprendre;
