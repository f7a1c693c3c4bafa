"""Voir les courriels d'un envoi tels qu'ils partiraient, sans serveur, ou les écrire en fichiers."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ceres_cli.commands import ecrits
from ceres_cli.contexte import Apercu

if TYPE_CHECKING:
    from ceres_cli.services.courrier.plan import Courriel
    from ceres_cli.terminal.sortie import Sortie


def montrer(sortie: "Sortie", courriels: "Sequence[Courriel]", apercu: Apercu) -> None:
    """Sur la sortie standard ; écrits d'abord, si on le veut."""
    from ceres_cli.schemas.sessions import COURRIEL

    fichiers: list[str | None] = [None] * len(courriels)
    if apercu.dossier is not None:
        documents = [(apercu.dossier / c.nom_de_fichier, c.octets) for c in courriels]
        ecrits.ecrire(sortie, documents, apercu.dossier, ecraser=apercu.ecraser)
        fichiers = [str(chemin) for chemin, _ in documents]
    elif sortie.format == "table" and not sortie.arrange:
        sortie.recit("courriel", None, len(courriels), lambda large: _lettres(courriels, large))
        return
    elements = [c.en_dict(fichier) for c, fichier in zip(courriels, fichiers, strict=True)]
    sortie.liste("courriels", COURRIEL, elements, len(elements))


def _lettres(courriels: "Sequence[Courriel]", large: int) -> Iterator[str]:
    from ceres_cli.schemas.assainissement import assainir
    from ceres_cli.terminal.pli import plier

    for rang, (ligne, lu, _) in enumerate(courriels):
        if rang:
            yield from ("", "─" * min(large, 40), "")
        dits = [f"À : {ligne.nom} <{ligne.adresse}>", f"Objet : {lu.objet}"]
        if lu.pieces:
            dits.append(f"Joint : {', '.join(lu.pieces)}")
        for texte in (*dits, "", *lu.texte.split("\n")):
            yield from plier(assainir(texte), large) or [""]
