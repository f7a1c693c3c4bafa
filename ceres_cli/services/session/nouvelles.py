"""Ce qui se dit des sessions sans qu'on les ait cherchées : leurs alertes, ce qu'un autre bureau en a fait."""

from collections.abc import Iterable, Iterator, Mapping, Set
from datetime import date
from itertools import chain
from typing import Any

from ceres_cli.base.filtre import Filtre
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import plus_ans
from ceres_cli.regles.droits import Acteur, nom_du_profil
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session import alertes
from ceres_cli.regles.session.alertes import Alerte, Retour
from ceres_cli.regles.session.etats import ECARTS, ActionSession
from ceres_cli.regles.vocabulaire import CODES_D_ALERTE, Role
from ceres_cli.services.faits import centres, conditions, perimetres
from ceres_cli.services.faits import sessions as chargement_session
from ceres_cli.services.faits.actes import Actes, reunir
from ceres_cli.services.session import requetes
from ceres_cli.store import Db

# De ce qu'un service change d'une session commencée, ce qui n'a pas sa ligne ailleurs.
_D_UN_SERVICE = ECARTS | {
    ActionSession.MODIFIER, ActionSession.REPORTER, ActionSession.INSCRIRE_JURE, ActionSession.DESINSCRIRE_JURE,
}  # fmt: skip


def retours(db: Db, connues: dict[int, SessionExamen]) -> dict[int, Retour]:
    """Ce que le journal dit des sessions que l'UD a renvoyées, et qui ne sont pas reparties."""
    renvoyees = [i for i, s in connues.items() if s.etat in alertes.RENVOYEES]
    lus = requetes.retours(db, renvoyees) if renvoyees else []
    return {
        session: Retour(date.fromisoformat(le), motif, profil, nom_du_profil(Role(role), structure))
        for session, le, motif, profil, role, structure in lus
    }


def lies(db: Db, connues: Mapping[int, SessionExamen]) -> frozenset[tuple[int, int]]:
    """(juré, candidat) que lie un lien déclaré, des sessions qui ont des heures de passage."""
    passent = [i for i, s in connues.items() if s.horaires]
    return frozenset().union(*requetes.liens_du_jury(db, passent).values()) if passent else frozenset()


def annulees_par_un_autre(db: Db, acteur: Acteur, jour: date) -> Iterator[tuple[str, Retour]]:
    """Les sessions à venir qu'un autre bureau a annulées, par début : leur nom, et ce qu'il en a dit."""
    filtre = Filtre()
    filtre.et("s.etat = 'annulee' AND s.fin >= ?", jour.isoformat())
    perimetres.sessions(filtre, acteur)
    if not (numeros := requetes.numeros(db, filtre)):
        return
    lues = chargement_session.sessions(db, numeros, {})
    dites = {ligne[0]: ligne[1:] for ligne in requetes.retours(db, lues, "annuler")}
    for numero, s in sorted(lues.items(), key=lambda lue: lue[1].debut):
        le, motif, profil, role, structure = dites.get(numero, (None, None, None, None, acteur.structure))
        if le is not None and structure != acteur.structure:
            yield s.reference, Retour(date.fromisoformat(le), motif, profil, nom_du_profil(Role(role), structure))


def changees_par_un_service(db: Db, acteur: Acteur, jour: date, depuis: date) -> Actes:
    """Les sessions de l'année qu'un service a changées depuis ce jour, une fois commencées."""
    filtre = Filtre()
    filtre.et("s.debut <= ? AND s.fin >= ?", jour.isoformat(), plus_ans(jour, -1).isoformat())
    perimetres.sessions(filtre, acteur)
    return _actes(requetes.actes_d_un_service(db, filtre, _D_UN_SERVICE, depuis.isoformat()))


def deplacees_par_leur_centre(db: Db, acteur: Acteur, jour: date, depuis: date) -> Actes:
    """Les sessions à venir que leur Centre a annulées ou déplacées depuis ce jour."""
    filtre = Filtre()
    filtre.et("s.fin >= ?", jour.isoformat())
    perimetres.sessions(filtre, acteur)
    return _actes(requetes.deplacements_d_un_centre(db, filtre, depuis.isoformat()))


def _actes(lues: Iterable[tuple[Any, ...]]) -> Actes:
    return reunir((identifiants.session(annee, numero), *acte) for annee, numero, *acte in lues)


def alertees(db: Db, acteur: Acteur, jour: date, *, sans_agrement: bool) -> list[int]:
    """Celles du ressort que `alertes` nomme ; `sans_agrement` : pour cela seulement."""
    voulus = {alertes.AGREMENT} if sans_agrement else {*CODES_D_ALERTE}
    return [s.id for s, dites in _alertes_du_ressort(db, acteur, jour, voulus) if dites]


def alertes_du_centre(db: Db, acteur: Acteur, jour: date) -> Iterator[tuple[SessionExamen, Alerte]]:
    """Ce qu'un autre bureau a dit de ses sessions : renvoyées, sans agrément qui vaille, un juré qui n'est plus libre ;
    par début."""
    voulus = {alertes.RETOUR, alertes.AGREMENT}, {alertes.JOURS}
    lues = chain.from_iterable(_alertes_du_ressort(db, acteur, jour, codes) for codes in voulus)
    for session, dites in sorted(lues, key=lambda lue: lue[0].debut):
        for alerte in dites:
            yield session, alerte


def _alertes_du_ressort(
    db: Db, acteur: Acteur, jour: date, voulus: Set[str]
) -> Iterator[tuple[SessionExamen, list[Alerte]]]:
    vivantes = Filtre()
    vivantes.et(conditions.VIVANTE)
    if voulus == {alertes.AGREMENT}:
        requetes.pas_surement_agreees(vivantes)
    if voulus == {alertes.JOURS}:
        requetes.aux_jures_pris(vivantes)
    perimetres.sessions(vivantes, acteur)
    connues = chargement_session.sessions(db, requetes.numeros(db, vivantes), {})
    if not connues:
        return
    centres.completer_sessions(db, connues.values())
    if voulus & {alertes.JURY, alertes.JOURS}:
        jury = chargement_session.completer_jury(db, connues, a_juger=None if alertes.JURY in voulus else ())
        chargement_session.completer_jours_pris(db, connues, jury)
    if alertes.PASSAGE in voulus:
        chargement_session.completer_horaires(db, connues)
    du_jury = lies(db, connues)
    renvoyees = retours(db, connues) if alertes.RETOUR in voulus else {}
    for i, s in connues.items():
        yield s, [a for a in alertes.alertes(s, jour, renvoyees.get(i), du_jury) if a.code in voulus]
