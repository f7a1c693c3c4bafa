"""Ce que toute liste sait faire : s'ordonner, choisir ses colonnes, taire son en-tête."""

import inspect
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Annotated, Any, TypeVar

import typer

from ceres_cli.contexte import Contexte
from ceres_cli.schemas.colonne import Colonne

Fonction = TypeVar("Fonction", bound=Callable[..., Any])
Champs = Callable[[Mapping[str, Any]], Sequence[Colonne]]

_OPTIONS: dict[str, tuple[Any, object]] = {
    "tri": (
        Annotated[
            str | None,
            typer.Option("--tri", metavar="CHAMP,…", help="Ordonner par ces champs ; « -champ » : à rebours."),
        ],
        None,
    ),
    "colonnes": (
        Annotated[
            str | None,
            typer.Option(
                "--colonnes", "--champs", metavar="a,b,c", help="Montrer ces champs ; « +a,-b » : en ajouter, en ôter."
            ),
        ],
        None,
    ),
    "sans_entete": (Annotated[bool, typer.Option("--sans-entete", help="csv et tsv : sans la ligne des noms.")], False),
}
_FEUILLETEE: dict[str, tuple[Any, object]] = {
    "sans_pager": (Annotated[bool, typer.Option("--sans-pager", help="Tout d'un trait, sans page à page.")], False),
}


def en_liste(schema: str | Champs, **autres: str) -> Callable[[Fonction], Fonction]:
    """Ajoute à une commande qui rend une liste de `schema` ses options de présentation ; la fonction n'en sait rien.

    `autres` : l'option qui fait rendre une autre liste → son schéma. Quand les colonnes dépendent des options,
    `schema` est la fonction qui les en tire."""

    def decorer(fonction: Fonction) -> Fonction:
        @wraps(fonction)
        def enveloppe(*arguments: Any, **options: Any) -> Any:
            rendu: str | Champs = next((autre for option, autre in autres.items() if options[option]), schema)
            contexte = options["ctx"].find_object(Contexte)
            _presenter(options, rendu, {nom: options.pop(nom) for nom in _OPTIONS})
            contexte.compte_au_plus = contexte.sortie(options["format_"]).compte_au_plus
            return fonction(*arguments, **options)

        return feuilletee(avec_options(fonction, enveloppe, _OPTIONS))  # type: ignore[return-value]

    return decorer


def feuilletee(fonction: Fonction) -> Fonction:
    """Dit --sans-pager dans l'aide d'une commande qui montre de longs textes ; toute autre qui a --format l'admet
    aussi. C'est l'application qui le lit."""

    @wraps(fonction)
    def enveloppe(*arguments: Any, **options: Any) -> Any:
        del options["sans_pager"]
        return fonction(*arguments, **options)

    return avec_options(fonction, enveloppe, _FEUILLETEE)  # type: ignore[return-value]


def avec_options(
    fonction: Callable[..., Any],
    enveloppe: Fonction,
    options: Mapping[str, tuple[Any, object]],
    *,
    a_la_place: str = "",
) -> Fonction:
    """`enveloppe`, qui a de plus que `fonction` ces options : nom → (annotation, valeur à défaut, « ... » si elle est
    obligatoire), à la fin ou à la place d'un paramètre."""
    siens = dict(inspect.signature(fonction).parameters)
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
    annotations = {n: a for n, a in fonction.__annotations__.items() if n != a_la_place}
    enveloppe.__annotations__ = {**annotations, **{n: a for n, (a, _) in options.items()}}
    del enveloppe.__wrapped__  # type: ignore[attr-defined]  # l'annotation se lit sur l'enveloppe
    return enveloppe


def _presenter(options: dict[str, Any], schema: str | Champs, demandees: dict[str, Any]) -> None:
    """Note la présentation voulue dans le contexte. Un tri se fait avant la limite : elle est alors appliquée après."""
    from ceres_cli.terminal import presentation

    contexte = options["ctx"].find_object(Contexte)
    if not any(demandees.values()):
        contexte.presentation = presentation.Presentation()
        return
    from ceres_cli.schemas.documents import SCHEMAS

    connues = [c.cle for c in (SCHEMAS[schema] if isinstance(schema, str) else schema(options))]
    contexte.presentation = presentation.lire(connues, **demandees, limite=options.get("limite"))
    if demandees["tri"] and "limite" in options:
        options["limite"] = None
