"""Les jurés : identité, coordonnées, emplois, habilitations. Le vivier garde ce dont les sessions auront besoin.

Une recette par ligne de la table des transitions fabrique une habilitation qui s'y trouve le jour dit, aux dates
permises par HAB-13 : `date_debut_validite ≤ debut ≤ fin ≤ date_fin_validite`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from functools import partial
from random import Random

from ceres_cli.demonstration import invention
from ceres_cli.demonstration.invention import campagne, entre, naissance
from ceres_cli.demonstration.recit import Rang, Recit, recevoir_son_numero
from ceres_cli.demonstration.referentiel import Referentiel, TitreDemo
from ceres_cli.moteur.demande import Demande
from ceres_cli.noms import JURE
from ceres_cli.regles.calendrier import ANNEES_FRAICHEUR_EMPLOI, UN_JOUR, plus_ans
from ceres_cli.regles.faits.jure import Habilitation, Jure
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.habilitation import etats as table
from ceres_cli.regles.habilitation.etats import fin_effective
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.vocabulaire import ActionHabilitation, ActionJure, ClasseTitre, EtatHabilitation
from ceres_cli.services.personne import saisie

Periode = tuple[date, date]


class Emploi(Enum):
    """Ce que l'on sait de l'emploi lié au titre (HAB-12)."""

    RECENT = "récent"
    INCONNU = "inconnu"
    ANCIEN = "trop ancien"


@dataclass(frozen=True, slots=True)
class Recette:
    """`poids` : sa fréquence dans la masse. `dates` rend None si ce titre ne s'y prête pas ce jour-là."""

    ligne: str
    etat: EtatHabilitation
    classe: ClasseTitre
    poids: int
    dates: Callable[[Random, TitreDemo, date], Periode | None]
    emploi: Emploi = Emploi.RECENT


def _active(alea: Random, t: TitreDemo, jour: date) -> Periode:
    """Le plus souvent jusqu'à la fin de vie du titre ; une fois sur cinq, une échéance proche."""
    debut = entre(alea, t.debut, jour)
    if alea.random() < 0.8:
        return debut, t.vie.fin
    return debut, entre(alea, jour, min(t.vie.fin, jour + timedelta(days=150)))


def _a_venir(alea: Random, t: TitreDemo, jour: date) -> Periode | None:
    if t.vie.fin <= jour + timedelta(days=30):
        return None
    return entre(alea, jour + UN_JOUR, min(t.vie.fin, jour + timedelta(days=90))), t.vie.fin


def _finie_avant(alea: Random, t: TitreDemo, veille: date) -> Periode | None:
    """Commencée avec le titre, finie au plus tard ce jour-là et avant la fin de vie du titre."""
    dernier = min(veille, t.vie.fin - UN_JOUR)
    if dernier <= t.debut:
        return None
    debut = entre(alea, t.debut, max(t.debut, dernier - timedelta(days=60)))
    return debut, entre(alea, max(debut, dernier - timedelta(days=200)), dernier)


def _e_cours(alea: Random, t: TitreDemo, jour: date) -> Periode | None:
    return _finie_avant(alea, t, jour - UN_JOUR)


def _finie_hier(alea: Random, t: TitreDemo, jour: date) -> Periode | None:
    """Le traitement de la nuit dernière ne pouvait pas encore le consigner."""
    depuis = jour - timedelta(days=30)
    return None if t.debut > depuis else (entre(alea, t.debut, depuis), jour - UN_JOUR)


def _finie_avant_hier(alea: Random, t: TitreDemo, jour: date) -> Periode | None:
    """Consignée la nuit dernière."""
    return _finie_hier(alea, t, jour - UN_JOUR)


def _e_avant(alea: Random, t: TitreDemo, jour: date) -> Periode | None:
    return _finie_avant(alea, t, t.vie.fin)


def _jusqu_a_la_fin(alea: Random, t: TitreDemo, jour: date) -> Periode:
    return entre(alea, t.debut, min(jour, t.vie.fin)), t.vie.fin


