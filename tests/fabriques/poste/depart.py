"""Une session éditée dont chacun a son adresse, et un vrai serveur pour l'y servir.

La session : 14 et 15 octobre 2025 ; éditée le 2 septembre ; trois candidats, deux jurés.
"""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.fabriques.poste.serveur import Boite, regler, serveur
from tests.fabriques.salle import SESSION, Salle
from tests.lanceur import Resultat

ADRESSES = {"C-000001": "chloe@example.fr", "C-000002": "anne.a@example.fr", "C-000003": "anne.b@example.fr",
            "J-000001": "lukasz@example.org", "J-000002": "aissatou@example.org"}  # fmt: skip
JSON = ("--format", "json")


def adresser(s: Salle, adresses: dict[str, str] = ADRESSES) -> None:
    for qui, adresse in adresses.items():
        table = "candidat" if qui.startswith("C") else "jure"
        s.mettre(f"UPDATE {table} SET courriel = ? WHERE id = ?", adresse, int(qui[2:]))


def envoyer(s: Salle, *options: object, **suite: Any) -> Resultat:
    return s.ceres("convocation", "envoyer", SESSION, *JSON, *options, **suite)


def etats(s: Salle) -> dict[str, str]:
    lus = s.fait("courrier", "lister", *JSON).json()["elements"]
    return {e["objet"]: e["etat"] for e in lus}


@pytest.fixture
def boite() -> Boite:
    return Boite()


@pytest.fixture
def reglee(editee: Salle, boite: Boite) -> Iterator[Salle]:
    """Le serveur réglé, personne n'a d'adresse."""
    with serveur(boite) as port:
        regler(port)
        yield editee


@pytest.fixture
def prete(reglee: Salle) -> Salle:
    """Éditée, chacun avec son adresse, et le serveur réglé."""
    adresser(reglee)
    return reglee
