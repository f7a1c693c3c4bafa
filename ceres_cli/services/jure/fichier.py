"""Un fichier de jurés : la fiche des contacts telle qu'elle s'exporte, ou le tableau de quelqu'un d'autre."""

from datetime import date

from ceres_cli.formats.tableau.fautes import Fautes
from ceres_cli.formats.tableau.lire import Tableau
from ceres_cli.moteur.demande import Demande
from ceres_cli.noms import JURE
from ceres_cli.regles import textes
from ceres_cli.regles.vocabulaire import ActionJure
from ceres_cli.services.lot.lecture import Lecture
from ceres_cli.services.lot.nommes import identifiant_lu
from ceres_cli.services.personne.fichier import LecteurDePersonnes

_SYNONYMES = {
    "numero_jure": ("juré", "numéro de juré", "n° juré", "n° de juré", "no juré", "id juré", "id", "identifiant"),
    **JURE.synonymes,
    "certifications": ("certification", "habilitations"),
    "habilitation_fin": ("fin d'habilitation", "fin habilitation"),
    "utilisable_jusqu_au": ("utilisable jusqu'au",),
    "derniere_session": ("dernière session",),
    "nombre_sessions": ("sessions", "nombre de sessions"),
}
_CALCULEES = ("certifications", "habilitation_fin", "utilisable_jusqu_au", "derniere_session", "nombre_sessions")
_NOMS = ("nom", "prenom")
_SANS_PRECISION = frozenset(map(textes.cle, ("téléphone", "téléphones", "tél", "tél fixe", "fixe")))


class LecteurDeJures(LecteurDePersonnes):
    """Une demande « enregistrer » par ligne (`lignes_jure`)."""

    NOM = JURE
    SYNONYMES = _SYNONYMES
    OBJET = ("numero_jure", *_NOMS)
    INTIMES = JURE.intimes
    CALCULEES = _CALCULEES

    def __init__(self, tableau: Tableau, fautes: Fautes, jour: date, lecture: Lecture, *, forcer: bool) -> None:
        super().__init__(tableau, fautes, jour, lecture, forcer=forcer)
        for rang, entete in enumerate(tableau.entetes):
            if textes.cle(entete) in _SANS_PRECISION:
                texte = f"professionnel ou personnel ? Nommez-la {' ou '.join(JURE.telephones)}"
                fautes.ajouter(tableau.ligne_entete, rang, texte)

    def _demande(self, numero: int, lues: dict[str, str]) -> Demande:
        objet, vise = identifiant_lu("J", lues.get("numero_jure", "")), None
        if objet:
            vise = self._identifiant(numero, "numero_jure", "J", objet)
        else:
            self._exiger_identite(numero, lues, _NOMS, "donnez numero_jure, ou nom et prénom")
        avis: list[str] = []
        lieu = self._lieu(numero, lues)
        champs = self._champs(numero, lues, avis)
        valeurs = {"champs": champs, "lieu": lieu, "avis": avis, "forcer": self._forcer}
        return Demande(ActionJure.ENREGISTRER, objet, valeurs, ligne=numero, numero=vise)
