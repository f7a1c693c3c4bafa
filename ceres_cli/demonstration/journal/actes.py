"""La vie d'une session, acte par acte, comme l'aurait laissée au journal une suite de commandes."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from ceres_cli.demonstration.planning import Presence
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import iso
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session import resultats
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.session.etats import CreationSession
from ceres_cli.regles.session.resultats import Saisie, deja_saisi
from ceres_cli.regles.vocabulaire import EtatInscription, EtatSession
from ceres_cli.services.candidat.dossier import dire

Champ = tuple[str, str | None, str | None]
MOTIFS = {
    EtatSession.DEBLOQUEE: "Un résultat a été saisi pour un autre candidat.",
    EtatSession.ANNULEE: "Trop peu de candidats.",
}
_CREATION = (
    "debut", "fin", "heure_debut", "heure_convocation", "entretien_final", "site", "commune", "commune_insee",
    "departement", "region", "creee_le",
)  # fmt: skip
_APRES_EDITION = (EtatSession.EN_ATTENTE_VALIDATION, EtatSession.VALIDEE, EtatSession.DEBLOQUEE)


class Acte(NamedTuple):
    """Une action, les champs qu'elle change (nom, avant, après), son motif. Chacun donne une version de plus."""

    action: StrEnum
    champs: tuple[Champ, ...]
    motif: str | None = None


def actes(session: SessionExamen) -> Iterator[Acte]:
    """Tous les actes, dans l'ordre, la création d'abord."""
    yield Acte(CreationSession.CREER, tuple(_creation(session)))
    etat = EtatSession.EN_PREPARATION
    if session.dte_le is not None:
        neufs: list[Champ] = [("dte_le", None, session.dte_le.isoformat())]
        if session.dte_commentaire:
            neufs.append(("dte_commentaire", None, session.dte_commentaire))
        yield _passage(Action.DEMANDER_DTE, etat, EtatSession.DTE_ENVOYE, neufs)
        etat = EtatSession.DTE_ENVOYE
    for jure in session.jury:
        yield Acte(Action.INSCRIRE_JURE, (("jury", None, identifiants.affiche("J", jure.id)),))
    presences = [p for p in session.inscriptions if isinstance(p, Presence)]
    yield from (_inscription(p) for p in presences if not p.convocation_a_editer)
    if session.edition:
        yield _passage(Action.EDITER, etat, EtatSession.CONVOCATIONS_ENVOYEES, [("edition", "0", "1")])
        etat = EtatSession.CONVOCATIONS_ENVOYEES
    yield from (_inscription(p) for p in presences if p.convocation_a_editer)
    yield from (_desinscription(p) for p in presences if p.etat == EtatInscription.DESINSCRIT)
    type_ = session.certification.type
    yield from (_resultat(p, None, _d_abord(p, type_)) for p in presences if p.resultat is not None)
    yield from _conclusion(session, presences, etat)


def _conclusion(session: SessionExamen, presences: list[Presence], etat: EtatSession) -> Iterator[Acte]:
    corrigees = [p for p in presences if p.d_abord is not None]
    jours = iso(session.resultats_le), iso(session.validee_le)
    if corrigees:
        premier = iso(corrigees[0].d_abord[1] if corrigees[0].d_abord else None)
        yield from _valider(etat, (None, None), (premier, premier), _gagnees(presences, d_abord=True))
        yield _passage(Action.DEBLOQUER, EtatSession.VALIDEE, EtatSession.DEBLOQUEE, [])
        type_ = session.certification.type
        yield from (_resultat(p, _d_abord(p, type_), resultats.dit(type_, deja_saisi(p))) for p in corrigees)
        corrections = [*_perdues(corrigees), *_gagnees(corrigees, d_abord=False)]
        yield from _valider(EtatSession.DEBLOQUEE, (premier, premier), jours, corrections)
        return
    if session.validee_le is not None:
        yield from _valider(etat, (None, None), jours, _gagnees(presences, d_abord=False))
        etat = EtatSession.VALIDEE
    elif session.etat in _APRES_EDITION:
        yield _transmettre(etat, None, jours[0])
    if session.etat == EtatSession.DEBLOQUEE:
        yield _passage(Action.DEBLOQUER, etat, EtatSession.DEBLOQUEE, [])
    elif session.etat == EtatSession.ANNULEE:
        yield _passage(Action.ANNULER, etat, EtatSession.ANNULEE, [])


def _valider(
    etat: EtatSession, avant: tuple[str | None, str | None], apres: tuple[str | None, str | None], suites: list[Champ]
) -> Iterator[Acte]:
    """Transmettre, puis valider ; `avant` et `apres` : le jour des résultats, celui de la validation."""
    yield _transmettre(etat, avant[0], apres[0])
    jour: Champ = ("validee_le", avant[1], apres[1])
    yield _passage(Action.VALIDER, EtatSession.EN_ATTENTE_VALIDATION, EtatSession.VALIDEE, [jour, *suites])


def _transmettre(etat: EtatSession, avant: str | None, apres: str | None) -> Acte:
    return _passage(Action.TRANSMETTRE, etat, EtatSession.EN_ATTENTE_VALIDATION, [("resultats_le", avant, apres)])


def _gagnees(presences: list[Presence], *, d_abord: bool) -> list[Champ]:
    """Ce que la validation donne à chacun ; `d_abord` : la première, celle d'avant une correction."""
    return [
        (_champ("obtention", p), None, nom)
        for p in presences
        for nom in (p.gagnees_d_abord if d_abord and p.d_abord else p.gagnees)
    ]


def _perdues(presences: list[Presence]) -> list[Champ]:
    return [(_champ("obtention", p), nom, None) for p in presences for nom in p.perdues]


def _creation(session: SessionExamen) -> Iterator[Champ]:
    yield "certification", None, session.certification.reference
    yield "centre", None, identifiants.affiche("E", session.centre_id)
    yield "etat", None, EtatSession.EN_PREPARATION.value
    for champ in _CREATION:
        if (valeur := getattr(session, champ)) is not None:
            yield champ, None, str(int(valeur) if isinstance(valeur, bool) else valeur)


def _passage(action: Action, avant: EtatSession, apres: EtatSession, neufs: list[Champ]) -> Acte:
    return Acte(action, (("etat", avant.value, apres.value), *neufs), MOTIFS.get(apres))


def _inscription(p: Presence) -> Acte:
    return Acte(Action.INSCRIRE, ((_champ("inscription", p), None, dire(p, EtatInscription.INSCRIT)),))


def _desinscription(p: Presence) -> Acte:
    avant, apres = dire(p, EtatInscription.INSCRIT), dire(p, EtatInscription.DESINSCRIT)
    return Acte(Action.DESINSCRIRE, ((_champ("inscription", p), avant, apres),), p.motif)


def _resultat(p: Presence, avant: str | None, apres: str | None) -> Acte:
    return Acte(Action.RESULTATS, ((_champ("resultat", p), avant, apres),))


def _d_abord(p: Presence, type_: str) -> str | None:
    """Le résultat saisi, ou celui qui l'avait été avant une correction."""
    return resultats.dit(type_, deja_saisi(p) if p.d_abord is None else Saisie(p.d_abord[0]))


def _champ(nom: str, p: Presence) -> str:
    return f"{nom} {p.candidat.reference}"
