"""Une base partagée, ses rôles posés, que 50 clients lisent et écrivent à la fois (partage.md, section 1).

Un vrai serveur, celui des tests, fsync allumé ; les clients s'y connectent sous un compte d'agent, chacun à son
profil : tout passe par les politiques. Leurs durées sont celles d'un cas d'usage entier, la connexion déjà ouverte, et
d'une liste ce qu'un agent en voit à son terminal : son pied compte jusqu'à deux cents. Le total exact, que demande un
programme en JSON, est dit à part, sans borne. Puis les bornes de la section 4 : ce qu'un grand lot fait attendre à
vingt autres qui écrivent, et les commandes du national à côté du même fichier SQLite.
"""

import json
import os
import pwd
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

import psycopg

from bench import monde
from bench.clients import Client
from bench.mesure import CERES, JOUR, Essai, Mesure, chronometrer, comparer, lancer
from ceres_cli.base.postgresql import droits, schema
from ceres_cli.store_postgresql import StorePostgresql
from tests.fabriques.serveur import Serveur, serveur

CLIENTS, ECRIVENT, PROCESSUS = 50, 20, 5
TAILLE = monde.Taille(sessions=125_000, inscriptions=1_100_000)
CHANGEMENTS = 100_000
AGENT = "client"
# Ceux que docs/exploitation.md dit à l'échelle d'un pays, dont un quart de la mémoire.
_QUART = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 4
_REGLAGES = ("fsync=on", f"shared_buffers={_QUART >> 20}MB", "work_mem=16MB", "max_wal_size=4GB", "autovacuum=on",
             "random_page_cost=1.1")  # fmt: skip
# Le rôle de chaque profil ; P-1 est le national, qui prépare.
PROFILS = {1: "mpcp", 2: "centre", 3: "ud", 4: "direccte"}


# Ce que le national demande à toute la base.
DU_NATIONAL = (
    ("stats couverture", "stats", "couverture"),
    ("stats prevision", "stats", "prevision"),
    ("rapport", "rapport"),
    ("candidat lister martin", "candidat", "lister", "martin"),
)

# Ce que chaque rôle demande tous les jours à son ressort ; en secondes, au plus : nul n'attend devant son écran.
DE_CHACUN = (
    (2, "export-jures"), (3, "export-jures"), (4, "export-jures"), (3, "accueil"), (4, "accueil"),
    (3, "candidat", "doublons"), (2, "habilitation", "lister", "--modifie-depuis", JOUR),
    (2, "stats", "prevision"), (2, "rapport"), (4, "session", "lister", "--jury-incomplet"),
)  # fmt: skip
NUL_N_ATTEND = 5.0


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
    batir(lance, base, TAILLE.fois(taille))
    adresse, combien = lance.adresse(base, AGENT), max(10, int(CHANGEMENTS * taille))
    return all(
        [
            _des_clients(adresse, secondes=120 if taille >= 1 else 20),
            _les_totaux_exacts(adresse, tours or 5),
            _a_cote_de_sqlite(adresse, dossier, taille, tours),
            _de_chacun(adresse, dossier),
            _un_lot(lance.adresse(base), dossier, combien, tours),
            _un_tour(lance.adresse(base), adresse, dossier, combien),
        ]
    )


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
        connexion.execute("CHECKPOINT")  # écrire sur le disque ce qui vient de se bâtir ne se compte pas à qui le lit
        grandes = connexion.execute("SHOW huge_pages_status").fetchone()
        assert grandes is not None
        print(f"\nPages de 2 Mio (docs/exploitation.md) : {'oui' if grandes[0] == 'on' else 'non'}")


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
        for sorte, role, geste, mesures in _rendu(processus, secondes + 300):
            durees.setdefault((sorte, role, geste), []).extend(mesures)
    return _dire(durees, secondes)


def _rendu(processus: "subprocess.Popen[str]", attente: float) -> list[tuple[str, str, str, list[float]]]:
    assert processus.stdout is not None
    if processus.stdin is not None:
        processus.stdin.close()
    rendu = processus.stdout.read()
    if processus.wait(attente):
        raise RuntimeError(f"un client a échoué (sortie {processus.returncode})")
    lu: list[tuple[str, str, str, list[float]]] = json.loads(rendu)
    return lu


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
    return f"{len(mesures):7} {p95(mesures, 0.5):9.1f} {p95(mesures):9.1f}"


def p95(mesures: list[float], part: float = 0.95) -> float:
    """Ou un autre quantile ; sans mesure, rien n'est tenu."""
    return sorted(mesures)[int(len(mesures) * part)] if mesures else float("inf")


def _les_totaux_exacts(adresse: str, tours: int) -> bool:
    """Chaque liste de vingt, et tout ce qui lui répond compté, d'un client seul."""
    print("\nUne liste et son total exact (JSON), un client seul\n" + "-" * 50)
    for profil, role in PROFILS.items():
        for sorte, geste, lister in Client(adresse, profil, 0, compte_au_plus=None).listes():
            mesures = [chronometrer(lister).secondes * 1000 for _ in range(tours)]
            print(f"{f'{sorte}, {role} : {geste}':46} {_resume(mesures)}", flush=True)
    return True  # sans borne


