"""ceres profil : voir, créer, modifier, choisir, retirer."""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFin, OptFormat, OptMotif, OptSimulerSansPlan, identifiant
from ceres_cli.commands.profil.options import OptCourriel, OptRole, UnProfil, ecrire
from ceres_cli.terminal.typer_fr.exclusions import exclut

_FICHIER_LOCAL = (
    "Cette base est un fichier local : les profils y sont des garde-fous, pas une frontière. Qui peut écrire dans le"
    " fichier peut se passer de ceres. Une vraie frontière demande un compte de service atteint par « sudo -u »."
)
_SERVEUR = (
    "Cette base est sur un serveur : les profils y sont des garde-fous, pas une frontière. Qui s'y connecte avec ce"
    " compte peut se passer de ceres. Une vraie frontière demande un compte de service atteint par « sudo -u »."
)


def voir(
    ctx: typer.Context,
    objet: Annotated[
        str | None,
        typer.Argument(
            metavar="P-…", parser=identifiant("P"), help="Profil ; à défaut celui sous lequel vous agissez."
        ),
    ] = None,
    format_: OptFormat = None,
) -> None:
    """Afficher un profil, ce qu'il permet, et ce que les profils garantissent.

    Exemple :

        ceres profil voir
    """
    from ceres_cli.schemas.administration import PROFIL
    from ceres_cli.services.profil import lectures as profil

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    document, permises, local = profil.droits(contexte.cadre(), objet)
    sortie.fiche("profil", PROFIL, document)
    sortie.info(f"Ce profil permet de : {', '.join(permises)}.")
    sortie.info(_FICHIER_LOCAL if local else _SERVEUR)


def creer(
    ctx: typer.Context,
    role: OptRole,
    structure: Annotated[
        str | None,
        typer.Option(
            "--structure",
            metavar="S",
            help="Centre : E-… ou SIRET ; UD : département ; DIRECCTE : région (code ou nom) ; MPCP : rien.",
        ),
    ] = None,
    agent: Annotated[
        str | None, typer.Option("--agent", metavar="COMPTE", help="Compte du système ; à défaut vous-même.")
    ] = None,
    fin: OptFin = None,
    courriel: OptCourriel = None,
    motif: OptMotif = None,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Donner un profil à un agent (profil MPCP), pour toujours ou jusqu'à --fin compris. Son premier profil est choisi
    d'office.

    Exemples :

        ceres profil creer --role ddets --structure Loire-Atlantique --agent mdupont

        ceres profil creer --role centre --structure E-3

        ceres profil creer --role ud --structure 44 --agent mdupont --fin 31/12/2027 --courriel mdupont@example.fr
    """
    from ceres_cli.services.profil import lectures as profil

    cadre = commun.contexte(ctx).cadre()
    demande = profil.demande_de_creation(cadre, role, structure, agent, motif, fin=fin, courriel=courriel)
    ecrire(ctx, cadre, demande, simuler=simuler, format_=format_)


@exclut("--fin", "--sans-fin")
def modifier(
    ctx: typer.Context,
    objet: UnProfil,
    fin: OptFin = None,
    sans_fin: Annotated[bool, typer.Option("--sans-fin", help="Ôter la fin ; rend aussi un profil retiré.")] = False,
    courriel: OptCourriel = None,
    motif: OptMotif = None,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Fixer le dernier jour où un profil agit, ou l'ôter ; dire à quelle adresse l'avertir (profil MPCP).

    Une adresse vide l'efface, et retirer le profil aussi. Le rôle, la structure et l'agent ne changent jamais : créez
    un autre profil et retirez celui-ci. Le dernier administrateur n'a pas de fin.

    Exemples :

        ceres profil modifier P-2 --fin 31/12/2027

        ceres profil modifier P-2 --sans-fin

        ceres profil modifier P-2 --courriel mdupont@example.fr
    """
    from ceres_cli.services.profil import fins

    cadre = commun.contexte(ctx).cadre()
    demande = fins.demande_de_changement(objet, fin, cadre.jour, sans_fin=sans_fin, courriel=courriel, motif=motif)
    ecrire(ctx, cadre, demande, simuler=simuler, format_=format_)


def choisir(
    ctx: typer.Context,
    objet: UnProfil,
    motif: OptMotif = None,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Choisir celui de vos profils sous lequel agir désormais.

    Pour une seule commande, l'option --profil ou la variable CERES_PROFIL suffit.

    Exemple :

        ceres profil choisir P-2
    """
    from ceres_cli.services.profil import lectures as profil

    cadre = commun.contexte(ctx).cadre()
    demande = profil.demande_de_choix(cadre, objet, motif)
    ecrire(ctx, cadre, demande, simuler=simuler, format_=format_)


def retirer(
    ctx: typer.Context,
    objet: UnProfil,
    motif: OptMotif = None,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Retirer un profil : il n'agit plus dès maintenant, et reste connu du journal (profil MPCP).

    Le dernier administrateur ne peut pas être retiré. « ceres profil modifier P-… --sans-fin » rend un profil retiré.

    Exemple :

        ceres profil retirer P-2 --motif "a quitté le service"
    """
    from ceres_cli.services.profil import fins

    cadre = commun.contexte(ctx).cadre()
    ecrire(ctx, cadre, fins.demande_de_retrait(objet, motif), simuler=simuler, format_=format_)
