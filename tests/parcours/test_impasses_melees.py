"""CAN-12, SES-04 : un candidat bloqué et un juré perdu dans la même session, tirés au sort : elle finit quand même, par
les seuls actes permis, et rien de ce qu'une validation a donné n'est repris."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import Lanceur
from tests.fabriques import monde_sessions
from tests.parcours.issues import mener, poursuivre
from tests.parcours.test_impasses import CANDIDATS, CCS, ENTRE, ETATS, FIN, _arrive, executer, posee, sortir
from tests.parcours.test_impasses_jury import JURES

# D'une session de CCS, le jury et le titre de chacun se préparent autrement : test_impasses les prend un à un.
MELES = [(etat, cas) for etat in ETATS[:-1] for cas in CANDIDATS if _arrive(etat, cas) and CANDIDATS[cas][0] != CCS]


@settings(max_examples=40, deadline=None, suppress_health_check=[*HealthCheck])
@given(
    ou=st.sampled_from(MELES),
    jure=st.sampled_from(sorted(JURES)),
    seul=st.booleans(),
    remplacant=st.booleans(),
    tard=st.sampled_from(["2025-04-03", "2025-06-20", "2026-05-01"]),
)
def test_can_12_ses_04_un_candidat_bloque_et_un_jure_perdu_n_arretent_jamais_leur_session(
    modele_sessions: Path,
    isole: Path,
    ceres: Lanceur,
    ou: tuple[str, str],
    jure: str,
    seul: bool,
    remplacant: bool,
    tard: str,
) -> None:
    etat, cas = ou
    reference, bloquer = CANDIDATS[cas]
    candidats = (1,) if seul else (1, 2)
    m = monde_sessions.ouvrir(modele_sessions, isole / "ceres.db", ceres)
    m.jour = "2025-03-03"
    try:
        s = posee(m, reference, candidats)
        if not remplacant:
            executer(m, "DELETE FROM habilitation WHERE jure_id NOT IN (1, 2)")
        transmise = etat == "en_attente_validation"
        mener(m, s, "convocations_envoyees" if transmise else etat, {}, FIN)
        JURES[jure](m, ENTRE)
        if transmise:
            poursuivre(m, s, etat, {f"C-{n}": "reussite" for n in candidats}, FIN)
        bloquer(m, s)
        sortir(m, s, jour=tard)
    finally:
        m.f.store.fermer()
