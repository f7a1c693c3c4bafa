"""Défaire un import qui enregistre et inscrit (CAN-11) : les fiches qu'il a créées s'en vont avec leurs places, si rien
d'autre n'y repose. Jour : 03/03/2025."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from tests.commands.candidat.test_amenagements import lot
from tests.fabriques.monde_sessions import AUTRE_CENTRE, CENTRE, DEBUT, MPCP, UD, MondeSessions
from tests.fabriques.peuple import fichier

ENTETES = ["nom", "prenom", "naissance", "tiers_temps"]
LEA, AWA, NOE = ["PETIT", "Léa", "12/05/1990", "oui"], ["SOW", "Awa", "1988-02-03", ""], ["AUBERT", "Noé", "01/01/1990"]
TABLES = ("candidat", "identite_candidat", "candidat_mot", "inscription", "amenagement", "passage", "convocation")
MOTIF = ("--motif", "mauvais fichier", "--oui")


def contenu(m: MondeSessions) -> dict[str, list[tuple[Any, ...]]]:
    return {table: sorted(m.f.lignes(f"SELECT * FROM {table}"), key=repr) for table in TABLES}


def importer(m: MondeSessions, session: str, *lignes: list[str], profil: str = CENTRE) -> str:
    """Le lot de l'import."""
    chemin = fichier(f"promotion-{session}.csv", [ENTETES, *lignes])
    fini = m.faire("candidat", "importer", chemin, "--session", session, profil=profil)
    assert fini.code == 0, fini.stderr
    return lot(m)


def defaire(m: MondeSessions, objet: str, *options: str, **suite: Any) -> tuple[int, list[tuple[str, str, str, str]]]:
    """(sortie, [(objet, action, résultat, code)])"""
    fini = m.faire("lot", "annuler", objet, *MOTIF, *options, **suite)
    return fini.code, [(e["objet"], e["action"], e["resultat"], e["code"]) for e in fini.json()["lignes"]]


def retours(m: MondeSessions, objet: str, **suite: Any) -> dict[str, int]:
    return {nom: n for nom, n in m.faire("lot", "voir", objet, **suite).json()["retours"].items() if n}


def preuve(m: MondeSessions) -> list[str]:
    """Ce que le journal rejoué ne retrouve pas."""
    dits: list[str] = m.faire("journal", "verifier", "--rejouer", profil=MPCP).json()["defauts"]
    return dits


@pytest.mark.parametrize("profil", [CENTRE, MPCP])
def test_can_11_un_import_defait_rend_la_base_d_avant(m: MondeSessions, profil: str) -> None:
    session, avant = m.session(), contenu(m)
    m.f.consigner()
    sien = importer(m, session, LEA, AWA)
    assert contenu(m) != avant
    assert retours(m, sien, profil=profil) == {"possible": 4}
    attendu = [
        ("C-000007", "desinscrire", "fait", ""), ("C-000007", "supprimer", "fait", ""),
        ("C-000006", "desinscrire", "fait", ""), ("C-000006", "supprimer", "fait", ""),
    ]  # fmt: skip
    fait = contenu(m)
    assert defaire(m, sien, "--simuler", profil=profil) == (0, attendu)
    assert contenu(m) == fait
    assert defaire(m, sien, profil=profil) == (0, attendu)
    assert contenu(m) == avant
    assert retours(m, sien, profil=profil) == {"defait": 4}
    assert preuve(m) == []
    # Ce qui n'est plus se nomme encore, et ne revient pas.
    annulation = lot(m)
    assert retours(m, annulation, profil=profil) == {"irreversible": 4}
    assert {(r, c) for _, _, r, c in defaire(m, annulation, profil=profil)[1]} == {("refuse", "IRREVERSIBLE")}
    assert "C-000006" in m.faire("session", "historique", session).stdout
    assert m.faire("candidat", "voir", "C-6").code == 3
    assert m.faire("candidat", "lister", "--session", session).json()["total"] == 0
    importer(m, session, LEA)
    assert defaire(m, lot(m)) == (0, [("C-000008", "desinscrire", "fait", ""), ("C-000008", "supprimer", "fait", "")])
    assert contenu(m) == avant


def test_can_11_un_seul_candidat_du_lot_se_defait(m: MondeSessions) -> None:
    sien = importer(m, m.session(), LEA, AWA)
    assert m.faire("lot", "annuler", sien, "C-6", *MOTIF).code == 0
    assert m.f.lignes("SELECT id FROM candidat WHERE id > 5") == [(7,)]
    assert m.f.lignes("SELECT candidat_id FROM inscription") == [(7,)]


def test_can_11_celui_que_l_import_n_a_pas_cree_garde_sa_place_quittee(m: MondeSessions) -> None:
    sien = importer(m, m.session(), [*NOE, ""], LEA)
    assert defaire(m, sien)[0] == 0
    assert m.f.lignes("SELECT id FROM candidat ORDER BY id") == [(i,) for i in range(1, 6)]
    assert m.f.lignes("SELECT candidat_id, etat FROM inscription") == [(1, "desinscrit")]


