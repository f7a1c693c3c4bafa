"""La demande : l'objet qu'elle vise, tel qu'il a été écrit et tel qu'il a été lu."""

import pytest

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.moteur.demande import Demande
from ceres_cli.regles.vocabulaire import ActionJure


def test_un_objet_mal_nomme_n_est_dit_qu_a_sa_decision() -> None:
    demande = Demande(ActionJure.INACTIVER, "juré 3")
    assert demande.reconnaitre("J") is None
    with pytest.raises(ErreurUsage, match="« juré 3 » n'est pas un identifiant de juré"):
        demande.viser("J")


def test_le_numero_lu_par_l_auteur_de_la_demande_n_est_pas_relu() -> None:
    demande = Demande(ActionJure.INACTIVER, "J-000012", numero=34)
    assert (demande.viser("J"), demande.reconnaitre("J")) == (34, 34)
