"""Lire le journal : qui a fait quoi, sur quel objet, quand, avant et après."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ceres_cli import requetes
from ceres_cli.erreurs import Introuvable
from ceres_cli.regles import identifiants
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.requetes import Filtre
from ceres_cli.services.cadre import Cadre
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
    " tr.action, tr.champ, tr.avant, tr.apres, coalesce(tr.motif, l.motif), tr.empreinte"
    " FROM trace tr JOIN lot l ON l.id = tr.lot_id"
)
_CLES = (
    "id", "horodatage", "jour", "agent", "profil", "structure", "commande", "lot", "objet", "action", "champ", "avant",
    "apres", "motif", "empreinte",
)  # fmt: skip


@dataclass(slots=True)
class Criteres:
    """Filtre du journal ; `de` et `a` : jours inclus, ISO."""

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
        for colonne, valeur in (("tr.action", criteres.action), ("l.agent", criteres.agent)):
            if valeur:
                filtre.et(f"{colonne} = ?", valeur)
        if criteres.de:
            filtre.et("l.jour >= ?", criteres.de)
        if criteres.a:
            filtre.et("l.jour <= ?", criteres.a)
        if criteres.texte:
            requetes.texte_libre(filtre, "lower(l.commande || ' ' || coalesce(l.motif, ''))", [criteres.texte.lower()])
        elements = _traces(db, filtre, criteres.limite)
        total = len(elements)
        if criteres.limite is not None and total == criteres.limite:
            sql = f"SELECT count(*) FROM trace tr JOIN lot l ON l.id = tr.lot_id WHERE {filtre.ou()}"
            total = db.valeur(sql, filtre.parametres)
    return elements, total


def d_un_objet(db: Db, type_objet: str, objet_id: int) -> list[dict[str, Any]]:
    """Toutes les traces d'un objet ; l'appelant a vérifié que l'acteur le voit."""
    filtre = Filtre()
    filtre.et("tr.type_objet = ? AND tr.objet_id = ?", type_objet, objet_id)
    return _traces(db, filtre, None)


def d_une_habilitation(cadre: Cadre, objet: str) -> list[dict[str, Any]]:
    """L'histoire d'une habilitation, même supprimée (alors visible du national et du service qui l'a supprimée)."""
    from ceres_cli.services import habilitation

    numero = identifiants.numero("H", objet)
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, "lire_jures")
        try:
            habilitation.une(db, cadre, objet, cadre.jour)
        except Introuvable:
            filtre = Filtre()
            filtre.et("tr.type_objet = 'habilitation' AND tr.objet_id = ?", numero)
            existe = db.valeur("SELECT 1 FROM habilitation WHERE id = ?", (numero,))
            _perimetre(filtre, acteur)
            traces = [] if existe else _traces(db, filtre, None)
            if not traces:
                raise
            return traces
        return d_un_objet(db, "habilitation", numero)


def _perimetre(filtre: Filtre, acteur: Acteur) -> None:
    if acteur.role is not Role.MPCP:
        filtre.et("l.structure = ?", acteur.structure)


def _traces(db: Db, filtre: Filtre, limite: int | None) -> list[dict[str, Any]]:
    lignes = db.lignes(f"{_SELECT} WHERE {filtre.ou()} ORDER BY tr.id{requetes.limite(limite)}", filtre.parametres)
    noms = _noms(db, {(ligne[8], ligne[9]) for ligne in lignes})
    return [
        dict(
            zip(
                _CLES,
                (*ligne[:7], identifiants.affiche("L", ligne[7]), noms[ligne[8], ligne[9]], *ligne[10:]),
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
    from ceres_cli.services.certifications import Resolveur

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
