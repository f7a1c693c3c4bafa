"""Un identifiant est lu une fois, là où il entre : ensuite sa valeur voyage avec ce qui a été écrit."""

import json

import pytest

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles import identifiants


def test_l_identifiant_lu_garde_ce_qui_a_ete_ecrit_et_son_numero() -> None:
    lu = identifiants.lire("J", " j-00012 ")
    assert (lu, lu.numero) == (" j-00012 ", 12)
    assert json.dumps({"objet": lu}) == '{"objet": " j-00012 "}'


def test_un_identifiant_lu_pour_un_nom_n_en_vaut_pas_un_autre() -> None:
    with pytest.raises(ErreurUsage, match="« J-12 » n'est pas un identifiant de candidat"):
        identifiants.numero("C", identifiants.lire("J", "J-12"))


def test_le_nom_d_une_session_porte_son_annee_et_son_numero() -> None:
    lu = identifiants.lire_session("s-2027-012")
    assert (lu, lu.cle, identifiants.numero_session(lu)) == ("s-2027-012", (2027, 12), (2027, 12))
    with pytest.raises(ErreurUsage, match="« S-27 » n'est pas un identifiant de session"):
        identifiants.lire_session("S-27")


def test_un_texte_mal_forme_reste_tel_quel_jusqu_a_sa_decision() -> None:
    assert identifiants.reconnaitre("A", "agrément 3") == "agrément 3"
    assert identifiants.numeros_lisibles("A", ["A-3", "agrément 3", "", "J-4", "a-0003"]) == {3}
