"""Lire ce qui se tape d'un contrôle de conformité."""

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles import textes
from ceres_cli.regles.conformite.controles import EXIGES
from ceres_cli.regles.vocabulaire import SuiteControle

CONSTAT_MAX = 4000


def constat(texte: str) -> str:
    """Le texte d'un constat, remis au propre. ErreurUsage s'il est vide ou trop long."""
    try:
        net = textes.propre(texte, longueur_max=CONSTAT_MAX)
    except ValueError as erreur:
        raise ErreurUsage(f"Constat : {erreur}.", conseil="Rien n'a été noté.") from None
    if not net:
        raise ErreurUsage("Le constat est vide.", conseil="Écrivez --texte avec ce qui a été constaté.")
    return net


def verifier_la_cloture(suite: str, agrement: str | None) -> None:
    """CTL-02 : une suspension ou un retrait nomme l'agrément, les autres suites n'en nomment pas. ErreurUsage."""
    exige = SuiteControle(suite) in EXIGES
    if exige and agrement is None:
        raise ErreurUsage(f"La suite « {suite} » nomme un agrément.", conseil="Ajoutez --agrement A-….")
    if not exige and agrement is not None:
        raise ErreurUsage(f"La suite « {suite} » ne nomme pas d'agrément.", conseil="Ôtez --agrement.")
