"""Les fonctions de la base : qui agit, sous quel profil, quel jour ; et ce qu'il dit savoir d'au-delà de son ressort.

Chacune appartient à `ceres_gardien`, qui ne peut pas se connecter, et cherche ses tables au même endroit quoi que
l'appelant ait réglé. L'agent est `session_user` : ni une variable ni SET ROLE ne le changent.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ceres_cli.base.naissance import ESSAI
from ceres_cli.base.postgresql.erreurs import TROP_NOMMES
from ceres_cli.configuration.reglages import Configuration
from ceres_cli.nomenclatures import territoires
from ceres_cli.regles.droits import NatureAcces, Operation, est_permise
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.faits.hors_ressort import QUESTIONS, SUITES
from ceres_cli.services.faits.partage import sceaux
from ceres_cli.services.faits.partage.ressorts import (
    ACTEUR,
    GARDEE,
    PREPAREE,
    RESSORTS,
    certifications_agreees,
    condition,
)

_ISO = "'^[0-9]{4}-[0-9]{2}-[0-9]{2}$'"
D_ESSAI = f"EXISTS (SELECT 1 FROM public.parametre WHERE nom = '{ESSAI}')"

# Nom et paramètres → (type rendu, corps)
_LECTURES: dict[str, tuple[str, str]] = {
    # Le jour de Paris ; celui que demande l'agent s'il est à venir, ou si la base est d'essai.
    "jour()": (
        "text",
        "SELECT CASE WHEN d.jour <> '' AND (d.jour >= a.jour OR " + D_ESSAI + ") THEN d.jour ELSE a.jour END"
        " FROM (SELECT ((now() AT TIME ZONE 'Europe/Paris')::date)::text COLLATE \"C\" AS jour) a,"
        f" (SELECT coalesce(substring(current_setting('ceres.jour', true) FROM {_ISO}), '') COLLATE \"C\" AS jour) d",
    ),
    # Ce jour, et ceux à venir que l'agent dit regarder (JUR-01 se juge aussi le jour d'une session).
    "jours()": (
        "SETOF text",
        "SELECT ceres_droits.jour() UNION SELECT d.jour FROM"
        " (SELECT unnest(string_to_array(current_setting('ceres.jours', true), ',')) COLLATE \"C\" AS jour) d"
        f" WHERE d.jour ~ {_ISO} AND d.jour >= ceres_droits.jour()",
    ),
    # Ce que l'agent a montré qu'il savait : signé pour lui et pour ce jour, pour qu'il ne s'invente pas.
    "connus(sorte text)": (
        "integer[]",
        "SELECT CASE WHEN split_part(dit, ':', 1) = ceres_droits.signer(sorte, split_part(dit, ':', 2))"
        " THEN string_to_array(split_part(dit, ':', 2), ',')::integer[] ELSE '{}'::integer[] END"
        " FROM (SELECT coalesce(current_setting('ceres.connus_' || sorte, true), '') AS dit) d",
    ),
    "signer(sorte text, numeros text)": (
        "text",
        "SELECT encode(sha256(convert_to(concat_ws('|', s.valeur, session_user, (now() AT TIME ZONE"
        " 'Europe/Paris')::date, sorte, numeros), 'UTF8')), 'hex') FROM ceres_droits.secret s",
    ),
    # Ce lot, que l'agent a écrit, est-il là ? Même si cette écriture lui a ôté son profil.
    "lot_enregistre(v_lot integer, v_jeton text)": (
        "boolean",
        "SELECT EXISTS (SELECT 1 FROM public.lot l WHERE l.id = v_lot AND l.jeton = v_jeton AND l.agent ="
        " session_user)",
    ),
    # Sous quel rôle et quel profil entrer : celui que l'agent nomme, à défaut celui qu'il a choisi.
    "entrer(voulu integer)": (
        "TABLE (profil integer, role text)",
        "SELECT p.id, p.role FROM public.profil p WHERE p.agent = session_user AND p.id ="
        " coalesce(voulu, (SELECT c.id FROM public.profil c WHERE c.agent = session_user AND c.choisi = 1))",
    ),
}
# Celles qui cherchent un mot dans une clé, déclarées sûres (LEAKPROOF) : un nom se cherche alors avant de juger chaque
# ligne. Aucune n'échoue, quoi qu'on lui donne : ce qu'elle lit d'une ligne cachée ne se verrait qu'à cela. La place
# d'un texte se cherche donc en octets, sans collation, et l'espace est la seule lettre qu'on y ôte : la replace du
# serveur échoue quand ce qu'elle rend est trop long, LIKE selon ce qu'il a lu.
_DISCRETES = (
    "place(text, text) RETURNS integer LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'byteapos'",
    "sans_espaces(v_texte text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 1 AS"
    " $$ BEGIN RETURN pg_catalog.replace(v_texte COLLATE \"C\", ' ', ''); END $$",
)
_COMPTER = "compter(quoi text, combien bigint, prix bigint)"
_TROP = f"RAISE EXCEPTION USING ERRCODE = '{TROP_NOMMES}', MESSAGE = '{{}}'"
_ECRITE = GARDEE.replace("STABLE ", "")
# Ce que personne d'autre que le gardien n'appelle.
_INTERNES = ("signer(sorte text, numeros text)", _COMPTER, *sceaux.INTERNES)
# Fonction → (type, ce qu'elle en lit)
_DE_L_ACTEUR: dict[str, tuple[str, str]] = {
    "mon_role": ("text", "p.role"),
    "mon_centre": ("integer", "p.centre_id"),
    "mon_departement": ("text", "p.departement"),
    "ma_region": ("text", "p.region"),
    "mon_numero": ("integer", "p.id"),
    "mon_profil": ("text", "'P-' || lpad(p.id::text, 6, '0')"),
    "ma_structure": ("text", "coalesce('E-' || lpad(p.centre_id::text, 6, '0'), p.departement, p.region, 'national')"),
}

_DES_SIENS = (
    "ceres_droits.mon_role() <> 'centre' AND ({0}.jure_id IN (SELECT ceres_droits.objets('jure'))"
    " OR ceres_droits.voit_candidat({0}.candidat_id))"
)
_HORS = "NOT ceres_droits.touche_{0}(n.id)"
_NUMEROS = "(SELECT unnest({0}) AS id) n"


class _Connaitre(NamedTuple):
    """`trouve` : la requête des numéros qu'il apprend ; `combien` : ce qu'il nomme ; `prix` : ce que cela lui compte,
    hors du ressort ; `en_lot` : de même, quand il en nomme plus de cinquante à la fois."""

    sorte: str
    trouve: str
    combien: str
    prix: str
    en_lot: str


def _numerotes(sorte: str, trouve: str) -> _Connaitre:
    hors = f"SELECT count(*) FROM {_NUMEROS.format('numeros')} WHERE {_HORS.format(sorte)}"
    rates = f"SELECT 1 + count(*) - (SELECT count(*) FROM ({trouve}) t) FROM {_NUMEROS.format('numeros')}"
    return _Connaitre(sorte, trouve, "cardinality(numeros)", hors, rates)


# Le gardien compte ce que chacun nomme hors de son ressort. En lot, ce qui est trouvé ne compte pas : il le savait. De
# plusieurs identités d'un même nom, une seule va sans compter : une date de naissance ne se devine pas.
_PORTEUR = (
    "FROM unnest(noms, naissances) n (noms, naissance) {0}JOIN public.identite_candidat i"
    " ON i.noms = n.noms AND i.naissance = n.naissance"
)
# Nom et paramètres → ce qu'elle fait
_CONNAITRE: dict[str, _Connaitre] = {
    "connaitre_candidats(numeros integer[], naissances text[])": _numerotes(
        "candidat",
        "SELECT c.id FROM unnest(numeros, naissances) n (id, naissance) JOIN public.candidat c ON c.id = n.id"
        " AND c.naissance = n.naissance",
    ),
    "connaitre_identites(noms text[], naissances text[])": _Connaitre(
        "candidat",
        f"SELECT i.candidat_id {_PORTEUR.format('')}",
        "cardinality(noms)",
        f"SELECT count(*) {_PORTEUR.format('LEFT ')} WHERE i.candidat_id IS NULL OR"
        " NOT ceres_droits.touche_candidat(i.candidat_id)",
        "SELECT 1 + cardinality(noms) - (SELECT count(DISTINCT n) FROM unnest(noms) n)"
        f" + (SELECT count(*) {_PORTEUR.format('')} WHERE NOT ceres_droits.touche_candidat(i.candidat_id))",
    ),
    "connaitre_jures(numeros integer[])": _numerotes(
        "jure", "SELECT j.id FROM public.jure j WHERE j.id = ANY (numeros)"
    ),
    # Ce qu'a ailleurs un juré ou un candidat que voit un service.
    "connaitre_messages(convocations integer[])": _Connaitre(
        "message",
        "SELECT m.id FROM public.message m JOIN public.convocation k ON k.id = m.convocation_id"
        f" WHERE k.id = ANY (convocations) AND {_DES_SIENS.format('k')}",
        "cardinality(convocations)",
        *["SELECT count(*) FROM unnest(convocations) n (id) WHERE NOT EXISTS (SELECT 1 FROM public.convocation k"
          f" WHERE k.id = n.id AND {_DES_SIENS.format('k')})"] * 2,
    ),
    "connaitre_sessions(jures integer[], candidats integer[])": _Connaitre(
        "session",
        "SELECT p.session_id FROM (SELECT session_id, jure_id, NULL::integer AS candidat_id FROM public.participation"
        " UNION ALL SELECT session_id, NULL, candidat_id FROM public.inscription) p"
        f" WHERE (p.jure_id = ANY (jures) OR p.candidat_id = ANY (candidats)) AND {_DES_SIENS.format('p')}",
        "cardinality(jures) + cardinality(candidats)",
        *[f"SELECT (SELECT count(*) FROM {_NUMEROS.format('jures')} WHERE {_HORS.format('jure')})"
          f" + (SELECT count(*) FROM {_NUMEROS.format('candidats')} WHERE {_HORS.format('candidat')})"] * 2,
    ),
}  # fmt: skip
# Ce qu'un agent nomme à la fois ; davantage est un lot, qui a les bornes d'un fichier. Hors de son ressort, par jour.
PAR_APPEL, EN_LOT, PAR_JOUR = 50, Configuration().lot_lignes_max, 500
_PAR_CENT_MILLE = 1_000_000  # un compteur se lit « jour, puis nombre »


def comptes(agents: Iterable[str]) -> Iterator[str]:
    """Ce que chacun a nommé hors de son ressort : une séquence, que ROLLBACK ne rend pas ; nul ne la lit ni ne l'avance
    que le gardien. Une pour tous ceux qui ont un profil sans être passés par ce script."""
    yield "CREATE SEQUENCE ceres_droits.compte"
    tous = "SELECT DISTINCT p.agent FROM public.profil p" + "".join(f" UNION SELECT '{nom}'" for nom in agents)
    yield (
        f"DO $$ DECLARE x record; BEGIN FOR x IN {tous} LOOP"
        " EXECUTE format('CREATE SEQUENCE ceres_droits.%I', 'compte_' || md5(x.agent)); END LOOP; END $$"
    )


def _compter() -> str:
    jour = "((clock_timestamp() AT TIME ZONE 'Europe/Paris')::date - date '2000-01-01')::bigint"
    lire = "EXECUTE format('SELECT last_value FROM %s', suite) INTO dernier"
    entree = (
        "json_build_object('instant', i.instant, 'jour', ceres_droits.jour(), 'jour_force', FALSE, 'agent',"
        " session_user, 'profil', ceres_droits.mon_profil(), 'structure', ceres_droits.ma_structure(), 'commande',"
        " coalesce(nullif(current_setting('ceres.commande', true), ''), 'psql'), 'nature',"
        f" '{NatureAcces.LECTURE.value}', 'document', quoi, 'objet', NULL, 'nombre', combien, 'code', NULL)"
    )
    return (
        f"CREATE FUNCTION ceres_droits.{_COMPTER} RETURNS void LANGUAGE plpgsql {_ECRITE} AS $$ DECLARE\n"
        "  suite regclass := coalesce(to_regclass('ceres_droits.compte_' || md5(session_user)),"
        " 'ceres_droits.compte'::regclass);\n"
        f"  jour bigint := {jour}; dernier bigint; BEGIN\n"
        f"  IF combien > {EN_LOT} THEN {_TROP.format(f'pas plus de {EN_LOT} à la fois')}; END IF;\n"
        "  IF prix > 0 THEN\n"
        f"    {lire};\n"
        f"    IF dernier / {_PAR_CENT_MILLE} < jour THEN\n"
        "      PERFORM pg_advisory_xact_lock(suite::oid::bigint);\n"
        f"      {lire};\n"
        f"      IF dernier / {_PAR_CENT_MILLE} < jour THEN PERFORM setval(suite, jour * {_PAR_CENT_MILLE}); END IF;\n"
        "    END IF;\n"
        f"    PERFORM nextval(suite) FROM generate_series(1, least(prix, {PAR_JOUR} + 1));\n"
        f"    {lire};\n"
        f"    IF dernier % {_PAR_CENT_MILLE} > {PAR_JOUR} THEN"
        f" {_TROP.format(f'pas plus de {PAR_JOUR} par jour hors de son ressort')}; END IF;\n"
        "  END IF;\n"
        f"  INSERT INTO public.acces (instant, entree) SELECT i.instant, {entree}::text FROM (SELECT to_char(now() AT"
        " TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS instant) i;\nEND $$"
    )


def fonctions() -> Iterator[str]:
    """Les fonctions, chacune après celles qu'elle appelle."""
    yield "CREATE TABLE ceres_droits.secret (valeur text NOT NULL)"
    yield "INSERT INTO ceres_droits.secret VALUES (gen_random_uuid()::text || gen_random_uuid()::text)"
    for nom in ("signer(sorte text, numeros text)", *(n for n in _LECTURES if not n.startswith("signer("))):
        rendu, corps = _LECTURES[nom]
        yield f"CREATE FUNCTION ceres_droits.{nom} RETURNS {rendu} LANGUAGE sql {GARDEE} AS $$ {corps} $$"
    for nom, (rendu, valeur) in _DE_L_ACTEUR.items():
        yield (
            f"CREATE FUNCTION ceres_droits.{nom}() RETURNS {rendu} {PREPAREE} AS"
            f" $$ BEGIN RETURN (SELECT {valeur} {ACTEUR}); END $$"
        )
    for discrete in _DISCRETES:
        yield f"CREATE FUNCTION ceres_droits.{discrete}"
    yield _jours_agrees()
    regions = " ".join(
        f"WHEN '{r}' THEN ARRAY[{', '.join(repr(d) for d in territoires.departements_de_region(r))}]"
        for r in sorted({d.region for d in territoires.departements().values()})
    )
    yield (
        f"CREATE FUNCTION ceres_droits.mes_departements() RETURNS text[] LANGUAGE sql {GARDEE} AS"
        f" $$ SELECT CASE ceres_droits.ma_region() {regions} END $$"
    )
    yield _compter()
    for nom, connue in _CONNAITRE.items():
        yield _connaitre(nom, connue)
    yield _homonymes()
    for nom, (sql, types) in QUESTIONS.items():
        yield (
            f"CREATE FUNCTION ceres_droits.{nom}({', '.join(types)}) RETURNS integer LANGUAGE sql {GARDEE} AS"
            f" $$ SELECT CASE WHEN ceres_droits.mon_role() IS NOT NULL THEN ({_numeroter(sql)})::integer END $$"
        )
    for nom, (sql, colonne, rendues) in SUITES.items():
        yield (
            f"CREATE FUNCTION ceres_droits.{nom}(v_valeurs integer[]) RETURNS TABLE ({rendues}) LANGUAGE sql"
            f" {GARDEE} AS"
            f" $$ {sql} WHERE ceres_droits.mon_role() IS NOT NULL AND {colonne} = ANY (v_valeurs) $$"
        )
    # Deux fiches réunies changent le jury ou les inscrits d'une session, où qu'elle soit : sa version le dit.
    yield (
        "CREATE FUNCTION ceres_droits.avancer_sessions(v_sessions integer[], v_versions integer[]) RETURNS integer"
        f" LANGUAGE plpgsql {GARDEE.replace('STABLE ', '')} AS $$ DECLARE faites integer; BEGIN\n"
        "  IF ceres_droits.mon_role() IS NULL THEN RETURN 0; END IF;\n"
        "  UPDATE public.session_examen s SET version = n.version FROM unnest(v_sessions, v_versions) n (id, version)\n"
        "    WHERE s.id = n.id AND s.version = n.version - 1 AND s.id = ANY (ceres_droits.connus('session'));\n"
        "  GET DIAGNOSTICS faites = ROW_COUNT; RETURN faites;\nEND $$"
    )
    yield from sceaux.fonctions()


