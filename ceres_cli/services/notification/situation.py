"""Dire leurs résultats aux candidats d'une session validée : à qui un avis est à faire, qui a déjà le sien (NOT-01)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.situation import Aiguillage, Metier, Nomme, Situation
from ceres_cli.regles import condition
from ceres_cli.regles import notification as regles
from ceres_cli.regles.faits.session import Inscription, SessionExamen
from ceres_cli.regles.francais import compter
from ceres_cli.regles.notification import Avis
from ceres_cli.regles.session import controles
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import OPERATIONS, ActionSession
from ceres_cli.services.notification import contenu, requetes
from ceres_cli.services.session import lectures as session
from ceres_cli.services.session.conseils import conseil_pour


class SituationNotification(Situation):
    """`dits` : après une décision qui n'est pas un refus, inscription → son avis, tel qu'il serait fait ; un avis
    effacé n'en est plus."""

    SORTE = "session"

    def _charger(self, demandes: Sequence[Demande]) -> None:
        """Une seule session par demande : ses faits se lisent quand vient son tour."""
        self.dits: dict[int, Avis] = {}

    def _notifier(self, demande: Demande) -> Decision:
        visee = session.une(self.db, self.acteur, demande.objet)
        acte = Acte(self.jour, self.acteur.role)
        self.examines = controles.controles(ActionSession.NOTIFIER, visee, acte)
        if refus := condition.motifs(self.examines):
            return self.refuser(demande, visee, refus, conseil_pour(refus, demande.action, visee, acte))
        faits = requetes.faits(self.db, visee.id)
        neufs = contenu.construire(self.db, self.cadre, self.acteur, visee)
        a_faire: list[tuple[Inscription, Avis]] = []
        for inscription in regles.concernes(visee):
            edition, texte = faits.get(inscription.id, (0, None))
            if edition and texte is None:  # effacé avec la personne
                continue
            ancien = None if texte is None else contenu.depuis_json(texte)
            neuf = neufs[inscription.id]
            if ancien is not None and ancien.resultat == neuf.resultat:
                self.dits[inscription.id] = ancien
                continue
            neuf = replace(neuf, edition=edition + 1, remplace=None if ancien is None else ancien.jour)
            self.dits[inscription.id] = neuf
            a_faire.append((inscription, neuf))
        if not a_faire:
            quoi = "chacun a son avis" if self.dits else "personne n'y a de résultat à apprendre"
            return self.sans_effet(demande, visee, f"rien à changer : {quoi} à {visee.reference}")
        return self._faire(demande, visee, a_faire)

    def _faire(self, demande: Demande, visee: SessionExamen, a_faire: Sequence[tuple[Inscription, Avis]]) -> Decision:
        avant: dict[str, int | None] = {}
        apres: dict[str, int | None] = {}
        for inscription, neuf in a_faire:
            dit = {"avis_edition": neuf.edition, "avis": contenu.en_json(neuf)}
            self.ecritures.modifier("inscription", inscription.id, dit)
            champ = f"avis_edition {inscription.candidat.reference}"
            avant[champ], apres[champ] = (neuf.edition - 1) or None, neuf.edition
        corriges = sum(neuf.corrige for _, neuf in a_faire)
        dits = compter(len(a_faire), "avis de résultats fait", "avis de résultats faits")
        suite = f", dont {corriges} qui {'corrige' if corriges == 1 else 'corrigent'} le précédent" if corriges else ""
        marquee = Nomme(visee.id, visee.reference, visee.version + 1)
        decision = self.fait(
            demande, marquee, f"{visee.reference} : {dits} sur {len(self.dits)}{suite}", avant, apres,
            version=visee.version, colonnes={},
        )  # fmt: skip
        decision.avant, decision.apres = None, {"avis": len(a_faire), "corriges": corriges}
        return decision

    ACTIONS: ClassVar[Aiguillage] = {ActionSession.NOTIFIER: _notifier}


class MetierNotification(Metier):
    situation = SituationNotification
    operation = OPERATIONS[ActionSession.NOTIFIER]
