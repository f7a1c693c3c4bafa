"""Le journal : chaque écriture y laisse, dans la même transaction, un lot, une trace par champ changé, et ce qu'elle a
fait de chaque ligne ; le lot est scellé quand la transaction va se valider."""

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from ceres_cli import VERSION
from ceres_cli.base.sceau import horloge
from ceres_cli.base.sceau.etat import Trace
from ceres_cli.moteur.ecritures import Ecritures
from ceres_cli.moteur.effet import Dit, Effet, Valeurs
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.francais import compter
from ceres_cli.regles.identifiants import affiche
from ceres_cli.store import Db

if TYPE_CHECKING:
    from ceres_cli.base.memoire import Retour

RETOUR = "revenir"  # l'action d'une base ramenée dans le temps
_PAQUET = 10_000  # traces numérotées et scellées ensemble


class EnTete(NamedTuple):
    """Qui, quand, par quelle commande, d'où, et avec quels totaux."""

    horodatage: str
    jour: str
    agent: str
    commande: str
    motif: str | None = None
    source: str | None = None
    source_sha256: str | None = None
    agent_plan: str | None = None
    annule: int | None = None
    fait: int = 0
    sans_effet: int = 0
    refuse: int = 0
    non_traite: int = 0


def dernier(db: Db) -> tuple[int, str] | None:
    """(numéro, instant UTC ISO) du dernier lot."""
    return db.une("SELECT id, horodatage FROM lot ORDER BY id DESC LIMIT 1")


def dernier_instant(db: Db) -> str | None:
    """Le même instant, que tout profil lit : sous un rôle, la base le dit sans chercher ce qui, dans ce lot, est du
    ressort."""
    return db.demander(  # type: ignore[no-any-return]
        "dernier_instant", "SELECT horodatage FROM lot ORDER BY id DESC LIMIT 1", ()
    )


def premier_jour(db: Db) -> str | None:
    """Le jour (ISO) du premier lot ; None si la base n'a jamais servi."""
    return db.valeur("SELECT jour FROM lot ORDER BY id LIMIT 1")  # type: ignore[no-any-return]


def programmes(db: Db) -> tuple[str | None, str | None]:
    """(version de ceres qui a fait la base, celle qui l'a écrite en dernier) ; None avant que les lots la disent."""
    sql = "SELECT programme FROM lot ORDER BY id"
    return db.valeur(f"{sql} LIMIT 1"), db.valeur(f"{sql} DESC LIMIT 1")


def compter_apres(db: Db, lot: int) -> int:
    """Combien de lots sont plus récents que celui-ci."""
    return int(db.valeur("SELECT count(*) FROM lot WHERE id > ?", (lot,)))


def ouvrir(db: Db, en_tete: EnTete, acteur: Acteur | None) -> int:
    """Enregistre l'en-tête du lot et rend son numéro ; c'est par lui que l'écriture s'annonce. Il sera scellé."""
    if db.memoire is not None and not db.a_sceller and (perdu := db.memoire.ouvrir(db, en_tete.horodatage)):
        _dire_le_retour(db, en_tete, acteur, perdu)
    return _ouvrir(db, en_tete, acteur)


def _ouvrir(db: Db, en_tete: EnTete, acteur: Acteur | None) -> int:
    from ceres_cli.base.sceau.scellement import Scellement  # OpenSSL : une lecture s'en passe

    (numero,) = db.numeros("lot", 1)
    reculee = int(_horloge_reculee(db, en_tete))
    db.lot, db.jeton = numero, os.urandom(16).hex()
    valeurs: dict[str, Any] = {
        "id": numero,
        "jour_force": int(db.jour_force),
        "horloge_reculee": reculee,
        "jeton": db.jeton,
        "programme": VERSION,
        **en_tete._asdict(),
    }
    if acteur is not None:
        valeurs |= {"profil": acteur.profil, "role": acteur.role.value, "structure": acteur.structure}
    db.executer(
        f"INSERT INTO lot ({', '.join(valeurs)}) VALUES ({', '.join('?' * len(valeurs))})", tuple(valeurs.values())
    )
    db.a_sceller[numero] = Scellement(db, numero, ajouts=(reculee, db.jeton, VERSION))
    db.annoncer(f"Le lot {affiche('L', numero)} est enregistré{_comptes(en_tete)}.")
    return numero


def retours(db: Db, apres: str = "") -> list[str]:
    """Ce que le journal dit des retours de la base, les plus anciens d'abord ; après cet instant."""
    return [
        str(dit)
        for (dit,) in db.lignes(
            "SELECT tr.motif FROM trace tr JOIN lot l ON l.id = tr.lot_id WHERE tr.type_objet = 'base'"
            " AND tr.action = ? AND l.horodatage > ? ORDER BY tr.id",
            (RETOUR, apres),
        )
    ]


