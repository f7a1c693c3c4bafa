"""Ce qu'un agent dit savoir d'au-delà de son ressort : il le nomme, la base le laisse lire, le compte, le consigne.

Le gardien compte ce que chacun nomme hors de son ressort. En lot, ce qui est trouvé ne compte pas : il le savait. De
plusieurs identités d'un même nom, une seule va sans compter : une date de naissance ne se devine pas.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ceres_cli.base.postgresql.erreurs import TROP_NOMMES
from ceres_cli.configuration.reglages import Configuration
from ceres_cli.regles.droits import NatureAcces, Operation, est_permise
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.faits.partage.ressorts import GARDEE, RESSORTS, condition

_COMPTER = "compter(quoi text, combien bigint, prix bigint)"
_TROP = f"RAISE EXCEPTION USING ERRCODE = '{TROP_NOMMES}', MESSAGE = '{{}}'"
_ECRITE = GARDEE.replace("STABLE ", "")
INTERNES = (_COMPTER,)
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
    yield _compter()
    for nom, connue in _CONNAITRE.items():
        yield _connaitre(nom, connue)
    yield _homonymes()


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
