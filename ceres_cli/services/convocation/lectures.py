"""Les cas d'usage de lecture des convocations : aperçu, liste, documents d'une édition."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import islice
from typing import Any, NamedTuple, TypeVar

from ceres_cli.base.filtre import Filtre, combien_avec
from ceres_cli.erreurs import Introuvable, Refus
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Demande
from ceres_cli.regles import convocation as regles
from ceres_cli.regles import textes, traces
from ceres_cli.regles.convocation import DonneesConvocation
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session import jours
from ceres_cli.regles.session.etats import ActionSession, permise
from ceres_cli.regles.vocabulaire import Convoque, EtatConvocation, EtatSession
from ceres_cli.services.convocation import contenu as contenu_convocation
from ceres_cli.services.convocation import requetes
from ceres_cli.services.convocation.contenu import Cle
from ceres_cli.services.convocation.documents import FORMATS, nom_fichier
from ceres_cli.services.convocation.situation import MetierConvocation, conservees, gardees, perimees
from ceres_cli.services.faits import absents, perimetres, recherche
from ceres_cli.services.faits import sessions as chargement_session
from ceres_cli.services.session import lectures as session
from ceres_cli.store import Db

T = TypeVar("T")
_ENSEMBLE = 250  # sessions lues à la fois
_MARQUEES = "--perimees écrit aussi ce qui n'a plus cours, en le disant."


class Ligne(NamedTuple):
    """Un destinataire : sa convocation éditée, ce qu'elle serait ce jour-là s'il est encore convoqué, son état."""

    cle: Cle
    editee: DonneesConvocation | None
    neuve: DonneesConvocation | None
    etat: EtatConvocation


def apercu(cadre: Cadre, objet: str) -> tuple[list[dict[str, Any]], list[str]]:
    """Ce que l'édition donnerait : une ligne `ceres.convocation/1` par destinataire (`id` vide si neuve) ; à savoir."""
    with cadre.lire(Operation.LIRE_SESSIONS) as (db, acteur):
        vues = [(x, x.neuve) for x in _lire(db, cadre, [session.une(db, acteur, objet)]) if x.neuve is not None]
    return [_en_dict(x, neuve) for x, neuve in vues], regles.sans_adresse(n.destinataire for _, n in vues)


def etats(cadre: Cadre, objet: str) -> dict[str, str]:
    """De chaque convoqué d'une session éditée que l'acteur vient de lire (C-… ou J-…), l'état de sa convocation ;
    ceux qui n'en ont pas manquent."""
    with cadre.lire(Operation.LIRE_SESSIONS) as (db, acteur):
        lignes = _lire(db, cadre, [session.une(db, acteur, objet)])
    return {
        montree.destinataire.id: x.etat.value
        for x in lignes
        if (montree := x.editee or x.neuve) is not None
        and (x.editee is not None or x.etat is EtatConvocation.A_REEDITER)
    }


def lister(
    cadre: Cadre,
    objet: str | None = None,
    *,
    a_reediter: bool = False,
    texte: str | None = None,
    limite: int | None = None,
) -> tuple[recherche.Documents, int]:
    """(lignes `ceres.convocation/1`, total) : les convocations éditées d'une session, ou de celles du périmètre.

    `a_reediter` : celles qui ne disent plus la vérité, et celles qui manquent encore (un candidat VAE inscrit après
    l'édition). `texte` : mots du nom du destinataire.
    """
    mots = textes.en_mots(texte)
    with cadre.lire(Operation.LIRE_SESSIONS) as (db, acteur):
        filtre = _filtre(acteur, a_reediter)
        seule = None if objet is None else session.une(db, acteur, objet)
        lues = _du_perimetre(db, cadre, filtre) if seule is None else iter(_lire(db, cadre, [seule]))
        trouvees = (
            _en_dict(x, montree)
            for x in lues
            if (montree := x.editee or x.neuve) is not None
            and (x.etat is EtatConvocation.A_REEDITER if a_reediter else x.editee is not None)
            and all(m in _cle(montree) for m in mots)
        )
        elements = recherche.gardes(islice(trouvees, limite))
        compter = partial(combien_avec, len(elements), trouvees)
        if seule is None and not (a_reediter or mots):
            compter = partial(requetes.compter, db, filtre)
        total = cadre.total(len(elements), limite, compter)
    return elements, total


