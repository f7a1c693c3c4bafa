"""CONV-05 : ce que devient un courriel, ce qui reste à envoyer, à quelle allure."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from ceres_cli.regles.courrier import envois as regles
from ceres_cli.regles.courrier.envois import ActionCourrier as Action
from ceres_cli.regles.courrier.envois import Destin
from ceres_cli.regles.faits.courrier import Message
from ceres_cli.regles.vocabulaire import EtatConvocation, EtatMessage, NatureMessage, Role, Verdict

OUI, DEJA, NON = Verdict.POSSIBLE, Verdict.DEJA, Verdict.REFUSE
# État → envoyer, conclure, relancer, abandonner.
ATTENDUS = {
    "en_file": (OUI, NON, DEJA, OUI),
    "en_cours": (NON, OUI, NON, NON),
    "envoye": (NON, NON, NON, NON),
    "a_retenter": (OUI, NON, DEJA, OUI),
    "echoue": (NON, NON, OUI, OUI),
    "incertain": (NON, NON, OUI, OUI),
    "abandonne": (NON, NON, OUI, DEJA),
}


def message(
    etat: str = "en_file", *, edition: int = 1, editee: int = 1, adresse: str | None = "a@example.fr"
) -> Message:
    return Message(
        7, 1, "S-2025-000001", 3, editee, "candidat", "C-000002", "LE GOFF Anne", "convocation", edition, adresse, etat
    )


@pytest.mark.parametrize("etat", EtatMessage)
def test_conv_05_chaque_etat_et_chaque_action(etat: EtatMessage) -> None:
    actions = (Action.ENVOYER, Action.CONCLURE, Action.RELANCER, Action.ABANDONNER)
    assert tuple(regles.verdict(etat.value, a) for a in actions) == ATTENDUS[etat.value]
    for action in actions:
        assert regles.permise(action, message(etat.value)).satisfait == (regles.verdict(etat.value, action) is not NON)


def test_conv_05_rien_n_envoie_de_nouveau_ce_que_le_serveur_a_accepte() -> None:
    assert regles.TABLE[EtatMessage.ENVOYE] == {}
    assert "le serveur l'a accepté" in regles.permise(Action.RELANCER, message("envoye")).texte


@pytest.mark.parametrize(
    ("etat", "adresse", "attendu"),
    [
        (None, "a@example.fr", Destin.NEUF),
        (None, None, Destin.SANS_COURRIEL),
        ("en_file", "a@example.fr", Destin.A_ENVOYER),
        ("en_file", None, Destin.SANS_COURRIEL),
        ("a_retenter", "a@example.fr", Destin.A_ENVOYER),
        ("echoue", "a@example.fr", Destin.ECHOUE),
        ("echoue", "b@example.fr", Destin.A_ENVOYER),
        ("echoue", None, Destin.SANS_COURRIEL),
        ("en_cours", "a@example.fr", Destin.EN_COURS),
        ("incertain", None, Destin.INCERTAIN),
        ("envoye", None, Destin.SERVI),
        ("abandonne", "b@example.fr", Destin.SERVI),
    ],
)
def test_conv_05_ce_qu_un_envoi_fait_de_chacun(etat: str | None, adresse: str | None, attendu: Destin) -> None:
    assert regles.sort_de(None if etat is None else message(etat), adresse) is attendu


def test_conv_05_une_edition_depassee_ne_se_relance_pas() -> None:
    vieux = message("echoue", edition=1, editee=2)
    assert regles.actions_possibles(vieux, Role.UD) == [Action.ABANDONNER]
    assert regles.actions_possibles(message("echoue"), Role.UD) == [Action.RELANCER, Action.ABANDONNER]
    assert not regles.actuel(vieux).satisfait
    assert regles.actuel(vieux).code == "CONV-04"


@pytest.mark.parametrize("etat", EtatConvocation)
def test_conv_05_la_nature_suit_ce_que_vaut_la_convocation(etat: EtatConvocation) -> None:
    tombee = etat in (EtatConvocation.RETIREE, EtatConvocation.ANNULEE)
    assert regles.nature_de(etat) is (NatureMessage.AVIS if tombee else NatureMessage.CONVOCATION)


def test_conv_05_un_avis_va_a_chacun_d_une_session_annulee_et_a_qui_un_courriel_avait_convoque() -> None:
    assert regles.merite_un_avis(EtatConvocation.ANNULEE, [])
    assert not regles.merite_un_avis(EtatConvocation.RETIREE, [])
    for etat in EtatMessage:
        recu = etat in (EtatMessage.ENVOYE, EtatMessage.INCERTAIN, EtatMessage.EN_COURS)
        assert regles.merite_un_avis(EtatConvocation.RETIREE, [message(etat.value)]) == recu
    assert not regles.merite_un_avis(EtatConvocation.EDITEE, [message("envoye")])


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("zoe@example.fr", "zoe@example.fr"),
        ("zoe@bientôt.example", "zoe@xn--bientt-mxa.example"),
        (None, None),
        ("", None),
        ("zoé@example.fr", None),
        ("a@example.fr>\r\nRCPT TO:<b@example.fr", None),
        ("a b@example.fr", None),
        ("a@example.fr\nBcc: b@example.fr", None),
        ("a@" + "é" * 63 + ".fr", None),
    ],
)
def test_une_adresse_va_en_ascii_ou_ne_va_pas(texte: str | None, attendu: str | None) -> None:
    assert regles.adresse_utilisable(texte) == attendu


def test_les_mots_du_serveur_tiennent_sur_une_ligne_sans_l_adresse() -> None:
    dits = "550 5.1.1 <zoe@example.fr>:\r\n Recipient\x1b[31m rejected " + "x" * 500
    lus = regles.reponse_montrable(dits, "zoe@example.fr")
    assert lus.startswith("550 5.1.1 <(son adresse)>: Recipient [31m rejected xxx")
    assert len(lus) == regles.REPONSE_MAX


@pytest.mark.parametrize(
    ("departs", "maintenant", "par_minute", "attendu"),
    [
        ([], 100, 2, 0),
        ([99], 100, 2, 0),
        ([90, 99], 100, 2, 50),
        ([40, 99], 100, 2, 0),
        ([40.5, 99], 100, 2, 0.5),
        ([10, 41, 99], 100, 2, 1),
        ([99] * 500, 100, 0, 0),
    ],
)
def test_jamais_plus_que_la_borne_en_une_minute(
    departs: list[float], maintenant: float, par_minute: int, attendu: float
) -> None:
    assert regles.attente(departs, maintenant, par_minute) == attendu


@pytest.mark.parametrize(("apres", "attendu"), [(0, False), (299, False), (300, False), (301, True)])
def test_conv_05_marque_et_non_conclu_plus_de_cinq_minutes_son_envoi_est_mort(apres: int, attendu: bool) -> None:
    marque = datetime(2025, 9, 2, 8, 0, tzinfo=UTC)
    vu = replace(message("en_cours"), essaye_le="2025-09-02T08:00:00Z")
    assert regles.tue(vu, marque + timedelta(seconds=apres)) is attendu
