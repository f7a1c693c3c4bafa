-- Ce qu'un agent dit savoir d'au-delà de son ressort : il le nomme, la base le laisse lire, le compte, le consigne.
-- Cinquante à la fois ; davantage est un lot, qui a la borne d'un fichier (lot.lignes_max). Hors de son ressort, cinq
-- cents par jour et par agent. En lot, ce qui est trouvé ne compte pas : il le savait. De plusieurs identités d'un même
-- nom, une seule va sans compter : une date de naissance ne se devine pas.

-- Consigne ce que l'agent nomme, et compte son prix dans une séquence à lui, que ROLLBACK ne rend pas (80_agents.sql) ;
-- elle se lit « jour, puis nombre ». Le gardien seul l'appelle. CE001 : la borne est passée.
CREATE FUNCTION ceres_droits.compter(quoi text, combien bigint, prix bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  suite regclass := coalesce(
    to_regclass('ceres_droits.compte_' || md5(session_user)), 'ceres_droits.compte'::regclass
  );
  jour bigint := ((clock_timestamp() AT TIME ZONE 'Europe/Paris')::date - date '2000-01-01')::bigint;
  dernier bigint;
BEGIN
  IF combien > 200000 THEN
    RAISE EXCEPTION USING ERRCODE = 'CE001', MESSAGE = 'pas plus de 200000 à la fois';
  END IF;
  IF prix > 0 THEN
    EXECUTE format('SELECT last_value FROM %s', suite) INTO dernier;
    IF dernier / 1000000 < jour THEN
      PERFORM pg_advisory_xact_lock(suite::oid::bigint);
      EXECUTE format('SELECT last_value FROM %s', suite) INTO dernier;
      IF dernier / 1000000 < jour THEN PERFORM setval(suite, jour * 1000000); END IF;
    END IF;
    PERFORM nextval(suite) FROM generate_series(1, least(prix, 500 + 1));
    EXECUTE format('SELECT last_value FROM %s', suite) INTO dernier;
    IF dernier % 1000000 > 500 THEN
      RAISE EXCEPTION USING ERRCODE = 'CE001', MESSAGE = 'pas plus de 500 par jour hors de son ressort';
    END IF;
  END IF;
  INSERT INTO public.acces (instant, entree)
  SELECT i.instant, json_build_object(
    'instant', i.instant, 'jour', ceres_droits.jour(), 'jour_force', FALSE, 'agent', session_user,
    'profil', ceres_droits.mon_profil(), 'structure', ceres_droits.ma_structure(),
    'commande', coalesce(nullif(current_setting('ceres.commande', true), ''), 'psql'),
    'nature', 'lecture', 'document', quoi, 'objet', NULL, 'nombre', combien, 'code', NULL
  )::text
  FROM (SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS instant) i;
END $$;

-- Ajoute ces numéros à ceux que l'agent connaît jusqu'à la fin de la transaction ; rend le réglage, signé, pour une
-- autre. Le gardien seul l'appelle.
CREATE FUNCTION ceres_droits.retenir(sorte text, numeros integer[]) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  tous text;
BEGIN
  SELECT coalesce(string_agg(DISTINCT t.id::text, ','), '') INTO tous
  FROM (SELECT unnest(numeros) UNION SELECT unnest(ceres_droits.connus(sorte))) t (id);
  tous := ceres_droits.signer(sorte, tous) || ':' || tous;
  PERFORM set_config('ceres.connus_' || sorte, tous, true);
  RETURN 'ceres.connus_' || sorte || '=' || tous;
END $$;

-- Des candidats, par numéro et date de naissance (CAN-05).
CREATE FUNCTION ceres_droits.connaitre_candidats(numeros integer[], naissances text[]) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  combien bigint := cardinality(numeros);
  trouves integer[];
  prix bigint;
BEGIN
  IF ceres_droits.mon_role() IS NULL THEN RETURN ''; END IF;
  trouves := ARRAY(
    SELECT c.id FROM unnest(numeros, naissances) n (id, naissance)
    JOIN candidat c ON c.id = n.id AND c.naissance = n.naissance
  );
  IF combien > 50 THEN
    prix := 1 + combien - cardinality(trouves);
  ELSE
    prix := (SELECT count(*) FROM unnest(numeros) n (id) WHERE NOT ceres_droits.touche_candidat(n.id));
  END IF;
  PERFORM ceres_droits.compter('connaitre_candidats', combien, prix);
  RETURN ceres_droits.retenir('candidat', trouves);
END $$;

-- Des candidats, par identité entière : la clé des noms, la naissance.
CREATE FUNCTION ceres_droits.connaitre_identites(noms text[], naissances text[]) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  combien bigint := cardinality(connaitre_identites.noms);
  trouves integer[];
  prix bigint;
BEGIN
  IF ceres_droits.mon_role() IS NULL THEN RETURN ''; END IF;
  trouves := ARRAY(
    SELECT i.candidat_id FROM unnest(connaitre_identites.noms, naissances) n (cle, ne)
    JOIN identite_candidat i ON i.noms = n.cle AND i.naissance = n.ne
  );
  IF combien > 50 THEN
    prix := 1 + combien - (SELECT count(DISTINCT n) FROM unnest(connaitre_identites.noms) n)
      + (SELECT count(*) FROM unnest(trouves) t (id) WHERE NOT ceres_droits.touche_candidat(t.id));
  ELSE
    prix := (
      SELECT count(*) FROM unnest(connaitre_identites.noms, naissances) n (cle, ne)
      LEFT JOIN identite_candidat i ON i.noms = n.cle AND i.naissance = n.ne
      WHERE i.candidat_id IS NULL OR NOT ceres_droits.touche_candidat(i.candidat_id)
    );
  END IF;
  PERFORM ceres_droits.compter('connaitre_identites', combien, prix);
  RETURN ceres_droits.retenir('candidat', trouves);
END $$;

-- Deux fiches d'une même personne (CAN-05), dont une au moins est du ressort : une UD les réunit (CAN-11, DRO-02). Dites
-- distinctes, elles ont porté la même identité : une distinction seule n'en est pas la preuve, il suffit de l'écrire ; ni
-- une identité de cette transaction (ses lignes n'ont pas d'âge). Le gardien seul l'appelle.
CREATE FUNCTION ceres_droits.se_reunissent_de(v_un integer, v_autre integer) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN ceres_droits.mon_role() = 'ud' AND v_un <> v_autre
    AND (ceres_droits.voit_candidat(v_un) OR ceres_droits.voit_candidat(v_autre))
    AND EXISTS (
      SELECT 1 FROM identite_candidat m JOIN identite_candidat a ON a.noms = m.noms AND a.naissance = m.naissance
      WHERE m.candidat_id = v_un AND a.candidat_id = v_autre AND age(m.xmin) > 0 AND age(a.xmin) > 0
    );
END $$;

-- De deux fiches qu'il va réunir, celle d'ailleurs, en entier : ce qu'il en reprend est dit avant d'être fait.
CREATE FUNCTION ceres_droits.connaitre_reunions(gardees integer[], absorbees integer[]) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF ceres_droits.mon_role() IS NULL THEN RETURN ''; END IF;
  PERFORM ceres_droits.compter('connaitre_reunions', cardinality(gardees), (
    SELECT count(*) FROM unnest(gardees, absorbees) p (un, autre)
    WHERE NOT (ceres_droits.voit_candidat(p.un) AND ceres_droits.voit_candidat(p.autre))
  ));
  RETURN ceres_droits.retenir('reunion', ARRAY(
    SELECT unnest(ARRAY[p.un, p.autre]) FROM unnest(gardees, absorbees) p (un, autre)
    WHERE ceres_droits.se_reunissent_de(p.un, p.autre)
  ));
END $$;

-- Des jurés, par numéro : de ceux qu'il ne voit pas, rien d'autre ne se lit.
CREATE FUNCTION ceres_droits.connaitre_jures(numeros integer[]) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  combien bigint := cardinality(numeros);
  trouves integer[];
  prix bigint;
BEGIN
  IF ceres_droits.mon_role() IS NULL THEN RETURN ''; END IF;
  trouves := ARRAY(SELECT j.id FROM jure j WHERE j.id = ANY (numeros));
  IF combien > 50 THEN
    prix := 1 + combien - cardinality(trouves);
  ELSE
    prix := (SELECT count(*) FROM unnest(numeros) n (id) WHERE NOT ceres_droits.touche_jure(n.id));
  END IF;
  PERFORM ceres_droits.compter('connaitre_jures', combien, prix);
  RETURN ceres_droits.retenir('jure', trouves);
END $$;

-- Ce qu'a ailleurs un juré ou un candidat que voit un service : les courriels de ses convocations…
CREATE FUNCTION ceres_droits.connaitre_messages(convocations integer[]) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  siennes integer[];
BEGIN
  IF ceres_droits.mon_role() IS NULL THEN RETURN ''; END IF;
  siennes := ARRAY(
    SELECT k.id FROM convocation k
    WHERE k.id = ANY (convocations)
      AND ceres_droits.mon_role() <> 'centre'
      AND (
        k.jure_id IN (SELECT ceres_droits.objets('jure'))
        OR ceres_droits.voit_candidat(k.candidat_id)
        OR k.candidat_id = ANY (ceres_droits.connus('reunion'))
      )
  );
  PERFORM ceres_droits.compter(
    'connaitre_messages', cardinality(convocations),
    (SELECT count(*) FROM unnest(convocations) n (id) WHERE n.id <> ALL (siennes))
  );
  RETURN ceres_droits.retenir('message', ARRAY(SELECT m.id FROM message m WHERE m.convocation_id = ANY (siennes)));
END $$;

-- … et ses sessions.
CREATE FUNCTION ceres_droits.connaitre_sessions(jures integer[], candidats integer[]) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF ceres_droits.mon_role() IS NULL THEN RETURN ''; END IF;
  PERFORM ceres_droits.compter(
    'connaitre_sessions', cardinality(jures) + cardinality(candidats),
    (SELECT count(*) FROM unnest(jures) n (id) WHERE NOT ceres_droits.touche_jure(n.id))
      + (SELECT count(*) FROM unnest(candidats) n (id) WHERE NOT ceres_droits.touche_candidat(n.id))
  );
  RETURN ceres_droits.retenir('session', ARRAY(
    SELECT p.session_id FROM participation p
    WHERE p.jure_id = ANY (jures)
      AND ceres_droits.mon_role() <> 'centre'
      AND p.jure_id IN (SELECT ceres_droits.objets('jure'))
    UNION
    SELECT i.session_id FROM inscription i
    WHERE i.candidat_id = ANY (candidats)
      AND ceres_droits.mon_role() <> 'centre'
      AND ceres_droits.voit_candidat(i.candidat_id)
  ));
END $$;

-- JUR-03 : un oui ou un non par identité (une fiche hors du ressort la porte-t-elle ?), à qui écrit des jurés ; ce qu'il
-- en demande se compte comme d'un candidat.
CREATE FUNCTION ceres_droits.connaitre_homonymes(cles text[], naissances text[]) RETURNS boolean[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  combien bigint := cardinality(cles);
  ailleurs boolean[];
  ici boolean[];
  prix bigint;
BEGIN
  IF (ceres_droits.mon_role() IN ('ud', 'direccte', 'mpcp')) IS NOT TRUE THEN RETURN '{}'; END IF;
  SELECT array_agg(d.ailleurs ORDER BY d.rang), array_agg(d.ici ORDER BY d.rang) INTO ailleurs, ici
  FROM (
    SELECT n.rang, coalesce(bool_or(NOT v.vu), FALSE) AS ailleurs, coalesce(bool_or(v.vu), FALSE) AS ici
    FROM unnest(cles, naissances) WITH ORDINALITY n (cle, naissance, rang)
    LEFT JOIN LATERAL (
      SELECT coalesce(CASE ceres_droits.mon_role()
          WHEN 'ud' THEN j.departement = (SELECT ceres_droits.mon_departement())
          WHEN 'direccte' THEN j.region = (SELECT ceres_droits.ma_region())
          WHEN 'mpcp' THEN TRUE
        END, FALSE) AS vu
      FROM jure j WHERE j.cle = n.cle AND j.naissance IS NOT DISTINCT FROM n.naissance
    ) v ON TRUE
    GROUP BY n.rang
  ) d;
  IF combien > 50 THEN
    prix := 1 + combien - (SELECT count(DISTINCT n) FROM unnest(cles) n)
      + (SELECT count(*) FROM unnest(ailleurs) n (la) WHERE n.la);
  ELSE
    prix := (SELECT count(*) FROM unnest(ici) n (la) WHERE NOT n.la);
  END IF;
  PERFORM ceres_droits.compter('connaitre_homonymes', combien, prix);
  RETURN ailleurs;
END $$;

-- Deux fiches réunies changent le jury ou les inscrits d'une session, où qu'elle soit : sa version le dit.
CREATE FUNCTION ceres_droits.avancer_sessions(v_sessions integer[], v_versions integer[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  faites integer;
BEGIN
  IF ceres_droits.mon_role() IS NULL THEN RETURN 0; END IF;
  UPDATE public.session_examen s SET version = n.version
  FROM unnest(v_sessions, v_versions) n (id, version)
  WHERE s.id = n.id AND s.version = n.version - 1
    AND (
      s.id = ANY (ceres_droits.connus('session'))
      OR EXISTS (
        SELECT 1 FROM public.inscription i WHERE i.session_id = s.id AND i.candidat_id = ANY (ceres_droits.reunies())
      )
    );
  GET DIAGNOSTICS faites = ROW_COUNT;
  RETURN faites;
END $$;
