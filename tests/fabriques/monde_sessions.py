"""Une base à deux centres, deux titres, un jury, des candidats et un profil de chaque sorte, pour jouer des sessions.

Bâtie une fois, copiée pour chaque test ; les sessions, chaque test les pose à l'état qu'il veut.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ceres_cli.regles.textes import cle
from tests.fabriques import bases
from tests.fabriques.base import Fabrique
from tests.lanceur import Resultat

TITRE, SUITE, FINISSANT = "TP-99901m01", "TP-99901m02", "TP-99902m01"
MPCP, CENTRE, AUTRE_CENTRE, UD, AUTRE_UD, DIRECCTE, AUTRE_DIRECCTE = (f"P-{n}" for n in range(1, 8))
PROFILS = (MPCP, CENTRE, AUTRE_CENTRE, UD, AUTRE_UD, DIRECCTE, AUTRE_DIRECCTE)
JOUR = "2025-03-03"
DEBUT = date(2025, 4, 1)
# J-1 à J-4 : habilités sur le titre entier ; ensuite, un de chaque sorte.
SUR_UN_CCP, SUR_LE_CCS, EN_BROUILLON, INACTIF, EMPLOYE, D_AILLEURS = (f"J-{n}" for n in range(5, 11))


@dataclass
class MondeSessions:
    """La base d'un test et de quoi y poser des sessions ; `faire` lance ceres sous un profil, un jour (`jour` à
    défaut)."""

    ceres: Callable[..., Resultat]
    f: Fabrique
    jour: str = JOUR

    def faire(
        self, *arguments: object, profil: str = CENTRE, jour: str | date | None = None, **options: Any
    ) -> Resultat:
        env = {"CERES_PROFIL": profil, "CERES_AUJOURDHUI": str(jour or self.jour), **options.pop("env", {})}
        return self.ceres(*arguments, "--format", "json", env=env, **options)

    def session(
        self,
        etat: str = "en_preparation",
        reference: str = TITRE,
        debut: date = DEBUT,
        fin: date | None = None,
        *,
        centre: int = 1,
        jures: tuple[int, ...] = (),
        candidats: tuple[int, ...] = (),
        resultat: str | None = None,
        voie: str = "formation",
        **valeurs: Any,
    ) -> str:
        """Une session à cet état, avec son jury et ses inscrits ; rend son nom."""
        numero = self.f.session(centre, reference, etat, debut, fin, jures, **valeurs)
        for candidat in candidats:
            self.inscrire(numero, candidat, resultat, voie=voie)
        return f"S-{debut.year}-{numero:06d}"

    def inscrire(self, session: int, candidat: int, resultat: str | None = None, **valeurs: Any) -> int:
        return self.f.inserer(
            "inscription",
            **{
                "session_id": session,
                "candidat_id": candidat,
                "voie": "formation",
                "etat": "inscrit",
                "inscrit_le": date(2025, 1, 2),
                "resultat": resultat,
                "convocation_a_editer": 0,
                **valeurs,
            },
        )

    def etat(self, session: str) -> str:
        return str(self.colonne(session, "etat"))

    def colonne(self, session: str, nom: str) -> Any:
        annee, numero = session.split("-")[1:]
        sql = f"SELECT {nom} FROM session_examen WHERE annee = ? AND numero = ?"
        ((valeur,),) = self.f.lignes(sql, (int(annee), int(numero)))
        return valeur

    def obtentions(self) -> list[tuple[Any, ...]]:
        """(candidat, certification, session) de tout ce qui est détenu."""
        return self.f.lignes(
            "SELECT o.candidat_id, c.reference, o.session_id FROM obtention o"
            " JOIN certification c ON c.id = o.certification_id ORDER BY 1, 2, 3"
        )

    def traces(self, *champs: str) -> list[tuple[Any, ...]]:
        colonnes = ", ".join(champs or ("type_objet", "objet_id", "action", "champ", "avant", "apres", "motif"))
        return self.f.lignes(f"SELECT {colonnes} FROM trace ORDER BY id")

    def octets(self) -> bytes:
        return bases.contenu(self.f.chemin)


def batir(chemin: Path) -> Path:
    f = Fabrique(chemin)
    f.titre(TITRE[:8], debut=date(2022, 1, 1), fin=date(2027, 12, 31), ccs=2, sigle="ESSAI", rncp="RNCP99901")
    f.titre(SUITE[:8], SUITE[8:], debut=date(2022, 1, 1), fin=date(2029, 12, 31))
    f.titre(FINISSANT[:8], debut=date(2020, 9, 2), fin=date(2025, 9, 1), prolongation=date(2026, 9, 1), ccs=1)
    f.centre("Centre Loire", commune="Nantes", commune_insee="44109")
    f.centre("Centre Vilaine", commune="Rennes", commune_insee="35238", departement="35", region="53")
    for centre in (1, 2):
        for reference, fin in ((TITRE, date(2027, 12, 31)), (SUITE, date(2029, 12, 31)), (FINISSANT, date(2025, 9, 1))):
            f.agrement(centre, reference, date(2020, 9, 2), fin)
    f.agrement(1, f"{TITRE}/CCS1", date(2022, 1, 1), date(2027, 12, 31))
    f.profil("centre", centre=1)
    f.profil("centre", centre=2)
    f.profil("ud", departement="44")
    f.profil("ud", departement="35")
    f.profil("direccte", region="52")
    f.profil("direccte", region="53")
    _jures(f)
    for nom in ("AUBERT", "BESSON", "COLIN", "DUVAL", "ETIENNE"):
        f.inserer(
            "candidat", nom=nom, prenom="Noé", naissance=date(1990, 1, 1), centre_id=1, cle=cle(f"{nom} Noé"), version=1
        )
    f.store.fermer()
    return chemin


def _jures(f: Fabrique) -> None:
    fin = date(2027, 12, 31)
    for nom in ("ALIX", "BRUNET", "CARON", "DENIS"):
        j = f.jure(nom, "Alice")
        f.habilitation(j, TITRE, fin=fin)
        f.habilitation(j, FINISSANT, fin=date(2025, 9, 1))
    f.habilitation(f.jure("EVRARD", "Luc"), f"{TITRE}/CCP1", fin=fin)
    f.habilitation(f.jure("FABRE", "Luc"), f"{TITRE}/CCS1", fin=fin)
    f.habilitation(f.jure("GIRARD", "Luc"), TITRE, "brouillon", fin=fin)
    f.habilitation(f.jure("HUET", "Luc", actif=0), TITRE, fin=fin)
    f.habilitation(f.jure("IMBERT", "Luc", employeur="CENTRE LOIRE"), TITRE, fin=fin)
    rennes = {"departement": "35", "region": "53", "commune": "Rennes", "commune_insee": "35238"}
    f.habilitation(f.jure("JACOB", "Luc", **rennes), TITRE, fin=fin)


def ouvrir(modele: Path, chemin: Path, ceres: Callable[..., Resultat]) -> MondeSessions:
    bases.copier(modele, chemin)
    return MondeSessions(ceres, Fabrique.reprise(chemin))
