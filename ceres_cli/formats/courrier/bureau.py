"""L'avis d'un bureau à un autre : son texte, gardé dès la mise en file, en clair et en page."""

from ceres_cli.formats.courrier import message as courrier
from ceres_cli.formats.courrier.message import Depart
from ceres_cli.regles.courrier.bureaux import RETRAIT

_DE = "ceres"


def courriel(reference: str, nom: str, intitule: str, texte: str, adresse: str, depart: Depart | None) -> bytes:
    message = courrier.commencer(intitule, _DE, None, depart)
    corps = "".join(_paragraphe(p) for p in texte.split("\n\n"))
    courrier.ecrire(message, courrier.personne(nom, adresse), f"{texte}\n", courrier.page(intitule, corps))
    return courrier.finir(message, f"{reference}/bureau")


def _paragraphe(texte: str) -> str:
    """Une commande est en retrait, sous ce qu'elle fait."""
    dit, _, commande = texte.partition(f"\n{RETRAIT}")
    return courrier.paragraphes([dit]) + (courrier.commande(commande) if commande else "")
