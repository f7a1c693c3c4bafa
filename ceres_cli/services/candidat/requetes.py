"""Le SQL des candidats (alias c), de leurs inscriptions et de ce qu'ils détiennent. `ids` : des candidats."""

from collections.abc import Iterable, Iterator
from typing import Any

from ceres_cli.base.colonnes import colonnes, liste, valeurs
from ceres_cli.base.filtre import Filtre, combien, limite
from ceres_cli.noms import CANDIDAT
from ceres_cli.regles.droits import Acteur
from ceres_cli.services.faits import hors_ressort, perimetres
from ceres_cli.services.faits.conditions import VIVANTE
from ceres_cli.store import Db

Lignes = list[tuple[Any, ...]]

CLES = colonnes("candidat", sauf=CANDIDAT.cachees)
FICHE = valeurs("candidat")
_ORDRE = "ORDER BY c.cle, c.naissance, c.id"
_FREQUENT = 1500  # candidats : au-delà, croiser un mot avec le périmètre coûte moins que les regarder un à un

# --- fiches ---


def montres(db: Db, filtre: Filtre, nombre: int | None = None) -> Lignes:
    """Leurs colonnes `CLES`, dans l'ordre alphabétique."""
    return db.lignes(f"{_montres(filtre)} {_ORDRE}{limite(nombre)}", filtre.parametres)


def parcourir(db: Db, filtre: Filtre) -> Iterator[tuple[Any, ...]]:
    """Comme `montres`, une à une."""
    return db.parcourir(f"{_montres(filtre)} {_ORDRE}", filtre.parametres)


def montre(db: Db, filtre: Filtre) -> tuple[Any, ...] | None:
    """Les colonnes `CLES` du seul candidat que le filtre laisse."""
    return db.une(_montres(filtre), filtre.parametres)


def _montres(filtre: Filtre) -> str:
    return f"SELECT {liste(CLES, 'c')} FROM {filtre.de('candidat c')} WHERE {filtre.ou()}"


def numeros(db: Db, filtre: Filtre, nombre: int | None = None) -> list[int]:
    """Dans l'ordre alphabétique."""
    sql = f"SELECT c.id FROM {filtre.de('candidat c')} WHERE {filtre.ou()} {_ORDRE}{limite(nombre)}"
    return [i for (i,) in db.lignes(sql, filtre.parametres)]


def visibles(db: Db, acteur: Acteur, ids: Iterable[int]) -> set[int]:
    """Ceux de ces candidats qui sont dans le périmètre de l'acteur (DRO-02)."""
    filtre = Filtre().parmi(db, "c.id", ids)
    perimetres.candidats(filtre, acteur)
    return {
        i for (i,) in db.lignes(f"SELECT c.id FROM {filtre.de('candidat c')} WHERE {filtre.ou()}", filtre.parametres)
    }


def fiches(db: Db, filtre: Filtre) -> Lignes:
    """(id, puis les colonnes `FICHE`), par numéro."""
    sql = f"SELECT c.id, {liste(FICHE, 'c')} FROM {filtre.de('candidat c')} WHERE {filtre.ou()} ORDER BY c.id"
    return db.lignes(sql, filtre.parametres)


def compter(db: Db, acteur: Acteur, au_plus: int | None = None) -> int:
    """Le nombre de candidats du périmètre."""
    # Ceux de ses centres suffisent souvent à passer la borne ; des inscrits, il faudrait les lire tous.
    for inscrits in (False, True) if au_plus is not None else (True,):
        vus = perimetres.ensemble_des_candidats(acteur, inscrits=inscrits)
        depuis, parametres = ("FROM candidat", []) if vus is None else (f"FROM ({vus[0]}) vus", vus[1])
        nombre = combien(db, depuis, parametres, au_plus)
        if vus is None or nombre == au_plus:
            break
    return nombre


def compter_parmi(db: Db, filtre: Filtre, au_plus: int | None = None) -> int:
    return combien(db, f"FROM {filtre.de('candidat c')} WHERE {filtre.ou()}", filtre.parametres, au_plus)


def est_ne_le(db: Db, numero: int, naissance: str) -> bool:
    """Ce candidat existe, et est né ce jour-là."""
    hors_ressort.candidats_nes_le(db, [(numero, naissance)])
    return db.valeur("SELECT 1 FROM candidat WHERE id = ? AND naissance = ?", (numero, naissance)) is not None


def centre_existe(db: Db, centre: int) -> bool:
    return db.valeur("SELECT 1 FROM centre WHERE id = ?", (centre,)) is not None


# --- choisir ---


def inscrits_a(filtre: Filtre, session: int) -> None:
    """Ceux de cette session, désinscrits compris."""
    filtre.et("c.id IN (SELECT candidat_id FROM inscription WHERE session_id = ?)", session)


