"""Servir les résultats d'une session validée : un courriel par candidat, la lettre jointe (NOT-01)."""

from dataclasses import dataclass

from ceres_cli.formats.convocation import resultats
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.courrier import envois as regles
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.notification import Avis
from ceres_cli.regles.vocabulaire import Destinataire, EtatMessage, NatureMessage
from ceres_cli.services.courrier import lectures
from ceres_cli.services.courrier.plan import Ecrire, Ligne, Plan, Sujet
from ceres_cli.services.notification import documents


@dataclass(frozen=True, slots=True)
class Resultats(Sujet):
    """Ceux de cette session : les avis faits, et, tant qu'on ne fait que montrer, ceux qui le seraient."""

    objet: str

    def preparer(self, cadre: Cadre) -> Plan:
        """Refus (NOT-01) : la session n'est pas validée."""
        dits = documents.prevoir(cadre, self.objet)
        with cadre.lire(Operation.NOTIFIER_RESULTATS) as (db, acteur):
            messages = lectures.des_inscriptions(db, acteur, dits)
        siens = {(m.inscription, m.edition): m for m in messages.values()}
        adresses = documents.adresses(cadre, [*dits.values()])
        plan = Plan(self.objet, [], rien="personne n'y a de résultat à apprendre")
        for inscription, avis in dits.items():
            personne, sien = avis.donnees.destinataire, siens.get((inscription, avis.edition))
            adresse = regles.adresse_utilisable(adresses.get(personne.id))
            plan.nom = avis.donnees.examen.id
            plan.lignes.append(Ligne(
                NatureMessage.RESULTATS, inscription, Destinataire.CANDIDAT.value, personne.id,
                f"{personne.nom} {personne.prenom}", avis.edition, sien, adresse, regles.sort_de(sien, adresse),
                f"{avis.numero}/{avis.edition}", avis, plan.nom,
            ))  # fmt: skip
        plan.mettre_a_part(m for m in messages.values() if m.etat == EtatMessage.EN_COURS)
        return plan

    def ecrire(self, contenu: Avis) -> Ecrire:
        piece = documents.piece(contenu)
        return lambda adresse, depart: resultats.courriel(contenu, adresse, piece, depart)
