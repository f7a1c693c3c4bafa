"""DRO-02 en SQL : ce que chaque profil voit de chaque table. Aucune autre requête ne dit les droits, hors celles qui
s'en servent pour le journal (`ecrits.py`).

La porte du ressort : tout numéro qui entre dans une situation ou une requête passe par ici. Celui d'un Centre se juge
le jour même ou plus tard, jamais plus tôt.
Sous un rôle, une condition dit l'alias qu'elle borne (`Filtre.du_ressort`) : la table en est lue, non la vue qui en
dit davantage. Un alias à elle (cv, iv, sv) laisse la requête lire le reste plus largement.

Un Centre voit les jurés de sa liste JUR-01, ses sessions, les candidats qu'il a créés et ceux qu'il a inscrits, même
désinscrits ; un service, son ressort, et les candidats de ses centres ou qui y passent une session ; le MPCP, tout.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from ceres_cli.base.filtre import Filtre
from ceres_cli.erreurs import DroitsInsuffisants
from ceres_cli.noms.vae import OU_SE_DECIDE
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.faits import conditions, hors_ressort
from ceres_cli.store import Db


def habilitations(
    filtre: Filtre, acteur: Acteur, jour: str, *, une_a_une: bool = False, par_titre: bool = False
) -> None:
    """DRO-02 sur les habilitations : le ressort d'un service ; pour un Centre, celles de sa liste JUR-01. `une_a_une` :
    demandées de chaque juré ; `par_titre` : par une suite dans chaque titre (`conditions.agree`)."""
    borner(filtre, acteur, "h", "j")
    if acteur.role is Role.UD:
        filtre.et("j.departement = ?", acteur.departement, lit="j", par_jure=True)
    elif acteur.role is Role.DIRECCTE:
        filtre.et("j.region = ?", acteur.region, lit="j", par_jure=True)
    elif acteur.role is Role.CENTRE:
        _exiger_un_jour_a_venir(acteur, jour)
        conditions.agree(filtre, acteur.centre_id, jour, une_a_une=une_a_une, par_titre=par_titre)
        conditions.utilisable(filtre, jour)


def borner(filtre: Filtre, acteur: Acteur, *alias: str) -> None:
    if acteur.sous_un_role:
        filtre.du_ressort.update(alias)


def _la_table(acteur: Acteur, table: str) -> str:
    """« centre ec », d'une condition qui borne elle-même cet alias."""
    borne = Filtre()
    borner(borne, acteur, table.rpartition(" ")[2])
    return borne.de(table)


def _exiger_un_jour_a_venir(acteur: Acteur, jour: str) -> None:
    """Un Centre ne lit pas les jurés d'un jour passé : sa liste JUR-01 en serait élargie."""
    if jour < acteur.jour.isoformat():
        raise DroitsInsuffisants(
            "Un profil Centre ne lit pas les jurés d'un jour passé.",
            conseil="Lisez ceux du jour (retirez --au ou --du), ou donnez un jour à venir.",
        )


def jures(filtre: Filtre, acteur: Acteur, jour: str) -> None:
    """DRO-02 sur les jurés (alias j)."""
    borner(filtre, acteur, "j")
    if acteur.role is Role.UD:
        filtre.et("j.departement = ?", acteur.departement)
    elif acteur.role is Role.DIRECCTE:
        filtre.et("j.region = ?", acteur.region)
    elif acteur.role is Role.CENTRE:
        habilitees = Filtre()
        habilitations(habilitees, acteur, jour, une_a_une=True)
        filtre.et(
            f"EXISTS (SELECT 1 FROM {habilitees.de('habilitation h')} JOIN titre t ON t.id = h.titre_id"
            f" WHERE h.jure_id = j.id AND {habilitees.ou()}{conditions.SEULE})",
            *habilitees.parametres,
        )


def jures_vus(db: Db, acteur: Acteur, numeros: Iterable[int], jours: Iterable[date]) -> set[int]:
    """Ceux de ces jurés qui sont dans le périmètre l'un de ces jours au moins."""
    condition, parametres = db.dans("j.id", sorted(set(numeros)))
    vus: set[int] = set()
    for jour in sorted(set(jours)):
        filtre = Filtre()
        filtre.et(condition, *parametres)
        jures(filtre, acteur, jour.isoformat())
        sql = f"SELECT j.id FROM {filtre.de('jure j')} WHERE {filtre.ou()}"
        vus |= {i for (i,) in db.lignes(sql, filtre.parametres)}
    return vus


def jures_nommables(db: Db, acteur: Acteur, numeros: Iterable[int]) -> set[int]:
    """Ceux de ces jurés qu'un Centre peut nommer sans les voir, pour un jury : tous, et SES-01 répond. Inactif ou sans
    habilitation, la réponse est la même : elle ne dit que le numéro. Aucun autre rôle n'en nomme hors du sien."""
    if acteur.role is not Role.CENTRE:
        return set()
    return {i for (i,) in db.parmi("id", hors_ressort.jures_nommes(db, numeros)).lignes("SELECT id FROM jure WHERE {}")}


