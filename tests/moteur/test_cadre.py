"""Qui agit : le profil lu, et les refus de droit en entier (message, conseil, objets)."""

from datetime import date

import pytest

from ceres_cli.erreurs import DroitsInsuffisants, ErreurUsage
from ceres_cli.moteur.cadre import profil_fini, refus_de_droit
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.vocabulaire import Role
from tests.fabriques.base import AGENT, Fabrique
from tests.outils_moteur import JOUR, cadre


@pytest.fixture
def f(f: Fabrique) -> Fabrique:
    """P-1 MPCP choisi, P-2 UD, P-3 DIRECCTE, P-4 d'un autre agent, E-1 et son profil P-5."""
    f.profil("ud", departement="44")
    f.profil("direccte", region="52")
    f.profil("mpcp", agent="quelqu-un-d-autre")
    f.profil("centre", centre=f.centre())
    return f


def refus(f: Fabrique, profil: str | None) -> tuple[str, str, list[str]]:
    with f.store.lecture() as db, pytest.raises(DroitsInsuffisants) as leve:
        cadre(f.store, profil=profil).acteur(db)
    return leve.value.message, leve.value.conseil, leve.value.objets


@pytest.mark.parametrize(
    ("operation", "role", "message", "permis"),
    [
        (Operation.NUIT, Role.CENTRE, "Un profil Centre ne peut pas lancer le traitement de nuit.", "MPCP"),
        (Operation.ECRIRE_JURES, Role.CENTRE, "Un profil Centre ne peut pas modifier les jurés et les habilitations.",
         "UD, DIRECCTE, MPCP"),
    ],
)  # fmt: skip
def test_dro_01_le_refus_dit_ce_qui_n_est_pas_permis_a_qui_ca_l_est_et_que_faire(
    operation: Operation, role: Role, message: str, permis: str
) -> None:
    erreur = refus_de_droit(Acteur("a", 1, role), operation)
    assert (erreur.code, erreur.message) == ("DRO-01", message)
    assert erreur.conseil == (
        f"C'est permis à : {permis}. Agissez sous un de vos profils avec --profil (« ceres profil lister »), ou"
        " demandez-en un à un profil MPCP (« ceres profil creer »)."
    )


def test_dro_01_autoriser_rend_l_acteur_ou_refuse(f: Fabrique) -> None:
    with f.store.lecture() as db:
        ud = cadre(f.store, profil="P-2")
        assert ud.autoriser(db, Operation.ECRIRE_JURES) == Acteur(AGENT, 2, Role.UD, departement="44", jour=JOUR)
        with pytest.raises(DroitsInsuffisants, match="Un profil UD ne peut pas lancer le traitement de nuit"):
            ud.autoriser(db, Operation.NUIT)


@pytest.mark.parametrize(
    ("profil", "acteur"),
    [
        (None, Acteur(AGENT, 1, Role.MPCP, jour=JOUR)),
        ("P-3", Acteur(AGENT, 3, Role.DIRECCTE, region="52", jour=JOUR)),
        ("P-000005", Acteur(AGENT, 5, Role.CENTRE, centre_id=1, jour=JOUR)),
        ("p3", Acteur(AGENT, 3, Role.DIRECCTE, region="52", jour=JOUR)),
        ("3", Acteur(AGENT, 3, Role.DIRECCTE, region="52", jour=JOUR)),
    ],
)
def test_l_acteur_est_celui_du_profil_demande_sinon_du_profil_choisi(
    f: Fabrique, profil: str | None, acteur: Acteur
) -> None:
    with f.store.lecture() as db:
        assert cadre(f.store, profil=profil).acteur(db) == acteur


def test_le_profil_d_un_autre_n_est_pas_un_des_siens(f: Fabrique) -> None:
    assert refus(f, "P-4") == (
        "Le profil P-4 n'est pas un de vos profils.",
        "Vos profils : « ceres profil lister ».",
        [],
    )


def test_ce_qui_n_est_pas_un_numero_de_profil_est_une_faute_d_usage(f: Fabrique) -> None:
    with f.store.lecture() as db, pytest.raises(ErreurUsage) as leve:
        cadre(f.store, profil="J-3").acteur(db)
    assert leve.value.message == "« J-3 » n'est pas un identifiant de profil."


