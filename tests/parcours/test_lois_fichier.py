"""Les lois d'un fichier, sur des milliers de petits fichiers et une vraie base : un objet entièrement ou pas du tout,
une seconde application sans effet, une simulation qui dit vrai. L'attendu vient de `modele_fichier.py`."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ceres_cli.moteur.demande import Decision, Demande
from tests.fabriques import bases
from tests.fabriques.base import Fabrique
from tests.lanceur import Resultat, isoler, lancer
from tests.outils_moteur import agir
from tests.parcours.modele_fichier import Ligne, derouler
from tests.parcours.oracle import BLOCS, Emploi, Hab, Monde, Titre
from tests.parcours.test_lois import JOURS, NOMS, jour, mondes, poser

ESSAIS = settings(max_examples=450, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fabrique]:
    f = Fabrique(tmp_path_factory.mktemp("lois_fichier") / "ceres.db")
    f.titre("TP-99901", ccs=1, rome=("M1805",))
    f.titre("TP-99902", ccs=1)
    f.centre()
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, f.chemin.parent)
        yield f
    f.store.fermer()


# Ce qu'on demande d'ordinaire d'un objet, en une ou plusieurs lignes.
SUITES = (
    ("brouillon", "modifier", "valider"), ("reactiver", "brouillon", "modifier", "valider"), ("brouillon", "supprimer"),
    ("suspendre", "reactiver"), ("modifier", "valider"), ("modifier", "modifier"), ("valider", "suspendre"),
    ("suspendre",), ("reactiver",), ("valider",), ("supprimer",), ("suspendre", "suspendre"),
    ("supprimer", "supprimer"),
)  # fmt: skip
NAISSANCES = (
    ("creer",), ("creer", "valider"), ("creer", "modifier", "valider"), ("creer", "supprimer"), ("creer", "modifier"),
    ("creer", "valider", "suspendre"), ("creer", "creer", "valider"),
)  # fmt: skip


@st.composite
def propices(tirer: st.DrawFn) -> Monde:
    """Un juré actif, toujours en poste, des titres ouverts : de quoi faire plus d'une ligne sur deux."""
    m = tirer(mondes())
    titres = tuple(Titre(0, 12 + tirer(st.integers(0, 8)), 22) for _ in m.titres)
    etats = st.sampled_from(["brouillon", "validee", "validee", "suspendue"])
    debuts = st.integers(0, 8)
    habs = tuple(Hab(h.titre, h.bloc, tirer(etats), d := tirer(debuts), d + tirer(st.integers(0, 4))) for h in m.habs)
    sessions = m.sessions if tirer(st.integers(0, 3)) == 0 else ()
    return Monde(titres, True, (Emploi(0, None), Emploi(1, None)), habs, sessions)


@st.composite
def fichiers(tirer: st.DrawFn) -> tuple[Monde, list[Ligne]]:
    """De une à trois suites de lignes, chacune d'un objet, entremêlées."""
    m = tirer(propices() | mondes())
    libres = [b for b in BLOCS if not any((h.titre, h.bloc) == (0, b) for h in m.habs)]
    objets: list[int | str] = [*range(len(m.habs)), *libres]
    suites: list[list[Ligne]] = []
    for objet in tirer(st.lists(st.sampled_from(objets), min_size=1, max_size=3, unique=True)):
        actions = tirer(st.sampled_from(SUITES if isinstance(objet, int) else NAISSANCES))
        dates = sorted(tirer(st.tuples(st.integers(0, 14), st.integers(0, 14))))
        autres = sorted(tirer(st.tuples(JOURS, JOURS))) if tirer(st.booleans()) else dates
        suites.append([
            Ligne(a, objet if isinstance(objet, int) else None, objet if isinstance(objet, str) else "",
                  *(autres if a == "modifier" else dates))
            for a in actions
        ])  # fmt: skip
    lignes = []
    while restent := [s for s in suites if s]:
        lignes.append(tirer(st.sampled_from(restent)).pop(0))
    return m, lignes


class Pose:
    """Un monde posé à neuf : un juré et des numéros que le journal ne connaît pas encore."""

    def __init__(self, base: Fabrique, m: Monde) -> None:
        self.base, self.m = base, m
        self.jure = base.jure()
        (self.depuis,) = base.lignes("SELECT coalesce(max(valeur), 0) FROM compteur WHERE nom = 'habilitation'")[0]
        poser(base, m, jure=self.jure, depuis=self.depuis)

    def demandes(self, lignes: Sequence[Ligne]) -> list[Demande]:
        return [self._demande(numero, ligne) for numero, ligne in enumerate(lignes, 2)]

    def _demande(self, numero: int, x: Ligne) -> Demande:
        dates: dict[str, Any] = {}
        if x.action in ("creer", "modifier"):
            dates = {"debut": jour(x.debut), "fin": jour(x.fin)}
        if x.rang is None:
            suffixe = "" if x.bloc == "TITRE" else f"/{x.bloc}"
            dates |= {"jure": f"J-{self.jure}", "certification": NOMS[0] + suffixe}
        return Demande(x.action, "" if x.rang is None else f"H-{self.depuis + x.rang + 1}", dates, None, numero)

    def agir(self, lignes: Sequence[Ligne], n: int, **options: Any) -> list[Decision]:
        return agir(self.base.store, self.demandes(lignes), jour(n), de_fichier=True, **options).decisions

    def habilitations(self) -> list[tuple[Any, ...]]:
        return self.base.lignes("SELECT etat, debut, fin FROM habilitation ORDER BY 1, 2, 3")


