"""La fin de prolongation d'un titre : proposée, gardée, saisie, importée (regles.md, section 2)."""

from datetime import date

import pytest

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.titre import Prolongation, apres_import, apres_saisie, verifier_dates
from ceres_cli.regles.vocabulaire import OrigineProlongation as Origine

FIN = date(2025, 9, 1)
PLUS_TARD = date(2026, 9, 1)
BIEN_PLUS_TARD = date(2027, 9, 1)
PLUS_TOT = date(2025, 3, 1)
UN_AN_APRES = date(2026, 9, 1)


def prolongation(origine: Origine, fin: date = UN_AN_APRES) -> Prolongation:
    return Prolongation(fin, origine)


@pytest.mark.parametrize(
    ("fin", "proposee"),
    [
        (date(2025, 9, 1), date(2026, 9, 1)),
        (date(2024, 2, 29), date(2025, 2, 28)),
        (date(2025, 12, 31), date(2026, 12, 31)),
    ],
)
def test_un_titre_cree_sans_fin_de_prolongation_en_a_une_proposee_a_un_an(fin: date, proposee: date) -> None:
    assert apres_saisie(None, None, fin, None) == Prolongation(proposee, Origine.CALCULEE)
    assert apres_import(None, None, fin, None) == Prolongation(proposee, Origine.CALCULEE)


def test_la_fin_saisie_vaut_et_garde_son_origine_meme_egale_a_la_fin_de_vie() -> None:
    assert apres_saisie(None, None, FIN, FIN) == prolongation(Origine.SAISIE, FIN)
    assert apres_saisie(prolongation(Origine.CALCULEE), FIN, FIN, UN_AN_APRES).origine is Origine.SAISIE


def test_la_fin_saisie_un_jour_avant_la_fin_de_vie_est_refusee() -> None:
    with pytest.raises(ErreurUsage, match=r"La fin de prolongation \(31/08/2025\) précède la fin de vie"):
        apres_saisie(None, None, FIN, date(2025, 8, 31))


@pytest.mark.parametrize("origine", list(Origine))
def test_quand_la_fin_de_vie_ne_bouge_pas_la_fin_de_prolongation_reste(origine: Origine) -> None:
    actuelle = prolongation(origine, BIEN_PLUS_TARD)
    assert apres_saisie(actuelle, FIN, FIN, None) == actuelle
    assert apres_import(actuelle, FIN, FIN, None) == actuelle


@pytest.mark.parametrize("fin", [PLUS_TOT, PLUS_TARD, BIEN_PLUS_TARD])
def test_une_fin_calculee_est_proposee_de_nouveau_et_c_est_dit(fin: date) -> None:
    for suite in (
        apres_saisie(prolongation(Origine.CALCULEE), FIN, fin, None),
        apres_import(prolongation(Origine.CALCULEE), FIN, fin, None),
    ):
        assert (suite.fin, suite.origine) == (fin.replace(year=fin.year + 1), Origine.CALCULEE)
        assert suite.note.startswith("fin de prolongation proposée de nouveau, au ")
        assert not suite.alerte


@pytest.mark.parametrize("origine", [Origine.SAISIE, Origine.RNCP])
@pytest.mark.parametrize("fin", [PLUS_TOT, date(2026, 8, 31), UN_AN_APRES])
def test_une_fin_saisie_ou_du_rncp_reste_quand_la_fin_de_vie_bouge_jusqu_a_elle(origine: Origine, fin: date) -> None:
    for suite in (
        apres_saisie(prolongation(origine), FIN, fin, None),
        apres_import(prolongation(origine), FIN, fin, None),
    ):
        assert (suite.fin, suite.origine, suite.alerte) == (UN_AN_APRES, origine, False)
        assert suite.note == f"fin de prolongation gardée au 01/09/2026 (origine {origine.value})"


@pytest.mark.parametrize("origine", [Origine.SAISIE, Origine.RNCP])
def test_un_jour_au_dela_modifier_refuse_et_l_import_prend_la_fin_de_vie_en_avertissant(origine: Origine) -> None:
    fin = date(2026, 9, 2)
    with pytest.raises(ErreurUsage, match="tomberait avant la nouvelle fin de vie") as refus:
        apres_saisie(prolongation(origine), FIN, fin, None)
    assert refus.value.conseil == "Donnez aussi --fin-prolongation."
    assert apres_saisie(prolongation(origine), FIN, fin, fin) == prolongation(Origine.SAISIE, fin)

    suite = apres_import(prolongation(origine), FIN, fin, None)
    assert (suite.fin, suite.origine, suite.alerte) == (fin, origine, True)
    assert "elle est portée au 02/09/2026" in suite.note


@pytest.mark.parametrize("actuelle", [None, prolongation(Origine.CALCULEE), prolongation(Origine.RNCP)])
def test_la_date_limite_de_l_export_remplace_une_fin_calculee_ou_du_rncp(actuelle: Prolongation | None) -> None:
    limite = date(2026, 3, 20)
    assert apres_import(actuelle, FIN, FIN, limite) == prolongation(Origine.RNCP, limite)
    assert apres_import(actuelle, FIN, FIN, FIN) == prolongation(Origine.RNCP, FIN)


def test_une_date_limite_anterieure_a_la_fin_de_vie_donne_la_fin_de_vie_et_une_alerte() -> None:
    suite = apres_import(None, None, FIN, date(2025, 8, 31))
    assert (suite.fin, suite.origine, suite.alerte) == (FIN, Origine.RNCP, True)


def test_la_date_limite_de_l_export_ne_remplace_pas_une_fin_saisie_mais_le_dit() -> None:
    actuelle = prolongation(Origine.SAISIE)
    suite = apres_import(actuelle, FIN, FIN, date(2026, 12, 1))
    assert (suite.fin, suite.origine, suite.alerte) == (UN_AN_APRES, Origine.SAISIE, True)
    assert "l'export donne le 01/12/2026" in suite.note
    assert apres_import(actuelle, FIN, FIN, UN_AN_APRES) == actuelle


def test_le_debut_peut_etre_le_jour_de_la_fin_de_vie_ou_inconnu_pas_le_lendemain() -> None:
    verifier_dates(None, FIN)
    verifier_dates(FIN, FIN)
    with pytest.raises(ErreurUsage, match="suit la fin de vie"):
        verifier_dates(date(2025, 9, 2), FIN)
