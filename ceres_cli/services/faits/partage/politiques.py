"""DRO-02 en politiques de lignes (RLS, FORCE) : chaque table, ce qu'on y lit, ce qu'on y ajoute, change ou ôte.

Une politique par rôle : elle ne pèse que ce qui le regarde, et une condition qui tient dans la ligne s'y cherche par un
index.
"""

import re
from collections.abc import Callable, Iterator

from ceres_cli.base.naissance import ESSAI, SCEAU
from ceres_cli.base.postgresql.schema import NUMEROTEES
from ceres_cli.regles.droits import Operation, est_permise
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.faits import perimetres
from ceres_cli.services.faits.partage import departs, etats, privileges
from ceres_cli.services.faits.partage.fonctions import D_ESSAI
from ceres_cli.services.faits.partage.regards import touche
from ceres_cli.services.faits.partage.ressorts import (
    RESSORTS,
    VOIT_TOUT,
    Perimetre,
    condition,
    en_ce_moment,
    parmi_les_vus,
    voici,
    vu_ici,
)

Lignes = Callable[[Role], str]
_A_L_AGENT = "agent = session_user"
_REUNIR = Operation.REUNIR_CANDIDATS


def _vus(table: str, colonne: str) -> Lignes:
    """Les lignes d'un objet du ressort."""
    return lambda role: parmi_les_vus(table, colonne, role)


def _aux_services(lignes: Lignes, siennes: Lignes) -> Lignes:
    """Un service en voit aussi d'autres."""
    return lambda role: lignes(role) if role is Role.CENTRE else f"{lignes(role)} OR {siennes(role)}"


def _et(lignes: Lignes, autres: Lignes) -> Lignes:
    return lambda role: "TRUE" if role is VOIT_TOUT else f"({lignes(role)}) AND {autres(role)}"


def _fixe(sql: str) -> Lignes:
    return lambda role: sql


