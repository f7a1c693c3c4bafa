"""L'état d'un agrément un jour donné et ses périodes valides : événements datés (AGR-01), appui d'un CCS (AGR-03).

Titre : fin de vie le 01/09/2025, prolongation jusqu'au 01/09/2026. Agrément : du 10/03/2025 au 20/06/2025."""

from dataclasses import replace
from datetime import date

import pytest

from ceres_cli.regles.calendrier import VieTitre
from ceres_cli.regles.centre import vie
from ceres_cli.regles.centre.vie import Periode
from ceres_cli.regles.faits.centre import Agrement
from ceres_cli.regles.vocabulaire import EtatAgrement as Etat
from tests.fabriques.faits import DEBUT, FIN, JOUR, PROLONGATION, agrement, bloc, titre

TITRE = titre()
ENTIER, CCS = bloc(TITRE), bloc(TITRE, "CCS", 1)
DE, A = date(2025, 3, 10), date(2025, 6, 20)
S, R, T = date(2025, 4, 1), date(2025, 4, 15), date(2025, 5, 10)
SUSPENDU, RETABLI, RETIRE = ("suspendre", S), ("retablir", R), ("retirer", T)


def seul(*faits: tuple[str, date], debut: date = DE, fin: date = A) -> Agrement:
    return agrement(ENTIER, debut, fin, *faits)


def etat(a: Agrement, jour: date, *autres: Agrement) -> str:
    return vie.etat_du_jour(a, jour, [a, *autres]).value


# --- avant D, il reste ce qu'il était ---


@pytest.mark.parametrize(
    ("faits", "attendus"),
    [
        ((), {DE - JOUR: "a_venir", DE: "valide", DE + JOUR: "valide", A - JOUR: "valide", A: "valide"}),
        ((), {A + JOUR: "expire"}),
        ((SUSPENDU,), {S - JOUR: "valide", S: "suspendu", S + JOUR: "suspendu", A: "suspendu", A + JOUR: "expire"}),
        ((SUSPENDU, RETABLI), {R - JOUR: "suspendu", R: "valide", R + JOUR: "valide", A + JOUR: "expire"}),
        ((RETIRE,), {DE - JOUR: "a_venir", T - JOUR: "valide", T: "retire", T + JOUR: "retire", A + JOUR: "retire"}),
        ((SUSPENDU, RETIRE), {T - JOUR: "suspendu", T: "retire"}),
        ((SUSPENDU, RETABLI, RETIRE), {S: "suspendu", R: "valide", T - JOUR: "valide", T: "retire"}),
        # Le même jour, le dernier posé l'emporte : il n'a jamais été suspendu.
        ((SUSPENDU, ("retablir", S)), {S - JOUR: "valide", S: "valide", S + JOUR: "valide"}),
        ((("suspendre", DE),), {DE - JOUR: "a_venir", DE: "suspendu"}),
        ((("retirer", DE),), {DE - JOUR: "a_venir", DE: "retire"}),
        ((("suspendre", A),), {A - JOUR: "valide", A: "suspendu", A + JOUR: "expire"}),
        ((("suspendre", A + JOUR),), {A: "valide", A + JOUR: "expire"}),
        ((("retirer", A + JOUR),), {A: "valide", A + JOUR: "retire"}),
    ],
)
def test_agr_01_avant_son_jour_un_evenement_ne_change_rien(
    faits: tuple[tuple[str, date], ...], attendus: dict[date, str]
) -> None:
    a = seul(*faits)
    assert {jour: etat(a, jour) for jour in attendus} == attendus


@pytest.mark.parametrize(
    ("faits", "periodes"),
    [
        ((), [(DE, A)]),
        ((SUSPENDU,), [(DE, S - JOUR)]),
        ((SUSPENDU, RETABLI), [(DE, S - JOUR), (R, A)]),
        ((SUSPENDU, ("retablir", S)), [(DE, A)]),
        ((SUSPENDU, RETABLI, RETIRE), [(DE, S - JOUR), (R, T - JOUR)]),
        ((SUSPENDU, RETIRE), [(DE, S - JOUR)]),
        ((RETIRE,), [(DE, T - JOUR)]),
        ((("suspendre", DE), ("retablir", DE + JOUR)), [(DE + JOUR, A)]),
        ((("suspendre", A),), [(DE, A - JOUR)]),
        ((("suspendre", A + JOUR),), [(DE, A)]),
        ((("retirer", DE),), []),
    ],
)
def test_agr_01_les_periodes_valides(faits: tuple[tuple[str, date], ...], periodes: list[tuple[date, date]]) -> None:
    a = seul(*faits)
    assert vie.periodes(a, [a]) == [Periode(*p) for p in periodes]


