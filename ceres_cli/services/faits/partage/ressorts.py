"""Ce que chaque profil voit de chaque table, en SQL de PostgreSQL : les conditions de `perimetres`, demandées pour un
acteur dont le centre, le département, la région et le jour sont ceux que la base lit elle-même."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, cast

from ceres_cli.base.filtre import Filtre
from ceres_cli.nomenclatures import territoires
from ceres_cli.regles.droits import Acteur, Operation, est_permise
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.faits import perimetres

Perimetre = Callable[[Filtre, Acteur], None]
_REGION_TEMOIN = "52"
# Une fonction du gardien, qui cherche ses tables au même endroit quoi que l'appelant ait réglé.
GARDEE = "STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp"
PREPAREE = f"LANGUAGE plpgsql {GARDEE} SET plan_cache_mode = force_generic_plan COST 1000"
_MARQUES = re.compile(r"\(\?(?:, \?)+\)|\?")


class _Symbole(str):
    """Une valeur que la base connaîtra : le SQL qui la lit."""

    __slots__ = ()

    def __lt__(self, autre: object) -> bool:
        return False  # un jour lu par la base n'est jamais passé : elle y veille


class _Region(_Symbole):
    """De même ; ses départements se demandent comme ceux d'une région qui existe."""

    __slots__ = ()

    def __eq__(self, autre: object) -> bool:
        return autre is self or autre == _REGION_TEMOIN

    __hash__ = str.__hash__


class _Jour:
    def isoformat(self) -> str:
        return JOUR


class _Acteur(Acteur):
    __slots__ = ()

    @property
    def structure(self) -> str:
        return _Symbole("(SELECT ceres_droits.ma_structure())")


JOUR = _Symbole("x.jour")
_CENTRE = _Symbole("(SELECT ceres_droits.mon_centre())")
_DEPARTEMENT = _Symbole("(SELECT ceres_droits.mon_departement())")
_REGION = _Region("(SELECT ceres_droits.ma_region())")
_MES_DEPARTEMENTS = "(SELECT unnest(ceres_droits.mes_departements()))"


def _acteur(role: Role) -> Acteur:
    return _Acteur(
        "",
        0,
        role,
        cast(int, _CENTRE) if role is Role.CENTRE else None,
        _DEPARTEMENT if role is Role.UD else None,
        _REGION if role is Role.DIRECCTE else None,
        cast(date, _Jour()),
    )


def condition(role: Role, perimetre: Perimetre) -> str:
    """Ce que ce rôle voit, selon ce périmètre."""
    filtre = Filtre()
    perimetre(filtre, _acteur(role))
    voulue = _ecrire(filtre.ou(), filtre.parametres)
    if JOUR not in voulue:
        return voulue
    return f"EXISTS (SELECT 1 FROM ceres_droits.jours() x (jour) WHERE {voulue})"


def _ecrire(sql: str, parametres: Sequence[Any]) -> str:
    reste = iter(parametres)
    siens = territoires.departements_de_region(_REGION_TEMOIN)

    def valeur(marque: "re.Match[str]") -> str:
        prises = _prendre(reste, marque[0].count("?"))
        if prises == siens:
            return _MES_DEPARTEMENTS
        ecrites = ", ".join(map(_litteral, prises))
        return f"({ecrites})" if marque[0].startswith("(") else ecrites

    return _MARQUES.sub(valeur, sql)


def _prendre(reste: Iterator[Any], combien: int) -> list[Any]:
    return [next(reste) for _ in range(combien)]


def _litteral(valeur: Any) -> str:
    if isinstance(valeur, _Symbole):
        return str.__str__(valeur)
    return "'" + str(valeur).replace("'", "''") + "'"


class Ressort(NamedTuple):
    """Une table dont les lignes ont un ressort : d'où se lit sa condition, son alias, l'opération qui la lit."""

    depuis: str
    alias: str
    perimetre: Perimetre
    lecture: Operation


def _des_objets(sorte: str, lecture: Operation) -> Ressort:
    return Ressort(*perimetres.OBJETS[sorte], lecture)


