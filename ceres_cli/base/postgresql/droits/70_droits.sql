-- À qui appartiennent les vues et les fonctions, et DRO-01 : ce que chaque rôle lit et écrit, d'après la matrice du
-- programme (regles/droits.py). Une action en touche plus d'une ; toute écriture laisse ses traces, et prend des numéros.

DROP PROCEDURE ceres_droits.pour, ceres_droits.montrer, ceres_droits.lire_du_profil;

-- ---------------------------------------------------------------- le gardien
GRANT USAGE, CREATE ON SCHEMA ceres_droits, ceres_regards_centre, ceres_regards_ud, ceres_regards_direccte
  TO ceres_gardien;
GRANT USAGE ON SCHEMA public TO ceres_gardien;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO ceres_gardien;
GRANT SELECT ON SEQUENCE public.numero_lot, public.numero_trace TO ceres_gardien;
GRANT USAGE ON SEQUENCE public.numero_acces TO ceres_gardien;
-- Le journal des accès se lit et s'écrit par sa table, jamais par celle d'un mois.
DO $$
DECLARE
  x record;
BEGIN
  FOR x IN SELECT i.inhrelid::regclass AS nom FROM pg_inherits i WHERE i.inhparent = 'public.acces'::regclass LOOP
    EXECUTE format('REVOKE ALL ON %s FROM ceres_gardien', x.nom);
  END LOOP;
END $$;
GRANT INSERT ON public.sel_objet, public.acces TO ceres_gardien;
GRANT UPDATE (version) ON public.session_examen TO ceres_gardien;
GRANT DELETE ON public.convocation, public.message TO ceres_gardien;
DO $$
DECLARE
  x record;
BEGIN
  FOR x IN
    SELECT c.oid::regclass AS nom,
      CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END AS sorte
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE (n.nspname = 'ceres_droits' OR n.nspname LIKE 'ceres\_regards\_%') AND c.relkind IN ('v', 'r', 'S')
  LOOP
    EXECUTE format('ALTER %s %s OWNER TO ceres_gardien', x.sorte, x.nom);
  END LOOP;
  FOR x IN SELECT p.oid::regprocedure AS nom FROM pg_proc p WHERE p.pronamespace = 'ceres_droits'::regnamespace LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO ceres_gardien', x.nom);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA ceres_droits, ceres_regards_centre, ceres_regards_ud, ceres_regards_direccte
  FROM ceres_gardien;

-- ---------------------------------------------------------------- le compte de service, et pg_dump
GRANT USAGE ON SCHEMA public, ceres_droits, ceres_regards_centre, ceres_regards_ud, ceres_regards_direccte
  TO ceres_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ceres_service;
GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public TO ceres_service;
GRANT SELECT ON ALL TABLES IN SCHEMA ceres_droits, ceres_regards_centre, ceres_regards_ud, ceres_regards_direccte
  TO ceres_service;
GRANT SELECT ON ALL SEQUENCES IN SCHEMA ceres_droits TO ceres_service;

-- ---------------------------------------------------------------- avant d'entrer sous un profil
-- Un agent ne lit que la marque du schéma, et ses propres profils.
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ceres_droits FROM PUBLIC;
GRANT SELECT ON public.ceres_schema, ceres_droits.marque TO PUBLIC;
GRANT USAGE ON SCHEMA ceres_droits TO PUBLIC;
GRANT EXECUTE ON FUNCTION ceres_droits.entrer(integer) TO PUBLIC;

-- ---------------------------------------------------------------- tout profil
-- Nommer les vues et les fonctions, prendre son tour et un numéro.
GRANT USAGE ON SCHEMA public, ceres_droits TO ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ceres_droits
  TO ceres_service, ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp;
GRANT USAGE ON SEQUENCE public.numero_lot, public.numero_trace, public.numero_acces
  TO ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp;
GRANT UPDATE ON public.file_ecriture TO ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp;
GRANT SELECT
  ON ceres_droits.mes_lots, ceres_droits.mes_lots_ouverts, ceres_droits.apres_coup, ceres_droits.numeros_tires
  TO ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp;

-- Ce que le gardien seul appelle : les réponses aux questions (…_de), les objets d'un rôle, ce qui signe, compte, retient.
DO $$
DECLARE
  f regprocedure;
BEGIN
  FOR f IN
    SELECT p.oid FROM pg_proc p
    WHERE p.pronamespace = 'ceres_droits'::regnamespace
      AND (
        p.proname ~ '_de$|^objets_'
        OR p.proname IN ('signer', 'compter', 'retenir', 'sceau_de_plan')
      )
  LOOP
    EXECUTE format(
      'REVOKE ALL ON FUNCTION %s FROM ceres_service, ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp', f
    );
  END LOOP;
END $$;

