"""CAN-04 à CAN-07, SES-03 : la réponse entière de ce qu'une personne a passé et détient, phrase et valeurs."""

from datetime import date

import pytest

from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.session import Candidat, Inscription, Passage, Presence
from ceres_cli.regles.session import inscription, passages
from tests.fabriques.faits import JOUR
from tests.fabriques.sessions import AVANT, CHAINE, candidat_numerote, inscrire, referentiel, session, session_numerotee

S, C = "S-2025-000012", "C-000005"
DEBUT = date(2025, 6, 10)
APRES = "convocations_envoyees"
JANVIER, MARS, MAI = date(2025, 1, 15), date(2025, 3, 15), date(2025, 5, 15)


# --- CAN-05, SES-03 ---


@pytest.mark.parametrize(("bloc", "code"), [("ccp1", "CAN-04"), ("ccs1", "CAN-06")])
def test_can_04_can_06_une_session_non_comptee_le_dit(bloc: str, code: str) -> None:
    attendu = Condition(code, True, "cette session n'est pas comptée (CAN-05)", {}, C)
    assert passages.trois_sessions_par_an(candidat_numerote(JANVIER, MARS, MAI), session_numerotee(bloc)) == attendu


@pytest.mark.parametrize(
    ("jours", "texte", "references", "dates"),
    [
        ((), "0 session comptée", [], []),
        ((MARS,), "1 session comptée : S-2025-000001 (15/03/2025)", ["S-2025-000001"], ["2025-03-15"]),
        (
            (MARS, JANVIER),
            "2 sessions comptées : S-2025-000002 (15/01/2025), S-2025-000001 (15/03/2025)",
            ["S-2025-000002", "S-2025-000001"],
            ["2025-01-15", "2025-03-15"],
        ),
    ],
)
def test_can_05_une_inscription_permise_dit_le_decompte_par_date(
    jours: tuple[date, ...], texte: str, references: list[str], dates: list[str]
) -> None:
    attendu = Condition("CAN-05", True, texte, {"sessions": references, "dates": dates}, C)
    assert passages.trois_sessions_par_an(candidat_numerote(*jours), session_numerotee()) == attendu


def test_can_05_et_ses_03_le_refus_dit_les_sessions_en_cause_et_la_premiere_date() -> None:
    c, s = candidat_numerote(date(2023, 6, 1), MAI, JANVIER, MARS), session_numerotee()
    trois = "S-2025-000003 (15/01/2025), S-2025-000004 (15/03/2025), S-2025-000002 (15/05/2025)"
    attendu = Condition(
        "CAN-05",
        False,
        f"{C} DURAND Noé en serait à plus de 3 sessions en un an sur ce titre : {trois} ; "
        "première date possible pour une session : 15/01/2026",
        {
            "candidat": C,
            "session": S,
            "debut": "2025-06-10",
            "sessions": ["S-2025-000003", "S-2025-000004", "S-2025-000002"],
            "dates": ["2025-01-15", "2025-03-15", "2025-05-15"],
        },
        C,
        "2026-01-15",
    )
    assert passages.trois_sessions_par_an(c, s) == attendu
    inscrire(s, c)
    assert passages.quatrieme_session(s) == [attendu._replace(code="SES-03")]


def test_ses_03_la_validation_permise_le_dit_une_fois() -> None:
    s = session_numerotee()
    inscrire(s, candidat_numerote(JANVIER, MARS))
    texte = "aucun candidat n'en est à plus de 3 sessions en un an"
    assert passages.quatrieme_session(s) == [Condition("SES-03", True, texte, {}, S)]


# --- CAN-06 ---


def test_can_06_la_validation_dit_qui_ne_detient_pas_le_titre() -> None:
    s = session_numerotee("ccs1")
    assert passages.titre_detenu(session_numerotee()) == Condition(
        "CAN-06", True, "la session n'est pas une session CCS", {}, S
    )
    inscrire(s, candidat_numerote(titres=(CHAINE,)))
    assert passages.titre_detenu(s) == Condition("CAN-06", True, "chaque candidat détient le titre", {}, S)
    inscrire(s, candidat_numerote())
    inscrire(s, Candidat(6, "PETIT", "Léa", date(1990, 1, 1), titres={CHAINE}, contestes={CHAINE}))
    assert passages.titre_detenu(s) == Condition(
        "CAN-06",
        False,
        "ne détiennent pas le titre TP-99901m01, ni une de ses versions : "
        f"{C} DURAND Noé, C-000006 PETIT Léa (titre contesté)",
        {"candidats": [C, "C-000006"]},
        S,
    )


