"""Ce qu'une ligne de fichier change vraiment d'une personne, juré ou candidat : une valeur déjà vraie n'est rien."""

import re
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.moteur.demande import Demande
from ceres_cli.nomenclatures import telephones
from ceres_cli.regles import textes
from ceres_cli.services.personne.raisons import IDENTITE, LIEU, Raisons, commune_illisible
from ceres_cli.services.personne.saisie import Champs, lieu

_PRECISION = re.compile(r"\s*\([^()]*\)$")


class ValeursDites:
    """Ce que les lignes déjà vues disent de chaque personne : deux lignes ne peuvent pas se contredire.

    Sans cela, le même fichier passé deux fois changerait sans fin la même fiche.
    """

    def __init__(self, libelles: Mapping[str, str], groupes: Mapping[str, str]) -> None:
        """`groupes` : colonne → champ qui la représente (le code INSEE d'une commune → la commune)."""
        self._libelles = libelles
        self._groupes = groupes
        # Personne → champ → première ligne qui en a dit la valeur.
        self._dites: dict[str, dict[str, int]] = {}

    def refuser_contradiction(self, objet: str, changes: Iterable[str]) -> None:
        """Lève ErreurUsage si une ligne précédente a donné une valeur à un champ qui change."""
        dites = self._dites.get(objet, {})
        touches = self._champs(changes)
        contredites = {c: dites[c] for c in self._libelles if c in touches and c in dites}
        if contredites:
            noms = ", ".join(self._libelles[c] for c in contredites)
            raise ErreurUsage(
                f"La ligne {min(contredites.values())} donne à {objet} une autre valeur : {noms}.",
                conseil="Ne gardez que la bonne ligne.",
                objets=[objet],
            )

    def retenir(self, demande: Demande, objet: str, autres: Iterable[str] = ()) -> None:
        """La ligne a dit ces champs de cette personne : une suivante ne peut plus les dire autrement. `autres` : ceux
        qui ne sont pas dans ses `champs`."""
        donnes = {*demande.valeurs["champs"], *autres}
        if not demande.objet:
            donnes |= set(IDENTITE)
        if demande.valeurs["lieu"]:
            donnes.add("commune")
        dites = self._dites.setdefault(objet, {})
        for champ in self._champs(donnes):
            dites.setdefault(champ, demande.ligne)

    def _champs(self, colonnes: Iterable[str]) -> set[str]:
        return {self._groupes.get(c, c) for c in colonnes}


def autre_personne(avant: Mapping[str, Any] | None, apres: Mapping[str, Any] | None) -> str:
    """Avertissement quand un numéro juste porte les noms d'un autre (colonnes décalées, tri partiel) ; vide sinon."""
    if not avant or not apres or not {"nom", "prenom"} <= apres.keys() & avant.keys():
        return ""
    if set(_mots(avant)) & set(_mots(apres)):
        return ""
    return f"{avant['nom']} {avant['prenom']} devient {apres['nom']} {apres['prenom']} : est-ce la même personne ?"


def _mots(fiche: Mapping[str, Any]) -> list[str]:
    return textes.cle(f"{fiche['nom']} {fiche['prenom']}").split()


def commune(demande: Demande, fiche: Mapping[str, Any], raisons: Raisons) -> Champs:
    """Les colonnes de la commune où elle habite, si la ligne en nomme une autre que celle de la fiche (vide : neuve).

    Faute si la commune est inconnue, ambiguë ou contredite.
    """
    if commune_illisible(demande.fautes):
        return {}
    return raisons.essayer("commune", partial(_commune, demande, fiche), {})


def _commune(demande: Demande, fiche: Mapping[str, Any]) -> Champs:
    lu: Mapping[str, str] = demande.valeurs["lieu"]
    nom, insee, departement = (lu.get(c, "") for c in LIEU)
    code_postal = demande.valeurs["champs"].get("code_postal")
    if insee:
        champs = lieu(insee, None, departement)
        if nom:
            refuser_desaccord(nom, str(champs["commune_insee"]))
        return champs
    if not nom or _est_celle(nom, code_postal, departement, fiche):
        return {}
    return lieu(nom, code_postal, departement)


def _est_celle(nom: str, code_postal: str | None, departement: str, fiche: Mapping[str, Any]) -> bool:
    """Rien dans la ligne ne dit une autre commune que celle de la fiche."""
    from ceres_cli.nomenclatures import territoires

    if not fiche or textes.cle(nom) != textes.cle(fiche["commune"] or ""):
        return False
    if departement and territoires.departement(departement).code != fiche["departement"]:
        return False
    return code_postal is None or code_postal == fiche["code_postal"]


def refuser_desaccord(nom: str, insee: str) -> None:
    """Lève ErreurUsage si ce code INSEE, connu, n'est pas celui d'une commune de ce nom."""
    from ceres_cli.nomenclatures import communes

    homonymes = communes.communes_par_nom(_PRECISION.sub("", nom))
    trouvee = communes.commune_par_insee(insee)
    assert trouvee is not None
    if not {trouvee.insee, trouvee.parent} - {""} & {code for c in homonymes for code in (c.insee, c.parent)}:
        raise ErreurUsage(
            f"Le code INSEE {insee} n'est pas celui de « {nom[:80]} ».",
            conseil=f"Corrigez l'un des deux : ce code est celui de {trouvee.nom}.",
        )


def meme_numero(texte: Any, e164: str | None, departement: str | None) -> bool:
    """Le même numéro de téléphone, écrit autrement."""
    from ceres_cli.nomenclatures.territoires import region_telephonique

    if texte is None or e164 is None:
        return False
    try:
        return telephones.normaliser(texte, region_telephonique(departement or "")).e164 == e164
    except ValueError:
        return False  # JUR-04 le dira
