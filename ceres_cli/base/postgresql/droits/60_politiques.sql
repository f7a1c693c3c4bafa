-- DRO-02 en politiques de lignes (RLS, FORCE) : de chaque table, ce qu'on y lit, ajoute, change ou ôte, et ce qu'une
-- ligne changée doit être encore, telle qu'elle sera. Une politique par rôle : elle ne pèse que ce qui le regarde, et une
-- condition qui tient dans la ligne s'y cherche par un index. Ce que chacun peut faire d'une table, s'il le peut : DRO-01
-- (70_droits.sql) ; ce qu'une ligne désigne, quand cela change : garder_liens (50_gardes.sql).
--   (SELECT ceres_droits.mon_role() = '…') : l'agent agit sous ce rôle, avec un profil qui est le sien ; demandé une fois
--   par requête. Un oui ou un non, où le serveur compterait une égalité pour une ligne sur deux cents.

DO $$
DECLARE
  t record;
BEGIN
  FOR t IN
    SELECT c.relname FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND c.relname NOT IN ('ceres_schema', 'file_ecriture')
      AND NOT EXISTS (
        SELECT 1 FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e'
      )
  LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t.relname);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t.relname);
    EXECUTE format('CREATE POLICY ceres_service ON public.%I TO ceres_service USING (TRUE) WITH CHECK (TRUE)', t.relname);
  END LOOP;
END $$;

-- ================================================================ le national
-- Il voit et écrit tout ; du journal et des réglages, voir plus bas.
CALL ceres_droits.pour('{mpcp}', tables => '{
  agrement, amenagement, candidat, candidat_mot, centre, certification, constat, controle, convocation, delai,
  distinction, distinction_jure, evenement_agrement, experience, habilitation, identite_candidat, indisponibilite,
  jure, lien_jure, logo, message, modele, modele_commun, obtention, parchemin, participation, passage,
  passage_jure, profil, resultat_conteste, sel_objet, site, succession, titre, titre_rome
}', gabarit => $$
CREATE POLICY ceres_tout_mpcp ON public.{table} TO ceres_mpcp
  USING ((SELECT ceres_droits.mon_role() = 'mpcp'))
  WITH CHECK ((SELECT ceres_droits.mon_role() = 'mpcp'))
$$);

-- Ce qu'un déclencheur a jugé du rôle (50_gardes.sql), la politique le juge après lui, à chaque ligne : le quitter en
-- cours d'instruction ne le fait pas taire.
CALL ceres_droits.pour('{mpcp}', tables => '{session_examen, inscription, demande_vae, derogation, attestation}', gabarit => $$
CREATE POLICY ceres_tout_mpcp ON public.{table} TO ceres_mpcp
  USING ((SELECT ceres_droits.mon_role() = 'mpcp')) WITH CHECK (ceres_droits.mon_role() = 'mpcp')
$$);

-- ================================================================ ce que tout profil lit
CALL ceres_droits.pour('{tous}', tables => '{
  ancre, certification, compteur, delai, logo, modele, modele_commun, sceau, succession, titre, titre_rome
}', gabarit => $$
CREATE POLICY ceres_lire ON public.{table} FOR SELECT TO ceres_centre, ceres_ud, ceres_direccte
  USING ((SELECT ceres_droits.mon_role() IS NOT NULL))
$$);
CALL ceres_droits.pour('{mpcp}', tables => '{ancre, compteur}', gabarit => $$
CREATE POLICY ceres_lire_mpcp ON public.{table} FOR SELECT TO ceres_mpcp
  USING ((SELECT ceres_droits.mon_role() = 'mpcp'))
$$);

-- Les lettres d'un Centre. Une image, un modèle se nomme par ce qu'il contient : nul ne prend le nom de celui d'un autre.
CREATE POLICY ceres_ajouter ON public.logo FOR INSERT TO ceres_centre WITH CHECK (
  (SELECT ceres_droits.mon_role() = 'centre') AND empreinte = encode(sha256(decode(contenu, 'base64')), 'hex')
);
CREATE POLICY ceres_ajouter ON public.modele FOR INSERT TO ceres_centre WITH CHECK (
  (SELECT ceres_droits.mon_role() = 'centre') AND empreinte = encode(sha256(convert_to(contenu, 'UTF8')), 'hex')
);

-- Un déclencheur juge qu'un compteur ne recule pas.
CREATE POLICY ceres_ajouter ON public.compteur FOR INSERT TO ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp
  WITH CHECK (ceres_droits.mon_role() IS NOT NULL);
CREATE POLICY ceres_changer ON public.compteur FOR UPDATE TO ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp
  USING ((SELECT ceres_droits.mon_role() IS NOT NULL)) WITH CHECK (ceres_droits.mon_role() IS NOT NULL);

-- ================================================================ les profils, les réglages
-- Même sans profil : savoir quelle base c'est, et quels profils on y a.
CREATE POLICY ceres_lire ON public.profil FOR SELECT TO ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp
  USING (agent = session_user);
CALL ceres_droits.pour('{centre, ud, direccte}', $$
CREATE POLICY ceres_changer_{role} ON public.profil FOR UPDATE TO ceres_{role}
  USING ((SELECT ceres_droits.mon_role() = '{role}') AND agent = session_user)
  WITH CHECK ((SELECT ceres_droits.mon_role() = '{role}') AND agent = session_user)
$$);

-- Le secret qui scelle les plans : la base s'en sert pour l'agent (33_sceaux.sql). Nul ne rend une base d'essai.
CREATE POLICY ceres_lire ON public.parametre FOR SELECT TO ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp
  USING (nom <> 'sceau_des_plans' OR (SELECT ceres_droits.mon_role() = 'mpcp'));
CALL ceres_droits.pour('{mpcp}', siennes => $$
  (SELECT ceres_droits.mon_role() = 'mpcp') AND nom <> 'essai'
$$, gabarit => $$
CREATE POLICY ceres_ajouter_mpcp ON public.parametre FOR INSERT TO ceres_mpcp WITH CHECK ({siennes});
CREATE POLICY ceres_changer_mpcp ON public.parametre FOR UPDATE TO ceres_mpcp USING ({siennes}) WITH CHECK ({siennes});
CREATE POLICY ceres_oter_mpcp ON public.parametre FOR DELETE TO ceres_mpcp USING ({siennes})
$$);

-- ================================================================ le journal
CALL ceres_droits.pour('{centre, ud, direccte}', $$
CREATE POLICY ceres_lire_{role} ON public.lot FOR SELECT TO ceres_{role}
  USING (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_lot_{role} v WHERE v.id = lot.id)
  );
CREATE POLICY ceres_lire_{role} ON public.trace FOR SELECT TO ceres_{role}
  USING (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_trace_{role} v WHERE v.id = trace.id)
  )
$$);

