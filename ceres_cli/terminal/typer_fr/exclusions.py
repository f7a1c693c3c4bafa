"""Les options qui s'excluent : chaque commande les déclare au-dessus de sa fonction, et c'est ici, avant qu'elle ne
commence, que deux données ensemble sont refusées. Les deux formes d'un même drapeau (« --x/--y ») s'excluent d'office.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple, TypeVar

Fonction = TypeVar("Fonction", bound=Callable[..., Any])
_DECLAREES = "exclusions"


class Exclusion(NamedTuple):
    """`une` ne va avec aucune des `autres` ; un argument se nomme par son repère (« FICHIER ») ; `car` : pourquoi."""

    une: str
    autres: tuple[str, ...]
    car: str = ""


def exclut(une: str, *autres: str, car: str = "") -> Callable[[Fonction], Fonction]:
    """À mettre sous `@app.command` : deux de ces options données ensemble sont une faute d'usage."""

    def decorer(fonction: Fonction) -> Fonction:
        vars(fonction)[_DECLAREES] = (Exclusion(une, autres, car), *vars(fonction).get(_DECLAREES, ()))
        return fonction

    return decorer


def de(commande: Any) -> list[Exclusion]:
    """Celles de cette commande : déclarées, et les deux formes de chacun de ses drapeaux."""
    formes = [(p.opts[0], p.secondary_opts[0]) for p in commande.params if getattr(p, "secondary_opts", None)]
    return [*vars(commande.callback).get(_DECLAREES, ()), *(Exclusion(oui, (non,)) for oui, non in formes)]


def verifier(commande: Any, ctx: Any, args: Sequence[str]) -> None:
    """ErreurUsage si deux options de cette ligne s'excluent."""
    if not (exclusions := de(commande)):
        return
    donnees = set(_donnees(commande, ctx, args))
    for une, autres, car in exclusions:
        if une in donnees and (ensemble := [autre for autre in autres if autre in donnees]):
            from ceres_cli.erreurs import ErreurUsage

            va = "ne va" if len(ensemble) == 1 else "ne vont"
            raison = f" : {car}" if car else ""
            raise ErreurUsage(
                f"{', '.join(ensemble)} {va} pas avec {une}{raison}.", conseil="Donnez l'un ou l'autre, non les deux."
            )


def _donnees(commande: Any, ctx: Any, args: Sequence[str]) -> Iterator[str]:
    """Les options et les arguments tapés sur cette ligne ; d'un drapeau à deux formes, celles qui y sont, s'il est
    donné deux fois."""
    _, _, ordre = commande.make_parser(ctx).parse_args(args=list(args))
    for parametre in commande.params:
        if parametre not in ordre or ctx.params.get(parametre.name) in (None, [], ()):
            continue
        if parametre.param_type_name == "argument":
            yield (parametre.metavar or parametre.name).strip("[]")
        elif not parametre.secondary_opts:
            yield from parametre.opts
        elif ordre.count(parametre) > 1:
            yield from (nom for nom in (parametre.opts[0], parametre.secondary_opts[0]) if nom in args)
