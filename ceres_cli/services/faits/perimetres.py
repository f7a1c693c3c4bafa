"""DRO-02 en SQL : ce que chaque profil voit de chaque table. Aucune autre requête ne dit les droits.

La porte du ressort : tout numéro qui entre dans une situation ou une requête passe par ici. Celui d'un Centre se juge
le jour même ou plus tard, jamais plus tôt.
Une condition dit l'alias qu'elle restreint (« /*vu j*/ ») : sous les rôles, `base/postgresql/agent.py` lit alors la
table, non la vue qui en dit davantage. Un alias à elle (cv, iv, sv) laisse la requête lire le reste plus largement.

Un Centre voit les jurés de sa liste JUR-01, ses sessions, les candidats qu'il a créés et ceux qu'il a inscrits, même
désinscrits ; un service, son ressort, et les candidats de ses centres ou qui y passent une session ; le MPCP, tout.
"""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from ceres_cli import noms
from ceres_cli.base.filtre import Filtre
from ceres_cli.erreurs import DroitsInsuffisants
from ceres_cli.noms import Nom
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.faits import conditions, hors_ressort
from ceres_cli.store import Db

# Le département de l'UD qui décide d'une demande VAE : où le candidat habite, à défaut celui de son centre.
OU_SE_DECIDE = "coalesce(c.departement, e.departement)"


def habilitations(filtre: Filtre, acteur: Acteur, jour: str, *, une_a_une: bool = False) -> None:
    """DRO-02 sur les habilitations : le ressort d'un service ; pour un Centre, celles de sa liste JUR-01. `une_a_une` :
    demandées de chaque juré."""
    if acteur.role is Role.UD:
        filtre.et("/*vu h*/ /*vu j*/ j.departement = ?", acteur.departement, lit="j", par_jure=True)
    elif acteur.role is Role.DIRECCTE:
        filtre.et("/*vu h*/ /*vu j*/ j.region = ?", acteur.region, lit="j", par_jure=True)
    elif acteur.role is Role.CENTRE:
        _exiger_un_jour_a_venir(acteur, jour)
        conditions.agree(filtre, acteur.centre_id, jour, une_a_une=une_a_une)
        conditions.utilisable(filtre, jour)


def _exiger_un_jour_a_venir(acteur: Acteur, jour: str) -> None:
    """Un Centre ne lit pas les jurés d'un jour passé : sa liste JUR-01 en serait élargie."""
    if jour < acteur.jour.isoformat():
        raise DroitsInsuffisants(
            "Un profil Centre ne lit pas les jurés d'un jour passé.",
            conseil="Lisez ceux du jour (retirez --au ou --du), ou donnez un jour à venir.",
        )


