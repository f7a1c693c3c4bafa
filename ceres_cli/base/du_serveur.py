"""Ce que seule une base partagée a de tables, et qu'un pas du schéma lui donne."""

# Un travail qu'un seul fait à la fois : voir base/postgresql/bail.py.
BAIL = (
    'CREATE TABLE bail (travail text COLLATE "C" CONSTRAINT pk_bail PRIMARY KEY, jeton text COLLATE "C" NOT NULL,'
    ' agent text COLLATE "C" NOT NULL, jusqu_a timestamptz NOT NULL)'
)

# Le journal des accès, par mois : ce qui a fait son temps s'en va d'un coup. Un mois sans partition : `acces_autre`.
# Une colonne d'identité ne se partage pas entre partitions avant PostgreSQL 17 : les numéros sont d'une séquence.
ACCES = (
    "CREATE SEQUENCE numero_acces",
    "CREATE TABLE acces (id bigint NOT NULL DEFAULT nextval('numero_acces'), instant text COLLATE \"C\" NOT NULL,"
    " entree text NOT NULL, CONSTRAINT pk_acces PRIMARY KEY (id, instant)) PARTITION BY RANGE (instant)",
    "CREATE INDEX ix_acces_instant ON acces (instant)",
)
ACCES_AUTRE = "CREATE TABLE acces_autre PARTITION OF acces DEFAULT"
# De la table d'avant le schéma 8, qui devient la partition des autres mois : aucune ligne n'est récrite.
ACCES_PAR_MOIS = (
    "ALTER TABLE acces RENAME TO acces_autre",
    "ALTER TABLE acces_autre ALTER COLUMN id DROP IDENTITY",
    "ALTER TABLE acces_autre DROP CONSTRAINT pk_acces",
    "DROP INDEX ix_acces_instant",
    *ACCES,
    "ALTER TABLE acces ATTACH PARTITION acces_autre DEFAULT",
    "SELECT setval('numero_acces', (SELECT coalesce(max(id), 0) + 1 FROM acces), false)",
)

# Le lot d'une trace s'y vérifie une fois par instruction : une clé étrangère le chercherait à chacune des cent mille.
# Il se nomme avec son schéma : pg_restore n'a pas de search_path, et une table passagère porterait le même nom.
LOT_DES_TRACES = (
    "ALTER TABLE trace DROP CONSTRAINT fk_trace_lot_id",
    "CREATE FUNCTION trace_d_un_lot() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE orpheline boolean; BEGIN"
    " EXECUTE format('SELECT EXISTS (SELECT 1 FROM (SELECT DISTINCT lot_id FROM ajoutees) t"
    " WHERE NOT EXISTS (SELECT 1 FROM %I.lot l WHERE l.id = t.lot_id))', TG_TABLE_SCHEMA) INTO orpheline;"
    " IF orpheline THEN"
    " RAISE foreign_key_violation USING MESSAGE = 'une trace est d''un lot du journal'; END IF; RETURN NULL; END $$",
    "CREATE TRIGGER tr_trace_lot AFTER INSERT ON trace REFERENCING NEW TABLE AS ajoutees"
    " FOR EACH STATEMENT EXECUTE FUNCTION trace_d_un_lot()",
)
