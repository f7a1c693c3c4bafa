-- Les comptes des agents : ceux que nomme « ceres admin roles-postgres --agent » (ceres.agents, séparés par des virgules),
-- et ceux à qui un groupe a été donné. Chacun a les groupes de ses profils en cours, et rien d'autre : qui n'en a plus les
-- perd. Un groupe seul n'ouvre rien : il faut un profil de ce rôle, à ce nom.
DO $$
DECLARE
  groupes name[] := ARRAY['ceres_centre', 'ceres_ud', 'ceres_direccte', 'ceres_mpcp', 'ceres_gardien', 'ceres_service'];
  nommes text[] := coalesce(string_to_array(current_setting('ceres.agents', true), ','), '{}');
  nom text;
  x record;
BEGIN
  FOREACH nom IN ARRAY nommes LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = nom) THEN
      EXECUTE format('CREATE ROLE %I', nom);
    END IF;
    EXECUTE format('ALTER ROLE %I LOGIN', nom);
  END LOOP;

  nommes := nommes || ARRAY(
    SELECT DISTINCT r.rolname::text FROM pg_auth_members m
    JOIN pg_roles g ON g.oid = m.roleid AND g.rolname = ANY (groupes) AND g.rolname <> 'ceres_service'
    JOIN pg_roles r ON r.oid = m.member AND r.rolname <> ALL (groupes)
  );

  -- Nul n'est d'un groupe, ni un groupe d'un autre, que ce qui suit ne l'y remette ; le compte de service excepté.
  FOR x IN
    SELECT g.rolname AS groupe, r.rolname AS membre, d.rolname AS donneur FROM pg_auth_members m
    JOIN pg_roles g ON g.oid = m.roleid AND g.rolname = ANY (groupes)
    JOIN pg_roles r ON r.oid = m.member
    JOIN pg_roles d ON d.oid = m.grantor
    WHERE g.rolname <> 'ceres_service' OR r.rolname = ANY (groupes)
  LOOP
    EXECUTE format('REVOKE %I FROM %I GRANTED BY %I CASCADE', x.groupe, x.membre, x.donneur);
  END LOOP;

  FOR nom IN SELECT DISTINCT u.n FROM unnest(nommes) u (n)
    WHERE u.n <> session_user AND NOT EXISTS (
      SELECT 1 FROM pg_auth_members m
      WHERE m.roleid = 'ceres_service'::regrole AND m.member = (SELECT oid FROM pg_roles WHERE rolname = u.n)
    )
  LOOP
    EXECUTE format('ALTER ROLE %I NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', nom);
    EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA public FROM %I', nom);
    EXECUTE format('REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM %I', nom);
    EXECUTE format('REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM %I', nom);
    EXECUTE format('REVOKE ALL ON SCHEMA public FROM %I', nom);
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM %I', current_database(), nom);
    FOR x IN
      SELECT DISTINCT p.role FROM public.profil p
      WHERE p.agent = nom AND p.retire = 0
        AND (p.fin IS NULL OR p.fin >= ((now() AT TIME ZONE 'Europe/Paris')::date)::text)
    LOOP
      EXECUTE format('GRANT %I TO %I', 'ceres_' || x.role, nom);
    END LOOP;
  END LOOP;
END $$;
