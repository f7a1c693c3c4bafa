"""ceres jure modifier"""

from typing import Annotated

import typer

from ceres_cli.commands.jure import options as o
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler, UnJure
from ceres_cli.commands.versions import si_version
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.vocabulaire import ActionJure


@si_version
def modifier(
    ctx: typer.Context,
    objet: UnJure,
    nom: Annotated[str | None, typer.Option("--nom", metavar="N", help="Nom de naissance.")] = None,
    prenom: Annotated[str | None, typer.Option("--prenom", metavar="P", help="Prénom.")] = None,
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
    """Changer des coordonnées d'un juré ; seules les options données changent, une valeur vide ("") efface.

    Exemples :

        ceres jure modifier J-12 --courriel anne@example.fr --employeur ""

        ceres jure modifier J-12 --commune Angers --motif déménagement
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
    if all(texte is None for texte in tapes.values()):
        raise ErreurUsage(
            "Rien à modifier : aucune coordonnée n'est donnée.", conseil="Par exemple --courriel, --commune."
        )
    o.ecrire_fiche(ctx, ActionJure.MODIFIER, objet, tapes, forcer=forcer, motif=motif, simuler=simuler, format_=format_)