-- Son auteur est celui qui se connecte. Un lot ne s'antidate ni ne se postdate : on a pu réfléchir d'un jour sur l'autre ;
-- la nuit, que mène le national, en rattrape. Un jour forcé ne s'écrit que sur une base d'essai. Son numéro a été tiré de
-- la séquence : ni celui d'un autre à venir, ni un dont le journal ne se relèverait pas ; et rien n'est scellé après lui.
-- De même d'une trace, qui suit toutes les autres.
CREATE POLICY ceres_ajouter ON public.lot FOR INSERT TO ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp
  WITH CHECK (
    (SELECT ceres_droits.mon_role() IS NOT NULL)
    AND agent = session_user
    AND profil IS NOT DISTINCT FROM (SELECT ceres_droits.mon_profil())
    AND role IS NOT DISTINCT FROM (SELECT ceres_droits.mon_role())
    AND structure IS NOT DISTINCT FROM (SELECT ceres_droits.ma_structure())
    AND NOT EXISTS (SELECT 1 FROM ceres_droits.apres_coup a WHERE a.id >= lot.id)
    AND id <= (SELECT n.lot FROM ceres_droits.numeros_tires n)
    AND horodatage ~ '^\d{4}-\d\d-\d\dT([01]\d|2[0-3])(:[0-5]\d){2}Z$'
    AND substr(horodatage, 1, 10) BETWEEN ((now() AT TIME ZONE 'Europe/Paris')::date - 1)::text
      AND ((now() AT TIME ZONE 'UTC')::date)::text
    AND CASE
      WHEN jour_force = 1 THEN EXISTS (SELECT 1 FROM public.parametre WHERE nom = 'essai')
      ELSE jour <= ((now() AT TIME ZONE 'Europe/Paris')::date + 1)::text
        AND (
          jour >= ((now() AT TIME ZONE 'Europe/Paris')::date - 1)::text
          OR (SELECT ceres_droits.mon_role() = 'mpcp')
        )
    END
  );
CREATE POLICY ceres_ajouter ON public.trace FOR INSERT TO ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp
  WITH CHECK (
    (SELECT ceres_droits.mon_role() IS NOT NULL)
    AND lot_id IN (SELECT l.id FROM ceres_droits.mes_lots_ouverts l)
    AND id <= (SELECT n.trace FROM ceres_droits.numeros_tires n)
    AND id > (SELECT n.ecrite FROM ceres_droits.numeros_tires n)
  );
CALL ceres_droits.pour('{tous}', tables => '{ecriture, sceau}', gabarit => $$
CREATE POLICY ceres_ajouter ON public.{table} FOR INSERT TO ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp
  WITH CHECK (
    (SELECT ceres_droits.mon_role() IS NOT NULL)
    AND lot_id IN (SELECT l.id FROM ceres_droits.mes_lots_ouverts l)
  )
$$);
CREATE POLICY ceres_ajouter ON public.ancre FOR INSERT TO ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp
  WITH CHECK (
    (SELECT ceres_droits.mon_role() IS NOT NULL)
    AND EXISTS (SELECT 1 FROM ceres_droits.mes_lots l WHERE l.id = lot_id)
  );

-- Même sans profil, un refus se consigne ; jamais au nom d'un autre.
CREATE POLICY ceres_ajouter ON public.acces FOR INSERT TO ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp
  WITH CHECK ((entree::jsonb ->> 'agent') = session_user);

-- Le bail de la nuit, au national qui peut la faire : à son nom, cinq minutes au plus, et à lui seul ; fini, chacun l'ôte.
CREATE POLICY ceres_lire ON public.bail FOR SELECT TO ceres_mpcp
  USING ((SELECT ceres_droits.mon_role() = 'mpcp'));
CALL ceres_droits.pour('{mpcp}', siennes => $$
  (SELECT ceres_droits.mon_role() = 'mpcp') AND agent = session_user
$$, gabarit => $$
CREATE POLICY ceres_ajouter ON public.bail FOR INSERT TO ceres_mpcp
  WITH CHECK ({siennes} AND travail = 'nuit' AND jusqu_a <= clock_timestamp() + interval '300 seconds');
CREATE POLICY ceres_changer ON public.bail FOR UPDATE TO ceres_mpcp
  USING ({siennes}) WITH CHECK ({siennes} AND travail = 'nuit' AND jusqu_a <= clock_timestamp() + interval '300 seconds')
$$);
CREATE POLICY ceres_oter ON public.bail FOR DELETE TO ceres_mpcp
  USING ((SELECT ceres_droits.mon_role() = 'mpcp') AND (agent = session_user OR jusqu_a < clock_timestamp()));

-- Le national le lit, et y efface ce qu'une personne demande d'effacer.
CALL ceres_droits.pour('{mpcp}', tables => '{acces, ecriture, lot, sceau, trace}', gabarit => $$
CREATE POLICY ceres_lire_mpcp ON public.{table} FOR SELECT TO ceres_mpcp
  USING ((SELECT ceres_droits.mon_role() = 'mpcp'));
CREATE POLICY ceres_changer_mpcp ON public.{table} FOR UPDATE TO ceres_mpcp
  USING ((SELECT ceres_droits.mon_role() = 'mpcp'))
  WITH CHECK ((SELECT ceres_droits.mon_role() = 'mpcp'));
CREATE POLICY ceres_oter_mpcp ON public.{table} FOR DELETE TO ceres_mpcp
  USING ((SELECT ceres_droits.mon_role() = 'mpcp'))
$$);

-- ================================================================ les jurés
-- La liste JUR-01 d'un Centre se choisit par ses certifications : peu de lignes à juger, de tant d'autres, une à une.
CREATE POLICY ceres_lire_centre ON public.jure FOR SELECT TO ceres_centre
  USING (
    (SELECT ceres_droits.mon_role() = 'centre')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_jure_centre v WHERE v.id = jure.id OFFSET 0)
  );
-- D'un juré de sa liste, un Centre note et rend des jours : la fiche en prend une version.
CALL ceres_droits.pour('{centre}', siennes => $$
  (SELECT ceres_droits.mon_role() = 'centre')
  AND EXISTS (SELECT 1 FROM ceres_droits.vus_jure_centre v WHERE v.id = jure.id OFFSET 0)
$$, gabarit => $$
CREATE POLICY ceres_changer_centre ON public.jure FOR UPDATE TO ceres_centre USING ({siennes}) WITH CHECK ({siennes})
$$);
CALL ceres_droits.pour('{centre}', siennes => $$
  (SELECT ceres_droits.mon_role() = 'centre')
  AND EXISTS (SELECT 1 FROM ceres_droits.vus_jure_centre v WHERE v.id = jure_id OFFSET 0)
$$, gabarit => $$
CREATE POLICY ceres_lire_centre ON public.indisponibilite FOR SELECT TO ceres_centre USING ({siennes});
CREATE POLICY ceres_ajouter_centre ON public.indisponibilite FOR INSERT TO ceres_centre
  WITH CHECK ({siennes} AND centre_id = (SELECT ceres_droits.mon_centre()));
CREATE POLICY ceres_oter_centre ON public.indisponibilite FOR DELETE TO ceres_centre
  USING ({siennes} AND centre_id = (SELECT ceres_droits.mon_centre()))
$$);
CREATE POLICY ceres_lire_centre ON public.habilitation FOR SELECT TO ceres_centre
  USING (
    (SELECT ceres_droits.mon_role() = 'centre')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_habilitation_centre v WHERE v.id = habilitation.id OFFSET 0)
  );
