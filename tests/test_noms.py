"""Chaque nom du domaine (noms/) est ce qu'il dit être : sa table, son document, sa liste, sa fiche existent."""

import pytest

from ceres_cli.base.tables import COLONNES
from ceres_cli.noms import NOMS, NUMEROTES, Nom
from ceres_cli.regles.identifiants import affiche, lire
from ceres_cli.schemas import documents
from ceres_cli.schemas.pluriels import PLURIELS
from tests.arbre import feuilles

COMMANDES = {f.nom for f in feuilles()}


@pytest.mark.parametrize("nom", NOMS, ids=lambda nom: nom.sorte)
def test_un_nom_a_sa_table_son_document_sa_liste_et_sa_fiche(nom: Nom) -> None:
    assert nom.table in COLONNES
    assert PLURIELS[nom.document] == nom.documents
    assert nom.lister in COMMANDES
    assert (f"{nom.groupe} voir" in COMMANDES) >= nom.fiche
    champs = {c.cle for c in documents.SCHEMAS[nom.document]}
    assert set(nom.nomment) <= champs


def test_une_lettre_une_sorte_et_un_document_ne_sont_qu_a_un_nom() -> None:
    for dits in ([n.lettre for n in NOMS if n.lettre], [n.sorte for n in NOMS], [n.document for n in NOMS]):
        assert len(set(dits)) == len(dits)


@pytest.mark.parametrize(("sorte", "lettre"), NUMEROTES.items())
def test_un_identifiant_se_lit_comme_il_s_affiche(sorte: str, lettre: str) -> None:
    assert lire(lettre, affiche(lettre, 12)).numero == 12


@pytest.mark.parametrize(
    ("mot", "dit"), [("juré", "de juré"), ("habilitation", "d'habilitation"), ("agrément", "d'agrément")]
)
def test_un_nom_s_elide(mot: str, dit: str) -> None:
    assert next(nom for nom in NOMS if nom.mot == mot).de == dit
