"""OBT-06 : vérifier un code sans base : avec les clés publiques, et la liste signée de ce qui ne vaut plus."""

import json
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from ceres_cli import fichiers
from ceres_cli.erreurs import ErreurFichier
from ceres_cli.formats.attestation import code, retraits, signature
from ceres_cli.formats.attestation.retraits import Retraits
from ceres_cli.formats.attestation.signature import Cle
from ceres_cli.formats.morceaux import morceaux
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import EtatCode

_MAX, _MAX_JSON = 100_000_000, 10_000_000  # octets ; lu, un document JSON en prend jusqu'à trente fois plus
_NOM_DE_FICHIER = 255  # au-delà, ce n'en est pas un
_CLES, _RETRAITS = "ceres admin cle-publique --sortie", "ceres attestation retraits --sortie"


class Connu(NamedTuple):
    """Ce avec quoi un code se vérifie ; `retraits` None : un retrait ne se saurait pas."""

    cles: Mapping[str, Cle]
    retraits: Retraits | None = None


def codes(texte: str) -> list[str]:
    """Le code que dit ce texte, ou ceux que porte le fichier qu'il nomme ; vide si c'est un PDF qui n'en porte pas."""
    if not os.path.isfile(texte) and (code.PREFIXE in texte or len(texte) > _NOM_DE_FICHIER):
        return [texte]
    contenu = _octets(Path(texte), "Le document", _MAX)
    if not (trouves := code.contenus(morceaux(contenu))) and not contenu.startswith(b"%PDF-"):
        raise ErreurFichier(
            f"{texte} n'est pas un PDF, et ne porte aucun code.",
            conseil="Donnez le papier en PDF, ou le code qu'un téléphone y lit.",
        )
    return trouves


def lire_les_cles(chemin: Path) -> dict[str, Cle]:
    try:
        return signature.lire_cles(_document(chemin, "Le fichier des clés")["elements"])
    except (KeyError, TypeError):
        raise _pas_le_bon(chemin, "ce n'est pas un fichier de clés publiques", _CLES) from None
    except ValueError as erreur:
        raise _pas_le_bon(chemin, str(erreur), _CLES) from None


def lire_les_retraits(chemin: Path, cles: Mapping[str, Cle]) -> Retraits:
    return les_retraits(chemin, document(chemin), cles)


def les_retraits(chemin: Path, lu: Any, cles: Mapping[str, Cle]) -> Retraits:
    """Ceux du document lu dans ce fichier ; ErreurFichier s'il n'est pas une liste que l'une de ces clés signe."""
    try:
        return retraits.lire(lu, cles)
    except (ValueError, TypeError, KeyError) as erreur:
        raise _pas_le_bon(chemin, str(erreur) or "elle est abîmée", _RETRAITS) from None


def document(liste: Path) -> Any:
    return _document(liste, "La liste des retraits")


def _document(chemin: Path, quoi: str) -> Any:
    try:
        return json.loads(_octets(chemin, quoi, _MAX_JSON))
    except (ValueError, RecursionError):
        raise ErreurFichier(f"{quoi} {chemin} n'est pas en JSON.", conseil="Donnez celui que ceres a écrit.") from None


def _octets(chemin: Path, quoi: str, maximum: int) -> bytes:
    try:
        with chemin.open("rb") as flux:
            contenu = flux.read(maximum + 1)
    except OSError as erreur:
        raise ErreurFichier(
            f"{quoi} {chemin} ne peut pas être lu : {fichiers.cause(erreur)}.", conseil="Vérifiez son nom."
        ) from erreur
    except ValueError as erreur:  # un caractère nul
        raise ErreurFichier(f"« {chemin} » n'est pas un nom de fichier.") from erreur
    if len(contenu) > maximum:
        raise ErreurFichier(
            f"{quoi} {chemin} est trop gros ({maximum // 1_000_000} Mo au plus).", conseil="Donnez celui de ceres."
        )
    return contenu


def _pas_le_bon(chemin: Path, pourquoi: str, commande: str) -> ErreurFichier:
    return ErreurFichier(
        f"{chemin} ne sert pas : {pourquoi}.", conseil=f"Demandez au registre celui que « {commande} » écrit."
    )


def verifier(texte: str, connu: Connu) -> dict[str, Any]:
    """L'élément `ceres.code/1` : ce qui est signé, à comparer au papier, et ce que vaut le code."""
    lu = code.lire(texte)
    if lu is None:
        return {**dict.fromkeys(("n", "nom", "ne", "cert", "jour", "cle")), **_dit(EtatCode.ALTERE, _ILLISIBLE)}
    m = lu.message
    cle = connu.cles.get(m.cle)
    if cle is None:
        return {**m._asdict(), **_dit(EtatCode.CLE_INCONNUE, f"la clé {m.cle} n'est pas de celles du registre")}
    if not signature.est_signe(cle, lu.signature, m.a_signer):
        return {
            **m._asdict(),
            **_dit(EtatCode.ALTERE, "la signature n'est pas celle du registre : le code a été changé"),
        }
    if not cle.signe_le(m.jour):
        texte = f"la clé {m.cle} ne signait plus ce jour-là"
        return {**m._asdict(), **_dit(EtatCode.ALTERE, texte)}
    return {**m._asdict(), **_retrait(m.n, connu.retraits)}


_ILLISIBLE = "ce n'est pas un code du registre, ou il a été changé"


def _dit(etat: EtatCode, texte: str) -> dict[str, str]:
    return {"etat": etat.value, "texte": texte}


def _retrait(numero: str, liste: Retraits | None) -> dict[str, str]:
    if liste is None:
        return _dit(EtatCode.VALABLE, "signé par le registre ; sans liste des retraits, un retrait ne se saurait pas")
    au = en_francais(date.fromisoformat(liste.jour))
    retrait = liste.retraits.get(numero)
    if retrait is None:
        return _dit(EtatCode.VALABLE, f"signé par le registre ; aucun retrait connu au {au}")
    par = f", par {retrait.par}" if retrait.par else ""
    quand = en_francais(date.fromisoformat(retrait.jour))
    return _dit(EtatCode.RETIRE, f"{libelle(retrait.etat)} le {quand}{par}")
