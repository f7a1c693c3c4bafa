"""Un grand lot se décide avant son tour : ce qu'un autre écrit entre-temps donne exactement la réponse, et la base,
d'un lot décidé sous le tour."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ceres_cli.base.db import Db
from ceres_cli.base.postgresql.db import DbPostgresql
from ceres_cli.base.sceau.etat import A_REJOUER, Ligne
from ceres_cli.erreurs import DroitsInsuffisants, NonConfirme
from ceres_cli.moteur import execution
from ceres_cli.moteur.avance import Lectures
from ceres_cli.moteur.demande import Demande, Options, Rapport
from ceres_cli.services.habilitation import situation
from ceres_cli.services.habilitation.situation import MetierHabilitation, SituationHabilitation
from ceres_cli.store import Store
from tests.fabriques import bases
from tests.fabriques.base import Fabrique, ouvrir_un_lot
from tests.lanceur import isoler, lancer
from tests.moteur.carnet import MetierCarnet, ecrire
from tests.outils_moteur import agir, cadre, demande

ESSAIS = settings(max_examples=15 if bases.SERVEUR else 60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
UN, DEUX = "TP-99901m01", "TP-99902m01"
NUIT, UD_44 = "P-1", "P-2"
JURES, HABILITATIONS = 6, 12
_RANGS = count()


@pytest.fixture(scope="module")
def modele(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Six jurés, deux habilitations chacun : l'une sur un titre dont le CCS s'appuie sur elle, l'autre non ; deux ont
    un siège à venir, un autre est d'ailleurs."""
    f = Fabrique(tmp_path_factory.mktemp("avance") / "modele.db")
    un, deux = f.titre("TP-99901", fin=date(2027, 9, 1), ccs=1), f.titre("TP-99902", fin=date(2027, 9, 1))
    f.profil("ud", departement="44")
    jures = [f.jure(f"NOM{n}") for n in range(JURES - 1)]
    jures.append(f.jure("AILLEURS", departement="75", region="11", commune="Paris", commune_insee="75056"))
    for rang, jure in enumerate(jures):
        f.experience(jure, titre=un, debut=date(2015, 1, 1))
        f.experience(jure, titre=deux, debut=date(2015, 1, 1), fin=date(2019, 1, 1) if rang % 2 else None)
        f.habilitation(jure, UN, ("validee", "brouillon", "suspendue")[rang % 3], fin=date(2026, 9, 1))
        f.habilitation(jure, DEUX, ("brouillon", "validee")[rang % 2], fin=date(2026, 9, 1))
    f.session(f.centre(), UN, debut=date(2025, 11, 3), jures=(jures[0], jures[3]))
    f.consigner()
    f.store.fermer()
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, f.chemin.parent)
        # Un seul passage par `conclure` : ce qui ne se dit que de peu de lignes ne se dit pas ici.
        temporaire.setattr(situation, "REMPLACES_MAX", 0)
        yield f.chemin


# --- ce qu'un autre écrit ---

Geste = tuple[str, ...]
NUMEROS = st.integers(1, HABILITATIONS).map(lambda n: f"H-{n}")
PERSONNES = st.integers(1, JURES).map(lambda n: f"J-{n}")
ETATS = st.sampled_from(["suspendre", "valider", "brouillon", "reactiver", "supprimer"])
CERTIFICATIONS = st.sampled_from([UN, f"{UN}/CCS1", f"{DEUX}/CCP1"])
GESTES: st.SearchStrategy[Geste] = st.one_of(
    st.builds(lambda etat, h: ("habilitation", etat, h), ETATS, NUMEROS),
    st.builds(lambda j, c: ("habilitation", "creer", "--jure", j, "--certification", c), PERSONNES, CERTIFICATIONS),
    st.builds(lambda sens, j: ("jure", sens, j), st.sampled_from(["inactiver", "reactiver"]), PERSONNES),
    st.builds(lambda j, ou: ("jure", "modifier", j, "--commune", ou), PERSONNES, st.sampled_from(["Paris", "Nantes"])),
    st.builds(
        lambda j, quoi: ("jure", "experience", j, "--titre", DEUX, "--debut", "2015-01-01", quoi),
        PERSONNES, st.sampled_from(["--supprimer", "--fin=2020-01-01"]),
    ),
    st.builds(
        lambda sens, j: ("session", sens, "S-2025-1", j),
        st.sampled_from(["inscrire-jure", "desinscrire-jure"]), PERSONNES,
    ),
    st.builds(lambda garde, absorbe: ("jure", "fusionner", garde, absorbe), PERSONNES, PERSONNES),
    st.just(("referentiel", "modifier", UN, "--fin-validite", "2026-01-01")),
    st.just(("session", "annuler", "S-2025-1")),
    st.just(("lot", "annuler", "L-2")),
)  # fmt: skip