def jures(filtre: Filtre, acteur: Acteur, jour: str) -> None:
    """DRO-02 sur les jurés (alias j)."""
    if acteur.role is Role.UD:
        filtre.et("/*vu j*/ j.departement = ?", acteur.departement)
    elif acteur.role is Role.DIRECCTE:
        filtre.et("/*vu j*/ j.region = ?", acteur.region)
    elif acteur.role is Role.CENTRE:
        habilitees = Filtre()
        habilitations(habilitees, acteur, jour, une_a_une=True)
        filtre.et(
            "/*vu j*/ EXISTS (SELECT 1 FROM habilitation h JOIN titre t ON t.id = h.titre_id"
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
        vus |= {i for (i,) in db.lignes(f"SELECT j.id FROM jure j WHERE {filtre.ou()}", filtre.parametres)}
    return vus


def jures_nommables(db: Db, acteur: Acteur, numeros: Iterable[int]) -> set[int]:
    """Ceux de ces jurés qu'un Centre peut nommer sans les voir, pour un jury : tous, et SES-01 répond. Inactif ou sans
    habilitation, la réponse est la même : elle ne dit que le numéro. Aucun autre rôle n'en nomme hors du sien."""
    if acteur.role is not Role.CENTRE:
        return set()
    condition, parametres = db.dans("id", hors_ressort.jures_nommes(db, numeros))
    return {i for (i,) in db.lignes(f"SELECT id FROM jure WHERE {condition}", parametres)}


def centres(filtre: Filtre, acteur: Acteur) -> None:
    """DRO-02 sur les centres (alias e) : un Centre ne voit que lui, un service les lit tous."""
    if acteur.role is Role.CENTRE:
        filtre.et("e.id = ?", acteur.centre_id)


def sessions(filtre: Filtre, acteur: Acteur) -> None:
    """DRO-02 sur les sessions (alias s)."""
    colonnes = {Role.CENTRE: "s.centre_id", Role.UD: "s.departement", Role.DIRECCTE: "s.region"}
    if acteur.role in colonnes:
        valeur = acteur.centre_id or acteur.departement or acteur.region
        filtre.et(f"/*vu s*/ {colonnes[acteur.role]} = ?", valeur)


def messages(filtre: Filtre, acteur: Acteur) -> None:
    """DRO-02 sur les courriels (alias m ; s : la session) : comme elle ; d'un avis d'échéances, l'agent lui-même."""
    siennes = Filtre() if acteur.role in (Role.UD, Role.DIRECCTE) else filtre
    sessions(siennes, acteur)
    if siennes is not filtre:
        filtre.et(f"({siennes.ou()} OR m.profil_id = ?)", *siennes.parametres, acteur.profil_id)


DES_DEROGATIONS = (
    "derogation d LEFT JOIN session_examen s ON s.id = coalesce(d.session_id, d.utilisee_par_id)"
    " JOIN centre e ON e.id = coalesce(d.centre_id, s.centre_id)"
)


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


def ecrites_en_son_nom(filtre: Filtre, acteur: Acteur) -> None:
    """Les lots (alias l) qu'un profil de même rôle et de même structure a écrits."""
    # Le rôle aussi : 44 est à la fois la Loire-Atlantique et la région Grand Est.
    if acteur.role is not Role.MPCP:
        filtre.et("l.structure = ? AND l.role = ?", acteur.structure, acteur.role.value)


def est_aux_services(acteur: Acteur, structure: str | None, sortes: Iterable[str]) -> bool:
    """V18-9 : un Centre ne lit ni l'agent ni le motif de ce qu'une autre structure a écrit d'un juré."""
    return acteur.role is Role.CENTRE and structure != acteur.structure and not aux_services().isdisjoint(sortes)


def _objet_du_ressort(acteur: Acteur) -> tuple[str, list[Any]]:
    """La condition d'une trace (alias tr) dont l'objet est du ressort, et ses paramètres."""
    cas, parametres = [], []
    for sorte, (depuis, alias, perimetre) in ressorts().items():
        if acteur.role is Role.CENTRE and sorte in aux_services():
            continue
        sien = Filtre()
        perimetre(sien, acteur)
        cas.append(
            f"WHEN '{sorte}' THEN EXISTS (SELECT 1 FROM {depuis} WHERE {alias}.id = tr.objet_id AND {sien.ou()})"
        )
        parametres += sien.parametres
    return f"CASE tr.type_objet {' '.join(cas)} ELSE FALSE END", parametres


def traces(filtre: Filtre, acteur: Acteur) -> None:
    """DRO-02 sur le journal (trace tr, lot l) : ce qui est écrit en son nom, et ce qui touche un objet du ressort, quel
    qu'en soit l'auteur."""
    if acteur.role is Role.MPCP:
        return
    siens = Filtre()
    ecrites_en_son_nom(siens, acteur)
    condition, parametres = _objet_du_ressort(acteur)
    filtre.et(f"(/*jugé tr*/ /*vu l*/ ({siens.ou()}) OR {condition})", *siens.parametres, *parametres)


def du_ressort(filtre: Filtre, acteur: Acteur) -> None:
    """Les traces (alias tr) dont l'objet est du ressort aujourd'hui, quel qu'en soit l'auteur : ceux qui se nomment."""
    if acteur.role is not Role.MPCP:
        condition, parametres = _objet_du_ressort(acteur)
        filtre.et(condition, *parametres)


def lots(filtre: Filtre, acteur: Acteur) -> None:
    """DRO-02 sur les lots (alias l) : ceux écrits en son nom, et ceux qui ont touché un objet du ressort."""
    if acteur.role is Role.MPCP:
        return
    siens = Filtre()
    ecrites_en_son_nom(siens, acteur)
    condition, parametres = _objet_du_ressort(acteur)
    filtre.et(
        f"(/*jugé l*/ ({siens.ou()}) OR EXISTS (SELECT 1 FROM trace tr WHERE tr.lot_id = l.id AND {condition}))",
        *(*siens.parametres, *parametres),
    )


def candidats(filtre: Filtre, acteur: Acteur) -> None:
    """DRO-02 sur les candidats (alias c), un à un : pour quelques-uns, ou les premiers dans l'ordre alphabétique."""
    if (lieu := _lieu_des_candidats(acteur)) is not None:
        inscrit = (
            "SELECT 1 FROM inscription iv JOIN session_examen sv ON sv.id = iv.session_id"
            f" WHERE iv.candidat_id = c.id AND /*vu iv*/ /*vu sv*/ sv.{lieu.session} = ?{conditions.SEULE}"
        )
        filtre.et(f"(/*jugé c*/ {lieu.un_a_un} OR EXISTS ({inscrit}))", *lieu.valeurs, lieu.valeur)


def candidats_en_nombre(filtre: Filtre, acteur: Acteur) -> None:
    """DRO-02 sur les candidats (alias c), le périmètre d'abord, par ses index : pour une liste entière, un Centre."""
    if (vus := ensemble_des_candidats(acteur)) is not None:
        filtre.et(f"/*vu c*/ c.id IN ({vus[0]})", *vus[1])


def ensemble_des_candidats(acteur: Acteur, *, inscrits: bool = True) -> tuple[str, list[Any]] | None:
    """La requête des numéros du périmètre, et ses paramètres ; None : tous. Sans `inscrits` : de ses centres seuls."""
    if (lieu := _lieu_des_candidats(acteur)) is None:
        return None
    siens = f"SELECT cv.id FROM candidat cv WHERE /*vu cv*/ cv.centre_id {lieu.test}"
    places = "SELECT iv.candidat_id FROM session_examen sv JOIN inscription iv ON iv.session_id = sv.id"
    ou = f"/*vu iv*/ /*vu sv*/ sv.{lieu.session} = ?"
    tous = f"{siens} UNION {places} WHERE {ou}", [*lieu.valeurs, lieu.valeur]
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


def demandes_vae(filtre: Filtre, acteur: Acteur) -> None:
    """DRO-02 sur les demandes VAE (alias d ; c : le candidat, e : son centre) : celles des candidats du périmètre, et
    pour un service celles qui se décident dans son ressort."""
    if (vus := ensemble_des_candidats(acteur)) is None:
        return
    siennes, parametres = [f"d.candidat_id IN ({vus[0]})"], list(vus[1])
    if acteur.role is not Role.CENTRE and (departements := _departements(acteur)):
        siennes.append(f"{OU_SE_DECIDE} IN ({', '.join('?' * len(departements))})")
        parametres += departements
    filtre.et(f"({' OR '.join(siennes)})", *parametres)


class _Lieu(NamedTuple):
    """Ce qui rattache un candidat à l'acteur : son centre, le même demandé de lui seul (c), sa session."""

    test: str
    un_a_un: str
    valeurs: list[Any]
    session: str
    valeur: Any


def _lieu_des_candidats(acteur: Acteur) -> _Lieu | None:
    """None : l'acteur les voit tous."""
    if acteur.role is Role.MPCP:
        return None
    if acteur.role is Role.CENTRE:
        # Caché à l'index, qui ferait trier tout le ressort.
        return _Lieu("= ?", "coalesce(c.centre_id, 0) = ?", [acteur.centre_id], "centre_id", acteur.centre_id)
    role, ressort = ("departement", acteur.departement) if acteur.role is Role.UD else ("region", acteur.region)
    du_ressort = f"SELECT 1 FROM centre ec WHERE ec.id = c.centre_id AND /*vu ec*/ ec.{role} = ?{conditions.SEULE}"
    return _Lieu(f"IN (SELECT id FROM centre WHERE {role} = ?)", f"EXISTS ({du_ressort})", [ressort], role, ressort)


class Objet(NamedTuple):
    """Un nom, et d'où la base en lit la ligne : les tables, son alias, ce qu'un acteur en voit (None : il n'a pas de
    ressort). `nomme` : ce à quoi une personne le reconnaît, du plus parlant au moins ; `avec` : d'où cela se lit en
    plus ; `un_jour` : son dernier morceau en est un."""

    nom: Nom
    depuis: str
    alias: str
    perimetre: Callable[[Filtre, Acteur], None] | None
    nomme: tuple[str, ...] = ()
    avec: str = ""
    un_jour: bool = False


def _jures_du_jour(filtre: Filtre, acteur: Acteur) -> None:
    jures(filtre, acteur, acteur.jour.isoformat())


_TITRE = "cn.reference || CASE WHEN ti.sigle IS NULL THEN '' ELSE ' ' || ti.sigle END"
_CERTIFICATION = "JOIN certification cn ON cn.id = {0}.certification_id JOIN titre ti ON ti.id = cn.titre_id"
_DU_JURE, _DU_CANDIDAT = "j.nom || ' ' || j.prenom", "c.nom || ' ' || c.prenom"


@cache
def objets() -> dict[str, Objet]:
    """Sorte au journal → d'où elle se lit."""
    return {objet.nom.sorte: objet for objet in (
        Objet(
            noms.HABILITATION, "habilitation h JOIN jure j ON j.id = h.jure_id", "h", _jures_du_jour,
            (_DU_JURE, _TITRE), _CERTIFICATION.format("h"),
        ),
        Objet(noms.JURE, "jure j", "j", _jures_du_jour, (_DU_JURE,)),
        Objet(
            noms.SESSION, "session_examen s", "s", sessions, (_TITRE, "s.debut"), _CERTIFICATION.format("s"),
            un_jour=True,
        ),
        Objet(noms.CONVOCATION, "convocation v JOIN session_examen s ON s.id = v.session_id", "v", sessions),
        Objet(
            noms.MESSAGE, "message m LEFT JOIN session_examen s ON s.id = m.session_id", "m", messages,
            (f"coalesce({_DU_CANDIDAT}, {_DU_JURE}, p.agent, e.nom)",),
            "LEFT JOIN convocation v ON v.id = m.convocation_id LEFT JOIN candidat c ON c.id = v.candidat_id"
            " LEFT JOIN jure j ON j.id = v.jure_id LEFT JOIN profil p ON p.id = m.profil_id"
            " LEFT JOIN centre e ON e.id = s.centre_id",
        ),
        Objet(noms.CANDIDAT, "candidat c", "c", candidats, (_DU_CANDIDAT,)),
        Objet(
            noms.PARCHEMIN, "parchemin p JOIN candidat c ON c.id = p.candidat_id", "p", candidats,
            (_DU_CANDIDAT, _TITRE), _CERTIFICATION.format("p"),
        ),
        Objet(noms.CENTRE, "centre e", "e", centres_du_ressort, ("e.nom",)),
        Objet(
            noms.AGREMENT, "agrement a JOIN centre e ON e.id = a.centre_id", "a", agrements, ("e.nom", _TITRE),
            _CERTIFICATION.format("a"),
        ),
        Objet(
            noms.VAE, "demande_vae d JOIN candidat c ON c.id = d.candidat_id LEFT JOIN centre e ON e.id = c.centre_id",
            "d", demandes_vae, (_DU_CANDIDAT, _TITRE), _CERTIFICATION.format("d"),
        ),
        Objet(noms.DEROGATION, DES_DEROGATIONS, "d", derogations, ("e.nom",)),
        Objet(
            noms.CONTROLE,
            "controle k JOIN centre e ON e.id = k.centre_id LEFT JOIN session_examen s ON s.id = k.session_id",
            "k", controles, ("e.nom", "k.date"), un_jour=True,
        ),
        Objet(noms.TITRE, "titre ti", "ti", None, ("coalesce(ti.sigle, ti.intitule)",)),
    )}  # fmt: skip


@cache
def ressorts() -> dict[str, tuple[str, str, Callable[[Filtre, Acteur], None]]]:
    """Sorte au journal → tables, alias et périmètre de celles qui en ont un."""
    return {s: (o.depuis, o.alias, o.perimetre) for s, o in objets().items() if o.perimetre is not None}


@cache
def aux_services() -> frozenset[str]:
    return frozenset(nom.sorte for nom in noms.NOMS if nom.aux_services)


def voit(db: Db, acteur: Acteur, sorte: str, numero: int) -> bool:
    """Cet objet existe, et il est du ressort."""
    depuis, alias, perimetre = ressorts()[sorte]
    filtre = Filtre()
    filtre.et(f"{alias}.id = ?", numero)
    perimetre(filtre, acteur)
    return db.valeur(f"SELECT 1 FROM {depuis} WHERE {filtre.ou()}", filtre.parametres) is not None
