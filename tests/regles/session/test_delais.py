"""DEL-01, DEL-02 : les délais avant une session, en règles pures ; tout est écrit à la main."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.regles import delais as noms
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.delais import Derogation, Reglage
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session import delais, generaux
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.vocabulaire import Delai, ModeDelai, Role, SujetDelai
from tests.fabriques.sessions import referentiel, session_numerotee

JOUR = timedelta(days=1)
S = "S-2025-000012"
DEBUT = date(2025, 6, 10)
ACTES = {
    "creation": "se crée, ou se rapproche, au plus tard le",
    "dte": "demande sa DTE au plus tard le",
    "convocation": "édite ses convocations au plus tard le",
}
# Début le 10/06/2025 : combien de jours avant, le dernier jour à temps, et comment il se dit.
BORNES = [
    (0, date(2025, 6, 10), "10/06/2025 (le jour même)"),
    (1, date(2025, 6, 9), "09/06/2025 (1 jour avant)"),
    (15, date(2025, 5, 26), "26/05/2025 (15 jours avant)"),
    (30, date(2025, 5, 11), "11/05/2025 (30 jours avant)"),
    (365, date(2024, 6, 10), "10/06/2024 (365 jours avant)"),
]


def regle(mode: str, n: int = 15) -> Reglage:
    return Reglage(SujetDelai.TITRE, ModeDelai(mode), n, n, n)


def accordee(delai: str, numero: int = 3, *, par: int | None = None) -> Derogation:
    """Le 20/05/2025 ; `par` : la session qui s'en est servie."""
    etat = "accordee" if par is None else "utilisee"
    return Derogation(numero, Delai(delai), "salle fermée", date(2025, 5, 20), etat, session_id=12, utilisee_par_id=par)


def voulue(mode: str, n: int = 15, **valeurs: Any) -> SessionExamen:
    return session_numerotee(delais=regle(mode, n), **valeurs)


@pytest.mark.parametrize("mode", ["ignorer", "avertir", "bloquer"])
@pytest.mark.parametrize(("n", "dernier", "dit"), BORNES)
@pytest.mark.parametrize("delai", ACTES)
def test_del_01_la_veille_le_jour_et_le_lendemain_du_dernier_jour(
    delai: str, n: int, dernier: date, dit: str, mode: str
) -> None:
    s, d = voulue(mode, n), Delai(delai)
    assert delais.dernier_jour(s, d) == dernier
    base = f"une session TITRE du 10/06/2025 {ACTES[delai]} {dit}"
    valeurs = {"delai": delai, "mode": mode, "jours": n, "debut": "2025-06-10", "dernier_jour": dernier.isoformat()}
    for jour in (dernier - JOUR, dernier):
        attendu = Condition("DEL-01", True, base, {**valeurs, "jour": jour.isoformat(), "derogation": None}, S)
        assert delais.juger(s, d, jour) == delais.Jugement(attendu)
    lendemain = dernier + JOUR
    suites = {
        "ignorer": (True, " ; passé, ce délai est ignoré", ()),
        "avertir": (True, " ; passé, il n'en reste qu'un avertissement", (f"DEL-01 : {base} : c'est passé.",)),
        "bloquer": (False, " : c'est passé", ()),
    }
    satisfait, suite, avis = suites[mode]
    valeurs |= {"jour": lendemain.isoformat(), "derogation": None}
    attendu = Condition("DEL-01", satisfait, base + suite, valeurs, S)
    assert delais.juger(s, d, lendemain) == delais.Jugement(attendu, None, avis)


