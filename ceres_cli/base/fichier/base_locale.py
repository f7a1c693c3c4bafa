"""Ce qui se fait d'une base sans l'ouvrir : son fichier, ses voisins, ses sauvegardes. Un serveur répond autrement."""

import os
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from ceres_cli import garde
from ceres_cli.base import consultations
from ceres_cli.base.db import LireCle

if TYPE_CHECKING:
    from ceres_cli.base.fichier import effacements
    from ceres_cli.base.memoire import Memoire


class BaseLocale:
    """`nom` : ce qui désigne la base, bon à afficher ; `attente` d'un verrou, en secondes."""

    sur_un_serveur: ClassVar[bool] = False
    _cle: LireCle
    _etat: Path | None = None

    def __init__(self, chemin: Path, attente: float) -> None:
        self._chemin = chemin
        self.nom = str(chemin)
        self.attente = attente

    @cached_property
    def memoire(self) -> "Memoire | None":
        """Ce que l'agent en retient, si un dossier est donné pour cela."""
        if self._etat is None:
            return None
        from ceres_cli.base.memoire import Memoire  # une lecture s'en passe

        return Memoire(self._etat, self.nom if self.sur_un_serveur else os.path.realpath(self.nom))

    @property
    def chemin(self) -> Path:
        """Le fichier de la base. BaseInutilisable si elle n'en est pas un."""
        return self._chemin

    @property
    def fichiers(self) -> tuple[Path, ...]:
        """Ceux qu'aucune sortie ne doit toucher."""
        return self.chemin, *garde.voisins(self.chemin)

    @property
    def prives(self) -> tuple[Path, ...]:
        """De ceux-là, ce que personne d'autre ne doit lire."""
        return tuple(f for f in self.fichiers[1:] if not f.name.endswith(garde.TRAVAIL))

    def cle(self) -> bytes | None:
        """Celle qui ancre le journal, si l'on en a une."""
        return self._cle()

    def existe(self) -> bool:
        return self.chemin.exists()

    @property
    def copie_en_lecture(self) -> bool:
        """Elle suit un serveur où l'on écrit, et rien ne s'y écrit."""
        return False

    @property
    def souche(self) -> tuple[str, str]:
        """Début et suffixe du nom de ses sauvegardes."""
        return self.chemin.stem, self.chemin.suffix or ".db"

    def sauvegarder(self, fichier: Path) -> None:
        """Met dans `fichier`, vide, tout ce qu'elle contient, et le vérifie. BaseInutilisable si rien ne s'y relit."""
        from ceres_cli.base import copie

        copie.copier(self.chemin, fichier, self.attente)
        copie.controler(fichier, self.chemin, self.attente)

    def parametre_sauvegarde(self, fichier: Path, nom: str) -> str | None:
        """La valeur d'un paramètre dans une sauvegarde pareille aux siennes ; None si elle ne s'y lit pas."""
        from ceres_cli.base import copie

        return copie.parametre_de(fichier, nom)

    def lignes_abimees(self) -> list[str]:
        """Ce que disent les lignes qui en désignent une absente, ou que leurs contraintes refusent ; on n'y regarde
        qu'après un défaut."""
        from ceres_cli.base import verification

        return verification.lignes_abimees(self.chemin, self.attente) if self.existe() else []

    def agent(self) -> str:
        """Qui agit, si c'est la base qui le dit ; vide si c'est le compte du système."""
        return ""

    def heure_du_serveur(self) -> datetime | None:
        """L'heure qui date ce qui s'y écrit ; None si c'est celle de la machine."""
        return None

    # Le journal des accès : voir base/consultations.py. OSError si le fichier ne peut être lu ou écrit.

    def noter_acces(self, entree: consultations.Entree) -> None:
        consultations.noter(self.chemin, entree)

    def lire_acces(self, depuis: str = "") -> Iterator[consultations.Entree | None]:
        return (e for e in consultations.lire(self.chemin) if e is None or str(e["instant"]) >= depuis)

    def purger_acces(self, avant: str) -> int:
        return consultations.purger(self.chemin, avant)

    # Ce qui a été effacé : voir base/fichier/effacements.py. OSError si le fichier ne peut être lu ou écrit. Un serveur
    # n'a rien à côté de sa base : son journal seul le dit.

    def noter_effacements(self, effacees: "Iterable[effacements.Effacee]") -> None:
        from ceres_cli.base.fichier import effacements

        if not self.sur_un_serveur:
            effacements.noter(self.chemin, effacees, self._cle())

    def lire_effacements(self) -> "list[effacements.Lue]":
        from ceres_cli.base.fichier import effacements

        return [] if self.sur_un_serveur else effacements.lire(self.chemin, self._cle())

    def tasser(self) -> None:
        """Récrit la base : rien de ce qui en a été ôté n'y reste. Occupe si quelqu'un s'en sert."""
        from ceres_cli.base import copie

        copie.recrire(self.chemin, self.attente)
