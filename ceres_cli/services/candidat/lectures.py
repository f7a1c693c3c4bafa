"""Les cas d'usage de lecture des candidats : voir, lister, historique."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from ceres_cli.base.filtre import Filtre
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.noms import CANDIDAT, SESSION
from ceres_cli.regles import identifiants, textes
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.faits.session import Candidat
from ceres_cli.regles.vae import appui
from ceres_cli.regles.vocabulaire import EtatInscription, EtatSession, Role
from ceres_cli.services.candidat import requetes
from ceres_cli.services.faits import absents, obtentions, perimetres, personnes, recherche
from ceres_cli.services.faits import sessions as chargement_session
from ceres_cli.services.faits.absents import absent
from ceres_cli.services.faits.centres import noms as noms_des_centres
from ceres_cli.store import Db

# D'une inscription, ce que seul voit qui voit la session.
_CONTENU = ("certification", "titre_nom", "voie", "portee", "etat", "resultat", "entretien")
_LIEU_DE_NAISSANCE = ("commune_naissance", "commune_naissance_insee", "pays_naissance", "ville_naissance")


class Criteres(NamedTuple):
    """Filtre de `lister` ; une valeur absente ne filtre pas. `session` : ses inscrits, désinscrits compris."""

    texte: str | None = None
    session: str | None = None
    departement: str | None = None
    region: str | None = None
    limite: int | None = None
    # dont la convocation manque encore dans une session du périmètre déjà éditée (CAN-03)
    a_convoquer: bool = False
    # inscrits en VAE après l'édition, par dérogation, et qu'aucune demande recevable ne porte encore (CAN-03)
    vae_a_justifier: bool = False


def voir(cadre: Cadre, objet: str) -> dict[str, Any]:
    """Le candidat, sous la forme `ceres.candidat/1`."""
    with cadre.store.lecture() as db:
        return un(db, cadre.autoriser(db, Operation.LIRE_CANDIDATS), objet)


def un(db: Db, acteur: Acteur, objet: str) -> dict[str, Any]:
    """De même, dans une lecture déjà ouverte ; Introuvable hors du ressort."""
    return _documents(db, [_ligne(db, acteur, objet)], acteur)[0]


def lister(cadre: Cadre, criteres: Criteres) -> tuple[recherche.Documents, int]:
    """(éléments `ceres.candidat/1` dans l'ordre alphabétique, total de ce qui correspond)."""
    with cadre.lire(Operation.LIRE_CANDIDATS) as (db, acteur):
        if criteres == Criteres(limite=criteres.limite) and cadre.modifie_depuis is None:
            lignes, total = _premiers(db, cadre, acteur, criteres.limite)
            tous = recherche.en_pages(lignes, lambda page: _documents(db, page, acteur))
            return tous, len(tous) if total is None else total
        filtre = _filtre(db, acteur, criteres)
        recherche.modifies(db, filtre, cadre, "c.id", "candidat")
        ids = requetes.numeros(db, filtre, criteres.limite)
        total = cadre.total(len(ids), criteres.limite, partial(requetes.compter_parmi, db, filtre))
        return recherche.en_pages(ids, lambda page: _documents(db, _les(db, page), acteur)), total


def _les(db: Db, ids: Sequence[int]) -> Sequence[tuple[Any, ...]]:
    return requetes.montres(db, Filtre().parmi(db, "c.id", ids))


def compter(db: Db, acteur: Acteur, criteres: Criteres) -> int:
    """Combien `lister` en montrerait, limite mise à part."""
    return requetes.compter_parmi(db, _filtre(db, acteur, criteres))


def _premiers(db: Db, cadre: Cadre, acteur: Acteur, limite: int | None) -> tuple[Iterable[tuple[Any, ...]], int | None]:
    """(les premiers candidats de tout le périmètre, leur nombre à tous) ; sans limite, tous, qui restent à compter."""
    filtre = Filtre()
    if limite is None or acteur.role is Role.CENTRE:
        perimetres.candidats_en_nombre(filtre, acteur)
    else:
        perimetres.candidats(filtre, acteur)
    if limite is None:
        return requetes.parcourir(db, filtre), None
    lignes = requetes.montres(db, filtre, limite)
    return lignes, cadre.total(len(lignes), limite, partial(requetes.compter, db, acteur))


def traces(cadre: Cadre, objet: str) -> list[dict[str, Any]]:
    """L'histoire d'un candidat (`ceres.trace/1`) : sa fiche, ses inscriptions et résultats là où l'acteur voit."""
    with cadre.lire(Operation.LIRE_CANDIDATS) as (db, acteur):
        numero = numero_visible(db, acteur, objet)
        lieux = requetes.sessions_d_un(db, numero)
        sessions = [sid for sid, *lieu in lieux if acteur.voit_session(*lieu)]
        from ceres_cli.services.journal import lectures as historique

        return historique.d_un_candidat(db, numero, sessions)


def numero_visible(db: Db, acteur: Acteur, objet: str, naissance: date | None = None) -> int:
    """Le numéro du candidat nommé, s'il est dans le périmètre de l'acteur, ou nommé avec sa date de naissance ;
    Introuvable sinon."""
    if naissance is None:
        return int(_ligne(db, acteur, objet)[0])
    numero = identifiants.numero("C", objet)
    if not requetes.est_ne_le(db, numero, naissance.isoformat()):
        raise absents.candidat(db, acteur, objet, date_dite=True)
    return numero


def _ligne(db: Db, acteur: Acteur, objet: str) -> tuple[Any, ...]:
    filtre = Filtre()
    filtre.et("c.id = ?", identifiants.numero("C", objet))
    perimetres.candidats(filtre, acteur)
    ligne = requetes.montre(db, filtre)
    if ligne is None:
        raise absents.candidat(db, acteur, objet)
    return ligne


def _a_justifier(db: Db, acteur: Acteur) -> list[int]:
    """CAN-03 : la règle juge ces quelques inscriptions une à une."""
    visibles = Filtre()
    perimetres.sessions(visibles, acteur)
    places = requetes.tardives(db, visibles)
    if not places:
        return []
    chaines = chargement_session.chaines_de_titres(db)
    sessions = chargement_session.sessions(db, {session for _, session in places}, chaines)
    candidats: dict[int, Candidat] = {}
    chargement_session.ajouter_candidats(db, candidats, {candidat for candidat, _ in places})
    personnes.completer(db, candidats, chaines, acteur)
    return [c for c, s in places if appui.trouver(candidats[c], sessions[s]) is None]


def _filtre(db: Db, acteur: Acteur, criteres: Criteres) -> Filtre:
    """Les conditions demandées et le périmètre de l'acteur."""
    absents.exiger_non_reuni(db, acteur, "C", criteres.texte)
    filtre = Filtre()
    if criteres.session:
        requetes.inscrits_a(filtre, _session(db, acteur, criteres))
    if criteres.a_convoquer:
        visibles = Filtre()
        perimetres.sessions(visibles, acteur)
        requetes.a_convoquer(db, filtre, visibles, acteur.jour.isoformat())
    if criteres.vae_a_justifier:
        filtre.parmi(db, "c.id", _a_justifier(db, acteur))
    recherche.choisir(db, filtre, CANDIDAT, criteres, acteur.jour)
    if criteres.region:
        from ceres_cli.nomenclatures import territoires

        codes = territoires.departements_de_region(territoires.region(criteres.region).code)
        filtre.et(f"c.departement IN ({', '.join('?' * len(codes))})", *codes)
    if criteres.texte and criteres.texte.strip():
        _filtrer_texte(db, acteur, filtre, criteres.texte)
    elif criteres.session:
        perimetres.candidats(filtre, acteur)
    else:
        perimetres.candidats_en_nombre(filtre, acteur)
    return filtre


def _session(db: Db, acteur: Acteur, criteres: Criteres) -> int:
    objet = criteres.session or ""
    trouvee = chargement_session.situee(db, *identifiants.numero_session(objet))
    if trouvee is None or not acteur.voit_session(*trouvee[1:]):
        raise absent(SESSION, objet)
    return trouvee[0]


def _filtrer_texte(db: Db, acteur: Acteur, filtre: Filtre, texte: str) -> None:
    """Un identifiant, ou des débuts de mots du nom et du prénom, dans n'importe quel ordre ; et le périmètre.

    Le plus long mot est cherché dans l'index des mots ; rare, ceux qui le portent sont regardés un à un, sinon
    croisés avec le périmètre entier. Celui d'un Centre est assez petit pour être lu d'abord.
    """
    cherches = recherche.mots_cherches(filtre, texte, recherche.par_lettre("C", "c.id"))
    mots = sorted(cherches, key=len, reverse=True)
    if not mots:
        perimetres.candidats(filtre, acteur)
    elif acteur.role is Role.CENTRE:
        perimetres.candidats_en_nombre(filtre, acteur)
    else:
        requetes.qui_portent(db, acteur, filtre, mots.pop(0))
    recherche.debuts_de_mots(db, filtre, "c.cle", mots)


def _documents(db: Db, lignes: Sequence[tuple[Any, ...]], acteur: Acteur) -> list[dict[str, Any]]:
    """Les documents `ceres.candidat/1`, sans leur en-tête de schéma, dans l'ordre des lignes."""
    ids = [ligne[0] for ligne in lignes]
    inscriptions = _inscriptions(db, ids, acteur)
    obtentions = _obtentions(db, ids, acteur)
    rang = requetes.CLES.index("centre_id")
    noms = noms_des_centres(db, {ligne[rang] for ligne in lignes if ligne[rang] is not None})
    documents = []
    for ligne in lignes:
        document: dict[str, Any] = dict(zip(requetes.CLES, ligne, strict=True))
        centre = document.pop("centre_id")
        version = document.pop("version")
        documents.append(
            {
                **document,
                "id": identifiants.affiche("C", ligne[0]),
                "naissance_lieu": textes.lieu_de_naissance(*(document[c] for c in _LIEU_DE_NAISSANCE)) or None,
                "centre": None if centre is None else identifiants.affiche("E", centre),
                "version": version,
                "inscriptions": inscriptions.get(ligne[0], []),
                "certifications": [o["certification"] for o in obtentions.get(ligne[0], [])],
                "obtentions": obtentions.get(ligne[0], []),
                "centre_nom": None if centre is None else noms[centre],
            }
        )
    return documents


def document(db: Db, acteur: Acteur, numero: int, fiche: Mapping[str, Any]) -> dict[str, Any]:
    """Le document `ceres.candidat/1` d'un candidat dont voici la fiche, écrite ou non."""
    ligne = tuple({**fiche, "id": numero}[cle] for cle in requetes.CLES)
    return _documents(db, [ligne], acteur)[0]


def _inscriptions(db: Db, ids: Sequence[int], acteur: Acteur) -> dict[int, list[dict[str, Any]]]:
    """Par candidat, ses inscriptions par date. D'une session hors du périmètre de l'acteur, seulement son jour, et
    seulement si elle compte (CAN-05) ; un service en lit aussi la référence."""
    lignes = requetes.inscriptions(db, ids)
    par_candidat: dict[int, list[dict[str, Any]]] = {}
    for cid, annee, numero, debut, *contenu, demande, etat_session, finale, centre, departement, region in lignes:
        champs = dict(zip(_CONTENU, contenu, strict=True))
        comptee = bool(finale) and champs["etat"] == EtatInscription.INSCRIT and etat_session != EtatSession.ANNULEE
        visible = acteur.voit_session(centre, departement, region)
        if visible or comptee:
            champs = champs if visible else dict.fromkeys(_CONTENU)
            reference = identifiants.session(annee, numero) if visible or acteur.role is not Role.CENTRE else None
            vae = identifiants.affiche("D", demande) if visible and demande is not None else None
            element = {"session": reference, "debut": debut, **champs, "comptee": comptee, "demande_vae": vae}
            par_candidat.setdefault(cid, []).append(element)
    return par_candidat


def _obtentions(db: Db, ids: Sequence[int], acteur: Acteur) -> dict[int, list[dict[str, Any]]]:
    """Par candidat, ce qu'il détient ; d'une session d'un autre centre, un Centre ne lit que le jour."""
    detentions = obtentions.detentions(db, ids)
    contestees = obtentions.certifications_contestees(
        db, {candidat: [d.certification for d in siennes] for candidat, siennes in detentions.items()}
    )
    lieux = requetes.sessions_situees(db, {d.session for siennes in detentions.values() for d in siennes})
    return {
        candidat: [
            {
                "certification": d.reference,
                "type": d.type,
                "obtenue_le": d.jour.isoformat(),
                "session": _nom_de_session(lieux[d.session], acteur),
                "contestee": d.certification in contestees.get(candidat, ()),
                "sans_appui": d.sans_appui,
            }
            for d in siennes
        ]
        for candidat, siennes in detentions.items()
    }


def _nom_de_session(lieu: tuple[Any, ...], acteur: Acteur) -> str | None:
    annee, numero, centre = lieu
    sienne = acteur.role is not Role.CENTRE or acteur.centre_id == centre
    return identifiants.session(annee, numero) if sienne else None
