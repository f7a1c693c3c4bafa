"""Ce que seule une base partagée a de tables, et qu'un pas du schéma lui donne."""

# Un travail qu'un seul fait à la fois : voir base/postgresql/bail.py.
BAIL = (
    'CREATE TABLE bail (travail text COLLATE "C" CONSTRAINT pk_bail PRIMARY KEY, jeton text COLLATE "C" NOT NULL,'
    ' agent text COLLATE "C" NOT NULL, jusqu_a timestamptz NOT NULL)'
)
