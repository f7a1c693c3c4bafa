"""Les documents d'un avis de résultats : la lettre (PDF, Word), le brouillon du courriel qui la porte."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ceres_cli.formats.convocation import resultats, textes
from ceres_cli.formats.papiers import docx, modele
from ceres_cli.formats.papiers.modele import Papier, Tableau, Texte, Titre
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Demande
from ceres_cli.moteur.execution import erreur_de
from ceres_cli.regles import traces
from ceres_cli.regles.convocation import BROUILLON, nom_fichier
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.notification import Avis
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.services.convocation import documents as convocations
from ceres_cli.services.notification import requetes
from ceres_cli.services.notification.situation import MetierNotification
from ceres_cli.services.papiers.avis import lettre
from ceres_cli.services.session import lectures as session

COURRIEL, WORD = convocations.COURRIEL, convocations.WORD
FORMATS = ("pdf", COURRIEL, WORD)
_PUCE = "–\u00a0"


def nom(avis: Avis, extension: str) -> str:
    p = avis.donnees.destinataire
    return nom_fichier(f"resultats-{avis.numero}", nom=p.nom, prenom=p.prenom, extension=extension)


def adresses(cadre: Cadre, avis: Sequence[Avis]) -> dict[str, str]:
    """Candidat → son adresse de courriel aujourd'hui, de ceux qui en ont une."""
    return convocations.courriels(cadre, [x.donnees for x in avis])


def rendre(
    avis: Sequence[Avis], formats: Sequence[str], courriels: Mapping[str, str], *, brouillon: bool = False
) -> list[tuple[str, bytes]]:
    """(nom de fichier, octets) de chaque document ; qui n'a pas d'adresse n'a pas de courriel."""
    suite: list[tuple[str, bytes]] = []
    for format_ in formats:
        for un in avis:
            if format_ != COURRIEL:
                rendu = papier(un, brouillon=brouillon)
                suite.append((nom(un, format_), modele.rendre(rendu) if format_ == "pdf" else docx.rendre(rendu)))
            elif adresse := courriels.get(un.donnees.destinataire.id):
                suite.append((nom(un, format_), resultats.courriel(un, adresse, piece(un))))
    return suite


def piece(avis: Avis) -> tuple[str, bytes]:
    """La lettre qu'un courriel joint."""
    return nom(avis, "pdf"), modele.rendre(papier(avis))


def papier(avis: Avis, *, brouillon: bool = False) -> Papier:
    d = avis.donnees
    obtenu = Tableau(resultats.OBTENU, [Titre("Épreuve", 5), Titre("Résultat", 2)], avis.obtenu)
    suites = [
        Texte([*(f"{_PUCE}{ligne}" for ligne in p.lignes), *([p.suite] if p.suite else [])], p.titre)
        for p in resultats.parties(avis)
    ]
    premier = Texte([f"{textes.appel(d)},", resultats.premiere(avis)])
    page = lettre(d, d, avis.jour, resultats.objet(avis), avis.rappel, [premier, obtenu, *suites])
    titre = f"{resultats.objet(avis)} – {avis.numero}"
    return Papier(titre, d.centre.nom, avis.jour, avis.tete, [page], mention=BROUILLON if brouillon else "")


def avertissements(avis: Sequence[Avis]) -> list[str]:
    """La phrase qui dit les caractères qu'aucune police ne dessine, de chaque lettre où il y en a."""
    return [phrase for un in avis for phrase in modele.avertissements(papier(un))]


def prevoir(cadre: Cadre, objet: str) -> dict[int, Avis]:
    """Inscription → son avis, dans l'ordre des noms, sans rien écrire : le même une fois fait, le lot au pied mis à
    part. Refus (NOT-01) : la session n'est pas validée."""
    with cadre.lire(Operation.NOTIFIER_RESULTATS) as (db, acteur):
        demande = Demande(ActionSession.NOTIFIER, objet)
        situation = MetierNotification().situation(db, cadre, acteur, [demande])
        decision = situation.decider(demande)
        if decision.resultat is Resultat.REFUSE:
            raise erreur_de(decision)
        lots = requetes.editions(db, session.une(db, acteur, objet).id)
    return {numero: replace(avis, tete=_tete(avis, lots)) for numero, avis in situation.dits.items()}


def _tete(avis: Avis, lots: dict[tuple[str, str], tuple[int, str]]) -> str:
    trouve = lots.get((f"avis_edition {avis.donnees.destinataire.id}", str(avis.edition)))
    return "" if trouve is None else traces.tete_imprimee(*trouve)
