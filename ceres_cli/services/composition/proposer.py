"""Composer les jurys des sessions à venir : qui proposer à chaque siège, ou pourquoi il reste vide ; son plan."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.nomenclatures import territoires
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import du_au
from ceres_cli.regles.droits import Operation, est_permise
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.francais import accorder, compter
from ceres_cli.regles.habilitation import etats as habilitation
from ceres_cli.regles.session import composition as regles
from ceres_cli.regles.session.composition import Jurys
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.session.libre import laisses_de_cote, pris_ailleurs
from ceres_cli.regles.session.sieges import Dispo, Equilibre, Paires, Place
from ceres_cli.regles.vocabulaire import CODES_D_EMPECHEMENT, EtatHabilitation, Resultat, Role, TypeCertification
from ceres_cli.services.composition import requetes
from ceres_cli.services.composition.vivier import Criteres, Vivier, lire, manque
from ceres_cli.services.faits.trajets import cout
from ceres_cli.services.session.situation import MetierSession, SituationSession
from ceres_cli.store import Db

_REMEDES_MAX = 3
# Code d'un empêchement → comment il se dit, d'un seul puis de plusieurs.
RAISONS = {
    "pris": ("pris ce jour-là", "pris ce jour-là"),
    "lien": ("lié au centre ou à un candidat", "liés au centre ou à un candidat"),
    "indisponible": ("qui n'est pas libre", "qui ne sont pas libres"),
    "present": ("déjà dans ce jury", "déjà dans ce jury"),
    "plafond": ("au bout de ce qu'il accepte", "au bout de ce qu'ils acceptent"),
    "propose": ("proposé à une autre session", "proposés à une autre session"),
    "borne": ("au bout de la borne", "au bout de la borne"),
}


@dataclass(slots=True)
class Choix:
    """Ce qu'on demande à la composition. `graine` : une autre solution ; `alternatives` : combien pourraient prendre
    chaque siège."""

    equilibre: Equilibre = Equilibre.DISTANCE
    graine: int = 0
    alternatives: int = 0


@dataclass(slots=True)
class Composition:
    """`document` : `ceres.composition/1` ; `demandes` : un siège chacune, par centre ; `par_un_service` : qui ne les
    inscrirait pas lui-même ; `pas_libres` : ce qui se dit de ceux que leurs jours pris ont laissés de côté (DIS-01)."""

    document: dict[str, Any]
    demandes: dict[str, list[Demande]]
    par_un_service: bool
    pas_libres: str


def composer(cadre: Cadre, criteres: Criteres, choix: Choix) -> Composition:
    with cadre.lire(Operation.COMPOSER_JURYS) as (db, acteur):
        vivier = lire(db, cadre, acteur, criteres)
        return Proposition(db, vivier, criteres, choix).rendre()


def alternatives(cadre: Cadre, objet: str, nombre: int) -> list[dict[str, Any]]:
    """Pour chaque siège pris dans cette session, jusqu'à `nombre` autres qui le pourraient."""
    composee = composer(cadre, Criteres([objet], places=0), Choix(alternatives=nombre))
    suite: list[dict[str, Any]] = composee.document["sessions"][0]["alternatives"]
    return suite


