"""`ceres config` : voir et changer les réglages. Sans commande : voir."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat, arg, opt
from ceres_cli.erreurs import BaseInutilisable, ErreurUsage
from ceres_cli.regles.francais import accorder
from ceres_cli.terminal.typer_fr import App
from ceres_cli.terminal.typer_fr.chemins import chemin_lu

if TYPE_CHECKING:
    from ceres_cli.configuration.lectures import Retenue
    from ceres_cli.configuration.reglages import Configuration
    from ceres_cli.terminal.sortie import Sortie


app = App(
    paquet=__name__,
    entrees={
        "Commandes": {
            "voir": ("..config:voir", "Afficher les réglages en vigueur et d'où ils viennent"),
            "approuver": ("..config:approuver", "Se fier à un ceres.toml trouvé au-dessus du dossier de travail"),
            "lectures": ("..config:lectures", "Comment se lisent les fichiers des collègues, retenu par --retenir"),
            "definir": ("..config:definir", "Changer un réglage dans ceres.toml"),
        },
    },
)


@app.callback(invoke_without_command=True)
def _sans_commande(ctx: typer.Context, format_: OptFormat = None) -> None:
    """Configuration : les réglages de ceres.toml. Sans commande, les affiche."""
    if ctx.invoked_subcommand is None:
        montrer(ctx, None, format_)


@en_liste("reglage")
def voir(
    ctx: typer.Context,
    cle: Annotated[str | None, arg("CLÉ", "Un réglage (lot.lignes_max) ou une table (lot) ; à défaut tous.")] = None,
    format_: OptFormat = None,
) -> None:
    """Afficher les réglages en vigueur : valeur, origine (défaut, environnement, option, fichier et
    lequel), unité.

    Exemples :

        ceres config voir

        ceres config voir courrier

        ceres config voir lot.lignes_max --format json
    """
    montrer(ctx, cle, format_)


def montrer(ctx: typer.Context, cle: str | None, format_: str | None) -> None:
    """Tous les réglages, ceux d'une table, ou un seul ; et le fichier d'où ils viennent."""
    from ceres_cli.configuration import charger
    from ceres_cli.configuration.reglages import connu
    from ceres_cli.schemas.administration import REGLAGE

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    elements = charger.voir(contexte.config, os.environ)
    de_la_table = [e for e in elements if cle is None or str(e["cle"]).startswith(f"{cle}.")]
    if de_la_table:
        sortie.liste("reglages", REGLAGE, de_la_table, len(de_la_table))
    else:
        assert cle is not None
        connu(cle)
        sortie.fiche("reglage", REGLAGE, next(e for e in elements if e["cle"] == cle))
    if (a_approuver := contexte.config_a_approuver) is not None:
        sortie.avertissement(f"la base que dit ce fichier ne vaudra qu'après : ceres config approuver {a_approuver}")
    lus = contexte.chemins_config
    dits = accorder(len(lus), "Fichier lu", "Fichiers lus, le plus proche d'abord")
    sortie.info(f"{dits} : {', '.join(map(str, lus))}." if lus else "Aucun fichier ceres.toml : valeurs par défaut.")


def definir(
    ctx: typer.Context,
    cle: Annotated[str, arg("CLÉ", "Réglage, par exemple lot.lignes_max.")],
    valeur: Annotated[str, arg("VALEUR", "Sa valeur ; une liste sépare ses éléments par « ; ».")],
    ici: Annotated[bool, opt("--ici", "Dans le ceres.toml du dossier de travail.")] = False,
    format_: OptFormat = None,
) -> None:
    """Changer un réglage dans le fichier qui le dit ; à défaut dans le vôtre (~/.config/ceres/ceres.toml), créé s'il le
    faut.

    Le fichier est remplacé d'un coup, ses commentaires gardés. Un fichier mal écrit est signalé avec sa ligne et reste
    tel quel. Avec --config, c'est celui qu'il nomme.

    Exemples :

        ceres config definir lot.confirmation_nombre 100

        ceres config definir base.url ceres.db --ici
    """
    from ceres_cli.configuration import confiance, ecriture, emplacements
    from ceres_cli.configuration.charger import charger, voir
    from ceres_cli.configuration.reglages import connu
    from ceres_cli.schemas.administration import REGLAGE

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    connu(cle)
    nomme, dit = contexte.config_nommee, contexte.config.fichiers.get(cle)
    if ici and nomme is not None:
        raise ErreurUsage("--ici et --config nomment chacun un fichier.", conseil="Donnez l'un ou l'autre.")
    chemin = Path.cwd() / emplacements.NOM if ici else nomme or dit or emplacements.personnel(os.environ)
    sien = not chemin.exists() or confiance.est_approuve(chemin, os.environ)
    if chemin.absolute().parent != Path.cwd():
        valeur = emplacements.d_ici(cle, valeur)
    fait = ecriture.definir(chemin, cle, valeur)
    if sien:  # écrit ou déjà approuvé par lui : il n'a pas à le relire
        confiance.approuver(chemin, os.environ)
    config = charger(*emplacements.trouver(nomme, Path.cwd(), os.environ), env=os.environ)
    en_vigueur = voir(config, os.environ)
    reglage = next(e for e in en_vigueur if e["cle"] == cle)
    sortie.fiche("reglage", REGLAGE, {**reglage, **({"change": False} if fait.rien_a_changer else {})})
    if fait.rien_a_changer:
        sortie.info(f"Rien à changer : {chemin} porte déjà cette valeur.")
    else:
        sortie.info(f"{chemin} créé." if fait.cree else f"{chemin} modifié.")
    if fait.commentaires_perdus:
        sortie.avertissement("les commentaires du fichier n'ont pas pu être gardés.")
    if cle == "courrier.mot_de_passe_fichier" and valeur:
        _eprouver_le_mot_de_passe(config, sortie)
    if reglage["origine"] == "environnement":
        sortie.avertissement(f"la variable {reglage['variable']} l'emporte sur ce fichier.")


def _eprouver_le_mot_de_passe(config: "Configuration", sortie: "Sortie") -> None:
    """Ce qui l'empêchera de servir se dit dès maintenant : un réglage peut s'écrire avant le fichier qu'il nomme."""
    from ceres_cli.poste import compte

    try:
        compte.mot_de_passe(config)
    except BaseInutilisable as erreur:
        sortie.avertissement(f"{erreur.message} {erreur.conseil}")


