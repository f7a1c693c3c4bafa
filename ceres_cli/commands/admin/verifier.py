"""ceres admin verifier"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat


@en_liste("verification")
def verifier(ctx: typer.Context, format_: OptFormat = None) -> None:
    """Examiner la base : droits, schéma, pages, lignes qu'une autre désigne, journal et état. N'y écrit rien.

    Ouvert à tous, et à une base qu'aucune autre commande n'ouvre plus : rien de ce qu'elle contient n'est montré.
    Sort 8 si un contrôle échoue, et nomme ce qui ne va pas.

    Exemple :

        ceres admin verifier
    """
    from ceres_cli.erreurs import BaseInutilisable
    from ceres_cli.regles.francais import compter
    from ceres_cli.schemas.administration import VERIFICATION

    contexte = commun.contexte(ctx)
    store = contexte.store
    constats = store.examiner(prives=contexte.chemins_prives)
    elements = [
        {"controle": c.controle, "satisfait": c.satisfait, "texte": c.texte, "objets": c.objets} for c in constats
    ]
    contexte.sortie(format_).liste("verifications", VERIFICATION, elements, len(elements))
    if defauts := [c for c in constats if not c.satisfait]:
        raise BaseInutilisable(
            f"La base {store.nom} n'est pas saine : {compter(len(defauts), 'contrôle')} en défaut.",
            conseil="Elle n'a pas été modifiée. Corrigez ce qui est dit, ou restaurez une sauvegarde d'avant.",
            objets=[objet for c in defauts for objet in c.objets],
        )
