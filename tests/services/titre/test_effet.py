"""De nouvelles dates d'un titre rouvrent les habilitations dont l'expiration était consignée ; ce qui tient à tous les
titres d'un fichier se lit d'un coup."""

from datetime import date
from pathlib import Path

import pytest

from ceres_cli.moteur import execution
from ceres_cli.moteur.demande import Demande
from ceres_cli.regles.calendrier import VieTitre
from ceres_cli.regles.vocabulaire import ActionTitre, Resultat
from ceres_cli.services.titre.faits import BlocTitre
from ceres_cli.services.titre.messages import Porteurs
from ceres_cli.services.titre.situation import MetierTitre
from tests.fabriques.base import Fabrique
from tests.outils_moteur import cadre

JOUR = date(2025, 9, 2)
VEILLE, LENDEMAIN = date(2025, 9, 1), date(2025, 9, 3)


@pytest.mark.parametrize(
    ("fin_habilitation", "fin_titre", "rouverte"),
    [
        pytest.param(VEILLE, LENDEMAIN, False, id="elle-même finie la veille"),
        pytest.param(JOUR, LENDEMAIN, True, id="son dernier jour est aujourd'hui"),
        pytest.param(LENDEMAIN, VEILLE, False, id="le titre reste fini la veille"),
        pytest.param(LENDEMAIN, JOUR, True, id="le titre finit aujourd'hui"),
        pytest.param(LENDEMAIN, LENDEMAIN, True, id="tous deux finissent demain"),
    ],
)
def test_l_expiration_consignee_se_rouvre_si_la_fin_effective_n_est_pas_passee(
    isole: Path, fin_habilitation: date, fin_titre: date, rouverte: bool
) -> None:
    f = Fabrique(isole / "ceres.db")
    f.titre(fin=date(2025, 6, 1))
    hid = f.habilitation(f.jure(), fin=fin_habilitation)
    non_constatee = f.habilitation(f.jure("BERNARD"), fin=fin_habilitation)
    with f.store.ecriture() as db:
        db.executer("UPDATE habilitation SET expiration_constatee = '2025-06-02' WHERE id = ?", (hid,))
    apres = VieTitre(date(2021, 1, 1), fin_titre, date(2026, 9, 2))
    with f.store.lecture() as db:
        rouvertes = Porteurs(db, [1], []).a_rouvrir(1, apres, JOUR)
    assert non_constatee not in rouvertes
    assert rouvertes == ([hid] if rouverte else [])


NOMBRE = 5
FIN, AVANCEE = date(2027, 9, 1), date(2027, 8, 31)


@pytest.fixture
def titres(isole: Path) -> Fabrique:
    """De chacun dépendent une habilitation, deux agréments, une session au dernier jour de sa prolongation."""
    f = Fabrique(isole / "ceres.db")
    for n in range(1, NOMBRE + 1):
        f.titre(f"TP-9990{n}", fin=FIN)
        reference = f"TP-9990{n}m01"
        f.habilitation(f.jure(f"JURE{n}"), reference, "validee", date(2024, 1, 1), FIN)
        centre = f.centre(f"Centre {n}")
        for c in {1, centre}:
            f.agrement(c, reference, date(2024, 1, 1), FIN)
        f.session(centre, reference, "en_preparation", date(2028, 9, 1))
    return f


def test_ses_05_ce_qui_tient_aux_titres_d_un_fichier_se_lit_d_un_coup(titres: Fabrique) -> None:
    """Le même nombre de requêtes pour un titre que pour cinq, et chacun nomme les siens."""

    def travail(nombre: int) -> int:
        demandes = []
        for n in range(1, nombre + 1):
            fiche = {"code": f"TP-9990{n}", "millesime": "m01", "intitule": "Essai", "fin": AVANCEE}
            demandes.append(Demande(ActionTitre.IMPORTER, valeurs=fiche))
        requetes: list[str] = []
        with titres.store.lecture() as db:
            db._connexion.set_trace_callback(requetes.append)
            decisions = execution.decider(db, cadre(titres.store, JOUR), MetierTitre(), demandes).decisions
            db._connexion.set_trace_callback(None)
        for n, decision in enumerate(decisions, 1):
            assert decision.resultat is Resultat.FAIT, decision.motifs
            effets = decision.effets or {}
            assert [j["habilitation"] for j in effets["jures"]] == [f"H-{n:06d}"]
            assert [a["nom"] for a in effets["agrements"]] == sorted({"Centre 1", f"Centre {n}"})
            assert [s["centre"] for s in effets["sessions"]] == [f"E-{n:06d}"]
        return len(requetes)

    assert travail(1) == travail(NOMBRE)


def test_un_bloc_dit_ce_qui_l_emploie_en_deux_requetes_pour_tous(titres: Fabrique) -> None:
    with titres.store.lecture() as db:
        porteurs, requetes = Porteurs(db, range(1, NOMBRE + 1), ()), list[str]()
        blocs = [(i, n) for i, n in db.lignes("SELECT id, type FROM certification ORDER BY id")]
        db._connexion.set_trace_callback(requetes.append)
        usages = {i: porteurs.sur(BlocTitre(i, type_, 0, "")) for i, type_ in blocs}
        db._connexion.set_trace_callback(None)
    assert usages == {i: (1, 1) if type_ == "TITRE" else (0, 0) for i, type_ in blocs}
    assert len(requetes) == 2
