"""Une base partagée, ses rôles posés, que 50 clients lisent et écrivent à la fois (partage.md, section 1).

Un vrai serveur, celui des tests, fsync allumé ; les clients s'y connectent sous un compte d'agent, chacun à son
profil : tout passe par les politiques. Leurs durées sont celles d'un cas d'usage entier, la connexion déjà ouverte, et
d'une liste ce qu'un agent en voit à son terminal : son pied compte jusqu'à cinq cents. Le total exact, que demande un
programme en JSON, est dit à part, sans borne.
"""

import json
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import psycopg

from bench import monde
from bench.clients import Client
from bench.mesure import CERES, Essai, Mesure, chronometrer, comparer, lancer
from ceres_cli.base.postgresql import droits, schema
from ceres_cli.store_postgresql import StorePostgresql
from tests.fabriques.serveur import Serveur, serveur

CLIENTS, PROCESSUS = 50, 5
CHANGEMENTS = 100_000
AGENT = "client"
_REGLAGES = ("fsync=on", "shared_buffers=512MB", "work_mem=16MB", "max_wal_size=4GB", "autovacuum=on",
             "random_page_cost=1.1")  # fmt: skip
# Le rôle de chaque profil ; P-1 est le national, qui prépare.
PROFILS = {1: "mpcp", 2: "centre", 3: "ud", 4: "direccte"}


class Cible(NamedTuple):
    """p95 à ne pas dépasser, en millisecondes."""

    sorte: str
    borne: float


CIBLES = (Cible("lecture", 40), Cible("nom cherché", 100), Cible("écriture", 80))


def mesurer(dossier: Path, taille: float, tours: int) -> bool:
    """1 000 000 d'habilitations, 60 000 jurés, 125 000 sessions, 1 100 000 inscriptions."""
    with serveur(*_REGLAGES) as lance:
        return tout_mesurer(lance, "banc", dossier, taille, tours)


def tout_mesurer(lance: Serveur, base: str, dossier: Path, taille: float, tours: int) -> bool:
    batir(lance, base, monde.Taille(sessions=125_000, inscriptions=1_100_000).fois(taille))
    tenu = _des_clients(lance.adresse(base, AGENT), secondes=60 if taille >= 1 else 20)
    _les_totaux_exacts(lance.adresse(base, AGENT), tours or 5)
    return _un_lot(lance.adresse(base), dossier, max(10, int(CHANGEMENTS * taille)), tours) and tenu


# --- la base ---


def batir(lance: Serveur, base: str, taille: monde.Taille) -> None:
    """La base de `monde`, ses profils, et les rôles."""
    adresse = lance.base_neuve(base)
    StorePostgresql(adresse, attente=10).creer(essai=True)
    with psycopg.connect(adresse) as connexion:
        for table, lignes in monde.tables(taille):
            _copier(connexion, table, iter(lignes))
        centre = connexion.execute("SELECT centre_id FROM session_examen ORDER BY debut DESC, id LIMIT 1").fetchone()
        assert centre is not None
        lieux = {"centre": ("centre_id", centre[0]), "ud": ("departement", "44"), "direccte": ("region", "52")}
        for numero, role in PROFILS.items():
            colonne, valeur = lieux.get(role, ("region", None))
            sql = f"INSERT INTO profil (id, agent, role, {colonne}, choisi, retire) VALUES (%s, %s, %s, %s, %s, 0)"
            connexion.execute(sql, (numero, AGENT, role, valeur, int(role == "mpcp")))
        connexion.execute("INSERT INTO compteur (nom, valeur) VALUES ('profil', 4)")
        schema.accorder_les_numeros(connexion)
        connexion.execute(droits.corps([AGENT]))
    with psycopg.connect(adresse, autocommit=True) as connexion:
        connexion.execute("VACUUM (ANALYZE)")


def _copier(
    connexion: "psycopg.Connection[tuple[object, ...]]", table: str, lignes: Iterator[dict[str, object]]
) -> None:
    premiere = next(lignes)
    with connexion.cursor() as curseur:
        with curseur.copy(f"COPY {table} ({', '.join(premiere)}) FROM STDIN") as flux:
            flux.write_row(tuple(premiere.values()))
            for ligne in lignes:
                flux.write_row(tuple(ligne.values()))
        if "id" in premiere:
            curseur.execute(f"INSERT INTO compteur (nom, valeur) SELECT '{table}', max(id) FROM {table}")


# --- les clients ---


