"""La loi de `ceres lot annuler`, tous noms mêlés : des écritures tirées au hasard, défaites de la dernière à la
première, rendent exactement l'état d'avant ; défaites deux fois, rien ne change de plus."""

import re
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.commands.test_droits_matrice import TABLE
from tests.conftest import Ressorts
from tests.fabriques import bases
from tests.fabriques.deux_ressorts import ICI, MPCP
from tests.fabriques.metier import etat
from tests.lanceur import lancer

# De chaque nom, ce qui se défait : fiches, états, places, résultats, agréments, délais, profils, titres.
_NOMS = (
    "jure creer", "jure modifier", "jure experience", "jure lier", "jure delier", "jure indisponible",
    "jure inactiver", "jure reactiver",
    "habilitation creer", "habilitation modifier", "habilitation valider", "habilitation brouillon",
    "habilitation suspendre", "habilitation reactiver", "habilitation viser",
    "session creer", "session modifier", "session reporter",
    "session inscrire-jure", "session desinscrire-jure", "session repondre", "session horaires", "session resultats",
    "candidat creer",
    "candidat modifier", "candidat inscrire", "candidat desinscrire", "vae creer", "controle creer",
    "controle constater", "centre creer", "centre modifier", "centre agreer", "centre modifier-agrement",
    "centre suspendre-agrement", "centre retablir-agrement", "referentiel creer", "referentiel modifier",
    "delais definir", "profil modifier", "profil retirer",
)  # fmt: skip
ECRITURES = [(commande, arguments) for commande in _NOMS for arguments, _ in TABLE[commande]]
DEFAIRE = ("--motif", "essai", "--oui", "--format", "json", "--profil", MPCP)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(suite=st.lists(st.sampled_from(ECRITURES), min_size=1, max_size=5, unique=True))
def test_defaire_de_la_derniere_a_la_premiere_rend_l_etat_d_avant(
    ressorts: Ressorts, isole: Path, suite: list[tuple[str, str]]
) -> None:
    chemin = isole / "ceres.db"
    bases.copier(ressorts[0], chemin)
    chemin.chmod(0o600)
    etats, ecrits, touches = [etat(chemin)], [], set[str]()
    for commande, arguments in suite:
        connus = _dernier()
        mots = arguments.format_map(ressorts[1][ICI]).split()
        lancer(*commande.split(), *mots, "--profil", MPCP)
        lot = _dernier()
        if lot == connus:
            assert etat(chemin) == etats[-1]  # refusée, ou sans effet
            continue
        vu = lancer("lot", "voir", lot, "--format", "json", "--profil", MPCP).json()
        # Une place de candidat se défait au nom du candidat : sa session est touchée aussi.
        objets = {ligne["objet"] for ligne in vu["lignes"]} | set(re.findall(r"S-\d{4}-\d+", " ".join(mots)))
        if vu["retours"]["irreversible"] or objets & touches:
            # Ce que celles d'avant rendent impossible le dit ; la dernière d'un objet se défait, et l'arrête là.
            fini = lancer("lot", "annuler", lot, *DEFAIRE)
            assert fini.code == (7 if vu["retours"]["irreversible"] else 0), fini.stdout
            assert fini.code == 7 or etat(chemin) == etats[-1]
            return
        ecrits.append(lot)
        etats.append(etat(chemin))
        touches |= objets
    for lot in reversed(ecrits):
        assert etat(chemin) == etats.pop()
        fini = lancer("lot", "annuler", lot, *DEFAIRE)
        assert fini.code == 0, fini.stdout
    assert etat(chemin) == etats.pop()
    for lot in ecrits:
        encore = lancer("lot", "annuler", lot, *DEFAIRE)
        assert (encore.code, encore.json()["resume"]["fait"]) == (7, 0)


def _dernier() -> str:
    lots = lancer("lot", "lister", "--limite", "1", "--format", "json", "--profil", MPCP).json()["elements"]
    return str(lots[0]["id"]) if lots else ""
