"""Les cas d'usage de lecture des demandes VAE : voir, lister, historique."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from typing import Any

from ceres_cli.base.filtre import Filtre
from ceres_cli.noms import VAE
from ceres_cli.regles import identifiants
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.faits.vae import DemandeVae, Place
from ceres_cli.regles.vae import controles as regles
from ceres_cli.regles.vocabulaire import EtatDemandeVae
from ceres_cli.services.faits import absents, perimetres, recherche
from ceres_cli.services.faits import vae as chargement
from ceres_cli.services.faits.sessions import chaines_de_titres
from ceres_cli.services.objet.lectures import Lectures
from ceres_cli.services.vae import requetes
from ceres_cli.store import Db

Criteres = recherche.Criteres


def charger(db: Db, acteur: Acteur, ids: Iterable[int]) -> dict[int, DemandeVae]:
    """Celles de ces numéros que l'acteur voit, avec les inscriptions qui y reposent."""
    filtre = Filtre().parmi(db, "d.id", ids)
    perimetres.demandes_vae(filtre, acteur)
    return _completes(db, acteur, filtre)


def _completes(db: Db, acteur: Acteur, filtre: Filtre) -> dict[int, DemandeVae]:
    lues = chargement.demandes(db, filtre, chaines_de_titres(db))
    trouvees = {d.id: d for d in lues}
    for demande, candidat, annee, numero, debut, *lieu in requetes.places(db, trouvees):
        nom = identifiants.session(annee, numero) if acteur.voit_session(*lieu) else ""
        place = Place(identifiants.affiche("C", candidat), nom, date.fromisoformat(debut))
        trouvees[demande].places.append(place)
    return trouvees


def _filtre(db: Db, acteur: Acteur, criteres: Criteres) -> Filtre:
    absents.exiger_non_reuni(db, acteur, "C", criteres.texte)
    filtre = Filtre()
    recherche.choisir(db, filtre, VAE, criteres, acteur.jour)
    numeros = recherche.par_lettre("D", "d.id"), recherche.par_lettre("C", "c.id")
    recherche.chercher(db, filtre, criteres.texte, "c.cle", *numeros)
    perimetres.demandes_vae(filtre, acteur, une_a_une=criteres.etat == EtatDemandeVae.DEPOSEE)
    return filtre


def _documents(db: Db, acteur: Acteur, _criteres: Criteres, numeros: Sequence[int]) -> list[dict[str, Any]]:
    trouvees = _completes(db, acteur, Filtre().parmi(db, "d.id", numeros))
    jour = acteur.jour
    actions = recherche.une_fois_par_cas(partial(_actions, acteur=acteur, jour=jour), partial(regles.cas, jour=jour))
    return [_en_dict(trouvees[n], actions(trouvees[n])) for n in numeros]


# Éléments `ceres.vae/1` par jour de dépôt.
LISTE = recherche.Liste(Operation.LIRE_VAE, VAE.sorte, "d.id", _filtre, requetes.numeros, requetes.compter, _documents)
lister, compter = LISTE.lister, LISTE.compter


def decidees_depuis(db: Db, acteur: Acteur, depuis: date) -> list[DemandeVae]:
    """Celles dont la décision a été notifiée ce jour-là ou depuis, les dernières d'abord."""
    filtre = Filtre()
    filtre.et("d.etat IN ('recevable', 'irrecevable') AND d.notifiee_le >= ?", depuis.isoformat())
    perimetres.demandes_vae(filtre, acteur)
    lues = chargement.demandes(db, filtre, {})
    return sorted(lues, key=lambda d: (d.notifiee_le or date.min, d.id), reverse=True)


def en_dict(_: Db, acteur: Acteur, demande: DemandeVae) -> dict[str, Any]:
    """Le document `ceres.vae/1`, sans son en-tête de schéma."""
    return _en_dict(demande, _actions(demande, acteur, acteur.jour))


LECTURES = Lectures(VAE, Operation.LIRE_VAE, charger, en_dict)
voir, traces = LECTURES.voir, LECTURES.traces


def _actions(demande: DemandeVae, acteur: Acteur, jour: date) -> list[str]:
    return [a.value for a in regles.actions_possibles(demande, acteur, jour)]


def _en_dict(demande: DemandeVae, actions: list[str]) -> dict[str, Any]:
    dernier = demande.dernier_jour
    return {
        "id": demande.reference,
        "candidat": identifiants.affiche("C", demande.candidat_id),
        "candidat_nom": demande.candidat_nom,
        "certification": demande.certification.reference,
        "titre_nom": demande.certification.titre.nom,
        "titre": demande.certification.titre.reference,
        "type": demande.certification.type,
        "ccp": list(demande.ccp),
        "deposee_le": demande.deposee_le.isoformat(),
        "etat": demande.etat,
        "notifiee_le": None if demande.notifiee_le is None else demande.notifiee_le.isoformat(),
        "valable_jusqu_au": None if dernier is None else dernier.isoformat(),
        "motif": demande.motif,
        "departement": demande.departement,
        "version": demande.version,
        "inscriptions": [
            {"candidat": p.candidat, "session": p.session or None, "debut": p.debut.isoformat()} for p in demande.places
        ],
        "actions_possibles": actions,
    }