def jouer(chemin: Path, geste: Geste) -> None:
    """Par la commande ; refusé ou non. Toutes ne posent pas de question."""
    for accord in (["--oui"], []):
        fini = lancer("--base", bases.adresse(chemin), "--profil", NUIT, *geste, "--motif", "essai", *accord)
        if fini.code != 2:
            break
    assert fini.code != 1, (geste, fini.stderr)


# --- ce que le lot demande ---

ACTIONS = ("suspendre", "valider", "brouillon", "reactiver", "supprimer")


@st.composite
def lots(tirer: st.DrawFn) -> list[Demande]:
    demandes = []
    for ligne in range(2, 2 + tirer(st.integers(2, 9))):
        action = tirer(st.sampled_from((*ACTIONS, *ACTIONS, "modifier", "renouveler", "creer")))
        dates: dict[str, Any] = {}
        if action == "modifier":
            dates = {"debut": date(2022, 1, 1), "fin": tirer(st.sampled_from([date(2026, 9, 1), date(2027, 1, 1)]))}
        elif action == "renouveler":
            dates = {"fin": date(2027, 6, 1)}
        if action == "creer" or (action in ACTIONS and tirer(st.integers(0, 3)) == 0):
            noms = {"jure": tirer(PERSONNES), "certification": tirer(st.sampled_from([UN, f"{UN}/CCS1", DEUX]))}
            demandes.append(demande(action, "", ligne, "essai", **noms, **dates))
        else:
            demandes.append(demande(action, tirer(st.integers(1, HABILITATIONS + 1).map(lambda n: f"H-{n}")), ligne,
                                    "essai", **dates))  # fmt: skip
    return demandes


# --- la loi ---


@contextmanager
def avec(store: Store, *entre: Callable[[], object], plus_tot: Sequence[Callable[[], object]] = ()) -> Iterator[None]:
    """Le lot est grand, et cela arrive après qu'il s'est décidé, avant qu'il n'ait son tour ; ou `plus_tot`, avant
    qu'il ne lise une dernière fois ce que les autres ont écrit."""
    ecrire_, devancer_, suite, d_abord = store.ecrire, execution._devancer, list(entre), list(plus_tot)

    def attendre(fonction: Any) -> Any:
        while suite:
            suite.pop(0)()
        return ecrire_(fonction)

    def devancer(*quoi: Any) -> Any:
        decide = devancer_(*quoi)
        gestes, d_abord[:] = list(d_abord), []  # leurs lots à eux se décident d'avance aussi
        for faire in gestes:
            faire()
        return decide

    with pytest.MonkeyPatch.context() as temporaire:
        temporaire.setattr(execution, "GRAND_LOT", 0)
        temporaire.setattr(store, "ecrire", attendre)
        temporaire.setattr(execution, "_devancer", devancer)
        yield


def contenu(chemin: Path) -> dict[str, list[tuple[Any, ...]]]:
    store = bases.ouvrir(chemin)
    colonnes = {
        "lot": "id, jour, agent, profil, commande, motif, fait, sans_effet, refuse, non_traite",
        "trace": "id, lot_id, type_objet, objet_id, action, champ, avant, apres, motif, version, derogation",
        "ecriture": "lot_id, rang, operation, nom_table, cles, valeurs",
    }
    try:
        with store.lecture() as db:
            return {
                t: db.lignes(f"SELECT {colonnes.get(t, '*')} FROM {t} ORDER BY 1, 2") for t in (*A_REJOUER, *colonnes)
            }
    finally:
        store.fermer()


