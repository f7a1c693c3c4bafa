"""DEL-02, DEL-03 : qui lève un délai, lequel, et ce que devient une dérogation ; la table est écrite à la main."""

from datetime import date, timedelta

import pytest

from ceres_cli.regles.condition import Condition, motifs
from ceres_cli.regles.faits.delais import Derogation, Reglage
from ceres_cli.regles.session import delais
from ceres_cli.regles.session import derogations as regles
from ceres_cli.regles.vocabulaire import Delai, ModeDelai, Role, SujetDelai
from tests.fabriques.sessions import session_numerotee

S = "S-2025-000012"
JOUR = timedelta(days=1)
DEMANDEE = date(2025, 3, 4)
BLOQUER = Reglage(SujetDelai.TITRE, ModeDelai.BLOQUER, 30, 15, 15)
# État, DTE demandée, édition → ce qui reste à lever : création, DTE, convocation.
A_LEVER = [
    ("en_preparation", None, 0, "OOO"),
    ("dte_envoye", DEMANDEE, 0, "O.O"),
    ("dte_envoye", None, 0, "O.O"),  # l'état dit qu'elle est demandée
    ("convocations_envoyees", None, 1, "OO."),
    ("convocations_envoyees", DEMANDEE, 1, "O.."),
    ("en_attente_validation", None, 1, "O.."),  # l'UD y change encore les dates (SES-10)
    ("en_attente_validation", DEMANDEE, 1, "O.."),
    ("debloquee", None, 1, "O.."),
    ("validee", None, 1, "..."),
    ("annulee", None, 0, "..."),
]


def accordee(delai: Delai, *, par: int | None = None, debut: date | None = None) -> Derogation:
    etat = "accordee" if par is None else "utilisee"
    return Derogation(3, delai, "salle fermée", date(2025, 5, 20), etat, session_id=12 if debut is None else None,
                      debut=debut, utilisee_par_id=par)  # fmt: skip


def demandee(delai: Delai, etat: str = "demandee") -> Derogation:
    return Derogation(4, delai, "salle fermée", etat=etat, demandee_le=date(2025, 5, 19), session_id=12)


@pytest.mark.parametrize(("etat", "dte_le", "edition", "attendus"), A_LEVER)
def test_del_02_ce_qui_reste_a_lever_a_chaque_etat(etat: str, dte_le: date | None, edition: int, attendus: str) -> None:
    s = session_numerotee(etat=etat, dte_le=dte_le, edition=edition)
    for delai, attendu in zip(Delai, attendus, strict=True):
        suite = regles.controles(s, Role.UD, delai)
        assert (not motifs(suite)) is (attendu == "O"), delai
        etat_ = regles.etat(accordee(delai), s, date(2025, 5, 20))
        assert etat_ == ("accordee" if attendu == "O" else "sans_objet"), delai
        demandee_ = regles.etat(demandee(delai), s, date(2025, 5, 20))
        assert demandee_ == ("demandee" if attendu == "O" else "sans_objet"), delai
        for finie in ("refusee", "retiree"):
            assert regles.etat(demandee(delai, finie), s, date(2025, 5, 20)) == finie
        assert regles.etat(accordee(delai, par=12), s, date(2025, 5, 20)) == "utilisee"
    assert (not motifs(regles.controles(s, Role.UD))) is ("O" in attendus)
    if etat in ("validee", "annulee"):
        (refus,) = regles.controles(s, Role.UD, Delai.DTE)
        assert (refus.code, refus.satisfait, refus.reference) == ("SES-09", False, S)


@pytest.mark.parametrize(
    ("delai", "valeurs", "texte"),
    [
        (Delai.CREATION, {}, f"le délai de création de {S} peut être levé, une fois"),
        (Delai.DTE, {}, f"le délai de DTE de {S} peut être levé, une fois"),
        (Delai.CONVOCATION, {}, f"le délai de convocation de {S} peut être levé, une fois"),
        (
            Delai.DTE,
            {"etat": "dte_envoye"},
            f"{S}, « DTE envoyé » : sa DTE ne se demande plus, aucun délai n'est à lever",
        ),
        (
            Delai.CONVOCATION,
            {"etat": "convocations_envoyees", "edition": 1},
            f"{S}, « convocations envoyées » : ses convocations ne s'éditent plus une première fois, aucun délai n'est"
            " à lever",
        ),
        (Delai.DTE, {"reprise": True}, f"{S} est une session ancienne reprise : aucun délai n'y court"),
    ],
)
def test_del_02_dit_ce_qui_se_leve_ou_pourquoi_rien_n_est_a_lever(
    delai: Delai, valeurs: dict[str, object], texte: str
) -> None:
    s = session_numerotee(**valeurs)
    donnees: dict[str, object] = {"delai": delai.value, "etat": s.etat}
    assert regles.a_lever(s, delai) == Condition("DEL-02", "peut être levé" in texte, texte, donnees, S)


