"""CAN-12 : personne n'est dans une impasse. De chaque état, quel que soit le candidat qui la bloque, une session finit
validée ou annulée par des actes permis, d'abord ceux que le programme conseille à qui lit ; et rien de ce qu'une
validation a donné n'est repris.
"""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import Lanceur
from tests.fabriques import monde_sessions
from tests.fabriques.monde_sessions import CENTRE, FINISSANT, MPCP, TITRE, UD, MondeSessions
from tests.parcours.issues import MOTIF, Sortie, mener

DEBUT, FIN = date(2025, 4, 1), date(2025, 4, 2)
ENTRE, APRES, TARD = "2025-03-20", "2025-04-10", "2025-06-20"
ETATS = ("en_preparation", "dte_envoye", "convocations_envoyees", "en_attente_validation", "debloquee")
CCS = f"{TITRE}/CCS1"


@pytest.fixture
def m(modele_sessions: Path, isole: Path, ceres: Lanceur) -> Iterator[MondeSessions]:
    monde = monde_sessions.ouvrir(modele_sessions, isole / "ceres.db", ceres)
    monde.jour = "2025-03-03"
    yield monde
    monde.f.store.fermer()


def executer(m: MondeSessions, sql: str, *parametres: object) -> None:
    """Ce qu'aucune commande ne fait plus, et que la base contient pourtant."""
    with m.f.store.ecriture() as db:
        db.executer(sql, parametres)


def fait(m: MondeSessions, profil: str, jour: str, *mots: object) -> None:
    fini = m.faire(*mots, profil=profil, jour=jour)
    assert fini.code == 0, (mots, fini.stderr)


# --- les candidats ---


def quatrieme(m: MondeSessions, s: str) -> None:
    """Trois sessions validées sur un autre titre (S-2025-2 à 4), qu'un import réunit ensuite au sien."""
    for mois in (1, 2, 3):
        m.session("validee", FINISSANT, date(2025, mois, 5), candidats=(1,), resultat="echec")
    executer(m, "UPDATE titre SET rncp = 'RNCP99902' WHERE reference = ?", FINISSANT)
    m.f.inserer("succession", ancien="RNCP99902", nouveau="RNCP99901")


def deux_quatriemes(m: MondeSessions, s: str) -> None:
    quatrieme(m, s)
    for session in (2, 3, 4):
        m.inscrire(session, 2, "echec")


def titre_conteste(m: MondeSessions, s: str) -> None:
    """La session qui a donné le titre à C-1 est débloquée."""
    fait(m, UD, APRES, "session", "debloquer", "S-2025-2", *MOTIF)


def titre_perdu(m: MondeSessions, s: str) -> None:
    titre_conteste(m, s)
    fait(m, CENTRE, APRES, "session", "resultats", "S-2025-2", "--candidat", "C-1", "--resultat", "echec")
    fait(m, CENTRE, APRES, "session", "transmettre", "S-2025-2")
    fait(m, UD, APRES, "session", "valider", "S-2025-2")


def sans_titre(m: MondeSessions, s: str) -> None:
    """Rien de plus : personne n'a jamais eu le titre."""


def vae_sans_demande(m: MondeSessions, s: str) -> None:
    executer(m, "UPDATE inscription SET voie = 'vae' WHERE session_id = ? AND candidat_id = 1", int(s[-6:]))
    fait(m, MPCP, m.jour, "delais", "definir", "vae", "--mode", "bloquer")


def sans_resultat(m: MondeSessions, s: str) -> None:
    executer(m, "UPDATE inscription SET resultat = NULL WHERE session_id = ? AND candidat_id = 1", int(s[-6:]))


def desinscrits(m: MondeSessions, s: str) -> None:
    executer(m, "UPDATE inscription SET etat = 'desinscrit' WHERE session_id = ?", int(s[-6:]))