CREATE POLICY ceres_lire_centre ON public.experience FOR SELECT TO ceres_centre
  USING (
    (SELECT ceres_droits.mon_role() = 'centre')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_jure_centre v WHERE v.id = jure_id OFFSET 0)
  );
CREATE POLICY ceres_lire_centre ON public.distinction_jure FOR SELECT TO ceres_centre
  USING (
    (SELECT ceres_droits.mon_role() = 'centre')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_jure_centre v WHERE v.id = premier_id OFFSET 0)
      OR EXISTS (SELECT 1 FROM ceres_droits.vus_jure_centre v WHERE v.id = second_id OFFSET 0)
    )
  );

-- D'un service, ceux de son ressort, et ce qui les suit : peu de lignes à connaître d'avance. (FOR ALL : lire, ajouter,
-- changer, ôter, chaque fois la même condition.)
CALL ceres_droits.pour('{ud, direccte}', $$
CREATE POLICY ceres_tout_{role} ON public.jure TO ceres_{role}
  USING ((SELECT ceres_droits.mon_role() = '{role}') AND {lieu} = {mien})
  WITH CHECK ((SELECT ceres_droits.mon_role() = '{role}') AND {lieu} = {mien})
$$);
CALL ceres_droits.pour('{ud, direccte}', tables => '{habilitation, experience, indisponibilite}', siennes => $$
  (SELECT ceres_droits.mon_role() = '{role}')
  AND EXISTS (SELECT 1 FROM ceres_droits.vus_jure_{role} v WHERE v.id = jure_id)
$$, gabarit => $$
CREATE POLICY ceres_tout_{role} ON public.{table} TO ceres_{role} USING ({siennes}) WITH CHECK ({siennes})
$$);
CALL ceres_droits.pour('{ud, direccte}', siennes => $$
  (SELECT ceres_droits.mon_role() = '{role}')
  AND (
    EXISTS (SELECT 1 FROM ceres_droits.vus_jure_{role} v WHERE v.id = premier_id)
    OR EXISTS (SELECT 1 FROM ceres_droits.vus_jure_{role} v WHERE v.id = second_id)
  )
$$, gabarit => $$
CREATE POLICY ceres_tout_{role} ON public.distinction_jure TO ceres_{role} USING ({siennes}) WITH CHECK ({siennes})
$$);

-- Le lien d'un juré, par lui ou par le candidat.
CREATE POLICY ceres_lire_centre ON public.lien_jure FOR SELECT TO ceres_centre
  USING (
    (SELECT ceres_droits.mon_role() = 'centre')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_jure_centre v WHERE v.id = jure_id OFFSET 0)
      OR EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_centre v WHERE v.id = candidat_id OFFSET 0)
    )
  );
CALL ceres_droits.pour('{ud, direccte}', siennes => $$
  (SELECT ceres_droits.mon_role() = '{role}')
  AND (
    EXISTS (SELECT 1 FROM ceres_droits.vus_jure_{role} v WHERE v.id = jure_id)
    OR EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = candidat_id OFFSET 0)
  )
$$, gabarit => $$
CREATE POLICY ceres_lire_{role} ON public.lien_jure FOR SELECT TO ceres_{role} USING ({siennes});
CREATE POLICY ceres_ajouter_{role} ON public.lien_jure FOR INSERT TO ceres_{role}
  WITH CHECK (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_jure_{role} v WHERE v.id = jure_id)
      OR ceres_droits.touche_candidat(candidat_id)
    )
  );
CREATE POLICY ceres_changer_{role} ON public.lien_jure FOR UPDATE TO ceres_{role}
  USING ({siennes}) WITH CHECK ({siennes});
CREATE POLICY ceres_oter_{role} ON public.lien_jure FOR DELETE TO ceres_{role} USING ({siennes})
$$);

-- ================================================================ les sessions
-- (Le rôle est redemandé à chaque ligne écrite : le déclencheur des états l'a jugé.)
CALL ceres_droits.pour('{centre, ud, direccte}', $$
CREATE POLICY ceres_tout_{role} ON public.session_examen TO ceres_{role}
  USING ((SELECT ceres_droits.mon_role() = '{role}') AND {lieu} = {mien})
  WITH CHECK (ceres_droits.mon_role() = '{role}' AND {lieu} = {mien})
$$);
-- Ce qu'un Centre a créé s'efface avec son lot, tant que rien n'y a été fait.
CREATE POLICY ceres_oter_centre ON public.session_examen AS RESTRICTIVE FOR DELETE TO ceres_centre
  USING (etat = 'en_preparation');

-- Le jury. Nommer quelqu'un dans une session à soi ferait lire sa fiche : il y faut qu'elle touche déjà le ressort. D'une
-- session d'ailleurs, un service n'écrit que la place de qui il réunit à un autre (reunir_jures, garder_ailleurs).
-- Qui siège à quel passage suit le jury : les mêmes y touchent.
CALL ceres_droits.pour('{centre}', tables => '{participation, passage_jure}', siennes => $$
  (SELECT ceres_droits.mon_role() = 'centre')
  AND EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_centre v WHERE v.id = session_id)
$$, gabarit => $$
CREATE POLICY ceres_tout_centre ON public.{table} TO ceres_centre
  USING ({siennes}) WITH CHECK ({siennes} AND ceres_droits.touche_jure(jure_id))
$$);
CALL ceres_droits.pour('{ud, direccte}', tables => '{participation, passage_jure}', siennes => $$
  (SELECT ceres_droits.mon_role() = '{role}')
  AND (
    EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_{role} v WHERE v.id = session_id)
    OR jure_id = ANY ((SELECT ceres_droits.reunies('jure'))::integer[])
  )
$$, gabarit => $$
CREATE POLICY ceres_lire_{role} ON public.{table} FOR SELECT TO ceres_{role}
  USING (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_{role} v WHERE v.id = session_id)
      OR EXISTS (SELECT 1 FROM ceres_droits.vus_jure_{role} v WHERE v.id = jure_id)
    )
  );
