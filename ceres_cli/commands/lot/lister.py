"""ceres lot lister, voir"""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.historiques import dire_l_archive
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptDepuis, OptFormat, OptJusquAu, OptLimite, OptTexte, UnLot, opt
from ceres_cli.regles.francais import accorder, compter

if TYPE_CHECKING:
    from ceres_cli.regles.droits import Operation


OptAgent = Annotated[str | None, opt("--agent", "Ceux d'un agent.", "COMPTE")]


@en_liste("lot")
def lister(
    ctx: typer.Context,
    texte: OptTexte = None,
    sur: Annotated[str | None, opt("--sur", "Ceux qui ont touché un juré, une session, un candidat…", "SORTE")] = None,
    agent: OptAgent = None,
    depuis: OptDepuis = None,
    jusqu_au: OptJusquAu = None,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Lister les lots que vous pouvez lire, les plus récents d'abord, avec leurs totaux et ce qui les a défaits.

    Chaque écriture est un lot : fichier, import, plan, commande simple. Vous voyez ceux de votre structure, et ceux qui
    ont touché un objet de votre ressort, quel qu'en soit l'auteur ; les autres sont comptés.

    Exemples :

        ceres lot lister --limite 10

        ceres lot lister --sur session --depuis 01/09/2025
    """
    from ceres_cli.regles.droits import Operation

    montrer(ctx, texte, sur, agent, depuis, jusqu_au, limite, format_, operation=Operation.LIRE_LOTS)


def montrer(
    ctx: typer.Context,
    texte: str | None,
    sur: str | None,
    agent: str | None,
    depuis: date | None,
    jusqu_au: date | None,
    limite: int | None,
    format_: str | None,
    *,
    operation: "Operation",
) -> None:
    """`operation` : celle qui l'autorise (DRO-01)."""
    from ceres_cli.regles.libelles import sorte
    from ceres_cli.regles.retours.table import RETOURS
    from ceres_cli.schemas.lots import LOT
    from ceres_cli.services.annulation import lots

    sur = None if sur is None else sorte(sur)
    commun.parmi("--sur", sur, tuple(RETOURS))
    commun.periode(depuis, jusqu_au, ("--depuis", "--jusqu-au"))
    contexte = commun.contexte(ctx)
    criteres = lots.Criteres(
        texte,
        sur,
        agent,
        None if depuis is None else depuis.isoformat(),
        None if jusqu_au is None else jusqu_au.isoformat(),
        limite,
        operation,
    )
    elements, total, ailleurs = lots.lister(contexte.cadre(), criteres)
    sortie = contexte.sortie(format_)
    dire_l_archive(contexte, sortie, depuis=criteres.de or "")
    sortie.liste("lots", LOT, elements, total)
    if ailleurs:
        sortie.info(f"Hors de votre ressort : {compter(ailleurs, 'lot')}.")


def voir(ctx: typer.Context, objet: UnLot, format_: OptFormat = None) -> None:
    """Afficher ce qu'un lot a fait, objet par objet, et ce qui peut en être défait aujourd'hui par vous.

    Exemple :

        ceres lot voir L-42
    """
    from ceres_cli.schemas.lots import CONTENU_DU_LOT, LOT
    from ceres_cli.services.annulation import lots

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    vu = lots.voir(contexte.cadre(), objet)
    sortie.info(dire_les_retours(vu["retours"], vu["hors_ressort"], vu["annule_par"] or vu["annule_en_partie_par"]))
    sortie.fiche("lot", (*LOT, *CONTENU_DU_LOT), vu)
    if vu["retours"]["possible"]:
        sortie.info(f"Pour défaire : ceres lot annuler {vu['id']} --motif TEXTE")


def dire_les_retours(retours: dict[str, int], hors_ressort: int, annule_par: str | None = None) -> str:
    """« 38 actions peuvent être défaites ; 2 ont changé depuis ; 1 ne se défait pas ; 4 lignes hors de votre
    ressort. » `annule_par` : le dernier lot qui a annulé celui-là."""
    n, defaites = retours["possible"], retours["defait"]
    peuvent = "peut être défaite" if n == 1 else "peuvent être défaites"
    rien = "Rien n'est plus à défaire" if defaites else "Rien ne peut être défait"
    dits = [f"{compter(n, 'action')} {peuvent}" if n else rien]
    if defaites:
        par = f", en dernier par {annule_par}" if annule_par else ""
        dits.append(f"{compter(defaites, 'action')} déjà {accorder(defaites, 'défaite', 'défaites')}{par}")
    if n := retours["deplace"]:
        dits.append(f"{n} {'a' if n < 2 else 'ont'} changé depuis")
    if n := retours["irreversible"]:
        dits.append(f"{n} {'ne se défait' if n < 2 else 'ne se défont'} pas")
    if hors_ressort:
        dits.append(f"{compter(hors_ressort, 'ligne')} hors de votre ressort")
    return f"{' ; '.join(dits)}."