-- Les vues que chacun interroge : ses regards, sans leurs branches, et ce que ses politiques demandent.
GRANT USAGE ON SCHEMA ceres_regards_centre TO ceres_centre;
GRANT USAGE ON SCHEMA ceres_regards_ud TO ceres_ud;
GRANT USAGE ON SCHEMA ceres_regards_direccte TO ceres_direccte;
GRANT SELECT ON ALL TABLES IN SCHEMA ceres_regards_centre TO ceres_centre;
GRANT SELECT ON ALL TABLES IN SCHEMA ceres_regards_ud TO ceres_ud;
GRANT SELECT ON ALL TABLES IN SCHEMA ceres_regards_direccte TO ceres_direccte;
DO $$
DECLARE
  v record;
BEGIN
  FOR v IN
    SELECT c.relname AS nom, r.role FROM pg_class c, unnest(ARRAY['centre', 'ud', 'direccte']) r (role)
    WHERE c.relnamespace = 'ceres_droits'::regnamespace AND c.relkind = 'v'
      AND c.relname ~ ('_' || r.role || '$') AND c.relname !~ '^candidats_de_'
  LOOP
    EXECUTE format('GRANT SELECT ON ceres_droits.%I TO ceres_%s', v.nom, v.role);
  END LOOP;
END $$;

-- Le national surveille la frontière (« ceres admin sante »).
GRANT SELECT ON ceres_droits.etat, ceres_droits.catalogue_ouvert TO ceres_mpcp;

-- ---------------------------------------------------------------- lire
GRANT SELECT ON
  public.agrement, public.ancre, public.attestation, public.candidat, public.candidat_mot, public.centre,
  public.certification, public.compteur, public.constat, public.controle, public.delai, public.demande_vae, public.distinction,
  public.distinction_jure, public.evenement_agrement, public.experience, public.habilitation, public.identite_candidat,
  public.indisponibilite, public.inscription, public.jure, public.lien_jure, public.logo, public.lot, public.message,
  public.modele, public.modele_commun, public.obtention, public.parametre, public.participation, public.passage,
  public.passage_jure, public.profil, public.resultat_conteste, public.session_examen, public.site, public.succession,
  public.titre, public.titre_rome, public.trace
  TO ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp;
GRANT SELECT ON public.amenagement, public.convocation, public.derogation, public.parchemin TO ceres_centre, ceres_ud, ceres_mpcp;
GRANT SELECT ON public.ecriture, public.sceau, public.sel_objet, public.acces TO ceres_mpcp;
-- D'un sceau, la tête, et non de quoi deviner ce qu'il tient ; d'une convocation, de quoi la faire suivre son juré.
GRANT SELECT (lot_id, repris, tete) ON public.sceau TO ceres_centre, ceres_ud, ceres_direccte;
GRANT SELECT (id, session_id, jure_id) ON public.convocation TO ceres_direccte;

-- Les vues lisent sous ces droits-là, et sous les politiques de qui les interroge (security_invoker).
GRANT SELECT ON
  public.vue_habilitations, public.vue_jures, public.vue_sessions, public.vue_inscriptions, public.vue_obtentions,
  public.vue_lots
  TO ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp;

-- ---------------------------------------------------------------- écrire : tout profil
-- Le journal s'ajoute, et ne se change pas.
GRANT INSERT ON
  public.lot, public.trace, public.ecriture, public.sceau, public.ancre, public.acces, public.compteur
  TO ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp;
GRANT UPDATE ON public.compteur TO ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp;
GRANT UPDATE (choisi) ON public.profil TO ceres_centre, ceres_ud, ceres_direccte;

-- ---------------------------------------------------------------- écrire : les jurés (UD, DIRECCTE, national)
GRANT INSERT, UPDATE, DELETE ON
  public.jure, public.experience, public.habilitation, public.distinction_jure, public.indisponibilite
  TO ceres_ud, ceres_direccte, ceres_mpcp;
GRANT INSERT, DELETE ON public.indisponibilite TO ceres_centre;
GRANT UPDATE (version) ON public.jure TO ceres_centre;
GRANT INSERT, UPDATE, DELETE ON public.lien_jure TO ceres_ud, ceres_direccte, ceres_mpcp;
-- Un jury que quitte un juré, une fiche réunie à une autre.
GRANT INSERT, UPDATE, DELETE ON public.participation TO ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp;
GRANT INSERT, DELETE ON public.passage_jure TO ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp;
GRANT DELETE ON public.convocation TO ceres_ud, ceres_direccte, ceres_mpcp;
GRANT DELETE ON public.message TO ceres_ud, ceres_direccte, ceres_mpcp;
-- D'une session, le lieu aussi : la commune d'un site agréé emmène celles qui s'y tiendront (SIT-01).
GRANT UPDATE (
  version, site, site_id, commune, commune_insee, departement, region, adresse, code_postal, acces
) ON public.session_examen TO ceres_direccte;
GRANT UPDATE (jure_id) ON public.convocation TO ceres_direccte;

