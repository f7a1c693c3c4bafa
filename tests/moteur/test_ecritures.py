"""L'effet d'un lot : chaque ligne n'est écrite qu'une fois, dans son dernier état ; une ligne manquante arrête tout."""

from typing import Any

import pytest

from ceres_cli.base.sceau.etat import Ligne
from ceres_cli.moteur.ecritures import Ecritures, Numeros
from tests.fabriques.base import Fabrique

NOMBRE = 201  # deux fois de quoi écrire en une instruction, et un reste


@pytest.fixture
def f(f: Fabrique) -> Fabrique:
    """Un titre, un centre, une session, et des jurés numérotés à partir de 1."""
    f.titre(rome=("K1801",))
    f.session(f.centre())
    with f.store.ecriture() as db:
        db.executer_lot(
            "INSERT INTO jure (id, nom, prenom, actif, cle, version) VALUES (?, ?, 'Alice', 1, 'x', 1)",
            [(n, f"NOM{n}") for n in range(1, NOMBRE + 1)],
        )
    return f


def appliquer(f: Fabrique, ecritures: Ecritures) -> None:
    with f.store.ecriture() as db:
        ecritures.appliquer(db)


def noms(f: Fabrique, *colonnes: str) -> list[tuple[Any, ...]]:
    return f.lignes(f"SELECT {', '.join(colonnes or ('id', 'nom'))} FROM jure ORDER BY id")


JURE = {"nom": "NEUF", "prenom": "Luc", "actif": 1, "cle": "neuf luc", "version": 1}


def test_une_ligne_ajoutee_puis_modifiee_n_est_inseree_qu_une_fois(f: Fabrique) -> None:
    valeurs, e = dict(JURE), Ecritures()
    e.ajouter("jure", 999, valeurs)
    e.modifier("jure", 999, {"nom": "CHANGÉ", "version": 2})
    appliquer(f, e)
    assert f.lignes("SELECT nom, prenom, version FROM jure WHERE id = 999") == [("CHANGÉ", "Luc", 2)]
    assert valeurs == JURE


def test_une_ligne_ajoutee_puis_supprimee_n_est_pas_ecrite(f: Fabrique) -> None:
    e = Ecritures()
    e.ajouter("jure", 999, JURE)
    e.supprimer("jure", 999)
    appliquer(f, e)
    assert len(noms(f)) == NOMBRE


def test_une_ligne_ajoutee_modifiee_puis_supprimee_n_est_pas_ecrite(f: Fabrique) -> None:
    e = Ecritures()
    e.ajouter("jure", 999, JURE)
    e.modifier("jure", 999, {"nom": "CHANGÉ"})
    e.supprimer("jure", 999)
    appliquer(f, e)
    assert len(noms(f)) == NOMBRE


def test_une_ligne_modifiee_puis_supprimee_d_une_table_qui_s_efface_d_abord(f: Fabrique) -> None:
    efface, garde = f.habilitation(1), f.habilitation(2)
    e = Ecritures()
    for h in (efface, garde):
        e.modifier("habilitation", h, {"etat": "suspendue"})
    e.supprimer("habilitation", efface)
    appliquer(f, e)
    assert f.lignes("SELECT id, etat FROM habilitation") == [(garde, "suspendue")]


def test_deux_modifications_d_une_ligne_se_reunissent_et_la_derniere_l_emporte(f: Fabrique) -> None:
    premiere, e = {"nom": "A", "version": 2}, Ecritures()
    e.modifier("jure", 1, premiere)
    e.modifier("jure", 1, {"nom": "B", "prenom": "Zoé"})
    appliquer(f, e)
    assert noms(f, "nom", "prenom", "version")[:2] == [("B", "Zoé", 2), ("NOM2", "Alice", 1)]
    assert premiere == {"nom": "A", "version": 2}


def test_une_ligne_modifiee_puis_supprimee_n_est_que_supprimee(f: Fabrique) -> None:
    e = Ecritures()
    e.modifier("jure", 1, {"nom": "A"})
    e.supprimer("jure", 1)
    e.supprimer("jure", 3)
    appliquer(f, e)
    assert [i for i, _ in noms(f)][:2] == [2, 4]


@pytest.mark.parametrize("nombre", [1, 99, 100, 101, 200, 201])
def test_de_memes_valeurs_s_ecrivent_ensemble_ou_une_a_une_avec_le_meme_effet(f: Fabrique, nombre: int) -> None:
    e = Ecritures()
    for n in range(nombre, 0, -1):
        e.modifier("jure", n, {"nom": "MEME", "version": 2})
    e.modifier("jure", 1, {"nom": "AUTRE"})
    appliquer(f, e)
    attendus = [("AUTRE", 2)] + [("MEME", 2)] * (nombre - 1)
    assert noms(f, "nom", "version") == attendus + [(f"NOM{n}", 1) for n in range(nombre + 1, NOMBRE + 1)]


@pytest.mark.parametrize("nombre", [1, 99, 100, 150])
def test_une_ligne_attendue_qui_n_y_est_plus_arrete_tout(f: Fabrique, nombre: int) -> None:
    e = Ecritures()
    for n in range(nombre):
        e.modifier("jure", NOMBRE - n + 1, {"nom": "MEME"})
    with pytest.raises(RuntimeError) as refus:
        appliquer(f, e)
    assert str(refus.value) == f"jure : {nombre - 1} lignes écrites, {nombre} attendues"
    assert noms(f)[-1] == (NOMBRE, f"NOM{NOMBRE}")


