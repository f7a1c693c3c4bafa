"""Les centres, leurs agréments, et un profil de chaque rôle pour l'agent qui lance la démonstration."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from random import Random

from ceres_cli.demonstration import invention
from ceres_cli.demonstration.invention import campagne
from ceres_cli.demonstration.recit import Rang, Recit, recevoir_son_numero
from ceres_cli.demonstration.referentiel import Referentiel, TitreDemo
from ceres_cli.moteur.demande import Demande
from ceres_cli.regles.centre.vie import NATURES
from ceres_cli.regles.faits.centre import Agrement, Centre, Evenement
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.vocabulaire import ActionCentre as Action
from ceres_cli.regles.vocabulaire import ActionProfil, ClasseTitre, Role
from ceres_cli.regles.vocabulaire import NatureEvenementAgrement as Nature
from ceres_cli.services.centre import saisie

# Les deux premiers centres sont en Loire-Atlantique, le troisième à La Réunion : ceux des cas d'école.
_PREMIERS = ("44109", "44184", "97411")
DEPARTEMENT, REGION = "44", "52"
_TITRES_PAR_CENTRE = (3, 7)
_ACTIONS = {nature: action for action, nature in NATURES.items()}


@dataclass(slots=True)
class CentreDemo:
    """Un centre, son lieu, et les titres qu'il peut examiner."""

    faits: Centre
    lieu: invention.Lieu
    titres: list[TitreDemo]


class Equipement:
    """Invente les centres et leurs agréments, et en note les actes."""

    def __init__(self, recit: Recit, referentiel: Referentiel, alea: Random) -> None:
        self._recit = recit
        self._ref = referentiel
        self._alea = alea
        self.centres: list[CentreDemo] = []
        self._sirets: set[str] = set()

    def equiper(self, nombre: int) -> list[CentreDemo]:
        """`nombre` centres ; les premiers sont agréés sur le titre des cas d'école et sur celui qui a des CCS."""
        socle, a_ccs = self._ref.socle(), self._ref.a_ccs()
        for rang in range(nombre):
            centre = self._centre(rang)
            if rang < len(_PREMIERS):
                self._agreer(centre, [t for t in (socle, a_ccs) if t is not None])
            self._agreer(centre, self._tirer_titres(centre))
        self._varier_les_vies()
        for centre in self.centres:
            for a in centre.faits.agrements:
                self._raconter(centre.faits, a)
        return self.centres

    def _centre(self, rang: int) -> CentreDemo:
        alea = self._alea
        lieu = invention.lieu(_PREMIERS[rang]) if rang < len(_PREMIERS) else invention.tirer(alea)
        adresse = invention.adresse(alea, lieu)
        faits = Centre(rang + 1, invention.centre(rang), departement=lieu.departement, region=lieu.region)
        tapes: dict[str, str | None] = {
            "nom": faits.nom, "siret": self._siret(), "adresse": adresse.voie, "code_postal": adresse.code_postal,
            "commune": lieu.insee, "telephone": invention.fixe(alea), "courriel": f"contact{rang + 1}@example.org",
        }  # fmt: skip

        def creer() -> Demande:
            return Demande(Action.CREER, "", {"champs": saisie.saisir(tapes, self._ref.jour).champs})

        self._recit.commencer(Rang.CENTRES, creer, partial(recevoir_son_numero, faits))
        self.centres.append(CentreDemo(faits, lieu, []))
        return self.centres[-1]

    def _siret(self) -> str:
        while (siret := invention.siret(self._alea)) in self._sirets:
            continue
        self._sirets.add(siret)
        return siret

    def _tirer_titres(self, centre: CentreDemo) -> list[TitreDemo]:
        """Surtout des titres en cours ; parfois un qui ne l'est plus, dont l'agrément a expiré avec lui."""
        pris = list(centre.titres)
        for _ in range(self._alea.randint(*_TITRES_PAR_CENTRE)):
            classe = self._alea.choices(
                (ClasseTitre.EN_COURS, ClasseTitre.EN_PROLONGATION, ClasseTitre.HORS_DELAI), (75, 18, 7)
            )[0]
            if titre := self._ref.tirer(self._alea, classe, lambda t: t not in pris):
                pris.append(titre)
        return pris[len(centre.titres) :]

    def _agreer(self, centre: CentreDemo, titres: list[TitreDemo]) -> None:
        """Agrée sur chaque titre (ses CCP suivent) et, en plus, sur ses CCS."""
        for titre in titres:
            debut = max(titre.debut, self._ref.jour - timedelta(days=self._alea.randint(700, 1600)))
            debut = min(debut, titre.vie.fin)
            self._agrement(centre, titre.entier, debut, titre.vie.fin)
            for ccs in titre.ccs:
                self._agrement(centre, ccs, debut, titre.vie.fin)
            centre.titres.append(titre)

    def _agrement(self, centre: CentreDemo, c: Certification, debut: date, fin: date) -> None:
        faits = centre.faits
        faits.agrements.append(Agrement(0, faits.id, c, None, debut, fin))

    def _varier_les_vies(self) -> None:
        """Un agrément dans chaque état : retiré ; pour un seul site, bientôt fini ; suspendu, avec le CCS qui perd son
        appui ; à venir ; suspendu puis rétabli."""
        jour = self._ref.jour
        changements = (_retirer, _lier_a_un_site, _suspendre, _remettre, _retablir)
        for centre, changer in zip(self.centres[1:], changements, strict=False):
            titre = self._a_changer(centre, avec_ccs=changer is _suspendre)
            if titre is None:
                continue
            siens = centre.faits.agrements
            rang = next(n for n, a in enumerate(siens) if a.certification is titre.entier)
            siens[rang] = changer(siens[rang], jour)
            centre.titres.remove(titre)

    def _a_changer(self, centre: CentreDemo, *, avec_ccs: bool) -> TitreDemo | None:
        """Un titre en cours que les cas d'école laissent libre, de préférence avec un CCS s'il en faut un."""
        if avec_ccs and (titre := self._ref.a_ccs(ClasseTitre.EN_COURS)) is not None and titre not in centre.titres:
            self._agreer(centre, [titre])
            return titre
        seuls = [t for t in centre.titres[2:] if not t.ccs and t.classe is ClasseTitre.EN_COURS]
        return seuls[0] if seuls else None

    def _raconter(self, centre: Centre, a: Agrement) -> None:
        """L'agrément donné le mois où il commence, puis ce qui lui est arrivé, au jour dit."""

        def agreer() -> Demande:
            valeurs = {"certification": a.certification.reference, "debut": a.debut, "fin": a.fin, "site": a.site}
            return Demande(Action.AGREER, centre.reference, valeurs)

        self._recit.noter(campagne(a.debut), Rang.AGREMENTS, agreer, partial(recevoir_son_numero, a))
        for e in a.evenements:
            self._recit.noter(e.a_compter_du, Rang.EVENEMENTS, partial(_evenement, a, e))


