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
from ceres_cli.services.faits import conditions, perimetres

Perimetre = Callable[[Filtre, Acteur], None]
_REGION_TEMOIN = "52"
# Une fonction du gardien, qui cherche ses tables au même endroit quoi que l'appelant ait réglé.
GARDEE = "STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp"
PREPAREE = f"LANGUAGE plpgsql {GARDEE} SET plan_cache_mode = force_generic_plan COST 1000"
_MARQUES = re.compile(r"\(\?(?:, \?)+\)|\?")
_MARQUES_DE_LECTURE = re.compile(r"/\*.*?\*/ ")


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


JOUR = _Symbole("jr.jour")
# À la fin d'un EXISTS : il se demande ligne à ligne, jamais de tout l'ensemble d'abord.
SEULE = " OFFSET 0"
_NUMERO = _Symbole("(SELECT ceres_droits.mon_numero())")
_CENTRE = _Symbole("(SELECT ceres_droits.mon_centre())")
_DEPARTEMENT = _Symbole("(SELECT ceres_droits.mon_departement())")
_REGION = _Region("(SELECT ceres_droits.ma_region())")
# Le profil nommé, s'il est à l'agent, s'il agit encore, et si c'est sous le rôle de ce profil.
ACTEUR = (
    "FROM public.profil p WHERE p.id = CASE WHEN current_setting('ceres.profil', true) ~ '^[0-9]{1,9}$'"
    " THEN current_setting('ceres.profil', true)::integer END AND p.agent = session_user AND p.retire = 0"
    " AND (p.fin IS NULL OR p.fin >= ceres_droits.jour()) AND current_setting('role') = 'ceres_' || p.role"
)
# Ce qu'une question en sait, et une question qu'elle pose à son tour.
DE_L_ACTEUR = "v_role text, v_centre integer, v_departement text, v_region text"
_SUS = {
    "(SELECT ceres_droits.mon_role())": "v_role",
    _CENTRE: "v_centre",
    _DEPARTEMENT: "v_departement",
    _REGION: "v_region",
}
_QUESTION = re.compile(r"ceres_droits\.((?:touche|voit)_\w+)\((\w+(?:\.\w+)?)\)")
_MES_DEPARTEMENTS = "(SELECT unnest(ceres_droits.mes_departements()))"


def _acteur(role: Role) -> Acteur:
    return _Acteur(
        "",
        cast(int, _NUMERO),
        role,
        cast(int, _CENTRE) if role is Role.CENTRE else None,
        _DEPARTEMENT if role is Role.UD else None,
        _REGION if role is Role.DIRECCTE else None,
        cast(date, _Jour()),
    )


def condition(role: Role, perimetre: Perimetre, *, seule: bool = False) -> str:
    """Ce que ce rôle voit, selon ce périmètre ; `seule` : demandé de quelques lignes, chacune seule."""
    filtre = Filtre()
    perimetre(filtre, _acteur(role))
    voulue = _ecrire(filtre.ou(), filtre.parametres)
    voulue = _MARQUES_DE_LECTURE.sub("", voulue.replace(conditions.SEULE, SEULE) if seule else voulue)
    if JOUR not in voulue:
        return voulue
    # Ce que son agrément couvre ne dépend que du jour : la base le sait déjà, au lieu de le chercher ligne à ligne.
    voulue = voulue.replace(f" IN ({certifications_agreees()})", " = ANY (jr.certifications)")
    return f"EXISTS (SELECT 1 FROM ceres_droits.jours_agrees() jr (jour, certifications) WHERE {voulue})"


def certifications_agreees() -> str:
    """Celles que couvre l'agrément du centre de l'acteur, un jour de JUR-01."""
    return _ecrire(conditions.CERTIFICATIONS_AGREEES, (_CENTRE, *[JOUR] * 6))


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
    return Ressort(*perimetres.RESSORTS[sorte], lecture)


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
VOIT_TOUT = Role.MPCP


def voici(role: Role) -> str:
    """L'agent agit sous ce rôle, avec un profil qui est le sien : demandé une fois par requête. Un oui ou un non, où le
    serveur compterait une égalité pour une ligne sur deux cents."""
    return f"(SELECT ceres_droits.mon_role() = '{role.value}')"


def en_ce_moment(role: Role) -> str:
    """De même, demandé à chaque ligne."""
    return f"ceres_droits.mon_role() = '{role.value}'"


def _objet_vu(trace: str) -> str:
    """L'objet d'une trace est du ressort : l'ensemble de ceux de sa sorte, calculé une fois s'il en paraît une."""
    cas = " ".join(
        f"WHEN '{sorte}' THEN {trace}.objet_id IN (SELECT ceres_droits.objets('{sorte}'))"
        for sorte in perimetres.RESSORTS
    )
    return f"CASE {trace}.type_objet {cas} ELSE FALSE END"


def cas(table: str, role: Role, *, seule: bool = False) -> str:
    """La condition des lignes du ressort de ce rôle, sur `Ressort.depuis`."""
    ressort = RESSORTS[table]
    if role is VOIT_TOUT:
        return "TRUE"
    # Le journal : ce qui est écrit en son nom, et ce qui touche un objet du ressort (`perimetres.traces`, `lots`).
    siens = condition(role, perimetres.ecrites_en_son_nom)
    if table == "trace":
        return f"({siens} OR {_objet_vu('tr')})"
    if table == "lot":
        return f"({siens} OR EXISTS (SELECT 1 FROM trace tr WHERE tr.lot_id = l.id AND {_objet_vu('tr')}))"
    return condition(role, ressort.perimetre, seule=seule) if est_permise(ressort.lecture, role) else "FALSE"


