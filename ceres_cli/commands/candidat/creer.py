"""ceres candidat creer"""

from typing import Annotated

import typer

from ceres_cli.commands.candidat import options as o
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler
from ceres_cli.regles.vocabulaire import ActionCandidat


def creer(
    ctx: typer.Context,
    nom: Annotated[str, typer.Option("--nom", metavar="N", help="Nom de naissance.")],
    prenom: Annotated[str, typer.Option("--prenom", metavar="P", help="Prénom.")],
    naissance: Annotated[str, typer.Option("--naissance", metavar="DATE", help="Date de naissance (JJ/MM/AAAA).")],
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
    centre: o.OptCentre = None,
    forcer: o.OptForcer = False,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Enregistrer un candidat de votre centre, ou de --centre pour un profil MPCP, et l'afficher avec son numéro.

    Le lieu de naissance est gardé comme il est tapé, avec son code INSEE ; né à l'étranger, le pays et la ville
    (CAN-08). Un candidat de mêmes nom, prénom et naissance parmi les vôtres : rien ne change si tout ce qui est donné
    est déjà le sien, sinon il faut --forcer (CAN-11).

    Exemples :

        ceres candidat creer --nom "Le Goff" --prenom Anne --naissance 12/05/1990 --commune-naissance Brest

        ceres candidat creer --nom Sow --prenom Awa --naissance 3/2/1988 --pays-naissance Mali --ville-naissance Ségou
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
    o.ecrire(
        ctx,
        ActionCandidat.CREER,
        "",
        tapes,
        forcer=forcer,
        centre=centre,
        motif=motif,
        simuler=simuler,
        format_=format_,
    )