def _des_clients(adresse: str, secondes: int) -> bool:
    """Cinquante clients à la fois, en cinq processus ; dit le p95 de chaque sorte et de chaque rôle."""
    commande = [sys.executable, "-m", "bench.clients", adresse, str(CLIENTS // PROCESSUS), str(secondes)]
    lances = [subprocess.Popen([*commande, str(n)], stdout=subprocess.PIPE, text=True) for n in range(PROCESSUS)]
    durees: dict[tuple[str, str, str], list[float]] = {}
    for processus in lances:
        rendu, _ = processus.communicate(timeout=secondes + 300)
        if processus.returncode:
            raise RuntimeError(f"un client a échoué (sortie {processus.returncode})")
        for sorte, role, geste, mesures in json.loads(rendu):
            durees.setdefault((sorte, role, geste), []).extend(mesures)
    return _dire(durees, secondes)


def _dire(durees: dict[tuple[str, str, str], list[float]], secondes: int) -> bool:
    print(f"\n{CLIENTS} clients pendant {secondes} s\n" + "-" * 30)
    print(f"{'':46} {'nombre':>7} {'médiane':>9} {'p95':>9}  (ms)")
    for (sorte, role, geste), mesures in sorted(durees.items()):
        print(f"{f'{sorte}, {role} : {geste}':46} {_resume(mesures)}")
    tenu = True
    for sorte, borne in CIBLES:
        toutes = [m for (s, _, _), mesures in durees.items() if s == sorte for m in mesures]
        bien = p95(toutes) <= borne
        tenu &= bien
        print(f"{sorte:46} {_resume(toutes)}  ≤ {borne:g} {'tenu' if bien else 'non tenu'}", flush=True)
    return tenu


def _resume(mesures: list[float]) -> str:
    return f"{len(mesures):7} {statistics.median(mesures):9.1f} {p95(mesures):9.1f}"


def p95(mesures: list[float]) -> float:
    return sorted(mesures)[int(len(mesures) * 0.95)] if mesures else float("inf")


def _les_totaux_exacts(adresse: str, tours: int) -> None:
    """Chaque liste de vingt, et tout ce qui lui répond compté, d'un client seul."""
    print("\nUne liste et son total exact (JSON), un client seul\n" + "-" * 50)
    for profil, role in PROFILS.items():
        for sorte, geste, lister in Client(adresse, profil, 0, compte_au_plus=None).listes():
            mesures = [chronometrer(lister).secondes * 1000 for _ in range(tours)]
            print(f"{f'{sorte}, {role} : {geste}':46} {_resume(mesures)}", flush=True)


# --- un lot ---


def _un_lot(adresse: str, dossier: Path, combien: int, tours: int) -> bool:
    """Le lot par ceres, net d'un `voir`, sous le compte propriétaire ; plancher : COPY, puis UPDATE, seuls."""
    fichier = dossier / "lot.csv"

    def preparer(rang: int) -> list[int]:
        with psycopg.connect(adresse) as connexion:
            sql = "SELECT id FROM habilitation WHERE etat = 'validee' AND fin >= '2027-01-15' AND id %% 2 = %s LIMIT %s"
            return [i for (i,) in connexion.execute(sql, (rang, combien))]

    def plancher() -> Mesure:
        numeros = preparer(0)
        with psycopg.connect(adresse) as connexion:
            return chronometrer(lambda: _copie_et_change(connexion, numeros))

    def ceres(*mots: str | Path) -> Mesure:
        # L'agent du propriétaire est le compte du système qui lance.
        return lancer([*CERES, "--base", adresse, *mots], codes=(0,))

    def lot() -> Mesure:
        lignes = "".join(f"suspendre;H-{n:06d};départ en retraite\n" for n in preparer(1))
        fichier.write_text(f"action;habilitation;motif\n{lignes}", encoding="utf-8")
        return ceres("habilitation", "lot", fichier, "--oui", "--resultat", dossier / "resultat.csv", "--ecraser")

    _donner_un_profil(adresse)
    essais = [
        Essai("COPY et UPDATE", plancher),
        Essai("voir", lambda: ceres("habilitation", "voir", "H-1")),
        Essai("lot", lot, 4, net_de="voir"),
    ]
    return comparer(f"Lot de {combien} changements", "COPY et UPDATE", essais, tours or 3)


def _copie_et_change(connexion: "psycopg.Connection[tuple[object, ...]]", numeros: list[int]) -> None:
    """Les mêmes lignes changées, et autant de traces copiées ; gardé."""
    debut = connexion.execute("SELECT coalesce(max(id), 0) + 1 FROM lot").fetchone()
    assert debut is not None
    connexion.execute("CREATE TEMP TABLE IF NOT EXISTS voulus (id integer, etat text, motif text)")
    connexion.execute("TRUNCATE voulus")
    with connexion.cursor() as curseur, curseur.copy("COPY voulus FROM STDIN") as flux:
        for numero in numeros:
            flux.write_row((numero, "suspendue", "départ en retraite"))
    connexion.execute("UPDATE habilitation h SET etat = v.etat, version = version + 1 FROM voulus v WHERE v.id = h.id")
    # Dans un schéma à part : une table de plus dans le sien, et ceres ne reconnaîtrait plus la base.
    connexion.execute("CREATE SCHEMA IF NOT EXISTS banc")
    connexion.execute("CREATE TABLE IF NOT EXISTS banc.traces (LIKE trace)")
    colonnes = "id, lot_id, type_objet, objet_id, action, champ, avant, apres, motif, version, derogation"
    with connexion.cursor() as curseur, curseur.copy(f"COPY banc.traces ({colonnes}) FROM STDIN") as flux:
        for numero in numeros:
            changement = ("suspendre", "etat", "validee", "suspendue", "départ en retraite", 2, 0)
            flux.write_row((numero, debut[0], "habilitation", numero, *changement))
    connexion.commit()


def _donner_un_profil(adresse: str) -> None:
    import os
    import pwd

    with psycopg.connect(adresse) as connexion:
        connexion.execute(
            "INSERT INTO profil (id, agent, role, choisi, retire) VALUES (5, %s, 'mpcp', 1, 0) ON CONFLICT DO NOTHING",
            (pwd.getpwuid(os.getuid()).pw_name,),
        )
