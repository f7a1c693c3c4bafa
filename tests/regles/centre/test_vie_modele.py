"""Des suites d'événements tirées au hasard : l'agrément suit un petit modèle, jour par jour, écrit autrement."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.regles.centre import vie
from ceres_cli.regles.centre import vie as regles
from ceres_cli.regles.faits.centre import Agrement, Evenement
from ceres_cli.regles.vocabulaire import ActionCentre as Action
from tests.fabriques.faits import FIN, JOUR, agrement, bloc, titre

TITRE = titre()
ORIGINE = date(2025, 8, 12)  # la fin de vie du titre (01/09/2025) tombe au vingtième jour
JOURS = [ORIGINE + n * JOUR for n in range(30)]
ACTIONS = (Action.SUSPENDRE_AGREMENT, Action.RETABLIR_AGREMENT, Action.RETIRER_AGREMENT)

_jour = st.integers(0, len(JOURS) - 1)
_demandes = st.lists(st.tuples(st.sampled_from(ACTIONS), _jour), max_size=8)
_periode = st.tuples(_jour, _jour).map(sorted)


class Modele:
    """Un calendrier : chaque jour a un mot. Une action en change la fin, à partir d'un jour."""

    def __init__(self, debut: int, fin: int) -> None:
        self.mots = ["valide"] * len(JOURS)
        self.debut, self.fin, self.dernier, self.fini = debut, fin, debut, False
        self.suspendu = self.suspendu_un_jour = False

    def agir(self, action: Action, jour: int) -> str:
        if self.fini:
            return "deja" if action is Action.RETIRER_AGREMENT and jour >= self.dernier else "refuse"
        if jour < self.dernier:
            return "refuse"
        if action is Action.RETABLIR_AGREMENT and not self.suspendu:
            return "deja" if self.suspendu_un_jour else "refuse"
        if action is Action.SUSPENDRE_AGREMENT and self.suspendu:
            return "deja"
        mot = {"suspendre-agrement": "suspendu", "retablir-agrement": "valide", "retirer-agrement": "retire"}[action]
        self.mots[jour:] = [mot] * (len(JOURS) - jour)
        self.dernier, self.fini = jour, mot == "retire"
        self.suspendu = mot == "suspendu"
        self.suspendu_un_jour |= self.suspendu
        return "possible"

    def etat(self, jour: int) -> str:
        if self.mots[jour] == "retire":
            return "retire"
        if JOURS[jour] > min(JOURS[self.fin], FIN):
            return "expire"
        return "a_venir" if jour < self.debut else self.mots[jour]


def jouer(a: Agrement, modele: Modele, demandes: list[tuple[Action, int]]) -> Agrement:
    """Passe les mêmes demandes aux règles et au modèle ; leurs réponses sont les mêmes."""
    for action, jour in demandes:
        le = JOURS[jour]
        possible = all(c.satisfait for c in regles.controles(a, action, le))
        reponse = "possible" if possible else "deja" if regles.deja(a, action, le) else "refuse"
        assert reponse == modele.agir(action, jour)
        if possible:
            fait = Evenement(regles.NATURES[action].value, le, le, "essai")
            a = replace(a, evenements=(*a.evenements, fait))
    return a


@given(periode=_periode, demandes=_demandes)
def test_agr_01_l_etat_de_chaque_jour_suit_le_modele(periode: list[int], demandes: list[tuple[Action, int]]) -> None:
    debut, fin = periode
    modele = Modele(debut, fin)
    a = jouer(agrement(bloc(TITRE), JOURS[debut], JOURS[fin]), modele, demandes)
    etats = [vie.etat_du_jour(a, jour, [a]).value for jour in JOURS]
    assert etats == [modele.etat(n) for n in range(len(JOURS))]


@given(
    periodes=st.tuples(_periode, _periode, _periode), suites=st.tuples(_demandes, _demandes, _demandes),
    sites=st.tuples(*[st.sampled_from((None, "Rezé", "REZE", "Nantes"))] * 3),
)  # fmt: skip
def test_agr_03_les_periodes_sont_les_jours_valides_un_a_un(
    periodes: tuple[list[int], ...], suites: tuple[list[tuple[Action, int]], ...], sites: tuple[str | None, ...]
) -> None:
    """Deux agréments du titre et un de CCS : leurs périodes, mises à plat, sont les jours où chacun est valide."""
    certifications = (bloc(TITRE), bloc(TITRE), bloc(TITRE, "CCS", 1))
    tous, modeles = [], []
    for (debut, fin), suite, site, certification in zip(periodes, suites, sites, certifications, strict=True):
        modeles.append(Modele(debut, fin))
        a = agrement(certification, JOURS[debut], JOURS[fin], site=site)
        tous.append(jouer(a, modeles[-1], suite))
    valides = [[m.etat(n) == "valide" for n in range(len(JOURS))] for m in modeles]
    appuis = [
        n for n in (0, 1) if sites[n] is None or (sites[n] or "").replace("é", "e").upper()
        == (sites[2] or "").replace("é", "e").upper()
    ]  # fmt: skip
    valides[2] = [oui and any(valides[n][jour] for n in appuis) for jour, oui in enumerate(valides[2])]
    for a, attendus in zip(tous, valides, strict=True):
        siennes = vie.periodes(a, tous)
        assert [any(p.debut <= j <= p.fin for p in siennes) for j in JOURS] == attendus
        assert all(x.fin + JOUR < y.debut for x, y in pairwise(siennes))
        assert [vie.valide_le(a, j, tous) for j in JOURS] == attendus
