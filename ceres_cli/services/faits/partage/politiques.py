"""DRO-02 en politiques de lignes (RLS, FORCE) : chaque table, ce qu'on y lit, ce qu'on y ajoute, change ou ôte."""

import re
from collections.abc import Iterator

from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.faits import perimetres
from ceres_cli.services.faits.partage import privileges
from ceres_cli.services.faits.partage.regards import large
from ceres_cli.services.faits.partage.ressorts import RESSORTS, condition, parmi_les_vus, selon_le_role

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


def _au_lieu(table: str) -> str:
    """L'ajout d'un objet : la ligne même doit être du ressort."""
    alias = RESSORTS[table].alias
    ici = {role: _sans(alias, condition(role, RESSORTS[table].perimetre)) for role in _AU_LIEU[table]}
    return selon_le_role(ici | {Role.MPCP: "TRUE"})


def _sans(alias: str, sql: str) -> str:
    return re.sub(rf"\b{alias}\.", "", sql)


# Les rôles dont l'ajout se juge sur la ligne ; un Centre n'ajoute pas de juré, un service pas de candidat.
_AU_LIEU: dict[str, tuple[Role, ...]] = {"jure": (Role.UD, Role.DIRECCTE), "session_examen": (Role.CENTRE,)}
# Table → ce qu'une ligne ajoutée doit être.
_AJOUTEES: dict[str, str] = {
    **{table: _au_lieu(table) for table in _AU_LIEU},
    "candidat": (
        f"{AVEC_PROFIL} AND ((SELECT ceres_droits.mon_role()) <> 'centre'"
        " OR centre_id = (SELECT ceres_droits.mon_centre()))"
    ),
    "habilitation": _du_jure(),
    "experience": _du_jure(),
    "lien_jure": f"{_du_jure()} OR {large('candidat', 'candidat_id')}",
    "inscription": f"{_de_la_session()} OR ({_SERVICES} AND {large('candidat', 'candidat_id')})",
    **dict.fromkeys(("candidat_mot", "identite_candidat", "obtention", "parchemin"), large("candidat", "candidat_id")),
    "demande_vae": large("candidat", "candidat_id"),
    "distinction": f"{_du_candidat('premier_id')} OR {_du_candidat('second_id')}",
    "resultat_conteste": "EXISTS (SELECT 1 FROM public.inscription i WHERE i.id = inscription_id)",
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
    **dict.fromkeys(("agrement", "controle", "derogation"), AVEC_PROFIL),
    "centre": selon_le_role(
        {Role.DIRECCTE: _sans("e", condition(Role.DIRECCTE, perimetres.centres_du_ressort)), Role.MPCP: "TRUE"}
    ),
    "evenement_agrement": AVEC_PROFIL,
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
        ecrits = {mot for role in Role for mot in privileges.ecrit(role, table)}
        if "INSERT" in ecrits:
            ajoutees = _AJOUTEES.get(table, lues(table) if table in RESSORTS else AVEC_PROFIL)
            yield f"CREATE POLICY ceres_ajouter ON public.{table} FOR INSERT TO {groupes} WITH CHECK ({ajoutees})"
        if "UPDATE" in ecrits or any(privileges.colonnes_ecrites(role, table) for role in Role):
            yield (
                f"CREATE POLICY ceres_changer ON public.{table} FOR UPDATE TO {groupes} USING ({lues(table)})"
                f" WITH CHECK ({AVEC_PROFIL})"
            )
        if "DELETE" in ecrits:
            yield f"CREATE POLICY ceres_oter ON public.{table} FOR DELETE TO {groupes} USING ({lues(table)})"


def oter() -> Iterator[str]:
    for table in privileges.TABLES:
        for nom in ("service", "lire", "ajouter", "changer", "oter"):
            yield f"DROP POLICY IF EXISTS ceres_{nom} ON public.{table}"
