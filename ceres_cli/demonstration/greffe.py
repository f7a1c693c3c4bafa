"""Numéroter les sessions dans l'ordre de leur création, et les écrire avec leur jury et leurs inscriptions."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from ceres_cli.demonstration.actes import actes
from ceres_cli.demonstration.entrepot import Entrepot
from ceres_cli.demonstration.planning import Presence
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.vocabulaire import EtatSession, Portee
from ceres_cli.services.session.obtentions import certifications_acquises

_DONNENT = (EtatSession.VALIDEE, EtatSession.DEBLOQUEE)


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
            entrepot.ajouter("participation", session.id, jure.id)
        for presence in session.inscriptions:
            assert isinstance(presence, Presence)
            _ecrire_inscription(entrepot, session, presence, agent)
        entrepot.soulager()
    return suite


def _ecrire_session(entrepot: Entrepot, s: SessionExamen) -> None:
    entrepot.ajouter(
        "session_examen", s.id, s.annee, s.numero, s.etat, s.certification.id, s.certification.titre.id, s.centre_id,
        s.debut.isoformat(), s.fin.isoformat(), s.heure_debut, s.heure_convocation, s.heure_jury,
        int(s.entretien_final), s.site, s.commune, s.commune_insee, s.departement, s.region, s.creee_le.isoformat(),
        _iso(s.dte_le), s.dte_commentaire, _iso(s.resultats_le), _iso(s.validee_le), s.edition, int(s.reprise),
        s.version,
    )  # fmt: skip


def _ecrire_inscription(entrepot: Entrepot, session: SessionExamen, p: Presence, agent: str) -> None:
    p.id = entrepot.neuf("inscription")
    entrepot.ajouter(
        "inscription", p.id, session.id, p.candidat.id, p.voie, Portee.COMPLETE, None, p.etat,
        p.inscrit_le.isoformat(), p.resultat, None, ",".join(p.ccp_acquis) or None, int(p.convocation_a_editer),
        _iso(p.desinscrit_le), agent if p.desinscrit_le else None, p.motif,
    )  # fmt: skip
    if session.etat in _DONNENT and p.vivante:
        for certification in certifications_acquises(p, session):
            entrepot.ajouter("obtention", p.candidat.id, certification, session.id, session.fin.isoformat(), 0)


def _iso(jour: date | None) -> str | None:
    return None if jour is None else jour.isoformat()
