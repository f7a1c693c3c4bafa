-- Ce qu'une politique ne sait pas dire, et que des déclencheurs gardent.

-- ---------------------------------------------------------------- les états que chaque rôle peut poser
-- Les tables fermées de regles/session/etats.py (celles d'une place aussi : CAN-02, CAN-12), regles/vae/controles.py et
-- regles/session/derogations.py, et le chemin du retour, quand un lot s'annule. Les dates et les conditions d'une action
-- restent aux règles. Une ligne neuve est au premier état (NULL : elle n'en quitte aucun) ; le national en reprend
-- d'anciennes, à tout état.
CREATE FUNCTION ceres_droits.garder_etat() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  r text := ceres_droits.mon_role();
BEGIN
  IF r IS NULL OR (TG_OP = 'INSERT' AND r = 'mpcp') OR NEW.etat = OLD.etat OR EXISTS (
    SELECT 1 FROM (VALUES
      ('session_examen', NULL, 'en_preparation', 'centre ud direccte'),
      ('session_examen', 'en_preparation', 'dte_envoye', 'centre mpcp'),
      ('session_examen', 'en_preparation', 'convocations_envoyees', 'centre ud mpcp'),
      ('session_examen', 'en_preparation', 'annulee', 'centre ud mpcp'),
      ('session_examen', 'dte_envoye', 'en_preparation', 'centre mpcp'),
      ('session_examen', 'dte_envoye', 'convocations_envoyees', 'centre ud mpcp'),
      ('session_examen', 'dte_envoye', 'en_attente_validation', 'centre mpcp'),
      ('session_examen', 'dte_envoye', 'annulee', 'centre ud mpcp'),
      ('session_examen', 'convocations_envoyees', 'en_preparation', 'centre ud mpcp'),
      ('session_examen', 'convocations_envoyees', 'dte_envoye', 'centre ud mpcp'),
      ('session_examen', 'convocations_envoyees', 'en_attente_validation', 'centre mpcp'),
      ('session_examen', 'convocations_envoyees', 'annulee', 'ud mpcp'),
      ('session_examen', 'en_attente_validation', 'dte_envoye', 'centre mpcp'),
      ('session_examen', 'en_attente_validation', 'convocations_envoyees', 'ud mpcp'),
      ('session_examen', 'en_attente_validation', 'debloquee', 'ud mpcp'),
      ('session_examen', 'en_attente_validation', 'validee', 'ud mpcp'),
      ('session_examen', 'en_attente_validation', 'annulee', 'ud mpcp'),
      ('session_examen', 'validee', 'debloquee', 'ud mpcp'),
      ('session_examen', 'debloquee', 'en_attente_validation', 'centre mpcp'),
      ('inscription', NULL, 'inscrit', 'centre ud direccte'),
      ('inscription', 'inscrit', 'desinscrit', 'centre mpcp'),
      ('inscription', 'desinscrit', 'inscrit', 'centre mpcp'),
      ('inscription', 'inscrit', 'ecarte', 'ud mpcp'),
      ('inscription', 'ecarte', 'inscrit', 'ud mpcp'),
      ('demande_vae', NULL, 'deposee', 'centre ud direccte'),
      ('demande_vae', 'deposee', 'recevable', 'ud mpcp'),
      ('demande_vae', 'deposee', 'irrecevable', 'ud mpcp'),
      ('demande_vae', 'deposee', 'retiree', 'centre ud mpcp'),
      ('demande_vae', 'recevable', 'deposee', 'ud mpcp'),
      ('demande_vae', 'recevable', 'retiree', 'centre ud mpcp'),
      ('demande_vae', 'irrecevable', 'deposee', 'ud mpcp'),
      ('demande_vae', 'retiree', 'deposee', 'centre ud mpcp'),
      ('demande_vae', 'retiree', 'recevable', 'centre ud mpcp'),
      ('derogation', NULL, 'demandee', 'centre'),
      ('derogation', NULL, 'accordee', 'ud'),
      ('derogation', 'demandee', 'accordee', 'ud mpcp'),
      ('derogation', 'demandee', 'refusee', 'ud mpcp'),
      ('derogation', 'demandee', 'retiree', 'centre mpcp'),
      ('derogation', 'accordee', 'utilisee', 'centre ud mpcp')
    ) pas (sorte, de, vers, roles)
    WHERE pas.sorte = TG_TABLE_NAME AND pas.de IS NOT DISTINCT FROM OLD.etat AND pas.vers = NEW.etat
      AND r = ANY (string_to_array(pas.roles, ' '))
  ) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
    MESSAGE = format('un profil %s ne pose pas cet état : %s', r, NEW.etat);
END $$;

CALL ceres_droits.pour('{tous}', tables => '{session_examen, inscription, demande_vae, derogation}', gabarit => $$
CREATE TRIGGER ceres_garder_etat BEFORE INSERT OR UPDATE OF etat ON public.{table}
  FOR EACH ROW EXECUTE FUNCTION ceres_droits.garder_etat()
$$);

-- SES-10 : une session ancienne ne se reprend que par le national ; les règles lui passent plus d'un délai.
CREATE FUNCTION ceres_droits.garder_reprise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF ceres_droits.mon_role() = 'mpcp' OR pg_has_role(session_user, 'ceres_service', 'USAGE') THEN RETURN NEW; END IF;
  RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = 'seul le national reprend une session ancienne';
END $$;

CREATE TRIGGER ceres_garder_reprise BEFORE INSERT ON public.session_examen FOR EACH ROW WHEN (NEW.reprise = 1)
  EXECUTE FUNCTION ceres_droits.garder_reprise();
CREATE TRIGGER ceres_garder_reprise_dite BEFORE UPDATE OF reprise ON public.session_examen FOR EACH ROW
  WHEN (NEW.reprise = 1 AND OLD.reprise = 0) EXECUTE FUNCTION ceres_droits.garder_reprise();

-- OBT-05 : ce qui est retiré le reste.
CREATE FUNCTION ceres_droits.garder_attestation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  r text := ceres_droits.mon_role();
BEGIN
  IF r IS NULL THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.etat = 'valable' THEN RETURN NEW; END IF;
  ELSIF NEW.etat = OLD.etat
    OR (OLD.etat, NEW.etat) IN (('valable', 'retiree'), ('valable', 'corrigee'), ('corrigee', 'remplacee'))
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
    MESSAGE = format('un profil %s ne pose pas cet état : %s', r, NEW.etat);
END $$;

CREATE TRIGGER ceres_garder_etat BEFORE INSERT OR UPDATE OF etat ON public.attestation
  FOR EACH ROW EXECUTE FUNCTION ceres_droits.garder_attestation();

-- Un numéro donné ne se reprend pas.
CREATE FUNCTION ceres_droits.garder_compteur() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF ceres_droits.mon_role() IS NULL OR (NEW.nom = OLD.nom AND NEW.valeur >= OLD.valeur) THEN RETURN NEW; END IF;
  RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = 'un compteur ne recule pas';
END $$;

CREATE TRIGGER ceres_garder_compteur BEFORE UPDATE ON public.compteur
  FOR EACH ROW EXECUTE FUNCTION ceres_droits.garder_compteur();

-- Ce que nul agent n'écrit, fût-ce en quittant son rôle au milieu d'une instruction ; son paramètre : ce qui lui est dit.
CREATE FUNCTION ceres_droits.refuser_a_l_agent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_has_role(session_user, 'ceres_service', 'USAGE') THEN RETURN NEW; END IF;
  RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = TG_ARGV[0];
END $$;

-- À sa version, un plan reconnaît que rien n'a bougé : reculée, il écraserait ce qu'un autre a écrit depuis ; poussée au
-- bout, l'objet ne changerait plus. Un lot l'avance d'un par ligne.
DO $$
DECLARE
  x record;
BEGIN
  FOR x IN
    SELECT a.attrelid::regclass AS nom FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'version' AND c.relname <> 'trace'
  LOOP
    EXECUTE format(
      'CREATE TRIGGER ceres_garder_version BEFORE UPDATE OF version ON %s FOR EACH ROW'
      ' WHEN (NEW.version - OLD.version NOT BETWEEN 0 AND 10000)'
      ' EXECUTE FUNCTION ceres_droits.refuser_a_l_agent(''une version avance, et ne recule pas'')', x.nom
    );
  END LOOP;
END $$;

-- Une session d'un siècle que le programme n'écrit pas n'aurait ni délai ni année : nulle liste ne se lirait plus.
CREATE TRIGGER ceres_garder_annee BEFORE INSERT OR UPDATE OF id, annee, numero, debut, fin ON public.session_examen
  FOR EACH ROW WHEN (
    NEW.id < 1 OR NEW.numero < 1 OR NEW.annee NOT BETWEEN 1900 AND 2199
    OR NEW.debut NOT BETWEEN '1900-01-01' AND '2199-12-31' OR NEW.fin NOT BETWEEN '1900-01-01' AND '2199-12-31'
  ) EXECUTE FUNCTION ceres_droits.refuser_a_l_agent('une session a un numéro, et ses jours sont de 1900 à 2199');

-- ---------------------------------------------------------------- ce qui ne s'ôte qu'avec la fiche qui l'avait
-- À deux fiches réunies, une convocation de trop, et ses courriels. Ces rôles n'ôtent rien d'eux-mêmes : une fonction le
-- fait pour eux (moteur/ecritures.py), et la base juge à la fin de la transaction, quand la fiche absorbée n'est plus.
-- Ce qu'elle juge est ce qu'a ôté ceres_gardien : rien de ce que l'agent règle, ni quand, n'y change.
CREATE FUNCTION ceres_droits.oter_convocations(v_numeros integer[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  otees integer := 0;
BEGIN
  IF ceres_droits.mon_role() = 'direccte' THEN
    DELETE FROM public.convocation x
    WHERE x.id = ANY (v_numeros) AND x.jure_id IN (SELECT ceres_droits.objets('jure'));
    GET DIAGNOSTICS otees = ROW_COUNT;
  END IF;
  RETURN otees;
END $$;

CREATE FUNCTION ceres_droits.garder_convocation_ote() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM public.convocation k
    WHERE k.session_id = OLD.session_id AND k.jure_id IS NOT NULL
      AND (k.jure_id = OLD.jure_id OR NOT EXISTS (SELECT 1 FROM public.jure j WHERE j.id = OLD.jure_id))
  ) THEN RETURN NULL; END IF;
  RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
    MESSAGE = 'une convocation ne s''ôte que d''un juré réuni à un autre, qui a la sienne';
END $$;

CREATE CONSTRAINT TRIGGER ceres_garder_convocation_ote AFTER DELETE ON public.convocation
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (current_user = 'ceres_gardien')
  EXECUTE FUNCTION ceres_droits.garder_convocation_ote();

CREATE FUNCTION ceres_droits.oter_messages(v_numeros integer[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  otees integer := 0;
BEGIN
  IF ceres_droits.mon_role() IN ('ud', 'direccte') THEN
    DELETE FROM public.message x
    WHERE x.id = ANY (v_numeros) AND EXISTS (
      SELECT 1 FROM public.convocation k
      WHERE k.id = x.convocation_id
        AND (
          k.jure_id IN (SELECT ceres_droits.objets('jure'))
          OR ceres_droits.voit_candidat(k.candidat_id)
          OR k.candidat_id = ANY (ceres_droits.reunies())
        )
    );
    GET DIAGNOSTICS otees = ROW_COUNT;
  END IF;
  RETURN otees;
END $$;

CREATE FUNCTION ceres_droits.garder_message_ote() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM public.convocation k WHERE k.id = OLD.convocation_id) THEN RETURN NULL; END IF;
  RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
    MESSAGE = 'un courriel ne s''ôte qu''avec sa convocation';
END $$;

CREATE CONSTRAINT TRIGGER ceres_garder_message_ote AFTER DELETE ON public.message
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (current_user = 'ceres_gardien')
  EXECUTE FUNCTION ceres_droits.garder_message_ote();

-- D'un candidat qu'un Centre supprime, la distinction : elle ne s'ôte pas sans lui.
CREATE FUNCTION ceres_droits.garder_distinction_ote() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF pg_has_role(session_user, 'ceres_service', 'USAGE')
    OR (SELECT count(*) FROM public.candidat c WHERE c.id IN (OLD.premier_id, OLD.second_id)) < 2
  THEN RETURN NULL; END IF;
  RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
    MESSAGE = 'une distinction ne s''ôte, par un Centre, qu''avec l''un des deux candidats';
END $$;

CREATE CONSTRAINT TRIGGER ceres_garder_distinction_ote AFTER DELETE ON public.distinction
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (coalesce(ceres_droits.mon_role(), 'centre') = 'centre')
  EXECUTE FUNCTION ceres_droits.garder_distinction_ote();

-- D'un candidat qu'un lot avait créé et inscrit, quand on le défait (CAN-11) : la place ne s'ôte qu'avec lui, et ses
-- aménagements qu'avec elle (hors la purge d'un MPCP). Ailleurs, elle reste (CAN-02).
CREATE FUNCTION ceres_droits.garder_place_otee() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF pg_has_role(session_user, 'ceres_service', 'USAGE') THEN RETURN NULL; END IF;
  IF TG_TABLE_NAME = 'amenagement' THEN
    IF NOT EXISTS (SELECT 1 FROM public.inscription i WHERE i.id = OLD.inscription_id) THEN RETURN NULL; END IF;
  ELSIF OLD.resultat IS NULL AND NOT EXISTS (SELECT 1 FROM public.candidat c WHERE c.id = OLD.candidat_id) THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
    MESSAGE = 'une place ne s''ôte qu''avec son candidat, et sans résultat ; un aménagement, qu''avec sa place';
END $$;

CREATE CONSTRAINT TRIGGER ceres_garder_place_otee AFTER DELETE ON public.inscription
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ceres_droits.garder_place_otee();
CREATE CONSTRAINT TRIGGER ceres_garder_place_otee AFTER DELETE ON public.amenagement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (coalesce(ceres_droits.mon_role(), 'centre') <> 'mpcp')
  EXECUTE FUNCTION ceres_droits.garder_place_otee();

-- ---------------------------------------------------------------- deux fiches réunies
-- Un service réunit deux fiches de son ressort ; une UD, à l'une des siennes celle d'ailleurs, de la même personne (CAN-11,
-- DRO-02). Le temps de la transaction, les deux en sont (reunies) ; à la fin, la base juge que c'était pour cela, et rien
-- d'autre : l'absorbée n'est plus, la gardée a tout ce que tenaient les deux, et ne dit rien que l'une ou l'autre n'ait dit.

-- Ce que tiennent ces fiches, sans ce qu'une réunion en change. Le gardien seul l'appelle.
CREATE FUNCTION ceres_droits.tenu_de(v_candidats integer[]) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(jsonb_agg(t.ligne), '[]') FROM (
    SELECT jsonb_build_object('inscription', to_jsonb(i) - '{candidat_id, etat, ccp_acquis}'::text[]) AS ligne
    FROM inscription i WHERE i.candidat_id = ANY (v_candidats)
    UNION ALL
    SELECT jsonb_build_object('demande_vae', to_jsonb(d) - '{candidat_id, version}'::text[])
    FROM demande_vae d WHERE d.candidat_id = ANY (v_candidats)
    UNION ALL
    SELECT jsonb_build_object('parchemin', p.id, 'certification', p.certification_id, 'delivre_le', p.delivre_le)
    FROM parchemin p WHERE p.candidat_id = ANY (v_candidats)
    UNION ALL
    SELECT jsonb_build_object('attestation', n.id) FROM attestation n WHERE n.candidat_id = ANY (v_candidats)
  ) t
$$;

CREATE FUNCTION ceres_droits.reunir_candidats(v_gardees integer[], v_absorbees integer[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  ouvertes integer;
  ailleurs bigint;
BEGIN
  IF (ceres_droits.mon_role() = 'ud') IS NOT TRUE THEN RETURN 0; END IF;
  INSERT INTO ceres_droits.reunion
  SELECT pg_current_xact_id(), 'candidat', g.id, a.id, to_jsonb(g) || jsonb_build_object('absorbee', to_jsonb(a)),
    ceres_droits.tenu_de(ARRAY[g.id, a.id])
  FROM unnest(v_gardees, v_absorbees) p (garde, absorbe)
  JOIN candidat g ON g.id = p.garde JOIN candidat a ON a.id = p.absorbe AND a.id <> g.id
  WHERE ceres_droits.voit_candidat(g.id) AND ceres_droits.voit_candidat(a.id)
    OR ceres_droits.se_reunissent_de(g.id, a.id);
  GET DIAGNOSTICS ouvertes = ROW_COUNT;
  SELECT count(*) INTO ailleurs FROM unnest(ceres_droits.reunies()) n (id) WHERE NOT ceres_droits.voit_candidat(n.id);
  IF ailleurs > 0 THEN PERFORM ceres_droits.compter('reunir_candidats', ailleurs, ailleurs); END IF;
  RETURN ouvertes;
END $$;

-- De deux jurés, ce qui se tient est leurs jurys.
CREATE FUNCTION ceres_droits.reunir_jures(v_gardes integer[], v_absorbes integer[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO ceres_droits.reunion
  SELECT pg_current_xact_id(), 'jure', p.garde, p.absorbe, '{}', (
    SELECT coalesce(jsonb_agg(s.session_id), '[]') FROM participation s WHERE s.jure_id IN (p.garde, p.absorbe)
  )
  FROM unnest(v_gardes, v_absorbes) p (garde, absorbe)
  WHERE p.garde <> p.absorbe AND ceres_droits.mon_role() IN ('ud', 'direccte')
    AND ceres_droits.voit_jure(p.garde) AND ceres_droits.voit_jure(p.absorbe)
$$;

-- Ce juré en absorbe un autre, et l'un des deux est de ce jury.
CREATE FUNCTION ceres_droits.jury_reuni(v_session integer, v_jure integer) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM ceres_droits.reunion r
    WHERE r.transaction = pg_current_xact_id_if_assigned() AND r.sorte = 'jure' AND r.garde = v_jure
      AND r.tenu @> to_jsonb(v_session)
  )
$$;

CREATE FUNCTION ceres_droits.garder_reunion() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  DELETE FROM ceres_droits.reunion r
  WHERE r.transaction = NEW.transaction AND r.sorte = NEW.sorte AND r.absorbe = NEW.absorbe;
  IF (CASE NEW.sorte
    WHEN 'jure' THEN NOT EXISTS (SELECT 1 FROM jure j WHERE j.id = NEW.absorbe)
      AND (SELECT coalesce(jsonb_agg(s.session_id), '[]') FROM participation s WHERE s.jure_id = NEW.garde) @> NEW.tenu
    ELSE NOT EXISTS (SELECT 1 FROM candidat c WHERE c.id = NEW.absorbe)
      AND ceres_droits.tenu_de(ARRAY[NEW.garde]) @> NEW.tenu
      AND EXISTS (
        SELECT 1 FROM candidat c
        WHERE c.id = NEW.garde AND NOT EXISTS (
          SELECT 1 FROM jsonb_each(to_jsonb(c) - '{version, cle}'::text[]) n
          WHERE n.value NOT IN (NEW.avant -> n.key, NEW.avant -> 'absorbee' -> n.key)
        )
      )
  END) THEN RETURN NULL; END IF;
  RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
    MESSAGE = 'ce qui est d''ailleurs ne s''écrit que pour une fiche réunie, telle quelle, à une autre';
END $$;

CREATE CONSTRAINT TRIGGER ceres_garder_reunion AFTER INSERT ON ceres_droits.reunion
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ceres_droits.garder_reunion();

-- D'une session d'ailleurs, une ligne ne change que de main, de l'absorbée à la gardée ; de deux places, l'une s'écarte, et
-- l'autre a les CCP des deux ; la réponse de l'un devient celle de l'autre. Ses paramètres : les colonnes qui changent.
CREATE FUNCTION ceres_droits.garder_ailleurs() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  r text := ceres_droits.mon_role();
  ancienne jsonb := to_jsonb(OLD);
  neuve jsonb := to_jsonb(NEW);
BEGIN
  IF r = 'mpcp' OR (r IS NULL AND pg_has_role(session_user, 'ceres_service', 'USAGE'))
    OR ceres_droits.voit_session_examen(OLD.session_id)
  THEN RETURN NEW; END IF;
  IF ancienne - TG_ARGV = neuve - TG_ARGV
    AND NOT EXISTS (
      SELECT 1 FROM unnest(ARRAY['candidat', 'jure']) s (sorte)
      WHERE ancienne -> (s.sorte || '_id') IS DISTINCT FROM neuve -> (s.sorte || '_id') AND NOT EXISTS (
        SELECT 1 FROM ceres_droits.reunion x
        WHERE x.transaction = pg_current_xact_id_if_assigned() AND x.sorte = s.sorte
          AND x.absorbe = (ancienne ->> (s.sorte || '_id'))::integer AND x.garde = (neuve ->> (s.sorte || '_id'))::integer
      )
    )
    AND (ancienne -> 'etat' IS NOT DISTINCT FROM neuve -> 'etat' OR neuve ->> 'etat' = 'ecarte')
    AND NOT EXISTS (
      SELECT unnest(string_to_array(neuve ->> 'ccp_acquis', ','))
      EXCEPT SELECT unnest(string_to_array(i.ccp_acquis, ',')) FROM inscription i
      WHERE i.session_id = OLD.session_id AND i.candidat_id = ANY (ceres_droits.reunies())
    )
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
    MESSAGE = 'cette session n''est pas de votre ressort';
END $$;

DO $$
DECLARE
  t record;
BEGIN
  FOR t IN
    SELECT * FROM (VALUES
      ('inscription', '{candidat_id, etat, ccp_acquis}'), ('participation', '{vient, repondu_le}'),
      ('convocation', '{candidat_id, jure_id}'), ('passage', '{candidat_id}')
    ) v (nom, colonnes)
  LOOP
    EXECUTE format(
      'CREATE TRIGGER ceres_garder_ailleurs BEFORE UPDATE ON public.%I FOR EACH ROW'
      ' EXECUTE FUNCTION ceres_droits.garder_ailleurs(%s)',
      t.nom, (SELECT string_agg(quote_literal(c), ', ') FROM unnest(t.colonnes::text[]) c)
    );
  END LOOP;
END $$;

-- ---------------------------------------------------------------- l'identité qu'on écrit
-- Une fiche fait lire celles d'ailleurs qui portent son identité (CAN-05, SES-04) : l'écrire, fût-ce pour la défaire, nomme
-- quelqu'un (31_ce_que_l_agent_nomme.sql). Ce nom est-il d'une fiche d'ailleurs, à la naissance près : cela compte pour un.
-- Un lot compte pour un, et ce qu'il trouve ailleurs ; de plusieurs identités d'un même nom, une seule va sans compter.
CREATE FUNCTION ceres_droits.compter_identites() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  r text := ceres_droits.mon_role();
  cles text[];
  nees text[];
  combien bigint;
  prix bigint;
BEGIN
  IF r = 'mpcp' OR (r IS NULL AND pg_has_role(session_user, 'ceres_service', 'USAGE')) THEN RETURN NULL; END IF;
  IF r IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = 'une identité s''écrit sous un profil';
  END IF;
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(n.cle), array_agg(n.naissance) INTO cles, nees FROM neuves n;
  ELSE
    SELECT array_agg(n.cle), array_agg(n.naissance) INTO cles, nees FROM neuves n
    WHERE NOT EXISTS (
      SELECT 1 FROM anciennes a WHERE a.id = n.id AND a.cle = n.cle AND a.naissance IS NOT DISTINCT FROM n.naissance
    );
  END IF;
  combien := coalesce(cardinality(cles), 0);
  IF TG_TABLE_NAME = 'jure' THEN
    prix := (
      SELECT count(*) FROM unnest(cles, nees) n (noms, ne)
      WHERE EXISTS (
        SELECT 1 FROM jure j
        WHERE j.cle = n.noms AND (combien <= 50 OR j.naissance IS NOT DISTINCT FROM n.ne)
          AND NOT ceres_droits.touche_jure(j.id)
      )
    );
  ELSE
    prix := (
      SELECT count(*) FROM unnest(cles, nees) n (noms, ne)
      WHERE EXISTS (
        SELECT 1 FROM identite_candidat i
        WHERE i.noms = n.noms AND (combien <= 50 OR i.naissance = n.ne)
          AND i.candidat_id <> ALL ((SELECT ceres_droits.connus('candidat'))::integer[])
          AND NOT ceres_droits.voit_candidat(i.candidat_id)
      )
    );
  END IF;
  IF combien > 50 THEN
    prix := 1 + prix + combien - (SELECT count(DISTINCT n) FROM unnest(cles) n);
  END IF;
  IF prix > 0 THEN PERFORM ceres_droits.compter('identites', combien, prix); END IF;
  RETURN NULL;
END $$;

CALL ceres_droits.pour('{tous}', tables => '{candidat, jure}', gabarit => $$
CREATE TRIGGER ceres_compter_identites AFTER INSERT ON public.{table} REFERENCING NEW TABLE AS neuves
  FOR EACH STATEMENT EXECUTE FUNCTION ceres_droits.compter_identites();
CREATE TRIGGER ceres_compter_identites_changees AFTER UPDATE ON public.{table}
  REFERENCING OLD TABLE AS anciennes NEW TABLE AS neuves
  FOR EACH STATEMENT EXECUTE FUNCTION ceres_droits.compter_identites()
$$);

-- Celle qui n'est pas de la fiche : une UD la lui prête d'une autre du ressort, qu'elle lui réunit. Elle n'en apprend rien.
CREATE FUNCTION ceres_droits.prete_identite(v_candidat integer, v_noms text, v_naissance text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM identite_candidat i
    WHERE i.noms = v_noms AND i.naissance = v_naissance AND i.candidat_id <> v_candidat
      AND (ceres_droits.voit_candidat(i.candidat_id) OR i.candidat_id = ANY (ceres_droits.reunies()))
  )
$$;

-- ---------------------------------------------------------------- ce qu'une ligne désigne reste du ressort
-- Une clé étrangère se juge quand un rôle la change, et alors seulement : une politique ne connaît que la ligne telle
-- qu'elle sera, non ce qu'elle était. Une inscription ailleurs d'un candidat du ressort se corrige ; elle ne se porte pas
-- à une autre session d'ailleurs. Qui quitte son rôle ou son profil au milieu d'une instruction n'a plus rien : seul
-- passe sans être jugé qui possède les tables, ou le compte de service.
-- Ses paramètres : chaque colonne, puis ce qu'elle désigne.
CREATE FUNCTION ceres_droits.garder_liens() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  r text := ceres_droits.mon_role();
  avant jsonb := to_jsonb(OLD);
  apres jsonb := to_jsonb(NEW);
  admis boolean;
  n integer;
BEGIN
  IF r = 'mpcp' OR (r IS NULL AND pg_has_role(session_user, 'ceres_service', 'USAGE')) THEN RETURN NEW; END IF;
  admis := r IS NOT NULL;
  FOR i IN 0 .. TG_NARGS - 1 BY 2 LOOP
    IF avant -> TG_ARGV[i] IS DISTINCT FROM apres -> TG_ARGV[i] THEN
      n := (apres ->> TG_ARGV[i])::integer;
      admis := admis AND coalesce(CASE TG_ARGV[i + 1]
        WHEN 'session' THEN n IS NULL OR ceres_droits.voit_session_examen(n)
        WHEN 'candidat' THEN n IS NULL OR ceres_droits.voit_candidat(n) OR n = ANY (ceres_droits.reunies())
        WHEN 'jure' THEN n IS NULL OR ceres_droits.voit_jure(n)
        WHEN 'agrement' THEN n IS NULL OR ceres_droits.voit_agrement(n)
        WHEN 'centre' THEN n IS NULL OR ceres_droits.voit_centre(n)
        -- Une colonne qu'on ne vide pas : la ligne n'aurait plus de ressort. Un Centre ne prend pas le candidat d'un autre.
        WHEN 'centre toujours' THEN r <> 'centre' AND ceres_droits.voit_centre(n)
        -- Lues sous leur politique.
        WHEN 'convocation' THEN n IS NULL OR EXISTS (SELECT 1 FROM public.convocation x WHERE x.id = n)
        WHEN 'attestation' THEN n IS NULL OR EXISTS (SELECT 1 FROM public.attestation x WHERE x.id = n)
        WHEN 'inscription' THEN n IS NULL OR EXISTS (SELECT 1 FROM public.inscription x WHERE x.id = n)
        -- La recevabilité d'un autre candidat n'est pas la sienne (CAN-03).
        WHEN 'demande_vae' THEN n IS NULL OR EXISTS (
          SELECT 1 FROM public.demande_vae x WHERE x.id = n AND x.candidat_id = (apres ->> 'candidat_id')::integer
        )
        -- Un site d'un autre centre ne se fermerait plus (SIT-03).
        WHEN 'site' THEN n IS NULL OR EXISTS (
          SELECT 1 FROM public.site x WHERE x.id = n AND x.centre_id = (apres ->> 'centre_id')::integer
        )
      END, FALSE);
    END IF;
  END LOOP;
  IF admis THEN RETURN NEW; END IF;
  RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
    MESSAGE = 'ce que cette ligne désignerait n''est pas de votre ressort';
END $$;

-- Les clés étrangères qui mènent à ce qui a un ressort. D'un juré lié à un centre, d'une dérogation à un centre, le
-- centre n'en est pas : tous se lisent. L'habilitation, l'expérience d'un juré se jugent toujours (70_politiques.sql).
DO $liens$
DECLARE
  l record;
  colonnes text;
  changees text;
  parametres text;
BEGIN
  FOR l IN
    SELECT * FROM (VALUES
      ('agrement', ARRAY['centre_id', 'centre', 'site_id', 'site']),
      ('attestation', ARRAY['candidat_id', 'candidat', 'remplacante_id', 'attestation']),
      ('candidat', ARRAY['centre_id', 'centre toujours']),
      ('controle', ARRAY['centre_id', 'centre', 'session_id', 'session', 'agrement_id', 'agrement']),
      ('convocation', ARRAY['session_id', 'session', 'candidat_id', 'candidat', 'jure_id', 'jure']),
      ('demande_vae', ARRAY['candidat_id', 'candidat']),
      ('derogation', ARRAY['session_id', 'session', 'utilisee_par_id', 'session']),
      ('distinction', ARRAY['premier_id', 'candidat', 'second_id', 'candidat']),
      ('distinction_jure', ARRAY['premier_id', 'jure', 'second_id', 'jure']),
      ('evenement_agrement', ARRAY['agrement_id', 'agrement']),
      ('indisponibilite', ARRAY['jure_id', 'jure']),
      ('inscription', ARRAY['session_id', 'session', 'candidat_id', 'candidat', 'demande_vae_id', 'demande_vae']),
      ('lien_jure', ARRAY['jure_id', 'jure', 'candidat_id', 'candidat']),
      ('message', ARRAY['session_id', 'session', 'convocation_id', 'convocation', 'inscription_id',
        'inscription', 'centre_id', 'centre']),
      ('obtention', ARRAY['candidat_id', 'candidat', 'session_id', 'session']),
      ('parchemin', ARRAY['candidat_id', 'candidat']),
      ('participation', ARRAY['session_id', 'session', 'jure_id', 'jure']),
      ('passage', ARRAY['session_id', 'session', 'candidat_id', 'candidat']),
      ('passage_jure', ARRAY['session_id', 'session', 'jure_id', 'jure']),
      ('resultat_conteste', ARRAY['inscription_id', 'inscription']),
      ('session_examen', ARRAY['centre_id', 'centre', 'site_id', 'site']),
      ('site', ARRAY['centre_id', 'centre'])
    ) v (nom, paires)
  LOOP
    SELECT string_agg(c, ', ' ORDER BY rang), string_agg(format('OLD.%1$s IS DISTINCT FROM NEW.%1$s', c), ' OR ')
    INTO colonnes, changees
    FROM unnest(l.paires) WITH ORDINALITY u (c, rang) WHERE rang % 2 = 1;
    SELECT string_agg(quote_literal(c), ', ' ORDER BY rang) INTO parametres
    FROM unnest(l.paires) WITH ORDINALITY u (c, rang);
    EXECUTE format(
      'CREATE TRIGGER ceres_garder_liens BEFORE UPDATE OF %s ON public.%I FOR EACH ROW WHEN (%s)'
      ' EXECUTE FUNCTION ceres_droits.garder_liens(%s)', colonnes, l.nom, changees, parametres
    );
  END LOOP;
END $liens$;

-- Un site se juge aussi d'une ligne neuve ; de même la recevabilité dont une inscription s'autorise.
CALL ceres_droits.pour('{tous}', tables => '{agrement, session_examen}', gabarit => $$
CREATE TRIGGER ceres_garder_site BEFORE INSERT ON public.{table} FOR EACH ROW WHEN (NEW.site_id IS NOT NULL)
  EXECUTE FUNCTION ceres_droits.garder_liens('site_id', 'site')
$$);
CREATE TRIGGER ceres_garder_demande BEFORE INSERT ON public.inscription FOR EACH ROW
  WHEN (NEW.demande_vae_id IS NOT NULL) EXECUTE FUNCTION ceres_droits.garder_liens('demande_vae_id', 'demande_vae');
-- Un courriel ne porte pas la convocation, l'avis d'un autre.
CREATE TRIGGER ceres_garder_envoi BEFORE INSERT ON public.message FOR EACH ROW
  WHEN (NEW.convocation_id IS NOT NULL OR NEW.inscription_id IS NOT NULL)
  EXECUTE FUNCTION ceres_droits.garder_liens('convocation_id', 'convocation', 'inscription_id', 'inscription');

-- ---------------------------------------------------------------- où une ligne est
-- Un département est dans sa région : changer l'un sans l'autre donnerait la ligne à un service d'ailleurs, ou la lui
-- ôterait, sans qu'elle quitte le ressort de qui l'écrit.
CREATE FUNCTION ceres_droits.garder_lieu() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF (NEW.departement IS NULL AND NEW.region IS NULL)
    OR NEW.departement = ANY (ceres_droits.departements_de(NEW.region))
    OR pg_has_role(session_user, 'ceres_service', 'USAGE')
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
    MESSAGE = 'ce département n''est pas dans cette région';
END $$;

CALL ceres_droits.pour('{tous}', tables => '{agrement, centre, jure, session_examen, site}', gabarit => $$
CREATE TRIGGER ceres_garder_lieu BEFORE INSERT OR UPDATE OF departement, region ON public.{table}
  FOR EACH ROW EXECUTE FUNCTION ceres_droits.garder_lieu()
$$);

-- SES-06 : un Centre renomme ses sites, et ce nom suit dans ses agréments ; où ils valent n'est pas à lui.
CREATE FUNCTION ceres_droits.garder_nom_du_site() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM public.site s
    WHERE s.id = NEW.site_id AND s.centre_id = NEW.centre_id AND s.nom = NEW.site AND s.cle = NEW.site_cle
  ) THEN RETURN NEW; END IF;
  RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
    MESSAGE = 'un agrément garde son site : un Centre n''en change que le nom';
END $$;

CREATE TRIGGER ceres_garder_nom_du_site BEFORE UPDATE OF site, site_cle ON public.agrement FOR EACH ROW
  WHEN (coalesce(ceres_droits.mon_role(), 'centre') = 'centre' AND NOT pg_has_role(session_user, 'ceres_service', 'USAGE'))
  EXECUTE FUNCTION ceres_droits.garder_nom_du_site();
