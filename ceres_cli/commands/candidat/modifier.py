"""ceres candidat modifier"""

from typing import Annotated

import typer

from ceres_cli.commands.candidat import options as o
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler, UnCandidat
from ceres_cli.commands.versions import si_version
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.vocabulaire import ActionCandidat


@si_version
def modifier(
    ctx: typer.Context,
    objet: UnCandidat,
    nom: Annotated[str | None, typer.Option("--nom", metavar="N", help="Nom de naissance.")] = None,
    prenom: Annotated[str | None, typer.Option("--prenom", metavar="P", help="Prénom.")] = None,
    naissance: Annotated[
        str | None, typer.Option("--naissance", metavar="DATE", help="Date de naissance (JJ/MM/AAAA).")
    ] = None,
    nom_usage: o.OptNomUsage = None,
    civilite: o.OptCivilite = None,
    commune_naissance: o.OptCommuneNaissance = None,
    pays_naissance: o.OptPaysNaissance = None,
    ville_naissance: o.OptVilleNaissance = None,
    telephone: o.OptTelephone = None,
    courriel: o.OptCourriel = None,
    adresse: o.OptAdresse = None,
    complement: o.OptComplement = None,
    code_postal: o.OptCodePostal = None,
    commune: o.OptCommune = None,
    forcer: o.OptForcer = False,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Changer des champs de la fiche d'un candidat ; seules les options données changent, une valeur vide ("") efface.

    L'état civil se change par le centre qui a enregistré le candidat et par l'UD de ses sessions ; passé un résultat
    validé, par l'UD seule, avec --motif (CAN-10). « candidat expliquer C-… --action modifier » dit ce qu'il en est.

    Exemples :

        ceres candidat modifier C-12 --courriel anne.legoff@example.fr --telephone ""

        ceres candidat modifier C-12 --commune-naissance "Sainte-Colombe (05)" --motif "pièce d'identité"
    """
    tapes = {
        "nom": nom,
        "nom_usage": nom_usage,
        "prenom": prenom,
        "naissance": naissance,
        "civilite": civilite,
        "commune_naissance": commune_naissance,
        "pays_naissance": pays_naissance,
        "ville_naissance": ville_naissance,
        "telephone": telephone,
        "courriel": courriel,
        "adresse": adresse,
        "complement": complement,
        "code_postal": code_postal,
        "commune": commune,
    }
    if all(texte is None for texte in tapes.values()):
        raise ErreurUsage("Rien à modifier : aucun champ n'est donné.", conseil="Par exemple --courriel, --commune.")
    o.ecrire(ctx, ActionCandidat.MODIFIER, objet, tapes, forcer=forcer, motif=motif, simuler=simuler, format_=format_)
