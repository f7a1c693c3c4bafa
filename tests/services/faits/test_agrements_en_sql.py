"""Les conditions SQL des agréments (JUR-01, listes) disent, jour par jour, ce que disent les règles pures : propriété
tenue sur des agréments, des sites et des suites d'événements tirés au hasard. Titre : fin de vie le 01/09/2025."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ceres_cli.base.filtre import Filtre
from ceres_cli.regles.centre import vie
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.centre import Agrement
from ceres_cli.regles.vocabulaire import ActionCentre, EtatAgrement, Role
from ceres_cli.services.centre import requetes
from ceres_cli.services.faits import perimetres
from ceres_cli.services.faits.centres import agrements_du_centre
from ceres_cli.services.faits.conditions import depuis_habilitation
from ceres_cli.store import Db
from tests.fabriques.base import Fabrique

TITRE, CCP1, CCS1 = "TP-99901m01", "TP-99901m01/CCP1", "TP-99901m01/CCS1"
FIN = date(2025, 9, 1)
ORIGINE = date(2025, 8, 22)
JOURS = [ORIGINE + timedelta(days=n) for n in range(20)]  # la fin de vie est au milieu
ACTIONS = (ActionCentre.SUSPENDRE_AGREMENT, ActionCentre.RETABLIR_AGREMENT, ActionCentre.RETIRER_AGREMENT)

_jour = st.sampled_from(JOURS)
_agrement = st.fixed_dictionaries(
    {
        "reference": st.sampled_from((TITRE, TITRE, CCS1)),
        "centre": st.sampled_from((1, 1, 1, 2)),
        "site": st.sampled_from((None, None, "Rezé", "REZE", "Nantes")),
        "periode": st.tuples(_jour, _jour).map(sorted),
        "faits": st.lists(st.tuples(st.sampled_from(ACTIONS), _jour), max_size=4),
    }
)


@pytest.fixture(scope="module")
def f(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fabrique]:
    """Deux centres ; une habilitation sur le titre, une sur son CCP, une sur son CCS, toujours utilisables."""
    f = Fabrique(tmp_path_factory.mktemp("sql") / "ceres.db")
    f.titre(ccs=1)
    f.centre()
    f.centre("Centre Vilaine")
    for reference in (TITRE, CCP1, CCS1):
        f.habilitation(f.jure(), reference, fin=FIN)
    yield f
    f.store.fermer()


def poser(f: Fabrique, voulus: list[dict[str, Any]]) -> dict[int, list[Agrement]]:
    """Écrit ces agréments, et ce que les règles permettent de ce qui leur arrive ; les rend par centre, relus."""
    with f.store.ecriture() as db:
        db.executer("DELETE FROM evenement_agrement")
        db.executer("DELETE FROM agrement")
    for voulu in voulus:
        debut, fin = voulu["periode"]
        numero = f.agrement(voulu["centre"], voulu["reference"], debut, fin, site=voulu["site"])
        for action, le in voulu["faits"]:
            with f.store.lecture() as db:
                (a,) = [x for x in agrements_du_centre(db, voulu["centre"]) if x.id == numero]
            if all(c.satisfait for c in vie.controles(a, action, le)):
                f.evenement(numero, vie.NATURES[action].value, le)
    with f.store.lecture() as db:
        return {centre: agrements_du_centre(db, centre) for centre in (1, 2)}


def habilitations_vues(db: Db, centre: int, jour: date) -> set[int]:
    filtre = Filtre()
    acteur = Acteur("essai", 1, Role.CENTRE, centre_id=centre, jour=ORIGINE)
    perimetres.habilitations(filtre, acteur, jour.isoformat())
    return {i for (i,) in db.lignes(f"SELECT h.id {depuis_habilitation(db, filtre)}", filtre.parametres)}


def attendues(siens: list[Agrement], jour: date) -> set[int]:
    """JUR-01, par les règles pures : passé la fin de vie du titre, c'est ce dernier jour qui compte (SES-06)."""
    juge = min(jour, FIN)
    valides = {a.certification.reference for a in siens if vie.valide_le(a, juge, siens)}
    return ({1, 2} if TITRE in valides else set()) | ({3} if CCS1 in valides else set())


@settings(max_examples=60, deadline=None)
@given(voulus=st.lists(_agrement, max_size=4))
def test_jur_01_ses_06_agr_01_agr_03_le_sql_dit_ce_que_disent_les_regles(
    f: Fabrique, voulus: list[dict[str, Any]]
) -> None:
    par_centre = poser(f, voulus)
    tous = [(a, siens) for siens in par_centre.values() for a in siens]
    with f.store.lecture() as db:
        for jour in JOURS:
            for centre, siens in par_centre.items():
                assert habilitations_vues(db, centre, jour) == attendues(siens, jour), (jour, siens)
            for etat in EtatAgrement:
                filtre = Filtre()
                requetes.etat_agrement(filtre, etat.value, jour.isoformat())
                lus = {i for i, _, _ in requetes.agrements(db, filtre)}
                assert lus == {a.id for a, siens in tous if vie.etat_du_jour(a, jour, siens) is etat}, (jour, etat)
            agrees = Filtre()
            requetes.agree_sur_titre(agrees, 1, jour.isoformat())
            assert {ligne[0] for ligne in requetes.centres(db, agrees)} == {
                centre
                for centre, siens in par_centre.items()
                if any(vie.valide_le(a, jour, siens) and a.certification.reference == TITRE for a in siens)
            }


def test_la_base_du_test_a_bien_ce_qu_il_faut(f: Fabrique) -> None:
    """Sans agrément rien, avec tous les agréments tout : la propriété n'est pas vraie à vide."""
    periode = {"centre": 1, "site": None, "periode": [JOURS[0], JOURS[-1]], "faits": []}
    par_centre = poser(f, [{**periode, "reference": TITRE}, {**periode, "reference": CCS1}])
    with f.store.lecture() as db:
        assert [habilitations_vues(db, 1, jour) for jour in (JOURS[0], FIN, JOURS[-1])] == [{1, 2, 3}] * 3
        assert habilitations_vues(db, 2, FIN) == set()
    assert attendues(par_centre[1], FIN) == {1, 2, 3}
