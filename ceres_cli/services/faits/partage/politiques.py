"""DRO-02 en politiques de lignes (RLS, FORCE) : chaque table, ce qu'on y lit, ce qu'on y ajoute, change ou ôte.

Une politique par rôle : elle ne pèse que ce qui le regarde, et une condition qui tient dans la ligne s'y cherche par un
index.
"""

import re
from collections.abc import Callable, Iterator

from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.faits import perimetres
from ceres_cli.services.faits.partage import privileges
from ceres_cli.services.faits.partage.regards import touche
from ceres_cli.services.faits.partage.ressorts import (
    RESSORTS,
    VOIT_TOUT,
    Perimetre,
    condition,
    parmi_les_vus,
    voici,
    vu_ici,
)

Lignes = Callable[[Role], str]
_A_L_AGENT = "agent = session_user"


def _vus(table: str, colonne: str) -> Lignes:
    """Les lignes d'un objet du ressort."""
    return lambda role: parmi_les_vus(table, colonne, role)


def _aux_services(lignes: Lignes, siennes: Lignes) -> Lignes:
    """Un service en voit aussi d'autres."""
    return lambda role: lignes(role) if role is Role.CENTRE else f"{lignes(role)} OR {siennes(role)}"


def _fixe(sql: str) -> Lignes:
    return lambda role: sql


_TOUTES = _fixe("TRUE")
_DE_LA_SESSION = _vus("session_examen", "session_id")
_DU_JURE = _vus("jure", "jure_id")
_DU_CANDIDAT = _vus("candidat", "candidat_id")
_TOUCHE_LE_CANDIDAT = _fixe(touche("candidat", "candidat_id"))
_DES_DEUX: Lignes = lambda role: (  # noqa: E731
    f"{parmi_les_vus('candidat', 'premier_id', role)} OR {parmi_les_vus('candidat', 'second_id', role)}"
)
_DE_SESSION = _aux_services(_DE_LA_SESSION, _DU_JURE)
_D_UNE_INSCRIPTION = _fixe("EXISTS (SELECT 1 FROM public.inscription i WHERE i.id = inscription_id)")
# L'avis d'un agent n'est pas d'une session : lui seul le lit, et qui les envoie.
_COURRIER = _aux_services(_DE_LA_SESSION, _fixe("profil_id = (SELECT ceres_droits.mon_numero())"))
# Un Centre lit la relance qu'on lui fait, et n'en écrit pas.
_COURRIER_ECRIT: Lignes = lambda role: (  # noqa: E731
    f"{_DE_LA_SESSION(role)} AND nature IN ('convocation', 'avis')" if role is Role.CENTRE else _DE_LA_SESSION(role)
)
# Table → ses lignes que chacun lit, quand elle n'a pas de ressort à elle : celles de l'objet dont elles dépendent.
_LUES: dict[str, Lignes] = {
    "experience": _DU_JURE,
    "lien_jure": lambda role: f"{_DU_JURE(role)} OR {_DU_CANDIDAT(role)}",
    "participation": _DE_SESSION,
    "convocation": _DE_SESSION,
    "message": _COURRIER,
    "inscription": _aux_services(_DE_LA_SESSION, _DU_CANDIDAT),
    "obtention": _DU_CANDIDAT,
    "candidat_mot": _DU_CANDIDAT,
    "identite_candidat": _DU_CANDIDAT,
    "distinction": _DES_DEUX,
    "resultat_conteste": _D_UNE_INSCRIPTION,
    "evenement_agrement": _vus("agrement", "agrement_id"),
    "constat": _vus("controle", "controle_id"),
    "profil": lambda role: f"{_A_L_AGENT} OR {voici(VOIT_TOUT)}" if role is VOIT_TOUT else _A_L_AGENT,
}
_SON_LOT = (
    "EXISTS (SELECT 1 FROM ceres_droits.mes_lots_ouverts l WHERE l.id = {0})"  # le sien, que rien n'a encore scellé
)


def _sans(alias: str, sql: str) -> str:
    return re.sub(rf"\b{alias}\.", "", sql)


