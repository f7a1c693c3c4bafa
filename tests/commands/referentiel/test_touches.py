"""De nouvelles dates d'un titre disent qui perd ou gagne, jusqu'à quand, avant et après (SES-05). Jour : 02/09/2025."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.au_terminal import au_terminal
from tests.conforme import conforme
from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique
from tests.fabriques.titres import FICHE, ecrire

T = "TP-99901m01"
FIN = date(2027, 9, 1)
MODIFIER = ("referentiel", "modifier", T)


@pytest.fixture
def f(f: Fabrique) -> Fabrique:
    """Le titre va au 01/09/2027, prolongé d'un an par le calcul."""
    f.titre(fin=FIN, ccs=1)
    return f


def effets(ceres: Lanceur, *options: str) -> dict[str, list[dict[str, Any]]]:
    """Ceux que dit le document ; la simulation et l'écriture disent les mêmes."""
    simule = ceres(*MODIFIER, *options, "--simuler", "--format", "json")
    fait = ceres(*MODIFIER, *options, "--format", "json")
    assert (simule.code, fait.code) == (0, 0), fait.stderr
    conforme(simule.json(), "rapport-lot")
    conforme(fait.json(), "titre")
    dits: dict[str, list[dict[str, Any]]] = simule.json()["lignes"][0].get("effets", {})
    assert fait.json().get("effets", {}) == dits
    return dits


@pytest.mark.parametrize(
    ("fin_habilitation", "fin_titre", "attendu"),
    [
        (FIN, "2027-08-31", ("perd", "2028-09-01", "2028-08-31")),
        (FIN, "2027-09-01", None),
        (FIN, "2027-09-02", ("perd", "2028-09-01", "2027-09-01")),  # le délai ne suit plus sa propre fin
        (date(2027, 8, 31), "2027-08-30", ("gagne", "2027-08-31", "2028-08-30")),
        (date(2027, 8, 31), "2027-08-31", ("gagne", "2027-08-31", "2028-08-31")),
        (date(2027, 8, 31), "2027-09-02", None),
        (date(2025, 9, 1), "2027-08-31", None),  # finie : ni avant ni après
    ],
)
def test_le_jure_qui_perd_ou_gagne_des_jours_est_nomme_avec_ses_deux_derniers_jours(
    ceres: Lanceur, f: Fabrique, fin_habilitation: date, fin_titre: str, attendu: tuple[str, str, str] | None
) -> None:
    f.habilitation(f.jure(), T, "validee", date(2024, 1, 1), fin_habilitation)
    dits = effets(ceres, "--fin-validite", fin_titre)
    if attendu is None:
        assert dits.get("jures", []) == []
        return
    (jure,) = dits["jures"]
    jure.pop("raison", None)
    assert jure == {
        "jure": "J-000001", "nom": "MARTIN Alice", "habilitation": "H-000001", "certification": T,
        "effet": attendu[0], "avant": attendu[1], "apres": attendu[2],
    }  # fmt: skip


def test_seules_les_habilitations_validees_de_jures_actifs_comptent(ceres: Lanceur, f: Fabrique) -> None:
    for etat in ("brouillon", "suspendue"):
        f.habilitation(f.jure(), T, etat, date(2024, 1, 1), FIN)
    f.habilitation(f.jure(actif=0), T, "validee", date(2024, 1, 1), FIN)
    assert "jures" not in effets(ceres, "--fin-validite", "2027-08-31")


def test_une_habilitation_a_venir_que_le_titre_n_atteint_plus_ne_sert_plus_aucun_jour(
    ceres: Lanceur, f: Fabrique
) -> None:
    f.habilitation(f.jure(), T, "validee", date(2027, 1, 1), FIN)
    (jure,) = effets(ceres, "--fin-validite", "2026-12-31")["jures"]
    assert (jure["effet"], jure["avant"], jure["apres"]) == ("perd", "2028-09-01", None)


def test_les_agrements_suivent_le_titre(ceres: Lanceur, f: Fabrique) -> None:
    centre = f.centre()
    f.agrement(centre, T, fin=FIN)
    f.agrement(centre, T, fin=FIN, etat="retire")
    (agrement,) = effets(ceres, "--fin-validite", "2027-08-31")["agrements"]
    assert agrement == {
        "agrement": "A-000001", "centre": "E-000001", "nom": "Centre Loire", "certification": T, "effet": "perd",
        "avant": "2028-09-01", "apres": "2028-08-31",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("faits", "bornes"),
    [
        ([("suspendre", date(2026, 1, 1))], None),  # son dernier jour reste la veille
        ([("suspendre", date(2026, 1, 1)), ("retablir", date(2026, 2, 1))], ("2028-09-01", "2028-08-31")),
        ([("suspendre", FIN)], ("2027-08-31", "2028-08-31")),  # de nouveau valide le dernier jour du titre
        ([("suspendre", date(2027, 8, 31))], None),
        ([("retirer", FIN)], ("2027-08-31", "2028-08-31")),
        ([("retirer", date(2026, 1, 1))], None),
    ],
)
def test_agr_01_les_agrements_suivent_le_titre_a_leurs_evenements_pres(
    ceres: Lanceur, f: Fabrique, faits: list[tuple[str, date]], bornes: tuple[str, str] | None
) -> None:
    agrement = f.agrement(f.centre(), T, fin=FIN)
    for nature, le in faits:
        f.evenement(agrement, nature, le)
    dits = effets(ceres, "--fin-validite", "2027-08-31").get("agrements", [])
    assert [(a["avant"], a["apres"]) for a in dits] == ([bornes] if bornes else [])


