"""Lire le référentiel : un titre, ou la liste des titres."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from ceres_cli.base.filtre import Filtre
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.titre import lire_voies
from ceres_cli.regles.vocabulaire import TypeCertification
from ceres_cli.services.faits import recherche
from ceres_cli.services.faits.certifications import Resolveur
from ceres_cli.services.titre import faits as faits_titre
from ceres_cli.services.titre import requetes
from ceres_cli.services.titre.exigences import jours
from ceres_cli.services.titre.faits import FaitsTitre
from ceres_cli.store import Db

Criteres = recherche.Criteres


def lister(cadre: Cadre, criteres: Criteres) -> tuple[list[dict[str, Any]], int]:
    """(éléments `ceres.titre/1` dans l'ordre des références, total de ce qui correspond)."""
    jour = criteres.au or cadre.jour
    with cadre.lire(Operation.LIRE_REFERENTIEL) as (db, _):
        filtre = Filtre()
        recherche.chercher(db, filtre, criteres.texte, "t.cle")
        recherche.modifies(db, filtre, cadre, "t.id", "titre")
        titres = [
            titre
            for titre in faits_titre.charger(db, filtre.ou(), filtre.parametres).values()
            if criteres.classe in (None, titre.vie.classe(jour).value)
        ]
        montres = titres if criteres.limite is None else titres[: criteres.limite]
        return en_dicts(db, montres, jour), len(titres)


def voir(cadre: Cadre, titre: str, au: date | None = None) -> dict[str, Any]:
    """Le titre de ce nom, sous la forme `ceres.titre/1`."""
    jour = au or cadre.jour
    with cadre.lire(Operation.LIRE_REFERENTIEL) as (db, _):
        titre_id = Resolveur(db, jour).titre(titre)
        (element,) = en_dicts(db, faits_titre.charger(db, "t.id = ?", [titre_id]).values(), jour)
    return element


def en_dicts(db: Db, titres: Iterable[FaitsTitre], jour: date) -> list[dict[str, Any]]:
    titres = list(titres)
    numeros = [rncp for t in titres if (rncp := t.colonnes["rncp"])]
    liens = sorted(faits_titre.successions(db, numeros)) if numeros else []
    voisins = {numero for lien in liens for numero in lien}
    noms = requetes.references_par_rncp(db, sorted(voisins)) if voisins else {}
    precedents: dict[str, list[str]] = {}
    suivants: dict[str, list[str]] = {}
    for ancien, nouveau in liens:
        precedents.setdefault(nouveau, []).append(noms.get(ancien, ancien))
        suivants.setdefault(ancien, []).append(noms.get(nouveau, nouveau))
    return [_en_dict(t, jour, precedents, suivants) for t in titres]


def _en_dict(
    titre: FaitsTitre, jour: date, precedents: dict[str, list[str]], suivants: dict[str, list[str]]
) -> dict[str, Any]:
    """Le document `ceres.titre/1`, sans son en-tête ; plusieurs versions voisines sont séparées par une virgule."""
    c, partielle = titre.colonnes, titre.colonnes["validation_partielle"]
    return {
        **{cle: c[cle] for cle in ("reference", "code", "millesime", "rncp", "intitule", "sigle", "niveau")},
        **{cle: c[cle] for cle in ("date_debut_validite", "date_fin_validite", "date_fin_prolongation")},
        "origine_prolongation": c["origine_prolongation"],
        "classe": titre.vie.classe(jour).value,
        "ccp": _blocs(titre, TypeCertification.CCP, jour),
        "ccs": _blocs(titre, TypeCertification.CCS, jour),
        "rome": titre.rome,
        "precedent": ", ".join(precedents.get(c["rncp"], ())) or None,
        "suivant": ", ".join(suivants.get(c["rncp"], ())) or None,
        "nsf": c["nsf"],
        "voies": [voie for voie, ouverte in lire_voies(c["voies"]).items() if ouverte],
        "validation_partielle": None if partielle is None else bool(partielle),
        "texte_officiel": c["texte_officiel"],
        "source": titre.provenance.get("source"),
        "importe_le": titre.provenance.get("importe_le"),
        "version": titre.version,
    }


def _blocs(titre: FaitsTitre, type_: str, jour: date) -> list[dict[str, Any]]:
    return [
        {
            "reference": f"{titre.reference}/{bloc.nom}",
            "intitule": bloc.intitule,
            "actif": not bloc.exigence.retire(jour),
            **(jours(titre, bloc) if type_ == TypeCertification.CCP else {}),
        }
        for bloc in titre.de_type(type_)
    ]
