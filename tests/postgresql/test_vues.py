"""Les vues d'un outil de statistiques, sur une base partagée : la même page, sous les droits de qui les interroge."""

import psycopg
import pytest

from ceres_cli.regles.vocabulaire import Role
from tests.base.test_vues import VUES, de_la_page
from tests.lanceur import lancer
from tests.postgresql.partagee import Partagee
from tests.postgresql.test_ressort_ecrit import PROFILS

_COLONNES = (
    "SELECT table_name, column_name FROM information_schema.columns JOIN pg_views ON viewname = table_name"
    " WHERE table_schema = 'public' AND schemaname = 'public' ORDER BY table_name, ordinal_position"
)


def test_la_page_dit_chaque_vue_et_chacune_de_ses_colonnes(modele: Partagee) -> None:
    lues: dict[str, list[str]] = {}
    for vue, colonne in modele.lire(_COLONNES):
        lues.setdefault(str(vue), []).append(str(colonne))
    assert lues == de_la_page()


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("vue", VUES)
def test_dro_02_elle_rend_les_lignes_que_les_politiques_laissent_lire(modele: Partagee, vue: str, role: Role) -> None:
    table, cle, colonne = VUES[vue]
    with modele.sous(role.value, PROFILS[role]) as connexion:
        lues = sorted(connexion.execute(f"SELECT {colonne} FROM {vue}").fetchall())
        assert lues == sorted(connexion.execute(f"SELECT {cle} FROM public.{table}").fetchall())
    toutes = modele.lire(f"SELECT {cle} FROM {table}")
    assert len(lues) == len(toutes) if role is Role.MPCP else len(lues) < len(toutes) or not toutes


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize(
    ("sorte", "vue", "colonne"), [("jure", "vue_jures", "jure"), ("habilitation", "vue_habilitations", "habilitation")]
)
def test_dro_02_ce_sont_ceux_que_ceres_montre(
    modele: Partagee, isole: object, role: Role, sorte: str, vue: str, colonne: str
) -> None:
    montres = lancer(
        "--base", modele.url, "--profil", f"P-{PROFILS[role]}", sorte, "lister", "--format", "json"
    ).json()["elements"]
    with modele.sous(role.value, PROFILS[role]) as connexion:
        lus = {numero for (numero,) in connexion.execute(f"SELECT {colonne} FROM {vue}")}
    assert lus == {int(e["id"][2:]) for e in montres}


@pytest.mark.parametrize("vue", VUES)
def test_rien_ne_s_y_ecrit_ni_ne_s_y_lit_sans_profil(modele: Partagee, vue: str) -> None:
    colonne = VUES[vue][2]
    ecritures = f"INSERT INTO {vue} ({colonne}) VALUES (1)", f"UPDATE {vue} SET {colonne} = 1", f"DELETE FROM {vue}"
    with psycopg.connect(modele.serveur.adresse(modele.nom), autocommit=True) as proprietaire:
        for sql in ecritures:
            with pytest.raises(psycopg.Error, match=r"cannot (insert|update|delete)"):
                proprietaire.execute(sql)
    with modele.sous("mpcp", PROFILS[Role.MPCP]) as national:
        for sql in ecritures:
            with pytest.raises(psycopg.Error):
                national.execute(sql)
    with psycopg.connect(modele.url) as personne, pytest.raises(psycopg.errors.InsufficientPrivilege):
        personne.execute(f"SELECT * FROM {vue}")
    with modele.sous("ud", PROFILS[Role.CENTRE]) as usurpe:
        assert usurpe.execute(f"SELECT * FROM {vue}").fetchall() == []
