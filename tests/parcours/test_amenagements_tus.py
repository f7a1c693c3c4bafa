"""AME-01 : le mur. Une même histoire, jouée deux fois à d'autres aménagements près : rien de ce qui se lit, s'exporte,
s'imprime, se planifie, se répond à une machine ou se garde au journal ne diffère, quel que soit le profil."""

import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from ceres_cli import garde
from ceres_cli.base.sceau import forme
from ceres_cli.base.tables import COLONNES
from ceres_cli.machine.catalogue import Machine
from ceres_cli.machine.protocole import Outil
from ceres_cli.regles.vocabulaire import Amenagement
from ceres_cli.services.session import lectures
from tests.arbre import Feuille, feuilles
from tests.fabriques import bases, contrat
from tests.fabriques.base import Fabrique
from tests.fabriques.contrat import AUTRE_CENTRE, AUTRE_UD, CENTRE, DIRECCTE, JOUR, MPCP, UD, Contrat
from tests.fabriques.convocations import lecteur
from tests.lanceur import isoler, lancer
from tests.une_fois import une_fois

# Chaque commande, sous qui voit tout, sous le Centre qui les a saisis, et sous un des autres, qui tournent.
AUTRES = (UD, AUTRE_UD, DIRECCTE, AUTRE_CENTRE)
SESSION = "S-2025-000001"
TOUS = ",".join(code.value for code in Amenagement)
# Ce qu'on donne à C-1 et à C-2, dans chacune des deux bases.
CODES = (("tiers_temps", "salle_a_part,materiel", ""), ("assistance,materiel", "", "accessibilite,tiers_temps"))
HISTOIRE = (
    "candidat inscrire C-2 S-2025-1 --amenagements '{0}'",
    f"candidat amenager C-1 S-2025-1 --codes '{TOUS}'",
    "candidat amenager C-1 S-2025-1 --codes '{1}'",
    f"candidat amenager C-2 S-2025-1 --codes '{TOUS}'",
    "candidat desinscrire C-2 S-2025-1",
    f"candidat inscrire C-2 S-2025-1 --amenagements '{TOUS}'",
    "candidat amenager C-2 S-2025-1 --codes '{2}'",
    "session inscrire-jure S-2025-1 J-2",
    "convocation editer S-2025-1 --sortie lettres --formats pdf,eml,ics,docx",
)
# Elles écrivent, sans avoir d'essai à blanc, ou ne rendent pas la main.
_A_PART = {"init", "demo", "machine mcp", "journal suivre", "admin copier", "admin importer", "admin restaurer"}
# Toute la base, ou tout de quelqu'un : c'est là, et là seul, qu'ils sont entiers.
_ENTIERES = {"admin exporter", "admin sauvegarder", "rgpd extraire", "rgpd effacer"}
# Ce que des codes différents font différer sans en rien dire : sceaux, engagements, et octets qui les impriment.
_OPAQUE = re.compile(
    r"\b[0-9a-f]{8,64}\b|[0-9]+ octets|\"(taille|octets)\": [0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z?"
    r"|[0-9 \u202f]+ Mio|\b[0-9]{5}\b|(?<=xlsx) +[0-9]+"
)
_INSTANT = re.compile(r"[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?|[0-9]+([.,][0-9]+)? (m?s|ko|Ko|Mo)\b")
# Les autres sont aussi dans le nom d'un titre.
_MOTS = re.compile(f"{Amenagement.TIERS_TEMPS}|{Amenagement.SALLE_A_PART}")


def _batir(dossier: Path) -> None:
    for rang, codes in enumerate(CODES):
        ici = dossier / str(rang)
        ici.mkdir()
        contrat.batir(ici)
        with pytest.MonkeyPatch.context() as temporaire:
            isoler(temporaire, ici)
            joue = Contrat(ici)
            for ligne in HISTOIRE:
                fini = joue(ligne.format(*codes), CENTRE)
                assert fini.code == 0, (ligne, fini.stderr)


Deux = tuple[Path, Path]


