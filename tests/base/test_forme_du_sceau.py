"""Le sceau d'une trace, fait en masse : celui que dit docs/sceau.md, trace par trace."""

from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.base.sceau import forme
from ceres_cli.base.sceau.etat import Trace
from ceres_cli.base.sceau.scellement import fixes

_NUMEROS = st.integers(1, 10**12)
_MOTS = st.text(max_size=12)
_TRACES = st.tuples(
    _NUMEROS,
    _NUMEROS,
    _MOTS,
    st.integers(1, 3),
    _MOTS,
    *[st.none() | _MOTS] * 4,
    st.none() | _NUMEROS,
    st.integers(0, 1),
)


@given(st.lists(_TRACES, max_size=20), st.lists(st.binary(min_size=1, max_size=100), min_size=3, max_size=3))
def test_des_traces_scellees_ensemble_ont_le_sceau_de_chacune(traces: list[Trace], sels: list[bytes]) -> None:
    """Un sel qui n'a pas ses 32 octets (une base abîmée) compris."""
    siens = {trace[2]: dict(enumerate(sels, 1)) for trace in traces}
    attendus = [forme.sceau(fixes(t), forme.engagement(siens[t[2]][t[3]], t[6:9])) for t in traces]
    assert forme.traces(traces, siens) == attendus


@given(st.lists(_NUMEROS, min_size=1, max_size=20))
def test_des_numeros_s_ecrivent_comme_les_cles_qu_ils_sont(numeros: list[int]) -> None:
    assert forme.encoder_numeros(numeros) == forme.encoder([(n,) for n in numeros])
