"""ceres rgpd registre"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat


@en_liste("traitement")
def registre(ctx: typer.Context, format_: OptFormat = None) -> None:
    """Lister chaque donnée personnelle que la base peut contenir, et pourquoi (profil MPCP).

    Combien de temps elle est gardée, et ce qu'un effacement en fait. Tiré du schéma de la base et des réglages de
    conservation ; rien de ce qu'elle contient n'est lu. C'est de quoi remplir le registre des activités de traitement
    (RGPD, article 30).

    Exemples :

        ceres rgpd registre

        ceres rgpd registre --format csv
    """
    from ceres_cli.schemas.donnees import TRAITEMENT
    from ceres_cli.services.rgpd import lectures

    contexte = commun.contexte(ctx)
    elements = lectures.traitements(contexte.cadre())
    contexte.sortie(format_).liste("traitements", TRAITEMENT, elements, len(elements))