class Proposition:
    """`places`, `dispos` : ce que la composition lit."""

    def __init__(self, db: Db, vivier: Vivier, criteres: Criteres, choix: Choix) -> None:
        self._db, self._vivier, self._choix = db, vivier, choix
        manques = {s.id: manque(s, criteres.places) for s in vivier.sessions}
        gardees = bool(criteres.objets) or choix.alternatives > 0
        self._sessions = [s for s in vivier.sessions if manques[s.id] or gardees]
        self._empeches: list[Counter[str]] = []
        self._pas_libres: set[str] = set()
        self.places = [self._place(s, manques[s.id]) for s in self._sessions]
        self.dispos = {
            j.id: Dispo(_rang(rang, choix.graine), j.memes, self._annees(j), j.sessions_max_an)
            for rang, j in enumerate(vivier.jures.values())
        }

    def rendre(self) -> Composition:
        jurys = regles.composer(self.places, self.dispos, self._paires(), self._choix.equilibre)
        ailleurs = self._ailleurs(jurys)
        sessions = [self._session(n, jurys, ailleurs) for n in range(len(self._sessions))]
        # Les sièges qui restent vides se lisent en dernier.
        sessions.sort(key=lambda s: s["vides"] > 0)
        premiers = regles.au_premier_libre(self.places, self.dispos)
        totaux = {
            **self._totaux(jurys.assis),
            "borne": max(jurys.borne.values(), default=None),
            "borne_levee": jurys.levee,
            "au_premier_libre": self._totaux(premiers),
        }
        demandes: dict[str, list[Demande]] = {}
        for n in range(len(self._sessions)):
            session = self._sessions[n]
            siennes = demandes.setdefault(identifiants.affiche("E", session.centre_id), [])
            for j in self._par_distance(n, jurys.assis[n]):
                valeurs = {"jure": identifiants.affiche("J", j)}
                siennes.append(Demande(ActionSession.INSCRIRE_JURE, session.reference, valeurs, ligne=len(siennes) + 1))
        demandes = {c: d for c, d in demandes.items() if d}
        par_un_service = self._vivier.acteur.role in (Role.UD, Role.DIRECCTE)
        pas_libres = laisses_de_cote(sorted(self._pas_libres))
        return Composition({"sessions": sessions, "totaux": totaux}, demandes, par_un_service, pas_libres)

    # --- ce que la composition lit ---

    def _place(self, session: SessionExamen, manque: int) -> Place:
        vivier, empeches = self._vivier, Counter[str]()
        candidats = {}
        for j in vivier.habilites_sur(session):
            if empechement := vivier.empechement(j, session):
                empeches[empechement] += 1
                if manque and (pris := pris_ailleurs(j, session)) and empechement == "indisponible":
                    self._pas_libres.add(f"{j.nom_complet} ({du_au(*pris)})")
            else:
                candidats[j.id] = cout(vivier.trajet(j.id, session))
        self._empeches.append(empeches)
        jours = session.debut.toordinal(), session.fin.toordinal()
        return Place(*jours, session.debut.year, manque, tuple(k.id for k in session.jury), candidats)

    def _annees(self, jure: Jure) -> dict[int, int]:
        return dict(Counter(a.debut.year for a in self._vivier.sieges.get(jure.id, ())))

    def _paires(self) -> Paires:
        """Combien de fois deux jurés ont déjà siégé ensemble, année par année."""
        ensemble: dict[tuple[int, str], list[int]] = {}
        for jure, sessions in self._vivier.sieges.items():
            for a in sessions:
                ensemble.setdefault((a.debut.year, a.reference), []).append(jure)
        paires: Counter[tuple[int, int, int]] = Counter()
        for (annee, _), membres in ensemble.items():
            membres.sort()
            paires.update((annee, un, autre) for n, un in enumerate(membres) for autre in membres[n + 1 :])
        return dict(paires)

    # --- ce qu'elle rend ---

    def _session(self, n: int, jurys: Jurys, ailleurs: Mapping[int, Counter[str]]) -> dict[str, Any]:
        session, place, assis = self._sessions[n], self.places[n], jurys.assis[n]
        vides = place.manque - len(assis)
        return {
            "session": session.reference,
            "centre": identifiants.affiche("E", session.centre_id),
            "debut": session.debut.isoformat(),
            "fin": session.fin.isoformat(),
            "commune": session.commune,
            "certification": session.certification.reference,
            "manque": place.manque,
            "proposes": [self._siege(j, n, jurys) for j in self._par_distance(n, assis)],
            "vides": vides,
            "raisons": self._raisons(n, jurys) if vides else [],
            "remedes": self._remedes(session, ailleurs) if vides else [],
            "alternatives": self._alternatives(n, jurys) if self._choix.alternatives else [],
        }

    def _par_distance(self, n: int, jures: Sequence[int]) -> list[int]:
        return sorted(jures, key=lambda j: (self.places[n].candidats[j], self.dispos[j].rang))

    def _siege(self, jure: int, n: int, jurys: Jurys) -> dict[str, Any]:
        trajet = self._vivier.trajet(jure, self._sessions[n])
        sessions = jurys.essai.charge(jure, self.places[n].annee)
        nom = self._vivier.jures[jure].nom_complet
        qui = {"jure": identifiants.affiche("J", jure), "nom": nom}
        return {**qui, "km": trajet.km, "outre_mer": trajet.outre_mer, "sessions": sessions}

    def _libres(self, n: int, jurys: Jurys, sauf: int) -> list[int]:
        """Ceux que rien n'empêche, ni la proposition elle-même, ni la borne, `sauf` s'en étant levé."""
        libres = [j for j in self.places[n].candidats if j not in jurys.assis[n] and not self._bute(j, n, jurys, sauf)]
        return self._par_distance(n, libres)

    def _bute(self, jure: int, n: int, jurys: Jurys, sauf: int | None = None) -> str:
        """Sur quoi bute un candidat de cette place : une autre session proposée, ce qu'il accepte, la borne."""
        essai, annee = jurys.essai, self.places[n].annee
        if any(essai.ensemble(n, t) for m in essai.groupes[jure] if m != sauf for t in essai.occupe[m]):
            return "propose"
        au_plus = self.dispos[jure].au_plus
        if au_plus is not None and essai.charge(jure, annee) >= au_plus:
            return "plafond"
        return "borne" if essai.reste(jure, annee) <= 0 else ""

    def _alternatives(self, n: int, jurys: Jurys) -> list[dict[str, Any]]:
        """Par siège, pris ou proposé, qui d'autre le pourrait."""
        suite = []
        for pour in (*self.places[n].presents, *self._par_distance(n, jurys.assis[n])):
            for j in self._libres(n, jurys, pour)[: self._choix.alternatives]:
                suite.append({"pour": identifiants.affiche("J", pour), **self._siege(j, n, jurys)})
        return suite

    def _raisons(self, n: int, jurys: Jurys) -> list[dict[str, Any]]:
        comptes = Counter(self._empeches[n])
        comptes.update(
            m for j in self.places[n].candidats if j not in jurys.assis[n] and (m := self._bute(j, n, jurys))
        )
        return [{"code": code, "nombre": comptes[code]} for code in CODES_D_EMPECHEMENT if comptes[code]]

    def _remedes(self, session: SessionExamen, ailleurs: Mapping[int, Counter[str]]) -> list[str]:
        """Ce qui remplirait ses sièges : d'un service, les habilitations à renouveler, et combien il y en a hors de son
        ressort ; un Centre n'apprend rien au-delà de sa liste."""
        if self._vivier.acteur.role is Role.CENTRE:
            return []
        finies = []
        for j in self._vivier.habilites.get(session.certification.titre.id, ()):
            for h in j.habilitations:
                fin = habilitation.fin_effective(h)
                if (
                    j.actif
                    and h.etat == EtatHabilitation.VALIDEE
                    and fin < session.fin
                    and _porte(h.certification, session)
                ):
                    finies.append((fin, h.reference))
        suite = []
        for fin, reference in sorted(finies, reverse=True)[:_REMEDES_MAX]:
            jours = (self._vivier.jour - fin).days
            quand = (
                f"finie depuis {compter(jours, 'jour')}" if jours > 0 else f"qui finit avant le {session.fin:%d/%m/%Y}"
            )
            suite.append(f"renouveler {reference}, {quand}")
        regions = ailleurs.get(session.id, Counter[str]()).most_common(_REMEDES_MAX)
        return [*suite, *(f"{nom} en a {nombre}" for nom, nombre in regions)]

    def _ailleurs(self, jurys: Jurys) -> dict[int, Counter[str]]:
        """Session qui a des sièges vides → par région, combien, hors du ressort, ont de quoi y siéger."""
        incompletes = [s for s, p, a in zip(self._sessions, self.places, jurys.assis, strict=True) if len(a) < p.manque]
        if self._vivier.acteur.role in (Role.CENTRE, Role.MPCP) or not incompletes:
            return {}
        voulues = {c for s in incompletes for c in _certifications(s)}
        lues = requetes.d_ailleurs(self._db, voulues)
        suite = {}
        for s in incompletes:
            siennes, jours = _certifications(s), (s.debut.isoformat(), s.fin.isoformat())
            la = {
                (jure, region)
                for jure, region, certification, debut, fin in lues
                if certification in siennes and jure not in self._vivier.jures and debut <= jours[0] and jours[1] <= fin
            }
            suite[s.id] = Counter(_nom_de_region(region) for _, region in sorted(la, key=str))
        return suite

    def _totaux(self, assis: Sequence[Sequence[int]]) -> dict[str, Any]:
        km = maximum = sieges = 0
        pris: Counter[tuple[int, int]] = Counter()
        for n, siens in enumerate(assis):
            for j in siens:
                sieges += 1
                km += self._vivier.trajet(j, self._sessions[n]).km or 0
                pris[j, self.places[n].annee] += 1
        for (j, annee), nombre in pris.items():
            maximum = max(maximum, nombre + self.dispos[j].sessions.get(annee, 0))
        manques = sum(p.manque for p in self.places)
        return {"sieges": sieges, "vides": manques - sieges, "km": km, "maximum": maximum}


