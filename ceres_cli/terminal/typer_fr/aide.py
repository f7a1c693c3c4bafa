"""L'aide en français, tirée des objets de Typer. Coupée à la largeur du terminal ; ailleurs, jamais coupée."""

import inspect
import os
import shutil
import sys
from typing import Any, get_args

import typer

from ceres_cli.regles.francais import compter
from ceres_cli.terminal import pli
from ceres_cli.terminal.typer_fr.valeurs import bornes, texte_de

Ligne = tuple[str, str]
_COLONNE = 34
_NOMS_DE_TYPES = {"str": "TEXTE", "int": "NOMBRE", "Path": "FICHIER", "date": "DATE"}


def texte(ctx: typer.Context) -> str:
    """L'aide de la commande du contexte : usage, explication, arguments, commandes par cadre, options."""
    page = _Page()
    commande: Any = ctx.command
    page.bloc(_usage(ctx))
    page.paragraphes(commande.help or "")
    parametres = [p for p in commande.get_params(ctx) if not p.hidden]
    page.liste("Arguments", [_argument(p) for p in parametres if p.param_type_name == "argument"])
    cadres, autres = commande.montres(ctx.meta.get("ceres.mots", ())) if hasattr(commande, "montres") else ({}, 0)
    for cadre, lignes in cadres.items():
        page.liste(cadre, lignes)
    if autres:
        page.paragraphes(f"{compter(autres, 'autre commande')} : « {chemin(ctx)} --help --tout ».")
    page.liste("Options", [_option(p) for p in parametres if p.param_type_name == "option"])
    page.paragraphes(commande.epilog or "")
    return "\n\n".join(page.blocs)


def nom_argument(argument: Any) -> str:
    return str(argument.metavar or argument.name.upper().replace("_", "-"))


def chemin(ctx: typer.Context) -> str:
    """« ceres habilitation valider »."""
    noms: list[str] = []
    maillon: Any = ctx
    while maillon is not None:
        noms.append(maillon.info_name or "")
        maillon = maillon.parent
    return " ".join(reversed(noms)).strip()


def _usage(ctx: typer.Context) -> str:
    commande: Any = ctx.command
    morceaux = ["Usage :", chemin(ctx), "[OPTIONS]"]
    for parametre in commande.get_params(ctx):
        if parametre.param_type_name == "argument" and not parametre.hidden:
            nom = nom_argument(parametre)
            suite = ["[…]"] if _en_prend_plusieurs(parametre) else []
            morceaux += [nom if parametre.required else f"[{nom}]", *suite]
    if hasattr(commande, "cadres"):
        morceaux.append("[COMMANDE]" if commande.invoke_without_command else "COMMANDE")
    return " ".join(morceaux)


def _en_prend_plusieurs(parametre: Any) -> bool:
    """Plusieurs valeurs, et non plusieurs mots d'une seule."""
    return parametre.nargs != 1 and not getattr(parametre, "en_mots", False)


def _argument(parametre: Any) -> Ligne:
    return nom_argument(parametre), _avec_precisions(parametre)


def _option(parametre: Any) -> Ligne:
    noms = ", ".join(sorted(parametre.opts, key=len, reverse=True))
    if parametre.secondary_opts:
        noms += " / " + ", ".join(parametre.secondary_opts)
    return (noms if parametre.is_flag else f"{noms} {_valeur_attendue(parametre)}"), _avec_precisions(parametre)


def _valeur_attendue(parametre: Any) -> str:
    if parametre.metavar:
        return str(parametre.metavar)
    description = parametre.type_descriptor
    if description.choices is not None:
        return "|".join(texte_de(c) for c in description.choices)
    annotation = get_args(description.annotation)[0] if description.is_list else description.annotation
    return _NOMS_DE_TYPES.get(annotation.__name__, "VALEUR")


def _avec_precisions(parametre: Any) -> str:
    precisions = []
    if parametre.required:
        precisions.append("obligatoire")
    if getattr(parametre, "multiple", False) or _en_prend_plusieurs(parametre):
        precisions.append("répétable")
    if limites := bornes(parametre.min, parametre.max):
        precisions.append(limites)
    if isinstance(parametre.show_default, str):
        precisions.append(f"par défaut : {parametre.show_default}")
    elif parametre.show_default and isinstance(parametre.default, str | int) and parametre.default is not False:
        precisions.append(f"par défaut : {texte_de(parametre.default)}")
    if parametre.envvar and parametre.show_envvar:
        variables = [parametre.envvar] if isinstance(parametre.envvar, str) else parametre.envvar
        precisions.append(f"variable : {', '.join(variables)}")
    entre_crochets = f"[{' ; '.join(precisions)}]" if precisions else ""
    return " ".join(filter(None, (parametre.help or "", entre_crochets)))


class _Page:
    """Assemble les blocs de l'aide à la largeur voulue."""

    def __init__(self) -> None:
        terminal = sys.stdout.isatty()
        self.largeur = max(min(shutil.get_terminal_size().columns, 110), 40) if terminal else 0
        self.gras = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        self.blocs: list[str] = []

    def bloc(self, texte: str) -> None:
        self.blocs.append(self._couper(texte, "", "  "))

    def paragraphes(self, texte: str) -> None:
        """Un paragraphe en retrait est un exemple : d'un trait s'il tient, l'un sous l'autre."""
        apres_un_exemple = False
        for paragraphe in filter(None, inspect.cleandoc(texte).split("\n\n")):
            lignes = paragraphe.split("\n")
            exemple = any(ligne.startswith(" ") for ligne in lignes)
            if not exemple:
                self.blocs.append(self._couper(" ".join(lignes), "  ", "  "))
            elif apres_un_exemple and self.largeur:
                self.blocs[-1] += "\n" + self._exemple(lignes)
            else:
                self.blocs.append(self._exemple(lignes))
            apres_un_exemple = exemple

    def _exemple(self, lignes: list[str]) -> str:
        pliees = []
        for ligne in lignes:
            retrait = "  " + ligne[: len(ligne) - len(ligne.lstrip(" "))]
            nue = ligne.lstrip(" ")
            place = self.largeur - len(retrait) if self.largeur else len(ligne)
            debut, *suite = [nue] if len(nue) <= place else pli.plier_commande(nue, place - 4)
            pliees += [retrait + debut, *(f"{retrait}    {autre}" for autre in suite)]
        return "\n".join(pliees)

    def liste(self, titre: str, lignes: list[Ligne]) -> None:
        if not lignes:
            return
        colonne = min(max(len(nom) for nom, _ in lignes), _COLONNE) + 2
        entete = f"\x1b[1m{titre} :\x1b[0m" if self.gras else f"{titre} :"
        self.blocs.append("\n".join([entete, *(self._ligne(nom, texte, colonne) for nom, texte in lignes)]))

    def _ligne(self, nom: str, texte: str, colonne: int) -> str:
        if self.largeur and len(nom) + 2 > self.largeur and (coupe := nom.rfind("|", 0, self.largeur - 2) + 1):
            nom = f"{nom[:coupe]}\n      {nom[coupe:]}"
        if not texte:
            return f"  {nom}"
        retrait = " " * (colonne + 2)
        debut = f"  {nom.ljust(colonne)}" if len(nom) <= colonne - 2 else retrait
        corps = self._couper(texte, debut, retrait)
        return corps if len(nom) <= colonne - 2 else f"  {nom}\n{corps}"

    def _couper(self, texte: str, debut: str, suite: str) -> str:
        if not self.largeur:
            return debut + texte
        return "\n".join(pli.en_retrait(debut, texte, suite, self.largeur))
