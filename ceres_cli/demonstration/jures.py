"""Les jurés : identité, coordonnées, emplois, habilitations. Le vivier garde ce dont les sessions auront besoin."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from ceres_cli.demonstration import recettes
from ceres_cli.demonstration.entrepot import Entrepot
from ceres_cli.demonstration.invention import entreprises, lieux, noms, numeros
from ceres_cli.demonstration.invention.tirages import entre, naissance
from ceres_cli.demonstration.recettes import RECETTES, Emploi, Recette
from ceres_cli.demonstration.referentiel import Referentiel, TitreDemo
from ceres_cli.regles import textes
from ceres_cli.regles.calendrier import ANNEES_FRAICHEUR_EMPLOI, UN_JOUR, iso, plus_ans
from ceres_cli.regles.faits.jure import Habilitation, Jure
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.habilitation import etats as regles
from ceres_cli.regles.vocabulaire import EtatHabilitation

_POIDS = [r.poids for r in RECETTES]
_INACTIFS = 0.03
# Une expiration plus vieille est consignée : le traitement de nuit est passé. Les récentes l'attendent.
_NUITS_PASSEES = timedelta(days=30)
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
    """Fabrique les jurés un à un, et remplit le vivier au passage."""

    def __init__(self, entrepot: Entrepot, referentiel: Referentiel, alea: Random) -> None:
        self.entrepot = entrepot
        self.referentiel = referentiel
        self.jour = referentiel.jour
        self.alea = alea
        self.vivier = Vivier()
        self.nombre = 0

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
        numero = self.entrepot.neuf("jure")
        self.nombre += 1
        civilite, nom, prenom = identite or noms.civil(alea)
        lieu = lieux.tirer(alea)
        while region is not None and lieu.region != region:
            lieu = lieux.tirer(alea)
        inactif = alea.random() < _INACTIFS if actif is None else not actif
        jure = Jure(numero, nom, prenom, not inactif, lieu.departement, lieu.region)
        jure.employeur = employeur or entreprises.employeur(alea)
        nee = naissance_ or naissance(alea, self.jour, (27, 66))
        return Fiche(self, jure, civilite, nee, lieux.adresse(alea, lieu))

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
    adresse: lieux.Adresse
    emplois: list[tuple[int | None, str | None, date, date | None]] = field(default_factory=list)

    def habiliter(self, recette: Recette, titre: TitreDemo | None = None) -> list[Habilitation]:
        """Les habilitations de cette recette sur un titre que le juré n'a pas encore ; rien si aucun ne convient."""
        p = self.peuplement
        deja = {h.certification.titre.id for h in self.jure.habilitations}
        trouve = titre or p.referentiel.tirer(p.alea, recette.classe, lambda t: t.titre.id not in deja)
        dates = recette.dates(p.alea, trouve, p.jour) if trouve else None
        if trouve is None or dates is None:
            return []
        neuves = [self.ajouter(c, recette.etat, *dates) for c in _certifications(p.alea, trouve, recette)]
        if recette is recettes.RENOUVELABLE and p.alea.random() < 0.4:
            debut = dates[1] + UN_JOUR
            neuves.append(self.ajouter(neuves[0].certification, EtatHabilitation.VALIDEE, debut, trouve.vie.fin))
        self.employer(trouve, dates[0], neuves[-1].debut, recette.emploi)
        return neuves

    def ajouter(self, c: Certification, etat: EtatHabilitation, debut: date, fin: date) -> Habilitation:
        h = Habilitation(self.peuplement.entrepot.neuf("habilitation"), self.jure, c, etat.value, debut, fin)
        self.jure.habilitations.append(h)
        return h

    def employer(self, titre: TitreDemo, premier: date, dernier: date, emploi: Emploi) -> None:
        """Un emploi lié au titre, par lui-même ou par un code ROME. `premier` et `dernier` : les débuts des
        habilitations, pour lesquels il satisfait HAB-12, ou non."""
        alea, jour = self.peuplement.alea, self.peuplement.jour
        if emploi is Emploi.INCONNU:
            return
        limite = plus_ans(dernier, -ANNEES_FRAICHEUR_EMPLOI)
        par_rome = bool(titre.rome) and alea.random() < 0.6
        lien = (None, alea.choice(titre.rome)) if par_rome else (titre.titre.id, None)
        if emploi is Emploi.ANCIEN:
            fin = limite - timedelta(days=alea.randint(20, 900))
            self.emplois.append((*lien, plus_ans(fin, -4), fin))
            return
        depuis = entre(alea, plus_ans(premier, -14), min(plus_ans(premier, -1), jour))
        toujours = alea.random() < 0.65
        self.emplois.append((*lien, depuis, None if toujours else entre(alea, max(depuis, limite + UN_JOUR), jour)))

    def enregistrer(self, *, disponible: bool = True) -> Jure:
        """Écrit le juré, ses emplois, ses habilitations, et le verse au vivier s'il est actif et disponible."""
        p, jure = self.peuplement, self.jure
        self._ecrire_identite()
        for titre, code, debut, fin in self.emplois:
            p.entrepot.ajouter(
                "experience", p.entrepot.neuf("experience"), jure.id, titre, code, debut.isoformat(), iso(fin)
            )
        for h in jure.habilitations:
            self._ecrire_habilitation(h)
        if jure.actif and disponible:
            p.vivier.ajouter(jure)
        p.entrepot.soulager()
        return jure

    def _ecrire_identite(self) -> None:
        alea, jure, adresse = self.peuplement.alea, self.jure, self.adresse
        professionnel = numeros.fixe(alea) if alea.random() < 0.85 else (None, None)
        personnel = numeros.mobile(alea, adresse.lieu.departement) if alea.random() < 0.9 else (None, None)
        version = 1 + len(self.emplois) + (not jure.actif)
        self.peuplement.entrepot.ajouter(
            "jure", jure.id, self.civilite, jure.nom, None, jure.prenom, self.naissance.isoformat(), *professionnel,
            *personnel, noms.courriel(jure.nom, jure.prenom, jure.id), adresse.voie, adresse.complement,
            adresse.code_postal, adresse.lieu.nom, adresse.lieu.insee, jure.departement, jure.region, jure.employeur,
            int(jure.actif), textes.cle(f"{jure.nom} {jure.prenom}"), version,
        )  # fmt: skip

    def _ecrire_habilitation(self, h: Habilitation) -> None:
        fin = regles.fin_effective(h)
        expiree = h.etat == EtatHabilitation.VALIDEE and fin < self.peuplement.jour - _NUITS_PASSEES
        version = 2 if h.etat == EtatHabilitation.SUSPENDUE else 1
        self.peuplement.entrepot.ajouter(
            "habilitation", h.id, h.jure.id, h.certification.id, h.certification.titre.id, h.etat,
            h.debut.isoformat(), h.fin.isoformat(), fin.isoformat() if expiree else None, 0, version,
        )  # fmt: skip


def _certifications(alea: Random, titre: TitreDemo, recette: Recette) -> list[Certification]:
    """Le titre entier le plus souvent ; sinon un de ses CCP, ou tous ; un CCS en plus du titre s'il en a (HAB-11)."""
    if titre.ccs:
        avec_ccs = recette.etat is EtatHabilitation.VALIDEE and alea.random() < 0.6
        return [titre.entier, alea.choice(titre.ccs)] if avec_ccs else [titre.entier]
    if titre.ccp and alea.random() < 0.3:
        return list(titre.ccp) if alea.random() < 0.4 else [alea.choice(titre.ccp)]
    return [titre.entier]
