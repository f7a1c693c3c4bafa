"""Une grande base d'essai, écrite en masse : la même à chaque fois, à l'échelle demandée."""

import os
import pwd
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from bench.mesure import JOUR
from ceres_cli import store
from ceres_cli.nomenclatures import territoires
from ceres_cli.store import Db

AUJOURDHUI = date.fromisoformat(JOUR)
DEPARTEMENTS = [f"{n:02d}" for n in range(1, 96) if n != 20]
TITRES, CCP, CENTRES = 258, 3, 5_000
FAMILLES = 3_000
_CONNUS = (("MARTIN", "martin"), ("LE GOFF", "le goff"), ("ŒUVRARD", "oeuvrard"), ("N'GUYEN", "n guyen"))
_PRENOMS = ("Alice", "Paul", "Hugo", "Jean", "Marie", "Luc", "Anne", "Rose", "Noe", "Ines")
_NAISSANCES = date(1960, 1, 1)


@dataclass(slots=True)
class Taille:
    """Combien de lignes ; `dues` : part des habilitations que la nuit doit consigner."""

    jures: int = 60_000
    habilitations: int = 1_000_000
    dues: float = 0.01
    sessions: int = 0
    inscriptions: int = 0

    def fois(self, part: float) -> "Taille":
        """La même base, réduite à cette part."""
        jures, habilitations = max(1, int(self.jures * part)), max(1, int(self.habilitations * part))
        return Taille(jures, habilitations, self.dues, int(self.sessions * part), int(self.inscriptions * part))


def batir(chemin: Path, taille: Taille) -> None:
    """Crée la base, un profil national choisi pour l'agent qui lance, et tout ce que `taille` compte."""
    base = store.creer(str(chemin), essai=True)
    agent = pwd.getpwuid(os.getuid()).pw_name
    with base.ecriture() as db:
        _inserer(db, "profil", [{"id": 1, "agent": agent, "role": "mpcp", "choisi": 1, "retire": 0}])
        for table, lignes in tables(taille):
            _inserer(db, table, lignes)
    base.fermer()


def tables(taille: Taille) -> Iterator[tuple[str, Iterable[dict[str, Any]]]]:
    """Chaque table et ses lignes, dans l'ordre où les écrire."""
    yield "titre", _titres()
    yield "certification", _certifications()
    yield "jure", _jures(taille.jures)
    yield "habilitation", _habilitations(taille)
    if taille.sessions:
        yield "centre", _centres()
        yield "agrement", _agrements()
        yield "session_examen", _sessions(taille.sessions)
        yield "participation", _participations(taille)
    if taille.inscriptions:
        yield "candidat", _candidats(_candidats_de(taille))
        yield "inscription", _inscriptions(taille)


def _inserer(db: Db, table: str, lignes: Iterable[dict[str, Any]]) -> None:
    reste = iter(lignes)
    premiere = next(reste)
    marques = ", ".join("?" * len(premiere))
    sql = f"INSERT INTO {table} ({', '.join(premiere)}) VALUES ({marques})"
    db.executer(sql, tuple(premiere.values()))
    db.executer_lot(sql, (tuple(ligne.values()) for ligne in reste))
    if "id" in premiere:
        db.executer(f"INSERT INTO compteur (nom, valeur) SELECT '{table}', max(id) FROM {table}")


def _titres() -> Iterator[dict[str, Any]]:
    for n in range(1, TITRES + 1):
        yield {
            "id": n, "reference": f"TP-{n:05d}m01", "code": f"TP-{n:05d}", "millesime": "m01", "intitule": f"Titre {n}",
            "niveau": 5, "date_debut_validite": "2020-01-01", "date_fin_validite": "2029-12-31",
            "date_fin_prolongation": "2030-12-31", "origine_prolongation": "calculee", "cle": f"titre {n}",
            "version": 1,
        }  # fmt: skip


def _certifications() -> Iterator[dict[str, Any]]:
    numero = 0
    for titre in range(1, TITRES + 1):
        for rang in range(CCP + 1):
            numero += 1
            reference = f"TP-{titre:05d}m01" + (f"/CCP{rang}" if rang else "")
            yield {"id": numero, "titre_id": titre, "type": "CCP" if rang else "TITRE", "rang": rang,
                   "reference": reference, "intitule": f"Bloc {reference}"}  # fmt: skip