def meme_personne(m: MondeSessions, s: str) -> None:
    """L'identité de C-3, inscrit trois fois dans l'année, est corrigée : c'est celle de C-1."""
    for mois in (1, 2, 3):
        m.session("validee", debut=date(2025, mois, 5), candidats=(3,), resultat="echec")
    executer(m, "UPDATE candidat SET nom = 'AUBERT', cle = 'aubert noe' WHERE id = 3")


# Nom → (ce que la session examine, ce qui bloque son candidat C-1 ; C-2 ne bloque rien).
CANDIDATS: dict[str, tuple[str, Callable[[MondeSessions, str], None]]] = {
    "SES-03, quatrième session": (TITRE, quatrieme),
    "SES-03, les deux candidats": (TITRE, deux_quatriemes),
    "CAN-05, identité corrigée": (TITRE, meme_personne),
    "CAN-06, sans titre": (CCS, sans_titre),
    "CAN-06, titre contesté": (CCS, titre_conteste),
    "CAN-06, titre perdu": (CCS, titre_perdu),
    "CAN-09, VAE sans demande": (f"{TITRE}/CCP1", vae_sans_demande),
    "SES-04, sans résultat": (f"{TITRE}/CCP1", sans_resultat),
    "SES-02, tous désinscrits": (f"{TITRE}/CCP1", desinscrits),
}


def _arrive(etat: str, cas: str) -> bool:
    """D'une session transmise, chacun a un résultat et plus personne ne se désinscrit."""
    return etat not in ("en_attente_validation", "debloquee") or CANDIDATS[cas][1] not in (sans_resultat, desinscrits)


@pytest.mark.parametrize("seul", [False, True], ids=["avec un autre", "seul"])
@pytest.mark.parametrize(("etat", "cas"), [(etat, cas) for etat in ETATS for cas in CANDIDATS if _arrive(etat, cas)])
def test_can_12_un_candidat_bloque_n_arrete_jamais_sa_session(
    m: MondeSessions, etat: str, cas: str, seul: bool
) -> None:
    reference, bloquer = CANDIDATS[cas]
    candidats = (1,) if seul else (1, 2)
    s = posee(m, reference, candidats)
    if reference == CCS and bloquer is not sans_titre:
        donner_le_titre(m)
    elif reference == CCS and etat == "debloquee":
        donner_le_titre(m)  # sans lui elle n'aurait pas été validée ; on l'ôte ensuite
    mener(m, s, etat, {f"C-{n}": "reussite" for n in candidats}, FIN)
    if reference == CCS and bloquer is sans_titre and etat == "debloquee":
        titre_perdu(m, s)
    bloquer(m, s)
    sortir(m, s)


def posee(
    m: MondeSessions, reference: str, candidats: tuple[int, ...] = (1, 2), jures: tuple[int, ...] = (1, 2)
) -> str:
    if reference == CCS:
        m.f.habilitation(1, CCS, fin=date(2027, 12, 31))
        jures = (1, 6)
    return m.session("en_preparation", reference, DEBUT, FIN, jures=jures, candidats=candidats)


def donner_le_titre(m: MondeSessions) -> None:
    """S-2025-2, validée : C-1 et C-2 y ont eu le titre."""
    t = m.session("en_preparation", TITRE, date(2025, 3, 10), jures=(3, 4), candidats=(1, 2))
    assert t == "S-2025-000002"
    mener(m, t, "validee", {"C-1": "reussite", "C-2": "reussite"}, date(2025, 3, 10))


def sortir(m: MondeSessions, s: str, *, jour: str = TARD) -> list[str]:
    """La session finit, validée si elle l'a déjà été, et personne ne perd ce qu'elle lui avait donné."""
    deja, avant = m.colonne(s, "validee_le") is not None, detenues(m, s)
    sortie = Sortie(m, s, jour)
    fin = sortie.sortir()
    assert fin == "validee" or not deja, sortie.chemin
    assert detenues(m, s) >= avant, sortie.chemin
    return sortie.chemin


def detenues(m: MondeSessions, s: str) -> set[tuple[object, ...]]:
    return {o for o in m.obtentions() if o[2] == int(s[-6:])}
