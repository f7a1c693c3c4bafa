"""Les résultats d'un candidat : ce qui s'en dit, sur la lettre et dans le courriel qui la porte."""

from typing import NamedTuple

from ceres_cli.formats.composition.valeurs import net
from ceres_cli.formats.convocation import textes
from ceres_cli.formats.courrier import message as courrier
from ceres_cli.formats.courrier.message import Depart
from ceres_cli.regles.francais import au_genre, compter
from ceres_cli.regles.notification import AVenir, Avis


class Liste(NamedTuple):
    """Ce qui s'énumère, et la phrase qui l'annonce."""

    annonce: str
    lignes: tuple[str, ...]


def objet(avis: Avis) -> str:
    return "Vos résultats, corrigés" if avis.corrige else "Vos résultats"


def premiere(avis: Avis) -> str:
    """Pourquoi on écrit, et de quelle session."""
    examen = avis.donnees.examen
    session = f"la session d'examen {examen.id} ({examen.titre}), {textes.periode(examen.debut, examen.fin)}"
    if avis.remplace is None:
        return f"Les résultats de {session}, sont validés. Voici les vôtres."
    remplace = f"l'avis du {textes.jour(avis.remplace)}"
    return f"Votre résultat à {session}, a été corrigé. Cet avis remplace {remplace}, qui n'a plus cours."


def detient(avis: Avis) -> Liste:
    if not avis.detient:
        return Liste("De ce titre, vous ne détenez encore aucune certification.", ())
    lignes = (
        f"{d.nom}, depuis le {textes.jour(d.depuis)}{' (en cours de vérification)' if d.contestee else ''}"
        for d in avis.detient
    )
    return Liste("Vous détenez désormais :", tuple(lignes))


def manque(avis: Avis) -> Liste:
    """Ce qui manque au titre, et jusqu'à quand il se complète."""
    if not avis.manque:
        return Liste("", ())
    fin = textes.jour(avis.jusqu_au)
    if avis.jusqu_au < avis.jour:
        return Liste(
            f"Le titre ne peut plus être complété depuis le {fin}, prolongation comprise ; il vous manque :",
            avis.manque,
        )
    return Liste(
        f"Pour le titre, il vous manque encore, à obtenir au plus tard le {fin}, prolongation comprise :", avis.manque
    )


def a_venir(avis: Avis) -> Liste:
    if not avis.a_venir:
        if not avis.manque:
            return Liste("", ())
        return Liste("Le centre n'a pas encore prévu de session où le passer ; il vous dira les prochaines.", ())
    inscrit = au_genre(avis.donnees.destinataire.civilite, "inscrit")
    lignes = tuple(_session(s, inscrit) for s in avis.a_venir)
    if avis.autres:
        lignes = (*lignes, f"et {compter(avis.autres, 'autre')}")
    return Liste(f"Sessions à venir du centre ; demandez-lui à y être {inscrit} :", lignes)


def _session(s: AVenir, inscrit: str) -> str:
    deja = f" – vous y êtes {inscrit}" if s.inscrit else ""
    return f"{s.reference}, {textes.periode(s.debut, s.fin)} : {s.quoi}{f' ({s.lieu})' if s.lieu else ''}{deja}"


def listes(avis: Avis) -> list[Liste]:
    """Après ce qu'il a obtenu."""
    return [x for x in (detient(avis), manque(avis), a_venir(avis)) if x.annonce]


def courriel(avis: Avis, adresse: str, piece: tuple[str, bytes], depart: Depart | None = None) -> bytes:
    """`piece` : la lettre, son nom et ses octets ; sans `depart`, un brouillon."""
    d = avis.donnees
    centre = courrier.personne(d.centre.nom, d.centre.courriel) if d.centre.courriel else None
    sujet = f"{objet(avis)} – session d'examen {d.examen.id}, {textes.jour(d.examen.debut)}".replace("\u00a0", " ")
    message = courrier.commencer(sujet, d.centre.nom, centre, depart)
    obtenu = Liste("Ce que vous avez obtenu :", tuple(f"{epreuve} : {issue}" for epreuve, issue in avis.obtenu))
    avant = [net(p) for p in (f"{textes.appel(d)},", premiere(avis))]
    contact = " ou ".join(x for x in (d.centre.telephone, d.centre.courriel) if x)
    question = f"Pour toute question : {contact}, en rappelant le numéro {avis.numero}." if contact else ""
    apres = [net(p) for p in ("La lettre jointe (PDF) dit la même chose.", question, d.centre.nom) if p]
    dites = [Liste(net(x.annonce), tuple(map(net, x.lignes))) for x in (obtenu, *listes(avis))]
    clairs = ["\n".join([x.annonce, *(f"- {ligne}" for ligne in x.lignes)]) for x in dites]
    corps = "".join(courrier.paragraphes([x.annonce]) + (courrier.liste(x.lignes) if x.lignes else "") for x in dites)
    page = courrier.page(sujet, courrier.paragraphes(avant) + corps + courrier.paragraphes(apres))
    a = courrier.personne(textes.nom_destinataire(d), adresse)
    courrier.ecrire(message, a, "\n\n".join([*avant, *clairs, *apres]) + "\n", page)
    nom, lettre = piece
    message.add_attachment(lettre, maintype="application", subtype="pdf", filename=nom)
    return courrier.finir(message, f"{avis.numero}/resultats/{avis.edition}")
