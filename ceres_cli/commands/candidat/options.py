"""Les options propres aux candidats, et la façon commune d'écrire une fiche ou une inscription."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import identifiant, lire_date


def _lire_session(texte: str) -> str:
    """Lecture d'un identifiant de session tapé, rendu tel quel."""
    from ceres_cli.regles import identifiants

    identifiants.numero_session(texte)
    return texte


UnCandidat = Annotated[str, typer.Argument(metavar="C-…", help="Candidat.", parser=identifiant("C"))]
UneSession = Annotated[str, typer.Argument(metavar="S-…", help="Session.", parser=_lire_session)]
OptSession = Annotated[
    str | None, typer.Option("--session", metavar="S-…", help="Session.", parser=_lire_session, show_default=False)
]
OptCivilite = Annotated[str | None, typer.Option("--civilite", metavar="M|MME", help="M ou MME.")]
OptCommuneNaissance = Annotated[
    str | None,
    typer.Option("--commune-naissance", metavar="NOM|INSEE", help="Né en France : nom, « Nom (44) » ou code INSEE."),
]
OptPaysNaissance = Annotated[
    str | None, typer.Option("--pays-naissance", metavar="P", help="Né à l'étranger : le pays.")
]
OptVilleNaissance = Annotated[
    str | None, typer.Option("--ville-naissance", metavar="V", help="Né à l'étranger : la ville, en texte libre.")
]
OptTelephone = Annotated[str | None, typer.Option("--telephone", metavar="T", help="Téléphone.")]
OptCourriel = Annotated[str | None, typer.Option("--courriel", metavar="C", help="Adresse de courriel.")]
OptAdresse = Annotated[str | None, typer.Option("--adresse", metavar="A", help="Numéro et rue.")]
OptComplement = Annotated[
    str | None, typer.Option("--complement", metavar="A", help="Bâtiment, étage, lieu-dit, boîte postale.")
]
OptCodePostal = Annotated[
    str | None, typer.Option("--code-postal", metavar="CP", help="Code postal ; il départage les communes homonymes.")
]
OptCommune = Annotated[
    str | None,
    typer.Option("--commune", metavar="NOM|INSEE", help="Commune où il habite : nom, « Nom (44) » ou code INSEE."),
]
OptForcer = Annotated[bool, typer.Option("--forcer", help="Enregistrer même si un candidat de même identité existe.")]
OptVoie = Annotated[
    str | None, typer.Option("--voie", metavar="VOIE", help="formation (à défaut), vae ou apprentissage.")
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


def ecrire_fiche(
    ctx: typer.Context,
    action: str,
    objet: str,
    tapes: Mapping[str, str | None],
    *,
    forcer: bool,
    motif: str | None,
    simuler: bool,
    format_: str | None,
) -> None:
    """Crée ou modifie un candidat avec les champs tapés (`saisie_candidat.LIBELLES`), puis l'affiche."""
    from ceres_cli import schemas
    from ceres_cli.moteur.execution import Demande, Options
    from ceres_cli.services.candidat import lectures as candidat
    from ceres_cli.services.candidat.saisie import saisir
    from ceres_cli.services.candidat.situation import MetierCandidat

    contexte = commun.contexte(ctx)
    saisie = saisir(tapes, contexte.jour, creation=action == "creer")
    demande = Demande(action, objet, {"champs": saisie.champs, "avis": saisie.avis, "forcer": forcer}, motif=motif)
    cadre = contexte.cadre(f"candidat {action}")
    commun.ecrire_et_montrer(
        cadre,
        contexte.sortie(format_),
        MetierCandidat(),
        demande,
        Options(simuler=simuler, motif=motif),
        ("candidat", schemas.CANDIDAT),
        lambda objet: candidat.voir(cadre, objet),
    )


def agir(
    ctx: typer.Context,
    action: str,
    objet: str,
    valeurs: dict[str, Any],
    *,
    motif: str | None,
    simuler: bool,
    format_: str | None,
) -> None:
    """Inscrit ou désinscrit un candidat, et en rend compte."""
    from ceres_cli.moteur.execution import Demande, Options
    from ceres_cli.services.candidat.inscription import MetierInscription

    contexte = commun.contexte(ctx)
    demande = Demande(action, objet, valeurs, motif=motif)
    options = Options(simuler=simuler, motif=motif)
    cadre = contexte.cadre(f"candidat {action}")
    commun.agir(cadre, contexte.sortie(format_), MetierInscription(), [demande], options, oui=False)
