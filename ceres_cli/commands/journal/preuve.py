"""ceres journal : la preuve ; tête, témoin, vérification, exportation."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.historiques import dire_l_archive
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptEcraser, OptFormat, opt
from ceres_cli.terminal.typer_fr.chemins import chemin_lu, fichier_allonge, fichier_ecrit
from ceres_cli.terminal.typer_fr.exclusions import exclut

if TYPE_CHECKING:
    from ceres_cli.services.journal.preuve import Preuve
    from ceres_cli.terminal.sortie import Sortie


def tete(ctx: typer.Context, format_: OptFormat = None) -> None:
    """Montrer la tête du journal : le sceau de son dernier lot, qui tient tous les précédents.

    Ouvert à tous : elle ne dit rien de ce qui a été fait. Notée ailleurs, elle prouve que rien d'avant elle n'a été
    changé ni ôté : les convocations et les classeurs en portent les seize premiers chiffres.

    Exemple :

        ceres journal tete
    """
    from ceres_cli.schemas.journal import TETE
    from ceres_cli.services.journal import preuve

    contexte = commun.contexte(ctx)
    document = preuve.tete(contexte.cadre())
    sortie = contexte.sortie(format_)
    if document["lot"] is None:
        sortie.info("Le journal est vide : il n'a pas encore de tête.")
    sortie.fiche("tete", TETE, document)


def temoigner(
    ctx: typer.Context,
    sortie: Annotated[
        Path | None,
        opt(
            "--sortie", "Le témoin ; la tête y est ajoutée à la suite, qu'il existe ou non.", "FICHIER", fichier_allonge
        ),
    ] = None,
    rfc3161: Annotated[
        Path | None,
        opt(
            "--rfc3161",
            "La faire dater par le service que règle journal.horodatage, et garder le jeton.",
            "FICHIER",
            fichier_ecrit,
        ),
    ] = None,
    ecraser: OptEcraser = False,
    format_: OptFormat = None,
) -> None:
    """Ajouter la tête du journal à un témoin, gardé ailleurs que la base : une autre machine, un disque amovible.

    Ouvert à tous. Sans --sortie ni --rfc3161, la tête est seulement montrée. Si le témoin en connaît que le journal n'a
    plus, rien n'y est ajouté (sortie 8) : le journal a été coupé ou refait. Un jeton d'horodatage est un témoin qu'un
    tiers signe ; s'il ne répond pas, rien n'est fait (sortie 9).

    Exemples :

        ceres journal temoigner --sortie /media/cle/temoin.txt

        ceres journal temoigner --rfc3161 tete-de-novembre.tsr

        ceres journal verifier --temoin tete-de-novembre.tsr
    """
    from ceres_cli.schemas.journal import TEMOIGNAGE
    from ceres_cli.services.journal import preuve

    contexte = commun.contexte(ctx)
    document = preuve.temoigner(contexte.cadre(), sortie, rfc3161, ecraser=ecraser)
    vue = contexte.sortie(format_)
    vue.fiche("temoignage", TEMOIGNAGE, document)
    if sortie is not None:
        vue.info(f"Tête ajoutée à {sortie}." if document["change"] else f"Rien à changer : {sortie} a déjà cette tête.")
    if rfc3161 is not None:
        vue.info(
            f"Jeton écrit dans {rfc3161}. Sa signature se vérifie par"
            f" « openssl ts -verify -digest {document['tete']} -in {rfc3161} -CAfile AUTORITE »."
        )


_RESTAUREE = "Un témoin d'avant une restauration (« ceres journal lister --action restaurer ») ne convient plus."


def verifier(
    ctx: typer.Context,
    temoin: Annotated[
        Path | None,
        opt(
            "--temoin",
            "Confronter aussi aux têtes d'un témoin, d'un document imprimé, ou à un jeton d'horodatage.",
            "FICHIER",
            chemin_lu,
        ),
    ] = None,
    archive: Annotated[
        list[Path] | None,
        opt(
            "--archive", "Vérifier d'abord ces lots archivés (ceres admin archiver) ; répétable.", "FICHIER", chemin_lu
        ),
    ] = None,
    rejouer: Annotated[
        bool, opt("--rejouer", "Refaire aussi chaque table d'après le journal, et la confronter.")
    ] = False,
    format_: OptFormat = None,
) -> None:
    """Vérifier le journal : chaque lot est celui qui a été scellé, à la suite du précédent.

    Ouvert à tous : rien de ce qu'il raconte n'est montré. Sort 8 si quelque chose est faux, et nomme le premier lot, la
    première ligne, la première colonne. Une queue ôtée ne se voit qu'avec un témoin ; une chaîne refaite en entier,
    qu'avec lui ou avec la clé que « ceres init » vous a donnée. Une base ramenée dans le temps se voit de qui y a écrit
    depuis. Archivé, le journal se prouve depuis le lot qui est dit ; entier, avec les fichiers.

    Exemples :

        ceres journal verifier

        ceres journal verifier --archive journal-2024.ndjson --archive journal-2025.ndjson

        ceres journal verifier --rejouer --temoin /media/cle/temoin.txt
    """
    from ceres_cli.configuration import cle
    from ceres_cli.erreurs import BaseInutilisable
    from ceres_cli.regles.francais import compter
    from ceres_cli.schemas.journal import PREUVE
    from ceres_cli.services.journal import preuve
    from ceres_cli.services.journal import temoin as temoins

    contexte = commun.contexte(ctx)
    vus = temoins.Vu({}) if temoin is None else temoins.exiger(temoin)
    bilan = preuve.verifier(
        contexte.cadre(), cle.JOURNAL.lire(os.environ), vus, rejouer=rejouer, fichiers_=archive or ()
    )
    sortie = contexte.sortie(format_)
    sortie.fiche("preuve", PREUVE, bilan.en_dict())
    if bilan.defauts:
        raise BaseInutilisable(
            f"Le journal n'est pas intact : {bilan.defauts[0]}. {compter(len(bilan.defauts), 'défaut')} en tout.",
            conseil="La base n'a pas été modifiée. Gardez-la telle quelle, et comparez-la à une sauvegarde d'avant."
            + ("" if temoin is None else f" {_RESTAUREE}"),
            objets=bilan.defauts,
        )
    _dire(sortie, bilan)


def _dire(sortie: "Sortie", bilan: "Preuve") -> None:
    for retour in bilan.retours:
        sortie.avertissement(f"{retour}.")
    if bilan.depuis is not None:
        sortie.info(f"La base se prouve depuis {bilan.depuis}. Archivé : {' ; '.join(bilan.archives)}.")
    if bilan.temoins_archives:
        from ceres_cli.regles.francais import compter

        sortie.info(
            f"Non confrontées, car archivées : {compter(bilan.temoins_archives, 'tête')} du témoin. Donnez --archive."
        )
    if bilan.protege is None:
        sortie.info("Aucun lot n'est ancré par une clé d'ici : une chaîne refaite en entier ne se verrait pas.")
    elif bilan.protege != bilan.lot:
        sortie.info(f"Protégé jusqu'à {bilan.protege} par la clé d'ici ; ce qui suit a été écrit sans elle.")


@exclut("--acces", "--apres", car="un accès n'a pas de numéro")
@en_liste("evenement", acces="consultation")
def exporter(
    ctx: typer.Context,
    apres: Annotated[
        int | None, opt("--apres", "La suite : les lignes de numéro plus grand que N.", "N", min=0)
    ] = None,
    acces: Annotated[bool, opt("--acces", "Le journal des accès : lectures et refus, et non les écritures.")] = False,
    syslog: Annotated[bool, opt("--syslog", "En lignes syslog (RFC 5424) ; sans --format.")] = False,
    format_: OptFormat = None,
) -> None:
    """Sortir le journal vers une autre machine, une ligne par champ changé (profil MPCP).

    Des faits et des numéros : qui, quand, quel objet, quel champ, le sceau de la ligne et celui de son lot ; jamais une
    valeur, un nom ni un motif. Un programme reprend avec --apres, le dernier numéro qu'il a reçu.

    Exemples :

        ceres journal exporter --format ndjson --apres 1250

        ceres journal exporter --syslog

        ceres journal exporter --acces --syslog
    """
    from ceres_cli.schemas.journal import CONSULTATION, EVENEMENT
    from ceres_cli.services.journal import exportation

    contexte = commun.contexte(ctx)
    cadre = contexte.cadre()
    sortie = contexte.sortie(format_)
    elements = exportation.consultations(cadre) if acces else exportation.evenements(cadre, apres or 0)
    if not acces:
        dire_l_archive(contexte, sortie, apres=apres or 0)
    if syslog:
        document = "consultations" if acces else "evenements"
        sortie.recit(document, None, len(elements), lambda _: map(exportation.syslog, elements))
    elif acces:
        sortie.liste("consultations", CONSULTATION, elements, len(elements))
    else:
        sortie.liste("evenements", EVENEMENT, elements, len(elements))
