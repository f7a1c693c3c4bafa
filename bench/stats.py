"""Les chiffres et le rapport ; plancher : le même compte demandé d'une seule instruction à la base."""

import sqlite3
from pathlib import Path

from bench import monde
from bench.mesure import CERES, JOUR, Essai, Mesure, chronometrer, comparer, lancer

_UTILISABLE = (
    "h.etat = 'validee' AND j.actif = 1 AND h.debut <= :jour AND ((h.fin >= :jour AND t.date_fin_validite >= :jour)"
    " OR (h.debut <= t.date_fin_validite AND h.fin >= t.date_fin_validite AND t.date_fin_prolongation >= :jour))"
)
_JURES = (
    "FROM titre t CROSS JOIN habilitation h JOIN jure j ON j.id = h.jure_id JOIN certification c"
    f" ON c.id = h.certification_id WHERE h.titre_id = t.id AND {_UTILISABLE}"
)
# Sujet → l'instruction qui le compte, droits, noms et mise en forme mis à part.
_PLANCHERS = {
    "couverture": (
        f"SELECT titre_id, departement, count(*) FROM (SELECT h.titre_id, h.jure_id, j.departement {_JURES}"
        " GROUP BY h.titre_id, h.jure_id, j.departement HAVING max(c.type = 'TITRE') OR"
        " count(DISTINCT h.certification_id) = (SELECT count(*) FROM certification b WHERE b.titre_id = h.titre_id AND"
        " b.type = 'CCP')) GROUP BY titre_id, departement"
    ),
    "echeances": (
        "SELECT substr(min(h.fin, t.date_fin_validite), 1, 7), count(*) FROM titre t CROSS JOIN habilitation h"
        " WHERE h.titre_id = t.id AND h.etat = 'validee' AND h.fin >= :jour GROUP BY 1"
    ),
    "sessions": "SELECT etat, substr(debut, 1, 7), count(*) FROM session_examen GROUP BY 1, 2",
    "resultats": (
        "SELECT s.titre_id, count(*), sum(i.resultat = 'reussite') FROM session_examen s JOIN inscription i"
        " ON i.session_id = s.id WHERE s.etat = 'validee' AND s.debut >= date(:jour, '-1 year') GROUP BY 1"
    ),
}
# Les autres se comptent en millisecondes : leur rapport ne dirait que le bruit de la machine.
_CIBLES = {"couverture": 4.0, "echeances": 4.0}
_SECONDES, _OCTETS = 3.0, 1_000_000


def mesurer(dossier: Path, taille: float, tours: int) -> bool:
    """1 000 000 d'habilitations, 60 000 jurés, 125 000 sessions, 1 100 000 inscriptions ; puis le rapport des mêmes
    jurés, 200 000 habilitations."""
    base, courante = dossier / "base.db", dossier / "courante.db"
    entiere = monde.Taille(sessions=125_000, inscriptions=1_100_000)
    monde.batir(base, entiere.fois(taille))
    tenues = [_comparer(base, sujet, tours or 3) for sujet in _PLANCHERS]
    base.unlink()
    monde.batir(courante, monde.Taille(habilitations=200_000, sessions=125_000, inscriptions=1_100_000).fois(taille))
    return all([*tenues, _rapport(courante, dossier / "rapport.html", tours or 3)])


def _comparer(base: Path, sujet: str, tours: int) -> bool:
    essais = [
        Essai("SELECT", lambda: _plancher(base, _PLANCHERS[sujet])),
        Essai("voir", lambda: lancer([*CERES, "habilitation", "voir", "H-1"], base)),
        Essai(
            f"stats {sujet}",
            lambda: lancer([*CERES, "stats", sujet, "--format", "json"], base),
            _CIBLES.get(sujet),
            net_de="voir",
        ),
    ]
    return comparer(f"stats {sujet}", "SELECT", essais, tours)


def _plancher(base: Path, sql: str) -> Mesure:
    connexion = sqlite3.connect(base)
    mesure = chronometrer(lambda: connexion.execute(sql, {"jour": JOUR} if ":jour" in sql else {}).fetchall())
    connexion.close()
    return mesure


def _rapport(base: Path, page: Path, tours: int) -> bool:
    commande = [*CERES, "rapport", "--sortie", page, "--ecraser"]
    essais = [
        Essai("voir", lambda: lancer([*CERES, "habilitation", "voir", "H-1"], base)),
        Essai("rapport", lambda: lancer(commande, base)),
    ]
    comparer("Rapport national", "voir", essais, tours)
    secondes, octets = min(m.secondes for m in essais[1].mesures), page.stat().st_size
    tenu = secondes <= _SECONDES and octets <= _OCTETS
    print(f"{secondes:.1f} s (≤ {_SECONDES:g}), {octets} octets (≤ {_OCTETS}) {'tenu' if tenu else 'non tenu'}")
    return tenu
