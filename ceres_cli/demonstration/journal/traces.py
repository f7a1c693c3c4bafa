"""Le journal du remplissage : les traces qu'auraient laissées les créations et les actions, une à une.

Elles sont relues des tables, au fil de l'eau : rien n'est gardé en mémoire, quel que soit le nombre.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from ceres_cli.base.colonnes import suivies
from ceres_cli.demonstration import requetes
from ceres_cli.demonstration.journal.actes import actes
from ceres_cli.moteur.journal import Trace
from ceres_cli.regles import delais as regles_delais
from ceres_cli.regles.calendrier import en_francais, jours_lus
from ceres_cli.regles.centre.evenements import ETATS, NATURES
from ceres_cli.regles.conformite.controles import ActionControle
from ceres_cli.regles.delais import ActionDelais
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.habilitation.etats import ActionNuit
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.obtention.parchemins import ActionParchemin
from ceres_cli.regles.session.etats import ActionSession, DerogationSession
from ceres_cli.regles.vocabulaire import (
    ActionCentre,
    ActionHabilitation,
    ActionJure,
    ActionVae,
    EtatAgrement,
    EtatControle,
    EtatDemandeVae,
    EtatEffectif,
    EtatHabilitation,
    EtatParchemin,
    NatureEvenementAgrement,
)
from ceres_cli.services.faits import delais
from ceres_cli.store import Db

MOTIF_SUSPENSION = "Indisponible jusqu'à nouvel ordre."
PAS = 100
# Les créations de tous les noms ont le même mot.
_CREER = ActionHabilitation.CREER.value
_SUSPENDRE = ActionHabilitation.SUSPENDRE.value
_DES_EVENEMENTS = {nature.value: action.value for action, nature in NATURES.items()}
_A_EDITER = EtatParchemin.A_EDITER.value
_DEPOSEE = EtatDemandeVae.DEPOSEE.value
_VALIDEE, _SUSPENDUE = EtatHabilitation.VALIDEE.value, EtatHabilitation.SUSPENDUE.value


def toutes(
    db: Db, sessions: Sequence[SessionExamen], dernier_profil: int, avancer: Callable[[int], None]
) -> Iterator[Iterable[Trace]]:
    """Des suites de traces à écrire l'une après l'autre. `dernier_profil` : celui d'avant le remplissage ; `avancer`
    est appelé tous les `PAS` jurés."""
    yield _fiches(db, "centre")
    yield _agrements(db)
    yield _profils(db, dernier_profil)
    yield _jures(db, avancer)
    yield _habilitations(db)
    yield _fiches(db, "candidat")
    yield _demandes_vae(db)
    yield _controles(db)
    yield _sessions(sessions)
    yield _parchemins(db)
    yield _convocations(db)
    yield _liens(db)
    yield _delais(db)


def _creer(type_objet: str, numero: int, champs: Iterable[tuple[str, Any]], action: str = _CREER) -> Iterator[Trace]:
    """La création : une trace par champ qui a une valeur."""
    for champ, valeur in champs:
        if valeur is not None:
            yield Trace(type_objet, numero, action, champ, None, str(valeur), None, 1)


def _fiches(db: Db, table: str) -> Iterator[Trace]:
    champs = suivies(table)
    for numero, *valeurs in requetes.fiches(db, table):
        yield from _creer(table, numero, zip(champs, valeurs, strict=True))


def _agrements(db: Db) -> Iterator[Trace]:
    """L'agrément donné, puis chaque événement."""
    evenements: dict[int, list[tuple[str, str, str]]] = {}
    for agrement, *evenement in requetes.evenements(db):
        evenements.setdefault(agrement, []).append((evenement[0], evenement[1], evenement[2]))
    for numero, centre, certification, site, debut, fin in requetes.agrements(db):
        etat, depuis = EtatAgrement.VALIDE.value, None
        dates = (("site", site), ("debut", debut), ("fin", fin), ("etat", etat))
        objet = (("centre", affiche("E", centre)), ("certification", certification))
        yield from _creer("agrement", numero, (*objet, *dates), ActionCentre.AGREER.value)
        for version, (nature, le, motif) in enumerate(evenements.get(numero, ()), start=2):
            apres = ETATS[NatureEvenementAgrement(nature)].value
            for champ, ancien, neuf in (("etat", etat, apres), ("a_compter_du", depuis, le)):
                yield Trace("agrement", numero, _DES_EVENEMENTS[nature], champ, ancien, neuf, motif, version)
            etat, depuis = apres, le


