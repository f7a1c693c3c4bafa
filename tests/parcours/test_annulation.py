"""Les lois des lots, sur des faits tirés au hasard : appliquer un plan vaut appliquer son fichier ; défaire rétablit ;
refaire ne change rien ; ce qui est dit réversible se défait."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ceres_cli.moteur import execution
from ceres_cli.moteur.demande import Decision, Demande, Options, Rapport
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.vocabulaire import Resultat, Role
from ceres_cli.services.annulation import demandes as annulation
from ceres_cli.services.annulation.situation import MetierAnnulation
from ceres_cli.services.habilitation.situation import MetierHabilitation
from ceres_cli.services.lot import plan
from ceres_cli.services.lot.sceau import DeLaBase
from tests.fabriques.base import Fabrique
from tests.outils_moteur import agir, cadre, contenu
from tests.parcours.oracle import ACTIONS, Monde
from tests.parcours.test_lois import JOURS, NOMS, base, jour, mondes, poser

__all__ = ["base"]  # la base de `test_lois`, à un juré et deux titres

ESSAIS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def metier(f: Fabrique) -> list[Any]:
    """Les habilitations, sans leur version : ce qui compte pour le métier."""
    lignes = f.lignes("SELECT id, jure_id, certification_id, titre_id, etat, debut, fin FROM habilitation ORDER BY id")
    return [tuple(ligne) for ligne in lignes]


def annuler(f: Fabrique, numero: int, n: int) -> Rapport:
    c = cadre(f.store, jour(n))
    demandes = annulation.preparer(c, f"L-{numero}", "essai").demandes
    return execution.executer(c, MetierAnnulation(), demandes, Options(motif="essai", annule=numero), None)


@st.composite
def demandes(tirer: st.DrawFn, combien: int, maximum: int = 6) -> list[Demande]:
    """Des lignes d'un fichier : par numéro, ou par juré et certification."""
    suite = []
    for ligne in range(2, 2 + tirer(st.integers(1, maximum))):
        action = tirer(st.sampled_from([*ACTIONS, "creer", "creer", "valider"]))
        valeurs: dict[str, Any] = {}
        nommee = action == "creer" or tirer(st.booleans())
        if nommee:
            bloc = tirer(st.sampled_from(["", "/CCP1", "/CCP2", "/CCS1"]))
            valeurs |= {"jure": "J-1", "certification": f"{tirer(st.sampled_from([NOMS[0], *NOMS]))}{bloc}"}
        if action in ("creer", "modifier"):
            valeurs |= {c: tirer(st.none() | JOURS.map(jour)) for c in ("debut", "fin")}
        objet = "" if nommee else f"H-{tirer(st.integers(1, combien + 2))}"
        suite.append(Demande(action, objet, valeurs, None, ligne))
    return suite


@ESSAIS
@given(m=mondes(), n=JOURS, tire=st.data())
def test_defaire_un_lot_retablit_tout_ce_qui_est_dit_retabli(
    base: Fabrique, m: Monde, n: int, tire: st.DataObject
) -> None:
    poser(base, m)
    avant = metier(base)
    rapport = agir(base.store, tire.draw(demandes(len(m.habs))), jour(n))
    if rapport.lot is None:
        assert metier(base) == avant
        return
    fait = metier(base)
    assert fait != avant or sum(d.resultat is Resultat.FAIT for d in rapport.decisions) > 1
    defait = annuler(base, rapport.lot, n)
    echoues = {d.objet for d in defait.decisions if d.resultat is not Resultat.FAIT}
    assert all(d.code == "IRREVERSIBLE" for d in defait.decisions if d.resultat is Resultat.REFUSE)
    apres, origine, milieu = ({ligne[0]: ligne for ligne in etat} for etat in (metier(base), avant, fait))
    for numero in origine.keys() | milieu.keys():
        # Entièrement ou pas du tout : celle dont une ligne ne se défait pas reste telle que le lot l'a laissée.
        attendue = milieu if f"H-{numero:06d}" in echoues else origine
        assert apres.get(numero) == attendue.get(numero)
    tenus = {d.objet for d in defait.decisions if d.resultat is Resultat.FAIT}
    assert not tenus & echoues
    if not echoues:
        assert metier(base) == avant
        refait = annuler(base, defait.lot or 0, n)
        if all(d.resultat is Resultat.FAIT for d in refait.decisions):
            assert metier(base) == fait


