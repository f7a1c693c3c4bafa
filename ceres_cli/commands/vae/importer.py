"""ceres vae importer"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import (
    OptEcraser,
    OptEncodage,
    OptFeuille,
    OptFormat,
    OptMotif,
    OptOui,
    OptResultat,
    OptSimuler,
    OptToutOuRien,
    UnFichier,
)
from ceres_cli.regles.droits import Operation


def importer(
    ctx: typer.Context,
    fichier: UnFichier,
    tout_ou_rien: OptToutOuRien = False,
    resultat: OptResultat = None,
    ecraser: OptEcraser = False,
    encodage: OptEncodage = None,
    feuille: OptFeuille = None,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Décider des demandes VAE d'après un fichier, en une seule transaction.

    Colonnes : « demande; decision; notifiee_le; motif », decision valant recevable ou irrecevable (avec un motif, le
    sien ou --motif). Une faute de format arrête tout (2) ; un refus par une règle laisse passer les autres lignes (7),
    sauf avec --tout-ou-rien (4).

    Exemples :

        ceres vae importer decisions.csv --simuler

        ceres vae importer decisions.xlsx --resultat resultat.csv
    """
    from ceres_cli.commands.lot_commun import appliquer, lire_demandes
    from ceres_cli.moteur.demande import Options
    from ceres_cli.services.vae.fichier import LecteurDeDecisions
    from ceres_cli.services.vae.situation import MetierVae

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    cadre = contexte.cadre("vae importer")
    tableau, demandes = lire_demandes(
        cadre,
        sortie,
        fichier,
        lambda tableau, fautes: LecteurDeDecisions(tableau, motif, fautes),
        Operation.DECIDER_VAE,
        colonnes=LecteurDeDecisions.SYNONYMES,
        encodage=encodage,
        feuille=feuille,
    )
    options = Options(simuler, tout_ou_rien, motif, tableau.nom, tableau.sha256)
    appliquer(
        sortie, cadre, MetierVae(), tableau, demandes, options,
        resultat=resultat, ecraser=ecraser, oui=oui, entree_lue=fichier == "-",
    )  # fmt: skip
