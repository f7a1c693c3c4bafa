"""CAN-11, CAN-05 : ce qui empêche de réunir deux fiches, de supprimer une fiche."""

from datetime import date

import pytest

from ceres_cli.noms import CANDIDAT
from ceres_cli.regles import fiches
from ceres_cli.regles.candidat import fusion
from ceres_cli.regles.candidat.fusion import Place
from ceres_cli.regles.condition import Condition
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


def test_dro_02_can_11_une_session_commune_hors_du_ressort_n_est_pas_nommee() -> None:
    ailleurs = Place(1, 3, "S-2025-000003", True, vue=False)
    seule = fusion.sessions_distinctes([ailleurs], [ailleurs])
    assert (seule.satisfait, seule.valeurs, seule.reference) == (False, {"sessions": []}, "")
    assert seule.texte == "les deux fiches sont dans une session d'un autre ressort, qui n'est pas validée"
    deux = fusion.sessions_distinctes([ailleurs, place(1)], [place(1), ailleurs])
    assert (deux.valeurs, deux.reference) == ({"sessions": ["S-2025-000001"]}, "S-2025-000001")
    assert "S-2025-000001, une session d'un autre ressort," in deux.texte


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
    suite = fusion.sans_exces(candidat(JANVIER, MARS, MAI), candidat(quatrieme))
    assert [c.code for c in suite] == (["CAN-05"] if refuse else [])
    if refuse:
        jours = sorted([JANVIER, MARS, MAI, quatrieme])
        assert suite[0].valeurs["dates"] == [j.isoformat() for j in jours]


def test_can_05_ce_qui_comptait_deja_ensemble_ne_se_refuse_pas() -> None:
    garde, absorbe = candidat(JANVIER, MARS, MAI), candidat(date(2025, 6, 1))
    garde.memes.append(absorbe)
    assert fusion.sans_exces(garde, absorbe) == []


def test_can_05_quatre_d_une_seule_fiche_ne_se_refusent_pas_a_l_autre() -> None:
    deja = candidat(JANVIER, MARS, MAI, date(2025, 6, 1))
    assert fusion.sans_exces(deja, candidat()) == []
    assert fusion.sans_exces(deja, candidat(date(2027, 1, 1))) == []
    assert fusion.sans_exces(candidat(date(2027, 1, 1)), deja) == []
    assert fusion.sans_exces(deja, candidat(date(2025, 7, 1), chaine=CHAINE + 1)) == []


@pytest.mark.parametrize("passe", [True, False])
@pytest.mark.parametrize("lie", [True, False])
@pytest.mark.parametrize("sien", [True, False])
def test_can_11_une_fiche_se_supprime_si_rien_ne_la_retient(passe: bool, lie: bool, sien: bool) -> None:
    suite = fusion.supprimable(candidat(), passe=passe, convoque=passe, lie=lie, sien=sien)
    refus = [c for c in suite if not c.satisfait]
    assert [c.code for c in refus] == ["CAN-11"] * passe + ["CAN-11"] * lie + ["DRO-02"] * (not sien)
    assert all("DURAND Noé" in c.texte for c in refus)


def test_can_11_le_nom_d_usage_se_reprend_seul() -> None:
    colonnes = [c for ensemble in CANDIDAT.ensembles for c in ensemble]
    vide = dict.fromkeys(colonnes)
    assert fiches.a_completer(vide, {**vide, "nom_usage": "Le Goff"}, CANDIDAT.ensembles) == {"nom_usage": "Le Goff"}


# --- les réponses entières ---


def test_can_11_les_sessions_communes_se_disent_en_entier() -> None:
    assert fusion.sessions_distinctes([place(1)], [place(2)]) == Condition(
        "CAN-11", True, "elles ne sont dans aucune session en commun qui soit à valider"
    )
    assert fusion.sessions_distinctes([place(2), place(1)], [place(1), place(2)]) == Condition(
        "CAN-11",
        False,
        "les deux fiches sont dans S-2025-000001, S-2025-000002, qui n'est pas validée",
        {"sessions": ["S-2025-000001", "S-2025-000002"]},
        "S-2025-000001",
    )