def a_convoquer(db: Db, filtre: Filtre, sessions: Filtre, jour: str) -> None:
    """Ceux dont la convocation manque encore dans une session (alias s) de ce filtre, éditée, non finie ce jour-là."""
    filtre.et(
        f"c.id IN (SELECT i.candidat_id FROM {sessions.de('session_examen s')}"
        f" {db.joint('inscription i', 'i.session_id = s.id')}"
        " WHERE i.etat = 'inscrit' AND i.convocation_a_editer = 1 AND s.etat = 'convocations_envoyees' AND s.fin >= ?"
        f" AND {sessions.ou()})",
        jour,
        *sessions.parametres,
    )


def tardives(db: Db, sessions: Filtre) -> list[tuple[int, int]]:
    """(candidat, session) des inscriptions à justifier (CAN-03) des sessions (alias s) de ce filtre, ni validées ni
    annulées."""
    # coalesce, et cet ordre : SQLite suit l'index de celles à justifier, au lieu de lire toutes celles sans demande.
    return db.lignes(
        "SELECT i.candidat_id, i.session_id FROM inscription i"
        f" {db.joint('session_examen s', 's.id = i.session_id', sessions)}"
        " WHERE i.vae_a_justifier = 1 AND i.etat = 'inscrit' AND coalesce(i.demande_vae_id, 0) = 0"
        f" AND {VIVANTE} AND {sessions.ou()} ORDER BY i.session_id, i.id",
        sessions.parametres,
    )


def qui_portent(db: Db, acteur: Acteur, filtre: Filtre, mot: str) -> None:
    """Ceux du périmètre dont un mot du nom commence ainsi. Rare, ceux qui le portent sont regardés un à un ; fréquent,
    ils sont croisés avec le périmètre entier."""
    bornes = (mot, mot[:-1] + chr(ord(mot[-1]) + 1))
    porteurs = "SELECT candidat_id FROM candidat_mot WHERE mot >= ? AND mot < ?"
    vus = perimetres.ensemble_des_candidats(acteur)
    if vus is None:
        filtre.et(f"c.id IN ({porteurs})", *bornes)
    elif len(lus := db.lignes(f"{porteurs}{limite(_FREQUENT)}", bornes)) < _FREQUENT:
        filtre.parmi(db, "c.id", (i for (i,) in lus))
        perimetres.candidats(filtre, acteur)
    else:
        perimetres.borner(filtre, acteur, "c")
        # Sous un rôle, ceux qu'on lit sont déjà du périmètre. « + 0 » : le mot d'abord, non l'index des mots de chacun.
        sql, parametres = ("", []) if acteur.sous_un_role else (f" AND candidat_id + 0 IN ({vus[0]})", vus[1])
        filtre.et(f"c.id IN ({porteurs}{sql})", *bornes, *parametres)


# --- inscriptions, résultats, liens ---


def sessions_d_un(db: Db, candidat: int) -> Lignes:
    """(id, centre, département, région) de chaque session où il est ou a été inscrit."""
    return db.lignes(
        "SELECT DISTINCT s.id, s.centre_id, s.departement, s.region FROM inscription i"
        f" {db.joint('session_examen s', 's.id = i.session_id')} WHERE i.candidat_id = ?",
        (candidat,),
    )


def inscriptions(db: Db, ids: Iterable[int]) -> Lignes:
    """(candidat, année, numéro, début, certification, nom du titre, voie, portée, état, résultat, entretien, demande
    VAE, état de la session, si elle a un entretien final, centre, département, région), par date."""
    return db.parmi("i.candidat_id", ids).lignes(
        "SELECT i.candidat_id, s.annee, s.numero, s.debut, c.reference, coalesce(t.sigle, t.intitule), i.voie,"
        " i.portee, i.etat, i.resultat,"
        " i.entretien, i.demande_vae_id, s.etat, s.entretien_final, s.centre_id, s.departement, s.region"
        f" FROM inscription i {db.joint('session_examen s', 's.id = i.session_id')}"
        " JOIN certification c ON c.id = s.certification_id JOIN titre t ON t.id = s.titre_id"
        " WHERE {} ORDER BY s.debut, s.id, i.id"
    )


def sessions_situees(db: Db, ids: Iterable[int]) -> dict[int, tuple[Any, ...]]:
    """Session → (année, numéro, centre)"""
    lignes = db.parmi("id", ids).lignes("SELECT id, annee, numero, centre_id FROM session_examen WHERE {}")
    return {ligne[0]: ligne[1:] for ligne in lignes}


