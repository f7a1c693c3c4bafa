"""Une ligne d'un fichier de jurés : qui elle désigne, et ce qu'elle change vraiment de sa fiche.

Le même fichier, passé deux fois, ne change rien la seconde : une case vide ou déjà vraie ne demande rien, et de deux
lignes qui se contredisent sur un juré, la seconde est refusée.
"""

import re
from collections.abc import Mapping
from typing import Any

from ceres_cli import telephones
from ceres_cli.erreurs import ErreurUsage, Refus
from ceres_cli.regles import identifiants, jure, textes
from ceres_cli.regles.droits import Acteur
from ceres_cli.services.fiche_jure import Fiche
from ceres_cli.services.identites_jure import Identites, cle_de
from ceres_cli.services.lot import Demande
from ceres_cli.services.saisie_personne import LIBELLES, Champs, lieu

_IDENTITE = ("nom", "prenom", "naissance")
_PRECISION = re.compile(r"\s*\([^()]*\)$")
_TELEPHONES = ("telephone_professionnel", "telephone_personnel")


class LignesDeFichier:
    """Les lignes déjà vues d'un fichier ; une demande « enregistrer » y a pour valeurs :

    `champs` (colonne → valeur, la commune mise à part), `lieu` (commune, commune_insee, departement : textes lus),
    `avis`, `forcer`.
    """

    def __init__(self, acteur: Acteur, identites: Identites) -> None:
        self._acteur = acteur
        self._identites = identites
        # Juré → champ → première ligne qui en a dit la valeur.
        self._dites: dict[str, dict[str, int]] = {}

    def designer(self, demande: Demande) -> int | None:
        """Le juré de ces nom, prénom et naissance ; None s'il est nouveau. Lève Refus (JUR-03) s'il est douteux."""
        champs = demande.valeurs["champs"]
        identite = jure.Identite(0, champs["nom"], champs["prenom"], champs.get("naissance"))
        numero, controle = jure.designer(identite, self._identites.voisines(cle_de(champs)), self._acteur)
        if controle.satisfait or (demande.valeurs.get("forcer") and not controle.valeurs["plusieurs"]):
            return numero
        conseil = "Donnez numero_jure, ou la date de naissance"
        conseil += "." if controle.valeurs["plusieurs"] else " ; si c'est une autre personne, --forcer."
        references = controle.valeurs["jures"]
        assert isinstance(references, list)
        raise Refus(controle.texte, code="JUR-03", conseil=conseil, objets=references)

    def champs_a_ecrire(self, demande: Demande, numero: int | None, fiche: Fiche | None) -> Champs:
        """Les colonnes que la ligne change. Lève ErreurUsage : commune ambiguë, ligne qui en contredit une autre."""
        champs: Champs = dict(demande.valeurs["champs"])
        if fiche is None or numero is None:
            return champs | _commune(demande, {})
        if not demande.objet:
            # Ses noms l'ont désigné : leur graphie n'est pas une correction.
            champs = {c: v for c, v in champs.items() if c not in _IDENTITE}
        champs |= _commune(demande, fiche)
        champs = {c: v for c, v in champs.items() if v != fiche[c]}
        departement = champs.get("departement", fiche["departement"])
        for champ in _TELEPHONES:
            if champ in champs and _meme_numero(champs[champ], fiche[f"{champ}_e164"], departement):
                del champs[champ]
        self._refuser_contradiction(identifiants.affiche("J", numero), champs)
        return champs

    def _refuser_contradiction(self, objet: str, champs: Champs) -> None:
        dites = self._dites.get(objet, {})
        touches = {"commune" if c == "commune_insee" else c for c in champs}
        contredites = {c: dites[c] for c in LIBELLES if c in touches and c in dites}
        if contredites:
            noms = ", ".join(LIBELLES[c] for c in contredites)
            raise ErreurUsage(
                f"La ligne {min(contredites.values())} donne à {objet} une autre valeur : {noms}.",
                conseil="Ne gardez que la bonne ligne.",
                objets=[objet],
            )

    def retenir(self, demande: Demande, objet: str) -> None:
        """La ligne a dit ces champs de ce juré : une suivante ne peut plus les dire autrement."""
        champs = set(demande.valeurs["champs"])
        if not demande.objet:
            champs |= set(_IDENTITE)
        if demande.valeurs["lieu"]:
            champs.add("commune")
        dites = self._dites.setdefault(objet, {})
        for champ in champs:
            dites.setdefault(champ, demande.ligne)


def autre_personne(avant: Mapping[str, Any] | None, apres: Mapping[str, Any] | None) -> str:
    """Avertissement quand un numéro juste porte les noms d'un autre (colonnes décalées, tri partiel) ; vide sinon."""
    if not avant or not apres or not {"nom", "prenom"} <= apres.keys() & avant.keys():
        return ""
    if set(cle_de(dict(avant)).split()) & set(cle_de(dict(apres)).split()):
        return ""
    return f"{avant['nom']} {avant['prenom']} devient {apres['nom']} {apres['prenom']} : est-ce la même personne ?"


def _commune(demande: Demande, fiche: Fiche) -> Champs:
    """Les colonnes de la commune, si la ligne en nomme une autre que celle de la fiche."""
    lu: Mapping[str, str] = demande.valeurs["lieu"]
    nom, insee, departement = (lu.get(c, "") for c in ("commune", "commune_insee", "departement"))
    code_postal = demande.valeurs["champs"].get("code_postal")
    if insee:
        return _par_insee(insee, nom, departement)
    if not nom or _est_celle(nom, code_postal, departement, fiche):
        return {}
    return lieu(nom, code_postal, departement)


def _est_celle(nom: str, code_postal: str | None, departement: str, fiche: Fiche) -> bool:
    """Rien dans la ligne ne dit une autre commune que celle de la fiche."""
    from ceres_cli import territoires

    if not fiche or textes.cle(nom) != textes.cle(fiche["commune"] or ""):
        return False
    if departement and territoires.departement(departement).code != fiche["departement"]:
        return False
    return code_postal is None or code_postal == fiche["code_postal"]


def _par_insee(insee: str, nom: str, departement: str) -> Champs:
    from ceres_cli import geographie

    champs = lieu(insee, None, departement)
    if nom:
        homonymes = geographie.communes_par_nom(_PRECISION.sub("", nom))
        trouvee = geographie.commune_par_insee(str(champs["commune_insee"]))
        assert trouvee is not None
        if not {trouvee.insee, trouvee.parent} - {""} & {code for c in homonymes for code in (c.insee, c.parent)}:
            raise ErreurUsage(
                f"Le code INSEE {champs['commune_insee']} n'est pas celui de « {nom[:80]} ».",
                conseil=f"Corrigez l'un des deux : ce code est celui de {champs['commune']}.",
            )
    return champs


def _meme_numero(texte: Any, e164: str | None, departement: str | None) -> bool:
    """Le même numéro, écrit autrement."""
    from ceres_cli.geographie import region_telephonique

    if texte is None or e164 is None:
        return False
    try:
        return telephones.normaliser(texte, region_telephonique(departement or "")).e164 == e164
    except ValueError:
        return False  # JUR-04 le dira
