"""ceres session papiers"""

from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptEcraser, OptFormat, UneSession, mots, opt
from ceres_cli.terminal.typer_fr.chemins import dossier_ecrit


def papiers(
    ctx: typer.Context,
    objet: UneSession,
    dossier: Annotated[Path, opt("--sortie", "Où écrire les papiers.", "DOSSIER", dossier_ecrit)],
    lesquels: Annotated[
        str | None,
        opt(
            "--lesquels",
            "emargement, pv, liste, planning, resultats.xlsx, avis-annulation, avis-report, séparés par des"
            " virgules ; à défaut tous ceux qui ont lieu d'être. planning-centre, s'il est nommé : avec les"
            " aménagements (AME-01).",
            "PAPIERS",
        ),
    ] = None,
    formats: Annotated[
        str, opt("--formats", "pdf, docx (procès-verbal et avis, en Word), séparés par des virgules.", "LISTE")
    ] = "pdf",
    ecraser: OptEcraser = False,
    format_: OptFormat = None,
) -> None:
    """Écrire les papiers d'une session : émargement, procès-verbal, liste, modèle des résultats, avis.

    Le procès-verbal est blanc avant la saisie des résultats, rempli ensuite. Le planning, une page par salle et par
    jour, se colle à la porte, quand il y a des heures de passage. resultats.xlsx se remplit, puis se relit
    par « ceres session resultats --fichier ». Chacun porte au pied la tête du journal au dernier lot qui touche ce
    qu'il montre : tant que rien n'en change, ce sont les mêmes octets.

    Exemples :

        ceres session papiers S-2027-12 --sortie papiers

        ceres session papiers S-2027-12 --sortie papiers --lesquels emargement,pv --ecraser

        ceres session papiers S-2027-12 --sortie papiers --lesquels pv --formats docx
    """
    from ceres_cli.commands.ecrits import ecrire
    from ceres_cli.schemas.sessions import DOCUMENT
    from ceres_cli.services.papiers import lectures

    voulus, en = _lus(lesquels), mots("--formats", formats, lectures.FORMATS, "un format de papier")
    contexte = commun.contexte(ctx)
    documents, dits = lectures.de_la_session(contexte.cadre(), objet, voulus, en)
    if lectures.PLANNING_CENTRE in (voulus or ()):
        contexte.montre("amenagements", objet, None)
    sortie = contexte.sortie(format_)
    for phrase in dits:
        sortie.avertissement(phrase)
    ecrits = ecrire(sortie, [(dossier / nom, octets) for nom, octets in documents], dossier, ecraser=ecraser)
    sortie.liste("documents", DOCUMENT, ecrits, len(ecrits))


def _lus(texte: str | None) -> list[str] | None:
    """Les papiers demandés, dans l'ordre ; ErreurUsage si l'un n'existe pas. None : rien n'est demandé."""
    from ceres_cli.services.papiers.lectures import EXPRES, LESQUELS

    return None if texte is None else mots("--lesquels", texte, (*LESQUELS, *EXPRES), "un papier de session")
