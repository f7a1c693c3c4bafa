-- Ce qu'un passage précédent a laissé s'en va : le script est tout l'état, d'où qu'on vienne.
DO $$
DECLARE
  x record;
BEGIN
  FOR x IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public' LOOP
    EXECUTE format('DROP POLICY %I ON public.%I', x.policyname, x.tablename);
  END LOOP;
  FOR x IN
    SELECT g.tgname, g.tgrelid::regclass AS tablename FROM pg_trigger g
    JOIN pg_proc f ON f.oid = g.tgfoid
    WHERE f.pronamespace = to_regnamespace('ceres_droits') AND NOT g.tgisinternal
  LOOP
    EXECUTE format('DROP TRIGGER %I ON %s', x.tgname, x.tablename);
  END LOOP;
  -- Ce que le schéma a de déclencheurs se rallume ; il n'a pas de règles.
  FOR x IN
    SELECT DISTINCT c.oid::regclass AS tablename FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid
    WHERE c.relnamespace = 'public'::regnamespace AND g.tgenabled <> 'O'
  LOOP
    EXECUTE format('ALTER TABLE %s ENABLE TRIGGER ALL', x.tablename);
  END LOOP;
  FOR x IN
    SELECT w.rulename, c.oid::regclass AS tablename FROM pg_rewrite w JOIN pg_class c ON c.oid = w.ev_class
    WHERE c.relnamespace = 'public'::regnamespace AND w.rulename <> '_RETURN'
  LOOP
    EXECUTE format('DROP RULE %I ON %s', x.rulename, x.tablename);
  END LOOP;
END $$;
-- Un schéma qui n'est pas du programme, ni d'une extension, se ferme : on y copierait ce que les politiques cachent.
DO $$
DECLARE
  x record;
BEGIN
  FOR x IN
    SELECT n.nspname FROM pg_namespace n
    WHERE n.nspname !~ '^(pg_|ceres_)' AND n.nspname NOT IN ('public', 'information_schema')
      AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.objid = n.oid AND e.deptype = 'e')
  LOOP
    EXECUTE format('REVOKE ALL ON SCHEMA %I FROM PUBLIC, ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp', x.nspname);
  END LOOP;
END $$;
DROP SCHEMA IF EXISTS ceres_droits, ceres_regards_centre, ceres_regards_ud, ceres_regards_direccte CASCADE;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM ceres_gardien, ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp;
REVOKE ALL ON SCHEMA public FROM ceres_gardien, ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp;

-- Ni table ni fonction passagère : ce qu'un agent écrirait ne se mêle pas à ce qu'il lit.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('REVOKE CREATE, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
END $$;

CREATE SCHEMA ceres_droits;
CREATE SCHEMA ceres_regards_centre;
CREATE SCHEMA ceres_regards_ud;
CREATE SCHEMA ceres_regards_direccte;

-- Ce que ces comptes ont de droits sur les tables et les suites ; celles d'une extension gardent les siens. Ôtée de même.
CREATE FUNCTION ceres_droits.reprendre(a_qui text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  x record;
BEGIN
  FOR x IN
    SELECT CASE c.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END AS sorte, c.oid::regclass AS nom FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND NOT EXISTS (
      SELECT 1 FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e'
    )
  LOOP
    EXECUTE format('REVOKE ALL ON %s %s FROM %s', x.sorte, x.nom, a_qui);
  END LOOP;
END $$;
DO $$ BEGIN
  PERFORM ceres_droits.reprendre('PUBLIC, ceres_gardien, ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp');
END $$;

-- Ce que ce script a fait, relevé à la fin : « ceres admin verifier » y compare ce qu'il trouve. « lieu » : la table où il
-- l'a fait ; rendue par pg_restore, elle en est une autre.
CREATE TABLE ceres_droits.etat (sorte text NOT NULL, nom text NOT NULL, texte text NOT NULL);
CREATE TABLE ceres_droits.marque (script text NOT NULL, majeure integer NOT NULL, lieu oid NOT NULL, empreinte text NOT NULL);

-- Un texte qui ne change d'un rôle ou d'une table à l'autre que par ces mots est écrit une fois, et joué pour chacun :
--   {role} : centre, ud, direccte ;   {lieu} : la colonne qui dit son ressort ;   {mien} : ce qu'elle vaut pour lui ;
--   {table} : chacune des tables nommées ;   {siennes} : la condition que son texte redirait, écrite à part.
-- Le national (mpcp) n'a ni lieu ni mien ; « tous » : un texte qui nomme lui-même ses rôles. Ôtée à la fin du script.
CREATE PROCEDURE ceres_droits.pour(
  roles text[], gabarit text, tables text[] DEFAULT '{""}', siennes text DEFAULT ''
) LANGUAGE plpgsql AS $$
DECLARE
  r record;
BEGIN
  FOR r IN
    SELECT v.*, t.nom FROM (VALUES
      ('centre', 'centre_id', '(SELECT ceres_droits.mon_centre())'),
      ('ud', 'departement', '(SELECT ceres_droits.mon_departement())'),
      ('direccte', 'region', '(SELECT ceres_droits.ma_region())'),
      ('mpcp', '', ''),
      ('tous', '', '')
    ) v (role, lieu, mien), unnest(tables) t (nom) WHERE v.role = ANY (roles)
  LOOP
    EXECUTE replace(replace(replace(replace(replace(
      gabarit, '{siennes}', '(' || siennes || ')'), '{table}', r.nom), '{role}', r.role), '{lieu}', r.lieu), '{mien}', r.mien
    );
  END LOOP;
END $$;

-- La vue qu'un rôle lit sous le nom d'une table : les lignes de son ressort (…_vues), entières ; de celles qu'elles
-- touchent (…_touchees), les colonnes apprises ; de celles que l'agent a nommées (…_nommees), les colonnes sues, s'il y en
-- a. Tout le reste est vide (NULL) : d'une ligne d'ailleurs, une colonne neuve ne s'apprend que nommée. Ôtée de même.
CREATE PROCEDURE ceres_droits.montrer(
  roles text[], nom text, appris text[], sus text[] DEFAULT '{}'
) LANGUAGE plpgsql AS $$
DECLARE
  r text;
  lues text;
  toutes text[] := ARRAY(
    SELECT a.attname::text FROM pg_attribute a
    WHERE a.attrelid = format('public.%I', nom)::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attname
  );
BEGIN
  IF NOT appris || sus <@ toutes THEN RAISE EXCEPTION 'une colonne apprise de % n''y est pas', nom; END IF;
  FOREACH r IN ARRAY roles LOOP
    SELECT string_agg(format('SELECT %s FROM ceres_droits.%I x', (
      SELECT string_agg(CASE WHEN c = ANY (v.colonnes) THEN format('x.%I', c) ELSE 'NULL' END, ', ' ORDER BY rang)
      FROM unnest(toutes) WITH ORDINALITY u (c, rang)
    ), concat_ws('_', nom, r, v.suite)), ' UNION ALL ' ORDER BY v.ordre) INTO lues
    FROM (VALUES (1, 'vues', toutes), (2, 'touchees', appris), (3, 'nommees', sus)) v (ordre, suite, colonnes)
    WHERE v.colonnes <> '{}';
    EXECUTE format('CREATE VIEW %I.%I WITH (security_barrier) AS %s', 'ceres_regards_' || r, nom, lues);
  END LOOP;
END $$;
