"""Les candidats de la démonstration, et ce qui les entoure."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from random import Random

from ceres_cli.demonstration import invention
from ceres_cli.demonstration.centres import CentreDemo
from ceres_cli.demonstration.invention import naissance
from ceres_cli.demonstration.recit import Rang, Recit, recevoir_son_numero
from ceres_cli.moteur.demande import Demande
from ceres_cli.regles.centre.vie import etat_du_jour
from ceres_cli.regles.conformite.controles import ActionControle as Action
from ceres_cli.regles.delais import ActionDelais
from ceres_cli.regles.faits.centre import Agrement, Centre
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.faits.session import Candidat, SessionExamen
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.session.etats import DerogationSession
from ceres_cli.regles.vocabulaire import (
    ActionCandidat,
    ActionJure,
    Delai,
    EtatAgrement,
    ModeDelai,
    SuiteControle,
    SujetDelai,
    TypeControle,
)
from ceres_cli.services.candidat import saisie

_ETRANGERS = (
    ("Portugal", "Porto"), ("Maroc", "Fès"), ("Belgique", "Liège"), ("Sénégal", "Saint-Louis"), ("Pologne", "Łódź"),
    ("Viêt Nam", "Huế"), ("Comores", "Moroni"), ("Roumanie", "Iași"),
)  # fmt: skip
_NES_A_L_ETRANGER = 0.1
_HABITENT_PRES_DU_CENTRE = 0.7
_AGES = (21, 54)


class Inscriptions:
    """Invente les candidats, chacun d'un centre. D'ici que le récit leur donne leur numéro, c'est l'opposé du rang."""

    def __init__(self, recit: Recit, alea: Random) -> None:
        self._recit = recit
        self._alea = alea
        self._inventes: list[tuple[Candidat, CentreDemo, dict[str, str | None]]] = []
        self._connus: dict[Candidat, date] = {}

    def candidat(
        self, centre: CentreDemo, identite: tuple[str, str, str] | None = None, ne: date | None = None
    ) -> Candidat:
        alea = self._alea
        civilite, nom, prenom = identite or invention.civil(alea)
        ne = ne or naissance(alea, self._recit.jour, _AGES)
        chez = centre.lieu if alea.random() < _HABITENT_PRES_DU_CENTRE else invention.tirer(alea)
        adresse = invention.adresse(alea, chez)
        rang = len(self._inventes) + 1
        candidat = Candidat(-rang, nom, prenom, ne, centre.faits.id)
        tapes: dict[str, str | None] = {
            "civilite": civilite, "nom": nom, "prenom": prenom, "naissance": ne.isoformat(),
            **self._lieu_de_naissance(), "telephone": invention.mobile(alea) if alea.random() < 0.9 else None,
            "courriel": invention.courriel(nom, prenom, rang), "adresse": adresse.voie,
            "complement": adresse.complement, "code_postal": adresse.code_postal, "commune": chez.insee,
        }  # fmt: skip
        self._inventes.append((candidat, centre, tapes))
        return candidat

    def venir(self, candidat: Candidat, jour: date) -> None:
        """Il s'inscrit, ou dépose une demande, ce jour : sa fiche y est déjà."""
        self._connus[candidat] = min(jour, self._connus.get(candidat, jour))

    def raconter(self) -> None:
        """Chaque fiche naît le jour où le candidat vient pour la première fois."""
        for candidat, centre, tapes in self._inventes:
            jour = self._connus.get(candidat, self._recit.jour)
            creer = partial(self._creer, centre, tapes)
            self._recit.noter(jour, Rang.CANDIDATS, creer, partial(recevoir_son_numero, candidat))

    def _creer(self, centre: CentreDemo, tapes: dict[str, str | None]) -> Demande:
        """Deux homonymes sont deux personnes."""
        champs = saisie.saisir(tapes, self._recit.jour, creation=True).champs
        valeurs = {"champs": champs, "centre": centre.faits.id, "forcer": True}
        return Demande(ActionCandidat.CREER, "", valeurs)

    def _lieu_de_naissance(self) -> dict[str, str]:
        """CAN-08 : une commune, ou un pays et une ville."""
        if self._alea.random() < _NES_A_L_ETRANGER:
            pays, ville = self._alea.choice(_ETRANGERS)
            return {"pays_naissance": pays, "ville_naissance": ville}
        return {"commune_naissance": invention.tirer(self._alea).insee}


MOTIF_DE_DEROGATION = "Le plateau technique n'est libre que ce jour-là."
# Moins que le délai de création d'une base neuve.
_DANS = timedelta(days=20)
# (jours depuis le contrôle, type, constat, suite, motif)
_Visite = tuple[int, TypeControle, str | None, SuiteControle | None, str | None]
_VISITES: tuple[_Visite, ...] = (
    (90, TypeControle.SUR_PLACE, "Le plateau technique est conforme.", SuiteControle.AUCUNE, "Rien à relever."),
    (60, TypeControle.A_POSTERIORI, "Deux feuilles d'émargement sans heure.", SuiteControle.OBSERVATION,
     "Émargements à compléter."),
    (45, TypeControle.SUR_PLACE, "Extincteurs non vérifiés.", SuiteControle.MISE_EN_DEMEURE, "À reprendre."),
    (5, TypeControle.SUR_PLACE, "Le registre de sécurité est à jour.", None, None),
    (-10, TypeControle.A_PRIORI, None, None, None),
)  # fmt: skip
_TOUCHES = {EtatAgrement.SUSPENDU: SuiteControle.SUSPENSION, EtatAgrement.RETIRE: SuiteControle.RETRAIT}