def _profils(db: Db, dernier: int) -> Iterator[Trace]:
    champs = ("agent", "role", "centre_id", "departement", "region")
    for numero, *valeurs in requetes.profils(db, dernier, champs):
        for t in _creer("profil", numero, zip(champs, valeurs, strict=True)):
            yield t._replace(version=None)


def _jures(db: Db, avancer: Callable[[int], None]) -> Iterator[Trace]:
    """La création, chaque emploi, puis l'inactivation ; un juré naît actif."""
    champs = suivies("jure")
    actif = champs.index("actif")
    emplois = _emplois(db)
    suivant = next(emplois, None)
    for numero, *valeurs in requetes.fiches(db, "jure"):
        est_actif, valeurs[actif] = valeurs[actif], 1
        yield from _creer("jure", numero, zip(champs, valeurs, strict=True))
        version = 1
        while suivant is not None and suivant[0] == numero:
            version += 1
            yield Trace("jure", numero, ActionJure.EXPERIENCE.value, "experience", None, suivant[1], None, version)
            suivant = next(emplois, None)
        if not est_actif:
            yield Trace("jure", numero, ActionJure.INACTIVER.value, "actif", "1", "0", None, version + 1)
        if numero % PAS == 0:
            avancer(PAS)


def _emplois(db: Db) -> Iterator[tuple[int, str]]:
    """(juré, « TP-01280m04 2019-01-01/2022-05-31 »), dans l'ordre des jurés."""
    for jure, reference, code, debut, fin in requetes.emplois(db):
        yield jure, f"{reference or code} {debut}/{fin or ''}"


def _habilitations(db: Db) -> Iterator[Trace]:
    """La création (d'emblée validée, hors brouillon), la suspension, et l'expiration déjà consignée."""
    for numero, jure, certification, etat, debut, fin, constatee in requetes.habilitations(db):
        saisi = _VALIDEE if etat == _SUSPENDUE else etat
        champs = (("jure", affiche("J", jure)), ("certification", certification), ("etat", saisi))
        yield from _creer("habilitation", numero, (*champs, ("debut", debut), ("fin", fin)))
        if etat == _SUSPENDUE:
            yield Trace(
                "habilitation",
                numero,
                ActionHabilitation.SUSPENDRE.value,
                "etat",
                _VALIDEE,
                _SUSPENDUE,
                MOTIF_SUSPENSION,
                2,
            )
        if constatee is not None:
            motif = f"fin le {jours_lus(constatee)}"
            etats = ("etat_effectif", EtatEffectif.ACTIVE.value, EtatEffectif.EXPIREE.value, motif, 1)
            yield Trace("habilitation", numero, ActionNuit.EXPIRER.value, *etats)


def _demandes_vae(db: Db) -> Iterator[Trace]:
    """Le dépôt, puis la décision ou le retrait."""
    for numero, candidat, certification, ccp, depot, etat, notifiee, motif in requetes.demandes_vae(db):
        dits = (("candidat", affiche("C", candidat)), ("certification", certification), ("ccp", ccp))
        yield from _creer("demande_vae", numero, (*dits, ("deposee_le", depot), ("etat", _DEPOSEE)))
        if etat != _DEPOSEE:
            action = (ActionVae.DECIDER if notifiee else ActionVae.RETIRER).value
            for champ, avant, apres in (
                ("etat", _DEPOSEE, etat),
                ("notifiee_le", None, notifiee),
                ("motif", None, motif),
            ):
                if apres is not None:
                    yield Trace("demande_vae", numero, action, champ, avant, apres, motif, 2)