def test_une_suppression_sans_objet_arrete_tout(f: Fabrique) -> None:
    e = Ecritures()
    e.supprimer("jure", 1)
    e.supprimer("jure", 999)
    with pytest.raises(RuntimeError, match="jure : 1 lignes écrites, 2 attendues"):
        appliquer(f, e)
    assert len(noms(f)) == NOMBRE


def test_les_parents_s_inserent_avant_leurs_enfants_et_s_effacent_apres_eux(f: Fabrique) -> None:
    e = Ecritures()
    e.ajouter("participation", (1, 999), {})
    e.ajouter("jure", 999, JURE)
    appliquer(f, e)
    assert f.lignes("SELECT session_id, jure_id FROM participation") == [(1, 999)]
    e = Ecritures()
    e.supprimer("jure", 999)
    e.supprimer("participation", (1, 999))
    appliquer(f, e)
    assert f.lignes("SELECT count(*) FROM participation") == [(0,)]
    assert len(noms(f)) == NOMBRE


def test_un_jure_s_efface_apres_que_ses_lignes_ont_change_de_jure(f: Fabrique) -> None:
    h = f.habilitation(1)
    e = Ecritures()
    e.supprimer("jure", 1)
    e.modifier("habilitation", h, {"jure_id": 2})
    appliquer(f, e)
    assert f.lignes("SELECT jure_id FROM habilitation") == [(2,)]


def test_une_table_a_plusieurs_cles_se_supprime_par_toutes(f: Fabrique) -> None:
    e = Ecritures()
    e.ajouter("titre_rome", (1, "K1802"), {})
    e.supprimer("titre_rome", (1, "K1801"))
    appliquer(f, e)
    assert f.lignes("SELECT titre_id, code FROM titre_rome") == [(1, "K1802")]


@pytest.mark.parametrize("nombre", [1, 99, 100, 101])
def test_une_table_a_plusieurs_cles_se_modifie_par_toutes(f: Fabrique, nombre: int) -> None:
    """Les mêmes valeurs pour toutes : en nombre aussi, chaque ligne se désigne par ses deux colonnes."""
    with f.store.ecriture() as db:
        db.executer_lot(
            "INSERT INTO candidat (id, nom, prenom, naissance, cle, version) VALUES (?, ?, 'Noé', '1990-01-01', '', 1)",
            [(n, f"NOM{n}") for n in range(1, nombre + 3)],
        )
    paires = [(1, n) for n in range(2, nombre + 2)]
    e = Ecritures()
    for cle in [*paires, (2, nombre + 2)]:
        e.ajouter("distinction", cle, {"faite_le": "2025-09-02", "motif": "avant"})
    appliquer(f, e)
    e = Ecritures()
    for cle in paires:
        e.modifier("distinction", cle, {"motif": "après"})
    appliquer(f, e)
    lues = f.lignes("SELECT premier_id, second_id, motif FROM distinction ORDER BY premier_id, second_id")
    assert lues == [(*cle, "après") for cle in paires] + [(2, nombre + 2, "avant")]


def test_un_compteur_se_cree_puis_avance(f: Fabrique) -> None:
    for valeur in (5, 7):
        e = Ecritures()
        e.compteur("essai", 1)
        e.compteur("essai", valeur)
        appliquer(f, e)
        assert f.lignes("SELECT valeur FROM compteur WHERE nom = 'essai'") == [(valeur,)]


def test_les_numeros_se_suivent_par_nom_et_se_retiennent_a_l_ecriture(f: Fabrique) -> None:
    """Un nom jamais compté part de 1 ; simuler (ne rien appliquer) ne consomme pas de numéro."""
    (dernier,) = f.lignes("SELECT valeur FROM compteur WHERE nom = 'centre'")[0]
    for _simule in (True, False):
        e = Ecritures()
        with f.store.lecture() as db:
            numeros = Numeros(db, e)
            assert [numeros.neuf("centre"), numeros.neuf("essai"), numeros.neuf("centre")] == [
                dernier + 1,
                1,
                dernier + 2,
            ]
    appliquer(f, e)
    assert f.lignes("SELECT valeur FROM compteur WHERE nom IN ('centre', 'essai') ORDER BY nom") == [
        (dernier + 2,),
        (1,),
    ]


def test_le_journal_apprend_ce_qui_est_fait_de_chaque_ligne(f: Fabrique) -> None:
    """Table par table, les retraits d'abord, dans l'ordre des clés ; puis les compteurs."""
    e = Ecritures()
    e.modifier("jure", 3, {"nom": "B"})
    e.modifier("jure", 2, {"nom": "A"})
    e.ajouter("jure", 999, JURE)
    for numero in (5, 4):
        e.supprimer("jure", numero)
    e.supprimer("titre_rome", (1, "K1801"))
    e.ajouter("titre_rome", (1, "K1802"), {})
    e.compteur("jure", 999)
    assert list(e.lignes()) == [
        Ligne("retrait", "jure", (4,), None),
        Ligne("retrait", "jure", (5,), None),
        Ligne("ajout", "jure", (999,), JURE),
        Ligne("maj", "jure", (2,), {"nom": "A"}),
        Ligne("maj", "jure", (3,), {"nom": "B"}),
        Ligne("retrait", "titre_rome", (1, "K1801"), None),
        Ligne("ajout", "titre_rome", (1, "K1802"), {}),
        Ligne("ajout", "compteur", ("jure",), {"valeur": 999}),
    ]
