"""La complétion du terminal : bash, zsh, fish, PowerShell.

Aucun interpréteur n'évalue ce qu'on lui répond, et il ne reçoit que des lettres et quelques signes. Les réponses de
Typer passent par rich pour les descriptions : trop lent à chaque touche.
"""

import os
import re
import sys
import unicodedata
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
_VALEUR = re.compile(r"[\w-][\w.,/-]*")
_SIGNES = frozenset(" '-.,/_")
VARIABLE = "_CERES_COMPLETE"
Proposer = Callable[[Any, Any, str], list[tuple[str, str]]]
"""(contexte, paramètre, valeur commencée) → (valeur, ce qu'elle désigne)."""
_BASH = r"""
_ceres_completion() {
    local IFS=$'\n' ligne
    COMPREPLY=()
    while read -r ligne; do
        [ -n "$ligne" ] && COMPREPLY+=("$ligne")
    done < <(env COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD="$COMP_CWORD" _CERES_COMPLETE=complete_bash "$1" 2>/dev/null)
    return 0
}

complete -o default -F _ceres_completion ceres
"""
_ZSH = r"""
#compdef ceres

_ceres_completion() {
  local -a lignes
  lignes=("${(@f)$(env _TYPER_COMPLETE_ARGS="${words[1,$CURRENT]}" _CERES_COMPLETE=decrire_zsh ceres 2>/dev/null)}")
  if [[ -n "${lignes[1]}" ]]; then
    _describe -V 'ceres' lignes -U
  else
    _files
  fi
}

if [ "$funcstack[1]" = _ceres ]; then
  _ceres_completion "$@"
else
  compdef _ceres_completion ceres
fi
"""
"""zsh ne lit un fichier rangé qu'à la première touche : il doit alors répondre, et non seulement se brancher."""
_SCRIPTS = {"bash": _BASH.strip(), "zsh": _ZSH.strip()}
"""Ceux de Typer évaluent ce qu'on leur répond, ou en développent les jokers : ici, des tableaux, que rien ne relit."""
_ZSH_D_AVANT = "compadd -x 'ceres --install-completion'"
"""Ce qu'évalue le script des versions passées, resté dans un compte : rien qui vienne de la base."""
_INTERPRETES = ("bash", "zsh", "fish", "powershell", "pwsh")


def completer(racine: Any, instruction: str, proposer: Proposer) -> int:
    """Répond à l'interpréteur de commandes ; rend le code de sortie. `instruction` : `complete_bash`, `source_zsh`…
    `proposer` : ce que peut valoir un paramètre."""
    action, _, interprete = instruction.partition("_")
    if interprete not in _INTERPRETES or action not in ("source", "complete", "decrire"):
        raise _instruction_inconnue(instruction)
    if action == "source":
        ecrire(script(interprete) + "\n")
        return 0
    if instruction == "complete_zsh":
        ecrire(_ZSH_D_AVANT + "\n")
        return 0
    _typer.completion_init()
    classe = _typer.shell_completion.get_completion_class(interprete)
    reponse = classe(racine, {}, PROGRAMME, VARIABLE)
    try:
        arguments = reponse.get_completion_args()
    except (KeyError, ValueError, IndexError):  # sans les variables que l'interpréteur pose, il n'y a rien à compléter
        raise _instruction_inconnue(instruction) from None
    propositions = [p for brute in _propositions(racine, proposer, *arguments) if (p := _sure(brute)) is not None]
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


def s_ecrit(valeur: object) -> bool:
    """Cette valeur se tape telle quelle, sans guillemet, dans tout interpréteur."""
    return _VALEUR.fullmatch(str(valeur or "")) is not None


def _sure(proposition: Any) -> tuple[str, str] | None:
    """(valeur, ce qu'elle désigne) : rien qu'un interpréteur lise autrement que comme des lettres, ni qu'un terminal
    exécute. Une valeur qui ne s'écrit pas ainsi n'est pas proposée ; ce qu'elle désigne est montré sans le reste."""
    valeur = str(proposition.value)
    if not s_ecrit(valeur):
        return None
    aide = unicodedata.normalize("NFC", str(proposition.help or "").replace("’", "'"))
    return valeur, " ".join("".join(c if c.isalnum() or c in _SIGNES else " " for c in aide).split())


def _formater(interprete: str, propositions: list[tuple[str, str]]) -> str:
    if interprete == "bash":
        return "\n".join(_bash(*p, seule=len(propositions) == 1) for p in propositions)
    separe = {"zsh": ":", "fish": "\t"}.get(interprete, ":::")
    return "\n".join(f"{valeur}{separe}{aide}" if aide else valeur for valeur, aide in propositions)


def _bash(valeur: str, aide: str, *, seule: bool) -> str:
    """Bash n'a pas de place pour un nom à côté : il suit l'identifiant, tant qu'il reste à choisir."""
    return f"{valeur}  {aide}" if _IDENTIFIANT.match(valeur) and aide and not seule else valeur


def installer(suite: str | None = None) -> None:
    """Écrit le script, et l'appelle du fichier de démarrage de l'interpréteur ; `suite` : le mot d'après."""
    interprete = _interprete(suite)
    _poser_nos_scripts()
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


def montrer(suite: str | None = None) -> None:
    """Le script sur la sortie standard ; `suite` : le mot d'après."""
    ecrire(script(_interprete(suite)) + "\n")
    raise typer.Exit


def script(interprete: str) -> str:
    """Ce qui branche la complétion : à lire au démarrage de l'interpréteur, ou à ranger parmi ses fichiers."""
    _poser_nos_scripts()
    return str(_typer.get_completion_script(prog_name=PROGRAMME, complete_var=VARIABLE, shell=interprete))


def _poser_nos_scripts() -> None:
    """À la place de ceux de Typer, qui montre et installe ce que dit sa table."""
    vars(sys.modules[_typer.install.__module__])["_completion_scripts"].update(_SCRIPTS)


def _interprete(suite: str | None) -> str:
    """Celui que nomme la ligne, s'il suit l'option ; sinon celui d'où vient l'appel ; s'il n'est pas de ceux que nous
    complétons, celui de l'utilisateur."""
    if suite in _INTERPRETES:
        return suite
    if suite is not None and not suite.startswith("-"):
        raise ErreurUsage(
            f"« {suite} » n'est pas un interpréteur de commandes que ceres complète.",
            conseil=f"Possibles : {', '.join(_INTERPRETES)} ; sans rien, celui de ce terminal.",
        )
    noms = (_typer._get_shell_name(), Path(os.environ.get("SHELL", "")).name)
    nom = next((str(n) for n in noms if n in _INTERPRETES), None)
    if nom is None:
        raise ErreurUsage(
            "L'interpréteur de commandes n'est pas reconnu.",
            conseil=f"Relancez avec SHELL=bash (possibles : {', '.join(_INTERPRETES)}).",
        )
    return nom