_TOUTES = _fixe("TRUE")
_DE_LA_SESSION = _vus("session_examen", "session_id")
_DU_JURE = _vus("jure", "jure_id")
_DU_CANDIDAT = _vus("candidat", "candidat_id")
_CANDIDAT, _JURE = touche("candidat", "candidat_id"), touche("jure", "jure_id")
_TOUCHE_LE_CANDIDAT, _TOUCHE_LE_JURE = _fixe(_CANDIDAT), _fixe(_JURE)
_TOUCHE_LE_CONVOQUE = _fixe(f"CASE WHEN jure_id IS NULL THEN {_CANDIDAT} ELSE {_JURE} END")
_DES_DEUX: Lignes = lambda role: (  # noqa: E731
    f"{parmi_les_vus('candidat', 'premier_id', role)} OR {parmi_les_vus('candidat', 'second_id', role)}"
)
_DES_DEUX_JURES: Lignes = lambda role: (  # noqa: E731
    f"{parmi_les_vus('jure', 'premier_id', role)} OR {parmi_les_vus('jure', 'second_id', role)}"
)
_DE_SESSION = _aux_services(_DE_LA_SESSION, _DU_JURE)
# Elle suit la fiche qui en garde une autre, où que soit la session.
_CONVOQUEE: Lignes = lambda role: (  # noqa: E731
    _DE_SESSION(role) + (f" OR {_DU_CANDIDAT(role)}" if role is not Role.CENTRE and est_permise(_REUNIR, role) else "")
)
_CONNU = _fixe("id = ANY ((SELECT ceres_droits.connus('message'))::integer[])")
# La session, où qu'elle soit, de quelqu'un qu'il réunit à un autre : nulle autre d'ailleurs.
_CONNUE = _fixe("session_id = ANY ((SELECT ceres_droits.connus('session'))::integer[])")
_D_UNE_INSCRIPTION = _fixe("EXISTS (SELECT 1 FROM public.inscription i WHERE i.id = inscription_id)")
# L'avis d'un agent n'est pas d'une session : lui seul le lit, et qui les envoie.
_A_MOI = _fixe("profil_id = (SELECT ceres_droits.mon_numero())")
_COURRIER = _aux_services(_DE_LA_SESSION, lambda role: f"{_CONNU(role)} OR {_A_MOI(role)}")
# Un Centre lit la relance qu'on lui fait, et n'en écrit pas.
_COURRIER_ECRIT: Lignes = lambda role: (  # noqa: E731
    f"{_DE_LA_SESSION(role)} AND nature IN ('convocation', 'avis')" if role is Role.CENTRE else _DE_LA_SESSION(role)
)
# Table → ses lignes que chacun lit, quand elle n'a pas de ressort à elle : celles de l'objet dont elles dépendent.
_LUES: dict[str, Lignes] = {
    "experience": _DU_JURE,
    "lien_jure": lambda role: f"{_DU_JURE(role)} OR {_DU_CANDIDAT(role)}",
    "participation": _DE_SESSION,
    "convocation": _CONVOQUEE,
    "message": _COURRIER,
    "inscription": _aux_services(_DE_LA_SESSION, _DU_CANDIDAT),
    "obtention": _DU_CANDIDAT,
    "candidat_mot": _DU_CANDIDAT,
    "identite_candidat": _DU_CANDIDAT,
    "distinction": _DES_DEUX,
    "distinction_jure": _DES_DEUX_JURES,
    "resultat_conteste": _D_UNE_INSCRIPTION,
    "evenement_agrement": _vus("agrement", "agrement_id"),
    "constat": _vus("controle", "controle_id"),
    # Le secret qui scelle les plans : la base s'en sert pour l'agent (`sceaux.py`).
    "parametre": lambda role: f"nom <> '{SCEAU}'" + (f" OR {voici(role)}" if role is VOIT_TOUT else ""),
    "profil": lambda role: f"{_A_L_AGENT} OR {voici(VOIT_TOUT)}" if role is VOIT_TOUT else _A_L_AGENT,
}
_SON_LOT = (
    "EXISTS (SELECT 1 FROM ceres_droits.mes_lots_ouverts l WHERE l.id = {0})"  # le sien, que rien n'a encore scellé
)

