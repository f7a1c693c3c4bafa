"""Convocations en calendrier (iCalendar, RFC 5545) : un événement par convocation, que chaque édition remplace.

L'identité d'un événement (UID) ne dépend que de la session et de la personne, son rang (SEQUENCE) que de l'édition : un
agenda qui reçoit la nouvelle édition déplace l'événement au lieu d'en ajouter un. L'avis qui l'ôte prend le rang
suivant, que nulle édition n'emploie.

L'événement commence à l'heure de convocation du premier jour. La session n'a pas d'heure de fin : il s'achève à 18 h
le dernier jour, pour retenir l'agenda pendant toute la session, et sa description dit que cette heure est indicative.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ceres_cli.formats.convocation import textes
from ceres_cli.regles.convocation import Convoque, DonneesConvocation, Jure

if TYPE_CHECKING:
    from icalendar import Event

FIN_INDICATIVE = time(18)
DUREE_MIN = timedelta(hours=1)
_FUSEAU = "Europe/Paris"

# Règle européenne en vigueur depuis 1996, écrite telle quelle pour ne pas dépendre de la version de tzdata.
_VTIMEZONE = f"""BEGIN:VTIMEZONE
TZID:{_FUSEAU}
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""


def rendre(donnees: Sequence[DonneesConvocation]) -> list[bytes]:
    """Un calendrier d'un seul événement par convocation, dans l'ordre donné."""
    return [_calendrier([d]) for d in donnees]


def rendre_fusionne(donnees: Sequence[DonneesConvocation]) -> bytes:
    """Un seul calendrier, un événement par convocation ; au moins une."""
    if not donnees:
        raise ValueError("aucune convocation à inscrire au calendrier")
    return _calendrier(donnees)


def _calendrier(donnees: Sequence[DonneesConvocation]) -> bytes:
    from icalendar import Calendar, Timezone

    calendrier = Calendar()
    calendrier.add("version", "2.0")
    calendrier.add("prodid", "-//ceres//convocations//FR")
    calendrier.add("calscale", "GREGORIAN")
    if all(d.tombee for d in donnees):
        calendrier.add("method", "CANCEL")
    calendrier.add_component(Timezone.from_ical(_VTIMEZONE))
    for d in donnees:
        calendrier.add_component(_evenement(d))
    contenu: bytes = calendrier.to_ical(sorted=False)
    return contenu


def _evenement(d: DonneesConvocation) -> "Event":
    from icalendar import Event

    debut, fin = _bornes(d)
    edite_le = datetime.combine(d.date_edition, time(), UTC)
    evenement = Event()
    evenement.add("uid", f"{d.examen.id}.{d.destinataire.id}@ceres")
    evenement.add("sequence", d.sequence + d.tombee)
    evenement.add("dtstamp", edite_le)
    evenement.add("last-modified", edite_le)
    evenement.add("dtstart", debut)
    evenement.add("dtend", fin)
    evenement.add("summary", textes.net(_resume(d)))
    evenement.add("location", textes.net(", ".join(textes.lieu(d))))
    evenement.add("description", "\n".join(textes.net(ligne) for ligne in _description(d)))
    evenement.add("contact", textes.net(", ".join((d.centre.nom, *_moyens(d)))))
    evenement.add("status", "CANCELLED" if d.tombee else "CONFIRMED")
    evenement.add("transp", "TRANSPARENT" if d.tombee else "OPAQUE")
    return evenement


def _bornes(d: DonneesConvocation) -> tuple[datetime, datetime]:
    """De l'heure de convocation du premier jour à 18 h le dernier, une heure au moins ; heures de Paris."""
    paris = ZoneInfo(_FUSEAU)
    debut = datetime.combine(d.examen.debut, time.fromisoformat(d.heure), paris)
    return debut, max(datetime.combine(d.examen.fin, FIN_INDICATIVE, paris), debut + DUREE_MIN)


def _resume(d: DonneesConvocation) -> str:
    objet = "Jury d'examen" if d.convoque is Convoque.JURE else "Examen"
    return " – ".join(x for x in (d.mention, objet, d.examen.titre, d.examen.bloc) if x)


def _description(d: DonneesConvocation) -> list[str]:
    examen = d.examen
    lignes = [
        *([d.mention] if d.mention else []),
        *([textes.report(d)] if d.report else []),
        f"Convocation {d.id}, édition {d.edition} du {textes.jour(d.date_edition)} : {textes.nom_destinataire(d)}",
        f"Présentez-vous le {textes.jour_complet(examen.debut)} à {d.heure}.",
        f"Début de la session : {examen.heure_debut}",
        f"Session {examen.id}, {textes.periode(examen.debut, examen.fin)}",
        f"{examen.titre} ({examen.certification})",
    ]
    if examen.bloc:
        lignes.append(textes.bloc(examen))
    lignes.append(f"Entretien final : {textes.entretien(d)}")
    if isinstance(d.destinataire, Jure):
        lignes.append(f"Nombre de candidats : {d.destinataire.nombre_candidats}")
    if d.papiers:
        lignes.append(f"À apporter : {' ; '.join(d.papiers)}")
    if moyens := _moyens(d):
        lignes.append(f"Contact : {', '.join(moyens)}")
    lignes.append("L'heure de fin de cet événement est indicative : la convocation fait foi.")
    return lignes


def _moyens(d: DonneesConvocation) -> tuple[str, ...]:
    return tuple(x for x in (d.centre.telephone, d.centre.courriel) if x)
