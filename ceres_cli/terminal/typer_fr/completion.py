"""La complétion du terminal : bash, zsh, fish, PowerShell. Typer fournit les scripts, nous les réponses.

Les siennes passent par rich pour les descriptions : trop lent à chaque touche.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import typer
import typer.completion

from ceres_cli.erreurs import BaseInutilisable, ErreurUsage
from ceres_cli.terminal.flux import ecrire, parler

_typer: Any = typer.completion
PROGRAMME = "ceres"
_IDENTIFIANT = re.compile(r"[A-Z]-[0-9]|[A-Z0-9]{2,}|[0-9]")  # et non un verbe ni une option
VARIABLE = "_CERES_COMPLETE"
Proposer = Callable[[Any, Any, str], list[tuple[str, str]]]
"""(contexte, paramètre, valeur commencée) → (valeur, ce qu'elle désigne)."""
_ZSH_RANGE = (
    f"compdef _{PROGRAMME}_completion {PROGRAMME}",
    f'if [ "$funcstack[1]" = _{PROGRAMME} ]; then\n  _{PROGRAMME}_completion "$@"\nelse\n'
    f"  compdef _{PROGRAMME}_completion {PROGRAMME}\nfi",
)
"""zsh ne lit un fichier rangé qu'à la première touche : il doit alors répondre, et non seulement se brancher."""
_INTERPRETES = ("bash", "zsh", "fish", "powershell", "pwsh")


def completer(racine: Any, instruction: str, proposer: Proposer) -> int:
    """Répond à l'interpréteur de commandes ; rend le code de sortie. `instruction` : `complete_bash`, `source_zsh`…
    `proposer` : ce que peut valoir un paramètre."""
    action, _, interprete = instruction.partition("_")
    if interprete not in _INTERPRETES or action not in ("source", "complete"):
        raise _instruction_inconnue(instruction)
    if action == "source":
        ecrire(script(interprete) + "\n")
        return 0
    _typer.completion_init()
    classe = _typer.shell_completion.get_completion_class(interprete)
    reponse = classe(racine, {}, PROGRAMME, VARIABLE)
    try:
        arguments = reponse.get_completion_args()
    except (KeyError, ValueError, IndexError):  # sans les variables que l'interpréteur pose, il n'y a rien à compléter
        raise _instruction_inconnue(instruction) from None
    propositions = _propositions(racine, proposer, *arguments)
    if interprete == "fish" and os.environ.get("_TYPER_COMPLETE_FISH_ACTION") == "is-args":
        return 0 if propositions else 2
    ecrire(_formater(interprete, propositions) + "\n")
    return 0


def _propositions(racine: Any, proposer: Proposer, mots: list[str], incomplet: str) -> list[Any]:
    """Celles de la commande ou du groupe où l'on est, ou les valeurs du paramètre qu'on écrit."""
    ctx = _typer.shell_completion._resolve_context(racine, {}, PROGRAMME, mots)
    vise, incomplet = _typer.shell_completion._resolve_incomplete(ctx, mots, incomplet)
    if not hasattr(vise, "param_type_name"):
        return list(vise.shell_complete(ctx, incomplet))
    valeurs = proposer(ctx, vise, incomplet)
    if valeurs:
        return [_typer.shell_completion.CompletionItem(valeur, help=aide or None) for valeur, aide in valeurs]
    return list(vise.shell_complete(ctx, incomplet))


def _instruction_inconnue(instruction: str) -> ErreurUsage:
    return ErreurUsage(
        f"{VARIABLE} : « {instruction[:40]} » n'est pas une demande de complétion.",
        conseil=f"Cette variable est posée par l'interpréteur de commandes : unset {VARIABLE}.",
    )


def _formater(interprete: str, propositions: list[Any]) -> str:
    if interprete == "zsh":
        if not propositions:
            return "_files"
        lignes = "\n".join(
            f'"{_zsh(p.value)}":"{_zsh(p.help)}"' if p.help else f'"{_zsh(p.value)}"' for p in propositions
        )
        return f"_arguments '*: :(({lignes}))'"
    if interprete == "fish":
        return "\n".join(f"{p.value}\t{' '.join(p.help.split())}" if p.help else p.value for p in propositions)
    if interprete == "bash":
        return "\n".join(_bash(p, seule=len(propositions) == 1) for p in propositions)
    return "\n".join(f"{p.value}:::{p.help or ' '}" for p in propositions)


def _bash(proposition: Any, *, seule: bool) -> str:
    """Bash n'a pas de place pour un nom à côté : il suit l'identifiant, tant qu'il reste à choisir."""
    nommee = _IDENTIFIANT.match(proposition.value) and proposition.help and not seule
    return f"{proposition.value}  {' '.join(proposition.help.split())}" if nommee else str(proposition.value)


def _zsh(texte: str) -> str:
    for signe, remplace in (('"', '""'), ("'", "''"), ("$", "\\$"), ("`", "\\`"), (":", r"\\:")):
        texte = texte.replace(signe, remplace)
    return texte


def installer() -> None:
    """Écrit le script, et l'appelle du fichier de démarrage de l'interpréteur (bash, zsh)."""
    interprete = _interprete()
    try:
        _, chemin = _typer.install(shell=interprete, prog_name=PROGRAMME, complete_var=VARIABLE)
    except OSError as erreur:
        from ceres_cli.fichiers import cause

        raise BaseInutilisable(
            f"La complétion n'a pas pu être installée ({cause(erreur)}).",
            conseil="« ceres --show-completion » donne le script à copier vous-même.",
        ) from erreur
    parler(f"Complétion installée pour {interprete} : {chemin}\nElle sera active dans un nouveau terminal.")
    raise typer.Exit


def montrer() -> None:
    """Le script sur la sortie standard."""
    ecrire(script(_interprete()) + "\n")
    raise typer.Exit


def script(interprete: str) -> str:
    """Ce qui branche la complétion : à lire au démarrage de l'interpréteur, ou à ranger parmi ses fichiers."""
    texte = str(_typer.get_completion_script(prog_name=PROGRAMME, complete_var=VARIABLE, shell=interprete))
    return texte.replace(*_ZSH_RANGE) if interprete == "zsh" else texte


def _interprete() -> str:
    """L'interpréteur d'où vient l'appel ; s'il n'est pas de ceux que nous complétons, celui de l'utilisateur."""
    noms = (_typer._get_shell_name(), Path(os.environ.get("SHELL", "")).name)
    nom = next((str(n) for n in noms if n in _INTERPRETES), None)
    if nom is None:
        raise ErreurUsage(
            "L'interpréteur de commandes n'est pas reconnu.",
            conseil=f"Relancer avec SHELL=bash (possibles : {', '.join(_INTERPRETES)}).",
        )
    return nom
