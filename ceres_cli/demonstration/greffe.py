"""Numéroter les sessions dans l'ordre de leur création, et les écrire avec leur jury, leurs inscriptions et ce qu'elles
donnent."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from ceres_cli.demonstration.entrepot import Entrepot
from ceres_cli.demonstration.journal.actes import actes
from ceres_cli.demonstration.obtentions.acquis import Acquis
from ceres_cli.demonstration.obtentions.parchemins import Parchemins
from ceres_cli.demonstration.planning import Presence
from ceres_cli.demonstration.referentiel import Referentiel
from ceres_cli.regles.calendrier import iso
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.vocabulaire import EtatSession
from ceres_cli.services.session.obtentions import epreuve


def enregistrer(entrepot: Entrepot, sessions: Sequence[SessionExamen], agent: str) -> list[SessionExamen]:
    """Écrit tout ; rend les sessions dans l'ordre de leurs numéros. Leurs candidats sont déjà écrits."""
    suite = sorted(sessions, key=lambda s: (s.creee_le, s.debut, -s.id))
    derniers: Counter[int] = Counter()
    for session in suite:
        derniers[session.annee] += 1
        session.id, session.numero = entrepot.neuf("session_examen"), derniers[session.annee]
        session.version = sum(1 for _ in actes(session))
        _ecrire_session(entrepot, session)
        for jure in sorted(session.jury, key=lambda j: j.id):
            entrepot.ajouter("participation", session.id, jure.id, 0)
        for presence in session.inscriptions:
            assert isinstance(presence, Presence)
            _ecrire_inscription(entrepot, session, presence, agent)
        entrepot.soulager()
    return suite


def donner(entrepot: Entrepot, sessions: Sequence[SessionExamen], referentiel: Referentiel, jour: date) -> None:
    """Rejoue les validations : ce que chacune donne ou reprend, ce qui en reste au jour dit, et les parchemins.

    Les sessions ont leurs numéros."""
    acquis, parchemins = Acquis(referentiel), Parchemins(entrepot)
    contestes: set[tuple[int, int]] = set()
    for session in sorted((s for s in sessions if s.validee_le), key=lambda s: (s.validee_le or jour, s.id)):
        for presence in presences(session):
            _donner(acquis, parchemins, session, presence)
    for session in sessions:
        if session.etat == EtatSession.DEBLOQUEE:
            for presence in presences(session):
                contestes |= _contester(entrepot, acquis, session, presence)
    acquis.ecrire(entrepot)
    parchemins.ecrire(jour, contestes)


def presences(session: SessionExamen) -> list[Presence]:
    return [p for p in session.inscriptions if isinstance(p, Presence)]


def _donner(acquis: Acquis, parchemins: Parchemins, session: SessionExamen, p: Presence) -> None:
    assert session.validee_le is not None
    qui = p.candidat.id, session.chaine
    premier_jour = next((autre.d_abord[1] for autre in presences(session) if autre.d_abord), session.validee_le)
    avant = acquis.detenues(*qui).keys()
    if p.d_abord is not None:
        acquis.valider(session, p, p.d_abord[0])
        p.gagnees_d_abord = acquis.references(acquis.detenues(*qui).keys() - avant)
        acquis.tenir(parchemins, *qui, premier_jour)
        avant = acquis.detenues(*qui).keys()
    acquis.valider(session, p)
    apres = acquis.detenues(*qui).keys()
    p.gagnees, p.perdues = acquis.references(apres - avant), acquis.references(avant - apres)
    acquis.tenir(parchemins, *qui, session.validee_le if p.d_abord else premier_jour)


def _contester(entrepot: Entrepot, acquis: Acquis, session: SessionExamen, p: Presence) -> set[tuple[int, int]]:
    """V18-8 : ce qu'une session débloquée avait validé est gardé ; ce que le candidat y a obtenu est contesté."""
    gardee = epreuve(p, session)
    if gardee is None:
        return set()
    ccp, jour = ",".join(gardee.ccp) or None, gardee.jour.isoformat()
    entrepot.ajouter("resultat_conteste", p.id, gardee.resultat, ccp, gardee.entretien, jour)
    detenues = acquis.detenues(p.candidat.id, session.chaine)
    return {(p.candidat.id, c) for c, o in detenues.items() if o.session_id == session.id}


def _ecrire_session(entrepot: Entrepot, s: SessionExamen) -> None:
    entrepot.ajouter(
        "session_examen", s.id, s.annee, s.numero, s.etat, s.certification.id, s.certification.titre.id, s.centre_id,
        s.debut.isoformat(), s.fin.isoformat(), s.heure_debut, s.heure_convocation, s.heure_jury,
        int(s.entretien_final), s.site, s.commune, s.commune_insee, s.departement, s.region, s.creee_le.isoformat(),
        iso(s.dte_le), s.dte_commentaire, iso(s.resultats_le), iso(s.validee_le), s.edition, int(s.reprise),
        s.version,
    )  # fmt: skip


def _ecrire_inscription(entrepot: Entrepot, session: SessionExamen, p: Presence, agent: str) -> None:
    p.id = entrepot.neuf("inscription")
    if p.resultat is not None:
        p.resultat_le = session.resultats_le or session.debut
    entrepot.ajouter(
        "inscription", p.id, session.id, p.candidat.id, p.voie, p.portee, p.demande_vae, 0, p.etat,
        p.inscrit_le.isoformat(), p.resultat, iso(p.resultat_le), p.entretien, ",".join(p.ccp_acquis) or None,
        int(p.convocation_a_editer),
        iso(p.desinscrit_le), agent if p.desinscrit_le else None, p.motif,
    )  # fmt: skip
