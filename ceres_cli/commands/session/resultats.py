"""ceres session resultats"""

from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import (
    OptEcraser,
    OptEncodage,
    OptFeuille,
    OptFormat,
    OptMotif,
    OptSimuler,
    OptToutOuRien,
    UneSession,
    identifiant,
)
from ceres_cli.commands.session.options import agir
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.vocabulaire import ResultatCandidat
from ceres_cli.terminal.typer_fr.chemins import fichier_ou_entree, mention_ou_fichier, tableau_ecrit
from ceres_cli.terminal.typer_fr.exclusions import exclut


@exclut("--fichier", "--candidat", "--ccp", "--entretien")
def resultats(
    ctx: typer.Context,
    objet: UneSession,
    candidat: Annotated[
        str | None, typer.Option("--candidat", parser=identifiant("C"), metavar="C-…", help="Candidat inscrit.")
    ] = None,
    resultat: Annotated[
        str | None,
        typer.Option(
            "--resultat",
            metavar="RESULTAT|FICHIER",
            parser=mention_ou_fichier,
            help="reussite, reussite_partielle, echec ou absent ; avec --fichier, où écrire le fichier complété : sort,"
            " code, explication (csv ou xlsx).",
        ),
    ] = None,
    ccp: Annotated[
        str | None, typer.Option("--ccp", metavar="CCP1,CCP2", help="CCP acquis d'une réussite partielle.")
    ] = None,
    entretien: Annotated[
        str | None, typer.Option("--entretien", help="Entretien final : reussi, echoue ou absent (SES-13).")
    ] = None,
    fichier: Annotated[
        str | None,
        typer.Option(
            "--fichier",
            metavar="FICHIER",
            parser=fichier_ou_entree,
            help="csv, xlsx, ods ou ndjson : candidat; resultat; ccp; entretien. « - » : stdin.",
        ),
    ] = None,
    tout_ou_rien: OptToutOuRien = False,
    ecraser: OptEcraser = False,
    encodage: OptEncodage = None,
    feuille: OptFeuille = None,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Saisir les résultats d'une session, un par un ou par fichier, entretien final compris (SES-13, SES-14).

    D'une session TITRE, reussite dit à elle seule l'entretien réussi, echec l'entretien échoué ; une réussite
    partielle, et toute session CCP avec entretien final, demandent --entretien avant de transmettre. Sans --resultat,
    --entretien complète le résultat déjà saisi, ou donne celui de qui ne passe que l'entretien final.

    Exemples :

        ceres session resultats S-2027-12 --candidat C-31 --resultat reussite

        ceres session resultats S-2027-12 --candidat C-32 --resultat reussite_partielle --ccp CCP1 --entretien reussi

        ceres session resultats S-2027-12 --fichier resultats.csv --simuler
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.session import saisie as saisie_session

    if fichier is not None:
        _du_fichier(
            ctx, objet, fichier, resultat, format_, motif=motif, simuler=simuler, tout_ou_rien=tout_ou_rien,
            ecraser=ecraser, encodage=encodage, feuille=feuille,
        )  # fmt: skip
        return
    if tout_ou_rien or ecraser or encodage is not None or feuille is not None:
        raise ErreurUsage("--tout-ou-rien, --ecraser, --encodage et --feuille ne vont qu'avec --fichier.")
    if candidat is None or (resultat is None and entretien is None):
        raise ErreurUsage("Donnez --candidat, et --resultat ou --entretien ; ou --fichier.")
    mot, acquis, entendu = saisie_session.resultat(resultat, (ccp or "").split(","), entretien)
    valeurs = {"candidat": candidat, "resultat": mot, "ccp": acquis, "entretien": entendu}
    demandes = [Demande(ActionSession.RESULTATS, objet, valeurs, motif=motif)]
    agir(ctx, ActionSession.RESULTATS, demandes, motif=motif, simuler=simuler, format_=format_)


def _fichier_complete(resultat: str) -> Path:
    if resultat in tuple(ResultatCandidat):
        raise ErreurUsage(
            f"--resultat « {resultat} » : avec --fichier, c'est où écrire le fichier complété.",
            conseil="Le résultat de chacun se lit dans le fichier ; nommez un csv ou un xlsx, ou ôtez --resultat.",
        )
    try:
        return tableau_ecrit(resultat)
    except ValueError as erreur:
        raise ErreurUsage(f"--resultat : {erreur}.") from None


def _du_fichier(
    ctx: typer.Context,
    objet: str,
    fichier: str,
    resultat: str | None,
    format_: str | None,
    *,
    motif: str | None,
    simuler: bool,
    tout_ou_rien: bool,
    ecraser: bool,
    encodage: str | None,
    feuille: str | None,
) -> None:
    from ceres_cli.commands.lot_commun import appliquer, ecrire_le_resultat, lire_demandes
    from ceres_cli.moteur.demande import Options, Rapport
    from ceres_cli.services.session.fichier import SORT, LecteurDeResultats
    from ceres_cli.services.session.situation import MetierSession

    chemin = None if resultat is None else _fichier_complete(resultat)
    contexte = commun.contexte(ctx)
    sortie, cadre = contexte.sortie(format_), contexte.cadre("session resultats")
    tableau, demandes = lire_demandes(
        cadre,
        sortie,
        fichier,
        lambda tableau, fautes: LecteurDeResultats(tableau, objet, fautes),
        Operation.ECRIRE_SESSIONS,
        colonnes=LecteurDeResultats.SYNONYMES,
        encodage=encodage,
        feuille=feuille,
    )
    if not demandes:
        ecrire_le_resultat(sortie, chemin, tableau, Rapport([]), ecraser=ecraser, ajoutees=SORT)
        sortie.info("Le fichier n'a pas de lignes : rien à faire.")
        return
    options = Options(simuler, tout_ou_rien, motif, tableau.nom, tableau.sha256)
    appliquer(
        sortie, cadre, MetierSession(), tableau, demandes, options,
        resultat=chemin, ecraser=ecraser, ajoutees=SORT,
    )  # fmt: skip
