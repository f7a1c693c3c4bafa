"""Comment une personne reconnaît un objet dont elle n'a que le numéro : « PAGÈS Chloé », « RNCP38676 DWWM »."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from ceres_cli.regles.calendrier import en_francais
from ceres_cli.services.faits import perimetres
from ceres_cli.store import Db

Objet = tuple[str, int]


def designer(db: Db, objets: Iterable[Objet]) -> dict[Objet, tuple[str, ...]]:
    """(sorte, numéro) → ses noms, du plus parlant au moins ; vide s'il n'est plus là, ou n'en a pas. L'appelant a
    vérifié que l'acteur les voit."""
    par_sorte: defaultdict[str, set[int]] = defaultdict(set)
    for sorte, numero in objets:
        par_sorte[sorte].add(numero)
    noms: dict[Objet, tuple[str, ...]] = {}
    for sorte, numeros in par_sorte.items():
        objet = perimetres.objets().get(sorte)
        if objet is None or not objet.nomme:
            continue
        lus = ", ".join((f"{objet.alias}.id", *objet.nomme))
        condition, parametres = db.dans(f"{objet.alias}.id", sorted(numeros))
        sql = f"SELECT {lus} FROM {objet.depuis} {objet.avec} WHERE {condition}"
        for numero, *morceaux in db.lignes(sql, parametres):
            if objet.un_jour:
                morceaux[-1] = en_francais(date.fromisoformat(morceaux[-1]))
            noms[sorte, numero] = tuple(morceaux)
    return noms