def _controles(db: Db) -> Iterator[Trace]:
    """La création, le constat, la clôture."""
    notes: dict[int, str] = dict(requetes.constats(db))
    ouvert = EtatControle.OUVERT.value
    for numero, centre, jour, type_, suite, motif, agrement, clos_le in requetes.controles(db):
        champs = (("centre", affiche("E", centre)), ("date", jour), ("type", type_), ("etat", ouvert))
        yield from _creer("controle", numero, champs)
        if numero in notes:
            yield Trace("controle", numero, ActionControle.CONSTATER.value, "constat", None, notes[numero], None, 2)
        if suite is None:
            continue
        nomme = None if agrement is None else affiche("A", agrement)
        for champ, avant, apres in (
            ("etat", ouvert, EtatControle.CLOS.value),
            ("suite", None, suite),
            ("agrement", None, nomme),
            ("clos_le", None, clos_le),
        ):
            if apres is not None:
                yield Trace("controle", numero, ActionControle.CLORE.value, champ, avant, apres, motif, 3)


def _sessions(sessions: Sequence[SessionExamen]) -> Iterator[Trace]:
    for session in sessions:
        for version, acte in enumerate(actes(session), start=1):
            for champ, avant, apres in acte.champs:
                yield Trace("session", session.id, acte.action, champ, avant, apres, acte.motif, version)


def _parchemins(db: Db) -> Iterator[Trace]:
    """OBT-03 : né d'une validation, délivré, puis à annuler ou annulé par une correction."""
    valider, delivrer = ActionSession.VALIDER.value, ActionParchemin.DELIVRER.value
    for numero, candidat, certification, etat, delivre_le, annule_le in requetes.parchemins(db):
        champs = (("etat", _A_EDITER), ("candidat", affiche("C", candidat)), ("certification", certification))
        for champ, valeur in champs:
            yield Trace("parchemin", numero, valider, champ, None, valeur, None, 1)
        version, avant = 1, _A_EDITER
        if delivre_le is not None:
            version, avant = 2, EtatParchemin.DELIVRE.value
            yield Trace("parchemin", numero, delivrer, "etat", _A_EDITER, avant, None, version)
            yield Trace("parchemin", numero, delivrer, "delivre_le", None, delivre_le, None, version)
        if etat != avant:
            yield Trace("parchemin", numero, valider, "etat", avant, etat, None, version + 1)
        if annule_le is not None:
            yield Trace("parchemin", numero, valider, "annule_le", None, annule_le, None, version + 1)


def _convocations(db: Db) -> Iterator[Trace]:
    for numero, edition in requetes.convocations(db):
        yield Trace("convocation", numero, ActionSession.EDITER.value, "edition", None, str(edition), None, edition)


def _liens(db: Db) -> Iterator[Trace]:
    """Le dernier acte de la vie de ces jurés."""
    for jure, version, centre, candidat, nature in requetes.liens(db):
        cible = affiche("C", candidat) if centre is None else affiche("E", centre)
        yield Trace("jure", jure, ActionJure.LIER.value, "lien", None, f"{cible} ({nature})", None, version)


def _delais(db: Db) -> Iterator[Trace]:
    """Les modes changés, puis les dérogations accordées."""
    definir, deroger = ActionDelais.DEFINIR.value, DerogationSession.DEROGER.value
    for sujet, reglage in delais.reglages(db).items():
        if reglage.mode is not (avant := regles_delais.initial(sujet).mode):
            yield Trace(
                "delai", regles_delais.numero(sujet), definir, "mode", avant.value, reglage.mode.value, None, None
            )
    for centre, delai, reference, debut, motif in requetes.derogations(db):
        quoi = f"{reference} le {en_francais(date.fromisoformat(debut))}"
        yield Trace("centre", centre, deroger, f"derogation {delai}", None, quoi, motif, None, derogation=True)