def _jours_agrees() -> str:
    """Les jours de JUR-01, et ce que l'agrément du centre couvre chacun d'eux : cherché une fois par transaction,
    puis relu, signé pour elle, dans une de ses variables."""
    return (
        "CREATE FUNCTION ceres_droits.jours_agrees() RETURNS TABLE (r_jour text, r_certifications integer[])"
        f" {PREPAREE} ROWS 1 AS $$\n"
        "DECLARE dits text := coalesce(current_setting('ceres.agrees', true), ''); jours text; cle text; BEGIN\n"
        "  SELECT string_agg(j, ',' ORDER BY j) INTO jours FROM ceres_droits.jours() j;\n"
        "  cle := concat_ws('|', 'agrees', now(), jours);\n"
        "  IF split_part(dits, ':', 1) IS DISTINCT FROM ceres_droits.signer(cle, split_part(dits, ':', 2)) THEN\n"
        "    SELECT coalesce(string_agg(concat_ws('=', jr.jour, array_to_string(ARRAY("
        f"{certifications_agreees()}), ',')), ';'), '') INTO dits FROM ceres_droits.jours() jr (jour);\n"
        "    dits := ceres_droits.signer(cle, dits) || ':' || dits;\n"
        "    PERFORM set_config('ceres.agrees', dits, true);\n"
        "  END IF;\n"
        "  RETURN QUERY SELECT split_part(x, '=', 1), string_to_array(split_part(x, '=', 2), ',')::integer[]\n"
        "  FROM unnest(string_to_array(split_part(dits, ':', 2), ';')) x;\nEND $$"
    )


