"""La visite guidée de la démonstration : des commandes à taper, chacune suivie de sa vraie réponse, raccourcie."""

import os
import shlex
import subprocess
import sys
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

LARGEUR = 96
_DELAI = 60  # secondes, par commande
_RETRAIT = "     "


class Etape(NamedTuple):
    """Une commande à montrer ; `repere` : celui sans lequel elle n'a pas lieu d'être."""

    phrase: str
    arguments: tuple[str, ...]
    lignes: int = 6
    repere: str = ""


def etapes(reperes: Mapping[str, str], centre: str) -> list[Etape]:
    """Les commandes de la visite, sur les objets repérés ; `centre` : le profil Centre."""
    r = {nom: reperes.get(nom, "") for nom in ("E-AVANT", "titre", "preparation", "candidat_a_trois", "quatrieme")}
    brouillon = "brouillon, emploi trop ancien"
    toutes = [
        Etape(
            "Les habilitations expirées : la classe dit ce qui reste possible.",
            ("habilitation", "lister", "--etat", "expiree", "--departement", "44", "--limite", "4"),
        ),
        Etape(
            "Pourquoi une action est refusée, et ce qui est possible à la place.",
            ("habilitation", "expliquer", r["E-AVANT"], "--action", "suspendre"),
            repere="E-AVANT",
        ),
        Etape(
            "Un refus dit la règle, les dates en cause, et quoi faire.",
            ("habilitation", "valider", reperes.get(brouillon, "")),
            repere=brouillon,
        ),
        Etape(
            "Les coordonnées des jurés d'un titre, vers un tableur (--sortie jures.xlsx) ou un tube.",
            ("export-jures", "--titre", r["titre"], "--sortie", "-"),
            lignes=4,
            repere="titre",
        ),
        Etape(
            "Ce candidat a déjà passé trois sessions en un an : quand pourra-t-il revenir ?",
            ("candidat", "expliquer", r["candidat_a_trois"], "--titre", r["titre"]),
            repere="candidat_a_trois",
        ),
        Etape(
            "Le Centre, lui, ne peut plus l'inscrire à la session qui se prépare.",
            ("--profil", centre, "candidat", "inscrire", r["candidat_a_trois"], r["preparation"]),
            repere="preparation",
        ),
        Etape(
            "Et l'UD ne peut pas valider une quatrième présentation.",
            ("session", "valider", r["quatrieme"]),
            repere="quatrieme",
        ),
        Etape("Vos profils : « --profil P-… » agit sous un autre.", ("profil", "lister"), lignes=6),
    ]
    return [e for e in toutes if not e.repere or reperes.get(e.repere)]


def jouer(suite: Sequence[Etape], base: str, *, rappeler_la_base: bool) -> Iterator[str]:
    """Le texte de la visite, morceau par morceau. `base` : l'adresse donnée aux commandes."""
    yield "À essayer. Chaque commande est suivie de sa vraie réponse, raccourcie.\n"
    if rappeler_la_base:
        yield f"Pour ne pas répéter --base :  export CERES_BASE={shlex.quote(base)}\n"
    environnement = _environnement(base)
    for numero, etape in enumerate(suite, start=1):
        reponse, code = _repondre(etape.arguments, environnement)
        yield f"\n{numero}.  {etape.phrase}\n    $ ceres {shlex.join(etape.arguments)}\n"
        yield "".join(f"{_RETRAIT}{ligne}\n" for ligne in raccourcir(reponse, etape.lignes))
        if code:
            yield f"{_RETRAIT}(sortie {code})\n"
    yield "\nLa suite : « ceres --help », « ceres regles » pour chaque règle, « ceres habilitation transitions ».\n"


def _environnement(base: str) -> dict[str, str]:
    """Celui de l'appelant, la base fixée ; le paquet se retrouve d'où qu'il vienne."""
    paquet = str(Path(__file__).resolve().parents[2])
    chemins = [paquet, *filter(None, [os.environ.get("PYTHONPATH")])]
    reste = {nom: v for nom, v in os.environ.items() if nom not in ("CERES_PROFIL", "CERES_DEBUG")}
    return {**reste, "CERES_BASE": base, "CERES_FORMAT": "table", "PYTHONPATH": os.pathsep.join(chemins)}


def _repondre(arguments: Sequence[str], environnement: Mapping[str, str]) -> tuple[str, int]:
    """Ce que la commande écrit, sorties mêlées, et son code."""
    fini = subprocess.run(
        [sys.executable, "-P", "-m", "ceres_cli", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environnement,
        timeout=_DELAI,
    )
    return fini.stdout.decode("utf-8", "replace").removeprefix("\ufeff"), fini.returncode


def raccourcir(texte: str, lignes: int) -> list[str]:
    """Les phrases revenues à la ligne, les lignes de tableau coupées à `LARGEUR` ; au plus `lignes` lignes écrites."""
    ecrites = texte.splitlines()
    suite: list[str] = []
    for ligne in ecrites[:lignes]:
        if len(ligne) <= LARGEUR:
            suite.append(ligne)
        elif "  " in ligne.strip() or ligne.count(";") > 5:
            suite.append(ligne[: LARGEUR - 1].rstrip() + "…")
        else:
            suite += textwrap.wrap(ligne, LARGEUR, break_long_words=False, break_on_hyphens=False)
    reste = len(ecrites) - lignes
    return [*suite, f"… et {reste} ligne{'s' if reste > 1 else ''}."] if reste > 0 else suite
