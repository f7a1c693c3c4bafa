"""Les cas d'usage des habilitations : voir, lister, échéances."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any, NamedTuple

from ceres_cli.base.filtre import Filtre
from ceres_cli.erreurs import Introuvable
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.noms import HABILITATION
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import lire_iso
from ceres_cli.regles.droits import Acteur, Operation, est_permise
from ceres_cli.regles.faits.jure import Habilitation
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.habilitation import controles as controles_habilitation
from ceres_cli.regles.habilitation import etats as habilitation
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from ceres_cli.regles.vocabulaire import EtatHabilitation, TypeCertification
from ceres_cli.services.faits import absents, conditions, perimetres, recherche
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.services.faits.absents import exiger
from ceres_cli.services.faits.certifications import Resolveur
from ceres_cli.services.habilitation import requetes
from ceres_cli.store import Db

# Combien d'habilitations regarder une à une avant de chercher par index ; d'un état, qui se lit dans la table même,
# ensuite davantage.
_PREMIERES = 10_000
_SUIVANTES = 100_000
_RARES = (EtatHabilitation.BROUILLON, EtatHabilitation.SUSPENDUE)


class Criteres(NamedTuple):
    """Filtre de `lister` ; une valeur absente ne filtre pas. `au` : jour de lecture."""

    texte: str | None = None
    etat: str | None = None
    titre: str | None = None
    certification: str | None = None
    jure: str | None = None
    departement: str | None = None
    region: str | None = None
    utilisable: bool = False
    au: date | None = None
    limite: int | None = None
    # fin effective entre ces deux jours inclus (échéances)
    fin_de: date | None = None
    fin_a: date | None = None
    a_viser: bool = False


def voir(cadre: Cadre, objet: str, au: date | None = None) -> dict[str, Any]:
    """L'habilitation, sous la forme `ceres.habilitation/1`."""
    jour = au or cadre.jour
    with cadre.store.lecture() as db:
        return en_dict(une(db, cadre, objet, jour), cadre.acteur(db), jour)


def traces(cadre: Cadre, objet: str) -> list[dict[str, Any]]:
    """L'histoire d'une habilitation (`ceres.trace/1`), même supprimée."""
    from ceres_cli.services.journal import lectures as historique

    numero = identifiants.numero("H", objet)
    with cadre.lire(Operation.LIRE_JURES) as (db, acteur):
        try:
            une(db, cadre, objet, cadre.jour)
        except Introuvable:
            if disparue := historique.d_un_disparu(db, acteur, "habilitation", numero):
                return disparue
            raise
        return historique.d_un_objet(db, acteur, "habilitation", numero)


def une(db: Db, cadre: Cadre, objet: str, jour: date) -> Habilitation:
    """L'habilitation et ce que ses actions regardent, si elle est dans le périmètre de l'acteur ; Introuvable sinon."""
    acteur = cadre.autoriser(db, Operation.LIRE_JURES)
    filtre = Filtre()
    filtre.et("h.id = ?", identifiants.numero("H", objet))
    perimetres.habilitations(filtre, acteur, jour.isoformat())
    ligne = exiger(requetes.celle(db, filtre), HABILITATION, objet)
    return _assembler(db, [ligne], acteur, jour)[0]


def _faits(db: Db, jure_ids: Iterable[int], *, aux_sessions: Collection[int]) -> dict[int, Habilitation]:
    """Toutes les habilitations de ces jurés, avec tous leurs faits ; les sessions, de ceux-là seuls."""
    ids = sorted(set(jure_ids))
    lignes = chargement.habilitations(db.parmi("h.jure_id", ids))
    jures = chargement.jures(db, ids)
    certs = chargement.certifications(db, {ligne[2] for ligne in lignes}, avec_rome=True)
    toutes = chargement.assembler(lignes, jures, certs)
    for h in toutes.values():
        h.jure.habilitations.append(h)
    chargement.completer_emplois(db, jures)
    if aux_sessions:
        chargement.completer_sessions(db, {n: jure for n, jure in jures.items() if n in aux_sessions})
    return toutes


def lister(cadre: Cadre, criteres: Criteres) -> tuple[recherche.Documents, int]:
    """(éléments `ceres.habilitation/1` dans l'ordre des numéros, échéances par jour de fin ; total de ce qui
    correspond)."""
    jour = criteres.au or cadre.jour
    with cadre.lire(Operation.LIRE_JURES) as (db, acteur):
        filtre = _filtre(db, criteres, acteur, jour)
        recherche.modifies(db, filtre, cadre, "h.id", "habilitation")
        # D'un Centre sous son rôle, les premières se regardent une à une ; toutes se comptent par leur certification.
        premieres, a_part = filtre, criteres.fin_a is None and cadre.modifie_depuis is None
        if acteur.sous_un_role and acteur.centre_id and criteres.limite and a_part:
            premieres = _filtre(db, criteres, acteur, jour, une_a_une=True)

        def documents(page: Sequence[chargement.Ligne]) -> list[dict[str, Any]]:
            return [en_dict(h, acteur, jour) for h in _assembler(db, page, acteur, jour)]

        if criteres.limite is None:
            toutes = recherche.en_pages(_lignes(db, filtre, criteres), documents)
            return toutes, len(toutes)
        lignes = list(_lignes(db, premieres, criteres))
        total = cadre.total(len(lignes), criteres.limite, partial(requetes.compter, db, filtre))
        return documents(lignes), total


