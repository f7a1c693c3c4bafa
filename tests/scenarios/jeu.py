"""Une partie : la graine tire l'histoire, chaque pas se joue sur les deux bases, et ce qui doit être vrai est relu."""

import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import psycopg

from ceres_cli.regles import catalogue
from tests.fabriques import metier
from tests.fabriques.serveur import Serveur
from tests.scenarios import a_la_main, gestes_fiches, gestes_refuses, gestes_sessions, invariants, monde
from tests.scenarios.deux_bases import Etat, Locale, Partagee, cloner, partager
from tests.scenarios.monde import MPCP, PREMIER_JOUR, PROFILS
from tests.scenarios.pas import Panne, Pas, Rendu
from tests.scenarios.tirage import Tirage

PAS = 10
_GESTES = (*gestes_sessions.GESTES, *gestes_fiches.GESTES, *gestes_refuses.GESTES)
_POIDS = [poids for poids, _ in _GESTES]
_PANNES = (
    Panne.MORT_EN_ECRIVANT, Panne.MORT_AU_COMMIT, Panne.DISQUE_PLEIN, Panne.COUPURE, Panne.OCCUPE, Panne.CROISEE,
    Panne.CROISEE, Panne.CROISEE, Panne.A_LA_MAIN, Panne.A_LA_MAIN, Panne.A_LA_MAIN,
)  # fmt: skip
_SAUVEGARDER = Pas("", MPCP, ("admin", "sauvegarder", "--sortie", "copie"))
_RESTAURER = Pas("", MPCP, ("admin", "restaurer", "copie", "--oui"))
# (graine modulo 40, rang du pas) : ce qui coûte cher n'arrive pas à toutes.
_RENDEZ_VOUS = {
    (3, 1): _SAUVEGARDER, (3, 8): _RESTAURER, (23, 3): _SAUVEGARDER, (23, 9): _RESTAURER,
    (7, 5): Pas("", MPCP, ("jure", "lister"), panne=Panne.PROMOTION),
}  # fmt: skip
_SANS_FAUTE = (0, 7, 10)
_CODE = re.compile(r"\b(?:[A-Z]{3,4}-\d\d|V18-\d|DEPLACE|DECISION|IRREVERSIBLE|SOLIDAIRE)\b")


class Faute(Exception):
    """Ce qui devait rester vrai ne l'est plus ; `pas` : le rang du pas fautif."""


@dataclass
class Bilan:
    """Ce qu'ont fait les graines : issues par commande, codes de règles lus dans les refus."""

    issues: Counter[int | None] = field(default_factory=Counter)
    actes: Counter[str] = field(default_factory=Counter)
    reussis: Counter[str] = field(default_factory=Counter)
    pannes: Counter[str] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    dits: Counter[str] = field(default_factory=Counter)

    def noter(self, pas: Pas, rendu: Rendu) -> None:
        self.pannes[pas.panne] += 1
        if pas.panne:
            return
        acte = " ".join(pas.mots[:3] if pas.acte[1:] in (("parchemin",), ("site",)) else pas.acte)
        self.issues[rendu.code] += 1
        self.actes[acte] += 1
        self.reussis[acte] += rendu.code in _SANS_FAUTE
        lus = set(_CODE.findall(rendu.stderr + rendu.stdout))
        if rendu.code in (4, 5, 7):
            self.codes.update(lus)
        elif rendu.code in _SANS_FAUTE:
            self.dits.update(lus)

    @property
    def reussites(self) -> float:
        """La part des commandes qui font, ou montrent, ce qu'on leur demande."""
        return sum(self.reussis.values()) / max(1, sum(self.actes.values()))

    def __str__(self) -> str:
        suite = [f"{sum(self.actes.values())} commandes, {self.reussites:.0%} réussies ; issues :"]
        suite[0] += ", ".join(f" {code} × {n}" for code, n in sorted(self.issues.items(), key=str))
        suite += [f"  {acte} : {n}, {self.reussis[acte]} réussies" for acte, n in sorted(self.actes.items())]
        suite += [f"  [{panne}] × {n}" for panne, n in self.pannes.items() if panne]
        suite.append("Dites : " + ", ".join(f"{code} × {n}" for code, n in sorted(self.dits.items())))
        suite.append("Refus : " + ", ".join(f"{code} × {n}" for code, n in sorted(self.codes.items())))
        atteignables = {r.code for r in catalogue.REGLES}
        suite.append("Règles dont nul refus n'a été lu : " + ", ".join(sorted(atteignables - set(self.codes))))
        return "\n".join(suite)