def test_can_11_deux_lignes_du_meme_s_en_vont_avec_leurs_amenagements(m: MondeSessions) -> None:
    session, avant = m.session(), contenu(m)
    m.f.consigner()
    sien = importer(m, session, LEA, [*LEA[:3], "non"])
    assert {ligne[2] for ligne in defaire(m, sien)[1]} == {"fait"}
    assert contenu(m) == avant
    assert preuve(m) == []


def _lier(m: MondeSessions, _: str) -> None:
    assert m.faire("jure", "lier", "J-1", "--candidat", "C-6", "--nature", "parent", profil=UD).code == 0


def _demander(m: MondeSessions, _: str) -> None:
    deposer = ("vae", "creer", "--candidat", "C-6", "--certification", "ESSAI", "--deposee-le", "2025-03-01")
    assert m.faire(*deposer).code == 0


def _convoquer(m: MondeSessions, session: str) -> None:
    assert m.faire("convocation", "editer", session).code == 0


def _partir(m: MondeSessions, session: str) -> None:
    assert m.faire("candidat", "desinscrire", "C-6", session).code == 0


def _revenir(m: MondeSessions, session: str) -> None:
    """Une seconde place, d'un autre lot ; la première est quittée."""
    _partir(m, session)
    assert defaire(m, lot(m))[0] == 0


def _ailleurs(m: MondeSessions, _: str) -> None:
    autre = m.session(debut=DEBUT + timedelta(days=90))
    assert m.faire("candidat", "inscrire", "C-6", autre).code == 0


def _ailleurs_puis_defait(m: MondeSessions, session: str) -> None:
    _ailleurs(m, session)
    assert defaire(m, lot(m))[0] == 0


@pytest.mark.parametrize(
    ("repose", "raison"),
    [
        (_lier, "le lien d'un juré (SES-08)"), (_demander, "une demande VAE"), (_convoquer, "a été convoqué"),
        (_partir, "a été inscrit"), (_revenir, "a été inscrit"), (_ailleurs, "a été inscrit"),
        (_ailleurs_puis_defait, "a été inscrit"),
    ],
)  # fmt: skip
def test_can_11_ce_qui_repose_sur_la_fiche_la_garde(
    m: MondeSessions, repose: Callable[[MondeSessions, str], None], raison: str
) -> None:
    session = m.session(jures=(1, 2))
    sien = importer(m, session, LEA)
    repose(m, session)
    voir = {ligne["action"]: ligne for ligne in m.faire("lot", "voir", sien).json()["lignes"]}
    assert raison in voir["creer"]["explication"]
    simule = defaire(m, sien, "--simuler")[1]
    code, lignes = defaire(m, sien)
    assert (code, simule) == (7, lignes)
    assert lignes[-1] == ("C-000006", "supprimer", "refuse", "IRREVERSIBLE")
    assert m.f.lignes("SELECT nom FROM candidat WHERE id = 6") == [("PETIT",)]
    assert {e for (e,) in m.f.lignes("SELECT etat FROM inscription WHERE session_id = 1")} == {"desinscrit"}


def test_can_11_deux_imports_du_meme_gardent_la_fiche(m: MondeSessions) -> None:
    premier = importer(m, m.session(), LEA)
    importer(m, m.session(debut=DEBUT + timedelta(days=90)), LEA)
    assert defaire(m, premier)[0] == 7
    assert m.f.lignes("SELECT etat FROM inscription ORDER BY id") == [("desinscrit",), ("inscrit",)]


def test_can_11_un_autre_profil_n_ote_ni_la_place_ni_la_fiche(m: MondeSessions) -> None:
    sien = importer(m, m.session(), LEA)
    avant = contenu(m)
    assert m.faire("lot", "annuler", sien, *MOTIF, profil=AUTRE_CENTRE).code == 3
    code, lignes = defaire(m, sien, profil=UD)
    assert (code, {ligne[2] for ligne in lignes}) == (7, {"refuse"})
    assert contenu(m) == avant


def test_can_11_can_02_supprimer_seul_refuse_toujours_qui_a_ete_inscrit(m: MondeSessions) -> None:
    session = m.session()
    sien = importer(m, session, LEA)
    for _ in range(2):
        refus = m.faire("candidat", "supprimer", "C-6", "--oui")
        assert (refus.code, refus.erreur()["code"]) == (4, "CAN-11")
        m.faire("candidat", "desinscrire", "C-6", session)
    assert m.f.lignes("SELECT etat FROM inscription") == [("desinscrit",)]
    # Sa place quittée avant ce lot-ci ne s'en va pas avec lui.
    assert defaire(m, sien)[0] == 7