def _rang(rang: int, graine: int) -> int:
    """Le rang alphabétique ; d'une graine, un autre ordre, toujours le même."""
    return rang if not graine else (rang * 2_654_435_761 + graine * 40_503) % 2**32


def _porte(certification: Any, session: SessionExamen) -> bool:
    return certification.id in _certifications(session)


def _certifications(session: SessionExamen) -> set[int]:
    """Celles dont une seule suffit à y siéger : la sienne, et le titre entier si c'est un CCP."""
    siennes = {session.certification.id}
    if session.certification.type == TypeCertification.CCP:
        siennes.add(session.certification_titre)
    return siennes


def _nom_de_region(code: str | None) -> str:
    connue = territoires.regions().get(code or "")
    return f"la région {connue.nom}" if connue else "une autre région"


def phrase_des_raisons(session: Mapping[str, Any]) -> str:
    """« 3 habilités : 2 pris ce jour-là, 1 lié au centre ou à un candidat »"""
    raisons = session["raisons"]
    total = sum(r["nombre"] for r in raisons) + len(session["proposes"])
    if not total:
        return "aucun habilité"
    detail = [f"{r['nombre']} {RAISONS[r['code']][r['nombre'] > 1]}" for r in raisons]
    detail += [
        f"{len(session['proposes'])} {accorder(len(session['proposes']), 'proposé ici', 'proposés ici')}"
    ] * bool(session["proposes"])
    return f"{compter(total, 'habilité')} : {', '.join(detail)}"


