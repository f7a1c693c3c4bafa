"""Dates et codes saisis par une personne ou abîmés par un tableur."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.regles.calendrier import JOURS
from ceres_cli.regles.saisie import est_une_date, lire_date, lire_date_de_case, lire_date_relative, restaurer_zeros


@pytest.mark.parametrize(
    ("texte", "jour"),
    [
        ("01/02/2026", date(2026, 2, 1)),
        ("1/2/2026", date(2026, 2, 1)),
        ("2026-02-01", date(2026, 2, 1)),
        ("29/02/2024", date(2024, 2, 29)),
        ("01/01/1900", date(1900, 1, 1)),
        ("2199-12-31", date(2199, 12, 31)),
    ],
)
def test_les_deux_ecritures_d_une_date_se_lisent(texte: str, jour: date) -> None:
    assert lire_date(texte) == jour


@pytest.mark.parametrize(
    "texte",
    ["", "01/02/26", "31/12/1899", "2200-01-01", "29/02/2023", "31/04/2026", "00/01/2026", "13/13/2026", "2026-2-1",
     "2026-13-01", "01-02-2026", "20260201", "2026-02-01T00:00:00", " 01/02/2026", "01/02/2026\n", "٠١/٠٢/٢٠٢٦",
     "01/02/02026"],
)  # fmt: skip
def test_une_date_impossible_ou_ambigue_est_refusee_en_francais(texte: str) -> None:
    with pytest.raises(ValueError, match="«"):
        lire_date(texte)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_toute_date_permise_se_relit(jour: date) -> None:
    assert lire_date(jour.isoformat()) == lire_date(f"{jour:%d/%m/%Y}") == jour


MERCREDI = date(2027, 3, 3)


@pytest.mark.parametrize(
    ("texte", "jour"),
    [
        ("hier", date(2027, 3, 2)),
        ("Aujourd'hui", MERCREDI),
        ("aujourd’hui", MERCREDI),
        ("mardi", date(2027, 3, 2)),
        ("mercredi", MERCREDI),
        ("Jeudi", date(2027, 2, 25)),
        ("-0j", MERCREDI),
        ("-1j", date(2027, 3, 2)),
        ("-7j", date(2027, 2, 24)),
        ("−7 j", date(2027, 2, 24)),
        ("debut-mois", date(2027, 3, 1)),
        ("Début mois", date(2027, 3, 1)),
    ],
)
def test_une_date_relative_se_dit_d_apres_le_jour(texte: str, jour: date) -> None:
    assert lire_date_relative(texte, MERCREDI) == jour


@pytest.mark.parametrize(
    "texte", ["", "demain", "7j", "+7j", "-7", "-j", "-12345j", "mar", "mars", "mardi 2", "fin-mois"]
)
def test_ce_qui_n_en_est_pas_une_n_est_pas_devine(texte: str) -> None:
    assert lire_date_relative(texte, MERCREDI) is None


@pytest.mark.parametrize("texte", ["hier", "mardi", "-7j", "debut-mois", "aujourd'hui"])
def test_une_case_de_fichier_n_en_admet_pas(texte: str) -> None:
    with pytest.raises(ValueError, match="n'est pas une date"):
        lire_date_de_case(texte, MERCREDI)


@pytest.mark.parametrize(
    ("texte", "jour"),
    [
        ("3 mars 27", date(2027, 3, 3)),
        ("3 mars 47", date(2047, 3, 3)),
        ("4 mars 47", date(1947, 3, 4)),
        ("1er déc. 99", date(1999, 12, 1)),
        ("3 mars 2027", date(2027, 3, 3)),
    ],
)
def test_deux_chiffres_d_annee_ne_passent_pas_vingt_ans_mois_en_lettres_ou_non(texte: str, jour: date) -> None:
    assert lire_date_de_case(texte, MERCREDI) == jour
    assert lire_date_de_case(f"{jour:%d/%m}/{texte.split()[-1]}", MERCREDI) == jour
    if len(texte.split()[-1]) == 2:
        with pytest.raises(ValueError, match="n'est pas une date"):
            lire_date_de_case(texte, MERCREDI, naissance=True)


@given(st.dates(date(1900, 2, 1), date(2199, 12, 31)), st.sampled_from(JOURS))
def test_un_jour_de_la_semaine_est_le_dernier_ce_jour_compris(jour: date, nom: str) -> None:
    lu = lire_date_relative(nom, jour)
    assert lu is not None
    assert (JOURS[lu.weekday()], timedelta(0) <= jour - lu < timedelta(7)) == (nom, True)


@pytest.mark.parametrize(
    ("texte", "longueur", "attendu"),
    [
        ("2000", 5, ("02000", True)),
        ("612345678", 10, ("0612345678", True)),
        ("1", 2, ("01", True)),
        ("02000", 5, ("02000", False)),
        ("200", 5, ("200", False)),
        ("20000", 5, ("20000", False)),
        ("2A00", 5, ("2A00", False)),
        ("٢٠٠٠", 5, ("٢٠٠٠", False)),
        ("", 1, ("", False)),
    ],
)
def test_un_seul_zero_perdu_est_rendu_avec_avis(texte: str, longueur: int, attendu: tuple[str, bool]) -> None:
    assert restaurer_zeros(texte, longueur) == attendu


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("1899-12-31", False),
        ("1900-02-30", True),
        ("2199-02-30", True),
        ("2200-01-01", False),
        ("31/12/1899", False),
        ("30/02/1900", True),
        ("30/02/2199", True),
        ("01/01/2200", False),
        ("hier", False),
        ("", False),
    ],
)
def test_un_jour_qui_n_existe_pas_reste_une_date_si_son_annee_est_permise(texte: str, attendu: bool) -> None:
    assert est_une_date(texte) is attendu
