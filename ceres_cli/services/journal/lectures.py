"""Lire le journal : qui a fait quoi, sur quel objet, quand, avant et après."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ceres_cli.base import filtre as requetes
from ceres_cli.base.filtre import Filtre
from ceres_cli.erreurs import Introuvable
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles import identifiants
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.textes import cle
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.store import Db

_LETTRES = {
    "habilitation": "H",
    "jure": "J",
    "candidat": "C",
    "centre": "E",
    "agrement": "A",
    "profil": "P",
    "convocation": "V",
}
_SELECT = (
    "SELECT tr.id, l.horodatage, l.jour, l.agent, l.profil, l.structure, l.commande, l.id, tr.type_objet, tr.objet_id,"
    " tr.action, tr.champ, tr.avant, tr.apres, coalesce(tr.motif, l.motif), tr.derogation, tr.empreinte"
    " FROM trace tr JOIN lot l ON l.id = tr.lot_id"
)
_CLES = (
    "id", "horodatage", "jour", "agent", "profil", "structure", "commande", "lot", "objet", "action", "champ", "avant",
    "apres", "motif", "derogation", "empreinte",
)  # fmt: skip


@dataclass(slots=True)
class Criteres:
    """Filtre du journal ; `de` et `a` : jours inclus, ISO ; `limite` : les plus récentes."""

    texte: str | None = None
    lot: str | None = None
    objet: str | None = None
    action: str | None = None
    agent: str | None = None
    de: str | None = None
    a: str | None = None
    limite: int | None = None


def lister(cadre: Cadre, criteres: Criteres) -> tuple[list[dict[str, Any]], int]:
    """Les traces `ceres.trace/1`, les plus anciennes d'abord. Un service voit les écritures faites en son nom."""
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, "lire_journal")
        filtre = Filtre()
        _perimetre(filtre, acteur)
        if criteres.lot:
            filtre.et("l.id = ?", identifiants.numero("L", criteres.lot))
        if criteres.objet:
            filtre.et("tr.type_objet = ? AND tr.objet_id = ?", *_viser(db, criteres.objet))
        if criteres.action:
            filtre.et("tr.action = ?", criteres.action.strip().lower())
        if criteres.agent:
            filtre.et("l.agent = ?", criteres.agent)
        if criteres.de:
            filtre.et("l.jour >= ?", criteres.de)
        if criteres.a:
            filtre.et("l.jour <= ?", criteres.a)
        return _chercher(db, filtre, cle(criteres.texte or "").split(), criteres.limite)


def _chercher(db: Db, filtre: Filtre, mots: list[str], limite: int | None) -> tuple[list[dict[str, Any]], int]:
    """Les traces du filtre qui contiennent tous les mots, et leur nombre ; `limite` garde les plus récentes.

    Le journal n'a pas de clé de recherche : un texte fait lire, une à une, les traces que le filtre retient.
    """
    sql = f"{_SELECT} WHERE {filtre.ou()} ORDER BY tr.id DESC"
    if not mots:
        lignes = db.lignes(sql + requetes.limite(limite), filtre.parametres)
        total = len(lignes)
        if total == limite:
            compte = f"SELECT count(*) FROM trace tr JOIN lot l ON l.id = tr.lot_id WHERE {filtre.ou()}"
            total = db.valeur(compte, filtre.parametres)
    else:
        lignes, total = [], 0
        for ligne in db.parcourir(sql, filtre.parametres):
            if _contient(ligne, mots):
                total += 1
                if limite is None or total <= limite:
                    lignes.append(ligne)
    return _documents(db, lignes[::-1]), total


def _contient(ligne: tuple[Any, ...], mots: list[str]) -> bool:
    # Colonnes de _SELECT : agent à commande, puis action à motif.
    texte = " ".join([_cle(str(v)) for v in (*ligne[3:7], *ligne[10:15]) if v is not None])
    return all(mot in texte for mot in mots)


# Les mêmes valeurs reviennent à chaque ligne : commande, action, champ, état.
_cle = lru_cache(4096)(cle)


def d_un_objet(db: Db, type_objet: str, objet_id: int) -> list[dict[str, Any]]:
    """Toutes les traces d'un objet ; l'appelant a vérifié que l'acteur le voit."""
    filtre = Filtre()
    filtre.et("tr.type_objet = ? AND tr.objet_id = ?", type_objet, objet_id)
    return _traces(db, filtre)


