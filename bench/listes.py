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
    "habilitation lister RARE --limite 20",
    "habilitation lister --jure J-77",
    "habilitation echeances --sous 30j --limite 20",
    "jure lister --limite 20",
    "jure lister martin --limite 20",
    "jure lister RARE",
    "jure lister --departement 44 --limite 20",
    "session lister --limite 20",
    "session lister --etat en_preparation --limite 20",
    "session lister --departement 44 --du 2026-01-01 --limite 20",
    "session lister --titre TP-00007 --limite 20",
    "candidat lister --limite 20",
    "candidat lister martin --limite 20",
    "candidat lister RARE --limite 20",
    "candidat lister --departement 44 --limite 20",
    "candidat voir C-777",
    "--profil P-2 habilitation lister --limite 20",
    "--profil P-2 jure lister martin --limite 20",
    "--profil P-2 session lister --limite 20",
    "--profil P-2 candidat lister --limite 20",
    "--profil P-3 habilitation lister --etat expiree --limite 20",
    "--profil P-3 habilitation lister --etat suspendue --limite 20",
    "--profil P-3 jure lister --limite 20",
    "--profil P-3 candidat lister martin --limite 20",
    "session voir SESSION",
)
_ACCUEILS = ("accueil", "--profil P-2 accueil", "--profil P-3 accueil")
_D_UNE_LISTE = "session lister --limite 20"
_CIBLE = 1.3


def mesurer(dossier: Path, taille: float, tours: int) -> bool:
    """1 000 000 d'habilitations, 60 000 jurés, 125 000 sessions, 1 100 000 inscriptions ; profils P-2 (un centre) et
    P-3 (une UD)."""
    base = dossier / "base.db"
    monde.batir(base, monde.Taille(sessions=125_000, inscriptions=1_100_000).fois(taille))
    session, centre = _preparer(base)
    candidats = count(1)

    def inscrire() -> Mesure:
        # Un candidat du centre, à chaque tour un autre.
        candidat = f"C-{next(candidats) * monde.CENTRES + centre - 1}"
        return lancer([*CERES, "--profil", "P-2", "candidat", "inscrire", candidat, session], base)

    def lister(ligne: str, sur: str | None = None) -> Essai:
        mots = ligne.replace("RARE", monde.famille(1234).lower()).replace("SESSION", session).split()
        return Essai(ligne, lambda: lancer([*CERES, *mots], base), _CIBLE, sur=sur)

    voir = Essai("habilitation voir H-1", lambda: lancer([*CERES, "habilitation", "voir", "H-1"], base))
    # Une écriture, sans cible ici : `demarrage` en mesure une. Elle ne doit pas dépendre de la taille de la base.
    accueils = [lister(ligne, _D_UNE_LISTE) for ligne in _ACCUEILS]
    essais = [voir, *map(lister, _LISTES), *accueils, Essai("candidat inscrire", inscrire)]
    return comparer("Listes et recherches", voir.nom, essais, tours or 7)


def _preparer(base: Path) -> tuple[str, int]:
    """(une session à venir, son centre) ; crée les profils."""
    store = Store(str(base))
    with store.ecriture() as db:
        ligne = db.une("SELECT annee, numero, centre_id FROM session_examen ORDER BY debut DESC LIMIT 1")
        assert ligne is not None
        sql = (
            "INSERT INTO profil (id, agent, role, centre_id, departement, choisi, retire)"
            " SELECT ?, agent, ?, ?, ?, 0, 0"
        )
        for profil in ((2, "centre", ligne[2], None), (3, "ud", None, "44")):
            db.executer(f"{sql} FROM profil WHERE id = 1", profil)
    store.fermer()
    return f"S-{ligne[0]}-{ligne[1]}", ligne[2]
