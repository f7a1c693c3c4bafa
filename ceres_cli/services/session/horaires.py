"""Les heures de passage d'une session (PAS-01 à PAS-03) : réparties, lues d'un fichier, ôtées, déplacées avec elle ; et
ce que libère qui la quitte."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.effet import Valeurs
from ceres_cli.moteur.situation import Situation
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import JURES_MIN
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.faits.session import Candidat, Horaire, SessionExamen
from ceres_cli.regles.francais import accorder, compter, premiers
from ceres_cli.regles.session import commencee
from ceres_cli.regles.session import horaires as regles
from ceres_cli.regles.session import jours as regles_jours
from ceres_cli.regles.session.controles import candidats_inscrits
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.session.horaires import Heures, champ
from ceres_cli.services.faits.amenagements import tiers_temps
from ceres_cli.services.session import lieux, requetes
from ceres_cli.services.session.dossier import DossierSession

FIN_A_DEFAUT = "18:00"


def fixer(s: DossierSession, demande: Demande, session: SessionExamen) -> Decision:
    """Une demande dit tous les passages qu'elle change : `repartir` (ses options), `passages` (de candidats, dont ils
    remplacent les leurs), `effacer`, ou `rendus`, ce que le journal gardait de chacun."""
    valeurs = demande.valeurs
    if refus := s.examiner(demande, session, [candidats_inscrits(session)]):
        return refus
    grille = s.cadre.config.passages_grille
    lies = requetes.liens_du_jury(s.db, [session.id]).get(session.id, frozenset())
    propres: list[Condition] = []
    voulus: Mapping[int, Sequence[Horaire]]
    if repartir := valeurs.get("repartir"):
        voulus, propres = _repartir(session, repartir, grille, lies, tiers_temps(s.db, session.id))
    elif "passages" in valeurs:
        voulus = _lus(valeurs["passages"])
    elif "rendus" in valeurs:
        voulus = {c: Heures.lire(dit, c).passages for c, dit in _par_candidat(valeurs["rendus"])}
    else:
        voulus = {h.candidat: [] for h in session.horaires}
    gardes = [h for h in session.horaires if h.candidat not in voulus]
    neufs = [h for siens in voulus.values() for h in siens]
    if refus := s.examiner(demande, session, [*propres, *regles.controles(session, neufs, gardes, lies, grille)]):
        return refus
    avant, apres = remplacer(s, session, voulus)
    if not avant:
        return s.sans_effet(demande, session, f"rien à changer : {_deja(session)}")
    derogation = commencee.deroge(session, Action.HORAIRES, s.acte(demande))
    avis = [
        *sans_heure(session), *trop_peu_de_jures(session), *lieux.avertir(s.db, session),
        *_a_reediter(s, session, avant, apres),
    ]  # fmt: skip
    decision = s.noter(demande, session, _phrase(session, apres), avant, apres, avis, derogation=derogation)
    if repartir:  # une durée plus longue dit un tiers temps
        decision.lus = ("amenagements", session.reference)
    return decision


def _repartir(
    session: SessionExamen,
    options: Mapping[str, Any],
    grille: int,
    lies: frozenset[tuple[int, int]],
    majores: Collection[int],
) -> tuple[dict[int, list[Horaire]], list[Condition]]:
    """(les passages de chaque inscrit, ce que PAS-02 et PAS-03 en disent). `majores` : qui a un tiers temps."""
    duree, noms = options["duree"], list(options.get("salles") or ()) or [None]
    bornes = regles.minutes(options.get("du") or session.heure_debut), regles.minutes(options.get("au") or FIN_A_DEFAUT)
    if bornes[0] >= bornes[1]:
        de, a = map(regles.en_heure, bornes)
        raise ErreurUsage(f"De {de} à {a}, personne ne passe.", conseil="Corrigez --du ou --au.")
    if duree % grille:
        raise ErreurUsage(
            f"--duree {duree} : les heures vont de {grille} en {grille} minutes (PAS-01).",
            conseil=f"Donnez un multiple de {grille}.",
        )
    viendront = [j.id for j in sorted(session.jury, key=lambda j: j.rang) if session.reponses.get(j.id, (True,))[0]]
    faut = JURES_MIN * len(noms)
    if len(viendront) < faut:
        texte = (
            f"{compter(len(noms), 'salle')} {'demandent' if len(noms) > 1 else 'demande'} {faut} jurés du jury qui"
            f" viennent ; {session.reference} en a {len(viendront)}"
        )
        valeurs: dict[str, object] = {"jures": len(viendront), "faut": faut}
        return {}, [Condition("PAS-02", False, texte, valeurs, session.reference)]
    equipes = regles.equipes(viendront, len(noms))
    inscrits = sorted((i.candidat for i in session.inscrits()), key=lambda c: c.rang)
    seuls = [c for c in inscrits if all(sum((j, c.id) not in lies for j in e) < JURES_MIN for e in equipes)]
    if seuls:
        qui = premiers([f"{c.reference} {c.nom_complet}" for c in seuls])
        texte = f"aucune salle n'a {JURES_MIN} jurés sans lien avec {qui}"
        valeurs = {"candidats": [c.reference for c in seuls], "faut": faut}
        return {}, [Condition("PAS-02", False, texte, valeurs, session.reference)]
    jours = [session.debut + timedelta(days=n) for n in range((session.fin - session.debut).days + 1)]
    pauses = [(regles.minutes(de), regles.minutes(a)) for de, a in options.get("pauses") or ()]
    candidats = [(c.id, c.id in majores) for c in inscrits]

    def repartir(au: int) -> tuple[list[regles.Place], list[tuple[int, int]]]:
        return regles.repartir(candidats, jours, (bornes[0], au), duree, pauses, equipes, grille, lies)

    places, restes = repartir(bornes[1])
    suffit = regles.premiere_fin(lambda au: not repartir(au)[1], bornes[1], grille) if restes else None
    voulus: dict[int, list[Horaire]] = {h.candidat: [] for h in session.horaires}
    for p in places:
        jures = tuple(j for j in equipes[p.equipe] if (j, p.candidat) not in lies)
        heures = regles.en_heure(p.debut), regles.en_heure(p.fin)
        voulus[p.candidat] = [Horaire(p.candidat, p.jour, *heures, salle=noms[p.equipe], jures=jures)]
    return voulus, [regles.n_entrent_pas(session, restes, bornes[1], suffit)]


def _lus(passages: Sequence[Mapping[str, Any]]) -> dict[int, list[Horaire]]:
    """Ceux d'un fichier, ou d'un plan, qui les garde en textes."""
    voulus: dict[int, list[Horaire]] = {}
    for p in passages:
        jures = tuple(dict.fromkeys(identifiants.numero("J", j) for j in p["jures"]))
        numero = identifiants.numero("C", p["candidat"])
        jour = date.fromisoformat(p["jour"])
        lu = Horaire(numero, jour, p["debut"], p["fin"], p.get("epreuve"), p.get("salle"), jures)
        voulus.setdefault(numero, []).append(lu)
    return voulus


def _par_candidat(dits: Mapping[str, str | None]) -> list[tuple[int, str | None]]:
    """(candidat, ce que le journal en dit) de champs « passage C-… »."""
    return [(identifiants.numero("C", c.partition(" ")[2]), dit) for c, dit in dits.items()]


def avec(session: SessionExamen, dits: Mapping[str, str | None]) -> list[Horaire]:
    """Ses passages, et ceux que dit le journal de ces candidats à la place des leurs."""
    voulus = {c: Heures.lire(dit, c).passages for c, dit in _par_candidat(dits)}
    return [*(h for h in session.horaires if h.candidat not in voulus), *(h for x in voulus.values() for h in x)]


def remplacer(s: Situation, session: SessionExamen, voulus: Mapping[int, Sequence[Horaire]]) -> tuple[Valeurs, Valeurs]:
    """Donne à chacun de ces candidats ces passages à la place des siens ; ce que le journal en garde, avant et après,
    de ceux qui changent."""
    siens: dict[int, list[Horaire]] = {}
    for h in session.horaires:
        siens.setdefault(h.candidat, []).append(h)
    avant: Valeurs = {}
    apres: Valeurs = {}
    for candidat in sorted(voulus):
        anciens = siens.get(candidat, [])
        voulu = [h._replace(jures=tuple(sorted(h.jures))) for h in voulus[candidat]]
        neufs = sorted(voulu, key=lambda h: (h.jour, h.debut, h.fin))
        dit, dira = (str(Heures(x)) or None for x in (anciens, neufs))
        if dit == dira:
            continue
        avant[champ(candidat)], apres[champ(candidat)] = dit, dira
        for h in anciens:
            _oter(s, h)
        siens[candidat] = [_ajouter(s, session, h) for h in neufs]
    session.horaires = sorted((h for x in siens.values() for h in x), key=lambda h: (h.jour, h.debut, h.id))
    return avant, apres


def _oter(s: Situation, h: Horaire) -> None:
    for jure in h.jures:
        s.ecritures.supprimer("passage_jure", (h.id, jure))
    s.ecritures.supprimer("passage", h.id)


def _ajouter(s: Situation, session: SessionExamen, h: Horaire) -> Horaire:
    numero = s.numeros.neuf("passage")
    heures = {"jour": h.jour.isoformat(), "debut": h.debut, "fin": h.fin, "epreuve": h.epreuve, "salle": h.salle}
    s.ecritures.ajouter("passage", numero, {"session_id": session.id, "candidat_id": h.candidat, **heures})
    for jure in h.jures:
        s.ecritures.ajouter("passage_jure", (numero, jure), {"session_id": session.id})
    return h._replace(id=numero)


# --- ce qui suit la session, et qui la quitte ---


def decales(session: SessionExamen, voulue: SessionExamen) -> list[Horaire]:
    """PAS-02 : les passages d'une session qui se déplace, d'autant de jours."""
    ecart = voulue.debut - session.debut
    return [h._replace(jour=h.jour + ecart) for h in session.horaires]


def decaler(s: Situation, session: SessionExamen, neufs: Sequence[Horaire]) -> tuple[Valeurs, Valeurs]:
    """Écrit les nouveaux jours ; ce que le journal en garde."""
    anciens = session.horaires
    if list(neufs) == anciens:
        return {}, {}
    for h in neufs:
        s.ecritures.modifier("passage", h.id, {"jour": h.jour.isoformat()})
    session.horaires = list(neufs)
    dits = [{champ(c): str(Heures([h for h in x if h.candidat == c])) for c in _candidats(x)} for x in (anciens, neufs)]
    return dits[0], dits[1]


def _candidats(horaires: Sequence[Horaire]) -> list[int]:
    return sorted({h.candidat for h in horaires})


def liberer(s: Situation, session: SessionExamen, candidat: int) -> tuple[Valeurs, Valeurs]:
    """Le candidat s'en va : son heure est libre."""
    return remplacer(s, session, {candidat: []}) if session.horaires_de(candidat) else ({}, {})


