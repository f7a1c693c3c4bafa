"""Ce qui se réunit de deux fiches de juré, et ce qui les dit voisines."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from ceres_cli.regles import textes
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.jure import Habilitation, Jure
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.habilitation import controles
from ceres_cli.regles.habilitation import etats as habilitation
from ceres_cli.regles.jure import identite as jure
from ceres_cli.regles.session import jury
from ceres_cli.regles.vocabulaire import SESSIONS_CLOSES, EtatHabilitation, EtatSession
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action

# Ce que chaque indice ajoute à la note, sur 100.
_POIDS = {"noms": 50, "noms à une lettre près": 40, "prénom": 15, "naissance": 30, "courriel": 25, "téléphone": 20}
_NAISSANCES_DIFFERENTES = -20


@dataclass(frozen=True)
class Fiche:
    """Ce qui se compare. `cle` : nom et prénom en clé de recherche ; un contact que trop de jurés ont n'y est pas."""

    id: int
    cle: str
    prenom: str
    naissance: str | None = None
    telephones: frozenset[str] = field(default=frozenset())
    courriel: str | None = None

    @cached_property
    def mots(self) -> str:
        """Les mots du nom et du prénom, dans l'ordre alphabétique : « Martin Alice » et « Alice Martin » se valent."""
        return " ".join(sorted(self.cle.split()))

    @cached_property
    def colles(self) -> str:
        """Les mêmes, sans espaces : « Le Goff » et « Legoff » se valent."""
        return self.cle.replace(" ", "")

    @property
    def ecritures(self) -> tuple[str, str]:
        return self.mots, self.colles


def comparer(un: Fiche, autre: Fiche) -> tuple[int, list[str]] | None:
    """(note de 1 à 100, indices) si les deux fiches se ressemblent assez pour être montrées.

    Une lettre d'écart dans les noms ne compte que si la naissance ou un contact est le même. Deux naissances connues et
    différentes demandent un contact commun.
    """
    indices = []
    if un.naissance is not None and un.naissance == autre.naissance:
        indices.append("naissance")
    if un.courriel is not None and un.courriel == autre.courriel:
        indices.append("courriel")
    if un.telephones & autre.telephones:
        indices.append("téléphone")
    contraires = bool(un.naissance and autre.naissance) and "naissance" not in indices
    indices = [*_noms(un, autre, appuyes=bool(indices)), *indices]
    if not _suffisants(indices, contraires=contraires):
        return None
    note = sum(_POIDS[i] for i in indices) + (_NAISSANCES_DIFFERENTES if contraires else 0)
    return max(1, min(note, 100)), indices


def _noms(un: Fiche, autre: Fiche, *, appuyes: bool) -> list[str]:
    if un.mots == autre.mots or un.colles == autre.colles:
        return ["noms"]
    if appuyes and (a_une_lettre(un.mots, autre.mots) or a_une_lettre(un.colles, autre.colles)):
        return ["noms à une lettre près"]
    if appuyes and textes.cle(un.prenom) == textes.cle(autre.prenom):
        return ["prénom"]
    return []


def _suffisants(indices: list[str], *, contraires: bool) -> bool:
    contact = "courriel" in indices or "téléphone" in indices
    if "noms" in indices:
        return not contraires or contact
    if "noms à une lettre près" in indices:
        return True
    # Un nom qui a changé : le même contact, et rien qui s'y oppose.
    if contraires or not contact:
        return False
    return "naissance" in indices or "courriel" in indices or "prénom" in indices


def a_une_lettre(un: str, autre: str) -> bool:
    """Une lettre changée, ajoutée ou ôtée, ou deux voisines interverties, au plus."""
    return textes.ecart(un, autre, 1) is not None


def sans_une_lettre(texte: str) -> set[str]:
    """Le texte, et ce qu'il devient privé d'une lettre : deux textes à une lettre l'un de l'autre en partagent un."""
    return {texte, *(texte[:i] + texte[i + 1 :] for i in range(len(texte)))}


class Siege(NamedTuple):
    """Une session dans le jury de laquelle un juré siège. `vient`, `repondu_le` : ce qu'il en a dit au Centre."""

    id: int
    reference: str
    etat: str
    debut: date
    fin: date
    version: int
    convocation_a_editer: int = 0
    vient: int | None = None
    repondu_le: str | None = None

    @property
    def en_cours(self) -> bool:
        return self.etat not in SESSIONS_CLOSES

    @property
    def arretee(self) -> bool:
        return self.etat == EtatSession.VALIDEE


class Fermeture(NamedTuple):
    """De deux habilitations qui se recouvrent, celle qui s'arrête, et celle qui reste. `fin` : son dernier jour
    désormais, la veille de la fusion ; None : elle n'avait pas commencé, elle est supprimée."""

    fermee: Habilitation
    gardee: Habilitation
    fin: date | None


