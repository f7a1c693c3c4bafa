"""--modifie-depuis : d'une liste, ce qui a changé depuis un instant ; ce qu'un programme relit pour suivre la base."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from ceres_cli.commands.versions import lire_instant
from tests.arbre import feuilles
from tests.conftest import Lanceur
from tests.fabriques import monde_sessions
from tests.fabriques.monde_sessions import CENTRE, DIRECCTE, JOUR, MPCP, TITRE, UD, MondeSessions
from tests.fabriques.vae import poser

# Ce qui change un objet de chaque liste, et qui le fait ; l'objet, tel que la liste le nomme.
ACTES: dict[str, tuple[tuple[str, ...], str, str]] = {
    "session": (("session", "inscrire-jure", "S-2025-1", "J-1"), CENTRE, "S-2025-000001"),
    "habilitation": (("habilitation", "suspendre", "H-1", "--oui"), UD, "H-000001"),
    "jure": (("jure", "modifier", "J-2", "--employeur", "Atelier"), UD, "J-000002"),
    "candidat": (("candidat", "modifier", "C-1", "--courriel", "noe@example.fr"), CENTRE, "C-000001"),
    "centre": (("centre", "modifier", "E-1", "--nom", "Centre de Loire"), MPCP, "E-000001"),
    "vae": (("vae", "retirer", "D-1", "--motif", "m"), CENTRE, "D-000001"),
    "controle": (("controle", "constater", "K-1", "--texte", "plateau conforme"), DIRECCTE, "K-000001"),
    "courrier": (("courrier", "relancer", "M-1"), CENTRE, "M-000001"),
    "centre site": (("centre", "site", "modifier", "T-1", "--salles", "B2"), CENTRE, "T-000001"),
    "attestation": (("attestation", "retirer", "N-1", "--motif", "m", "--oui"), CENTRE, "N-000001"),
    "referentiel": (("referentiel", "modifier", TITRE, "--sigle", "AUTRE", "--oui"), MPCP, TITRE),
}


@pytest.fixture
def m(modele_sessions: Path, ceres: Lanceur, isole: Path) -> Iterator[MondeSessions]:
    """Rien n'y a encore été écrit par une commande, que le contrôle."""
    monde = monde_sessions.ouvrir(modele_sessions, isole / "ceres.db", ceres)
    monde.session()
    monde.session()
    poser(monde.f, 1, TITRE)
    controle = ("controle", "creer", "--centre", "E-1", "--date", "2025-03-03", "--type", "sur_place")
    assert monde.faire(*controle, profil=DIRECCTE).code == 0
    convocation = monde.f.inserer(
        "convocation", session_id=1, candidat_id=1, edition=1, date_edition=JOUR, heure="09:00", contenu="{}"
    )
    monde.f.inserer(
        "message", session_id=1, convocation_id=convocation, nature="convocation", edition=1, etat="echoue", essais=1,
        essaye_le=f"{JOUR}T08:00:00Z", version=1,
    )  # fmt: skip
    monde.f.inserer("site", centre_id=1, nom="Halle", cle="halle", version=1)
    monde.f.inserer(
        "attestation", candidat_id=1, certification_id=1, session_id=1, obtenue_le="2025-01-06", faite_le="2025-01-07",
        etat="valable", contenu="{}", version=1,
    )  # fmt: skip
    yield monde
    monde.f.store.fermer()


def changes(m: MondeSessions, groupe: str, depuis: str, *options: str) -> tuple[list[str], int]:
    fini = m.faire(*groupe.split(), "lister", "--modifie-depuis", depuis, *options, profil=MPCP)
    assert fini.code == 0, fini.stderr
    document = fini.json()
    return [e["reference" if groupe == "referentiel" else "id"] for e in document["elements"]], document["total"]


@pytest.mark.parametrize("groupe", ACTES)
def test_une_liste_ne_garde_que_ce_qui_a_change_depuis_cet_instant_compris(m: MondeSessions, groupe: str) -> None:
    acte, profil, objet = ACTES[groupe]
    if groupe != "controle":
        assert changes(m, groupe, "2000-01-01") == ([], 0)
    assert m.faire(*acte, profil=profil).code == 0
    (instant,) = m.f.lignes("SELECT horodatage FROM lot ORDER BY id DESC LIMIT 1")[0]
    lendemain = datetime.fromisoformat(instant) + timedelta(seconds=1)
    assert changes(m, groupe, instant) == ([objet], 1)
    assert changes(m, groupe, instant, "--limite", "1") == ([objet], 1)
    assert changes(m, groupe, f"{lendemain:%Y-%m-%dT%H:%M:%SZ}") == ([], 0)


def test_dro_02_ce_qui_a_change_hors_du_ressort_reste_hors_de_la_liste(m: MondeSessions) -> None:
    assert m.faire("session", "inscrire-jure", "S-2025-1", "J-1").code == 0
    for profil, total in ((CENTRE, 1), (monde_sessions.AUTRE_CENTRE, 0), (monde_sessions.AUTRE_UD, 0), (UD, 1)):
        vues = m.faire("session", "lister", "--modifie-depuis", "2000-01-01", profil=profil).json()
        assert vues["total"] == total


@pytest.mark.parametrize(
    ("texte", "instant"),
    [
        ("2026-11-26T09:00:00Z", "2026-11-26T09:00:00Z"),
        ("2026-11-26T09:00:00+01:00", "2026-11-26T08:00:00Z"),
        ("2026-11-26T09:00", "2026-11-26T08:00:00Z"),
        ("2026-11-26", "2026-11-25T23:00:00Z"),
        ("2026-07-01", "2026-06-30T22:00:00Z"),
    ],
)
def test_un_instant_sans_decalage_est_a_l_heure_de_paris(texte: str, instant: str) -> None:
    assert lire_instant(texte) == instant


def test_un_instant_mal_ecrit_est_une_faute_d_usage(m: MondeSessions) -> None:
    fini = m.faire("session", "lister", "--modifie-depuis", "demain")
    assert (fini.code, "« demain » n'est pas un instant" in fini.erreur()["message"]) == (2, True)


def test_chaque_liste_d_objets_qui_ont_une_version_se_suit() -> None:
    assert {f.nom for f in feuilles() if "--modifie-depuis" in f.options} == {f"{groupe} lister" for groupe in ACTES}