def test_un_titre_raccourci_emporte_ses_agrements() -> None:
    a = agrement(bloc(titre(VieTitre(DEBUT, date(2025, 5, 31), PROLONGATION))), DE, A)
    assert (etat(a, date(2025, 5, 31)), etat(a, date(2025, 6, 1))) == ("valide", "expire")
    assert vie.periodes(a, [a]) == [Periode(DE, date(2025, 5, 31))]
    avant = agrement(bloc(titre(VieTitre(DEBUT, DE - JOUR, PROLONGATION))), DE, A)
    jours = [DE - 2 * JOUR, DE - JOUR, DE, date(2025, 6, 1)]
    assert not any(vie.valide_le(avant, jour, [avant]) for jour in jours)
    assert vie.periodes(avant, [avant]) == []


# --- AGR-03 ---


@pytest.mark.parametrize(
    ("du_titre", "du_ccs", "appuie"),
    [
        (None, None, True),
        (None, "Rezé", True),
        ("Rezé", "REZE", True),
        ("Rezé", "Nantes", False),
        ("Rezé", None, False),
    ],
)
def test_agr_03_l_appui_est_du_meme_site_ou_sans_site(du_titre: str | None, du_ccs: str | None, appuie: bool) -> None:
    ccs, tp = agrement(CCS, DE, A, site=du_ccs), agrement(ENTIER, DE, A, site=du_titre)
    assert etat(ccs, DE, tp) == ("valide" if appuie else "sans_appui")
    assert (vie.periodes(ccs, [ccs, tp]) == [Periode(DE, A)]) is appuie


def test_agr_03_l_agrement_d_un_ccs_suit_celui_du_titre_jour_par_jour() -> None:
    ccs, tp = agrement(CCS, DE, A), seul(SUSPENDU, RETABLI, RETIRE, debut=DE + JOUR, fin=A - JOUR)
    attendus = {
        DE - JOUR: "a_venir", DE: "sans_appui", DE + JOUR: "valide", S - JOUR: "valide", S: "sans_appui",
        R - JOUR: "sans_appui", R: "valide", T - JOUR: "valide", T: "sans_appui", A: "sans_appui", A + JOUR: "expire",
    }  # fmt: skip
    assert {jour: etat(ccs, jour, tp) for jour in attendus} == attendus
    assert vie.periodes(ccs, [ccs, tp]) == [Periode(DE + JOUR, S - JOUR), Periode(R, T - JOUR)]


def test_agr_03_un_autre_agrement_du_titre_reprend_l_appui_sans_un_jour_d_ecart() -> None:
    ccs, premier = agrement(CCS, DE, A), seul(fin=S - JOUR)
    suite = seul(debut=S)
    assert vie.periodes(ccs, [ccs, premier, suite]) == [Periode(DE, A)]
    assert vie.periodes(ccs, [ccs, premier, seul(debut=S + JOUR)]) == [Periode(DE, S - JOUR), Periode(S + JOUR, A)]
    assert vie.periodes(ccs, [ccs]) == []


def test_agr_03_ce_qui_arrive_au_ccs_n_attend_pas_le_titre() -> None:
    tp = seul()
    assert etat(agrement(CCS, DE, A, SUSPENDU), S, tp) == "suspendu"
    assert etat(agrement(CCS, DE, A, ("retirer", S)), S) == "retire"
    assert etat(agrement(CCS, DE, S - JOUR), S) == "expire"
    ailleurs = agrement(bloc(titre(reference="TP-99902m01")), DE, A)
    assert etat(agrement(CCS, DE, A), S, ailleurs) == "sans_appui"


# --- ce que `centre voir` en dit ---


@pytest.mark.parametrize(
    ("faits", "jour", "attendu"),
    [
        pytest.param((), DE - JOUR, A, id="à venir"),
        pytest.param((), DE, A, id="valide"),
        pytest.param((), A + JOUR, A, id="expiré : son dernier jour, passé"),
        pytest.param((SUSPENDU,), S - JOUR, S - JOUR, id="la veille d'une suspension"),
        pytest.param((SUSPENDU,), S, None, id="suspendu"),
        pytest.param((SUSPENDU, RETABLI), S, None, id="suspendu, bientôt rétabli"),
        pytest.param((SUSPENDU, RETABLI), DE, S - JOUR, id="avant une suspension levée depuis"),
        pytest.param((SUSPENDU, RETABLI), R, A, id="rétabli"),
        pytest.param((RETIRE,), T - JOUR, T - JOUR, id="la veille d'un retrait"),
        pytest.param((RETIRE,), A + JOUR, T - JOUR, id="retiré : son dernier jour, passé"),
        pytest.param((("retirer", DE),), DE, None, id="retiré dès le début"),
        pytest.param((SUSPENDU,), A + JOUR, S - JOUR, id="fini suspendu"),
    ],
)
def test_v18_2_valide_jusqu_au(faits: tuple[tuple[str, date], ...], jour: date, attendu: date | None) -> None:
    a = seul(*faits)
    assert vie.valide_jusqu_au(a, jour, [a]) == attendu


