"""L'état d'affaires d'une base : toutes ses colonnes, hors ce que le programme tient seul et ce que le journal garde.

Ce qui ne compte plus n'y est pas : une place quittée, un agrément retiré à compter de son début, un agrément suspendu
et rétabli à compter du même jour.
"""

from pathlib import Path
from typing import Any

from ceres_cli.base.tables import CLES, COLONNES, TECHNIQUES
from tests.fabriques import bases

_A_PART = frozenset({
    "lot", "trace", "ecriture", "sceau", "ancre", "sel_objet", "compteur", "parametre",
    "inscription", "amenagement", "agrement", "evenement_agrement",
    "logo", "modele",  # des contenus, sous leur empreinte : ils restent, et un centre les cite ou non
})  # fmt: skip
# Ce que dit une place : rendue, elle a un autre numéro et une autre date.
_PLACE = (
    "session_id",
    "candidat_id",
    "voie",
    "portee",
    "demande_vae_id",
    "etat",
    "resultat",
    "entretien",
    "ccp_acquis",
)
# Ceux d'aujourd'hui, de qui a encore sa place ; ceux d'avant restent à côté.
_AMENAGEMENTS = (
    "SELECT i.session_id, i.candidat_id, a.codes FROM amenagement a JOIN inscription i ON i.id = a.inscription_id"
    " WHERE i.etat <> 'desinscrit' AND a.codes <> '' AND a.depuis ="
    " (SELECT max(x.depuis) FROM amenagement x WHERE x.inscription_id = i.id) ORDER BY i.session_id, i.candidat_id"
)


def etat(chemin: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Table → ses lignes, ordonnées."""
    base = bases.ouvrir(chemin)
    try:
        with base.lecture() as db:
            suite = {}
            for table, colonnes in COLONNES.items():
                if table not in _A_PART:
                    # Un objet remis à sa place (emploi, lien) y revient sous un autre numéro, que rien ne cite.
                    renumerotee = table in ("experience", "lien_jure", "indisponibilite", "passage")
                    sans = {*TECHNIQUES[table], *(CLES[table] if renumerotee else ())}
                    sans |= {"passage_id"} if table == "passage_jure" else set()
                    noms = ", ".join(c for c in colonnes if c not in sans)
                    suite[table] = sorted(db.lignes(f"SELECT {noms} FROM {table}"), key=repr)
            places = f"SELECT {', '.join(_PLACE)} FROM inscription WHERE etat <> 'desinscrit'"
            suite["inscription"] = sorted(db.lignes(places), key=repr)
            suite["amenagement"] = db.lignes(_AMENAGEMENTS)
            suite["agrement"] = _agrements(db)
            return suite
    finally:
        base.fermer()


def _agrements(db: Any) -> list[tuple[Any, ...]]:
    """Chaque agrément qui vaut au moins un jour, et ce qui lui arrive : (à compter de, nature)."""
    colonnes = [c for c in COLONNES["agrement"] if c not in TECHNIQUES["agrement"]]
    evenements: dict[int, dict[str, str]] = {}
    for numero, jour, nature in db.lignes(
        "SELECT agrement_id, a_compter_du, nature FROM evenement_agrement ORDER BY id"
    ):
        evenements.setdefault(numero, {})[jour] = nature  # le même jour, le dernier l'emporte
    suite = []
    for ligne in db.lignes(f"SELECT {', '.join(colonnes)} FROM agrement ORDER BY id"):
        a = dict(zip(colonnes, ligne, strict=True))
        siens, vaut = [], True
        for jour, nature in sorted(evenements.get(a["id"], {}).items()):
            if (nature == "retablir") is vaut and nature != "retirer":
                continue  # rétabli le jour où il fut suspendu : il ne l'a pas été ; et de même à l'inverse
            vaut = nature == "retablir"
            siens.append((jour, nature))
        if siens[:1] != [(a["debut"], "retirer")]:
            suite.append((*ligne, *siens))
    return suite
