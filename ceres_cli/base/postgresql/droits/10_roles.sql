-- Les rôles : un groupe par sorte de profil, le compte de service, et le gardien qui possède les vues et les fonctions.
-- Nul ne s'y connecte. Le gardien passe outre les politiques : ce qu'il rend est ce que ses vues et fonctions disent.
DO $$
DECLARE
  nom text;
BEGIN
  FOREACH nom IN ARRAY ARRAY[
    'ceres_centre', 'ceres_ud', 'ceres_direccte', 'ceres_mpcp', 'ceres_service', 'ceres_gardien'
  ] LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = nom) THEN
      EXECUTE format('CREATE ROLE %I', nom);
    END IF;
    EXECUTE format('ALTER ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', nom);
  END LOOP;
END $$;
ALTER ROLE ceres_gardien BYPASSRLS;

-- Le propriétaire des tables garde ce qu'il avait : la nuit, les sauvegardes, une nouvelle version.
DO $$
DECLARE
  proprietaire name := (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'lot');
BEGIN
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = proprietaire) THEN
    EXECUTE format('GRANT ceres_service TO %I', proprietaire);
  END IF;
END $$;
