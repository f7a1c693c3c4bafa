"""L'histoire racontée à l'écran : une action par ligne, la plus récente d'abord.

« 26/11/2026 08:02 · root, UD 44 · a changé Tél. professionnel : 02 61 91 12 34 → 06 39 98 05 85 · motif »
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from ceres_cli.regles.calendrier import jours_lus
from ceres_cli.regles.droits import nom_du_profil
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.schemas import histoire as noms
from ceres_cli.schemas.assainissement import assainir
from ceres_cli.terminal.pli import LIE, plier
from ceres_cli.terminal.rendu import a_paris

Trace = Mapping[str, Any]

_COURT = 60  # au-delà, un texte est raccourci
_RETRAIT = "    "


def actions(traces: Sequence[Trace]) -> list[list[Trace]]:
    """Les traces données dans l'ordre d'écriture, réunies par action ; la plus récente d'abord."""
    return [list(siennes) for _, siennes in groupby(traces, _action)][::-1]


def _action(trace: Trace) -> tuple[Any, ...]:
    return trace["lot"], trace["objet"], trace["action"], trace["motif"], trace["derogation"]


def lignes(groupes: Sequence[Sequence[Trace]], roles: Mapping[str, str], large: int, *, nommer: bool) -> Iterator[str]:
    """`roles` : par lot, le rôle de qui l'a fait. `nommer` : dire l'objet, même s'il n'y en a qu'un. Une action plus
    longue que l'écran continue en retrait."""
    nommer = nommer or len({groupe[0]["objet"] for groupe in groupes}) > 1
    for groupe in groupes:
        premiere = groupe[0]
        dits = [
            _instant(premiere),
            _qui(premiere, roles.get(premiere["lot"])),
            premiere["objet"] if nommer else "",
            _phrase(groupe),
            "dérogation" if premiere["derogation"] else "",
            _court(jours_lus(premiere["motif"] or "")),
        ]
        texte = assainir(" · ".join(dit for dit in dits if dit))
        debut, *suite = plier(texte, large)
        yield debut
        if suite:
            yield from (_RETRAIT + ligne for ligne in plier(texte[len(debut) :], max(large - len(_RETRAIT), 1)))


def _instant(trace: Trace) -> str:
    """L'heure de Paris ; et le jour dont la commande s'est servie, si c'est un autre."""
    instant = a_paris(trace["horodatage"])
    dit = f"{instant:%d/%m/%Y %H:%M}"
    jour = date.fromisoformat(trace["jour"])
    return dit if jour == instant.date() else f"{dit} (jour forcé : {jour:%d/%m/%Y})"


def _qui(trace: Trace, role: str | None) -> str:
    """« root, UD 44 » ; sans le compte, s'il est tu."""
    profil = nom_du_profil(None if role is None else Role(role), trace["structure"])
    return ", ".join(mot for mot in (trace["agent"], profil) if mot)


def _phrase(groupe: Sequence[Trace]) -> str:
    fait = noms.fait(groupe[0]["action"])
    changes = [t for t in groupe if t["champ"]]
    # Un jumeau ne se dit que s'il a changé seul.
    par_champ = {t["champ"]: t for t in changes}
    dits = " ; ".join(
        _change(t, par_champ.get(noms.code_insee(t["champ"])))
        for t in [c for c in changes if not noms.technique(c["champ"])] or changes
    )
    if not dits:
        return fait
    return f"{fait} {dits}" if groupe[0]["action"] == "modifier" else f"{fait} ({dits})"


def _change(trace: Trace, commune: Trace | None) -> str:
    """« Fin : 31/12/2026 → 31/12/2027 » ; « Fin : 31/12/2026 » de ce qui naît ou disparaît. `commune` : la trace du
    code INSEE de cette valeur, s'il a changé avec elle."""
    champ, apres, codes = trace["champ"], trace["apres"], commune or {}
    lues = [
        _court(noms.valeur_lue(champ, trace[quand], codes.get(quand)))
        for quand in ("avant", "apres")
        if trace[quand] is not None
    ]
    if noms.d_une_piece(champ):
        lues = [lue.replace(" ", LIE) for lue in lues]
    if apres is None and trace["action"] == "modifier":
        lues.append("(vide)")
    return f"{noms.nom_de_champ(champ)} : {' → '.join(lues)}"


def _court(texte: str) -> str:
    """Un long texte, coupé après un mot ; sur une ligne."""
    texte = " ".join(texte.split())
    if len(texte) <= _COURT:
        return texte
    return f"{texte[: _COURT - 1].rsplit(' ', 1)[0].rstrip(' ,;:')}…"