-- ---------------------------------------------------------------- écrire : les sessions, les candidats (Centre, UD, national)
GRANT INSERT, DELETE ON public.session_examen TO ceres_centre, ceres_mpcp;
GRANT UPDATE ON public.session_examen TO ceres_centre, ceres_ud, ceres_mpcp;
GRANT INSERT ON public.candidat TO ceres_centre, ceres_mpcp;
GRANT UPDATE, DELETE ON public.candidat TO ceres_centre, ceres_ud, ceres_mpcp;
GRANT INSERT, DELETE ON public.candidat_mot, public.identite_candidat TO ceres_centre, ceres_ud, ceres_mpcp;
-- Désinscrite, une place reste (CAN-02) ; elle ne s'ôte qu'avec le candidat que défaire un lot ôte (garder_place_otee).
GRANT INSERT, DELETE ON public.inscription TO ceres_centre, ceres_mpcp;
GRANT UPDATE ON public.inscription TO ceres_centre, ceres_mpcp;
-- Une UD n'y saisit pas de résultat ; elle valide, écarte, réunit, édite, notifie.
GRANT UPDATE (avis, avis_edition, candidat_id, ccp_acquis, convocation_a_editer, demande_vae_id, etat, motif)
  ON public.inscription TO ceres_ud;
GRANT INSERT, DELETE ON public.demande_vae TO ceres_centre, ceres_ud, ceres_mpcp;
GRANT UPDATE ON public.demande_vae TO ceres_ud, ceres_mpcp;
GRANT UPDATE (etat, motif, version) ON public.demande_vae TO ceres_centre;
GRANT INSERT, UPDATE, DELETE ON public.passage TO ceres_centre, ceres_mpcp;
GRANT UPDATE (jour, candidat_id) ON public.passage TO ceres_ud;
-- Ce qu'une inscription a d'aménagements s'ajoute ; la purge les ôte (AME-01), ou la place qui s'en va avec eux.
GRANT INSERT, DELETE ON public.amenagement TO ceres_centre, ceres_mpcp;
GRANT INSERT, UPDATE ON public.convocation, public.message TO ceres_centre, ceres_ud, ceres_mpcp;
GRANT INSERT ON public.attestation TO ceres_centre, ceres_ud, ceres_mpcp;
GRANT UPDATE (code, etat, finie_le, motif, remplacante_id, signee_par, version)
  ON public.attestation TO ceres_centre, ceres_ud, ceres_mpcp;
GRANT UPDATE (candidat_id) ON public.attestation TO ceres_ud, ceres_mpcp;
GRANT INSERT, UPDATE ON public.message TO ceres_direccte;  -- ses avis aux centres
GRANT DELETE ON public.distinction TO ceres_centre, ceres_ud, ceres_mpcp;
GRANT INSERT ON public.derogation TO ceres_centre, ceres_ud, ceres_mpcp;
GRANT UPDATE ON public.derogation TO ceres_ud, ceres_mpcp;
GRANT UPDATE (etat, utilisee_le, utilisee_par_id, version) ON public.derogation TO ceres_centre;
GRANT DELETE ON public.derogation TO ceres_centre, ceres_mpcp;

-- ---------------------------------------------------------------- écrire : ce que l'UD valide, délivre, accorde
GRANT INSERT, UPDATE, DELETE ON public.obtention, public.parchemin, public.resultat_conteste TO ceres_ud, ceres_mpcp;
GRANT INSERT, UPDATE ON public.distinction TO ceres_ud, ceres_mpcp;

-- ---------------------------------------------------------------- écrire : les centres, les contrôles, les lettres
GRANT INSERT, UPDATE, DELETE ON public.centre, public.agrement, public.evenement_agrement TO ceres_direccte, ceres_mpcp;
GRANT UPDATE (acces, logo, modele, qualite, signataire, version) ON public.centre TO ceres_centre;
GRANT INSERT ON public.site TO ceres_centre, ceres_ud, ceres_direccte, ceres_mpcp;
GRANT UPDATE ON public.site TO ceres_centre, ceres_direccte, ceres_mpcp;
GRANT DELETE ON public.site TO ceres_centre, ceres_direccte, ceres_mpcp;
GRANT UPDATE (site, site_cle, version) ON public.agrement TO ceres_centre;
GRANT INSERT ON public.logo, public.modele TO ceres_centre, ceres_mpcp;
GRANT INSERT, UPDATE, DELETE ON public.controle, public.constat TO ceres_ud, ceres_direccte, ceres_mpcp;

-- ---------------------------------------------------------------- écrire : le référentiel, les profils, la base (national)
GRANT INSERT, UPDATE, DELETE ON
  public.titre, public.certification, public.titre_rome, public.succession, public.delai, public.profil,
  public.parametre
  TO ceres_mpcp;
GRANT SELECT, INSERT, UPDATE, DELETE ON public.bail TO ceres_mpcp;
GRANT INSERT, UPDATE ON public.modele_commun TO ceres_mpcp;
GRANT DELETE ON public.sel_objet, public.acces TO ceres_mpcp;
-- Ce qu'un effacement ôte du journal.
GRANT UPDATE (motif, source) ON public.lot TO ceres_mpcp;
GRANT UPDATE (avant, apres, motif, empreinte) ON public.trace TO ceres_mpcp;
GRANT UPDATE (contenu) ON public.attestation TO ceres_mpcp;
GRANT UPDATE (valeurs, sel, empreinte) ON public.ecriture TO ceres_mpcp;
GRANT UPDATE (sel) ON public.sceau TO ceres_mpcp;
