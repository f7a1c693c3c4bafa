"""Défaire un import de candidats sous les rôles (CAN-11) : la base n'ôte une place qu'avec le candidat, un aménagement
qu'avec la place."""

from collections.abc import Sequence
from functools import partial

import psycopg
import pytest

from tests.fabriques.deux_ressorts import AILLEURS, CENTRE, CENTRE_AILLEURS, ICI, MPCP, UD
from tests.fabriques.peuple import fichier
from tests.lanceur import lancer
from tests.postgresql.partagee import Partagee

MOTIF = ("--motif", "mauvais fichier", "--oui", "--format", "json")
ENTETES = ["nom", "prenom", "naissance", "tiers_temps"]
LIGNES = [ENTETES, ["PETIT", "Léa", "12/05/1990", "oui"], ["SOW", "Awa", "1988-02-03", ""]]
TABLES = ("candidat", "identite_candidat", "candidat_mot", "inscription", "amenagement")


def contenu(base: Partagee) -> list[list[tuple[object, ...]]]:
    return [sorted(base.lire(f"SELECT * FROM {table}"), key=repr) for table in TABLES]


def importer(base: Partagee) -> str:
    """Par le Centre ; rend le lot."""
    chemin = fichier("promotion.csv", LIGNES)
    mots = ("candidat", "importer", chemin, "--session", base.noms[ICI]["prep"], "--format", "json", "--profil", CENTRE)
    fini = lancer("--base", base.url, *mots)
    assert fini.code == 0, fini.stderr
    return str(fini.json()["lot"])


@pytest.mark.parametrize("profil", [CENTRE, MPCP])
def test_can_11_un_import_defait_rend_la_base_d_avant(base: Partagee, profil: str) -> None:
    faire = partial(lancer, "--base", base.url)
    avant = contenu(base)
    sien = importer(base)
    fait = contenu(base)
    assert faire("lot", "annuler", sien, *MOTIF, "--profil", CENTRE_AILLEURS).code == 3
    assert faire("lot", "annuler", sien, *MOTIF, "--profil", UD).code == 7
    assert contenu(base) == fait
    defait = faire("lot", "annuler", sien, *MOTIF, "--profil", profil)
    assert (defait.code, defait.json()["resume"]["fait"]) == (0, 4), defait.stdout
    assert contenu(base) == avant
    assert faire("journal", "verifier", "--rejouer", "--profil", MPCP).code == 0


def test_can_11_dro_02_une_place_donnee_ailleurs_garde_la_fiche(base: Partagee) -> None:
    faire = partial(lancer, "--base", base.url)
    sien = importer(base)
    ((second,),) = base.lire("SELECT max(id) FROM candidat")
    la_bas = ("candidat", "inscrire", f"C-{second}", base.noms[AILLEURS]["prep"], "--naissance", "1988-02-03")
    assert faire(*la_bas, "--profil", CENTRE_AILLEURS).code == 0
    defait = faire("lot", "annuler", sien, *MOTIF, "--profil", CENTRE)
    assert (defait.code, defait.json()["resume"]["fait"]) == (7, 3), defait.stdout
    assert base.lire(f"SELECT etat FROM inscription WHERE candidat_id = {second} ORDER BY id") == [
        ("desinscrit",), ("inscrit",),
    ]  # fmt: skip


ATTAQUES: dict[str, tuple[str, int, Sequence[str]]] = {
    "la place seule": ("centre", 2, ("DELETE FROM amenagement", "DELETE FROM inscription WHERE candidat_id = {neuf}")),
    "de même, par le national": ("mpcp", 1, ("DELETE FROM inscription WHERE candidat_id = {second}",)),
    "de même, le profil quitté": (
        "centre", 2, ("DELETE FROM inscription WHERE candidat_id = {second}", "SET LOCAL ceres.profil = ''"),
    ),
    "l'aménagement seul": ("centre", 2, ("DELETE FROM amenagement",)),
    "de même, le rôle changé": ("centre", 2, ("DELETE FROM amenagement", "SET LOCAL ROLE ceres_ud")),
    "un résultat avec son candidat": (
        "centre", 2,
        (
            "UPDATE inscription SET resultat = 'echec', entretien = 'echoue', resultat_le = '2025-09-02'"
            " WHERE candidat_id = {second}",
            "DELETE FROM inscription WHERE candidat_id = {second}", "DELETE FROM candidat WHERE id = {second}",
        ),
    ),
    "par une UD": ("ud", 3, ("DELETE FROM inscription WHERE candidat_id = {second}",)),
}  # fmt: skip


@pytest.mark.parametrize("attaque", ATTAQUES)
def test_can_02_ame_01_nul_n_ote_de_sa_main_une_place_ni_un_amenagement(base: Partagee, attaque: str) -> None:
    importer(base)
    ((second,),) = base.lire("SELECT max(id) FROM candidat")
    role, profil, gestes = ATTAQUES[attaque]
    avant = contenu(base)
    dit = "permission denied" if role == "ud" else "une place ne s'ôte qu'avec son candidat"
    tout = "; ".join(gestes).format(second=second, neuf=int(str(second)) - 1)
    with base.sous(role, profil) as connexion, pytest.raises(psycopg.errors.InsufficientPrivilege, match=dit):
        connexion.execute(f"BEGIN; {tout}; COMMIT")  # type: ignore[arg-type]
    assert contenu(base) == avant


def test_sous_les_roles_aussi_un_lot_n_est_annule_qu_en_partie(base: Partagee) -> None:
    faire = partial(lancer, "--base", base.url)
    sien = importer(base)
    ((second,),) = base.lire("SELECT max(id) FROM candidat")
    for seuls, champ in (((f"C-{second}",), "annule_en_partie_par"), ((), "annule_par")):
        defait = faire("lot", "annuler", sien, *seuls, *MOTIF, "--profil", CENTRE).json()["lot"]
        for profil in (CENTRE, MPCP):
            vus = faire("lot", "lister", "--format", "json", "--profil", profil).json()["elements"]
            (lu,) = [x for x in vus if x["id"] == sien]
            assert {c: lu[c] for c in ("annule_par", "annule_en_partie_par") if lu[c]} == {champ: defait}