class Partie:
    """Une histoire en cours, sur ses deux bases."""

    def __init__(self, dossier: Path, modele: Path, lance: Serveur, base: str, nom: str) -> None:
        self.locale = Locale(dossier / "locale", modele)
        self.partagee = Partagee(dossier / "partagee", lance, base, nom)
        self._dossier = dossier
        self.etat = self.locale.etat()
        self.histoire: list[str] = []
        self.joues: list[Pas] = []
        self._affaires = metier.etat(self.locale.chemin)
        self._sauve: Any = None
        self._plans: list[str] = []

    def fermer(self) -> None:
        self.partagee.fermer()

    # --- tirer ---

    def tirer(self, graine: int, combien: int) -> Iterator[Pas]:
        """Les pas de cette graine, chacun d'après ce que les précédents ont fait."""
        hasard, jour = Random(graine), PREMIER_JOUR
        for rang in range(combien):
            if (voulu := _RENDEZ_VOUS.get((graine % 40, rang))) is not None:
                yield replace(voulu, jour=jour.isoformat())
                continue
            t = Tirage(
                hasard, self.etat, jour + timedelta(days=hasard.choice((0, 0, 0, 0, 1, 1, 7, 31, -3))), self._plans
            )
            pas = self._tirer_un(t)
            jour = max(jour, t.jour)
            yield pas

    def _tirer_un(self, t: Tirage) -> Pas:
        panne = t.parmi(_PANNES) if t.chance(16) else Panne.AUCUNE
        if panne is Panne.A_LA_MAIN:
            return Pas(t.jour.isoformat(), t.parmi(PROFILS), ("psql",), panne=panne)
        pas = self._commande(t)
        if panne is Panne.CROISEE:
            return pas.avec(panne, self._commande(t)) if "plan" not in str(pas) else pas
        return pas.avec(panne)

    def _commande(self, t: Tirage) -> Pas:
        while True:
            (geste,) = t.hasard.choices([g for _, g in _GESTES], _POIDS)
            acte = geste(t)
            if isinstance(acte, Pas):
                return acte
            if acte is not None:
                profil, mots = acte
                mots = [*mots, "--format", "json"] if t.chance(30) else mots
                return Pas(t.jour.isoformat(), profil, tuple(mots))

    # --- jouer ---

    def jouer(self, pas: Pas) -> Rendu:
        """Le pas, sur les deux bases. Faute : ce qui n'est plus vrai après lui."""
        self.joues.append(pas)
        self.histoire.append(f"{len(self.joues):3}. {pas}")
        if pas.panne is Panne.A_LA_MAIN:
            self._exiger(a_la_main.fautes(self.partagee.administrateur, pas.profil, pas.jour))
            self.histoire.append("     rien n'en sort")
            return Rendu(0)
        if pas.panne is Panne.PROMOTION:
            self.partagee.promouvoir()
        copie = Locale(self._dossier / "serie", self.locale.chemin) if pas.panne is Panne.CROISEE else None
        ici = self.locale.jouer(pas)
        la = self.partagee.jouer(pas)
        avant = self.etat
        if pas.panne in (Panne.AUCUNE, Panne.CROISEE, Panne.PROMOTION):
            self._exiger(_differences(ici, la, code_seul=pas.mots[0] == "admin"))
            apres, autre = self.locale.etat(), self.partagee.etat()
        else:
            apres, autre = self._accorder(pas, ici, la)
        if pas.panne or pas.mots[0] == "admin":
            self.partagee.accorder_les_numeros()
        self._exiger(_ecarts(apres, autre, "SQLite", "PostgreSQL"))
        if copie is not None:
            self._exiger(_ecarts(apres, _en_serie(copie, pas, ici), "croisées", "l'une après l'autre"))
        self._exiger(
            [f"sortie {r.code} : {r.stderr[:300]}" for r in (ici, la) if r.code == 1 or "Traceback" in r.stderr]
        )
        if ici.code not in _SANS_FAUTE and pas.pendant is None:
            self._exiger(_ecarts(avant, apres, "avant", f"après une sortie {ici.code}"))
        if pas.mots[0] != "admin":
            self._exiger(invariants.trouver(avant, apres, pas, ici))
        self.etat = apres
        self._defait(pas, ici, avant)
        if ici.code in _SANS_FAUTE and "--plan" in pas.mots and "plan.json" not in self._plans:
            self._plans.append("plan.json")
        self.histoire.append(f"     {_resume(ici)}")
        return ici

    def _accorder(self, pas: Pas, ici: Rendu, la: Rendu) -> tuple[Etat, Etat]:
        """Chaque base est comme avant la panne, ou la commande y est faite, et c'est ce que sa sortie dit ; là où elle
        ne l'est pas et l'autre si, elle est relancée : ce qu'une panne a empêché se redit sans danger."""
        etats = []
        for cote, rendu in ((self.locale, ici), (self.partagee, la)):
            apres = cote.etat()
            if rendu.code not in _SANS_FAUTE:
                self._exiger(_ecarts(self.etat, apres, "avant", f"après « {pas.panne} » sur {cote.nom}"))
            etats.append(apres)
        self.partagee.accorder_les_numeros()
        for rang, cote in enumerate((self.locale, self.partagee)):
            if etats[rang] == self.etat != etats[1 - rang]:
                cote.jouer(pas.avec(Panne.AUCUNE))
                etats[rang] = cote.etat()
        return etats[0], etats[1]

    def _defait(self, pas: Pas, rendu: Rendu, avant: Etat) -> None:
        """Un lot défait rend l'état d'avant lui ; une sauvegarde restaurée, celui qu'elle a gardé."""
        if pas.acte == _SAUVEGARDER.acte:
            self._sauve = self._affaires
        if pas.acte == _RESTAURER.acte:
            self._affaires = metier.etat(self.locale.chemin)
            self._exiger(_ecarts(self._sauve, self._affaires, "sauvegardé", "restauré"))
            return
        neufs = [lot["id"] for lot in self.etat["lot"][len(avant["lot"]) :]]
        if not neufs:
            return
        apres = metier.etat(self.locale.chemin)
        if pas.panne is Panne.AUCUNE and rendu.code == 0 and len(neufs) == 1:
            self._exiger(self._annulee(pas, neufs[0]))
        self._affaires = apres

    def _annulee(self, pas: Pas, lot: int) -> list[str]:
        """Ce qui manque à l'état d'avant ce lot, une copie de la base l'ayant défait ; rien, si elle refuse."""
        copie = Locale(self._dossier / "annulee", self.locale.chemin)
        mots = ("lot", "annuler", f"L-{lot}", "--motif", "essai", "--oui")
        if copie.jouer(Pas(pas.jour, MPCP, mots)).code:
            return []
        defait = metier.etat(copie.chemin)
        # Une identité portée un jour compte encore (CAN-05).
        defait["identite_candidat"] = [
            i for i in defait["identite_candidat"] if i in self._affaires["identite_candidat"]
        ]
        # D'une attestation faite, ce qui la défait la retire : on peut l'avoir montrée.
        neuves = [a for a in defait["attestation"] if a not in self._affaires["attestation"] and "retiree" in a]
        defait["attestation"] = [a for a in defait["attestation"] if a not in neuves]
        # De retour dans un jury édité, il attend une convocation neuve : l'avis qui ôte la sienne a pu partir.
        sieges = set(self._affaires["participation"])
        defait["participation"] = [
            (session, jure, 0, *reste) if (session, jure, 0, *reste) in sieges else (session, jure, a_editer, *reste)
            for session, jure, a_editer, *reste in defait["participation"]
        ]
        return _ecarts(self._affaires, defait, f"avant L-{lot}", "une fois défait")

    def finir(self) -> None:
        """Le journal tient, et refait les tables, sur les deux bases."""
        pas = Pas(PREMIER_JOUR.isoformat(), "P-1", ("journal", "verifier", "--rejouer"))
        for cote in (self.locale, self.partagee):
            rendu = cote.jouer(pas)
            self._exiger([f"{cote.nom} : {rendu.stdout}{rendu.stderr}"] if rendu.code else [])

    def _exiger(self, fausses: Sequence[str]) -> None:
        if fausses:
            raise Faute("\n".join(fausses[:8]))


