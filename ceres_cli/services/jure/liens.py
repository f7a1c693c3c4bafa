"""SES-08 : les liens déclarés d'un juré avec un centre (formateur, ancien salarié…) ou un candidat (parent…).

Un lien se reconnaît à ce qu'il vise : un seul par juré et par centre ou candidat.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.moteur.ecritures import Ecritures, Numeros
from ceres_cli.regles import identifiants, textes
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.francais import premiers
from ceres_cli.regles.traces import Lien
from ceres_cli.services.faits.liens import Sieges, touchees
from ceres_cli.services.personne import requetes
from ceres_cli.store import Db

LONGUEUR_NATURE = 200
# (juré, centre, candidat) : ce qui fait que deux saisies parlent du même lien.
_Cle = tuple[int, int | None, int | None]


class Effet(NamedTuple):
    """Ce que devient le lien, pour le journal ; `change` faux : il est déjà ainsi."""

    texte: str
    change: bool = True
    avant: str | None = None
    apres: str | None = None
    avertissements: tuple[str, ...] = ()


class Liens:
    """Les liens connus de ces jurés ; `lier` et `delier` les font avancer."""

    def __init__(self, db: Db, acteur: Acteur, jures: Iterable[int]) -> None:
        self._db = db
        self._acteur = acteur
        self._connus: dict[_Cle, tuple[int, str]] = {}
        ids = sorted(jures)
        self._sieges = Sieges(db, ids)
        if ids:
            self._connus = {
                (jure, centre, candidat): (numero, nature)
                for jure, numero, centre, candidat, nature in requetes.liens(db, "jure", ids)
            }

    def lier(self, jure: int, valeurs: dict[str, Any], ecritures: Ecritures, numeros: Numeros) -> Effet:
        """Déclare le lien, ou en change la nature."""
        centre, candidat, nom = self._cible(valeurs)
        nature = valeurs["nature"]
        cle = (jure, centre, candidat)
        connu = self._connus.get(cle)
        apres = str(Lien(nom, nature))
        if connu is None:
            numero = numeros.neuf("lien_jure")
            cible = {"jure_id": jure, "centre_id": centre, "candidat_id": candidat}
            ecritures.ajouter("lien_jure", numero, {**cible, "nature": nature})
            self._connus[cle] = (numero, nature)
            avis = touchees(f"ce juré, lié à {apres},", self._sieges.du_lien(jure, centre=centre, candidat=candidat))
            return Effet(f"lien déclaré avec {apres}", apres=apres, avertissements=tuple(avis))
        numero, ancienne = connu
        if ancienne == nature:
            return Effet(f"ce lien est déjà déclaré, {apres}", change=False)
        ecritures.modifier("lien_jure", numero, {"nature": nature})
        self._connus[cle] = (numero, nature)
        return Effet(f"lien corrigé, {apres}", avant=str(Lien(nom, ancienne)), apres=apres)

    def delier(self, jure: int, valeurs: dict[str, Any], ecritures: Ecritures) -> Effet:
        centre, candidat, nom = self._cible(valeurs)
        connu = self._connus.pop((jure, centre, candidat), None)
        if connu is None:
            return Effet(f"aucun lien déclaré avec {nom}", change=False)
        ecritures.supprimer("lien_jure", connu[0])
        sessions = premiers(self._sieges.du_lien(jure, centre=centre, candidat=candidat))
        leve = (f"SES-08 : ce lien n'écarte plus ce juré de {sessions}, où il siège.",) if sessions else ()
        return Effet(f"plus de lien avec {nom}", avant=str(Lien(nom, connu[1])), avertissements=leve)

    def _cible(self, valeurs: dict[str, Any]) -> tuple[int | None, int | None, str]:
        """(centre, None, « E-… ») ou (None, candidat, « C-… »), s'il existe dans ce que l'acteur lit."""
        from ceres_cli.services.candidat import lectures as candidat
        from ceres_cli.services.centre import lectures as centre

        if valeurs.get("centre"):
            numero = centre.trouver(self._db, valeurs["centre"])
            return numero, None, identifiants.affiche("E", numero)
        numero = candidat.numero_visible(self._db, self._acteur, valeurs["candidat"])
        return None, numero, identifiants.affiche("C", numero)


def nature(texte: str) -> str:
    """La nature d'un lien, telle que tapée et nettoyée ; ErreurUsage si elle est vide, trop longue ou illisible."""
    try:
        net = textes.propre(texte, longueur_max=LONGUEUR_NATURE)
    except ValueError as erreur:
        raise ErreurUsage(f"Nature : {erreur}.", conseil="Rien n'a été modifié.") from None
    if not net:
        raise ErreurUsage("Dites la nature du lien avec --nature.", conseil="Par exemple « formateur ».")
    return net
