"""Les cas d'usage de lecture des sessions : voir, lister, historique."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from ceres_cli.base.filtre import Filtre
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.noms import SESSION
from ceres_cli.noms.session import TENUS
from ceres_cli.regles import identifiants
from ceres_cli.regles.agenda import Attente
from ceres_cli.regles.calendrier import lire_iso
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.faits.session import Horaire, SessionExamen
from ceres_cli.regles.session import alertes
from ceres_cli.regles.session.alertes import Retour
from ceres_cli.regles.session.amenagements import AUCUN, Codes, en_codes
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import AVANT_EDITION, juge_les_personnes, regarde_les_liens
from ceres_cli.regles.session.generaux import actions_possibles
from ceres_cli.regles.vocabulaire import EtatSession
from ceres_cli.services.faits import amenagements as faits_amenagements
from ceres_cli.services.faits import centres, conditions, delais, perimetres, personnes, recherche
from ceres_cli.services.faits import sessions as chargement_session
from ceres_cli.services.faits.absents import absent
from ceres_cli.services.faits.histoire import completer_jury_d_alors
from ceres_cli.services.session import derogations, nouvelles, requetes
from ceres_cli.store import Db


class Criteres(NamedTuple):
    """Filtre de `lister` ; une valeur absente ne filtre pas. `du`, `au` : jours de début, bornes comprises."""

    texte: str | None = None
    etat: str | None = None
    titre: str | None = None
    centre: str | None = None
    jure: str | None = None
    departement: str | None = None
    region: str | None = None
    du: date | None = None
    au: date | None = None
    limite: int | None = None
    # en cours ou à venir, moins de deux jurés habilités (SES-04)
    jury_incomplet: bool = False
    attend: Attente | None = None
    # qui ont quelque chose à dire en tête de leur fiche ; que nul agrément valable ne couvre (SES-06)
    alertes: bool = False
    sans_agrement: bool = False
    validee_depuis: date | None = None


def voir(cadre: Cadre, objet: str, *, amenagements: bool = False) -> dict[str, Any]:
    """La session, sous la forme `ceres.session/1`. `amenagements` : avec ceux de ses inscrits, qui ne sont ni à une
    DIRECCTE, ni hors du ressort (AME-01)."""
    with cadre.lire(Operation.LIRE_SESSIONS) as (db, acteur):
        if amenagements:
            cadre.autoriser(db, Operation.LIRE_AMENAGEMENTS)
        chaines = chargement_session.chaines_de_titres(db)
        connues = _seule(db, acteur, objet, chaines)
        _completer(db, acteur, connues, chaines, supprimees=True, pour_les_alertes=True)
        (session,) = connues.values()
        lue = fiche(
            session, acteur, cadre.jour, nouvelles.retours(db, connues).get(session.id), nouvelles.lies(db, connues)
        )
        if amenagements:
            lue["amenagements"] = _amenages(session, faits_amenagements.d_une_session(db, session.id))
        return lue


def _amenages(session: SessionExamen, siens: Mapping[int, Codes]) -> list[dict[str, Any]]:
    inscrits = sorted((i.candidat for i in session.inscrits()), key=lambda c: c.rang)
    return [
        {"candidat": c.reference, "nom": c.nom_complet, "codes": en_codes(siens[c.id])}
        for c in inscrits
        if c.id in siens
    ]


def une(db: Db, acteur: Acteur, objet: str) -> SessionExamen:
    """La session et tous ses faits, si elle est dans le périmètre de l'acteur ; Introuvable sinon."""
    chaines = chargement_session.chaines_de_titres(db)
    connues = _seule(db, acteur, objet, chaines)
    jures = chargement_session.completer_jury(db, connues)
    candidats = chargement_session.completer_inscriptions(db, connues)
    personnes.completer(db, candidats, chaines, acteur)
    chargement_session.completer_liens(db, acteur, connues, jures)
    completer_jury_d_alors(db, connues.values())
    centres.completer_sessions(db, connues.values())
    (session,) = connues.values()
    return session