@pytest.fixture(scope="session")
def deux_bases(tmp_path_factory: pytest.TempPathFactory) -> Deux:
    dossier = une_fois(tmp_path_factory, "amenagements", _batir)
    return dossier / "0" / "ceres.db", dossier / "1" / "ceres.db"


@pytest.fixture
def deux(deux_bases: Deux, isole: Path) -> Deux:
    """Une copie de chacune, au même endroit : rien ne diffère que leur contenu."""
    return deux_bases


def dites(deux: Deux, isole: Path, jouer: Callable[[], str]) -> tuple[str, str]:
    """Ce que dit chacune des deux bases, ce qui est opaque mis à part."""
    suite = []
    for base in deux:
        bases.copier(base, isole / "ceres.db")
        avant = set(isole.rglob("*"))
        dit = jouer()
        for neuf in sorted(set(isole.rglob("*")) - avant):
            if neuf.is_file() and not neuf.name.startswith(("ceres.db", garde.VU)):
                dit += f"\n[{neuf.name}]\n{_texte(neuf)}"
        for neuf in set(isole.iterdir()) - avant:
            if neuf.is_dir():
                shutil.rmtree(neuf)
            else:
                neuf.unlink()
        suite.append(_INSTANT.sub("…", _OPAQUE.sub("…", dit)))
    return suite[0], suite[1]


def _texte(fichier: Path) -> str:
    """Un classeur, une lettre, un export, tels qu'on les lirait."""
    if zipfile.is_zipfile(fichier):
        with zipfile.ZipFile(fichier) as archive:
            return "".join(archive.read(n).decode(errors="replace") for n in archive.namelist() if n.endswith("xml"))
    octets = fichier.read_bytes()
    if octets.startswith(b"%PDF"):
        return "\n".join(page.extract_text() for page in lecteur(octets).pages)
    return octets.decode(errors="replace")


def lignes() -> Iterator[tuple[Feuille, list[str], tuple[str, ...]]]:
    """Chaque commande, de quoi la jouer sans rien écrire (une lecture telle quelle, le reste à blanc), et sous qui."""
    for rang, feuille in enumerate(feuilles()):
        if feuille.nom not in _A_PART | _ENTIERES:
            ligne = ["S-2025-1" if mot == "S-2026-1" else mot for mot in feuille.ligne()]
            ligne += ["--simuler"] if "--simuler" in feuille.options else []
            yield feuille, ligne, (MPCP, CENTRE, AUTRES[rang % len(AUTRES)])


@pytest.mark.parametrize(
    ("feuille", "ligne", "profils"), [*lignes()], ids=lambda x: x.nom if isinstance(x, Feuille) else ""
)
def test_ame_01_nulle_commande_n_en_dit_rien(
    deux: Deux, isole: Path, feuille: Feuille, ligne: list[str], profils: tuple[str, ...]
) -> None:
    (isole / "entree.csv").write_text("numero_candidat;session\nC-2;S-2025-1\n", encoding="utf-8")
    a_l_ecran = "--format" in feuille.options and "--simuler" not in ligne
    for profil in profils:
        formats = ["json", "table"] if a_l_ecran and profil in (MPCP, CENTRE) else ["json"]
        for format_ in formats if feuille.nom not in ("admin metriques", "admin roles-postgres") else [""]:
            mots = [*ligne, *(["--format", format_] if format_ and "--format" in feuille.options else [])]

            def jouer(mots: list[str] = mots, profil: str = profil) -> str:
                rendu = lancer(*mots, env={"CERES_PROFIL": profil, "CERES_AUJOURDHUI": JOUR})
                return f"{rendu.code}\n{rendu.stdout}\n{rendu.stderr}"

            une, autre = dites(deux, isole, jouer)
            assert une == autre, (profil, mots)


