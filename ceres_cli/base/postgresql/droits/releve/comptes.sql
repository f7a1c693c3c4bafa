SELECT p.agent, CASE WHEN r.oid IS NULL THEN 'aucun compte' WHEN NOT r.rolcanlogin THEN 'NOLOGIN'
  WHEN r.rolvaliduntil < now() THEN 'mot de passe expiré' ELSE 'sans groupe' END
FROM (
  SELECT DISTINCT agent FROM public.profil
  WHERE retire = 0 AND (fin IS NULL OR fin >= ((now() AT TIME ZONE 'Europe/Paris')::date)::text)
) p LEFT JOIN pg_roles r ON r.rolname = p.agent
WHERE r.oid IS NULL OR (
  pg_has_role(r.oid, (SELECT oid FROM pg_roles WHERE rolname = 'ceres_service'), 'USAGE') IS NOT TRUE AND (
  NOT r.rolcanlogin OR r.rolvaliduntil < now() OR NOT EXISTS (
    SELECT 1 FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
    WHERE m.member = r.oid AND g.rolname IN ('ceres_centre', 'ceres_ud', 'ceres_direccte', 'ceres_mpcp')
  )
))
ORDER BY p.agent
