"""Les valeurs fermées : déclarées par le JSON Schema de chaque champ qui en a, et les seules que ceres rende."""

import ast
import re
from enum import StrEnum
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from ceres_cli.regles import vocabulaire
from ceres_cli.schemas import documents, mots
from tests.conftest import Lanceur
from tests.lanceur import RACINE

VOCABULAIRE = [e for e in vars(vocabulaire).values() if isinstance(e, type) and issubclass(e, StrEnum) and list(e)]
CODE = re.compile(r"[A-Z][A-Z0-9]+(-[0-9]+)*")
# D'un autre sens que leur nom ailleurs.
HOMONYMES = {"titre/code", "transition/etat", "jure/liens/nature", "envoi/convocation", "message/convocation"}


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
    assert sans == {champ for champ in mots.OUVERTS if not champ.endswith("/code")}


def test_un_champ_qui_a_des_valeurs_fermees_quelque_part_en_a_partout_sous_ce_nom() -> None:
    """`type`, `civilite`, `code`, `etat`… : le prochain document qui en porte un les dira aussi."""
    noms = {cle for fermees in mots.MOTS.values() for cle in fermees}
    sans = {
        f"{nom}/{cle}" for (nom, cle), sorte in champs().items()
        if sorte in ("texte", "mot") and cle in noms and mots.valeurs(nom, cle) is None and not nom.endswith("stats")
    }  # fmt: skip
    assert sans - mots.OUVERTS == HOMONYMES


def test_chaque_code_que_le_programme_donne_a_une_erreur_est_dans_l_enum() -> None:
    connus = set(mots.valeurs("erreur", "code") or ())
    donnes = {
        mot.value.value
        for fichier in (RACINE / "ceres_cli").rglob("*.py")
        for appel in ast.walk(ast.parse(fichier.read_text(encoding="utf-8")))
        if isinstance(appel, ast.Call)
        for mot in appel.keywords
        if mot.arg == "code" and isinstance(mot.value, ast.Constant) and isinstance(mot.value.value, str)
        if CODE.fullmatch(mot.value.value)
    }
    assert "IRREVERSIBLE" in donnes
    assert donnes <= connus


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


def relever(schema: Any, valeur: Any, nom: str, vues: dict[str, set[str]]) -> None:
    """Les textes que porte chaque champ dont le schéma ne dit pas les valeurs."""
    if isinstance(valeur, dict):
        for cle, sienne in valeur.items():
            if cle in schema.get("properties", {}):
                suite = nom if cle == "elements" else f"{nom}/{cle}"
                relever(schema["properties"][cle], sienne, suite, vues)
    elif isinstance(valeur, list):
        for element in valeur:
            relever(schema.get("items", {}), element, nom, vues)
    elif isinstance(valeur, str) and valeur and not {"enum", "const"} & schema.keys():
        vues.setdefault(nom, set()).add(valeur)


def test_toutes_les_valeurs_de_la_demonstration_sont_permises_par_le_schema(ceres: Lanceur, isole: Path) -> None:
    assert ceres("demo", "--jures", "60").code == 0
    vus: set[str] = set()
    vues: dict[str, set[str]] = {}
    for ligne in LISTES:
        fini = ceres(*ligne.split(), "--format", "json")
        assert fini.code == 0, fini
        document: dict[str, Any] = fini.json()
        nom = document["schema"].removeprefix("ceres.").removesuffix("/1")
        schema = documents.json_schema(nom)
        jsonschema.validate(document, schema)
        relever(schema, document, nom, vues)
        assert nom == "transitions-session" or document["elements"], ligne
        vus.add(nom)
        for element in document["elements"][:5]:
            if str(element.get("id", ""))[:2] in ("J-", "S-", "C-", "E-", "H-", "D-", "K-"):
                sorte = ligne.split()[0]
                fiche = ceres(sorte if sorte != "convocation" else "session", "voir", element["id"], "--format", "json")
                if fiche.code == 0:
                    jsonschema.validate(fiche.json(), documents.json_schema(sorte))
                    relever(documents.json_schema(sorte), fiche.json(), sorte, vues)
    assert len(vus) > 15
    du_metier = {champ for champ, trouvees in vues.items() if any(trouvees <= set(e) for e in VOCABULAIRE)}
    # Une action de plus n'est pas une autre version.
    assert {c for c in du_metier if c not in mots.OUVERTS and not c.endswith("/actions_possibles")} == set()
