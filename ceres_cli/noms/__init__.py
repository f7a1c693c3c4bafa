"""Les noms du domaine : ce que chacun est, et ses champs, dits une fois. N'importe rien : tout le monde le lit."""

from ceres_cli.noms.agrement import AGREMENT
from ceres_cli.noms.candidat import CANDIDAT
from ceres_cli.noms.centre import CENTRE
from ceres_cli.noms.controle import CONTROLE
from ceres_cli.noms.convocation import CONVOCATION
from ceres_cli.noms.delai import DELAI
from ceres_cli.noms.derogation import DEROGATION
from ceres_cli.noms.habilitation import HABILITATION
from ceres_cli.noms.jure import JURE
from ceres_cli.noms.lot import LOT
from ceres_cli.noms.message import MESSAGE
from ceres_cli.noms.nom import Nom
from ceres_cli.noms.parchemin import PARCHEMIN
from ceres_cli.noms.profil import PROFIL
from ceres_cli.noms.session import SESSION
from ceres_cli.noms.titre import TITRE
from ceres_cli.noms.vae import VAE

__all__ = [
    "AGREMENT", "CANDIDAT", "CENTRE", "CONTROLE", "CONVOCATION", "DELAI", "DEROGATION", "HABILITATION", "JURE", "LOT",
    "MESSAGE", "NOMS", "NUMEROTES", "PARCHEMIN", "PAR_LETTRE", "PAR_SORTE", "PROFIL", "SESSION", "TABLES", "TITRE",
    "VAE", "Nom",
]  # fmt: skip

NOMS = (
    JURE, HABILITATION, SESSION, CANDIDAT, CENTRE, AGREMENT, VAE, DEROGATION, CONTROLE, MESSAGE, PROFIL, LOT,
    CONVOCATION, PARCHEMIN, TITRE, DELAI,
)  # fmt: skip
TABLES = {
    **{nom.table: nom.champs for nom in NOMS}, **{fille.nom: fille.champs for nom in NOMS for fille in nom.filles},
}  # fmt: skip
"""Table → ses champs, de celles qui disent un nom du domaine ou ce qui lui appartient."""
PAR_LETTRE = {nom.lettre: nom for nom in NOMS if nom.lettre}
PAR_SORTE = {nom.sorte: nom for nom in NOMS}
NUMEROTES = {nom.sorte: nom.lettre for nom in NOMS if nom.lettre not in ("", SESSION.lettre, PARCHEMIN.lettre)}
"""Sorte → lettre, de ceux dont l'identifiant est le numéro de leur ligne : « J-000123 » est la ligne 123."""
