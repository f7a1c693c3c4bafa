"""Les options propres aux candidats, et la façon commune d'écrire une fiche ou une inscription."""

from datetime import date
from typing import Annotated

from ceres_cli.commands import commun
from ceres_cli.commands.options import opt, opt_jour, opt_objet
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.session.amenagements import Voulus, lire


def lire_amenagements(texte: str) -> Voulus:
    """Un mot inconnu n'est pas répété : il en dirait autant qu'un code."""
    try:
        return Voulus(lire(texte))
    except ValueError as erreur:
        raise ErreurUsage(f"Aménagements illisibles ({erreur}).") from None


OptForcer = Annotated[bool, opt("--forcer", "Enregistrer même si un candidat de même identité existe.")]
OptCentre = Annotated[str | None, opt_objet("--centre", "E", "Profil MPCP : le centre du candidat.")]
OptVoie = Annotated[str | None, opt("--voie", "formation (à défaut), vae ou apprentissage.", "VOIE")]
OptPortee = Annotated[str | None, opt("--portee", "Session TITRE : complete, ou entretien_final_seul.", "PORTEE")]
OptAmenagements = Annotated[
    Voulus | None,
    opt(
        "--amenagements",
        "Ce dont il a besoin : tiers_temps, salle_a_part, assistance, materiel, accessibilite.",
        "CODES",
        lire_amenagements,
    ),
]
OptCodes = Annotated[
    Voulus,
    opt(
        "--codes",
        'Les siens désormais, et nul autre, joints d\'une virgule ; "" : plus aucun.',
        "CODES",
        lire_amenagements,
    ),
]
OptNaissanceConnue = Annotated[
    date | None, opt_jour("--naissance", "Candidat d'un autre centre : sa date de naissance.")
]


def verifier_voie(voie: str | None) -> None:
    from ceres_cli.regles.vocabulaire import Voie

    commun.parmi("--voie", voie, tuple(v.value for v in Voie))


def verifier_portee(portee: str | None) -> None:
    from ceres_cli.regles.vocabulaire import Portee

    commun.parmi("--portee", portee, tuple(p.value for p in Portee))
