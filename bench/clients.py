"""Des clients d'une base partagée : `python -m bench.clients ADRESSE COMBIEN SECONDES RANG` ; leurs durées, en JSON.

Chacun a sa connexion, son profil, et dix secondes en moyenne entre deux gestes, comme qui lit avant de retaper. Sans
secondes (0), ils ne font qu'écrire, un geste par seconde en moyenne, jusqu'à ce que l'entrée standard se ferme.
"""

import gc
import json
import random
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, date, datetime

from bench.mesure import JOUR
from ceres_cli.configuration.reglages import Configuration
from ceres_cli.erreurs import Introuvable
from ceres_cli.moteur import execution
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Demande, Options
from ceres_cli.regles.calendrier import instant_iso
from ceres_cli.regles.francais import COMPTE_AU_PLUS
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from ceres_cli.services.candidat import lectures as candidat
from ceres_cli.services.habilitation import lectures as habilitation
from ceres_cli.services.habilitation.situation import MetierHabilitation
from ceres_cli.services.jure import lectures as jure
from ceres_cli.services.session import lectures as session
from ceres_cli.store_postgresql import StorePostgresql

_PAUSE = 10.0  # secondes, en moyenne
_ROLES = {2: "centre", 3: "ud", 4: "direccte", 1: "mpcp"}
# La moitié des clients sont des Centres.
_REPARTIS = (2, 2, 2, 2, 2, 3, 3, 3, 4, 1)
_ECRIT = 0.25  # des gestes, pour qui peut écrire
_ECRIVENT = (3, 4)


class Client:
    """Un agent à son poste : ce qu'il a vu, et ce qu'il fait ensuite. `compte_au_plus` : ce que compte le pied de ses
    listes (`Cadre`) ; None : le total exact d'un programme."""

    def __init__(self, adresse: str, profil: int, graine: int, compte_au_plus: int | None = COMPTE_AU_PLUS) -> None:
        self._compte_au_plus = compte_au_plus
        self._store = StorePostgresql(adresse, attente=60, profil=profil, jour=JOUR, jour_force="banc")
        self._profil, self._alea = profil, random.Random(graine)
        # Chacun dans son ordre : deux clients d'un même ressort suspendraient les mêmes, et le second n'écrirait rien.
        self._actives = [e["id"] for e in self._habilitations(200) if e["etat"] == "validee"]
        self._alea.shuffle(self._actives)
        self._sessions = [e["id"] for e in session.lister(self._cadre(), session.Criteres(limite=20))[0]]
        self._candidats = [e["id"] for e in candidat.lister(self._cadre(), candidat.Criteres(limite=20))[0]]
        self._jures = [e["id"] for e in jure.lister(self._cadre(), jure.Criteres(limite=20))[0]]
        self.durees: dict[tuple[str, str, str], list[float]] = {}

    def _cadre(self) -> Cadre:
        jour, agent, instant = date.fromisoformat(JOUR), self._store.agent(), instant_iso(datetime.now(UTC))
        return Cadre(
            self._store, jour, instant, agent, "ceres banc", Configuration(), f"P-{self._profil}",
            compte_au_plus=self._compte_au_plus,
        )  # fmt: skip

    def _habilitations(self, limite: int) -> list[dict[str, object]]:
        return habilitation.lister(self._cadre(), habilitation.Criteres(etat="active", limite=limite))[0]

    def listes(self) -> list[tuple[str, str, Callable[[], object]]]:
        """(sorte, nom, ce qui lit) de chaque liste coupée à vingt."""
        return [
            ("lecture", "habilitations", lambda: self._habilitations(20)),
            ("lecture", "jurés", lambda: jure.lister(self._cadre(), jure.Criteres(limite=20))),
            ("lecture", "sessions", lambda: session.lister(self._cadre(), session.Criteres(limite=20))),
            ("lecture", "candidats", lambda: candidat.lister(self._cadre(), candidat.Criteres(limite=20))),
            ("nom cherché", "jurés", lambda: jure.lister(self._cadre(), jure.Criteres("martin", limite=20))),
            ("nom cherché", "candidats",
             lambda: candidat.lister(self._cadre(), candidat.Criteres("le goff", limite=20))),
        ]  # fmt: skip

    def _gestes(self) -> list[tuple[str, str, Callable[[], object]]]:
        un, gestes = self._alea.choice, self.listes()
        for nom, vus, voir in (
            ("une habilitation", self._actives, habilitation.voir),
            ("une session", self._sessions, session.voir),
            ("un candidat", self._candidats, candidat.voir),
            ("un juré", self._jures, jure.voir),
        ):
            if vus:
                gestes += [("lecture", nom, lambda vus=vus, voir=voir: self._voir(voir, un(vus)))] * 2
        return gestes

    def _voir(self, voir: Callable[[Cadre, str], object], objet: str) -> None:
        with suppress(Introuvable):  # suspendue depuis par un autre, elle n'est plus de la liste d'un Centre
            voir(self._cadre(), objet)

    def _ecrire(self) -> None:
        demande = Demande(Action.SUSPENDRE, self._actives.pop(), {}, "départ en retraite")
        execution.executer(self._cadre(), MetierHabilitation(), [demande], Options(), None)

    def travailler(self, secondes: float) -> None:
        gestes, fin = self._gestes(), time.monotonic() + secondes
        while True:
            time.sleep(self._alea.expovariate(1 / _PAUSE))
            if time.monotonic() >= fin:
                break
            if self._profil in _ECRIVENT and self._actives and self._alea.random() < _ECRIT:
                self._faire("écriture", "suspendre", self._ecrire)
            else:
                self._faire(*self._alea.choice(gestes))

    def ecrire(self, arret: threading.Event) -> None:
        while self._actives and not arret.wait(self._alea.expovariate(1)):
            self._faire("écriture", "suspendre", self._ecrire)

    def _faire(self, sorte: str, nom: str, faire: Callable[[], object]) -> None:
        debut = time.perf_counter()
        faire()
        duree = (time.perf_counter() - debut) * 1000
        self.durees.setdefault((sorte, _ROLES[self._profil], nom), []).append(duree)


def principal() -> None:
    adresse, combien, secondes, rang = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    profils = _REPARTIS if secondes else _ECRIVENT
    clients = [Client(adresse, profils[n % len(profils)], rang * 100 + n) for n in range(combien)]
    arret = threading.Event()
    gc.disable()  # une commande finit avant son premier passage (`app.principal`) ; dix clients d'un processus, non
    if not secondes:
        threading.Thread(target=lambda: (sys.stdin.read(), arret.set()), daemon=True).start()
        print(flush=True)  # prêts
    with ThreadPoolExecutor(combien) as fils:
        travaux = [fils.submit(c.travailler, secondes) if secondes else fils.submit(c.ecrire, arret) for c in clients]
        for fini in travaux:
            fini.result()  # un client qui tombe fait tomber la mesure
    rendues = [(*cle, mesures) for client in clients for cle, mesures in client.durees.items()]
    print(json.dumps(rendues))


if __name__ == "__main__":
    principal()
