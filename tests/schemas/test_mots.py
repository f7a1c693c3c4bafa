"""Les valeurs fermées : déclarées par le JSON Schema de chaque champ qui en a, et les seules que ceres rende."""

import ast
import re
from enum import StrEnum
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from ceres_cli.regles import vocabulaire
from ceres_cli.schemas import documents
from ceres_cli.schemas.colonne import Colonne
from tests.conforme import conforme
from tests.conftest import Demo, Lanceur
from tests.lanceur import RACINE

VOCABULAIRE = [e for e in vars(vocabulaire).values() if isinstance(e, type) and issubclass(e, StrEnum) and list(e)]
CODE = re.compile(r"[A-Z][A-Z0-9]+(-[0-9]+)*")
# D'un autre sens que leur nom ailleurs.
HOMONYMES = {"titre/code", "transition/etat", "jure/liens/nature", "envoi/convocation", "message/convocation"}


# Les champs faits d'un mot ou d'un code dont la liste n'est pas fermée.
OUVERTS = frozenset({
    # Une action est d'un nom ou d'un autre, et le journal garde celles des versions passées.
    "explication/action", "explication/controles/action", "ligne-de-plan/action", "plan/lignes/action",
    "lot/lignes/action", "evenement/action", "trace/action", "ligne-de-plan/decision", "plan/lignes/decision",
    "lot/lignes/retour",
    # Celui d'une règle, d'une erreur, ou ce que nomme un fichier fautif.
    "rapport-lot/lignes/code", "ligne-lot/code", "ligne-de-plan/code", "plan/lignes/code", "lot/lignes/code",
    "erreur/motifs/code",
    # Un contrôle, un point, une origine de plus n'est pas une autre version du document.
    "verification/controle", "point-de-sante/point", "point-de-sante/etat", "reglage/origine",
})  # fmt: skip


def champs() -> dict[str, Colonne]:
    """« document/champ » → sa colonne, de tous les documents et de ce qu'ils contiennent ; sans les formes de stats."""
    suite: dict[str, Colonne] = {}

    def descendre(nom: str, colonnes: tuple[Colonne, ...]) -> None:
        for colonne in colonnes:
            suite[f"{nom}/{colonne.cle}"] = colonne
            descendre(f"{nom}/{colonne.cle}", colonne.contenu)

    for document in documents.DOCUMENTS:
        if not document.nom.endswith("stats"):
            descendre(document.nom, (*document.colonnes, *document.parfois))
    return suite


def test_chaque_mot_a_ses_valeurs_ou_dit_qu_elles_sont_ouvertes() -> None:
    sans = {nom for nom, c in champs().items() if c.type == "mot" and c.mots is None}
    assert sans == {champ for champ in OUVERTS if not champ.endswith("/code")}


def test_un_champ_qui_a_des_valeurs_fermees_quelque_part_en_a_partout_sous_ce_nom() -> None:
    """`type`, `civilite`, `code`, `etat`… : le prochain document qui en porte un les dira aussi."""
    fermes = {c.cle for c in champs().values() if c.mots is not None}
    sans = {
        nom for nom, c in champs().items() if c.type in ("texte", "mot") and c.cle in fermes and c.mots is None
    }  # fmt: skip
    assert sans - OUVERTS == HOMONYMES


def test_chaque_code_que_le_programme_donne_a_une_erreur_est_dans_l_enum() -> None:
    connus = set(champs()["erreur/code"].valeurs or ())
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


def test_toutes_les_valeurs_de_la_demonstration_sont_permises_par_le_schema(
    ceres: Lanceur, isole: Path, une_demo: Demo
) -> None:
    une_demo(isole, 60)
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
                    conforme(fiche.json(), sorte)
                    relever(documents.json_schema(sorte), fiche.json(), sorte, vues)
    assert len(vus) > 15
    du_metier = {champ for champ, trouvees in vues.items() if any(trouvees <= set(e) for e in VOCABULAIRE)}
    # Une action de plus n'est pas une autre version.
    assert {c for c in du_metier if c not in OUVERTS and not c.endswith("/actions_possibles")} == set()
