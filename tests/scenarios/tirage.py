"""Ce qu'un agent regarde avant d'agir : l'état de la base, le jour, et le hasard de la graine."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from random import Random
from typing import Any

from tests.scenarios.deux_bases import Etat, Ligne
from tests.scenarios.monde import MPCP, PROFILS
from tests.scenarios.pas import Pas

VIVES = ("en_preparation", "dte_envoye", "convocations_envoyees", "en_attente_validation", "debloquee")
_CENTRES = {structure: profil for profil, (role, structure) in PROFILS.items() if role == "centre"}
_UD = {structure: profil for profil, (role, structure) in PROFILS.items() if role == "ud"}
_DIRECCTE = {structure: profil for profil, (role, structure) in PROFILS.items() if role == "direccte"}


class Tirage:
    def __init__(self, hasard: Random, etat: Etat, jour: date, plans: list[str]) -> None:
        self.hasard, self.etat, self.jour, self.plans = hasard, etat, jour, plans
        self.certifications = {c["id"]: c for c in etat["certification"]}
        self.titres = {t["id"]: t for t in etat["titre"]}

    # --- tirer ---

    def une(self, table: str, *si: Callable[[Ligne], Any]) -> Ligne | None:
        """Une ligne de cette table, qui a tout cela."""
        voulues = [ligne for ligne in self.etat[table] if all(dit(ligne) for dit in si)]
        return self.hasard.choice(voulues) if voulues else None

    def chance(self, sur_cent: int) -> bool:
        return self.hasard.randrange(100) < sur_cent

    def parmi(self, choix: Iterable[Any]) -> Any:
        return self.hasard.choice(list(choix))

    def session(self, *etats: str) -> Ligne | None:
        return self.une("session_examen", lambda s: s["etat"] in (etats or VIVES))

    def inscrits(self, session: Ligne, etat: str = "inscrit") -> list[Ligne]:
        return [i for i in self.etat["inscription"] if i["session_id"] == session["id"] and i["etat"] == etat]

    def jury(self, session: Ligne) -> list[int]:
        return [p["jure_id"] for p in self.etat["participation"] if p["session_id"] == session["id"]]

    def d(self, jours: int, depuis: "date | str | None" = None) -> str:
        depuis = self.jour if depuis is None else depuis
        base = date.fromisoformat(depuis) if isinstance(depuis, str) else depuis
        return (base + timedelta(days=jours)).isoformat()

    # --- qui agit ---

    def _sien(self, juste: str) -> str:
        """Ce profil, ou, une fois sur dix, un autre."""
        return self.parmi(PROFILS) if self.chance(10) else juste

    def centre(self, centre: int) -> str:
        return self._sien(MPCP if self.chance(12) else _CENTRES.get(centre, MPCP))

    def ud(self, departement: str | None) -> str:
        return self._sien(_UD.get(departement or "", MPCP))

    def direccte(self, region: str | None) -> str:
        return self._sien(_DIRECCTE.get(region or "", MPCP))

    def service(self, ligne: Ligne) -> str:
        return self.ud(ligne["departement"]) if self.chance(70) else self.direccte(ligne.get("region"))

    # --- dire ---

    def motif(self) -> list[str]:
        return ["--motif", "essai"] if self.chance(92) else []

    def reference(self, certification: int) -> str:
        return str(self.certifications[certification]["reference"])


def nom_session(s: Ligne) -> str:
    return f"S-{s['annee']}-{s['numero']:06d}"


def num(lettre: str, numero: int) -> str:
    return f"{lettre}-{numero:06d}"


Acte = tuple[str, list[str]]  # (profil, mots) ; ce qui est lu d'un fichier : Pas
Geste = Callable[[Tirage], "Acte | Pas | None"]
