"""Les cas d'usage de lecture des contrôles de conformité : voir, lister, historique."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from ceres_cli.base.filtre import Filtre
from ceres_cli.noms import AGREMENT, CONTROLE
from ceres_cli.regles import identifiants
from ceres_cli.regles.centre.agrements import lieu_de
from ceres_cli.regles.conformite import controles as regles
from ceres_cli.regles.conformite.controles import Cloture
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.faits.centre import Centre, Constat, ControleConformite, Lieu
from ceres_cli.regles.vocabulaire import SuiteControle
from ceres_cli.services.centre import lectures as centres
from ceres_cli.services.conformite import requetes
from ceres_cli.services.faits import centres as faits_centres
from ceres_cli.services.faits import perimetres, recherche
from ceres_cli.services.faits.absents import absent
from ceres_cli.services.objet.lectures import Lectures
from ceres_cli.store import Db

Criteres = recherche.Criteres


def charger(db: Db, acteur: Acteur, ids: Iterable[int]) -> dict[int, ControleConformite]:
    """Ceux de ces numéros que l'acteur voit, avec leurs constats."""
    filtre = Filtre().parmi(db, "k.id", ids)
    perimetres.controles(filtre, acteur)
    return _completes(db, requetes.controles(db, filtre))


def centres_des_controles(db: Db, ids: Iterable[int]) -> dict[int, Centre]:
    """Ces centres et leurs agréments."""
    condition, parametres = db.dans("e.id", sorted(set(ids)))
    lus = faits_centres.centres(db, condition, parametres)
    faits_centres.completer_agrements(db, lus)
    return lus


def cloture(db: Db, suite: SuiteControle | None, nomme: str | None, centre: Centre) -> Cloture:
    """Ce qui est demandé : l'agrément nommé, s'il est du centre contrôlé ; inconnu de tous, il est introuvable."""
    if nomme is None:
        return Cloture(suite)
    numero = identifiants.numero("A", nomme)
    trouve = next((a for a in centre.agrements if a.id == numero), None)
    if trouve is not None:
        return Cloture(suite, trouve, lieu_de(trouve, centre))
    if not faits_centres.agrements(db, "a.id = ?", (numero,)):
        raise absent(AGREMENT, nomme)
    return Cloture(suite)


def _completes(db: Db, lignes: Iterable[tuple[Any, ...]]) -> dict[int, ControleConformite]:
    trouves = {}
    for numero, centre, nom, session, annee, rang, jour, type_, etat, suite, motif, agrement, clos_le, *fin in lignes:
        version, *lieu = fin
        trouves[numero] = ControleConformite(
            numero, centre, nom, session, None if session is None else identifiants.session(annee, rang), _jour(jour),
            type_, etat, suite, motif, None if agrement is None else identifiants.affiche("A", agrement),
            None if clos_le is None else _jour(clos_le), version, Lieu(*lieu),
        )  # fmt: skip
    for numero, jour, texte in requetes.constats(db, trouves):
        trouves[numero].constats.append(Constat(_jour(jour), texte))
    return trouves


_jour = date.fromisoformat


def clos_depuis(db: Db, acteur: Acteur, depuis: date) -> list[ControleConformite]:
    """Ceux qui ont été clos ce jour-là ou depuis, les derniers d'abord."""
    filtre = Filtre()
    filtre.et("k.clos_le >= ?", depuis.isoformat())
    perimetres.controles(filtre, acteur)
    lus = _completes(db, requetes.controles(db, filtre)).values()
    return sorted(lus, key=lambda k: (k.clos_le or date.min, k.id), reverse=True)


def _filtre(db: Db, acteur: Acteur, criteres: Criteres) -> Filtre:
    filtre = Filtre()
    if criteres.centre:
        filtre.et("k.centre_id = ?", centres.trouver_visible(db, acteur, criteres.centre))
    recherche.choisir(db, filtre, CONTROLE, criteres, acteur.jour)
    recherche.chercher(db, filtre, criteres.texte, "e.cle", recherche.par_lettre("K", "k.id"))
    perimetres.controles(filtre, acteur)
    return filtre


def _documents(db: Db, acteur: Acteur, _criteres: Criteres, lignes: Sequence[tuple[Any, ...]]) -> list[dict[str, Any]]:
    return [en_dict(db, acteur, k) for k in _completes(db, lignes).values()]


# Éléments `ceres.controle/1` par date.
LISTE = recherche.Liste(
    Operation.LIRE_CONTROLES, CONTROLE.sorte, "k.id", _filtre, requetes.controles, requetes.compter, _documents
)
lister, compter = LISTE.lister, LISTE.compter


def en_dict(_: Db, acteur: Acteur, vu: ControleConformite) -> dict[str, Any]:
    """Le document `ceres.controle/1`, sans son en-tête de schéma."""
    return {
        "id": vu.reference,
        "centre": identifiants.affiche("E", vu.centre_id),
        "centre_nom": vu.centre_nom,
        "session": vu.session,
        "date": vu.jour.isoformat(),
        "type": vu.type,
        "etat": vu.etat,
        "suite": vu.suite,
        "motif": vu.motif,
        "agrement": vu.agrement,
        "clos_le": None if vu.clos_le is None else vu.clos_le.isoformat(),
        "departement": vu.lieu.departement,
        "version": vu.version,
        "constats": [{"date": c.jour.isoformat(), "texte": c.texte} for c in vu.constats],
        "actions_possibles": [a.value for a in regles.actions_possibles(vu, acteur, acteur.jour)],
    }


LECTURES = Lectures(CONTROLE, Operation.LIRE_CONTROLES, charger, en_dict)
voir, traces = LECTURES.voir, LECTURES.traces
