"""Envoyer, quel que soit le sujet : montrer, demander au terminal, servir, dire ce qui reste (sortie 7)."""

import os
from typing import TYPE_CHECKING

import typer

from ceres_cli.commands import commun
from ceres_cli.erreurs import NonConfirme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceres_cli.contexte import Contexte
    from ceres_cli.services.courrier.plan import Ligne, Plan, Sujet
    from ceres_cli.terminal.sortie import Sortie

SANS_COURRIEL = "sans adresse de courriel, à remettre autrement"


def servir(
    ctx: typer.Context,
    sujet: "Sujet",
    *,
    oui: bool,
    simuler: bool,
    format_: str | None,
    sans_courriel: str = SANS_COURRIEL,
) -> None:
    """Sans personne au terminal, rien n'est demandé : ce qui est incertain reste. Avec --apercu, rien ne part, et ce
    qui partirait se lit."""
    from ceres_cli.configuration import confiance
    from ceres_cli.poste import compte
    from ceres_cli.schemas.sessions import ENVOI
    from ceres_cli.services.courrier import envoi

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    prevu = sujet.preparer(contexte.cadre())
    servi = sujet.montrees(prevu)
    bilan = envoi.Bilan(prevu)
    if contexte.apercu is not None:
        from ceres_cli.commands.courrier import apercu
        from ceres_cli.services.courrier.plan import brouillons

        apercu.montrer(sortie, [*brouillons(contexte.cadre(), sujet, prevu)], contexte.apercu)
        _conclure(sortie, prevu, envoi.annonce(prevu), [], sans_courriel, reste=bool(prevu.restent))
        return
    if prevu.occupe:
        if (a_approuver := contexte.config_non_approuvee) is not None:
            confiance.exiger(a_approuver, os.environ, "par où part le courrier")
        par = compte.lire(contexte.config)
        if not simuler:
            repris = _demander(contexte, sortie, prevu, par.serveur, accord=oui)
            with sortie.progression(len(prevu.a_envoyer) + len(repris), "Courriels") as barre:
                bilan = envoi.envoyer(
                    lambda: contexte.cadre(a_l_instant=True),
                    par,
                    servi,
                    relancer=repris,
                    avancer=barre.avancer,
                )
    elements = [ligne.en_dict() for ligne in bilan.plan.lignes]
    sortie.liste("envois", ENVOI, elements, len(elements))
    dit = envoi.phrase(bilan) if not simuler else envoi.annonce(prevu)
    reste = bool(prevu.restent if simuler else bilan.restent)
    _conclure(sortie, bilan.plan, dit, [bilan.arret, *bilan.refus], sans_courriel, reste=reste)


def _conclure(
    sortie: "Sortie", vu: "Plan", dit: str, autres: "Sequence[str]", sans_courriel: str, *, reste: bool
) -> None:
    _dire_ce_qui_reste(sortie, vu, autres, sans_courriel)
    sortie.info(dit)
    if reste:
        raise typer.Exit(7)


def _demander(contexte: "Contexte", sortie: "Sortie", prevu: "Plan", serveur: str, *, accord: bool) -> list[str]:
    """L'accord, au terminal ; rend les incertains (M-…) à renvoyer. --oui ne vaut pas pour eux."""
    from ceres_cli.regles.courrier.envois import Destin
    from ceres_cli.services.courrier import envoi

    a_partir, incertains = prevu.a_envoyer, prevu.de_sort(Destin.INCERTAIN)
    if prevu.a_confirmer and not accord:
        for texte in prevu.a_confirmer:
            sortie.info(texte)
        if not sortie.confirmer("Relancer encore ?"):
            raise NonConfirme("Non confirmé : rien n'est parti.")
        accord = True
    if not sortie.quelqu_un():
        return []
    repris: list[str] = []
    if incertains:
        for ligne in incertains:
            sortie.info(_incertain(ligne))
        if sortie.confirmer("Les renvoyer, au risque qu'ils arrivent deux fois ?"):
            repris = [ligne.message.reference for ligne in incertains if ligne.message is not None]
    if a_partir:
        sortie.info(f"{envoi.annonce(prevu)} Tout partira par {serveur}.")
        if not accord:
            commun.demander_l_accord(sortie, contexte.cadre(), lignes=len(a_partir))
    return repris


def _incertain(ligne: "Ligne") -> str:
    assert ligne.message is not None
    qui = f"{ligne.message.reference} ({ligne.message.objet}, {ligne.message.nom})"
    return f"{qui} est incertain : le serveur l'a peut-être accepté."


def _dire_ce_qui_reste(sortie: "Sortie", vu: "Plan", autres: "Sequence[str]", sans_courriel: str) -> None:
    """Pourquoi chacun de ceux qui restent n'est pas servi, et ce qui l'arrangerait."""
    from ceres_cli.regles.courrier.envois import Destin
    from ceres_cli.regles.francais import premiers

    for texte in filter(None, (*vu.a_savoir, *autres)):
        sortie.avertissement(f"{texte.rstrip('.')}.")
    for sort, quoi in (
        (Destin.SANS_COURRIEL, sans_courriel),
        (Destin.ECHOUE, "refusés par le serveur ; corrigez l'adresse, ou « ceres courrier relancer »"),
        (Destin.INCERTAIN, "incertains, peut-être acceptés ; demandez au destinataire, puis « ceres courrier relancer »"
                         " ou « ceres courrier abandonner »"),
    ):  # fmt: skip
        if lignes := vu.de_sort(sort):
            noms = dict.fromkeys(d.message.reference if d.message else d.objet for d in lignes)
            sortie.avertissement(f"{quoi} : {premiers([*noms])}.")