def sorts(decisions: Sequence[Decision]) -> list[str]:
    return [d.code if d.code == "SOLIDAIRE" else str(d.resultat) for d in decisions]


@ESSAIS
@given(f=fichiers(), n=JOURS)
def test_nul_objet_n_est_ecrit_a_demi(base: Fabrique, f: tuple[Monde, list[Ligne]], n: int) -> None:
    """Ce qui est laissé l'est pour une ligne refusée de son objet, jugée sans les autres objets laissés ; le reste est
    ce que le modèle fait sans les lignes laissées."""
    m, lignes = f
    pose = Pose(base, m)
    simules = sorts(pose.agir(lignes, n, simuler=True))
    rendus = sorts(pose.agir(lignes, n))
    assert simules == rendus
    objets = {x.objet for x in lignes}
    arretes = {o for o in objets if any(x.objet == o and s == "SOLIDAIRE" for x, s in zip(lignes, rendus, strict=True))}
    for objet in objets:
        siens = [(x.action, s) for x, s in zip(lignes, rendus, strict=True) if x.objet == objet]
        if any(s == "refuse" for _, s in siens):
            assert all(s != "fait" or action == "creer" for action, s in siens)
        if objet in arretes:
            assert "refuse" in [s for _, s in siens]
    arretees = {i for i, x in enumerate(lignes) if x.objet in arretes and (x.action != "creer" or rendus[i] != "fait")}
    attendus, habs = derouler(m, lignes, n, arretees)
    assert [s for i, s in enumerate(rendus) if i not in arretees] == [s for s in attendus if s != "laissee"]
    assert pose.habilitations() == sorted(
        (h.etat, *(jour(j).isoformat() for j in (h.debut, h.fin))) for h in habs.values()
    )
    for objet in arretes:
        sans = {i for i in arretees if lignes[i].objet != objet}
        seuls = [s for s, x in zip(derouler(m, lignes, n, sans)[0], lignes, strict=True) if x.objet == objet]
        assert "refuse" in seuls


@ESSAIS
@given(f=fichiers(), n=JOURS, plus_tard=st.integers(0, 5))
def test_une_seconde_application_ne_change_rien(
    base: Fabrique, f: tuple[Monde, list[Ligne]], n: int, plus_tard: int
) -> None:
    m, lignes = f
    pose = Pose(base, m)
    premiers = sorts(pose.agir(lignes, n))
    fait = bases.contenu(base.chemin)
    encore = sorts(pose.agir(lignes, n + plus_tard))
    assert [s for s, p in zip(encore, premiers, strict=True) if p == "fait" and s == "fait"] == []
    if not {"refuse", "SOLIDAIRE"} & set(premiers):
        assert bases.contenu(base.chemin) == fait
        assert [s for s, p in zip(encore, premiers, strict=True) if p == "fait"] == ["sans_effet"] * premiers.count(
            "fait"
        )


# --- à la vraie commande ---

COLONNES = ("action", "habilitation", "jure", "certification", "debut", "fin")


def en_lignes(pose: Pose, lignes: Sequence[Ligne], chemin: Path) -> str:
    suite = [";".join(COLONNES)]
    for d in pose.demandes(lignes):
        valeurs = {"action": d.action, "habilitation": d.objet, **d.valeurs}
        suite.append(";".join(str(valeurs.get(c, "")) for c in COLONNES))
    chemin.write_text("\n".join(suite) + "\n", encoding="utf-8")
    return str(chemin)


def commander(base: Fabrique, n: int, *mots: object) -> Resultat:
    env = {"CERES_AUJOURDHUI": jour(n).isoformat()}
    return lancer("--base", base.chemin, *mots, "--oui", "--format", "json", env=env)


def rendus(fini: Resultat) -> list[tuple[str, str]]:
    return [(x["resultat"], x["code"]) for x in fini.json()["lignes"]]


@settings(ESSAIS, max_examples=100)
@given(f=fichiers(), n=JOURS)
def test_a_la_vraie_commande_simuler_appliquer_reappliquer_annuler(
    base: Fabrique, f: tuple[Monde, list[Ligne]], n: int
) -> None:
    """Simulé, il répond ce qu'il répondra ; appliqué de nouveau, il ne refait rien ; annulé, tout est comme avant, et
    il se refait."""
    m, lignes = f
    pose = Pose(base, m)
    lot = ("habilitation", "lot", en_lignes(pose, lignes, base.chemin.with_name("l.csv")))
    avant = pose.habilitations()
    simule = commander(base, n, *lot, "--simuler")
    premier = commander(base, n, *lot)
    assert (simule.code, simule.json()["lignes"]) == (premier.code, premier.json()["lignes"])
    fait, numero = pose.habilitations(), premier.json()["lot"]
    second = commander(base, n, *lot)
    assert ("fait", "") not in [s for s, p in zip(rendus(second), rendus(premier), strict=True) if p == ("fait", "")]
    if premier.code == 0:
        assert (second.code, pose.habilitations()) == (0, fait)
    if numero is None or second.json()["lot"] is not None:
        return
    annule = commander(base, n, "lot", "annuler", numero, "--motif", "essai")
    defaits: dict[str, set[str]] = {}
    for ligne in annule.json()["lignes"]:
        defaits.setdefault(ligne["objet"], set()).add(ligne["resultat"])
    assert all(len({"fait"} & siens) == 0 or siens == {"fait"} for siens in defaits.values())
    if annule.code == 0:
        assert pose.habilitations() == avant
        assert rendus(commander(base, n, *lot)) == rendus(premier)
