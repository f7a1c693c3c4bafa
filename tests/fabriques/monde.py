"""Une petite base où chaque ligne de la table fermée est peuplée, le 2 septembre 2025 (`lanceur.JOUR`).

Bâtie une fois, copiée pour chaque test. Les noms des habilitations disent la ligne où elles sont ce jour-là.
"""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ceres_cli import store
from tests.fabriques import bases
from tests.fabriques.base import Fabrique

EN_COURS, FINISSANT, DERNIER_JOUR, HORS, A_VENIR = (f"TP-9990{n}m01" for n in range(1, 6))
# Titre → (début, fin de vie, fin de prolongation) : le 02/09/2025 est un jour de bornes pour tous sauf le premier.
TITRES = {
    EN_COURS: (date(2023, 1, 1), date(2027, 12, 31), date(2028, 12, 31)),
    FINISSANT: (date(2020, 9, 2), date(2025, 9, 1), date(2026, 9, 1)),  # premier jour de la prolongation
    DERNIER_JOUR: (date(2019, 9, 2), date(2024, 9, 2), date(2025, 9, 2)),  # dernier jour de la prolongation
    HORS: (date(2019, 9, 1), date(2024, 9, 1), date(2025, 9, 1)),  # hors délai depuis aujourd'hui
    A_VENIR: (date(2025, 9, 3), date(2030, 9, 3), date(2031, 9, 3)),
}
# Nom → (ligne de la table, titre, état saisi, début, fin).
HABILITATIONS = {
    "brouillon": ("brouillon", EN_COURS, "brouillon", date(2024, 1, 1), date(2026, 1, 1)),
    "brouillon, dernier jour": ("brouillon", DERNIER_JOUR, "brouillon", date(2024, 1, 1), date(2024, 9, 2)),
    "brouillon, titre à venir": ("brouillon", A_VENIR, "brouillon", date(2025, 9, 3), date(2026, 1, 1)),
    "brouillon hors délai": ("brouillon hors délai", HORS, "brouillon", date(2024, 1, 1), date(2024, 9, 1)),
    "active": ("active", EN_COURS, "validee", date(2024, 1, 1), date(2026, 1, 1)),
    "active, dernier jour": ("active", EN_COURS, "validee", date(2024, 1, 1), date(2025, 9, 2)),
    "active à venir": ("active", EN_COURS, "validee", date(2025, 9, 3), date(2026, 1, 1)),
    "suspendue": ("suspendue", EN_COURS, "suspendue", date(2024, 1, 1), date(2026, 1, 1)),
    "suspendue expirée": ("suspendue", EN_COURS, "suspendue", date(2024, 1, 1), date(2025, 9, 1)),
    "suspendue, prolongation": ("suspendue", DERNIER_JOUR, "suspendue", date(2024, 1, 1), date(2024, 9, 2)),
    "suspendue hors délai": ("suspendue hors délai", HORS, "suspendue", date(2024, 1, 1), date(2024, 9, 1)),
    "E-COURS": ("E-COURS", EN_COURS, "validee", date(2024, 1, 1), date(2025, 9, 1)),
    "E-FIN": ("E-FIN", FINISSANT, "validee", date(2024, 1, 1), date(2025, 9, 1)),
    "E-FIN, dernier jour": ("E-FIN", DERNIER_JOUR, "validee", date(2024, 1, 1), date(2024, 9, 2)),
    "E-AVANT": ("E-AVANT", FINISSANT, "validee", date(2024, 1, 1), date(2025, 8, 31)),
    "E-HORS": ("E-HORS", HORS, "validee", date(2024, 1, 1), date(2024, 9, 1)),
}


@dataclass
class Monde:
    """La base d'un test : son chemin, les identifiants par nom, et la base ouverte quand un test l'a demandé."""

    chemin: Path
    ids: dict[str, str] = field(default_factory=dict)
    base: store.Store = field(init=False, repr=False)

    def ouvrir(self) -> None:
        self.base = bases.ouvrir(self.chemin)

    def __getitem__(self, nom: str) -> str:
        return self.ids[nom]

    def octets(self) -> bytes:
        return bases.contenu(self.chemin)

    def lignes(self, sql: str, *parametres: object) -> list[tuple[object, ...]]:
        base = bases.ouvrir(self.chemin)
        try:
            with base.lecture() as db:
                return db.lignes(sql, parametres)
        finally:
            base.fermer()

    def etat(self, nom: str) -> tuple[str, str, str, int] | None:
        """(état saisi, début, fin, version) de l'habilitation, None si elle n'existe plus."""
        numero = int(self.ids[nom][2:])
        trouvee = self.lignes("SELECT etat, debut, fin, version FROM habilitation WHERE id = ?", numero)
        return trouvee[0] if trouvee else None  # type: ignore[return-value]

    def traces(self) -> list[tuple[object, ...]]:
        """(objet, action, champ, avant, après) de chaque trace, dans l'ordre."""
        return self.lignes("SELECT objet_id, action, champ, avant, apres FROM trace ORDER BY id")


def batir(chemin: Path) -> Monde:
    """Un juré par habilitation, toujours en poste sur chaque titre : aucune ne gêne l'autre."""
    f = Fabrique(chemin)
    titres = {
        nom: f.titre(nom[:8], nom[8:], debut=d, fin=fin, prolongation=p, ccp=2, ccs=1)
        for nom, (d, fin, p) in TITRES.items()
    }
    monde = Monde(chemin)
    for rang, (nom, (_, titre, etat, debut, fin)) in enumerate(HABILITATIONS.items(), 1):
        jure = f.jure(f"JURE{rang:02d}", "Alice")
        f.experience(jure, titre=titres[titre], debut=date(2010, 1, 1))
        monde.ids[nom] = f"H-{f.habilitation(jure, titre, etat, debut, fin):06d}"
    f.profil("ud", departement="44")
    f.profil("direccte", region="52")
    f.profil("ud", departement="75")
    f.profil("direccte", region="11")
    f.profil("centre", centre=f.centre())
    f.profil("mpcp", agent="quelqu-un-d-autre")
    f.store.fermer()
    return monde


# Les profils de `batir`, dans l'ordre.
MPCP, UD_44, DIRECCTE_52, UD_75, DIRECCTE_11, CENTRE, AUTRE_AGENT = (f"P-{n}" for n in range(1, 8))


def copier(modele: Monde, chemin: Path) -> Monde:
    bases.copier(modele.chemin, chemin)
    return Monde(chemin, dict(modele.ids))
