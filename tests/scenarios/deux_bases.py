"""Les deux bases d'une histoire, et ce qu'une même commande y rend : un fichier SQLite, une base sous les rôles.

Chacune a son dossier (configuration, état, fichiers lus) ; elle se rebâtit d'une copie du monde. Ses lignes se lisent
sans le programme, par une seule requête.
"""

import json
import os
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg

from ceres_cli.base.postgresql import droits
from ceres_cli.base.tables import CLES, COLONNES
from tests.fabriques.base import AGENT
from tests.fabriques.serveur import COMPTE, Serveur, binaires, serveur
from tests.lanceur import lancer
from tests.scenarios import pannes
from tests.scenarios.monde import AGENTS
from tests.scenarios.pas import Panne, Pas, Rendu

Ligne = dict[str, Any]
Etat = dict[str, list[Ligne]]

# Ce qui naît d'un hasard ou de l'instant : jamais le même dans deux bases.
_TIREES = {
    "lot": {"horodatage", "jeton", "programme"}, "trace": {"empreinte"}, "ecriture": {"sel", "empreinte"},
    "amenagement": {"sel"}, "message": {"texte"}, "attestation": {"contenu", "code"},
}  # fmt: skip
_TABLES = {
    table: [c for c in colonnes if c not in _TIREES.get(table, ())]
    for table, colonnes in COLONNES.items()
    if table not in ("sceau", "ancre", "parametre", "sel_objet", "logo", "modele", "candidat_mot")
}
_INSTANT = re.compile(
    r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z|\S+ à \d{2}:\d{2} \(UTC\)"
    r"|\d{2}/\d{2}/\d{4} (à \d{2}:\d{2}|\d{2}:\d{2}:\d{2} UTC)"
)
_SCEAU = re.compile(r"\b[0-9a-f]{16,}\b|(?<=incident[ -])\d{8}-[0-9a-f]{4}")
# D'un papier qui porte un code tiré, d'une sauvegarde.
_TAILLE = re.compile(r'(?<="octets": )\d+|(?<=octets\\": )\d+|(?<=attestation\.pdf\tpdf\t)\d+')
_SAUVEGARDE = re.compile(r'(?<=dossier\\": \\")[^"\\]+')
_ADRESSE = re.compile(r"postgresql://[^\s\"]+/s")
# Peu de lignes changent d'un pas à l'autre, ou d'une base à l'autre : chacune ne se lit qu'une fois.
_COMMUNES: dict[tuple[str, str], Ligne] = {}
_OCCUPE = "[base]\nattente_verrou = 0\n"


def _requete(en_liste: str) -> str:
    """Toutes les lignes de toutes les tables : (table, ses valeurs en JSON), dans l'ordre des clés."""
    return " UNION ALL ".join(
        f"SELECT '{t}', CAST({en_liste}({', '.join(colonnes)}) AS TEXT)"
        f" FROM (SELECT * FROM {t} ORDER BY {', '.join(CLES[t])}) x"
        for t, colonnes in _TABLES.items()
    )


