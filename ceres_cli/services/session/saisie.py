"""De ce qui est tapé aux valeurs d'une session, avant toute règle et sans la base ; toute faute est une ErreurUsage."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from ceres_cli.erreurs import ErreurUsage, lever_les_fautes
from ceres_cli.noms import SESSION
from ceres_cli.noms.champs import Champ
from ceres_cli.noms.champs.types import Heure
from ceres_cli.regles import coordonnees, textes
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.vocabulaire import ResultatCandidat, ResultatEntretien
from ceres_cli.services.centre import saisie as saisie_centre

COMMENTAIRE_MAX = 1000
LIBELLE_MAX = 100


def saisir(tapees: Mapping[str, Any]) -> dict[str, Any]:
    """Les valeurs de `creer` et `modifier` : heures en HH:MM, site nettoyé, fin pas avant le début.

    None : pas donné. Un champ facultatif vide reste « » : à effacer.
    """
    valeurs, fautes = dict(tapees), []
    for champ in SESSION.saisis:
        try:
            if isinstance(texte := valeurs.get(champ.nom), str):
                valeurs[champ.nom] = lire(champ, texte)
        except ErreurUsage as erreur:
            fautes.append(erreur)
    try:
        verifier_periode(valeurs.get("debut"), valeurs.get("fin"))
    except ErreurUsage as erreur:
        fautes.append(erreur)
    lever_les_fautes(fautes)
    return valeurs


def verifier_periode(debut: date | None, fin: date | None) -> None:
    if debut is not None and fin is not None and fin < debut:
        raise ErreurUsage(
            f"La fin de la session ({en_francais(fin)}) précède son début ({en_francais(debut)}).",
            conseil="Corrigez --debut ou --fin.",
        )


def lire(champ: Champ, texte: str) -> str | int:
    """La valeur tapée d'un champ, sauf l'oui ou non."""
    if not (champ.requis or texte.strip()):
        return ""
    if champ.nom == "site":
        return saisie_centre.site(texte) or ""
    if champ.nom == "commune":
        return texte
    try:
        return coordonnees.lire(champ.type, texte)[0]
    except ValueError as erreur:
        if isinstance(champ.type, Heure):
            raise ErreurUsage(f"{erreur}.", conseil="Écrivez l'heure HH:MM, par exemple 08:30.") from None
        raise ErreurUsage(f"{champ.en_tete} : {erreur}.", conseil="Rien n'a été modifié.") from None


def commentaire(texte: str | None) -> str | None:
    """V18-5 : le commentaire d'une demande de DTE, 1 000 caractères au plus ; ses retours à la ligne deviennent des
    espaces."""
    if texte is None:
        return None
    try:
        return textes.propre(texte.translate(_SUR_UNE_LIGNE), longueur_max=COMMENTAIRE_MAX) or None
    except ValueError as erreur:
        raise ErreurUsage(f"Commentaire : {erreur}.", conseil="Rien n'a été modifié.") from None


def nom_de_salle(texte: str) -> str | None:
    """Celui d'une salle, ou d'une épreuve : un texte court, sur une ligne ; None s'il est vide."""
    try:
        return textes.propre(texte.translate(_SUR_UNE_LIGNE), longueur_max=LIBELLE_MAX) or None
    except ValueError as erreur:
        raise ErreurUsage(f"Salle ou épreuve : {erreur}.") from None


_SUR_UNE_LIGNE = str.maketrans("\t\r\n", "   ")


# Les mots d'un jury, lus dans le fichier qu'il rend.
DU_JURY: dict[str, tuple[str, ...]] = {
    ResultatCandidat.REUSSITE: ("admis", "admise"),
    ResultatEntretien.REUSSI: ("réussie", "admis", "admise"),
    ResultatCandidat.ECHEC: ("ajourné", "ajournée"),
    ResultatEntretien.ECHOUE: ("échouée", "ajourné", "ajournée"),
    ResultatCandidat.ABSENT: ("absente",),
}
# Ceux qui ont le même sens, et que rien ne lit.
_DE_MEME_SENS: dict[str, tuple[str, ...]] = {
    ResultatCandidat.REUSSITE: ("réussi", "réussie", "reçu", "reçue"),
    ResultatEntretien.REUSSI: ("réussite", "reçu", "reçue"),
    ResultatCandidat.REUSSITE_PARTIELLE: ("partielle", "partiel"),
    ResultatCandidat.ECHEC: ("échoué", "échouée", "refusé", "refusée"),
    ResultatEntretien.ECHOUE: ("échec", "refusé", "refusée"),
    ResultatCandidat.ABSENT: ("abs",),
}


def _proposer(donne: str, permis: Iterable[str]) -> str:
    """« Vouliez-vous dire « echec » ? », d'un autre mot de ce sens."""
    mot = textes.cle(donne)
    for voulu in permis:
        if mot in map(textes.cle, (*DU_JURY.get(voulu, ()), *_DE_MEME_SENS.get(voulu, ()))):
            return f"Vouliez-vous dire « {voulu} » ? "
    return ""


def resultat(
    mot: str | None, ccp: Sequence[str], entretien: str | None = None
) -> tuple[str | None, tuple[str, ...], str | None]:
    """(résultat, CCP acquis triés, entretien) : des CCP pour une réussite partielle seulement. None : pas donné."""
    for nom, donne, permis in (("un résultat", mot, ResultatCandidat), ("un entretien", entretien, ResultatEntretien)):
        if donne is not None and donne not in tuple(permis):
            conseil = f"{_proposer(donne, permis)}Choisissez parmi {', '.join(permis)}."
            raise ErreurUsage(f"« {donne} » n'est pas {nom}.", conseil=conseil)
    acquis = tuple(sorted({c.strip().upper() for c in ccp if c.strip()}))
    if acquis and mot != ResultatCandidat.REUSSITE_PARTIELLE:
        raise ErreurUsage(
            "Les CCP acquis ne se donnent que pour une réussite partielle.",
            conseil="Ôtez --ccp, ou donnez --resultat reussite_partielle.",
        )
    return mot, acquis, entretien