def compter(db: Db, acteur: Acteur, criteres: Criteres) -> int:
    """Combien `lister` en montrerait, limite mise à part."""
    return requetes.compter(db, _filtre(db, criteres, acteur, criteres.au or acteur.jour))


class Agenda(NamedTuple):
    """Le premier jour de fin, combien `echeances` en montrerait d'ici tant de jours, pour chaque délai ; et les
    brouillons, s'ils ont été comptés avec."""

    premiere: date | None
    nombres: list[int]
    brouillons: int | None


def compter_les_echeances(db: Db, acteur: Acteur, delais: Sequence[int]) -> Agenda:
    """Le dernier délai est le plus long. D'un département, qui se lit juré par juré, la même lecture compte aussi les
    brouillons."""
    jour = acteur.jour.isoformat()
    jusqu_a = [(acteur.jour + timedelta(days=jours)).isoformat() for jours in delais]
    filtre = Filtre()
    perimetres.habilitations(filtre, acteur, jour, par_titre=True)
    filtre.par_jure &= not acteur.region
    conditions.a_l_echeance(filtre, jour, jusqu_a[-1], ou_brouillon=filtre.par_jure)
    comptes = dict(requetes.par_jour_de_fin(db, filtre))
    brouillons = comptes.pop(None, 0)
    fins = {fin: nombre for fin, nombre in comptes.items() if fin is not None}
    nombres = [sum(nombre for fin, nombre in fins.items() if fin <= borne) for borne in jusqu_a]
    return Agenda(lire_iso(min(fins, default=None)), nombres, brouillons if filtre.par_jure else None)


def compter_les_suspendues(db: Db, acteur: Acteur) -> tuple[int, int]:
    """Combien sont suspendues, et combien de sessions vivantes ont au jury le juré de l'une d'elles, de ce titre."""
    filtre = _filtre(db, Criteres(etat=EtatHabilitation.SUSPENDUE.value), acteur, acteur.jour)
    suspendues = requetes.jures_et_titres(db, filtre)
    jurys = requetes.jurys_vivants(db, filtre, {jure for jure, _ in suspendues}, acteur.jour.isoformat())
    siennes = {*suspendues}
    return len(suspendues), len({session for jure, titre, session in jurys if (jure, titre) in siennes})


def du_ressort(db: Db, acteur: Acteur, criteres: Criteres, jour: date) -> list[Habilitation]:
    """Celles que `lister` en montrerait à cet acteur."""
    return _assembler(db, list(_lignes(db, _filtre(db, criteres, acteur, jour), criteres)), acteur, jour)


def _lignes(db: Db, filtre: Filtre, criteres: Criteres) -> Iterable[chargement.Ligne]:
    """Celles que le filtre retient, les premières par leur numéro (les échéances, par leur jour de fin) ; fréquentes,
    elles sont vite parmi les premières de la table, rares, un index y mène."""
    if criteres.fin_a is not None:
        return requetes.prochaines(db, filtre, criteres.limite)
    precis = criteres.jure or criteres.certification
    if criteres.limite is not None and criteres.limite * 50 <= _PREMIERES and not precis:
        for parmi in (_PREMIERES, _SUIVANTES) if criteres.etat and not criteres.texte else (_PREMIERES,):
            lignes = list(requetes.premieres(db, filtre, criteres.limite, parmi=parmi))
            if len(lignes) == criteres.limite:
                return lignes
    return requetes.premieres(db, filtre, criteres.limite)


def _assembler(db: Db, lignes: Sequence[chargement.Ligne], acteur: Acteur, jour: date) -> list[Habilitation]:
    """Les habilitations de la liste ; seuls les jurés d'un brouillon, d'un CCS à réactiver (HAB-11), ou d'une fin que
    le titre permettrait d'éloigner (HAB-17), ont besoin de tous leurs faits, et les premiers de leurs sessions
    (HAB-10). À qui ne change aucune habilitation, ils n'apprendraient rien : il n'a pas d'action possible."""
    certs = chargement.certifications(db, {ligne[2] for ligne in lignes})
    agit = any(est_permise(habilitation.operation(action), acteur.role) for action in Action)
    entiers = {ligne[1] for ligne in lignes if agit and _se_juge_en_entier(ligne, certs[ligne[2]], jour)}
    brouillons = {ligne[1] for ligne in lignes if agit and ligne.etat == EtatHabilitation.BROUILLON}
    completes = _faits(db, entiers, aux_sessions=brouillons) if entiers else {}
    simples = [ligne for ligne in lignes if ligne[1] not in entiers]
    jures = chargement.jures(db, {ligne[1] for ligne in simples})
    autres = chargement.assembler(simples, jures, certs)
    return [completes.get(ligne[0]) or autres[ligne[0]] for ligne in lignes]