def centres(filtre: Filtre, acteur: Acteur) -> None:
    """DRO-02 sur les centres (alias e) : un Centre ne voit que lui, un service les lit tous."""
    if acteur.role is Role.CENTRE:
        filtre.et("e.id = ?", acteur.centre_id)


def sessions(filtre: Filtre, acteur: Acteur) -> None:
    """DRO-02 sur les sessions (alias s)."""
    colonnes = {Role.CENTRE: "s.centre_id", Role.UD: "s.departement", Role.DIRECCTE: "s.region"}
    if acteur.role in colonnes:
        valeur = acteur.centre_id or acteur.departement or acteur.region
        borner(filtre, acteur, "s")
        filtre.et(f"{colonnes[acteur.role]} = ?", valeur)


def messages(filtre: Filtre, acteur: Acteur) -> None:
    """DRO-02 sur les courriels (alias m ; s : la session) : comme elle ; d'un avis d'échéances, l'agent lui-même ; d'un
    avis entre bureaux, l'un et l'autre."""
    if acteur.role is Role.MPCP:
        return
    borner(filtre, acteur, "s")
    if acteur.role is Role.CENTRE:
        ou, autres = "centre_id", "m.centre_id = ?"
        valeurs: list[Any] = [acteur.centre_id, acteur.centre_id]
    else:
        ou = "departement" if acteur.role is Role.UD else "region"
        departements = _departements(acteur) or []
        autres = f"m.departement IN ({', '.join('?' * len(departements))}) OR m.profil_id = ?"
        valeurs = [acteur.departement or acteur.region, *departements, acteur.profil_id]
    # Chaque côté par son index : d'une jointure, il faudrait tout lire.
    siennes = f"SELECT sv.id FROM {_la_table(acteur, 'session_examen sv')} WHERE sv.{ou} = ?"
    filtre.et(f"(m.session_id IN ({siennes}) OR {autres})", *valeurs)


def derogations(filtre: Filtre, acteur: Acteur) -> None:
    """DRO-02 sur les dérogations (alias d), de leur session (s) ou, avant qu'elle existe, de l'UD qui l'accorde, sinon
    de leur centre (e)."""
    if acteur.role is Role.CENTRE:
        filtre.et("e.id = ?", acteur.centre_id)
        return
    departements = _departements(acteur)
    if departements is not None:
        ou = "CASE WHEN s.id IS NULL THEN coalesce(d.departement, e.departement) ELSE s.departement END"
        filtre.et(f"{ou} IN ({', '.join('?' * len(departements))})", *departements)


def _departements(acteur: Acteur) -> list[str] | None:
    """Ceux du ressort d'un service ; None : tous."""
    if acteur.role is Role.MPCP:
        return None
    if acteur.role is Role.DIRECCTE:
        from ceres_cli.nomenclatures import territoires

        return territoires.departements_de_region(acteur.region or "") or [""]
    return [acteur.departement or ""]


def centres_du_ressort(filtre: Filtre, acteur: Acteur) -> None:
    """DRO-02 sur les centres (alias e) où l'acteur écrit : un service, ceux de son ressort."""
    colonnes = {Role.CENTRE: "e.id", Role.UD: "e.departement", Role.DIRECCTE: "e.region"}
    if acteur.role in colonnes:
        filtre.et(f"{colonnes[acteur.role]} = ?", acteur.centre_id or acteur.departement or acteur.region)


def agrements(filtre: Filtre, acteur: Acteur) -> None:
    """DRO-02 sur les agréments (alias a ; e : le centre) : où ils valent, le site, à défaut le centre."""
    if acteur.role is Role.CENTRE:
        filtre.et("e.id = ?", acteur.centre_id)
    elif acteur.role is not Role.MPCP:
        colonne = "departement" if acteur.role is Role.UD else "region"
        filtre.et(f"coalesce(a.{colonne}, e.{colonne}) = ?", acteur.departement or acteur.region)


def sites(filtre: Filtre, acteur: Acteur) -> None:
    """DRO-02 sur les sites (alias si ; e : le centre) : où ils sont, à défaut le centre."""
    if acteur.role is Role.CENTRE:
        filtre.et("e.id = ?", acteur.centre_id)
    elif acteur.role is not Role.MPCP:
        colonne = "departement" if acteur.role is Role.UD else "region"
        filtre.et(f"coalesce(si.{colonne}, e.{colonne}) = ?", acteur.departement or acteur.region)


