"""Un plan tel qu'une personne le relit, quel que soit le nom : une ligne par objet, qui le nomme et dit ce qui lui
arriverait."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.libelles import verbe
from ceres_cli.regles.plans import SOLIDAIRE
from ceres_cli.schemas import histoire
from ceres_cli.services.faits.designations import nommer

Ligne = Mapping[str, Any]
_SIEGE = "jury"
_PARENTHESE = re.compile(r" \([^)]*\)")


class Relue(NamedTuple):
    """Une ligne d'un plan : de qui, sur quoi, et ce qui change (« active → suspendue »)."""

    ligne: int
    qui: str
    quoi: str
    change: str
    avertissements: tuple[str, ...]
    sans_retour: str

    def phrase(self) -> str:
        """« 7 · H-000123 PAGÈS Chloé · RNCP38676 DWWM · active → suspendue ⚠ 2 sessions perdent un juré »"""
        dits = " · ".join(dit for dit in (str(self.ligne), self.qui, self.quoi, self.change) if dit)
        return dits + "".join(f" ⚠ {_court(texte)}" for texte in self.avertissements)


def relire(cadre: Cadre, lignes: Sequence[Ligne]) -> list[Relue]:
    """Ce qui est hors du ressort n'est que numéroté (DRO-02)."""
    cites = {cite for x in lignes for cite in (x["objet"], *_references(x))}
    with cadre.store.lecture() as db:
        noms = nommer(db, cadre.acteur(db), cites)
    nes = {x["objet"] for x in lignes if x["version"] is None and x["decision"] == "appliquer"}
    suite = []
    for x in lignes:
        objet, session = x["objet"], x["valeurs"].get("session") or ""
        qui = f"{objet} à créer" if objet in nes else _nomme(objet, noms)
        quoi = "" if session == objet else _nomme(session, noms)
        change = _change(x, noms)
        suite.append(Relue(x["ligne"], qui, quoi, change, tuple(x["avertissements"]), x.get("sans_retour", "")))
    return suite


def _references(x: Ligne) -> Iterator[str]:
    """Les autres objets qu'elle cite."""
    for valeurs in (x["avant"] or {}, x["apres"] or {}, x["valeurs"]):
        yield from (v for v in valeurs.values() if isinstance(v, str) and v[1:2] == "-")


def _nomme(reference: str, noms: Mapping[str, tuple[str, ...]]) -> str:
    """« J-000012 MARTIN Claire »"""
    return " ".join((reference, *noms.get(reference, ())))


def sans_effet(x: Ligne) -> str | None:
    """Ce qui se dit d'une ligne qui ne fera rien ; None si elle fera quelque chose."""
    if x["decision"] == "refuser":
        return f"{'non traitée' if x['code'] == SOLIDAIRE else 'refusée'} : {x['explication']}"
    return (str(x["explication"]) or "rien à changer") if x["decision"] == "sans_effet" else None


def _change(x: Ligne, noms: Mapping[str, tuple[str, ...]]) -> str:
    """Chaque champ qui change ; de ce qui naît, chaque champ qu'il aura."""
    if (rien := sans_effet(x)) is not None:
        return rien
    avant, apres = ({c: _citee(v, noms) for c, v in (x[cle] or {}).items()} for cle in ("avant", "apres"))
    if siege := apres.pop(_SIEGE, None) or avant.pop(_SIEGE, None):
        # D'un jury, le plan ne dit que qui y entre ou le quitte ; « jure » le répète aux programmes.
        avant, apres = ({c: v for c, v in d.items() if c not in (_SIEGE, "jure")} for d in (avant, apres))
        return ", ".join(
            [f"{verbe(x['action'])} : {siege}", *(f"{c} : {v}" for c, v in histoire.changements(avant, apres))]
        )
    apres = {c: v for c, v in apres.items() if c not in avant or avant[c] != v}
    changes = histoire.changements(avant, apres)
    if x["version"] is None:
        changes = [(champ, change.rpartition(" → ")[2]) for champ, change in changes]
    return ", ".join(f"{champ} : {change}" for champ, change in changes) or verbe(x["action"])


def _citee(valeur: Any, noms: Mapping[str, tuple[str, ...]]) -> Any:
    return _nomme(valeur, noms) if isinstance(valeur, str) else valeur


def _court(avertissement: str) -> str:
    """« 2 sessions non validées perdent un juré habilité » : sans le code, les parenthèses, ni ce qui suit."""
    _, deux_points, texte = avertissement.partition(" : ")
    dit = _PARENTHESE.sub("", texte if deux_points else avertissement)
    return dit.partition(" ; ")[0].partition(" : ")[0].rstrip(".")