def test_can_05_les_sessions_reunies_de_trop_se_disent_en_entier() -> None:
    autre = candidat(MARS, date(2025, 6, 1))
    siennes = [p.reference for p in autre.passages[CHAINE]]
    texte = (
        "réunies, elles auraient plus de 3 sessions en un an sur un même titre : S-2025-000001 (15/01/2025),"
        f" {siennes[0]} (15/03/2025), S-2025-000002 (15/05/2025), {siennes[1]} (01/06/2025) ; première date possible"
        " pour la dernière : 15/01/2026"
    )
    valeurs: dict[str, object] = {
        "sessions": ["S-2025-000001", siennes[0], "S-2025-000002", siennes[1]],
        "dates": ["2025-01-15", "2025-03-15", "2025-05-15", "2025-06-01"],
    }
    attendu = [Condition("CAN-05", False, texte, valeurs, "C-000005", "2026-01-15")]
    assert fusion.sans_exces(candidat_numerote(JANVIER, MAI), autre) == attendu


def test_can_05_une_identite_corrigee_dit_ses_sessions_et_seulement_les_jours_de_l_autre_fiche() -> None:
    autre = candidat(MARS, date(2025, 6, 1))
    (refus,) = fusion.sans_exces_corrigee(candidat_numerote(JANVIER, MAI), autre)
    assert refus.texte == (
        "avec cette identité, C-000005 DURAND Noé aurait plus de 3 sessions en un an sur un même titre : S-2025-000001"
        " (15/01/2025), une autre (15/03/2025), S-2025-000002 (15/05/2025), une autre (01/06/2025) ; première date"
        " possible pour la dernière : 15/01/2026"
    )
    assert refus.valeurs["sessions"] == ["S-2025-000001", "S-2025-000002"]
    assert refus.valeurs["dates"] == ["2025-01-15", "2025-03-15", "2025-05-15", "2025-06-01"]
    assert (refus.code, refus.reference, refus.possible_le) == ("CAN-05", "C-000005", "2026-01-15")
    assert [p.reference for p in autre.passages[CHAINE]] != ["", ""]


def test_can_05_une_troisieme_fiche_de_l_une_et_de_l_autre_ne_compte_qu_une_fois() -> None:
    """Distinguées, deux fiches ont la même troisième : la réunir à l'une ne double pas ses sessions."""
    garde, absorbe, commune = candidat(JANVIER), candidat(MARS), candidat(MAI)
    garde.memes, absorbe.memes = [commune], [commune]
    assert fusion.sans_exces(garde, absorbe) == []
    commune.passages[CHAINE] += candidat(date(2025, 6, 1)).passages[CHAINE]
    assert [c.code for c in fusion.sans_exces(garde, absorbe)] == ["CAN-05"]


def test_can_05_les_autres_fiches_de_celle_qu_on_absorbe_comptent_meme_si_elle_n_a_rien_passe() -> None:
    absorbe = candidat()
    absorbe.memes = [candidat(date(2025, 6, 1))]
    absorbe.passages = {}
    assert [c.code for c in fusion.sans_exces(candidat(JANVIER, MARS, MAI), absorbe)] == ["CAN-05"]


def test_can_11_les_conseils() -> None:
    assert fusion.conseil_de_fusion("C-000001", "C-000002", distinguees=False) == (
        "Si ce sont deux personnes, dites-le : « ceres candidat distinguer C-000001 C-000002 --motif TEXTE »."
    )
    assert fusion.conseil_de_fusion("C-000001", "C-000002", distinguees=True) == ""
    assert fusion.conseils_de_suppression("C-000001", reunit=True)["CAN-11"] == (
        "Si elle fait double emploi, réunissez-la à l'autre : « ceres candidat fusionner C-… C-000001 --motif TEXTE »."
    )
    ailleurs = "Demandez-le au centre qui l'a enregistré, ou au service de son département."
    assert fusion.conseils_de_suppression("C-000001", reunit=True)["DRO-02"] == ailleurs
    assert fusion.conseils_de_suppression("C-000001", reunit=False)["CAN-11"] == (
        "Si elle fait double emploi, demandez à l'UD de la réunir à l'autre."
    )


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
    assert fusion.supprimable(c, passe=False, convoque=True, lie=False, sien=True)[1].texte == (
        "C-000005 DURAND Noé a été convoqué à une session : sa fiche reste"
    )
    suite = fusion.supprimable(c, passe=retenue, convoque=False, lie=retenue, sien=not retenue)
    del suite[1]
    assert suite == [
        Condition(
            code, not retenue, f"C-000005 DURAND Noé {texte}" if retenue else "rien ne s'y oppose", {}, "C-000005"
        )
        for code, texte in textes
    ]
