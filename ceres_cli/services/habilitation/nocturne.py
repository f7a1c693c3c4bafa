"""Le traitement de nuit : consigner les expirations. Les lectures n'en dépendent pas ; il peut manquer ou doubler.

La décision tient en une requête nommée (`requetes.a_expirer`), de sorte que rien ne coûte quand rien n'est dû.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.moteur import journal
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande, Rapport
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.vocabulaire import ActionNuit, EtatEffectif, Resultat
from ceres_cli.services.habilitation import requetes
from ceres_cli.store import Db


def expirer(cadre: Cadre, au: date | None, *, simuler: bool) -> Rapport:
    """Consigne les habilitations validées dont la fin effective est passée ce jour-là et qui ne le sont pas encore.

    ErreurUsage pour un jour à venir, sauf à simuler. Deux passages simultanés se suivent : le second ne trouve plus
    rien. Rend une ligne par habilitation.
    """
    if au is not None and au > cadre.jour and not simuler:
        raise ErreurUsage(
            f"Le {en_francais(au)} est à venir : rien n'y est encore expiré.",
            conseil="Ajoutez --simuler pour voir ce qui le sera ce jour-là.",
        )
    jour = (au or cadre.jour).isoformat()
    if simuler:
        with cadre.store.lecture() as db:
            cadre.autoriser(db, Operation.NUIT)
            return Rapport(_decisions(requetes.a_expirer(db, jour)), simulation=True)
    with cadre.store.ecriture() as db:
        acteur = cadre.autoriser(db, Operation.NUIT)
        dues = requetes.a_expirer(db, jour)
        rapport = Rapport(_decisions(dues))
        if dues:
            en_tete = journal.EnTete(cadre.horodatage, jour, cadre.agent, cadre.commande, fait=len(dues))
            rapport.lot = journal.ouvrir(db, en_tete, acteur)
            _consigner(db, rapport.lot, dues)
    return rapport


def _consigner(db: Db, lot: int, dues: list[tuple[int, str, int]]) -> None:
    constat = ActionNuit.EXPIRER.value, "etat_effectif", EtatEffectif.ACTIVE.value, EtatEffectif.EXPIREE.value
    journal.ecrire(
        db,
        lot,
        (journal.Trace("habilitation", hid, *constat, f"fin le {fin}", version) for hid, fin, version in dues),
    )
    requetes.constater(db, ((fin, hid) for hid, fin, _ in dues))


def _decisions(dues: Iterable[tuple[Any, ...]]) -> list[Decision]:
    return [_decision(rang, *due) for rang, due in enumerate(dues, 1)]


def _decision(rang: int, hid: int, fin: str, version: int) -> Decision:
    reference = identifiants.affiche("H", hid)
    return Decision(
        Demande(ActionNuit.EXPIRER, reference, ligne=rang),
        reference,
        Resultat.FAIT,
        explication=f"expirée depuis la fin du {en_francais(date.fromisoformat(fin))}",
        avant={"etat_effectif": EtatEffectif.ACTIVE.value},
        apres={"etat_effectif": EtatEffectif.EXPIREE.value},
        version=version,
    )