@pytest.mark.parametrize(("mode", "servie"), [("ignorer", False), ("avertir", True), ("bloquer", True)])
@pytest.mark.parametrize("delai", ACTES)
def test_del_02_une_derogation_leve_le_delai_passe_et_lui_seul(delai: str, mode: str, servie: bool) -> None:
    d = Delai(delai)
    s = voulue(mode, derogations=[accordee(delai)])
    a_temps, trop_tard = date(2025, 5, 26), date(2025, 5, 27)
    assert delais.juger(s, d, a_temps).servie is None
    juge = delais.juger(s, d, trop_tard)
    assert (juge.servie is s.derogations[0], juge.controle.satisfait, juge.avertissements) == (servie, True, ())
    leve = " ; passé, ce délai est levé par la dérogation R-000003"
    assert juge.controle.texte.endswith(leve) is servie
    assert juge.controle.valeurs["derogation"] == (3 if servie else None)
    for autre in set(ACTES) - {delai}:
        assert delais.juger(s, Delai(autre), trop_tard).servie is None
        assert delais.juger(s, Delai(autre), trop_tard).controle.satisfait is (mode != "bloquer")


def test_del_02_une_derogation_ne_sert_qu_une_fois_et_la_plus_ancienne_d_abord() -> None:
    usee, premiere, seconde = accordee("dte", 3, par=12), accordee("dte", 4), accordee("dte", 5)
    trop_tard = date(2025, 6, 1)
    s = voulue("bloquer", derogations=[usee])
    assert delais.en_attente(s, Delai.DTE) is None
    assert not delais.juger(s, Delai.DTE, trop_tard).controle.satisfait
    s.derogations += [premiere, seconde]
    assert delais.juger(s, Delai.DTE, trop_tard).servie is premiere


@pytest.mark.parametrize("mode", ["avertir", "bloquer"])
@pytest.mark.parametrize(
    ("delai", "valeurs", "texte"),
    [
        ("creation", {"reprise": True}, "une session ancienne reprise n'a pas de délai"),
        ("dte", {"reprise": True}, "une session ancienne reprise n'a pas de délai"),
        ("convocation", {"reprise": True}, "une session ancienne reprise n'a pas de délai"),
        ("convocation", {"edition": 1}, "une réédition n'a pas de délai"),
        ("creation", {"edition": 1}, None),
        ("dte", {"edition": 1}, None),
    ],
)
def test_ses_10_del_01_ni_une_reprise_ni_une_reedition_n_ont_de_delai(
    delai: str, valeurs: dict[str, Any], texte: str | None, mode: str
) -> None:
    s = voulue(mode, derogations=[accordee(delai)], **valeurs)
    juge = delais.juger(s, Delai(delai), date(2025, 6, 9))
    if texte is None:
        assert juge.servie is s.derogations[0]
        return
    assert juge == delais.Jugement(Condition("DEL-01", True, texte, {"delai": delai}, S))


@pytest.mark.parametrize(
    ("mode", "levee", "suite"),
    [
        ("ignorer", False, " ; ce délai est ignoré"),
        ("ignorer", True, " ; ce délai est ignoré"),
        ("avertir", False, " ; sinon, un avertissement est donné"),
        ("avertir", True, " ; une dérogation lève ce délai"),
        ("bloquer", False, ""),
        ("bloquer", True, " ; une dérogation lève ce délai"),
    ],
)
def test_del_01_expliquer_un_report_dit_jusqu_ou_rapprocher(mode: str, levee: bool, suite: str) -> None:
    s = voulue(mode, 30, derogations=[accordee("creation")] if levee else [accordee("creation", par=12)])
    texte = f"rapprochée, elle commence au plus tôt le 31/05/2025 (30 jours avant){suite}"
    valeurs = {
        "delai": "creation", "mode": mode, "jours": 30, "debut": "2025-06-10", "dernier_jour": "2025-05-11",
        "jour": "2025-05-01", "premier_debut": "2025-05-31",
    }  # fmt: skip
    assert delais.rapprochement(s, date(2025, 5, 1)) == Condition("DEL-01", True, texte, valeurs, S)


