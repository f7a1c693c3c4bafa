"""Annuler un lot : construire les demandes inverses, et les faire passer par le même chemin que toutes les autres."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from ceres_cli.base.filtre import Filtre
from ceres_cli.erreurs import Introuvable
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Attente, Demande, exiger_un_motif
from ceres_cli.regles import identifiants
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.habilitation.inverses import INVERSES
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from ceres_cli.regles.vocabulaire import ActionJure, ActionNuit, EtatHabilitation, Resultat
from ceres_cli.services.faits import perimetres
from ceres_cli.services.lot import requetes
from ceres_cli.store import Db

# Tout ce que le journal peut dire qu'un lot a fait à une habilitation.
_ACTIONS: dict[str, StrEnum] = {a.value: a for a in (*Action, ActionNuit.EXPIRER, ActionJure.FUSIONNER)}


@dataclass(slots=True)
class _Pas:
    """Ce qu'un lot a fait en une fois à une habilitation : `version` est celle qui en est résultée."""

    objet: int
    action: StrEnum
    version: int
    avant: dict[str, str | None] = field(default_factory=dict)
    apres: dict[str, str | None] = field(default_factory=dict)


def demandes_inverses(
    cadre: Cadre, objet: str, motif: str | None, seules: Sequence[str] = ()
) -> tuple[int, list[Demande]]:
    """(numéro du lot, demandes qui le défont, dans l'ordre inverse, un CCS après ce qui l'appuie) ; Introuvable si le
    lot n'existe pas, ou si rien de ce qu'il a changé n'est dans le ressort.

    `seules` : ne défaire que ces habilitations ; Introuvable pour celle que le lot n'a pas changée.

    Ce qui ne peut pas être défait devient une demande que le moteur refuse avec le code IRREVERSIBLE.
    """
    motif = exiger_un_motif(motif, "Défaire un lot")
    numero = identifiants.numero("L", objet)
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.ECRIRE_JURES)
        filtre = Filtre()
        perimetres.lots(filtre, acteur)
        filtre.et("l.id = ?", numero)
        if not requetes.existe(db, filtre):
            raise _introuvable(objet)
        pas = _lire(db, numero)
        caches = _hors_du_ressort(db, acteur, {p.objet for p in pas}) if seules else set()
        ccs = requetes.sur_un_ccs(db, {p.objet for p in pas})
    if not pas:
        raise Introuvable(
            f"Le lot {objet} ne porte sur aucune habilitation.", conseil="Voyez « ceres habilitation lots »."
        )
    if seules:
        nommables = [p for p in pas if p.objet not in caches]
        pas = _limiter(nommables, objet, [identifiants.numero("H", h) for h in seules])
    versions: dict[int, int] = {}
    suite: list[Demande] = []
    for p in [*(p for p in pas[::-1] if p.objet not in ccs), *(p for p in pas[::-1] if p.objet in ccs)]:
        suite += _inverser(p, versions, motif, len(suite))
    return numero, suite


def _limiter(pas: list[_Pas], lot: str, voulues: Sequence[int]) -> list[_Pas]:
    """Les pas de ces habilitations seulement."""
    touchees = {p.objet for p in pas}
    etrangeres = [identifiants.affiche("H", n) for n in voulues if n not in touchees]
    if etrangeres:
        raise Introuvable(
            f"Le lot {lot} n'a pas changé {', '.join(etrangeres)}.",
            conseil=f"Ce qu'il a changé : « ceres journal lister --lot {lot} ».",
            objets=etrangeres,
        )
    return [p for p in pas if p.objet in voulues]


def _introuvable(objet: str) -> Introuvable:
    return Introuvable(f"Le lot {objet} est introuvable.", conseil="Voyez « ceres habilitation lots ».", objets=[objet])


def _hors_du_ressort(db: Db, acteur: Acteur, touchees: set[int]) -> set[int]:
    """DRO-02 : celles de ces habilitations qui existent, hors du ressort de l'acteur."""
    filtre = Filtre()
    perimetres.habilitations(filtre, acteur, acteur.jour.isoformat())
    condition, parametres = db.dans("h.id", sorted(touchees))
    filtre.et(condition, *parametres)
    return requetes.habilitations_qui_existent(db, touchees) - requetes.habilitations(db, filtre)


def _lire(db: Db, lot: int) -> list[_Pas]:
    pas: dict[tuple[int, int, str], _Pas] = {}
    for objet, action, champ, avant, apres, version in requetes.pas(db, lot):
        p = pas.setdefault((objet, version, action), _Pas(objet, _ACTIONS[action], version))
        if avant is not None:
            p.avant[champ] = avant
        if apres is not None:
            p.apres[champ] = apres
    return list(pas.values())


def _inverser(p: _Pas, versions: dict[int, int], motif: str, deja: int) -> Iterable[Demande]:
    """Les demandes qui défont ce pas, chacune avec la version où elle doit trouver l'habilitation."""
    reference = identifiants.affiche("H", p.objet)
    attendue = versions.get(p.objet, p.version)

    def demande(inverse: StrEnum | None, rang: int, valeurs: dict[str, Any] | None = None) -> Demande:
        attente = Attente(attendue + rang, Resultat.FAIT, libre=True, defait=p.action, irreversible=inverse is None)
        return Demande(inverse or p.action, reference, valeurs or {}, motif, deja + rang + 1, attente, p.objet)

    inverse = INVERSES.get(p.action)
    valeurs = {c: _jour(p.avant.get(c)) for c in ("debut", "fin")} if p.action == Action.MODIFIER else None
    suite = []
    if p.action == Action.CREER and p.apres.get("etat") == EtatHabilitation.VALIDEE:
        suite.append(demande(Action.BROUILLON, 0))
    suite.append(demande(inverse, len(suite), valeurs))
    versions[p.objet] = attendue + len(suite)
    return suite


def _jour(texte: str | None) -> date | None:
    return None if texte is None else date.fromisoformat(texte)


_CLES_LOT = (
    "id", "jour", "horodatage", "agent", "agent_plan", "commande", "motif", "source", "fait", "sans_effet",
    "refuse", "non_traite", "annule", "annule_par",
)  # fmt: skip


def lister_lots(cadre: Cadre, limite: int | None) -> tuple[list[dict[str, Any]], int, int]:
    """(les lots qui ont touché des habilitations, les plus récents d'abord ; total ; combien sont hors du ressort)."""
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_JOURNAL)
        filtre = Filtre()
        requetes.sur_des_habilitations(filtre)
        en_tout = requetes.compter(db, filtre)
        perimetres.lots(filtre, acteur)
        lignes = requetes.derniers(db, filtre, limite)
        total = requetes.compter(db, filtre) if limite is not None else len(lignes)
    elements = []
    for ligne in lignes:
        element = dict(zip(_CLES_LOT, ligne, strict=True))
        for cle in ("id", "annule", "annule_par"):
            element[cle] = None if element[cle] is None else identifiants.affiche("L", element[cle])
        elements.append(element)
    return elements, total, en_tout - total
