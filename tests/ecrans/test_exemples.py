"""Chaque exemple de l'aide (docs/commandes.md) se lance sur la base de démonstration : aucun n'est mal écrit.

Un exemple nomme des objets inventés : introuvable (3), refusé (4), non confirmé (6) sont des réponses. Une faute
d'usage (2) n'en est une que s'il nomme un fichier que le lecteur aurait, ou suppose le profil d'un Centre.
"""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.lanceur import RACINE, lancer

PAGE = (RACINE / "docs" / "commandes.md").read_text("utf-8")
EXEMPLES = list(dict.fromkeys(re.findall(r"^    (ceres .+(?:\n    -\S.*)*)$", PAGE, re.MULTILINE)))
REPONSES = {0, 3, 4, 5, 6, 7}
# Ce que le lecteur a et que la démonstration n'a pas.
_FICHIER = re.compile(
    r"(ce fichier|le fichier|[Ll]e dossier( \S+)?) n'existe pas|est introuvable|n'est pas un fichier de configuration"
)
_SUPPOSE = re.compile(
    r"^Erreur : (Donnez le centre avec --centre|Aucun numéro : l'entrée standard est vide|Aucun service d'horodatage"
    r"|Le réglage courrier\.serveur)"
)
_GRANDE = re.compile("--jures [0-9]{4,}")  # une petite base dit tout autant si l'exemple est bien écrit
_AUTRE_BASE = re.compile(r"^ceres --base /|postgresql://")  # un serveur : voir tests/postgresql


def test_il_y_a_des_exemples() -> None:
    assert len(EXEMPLES) > 150


@pytest.mark.parametrize("part", range(4))
def test_chaque_exemple_se_lance(demo: Path, isole: Path, monkeypatch: pytest.MonkeyPatch, part: int) -> None:
    modele = Path(shutil.copyfile(demo, isole / "modele.db"))
    fautes = []
    for rang, exemple in enumerate(EXEMPLES[part::4]):
        if set("|<>") & set(exemple) or _AUTRE_BASE.search(exemple):
            continue
        ici = isole / f"exemple-{rang}"
        shutil.copytree(RACINE / "docs" / "exemples", ici)
        monkeypatch.chdir(ici)
        shutil.copyfile(modele, demo)
        monkeypatch.setenv("XDG_STATE_HOME", str(isole / f"etat-{rang}"))  # posée de nouveau, elle n'est pas revenue
        fini = lancer(*shlex.split(_GRANDE.sub("--jures 40", exemple))[1:])
        attendu = fini.code in REPONSES or (
            fini.code in (2, 8) and bool(_FICHIER.search(fini.stderr) or _SUPPOSE.match(fini.stderr))
        )
        if not attendu:
            fautes.append(f"$ {exemple}\n  sortie {fini.code} : {fini.stderr}")
    assert fautes == [], "\n".join(fautes)
