"""SES-05, SES-11, SES-12 : la réponse entière de ce qui tient aux jours d'une session, phrase et valeurs."""

from dataclasses import replace
from datetime import date

import pytest

from ceres_cli.regles.condition import Condition
from ceres_cli.regles.session import jours
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.vocabulaire import Role
from tests.fabriques.faits import DEBUT, FIN, JOUR, PROLONGATION
from tests.fabriques.sessions import referentiel, session, session_numerotee

S, TITRE = "S-2025-000012", "TP-99901m01"
PREMIER, DERNIER = date(2025, 6, 10), date(2025, 6, 12)
CENTRE, UD, MPCP = Role.CENTRE, Role.UD, Role.MPCP

# --- SES-05 : le titre vit du 01/01/2021 au 01/09/2025, et se prolonge jusqu'au 01/09/2026 ---

A_VENIR = f"le titre {TITRE} ne commence que le 01/01/2021"
HORS_DELAI = "la session finit après le délai de prolongation du titre (01/09/2026)"
PAS_DE_CCS = "après la fin de vie du titre (01/09/2025), pas de session CCS"
A_CREER_AVANT = (
    "une session qui finit après la fin de vie du titre (01/09/2025) devait être créée ce jour-là au plus tard"
)


@pytest.mark.parametrize(
    ("bloc", "debut", "fin", "creee_le", "fautes"),
    [
        ("titre", DEBUT, DEBUT, DEBUT, []),
        ("titre", DEBUT - JOUR, DEBUT, DEBUT, [A_VENIR]),
        ("ccp1", DEBUT + JOUR, DEBUT + JOUR, DEBUT, []),
        ("titre", FIN, FIN, FIN + JOUR, []),
        ("titre", FIN, FIN + JOUR, FIN, []),
        ("titre", FIN, FIN + JOUR, FIN - JOUR, []),
        ("titre", FIN, FIN + JOUR, FIN + JOUR, [A_CREER_AVANT]),
        ("ccp1", FIN, FIN + JOUR, FIN, []),
        ("ccs1", FIN - JOUR, FIN - JOUR, FIN, []),
        ("ccs1", FIN, FIN, FIN, []),
        ("ccs1", FIN, FIN + JOUR, FIN, [PAS_DE_CCS]),
        ("ccs1", FIN, FIN + JOUR, FIN + JOUR, [PAS_DE_CCS, A_CREER_AVANT]),
        ("titre", PROLONGATION, PROLONGATION, FIN, []),
        ("titre", PROLONGATION, PROLONGATION + JOUR, FIN, [HORS_DELAI]),
        ("titre", PROLONGATION, PROLONGATION + JOUR, FIN + JOUR, [HORS_DELAI, A_CREER_AVANT]),
        ("ccs1", PROLONGATION, PROLONGATION + JOUR, FIN, [HORS_DELAI, PAS_DE_CCS]),
        ("ccs1", PROLONGATION, PROLONGATION + JOUR, FIN + JOUR, [HORS_DELAI, PAS_DE_CCS, A_CREER_AVANT]),
        ("titre", DEBUT - JOUR, PROLONGATION + JOUR, DEBUT, [A_VENIR, HORS_DELAI]),
    ],
)
def test_ses_05_la_vie_du_titre_se_dit_en_entier(
    bloc: str, debut: date, fin: date, creee_le: date, fautes: list[str]
) -> None:
    r = referentiel()
    s = session(r, getattr(r, bloc), debut, fin, creee_le=creee_le)
    valeurs: dict[str, object] = {
        "debut": debut.isoformat(),
        "fin": fin.isoformat(),
        "titre_fin": "2025-09-01",
        "titre_fin_prolongation": "2026-09-01",
        "creee_le": creee_le.isoformat(),
    }
    texte = " ; ".join(fautes) or "le titre est ouvert pendant toute la session"
    possible_le = "2021-01-01" if A_VENIR in fautes else None
    assert jours.titre_ouvert(s) == Condition("SES-05", not fautes, texte, valeurs, TITRE, possible_le)


