"""Les erreurs d'usage de Typer, redites en français.

Typer porte son propre Click, qu'on n'importe pas : une erreur est reconnue à ce qu'elle porte, puis à sa phrase.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher, get_close_matches
from typing import Any

import typer

from ceres_cli.erreurs import ErreurUsage, Motif, toutes_les_fautes
from ceres_cli.terminal.typer_fr.aide import chemin, nom_argument
from ceres_cli.terminal.typer_fr.valeurs import sans_accent

AIDES = frozenset({"aide", "help", "?"})
"""Des mots qu'on tape pour avoir l'aide."""
# Ce qu'on cherche par un autre mot → les commandes qui le font ; celle du groupe où l'on est, sinon leur chemin entier.
_AUTREMENT_DIT = {
    **dict.fromkeys(("chercher", "rechercher", "trouver", "list", "ls", "search"), ("lister",)),
    **dict.fromkeys(("afficher", "montrer", "show", "get", "consulter"), ("voir",)),
    **dict.fromkeys(("ajouter", "nouveau", "add", "new", "create"), ("creer",)),
    **dict.fromkeys(("changer", "corriger", "edit", "update", "maj"), ("modifier",)),
    **dict.fromkeys(("effacer", "delete", "rm", "remove"), ("supprimer", "retirer")),
    **dict.fromkeys(("refuser", "rejeter"), ("renvoyer", "decider")),
    **dict.fromkeys(("accepter", "approuver"), ("valider", "decider")),
    **dict.fromkeys(("envoyer", "imprimer"), ("editer", "transmettre")),
    **dict.fromkeys(("log", "journaux", "trace"), ("historique", "journal")),
}
_A_LA_RACINE = {
    "lister": "jure lister", "creer": "jure creer", "modifier": "jure modifier",
    "supprimer": "habilitation supprimer", "retirer": "habilitation supprimer", "renvoyer": "session renvoyer",
    "decider": "vae decider", "valider": "session valider", "editer": "convocation editer",
    "transmettre": "session transmettre", "inscrire": "candidat inscrire", "desinscrire": "candidat desinscrire",
}  # fmt: skip
_D_UN_AUTRE_GROUPE = frozenset({"editer", "transmettre", "renvoyer", "decider", "inscrire", "desinscrire"})
"""Celles qui n'existent que dans un groupe : tapées dans un autre, c'est lui qu'on cherchait."""
_RESSEMBLANCE = 0.8  # d'une option à l'autre
_RESSEMBLANCE_DES_COMMANDES = 0.7


def commandes(mot: str, connues: Iterable[str], *, racine: bool) -> list[str]:
    """Les commandes que ce mot voulait peut-être dire : qu'il commence, qu'il dit autrement, ou qui lui ressemblent."""
    noms = list(connues)
    cle = sans_accent(mot)
    ailleurs = [f"ceres {_A_LA_RACINE[cle]}"] if not racine and cle in _D_UN_AUTRE_GROUPE else []
    if commencees := [nom for nom in noms if nom.startswith(cle)]:
        return [*ailleurs, *commencees]
    dites: Sequence[str] = _AUTREMENT_DIT.get(cle, ())
    ici = [nom for nom in dites if nom in noms]
    if not ici and racine:
        dites = dites or get_close_matches(cle, _A_LA_RACINE, n=1, cutoff=_RESSEMBLANCE_DES_COMMANDES)
        ici = [*dict.fromkeys(_A_LA_RACINE[nom] for nom in dites if nom in _A_LA_RACINE)]
    if not ici and ailleurs:
        return ailleurs
    return ici if dites else get_close_matches(cle, noms, cutoff=_RESSEMBLANCE_DES_COMMANDES)


def options(tapee: str, connues: Iterable[str]) -> list[str]:
    """Les options que celle-ci commence, ou dont elle ne diffère que d'une faute de frappe."""
    return [
        nom for nom in connues if nom.startswith(tapee) or SequenceMatcher(None, tapee, nom).ratio() >= _RESSEMBLANCE
    ]


