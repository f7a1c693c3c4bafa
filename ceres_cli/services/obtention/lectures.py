"""Les cas d'usage de lecture des parchemins : voir, lister."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from ceres_cli.base.filtre import Filtre
from ceres_cli.noms import PARCHEMIN
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import iso, lire_iso
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import Acteur, Operation, est_permise
from ceres_cli.regles.faits.obtention import Parchemin
from ceres_cli.regles.obtention import parchemins as regles
from ceres_cli.regles.obtention.parchemins import ActionParchemin
from ceres_cli.regles.vocabulaire import EtatParchemin
from ceres_cli.services.faits import absents, obtentions, perimetres, recherche
from ceres_cli.services.objet.lectures import Lectures
from ceres_cli.services.obtention import requetes
from ceres_cli.store import Db

_A_FAIRE = (EtatParchemin.A_EDITER, EtatParchemin.A_ANNULER)


class Criteres(NamedTuple):
    """Filtre de `lister` ; une valeur absente ne filtre pas. `a_delivrer` : à éditer, et que rien ne conteste."""

    texte: str | None = None
    limite: int | None = None
    etat: str | None = None
    titre: str | None = None
    a_delivrer: bool = False


class Vu(NamedTuple):
    """Un parchemin, et ce qui s'en montre ; `obtenue_le` : None quand la certification n'est plus détenue."""

    parchemin: Parchemin
    nom: str
    certification: str
    type: str
    intitule: str
    obtenue_le: date | None
    motif: str | None
    contestee: bool
    sans_appui: bool


def charger(db: Db, acteur: Acteur, numeros: Iterable[int]) -> dict[int, Vu]:
    """Ceux de ces parchemins que l'acteur voit."""
    filtre = Filtre().parmi(db, "p.id", numeros)
    perimetres.candidats(filtre, acteur)
    return {vu.parchemin.id: vu for vu in _vus(db, list(requetes.montres(db, filtre)))}


def _filtre(db: Db, acteur: Acteur, criteres: Criteres) -> Filtre:
    absents.exiger_non_reuni(db, acteur, "C", criteres.texte)
    filtre = Filtre()
    recherche.choisir(db, filtre, PARCHEMIN, criteres, acteur.jour)
    parchemin = ("p.id = ?", identifiants.numero_parchemin)
    mots = recherche.mots_cherches(filtre, criteres.texte, parchemin, recherche.par_lettre("C", "c.id"))
    recherche.debuts_de_mots(db, filtre, "c.cle", mots)
    # Ceux qui restent à faire sont peu : l'index de l'état les trouve, et le périmètre de chacun se demande ensuite.
    a_faire = criteres.a_delivrer or criteres.etat in _A_FAIRE
    (perimetres.candidats if a_faire else perimetres.candidats_en_nombre)(filtre, acteur)
    if criteres.a_delivrer:
        filtre.et("p.etat = ?", EtatParchemin.A_EDITER.value)
        condition, contestes = db.dans("p.id", _contestes(db, acteur))
        filtre.et(f"NOT {condition}", *contestes)
    return filtre


def _contestes(db: Db, acteur: Acteur) -> list[int]:
    """Les numéros de ceux que voit l'acteur et qu'une session débloquée conteste."""
    if not (touches := obtentions.touches_par_un_deblocage(db)):
        return []
    filtre = Filtre().parmi(db, "p.candidat_id", touches)
    perimetres.candidats(filtre, acteur)
    return [vu.parchemin.id for vu in _vus(db, list(requetes.montres(db, filtre))) if vu.contestee]


def _documents(db: Db, acteur: Acteur, _criteres: Criteres, lignes: Sequence[tuple[Any, ...]]) -> list[dict[str, Any]]:
    actions = recherche.une_fois_par_cas(partial(_actions, acteur=acteur), lambda vu: (vu.parchemin.etat, vu.contestee))
    return [_en_dict(vu, actions(vu)) for vu in _vus(db, lignes)]


# Éléments `ceres.parchemin/1` par numéro.
LISTE = recherche.Liste(
    Operation.LIRE_PARCHEMINS, PARCHEMIN.sorte, "p.id", _filtre, requetes.montres, requetes.compter, _documents
)
lister, compter = LISTE.lister, LISTE.compter


def _vus(db: Db, lignes: Sequence[tuple[Any, ...]]) -> list[Vu]:
    detenues: dict[int, list[int]] = {}
    for ligne in lignes:
        detenues.setdefault(ligne[2], []).append(ligne[5])
    contestees = obtentions.certifications_contestees(db, detenues)
    return [_vu(ligne, contestees) for ligne in lignes]


def _vu(ligne: Sequence[Any], contestees: Mapping[int, set[int]]) -> Vu:
    numero, etat, candidat, nom, prenom, certification, reference, type_, intitule, obtenue, *suite = ligne
    delivre, annule, motif, sans_appui, version = suite
    parchemin = Parchemin(numero, candidat, certification, etat, lire_iso(delivre), lire_iso(annule), version)
    contestee = obtenue is not None and certification in contestees.get(candidat, ())
    return Vu(
        parchemin, f"{nom} {prenom}", reference, type_, intitule, lire_iso(obtenue), motif, contestee, bool(sans_appui)
    )


def actions_possibles(vu: Vu, acteur: Acteur) -> list[ActionParchemin]:
    """Ce que le profil qui agit peut en faire."""
    if not est_permise(Operation.DELIVRER_PARCHEMINS, acteur.role):
        return []
    permises = regles.possibles(vu.parchemin.etat)
    return [a for a in permises if all(c.satisfait for c in controles(vu, a))]


def controles(vu: Vu, action: ActionParchemin) -> list[Condition]:
    return regles.controles(action, vu.parchemin, vu.certification, contestee=vu.contestee)


def en_dict(_: Db, acteur: Acteur, vu: Vu) -> dict[str, Any]:
    """Le document `ceres.parchemin/1`, sans son en-tête de schéma."""
    return _en_dict(vu, _actions(vu, acteur))


LECTURES = Lectures(PARCHEMIN, Operation.LIRE_PARCHEMINS, charger, en_dict)
voir, un = LECTURES.voir, LECTURES.un


def _actions(vu: Vu, acteur: Acteur) -> list[str]:
    return [a.value for a in actions_possibles(vu, acteur)]


def _en_dict(vu: Vu, actions: list[str]) -> dict[str, Any]:
    p = vu.parchemin
    return {
        "numero": p.id,
        "etat": p.etat,
        "candidat": identifiants.affiche("C", p.candidat_id),
        "candidat_nom": vu.nom,
        "certification": vu.certification,
        "type": vu.type,
        "intitule": vu.intitule,
        "obtenue_le": iso(vu.obtenue_le),
        "contestee": vu.contestee,
        "sans_appui": vu.sans_appui,
        "delivre_le": iso(p.delivre_le),
        "annule_le": iso(p.annule_le),
        "motif": vu.motif,
        "version": p.version,
        "actions_possibles": actions,
    }