# Son numéro a été tiré de la séquence : ni celui d'un autre à venir, ni un dont le journal ne se relèverait pas.
_TIRE = "id <= (SELECT n.{0} FROM ceres_droits.numeros_tires n)"


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
_SESSION_ICI = _juge_sur_elle(RESSORTS["session_examen"].perimetre, "s", *Role)
_CANDIDAT_ICI: Lignes = lambda role: vu_ici("candidat", role, "candidat")  # noqa: E731
_AGREMENT_ICI = _sur_place("agrement", "public.centre e WHERE e.id = agrement.centre_id", perimetres.agrements)
# Un service lit tous les centres et leurs agréments ; il n'écrit que ceux de son ressort.
_PLUS_ETROITES: dict[str, Lignes] = {
    "parametre": _fixe(f"nom <> '{ESSAI}'"),
    "centre": _CENTRE_ICI,
    "agrement": _AGREMENT_ICI,
    "evenement_agrement": _sur_place(
        "evenement_agrement",
        "public.agrement a JOIN public.centre e ON e.id = a.centre_id WHERE a.id = agrement_id",
        perimetres.agrements,
    ),
}
_VEILLE = "(now() AT TIME ZONE 'Europe/Paris')::date - 1"
_LENDEMAIN = "(now() AT TIME ZONE 'Europe/Paris')::date + 1"
# Un lot ne s'antidate ni ne se postdate : on a pu réfléchir d'un jour sur l'autre ; la nuit en rattrape. Un jour forcé
# ne s'écrit que sur une base d'essai, et nul ne la rend telle.
_INSTANT = f"substr(lot.horodatage, 1, 10) BETWEEN ({_VEILLE})::text AND ((now() AT TIME ZONE 'UTC')::date)::text"
_SON_JOUR = f" AND lot.jour >= ({_VEILLE})::text"
# Table → ce qu'une ligne ajoutée doit être.
_AJOUTEES: dict[str, Lignes] = {
    **_PLUS_ETROITES,
    "jure": _JURE_ICI,
    "session_examen": _SESSION_ICI,
    "candidat": lambda role: "centre_id = (SELECT ceres_droits.mon_centre())" if role is Role.CENTRE else "TRUE",
    "habilitation": _DU_JURE,
    "experience": _DU_JURE,
    "lien_jure": lambda role: f"{_DU_JURE(role)} OR {_TOUCHE_LE_CANDIDAT(role)}",
    # Nommer quelqu'un dans une session à soi ferait lire sa fiche : il y faut qu'elle touche déjà le ressort.
    "participation": _et(_aux_services(_DE_LA_SESSION, _et(_DU_JURE, _CONNUE)), _TOUCHE_LE_JURE),
    "convocation": _et(_DE_SESSION, _TOUCHE_LE_CONVOQUE),
    "message": _COURRIER_ECRIT,
    "inscription": _et(_aux_services(_DE_LA_SESSION, _et(_DU_CANDIDAT, _CONNUE)), _TOUCHE_LE_CANDIDAT),
    **dict.fromkeys(("candidat_mot", "identite_candidat", "obtention", "parchemin"), _TOUCHE_LE_CANDIDAT),
    "demande_vae": _TOUCHE_LE_CANDIDAT,
    "distinction": _DES_DEUX,
    "distinction_jure": _DES_DEUX_JURES,
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
    "lot": lambda role: (
        f"{_A_L_AGENT} AND profil IS NOT DISTINCT FROM (SELECT ceres_droits.mon_profil()) AND role IS NOT DISTINCT FROM"
        " (SELECT ceres_droits.mon_role()) AND structure IS NOT DISTINCT FROM (SELECT ceres_droits.ma_structure())"
        f" AND NOT EXISTS (SELECT 1 FROM ceres_droits.apres_coup a WHERE a.id >= lot.id) AND {_TIRE.format('lot')}"
        f" AND {_INSTANT} AND CASE WHEN lot.jour_force = 1 THEN {D_ESSAI} ELSE lot.jour <= ({_LENDEMAIN})::text"
        f"{'' if est_permise(Operation.NUIT, role) else _SON_JOUR} END"
    ),
    "trace": _fixe(f"{_SON_LOT.format('lot_id')} AND {_TIRE.format('trace')}"),
    **{table: _fixe(_SON_LOT.format("lot_id")) for table in ("ecriture", "sceau")},
    "ancre": _fixe("EXISTS (SELECT 1 FROM ceres_droits.mes_lots l WHERE l.id = lot_id)"),
    # Son auteur aussi : un accès ne se consigne pas au nom d'un autre.
    "acces": _fixe("(entree::jsonb ->> 'agent') = session_user"),
}
# Table → ce qu'une ligne changée doit être encore, telle qu'elle sera : à soi, là où elle était. Les autres : ce qu'on
# en change. Ce qu'elle désigne, si cela change : `liens`.
_CHANGEES: dict[str, Lignes] = {
    **_PLUS_ETROITES,
    "jure": _JURE_ICI,
    "candidat": _CANDIDAT_ICI,
    "session_examen": _SESSION_ICI,
    **{t: _AJOUTEES[t] for t in ("message", "habilitation", "experience", "derogation", "controle")},
    "participation": _et(_DE_SESSION, _TOUCHE_LE_JURE),
    "inscription": _et(_aux_services(_DE_LA_SESSION, _DU_CANDIDAT), _TOUCHE_LE_CANDIDAT),
    "convocation": _et(_CONVOQUEE, _TOUCHE_LE_CONVOQUE),
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


JOURNAL = tuple(f"ceres_droits.{nom}" for nom in ("mes_lots", "mes_lots_ouverts", "apres_coup", "numeros_tires"))


def vues_du_journal() -> Iterator[str]:
    """Ses lots, ceux que rien n'a scellés, le dernier qui le soit, et le dernier numéro que chacun a tiré."""
    siens = "SELECT l.id FROM public.lot l WHERE l.agent = session_user"
    yield f"CREATE VIEW ceres_droits.mes_lots WITH (security_barrier) AS {siens}"
    yield (
        f"CREATE VIEW ceres_droits.mes_lots_ouverts WITH (security_barrier) AS {siens}"
        " AND NOT EXISTS (SELECT 1 FROM public.sceau s WHERE s.lot_id = l.id)"
    )
    yield "CREATE VIEW ceres_droits.apres_coup AS SELECT max(lot_id) AS id FROM public.sceau"
    tires = ", ".join(f"(SELECT last_value FROM public.numero_{table}) AS {table}" for table in NUMEROTEES)
    yield f"CREATE VIEW ceres_droits.numeros_tires AS SELECT {tires}"


def politiques() -> Iterator[str]:
    for table in privileges.TABLES:
        yield f"ALTER TABLE public.{table} ENABLE ROW LEVEL SECURITY"
        yield f"ALTER TABLE public.{table} FORCE ROW LEVEL SECURITY"
        yield f"CREATE POLICY ceres_service ON public.{table} TO ceres_service USING (TRUE) WITH CHECK (TRUE)"
        for role in Role:
            yield from _du_role(table, role)


def _du_role(table: str, role: Role) -> Iterator[str]:
    def politique(nom: str, ordre: str, *clauses: tuple[str, str]) -> str:
        def garde(mot: str) -> str:
            if (table, ordre) in _LIBRES:
                return ""
            # Ce qu'un déclencheur a jugé du rôle, la politique le juge après lui, à chaque ligne : le quitter en cours
            # d'instruction ne le fait pas taire.
            redite = mot == "WITH CHECK" and table in etats.GARDEES
            return f"{en_ce_moment(role) if redite else voici(role)} AND "

        dites = " ".join(f"{mot} ({garde(mot)}({lignes}))" for mot, lignes in clauses)
        groupe = privileges.groupe(role)
        return f"CREATE POLICY ceres_{nom}_{role.value} ON public.{table} FOR {ordre} TO {groupe} {dites}"

    siennes = lues(table, role)
    ecrites = _PLUS_ETROITES[table](role) if table in _PLUS_ETROITES else siennes
    ecrits = privileges.ecrit(role, table)
    if privileges.lit(role, table) or table in privileges.COLONNES_LUES:
        yield politique("lire", "SELECT", ("USING", siennes))
    if "INSERT" in ecrits:
        ajoutees = _AJOUTEES[table](role) if table in _AJOUTEES else siennes if table in RESSORTS else "TRUE"
        yield politique("ajouter", "INSERT", ("WITH CHECK", ajoutees))
    if "UPDATE" in ecrits or privileges.colonnes_ecrites(role, table):
        changees = _CHANGEES[table](role) if table in _CHANGEES else ecrites
        yield politique("changer", "UPDATE", ("USING", ecrites), ("WITH CHECK", changees))
    if "DELETE" in ecrits and not departs.par_fonction(table, role):
        yield politique("oter", "DELETE", ("USING", ecrites))


def oter() -> Iterator[str]:
    """Toutes celles qu'un passage a posées, d'où qu'il vienne."""
    yield (
        "DO $$ DECLARE x record; BEGIN FOR x IN SELECT policyname, tablename FROM pg_policies"
        " WHERE schemaname = 'public' AND policyname LIKE 'ceres\\_%' LOOP"
        " EXECUTE format('DROP POLICY %I ON public.%I', x.policyname, x.tablename); END LOOP; END $$"
    )