def regler(recit: Recit, centre: CentreDemo, jour: date) -> None:
    """Les sessions CCP avertissent ; ce centre peut en créer une plus tard que le délai, sur un titre qu'il examine."""
    sujet = {"sujet": SujetDelai.CCP, "mode": ModeDelai.AVERTIR}
    recit.noter(jour, Rang.DELAIS, lambda: Demande(ActionDelais.DEFINIR, "", sujet))
    debut = jour + _DANS
    agrees = {a.certification.id for a in centre.faits.agrements if a.debut <= debut <= a.fin}
    bloc = next((t.ccp[0] for t in centre.titres if t.ccp and t.entier.id in agrees), None)
    if bloc is None:
        return

    def deroger() -> Demande:
        cible = {"centre": centre.faits.reference, "certification": bloc.reference, "debut": debut}
        return Demande(DerogationSession.DEROGER, "", {**cible, "delai": Delai.CREATION}, MOTIF_DE_DEROGATION)

    recit.noter(jour, Rang.OUVERTURES, deroger)


def controler(recit: Recit, centres: Sequence[CentreDemo], jour: date) -> None:
    """Un contrôle à venir, un ouvert, et chaque suite d'un contrôle clos : un par centre, puis un pour un agrément
    suspendu et un pour un agrément retiré, s'il y en a."""
    for centre, visite in zip(centres, _VISITES, strict=False):
        _raconter(recit, centre, visite, jour, None)
    for etat, suite in _TOUCHES.items():
        if (trouve := _premier(centres, etat, jour)) is not None:
            centre, agrement = trouve
            visite = (1, TypeControle.SUR_PLACE, "Le référent est absent.", suite, "L'agrément en a tenu compte.")
            _raconter(recit, centre, visite, jour, agrement)


def _premier(centres: Sequence[CentreDemo], etat: EtatAgrement, jour: date) -> tuple[CentreDemo, Agrement] | None:
    for centre in centres:
        siens = centre.faits.agrements
        for agrement in siens:
            if etat_du_jour(agrement, jour, siens) is etat:
                return centre, agrement
    return None


def _raconter(recit: Recit, centre: CentreDemo, visite: _Visite, jour: date, agrement: Agrement | None) -> None:
    """Noté et clos le jour du contrôle, sauf celui dont un agrément tient compte : ce jour-ci."""
    recul, type_, constat, suite, motif = visite
    tenu = jour - timedelta(days=recul)
    cree: list[str] = []  # sa référence, quand il l'est

    def le_controle() -> str:
        return cree[0] if cree else ""

    def creer() -> Demande:
        return Demande(Action.CREER, "", {"centre": centre.faits.reference, "date": tenu, "type": type_.value})

    def clore() -> Demande:
        nomme = None if agrement is None else agrement.reference
        return Demande(Action.CLORE, le_controle(), {"suite": suite, "agrement": nomme}, motif)

    recit.noter(tenu, Rang.CONTROLES, creer, lambda decision: cree.append(decision.objet))
    if constat is not None:
        recit.noter(tenu, Rang.CONSTATS, lambda: Demande(Action.CONSTATER, le_controle(), {"texte": constat}))
    if suite is not None:
        recit.noter(tenu if agrement is None else jour, Rang.CLOTURES, clore)


def lier(recit: Recit, sessions: Sequence[SessionExamen], centres: list[Centre], jures: list[Jure]) -> None:
    """SES-08 : deux liens que rien dans les jurys déjà composés ne contredit. Le premier juré libre est formateur dans
    un centre où il ne siège pas, le suivant parent d'un candidat."""
    rencontres = {(j.id, s.centre_id) for s in sessions for j in s.jury}
    examines = {(j.id, i.candidat.id) for s in sessions for j in s.jury for i in s.inscriptions}
    candidats = {i.candidat.id: i.candidat for s in sessions for i in s.inscriptions}
    formateur = next(((j, e) for j in jures for e in centres if (j.id, e.id) not in rencontres), None)
    if formateur is not None:
        recit.noter(recit.jour, Rang.LIENS, partial(_lier, *formateur, "formateur vacataire"))
    autres = [j for j in jures if formateur is None or j is not formateur[0]]
    parent = next(((j, c) for j in autres for c in candidats.values() if (j.id, c.id) not in examines), None)
    if parent is not None:
        recit.noter(recit.jour, Rang.LIENS, partial(_lier, *parent, "parent du candidat"))


def _lier(jure: Jure, cible: Centre | Candidat, nature: str) -> Demande:
    quoi = "centre" if isinstance(cible, Centre) else "candidat"
    return Demande(ActionJure.LIER, affiche("J", jure.id), {quoi: cible.reference, "nature": nature})
