WITH groupes AS (SELECT oid, rolname FROM pg_roles WHERE rolname IN (
    'ceres_centre', 'ceres_ud', 'ceres_direccte', 'ceres_mpcp'
  )),
  tenus AS (SELECT r.rolname AS agent, g.rolname AS groupe FROM pg_auth_members m
    JOIN groupes g ON g.oid = m.roleid JOIN pg_roles r ON r.oid = m.member
    WHERE m.member NOT IN (SELECT oid FROM groupes)),
  comptes AS (SELECT DISTINCT r.oid, r.rolname, r.rolsuper, r.rolinherit, r.rolcreaterole, r.rolcreatedb,
    r.rolreplication, r.rolbypassrls FROM pg_roles r JOIN tenus t ON t.agent = r.rolname),
  voulus AS (SELECT DISTINCT p.agent, 'ceres_' || p.role AS groupe FROM public.profil p
    JOIN comptes c ON c.rolname = p.agent
    WHERE p.retire = 0 AND (p.fin IS NULL OR p.fin >= ((now() AT TIME ZONE 'Europe/Paris')::date)::text))
SELECT format('%s garde %s, que nul de ses profils ne lui donne', agent, groupe) FROM tenus t
WHERE NOT EXISTS (SELECT 1 FROM voulus v WHERE v.agent = t.agent AND v.groupe = t.groupe)
UNION ALL SELECT format('il manque %s à %s, que son profil lui donne', groupe, agent) FROM voulus v
WHERE NOT EXISTS (SELECT 1 FROM tenus t WHERE t.agent = v.agent AND t.groupe = v.groupe)
UNION ALL SELECT format('le compte %s peut plus qu''un agent (%s)', rolname, concat_ws(', ',
  CASE WHEN rolsuper THEN 'SUPERUSER' END, CASE WHEN rolinherit THEN 'INHERIT' END,
  CASE WHEN rolcreaterole THEN 'CREATEROLE' END, CASE WHEN rolcreatedb THEN 'CREATEDB' END,
  CASE WHEN rolreplication THEN 'REPLICATION' END, CASE WHEN rolbypassrls THEN 'BYPASSRLS' END)) FROM comptes c
WHERE rolsuper OR rolinherit OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls
ORDER BY 1
