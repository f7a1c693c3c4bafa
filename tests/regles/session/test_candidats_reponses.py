"""CAN-01 à CAN-07, SES-03 : la réponse entière de chaque contrôle d'un candidat, phrase et valeurs."""

from datetime import date, timedelta

import pytest

from ceres_cli.regles.controle import Controle
from ceres_cli.regles.faits.session import Candidat, Passage, SessionExamen
from ceres_cli.regles.session import controles as regles
from ceres_cli.regles.session import inscription
from tests.fabriques.faits import JOUR
from tests.fabriques.sessions import CHAINE, habilite, inscrire, referentiel, session

S, C = "S-2025-000012", "C-000005"
DEBUT = date(2025, 6, 10)
APRES = "convocations_envoyees"
JANVIER, MARS, MAI = date(2025, 1, 15), date(2025, 3, 15), date(2025, 5, 15)


def candidat(*passages: date, obtentions: tuple[int, ...] = ()) -> Candidat:
    """Le candidat C-5, et ses sessions comptées, numérotées dans l'ordre donné."""
    c = Candidat(5, "DURAND", "Noé", date(1990, 1, 1), obtentions=set(obtentions))
    c.passages[CHAINE] = [Passage(-n, f"S-{d.year}-{n:06d}", d, 1) for n, d in enumerate(passages, 1)]
    return c


def la_session(bloc: str = "titre", **valeurs: object) -> SessionExamen:
    r = referentiel()
    return session(r, getattr(r, bloc), DEBUT, numero=12, **valeurs)


# --- CAN-05, SES-03 ---


@pytest.mark.parametrize(("bloc", "code"), [("ccp1", "CAN-04"), ("ccs1", "CAN-06")])
def test_can_04_can_06_une_session_non_comptee_le_dit(bloc: str, code: str) -> None:
    attendu = Controle(code, True, "cette session n'est pas comptée (CAN-05)", {}, C)
    assert regles.trois_sessions_par_an(candidat(JANVIER, MARS, MAI), la_session(bloc)) == attendu


@pytest.mark.parametrize(
    ("passages", "texte", "references", "dates"),
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
    passages: tuple[date, ...], texte: str, references: list[str], dates: list[str]
) -> None:
    attendu = Controle("CAN-05", True, texte, {"sessions": references, "dates": dates}, C)
    assert regles.trois_sessions_par_an(candidat(*passages), la_session()) == attendu


