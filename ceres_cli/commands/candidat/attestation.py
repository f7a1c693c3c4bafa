"""ceres candidat attestation"""

from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptEcraser, OptFormat, OptMotif, OptSession, OptSimulerSansPlan, identifiant, opt
from ceres_cli.terminal.typer_fr.chemins import papier_ecrit
from ceres_cli.terminal.typer_fr.exclusions import exclut


@exclut("C-…", "--session")
def attestation(
    ctx: typer.Context,
    cible: Annotated[Path, opt("--sortie", "Où écrire les attestations.", "F.pdf", papier_ecrit)],
    objet: Annotated[
        str | None, typer.Argument(metavar="C-…", help="Candidat.", parser=identifiant("C"), show_default=False)
    ] = None,
    session: OptSession = None,
    ecraser: OptEcraser = False,
    motif: OptMotif = None,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Attester en PDF ce qu'un candidat détient, ou ce qu'une session a donné : une page et un numéro N-… par droit.

    Le même droit, inchangé, garde son numéro et ses octets (OBT-04). Signée si la clé du registre est sur ce poste, une
    attestation se vérifie hors ligne (« ceres verifier ») ; sinon, elle se signe là où est la clé (« ceres attestation
    signer »). Ce n'est pas un parchemin.

    Exemples :

        ceres candidat attestation C-31 --sortie attestation.pdf

        ceres candidat attestation --session S-2026-34 --sortie attestations.pdf
    """
    from ceres_cli.commands import ecrits, reponses
    from ceres_cli.erreurs import ErreurUsage, Refus
    from ceres_cli.moteur import execution
    from ceres_cli.moteur.demande import Demande, Options
    from ceres_cli.regles.obtention.attestations import ActionAttestation
    from ceres_cli.regles.vocabulaire import Resultat
    from ceres_cli.services.attestation import lectures
    from ceres_cli.services.attestation.situation import MetierAttestation
    from ceres_cli.services.papiers import attestation as papiers

    if objet is None and session is None:
        raise ErreurUsage("Il manque le candidat, ou --session.", conseil="Donnez C-…, ou --session S-….")
    contexte = commun.contexte(ctx)
    sortie, cadre = contexte.sortie(format_), contexte.cadre()
    contexte.exiger_la_page()
    droits = lectures.a_attester(cadre, objet, session)
    if not droits:
        quoi = f"{objet} ne détient rien" if session is None else f"{session} n'a rien donné"
        raise Refus(
            f"{quoi} : il n'y a rien à attester.",
            code="OBT-04",
            conseil=f"Voyez « ceres {f'session voir {session}' if session else f'candidat voir {objet}'} ».",
        )
    demandes = [
        Demande(ActionAttestation.ATTESTER, "", {"candidat": c, "certification": r}, motif=motif, ligne=rang)
        for rang, (c, r) in enumerate(droits, 1)
    ]
    options = Options(simuler=simuler, motif=motif)
    rapport = commun.passer_au_moteur(cadre, sortie, MetierAttestation(), demandes, options, None)
    refusees = [d for d in rapport.decisions if d.resultat is Resultat.REFUSE]
    faites = [d.objet for d in rapport.decisions if d.resultat is not Resultat.REFUSE]
    if not faites:
        raise execution.erreur_de(refusees[0])
    reponses.dire_avertissements(sortie, rapport)
    for decision in rapport.decisions:
        sortie.info(decision.texte() if decision in refusees else reponses.phrase(decision.explication))
    if simuler:
        sortie.rapport(rapport.en_dict())
        rapport.tenir()
        return
    octets, dits = papiers.attestations(cadre, faites)
    ecrits.ecrire_un(sortie, cible, octets, dits, ecraser=ecraser)
    if refusees:
        raise typer.Exit(7)