def _seule(db: Db, acteur: Acteur, objet: str, chaines: dict[int, int]) -> dict[int, SessionExamen]:
    numero = chargement_session.numero_de(db, *identifiants.numero_session(objet))
    connues = {} if numero is None else chargement_session.sessions(db, [numero], chaines)
    if numero is None or not _visible(connues[numero], acteur):
        raise absent(SESSION, objet)
    return connues


def _completer(
    db: Db,
    acteur: Acteur,
    connues: dict[int, SessionExamen],
    chaines: dict[int, int],
    *,
    supprimees: bool = False,
    pour_les_alertes: bool = False,
) -> None:
    """De chacune, ce que sa fiche en dit et ce que ses actions possibles regardent à son état : rien de plus.
    `supprimees` : comme `completer_jury_d_alors`. `pour_les_alertes` : ce qu'elles regardent aussi."""
    a_juger = {i: s for i, s in connues.items() if juge_les_personnes(s.etat)}
    jury = chargement_session.completer_jury(db, connues, a_juger=connues if pour_les_alertes else a_juger)
    if pour_les_alertes:
        chargement_session.completer_jours_pris(db, connues, jury)
    chargement_session.completer_inscriptions(db, connues)
    candidats = {i.candidat.id: i.candidat for s in a_juger.values() for i in s.inscriptions}
    if candidats:
        personnes.completer(db, candidats, chaines, acteur)
    a_lier = {i: s for i, s in connues.items() if i in a_juger or regarde_les_liens(s.etat)}
    if jures := {j.id for s in a_lier.values() for j in s.jury}:
        chargement_session.completer_liens(db, acteur, a_lier, jures)
    a_valider = [s for s in connues.values() if s.etat == EtatSession.EN_ATTENTE_VALIDATION]
    completer_jury_d_alors(db, a_valider, supprimees=supprimees)
    centres.completer_sessions(db, [s for s in connues.values() if pour_les_alertes or s.etat in AVANT_EDITION])


def _visible(session: SessionExamen, acteur: Acteur) -> bool:
    return acteur.voit_session(session.centre_id, session.departement, session.region)


def lister(cadre: Cadre, criteres: Criteres) -> tuple[recherche.Documents, int]:
    """(éléments `ceres.session/1` par jour de début, total de ce qui correspond)."""
    with cadre.lire(Operation.LIRE_SESSIONS) as (db, acteur):
        filtre = _filtre(db, acteur, criteres, cadre.jour)
        recherche.modifies(db, filtre, cadre, "s.id", "session")
        numeros = requetes.numeros(db, filtre, criteres.limite)
        total = cadre.total(len(numeros), criteres.limite, partial(requetes.compter, db, filtre))
        chaines = chargement_session.chaines_de_titres(db)

        def documents(page: Sequence[int]) -> list[dict[str, Any]]:
            connues = chargement_session.sessions(db, page, chaines)
            _completer(db, acteur, connues, chaines)
            return [en_dict(connues[i], acteur, cadre.jour) for i in page]

        return recherche.en_pages(numeros, documents), total


class Echeances(NamedTuple):
    """De sessions d'un même type : combien, et les premiers jours de chaque sorte."""

    type: str
    nombre: int
    debut: date
    fin: date
    transmise_le: date | None


def echeances(db: Db, acteur: Acteur, criteres: Criteres, jour: date) -> list[Echeances]:
    """De celles que `lister` montrerait, limite mise à part, type par type."""
    filtre = _filtre(db, acteur, criteres, jour)
    return [
        Echeances(type_, nombre, date.fromisoformat(debut), date.fromisoformat(fin), lire_iso(transmise))
        for type_, nombre, debut, fin, transmise in requetes.echeances(db, filtre)
    ]


class Prochaine(NamedTuple):
    """Une session qui vient : ce qu'on en lit avant de l'ouvrir."""

    reference: str
    etat: str
    titre: str
    debut: date
    inscrits: int
    jures: int
    jury_incomplet: bool
    a_convoquer: int