def compter_a_reediter(db: Db, cadre: Cadre, acteur: Acteur) -> dict[str, tuple[int, date]]:
    """Session (S-…) → combien `lister` en montrerait à rééditer, et son début ; de celles du périmètre qui en ont."""
    suite = {}
    for visees in _par_ensembles(db, _filtre(acteur, a_reediter=True)):
        textes_ = gardees(db, [s.id for s in visees])
        neuves = contenu_convocation.construire(db, visees, cadre.config)
        ecriture = contenu_convocation.Ecriture()
        for s in visees:
            if trouvees := _a_reediter(s, textes_[s.id], neuves[s.id], ecriture.dit, cadre.jour):
                suite[s.reference] = len(trouvees), s.debut
    return suite


def _du_perimetre(db: Db, cadre: Cadre, filtre: Filtre) -> Iterator[Ligne]:
    for visees in _par_ensembles(db, filtre):
        yield from _lire(db, cadre, visees)


def _par_ensembles(db: Db, filtre: Filtre) -> Iterator[list[SessionExamen]]:
    """Les sessions du filtre, quelques-unes à la fois : une longue liste n'est jamais toute en mémoire, une courte ne
    lit que les premières."""
    toutes = requetes.sessions(db, filtre)
    for debut in range(0, len(toutes), _ENSEMBLE):
        ids = toutes[debut : debut + _ENSEMBLE]
        connues = chargement_session.sessions(db, ids, {})
        chargement_session.completer_jury(db, connues, a_juger=())
        chargement_session.completer_inscriptions(db, connues)
        yield [connues[i] for i in ids]


def _filtre(acteur: Acteur, a_reediter: bool) -> Filtre:
    """Les sessions du périmètre dont les convocations sont éditées.

    `a_reediter` : celles-là seules qui s'éditent encore (`jours.s_edite_encore`), pas les années passées."""
    filtre = Filtre()
    filtre.et("s.edition > 0")
    if a_reediter:
        filtre.et("s.etat = ?", EtatSession.CONVOCATIONS_ENVOYEES.value)
        filtre.et("(s.fin >= ? OR s.reprise = 1)", acteur.jour.isoformat())
    perimetres.sessions(filtre, acteur)
    return filtre


@dataclass(frozen=True, slots=True)
class Choix:
    """Celles qu'on veut écrire : de ces personnes (« C-000012 », « J-000007 »), ou que l'édition vient de faire."""

    personnes: frozenset[str] = frozenset()
    modifiees: bool = False

    def retient(self, d: DonneesConvocation) -> bool:
        return not self.personnes or d.destinataire.id in self.personnes

    def exiger(self, connues: Iterable[DonneesConvocation], session: str) -> None:
        """Introuvable si l'une de ces personnes n'a pas de convocation à cette session."""
        if absentes := sorted(self.personnes - {d.destinataire.id for d in connues}):
            texte = f"La session {session} n'a pas de convocation de {', '.join(absentes)}."
            conseil = f"Voyez : « ceres convocation apercu {session} »."
            raise Introuvable(texte, conseil=conseil, objets=absentes)


TOUTES = Choix()


def _lire(db: Db, cadre: Cadre, visees: Sequence[SessionExamen]) -> list[Ligne]:
    """De chaque session : les convoqués, puis ceux qui ne le sont plus et dont la convocation reste."""
    anciennes = conservees(db, [s.id for s in visees])
    neuves = contenu_convocation.construire(db, visees, cadre.config)
    return [ligne for s in visees for ligne in _lignes(s, anciennes[s.id], neuves[s.id], cadre.jour)]


def _lignes(
    visee: SessionExamen,
    anciennes: Mapping[Cle, DonneesConvocation],
    neuves: Mapping[Cle, DonneesConvocation],
    jour: date,
) -> list[Ligne]:
    a_reediter = set(_a_reediter(visee, anciennes, neuves, contenu_convocation.meme_contenu, jour))

    def etat(cle: Cle) -> EtatConvocation:
        if cle not in neuves:
            return EtatConvocation.RETIREE
        if visee.etat == EtatSession.ANNULEE:
            return EtatConvocation.ANNULEE
        return EtatConvocation.A_REEDITER if cle in a_reediter else EtatConvocation.EDITEE

    retirees = [cle for cle in anciennes if cle not in neuves]
    return [Ligne(cle, anciennes.get(cle), neuves.get(cle), etat(cle)) for cle in (*neuves, *retirees)]


