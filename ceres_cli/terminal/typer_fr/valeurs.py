"""Lecture des valeurs tapées. Remplace celle de Typer, qui charge pydantic (40 ms) et parle anglais."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from enum import Enum
from typing import Any, get_args, get_origin

import typer
from typer.core import TyperArgument, TyperOption

from ceres_cli.regles.francais import citer

Lecture = Callable[[str], Any]
CARACTERES_MAX = 32_767
"""Comme une case de classeur : rien de ce qui se tape n'est plus long."""
_EN_MOTS = frozenset(
    {"--etat", "--type", "--suite", "--action", "--resultat", "--entretien", "--portee", "--voie", "--role"}
)
"""Celles dont la valeur est un mot du métier, que l'écran montre par son libellé."""
_OUI = {"1", "oui", "o", "vrai", "true", "yes"}
_NON = {"0", "non", "n", "faux", "false", "no", ""}


def installer(parametre: TyperOption | TyperArgument) -> None:
    """Donne au paramètre notre lecture. Lève TypeError si son type n'est pas prévu (faute de programmation)."""
    parametre._runtime_param = _Valeur(_lecture(parametre))  # type: ignore[assignment]


def enrober(parametre: Any, autour: Callable[[Any, Lecture], Lecture]) -> None:
    """Met cette lecture-là autour de la nôtre."""
    sienne = parametre._runtime_param
    sienne.lire = autour(parametre, sienne.lire)


@contextmanager
def en_mots(argument: Any) -> Iterator[None]:
    """Pendant ce bloc, l'argument, s'il y en a un, prend tous les mots qui suivent, et les réunit."""
    if argument is None:
        yield
        return
    argument.nargs, argument.en_mots = -1, True
    try:
        yield
    finally:
        argument.nargs = 1  # à la fonction, une seule valeur


class _Valeur:
    """Tient le rôle de `typer._coercion.RuntimeParam`."""

    def __init__(self, lire: Lecture) -> None:
        self.lire = lire

    def coerce(self, value: Any, param: Any, ctx: typer.Context) -> Any:
        plusieurs = param.multiple or param.nargs != 1
        if getattr(param, "en_mots", False) and not isinstance(value, str):
            value = " ".join(value) if value else None
            plusieurs = False
        if value is None:
            return () if plusieurs else None
        try:
            if plusieurs and isinstance(value, list | tuple):
                return [self._une(v) for v in value]
            return self._une(value)
        except ValueError as erreur:
            raise typer.BadParameter(str(erreur), ctx=ctx, param=param) from erreur

    def _une(self, valeur: Any) -> Any:
        if not isinstance(valeur, str) or isinstance(valeur, Enum):
            return valeur  # une valeur par défaut est déjà du bon type
        if len(valeur) > CARACTERES_MAX:
            raise ValueError(f"{len(valeur)} caractères, {CARACTERES_MAX} au plus.")
        return self.lire(valeur)


def _lecture(parametre: TyperOption | TyperArgument) -> Lecture:
    description = parametre.type_descriptor
    info = description.parameter_info
    annotation: Any = description.annotation
    if info.parser is not None:
        return info.parser
    if get_origin(annotation) is list:
        annotation = get_args(annotation)[0]
    if description.choices is not None:
        return _choix(description.choices)
    if annotation is int:
        return _entier(info.min, info.max)
    lectures: dict[Any, Lecture] = {str: _mot if _EN_MOTS.intersection(parametre.opts) else str, bool: _booleen}
    if annotation not in lectures or info.exists or info.resolve_path:
        raise TypeError(f"{parametre.name} : {annotation} demande un parser=")
    return lectures[annotation]


def _mot(texte: str) -> str:
    """Un mot du métier, tel que la base le garde ou tel qu'il s'affiche."""
    from ceres_cli.regles import libelles

    return libelles.mot(texte)


def _entier(mini: float | None, maxi: float | None) -> Lecture:
    def lire(texte: str) -> int:
        chiffres = texte.strip().removeprefix("-")
        if not (chiffres.isascii() and chiffres.isdigit()):
            raise ValueError(f"« {texte} » n'est pas un nombre entier.")
        if len(chiffres) > 15:
            raise ValueError(f"« {texte} » a plus de 15 chiffres.")
        nombre = int(texte)
        if (mini is not None and nombre < mini) or (maxi is not None and nombre > maxi):
            raise ValueError(f"{nombre} est hors des bornes ({bornes(mini, maxi)}).")
        return nombre

    return lire


def bornes(mini: float | None, maxi: float | None) -> str:
    """« 1 ou plus », « de 1 à 9 », vide sans borne."""
    if mini is not None and maxi is not None:
        return f"de {mini} à {maxi}"
    if mini is not None:
        return f"{mini} ou plus"
    return f"{maxi} au plus" if maxi is not None else ""


def _booleen(texte: str) -> bool:
    mot = texte.strip().lower()
    if mot in _OUI:
        return True
    if mot in _NON:
        return False
    raise ValueError(f"« {texte} » n'est ni oui ni non.")


def _choix(choix: Iterable[Any]) -> Lecture:
    """Un mot d'une liste ; casse, accents, tirets et soulignés indifférents."""
    par_nom = {texte_de(c): c for c in choix}
    par_cle = {_cle(nom): nom for nom in par_nom}

    def lire(texte: str) -> Any:
        nom = par_cle.get(_cle(texte)) or par_cle.get(_cle(_mot(texte)))
        if nom is not None:
            return par_nom[nom]
        from difflib import get_close_matches

        proches = get_close_matches(_cle(texte), list(par_cle), n=1)
        conseil = f" (vouliez-vous dire « {par_cle[proches[0]]} » ?)" if proches else ""
        raise ValueError(f"« {texte} » n'est pas reconnu{conseil} : choisir {citer(list(par_nom), 'ou')}.")

    return lire


def texte_de(choix: Any) -> str:
    return str(choix.value if isinstance(choix, Enum) else choix)


def sans_accent(texte: str) -> str:
    import unicodedata

    decompose = unicodedata.normalize("NFKD", texte)
    return "".join(c for c in decompose if not unicodedata.combining(c)).lower()


def _cle(texte: str) -> str:
    return sans_accent(texte.strip()).replace("-", "_").replace(" ", "_")
