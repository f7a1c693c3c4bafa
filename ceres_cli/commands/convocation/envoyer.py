"""ceres convocation envoyer"""

import os
from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.convocation.documents import OptCandidats, OptJures
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat, OptOui, OptSimuler, UneSession
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.terminal.typer_fr import App

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceres_cli.contexte import Contexte
    from ceres_cli.services.courrier.plan import Ligne, Plan
    from ceres_cli.terminal.sortie import Sortie

app = App()
_COMMANDE = "convocation envoyer"


@app.command("envoyer")
@en_liste("envoi")
def envoyer(
    ctx: typer.Context,
    objet: UneSession,
    entiere: Annotated[
        bool, typer.Option("--session-entiere", help="Toute la session : ce que fait déjà la commande sans option.")
    ] = False,
    candidat: OptCandidats = None,
    jure: OptJures = None,
    oui: OptOui = False,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Envoyer par courriel la convocation de chacun de ceux qui ne l'ont pas encore reçue (CONV-05).

    Lettre et agenda sont joints. D'une session annulée, ou à qui n'est plus convoqué, part l'avis qui ôte le
    rendez-vous de l'agenda. Relancée, la commande n'envoie que ce qui reste ; ce que le serveur a peut-être accepté est
    dit, et ne repart que si vous le demandez, au terminal.

    Le serveur est dans ceres.toml, table [courrier] : « ceres config voir » ; son mot de passe, dans un fichier à vous
    seul. Sortie 0 : tous sont servis ; 7 : il en reste ; 8 : la liaison n'est pas sûre ; 9 : serveur injoignable.

    Exemples :

        ceres convocation envoyer S-2027-12 --simuler

        ceres convocation envoyer S-2027-12 --candidat C-31
    """
    from ceres_cli.commands.convocation import documents
    from ceres_cli.configuration import confiance
    from ceres_cli.poste import compte
    from ceres_cli.regles.courrier.envois import Destin
    from ceres_cli.schemas.sessions import ENVOI
    from ceres_cli.services.courrier import envoi, plan

    if entiere and (candidat or jure):
        raise ErreurUsage("--session-entiere ne va ni avec --candidat, ni avec --jure.")
    choix = documents.choix(candidat, jure)
    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    prevu = plan.preparer(contexte.cadre(_COMMANDE), objet, choix)
    bilan = envoi.Bilan(prevu)
    if prevu.a_envoyer or prevu.de_sort(Destin.INCERTAIN):
        if (a_approuver := contexte.config_non_approuvee) is not None:
            confiance.exiger(a_approuver, os.environ, "par où part le courrier")
        par = compte.lire(contexte.config)
        if not simuler:
            repris = _demander(contexte, sortie, prevu, par.serveur, oui=oui)
            with sortie.progression(len(prevu.a_envoyer) + len(repris), "Courriels") as barre:
                bilan = envoi.envoyer(
                    lambda: contexte.cadre(_COMMANDE, a_l_instant=True),
                    par,
                    objet,
                    choix,
                    relancer=repris,
                    avancer=barre.avancer,
                )
    elements = [ligne.en_dict() for ligne in bilan.plan.lignes]
    sortie.liste("envois", ENVOI, elements, len(elements))
    _dire_ce_qui_reste(sortie, bilan.plan, [bilan.arret, *bilan.refus])
    sortie.info(envoi.phrase(bilan) if not simuler else envoi.annonce(prevu))
    if prevu.restent if simuler else bilan.restent:
        raise typer.Exit(7)


def _demander(contexte: "Contexte", sortie: "Sortie", prevu: "Plan", serveur: str, *, oui: bool) -> list[str]:
    """L'accord, au terminal ; rend les incertains (M-…) à renvoyer. --oui ne vaut pas pour eux."""
    from ceres_cli.regles.courrier.envois import Destin
    from ceres_cli.services.courrier import envoi

    a_partir, incertains = prevu.a_envoyer, prevu.de_sort(Destin.INCERTAIN)
    if not sortie.quelqu_un():
        return []
    repris: list[str] = []
    if incertains:
        for ligne in incertains:
            sortie.info(_incertain(ligne))
        if sortie.confirmer("Les renvoyer, au risque qu'ils arrivent deux fois ?"):
            repris = [ligne.message.reference for ligne in incertains if ligne.message is not None]
    if a_partir:
        sortie.info(f"{envoi.annonce(prevu)} Ils partiront par {serveur}.")
        if not oui:
            commun.demander_l_accord(sortie, contexte.cadre(_COMMANDE), lignes=len(a_partir))
    return repris


def _incertain(ligne: "Ligne") -> str:
    assert ligne.message is not None
    qui = f"{ligne.message.reference} ({ligne.message.objet}, {ligne.message.nom})"
    return f"{qui} est incertain : le serveur l'a peut-être accepté."


def _dire_ce_qui_reste(sortie: "Sortie", vu: "Plan", autres: "Sequence[str]") -> None:
    """Pourquoi chacun de ceux qui restent n'est pas servi, et ce qui l'arrangerait."""
    from ceres_cli.regles.courrier.envois import Destin
    from ceres_cli.regles.francais import premiers

    for texte in filter(None, autres):
        sortie.avertissement(f"{texte.rstrip('.')}.")
    for sort, quoi in (
        (Destin.SANS_COURRIEL, "sans adresse de courriel, à remettre autrement"),
        (Destin.ECHOUE, "refusés par le serveur ; corrigez l'adresse, ou « ceres courrier relancer »"),
        (Destin.INCERTAIN, "incertains, peut-être acceptés ; demandez au destinataire, puis « ceres courrier relancer »"
                         " ou « ceres courrier abandonner »"),
    ):  # fmt: skip
        if lignes := vu.de_sort(sort):
            noms = [d.message.reference if d.message else d.donnees.destinataire.id for d in lignes]
            sortie.avertissement(f"{quoi} : {premiers(noms)}.")
