"""« ceres voir J-12 » : la lettre de l'identifiant dit le nom, et la commande du nom répond, avec toutes ses options.
Ces commandes-ci ne font que s'annoncer, et dire ce qui manque à qui n'a pas donné d'identifiant."""

import re
from collections.abc import Iterable
from typing import Annotated, Any, NoReturn

import typer

from ceres_cli.commands.historiques import Lire, histoire
from ceres_cli.commands.options import OptFormat, arg, opt
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.noms import CENTRE, PAR_LETTRE, TITRE, Nom
from ceres_cli.regles import references
from ceres_cli.regles.identifiants import en_forme
from ceres_cli.terminal.typer_fr.designation import lettres

UnObjet = Annotated[str, arg("ID", "Un objet : J-…, H-…, S-…, selon ce qu'il est.")]


def voir(ctx: typer.Context, objet: UnObjet, format_: OptFormat = None) -> None:
    """Voir un objet par son identifiant, dont la lettre dit ce qu'il est.

    La réponse est celle de la commande « voir » de son nom, qui prend toutes ses options.

    Exemples :

        ceres voir J-12

        ceres voir S-2027-12 --format json
    """
    _sans_identifiant(objet, "voir")


@histoire
def historique(objet: UnObjet) -> Lire:
    """Afficher qui a fait quoi, quand et pourquoi, sur un objet dont l'identifiant dit ce qu'il est.

    La réponse est celle de la commande « historique » de son nom.

    Exemple :

        ceres historique H-12 --depuis 01/09/2025
    """
    _sans_identifiant(objet, "historique")


def expliquer(
    ctx: typer.Context,
    objet: UnObjet,
    action: Annotated[str | None, opt("--action", "L'action voulue ; sans elle, toutes.")] = None,
    format_: OptFormat = None,
) -> None:
    """Dire si une action est possible sur un objet dont l'identifiant dit ce qu'il est, et sinon toutes les raisons.
    Sortie 0 : possible ; 4 : refusée.

    La réponse est celle de la commande « expliquer » de son nom, qui prend toutes ses options.

    Exemples :

        ceres expliquer H-12 --action suspendre

        ceres expliquer S-2027-12 --action valider
    """
    _sans_identifiant(objet, "expliquer")


def _sans_identifiant(texte: str, verbe: str) -> NoReturn:
    numero = texte if re.fullmatch(r"(?a)\d{1,15}", texte) else "000123"
    groupe = "habilitation" if verbe == "expliquer" else "jure"
    nom = texte if re.fullmatch(r"[^\W\d_]{2,40}(?:-[^\W\d_]{1,40})?", texte) else "WEBER"  # sans rien à protéger
    raise ErreurUsage(
        f"« {texte} » n'est pas un identifiant.",
        conseil=f"Écrivez-le avec sa lettre, J-{numero} pour un juré ; un nom se donne à la commande de son groupe,"
        f" comme « ceres {groupe} {verbe} {nom} ».",
        objets=[texte],
    )


def aiguiller(ctx: Any, mots: list[str]) -> list[str]:
    """La ligne de la commande du nom, si un mot de celle-ci est un identifiant ; sinon la même. ErreurUsage si ce nom
    n'a pas ce verbe."""
    verbe, *suite = mots
    faute = None  # d'une option d'avant l'objet, « --profil P-2 J-12 » : il reste à lire
    for mot in suite:
        nom = PAR_LETTRE.get(mot[:2].upper()) or PAR_LETTRE.get(mot[:1].upper())  # « n°1 », puis « n1 »
        if nom is None or en_forme(nom.lettre, mot) is None:
            if (trouve := _sans_lettre(ctx.command, mot, verbe)) is not None:
                return [*trouve, *suite]
            continue
        if (trouve := chemin(ctx.command, nom, verbe)) is not None:
            return [*trouve, *suite]
        faute = faute or ErreurUsage(
            f"Il n'y a pas de « {verbe} » pour {mot} ({nom.mot}).",
            conseil=f"Voyez « ceres {nom.lister} ».",
            objets=[mot],
        )
    if faute is not None and not ctx.resilient_parsing:
        raise faute
    return mots


def _sans_lettre(racine: Any, mot: str, verbe: str) -> list[str] | None:
    """De même, de ce qui se désigne sans lettre : un titre par son code ou son numéro RNCP, un centre par son SIRET."""
    lue = references.lire(mot)
    if lue is not None and lue.sigle is None:
        return [TITRE.groupe, verbe] if commande(racine, [TITRE.groupe, verbe]) else None
    return chemin(racine, CENTRE, verbe) if re.fullmatch(r"(?a)\d{14}", "".join(mot.split())) else None


def chemin(racine: Any, nom: Nom, verbe: str, *, ailleurs: bool = False) -> list[str] | None:
    """Les mots de la commande de ce nom, dont un argument est un identifiant de sa lettre ; None s'il n'en a pas.
    `ailleurs` : à défaut, celle d'un autre groupe qui le prend aussi (« candidat inscrire C-… S-… »)."""
    for groupe in [*groupes(nom), *([autre] for autre in _AILLEURS if ailleurs)]:
        vise = commande(racine, [*groupe, verbe])
        if any(nom.lettre in lettres(p) for p in getattr(vise, "params", ()) if p.param_type_name == "argument"):
            return [*groupe, verbe]
    return None


def groupes(nom: Nom) -> list[list[str]]:
    """Où sont les commandes de ce nom."""
    return [[nom.groupe], [nom.groupe, nom.sorte]]


def commande(racine: Any, mots: Iterable[str]) -> Any:
    """Celle que disent ces mots ; None s'il n'y en a pas."""
    for mot in mots:
        racine = getattr(racine, "commands", {}).get(mot)
    return racine


_AILLEURS = ("candidat", "convocation")
