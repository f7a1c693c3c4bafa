"""`ceres convocation modele` : un fichier par commande, chargé quand on la nomme."""

import os
from pathlib import Path
from typing import Annotated, Any

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptEcraser, OptFormat, OptMotif, OptSimulerSansPlan, arg, opt
from ceres_cli.erreurs import BaseInutilisable, ErreurUsage
from ceres_cli.regles.vocabulaire import ActionCentre
from ceres_cli.terminal.typer_fr import App
from ceres_cli.terminal.typer_fr.chemins import chemin_lu, dossier_ecrit, papier_ecrit
from ceres_cli.terminal.typer_fr.exclusions import exclut

app = App(
    paquet=__name__,
    help="Le modèle des lettres : copier celui de la maison, éprouver le sien, le choisir.",
    entrees={
        "Préparer": {
            "copier": ("..modele:copier", "Copier le modèle de la maison, pour écrire le sien"),
            "verifier": ("..modele:verifier", "Éprouver un modèle sur des lettres d'exemple"),
        },
        "Choisir": {
            "choisir": ("..modele:choisir", "Choisir le modèle d'un centre, ou de la base"),
        },
    },
)


@exclut("FICHIER", "--maison", "--comme-la-base")
@exclut("--maison", "--comme-la-base")
def choisir(
    ctx: typer.Context,
    fichier: Annotated[Path | None, arg("[FICHIER]", "Le modèle (.typ), éprouvé d'abord.", chemin_lu)] = None,
    centre: Annotated[
        str | None, opt("--centre", "Pour les lettres de ce centre seulement (ou son SIRET).", "E-…")
    ] = None,
    maison: Annotated[bool, opt("--maison", "Revenir au modèle de la maison.")] = False,
    commun_: Annotated[bool, opt("--comme-la-base", "Avec --centre : prendre désormais le modèle de la base.")] = False,
    motif: OptMotif = None,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Choisir le modèle des lettres : d'un centre (--centre), par lui ou un profil MPCP ; de la base (profil MPCP).

    Il est éprouvé, puis gardé dans la base avec les fichiers de son dossier : ceux d'ici peuvent ensuite changer ou
    disparaître. Une édition garde le modèle qu'elle avait, et s'imprime toujours pareil ; choisir en périme les
    convocations, et la suivante prend le nouveau.

    Exemples :

        ceres convocation modele choisir mon-modele/lettre.typ --centre E-12

        ceres convocation modele choisir --maison
    """
    from ceres_cli.formats.convocation import modeles
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.regles.centre.modele import MAISON
    from ceres_cli.services.centre.situation import MetierCentre
    from ceres_cli.services.convocation.modele import MetierModele

    if fichier is None and not maison and not commun_:
        raise ErreurUsage("Donnez un FICHIER, --maison ou --comme-la-base : l'un des trois.")
    if commun_ and centre is None:
        raise ErreurUsage("--comme-la-base est pour un centre.", conseil="Donnez --centre E-…")
    modele = None
    if fichier is not None:
        modele = modeles.lire(fichier)
        modeles.eprouver(modele)
        if manquent := modeles.oublies(modele):
            commun.contexte(ctx).sortie(format_).avertissement(modeles.dire_les_oublis(fichier, manquent))
    valeurs: dict[str, Any] = {"modele": modele}
    if centre is not None:
        valeurs["champs"] = {"modele": modele.empreinte if modele is not None else MAISON if maison else None}
    demande = Demande(ActionCentre.COURRIER, centre or "", valeurs, motif=motif)
    metier = MetierModele() if centre is None else MetierCentre()
    commun.agir(commun.contexte(ctx), metier, [demande], simuler=simuler, format_=format_)


def copier(
    ctx: typer.Context,
    dossier: Annotated[Path, arg("DOSSIER", "Un dossier neuf, que la commande crée.", dossier_ecrit)],
    ecraser: OptEcraser = False,
    format_: OptFormat = None,
) -> None:
    """Copier le modèle de la maison dans un dossier neuf : lettre.typ, commenté, et champs.txt, tout ce qu'une lettre
    reçoit.

    Un modèle est un fichier Typst. Il se sert de ce qui est dans son dossier (images, sous-dossier « polices »), et de
    rien d'autre : ni lien, ni paquet, ni réseau.

    Exemple :

        ceres convocation modele copier mon-modele
    """
    from ceres_cli.commands.ecrits import ecrire
    from ceres_cli.formats.convocation import modeles
    from ceres_cli.schemas.sessions import DOCUMENT

    if os.path.lexists(dossier) and not ecraser:
        raise BaseInutilisable(f"{dossier} existe déjà.", conseil="Donnez le nom d'un dossier neuf, ou --ecraser.")
    sortie = commun.contexte(ctx).sortie(format_)
    documents = [(dossier / nom, octets) for nom, octets in modeles.de_la_maison()]
    ecrits = ecrire(sortie, documents, dossier, ecraser=ecraser)
    sortie.liste("documents", DOCUMENT, ecrits, len(ecrits))
    sortie.info(f"Changez-le, puis éprouvez-le : « ceres convocation modele verifier {dossier / modeles.NOM} ».")


def verifier(
    ctx: typer.Context,
    fichier: Annotated[Path, arg("FICHIER", "Le modèle (.typ).", chemin_lu)],
    exemple: Annotated[
        Path | None, opt("--sortie", "Y écrire les lettres d'exemple (PDF).", "FICHIER", papier_ecrit)
    ] = None,
    ecraser: OptEcraser = False,
    format_: OptFormat = None,
) -> None:
    """Éprouver un modèle sur des lettres d'exemple, dans une boîte close, et lister les fichiers qu'il emporte.

    Un modèle qui cherche hors de son dossier, qui demande un paquet, trop de temps ou de mémoire, ou dont le PDF ne
    serait pas accessible (PDF/UA-1), est refusé avec sa raison et sa ligne. Rien n'est choisi.

    Exemple :

        ceres convocation modele verifier mon-modele/lettre.typ --sortie exemple.pdf
    """
    from ceres_cli import fichiers
    from ceres_cli.commands.ecrits import decrire
    from ceres_cli.formats.convocation import modeles
    from ceres_cli.schemas.sessions import DOCUMENT

    sortie = commun.contexte(ctx).sortie(format_)
    modele = modeles.lire(fichier)
    if exemple is not None and exemple.exists():
        lus = [fichier.parent / nom for nom in modele.fichiers]
        if any(lu.exists() and lu.samefile(exemple) for lu in (fichier, *lus)):
            raise ErreurUsage(f"{exemple} est un fichier du modèle : les lettres d'exemple l'écraseraient.")
    octets = modeles.eprouver(modele)
    if exemple is not None:
        with fichiers.ecrire(exemple, ecraser=ecraser) as flux:
            flux.write(octets)
        sortie.info(f"Lettres d'exemple dans {exemple} : regardez-les avant de choisir ce modèle.")
    if manquent := modeles.oublies(modele):
        sortie.avertissement(modeles.dire_les_oublis(fichier, manquent))
    emportes = decrire([(Path(nom), contenu) for nom, contenu in modele.fichiers.items()])
    sortie.liste("documents", DOCUMENT, emportes, len(emportes))
    sortie.info(f"{fichier} se compose : « ceres convocation modele choisir {fichier} » le prend.")
