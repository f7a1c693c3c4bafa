"""ceres session deroger, demander-derogation, retirer-demande, refuser-derogation, derogations"""

from datetime import date
from typing import Annotated, Any

from ceres_cli.commands import commun
from ceres_cli.commands.agir import Voulu, agissent, agit, des
from ceres_cli.commands.champs import SANS_VALEURS, Valeurs, valeurs_de
from ceres_cli.commands.listes import Liste, liste
from ceres_cli.commands.options import OptCentre, OptDebut, OptSession, OptTexte, arg, identifiant, nom_de_session, opt
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.noms import SESSION
from ceres_cli.regles.faits.delais import EN_ATTENTE, EtatDerogation
from ceres_cli.regles.session.etats import DerogationSession, ReponseDerogation
from ceres_cli.regles.vocabulaire import Delai
from ceres_cli.terminal.typer_fr.exclusions import exclut

_AVANT = ("--centre", "--certification", "--debut", "--site", "--commune")
OptCertification = Annotated[str | None, opt("--certification", "Avant la création : titre, CCP ou CCS.", "REF")]


def _session_ou_demande(texte: str) -> str:
    return identifiant("R")(texte) if texte[:1].upper() == "R" else nom_de_session(texte)


@exclut("S-…|R-…", *_AVANT, car="une session ou une demande dit déjà tout cela")
@agit(DerogationSession.DEROGER, "session.situation:MetierSession")
@valeurs_de(SESSION, "site", "commune")
def deroger(
    objet: Annotated[
        str | None,
        arg("S-…|R-…", "Session, ou dérogation demandée ; sans elles, avant la création.", _session_ou_demande),
    ] = None,
    delai: Annotated[Delai | None, opt("--delai", "Le délai à lever ; une demande le dit.")] = None,
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
    delai: Annotated[Delai, opt("--delai", "Le délai que l'UD lèverait.")],
    objet: Annotated[str | None, arg("S-…", "Session ; sans elle, avant sa création.", nom_de_session)] = None,
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


actions = agissent(
    des("R-…", "Dérogations demandées ; « - » : une par ligne de l'entrée standard."),
    "derogation.situation:MetierDerogation",
    {
        ReponseDerogation.RETIRER: """
    Retirer une demande de dérogation, tant que personne n'y a répondu (DEL-03). Réservé au Centre, et au national.

    Exemple :

        ceres session retirer-demande R-12
    """,
        ReponseDerogation.REFUSER: """
    Refuser une dérogation que le Centre demande, avec un motif (DEL-03). L'accorder : « ceres session deroger ».

    Réservé à l'UD du site, et au national.

    Exemple :

        ceres session refuser-derogation R-12 --motif "le plateau est libre la semaine suivante"
    """,
    },
    sans_oui=ReponseDerogation,
    lire=identifiant("R"),
)


@liste(suivie=False)
def derogation(
    texte: OptTexte = None,
    session: OptSession = None,
    centre: OptCentre = None,
    etat: Annotated[
        str | None,
        opt(
            "--etat",
            "Demandées, accordées (ou en_attente), refusées, retirées, utilisées, devenues sans objet.",
            "|".join(EtatDerogation),
        ),
    ] = None,
) -> Liste:
    """Lister les dérogations aux délais : pour quelle session, pourquoi, la réponse, et si elles ont servi (DEL-02,
    DEL-03).

    Un Centre lit les siennes, une UD celles de son département.

    Exemples :

        ceres session derogations

        ceres session derogations --etat demandee --centre E-3
    """
    from ceres_cli.schemas.sessions import DEROGATION
    from ceres_cli.services.derogation import lectures

    commun.parmi("--etat", etat, (*EtatDerogation, EN_ATTENTE))
    if etat == EN_ATTENTE:
        etat = EtatDerogation.ACCORDEE.value
    criteres = lectures.Criteres(texte=texte, session=session, centre=centre, etat=etat)
    return DEROGATION, lambda cadre, limite: lectures.lister(cadre, criteres._replace(limite=limite))
