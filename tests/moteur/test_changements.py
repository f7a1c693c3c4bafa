"""Ce que le journal dit d'un objet qui a bougé : qui l'a changé, quand, dans quel lot ; et à qui il le dit (DRO-02)."""

import pytest

from ceres_cli.erreurs import Motif
from ceres_cli.moteur import changements, execution
from ceres_cli.moteur.changements import Changement
from ceres_cli.moteur.demande import Attente, Decision, Demande, Options
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.vocabulaire import Resultat, Role
from tests.fabriques.base import AGENT, Fabrique
from tests.moteur.carnet import Action, MetierCarnet, decider, ecrire
from tests.outils_moteur import cadre

MPCP = Acteur("essai", 1, Role.MPCP)
UD_44 = Acteur("essai", 2, Role.UD, departement="44")
UD_49 = Acteur("essai", 3, Role.UD, departement="49")
SUSPENDUE = Changement(7, "suspendre", "etat", "validee", "suspendue", 19, "2026-11-26T08:02:00Z", "root", "ud", "44")
SUSPENDU_PAR_L_UD = " : « suspendre » par root (UD 44) le 26/11/2026 à 09:02, lot L-000019"


@pytest.fixture
def f(f: Fabrique) -> Fabrique:
    """Trois jurés, et trois lots : les deux premiers touchent J-1, le deuxième J-2 aussi, le troisième le centre 1."""
    for _ in range(3):
        f.jure()
    for demandes in ([ecrire(nom="UN")], [ecrire(nom="DEUX"), ecrire("J-000002", nom="TROIS")]):
        execution.executer(cadre(f.store), MetierCarnet(), demandes, Options(), None)
    ailleurs = ecrire("J-000001", nom="UN", options={"sorte": "centre"})
    execution.executer(cadre(f.store), MetierCarnet(), [ailleurs], Options(), None)
    return f


def change(objet: int, avant: str, apres: str, lot: int) -> Changement:
    return Changement(objet, "ecrire", "nom", avant, apres, lot, "2025-09-02T08:00:00Z", AGENT, "mpcp", "national")


def test_la_derniere_trace_de_chaque_objet_est_de_sa_sorte(f: Fabrique) -> None:
    with f.store.lecture() as db:
        assert changements.derniers(db, "jure", [2, 1, 1, 3]) == {
            1: change(1, "UN", "DEUX", 2),
            2: change(2, "MARTIN", "TROIS", 2),
        }
        assert changements.derniers(db, "centre", [1, 2]) == {1: change(1, "DEUX", "UN", 3)}


@pytest.mark.parametrize(
    ("lot", "sorte", "numeros", "attendus"),
    [
        (0, "jure", [1], [change(1, "MARTIN", "UN", 1), change(1, "UN", "DEUX", 2)]),
        (1, "jure", [2, 1], [change(1, "UN", "DEUX", 2), change(2, "MARTIN", "TROIS", 2)]),
        (2, "jure", [1, 2], []),
        (2, "centre", [1], [change(1, "DEUX", "UN", 3)]),
        (0, "jure", [3], []),
    ],
)
def test_ce_que_les_lots_suivants_ont_change_vient_dans_l_ordre(
    f: Fabrique, lot: int, sorte: str, numeros: list[int], attendus: list[Changement]
) -> None:
    with f.store.lecture() as db:
        assert changements.apres_le_lot(db, lot, sorte, numeros) == attendus


def touche(lot: int, champ: str, avant: str | None, apres: str | None, annule: int | None = None) -> Changement:
    return change(1, avant or "", apres or "", lot)._replace(champ=champ, avant=avant, apres=apres, annule=annule)


X, RENDU = touche(5, "x", "1", "2"), touche(6, "x", "2", "1", annule=5)


