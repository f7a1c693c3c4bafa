"""Ce que chaque bureau fait apprendre à l'autre (CONV-05) : les gestes, à qui va l'avis, et ce qu'il dit.

Sur la base de `deux_ressorts` : P-2 est le centre E-1, P-3 l'UD 44, P-4 la DIRECCTE de sa région.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from tests.fabriques.deux_ressorts import CENTRE, DIRECCTE, ICI, MPCP, UD, Noms
from tests.lanceur import Resultat

DU_CENTRE, DE_L_UD = "examens@example.fr", "ud44@example.fr"
Faire = Callable[..., Resultat]


class Geste(NamedTuple):
    """`dit` : ce que l'avis doit dire, motif et commande compris."""

    profil: str
    mots: str
    adresse: str
    objet: str
    dit: tuple[str, ...]


GESTES = {
    "renvoyee": Geste(
        UD, "session renvoyer {attente} --motif", DU_CENTRE, "Session {attente} renvoyée",
        ("vous est renvoyée : ses résultats sont rouverts", "ceres session transmettre {attente}"),
    ),
    "transmise": Geste(
        CENTRE, "session transmettre {rendue} --motif", DE_L_UD, "Session {rendue} à valider",
        ("Centre ici vous transmet les résultats", "ceres session valider {rendue}"),
    ),
    "suspendu": Geste(
        DIRECCTE, "centre suspendre-agrement {agrement} --motif", DU_CENTRE, "Agrément {agrement} suspendu",
        (
            "Votre agrément {agrement} (TP-99901m01, Titre TP-99901m01)", "suspendu à compter du 02/09/2025",
            "ceres session lister --sans-agrement",
        ),
    ),
    "demandee": Geste(
        CENTRE, "session demander-derogation {prep} --delai dte --motif", DE_L_UD, "Dérogation R-000003 demandée",
        (
            "délai de DTE de {prep} (TP-99901m01, Titre TP-99901m01, ", "ceres session deroger R-000003",
            "ceres session refuser-derogation R-000003",
        ),
    ),
    "accordee": Geste(
        UD, "session deroger {demandee} --motif", DU_CENTRE, "Dérogation {demandee} accordée",
        ("au délai de création de {prep} (TP-", ", est accordée", "ceres session modifier {prep} --debut"),
    ),
    "refusee": Geste(
        UD, "session refuser-derogation {demandee} --motif", DU_CENTRE, "Dérogation {demandee} refusée",
        ("au délai de création de {prep} (TP-", ", est refusée", "ceres voir {demandee}"),
    ),
}  # fmt: skip
MOTIF = "pièce manquante au dossier"


def adresser(faire: Faire) -> None:
    """Le centre et l'UD ont chacun une adresse."""
    for mots in (
        ("centre", "modifier", "E-1", "--courriel", DU_CENTRE),
        ("profil", "modifier", "P-3", "--courriel", DE_L_UD),
    ):
        rendu = faire(*mots, "--profil", MPCP)
        assert rendu.code == 0, rendu.stderr


def jouer(faire: Faire, noms: Noms, nom: str, *options: str) -> Resultat:
    geste = GESTES[nom]
    mots = geste.mots.format_map(noms[ICI]).split()
    return faire(*mots, MOTIF, *options, "--profil", geste.profil)


def en_file(faire: Faire, profil: str = MPCP) -> dict[str, dict[str, Any]]:
    """Numéro → l'avis, de ceux que ce profil voit."""
    rendu = faire("courrier", "lister", "--nature", "bureau", "--format", "json", "--profil", profil)
    assert rendu.code == 0, rendu.stderr
    return {e["id"]: e for e in rendu.json()["elements"]}
