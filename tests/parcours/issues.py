"""Sortir une session de là où elle est, par les seuls actes permis, et d'abord ceux que le programme conseille."""

import re
from collections.abc import Iterator
from datetime import date

from tests.fabriques.monde_sessions import CENTRE, MPCP, UD, MondeSessions
from tests.lanceur import Resultat

FINALES = ("validee", "annulee")
# État → l'acte qui mène plus loin, et comment il se tape.
MENENT = {
    "en_preparation": ("editer", ("convocation", "editer")),
    "dte_envoye": ("editer", ("convocation", "editer")),
    "convocations_envoyees": ("transmettre", ("session", "transmettre")),
    "en_attente_validation": ("valider", ("session", "valider")),
    "debloquee": ("transmettre", ("session", "transmettre")),
}
MOTIF = ("--motif", "essai")
PAS_MAX = 40


class Impasse(AssertionError):
    """Aucun acte permis ne mène la session à sa fin."""


class Sortie:
    """Le chemin d'une session jusqu'à sa validation ou son annulation. `chemin` : ce qui a été tapé, et par qui."""

    def __init__(self, m: MondeSessions, s: str, jour: str) -> None:
        self.m, self.s, self.jour = m, s, jour
        self.chemin: list[str] = []
        self._faites: set[tuple[str, ...]] = set()
        jures = m.f.lignes("SELECT id FROM jure ORDER BY id")
        self._trous = {
            "TEXTE": ["essai"], "RESULTAT": ["absent"], "J-…": [f"J-{n}" for (n,) in jures], "C-…": ["C-5"],
        }  # fmt: skip

    def sortir(self) -> str:
        """L'état où la session finit ; Impasse si rien n'y mène."""
        for _ in range(PAS_MAX):
            if (etat := self.m.etat(self.s)) in FINALES:
                return etat
            if not any(self._avancer(profil, etat) for profil in (CENTRE, UD, MPCP)):
                raise Impasse(f"{self.s} reste à « {etat} » le {self.jour} : " + " ; ".join(self.chemin))
        raise Impasse("sans fin : " + " ; ".join(self.chemin))

    def _avancer(self, profil: str, etat: str) -> bool:
        """L'acte qui mène plus loin, sinon ce que son refus conseille à ce profil, sinon attendre le jour qu'il dit."""
        action, commande = MENENT[etat]
        refus = self._taper((*commande, self.s, *MOTIF), profil)
        if refus is None:
            return True
        dit = self.m.faire("session", "expliquer", self.s, "--action", action, profil=profil, jour=self.jour).json()
        assert (dit["possible"], action in dit["actions_possibles"]) == (False, False), dit
        erreur = refus.erreur()
        if refus.code == 5:
            return False
        assert refus.code == 4, refus.stderr
        if any(self._suivre(c, profil) for c in _commandes(erreur["conseil"])):
            return True
        jours = [x["possible_le"] for x in erreur["motifs"] if x["code"] == "SES-11" and x["possible_le"]]
        if jours and max(jours) > self.jour:
            self.jour = max(jours)
            self.chemin.append(f"attendre le {self.jour}")
            return True
        return False

    def _suivre(self, commande: list[str], profil: str) -> bool:
        """Tape ce qui est conseillé, chaque trou rempli d'une façon ou d'une autre, une seule fois chacune."""
        for mots in _remplies(commande, self._trous):
            if mots[1] in ("expliquer", "transitions", "agrements", "exporter", "lister") or mots[0] == "export-jures":
                continue
            if (profil, *mots) not in self._faites and self._taper(tuple(mots), profil, conseille=True) is None:
                return True
        return False

    def _taper(self, mots: tuple[str, ...], profil: str, *, conseille: bool = False) -> Resultat | None:
        """None si c'est fait ; sinon le refus. Un conseil n'est jamais une faute, ni un droit qui manque."""
        fini = self.m.faire(*mots, profil=profil, jour=self.jour)
        if conseille:
            self._faites.add((profil, *mots))
            assert fini.code in (0, 3, 4), f"conseil faux : ceres {' '.join(mots)} ({profil}) → {fini.stderr}"
        if fini.code == 0 and fini.json()["resume"]["fait"]:
            self.chemin.append(f"{profil} : {' '.join(mots)}")
            return None
        return fini


def _commandes(conseil: str) -> list[list[str]]:
    return [c.split() for c in re.findall(r"« ceres ([^»]+) »", conseil)]


def _remplies(mots: list[str], trous: dict[str, list[str]]) -> Iterator[list[str]]:
    rang = next((n for n, mot in enumerate(mots) if mot in trous), None)
    if rang is None:
        yield mots
        return
    for valeur in trous[mots[rang]]:
        yield from _remplies([*mots[:rang], valeur, *mots[rang + 1 :]], trous)


def mener(m: MondeSessions, s: str, etat: str, resultats: dict[str, str], fin: date) -> None:
    """Mène par les vrais actes, de la préparation à cet état, une session que rien ne bloque encore."""
    if etat == "dte_envoye":
        _faire(m, CENTRE, m.jour, "session", "demander-dte", s)
    elif etat != "en_preparation":
        _faire(m, CENTRE, m.jour, "convocation", "editer", s)
        poursuivre(m, s, etat, resultats, fin)


def poursuivre(m: MondeSessions, s: str, etat: str, resultats: dict[str, str], fin: date) -> None:
    """De même, une fois les convocations éditées ; `fin` : le dernier jour de la session."""
    if etat == "convocations_envoyees":
        return
    for candidat, resultat in resultats.items():
        _faire(m, CENTRE, fin, "session", "resultats", s, "--candidat", candidat, "--resultat", resultat)
    _faire(m, CENTRE, fin, "session", "transmettre", s)
    for atteint, action in (("validee", "valider"), ("debloquee", "debloquer")):
        if etat != "en_attente_validation":
            _faire(m, UD, fin, "session", action, s, *MOTIF)
        if atteint == etat:
            return


def _faire(m: MondeSessions, profil: str, jour: object, *mots: str) -> None:
    fini = m.faire(*mots, profil=profil, jour=str(jour))
    assert fini.code == 0, (mots, fini.stderr)