def phrase_du_retour(perdu: "Retour") -> str:
    """« base revenue au L-000030 : L-000045, du 05/01/2027 13:20:11 UTC, n'y est plus »."""
    vu = perdu.vu
    ou = f"au {affiche('L', perdu.dernier)}" if perdu.dernier < vu.lot else f"avant {affiche('L', vu.lot)}"
    sort = "n'y est plus" if perdu.dernier < vu.lot else "n'y est plus le même"
    return f"base revenue {ou} : {affiche('L', vu.lot)}, du {horloge.lisible(vu.instant)} UTC, {sort}"


def _dire_le_retour(db: Db, en_tete: EnTete, acteur: Acteur | None, perdu: "Retour") -> None:
    """Un lot à lui : annuler ce que l'agent écrit ne touche pas à ce constat. Un autre agent l'a pu dire d'abord."""
    if retours(db, perdu.vu.instant):
        return
    dit = phrase_du_retour(perdu)
    constat = EnTete(en_tete.horodatage, en_tete.jour, en_tete.agent, en_tete.commande, fait=1)
    lot = _ouvrir(db, constat, acteur)
    avant, apres = affiche("L", perdu.vu.lot), affiche("L", perdu.dernier)
    ecrire(db, lot, [Effet("base", lot, RETOUR, {"dernier_lot": avant}, {"dernier_lot": apres}, motif=dit)])
    db.retour = (
        f"{dit[0].upper()}{dit[1:]}. Le journal le dit ({affiche('L', lot)}). Un effacement fait depuis, hors ceux"
        " qu'« admin restaurer » a refaits, est à refaire par un MPCP (« ceres rgpd effacer »)."
    )


def _horloge_reculee(db: Db, en_tete: EnTete) -> bool:
    """L'instant de la commande ne suffit pas : d'autres ont pu écrire pendant qu'elle attendait une réponse."""
    precedent = dernier_instant(db)
    if precedent is None or not horloge.a_recule(en_tete.horodatage, precedent):
        return False
    if not horloge.a_recule(maintenant := db.instant(), precedent):
        return False
    db.recul = horloge.phrase_du_recul(maintenant, precedent)
    return True


def _comptes(en_tete: EnTete) -> str:
    if not (en_tete.fait or en_tete.sans_effet or en_tete.refuse):
        return ""
    return f" ({compter(en_tete.fait, 'fait')}, {en_tete.sans_effet} sans effet, {compter(en_tete.refuse, 'refusé')})"


def ecrire(db: Db, lot: int, effets: Iterable[Effet]) -> None:
    """Ajoute les traces de ces effets au lot, dans leur ordre."""
    db.a_sceller[lot].tracer(_numerotees(db, lot, effets))


def _numerotees(db: Db, lot: int, effets: Iterable[Effet]) -> Iterator[list[Trace]]:
    suite = _dits(effets)
    while paquet := list(islice(suite, _PAQUET)):
        rangs = db.numeros("trace", len(paquet))
        yield [
            (n, lot, e.sorte, e.objet, e.action, champ, avant, apres, e.motif, e.version, int(e.derogation))
            for n, (e, (champ, avant, apres)) in zip(rangs, paquet, strict=True)
        ]


def _dits(effets: Iterable[Effet]) -> Iterator[tuple[Effet, Dit]]:
    """Chaque effet, autant de fois qu'il a de traces. D'un grand lot, ce qui change revient d'un objet à l'autre sans
    être recopié, et ne se met en texte qu'une fois."""
    avant: Valeurs | None = None
    apres: Valeurs | None = None
    dits: list[Dit] = []
    for effet in effets:
        if effet.avant is not avant or effet.apres is not apres:
            avant, apres, dits = effet.avant, effet.apres, list(effet.traces())
        for dit in dits:
            yield effet, dit


def enregistrer(
    db: Db, en_tete: EnTete, acteur: Acteur | None, effets: Iterable[Effet], ecritures: Ecritures | None = None
) -> int:
    """Écrit les lignes, puis le lot, ses traces et ce qu'il a fait de chaque ligne : de quoi les refaire, et les
    confronter. Rend son numéro. `ecritures` peut ajouter aux effets."""
    if ecritures is not None:
        ecritures.appliquer(db)
    lot = ouvrir(db, en_tete, acteur)
    with db.en_file():
        ecrire(db, lot, effets)
        if ecritures is not None:
            db.a_sceller[lot].ecrire(ecritures.lignes())
    return lot
