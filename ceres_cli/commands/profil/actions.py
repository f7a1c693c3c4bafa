"""ceres profil : voir, lister, créer, modifier, choisir, retirer."""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.agir import Voulu, agit
from ceres_cli.commands.listes import Liste, liste
from ceres_cli.commands.options import OptFin, OptFormat, OptTexte, arg, identifiant, lire_jours, opt
from ceres_cli.regles.droits import lire_role
from ceres_cli.regles.vocabulaire import ActionProfil, Role
from ceres_cli.terminal.typer_fr.exclusions import exclut

UnProfil = Annotated[str, arg("P-…", "Profil.", identifiant("P"))]
OptCourriel = Annotated[str | None, opt("--courriel", "Adresse où avertir l'agent ; vide, elle s'efface.", "C")]
OptRole = Annotated[
    Role,
    opt("--role", "Rôle ; ddets et ddetspp valent ud, dreets vaut direccte.", "centre|ud|direccte|mpcp", lire_role),
]


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
        str | None, arg("P-…", "Profil ; à défaut celui sous lequel vous agissez.", identifiant("P"))
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


@agit(ActionProfil.CREER, "profil.situation:MetierProfil", fiche="profil", plan=False)
def creer(
    ctx: typer.Context,
    role: OptRole,
    structure: Annotated[
        str | None,
        opt(
            "--structure",
            "Centre : E-… ou SIRET ; UD : département ; DIRECCTE : région (code ou nom) ; MPCP : rien.",
            "S",
        ),
    ] = None,
    agent: Annotated[str | None, opt("--agent", "Compte du système ; à défaut vous-même.", "COMPTE")] = None,
    fin: OptFin = None,
    courriel: OptCourriel = None,
) -> Voulu:
    """Donner un profil à un agent (profil MPCP), pour toujours ou jusqu'à --fin compris. Son premier profil est choisi
    d'office.

    Exemples :

        ceres profil creer --role ddets --structure Loire-Atlantique --agent mdupont

        ceres profil creer --role centre --structure E-3

        ceres profil creer --role ud --structure 44 --agent mdupont --fin 31/12/2027 --courriel mdupont@example.fr
    """
    from ceres_cli.services.profil.lectures import a_creer

    contexte = commun.contexte(ctx)
    valeurs, fautes = a_creer(contexte.agent, contexte.jour, role, structure, agent, fin=fin, courriel=courriel)
    return Voulu(valeurs=valeurs, fautes=fautes)


@exclut("--fin", "--sans-fin")
@agit(ActionProfil.MODIFIER, "profil.situation:MetierProfil", fiche="profil", plan=False)
def modifier(
    ctx: typer.Context,
    objet: UnProfil,
    fin: OptFin = None,
    sans_fin: Annotated[bool, opt("--sans-fin", "Ôter la fin ; rend aussi un profil retiré.")] = False,
    courriel: OptCourriel = None,
) -> Voulu:
    """Fixer le dernier jour où un profil agit, ou l'ôter ; dire à quelle adresse l'avertir (profil MPCP).

    Une adresse vide l'efface, et retirer le profil aussi. Le rôle, la structure et l'agent ne changent jamais : créez
    un autre profil et retirez celui-ci. Le dernier administrateur n'a pas de fin.

    Exemples :

        ceres profil modifier P-2 --fin 31/12/2027

        ceres profil modifier P-2 --sans-fin

        ceres profil modifier P-2 --courriel mdupont@example.fr
    """
    from ceres_cli.services.profil.fins import a_changer

    jour = commun.contexte(ctx).jour
    valeurs, fautes = a_changer(objet, fin, jour, sans_fin=sans_fin, courriel=courriel)
    return Voulu(objet, valeurs, fautes=fautes)


@agit(ActionProfil.CHOISIR, "profil.situation:MetierProfil", fiche="profil", plan=False)
def choisir(ctx: typer.Context, objet: UnProfil) -> Voulu:
    """Choisir celui de vos profils sous lequel agir désormais.

    Pour une seule commande, l'option --profil ou la variable CERES_PROFIL suffit.

    Exemple :

        ceres profil choisir P-2
    """
    from ceres_cli.services.profil.lectures import aucun_choisi

    contexte = commun.contexte(ctx)
    if contexte.profil is None and aucun_choisi(contexte.cadre()):
        contexte.profil = objet  # qui n'a pas de profil choisi agit sous celui qu'il choisit
    return Voulu(objet)


@agit(ActionProfil.RETIRER, "profil.situation:MetierProfil", fiche="profil", plan=False)
def retirer(objet: UnProfil) -> None:
    """Retirer un profil : il n'agit plus dès maintenant, et reste connu du journal (profil MPCP).

    Le dernier administrateur ne peut pas être retiré. « ceres profil modifier P-… --sans-fin » rend un profil retiré.

    Exemple :

        ceres profil retirer P-2 --motif "a quitté le service"
    """


@liste(suivie=False)
def profil(
    texte: OptTexte = None,
    tous: Annotated[bool, opt("--tous", "Ceux de tous les agents (profil MPCP).")] = False,
    sous: Annotated[int | None, opt("--sous", "Finissant d'ici tant de jours (30j).", "JOURS", lire_jours)] = None,
) -> Liste:
    """Lister tous vos profils, page à page si le terminal est plus court que la liste (PRO-01).

    Le programme de lecture est celui de la variable PAGER, à défaut less.

    Exemples :

        ceres profil lister

        ceres profil lister --tous loire

        ceres profil lister --tous --sous 30j
    """
    from ceres_cli.schemas.administration import PROFIL
    from ceres_cli.services.profil import lectures

    return PROFIL, lambda cadre, limite: lectures.lister(cadre, tous=tous, texte=texte, sous=sous, limite=limite)
