"""ceres admin cle-publique"""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptEcraser, OptFormat, OptMotif, OptOui, OptSimulerSansPlan, opt
from ceres_cli.terminal.typer_fr.chemins import donnees_ecrites

if TYPE_CHECKING:
    from ceres_cli.contexte import Contexte
    from ceres_cli.moteur.cadre import Cadre
    from ceres_cli.terminal.sortie import Sortie


@en_liste("cle")
def cle_publique(
    ctx: typer.Context,
    nouvelle: Annotated[
        bool, opt("--nouvelle", "Donner d'abord une clé au registre ; l'ancienne reste dans la liste.")
    ] = False,
    cible: Annotated[
        Path | None, opt("--sortie", "Écrire aussi le fichier des clés.", "F.json", donnees_ecrites)
    ] = None,
    ecraser: OptEcraser = False,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Montrer les clés publiques qui vérifient les attestations du registre, à donner à qui les vérifie (OBT-06).

    --nouvelle, avec un motif (profil MPCP), en fait une autre : la privée naît dans un fichier à vous seul (0600), hors
    de la base ; qui la tient signe. Les papiers signés de l'ancienne se vérifient toujours.

    Exemples :

        ceres admin cle-publique --nouvelle --motif "première clé"

        ceres admin cle-publique --sortie cles.json
    """
    from ceres_cli import fichiers
    from ceres_cli.schemas.sessions import CLE
    from ceres_cli.services.attestation import registre

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    if nouvelle:
        _renouveler(contexte, sortie, motif=motif, oui=oui, simuler=simuler)
    cles = registre.cles(contexte.cadre())
    if cible is not None and not simuler:
        with fichiers.ecrire(cible, ecraser=ecraser) as flux:
            flux.write(registre.en_fichier(cles).encode())
        sortie.info(f"Clés publiques écrites dans {cible}.")
    sortie.liste("cles", CLE, cles, len(cles))
    if not cles:
        sortie.info("Le registre n'a pas encore de clé : « ceres admin cle-publique --nouvelle --motif … ».")


def _renouveler(contexte: "Contexte", sortie: "Sortie", *, motif: str | None, oui: bool, simuler: bool) -> None:
    """L'accord donné, la clé privée est sur le disque avant que la base dise la publique : le registre n'a jamais une
    clé que nul ne tient."""
    from ceres_cli.configuration import cle
    from ceres_cli.formats.attestation import signature
    from ceres_cli.moteur import execution
    from ceres_cli.moteur.demande import Confirmer, Demande, Options, Rapport
    from ceres_cli.regles.obtention.attestations import ActionCle
    from ceres_cli.regles.vocabulaire import Resultat
    from ceres_cli.services.attestation.registre import MetierCles

    graine = cle.tirer()
    publique = signature.publique(graine)
    privee = cle.du_registre(signature.numero_court(publique))
    metier, cadre = MetierCles(), contexte.cadre()
    demande = Demande(ActionCle.RENOUVELER, "", {"publique": publique}, motif=motif)

    def annoncer(sortie: "Sortie", cadre: "Cadre") -> Confirmer:
        accorder = commun.confirmation(sortie, cadre, metier)

        def confirmer(apercu: Rapport) -> None:
            if not oui:
                accorder(apercu)
            privee.creer(os.environ, graine)

        return confirmer

    options = Options(simuler=simuler, motif=motif)
    rapport = commun.executer(cadre, sortie, metier, [demande], options, oui=False, annoncer=annoncer)
    (decision,) = rapport.decisions
    if decision.resultat is Resultat.REFUSE:
        raise execution.erreur_de(decision)
    sortie.info(f"{decision.explication[:1].upper()}{decision.explication[1:]}.")
    if not simuler:
        sortie.info("Gardez une copie de la clé privée ailleurs, jamais avec une sauvegarde de la base :")
        sortie.info(str(privee.ou(os.environ)))
