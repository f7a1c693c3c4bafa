SELECT format('le droit %s sur %s à %s est en trop', o.droit, o.nom, coalesce(r.rolname, 'tout compte'))
FROM ceres_droits.catalogue_ouvert o LEFT JOIN pg_roles r ON r.oid = o.qui
WHERE o.qui = 0 OR r.rolname IN ('ceres_centre', 'ceres_ud', 'ceres_direccte', 'ceres_mpcp', 'ceres_gardien')
  OR EXISTS (SELECT 1 FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
    WHERE m.member = r.oid AND g.rolname IN ('ceres_centre', 'ceres_ud', 'ceres_direccte', 'ceres_mpcp'))
ORDER BY 1
