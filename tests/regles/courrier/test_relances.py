"""CONV-05 : quand un centre se relance, à ses bornes ; ce qui manque est ce qui ferait refuser la transmission."""

from datetime import date, timedelta

import pytest

from ceres_cli.regles import condition
from ceres_cli.regles.courrier import relances as regles
from ceres_cli.regles.faits.courrier import Message
from ceres_cli.regles.faits.session import Inscription, SessionExamen
from ceres_cli.regles.vocabulaire import EtatMessage, EtatSession
from tests.fabriques.sessions import candidat, referentiel, session

FIN = date(2025, 6, 11)
SAISIS = {"convocations_envoyees", "debloquee"}


def finie(etat: str = "convocations_envoyees", **resultats: tuple[str | None, str | None]) -> SessionExamen:
    s = session(referentiel(), debut=date(2025, 6, 10), fin=FIN, etat=etat)
    for resultat, entretien in resultats.values():
        s.inscriptions.append(Inscription(1, candidat(), "formation", resultat=resultat, entretien=entretien))
    return s


def relance(etat: str = "envoye", jour: date | None = FIN, edition: int = 1, session_id: int | None = 7) -> Message:
    return Message(
        3, session_id, "S-2025-000001", None, edition, "centre", "E-000001", "Centre", "relance", edition, None, etat,
        jour=jour,
    )  # fmt: skip


@pytest.mark.parametrize(("ecart", "permis"), [(-1, False), (0, False), (1, True), (2, True)])
def test_conv_05_des_le_lendemain_du_dernier_jour(ecart: int, permis: bool) -> None:
    s = finie(un=(None, None))
    motifs = condition.motifs(regles.controles(s, FIN + timedelta(days=ecart)))
    assert (not motifs) is permis
    if not permis:
        (motif,) = motifs
        assert (motif.code, motif.possible_le) == ("CONV-05", "2025-06-12")
        assert motif.texte == f"{s.reference} finit le 11/06/2025 : son centre ne se relance que le lendemain"


@pytest.mark.parametrize("etat", EtatSession)
def test_conv_05_seulement_ou_le_centre_peut_saisir(etat: EtatSession) -> None:
    motifs = condition.motifs(regles.controles(finie(etat.value, un=(None, None)), FIN + timedelta(days=1)))
    assert (not motifs) is (etat in SAISIS)
    assert all("le centre n'y saisit pas de résultats" in m.texte for m in motifs)
    assert set(regles.ETATS) == SAISIS


def test_conv_05_ce_qui_manque_se_nomme_par_numero() -> None:
    s = finie(un=(None, None), deux=("echec", None), trois=("reussite_partielle", None), quatre=("absent", None))
    un, _, trois, _ = (i.candidat.reference for i in s.inscriptions)
    assert regles.manques(s) == ((un,), (trois,))


@pytest.mark.parametrize(
    ("inscrits", "texte"),
    [
        ({"un": ("echec", None)}, "il ne manque aucun résultat à {} : il reste à les transmettre"),
        ({}, "{} n'a pas de candidat inscrit : aucun résultat n'y manque"),
    ],
)
def test_conv_05_rien_ne_manque(inscrits: dict[str, tuple[str | None, str | None]], texte: str) -> None:
    s = finie(**inscrits)
    (motif,) = condition.motifs(regles.controles(s, FIN + timedelta(days=9)))
    assert (motif.code, motif.texte, motif.possible_le) == ("CONV-05", texte.format(s.reference), None)


@pytest.mark.parametrize(("jours", "refaite"), [(6, False), (7, True), (8, True)])
@pytest.mark.parametrize("etat", EtatMessage)
def test_conv_05_le_delai_court_de_ce_qui_est_regle(etat: EtatMessage, jours: int, refaite: bool) -> None:
    reglee = etat in ("envoye", "abandonne", "incertain", "en_cours")
    assert regles.se_refait(relance(etat.value), FIN + timedelta(days=jours), 7) is (refaite and reglee)
    assert not regles.se_refait(relance(etat.value, jour=None), FIN + timedelta(days=jours), 7)


@pytest.mark.parametrize(
    ("etat", "rangs", "forcee"),
    [
        ("envoye", None, True), ("abandonne", None, True), ("incertain", None, False), ("en_file", None, False),
        ("envoye", {7: 1}, True), ("envoye", {7: 0}, False), ("envoye", {8: 1}, False), ("envoye", {7: 2}, True),
    ],
)  # fmt: skip
def test_conv_05_une_session_nommee_ne_se_relance_qu_une_fois_par_demande(
    etat: str, rangs: dict[int, int] | None, forcee: bool
) -> None:
    assert regles.se_force(relance(etat), rangs) is forcee


def test_conv_05_sans_session_rien_ne_se_force_parmi_celles_montrees() -> None:
    assert not regles.se_force(relance(session_id=None), {7: 1})