class Cote:
    """Une base de l'histoire. `lire` : toutes ses lignes, par une autre porte que le programme."""

    nom = ""
    adresse = ""

    def __init__(self, dossier: Path) -> None:
        self.dossier = dossier
        self._siennes: dict[tuple[str, str], Ligne] = {}
        self._lu: tuple[object, Etat] | None = None
        shutil.rmtree(dossier / "etat", ignore_errors=True)  # une base posée là de nouveau n'y est pas revenue
        for nom in ("maison", "config", "donnees", "etat", "cache"):
            (dossier / nom).mkdir(parents=True, exist_ok=True)

    def jouer(self, pas: Pas) -> Rendu:
        """La commande, dans ce processus ; ou, s'il y faut une panne, dans un enfant qui en meurt ou en revient."""
        for nom, contenu in pas.fichiers:
            (self.dossier / nom).write_text(contenu, encoding="utf-8")
        (self.dossier / "ceres.toml").write_text(_OCCUPE if pas.panne is Panne.OCCUPE else "", encoding="utf-8")
        if pas.panne in pannes.DANS_UN_ENFANT:
            return self.net(pannes.dans_un_enfant(self, pas, lambda: self._lancer(pas)))
        with self.tenue() if pas.panne is Panne.OCCUPE else nullcontext():
            return self.net(self._lancer(pas))

    def _lancer(self, pas: Pas) -> Rendu:
        os.chdir(self.dossier)
        rendu = lancer(
            *pas.mots, env={**self.environnement(), "CERES_AUJOURDHUI": pas.jour, "CERES_PROFIL": pas.profil}
        )
        return Rendu(rendu.code, rendu.stdout, rendu.stderr)

    def environnement(self) -> dict[str, str]:
        dossiers = {"HOME": "maison", "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "donnees", "XDG_STATE_HOME": "etat",
                    "XDG_CACHE_HOME": "cache"}  # fmt: skip
        return {**{v: str(self.dossier / nom) for v, nom in dossiers.items()}, "CERES_BASE": self.adresse}

    def net(self, rendu: Rendu) -> Rendu:
        return replace(rendu, stdout=self._sans_hasard(rendu.stdout), stderr=self._sans_hasard(rendu.stderr))

    def _sans_hasard(self, texte: str) -> str:
        sans_base = _ADRESSE.sub("BASE", texte).replace(str(self.dossier / "ceres.db"), "BASE")
        sans_base = _TAILLE.sub("N", sans_base)
        return _INSTANT.sub("INSTANT", _SCEAU.sub("SCEAU", sans_base.replace(str(self.dossier), "DOSSIER")))

    def etat(self) -> Etat:
        """Relu si, depuis la dernière fois, quoi que ce soit y a été écrit."""
        temoin = self.temoin()
        if self._lu is None or self._lu[0] != temoin:
            self._lu = temoin, self._relu()
        return self._lu[1]

    def _relu(self) -> Etat:
        suite: Etat = {t: [] for t in _TABLES}
        for table, valeurs in self.lire():
            lues = self._siennes if str(self.dossier) in valeurs else _COMMUNES
            ligne = lues.get((table, valeurs))
            if ligne is None:
                ligne = lues[table, valeurs] = self._ligne(table, json.loads(valeurs))
            suite[table].append(ligne)
        return suite

    def _ligne(self, table: str, valeurs: list[Any]) -> Ligne:
        ligne = dict(zip(_TABLES[table], valeurs, strict=True))
        if table == "ecriture":  # d'un aménagement, ses engagements ; d'une sauvegarde, son fichier
            ligne["valeurs"] = _SAUVEGARDE.sub("DOSSIER", self._sans_hasard(ligne["valeurs"] or ""))
        if table == "trace" and ligne["type_objet"] == "base":  # l'empreinte et l'heure d'une sauvegarde, d'un retour
            ligne |= {"motif": self._sans_hasard(ligne["motif"] or ""), "champ": None, "apres": None}
        return ligne

    def lire(self) -> list[tuple[str, str]]:
        """(table, ses valeurs en JSON), de chaque ligne."""
        raise NotImplementedError

    def temoin(self) -> object:
        """Ce qui change dès que la base est écrite."""
        raise NotImplementedError

    def tenue(self) -> AbstractContextManager[object]:
        """Un autre tient le verrou d'écriture."""
        raise NotImplementedError

    def fermer(self) -> None: ...


class Locale(Cote):
    nom = "SQLite"

    def __init__(self, dossier: Path, modele: Path) -> None:
        super().__init__(dossier)
        self.chemin = dossier / "ceres.db"
        self.adresse = str(self.chemin)
        shutil.copyfile(modele, self.chemin)
        self.chemin.chmod(0o600)

    def lire(self) -> list[tuple[str, str]]:
        with closing(sqlite3.connect(f"file:{self.chemin}?mode=ro", uri=True)) as connexion:
            return connexion.execute(_LOCALE).fetchall()

    def temoin(self) -> object:
        """Ses octets, et ceux de ses journaux."""
        return [
            Path(f"{self.chemin}{suite}").read_bytes()
            for suite in ("", "-wal", "-journal")
            if Path(f"{self.chemin}{suite}").exists()
        ]

    @contextmanager
    def tenue(self) -> Iterator[None]:
        with closing(sqlite3.connect(self.chemin, isolation_level=None)) as autre:
            autre.execute("BEGIN IMMEDIATE")
            yield


