"""De quoi faire un grand lot : des jurés par centaines, posés d'un coup, et des fichiers de changements."""

import io
import json
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import openpyxl

from tests.fabriques import classeurs as fc
from tests.fabriques.base import Fabrique

TITRE, CLOS = "TP-99901m01", "TP-99909m01"  # en cours le 2 septembre 2025 ; hors délai
JURES = 1000  # premier numéro des jurés et des habilitations posés d'un coup, moins un


def base(chemin: Path) -> Fabrique:
    """Un titre en cours (2 CCP, 1 CCS), un titre hors délai, les profils ; aucun juré."""
    f = Fabrique(chemin)
    f.titre(TITRE[:8], TITRE[8:], debut=date(2023, 1, 1), fin=date(2027, 12, 31), ccp=2, ccs=1)
    f.titre(CLOS[:8], CLOS[8:], debut=date(2019, 9, 1), fin=date(2024, 9, 1), prolongation=date(2025, 9, 1))
    return f


def peupler(
    f: Fabrique, etats: Sequence[str], *, reference: str = TITRE, emploi: bool = True, **jure: str
) -> list[str]:
    """Un juré et son habilitation par état donné, en une transaction ; rend les H-…, dans l'ordre."""
    certification, titre = f.certification(reference)
    debut, fin = ("2024-01-01", "2026-12-31") if reference != CLOS else ("2023-01-01", "2024-09-01")
    defauts = {"departement": "44", "region": "52", "commune": "Nantes", **jure}
    with f.store.ecriture() as db:
        depart = max(JURES, int(db.valeur("SELECT coalesce(max(id), 0) FROM jure")))
        ids = range(depart + 1, depart + 1 + len(etats))
        colonnes = ", ".join(defauts)
        db.executer_lot(
            f"INSERT INTO jure (id, nom, prenom, cle, actif, version, {colonnes})"
            f" VALUES (?, ?, 'Alice', ?, 1, 1, {', '.join('?' * len(defauts))})",
            [(i, f"NOM{i}", f"nom{i} alice", *defauts.values()) for i in ids],
        )
        if emploi:
            db.executer_lot(
                "INSERT INTO experience (id, jure_id, titre_id, debut) VALUES (?, ?, ?, '2010-01-01')",
                [(i, i, titre) for i in ids],
            )
        db.executer_lot(
            "INSERT INTO habilitation (id, jure_id, certification_id, titre_id, etat, debut, fin, version)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, 1)",
            [(i, i, certification, titre, etat, debut, fin) for i, etat in zip(ids, etats, strict=True)],
        )
        for nom in ("jure", "habilitation", "experience"):
            db.executer(
                "INSERT INTO compteur VALUES (?, ?) ON CONFLICT (nom) DO UPDATE SET valeur = excluded.valeur",
                (nom, ids[-1]),
            )
    return [f"H-{i:06d}" for i in ids]


# --- écrire le même tableau dans chaque format ---

Tableau = Sequence[Sequence[str]]


def en_csv(lignes: Tableau, separateur: str = ";", encodage: str = "utf-8") -> bytes:
    return "".join(f"{separateur.join(ligne)}\r\n" for ligne in lignes).encode(encodage)


def en_xlsx(lignes: Iterable[Sequence[object]]) -> bytes:
    livre = openpyxl.Workbook()
    for ligne in lignes:
        livre.worksheets[0].append(ligne)
    tampon = io.BytesIO()
    livre.save(tampon)
    return tampon.getvalue()


def en_ods(lignes: Tableau) -> bytes:
    rangees = ("".join(fc.texte_ods(case) for case in ligne) for ligne in lignes)
    return fc.archive(fc.parties_ods(fc.table_ods(*rangees)))


def en_ndjson(lignes: Tableau) -> bytes:
    entetes, *reste = lignes
    return "".join(json.dumps(dict(zip(entetes, x, strict=True)), ensure_ascii=False) + "\n" for x in reste).encode()


def fichier(nom: str, lignes: Tableau | bytes) -> Path:
    """Écrit dans le dossier du test ; un tableau devient un csv à points-virgules."""
    chemin = Path(nom)
    chemin.write_bytes(lignes if isinstance(lignes, bytes) else en_csv(lignes))
    return chemin
