"""Une session prête à convoquer, le 2 septembre 2025 (`lanceur.JOUR`) : six semaines avant son premier jour.

Bâtie une fois, copiée pour chaque test. Deux des candidats sont homonymes.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.regles.textes import cle
from tests.fabriques import bases
from tests.fabriques.base import Fabrique
from tests.lanceur import JOUR, Resultat, lancer

TITRE = "TP-99911m01"
DEBUT, FIN = date(2025, 10, 14), date(2025, 10, 15)
SESSION, INCONNUE = "S-2025-000001", "S-2025-000999"
MPCP, CENTRE, UD_44, DIRECCTE_52, AUTRE_CENTRE, UD_75, DIRECCTE_11 = (f"P-{n}" for n in range(1, 8))

# Numéro → (civilité, nom, prénom, naissance, adresse, code postal, commune).
CANDIDATS = {
    1: ("MME", "ŒUVRARD", "Chloé", "1990-04-12", "12 rue de l'Église", "44000", "Nantes"),
    2: ("MME", "LE GOFF", "Anne", "1985-01-31", "1 allée des Pins", "44600", "Saint-Nazaire"),
    3: ("MME", "LE GOFF", "Anne", "1987-01-31", "77 quai Perdu", "44210", "Pornic"),
    4: ("M", "ZOUNGRANA", "Bakary", "1979-11-05", "5 impasse Verte", "44400", "Rezé"),
}
JURES = {
    1: ("M", "KOWALSKI", "Łukasz", "3 chemin du Ruisseau", "49000", "Angers"),
    2: ("MME", "N'GUYEN", "Aïssatou", "8 place Haute", "44000", "Nantes"),
    3: ("M", "IONESCU", "Ștefan", "21 rue Basse", "85000", "La Roche-sur-Yon"),
}


def batir(chemin: Path) -> None:
    """C-1 à C-3 sont inscrits, J-1 et J-2 dans le jury ; C-4 et J-3 attendent."""
    f = Fabrique(chemin)
    f.titre(TITRE[:8], TITRE[8:], debut=date(2023, 1, 1), fin=date(2027, 12, 31), ccs=1)
    centre = f.centre(
        "Centre des Mouettes", adresse="4 quai du Havre", code_postal="44100", commune="Nantes",
        telephone="02 61 91 00 10", courriel="examens@mouettes.example.fr",
    )  # fmt: skip
    autre = f.centre("Centre des Corbeaux", departement="75", region="11", commune="Paris")
    for agree in (centre, autre):
        f.agrement(agree, TITRE, debut=date(2023, 1, 1), fin=date(2027, 12, 31))
    f.profil("centre", centre=centre)
    f.profil("ud", departement="44")
    f.profil("direccte", region="52")
    f.profil("centre", centre=autre)
    f.profil("ud", departement="75")
    f.profil("direccte", region="11")
    for civilite, nom, prenom, adresse, code_postal, commune in JURES.values():
        jure = f.jure(nom, prenom, civilite=civilite, adresse=adresse, code_postal=code_postal, commune=commune)
        f.habilitation(jure, TITRE, debut=date(2024, 1, 1), fin=date(2027, 12, 31))
    session = f.session(centre, TITRE, debut=DEBUT, fin=FIN, jures=(1, 2))
    colonnes = ("civilite", "nom", "prenom", "naissance", "adresse", "code_postal", "commune")
    for numero, valeurs in CANDIDATS.items():
        fiche = dict(zip(colonnes, valeurs, strict=True))
        f.inserer("candidat", **fiche, centre_id=centre, cle=cle(f"{fiche['nom']} {fiche['prenom']}"), version=1)
        if numero < 4:
            f.inserer(
                "inscription", session_id=session, candidat_id=numero, voie="formation", etat="inscrit",
                inscrit_le="2025-08-01", convocation_a_editer=0,
            )  # fmt: skip
    f.store.fermer()


class Salle:
    """La base d'un test, et ce que le Centre y fait par la ligne de commande."""

    def __init__(self, chemin: Path) -> None:
        self.chemin = chemin

    def octets(self) -> bytes:
        return bases.contenu(self.chemin)

    def ceres(self, *arguments: object, profil: str = CENTRE, jour: str | date = JOUR) -> Resultat:
        return lancer(*arguments, "--profil", profil, env={"CERES_AUJOURDHUI": str(jour)})

    def fait(self, *arguments: object, profil: str = CENTRE, jour: str | date = JOUR) -> Resultat:
        """La même chose, qui doit réussir."""
        rendu = self.ceres(*arguments, profil=profil, jour=jour)
        assert rendu.code == 0, rendu.stderr
        return rendu

    def editer(self, *arguments: object, profil: str = CENTRE, jour: str | date = JOUR) -> Resultat:
        return self.ceres("convocation", "editer", SESSION, "--format", "json", *arguments, profil=profil, jour=jour)

    def session(self) -> dict[str, Any]:
        vue: dict[str, Any] = self.fait("session", "voir", SESSION, "--format", "json").json()
        return vue

    def convocations(self, *arguments: object, profil: str = CENTRE) -> dict[str, dict[str, Any]]:
        """Les convocations de la session, par destinataire (C-… ou J-…)."""
        rendu = self.fait("convocation", "lister", "--session", SESSION, "--format", "json", *arguments, profil=profil)
        return {e["objet"]: e for e in rendu.json()["elements"]}

    def editions(self) -> dict[str, int]:
        return {objet: e["edition"] for objet, e in self.convocations().items()}

    def a_reediter(self) -> set[str]:
        return set(self.convocations("--a-reediter"))

    def mettre(self, sql: str, *parametres: object) -> None:
        """Met la base dans un état que les commandes n'atteindraient pas, ou pas si vite."""
        base = bases.ouvrir(self.chemin)
        with base.ecriture() as db:
            db.executer(sql, parametres)
        base.fermer()


def refus(rendu: Resultat) -> tuple[int, str]:
    """(code de sortie, code de la règle)."""
    return rendu.code, json.loads(rendu.stderr)["code"]


@pytest.fixture(scope="session")
def modele_de_salle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    chemin = tmp_path_factory.mktemp("salle") / "modele.db"
    batir(chemin)
    return chemin


@pytest.fixture
def salle(modele_de_salle: Path, isole: Path) -> Salle:
    """Trois candidats inscrits, deux jurés ; rien n'est édité."""
    bases.copier(modele_de_salle, isole / "ceres.db")
    return Salle(isole / "ceres.db")


@pytest.fixture
def editee(salle: Salle) -> Salle:
    """La même, convocations éditées le 2 septembre."""
    assert salle.editer().code == 0
    return salle
