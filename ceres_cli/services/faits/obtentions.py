"""Charger ce que des candidats détiennent, les résultats qui le leur donnent, et ce qui en est contesté (V18-8)."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from ceres_cli.regles.faits.obtention import Epreuve, Obtention, Version
from ceres_cli.regles.obtention.acquis import contestees
from ceres_cli.regles.session.resultats import entendu
from ceres_cli.services.faits.sessions import blocs_des_titres, chaines_de_titres
from ceres_cli.store import Db

_jour = date.fromisoformat


class Detention(NamedTuple):
    """Une ligne de la table `obtention`, et ce qu'est sa certification."""

    certification: int
    reference: str
    type: str
    titre: int
    session: int
    jour: date
    sans_appui: bool


def detentions(db: Db, candidats: Iterable[int]) -> dict[int, list[Detention]]:
    """Par candidat, ce qu'il détient, par référence."""
    siennes: dict[int, list[Detention]] = {}
    lues = db.parmi("o.candidat_id", candidats).lignes(
        "SELECT o.candidat_id, o.certification_id, c.reference, c.type, c.titre_id, o.session_id, o.obtenue_le,"
        " o.sans_appui FROM obtention o JOIN certification c ON c.id = o.certification_id"
        " WHERE {} ORDER BY c.reference, o.obtenue_le, o.session_id"
    )
    for candidat, certification, reference, type_, titre, session, jour, sans_appui in lues:
        detention = Detention(certification, reference, type_, titre, session, _jour(jour), bool(sans_appui))
        siennes.setdefault(candidat, []).append(detention)
    return siennes


def epreuves(db: Db, candidats: Iterable[int]) -> dict[int, list[Epreuve]]:
    """Par candidat, ses résultats validés, par session : ceux des sessions validées, ce qu'avaient validé celles qui
    sont débloquées depuis, et ce qu'en garde un candidat mis à l'écart (CAN-12)."""
    siennes: dict[int, list[Epreuve]] = {}
    for ligne in db.parmi("i.candidat_id", candidats).lignes(
        "SELECT i.candidat_id, s.id, coalesce(r.jour, s.fin), s.certification_id, c.type, s.titre_id, i.portee,"
        " CASE WHEN r.inscription_id IS NULL THEN i.resultat ELSE r.resultat END,"
        " CASE WHEN r.inscription_id IS NULL THEN i.ccp_acquis ELSE r.ccp_acquis END,"
        " CASE WHEN r.inscription_id IS NOT NULL THEN r.entretien WHEN s.entretien_final = 1 THEN i.entretien END,"
        " r.inscription_id IS NOT NULL AND s.etat <> 'validee' FROM inscription i"
        f" {db.joint('session_examen s', 's.id = i.session_id')} JOIN certification c ON c.id = s.certification_id"
        f" LEFT {db.joint('resultat_conteste r', 'r.inscription_id = i.id')}"
        " WHERE {} AND (r.inscription_id IS NOT NULL"
        " OR (s.etat = 'validee' AND i.etat = 'inscrit' AND i.resultat IS NOT NULL)) ORDER BY s.id, i.id"
    ):
        candidat, sid, jour, certification, type_, titre, portee, resultat, ccp, entretien, conteste = ligne
        siennes.setdefault(candidat, []).append(
            Epreuve(
                sid,
                _jour(jour),
                certification,
                type_,
                titre,
                resultat,
                portee,
                tuple(ccp.split(",")) if ccp else (),
                entendu(type_, resultat, entretien),
                bool(conteste),
            )
        )
    return siennes


def versions(db: Db, titres: Iterable[int], chaines: Mapping[int, int]) -> list[Version]:
    """Toutes les versions des chaînes de ces titres, et leurs CCP, retirés compris."""
    en_cause = {chaines.get(t, t) for t in titres}
    tous = {t for t, chaine in chaines.items() if chaine in en_cause} | set(titres)
    return [
        Version(t, chaines.get(t, t), siens["certification_titre"], siens["ccp_par_nom"], siens["exigences"])
        for t, siens in sorted(blocs_des_titres(db, tous).items())
    ]


def certifications_contestees(
    db: Db, detenues: Mapping[int, Iterable[int]], chaines: Mapping[int, int] | None = None
) -> dict[int, set[int]]:
    """V18-8, par candidat : de ce qu'il détient (candidat → certifications), ce qu'une session débloquée rend contesté.

    Seuls ceux qu'une session débloquée concerne sont jugés de nouveau ; `chaines` n'est lu que pour eux."""
    touches = touches_par_un_deblocage(db, detenues)
    if not touches:
        return {}
    connues = epreuves(db, touches)
    titres = {e.titre_id for siennes in connues.values() for e in siennes}
    toutes = versions(db, titres, chaines_de_titres(db) if chaines is None else chaines)
    jugees = {c: contestees(connues.get(c, ()), toutes, detenues[c]) for c in touches}
    return {c: siennes for c, siennes in jugees.items() if siennes}


def touches_par_un_deblocage(db: Db, candidats: Iterable[int] | None = None) -> list[int]:
    """Ceux de ces candidats, à défaut de tous, qui ont un résultat contesté."""
    if candidats is None:
        # Ce qui est contesté se lit d'abord : sous un rôle, un serveur jugerait une à une toutes les inscriptions.
        parmi = db.parmi("i.id", (numero for (numero,) in db.lignes("SELECT inscription_id FROM resultat_conteste")))
    else:
        parmi = db.parmi("i.candidat_id", candidats)
    lignes = parmi.lignes(
        f"SELECT DISTINCT i.candidat_id FROM inscription i {db.joint('session_examen s', 's.id = i.session_id')}"
        " WHERE i.id IN (SELECT inscription_id FROM resultat_conteste) AND s.etat <> 'validee' AND {} ORDER BY 1"
    )
    return [candidat for (candidat,) in lignes]


def en_obtentions(lignes: Iterable[Detention]) -> dict[int, Obtention]:
    """Certification → la première session qui la donne."""
    siennes: dict[int, Obtention] = {}
    for d in lignes:
        obtention = Obtention(d.jour, d.session)
        siennes[d.certification] = min(siennes.get(d.certification, obtention), obtention)
    return siennes


def chaines_des_titres(lignes: Iterable[Any], chaines: Mapping[int, int], sauf: Iterable[int] = ()) -> set[int]:
    """CAN-06 : les chaînes des titres entiers de ces détentions ; `sauf` : certifications laissées de côté."""
    ecartees = set(sauf)
    return {chaines.get(d.titre, d.titre) for d in lignes if d.type == "TITRE" and d.certification not in ecartees}
