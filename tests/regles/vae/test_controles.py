"""VAE-01 à VAE-04 : chaque borne la veille, le jour, le lendemain ; attendus écrits d'après regles.md, section 10."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.regles.condition import Condition, motifs
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.session import Candidat
from ceres_cli.regles.faits.vae import DemandeVae, Place
from ceres_cli.regles.vae import controles as regles
from ceres_cli.regles.vae.controles import ACTIONS, TRANSITIONS, Issue, transition
from ceres_cli.regles.vocabulaire import ActionVae as Action
from ceres_cli.regles.vocabulaire import EtatDemandeVae as Etat
from ceres_cli.regles.vocabulaire import Role, Verdict
from ceres_cli.services.faits.recherche import une_fois_par_cas
from tests.fabriques.sessions import candidat, referentiel
from tests.fabriques.vae import NOTIFICATION, demande, recevable

JOUR = date(2025, 4, 1)
UN = timedelta(days=1)


def refus(controles: list[Condition]) -> list[str]:
    return [m.code for m in motifs(controles)]


def creer(d: DemandeVae, qui: Candidat | None = None, jour: date = JOUR) -> list[str]:
    return refus(regles.creer(d, qui or candidat(), jour))


# --- VAE-02 ---


@pytest.mark.parametrize("autre", [Etat.RECEVABLE, Etat.IRRECEVABLE])
@pytest.mark.parametrize("etat", [Etat.RECEVABLE, Etat.IRRECEVABLE])
def test_vae_02_une_demande_se_decide_une_fois(etat: Etat, autre: Etat) -> None:
    d = recevable(referentiel().titre, etat=etat.value)
    assert refus(regles.decider(d, Issue(autre, NOTIFICATION + UN), JOUR)) == ["VAE-02"]
    assert refus(regles.decider(d, Issue(autre, NOTIFICATION), JOUR)) == ["VAE-02"]
    assert regles.deja_decidee(d, Issue(autre, NOTIFICATION)) is (etat is autre)
    assert regles.deja_decidee(d, Issue(autre, NOTIFICATION + UN)) is False


# --- VAE-03 ---


@pytest.mark.parametrize(
    ("depot", "attendu"),
    [
        (date(2024, 12, 31), []),
        (date(2025, 1, 1), ["VAE-03"]),
        (date(2025, 2, 3), ["VAE-03"]),
        (date(2025, 12, 31), ["VAE-03"]),
        (date(2026, 1, 1), []),
    ],
)
@pytest.mark.parametrize("etat", ["deposee", "recevable"])
def test_vae_03_une_seule_demande_vivante_par_titre_dans_l_annee_civile(
    etat: str, depot: date, attendu: list[str]
) -> None:
    r, c = referentiel(), candidat()
    recevable(r.titre, c, etat=etat)
    d = demande(r.titre, deposee_le=depot)
    assert creer(d, c, date(2026, 2, 1)) == attendu
    controle = regles.seule_de_l_annee(d, c)
    assert controle.possible_le == ("2026-01-01" if attendu else None)


@pytest.mark.parametrize("etat", ["irrecevable", "retiree"])
def test_vae_03_une_demande_qui_n_est_plus_vivante_ne_compte_pas(etat: str) -> None:
    r, c = referentiel(), candidat()
    recevable(r.titre, c, etat=etat)
    assert creer(demande(r.titre), c) == []


def test_vae_03_une_autre_version_est_le_meme_titre() -> None:
    ancien, nouveau, c = referentiel(), referentiel(), candidat()
    recevable(ancien.titre, c)
    assert creer(demande(nouveau.titre), c) == ["VAE-03"]


def test_vae_03_les_demandes_sur_des_ccp_seulement_ne_comptent_pas() -> None:
    r, c = referentiel(), candidat()
    for jour in range(4, 8):
        demande(r.titre, c, ccp=("CCP1",), deposee_le=date(2025, 2, jour))
    assert creer(demande(r.titre, ccp=("CCP1",)), c) == []
    assert creer(demande(r.titre, ccp=("CCP1",), deposee_le=date(2025, 2, 4)), c) == ["VAE-03"]
    assert creer(demande(r.titre), c) == []
    demande(r.titre, c)
    assert creer(demande(r.titre, ccp=("CCP2",)), c) == []
    assert creer(demande(r.titre), c) == ["VAE-03"]


def test_vae_03_un_ccs_ne_compte_qu_avec_le_meme_ccs() -> None:
    """Ni contre son titre, ni contre un autre CCS, ni parmi les trois titres ; dans une version ou une autre."""
    r, suivant, c = referentiel(), referentiel(), candidat()
    demande(r.ccs1, c)
    assert creer(demande(r.titre), c) == []
    assert creer(demande(r.ccs2), c) == []
    assert creer(demande(r.ccs1), c) == creer(demande(suivant.ccs1), c) == ["VAE-03"]
    for chaine in (100, 101, 102):
        demande(referentiel().titre, c, chaine=chaine)
    assert creer(demande(r.titre), c) == ["VAE-03"]
    assert creer(demande(r.ccs2), c) == []
    assert creer(demande(r.ccs1), c) == ["VAE-03"]


@pytest.mark.parametrize(("titres", "attendu"), [(2, []), (3, ["VAE-03"]), (4, ["VAE-03"])])
def test_vae_03_jamais_un_quatrieme_titre_dans_l_annee(titres: int, attendu: list[str]) -> None:
    c = candidat()
    for chaine in range(100, 100 + titres):
        demande(referentiel().titre, c, chaine=chaine)
    assert creer(demande(referentiel().titre), c) == attendu
    suivante = demande(referentiel().titre, deposee_le=date(2026, 1, 1))
    assert creer(suivante, c, date(2026, 1, 1)) == []


def test_vae_03_deux_demandes_d_un_meme_titre_n_en_font_qu_un() -> None:
    """Des fiches réunies après coup : quatre demandes, trois titres."""
    c = candidat()
    for chaine in (100, 100, 101):
        demande(referentiel().titre, c, chaine=chaine)
    assert creer(demande(referentiel().titre), c) == []


def test_vae_03_par_personne_et_d_une_autre_fiche_le_jour_seul_est_dit() -> None:
    r, c, autre = referentiel(), candidat(), candidat()
    ailleurs = demande(r.titre, autre)
    assert creer(demande(r.titre), c) == []
    c.memes.append(autre)
    controle = regles.seule_de_l_annee(demande(r.titre), c)
    assert controle.satisfait is False
    assert (controle.valeurs["demandes"], controle.valeurs["dates"]) == ([], ["2025-02-03"])
    assert "03/02/2025" in controle.texte
    assert ailleurs.reference not in controle.texte
    propre = demande(r.titre, c)
    assert propre.reference in regles.seule_de_l_annee(demande(r.titre), c).texte


# --- la table, et qui agit ---

# Écrite à la main d'après regles.md : O possible, d déjà fait, . refusé ; et le code de chaque refus.
TABLE = {
    Etat.DEPOSEE: {Action.DECIDER: "O", Action.RETIRER: "O"},
    Etat.RECEVABLE: {Action.DECIDER: ".", Action.RETIRER: "O"},
    Etat.IRRECEVABLE: {Action.DECIDER: ".", Action.RETIRER: "."},
    Etat.RETIREE: {Action.DECIDER: ".", Action.RETIRER: "d"},
}
CODES = {Action.DECIDER: "VAE-02", Action.RETIRER: "VAE-04"}
VERDICTS = {"O": Verdict.POSSIBLE, "d": Verdict.DEJA, ".": Verdict.REFUSE}


def test_v18_1_la_table_dit_chaque_etat_et_chaque_action() -> None:
    assert set(TRANSITIONS) == set(TABLE) == set(Etat)
    assert {a for ligne in TABLE.values() for a in ligne} == set(ACTIONS)


@pytest.mark.parametrize("etat", Etat)
@pytest.mark.parametrize("action", ACTIONS)
def test_vae_02_vae_04_ce_que_chaque_etat_permet(etat: Etat, action: Action) -> None:
    case = TABLE[etat][action]
    assert transition(etat.value, action) is VERDICTS[case]
    d = recevable(referentiel().titre, etat=etat.value)
    controles = regles.controles(action, d, Acteur("a", 1, Role.MPCP), Issue(None, JOUR), JOUR)
    assert refus(controles) == ([] if case == "O" else [CODES[action]])


# Rôle → ce qu'il peut d'une demande déposée, et recevable ; 44 est le département du candidat.
MPCP, CENTRE = Acteur("a", 1, Role.MPCP), Acteur("a", 2, Role.CENTRE, centre_id=7)
UD_44, UD_35 = Acteur("a", 3, Role.UD, departement="44"), Acteur("a", 4, Role.UD, departement="35")
DIRECCTE_44 = Acteur("a", 5, Role.DIRECCTE, region="44")


@pytest.mark.parametrize(
    ("acteur", "deposee", "recevable_"),
    [
        (CENTRE, ["retirer"], ["retirer"]),
        (UD_44, ["decider", "retirer"], ["retirer"]),
        (UD_35, ["retirer"], ["retirer"]),
        (DIRECCTE_44, [], []),
        (MPCP, ["decider", "retirer"], ["retirer"]),
    ],
)
def test_dro_01_dro_02_chaque_profil_peut_ce_que_dit_la_table(
    acteur: Acteur, deposee: list[str], recevable_: list[str]
) -> None:
    r = referentiel()
    assert regles.actions_possibles(demande(r.titre), acteur, JOUR) == deposee
    assert regles.actions_possibles(recevable(r.titre), acteur, JOUR) == recevable_


# --- d'une longue liste, une fois par cas ---


@given(
    etat=st.sampled_from(Etat),
    ecart=st.integers(-2, 2),
    departement=st.sampled_from(("44", "35", None)),
    ccp=st.booleans(),
    places=st.integers(0, 2),
    role=st.sampled_from(Role),
)
def test_deux_demandes_d_un_meme_cas_permettent_les_memes_actions(
    etat: Etat, ecart: int, departement: str | None, ccp: bool, places: int, role: Role
) -> None:
    """Le témoin d'un cas est la demande la plus simple qui y soit ; tout le reste peut différer."""
    r = referentiel()
    depose = JOUR + ecart * UN
    decidee = depose + UN if etat in regles.DECISIONS else None
    d = demande(
        r.ccp1 if ccp else r.titre, etat=etat.value, departement=departement, deposee_le=depose, notifiee_le=decidee,
        ccp=("CCP1",) if ccp else (), places=[Place("C-000001", "", JOUR)] * places,
    )  # fmt: skip
    temoin = demande(
        r.titre, etat=etat.value, departement=departement, deposee_le=min(depose, JOUR) if ecart <= 0 else JOUR + UN,
        places=[Place("C-000002", "S-2025-000001", JOUR)] * min(places, 1),
    )  # fmt: skip
    acteur = Acteur("alix", 1, role, 1 if role is Role.CENTRE else None, "44", "52")
    assert regles.cas(d, JOUR) == regles.cas(temoin, JOUR)
    possibles = regles.actions_possibles(d, acteur, JOUR)
    assert possibles == regles.actions_possibles(temoin, acteur, JOUR)
    juge = une_fois_par_cas(lambda vue: regles.actions_possibles(vue, acteur, JOUR), lambda vue: regles.cas(vue, JOUR))
    assert juge(temoin) is juge(d)