def _sur_place(table: str, depuis: str, perimetre: Perimetre) -> Lignes:
    """La ligne qu'on écrit est du ressort : le périmètre, jugé sur elle. `depuis` : ce qu'il lit d'autre."""
    alias = {"agrement": "a", "derogation": "d", "controle": "k"}.get(table)

    def juge(role: Role) -> str:
        sienne = "TRUE" if role is VOIT_TOUT else condition(role, perimetre)
        if alias is not None:
            sienne = re.sub(rf"\b{alias}\.", f"{table}.", sienne)
        return f"EXISTS (SELECT 1 FROM {depuis} AND {sienne})"

    return juge


def _juge_sur_elle(perimetre: Perimetre, alias: str, *roles: Role) -> Lignes:
    """De même, quand la ligne suffit ; les autres rôles n'en écrivent pas."""

    def juge(role: Role) -> str:
        if role is VOIT_TOUT:
            return "TRUE"
        return _sans(alias, condition(role, perimetre)) if role in roles else "FALSE"

    return juge


_JURE_ICI = _juge_sur_elle(RESSORTS["jure"].perimetre, "j", Role.UD, Role.DIRECCTE)
# Un Centre règle les lettres du sien : ce sont les seules colonnes qu'il ait le droit d'y changer.
_CENTRE_ICI = _juge_sur_elle(perimetres.centres_du_ressort, "e", Role.CENTRE, Role.DIRECCTE)
_SESSION_ICI = _juge_sur_elle(RESSORTS["session_examen"].perimetre, "s", Role.CENTRE)
_AGREMENT_ICI = _sur_place("agrement", "public.centre e WHERE e.id = agrement.centre_id", perimetres.agrements)
# Un service lit tous les centres et leurs agréments ; il n'écrit que ceux de son ressort.
_PLUS_ETROITES: dict[str, Lignes] = {
    "centre": _CENTRE_ICI,
    "agrement": _AGREMENT_ICI,
    "evenement_agrement": _sur_place(
        "evenement_agrement",
        "public.agrement a JOIN public.centre e ON e.id = a.centre_id WHERE a.id = agrement_id",
        perimetres.agrements,
    ),
}
# Table → ce qu'une ligne ajoutée doit être.
_AJOUTEES: dict[str, Lignes] = {
    **_PLUS_ETROITES,
    "jure": _JURE_ICI,
    "session_examen": _SESSION_ICI,
    "candidat": lambda role: "centre_id = (SELECT ceres_droits.mon_centre())" if role is Role.CENTRE else "TRUE",
    "habilitation": _DU_JURE,
    "experience": _DU_JURE,
    "lien_jure": lambda role: f"{_DU_JURE(role)} OR {_TOUCHE_LE_CANDIDAT(role)}",
    "participation": _DE_SESSION,
    "convocation": _DE_SESSION,
    "message": _COURRIER_ECRIT,
    "inscription": _aux_services(_DE_LA_SESSION, _TOUCHE_LE_CANDIDAT),
    **dict.fromkeys(("candidat_mot", "identite_candidat", "obtention", "parchemin"), _TOUCHE_LE_CANDIDAT),
    "demande_vae": _TOUCHE_LE_CANDIDAT,
    "distinction": _DES_DEUX,
    "resultat_conteste": _D_UNE_INSCRIPTION,
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
    "constat": _vus("controle", "controle_id"),
    "profil": lambda role: "TRUE" if role is VOIT_TOUT else "FALSE",
    "lot": _fixe(
        f"{_A_L_AGENT} AND profil IS NOT DISTINCT FROM (SELECT ceres_droits.mon_profil()) AND role IS NOT DISTINCT FROM"
        " (SELECT ceres_droits.mon_role()) AND structure IS NOT DISTINCT FROM (SELECT ceres_droits.ma_structure())"
        " AND NOT EXISTS (SELECT 1 FROM ceres_droits.apres_coup a WHERE a.id >= lot.id)"
    ),
    **{table: _fixe(_SON_LOT.format("lot_id")) for table in ("trace", "ecriture", "sceau")},
    "ancre": _fixe("EXISTS (SELECT 1 FROM ceres_droits.mes_lots l WHERE l.id = lot_id)"),
    # Son auteur aussi : un accès ne se consigne pas au nom d'un autre.
    "acces": _fixe("(entree::jsonb ->> 'agent') = session_user"),
}
# Table → ce qu'une ligne changée doit être encore : à soi, là où elle était.
_CHANGEES: dict[str, Lignes] = {
    **_PLUS_ETROITES,
    "jure": _JURE_ICI,
    "session_examen": lambda role: _SESSION_ICI(role) if role is Role.CENTRE else "TRUE",
    **{
        t: _AJOUTEES[t]
        for t in ("participation", "convocation", "message", "inscription", "habilitation", "experience")
    },
}
# Ce qui se peut même sans profil : savoir quelle base c'est, et quels profils on y a ; consigner qu'on a été refusé.
_LIBRES = {("parametre", "SELECT"), ("profil", "SELECT"), ("acces", "INSERT")}


