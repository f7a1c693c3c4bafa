"""ceres journal lister, suivre"""

from datetime import date
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.historiques import OptDetail, dire_l_archive, montrer
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat, OptTexte, lire_date, opt, opt_objet
from ceres_cli.contexte import Contexte
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.francais import accorder, compter
from ceres_cli.terminal import flux
from ceres_cli.terminal.formes import Format
from ceres_cli.terminal.typer_fr.exclusions import exclut


@exclut(
    "--acces",
    "TEXTE",
    "--lot",
    "--action",
    "--detail",
    "--apres",
    "--derogations",
    car="un accès n'a ni lot, ni action, ni texte",
)
@en_liste("trace", acces="consultation")
def lister(
    ctx: typer.Context,
    texte: OptTexte = None,
    lot: Annotated[str | None, opt_objet("--lot", "L", "Celles d'un lot.")] = None,
    objet: Annotated[str | None, opt("--objet", "Celles d'un objet : H-…, J-…, P-…, S-…, titre.", "ID")] = None,
    action: Annotated[str | None, opt("--action", "Celles d'une action : creer, valider, suspendre…", "ACTION")] = None,
    agent: Annotated[str | None, opt("--agent", "Celles d'un agent.", "COMPTE")] = None,
    du: Annotated[
        date | None,
        typer.Option("--du", "--depuis", parser=lire_date, metavar="DATE", help="À partir de ce jour, compris."),
    ] = None,
    au: Annotated[
        date | None,
        typer.Option("--au", "--jusqu-au", parser=lire_date, metavar="DATE", help="Jusqu'à ce jour, compris."),
    ] = None,
    limite: Annotated[
        int | None,
        opt(
            "--limite",
            "Les N plus récentes (avec --apres, les N premières) ; à défaut, ou 0, toutes.",
            "N",
            min=0,
            callback=lambda nombre: nombre or None,
        ),
    ] = None,
    apres: Annotated[
        int | None, opt("--apres", "La suite : les lignes de numéro (id) plus grand que N.", "N", min=0)
    ] = None,
    derogations: Annotated[bool, opt("--derogations", "Celles que la règle n'a admises que par dérogation.")] = False,
    acces: Annotated[
        bool, opt("--acces", "Le journal des accès : lectures et refus, et non les écritures (MPCP).")
    ] = False,
    detail: OptDetail = False,
    format_: OptFormat = None,
) -> None:
    """Lister les écritures : une par ligne au terminal, la plus récente d'abord ; ailleurs, une ligne par champ changé.

    Le jour est celui dont la commande s'est servie ; l'instant, celui de l'horloge. Un service voit les écritures
    faites en son nom, et combien d'autres ne sont pas de son ressort ; le national toutes.

    Un programme suit ce qui change en redonnant à --apres le dernier numéro lu.

    Avec --acces : qui a lu quoi (l'objet et le nombre, jamais ce qui a été lu), et ce qui a été refusé.

    Exemples :

        ceres journal lister --objet H-12

        ceres journal lister --action suspendre --du 01/09/2025 --au 30/09/2025

        ceres journal lister --limite 20 "départ en retraite"

        ceres journal lister --apres 1250 --limite 500 --format ndjson

        ceres journal lister --acces --objet C-12 --du 01/09/2025
    """
    from ceres_cli.services.journal import lectures as historique

    commun.periode(du, au)
    contexte = commun.contexte(ctx)
    if acces:
        _montrer_les_acces(contexte, objet, agent, du, au, limite, format_)
        return
    criteres = historique.Criteres(
        texte,
        lot,
        objet,
        action,
        agent,
        du.isoformat() if du is not None else None,
        au.isoformat() if au is not None else None,
        limite,
        apres,
        derogations,
    )
    elements, total, ailleurs = historique.lister(contexte.cadre(), criteres)
    if lot and not total:
        from ceres_cli.services.annulation import lots

        lots.exiger(contexte.cadre(), lot)
    montrer(contexte, format_, elements, total, detail=detail, nommer=not objet)
    if ailleurs:
        contexte.sortie(format_).info(f"Hors de votre ressort : {compter(ailleurs, 'ligne')}.")


def _montrer_les_acces(
    contexte: Contexte,
    objet: str | None,
    agent: str | None,
    du: date | None,
    au: date | None,
    limite: int | None,
    format_: Format | None,
) -> None:
    from ceres_cli.schemas.journal import CONSULTATION
    from ceres_cli.services.journal import acces as journal

    criteres = journal.Criteres(objet, agent, du, au, limite)
    elements, total, illisibles = journal.lister(contexte.cadre(), criteres)
    sortie = contexte.sortie(format_)
    if sortie.format == "table":
        elements = [*elements][::-1]
    sortie.liste("consultations", CONSULTATION, elements, total)
    if illisibles:
        lit = accorder(illisibles, "se lit", "se lisent")
        sortie.avertissement(f"{compter(illisibles, 'ligne')} du journal des accès ne {lit} pas.")


_PAUSE = 1.0  # seconde, entre deux lectures du journal


def suivre(
    ctx: typer.Context,
    apres: Annotated[
        int | None, opt("--apres", "Reprendre après la ligne de ce numéro ; à défaut, dès ici.", "N", min=0)
    ] = None,
    format_: Annotated[
        Format | None, opt("--format", "ndjson, et nul autre : à défaut aussi.", envvar="CERES_FORMAT")
    ] = None,
) -> None:
    """Suivre les écritures : ce qui est écrit après N, puis ce qui s'écrit, jusqu'à un signal. Une ligne de JSON par
    lot : qui, quand, ses objets, et le numéro de sa dernière ligne.

    Un programme interrompu reprend en redonnant à --apres le « dernier » qu'il a lu : rien n'est perdu ni redit. Chacun
    suit ce que « ceres journal lister » lui montre.

    Exemple :

        ceres journal suivre --apres 1250
    """
    from ceres_cli.schemas.journal import SUIVI
    from ceres_cli.services.journal import suivi

    if format_ not in (None, Format.NDJSON):
        raise ErreurUsage(
            f"Ce qui s'écrit à mesure ne se dit qu'en ndjson, non en {format_}.",
            conseil="Ôtez --format (ou CERES_FORMAT) ; ce qui est déjà écrit : « ceres journal lister ».",
        )
    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(Format.NDJSON)
    fin = suivi.derniere(contexte.cadre())
    if apres is None:
        apres = fin
    elif apres > fin:
        sortie.avertissement(
            f"Le journal que vous voyez s'arrête à la ligne {fin} : rien ne s'en dira jusqu'à la {apres}."
            f" Une base restaurée a pu revenir en arrière : reprenez à « --apres {fin} »."
        )
    dire_l_archive(contexte, sortie, apres=apres)
    while True:
        lus = suivi.lire(contexte.cadre_du_moment(), apres)
        if lus:
            apres = lus[-1]["dernier"]
            sortie.liste("suivis", SUIVI, lus, len(lus))
            flux.vider()
        elif not flux.attendre(_PAUSE):
            return
