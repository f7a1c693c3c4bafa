"""La loi de `ceres lot annuler`, tous noms mêlés : des écritures tirées au hasard, défaites de la dernière à la
première, rendent exactement l'état d'avant ; défaites deux fois, rien ne change de plus. D'une même session, ses
places, ses sièges, ses heures et ses aménagements aussi, autant de fois qu'on y revient."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.commands.test_droits_matrice import TABLE
from tests.conftest import Ressorts
from tests.fabriques import bases
from tests.fabriques.deux_ressorts import ICI, MPCP, UD
from tests.fabriques.metier import etat
from tests.fabriques.salle import SESSION, Salle
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
# Ce qui se suit au journal, d'une session : (commande, ce qu'elle vise).
_CODES = ("", "tiers_temps", "salle_a_part,materiel")
DE_LA_SALLE = (
    [f"candidat desinscrire C-{n} {SESSION}" for n in (1, 2)]
    + [f"candidat inscrire C-{n} {SESSION}" for n in (1, 2, 4)]
    + [f"candidat inscrire C-{n} {SESSION} --amenagements materiel" for n in (1, 4)]
    + [f"candidat amenager C-1 {SESSION} --codes={codes}" for codes in _CODES]
    + [f"session {quoi} {SESSION} J-2" for quoi in ("inscrire-jure", "desinscrire-jure")]
    + [f"session repondre {SESSION} J-2 --reponse {dit}" for dit in ("oui", "non")]
    + [
        f"session horaires {SESSION} {options}"
        for options in ("--repartir --duree 30", "--repartir --duree 45", "--effacer")
    ]
)
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


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(suite=st.lists(st.sampled_from(DE_LA_SALLE), min_size=2, max_size=8), reporter=st.booleans())
def test_d_une_session_ce_qui_se_suit_au_journal_se_defait_a_rebours(
    salle: Salle, modele_de_salle: Path, suite: list[str], reporter: bool
) -> None:
    bases.copier(modele_de_salle, salle.chemin)
    salle.fait("session", "inscrire-jure", SESSION, "J-3")  # un passage demande deux jurés : il les a toujours (PAS-02)
    etats, ecrits = [etat(salle.chemin)], []
    # La session, elle, se suit à sa version : son report ne se défait que s'il est le dernier.
    for commande in [*suite, *([f"session reporter {SESSION} --jours 7"] if reporter else [])]:
        connus = _dernier()
        salle.ceres(*commande.split(), *(["--oui"] if "horaires" in commande else []))
        if _dernier() != connus:
            ecrits.append(_dernier())
            etats.append(etat(salle.chemin))
    for lot in reversed(ecrits):
        assert etat(salle.chemin) == etats.pop()
        salle.fait("lot", "annuler", lot, *DEFAIRE[:-2])
    assert etat(salle.chemin) == etats.pop()
    for lot in ecrits:
        encore = salle.ceres("lot", "annuler", lot, *DEFAIRE[:-2])
        assert (encore.code, encore.json()["resume"]["fait"]) == (7, 0)


@pytest.mark.parametrize(
    ("premier", "second", "a_rebours"),
    [
        ("delais definir titre --creation 40", "delais definir titre --creation 50", True),
        (f"profil modifier {UD} --fin 2027-12-31", f"profil modifier {UD} --fin 2028-12-31", True),
        # La version d'une session, d'une fiche ne revient pas, même quand l'état revient.
        ("session modifier {prep} --heure-debut 10:00", "session modifier {prep} --heure-debut 11:00", False),
    ],
)
def test_ce_qui_n_a_pas_de_version_se_defait_a_rebours_et_cela_seul(
    ressorts: Ressorts, isole: Path, premier: str, second: str, a_rebours: bool
) -> None:
    chemin = isole / "ceres.db"
    bases.copier(ressorts[0], chemin)
    chemin.chmod(0o600)
    etats, lots = [], []
    for commande in (premier, second):
        etats.append(etat(chemin))
        lancer(*commande.format_map(ressorts[1][ICI]).split(), "--profil", MPCP)
        lots.append(_dernier())
    assert len(set(lots)) == 2
    assert lancer("lot", "annuler", lots[1], *DEFAIRE).code == 0
    assert etat(chemin) == etats[1]
    fini = lancer("lot", "annuler", lots[0], *DEFAIRE)
    assert {ligne["code"] for ligne in fini.json()["lignes"]} == ({""} if a_rebours else {"DEPLACE"})
    assert etat(chemin) == etats[0 if a_rebours else 1]


def _dernier() -> str:
    lots = lancer("lot", "lister", "--limite", "1", "--format", "json", "--profil", MPCP).json()["elements"]
    return str(lots[0]["id"]) if lots else ""
