"""Les options propres aux candidats, et la façon commune d'écrire une fiche ou une inscription."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import identifiant, lire_date
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.vocabulaire import ActionCandidat

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


def ecrire(
    ctx: typer.Context,
    action: ActionCandidat,
    objet: str,
    tapes: Mapping[str, str | None],
    *,
    forcer: bool,
    motif: str | None,
    simuler: bool,
    format_: str | None,
    centre: str | None = None,
) -> None:
    """Crée ou modifie un candidat avec les champs tapés, puis l'affiche."""
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.regles import identifiants
    from ceres_cli.schemas.sessions import CANDIDAT
    from ceres_cli.services.candidat import lectures
    from ceres_cli.services.candidat.saisie import saisir
    from ceres_cli.services.candidat.situation import MetierCandidat

    saisie = saisir(tapes, commun.contexte(ctx).jour, creation=action is ActionCandidat.CREER)
    valeurs = {
        "champs": saisie.champs,
        "avis": saisie.avis,
        "forcer": forcer,
        "centre": None if centre is None else identifiants.numero("E", centre),
    }
    demande = Demande(action, objet, valeurs, motif=motif, fautes=saisie.fautes)
    nom = commun.Nom("candidat", CANDIDAT, MetierCandidat(), lectures.voir)
    commun.ecrire_et_montrer(ctx, nom, demande, simuler=simuler, format_=format_, tapes=tapes)


def agir(
    ctx: typer.Context,
    action: ActionSession,
    objet: str,
    valeurs: dict[str, Any],
    *,
    motif: str | None,
    simuler: bool,
    format_: str | None,
    oui: bool = False,
) -> None:
    """Fait une action sur l'inscription d'un candidat, et en rend compte."""
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.candidat.inscription import MetierInscription

    commun.agir(
        ctx, f"candidat {action}", MetierInscription(), [Demande(action, objet, valeurs, motif=motif)],
        motif=motif, simuler=simuler, format_=format_, oui=oui,
    )  # fmt: skip
