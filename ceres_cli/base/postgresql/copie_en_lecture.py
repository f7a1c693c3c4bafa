"""Un serveur qui suit le principal, et où rien ne s'écrit : ce qu'on y lit se consigne ailleurs.

Le journal des accès va au serveur principal que nomme `base.acces_url` ; sans lui, ou s'il ne répond pas, à un fichier
de l'agent, 0600.
"""

from pathlib import Path

from ceres_cli import garde
from ceres_cli.base import consultations
from ceres_cli.erreurs import BaseInutilisable

SANS_PRINCIPAL = (
    "Copie en lecture : ce qui est hors de votre ressort ne s'y demande pas, et le serveur principal (base.acces_url)"
    " est hors d'atteinte ; la réponse n'en tient pas compte."
)


def refus(nom: str) -> BaseInutilisable:
    return BaseInutilisable(
        f"La base {nom} : cette base est une copie en lecture, rien n'y est écrit.",
        conseil="Donnez l'adresse du serveur principal. Lire, expliquer, --simuler et --plan marchent ici.",
    )


def noter(souche: Path, entree: consultations.Entree) -> bool:
    """À la suite de ce fichier ; vrai s'il vient d'être créé. OSError s'il ne peut être écrit."""
    neuf = not garde.voisin(souche, garde.ACCES).exists()
    souche.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    consultations.noter(souche, entree)
    return neuf