# --- à côté de SQLite ---


def _a_cote_de_sqlite(adresse: str, dossier: Path, taille: float, tours: int) -> bool:
    """Ce que le national demande à toute la base, des processus entiers, tour à tour ; et l'accueil d'un Centre."""
    fichier = dossier / "base.db"
    monde.batir(fichier, TAILLE.fois(taille))
    tenu = True
    for nom, *mots in DU_NATIONAL:
        sortie = ["--sortie", dossier / "rapport.html", "--ecraser"] if nom == "rapport" else []
        essais = [
            Essai("SQLite", lambda mots=mots, sortie=sortie: lancer([*CERES, *mots, *sortie], fichier)),
            Essai("PostgreSQL", lambda mots=mots, sortie=sortie: ceres(adresse, *mots, *sortie), 1.5),
        ]
        tenu &= comparer(nom, "SQLite", essais, tours or 5) & _en_moins_de(2.0, essais[-1])
    accueil = [Essai("accueil", lambda: ceres(adresse, "--profil", "P-2", "accueil"))]
    comparer("accueil d'un Centre", "accueil", accueil, tours or 5)
    return tenu & _en_moins_de(0.5, accueil[0])


def _de_chacun(adresse: str, dossier: Path) -> bool:
    """Une fois chacune : ce qui se lit ligne à ligne, du pays entier, y met des minutes."""
    print("\nChaque rôle dans son ressort, un processus entier\n" + "-" * 50)
    tenu = True
    for profil, *mots in DE_CHACUN:
        sortie = {"rapport": "chacun.html", "export-jures": "chacun.csv"}.get(mots[0])
        ecrit = [] if sortie is None else ["--sortie", dossier / sortie, "--ecraser"]
        mesure = ceres(adresse, "--profil", f"P-{profil}", *mots, *ecrit)
        tenu &= _juger(f"{' '.join(mots)}, {PROFILS[profil]}, en secondes", mesure.secondes, NUL_N_ATTEND)
    return tenu


def _en_moins_de(secondes: float, essai: Essai) -> bool:
    mesure = min(m.secondes for m in essai.mesures)
    return _juger(f"{essai.nom}, en secondes", mesure, secondes)


def _juger(nom: str, mesure: float, borne: float) -> bool:
    tenu = mesure <= borne
    print(f"{nom} : {mesure:.2f}  ≤ {borne:g} {'tenu' if tenu else 'non tenu'}", flush=True)
    return tenu


def ceres(adresse: str, *mots: str | Path) -> Mesure:
    return lancer([*CERES, "--base", adresse, *mots])


# --- un lot ---


def _un_lot(adresse: str, dossier: Path, combien: int, tours: int) -> bool:
    """Le lot par ceres, net d'un `voir`, sous le compte propriétaire ; plancher : les mêmes lignes par COPY et UPDATE,
    seuls. Deux tours : un troisième ne laisserait rien à suspendre aux clients de la mesure qui suit."""
    fichier = dossier / "lot.csv"

    def preparer(rang: int) -> list[int]:
        with psycopg.connect(adresse) as connexion:
            connexion.execute("CHECKPOINT")  # chacun part de pages écrites, quoi que celui d'avant ait laissé
            sql = "SELECT id FROM habilitation WHERE etat = 'validee' AND fin >= '2027-01-15' AND id %% 2 = %s LIMIT %s"
            return [i for (i,) in connexion.execute(sql, (rang, combien))]

    nues: list[Mesure] = []

    def plancher() -> Mesure:
        numeros = preparer(0)
        with psycopg.connect(adresse) as connexion:
            changer = chronometrer(lambda: _changer(connexion, numeros))
            nue, pareille = (
                chronometrer(partial(_tracer, connexion, numeros, comme)) for comme in ("", "INCLUDING ALL")
            )
        nues.append(Mesure(changer.secondes + nue.secondes))
        return Mesure(changer.secondes + pareille.secondes)

    def lot() -> Mesure:
        return _lancer_un_lot(adresse, fichier, "suspendre", preparer(1))

    # L'agent du propriétaire est le compte du système qui lance.
    _donner_un_profil(adresse)
    sans_index = "de même, les traces dans une table sans index"
    grand = Essai("lot", lot, 4, net_de="voir")
    essais = [
        Essai("COPY et UPDATE", plancher),
        Essai(sans_index, lambda: nues[-1]),
        Essai("voir", lambda: ceres(adresse, "habilitation", "voir", "H-1")),
        grand,
        Essai("lot, sur celle-là", lambda: grand.mesures[-1], net_de="voir", sur=sans_index),
    ]
    return comparer(f"Lot de {combien} changements", "COPY et UPDATE", essais, tours or 2)