_BROUILLON, _VALIDEE, _SUSPENDUE = EtatHabilitation.BROUILLON, EtatHabilitation.VALIDEE, EtatHabilitation.SUSPENDUE
_EN_COURS, _PROLONGATION, _HORS = ClasseTitre.EN_COURS, ClasseTitre.EN_PROLONGATION, ClasseTitre.HORS_DELAI

# Toutes les lignes de la table y sont ; les premiers jurés de la base en reçoivent une chacun.
RECETTES = (
    Recette(table.ACTIVE, _VALIDEE, _EN_COURS, 58, _active),
    Recette(table.ACTIVE, _VALIDEE, _EN_COURS, 3, _a_venir),
    Recette(table.BROUILLON, _BROUILLON, _EN_COURS, 5, _active),
    Recette(table.BROUILLON, _BROUILLON, _EN_COURS, 2, _active, Emploi.INCONNU),
    Recette(table.BROUILLON, _BROUILLON, _EN_COURS, 1, _active, Emploi.ANCIEN),
    Recette(table.BROUILLON, _BROUILLON, _PROLONGATION, 1, _jusqu_a_la_fin),
    Recette(table.BROUILLON_HORS_DELAI, _BROUILLON, _HORS, 1, _jusqu_a_la_fin),
    Recette(table.SUSPENDUE, _SUSPENDUE, _EN_COURS, 2, _active),
    Recette(table.SUSPENDUE, _SUSPENDUE, _PROLONGATION, 1, _jusqu_a_la_fin),
    Recette(table.SUSPENDUE_HORS_DELAI, _SUSPENDUE, _HORS, 1, _jusqu_a_la_fin),
    Recette(table.E_COURS, _VALIDEE, _EN_COURS, 5, _e_cours),
    Recette(table.E_FIN, _VALIDEE, _PROLONGATION, 9, _jusqu_a_la_fin),
    Recette(table.E_AVANT, _VALIDEE, _PROLONGATION, 4, _e_avant),
    Recette(table.E_HORS, _VALIDEE, _HORS, 7, _jusqu_a_la_fin),
    Recette(table.E_COURS, _VALIDEE, _EN_COURS, 1, _finie_hier),
    Recette(table.E_COURS, _VALIDEE, _EN_COURS, 1, _finie_avant_hier),
)
ACTIVE, RENOUVELABLE = RECETTES[0], RECETTES[10]


_POIDS = [r.poids for r in RECETTES]
_INACTIFS = 0.03
_AGES = (32, 68)
MOTIF_SUSPENSION = "Indisponible jusqu'à nouvel ordre."
NE_LE_MEME_JOUR = date(1979, 3, 14)


@dataclass(slots=True)
class Vivier:
    """Les jurés actifs par titre : `{titre: {région: [jurés]}}` ; « » : toutes les régions."""

    jures: dict[int, dict[str, list[Jure]]] = field(default_factory=dict)

    def ajouter(self, jure: Jure) -> None:
        titres = {h.certification.titre.id for h in jure.habilitations if h.etat != EtatHabilitation.BROUILLON}
        for titre in sorted(titres):
            regions = self.jures.setdefault(titre, {})
            for region in ("", jure.region or "?"):
                regions.setdefault(region, []).append(jure)


class Peuplement:
    """Fabrique les jurés un à un, et remplit le vivier au passage. Un juré porte l'opposé de son rang jusqu'à ce que le
    récit lui donne son numéro."""

    def __init__(self, recit: Recit, referentiel: Referentiel, alea: Random) -> None:
        self.recit = recit
        self.referentiel = referentiel
        self.jour = referentiel.jour
        self.alea = alea
        self.vivier = Vivier()
        self.nombre = 0
        self.habilitations = 0

    def jure(
        self,
        identite: tuple[str | None, str, str] | None = None,
        *,
        region: str | None = None,
        employeur: str | None = None,
        naissance_: date | None = None,
        actif: bool | None = None,
    ) -> "Fiche":
        """Une fiche neuve, à compléter d'emplois et d'habilitations puis à enregistrer."""
        alea = self.alea
        self.nombre += 1
        civilite, nom, prenom = identite or invention.civil(alea)
        lieu = invention.tirer(alea)
        while region is not None and lieu.region != region:
            lieu = invention.tirer(alea)
        inactif = alea.random() < _INACTIFS if actif is None else not actif
        jure = Jure(-self.nombre, nom, prenom, not inactif, lieu.departement, lieu.region)
        jure.employeur = employeur or invention.employeur(alea)
        nee = naissance_ or naissance(alea, self.jour, _AGES)
        return Fiche(self, jure, civilite, nee, invention.adresse(alea, lieu))

    def ordinaire(self) -> None:
        """Un juré de la masse : une à trois habilitations, tirées selon les poids des recettes."""
        fiche = self.jure()
        for _ in range(self.alea.choices((1, 2, 3), (50, 35, 15))[0]):
            fiche.habiliter(self.alea.choices(RECETTES, _POIDS)[0])
        fiche.enregistrer()