def candidats(filtre: Filtre, acteur: Acteur) -> None:
    """DRO-02 sur les candidats (alias c), un à un : pour quelques-uns, ou les premiers dans l'ordre alphabétique."""
    borner(filtre, acteur, "c")
    if not acteur.sous_un_role and (lieu := _lieu_des_candidats(acteur)) is not None:
        filtre.et(f"({lieu.un_a_un})", *lieu.valeurs, lieu.valeur)


def candidats_en_nombre(filtre: Filtre, acteur: Acteur) -> None:
    """DRO-02 sur les candidats (alias c), le périmètre d'abord, par ses index : pour une liste entière, un Centre."""
    if (vus := ensemble_des_candidats(acteur)) is not None:
        borner(filtre, acteur, "c")
        filtre.et(f"c.id IN ({vus[0]})", *vus[1])


def ensemble_des_candidats(acteur: Acteur, *, inscrits: bool = True) -> tuple[str, list[Any]] | None:
    """La requête des numéros du périmètre, et ses paramètres ; None : tous. Sans `inscrits` : de ses centres seuls."""
    if (lieu := _lieu_des_candidats(acteur)) is None:
        return None
    c, i, s = (_la_table(acteur, table) for table in ("candidat cv", "inscription iv", "session_examen sv"))
    siens = f"SELECT cv.id FROM {c} WHERE cv.centre_id {lieu.test}"
    places = f"SELECT iv.candidat_id FROM {s} JOIN {i} ON iv.session_id = sv.id WHERE sv.{lieu.session} = ?"
    tous = f"{siens} UNION {places}", [*lieu.valeurs, lieu.valeur]
    return tous if inscrits else (siens, lieu.valeurs)


def controles(filtre: Filtre, acteur: Acteur) -> None:
    """DRO-02 sur les contrôles de conformité (alias k ; e : le centre, s : la session) : pour un Centre, les siens, une
    fois clos ; pour un service, ceux d'un centre ou d'une session de son ressort."""
    if acteur.role is Role.CENTRE:
        filtre.et("k.centre_id = ? AND k.etat = 'clos'", acteur.centre_id)
    elif acteur.role is not Role.MPCP:
        colonne = "departement" if acteur.role is Role.UD else "region"
        ou = f"CASE WHEN k.session_id IS NULL THEN e.{colonne} ELSE s.{colonne} END"
        filtre.et(f"{ou} = ?", acteur.departement or acteur.region)


def demandes_vae(filtre: Filtre, acteur: Acteur, *, une_a_une: bool = False) -> None:
    """DRO-02 sur les demandes VAE (alias d ; c : le candidat, e : son centre) : celles des candidats du périmètre, et
    pour un service celles qui se décident dans son ressort. `une_a_une` : pour quelques-unes."""
    if (lieu := _lieu_des_candidats(acteur)) is None or (vus := ensemble_des_candidats(acteur)) is None:
        return
    siennes, parametres = [f"d.candidat_id IN ({vus[0]})"], list(vus[1])
    if une_a_une and not acteur.sous_un_role:
        siennes = [lieu.un_a_un]
    if acteur.role is not Role.CENTRE and (departements := _departements(acteur)):
        siennes.append(f"{OU_SE_DECIDE} IN ({', '.join('?' * len(departements))})")
        parametres += departements
    filtre.et(f"({' OR '.join(siennes)})", *parametres)


class _Lieu(NamedTuple):
    """Ce qui rattache un candidat à l'acteur : son centre, sa session ; les deux, demandés de lui seul (c)."""

    test: str
    un_a_un: str
    valeurs: list[Any]
    session: str
    valeur: Any


def _lieu_des_candidats(acteur: Acteur) -> _Lieu | None:
    """None : l'acteur les voit tous."""
    if acteur.role is Role.MPCP:
        return None
    inscrit = (
        "EXISTS (SELECT 1 FROM inscription iv JOIN session_examen sv ON sv.id = iv.session_id"
        f" WHERE iv.candidat_id = c.id AND sv.{{}} = ?{conditions.SEULE})"
    )
    if acteur.role is Role.CENTRE:
        # Caché à l'index, qui ferait trier tout le ressort.
        un_a_un = f"coalesce(c.centre_id, 0) = ? OR {inscrit.format('centre_id')}"
        return _Lieu("= ?", un_a_un, [acteur.centre_id], "centre_id", acteur.centre_id)
    role, ressort = ("departement", acteur.departement) if acteur.role is Role.UD else ("region", acteur.region)
    du_ressort = f"SELECT 1 FROM centre ec WHERE ec.id = c.centre_id AND ec.{role} = ?{conditions.SEULE}"
    un_a_un = f"EXISTS ({du_ressort}) OR {inscrit.format(role)}"
    return _Lieu(f"IN (SELECT id FROM centre WHERE {role} = ?)", un_a_un, [ressort], role, ressort)
