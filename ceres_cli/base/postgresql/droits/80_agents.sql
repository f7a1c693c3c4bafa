-- Les comptes des agents que nomme « ceres admin roles-postgres --agent » (ceres.agents, séparés par des virgules).
-- Un groupe seul n'ouvre rien : il faut un profil de ce rôle, à ce nom.
DO $$
DECLARE
  nom text;
BEGIN
  FOREACH nom IN ARRAY coalesce(string_to_array(current_setting('ceres.agents', true), ','), '{}') LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = nom) THEN
      EXECUTE format('CREATE ROLE %I', nom);
    END IF;
    EXECUTE format(
      'ALTER ROLE %I LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', nom
    );
    EXECUTE format('GRANT ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp TO %I', nom);
  END LOOP;
END $$;