@ESSAIS
@given(m=mondes(), n=JOURS, tire=st.data())
def test_ce_qui_est_dit_reversible_et_cela_seul_se_defait(
    base: Fabrique, m: Monde, n: int, tire: st.DataObject
) -> None:
    """Une ligne par lot : la promesse porte sur l'état où elle laisse l'habilitation."""
    poser(base, m)
    rapport = agir(base.store, tire.draw(demandes(len(m.habs), 1)), jour(n))
    if rapport.lot is None:
        return
    (decision,) = rapport.decisions
    defait = annuler(base, rapport.lot, n)
    assert decision.reversible == all(d.resultat is Resultat.FAIT for d in defait.decisions)


@ESSAIS
@given(m=mondes(), n=JOURS, tire=st.data())
def test_appliquer_un_plan_vaut_appliquer_son_fichier_et_le_refaire_ne_change_rien(
    base: Fabrique, m: Monde, n: int, tire: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    suite = tire.draw(demandes(len(m.habs)))
    poser(base, m)
    chemin = tmp_path_factory.getbasetemp() / "plan-des-lois.json"
    avant = metier(base)
    simule = planifier(base, suite, n, chemin)
    assert metier(base) == avant
    applique = appliquer(base, chemin, n)
    par_plan = contenu(base.chemin, "habilitation", "compteur")
    assert [_sort(d) for d in applique.decisions] == [_sort(d) for d in simule.decisions]

    encore = appliquer(base, chemin, n)
    assert contenu(base.chemin, "habilitation", "compteur") == par_plan
    assert not Counter(d.resultat for d in encore.decisions)[Resultat.FAIT]

    poser(base, m)
    direct = agir(base.store, suite, jour(n))
    assert contenu(base.chemin, "habilitation", "compteur") == par_plan
    assert [_sort(d) for d in direct.decisions] == [_sort(d) for d in simule.decisions]


@ESSAIS
@given(m=mondes(), n=JOURS, plus=st.integers(0, 6), tire=st.data())
def test_un_plan_applique_un_autre_jour_ne_fait_que_ce_qu_il_disait(
    base: Fabrique, m: Monde, n: int, plus: int, tire: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    suite = tire.draw(demandes(len(m.habs)))
    poser(base, m)
    chemin = tmp_path_factory.getbasetemp() / "plan-des-lois.json"
    simule = planifier(base, suite, n, chemin)
    bouge = agir(base.store, tire.draw(demandes(len(m.habs), 2)), jour(n))
    applique = appliquer(base, chemin, n + plus)
    for prevue, faite in zip(simule.decisions, applique.decisions, strict=True):
        if faite.resultat is Resultat.FAIT:
            assert prevue.resultat is Resultat.FAIT
            assert (faite.avant, faite.apres) == (prevue.avant, prevue.apres)
        elif prevue.resultat is Resultat.FAIT:
            assert (faite.resultat, faite.code in ("DEPLACE", "DECISION")) == (Resultat.NON_TRAITE, True)
        else:
            assert (faite.resultat, faite.code) == (prevue.resultat, prevue.code)
    if bouge.lot is None and not plus:
        assert [_sort(d) for d in applique.decisions] == [_sort(d) for d in simule.decisions]


def planifier(f: Fabrique, suite: list[Demande], n: int, chemin: Path) -> Rapport:
    c = cadre(f.store, jour(n))
    rapport = execution.executer(c, MetierHabilitation(), suite, Options(simuler=True), None)
    acteur = Acteur(c.agent, 1, Role.MPCP)
    document = plan.construire(
        c, MetierHabilitation(), suite, rapport, motif=None, source="l.csv", source_sha256="0" * 64, acteur=acteur
    )
    plan.ecrire(chemin, document, DeLaBase(c), ecraser=True)
    return rapport


def appliquer(f: Fabrique, chemin: Path, n: int) -> Rapport:
    c = cadre(f.store, jour(n))
    lues = plan.demandes(plan.lire(chemin, DeLaBase(c)), MetierHabilitation(), replanifier=False)
    return execution.executer(c, MetierHabilitation(), lues, Options(), None)


def _sort(d: Decision) -> tuple[Any, ...]:
    return d.demande.ligne, d.objet, d.resultat, d.code, d.texte(), d.avant, d.apres
