"""DRO-02 en politiques de lignes (RLS, FORCE) : chaque table, ce qu'on y lit, ce qu'on y ajoute, change ou ôte."""

import re
from collections.abc import Iterator

from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.faits import perimetres
from ceres_cli.services.faits.partage import privileges
from ceres_cli.services.faits.partage.regards import touche
from ceres_cli.services.faits.partage.ressorts import RESSORTS, Perimetre, condition, parmi_les_vus, selon_le_role

AVEC_PROFIL = "EXISTS (SELECT 1 FROM ceres_droits.moi)"
_SERVICES = "(SELECT ceres_droits.mon_role()) <> 'centre'"
_A_L_AGENT = "agent = session_user"


def _de_la_session(colonne: str = "session_id") -> str:
    return parmi_les_vus("session_examen", colonne)


def _du_jure(colonne: str = "jure_id") -> str:
    return parmi_les_vus("jure", colonne)


def _du_candidat(colonne: str = "candidat_id") -> str:
    return parmi_les_vus("candidat", colonne)


# Table → ses lignes que chacun lit, quand elle n'a pas de ressort à elle : celles de l'objet dont elles dépendent.
_LUES: dict[str, str] = {
    "experience": _du_jure(),
    "lien_jure": f"{_du_jure()} OR {_du_candidat()}",
    "participation": f"{_de_la_session()} OR ({_SERVICES} AND {_du_jure()})",
    "convocation": f"{_de_la_session()} OR ({_SERVICES} AND {_du_jure()})",
    "message": _de_la_session(),
    "inscription": f"{_de_la_session()} OR ({_SERVICES} AND {_du_candidat()})",
    "obtention": _du_candidat(),
    "candidat_mot": _du_candidat(),
    "identite_candidat": _du_candidat(),
    "distinction": f"{_du_candidat('premier_id')} OR {_du_candidat('second_id')}",
    "resultat_conteste": "EXISTS (SELECT 1 FROM public.inscription i WHERE i.id = inscription_id)",
    "evenement_agrement": parmi_les_vus("agrement", "agrement_id"),
    "constat": parmi_les_vus("controle", "controle_id"),
    "profil": f"{_A_L_AGENT} OR (SELECT ceres_droits.mon_role()) = 'mpcp'",
}
_SON_LOT = (
    "EXISTS (SELECT 1 FROM ceres_droits.mes_lots_ouverts l WHERE l.id = {0})"  # le sien, que rien n'a encore scellé
)


def _sans(alias: str, sql: str) -> str:
    return re.sub(rf"\b{alias}\.", "", sql)


def _sur_place(table: str, depuis: str, perimetre: Perimetre) -> str:
    """La ligne qu'on écrit est du ressort : le périmètre, jugé sur elle. `depuis` : ce qu'il lit d'autre."""
    alias = {"agrement": "a", "derogation": "d", "controle": "k"}.get(table)
    siennes = {role: condition(role, perimetre) for role in Role}
    if alias is not None:
        siennes = {role: re.sub(rf"\b{alias}\.", f"{table}.", sql) for role, sql in siennes.items()}
    juge = selon_le_role(siennes | {Role.MPCP: "TRUE"})
    return f"EXISTS (SELECT 1 FROM {depuis} AND {juge})"


def _juge_sur_elle(perimetre: Perimetre, alias: str, *roles: Role) -> str:
    """De même, quand la ligne suffit ; les autres rôles n'en écrivent pas."""
    siennes = {role: _sans(alias, condition(role, perimetre)) for role in roles}
    return selon_le_role(siennes | {Role.MPCP: "TRUE"})


