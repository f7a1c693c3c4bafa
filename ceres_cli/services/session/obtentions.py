"""Ce que les candidats d'une session détiennent, une fois celle-ci validée (V18-8 : recalculé à chaque validation)."""

from ceres_cli.moteur.execution import Demande
from ceres_cli.regles import identifiants
from ceres_cli.regles.faits.session import Inscription, SessionExamen
from ceres_cli.regles.vocabulaire import ResultatCandidat
from ceres_cli.services.session.dossier import DossierSession


def enregistrer_les_obtentions(s: DossierSession, demande: Demande, session: SessionExamen) -> None:
    """Ajoute ce que les résultats donnent, retire ce qu'ils ne donnent plus ; les demandes suivantes le voient."""
    acquises = {(i.candidat.id, c) for i in session.inscrits() for c in certifications_acquises(i, session)}
    sql = "SELECT candidat_id, certification_id FROM obtention WHERE session_id = ?"
    anciennes = {(candidat, certification) for candidat, certification in s.db.lignes(sql, (session.id,))}
    noms = _references(s, {certification for _, certification in acquises ^ anciennes})
    detenues = {i.candidat.id: i.candidat.obtentions for i in session.inscriptions}
    for candidat, certification in sorted(anciennes - acquises):
        s.ecritures.supprimer("obtention", (candidat, certification, session.id))
        if not _obtenue_ailleurs(s, candidat, certification, session.id):
            detenues.get(candidat, set()).discard(certification)
        s.tracer(demande, session, f"obtention {identifiants.affiche('C', candidat)}", noms[certification], None)
    for candidat, certification in sorted(acquises - anciennes):
        obtention = {"obtenue_le": session.fin.isoformat()}
        s.ecritures.ajouter("obtention", (candidat, certification, session.id), obtention)
        detenues[candidat].add(certification)
        s.tracer(demande, session, f"obtention {identifiants.affiche('C', candidat)}", None, noms[certification])


def certifications_acquises(inscription: Inscription, session: SessionExamen) -> list[int]:
    """Ce que donne un résultat : la certification de la session, ou les CCP d'une réussite partielle."""
    if inscription.resultat == ResultatCandidat.REUSSITE:
        return [session.certification.id]
    if inscription.resultat == ResultatCandidat.REUSSITE_PARTIELLE:
        return [session.ccp_par_nom[c] for c in inscription.ccp_acquis]
    return []


def _references(s: DossierSession, certifications: set[int]) -> dict[int, str]:
    condition, parametres = s.db.dans("id", sorted(certifications))
    return dict(s.db.lignes(f"SELECT id, reference FROM certification WHERE {condition}", parametres))


def _obtenue_ailleurs(s: DossierSession, candidat: int, certification: int, session: int) -> bool:
    sql = "SELECT 1 FROM obtention WHERE candidat_id = ? AND certification_id = ? AND session_id <> ?"
    return s.db.une(sql, (candidat, certification, session)) is not None