def test_del_02_une_derogation_en_attente_suffit() -> None:
    s = session_numerotee(derogations=[accordee(Delai.DTE)])
    attend = "une dérogation au délai de DTE (R-000003), accordée le 20/05/2025, attend déjà de servir"
    valeurs: dict[str, object] = {"delai": "dte", "etat": "en_preparation", "derogation": 3}
    assert regles.a_lever(s, Delai.DTE) == Condition("DEL-02", False, attend, valeurs, S)
    assert regles.a_lever(s, Delai.CONVOCATION).satisfait
    (_, un_au_moins) = regles.controles(s, Role.MPCP)
    assert un_au_moins == Condition(
        "DEL-02", True, "peuvent être levés : création, convocation", {"delais": ["creation", "convocation"]}, S
    )
    s.derogations = [accordee(d) for d in Delai]
    (_, aucun) = regles.controles(s, Role.MPCP)
    assert aucun == Condition("DEL-02", False, f"aucun délai de {S} n'est à lever", {"delais": []}, S)


@pytest.mark.parametrize(("role", "permis"), [("centre", False), ("ud", True), ("direccte", False), ("mpcp", True)])
def test_dro_01_deroger_est_a_l_ud_et_au_mpcp(role: str, permis: bool) -> None:
    for delai in (*Delai, None):
        suite = regles.controles(session_numerotee(), Role(role), delai)
        assert (not motifs(suite)) is permis
        assert [c.code for c in suite] == (["SES-09", "DEL-02"] if permis else ["DRO-01"])
    nom = {"centre": "Centre", "direccte": "DIRECCTE"}.get(role, "")
    if not permis:
        assert suite[0].texte == f"un profil {nom} ne peut pas déroger à un délai : c'est à UD ou MPCP"


@pytest.mark.parametrize(
    ("mode", "jour", "phrase"),
    [
        (
            "ignorer",
            date(2025, 6, 9),
            "DEL-02 : le délai de DTE est ignoré ; la dérogation ne servira que s'il est de nouveau contrôlé.",
        ),
        ("bloquer", date(2025, 5, 26), "DEL-02 : le délai court jusqu'au 26/05/2025 ; la dérogation servira ensuite."),
        ("bloquer", date(2025, 5, 27), None),
        ("avertir", date(2025, 5, 26), "DEL-02 : le délai court jusqu'au 26/05/2025 ; la dérogation servira ensuite."),
        ("avertir", date(2025, 5, 27), None),
    ],
)
def test_del_02_ce_qui_ne_servirait_pas_encore_se_dit(mode: str, jour: date, phrase: str | None) -> None:
    reglage = Reglage(SujetDelai.TITRE, ModeDelai(mode), 15, 15, 15)
    s = session_numerotee(delais=reglage)
    assert regles.sans_effet_aujourd_hui(s, Delai.DTE, jour) == phrase
    # D'une session qui existe, on ne sait pas à quel jour elle se rapprochera ; à créer, si.
    attendue = phrase and phrase.replace("de DTE", "de création")
    assert regles.sans_effet_aujourd_hui(s, Delai.CREATION, jour) == (attendue if mode == "ignorer" else None)
    assert regles.sans_effet_aujourd_hui(session_numerotee(id=0, delais=reglage), Delai.CREATION, jour) == attendue