def qui_viennent(db: Db, acteur: Acteur, criteres: Criteres, jour: date, nombre: int) -> list[Prochaine]:
    """Les premières de celles que `lister` montrerait, ni validées ni annulées."""
    filtre = _filtre(db, acteur, criteres, jour)
    filtre.et(conditions.VIVANTE)
    return [
        Prochaine(
            identifiants.session(annee, numero), etat, titre, date.fromisoformat(debut), inscrits, jures, bool(manque),
            entres,
        )
        for annee, numero, etat, titre, debut, inscrits, jures, manque, entres in requetes.qui_viennent(
            db, filtre, nombre
        )
    ]  # fmt: skip


def a_reporter(cadre: Cadre, criteres: Criteres, jours: int | None) -> list[str]:
    """Les noms des sessions du périmètre qui répondent au filtre, dans l'ordre où les déplacer.

    Décalées vers l'avenir, les dernières d'abord : aucune ne se rapproche, même un instant, de celles qui la suivent
    (CAN-05). Vers le passé, les premières d'abord.
    """
    with cadre.lire(Operation.CHANGER_SESSIONS) as (db, acteur):
        filtre = _filtre(db, acteur, criteres, cadre.jour)
        noms = requetes.par_debut(db, filtre, dernieres_d_abord=(jours or 0) > 0)
        return [identifiants.session(*nom) for nom in noms]


def _filtre(db: Db, acteur: Acteur, criteres: Criteres, jour: date) -> Filtre:
    filtre = Filtre()
    recherche.choisir(db, filtre, SESSION, criteres, jour)
    if criteres.centre:
        from ceres_cli.services.centre import lectures as centre

        filtre.et("s.centre_id = ?", centre.trouver_visible(db, acteur, criteres.centre))
    if criteres.jure:
        requetes.ou_siege(filtre, identifiants.numero("J", criteres.jure))
    if criteres.jury_incomplet:
        conditions.jury_incomplet(db, filtre, jour.isoformat())
    if criteres.attend:
        requetes.qui_attend(filtre, criteres.attend, jour, delais.reglages(db))
    if criteres.alertes or criteres.sans_agrement:
        filtre.parmi(db, "s.id", nouvelles.alertees(db, acteur, jour, sans_agrement=criteres.sans_agrement))
    session = ("s.annee = ? AND s.numero = ?", identifiants.numero_session)
    if mots := recherche.mots_cherches(filtre, criteres.texte, session):
        requetes.du_centre_nomme(db, filtre, mots)
    perimetres.sessions(filtre, acteur)
    return filtre


def fiche(
    session: SessionExamen,
    acteur: Acteur,
    jour: date,
    retour: Retour | None,
    lies: frozenset[tuple[int, int]] = frozenset(),
) -> dict[str, Any]:
    """`en_dict`, et ce que la session seule montre : d'où elle revient, et ce qui n'y va pas (`alertes.alertes`)."""
    revenue = None
    if retour is not None:
        revenue = {"jour": retour.jour.isoformat(), "motif": retour.motif, "profil": retour.profil}
    return {
        **en_dict(session, acteur, jour),
        "retour": revenue,
        "alertes": [a._asdict() for a in alertes.alertes(session, jour, retour, lies)],
    }