def _se_juge_en_entier(ligne: chargement.Ligne, certification: Certification, jour: date) -> bool:
    if ligne.etat == EtatHabilitation.SUSPENDUE:
        return certification.type == TypeCertification.CCS
    vie = certification.titre.vie
    return ligne.etat == EtatHabilitation.BROUILLON or (ligne.fin < vie.fin and jour <= vie.fin_prolongation)


def _filtre(db: Db, criteres: Criteres, acteur: Acteur, jour: date, *, une_a_une: bool = False) -> Filtre:
    filtre = Filtre()
    iso = jour.isoformat()
    absents.exiger_non_reuni(db, acteur, "J", criteres.texte)
    perimetres.habilitations(filtre, acteur, iso, une_a_une=une_a_une, par_titre=criteres.fin_a is not None)
    if acteur.region and (criteres.fin_a or criteres.etat in _RARES):
        filtre.par_jure = False  # une région a bien plus de jurés que d'habilitations qui finissent, ou dans ces états
    recherche.choisir(db, filtre, HABILITATION, criteres, jour)
    if criteres.titre:
        requetes.du_titre(filtre, Resolveur(db, jour).titre(criteres.titre))
    if criteres.a_viser:
        requetes.a_viser(filtre)
    if criteres.utilisable:
        conditions.utilisable(filtre, iso)
    if criteres.fin_de and criteres.fin_a:
        conditions.a_l_echeance(filtre, criteres.fin_de.isoformat(), criteres.fin_a.isoformat())
    numeros = recherche.par_lettre("H", "h.id"), recherche.par_lettre("J", "h.jure_id")
    recherche.chercher(db, filtre, criteres.texte, "j.cle", *numeros, lit="j", par_jure=True)
    if criteres.etat:
        conditions.etat_effectif(filtre, criteres.etat, iso)
    return filtre


def echeances(cadre: Cadre, jours: int, criteres: Criteres) -> tuple[recherche.Documents, int]:
    """Les habilitations validées dont la fin effective tombe entre le jour et `jours` jours plus tard, inclus."""
    return lister(cadre, a_l_echeance(criteres, cadre.jour, jours))


def se_renouvellent(elements: Iterable[dict[str, Any]]) -> bool:
    """L'une au moins de celles-là, telles que `lister` les rend, peut recevoir une fin plus lointaine (HAB-17)."""
    return any(Action.RENOUVELER in e["actions_possibles"] for e in elements)


def a_renouveler(cadre: Cadre, jours: int, criteres: Criteres) -> list[str]:
    """Les habilitations qui finissent d'ici là, par jour de fin."""
    with cadre.lire(Operation.ECRIRE_JURES) as (db, acteur):
        voulus = a_l_echeance(criteres, cadre.jour, jours)
        lignes = _lignes(db, _filtre(db, voulus, acteur, cadre.jour), voulus)
    return [identifiants.affiche("H", ligne.id) for ligne in lignes]


def a_l_echeance(criteres: Criteres, jour: date, jours: int) -> Criteres:
    """Les mêmes, et dont la fin effective tombe entre le jour de lecture et `jours` jours plus tard, inclus."""
    debut = criteres.au or jour
    return criteres._replace(fin_de=debut, fin_a=debut + timedelta(days=jours))


def actions_possibles(h: Habilitation, acteur: Acteur, jour: date) -> list[Action]:
    """Ce que l'état de l'habilitation et les règles permettent, à qui a le droit d'écrire (DRO-01)."""
    possibles = controles_habilitation.actions_possibles(h, jour)
    return [a for a in possibles if est_permise(habilitation.operation(a), acteur.role)]


def en_dict(h: Habilitation, acteur: Acteur, jour: date) -> dict[str, Any]:
    """Le document `ceres.habilitation/1`, sans son en-tête de schéma."""
    dernier = habilitation.dernier_jour_utilisable(h)
    expiration = habilitation.classe_expiration(h, jour)
    return {
        "id": h.reference,
        "jure": identifiants.affiche("J", h.jure.id),
        "jure_nom": h.jure.nom_complet,
        "certification": h.certification.reference,
        "titre_nom": h.certification.titre.nom,
        "titre": h.certification.titre.reference,
        "type": h.certification.type,
        "etat": h.etat,
        "etat_effectif": habilitation.etat_effectif(h, jour).value,
        "classe_titre": h.certification.titre.vie.classe(jour).value,
        "classe_expiration": None if expiration is None else expiration.value,
        "utilisable": habilitation.utilisable(h, jour),
        "debut": h.debut.isoformat(),
        "fin": h.fin.isoformat(),
        "utilisable_jusqu_au": None if dernier is None else dernier.isoformat(),
        "version": h.version,
        "a_viser": h.a_viser,
        "actions_possibles": [a.value for a in actions_possibles(h, acteur, jour)],
    }
