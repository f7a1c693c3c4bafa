"""Les candidats : état civil, né en France ou à l'étranger, coordonnées."""

from datetime import date
from functools import partial
from random import Random

from ceres_cli.demonstration.centres import CentreDemo
from ceres_cli.demonstration.invention import tirages as lieux
from ceres_cli.demonstration.invention import tirages as noms
from ceres_cli.demonstration.invention import tirages as numeros
from ceres_cli.demonstration.invention.tirages import naissance
from ceres_cli.demonstration.recit import Rang, Recit, recevoir_son_numero
from ceres_cli.moteur.demande import Demande
from ceres_cli.regles.faits.session import Candidat
from ceres_cli.regles.vocabulaire import ActionCandidat
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
        civilite, nom, prenom = identite or noms.civil(alea)
        ne = ne or naissance(alea, self._recit.jour, _AGES)
        chez = centre.lieu if alea.random() < _HABITENT_PRES_DU_CENTRE else lieux.tirer(alea)
        adresse = lieux.adresse(alea, chez)
        rang = len(self._inventes) + 1
        candidat = Candidat(-rang, nom, prenom, ne, centre.faits.id)
        tapes: dict[str, str | None] = {
            "civilite": civilite, "nom": nom, "prenom": prenom, "naissance": ne.isoformat(),
            **self._lieu_de_naissance(), "telephone": numeros.mobile(alea) if alea.random() < 0.9 else None,
            "courriel": noms.courriel(nom, prenom, rang), "adresse": adresse.voie, "complement": adresse.complement,
            "code_postal": adresse.code_postal, "commune": chez.insee,
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
        return {"commune_naissance": lieux.tirer(self._alea).insee}