def en_dict(session: SessionExamen, acteur: Acteur, jour: date) -> dict[str, Any]:
    """Le document `ceres.session/1`, sans son en-tête de schéma ; les désinscrits y restent."""
    return {
        "id": session.reference,
        "etat": session.etat,
        "type": session.certification.type,
        "certification": session.certification.reference,
        "titre_nom": session.certification.titre.nom,
        "titre": session.certification.titre.reference,
        "centre": identifiants.affiche("E", session.centre_id),
        "centre_nom": session.centre_nom,
        "debut": session.debut.isoformat(),
        "fin": session.fin.isoformat(),
        **{c: getattr(session, c) for c in TENUS},
        "heure_convocation": session.heure_convocation or session.heure_debut,
        "heure_jury": session.heure_jury or session.heure_convocation or session.heure_debut,
        "entretien_final": session.entretien_final,
        "site": session.site,
        "commune": session.commune,
        "departement": session.departement,
        "adresse": session.adresse,
        "code_postal": session.code_postal,
        "acces": session.acces,
        "site_id": None if session.site_id is None else identifiants.affiche("T", session.site_id),
        "creee_le": session.creee_le.isoformat(),
        "reprise": session.reprise,
        "dte_le": session.dte_le.isoformat() if session.dte_le else None,
        "dte_commentaire": session.dte_commentaire,
        "edition": session.edition,
        "nombre_jures": len(session.jury),
        "nombre_inscrits": len(session.inscrits()),
        "version": session.version,
        "jury": [
            {
                "jure": identifiants.affiche("J", j.id),
                "nom": j.nom_complet,
                "vient": session.reponses[j.id][0] if j.id in session.reponses else None,
                "repondu_le": session.reponses[j.id][1].isoformat() if j.id in session.reponses else None,
            }
            for j in sorted(session.jury, key=lambda j: j.rang)
        ],
        "inscriptions": [
            {
                "candidat": i.candidat.reference,
                "nom": i.candidat.nom_complet,
                "voie": i.voie,
                "portee": i.portee,
                "etat": i.etat,
                "resultat": i.resultat,
                "ccp": list(i.ccp_acquis),
                "entretien": i.entretien,
                "convocation_a_editer": i.convocation_a_editer,
                "demande_vae": None if i.demande_vae is None else identifiants.affiche("D", i.demande_vae),
            }
            for i in sorted(session.inscriptions, key=lambda i: (i.candidat.rang, i.id))
        ],
        "derogations": [derogations.en_dict(d, session, jour, acteur.role) for d in session.derogations],
        "actions_possibles": [a.value for a in actions_possibles(session, Acte(jour, acteur.role))],
        "passages": [_passage(h) for h in session.horaires],
    }


def jury(db: Db, acteur: Acteur, objet: str) -> list[Jure]:
    """Celui d'une session que l'acteur voit."""
    connues = _seule(db, acteur, objet, {})
    chargement_session.completer_jury(db, connues, a_juger=())
    return next(iter(connues.values())).jury


def passages(
    cadre: Cadre, objet: str, *, amenagements: bool = False, voulus: Mapping[str, str | None] | None = None
) -> list[dict[str, Any]]:
    """Les heures de passage d'une session, et de qui, par jour, par heure et par salle. `amenagements` : avec les
    leurs, comme `voir`. `voulus` : ce que le journal garderait de ceux qui en changent, à la place des leurs."""
    siens: Mapping[int, Codes] = {}
    with cadre.lire(Operation.LIRE_SESSIONS) as (db, acteur):
        if amenagements:
            cadre.autoriser(db, Operation.LIRE_AMENAGEMENTS)
        connues = _seule(db, acteur, objet, {})
        candidats = chargement_session.completer_inscriptions(db, connues)
        (session,) = connues.values()
        if amenagements:
            siens = faits_amenagements.d_une_session(db, session.id)
    tous = session.horaires
    if voulus:
        from ceres_cli.services.session import horaires

        tous = horaires.avec(session, voulus)
    ordre = sorted(tous, key=lambda h: (h.jour, h.debut, h.salle or "", candidats[h.candidat].rang))
    return [
        {
            **_passage(h),
            "nom": candidats[h.candidat].nom_complet,
            **({"amenagements": en_codes(siens.get(h.candidat, AUCUN))} if amenagements else {}),
        }
        for h in ordre
    ]


def _passage(h: Horaire) -> dict[str, Any]:
    return {
        "candidat": identifiants.affiche("C", h.candidat),
        "jour": h.jour.isoformat(),
        "debut": h.debut,
        "fin": h.fin,
        "epreuve": h.epreuve,
        "salle": h.salle,
        "jures": [identifiants.affiche("J", j) for j in h.jures],
    }


def traces(cadre: Cadre, objet: str) -> list[dict[str, Any]]:
    """L'histoire d'une session (`ceres.trace/1`)."""
    from ceres_cli.services.journal import lectures as historique

    with cadre.lire(Operation.LIRE_SESSIONS) as (db, acteur):
        return historique.d_un_objet(db, acteur, "session", une(db, acteur, objet).id)
