"""AGR-01 par la commande, sur des suites tirées au hasard : expliquer dit oui si et seulement si l'écriture se fait,
avec les mêmes phrases ; l'état lu est celui d'un petit modèle. Jour : 03/03/2025 ; agrément A-1 jusqu'au 31/12/2027."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fabriques.monde_sessions import AUTRE_DIRECCTE, CENTRE, DIRECCTE, MPCP, UD, MondeSessions

ORIGINE = date(2025, 3, 1)
JOURS = [ORIGINE + timedelta(days=n) for n in range(12)]
NOMS = ("suspendre", "retablir", "retirer")
PEUVENT = (DIRECCTE, MPCP)

_profils = st.sampled_from((DIRECCTE, DIRECCTE, DIRECCTE, MPCP, UD, CENTRE, AUTRE_DIRECCTE))
_demandes = st.lists(st.tuples(st.sampled_from(NOMS), st.integers(0, len(JOURS) - 1), _profils), min_size=1, max_size=6)


class Modele:
    """Le mot de chaque jour, ce qui s'est dit en dernier, et à compter de quand."""

    def __init__(self) -> None:
        self.mots = ["valide"] * len(JOURS)
        self.dernier, self.depuis = "", 0

    def agir(self, nom: str, jour: int) -> str:
        if self.dernier == "retirer":
            return "sans_effet" if nom == "retirer" and jour >= self.depuis else "refuse"
        if jour < self.depuis or (nom == "retablir" and not self.dernier):
            return "refuse"
        if nom == self.dernier:
            return "sans_effet"
        mot = {"suspendre": "suspendu", "retablir": "valide", "retirer": "retire"}[nom]
        self.mots[jour:] = [mot] * (len(JOURS) - jour)
        self.dernier, self.depuis = nom, jour
        return "fait"


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(demandes=_demandes)
def test_agr_01_expliquer_et_ecrire_disent_la_meme_chose_sous_chaque_role(
    m: MondeSessions, demandes: list[tuple[str, int, str]]
) -> None:
    _remettre_a_neuf(m)
    modele = Modele()
    for nom, rang, profil in demandes:
        jour = JOURS[rang].isoformat()
        quoi = ("A-1", "--a-compter-du", jour)
        explique = m.faire("centre", "expliquer", *quoi, "--action", f"{nom}-agrement", profil=profil)
        ecrit = m.faire("centre", f"{nom}-agrement", *quoi, "--motif", "essai", profil=profil)
        if profil == AUTRE_DIRECCTE:
            assert (explique.code, ecrit.code) == (3, 3)
            assert explique.erreur() == ecrit.erreur() | {"motifs": explique.erreur()["motifs"]}
            continue
        document = explique.json()
        refus = [c["texte"] for c in document["controles"] if not c["satisfait"]]
        if profil not in PEUVENT:
            assert (explique.code, document["possible"], ecrit.code) == (4, False, 5)
            assert refus == [ecrit.erreur()["message"]]
            continue
        attendu = modele.agir(nom, rang)
        assert document["possible"] is (attendu == "fait")
        if attendu == "refuse":
            assert (explique.code, ecrit.code) == (4, 4)
            assert refus == [x["texte"] for x in ecrit.erreur()["motifs"]]
            assert document["suggestions"] == [ecrit.erreur()["conseil"]]
        else:
            (ligne,) = ecrit.json()["lignes"]
            assert (ecrit.code, ligne["resultat"]) == (0, attendu)
            assert attendu == "fait" or ligne["explication"] == f"rien à changer : {refus[0]}"
    etats = []
    for jour in JOURS:
        vus = m.faire("centre", "voir", "E-1", "--au", jour, profil=MPCP).json()["agrements"]
        etats += [a["etat"] for a in vus if a["id"] == "A-000001"]
    assert etats == modele.mots


def _remettre_a_neuf(m: MondeSessions) -> None:
    with m.f.store.ecriture() as db:
        db.executer("DELETE FROM evenement_agrement")
        db.executer("UPDATE agrement SET version = 1")


@pytest.mark.parametrize("profil", [DIRECCTE, MPCP, UD, CENTRE])
def test_agr_01_sans_action_l_explication_les_juge_toutes(m: MondeSessions, profil: str) -> None:
    explique = m.faire("centre", "expliquer", "A-1", profil=profil)
    document = explique.json()
    if profil in PEUVENT:
        assert (explique.code, document["possible"]) == (0, True)
        assert document["actions_possibles"] == ["modifier-agrement", "suspendre-agrement", "retirer-agrement"]
        assert {c["action"] for c in document["controles"]} == {
            "modifier-agrement", "suspendre-agrement", "retablir-agrement", "retirer-agrement",
        }  # fmt: skip
    else:
        assert (explique.code, document["possible"], document["actions_possibles"]) == (4, False, [])
    assert m.faire("centre", "expliquer", "A-1", "--action", "valider", profil=profil).code == 2
