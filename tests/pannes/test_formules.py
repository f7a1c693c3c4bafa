"""Ce qu'un Centre ou un agent écrit ne s'exécute dans aucun tableur : toutes les lectures, en csv et en tsv."""

import csv
import io
import re
import shlex
import shutil
import sqlite3
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from ceres_cli.terminal.typer_fr import chemins
from tests.arbre import Feuille, feuilles
from tests.commands.conftest import contrat, modele_contrat
from tests.fabriques.contrat import CENTRE, MPCP, Contrat
from tests.lanceur import isoler

__all__ = ["contrat", "modele_contrat"]  # leurs gabarits, que pytest cherche ici

POISON = '=HYPERLINK("https://example.fr/";"x")'
DANGEREUX = tuple("=+-@\t\r＝＋－＠")
# Écrivent, ou ne montrent aucune donnée de la base.
ECRITURES = {"--simuler", "--graine", "--sans-referentiel", "--ecraser"}
LECTURES = [
    f
    for f in feuilles()
    if not (f.options & ECRITURES)
    and "--format" in f.options
    and f.mots[0] not in ("config", "schema", "regles")
    and not any(chemins.lecture(p) in chemins.LUS for p in f.parametres)
    and f.nom != "journal suivre"  # il ne s'écrit qu'en ndjson, qu'aucun tableur n'évalue
]
# Les écritures, simulées ou non, montrent aussi ce que la base contient.
COMPTES_RENDUS = [
    f
    for f in feuilles()
    if f not in LECTURES and f.mots[0] not in ("config", "schema", "regles", "demo") and "--format" in f.options
]
# Les colonnes que le programme compare : y mettre un autre texte ne laisserait rien à lire.
CLES = {
    *("cle", "agent", "role", "etat", "type_objet", "reference", "code", "millesime", "rncp", "departement", "region"),
    *(
        "commune_insee",
        "cle_nom",
        "structure",
        "bloc",
        "genre",
        "nature",
        "identite",
        "domaine",
        "nom_cle",
        "contenu",
        "date_edition",
    ),
}


# Rien de ce qu'elles gardent n'est montré.
DU_PROGRAMME = ("compteur", "parametre", "sel_objet", "ecriture", "sceau", "ancre")


@pytest.fixture(scope="session")
def modele_empoisonne(modele_contrat: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Le poison partout où un texte libre se garde : par les commandes d'abord, puis, colonne par colonne, partout."""
    dossier = tmp_path_factory.mktemp("poison")
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, dossier)
        shutil.copyfile(modele_contrat, dossier / "ceres.db")
        contrat = Contrat(dossier)
        for profil, ligne in (
            (MPCP, f"jure modifier J-1 --adresse '{POISON}' --employeur '{POISON}' --motif '{POISON}'"),
            (MPCP, f"habilitation brouillon H-2 --motif '{POISON}'"),
            (CENTRE, f"session modifier S-2025-1 --site '{POISON}' --motif '{POISON}'"),
            (CENTRE, f"session demander-dte S-2025-1 --commentaire '{POISON}'"),
            (CENTRE, f"candidat modifier C-1 --adresse '{POISON}'"),
            (CENTRE, f"vae creer --candidat C-1 --certification TP-99901m01 --motif '{POISON}'"),
            (CENTRE, "convocation editer S-2025-1"),
        ):
            fini = contrat(ligne, profil)
            assert fini.code == 0, fini.stderr
    assert len(list(_empoisonner(dossier / "ceres.db"))) > 25
    return dossier / "ceres.db"


@pytest.fixture
def empoisonne(modele_empoisonne: Path, isole: Path) -> Contrat:
    shutil.copyfile(modele_empoisonne, isole / "ceres.db")
    return Contrat(isole)


