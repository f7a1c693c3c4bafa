"""Relancer les centres des résultats qui manquent : une relance par session, à l'adresse du centre (CONV-05)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from ceres_cli.base.filtre import Filtre
from ceres_cli.erreurs import Refus
from ceres_cli.formats.courrier import relance
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.noms import SESSION
from ceres_cli.regles import condition, identifiants
from ceres_cli.regles.courrier import envois
from ceres_cli.regles.courrier import relances as regles
from ceres_cli.regles.courrier.relances import DonneesRelance
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.faits.courrier import Message
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.vocabulaire import Destinataire, EtatMessage, NatureMessage
from ceres_cli.services.centre import lectures as centres
from ceres_cli.services.courrier import lectures, messages, requetes
from ceres_cli.services.courrier.plan import Ecrire, Ligne, Plan, Sujet
from ceres_cli.services.faits import perimetres
from ceres_cli.services.faits import sessions as chargement
from ceres_cli.services.faits.absents import absent
from ceres_cli.services.profil import lectures as profils
from ceres_cli.store import Db

_PAS_MONTREE = -1  # dont un message n'est qu'à régler


@dataclass(frozen=True, slots=True)
class Relances(Sujet):
    """Celles des sessions du ressort, ou d'une seule (`objet`), ou d'un `centre`. `limite` : de combien de sessions au
    plus. `rangs` : celles qu'on a montrées, et combien de relances précèdent celle-ci : l'envoi n'en sert pas
    d'autres."""

    objet: str | None = None
    centre: str | None = None
    limite: int | None = None
    rangs: Mapping[int, int] | None = None

    def montrees(self, plan: Plan) -> "Relances":
        """Les mêmes, et elles seules : ce à quoi on dit oui."""
        laisses = {m.session_id or 0: _PAS_MONTREE for m in (*plan.laisses, *plan.sans_objet)}
        rangs = {**laisses, **{x.vise: x.edition - 1 for x in plan.lignes}}
        return replace(self, limite=None, rangs=rangs)

    def preparer(self, cadre: Cadre) -> Plan:
        """Refus (CONV-05), d'une session nommée : elle n'est pas à relancer."""
        with cadre.lire(Operation.RELANCER_CENTRES) as (db, acteur):
            connues = _sessions(db, self._numeros(db, acteur, cadre.jour))
            dernieres = lectures.relances(db, acteur, connues)
            adresses = requetes.courriels_des_centres(db, {s.centre_id for s in connues.values()})
            par, reponse = profils.libelle_de(db, acteur), requetes.courriel_du_profil(db, acteur.profil_id)
        plan = Plan(self.objet or "Relances", [], rien="aucune session n'est à relancer")
        for session in connues.values():
            siennes = sorted(dernieres.get(session.id, []), key=lambda m: m.edition)
            motifs = condition.motifs(regles.controles(session, cadre.jour))
            if motifs:
                plan.autres += siennes
                if self.objet is not None and self.rangs is None:
                    raise Refus(
                        " ; ".join(m.texte for m in motifs), code="CONV-05", objets=[session.reference], motifs=motifs,
                        conseil=messages.sans_relance(session.reference),
                    )  # fmt: skip
                continue
            if self.rangs is not None and self.rangs[session.id] == _PAS_MONTREE:
                continue
            derniere = siennes[-1] if siennes else None
            if derniere is not None and self._se_refait(derniere, cadre):
                plan.autres.append(derniere)
                if not regles.se_refait(derniere, cadre.jour, cadre.config.courrier_relance_jours):
                    plan.a_confirmer.append(messages.deja_relancee(session.reference, derniere))
                rang, sienne = derniere.edition + 1, None
            else:
                rang, sienne = (1, None) if derniere is None else (derniere.edition, derniere)
            plan.autres += siennes[:-1]
            donnees = _donnees(session, rang, par, reponse)
            plan.lignes.append(_ligne(session, donnees, sienne, envois.adresse_utilisable(adresses[session.centre_id])))
        if self.limite is not None:
            plan.lignes = plan.a_envoyer[: self.limite]
        return plan

    def ecrire(self, contenu: DonneesRelance) -> Ecrire:
        return partial(relance.courriel, contenu)

    def _numeros(self, db: Db, acteur: Acteur, jour: date) -> list[int]:
        if self.rangs is not None:
            return sorted(self.rangs)
        if self.objet is not None:
            numero = chargement.numero_de(db, *identifiants.numero_session(self.objet))
            filtre = Filtre()
            filtre.et("s.id = ?", numero or 0)
            perimetres.sessions(filtre, acteur)
            if not (trouve := requetes.sessions(db, filtre)):
                raise absent(SESSION, self.objet)
            return trouve
        filtre = Filtre()
        filtre.et("s.fin < ?", jour.isoformat())
        attendent = [e.value for e in (*envois.A_PARTIR, EtatMessage.EN_COURS)]
        requetes.a_relancer(db, filtre, [e.value for e in regles.ETATS], attendent)
        if self.centre is not None:
            filtre.et("s.centre_id = ?", centres.trouver_visible(db, acteur, self.centre))
        perimetres.sessions(filtre, acteur)
        return requetes.sessions(db, filtre)

    def _se_refait(self, derniere: Message, cadre: Cadre) -> bool:
        if self.objet is not None and regles.se_force(derniere, self.rangs):
            return True
        return regles.se_refait(derniere, cadre.jour, cadre.config.courrier_relance_jours)


def relancables(db: Db, acteur: Acteur, numeros: Sequence[int]) -> dict[int, SessionExamen]:
    """Celles de ces sessions que l'acteur voit, avec ce que les règles des relances en lisent."""
    filtre = Filtre().parmi(db, "s.id", numeros)
    perimetres.sessions(filtre, acteur)
    return _sessions(db, requetes.sessions(db, filtre))


def _sessions(db: Db, numeros: Sequence[int]) -> dict[int, SessionExamen]:
    lues = chargement.sessions(db, numeros, {})
    chargement.completer_inscriptions(db, lues)
    return {numero: lues[numero] for numero in numeros}


def _donnees(session: SessionExamen, rang: int, par: str, reponse: str | None) -> DonneesRelance:
    titre = session.certification
    return DonneesRelance(
        session.reference, f"{titre.reference}, {titre.titre.nom}", session.debut, session.fin, session.centre_nom,
        rang, par, envois.adresse_utilisable(reponse), *regles.manques(session),
    )  # fmt: skip


def _ligne(session: SessionExamen, donnees: DonneesRelance, sienne: Message | None, adresse: str | None) -> Ligne:
    return Ligne(
        NatureMessage.RELANCE, session.id, Destinataire.CENTRE.value, identifiants.affiche("E", session.centre_id),
        session.centre_nom, donnees.rang, sienne, adresse, envois.sort_de(sienne, adresse),
        f"{session.reference}/{donnees.rang}", donnees, session.reference,
    )  # fmt: skip
