SELECT encode(sha256(convert_to(string_agg(x.ligne, chr(10) ORDER BY x.ligne COLLATE "C"), 'UTF8')), 'hex')
FROM (
  SELECT concat_ws(' ', 't', c.relname, c.relrowsecurity, c.relforcerowsecurity) AS ligne
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
    AND NOT EXISTS (SELECT 1 FROM pg_depend e
      WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
  UNION ALL SELECT concat_ws(' ', 'p', c.relname, p.polname, p.polcmd, p.polpermissive,
    ARRAY(SELECT r.rolname FROM pg_roles r WHERE r.oid = ANY (p.polroles) ORDER BY r.rolname))
  FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid AND c.relnamespace = 'public'::regnamespace
  UNION ALL SELECT concat_ws(' ', 'f', p.proname, p.pronargs, p.prosecdef, p.proleakproof, p.proconfig, r.rolname,
    md5(p.prosrc))
  FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner WHERE p.pronamespace = to_regnamespace('ceres_droits')
  UNION ALL SELECT concat_ws(' ', 'd', c.relname, g.tgname, g.tgenabled)
  FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid
  JOIN pg_proc f ON f.oid = g.tgfoid AND f.pronamespace = to_regnamespace('ceres_droits') WHERE NOT g.tgisinternal
  UNION ALL SELECT concat_ws(' ', 'v', n.nspname, c.relname)
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname LIKE 'ceres\_%' AND c.relkind = 'v'
) x
