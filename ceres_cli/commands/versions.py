"""Suivre ce qui change : --si-version des commandes qui changent un objet, --modifie-depuis des listes."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import wraps
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from ceres_cli.commands.options import opt
from ceres_cli.contexte import Contexte
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.terminal.typer_fr.signature import avec_options

if TYPE_CHECKING:
    from ceres_cli.moteur.demande import Demande

Fonction = TypeVar("Fonction", bound=Callable[..., Any])
_OPTIONS: dict[str, tuple[Any, object]] = {
    "si_version": (
        Annotated[int | None, opt("--si-version", "Refuser si l'objet n'est plus à cette version.", "N", min=1)],
        None,
    )
}


def si_version(fonction: Fonction) -> Fonction:
    """Ajoute --si-version à une commande ; la fonction n'en sait rien, ses demandes la portent (`porter`)."""

    @wraps(fonction)
    def enveloppe(*arguments: Any, **options: Any) -> Any:
        options["ctx"].find_object(Contexte).si_version = options.pop("si_version")
        return fonction(*arguments, **options)

    return avec_options(fonction, enveloppe, _OPTIONS)  # type: ignore[return-value]


def lire_instant(texte: str) -> str:
    """L'instant UTC (`AAAA-MM-JJTHH:MM:SSZ`) d'un jour ou d'une heure ; sans décalage, à l'heure de Paris. Lève
    ValueError, en français."""
    from zoneinfo import ZoneInfo

    try:
        lu = datetime.fromisoformat(texte.strip())
    except ValueError:
        raise ValueError(f"« {texte} » n'est pas un instant : AAAA-MM-JJ ou AAAA-MM-JJTHH:MM:SSZ") from None
    if lu.tzinfo is None:
        lu = lu.replace(tzinfo=ZoneInfo("Europe/Paris"))
    from ceres_cli.regles.calendrier import instant_iso

    return instant_iso(lu)


_DEPUIS: dict[str, tuple[Any, object]] = {
    "modifie_depuis": (
        Annotated[
            str | None,
            opt(
                "--modifie-depuis",
                "Ce qui a changé depuis, compris : 2026-11-26 ou 2026-11-26T09:00:00Z (sans Z : Paris).",
                "INSTANT",
                lire_instant,
            ),
        ],
        None,
    )
}


def qui_se_suit(fonction: Fonction) -> Fonction:
    """Ajoute --modifie-depuis à une liste ; la fonction n'en sait rien, son cadre le porte."""

    @wraps(fonction)
    def enveloppe(*arguments: Any, **options: Any) -> Any:
        options["ctx"].find_object(Contexte).modifie_depuis = options.pop("modifie_depuis")
        return fonction(*arguments, **options)

    return avec_options(fonction, enveloppe, _DEPUIS)  # type: ignore[return-value]


def porter(contexte: Contexte, demandes: "Sequence[Demande]") -> None:
    """Chaque demande est celle de la version lue ; il n'y a de version que d'un objet."""
    if contexte.si_version is None:
        return
    if len(demandes) != 1:
        raise ErreurUsage("--si-version ne va qu'avec un seul objet.", conseil="Faites une commande par objet.")
    demandes[0].si_version = contexte.si_version
