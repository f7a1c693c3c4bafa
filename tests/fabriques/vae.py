"""Des demandes VAE pures pour éprouver les règles ; et, dans une vraie base, des lignes de leur table."""

from datetime import date
from itertools import count
from typing import Any

from ceres_cli.regles.faits.session import Candidat
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.faits.vae import DemandeVae
from tests.fabriques.base import Fabrique
from tests.fabriques.sessions import CHAINE

_numeros = count(1)
DEPOT, NOTIFICATION = date(2025, 2, 3), date(2025, 3, 10)


def demande(certification: Certification, candidat: Candidat | None = None, **valeurs: Any) -> DemandeVae:
    """Une demande déposée le 3 février 2025, ajoutée à celles du candidat."""
    qui = {} if candidat is None else {"candidat_id": candidat.id, "candidat_nom": candidat.nom_complet}
    defauts = {"id": next(_numeros), "candidat_id": 1, "deposee_le": DEPOT, "chaine": CHAINE, "departement": "44"}
    d = DemandeVae(**{**defauts, **qui, "certification": certification, **valeurs})
    if candidat is not None:
        candidat.demandes.append(d)
    return d


def recevable(certification: Certification, candidat: Candidat | None = None, **valeurs: Any) -> DemandeVae:
    """Recevable, notifiée le 10 mars 2025."""
    return demande(certification, candidat, **{"etat": "recevable", "notifiee_le": NOTIFICATION, **valeurs})


def poser(f: Fabrique, candidat: int, reference: str, etat: str = "deposee", **valeurs: Any) -> str:
    """Une ligne de `demande_vae`, notifiée le 10 mars 2025 si elle est décidée ; rend « D-… »."""
    certification, titre = f.certification(reference)
    notifiee = NOTIFICATION if etat in ("recevable", "irrecevable") else None
    numero = f.inserer(
        "demande_vae",
        **{
            "candidat_id": candidat,
            "certification_id": certification,
            "titre_id": titre,
            "deposee_le": DEPOT,
            "etat": etat,
            "notifiee_le": notifiee,
            "version": 1,
            **valeurs,
        },
    )
    return f"D-{numero:06d}"


def regler(f: Fabrique, mode: str) -> None:
    """[vae] controle = ignorer, avertir ou bloquer (CAN-09)."""
    with f.store.ecriture() as db:
        db.executer("UPDATE delai SET mode = ? WHERE nom = 'vae'", (mode,))
