"""Envoyer : chaque message marqué, puis parti, puis conclu, chacun sa petite écriture ; rien deux fois, rien perdu.

Sur un fichier, un seul processus envoie à la fois (verrou que sa mort rend) : un message qu'on y trouve en cours est
celui d'un envoi tué, et nul ne sait ce que le serveur en a fait. Une base partagée en admet plusieurs : chacun ne prend
que ce que nul n'a marqué, et tient pour tué celui qui tarde trop à conclure.
"""

import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import format_datetime
from zoneinfo import ZoneInfo

from ceres_cli.base.acquis import resume_par
from ceres_cli.erreurs import BaseInutilisable, Occupe
from ceres_cli.formats.courrier.message import Depart, lire
from ceres_cli.moteur import execution
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande, Options
from ceres_cli.poste import smtp
from ceres_cli.poste.compte import Compte
from ceres_cli.poste.smtp import Issue, Liaison
from ceres_cli.regles.calendrier import instant_iso
from ceres_cli.regles.condense import sha256
from ceres_cli.regles.courrier import envois as regles
from ceres_cli.regles.courrier.envois import ActionCourrier as Action
from ceres_cli.regles.courrier.envois import Destin
from ceres_cli.regles.faits.courrier import Message
from ceres_cli.regles.francais import compter, premiers
from ceres_cli.regles.vocabulaire import EtatMessage, Resultat
from ceres_cli.services.courrier import messages, requetes
from ceres_cli.services.courrier.plan import Ecrire, Ligne, Plan, Sujet
from ceres_cli.services.courrier.situation import MetierCourrier

TRAVAIL = "courrier"
_BREVE = 5  # secondes, une réponse, quand une commande d'autre chose attend la fin de l'envoi
_COUPURES_MAX = 3  # de suite : au-delà, insister ne ferait que des incertains
_FRAICHEUR = 5  # secondes : au-delà, ce qui est à envoyer se relit avant le départ suivant
_METIER = MetierCourrier()
# Un cadre neuf, à l'instant où il est demandé.
Cadres = Callable[[], Cadre]
Avancer = Callable[[int], None]


@dataclass(slots=True)
class Bilan:
    """`plan` : chacun dans l'état où l'envoi l'a laissé ; `envoyes` : combien il en a servi ; `arret` : pourquoi il
    s'est arrêté avant la fin ; `refus` : ce qui n'était plus à envoyer."""

    plan: Plan
    envoyes: int = 0
    arret: str = ""
    refus: list[str] = field(default_factory=list)

    @property
    def restent(self) -> int:
        return sum(not _servi(x) for x in self.plan.lignes)

    @property
    def remis(self) -> str:
        """Ceux que le serveur n'a pas pris, sans les refuser ; vide s'il n'y en a pas."""
        siens = (x.message for x in self.plan.a_envoyer if x.message is not None)
        noms = [m.reference for m in siens if m.etat == EtatMessage.A_RETENTER]
        dit = "remis à plus tard par le serveur, ou coupés ; relancez la commande"
        return f"{dit} : {premiers(noms)}" if noms else ""


def _servi(ligne: Ligne) -> bool:
    return ligne.message is not None and regles.sort_de(ligne.message, None) is Destin.SERVI


