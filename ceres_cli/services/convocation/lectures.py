"""Les cas d'usage de lecture des convocations : aperçu, liste, documents d'une édition."""

from collections.abc import Iterable, Sequence
from typing import Any

from ceres_cli.base.filtre import Filtre
from ceres_cli.erreurs import Introuvable
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Demande
from ceres_cli.regles import convocation as regles
from ceres_cli.regles import textes
from ceres_cli.regles.convocation import Convoque, DonneesConvocation
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session.etats import ActionSession, transition
from ceres_cli.regles.vocabulaire import EtatSession, Verdict
from ceres_cli.services.convocation import contenu as contenu_convocation
from ceres_cli.services.convocation import requetes
from ceres_cli.services.convocation.contenu import Cle
from ceres_cli.services.convocation.situation import MetierConvocation, conservees, est_perimee
from ceres_cli.services.faits import perimetres
from ceres_cli.services.faits import sessions as chargement_session
from ceres_cli.services.session import lectures as session
from ceres_cli.store import Db

FORMATS = ("pdf", "ics")


def apercu(cadre: Cadre, objet: str) -> list[dict[str, Any]]:
    """Ce que l'édition donnerait ce jour-là : une ligne `ceres.convocation/1` par destinataire (`id` vide si neuve)."""
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_SESSIONS)
        lignes = _lire(db, cadre, session.une(db, acteur, objet))
    return [_en_dict(cle, neuve, ancienne, perimee) for cle, ancienne, neuve, perimee in lignes]


def lister(
    cadre: Cadre,
    objet: str | None = None,
    *,
    a_reediter: bool = False,
    texte: str | None = None,
    limite: int | None = None,
) -> tuple[list[dict[str, Any]], int]:
    """(lignes `ceres.convocation/1`, total) : les convocations éditées d'une session, ou de celles du périmètre.

    `a_reediter` : celles qui ne disent plus la vérité, et celles qui manquent encore (un candidat VAE inscrit après
    l'édition). `texte` : mots du nom du destinataire.
    """
    mots = textes.cle(texte or "").split()
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_SESSIONS)
        visees = _editees(db, acteur, a_reediter) if objet is None else [session.une(db, acteur, objet)]
        lignes = [ligne for visee in visees for ligne in _lire(db, cadre, visee)]
    elements = [
        _en_dict(cle, ancienne or neuve, ancienne, perimee)
        for cle, ancienne, neuve, perimee in lignes
        if (perimee if a_reediter else ancienne is not None)
    ]
    trouves = [e for e in elements if all(m in textes.cle(e["nom"]) for m in mots)]
    return trouves[:limite], len(trouves)


def _editees(db: Db, acteur: Acteur, a_reediter: bool) -> list[SessionExamen]:
    """Les sessions du périmètre dont les convocations sont éditées, avec leur jury et leurs inscriptions."""
    filtre = Filtre()
    filtre.et("s.edition > 0")
    if a_reediter:
        filtre.et("s.etat = ?", EtatSession.CONVOCATIONS_ENVOYEES.value)
    perimetres.sessions(filtre, acteur)
    ids = requetes.sessions(db, filtre)
    connues = chargement_session.sessions(db, ids, {})
    chargement_session.completer_jury(db, connues)
    chargement_session.completer_inscriptions(db, connues)
    return [connues[i] for i in ids]


_Ligne = tuple[Cle, DonneesConvocation | None, DonneesConvocation, bool]


def _lire(db: Db, cadre: Cadre, visee: SessionExamen) -> list[_Ligne]:
    """Par destinataire : la convocation éditée s'il y en a une, ce qu'elle serait ce jour-là, et si elle est à éditer.

    Rien n'est à rééditer dans une session dont l'état ne permet plus l'édition (SES-09).
    """
    editable = transition(visee.etat, ActionSession.EDITER) is Verdict.POSSIBLE
    anciennes = conservees(db, visee.id)
    neuves = contenu_convocation.construire(db, visee, cadre.config.centre_papiers)
    return [
        (cle, anciennes.get(cle), neuve, editable and est_perimee(visee, cle, anciennes.get(cle), neuve))
        for cle, neuve in neuves.items()
    ]


def _en_dict(
    cle: Cle, montree: DonneesConvocation, editee: DonneesConvocation | None, a_reediter: bool
) -> dict[str, Any]:
    personne = montree.destinataire
    return {
        "id": "" if editee is None else editee.id,
        "session": montree.examen.id,
        "destinataire": cle[0],
        "objet": personne.id,
        "nom": f"{personne.nom} {personne.prenom}",
        "edition": 0 if editee is None else editee.edition,
        "date_edition": None if editee is None else editee.date_edition.isoformat(),
        "heure": montree.heure,
        "a_reediter": a_reediter,
        "fichiers": [] if editee is None else [nom_fichier(editee, f) for f in FORMATS],
    }


def nom_fichier(d: DonneesConvocation, format_: str) -> str:
    return regles.nom_fichier(d.id, nom=d.destinataire.nom, prenom=d.destinataire.prenom, extension=format_)


def prevoir(cadre: Cadre, demande: Demande) -> list[DonneesConvocation]:
    """Les convocations telles que les laisserait une édition, sans rien écrire ; aucune si elle est refusée."""
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.ECRIRE_SESSIONS)
        situation = MetierConvocation().situation(db, cadre, acteur, [demande])
        situation.decider(demande)
        return _en_ordre(situation.editees.values())


def editees(cadre: Cadre, objet: str) -> list[DonneesConvocation]:
    """Le contenu gardé de chaque convocation de la session, candidats puis jury ; Introuvable s'il n'y en a pas."""
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_SESSIONS)
        visee = session.une(db, acteur, objet)
        convoques = set(contenu_convocation.destinataires(visee))
        gardees = {cle: d for cle, d in conservees(db, visee.id).items() if cle in convoques}
    if not gardees:
        raise Introuvable(
            f"La session {objet} n'a pas de convocation éditée.",
            conseil="Éditez-les avec « ceres convocation editer ».",
            objets=[objet],
        )
    return _en_ordre(gardees.values())


def _en_ordre(convocations: Iterable[DonneesConvocation]) -> list[DonneesConvocation]:
    return sorted(convocations, key=lambda d: (d.convoque is Convoque.JURE, d.destinataire.nom, d.id))


def rendre(donnees: Sequence[DonneesConvocation], formats: Sequence[str], *, fusion: bool) -> list[tuple[str, bytes]]:
    """(nom de fichier, octets) de chaque document : fonction des seules données gardées."""
    from ceres_cli.formats.convocation import ics as convocations_ics
    from ceres_cli.formats.convocation import pdf as convocations_pdf

    modules = {"pdf": convocations_pdf, "ics": convocations_ics}
    suite: list[tuple[str, bytes]] = []
    for format_ in formats:
        module: Any = modules[format_]
        if fusion:
            suite.append((f"convocations-{donnees[0].examen.id}.{format_}", module.rendre_fusionne(donnees)))
        else:
            noms = [nom_fichier(d, format_) for d in donnees]
            suite += zip(noms, module.rendre(donnees), strict=True)
    return suite