def test_agr_03_l_agrement_d_un_ccs_suit_aussi_celui_du_titre(ceres: Lanceur, f: Fabrique) -> None:
    centre = f.centre()
    f.agrement(centre, f"{T}/CCS1", fin=FIN)
    assert "agrements" not in effets(ceres, "--fin-validite", "2027-08-31")  # sans appui, il ne couvrait rien
    f.agrement(centre, T, fin=FIN)
    dits = effets(ceres, "--fin-validite", "2027-08-30")["agrements"]
    assert [a["certification"] for a in dits] == [f"{T}/CCS1", T]


@pytest.mark.parametrize(
    ("etat", "prolongation", "perd"),
    [
        ("en_preparation", "2028-06-09", True),
        ("debloquee", "2028-06-09", True),
        ("validee", "2028-06-09", False),
        ("annulee", "2028-06-09", False),
        ("en_preparation", "2028-06-10", False),
        ("en_preparation", "2028-06-11", False),
    ],
)
def test_ses_05_les_sessions_en_cours_que_le_titre_ne_couvre_plus_sont_nommees(
    ceres: Lanceur, f: Fabrique, etat: str, prolongation: str, perd: bool
) -> None:
    f.session(f.centre(), etat=etat, debut=date(2028, 6, 10))
    dits = effets(ceres, "--fin-prolongation", prolongation).get("sessions", [])
    assert [(s["session"], s["effet"]) for s in dits] == ([("S-2028-000001", "perd")] if perd else [])
    assert all("finit après le délai de prolongation" in s["raison"] for s in dits)
    rendu = effets(ceres, "--fin-prolongation", "2028-09-01").get("sessions", [])
    assert [s["effet"] for s in rendu] == (["gagne"] if perd else [])


@pytest.mark.parametrize(
    ("fin", "dite"),
    [(FIN - timedelta(days=1), False), (FIN, True), (date(2028, 8, 31), True), (date(2028, 9, 1), False)],
)
def test_hab_04_une_prorogation_dit_pourquoi_des_jures_y_perdent_des_jours(
    ceres: Lanceur, f: Fabrique, fin: date, dite: bool
) -> None:
    """Menée à l'ancienne fin de vie (01/09/2027), une habilitation servait pendant la prolongation ; plus désormais."""
    f.habilitation(f.jure("JURE", "Alice"), T, "validee", date(2024, 1, 1), fin)
    dates = ("--fin-validite", "2028-09-01", "--fin-prolongation", "2029-09-01")
    dit = ceres(*MODIFIER, *dates, "--simuler").stderr
    assert ("Pourquoi : mené jusqu'à l'ancienne fin de vie, cela servait aussi pendant la prolongation" in dit) is dite
    jures = effets(ceres, *dates).get("jures", [])
    assert ["raison" in j for j in jures if j["effet"] == "perd"] == ([True] if dite else [])


def test_l_ecran_nomme_les_dix_premiers_et_compte_les_autres(ceres: Lanceur, f: Fabrique) -> None:
    for rang in range(13):
        f.habilitation(f.jure(f"JURE{rang:02d}"), T, "validee", date(2024, 1, 1), FIN)
    fini = ceres(*MODIFIER, "--fin-validite", "2027-08-31", "--simuler")
    attendu = "13 habilitations de jurés perdent des jours d'usage : J-000001 JURE00 Alice (H-000001, TP-99901m01) "
    attendu += "jusqu'au 31/08/2028 au lieu du 01/09/2028, J-000002"
    assert attendu in fini.stderr
    assert "J-000010 JURE09" in fini.stderr
    assert "J-000011" not in fini.stderr
    assert ", … et 3 autres." in fini.stderr
    assert len(effets(ceres, "--fin-validite", "2027-08-31")["jures"]) == 13


def test_au_terminal_on_demande_avant_d_ecrire_ce_qui_touche_quelqu_un(ceres: Lanceur, f: Fabrique) -> None:
    f.habilitation(f.jure(), T, "validee", date(2024, 1, 1), FIN)
    code, ecran = au_terminal(*MODIFIER, "--fin-validite", "2027-08-31", tape="non\n")
    assert code == 6
    assert ecran.index("J-000001 MARTIN Alice") < ecran.index("Confirmez-vous")
    assert f.lignes("SELECT date_fin_validite FROM titre") == [("2027-09-01",)]
    code, ecran = au_terminal(*MODIFIER, "--fin-validite", "2027-08-31", "--oui")
    assert code == 0
    assert "Confirmez-vous" not in ecran
    assert f.lignes("SELECT date_fin_validite FROM titre") == [("2027-08-31",)]
    assert ecran.count("J-000001 MARTIN Alice") == 1  # dit une seule fois


