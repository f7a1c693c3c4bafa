"""Fusionner deux fiches de jurés : ce qui l'empêche, ce que la fiche gardée reprend de l'autre."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from ceres_cli.regles.controle import Controle
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.habilitation import controles as controles_habilitation
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.jure import identite as jure
from ceres_cli.regles.vocabulaire import SESSIONS_CLOSES

_ADRESSE = ("adresse", "complement", "code_postal", "commune", "commune_insee", "departement", "region")
# Champs repris ensemble, ou pas du tout : un numéro et sa forme internationale, une adresse entière.
ENSEMBLES = (
    ("civilite",),
    ("nom_usage",),
    ("naissance",),
    ("telephone_professionnel", "telephone_professionnel_e164"),
    ("telephone_personnel", "telephone_personnel_e164"),
    ("courriel",),
    _ADRESSE,
    ("employeur",),
)


class Siege(NamedTuple):
    """Une session dans le jury de laquelle un juré siège."""

    id: int
    reference: str
    etat: str
    debut: date
    fin: date
    version: int

    @property
    def en_cours(self) -> bool:
        return self.etat not in SESSIONS_CLOSES


def habilitations_distinctes(garde: Jure, absorbe: Jure) -> list[Controle]:
    """HAB-14 : aucune habilitation de l'un ne recouvre une de l'autre sur la même certification."""
    controles = [controles_habilitation.chevauchement(replace(h, jure=garde)) for h in absorbe.habilitations]
    return [
        c._replace(texte=f"{h.reference} de {affiche('J', absorbe.id)} : {c.texte}")
        for h, c in zip(absorbe.habilitations, controles, strict=True)
        if not c.satisfait
    ]


def jurys_distincts(garde: Sequence[Siege], absorbe: Sequence[Siege]) -> Controle:
    """SES-01 : un juré n'est pas deux fois dans une session ; deux membres d'un même jury ne font pas une personne."""
    communs = sorted({s.reference for s in garde} & {s.reference for s in absorbe})
    if not communs:
        return Controle("SES-01", True, "ils ne siègent dans aucun jury en commun")
    texte = f"ils siègent tous deux dans le jury de {', '.join(communs)}"
    return Controle("SES-01", False, texte, {"sessions": communs}, communs[0])


def activite(garde: Jure, absorbe: Jure) -> list[Controle]:
    """JUR-02 : un juré inactif n'hérite pas d'une session en cours ; ce serait inactiver l'autre malgré elle."""
    return [jure.inactivable(absorbe)] if absorbe.actif and not garde.actif else []


def doubles_reservations(garde: Sequence[Siege], absorbe: Sequence[Siege]) -> list[str]:
    """SES-08, avertissement : les sessions en cours de l'un et de l'autre qui ont un jour commun."""
    return [
        f"SES-08 : {un.reference} et {autre.reference} ont un jour commun, et le même juré désormais."
        for un in garde
        for autre in absorbe
        if un.en_cours and autre.en_cours and un.debut <= autre.fin and autre.debut <= un.fin
    ]