@pytest.mark.parametrize("ecart", [-1, 0, 1])
def test_del_02_avant_la_creation_le_debut_n_est_pas_passe(ecart: int) -> None:
    debut = date(2025, 6, 10)
    jour = debut + ecart * JOUR
    attendu = ecart <= 0
    texte = "la session reste à créer, pour le 10/06/2025"
    if not attendu:
        texte = "le début (10/06/2025) est passé : aucune session ne s'y crée plus"
    valeurs: dict[str, object] = {"debut": "2025-06-10", "jour": jour.isoformat()}
    assert regles.debut_a_venir(debut, jour) == Condition("DEL-02", attendu, texte, valeurs)
    etat = regles.etat(accordee(Delai.CREATION, debut=debut), None, jour)
    assert etat == ("accordee" if attendu else "sans_objet")


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize(
    ("valeurs", "jour", "utile"),
    [
        ({}, date(2025, 5, 26), False),  # à temps
        ({}, date(2025, 5, 27), True),
        ({"derogations": [accordee(Delai.DTE), accordee(Delai.CONVOCATION)]}, date(2025, 5, 27), False),
        ({"derogations": [accordee(Delai.DTE)]}, date(2025, 5, 27), True),  # les convocations
        ({"etat": "convocations_envoyees", "edition": 1, "dte_le": DEMANDEE}, date(2025, 5, 27), False),
        ({"etat": "convocations_envoyees", "edition": 1}, date(2025, 5, 27), True),  # la DTE
        ({"delais": Reglage(SujetDelai.TITRE, ModeDelai.AVERTIR, 30, 15, 15)}, date(2025, 5, 27), False),
        ({"reprise": True}, date(2025, 5, 27), False),
        ({"etat": "annulee"}, date(2025, 5, 27), False),
    ],
)
def test_del_02_deroger_se_propose_quand_un_delai_arrete_la_session(
    valeurs: dict[str, object], jour: date, utile: bool, role: Role
) -> None:
    s = session_numerotee(**{"delais": BLOQUER, **valeurs})
    voulues = {
        Role.UD: ["deroger"],
        Role.MPCP: ["demander-derogation", "deroger"],
        Role.CENTRE: ["demander-derogation"],
    }
    assert regles.utiles(s, role, jour) == (voulues.get(role, []) if utile else [])
    s.derogations = [*s.derogations, demandee(Delai.DTE), demandee(Delai.CONVOCATION)]
    assert regles.utiles(s, role, jour) == (["deroger"] if utile and role in (Role.UD, Role.MPCP) else [])


# --- DEL-03 : ce qui répond à une demande ---

# État → ce qui y répond : l'accorder, la refuser, la retirer.
REPONSES = {"demandee": "OOO", "accordee": "D..", "refusee": ".D.", "retiree": "..D", "utilisee": "..."}


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize(("etat", "attendus"), REPONSES.items())
def test_del_03_une_demande_ne_recoit_qu_une_reponse(etat: str, attendus: str, role: Role) -> None:
    d = demandee(Delai.DTE, etat)
    permises = {Role.UD: "OO.", Role.MPCP: "OOO", Role.CENTRE: "..O"}.get(role, "...")
    possibles = []
    for action, attendu, permise in zip(regles.REPONSES, attendus, permises, strict=True):
        (controle,) = regles.reponse(d, action, role)
        voulu = permise == "O" and attendu == "O"
        assert (controle.satisfait, controle.code) == (voulu, "DEL-03" if permise == "O" else "DRO-01")
        if permise == "O" and not voulu:
            assert ("déjà" in controle.texte) is (attendu == "D")
        possibles += [action] if voulu else []
    assert regles.reponses_possibles(d, role) == possibles


@pytest.mark.parametrize("etat", REPONSES)
def test_del_03_tant_qu_une_demande_attend_on_n_en_fait_pas_une_autre_et_rien_n_est_leve(etat: str) -> None:
    s = session_numerotee(delais=BLOQUER, derogations=[demandee(Delai.DTE, etat)])
    s.derogations[0].accordee_le = date(2025, 5, 20) if etat in ("accordee", "utilisee") else None
    attend = etat in ("demandee", "accordee")
    (_, controle) = regles.controles(s, Role.CENTRE, Delai.DTE, regles.DEMANDER)
    assert controle.satisfait is not attend
    assert regles.a_lever(s, Delai.DTE).satisfait is (etat != "accordee")
    assert delais.juger(s, Delai.DTE, date(2025, 6, 1)).controle.satisfait is (etat == "accordee")


AU_MPCP = [
    "modifier", "reporter", "demander-dte", "inscrire-jure", "desinscrire-jure", "repondre", "horaires", "inscrire",
    "desinscrire", "editer", "annuler",
]  # fmt: skip


@pytest.mark.parametrize(
    ("etat", "role", "possibles", "texte"),
    [
        ("dte_envoye", Role.MPCP, AU_MPCP, "« déroger à un délai » est permis à l'état « DTE envoyé »"),
        ("dte_envoye", Role.UD, ["editer", "annuler"], "« déroger à un délai » est permis à l'état « DTE envoyé »"),
        (
            "validee",
            Role.UD,
            ["debloquer", "notifier"],
            f"{S} est à l'état « validée » : « déroger à un délai » est refusé",
        ),
        ("annulee", Role.MPCP, [], f"{S} est à l'état « annulée » : « déroger à un délai » est refusé"),
    ],
)
def test_ses_09_del_02_l_etat_permet_de_deroger_ou_dit_ce_qu_il_permet(
    etat: str, role: Role, possibles: list[str], texte: str
) -> None:
    premier = regles.controles(session_numerotee(etat=etat), role, Delai.CREATION)[0]
    valeurs: dict[str, object] = {"etat": etat, "action": "deroger", "actions_possibles": possibles}
    assert premier == Condition("SES-09", "permis" in texte, texte, valeurs, S)
