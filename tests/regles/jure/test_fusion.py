"""JUR-03, HAB-14, SES-01, JUR-02 : ce qui empêche de réunir deux fiches, et ce que la fiche gardée reprend."""

from datetime import date
from typing import Any

import pytest

from ceres_cli.regles import fiches
from ceres_cli.regles.controle import Controle
from ceres_cli.regles.faits.jure import Habilitation, Jure, SessionDuJure
from ceres_cli.regles.jure import fusion as regles
from ceres_cli.regles.jure.fusion import Siege
from tests.fabriques.faits import FIN, JOUR, OUVERT, bloc, titre

DEBUT, DERNIER = date(2025, 6, 10), date(2025, 6, 12)


def jure(numero: int, *, actif: bool = True) -> Jure:
    return Jure(numero, "MARTIN", "Alice", actif)


def siege(numero: int, etat: str = "en_preparation", debut: date = DEBUT, fin: date = DERNIER) -> Siege:
    return Siege(numero, f"S-2025-{numero:06d}", etat, debut, fin, 1)


# --- ce qui l'empêche ---


def test_hab_14_deux_fiches_dont_les_habilitations_se_recouvrent_ne_se_reunissent_pas() -> None:
    garde, absorbe, t = jure(7), jure(8), titre()
    entier, ccp = bloc(t), bloc(t, "CCP", 1)
    garde.habilitations.append(Habilitation(1, garde, entier, "validee", OUVERT, FIN))
    absorbe.habilitations += [
        Habilitation(2, absorbe, ccp, "validee", OUVERT, FIN),
        Habilitation(3, absorbe, entier, "suspendue", FIN, FIN),
        Habilitation(4, absorbe, entier, "validee", OUVERT - JOUR, OUVERT - JOUR),
    ]
    assert regles.habilitations_distinctes(garde, absorbe) == [
        Controle(
            "HAB-14",
            False,
            "H-000003 de J-000008 : MARTIN Alice a déjà une habilitation sur TP-99901m01 : "
            "H-000001 (du 01/06/2025 au 01/09/2025)",
            {"habilitations": ["H-000001"]},
            "H-000001",
        )
    ]
    assert all(h.jure is absorbe for h in absorbe.habilitations)


def test_ses_01_deux_membres_d_un_meme_jury_ne_font_pas_une_personne() -> None:
    assert regles.jurys_distincts([siege(1)], [siege(2)]) == Controle(
        "SES-01", True, "ils ne siègent dans aucun jury en commun"
    )
    assert regles.jurys_distincts([siege(3), siege(1), siege(2)], [siege(1), siege(4), siege(3)]) == Controle(
        "SES-01",
        False,
        "ils siègent tous deux dans le jury de S-2025-000001, S-2025-000003",
        {"sessions": ["S-2025-000001", "S-2025-000003"]},
        "S-2025-000001",
    )


@pytest.mark.parametrize(
    ("garde_actif", "absorbe_actif", "juge"),
    [(True, True, False), (True, False, False), (False, True, True), (False, False, False)],
)
def test_jur_02_un_jure_inactif_n_herite_pas_d_une_session_en_cours(
    garde_actif: bool, absorbe_actif: bool, juge: bool
) -> None:
    absorbe = jure(8, actif=absorbe_actif)
    absorbe.sessions.append(SessionDuJure("S-2025-000001", "en_preparation", 1, 1, "TITRE", DEBUT))
    controles = regles.activite(jure(7, actif=garde_actif), absorbe)
    assert [(c.code, c.satisfait, c.reference) for c in controles] == ([("JUR-02", False, "J-000008")] if juge else [])


# --- ce que la fiche gardée reprend ---

ADRESSE = {
    "adresse": "3 rue Basse", "complement": "Bât. B", "code_postal": "44000", "commune": "Nantes",
    "commune_insee": "44109", "departement": "44", "region": "52",
}  # fmt: skip
COLONNES = (
    "civilite", "nom_usage", "naissance", "telephone_professionnel", "telephone_professionnel_e164",
    "telephone_personnel", "telephone_personnel_e164", "courriel", *ADRESSE, "employeur",
)  # fmt: skip


def fiche(**valeurs: Any) -> dict[str, Any]:
    return {**dict.fromkeys(COLONNES), **valeurs}


