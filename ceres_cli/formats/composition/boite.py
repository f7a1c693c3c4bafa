"""Composer d'après le modèle d'un utilisateur, dans une boîte close : un processus à part, borné en temps et en
mémoire, qui ne voit que les fichiers de ce modèle, copiés, et aucun réseau (`cellule`)."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from ceres_cli.erreurs import ErreurFichier
from ceres_cli.formats import passager
from ceres_cli.formats.composition.valeurs import Valeurs
from ceres_cli.regles.centre.modele import Modele

Travail = tuple[Valeurs, date]

# Pour commencer, puis par lettre. Le modèle de la maison en compose mille en 8 s et 1,5 Gio ; la mémoire est celle de
# l'espace d'adressage, dont Typst réserve plus qu'il n'en prend.
SECONDES, _SECONDES_PAR_LETTRE = 30, 0.1
MEMOIRE, _MEMOIRE_PAR_LETTRE = 2 * 1024**3, 4 * 1024**2
# Là où est ce programme-ci, lancé depuis ses sources ou installé.
_RACINE = Path(__file__).resolve().parents[3]
_PROGRAMME = "ceres_cli.formats.composition.cellule"
# Ce dont Python a besoin pour démarrer ; rien qui mène à un réseau ni au dossier de l'utilisateur.
_GARDEES = ("PATH", "PYTHONPATH", "PYTHONHOME", "LD_LIBRARY_PATH", "SYSTEMROOT")
_NULLE_PART = "http://127.0.0.1:9"
_CONSEIL = (
    "Corrigez ce modèle, ou revenez à celui de la maison : « ceres convocation modele choisir --maison »"
    " (--centre E-… s'il est d'un centre), puis rééditez."
)


def composer(modele: Modele, travaux: Sequence[Travail], quoi: str, conseil: str = _CONSEIL) -> list[bytes]:
    """Un PDF par travail, dans l'ordre. ErreurFichier si le modèle ne se compose pas, ou dépasse ses bornes."""
    with passager.dossier() as dossier:
        racine = dossier / "modele"
        for nom, octets in modele.fichiers.items():
            chemin = racine / nom
            chemin.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            chemin.write_bytes(octets)
        (dossier / "vide").mkdir()
        rendu = _lancer(modele, travaux, quoi, str(dossier), conseil)
    entete, _, suite = rendu.partition(b"\n")
    lu = json.loads(entete)
    if "erreur" in lu:
        raise ErreurFichier(lu["erreur"], conseil=conseil)
    pdfs, debut = [], 0
    for taille in lu["tailles"]:
        pdfs.append(suite[debut : debut + taille])
        debut += taille
    return pdfs


def _lancer(modele: Modele, travaux: Sequence[Travail], quoi: str, dossier: str, conseil: str) -> bytes:
    lettres = sum(len(valeurs.get("convocations", (1,))) for valeurs, _ in travaux)
    secondes = round(SECONDES + _SECONDES_PAR_LETTRE * lettres)
    demande = {
        "principal": modele.principal,
        "quoi": quoi,
        "secondes": secondes,
        "memoire": MEMOIRE + _MEMOIRE_PAR_LETTRE * lettres,
        "travaux": [[valeurs, jour.isoformat()] for valeurs, jour in travaux],
    }
    try:
        fini = subprocess.run(
            [sys.executable, "-P", "-m", _PROGRAMME],
            input=json.dumps(demande).encode(),
            capture_output=True,
            cwd=dossier,
            env=_environnement(dossier),
            timeout=secondes,
            start_new_session=True,
        )
    except subprocess.TimeoutExpired:
        raise _trop(quoi, modele, f"demande plus de {secondes} secondes", conseil) from None
    if fini.returncode == 0:
        return fini.stdout
    if fini.returncode == 1 and b"MemoryError" not in fini.stderr:
        raise RuntimeError(fini.stderr.decode(errors="replace")[-2_000:])
    raise _trop(quoi, modele, "demande plus de temps ou de mémoire qu'il n'en est permis", conseil)


def _environnement(dossier: str) -> dict[str, str]:
    """Tout téléchargement passerait par ce mandataire, qui n'existe pas."""
    gardees = {nom: os.environ[nom] for nom in _GARDEES if nom in os.environ}
    mandataires = {nom: _NULLE_PART for n in ("http_proxy", "https_proxy", "all_proxy") for nom in (n, n.upper())}
    gardees["PYTHONPATH"] = os.pathsep.join(filter(None, (str(_RACINE), gardees.get("PYTHONPATH"))))
    return {**gardees, **mandataires, "HOME": dossier, "TMPDIR": dossier, "PYTHONUTF8": "1", "LANG": "C.UTF-8"}


def _trop(quoi: str, modele: Modele, raison: str, conseil: str) -> ErreurFichier:
    return ErreurFichier(f"Le modèle {quoi} {modele.principal} {raison}.", conseil=conseil)