@pytest.mark.parametrize("mode", ["ignorer", "avertir", "bloquer"])
@pytest.mark.parametrize(
    ("action", "etat", "present"),
    [
        (Action.DEMANDER_DTE, "en_preparation", True),
        (Action.DEMANDER_DTE, "convocations_envoyees", True),
        (Action.DEMANDER_DTE, "dte_envoye", False),  # n'y change que le commentaire
        (Action.EDITER, "en_preparation", True),
        (Action.EDITER, "dte_envoye", True),
        (Action.MODIFIER, "en_preparation", True),
        (Action.REPORTER, "convocations_envoyees", True),
        (Action.INSCRIRE_JURE, "en_preparation", False),
        (Action.TRANSMETTRE, "convocations_envoyees", False),
        (Action.ANNULER, "en_preparation", False),
        (Action.EDITER, "validee", False),  # l'état le refuse d'abord
    ],
)
def test_del_01_se_montre_dans_chaque_mode_aux_actes_qu_il_borne(
    action: Action, etat: str, present: bool, mode: str
) -> None:
    s = voulue(mode, etat=etat)
    codes = [c.code for c in generaux.en_general(action, s, Acte(date(2025, 5, 1), Role.CENTRE))]
    assert codes.count("DEL-01") == int(present)


def test_del_01_chaque_type_de_session_a_sa_ligne() -> None:
    assert {t: noms.sujet_du_type(t).value for t in ("TITRE", "CCP", "CCS")} == {
        "TITRE": "titre", "CCP": "ccp", "CCS": "ccs",
    }  # fmt: skip
    r = referentiel()
    assert noms.sujet_du_type(r.ccs1.type) is SujetDelai.CCS
    s = session_numerotee("ccs1", delais=Reglage(SujetDelai.CCS, ModeDelai.BLOQUER, 1, 2, 3))
    assert [delais.dernier_jour(s, d) for d in Delai] == [DEBUT - n * JOUR for n in (1, 2, 3)]
    assert delais.juger(s, Delai.DTE, DEBUT).controle.texte == (
        "une session CCS du 10/06/2025 demande sa DTE au plus tard le 08/06/2025 (2 jours avant) : c'est passé"
    )


def test_del_01_les_lignes_ont_un_nom_et_un_rang_au_journal() -> None:
    assert [noms.numero(s) for s in SujetDelai] == [1, 2, 3, 4]
    assert [noms.reference_du_numero(n) for n in (1, 2, 3, 4)] == [
        "delais.titre", "delais.ccp", "delais.ccs", "delais.vae",
    ]  # fmt: skip
    assert [noms.numero_de(t) for t in ("delais.vae", " Delais.Titre ", "ccp", "delais", "delais.", "TP-1")] == [
        4, 1, 2, None, None, None,
    ]  # fmt: skip


@given(
    n=st.integers(0, 365),
    ecart=st.integers(-400, 400),
    mode=st.sampled_from(list(ModeDelai)),
    delai=st.sampled_from(list(Delai)),
    levee=st.booleans(),
)
def test_del_01_refuse_avertit_ou_sert_exactement_quand_il_le_faut(
    n: int, ecart: int, mode: ModeDelai, delai: Delai, levee: bool
) -> None:
    s = voulue(mode.value, n, derogations=[accordee(delai.value)] if levee else [])
    juge = delais.juger(s, delai, DEBUT - ecart * JOUR)
    tard = ecart < n
    assert juge.controle.satisfait is not (tard and mode == "bloquer" and not levee)
    assert bool(juge.avertissements) is (tard and mode == "avertir" and not levee)
    assert (juge.servie is not None) is (tard and mode != "ignorer" and levee)
    # Le conseil tient parole : ce début-là laisse l'acte à temps, la veille non.
    premier = delais.premier_debut(s, delai, DEBUT - ecart * JOUR)
    assert premier - n * JOUR == DEBUT - ecart * JOUR


@pytest.mark.parametrize(
    ("sujet", "attendu"),
    [
        (SujetDelai.TITRE, Reglage(SujetDelai.TITRE, ModeDelai.IGNORER, 30, 15, 15)),
        (SujetDelai.CCS, Reglage(SujetDelai.CCS, ModeDelai.IGNORER, 30, 15, 15)),
        (SujetDelai.VAE, Reglage(SujetDelai.VAE, ModeDelai.AVERTIR, None, None, None)),
    ],
)
def test_v18_4_une_base_neuve_a_ses_delais(sujet: SujetDelai, attendu: Reglage) -> None:
    assert noms.initial(sujet) == attendu
