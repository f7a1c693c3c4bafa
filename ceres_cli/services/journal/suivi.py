"""Suivre le journal : ce que chaque lot a touché, à mesure qu'il s'écrit."""

from itertools import groupby
from typing import Any

from ceres_cli.base.filtre import Filtre
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles import identifiants
from ceres_cli.regles.droits import Operation
from ceres_cli.services.faits import ecrits
from ceres_cli.services.journal import requetes
from ceres_cli.services.journal.lectures import references

PAGE = 5_000  # traces
_MARQUES = ("jour_force", "horloge_reculee")
_CLES = (
    "lot", "horodatage", "jour", "agent", "profil", "structure", "commande", "motif", "jour_force", "horloge_reculee",
)  # fmt: skip


def lire(cadre: Cadre, apres: int, page: int = PAGE) -> list[dict[str, Any]]:
    """Un élément `ceres.suivi/1` par lot qui a des traces de numéro plus grand, dans leur ordre ; vide s'il n'y en a
    pas. Ce qui vient après eux se lit en redonnant le `dernier` du dernier. `page` : les traces lues d'une fois, à
    moins qu'un lot n'en ait plus.

    Les écritures se suivent, sur les deux bases (`base/postgresql/tour.py`) : les traces d'un lot se touchent, et nul
    numéro plus petit n'arrive après coup.
    """
    with cadre.lire(Operation.LIRE_JOURNAL) as (db, acteur):
        filtre = Filtre()
        filtre.et("tr.id > ?", apres)
        ecrits.traces(db, filtre, acteur)
        lignes = requetes.touches(db, filtre, page)
        if len(lignes) == page:  # le dernier lot lu peut être coupé
            coupe = lignes[-1][3]
            if lignes[0][3] == coupe:
                filtre.et("l.id = ?", coupe)
                lignes = requetes.touches(db, filtre)
            else:
                lignes = [ligne for ligne in lignes if ligne[3] != coupe]
        noms = references(db, {(sorte, numero) for _, sorte, numero, *_ in lignes})
    elements = []
    for (lot, *reste), siennes in groupby(lignes, key=lambda ligne: ligne[3:]):
        touches = list(siennes)
        element: dict[str, Any] = dict(zip(_CLES, (identifiants.affiche("L", lot), *reste), strict=True))
        element |= {marque: bool(element[marque]) for marque in _MARQUES}
        element["objets"] = list(dict.fromkeys(noms[sorte, numero] for _, sorte, numero, *_ in touches))
        elements.append({**element, "dernier": touches[-1][0]})
    return elements


def derniere(cadre: Cadre) -> int:
    """Le numéro de la dernière trace du ressort ; 0 si aucune n'y est."""
    with cadre.lire(Operation.LIRE_JOURNAL) as (db, acteur):
        filtre = Filtre()
        ecrits.traces(db, filtre, acteur)
        return requetes.derniere(db, filtre)
