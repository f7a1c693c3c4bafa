"""ceres admin : emporter une base, la rapporter : copier, exporter, importer, sauvegarder, restaurer."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import (
    OptEcraser,
    OptFormat,
    OptMotif,
    OptOui,
    OptSilencieux,
    OptSimulerSansPlan,
    arg,
    opt,
)
from ceres_cli.terminal.typer_fr.chemins import chemin_lu, fichier_ou_dossier, fichier_ou_entree, lignes_ecrites

if TYPE_CHECKING:
    from ceres_cli.services.administration.restauration import Apercu
    from ceres_cli.terminal.sortie import Sortie


def copier(
    ctx: typer.Context,
    adresse: Annotated[str, arg("URL", "L'adresse d'une base vide : postgresql://compte@serveur/base.")],
    format_: OptFormat = None,
) -> None:
    """Porter toute la base dans une base vide d'un serveur PostgreSQL (profil MPCP).

    Toutes les lignes, sous leurs numéros : journal, accès, secret des plans compris. D'un seul coup : interrompue, la
    commande ne laisse rien là-bas et se relance. Chaque ligne est relue et comparée. La base copiée n'est pas changée ;
    que personne n'y écrive plus ensuite.

    Exemple :

        ceres admin copier postgresql://ceres@serveur/ceres
    """
    from ceres_cli.regles.francais import compter
    from ceres_cli.schemas.administration import COPIE
    from ceres_cli.services.administration import transfert

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    cadre = contexte.cadre()
    transfert.autoriser(cadre)
    cible = contexte.ouvrir(adresse)
    try:
        bilan = transfert.copier(cadre, cible, lambda total: sortie.progression(total, "Copie"))
    finally:
        cible.fermer()
    document = bilan.en_dict()
    sortie.fiche("copie", COPIE, document)
    sortie.info(
        f"{compter(document['lignes'], 'ligne')} copiées et relues, {compter(document['lots'], 'lot')} au journal."
        f" La base est désormais {bilan.cible} : notez-la dans ceres.toml, section [base], et n'écrivez plus dans"
        f" {bilan.source}."
    )


def exporter(
    ctx: typer.Context,
    sortie: Annotated[Path, opt("--sortie", "Le fichier .ndjson à écrire.", "FICHIER", lignes_ecrites)],
    ecraser: OptEcraser = False,
    format_: OptFormat = None,
) -> None:
    """Écrire toute la base dans un fichier lisible par tout programme, une ligne JSON par ligne (profil MPCP).

    Toutes les tables, toutes les colonnes, le journal et ses sceaux, les accès. Le fichier (0600) contient les mêmes
    données personnelles et les mêmes secrets que la base ; sa fin en dit le SHA-256. « ceres admin importer » en refait
    une base, ligne pour ligne.

    Exemple :

        ceres admin exporter --sortie ceres.ndjson
    """
    from ceres_cli.regles.francais import compter
    from ceres_cli.schemas.administration import COPIE
    from ceres_cli.services.administration import transfert

    contexte = commun.contexte(ctx)
    bilan = transfert.exporter(contexte.cadre(), sortie, ecraser=ecraser)
    ecran = contexte.sortie(format_)
    document = bilan.en_dict()
    ecran.fiche("copie", COPIE, document)
    ecran.info(f"{compter(document['lignes'], 'ligne')} dans {bilan.cible}.")


def importer(
    ctx: typer.Context,
    fichier: Annotated[
        str, arg("FICHIER", "Un fichier de « ceres admin exporter » ; « - » : entrée standard.", fichier_ou_entree)
    ],
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Refaire d'un export une base neuve, fichier ou serveur : celle que désigne --base (profil MPCP de l'export).

    Toutes les lignes, sous leurs numéros, relues et comparées ; un lot de plus le consigne. D'un seul coup : arrêtée,
    ou l'export abîmé, il n'y a pas de base. Une base qui existe n'est jamais touchée. --simuler fait tout de même, et
    n'en garde rien.

    Exemples :

        ceres --base neuve.db admin importer ceres.ndjson --simuler

        ceres --base neuve.db admin importer ceres.ndjson
    """
    from ceres_cli.commands.fichier.route import entree
    from ceres_cli.regles.francais import compter
    from ceres_cli.schemas.administration import COPIE
    from ceres_cli.services.administration import transfert

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    cadre = contexte.cadre()
    source, nom = entree(fichier)
    bilan = transfert.importer(cadre, source, nom, lambda total: sortie.progression(total, "Import"), simuler=simuler)
    document = bilan.en_dict()
    sortie.fiche("copie", COPIE, document)
    lignes = f"{compter(document['lignes'], 'ligne')} de {bilan.source}"
    sortie.info(
        f"Simulation : {lignes} iraient dans {bilan.cible}, que rien n'a créée."
        if simuler
        else f"{lignes} dans {bilan.cible}, relues."
    )


