"""Les avis de résultats d'une session, tels qu'ils sont faits ou le seraient ; leurs documents."""

from dataclasses import replace

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Demande
from ceres_cli.moteur.execution import erreur_de
from ceres_cli.regles import traces
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.notification import Avis
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.services.notification import requetes
from ceres_cli.services.notification.situation import MetierNotification
from ceres_cli.services.session import lectures as session


def prevoir(cadre: Cadre, objet: str) -> dict[int, Avis]:
    """Inscription → son avis, dans l'ordre des noms, sans rien écrire : le même une fois fait, le lot au pied mis à
    part. Refus (NOT-01) : la session n'est pas validée."""
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.NOTIFIER_RESULTATS)
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