def _lancer_un_lot(adresse: str, fichier: Path, action: str, numeros: list[int]) -> Mesure:
    lignes = "".join(f"{action};H-{n:06d};départ en retraite\n" for n in numeros)
    fichier.write_text(f"action;habilitation;motif\n{lignes}", encoding="utf-8")
    resultat = fichier.with_suffix(".resultat.csv")
    return ceres(adresse, "habilitation", "lot", fichier, "--oui", "--resultat", resultat, "--ecraser")


def _changer(connexion: "psycopg.Connection[tuple[object, ...]]", numeros: list[int]) -> None:
    connexion.execute("CREATE TEMP TABLE IF NOT EXISTS voulus (id integer, etat text, motif text)")
    connexion.execute("TRUNCATE voulus")
    with connexion.cursor() as curseur, curseur.copy("COPY voulus FROM STDIN") as flux:
        for numero in numeros:
            flux.write_row((numero, "suspendue", "départ en retraite"))
    connexion.execute("UPDATE habilitation h SET etat = v.etat, version = version + 1 FROM voulus v WHERE v.id = h.id")


def _tracer(connexion: "psycopg.Connection[tuple[object, ...]]", numeros: list[int], comme: str) -> None:
    """Autant de traces copiées, dans une table comme celle du journal, ses index et ses contraintes avec `INCLUDING
    ALL` ; gardé. Dans un schéma à part : une table de plus dans le sien, et ceres ne reconnaîtrait plus la base."""
    debut = connexion.execute("SELECT coalesce(max(id), 0) + 1 FROM lot").fetchone()
    assert debut is not None
    connexion.execute("CREATE SCHEMA IF NOT EXISTS banc")
    connexion.execute("DROP TABLE IF EXISTS banc.traces")
    connexion.execute(f"CREATE TABLE banc.traces (LIKE trace {comme})")
    colonnes = "id, lot_id, type_objet, objet_id, action, champ, avant, apres, motif, version, derogation"
    with connexion.cursor() as curseur, curseur.copy(f"COPY banc.traces ({colonnes}) FROM STDIN") as flux:
        for numero in numeros:
            changement = ("suspendre", "etat", "validee", "suspendue", "départ en retraite", 2, 0)
            flux.write_row((numero, debut[0], "habilitation", numero, *changement))
    connexion.commit()


def _un_tour(adresse: str, de_l_agent: str, dossier: Path, combien: int) -> bool:
    """Un grand lot du national, sous son rôle, pendant que vingt autres écrivent : combien de temps il tient le tour,
    et la plus longue attente d'un autre. Il réactive ce que les précédents ont suspendu."""
    with psycopg.connect(adresse) as connexion:
        sql = "SELECT id FROM habilitation WHERE etat = 'suspendue' AND fin >= '2027-01-15' AND id %% 2 = 1 LIMIT %s"
        numeros = [n for (n,) in connexion.execute(sql, (combien,))]
    commande = [sys.executable, "-m", "bench.clients", de_l_agent, str(ECRIVENT // PROCESSUS), "0"]
    autres = [
        subprocess.Popen([*commande, str(n)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for n in range(PROCESSUS)
    ]
    for autre in autres:
        assert autre.stdout is not None
        autre.stdout.readline()
    with psycopg.connect(adresse, autocommit=True) as veilleur, ThreadPoolExecutor(1) as fil:
        lot = fil.submit(_lancer_un_lot, de_l_agent, dossier / "tour.csv", "reactiver", numeros)
        tenu = _veiller(veilleur, lot)
    attentes = [m for autre in autres for *_, mesures in _rendu(autre, 120) for m in mesures]
    titre = f"Un lot de {len(numeros)} sous le rôle du national, {ECRIVENT} autres écrivent"
    print(f"\n{titre}\n{'-' * len(titre)}\nle lot entier, en secondes : {lot.result().secondes:.1f}")
    print(f"une écriture des autres (ms), {_resume(attentes).strip()}")
    print(f"la plus longue, en secondes : {max(attentes) / 1000:.2f}")
    return _juger("le tour tenu par le lot, en secondes", tenu, 5.0)


def _veiller(connexion: "psycopg.Connection[tuple[object, ...]]", lot: "Future[Mesure]") -> float:
    """Les secondes pendant lesquelles le lot s'est dit en train d'écrire, à dix millisecondes près."""
    sql = "SELECT 1 FROM pg_stat_activity WHERE application_name LIKE 'ceres|%|habilitation lot%'"
    vus: list[float] = []
    while not lot.done():
        if connexion.execute(sql).fetchone() is not None:
            vus.append(time.perf_counter())
        time.sleep(0.01)
    return vus[-1] - vus[0]


def _donner_un_profil(adresse: str) -> None:
    with psycopg.connect(adresse) as connexion:
        connexion.execute(
            "INSERT INTO profil (id, agent, role, choisi, retire) VALUES (5, %s, 'mpcp', 1, 0) ON CONFLICT DO NOTHING",
            (pwd.getpwuid(os.getuid()).pw_name,),
        )
