"""SES-04 : la condition SQL des sessions à qui il manque un juré dit ce que disent les règles pures, sur des jurys
tirés au hasard. Titre : fin de vie le 01/09/2025, prolongé d'un an."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ceres_cli.base.filtre import Filtre
from ceres_cli.regles.faits.titre import Exigence, colonnes_exigence
from ceres_cli.regles.session.jury import jury_attendu
from ceres_cli.services.faits import conditions
from ceres_cli.services.faits.sessions import completer_jury, sessions
from ceres_cli.services.session import requetes
from tests.fabriques.base import Fabrique

TITRE = "TP-99901m01"
FIN = date(2025, 9, 1)
BLOCS = ("", "/CCP1", "/CCP2", "/CCS1")

_jour = st.integers(-4, 4).map(lambda n: FIN + timedelta(n))
_habilitation = st.tuples(
    st.sampled_from(BLOCS),
    st.sampled_from(("validee", "validee", "validee", "brouillon", "suspendue")),
    st.sampled_from((date(2024, 1, 1), FIN - timedelta(1), FIN)),
    st.sampled_from((FIN - timedelta(1), FIN, FIN + timedelta(30))),
)
# De ses périodes d'avant, le SQL ne lit que la dernière : le jury d'une session en cours n'en chevauche pas deux.
_exigence = st.builds(
    Exigence, st.none() | _jour, st.none() | _jour, st.just(()) | st.tuples(st.tuples(st.just(date.min) | _jour, _jour))
)
_naissance = st.sampled_from((None, "1980-02-01", "1980-02-02"))
_vient = st.sampled_from((None, None, 1, 0))
_jure = st.tuples(
    st.sampled_from((1, 1, 1, 0)), st.sampled_from("AB"), _naissance, st.lists(_habilitation, max_size=3), _vient
)
_paires = st.sets(st.sampled_from([(a, b) for a in range(4) for b in range(a + 1, 4)]), max_size=3)


@pytest.fixture(scope="module")
def f(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fabrique]:
    f = Fabrique(tmp_path_factory.mktemp("jury") / "ceres.db")
    f.titre(ccs=1)
    f.centre()
    yield f
    f.store.fermer()


@settings(max_examples=150, deadline=None)
@given(
    jures=st.lists(_jure, max_size=4),
    bloc=st.sampled_from(BLOCS),
    jours=st.tuples(_jour, _jour).map(sorted),
    exigence=_exigence,
    paires=_paires,
)
def test_ses_04_le_sql_dit_ce_que_disent_les_regles(
    f: Fabrique, jures: list[Any], bloc: str, jours: list[date], exigence: Exigence, paires: set[tuple[int, int]]
) -> None:
    """Des homonymes, nés le même jour ou non, que l'on a distingués ou non, et qui ont répondu ou non."""
    with f.store.ecriture() as db:
        for table in ("participation", "session_examen", "habilitation", "distinction_jure", "jure"):
            db.executer(f"DELETE FROM {table}")
        db.executer(
            "UPDATE certification SET exige_du = ?, retire_le = ?, exige_avant = ? WHERE reference = ?",
            (*colonnes_exigence(exigence).values(), f"{TITRE}/CCP2"),
        )
    membres = []
    for actif, prenom, naissance, habilitations, _ in jures:
        membres.append(f.jure(prenom=prenom, naissance=naissance, actif=actif))
        for reference, etat, debut, fin in habilitations:
            if debut <= fin:
                f.habilitation(membres[-1], f"{TITRE}{reference}", etat, debut, fin)
    for a, b in sorted(paires):
        if b < len(membres):
            with f.store.ecriture() as db:
                db.executer("INSERT INTO distinction_jure VALUES (?, ?, '2025-01-01', 'x')", (membres[a], membres[b]))
    f.session(1, f"{TITRE}{bloc}", "en_preparation", *jours, tuple(membres), entretien_final=int(not bloc))
    with f.store.ecriture() as db:
        for membre, (*_, vient) in zip(membres, jures, strict=True):
            repondu_le = None if vient is None else "2025-01-01"
            db.executer(
                "UPDATE participation SET vient = ?, repondu_le = ? WHERE jure_id = ?", (vient, repondu_le, membre)
            )
    with f.store.lecture() as db:
        filtre = Filtre()
        conditions.jury_incomplet(db, filtre, jours[0].isoformat())
        incompletes = requetes.numeros(db, filtre)
        (numero,) = requetes.numeros(db, Filtre())
        connues = sessions(db, [numero], {})
        completer_jury(db, connues)
    assert (incompletes == [numero]) is not jury_attendu(connues[numero]).satisfait
