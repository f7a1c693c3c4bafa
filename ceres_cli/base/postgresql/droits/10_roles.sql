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

-- Le propriétaire des tables, celui du plus grand nombre, garde ce qu'il avait : la nuit, les sauvegardes, une nouvelle
-- version. Ce qu'un autre s'est fait donner du programme lui revient.
DO $$
DECLARE
  proprietaire name := (SELECT mode() WITHIN GROUP (ORDER BY tableowner) FROM pg_tables WHERE schemaname = 'public');
  x record;
BEGIN
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = proprietaire) THEN
    EXECUTE format('GRANT ceres_service TO %I', proprietaire);
  END IF;
  FOR x IN
    SELECT format('TABLE %s', c.oid::regclass) AS objet FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'S')
      AND c.relowner <> quote_ident(proprietaire)::regrole
      AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.objid = c.oid AND e.deptype = 'e')
    UNION ALL SELECT format('ROUTINE %s', p.oid::regprocedure) FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND p.proowner <> quote_ident(proprietaire)::regrole
      AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.objid = p.oid AND e.deptype = 'e')
    ORDER BY 1 DESC
  LOOP
    EXECUTE format('ALTER %s OWNER TO %I', x.objet, proprietaire);
  END LOOP;
END $$;