def test_can_06_et_can_07_les_avertissements_sont_entiers() -> None:
    r = referentiel()
    ccs = session(r, r.ccs1)
    assert inscription.avertissements(candidat_numerote(obtentions=(r.ccs1.id,)), ccs) == (
        "CAN-06 : DURAND Noé : le titre TP-99901m01 n'est pas détenu : "
        "la validation de cette session CCS sera refusée tant qu'il ne l'a pas.",
        "CAN-07 : DURAND Noé détient déjà TP-99901m01/CCS1.",
    )


def test_can_06_un_titre_conteste_et_can_07_deux_presences_un_meme_jour_se_disent() -> None:
    c, s = candidat_numerote(titres=(CHAINE,)), session_numerotee("ccs1", fin=DEBUT + JOUR)
    c.contestes.add(CHAINE)
    autre = Candidat(6, "DURAND", "Noé", date(1990, 1, 1))
    c.memes.append(autre)
    c.presences += [
        Presence(s.id, S, DEBUT, DEBUT + JOUR),
        Presence(-1, "S-2025-000001", DEBUT - JOUR, DEBUT),
        Presence(-2, "S-2025-000002", DEBUT - JOUR, DEBUT - JOUR),
    ]
    autre.presences += [
        Presence(-3, "", DEBUT + JOUR, DEBUT + 2 * JOUR),
        Presence(-5, "", DEBUT + JOUR, DEBUT + JOUR),  # ce qui ne se nomme pas ne se dit qu'une fois
        Presence(-4, "S-2025-000004", DEBUT + 2 * JOUR, DEBUT + 2 * JOUR),
    ]
    assert inscription.avertissements(c, s) == (
        "CAN-06 : DURAND Noé : le titre TP-99901m01 est contesté : "
        "la validation de cette session CCS sera refusée tant qu'il ne l'a pas.",
        "CAN-07 : DURAND Noé est inscrit un même jour à S-2025-000001 (09/06/2025), une autre session (11/06/2025).",
    )


@pytest.mark.parametrize(
    ("vise", "detient", "avis"),
    [
        ("ccp1", "ccp1", "détient déjà TP-99901m01/CCP1."),
        ("ccp1", "titre", "détient déjà le titre TP-99901m01, qui porte ce CCP."),
        ("ccp1", "ccp2", None),
        ("titre", "titre", "détient déjà TP-99901m01."),
        ("ccs1", "titre", None),
    ],
)
@pytest.mark.parametrize("sur_une_autre_fiche", [False, True])
def test_can_07_ce_que_la_personne_detient_deja_se_dit(
    vise: str, detient: str, avis: str | None, sur_une_autre_fiche: bool
) -> None:
    r, c = referentiel(), candidat_numerote(titres=(CHAINE,))
    autre = Candidat(6, "DURAND", "Noé", date(1990, 1, 1))
    c.memes.append(autre)
    (autre if sur_une_autre_fiche else c).obtentions[getattr(r, detient).id] = AVANT
    attendu = () if avis is None else (f"CAN-07 : DURAND Noé {avis}",)
    assert inscription.avertissements(c, session(r, getattr(r, vise))) == attendu


def test_can_05_une_autre_fiche_ne_donne_que_le_jour() -> None:
    """La personne compte une fois par session, sur toutes ses fiches ; seule la sienne donne les références."""
    c, s = candidat_numerote(JANVIER, MAI), session_numerotee()
    c.memes.append(Candidat(6, "DURAND", "Noé", date(1990, 1, 1), passages={CHAINE: [Passage(-9, "S-9", MARS, 2)]}))
    c.memes[0].passages[CHAINE].append(Passage(-1, "S-2025-000001", JANVIER, 1))
    refus = passages.trois_sessions_par_an(c, s)
    assert "S-2025-000001 (15/01/2025), une autre (15/03/2025), S-2025-000002 (15/05/2025)" in refus.texte
    assert refus.valeurs["sessions"] == ["S-2025-000001", "S-2025-000002"]
    assert refus.valeurs["dates"] == ["2025-01-15", "2025-03-15", "2025-05-15"]
    assert [p.debut for p in passages.propres_passages(c, s)] == [JANVIER, MAI]
    inscrire(s, c)
    assert [p.debut for p in passages.propres_passages(c, s)] == [JANVIER, MAI]