def lues(table: str, role: Role) -> str:
    """Les lignes de cette table que ce rôle lit."""
    if table not in RESSORTS:
        return _LUES.get(table, _TOUTES)(role)
    if table == "habilitation" and role is not Role.CENTRE:
        return _DU_JURE(role)  # d'un service, celles de ses jurés : peu de lignes à connaître d'avance
    ici = vu_ici(table, role, table)
    # Une condition qui lit d'autres tables les lirait sous leurs politiques : elle passe par les vues du gardien.
    return parmi_les_vus(table, f"{table}.id", role) if re.search(r"\bFROM\b", ici) else ici


JOURNAL = tuple(f"ceres_droits.{nom}" for nom in ("mes_lots", "mes_lots_ouverts", "apres_coup"))


def vues_du_journal() -> Iterator[str]:
    """Ses lots, ceux que rien n'a scellés, et le dernier qui le soit."""
    siens = "SELECT l.id FROM public.lot l WHERE l.agent = session_user"
    yield f"CREATE VIEW ceres_droits.mes_lots WITH (security_barrier) AS {siens}"
    yield (
        f"CREATE VIEW ceres_droits.mes_lots_ouverts WITH (security_barrier) AS {siens}"
        " AND NOT EXISTS (SELECT 1 FROM public.sceau s WHERE s.lot_id = l.id)"
    )
    yield "CREATE VIEW ceres_droits.apres_coup AS SELECT max(lot_id) AS id FROM public.sceau"


def politiques() -> Iterator[str]:
    for table in privileges.TABLES:
        yield f"ALTER TABLE public.{table} ENABLE ROW LEVEL SECURITY"
        yield f"ALTER TABLE public.{table} FORCE ROW LEVEL SECURITY"
        yield f"CREATE POLICY ceres_service ON public.{table} TO ceres_service USING (TRUE) WITH CHECK (TRUE)"
        for role in Role:
            yield from _du_role(table, role)


def _du_role(table: str, role: Role) -> Iterator[str]:
    def politique(nom: str, ordre: str, *clauses: tuple[str, str]) -> str:
        garde = "" if (table, ordre) in _LIBRES else f"{voici(role)} AND "
        dites = " ".join(f"{mot} ({garde}({lignes}))" for mot, lignes in clauses)
        groupe = privileges.groupe(role)
        return f"CREATE POLICY ceres_{nom}_{role.value} ON public.{table} FOR {ordre} TO {groupe} {dites}"

    siennes = lues(table, role)
    ecrites = _PLUS_ETROITES[table](role) if table in _PLUS_ETROITES else siennes
    ecrits = privileges.ecrit(role, table)
    if privileges.lit(role, table):
        yield politique("lire", "SELECT", ("USING", siennes))
    if "INSERT" in ecrits:
        ajoutees = _AJOUTEES[table](role) if table in _AJOUTEES else siennes if table in RESSORTS else "TRUE"
        yield politique("ajouter", "INSERT", ("WITH CHECK", ajoutees))
    if "UPDATE" in ecrits or privileges.colonnes_ecrites(role, table):
        changees = _CHANGEES.get(table, _TOUTES)(role)
        yield politique("changer", "UPDATE", ("USING", ecrites), ("WITH CHECK", changees))
    if "DELETE" in ecrits:
        yield politique("oter", "DELETE", ("USING", ecrites))


def oter() -> Iterator[str]:
    """Toutes celles qu'un passage a posées, d'où qu'il vienne."""
    yield (
        "DO $$ DECLARE x record; BEGIN FOR x IN SELECT policyname, tablename FROM pg_policies"
        " WHERE schemaname = 'public' AND policyname LIKE 'ceres\\_%' LOOP"
        " EXECUTE format('DROP POLICY %I ON public.%I', x.policyname, x.tablename); END LOOP; END $$"
    )
