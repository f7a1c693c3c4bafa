"""Fusionner un juré dans un autre : ses habilitations, emplois, jurys, liens et convocations changent de juré.

La fiche absorbée est effacée ; son histoire reste au journal, sous son numéro, où chaque valeur perdue se lit.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.moteur.demande import Demande
from ceres_cli.moteur.situation import Nomme, Situation
from ceres_cli.regles import fiches, identifiants, textes
from ceres_cli.regles.controle import Controle
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.jure import doublons, fusion
from ceres_cli.regles.jure.fusion import Siege
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.services.faits import hors_ressort
from ceres_cli.services.faits.liens import Sieges, touchees
from ceres_cli.services.jure import experience as experience_jure
from ceres_cli.services.jure import requetes
from ceres_cli.services.jure.fiche import SANS_TRACE, Fiche
from ceres_cli.services.personne import requetes as requetes_personne
from ceres_cli.services.personne.passage import Passage
from ceres_cli.services.personne.saisie import LIBELLES
from ceres_cli.store import Db

_NOMS = {
    "habilitations": ("habilitation", "habilitations"),
    "emplois": ("emploi", "emplois"),
    "sessions": ("jury", "jurys"),
    "liens": ("lien", "liens"),
    "convocations": ("convocation", "convocations"),
}


def verifier_distincts(garde: str, absorbe: str) -> None:
    """Deux jurés différents. Lève ErreurUsage."""
    if identifiants.numero("J", garde) == identifiants.numero("J", absorbe):
        raise ErreurUsage("Un juré ne se fusionne pas avec lui-même.", conseil="Donnez deux numéros différents.")


@dataclass(slots=True)
class Effet:
    """Ce que la fusion a fait : valeurs de la fiche gardée qui changent, objets repris par sorte, avertissements."""

    complement: dict[str, Any]
    repris: dict[str, list[str]] = field(default_factory=lambda: {nom: [] for nom in _NOMS})
    avertissements: list[str] = field(default_factory=list)

    def en_clair(self) -> str:
        """« 2 habilitations, 1 emploi repris ; complété : courriel »"""
        comptes = [f"{len(o)} {_NOMS[nom][len(o) > 1]}" for nom, o in self.repris.items() if o]
        suite = f"{', '.join(comptes)} repris" if comptes else "rien à reprendre"
        champs = [LIBELLES[c] for c in self.complement if c in LIBELLES]
        return f"{suite} ; complété : {', '.join(champs)}" if champs else suite


class Fusions:
    """Tout ce qui tient à ces jurés ; `appliquer` en fait passer la part d'un juré à un autre."""

    def __init__(self, db: Db, ids: Iterable[int]) -> None:
        self._db = db
        self._ids = sorted(ids)
        self._jures: dict[int, Jure] = {}
        self._sieges: dict[int, list[Siege]] = {i: [] for i in self._ids}
        self._en_cours = Sieges(db, self._ids)
        if not self._ids:
            return
        self._jures = chargement.jures(db, self._ids)
        lignes = chargement.habilitations(db, *db.dans("h.jure_id", self._ids))
        certifications = chargement.certifications(db, {ligne[2] for ligne in lignes})
        for h in chargement.assembler(lignes, self._jures, certifications).values():
            h.jure.habilitations.append(h)
        chargement.completer_sessions(db, self._jures)
        hors_ressort.sessions_des_jures(db, self._ids)
        for jure, ident, annee, numero, etat, debut, fin, version in requetes.sieges(db, self._ids):
            jours = date.fromisoformat(debut), date.fromisoformat(fin)
            self._sieges[jure].append(Siege(ident, identifiants.session(annee, numero), etat, *jours, version))

    def controles(self, garde: int, absorbe: int) -> list[Controle]:
        jures = self._jures[garde], self._jures[absorbe]
        return [
            *fusion.habilitations_distinctes(*jures),
            fusion.jurys_distincts(self._sieges[garde], self._sieges[absorbe]),
            *fusion.activite(*jures),
        ]

    def appliquer(
        self, situation: Situation, demande: Demande, garde: tuple[int, Fiche], absorbe: tuple[int, Fiche]
    ) -> Effet:
        """Écrit la fusion et ses traces, sous les deux numéros ; la fiche gardée, complétée, reste à écrire."""
        deux = (situation.nommer(numero, fiche["version"] + 1) for numero, fiche in (garde, absorbe))
        passage = Passage(situation, demande, *deux)
        effet = Effet(fiches.a_completer(garde[1], absorbe[1], fusion.ENSEMBLES))
        effet.avertissements += self._avertir(garde, absorbe)
        effet.avertissements += self._employeur(garde, absorbe)
        self._habilitations(passage, effet)
        self._jurys(passage, effet)
        self._emplois(passage, effet)
        self._liens(passage, effet)
        self._convocations(passage, effet)
        for champ, valeur in absorbe[1].items():
            if champ not in SANS_TRACE and valeur is not None:
                passage.tracer(passage.absorbe, champ, str(valeur), None)
        passage.reunir()
        return effet

    def _avertir(self, garde: tuple[int, Fiche], absorbe: tuple[int, Fiche]) -> list[str]:
        suite = []
        if doublons.comparer(_comparable(*garde), _comparable(*absorbe)) is None:
            suite.append("Rien, dans ces deux fiches, ne dit que c'est la même personne.")
        suite += fusion.doubles_reservations(self._sieges[garde[0]], self._sieges[absorbe[0]])
        if perdus := fiches.laisses_de_cote(garde[1], absorbe[1], list(LIBELLES.keys() & garde[1].keys())):
            noms = ", ".join(LIBELLES[c] for c in LIBELLES if c in perdus)
            suite.append(
                f"{identifiants.affiche('J', garde[0])} garde ses valeurs, l'autre en avait d'autres : {noms}."
            )
        if absorbe[1]["actif"] and not garde[1]["actif"]:
            reference = identifiants.affiche("J", garde[0])
            suite.append(f"{reference} est inactif : les habilitations reprises ne serviront qu'après « reactiver ».")
        return suite

    def _employeur(self, garde: tuple[int, Fiche], absorbe: tuple[int, Fiche]) -> list[str]:
        """SES-08 : l'employeur que la fiche gardée reprend, ou qu'elle donne aux jurys de l'autre."""
        sien, autre = garde[1]["employeur"], absorbe[1]["employeur"]
        if textes.cle(sien or "") == textes.cle(autre or ""):
            return []
        touche = absorbe[0] if sien else garde[0]
        return touchees(f"employé de {sien or autre}, il", self._en_cours.chez(touche, sien or autre))

    def _habilitations(self, passage: Passage, effet: Effet) -> None:
        for h in self._jures[passage.absorbe.id].habilitations:
            h.version += 1
            passage.ecritures.modifier("habilitation", h.id, {"jure_id": passage.garde.id, "version": h.version})
            passage.echanger("habilitation", Nomme(h.id, h.reference, h.version), "jure")
            effet.repris["habilitations"].append(h.reference)

    def _jurys(self, passage: Passage, effet: Effet) -> None:
        for siege in self._sieges[passage.absorbe.id]:
            version = siege.version + 1
            passage.ecritures.supprimer("participation", (siege.id, passage.absorbe.id))
            passage.ecritures.ajouter("participation", (siege.id, passage.garde.id), {})
            passage.ecritures.modifier("session_examen", siege.id, {"version": version})
            passage.echanger("session", Nomme(siege.id, siege.reference, version), "jury")
            effet.repris["sessions"].append(siege.reference)

    def _emplois(self, passage: Passage, effet: Effet) -> None:
        lignes = requetes.emplois_a_reprendre(self._db, self._ids)
        siens = {(titre, rome, debut): fin for j, _, titre, _, rome, debut, fin in lignes if j == passage.garde.id}
        for jure, numero, titre, nom, rome, debut, fin in lignes:
            if jure != passage.absorbe.id:
                continue
            texte = experience_jure.trace(nom, date.fromisoformat(debut), fin)
            cle = (titre, rome, debut)
            if cle not in siens:
                passage.ecritures.modifier("experience", numero, {"jure_id": passage.garde.id})
                passage.deplacer("experience", texte)
                effet.repris["emplois"].append(texte)
                continue
            passage.ecritures.supprimer("experience", numero)
            passage.tracer(passage.absorbe, "experience", texte, None)
            if siens[cle] != fin:
                effet.avertissements.append(f"Emploi {nom} : {passage.garde.reference} garde la fin qu'il lui connaît.")

    def _liens(self, passage: Passage, effet: Effet) -> None:
        lignes = sorted(requetes_personne.liens(self._db, "jure", self._ids), key=lambda ligne: ligne[:2])
        connus = {(j, centre, candidat) for j, _, centre, candidat, _ in lignes}
        for jure, numero, centre, candidat, nature in lignes:
            cible = identifiants.affiche("E", centre) if candidat is None else identifiants.affiche("C", candidat)
            texte = f"{cible} ({nature})"
            autre = passage.garde.id if jure == passage.absorbe.id else passage.absorbe.id
            commun = (autre, centre, candidat) in connus
            if not commun:
                sessions = self._en_cours.du_lien(autre, centre=centre, candidat=candidat)
                effet.avertissements += touchees(f"lié à {texte}, il", sessions)
            if jure != passage.absorbe.id:
                continue
            if commun:
                passage.ecritures.supprimer("lien_jure", numero)
                passage.tracer(passage.absorbe, "lien", texte, None)
            else:
                passage.ecritures.modifier("lien_jure", numero, {"jure_id": passage.garde.id})
                passage.deplacer("lien", texte)
                effet.repris["liens"].append(texte)

    def _convocations(self, passage: Passage, effet: Effet) -> None:
        lignes = requetes_personne.convocations(self._db, "jure", self._ids)
        presentes = {siege.id for siege in self._sieges[passage.absorbe.id]}
        effet.repris["convocations"] += passage.convocations(lignes, presentes)


def _comparable(numero: int, fiche: Fiche) -> doublons.Fiche:
    telephones = frozenset(t for c in ("professionnel", "personnel") if (t := fiche[f"telephone_{c}_e164"]))
    return doublons.Fiche(numero, fiche["cle"], fiche["prenom"], fiche["naissance"], telephones, fiche["courriel"])
