"""Listes et recherches sur une grande base (performance.md, section 5) ; plancher : `habilitation voir`."""

from itertools import count
from pathlib import Path

from bench import monde
from bench.mesure import CERES, Essai, Mesure, comparer, lancer
from ceres_cli.store import Store

_LISTES = (
    "habilitation lister --limite 20",
    "habilitation lister --etat active --limite 20",
    "habilitation lister --etat expiree --departement 44 --limite 20",
    "habilitation lister --titre TP-00007 --utilisable --limite 20",
    "habilitation lister martin --limite 20",
    "habilitation lister bubebi --limite 20",
    "habilitation lister --jure J-77",
    "habilitation echeances --jours 30 --limite 20",
    "jure lister --limite 20",
    "jure lister martin --limite 20",
    "jure lister bubebi",
    "jure lister --departement 44 --limite 20",
    "session lister --limite 20",
    "session lister --etat en_preparation --limite 20",
    "session lister --departement 44 --du 2026-01-01 --limite 20",
    "session lister --titre TP-00007 --limite 20",
    "candidat lister --limite 20",
    "candidat lister martin --limite 20",
    "candidat lister bubebi --limite 20",
    "candidat lister --departement 44 --limite 20",
    "candidat voir C-777",
    "session voir S-2026-100000",
)
_CIBLE = 1.3


def mesurer(dossier: Path, taille: float, tours: int) -> bool:
    """1 000 000 d'habilitations, 60 000 jurés, 125 000 sessions, 1 100 000 inscriptions."""
    base = dossier / "base.db"
    pleine = monde.Taille(sessions=125_000, inscriptions=1_100_000).fois(taille)
    monde.batir(base, pleine)
    session, centre = _session_ouverte(base)
    candidats = count(1)

    def inscrire() -> Mesure:
        # Un candidat du centre, à chaque tour un autre.
        candidat = f"C-{(next(candidats) * monde.CENTRES) + centre - 1}"
        return lancer([*CERES, "--profil", "P-2", "candidat", "inscrire", candidat, session], base)

    essais = [Essai("habilitation voir H-1", lambda: lancer([*CERES, "habilitation", "voir", "H-1"], base))]
    for ligne in _LISTES:
        mots = ligne.replace("S-2026-100000", session).split()
        essais.append(Essai(" ".join(mots), lambda mots=mots: lancer([*CERES, *mots], base), _CIBLE))  # type: ignore[misc]
    essais.append(Essai("candidat inscrire", inscrire, _CIBLE))
    return comparer("Listes et recherches", essais[0].nom, essais, tours or 7)


def _session_ouverte(base: Path) -> tuple[str, int]:
    """Une session à venir, son centre, et un profil P-2 de ce centre."""
    store = Store(str(base))
    with store.ecriture() as db:
        ligne = db.une("SELECT annee, numero, centre_id FROM session_examen ORDER BY debut DESC LIMIT 1")
        assert ligne is not None
        db.executer(
            "INSERT INTO profil (id, agent, role, centre_id, choisi) SELECT 2, agent, 'centre', ?, 0 FROM profil",
            ligne[2:],
        )
    store.fermer()
    return f"S-{ligne[0]}-{ligne[1]}", ligne[2]
