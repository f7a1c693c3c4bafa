"""La vie d'une session, acte par acte, comme l'aurait laissée au journal une suite de commandes."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from ceres_cli.demonstration.planning import Presence
from ceres_cli.regles import identifiants
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.session.etats import CreationSession
from ceres_cli.regles.vocabulaire import EtatInscription, EtatSession, ResultatCandidat

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
    yield from (_resultat(p) for p in presences if p.resultat is not None)
    yield from _conclusion(session, etat)


def _conclusion(session: SessionExamen, etat: EtatSession) -> Iterator[Acte]:
    if session.etat in _APRES_EDITION:
        date_: list[Champ] = [("resultats_le", None, _iso(session.resultats_le))]
        yield _passage(Action.TRANSMETTRE, etat, EtatSession.EN_ATTENTE_VALIDATION, date_)
        etat = EtatSession.EN_ATTENTE_VALIDATION
    if session.validee_le is not None:
        date_ = [("validee_le", None, _iso(session.validee_le)), *_obtentions(session)]
        yield _passage(Action.VALIDER, etat, EtatSession.VALIDEE, date_)
        etat = EtatSession.VALIDEE
    if session.etat == EtatSession.DEBLOQUEE:
        yield _passage(Action.DEBLOQUER, etat, EtatSession.DEBLOQUEE, [])
    elif session.etat == EtatSession.ANNULEE:
        yield _passage(Action.ANNULER, etat, EtatSession.ANNULEE, [])


def _obtentions(session: SessionExamen) -> Iterator[Champ]:
    """Ce que la validation donne à chacun : la certification, ou des CCP du titre."""
    for p in session.inscrits():
        blocs = p.ccp_acquis if p.resultat == ResultatCandidat.REUSSITE_PARTIELLE else ()
        noms = [f"{session.certification.titre.reference}/{bloc}" for bloc in blocs]
        if p.resultat == ResultatCandidat.REUSSITE:
            noms.append(session.certification.reference)
        yield from ((f"obtention {p.candidat.reference}", None, nom) for nom in noms)


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
    return Acte(Action.INSCRIRE, ((_champ("inscription", p), None, f"{EtatInscription.INSCRIT} ({p.voie})"),))


def _desinscription(p: Presence) -> Acte:
    avant, apres = (f"{etat} ({p.voie})" for etat in (EtatInscription.INSCRIT, EtatInscription.DESINSCRIT))
    return Acte(Action.DESINSCRIRE, ((_champ("inscription", p), avant, apres),), p.motif)


def _resultat(p: Presence) -> Acte:
    suite = f" ({', '.join(p.ccp_acquis)})" if p.ccp_acquis else ""
    return Acte(Action.RESULTATS, ((_champ("resultat", p), None, f"{p.resultat}{suite}"),))


def _champ(nom: str, p: Presence) -> str:
    return f"{nom} {p.candidat.reference}"


def _iso(jour: date | None) -> str | None:
    return None if jour is None else jour.isoformat()