def d_un_candidat(db: Db, candidat_id: int, sessions: Sequence[int]) -> list[dict[str, Any]]:
    """Sa fiche, et dans ces sessions ce qui le nomme : le champ d'une inscription, d'un résultat ou d'une obtention
    finit par son identifiant. L'appelant a vérifié que l'acteur voit les sessions et le candidat."""
    condition, parametres = db.dans("tr.objet_id", sessions)
    reference = identifiants.affiche("C", candidat_id)
    champs = (f"inscription {reference}", f"resultat {reference}", f"obtention {reference}")
    filtre = Filtre()
    filtre.et(
        "((tr.type_objet = 'candidat' AND tr.objet_id = ?)"
        f" OR (tr.type_objet = 'session' AND {condition} AND tr.champ IN (?, ?, ?)))",
        candidat_id,
        *parametres,
        *champs,
    )
    return _traces(db, filtre)


def d_une_habilitation(cadre: Cadre, objet: str) -> list[dict[str, Any]]:
    """L'histoire d'une habilitation, même supprimée."""
    from ceres_cli.services.habilitation import lectures as habilitation

    numero = identifiants.numero("H", objet)
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, "lire_jures")
        try:
            habilitation.une(db, cadre, objet, cadre.jour)
        except Introuvable:
            if traces := d_un_disparu(db, acteur, "habilitation", numero):
                return traces
            raise
        return d_un_objet(db, "habilitation", numero)


def d_un_disparu(db: Db, acteur: Acteur, type_objet: str, objet_id: int) -> list[dict[str, Any]]:
    """Les traces d'un objet effacé, pour le national et le service qui y a écrit ; vide s'il existe encore."""
    if db.valeur(f"SELECT 1 FROM {type_objet} WHERE id = ?", (objet_id,)):
        return []
    filtre = Filtre()
    filtre.et("tr.type_objet = ? AND tr.objet_id = ?", type_objet, objet_id)
    _perimetre(filtre, acteur)
    return _traces(db, filtre)


def _perimetre(filtre: Filtre, acteur: Acteur) -> None:
    # Le rôle aussi : 44 est à la fois la Loire-Atlantique et la région Grand Est.
    if acteur.role is not Role.MPCP:
        filtre.et("l.structure = ? AND l.role = ?", acteur.structure, acteur.role.value)


def _traces(db: Db, filtre: Filtre) -> list[dict[str, Any]]:
    return _documents(db, db.lignes(f"{_SELECT} WHERE {filtre.ou()} ORDER BY tr.id", filtre.parametres))


def _documents(db: Db, lignes: list[tuple[Any, ...]]) -> list[dict[str, Any]]:
    noms = _noms(db, {(ligne[8], ligne[9]) for ligne in lignes})
    return [
        dict(
            zip(
                _CLES,
                (
                    *ligne[:7],
                    identifiants.affiche("L", ligne[7]),
                    noms[ligne[8], ligne[9]],
                    *ligne[10:15],
                    bool(ligne[15]),
                    ligne[16],
                ),
                strict=True,
            )
        )
        for ligne in lignes
    ]


def _noms(db: Db, objets: set[tuple[str, int]]) -> dict[tuple[str, int], str]:
    """Le nom affiché de chaque objet : identifiant, référence de titre, numéro de session, ou son type."""
    noms = {(t, i): identifiants.affiche(_LETTRES[t], i) if t in _LETTRES else t for t, i in objets}
    for type_objet, sql in (
        ("titre", "SELECT id, reference FROM titre WHERE "),
        ("session", "SELECT id, annee, numero FROM session_examen WHERE "),
    ):
        ids = [i for t, i in objets if t == type_objet]
        if ids:
            condition, parametres = db.dans("id", ids)
            for ligne in db.lignes(sql + condition, parametres):
                noms[type_objet, ligne[0]] = ligne[1] if len(ligne) == 2 else identifiants.session(*ligne[1:])
    return noms


def _viser(db: Db, objet: str) -> Sequence[Any]:
    """(type, numéro) de l'objet nommé : identifiant, session ou titre."""
    from ceres_cli.services.faits.certifications import Resolveur

    lettre = objet.strip()[:1].upper()
    if objet.strip()[1:2] == "-":
        if lettre == "S":
            sql = "SELECT id FROM session_examen WHERE annee = ? AND numero = ?"
            return "session", db.valeur(sql, identifiants.numero_session(objet)) or 0
        for type_objet, sienne in _LETTRES.items():
            if sienne == lettre:
                return type_objet, identifiants.numero(lettre, objet)
    from datetime import date

    return "titre", Resolveur(db, date.min).titre(objet)
