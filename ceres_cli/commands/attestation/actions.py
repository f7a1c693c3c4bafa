"""ceres attestation retirer, signer, retraits, page"""

from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun, ecrits
from ceres_cli.commands.agir import agissent, des
from ceres_cli.commands.options import OptEcraser, OptFormat, identifiant, opt
from ceres_cli.regles.obtention.attestations import ActionAttestation
from ceres_cli.terminal.typer_fr.chemins import chemin_lu, donnees_ecrites, page_ecrite

actions = agissent(
    des("N-…", "Attestations ; « - » : une par ligne de l'entrée standard."),
    "attestation.situation:MetierAttestation",
    {
        ActionAttestation.RETIRER: """
    Retirer des attestations, avec un motif : elles ne valent plus, et le restent (OBT-05). La liste des retraits le
    dira à qui les vérifie (« ceres attestation retraits »). Au terminal, l'accord est demandé.

    Le centre de la session qui a donné le droit, l'UD de celle-ci, ou un profil MPCP.

    Exemple :

        ceres attestation retirer N-12 --motif "remise à une autre personne"
    """,
        ActionAttestation.SIGNER: """
    Signer des attestations qui ne le sont pas, sur le poste où est la clé du registre (OBT-06). Le papier signé s'écrit
    ensuite par « ceres candidat attestation », sous le même numéro.

    Exemple :

        ceres attestation signer N-12 N-13
    """,
    },
    sans_oui=[ActionAttestation.SIGNER],
    lire=identifiant("N"),
)


def retraits(
    ctx: typer.Context,
    cible: Annotated[Path, opt("--sortie", "Où écrire la liste signée.", "F.json", donnees_ecrites)],
    ecraser: OptEcraser = False,
    format_: OptFormat = None,
) -> None:
    """Écrire la liste signée des attestations qui ne valent plus : retirées, corrigées, remplacées (OBT-05, OBT-06).

    Des numéros et des jours, aucun nom : elle se publie. Réservé au profil MPCP qui tient la clé du registre.

    Exemple :

        ceres attestation retraits --sortie retraits.json --ecraser
    """
    from ceres_cli.formats.attestation.retraits import en_texte
    from ceres_cli.services.attestation import ecrits as service

    contexte = commun.contexte(ctx)
    octets = en_texte(service.retraits(contexte.cadre())).encode()
    ecrits.ecrire_un(contexte.sortie(format_), cible, octets, (), ecraser=ecraser)


def page(
    ctx: typer.Context,
    cible: Annotated[Path, opt("--sortie", "Où écrire la page.", "F.html", page_ecrite)],
    revocations: Annotated[
        Path | None, opt("--revocations", "Liste signée des retraits à y mettre.", "F.json", chemin_lu)
    ] = None,
    ecraser: OptEcraser = False,
    format_: OptFormat = None,
) -> None:
    """Écrire la page qui vérifie une attestation dans un navigateur, sans réseau : un seul fichier, qui se publie.

    Elle porte les clés publiques du registre et la liste des retraits : celle de --revocations ou, pour le profil MPCP
    qui tient la clé, celle du jour. Tout autre y met aussi ce qu'il sait de ses candidats, non signé. Publiée, son
    adresse se dit dans ceres.toml ([attestation] page).

    Exemples :

        ceres attestation page --sortie verifier.html

        ceres attestation page --revocations retraits.json --sortie verifier.html
    """
    from ceres_cli.services.attestation import ecrits as service

    contexte = commun.contexte(ctx)
    octets, dits = service.page(contexte.cadre(), revocations)
    ecrits.ecrire_un(contexte.sortie(format_), cible, octets, dits, ecraser=ecraser)