@pytest.mark.parametrize(
    ("suite", "restent"),
    [
        ([X], [X]),
        ([X, RENDU], []),
        ([touche(3, "x", "0", "1"), X, RENDU, touche(7, "x", "1", "0", annule=3)], []),
        # Un autre y a touché, avant, entre les deux ou après : lui tient.
        ([touche(4, "x", "0", "1"), X, RENDU], [touche(4, "x", "0", "1")]),
        ([X, touche(6, "x", "2", "3"), touche(7, "x", "3", "1", annule=5)], None),
        ([X, RENDU, touche(7, "x", "1", "3")], [touche(7, "x", "1", "3")]),
        # Rendu autrement, rendu par une autre main, ou rendu en partie : ce qui manque tient.
        ([X, touche(6, "x", "2", "3", annule=5)], [X]),
        ([X, touche(6, "x", "2", "1")], None),
        ([X, touche(5, "y", "1", "2"), RENDU], [touche(5, "y", "1", "2")]),
        ([X, touche(5, "y", "1", "2"), RENDU, touche(7, "y", "2", "1", annule=5)], []),
        # Une place neuve n'a pas d'avant ; rendue, elle est quittée.
        ([touche(5, "x", None, "inscrit"), touche(6, "x", "inscrit", "desinscrit", annule=5)], []),
        # Ce qui défait le lot même dont on part, ou ce qui l'a défait : seul le second le remet.
        ([touche(5, "x", "2", "1", annule=1)], None),
        ([touche(5, "x", "2", "1", annule=1), touche(6, "x", "1", "2", annule=5)], []),
        ([X, RENDU, touche(7, "x", "1", "2", annule=6)], [touche(7, "x", "1", "2", annule=6)]),
    ],
)
def test_ce_qui_est_defait_ne_compte_plus_et_cela_seul(
    suite: list[Changement], restent: list[Changement] | None
) -> None:
    assert changements.non_defaits(suite) == (suite if restent is None else restent)


def test_une_place_se_rend_entiere_avec_ce_que_le_journal_ne_redit_pas() -> None:
    nee = [touche(5, "x", None, "inscrit"), touche(5, "y", None, "changé")]
    rendue = touche(6, "x", "inscrit", "desinscrit", annule=5)
    assert changements.non_defaits([*nee, rendue], entiers=True) == []
    assert changements.non_defaits([*nee, rendue]) == nee[1:]
    autrement = touche(6, "x", "2", "3", annule=5)
    assert changements.non_defaits([X, autrement], entiers=True) == [X]


@pytest.mark.parametrize("acteur", [MPCP, UD_44, UD_49])
def test_un_objet_encore_la_dit_qui_l_a_change(acteur: Acteur) -> None:
    assert changements.par_qui(SUSPENDUE, acteur) == SUSPENDU_PAR_L_UD
    assert changements.par_qui(None, acteur) == ""


@pytest.mark.parametrize(
    ("acteur", "dit"),
    [
        (MPCP, True),
        (UD_44, True),
        (UD_49, False),
        (Acteur("essai", 4, Role.DIRECCTE, region="44"), False),
        (Acteur("essai", 5, Role.CENTRE, centre_id=1), False),
    ],
)
def test_dro_02_qui_a_efface_ne_se_dit_qu_a_lui_et_au_national(acteur: Acteur, dit: bool) -> None:
    assert changements.par_qui(SUSPENDUE, acteur, disparu=True) == (SUSPENDU_PAR_L_UD if dit else "")


def test_un_changement_sans_profil_se_dit_sans_lui() -> None:
    """Le traitement de nuit des premières versions n'en notait pas."""
    nuit = SUSPENDUE._replace(action="expirer", role=None, structure=None)
    assert changements.par_qui(nuit, MPCP) == " : « expirer » par root le 26/11/2026 à 09:02, lot L-000019"


