"""ceres lot annuler"""

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun, reponses
from ceres_cli.commands.listes import feuilletee
from ceres_cli.commands.lot.lister import dire_les_retours
from ceres_cli.commands.options import (
    OptFormat,
    OptMotif,
    OptOui,
    OptRefusDetailles,
    OptSimulerSansPlan,
    UnLot,
    arg,
    noms,
)

if TYPE_CHECKING:
    from ceres_cli.moteur.cadre import Cadre
    from ceres_cli.moteur.demande import Confirmer, Rapport
    from ceres_cli.moteur.metier import Metier
    from ceres_cli.regles.droits import Operation
    from ceres_cli.terminal.sortie import Sortie

Seules = Annotated[
    list[str] | None, arg("[OBJET]", "Ne défaire que ces objets : H-…, J-…, S-… ; « - » en lit un par ligne.")
]
_PREMIERES = 5


@feuilletee
def annuler(
    ctx: typer.Context,
    objet: UnLot,
    seules: Seules = None,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimulerSansPlan = False,
    detail: OptRefusDetailles = False,
    format_: OptFormat = None,
) -> None:
    """Défaire un lot, quel que soit ce qu'il a changé : chaque action est inversée par les mêmes règles.

    Ce qui peut être défait et ce qui ne le peut pas est dit d'abord. Un objet se défait entièrement ou pas du tout : ce
    qui a changé depuis est laissé de côté (DEPLACE) ; si une de ses lignes ne se défait pas (une suppression, un envoi,
    une règle qui s'y oppose), aucune ne l'est (IRREVERSIBLE). L'annulation est elle-même un lot, jugée d'après les
    droits et le ressort de celui qui la demande.

    Exemples :

        ceres lot annuler L-42 --motif "mauvais fichier" --simuler

        ceres lot annuler L-42 H-12 H-13 --motif "ces deux-là par erreur"
    """
    from ceres_cli.regles.droits import Operation

    defaire(
        ctx, objet, seules, motif,
        operation=Operation.LIRE_LOTS, oui=oui, simuler=simuler, detail=detail, format_=format_,
    )  # fmt: skip


def defaire(
    ctx: typer.Context,
    objet: str,
    seules: list[str] | None,
    motif: str | None,
    *,
    operation: "Operation",
    oui: bool,
    simuler: bool,
    detail: bool,
    format_: str | None,
) -> None:
    """`operation` : à autoriser d'abord, quel que soit le lot (DRO-01) ; ce qu'il a fait se juge ensuite."""
    from ceres_cli.commands.fichier.route import sortir
    from ceres_cli.moteur.demande import Options
    from ceres_cli.services.annulation import demandes
    from ceres_cli.services.annulation.situation import MetierAnnulation

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    sortie.detail = detail
    cadre = contexte.cadre()
    annulation = demandes.preparer(cadre, objet, motif, noms(seules) if seules else [], operation=operation)
    options = Options(simuler=simuler, motif=motif, annule=annulation.lot.id)
    metier = MetierAnnulation()
    confirmer = _confirmation(sortie, cadre, metier, annulation.hors_ressort, oui=oui)
    rapport = demandes.taire(commun.passer_au_moteur(cadre, sortie, metier, annulation.demandes, options, confirmer))
    if simuler:
        _dire(sortie, cadre, rapport, annulation.hors_ressort)
    sortir(sortie, cadre, rapport, options)


def _confirmation(sortie: "Sortie", cadre: "Cadre", metier: "Metier", hors_ressort: int, *, oui: bool) -> "Confirmer":
    """Dit ce qui se défait et ce qui ne se défait pas, puis demande l'accord au terminal ; ailleurs, une action avertie
    demande --oui."""
    from ceres_cli.regles.vocabulaire import Resultat

    def confirmer(apercu: "Rapport") -> None:
        _dire(sortie, cadre, apercu, hors_ressort)
        faites = [d for d in apercu.decisions if d.resultat is Resultat.FAIT]
        if oui or not faites:
            return
        averties = [d for d in faites if d.annonce is not None and not metier.est_facultative(d.demande)]
        if not sortie.quelqu_un() and not averties:
            return
        reponses.dire_ce_qui_sera_fait(sortie, faites)
        if not any(d.annonce is not None for d in faites):
            reponses.dire_avertissements(sortie, apercu)
        commun.demander_l_accord(sortie, cadre, lignes=len(faites))

    return confirmer


def _dire(sortie: "Sortie", cadre: "Cadre", apercu: "Rapport", hors_ressort: int) -> None:
    """Les totaux, les premières raisons de ce qui ne se défait pas, puis les conséquences de ce qui se défait ; ce qui
    est hors du ressort n'est que compté."""
    from ceres_cli.regles.vocabulaire import Resultat
    from ceres_cli.services.annulation import lots
    from ceres_cli.services.annulation.situation import DemandeInverse

    vues = [d for d in apercu.decisions if isinstance(d.demande, DemandeInverse) and d.demande.vu]
    sorts = Counter(map(lots.sort, vues))
    sortie.info(dire_les_retours(sorts, hors_ressort))
    echecs = [d for d in vues if d.resultat in (Resultat.REFUSE, Resultat.NON_TRAITE)]
    reponses.dire_les_premieres(sortie, echecs, _PREMIERES)
    commun.avertir(sortie, cadre, apercu)
