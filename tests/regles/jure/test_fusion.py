"""JUR-03, HAB-14, SES-01, JUR-02 : ce qui empêche de réunir deux fiches, et ce que la fiche gardée reprend."""

from datetime import date
from typing import Any

import pytest

from ceres_cli.noms import JURE
from ceres_cli.regles import fiches
from ceres_cli.regles.faits.jure import Habilitation, Jure, SessionDuJure
from ceres_cli.regles.jure import doublons as regles
from ceres_cli.regles.jure.doublons import Siege
from tests.fabriques.faits import FIN, JOUR, OUVERT, bloc, titre

DEBUT, DERNIER = date(2025, 6, 10), date(2025, 6, 12)


def jure(numero: int, *, actif: bool = True) -> Jure:
    return Jure(numero, "MARTIN", "Alice", actif)


def siege(numero: int, etat: str = "en_preparation", debut: date = DEBUT, fin: date = DERNIER) -> Siege:
    return Siege(numero, f"S-2025-{numero:06d}", etat, debut, fin, 1)


# --- ce qui l'empêche ---


def paire(garde: tuple[date, date], absorbe: tuple[date, date], **etats: str) -> tuple[Jure, Jure]:
    """H-1 du juré gardé, H-2 de l'absorbé, sur le même titre."""
    t = bloc(titre())
    un, autre = jure(7), jure(8)
    un.habilitations.append(Habilitation(1, un, t, etats.get("h1", "validee"), *garde))
    autre.habilitations.append(Habilitation(2, autre, t, etats.get("h2", "validee"), *absorbe))
    return un, autre


LE = date(2025, 7, 1)
LONGUE, COURTE = (OUVERT, FIN), (OUVERT, FIN - JOUR)


@pytest.mark.parametrize(
    ("garde", "absorbe", "voulues", "etats", "fermee"),
    [
        (LONGUE, COURTE, (), {}, 2),
        (COURTE, LONGUE, (), {}, 1),
        (COURTE, LONGUE, (1,), {}, 2),
        (LONGUE, LONGUE, (), {}, 2),
        (LONGUE, COURTE, (), {"h1": "suspendue"}, 1),
        (LONGUE, COURTE, (), {"h1": "brouillon", "h2": "brouillon"}, 2),
    ],
)
def test_jur_03_reste_la_nommee_sinon_celle_qui_sert_le_plus_longtemps(
    garde: tuple[date, date], absorbe: tuple[date, date], voulues: tuple[int, ...], etats: dict[str, str], fermee: int
) -> None:
    (close,) = regles.fermetures(*paire(garde, absorbe, **etats), voulues, LE)
    assert (close.fermee.id, close.gardee.id, close.fin) == (fermee, 3 - fermee, LE - JOUR)


@pytest.mark.parametrize(
    ("debut", "fin"), [(LE - JOUR, LE - JOUR), (LE, None), (LE + JOUR, None)], ids=["veille", "jour", "lendemain"]
)
def test_jur_03_la_veille_d_une_habilitation_commencee_et_rien_d_une_autre(debut: date, fin: date | None) -> None:
    (close,) = regles.fermetures(*paire(LONGUE, (debut, FIN)), (), LE)
    assert (close.fermee.id, close.fin) == (2, fin)


def test_jur_03_ce_qui_a_pris_fin_ou_ne_se_recouvre_pas_reste_comme_il_est() -> None:
    assert regles.fermetures(*paire(LONGUE, (OUVERT, LE - JOUR)), (), LE) == []
    (close,) = regles.fermetures(*paire(LONGUE, (OUVERT, LE)), (), LE)
    assert close.fin == LE - JOUR
    assert regles.fermetures(*paire((OUVERT, LE), (LE + JOUR, FIN)), (), LE) == []


def test_jur_03_le_jure_reuni_a_les_habilitations_des_deux_moins_celles_qui_cessent() -> None:
    un, autre = paire(LONGUE, COURTE)
    reuni = regles.reuni(un, autre, regles.fermetures(un, autre, (), LE))
    assert [(h.id, h.fin, h.jure is reuni) for h in reuni.habilitations] == [(1, FIN, True), (2, LE - JOUR, True)]
    assert [h.fin for h in (*un.habilitations, *autre.habilitations)] == [FIN, FIN - JOUR]


@pytest.mark.parametrize(
    ("garde_actif", "absorbe_actif", "juge"),
    [(True, True, False), (True, False, False), (False, True, True), (False, False, False)],
)
def test_jur_02_un_jure_inactif_n_herite_pas_d_une_session_en_cours(
    garde_actif: bool, absorbe_actif: bool, juge: bool
) -> None:
    absorbe = jure(8, actif=absorbe_actif)
    absorbe.sessions.append(SessionDuJure("S-2025-000001", "en_preparation", 1, 1, "TITRE", DEBUT, DEBUT))
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
    "sessions_max_an",
)  # fmt: skip


def fiche(**valeurs: Any) -> dict[str, Any]:
    return {**dict.fromkeys(COLONNES), **valeurs}


PLEINE = fiche(
    civilite="MME", nom_usage="Le Goff", naissance="1980-02-01", telephone_professionnel="01 99 00 12 34",
    telephone_professionnel_e164="+33199001234", telephone_personnel="06 39 98 12 34",
    telephone_personnel_e164="+33639981234", courriel="alice@example.fr", employeur="Essai", sessions_max_an=6,
    **ADRESSE,
)  # fmt: skip


def test_une_fiche_vide_reprend_tout_et_une_fiche_pleine_rien() -> None:
    assert fiches.a_completer(fiche(), PLEINE, JURE.ensembles) == PLEINE
    assert (
        fiches.a_completer(PLEINE, PLEINE, JURE.ensembles) == fiches.a_completer(PLEINE, fiche(), JURE.ensembles) == {}
    )


@pytest.mark.parametrize("colonne", ["civilite", "nom_usage", "naissance", "courriel", "employeur"])
def test_un_champ_vide_se_reprend_seul(colonne: str) -> None:
    assert fiches.a_completer({**PLEINE, colonne: None}, PLEINE, JURE.ensembles) == {colonne: PLEINE[colonne]}


@pytest.mark.parametrize("nature", ["telephone_professionnel", "telephone_personnel"])
def test_un_numero_et_sa_forme_internationale_se_reprennent_ensemble_ou_pas_du_tout(nature: str) -> None:
    e164 = f"{nature}_e164"
    autres = {nature: PLEINE[nature], e164: PLEINE[e164]}
    assert fiches.a_completer({**PLEINE, nature: None, e164: None}, PLEINE, JURE.ensembles) == autres
    assert fiches.a_completer({**PLEINE, e164: None}, PLEINE, JURE.ensembles) == {}


def test_une_adresse_ne_se_melange_que_dans_la_meme_commune_et_sans_rue() -> None:
    assert fiches.a_completer({**PLEINE, "adresse": None, "complement": None}, PLEINE, JURE.ensembles) == {
        "adresse": "3 rue Basse",
        "complement": "Bât. B",
    }
    assert fiches.a_completer({**PLEINE, "complement": None}, PLEINE, JURE.ensembles) == {}
    assert fiches.a_completer({**PLEINE, "adresse": None, "commune_insee": "44162"}, PLEINE, JURE.ensembles) == {}
    sans_rue = {**PLEINE, "adresse": None, "courriel": None}
    assert fiches.a_completer(sans_rue, {**PLEINE, "adresse": None}, JURE.ensembles) == {"courriel": "alice@example.fr"}


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
