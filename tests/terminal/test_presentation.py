"""`--tri`, `--colonnes`, `--sans-entete` : ce qu'on demande d'une liste."""

import pytest

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.textes import cle
from ceres_cli.schemas.colonne import Colonne
from ceres_cli.schemas.documents import SCHEMAS
from ceres_cli.terminal import presentation
from ceres_cli.terminal.presentation import Presentation

COLONNES = (Colonne("id", "Id"), Colonne("nom", "Nom"), Colonne("age", "Âge", "entier", tableau=False))
CONNUES = ["id", "nom", "age"]
ELEMENTS = [
    {"id": "1", "nom": "élodie", "age": 10},
    {"id": "2", "nom": "Zoé", "age": 9},
    {"id": "3", "nom": None, "age": 9},
    {"id": "4", "nom": "Émile", "age": None},
]


def lire(tri: str | None = None, colonnes: str | None = None, limite: int | None = None) -> Presentation:
    return presentation.lire(CONNUES, tri, colonnes, sans_entete=False, limite=limite)


@pytest.mark.parametrize(
    ("tri", "ordre"),
    [
        ("nom", "1423"),  # casse et accents indifférents, l'inconnu à la fin
        ("-nom", "2413"),
        ("−nom", "2413"),
        ("age", "2314"),
        ("-age", "1234"),
        ("age,-nom", "2314"),
        ("age,-id", "3214"),
    ],
)
def test_trier(tri: str, ordre: str) -> None:
    assert "".join(str(e["id"]) for e in lire(tri).ordonner(ELEMENTS)) == ordre


def test_la_limite_vient_apres_le_tri() -> None:
    assert [e["id"] for e in lire("age", limite=2).ordonner(ELEMENTS)] == ["2", "3"]
    assert lire(limite=2).limite is None


@pytest.mark.parametrize(
    ("colonnes", "table", "toutes"),
    [
        (None, ["id", "nom"], ["id", "nom", "age"]),
        ("age,id", ["age", "id"], ["age", "id"]),
        ("+age", ["id", "nom", "age"], ["id", "nom", "age"]),
        ("-nom", ["id"], ["id", "age"]),
        ("+age,-id", ["nom", "age"], ["nom", "age"]),
        ("nom, nom", ["nom"], ["nom"]),
    ],
)
def test_choisir_ses_colonnes(colonnes: str | None, table: list[str], toutes: list[str]) -> None:
    p = lire(colonnes=colonnes)
    assert [c.cle for c in p.choisir(COLONNES, toutes=False)] == table
    assert [c.cle for c in p.choisir(COLONNES, toutes=True)] == toutes
    assert all(c.tableau for c in p.choisir(COLONNES, toutes=False))


def test_en_json_les_champs_choisis_et_eux_seuls() -> None:
    assert list(lire(colonnes="age,id").reduire(COLONNES, ELEMENTS[:1])) == [{"age": 10, "id": "1"}]
    assert list(lire("nom").reduire(COLONNES, ELEMENTS)) == ELEMENTS


@pytest.mark.parametrize(("tri", "colonnes"), [("nul", None), (None, "id,nul"), (None, "+nul"), ("-nul,id", None)])
def test_un_champ_inconnu_est_dit_avec_ceux_qui_existent(tri: str | None, colonnes: str | None) -> None:
    with pytest.raises(ErreurUsage, match="« nul » n'est pas un champ de cette liste") as erreur:
        lire(tri, colonnes)
    assert erreur.value.conseil == "Ses champs : id, nom, age."


def test_un_champ_se_dit_avec_ses_accents_et_ses_majuscules() -> None:
    connues = ["nom", "prenom", "code_postal"]
    lue = presentation.lire(connues, "-Prénom", "NOM,Prénom,Code postal", sans_entete=False, limite=None)
    assert (lue.tri, lue.retenues) == ((("prenom", True),), ("nom", "prenom", "code_postal"))
    assert presentation.lire(connues, None, "+Prénom,−Nom", sans_entete=False, limite=None).otees == ("nom",)


def test_les_champs_de_chaque_liste_restent_distincts() -> None:
    for schema, colonnes in SCHEMAS.items():
        assert len({cle(c.cle) for c in colonnes}) == len(colonnes), schema


def test_des_champs_et_des_ajouts_ne_se_melent_pas() -> None:
    with pytest.raises(ErreurUsage, match="une liste de champs ou des ajouts et retraits"):
        lire(colonnes="id,+age")
