"""Convocations en brouillons de courriel (RFC 5322) : un par personne, à ouvrir, relire et envoyer de sa messagerie.

L'objet ne nomme personne : il se lit sur un écran verrouillé. Le PDF et l'agenda sont joints. Rien n'y tient à
l'instant, ni date ni numéro de message, que la messagerie met en envoyant : la même édition donne les mêmes octets.
Envoyé par ceres, c'est le même, moins la marque d'un brouillon, plus ce que met une messagerie.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from ceres_cli.formats.composition.valeurs import net
from ceres_cli.formats.convocation import ics, pdf, textes
from ceres_cli.formats.courrier import message as courrier
from ceres_cli.formats.courrier.message import Depart
from ceres_cli.regles.calendrier import reportee
from ceres_cli.regles.convocation import DonneesConvocation, Jure
from ceres_cli.regles.vocabulaire import CauseConvocation

_CHANGE = "Ce qui change :"
_CITEES = 3  # dans l'objet, au plus


class Pieces(NamedTuple):
    """Ce qui est joint : la lettre (PDF), l'agenda (ICS)."""

    lettre: bytes
    agenda: bytes


def pieces(donnees: Sequence[DonneesConvocation]) -> list[Pieces]:
    """Celles de chaque convocation, dans l'ordre donné."""
    return [*map(Pieces, pdf.rendre(donnees), ics.rendre(donnees))]


def rendre(
    donnees: Sequence[DonneesConvocation], adresses: Mapping[str, str], noms: Mapping[str, tuple[str, str]]
) -> list[bytes]:
    """Un brouillon par convocation, dans l'ordre donné. `adresses` : destinataire → courriel, de chacun ; `noms` :
    convocation → noms de ses pièces jointes, PDF puis agenda."""
    jointes = zip(donnees, pieces(donnees), strict=True)
    return [courriel(d, adresses[d.destinataire.id], noms[d.id], siennes) for d, siennes in jointes]


def courriel(
    d: DonneesConvocation,
    adresse: str,
    noms: tuple[str, str],
    jointes: Pieces,
    depart: Depart | None = None,
    *,
    rappel: int | None = None,
) -> bytes:
    """Celui d'une convocation, ou son rappel, tant de jours avant. `noms` : ceux de ses pièces ; `depart` : ceres
    l'envoie, ce n'est pas un brouillon."""
    centre = courrier.personne(d.centre.nom, d.centre.courriel) if d.centre.courriel else None
    if rappel is None:
        sujet, (avant, changes, apres) = objet(d), _phrases(d)
    else:
        sujet, (avant, changes, apres) = _objet_du_rappel(d, rappel), _phrases_du_rappel(d, rappel)
    message = courrier.commencer(sujet, d.centre.nom, centre, depart)
    a = courrier.personne(textes.nom_destinataire(d), adresse)
    dits = [f"{_CHANGE}\n" + "\n".join(f"- {c}" for c in changes)] if changes else []
    liste = courrier.paragraphes([_CHANGE]) + courrier.liste(changes) if changes else ""
    page = courrier.page(sujet, courrier.paragraphes(avant) + liste + courrier.paragraphes(apres))
    courrier.ecrire(message, a, "\n\n".join([*avant, *dits, *apres]) + "\n", page)
    message.add_attachment(jointes.lettre, maintype="application", subtype="pdf", filename=noms[0])
    message.add_attachment(
        jointes.agenda, maintype="text", subtype="calendar", filename=noms[1],
        params={"method": "CANCEL" if d.tombee else "PUBLISH", "charset": "utf-8"},
    )  # fmt: skip
    quoi = d.etat.value if rappel is None else f"rappel {rappel}"
    return courrier.finir(message, f"{d.id}/{d.edition}/{quoi}")


def objet(d: DonneesConvocation) -> str:
    """Ce que le courriel annonce, d'abord."""
    return _objet(d).replace("\u00a0", " ")


def _objet(d: DonneesConvocation) -> str:
    quand = f"{d.examen.id}, {textes.jour(d.jours[0])}"
    match textes.cause(d):
        case CauseConvocation.ANNULEE:
            return f"Session d'examen annulée – {quand}"
        case CauseConvocation.RETIREE:
            return f"Vous n'êtes plus {textes.convoque(d)} – session d'examen {quand}"
        case CauseConvocation.REPORTEE if d.report:
            return f"Session d'examen {textes.deplacee(d.report[0], d.examen.debut)} – {d.examen.id}"
        case CauseConvocation.MODIFIEE:
            quoi = ", ".join(m.quoi.lower() for m in textes.modifications(d)[:_CITEES])
            return f"Convocation modifiée ({quoi}) – session d'examen {quand}"
    quoi = f"Convocation : {d.mention.lower()}" if d.mention else "Convocation"
    return f"{quoi} – session d'examen {quand}"


