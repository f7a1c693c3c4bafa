"""Les candidats : état civil, né en France ou à l'étranger, coordonnées."""

from datetime import date
from random import Random

from ceres_cli.demonstration.centres import CentreDemo
from ceres_cli.demonstration.entrepot import Entrepot
from ceres_cli.demonstration.invention import lieux, noms, numeros
from ceres_cli.demonstration.invention.tirages import naissance
from ceres_cli.regles import textes
from ceres_cli.regles.faits.session import Candidat

_ETRANGERS = (
    ("Portugal", "Porto"), ("Maroc", "Fès"), ("Belgique", "Liège"), ("Sénégal", "Saint-Louis"), ("Pologne", "Łódź"),
    ("Viêt Nam", "Huế"), ("Comores", "Moroni"), ("Roumanie", "Iași"),
)  # fmt: skip
_NES_A_L_ETRANGER = 0.1
_HABITENT_PRES_DU_CENTRE = 0.7


class Inscriptions:
    """Enregistre les candidats, chacun par un centre."""

    def __init__(self, entrepot: Entrepot, jour: date, alea: Random) -> None:
        self._entrepot = entrepot
        self._jour = jour
        self._alea = alea

    def candidat(
        self, centre: CentreDemo, identite: tuple[str, str, str] | None = None, ne: date | None = None
    ) -> Candidat:
        alea = self._alea
        civilite, nom, prenom = identite or noms.civil(alea)
        ne = ne or naissance(alea, self._jour, (19, 52))
        chez = centre.lieu if alea.random() < _HABITENT_PRES_DU_CENTRE else lieux.tirer(alea)
        adresse = lieux.adresse(alea, chez)
        numero = self._entrepot.neuf("candidat")
        telephone = numeros.mobile(alea, chez.departement) if alea.random() < 0.9 else (None, None)
        self._entrepot.ajouter(
            "candidat", numero, civilite, nom, None, prenom, ne.isoformat(), *self._lieu_de_naissance(), *telephone,
            noms.courriel(nom, prenom, numero), adresse.voie, adresse.complement, adresse.code_postal, chez.nom,
            chez.insee, chez.departement, centre.faits.id, textes.cle(f"{nom} {prenom}"), 1,
        )  # fmt: skip
        self._entrepot.soulager()
        return Candidat(numero, nom, prenom, ne, centre.faits.id)

    def _lieu_de_naissance(self) -> tuple[str | None, str | None, str | None, str | None]:
        """(commune, code INSEE, pays, ville) : CAN-08, l'un ou l'autre."""
        if self._alea.random() < _NES_A_L_ETRANGER:
            return None, None, *self._alea.choice(_ETRANGERS)
        ne_a = lieux.tirer(self._alea)
        return ne_a.nom, ne_a.insee, None, None