def _en_serie(copie: Locale, pas: Pas, croisee: Rendu) -> Etat:
    """Ce que les deux commandes font l'une après l'autre : croisées, elles ne font rien d'autre. Celle qui n'a pas eu à
    prendre son tour (une lecture, un refus) a fini avant l'autre."""
    assert pas.pendant is not None
    seules = (pas.pendant, pas.avec(Panne.AUCUNE))
    for seul in seules if croisee.a_son_tour else reversed(seules):
        copie.jouer(seul)
    return copie.etat()


def _resume(rendu: Rendu) -> str:
    dit = (rendu.stderr or rendu.stdout).strip().splitlines()
    return f"{rendu.code} {dit[0][:160] if dit else ''}".rstrip()


def _differences(ici: Rendu, la: Rendu, *, code_seul: bool) -> list[str]:
    suite = (
        []
        if ici.code == la.code
        else [f"SQLite sort {ici.code}, PostgreSQL {la.code} : {ici.stderr[:200]} / {la.stderr[:200]}"]
    )
    for nom in () if code_seul else ("a_son_tour", "stdout", "stderr"):
        if (a := getattr(ici, nom)) != (b := getattr(la, nom)):
            lignes = [(x, y) for x, y in zip(str(a).splitlines(), str(b).splitlines(), strict=False) if x != y]
            suite.append(f"{nom} diffère : {lignes[:1] or (str(a)[-200:], str(b)[-200:])}")
    return suite