def rejouer(modele: Path, demandes: Sequence[Demande], gestes: Sequence[Geste], profil: str,
            *, plus_tot: int | None, **options: Any) -> tuple[Any, ...]:  # fmt: skip
    """Ce que répond le lot, et ce que la base contient ensuite. `plus_tot` : combien de ces gestes viennent avant sa
    dernière lecture ; None : tous avant qu'il ne commence, et il se décide sous son tour."""
    chemin = modele.with_name(f"essai-{next(_RANGS)}.db")  # à la même place, l'agent la croirait revenue en arrière
    bases.copier(modele, chemin)
    jouer_tous = [lambda g=g: jouer(chemin, g) for g in gestes]
    store = bases.ouvrir(chemin)
    try:
        if plus_tot is not None:
            with avec(store, *jouer_tous[plus_tot:], plus_tot=jouer_tous[:plus_tot]):
                rapport = agir(store, demandes, profil=profil, de_fichier=True, **options)
        else:
            for faire in jouer_tous:
                faire()
            rapport = agir(store, demandes, profil=profil, de_fichier=True, **options)
    finally:
        store.fermer()
    fini = rapport.en_dict(), [d.avertissements for d in rapport.decisions], contenu(chemin)
    chemin.unlink(missing_ok=True)
    return fini


def _cas(demandes: list[Demande], *gestes: Geste) -> dict[str, Any]:
    options = {"tout_ou_rien": False, "separees": False, "plus_tot": 0}
    return {"demandes": demandes, "gestes": list(gestes), "profil": NUIT, **options}


@ESSAIS
@example(
    **_cas(
        [demande("suspendre", "H-1", 2), demande("suspendre", "H-7", 3)],
        ("session", "desinscrire-jure", "S-2025-1", "J-1"),
    )
)
@example(
    **_cas(
        [demande("suspendre", "H-13", 2), demande("supprimer", "H-13", 3), demande("valider", "H-2", 4)],
        ("habilitation", "creer", "--jure", "J-1", "--certification", f"{UN}/CCS1"),
    )
)
@example(
    **_cas(
        [demande("valider", "H-2", 2), demande("valider", "H-4", 3)],
        ("jure", "experience", "J-1", "--titre", DEUX, "--debut", "2015-01-01", "--supprimer"),
    )
)
@given(
    demandes=lots(), gestes=st.lists(GESTES, min_size=1, max_size=3), profil=st.sampled_from([NUIT, UD_44]),
    tout_ou_rien=st.booleans(), separees=st.booleans(), plus_tot=st.integers(0, 3),
)  # fmt: skip
def test_ce_qu_un_autre_ecrit_avant_le_tour_donne_la_reponse_d_un_lot_decide_dedans(
    modele: Path, demandes: list[Demande], gestes: list[Geste], profil: str,
    *, tout_ou_rien: bool, separees: bool, plus_tot: int,
) -> None:  # fmt: skip
    options = {"tout_ou_rien": tout_ou_rien, "separees": separees}
    d_avance = rejouer(modele, demandes, gestes, profil, plus_tot=plus_tot, **options)
    dedans = rejouer(modele, demandes, gestes, profil, plus_tot=None, **options)
    assert d_avance == dedans


# --- ce qui se redécide, ce qui tient ---