PLEINE = fiche(
    civilite="MME", nom_usage="Le Goff", naissance="1980-02-01", telephone_professionnel="01 99 00 12 34",
    telephone_professionnel_e164="+33199001234", telephone_personnel="06 39 98 12 34",
    telephone_personnel_e164="+33639981234", courriel="alice@example.fr", employeur="Essai", **ADRESSE,
)  # fmt: skip


def test_une_fiche_vide_reprend_tout_et_une_fiche_pleine_rien() -> None:
    assert fiches.a_completer(fiche(), PLEINE, regles.ENSEMBLES) == PLEINE
    assert (
        fiches.a_completer(PLEINE, PLEINE, regles.ENSEMBLES)
        == fiches.a_completer(PLEINE, fiche(), regles.ENSEMBLES)
        == {}
    )


@pytest.mark.parametrize("colonne", ["civilite", "nom_usage", "naissance", "courriel", "employeur"])
def test_un_champ_vide_se_reprend_seul(colonne: str) -> None:
    assert fiches.a_completer({**PLEINE, colonne: None}, PLEINE, regles.ENSEMBLES) == {colonne: PLEINE[colonne]}


@pytest.mark.parametrize("nature", ["telephone_professionnel", "telephone_personnel"])
def test_un_numero_et_sa_forme_internationale_se_reprennent_ensemble_ou_pas_du_tout(nature: str) -> None:
    e164 = f"{nature}_e164"
    autres = {nature: PLEINE[nature], e164: PLEINE[e164]}
    assert fiches.a_completer({**PLEINE, nature: None, e164: None}, PLEINE, regles.ENSEMBLES) == autres
    assert fiches.a_completer({**PLEINE, e164: None}, PLEINE, regles.ENSEMBLES) == {}


def test_une_adresse_ne_se_melange_que_dans_la_meme_commune_et_sans_rue() -> None:
    assert fiches.a_completer({**PLEINE, "adresse": None, "complement": None}, PLEINE, regles.ENSEMBLES) == {
        "adresse": "3 rue Basse",
        "complement": "Bât. B",
    }
    assert fiches.a_completer({**PLEINE, "complement": None}, PLEINE, regles.ENSEMBLES) == {}
    assert fiches.a_completer({**PLEINE, "adresse": None, "commune_insee": "44162"}, PLEINE, regles.ENSEMBLES) == {}
    sans_rue = {**PLEINE, "adresse": None, "courriel": None}
    assert fiches.a_completer(sans_rue, {**PLEINE, "adresse": None}, regles.ENSEMBLES) == {
        "courriel": "alice@example.fr"
    }


def test_ce_qui_differe_est_laisse_de_cote() -> None:
    garde, absorbe = fiche(courriel="a@example.fr", civilite="M"), fiche(courriel="b@example.fr", employeur="Essai")
    assert fiches.laisses_de_cote(garde, absorbe, COLONNES) == ["courriel"]
    assert fiches.laisses_de_cote(garde, absorbe, ["employeur", "civilite"]) == []
    assert fiches.laisses_de_cote(garde, garde, COLONNES) == []


@pytest.mark.parametrize(
    ("etat", "autre_etat", "debut", "fin", "averti"),
    [
        ("en_preparation", "debloquee", DERNIER, DERNIER, True),
        ("en_preparation", "debloquee", DERNIER + JOUR, DERNIER + JOUR, False),
        ("en_preparation", "debloquee", DEBUT - JOUR, DEBUT, True),
        ("en_preparation", "debloquee", DEBUT - JOUR, DEBUT - JOUR, False),
        ("validee", "debloquee", DEBUT, DEBUT, False),
        ("en_preparation", "annulee", DEBUT, DEBUT, False),
    ],
)
def test_ses_08_deux_sessions_en_cours_un_meme_jour_se_disent(
    etat: str, autre_etat: str, debut: date, fin: date, averti: bool
) -> None:
    avis = "SES-08 : S-2025-000001 et S-2025-000002 ont un jour commun, et le même juré désormais."
    trouve = regles.doubles_reservations([siege(1, etat)], [siege(2, autre_etat, debut, fin)])
    assert trouve == ([avis] if averti else [])