@pytest.mark.parametrize(
    ("role", "structure", "attendu"),
    [
        ("ud", "44", "UD 44"),
        ("centre", "E-000001", "Centre E-000001"),
        ("mpcp", "national", "MPCP"),
        ("mpcp", None, "MPCP"),
    ],
)
def test_un_profil_se_nomme_par_son_role_et_sa_structure(role: str, structure: str | None, attendu: str) -> None:
    assert changements.qui(role, structure) == attendu


@pytest.mark.parametrize(
    ("instant", "attendu"),
    [("2026-11-26T08:02:00Z", "26/11/2026 à 09:02"), ("2026-07-01T22:30:00Z", "02/07/2026 à 00:30")],
)
def test_l_instant_se_lit_a_l_heure_de_paris_ete_comme_hiver(instant: str, attendu: str) -> None:
    assert changements.a_paris(instant) == attendu


def test_une_ligne_deplacee_dit_par_qui(f: Fabrique) -> None:
    """Chacune par la dernière trace de son objet ; rien, si le journal n'en a pas."""
    lignes = [ecrire(f"J-00000{n}", ligne=n, attente=Attente(9, Resultat.FAIT)) for n in (1, 2, 3)]
    par_qui = f" : « ecrire » par {AGENT} (MPCP) le 02/09/2025 à 10:00, lot L-000002"
    suites = {1: par_qui, 2: par_qui, 3: ""}
    with f.store.lecture() as db:
        versions = dict(db.lignes("SELECT id, version FROM jure"))
    assert decider(f, *lignes) == [
        Decision(
            ligne,
            ligne.objet,
            Resultat.NON_TRAITE,
            (Motif("DEPLACE", f"{ligne.objet} a changé depuis{suites[n]}"),),
            version=versions[n],
        )
        for n, ligne in enumerate(lignes, 1)
    ]


def test_dro_02_une_ligne_dont_l_objet_a_disparu_ne_dit_par_qui_qu_au_national(f: Fabrique) -> None:
    """Le journal garde ce qui a été fait de J-4, qui n'est plus là."""
    f.inserer("trace", id=90, lot_id=2, type_objet="jure", objet_id=4, action="supprimer", derogation=0)
    f.profil("ud", departement="44")
    disparue = Demande(Action.ECRIRE, "J-000004", {"nom": "X"}, attente=Attente(1, Resultat.FAIT))
    par_qui = f" : « supprimer » par {AGENT} (MPCP) le 02/09/2025 à 10:00, lot L-000002"
    for profil, suite in (("P-1", par_qui), ("P-2", "")):
        with f.store.lecture() as db:
            (decision,) = execution.decider(db, cadre(f.store, profil=profil), MetierCarnet(), [disparue]).decisions
        assert decision.motifs == (Motif("DEPLACE", f"J-000004 est désormais introuvable{suite}"),)


def test_un_objet_encore_la_dit_par_qui_a_qui_n_y_est_pour_rien(f: Fabrique) -> None:
    f.profil("ud", departement="44")
    deplacee = ecrire("J-000002", attente=Attente(9, Resultat.FAIT))
    with f.store.lecture() as db:
        (decision,) = execution.decider(db, cadre(f.store, profil="P-2"), MetierCarnet(), [deplacee]).decisions
    par_qui = f" : « ecrire » par {AGENT} (MPCP) le 02/09/2025 à 10:00, lot L-000002"
    assert decision.motifs == (Motif("DEPLACE", f"J-000002 a changé depuis{par_qui}"),)


def test_un_objet_que_le_plan_n_a_pas_cree_n_emprunte_pas_l_histoire_d_un_autre(f: Fabrique) -> None:
    a_creer = ecrire("", attente=Attente(1, Resultat.FAIT, objet="J-000009", ne=True))
    (_, decision) = decider(f, ecrire("J-000001", attente=Attente(9, Resultat.FAIT)), a_creer)
    assert decision.motifs == (Motif("DEPLACE", "J-000009, que le plan crée, ne l'est pas cette fois"),)
