"""Du schéma 5 au schéma 6. pas_006.sql est produit (« make tables ») ; `_COPIES` remplit une colonne neuve d'une table
rebâtie, `_REPRISES` ce qu'une expression ne sait pas dire, sur les deux bases."""

from collections.abc import Callable

from ceres_cli.base.migrations.pas import Base, Effet, Pas, Reprise, texte_sql
from ceres_cli.base.migrations.reconstruction import Copies, poser
from ceres_cli.regles.francais import compter

_COPIES: Copies = {}
_RESULTATS = (
    "SELECT i.id, i.session_id, i.candidat_id, s.resultats_le FROM inscription i JOIN session_examen s"
    " ON s.id = i.session_id WHERE i.resultat IS NOT NULL ORDER BY i.id"
)
_SAISIES = (
    "SELECT t.objet_id, t.champ, l.jour FROM trace t JOIN lot l ON l.id = t.lot_id WHERE t.type_objet = 'session'"
    " AND t.champ LIKE 'resultat C-%' AND t.avant IS NULL AND t.apres IS NOT NULL ORDER BY t.id"
)


def _dater_les_resultats(base: Base, _jour: str) -> Effet:
    """SES-11 : le jour où chacun a été saisi d'abord, que le journal sait ; à défaut, celui de leur envoi."""
    saisis = {(session, champ): jour for session, champ, jour in base.lignes(_SAISIES)}
    dates = []
    for inscription, session, candidat, envoyes in base.lignes(_RESULTATS):
        if (jour := saisis.get((session, f"resultat C-{candidat:06d}"), envoyes)) is not None:
            dates.append((jour, inscription))
    base.executer_lot("UPDATE inscription SET resultat_le = ? WHERE id = ?", dates)
    texte = f"{compter(len(dates), 'résultat daté', 'résultats datés')} du jour de sa saisie"
    return Effet("resultats_dates", len(dates), texte)


_REPRISES: tuple[Callable[[Base, str], Effet], ...] = (_dater_les_resultats,)


def remplir(base: Base, jour: str) -> Reprise:
    poser(base, texte_sql(6), _COPIES)
    return _reprendre(base, jour)


def remplir_partagee(base: Base, jour: str) -> Reprise:
    for instruction in texte_sql(6, "postgresql").split(";\n"):
        if instruction.strip():
            base.executer(instruction)
    return _reprendre(base, jour)


def _reprendre(base: Base, jour: str) -> Reprise:
    return Reprise([reprendre(base, jour) for reprendre in _REPRISES])


PAS = Pas(6, remplir, sur_postgresql=remplir_partagee, reprises=("habilitation", "inscription"))