class SituationComposition(SituationSession):
    """Le ressort est celui de qui prépare ; le rôle, celui du Centre, qui l'appliquera sous ses propres droits."""

    @property
    def role(self) -> Role:
        return Role.CENTRE if self.acteur.role in (Role.UD, Role.DIRECCTE) else self.acteur.role

    def decider(self, demande: Demande) -> Decision:
        """Chaque ligne dit son juré sous le nom que lisent les programmes."""
        decision = super().decider(demande)
        if decision.resultat is Resultat.FAIT:
            decision.apres = {**(decision.apres or {}), "jure": demande.valeurs["jure"]}
        return decision


class MetierComposition(MetierSession):
    """Elle ne s'applique pas : elle se planifie."""

    situation = SituationComposition
    operation = Operation.COMPOSER_JURYS
    operations: ClassVar[Mapping[StrEnum, Operation]] = {}


def est_au_centre(db: Db, cadre: Cadre, demande: Demande) -> bool:
    """Ce siège, que ce profil ne remplit pas lui-même, le Centre le remplirait sous ses propres droits."""
    acteur = cadre.acteur(db)
    if demande.action is not ActionSession.INSCRIRE_JURE or acteur.role not in (Role.UD, Role.DIRECCTE):
        return False
    sien = est_permise(MetierSession().operation_de(demande.action), acteur.role) and (
        SituationSession(db, cadre, acteur, [demande]).decider(demande).resultat is Resultat.FAIT
    )
    return not sien and SituationComposition(db, cadre, acteur, [demande]).decider(demande).resultat is Resultat.FAIT