def _ecarts(avant: Any, apres: Any, nom: str, autre: str) -> list[str]:
    suite = []
    for table in avant:
        ici, la = avant[table], apres[table]
        if ici != la:
            perdues, gagnees = [x for x in ici if x not in la][:2], [x for x in la if x not in ici][:2]
            suite.append(f"{table} : {nom} {perdues or len(ici)}, {autre} {gagnees or len(la)}")
    return suite


@dataclass
class Monde:
    """D'où part chaque graine : la base d'avant, en fichier et sur le serveur ; et où jouer."""

    dossier: Path
    modele: Path
    serveur: Serveur
    gabarit: str = "graines"
    _rangs: Iterator[int] = field(default_factory=count)

    @classmethod
    def batir(cls, dossier: Path, lance: Serveur, modele: Path | None = None) -> "Monde":
        """`modele` : la base d'avant, si un autre l'a déjà bâtie."""
        if modele is None:
            modele = dossier / "monde.db"
            monde.batir(modele)
        ici = cls(dossier, modele, lance)
        partager(ici.modele, lance, ici.gabarit)
        return ici

    @contextmanager
    def partie(self) -> Iterator[Partie]:
        nom = f"graine_{next(self._rangs)}"
        dossier = self.dossier / nom
        dossier.mkdir()
        ouverte = Partie(dossier, self.modele, self.serveur, self.gabarit, nom)
        try:
            yield ouverte
        finally:
            ouverte.fermer()
            shutil.rmtree(dossier)

    @contextmanager
    def perce(self, percer: Callable[["psycopg.Connection[Any]"], object]) -> Iterator[None]:
        """Les parties qui s'ouvrent ici partent d'un serveur où cela a été fait."""
        intact, self.gabarit = self.gabarit, f"{self.gabarit}_perce"
        cloner(self.serveur, intact, self.gabarit)
        with psycopg.connect(self.serveur.adresse(self.gabarit), autocommit=True) as connexion:
            percer(connexion)
        try:
            yield
        finally:
            self.gabarit = intact


@dataclass(frozen=True)
class Recit:
    """Ce qu'une graine a donné : le même, octet pour octet, à chaque fois."""

    graine: int
    histoire: tuple[str, ...]
    joues: tuple[Pas, ...]
    faute: str = ""

    def __str__(self) -> str:
        fin = f"  FAUTE au pas {len(self.joues)} : {self.faute}" if self.faute else "  tout tient"
        return "\n".join([f"Graine {self.graine}", *self.histoire, fin])


def jouer(ici: Monde, graine: int, combien: int = PAS, bilan: Bilan | None = None) -> Recit:
    with ici.partie() as p:
        faute = ""
        try:
            for pas in p.tirer(graine, combien):
                rendu = p.jouer(pas)
                if bilan is not None:
                    bilan.noter(pas, rendu)
            p.finir()
        except Faute as erreur:
            faute = str(erreur)
        return Recit(graine, tuple(p.histoire), tuple(p.joues), faute)


def rejouer(ici: Monde, suite: Sequence[Pas]) -> str:
    """Ce que ces pas-là ont de fautif, sans rien tirer ; vide si tout tient."""
    with ici.partie() as p:
        try:
            for pas in suite:
                p.jouer(pas)
            p.finir()
        except Faute as erreur:
            return str(erreur)
    return ""


def reduire(ici: Monde, recit: Recit) -> tuple[Pas, ...]:
    """Les seuls pas qu'il faut à cette faute, ou à une autre du même invariant."""
    court, sorte = recit.joues, recit.faute.split(":")[0]
    for pas in recit.joues[:-1]:
        essai = tuple(p for p in court if p is not pas)
        if rejouer(ici, essai).split(":")[0] == sorte:
            court = essai
    return court
