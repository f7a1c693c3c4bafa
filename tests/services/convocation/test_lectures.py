"""Lire les convocations de beaucoup de sessions coûte autant de requêtes que pour une."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.moteur import execution
from ceres_cli.moteur.demande import Demande, Options
from ceres_cli.regles.calendrier import UN_JOUR
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.services.convocation import lectures
from ceres_cli.services.convocation.situation import MetierConvocation
from tests.fabriques.base import Fabrique
from tests.outils_moteur import cadre

NOMBRE = 5
DEBUT = FIN = date(2025, 11, 4)


@pytest.fixture
def base(isole: Path) -> Fabrique:
    """Cinq sessions éditées, chacune de son titre, de son centre, de son jury et de ses deux candidats."""
    f = Fabrique(isole / "ceres.db")
    for n in range(1, NOMBRE + 1):
        reference = f"TP-9990{n}m01"
        f.titre(f"TP-9990{n}", fin=date(2027, 9, 1))
        centre = f.centre(f"Centre {n}", commune=f"Ville {n}")
        f.agrement(centre, reference, date(2024, 1, 1), date(2027, 9, 1))
        jures = f.jure(f"JURE{n}"), f.jure(f"MEMBRE{n}")
        for jure in jures:
            f.habilitation(jure, reference, "validee", date(2024, 1, 1), date(2027, 9, 1))
        session = f.session(centre, reference, debut=DEBUT, jures=jures)
        for prenom in ("Zoé", "Luc"):
            candidat = f.inserer(
                "candidat", nom=f"NOM{n}", prenom=prenom, naissance="1990-05-05", centre_id=centre,
                cle=f"nom{n} {prenom.lower()}", version=1,
            )  # fmt: skip
            f.inserer(
                "inscription", session_id=session, candidat_id=candidat, voie="formation", etat="inscrit",
                inscrit_le="2025-08-01", convocation_a_editer=0,
            )  # fmt: skip
        demande = Demande(ActionSession.EDITER, f"S-2025-{n}", {})
        execution.executer(cadre(f.store), MetierConvocation(), [demande], Options(), None)
    return f


def lister(f: Fabrique, *, a_reediter: bool = False) -> tuple[list[dict[str, Any]], int]:
    """(ce qui est listé, combien de requêtes)."""
    requetes: list[str] = []
    with f.store.lecture() as db:
        db._connexion.set_trace_callback(requetes.append)
    elements, total = lectures.lister(cadre(f.store), a_reediter=a_reediter)
    with f.store.lecture() as db:
        db._connexion.set_trace_callback(None)
    assert total == len(elements)
    return elements, len(requetes)


def garder(f: Fabrique, nombre: int) -> None:
    """Les autres sessions ne sont plus éditées."""
    with f.store.ecriture() as db:
        db.executer("DELETE FROM convocation WHERE session_id > ?", (nombre,))
        db.executer("UPDATE session_examen SET edition = 0, etat = 'en_preparation' WHERE id > ?", (nombre,))


@pytest.mark.parametrize("a_reediter", [False, True])
def test_lister_les_convocations_fait_autant_de_requetes_quel_que_soit_le_nombre_de_sessions(
    base: Fabrique, a_reediter: bool
) -> None:
    with base.store.ecriture() as db:
        db.executer("UPDATE session_examen SET heure_debut = '08:00'")
    cinq, requetes = lister(base, a_reediter=a_reediter)
    assert len(cinq) == 4 * NOMBRE
    garder(base, 1)
    une, pour_une = lister(base, a_reediter=a_reediter)
    assert len(une) == 4
    assert requetes == pour_une


def test_conv_03_lues_ensemble_chacune_reste_de_sa_session(base: Fabrique) -> None:
    """Titre, centre, jury et candidats de l'une ne passent pas à l'autre : rien n'est à rééditer."""
    assert lister(base, a_reediter=True)[0] == []
    with base.store.lecture() as db:
        gardees = lectures.conservees(db, range(1, NOMBRE + 1))
    for n, siennes in gardees.items():
        assert {d.centre.nom for d in siennes.values()} == {f"Centre {n}"}
        assert {d.examen.certification for d in siennes.values()} == {f"TP-9990{n}m01"}
        assert {d.destinataire.nom for d in siennes.values()} == {f"NOM{n}", f"JURE{n}", f"MEMBRE{n}"}


@pytest.mark.parametrize(
    ("jour", "reprise", "attendus"), [(FIN, False, 4), (FIN + UN_JOUR, False, 0), (FIN + UN_JOUR, True, 4)]
)
def test_conv_02_a_reediter_jusqu_au_dernier_jour_et_une_reprise_ensuite(
    base: Fabrique, jour: date, reprise: bool, attendus: int
) -> None:
    """La liste de toutes les sessions, la liste d'une seule et le compte répondent de même (SES-12)."""
    garder(base, 1)
    with base.store.ecriture() as db:
        db.executer("UPDATE session_examen SET heure_debut = '08:00', reprise = ? WHERE id = 1", (int(reprise),))
    du_jour = cadre(base.store, jour)
    for objet in (None, "S-2025-1"):
        assert lectures.lister(du_jour, objet, a_reediter=True)[1] == attendus
    with base.store.lecture() as db:
        comptees = lectures.compter_a_reediter(db, du_jour, du_jour.acteur(db))
    assert sum(nombre for nombre, _ in comptees.values()) == attendus
