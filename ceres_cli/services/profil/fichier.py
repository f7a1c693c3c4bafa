"""Un fichier de profils : un agent, son rôle et sa structure par ligne."""

from collections.abc import Mapping
from typing import Any, ClassVar

from ceres_cli.erreurs import ErreurUsage, Introuvable
from ceres_cli.noms import PROFIL
from ceres_cli.regles.droits import lire_role
from ceres_cli.regles.vocabulaire import ActionProfil, Role
from ceres_cli.services.centre.fichier import LecteurAvecCentre
from ceres_cli.services.personne.saisie import saisir
from ceres_cli.services.profil.fins import exiger_a_venir
from ceres_cli.services.profil.lectures import compte, structure_de


class LecteurDeProfils(LecteurAvecCentre):
    SYNONYMES: ClassVar = {
        **PROFIL.synonymes,
        "structure": ("centre", "service", "ressort", "département", "région", "siret", "organisme"),
    }
    OBJET = ("agent", "structure")
    REQUISES = ("agent", "role")
    INTIMES = PROFIL.intimes
    ACTION = ActionProfil.CREER
    CENTRE = "structure"

    def _nom_du_centre(self, lues: Mapping[str, str]) -> str:
        try:
            return super()._nom_du_centre(lues) if lire_role(lues.get("role", "")) is Role.CENTRE else ""
        except ValueError:
            return ""

    def _voulu(self, numero: int, lues: Mapping[str, str]) -> tuple[str, Mapping[str, Any]]:
        role = self._lire(numero, "role", lues, lire_role)
        agent = self._lire(numero, "agent", lues, compte)
        fin = self._date(numero, "fin", lues.get("fin", ""))
        if fin is not None:
            self._lire(numero, "fin", lues, lambda _: exiger_a_venir(fin, self._jour))
        courriel = saisir(PROFIL, {"courriel": lues.get("courriel")}, self._jour)
        for faute in courriel.fautes:
            self._faute(numero, "courriel", faute.texte)
        valeurs = {"role": role, "agent": agent, "fin": fin and fin.isoformat(), **courriel.champs}
        return "", {**valeurs, **(self._structure(numero, role, lues) if role else {})}

    def _structure(self, numero: int, role: Role, lues: Mapping[str, str]) -> dict[str, str]:
        """Lue selon le rôle ; le centre sera cherché dans la base."""
        texte = self._centre(numero, lues) if role is Role.CENTRE and lues.get("structure") else lues.get("structure")
        try:
            return structure_de(role, texte)
        except (ErreurUsage, Introuvable) as erreur:
            self._faute(numero, "structure", erreur.message.rstrip("."))
            return {}
