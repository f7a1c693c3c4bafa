"""SES-01 à SES-09 : la réponse entière de chaque contrôle d'une session, phrase et valeurs, telle qu'elle se lit."""

from datetime import date

import pytest

from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.jure import Habilitation, Jure
from ceres_cli.regles.session import controles as regles
from ceres_cli.regles.session import generaux, jury
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.vocabulaire import Role
from tests.fabriques.faits import FIN, JOUR
from tests.fabriques.sessions import candidat, habilite, inscrire, referentiel, session

S = "S-2025-000012"
# Ce que le MPCP, ou l'UD, peut d'une session en attente de validation.
ATTENTE = [
    *("modifier", "reporter", "inscrire-jure", "desinscrire-jure", "ecarter", "reintegrer"),
    *("renvoyer", "valider", "annuler"),
]
DEBUT, DERNIER = date(2025, 6, 10), date(2025, 6, 12)


def jure(*, actif: bool = True) -> Jure:
    return Jure(7, "MARTIN", "Alice", actif, "44", "52")


def porte(j: Jure, numero: int, certification: object, etat: str = "validee", fin: date = FIN) -> None:
    j.habilitations.append(Habilitation(numero, j, certification, etat, date(2022, 1, 1), fin))  # type: ignore[arg-type]


# --- SES-09 ---


def test_ses_09_une_action_permise_dit_l_etat_et_tout_ce_qui_l_est() -> None:
    s = session(referentiel(), numero=12, etat="en_attente_validation")
    assert regles.etat_permet(s, Action.VALIDER, Role.UD) == Condition(
        "SES-09",
        True,
        "« valider » est permis à l'état « en attente de validation »",
        {"etat": "en_attente_validation", "action": "valider", "actions_possibles": ATTENTE},
        S,
    )


@pytest.mark.parametrize(
    ("etat", "action", "texte", "possibles"),
    [
        ("validee", Action.VALIDER, f"{S} est déjà validée", ["debloquer", "notifier"]),
        ("annulee", Action.ANNULER, f"{S} est déjà annulée", []),
        ("en_attente_validation", Action.TRANSMETTRE, f"les résultats de {S} sont déjà transmis", ATTENTE),
        (
            "validee",
            Action.ANNULER,
            f"{S} est à l'état « validée » : « annuler » est refusé (cet état permet : débloquer, dire les résultats)",
            ["debloquer", "notifier"],
        ),
        (
            "en_attente_validation",
            Action.EDITER,
            f"{S} est à l'état « en attente de validation » : « éditer les convocations » est refusé "
            "(cet état permet : modifier, reporter, inscrire un juré, retirer un juré, mettre à l'écart, réintégrer,"
            " renvoyer, valider, annuler)",
            ATTENTE,
        ),
        (
            "annulee",
            Action.VALIDER,
            f"{S} est à l'état « annulée » : « valider » est refusé (aucune action n'est possible)",
            [],
        ),
    ],
)
def test_ses_09_une_action_refusee_dit_l_etat_et_ce_qui_reste_possible(
    etat: str, action: Action, texte: str, possibles: list[str]
) -> None:
    valeurs: dict[str, object] = {"etat": etat, "action": action.value, "actions_possibles": possibles}
    s = session(referentiel(), numero=12, etat=etat)
    assert regles.controles(action, s, Acte(DEBUT, Role.MPCP)) == [Condition("SES-09", False, texte, valeurs, S)]


@pytest.mark.parametrize(("dte_le", "quand"), [(None, ""), (date(2025, 3, 4), " le 04/03/2025")])
def test_ses_09_une_dte_deja_demandee_dit_quand(dte_le: date | None, quand: str) -> None:
    s = session(referentiel(), numero=12, etat="dte_envoye", dte_le=dte_le)
    refus = regles.etat_permet(s, Action.DEMANDER_DTE, Role.CENTRE, autre_commentaire=False)
    assert (refus.satisfait, refus.texte) == (False, f"la DTE de {S} a déjà été demandée{quand}")
    s.dte_commentaire = "deux aménagements"
    refus = regles.etat_permet(s, Action.DEMANDER_DTE, Role.CENTRE, autre_commentaire=False)
    assert refus.texte == f"la DTE de {S} a déjà été demandée{quand} ; son commentaire est gardé"
    permis = regles.etat_permet(s, Action.DEMANDER_DTE, Role.CENTRE)
    texte = f"la DTE de {S} est demandée{quand} : un autre commentaire remplace le sien"
    assert permis == Condition("SES-09", True, texte, refus.valeurs, S)
    assert permis.valeurs["action"] == "demander-dte"