def _a_reediter(
    visee: SessionExamen,
    anciennes: Mapping[Cle, T],
    neuves: Mapping[Cle, DonneesConvocation],
    dit_encore: Callable[[T, DonneesConvocation], bool],
    jour: date,
) -> list[Cle]:
    """Rien ne l'est quand la session ne s'édite plus : à cause de son état (SES-09), ou finie (SES-12)."""
    return perimees(visee, anciennes, neuves, dit_encore) if jours.s_edite_encore(visee, jour) else []


def _en_dict(ligne: Ligne, montree: DonneesConvocation) -> dict[str, Any]:
    personne, editee = montree.destinataire, ligne.editee
    return {
        "id": "" if editee is None else editee.id,
        "session": montree.examen.id,
        "destinataire": ligne.cle[0],
        "objet": personne.id,
        "nom": f"{personne.nom} {personne.prenom}",
        "etat": ligne.etat.value,
        "edition": 0 if editee is None else editee.edition,
        "date_edition": None if editee is None else editee.date_edition.isoformat(),
        "heure": montree.heure,
        "a_reediter": ligne.etat is EtatConvocation.A_REEDITER,
        "fichiers": [] if editee is None else [nom_fichier(editee, f) for f in FORMATS],
        "session_debut": montree.jours[0].isoformat(),
    }


def prevoir(cadre: Cadre, demande: Demande, choix: Choix = TOUTES) -> list[DonneesConvocation]:
    """Les convocations telles que les laisserait une édition, sans rien écrire ; aucune si elle est refusée."""
    with cadre.lire(Operation.EDITER_CONVOCATIONS) as (db, acteur):
        absents.exiger_non_reunies(db, acteur, choix.personnes)
        situation = MetierConvocation().situation(db, cadre, acteur, [demande])
        situation.decider(demande)
        if situation.editees:
            choix.exiger(situation.editees.values(), demande.objet)
        voulues = situation.modifiees if choix.modifiees else situation.editees
        retenues = [d for c, d in situation.editees.items() if c in voulues and choix.retient(d)]
        return contenu_convocation.habillees(db, _en_ordre(retenues))


def editees(cadre: Cadre, objet: str, *, perimees: bool = False, choix: Choix = TOUTES) -> list[DonneesConvocation]:
    """Le contenu gardé de chaque convocation de la session, candidats puis jury ; Introuvable s'il n'y en a pas.

    CONV-04 : refusé s'il n'a plus cours. `perimees` : tout est rendu, chacune avec son état, retirées comprises.
    """
    with cadre.lire(Operation.LIRE_SESSIONS) as (db, acteur):
        absents.exiger_non_reunies(db, acteur, choix.personnes)
        visee = session.une(db, acteur, objet)
        gardees, etats = _gardees(db, cadre, visee)
    if not gardees:
        conseil = _editer(visee, acteur, "éditer")
        raise Introuvable(f"La session {objet} n'a pas de convocation éditée.", conseil=conseil, objets=[objet])
    if not perimees:
        _exiger_qu_elles_valent(visee, acteur, etats, _MARQUEES)
    rendues = [d for d in gardees if perimees or d.etat is not EtatConvocation.RETIREE]
    choix.exiger(rendues, objet)
    retenues = [d for d in rendues if choix.retient(d)]
    if not retenues:
        texte = f"La session {objet} n'a plus de convocation en vigueur : aucun destinataire n'y est encore."
        raise Introuvable(texte, conseil=_MARQUEES, objets=[objet])
    return _en_ordre(retenues)


def a_servir(db: Db, cadre: Cadre, acteur: Acteur, objet: str) -> tuple[SessionExamen, list[DonneesConvocation]]:
    """La session, et ce que des courriels porteraient à chacun : sa convocation en vigueur, ou tombée. Refus (CONV-04,
    CONV-05) : rien n'est édité, ou l'édition ne vaut plus."""
    visee = session.une(db, acteur, objet)
    gardees, etats = _gardees(db, cadre, visee)
    if not gardees:
        raise Refus(
            f"La session {objet} n'a pas de convocation éditée : il n'y a rien à envoyer.",
            code="CONV-05",
            conseil=_editer(visee, acteur, "éditer"),
            objets=[visee.reference],
        )
    if visee.etat != EtatSession.ANNULEE:
        _exiger_qu_elles_valent(visee, acteur, etats, "")
    return visee, _en_ordre(gardees)