def _evenement(a: Agrement, e: Evenement) -> Demande:
    return Demande(_ACTIONS[Nature(e.nature)], a.reference, {"a_compter_du": e.a_compter_du}, e.motif)


def _avec(a: Agrement, jour: date, *faits: tuple[Nature, int, str]) -> Agrement:
    """L'agrément, commencé depuis longtemps, et ces événements : (nature, il y a tant de jours, motif)."""
    poses = [(n, jour - timedelta(days=jours), motif) for n, jours, motif in faits]
    suite = tuple(Evenement(n.value, le, le, motif) for n, le, motif in poses)
    return replace(a, debut=min(a.debut, poses[0][1]), evenements=suite)


def _retirer(a: Agrement, jour: date) -> Agrement:
    return _avec(a, jour, (Nature.RETIRER, 60, "Plateau technique fermé."))


def _suspendre(a: Agrement, jour: date) -> Agrement:
    return _avec(a, jour, (Nature.SUSPENDRE, 20, "Équipements non conformes, constatés sur place."))


def _retablir(a: Agrement, jour: date) -> Agrement:
    suspendu = (Nature.SUSPENDRE, 150, "Référent absent.")
    return _avec(a, jour, suspendu, (Nature.RETABLIR, 120, "Nouveau référent désigné."))


def _lier_a_un_site(a: Agrement, jour: date) -> Agrement:
    fin = min(a.fin, jour + timedelta(days=45))
    return replace(a, site=invention.SITES[2], fin=fin, debut=min(a.debut, fin))


def _remettre(a: Agrement, jour: date) -> Agrement:
    return replace(a, debut=min(a.fin, jour + timedelta(days=30)))


def donner_des_profils(recit: Recit, agent: str, centre: Centre) -> list[str]:
    """Un profil Centre, UD et DIRECCTE pour l'agent, sauf s'il les a déjà ; le profil choisi le reste. Rend leurs
    références, connues une fois le récit joué."""
    references: list[str] = []

    def creer(role: Role, **ressort: str) -> Demande:
        return Demande(ActionProfil.CREER, "", {"agent": agent, "role": role, "fin": None, **ressort})

    for faire in (
        lambda: creer(Role.CENTRE, centre=centre.reference),
        lambda: creer(Role.UD, departement=DEPARTEMENT),
        lambda: creer(Role.DIRECCTE, region=REGION),
    ):
        recit.commencer(Rang.PROFILS, faire, lambda decision: references.append(decision.objet))
    return references