def envoyer(
    cadres: Cadres,
    compte: Compte,
    sujet: Sujet,
    *,
    relancer: Iterable[str] = (),
    avancer: Avancer = lambda _: None,
    attendre: Callable[[str], None] = lambda _: None,
    patient: bool = True,
) -> Bilan:
    """Sert chacun de ceux que ce sujet désigne, et qui ne le sont pas. `relancer` : les incertains (M-…)
    qu'on a demandé de renvoyer. `attendre` : averti, une fois, que l'allure permise (courrier.par_minute) le retient ;
    sans `patient`, il s'arrête plutôt que d'attendre. Occupe : un autre envoi est en cours sur ce fichier, ou le
    serveur est injoignable. BaseInutilisable : sa liaison n'est pas sûre. Refus : ce qui restait n'est plus à
    envoyer."""
    cadre = cadres()
    with ExitStack() as pile:
        if not cadre.store.sur_un_serveur:
            pile.enter_context(cadre.store.seul(TRAVAIL))
        plan = sujet.preparer(cadre)
        _constater_les_incertains(cadre, plan)
        _agir(cadre, [_sur(Action.RELANCER, m) for m in _encore_douteux(plan, relancer)])
        _abandonner(cadre, plan)
        plan = sujet.preparer(cadre)
        if not plan.a_envoyer:
            return Bilan(plan)
        depart = _Depart(cadres, compte, sujet, pile, attendre if patient else None)
        depart.joindre()
        _mettre_en_file(cadre, plan)
        plan = sujet.preparer(cadre)
        bilan = Bilan(plan)
        with resume_par(lambda: messages.partis(bilan.envoyes)):
            bilan.arret = depart.servir(plan, bilan, avancer)
    bilan.plan = sujet.preparer(cadres())
    # Ceux qu'un autre envoi a servis, ou sert : le plan le dit.
    siens = {x.message.id for x in bilan.plan.de_sort(Destin.SERVI, Destin.EN_COURS) if x.message is not None}
    bilan.refus = [dit for numero, dit in depart.refus.items() if numero not in siens]
    return bilan


def _sur(action: Action, message: Message, **valeurs: object) -> Demande:
    return Demande(action, message.reference, dict(valeurs), numero=message.id)


def _agir(cadre: Cadre, demandes: Sequence[Demande]) -> list[Decision]:
    """Ces demandes, en une écriture ; elles ont été confirmées."""
    if not demandes:
        return []
    numerotees = [_numerotee(demande, rang) for rang, demande in enumerate(demandes, 1)]
    return execution.executer(cadre, _METIER, numerotees, Options(), None).decisions


def _numerotee(demande: Demande, rang: int) -> Demande:
    demande.ligne = rang
    return demande


def douteux(cadre: Cadre, plan: Plan) -> list[Ligne]:
    """Ceux dont nul ne sait s'ils sont arrivés ; aucun autre envoi n'est en train de les servir."""
    en_cours = [x for x in plan.de_sort(Destin.EN_COURS) if x.message is not None and _laisse(cadre, x.message)]
    return [*plan.de_sort(Destin.INCERTAIN), *en_cours]


def _laisse(cadre: Cadre, message: Message) -> bool:
    """Marqué par un envoi qui n'est plus."""
    return not cadre.store.sur_un_serveur or regles.tue(message, _instant(cadre))


def _constater_les_incertains(cadre: Cadre, plan: Plan) -> None:
    """Ce qu'un envoi tué a laissé en cours."""
    mots = "l'envoi s'est arrêté sans savoir"
    _agir(
        cadre,
        [
            _sur(Action.CONCLURE, m, etat=EtatMessage.INCERTAIN.value, reponse=mots, essai=m.essais)
            for m in plan.laisses
            if _laisse(cadre, m)
        ],
    )  # fmt: skip


def _abandonner(cadre: Cadre, plan: Plan) -> None:
    """Ce qui attendait, et n'a plus rien à dire."""
    demandes = [_sur(Action.ABANDONNER, m) for m in plan.sans_objet]
    for demande in demandes:
        demande.motif = messages.SANS_OBJET
    _agir(cadre, demandes)


def _encore_douteux(plan: Plan, voulus: Iterable[str]) -> list[Message]:
    noms = set(voulus)
    return [x.message for x in plan.de_sort(Destin.INCERTAIN) if x.message is not None and x.message.reference in noms]


