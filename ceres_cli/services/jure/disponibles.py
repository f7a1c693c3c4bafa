"""Les jurés libres : ceux qui pourraient entrer dans un jury (SES-01, SES-08) et ne siègent nulle part ces jours-là.

Ce sont les règles de l'inscription au jury qui répondent ; le ressort est celui de la fiche de contact (DRO-02).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from ceres_cli.erreurs import ErreurUsage, Refus
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.nomenclatures import territoires
from ceres_cli.noms import SESSION
from ceres_cli.regles import condition, identifiants
from ceres_cli.regles.calendrier import du_au
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.habilitation import etats as habilitation
from ceres_cli.regles.session import commencee, controles
from ceres_cli.regles.session import jury as regles
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.session.libre import laisses_de_cote, pris_ailleurs, rang_de_l_annee
from ceres_cli.regles.vocabulaire import EtatSession, Verdict
from ceres_cli.schemas.jures import FICHE
from ceres_cli.services.faits import centres as chargement_centre
from ceres_cli.services.faits import nommes, perimetres
from ceres_cli.services.faits import sessions as chargement
from ceres_cli.services.faits.absents import absent
from ceres_cli.services.faits.certifications import Resolveur
from ceres_cli.services.faits.histoire import completer_entrants
from ceres_cli.services.faits.trajets import cout, lieu, trajet
from ceres_cli.services.jure import requetes
from ceres_cli.store import Db

_INSCRIRE = ActionSession.INSCRIRE_JURE
PROXIMITES = ("meme_departement", "meme_region", "ailleurs")
_CLES = tuple(c.cle for c in FICHE)


@dataclass(frozen=True, slots=True)
class Criteres:
    """Une session, ou une certification et un jour (`titre`, `le`) ; `departements`, `region` : ceux du juré."""

    session: str | None = None
    titre: str | None = None
    le: date | None = None
    departements: Sequence[str] = ()
    region: str | None = None
    limite: int | None = None

    def __post_init__(self) -> None:
        if self.session is None and None in (self.titre, self.le):
            raise ErreurUsage(
                "Disponibles pour quoi ?", conseil="Donnez --session S-…, ou bien --titre REF et --le JJ/MM/AAAA."
            )


class Ou(NamedTuple):
    """Un lieu, autant qu'on le sait."""

    departement: str | None
    region: str | None
    commune_insee: str | None = None


class Rang(NamedTuple):
    """Ce qui range un juré : `proximite` et `km`, None sans lieu ; ses `sessions` de l'année ; les jours à venir où il
    n'est pas libre (DIS-01), « AAAA-MM-JJ/AAAA-MM-JJ »."""

    proximite: str | None
    km: int | None
    sessions_annee: int
    indisponibilites: list[str]


@dataclass(slots=True)
class Libres:
    """Ceux qui conviennent, les plus proches d'abord : la ligne de leur fiche de contact (colonnes `FICHE`), et ce qui
    les range. `reserve` : pourquoi l'acteur ne les inscrirait pas lui-même ; vide s'il le peut."""

    lignes: list[tuple[tuple[Any, ...], "Rang"]]
    reserve: str = ""


def lister(cadre: Cadre, criteres: Criteres) -> tuple[list[dict[str, Any]], int, str]:
    """(éléments `ceres.disponible/1`, total de ce qui convient, réserve)."""
    with cadre.lire(Operation.EXPORTER_JURES) as (db, acteur):
        libres = chercher(db, cadre.jour, acteur, criteres)
    montrees = libres.lignes if criteres.limite is None else libres.lignes[: criteres.limite]
    elements = [{**dict(zip(_CLES, fiche, strict=True)), **rang._asdict()} for fiche, rang in montrees]
    return elements, len(libres.lignes), libres.reserve


def chercher(db: Db, jour: date, acteur: Acteur, criteres: Criteres) -> Libres:
    """Un nombre fixe de requêtes ; n'est lu en entier que qui a une habilitation sur le titre."""
    if criteres.session is not None:
        visee = _session(db, acteur, criteres.session)
        _exiger_un_jury_ouvert(visee, acteur)
        jours = nommes.jours_juges(jour, [visee])
        ou = Ou(visee.departement, visee.region, visee.commune_insee)
        reserve = _reserve(visee, Acte(jour, acteur.role))
    else:
        assert criteres.titre is not None
        assert criteres.le is not None
        visee, ou = _imaginee(db, acteur, criteres.titre, criteres.le)
        jours, reserve = {criteres.le}, ""
    connus = _connus(db, acteur, visee, jours, finie=criteres.session is not None and visee.fin < jour)
    retenus = [j for j in connus if regles.disponible(j, visee)]
    lignes = _fiches(db, retenus, visee, criteres, ou, jour)
    return Libres(lignes, " ; ".join(filter(None, [reserve, _pas_libres(connus, visee)])))


def _pas_libres(connus: Iterable[Jure], visee: SessionExamen) -> str:
    """DIS-01 : ceux que seuls leurs jours pris laissent de côté."""
    absences, visee.absences = visee.absences, {}
    ecartes = [j for j in connus if j.id in absences and regles.disponible(j, visee)]
    visee.absences = absences
    return laisses_de_cote([f"{j.nom_complet} ({du_au(*p)})" for j in ecartes if (p := pris_ailleurs(j, visee))])


def _session(db: Db, acteur: Acteur, nom: str) -> SessionExamen:
    """La session nommée, si elle est du ressort : son jury, ses inscriptions. Introuvable sinon."""
    connues = chargement.sessions(db, chargement.numeros(db, [nom]), {})
    for session in connues.values():
        if acteur.voit_session(session.centre_id, session.departement, session.region):
            chargement.completer_inscriptions(db, connues)
            chargement.completer_jury(db, connues)
            return session
    raise absent(SESSION, nom)


