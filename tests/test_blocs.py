"""Chaque bloc « console » des pages est joué, du haut en bas, dans une copie de docs/exemples, et comparé à ce qu'elles
montrent. Premier jour : 15/10/2026 ; une page dit les autres dans un commentaire (`<!-- le 26/11/2026 -->`)."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.lanceur import RACINE
from tests.terminal_de_page import ecarts, jouer, pas

DOCS = RACINE / "docs"
JOUR = "2026-10-15"
# Ce que dit une commande qui ne sort pas 0 : une erreur, des lignes refusées, une explication qui répond non.
REFUS = re.compile(r"^Erreur : |, [1-9][0-9]* (refusés?, |non traités?\.)|: refusé\.$|ceres\.erreur/1")
INSTALLER = ("ceres init",)
DEUX_JURES = (
    *INSTALLER,
    "ceres jure creer --civilite M --nom DURAND --prenom Paul --commune Nantes",
    "ceres jure experience J-1 --rome M1805 --debut 01/09/2015",
    "ceres habilitation creer --jure J-1 --certification DWWM --valider",
    "ceres jure creer --civilite MME --nom LEROY --prenom Anne --commune Nantes",
    "ceres jure experience J-2 --rome M1805 --debut 01/09/2016",
    "ceres habilitation creer --jure J-2 --certification DWWM/CCP1 --fin 31/12/2026 --valider",
)
TROIS_JURES = (
    *DEUX_JURES,
    "ceres jure creer --civilite MME --nom MARTIN --prenom Alice --commune Nantes",
    "ceres jure experience J-3 --rome M1805 --debut 01/09/2018",
    "ceres habilitation creer --jure J-3 --certification DWWM --valider",
)
UN_CENTRE = (
    'ceres centre creer --nom "Centre de formation de la Loire" --siret "732 829 320 00074" --commune Nantes',
    "ceres centre agreer E-1 --certification DWWM",
)
EN_CENTRE = (
    *TROIS_JURES,
    *UN_CENTRE,
    "ceres profil creer --role centre --structure E-1",
    "ceres profil creer --role ud --structure 44",
    "ceres profil choisir P-2",
    "ceres candidat creer --nom PETIT --prenom Léa --naissance 12/05/1990",
)
# Page → ce qui est fait avant sa première ligne.
AVANT: dict[str, tuple[str, ...]] = {
    "README.md": (),  # elle fait sa démonstration elle-même, comme jurys.md
    "accueil.md": (*DEUX_JURES, "ceres habilitation creer --jure J-2 --certification DWWM/CCP2"),
    "centre.md": INSTALLER,
    "convocation.md": (
        *EN_CENTRE,
        "ceres candidat creer --nom SOW --prenom Awa --naissance 03/02/1988",
        'ceres candidat creer --nom "Le Goff" --prenom Anne --naissance 12/05/1990',
        "ceres session creer --certification DWWM --debut 25/11/2026 --heure-debut 09:00",
        "ceres session creer --certification DWWM --debut 14/12/2026 --heure-debut 09:00",
        "ceres session inscrire-jure S-2026-2 J-1 J-3",
        "ceres candidat inscrire C-3 S-2026-2",
        "ceres candidat inscrire C-2 S-2026-2",
    ),
    "controle.md": (*INSTALLER, *UN_CENTRE),
    "delais.md": INSTALLER,
    "formats.md": (
        *TROIS_JURES,
        "ceres habilitation suspendre H-3 --motif essai --oui",
        "ceres habilitation creer --jure J-2 --certification DWWM",
    ),
    "habilitation.md": (
        *DEUX_JURES,
        "ceres jure creer --civilite MME --nom MARTIN --prenom Alice --commune Nantes",
        "ceres jure experience J-3 --rome M1805 --debut 01/09/2018",
        "ceres jure creer --nom PETIT --prenom Luc --commune Nantes",
        "ceres jure experience J-4 --rome M1805 --debut 01/09/2010 --fin 30/06/2020",
    ),
    "jure.md": (*DEUX_JURES, *UN_CENTRE),
    "jurys.md": (),
    "profil.md": (*INSTALLER, *UN_CENTRE),
    "statistiques.md": (*TROIS_JURES, "ceres habilitation suspendre H-3 --motif essai --oui", *UN_CENTRE),
    "vae.md": (
        *EN_CENTRE,
        "ceres profil choisir P-1",
        *(
            f"ceres candidat creer --nom {nom} --prenom Awa --naissance 03/02/1988 --centre E-1"
            for nom in ("SOW", "DIOP", "FALL")
        ),
        *(f"ceres vae creer --candidat C-{n} --certification DWWM" for n in range(1, 5)),
    ),
    "referentiel.md": (
        *INSTALLER,
        f"cp {shlex.quote(str(RACINE / 'data/exemples/export_fiches_RNCP_demo.xml'))} export.xml",
    ),
    "lots.md": (*TROIS_JURES, "ceres jure creer --nom PETIT --prenom Luc --commune Nantes"),
    "session.md": EN_CENTRE,
    "candidat.md": (
        *EN_CENTRE,
        "ceres candidat creer --nom SOW --prenom Awa --naissance 03/02/1988 --pays-naissance Mali"
        " --ville-naissance Ségou",
        *(
            f"ceres session creer --certification DWWM --debut {jour} --heure-debut 09:00"
            for jour in ("25/11/2026", "14/12/2026", "12/01/2027", "09/03/2027", "10/05/2027")
        ),
        *(f"ceres candidat inscrire C-2 S-2026-{n}" for n in (2, 3, 4)),
    ),
    "exploitation.md": INSTALLER,
}
PAGES = [p for p in (DOCS.parent / "README.md", *sorted(DOCS.glob("*.md"))) if "```console\n" in p.read_text("utf-8")]


@pytest.mark.parametrize(
    ("attendu", "affiche", "manquent"),
    [
        (["a", "b"], "a\nb\n", []),
        (["a  b", "───"], " a b\n\n", []),
        (["a", "…"], "a\nb\nc\n", []),
        (["…", "c"], "a\nb\nc\n", []),
        (["du … au …"], "du 1 au 2, fini\n", []),
        ([], "tout\n", []),
        (["a"], "b\n", ["a", "de trop : b"]),
        (["a"], "a\nb\n", ["de trop : b"]),
        (["a", "c"], "a\nb\nc\n", ["c", "de trop : b"]),
        (["b", "…", "a"], "a\nb\n", ["b", "de trop : b"]),
    ],
)
def test_ce_qui_differe_se_voit(attendu: list[str], affiche: str, manquent: list[str]) -> None:
    assert ecarts(attendu, affiche) == manquent


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_chaque_bloc_console_se_joue_et_montre_ce_que_dit_la_page(
    page: Path, isole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(DOCS / "exemples", isole / "travail")
    monkeypatch.chdir(isole / "travail")
    monkeypatch.setenv("CERES_FORMAT", "table")
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("CERES_AUJOURDHUI", JOUR)
    for ligne in AVANT[page.name]:
        code, affiche = jouer(ligne)
        assert code == 0, f"{ligne}\n{affiche}"
    fautes = []
    for un in pas(page, JOUR):
        monkeypatch.setenv("CERES_AUJOURDHUI", un.jour)
        code, affiche = jouer(un.ligne, un.attendu)
        if manque := ecarts(un.attendu, affiche):
            fautes.append("\n".join([f"$ {un.ligne}", *(f"  < {m}" for m in manque), affiche]))
        refuse = any(map(REFUS.search, un.attendu))
        if (code != 0) is not refuse:
            fautes.append(f"$ {un.ligne} : sortie {code}\n{affiche}")
    assert fautes == [], "\n\n".join(fautes)