@pytest.mark.parametrize(
    ("ensuite", "nombre", "etat", "refusee"),
    [
        (DEBUT, 3, "validee", True),
        (DEBUT, 2, "validee", False),
        (date(2026, 6, 9), 3, "validee", True),
        (date(2026, 6, 9), 2, "validee", False),
        (date(2026, 6, 9), 3, "en_attente_validation", False),
        (date(2026, 6, 10), 4, "validee", False),  # un dépassement ancien, dont cette session n'est pas
        (date(2023, 6, 1), 4, "validee", False),
    ],
)
def test_ses_03_une_session_deja_validee_ensuite_ne_devient_pas_la_quatrieme(
    ensuite: date, nombre: int, etat: str, refusee: bool
) -> None:
    s = session_numerotee()
    c = candidat_numerote(*([ensuite] * nombre))
    c.passages[CHAINE] = [p._replace(etat=etat) for p in c.passages[CHAINE]]
    assert (passages.quatrieme(c, s) is not None) is refusee


def test_can_05_une_personne_sans_passage_n_en_a_aucun() -> None:
    c = Candidat(6, "PETIT", "Léa", date(1990, 1, 1))
    assert passages.propres_passages(c, session_numerotee()) == passages.autres_passages(c, session_numerotee()) == []


# --- CAN-12, sans nommer personne ---


def test_can_12_ce_qui_ferait_refuser_la_validation_pour_ce_candidat_est_entier() -> None:
    s = session_numerotee("ccs1")
    texte = "il ne détient pas le titre TP-99901m01, ni une de ses versions"
    assert passages.bloquants(_place(candidat_numerote()), s) == [Condition("CAN-06", False, texte, {}, C)]
    assert passages.bloquants(_place(candidat_numerote(titres=(CHAINE,))), s) == []
    comptee = session_numerotee()
    (refus,) = passages.bloquants(_place(candidat_numerote(JANVIER, MARS, MAI)), comptee)
    assert refus == passages.quatrieme(candidat_numerote(JANVIER, MARS, MAI), comptee)
    assert passages.bloquants(_place(candidat_numerote(JANVIER, MARS)), comptee) == []


def _place(candidat: Candidat) -> Inscription:
    return Inscription(1, candidat, "formation")


def test_can_12_qui_se_mettrait_a_l_ecart_est_nomme() -> None:
    s = session_numerotee("ccs1")
    inscrire(s, candidat_numerote(titres=(CHAINE,)))
    personne: dict[str, object] = {"candidats": []}
    texte = "personne n'empêche de valider cette session"
    assert passages.a_ecarter(s) == Condition("CAN-12", False, texte, personne, S)
    for numero in (6, 8):
        inscrire(s, Candidat(numero, "PETIT", "Léa", date(1990, 1, 1)))
    inscrire(s, Candidat(9, "PETIT", "Léa", date(1990, 1, 1)), etat="ecarte")
    valeurs: dict[str, object] = {"candidats": ["C-000006", "C-000008"]}
    assert passages.a_ecarter(s) == Condition("CAN-12", True, "à mettre à l'écart : C-000006, C-000008", valeurs, S)


def test_can_12_qui_reviendrait_est_nomme() -> None:
    s = session_numerotee()
    inscrire(s, candidat_numerote())
    inscrire(s, Candidat(9, "PETIT", "Léa", date(1990, 1, 1)), etat="desinscrit")
    texte = "personne n'est à l'écart de cette session"
    assert passages.a_reintegrer(s) == Condition("CAN-12", False, texte, {"candidats": []}, S)
    for numero in (6, 8):
        inscrire(s, Candidat(numero, "PETIT", "Léa", date(1990, 1, 1)), etat="ecarte")
    valeurs: dict[str, object] = {"candidats": ["C-000006", "C-000008"]}
    assert passages.a_reintegrer(s) == Condition("CAN-12", True, "à l'écart : C-000006, C-000008", valeurs, S)
