"""Ce qu'un lot a fait, pas à pas : une action sur un objet, telle que le journal l'a gardée."""

from collections.abc import KeysView
from dataclasses import dataclass
from typing import NamedTuple

from ceres_cli.moteur.effet import Effet
from ceres_cli.regles.session.etats import PLACES, SUR_UN_JURE, ActionSession, AmenagementSession
from ceres_cli.regles.traces import Place
from ceres_cli.regles.vocabulaire import EtatInscription, NatureMessage
from ceres_cli.services.annulation import requetes
from ceres_cli.services.journal.lectures import references
from ceres_cli.store import Db

# Sans version : ce qui a changé depuis se lit au journal, champ par champ.
_SANS_VERSION = frozenset({"delai", "profil", "message"})
_PLACES = frozenset({*PLACES, ActionSession.RESULTATS, AmenagementSession.AMENAGER})
_D_UN_CANDIDAT = ("inscription ", "resultat ", "amenagements ")


class Lot(NamedTuple):
    """Le lot à défaire : son jour (ISO), l'instant réel, qui l'a fait et par quelle commande."""

    id: int
    jour: str
    horodatage: str
    agent: str
    role: str | None
    structure: str | None
    commande: str


@dataclass(slots=True)
class Pas(Effet):
    """Un effet du lot, relu de ses traces : des textes, sans ce qui était vide. `jour` : celui du lot ; `nom` : la
    référence de l'objet, à l'écran ; `vide` : un effacement en a ôté les valeurs."""

    jour: str = ""
    nom: str = ""
    vide: bool = False

    @property
    def champs(self) -> KeysView[str]:
        """Dans l'ordre où ils ont été tracés."""
        return (self.avant | self.apres).keys()

    def place(self) -> str | None:
        """« C-000012 » si le pas n'a changé, dans une session, que ce qui est à un candidat."""
        if self.sorte != "session" or self.action not in _PLACES:
            return None
        return next((c.partition(" ")[2] for c in self.champs if c.startswith(_D_UN_CANDIDAT)), None)

    def membre(self) -> str | None:
        """« J-000012 » si le pas n'a changé qu'un membre du jury d'une session."""
        if self.sorte != "session" or self.action not in SUR_UN_JURE:
            return None
        repond = next((c.partition(" ")[2] for c in self.champs if c.startswith("reponse ")), None)
        return repond or self.apres.get("jury") or self.avant.get("jury")

    @property
    def heures(self) -> bool:
        """Le pas n'a changé que les heures de passage d'une session."""
        return self.sorte == "session" and self.action == ActionSession.HORAIRES

    @property
    def avise(self) -> bool:
        """Le pas met en file un avis à un autre bureau."""
        return self.sorte == "message" and self.apres.get("nature") == NatureMessage.BUREAU

    @property
    def unite(self) -> str:
        """Ce qui se défait entièrement ou pas du tout : l'objet ; dans une session, chaque place et chaque siège."""
        partie = self.place() or self.membre() or ("heures" if self.heures else "")
        return f"{self.sorte} {self.objet} {partie or ''}".rstrip()

    def touche(self, champ: str | None, avant: str | None, apres: str | None) -> bool:
        """Ce changement, plus tard, porte sur la même chose que ce pas."""
        if (candidat := self.place()) is not None:
            if self.action == AmenagementSession.AMENAGER:
                autre_place = champ == f"inscription {candidat}" and (avant is None or _quitte(apres))
                return autre_place or champ == f"amenagements {candidat}"
            return champ in (f"inscription {candidat}", f"resultat {candidat}")
        if self.heures:
            return champ in self.champs
        if (jure := self.membre()) is not None:
            return champ == f"reponse {jure}" or (champ == "jury" and jure in (avant, apres))
        # Un avis essayé, et qui n'est pas parti, s'ôte encore de la file.
        return self.sorte in _SANS_VERSION and champ in self.champs and not self.avise

    @property
    def est_d_un_seul(self) -> bool:
        """Le pas n'a changé, dans une session, qu'une place ou qu'un siège."""
        return self.place() is not None or self.membre() is not None

    @property
    def se_suit_au_journal(self) -> bool:
        """Sa version ne dit pas s'il a bougé : le journal, si."""
        return self.sorte in _SANS_VERSION or self.est_d_un_seul or self.heures


def _quitte(place: str | None) -> bool:
    """Il n'a plus cette place, ni ce qui y était attaché."""
    return place is not None and Place.lire(place).etat == EtatInscription.DESINSCRIT


def lire(db: Db, lot: Lot) -> list[Pas]:
    """Dans l'ordre où le lot les a faits."""
    suite: dict[tuple[object, ...], Pas] = {}
    for sorte, objet, action, champ, avant, apres, version, derogation, videe in requetes.traces(db, lot.id):
        cle = sorte, objet, version, action
        p = suite.get(cle)
        if p is None:
            p = suite[cle] = Pas(sorte, objet, action, version=version, jour=lot.jour)
        p.derogation |= bool(derogation)
        p.vide |= bool(videe)
        if champ is None:
            continue
        if avant is not None:
            p.avant[champ] = avant
        if apres is not None:
            p.apres[champ] = apres
    pas = list(suite.values())
    noms = references(db, {(p.sorte, p.objet) for p in pas})
    for p in pas:
        p.nom = noms[p.sorte, p.objet]
    return pas
