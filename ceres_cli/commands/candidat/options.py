"""Les options propres aux candidats, et la façon commune d'écrire une fiche ou une inscription."""

from datetime import date
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import identifiant, lire_date
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.session.amenagements import Voulus, lire


def lire_amenagements(texte: str) -> Voulus:
    """Un mot inconnu n'est pas répété : il en dirait autant qu'un code."""
    try:
        return Voulus(lire(texte))
    except ValueError as erreur:
        raise ErreurUsage(f"Aménagements illisibles ({erreur}).") from None


OptForcer = Annotated[bool, typer.Option("--forcer", help="Enregistrer même si un candidat de même identité existe.")]
OptCentre = Annotated[
    str | None,
    typer.Option("--centre", metavar="E-…", parser=identifiant("E"), help="Profil MPCP : le centre du candidat."),
]
OptVoie = Annotated[
    str | None, typer.Option("--voie", metavar="VOIE", help="formation (à défaut), vae ou apprentissage.")
]
OptPortee = Annotated[
    str | None,
    typer.Option("--portee", metavar="PORTEE", help="Session TITRE : complete, ou entretien_final_seul."),
]
OptAmenagements = Annotated[
    Voulus | None,
    typer.Option(
        "--amenagements",
        metavar="CODES",
        parser=lire_amenagements,
        help="Ce dont il a besoin : tiers_temps, salle_a_part, assistance, materiel, accessibilite.",
    ),
]
OptCodes = Annotated[
    Voulus,
    typer.Option(
        "--codes",
        metavar="CODES",
        parser=lire_amenagements,
        help='Les siens désormais, et nul autre, joints d\'une virgule ; "" : plus aucun.',
    ),
]
OptNaissanceConnue = Annotated[
    date | None,
    typer.Option(
        "--naissance", parser=lire_date, metavar="DATE", help="Candidat d'un autre centre : sa date de naissance."
    ),
]


def verifier_voie(voie: str | None) -> None:
    from ceres_cli.regles.vocabulaire import Voie

    commun.parmi("--voie", voie, tuple(v.value for v in Voie))


def verifier_portee(portee: str | None) -> None:
    from ceres_cli.regles.vocabulaire import Portee

    commun.parmi("--portee", portee, tuple(p.value for p in Portee))