def _connaitre(nom: str, c: _Connaitre) -> str:
    """Ajoute à ce qui est connu, jusqu'à la fin de la transaction, et le rend pour une autre ; rien sans profil."""
    return (
        f"CREATE FUNCTION ceres_droits.{nom} RETURNS text LANGUAGE plpgsql {_ECRITE} AS $$\n"
        "#variable_conflict use_variable\n"
        f"DECLARE tous text; combien bigint := {c.combien}; prix bigint; BEGIN\n"
        "  IF ceres_droits.mon_role() IS NULL THEN RETURN ''; END IF;\n"
        f"  IF combien > {PAR_APPEL} THEN prix := ({c.en_lot}); ELSE prix := ({c.prix}); END IF;\n"
        f"  PERFORM ceres_droits.compter('{nom.partition('(')[0]}', combien, prix);\n"
        f"  SELECT string_agg(DISTINCT t.id::text, ',') INTO tous FROM ({c.trouve}"
        f" UNION SELECT unnest(ceres_droits.connus('{c.sorte}'))) t (id);\n"
        f"  tous := ceres_droits.signer('{c.sorte}', coalesce(tous, '')) || ':' || coalesce(tous, '');\n"
        f"  PERFORM set_config('ceres.connus_{c.sorte}', tous, true);\n"
        f"  RETURN 'ceres.connus_{c.sorte}=' || tous;\nEND $$"
    )


