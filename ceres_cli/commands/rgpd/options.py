"""La personne que nomme une commande de `ceres rgpd`."""

from typing import Annotated

import typer

from ceres_cli.erreurs import ErreurUsage


def personne(texte: str) -> str:
    """« J-12 » ou « C-12 », lu. Lève ErreurUsage."""
    from ceres_cli.regles import identifiants as regles

    for lettre in ("J", "C"):
        if texte[:1].upper() == lettre and (forme := regles.en_forme(lettre, texte)) is not None:
            return regles.lire(lettre, forme)
    raise ErreurUsage(
        f"« {texte} » n'est ni un juré (J-…) ni un candidat (C-…).",
        conseil="Cherchez son numéro avec « ceres jure lister » ou « ceres candidat lister ».",
    )


UnePersonne = Annotated[str, typer.Argument(metavar="PERSONNE", help="Juré (J-…) ou candidat (C-…).", parser=personne)]