def test_ses_09_ce_qu_un_centre_ne_peut_plus_annuler_le_dit() -> None:
    avant, apres = (session(referentiel(), numero=12, etat=e) for e in ("dte_envoye", "convocations_envoyees"))
    acte = Acte(DEBUT - JOUR, Role.CENTRE)
    assert regles.controles(Action.ANNULER, avant, acte)[1:] == [
        Condition("SES-10", True, "rien n'est encore arrêté", {"jour": "2025-06-09"}, S)
    ]
    (refus,) = regles.controles(Action.ANNULER, apres, acte)
    assert (refus.code, refus.satisfait, refus.reference) == ("SES-09", False, S)
    assert refus.texte == f"les convocations de {S} sont éditées : seuls l'UD et le MPCP peuvent l'annuler"
    assert refus.valeurs["etat"] == "convocations_envoyees"


@pytest.mark.parametrize(
    ("dedans", "action", "satisfait", "texte"),
    [
        (False, Action.INSCRIRE_JURE, True, f"MARTIN Alice n'est pas dans le jury de {S}"),
        (True, Action.INSCRIRE_JURE, False, f"MARTIN Alice est déjà dans le jury de {S}"),
        (False, Action.DESINSCRIRE_JURE, False, f"MARTIN Alice n'est pas dans le jury de {S}"),
        (True, Action.DESINSCRIRE_JURE, True, f"MARTIN Alice est déjà dans le jury de {S}"),
    ],
)
def test_ses_09_la_presence_dans_le_jury_est_dite(dedans: bool, action: Action, satisfait: bool, texte: str) -> None:
    s, j = session(referentiel(), numero=12), jure()
    s.jury += [habilite([]), j] if dedans else [habilite([])]
    assert jury.presence(j, s, action) == Condition("SES-09", satisfait, texte, {"jure": "J-000007"}, "J-000007")


# --- SES-01 ---


@pytest.mark.parametrize(("fin", "periode"), [(DEBUT, "le 10/06/2025"), (DERNIER, "du 10/06/2025 au 12/06/2025")])
def test_ses_01_un_jure_qui_peut_examiner_dit_quoi_et_quand(fin: date, periode: str) -> None:
    r, j = referentiel(), jure()
    porte(j, 3, r.titre)
    texte = f"MARTIN Alice peut examiner TP-99901m01/CCP1 {periode}"
    assert jury.jure_habilite(j, session(r, r.ccp1, DEBUT, fin)) == [
        Condition("SES-01", True, texte, {"jure": "J-000007"}, "J-000007")
    ]


def test_ses_01_un_jure_inactif_le_dit_avant_tout() -> None:
    texte = "le juré J-000007 MARTIN Alice est inactif"
    assert jury.jure_habilite(jure(actif=False), session(referentiel())) == [
        Condition("SES-01", False, texte, {"jure": "J-000007"}, "J-000007")
    ]


@pytest.mark.parametrize(
    ("vise", "exigee"),
    [
        ("titre", "sur le titre entier, ou sur chacun de ses CCP"),
        ("ccp1", "sur TP-99901m01/CCP1 ou sur le titre entier"),
        ("ccs1", "sur le CCS TP-99901m01/CCS1 lui-même"),
    ],
)
def test_ses_01_le_refus_dit_l_habilitation_exigee_et_celles_qu_il_a_sur_ce_titre(vise: str, exigee: str) -> None:
    r, j = referentiel(), jure()
    porte(j, 3, r.ccp2)
    porte(j, 4, referentiel().titre)
    porte(j, 5, r.ccs2, fin=DEBUT - JOUR)
    siennes = ["H-000003 (TP-99901m01/CCP2, active)", "H-000005 (TP-99901m01/CCS2, expirée)"]
    debut = f"MARTIN Alice n'a pas d'habilitation utilisable le 10/06/2025 {exigee}"
    assert jury.jure_habilite(j, session(r, getattr(r, vise), DEBUT)) == [
        Condition(
            "SES-01",
            False,
            f"{debut} ; il a {', '.join(siennes)}",
            {"jure": "J-000007", "habilitations": siennes},
            "J-000007",
        )
    ]
    assert jury.jure_habilite(jure(), session(r, getattr(r, vise), DEBUT)) == [
        Condition("SES-01", False, debut, {"jure": "J-000007", "habilitations": []}, "J-000007")
    ]


# --- SES-02, SES-04 ---


@pytest.mark.parametrize(
    ("nombre", "texte"),
    [(0, f"aucun candidat n'est inscrit à {S}"), (1, "1 candidat inscrit"), (2, "2 candidats inscrits")],
)
def test_ses_02_le_nombre_d_inscrits_est_dit(nombre: int, texte: str) -> None:
    s = session(referentiel(), numero=12)
    for _ in range(nombre):
        inscrire(s, candidat())
    attendu = Condition("SES-02", nombre > 0, texte, {"inscrits": nombre}, S)
    assert regles.candidats_inscrits(s) == attendu
    assert regles.controles(Action.EDITER, s, Acte(DEBUT, Role.CENTRE))[1] == attendu


