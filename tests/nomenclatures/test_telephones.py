"""JUR-04, JUR-05 : les numéros de téléphone, gardés comme saisis, lus dans la région de l'adresse, et cherchés."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.nomenclatures.telephones import est_connu, normaliser, partie, rendre_le_zero


@pytest.mark.parametrize(
    ("texte", "region", "e164"),
    [
        ("01 99 00 12 34", "FR", "+33199001234"),
        ("02.61.91.12.34", "FR", "+33261911234"),
        ("03-53-01-12-34", "FR", "+33353011234"),
        ("0465711234", "FR", "+33465711234"),
        ("(0)5 36 49 12 34", "FR", "+33536491234"),
        ("+33 1 99 00 12 34", "FR", "+33199001234"),
        ("+33(0)1 99 00 12 34", "FR", "+33199001234"),
        ("+33 (0) 199001234", "FR", "+33199001234"),
        ("0033 (0)1 99 00 12 34", "FR", "+33199001234"),
        ("01\u00a099\u202f00\u00a012\u00a034", "FR", "+33199001234"),
        ("0262 61 91 12", "RE", "+262262619112"),
        ("+262 262 61 91 12", "FR", "+262262619112"),
        ("0590 99 00 12", "GP", "+590590990012"),
        ("0596 72 00 12", "MQ", "+596596720012"),
        ("0594 29 00 12", "GF", "+594594290012"),
        ("0269 61 00 12", "YT", "+262269610012"),
    ],
)
def test_jur_04_un_numero_connu_est_normalise_dans_la_region_de_l_adresse(texte: str, region: str, e164: str) -> None:
    lu = normaliser(texte, region)
    assert (lu.e164, lu.connu) == (e164, True)
    assert est_connu(lu.e164)


def test_jur_04_le_numero_reste_ecrit_comme_il_a_ete_saisi() -> None:
    assert normaliser(" +33(0)1.99-00 12\u00a034 ").saisi == "+33(0)1.99-00 12 34"


@pytest.mark.parametrize("region", ["RE", "GP", "MQ", "GF", "YT"])
def test_jur_04_outre_mer_un_numero_de_metropole_garde_son_indicatif(region: str) -> None:
    assert normaliser("01 99 00 12 34", region).e164 == "+33199001234"


@pytest.mark.parametrize("texte", ["0262 61 91 12", "0590 99 00 12", "0594 29 00 12"])
def test_jur_04_un_numero_d_outre_mer_lu_en_metropole_est_possible_mais_inconnu(texte: str) -> None:
    lu = normaliser(texte, "FR")
    assert not lu.connu
    assert not est_connu(lu.e164)


def test_jur_04_la_tranche_de_fiction_06_39_98_est_gardee_sans_etre_connue() -> None:
    lu = normaliser("+33(0)6 39 98 12 34")
    assert (lu.e164, lu.connu) == ("+33639981234", False)


def test_jur_04_le_zero_perdu_par_un_tableur_est_rendu() -> None:
    assert rendre_le_zero("199001234") == ("0199001234", True)
    for texte in ("0199001234", "19900123", "01 99 00 12 34", "1 99 00 12 34", "+33199001234", ""):
        assert rendre_le_zero(texte) == (texte, False)


@pytest.mark.parametrize(
    ("texte", "region"),
    [
        ("199001234", "FR"), ("1 99 00 12 34", "FR"), ("01 99 00 12 3", "FR"), ("01 99 00 12 345", "FR"),
        ("+33 1 99 00 12 3", "FR"), ("0033 1 99 00 12 345", "FR"), ("+33 36 39", "FR"), ("262 61 91 12", "RE"),
        ("+262 262 61 91 1", "FR"), ("590 99 00 12", "GP"), ("199001234", "RE"),
    ],
)  # fmt: skip
def test_jur_04_un_numero_de_france_sans_ses_dix_chiffres_est_refuse(texte: str, region: str) -> None:
    with pytest.raises(ValueError, match=r"dix chiffres|trop court|trop long"):
        normaliser(texte, region)


def test_jur_04_un_numero_d_un_autre_pays_garde_sa_longueur() -> None:
    assert normaliser("+32 2 555 12 34").e164 == "+3225551234"
    assert normaliser("+352 27 12 34").e164 == "+352271234"


@pytest.mark.parametrize(
    "texte",
    [
        "12", "36 39", "01 99 00 12", "01 99 00 12 34 56", "+999 12 34 56 78", "++33199001234",
        "01 99 00 12 34 poste 5", "0800 FLEURS",
        "01 99 00 12 34 / 06 39 98 12 34", "+", "", "-", "00", "=0199001234", "٠١٩٩٠٠١٢٣٤",
    ],
)  # fmt: skip
def test_jur_04_un_numero_impossible_est_refuse_sans_etre_repete(texte: str) -> None:
    with pytest.raises(ValueError) as erreur:  # noqa: PT011 - la raison varie
        normaliser(texte)
    assert len(texte) < 4 or texte not in str(erreur.value)


@given(st.text("0123456789 +()-.", max_size=25), st.sampled_from(["FR", "RE", "GP", "MQ", "GF", "YT"]))
def test_jur_04_renormaliser_ce_qui_est_garde_ne_change_rien(texte: str, region: str) -> None:
    try:
        lu = normaliser(texte, region)
    except ValueError:
        return
    relu = normaliser(lu.saisi, region)
    assert (relu.saisi, relu.e164, relu.connu) == (lu.saisi, lu.e164, lu.connu)
    assert lu.e164.startswith("+")
    assert lu.e164[1:].isdigit()


@pytest.mark.parametrize("national", ["0639981234", "0199001234", "0200123456", "0262619112"])
@pytest.mark.parametrize("region", ["FR", "RE"])
def test_jur_05_six_chiffres_qui_se_suivent_trouvent_leur_numero(national: str, region: str) -> None:
    e164 = normaliser(national, region).e164
    indicatif = e164.removesuffix(national[1:])
    suite = national[1:]
    ecritures = [f"{indicatif}{suite}", f"{indicatif[1:]}{suite}", f"00{indicatif[1:]} (0){suite}"]
    for debut in range(len(national)):
        for fin in range(debut + 1, len(national) + 1):
            assert (partie(national[debut:fin]) != "") == (fin - debut >= 6)
            ecritures.append(national[debut:fin])
    for ecrit in ecritures:
        assert partie(ecrit) in e164, ecrit


@pytest.mark.parametrize("texte", ["", "Martin", "12345", "+33 6 39", "0639981a34", "1 2 3 4 5", "J-000123", "+"])
def test_jur_05_moins_de_six_chiffres_ou_autre_chose_ne_cherche_pas_un_numero(texte: str) -> None:
    assert partie(texte) == ""