@pytest.mark.parametrize("par_blocs", [None, True, False])
@pytest.mark.parametrize("bloc", ["titre", "ccp1", "ccs1"])
def test_ses_05_un_titre_qui_ne_s_obtient_pas_par_blocs_n_a_pas_de_session_ccp(
    bloc: str, par_blocs: bool | None
) -> None:
    s = session_numerotee(bloc)
    s.certification = s.certification._replace(titre=replace(s.certification.titre, par_blocs=par_blocs))
    controle = jours.titre_ouvert(s)
    refuse = bloc == "ccp1" and par_blocs is False
    texte = f"{TITRE} ne s'obtient pas par blocs : pas de session CCP"
    assert (controle.satisfait, controle.texte) == (
        not refuse,
        texte if refuse else "le titre est ouvert pendant toute la session",
    )


# --- SES-11 ---


@pytest.mark.parametrize(
    ("action", "borne", "mot"),
    [
        (Action.RESULTATS, PREMIER, "commence"),
        (Action.TRANSMETTRE, DERNIER, "finit"),
        (Action.VALIDER, DERNIER, "finit"),
    ],
)
@pytest.mark.parametrize("ecart", [-1, 0, 1])
def test_ses_11_ce_qui_attend_un_jour_le_dit_en_entier(action: Action, borne: date, mot: str, ecart: int) -> None:
    s, jour = session_numerotee(fin=DERNIER), borne + ecart * JOUR
    valeurs: dict[str, object] = {"jour": jour.isoformat(), "premier_jour": borne.isoformat()}
    quand = f"{borne:%d/%m/%Y}"
    if ecart < 0:
        attendu = Condition("SES-11", False, f"{S} ne {mot} que le {quand}", valeurs, S, borne.isoformat())
    else:
        attendu = Condition("SES-11", True, f"la session {mot} le {quand}", valeurs, S)
    assert jours.venue(s, action, jour) == attendu


# --- SES-12 ---

REGULARISE = "régularisation d'une session finie le 12/06/2025"
PAS_FINIE = "la session finit le 12/06/2025"
POUR_REGULARISER = "l'UD n'édite que pour régulariser, après le 12/06/2025, une session jamais éditée"
FINIE = f"{S} est finie depuis le 12/06/2025 : ses convocations ne s'éditent plus"
EDITEE = {"etat": "convocations_envoyees", "edition": 1}
REPRISE = {"reprise": True}


@pytest.mark.parametrize(
    ("role", "valeurs", "ecart", "satisfait", "texte"),
    [
        *((CENTRE, {}, ecart, True, PAS_FINIE) for ecart in (-1, 0)),
        (CENTRE, {}, 1, False, FINIE),
        *((UD, {}, ecart, False, POUR_REGULARISER) for ecart in (-1, 0)),
        (UD, {}, 1, True, REGULARISE),
        *((MPCP, {}, ecart, True, PAS_FINIE) for ecart in (-1, 0)),
        (MPCP, {}, 1, True, REGULARISE),
        (CENTRE, EDITEE, 0, True, PAS_FINIE),
        (CENTRE, EDITEE, 1, False, FINIE),
        (UD, EDITEE, 1, False, POUR_REGULARISER),
        (MPCP, EDITEE, 0, True, PAS_FINIE),
        (MPCP, EDITEE, 1, False, FINIE),
        # Éditée une fois, même revenue à la préparation ; ou partie sans édition : rien à régulariser.
        (MPCP, {"edition": 1}, 1, False, FINIE),
        (MPCP, {"etat": "convocations_envoyees"}, 1, False, FINIE),
        (CENTRE, REPRISE, 1, True, PAS_FINIE),
        (MPCP, REPRISE, 1, True, PAS_FINIE),
        (UD, REPRISE, 1, False, POUR_REGULARISER),
    ],
)
def test_ses_12_editer_se_dit_en_entier(
    role: Role, valeurs: dict[str, object], ecart: int, satisfait: bool, texte: str
) -> None:
    s, jour = session_numerotee(fin=DERNIER, **valeurs), DERNIER + ecart * JOUR
    attendu = Condition("SES-12", satisfait, texte, {"jour": jour.isoformat(), "fin": "2025-06-12"}, S)
    assert jours.editable(s, jour, role) == attendu
    assert jours.regularise(s, jour, role) is (texte == REGULARISE)
