"""Ce que les règles disent d'une fiche de juré à enregistrer : toutes les raisons de refuser, et les avertissements."""

from ceres_cli.erreurs import Motif
from ceres_cli.moteur.demande import Demande
from ceres_cli.noms import JURE
from ceres_cli.regles import condition
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.jure import identite as jure
from ceres_cli.services.faits.liens import Sieges, touchees
from ceres_cli.services.jure.fiche import Fiche, sans_ressort
from ceres_cli.services.jure.identites import Identites, identite
from ceres_cli.services.personne import coordonnees
from ceres_cli.services.personne.raisons import domicile_connu, personne_douteuse

_IDENTITE = ("nom", "prenom", "naissance")


class Examen:
    def __init__(self, acteur: Acteur, identites: Identites, sieges: Sieges) -> None:
        self._acteur = acteur
        self._identites = identites
        self._sieges = sieges

    def examiner(
        self, demande: Demande, numero: int, fiche: Fiche, avant: Fiche
    ) -> tuple[tuple[Motif, ...], tuple[str, ...]]:
        """(raisons de refuser, avertissements) ; complète la fiche de ses téléphones en E.164."""
        ici = domicile_connu(demande.fautes, fiche)
        donnes = set(demande.valeurs["champs"])
        contacts, avis = coordonnees.examiner(
            JURE, fiche, avant, donnes, region_sure=ici, en_nombre="lieu" in demande.valeurs
        )
        controles = [jure.dans_le_ressort(self._acteur, fiche["departement"], fiche["region"])] if ici else []
        controles += contacts
        suite = [*demande.valeurs.get("avis", ()), *avis, *sans_ressort(fiche, avant)]
        if numero and fiche["employeur"] != avant["employeur"]:
            employeur = fiche["employeur"]
            suite += touchees(f"ce juré, employé de {employeur},", self._sieges.chez(numero, employeur))
        if not personne_douteuse(demande.fautes) and any(fiche[c] != avant[c] for c in _IDENTITE):
            sienne = identite(numero, fiche)
            connues = self._identites.comparables(sienne, fiche["cle"], self._acteur)
            neuve = jure.identite_neuve(sienne, connues, self._acteur)
            if demande.valeurs.get("forcer") and not neuve.satisfait:
                suite.append(f"JUR-03 : enregistré malgré tout, {neuve.texte}.")
            else:
                controles.append(neuve)
            if ressemblance := jure.ressemblances(sienne, connues, self._acteur):
                suite.append(ressemblance)
        return (*demande.fautes, *condition.motifs(controles)), tuple(suite)
