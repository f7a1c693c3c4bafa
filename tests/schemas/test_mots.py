"""Les valeurs fermées : déclarées par le JSON Schema de chaque champ qui en a, et les seules que ceres rende."""

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from ceres_cli.schemas import documents, mots
from tests.conftest import Lanceur


def champs() -> dict[tuple[str, str], str]:
    """(document, champ) → type, de tous les documents et de ce qu'ils contiennent."""
    suite = {(nom, c.cle): c.type for nom, colonnes in documents.SCHEMAS.items() for c in colonnes}
    contenus = {f"{nom}/{cle}": colonnes for (nom, cle), colonnes in documents.CONTENUS.items()}
    for nom, colonnes in [*contenus.items(), *documents.FACULTATIFS.items()]:
        suite |= {(nom, c.cle): c.type for c in colonnes}
    return suite


def test_chaque_mot_a_ses_valeurs_ou_dit_qu_elles_sont_ouvertes() -> None:
    sans = {
        f"{nom}/{cle}" for (nom, cle), sorte in champs().items()
        if sorte == "mot" and mots.valeurs(nom, cle) is None and not nom.endswith("stats")
    }  # fmt: skip
    assert sans == mots.OUVERTS


def test_chaque_valeur_fermee_est_d_un_champ_qui_existe() -> None:
    connus = champs()
    absents = [
        (nom, cle) for nom, fermees in mots.MOTS.items() for cle in fermees
        if (nom, cle) not in connus and not nom.startswith("stats/")
    ]  # fmt: skip
    assert absents == []


@pytest.mark.parametrize("nullable", [True, False])
def test_l_enum_admet_null_la_ou_le_champ_l_admet(nullable: bool) -> None:
    schema = documents.json_schema("session")
    assert schema is not None
    inscription = schema["properties"]["inscriptions"]["items"]["properties"]
    assert (None in inscription["resultat" if nullable else "voie"]["enum"]) is nullable


LISTES = (
    "jure lister", "habilitation lister", "session lister", "candidat lister", "candidat parchemins", "centre lister",
    "referentiel lister", "vae lister", "controle lister", "delais voir", "session derogations", "profil lister",
    "lot lister", "journal lister", "journal lister --acces", "convocation lister", "habilitation echeances",
    "centre agrements", "admin verifier", "jure doublons", "regles", "config voir", "session transitions",
)  # fmt: skip


def test_toutes_les_valeurs_de_la_demonstration_sont_permises_par_le_schema(ceres: Lanceur, isole: Path) -> None:
    assert ceres("demo", "--jures", "60").code == 0
    vus: set[str] = set()
    for ligne in LISTES:
        fini = ceres(*ligne.split(), "--format", "json")
        assert fini.code == 0, fini
        document: dict[str, Any] = fini.json()
        nom = document["schema"].removeprefix("ceres.").removesuffix("/1")
        jsonschema.validate(document, documents.json_schema(nom))
        assert nom == "transitions-session" or document["elements"], ligne
        vus.add(nom)
        for element in document["elements"][:5]:
            if str(element.get("id", ""))[:2] in ("J-", "S-", "C-", "E-", "H-", "D-", "K-"):
                sorte = ligne.split()[0]
                fiche = ceres(sorte if sorte != "convocation" else "session", "voir", element["id"], "--format", "json")
                if fiche.code == 0:
                    jsonschema.validate(fiche.json(), documents.json_schema(sorte))
    assert len(vus) > 15