def test_sans_profil_choisi_personne_n_agit(f: Fabrique) -> None:
    with f.store.ecriture() as db:
        db.executer("UPDATE profil SET choisi = 0")
    assert refus(f, None) == (
        f"L'agent {AGENT} n'a pas de profil choisi dans cette base.",
        "Un administrateur (MPCP) peut en créer un avec « ceres profil creer --agent ».",
        [],
    )


def test_un_profil_agit_encore_son_dernier_jour_et_plus_le_lendemain(f: Fabrique) -> None:
    with f.store.ecriture() as db:
        db.executer("UPDATE profil SET fin = ? WHERE id = 2", (JOUR.isoformat(),))
        db.executer("UPDATE profil SET fin = '2025-09-01' WHERE id = 3")
    with f.store.lecture() as db:
        assert cadre(f.store, profil="P-2").acteur(db).profil_id == 2
    attendue = profil_fini(3, "2025-09-01")
    assert refus(f, "P-3") == (attendue.message, attendue.conseil, attendue.objets)


@pytest.mark.parametrize("fin", [None, "2025-09-02", "2025-09-01"])
def test_un_profil_retire_n_agit_plus_quelle_que_soit_sa_fin(f: Fabrique, fin: str | None) -> None:
    with f.store.ecriture() as db:
        db.executer("UPDATE profil SET retire = 1, fin = ? WHERE id IN (1, 2)", (fin,))
    for profil, numero in ((None, 1), ("P-2", 2)):
        attendue = profil_fini(numero, fin)
        assert refus(f, profil) == (attendue.message, attendue.conseil, attendue.objets)


@pytest.mark.parametrize(("fin", "quand"), [("2025-09-01", " le 01/09/2025"), (None, "")])
def test_le_refus_d_un_profil_fini_dit_depuis_quand_et_que_faire(fin: str | None, quand: str) -> None:
    erreur = profil_fini(3, fin)
    assert erreur.message == f"Le profil P-000003 a pris fin{quand} : il n'agit plus."
    assert erreur.conseil == (
        "Choisissez-en un autre (« ceres profil lister », « ceres profil choisir »), ou demandez à un profil MPCP de le"
        " rendre (« ceres profil modifier --sans-fin »)."
    )
    assert erreur.objets == ["P-000003"]


def test_l_acteur_est_lu_une_fois_par_transaction_et_relu_a_la_suivante(f: Fabrique) -> None:
    agent = cadre(f.store, date(2025, 9, 2))
    with f.store.ecriture() as db:
        premier = agent.acteur(db)
        db.executer("UPDATE profil SET choisi = 0 WHERE id = 1")
        db.executer("UPDATE profil SET choisi = 1 WHERE id = 2")
        assert agent.acteur(db) is premier
    with f.store.lecture() as db:
        assert (agent.acteur(db).role, "P-000001" in repr(agent)) == (Role.UD, False)


@pytest.mark.parametrize(
    ("rendus", "limite", "au_plus", "exact", "demande", "total"),
    [
        (12, 20, 1000, False, [], 12),  # la limite n'a rien coupé
        (12, None, None, False, [], 12),
        (20, 20, 1000, False, [1001], 1001),
        (1500, 1500, 1000, False, [1501], 1501),  # un de plus que ce qui se voit
        (20, 20, 0, False, [], 20),
        (20, 20, None, False, [None], 5000),
        (20, 20, 1000, True, [None], 5000),
        (20, 20, 0, True, [None], 5000),
    ],
)
def test_le_total_d_une_liste_se_compte_jusqu_ou_il_se_dit(
    f: Fabrique,
    rendus: int,
    limite: int | None,
    au_plus: int | None,
    exact: bool,
    demande: list[int | None],
    total: int,
) -> None:
    demandes: list[int | None] = []

    def compter(jusqu_a: int | None) -> int:
        demandes.append(jusqu_a)
        return min(5000, jusqu_a or 5000)

    sien = cadre(f.store)
    sien.compte_au_plus = au_plus
    assert sien.total(rendus, limite, compter, exact=exact) == total
    assert demandes == demande
