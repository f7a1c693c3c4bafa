"""Les options d'une commande qui lit un fichier : dites une fois, ajoutées à sa signature."""

import inspect
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import feuilletee
from ceres_cli.commands.options import (
    OptEcraser,
    OptEncodage,
    OptFeuille,
    OptFormat,
    OptLignesSeparees,
    OptMotif,
    OptOui,
    OptRefusDetailles,
    OptResultat,
    OptSimuler,
    OptToutOuRien,
    UnFichier,
    opt,
)
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.terminal.typer_fr.chemins import fichier_ou_entree

OptLigneEntete = Annotated[int | None, opt("--ligne-entete", "La ligne qui nomme les colonnes.", "N", min=1)]
OptColonne = Annotated[
    list[str] | None,
    opt("--colonne", "La colonne d'un champ, par son titre ou sa lettre ; « CHAMP= » : aucune.", "CHAMP=TITRE"),
]
OptValeur = Annotated[list[str] | None, opt("--valeur", "Ce que veut dire un mot du fichier.", "CHAMP:MOT=VALEUR")]
OptRetenir = Annotated[
    str | None, opt("--retenir", "Garder cette lecture pour les fichiers qui ont ces en-têtes.", "NOM")
]
OptLecture = Annotated[str | None, opt("--lecture", "Lire comme on l'a retenu (ceres config lectures).", "NOM")]
OptSansNoms = Annotated[bool, opt("--sans-noms", "Ne prendre que des numéros, aucun nom.")]


class Soumission(NamedTuple):
    """Un fichier donné à une commande, et ce qu'on veut en faire : les options que toutes ont."""

    fichier: str
    tout_ou_rien: bool = False
    lignes_separees: bool = False
    resultat: Path | None = None
    ecraser: bool = False
    encodage: str | None = None
    feuille: str | None = None
    ligne_entete: int | None = None
    colonne: Sequence[str] = ()
    valeur: Sequence[str] = ()
    retenir: str | None = None
    lecture: str | None = None
    sans_noms: bool = False
    detail: bool = False
    motif: str | None = None
    oui: bool = False
    simuler: bool = False
    planifier: bool = False
    format: str | None = None

    @property
    def entree_lue(self) -> bool:
        """Lu de l'entrée standard, il n'y laisse personne pour répondre."""
        return self.fichier == "-"

    @property
    def du_fichier(self) -> list[str]:
        """Ce qui a été donné et n'a de sens qu'avec un fichier."""
        donnees = [nom for nom, valeur in self._asdict().items() if valeur != self._field_defaults.get(nom, valeur)]
        return [f"--{nom.replace('_', '-')}" for nom in donnees if nom not in _DE_TOUTE_ECRITURE]


_DE_TOUTE_ECRITURE = ("resultat", "motif", "oui", "simuler", "format")
_OPTIONS: Mapping[str, Any] = {
    "tout_ou_rien": OptToutOuRien,
    "lignes_separees": OptLignesSeparees,
    "resultat": OptResultat,
    "ecraser": OptEcraser,
    "encodage": OptEncodage,
    "feuille": OptFeuille,
    "ligne_entete": OptLigneEntete,
    "colonne": OptColonne,
    "valeur": OptValeur,
    "retenir": OptRetenir,
    "lecture": OptLecture,
    "sans_noms": OptSansNoms,
    "detail": OptRefusDetailles,
    "motif": OptMotif,
    "oui": OptOui,
    "simuler": OptSimuler,
    "format": OptFormat,
}


def optionnel(colonnes: str) -> Any:
    """L'option d'une commande qui lit aussi un fichier, de ces colonnes."""
    return typer.Option(
        "--fichier",
        metavar="FICHIER",
        parser=fichier_ou_entree,
        help=f"csv, xlsx, ods ou ndjson : {colonnes}. « - » : stdin.",
    )


def refuser_sans_fichier(ctx: typer.Context, lu: Soumission) -> None:
    """ErreurUsage si une commande qui se passe de fichier a reçu de quoi en lire un."""
    planifiee = commun.contexte(ctx).planification is not None
    if du_fichier := [option for option in lu.du_fichier if option != "--ecraser" or not planifiee]:
        raise ErreurUsage(f"{', '.join(du_fichier)} : seulement avec --fichier.")


def lit_un_fichier(fonction: Callable[..., None]) -> Callable[..., None]:
    """À mettre sous `@app.command` : la commande prend FICHIER et les options d'un fichier, que sa fonction reçoit
    réunies (`lu: Soumission`) à côté des siennes. Une option qu'elle nomme elle-même n'est pas ajoutée."""
    siennes = [p for nom, p in inspect.signature(fonction).parameters.items() if nom not in ("ctx", "lu")]
    dites = {p.name for p in siennes}
    defauts = Soumission._field_defaults
    ajoutees = [
        inspect.Parameter(nom, inspect.Parameter.KEYWORD_ONLY, annotation=option, default=defauts[nom] or None)
        for nom, option in _OPTIONS.items()
        if nom not in dites
    ]

    @wraps(fonction)
    def commande(ctx: typer.Context, **donnees: Any) -> None:
        lues = {p.name: donnees.pop(p.name) for p in ajoutees}
        lues = {nom: valeur for nom, valeur in lues.items() if valeur is not None}
        fichier = "" if "fichier" in dites else donnees.pop("fichier")
        lu = Soumission(fichier, **lues)
        fonction(ctx, lu=lu, **donnees)

    premiers = [inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)]
    if "fichier" not in dites:
        premiers.append(inspect.Parameter("fichier", inspect.Parameter.KEYWORD_ONLY, annotation=UnFichier))
    gardees = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in siennes]
    parametres = [*premiers, *gardees, *ajoutees]
    vars(commande)["__signature__"] = inspect.Signature(parametres)
    commande.__annotations__ = {p.name: p.annotation for p in parametres}
    return feuilletee(commande)
