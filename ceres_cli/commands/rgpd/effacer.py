"""ceres rgpd effacer"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptSimulerSansPlan
from ceres_cli.commands.rgpd.options import UnePersonne


def effacer(
    ctx: typer.Context,
    personne: UnePersonne,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Effacer les données d'une personne (profil MPCP). Demande un motif, qui ne la nomme pas.

    Nom, naissance, coordonnées, emplois, liens, textes libres, convocations et journal : rien n'en reste dans le
    fichier de la base. Les procès-verbaux et les comptes gardent son numéro seul, et le journal scellé se vérifie
    encore. Les fiches qui lui ont été réunies sont effacées avec la sienne.

    Refusé tant qu'une session l'oblige : comptée depuis moins d'un an (CAN-05), ni validée ni annulée, demande VAE à
    décider, parchemin en attente (DON-01). Ne se défait pas : --simuler montre, l'accord est demandé ; hors d'un
    terminal, --oui. Vos sauvegardes la contiennent encore : « ceres admin restaurer » l'y efface de nouveau.

    Exemples :

        ceres rgpd effacer C-12 --motif "demande du 12/03/2027" --simuler

        ceres rgpd effacer C-12 --motif "demande du 12/03/2027"
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.regles.donnees.effacement import ActionDonnees
    from ceres_cli.services.rgpd import memoire
    from ceres_cli.services.rgpd.situation import MetierDonnees

    demandes = [Demande(ActionDonnees.EFFACER, personne, motif=motif)]
    commun.agir(ctx, "rgpd effacer", MetierDonnees(), demandes, motif=motif, simuler=simuler, format_=format_, oui=oui)
    if not simuler:
        contexte = commun.contexte(ctx)
        if reste := memoire.apres_un_effacement(contexte.store):
            contexte.sortie(format_).avertissement(reste)