CREATE POLICY ceres_ajouter_{role} ON public.{table} FOR INSERT TO ceres_{role}
  WITH CHECK (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_{role} v WHERE v.id = session_id)
      OR ceres_droits.jury_reuni(session_id, jure_id)
    )
    AND ceres_droits.touche_jure(jure_id)
  );
CREATE POLICY ceres_changer_{role} ON public.{table} FOR UPDATE TO ceres_{role}
  USING ({siennes}) WITH CHECK ({siennes} AND ceres_droits.touche_jure(jure_id));
CREATE POLICY ceres_oter_{role} ON public.{table} FOR DELETE TO ceres_{role} USING ({siennes})
$$);

-- Les convocations. Où que soit la session, elles suivent aussi la fiche qui en garde une autre : une UD les y porte ; d'un
-- juré, une DIRECCTE aussi, qui n'en ôte qu'en réunissant deux fiches (50_gardes.sql).
CALL ceres_droits.pour('{centre}', siennes => $$
  (SELECT ceres_droits.mon_role() = 'centre')
  AND EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_centre v WHERE v.id = session_id)
$$, gabarit => $$
CREATE POLICY ceres_tout_centre ON public.convocation TO ceres_centre
  USING ({siennes})
  WITH CHECK (
    {siennes}
    AND CASE
      WHEN jure_id IS NULL THEN ceres_droits.touche_candidat(candidat_id)
      ELSE ceres_droits.touche_jure(jure_id)
    END
  )
$$);
CALL ceres_droits.pour('{ud}', siennes => $$
  (SELECT ceres_droits.mon_role() = 'ud')
  AND (
    EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_ud v WHERE v.id = session_id)
    OR jure_id = ANY ((SELECT ceres_droits.reunies('jure'))::integer[])
    OR candidat_id = ANY ((SELECT ceres_droits.reunies())::integer[])
  )
$$, gabarit => $$
CREATE POLICY ceres_lire_ud ON public.convocation FOR SELECT TO ceres_ud
  USING (
    (SELECT ceres_droits.mon_role() = 'ud')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_ud v WHERE v.id = session_id)
      OR EXISTS (SELECT 1 FROM ceres_droits.vus_jure_ud v WHERE v.id = jure_id)
      OR EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_ud v WHERE v.id = candidat_id OFFSET 0)
    )
  );
CREATE POLICY ceres_ajouter_ud ON public.convocation FOR INSERT TO ceres_ud
  WITH CHECK (
    (SELECT ceres_droits.mon_role() = 'ud')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_ud v WHERE v.id = session_id)
    AND CASE
      WHEN jure_id IS NULL THEN ceres_droits.touche_candidat(candidat_id)
      ELSE ceres_droits.touche_jure(jure_id)
    END
  );
CREATE POLICY ceres_changer_ud ON public.convocation FOR UPDATE TO ceres_ud
  USING ({siennes})
  WITH CHECK (
    {siennes}
    AND CASE
      WHEN jure_id IS NULL THEN ceres_droits.touche_candidat(candidat_id)
      ELSE ceres_droits.touche_jure(jure_id)
    END
  );
CREATE POLICY ceres_oter_ud ON public.convocation FOR DELETE TO ceres_ud USING ({siennes})
$$);
CALL ceres_droits.pour('{direccte}', siennes => $$
  (SELECT ceres_droits.mon_role() = 'direccte')
  AND (
    EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_direccte v WHERE v.id = session_id)
    OR jure_id = ANY ((SELECT ceres_droits.reunies('jure'))::integer[])
  )
$$, gabarit => $$
CREATE POLICY ceres_lire_direccte ON public.convocation FOR SELECT TO ceres_direccte
  USING (
    (SELECT ceres_droits.mon_role() = 'direccte')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_direccte v WHERE v.id = session_id)
      OR EXISTS (SELECT 1 FROM ceres_droits.vus_jure_direccte v WHERE v.id = jure_id)
    )
  );
CREATE POLICY ceres_changer_direccte ON public.convocation FOR UPDATE TO ceres_direccte
  USING ({siennes})
  WITH CHECK (
    {siennes}
    AND CASE
      WHEN jure_id IS NULL THEN ceres_droits.touche_candidat(candidat_id)
      ELSE ceres_droits.touche_jure(jure_id)
    END
  )
$$);

-- Les courriels d'une session. L'avis d'un agent n'en est pas : lui seul le lit, et qui les envoie. Un Centre lit la
-- relance qu'on lui fait, et n'en écrit pas. Un avis se lit des deux bureaux entre lesquels il se tient ; son auteur seul
-- l'écrit : un centre, si c'est à un agent, un service, si c'est au centre.
CALL ceres_droits.pour('{centre}', siennes => $$
  (SELECT ceres_droits.mon_role() = 'centre')
  AND (
    centre_id = (SELECT ceres_droits.mon_centre())
    OR EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_centre v WHERE v.id = session_id)
  )
$$, gabarit => $$
CREATE POLICY ceres_lire_centre ON public.message FOR SELECT TO ceres_centre USING ({siennes});
CREATE POLICY ceres_ajouter_centre ON public.message FOR INSERT TO ceres_centre
  WITH CHECK (
    {siennes}
    AND (
      nature IN ('convocation', 'rappel', 'avis', 'resultats')
      OR nature = 'bureau' AND profil_id IS NOT NULL AND centre_id = (SELECT ceres_droits.mon_centre())
    )
  );
CREATE POLICY ceres_changer_centre ON public.message FOR UPDATE TO ceres_centre
  USING ({siennes})
  WITH CHECK (
    {siennes}
    AND (
      nature IN ('convocation', 'rappel', 'avis', 'resultats')
      OR nature = 'bureau' AND profil_id IS NOT NULL AND centre_id = (SELECT ceres_droits.mon_centre())
    )
  )
$$);
CALL ceres_droits.pour('{ud, direccte}', $$
CREATE POLICY ceres_lire_{role} ON public.message FOR SELECT TO ceres_{role}
  USING (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_{role} v WHERE v.id = session_id)
      OR id = ANY ((SELECT ceres_droits.connus('message'))::integer[])
      OR profil_id = (SELECT ceres_droits.mon_numero())
      OR departement IN (SELECT unnest(ceres_droits.mes_departements()))
    )
  )
$$);
CALL ceres_droits.pour('{ud, direccte}', siennes => $$
  (SELECT ceres_droits.mon_role() = '{role}')
  AND nature = 'bureau' AND profil_id IS NULL AND departement IN (SELECT unnest(ceres_droits.mes_departements()))
$$, gabarit => $$
CREATE POLICY ceres_ajouter_avis_{role} ON public.message FOR INSERT TO ceres_{role} WITH CHECK ({siennes});
CREATE POLICY ceres_changer_avis_{role} ON public.message FOR UPDATE TO ceres_{role}
  USING ({siennes}) WITH CHECK ({siennes})
$$);
CALL ceres_droits.pour('{ud}', siennes => $$
  (SELECT ceres_droits.mon_role() = 'ud')
  AND nature <> 'bureau' AND EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_ud v WHERE v.id = session_id)
