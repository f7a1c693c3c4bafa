"""Un dossier temporaire absent, plein, fermé ou qui n'en est pas un : 8, en le disant ; jamais un incident."""

import ast
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.arbre import feuilles
from tests.commands.conftest import contrat, modele_contrat
from tests.conftest import Lanceur
from tests.fabriques import rncp
from tests.fabriques.contrat import Contrat
from tests.fabriques.salle import MPCP, SESSION, Salle
from tests.lanceur import PETIT_MODELE, RACINE, lancer

__all__ = ["contrat", "modele_contrat"]  # leurs gabarits, que pytest cherche ici

# Tout ce qui passe par un dossier temporaire : une lettre d'un modèle à soi, une archive venue d'un tube.
LIGNES = {
    "convocation modele verifier": f"{PETIT_MODELE}",
    "convocation modele choisir": f"{PETIT_MODELE} --profil {MPCP}",
    "convocation editer": f"{SESSION} --sortie neuf --oui",
    "convocation exporter": f"{SESSION} --sortie neuf",
    "referentiel importer": "- --oui --profil P-1",
}
MAUX = ("absent", "plein", "fichier", "protege")


@pytest.fixture
def dossier(isole: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """Un dossier temporaire qui a ce mal."""
    ici = isole / "passager"
    if request.param == "absent":
        yield ici
    elif request.param == "fichier":
        ici.write_text("", encoding="utf-8")
        yield ici
    else:
        ici.mkdir()
        options = "size=8k,mode=700" if request.param == "plein" else "size=8k,mode=700,ro"
        monte = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(ici)]
        if os.geteuid() != 0 or subprocess.run(monte, capture_output=True).returncode:
            pytest.skip("MONTAGE IMPOSSIBLE : un dossier temporaire plein ou protégé demande root")
        if request.param == "plein":
            (ici / "lest").write_bytes(b"x" * 8192)
        yield ici
        subprocess.run(["umount", str(ici)], check=True)


@pytest.mark.parametrize("commande", LIGNES)
@pytest.mark.parametrize("dossier", MAUX, indirect=True)
def test_un_dossier_temporaire_qui_ne_sert_pas_sort_8(
    salle: Salle, dossier: Path, ceres_processus: Lanceur, commande: str
) -> None:
    if commande.startswith("convocation e"):
        salle.fait("convocation", "modele", "choisir", PETIT_MODELE, profil=MPCP)
    if commande == "convocation exporter":
        salle.fait("convocation", "editer", SESSION, "--oui")
    octets = salle.octets()
    profil = [] if "--profil" in LIGNES[commande] else ["--profil", "P-2"]
    rendu = ceres_processus(
        *profil, *commande.split(), *LIGNES[commande].split(), env={"TMPDIR": str(dossier)},
        stdin=rncp.archive_csv(*rncp.fiches_en_nombre(60)) if commande == "referentiel importer" else None,
    )  # fmt: skip
    assert (rendu.code, rendu.stdout) == (8, ""), rendu
    assert f"Le dossier temporaire {dossier} ne peut pas servir" in rendu.stderr
    assert "TMPDIR=" in rendu.stderr
    assert salle.octets() == octets
    assert not Path("neuf").exists() or not list(Path("neuf").iterdir())


def test_aucune_commande_n_en_fait_un_incident(contrat: Contrat) -> None:
    """Toutes, même celles qui n'ont pas à s'en servir."""
    Path("entree.csv").write_text("action;habilitation\nvalider;H-1\n", encoding="utf-8")
    rendus = {f.nom: lancer(*f.ligne(), env={"TMPDIR": "/nulle/part"}) for f in feuilles() if f.mots[0] != "demo"}
    assert len(rendus) > 150
    assert {nom: rendu.stderr for nom, rendu in rendus.items() if rendu.code == 1} == {}


def test_un_seul_endroit_se_sert_du_dossier_temporaire() -> None:
    qui = {
        fichier.relative_to(RACINE / "ceres_cli").as_posix()
        for fichier in (RACINE / "ceres_cli").rglob("*.py")
        for noeud in ast.walk(ast.parse(fichier.read_text(encoding="utf-8")))
        if (isinstance(noeud, ast.Import) and any(n.name == "tempfile" for n in noeud.names))
        or (isinstance(noeud, ast.ImportFrom) and noeud.module == "tempfile")
    }
    assert qui == {"formats/passager.py"}
