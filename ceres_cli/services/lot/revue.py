"""Un plan tel qu'une personne le relit, quel que soit le nom : une ligne par objet, qui le nomme et dit ce qui lui
arriverait."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Demande
from ceres_cli.moteur.situation import Metier
from ceres_cli.noms import NUMEROTES, PAR_LETTRE
from ceres_cli.regles import identifiants
from ceres_cli.regles.libelles import verbe
from ceres_cli.schemas import histoire
from ceres_cli.services.faits.designations import Objet, designer

Ligne = Mapping[str, Any]


class Relue(NamedTuple):
    """Une ligne d'un plan : de qui, sur quoi, et ce qui change (« active → suspendue »)."""

    ligne: int
    qui: str
    quoi: str
    change: str
    avertissements: tuple[str, ...]
    sans_retour: str

    def phrase(self) -> str:
        """« 7 · PAGÈS Chloé · RNCP38676 DWWM · active → suspendue ⚠ 2 sessions perdent un juré »"""
        dits = " · ".join(dit for dit in (str(self.ligne), self.qui, self.quoi, self.change) if dit)
        return dits + "".join(f" ⚠ {_court(texte)}" for texte in self.avertissements)


def relire(cadre: Cadre, metier: Metier, demandes: Sequence[Demande], lignes: Sequence[Ligne]) -> list[Relue]:
    """Ce qui est hors du ressort n'est que numéroté (DRO-02)."""
    with cadre.store.lecture() as db:
        acteur = cadre.acteur(db)
        situation = metier.situation(db, cadre, acteur, demandes)
        vus = {d.objet for d in demandes if d.objet and situation.version_de(d) is not None}
        objets = {x: objet for x in vus if (objet := _numerote(x)) is not None}
        noms = designer(db, objets.values())
    suite = []
    for x in lignes:
        siens = noms.get(objets[x["objet"]], ()) if x["objet"] in objets else ()
        qui = " ".join(dit for dit in (x["objet"], *siens) if dit)
        suite.append(Relue(x["ligne"], qui, "", _change(x), tuple(x["avertissements"]), x.get("sans_retour", "")))
    return suite


def _numerote(objet: str) -> Objet | None:
    nom = PAR_LETTRE.get(objet[:1])
    if nom is None or nom.sorte not in NUMEROTES:
        return None
    return nom.sorte, identifiants.numero(nom.lettre, objet)


def sans_effet(x: Ligne) -> str | None:
    """Ce qui se dit d'une ligne qui ne fera rien ; None si elle fera quelque chose."""
    if x["decision"] == "refuser":
        return f"refusée : {x['explication']}"
    return (str(x["explication"]) or "rien à changer") if x["decision"] == "sans_effet" else None


def _change(x: Ligne) -> str:
    if (rien := sans_effet(x)) is not None:
        return rien
    changes = histoire.changements(x["avant"] or {}, x["apres"] or {})
    return ", ".join(f"{champ} : {change}" for champ, change in changes) or verbe(x["action"])


def _court(avertissement: str) -> str:
    """« 2 sessions non validées perdent un juré habilité » : sans le code, ni ce qui suit."""
    _, deux_points, texte = avertissement.partition(" : ")
    return (texte if deux_points else avertissement).partition(" (")[0].partition(" : ")[0].rstrip(".")