def _homonymes() -> str:
    """JUR-03 : un oui ou un non par identité, à qui écrit des jurés ; ce qu'il en demande se compte comme d'un
    candidat."""
    cas = " ".join(
        f"WHEN '{role.value}' THEN {condition(role, RESSORTS['jure'].perimetre)}"
        for role in Role
        if est_permise(Operation.ECRIRE_JURES, role)
    )
    porte = "j.cle = n.cle AND j.naissance IS NOT DISTINCT FROM n.naissance"
    la = f"EXISTS (SELECT 1 FROM public.jure j WHERE {porte} AND (CASE ceres_droits.mon_role() {cas} END) IS NOT TRUE)"
    ici = f"EXISTS (SELECT 1 FROM public.jure j WHERE {porte} AND (CASE ceres_droits.mon_role() {cas} END))"
    de = "FROM unnest(cles, naissances) WITH ORDINALITY n (cle, naissance, rang)"
    permis = ", ".join(f"'{role.value}'" for role in Role if est_permise(Operation.ECRIRE_JURES, role))
    return (
        "CREATE FUNCTION ceres_droits.connaitre_homonymes(cles text[], naissances text[]) RETURNS boolean[]"
        f" LANGUAGE plpgsql {_ECRITE} AS $$\n#variable_conflict use_variable\n"
        "DECLARE combien bigint := cardinality(cles); prix bigint; BEGIN\n"
        f"  IF (ceres_droits.mon_role() IN ({permis})) IS NOT TRUE THEN RETURN '{{}}'; END IF;\n"
        f"  IF combien > {PAR_APPEL} THEN prix := (SELECT 1 + combien - count(DISTINCT n.cle)"
        f" + count(*) FILTER (WHERE {la}) {de}); ELSE prix := (SELECT count(*) {de} WHERE NOT {ici}); END IF;\n"
        "  PERFORM ceres_droits.compter('connaitre_homonymes', combien, prix);\n"
        f"  RETURN (SELECT array_agg({la} ORDER BY n.rang) {de});\nEND $$"
    )


def _numeroter(sql: str) -> str:
    morceaux = sql.split("?")
    return "".join(f"{m}${n}" for n, m in enumerate(morceaux[:-1], 1)) + morceaux[-1]


def internes() -> Iterator[str]:
    """Celles que nul n'appelle du dehors, telles que DROP et REVOKE les nomment."""
    for nom in _INTERNES:
        avant, _, parametres = nom.rstrip(")").partition("(")
        types = ", ".join(p.split()[-1] for p in parametres.split(", ") if p)
        yield f"ceres_droits.{avant}({types})"
