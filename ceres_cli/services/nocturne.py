"""Le traitement de nuit : consigner les expirations. Les lectures n'en dépendent pas ; il peut manquer ou doubler.

La décision tient en une requête nommée (`requetes.a_expirer`), de sorte que rien ne coûte quand rien n'est dû.
"""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any

from ceres_cli import journal, requetes
from ceres_cli.regles import identifiants
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.services.cadre import Cadre
from ceres_cli.services.lot import Decision, Demande, Rapport
from ceres_cli.store import Db

_PAQUET = 5000
ACTION = "expirer"


def expirer(cadre: Cadre, au: date | None, *, simuler: bool) -> Rapport:
    """Consigne les habilitations validées dont la fin effective est passée ce jour-là et qui ne le sont pas encore.

    Deux passages simultanés se suivent : le second ne trouve plus rien. Rend une ligne par habilitation.
    """
    jour = (au or cadre.jour).isoformat()
    if simuler:
        with cadre.store.lecture() as db:
            cadre.autoriser(db, "nuit")
            return Rapport([_decision(*ligne) for ligne in db.parcourir(*requetes.a_expirer(jour))], simulation=True)
    with cadre.store.ecriture() as db:
        acteur = cadre.autoriser(db, "nuit")
        rapport = Rapport([])
        for paquet in _paquets(db, jour):
            if rapport.lot is None:
                rapport.lot = journal.ouvrir(
                    db, journal.EnTete(cadre.horodatage, jour, cadre.agent, cadre.commande), acteur
                )
            _consigner(db, rapport.lot, paquet)
            rapport.decisions += [_decision(*ligne) for ligne in paquet]
        if rapport.lot is not None:
            db.executer("UPDATE lot SET fait = ? WHERE id = ?", (len(rapport.decisions), rapport.lot))
        _battement(db, cadre.horodatage, jour)
    return rapport


def _paquets(db: Db, jour: str) -> Iterator[list[tuple[Any, ...]]]:
    """Les lignes dues, par paquets : la mémoire ne suit pas la taille de la base."""
    dues = iter(db.lignes(*requetes.a_expirer(jour)))
    while paquet := list(islice(dues, _PAQUET)):
        yield paquet


def _consigner(db: Db, lot: int, paquet: list[tuple[Any, ...]]) -> None:
    journal.ecrire(
        db,
        lot,
        (
            journal.Trace("habilitation", hid, ACTION, "etat_effectif", "active", "expiree", f"fin le {fin}", version)
            for hid, fin, version in paquet
        ),
    )
    db.executer_lot(
        "UPDATE habilitation SET expiration_constatee = ? WHERE id = ?", [(fin, hid) for hid, fin, _ in paquet]
    )


def _decision(hid: int, fin: str, version: int) -> Decision:
    reference = identifiants.affiche("H", hid)
    return Decision(
        Demande(ACTION, reference, ligne=hid),
        reference,
        Resultat.FAIT,
        explication=f"expirée depuis la fin du {fin}",
        avant={"etat_effectif": "active"},
        apres={"etat_effectif": "expiree"},
        version=version,
    )


def _battement(db: Db, horodatage: str, jour: str) -> None:
    db.executer_lot(
        "INSERT INTO parametre (nom, valeur) VALUES (?, ?) ON CONFLICT (nom) DO UPDATE SET valeur = excluded.valeur",
        [("nuit_horodatage", horodatage), ("nuit_jour", jour)],
    )
