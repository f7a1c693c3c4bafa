"""Ce qui se montre d'un mot gardé en base."""

from ceres_cli.regles.libelles import LIBELLES, libelle


def test_un_mot_a_son_libelle_et_un_inconnu_se_montre_tel_quel() -> None:
    assert libelle("en_attente_validation") == "en attente de validation"
    assert libelle("jamais_vu") == "jamais_vu"
    assert all(libelle(mot) == montre for mot, montre in LIBELLES.items())