def vu_ici(table: str, role: Role, alias: str = "x", *, seule: bool = False) -> str:
    """De même, sur la ligne même quand elle suffit à répondre."""
    voulue, ressort = cas(table, role, seule=seule), RESSORTS[table]
    if voulue in ("TRUE", "FALSE"):
        return voulue
    if table == "trace":
        siens = condition(role, perimetres.ecrites_en_son_nom)
        return f"(EXISTS (SELECT 1 FROM public.lot l WHERE l.id = {alias}.lot_id AND {siens}) OR {_objet_vu(alias)})"
    if " " not in ressort.depuis.removesuffix(f" {ressort.alias}"):
        return re.sub(rf"\b{ressort.alias}\.", f"{alias}.", voulue)
    return vu_la(table, role, f"{alias}.id")


def vu_la(table: str, role: Role, colonne: str) -> str:
    """La ligne de ce numéro est du ressort."""
    ressort = RESSORTS[table]
    return f"EXISTS (SELECT 1 FROM {ressort.depuis} WHERE {ressort.alias}.id = {colonne} AND {cas(table, role)})"


# Les mêmes périmètres, quand on les demande en entier.
_EN_NOMBRE = {
    sorte: (*perimetres.RESSORTS[sorte][:2], perimetres.candidats_en_nombre) for sorte in ("candidat", "parchemin")
}


def _objets() -> str:
    """La fonction qui rend les objets du journal qui sont du ressort : les périmètres de `perimetres.RESSORTS`."""
    roles = []
    for role in Role:
        sortes = " ".join(
            f"WHEN '{sorte}' THEN RETURN QUERY SELECT {alias}.id FROM {depuis} WHERE {condition(role, perimetre)};"
            for sorte, (depuis, alias, perimetre) in {**perimetres.RESSORTS, **_EN_NOMBRE}.items()
            if not (role is Role.CENTRE and sorte in perimetres.AUX_SERVICES)
        )
        roles.append(f"WHEN '{role.value}' THEN CASE v_sorte {sortes} ELSE RETURN; END CASE;")
    return (
        f"CREATE FUNCTION ceres_droits.objets(v_sorte text) RETURNS SETOF integer {PREPAREE} AS"
        " $$ BEGIN CASE ceres_droits.mon_role()\n" + "\n".join(roles) + "\nELSE RETURN; END CASE; END $$"
    )


def question(nom: str, tests: Mapping[Role, Sequence[str]]) -> Iterator[str]:
    """La fonction qui dit si la ligne de ce numéro passe l'un des tests du rôle : chacun préparé une fois par
    connexion, et seulement quand les précédents n'ont pas répondu. Qui demande est cherché une fois : une autre
    fonction, que seul le gardien appelle, en pose les questions."""
    suite = "\n".join(
        f"WHEN '{role.value}' THEN {' '.join(f'IF {test} THEN RETURN TRUE; END IF;' for test in siens)} RETURN FALSE;"
        for role, siens in tests.items()
    )
    for lu, su in _SUS.items():
        suite = suite.replace(lu, su)
    suite = _QUESTION.sub(rf"ceres_droits.\1_de(\2, {', '.join(_SUS.values())})", suite)
    yield (
        f"CREATE FUNCTION ceres_droits.{nom}_de(v_numero integer, {DE_L_ACTEUR}) RETURNS boolean LANGUAGE plpgsql"
        f" STABLE AS $$ BEGIN CASE v_role\n{suite}\nELSE RETURN FALSE; END CASE; END $$"
    )
    # Chère : ce que la ligne dit d'elle-même se demande d'abord.
    chere = PREPAREE.replace("COST 1000", "COST 100000")
    yield (
        f"CREATE FUNCTION ceres_droits.{nom}(v_numero integer) RETURNS boolean {chere} AS"
        f" $$ BEGIN RETURN (SELECT ceres_droits.{nom}_de(v_numero, p.role, p.centre_id, p.departement, p.region)"
        f" {ACTEUR}); END $$"
    )


def vues_du_ressort() -> Iterator[str]:
    """Les numéros que chaque rôle voit : ce que les politiques interrogent."""
    yield _objets()
    for table, ressort in RESSORTS.items():
        for role in Role:
            if role is not VOIT_TOUT:
                yield (
                    f"CREATE VIEW ceres_droits.vus_{table}_{role.value} WITH (security_barrier) AS\n"
                    f"  SELECT {ressort.alias}.id FROM {ressort.depuis}\n"
                    f"  WHERE {voici(role)} AND {cas(table, role)}"
                )


def parmi_les_vus(table: str, colonne: str, role: Role) -> str:
    if role is VOIT_TOUT:
        return "TRUE"
    # La liste JUR-01 d'un Centre se choisit par ses certifications, les candidats par un nom ou parmi les premiers :
    # peu de lignes à juger, de tant d'autres.
    seule = SEULE if table == "candidat" or JOUR in cas(table, role) else ""
    return f"EXISTS (SELECT 1 FROM ceres_droits.vus_{table}_{role.value} v WHERE v.id = {colonne}{seule})"
