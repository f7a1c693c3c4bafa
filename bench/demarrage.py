"""Le démarrage d'une commande (performance.md, section 1) ; plancher : `python -c pass`."""

from itertools import count
from pathlib import Path

from bench import monde
from bench.mesure import CERES, PYTHON, Essai, Mesure, comparer, lancer
from ceres_cli.store import Store


def mesurer(dossier: Path, taille: float, tours: int) -> bool:
    """La base est petite : seul le démarrage compte, `taille` ne change rien."""
    base = dossier / "base.db"
    monde.batir(base, monde.Taille(jures=200, habilitations=5_000))
    a_valider = iter(_validables(base))
    fichiers = count(1)

    def ceres(*mots: str) -> Mesure:
        return lancer([*CERES, *mots], base)

    essais = [
        Essai("python -c pass", lambda: lancer([PYTHON, "-c", "pass"])),
        Essai("ceres --help", lambda: ceres("--help"), 8, 6),
        Essai("ceres habilitation --help", lambda: ceres("habilitation", "--help"), 8, 6),
        Essai("habilitation voir", lambda: ceres("habilitation", "voir", "H-1"), 26, 15),
        Essai("habilitation voir (json)", lambda: ceres("habilitation", "voir", "H-1", "--format", "json"), 26, 15),
        Essai("habilitation lister", lambda: ceres("habilitation", "lister", "--limite", "20"), 26, 15),
        Essai("habilitation valider", lambda: ceres("habilitation", "valider", next(a_valider)), 30, 18),
        Essai("export-jures (csv)", lambda: ceres("export-jures", "--sortie", str(dossier / f"{next(fichiers)}.csv"))),
    ]
    return comparer("Démarrage", "python -c pass", essais, tours or 20)


def _validables(base: Path) -> list[str]:
    """Des brouillons en règle : leurs jurés reçoivent l'emploi qu'il leur faut."""
    store = Store(str(base))
    with store.ecriture() as db:
        db.executer(
            "INSERT INTO experience (id, jure_id, titre_id, debut)"
            " SELECT id, jure_id, titre_id, '2015-01-01' FROM habilitation WHERE etat = 'brouillon'"
        )
        numeros = db.lignes("SELECT id FROM habilitation WHERE etat = 'brouillon' ORDER BY id")
    store.fermer()
    return [f"H-{numero}" for (numero,) in numeros]