def _empoisonner(chemin: Path) -> Iterator[str]:
    """Les colonnes de texte libre, trouvées dans la base ; une contrainte refuse le poison là où il ne peut être."""
    base = sqlite3.connect(chemin, isolation_level=None)
    rangs = count()
    base.create_function("poison", 0, lambda: f"{POISON}{next(rangs)}")
    tables = [nom for (nom,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    tables = [nom for nom in tables if nom not in DU_PROGRAMME]
    declencheurs = base.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for nom, _ in declencheurs:
        base.execute(f'DROP TRIGGER "{nom}"')
    for table in tables:
        for _, colonne, type_, *_ in base.execute(f'PRAGMA table_info("{table}")').fetchall():
            if type_ != "TEXT" or colonne in CLES or colonne.endswith(("_le", "jour", "debut", "fin", "horodatage")):
                continue
            try:
                base.execute(f'UPDATE "{table}" SET "{colonne}" = poison() WHERE "{colonne}" IS NOT NULL')
                yield f"{table}.{colonne}"
            except sqlite3.IntegrityError:
                continue
    for _, sql in declencheurs:  # sans eux, la base ne serait plus reconnue
        base.execute(sql)
    base.close()


def en_ligne(feuille: Feuille) -> str:
    return shlex.join(feuille.ligne())


@pytest.mark.parametrize("feuille", LECTURES, ids=lambda f: f.nom)
@pytest.mark.parametrize("format_", ["csv", "tsv"])
def test_aucune_case_ne_commence_comme_une_formule(empoisonne: Contrat, feuille: Feuille, format_: str) -> None:
    fini = empoisonne(f"{en_ligne(feuille)} --format {format_}")
    # Le poison est entré par la porte de derrière : qui vérifie la base le voit. Et une base se copie vers un serveur.
    assert fini.code in ((8,) if feuille.nom in ("admin verifier", "admin copier", "admin sante") else (0, 3, 4)), fini
    cases = list(_cases(fini.stdout, format_))
    assert fini.code != 0 or cases
    assert [case for case in cases if case.startswith(DANGEREUX)] == []


@pytest.mark.parametrize("feuille", COMPTES_RENDUS, ids=lambda f: f.nom)
def test_un_compte_rendu_non_plus(empoisonne: Contrat, feuille: Feuille) -> None:
    """Simulé, puis fait ; ce que la commande répond, refus compris, ne commence nulle part comme une formule."""
    Path("entree.csv").write_text("action;habilitation;nom;prenom\nbrouillon;H-1;=A1;+B2\n", encoding="utf-8")
    ligne = f"{en_ligne(feuille)} {'--oui' if '--oui' in feuille.options else ''}"
    essais = (["--simuler"] if "--simuler" in feuille.options else []) + [""]
    for format_ in ("csv", "tsv"):
        for essai in essais:
            fini = empoisonne(f"{ligne} {essai} --format {format_}")
            assert fini.code in (0, 2, 3, 4, 6, 7, 8), fini
            assert [case for case in _cases(fini.stdout, format_) if case.startswith(DANGEREUX)] == []


@pytest.mark.parametrize("ligne", ["jure modifier J-1 --nom-usage Zoé", "centre modifier E-1 --telephone 0199001234"])
def test_un_compte_rendu_montre_bien_le_poison(empoisonne: Contrat, ligne: str) -> None:
    sur, brut = (empoisonne(f"{ligne} --simuler --format csv {option}").stdout for option in ("", "--csv-brut"))
    fait = empoisonne(f"{ligne} --format csv").stdout
    assert "HYPERLINK" in sur + brut + fait


def _cases(texte: str, format_: str) -> Iterator[str]:
    if format_ == "csv":
        for ligne in csv.reader(io.StringIO(texte.removeprefix("\ufeff")), delimiter=";"):
            yield from ligne
    else:
        for ligne in texte.split("\n"):
            yield from ligne.split("\t")


def test_le_poison_est_bien_montre_et_csv_brut_le_rend_tel_quel(empoisonne: Contrat) -> None:
    """Sans quoi l'autre essai ne verrait rien."""
    atteintes = 0
    for feuille in LECTURES:
        sur, brut = (empoisonne(f"{en_ligne(feuille)} --format tsv {option}") for option in ("", "--csv-brut"))
        assert sur.code == brut.code
        if "HYPERLINK" in sur.stdout:
            atteintes += 1
            assert sur.stdout != brut.stdout or not re.search(r"(^|[\t\n;])=HYPERLINK", brut.stdout)
    assert atteintes >= 12


def test_un_nombre_negatif_reste_un_nombre() -> None:
    from ceres_cli.schemas.colonne import Colonne
    from ceres_cli.terminal import rendu

    colonnes = (Colonne("n", "N", type="entier"), Colonne("t", "T"))
    for lire in (rendu.lignes_csv, rendu.lignes_tsv):
        corps = "\n".join(lire(colonnes, [{"n": -5, "t": "-5"}])).split("\n")[1]
        assert corps.replace("\t", ";") == "-5;'-5"


def test_l_importateur_ote_l_apostrophe(contrat: Contrat) -> None:
    contrat(f"jure modifier J-1 --employeur '{POISON}'")
    contrat("export-jures --sortie jures.csv")
    assert f"'{POISON[:10]}" in Path("jures.csv").read_text(encoding="utf-8-sig").replace('""', '"').replace("\"'", "'")
    assert contrat.doc("jure importer jures.csv --simuler")["resume"]["sans_effet"] >= 1
    assert contrat("jure importer jures.csv").code == 0
    assert contrat.doc("jure voir J-1")["employeur"] == POISON
