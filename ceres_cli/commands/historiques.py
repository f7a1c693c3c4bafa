"""Ce que tout historique sait faire : se filtrer (V18-9), se lire d'un coup d'œil ou champ par champ."""

from collections.abc import Callable, Collection
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptDepuis, OptFormat, OptJusquAu, opt
from ceres_cli.commands.pose import commande
from ceres_cli.contexte import Contexte
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.terminal.formes import Format

if TYPE_CHECKING:
    from ceres_cli.terminal.sortie import Sortie

Traces = list[dict[str, Any]]
Lire = Callable[[Cadre], Traces]

OptDetail = Annotated[bool, opt("--detail", "En table : une ligne par champ, et toutes ses colonnes.")]
_OPTIONS: dict[str, tuple[Any, object]] = {
    "champ": (
        Annotated[str | None, opt("--champ", "Ces champs : « etat », « inscription », « Fin »…", "CHAMP,…")],
        None,
    ),
    "depuis": (OptDepuis, None),
    "jusqu_au": (OptJusquAu, None),
    "agent": (
        Annotated[str | None, opt("--agent", "Ce qu'a fait cet agent.", "COMPTE")],
        None,
    ),
    "limite": (
        Annotated[int | None, opt("--limite", "Les N plus récentes ; à défaut, ou 0, toutes.", "N", min=0)],
        None,
    ),
    "detail": (OptDetail, False),
    "format_": (OptFormat, None),
}


def histoire(lire: Callable[..., Lire]) -> Callable[..., None]:
    """La commande qui montre les traces que lit celle-ci : sa ligne dit de quoi."""
    return en_liste("trace")(commande(lire, montrer_filtrees, _OPTIONS))


def montrer_filtrees(
    contexte: Contexte,
    lire: Lire,
    *,
    champ: str | None,
    depuis: date | None,
    jusqu_au: date | None,
    agent: str | None,
    limite: int | None,
    detail: bool,
    format_: Format | None,
) -> None:
    """Les traces d'un objet, que `lire` rend les plus anciennes d'abord, filtrées et montrées."""
    filtre = _lire(champ, depuis, jusqu_au, agent)
    from ceres_cli.services.journal import lectures

    toutes = lire(contexte.cadre())
    retenues = lectures.retenir(toutes, filtre)
    plusieurs = len({trace["objet"] for trace in toutes}) > 1  # filtrée, l'histoire nomme encore leurs objets
    montrer(contexte, format_, retenues[-(limite or 0) :], len(retenues), detail=detail, nommer=plusieurs)
    if toutes and not retenues:
        contexte.sortie(format_).info(
            f"Aucune ligne ne répond à ce filtre. Champs de cet historique : {', '.join(lectures.champs(toutes))}."
        )


def dire_l_archive(contexte: Contexte, sortie: "Sortie", *, depuis: str = "", apres: int = 0) -> None:
    """Où est ce que le journal n'a plus, de ce jour (ISO) ou d'après, et des traces de numéro plus grand : de toute
    commande qui le montre, avant qu'elle le montre."""
    from ceres_cli.services.faits.archives import dites as archives

    with contexte.cadre().store.lecture() as db:
        sortie.incomplet(archives.plus_ancien(db, depuis=depuis, apres=apres))


def _lire(champ: str | None, depuis: date | None, jusqu_au: date | None, agent: str | None) -> Any:
    """Les options tapées ; ErreurUsage : des jours à l'envers, une valeur vide."""
    from ceres_cli.services.journal.lectures import FiltreHistorique

    commun.periode(depuis, jusqu_au, ("--depuis", "--jusqu-au"))
    champs = frozenset(mot.strip() for mot in (champ or "").split(",") if mot.strip())
    for nom, tape, lu in (("--champ", champ, champs), ("--agent", agent, (agent or "").strip())):
        if tape is not None and not lu:
            raise ErreurUsage(f"{nom} est vide.", conseil=f"Donnez-lui une valeur, ou ôtez {nom}.")
    return FiltreHistorique(
        champs,
        None if depuis is None else depuis.isoformat(),
        None if jusqu_au is None else jusqu_au.isoformat(),
        None if agent is None else agent.strip(),
    )


def montrer(
    contexte: Contexte,
    format_: Any,
    traces: Collection[dict[str, Any]],
    total: int,
    *,
    detail: bool,
    nommer: bool = False,
) -> None:
    """Les traces, données dans leur ordre d'écriture. En table, la plus récente action d'abord : racontée, ou champ
    par champ si on le demande ou si on choisit les colonnes ou l'ordre. `nommer` : dire l'objet, même seul."""
    from ceres_cli.schemas.administration import TRACE

    sortie = contexte.sortie(format_)
    dire_l_archive(contexte, sortie)
    premier = next((t["objet"] for t in traces), None)
    seul = premier if all(t["objet"] == premier for t in traces) else None
    if sortie.format != "table" or premier is None:
        sortie.liste("traces", TRACE, traces, total, de=seul)
        return
    from ceres_cli.terminal import histoire

    groupes = histoire.actions(list(traces))
    if detail or sortie.arrange:
        sortie.liste("traces", TRACE, [t for groupe in groupes for t in groupe], total, de=seul)
        return
    from ceres_cli.regles.francais import compter, sur_combien
    from ceres_cli.services.journal import lectures

    recit = lectures.raconter(contexte.cadre(), traces)
    sortie.recit("traces", seul, len(traces), lambda large: histoire.lignes(groupes, recit, large, nommer=nommer))
    if sortie.terminal:
        coupe = f" : {compter(len(traces), 'champ')} {sur_combien(len(traces), total)}" if len(traces) < total else ""
        sortie.info(f"{compter(len(groupes), 'action')}{coupe} (--detail : champ par champ).")
