"""La visite guidée de la démonstration : des commandes à taper, chacune suivie de sa vraie réponse, raccourcie."""

import os
import select
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from ceres_cli.base.adresse import sans_secret

LARGEUR = 93
_ETROIT = 55  # un écran plus étroit est tenu pour cette largeur
_DELAI = 60  # secondes sans rien dire, par commande
_RETRAIT = "     "


class Etape(NamedTuple):
    """Une commande à montrer ; `repere` : celui sans lequel elle n'a pas lieu d'être."""

    phrase: str
    arguments: tuple[str, ...]
    lignes: int = 14
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
        Etape("Vos profils : « --profil P-… » agit sous un autre.", ("profil", "lister")),
    ]
    return [e for e in toutes if not e.repere or reperes.get(e.repere)]


def jouer(
    suite: Sequence[Etape], base: str, *, rappeler_la_base: bool, plier: Callable[[str, int], str]
) -> Iterator[str]:
    """Le texte de la visite, morceau par morceau. `base` : l'adresse donnée aux commandes, dite sans son secret ;
    `plier` : ce qui ramène une parole à tant de colonnes."""
    yield "À essayer. Chaque commande est suivie de sa vraie réponse, raccourcie.\n"
    if rappeler_la_base:
        yield f"Pour ne pas répéter --base :  export CERES_BASE={shlex.quote(sans_secret(base))}\n"
    environnement, large = _environnement(base), ecran(_RETRAIT)
    for numero, etape in enumerate(suite, start=1):
        commande = (sys.executable, "-P", "-m", "ceres_cli", *etape.arguments)
        reponse, code = repondre(commande, environnement, large)
        phrase = plier(etape.phrase, large).replace("\n", "\n    ")
        yield f"\n{numero}.  {phrase}\n    $ ceres {shlex.join(etape.arguments)}\n"
        yield "".join(f"{_RETRAIT}{ligne}\n" for ligne in raccourcir(reponse, etape.lignes, largeur=large))
        if code:
            yield f"{_RETRAIT}(sortie {code})\n"
    fin = "La suite : « ceres --help », « ceres regles », « ceres habilitation transitions »."
    yield f"\n{plier(fin, large)}\n"


def _environnement(base: str) -> dict[str, str]:
    """Celui de l'appelant, la base fixée ; le paquet se retrouve d'où qu'il vienne."""
    paquet = str(Path(__file__).resolve().parents[2])
    chemins = [paquet, *filter(None, [os.environ.get("PYTHONPATH")])]
    reste = {nom: v for nom, v in os.environ.items() if nom not in ("CERES_PROFIL", "CERES_DEBUG")}
    return {**reste, "CERES_BASE": base, "CERES_FORMAT": "table", "PYTHONPATH": os.pathsep.join(chemins)}


def repondre(commande: Sequence[str], environnement: Mapping[str, str], largeur: int) -> tuple[str, int]:
    """Ce que la commande écrit à un écran sans couleur de cette largeur, sorties mêlées, et son code. Personne n'est là
    pour répondre à une question."""
    maitre, ecran = os.openpty()
    try:
        avec = {**environnement, "COLUMNS": str(largeur), "TERM": "dumb"}
        processus = subprocess.Popen(commande, stdin=subprocess.DEVNULL, stdout=ecran, stderr=ecran, env=avec)
    finally:
        os.close(ecran)
    try:
        ecrit = b"".join(_lire(maitre))
    except BaseException:
        processus.kill()
        raise
    finally:
        os.close(maitre)
        code = processus.wait()
    return ecrit.decode("utf-8", "replace").replace("\r\n", "\n").removeprefix("\ufeff"), code


def _lire(maitre: int) -> Iterator[bytes]:
    """Jusqu'à ce que plus personne n'ait cet écran. TimeoutError : la commande ne dit plus rien."""
    while True:
        if not select.select([maitre], [], [], _DELAI)[0]:
            raise TimeoutError(f"aucune réponse en {_DELAI} secondes")
        try:
            morceau = os.read(maitre, 1 << 16)
        except OSError:  # sous Linux, la fin se dit ainsi
            return
        if not morceau:
            return
        yield morceau


def ecran(retrait: str, sinon: int = LARGEUR) -> int:
    """Les colonnes qui restent à l'écran derrière ce retrait ; `sinon` hors d'un terminal."""
    if not sys.stdout.isatty():
        return sinon
    return max(shutil.get_terminal_size().columns - len(retrait), _ETROIT)


def raccourcir(texte: str, debut: int, fin: int = 0, largeur: int = LARGEUR) -> list[str]:
    """Les `debut` premières lignes et les `fin` dernières de ce qui est écrit, ramenées à `largeur`."""
    ecrites = [ligne.rstrip() for ligne in texte.splitlines()]
    reste = len(ecrites) - debut - fin
    if reste <= 1:
        return _a_la_largeur(ecrites, largeur)
    omises = f"… ({reste} lignes)"
    fins = ecrites[len(ecrites) - fin :] if fin else []
    return [*_a_la_largeur(ecrites[:debut], largeur), omises, *_a_la_largeur(fins, largeur)]


def _a_la_largeur(ecrites: Sequence[str], largeur: int) -> list[str]:
    """Ce qui dépasse (du csv : l'écran plie le reste) est coupé."""
    return [ligne if len(ligne) <= largeur else ligne[: largeur - 1].rstrip() + "…" for ligne in ecrites]