def _phrases(d: DonneesConvocation) -> tuple[list[str], list[str], list[str]]:
    """Ce qui se lit d'abord ; ce qui change, ligne à ligne ; le reste."""
    amenagements = [d.lettre.amenagements] if d.lettre is not None and d.lettre.amenagements and not d.tombee else []
    joint = (
        "L'agenda joint ôte les rendez-vous du vôtre."
        if d.tombee
        else "Votre convocation est jointe (PDF), avec un rendez-vous pour votre agenda. Apportez-la, imprimée."
    )
    changes = [] if d.tombee else [str(m) for m in textes.modifications(d)]
    suite = [joint, *amenagements, *_question(d), d.centre.nom]
    return [net(p) for p in (f"{textes.appel(d)},", *_faits(d)) if p], changes, [net(p) for p in suite if p]


def _objet_du_rappel(d: DonneesConvocation, jours: int) -> str:
    quand = "demain" if jours == 1 else f"dans {jours} jours"
    return f"Rappel : {quand}, session d'examen {d.examen.id}, {textes.jour(d.jours[0])}".replace("\u00a0", " ")


def _phrases_du_rappel(d: DonneesConvocation, jours: int) -> tuple[list[str], list[str], list[str]]:
    convoque, *rendez_vous = _faits(replace(d, avant=None))
    quand = "demain" if jours == 1 else f"dans {jours} jours"
    rappel = f"Nous vous le rappelons : {quand}, v{convoque[1:]}"
    joint = "Votre convocation est jointe de nouveau (PDF), avec le rendez-vous pour votre agenda."
    suite = ["Si vous ne pouvez pas venir, prévenez le centre sans attendre.", joint, *_question(d), d.centre.nom]
    return [net(p) for p in (f"{textes.appel(d)},", rappel, *rendez_vous)], [], [net(p) for p in suite]


def _question(d: DonneesConvocation) -> list[str]:
    contact = " ou ".join(x for x in (d.centre.telephone, d.centre.courriel) if x)
    return [f"Pour toute question : {contact}, en rappelant le numéro {d.id}."] if contact else []


def _faits(d: DonneesConvocation) -> list[str]:
    examen = d.examen
    session, quand = f"session d'examen {examen.id} ({examen.titre})", textes.periode(examen.debut, examen.fin)
    en_jury = " en qualité de membre du jury" if isinstance(d.destinataire, Jure) else ""
    siens = [f"Vous passez {' ; '.join(p)}." for p in [textes.passages(d)] if p]
    siens += [f"Horaires : {' ; '.join(h)}." for h in [textes.horaires(d)] if h]
    rendez_vous = [
        " ".join([f"Présentez-vous {textes.rendez_vous(d)}.", *siens]),
        f"Lieu : {', '.join(textes.lieu(d))}",
    ]
    if acces := textes.acces(d):
        rendez_vous.append(f"Accès : {acces}")
    # Le report qui a précédé n'est peut-être parti à personne : qui a été convoqué d'autres jours les retrouve.
    dabord = "" if d.report is None else f" (d'abord {textes.periode(*d.report)})"
    match textes.cause(d):
        case CauseConvocation.ANNULEE:
            return [
                f"La {session}, prévue {quand}{dabord}, est annulée : elle n'a pas lieu.",
                f"Votre convocation n'a plus cours : vous n'êtes plus {textes.convoque(d)}.",
            ]
        case CauseConvocation.RETIREE:
            return [
                f"Vous n'êtes plus {textes.convoque(d)}{en_jury} à la {session}, {quand}{dabord}.",
                "Votre convocation n'a plus cours.",
            ]
        case CauseConvocation.REPORTEE if d.report:
            est = reportee(d.report[0], examen.debut)
            return [f"La {session}, prévue {textes.periode(*d.report)}, est {est} : elle a lieu {quand}.", *rendez_vous]
        case CauseConvocation.MODIFIEE:
            return [f"Votre convocation à la {session}, {quand}, est modifiée.", *rendez_vous]
    return [f"Vous êtes {textes.convoque(d)}{en_jury} à la {session}, {quand}.", *rendez_vous]
