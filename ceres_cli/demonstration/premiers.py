"""Les premiers jurés : ceux des cas d'école, un par recette, et les noms difficiles."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from ceres_cli.demonstration import invention, recettes
from ceres_cli.demonstration.centres import REGION
from ceres_cli.demonstration.jures import NE_LE_MEME_JOUR, Fiche, Peuplement
from ceres_cli.demonstration.recettes import RECETTES, Emploi
from ceres_cli.demonstration.referentiel import SERVICE, Referentiel, TitreDemo
from ceres_cli.regles.faits.jure import Habilitation, Jure
from ceres_cli.regles.vocabulaire import EtatHabilitation

_AU_SOCLE, _AUX_CCS = 6, 3
# Après être entré dans un jury, avant que la session n'ait lieu.
_SUSPENDU_DEPUIS = timedelta(days=9)
_VALIDEE, _SUSPENDUE, _BROUILLON = EtatHabilitation.VALIDEE, EtatHabilitation.SUSPENDUE, EtatHabilitation.BROUILLON
# Autant de jurés que `Premiers` en fabrique au plus.
NOMBRE = _AU_SOCLE + _AUX_CCS + 3 + len(RECETTES)


@dataclass(slots=True)
class Premiers:
    """Ce que les cas d'école retiendront ; vide quand le calendrier des titres n'en permet pas."""

    socle: list[Jure] = field(default_factory=list)
    suspendu: Jure | None = None
    # Une habilitation par recette, sous le nom de sa ligne de table et de ce que l'on sait de l'emploi.
    exemples: dict[str, Habilitation] = field(default_factory=dict)
    # Un brouillon que HAB-10 empêche de supprimer, un que HAB-11 empêche de valider.
    brouillon_retenu: Habilitation | None = None
    ccs_sans_appui: Habilitation | None = None

    def references(self) -> dict[str, str]:
        """Nom du repère → identifiant."""
        connus = {
            **self.exemples,
            "brouillon retenu": self.brouillon_retenu,
            "ccs sans appui": self.ccs_sans_appui,
        }
        return {nom: h.reference for nom, h in connus.items() if h is not None}


class Fabrique:
    def __init__(self, peuplement: Peuplement, referentiel: Referentiel) -> None:
        self._peuplement = peuplement
        self._ref = referentiel
        self._jour = referentiel.jour
        self._difficiles: Iterator[tuple[str | None, str, str]] = iter(invention.DIFFICILES)
        self.premiers = Premiers()

    def fabriquer(self) -> Premiers:
        if (socle := self._ref.socle()) is not None:
            self._au_socle(socle)
        if (titre := self._ref.a_ccs()) is not None:
            self._aux_ccs(titre)
        for recette in RECETTES:
            fiche = self._fiche()
            faites = fiche.habiliter(recette)
            emploi = "" if recette.emploi is Emploi.RECENT else f", emploi {recette.emploi.value}"
            if faites:
                self.premiers.exemples.setdefault(recette.ligne + emploi, faites[0])
            fiche.enregistrer(connu=True)
        inactif = self._fiche(actif=False)
        inactif.habiliter(recettes.ACTIVE)
        inactif.enregistrer(connu=True)
        return self.premiers

    def _fiche(self, *, region: str | None = None, actif: bool = True) -> Fiche:
        identite = next(self._difficiles, None)
        ne = NE_LE_MEME_JOUR if identite and identite[1] == "Martin" else None
        return self._peuplement.jure(identite, region=region, naissance_=ne, actif=actif)

    def _au_socle(self, titre: TitreDemo) -> None:
        """Six jurés de la région, habilités depuis près de deux ans ; le premier ne siégera qu'une fois, le sixième
        est salarié du premier centre."""
        debut = max(titre.debut, self._jour - SERVICE)
        for rang in range(_AU_SOCLE):
            fiche = self._fiche(region=REGION)
            if rang == _AU_SOCLE - 1:
                fiche.jure.employeur = invention.centre(0)
            self._donner(fiche, titre, _VALIDEE, debut)
            if rang == 0:
                brouillons = fiche.habiliter(RECETTES[2])
                self.premiers.brouillon_retenu = brouillons[0] if brouillons else None
            self.premiers.socle.append(fiche.enregistrer(disponible=rang > 0, connu=True))
        fiche = self._fiche(region=REGION)
        self._donner(fiche, titre, _SUSPENDUE, debut)
        self.premiers.suspendu = fiche.enregistrer(connu=True, suspendu_le=self._jour - _SUSPENDU_DEPUIS)

    def _aux_ccs(self, titre: TitreDemo) -> None:
        """Trois jurés du titre et de son premier CCS ; un quatrième a perdu l'appui de son CCS, suspendu."""
        debut = max(titre.debut, min(self._jour, titre.vie.fin) - timedelta(days=900))
        for _ in range(_AUX_CCS):
            fiche = self._fiche()
            self._donner(fiche, titre, _VALIDEE, debut)
            fiche.ajouter(titre.ccs[0], _VALIDEE, debut, titre.vie.fin)
            fiche.enregistrer(connu=True)
        fiche = self._fiche()
        self._donner(fiche, titre, _SUSPENDUE, debut)
        self.premiers.ccs_sans_appui = fiche.ajouter(titre.ccs[0], _BROUILLON, debut, titre.vie.fin)
        fiche.enregistrer(connu=True)

    def _donner(self, fiche: Fiche, titre: TitreDemo, etat: EtatHabilitation, debut: date) -> None:
        fiche.ajouter(titre.entier, etat, debut, titre.vie.fin)
        fiche.employer(titre, debut, debut, Emploi.RECENT)