def liens_avec_les_jurys(db: Db, ids: Iterable[int]) -> Lignes:
    """(session, candidat, nom et prénom du juré, nature) des liens de ces candidats avec un juré d'un jury."""
    return db.parmi("l.candidat_id", ids).lignes(
        "SELECT p.session_id, l.candidat_id, j.nom, j.prenom, l.nature FROM lien_jure l"
        f" {db.joint('participation p', 'p.jure_id = l.jure_id')} {db.joint('jure j', 'j.id = l.jure_id')}"
        " WHERE {} ORDER BY l.id"
    )


# --- réunir, distinguer, supprimer ---


def places(db: Db, ids: Iterable[int]) -> Lignes:
    """(candidat, inscription, session, année, numéro, état de l'inscription, version de la session, son centre, son
    département, sa région, son état, résultat et CCP acquis)"""
    return db.parmi("i.candidat_id", ids).lignes(
        "SELECT i.candidat_id, i.id, s.id, s.annee, s.numero, i.etat, s.version, s.centre_id, s.departement, s.region,"
        " s.etat, i.resultat, i.ccp_acquis FROM inscription i"
        f" {db.joint('session_examen s', 's.id = i.session_id')} WHERE {{}} ORDER BY i.id"
    )


def places_jugees(db: Db, ids: Iterable[int]) -> Lignes:
    """CAN-10 : (candidat, année, numéro, centre, département et région de la session, un résultat y a été validé un
    jour), pour les inscriptions, mises à l'écart comprises, d'une session qui n'est pas annulée."""
    return db.parmi("i.candidat_id", ids).lignes(
        "SELECT i.candidat_id, s.annee, s.numero, s.centre_id, s.departement, s.region,"
        " CASE WHEN i.resultat IS NOT NULL AND s.validee_le IS NOT NULL THEN 1 ELSE 0 END"
        f" FROM inscription i {db.joint('session_examen s', 's.id = i.session_id')}"
        " WHERE {} AND i.etat <> 'desinscrit' AND s.etat <> 'annulee' ORDER BY s.debut, s.id"
    )


def demandes_vae(db: Db, ids: Iterable[int]) -> Lignes:
    """(candidat, demande, version)"""
    return db.parmi("candidat_id", ids).lignes("SELECT candidat_id, id, version FROM demande_vae WHERE {} ORDER BY id")


def vae_recevables(db: Db, ids: Iterable[int]) -> Lignes:
    """(candidat, demande)"""
    return db.parmi("candidat_id", ids).lignes(
        "SELECT candidat_id, id FROM demande_vae WHERE {} AND etat = 'recevable' ORDER BY id"
    )


def identites(db: Db, ids: Iterable[int]) -> Lignes:
    """(candidat, clé des noms, naissance) : chaque identité portée."""
    return db.parmi("candidat_id", ids).lignes(
        "SELECT candidat_id, noms, naissance FROM identite_candidat WHERE {} ORDER BY 1, 2, 3"
    )


def doublons(db: Db, filtre: Filtre) -> Lignes:
    """(un, nom, prénom, naissance, autre, nom, prénom, naissance, ce qui range) : les fiches d'une même personne,
    dont l'une au moins (alias c) est dans le filtre, et que rien ne distingue."""
    return db.lignes(
        "SELECT DISTINCT a.id, a.nom, a.prenom, a.naissance, b.id, b.nom, b.prenom, b.naissance, a.cle"
        f" FROM {filtre.de('candidat c')}"
        f" {db.joint('identite_candidat m', 'm.candidat_id = c.id')}"
        f" {db.joint('identite_candidat n', 'n.noms = m.noms AND n.naissance = m.naissance')}"
        " AND n.candidat_id <> c.id"
        f" {db.joint('candidat a', 'a.id = CASE WHEN c.id < n.candidat_id THEN c.id ELSE n.candidat_id END')}"
        f" {db.joint('candidat b', 'b.id = CASE WHEN c.id < n.candidat_id THEN n.candidat_id ELSE c.id END')}"
        " WHERE NOT EXISTS (SELECT 1 FROM distinction d WHERE d.premier_id = a.id"
        " AND d.second_id = b.id)"
        f" AND {filtre.ou()} ORDER BY a.cle, a.id, b.id",
        filtre.parametres,
    )


def places_nees(db: Db, session: int) -> Lignes:
    """(« inscription C-… », version de la session) de chaque place qui y est née, que le journal connaît."""
    return db.lignes(
        "SELECT champ, version FROM trace WHERE type_objet = 'session' AND objet_id = ? AND champ LIKE 'inscription %'"
        " AND avant IS NULL AND version IS NOT NULL",
        (session,),
    )


def nombre_d_inscrits(db: Db, session: int) -> int:
    """Ceux d'une session, désinscrits et écartés à part."""
    sql = "SELECT count(*) FROM inscription WHERE session_id = ? AND etat = 'inscrit'"
    return db.valeur(sql, (session,))  # type: ignore[no-any-return]