def test_ame_01_le_mur_voit_une_lecture_qui_les_montre(
    deux: Deux, isole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exprès, les deux bases ne disent pas la même chose ; et une fiche qui les montrerait d'elle-même tomberait."""

    def voir(*options: str) -> Callable[[], str]:
        mots = ("session", "voir", SESSION, "--format", "json", *options)
        return lambda: lancer(*mots, env={"CERES_PROFIL": CENTRE, "CERES_AUJOURDHUI": JOUR}).stdout

    une, autre = dites(deux, isole, voir("--amenagements"))
    assert une != autre
    une, autre = dites(deux, isole, voir())
    assert une == autre
    vraie = lectures.voir
    monkeypatch.setattr(lectures, "voir", lambda cadre, objet, **_: vraie(cadre, objet, amenagements=True))
    une, autre = dites(deux, isole, voir())
    assert une != autre


# --- une machine ---

_DONNES = {
    "objet": SESSION, "session": SESSION, "sorte": "session", "jours": 400, "code": "AME-01", "action": "valider",
    "habilitations": ["H-1"], "motif": "essai",
}  # fmt: skip
_OBJETS = (SESSION, "C-000001", "C-000002", "L-000030", "J-000001", "E-000001")
_OUTILS = Machine((["--profil", CENTRE], {}), Path(), avec_noms=True).outils()


def _appels(outil: Outil) -> Iterator[dict[str, Any]]:
    requis = {nom: _DONNES[nom] for nom in outil.arguments["required"]}
    if "objet" in requis:
        yield from ({**requis, "objet": objet} for objet in _OBJETS)
    elif "session" in outil.arguments["properties"]:
        yield {**requis, "session": SESSION}
    else:
        yield requis


@pytest.mark.parametrize("outil", _OUTILS, ids=lambda o: o.nom)
def test_ame_01_nul_outil_d_une_machine_n_en_lit_rien(deux: Deux, isole: Path, outil: Outil) -> None:
    """Même « avec les noms » : chaque outil, sur chaque sorte d'objet."""
    for arguments in _appels(outil):
        une, autre = dites(deux, isole, partial(_demander, outil, arguments))
        assert une == autre, arguments
        assert outil.nom == "regle" or not _MOTS.search(une), arguments


def _demander(outil: Outil, arguments: dict[str, Any]) -> str:
    return str(outil.faire(arguments))


# --- ce qui est gardé ---

_LA_LEUR = "amenagement"


def _gardees(base: Path) -> str:
    """Chaque ligne de chaque autre table."""
    f = Fabrique.reprise(base)
    dit = "\n".join(
        f"{table} {ligne}" for table in COLONNES if table != _LA_LEUR for ligne in f.lignes(f"SELECT * FROM {table}")
    )
    f.store.fermer()
    return dit


def test_ame_01_nulle_table_ne_les_garde_hors_la_leur(deux: Deux) -> None:
    """Journal, convocations, courriels."""
    for base in deux:
        dit = _gardees(base)
        assert not _MOTS.search(dit)
        assert dit.count("changé") == 6


def test_ame_01_le_mur_voit_un_journal_qui_les_dirait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forme, "VOILEES", frozenset({"parametre"}))
    _batir(tmp_path)
    assert _MOTS.search(_gardees(tmp_path / "0" / "ceres.db"))


def test_ame_01_les_lectures_et_les_erreurs_consignees_ne_les_disent_pas(deux: Deux, isole: Path) -> None:
    """Le journal des accès : qui a lu, de quelle session ; jamais quoi."""
    for base in deux:
        bases.copier(base, isole / "ceres.db")
        for mots in (
            ("session", "voir", SESSION, "--amenagements"),
            ("candidat", "amenager", "C-1", SESSION, "--codes", "dyslexie"),
            ("candidat", "amenager", "C-3", SESSION, "--codes", "materiel"),
        ):
            lancer(*mots, env={"CERES_PROFIL": CENTRE, "CERES_AUJOURDHUI": JOUR})
    dit = (isole / f"ceres.db{garde.ACCES}").read_text(encoding="utf-8")
    assert dit.count('"amenagements"') == 2
    assert "dyslexie" not in dit
    assert not _MOTS.search(dit)
