"""SES-08 : deux liens déclarés, que rien dans les jurys déjà composés ne contredit."""

from ceres_cli.demonstration import requetes
from ceres_cli.demonstration.entrepot import Entrepot
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.store import Db


def declarer(db: Db, entrepot: Entrepot, sessions: list[SessionExamen], jures: list[Jure]) -> None:
    """Le premier juré libre est formateur dans un centre où il ne siège pas, le suivant parent d'un candidat."""
    rencontres = {(j.id, s.centre_id) for s in sessions for j in s.jury}
    examines = {(j.id, i.candidat.id) for s in sessions for j in s.jury for i in s.inscriptions}
    centres = sorted({s.centre_id for s in sessions})
    candidats = sorted({i.candidat.id for s in sessions for i in s.inscriptions})
    formateur = next(((j.id, e) for j in jures for e in centres if (j.id, e) not in rencontres), None)
    if formateur is not None:
        _lier(db, entrepot, formateur[0], formateur[1], None, "formateur vacataire")
    autres = [j.id for j in jures if formateur is None or j.id != formateur[0]]
    parent = next(((j, c) for j in autres for c in candidats if (j, c) not in examines), None)
    if parent is not None:
        _lier(db, entrepot, parent[0], None, parent[1], "parent du candidat")


def _lier(db: Db, entrepot: Entrepot, jure: int, centre: int | None, candidat: int | None, nature: str) -> None:
    entrepot.ajouter("lien_jure", entrepot.neuf("lien_jure"), jure, centre, candidat, nature)
    requetes.une_version_de_plus(db, jure)
