"""`ceres rgpd extraire` et `registre` : tout ce que la base dit d'une personne, et le registre qui le dit."""

import csv
from pathlib import Path

import openpyxl
import pytest

from ceres_cli.base.models import SQLModel
from ceres_cli.regles.donnees.effacement import Sorte
from ceres_cli.regles.donnees.registre import REGISTRE, SANS_PERSONNE, Duree, Sort
from ceres_cli.regles.libelles import LIBELLES
from ceres_cli.services.rgpd.dossier import lire
from tests.commands.rgpd.vies import ANNIVERSAIRE, CANDIDATE, DE_LA_CANDIDATE, DU_JURE, JURE, Vie
from tests.conforme import conforme
from tests.fabriques.monde_sessions import MPCP

TABLES = {table.name: table for table in SQLModel.metadata.sorted_tables}


def cibles(table: str) -> dict[str, str]:
    """Colonne → la table que sa clé étrangère désigne."""
    return {c.name: next(iter(c.foreign_keys)).column.table.name for c in TABLES[table].columns if c.foreign_keys}


def test_chaque_table_du_schema_est_au_registre_ou_ne_dit_rien_de_personne() -> None:
    assert set(TABLES) == (set(REGISTRE) - {"acces"}) | SANS_PERSONNE
    assert not set(REGISTRE) & SANS_PERSONNE


# Les tables dont une ligne n'est qu'à une personne, et qu'une autre peut désigner.
_A_UNE_PERSONNE = ("inscription", "participation", "habilitation", "convocation")


def test_chaque_table_qui_designe_une_personne_dit_par_quelle_colonne() -> None:
    """Le schéma entier : une clé étrangère vers un juré, un candidat, ou vers une ligne qui n'est qu'à lui."""
    for table in TABLES:
        for sorte in Sorte:
            vers = {c for c, t in cibles(table).items() if t == sorte.value} | ({"id"} if table == sorte else set())
            dites = set(REGISTRE[table].liens.get(sorte, ())) if table in REGISTRE else set()
            assert dites == vers, (table, sorte)
        indirectes = {c for c, t in cibles(table).items() if t in _A_UNE_PERSONNE}
        assert {c for c, _ in (REGISTRE[table].par if table in REGISTRE else ())} == indirectes, table


@pytest.mark.parametrize("table", sorted(set(REGISTRE) - {"acces"}))
def test_chaque_colonne_d_une_table_qui_parle_de_quelqu_un_est_dite(table: str) -> None:
    """Une colonne nouvelle dit ce qu'elle est ; les clés, les numéros de version et les lieux d'une session n'en sont
    pas."""
    colonnes = {c.name for c in TABLES[table].columns}
    assert set(REGISTRE[table].colonnes) <= colonnes
    if not REGISTRE[table].liens and not REGISTRE[table].par:
        return
    techniques = set(cibles(table)) | {"id", "version", "certification_id", "titre_id"}
    assert colonnes - techniques == set(REGISTRE[table].colonnes)


def test_ce_qui_se_vide_peut_etre_vide() -> None:
    """Une colonne obligatoire, que l'effacement ne sait pas remplacer, arrêterait tout."""
    remplacees = {"nom", "prenom", "cle", "naissance", "contenu", "mot", "sel"}
    for nom, fichier in REGISTRE.items():
        for colonne, (_, sort) in fichier.colonnes.items():
            if sort is Sort.VIDEE and colonne not in remplacees:
                assert TABLES[nom].columns[colonne].nullable, (nom, colonne)


def test_le_registre_se_lit(vie: Vie) -> None:
    document = vie.fait(ANNIVERSAIRE, MPCP, "rgpd", "registre")
    conforme(document, "traitements")
    assert {e["table"] for e in document["elements"]} == set(REGISTRE)
    assert {e["categorie"] for e in document["elements"]} | {e["effacement"] for e in document["elements"]} <= set(
        LIBELLES
    )
    (acces,) = {e["conservation"] for e in document["elements"] if e["table"] == "acces"}
    assert acces == f"365 jours ({Duree.ACCES.value})"


def test_l_extrait_a_tout_ce_qui_s_effacera(vie: Vie) -> None:
    for personne, textes in ((CANDIDATE, DE_LA_CANDIDATE), (JURE, DU_JURE)):
        document = vie.fait(ANNIVERSAIRE, MPCP, "rgpd", "extraire", personne)
        conforme(document, "donnees")
        dit = " ".join(e["valeur"] for e in document["elements"])
        assert [t for t in textes if t not in dit] == []


def test_l_extrait_a_chaque_table_ou_elle_est(vie: Vie) -> None:
    for sorte, numero in ((Sorte.CANDIDAT, 6), (Sorte.JURE, 11)):
        vie.fait(ANNIVERSAIRE, MPCP, sorte.value, "voir", sorte.reference(numero))
        document = vie.fait(ANNIVERSAIRE, MPCP, "rgpd", "extraire", sorte.reference(numero))
        with vie.f.store.lecture() as db:
            remplies = {table for table, cles in lire(db, sorte, numero).cles.items() if cles}
        assert {e["source"] for e in document["elements"]} - {"journal", "acces", "autres_fiches"} == remplies
        assert {"journal", "acces"} <= {e["source"] for e in document["elements"]}


def test_deux_jures_distingues_sont_nommes_comme_des_jures(vie: Vie) -> None:
    with vie.f.store.ecriture() as db:
        db.executer("INSERT INTO distinction_jure VALUES (1, ?, '2025-01-02', 'essai')", (int(JURE[2:]),))
    extrait = vie.fait(ANNIVERSAIRE, MPCP, "rgpd", "extraire", JURE)["elements"]
    dites = {e["champ"]: e["valeur"] for e in extrait if e["source"] == "distinction_jure"}
    assert (dites["premier_id"], dites["second_id"]) == ("J-000001", JURE)


def test_l_extrait_s_ecrit_dans_un_fichier_et_se_consigne(vie: Vie) -> None:
    for nom in ("extrait.csv", "extrait.xlsx"):
        rendu = vie.faire("rgpd", "extraire", JURE, "--sortie", nom, profil=MPCP, jour=ANNIVERSAIRE)
        assert rendu.code == 0, rendu.stderr
        assert Path(nom).stat().st_mode & 0o777 == 0o600
    lignes = list(csv.DictReader(Path("extrait.csv").read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert {"source": "jure", "objet": JURE, "champ": "nom", "valeur": "KOWALCZYK"} in lignes
    feuille = openpyxl.load_workbook("extrait.xlsx").active
    assert feuille is not None
    assert ("jure", JURE, "nom", "KOWALCZYK") in list(feuille.iter_rows(values_only=True))
    acces = vie.fait(ANNIVERSAIRE, MPCP, "journal", "lister", "--acces", "--objet", JURE)["elements"]
    assert [a["document"] for a in acces][-2:] == ["donnees", "donnees"]


def test_d_une_personne_effacee_il_ne_reste_que_des_faits(vie: Vie) -> None:
    vie.efface(CANDIDATE)
    document = vie.fait(ANNIVERSAIRE, MPCP, "rgpd", "extraire", CANDIDATE)
    dit = " ".join(e["valeur"] for e in document["elements"])
    assert [t for t in DE_LA_CANDIDATE if t in dit] == []
    assert vie.faire("rgpd", "extraire", "C-999", profil=MPCP).code == 3
    assert vie.faire("rgpd", "extraire", "H-1", profil=MPCP).code == 2