def sans_le_jure(s: Situation, session: SessionExamen, jure: Jure) -> tuple[Valeurs, Valeurs, list[str]]:
    """Le juré s'en va : les candidats gardent leur heure, devant ceux qui restent ; ce qui est à en dire."""
    voulus = {
        c: [h._replace(jures=tuple(j for j in h.jures if j != jure.id)) for h in session.horaires_de(c)]
        for c in sorted({h.candidat for h in session.horaires if jure.id in h.jures})
    }
    if not voulus:
        return {}, {}, []
    avant, apres = remplacer(s, session, voulus)
    touches = compter(len(voulus), "candidat")
    avis = [f"PAS-02 : {jure.nom_complet} n'est plus au passage de {touches}."]
    return avant, apres, [*avis, *trop_peu_de_jures(session)]


def rendre_au_jure(
    s: Situation, session: SessionExamen, jure: Jure, dits: Mapping[str, str]
) -> tuple[Valeurs, Valeurs]:
    """Un juré revient, son départ défait : il retrouve ceux de ses passages qui se tiennent encore."""
    voulus: dict[int, list[Horaire]] = {}
    for candidat, dit in _par_candidat(dits):
        siens = {(h.jour, h.debut, h.fin) for h in Heures.lire(dit, candidat).passages if jure.id in h.jures}
        voulus[candidat] = [
            h._replace(jures=(*h.jures, jure.id)) if (h.jour, h.debut, h.fin) in siens else h
            for h in session.horaires_de(candidat)
        ]
    return remplacer(s, session, voulus)


