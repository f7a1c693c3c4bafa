"""Convocations en calendrier (iCalendar, RFC 5545) : un événement par jour de session, que chaque édition remplace.

L'identité d'un événement (UID) ne dépend que de la session, de la personne et du rang du jour, son rang à lui
(SEQUENCE) que de l'édition : un agenda qui reçoit la nouvelle édition déplace les événements au lieu d'en ajouter. Un
jour qu'une édition ne dit plus y est annulé ; l'avis qui ôte tout prend le rang suivant, que nulle édition n'emploie.

Le premier jour commence à l'heure de convocation, les autres à celle du début. La session n'a pas d'heure de fin :
chaque jour s'achève à 18 h, pour retenir l'agenda, et la description dit que cette heure est indicative. Qui passe à
son heure n'a que ses jours, jusqu'à la fin de son passage.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ceres_cli.formats.composition.valeurs import net
from ceres_cli.formats.convocation import textes
from ceres_cli.regles.convocation import DonneesConvocation, Jure
from ceres_cli.regles.vocabulaire import Convoque

if TYPE_CHECKING:
    from icalendar import Alarm, Event

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
    calendrier.add("method", "CANCEL" if all(d.tombee for d in donnees) else "PUBLISH")
    calendrier.add_component(Timezone.from_ical(_VTIMEZONE))
    for d in donnees:
        for rang in range(max(len(d.jours), d.jours_annonces)):
            calendrier.add_component(_evenement(d, rang))
    contenu: bytes = calendrier.to_ical(sorted=False)
    return contenu


def _evenement(d: DonneesConvocation, rang: int) -> "Event":
    """Celui de ce jour où il est attendu, compté de zéro ; annulé s'il n'y en a plus autant."""
    from icalendar import Event

    debut, fin = _bornes(d, rang)
    annule = d.tombee or rang >= len(d.jours)
    edite_le = datetime.combine(d.date_edition, time(), UTC)
    evenement = Event()
    evenement.add("uid", _uid(d, rang))
    evenement.add("sequence", d.sequence + d.tombee)
    evenement.add("dtstamp", edite_le)
    evenement.add("last-modified", edite_le)
    evenement.add("dtstart", debut)
    evenement.add("dtend", fin)
    evenement.add("summary", net(_resume(d, rang)))
    evenement.add("location", net(", ".join(textes.lieu(d))))
    evenement.add("description", "\n".join(net(ligne) for ligne in _description(d)))
    evenement.add("contact", net(", ".join((d.centre.nom, *_moyens(d)))))
    if d.centre.courriel:
        evenement.add("organizer", f"mailto:{net(d.centre.courriel)}")
    evenement.add("status", "CANCELLED" if annule else "CONFIRMED")
    evenement.add("transp", "TRANSPARENT" if annule else "OPAQUE")
    if not annule:
        evenement.add_component(_alarme(d, rang))
    return evenement


def _alarme(d: DonneesConvocation, rang: int) -> "Alarm":
    """La veille du premier jour, une heure avant chacun des autres."""
    from icalendar import Alarm

    alarme = Alarm()
    alarme.add("action", "DISPLAY")
    alarme.add("trigger", -timedelta(hours=1) if rang else -timedelta(days=1))
    alarme.add("description", net(_resume(d, rang)))
    return alarme


def _uid(d: DonneesConvocation, rang: int) -> str:
    """Le premier jour garde celui qu'avait l'unique événement d'avant."""
    suite = f".{rang + 1}" if rang else ""
    return f"{d.examen.id}.{d.destinataire.id}{suite}@ceres"


def _bornes(d: DonneesConvocation, rang: int) -> tuple[datetime, datetime]:
    """De l'heure où il est attendu à la fin de son passage, à défaut 18 h, une heure au moins ; heures de Paris. D'un
    jour qui n'est plus, celles du début."""
    paris, jours = ZoneInfo(_FUSEAU), d.jours
    jour = jours[rang] if rang < len(jours) else jours[-1] + timedelta(days=rang - len(jours) + 1)
    seance = d.seances[rang] if rang < len(d.seances) else None
    heure = seance.heure if seance else d.examen.heure_debut if rang else d.heure
    debut = datetime.combine(jour, time.fromisoformat(heure), paris)
    if seance and seance.passages:
        return debut, datetime.combine(jour, time.fromisoformat(max(p.fin for p in seance.passages)), paris)
    return debut, max(datetime.combine(jour, FIN_INDICATIVE, paris), debut + DUREE_MIN)


def _resume(d: DonneesConvocation, rang: int) -> str:
    objet = "Jury d'examen" if d.convoque is Convoque.JURE else "Examen"
    jours = len(d.jours)
    jour = f"jour {rang + 1} sur {jours}" if jours > 1 and rang < jours else ""
    return " – ".join(x for x in (d.mention, objet, d.examen.titre, d.examen.bloc, jour) if x)


def _description(d: DonneesConvocation) -> list[str]:
    """De qui n'est plus attendu : pourquoi, et rien qui lui demande de venir."""
    examen = d.examen
    suite = [d.mention] if d.mention else []
    if d.tombee:
        suite.append(f"{textes.objet_de_la_lettre(d)}.")
    elif changes := textes.changements(d):
        suite.append(changes)
    suite.append(f"Convocation {d.id}, édition {d.edition} du {textes.edite_le(d)} : {textes.nom_destinataire(d)}")
    if not d.tombee:
        suite += [
            f"Présentez-vous {textes.rendez_vous(d)}.",
            *(f"Vous passez {p}." for p in textes.passages(d)),
            *([f"Horaires : {' ; '.join(par_jour)}."] if (par_jour := textes.horaires(d)) else []),
            f"Début de la session : {textes.heure(examen.heure_debut)}",
        ]
    suite += [f"Session {examen.id}, {textes.periode(examen.debut, examen.fin)}"]
    suite += [f"{examen.titre} ({examen.certification})", *([textes.bloc(examen)] if examen.bloc else [])]
    if not d.tombee:
        suite += _a_savoir(d)
    if moyens := _moyens(d):
        suite.append(f"Contact : {', '.join(moyens)}")
    if not d.passages and not d.tombee:
        suite.append("L'heure de fin de cet événement est indicative : la convocation fait foi.")
    return suite


def _a_savoir(d: DonneesConvocation) -> list[str]:
    suite = [f"Entretien final : {textes.entretien(d)}"]
    if isinstance(d.destinataire, Jure):
        suite.append(f"Nombre de candidats : {d.destinataire.nombre_candidats}")
    if acces := textes.acces(d):
        suite.append(f"Accès : {acces}")
    if d.papiers:
        suite.append(f"À apporter : {' ; '.join(d.papiers)}")
    return suite


def _moyens(d: DonneesConvocation) -> tuple[str, ...]:
    return tuple(x for x in (d.centre.telephone, d.centre.courriel) if x)