$$, gabarit => $$
CREATE POLICY ceres_ajouter_ud ON public.message FOR INSERT TO ceres_ud WITH CHECK ({siennes} AND nature <> 'rappel');
CREATE POLICY ceres_changer_ud ON public.message FOR UPDATE TO ceres_ud
  USING (
    (SELECT ceres_droits.mon_role() = 'ud')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_ud v WHERE v.id = session_id)
      OR id = ANY ((SELECT ceres_droits.connus('message'))::integer[])
      OR profil_id = (SELECT ceres_droits.mon_numero())
    )
  )
  WITH CHECK ({siennes})
$$);

-- ================================================================ les candidats
-- Une ligne à la fois : ils se cherchent par un nom, ou parmi les premiers.
CALL ceres_droits.pour('{centre, ud, direccte}', $$
CREATE POLICY ceres_lire_{role} ON public.candidat FOR SELECT TO ceres_{role}
  USING (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = candidat.id OFFSET 0)
  )
$$);
CALL ceres_droits.pour('{centre, ud}', $$
CREATE POLICY ceres_oter_{role} ON public.candidat FOR DELETE TO ceres_{role}
  USING (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = candidat.id OFFSET 0)
  )
$$);
CREATE POLICY ceres_ajouter_centre ON public.candidat FOR INSERT TO ceres_centre
  WITH CHECK ((SELECT ceres_droits.mon_role() = 'centre') AND centre_id = (SELECT ceres_droits.mon_centre()));
-- La ligne telle qu'elle sera : la vue du ressort, elle, ne verrait que celle d'avant.
CREATE POLICY ceres_changer_centre ON public.candidat FOR UPDATE TO ceres_centre
  USING (
    (SELECT ceres_droits.mon_role() = 'centre')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_centre v WHERE v.id = candidat.id OFFSET 0)
  )
  WITH CHECK (
    (SELECT ceres_droits.mon_role() = 'centre')
    AND (
      coalesce(centre_id, 0) = (SELECT ceres_droits.mon_centre())
      OR EXISTS (
        SELECT 1 FROM public.inscription i JOIN public.session_examen s ON s.id = i.session_id
        WHERE i.candidat_id = candidat.id AND s.centre_id = (SELECT ceres_droits.mon_centre())
      )
    )
  );
CREATE POLICY ceres_changer_ud ON public.candidat FOR UPDATE TO ceres_ud
  USING (
    (SELECT ceres_droits.mon_role() = 'ud')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_ud v WHERE v.id = candidat.id OFFSET 0)
  )
  WITH CHECK (
    (SELECT ceres_droits.mon_role() = 'ud')
    AND (
      EXISTS (
        SELECT 1 FROM public.centre e
        WHERE e.id = candidat.centre_id AND e.departement = (SELECT ceres_droits.mon_departement())
      )
      OR EXISTS (
        SELECT 1 FROM public.inscription i JOIN public.session_examen s ON s.id = i.session_id
        WHERE i.candidat_id = candidat.id AND s.departement = (SELECT ceres_droits.mon_departement())
      )
      OR id = ANY ((SELECT ceres_droits.reunies())::integer[])
    )
  );

-- Ce qui suit un candidat : on lit, change et ôte ce qui est du ressort ; on ajoute à qui le touche.
CALL ceres_droits.pour('{centre, ud, direccte}', tables => '{candidat_mot, identite_candidat, obtention}', gabarit => $$
CREATE POLICY ceres_lire_{role} ON public.{table} FOR SELECT TO ceres_{role}
  USING (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = candidat_id OFFSET 0)
  )
$$);
CALL ceres_droits.pour('{centre, ud, direccte}', $$
CREATE POLICY ceres_lire_{role} ON public.demande_vae FOR SELECT TO ceres_{role}
  USING (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_demande_vae_{role} v WHERE v.id = demande_vae.id)
  );
CREATE POLICY ceres_lire_{role} ON public.distinction FOR SELECT TO ceres_{role}
  USING (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = premier_id OFFSET 0)
      OR EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = second_id OFFSET 0)
    )
  )
$$);
-- Ses mots et ses identités suivent une fiche du ressort ; celle qui n'est pas l'identité de la fiche ferait lire qui la
-- porte ailleurs : une UD la prend d'une autre fiche du ressort, qu'elle lui réunit (50_gardes.sql).
CALL ceres_droits.pour('{centre, ud}', $$
CREATE POLICY ceres_ajouter_{role} ON public.candidat_mot FOR INSERT TO ceres_{role}
  WITH CHECK (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = candidat_id OFFSET 0)
  );
CREATE POLICY ceres_ajouter_{role} ON public.identite_candidat FOR INSERT TO ceres_{role}
  WITH CHECK (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = candidat_id OFFSET 0)
    AND (
      EXISTS (
        SELECT 1 FROM public.candidat c
        WHERE c.id = candidat_id AND c.cle = noms AND c.naissance = identite_candidat.naissance
      )
      OR ('{role}' = 'ud' AND ceres_droits.prete_identite(candidat_id, noms, naissance))
    )
  )
$$);
CALL ceres_droits.pour('{centre, ud}', tables => '{candidat_mot, identite_candidat}', gabarit => $$
CREATE POLICY ceres_oter_{role} ON public.{table} FOR DELETE TO ceres_{role}
  USING (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = candidat_id OFFSET 0)
  )
$$);
CALL ceres_droits.pour('{centre, ud}', $$
CREATE POLICY ceres_oter_{role} ON public.distinction FOR DELETE TO ceres_{role}
  USING (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = premier_id OFFSET 0)
      OR EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = second_id OFFSET 0)
    )
  );
CREATE POLICY ceres_lire_{role} ON public.parchemin FOR SELECT TO ceres_{role}
  USING (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = candidat_id OFFSET 0)
  );
-- (Le rôle est redemandé à chaque ligne écrite : le déclencheur des états l'a jugé.)
CREATE POLICY ceres_ajouter_{role} ON public.demande_vae FOR INSERT TO ceres_{role}
  WITH CHECK (ceres_droits.mon_role() = '{role}' AND ceres_droits.touche_candidat(candidat_id));
CREATE POLICY ceres_changer_{role} ON public.demande_vae FOR UPDATE TO ceres_{role}
  USING (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_demande_vae_{role} v WHERE v.id = demande_vae.id)
  )
  WITH CHECK (
    ceres_droits.mon_role() = '{role}'
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_demande_vae_{role} v WHERE v.id = demande_vae.id)
  );
