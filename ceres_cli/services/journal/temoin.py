"""Un témoin : des têtes du journal gardées ailleurs, une par ligne. Ce qu'elles disent ne se refait pas.

Sa première ligne dit ce qu'il est : nul autre fichier n'est allongé. Ceux d'avant n'en ont pas ; quand chaque ligne est
une tête de ce journal, elle y est mise.
"""

import os
import re
from pathlib import Path
from typing import NamedTuple

from ceres_cli import fichiers, garde
from ceres_cli.base.acquis import noter
from ceres_cli.base.signaux import signaux_retenus
from ceres_cli.erreurs import BaseInutilisable, ErreurFichier
from ceres_cli.formats import horodatage
from ceres_cli.formats.morceaux import morceaux
from ceres_cli.regles.identifiants import affiche

EN_TETE = "# Témoin de ceres : les têtes d'un journal, une par ligne, gardées ailleurs que sa base."
_LIGNE = re.compile(r"L-0*([1-9][0-9]{0,17}) ([0-9a-f]{64}) [0-9T:Z.+-]{10,40}", re.ASCII)
_TETE = re.compile(rb"L-0*([1-9][0-9]{0,17})[ \t\xc2\xa0]+([0-9a-f]{16,64})(?![0-9a-f])")
_MAX = 100_000_000  # octets


class Vu(NamedTuple):
    """Ce qu'un témoin a vu : `tetes`, par lot, entières ou leur début ; `jeton`, ce qu'un tiers a daté."""

    tetes: dict[int, str]
    jeton: horodatage.Jeton | None = None


class Ancien(NamedTuple):
    """Un témoin à allonger : ses têtes, par lot, et son contenu s'il n'a pas encore sa première ligne."""

    tetes: dict[int, str]
    sans_en_tete: bytes | None = None


def a_allonger(chemin: Path) -> Ancien:
    """Ce témoin ; rien s'il n'existe pas. BaseInutilisable si ce n'en est pas un, ou s'il n'est pas à soi seul."""
    if not os.path.lexists(chemin):
        return Ancien({})
    contenu = _contenu(chemin, allonge=True)
    if contenu.startswith(f"{EN_TETE}\n".encode()):
        return Ancien(_tetes(contenu, chemin))
    lignes = [_LIGNE.fullmatch(ligne) for ligne in contenu.decode("utf-8", "replace").removesuffix("\n").split("\n")]
    if not all(lignes):
        raise BaseInutilisable(
            f"{chemin} n'est pas un témoin du journal : rien n'y est ajouté.",
            conseil="Donnez un témoin, ou le nom d'un fichier qui n'existe pas encore.",
        )
    return Ancien(_tetes(contenu, chemin), contenu)


def exiger(chemin: Path) -> Vu:
    """Lot → tête, ou son début, d'un témoin ou d'un document que ceres a imprimé ; ou un jeton d'horodatage.
    ErreurFichier s'il ne se lit pas, ne dit aucune tête, ou en donne deux pour un même lot. BaseInutilisable : un
    témoin que d'autres peuvent changer."""
    contenu = _contenu(chemin)
    if horodatage.est_un_jeton(contenu):
        return Vu({}, horodatage.lire(contenu))
    if trouvees := _tetes(contenu, chemin):
        return Vu(trouvees)
    raise ErreurFichier(
        f"{chemin} ne dit aucune tête du journal.",
        conseil="Donnez un fichier écrit par « ceres journal temoigner », ou un papier de ceres.",
    )


def _contenu(chemin: Path, *, allonge: bool = False) -> bytes:
    try:
        with open(garde.ouvrir(chemin), "rb") if allonge else chemin.open("rb") as flux:
            contenu = flux.read(_MAX + 1)
            if contenu.startswith(EN_TETE.encode()):
                garde.juger(chemin, os.fstat(flux.fileno()))
    except garde.PasSur as faute:
        conseil = f"S'il est sûr : {faute.remede}." if faute.remede else "Donnez un simple fichier, à vous seul."
        raise BaseInutilisable(f"Le témoin {chemin} ne prouve rien : {faute.strerror}.", conseil=conseil) from faute
    except OSError as erreur:
        raise ErreurFichier(
            f"Le témoin {chemin} ne peut pas être lu : {fichiers.cause(erreur)}.",
            conseil="Donnez un fichier écrit par « ceres journal temoigner », ou un papier de ceres.",
        ) from erreur
    except ValueError as erreur:  # un caractère nul
        raise ErreurFichier(f"« {chemin} » n'est pas un nom de fichier.") from erreur
    if len(contenu) > _MAX:
        raise ErreurFichier(f"Le témoin {chemin} est trop gros ({_MAX // 1_000_000} Mo au plus).")
    return contenu


def _tetes(contenu: bytes, chemin: Path) -> dict[int, str]:
    trouvees: dict[int, str] = {}
    for morceau in morceaux(contenu):
        for numero, tete in _TETE.findall(morceau):
            _retenir(trouvees, int(numero), tete.decode(), chemin)
    return trouvees


def _retenir(trouvees: dict[int, str], lot: int, tete: str, chemin: Path) -> None:
    deja = trouvees.get(lot, "")
    if not (tete.startswith(deja) or deja.startswith(tete)):
        raise ErreurFichier(f"Le témoin {chemin} donne deux têtes au lot {affiche('L', lot)}.")
    trouvees[lot] = max(deja, tete, key=len)


def ligne(lot: int, tete: str, horodatage: str) -> str:
    return f"{affiche('L', lot)} {tete} {horodatage}"


def ajouter(chemin: Path, ancien: Ancien, texte: str) -> None:
    """Ajoute une ligne au témoin, qui naît en 0600 s'il n'y est pas ; sur le disque au retour. Vide : il a déjà cette
    tête, sans dire encore ce qu'il est. BaseInutilisable si le fichier n'est pas de ceux qu'on écrit, ou si l'écriture
    échoue."""
    fichiers.verifier_cible(chemin, ecraser=True)
    if ancien.sans_en_tete is not None:
        lignes = (EN_TETE.encode(), ancien.sans_en_tete.removesuffix(b"\n"), *([texte.encode()] if texte else []))
        fichiers.remplacer(chemin, b"".join(ligne + b"\n" for ligne in lignes))
        return
    suite, dit = f"{texte}\n".encode(), f"Le témoin {chemin} a une ligne de plus."
    if not os.path.lexists(chemin):
        with fichiers.creer(chemin, dit) as flux:
            flux.write(f"{EN_TETE}\n".encode() + suite)
        return
    try:
        with open(garde.ouvrir(chemin, os.O_RDWR | os.O_APPEND), "rb", buffering=0) as flux:
            if os.pread(flux.fileno(), len(EN_TETE.encode()), 0) != EN_TETE.encode():  # changé entre-temps
                raise BaseInutilisable(f"{chemin} n'est pas un témoin du journal : rien n'y est ajouté.")
            with signaux_retenus():
                garde.allonger(flux.fileno(), suite, sur_le_disque=True)
                noter(dit)
    except OSError as erreur:
        raise BaseInutilisable(f"Le témoin {chemin} ne peut pas être écrit : {fichiers.cause(erreur)}.") from erreur
