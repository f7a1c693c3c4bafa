"""ceres jure importer"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.jure.options import OptForcer
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
    forcer: OptForcer = False,
    ecraser: OptEcraser = False,
    encodage: OptEncodage = None,
    feuille: OptFeuille = None,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Créer et modifier des jurés d'après un fichier, en une seule transaction. Relit ce que « export-jures » écrit.

    Colonnes : celles de l'export, et nom_usage, naissance, commune_insee ; bien d'autres noms sont reconnus. Un juré se
    reconnaît à numero_jure, sinon à ses nom, prénom et date de naissance ; inconnu, il est créé. Une case vide n'efface
    rien. Une faute de format arrête tout (2) ; un refus par une règle laisse passer les autres lignes (7), sauf avec
    --tout-ou-rien (4).

    Exemples :

        ceres jure importer jures.xlsx --simuler

        ceres jure importer jures.csv --resultat resultat.csv --motif "liste de la chambre des métiers"
    """
    from ceres_cli.commands.lot_commun import appliquer, lire_demandes
    from ceres_cli.moteur.demande import Options
    from ceres_cli.services.jure.fichier import LecteurDeJures
    from ceres_cli.services.jure.situation import MetierJure

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    cadre = contexte.cadre("jure importer")
    metier = MetierJure()
    tableau, demandes = lire_demandes(
        cadre,
        sortie,
        fichier,
        lambda tableau, fautes: LecteurDeJures(tableau, fautes, cadre.jour, forcer=forcer),
        Operation.ECRIRE_JURES,
        colonnes=LecteurDeJures.SYNONYMES,
        encodage=encodage,
        feuille=feuille,
        metier=metier,
    )
    options = Options(simuler, tout_ou_rien, motif, tableau.nom, tableau.sha256)
    appliquer(
        sortie, cadre, metier, tableau, demandes, options,
        resultat=resultat, ecraser=ecraser, oui=oui,
    )  # fmt: skip
