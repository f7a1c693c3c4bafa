"""Charger les demandes VAE, en un nombre fixe de requêtes."""

from collections.abc import Mapping
from datetime import date

from ceres_cli.base.filtre import Filtre
from ceres_cli.noms.vae import OU_SE_DECIDE
from ceres_cli.regles.faits.session import Candidat
from ceres_cli.regles.faits.vae import DemandeVae
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.services.faits.sources import depuis
from ceres_cli.store import Db


def demandes(db: Db, filtre: Filtre, chaines: Mapping[int, int]) -> list[DemandeVae]:
    """Celles que le filtre laisse (alias d ; c : leur candidat, e : le centre de celui-ci), par numéro."""
    lignes = db.lignes(
        "SELECT d.id, d.candidat_id, d.certification_id, d.ccp, d.deposee_le, d.etat, d.notifiee_le, d.motif,"
        f" d.version, c.nom, c.prenom, {OU_SE_DECIDE} {depuis(db, filtre, 'demande_vae')} WHERE {filtre.ou()}"
        " ORDER BY d.id",
        filtre.parametres,
    )
    certifications = chargement.certifications(db, {ligne[2] for ligne in lignes}) if lignes else {}
    trouvees = []
    for numero, candidat, cert, ccp, depot, etat, notifiee, motif, version, nom, prenom, departement in lignes:
        certification = certifications[cert]
        trouvees.append(
            DemandeVae(
                numero,
                candidat,
                certification,
                date.fromisoformat(depot),
                tuple(ccp.split(",")) if ccp else (),
                etat,
                date.fromisoformat(notifiee) if notifiee else None,
                motif,
                version,
                chaines.get(certification.titre.id, certification.titre.id),
                f"{nom} {prenom}",
                departement,
            )
        )
    return trouvees


def completer(db: Db, candidats: Mapping[int, Candidat], chaines: Mapping[int, int]) -> None:
    """Donne à chaque candidat ses demandes, retirées comprises."""
    filtre = Filtre().parmi(db, "d.candidat_id", candidats)
    for demande in demandes(db, filtre, chaines):
        candidats[demande.candidat_id].demandes.append(demande)
