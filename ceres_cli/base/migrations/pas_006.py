"""Du schéma 5 au schéma 6. pas_006.sql est produit (« make tables ») ; `_COPIES` remplit une colonne neuve d'une table
rebâtie, `_REPRISES` ce qu'une expression ne sait pas dire, sur les deux bases."""

from collections.abc import Callable
from datetime import date, timedelta

from ceres_cli.base.migrations.pas import Base, Effet
from ceres_cli.base.migrations.reconstruction import Copies, pas_ordinaire
from ceres_cli.regles.faits.titre import TOUJOURS, Exigence, colonnes_exigence
from ceres_cli.regles.francais import compter

_A_DATER = "9999-12-31"  # un retrait que `_exigences` date
_COPIES: Copies = {"certification": {"retire_le": f"CASE retiree WHEN 1 THEN '{_A_DATER}' END"}}


def _exigences(base: Base, jour: str) -> Effet:
    """OBT-02 : un CCP ajouté après son titre est exigé du jour du changement, un CCP retiré ne l'est plus à partir du
    sien, comme le journal les dit ; un retrait qu'il ne dit pas, du jour de la migration. Qui a obtenu le titre le jour
    même d'un ajout le garde : l'ajout vaut du lendemain."""
    ccp = base.lignes("SELECT id, titre_id, rang, retire_le FROM certification WHERE type = 'CCP' ORDER BY id")
    changes = _changes_de_la_fiche(base)
    obtenus = {
        (titre, le)
        for titre, le in base.lignes(
            "SELECT DISTINCT c.titre_id, o.obtenue_le FROM obtention o"
            " JOIN certification c ON c.id = o.certification_id WHERE c.type = 'TITRE'"
        )
    }
    dates = []
    for numero, titre, rang, retire in ccp:
        exigence = TOUJOURS
        for le, action in changes.get((titre, f"CCP{rang}"), ()):
            quand = date.fromisoformat(le) + timedelta(days=(titre, le) in obtenus)
            if action == "ajout":
                exigence = Exigence(quand)
            else:
                exigence = (exigence.retirer if action == "1" else exigence.remettre)(quand)
        if (retire is not None) != (exigence.retire_le is not None):
            quand = date.fromisoformat(jour)
            exigence = exigence.retirer(quand) if retire else exigence._replace(retire_le=None)
        if exigence != TOUJOURS:
            dates.append((*colonnes_exigence(exigence).values(), numero))
    base.executer_lot("UPDATE certification SET exige_du = ?, retire_le = ?, exige_avant = ? WHERE id = ?", dates)
    autres = len(ccp) - len(dates)
    texte = (
        f"{compter(len(ccp), 'CCP', 'CCP')} : {compter(autres, 'exigé')} depuis le début de leur titre,"
        f" {len(dates)} du jour où ils ont été ajoutés, ou jusqu'à celui de leur retrait (OBT-02)"
    )
    return Effet("ccp_dates", len(ccp), texte)


def _changes_de_la_fiche(base: Base) -> dict[tuple[int, str], list[tuple[str, str]]]:
    """(titre, « CCP1 ») → (jour, « ajout », ou ce que devient « retiree ») depuis son dernier ajout, dans l'ordre."""
    nes: dict[int, int] = {}
    changes: dict[tuple[int, str], list[tuple[str, str]]] = {}
    for lot, le, titre, champ, avant, apres in base.lignes(
        "SELECT l.id, l.jour, t.objet_id, t.champ, t.avant, t.apres FROM trace t JOIN lot l ON l.id = t.lot_id"
        " WHERE t.type_objet = 'titre' AND (t.champ = 'reference' OR t.champ LIKE 'CCP%') ORDER BY t.id"
    ):
        nom, _, detail = champ.partition(".")
        if champ == "reference" and avant is None:
            nes[titre] = lot
        elif detail == "retiree":
            changes.setdefault((titre, nom), []).append((le, apres))
        elif not detail and avant is None:
            changes[titre, nom] = [] if nes.get(titre) == lot else [(le, "ajout")]
    return changes


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
    texte = f"{compter(len(dates), 'résultat daté du jour de sa', 'résultats datés du jour de leur')} saisie"
    return Effet("resultats_dates", len(dates), texte)


_REPRISES: tuple[Callable[[Base, str], Effet], ...] = (_exigences, _dater_les_resultats)


_NEES_DEPUIS = frozenset({"inscription.avis_edition", "inscription.avis"})

PAS = pas_ordinaire(6, _COPIES, _REPRISES, ("certification", "habilitation", "inscription", "parametre"), _NEES_DEPUIS)
