"""L'histoire racontée à l'écran : une action par ligne, la plus récente d'abord ; ses objets y ont un nom.

« 26/11/2026 08:02 · root, UD 44 · a changé Tél. professionnel : 02 61 91 12 34 → 06 39 98 05 85 · motif »
« 26/11/2026 08:02 · root, UD 44 · L-000038 : 84 habilitations · a suspendu · commission.xlsx · motif »
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any, Protocol

from ceres_cli.noms import PAR_LETTRE
from ceres_cli.regles.calendrier import jours_lus
from ceres_cli.regles.droits import nom_du_profil
from ceres_cli.regles.francais import accorder, compter
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


class Recit(Protocol):
    """Ce qu'il faut pour raconter, par lot (rôle, fichier d'où il vient) et par objet (ses noms)."""

    @property
    def roles(self) -> Mapping[str, str]: ...

    @property
    def sources(self) -> Mapping[str, str]: ...

    @property
    def noms(self) -> Mapping[str, str]: ...


def lignes(groupes: Sequence[Sequence[Trace]], recit: Recit, large: int, *, nommer: bool) -> Iterator[str]:
    """`nommer` : dire l'objet, même s'il n'y en a qu'un. Une action plus longue que l'écran continue en retrait ; d'un
    lot, la même action sur plusieurs objets d'une sorte n'est qu'une ligne."""
    nommer = nommer or len({groupe[0]["objet"] for groupe in groupes}) > 1
    for _, memes in groupby(groupes, _pareille):
        siens = list(memes)
        premiere = siens[0][0]
        dits = [
            _instant(premiere),
            _qui(premiere, recit.roles.get(premiere["lot"])),
            *(_un_seul(siens[0], recit, nommer=nommer) if len(siens) == 1 else _reunis(siens, recit)),
            "dérogation" if premiere["derogation"] else "",
            _court(jours_lus(premiere["motif"] or "")),
        ]
        texte = assainir(" · ".join(dit for dit in dits if dit))
        debut, *suite = plier(texte, large)
        yield debut
        if suite:
            yield from (_RETRAIT + ligne for ligne in plier(texte[len(debut) :], max(large - len(_RETRAIT), 1)))


def _pareille(groupe: Sequence[Trace]) -> tuple[Any, ...]:
    """Ce qu'ont en commun les actions réunies ; un objet sans lettre reste seul."""
    trace = groupe[0]
    sorte = PAR_LETTRE.get(trace["objet"][:1]) if trace["objet"][1:2] == "-" else None
    return trace["lot"], trace["action"], trace["motif"], trace["derogation"], sorte.sorte if sorte else trace["objet"]


def _un_seul(groupe: Sequence[Trace], recit: Recit, *, nommer: bool) -> list[str]:
    """« H-000295 (PAGÈS Chloé, DWWM) », « a suspendu (État : validée → suspendue) »"""
    objet = groupe[0]["objet"]
    nom = recit.noms.get(objet)
    return [(f"{objet} ({nom})" if nom else objet) if nommer else "", _phrase(groupe, recit)]


def _reunis(groupes: Sequence[Sequence[Trace]], recit: Recit) -> list[str]:
    """« L-000038 : 84 habilitations », « a suspendu (État : validée → suspendue) », « commission.xlsx »"""
    lot, objets = groupes[0][0]["lot"], {groupe[0]["objet"] for groupe in groupes}
    nom = PAR_LETTRE[groupes[0][0]["objet"][0]]
    un, plusieurs = nom.compte or (nom.mot, accorder(2, nom.mot))
    fait = noms.fait(groupes[0][0]["action"])
    changes = {_phrase(groupe, recit).removeprefix(fait) for groupe in groupes}
    quoi = compter(len(objets), un, plusieurs)
    if len(objets) == 1:
        (seul,) = objets
        quoi = f"{seul} ({recit.noms[seul]})" if seul in recit.noms else seul
    change = changes.pop() if len(changes) == 1 else ""
    return [f"{lot} : {quoi}", f"{fait}{change}", recit.sources.get(lot, "")]


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


def _phrase(groupe: Sequence[Trace], recit: Recit) -> str:
    fait = noms.fait(groupe[0]["action"])
    changes = [t for t in groupe if t["champ"]]
    # Un jumeau ne se dit que s'il a changé seul.
    par_champ = {t["champ"]: t for t in changes}
    dits = " ; ".join(
        _change(t, par_champ.get(noms.code_insee(t["champ"])), recit)
        for t in [c for c in changes if not noms.technique(c["champ"])] or changes
    )
    if not dits:
        return fait
    return f"{fait} {dits}" if groupe[0]["action"] == "modifier" else f"{fait} ({dits})"


def _change(trace: Trace, commune: Trace | None, recit: Recit) -> str:
    """« Fin : 31/12/2026 → 31/12/2027 » ; « Jury : J-000012 MARTIN Claire » de ce qui naît ou disparaît. `commune` : la
    trace du code INSEE de cette valeur, s'il a changé avec elle."""
    champ, apres, codes = trace["champ"], trace["apres"], commune or {}
    lues = [
        _court(noms.valeur_lue(champ, trace[quand], codes.get(quand)))
        for quand in ("avant", "apres")
        if trace[quand] is not None
    ]
    if champ == "jury":
        lues = [f"{lue} {recit.noms[lue]}" if lue in recit.noms else lue for lue in lues]
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
