"""Convocations en brouillons de courriel (RFC 5322) : un par personne, à ouvrir, relire et envoyer de sa messagerie.

L'objet ne nomme personne : il se lit sur un écran verrouillé. Le PDF et l'agenda sont joints. Rien n'y tient à
l'instant, ni date ni numéro de message, que la messagerie met en envoyant : la même édition donne les mêmes octets.
Envoyé par ceres, c'est le même, moins la marque d'un brouillon, plus ce que met une messagerie.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ceres_cli.formats.composition.valeurs import net
from ceres_cli.formats.convocation import ics, pdf, textes
from ceres_cli.formats.courrier import message as courrier
from ceres_cli.formats.courrier.message import Depart
from ceres_cli.regles.convocation import DonneesConvocation


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
    d: DonneesConvocation, adresse: str, noms: tuple[str, str], jointes: Pieces, depart: Depart | None = None
) -> bytes:
    """Celui d'une convocation. `noms` : ceux de ses pièces ; `depart` : ceres l'envoie, ce n'est pas un brouillon."""
    centre = courrier.personne(d.centre.nom, d.centre.courriel) if d.centre.courriel else None
    objet, phrases = _objet(d), _phrases(d)
    message = courrier.commencer(objet, d.centre.nom, centre, depart)
    a = courrier.personne(textes.nom_destinataire(d), adresse)
    page = courrier.page(objet, courrier.paragraphes(phrases))
    courrier.ecrire(message, a, "\n\n".join(phrases) + "\n", page)
    message.add_attachment(jointes.lettre, maintype="application", subtype="pdf", filename=noms[0])
    message.add_attachment(
        jointes.agenda, maintype="text", subtype="calendar", filename=noms[1],
        params={"method": "CANCEL" if d.tombee else "PUBLISH", "charset": "utf-8"},
    )  # fmt: skip
    return courrier.finir(message, f"{d.id}/{d.edition}/{d.etat.value}")


def _objet(d: DonneesConvocation) -> str:
    quoi = "Convocation" if not d.mention else f"Convocation : {d.mention.lower()}"
    return f"{quoi} – session d'examen {d.examen.id}, {textes.jour(d.examen.debut)}"


def _phrases(d: DonneesConvocation) -> list[str]:
    periode = textes.periode(d.examen.debut, d.examen.fin)
    ou = d.centre.nom if d.site is None or d.site.nom is None else d.site.nom
    contact = " ou ".join(x for x in (d.centre.telephone, d.centre.courriel) if x)
    if d.tombee:
        fait = f"Votre convocation à la session d'examen {d.examen.id} n'a plus cours : vous n'y êtes plus attendu(e)."
        joint = "L'agenda joint ôte les rendez-vous du vôtre."
    else:
        fait = (
            f"Vous êtes convoqué(e) à la session d'examen {d.examen.id}, {periode}, à {textes.heure(d.heure)} ({ou})."
        )
        joint = "Votre convocation est jointe (PDF), avec un rendez-vous pour votre agenda. Apportez-la, imprimée."
    suite = [d.lettre.amenagements] if d.lettre is not None and d.lettre.amenagements and not d.tombee else []
    empechement = f"Pour toute question : {contact}, en rappelant le numéro {d.id}." if contact else ""
    return [net(p) for p in ("Bonjour,", fait, joint, *suite, empechement, d.centre.nom) if p]