@dataclass(slots=True)
class Fiche:
    """Un juré en cours de fabrication."""

    peuplement: Peuplement
    jure: Jure
    civilite: str | None
    naissance: date
    adresse: invention.Adresse
    emplois: list[tuple[date, Rang, dict[str, object]]] = field(default_factory=list)

    def habiliter(self, recette: Recette) -> list[Habilitation]:
        """Les habilitations de cette recette sur un titre que le juré n'a pas encore ; rien si aucun ne convient."""
        p = self.peuplement
        deja = {h.certification.titre.id for h in self.jure.habilitations}
        trouve = p.referentiel.tirer(p.alea, recette.classe, lambda t: t.titre.id not in deja)
        dates = recette.dates(p.alea, trouve, p.jour) if trouve else None
        if trouve is None or dates is None:
            return []
        neuves = [self.ajouter(c, recette.etat, *dates) for c in _certifications(p.alea, trouve, recette)]
        if recette is RENOUVELABLE and p.alea.random() < 0.4:
            debut = dates[1] + UN_JOUR
            neuves.append(self.ajouter(neuves[0].certification, EtatHabilitation.VALIDEE, debut, trouve.vie.fin))
        self.employer(trouve, dates[0], neuves[-1].debut, recette.emploi)
        return neuves

    def ajouter(self, c: Certification, etat: EtatHabilitation, debut: date, fin: date) -> Habilitation:
        self.peuplement.habilitations += 1
        h = Habilitation(-self.peuplement.habilitations, self.jure, c, etat.value, debut, fin)
        self.jure.habilitations.append(h)
        return h

    def employer(self, titre: TitreDemo, premier: date, dernier: date, emploi: Emploi) -> None:
        """Un emploi lié au titre, par lui-même ou par un code ROME. `premier` et `dernier` : les débuts des
        habilitations, pour lesquels il satisfait HAB-12, ou non : trop ancien, on ne l'apprend qu'après."""
        alea, jour = self.peuplement.alea, self._saisie(premier)
        if emploi is Emploi.INCONNU:
            return
        limite = plus_ans(dernier, -ANNEES_FRAICHEUR_EMPLOI)
        par_rome = bool(titre.rome) and alea.random() < 0.6
        lien = {"rome": alea.choice(titre.rome)} if par_rome else {"titre": titre.titre.reference}
        if emploi is Emploi.ANCIEN:
            fin = limite - timedelta(days=alea.randint(20, 900))
            self.emplois.append((jour, Rang.EMPLOIS_TARDIFS, {**lien, "debut": plus_ans(fin, -4), "fin": fin}))
            return
        depuis = entre(alea, plus_ans(premier, -14), min(plus_ans(premier, -1), jour))
        au_plus_tot = max(depuis, limite + UN_JOUR)
        toujours = alea.random() < 0.65 or au_plus_tot > jour
        parti = None if toujours else entre(alea, au_plus_tot, jour)
        # Un début passé se juge aussi au jour où il s'enregistre.
        enregistree = max(self._saisie(dernier), self.peuplement.referentiel.service)
        if parti is not None and parti <= plus_ans(enregistree, -ANNEES_FRAICHEUR_EMPLOI):
            parti = None
        self.emplois.append((jour, Rang.EMPLOIS, {**lien, "debut": depuis, "fin": parti}))

    def enregistrer(self, *, disponible: bool = True, connu: bool = False, suspendu_le: date | None = None) -> Jure:
        """Note les actes du juré, et le verse au vivier s'il est actif et disponible. `connu` : dès l'origine ;
        `suspendu_le` : quand l'a été ce qui est suspendu."""
        p, jure = self.peuplement, self.jure
        saisies = [self._saisie(h.debut) for h in jure.habilitations]
        creer = partial(self._creer, self._coordonnees())
        if connu:
            p.recit.commencer(Rang.JURES, creer, partial(recevoir_son_numero, jure))
        else:
            p.recit.noter(min(saisies, default=p.jour), Rang.JURES, creer, partial(recevoir_son_numero, jure))
        for jour, rang, emploi in self.emplois:
            p.recit.noter(jour, rang, partial(_employer, jure, emploi))
        for h, jour in zip(jure.habilitations, saisies, strict=True):
            p.recit.noter(jour, Rang.HABILITATIONS, partial(_habiliter, h), partial(recevoir_son_numero, h))
            if h.etat == EtatHabilitation.SUSPENDUE:
                alors = suspendu_le or entre(p.alea, max(jour, h.debut), min(p.jour, fin_effective(h)))
                p.recit.noter(alors, Rang.SUSPENSIONS, partial(_suspendre, h))
        if not jure.actif:
            parti = entre(p.alea, max(saisies, default=p.jour), p.jour)
            p.recit.noter(parti, Rang.INACTIVATIONS, partial(_inactiver, jure))
        elif disponible:
            p.vivier.ajouter(jure)
        return jure

    def _saisie(self, debut: date) -> date:
        """Le jour où s'enregistre ce qui commence ce jour-là."""
        return campagne(min(debut, self.peuplement.jour))

    def _coordonnees(self) -> dict[str, str | None]:
        alea, jure, adresse = self.peuplement.alea, self.jure, self.adresse
        professionnel, personnel = JURE.telephones
        return {
            "civilite": self.civilite, "nom": jure.nom, "prenom": jure.prenom,
            "naissance": self.naissance.isoformat(),
            professionnel: invention.fixe(alea) if alea.random() < 0.85 else None,
            personnel: invention.mobile(alea) if alea.random() < 0.9 else None,
            "courriel": invention.courriel(jure.nom, jure.prenom, -jure.id), "adresse": adresse.voie,
            "complement": adresse.complement, "code_postal": adresse.code_postal, "commune": adresse.lieu.insee,
            "employeur": jure.employeur,
        }  # fmt: skip

    def _creer(self, tapes: dict[str, str | None]) -> Demande:
        """Deux homonymes sont deux personnes."""
        champs = saisie.saisir(JURE, tapes, self.peuplement.jour).champs
        return Demande(ActionJure.CREER, "", {"champs": champs, "forcer": True})