RESSORTS: dict[str, Ressort] = {
    "jure": _des_objets("jure", Operation.LIRE_JURES),
    "habilitation": Ressort(
        "habilitation h JOIN jure j ON j.id = h.jure_id JOIN titre t ON t.id = h.titre_id",
        "h",
        lambda f, a: perimetres.habilitations(f, a, a.jour.isoformat()),
        Operation.LIRE_JURES,
    ),
    "session_examen": _des_objets("session", Operation.LIRE_SESSIONS),
    "candidat": _des_objets("candidat", Operation.LIRE_CANDIDATS),
    "centre": Ressort("centre e", "e", perimetres.centres, Operation.LIRE_AGREMENTS),
    "agrement": Ressort(
        "agrement a JOIN centre e ON e.id = a.centre_id", "a", perimetres.centres, Operation.LIRE_AGREMENTS
    ),
    "derogation": Ressort(
        "derogation d LEFT JOIN session_examen s ON s.id = coalesce(d.session_id, d.utilisee_par_id)"
        " JOIN centre e ON e.id = coalesce(d.centre_id, s.centre_id)",
        "d",
        perimetres.derogations,
        Operation.LIRE_DEROGATIONS,
    ),
    "demande_vae": _des_objets("demande_vae", Operation.LIRE_VAE),
    "controle": _des_objets("controle", Operation.LIRE_CONTROLES),
    "parchemin": _des_objets("parchemin", Operation.LIRE_PARCHEMINS),
    "lot": Ressort("lot l", "l", perimetres.lots, Operation.LIRE_LOTS),
    "trace": Ressort("trace tr JOIN lot l ON l.id = tr.lot_id", "tr", perimetres.traces, Operation.LIRE_LOTS),
}
MPCP = "(SELECT ceres_droits.mon_role()) = 'mpcp'"


def _touche(trace: str) -> str:
    """L'objet d'une trace est du ressort : l'ensemble de ceux de sa sorte, calculé une fois s'il en paraît une."""
    cas = " ".join(
        f"WHEN '{sorte}' THEN {trace}.objet_id IN (SELECT ceres_droits.objets('{sorte}'))"
        for sorte in perimetres.OBJETS
    )
    return f"({MPCP} OR CASE {trace}.type_objet {cas} ELSE FALSE END)"


# Le journal : ce qui est écrit en son nom, et ce qui touche un objet du ressort (`perimetres.traces`, `lots`).
_JOURNAL = {
    "trace": _touche("tr"),
    "lot": f"EXISTS (SELECT 1 FROM trace tr WHERE tr.lot_id = l.id AND {_touche('tr')})",
}


def selon_le_role(cas: Mapping[Role, str]) -> str:
    """La condition de chaque rôle, une seule évaluée ; rien sans profil."""
    suite = " ".join(f"WHEN '{role.value}' THEN {sql}" for role, sql in cas.items())
    return f"CASE (SELECT ceres_droits.mon_role()) {suite} ELSE FALSE END"


def vu(table: str) -> str:
    """La condition des lignes du ressort, sur `Ressort.depuis`."""
    ressort = RESSORTS[table]
    if table in _JOURNAL:
        siens = {role: condition(role, perimetres.ecrites_en_son_nom) for role in Role}
        return f"{selon_le_role(siens)} OR {_JOURNAL[table]}"
    return selon_le_role(
        {role: condition(role, ressort.perimetre) for role in Role if est_permise(ressort.lecture, role)}
    )


def _objets() -> str:
    """La fonction qui rend les objets du journal qui sont du ressort : les périmètres de `perimetres.OBJETS`."""
    roles = []
    for role in Role:
        cas = " ".join(
            f"WHEN '{sorte}' THEN RETURN QUERY SELECT {alias}.id FROM {depuis} WHERE {condition(role, perimetre)};"
            for sorte, (depuis, alias, perimetre) in perimetres.OBJETS.items()
            if not (role is Role.CENTRE and sorte in perimetres.AUX_SERVICES)
        )
        roles.append(f"WHEN '{role.value}' THEN CASE v_sorte {cas} ELSE RETURN; END CASE;")
    return (
        f"CREATE FUNCTION ceres_droits.objets(v_sorte text) RETURNS SETOF integer {PREPAREE} AS"
        " $$ BEGIN CASE ceres_droits.mon_role()\n" + "\n".join(roles) + "\nELSE RETURN; END CASE; END $$"
    )