_PHRASES: list[tuple[re.Pattern[str], Callable[[re.Match[str]], str]]] = [
    (re.compile(r"Missing command\."), lambda m: "Il manque une commande."),
    (
        re.compile(r"Got unexpected extra argument\(s\) \((.*)\)", re.DOTALL),
        lambda m: f"Il y a des mots en trop : « {m[1]} ».",
    ),
    (re.compile(r"Option '(.+)' requires an argument\."), lambda m: f"L'option « {m[1]} » attend une valeur."),
    (re.compile(r"Option '(.+)' requires (\d+) arguments\."), lambda m: f"L'option « {m[1]} » attend {m[2]} valeurs."),
    (re.compile(r"Option '(.+)' does not take a value\."), lambda m: f"L'option « {m[1]} » ne prend pas de valeur."),
    (re.compile(r"Argument '(.+)' takes (\d+) values\."), lambda m: f"« {m[1]} » attend {m[2]} valeurs."),
]


def plusieurs(fautes: Sequence[typer.TyperException], contexte: typer.Context) -> ErreurUsage:
    """Toutes les fautes d'une commande, d'un coup."""
    return toutes_les_fautes([Motif("USAGE", _message(faute)[0].rstrip(".")) for faute in fautes], voir(contexte))


def en_erreur_usage(erreur: typer.TyperException) -> ErreurUsage:
    """L'erreur de Typer devenue la nôtre, avec le chemin de l'aide à lire."""
    contexte = getattr(erreur, "ctx", None)
    message, conseil = _message(erreur)
    return ErreurUsage(
        message if message.endswith((".", "?")) else f"{message}.",
        conseil=" ".join(filter(None, (conseil, voir(contexte)))),
    )


def _message(erreur: typer.TyperException) -> tuple[str, str]:
    if hasattr(erreur, "possibilities"):
        proches = options(str(option_inconnue(erreur)), erreur.possibilities or ())
        conseil = f"Vouliez-vous dire {' ou '.join(f'« {p} »' for p in proches)} ?" if proches else ""
        if re.fullmatch(r"-\d", str(option_inconnue(erreur))):
            conseil = "Un numéro s'écrit sans signe : 12, ou H-12 avec sa lettre."
        return f"Option inconnue : « {option_inconnue(erreur)} ».", conseil
    parametre = getattr(erreur, "param", None)
    if hasattr(erreur, "param_type"):
        return _manque(parametre)
    if parametre is not None:
        return f"Valeur incorrecte pour {_nom(parametre, getattr(erreur, 'ctx', None))} : {erreur.message}", ""
    for motif, phrase in _PHRASES:
        if trouve := motif.fullmatch(erreur.message):
            return phrase(trouve), ""
    return erreur.message, ""


def option_inconnue(erreur: typer.TyperException) -> str | None:
    """L'option que la commande ne connaît pas, si l'erreur est celle-là."""
    return getattr(erreur, "option_name", None) if hasattr(erreur, "possibilities") else None


def _manque(parametre: Any) -> tuple[str, str]:
    if parametre is None:
        return "Il manque une valeur.", ""
    conseil = f"{parametre.help.strip().rstrip('.')}." if getattr(parametre, "help", None) else ""
    if parametre.param_type_name == "option":
        return f"Il manque l'option « {_plus_longue(parametre)} ».", conseil
    return f"Il manque l'argument « {nom_argument(parametre)} ».", conseil


def _nom(parametre: Any, ctx: typer.Context | None) -> str:
    """Le paramètre tel qu'on l'a tapé, ou la variable d'environnement d'où vient sa valeur."""
    source = ctx.get_parameter_source(parametre.name) if ctx is not None else None
    if source is not None and source.name == "ENVIRONMENT":
        variables = [parametre.envvar] if isinstance(parametre.envvar, str) else list(parametre.envvar or ())
        return f"la variable « {', '.join(variables)} »"
    nom = _plus_longue(parametre) if parametre.param_type_name == "option" else nom_argument(parametre)
    return f"« {nom} »"


def _plus_longue(option: Any) -> str:
    return str(max(option.opts, key=len))


def voir(ctx: typer.Context | None) -> str:
    return f"Voir : {chemin(ctx) if ctx is not None else 'ceres'} --help"
