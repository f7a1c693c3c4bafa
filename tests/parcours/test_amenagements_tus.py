"""AME-01 : le mur. Une même histoire, jouée deux fois à d'autres aménagements près : rien de ce qui se lit, s'exporte,
s'imprime, se planifie, se répond à une machine ou se garde au journal ne diffère, quel que soit le profil. Et, à
d'autres heures de passage près, rien de ce que lit une DIRECCTE : une durée plus longue dirait un tiers temps."""

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
from ceres_cli.services.faits import amenagements as faits_amenagements
from ceres_cli.services.session import lectures
from tests.arbre import Feuille, feuilles
from tests.fabriques import bases, contrat
from tests.fabriques.base import Fabrique
from tests.fabriques.contrat import AUTRE_CENTRE, AUTRE_UD, CENTRE, DIRECCTE, JOUR, MPCP, UD, Contrat
from tests.fabriques.convocations import lecteur
from tests.lanceur import isoler, lancer
from tests.une_fois import une_fois

PROFILS = (MPCP, CENTRE, UD, AUTRE_UD, DIRECCTE, AUTRE_CENTRE)
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
# Les heures de passage, dans chacune de deux autres bases.
HEURES = (
    "C-1;2025-10-01;21:35;22:15;plaidoirie;Salle Rouge;J-1,J-2\nC-1;2025-10-02;21:00;22:00;;;J-1,J-2\n"
    "C-2;2025-10-01;22:15;22:55;;;J-1,J-2,J-3\n",
    "C-1;2025-10-02;22:20;22:55;;;J-1,J-2\nC-2;2025-10-01;21:40;22:35;;Salle Rouge;J-1,J-2,J-3\n"
    "C-2;2025-10-02;21:05;22:00;plaidoirie;;J-2,J-1\n",
)
EN_TETE = "candidat;jour;debut;fin;epreuve;salle;jures\n"
HISTOIRE_DES_HEURES = (
    "candidat inscrire C-2 S-2025-1",
    "session inscrire-jure S-2025-1 J-2",
    "session inscrire-jure S-2025-1 J-3",
    "convocation editer S-2025-1",
    "session modifier S-2025-1 --debut 03/10/2025 --fin 04/10/2025",
    "session modifier S-2025-1 --debut 01/10/2025 --fin 02/10/2025",
    "session horaires S-2025-1 --fichier heures.csv",
    "session desinscrire-jure S-2025-1 J-3",
    "convocation editer S-2025-1 --sortie lettres --formats pdf,eml,ics,docx",
    "candidat desinscrire C-2 S-2025-1",
)
# Ce que le parcours des commandes ne demande pas de lui-même.
AUSSI_DES_HEURES = (
    "session horaires S-2025-1",
    "session voir S-2025-1",
    "session historique S-2025-1",
    "session papiers S-2025-1 --sortie p --lesquels planning",
    "session papiers S-2025-1 --sortie p --lesquels emargement,liste,pv",
    "session expliquer S-2025-1 --action horaires",
    "session expliquer S-2025-1 --action modifier --debut 03/10/2025",
    "convocation lister --session S-2025-1",
    "convocation lister --a-reediter",
    "convocation apercu S-2025-1",
    "convocation exporter S-2025-1 --sortie c --perimees",
    "convocation exporter S-2025-1 --sortie c --jure J-1",
    "candidat historique C-1",
    "candidat historique C-2",
    "journal lister",
    "lot lister",
    *(f"lot voir L-{n}" for n in range(25, 40)),
)
_HEURE = re.compile(r"\b2[12]\s?[:h]\s?[0-9]{2}\b|Rouge|plaidoirie")
_HORLOGE = re.compile(r"[0-9]{2}/[0-9]{2}/[0-9]{4} (à )?[0-9]{2}:[0-9]{2}")
# Elles écrivent, sans avoir d'essai à blanc, ou ne rendent pas la main.
_A_PART = {"init", "demo", "machine mcp", "journal suivre", "admin copier", "admin importer", "admin restaurer"}
# Toute la base, ou tout de quelqu'un : c'est là, et là seul, qu'ils sont entiers.
_ENTIERES = {"admin exporter", "admin sauvegarder", "rgpd extraire", "rgpd effacer"}
# Ce que des codes différents font différer sans en rien dire : sceaux, engagements, et octets qui les impriment.
_OPAQUE = re.compile(
    r"\b[0-9a-f]{8,64}\b|[0-9]+ octets|\"(taille|octets)\": [0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z?"
    r"|[0-9 \u202f]+ Mio|\b[0-9]{5}\b|(?<=xlsx)[ \t]+[0-9]+"
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


def _batir_les_heures(dossier: Path) -> None:
    for rang, heures in enumerate(HEURES):
        ici = dossier / str(rang)
        ici.mkdir()
        contrat.batir(ici)
        (ici / "heures.csv").write_text(EN_TETE + heures, encoding="utf-8")
        with pytest.MonkeyPatch.context() as temporaire:
            isoler(temporaire, ici)
            joue = Contrat(ici)
            for ligne in HISTOIRE_DES_HEURES:
                fini = joue(ligne, CENTRE)
                assert fini.code == 0, (ligne, fini.stderr)


Deux = tuple[Path, Path]


@pytest.fixture(scope="session")
def deux_bases(tmp_path_factory: pytest.TempPathFactory) -> Deux:
    dossier = une_fois(tmp_path_factory, "amenagements", _batir)
    return dossier / "0" / "ceres.db", dossier / "1" / "ceres.db"


@pytest.fixture(scope="session")
def deux_horaires(tmp_path_factory: pytest.TempPathFactory) -> Deux:
    dossier = une_fois(tmp_path_factory, "heures", _batir_les_heures)
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
            if neuf.is_file() and not neuf.name.startswith("ceres.db"):
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


def lignes() -> Iterator[tuple[Feuille, list[str]]]:
    """Chaque commande, et de quoi la jouer sans rien écrire : une lecture telle quelle, une écriture à blanc."""
    for feuille in feuilles():
        if feuille.nom not in _A_PART | _ENTIERES:
            ligne = ["S-2025-1" if mot == "S-2026-1" else mot for mot in feuille.ligne()]
            yield feuille, [*ligne, *(["--simuler"] if "--simuler" in feuille.options else [])]


@pytest.mark.parametrize(("feuille", "ligne"), [*lignes()], ids=lambda x: x.nom if isinstance(x, Feuille) else "")
def test_ame_01_nulle_commande_n_en_dit_rien(deux: Deux, isole: Path, feuille: Feuille, ligne: list[str]) -> None:
    (isole / "entree.csv").write_text("numero_candidat;session\nC-2;S-2025-1\n", encoding="utf-8")
    formats = ["json", "table"] if "--format" in feuille.options and "--simuler" not in ligne else ["json"]
    for profil in PROFILS:
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


# --- les heures de passage, d'une DIRECCTE ---


def _lignes_des_heures() -> Iterator[list[str]]:
    for feuille, ligne in lignes():
        if feuille.nom != "journal verifier":  # il compte les lignes écrites de toute la base, et n'en dit aucune
            yield [*ligne, "--profil", DIRECCTE]
    for dite in AUSSI_DES_HEURES:
        yield [*dite.split(), "--profil", DIRECCTE]


def _sans_heure(deux: Deux, isole: Path, jouer: Callable[[], str]) -> None:
    crus = []

    def retenir() -> str:
        crus.append(jouer())
        return crus[-1]

    une, autre = dites(deux, isole, retenir)
    assert une == autre
    for cru in crus:
        lu = _HORLOGE.sub("…", _OPAQUE.sub("…", cru))
        assert not (trouvee := _HEURE.search(lu)), lu[max(0, trouvee.start() - 80) :][:200]


@pytest.mark.parametrize("mots", [*_lignes_des_heures()], ids=lambda m: " ".join(m[:4]))
def test_ame_01_une_direccte_n_apprend_aucune_heure_de_passage(
    deux_horaires: Deux, isole: Path, mots: list[str]
) -> None:
    (isole / "entree.csv").write_text("numero_candidat;session\nC-2;S-2025-1\n", encoding="utf-8")

    def jouer() -> str:
        rendu = lancer(*mots, env={"CERES_AUJOURDHUI": JOUR})
        ecrits = [_texte(f) for d in ("p", "c") for f in sorted((isole / d).rglob("*.*"))]
        return "\n".join([str(rendu.code), rendu.stdout, rendu.stderr, *ecrits])

    _sans_heure(deux_horaires, isole, jouer)


def test_ame_01_le_mur_voit_une_direccte_qui_lirait_les_heures(
    deux_horaires: Deux, isole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faits_amenagements, "se_lisent", lambda _: True)
    for mots in ("session voir", "session historique", "convocation lister --session"):
        jouer = partial(lambda m: lancer(*m, "--profil", DIRECCTE).stdout, [*mots.split(), SESSION, "--format", "json"])
        with pytest.raises(AssertionError):
            _sans_heure(deux_horaires, isole, jouer)


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


_DE_LA_DIRECCTE = Machine((["--profil", DIRECCTE], {}), Path(), avec_noms=True).outils()


@pytest.mark.parametrize("outil", _DE_LA_DIRECCTE, ids=lambda o: o.nom)
def test_ame_01_nul_outil_d_une_machine_n_en_dit_les_heures_a_une_direccte(
    deux_horaires: Deux, isole: Path, outil: Outil
) -> None:
    for arguments in _appels(outil):
        _sans_heure(deux_horaires, isole, partial(_demander, outil, arguments))


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
