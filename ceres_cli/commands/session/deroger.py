"""ceres session deroger, demander-derogation"""

from datetime import date
from typing import Annotated, Any

import typer

from ceres_cli.commands.agir import Voulu, agit
from ceres_cli.commands.champs import SANS_VALEURS, Valeurs, valeurs_de
from ceres_cli.commands.options import OptCentre, OptDebut, identifiant, nom_de_session
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.noms import SESSION
from ceres_cli.regles.session.etats import DerogationSession
from ceres_cli.regles.vocabulaire import Delai
from ceres_cli.terminal.typer_fr.exclusions import exclut

_AVANT = ("--centre", "--certification", "--debut", "--site", "--commune")
OptCertification = Annotated[
    str | None, typer.Option("--certification", metavar="REF", help="Avant la création : titre, CCP ou CCS.")
]


def _session_ou_demande(texte: str) -> str:
    return identifiant("R")(texte) if texte[:1].upper() == "R" else nom_de_session(texte)


@exclut("S-…|R-…", *_AVANT, car="une session ou une demande dit déjà tout cela")
@agit(DerogationSession.DEROGER, "session.situation:MetierSession")
@valeurs_de(SESSION, "site", "commune")
def deroger(
    objet: Annotated[
        str | None,
        typer.Argument(
            metavar="S-…|R-…",
            parser=_session_ou_demande,
            help="Session, ou dérogation demandée ; sans elles, avant la création.",
        ),
    ] = None,
    delai: Annotated[Delai | None, typer.Option("--delai", help="Le délai à lever ; une demande le dit.")] = None,
    centre: OptCentre = None,
    certification: OptCertification = None,
    debut: OptDebut = None,
    champs: Valeurs = SANS_VALEURS,
) -> Voulu:
    """Lever une fois un délai passé, ou qui va l'être (UD du site, MPCP), avec un motif (DEL-02).

    L'acte suivant s'en sert : demander la DTE, éditer les convocations, rapprocher la session. Avant la création,
    donnez --centre, --certification et --debut : la session que ce centre crée pour ce jour s'en sert ; accordée par
    une UD, si elle se tient dans son département. Ce qu'un Centre a demandé (DEL-03) s'accorde ainsi, ou par son
    numéro. « ceres session derogations » dit ce qu'elles sont devenues.

    Exemples :

        ceres session deroger S-2027-12 --delai dte --motif "salle fermée" --simuler

        ceres session deroger R-12 --motif "salle fermée"

        ceres session deroger --centre E-3 --certification DWWM --debut 10/03/2027 --delai creation --motif "fermeture"
    """
    if objet is None or objet[0] != "R":
        return _voulue(objet, delai, centre, certification, debut, champs)
    if delai is not None:
        raise ErreurUsage(f"{objet} dit déjà quel délai lever.", conseil="Ôtez --delai.")
    return Voulu(objet, metier="derogation.situation:MetierDerogation")


@exclut("S-…", *_AVANT, car="une session dit déjà tout cela")
@agit(DerogationSession.DEMANDER, "session.situation:MetierSession")
@valeurs_de(SESSION, "site", "commune")
def demander_derogation(
    delai: Annotated[Delai, typer.Option("--delai", help="Le délai que l'UD lèverait.")],
    objet: Annotated[
        str | None, typer.Argument(metavar="S-…", parser=nom_de_session, help="Session ; sans elle, avant sa création.")
    ] = None,
    centre: OptCentre = None,
    certification: OptCertification = None,
    debut: OptDebut = None,
    champs: Valeurs = SANS_VALEURS,
) -> Voulu:
    """Demander à l'UD du site de lever une fois un délai, avec un motif (Centre, DEL-03).

    Elle l'accorde ou la refuse ; d'ici là « ceres session retirer-demande » la retire. Avant la création, donnez
    --centre, --certification, --debut, et le site ou la commune si la session ne se tient pas au centre.
    « ceres session derogations » dit la réponse.

    Exemples :

        ceres session demander-derogation S-2027-12 --delai dte --motif "salle fermée"

        ceres session demander-derogation --centre E-3 --certification DWWM --debut 10/03/2027 --delai creation
        --motif "le plateau n'est libre que ce jour-là"
    """
    return _voulue(objet, delai, centre, certification, debut, champs)


def _voulue(
    objet: str | None,
    delai: Delai | None,
    centre: str | None,
    certification: str | None,
    debut: date | None,
    champs: Valeurs,
) -> Voulu:
    """D'une session, ou de ce qui la désigne avant qu'elle existe."""
    cible = {"centre": centre, "certification": certification, "debut": debut, **champs}
    if delai is None:
        raise ErreurUsage("Quel délai lever ? Il manque --delai.", conseil="Donnez creation, dte ou convocation.")
    if objet is None:
        _verifier(cible, delai)
    return Voulu(objet or "", {**cible, "delai": delai})


def _verifier(cible: dict[str, Any], delai: Delai) -> None:
    if manquent := [f"--{nom}" for nom in ("centre", "certification", "debut") if cible[nom] is None]:
        raise ErreurUsage(
            f"Quelle session ? Il manque {', '.join(manquent)}.",
            conseil="Nommez la session, ou donnez --centre, --certification et --debut.",
        )
    if delai is not Delai.CREATION:
        raise ErreurUsage(
            f"Avant la création, seul le délai de création se lève : --delai {delai.value} n'y va pas.",
            conseil="Donnez --delai creation, ou nommez la session.",
        )