CREATE POLICY ceres_oter_{role} ON public.demande_vae FOR DELETE TO ceres_{role}
  USING (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND ('{role}' = 'ud' OR etat IN ('deposee', 'retiree'))
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_demande_vae_{role} v WHERE v.id = demande_vae.id)
  )
$$);
-- Une attestation se fait de ce qu'une session du ressort a donné. Une identité corrigée, des fiches réunies atteignent
-- toutes celles du candidat.
CALL ceres_droits.pour('{centre, ud, direccte}', $$
CREATE POLICY ceres_lire_{role} ON public.attestation FOR SELECT TO ceres_{role}
  USING (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = candidat_id OFFSET 0)
      OR candidat_id = ANY ((SELECT ceres_droits.connus('reunion'))::integer[])
    )
  )
$$);
CALL ceres_droits.pour('{centre, ud}', siennes => $$
  ceres_droits.mon_role() = '{role}'
  AND EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = candidat_id OFFSET 0)
$$, gabarit => $$
CREATE POLICY ceres_ajouter_{role} ON public.attestation FOR INSERT TO ceres_{role}
  WITH CHECK (
    {siennes}
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_{role} v WHERE v.id = session_id)
    AND EXISTS (
      SELECT 1 FROM public.obtention o
      WHERE o.candidat_id = attestation.candidat_id AND o.certification_id = attestation.certification_id
        AND o.session_id = attestation.session_id
    )
  )
$$);
-- D'une session d'un autre centre, un Centre ne change que celle, corrigée, que la sienne remplace.
CALL ceres_droits.pour('{centre}', siennes => $$
  ceres_droits.mon_role() = 'centre'
  AND EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_centre v WHERE v.id = candidat_id OFFSET 0)
$$, gabarit => $$
CREATE POLICY ceres_changer_centre ON public.attestation FOR UPDATE TO ceres_centre
  USING (
    {siennes}
    AND (etat = 'corrigee' OR EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_centre v WHERE v.id = session_id))
  )
  WITH CHECK (
    {siennes}
    AND (etat = 'remplacee' OR EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_centre v WHERE v.id = session_id))
  )
$$);
CALL ceres_droits.pour('{ud}', siennes => $$
  ceres_droits.mon_role() = 'ud'
  AND EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_ud v WHERE v.id = candidat_id OFFSET 0)
$$, gabarit => $$
CREATE POLICY ceres_changer_ud ON public.attestation FOR UPDATE TO ceres_ud USING ({siennes}) WITH CHECK ({siennes})
$$);
CALL ceres_droits.pour('{ud}', tables => '{obtention, parchemin}', siennes => $$
  (SELECT ceres_droits.mon_role() = 'ud')
  AND EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_ud v WHERE v.id = candidat_id OFFSET 0)
$$, gabarit => $$
CREATE POLICY ceres_ajouter_ud ON public.{table} FOR INSERT TO ceres_ud WITH CHECK ({siennes});
CREATE POLICY ceres_changer_ud ON public.{table} FOR UPDATE TO ceres_ud USING ({siennes}) WITH CHECK ({siennes});
CREATE POLICY ceres_oter_ud ON public.{table} FOR DELETE TO ceres_ud USING ({siennes})
$$);
CALL ceres_droits.pour('{ud}', siennes => $$
  (SELECT ceres_droits.mon_role() = 'ud')
  AND (
    EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_ud v WHERE v.id = premier_id OFFSET 0)
    OR EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_ud v WHERE v.id = second_id OFFSET 0)
  )
$$, gabarit => $$
CREATE POLICY ceres_ajouter_ud ON public.distinction FOR INSERT TO ceres_ud WITH CHECK ({siennes});
CREATE POLICY ceres_changer_ud ON public.distinction FOR UPDATE TO ceres_ud USING ({siennes}) WITH CHECK ({siennes})
$$);

-- Les inscriptions : d'un Centre, celles de ses sessions ; d'un service, celles aussi de ses candidats. Comme du jury.
-- (Le rôle est redemandé à chaque ligne écrite : le déclencheur des états l'a jugé.)
CALL ceres_droits.pour('{centre}', siennes => $$
  (SELECT ceres_droits.mon_role() = 'centre')
  AND EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_centre v WHERE v.id = session_id)
$$, gabarit => $$
CREATE POLICY ceres_tout_centre ON public.inscription TO ceres_centre
  USING ({siennes})
  WITH CHECK (ceres_droits.mon_role() = 'centre' AND {siennes} AND ceres_droits.touche_candidat(candidat_id))
$$);
CALL ceres_droits.pour('{ud, direccte}', $$
CREATE POLICY ceres_lire_{role} ON public.inscription FOR SELECT TO ceres_{role}
  USING (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_{role} v WHERE v.id = session_id)
      OR EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_{role} v WHERE v.id = candidat_id OFFSET 0)
    )
  )
$$);
CALL ceres_droits.pour('{ud}', siennes => $$
  (SELECT ceres_droits.mon_role() = 'ud')
  AND (
    EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_ud v WHERE v.id = session_id)
    OR candidat_id = ANY ((SELECT ceres_droits.reunies())::integer[])
  )
$$, gabarit => $$
CREATE POLICY ceres_changer_ud ON public.inscription FOR UPDATE TO ceres_ud
  USING ({siennes})
  WITH CHECK (ceres_droits.mon_role() = 'ud' AND {siennes} AND ceres_droits.touche_candidat(candidat_id))
$$);

-- Les heures de passage d'une session. Une UD en déplace les jours avec elle, et en porte une à la fiche qui reste de
-- deux qu'elle réunit.
CALL ceres_droits.pour('{centre}', siennes => $$
  (SELECT ceres_droits.mon_role() = 'centre')
  AND EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_centre v WHERE v.id = session_id)
$$, gabarit => $$
CREATE POLICY ceres_tout_centre ON public.passage TO ceres_centre
  USING ({siennes}) WITH CHECK ({siennes} AND ceres_droits.touche_candidat(candidat_id))
$$);
CALL ceres_droits.pour('{ud}', siennes => $$
  (SELECT ceres_droits.mon_role() = 'ud')
  AND (
    EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_ud v WHERE v.id = session_id)
    OR candidat_id = ANY ((SELECT ceres_droits.reunies())::integer[])
  )
$$, gabarit => $$
CREATE POLICY ceres_lire_ud ON public.passage FOR SELECT TO ceres_ud
  USING (
    (SELECT ceres_droits.mon_role() = 'ud')
    AND (
      EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_ud v WHERE v.id = session_id)
      OR EXISTS (SELECT 1 FROM ceres_droits.vus_candidat_ud v WHERE v.id = candidat_id OFFSET 0)
    )
  );
CREATE POLICY ceres_changer_ud ON public.passage FOR UPDATE TO ceres_ud
  USING ({siennes}) WITH CHECK ({siennes} AND ceres_droits.touche_candidat(candidat_id))
