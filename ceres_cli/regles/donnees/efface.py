"""DON-03 : une fiche effacée : à quoi elle se reconnaît, et ce qu'on n'en fait plus."""

from enum import StrEnum

from ceres_cli.erreurs import Refus
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.textes import cle

# Ce qui tient lieu de nom et de naissance. Le prénom est le numéro : CAN-05 ne confond pas deux fiches effacées.
NOM, NAISSANCE = "EFFACÉ", "1900-01-01"


class Sorte(StrEnum):
    """De qui une fiche parle."""

    CANDIDAT = "candidat"
    JURE = "jure"

    @property
    def lettre(self) -> str:
        return "C" if self is Sorte.CANDIDAT else "J"

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
