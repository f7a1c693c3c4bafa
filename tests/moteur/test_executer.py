"""Ce que `executer` fait autour des décisions : consigner ce qui a été touché en vain, montrer d'abord, interroger."""

from enum import StrEnum
from typing import Any, ClassVar

import pytest

from ceres_cli.erreurs import DroitsInsuffisants, ErreurUsage, NonConfirme
from ceres_cli.moteur import execution
from ceres_cli.moteur.demande import Attente, Demande, Options, Rapport
from ceres_cli.regles.droits import NatureAcces, Operation
from ceres_cli.regles.vocabulaire import Resultat
from tests.fabriques.base import Fabrique
from tests.moteur.carnet import Action, MetierAverti, MetierCarnet, ecrire
from tests.outils_moteur import cadre


@pytest.fixture
def f(f: Fabrique) -> Fabrique:
    """Trois jurés."""
    for nom in ("UN", "DEUX", "TROIS"):
        f.jure(nom)
    return f


def refuser(objet: str, code: str) -> Demande:
    return Demande(Action.REFUSER, objet, {"codes": (code,)})


def consignees(f: Fabrique, *demandes: Demande) -> list[tuple[NatureAcces, dict[str, Any]]]:
    """Ce qui va au journal des accès quand ces demandes sont faites ensemble."""
    notees: list[tuple[NatureAcces, dict[str, Any]]] = []
    ici = cadre(f.store)
    ici.consigner = lambda nature, **champs: notees.append((nature, champs))
    execution.executer(ici, MetierCarnet(), demandes, Options(), None)
    return notees


REFUS = (NatureAcces.REFUS, {"objet": "J-000003", "nombre": 1, "code": "DRO-01"})
INTROUVABLES = (NatureAcces.INTROUVABLE, {"objet": "J-000001", "nombre": 2, "code": "INTROUVABLE"})


def test_un_lot_consigne_par_raison_ce_qu_il_a_touche_en_vain(f: Fabrique) -> None:
    """Le premier objet et combien ; ni ce qu'une autre règle refuse, ni ce qui se fait."""
    assert consignees(
        f,
        refuser("J-000002", "HAB-08"),
        refuser("J-000001", "INTROUVABLE"),
        refuser("J-000003", "DRO-01"),
        refuser("J-000002", "INTROUVABLE"),
        ecrire("J-000002"),
    ) == [REFUS, INTROUVABLES]


def test_deux_demandes_font_deja_un_lot(f: Fabrique) -> None:
    demandes = refuser("J-000001", "INTROUVABLE"), refuser("J-000002", "INTROUVABLE")
    assert consignees(f, *demandes) == [INTROUVABLES]


def test_d_une_seule_demande_c_est_l_erreur_qui_va_au_journal_des_acces(f: Fabrique) -> None:
    assert consignees(f, refuser("J-000001", "INTROUVABLE")) == []


def test_ce_qui_n_est_pas_refuse_ne_se_consigne_pas(f: Fabrique) -> None:
    """Le plan l'avait dit introuvable : il n'a pas été cherché de nouveau."""
    attente = Attente(1, Resultat.NON_TRAITE, code="INTROUVABLE", explication="introuvable, au plan")
    assert consignees(f, ecrire(attente=attente), ecrire("J-000002")) == []


class MetierMotive(MetierCarnet):
    """Écrire n'y va jamais sans motif, et demande plus que le droit de l'UD."""

    motivees: ClassVar[frozenset[StrEnum]] = frozenset({Action.ECRIRE})
    operation = Operation.NUIT


@pytest.mark.parametrize("motif", [None, "", "  "])
def test_le_motif_qui_manque_d_avance_arrete_tout_avant_le_role(f: Fabrique, motif: str | None) -> None:
    f.profil("ud", departement="44")
    ud = cadre(f.store, profil="P-2")
    demandes = [Demande(Action.RELIRE, "J-000001"), ecrire(motif=motif)]
    with pytest.raises(ErreurUsage) as leve:
        execution.executer(ud, MetierMotive(), demandes, Options(), None)
    assert leve.value.message == "« ecrire » demande un motif."
    with pytest.raises(DroitsInsuffisants):
        execution.executer(ud, MetierMotive(), [ecrire(motif="mariage")], Options(), None)


def test_une_demande_motivee_se_fait(f: Fabrique) -> None:
    rapport = execution.executer(cadre(f.store), MetierMotive(), [ecrire(motif="mariage")], Options(), None)
    assert [d.resultat for d in rapport.decisions] == [Resultat.FAIT]


class MetierMontre(MetierCarnet):
    """Ce qui va se passer s'y dit d'abord, sans rien d'averti."""

    se_montre = True


@pytest.mark.parametrize(
    ("metier", "nomme", "question"),
    [
        (MetierCarnet(), False, False),
        (MetierCarnet(), True, True),
        (MetierMontre(), False, True),
        (MetierMontre(), True, True),
        (MetierAverti(), True, True),
        (MetierAverti(), False, False),  # averti, mais sans rien de grave à annoncer
    ],
)
def test_la_question_se_pose_de_ce_qui_se_montre_ou_n_est_que_nomme(
    f: Fabrique, metier: MetierCarnet, nomme: bool, question: bool
) -> None:
    vus: list[Rapport] = []

    def confirmer(apercu: Rapport) -> None:
        vus.append(apercu)
        raise NonConfirme("non")

    ici = cadre(f.store)
    ici.nomme = nomme
    if question:
        with pytest.raises(NonConfirme):
            execution.executer(ici, metier, [ecrire()], Options(), confirmer)
    else:
        execution.executer(ici, metier, [ecrire()], Options(), confirmer)
    assert [[d.resultat for d in apercu.decisions] for apercu in vus] == [[Resultat.FAIT]] * question
    assert f.lignes("SELECT nom FROM jure WHERE id = 1") == [("UN" if question else "NEUF",)]
