"""ceres jure creer"""

from typing import Annotated

import typer

from ceres_cli.commands.jure import options as o
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler
from ceres_cli.regles.vocabulaire import ActionJure


def creer(
    ctx: typer.Context,
    nom: Annotated[str, typer.Option("--nom", metavar="N", help="Nom de naissance.")],
    prenom: Annotated[str, typer.Option("--prenom", metavar="P", help="Prénom.")],
    nom_usage: o.OptNomUsage = None,
    civilite: o.OptCivilite = None,
    naissance: o.OptNaissance = None,
    telephone_professionnel: o.OptTelephonePro = None,
    telephone_personnel: o.OptTelephonePerso = None,
    courriel: o.OptCourriel = None,
    adresse: o.OptAdresse = None,
    complement: o.OptComplement = None,
    code_postal: o.OptCodePostal = None,
    commune: o.OptCommune = None,
    employeur: o.OptEmployeur = None,
    forcer: o.OptForcer = False,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Enregistrer un juré et l'afficher avec son numéro.

    La commune donne le département, donc le service dont il est du ressort, et la région de ses numéros de téléphone
    (JUR-04). Un juré qui a déjà cette identité fait refuser (JUR-03), sauf avec --forcer.

    Exemples :

        ceres jure creer --nom "Le Goff" --prenom Anne --commune Nantes

        ceres jure creer --nom Payet --prenom Luc --commune "Saint-Denis (974)"
    """
    tapes = {
        "nom": nom,
        "nom_usage": nom_usage,
        "prenom": prenom,
        "civilite": civilite,
        "naissance": naissance,
        "telephone_professionnel": telephone_professionnel,
        "telephone_personnel": telephone_personnel,
        "courriel": courriel,
        "adresse": adresse,
        "complement": complement,
        "code_postal": code_postal,
        "commune": commune,
        "employeur": employeur,
    }
    o.ecrire_fiche(ctx, ActionJure.CREER, "", tapes, forcer=forcer, motif=motif, simuler=simuler, format_=format_)
