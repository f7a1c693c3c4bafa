-- Les mois du journal des accès vont et viennent (la nuit) : seul s'y voit le droit d'un autre que le compte de service.
WITH groupes AS (SELECT oid, rolname FROM pg_roles WHERE rolname IN (
    'ceres_centre', 'ceres_ud', 'ceres_direccte', 'ceres_mpcp', 'ceres_service', 'ceres_gardien'
  )),
  agents AS (SELECT DISTINCT r.oid, r.rolname FROM pg_roles r
    JOIN pg_auth_members m ON m.member = r.oid JOIN groupes g ON g.oid = m.roleid AND g.rolname <> 'ceres_service'),
  juges AS (
    SELECT oid, rolname FROM groupes UNION SELECT oid, rolname FROM agents UNION ALL SELECT 0, 'tout compte'
  ),
  lieux AS (SELECT oid, nspname, nspowner, nspacl FROM pg_namespace
    WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'),
  relations AS (SELECT c.*, n.nspname FROM pg_class c JOIN lieux n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND NOT EXISTS (SELECT 1 FROM pg_depend e
      WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')),
  fonctions AS (
    SELECT p.*, format('%s.%s(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) AS nom
    FROM pg_proc p JOIN lieux n ON n.oid = p.pronamespace
    WHERE NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.objid = p.oid AND e.deptype = 'e')
  ),
  accordes AS (
    SELECT format('%s.%s', c.nspname, c.relname) AS objet, c.relowner AS proprietaire,
      coalesce(c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's'::"char" ELSE 'r'::"char" END, c.relowner)) AS acl
    FROM relations c
    UNION ALL SELECT format('%s.%s.%s', c.nspname, c.relname, a.attname), c.relowner, a.attacl
    FROM relations c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attacl IS NOT NULL AND NOT a.attisdropped
    UNION ALL SELECT f.nom, f.proowner, coalesce(f.proacl, acldefault('f', f.proowner)) FROM fonctions f
    UNION ALL SELECT 'schéma ' || n.nspname, n.nspowner, coalesce(n.nspacl, acldefault('n', n.nspowner)) FROM lieux n
    UNION ALL SELECT 'cette base', d.datdba, coalesce(d.datacl, acldefault('d', d.datdba))
    FROM pg_database d WHERE d.datname = current_database()
    UNION ALL SELECT 'ce qui sera créé', d.defaclrole, d.defaclacl FROM pg_default_acl d
  )
SELECT 'la garde des lignes' AS sorte, c.relname::text AS nom,
  concat_ws(' ', c.relrowsecurity, c.relforcerowsecurity) AS texte
FROM relations c WHERE c.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
UNION ALL SELECT 'la politique', format('%s de %s', policyname, tablename),
  concat_ws(' ', permissive, roles, cmd, qual, with_check) FROM pg_policies WHERE schemaname = 'public'
UNION ALL SELECT 'la fonction', f.nom, concat_ws(' ',
  f.proowner::regrole, f.prosecdef, f.proleakproof, f.provolatile,
  f.proconfig, f.prolang::regclass::text, f.prosrc) FROM fonctions f
UNION ALL SELECT 'le propriétaire', 'de ' || c.relname, c.relowner::regrole::text
FROM relations c WHERE c.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'S') AND NOT c.relispartition
UNION ALL SELECT 'le propriétaire', 'du schéma ' || n.nspname, n.nspowner::regrole::text
FROM lieux n WHERE n.nspname ~ '^(public$|ceres_)'
UNION ALL SELECT 'le propriétaire', 'de cette base', d.datdba::regrole::text
FROM pg_database d WHERE d.datname = current_database()
UNION ALL SELECT 'le déclencheur', format('%s de %s', g.tgname, c.relname), concat_ws(' ', g.tgenabled, pg_get_triggerdef(g.oid))
FROM pg_trigger g JOIN relations c ON c.oid = g.tgrelid AND c.nspname = 'public' WHERE NOT g.tgisinternal
UNION ALL SELECT 'la règle', format('%s de %s', w.rulename, c.relname), pg_get_ruledef(w.oid)
FROM pg_rewrite w JOIN relations c ON c.oid = w.ev_class WHERE w.rulename <> '_RETURN'
UNION ALL SELECT 'le réglage', concat_ws(' ', split_part(u.mot, '=', 1), 'à', j.rolname,
  CASE WHEN s.setdatabase <> 0 THEN 'ici' END), u.mot
FROM pg_db_role_setting s CROSS JOIN LATERAL unnest(s.setconfig) u (mot) JOIN juges j ON j.oid = s.setrole
WHERE s.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
  AND u.mot ~ '^(role|search_path|row_security|session_replication_role|ceres\..*)='
UNION ALL SELECT 'la vue', format('%s.%s', c.nspname, c.relname),
  concat_ws(' ', c.relowner::regrole, c.reloptions, pg_get_viewdef(c.oid))
FROM relations c WHERE c.relkind = 'v' AND c.nspname <> 'public'
UNION ALL SELECT 'le droit', format('%s sur %s à %s', x.privilege_type, a.objet, j.rolname), x.is_grantable::text
FROM accordes a CROSS JOIN LATERAL aclexplode(a.acl) x JOIN juges j ON j.oid = x.grantee
WHERE x.grantee <> a.proprietaire AND NOT (j.rolname = 'ceres_service' AND a.objet LIKE 'public.acces\_%')
UNION ALL SELECT 'l''appartenance', format('de %s à %s', m.member::regrole, g.rolname), m.admin_option::text
FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid JOIN pg_roles r ON r.oid = m.member
WHERE g.rolname IN ('ceres_service', 'ceres_gardien') OR m.member IN (SELECT oid FROM groupes)
  OR (g.oid NOT IN (SELECT oid FROM groupes)
    AND (m.member IN (SELECT oid FROM agents) OR r.rolname IN (SELECT agent FROM public.profil)))
UNION ALL SELECT 'le rôle', r.rolname::text, concat_ws(' ', r.rolsuper, r.rolinherit, r.rolcreaterole, r.rolcreatedb,
  r.rolcanlogin, r.rolreplication, r.rolbypassrls) FROM pg_roles r JOIN groupes g ON g.oid = r.oid
