"""La signature d'une commande qui reçoit d'un décorateur une part de ses options."""

import inspect
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import typer

Fonction = TypeVar("Fonction", bound=Callable[..., Any])


def avec_options(
    fonction: Callable[..., Any],
    enveloppe: Fonction,
    options: Mapping[str, tuple[Any, object]],
    *,
    a_la_place: str = "",
    contexte: bool = True,
) -> Fonction:
    """`enveloppe`, qui a de plus que `fonction` ces options : nom → (annotation, valeur à défaut, « ... » si elle est
    obligatoire), à la fin ou à la place d'un paramètre ; et le `contexte` d'abord, si elle ne l'a pas."""
    premier = inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    siens = {**({"ctx": premier} if contexte else {}), **inspect.signature(fonction).parameters}
    genre = inspect.Parameter.POSITIONAL_OR_KEYWORD if a_la_place else inspect.Parameter.KEYWORD_ONLY
    ajoutes = [
        inspect.Parameter(
            nom, genre, default=inspect.Parameter.empty if defaut is ... else defaut, annotation=annotation
        )
        for nom, (annotation, defaut) in options.items()
    ]
    rang = list(siens).index(a_la_place) if a_la_place else len(siens)
    parametres = [p for nom, p in siens.items() if nom != a_la_place]
    enveloppe.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [*parametres[:rang], *ajoutes, *parametres[rang:]]
    )
    annotations = {n: p.annotation for n, p in siens.items() if n != a_la_place}
    enveloppe.__annotations__ = {**annotations, **{n: a for n, (a, _) in options.items()}}
    vars(enveloppe).pop("__wrapped__", None)  # l'annotation se lit sur l'enveloppe
    return enveloppe
