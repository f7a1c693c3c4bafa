"""Le classeur de 100 000 lignes d'un collègue, rendu annoté (performance.md, section 7).

Plancher : openpyxl en `write_only`, pour les mêmes lignes déjà en mémoire.
"""

from pathlib import Path

from bench import monde
from bench.mesure import CERES, Essai, Mesure, chronometrer, comparer, lancer

LIGNES = 100_000
_ENTETE = ["N° habilitation", "Contact", "Domaine", "Année", "Décision", "Observations", "Ville", "Rang"]


def mesurer(dossier: Path, taille: float, tours: int) -> bool:
    """La commande entière, simulée, moins la même qui ne rend rien ; une ligne sur deux est refusée."""
    base, fichier, rendu = dossier / "base.db", dossier / "liste.xlsx", dossier / "rendu.xlsx"
    nombre = int(LIGNES * taille)
    monde.batir(base, monde.Taille(nombre // 4, nombre // 2, sessions=0))
    lignes = [
        [f"H-{n}", f"DUPONT{n % 5_000} Paul", "TP-01280m04", "31/12/2027", "suspendre", "mutation", "Nantes", n]
        for n in range(1, nombre + 1)
    ]
    _openpyxl(fichier, lignes)
    mots = (*CERES, "habilitation", "lot", str(fichier), "--simuler")
    essais = [
        Essai("openpyxl write_only", lambda: _openpyxl(dossier / "plancher.xlsx", lignes)),
        Essai("lot", lambda: lancer(mots, base, codes=(7,))),
        Essai(
            "lot --resultat .xlsx",
            lambda: lancer([*mots, "--resultat", str(rendu), "--ecraser"], base, codes=(7,)),
            3.5, mio=600, net_de="lot",
        ),
    ]  # fmt: skip
    return comparer(f"Classeur de {nombre} lignes rendu annoté", "openpyxl write_only", essais, tours or 3)


def _openpyxl(chemin: Path, lignes: list[list[object]]) -> Mesure:
    from openpyxl import Workbook

    def ecrire() -> None:
        classeur = Workbook(write_only=True)
        feuille = classeur.create_sheet("Liste")
        for ligne in (_ENTETE, *lignes):
            feuille.append(ligne)
        classeur.save(chemin)

    return chronometrer(ecrire)
