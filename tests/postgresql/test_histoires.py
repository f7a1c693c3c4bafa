"""Les plus longues histoires, jouées sur un fichier SQLite et sur PostgreSQL, par qui possède la base
ou par un agent sous les rôles : les mêmes octets, les mêmes sorties."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.fabriques import bases, monde_sessions
from tests.fabriques.base import AGENT
from tests.fabriques.serveur import COMPTE, Serveur
from tests.lanceur import Resultat, isoler, lancer
from tests.parcours import test_annee, test_saison

_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")
_SCEAU = re.compile(r"\b[0-9a-f]{16,}\b")  # né de sels tirés au hasard : jamais le même dans deux bases
_BASE = re.compile(r"postgresql://[^\s\"]+/s")

Reponse = tuple[tuple[str, ...], int, str, str]


class Temoin:
    """Lance les commandes, et retient ce que chacune a rendu, hors l'instant, le dossier, les sceaux et la base."""

    def __init__(self, dossier: Path) -> None:
        self.dossier = dossier
        self.reponses: list[Reponse] = []

    def __call__(self, *mots: object, **options: Any) -> Resultat:
        # Redite à chaque fois : une fois la base créée, l'agent s'y connecte sous son nom.
        env = {"CERES_BASE": bases.adresse(self.dossier / "ceres.db"), **options.pop("env", {})}
        rendu = lancer(*mots, env=env, **options)
        dits = tuple(self._net(str(mot)) for mot in mots)
        self.reponses.append((dits, rendu.code, self._net(rendu.stdout), self._net(rendu.stderr)))
        return rendu

    def _net(self, texte: str) -> str:
        sans_base = _BASE.sub("BASE", texte).replace(str(self.dossier / "ceres.db"), "BASE")
        return _INSTANT.sub("INSTANT", _SCEAU.sub("SCEAU", sans_base.replace(str(self.dossier), "DOSSIER")))


def saison(ceres: Temoin, dossier: Path) -> None:
    test_saison.test_une_saison_entiere(ceres, dossier)


def annee(ceres: Temoin, dossier: Path) -> None:
    m = monde_sessions.ouvrir(monde_sessions.batir(dossier / "modele.db"), dossier / "ceres.db", ceres)
    try:
        test_annee.test_v18_une_annee_d_un_centre(m)
    finally:
        m.f.store.fermer()


def jouer(histoire: Callable[[Temoin, Path], None], dossier: Path) -> list[Reponse]:
    dossier.mkdir()
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, dossier)
        temoin = Temoin(dossier)
        histoire(temoin, dossier)
    return temoin.reponses


@pytest.mark.parametrize(
    ("histoire", "agent"),
    [(saison, AGENT), (annee, AGENT), (annee, "")],
    ids=["saison-agent", "annee-agent", "annee-proprietaire"],
)
def test_la_meme_histoire_sur_les_deux(
    histoire: Callable[[Temoin, Path], None],
    agent: str,
    tmp_path: Path,
    serveur_postgresql: Serveur,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    locale = jouer(histoire, tmp_path / "locale")
    monkeypatch.setattr(bases, "SERVEUR", serveur_postgresql.adresse("postgres"))
    monkeypatch.setattr(bases, "AGENT", agent)
    partagee = jouer(histoire, tmp_path / "partagee")
    assert f"//{agent or COMPTE}@" in bases.adresse(tmp_path / "partagee" / "ceres.db")
    bases.oublier(tmp_path / "partagee")
    assert len(partagee) == len(locale) > 40
    for ici, la in zip(locale, partagee, strict=True):
        assert la[:3] == ici[:3]
        # Qui dit ce qu'est la base.
        assert la[3] == ici[3] or la[0][:2] == ("profil", "voir")