def fermetures(garde: Jure, absorbe: Jure, voulues: Collection[int], jour: date) -> list[Fermeture]:
    """JUR-03 : de deux habilitations qui se recouvrent sur une même certification (HAB-14), reste celle que `voulues`
    nomme, sinon celle qui sert le plus longtemps. Celle qui a déjà pris fin reste comme elle est."""
    closes: dict[int, Fermeture] = {}
    for une, autre in recouvrements(garde, absorbe):
        if une.id in closes or autre.id in closes:
            continue
        gardee = max(une, autre, key=lambda h: (h.id in voulues, _sert_jusqu_au(h), h.fin, h.jure.id == garde.id))
        fermee = autre if gardee is une else une
        if fermee.fin >= jour:
            fin = None if fermee.debut >= jour else jour - timedelta(1)
            closes[fermee.id] = Fermeture(fermee, gardee, fin)
    return list(closes.values())


def suspensions(closes: Iterable[Fermeture], jour: date) -> list[str]:
    """HAB-03, avertissement : la suspension que la fusion lève avec l'habilitation qui s'arrête, ou qu'elle laisse à
    celle qui reste ; et l'acte qui en décide autrement."""
    suite = []
    for fermee, gardee, _ in closes:
        if fermee.etat == EtatHabilitation.SUSPENDUE != gardee.etat:
            dit = f"la suspension de {fermee.reference} est levée, {gardee.reference} n'est pas suspendue"
            voulu, ensuite = "qu'elle demeure", Action.SUSPENDRE
        elif gardee.etat == EtatHabilitation.SUSPENDUE and fermee.etat == EtatHabilitation.VALIDEE:
            dit = f"{gardee.reference} reste suspendue, {fermee.reference} ne l'était pas"
            voulu, ensuite = "lever la suspension", Action.REACTIVER
        else:
            continue
        acte = f"--garder {fermee.reference}"
        if controles.permise(gardee, ensuite, jour):
            acte += f", ou ensuite « ceres habilitation {ensuite} {gardee.reference} »"
        suite.append(f"HAB-03 : {dit} ; pour {voulu} : {acte}.")
    return suite


def recouvrements(garde: Jure, absorbe: Jure) -> list[tuple[Habilitation, Habilitation]]:
    """HAB-14 : les habilitations de l'un et de l'autre qui se recouvrent sur une même certification."""
    return [
        (une, autre)
        for une in garde.habilitations
        for autre in absorbe.habilitations
        if une.certification.id == autre.certification.id and une.debut <= autre.fin and autre.debut <= une.fin
    ]


def _sert_jusqu_au(h: Habilitation) -> date:
    return habilitation.dernier_jour(h) if h.etat == EtatHabilitation.VALIDEE else date.min


def reuni(garde: Jure, absorbe: Jure, closes: Sequence[Fermeture]) -> Jure:
    """Le juré gardé, tel que la fusion le laisse."""
    fins = {f.fermee.id: f.fin for f in closes}
    un = replace(garde, habilitations=[])
    siennes = [h for h in (*garde.habilitations, *absorbe.habilitations) if fins.get(h.id, h.fin) is not None]
    un.habilitations += [replace(h, jure=un, fin=fins.get(h.id) or h.fin) for h in siennes]
    return un


def jurys_perdus(un: Jure, avant: Sequence[Jure], sessions: Iterable[SessionExamen]) -> list[str]:
    """SES-01 : les sessions vivantes où l'un d'eux pouvait siéger, et où le juré réuni ne le peut plus."""
    return [
        s.reference
        for s in sessions
        if not (un.actif and jury.peut_examiner(un, s)) and any(j.actif and jury.peut_examiner(j, s) for j in avant)
    ]


def activite(garde: Jure, absorbe: Jure) -> list[Condition]:
    """JUR-02 : un juré inactif n'hérite pas d'une session en cours ; ce serait inactiver l'autre malgré elle."""
    return [jure.inactivable(absorbe)] if absorbe.actif and not garde.actif else []


def doubles_reservations(garde: Sequence[Siege], absorbe: Sequence[Siege]) -> list[str]:
    """SES-08, avertissement : les sessions en cours de l'un et de l'autre qui ont un jour commun. Celle où siègent les
    deux n'y est pas : SES-04 en dit l'effet."""
    return [
        f"SES-08 : {un.reference} et {autre.reference} ont un jour commun, et le même juré désormais."
        for un in garde
        for autre in absorbe
        if un.id != autre.id and un.en_cours and autre.en_cours and un.debut <= autre.fin and autre.debut <= un.fin
    ]
