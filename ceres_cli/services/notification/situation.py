"""Dire leurs résultats aux candidats d'une session validée : à qui un avis est à faire, qui a déjà le sien (NOT-01)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar

from ceres_cli.base.filtre import Filtre
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage, Nomme, Situation
from ceres_cli.regles import condition, identifiants
from ceres_cli.regles import notification as regles
from ceres_cli.regles.calendrier import lire_iso
from ceres_cli.regles.convocation import DonneesConvocation
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.session import Inscription, SessionExamen
from ceres_cli.regles.francais import compter
from ceres_cli.regles.notification import AVenir, Avis, Detenue
from ceres_cli.regles.session import controles, passages
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import OPERATIONS, ActionSession
from ceres_cli.regles.vocabulaire import TypeCertification
from ceres_cli.services.convocation import contenu as convocations
from ceres_cli.services.faits import obtentions, perimetres
from ceres_cli.services.faits import sessions as chargement
from ceres_cli.services.faits.obtentions import Detention
from ceres_cli.services.notification import requetes
from ceres_cli.services.session import lectures as session
from ceres_cli.services.session.conseils import conseil_pour
from ceres_cli.store import Db


@dataclass(frozen=True, slots=True)
class _Faits:
    """Ce que les avis d'une session ont en commun. `noms` : certification → « CCP 1 – Intitulé » ; `a_venir` :
    (session, certification, comptée : CAN-05, ce qui s'en dit) ; `places` : (session, candidat) de chaque inscrit."""

    chaines: Mapping[int, int]
    detenues: Mapping[int, Sequence[Detention]]
    contestees: Mapping[int, set[int]]
    noms: Mapping[int, str]
    a_venir: Sequence[tuple[int, int, bool, AVenir]]
    places: set[tuple[int, int]]


def construire(db: Db, cadre: Cadre, acteur: Acteur, session: SessionExamen) -> dict[int, Avis]:
    """Par inscription, ce qu'un avis dirait ce jour, sans édition. Autant de requêtes pour mille candidats que pour
    un."""
    siennes = regles.concernes(session)
    donnees = convocations.construire(db, [session], cadre.config)[session.id]
    faits = _lire(db, acteur, session, [i.candidat.id for i in siennes], cadre.jour)
    return {i.id: _un(session, i, donnees["candidat", i.candidat.id], faits, cadre.jour) for i in siennes}


def _lire(db: Db, acteur: Acteur, session: SessionExamen, candidats: Sequence[int], jour: date) -> _Faits:
    chaines = chargement.chaines_de_titres(db)
    detenues = obtentions.detentions(db, candidats)
    toutes = {c: [d.certification for d in tenues] for c, tenues in detenues.items()}
    cherchees = {session.certification.id, session.certification_titre, *session.ccp_par_nom.values()}
    citees = cherchees.union(*toutes.values())
    noms = {c: _nom(*dit) for c, dit in requetes.intitules(db, citees).items()}
    filtre = Filtre()
    filtre.et("s.centre_id = ?", session.centre_id)
    perimetres.sessions(filtre, acteur)
    a_venir = []
    lues = requetes.a_venir(db, filtre, cherchees, jour)
    for numero, annee, rang, certification, debut, fin, site, commune, comptee in lues:
        dite = AVenir(
            identifiants.session(annee, rang), noms[certification], date.fromisoformat(debut), date.fromisoformat(fin),
            ", ".join(x for x in (site, commune) if x),
        )  # fmt: skip
        a_venir.append((numero, certification, bool(comptee), dite))
    places = requetes.places(db, [numero for numero, *_ in a_venir])
    return _Faits(chaines, detenues, obtentions.certifications_contestees(db, toutes, chaines), noms, a_venir, places)


def _nom(type_: str, rang: int, intitule: str) -> str:
    return f"Titre professionnel {intitule}" if type_ == TypeCertification.TITRE else f"{type_} {rang} – {intitule}"


def _un(
    session: SessionExamen, inscription: Inscription, donnees: DonneesConvocation, faits: _Faits, jour: date
) -> Avis:
    candidat = inscription.candidat.id
    tenues = [d for d in faits.detenues.get(candidat, ()) if faits.chaines.get(d.titre, d.titre) == session.chaine]
    droits = obtentions.en_obtentions(tenues)
    tient = any(d.type == TypeCertification.TITRE for d in tenues)
    manquent = regles.manquent(session, droits, jour, tient_le_titre=tient)
    manque = [session.ccp_par_nom[nom] for nom in manquent]
    menent = regles.a_passer(session, inscription, manque, tient_le_titre=tient)
    deja = [p.debut for p in passages.passages_de_la_personne(inscription.candidat, session.chaine)]
    ouvertes = []
    for numero, certification, comptee, dite in faits.a_venir:
        inscrit = (numero, candidat) in faits.places
        if certification in menent and (inscrit or not (comptee and passages.depasse(deja, dite.debut))):  # CAN-05
            ouvertes.append(dite._replace(inscrit=inscrit))
    contestees = faits.contestees.get(candidat, ())
    blocs = regles.blocs(session)
    return Avis(
        replace(donnees, papiers=(), date_edition=jour),
        0,
        jour,
        regles.resultat(inscription),
        regles.obtenu(inscription, session, {nom: faits.noms[c] for nom, c in blocs.items()}),
        tuple(Detenue(faits.noms[c], o.jour, c in contestees) for c, o in droits.items()),
        regles.dits_manquants(session, [faits.noms[c] for c in manque], tient_le_titre=tient),
        session.certification.titre.vie.fin_prolongation,
        tuple(ouvertes[: regles.A_VENIR_MAX]),
        max(0, len(ouvertes) - regles.A_VENIR_MAX),
    )


# --- Forme gardée ---


def en_json(avis: Avis) -> str:
    """De quoi réimprimer les mêmes octets."""
    brut = {champ: getattr(avis, champ) for champ in Avis.__dataclass_fields__ if champ not in ("donnees", "tete")}
    brut["donnees"] = convocations.en_dict(avis.donnees)
    return json.dumps(brut, ensure_ascii=False, default=date.isoformat)


def depuis_json(texte: str) -> Avis:
    brut: dict[str, Any] = json.loads(texte)
    return Avis(
        convocations.depuis_dict(brut["donnees"]),
        brut["edition"],
        date.fromisoformat(brut["jour"]),
        brut["resultat"],
        tuple((epreuve, issue) for epreuve, issue in brut["obtenu"]),
        tuple(Detenue(nom, date.fromisoformat(depuis), c) for nom, depuis, c in brut["detient"]),
        tuple(brut["manque"]),
        date.fromisoformat(brut["jusqu_au"]),
        tuple(
            AVenir(r, quoi, date.fromisoformat(debut), date.fromisoformat(fin), *suite)
            for r, quoi, debut, fin, *suite in brut["a_venir"]
        ),
        brut["autres"],
        lire_iso(brut["remplace"]),
    )


class SituationNotification(Situation):
    """`dits` : après une décision qui n'est pas un refus, inscription → son avis, tel qu'il serait fait ; un avis
    effacé n'en est plus."""

    SORTE = "session"

    def _charger(self, demandes: Sequence[Demande]) -> None:
        """Une seule session par demande : ses faits se lisent quand vient son tour."""
        self.dits: dict[int, Avis] = {}

    def _notifier(self, demande: Demande) -> Decision:
        visee = session.une(self.db, self.acteur, demande.objet)
        acte = Acte(self.jour, self.acteur.role)
        self.examines = controles.controles(ActionSession.NOTIFIER, visee, acte)
        if refus := condition.motifs(self.examines):
            return self.refuser(demande, visee, refus, conseil_pour(refus, demande.action, visee, acte))
        faits = requetes.faits(self.db, visee.id)
        neufs = construire(self.db, self.cadre, self.acteur, visee)
        a_faire: list[tuple[Inscription, Avis]] = []
        for inscription in regles.concernes(visee):
            edition, texte = faits.get(inscription.id, (0, None))
            if edition and texte is None:  # effacé avec la personne
                continue
            ancien = None if texte is None else depuis_json(texte)
            neuf = neufs[inscription.id]
            if ancien is not None and ancien.resultat == neuf.resultat:
                self.dits[inscription.id] = ancien
                continue
            neuf = replace(neuf, edition=edition + 1, remplace=None if ancien is None else ancien.jour)
            self.dits[inscription.id] = neuf
            a_faire.append((inscription, neuf))
        if not a_faire:
            quoi = "chacun a son avis" if self.dits else "personne n'y a de résultat à apprendre"
            return self.sans_effet(demande, visee, f"rien à changer : {quoi} à {visee.reference}")
        return self._faire(demande, visee, a_faire)

    def _faire(self, demande: Demande, visee: SessionExamen, a_faire: Sequence[tuple[Inscription, Avis]]) -> Decision:
        avant: dict[str, int | None] = {}
        apres: dict[str, int | None] = {}
        for inscription, neuf in a_faire:
            dit = {"avis_edition": neuf.edition, "avis": en_json(neuf)}
            self.ecritures.modifier("inscription", inscription.id, dit)
            champ = f"avis_edition {inscription.candidat.reference}"
            avant[champ], apres[champ] = (neuf.edition - 1) or None, neuf.edition
        corriges = sum(neuf.corrige for _, neuf in a_faire)
        dits = compter(len(a_faire), "avis de résultats fait", "avis de résultats faits")
        suite = f", dont {corriges} qui {'corrige' if corriges == 1 else 'corrigent'} le précédent" if corriges else ""
        marquee = Nomme(visee.id, visee.reference, visee.version + 1)
        decision = self.fait(
            demande, marquee, f"{visee.reference} : {dits} sur {len(self.dits)}{suite}", avant, apres,
            version=visee.version, colonnes={},
        )  # fmt: skip
        decision.avant, decision.apres = None, {"avis": len(a_faire), "corriges": corriges}
        return decision

    ACTIONS: ClassVar[Aiguillage] = {ActionSession.NOTIFIER: _notifier}


class MetierNotification(Metier):
    situation = SituationNotification
    operation = OPERATIONS[ActionSession.NOTIFIER]
