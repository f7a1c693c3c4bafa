"""La recette « un champ nouveau » de docs/developper.md, suivie mot à mot dans une copie du programme."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent, indent

import pytest

from tests.conftest import Lanceur
from tests.lanceur import RACINE, Resultat

_PAGE = RACINE / "docs" / "developper.md"
_FICHIER = "nom;prenom;commune;domaine\nDurand;Luc;Nantes;Peinture\n"


@pytest.fixture(scope="module")
def copie(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Le programme, le champ y étant ajouté comme la page le dit."""
    dossier = tmp_path_factory.mktemp("copie")
    for nom in ("ceres_cli", "scripts", "data", "tests/base/migrations"):
        shutil.copytree(RACINE / nom, dossier / nom, ignore=shutil.ignore_patterns("__pycache__"))
    recette = _PAGE.read_text(encoding="utf-8").partition("## Un champ nouveau")[2].partition("\n## ")[0]
    blocs = [dedent(bloc) for bloc in re.findall(r"```text\n(.*?) *```", recette, re.DOTALL)]
    champ, colonne, (places, bornee, gardee, fait) = *blocs[:2], blocs[2].splitlines(keepends=True)
    programme = dossier / "ceres_cli"
    modele = programme / "base" / "models" / "sessions.py"
    _inserer(programme / "noms" / "jure.py", '        Champ("actif"', indent(champ, " " * 8))
    _inserer(programme / "base" / "models" / "jures.py", "    actif: int", indent(colonne, " " * 4))
    _inserer(
        programme / "noms" / "session.py", '        Champ(\n            "entretien_final"', indent(places, " " * 8)
    )
    _inserer(programme / "noms" / "session.py", "    Jour,\n", "    Nombre,\n")
    _inserer(modele, '        verifie("session_examen", "periode"', indent(bornee, " " * 8))
    _inserer(modele, "    entretien_final: int", indent(gardee, " " * 4))
    _inserer(
        programme / "regles" / "faits" / "session.py", "    version: int = 1\n    controle_vae", indent(fait, " " * 4)
    )
    for produit in ("tables", "pas"):  # « make tables »
        commande = [sys.executable, "-m", f"scripts.produire_{produit}"]
        subprocess.run(commande, cwd=dossier, env={"PYTHONPATH": str(dossier)}, check=True, capture_output=True)
    return dossier


def _inserer(fichier: Path, avant: str, texte: str) -> None:
    contenu = fichier.read_text(encoding="utf-8")
    assert contenu.count(avant) == 1
    fichier.write_text(contenu.replace(avant, texte + avant), encoding="utf-8")


def test_la_colonne_est_au_pas_du_schema(copie: Path) -> None:
    migrations = copie / "ceres_cli" / "base" / "migrations"
    assert "    specialite TEXT," in (migrations / "pas_008.sql").read_text(encoding="utf-8")
    partage = (migrations / "pas_008_postgresql.sql").read_text(encoding="utf-8")
    assert 'ALTER TABLE jure ADD COLUMN specialite TEXT COLLATE "C";' in partage
    assert "ALTER TABLE session_examen ADD CONSTRAINT ck_session_examen_places CHECK (places >= 1);" in partage


def test_tout_ce_que_la_recette_promet_a_le_champ(copie: Path, ceres_processus: Lanceur) -> None:
    def faire(*mots: object, stdin: str = "") -> Resultat:
        rendu = ceres_processus(*mots, env={"PYTHONPATH": str(copie)}, stdin=stdin)
        assert rendu.code == 0, rendu.stderr
        return rendu

    def specialite(jure: str) -> object:
        return faire("jure", "voir", jure, "--format", "json").json()["specialite"]

    faire("init", "--essai", "--sans-referentiel")
    assert "--specialite S" in faire("jure", "creer", "--help").stdout
    faire("jure", "creer", "--nom", "Martin", "--prenom", "Alice", "--commune", "Nantes", "--specialite", "Soudage")
    modifie = faire("jure", "modifier", "J-1", "--specialite", " Forge ", "--format", "json")
    assert modifie.json()["specialite"] == "Forge"
    assert "J-000001 Martin Alice modifié (spécialité)." in modifie.stderr
    faire("jure", "importer", "-", "--oui", stdin=_FICHIER)
    assert specialite("J-2") == "Peinture"
    assert "specialite" in faire("schema", "jure").json()["required"]
    assert "Spécialité : Soudage → Forge" in faire("jure", "historique", "J-1", "--format", "table").stdout
    assert "jure\tJ-000001\tspecialite\tForge" in faire("rgpd", "extraire", "J-1", "--format", "tsv").lignes()
    registre = faire("rgpd", "registre", "--format", "tsv").lignes()
    assert [ligne.split("\t")[3] for ligne in registre if ligne.startswith("jure\tspecialite\t")] == ["emploi"]
    faire("lot", "annuler", "L-3", "--motif", "essai", "--oui")
    assert specialite("J-1") == "Soudage"
    faire("jure", "fusionner", "J-1", "J-2", "--reprendre", "specialite", "--motif", "essai", "--oui")
    assert specialite("J-1") == "Peinture"
    faire("rgpd", "effacer", "J-1", "--motif", "demande", "--oui")
    assert specialite("J-1") is None


def test_d_une_session_aussi(copie: Path, ceres_processus: Lanceur) -> None:
    def dire(*mots: object) -> Resultat:
        return ceres_processus("--base", "demo.db", *mots, env={"PYTHONPATH": str(copie)})

    assert dire("demo").code == 0
    lues = dire("session", "lister", "--etat", "en_preparation", "--limite", 1, "--format", "json").json()
    (session,) = lues["elements"]
    nom = session["id"]
    assert session["places"] is None
    modifiee = dire("session", "modifier", nom, "--places", 12, "--format", "json")
    assert modifiee.json()["places"] == 12
    refus = dire("session", "modifier", nom, "--places", 51)
    assert (refus.code, "Places : il faut un nombre entier, de 1 à 50." in refus.stderr) == (2, True)
    assert dire("session", "expliquer", nom, "--action", "modifier", "--places", 12).code == 4
    assert dire("session", "expliquer", nom, "--action", "modifier", "--places", 20).code == 0
    assert dire("session", "modifier", nom, "--places", 20, "--format", "json").json()["places"] == 20
    assert "Places : 12 → 20" in dire("session", "historique", nom, "--format", "table").stdout
    dernier = dire("lot", "lister", "--limite", 1, "--format", "json").json()["elements"][0]["id"]
    assert dire("lot", "annuler", dernier, "--motif", "essai", "--oui").code == 0
    assert dire("session", "voir", nom, "--format", "json").json()["places"] == 12
    assert dire("session", "modifier", nom, "--places", "", "--format", "json").json()["places"] is None