def rendre_au_candidat(
    s: Situation, session: SessionExamen, candidat: Candidat, dit: str
) -> tuple[Valeurs, Valeurs, list[str]]:
    """Un candidat revient, sa désinscription défaite : son heure lui est rendue si elle est encore libre."""
    membres = requetes.membres(s.db, session.id)
    siens = [
        h._replace(jures=tuple(j for j in h.jures if j in membres)) for h in Heures.lire(dit, candidat.id).passages
    ]
    dehors = [h for h in siens if not session.debut <= h.jour <= session.fin]
    if dehors or not all(c.satisfait for c in regles.nul_part_deux_fois(session, siens, session.horaires)):
        quand = premiers([regles.dire(h) for h in siens])
        return {}, {}, [f"PAS-02 : son heure n'est plus libre, et ne lui est pas rendue ({quand})."]
    avant, apres = remplacer(s, session, {candidat.id: siens})
    return avant, apres, []


# --- ce qui se dit ---


def sans_heure(session: SessionExamen) -> list[str]:
    """PAS-04 : ceux qui seront convoqués à l'heure de la session, quand d'autres ont la leur."""
    places = {h.candidat for h in session.horaires}
    sans = [
        f"{i.candidat.reference} {i.candidat.nom_complet}" for i in session.inscrits() if i.candidat.id not in places
    ]
    if not places or not sans:
        return []
    return [f"PAS-04 : sans heure de passage, convoqués à celle de la session : {premiers(sans)}."]


