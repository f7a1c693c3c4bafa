-- Ce que le serveur a de lui-même (ses tables, ses fonctions) garde les droits d'un serveur neuf, que pg_init_privs a
-- retenus : pg_statistic donnée à lire dirait les valeurs que les politiques cachent. De même d'un serveur étranger : par lui
-- ce qui se lit ici s'en irait ailleurs. L'examen relit cette vue.
CREATE VIEW ceres_droits.catalogue_ouvert AS
SELECT c.nom, c.objet, c.colonne, x.privilege_type AS droit, x.grantee AS qui
FROM (
  SELECT t.oid::regclass::text AS nom, 'TABLE ' || t.oid::regclass AS objet, NULL AS colonne,
    t.relacl AS acl, coalesce(i.initprivs, acldefault('r', t.relowner)) AS neuf
  FROM pg_class t LEFT JOIN pg_init_privs i
    ON i.classoid = 'pg_class'::regclass AND i.objoid = t.oid AND i.objsubid = 0
  WHERE t.relnamespace IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
  UNION ALL
  SELECT format('%s.%I', a.attrelid::regclass, a.attname), 'TABLE ' || a.attrelid::regclass, quote_ident(a.attname),
    a.attacl, i.initprivs
  FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid LEFT JOIN pg_init_privs i
    ON i.classoid = 'pg_class'::regclass AND i.objoid = t.oid AND i.objsubid = a.attnum
  WHERE t.relnamespace IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
  UNION ALL
  SELECT p.oid::regprocedure::text, 'ROUTINE ' || p.oid::regprocedure, NULL,
    p.proacl, coalesce(i.initprivs, acldefault('f', p.proowner))
  FROM pg_proc p LEFT JOIN pg_init_privs i ON i.classoid = 'pg_proc'::regclass AND i.objoid = p.oid
  WHERE p.pronamespace IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
  UNION ALL
  SELECT 'serveur étranger ' || f.srvname, format('FOREIGN SERVER %I', f.srvname), NULL,
    f.srvacl, acldefault('S', f.srvowner)
  FROM pg_foreign_server f
  UNION ALL
  SELECT 'adaptateur ' || f.fdwname, format('FOREIGN DATA WRAPPER %I', f.fdwname), NULL,
    f.fdwacl, acldefault('F', f.fdwowner)
  FROM pg_foreign_data_wrapper f
) c CROSS JOIN LATERAL aclexplode(c.acl) x
WHERE NOT EXISTS (
  SELECT 1 FROM aclexplode(c.neuf) n WHERE n.grantee = x.grantee AND n.privilege_type = x.privilege_type
)
UNION ALL
SELECT 'serveur étranger ' || u.srvname, quote_ident(u.srvname), NULL, 'USER MAPPING', u.umuser FROM pg_user_mappings u;

CREATE FUNCTION ceres_droits.fermer_le_catalogue(quels text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  x record;
BEGIN
  FOR x IN
    SELECT o.*, coalesce(quote_ident(r.rolname), 'PUBLIC') AS nomme
    FROM ceres_droits.catalogue_ouvert o LEFT JOIN pg_roles r ON r.oid = o.qui
    WHERE coalesce(r.rolname, 'PUBLIC') = ANY (quels)
  LOOP
    EXECUTE CASE WHEN x.droit = 'USER MAPPING' THEN format('DROP USER MAPPING FOR %s SERVER %s', x.nomme, x.objet)
      ELSE format('REVOKE %s ON %s FROM %s', x.droit || coalesce(' (' || x.colonne || ')', ''), x.objet, x.nomme) END;
  END LOOP;
END $$;
DO $$ BEGIN
  PERFORM ceres_droits.fermer_le_catalogue('{PUBLIC,ceres_centre,ceres_ud,ceres_direccte,ceres_mpcp,ceres_gardien}');
END $$;
