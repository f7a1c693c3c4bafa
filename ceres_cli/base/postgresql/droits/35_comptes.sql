-- Ce que chaque agent a nommé hors de son ressort (31_ce_que_l_agent_nomme.sql) : une séquence, que ROLLBACK ne rend
-- pas ; nul ne la lit ni ne l'avance que le gardien. Une à chacun de ceux qui ont un profil, ou que nomme « ceres admin
-- roles-postgres --agent » (ceres.agents, séparés par des virgules) ; une autre à tous ceux qui viendront après.
CREATE SEQUENCE ceres_droits.compte;
DO $$
DECLARE
  nom text;
BEGIN
  FOR nom IN
    SELECT p.agent FROM public.profil p
    UNION
    SELECT unnest(string_to_array(current_setting('ceres.agents', true), ','))
  LOOP
    EXECUTE format('CREATE SEQUENCE ceres_droits.%I', 'compte_' || md5(nom));
  END LOOP;
END $$;
