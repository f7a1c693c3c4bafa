"""--si-version : n'agir que sur ce qu'on a lu. L'objet a bougé depuis : refusé (4, VERSION)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.arbre import feuilles
from tests.conftest import Lanceur
from tests.fabriques import monde_sessions
from tests.fabriques.monde_sessions import CENTRE, MPCP, TITRE, UD, MondeSessions
from tests.fabriques.vae import poser

MOTIF = ("--motif", "essai")
# Ce qui change un objet : la commande, son objet, ce qu'elle demande, et qui la tape. L'objet se lit par « voir ».
ACTES: dict[str, tuple[str, tuple[str, ...], str]] = {
    "session modifier": ("S-2025-1", ("--heure-debut", "10:00"), CENTRE),
    "session demander-dte": ("S-2025-1", (), CENTRE),
    "session annuler": ("S-2025-1", MOTIF, CENTRE),
    "habilitation suspendre": ("H-1", ("--oui",), UD),
    "jure modifier": ("J-1", ("--employeur", "Atelier"), UD),
    "jure inactiver": ("J-5", ("--oui",), UD),
    "candidat modifier": ("C-1", ("--courriel", "noe@example.fr"), CENTRE),
    "centre modifier": ("E-1", ("--nom", "Centre de Loire"), MPCP),
    "centre site modifier": ("T-1", ("--salles", "B2"), CENTRE),
    "centre site fermer": ("T-1", ("--oui",), CENTRE),
    "attestation retirer": ("N-1", (*MOTIF, "--oui"), CENTRE),
    "vae retirer": ("D-1", MOTIF, CENTRE),
    "referentiel modifier": (TITRE, ("--sigle", "AUTRE", "--oui"), MPCP),
}
SANS_VERSION = {"profil", "delais", "config", "machine"}  # rien ne s'y compte en versions


@pytest.fixture
def m(modele_sessions: Path, ceres: Lanceur, isole: Path) -> Iterator[MondeSessions]:
    monde = monde_sessions.ouvrir(modele_sessions, isole / "ceres.db", ceres)
    monde.session()
    poser(monde.f, 1, TITRE)
    monde.f.inserer("site", centre_id=1, nom="Halle", cle="halle", version=1)
    monde.f.inserer(
        "attestation", candidat_id=1, certification_id=1, session_id=1, obtenue_le="2025-01-06", faite_le="2025-01-07",
        etat="valable", contenu="{}", version=1,
    )  # fmt: skip
    yield monde
    monde.f.store.fermer()


def version(m: MondeSessions, groupe: str, objet: str) -> int:
    return int(m.faire(*groupe.split(), "voir", objet, profil=MPCP).json()["version"])


@pytest.mark.parametrize("commande", ACTES)
def test_un_objet_qui_a_bouge_depuis_n_est_pas_change(m: MondeSessions, commande: str) -> None:
    objet, options, profil = ACTES[commande]
    groupe, action = commande.rsplit(" ", 1)
    lue = version(m, groupe, objet)
    for autre in {lue + 1, max(lue - 1, 1)} - {lue}:
        refus = m.faire(*groupe.split(), action, objet, *options, "--si-version", autre, profil=profil)
        assert (refus.code, refus.erreur()["code"]) == (4, "VERSION"), refus.stderr
        assert refus.erreur()["motifs"][0]["valeurs"] == {"version": lue, "si_version": autre}
        assert f"--si-version {lue}" in refus.erreur()["conseil"]
    assert version(m, groupe, objet) == lue
    simule = m.faire(*groupe.split(), action, objet, *options, "--si-version", lue + 1, "--simuler", profil=profil)
    assert simule.code == 4
    fini = m.faire(*groupe.split(), action, objet, *options, "--si-version", lue, profil=profil)
    assert fini.code == 0, fini.stderr
    assert version(m, groupe, objet) == lue + 1
    # Redite, elle est celle d'une version passée, même si elle ne changerait plus rien.
    encore = m.faire(*groupe.split(), action, objet, *options, "--si-version", lue, profil=profil)
    assert (encore.code, encore.erreur()["code"]) == (4, "VERSION")


def test_l_usage_le_role_et_l_existence_passent_avant_la_version(m: MondeSessions) -> None:
    def refus(*arguments: object, profil: str = UD) -> tuple[int, str]:
        fini = m.faire(*arguments, profil=profil)
        return fini.code, fini.erreur()["code"]

    assert refus("jure", "inactiver", "J-1", "J-5", "--oui", "--si-version", "1") == (2, "USAGE")
    assert refus("jure", "inactiver", "J-1", "--oui", "--si-version", "0") == (2, "USAGE")
    assert refus("jure", "inactiver", "J-1", "--oui", "--si-version", "9", profil=CENTRE) == (5, "DRO-01")
    assert refus("jure", "inactiver", "J-999", "--oui", "--si-version", "9") == (3, "INTROUVABLE")


def test_toute_modification_et_toute_action_d_etat_l_accepte() -> None:
    etats = {
        "session": (
            "annuler",
            "debloquer",
            "demander-dte",
            "refuser-derogation",
            "renvoyer",
            "retirer-demande",
            "transmettre",
            "valider",
        ),
        "habilitation": ("brouillon", "reactiver", "renouveler", "suspendre", "supprimer", "valider", "viser"),
        "jure": ("inactiver", "reactiver", "supprimer"),
        "vae": ("decider", "retirer"),
        "controle": ("clore", "constater"),
        "courrier": ("abandonner", "relancer"),
        "centre": ("courrier", "modifier-agrement", "retablir-agrement", "retirer-agrement", "suspendre-agrement"),
        "candidat parchemin": ("annuler", "delivrer"),
        "centre site": ("fermer",),
        "attestation": ("retirer", "signer"),
    }
    attendues = {f"{groupe} {action}" for groupe, actions in etats.items() for action in actions}
    attendues |= {f.nom for f in feuilles() if f.nom.endswith(" modifier") and f.nom.split()[0] not in SANS_VERSION}
    assert {f.nom for f in feuilles() if "--si-version" in f.options} == attendues