@pytest.mark.parametrize(
    ("fin", "faits", "attendu"),
    [
        (FIN - JOUR, (), None),
        (FIN, (), PROLONGATION),
        (FIN + JOUR, (), PROLONGATION),
        (FIN, (("suspendre", FIN),), None),
        (FIN, (("suspendre", FIN + JOUR),), PROLONGATION),
        (FIN, (("suspendre", S), ("retablir", FIN)), PROLONGATION),
        (FIN, (("suspendre", S), ("retablir", FIN + JOUR)), None),
        (FIN, (("retirer", FIN),), None),
        (FIN, (("retirer", FIN + JOUR),), PROLONGATION),
    ],
)
def test_v18_2_prolongation_jusqu_au_si_valide_le_jour_de_la_fin_de_vie(
    fin: date, faits: tuple[tuple[str, date], ...], attendu: date | None
) -> None:
    a = seul(*faits, fin=fin)
    assert vie.prolongation_jusqu_au(a) == attendu
    derniers = {None: min(fin, FIN), PROLONGATION: PROLONGATION}
    if not faits:
        assert vie.dernier_jour(a, [a]) == derniers[attendu]


@pytest.mark.parametrize(
    ("du_titre", "jour", "valide", "dernier"),
    [
        # L'appui du titre va au-delà, s'arrête avant lui, ou manque ; à venir, valide, sans appui, expiré.
        ((DE, FIN), DE - JOUR, FIN, FIN),
        ((DE, FIN), FIN, FIN, FIN),
        ((DE, A), DE - JOUR, A, A),
        ((DE, A), A, A, A),
        ((DE, A), A + JOUR, None, A),
        ((DE, A), FIN + JOUR, A, A),
        (None, DE - JOUR, None, None),
        (None, DE, None, None),
        (None, FIN + JOUR, None, None),
    ],
)
def test_agr_03_un_ccs_vaut_aussi_longtemps_que_son_appui(
    du_titre: tuple[date, date] | None, jour: date, valide: date | None, dernier: date | None
) -> None:
    ccs = agrement(CCS, DE, FIN)
    tous = [ccs] if du_titre is None else [ccs, agrement(ENTIER, *du_titre)]
    assert vie.valide_jusqu_au(ccs, jour, tous) == valide
    assert vie.dernier_jour(ccs, tous) == dernier


@pytest.mark.parametrize("fin", [FIN - JOUR, FIN, FIN + JOUR])
def test_ses_05_l_agrement_d_un_ccs_n_a_pas_de_prolongation(fin: date) -> None:
    """Passé la fin de vie, il n'y a plus de session de CCS ; celui du titre en a une s'il est valide ce jour-là."""
    ccs, entier = agrement(CCS, DE, fin), agrement(ENTIER, DE, fin)
    assert vie.prolongation_jusqu_au(ccs) is None
    assert vie.prolongation_jusqu_au(entier) == (PROLONGATION if fin >= FIN else None)


def test_le_dernier_jour_utile_est_celui_de_la_derniere_periode() -> None:
    for faits, attendu in (((SUSPENDU, RETABLI, RETIRE), T - JOUR), ((("retirer", DE),), None)):
        a = seul(*faits)
        assert vie.dernier_jour(a, [a]) == attendu


@pytest.mark.parametrize(
    ("apres", "attendu"),
    [
        ([(DE, A)], None),
        ([(DE + JOUR, A)], DE),
        ([(DE, A - JOUR)], A),
        ([(DE, S), (R, A)], S + JOUR),
        ([(DE, S), (S, A)], None),
        ([], DE),
        ([(DEBUT, FIN)], None),
    ],
)
def test_le_premier_jour_perdu(apres: list[tuple[date, date]], attendu: date | None) -> None:
    assert vie.premier_jour_perdu([Periode(DE, A)], [Periode(*p) for p in apres]) == attendu
    assert vie.premier_jour_perdu([], [Periode(*p) for p in apres]) is None


def test_la_derniere_date_connue_ne_deborde_pas() -> None:
    sans_fin = bloc(titre(VieTitre(DEBUT, date.max, date.max)))
    a = agrement(sans_fin, DE, date.max)
    assert vie.periodes(a, [a]) == [Periode(DE, date.max)]
    assert vie.premier_jour_hors(vie.periodes(a, [a]), DE, date.max) is None
    assert vie.etat_du_jour(replace(a, evenements=()), date.max, [a]) is Etat.VALIDE