def _mettre_en_file(cadre: Cadre, plan: Plan) -> None:
    """Les neufs, puis ceux que le serveur avait refusés et dont l'adresse a été corrigée : une seule écriture."""
    neufs = [
        Demande(
            Action.METTRE_EN_FILE,
            "",
            {
                "nature": x.nature.value, "vise": x.vise, "edition": x.edition, "adresse": x.adresse, "objet": x.objet,
                "nom": x.nom, "jour": x.jour,
            },
        )
        for x in plan.de_sort(Destin.NEUF)
    ]  # fmt: skip
    repris = [
        _sur(Action.RELANCER, x.message)
        for x in plan.de_sort(Destin.A_ENVOYER)
        if x.message is not None and x.message.etat == EtatMessage.ECHOUE
    ]
    _agir(cadre, [*neufs, *repris])


class _Depart:
    """Les messages qui partent par ce compte, à l'allure permise. `attendre` : None, il s'arrête plutôt."""

    def __init__(
        self, cadres: Cadres, compte: Compte, sujet: Sujet, pile: ExitStack, attendre: Callable[[str], None] | None
    ) -> None:
        self._attendre, self._dit = attendre, False
        self._cadres, self._compte, self._sujet, self._pile = cadres, compte, sujet, pile
        self._liaison: Liaison | None = None
        self._coupures = 0
        self.refus: dict[int, str] = {}

    def joindre(self) -> Liaison:
        if self._liaison is None:
            self._liaison = self._pile.enter_context(
                smtp.ouvrir(self._compte, _BREVE if self._attendre is None else smtp.ATTENTE)
            )
        return self._liaison

    def servir(self, plan: Plan, bilan: Bilan, avancer: Avancer) -> str:
        """Ce que ce plan a à envoyer, et rien d'autre. Une allure, un serveur lent le font durer : il se relit, et ce
        qui n'est plus à envoyer ne part pas, ce qui a changé d'adresse va à la nouvelle. Rend pourquoi l'envoi s'arrête
        avant la fin ; vide sinon."""
        voulus = {x.message.id for x in plan.a_envoyer if x.message is not None}
        lu, suite = time.monotonic(), self._composer(plan, voulus)
        while voulus:
            if arret := self._pret(len(voulus)):
                return arret
            if time.monotonic() - lu > _FRAICHEUR:
                lu, suite = time.monotonic(), self._composer(self._sujet.preparer(self._cadres()), voulus)
            if (suivante := next(suite, None)) is None:
                return ""
            ligne, ecrire = suivante
            assert ligne.message is not None
            voulus.discard(ligne.message.id)
            issue = self._un(ligne, ecrire)
            avancer(1)
            bilan.envoyes += issue is not None and issue.etat is EtatMessage.ENVOYE
            if issue is not None and issue.arret:
                return issue.arret
        return ""

    def _composer(self, plan: Plan, voulus: Collection[int]) -> Iterator[tuple[Ligne, Ecrire]]:
        lignes = [x for x in plan.a_envoyer if x.message is not None and x.message.id in voulus]
        return self._sujet.composer(self._cadres(), lignes)

    def _pret(self, restent: int) -> str:
        """Attend qu'un message puisse partir ; ou pourquoi aucun ne le peut."""
        if self._coupures == _COUPURES_MAX:
            return f"la liaison a été coupée {_COUPURES_MAX} fois de suite"
        if borne := self._borne(restent):
            return borne
        try:
            self.joindre()
        except (Occupe, BaseInutilisable) as erreur:
            return erreur.message.rstrip(".")
        return ""

    def _un(self, ligne: Ligne, ecrire: Ecrire) -> Issue | None:
        """Marque le message, l'envoie, conclut ; None s'il n'est plus à envoyer."""
        assert ligne.message is not None
        assert ligne.adresse is not None
        cadre = self._cadres()
        octets = self._octets(cadre, ligne, ecrire)
        lu = lire(octets)
        dit = {"adresse": ligne.adresse, "intitule": lu.objet, "texte": lu.texte}
        (marque,) = _agir(cadre, [_sur(Action.ENVOYER, ligne.message, **dit)])
        if marque.resultat is not Resultat.FAIT:
            self.refus[ligne.message.id] = marque.texte()
            return None
        liaison, issue = self.joindre(), None
        try:
            issue = liaison.envoyer(ligne.adresse, octets)
        finally:  # un signal y compris : ce qu'on en sait est noté avant qu'il n'arrête tout
            conclue = issue or liaison.perdue()
            v = {"etat": conclue.etat.value, "reponse": conclue.reponse, "essai": ligne.message.essais + 1}
            _agir(self._cadres(), [_sur(Action.CONCLURE, ligne.message, **v)])
        self._coupures = self._coupures + 1 if issue.coupee else 0
        if issue.coupee:
            self._liaison = None
        return issue

    def _borne(self, restent: int) -> str:
        """Attend que l'allure permette un départ ; ou pourquoi il n'aura pas lieu. Relu à chaque fois, et après chaque
        attente : sur une base partagée, d'autres envoient aussi."""
        while True:
            cadre = self._cadres()
            maintenant = _instant(cadre)
            par_minute, par_jour = cadre.config.courrier_par_minute, cadre.config.courrier_par_jour
            if not (par_minute or par_jour):
                return ""
            with cadre.store.lecture() as db:
                ici = instant_iso(maintenant)
                recents = requetes.essais(db, instant_iso(maintenant - timedelta(seconds=regles.MINUTE)), ici)
                du_jour = requetes.essayes(db, instant_iso(_minuit(maintenant)), ici)
            if par_jour and du_jour >= par_jour:
                return (
                    f"la borne du jour ({par_jour} courriels, courrier.par_jour) est atteinte : le reste attend demain"
                )
            departs = [datetime.fromisoformat(instant).timestamp() + 1 for instant in recents]  # dits à la seconde
            secondes = regles.attente(departs, maintenant.timestamp(), par_minute)
            if not secondes:
                return ""
            if self._attendre is None:
                return "l'allure permise (courrier.par_minute) est atteinte"
            if not self._dit:
                self._dit = True
                self._attendre(messages.retenus(restent, secondes, par_minute))
            time.sleep(secondes)

    def _octets(self, cadre: Cadre, ligne: Ligne, ecrire: Ecrire) -> bytes:
        message = ligne.message
        assert message is not None
        assert ligne.adresse is not None
        sceau = sha256(f"{message.id}/{ligne.repere}/{message.nature}".encode()).hexdigest()[:20]
        numero = f"<{message.reference}.{sceau}@{self._compte.domaine}>"
        return ecrire(ligne.adresse, Depart(self._compte.expediteur, format_datetime(_instant(cadre)), numero))