$$);
CREATE POLICY ceres_lire_direccte ON public.passage FOR SELECT TO ceres_direccte
  USING (
    (SELECT ceres_droits.mon_role() = 'direccte')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_direccte v WHERE v.id = session_id)
  );

-- Le résultat contesté d'une inscription que la politique d'inscription laisse lire ; une UD écrit ceux de ses sessions.
CALL ceres_droits.pour('{centre, ud, direccte}', $$
CREATE POLICY ceres_lire_{role} ON public.resultat_conteste FOR SELECT TO ceres_{role}
  USING (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND EXISTS (SELECT 1 FROM public.inscription i WHERE i.id = inscription_id)
  )
$$);
CALL ceres_droits.pour('{ud}', siennes => $$
  (SELECT ceres_droits.mon_role() = 'ud')
  AND EXISTS (
    SELECT 1 FROM public.inscription i
    WHERE i.id = inscription_id
      AND EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_ud v WHERE v.id = i.session_id)
  )
$$, gabarit => $$
CREATE POLICY ceres_tout_ud ON public.resultat_conteste TO ceres_ud USING ({siennes}) WITH CHECK ({siennes})
$$);

-- Les aménagements d'une inscription (AME-01) : un Centre, une UD, ceux de leurs sessions ; une DIRECCTE, aucun.
CALL ceres_droits.pour('{centre, ud}', siennes => $$
  (SELECT ceres_droits.mon_role() = '{role}')
  AND EXISTS (
    SELECT 1 FROM public.inscription i
    WHERE i.id = inscription_id
      AND EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_{role} v WHERE v.id = i.session_id)
  )
$$, gabarit => $$
CREATE POLICY ceres_lire_{role} ON public.amenagement FOR SELECT TO ceres_{role} USING ({siennes})
$$);
CREATE POLICY ceres_ajouter_centre ON public.amenagement FOR INSERT TO ceres_centre
  WITH CHECK (
    (SELECT ceres_droits.mon_role() = 'centre')
    AND EXISTS (
      SELECT 1 FROM public.inscription i
      WHERE i.id = inscription_id
        AND EXISTS (SELECT 1 FROM ceres_droits.vus_session_examen_centre v WHERE v.id = i.session_id)
    )
  );
CREATE POLICY ceres_oter_centre ON public.amenagement FOR DELETE TO ceres_centre
  USING (ceres_droits.mon_role() = 'centre' AND EXISTS (SELECT 1 FROM public.inscription i WHERE i.id = inscription_id));

-- ================================================================ les centres et leurs agréments
-- Un Centre ne voit que lui, et ses agréments ; un service les lit tous. Une DIRECCTE écrit ceux de son ressort ; un
-- Centre règle les lettres du sien : ce sont les seules colonnes qu'il ait le droit d'y changer.
CREATE POLICY ceres_lire_centre ON public.centre FOR SELECT TO ceres_centre
  USING ((SELECT ceres_droits.mon_role() = 'centre') AND id = (SELECT ceres_droits.mon_centre()));
CREATE POLICY ceres_changer_centre ON public.centre FOR UPDATE TO ceres_centre
  USING ((SELECT ceres_droits.mon_role() = 'centre') AND id = (SELECT ceres_droits.mon_centre()))
  WITH CHECK ((SELECT ceres_droits.mon_role() = 'centre') AND id = (SELECT ceres_droits.mon_centre()));
CREATE POLICY ceres_lire_centre ON public.agrement FOR SELECT TO ceres_centre
  USING ((SELECT ceres_droits.mon_role() = 'centre') AND centre_id = (SELECT ceres_droits.mon_centre()));
CREATE POLICY ceres_lire_centre ON public.evenement_agrement FOR SELECT TO ceres_centre
  USING (
    (SELECT ceres_droits.mon_role() = 'centre')
    AND EXISTS (
      SELECT 1 FROM public.agrement a WHERE a.id = agrement_id AND a.centre_id = (SELECT ceres_droits.mon_centre())
    )
  );
CALL ceres_droits.pour('{ud, direccte}', tables => '{centre, agrement, evenement_agrement, site}', gabarit => $$
CREATE POLICY ceres_lire_{role} ON public.{table} FOR SELECT TO ceres_{role}
  USING ((SELECT ceres_droits.mon_role() = '{role}'))
$$);

CALL ceres_droits.pour('{direccte}', siennes => $$
  (SELECT ceres_droits.mon_role() = 'direccte') AND region = (SELECT ceres_droits.ma_region())
$$, gabarit => $$
CREATE POLICY ceres_ajouter_direccte ON public.centre FOR INSERT TO ceres_direccte WITH CHECK ({siennes});
CREATE POLICY ceres_changer_direccte ON public.centre FOR UPDATE TO ceres_direccte
  USING ({siennes}) WITH CHECK ({siennes});
CREATE POLICY ceres_oter_direccte ON public.centre FOR DELETE TO ceres_direccte USING ({siennes})
$$);

-- Les sites d'un Centre, et le nom qu'en gardent ses agréments. Un service en ouvre pour ce qu'il agrée, ou pour une
-- session qu'il change (SES-10) ; une DIRECCTE en change la commune.
CREATE POLICY ceres_tout_centre ON public.site TO ceres_centre
  USING ((SELECT ceres_droits.mon_role() = 'centre') AND centre_id = (SELECT ceres_droits.mon_centre()))
  WITH CHECK ((SELECT ceres_droits.mon_role() = 'centre') AND centre_id = (SELECT ceres_droits.mon_centre()));
CREATE POLICY ceres_changer_centre ON public.agrement FOR UPDATE TO ceres_centre
  USING ((SELECT ceres_droits.mon_role() = 'centre') AND centre_id = (SELECT ceres_droits.mon_centre()))
  WITH CHECK ((SELECT ceres_droits.mon_role() = 'centre') AND centre_id = (SELECT ceres_droits.mon_centre()));
CALL ceres_droits.pour('{ud, direccte}', siennes => $$
  (SELECT ceres_droits.mon_role() = '{role}')
  AND EXISTS (SELECT 1 FROM public.centre e WHERE e.id = site.centre_id AND coalesce(site.{lieu}, e.{lieu}) = {mien})
$$, gabarit => $$
CREATE POLICY ceres_ajouter_{role} ON public.site FOR INSERT TO ceres_{role} WITH CHECK ({siennes})
$$);
CALL ceres_droits.pour('{direccte}', siennes => $$
  (SELECT ceres_droits.mon_role() = '{role}')
  AND EXISTS (SELECT 1 FROM public.centre e WHERE e.id = site.centre_id AND coalesce(site.{lieu}, e.{lieu}) = {mien})
$$, gabarit => $$
CREATE POLICY ceres_changer_{role} ON public.site FOR UPDATE TO ceres_{role} USING ({siennes}) WITH CHECK ({siennes});
CREATE POLICY ceres_oter_{role} ON public.site FOR DELETE TO ceres_{role} USING ({siennes})
$$);