def test_au_terminal_on_ne_demande_rien_de_ce_qui_ne_touche_personne(ceres: Lanceur, f: Fabrique) -> None:
    code, ecran = au_terminal(*MODIFIER, "--fin-validite", "2027-08-31", "--sigle", "AHM")
    assert code == 0
    assert "Confirmez-vous" not in ecran


@pytest.mark.parametrize(("fin", "session"), [("31/08/2027", date(2028, 9, 1)), ("02/09/2027", date(2028, 9, 2))])
def test_ses_05_un_import_nomme_les_memes_que_modifier(
    ceres: Lanceur, f: Fabrique, isole: Path, fin: str, session: date
) -> None:
    """Sessions, agréments et jurés ; et la fin de prolongation calculée est proposée de nouveau, et dite."""
    with f.store.ecriture() as db:
        db.executer("UPDATE titre SET rncp = 'RNCP99101'")
    f.habilitation(f.jure(), T, "validee", date(2024, 1, 1), FIN)
    f.agrement(f.centre(), T, fin=FIN)
    f.session(1, T, "en_preparation", session)
    fiche = replace(FICHE, date_fin=fin, blocs=())
    chemin = ecrire(isole, fiche)
    simule = ceres("referentiel", "importer", chemin, "--simuler", "--format", "json")
    (ligne,) = simule.json()["lignes"]
    saisi = ceres(*MODIFIER, "--fin-validite", fin, "--simuler", "--format", "json").json()["lignes"][0]
    assert set(ligne["effets"]) == {"jures", "agrements", "sessions"}
    assert ligne["effets"] == saisi["effets"]
    for rendu in (ligne, saisi):
        assert "fin de prolongation proposée de nouveau" in rendu["explication"]
    for nom in ("J-000001", "A-000001", "S-2028-000001"):
        assert nom in simule.stderr


# --- les codes ROME ---


@pytest.mark.parametrize(
    ("fin", "nommee"), [(date(2018, 12, 31), False), (date(2019, 1, 1), True), (date(2019, 1, 2), True), (None, True)]
)
def test_hab_12_l_emploi_qu_un_code_rome_ote_n_est_plus_connu_et_se_dit(
    ceres: Lanceur, f: Fabrique, fin: date | None, nommee: bool
) -> None:
    """Au début de l'habilitation, il date de cinq ans au plus, ou de plus : elle ne se validait déjà plus."""
    assert ceres(*MODIFIER, "--rome", "M1805").code == 0
    jure = f.jure()
    f.habilitation(jure, T, "validee", date(2024, 1, 1), FIN)
    f.experience(jure, rome="M1805", debut=date(2010, 1, 1), fin=fin)
    dits = effets(ceres, "--rome", "K2111")
    assert dits == ({} if not nommee else {"emplois": [
        {"jure": "J-000001", "nom": "MARTIN Alice", "habilitation": "H-000001", "certification": T}
    ]})  # fmt: skip
    assert ceres("lot", "annuler", "L-2", "--motif", "essai", "--oui").code == 0
    assert ceres("referentiel", "voir", T, "--format", "json").json()["rome"] == ["M1805"]


def test_hab_12_ce_qu_un_autre_lien_tient_ne_se_perd_pas(ceres: Lanceur, f: Fabrique) -> None:
    """Un emploi lié au titre même, un autre code qui reste, un juré inactif ; un code de plus n'ôte rien."""
    assert ceres(*MODIFIER, "--rome", "M1805", "--rome", "K2111").code == 0
    titre = f.certification(T)[1]
    for valeurs in ({"titre": titre}, {"rome": "K2111"}):
        jure = f.jure()
        f.habilitation(jure, T, "validee", date(2024, 1, 1), FIN)
        f.experience(jure, rome="M1805", debut=date(2010, 1, 1))
        f.experience(jure, debut=date(2010, 1, 1), **valeurs)
    inactif = f.jure(actif=0)
    f.habilitation(inactif, T, "validee", date(2024, 1, 1), FIN)
    f.experience(inactif, rome="M1805", debut=date(2010, 1, 1))
    assert effets(ceres, "--rome", "K2111") == {}
    assert effets(ceres, "--rome", "K2111", "--rome", "B1605") == {}


def test_hab_12_l_accord_est_demande_avant_d_oter_le_code(ceres: Lanceur, f: Fabrique) -> None:
    assert ceres(*MODIFIER, "--rome", "M1805").code == 0
    jure = f.jure()
    f.habilitation(jure, T, "brouillon", date(2024, 1, 1), FIN)
    f.experience(jure, rome="M1805", debut=date(2010, 1, 1))
    code, ecran = au_terminal(*MODIFIER, "--rome", "K2111", tape="non\n")
    assert code == 6
    assert "H-000001 (TP-99901m01, en brouillon) ne se validerait plus" in " ".join(ecran.split())
    assert ceres("referentiel", "voir", T, "--format", "json").json()["rome"] == ["M1805"]
