"""Chaque nom du domaine (noms/) est ce qu'il dit être : sa table, son document, sa liste, sa fiche existent."""

import ast
import re

import pytest

from ceres_cli.base.models import SQLModel
from ceres_cli.base.tables import COLONNES
from ceres_cli.noms import NOMS, NUMEROTES, TABLES, Nom, de_la_sorte, du_document
from ceres_cli.noms.nom import Critere
from ceres_cli.regles.identifiants import affiche, lire
from ceres_cli.schemas import documents
from ceres_cli.schemas.documents import PLURIELS
from tests.arbre import feuilles
from tests.architecture.sources import PAQUET, RACINE
from tests.architecture.sources import lire as lire_les_sources

COMMANDES = {f.nom for f in feuilles()}


@pytest.mark.parametrize("nom", NOMS, ids=lambda nom: nom.sorte)
def test_un_nom_a_sa_table_son_document_sa_liste_et_sa_fiche(nom: Nom) -> None:
    assert nom.table in COLONNES
    assert PLURIELS[nom.document] == nom.documents
    assert nom.lister in COMMANDES
    assert (f"{nom.groupe} voir" in COMMANDES) >= nom.fiche
    champs = {c.cle for c in documents.SCHEMAS[nom.document]}
    assert set(nom.nomment) <= champs


@pytest.mark.parametrize("nom", [nom for nom in NOMS if nom.criteres], ids=lambda nom: nom.sorte)
def test_un_critere_est_une_option_de_la_liste_sur_une_valeur(nom: Nom) -> None:
    """Ce qu'une option retient est dit une fois ; une liste d'un nom qui ne le lirait pas se voit à ses essais."""
    (lister,) = (f for f in feuilles() if f.nom == nom.lister)
    assert {c.option for c in nom.criteres} <= {p.name for p in lister.parametres}
    assert len({c.option for c in nom.criteres}) == len(nom.criteres)
    for critere in nom.criteres:
        assert critere.condition.count("?") == bool(critere.condition)
        assert all(any(colonne in colonnes for colonnes in COLONNES.values()) for colonne in _colonnes(critere))


def _colonnes(critere: Critere) -> list[str]:
    return re.findall(r"\b[a-z]\.(\w+)", critere.condition)


@pytest.mark.parametrize("nom", NOMS, ids=lambda nom: nom.sorte)
def test_un_nom_se_charge_seul_par_son_document_sa_liste_ou_sa_sorte(nom: Nom) -> None:
    assert du_document(nom.document) is du_document(nom.documents) is de_la_sorte(nom.sorte) is nom


def test_un_document_qui_n_est_d_aucun_nom_n_en_charge_aucun() -> None:
    for document in PLURIELS.keys() - {nom.document for nom in NOMS}:
        assert du_document(document) is du_document(PLURIELS[document]) is None
    assert du_document("") is du_document("s") is None


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


# Ce qui a pour clés les mots de plusieurs noms, et ne dit pas ce qu'ils sont.
PERMIS = {
    "app.": "les groupes de commandes, et le module de chacun",
    "base.": "les tables du schéma, dont toutes ne sont pas des noms",
    "commands.designation.": "qui cherche un objet par ce qu'on en tape : une lecture par service",
    "regles.libelles.": "les libellés des valeurs gardées",
    "regles.retours.": "ce qui défait chaque action du journal",
    "schemas.histoire.": "les champs du journal",
    "services.annulation.": "ce qui défait chaque action du journal",
    "services.candidat.fichier.": "les en-têtes d'un fichier",
    "services.habilitation.fichier.": "les en-têtes d'un fichier",
    "services.statistiques.requetes.": "ce que compte chaque rang d'un tableau",
}


def _sorte(cle: ast.expr) -> Nom | None:
    mot = cle.value if isinstance(cle, ast.Constant) else None
    return next((n for n in NOMS if mot and mot in (n.sorte, n.lettre, n.table, n.document)), None)


def test_un_champ_ne_se_nomme_que_dans_sa_description_et_dans_la_base() -> None:
    """Un champ comme les autres : sa ligne dans noms/, sa colonne, les pas qui l'ont posée, ce qu'un rôle en lit."""
    paquet = RACINE / PAQUET
    nommant = [
        f for f in paquet.rglob("*") if f.suffix in (".py", ".sql") and "telephone_professionnel" in f.read_text()
    ]
    assert {f.relative_to(paquet).parts[0] for f in nommant} == {"noms", "base"}


def test_ce_qu_on_sait_de_chaque_nom_se_dit_chez_lui() -> None:
    """Nul dictionnaire ni ensemble d'un module n'a pour clés deux noms, par leur sorte, lettre, table ou document."""
    trouves = set()
    for module in lire_les_sources().values():
        for noeud in module.arbre.body:
            if not isinstance(noeud, ast.Assign | ast.AnnAssign) or noeud.value is None:
                continue
            cible = noeud.targets[0] if isinstance(noeud, ast.Assign) else noeud.target
            for n in ast.walk(noeud.value):
                cles = n.keys if isinstance(n, ast.Dict) else n.elts if isinstance(n, ast.Set) else []
                noms = {nom.sorte for cle in cles if cle is not None and (nom := _sorte(cle)) is not None}
                if len(noms) > 1:
                    trouves.add(f"{module.nom.removeprefix('ceres_cli.')}.{ast.unparse(cible)}")
    # Les commandes d'un groupe, et le module de chacune.
    trouves = {t for t in trouves if not re.fullmatch(r"commands\.\w+\.app", t)}
    redits = {t for t in trouves if not t.startswith(tuple(PERMIS))}
    assert redits == set(), "chacun de ces noms le dit dans noms/, et ceci s'y lit ; sinon, pourquoi pas : dans PERMIS"
    assert {p for p in PERMIS if not any(t.startswith(p) for t in trouves)} == set()