-- Un agrément est là où il vaut : son site, à défaut son centre.
CALL ceres_droits.pour('{direccte}', siennes => $$
  (SELECT ceres_droits.mon_role() = 'direccte')
  AND EXISTS (
    SELECT 1 FROM public.centre e
    WHERE e.id = agrement.centre_id AND coalesce(agrement.region, e.region) = (SELECT ceres_droits.ma_region())
  )
$$, gabarit => $$
CREATE POLICY ceres_ajouter_direccte ON public.agrement FOR INSERT TO ceres_direccte WITH CHECK ({siennes});
CREATE POLICY ceres_changer_direccte ON public.agrement FOR UPDATE TO ceres_direccte
  USING ({siennes}) WITH CHECK ({siennes});
CREATE POLICY ceres_oter_direccte ON public.agrement FOR DELETE TO ceres_direccte USING ({siennes})
$$);
CALL ceres_droits.pour('{direccte}', siennes => $$
  (SELECT ceres_droits.mon_role() = 'direccte') AND ceres_droits.voit_agrement(agrement_id)
$$, gabarit => $$
CREATE POLICY ceres_ajouter_direccte ON public.evenement_agrement FOR INSERT TO ceres_direccte WITH CHECK ({siennes});
CREATE POLICY ceres_changer_direccte ON public.evenement_agrement FOR UPDATE TO ceres_direccte
  USING ({siennes}) WITH CHECK ({siennes});
CREATE POLICY ceres_oter_direccte ON public.evenement_agrement FOR DELETE TO ceres_direccte USING ({siennes})
$$);

-- ================================================================ les dérogations
CALL ceres_droits.pour('{centre, ud}', $$
CREATE POLICY ceres_lire_{role} ON public.derogation FOR SELECT TO ceres_{role}
  USING (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_derogation_{role} v WHERE v.id = derogation.id)
  )
$$);
CREATE POLICY ceres_ajouter_centre ON public.derogation FOR INSERT TO ceres_centre
  WITH CHECK (
    ceres_droits.mon_role() = 'centre'
    AND utilisee_par_id IS NULL
    AND coalesce(centre_id, (SELECT s.centre_id FROM public.session_examen s WHERE s.id = session_id))
      = (SELECT ceres_droits.mon_centre())
  );
-- Il retire sa demande, il se sert de ce qui lui est accordé.
CREATE POLICY ceres_changer_centre ON public.derogation FOR UPDATE TO ceres_centre
  USING (
    (SELECT ceres_droits.mon_role() = 'centre')
    AND etat IN ('demandee', 'accordee')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_derogation_centre v WHERE v.id = derogation.id)
  )
  WITH CHECK (
    ceres_droits.mon_role() = 'centre'
    AND etat IN ('retiree', 'utilisee')
    AND coalesce(
      centre_id,
      (SELECT s.centre_id FROM public.session_examen s WHERE s.id = coalesce(session_id, utilisee_par_id))
    ) = (SELECT ceres_droits.mon_centre())
  );
-- La ligne telle qu'elle sera.
CALL ceres_droits.pour('{ud}', siennes => $$
  ceres_droits.mon_role() = 'ud'
  AND EXISTS (
    SELECT 1 FROM (SELECT 1) u
    LEFT JOIN public.session_examen s ON s.id = coalesce(session_id, utilisee_par_id)
    LEFT JOIN public.centre e ON e.id = coalesce(derogation.centre_id, s.centre_id)
    WHERE CASE WHEN s.id IS NULL THEN coalesce(derogation.departement, e.departement) ELSE s.departement END
      = (SELECT ceres_droits.mon_departement())
  )
$$, gabarit => $$
CREATE POLICY ceres_ajouter_ud ON public.derogation FOR INSERT TO ceres_ud WITH CHECK ({siennes});
CREATE POLICY ceres_changer_ud ON public.derogation FOR UPDATE TO ceres_ud
  USING (
    (SELECT ceres_droits.mon_role() = 'ud')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_derogation_ud v WHERE v.id = derogation.id)
  )
  WITH CHECK ({siennes})
$$);
-- Tant que personne n'y a répondu, une demande s'efface avec le lot qui l'a faite ; retirée, avec la session qu'elle cite.
CREATE POLICY ceres_oter_centre ON public.derogation FOR DELETE TO ceres_centre
  USING (
    (SELECT ceres_droits.mon_role() = 'centre')
    AND etat IN ('demandee', 'retiree')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_derogation_centre v WHERE v.id = derogation.id)
  );

-- ================================================================ les contrôles
CALL ceres_droits.pour('{centre, ud, direccte}', $$
CREATE POLICY ceres_lire_{role} ON public.controle FOR SELECT TO ceres_{role}
  USING (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_controle_{role} v WHERE v.id = controle.id)
  )
$$);
CREATE POLICY ceres_lire_centre ON public.constat FOR SELECT TO ceres_centre
  USING (
    (SELECT ceres_droits.mon_role() = 'centre')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_controle_centre v WHERE v.id = controle_id)
  );
-- La ligne telle qu'elle sera.
CALL ceres_droits.pour('{ud, direccte}', siennes => $$
  (SELECT ceres_droits.mon_role() = '{role}')
  AND EXISTS (
    SELECT 1 FROM public.centre e
    LEFT JOIN public.session_examen s ON s.id = controle.session_id AND s.centre_id = e.id
    WHERE e.id = controle.centre_id
      AND CASE WHEN controle.session_id IS NULL THEN e.{lieu} ELSE s.{lieu} END = {mien}
  )
$$, gabarit => $$
CREATE POLICY ceres_ajouter_{role} ON public.controle FOR INSERT TO ceres_{role} WITH CHECK ({siennes});
CREATE POLICY ceres_changer_{role} ON public.controle FOR UPDATE TO ceres_{role}
  USING (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_controle_{role} v WHERE v.id = controle.id)
  )
  WITH CHECK ({siennes});
CREATE POLICY ceres_oter_{role} ON public.controle FOR DELETE TO ceres_{role}
  USING (
    (SELECT ceres_droits.mon_role() = '{role}')
    AND EXISTS (SELECT 1 FROM ceres_droits.vus_controle_{role} v WHERE v.id = controle.id)
  )
$$);
CALL ceres_droits.pour('{ud, direccte}', siennes => $$
  (SELECT ceres_droits.mon_role() = '{role}')
  AND EXISTS (SELECT 1 FROM ceres_droits.vus_controle_{role} v WHERE v.id = controle_id)
$$, gabarit => $$
CREATE POLICY ceres_tout_{role} ON public.constat TO ceres_{role} USING ({siennes}) WITH CHECK ({siennes})
$$);