class Partagee(Cote):
    nom = "PostgreSQL"

    def __init__(self, dossier: Path, lance: Serveur, modele: str, nom: str) -> None:
        super().__init__(dossier)
        self.serveur, self.base = lance, nom
        cloner(lance, modele, nom)
        self._ouvrir()

    def _ouvrir(self) -> None:
        self.adresse = self.serveur.adresse(self.base, AGENT)
        self.administrateur = psycopg.connect(self.serveur.adresse(self.base), autocommit=True)

    def lire(self) -> list[tuple[str, str]]:
        return self.administrateur.execute(_PARTAGEE, prepare=True).fetchall()

    def temoin(self) -> object:
        """La base, les transactions en cours et la prochaine : qui écrit en prend une."""
        return self.serveur.dossier, self.administrateur.execute("SELECT pg_current_snapshot()::text").fetchone()

    def jouer(self, pas: Pas) -> Rendu:
        """Qui possède la base la sauvegarde et la restaure ; l'agent fait le reste."""
        if pas.mots[0] != "admin":
            return super().jouer(pas)
        self.adresse = self.serveur.adresse(self.base)
        try:
            return super().jouer(pas)
        finally:
            self.adresse = self.serveur.adresse(self.base, AGENT)

    def environnement(self) -> dict[str, str]:
        return {**super().environnement(), "PATH": f"{binaires()}:{os.environ['PATH']}"}

    def accorder_les_numeros(self) -> None:
        """Une écriture morte a pris des numéros, que le serveur ne rend pas : sans quoi les deux histoires, les mêmes,
        ne se compareraient plus."""
        for table in ("lot", "trace"):
            self.administrateur.execute(f"SELECT setval('numero_{table}', (SELECT max(id) FROM {table}))")

    @contextmanager
    def tenue(self) -> Iterator[None]:
        with psycopg.connect(self.serveur.adresse(self.base)) as autre:
            autre.execute("LOCK TABLE file_ecriture IN EXCLUSIVE MODE")
            yield

    def promouvoir(self) -> Serveur:
        """Une copie suivie devient le serveur ; l'ancien n'est plus écouté."""
        copie = serveur(copie_de=self.serveur)
        nouveau = copie.__enter__()
        attendre(
            self.administrateur, "SELECT bool_and(replay_lsn >= pg_current_wal_flush_lsn()) FROM pg_stat_replication"
        )
        self.administrateur.close()
        self.serveur = nouveau
        with psycopg.connect(nouveau.adresse(self.base), autocommit=True) as connexion:
            connexion.execute("SELECT pg_promote()")
            attendre(connexion, "SELECT NOT pg_is_in_recovery()")
        self._ouvrir()
        self._promue = copie
        return nouveau

    def fermer(self) -> None:
        self.administrateur.close()
        if hasattr(self, "_promue"):
            self._promue.__exit__(None, None, None)
            return
        with psycopg.connect(self.serveur.adresse("postgres"), autocommit=True) as connexion:
            connexion.execute(f"DROP DATABASE IF EXISTS {self.base} WITH (FORCE)")


def cloner(lance: Serveur, modele: str, nom: str) -> None:
    with psycopg.connect(lance.adresse("postgres"), autocommit=True) as connexion:
        connexion.execute(f"DROP DATABASE IF EXISTS {nom} WITH (FORCE)")
        connexion.execute(f"CREATE DATABASE {nom} TEMPLATE {modele} STRATEGY file_copy")


def attendre(connexion: "psycopg.Connection[Any]", sql: str) -> None:
    import time

    for _ in range(1_000):
        if connexion.execute(sql).fetchone() == (True,):
            return
        time.sleep(0.02)
    raise AssertionError(sql)


def partager(modele: Path, lance: Serveur, nom: str) -> str:
    """Porte le monde sur le serveur, sous les rôles, d'essai comme lui."""
    cible = lance.base_neuve(nom)
    porte = lancer("--base", modele, "admin", "copier", cible, "--profil", "P-1")
    assert porte.code == 0, porte.stderr
    with psycopg.connect(lance.adresse(nom, COMPTE), autocommit=True) as connexion:
        connexion.execute(droits.ecrire(AGENTS))
        connexion.execute("INSERT INTO parametre (nom, valeur) VALUES ('essai', '1') ON CONFLICT DO NOTHING")
    return nom


_LOCALE, _PARTAGEE = _requete("json_array"), _requete("json_build_array")