def _exiger_un_jury_ouvert(session: SessionExamen, acteur: Acteur) -> None:
    """SES-09 : à cet état, nul n'entre plus dans le jury."""
    if controles.verdict_d_etat(session, _INSCRIRE) is Verdict.REFUSE:
        refus = condition.motifs([controles.etat_permet(session, _INSCRIRE, acteur.role)])
        titre = session.certification.reference
        raise Refus(
            f"{refus[0].texte}.",
            code=refus[0].code,
            conseil=f"Les jurés libres un autre jour : « ceres jure disponibles --titre {titre} --le JJ/MM/AAAA ».",
            objets=[session.reference],
            motifs=refus,
        )


def _reserve(session: SessionExamen, acte: Acte) -> str:
    """Pourquoi ce n'est pas à ce profil de les inscrire : son rôle, ou SES-10."""
    role = controles.du_role(_INSCRIRE, acte.role)
    if not role.satisfait:
        return role.texte
    arrete = commencee.jury(session, acte)
    return "" if arrete.satisfait else arrete.texte


def _imaginee(db: Db, acteur: Acteur, titre: str, jour: date) -> tuple[SessionExamen, Ou]:
    """(une session de ce jour-là sur cette certification, chez l'acteur si c'est un Centre ; où il est)."""
    resolveur = Resolveur(db, jour)
    certification = chargement.certification(db, resolveur.certification(resolveur.reference(titre)))
    centre, ou = 0, _chez_le_service(acteur)
    nom = ""
    if acteur.centre_id is not None:
        (lui,) = chargement_centre.centres(db, "e.id = ?", [acteur.centre_id]).values()
        centre, nom, ou = lui.id, lui.nom, Ou(lui.departement, lui.region, lui.commune_insee)
    visee = SessionExamen(
        0,
        jour.year,
        0,
        EtatSession.EN_PREPARATION.value,
        certification,
        centre,
        jour,
        jour,
        "",
        entretien_final=False,
        creee_le=jour,
        centre_nom=nom,
        **chargement.blocs_d_un_titre(db, certification.titre.id),
    )
    return visee, ou


def _chez_le_service(acteur: Acteur) -> Ou:
    if acteur.departement is None:
        return Ou(None, acteur.region)
    return Ou(acteur.departement, territoires.departement(acteur.departement).region)


def _connus(db: Db, acteur: Acteur, visee: SessionExamen, jours: set[date], *, finie: bool) -> list[Jure]:
    """Ceux du ressort que les règles jugeront. `finie` : chacun tel qu'il était le dernier jour ; son état
    d'aujourd'hui n'écarte donc personne d'avance."""
    bornes = () if finie else sorted({visee.debut.isoformat(), visee.fin.isoformat()})
    numeros = requetes.habilites(db, visee.certification.titre.id, bornes)
    connus = {j.id: j for j in visee.jury}
    chargement.ajouter_jures(db, connus, perimetres.jures_vus(db, acteur, numeros, jours))
    chargement.completer_liens(db, acteur, {visee.id: visee}, connus)
    if finie:
        completer_entrants(db, [visee], connus)
    return [visee.entrants.get(i, jure) for i, jure in connus.items()]


def _fiches(
    db: Db,
    jures: Iterable[Jure],
    visee: SessionExamen,
    criteres: Criteres,
    ou: Ou,
    jour: date,
) -> list[tuple[tuple[Any, ...], Rang]]:
    """Leurs lignes, du plus proche au plus lointain, puis du moins pris, puis par nom."""
    siens = {j.id: j for j in jures}
    appuis = {j.id: regles.appuis(j, visee) for j in siens.values()}
    departements = {territoires.departement(d).code for d in criteres.departements}
    region_voulue = None if criteres.region is None else territoires.region(criteres.region).code
    sessions = requetes.sessions_comptees_des(db, appuis, jour.isoformat())
    ici = lieu(ou.commune_insee, ou.departement)
    rangees = []
    for numero, *coordonnees, region, commune_insee in requetes.coordonnees_des(db, appuis):
        departement = coordonnees[requetes.RANG_DU_DEPARTEMENT]
        if (departements and departement not in departements) or region_voulue not in (None, region):
            continue
        habilitations = appuis[numero]
        nombre, derniere = sessions.get(numero, (0, None))
        fiche = (
            identifiants.affiche("J", numero),
            *coordonnees,
            sorted({h.certification.reference for h in habilitations}),
            max(habilitation.fin_effective(h) for h in habilitations).isoformat() if habilitations else None,
            max(habilitation.dernier_jour(h) for h in habilitations).isoformat() if habilitations else None,
            derniere,
            nombre,
        )
        la = trajet(ici, lieu(commune_insee, departement))
        prises = [f"{p.debut}/{p.fin}" for p in visee.absences.get(numero, ()) if p.fin >= jour]
        charge = rang_de_l_annee(siens[numero], visee) - 1
        rang = Rang(_proximite(departement, region, ou), None if ici.point is None else la.km, charge, prises)
        rangees.append(((cout(la) if ici.point else 0, charge), fiche, rang))
    rangees.sort(key=lambda rangee: rangee[0])
    return [(fiche, rang) for _, fiche, rang in rangees]


def _proximite(departement: str | None, region: str | None, ou: Ou) -> str | None:
    """Celle d'un juré à un lieu ; None sans lieu."""
    if ou.departement is None and ou.region is None:
        return None
    if departement is not None and departement == ou.departement:
        return PROXIMITES[0]
    return PROXIMITES[1] if region is not None and region == ou.region else PROXIMITES[2]
