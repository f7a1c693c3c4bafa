"""Qui de nouvelles dates d'un titre touchent, nom par nom : jurés, agréments, sessions, jusqu'à quand avant et après.

Le document, `effets` dans le JSON, les nomme tous ; la phrase montre les premiers.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from ceres_cli.regles.calendrier import VieTitre, en_francais, iso
from ceres_cli.regles.centre import vie as vie_agrement
from ceres_cli.regles.faits.centre import Agrement
from ceres_cli.regles.faits.jure import Habilitation, Jure
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.faits.titre import Certification, Titre
from ceres_cli.regles.francais import accorder, compter, premiers
from ceres_cli.regles.habilitation import etats as habilitation
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.session.jours import titre_ouvert
from ceres_cli.regles.vocabulaire import SESSIONS_CLOSES, EtatHabilitation, TypeCertification
from ceres_cli.services.faits import centres as faits_centres
from ceres_cli.services.titre import requetes
from ceres_cli.store import Db

# Sorte → liste d'objets ; une sorte sans objet n'y est pas.
Effets = dict[str, list[dict[str, Any]]]


def habilitation_de(etat: str, debut: date, fin: date, vie: VieTitre) -> Habilitation:
    """De quoi interroger les règles d'état, qui ne lisent que l'état saisi, la période et les dates du titre."""
    certification = Certification(0, "", TypeCertification.TITRE, Titre(0, "", vie))
    return Habilitation(0, Jure(0, "", "", True), certification, etat, debut, fin)


@dataclass(slots=True)
class Dependants:
    """Ce qui tient à un titre : habilitations validées et sessions en cours, en lignes de `requetes` ; agréments, et
    noms de leurs centres."""

    validees: list[Sequence[Any]] = field(default_factory=list)
    agrements: list[Agrement] = field(default_factory=list)
    centres: Mapping[int, str] = field(default_factory=dict)
    sessions: list[Sequence[Any]] = field(default_factory=list)


def charger(db: Db, titres: Collection[int]) -> dict[int, Dependants]:
    """Ceux de ces titres, en un nombre fixe de requêtes."""
    agrements = requetes.agrements_des_titres(db, titres)
    noms = faits_centres.noms(db, (a.centre_id for a in agrements))
    suite = {titre: Dependants(centres=noms) for titre in titres}
    for titre, *validee in requetes.validees(db, titres):
        suite[titre].validees.append(validee)
    for a in agrements:
        suite[a.certification.titre.id].agrements.append(a)
    for titre, *session in requetes.sessions_vivantes(db, titres, SESSIONS_CLOSES):
        suite[titre].sessions.append(session)
    return suite


def nommer(tenus: Dependants, avant: VieTitre, apres: VieTitre, jour: date) -> Effets:
    """Ce que ces dates changent à partir de ce jour."""
    effets = {
        "jures": _jures(tenus, avant, apres, jour),
        "agrements": _agrements(tenus, avant, apres, jour),
        "sessions": _sessions(tenus, avant, apres),
    }
    return {sorte: objets for sorte, objets in effets.items() if objets}


def _jures(tenus: Dependants, avant: VieTitre, apres: VieTitre, jour: date) -> list[dict[str, Any]]:
    """Les jurés actifs dont une habilitation validée servait, ou servira, et pas jusqu'au même jour."""
    suite = []
    for hid, jure, nom, prenom, reference, debut, fin in tenus.validees:
        if bornes := _bornes(debut, fin, avant, apres, jour):
            qui = {"jure": affiche("J", jure), "nom": f"{nom} {prenom}", "habilitation": affiche("H", hid)}
            raison = _raison(bornes, date.fromisoformat(fin), avant, apres)
            suite.append({**qui, "certification": reference, **bornes, **raison})
    return suite


def _agrements(tenus: Dependants, avant: VieTitre, apres: VieTitre, jour: date) -> list[dict[str, Any]]:
    """SES-06 : mené à la fin de vie, un agrément couvre aussi les sessions du délai de prolongation."""
    derniers: list[dict[int, date | None]] = []
    for vie in (avant, apres):
        par_centre: dict[int, list[Agrement]] = {}
        for a in tenus.agrements:
            par_centre.setdefault(a.centre_id, []).append(_vivant(a, vie))
        siens = par_centre.values()
        derniers.append({a.id: vie_agrement.dernier_jour(a, agrements) for agrements in siens for a in agrements})
    suite = []
    for a in tenus.agrements:
        bornes = [None if (d := par_id[a.id]) is None or d < max(a.debut, jour) else d for par_id in derniers]
        if ecart := _ecart(*bornes):
            quoi = {"agrement": a.reference, "centre": affiche("E", a.centre_id), "nom": tenus.centres[a.centre_id]}
            raison = _raison(ecart, a.fin, avant, apres)
            suite.append({**quoi, "certification": a.certification.reference, **ecart, **raison})
    return suite


def _vivant(a: Agrement, vie: VieTitre) -> Agrement:
    """Le même agrément, sur un titre de cette vie."""
    certification = a.certification
    return replace(a, certification=certification._replace(titre=replace(certification.titre, vie=vie)))


