"""Voir les courriels d'un envoi tels qu'ils partiraient, sans serveur, ou les écrire en fichiers."""

from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from ceres_cli.commands import ecrits
from ceres_cli.commands.options import OptEcraser
from ceres_cli.contexte import Apercu, Contexte
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.terminal.typer_fr.chemins import dossier_ecrit
from ceres_cli.terminal.typer_fr.signature import avec_options

if TYPE_CHECKING:
    from ceres_cli.services.courrier.plan import Courriel
    from ceres_cli.terminal.sortie import Sortie

Fonction = TypeVar("Fonction", bound=Callable[..., Any])
_OPTIONS: dict[str, tuple[Any, object]] = {
    "apercu": (
        Annotated[
            bool, typer.Option("--apercu", help="Montrer chaque courriel, sans l'envoyer ni joindre de serveur.")
        ],
        False,
    ),
    "dossier": (
        Annotated[
            Path | None,
            typer.Option(
                "--sortie", metavar="DOSSIER", parser=dossier_ecrit, help="Avec --apercu : les y écrire (eml)."
            ),
        ],
        None,
    ),
    "ecraser": (OptEcraser, False),
}


def avec_apercu(fonction: Fonction) -> Fonction:
    """Ajoute à une commande qui envoie du courrier de quoi le voir d'abord ; la fonction n'en sait rien."""

    @wraps(fonction)
    def enveloppe(*arguments: Any, **options: Any) -> Any:
        apercu, dossier, ecraser = (options.pop(nom) for nom in _OPTIONS)
        if not apercu and (dossier is not None or ecraser):
            raise ErreurUsage(
                "--sortie et --ecraser vont avec --apercu.", conseil="Ajoutez --apercu : rien ne partira."
            )
        options["ctx"].find_object(Contexte).apercu = Apercu(dossier, ecraser) if apercu else None
        return fonction(*arguments, **options)

    return avec_options(fonction, enveloppe, _OPTIONS)  # type: ignore[return-value]


def montrer(sortie: "Sortie", courriels: "Sequence[Courriel]", apercu: Apercu) -> None:
    """Sur la sortie standard ; écrits d'abord, si on le veut."""
    from ceres_cli.schemas.sessions import COURRIEL

    fichiers: list[str | None] = [None] * len(courriels)
    if apercu.dossier is not None:
        documents = [(apercu.dossier / c.nom_de_fichier, c.octets) for c in courriels]
        ecrits.ecrire(sortie, documents, apercu.dossier, ecraser=apercu.ecraser)
        fichiers = [str(chemin) for chemin, _ in documents]
    elif sortie.format == "table" and not sortie.arrange:
        sortie.recit("courriel", None, len(courriels), lambda large: _lettres(courriels, large))
        return
    elements = [c.en_dict(fichier) for c, fichier in zip(courriels, fichiers, strict=True)]
    sortie.liste("courriels", COURRIEL, elements, len(elements))


def _lettres(courriels: "Sequence[Courriel]", large: int) -> Iterator[str]:
    from ceres_cli.schemas.assainissement import assainir
    from ceres_cli.terminal.pli import plier

    for rang, (ligne, lu, _) in enumerate(courriels):
        if rang:
            yield from ("", "─" * min(large, 40), "")
        dits = [f"À : {ligne.nom} <{ligne.adresse}>", f"Objet : {lu.objet}"]
        if lu.pieces:
            dits.append(f"Joint : {', '.join(lu.pieces)}")
        for texte in (*dits, "", *lu.texte.split("\n")):
            yield from plier(assainir(texte), large) or [""]
