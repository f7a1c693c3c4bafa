-- D'une base où nul rôle ne tient les droits : chaque autre compte que le propriétaire qui y lit ou écrit une table.
WITH tables AS (SELECT c.oid, c.relname, c.relowner, c.relispartition, c.relkind, c.relacl FROM pg_class c
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
      AND NOT EXISTS (SELECT 1 FROM pg_depend e
        WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')),
  droits AS (
    SELECT t.relname, x.grantee, x.privilege_type FROM tables t CROSS JOIN LATERAL aclexplode(t.relacl) x
    -- Ses mois lui sont donnés dès que son rôle est sur le serveur.
    WHERE x.grantee <> t.relowner AND NOT (t.relispartition AND x.grantee = to_regrole('ceres_service')::oid)
    UNION SELECT t.relname, x.grantee, x.privilege_type
    FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid AND NOT a.attisdropped
    CROSS JOIN LATERAL aclexplode(a.attacl) x WHERE x.grantee <> t.relowner
  ),
  -- Par un rôle qu'il peut prendre, aussi.
  profils AS (SELECT DISTINCT p.agent, t.relname FROM profil p JOIN pg_roles r ON r.rolname = p.agent AND NOT r.rolsuper
    JOIN tables t ON t.relkind IN ('r', 'p') AND t.relowner <> r.oid AND NOT t.relispartition
    JOIN pg_roles g ON pg_has_role(r.oid, g.oid, 'MEMBER')
    WHERE p.retire = 0 AND (has_any_column_privilege(g.oid, t.oid, 'SELECT, INSERT, UPDATE')
      OR has_table_privilege(g.oid, t.oid, 'DELETE, TRUNCATE, TRIGGER')))
SELECT format('sans frontière, %s a un droit (%s) sur %s (%s en tout)', coalesce(r.rolname, 'tout compte'),
  string_agg(DISTINCT d.privilege_type, ', '), min(d.relname), count(DISTINCT d.relname))
FROM droits d LEFT JOIN pg_roles r ON r.oid = d.grantee GROUP BY r.rolname
UNION ALL SELECT format('sans frontière, %s, qui a un profil, lit ou écrit %s (%s en tout) hors de tout profil',
  agent, min(relname), count(*))
FROM profils GROUP BY agent
ORDER BY 1