@pytest.fixture
def charges(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Combien de demandes, chaque fois que des faits ont été chargés."""
    suite: list[int] = []
    charger = SituationHabilitation._charger

    def compter(soi: SituationHabilitation, demandes: Sequence[Demande]) -> None:
        suite.append(len(demandes))
        charger(soi, demandes)

    monkeypatch.setattr(SituationHabilitation, "_charger", compter)
    return suite


QUATRE = [demande("suspendre", f"H-{n}", n) for n in (1, 4, 7, 12)]  # de quatre jurés


@pytest.mark.parametrize("plus_tot", [0, 1])
@pytest.mark.parametrize(
    ("gestes", "attendues"),
    [
        ((), [4]),
        ((("centre", "modifier", "E-1", "--nom", "Centre Neuf"),), [4]),
        ((("habilitation", "brouillon", "H-5"),), [4, 0]),
        ((("habilitation", "brouillon", "H-1"),), [4, 1]),
        ((("habilitation", "brouillon", "H-1"), ("jure", "inactiver", "J-6")), [4, 2]),
        ((("session", "annuler", "S-2025-1"),), [4, 2]),
        ((("referentiel", "modifier", UN, "--fin-validite", "2026-01-01"),), [4, 4]),
    ],
)
def test_seules_les_demandes_des_jures_touches_se_redecident(
    modele: Path, charges: list[int], gestes: Sequence[Geste], attendues: list[int], plus_tot: int
) -> None:
    charges.clear()

    def jouer_a_part(chemin: Path, geste: Geste) -> None:
        avant = list(charges)
        jouer(chemin, geste)
        charges[:] = avant

    chemin = modele.with_name(f"essai-{next(_RANGS)}.db")
    bases.copier(modele, chemin)
    store = bases.ouvrir(chemin)
    tous = [lambda g=g: jouer_a_part(chemin, g) for g in gestes]
    with avec(store, *tous[plus_tot:], plus_tot=tous[:plus_tot]):
        agir(store, QUATRE)
    store.fermer()
    assert charges == [n for n in attendues if n]


@pytest.mark.parametrize(("nouveau", "attendus"), [({}, 1), ({"nom": "AUTRE"}, 2)])
def test_un_nom_qui_ne_dit_rien_se_redecide_entier_des_que_ce_qu_il_a_lu_bouge(
    f: Fabrique, monkeypatch: pytest.MonkeyPatch, nouveau: dict[str, str], attendus: int
) -> None:
    f.jure("UN")
    f.jure("DEUX")
    charges: list[int] = []
    charger = MetierCarnet.situation._charger
    monkeypatch.setattr(MetierCarnet.situation, "_charger", lambda soi, d: (charges.append(len(d)), charger(soi, d)))

    def entre() -> None:
        autre = bases.ouvrir(f.chemin)
        with autre.ecriture() as db:
            lot = ouvrir_un_lot(db)
            table, valeurs = ("jure", nouveau) if nouveau else ("centre", {"nom": "AUTRE"})
            db.a_sceller[lot].ecrire([Ligne("maj", table, (2,), valeurs)])
            if nouveau:
                db.executer("UPDATE jure SET nom = 'AUTRE' WHERE id = 2")
        autre.fermer()

    with avec(f.store, entre):
        demandes = [ecrire("J-1", "NEUF", pourvu=(2, "DEUX"))]
        rapport = execution.executer(cadre(f.store), MetierCarnet(), demandes, Options(), None)
    assert [d.code for d in rapport.decisions] == ["HAB-08" if nouveau else ""]
    assert charges == [1] * attendus


def test_un_profil_retire_avant_le_tour_n_ecrit_rien(modele: Path) -> None:
    chemin = modele.with_name(f"essai-{next(_RANGS)}.db")
    bases.copier(modele, chemin)
    store = bases.ouvrir(chemin)
    with avec(store, lambda: jouer(chemin, ("profil", "retirer", UD_44))), pytest.raises(DroitsInsuffisants):
        agir(store, QUATRE, profil=UD_44)
    store.fermer()
    assert not [t for t in contenu(chemin)["trace"] if t[2] == "habilitation"]


def test_pendant_qu_un_grand_lot_se_decide_les_autres_ecrivent(modele: Path) -> None:
    """Ses faits chargés, il ne tient plus rien : un autre écrit, et le lot en tient compte."""
    chemin = modele.with_name(f"essai-{next(_RANGS)}.db")
    bases.copier(modele, chemin)
    store, ecrits = bases.ouvrir(chemin), []
    decider = SituationHabilitation.decider

    def pendant(soi: SituationHabilitation, d: Demande) -> Any:
        if d.objet == "H-7" and not ecrits:
            autre = bases.ouvrir(chemin)
            ecrits.append(agir(autre, [demande("brouillon", "H-12")]).lot)
            autre.fermer()
        return decider(soi, d)

    with avec(store), pytest.MonkeyPatch.context() as temporaire:
        temporaire.setattr(SituationHabilitation, "decider", pendant)
        rapport = agir(store, QUATRE)
    store.fermer()
    assert ecrits == [2]
    assert [(d.resultat.value, d.code) for d in rapport.decisions] == [("fait", "")] * 3 + [("refuse", "HAB-08")]


def test_l_apercu_d_un_grand_lot_est_sa_decision_et_non_ne_change_rien(modele: Path, charges: list[int]) -> None:
    chemin = modele.with_name(f"essai-{next(_RANGS)}.db")
    bases.copier(modele, chemin)
    store = bases.ouvrir(chemin)
    charges.clear()
    vus = []

    def refuser(apercu: Rapport) -> None:
        vus.append([d.objet for d in apercu.decisions])
        raise NonConfirme("Non.")

    with avec(store):
        with pytest.raises(NonConfirme):
            execution.executer(cadre(store), MetierHabilitation(), QUATRE, Options(), refuser)
        assert charges == [4]
        rapport = execution.executer(cadre(store), MetierHabilitation(), QUATRE, Options(), lambda _: None)
    store.fermer()
    assert (vus[0], charges, rapport.lot) == ([d.objet for d in rapport.decisions], [4, 4], 2)


def test_une_ecriture_refaite_redecide_de_tout(modele: Path, charges: list[int]) -> None:
    """Une base partagée refait une écriture qu'une autre a traversée : rien n'y reste du premier passage."""
    chemin = modele.with_name(f"essai-{next(_RANGS)}.db")
    bases.copier(modele, chemin)
    store = bases.ouvrir(chemin)
    charges.clear()
    ecrire_ = store.ecrire

    def traversee(fonction: Any) -> None:
        with store.ecriture() as db:
            fonction(db)
            raise NonConfirme("Traversée.")

    def deux_fois(fonction: Any) -> Any:
        with pytest.raises(NonConfirme):
            traversee(fonction)
        return ecrire_(fonction)

    with pytest.MonkeyPatch.context() as temporaire:
        temporaire.setattr(execution, "GRAND_LOT", 0)
        temporaire.setattr(store, "ecrire", deux_fois)
        rapport = agir(store, QUATRE)
    store.fermer()
    assert charges == [4, 4]
    assert [t[3] for t in contenu(chemin)["trace"] if t[1] == rapport.lot] == [1, 4, 7, 12]


def test_les_tables_qu_une_requete_nomme() -> None:
    """Un mot de trop n'en fait que redécider plus ; aucun ne manque."""

    class Muette:
        secrets_caches = True

        def __getattr__(self, nom: str) -> Any:
            return lambda *_: None

    vue = Lectures(Muette())  # type: ignore[arg-type]
    vue.lignes("SELECT h.id FROM habilitation h JOIN jure j ON j.id = h.jure_id")
    vue.demander("question", "SELECT 1 FROM centre", ())
    vue.enumerer("suite", "SELECT 1 FROM titre", "id", [1])
    vue.valeur("SELECT valeur FROM parametre")
    vue.une("SELECT 1 FROM trace, lot")
    vue.parcourir("SELECT 1 FROM session_examen")
    assert vue.tables == {"habilitation", "jure", "centre", "titre", "parametre", "trace", "lot", "session_examen"}
    assert not vue.interrogee
    vue.interroger("connaitre_homonymes", [])
    assert vue.interrogee


# Ce qui ne lit rien de ce dont une règle juge.
SANS_LIRE = {
    "ajouter", "annoncer", "changements", "connexion", "contient", "dans", "dernier_des", "en_file", "executer",
    "executer_lot", "figer", "instant", "joint", "numeros", "relacher", "voir_grand", "sceller", "tracer",
}  # fmt: skip


def test_nulle_lecture_n_echappe_a_ce_qu_un_grand_lot_retient() -> None:
    """Une façon de lire que `Lectures` laisserait à la base ne se redéciderait pas."""
    publiques = {nom for classe in (Db, DbPostgresql) for nom in vars(classe) if not nom.startswith("_")}
    publiques -= {*Db.__slots__, "dialecte", "sans_index"}
    assert publiques - vars(Lectures).keys() == SANS_LIRE
