"""Les centres, leurs agréments, et un profil de chaque rôle pour l'agent qui lance la démonstration."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from ceres_cli.demonstration import requetes
from ceres_cli.demonstration.entrepot import Entrepot
from ceres_cli.demonstration.invention import entreprises, lieux, numeros
from ceres_cli.demonstration.referentiel import Referentiel, TitreDemo
from ceres_cli.regles import textes
from ceres_cli.regles.faits.centre import Agrement, Centre, Evenement
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.vocabulaire import ClasseTitre, Role
from ceres_cli.regles.vocabulaire import NatureEvenementAgrement as Nature
from ceres_cli.store import Db

# Les deux premiers centres sont en Loire-Atlantique, le troisième à La Réunion : ceux des cas d'école.
_PREMIERS = ("44109", "44184", "97411")
DEPARTEMENT, REGION = "44", "52"
_TITRES_PAR_CENTRE = (3, 7)


@dataclass(slots=True)
class CentreDemo:
    """Un centre, son lieu, et les titres qu'il peut examiner."""

    faits: Centre
    lieu: lieux.Lieu
    titres: list[TitreDemo]


class Equipement:
    """Fabrique les centres et leurs agréments."""

    def __init__(self, entrepot: Entrepot, referentiel: Referentiel, alea: Random) -> None:
        self._entrepot = entrepot
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
            self._entrepot.soulager()
        self._varier_les_vies()
        for centre in self.centres:
            for a in centre.faits.agrements:
                self._ecrire_agrement(a)
        return self.centres

    def _centre(self, rang: int) -> CentreDemo:
        alea = self._alea
        lieu = lieux.lieu(_PREMIERS[rang]) if rang < len(_PREMIERS) else lieux.tirer(alea)
        adresse = lieux.adresse(alea, lieu)
        nom, siret = entreprises.centre(rang), self._siret()
        numero = self._entrepot.neuf("centre")
        faits = Centre(numero, nom, siret, departement=lieu.departement, region=lieu.region)
        self._entrepot.ajouter(
            "centre", numero, nom, siret, adresse.voie, adresse.code_postal, lieu.nom, lieu.insee, lieu.departement,
            lieu.region, numeros.fixe(alea)[0], f"contact{numero}@example.org",
            None, None, None, None, None, textes.cle(f"{nom} {lieu.nom} {siret}"), 1,
        )  # fmt: skip
        self.centres.append(CentreDemo(faits, lieu, []))
        return self.centres[-1]

    def _siret(self) -> str:
        while (siret := numeros.siret(self._alea)) in self._sirets:
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
        numero = self._entrepot.neuf("agrement")
        faits = centre.faits
        faits.agrements.append(Agrement(numero, faits.id, c, None, debut, fin))

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
            if changer is not _retablir:
                centre.titres.remove(titre)

    def _a_changer(self, centre: CentreDemo, *, avec_ccs: bool) -> TitreDemo | None:
        """Un titre en cours que les cas d'école laissent libre, de préférence avec un CCS s'il en faut un."""
        if avec_ccs and (titre := self._ref.a_ccs(ClasseTitre.EN_COURS)) is not None and titre not in centre.titres:
            self._agreer(centre, [titre])
            return titre
        seuls = [t for t in centre.titres[2:] if not t.ccs and t.classe is ClasseTitre.EN_COURS]
        return seuls[0] if seuls else None

    def _ecrire_agrement(self, a: Agrement) -> None:
        cle = None if a.site is None else textes.cle(a.site)
        self._entrepot.ajouter(
            "agrement", a.id, a.centre_id, a.certification.id, a.site, cle, *(a.lieu or (None,) * 4),
            a.debut.isoformat(), a.fin.isoformat(), a.version,
        )  # fmt: skip
        for e in a.evenements:
            numero, jours = self._entrepot.neuf("evenement_agrement"), (e.a_compter_du, e.pose_le)
            self._entrepot.ajouter(
                "evenement_agrement", numero, a.id, e.nature, *(j.isoformat() for j in jours), e.motif
            )


def _avec(a: Agrement, jour: date, *faits: tuple[Nature, int, str]) -> Agrement:
    """L'agrément, commencé depuis longtemps, et ces événements : (nature, il y a tant de jours, motif)."""
    poses = [(n, jour - timedelta(days=jours), motif) for n, jours, motif in faits]
    suite = tuple(Evenement(n.value, le, le, motif) for n, le, motif in poses)
    return replace(a, debut=min(a.debut, poses[0][1]), evenements=suite, version=1 + len(suite))


def _retirer(a: Agrement, jour: date) -> Agrement:
    return _avec(a, jour, (Nature.RETIRER, 60, "Plateau technique fermé."))


def _suspendre(a: Agrement, jour: date) -> Agrement:
    return _avec(a, jour, (Nature.SUSPENDRE, 20, "Équipements non conformes, constatés sur place."))


def _retablir(a: Agrement, jour: date) -> Agrement:
    suspendu = (Nature.SUSPENDRE, 150, "Référent absent.")
    return _avec(a, jour, suspendu, (Nature.RETABLIR, 120, "Nouveau référent désigné."))


def _lier_a_un_site(a: Agrement, jour: date) -> Agrement:
    fin = min(a.fin, jour + timedelta(days=45))
    return replace(a, site=entreprises.SITES[2], fin=fin, debut=min(a.debut, fin))


def _remettre(a: Agrement, jour: date) -> Agrement:
    return replace(a, debut=min(a.fin, jour + timedelta(days=30)))


def donner_des_profils(db: Db, entrepot: Entrepot, agent: str, centre: Centre) -> None:
    """Un profil UD, DIRECCTE et Centre pour l'agent, sauf s'il les a déjà ; le profil choisi le reste."""
    ressorts: tuple[tuple[Role, int | None, str | None, str | None], ...] = (
        (Role.CENTRE, centre.id, None, None),
        (Role.UD, None, DEPARTEMENT, None),
        (Role.DIRECCTE, None, None, REGION),
    )
    siens = requetes.profils_de(db, agent)
    for role, *ressort in ressorts:
        if (role.value, *ressort) not in siens:
            entrepot.ajouter("profil", entrepot.neuf("profil"), agent, role.value, *ressort, 0, None, 0, None)
