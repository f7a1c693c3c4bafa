"""DON-01 et DON-03 : ce qui s'oppose à l'effacement d'une personne, ce qu'il laisse, une fiche effacée."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from ceres_cli.erreurs import Refus
from ceres_cli.noms import de_la_sorte
from ceres_cli.regles.calendrier import en_francais, plus_ans
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.textes import cle
from ceres_cli.regles.vocabulaire import SESSIONS_CLOSES, EtatSession


class ActionDonnees(StrEnum):
    EFFACER = "effacer-donnees"
    ANNONCER = "annoncer-purge"
    PURGER_AMENAGEMENTS = "purger-amenagements"


class Place(NamedTuple):
    """Une session où la personne est inscrite, ou siège ; `comptee` : par CAN-05 ; `sienne` : sous la fiche même, et
    non sous une autre fiche de la même personne."""

    session: str
    debut: date
    etat: str
    comptee: bool
    sienne: bool = True


@dataclass(slots=True)
class Obligations:
    """Ce qui retient les données d'une personne. `demandes` : ses demandes VAE à décider ; `parchemins` : ceux qui sont
    à éditer ou à annuler."""

    places: list[Place] = field(default_factory=list)
    demandes: list[str] = field(default_factory=list)
    parchemins: list[str] = field(default_factory=list)


def oppositions(obligations: Obligations, jour: date) -> list[Condition]:
    """CAN-05 : une session comptée oblige jusqu'à la veille de l'anniversaire de son début. DON-01 : une session oblige
    tant qu'elle n'est ni validée ni annulée ; une demande VAE, tant qu'elle n'est pas décidée ; un parchemin, tant
    qu'il attend d'être édité ou annulé. Tout ce qui s'oppose."""
    suite: list[Condition] = []
    for place in sorted(obligations.places, key=lambda p: (p.debut, p.session)):
        libre, nom = plus_ans(place.debut, 1), f"{place.session}, du {en_francais(place.debut)},"
        if place.comptee and place.etat != EtatSession.ANNULEE:
            texte = f"{nom} compte pour CAN-05 jusqu'à la veille du {en_francais(libre)}"
            suite.append(_controle("CAN-05", jour >= libre, texte, place.session, libre))
        if place.sienne:
            suite.append(
                _controle("DON-01", place.etat in SESSIONS_CLOSES, f"{nom} n'est ni validée ni annulée", place.session)
            )
    suite += [_controle("DON-01", False, f"la demande VAE {d} est à décider", d) for d in obligations.demandes]
    suite += [
        _controle("DON-01", False, f"le parchemin {p} attend d'être édité ou annulé", p) for p in obligations.parchemins
    ]
    return suite


def premier_jour(controles: Iterable[Condition]) -> date | None:
    """Le premier jour où rien ne s'opposerait plus, toutes choses égales d'ailleurs ; None : cela dépend d'autre chose
    que du temps, ou rien ne s'oppose."""
    jours = [c.possible_le for c in controles if not c.satisfait]
    return max(date.fromisoformat(j) for j in jours if j) if jours and all(jours) else None


def _controle(code: str, satisfait: bool, texte: str, objet: str, libre: date | None = None) -> Condition:
    possible = None if libre is None or satisfait else libre.isoformat()
    return Condition(code, satisfait, "ne s'y oppose pas" if satisfait else texte, {"objets": [objet]}, objet, possible)


# Ce qui tient lieu de nom et de naissance. Le prénom est le numéro : CAN-05 ne confond pas deux fiches effacées.
NOM, NAISSANCE = "EFFACÉ", "1900-01-01"


class Sorte(StrEnum):
    """De qui une fiche parle."""

    CANDIDAT = "candidat"
    JURE = "jure"

    @property
    def lettre(self) -> str:
        return de_la_sorte(self.value).lettre

    def reference(self, numero: int) -> str:
        return affiche(self.lettre, numero)


def anonyme(sorte: Sorte, numero: int) -> dict[str, str]:
    """Ce qui tient lieu de son identité."""
    reference = sorte.reference(numero)
    return {"nom": NOM, "prenom": reference, "cle": cle(f"{NOM} {reference}")}


def est_efface(sorte: Sorte, numero: int, nom: object, prenom: object) -> bool:
    """Cette fiche a été effacée."""
    return nom == NOM and prenom == sorte.reference(numero)


def exiger_une_fiche_pleine(sorte: Sorte, numero: int, nom: object, prenom: object) -> None:
    """DON-03 : une fiche effacée ne se modifie plus, ne se lie ni ne se réunit à une autre. Lève Refus."""
    if est_efface(sorte, numero, nom, prenom):
        reference = sorte.reference(numero)
        raise Refus(
            f"Les données de {reference} ont été effacées : cette fiche ne sert plus.",
            code="DON-03",
            conseil="Si la personne revient, enregistrez-la sous une fiche neuve.",
            objets=[reference],
        )


def encore_pleine(numero: int, nom: str, prenom: str) -> list[Condition]:
    """DON-03 : un candidat effacé ne s'inscrit plus ; rien à en dire s'il ne l'est pas."""
    if not est_efface(Sorte.CANDIDAT, numero, nom, prenom):
        return []
    reference = Sorte.CANDIDAT.reference(numero)
    return [
        Condition("DON-03", False, f"les données de {reference} ont été effacées", {"objets": [reference]}, reference)
    ]
