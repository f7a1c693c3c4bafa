"""Les lois, sur des faits tirés au hasard et une vraie base : expliquer ⇔ écrire, écrire deux fois, lire en SQL.

L'attendu vient de `oracle.py`, qui relit regles.md sans rien emprunter au programme. Vingt jours seulement, pour que
les bornes se touchent sans cesse.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ceres_cli.moteur import explication
from ceres_cli.moteur.demande import Demande
from ceres_cli.regles.calendrier import plus_ans
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from ceres_cli.services.habilitation import lectures as habilitation
from ceres_cli.services.habilitation import nocturne
from ceres_cli.services.habilitation.situation import MetierHabilitation
from ceres_cli.store import Db
from tests.fabriques.base import Fabrique
from tests.outils_moteur import agir, cadre, contenu
from tests.parcours import oracle
from tests.parcours.oracle import ACTIONS, BLOCS, ETATS_SESSION, Emploi, Hab, Monde, Session, Titre

ESSAIS = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
TABLES = ("habilitation", "lot", "trace", "compteur")
JOURS = st.integers(0, 20)
NOMS = ("TP-99901m01", "TP-99902m01")


def jour(n: int) -> date:
    return date(2025, 6, 1) + timedelta(days=n)


# --- tirer des faits ---


@st.composite
def titres(tirer: st.DrawFn) -> Titre:
    debut, fin, prolongation = sorted(tirer(st.tuples(st.integers(-3, 6), JOURS, st.integers(0, 24))))
    return Titre(debut, fin, prolongation)


@st.composite
def habs(tirer: st.DrawFn) -> Hab:
    debut, fin = sorted(tirer(st.tuples(JOURS, JOURS)))
    etat = tirer(st.sampled_from(["brouillon", "validee", "suspendue"]))
    return Hab(tirer(st.sampled_from([0, 0, 0, 1])), tirer(st.sampled_from(BLOCS)), etat, debut, fin)


@st.composite
def mondes(tirer: st.DrawFn) -> Monde:
    emplois = st.builds(Emploi, st.sampled_from([0, 0, 1, "rome", "ailleurs"]), st.none() | JOURS)
    sessions = st.builds(Session, st.sampled_from([0, 1]), st.sampled_from(ETATS_SESSION))
    return Monde(
        (tirer(titres()), tirer(titres())),
        tirer(st.sampled_from([True, True, True, False])),
        tuple(tirer(st.lists(emplois, max_size=2))),
        tuple(tirer(st.lists(habs(), min_size=1, max_size=4))),
        tuple(tirer(st.lists(sessions, max_size=1))),
    )


# --- les poser dans une base ---


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fabrique]:
    f = Fabrique(tmp_path_factory.mktemp("lois") / "ceres.db")
    f.titre("TP-99901", ccs=1, rome=("M1805",))
    f.titre("TP-99902", ccs=1)
    f.centre()
    f.jure()
    yield f
    f.store.fermer()


def poser(f: Fabrique, m: Monde, *, jure: int = 1, depuis: int = 0) -> None:
    """La base ne contient plus que ce monde : un juré, ses habilitations H-1, H-2… (ou à la suite de `depuis`)."""
    with f.store.ecriture() as db:
        for table in ("participation", "session_examen", "habilitation", "experience"):
            db.executer(f"DELETE FROM {table}")
        db.executer("UPDATE jure SET actif = ?", (int(m.actif),))
        for rang, t in enumerate(m.titres, 1):
            db.executer(
                "UPDATE titre SET date_debut_validite = ?, date_fin_validite = ?, date_fin_prolongation = ?"
                " WHERE id = ?",
                (*(jour(n).isoformat() for n in (t.debut, t.fin, t.prolongation)), rang),
            )
        for rang, e in enumerate(m.emplois, 1):
            fin = None if e.jusqu_a is None else plus_ans(jour(e.jusqu_a), -5).isoformat()
            lien = (e.lien + 1, None) if isinstance(e.lien, int) else (None, {"rome": "M1855"}.get(e.lien, "A1201"))
            db.executer("INSERT INTO experience VALUES (?, ?, ?, ?, '2010-01-01', ?)", (rang, jure, *lien, fin))
        for rang, h in enumerate(m.habs, 1):
            dates = jour(h.debut).isoformat(), jour(h.fin).isoformat()
            db.executer(
                "INSERT INTO habilitation (id, jure_id, certification_id, titre_id, etat, debut, fin, version)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, 1)",
                (depuis + rang, jure, _certification(h.titre, h.bloc), h.titre + 1, h.etat, *dates),
            )
        dernier = depuis + len(m.habs)
        db.executer("UPDATE compteur SET valeur = ? WHERE nom = 'habilitation'", (dernier,))
        db.executer("INSERT INTO compteur VALUES ('habilitation', ?) ON CONFLICT DO NOTHING", (dernier,))
        for rang, s in enumerate(m.sessions, 1):
            _session(db, rang, s, jure)


def _session(db: Db, rang: int, s: Session, jure: int) -> None:
    db.executer(
        "INSERT INTO session_examen (id, annee, numero, etat, certification_id, titre_id, centre_id, debut, fin,"
        " heure_debut, entretien_final, creee_le, reprise, edition, version)"
        " VALUES (?, 2025, ?, ?, ?, ?, 1, '2025-06-10', '2025-06-11', '09:00', 1, '2025-01-01', 0, 0, 1)",
        (rang, rang, s.etat, _certification(s.titre, "TITRE"), s.titre + 1),
    )
    db.executer("INSERT INTO participation (session_id, jure_id) VALUES (?, ?)", (rang, jure))


def _certification(titre: int, bloc: str) -> int:
    """Les certifications sont numérotées dans l'ordre où la fabrique les crée : titre, CCP1, CCP2, CCS1."""
    return titre * len(BLOCS) + BLOCS.index(bloc) + 1