def approuver(
    ctx: typer.Context,
    fichier: Annotated[Path, arg("FICHIER", "Le ceres.toml, tel qu'il est aujourd'hui.", chemin_lu)],
    format_: OptFormat = None,
) -> None:
    """Se fier à ce ceres.toml pour dire où est la base, depuis les dossiers qui sont dessous.

    Son chemin et son contenu sont retenus dans votre dossier de configuration : changé, il sera à approuver de nouveau.
    Un fichier qu'un autre que vous ou root possède, ou peut écrire, ne s'approuve pas.

    Exemple :

        ceres config approuver /srv/jurys/ceres.toml
    """
    from ceres_cli.configuration import confiance
    from ceres_cli.configuration.charger import charger
    from ceres_cli.configuration.emplacements import adresse_base, sans_secret
    from ceres_cli.schemas.administration import APPROBATION

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    base = sans_secret(adresse_base(charger(fichier), os.environ))
    empreinte, change = confiance.approuver(fichier, os.environ)
    chemin = os.path.realpath(fichier)
    sortie.fiche("approbation", APPROBATION, {"fichier": chemin, "base": base, "sha256": empreinte, "change": change})
    sortie.info(f"{chemin} est approuvé." if change else f"Rien à changer : {chemin} est déjà approuvé.")


@en_liste("lecture")
def lectures(
    ctx: typer.Context,
    oublier: Annotated[str | None, opt("--oublier", "Ne plus retenir cette lecture.", "NOM")] = None,
    format_: OptFormat = None,
) -> None:
    """Les lectures retenues par --retenir : comment se lit le fichier de tel collègue, reconnu à ses en-têtes.

    Au terminal, celle d'un fichier est reprise d'elle-même, et dite ; un script la demande par --lecture NOM.

    Exemples :

        ceres config lectures

        ceres config lectures --oublier "commission 44"
    """
    from ceres_cli.configuration import lectures as retenues
    from ceres_cli.schemas.administration import LECTURE

    sortie = commun.contexte(ctx).sortie(format_)
    if oublier is not None:
        otee = retenues.oublier(os.environ, oublier)
        sortie.fiche("lecture", LECTURE, _document(otee))
        sortie.info(f"La lecture « {otee.nom} » est oubliée.")
        return
    elements = [_document(r) for r in retenues.toutes(os.environ)]
    sortie.liste("lectures", LECTURE, elements, len(elements))


def _document(retenue: "Retenue") -> dict[str, Any]:
    return {**retenue._asdict(), **{c: list(getattr(retenue, c)) for c in ("entetes", "colonnes", "valeurs")}}
