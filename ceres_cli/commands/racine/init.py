"""ceres init"""

import os
import shlex
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, opt

if TYPE_CHECKING:
    from ceres_cli.contexte import Contexte
    from ceres_cli.services.installation import Installation
    from ceres_cli.terminal.sortie import Sortie


def init(
    ctx: typer.Context,
    sans_referentiel: Annotated[
        bool, opt("--sans-referentiel", "Ne pas charger les titres livrés avec le programme.")
    ] = False,
    essai: Annotated[
        bool, opt("--essai", "Une base pour essayer : le jour pourra s'y forcer, même sur un serveur.")
    ] = False,
    format_: OptFormat = None,
) -> None:
    """Créer la base, le profil de celui qui l'installe, les titres livrés et ceres.toml.

    Ce qui existe déjà n'est pas touché : la commande peut être relancée sans risque.

    Exemples :

        ceres init

        ceres --base /srv/jurys/ceres.db init

        ceres --base essai.db init --essai

        ceres --base postgresql://ceres@serveur/ceres init
    """
    from ceres_cli.schemas.administration import INSTALLATION
    from ceres_cli.services import installation

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    cadre = contexte.cadre()
    bilan = installation.installer(
        cadre, referentiel=not sans_referentiel, essai=essai, avant_le_journal=partial(_donner_une_cle, sortie)
    )
    _dire(sortie, bilan, referentiel=not sans_referentiel)
    chemin, creee = _configurer(sortie, contexte)
    sortie.fiche("installation", INSTALLATION, _document(bilan, chemin, creee))
    if bilan.base_creee:
        sortie.info(
            "Pour commencer : « ceres referentiel lister », « ceres profil lister » ; pour un essai, « ceres --base"
            " demo.db demo »."
        )


def _donner_une_cle(sortie: "Sortie") -> None:
    """Avant tout lot : la clé qui ancrera le journal. Qu'elle manque n'arrête rien, et se dit."""
    from ceres_cli.configuration import cle
    from ceres_cli.erreurs import BaseInutilisable

    try:
        chemin, neuve = cle.JOURNAL.creer(os.environ)
    except BaseInutilisable as erreur:
        sortie.avertissement(f"{erreur.message} Le journal sera scellé sans être ancré.")
        return
    if neuve:
        sortie.info(f"Clé du journal : {chemin}. Gardez-en une copie ailleurs, jamais avec une sauvegarde de la base.")


def _document(bilan: "Installation", configuration: Path | None, creee: bool) -> dict[str, object]:
    """`ceres.installation/1`."""
    neuf = bilan.base_creee or bilan.profil_cree or bilan.titres_charges or creee
    return {
        "base": bilan.base,
        "base_creee": bilan.base_creee,
        "essai": bilan.essai,
        "profil": bilan.profil,
        "profil_cree": bilan.profil_cree,
        "titres_charges": bilan.titres_charges,
        "titres_presents": bilan.titres_presents,
        "configuration": None if configuration is None else str(configuration),
        "configuration_creee": creee,
        **({} if neuf else {"change": False}),
    }


def _dire(sortie: "Sortie", bilan: "Installation", *, referentiel: bool) -> None:
    nom = "Base d'essai" if bilan.essai else "Base"
    sortie.info(f"{nom} {'créée' if bilan.base_creee else 'déjà là'} : {bilan.base}.")
    if bilan.essai_force:
        sortie.info(
            "CERES_AUJOURDHUI force le jour : elle est d'essai, et le restera. Pour une base de travail, ôtez d'abord"
            " cette variable."
        )
    if bilan.profil_cree:
        sortie.info(f"Profil {bilan.profil} créé et choisi : MPCP, national, administrateur.")
    elif bilan.profil is not None:
        sortie.info(f"Profil déjà choisi : {bilan.profil}.")
    else:
        sortie.avertissement(
            "Vous n'avez pas de profil dans cette base : un administrateur (MPCP) peut vous en créer un avec"
            " « ceres profil creer --agent »."
        )
    if not referentiel:
        return
    if bilan.titres_charges:
        sortie.info(f"Titres chargés : {bilan.titres_charges}. Déjà là : {bilan.titres_presents}.")
    elif bilan.sans_droit:
        sortie.info(f"Titres déjà là : {bilan.titres_presents} ; seul un profil MPCP peut en charger.")
    else:
        sortie.info(f"Titres déjà là : {bilan.titres_presents}, rien à charger.")


def _configurer(sortie: "Sortie", contexte: "Contexte") -> tuple[Path | None, bool]:
    """Écrit ceres.toml dans le dossier de travail si aucun n'est trouvé ; il retient la base donnée par --base.

    Rend le fichier qui vaut, et s'il vient d'être créé ; celui-ci est approuvé par qui l'a fait écrire.
    """
    from ceres_cli.configuration import confiance, emplacements
    from ceres_cli.configuration.charger import charger
    from ceres_cli.erreurs import BaseInutilisable
    from ceres_cli.services import installation

    donnee = contexte.config.origines.get("base.url") == "option"
    if contexte.chemins_config:
        deja = contexte.chemins_config[0]
        sortie.info(f"Configuration déjà là : {deja}.")
        ecrite = charger(*contexte.chemins_config)
        dite = ecrite.base_url and emplacements.sans_secret(_absolue(emplacements.adresse_base(ecrite, os.environ)))
        if donnee and not dite:
            # Sans le mot de passe, que le nom de la base masque : il va dans .pgpass.
            adresse = shlex.quote(_absolue(contexte.store.nom.replace(":***@", "@")))
            sortie.avertissement(
                f"elle ne dit pas où est cette base : « ceres config definir base.url {adresse} », ou --base à chaque"
                " fois."
            )
        elif donnee and dite != emplacements.sans_secret(_absolue(contexte.adresse_base)):
            sortie.info(f"Elle dit une autre base, où vont les commandes sans --base : {dite}.")
        return deja, False
    try:
        chemin = installation.ecrire_configuration(Path.cwd(), _absolue(contexte.adresse_base) if donnee else None)
        if chemin is not None and donnee:
            confiance.approuver(chemin, os.environ)
    except BaseInutilisable as erreur:
        sortie.avertissement(f"{erreur.message} Sans ce fichier, les réglages par défaut valent.")
        return None, False
    if chemin is not None:
        sortie.info(f"Configuration écrite : {chemin}.")
    return chemin, chemin is not None


def _absolue(adresse: str) -> str:
    chemin = adresse.removeprefix("sqlite:///")
    return chemin if "://" in chemin else str(Path(chemin).absolute())