def _employer(jure: Jure, emploi: dict[str, object]) -> Demande:
    return Demande(ActionJure.EXPERIENCE, affiche("J", jure.id), emploi)


def _habiliter(h: Habilitation) -> Demande:
    """D'emblée validée, hors brouillon."""
    quoi = {"jure": affiche("J", h.jure.id), "certification": h.certification.reference}
    valider = h.etat != EtatHabilitation.BROUILLON
    return Demande(ActionHabilitation.CREER, "", {**quoi, "debut": h.debut, "fin": h.fin, "valider": valider})


def _suspendre(h: Habilitation) -> Demande:
    return Demande(ActionHabilitation.SUSPENDRE, h.reference, {}, MOTIF_SUSPENSION)


def _inactiver(jure: Jure) -> Demande:
    return Demande(ActionJure.INACTIVER, affiche("J", jure.id))


def _certifications(alea: Random, titre: TitreDemo, recette: Recette) -> list[Certification]:
    """Le titre entier le plus souvent ; sinon un de ses CCP, ou tous ; un CCS en plus du titre s'il en a (HAB-11)."""
    if titre.ccs:
        avec_ccs = recette.etat is EtatHabilitation.VALIDEE and alea.random() < 0.6
        return [titre.entier, alea.choice(titre.ccs)] if avec_ccs else [titre.entier]
    if titre.ccp and alea.random() < 0.3:
        return list(titre.ccp) if alea.random() < 0.4 else [alea.choice(titre.ccp)]
    return [titre.entier]