def en_vigueur(db: Db, cadre: Cadre, acteur: Acteur, du: date, au: date) -> tuple[list[DonneesConvocation], list[str]]:
    """Les convocations en vigueur des sessions du ressort qui commencent ces jours-là, bornes comprises, ou dont
    quelqu'un y passe ; et celles de ces sessions (S-…) qui sont d'abord à rééditer."""
    filtre = _filtre(acteur, a_reediter=True)
    requetes.attendues(filtre, du.isoformat(), au.isoformat())
    lignes = [*_du_perimetre(db, cadre, filtre)]
    perimees = {x.neuve.examen.id for x in lignes if x.etat is EtatConvocation.A_REEDITER and x.neuve is not None}
    valent = [x for x in lignes if x.etat is EtatConvocation.EDITEE and x.editee is not None]
    gardees = _illustrees(db, [x for x in valent if x.editee and x.editee.examen.id not in perimees])
    return sorted(gardees, key=lambda d: (d.examen.debut, d.examen.id)), sorted(perimees)


def _gardees(db: Db, cadre: Cadre, visee: SessionExamen) -> tuple[list[DonneesConvocation], list[EtatConvocation]]:
    """Chaque convocation éditée de la session, avec ce qu'elle vaut, son image et la tête de son lot ; et l'état de
    toutes, celles qui manquent comprises."""
    lignes = _lire(db, cadre, [visee])
    return _illustrees(db, lignes), [x.etat for x in lignes]


def _illustrees(db: Db, lignes: Sequence[Ligne]) -> list[DonneesConvocation]:
    editees = [x.editee for x in lignes if x.editee is not None]
    tetes = _tetes(db, editees)
    valent = {x.editee.id: x.etat for x in lignes if x.editee is not None}
    return [replace(d, etat=valent[d.id], tete=tetes[d.id]) for d in contenu_convocation.habillees(db, editees)]


def _exiger_qu_elles_valent(visee: SessionExamen, acteur: Acteur, etats: Sequence[EtatConvocation], sinon: str) -> None:
    """CONV-04 : Refus si la session est annulée, ou si l'une d'elles est à rééditer. `sinon` : ce qui s'en passe."""
    annulee = visee.etat == EtatSession.ANNULEE
    vigueur = regles.en_vigueur(visee.reference, [EtatConvocation.ANNULEE] if annulee else etats)
    if vigueur.satisfait:
        return
    issue = "L'agenda de chacun en est averti par le fichier ics." if annulee else _editer(visee, acteur, "rééditer")
    raise Refus(
        f"{vigueur.texte[:1].upper()}{vigueur.texte[1:]}.",
        code=vigueur.code,
        conseil=f"{issue} {sinon}".strip(),
        objets=[visee.reference],
        motifs=(vigueur.motif(),),
    )


def _tetes(db: Db, editees: Sequence[DonneesConvocation]) -> dict[str, str]:
    """Convocation → « L-000042 24704e1a5b6c7d8e », la tête du lot de son édition ; vide s'il n'était pas scellé."""
    numeros = {d.id: int(d.id[2:]) for d in editees}
    lots = requetes.editions(db, numeros.values())
    trouvees = {d.id: lots.get((numeros[d.id], str(d.edition))) for d in editees}
    return {i: "" if t is None else traces.tete_imprimee(*t) for i, t in trouvees.items()}


def _editer(visee: SessionExamen, acteur: Acteur, quoi: str) -> str:
    """L'acte qui mène plus loin, s'il est à ce profil ; sinon à qui le demander, ou ce qui s'y oppose."""
    permis = permise(visee.etat, ActionSession.EDITER, acteur.role)
    if permis and jours.editable(visee, acteur.jour, acteur.role).satisfait:
        return f"Pour les {quoi} : « ceres convocation editer {visee.reference} »."
    if jours.s_edite_encore(visee, acteur.jour):
        return f"Demandez au centre de les {quoi}."
    return f"Ce qui s'y oppose : « ceres session expliquer {visee.reference} --action editer »."


def _cle(d: DonneesConvocation) -> str:
    return textes.cle(f"{d.destinataire.nom} {d.destinataire.prenom}")


def _en_ordre(convocations: Iterable[DonneesConvocation]) -> list[DonneesConvocation]:
    return sorted(convocations, key=lambda d: (d.convoque is Convoque.JURE, _cle(d), d.id))