def _lots_de_la_structure() -> str:
    conditions = {r: condition(r, perimetres.ecrites_en_son_nom) for r in Role}
    lots = "RETURN QUERY SELECT l.id FROM lot l WHERE"
    siens = " ".join(f"WHEN '{r.value}' THEN {lots} {sql};" for r, sql in conditions.items())
    return (
        f"CREATE FUNCTION ceres_droits.lots_de_ma_structure() RETURNS SETOF integer {PREPAREE} AS"
        f" $$ BEGIN CASE ceres_droits.mon_role() {siens} ELSE RETURN; END CASE; END $$"
    )


def question(nom: str, depuis: str, alias: str, condition: str) -> str:
    """La fonction qui dit si la ligne de ce numéro remplit cette condition, préparée une fois par connexion."""
    return (
        f"CREATE FUNCTION ceres_droits.{nom}(v_numero integer) RETURNS boolean {PREPAREE} AS $$ BEGIN\n"
        f"  RETURN EXISTS (SELECT 1 FROM {depuis} WHERE {alias}.id = v_numero AND ({condition}));\nEND $$"
    )


def ensemble(table: str) -> str:
    """Les numéros du ressort, calculés une fois par requête : de quoi lire toute une table sans les redemander."""
    return f"(SELECT ceres_droits.ensemble_{table}())"


def _ensemble(table: str) -> str:
    ressort = RESSORTS[table]
    cas = {r: condition(r, ressort.perimetre) for r in Role if est_permise(ressort.lecture, r)}
    if table in _JOURNAL:
        cas = {r: f"({condition(r, perimetres.ecrites_en_son_nom)}) OR {_JOURNAL[table]}" for r in cas}
    suite = "\n".join(
        f"WHEN '{r.value}' THEN RETURN QUERY SELECT {ressort.alias}.id FROM {ressort.depuis} WHERE {sql};"
        for r, sql in cas.items()
    )
    return (
        f"CREATE FUNCTION ceres_droits.ensemble_{table}() RETURNS SETOF integer {PREPAREE} AS"
        f" $$ BEGIN CASE ceres_droits.mon_role()\n{suite}\nELSE RETURN; END CASE; END $$"
    )


def vu_ici(table: str, alias: str = "x") -> str:
    """De même que `vu`, sur la ligne même quand elle suffit à répondre."""
    if table == "trace":
        return f"({alias}.lot_id IN (SELECT ceres_droits.lots_de_ma_structure()) OR {_touche(alias)})"
    ressort = RESSORTS[table]
    siennes = {r: condition(r, ressort.perimetre) for r in Role if est_permise(ressort.lecture, r)}
    ici = {
        r: f"{alias}.id IN {ensemble(table)}"
        if re.search(r"\bFROM\b", sql) or ressort.depuis.count(" ") > 1
        else re.sub(rf"\b{ressort.alias}\.", f"{alias}.", sql)
        for r, sql in siennes.items()
    }
    return selon_le_role(ici | {Role.MPCP: "TRUE"})


def vues_du_ressort() -> Iterator[str]:
    """Les numéros que chacun voit : ce que les politiques interrogent, et la question posée d'un seul."""
    yield _objets()
    yield _lots_de_la_structure()
    for table, ressort in RESSORTS.items():
        yield question(f"voit_{table}", ressort.depuis, ressort.alias, vu(table))
        yield _ensemble(table)
    for table, ressort in RESSORTS.items():
        yield (
            f"CREATE VIEW ceres_droits.vus_{table} WITH (security_barrier) AS\n"
            f"  SELECT {ressort.alias}.id FROM {ressort.depuis}\n  WHERE {vu(table)}"
        )


def parmi_les_vus(table: str, colonne: str) -> str:
    return f"EXISTS (SELECT 1 FROM ceres_droits.vus_{table} v WHERE v.id = {colonne})"