def sauvegarder(
    ctx: typer.Context,
    sortie: Annotated[
        Path | None,
        opt(
            "--sortie",
            "Le fichier à écrire, ou le dossier où le ranger sous un nom daté ; à défaut celui de la base.",
            "FICHIER|DOSSIER",
            fichier_ou_dossier,
        ),
    ] = None,
    garder: Annotated[
        int | None,
        opt(
            "--garder",
            "Ne garder dans ce dossier que les N dernières sauvegardes datées de cette base ; à défaut, toutes.",
            "N",
            min=1,
        ),
    ] = None,
    silencieux: OptSilencieux = False,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Copier la base en service, relire la copie, et la garder avec son SHA-256 (profil MPCP).

    Personne n'a à s'arrêter de travailler. La copie (0600) est vérifiée, pages, clés et schéma, avant de prendre son
    nom ; elle contient les mêmes données personnelles que la base. Un fichier qui existe n'est jamais remplacé. D'une
    base partagée, c'est un dump de pg_dump s'il est installé, sinon un export.

    Exemples :

        ceres admin sauvegarder

        ceres admin sauvegarder --sortie /srv/sauvegardes --garder 30 --silencieux
    """
    from ceres_cli.regles.francais import compter
    from ceres_cli.schemas.exploitation import SAUVEGARDE
    from ceres_cli.services.administration import sauvegarde

    contexte = commun.contexte(ctx)
    cadre = contexte.cadre()
    sortie_ = contexte.sortie(format_)
    bilan = sauvegarde.sauvegarder(cadre, sortie, garder, simuler=simuler)
    if format_ is not None or not silencieux:
        sortie_.fiche("sauvegarde", SAUVEGARDE, bilan.en_dict(cadre.horodatage))
    if silencieux:
        return
    otees = f" ; {compter(len(bilan.otees), 'ancienne')} ôtée{'s' * (len(bilan.otees) > 1)}" if bilan.otees else ""
    if bilan.forme == "export":
        sortie_.info("pg_dump et pg_restore ne sont pas installés ici : la sauvegarde est un export de ceres.")
    if simuler:
        sortie_.info(f"Simulation, rien n'est écrit : la sauvegarde serait {bilan.fichier}{otees}.")
    else:
        sortie_.info(f"Sauvegarde vérifiée : {bilan.fichier} ({bilan.lot}){otees}.")


def restaurer(
    ctx: typer.Context,
    fichier: Annotated[Path, arg("FICHIER", "La sauvegarde.", chemin_lu)],
    malgre_le_sceau: Annotated[
        bool, opt("--malgre-le-sceau", "La prendre même changée hors de ceres ; --motif dit pourquoi.")
    ] = False,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Remettre une sauvegarde à la place de la base, qui est d'abord gardée à côté (profil MPCP).

    La sauvegarde est contrôlée : son SHA-256, ses pages, ses clés, son schéma, puis le sceau de son journal et les
    tables qu'il refait (« ceres journal verifier --rejouer »). Changée hors de ceres, elle est refusée (sortie 8), sauf
    avec --malgre-le-sceau et un motif que le journal garde. Ce qui a été écrit depuis n'est plus que
    dans la copie gardée ; les données effacées depuis (« ceres rgpd effacer ») le sont de nouveau. Arrêtée à n'importe
    quel instant, la base est l'ancienne ou la nouvelle. D'une base qui ne s'ouvre plus, les profils sont ceux de la
    sauvegarde.

    D'une base sur un serveur, c'est le contenu qui est remplacé, en une transaction, par le compte qui possède ses
    tables ; FICHIER est un dump ou un export de cette base, et l'ancien contenu est gardé à côté de lui.

    Exemples :

        ceres admin restaurer /srv/sauvegardes/ceres-sauvegarde-20271231-142530.db --simuler

        ceres admin restaurer /srv/sauvegardes/ceres-sauvegarde-20271231-142530.db
    """
    from ceres_cli.erreurs import ErreurUsage
    from ceres_cli.moteur.demande import exiger_un_motif
    from ceres_cli.schemas.exploitation import RESTAURATION
    from ceres_cli.services.administration import restauration, restauration_partagee

    malgre = exiger_un_motif(motif, "Restaurer malgré le sceau") if malgre_le_sceau else None
    if motif is not None and not malgre_le_sceau:
        raise ErreurUsage("--motif ne va qu'avec --malgre-le-sceau.", conseil="Ôtez --motif.")
    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    cadre = contexte.cadre()

    def confirmer(apercu: "Apercu") -> None:
        _dire(sortie, apercu)
        if not oui:
            commun.demander_l_accord(sortie, cadre)

    faire = restauration_partagee.restaurer if contexte.store.sur_un_serveur else restauration.restaurer
    bilan = faire(cadre, fichier, malgre=malgre, simuler=simuler, confirmer=confirmer)
    sortie.fiche("restauration", RESTAURATION, bilan.en_dict())
    if simuler:
        _dire(sortie, bilan.apercu)
        sortie.info("Simulation, rien n'est changé.")
        return
    if bilan.precaution is not None:
        sortie.info(f"Ancienne base gardée : {bilan.precaution.chemin} (SHA-256 {bilan.precaution.sha256}).")
    sortie.info(f"La base {bilan.apercu.base} est restaurée de {fichier} ({bilan.lot}).")


def _dire(sortie: "Sortie", apercu: "Apercu") -> None:
    from ceres_cli.regles.francais import compter, premiers

    if not apercu.verifiee:
        sortie.avertissement(f"aucun SHA-256 n'est à côté de {apercu.fichier} : rien ne dit que c'est celui d'origine.")
    if apercu.defauts:
        sortie.avertissement(
            f"{apercu.fichier} a été changée hors de ceres, et sera prise ainsi : {premiers(apercu.defauts)}."
        )
    fin = "elle n'a aucun lot"
    if apercu.dernier_lot is not None:
        lot, instant = apercu.dernier_lot
        fin = f"son dernier lot est {lot}, du {instant[8:10]}/{instant[5:7]}/{instant[:4]} à {instant[11:16]} (UTC)"
    sortie.info(f"{apercu.fichier} prendra la place de {apercu.base} ; {fin}.")
    if apercu.perdus:
        sortie.info(f"La base actuelle a {compter(apercu.perdus, 'lot')} de plus, que seule la copie gardée aura.")
    if apercu.a_effacer:
        sortie.info(
            f"Effacées depuis cette sauvegarde, ces fiches le seront de nouveau : {premiers(apercu.a_effacer)}."
        )
    if apercu.archives:
        sortie.info(f"Archives refaites depuis, que la base retiendra : {' ; '.join(apercu.archives)}.")
    if apercu.perdus is None:
        sortie.info("La base actuelle n'est pas là, ou ne s'ouvre pas : ce qu'elle a de plus n'est pas connu.")
