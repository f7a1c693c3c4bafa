"""ceres candidat importer"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.candidat.options import OptForcer, OptVoie, verifier_voie
from ceres_cli.commands.options import (
    OptEcraser,
    OptEncodage,
    OptFeuille,
    OptFormat,
    OptMotif,
    OptOui,
    OptResultat,
    OptSession,
    OptSimuler,
    OptToutOuRien,
    UnFichier,
)
from ceres_cli.regles.droits import Operation


def importer(
    ctx: typer.Context,
    fichier: UnFichier,
    session: OptSession = None,
    voie: OptVoie = None,
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
    """Créer, modifier et inscrire des candidats d'après un fichier, en une seule transaction.

    Colonnes : numero_candidat, civilite, nom, nom_usage, prenom, naissance, commune_naissance,
    commune_naissance_insee, pays_naissance, ville_naissance, telephone, courriel, adresse, complement, code_postal,
    commune, session, voie ; bien d'autres noms sont reconnus. Un candidat se reconnaît à numero_candidat, sinon à ses
    nom, prénom et date de naissance parmi les vôtres ; inconnu, il est créé. Une case vide n'efface rien. Avec une
    session (colonne ou --session), il y est aussi inscrit (CAN-01 à CAN-07) ; refusé, rien de sa ligne n'est fait. Une
    faute de format arrête tout (2) ; un refus laisse passer les autres lignes (7), sauf avec --tout-ou-rien (4).

    Exemples :

        ceres candidat importer promotion.xlsx --session S-2026-34 --simuler

        ceres candidat importer candidats.csv --resultat resultat.csv --motif "rentrée de mars"
    """
    from ceres_cli.commands.lot_commun import appliquer, lire_demandes
    from ceres_cli.moteur.demande import Options
    from ceres_cli.services.candidat.fichier import LecteurDeCandidats
    from ceres_cli.services.candidat.importation import MetierFichierCandidats

    verifier_voie(voie)
    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    cadre = contexte.cadre("candidat importer")
    metier = MetierFichierCandidats()
    tableau, demandes = lire_demandes(
        cadre,
        sortie,
        fichier,
        lambda tableau, fautes: LecteurDeCandidats(
            tableau, fautes, cadre.jour, forcer=forcer, session=session, voie=voie
        ),
        Operation.ECRIRE_CANDIDATS,
        colonnes=LecteurDeCandidats.SYNONYMES,
        encodage=encodage,
        feuille=feuille,
        metier=metier,
    )
    options = Options(simuler, tout_ou_rien, motif, tableau.nom, tableau.sha256)
    appliquer(
        sortie, cadre, metier, tableau, demandes, options,
        resultat=resultat, ecraser=ecraser, oui=oui,
    )  # fmt: skip
