"""CAN-09 quand une session change de dates, ou se valide : la demande sur laquelle chaque inscription VAE repose."""

from ceres_cli.moteur.demande import Demande
from ceres_cli.regles import identifiants
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.vae import appui
from ceres_cli.services.session.dossier import DossierSession


def reposer(s: DossierSession, demande: Demande, session: SessionExamen) -> None:
    """Chaque inscription garde sa demande si elle la porte encore, sinon prend celle qu'on lui trouve ; sans rien à
    prendre, elle garde la sienne. `session` : telle qu'elle est désormais."""
    for inscription in appui.inscrits_vae(session):
        trouvee = appui.trouver(inscription.candidat, session, inscription.demande_vae)
        if trouvee is None or trouvee.id == inscription.demande_vae:
            continue
        avant, inscription.demande_vae = inscription.demande_vae, trouvee.id
        s.ecritures.modifier("inscription", inscription.id, {"demande_vae_id": trouvee.id})
        champ = f"demande_vae {inscription.candidat.reference}"
        ancienne = None if avant is None else identifiants.affiche("D", avant)
        s.tracer(demande, session, {champ: ancienne}, {champ: trouvee.reference})
