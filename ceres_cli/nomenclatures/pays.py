"""Les pays de naissance : la liste livrée avec le programme ; un nom ancien y mène à celui d'aujourd'hui (CAN-08)."""

from functools import cache

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.nomenclatures import chemin
from ceres_cli.regles.textes import cle


def chercher(texte: str) -> str:
    """Le nom d'usage du pays : « vietnam » donne « Viêt Nam », et « Dahomey » reste « Dahomey », son nom d'alors.

    Lève `ErreurUsage`, avec les noms voisins, si le pays n'est pas connu.
    """
    connu = _noms().get(cle(texte))
    if connu is not None:
        return connu
    from difflib import get_close_matches

    voisins = [_noms()[c] for c in get_close_matches(cle(texte), _noms(), n=3, cutoff=0.7)]
    raise ErreurUsage(
        f"aucun pays ne s'appelle « {texte[:80]} »",
        conseil=f"vouliez-vous dire : {', '.join(voisins)} ?" if voisins else "donnez le nom français du pays",
    )


@cache
def _noms() -> dict[str, str]:
    """Clé de recherche → nom à garder."""
    noms: dict[str, str] = {}
    for ligne in chemin("pays.tsv").read_text(encoding="utf-8").splitlines()[2:]:
        nom, autres = ligne.split("\t")
        for autre in (nom, *filter(None, autres.split(","))):
            noms[cle(autre)] = autre
    return noms