def expliquer(f: Fabrique, rang: int, action: str, n: int) -> dict[str, Any]:
    return explication.expliquer(cadre(f.store, jour(n)), MetierHabilitation(), f"H-{rang + 1}", Action(action))


# --- les lois ---


@ESSAIS
@given(m=mondes(), n=JOURS, tire=st.data())
def test_expliquer_dit_possible_si_et_seulement_si_l_ecriture_repond_fait(
    base: Fabrique, m: Monde, n: int, tire: st.DataObject
) -> None:
    poser(base, m)
    rang = tire.draw(st.integers(0, len(m.habs) - 1))
    action = tire.draw(st.sampled_from([a for a in ACTIONS if a != "modifier"]))
    attendu = oracle.juge(m, m.habs[rang], action, n)
    explique = expliquer(base, rang, action, n)
    refusent = {c["code"] for c in explique["controles"] if not c["satisfait"]}
    assert explique["possible"] is (not attendu)
    assert refusent == ({"HAB-08"} if attendu == {"déjà"} else attendu)

    demande = Demande(action, f"H-{rang + 1}")
    (decision,) = agir(base.store, [demande], jour(n)).decisions
    assert decision.resultat == ("sans_effet" if attendu == {"déjà"} else "refuse" if attendu else "fait")
    assert {motif.code for motif in decision.motifs} == attendu - {"déjà"}

    fait = contenu(base.chemin, *TABLES)
    (encore,) = agir(base.store, [demande], jour(n)).decisions
    assert encore.resultat in ("sans_effet", "refuse")
    assert contenu(base.chemin, *TABLES) == fait
    voulu = oracle.apres(m, rang, action) if not attendu else m
    assert [h[4] for h in fait["habilitation"]] == [h.etat for h in voulu.habs]


@ESSAIS
@given(m=mondes(), n=JOURS, tire=st.data())
def test_hab_09_modifier_ne_s_ecrit_que_si_expliquer_le_permet(
    base: Fabrique, m: Monde, n: int, tire: st.DataObject
) -> None:
    poser(base, m)
    rang = tire.draw(st.integers(0, len(m.habs) - 1))
    debut, fin = tire.draw(JOURS), tire.draw(JOURS)
    h, t = m.habs[rang], m.titres[m.habs[rang].titre]
    refusent = oracle.juge(m, h, "modifier", n)
    assert expliquer(base, rang, "modifier", n)["possible"] is (not refusent)
    if not refusent:
        autres = [o for o in m.habs if o is not h and (o.titre, o.bloc) == (h.titre, h.bloc)]
        if not t.debut <= debut <= fin <= t.fin:
            refusent.add("HAB-13")
        # Ce qui se recouvrait déjà (deux fiches réunies) ne doit que ne pas s'étendre.
        if any(
            set(range(debut, fin + 1)) & set(range(o.debut, o.fin + 1)) - set(range(h.debut, h.fin + 1)) for o in autres
        ):
            refusent.add("HAB-14")
    demande = Demande("modifier", f"H-{rang + 1}", {"debut": jour(debut), "fin": jour(fin)})
    (decision,) = agir(base.store, [demande], jour(n)).decisions
    assert {motif.code for motif in decision.motifs} == refusent
    if not refusent:
        assert decision.resultat == ("sans_effet" if (debut, fin) == (h.debut, h.fin) else "fait")
        assert agir(base.store, [demande], jour(n)).decisions[0].resultat == "sans_effet"


@ESSAIS
@given(m=mondes(), n=JOURS)
def test_actions_possibles_est_l_ensemble_de_ce_qu_expliquer_permet(base: Fabrique, m: Monde, n: int) -> None:
    poser(base, m)
    listees, total = habilitation.lister(cadre(base.store, jour(n)), habilitation.Criteres())
    assert total == len(listees) == len(m.habs)
    for rang, (h, document) in enumerate(zip(m.habs, listees, strict=True)):
        attendues = {a for a in ACTIONS if not oracle.juge(m, h, a, n)}
        assert set(document["actions_possibles"]) == attendues
        assert {a for a in ACTIONS if expliquer(base, rang, a, n)["possible"]} == attendues
        assert document == habilitation.voir(cadre(base.store, jour(n)), document["id"])