def _personne(n: int, clef: int) -> dict[str, Any]:
    nom, cle = _CONNUS[n % 250] if n % 250 < len(_CONNUS) else (famille(n), famille(n).lower())
    prenom = _PRENOMS[n // FAMILLES % 10]
    return {
        "id": n, "civilite": "MME" if n % 2 else "M", "nom": nom, "prenom": prenom,
        "adresse": f"{n % 200} rue de la Paix", "code_postal": "44000", "commune": "Nantes",
        "commune_insee": "44109", "departement": DEPARTEMENTS[clef % len(DEPARTEMENTS)],
        "courriel": f"personne{n}@example.fr", "cle": f"{cle} {prenom.lower()}", "version": 1,
    }  # fmt: skip


def famille(n: int) -> str:
    """Un nom de famille de six lettres, parmi `FAMILLES`."""
    n = n * 7919 % FAMILLES
    syllabes = []
    for _ in range(3):
        n, reste = divmod(n, 70)
        syllabes.append("BCDFGLMNPRSTVZ"[reste // 5] + "AEIOU"[reste % 5])
    return "".join(syllabes)


@cache
def _region(departement: str) -> str:
    return territoires.departements()[departement].region


def _jures(nombre: int) -> Iterator[dict[str, Any]]:
    for n in range(1, nombre + 1):
        personne = _personne(n, n)
        yield {**personne, "naissance": "1970-05-17", "region": _region(personne["departement"]),
               "employeur": "Maçonnerie de l'Ouest",
               "telephone_professionnel": f"02 61 91 {n // 100 % 100:02d} {n % 100:02d}", "actif": 1}  # fmt: skip


def _habilitations(taille: Taille) -> Iterator[dict[str, Any]]:
    """Une sur dix en brouillon, une sur vingt suspendue, une sur quatre expirée (la part due exceptée, constatée)."""
    alea = random.Random(1)
    dues = int(taille.habilitations * taille.dues)
    for n in range(1, taille.habilitations + 1):
        certification = (n * 7 + n // taille.jures) % (TITRES * (CCP + 1)) + 1
        tirage = alea.random()
        etat = "brouillon" if tirage < 0.1 else "suspendue" if tirage < 0.15 else "validee"
        due = n * dues // taille.habilitations != (n - 1) * dues // taille.habilitations
        expiree = due or tirage > 0.75
        fin = AUJOURDHUI + timedelta(days=-alea.randrange(1, 700) if expiree else alea.randrange(1, 1000))
        yield {
            "id": n, "jure_id": n % taille.jures + 1, "certification_id": certification,
            "titre_id": (certification - 1) // (CCP + 1) + 1, "etat": "validee" if due else etat,
            "debut": "2022-01-01", "fin": fin.isoformat(),
            "expiration_constatee": fin.isoformat() if expiree and not due else None, "version": 1,
        }  # fmt: skip


def _centres() -> Iterator[dict[str, Any]]:
    for n in range(1, CENTRES + 1):
        departement = DEPARTEMENTS[n % 95 % len(DEPARTEMENTS)]
        yield {"id": n, "nom": f"Centre {n}", "departement": departement, "region": _region(departement),
               "cle": f"centre {n}", "version": 1}  # fmt: skip


def _agrements() -> Iterator[dict[str, Any]]:
    """Cinq titres par centre."""
    for n in range(CENTRES * 5):
        titre = n * 11 % TITRES
        yield {"id": n + 1, "centre_id": n // 5 + 1, "certification_id": titre * (CCP + 1) + 1,
               "debut": "2022-01-01", "fin": "2029-12-31", "version": 1}  # fmt: skip


def _sessions(nombre: int) -> Iterator[dict[str, Any]]:
    """Cinq ans de sessions ; la moitié sur quinze titres."""
    alea = random.Random(2)
    jours = 5 * 365
    for n in range(1, nombre + 1):
        titre = alea.randrange(1, 16 if n % 2 else TITRES + 1)
        debut = AUJOURDHUI + timedelta(days=60 - jours + n * jours // nombre)
        passee = debut < AUJOURDHUI - timedelta(days=30)
        centre = alea.randrange(1, CENTRES + 1)
        yield {
            "id": n, "annee": debut.year, "numero": n, "etat": "validee" if passee else "en_preparation",
            "certification_id": (titre - 1) * (CCP + 1) + 1, "titre_id": titre, "centre_id": centre,
            "debut": debut.isoformat(), "fin": (debut + timedelta(days=1)).isoformat(), "heure_debut": "09:00",
            "entretien_final": 1, "departement": DEPARTEMENTS[centre % 95 % len(DEPARTEMENTS)],
            "region": _region(DEPARTEMENTS[centre % 95 % len(DEPARTEMENTS)]),
            "creee_le": (debut - timedelta(days=60)).isoformat(), "edition": 0, "version": 1, "reprise": 0,
        }  # fmt: skip


def _participations(taille: Taille) -> Iterator[dict[str, Any]]:
    for session in range(1, taille.sessions + 1):
        for rang in range(2):
            yield {"session_id": session, "jure_id": (session * 13 + rang * 7) % taille.jures + 1}


def _candidats_de(taille: Taille) -> int:
    return max(1, taille.inscriptions * 2 // 3)


def _candidats(nombre: int) -> Iterator[dict[str, Any]]:
    for n in range(1, nombre + 1):
        # Deux du même nom ne sont pas nés le même jour : ce seraient deux fiches d'une personne (CAN-07).
        naissance = (_NAISSANCES + timedelta(n % 12_007)).isoformat()
        yield {**_personne(n, n * 31), "naissance": naissance, "centre_id": n % CENTRES + 1}


def _inscriptions(taille: Taille) -> Iterator[dict[str, Any]]:
    """Chaque candidat une fois, un sur deux une seconde fois plus tard."""
    candidats = _candidats_de(taille)
    for n in range(1, taille.inscriptions + 1):
        candidat = (n - 1) % candidats + 1
        session = (candidat * 17 + (n > candidats) * taille.sessions // 2) % taille.sessions + 1
        yield {"id": n, "session_id": session, "candidat_id": candidat, "voie": "formation", "etat": "inscrit",
               "inscrit_le": "2026-01-05", "resultat": "reussite", "convocation_a_editer": 0}  # fmt: skip
