"""Chaque nom du domaine (noms/) est ce qu'il dit être : sa table, son document, sa liste, sa fiche existent."""

import pytest

from ceres_cli.base.models import SQLModel
from ceres_cli.base.tables import COLONNES
from ceres_cli.noms import NOMS, NUMEROTES, TABLES, Nom
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


# Ce que le programme tient pour lui : aucun nom ne les dit.
MECANIQUE = {
    "ancre", "compteur", "logo", "modele", "modele_commun", "parametre", "sceau", "sel_objet", "succession",
    "titre_rome",
}  # fmt: skip


@pytest.mark.parametrize("table", sorted(set(COLONNES) - MECANIQUE))
def test_chaque_colonne_est_dite_une_fois_ou_c_est_une_cle_un_lien_une_version(table: str) -> None:
    dites = [colonne for champ in TABLES[table] for colonne in champ.colonnes]
    assert len(set(dites)) == len(dites)
    modele = SQLModel.metadata.tables[table]
    tues = {c.name for c in modele.columns if c.primary_key or c.foreign_keys or c.name == "version"}
    assert set(COLONNES[table]) - tues <= set(dites) <= set(COLONNES[table])


def test_les_noms_ne_disent_que_des_tables_qui_existent() -> None:
    assert set(TABLES) == set(COLONNES) - MECANIQUE
    assert len(TABLES) == len(NOMS) + sum(len(nom.filles) for nom in NOMS)


def test_un_champ_se_dit_de_meme_dans_l_histoire_quel_que_soit_son_nom() -> None:
    dits: dict[str, set[str]] = {}
    for champ in (c for champs in TABLES.values() for c in champs):
        for colonne, dit in champ.histoires():
            dits.setdefault(colonne, set()).add(dit)
    assert {colonne: d for colonne, d in dits.items() if len(d) > 1} == {}


@pytest.mark.parametrize("nom", NOMS, ids=lambda nom: nom.sorte)
def test_un_champ_qui_en_suit_un_autre_suit_un_des_siens(nom: Nom) -> None:
    assert {c.nom for c in nom.saisis} == {c.nom for c in nom.champs if c.option}
    assert {c.nom for c in nom.contacts} == {c.nom for c in nom.champs if c.contact}