@ESSAIS
@given(m=mondes(), n=JOURS)
def test_les_filtres_sql_disent_comme_les_regles(base: Fabrique, m: Monde, n: int) -> None:
    poser(base, m)
    c = cadre(base.store, jour(n))

    def lues(**criteres: Any) -> set[int]:
        return {int(e["id"][2:]) - 1 for e in habilitation.lister(c, habilitation.Criteres(**criteres))[0]}

    tous = dict(enumerate(m.habs))
    assert lues(utilisable=True) == {i for i, h in tous.items() if oracle.utilisable(m, h, n)}
    for etat in ("brouillon", "suspendue", "active", "expiree"):
        assert lues(etat=etat) == {i for i, h in tous.items() if oracle.effectif(m, h, n) == etat}
    assert lues(etat="validee") == {i for i, h in tous.items() if h.etat == "validee"}
    nuit = nocturne.passer(c, None, simuler=True).rapport()
    dues = [d for d in nuit.decisions if d.demande.action == "expirer"]
    assert {int(d.objet[2:]) - 1 for d in dues} == lues(etat="expiree")
    proches = habilitation.echeances(c, 5, habilitation.Criteres())[0]
    assert {int(e["id"][2:]) - 1 for e in proches} == {
        i for i, h in tous.items() if h.etat == "validee" and n <= oracle.fin_effective(m, h) <= n + 5
    }
    for document in habilitation.lister(c, habilitation.Criteres())[0]:
        h = tous[int(document["id"][2:]) - 1]
        assert document["utilisable"] is oracle.utilisable(m, h, n)
        assert document["etat_effectif"] == oracle.effectif(m, h, n)


@ESSAIS
@given(m=mondes(), n=JOURS, bloc=st.sampled_from(BLOCS), jours=st.tuples(JOURS, JOURS), valider=st.booleans())
def test_creer_repond_comme_les_regles_et_ne_cree_qu_une_fois(
    base: Fabrique, m: Monde, n: int, bloc: str, jours: tuple[int, int], valider: bool
) -> None:
    poser(base, m)
    attendu = oracle.juge_creation(m, Hab(0, bloc, "brouillon", *jours), n, valider=valider)
    if attendu == {"déjà"} and valider:
        return  # la même existe : --valider ne dit rien de plus ici
    suffixe = "" if bloc == "TITRE" else f"/{bloc}"
    debut, fin = (jour(j) for j in jours)
    valeurs = {"jure": "J-1", "certification": NOMS[0] + suffixe, "debut": debut, "fin": fin, "valider": valider}
    (decision,) = agir(base.store, [Demande("creer", "", valeurs)], jour(n)).decisions
    assert decision.resultat == ("sans_effet" if attendu == {"déjà"} else "refuse" if attendu else "fait")
    assert {motif.code for motif in decision.motifs} == attendu - {"déjà"}
    fait = contenu(base.chemin, *TABLES)
    assert len(fait["habilitation"]) == len(m.habs) + (not attendu)
    assert agir(base.store, [Demande("creer", "", valeurs)], jour(n)).decisions[0].resultat != "fait"
    assert contenu(base.chemin, *TABLES) == fait


@settings(ESSAIS, max_examples=80)
@given(m=mondes(), n=JOURS, tire=st.data())
def test_un_lot_de_n_lignes_vaut_n_lots_d_une_ligne(base: Fabrique, m: Monde, n: int, tire: st.DataObject) -> None:
    suite = [_tirer_demande(tire, len(m.habs), ligne) for ligne in range(1, 1 + tire.draw(st.integers(2, 6)))]
    poser(base, m)
    simule = agir(base.store, suite, jour(n), simuler=True)
    ensemble = agir(base.store, suite, jour(n))
    apres = contenu(base.chemin, "habilitation", "compteur")
    assert [_sort(d) for d in simule.decisions] == [_sort(d) for d in ensemble.decisions]
    poser(base, m)
    une_a_une = [agir(base.store, [d], jour(n)).decisions[0] for d in suite]
    assert [_sort(d) for d in une_a_une] == [_sort(d) for d in ensemble.decisions]
    assert contenu(base.chemin, "habilitation") == {"habilitation": apres["habilitation"]}


def _tirer_demande(tire: st.DataObject, combien: int, ligne: int) -> Demande:
    action = tire.draw(st.sampled_from([*ACTIONS, "creer", "creer"]))
    debut, fin = (jour(tire.draw(JOURS)) for _ in range(2))
    if action == "creer":
        certification = f"{NOMS[0]}{tire.draw(st.sampled_from(['', '/CCP1', '/CCP2', '/CCS1']))}"
        valeurs = {"jure": "J-1", "certification": certification, "debut": debut, "fin": fin}
        valeurs["valider"] = tire.draw(st.booleans())
        return Demande("creer", "", valeurs, None, ligne)
    objet = f"H-{tire.draw(st.integers(1, combien + 2))}"
    return Demande(action, objet, {"debut": debut, "fin": fin} if action == "modifier" else {}, None, ligne)


def _sort(d: Any) -> tuple[Any, ...]:
    return d.objet, d.resultat, sorted({m.code for m in d.motifs}), d.avant, d.apres, d.consequence