_JURE_ICI = _juge_sur_elle(RESSORTS["jure"].perimetre, "j", Role.UD, Role.DIRECCTE)
# Un Centre règle les lettres du sien : ce sont les seules colonnes qu'il ait le droit d'y changer.
_CENTRE_ICI = _juge_sur_elle(perimetres.centres_du_ressort, "e", Role.CENTRE, Role.DIRECCTE)
_SESSION_ICI = _juge_sur_elle(RESSORTS["session_examen"].perimetre, "s", Role.CENTRE)
_AGREMENT_ICI = _sur_place("agrement", "public.centre e WHERE e.id = agrement.centre_id", perimetres.agrements)
# Un service lit tous les centres et leurs agréments ; il n'écrit que ceux de son ressort.
_PLUS_ETROITES: dict[str, str] = {
    "centre": _CENTRE_ICI,
    "agrement": _AGREMENT_ICI,
    "evenement_agrement": _sur_place(
        "evenement_agrement",
        "public.agrement a JOIN public.centre e ON e.id = a.centre_id WHERE a.id = agrement_id",
        perimetres.agrements,
    ),
}
_DE_SESSION = f"{_de_la_session()} OR ({_SERVICES} AND {_du_jure()})"
# Table → ce qu'une ligne ajoutée doit être.
_AJOUTEES: dict[str, str] = {
    **_PLUS_ETROITES,
    "jure": _JURE_ICI,
    "session_examen": _SESSION_ICI,
    "candidat": (
        f"{AVEC_PROFIL} AND ((SELECT ceres_droits.mon_role()) <> 'centre'"
        " OR centre_id = (SELECT ceres_droits.mon_centre()))"
    ),
    "habilitation": _du_jure(),
    "experience": _du_jure(),
    "lien_jure": f"{_du_jure()} OR {touche('candidat', 'candidat_id')}",
    "participation": _DE_SESSION,
    "convocation": _DE_SESSION,
    "message": _de_la_session(),
    "inscription": f"{_de_la_session()} OR ({_SERVICES} AND {touche('candidat', 'candidat_id')})",
    **dict.fromkeys(("candidat_mot", "identite_candidat", "obtention", "parchemin"), touche("candidat", "candidat_id")),
    "demande_vae": touche("candidat", "candidat_id"),
    "distinction": f"{_du_candidat('premier_id')} OR {_du_candidat('second_id')}",
    "resultat_conteste": "EXISTS (SELECT 1 FROM public.inscription i WHERE i.id = inscription_id)",
    "derogation": _sur_place(
        "derogation",
        "(SELECT 1) u LEFT JOIN public.session_examen s ON s.id = coalesce(session_id, utilisee_par_id)"
        " LEFT JOIN public.centre e ON e.id = coalesce(derogation.centre_id, s.centre_id) WHERE TRUE",
        perimetres.derogations,
    ),
    "controle": _sur_place(
        "controle",
        "public.centre e LEFT JOIN public.session_examen s ON s.id = controle.session_id"
        " WHERE e.id = controle.centre_id",
        perimetres.controles,
    ),
    "constat": parmi_les_vus("controle", "controle_id"),
    "profil": "(SELECT ceres_droits.mon_role()) = 'mpcp'",
    "lot": (
        f"{_A_L_AGENT} AND profil IS NOT DISTINCT FROM (SELECT ceres_droits.mon_profil()) AND role IS NOT DISTINCT FROM"
        " (SELECT ceres_droits.mon_role()) AND structure IS NOT DISTINCT FROM (SELECT ceres_droits.ma_structure())"
        " AND NOT EXISTS (SELECT 1 FROM ceres_droits.apres_coup a WHERE a.id >= lot.id)"
    ),
    **{table: _SON_LOT.format("lot_id") for table in ("trace", "ecriture", "sceau")},
    "ancre": "EXISTS (SELECT 1 FROM ceres_droits.mes_lots l WHERE l.id = lot_id)",
    # Son auteur aussi : un accès ne se consigne pas au nom d'un autre.
    "acces": "(entree::jsonb ->> 'agent') = session_user",
}
# Table → ce qu'une ligne changée doit être encore : à soi, là où elle était.
_CHANGEES: dict[str, str] = {
    **_PLUS_ETROITES,
    "jure": _JURE_ICI,
    "session_examen": f"{AVEC_PROFIL} AND ({_SERVICES} OR {_SESSION_ICI})",
    **{
        t: _AJOUTEES[t]
        for t in ("participation", "convocation", "message", "inscription", "habilitation", "experience")
    },
}
# Lues de tous, même quand aucun profil n'agit : ce qui dit quelle base c'est.
_LIBRES = ("parametre",)


def lues(table: str) -> str:
    """Les lignes de cette table que chacun lit."""
    if table in RESSORTS:
        return parmi_les_vus(table, f"{table}.id")
    if table in _LIBRES:
        return "TRUE"
    return _LUES.get(table, AVEC_PROFIL)


def vues_du_journal() -> Iterator[str]:
    """Qui agit ; ses lots, ceux que rien n'a scellés, et le dernier qui le soit."""
    yield "CREATE VIEW ceres_droits.moi WITH (security_barrier) AS SELECT ceres_droits.mon_role() AS role" + (
        " WHERE ceres_droits.mon_role() IS NOT NULL"
    )
    siens = "SELECT l.id FROM public.lot l WHERE l.agent = session_user"
    yield f"CREATE VIEW ceres_droits.mes_lots WITH (security_barrier) AS {siens}"
    yield (
        f"CREATE VIEW ceres_droits.mes_lots_ouverts WITH (security_barrier) AS {siens}"
        " AND NOT EXISTS (SELECT 1 FROM public.sceau s WHERE s.lot_id = l.id)"
    )
    yield "CREATE VIEW ceres_droits.apres_coup AS SELECT max(lot_id) AS id FROM public.sceau"


def politiques() -> Iterator[str]:
    groupes = ", ".join(privileges.groupe(role) for role in Role)
    for table in privileges.TABLES:
        yield f"ALTER TABLE public.{table} ENABLE ROW LEVEL SECURITY"
        yield f"ALTER TABLE public.{table} FORCE ROW LEVEL SECURITY"
        yield f"CREATE POLICY ceres_service ON public.{table} TO ceres_service USING (TRUE) WITH CHECK (TRUE)"
        yield f"CREATE POLICY ceres_lire ON public.{table} FOR SELECT TO {groupes} USING ({lues(table)})"
        ecrites = _PLUS_ETROITES.get(table, lues(table))
        ecrits = {mot for role in Role for mot in privileges.ecrit(role, table)}
        if "INSERT" in ecrits:
            ajoutees = _AJOUTEES.get(table, lues(table) if table in RESSORTS else AVEC_PROFIL)
            yield f"CREATE POLICY ceres_ajouter ON public.{table} FOR INSERT TO {groupes} WITH CHECK ({ajoutees})"
        if "UPDATE" in ecrits or any(privileges.colonnes_ecrites(role, table) for role in Role):
            yield (
                f"CREATE POLICY ceres_changer ON public.{table} FOR UPDATE TO {groupes} USING ({ecrites})"
                f" WITH CHECK ({_CHANGEES.get(table, AVEC_PROFIL)})"
            )
        if "DELETE" in ecrits:
            yield f"CREATE POLICY ceres_oter ON public.{table} FOR DELETE TO {groupes} USING ({ecrites})"


def oter() -> Iterator[str]:
    for table in privileges.TABLES:
        for nom in ("service", "lire", "ajouter", "changer", "oter"):
            yield f"DROP POLICY IF EXISTS ceres_{nom} ON public.{table}"
