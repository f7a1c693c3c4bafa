"""CAN-11, CAN-05 : ce qui empêche de réunir deux fiches, de supprimer une fiche."""

from datetime import date

import pytest

from ceres_cli.regles import fiches
from ceres_cli.regles.candidat import fiche, fusion
from ceres_cli.regles.candidat.fusion import Place
from ceres_cli.regles.controle import Controle
from ceres_cli.regles.faits.vae import DemandeVae
from tests.fabriques.sessions import CHAINE, candidat, candidat_numerote, referentiel

JANVIER, MARS, MAI = date(2025, 1, 15), date(2025, 3, 15), date(2025, 5, 15)


def place(session: int, presente: bool = True) -> Place:
    return Place(1, session, f"S-2025-{session:06d}", presente)


@pytest.mark.parametrize(
    ("garde", "absorbe", "communes"),
    [
        ([place(1)], [place(2)], []),
        ([place(1)], [place(1)], ["S-2025-000001"]),
        ([place(1, False)], [place(1)], []),
        ([place(1)], [place(1, False)], []),
        ([place(2), place(1)], [place(1), place(2)], ["S-2025-000001", "S-2025-000002"]),
        ([], [], []),
    ],
)
def test_can_11_deux_fiches_presentes_dans_une_meme_session(
    garde: list[Place], absorbe: list[Place], communes: list[str]
) -> None:
    controle = fusion.sessions_distinctes(garde, absorbe)
    assert (controle.code, controle.satisfait) == ("CAN-11", not communes)
    assert controle.valeurs.get("sessions", []) == communes
    assert controle.reference == (communes[0] if communes else "")


@pytest.mark.parametrize(
    ("quatrieme", "refuse"),
    [
        (date(2026, 1, 14), True),
        (date(2026, 1, 15), False),
        (date(2026, 1, 16), False),
        (date(2024, 5, 15), False),
        (date(2024, 5, 16), True),
    ],
)
def test_can_05_reunies_elles_n_en_font_pas_quatre_en_un_an(quatrieme: date, refuse: bool) -> None:
    suite = fusion.trois_sessions_reunies(candidat(JANVIER, MARS, MAI), candidat(quatrieme))
    assert [c.code for c in suite] == (["CAN-05"] if refuse else [])
    if refuse:
        jours = sorted([JANVIER, MARS, MAI, quatrieme])
        assert suite[0].valeurs["dates"] == [j.isoformat() for j in jours]


def test_can_05_ce_qui_comptait_deja_ensemble_ne_se_refuse_pas() -> None:
    garde, absorbe = candidat(JANVIER, MARS, MAI), candidat(date(2025, 6, 1))
    garde.memes.append(absorbe)
    assert fusion.trois_sessions_reunies(garde, absorbe) == []


def test_can_05_quatre_d_une_seule_fiche_ne_se_refusent_pas_a_l_autre() -> None:
    deja = candidat(JANVIER, MARS, MAI, date(2025, 6, 1))
    assert fusion.trois_sessions_reunies(deja, candidat()) == []
    assert fusion.trois_sessions_reunies(deja, candidat(date(2027, 1, 1))) == []
    assert fusion.trois_sessions_reunies(candidat(date(2027, 1, 1)), deja) == []
    assert fusion.trois_sessions_reunies(deja, candidat(date(2025, 7, 1), chaine=CHAINE + 1)) == []


@pytest.mark.parametrize("passe", [True, False])
@pytest.mark.parametrize("lie", [True, False])
@pytest.mark.parametrize("sien", [True, False])
def test_can_11_une_fiche_se_supprime_si_rien_ne_la_retient(passe: bool, lie: bool, sien: bool) -> None:
    refus = [c for c in fiche.supprimable(candidat(), passe=passe, lie=lie, sien=sien) if not c.satisfait]
    assert [c.code for c in refus] == ["CAN-11"] * passe + ["CAN-11"] * lie + ["DRO-02"] * (not sien)
    assert all("DURAND Noé" in c.texte for c in refus)


def test_can_11_le_nom_d_usage_se_reprend_seul() -> None:
    colonnes = [c for ensemble in fusion.ENSEMBLES for c in ensemble]
    vide = dict.fromkeys(colonnes)
    assert fiches.a_completer(vide, {**vide, "nom_usage": "Le Goff"}, fusion.ENSEMBLES) == {"nom_usage": "Le Goff"}


# --- les réponses entières ---


def test_can_11_les_sessions_communes_se_disent_en_entier() -> None:
    assert fusion.sessions_distinctes([place(1)], [place(2)]) == Controle(
        "CAN-11", True, "elles ne sont dans aucune session en commun"
    )
    assert fusion.sessions_distinctes([place(2), place(1)], [place(1), place(2)]) == Controle(
        "CAN-11",
        False,
        "les deux fiches sont dans S-2025-000001, S-2025-000002 : ce sont deux personnes",
        {"sessions": ["S-2025-000001", "S-2025-000002"]},
        "S-2025-000001",
    )


def test_can_05_les_sessions_reunies_de_trop_se_disent_en_entier() -> None:
    texte = (
        "réunies, elles auraient plus de 3 sessions en un an sur un même titre : "
        "15/01/2025, 15/03/2025, 15/05/2025, 01/06/2025"
    )
    valeurs: dict[str, object] = {"dates": ["2025-01-15", "2025-03-15", "2025-05-15", "2025-06-01"]}
    attendu = [Controle("CAN-05", False, texte, valeurs, "C-000005")]
    assert fusion.trois_sessions_reunies(candidat_numerote(JANVIER, MAI), candidat(MARS, date(2025, 6, 1))) == attendu


@pytest.mark.parametrize("retenue", [True, False])
def test_can_11_ce_qui_retient_une_fiche_se_dit_en_entier(retenue: bool) -> None:
    c = candidat_numerote()
    textes = [
        ("CAN-11", "a été inscrit à une session : sa fiche reste"),
        ("CAN-11", "est cité par le lien d'un juré (SES-08) : ôtez d'abord ce lien"),
        ("CAN-11", "a déposé une demande VAE : sa fiche reste"),
        ("DRO-02", "a été enregistré par un autre centre"),
    ]
    if retenue:
        c.demandes.append(DemandeVae(4, 5, referentiel().titre, JANVIER))
    assert fiche.supprimable(c, passe=retenue, lie=retenue, sien=not retenue) == [
        Controle(code, not retenue, f"C-000005 DURAND Noé {texte}" if retenue else "rien ne s'y oppose", {}, "C-000005")
        for code, texte in textes
    ]
