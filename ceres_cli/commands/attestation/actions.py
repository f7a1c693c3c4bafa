"""ceres attestation retirer, signer"""

from ceres_cli.commands.agir import agissent, des
from ceres_cli.commands.options import identifiant
from ceres_cli.regles.obtention.attestations import ActionAttestation

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