def trop_peu_de_jures(session: SessionExamen) -> list[str]:
    courts = [regles.dire(h) for h in regles.sans_assez_de_jures(session)]
    return [f"PAS-02 : moins de {JURES_MIN} jurés qui viennent : {premiers(courts)}."] if courts else []


def _a_reediter(
    s: DossierSession, session: SessionExamen, avant: Mapping[str, Any], apres: Mapping[str, Any]
) -> list[str]:
    """PAS-04 : les convocations que ce changement périme, et elles seules."""
    if not (session.edition and regles_jours.s_edite_encore(session, s.jour)):
        return []
    touches = [
        i.candidat.reference
        for i in session.inscrits()
        if i.convoquee
        and (dit := champ(i.candidat.id)) in avant
        and _sur_la_lettre(avant[dit], i.candidat.id) != _sur_la_lettre(apres[dit], i.candidat.id)
    ]
    return [f"PAS-04 : convocations à rééditer : {premiers(touches)}."] if touches else []


def _sur_la_lettre(dit: str | None, candidat: int) -> list[Horaire]:
    """Elle ne nomme pas les jurés."""
    return [h._replace(jures=()) for h in Heures.lire(dit, candidat).passages]


def _phrase(session: SessionExamen, apres: Mapping[str, Any]) -> str:
    n = sum(dit is not None for dit in apres.values())
    partis = compter(len(apres) - n, "candidat")
    if not n:
        return f"{session.reference} : plus d'heure de passage ({partis})"
    jours, lieux = len({h.jour for h in session.horaires}), len({h.salle for h in session.horaires if h.salle})
    ou = f", {compter(lieux, 'salle')}" if lieux else ""
    suite = f" ; plus d'heure pour {partis}" if n < len(apres) else ""
    ont = accorder(n, "a son heure", "ont leur heure")
    return f"{session.reference} : {compter(n, 'candidat')} {ont} de passage ({compter(jours, 'jour')}{ou}){suite}"


def _deja(session: SessionExamen) -> str:
    return "ces heures de passage sont déjà celles-là" if session.horaires else "aucune heure de passage n'est fixée"
