"""Une date dite d'après aujourd'hui : « hier », « mardi », « -7j », « debut-mois ».

Un paramètre dont le repère est « DATE », ou « INSTANT », en admet ; ce qu'elle vaut n'est su qu'une fois la commande
reconnue, et le jour lu. Pour lire, elle suffit ; pour écrire, on montre le jour et l'écriture se confirme, comme
d'après un nom (`designation.py`) ; un programme donne le jour lui-même.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import typer

from ceres_cli.erreurs import ErreurUsage

_QUI_ECRIVENT = ("simuler", "contresigner")
REPERES = frozenset({"DATE", "INSTANT"})


class DateDite(str):
    """Ce qui est tapé ; `lire` : la lecture que sa commande fera du jour, ISO."""

    __slots__ = ("lire",)
    lire: Callable[[str], Any]


def verifier_jour(jour: str) -> None:
    """Refuse une variable CERES_AUJOURDHUI qui n'est pas un jour AAAA-MM-JJ, dans les années qu'une date peut avoir."""
    from ceres_cli.regles.saisie import lire_date

    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", jour):
            raise ValueError(jour)
        lire_date(jour)
    except ValueError:
        raise ErreurUsage(
            f"CERES_AUJOURDHUI : « {jour} » n'est pas un jour.", conseil="L'écrire AAAA-MM-JJ, par exemple 2026-01-31."
        ) from None


def en_est_une(parametre: Any) -> bool:
    """Ce paramètre prend une date, seule ou parmi d'autres mots."""
    return not REPERES.isdisjoint(reperes(parametre))


def reperes(parametre: Any) -> list[str]:
    return str(getattr(parametre, "metavar", None) or "").split("|")


def lecture(parametre: Any, lire: Callable[[str], Any]) -> Callable[[str], Any]:
    """La lecture de ce paramètre : celle de sa commande, après avoir reconnu une date relative."""
    if not en_est_une(parametre):
        return lire

    def lire_date(texte: str) -> Any:
        from ceres_cli.regles.saisie import lire_date_relative

        if lire_date_relative(texte, date.max) is None:
            return lire(texte)
        dite = DateDite(texte)
        dite.lire = lire
        return dite

    return lire_date


def resoudre(parametres: Sequence[Any], ctx: Any) -> None:
    """Met à la place de chacune le jour qu'elle dit. ErreurUsage : un programme écrit."""
    dites = [(p, dite) for p in parametres if isinstance(dite := ctx.params.get(p.name), DateDite)]
    if not dites:
        return
    ecrit = _ecrit(ctx.params)
    sortie = ctx.obj.sortie()
    if ecrit and not sortie.quelqu_un():
        raise ErreurUsage(
            " ".join(f"{_option(p)} : « {dite} » dépend du jour où la commande est lancée." for p, dite in dites),
            conseil="Sans terminal, une écriture demande le jour lui-même : JJ/MM/AAAA ou AAAA-MM-JJ.",
        )
    for parametre, dite in dites:
        jour = _jour(dite, ctx.obj.jour)
        try:
            ctx.params[parametre.name] = dite.lire(jour.isoformat())
        except ValueError as erreur:
            raise typer.BadParameter(str(erreur), ctx=ctx, param=parametre) from erreur
        if ecrit:
            sortie.info(f"{_option(parametre)} « {dite} » : {en_clair(jour)}.")
            ctx.obj.nomme |= not ctx.meta.get("ceres.oui")


def _ecrit(donnees: Mapping[str, Any]) -> bool:
    """Une liste qui sait aussi écrire à quelqu'un (« notifier ») n'écrit qu'alors ; un plan qu'on retouche
    (« contresigner ») scelle ce qui s'écrira."""
    return bool(donnees["notifier"]) if "notifier" in donnees else not donnees.keys().isdisjoint(_QUI_ECRIVENT)


def propositions(jour: date) -> list[tuple[str, str]]:
    """(ce qui se tape, le jour que c'est), les plus proches d'abord."""
    from ceres_cli.regles.calendrier import JOURS, UN_JOUR

    semaine = [JOURS[(jour - rang * UN_JOUR).weekday()] for rang in range(7)]
    return [(mot, en_clair(_jour(mot, jour))) for mot in ("hier", *semaine, "-7j", "debut-mois")]


def en_clair(jour: date) -> str:
    """« mardi 24/11/2026 »"""
    from ceres_cli.regles.calendrier import JOURS, en_francais

    return f"{JOURS[jour.weekday()]} {en_francais(jour)}"


def _jour(dite: str, aujourd_hui: date) -> date:
    from ceres_cli.regles.saisie import lire_date_relative

    trouve = lire_date_relative(dite, aujourd_hui)
    assert trouve is not None
    return trouve


def _option(parametre: Any) -> str:
    return str(max(parametre.opts, key=len))
