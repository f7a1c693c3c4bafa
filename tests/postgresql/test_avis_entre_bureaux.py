"""CONV-05 sous les rôles : chaque bureau avise l'autre, et lui seul ; un Centre n'apprend aucun agent d'ailleurs."""

from functools import partial

import psycopg
import pytest

from tests.fabriques import bureaux
from tests.fabriques.bureaux import GESTES, en_file, jouer
from tests.fabriques.deux_ressorts import CENTRE, CENTRE_AILLEURS, DIRECCTE, MPCP, UD
from tests.fabriques.poste.serveur import Boite, regler, serveur
from tests.lanceur import lancer
from tests.postgresql.partagee import Partagee


@pytest.mark.parametrize("nom", GESTES)
def test_conv_05_sous_les_roles_l_autre_bureau_est_avise(base: Partagee, nom: str) -> None:
    faire, boite = partial(lancer, "--base", base.url), Boite()
    with serveur(boite) as port:
        regler(port, bureaux="oui")
        bureaux.adresser(faire)
        rendu = jouer(faire, base.noms, nom)
    assert (rendu.code, boite.adresses) == (0, [GESTES[nom].adresse]), rendu.stderr
    for profil in (MPCP, CENTRE, UD, DIRECCTE):
        (avis,) = en_file(faire, profil).values()
        assert avis["etat"] == "envoye", profil
    assert en_file(faire, CENTRE_AILLEURS) == {}
    assert base.lire("SELECT count(*) FROM message WHERE nature = 'bureau'") == [(1,)]


def test_conv_05_sous_les_roles_annuler_ote_de_la_file_et_le_suivant_sert_ce_qui_attend(base: Partagee) -> None:
    faire, boite = partial(lancer, "--base", base.url), Boite()
    regler(1, bureaux="oui")
    bureaux.adresser(faire)
    lot = jouer(faire, base.noms, "demandee", "--format", "json").json()["lot"]
    defait = faire("lot", "annuler", lot, "--motif", "erreur", "--oui", "--profil", CENTRE)
    assert defait.code == 0, defait.stderr
    jouer(faire, base.noms, "renvoyee")
    with serveur(boite) as port:
        regler(port, bureaux="oui")
        rendu = jouer(faire, base.noms, "suspendu")
    assert rendu.code == 0, rendu.stderr
    assert {r["Subject"].split()[0] for _, r in boite.recus} == {"Session", "Agrément"}
    assert sorted(a["etat"] for a in en_file(faire).values()) == ["abandonne", "envoye", "envoye"]


def test_dro_02_un_centre_n_apprend_que_les_agents_des_departements_ou_il_se_tient(base: Partagee) -> None:
    base.jouer(
        "UPDATE profil SET courriel = 'ud44@example.fr' WHERE id = 3",
        "UPDATE profil SET role = 'ud', departement = '75', courriel = 'ud75@example.fr' WHERE id = 6",
    )
    lire = "SELECT departement, courriel FROM ceres_droits.agents_a_aviser(ARRAY['44', '75', '33'])"
    for role, profil, voulus in (("centre", 2, ["44"]), ("ud", 3, []), ("mpcp", 1, ["44", "75"])):
        with base.sous(role, profil) as connexion:
            assert sorted(d for d, _ in connexion.execute(lire).fetchall()) == voulus


@pytest.mark.parametrize(
    ("role", "profil", "colonnes"),
    [
        ("centre", 2, {"profil_id": "NULL"}),
        ("centre", 2, {"centre_id": "2", "profil_id": "3"}),
        ("ud", 3, {"profil_id": "3"}),
        ("ud", 3, {"departement": "'75'", "profil_id": "NULL"}),
        ("direccte", 4, {"departement": "'75'", "profil_id": "NULL"}),
    ],
)
def test_dro_02_un_avis_ne_s_ecrit_ni_a_soi_ni_au_nom_d_un_autre(
    base: Partagee, role: str, profil: int, colonnes: dict[str, str]
) -> None:
    valeurs = {
        "id": "900", "centre_id": "1", "departement": "'44'", "nature": "'bureau'", "edition": "1",
        "jour": "'2025-09-02'", "etat": "'en_file'", "essais": "0", "version": "1", "texte": "'x'", **colonnes,
    }  # fmt: skip
    sql = f"INSERT INTO public.message ({', '.join(valeurs)}) VALUES ({', '.join(valeurs.values())})"
    with base.sous(role, profil) as connexion, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connexion.execute(sql)
