"""Relever ce que répond le programme, en un texte qui se lit et se compare ; ce qui change à chaque passage y est
masqué."""

import json
import os
import pwd
import re
import shlex
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ceres_cli import VERSION
from scripts import fabriquer_base_ancienne as ancienne
from tests.arbre import feuilles
from tests.epingles.histoire import FICHIERS, HISTOIRE, JOUR_DES_LECTURES
from tests.lanceur import RACINE, Resultat, isoler, lancer

AGENT = "alix"
_HIER = datetime.now(UTC).date() - timedelta(days=1)
_JOURS = [_HIER + timedelta(days=n) for n in range(3)]
_MASQUES: tuple[tuple[str, str], ...] = (
    (r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?", "«instant»"),
    (rf"(le )?({'|'.join(f'{j:%d/%m/%Y}' for j in _JOURS)}) (à )?\d\d:\d\d(:\d\d)?", "«jour et heure»"),
    (rf"\b({'|'.join(j.isoformat() for j in _JOURS)}) \d\d:\d\d(:\d\d)?\b", "«jour et heure»"),
    (r"\b([0-9a-f]{64}|[0-9a-f]{16})\b", "«sceau»"),
    (rf"\bceres {re.escape(VERSION)}\b", "ceres «version»"),
    (r"\bceres_cli(\.\w+)+:\w+(\.\w+)*", "«module»"),  # où une règle est appliquée : « ceres regles »
    (r"Cette base est (sur un serveur|un fichier local) : .*", "«ce que vaut un profil sur cette base»"),
)
_LARGEUR = 119


class Releve:
    """Ce qui a été relevé, bloc après bloc."""

    def __init__(self, dossier: Path) -> None:
        self._dossier, self._blocs = dossier, list[str]()

    def noter(self, titre: str, fini: Resultat) -> None:
        sortie, erreurs = (self._lisible(texte) for texte in (fini.stdout, fini.stderr))
        code = f"    → {fini.code}" if fini.code else ""
        dites = "".join(f"! {ligne}\n" for ligne in erreurs.splitlines())
        self._blocs.append(f"$ {self._masque(titre)}{code}\n{sortie}{dites}")

    def _lisible(self, texte: str) -> str:
        """Un document JSON s'étend sur plusieurs lignes, pour qu'une différence s'y voie."""
        lignes = self._masque(texte).splitlines()
        return "".join(f"{_etendu(json.loads(x)) if x.startswith('{') else x}\n" for x in lignes)

    def _masque(self, texte: str) -> str:
        for chemin, mot in ((str(self._dossier), "«dossier»"), (str(RACINE), "«projet»")):
            texte = texte.replace(chemin, mot)
        return masquer(texte)

    def __str__(self) -> str:
        return "\n".join(self._blocs)


def masquer(texte: str) -> str:
    for motif, mot in _MASQUES:
        texte = re.sub(motif, mot, texte)
    return texte


def _etendu(valeur: object, marge: str = "") -> str:
    """Ce qui tient sur une ligne y reste."""
    court = json.dumps(valeur, ensure_ascii=False)
    if len(marge) + len(court) <= _LARGEUR or not valeur:
        return court
    dedans = marge + " "
    if isinstance(valeur, dict):
        corps = [f"{dedans}{json.dumps(cle, ensure_ascii=False)}: {_etendu(v, dedans)}" for cle, v in valeur.items()]
        return "{\n" + ",\n".join(corps) + f"\n{marge}}}"
    if isinstance(valeur, list):
        return "[\n" + ",\n".join(f"{dedans}{_etendu(v, dedans)}" for v in valeur) + f"\n{marge}]"
    return court


@contextmanager
def a_part(dossier: Path) -> Iterator[pytest.MonkeyPatch]:
    """Rien de la machine n'entre, le compte qui lance les tests non plus : l'agent est toujours le même."""
    soi, lu = os.getuid(), pwd.getpwuid

    def compte(uid: int) -> pwd.struct_passwd:
        return pwd.struct_passwd((AGENT, *lu(uid)[1:])) if uid == soi else lu(uid)

    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, dossier)
        temporaire.setattr(pwd, "getpwuid", compte)
        yield temporaire


def jouer(dossier: Path) -> tuple[str, str]:
    """Joue l'histoire dans ce dossier, qui garde sa base ; rend ce qu'elle répond, et ce que l'annulation de chaque
    écriture répondrait : aussitôt, puis à la fin."""
    simulables = {f.mots for f in feuilles() if "--simuler" in f.options}
    histoire, annulations = Releve(dossier), Releve(dossier)
    for nom, texte in FICHIERS.items():
        (dossier / nom).write_text(texte, "utf-8")
    with a_part(dossier), ancienne.serveur_de_courrier() as port:
        (dossier / "ceres.toml").write_text(ancienne.COURRIER.format(port=port), "utf-8")
        lot, lots = 0, list[tuple[int, str, str]]()
        for jour, profil, ligne in HISTOIRE:
            env = {"CERES_AUJOURDHUI": jour or "2025-07-15", "CERES_PROFIL": profil}
            mots = shlex.split(ligne.replace(" LOT ", f" L-{lot} "))
            titre = f"[{jour} {profil}] {shlex.join(mots)}"
            if any(tuple(mots[:n]) in simulables for n in (1, 2, 3)) and "--simuler" not in mots:
                essai = ("--simuler", "--format", "json")
                histoire.noter(f"{titre} {' '.join(essai)}", lancer(*mots, *essai, env=env))
            fini = lancer(*mots, env=env)
            histoire.noter(titre, fini)
            if fini.code not in (0, 7):
                histoire.noter(f"{titre} --format json", lancer(*mots, "--format", "json", env=env))
            avant, lot = lot, _dernier_lot(dossier / "ceres.db")
            if lot != avant:
                lots.append((lot, jour, profil or "P-1"))
                annulations.noter(*_defaire(lot, titre, env))
        for lot, _, profil in reversed(lots):
            env = {"CERES_AUJOURDHUI": JOUR_DES_LECTURES, "CERES_PROFIL": profil}
            annulations.noter(*_defaire(lot, f"[à la fin, {profil}]", env))
    return str(histoire), str(annulations)


def _defaire(lot: int, titre: str, env: dict[str, str]) -> tuple[str, Resultat]:
    mots = ("lot", "annuler", f"L-{lot}", "--motif", "essai", "--simuler", "--format", "json")
    return f"{titre} ; défaire L-{lot}", lancer(*mots, env=env)


def _dernier_lot(base: Path) -> int:
    if not base.exists():
        return 0
    with closing(sqlite3.connect(base)) as connexion:
        return int(connexion.execute("SELECT coalesce(max(id), 0) FROM lot").fetchone()[0])


def lire(dossier: Path, lignes: Iterable[str], *suite: str, base: str | None = None) -> str:
    """Ce que répondent ces lectures de la base du dossier, ou de celle-ci."""
    releve = Releve(dossier)
    with a_part(dossier) as temporaire:
        temporaire.setenv("CERES_AUJOURDHUI", JOUR_DES_LECTURES)
        if base is not None:
            temporaire.setenv("CERES_BASE", base)
        for ligne in lignes:
            releve.noter(" ".join([ligne, *suite]), lancer(*shlex.split(ligne), *suite))
    return str(releve)