def test_ses_04_le_jury_insuffisant_nomme_ceux_qui_ne_comptent_pas() -> None:
    r = referentiel()
    s = session(r, numero=12)
    assert jury.jury_suffisant(s) == Condition(
        "SES-04", False, "0 juré habilité pour toute la session, il en faut 2", {"habilites": 0, "requis": 2}, S
    )
    s.jury += [habilite([r.titre]), habilite([]), habilite([r.titre], actif=False)]
    assert jury.jury_suffisant(s).texte == (
        "1 juré habilité pour toute la session, il en faut 2 ; ne comptent pas : MARTIN Alice, MARTIN Alice"
    )
    s.jury.append(habilite([r.titre]))
    assert jury.jury_suffisant(s) == Condition("SES-04", True, "2 jurés habilités", {"habilites": 2, "requis": 2}, S)


def test_ses_04_chaque_candidat_sans_resultat_est_nomme() -> None:
    s = session(referentiel(), numero=12)
    noe, lea = candidat(), candidat()
    inscrire(s, candidat(), "echec")
    assert regles.resultats_complets(s) == Condition("SES-04", True, "chaque candidat inscrit a un résultat", {}, S)
    inscrire(s, noe)
    assert regles.resultats_complets(s).texte == f"1 candidat sans résultat : {noe.reference} DURAND Noé"
    inscrire(s, lea)
    assert regles.resultats_complets(s) == Condition(
        "SES-04",
        False,
        f"2 candidats sans résultat : {noe.reference} DURAND Noé, {lea.reference} DURAND Noé",
        {"candidats": [noe.reference, lea.reference]},
        S,
    )


def test_ses_04_sans_aucun_resultat_rien_ne_se_transmet() -> None:
    s = session(referentiel(), numero=12)
    assert regles.resultats_complets(s) == Condition("SES-04", False, f"aucun candidat de {S} n'a de résultat", {}, S)


def test_ses_04_la_validation_dit_ses_controles_dans_l_ordre() -> None:
    r = referentiel()
    s = session(r, r.titre, etat="en_attente_validation")
    s.jury += [habilite([r.titre]), habilite([r.titre])]
    inscrire(s, candidat(), "echec")
    suite = regles.controles(Action.VALIDER, s, Acte(DEBUT, Role.UD))
    assert [c.code for c in suite] == ["SES-09", "SES-11", "SES-11", "SES-04", "SES-04", "SES-03", "CAN-06", "CAN-09"]
    assert all(c.satisfait for c in suite)


# --- DRO-01, et ce que l'état laisse à d'autres (SES-10, SES-12) ---


def test_dro_01_une_action_d_un_autre_role_dit_a_qui_elle_est() -> None:
    s = session(referentiel(), numero=12, etat="en_attente_validation")
    assert regles.controles(Action.VALIDER, s, Acte(DEBUT, Role.CENTRE)) == [
        Condition("DRO-01", False, "un profil Centre ne peut pas valider : c'est à UD ou MPCP", {"role": "centre"})
    ]
    assert regles.du_role(Action.VALIDER, Role.UD) == Condition(
        "DRO-01", True, "un profil UD peut valider", {"role": "ud"}
    )


@pytest.mark.parametrize(
    ("etat", "action", "role", "code", "texte"),
    [
        ("debloquee", Action.MODIFIER, Role.CENTRE, "SES-10",
         f"{S} est à l'état « débloquée » : le Centre n'en change plus rien"),
        ("dte_envoye", Action.INSCRIRE_JURE, Role.UD, "SES-10",
         f"{S} est à l'état « DTE envoyé » : c'est au Centre de la préparer"),
        ("convocations_envoyees", Action.EDITER, Role.UD, "SES-12",
         f"les convocations de {S} sont éditées : c'est au Centre de les rééditer"),
    ],
)  # fmt: skip
def test_ses_10_ce_que_l_etat_laisse_a_d_autres_le_dit(
    etat: str, action: Action, role: Role, code: str, texte: str
) -> None:
    (refus,) = regles.controles(action, session(referentiel(), numero=12, etat=etat), Acte(DEBUT, role))
    assert (refus.code, refus.satisfait, refus.texte, refus.reference) == (code, False, texte, S)


@pytest.mark.parametrize(
    ("action", "satisfait", "texte"),
    [
        (Action.MODIFIER, True, f"{S} a commencé le 10/06/2025 : ses heures seules changent encore"),
        (Action.REPORTER, False, f"{S} a commencé le 10/06/2025 : le Centre n'en change que les heures"),
    ],
)
def test_ses_10_modifier_reste_permis_quand_reporter_ne_l_est_plus(action: Action, satisfait: bool, texte: str) -> None:
    """Sans valeurs, `modifier` ne change rien d'arrêté ; `reporter` change toujours les dates."""
    s = session(referentiel(), numero=12, etat="convocations_envoyees", debut=DEBUT)
    possible, arrete, delai = generaux.en_general(action, s, Acte(DEBUT, Role.CENTRE))
    assert (delai.code, delai.satisfait) == ("DEL-01", True)
    assert (possible.code, possible.satisfait) == ("SES-09", True)
    assert (arrete.code, arrete.satisfait, arrete.texte) == ("SES-10", satisfait, texte)