def test_can_05_et_ses_03_le_refus_dit_les_sessions_en_cause_et_la_premiere_date() -> None:
    c, s = candidat(date(2023, 6, 1), MAI, JANVIER, MARS), la_session()
    trois = "S-2025-000003 (15/01/2025), S-2025-000004 (15/03/2025), S-2025-000002 (15/05/2025)"
    attendu = Controle(
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
    assert regles.trois_sessions_par_an(c, s) == attendu
    inscrire(s, c)
    assert regles.quatrieme_session(s) == [attendu._replace(code="SES-03")]


def test_ses_03_la_validation_permise_le_dit_une_fois() -> None:
    s = la_session()
    inscrire(s, candidat(JANVIER, MARS))
    texte = "aucun candidat n'en est à plus de 3 sessions en un an"
    assert regles.quatrieme_session(s) == [Controle("SES-03", True, texte, {}, S)]


# --- CAN-06 ---


def test_can_06_la_validation_dit_qui_ne_detient_pas_le_titre() -> None:
    s = la_session("ccs1")
    assert regles.titre_detenu(la_session()) == Controle("CAN-06", True, "la session n'est pas une session CCS", {}, S)
    inscrire(s, candidat(obtentions=(s.certification_titre,)))
    assert regles.titre_detenu(s) == Controle("CAN-06", True, "chaque candidat détient le titre", {}, S)
    inscrire(s, candidat())
    inscrire(s, Candidat(6, "PETIT", "Léa", date(1990, 1, 1)))
    assert regles.titre_detenu(s) == Controle(
        "CAN-06",
        False,
        f"ne détiennent pas le titre TP-99901m01 : {C} DURAND Noé, C-000006 PETIT Léa",
        {"candidats": [C, "C-000006"]},
        S,
    )


def test_can_06_et_can_07_les_avertissements_sont_entiers() -> None:
    r = referentiel()
    ccs = session(r, r.ccs1)
    assert inscription.avertissements(candidat(obtentions=(r.ccs1.id,)), ccs) == (
        "CAN-06 : DURAND Noé ne détient pas le titre TP-99901m01 : "
        "la validation de cette session CCS sera refusée tant qu'il ne l'a pas.",
        "CAN-07 : DURAND Noé détient déjà TP-99901m01/CCS1.",
    )


# --- l'inscription ---


def test_can_07_une_inscription_deja_faite_arrete_tout_et_dit_la_voie() -> None:
    s, c = la_session(etat="annulee"), candidat()
    neuf = Controle("CAN-07", True, f"DURAND Noé n'est pas déjà inscrit à {S}", {}, C)
    assert inscription.pas_deja_inscrit(c, s) == neuf
    inscrire(s, c).voie = "vae"
    refus = Controle("CAN-07", False, f"{C} DURAND Noé est déjà inscrit à {S} (vae)", {"voie": "vae"}, C)
    assert inscription.inscrire(c, s, "formation", DEBUT) == [refus]
    assert inscription.inscription_vivante(c, s) is s.inscriptions[0]


def test_can_07_une_inscription_permise_dit_chaque_controle() -> None:
    s, c = la_session(), candidat()
    suite = inscription.inscrire(c, s, "formation", DEBUT - JOUR)
    assert [(x.code, x.satisfait, x.reference) for x in suite] == [
        ("CAN-07", True, C),
        ("SES-09", True, S),
        ("CAN-01", True, S),
        ("CAN-05", True, C),
        ("SES-08", True, C),
    ]
    s.etat = "annulee"
    assert [x.code for x in inscription.inscrire(c, s, "formation", DEBUT - JOUR)] == ["CAN-07", "SES-09"]


def test_ses_08_le_lien_d_un_jure_avec_le_candidat_est_dit() -> None:
    s, c = la_session(), candidat()
    assert inscription.sans_lien_avec_le_jury(c, s, []) == Controle(
        "SES-08", True, "aucun juré de la session n'a de lien déclaré avec ce candidat", {}, C
    )
    assert inscription.sans_lien_avec_le_jury(c, s, ("ALIX Alice (parente)", "BRUN Luc (tuteur)")) == Controle(
        "SES-08",
        False,
        f"un juré de {S} a un lien déclaré avec DURAND Noé : ALIX Alice (parente), BRUN Luc (tuteur)",
        {"liens": ["ALIX Alice (parente)", "BRUN Luc (tuteur)"]},
        C,
    )


COMMENCEE = "la session commence le 10/06/2025 : plus d'inscription à partir de ce jour"


@pytest.mark.parametrize(
    ("etat", "voie", "jours", "code", "satisfait", "texte", "possible_le"),
    [
        ("dte_envoye", "vae", -1, "CAN-01", True, "les convocations ne sont pas éditées", None),
        ("dte_envoye", "vae", 0, "CAN-01", False, COMMENCEE, None),
        (APRES, "vae", 0, "CAN-03", False, COMMENCEE, None),
        (APRES, "formation", 0, "CAN-01", False, COMMENCEE, None),
        (
            APRES,
            "formation",
            -1,
            "CAN-01",
            False,
            f"les convocations de {S} sont éditées : seul un candidat VAE peut encore s'inscrire",
            None,
        ),
        (
            APRES,
            "vae",
            -30,
            "CAN-03",
            True,
            "candidat VAE, dans les 30 jours qui précèdent le 10/06/2025",
            None,
        ),
        (
            APRES,
            "vae",
            -31,
            "CAN-03",
            False,
            f"les convocations de {S} sont éditées : un candidat VAE peut s'inscrire à partir du 11/05/2025",
            "2025-05-11",
        ),
    ],
)
def test_can_01_et_can_03_la_periode_d_inscription_se_dit_en_entier(
    etat: str, voie: str, jours: int, code: str, satisfait: bool, texte: str, possible_le: str | None
) -> None:
    jour = DEBUT + timedelta(days=jours)
    valeurs: dict[str, object] = {"jour": jour.isoformat(), "debut": "2025-06-10", "etat": etat}
    attendu = Controle(code, satisfait, texte, valeurs, S, possible_le)
    assert inscription.periode_d_inscription(la_session(etat=etat), voie, jour) == attendu


def test_can_02_la_desinscription_se_dit_en_entier() -> None:
    s = la_session()
    for jour, satisfait, texte in (
        (DEBUT, True, "la session n'est pas passée"),
        (DEBUT + JOUR, False, "la session a commencé le 10/06/2025 : c'était le dernier jour pour désinscrire"),
    ):
        etat, borne = inscription.desinscrire(s, jour)
        assert (etat.code, etat.satisfait) == ("SES-09", True)
        valeurs: dict[str, object] = {"jour": jour.isoformat(), "debut": "2025-06-10"}
        assert borne == Controle("CAN-02", satisfait, texte, valeurs, S)


def test_ses_04_la_validation_dit_ses_controles_dans_l_ordre() -> None:
    r = referentiel()
    s = session(r, r.ccs1, etat="en_attente_validation")
    s.jury += [habilite([r.ccs1]), habilite([r.ccs1])]
    suite = regles.controles(regles.ActionSession.VALIDER, s, par_un_centre=True)
    assert [c.code for c in suite] == ["SES-09", "SES-04", "SES-04", "SES-03", "CAN-06"]
    assert all(c.satisfait for c in suite)
