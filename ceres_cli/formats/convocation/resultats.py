"""Les résultats d'un candidat : ce qui s'en dit, sur la lettre et dans le courriel qui la porte."""

from typing import NamedTuple

from ceres_cli.formats.composition.valeurs import net
from ceres_cli.formats.convocation import textes
from ceres_cli.formats.courrier import message as courrier
from ceres_cli.formats.courrier.message import Depart
from ceres_cli.regles.francais import au_genre, compter
from ceres_cli.regles.notification import AVenir, Avis

OBTENU = "Ce que vous avez obtenu"


class Partie(NamedTuple):
    """Ce qui s'énumère sous un titre, et la phrase qui suit."""

    titre: str
    lignes: tuple[str, ...]
    suite: str = ""

    @property
    def dite(self) -> bool:
        return bool(self.lignes or self.suite)


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


def _detient(avis: Avis) -> Partie:
    lignes = (
        f"{d.nom}, depuis le {textes.jour(d.depuis)}{' (en cours de vérification)' if d.contestee else ''}"
        for d in avis.detient
    )
    rien = "" if avis.detient else "De ce titre, vous ne détenez encore aucune certification."
    return Partie("Ce que vous détenez désormais", tuple(lignes), rien)


def _manque(avis: Avis) -> Partie:
    """Ce qui manque au titre, et jusqu'à quand il se complète."""
    fin = f"le {textes.jour(avis.jusqu_au)}, prolongation du titre comprise"
    ouvert = f"À obtenir au plus tard {fin}."
    suite = ouvert if avis.se_complete else f"Ce titre ne se complète plus : le dernier jour était {fin}."
    return Partie("Ce qui vous manque pour le titre", avis.manque, suite if avis.manque else "")


def _a_venir(avis: Avis) -> Partie:
    titre, inscrit = "Les sessions à venir du centre", au_genre(avis.donnees.destinataire.civilite, "inscrit")
    if avis.a_venir:
        lignes = [_session(s, inscrit) for s in avis.a_venir]
        lignes += [f"et {compter(avis.autres, 'autre')}"] if avis.autres else []
        return Partie(titre, tuple(lignes), f"Demandez au centre à y être {inscrit}.")
    rien = "Aucune n'est encore prévue ; le centre vous dira les prochaines."
    return Partie(titre, (), rien if avis.manque and avis.se_complete else "")


def _session(s: AVenir, inscrit: str) -> str:
    deja = f" – vous y êtes {inscrit}" if s.inscrit else ""
    return f"{s.reference}, {textes.periode(s.debut, s.fin)} : {s.quoi}{f' ({s.lieu})' if s.lieu else ''}{deja}"


def parties(avis: Avis) -> list[Partie]:
    """Après ce qu'il a obtenu."""
    return [p for p in (_detient(avis), _manque(avis), _a_venir(avis)) if p.dite]


def courriel(avis: Avis, adresse: str, piece: tuple[str, bytes], depart: Depart | None = None) -> bytes:
    """`piece` : la lettre, son nom et ses octets ; sans `depart`, un brouillon."""
    d = avis.donnees
    centre = courrier.personne(d.centre.nom, d.centre.courriel) if d.centre.courriel else None
    sujet = f"{objet(avis)} – session d'examen {d.examen.id}, {textes.jour(d.examen.debut)}".replace("\u00a0", " ")
    message = courrier.commencer(sujet, d.centre.nom, centre, depart)
    obtenu = Partie(OBTENU, tuple(f"{epreuve} : {issue}" for epreuve, issue in avis.obtenu))
    avant = [net(p) for p in (f"{textes.appel(d)},", premiere(avis))]
    contact = " ou ".join(x for x in (d.centre.telephone, d.centre.courriel) if x)
    question = f"Pour toute question : {contact}, en rappelant {avis.rappel}." if contact else ""
    apres = [net(p) for p in ("La lettre jointe (PDF) dit la même chose.", question, d.centre.nom) if p]
    dites = [Partie(f"{p.titre} :", tuple(map(net, p.lignes)), p.suite) for p in (obtenu, *parties(avis))]
    clairs = ["\n".join([p.titre, *(f"- {x}" for x in p.lignes), *([p.suite] if p.suite else [])]) for p in dites]
    corps = "".join(
        courrier.paragraphes([p.titre])
        + (courrier.liste(p.lignes) if p.lignes else "")
        + (courrier.paragraphes([p.suite]) if p.suite else "")
        for p in dites
    )
    page = courrier.page(sujet, courrier.paragraphes(avant) + corps + courrier.paragraphes(apres))
    a = courrier.personne(textes.nom_destinataire(d), adresse)
    courrier.ecrire(message, a, "\n\n".join([*avant, *clairs, *apres]) + "\n", page)
    nom, lettre = piece
    message.add_attachment(lettre, maintype="application", subtype="pdf", filename=nom)
    return courrier.finir(message, f"{avis.numero}/resultats/{avis.edition}")
