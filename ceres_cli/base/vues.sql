-- Les vues que lit un outil de statistiques (docs/vues.md), sur les deux bases : ce qui est gardé, états et dates, jamais ce
-- qui dépend du jour, ni un nom, une adresse, un motif. Sur PostgreSQL elles lisent sous les droits de qui les interroge
-- (security_invoker, que base/schema.py y ajoute). Le « WITH » de chacune fait qu'aucun serveur n'y laisse écrire.

CREATE VIEW vue_habilitations AS
  WITH x AS (
    SELECT h.id AS habilitation, h.jure_id AS jure, c.reference AS certification, c.type, t.reference AS titre, h.etat,
      h.debut, h.fin, h.expiration_constatee, j.departement, j.region, h.version
    FROM habilitation h
    JOIN certification c ON c.id = h.certification_id
    JOIN titre t ON t.id = h.titre_id
    LEFT JOIN jure j ON j.id = h.jure_id
  )
  SELECT * FROM x;

CREATE VIEW vue_jures AS
  WITH x AS (SELECT j.id AS jure, j.actif, j.departement, j.region, j.version FROM jure j)
  SELECT * FROM x;

CREATE VIEW vue_sessions AS
  WITH x AS (
    SELECT s.id AS session, s.annee, s.numero, s.etat, c.reference AS certification, c.type, t.reference AS titre,
      s.centre_id AS centre, s.departement, s.region, s.debut, s.fin, s.entretien_final, s.reprise, s.creee_le, s.dte_le,
      s.resultats_le, s.validee_le, s.version
    FROM session_examen s
    JOIN certification c ON c.id = s.certification_id
    JOIN titre t ON t.id = s.titre_id
  )
  SELECT * FROM x;

CREATE VIEW vue_inscriptions AS
  WITH x AS (
    SELECT i.id AS inscription, i.session_id AS session, i.candidat_id AS candidat, i.voie, i.portee, i.etat,
      i.inscrit_le, i.desinscrit_le, i.resultat, i.entretien, i.resultat_le
    FROM inscription i
  )
  SELECT * FROM x;

CREATE VIEW vue_obtentions AS
  WITH x AS (
    SELECT o.candidat_id AS candidat, c.reference AS certification, c.type, t.reference AS titre,
      o.session_id AS session, o.obtenue_le, o.sans_appui
    FROM obtention o
    JOIN certification c ON c.id = o.certification_id
    JOIN titre t ON t.id = c.titre_id
  )
  SELECT * FROM x;

CREATE VIEW vue_lots AS
  WITH x AS (
    SELECT l.id AS lot, l.horodatage, l.jour, l.jour_force, l.role, l.structure, l.commande, l.annule, l.fait,
      l.sans_effet, l.refuse, l.non_traite
    FROM lot l
  )
  SELECT * FROM x;
