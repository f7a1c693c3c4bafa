"""Ce que les candidats d'une session détiennent, une fois celle-ci validée (V18-8 : recalculé à chaque validation)."""

from ceres_cli.moteur.demande import Demande
from ceres_cli.regles import identifiants
from ceres_cli.regles.faits.session import Inscription, SessionExamen
from ceres_cli.regles.vocabulaire import ResultatCandidat, TypeCertification
from ceres_cli.services.faits import personnes
from ceres_cli.services.session import requetes
from ceres_cli.services.session.dossier import DossierSession


def enregistrer_les_obtentions(s: DossierSession, demande: Demande, session: SessionExamen) -> None:
    """Ajoute ce que les résultats donnent, retire ce qu'ils ne donnent plus ; les demandes suivantes le voient."""
    acquises = {(i.candidat.id, c) for i in session.inscrits() for c in certifications_acquises(i, session)}
    anciennes = requetes.obtentions(s.db, session.id)
    noms = requetes.references(s.db, {certification for _, certification in acquises ^ anciennes})
    detenues = {i.candidat.id: i.candidat.obtentions for i in session.inscriptions}
    for candidat, certification in sorted(anciennes - acquises):
        s.ecritures.supprimer("obtention", (candidat, certification, session.id))
        if not requetes.obtenue_ailleurs(s.db, candidat, certification, session.id):
            detenues.get(candidat, set()).discard(certification)
        s.tracer(demande, session, {_champ(candidat): noms[certification]}, {})
    for candidat, certification in sorted(acquises - anciennes):
        obtention = {"obtenue_le": session.fin.isoformat()}
        s.ecritures.ajouter("obtention", (candidat, certification, session.id), obtention)
        detenues[candidat].add(certification)
        s.tracer(demande, session, {}, {_champ(candidat): noms[certification]})
    if session.certification.type == TypeCertification.TITRE:
        _tenir_les_titres(s, session, {candidat for candidat, _ in acquises})


def _tenir_les_titres(s: DossierSession, session: SessionExamen, laureats: set[int]) -> None:
    """CAN-06 : les demandes suivantes voient qui détient désormais un titre de cette chaîne, sans contestation."""
    ailleurs = personnes.titres_obtenus_ailleurs(s.db, session.id)
    for inscription in session.inscriptions:
        candidat = inscription.candidat
        titres = {s.chaines.get(titre, titre) for titre in ailleurs.get(candidat.id, ())}
        candidat.contestes.discard(session.chaine)
        if candidat.id in laureats or session.chaine in titres:
            candidat.titres.add(session.chaine)
        else:
            candidat.titres.discard(session.chaine)


def _champ(candidat: int) -> str:
    """Au journal, une obtention est un champ de la session."""
    return f"obtention {identifiants.affiche('C', candidat)}"


def certifications_acquises(inscription: Inscription, session: SessionExamen) -> list[int]:
    """Ce que donne un résultat : la certification de la session, ou les CCP d'une réussite partielle."""
    if inscription.resultat == ResultatCandidat.REUSSITE:
        return [session.certification.id]
    if inscription.resultat == ResultatCandidat.REUSSITE_PARTIELLE:
        return [session.ccp_par_nom[c] for c in inscription.ccp_acquis]
    return []