def _bornes(debut: str, fin: str, avant: VieTitre, apres: VieTitre, jour: date) -> dict[str, str | None] | None:
    """Dernier jour avant et après ; None pour un jour qui précède le début. Rien s'ils sont égaux, ou passés."""
    derniers = []
    for vie in (avant, apres):
        h = habilitation_de(EtatHabilitation.VALIDEE, date.fromisoformat(debut), date.fromisoformat(fin), vie)
        dernier = habilitation.dernier_jour(h)
        derniers.append(dernier if dernier >= max(h.debut, jour) else None)
    return _ecart(*derniers)


def _raison(ecart: Mapping[str, str | None], fin: date, avant: VieTitre, apres: VieTitre) -> dict[str, str]:
    """Ce que ne disent pas les dates d'un titre prorogé : ce qui allait jusqu'à l'ancienne fin de vie servait aussi
    pendant la prolongation, et s'arrête désormais à sa propre fin (HAB-04, SES-06)."""
    return {"raison": _COURT} if ecart["effet"] == "perd" and avant.fin <= fin < apres.fin else {}


def _ecart(avant: date | None, apres: date | None) -> dict[str, str | None] | None:
    if avant == apres:
        return None
    perd = avant is not None and (apres is None or apres < avant)
    return {"effet": "perd" if perd else "gagne", "avant": iso(avant), "apres": iso(apres)}


def _sessions(tenus: Dependants, avant: VieTitre, apres: VieTitre) -> list[dict[str, Any]]:
    """SES-05 : les sessions ni validées ni annulées pour lesquelles le titre s'ouvre ou se ferme."""
    suite = []
    for ligne in tenus.sessions:
        juges = [titre_ouvert(_session(ligne, vie)) for vie in (avant, apres)]
        if juges[0].satisfait == juges[1].satisfait:
            continue
        s = _session(ligne, apres)
        suite.append(
            {
                "session": s.reference,
                "etat": s.etat,
                "centre": affiche("E", s.centre_id),
                "debut": s.debut.isoformat(),
                "fin": s.fin.isoformat(),
                "effet": "perd" if juges[0].satisfait else "gagne",
                "raison": juges[1].texte,
            }
        )
    return suite


def _session(ligne: Sequence[Any], vie: VieTitre) -> SessionExamen:
    """Ce que SES-05 lit d'une session, sur un titre de cette vie."""
    ident, annee, numero, etat, centre, reference, type_, titre, debut, fin, creee_le = ligne
    certification = Certification(0, reference, type_, Titre(0, titre, vie))
    jours = date.fromisoformat(debut), date.fromisoformat(fin)
    cree = date.fromisoformat(creee_le)
    return SessionExamen(ident, annee, numero, etat, certification, centre, *jours, "", False, cree)


def phrases(effets: Effets) -> list[str]:
    """Une phrase par sorte et par sens, les pertes d'abord ; les dix premiers noms."""
    suite = []
    for effet, verbe, verbes in (("perd", "perd", "perdent"), ("gagne", "gagne", "gagnent")):
        for sorte, (singulier, pluriel, complement) in _SORTES.items():
            siens = [o for o in effets.get(sorte, ()) if o["effet"] == effet]
            if siens:
                combien = compter(len(siens), singulier, pluriel)
                noms = premiers([_nommer(sorte, o) for o in siens])
                phrase = f"{combien} {accorder(len(siens), verbe, verbes)} {complement} : {noms}"
                if courts := sum(o.get("raison") == _COURT for o in siens):
                    tous = "" if courts == len(siens) else f" ({courts} sur {len(siens)})"
                    phrase += f". Pourquoi{tous} : {_COURT}"
                suite.append(phrase)
    return suite


_COURT = (
    "mené jusqu'à l'ancienne fin de vie, cela servait aussi pendant la prolongation ; cela n'atteint plus la nouvelle,"
    " et s'arrête à sa propre fin"
)
_SORTES = {
    "jures": ("habilitation de juré", "habilitations de jurés", "des jours d'usage"),
    "agrements": ("agrément", "agréments", "des jours"),
    "sessions": ("session", "sessions", "l'ouverture du titre (SES-05)"),
}


def _nommer(sorte: str, o: dict[str, Any]) -> str:
    if sorte == "sessions":
        periode = en_francais(date.fromisoformat(o["debut"]))
        raison = f", {o['raison']}" if o["effet"] == "perd" else ""
        return f"{o['session']} ({libelle(o['etat'])}, {periode}{raison})"
    qui = f"{o['jure']} {o['nom']} ({o['habilitation']}, " if sorte == "jures" else f"{o['agrement']} {o['nom']} ("
    return f"{qui}{o['certification']}) {_desormais(o['apres'])} au lieu {_jadis(o['avant'])}"


def _desormais(jour: str | None) -> str:
    return "plus aucun jour" if jour is None else f"jusqu'au {en_francais(date.fromisoformat(jour))}"


def _jadis(jour: str | None) -> str:
    return "d'aucun jour" if jour is None else f"du {en_francais(date.fromisoformat(jour))}"