def _instant(cadre: Cadre) -> datetime:
    return datetime.fromisoformat(cadre.horodatage)


def _minuit(instant: datetime) -> datetime:
    """Le début de ce jour, à Paris."""
    ici = instant.astimezone(ZoneInfo("Europe/Paris"))
    return ici.replace(hour=0, minute=0, second=0, microsecond=0)


def phrase(bilan: Bilan) -> str:
    """Le compte rendu d'un envoi, en une ligne."""
    restent = bilan.restent
    if not (restent or bilan.envoyes):
        return _rien(bilan.plan)
    reste = f" ; {compter(restent, 'reste', 'restent')} à servir" if restent else ""
    return f"{bilan.plan.nom} : {compter(bilan.envoyes, 'courriel envoyé', 'courriels envoyés')}{reste}."


def annonce(plan: Plan) -> str:
    """Ce qu'un envoi ferait, en une phrase."""
    comptes = Counter(x.nature for x in plan.a_envoyer)
    parts = [compter(comptes[n], *noms) for n, noms in messages.NATURES.items() if comptes[n]]
    restent = len(plan.restent)
    if not (parts or restent):
        return _rien(plan)
    reste = f" ; {restent} ne {'seront' if restent > 1 else 'sera'} pas servi{'s' if restent > 1 else ''}"
    return f"{plan.nom} : {', '.join(parts) or 'rien'} à envoyer{reste if restent else ''}."


def _rien(plan: Plan) -> str:
    return f"{plan.nom} : rien à envoyer, {'tous sont servis' if plan.lignes else plan.rien}."
